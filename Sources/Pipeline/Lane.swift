// The lane: one ordered stream, one thread, no sharing. A line becomes an event, the event and the past become proposals, governance makes
// rulings of them, and all of it is committed with the stream's position in one transaction. Everything between the ports is a pure
// function of lines, order and plan.

internal import Formats
internal import Governance
internal import Reference
internal import Screening
internal import Watchlists

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
  let rows: RowReader
  var screener: Screener
  var governor: Governor
  var holds = OpenHolds()
  var seen: SeenIndex
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
  var lastPlanRecord: [UInt8]?
  /// Decisions that nothing has taken the place of.
  var standing = StandingDecisions()
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
  var isPlanRecorded: Bool
  /// The last act of a person that this lane took.
  private var lastAct: Int64 = 0
  public internal(set) var progress = LaneProgress()
  /// Where what is measured is written once more.
  var measured = JSONWriter()

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

  mutating func bury(_ draft: DeadLetterDraft, into batch: inout FoldedBatch) {
    let day = (lastMoment ?? Instant(startOf: CivilDate(daysSinceEpoch: 0))).dateUTC
    batch.deadLetters.append(FoldedDeadLetter(number: nextDeadLetter, head: draft.head(number: nextDeadLetter), box: draft.box(day: day)))
    batch.counts[.deadLetter] += 1
    nextDeadLetter += 1
  }
}
