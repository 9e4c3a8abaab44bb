internal import CLibXML2

/// What the handlers of one parser work on: the records that are complete and the one that is being read.
///
/// All records of a chunk lie in the same arrays. When the chunk has been read, the arrays up to the end of the last complete record become an `XMLTree`, and what
/// belongs to the unfinished one moves to the front of new arrays; if no record is complete, nothing moves.
@safe struct XMLState {
  private let paths: [XMLRecordPath]
  private let bounds: XMLBounds
  // The struct is safe to use because the reader sets this right after making the parser and frees it after the last use of this state.
  var parser: xmlParserCtxtPtr?

  private(set) var failure: XMLFailure?
  private(set) var root: XMLElement?
  private(set) var isRootClosed = false
  var isFinished = false
  /// Whether the failure is an `&` that is no reference, found only at the end of the input.
  private var isReferenceBroken = false

  private var names = XMLNames()
  /// The names of all open elements, from the root on.
  private var open: [UInt32] = []
  /// The open elements of the record that is being read, its own first; empty outside records.
  private var openNodes: [OpenNode] = []
  private var recordOffset = 0
  /// Where the record that is being read begins, and its line; nil in a document in another encoding.
  private var recordStart: (offset: Int, line: Int)?

  private var nodes: [XMLNode] = []
  private var attributes: [XMLAttribute] = []
  private var text: [UInt8] = []
  /// Where the current run of text starts in `text`.
  private var runStart = 0

  /// The nodes and places of the complete records, and the lengths of the arrays at the end of the last one.
  private var records: [(node: Int, extent: XMLExtent?)] = []
  private var complete = (nodes: 0, attributes: 0, text: 0)

  /// The records given away last, whose memory is used again once nobody holds them.
  private var lastTree: XMLTree?

  private var bytesRead = 0
  private var head: [UInt8] = []

  private struct OpenNode {
    var node: Int32
    var lastChild: Int32 = -1
  }

  init(paths: [XMLRecordPath], bounds: XMLBounds) {
    self.paths = paths
    self.bounds = bounds
  }
}

// MARK: Around a chunk

