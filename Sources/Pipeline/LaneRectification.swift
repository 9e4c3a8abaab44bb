// A correction reaches what depended on it. When an event is corrected, the decisions of its account that were made after the wrong version and
// that still stand are made again: as of their own moments and by what they read then, except for what was corrected. One that reads the same as
// before is left alone; any other is superseded by a decision of its own, which changes or confirms it. All of it is in the batch of the
// correction, so that a crash leaves either nothing or everything, and the same correction sent again is a duplicate that does nothing.
//
// Not made again: what a person decided, what was erased, and what has read the corrected event only as one of many in a window.

internal import Formats
internal import Governance
internal import Reference
internal import Screening
internal import Watchlists

/// An event and the version it took the place of.
private struct Correction {
  let before: Event
  let after: Event
  /// The row of the wrong version.
  let previous: RowHead
  let head: RowHead
  /// When it counts.
  let moment: Instant
}

/// What of one account was corrected.
private struct CorrectedFacts {
  let account: AccountNumber
  let fields: [FieldID]
  let dependents: Dependents
  let screening: ScreeningResult
}

/// A decision that stands, and what it is made again from.
private struct EarlierDecision {
  let decision: StoredDecision
  let facts: CaseFacts
  let frozen: FrozenInputs
  /// The account first.
  let accounts: [AccountNumber]
  /// The event it is about, in its highest version, and that one's row.
  let event: Event
  let eventSeq: Int64
  /// The event itself is what was corrected.
  let isOfCorrected: Bool
}

extension Lane {
  /// Decisions of an account that one correction makes again at most, the latest first.
  private static let decisionsMax = 4_096

  /// Makes again what depended on a correction that was just journalled.
  mutating func rectify(before: Event, after: Event, previous: RowHead, head: RowHead, into batch: inout FoldedBatch) throws(WorldFailure) {
    let correction = Correction(
      before: before, after: after, previous: previous, head: head, moment: later(after.observedAt) ?? after.observedAt)
    var outcome = RectificationOutcome(correction: head.seq)
    for account in concerned(correction) {
      let places = standing.standing(of: account.subject, from: previous.seq, before: head.seq)
      guard !places.isEmpty, let facts = correctedFacts(correction, account) else { continue }
      for place in places.dropLast(Self.decisionsMax) {
        outcome.left.append(RectificationOutcome.Left(decision: id(place), why: "too_many"))
      }
      for place in places.suffix(Self.decisionsMax) {
        try decideAgain(place, facts, correction, &outcome, into: &batch)
      }
      if facts.dependents.isScreeningChanged { try letGo(facts, correction, &outcome, into: &batch) }
    }
    if !outcome.isEmpty { close(outcome, correction, into: &batch) }
  }

  private func id(_ place: StandingDecisions.Place) -> String {
    DecisionID.make(lane: settings.number, seq: place.seq, kind: place.kind)
  }

  // MARK: What was corrected

  /// The account the event is about, and the one that the wrong version named where that is another.
  private func concerned(_ correction: Correction) -> [AccountNumber] {
    var found: [AccountNumber] = []
    for (event, head) in [(correction.before, correction.previous), (correction.after, correction.head)] {
      guard let subject = subjectNumber(head, event), let account = head.accounts.first(where: { $0.subject == subject }) else { continue }
      if !found.contains(account) { found.append(account) }
    }
    return found
  }

  /// nil where the data of the account may only be stored.
  private mutating func correctedFacts(_ correction: Correction, _ account: AccountNumber) -> CorrectedFacts? {
    func isAbout(_ event: Event, _ head: RowHead) -> Bool { subjectNumber(head, event) == account.subject }
    let before = isAbout(correction.before, correction.previous) ? correction.before : nil
    let after = isAbout(correction.after, correction.head) ? correction.after : nil
    guard let stated = after ?? before, let field = stated.subjectField(in: plan.catalogue),
      let key = own.keys(of: stated).first(where: { $0.field == field })?.key, !isStoredOnly(key, at: correction.moment)
    else { return nil }
    let isSameMoment = before?.occurredAt == after?.occurredAt
    let fields = plan.catalogue.fields.filter { definition in
      guard definition.isKnown else { return false }
      let old = before?.value(definition.id, in: plan.catalogue) ?? .absent
      let new = after?.value(definition.id, in: plan.catalogue) ?? .absent
      return old != new || (!isSameMoment && new.isPresent)
    }.map(\.id)
    let hits = standing((accounts[account.subject]?.hits ?? []), at: correction.moment)
    let screening = ScreeningResult(
      hasLists: plan.lists.index != nil, staleness: plan.lists.staleness(at: correction.moment),
      failure: plan.lists.index == nil || accounts[account.subject]?.isNamed == true
        ? nil : "the account was never named, so that nobody could be searched for",
      hits: hits, ownership: ownership(accounts[account.subject]?.stakes ?? [], hits))
    return CorrectedFacts(
      account: account, fields: fields,
      dependents: plan.screening.dependents(onKnown: fields, isScreeningChanged: isNamedAnew(before, after)), screening: screening)
  }

