// "Was this event here before?" A table from the keyed hash of an identity to the rows that have it. The hash proposes, the row decides:
// two identities with one hash are both found and compared in full.

/// Hash of (source, id) → rows, newest first. 16 bytes a slot, at most half full.
struct SeenIndex {
  private var hashes: [UInt64] = []
  private var seqs: [Int64] = []
  private(set) var count = 0

  init(expected: Int = 1024) { grow(to: max(1024, expected * 2)) }

  /// The rows recorded under the hash, newest first; nearly always none or one.
  func rows(under hash: UInt64) -> [Int64] {
    var found: [Int64] = []
    var slot = Int(truncatingIfNeeded: hash) & (seqs.count - 1)
    while seqs[slot] != 0 {
      if hashes[slot] == hash { found.append(seqs[slot]) }
      slot = (slot + 1) & (seqs.count - 1)
    }
    return found.sorted(by: >)
  }

  /// Records a row. Versions of one event are recorded each.
  mutating func insert(_ hash: UInt64, seq: Int64) {
    precondition(seq > 0, "rows are numbered from 1")
    if (count + 1) * 2 > seqs.count { grow(to: seqs.count * 2) }
    put(hash, seq)
    count += 1
  }

  private mutating func put(_ hash: UInt64, _ seq: Int64) {
    var slot = Int(truncatingIfNeeded: hash) & (seqs.count - 1)
    while seqs[slot] != 0 { slot = (slot + 1) & (seqs.count - 1) }
    hashes[slot] = hash
    seqs[slot] = seq
  }

  private mutating func grow(to wanted: Int) {
    var capacity = 1024
    while capacity < wanted { capacity *= 2 }
    let old = (hashes, seqs)
    hashes = [UInt64](repeating: 0, count: capacity)
    seqs = [Int64](repeating: 0, count: capacity)
    for index in old.0.indices where old.1[index] != 0 { put(old.0[index], old.1[index]) }
  }
}
