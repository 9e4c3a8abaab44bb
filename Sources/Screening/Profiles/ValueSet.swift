/// A set of numbers that is emptied without being cleared: each slot says in which round it was filled.
struct ValueSet {
  private var slots: [Int64]
  private var rounds: [UInt32]
  private var round: UInt32 = 1
  private var mask: Int
  private(set) var count = 0

  init() {
    slots = Array(repeating: 0, count: 64)
    rounds = Array(repeating: 0, count: 64)
    mask = 63
  }

  mutating func clear() {
    count = 0
    if round == .max {
      for index in rounds.indices { rounds[index] = 0 }
      round = 0
    }
    round += 1
  }

  func contains(_ value: Int64) -> Bool { rounds[find(value)] == round }

  mutating func insert(_ value: Int64) {
    let at = find(value)
    guard rounds[at] != round else { return }
    slots[at] = value
    rounds[at] = round
    count += 1
    if count * 2 > slots.count { grow() }
  }

  /// Where the value stands, or would.
  private func find(_ value: Int64) -> Int {
    let hash = UInt64(bitPattern: value) &* 0x9E37_79B9_7F4A_7C15
    var at = Int(truncatingIfNeeded: hash >> 32) & mask
    while rounds[at] == round, slots[at] != value { at = (at + 1) & mask }
    return at
  }

  private mutating func grow() {
    let kept = slots.indices.filter { rounds[$0] == round }.map { slots[$0] }
    slots = Array(repeating: 0, count: slots.count * 2)
    rounds = Array(repeating: 0, count: slots.count)
    mask = slots.count - 1
    count = 0
    round = 1
    for value in kept { insert(value) }
  }
}