  /// Whether the account names somebody else, or somebody otherwise described, or other owners.
  private func isNamedAnew(_ before: Event?, _ after: Event?) -> Bool {
    func named(_ event: Event?) -> [String: [UInt8]] {
      let parties = event.map { own.parties(of: $0) } ?? []
      return Dictionary(
        parties.filter { $0.reference != "payee" }.map { ($0.reference, $0.party.canonicalBytes) }, uniquingKeysWith: { first, _ in first })
    }
    return named(before) != named(after) || before.flatMap { own.stakes(of: $0) } != after.flatMap { own.stakes(of: $0) }
  }

  // MARK: Deciding again

  private mutating func decideAgain(
    _ place: StandingDecisions.Place, _ corrected: CorrectedFacts, _ correction: Correction, _ outcome: inout RectificationOutcome,
    into batch: inout FoldedBatch
  ) throws(WorldFailure) {
    let earlier: EarlierDecision
    switch try self.earlier(place, correction) {
    case .found(let found): earlier = found
    case .left(let why):
      outcome.left.append(RectificationOutcome.Left(decision: id(place), why: why))
      return
    case .restsOnNothing:
      outcome.unaffected += 1
      return
    }
    guard let pack = plan.screening.pack(place.kind) else {
      outcome.left.append(RectificationOutcome.Left(decision: id(place), why: "no_rules"))
      return
    }
    let isSameRules = try isMadeByTheseRules(earlier.decision)
    let isReadAnew = earlier.isOfCorrected || !isSameRules
    let keys = own.keys(of: earlier.event)
    let screening = corrected.screening.with(payees: earlier.frozen.hits.filter { $0.party == "payee" })
    let proposal = screener.proposeAgain(
      earlier.event, keys: keys, screening: screening, kind: pack.id,
      earlier: isReadAnew ? nil : EarlierInputs(frozen: earlier.frozen, dependents: corrected.dependents), plan: plan.screening)
    var facts = caseFacts(of: proposal, earlier.event, keys, screening)
    facts.date = correction.moment.date
    if !earlier.isOfCorrected { keep(earlier.facts, corrected, in: &facts) }
    let isOther =
      isSameRules
      ? proposal.inputs != earlier.frozen || !facts.isAboutTheSame(as: earlier.facts)
      : reads(pack, corrected) || !facts.isAboutTheSame(as: earlier.facts)
    guard isOther || earlier.isOfCorrected else {
      outcome.unaffected += 1
      return
    }
    let made = make(again: earlier, proposal, facts, corrected, correction)
    outcome.anew.append(
      RectificationOutcome.Anew(
        decision: made.document.decisionID, supersedes: earlier.decision.decisionID, result: made.document.rectification ?? ""))
    journal(made, earlier, correction, into: &batch)
  }

  /// What was not corrected stays as it was read: late events and lists that changed since never reopen a decision.
  private func keep(_ earlier: CaseFacts, _ corrected: CorrectedFacts, in facts: inout CaseFacts) {
    if !corrected.fields.contains(where: { plan.cases.fields.contains($0) }) {
      facts.subjects = earlier.subjects
      facts.assessedBy = earlier.assessedBy
      facts.assessmentUse = earlier.assessmentUse
    }
    if corrected.dependents.isScreeningChanged { return }
    facts.lists = earlier.lists
    for place in facts.subjects.indices {
      guard let before = earlier.subjects.first(where: { $0.reference == facts.subjects[place].reference }) else { continue }
      facts.subjects[place].isPoliticallyExposed = before.isPoliticallyExposed
    }
  }