extension XMLState {
  /// Checks what can be told from the bytes alone.
  mutating func willRead(_ piece: Span<UInt8>) {
    let start = bytesRead
    bytesRead += piece.count
    for at in 0..<piece.count {
      if head.count == 4 { break }
      head.append(piece[at])
    }
    if bytesRead > bounds.bytesMax {
      failure = XMLFailure(line: line, offset: bounds.bytesMax, reason: .tooManyBytes(bounds.bytesMax))
      return
    }
    // libxml2 takes some NUL bytes for the end of its input, so they are looked for here, unless the first bytes say UTF-16 or UTF-32 (XML 1.0, appendix F).
    let isWide = head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE]) || head.contains(0)
    guard !isWide, let nul = firstNul(piece) else { return }
    failure = XMLFailure(line: line, offset: start + nul, reason: .nulByte)
  }

  /// Checks what libxml2 holds back because a tag, comment or instruction is not complete, and what the records of one chunk take.
  mutating func didRead() {
    guard failure == nil, let input = unsafe parser?.pointee.input else { return }
    // Sound: the parser and its input live as long as the reader, and both pointers are into one buffer.
    let pending = unsafe input.pointee.end - input.pointee.cur
    if pending > bounds.recordBytesMax { fail(.recordTooLarge(bounds.recordBytesMax)) }
    // Indices are 32 bits wide. Only a chunk of about a gigabyte, in an encoding that grows, comes here.
    if text.count > 1 << 30 || nodes.count > 1 << 30 { fail(.tooManyBytes(bounds.bytesMax)) }
  }

  /// The records completed since the last call, given away.
  mutating func takeRecords() -> [XMLElement] {
    guard !records.isEmpty else { return [] }
    // The memory of the records before, if nobody holds them any more.
    var next: (nodes: [XMLNode], attributes: [XMLAttribute], text: [UInt8]) = ([], [], [])
    if isKnownUniquelyReferenced(&lastTree), let last = lastTree { next = last.recycled() }
    moveUnfinishedPart(to: &next)
    let tree = XMLTree(nodes: nodes, attributes: attributes, text: text, names: names.all, records: records)
    let elements = records.indices.map { XMLElement(tree: tree, index: records[$0].node, record: $0) }
    records.removeAll(keepingCapacity: true)
    (nodes, attributes, text) = next
    // Some more than the chunk before needed, so that most never grow.
    nodes.reserveCapacity(tree.nodes.count + tree.nodes.count / 2)
    attributes.reserveCapacity(tree.attributes.count + tree.attributes.count / 2)
    text.reserveCapacity(tree.text.count + tree.text.count / 2)
    lastTree = tree
    return elements
  }

  /// Moves what lies behind the last complete record to the front of other arrays, with all indices, those of the open elements too.
  private mutating func moveUnfinishedPart(to next: inout (nodes: [XMLNode], attributes: [XMLAttribute], text: [UInt8])) {
    let nodesGone = Int32(truncatingIfNeeded: complete.nodes)
    let attributesGone = Int32(truncatingIfNeeded: complete.attributes)
    let textGone = Int32(truncatingIfNeeded: complete.text)
    next.nodes.append(contentsOf: nodes[complete.nodes...])
    for at in next.nodes.indices {
      if next.nodes[at].firstChild >= 0 { next.nodes[at].firstChild -= nodesGone }
      if next.nodes[at].nextSibling >= 0 { next.nodes[at].nextSibling -= nodesGone }
      next.nodes[at].attributesStart -= attributesGone
      next.nodes[at].textStart -= textGone
      next.nodes[at].textEnd -= textGone
    }
    next.attributes.append(contentsOf: attributes[complete.attributes...])
    for at in next.attributes.indices {
      next.attributes[at].valueStart -= textGone
      next.attributes[at].valueEnd -= textGone
    }
    for at in openNodes.indices {
      openNodes[at].node -= nodesGone
      if openNodes[at].lastChild >= 0 { openNodes[at].lastChild -= nodesGone }
    }
    next.text.append(contentsOf: text[complete.text...])
    nodes.removeLast(nodes.count - complete.nodes)
    attributes.removeLast(attributes.count - complete.attributes)
    text.removeLast(text.count - complete.text)
    runStart -= complete.text
    complete = (0, 0, 0)
  }

  private func firstNul(_ piece: Span<UInt8>) -> Int? {
    var at = 0
    while at &+ 8 <= piece.count {
      // Sound: eight bytes from `at` lie inside the span, and any bit pattern is a UInt64.
      let word = unsafe UInt64(littleEndian: piece.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self))
      let nuls = UTF8Scan.equal(word, 0)
      if nuls != 0 { return at &+ nuls.trailingZeroBitCount &>> 3 }
      at &+= 8
    }
    while at < piece.count {
      if piece[at] == 0 { return at }
      at += 1
    }
    return nil
  }
}

// MARK: Failures

