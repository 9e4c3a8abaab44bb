// The lane: one ordered stream, one thread, no sharing. A line becomes an event, the event and the past become proposals, governance makes
// rulings of them, and all of it is committed with the stream's position in one transaction. Everything between the ports is a pure
// function of lines, order and plan.

internal import Formats
internal import Governance
internal import Reference
internal import Screening
internal import Watchlists

/// How a lane works; none of it changes what it decides.
public struct LaneSettings: Sendable {
  /// Lines in a batch at most. Small batches keep all threads busy and a stall short; those that wait for the disk share a commit anyway.
  public var linesMax: Int
  /// Threads that prepare lines.
  public var width: Int
  /// The lane's number, part of decision ids.
  public var number: Int
  /// How often each ruling is made: 1, or more to measure what one costs by what more of them cost.
  public var rulings = 1

  public init(linesMax: Int = 128, width: Int = 1, number: Int = 0) {
    precondition(linesMax > 0 && width > 0, "a batch has a line and a lane a thread")
    self.linesMax = linesMax
    self.width = width
    self.number = number
  }
}

/// What a lane had done by some moment.
public struct LaneProgress: Sendable {
  public var counts = DispositionCounts()
  /// Decisions by effective outcome.
  public var outcomes: [String: Int64] = [:]
  /// Names of members no field of the catalogue knows, in order of appearance.
  public var unknownFields: [String] = []
  /// Rows that are not events: plan changes.
  public var lastSeq: Int64 = 0
  public var decisions: Int64 = 0
}

/// One ordered stream.
public struct Lane: ~Copyable {
  private(set) var plan: LanePlan
  let settings: LaneSettings
  let ledger: any Ledger
  let secrets: StoreSecrets
  private(set) var preparers: PreparerPool
  /// The lane's own, for what is read back from the journal; the pool's work ahead on other threads.
  private(set) var own: Preparer
  private let rows: RowReader
  var screener: Screener
  var governor: Governor
  var holds = OpenHolds()
  private var seen: SeenIndex
  var subjects: SubjectBook
  /// What the lists said of an account when it last named itself; later events of the account rest on it.
  var screened: [Int64: ScreeningResult] = [:]
  /// Who those accounts have named: searched again when a list changes.
  var known = KnownParties()
  var nextSeq: Int64
  private var nextDeadLetter: Int64
  private(set) var position: SourcePosition?
  /// Rows that are decided and perhaps not yet in the store.
  var pending = PendingRows()
  /// The latest moment seen, for what has no moment of its own.
  private var lastMoment: Instant?
  private var isPlanRecorded: Bool
  /// The last act of a person that this lane took.
  private var lastAct: Int64 = 0
  public private(set) var progress = LaneProgress()

  /// Opens a lane over a store: folds the journal again so that the past is what it was.
  ///
  /// - Throws: `WorldFailure` if the store does not read.
  public static func open(plan: LanePlan, ledger: any Ledger, settings: LaneSettings = LaneSettings()) throws(WorldFailure) -> Lane {
    let head = try ledger.head()
    let secrets = try ledger.secrets()
    let subjects = try ledger.subjects(from: 1)
    var lane = Lane(plan: plan, ledger: ledger, settings: settings, head: head, secrets: secrets, subjects: subjects)
    try lane.recover()
    return lane
  }

  private init(
    plan: LanePlan, ledger: any Ledger, settings: LaneSettings, head: StoreHead, secrets: StoreSecrets, subjects: [SubjectRecord]
  ) {
    self.plan = plan
    self.settings = settings
    self.ledger = ledger
    self.secrets = secrets
    preparers = PreparerPool(plan: plan, secrets: secrets, width: settings.width)
    own = Preparer(plan: plan, secrets: secrets)
    rows = RowReader(plan.catalogue)
    screener = Screener(plan: plan.screening)
    governor = Governor(plan: plan)
    seen = SeenIndex(expected: Int(head.nextSeq))
    self.subjects = SubjectBook(subjects)
    nextSeq = head.nextSeq
    nextDeadLetter = head.nextDeadLetter
    isPlanRecorded = false
  }

