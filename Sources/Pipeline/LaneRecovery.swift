// A lane that opens folds its journal again, so that the past is what it was; and reads single rows back while it works.

internal import Formats
internal import Governance
internal import Reference
internal import Screening
internal import Watchlists

extension Lane {
  mutating func recover() throws(WorldFailure) {
    let ring = KeyRing(try ledger.keys())
    var seq: Int64 = 1
    while seq < nextSeq {
      let batch = try ledger.rows(from: seq, limit: 2_048)
      guard let last = batch.last else { break }
      for row in batch { try refold(row, ring) }
      seq = last.seq + 1
    }
  }

  mutating func refold(_ row: StoredRow, _ ring: KeyRing) throws(WorldFailure) {
    let opened = try open(row, ring)
    switch opened.head.kind {
    case .plan:
      isPlanRecorded = row.record.map { String(decoding: $0, as: UTF8.self).contains(hex(plan.digest)) } ?? false
      lastPlanRecord = row.record
      answered.take(PlanRow.tables(row.record), isAnybodyKnown: accounts.parties.count > 0)
    case .act: for sealed in opened.plain { relearn(act: sealed) }
    case .expiry, .rectification: remember(row, opened)
    case .lists:
      if let change = ListsRow.open(opened.head, row.record) { answered.begin(change) }
      lastMoment = opened.head.observedAt
    case .rescreening:
      relearn(opened)
      remember(row, opened)
    case .event: try refold(event: row, opened, ring)
    }
  }

  mutating func refold(event row: StoredRow, _ opened: OpenedRow, _ ring: KeyRing) throws(WorldFailure) {
    lastMoment = opened.head.observedAt
    seen.insert(row.identityHash, seq: row.seq)
    guard let event = opened.event, !opened.head.isOvertaken else { return }
    if opened.head.previousSeq > 0, let earlier = try self.event(at: opened.head.previousSeq, ring) {
      screener.unobserve(earlier, keys: own.keys(of: earlier))
    }
    let keys = own.keys(of: event)
    let isRestricted = isProcessingRestricted(event, keys)
    screener.observe(event, keys: keys)
    if !isRestricted, let subject = subjectNumber(opened.head, event) { relearn(event, opened.screenings, subject) }
    remember(row, opened)
  }

  mutating func remember(_ row: StoredRow, _ opened: OpenedRow) {
    for decision in StoredDecision.read(row.record) {
      remember(decision, of: opened.head)
      guard ListHold.outcomes.contains(decision.outcome), let account = opened.head.accounts.first?.subject,
        let evidence = opened.evidence.flatMap({ DecisionEvidence.read($0, kind: decision.kind) })
      else { continue }
      note(
        decision.decisionID, decision.kind, decision.outcome, evidence.facts, isByPerson: evidence.json["human"] != nil, seq: row.seq,
        of: account)
    }
  }

  mutating func remember(_ decision: StoredDecision, of head: RowHead) {
    observe(decision.kind, outcome: decision.outcome, businessKey: decision.businessKey, accounts: head.accounts)
    if let id = decision.supersedes { settle(id, of: head) }
    if let account = head.accounts.first?.subject { standing.add(head.seq, decision.kind, of: account) }
    if let until = decision.validUntil, decision.onExpiry != nil { holds.open(OpenHold(until: until, seq: head.seq, kind: decision.kind)) }
  }

  func open(_ row: StoredRow, _ ring: KeyRing) throws(WorldFailure) -> OpenedRow {
    var names: [Int64: String] = [:]
    if let head = try? RowHead(decoding: row.head) {
      for account in head.accounts { names[account.subject] = subjects.name(of: account.subject) }
    }
    return try rows.open(row, ring: ring) { names[$0] }
  }

  /// The event of an earlier row, from memory while it is young.
  func event(at seq: Int64, _ ring: KeyRing?) throws(WorldFailure) -> Event? {
    if let row = pending[seq] { return row.event }
    guard let row = try ledger.row(seq) else { return nil }
    if let ring { return try open(row, ring).event }
    return try open(row, ledger.ring(of: row)).event
  }

  /// A row with decisions, from memory while it is young.
  func decidedRow(_ seq: Int64) throws(WorldFailure) -> PendingRow? {
    if let row = pending[seq] { return row }
    guard let row = try ledger.row(seq) else { return nil }
    let opened = try open(row, ledger.ring(of: row))
    return PendingRow(head: opened.head, event: opened.event, record: row.record, evidence: opened.evidence)
  }

  func decisions(of seq: Int64) throws(WorldFailure) -> [StoredDecision] {
    if let row = pending[seq] { return StoredDecision.read(row.record) }
    return StoredDecision.read(try ledger.row(seq)?.record)
  }
}
