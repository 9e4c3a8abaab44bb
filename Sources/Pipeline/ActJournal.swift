// A command that did something to a store no lane runs over journals it itself: the acts that wait become rows of a batch of their own,
// in the chain like any other.

/// Journals acts where no lane runs. The caller holds the lane's lock.
///
/// A reviewer's word about a hit lets go what the hit held, or is decided about anew, and only a lane knows how: from the first such word on, acts wait for one.
public enum ActJournal {
  /// Whether a word waits that a command was cut off after.
  public static func waitsForLane(_ store: any Store) throws(WorldFailure) -> Bool { try store.acts(after: 0).contains(where: isWord) }

  private static func isWord(_ act: StoredAct) -> Bool { ReviewerWord(kind: act.kind, body: act.body) != nil }

  /// - Returns: how many acts entered the journal.
  @discardableResult
  public static func settle(
    _ store: any Store, entropy: any Entropy, pause: @escaping @Sendable (Int) -> Void
  ) throws(WorldFailure) -> Int {
    let ledger = PatientLedger(store, pause: pause)
    let acts = Array(try ledger.acts(after: 0).prefix { !isWord($0) })
    guard let last = acts.last else { return 0 }
    let head = try ledger.head()
    var batch = FoldedBatch(firstSeq: head.nextSeq, firstDeadLetter: head.nextDeadLetter)
    for (place, act) in acts.enumerated() { batch.rows.append(ActRow.row(act, seq: head.nextSeq + Int64(place))) }
    batch.actsThrough = last.number
    try BatchWriter(store: store, entropy: entropy, pause: pause).write(batch)
    return acts.count
  }
}
