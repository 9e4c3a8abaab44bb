/// The name of an element or attribute.
public struct XMLName: Hashable, Sendable {
  /// Without prefix.
  public let local: String
  /// The namespace's URI, or empty.
  public let namespace: String
}

/// An element of a record that an `XMLReader` gave out, with all that is inside.
///
/// It stays valid as long as it is held; holding one keeps the records of its chunk in memory. Copying costs one reference count.
public struct XMLElement: Sendable {
  let tree: XMLTree
  let index: Int

  /// The name without prefix.
  public var name: String { tree.names[Int(tree.nodes[index].name)].local }
  /// The URI of the namespace, or empty.
  public var namespace: String { tree.names[Int(tree.nodes[index].name)].namespace }
  /// The line of the start tag's end, 1-based.
  public var line: Int { Int(tree.nodes[index].line) }
  /// The byte offset of the start tag's `>` or `/>`; see `XMLFailure.offset`.
  public var offset: Int { tree.nodes[index].offset }

  /// The element's own text, character data and CDATA joined, as written: white space is kept. Blank text beside child elements is left out.
  public var text: String {
    let node = tree.nodes[index]
    guard node.hasMoreText else { return String(decoding: tree.text[node.textRange], as: UTF8.self) }
    return String(decoding: textBytes, as: UTF8.self)
  }

  /// `text` without the white space around it, and whether it is plain: nothing in it but printable ASCII, with no two blanks in a row.
  /// Most texts of lists are, and need no further look. One pass and one string.
  public var trimmedText: (text: String, isPlain: Bool) {
    let node = tree.nodes[index]
    guard !node.hasMoreText else { return (text, false) }
    return tree.trimmed(Int(node.textStart), Int(node.textEnd))
  }

  /// A number that stands for name and namespace: the same for all elements of these in one document, small, from 0 on.
  public var nameNumber: Int { Int(tree.nodes[index].name) }

  /// The names of elements and attributes that the document has had so far, by their number. They only ever grow.
  public var documentNames: [XMLName] { tree.names }

  /// Where a record stands in the document, from the `<` of its start tag to the `>` of its end tag; nil for an element inside a record, and
  /// in a document that was converted to UTF-8.
  public var extent: XMLExtent? {
    // Records stand in the order of their nodes.
    var from = 0, to = tree.records.count
    while from < to {
      let middle = (from + to) / 2
      if tree.records[middle].node < index { from = middle + 1 } else { to = middle }
    }
    return from < tree.records.count && tree.records[from].node == index ? tree.records[from].extent : nil
  }

  /// A number of this element among all of its record and its chunk, by which `element(_:)` finds it again.
  public var nodeNumber: Int { index }

  /// The element of that number in the same record.
  public func element(_ nodeNumber: Int) -> XMLElement {
    precondition(tree.nodes.indices.contains(nodeNumber), "a number that `nodeNumber` gave")
    return XMLElement(tree: tree, index: nodeNumber)
  }

  /// Whether the element's text is nothing but white space, or not even that.
  public var isBlank: Bool {
    let node = tree.nodes[index]
    if node.textStart == node.textEnd { return !node.hasMoreText }
    return tree.text[node.textRange].allSatisfy(isXMLSpace)
  }

  /// `text` in UTF-8. Allocates.
  public var textBytes: [UInt8] {
    var bytes = Array(tree.text[tree.nodes[index].textRange])
    guard tree.nodes[index].hasMoreText else { return bytes }
    var child = tree.nodes[index].firstChild
    while child >= 0 {
      let node = tree.nodes[Int(child)]
      if node.isText { bytes += tree.text[node.textRange] }
      child = node.nextSibling
    }
    return bytes
  }

  /// Whether there is neither text other than white space, nor a child, nor an attribute.
  public var isEmpty: Bool {
    let node = tree.nodes[index]
    return node.firstChild < 0 && node.attributesCount == 0 && tree.text[node.textRange].allSatisfy(isXMLSpace)
  }

