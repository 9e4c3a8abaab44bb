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
  private let place: Int32
  /// The record's number in its chunk; -1 for other elements.
  private let record: Int32
  var index: Int { Int(place) }

  @inline(__always)
  init(tree: XMLTree, index: Int, record: Int = -1) {
    self.tree = tree
    place = Int32(truncatingIfNeeded: index)
    self.record = Int32(truncatingIfNeeded: record)
  }

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

  /// `text` with white space folded, see `SpaceFold`. One pass and one string.
  public var foldedText: String {
    let node = tree.nodes[index]
    guard node.hasMoreText else { return tree.folded(Int(node.textStart), Int(node.textEnd)) }
    return SpaceFold.text(text)
  }

  /// A number that stands for name and namespace: the same for all elements of these in one document, small, from 0 on.
  public var nameNumber: Int { Int(tree.nodes[index].name) }

  /// The names of elements and attributes that the document has had so far, by their number. They only ever grow.
  public var documentNames: [XMLName] { tree.names }

  /// Where a record stands in the document, from the `<` of its start tag to the `>` of its end tag; nil for an element inside a record, and
  /// in a document that was converted to UTF-8.
  public var extent: XMLExtent? { record >= 0 ? tree.records[Int(record)].extent : nil }

  /// A number of this element among all of its record and its chunk, by which `element(_:)` finds it again.
  public var nodeNumber: Int { index }

  /// The element of that number in the same record.
  public func element(_ nodeNumber: Int) -> XMLElement {
    precondition(tree.nodes.indices.contains(nodeNumber), "a number that `nodeNumber` gave")
    return XMLElement(tree: tree, index: nodeNumber)
  }

  /// The number of the first child element, as `nodeNumber`, or nil. With `nextSibling(of:)` children are looked at without making an element of each.
  public var firstChildNumber: Int? { tree.element(from: tree.nodes[index].firstChild) }

  /// The number of the element after that one in the same parent, or nil.
  public func nextSibling(of nodeNumber: Int) -> Int? { tree.element(from: tree.nodes[nodeNumber].nextSibling) }

  /// The `nameNumber` of the element of that number.
  public func nameNumber(of nodeNumber: Int) -> Int { Int(tree.nodes[nodeNumber].name) }

  /// `isBlank` of the element of that number.
  public func isBlank(_ nodeNumber: Int) -> Bool { tree.isBlank(nodeNumber) }

  /// `foldedText` of the element of that number.
  public func foldedText(of nodeNumber: Int) -> String {
    let node = tree.nodes[nodeNumber]
    guard node.hasMoreText else { return tree.folded(Int(node.textStart), Int(node.textEnd)) }
    return element(nodeNumber).foldedText
  }

  /// Whether the element's text is nothing but white space, or not even that.
  public var isBlank: Bool { tree.isBlank(index) }

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

  /// An attribute's value, as `foldedText`.
  public func foldedAttribute(at place: Int) -> String {
    let attribute = tree.attributes[attributeIndex(place)]
    return tree.folded(Int(attribute.valueStart), Int(attribute.valueEnd))
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

  /// The first element among a node and its siblings.
  func element(from node: Int32) -> Int? {
    var upcoming = node
    while upcoming >= 0 {
      let index = Int(upcoming)
      if !nodes[index].isText { return index }
      upcoming = nodes[index].nextSibling
    }
    return nil
  }

  /// See `XMLElement.isBlank`.
  func isBlank(_ index: Int) -> Bool {
    let node = nodes[index]
    if node.textStart == node.textEnd { return !node.hasMoreText }
    for at in node.textRange where !isXMLSpace(text[at]) { return false }
    return true
  }

  /// A piece of the text with white space folded.
  func folded(_ from: Int, _ to: Int) -> String {
    precondition(0 <= from && from <= to && to <= text.count, "a piece of the text")
    // Sound: the range lies inside the array, which lives during the call.
    return unsafe text.withUnsafeBufferPointer { all in
      var start = from, end = to
      while start < end, unsafe isXMLSpace(all[start]) { start &+= 1 }
      while end > start, unsafe isXMLSpace(all[end &- 1]) { end &-= 1 }
      return start == end ? "" : unsafe SpaceFold.text(UnsafeBufferPointer(rebasing: all[start..<end]))
    }
  }
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
