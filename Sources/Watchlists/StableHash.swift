/// A hash that is the same on every machine and in every version: for ids of entries whose publisher gives none. It guards against nobody.
enum StableHash {
  /// FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv), as 16 hexadecimal figures.
  static func hex(_ text: String) -> String { figures(hash(text, from: offsetBasis)) }

  /// The same of texts with a U+001F between them.
  static func hex(_ first: String, _ others: String...) -> String {
    figures(others.reduce(hash(first, from: offsetBasis)) { hash($1, from: ($0 ^ 0x1F) &* prime) })
  }

  private static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func hash(_ text: String, from start: UInt64) -> UInt64 {
    var hash = start
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  private static func figures(_ hash: UInt64) -> String {
    let nibbles = (0..<16).map { digit in UInt8(truncatingIfNeeded: hash >> UInt64(60 - digit * 4)) & 15 }
    return String(decoding: nibbles.map { $0 < 10 ? $0 + 0x30 : $0 + 0x57 }, as: UTF8.self)
  }
}