  /// The value of the attribute with this local name, whatever its namespace; nil if there is none.
  public func attribute(_ name: String) -> String? {
    for attribute in tree.attributes[tree.nodes[index].attributesRange] where tree.names[Int(attribute.name)].local == name {
      return String(decoding: tree.text[attribute.valueRange], as: UTF8.self)
    }
    return nil
  }

  /// All attributes in the order written, without namespace declarations.
  public var attributes: [(name: XMLName, value: String)] {
    tree.attributes[tree.nodes[index].attributesRange].map { attribute in
      (tree.names[Int(attribute.name)], String(decoding: tree.text[attribute.valueRange], as: UTF8.self))
    }
  }

  /// The number of attributes, without namespace declarations.
  public var attributeCount: Int { Int(tree.nodes[index].attributesCount) }

  /// The number that stands for an attribute's name, as `nameNumber`. The place is below `attributeCount`.
  public func attributeNumber(at place: Int) -> Int { Int(tree.attributes[attributeIndex(place)].name) }

  /// An attribute's name without prefix.
  public func attributeName(at place: Int) -> String { tree.names[Int(tree.attributes[attributeIndex(place)].name)].local }

  /// Whether an attribute's value is empty.
  public func isAttributeEmpty(at place: Int) -> Bool {
    let attribute = tree.attributes[attributeIndex(place)]
    return attribute.valueStart == attribute.valueEnd
  }

  /// An attribute's value, as `trimmedText`.
  public func trimmedAttribute(at place: Int) -> (text: String, isPlain: Bool) {
    let attribute = tree.attributes[attributeIndex(place)]
    return tree.trimmed(Int(attribute.valueStart), Int(attribute.valueEnd))
  }

  private func attributeIndex(_ place: Int) -> Int {
    let node = tree.nodes[index]
    precondition(place >= 0 && place < Int(node.attributesCount), "an attribute the element has")
    return Int(node.attributesStart) + place
  }

  /// The child elements in document order.
  public var children: XMLChildren { XMLChildren(tree: tree, upcoming: tree.nodes[index].firstChild) }

  /// The child elements with this local name, in document order.
  public func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The first child element with this local name, or nil.
  public subscript(_ name: String) -> XMLElement? { children.first { $0.name == name } }
}

/// The child elements of an element, in document order.
public struct XMLChildren: Sequence, IteratorProtocol, Sendable {
  let tree: XMLTree
  var upcoming: Int32

  public mutating func next() -> XMLElement? {
    while upcoming >= 0 {
      let index = Int(upcoming)
      upcoming = tree.nodes[index].nextSibling
      if !tree.nodes[index].isText { return XMLElement(tree: tree, index: index) }
    }
    return nil
  }
}

/// The records completed by one chunk: never changed once it is built, until nobody holds it and the reader takes its memory back.
// Sound: `recycled` alone changes it, and only where the reader has made sure that it holds the last reference.
final class XMLTree: @unchecked Sendable {
  private(set) var nodes: [XMLNode]
  private(set) var attributes: [XMLAttribute]
  private(set) var text: [UInt8]
  let names: [XMLName]
  let records: [(node: Int, extent: XMLExtent?)]

  init(nodes: [XMLNode], attributes: [XMLAttribute], text: [UInt8], names: [XMLName], records: [(node: Int, extent: XMLExtent?)]) {
    self.nodes = nodes
    self.attributes = attributes
    self.text = text
    self.names = names
    self.records = records
  }

  /// The arrays, emptied, with the memory they have: asking the system for some hundred kilobytes a chunk, and giving them back, costs as
  /// much as reading them. Nobody else may hold the tree.
  func recycled() -> (nodes: [XMLNode], attributes: [XMLAttribute], text: [UInt8]) {
    var empty: (nodes: [XMLNode], attributes: [XMLAttribute], text: [UInt8]) = ([], [], [])
    swap(&empty.nodes, &nodes)
    swap(&empty.attributes, &attributes)
    swap(&empty.text, &text)
    empty.nodes.removeAll(keepingCapacity: true)
    empty.attributes.removeAll(keepingCapacity: true)
    empty.text.removeAll(keepingCapacity: true)
    return empty
  }

