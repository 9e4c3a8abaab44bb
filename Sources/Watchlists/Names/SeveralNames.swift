// One text that gives several names of persons, as forms and payment messages have it: "Zorba Quimby a.k.a. Zoltan Quimby", "Zelda Quimby and Zoltan
// Quimby", "Zoltan Quimby s/o Zorba". Each is a name besides the whole, and the best counts.

enum SeveralNames {
  /// Pieces of a text that are looked at.
  private static let piecesMax = 4

  /// The names in a text that gives several; none for a text that is one name. O(length).
  static func of(_ text: String) -> [String] {
    guard mayBeSeveral(text) else { return [] }
    let words = text.split(whereSeparator: \.isWhitespace)
    var pieces: [[Substring]] = [[]]
    var isName = true, areSeveral = false
    for word in words {
      let bare = word.lowercased().filter { $0 != "." && $0 != ":" && $0 != "," && $0 != "(" && $0 != ")" }
      if others.contains(bare) {
        pieces.append([])
        (isName, areSeveral) = (true, true)
      } else if relatives.contains(bare) {
        // Who follows is the father or the husband.
        (isName, areSeveral) = (false, true)
      } else if isName {
        pieces[pieces.count - 1].append(word)
      }
    }
    guard areSeveral else { return [] }
    let names = pieces.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    // A name of one word is searched for by itself only where the text says that it is a name: "and Maria" shares the name before it.
    let whole = names.filter { $0.contains(where: \.isWhitespace) }
    return whole.count <= piecesMax ? whole : []
  }

  /// Whether it is worth while to look: one of the signs that part names, or the words.
  private static func mayBeSeveral(_ text: String) -> Bool {
    var isCandidate = false
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "&") { return true }
      if byte | 32 == UInt8(ascii: "a") || byte | 32 == UInt8(ascii: "f") || byte | 32 == UInt8(ascii: "u")
        || byte | 32 == UInt8(ascii: "y")
      {
        if index > 0, bytes[index - 1] == UInt8(ascii: " ") || bytes[index - 1] == UInt8(ascii: "(") { isCandidate = true }
      }
    }
    return isCandidate
  }

  private static let others: Set<String> = [
    "aka", "fka", "nka", "alias", "dba", "d/b/a", "a/k/a", "f/k/a", "/", "&", "&amp;", "and", "und", "y",
  ]
  private static let relatives: Set<String> = ["s/o", "d/o", "w/o"]
}