  // MARK: Recovery

  private mutating func recover() throws(WorldFailure) {
    let ring = KeyRing(try ledger.keys())
    var seq: Int64 = 1
    while seq < nextSeq {
      let batch = try ledger.rows(from: seq, limit: 2_048)
      guard let last = batch.last else { break }
      for row in batch { try refold(row, ring) }
      seq = last.seq + 1
    }
  }

  private mutating func refold(_ row: StoredRow, _ ring: KeyRing) throws(WorldFailure) {
    let opened = try open(row, ring)
    if opened.head.kind == .plan {
      isPlanRecorded = row.record.map { String(decoding: $0, as: UTF8.self).contains(hex(plan.digest)) } ?? false
      return
    }
    if opened.head.kind == .expiry {
      for decision in StoredDecision.read(row.record) { remember(decision, of: opened.head) }
      return
    }
    guard opened.head.kind == .event else { return }
    lastMoment = opened.head.observedAt
    seen.insert(row.identityHash, seq: row.seq)
    guard let event = opened.event, !opened.head.isOvertaken else { return }
    if opened.head.previousSeq > 0, let earlier = try self.event(at: opened.head.previousSeq, ring) {
      screener.unobserve(earlier, keys: own.keys(of: earlier))
    }
    let keys = own.keys(of: event)
    screener.observe(event, keys: keys)
    _ = screening(of: event, own.search(event), subject: subjectNumber(opened.head, event))
    for decision in StoredDecision.read(row.record) { remember(decision, of: opened.head) }
  }

  private mutating func remember(_ decision: StoredDecision, of head: RowHead) {
    observe(decision.kind, outcome: decision.outcome, businessKey: decision.businessKey, accounts: head.accounts)
    if let id = decision.supersedes { holds.settle(id) }
    if let until = decision.validUntil, decision.onExpiry != nil { holds.open(OpenHold(until: until, seq: head.seq, kind: decision.kind)) }
  }

  private func open(_ row: StoredRow, _ ring: KeyRing) throws(WorldFailure) -> OpenedRow {
    var names: [Int64: String] = [:]
    if let head = try? RowHead(decoding: row.head) {
      for account in head.accounts { names[account.subject] = subjects.name(of: account.subject) }
    }
    return try rows.open(row, ring: ring) { names[$0] }
  }

  /// The event of an earlier row, from memory while it is young.
  private func event(at seq: Int64, _ ring: KeyRing?) throws(WorldFailure) -> Event? {
    if let row = pending[seq] { return row.event }
    guard let row = try ledger.row(seq) else { return nil }
    if let ring { return try open(row, ring).event }
    return try open(row, ledger.ring(of: row)).event
  }

  // MARK: Folding

  /// Where the lane goes on in a source.
  mutating func attach(_ source: any EventSource) throws(WorldFailure) {
    position = try source.resume(from: try ledger.head().positions)
  }

  /// Rows up to `seq` are in the store and need not be held here.
  mutating func forget(upTo seq: Int64) {
    pending.forget(upTo: seq)
  }

  /// Decides a batch of lines: the ordered half. An empty batch that has a time lets run out what is due.
  mutating func fold(_ source: SourceBatch, _ prepared: [PreparedLine]) throws(WorldFailure) -> FoldedBatch {
    var batch = FoldedBatch(firstSeq: nextSeq, firstDeadLetter: nextDeadLetter)
    batch.previousPosition = position
    let isIdle = source.lines.isEmpty
    let due = isIdle ? source.observedAt.flatMap { holds.mayExpire(by: $0) ? $0 : nil } : nil
    if !isPlanRecorded, !isIdle || due != nil { recordPlan(prepared, into: &batch) }
    if !isIdle { try recordActs(into: &batch) }
    if let due { try expireHolds(by: due, into: &batch) }
    for (index, line) in prepared.enumerated() {
      switch line {
      case .dead(let draft): bury(draft, into: &batch)
      case .event(let event):
        lastMoment = event.event.observedAt
        if holds.mayExpire(by: event.event.observedAt) { try expireHolds(by: event.event.observedAt, into: &batch) }
        try fold(event, source.lines[index], source.bytes, into: &batch)
      }
    }
    if let next = source.next { position = next }
    batch.position = position
    batch.newSubjects = subjects.takeNew()
    progress.counts.add(batch.counts)
    progress.lastSeq = nextSeq - 1
    return batch
  }

