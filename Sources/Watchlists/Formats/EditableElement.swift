import Formats

/// A record of a list that is changed before it is read: a copy of its elements, and how it is written again.
struct EditableElement: Equatable {
  let name: String
  var attributes: [(name: String, value: String)] = []
  var text = ""
  var children: [EditableElement] = []

  init(name: String) { self.name = name }

  init(_ element: XMLElement) {
    name = element.name
    attributes = element.attributes.map { ($0.name.local, $0.value) }
    text = element.value ?? ""
    children = element.children.map { EditableElement($0) }
  }

  subscript(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// How it is called in messages: "<address id="3">".
  var tag: String { "<" + name + (self["id"].map { " id=\"\($0)\"" } ?? "") + ">" }

  static func == (a: EditableElement, b: EditableElement) -> Bool {
    a.name == b.name && a.text == b.text && a.children == b.children
      && a.attributes.elementsEqual(b.attributes) { $0.name == $1.name && $0.value == $1.value }
  }

  /// The element as XML in UTF-8, without namespaces.
  var xml: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for attribute in attributes {
      bytes.append(0x20)
      bytes += attribute.name.utf8
      bytes += "=\"".utf8
      Self.escape(attribute.value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    Self.escape(text, to: &bytes)
    for child in children { child.write(to: &bytes) }
    bytes += "</".utf8
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  private static func escape(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
