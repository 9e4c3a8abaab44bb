// From an event to decisions: what was here before, what the past and the lists say of it, what rules propose and governance rules.

internal import Formats
internal import Governance
internal import Reference
internal import Screening
internal import Watchlists

extension Lane {
  mutating func fold(_ prepared: PreparedEvent, _ line: SourceLine, _ bytes: [UInt8], into batch: inout FoldedBatch)
    throws(WorldFailure)
  {
    for name in prepared.unknownFields.lazy.map(publicName)
    where progress.unknownFields.count < 64 && !progress.unknownFields.contains(name) {
      progress.unknownFields.append(name)
    }
    let versions = try versions(of: prepared.event.identity, under: prepared.identityHash)
    if let same = versions.first(where: { $0.identity.version == prepared.event.identity.version }) {
      if same.content == prepared.content {
        batch.counts[.duplicate] += 1
      } else {
        let failure = DecodeFailure(
          reason: "id_reused", offset: 0, field: "id",
          detail: "another event of the same source, id and version was journalled as \(same.seq); send a higher version to correct it")
        bury(DeadLetterDraft(failure, line: line, bytes: bytes), into: &batch)
      }
      return
    }
    let highest = versions.max { $0.identity.version < $1.identity.version }
    if plan.catalogue[prepared.event.kind].isAboutReviewedDecision {
      if let refusal = try review(prepared, into: &batch) { bury(DeadLetterDraft(refusal, line: line, bytes: bytes), into: &batch) }
    } else if let highest, highest.identity.version > prepared.event.identity.version {
      journal(prepared, decisions: [], disposition: .noDecision, isOvertaken: true, previous: highest.seq, into: &batch)
    } else {
      try decide(prepared, correcting: highest, into: &batch)
    }
  }

  /// Rows of the same source and id. The hash proposes, the head decides.
  func versions(of identity: EventIdentity) throws(WorldFailure) -> [RowHead] { try versions(of: identity, under: own.hash(of: identity)) }

  private func versions(of identity: EventIdentity, under hash: UInt64) throws(WorldFailure) -> [RowHead] {
    var found: [RowHead] = []
    for seq in seen.rows(under: hash) {
      let head: RowHead
      if let row = pending[seq] {
        head = row.head
      } else {
        guard let row = try ledger.row(seq), let stored = try? RowHead(decoding: row.head) else { continue }
        head = stored
      }
      if head.identity.source == identity.source, head.identity.id == identity.id { found.append(head) }
    }
    return found
  }

  // MARK: Deciding