  /// A piece of the text without the white space around it, and whether it is plain; see `XMLElement.trimmedText`.
  func trimmed(_ from: Int, _ to: Int) -> (text: String, isPlain: Bool) {
    precondition(0 <= from && from <= to && to <= text.count, "a piece of the text")
    // Sound: the range lies inside the array, which lives during the call; where all bytes are ASCII they are UTF-8.
    return unsafe text.withUnsafeBufferPointer { all in
      var start = from, end = to
      while start < end, unsafe isXMLSpace(all[start]) { start &+= 1 }
      while end > start, unsafe isXMLSpace(all[end &- 1]) { end &-= 1 }
      let piece = unsafe UnsafeBufferPointer(rebasing: all[start..<end])
      guard unsafe isPlain(piece) else { return unsafe (String(decoding: piece, as: UTF8.self), false) }
      return unsafe (String(copying: UTF8Span(unchecked: Span(_unsafeElements: piece), isKnownASCII: true)), true)
    }
  }
}

/// Whether there is nothing but printable ASCII, with no two blanks in a row. Eight bytes at a time, since lists have megabytes of it.
private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var at = 0
  // Whether the byte before `at` is a blank.
  var isAfterBlank = false
  let high: UInt64 = 0x8080_8080_8080_8080
  while at &+ 8 <= bytes.count {
    // Sound: eight bytes from `at` lie inside the buffer, and any bit pattern is a UInt64.
    let word = unsafe UInt64(littleEndian: UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: at, as: UInt64.self))
    // Beyond ASCII; then controls, of which subtracting a blank leaves a high bit; then DEL, to which adding one makes a high bit.
    if word & high != 0 || (word &- 0x2020_2020_2020_2020) & high != 0 || (word &+ 0x0101_0101_0101_0101) & high != 0 { return false }
    // All bytes are 0x20...0x7E here, so this is exact: the high bit where a byte is a blank.
    let blanks = ((word ^ 0x2020_2020_2020_2020) &+ 0x7F7F_7F7F_7F7F_7F7F) & high ^ high
    if blanks & (blanks &<< 8 | (isAfterBlank ? 0x80 : 0)) != 0 { return false }
    isAfterBlank = blanks &>> 63 != 0
    at &+= 8
  }
  while at < bytes.count {
    // Sound: inside the buffer.
    let byte = unsafe bytes[at]
    if byte &- 0x20 > 0x5E || (byte == 0x20 && isAfterBlank) { return false }
    isAfterBlank = byte == 0x20
    at &+= 1
  }
  return true
}

/// Where something stands in a document: the 1-based line and the 0-based offset in bytes of its first byte, and its length.
public struct XMLExtent: Hashable, Sendable {
  public let line: Int
  public let offset: Int
  public let length: Int
}

/// An element, or a run of text that follows a child of its parent.
struct XMLNode: Sendable {
  let offset: Int
  let line: Int32
  /// An index of the names; `XMLNode.textName` for a run of text.
  let name: UInt32
  var firstChild: Int32 = -1
  var nextSibling: Int32 = -1
  var textStart: Int32
  var textEnd: Int32
  var attributesStart: Int32
  var attributesCount: Int32 = 0
  /// Whether runs of text follow among the children.
  var hasMoreText = false

  static let textName = UInt32.max
  var isText: Bool { name == Self.textName }
  var textRange: Range<Int> { Int(textStart)..<Int(textEnd) }
  var attributesRange: Range<Int> { Int(attributesStart)..<Int(attributesStart + attributesCount) }

  init(name: UInt32, line: Int, offset: Int, text: Int, attributes: Int) {
    self.name = name
    self.line = Int32(clamping: line)
    self.offset = offset
    // A record is at most 2³⁰ bytes of the document, so these fit.
    textStart = Int32(clamping: text)
    textEnd = textStart
    attributesStart = Int32(clamping: attributes)
  }
}

struct XMLAttribute: Sendable {
  let name: UInt32
  var valueStart: Int32
  var valueEnd: Int32
  var valueRange: Range<Int> { Int(valueStart)..<Int(valueEnd) }
}

/// White space as XML 1.0 section 2.3 has it.
@inline(__always)
func isXMLSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