  private enum Found {
    case found(EarlierDecision)
    case left(String)
    /// It read nothing that an event states: nothing was read at all, or lists only.
    case restsOnNothing
  }

  /// A decision that ran out or was let go rests on the one before it, and so on.
  private func earlier(_ place: StandingDecisions.Place, _ correction: Correction) throws(WorldFailure) -> Found {
    var seq = place.seq
    var standing: (decision: StoredDecision, accounts: [AccountNumber])?
    while let row = try decidedRow(seq), let decision = StoredDecision.read(row.record).first(where: { $0.kind == place.kind }) {
      let own = standing ?? (decision, row.head.accounts)
      standing = own
      guard let evidence = row.evidence.flatMap({ DecisionEvidence.read($0, kind: place.kind) }) else { return .left("erased") }
      if evidence.json["human"] != nil { return .left("person") }
      if evidence.facts.isProcessingRestricted { return .restsOnNothing }
      guard let frozen = evidence.frozen else {
        guard let before = decision.supersedes.flatMap({ DecisionID.parse($0) }), before.seq < seq else { return .restsOnNothing }
        seq = before.seq
        continue
      }
      let about = row.head.kind == .rectification ? row.head.previousSeq : row.head.kind == .event ? seq : 0
      if about == 0 { return .restsOnNothing }
      guard let (event, eventSeq) = try latestVersion(of: about, correction) else { return .left("erased") }
      return .found(
        EarlierDecision(
          decision: own.decision, facts: evidence.facts, frozen: frozen, accounts: own.accounts, event: event, eventSeq: eventSeq,
          isOfCorrected: eventSeq == correction.head.seq))
    }
    return .left("erased")
  }

  /// The event of a row as it stands now: what was observed last of its identity.
  private func latestVersion(of seq: Int64, _ correction: Correction) throws(WorldFailure) -> (Event, Int64)? {
    guard let row = try decidedRow(seq) else { return nil }
    let highest = try versions(of: row.head.identity).filter { !$0.isOvertaken }.max { $0.identity.version < $1.identity.version }
    guard let highest else { return nil }
    if highest.seq == correction.head.seq { return (correction.after, highest.seq) }
    guard let event = try event(at: highest.seq, nil), event.subjectField(in: plan.catalogue) != nil else { return nil }
    return (event, highest.seq)
  }

  /// Numbers of features mean the same only under the same models.
  private func isMadeByTheseRules(_ decision: StoredDecision) throws(WorldFailure) -> Bool {
    guard let text = decision.document["plan"]?.text, text != plan.digestText, let digest = bytes(hex: text) else { return true }
    // What is not in the store yet is a plan of this very lane, whose models never change.
    guard let manifest = try ledger.artefact(digest) else { return true }
    return PlanManifest.models(manifest.bytes) == PlanManifest.models(plan.manifest)
  }

  /// Whether rules of a kind read something that was corrected.
  private func reads(_ pack: DecisionPack, _ corrected: CorrectedFacts) -> Bool {
    if corrected.dependents.isScreeningChanged, pack.usesScreening { return true }
    let paths = corrected.fields.map { plan.catalogue[$0].path }
    return pack.categoriesRead.contains { use in use.fields.contains { paths.contains($0) } }
  }

  private mutating func make(
    again earlier: EarlierDecision, _ proposal: Proposal, _ read: CaseFacts, _ corrected: CorrectedFacts, _ correction: Correction
  ) -> MadeDecision {
    let before = earlier.decision.outcome
    // Where the rules of a kind say nothing, what was held is let go.
    let isLetGo = proposal.outcome == .noAction && Screening.Outcome(rawValue: before).map { $0 >= .stepUp } ?? false
    let proposed: Screening.Outcome = isLetGo ? .release : proposal.outcome
    var facts = read
    facts.outcome = proposed.rawValue
    let amount = earlier.isOfCorrected ? amount(of: earlier.event) : earlier.decision.amount
    let ruling = governor.rule(facts, at: correction.moment, amount: amount, human: nil)
    var document = DecisionDocument(
      decisionID: DecisionID.make(lane: settings.number, seq: nextSeq, kind: earlier.decision.kind), seq: nextSeq,
      kind: earlier.decision.kind, trigger: correction.after.identity, triggerKind: RectificationRow.decidedKind,
      businessKey: proposal.businessKey ?? earlier.decision.businessKey, outcome: ruling.effectiveOutcome,
      proposedOutcome: proposed.rawValue, amount: amount, validUntil: proposal.validFor.map { correction.moment.adding(microseconds: $0) },
      onExpiry: proposal.onExpiry?.rawValue, review: ruling.review, reasons: ruling.reasons, governanceStatus: ruling.status,
      supersedes: earlier.decision.decisionID, plan: plan.digestText, occurredAt: correction.moment, observedAt: correction.moment,
      isDemonstration: ruling.isDemonstration)
    document.rectification = ruling.effectiveOutcome == before ? "confirmed" : "changed"
    var made = MadeDecision(document: document, ruling: ruling, facts: facts, proposal: proposal, human: nil)
    made.rectification = RectificationNote(
      correction: correction.head.seq, fields: corrected.fields.map { plan.catalogue[$0].path },
      isScreeningChanged: corrected.dependents.isScreeningChanged, before: before, isLetGo: isLetGo)
    return made
  }

