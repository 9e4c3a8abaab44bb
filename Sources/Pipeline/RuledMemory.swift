// Which ruling a case had. A table of fixed size: a case that falls on the place of another takes it, because what is forgotten is only ruled on
// again. The hash proposes, the whole shape decides; both eight bytes at a time, because this is most of what a case costs that was seen before.

struct RuledMemory {
  private var hashes: [UInt64]
  private var shapes: [[UInt8]]
  private var rulings: [RuledCase?]

  /// - Precondition: the number of places is a power of two.
  init(places count: Int) {
    precondition(count > 0 && count & (count - 1) == 0, "a memory has a power of two of places")
    hashes = Array(repeating: 0, count: count)
    shapes = Array(repeating: [], count: count)
    rulings = Array(repeating: nil, count: count)
  }

  /// The ruling on a case of this shape; nil if it is not remembered. About 60 ns.
  func ruling(on shape: [UInt8], hash: UInt64) -> RuledCase? {
    let place = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
    guard hashes[place] == hash, areEqual(shapes[place], shape) else { return nil }
    return rulings[place]
  }

  mutating func remember(_ ruling: RuledCase, shape: [UInt8], hash: UInt64) {
    let place = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
    hashes[place] = hash
    shapes[place] = Array(shape[...])
    rulings[place] = ruling
  }

  /// FNV-1a over eight bytes at a time with a final mix. Not keyed: whoever could make two cases meet would gain that one of them is ruled on twice.
  static func hash(_ shape: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    // Sound: the pointer is used only inside the closure; eight bytes from `at` lie inside the buffer, and any bit pattern is a UInt64.
    unsafe shape.withUnsafeBytes { bytes in
      var at = 0
      while at + 8 <= bytes.count {
        let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        hash = (hash ^ word) &* 0x100_0000_01B3
        hash ^= hash >> 29
        at += 8
      }
      while at < bytes.count {
        let byte = unsafe bytes[at]
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        at += 1
      }
    }
    hash ^= hash >> 32
    return hash &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 31
  }
}

private func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  guard a.count == b.count else { return false }
  // Sound: the pointers are used only inside the closures; both buffers have as many bytes, eight of them from `at` on.
  return unsafe a.withUnsafeBytes { a in
    unsafe b.withUnsafeBytes { b in
      var at = 0
      while at + 8 <= a.count {
        let one = unsafe a.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let other = unsafe b.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        if one != other { return false }
        at += 8
      }
      while at < a.count {
        let one = unsafe a[at]
        let other = unsafe b[at]
        if one != other { return false }
        at += 1
      }
      return true
    }
  }
}
