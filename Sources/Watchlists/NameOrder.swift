/// The order in which the parts of a name are written.
enum NameOrder {
  /// "FAMILY, Given" is turned round; anything with more commas or none, or with figures, is left as it is.
  static func readingOrder(_ name: String) -> (String, [NamePart]) {
    // Most names have no comma.
    guard let comma = loneComma(name) else { return (name, []) }
    let family = foldedSpace(String(name[..<comma])), given = foldedSpace(String(name[name.utf8.index(after: comma)...]))
    guard !family.isEmpty, !given.isEmpty else { return (foldedSpace(family + given), []) }
    return (given + " " + family, [NamePart(kind: .given, text: given), NamePart(kind: .family, text: family)])
  }
  /// The place of the only comma in a name without figures.
  private static func loneComma(_ name: String) -> String.Index? {
    let bytes = name.utf8Span.span
    var comma: Int?
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 { return nil }
      guard byte == UInt8(ascii: ",") else { continue }
      if comma != nil { return nil }
      comma = index
    }
    return comma.map { name.utf8.index(name.startIndex, offsetBy: $0) }
  }
}
