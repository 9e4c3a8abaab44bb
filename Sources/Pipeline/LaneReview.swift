// A person's answer to a decision: a decision of its own that takes the other's place.

internal import Formats
internal import Governance
internal import Reference
internal import Screening
internal import Watchlists

extension Lane {
  /// A reviewer's answer: a new decision that supersedes the one reviewed. What the reviewer had and did is in the event and decides
  /// whether it counts as human involvement.
  ///
  /// - Returns: why the event cannot be taken; nil if it was.
  mutating func review(_ prepared: PreparedEvent, into batch: inout FoldedBatch) throws(WorldFailure) -> DecodeFailure? {
    let answer = ReviewAnswer(prepared.event, plan.catalogue)
    func refusal(_ reason: String, _ detail: String) -> DecodeFailure {
      DecodeFailure(reason: reason, offset: 0, field: "review.decision", detail: detail)
    }
    guard let place = DecisionID.parse(answer.decision), place.lane == settings.number, place.seq < nextSeq else {
      return refusal("unknown_decision", "no decision of this lane has that id")
    }
    guard let reviewed = try decidedRow(place.seq),
      let decision = StoredDecision.read(reviewed.record).first(where: { $0.kind == place.kind })
    else {
      return refusal("unknown_decision", "no decision of this lane has that id")
    }
    guard let evidence = reviewed.evidence.flatMap({ DecisionEvidence.read($0, kind: place.kind) }) else {
      return refusal("decision_erased", "what that decision rested on was erased")
    }
    guard answer.reasons.contains(where: { !$0.isEmpty }) else {
      return refusal("missing_field", "a review gives its reasons in writing")
    }
    let event = prepared.event
    let facts = evidence.facts.reviewed(outcome: answer.outcome, on: event.observedAt.date)
    let human = answer.human
    let ruling = governor.rule(facts, at: event.observedAt, amount: decision.amount, human: human)
    let document = DecisionDocument(
      decisionID: DecisionID.make(lane: settings.number, seq: nextSeq, kind: place.kind), seq: nextSeq, kind: place.kind,
      trigger: event.identity, triggerKind: plan.catalogue[event.kind].name, businessKey: decision.businessKey,
      outcome: ruling.effectiveOutcome, proposedOutcome: answer.outcome, amount: decision.amount, validUntil: nil, onExpiry: nil,
      review: ruling.review, reasons: ruling.reasons, governanceStatus: ruling.status, supersedes: decision.decisionID,
      plan: plan.digestText, occurredAt: event.occurredAt, observedAt: event.observedAt, isDemonstration: ruling.isDemonstration)
    let made = MadeDecision(document: document, ruling: ruling, facts: facts, proposal: nil, human: human)
    journal(
      prepared, decisions: [made], disposition: .decided, isOvertaken: false, previous: 0, into: &batch, accounts: reviewed.head.accounts)
    return nil
  }
}
