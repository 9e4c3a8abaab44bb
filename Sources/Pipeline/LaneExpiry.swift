// Time runs out: a decision with `valid_until` that nobody reviewed or corrected gets the decision it named, `release`, or a person's
// turn. Event time alone fires it (`tick` events where nothing else comes; an idle source's clock where one is followed live), so that a
// replay expires at the same places. The row stands before the event that brought the time.

internal import Reference
internal import Screening

extension Lane {
  /// Whether something may run out now.
  func isDue(at moment: Instant?) -> Bool { moment.map { holds.mayExpire(by: $0) || suppressions.mayHaveEnded(by: $0) } ?? false }

  /// Journals what runs out by a moment: first what reviewers said for a time, then what was held.
  mutating func expire(by moment: Instant, into batch: inout FoldedBatch) throws(WorldFailure) {
    try endWords(by: moment, into: &batch)
    if holds.mayExpire(by: moment) { try expireHolds(by: moment, into: &batch) }
  }

  /// Journals what runs out by a moment, in order of time.
  mutating func expireHolds(by moment: Instant, into batch: inout FoldedBatch) throws(WorldFailure) {
    while let hold = holds.next(by: moment) {
      guard let row = try decidedRow(hold.seq), let decision = StoredDecision.read(row.record).first(where: { $0.kind == hold.kind }),
        let action = decision.onExpiry,
        // Without its evidence nothing can be ruled on: the person was erased, and the hold stays as it is.
        let evidence = row.evidence.flatMap({ DecisionEvidence.read($0, kind: hold.kind) })
      else { continue }
      expire(decision, hold, action, evidence.facts, row.head, observedAt: moment, into: &batch)
    }
  }

  private mutating func expire(
    _ decision: StoredDecision, _ hold: OpenHold, _ action: ExpiryAction, _ facts: CaseFacts, _ held: RowHead, observedAt: Instant,
    into batch: inout FoldedBatch
  ) {
    let proposed: Screening.Outcome = action == .release ? .release : .hold
    let facts = facts.expired(outcome: proposed.rawValue, on: hold.until.date)
    let ruling = governor.rule(facts, at: hold.until, amount: decision.amount, human: nil)
    let identity = EventIdentity(source: "probity", id: "expiry-\(decision.decisionID)", version: 0)
    let document = DecisionDocument(
      decisionID: DecisionID.make(lane: settings.number, seq: nextSeq, kind: hold.kind), seq: nextSeq, kind: hold.kind, trigger: identity,
      triggerKind: OpenHold.expiredKind, businessKey: decision.businessKey, outcome: ruling.effectiveOutcome,
      proposedOutcome: proposed.rawValue, amount: decision.amount, validUntil: nil, onExpiry: nil, review: ruling.review,
      reasons: ruling.reasons, governanceStatus: ruling.status, supersedes: decision.decisionID, plan: plan.digestText,
      occurredAt: hold.until, observedAt: observedAt, isDemonstration: ruling.isDemonstration)
    let head = RowHead(
      seq: nextSeq, kind: .expiry, identity: identity, eventKind: OpenHold.expiredKind, occurredAt: hold.until, observedAt: observedAt,
      disposition: .decided, isOvertaken: false, previousSeq: 0, accounts: held.accounts, content: Hash128(high: 0, low: 0))
    let made = [MadeDecision(document: document, ruling: ruling, facts: facts, proposal: nil, human: nil)]
    let (record, evidence) = settle(made, into: &batch)
    let key = KeyReference(subject: held.accounts.first?.subject ?? 0, retention: "RC-AML", period: Int32(hold.until.date.year))
    let boxes = evidence.map { [PlainBox(key: key, role: .decision, content: $0)] } ?? []
    batch.rows.append(FoldedRow(head: head, record: record, outcome: document.outcome, boxes: boxes, identityHash: 0))
    pending.append(PendingRow(head: head, event: nil, record: record, evidence: evidence))
    count(made, of: head)
    nextSeq += 1
  }
}
