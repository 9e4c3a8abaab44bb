/// Which script a name is written in, by its letters.
enum WritingSystem {
  /// ISO 15924 code of the script most letters belong to; nil for Latin, for text without letters and for scripts not in the table.
  ///
  /// Hangul, Kana and Han count apart; a text with any Kana is "Jpan", one with any Hangul "Kore", as ISO 15924 names the mixtures.
  /// O(length).
  static func ifNotLatin(_ text: String) -> String? {
    if text.utf8Span.isKnownASCII || !mayBeOther(text) { return nil }
    var counts = [Int](repeating: 0, count: codes.count)
    for scalar in text.unicodeScalars {
      if let index = index(of: scalar.value) { counts[index] += 1 }
    }
    let most = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    guard counts[most] > 0, most > 0 else { return nil }
    if codes[most] == "Hani" {
      if counts[11] > 0 { return "Jpan" }
      if counts[10] > 0 { return "Kore" }
    }
    return codes[most]
  }

  /// Whether a letter beyond the Latin ones of two bytes may be there: CD 80 is U+0340. Most names with letters beyond ASCII have none.
  private static func mayBeOther(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices where bytes[index] >= 0xCD { return true }
    return false
  }

  private static let codes = [
    "Latn", "Cyrl", "Grek", "Arab", "Hebr", "Armn", "Geor", "Deva", "Thai", "Hani", "Kore", "Jpan", "Beng", "Guru", "Taml", "Ethi", "Khmr",
    "Mymr",
    "Sinh", "Laoo",
  ]

  /// Blocks of the Unicode Standard 16.0 that hold the letters of a script; the index is one of `codes`.
  private static func index(of value: UInt32) -> Int? {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: 0
    case 0x400...0x52F, 0x1C80...0x1C8F: 1
    case 0x370...0x3FF, 0x1F00...0x1FFF: 2
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: 3
    case 0x590...0x5FF: 4
    case 0x530...0x58F: 5
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: 6
    case 0x900...0x97F: 7
    case 0xE00...0xE7F: 8
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FA1F: 9
    case 0xAC00...0xD7AF, 0x1100...0x11FF, 0x3130...0x318F: 10
    case 0x3040...0x30FF, 0xFF66...0xFF9F: 11
    case 0x980...0x9FF: 12
    case 0xA00...0xA7F: 13
    case 0xB80...0xBFF: 14
    case 0x1200...0x137F: 15
    case 0x1780...0x17FF: 16
    case 0x1000...0x109F: 17
    case 0xD80...0xDFF: 18
    case 0xE80...0xEFF: 19
    default: nil
    }
  }
}
