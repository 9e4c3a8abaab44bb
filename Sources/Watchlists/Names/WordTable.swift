/// What is known of words, by the hash of their letters: found in a step or two without hashing again, which a dictionary would, ten times a word. Read only.
struct WordTable<Value: Sendable>: Sendable {
  /// A power of two of slots, at most half of them taken; a free one has the key 0.
  private let keys: [UInt64]
  private let values: [Value]
  private let shift: UInt64

  /// - Parameter filler: what free slots hold; never answered.
  init(_ entries: [UInt64: Value], filler: Value) {
    var bits: UInt64 = 3
    while 1 << bits < entries.count * 2 { bits += 1 }
    let size = 1 << Int(bits)
    var keys = [UInt64](repeating: 0, count: size), values = [Value](repeating: filler, count: size)
    shift = 64 - bits
    // Which word of two takes the nearer slot changes no answer.
    for (hash, value) in entries {
      var slot = Self.slot(hash, shift)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = Self.key(hash)
      values[slot] = value
    }
    self.keys = keys
    self.values = values
  }

  @inline(__always)
  private static func slot(_ hash: UInt64, _ shift: UInt64) -> Int { Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> shift) }

  @inline(__always)
  private static func key(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  @inline(__always)
  subscript(_ hash: UInt64) -> Value? {
    let key = Self.key(hash)
    var slot = Self.slot(hash, shift)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot &+ 1) & (keys.count &- 1)
    }
    return nil
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { self[hash] != nil }
}
