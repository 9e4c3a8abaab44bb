internal import Reference

/// Rulings by the shape of their facts, because a stream asks the same question again and again.
///
/// The key is every member of the facts that a rule reads, as bytes, so that two facts share a record exactly if the rules cannot tell them apart; ids,
/// instants within a day, amounts, names and measured values are left out and patched in when the record is read. Facts with requests, a reviewer, sales
/// figures, a legal hold or assumed defaults are rare and are ruled on afresh. Deterministic, and bounded: a full cache starts anew.
/// One cache belongs to one `GovernancePolicy` and one thread.
public struct RulingCache: Sendable {
  private let policy: GovernancePolicy
  private let shapesMax: Int
  private var slots: [Int32]
  private var hashes: [UInt64] = []
  private var keys: [[UInt8]] = []
  private var shapes: [RulingShape] = []
  private var key: [UInt8] = []
  /// How many facts met a known shape, and how many did not.
  public private(set) var hits = 0
  public private(set) var misses = 0

  /// - Parameter shapesMax: Between 1 and 65,536; a shape takes about 2 KiB.
  public init(policy: GovernancePolicy, shapesMax: Int = 4096) {
    self.policy = policy
    self.shapesMax = min(max(shapesMax, 1), 65_536)
    var size = 16
    while size < self.shapesMax * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// The ruling that `GovernancePolicy.rule(on:)` would give. About 1 µs for a known shape.
  public mutating func rule(on facts: GovernanceFacts) -> Ruling {
    guard facts.hasShape else {
      misses += 1
      return policy.rule(on: facts)
    }
    key.removeAll(keepingCapacity: true)
    facts.appendShape(to: &key)
    let hash = hashed(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, keys[index] == key {
        hits += 1
        return Ruling(shape: shapes[index], facts: facts)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    misses += 1
    let shape = RulingShape(policy.record(of: facts))
    if shapes.count == shapesMax { slot = startAnew(hash) }
    slots[slot] = Int32(shapes.count)
    hashes.append(hash)
    keys.append(key)
    shapes.append(shape)
    return Ruling(shape: shape, facts: facts)
  }

  /// Forgets everything, and says where the first entry goes.
  private mutating func startAnew(_ hash: UInt64) -> Int {
    for index in slots.indices { slots[index] = -1 }
    hashes.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    shapes.removeAll(keepingCapacity: true)
    return Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }
}

/// FNV-1a over eight bytes at a time with a final mix. Not keyed: the bytes come from enumerations and codes, not from strangers, and a key that met the
/// same slot is compared whole.
private func hashed(_ bytes: [UInt8]) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  var at = 0
  while at + 8 <= bytes.count {
    var word: UInt64 = 0
    for step in 0..<8 { word |= UInt64(bytes[at + step]) << UInt64(step * 8) }
    hash = (hash ^ word) &* 0x100_0000_01B3
    hash ^= hash >> 29
    at += 8
  }
  while at < bytes.count {
    hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01B3
    at += 1
  }
  hash ^= hash >> 32
  return hash &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 31
}
