/// The order in which the parts of a name are written.
enum NameOrder {
  /// "FAMILY, Given" is turned round; anything with more commas or none, or with figures, is left as it is.
  static func readingOrder(_ name: String) -> (String, [NamePart]) {
    let bytes = name.utf8
    var comma: String.Index?
    for index in bytes.indices {
      if bytes[index] >= 0x30, bytes[index] <= 0x39 { return (name, []) }
      guard bytes[index] == UInt8(ascii: ",") else { continue }
      if comma != nil { return (name, []) }
      comma = index
    }
    guard let comma else { return (name, []) }
    let family = foldedSpace(String(name[..<comma])), given = foldedSpace(String(name[bytes.index(after: comma)...]))
    guard !family.isEmpty, !given.isEmpty else { return (foldedSpace(family + given), []) }
    return (given + " " + family, [NamePart(kind: .given, text: given), NamePart(kind: .family, text: family)])
  }
}