  /// Takes a plan with other lists; it is in force from the next batch on, whose first row says so.
  ///
  /// - Parameter preparers: made for the plan, by whoever prepares ahead; nil makes them.
  mutating func take(_ plan: LanePlan, preparers: PreparerPool? = nil) {
    precondition(plan.hasModels(of: self.plan), "while a lane runs only its lists change; profiles are laid out for its models")
    if plan.digest == self.plan.digest { return }
    let change = plan.change?.basis == self.plan.digest ? plan.change : self.plan.with(lists: plan.lists).change
    self.plan = plan
    self.preparers = preparers ?? PreparerPool(plan: plan, secrets: secrets, width: settings.width)
    own = Preparer(plan: plan, secrets: secrets)
    governor = Governor(plan: plan)
    isPlanRecorded = false
    if let change { screenAgain(change.rescreening) }
  }

  /// From here on this plan is in force. The row has the time of the event it comes before.
  private mutating func recordPlan(_ prepared: [PreparedLine], into batch: inout FoldedBatch) {
    let first = prepared.lazy.compactMap { line -> Event? in
      if case .event(let prepared) = line { prepared.event } else { nil }
    }.first
    guard let moment = first?.observedAt ?? lastMoment else { return }
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("plan", hex(plan.digest))
    writer.endObject()
    let head = RowHead(
      seq: nextSeq, kind: .plan, identity: EventIdentity(source: "probity", id: "plan-\(nextSeq)", version: 0), eventKind: "plan.changed",
      occurredAt: moment, observedAt: moment, disposition: .noDecision, isOvertaken: false, previousSeq: 0, accounts: [],
      content: Hash128(high: 0, low: 0))
    batch.rows.append(FoldedRow(head: head, record: writer.bytes, outcome: nil, boxes: [], identityHash: 0))
    batch.artefacts.append(contentsOf: plan.artefacts)
    nextSeq += 1
    isPlanRecorded = true
  }

  /// What people did from outside since the last batch enters the journal before the events of this one.
  private mutating func recordActs(into batch: inout FoldedBatch) throws(WorldFailure) {
    for act in try ledger.acts(after: lastAct) {
      batch.rows.append(ActRow.row(act, seq: nextSeq))
      lastAct = act.number
      batch.actsThrough = lastAct
      nextSeq += 1
    }
  }

  private mutating func bury(_ draft: DeadLetterDraft, into batch: inout FoldedBatch) {
    let day = (lastMoment ?? Instant(startOf: CivilDate(daysSinceEpoch: 0))).dateUTC
    batch.deadLetters.append(FoldedDeadLetter(number: nextDeadLetter, head: draft.head(number: nextDeadLetter), box: draft.box(day: day)))
    batch.counts[.deadLetter] += 1
    nextDeadLetter += 1
  }

