import Formats

/// The names a format knows of one kind of element: its children, or its attributes.
protocol XMLKey: CaseIterable, Equatable, RawRepresentable, Sendable where RawValue == Int {
  /// By raw value.
  static var names: [String] { get }
}

/// Which names of a document are which of a format's, by their number: a list has a million elements and attributes of a hundred names, and
/// comparing those letter by letter took most of the reading.
struct XMLTags<Key: XMLKey> {
  private var keys: [Key?] = []

  init() {}

  mutating func learn(_ names: [XMLName]) {
    for number in keys.count..<max(keys.count, names.count) {
      let local = names[number].local, length = local.utf8.count
      // The length first: comparing texts of other lengths costs more.
      keys.append(Key.names.firstIndex { $0.utf8.count == length && $0 == local }.flatMap { Key(rawValue: $0) })
    }
  }

  /// What an element is; nil for one the format does not know.
  subscript(_ element: XMLElement) -> Key? { self[element.nameNumber] }

  /// What the name of that number is.
  subscript(_ number: Int) -> Key? { number < keys.count ? keys[number] : nil }

  /// The value of an attribute, folded; nil if nothing is left.
  func value(_ element: XMLElement, _ key: Key) -> String? {
    for place in 0..<element.attributeCount where self[element.attributeNumber(at: place)] == key {
      if element.isAttributeEmpty(at: place) { return nil }
      let folded = element.foldedAttribute(at: place)
      return folded.isEmpty ? nil : folded
    }
    return nil
  }

  /// The first child that is this, or nil.
  func first(_ element: XMLElement, _ key: Key) -> XMLElement? {
    for child in element.children where self[child.nameNumber] == key { return child }
    return nil
  }

  /// The children that are this, in document order.
  func all(_ element: XMLElement, _ key: Key) -> [XMLElement] {
    var all: [XMLElement] = []
    for child in element.children where self[child.nameNumber] == key { all.append(child) }
    return all
  }

  /// The attributes of an element. One that is not known is reported as a warning, so that a publisher's addition is seen and never silently
  /// dropped; those that are known and nobody asks for are dropped on purpose.
  func attributes(of element: XMLElement, _ progress: inout ListProgress) -> XMLKeyedAttributes<Key> {
    var keyed = XMLKeyedAttributes<Key>(element)
    for place in 0..<element.attributeCount {
      guard let key = self[element.attributeNumber(at: place)] else {
        progress.warn("unknown attribute \(element.attributeName(at: place)) of <\(element.name)>", at: element)
        continue
      }
      // Most attributes of the EU's list are empty.
      if !element.isAttributeEmpty(at: place) { keyed.note(key, place) }
    }
    return keyed
  }

  /// The children of an element that hold nothing but text, with the same warnings. Of several of one name the first that is not empty counts.
  func texts(of element: XMLElement, _ progress: inout ListProgress) -> XMLKeyedTexts<Key> {
    var keyed = XMLKeyedTexts<Key>(element)
    var upcoming = element.firstChildNumber
    while let child = upcoming {
      if let key = self[element.nameNumber(of: child)] {
        if !element.isBlank(child) { keyed.note(key, child) }
      } else {
        progress.warn("unknown element <\(element.element(child).name)> in <\(element.name)>", at: element.element(child))
      }
      upcoming = element.nextSibling(of: child)
    }
    return keyed
  }
}

/// The attributes of an element by key; a value becomes text when it is asked for.
struct XMLKeyedAttributes<Key: XMLKey> {
  private let element: XMLElement
  /// The place among the element's attributes by the key's raw value, -1 for none. A list's elements have fewer than 32.
  private var places = SIMD32<Int8>(repeating: -1)

  init(_ element: XMLElement) {
    precondition(Key.names.count <= 32, "as many as there are places")
    self.element = element
  }

  mutating func note(_ key: Key, _ place: Int) { if places[key.rawValue] < 0 { places[key.rawValue] = Int8(clamping: place) } }

  /// The folded value; nil if there is none, or one of the words for none.
  subscript(_ key: Key) -> String? {
    let place = places[key.rawValue]
    guard place >= 0 else { return nil }
    let folded = element.foldedAttribute(at: Int(place))
    return isNoValue(folded) ? nil : folded
  }
}

/// The texts of an element's children by key; each becomes text when it is asked for.
struct XMLKeyedTexts<Key: XMLKey> {
  private let element: XMLElement
  /// The child's number by the key's raw value, -1 for none.
  private var children = SIMD16<Int32>(repeating: -1)
  private(set) var isEmpty = true

  init(_ element: XMLElement) {
    precondition(Key.names.count <= 16, "as many as there are places")
    self.element = element
  }

  mutating func note(_ key: Key, _ child: Int) {
    isEmpty = false
    if children[key.rawValue] < 0 { children[key.rawValue] = Int32(clamping: child) }
  }

  /// The folded text; nil if there is none, or one of the words for none.
  subscript(_ key: Key) -> String? {
    let child = children[key.rawValue]
    guard child >= 0 else { return nil }
    let text = element.foldedText(of: Int(child))
    return isNoValue(text) ? nil : text
  }
}
