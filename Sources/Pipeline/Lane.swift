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
  /// Nanoseconds of some clock, to measure what governance costs; nil outside of measurements.
  public var stopwatch: (@Sendable () -> UInt64)?
  /// Known parties from which on a change of lists is screened beside the lane and not by it; with fewer it is over in a few tenths of a second.
  public var knownBesideMin = 20_000

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
  /// By the stopwatch of the settings, what governance took for the decisions of events: facts, ruling, and what the record keeps. Of cases that were new, and
  /// of cases like one before.
  public var newCases = GovernanceCost()
  public var knownCases = GovernanceCost()
}

/// What governance took for some decisions.
public struct GovernanceCost: Sendable {
  public var decisions: Int64 = 0
  public var nanoseconds: UInt64 = 0
}

/// One ordered stream.
public struct Lane: ~Copyable {
  private var planBox: PlanBox
  var plan: LanePlan { _read { yield planBox.plan } }
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
  /// Whom accounts have named and what the lists say of them; later events of the accounts rest on it, and it is screened again when a list changes.
  var accounts = KnownAccounts()
  /// Which versions of lists that rests on.
  var answered = AnsweredLists()
  /// Tables of lists that are not in force any more and that answers rest on.
  var tables: [Digest: ListTable] = [:]
  /// Accounts that an open change of lists concerns, and how many of them were brought up to it.
  var effects: [AccountEffect] = []
  var effectsDone = 0
  /// Whom the change of the plan now in force concerns, where that was found out beside the lane.
  var ahead: ScreenedAhead?
  /// Whether lists may have changed since it was last looked.
  var mayBeBehind = true
  /// The row of the plan before this one.
  private(set) var lastPlanRecord: [UInt8]?
  /// What reviewers said about hits.
  var suppressions = SuppressionMemory()
  var nextSeq: Int64
  private(set) var nextDeadLetter: Int64
  private(set) var position: SourcePosition?
  /// Rows that are decided and perhaps not yet in the store.
  var pending = PendingRows()
  /// The latest moment seen, for what has no moment of its own.
  var lastMoment: Instant? {
    didSet { if let moment = lastMoment, latestMoment.map({ $0.microseconds < moment.microseconds }) ?? true { latestMoment = moment } }
  }
  /// The furthest moment seen: sources may go back a little, and what lists say of an account is never decided before the account was known.
  private(set) var latestMoment: Instant?
  private(set) var isPlanRecorded: Bool
  /// The last act of a person that this lane took.
  private var lastAct: Int64 = 0
  public private(set) var progress = LaneProgress()
  /// Where what is measured is written once more.
  private var measured = JSONWriter()

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
    planBox = PlanBox(plan)
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
    switch opened.head.kind {
    case .plan:
      isPlanRecorded = row.record.map { String(decoding: $0, as: UTF8.self).contains(hex(plan.digest)) } ?? false
      lastPlanRecord = row.record
      answered.take(PlanRow.tables(row.record), isAnybodyKnown: accounts.parties.count > 0)
    case .act: for sealed in opened.plain { relearn(act: sealed) }
    case .expiry: remember(row, opened)
    case .lists:
      if let change = ListsRow.open(opened.head, row.record) { answered.begin(change) }
      lastMoment = opened.head.observedAt
    case .rescreening:
      relearn(opened)
      remember(row, opened)
    case .event: try refold(event: row, opened, ring)
    }
  }

  private mutating func refold(event row: StoredRow, _ opened: OpenedRow, _ ring: KeyRing) throws(WorldFailure) {
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

  private mutating func remember(_ row: StoredRow, _ opened: OpenedRow) {
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

  private mutating func remember(_ decision: StoredDecision, of head: RowHead) {
    observe(decision.kind, outcome: decision.outcome, businessKey: decision.businessKey, accounts: head.accounts)
    if let id = decision.supersedes { settle(id, of: head) }
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
    let due = isIdle ? source.observedAt.flatMap { isDue(at: $0) ? $0 : nil } : nil
    let acts = try waitingActs()
    if !isPlanRecorded, !isIdle || due != nil || !acts.isEmpty, let moment = Self.moment(of: prepared) ?? lastMoment {
      recordPlan(at: moment, into: &batch)
    }
    try record(acts, into: &batch)
    if let due { try expire(by: due, into: &batch) }
    for (index, line) in prepared.enumerated() {
      switch line {
      case .dead(let draft): bury(draft, into: &batch)
      case .event(let event):
        lastMoment = event.event.observedAt
        if isDue(at: event.event.observedAt) { try expire(by: event.event.observedAt, into: &batch) }
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
  mutating func take(_ plan: LanePlan, preparers: PreparerPool? = nil, ahead: ScreenedAhead? = nil) {
    precondition(plan.hasModels(of: self.plan), "while a lane runs only its lists change; profiles are laid out for its models")
    if plan.digest == self.plan.digest { return }
    keepTables(of: self.plan.lists)
    planBox = PlanBox(plan)
    self.preparers = preparers ?? PreparerPool(plan: plan, secrets: secrets, width: settings.width)
    own = Preparer(plan: plan, secrets: secrets)
    governor = Governor(plan: plan)
    isPlanRecorded = false
    mayBeBehind = true
    effects = []
    effectsDone = 0
    self.ahead = ahead
  }

  /// Rows were added beside lines.
  mutating func noteProgress() { progress.lastSeq = nextSeq - 1 }

  /// When the first event of a batch was observed.
  static func moment(of prepared: [PreparedLine]) -> Instant? {
    prepared.lazy.compactMap { line -> Event? in
      if case .event(let prepared) = line { prepared.event } else { nil }
    }.first?.observedAt
  }

  /// From here on this plan is in force. The row has the time of the event it comes before.
  mutating func recordPlan(at moment: Instant, into batch: inout FoldedBatch) {
    let head = RowHead(
      seq: nextSeq, kind: .plan, identity: EventIdentity(source: "probity", id: "plan-\(nextSeq)", version: 0), eventKind: "plan.changed",
      occurredAt: moment, observedAt: moment, disposition: .noDecision, isOvertaken: false, previousSeq: 0, accounts: [],
      content: Hash128(high: 0, low: 0))
    batch.rows.append(FoldedRow(head: head, record: PlanRow.record(plan), outcome: nil, boxes: [], identityHash: 0))
    batch.artefacts.append(contentsOf: plan.artefacts)
    nextSeq += 1
    isPlanRecorded = true
    answered.take(plan.lists.tableDigests, isAnybodyKnown: accounts.parties.count > 0)
  }

  /// What people did from outside since the last batch.
  func waitingActs() throws(WorldFailure) -> [StoredAct] { try ledger.acts(after: lastAct) }

  /// It enters the journal before the events of this batch, with what follows from it.
  private mutating func record(_ acts: [StoredAct], into batch: inout FoldedBatch) throws(WorldFailure) {
    for act in acts {
      let word = ReviewerWord(kind: act.kind, body: act.body)
      let account = word.flatMap { subjects.known($0.account) }
      batch.rows.append(ActRow.row(act, seq: nextSeq, account: account))
      lastAct = act.number
      batch.actsThrough = lastAct
      nextSeq += 1
      if let word { try take(word, act, into: &batch) }
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
        governanceStatus: ruling.status, supersedes: superseded.first { $0.kind == proposal.decision }?.decisionID, plan: hex(plan.digest),
        occurredAt: event.occurredAt, observedAt: event.observedAt, isDemonstration: ruling.isDemonstration)
      made.append(MadeDecision(document: document, ruling: ruling, facts: facts, proposal: proposal, human: nil))
    }
    let disposition: Disposition = earlier != nil ? .corrected : made.isEmpty ? .noDecision : .decided
    journal(
      prepared, decisions: made, disposition: disposition, isOvertaken: false, previous: earlier?.seq ?? 0, into: &batch,
      named: named)
  }

  /// What was measured: written out as the record keeps it, too.
  private mutating func note(_ ruling: Ruled, _ id: String, since started: UInt64) {
    guard let stopwatch = settings.stopwatch else { return }
    measured.reset()
    ruling.patches(id, to: &measured)
    let took = stopwatch() - started
    let path = ruling.newTemplate == nil ? \LaneProgress.knownCases : \LaneProgress.newCases
    progress[keyPath: path].decisions += 1
    progress[keyPath: path].nanoseconds += took
  }

  private func decisions(of seq: Int64) throws(WorldFailure) -> [StoredDecision] {
    if let row = pending[seq] { return StoredDecision.read(row.record) }
    return StoredDecision.read(try ledger.row(seq)?.record)
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
    into batch: inout FoldedBatch, named: [SearchedParty] = [], accounts reviewed: [AccountNumber]? = nil
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
    for one in named where !one.hits.isEmpty { boxes.append(box(one, head)) }
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
      if let id = document.supersedes { settle(id, of: head) }
      if let account = head.accounts.first?.subject {
        note(
          document.decisionID, document.kind, document.outcome, made.facts, isByPerson: made.human != nil, seq: head.seq, of: account)
      }
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
  func holderNumber(_ head: RowHead) -> Int64 { head.accounts.first?.subject ?? 0 }

  mutating func partyNumber(_ place: Int, _ head: RowHead) -> Int64 {
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
