/// The order in which the parts of a name are written.
enum NameOrder {
  /// "FAMILY, Given" is turned round; anything with more commas or with figures is left as it is.
  static func readingOrder(_ name: String) -> (String, [NamePart]) {
    let pieces = name.split(separator: ",", omittingEmptySubsequences: false)
    guard pieces.count == 2, !name.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return (name, []) }
    let family = foldedSpace(String(pieces[0])), given = foldedSpace(String(pieces[1]))
    guard !family.isEmpty, !given.isEmpty else { return (foldedSpace(family + given), []) }
    return (given + " " + family, [NamePart(kind: .given, text: given), NamePart(kind: .family, text: family)])
  }
}