  private mutating func fold(_ prepared: PreparedEvent, _ line: SourceLine, _ bytes: [UInt8], into batch: inout FoldedBatch)
    throws(WorldFailure)
  {
    for name in prepared.unknownFields.lazy.map(publicName)
    where progress.unknownFields.count < 64 && !progress.unknownFields.contains(name) {
      progress.unknownFields.append(name)
    }
    let versions = try earlierVersions(of: prepared)
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

  /// Earlier rows of the same source and id. The hash proposes, the head decides.
  private func earlierVersions(of prepared: PreparedEvent) throws(WorldFailure) -> [RowHead] {
    var found: [RowHead] = []
    for seq in seen.rows(under: prepared.identityHash) {
      let head: RowHead
      if let row = pending[seq] {
        head = row.head
      } else {
        guard let row = try ledger.row(seq), let stored = try? RowHead(decoding: row.head) else { continue }
        head = stored
      }
      if head.identity.source == prepared.event.identity.source, head.identity.id == prepared.event.identity.id { found.append(head) }
    }
    return found
  }

  // MARK: Deciding

  private mutating func decide(
    _ prepared: PreparedEvent, correcting earlier: RowHead?, into batch: inout FoldedBatch
  ) throws(WorldFailure) {
    let event = prepared.event
    var superseded: [StoredDecision] = []
    if let earlier {
      if let past = try self.event(at: earlier.seq, nil) { screener.unobserve(past, keys: own.keys(of: past)) }
      superseded = try decisions(of: earlier.seq)
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
    let screening = screening(of: event, prepared.searches, subject: subject)
    let proposals = screener.screen(event, keys: prepared.keys, screening: screening, seq: seq, plan: plan.screening)
    var made: [MadeDecision] = []
    for proposal in proposals {
      let id = DecisionID.make(lane: settings.number, seq: seq, kind: proposal.decision)
      let amount = amount(of: event)
      for _ in 1..<settings.rulings { remakeRuling(proposal, event, prepared.keys, screening, id, amount) }
      let facts = caseFacts(of: proposal, event, prepared.keys, screening)
      let ruling = governor.rule(facts, at: event.observedAt, amount: amount, human: nil)
      let expiry = proposal.validFor.map { event.observedAt.adding(microseconds: $0) }
      let document = DecisionDocument(
        decisionID: id, seq: seq, kind: proposal.decision, trigger: event.identity, triggerKind: plan.catalogue[event.kind].name,
        businessKey: proposal.businessKey, outcome: ruling.effectiveOutcome, proposedOutcome: proposal.outcome.rawValue, amount: amount,
        validUntil: expiry, onExpiry: proposal.onExpiry?.rawValue, review: ruling.review, reasons: ruling.reasons,
        governanceStatus: ruling.status, supersedes: superseded.first { $0.kind == proposal.decision }?.decisionID, plan: hex(plan.digest),
        occurredAt: event.occurredAt, observedAt: event.observedAt, isDemonstration: ruling.isDemonstration)
      made.append(MadeDecision(document: document, ruling: ruling, facts: facts, proposal: proposal, human: nil))
    }
    let disposition: Disposition = earlier != nil ? .corrected : made.isEmpty ? .noDecision : .decided
    journal(
      prepared, decisions: made, disposition: disposition, isOvertaken: false, previous: earlier?.seq ?? 0, into: &batch,
      searches: prepared.searches)
  }

  private func decisions(of seq: Int64) throws(WorldFailure) -> [StoredDecision] {
    if let row = pending[seq] { return StoredDecision.read(row.record) }
    return StoredDecision.read(try ledger.row(seq)?.record)
  }

  /// What the search means for this event: its own parties if it names any, else what the account's last such event found.
  private mutating func screening(of event: Event, _ searches: [PartySearch], subject: Int64?) -> ScreeningResult {
    guard plan.lists.index != nil else { return .noList }
    let staleness = plan.lists.staleness(at: event.observedAt)
    let known = subject.flatMap { screened[$0] }
    if searches.isEmpty {
      guard let known else {
        return ScreeningResult(
          hasLists: true, staleness: staleness, failure: "the account was never named, so that nobody could be searched for", hits: [])
      }
      return ScreeningResult(hasLists: true, staleness: staleness, failure: nil, hits: known.hits)
    }
    var hits = searches.flatMap { search in search.matches.map { hit($0, of: search.reference) } }
    // What this event does not name again stays as it was found: a payee does not clear an owner.
    if let known { hits += known.hits.filter { old in !searches.contains { $0.reference == old.party } && old.party != "payee" } }
    hits.sort { ($1.score, $0.party, $0.list, $0.entryID) < ($0.score, $1.party, $1.list, $1.entryID) }
    let result = ScreeningResult(hasLists: true, staleness: staleness, failure: nil, hits: hits)
    let namesHolder = searches.contains { $0.reference == "seller" || $0.reference == "buyer" }
    if let subject, namesHolder || known != nil {
      screened[subject] = result
      remember(searches, of: subject)
    }
    if !namesHolder, known == nil {
      return ScreeningResult(
        hasLists: true, staleness: staleness, failure: "the account was never named, so that nobody could be searched for", hits: hits)
    }
    return result
  }

  func hit(_ match: Match, of party: String) -> ScreeningHit {
    let purpose = plan.lists.lists.first { $0.id == match.list }?.purpose ?? .sanctions
    // The sentence names the person: of a party it is kept in that party's own box, below.
    let isHolder = party == "seller" || party == "buyer" || party == "payee"
    return ScreeningHit(
      party: party, list: match.list.text, entryID: match.entryID, purpose: purpose, score: match.score, isMatch: match.isMatch,
      sentence: isHolder ? match.sentence : "")
  }

  func amount(of event: Event) -> Money? {
    let kind = plan.catalogue[event.kind]
    for slot in 0..<kind.requiredCount {
      if case .money(let money) = event.values[slot] { return money }
    }
    return nil
  }

  // MARK: Reviews

  /// A reviewer's answer: a new decision that supersedes the one reviewed. What the reviewer had and did is in the event and decides
  /// whether it counts as human involvement.
  ///
  /// - Returns: why the event cannot be taken; nil if it was.
  private mutating func review(_ prepared: PreparedEvent, into batch: inout FoldedBatch) throws(WorldFailure) -> DecodeFailure? {
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
      plan: hex(plan.digest), occurredAt: event.occurredAt, observedAt: event.observedAt, isDemonstration: ruling.isDemonstration)
    let made = MadeDecision(document: document, ruling: ruling, facts: facts, proposal: nil, human: human)
    journal(
      prepared, decisions: [made], disposition: .decided, isOvertaken: false, previous: 0, into: &batch, accounts: reviewed.head.accounts)
    return nil
  }

  /// A row with decisions, from memory while it is young.
  func decidedRow(_ seq: Int64) throws(WorldFailure) -> PendingRow? {
    if let row = pending[seq] { return row }
    guard let row = try ledger.row(seq) else { return nil }
    let opened = try open(row, ledger.ring(of: row))
    return PendingRow(head: opened.head, event: opened.event, record: row.record, evidence: opened.evidence)
  }

  // MARK: Journalling

  private mutating func journal(
    _ prepared: PreparedEvent, decisions: [MadeDecision], disposition: Disposition, isOvertaken: Bool, previous: Int64,
    into batch: inout FoldedBatch, searches: [PartySearch] = [], accounts reviewed: [AccountNumber]? = nil
  ) {
    let event = prepared.event
    let head = RowHead(
      seq: nextSeq, kind: .event, identity: event.identity, eventKind: plan.catalogue[event.kind].name, occurredAt: event.occurredAt,
      observedAt: event.observedAt, disposition: disposition, isOvertaken: isOvertaken, previousSeq: previous,
      accounts: reviewed ?? accounts(of: event), content: prepared.content)
    let holder = holderNumber(head)
    var boxes = prepared.parts.map { box($0, event, head, holder) }
    let period = Int32(event.occurredAt.date.year)
    let (record, evidence) = decisions.isEmpty ? (nil, nil) : settle(decisions, into: &batch)
    if let evidence {
      boxes.append(PlainBox(key: KeyReference(subject: holder, retention: "RC-AML", period: period), role: .decision, content: evidence))
    }
    for search in searches where search.reference.hasPrefix("persons/") && !search.matches.isEmpty {
      guard let place = Int(search.reference.dropFirst("persons/".count)) else { continue }
      let key = KeyReference(subject: partyNumber(place - 1, head), retention: "RC-AML", period: period)
      boxes.append(PlainBox(key: key, role: .decision, party: place - 1, content: DecisionEvidence.encode(search)))
    }
    batch.rows.append(
      FoldedRow(
        head: head, record: record, outcome: decisions.first?.document.outcome, boxes: boxes, identityHash: prepared.identityHash))
    batch.counts[disposition] += 1
    seen.insert(prepared.identityHash, seq: nextSeq)
    pending.append(PendingRow(head: head, event: event, record: record, evidence: evidence))
    count(decisions, of: head)
    nextSeq += 1
  }

  /// The clear record and the evidence of a row's decisions; what is new of their governance records goes with the batch.
  func settle(_ decisions: [MadeDecision], into batch: inout FoldedBatch) -> (record: [UInt8]?, evidence: [UInt8]?) {
    for artefact in decisions.compactMap(\.ruling.newTemplate) { batch.artefacts.append(artefact) }
    return (StoredDecision.encode(decisions), DecisionEvidence.encode(decisions))
  }

  /// Decisions become part of the past, and of what may run out.
  mutating func count(_ decisions: [MadeDecision], of head: RowHead) {
    for made in decisions {
      let document = made.document
      progress.outcomes[document.outcome, default: 0] += 1
      progress.decisions += 1
      observe(document.kind, outcome: document.outcome, businessKey: document.businessKey, accounts: head.accounts)
      if let id = document.supersedes { holds.settle(id) }
      if let until = document.validUntil, document.onExpiry != nil {
        holds.open(OpenHold(until: until, seq: head.seq, kind: document.kind))
      }
    }
  }

  private mutating func box(_ part: EventPart, _ event: Event, _ head: RowHead, _ holder: Int64) -> PlainBox {
    let period = Int32(event.occurredAt.date.year)
    var party: Int?
    let subject: Int64
    switch part.owner {
    case .account(let field): subject = head.accounts.first { $0.field == plan.catalogue[field].path }?.subject ?? 0
    case .party(let place):
      party = place
      subject = partyNumber(place, head)
    case .reviewed: subject = holder
    case .nobody: subject = 0
    }
    return PlainBox(
      key: KeyReference(subject: subject, retention: part.retention, period: period), role: .event, party: party, content: part.json)
  }

  private mutating func accounts(of event: Event) -> [AccountNumber] {
    var numbers: [AccountNumber] = []
    for (slot, field) in plan.catalogue[event.kind].fields.enumerated() where plan.catalogue[field].type == .account {
      guard case .text(let id) = event.values[slot] else { continue }
      let path = plan.catalogue[field].path
      numbers.append(AccountNumber(field: path, subject: subjects.number(of: accountName(field: path, id: id))))
    }
    // The account the event is about comes first: it is the one that decisions are about.
    if let subject = event.subjectField(in: plan.catalogue).map({ plan.catalogue[$0].path }),
      let place = numbers.firstIndex(where: { $0.field == subject })
    {
      numbers.swapAt(0, place)
    }
    return numbers
  }

  private mutating func subjectNumber(of event: Event) -> Int64? {
    guard let field = event.subjectField(in: plan.catalogue), case .text(let id) = event.value(field, in: plan.catalogue) else {
      return nil
    }
    return subjects.number(of: accountName(field: plan.catalogue[field].path, id: id))
  }

  private func subjectNumber(_ head: RowHead, _ event: Event) -> Int64? {
    guard let field = event.subjectField(in: plan.catalogue) else { return nil }
    return head.accounts.first { $0.field == plan.catalogue[field].path }?.subject
  }

  /// Under whose key the decisions' evidence lies: the account the event is about, or the reviewed decision's account.
  private func holderNumber(_ head: RowHead) -> Int64 { head.accounts.first?.subject ?? 0 }

  private mutating func partyNumber(_ place: Int, _ head: RowHead) -> Int64 {
    guard let account = subjects.name(of: holderNumber(head)) else { return 0 }
    return subjects.number(of: "\(account)/persons/\(place + 1)")
  }

  /// A decision becomes part of the past that rules read.
  private mutating func observe(_ kind: String, outcome: String, businessKey: BusinessKey?, accounts: [AccountNumber]) {
    guard let outcome = Screening.Outcome(rawValue: outcome), let account = accounts.first,
      let name = subjects.name(of: account.subject), let field = plan.catalogue.field(account.field),
      case .text(let id) = FieldValue.text(name).accountID, let key = own.key(ofAccount: id, field: field)
    else { return }
    screener.observe(ObservedDecision(account: key, decision: kind, outcome: outcome, businessKey: businessKey))
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