  // MARK: Journalling

  private mutating func journal(
    _ made: MadeDecision, _ earlier: EarlierDecision, _ correction: Correction, into batch: inout FoldedBatch
  ) {
    let head = RowHead(
      seq: nextSeq, kind: .rectification,
      identity: EventIdentity(source: "probity", id: "rectified-\(earlier.decision.decisionID)", version: 0),
      eventKind: RectificationRow.decidedKind, occurredAt: correction.moment, observedAt: correction.moment, disposition: .decided,
      isOvertaken: false, previousSeq: earlier.eventSeq, accounts: earlier.accounts, content: Hash128(high: 0, low: 0))
    let (record, evidence) = settle([made], into: &batch)
    let key = KeyReference(subject: holderNumber(head), retention: "RC-AML", period: Int32(correction.moment.date.year))
    let boxes = evidence.map { [PlainBox(key: key, role: .decision, content: $0)] } ?? []
    batch.rows.append(FoldedRow(head: head, record: record, outcome: made.document.outcome, boxes: boxes, identityHash: 0))
    pending.append(PendingRow(head: head, event: nil, record: record, evidence: evidence))
    count([made], of: head)
    nextSeq += 1
  }

  /// What re-screening held because of hits on whom the account never was is let go as if the hits had vanished from the lists.
  private mutating func letGo(
    _ corrected: CorrectedFacts, _ correction: Correction, _ outcome: inout RectificationOutcome, into batch: inout FoldedBatch
  ) throws(WorldFailure) {
    let name = subjects.name(of: corrected.account.subject) ?? ""
    let first = batch.rows.count
    try letGo(of: name, corrected.account, .correction, corrected.screening, at: correction.moment, into: &batch)
    for row in batch.rows[first...] {
      for decision in StoredDecision.read(row.record) {
        outcome.anew.append(
          RectificationOutcome.Anew(decision: decision.decisionID, supersedes: decision.supersedes ?? "", result: "changed"))
      }
    }
  }

  private mutating func close(_ outcome: RectificationOutcome, _ correction: Correction, into batch: inout FoldedBatch) {
    let head = RowHead(
      seq: nextSeq, kind: .rectification,
      identity: EventIdentity(source: "probity", id: "rectification-\(correction.head.seq)", version: 0),
      eventKind: RectificationRow.closedKind, occurredAt: correction.moment, observedAt: correction.moment, disposition: .noDecision,
      isOvertaken: false, previousSeq: correction.head.seq, accounts: correction.head.accounts, content: Hash128(high: 0, low: 0))
    batch.rows.append(FoldedRow(head: head, record: outcome.record(), outcome: nil, boxes: [], identityHash: 0))
    nextSeq += 1
  }
}

extension ScreeningResult {
  /// The same with what was found of the payees when they were paid.
  fileprivate func with(payees: [ScreeningHit]) -> ScreeningResult {
    if payees.isEmpty { return self }
    return ScreeningResult(
      hasLists: hasLists, staleness: staleness, failure: failure, hits: (hits + payees).sorted(by: ScreeningHit.stronger),
      ownership: ownership)
  }
}

extension CaseFacts {
  /// Whether it is about the same people in the same places, who said the same.
  fileprivate func isAboutTheSame(as other: CaseFacts) -> Bool {
    subjects == other.subjects && lender == other.lender && assessedBy == other.assessedBy && assessmentUse == other.assessmentUse
  }
}
