// Numbers for entities and for rings: two open-addressing tables with linear probing. They are never iterated, so nothing that is
// decided can depend on their layout.

/// Numbers the entities in order of first appearance.
struct EntityIndex {
  private var keys: [EntityKey] = []
  /// 32 bits of the key's hash, then the entity's number and one; 0 is free. Most other keys are told apart without being looked at.
  private var slots: [UInt64]
  private var mask: Int

  init() {
    slots = Array(repeating: 0, count: 64)
    mask = 63
  }

  var count: Int { keys.count }

  /// The number of an entity, new if it was never seen.
  mutating func number(_ key: EntityKey) -> UInt32 {
    let hash = EntityIndex.hash(key)
    var at = Int(truncatingIfNeeded: hash) & mask
    while slots[at] != 0 {
      if slots[at] >> 32 == hash >> 32, keys[Int(slots[at] & 0xFFFF_FFFF) - 1] == key { return UInt32(slots[at] & 0xFFFF_FFFF) - 1 }
      at = (at + 1) & mask
    }
    precondition(keys.count < Int(UInt32.max) - 1, "a lane knows at most 2^32 entities")
    keys.append(key)
    slots[at] = (hash & ~0xFFFF_FFFF) | UInt64(keys.count)
    if keys.count * 4 > slots.count * 3 { grow() }
    return UInt32(keys.count - 1)
  }

  /// The number of an entity, or nil if it was never seen.
  func find(_ key: EntityKey) -> UInt32? {
    let hash = EntityIndex.hash(key)
    var at = Int(truncatingIfNeeded: hash) & mask
    while slots[at] != 0 {
      if slots[at] >> 32 == hash >> 32, keys[Int(slots[at] & 0xFFFF_FFFF) - 1] == key { return UInt32(slots[at] & 0xFFFF_FFFF) - 1 }
      at = (at + 1) & mask
    }
    return nil
  }

  // The key is itself a keyed hash, so its bits are as good as any.
  private static func hash(_ key: EntityKey) -> UInt64 { key.low ^ (UInt64(key.entityClass.rawValue) &* 0x9E37_79B9_7F4A_7C15) }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for (number, key) in keys.enumerated() {
      let hash = EntityIndex.hash(key)
      var at = Int(truncatingIfNeeded: hash) & mask
      while slots[at] != 0 { at = (at + 1) & mask }
      slots[at] = (hash & ~0xFFFF_FFFF) | UInt64(number + 1)
    }
  }
}

/// Which log of which entity, and for which group of events (0 where the log is not split).
struct RingKey: Hashable {
  var group: UInt64
  var entity: UInt32
  var log: UInt32

  fileprivate var mixed: UInt64 {
    var hash = group &* 0x9E37_79B9_7F4A_7C15
    hash ^= (UInt64(entity) << 32 | UInt64(log)) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }
}

/// Finds the ring of a key.
struct RingIndex {
  private struct Slot {
    var key: RingKey
    var ring: Int32
  }
  private var slots: [Slot]
  private var mask: Int
  private var count = 0

  init() {
    slots = Array(repeating: Slot(key: RingKey(group: 0, entity: 0, log: 0), ring: -1), count: 64)
    mask = 63
  }

  /// The ring of a key, or -1.
  @inline(__always)
  func find(_ key: RingKey) -> Int {
    var at = Int(truncatingIfNeeded: key.mixed) & mask
    while slots[at].ring >= 0 {
      if slots[at].key == key { return Int(slots[at].ring) }
      at = (at + 1) & mask
    }
    return -1
  }

  /// Remembers a key that `find` did not know.
  mutating func insert(_ key: RingKey, ring: Int) {
    precondition(ring <= Int(Int32.max), "a lane keeps at most 2^31 logs")
    if (count + 1) * 4 > slots.count * 3 { grow() }
    put(Slot(key: key, ring: Int32(ring)))
    count += 1
  }

  private mutating func put(_ slot: Slot) {
    var at = Int(truncatingIfNeeded: slot.key.mixed) & mask
    while slots[at].ring >= 0 { at = (at + 1) & mask }
    slots[at] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(key: RingKey(group: 0, entity: 0, log: 0), ring: -1), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.ring >= 0 { put(slot) }
  }

  var byteCount: Int { slots.capacity * MemoryLayout<Slot>.stride }
}
