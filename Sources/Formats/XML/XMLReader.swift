internal import CLibXML2

/// Reads an XML document in chunks and gives out its records, each a small complete tree.
///
/// ```swift
/// var reader = try XMLReader(records: ["/sdnList/publshInformation", "sdnEntry"])
/// while let chunk = try file.next() {
///   for record in try reader.feed(chunk) { … record["uid"]?.text … }
/// }
/// try reader.finish()
/// ```
///
/// It is libxml2's SAX2 push parser with the network off, documents types refused and bounds on everything that could grow: memory stays within a small multiple
/// of the largest record and one chunk. Comments and instructions are skipped, CDATA is text, and no entities exist beside the five of XML itself. What follows a
/// failure is not read: a list with a mistake anywhere is refused whole.
///
/// UTF-8 is read as it is; other encodings that the document declares are converted by libxml2, and offsets then count converted bytes.
@safe public struct XMLReader: ~Copyable {
  // The struct is safe to use because it alone owns what these point to, from `init` to `deinit`.
  private let state: UnsafeMutablePointer<XMLState>
  private let parser: xmlParserCtxtPtr

  /// A reader of one document.
  /// - Parameter records: Which elements are records: `name`, `parent/name`, `/root/name`, with `*` for any one name.
  /// - Throws: `XMLFailure` with `outOfMemory` only.
  public init(records: [String], bounds: XMLBounds = .list) throws(XMLFailure) {
    _ = isParserInitialised
    let state = UnsafeMutablePointer<XMLState>.allocate(capacity: 1)
    // Sound: one place was allocated above and is freed by `deinit`, or below.
    unsafe state.initialize(to: XMLState(paths: records.map(XMLRecordPath.init), bounds: bounds))
    var handler = unsafe xmlSAXHandler.forRecords()
    // Sound: the handler is copied by the call, and the state lives until `deinit`, after the parser.
    guard let parser = unsafe xmlCreatePushParserCtxt(&handler, state, nil, 0, nil) else {
      unsafe state.deinitialize(count: 1)
      unsafe state.deallocate()
      throw XMLFailure(line: 1, offset: 0, reason: .outOfMemory)
    }
    // Never NOENT, DTDLOAD or HUGE: they would let entities, files and unbounded text in.
    _ = unsafe xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
    unsafe state.pointee.parser = parser
    unsafe self.state = state
    unsafe self.parser = parser
  }

  deinit {
    // Sound: both were made by `init` and are freed once, here. The parser made no document, since no handler builds one.
    unsafe xmlFreeParserCtxt(parser)
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// The root element with its name, namespace and attributes but nothing inside; nil until its start tag has been read.
  public var root: XMLElement? { unsafe state.pointee.root }

  /// Reads the next bytes of the document, any number of them, and returns the records they complete.
  /// - Throws: `XMLFailure` at the first mistake, and the same again ever after.
  public mutating func feed(_ chunk: Span<UInt8>) throws(XMLFailure) -> [XMLElement] {
    var at = 0
    while at < chunk.count {
      // Small pieces bound what libxml2 buffers; it moves what it holds to the front each 4 KiB, which large ones make dear.
      let piece = chunk.extracting(at..<min(at + 16_384, chunk.count))
      try parse(piece)
      at += piece.count
    }
    return unsafe state.pointee.takeRecords()
  }

  /// Reads the next bytes of the document and returns the records they complete.
  public mutating func feed(_ chunk: [UInt8]) throws(XMLFailure) -> [XMLElement] {
    let span = chunk.span
    return try feed(span)
  }

  /// Says that the document is at its end.
  /// - Returns: Records that only its end completes; usually none.
  /// - Throws: `XMLFailure` if it is not a whole document.
  @discardableResult
  public mutating func finish() throws(XMLFailure) -> [XMLElement] {
    if let failure = unsafe state.pointee.failure { throw failure }
    if unsafe !state.pointee.isFinished {
      unsafe state.pointee.isFinished = true
      quietly { unsafe xmlParseChunk(parser, nil, 0, 1) }
    }
    unsafe state.pointee.noteTruncation()
    if let failure = unsafe state.pointee.failure { throw failure }
    return unsafe state.pointee.takeRecords()
  }

  private mutating func parse(_ piece: Span<UInt8>) throws(XMLFailure) {
    if let failure = unsafe state.pointee.failure { throw failure }
    precondition(unsafe !state.pointee.isFinished, "nothing follows the end of a document")
    unsafe state.pointee.willRead(piece)
    if unsafe state.pointee.failure == nil {
      // Sound: libxml2 copies the bytes during the call, and a piece is far below Int32.max.
      quietly {
        unsafe piece.withUnsafeBytes { bytes in
          unsafe xmlParseChunk(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(truncatingIfNeeded: bytes.count), 0)
        }
      }
      unsafe state.pointee.didRead()
    }
    if let failure = unsafe state.pointee.failure { throw failure }
  }

  /// Runs the parser with this thread's general error channel turned to the state too: errors of encodings go there and not through the parser's own,
  /// and would otherwise be printed.
  private func quietly(_ body: () -> Int32) {
    // Sound: both places belong to this thread, are set back before this returns, and the state outlives the call.
    let channel = unsafe __xmlStructuredError()
    let context = unsafe __xmlStructuredErrorContext()
    let channelBefore = unsafe channel?.pointee
    let contextBefore = unsafe context?.pointee
    unsafe xmlSetStructuredErrorFunc(state) { context, error in unsafe note(error, in: context) }
    let code = body()
    unsafe xmlSetStructuredErrorFunc(contextBefore ?? nil, channelBefore ?? nil)
    if code != 0 { unsafe state.pointee.noteOutcome() }
  }
}

/// libxml2's tables are made once; Swift makes a global once however many threads ask.
private let isParserInitialised: Bool = {
  xmlInitParser()
  return true
}()