extension XMLState {
  /// The parser's place: see `XMLFailure`. Inlined, like all that is asked for each tag, since a call would copy the whole state.
  @inline(__always)
  private var offset: Int {
    // Sound: the parser and its input live as long as the reader, and both pointers are into one buffer.
    guard let input = unsafe parser?.pointee.input else { return bytesRead }
    return unsafe Int(clamping: input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  @inline(__always)
  private var line: Int {
    // Sound: as above.
    guard let input = unsafe parser?.pointee.input else { return 1 }
    return unsafe max(1, Int(input.pointee.line))
  }

  /// Refuses the document from inside a handler.
  mutating func fail(_ reason: XMLFailure.Reason) {
    guard failure == nil else { return }
    failure = XMLFailure(line: line, offset: offset, reason: reason)
    // Sound: libxml2 allows its handlers to stop the parser. Not done for its own errors, in the middle of which its functions still read their input.
    if let parser = unsafe parser { unsafe xmlStopParser(parser) }
  }

  /// Keeps an error of libxml2's.
  mutating func note(code: Int, _ sentence: String) {
    guard failure == nil else { return }
    failure = XMLFailure(line: line, offset: offset, reason: .notWellFormed(code: code, sentence))
    isReferenceBroken = isFinished && isAboutReference(code) && holdsTag
  }

  private func isAboutReference(_ code: Int) -> Bool {
    let codes = [
      XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF,
      XML_ERR_INVALID_DEC_CHARREF,
    ]
    return codes.contains { Int($0.rawValue) == code }
  }

  /// Whether a tag stands in what libxml2 has not read yet.
  private var holdsTag: Bool {
    guard let input = unsafe parser?.pointee.input, let start = unsafe input.pointee.cur, let end = unsafe input.pointee.end else {
      return false
    }
    // Sound: both pointers are into one buffer, which lives during the handler that asks.
    return unsafe UnsafeBufferPointer(start: start, count: max(0, end - start)).contains(0x3C)
  }

  /// Makes sure that a document libxml2 calls broken is so here, whatever it told or did not tell.
  mutating func noteOutcome() {
    guard failure == nil, let parser = unsafe parser, unsafe parser.pointee.wellFormed == 0 else { return }
    note(code: Int(unsafe parser.pointee.errNo), "unknown error")
  }

  /// At the end of the input an open document is truncated, whatever libxml2 made of the rest; but for an `&` that is no reference: it makes libxml2 wait for a `;`
  /// with all that follows, and is the mistake even at the end.
  mutating func noteTruncation() {
    guard !isRootClosed, !isReferenceBroken else { return }
    failure = XMLFailure(line: line, offset: bytesRead, reason: .truncated)
  }
}

// MARK: Handlers

extension XMLState {
  mutating func start(
    _ localName: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, _ namespacesCount: Int, _ attributesCount: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard failure == nil else { return }
    guard open.count < bounds.depthMax else { return fail(.tooDeep(bounds.depthMax)) }
    guard namespacesCount + attributesCount <= bounds.attributesMax else { return fail(.tooManyAttributes(bounds.attributesMax)) }
    guard let name = unsafe number(localName, namespace) else { return }
    open.append(name)
    if openNodes.isEmpty {
      unsafe startOutside(name, attributesCount, values)
    } else {
      guard offset - recordOffset <= bounds.recordBytesMax else { return fail(.recordTooLarge(bounds.recordBytesMax)) }
      closeRun(isBeforeChild: true)
      guard let node = unsafe add(name, attributesCount, values) else { return }
      link(node)
      openNodes.append(OpenNode(node: node))
    }
  }

  mutating func end() {
    guard failure == nil, !open.isEmpty else { return }
    open.removeLast()
    isRootClosed = open.isEmpty
    guard !openNodes.isEmpty else { return }
    closeRun(isBeforeChild: false)
    let node = openNodes.removeLast().node
    guard openNodes.isEmpty else { return }
    records.append((Int(node), extent))
    complete = (nodes.count, attributes.count, text.count)
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    guard failure == nil, !openNodes.isEmpty else { return }
    guard text.count - complete.text <= bounds.recordBytesMax else { return fail(.recordTooLarge(bounds.recordBytesMax)) }
    // Sound: the array copies what it reads during the call.
    unsafe text.append(contentsOf: piece)
  }

  /// The place of the start tag that libxml2 has just read up to its `>` or `/>`: back to the `<`, which cannot occur inside a tag, in the
  /// same buffer, since libxml2 starts on a tag only when all of it is there. nil in another encoding, where bytes are not those of the file.
  @inline(__always)
  private var startOfTag: (offset: Int, line: Int)? {
    // Sound: the parser and its input live as long as the reader, and all three pointers are into one buffer.
    guard let input = unsafe parser?.pointee.input, unsafe input.pointee.buf?.pointee.encoder == nil, let base = unsafe input.pointee.base,
      let end = unsafe input.pointee.cur
    else { return nil }
    var at = unsafe end
    var lines = 0
    while unsafe at > base {
      unsafe at -= 1
      let byte = unsafe at.pointee
      if byte == 0x0A { lines += 1 }
      if byte == 0x3C { return unsafe (offset - (end - at), line - lines) }
    }
    return nil
  }

  /// The place of the record whose end tag libxml2 has just read.
  @inline(__always)
  private var extent: XMLExtent? {
    guard let recordStart, let end = unsafe parser?.pointee.input?.pointee.cur, let base = unsafe parser?.pointee.input?.pointee.base else {
      return nil
    }
    // Sound: as above, and the byte before `end` is in the buffer.
    guard unsafe end > base, unsafe (end - 1).pointee == 0x3E else { return nil }
    return XMLExtent(line: recordStart.line, offset: recordStart.offset, length: offset - recordStart.offset)
  }

  /// An element outside records: the root, the start of a record, both, or neither.
  private mutating func startOutside(_ name: UInt32, _ attributesCount: Int, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    let isRoot = root == nil
    let isRecord = paths.contains { $0.matches(open, names.all) }
    guard isRecord || isRoot else { return }
    recordOffset = offset
    guard let node = unsafe add(name, attributesCount, values) else { return }
    // The root comes first, so the arrays hold nothing else.
    if isRoot {
      let tree = XMLTree(nodes: nodes, attributes: attributes, text: text, names: names.all, records: [])
      root = XMLElement(tree: tree, index: 0)
    }
    if isRecord {
      recordStart = startOfTag
      openNodes.append(OpenNode(node: node))
    } else {
      nodes.removeAll()
      attributes.removeAll()
      text.removeAll()
      runStart = 0
    }
  }

  /// Adds an element without its place among others.
  private mutating func add(_ name: UInt32, _ attributesCount: Int, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> Int32? {
    let attributesStart = attributes.count
    for at in 0..<attributesCount {
      // Sound: libxml2 passes five pointers an attribute: local name, prefix, namespace, the value's first byte and the byte after its last.
      guard let field = unsafe values?.advanced(by: at * 5), let value = unsafe field[3], let valueEnd = unsafe field[4] else { break }
      guard let attribute = unsafe number(field[0], field[2]) else { return nil }
      let start = text.count
      unsafe appendValue(UnsafeBufferPointer(start: value, count: valueEnd - value))
      attributes.append(XMLAttribute(name: attribute, valueStart: Int32(clamping: start), valueEnd: Int32(clamping: text.count)))
    }
    runStart = text.count
    var node = XMLNode(name: name, line: line, offset: offset, text: text.count, attributes: attributesStart)
    node.attributesCount = Int32(truncatingIfNeeded: attributes.count - attributesStart)
    nodes.append(node)
    return Int32(truncatingIfNeeded: nodes.count - 1)
  }

  /// Appends an attribute's value. Without a tree libxml2 writes each `&` in it as `&#38;`, and only that way; here it becomes `&` again.
  private mutating func appendValue(_ value: UnsafeBufferPointer<UInt8>) {
    // Sound: the array copies what it reads during the call.
    guard unsafe value.contains(0x26) else { return unsafe text.append(contentsOf: value) }
    var at = 0
    while at < value.count {
      let byte = unsafe value[at]
      text.append(byte)
      at += byte == 0x26 ? 5 : 1
    }
  }

  /// Makes a node the last child of the innermost open element.
  private mutating func link(_ node: Int32) {
    let top = openNodes.count - 1
    let last = openNodes[top].lastChild
    if last >= 0 {
      nodes[Int(last)].nextSibling = node
    } else {
      nodes[Int(openNodes[top].node)].firstChild = node
    }
    openNodes[top].lastChild = node
  }

  /// Ends the run of text before a tag: leaves it lie if it only indents child elements, gives it to the innermost open element if that has none yet, and else keeps
  /// it as a child of its own, so that mixed content costs no copying.
  private mutating func closeRun(isBeforeChild: Bool) {
    let start = runStart
    guard text.count > start else { return }
    let parent = Int(openNodes[openNodes.count - 1].node)
    if isBeforeChild || nodes[parent].firstChild >= 0, isBlank(from: start) {
      runStart = text.count
      return
    }
    runStart = text.count
    let range = (start: Int32(clamping: start), end: Int32(clamping: text.count))
    if nodes[parent].textStart == nodes[parent].textEnd, !nodes[parent].hasMoreText {
      (nodes[parent].textStart, nodes[parent].textEnd) = range
      return
    }
    var run = XMLNode(name: XMLNode.textName, line: line, offset: offset, text: start, attributes: attributes.count)
    run.textEnd = range.end
    nodes.append(run)
    link(Int32(truncatingIfNeeded: nodes.count - 1))
    nodes[parent].hasMoreText = true
  }

  @inline(__always)
  private func isBlank(from start: Int) -> Bool {
    // Text ends in a letter, where it is not the indent of the next tag.
    if !isXMLSpace(text[text.count - 1]) { return false }
    for at in start..<text.count where !isXMLSpace(text[at]) { return false }
    return true
  }

  /// The number of a name, or nil after refusing it.
  @inline(__always)
  private mutating func number(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) -> UInt32? {
    guard let local = unsafe local else { return nil }
    if let index = unsafe names.index(local, namespace) { return index }
    return unsafe numberNew(local, namespace)
  }

  @inline(never)
  private mutating func numberNew(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> UInt32? {
    // Sound: libxml2's names end with a NUL and live as long as the parser.
    let name = unsafe XMLName(local: String(cString: local), namespace: namespace.map { unsafe String(cString: $0) } ?? "")
    guard name.local.utf8.count <= bounds.nameBytesMax, name.namespace.utf8.count <= bounds.nameBytesMax else {
      fail(.nameTooLong(bounds.nameBytesMax))
      return nil
    }
    guard names.all.count < bounds.namesMax else {
      fail(.tooManyNames(bounds.namesMax))
      return nil
    }
    return unsafe names.add(local, namespace, name)
  }
}
