// A person may have the processing of their data restricted, or object to it. From then on the data are stored and nothing else: gating events get a
// decision that waits for a person, made without rules, lists or profile. Which law applies is all that is still asked about the account.

internal import Governance
internal import Reference
internal import Screening

extension Lane {
  /// Whether the account's last word is that its data may only be stored. Asked of events that would be decided.
  func isProcessingRestricted(_ event: Event, _ keys: [KeyedField]) -> Bool {
    guard !plan.screening.decisionKinds(for: event).isEmpty, let subject = event.subjectField(in: plan.catalogue),
      let account = keys.first(where: { $0.field == subject })?.key
    else { return false }
    return isStoredOnly(account, at: event.occurredAt)
  }

  /// Whether an account's last word at a moment is that its data may only be stored.
  func isStoredOnly(_ account: EntityKey, at moment: Instant) -> Bool {
    guard let field = plan.catalogue.field("privacy.restricted") else { return false }
    switch screener.profiles.known(field, of: account, at: moment) {
    case .boolean(let isRestricted)?: return isRestricted
    // What was said then is no longer kept: nothing is read on a guess.
    case nil: return true
    default: return false
    }
  }

  /// The decisions of the kinds that always answer: each waits for a person, with no end of its own.
  mutating func waitingDecisions(on event: Event, _ keys: [KeyedField], seq: Int64, _ superseded: [StoredDecision]) -> [MadeDecision] {
    let kind = plan.catalogue[event.kind]
    guard kind.isGating else { return [] }
    let holder = knownReader(event, keys).holder(.noList)
    var businessKey: BusinessKey?
    if let field = kind.businessKey, let id = event.value(field, in: plan.catalogue).text {
      businessKey = BusinessKey(type: plan.catalogue[field].path, id: id)
    }
    return plan.screening.decisionKinds(for: event).map { plan.screening[$0].name }.map { name in
      var facts = CaseFacts(
        kind: name, outcome: Screening.Outcome.hold.rawValue, date: event.observedAt.date, subjects: [holder], lists: [], reasons: [],
        restricted: [], validFor: nil, releasesByItself: false, lender: nil)
      facts.isProcessingRestricted = true
      let amount = amount(of: event)
      let ruling = governor.rule(facts, at: event.observedAt, amount: amount, human: nil)
      let document = DecisionDocument(
        decisionID: DecisionID.make(lane: settings.number, seq: seq, kind: name), seq: seq, kind: name, trigger: event.identity,
        triggerKind: kind.name, businessKey: businessKey, outcome: ruling.effectiveOutcome, proposedOutcome: facts.outcome, amount: amount,
        validUntil: nil, onExpiry: nil, review: ruling.review, reasons: ruling.reasons, governanceStatus: ruling.status,
        supersedes: superseded.first { $0.kind == name }?.decisionID, plan: plan.digestText, occurredAt: event.occurredAt,
        observedAt: event.observedAt, isDemonstration: ruling.isDemonstration)
      return MadeDecision(document: document, ruling: ruling, facts: facts, proposal: nil, human: nil)
    }
  }
}
