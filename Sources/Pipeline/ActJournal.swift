// A command that did something to a store no lane runs over journals it itself: the acts that wait become rows of a batch of their own,
// in the chain like any other.

/// Journals acts where no lane runs. The caller holds the lane's lock.
public enum ActJournal {
  /// - Returns: how many acts entered the journal.
  @discardableResult
  public static func settle(
    _ store: any Store, entropy: any Entropy, pause: @escaping @Sendable (Int) -> Void
  ) throws(WorldFailure) -> Int {
    let ledger = PatientLedger(store, pause: pause)
    let acts = try ledger.acts(after: 0)
    guard let last = acts.last else { return 0 }
    let head = try ledger.head()
    var batch = FoldedBatch(firstSeq: head.nextSeq, firstDeadLetter: head.nextDeadLetter)
    for (place, act) in acts.enumerated() { batch.rows.append(ActRow.row(act, seq: head.nextSeq + Int64(place))) }
    batch.actsThrough = last.number
    try BatchWriter(store: store, entropy: entropy, pause: pause).write(batch)
    return acts.count
  }
}
