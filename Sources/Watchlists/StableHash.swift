/// A hash that is the same on every machine and in every version: for ids of entries whose publisher gives none. It guards against nobody.
enum StableHash {
  /// FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv), as 16 hexadecimal figures.
  static func hex(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let figures = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - figures.utf8.count) + figures
  }
}