  mutating func decide(
    _ prepared: PreparedEvent, correcting earlier: RowHead?, into batch: inout FoldedBatch
  ) throws(WorldFailure) {
    let event = prepared.event
    var superseded: [StoredDecision] = []
    var wrong: Event?
    if let earlier {
      wrong = try self.event(at: earlier.seq, nil)
      if let wrong { screener.unobserve(wrong, keys: own.keys(of: wrong)) }
      superseded = try decisions(of: earlier.seq).map { (decision) throws(WorldFailure) in try standing(for: decision, of: earlier) }
    }
    let seq = nextSeq
    if isProcessingRestricted(event, prepared.keys) {
      // Stored, and counted for others it touches; nothing is read about the person.
      screener.observe(event, keys: prepared.keys)
      let made = waitingDecisions(on: event, prepared.keys, seq: seq, superseded)
      let disposition: Disposition = earlier != nil ? .corrected : made.isEmpty ? .noDecision : .decided
      journal(prepared, decisions: made, disposition: disposition, isOvertaken: false, previous: earlier?.seq ?? 0, into: &batch)
      return
    }
    let subject = subjectNumber(of: event)
    let named = named(by: event, prepared.searches, subject)
    let screening = screening(of: event, named, subject: subject)
    let proposals = screener.screen(event, keys: prepared.keys, screening: screening, seq: seq, plan: plan.screening)
    var made: [MadeDecision] = []
    for proposal in proposals {
      let id = DecisionID.make(lane: settings.number, seq: seq, kind: proposal.decision)
      let amount = amount(of: event)
      let started = settings.stopwatch?()
      let facts = caseFacts(of: proposal, event, prepared.keys, screening)
      let ruling = governor.rule(facts, at: event.observedAt, amount: amount, human: nil)
      if let started { note(ruling, id, since: started) }
      let expiry = proposal.validFor.map { event.observedAt.adding(microseconds: $0) }
      let document = DecisionDocument(
        decisionID: id, seq: seq, kind: proposal.decision, trigger: event.identity, triggerKind: plan.catalogue[event.kind].name,
        businessKey: proposal.businessKey, outcome: ruling.effectiveOutcome, proposedOutcome: proposal.outcome.rawValue, amount: amount,
        validUntil: expiry, onExpiry: proposal.onExpiry?.rawValue, review: ruling.review, reasons: ruling.reasons,
        governanceStatus: ruling.status, supersedes: superseded.first { $0.kind == proposal.decision }?.decisionID, plan: plan.digestText,
        occurredAt: event.occurredAt, observedAt: event.observedAt, isDemonstration: ruling.isDemonstration)
      made.append(MadeDecision(document: document, ruling: ruling, facts: facts, proposal: proposal, human: nil))
    }
    let disposition: Disposition = earlier != nil ? .corrected : made.isEmpty ? .noDecision : .decided
    journal(
      prepared, decisions: made, disposition: disposition, isOvertaken: false, previous: earlier?.seq ?? 0, into: &batch,
      named: named)
    if let earlier, let wrong, let head = pending[seq]?.head {
      try rectify(before: wrong, after: event, previous: earlier, head: head, into: &batch)
    }
  }

  /// What stands in the place of an event's decision now: it may have run out or been let go meanwhile. What a person decided is not the event's any more.
  private func standing(for decision: StoredDecision, of head: RowHead) throws(WorldFailure) -> StoredDecision {
    guard let account = head.accounts.first?.subject, !standing.contains(head.seq, decision.kind, of: account) else { return decision }
    for place in standing.standing(of: account, from: head.seq, before: nextSeq) where place.kind == decision.kind {
      guard let found = try decisions(of: place.seq).first(where: { $0.kind == place.kind }) else { continue }
      var link: StoredDecision? = found
      while let one = link, one.decisionID != decision.decisionID, one.triggerKind != plan.reviewKind {
        guard let before = one.supersedes.flatMap({ DecisionID.parse($0) }) else { break }
        link = try decisions(of: before.seq).first { $0.kind == before.kind }
      }
      if link?.decisionID == decision.decisionID { return found }
    }
    return decision
  }

  /// What was measured: written out as the record keeps it, too.
  mutating func note(_ ruling: Ruled, _ id: String, since started: UInt64) {
    guard let stopwatch = settings.stopwatch else { return }
    measured.reset()
    ruling.patches(id, to: &measured)
    let took = stopwatch() - started
    let path = ruling.newTemplate == nil ? \LaneProgress.knownCases : \LaneProgress.newCases
    progress[keyPath: path].decisions += 1
    progress[keyPath: path].nanoseconds += took
  }

  func amount(of event: Event) -> Money? {
    let kind = plan.catalogue[event.kind]
    for slot in 0..<kind.requiredCount {
      if case .money(let money) = event.values[slot] { return money }
    }
    return nil
  }
}

/// A member's name as it may be shown: what does not look like a field's name may be somebody's data.
private func publicName(_ name: String) -> String {
  var digits = 0
  for byte in name.utf8 {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x2D, 0x2E, 0x5F: break
    case 0x30...0x39: digits += 1
    default: digits = .max
    }
    if digits > 2 { break }
  }
  return digits <= 2 && name.utf8.count <= 64 ? name : "(a name of \(name.utf8.count) bytes)"
}
