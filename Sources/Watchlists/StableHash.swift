/// A hash that is the same on every machine and in every version: for ids of entries whose publisher gives none. It guards against nobody.
enum StableHash {
  /// FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv), as 16 hexadecimal figures.
  static func hex(_ text: String) -> String { figures(hash(text, from: offsetBasis)) }

  /// The hash itself, to go on from; U+001F goes between texts.
  static func number(_ text: String, after start: UInt64? = nil) -> UInt64 {
    hash(text, from: start.map { ($0 ^ 0x1F) &* prime } ?? offsetBasis)
  }

  /// The same of the text in lower case.
  static func number(lowercased text: String, after start: UInt64) -> UInt64 {
    var hash = (start ^ 0x1F) &* prime
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      // Beyond ASCII the standard library knows.
      if byte >= 0x80 { return number(text.lowercased(), after: start) }
      hash = (hash ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* prime
    }
    return hash
  }

  private static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func hash(_ text: String, from start: UInt64) -> UInt64 {
    var hash = start
    let bytes = text.utf8Span.span
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* prime }
    return hash
  }

  static func figures(_ hash: UInt64) -> String {
    // Sound: sixteen bytes are asked for and sixteen are written.
    unsafe String(unsafeUninitializedCapacity: 16) { text in
      for digit in 0..<16 {
        let nibble = UInt8(truncatingIfNeeded: hash >> UInt64(60 - digit * 4)) & 15
        unsafe text[digit] = nibble < 10 ? nibble + 0x30 : nibble + 0x57
      }
      return 16
    }
  }
}
