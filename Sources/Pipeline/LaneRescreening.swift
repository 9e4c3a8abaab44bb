// When lists change, what they say of the accounts we know changes with them, and is decided about: whoever named their owners a year ago is not cleared today by
// what the lists said then. Only the entries that changed are searched, and only who is near one of them, or was like one, is searched again in all lists.
//
// The change is a row of the journal before the first event it counts for, with how many accounts it concerns; each of those has a row of its own, in the order of
// accounts, with what the lists say now and what was decided. A lane that is cut off in between finds in its journal how far it came, and goes on: an account
// whose answer is what the lists say already has no row again.

internal import Dispatch
internal import Reference
internal import Screening
internal import Synchronization
public import Watchlists

/// What changes for one account.
struct AccountEffect {
  let subject: Int64
  /// Parties of whom the lists say something else now.
  let changes: [SearchedParty]
}

extension Lane {
  /// Accounts brought up to a change in one batch.
  private static let accountsMax = 256

  /// Brings the answers of accounts up to the lists now in force, piece by piece, before any further event is decided.
  ///
  /// - Parameter moment: when the change counts: the moment of the event it comes before, or the source's clock; the last moment seen where there is neither.
  /// - Returns: the next piece to be written; nil when nothing is left.
  mutating func catchUp(at moment: Instant?) throws(WorldFailure) -> FoldedBatch? {
    guard mayBeBehind else { return nil }
    var batch = emptyBatch()
    if effects.isEmpty {
      guard try beginChange(at: moment, into: &batch) else {
        mayBeBehind = false
        return nil
      }
    }
    guard let change = answered.open else {
      mayBeBehind = false
      return close(&batch)
    }
    let end = min(effects.count, effectsDone + Self.accountsMax)
    for effect in effects[effectsDone..<end] {
      try fold(effect, .listDelta, trigger: ListsRow.triggerID(change.seq), at: change.moment, into: &batch)
      answered.answered()
    }
    effectsDone = end
    if end == effects.count {
      answered.finish()
      effects = []
      effectsDone = 0
      mayBeBehind = false
    }
    return close(&batch)
  }

  /// Journals what changed in the lists, or goes on with a change that was cut off.
  ///
  /// - Returns: whether there is any change.
  private mutating func beginChange(at stated: Instant?, into batch: inout FoldedBatch) throws(WorldFailure) -> Bool {
    let tables = plan.lists.tableDigests
    guard let index = plan.lists.index, accounts.parties.count > 0, answered.isBehind(tables) else { return false }
    let isResumed = isPlanRecorded && answered.open?.to == tables
    guard let moment = isResumed ? answered.open?.moment : later(stated) else { return false }
    let change = try self.change(index)
    if !isResumed {
      if !isPlanRecorded { recordPlan(at: moment, into: &batch) }
      if holds.mayExpire(by: moment) { try expireHolds(by: moment, into: &batch) }
    }
    effects = effects(of: change, at: moment)
    effectsDone = 0
    ahead = nil
    accounts.forgetCopy()
    if !isResumed { record(change, at: moment, into: &batch) } else if effects.isEmpty { answered.finish() }
    return true
  }

  func later(_ stated: Instant?) -> Instant? {
    guard let stated, let latestMoment else { return stated ?? latestMoment }
    return stated.microseconds < latestMoment.microseconds ? latestMoment : stated
  }

  private mutating func record(_ change: ListChange, at moment: Instant, into batch: inout FoldedBatch) {
    let head = RowHead(
      seq: nextSeq, kind: .lists, identity: EventIdentity(source: "probity", id: ListsRow.triggerID(nextSeq), version: 0),
      eventKind: "lists.changed", occurredAt: moment, observedAt: moment, disposition: .noDecision, isOvertaken: false, previousSeq: 0,
      accounts: [], content: Hash128(high: 0, low: 0))
    let record = ListsRow.record(plan, change, known: accounts.parties.count, accounts: effects.count)
    batch.rows.append(FoldedRow(head: head, record: record, outcome: nil, boxes: [], identityHash: 0))
    nextSeq += 1
    lastMoment = moment
    if let open = ListsRow.open(head, record) { answered.begin(open) }
  }

  private func emptyBatch() -> FoldedBatch {
    var batch = FoldedBatch(firstSeq: nextSeq, firstDeadLetter: nextDeadLetter)
    batch.previousPosition = position
    batch.position = position
    return batch
  }

  private mutating func close(_ batch: inout FoldedBatch) -> FoldedBatch? {
    guard !batch.rows.isEmpty else { return nil }
    batch.newSubjects = subjects.takeNew()
    noteProgress()
    return batch
  }

  // MARK: What changed

  /// Keeps what answers rest on when other lists come in force.
  mutating func keepTables(of lists: ListsInForce) {
    for (table, artefact) in zip(lists.tables, lists.tableArtefacts) { tables[artefact.digest] = table }
    let needed = Set(answered.bases.flatMap(\.values) + (answered.open.map { Array($0.to.values) } ?? []))
    tables = tables.filter { needed.contains($0.key) }
  }

  private mutating func change(_ index: WatchlistIndex) throws(WorldFailure) -> ListChange {
    var bases = answered.bases
    if let open = answered.open, open.to != plan.lists.tableDigests { bases.append(open.to) }
    if bases.count == 1, let made = plan.change, made.basis == bases[0] { return made.change }
    // What was screened beside the lane was another change.
    ahead = nil
    var known: [[ListTable]] = []
    for base in bases {
      var all: [ListTable] = []
      // Of a table that is not to be had everything counts as new.
      for (_, digest) in base.sorted(by: { $0.key < $1.key }) { if let table = try table(digest) { all.append(table) } }
      known.append(all)
    }
    return ListChange(from: known, to: plan.lists.tables, index: index)
  }

  private mutating func table(_ digest: Digest) throws(WorldFailure) -> ListTable? {
    if let place = plan.lists.tableArtefacts.firstIndex(where: { $0.digest == digest }) { return plan.lists.tables[place] }
    if let kept = tables[digest] { return kept }
    let table = try ledger.artefact(digest).flatMap { ListTable(decoding: $0.bytes) }
    if let table { tables[digest] = table }
    return table
  }

  /// Accounts whose answers are not what the lists say now, in the order of their numbers. Changes nothing.
  func effects(of change: ListChange, at moment: Instant) -> [AccountEffect] {
    let known = accounts.parties
    let places: [Int]
    if let ahead, ahead.plan == plan.digest {
      // Those searched beside the lane, but for whom was named since.
      let since = Set(known.sinceMark)
      var scratch = SearchScratch()
      places = ahead.places.filter { !since.contains($0) } + change.concerned(in: known, since.sorted(), scratch: &scratch)
    } else {
      places = change.concerned(in: known, threads: max(2, settings.width))
    }
    var concerned = Set(places.compactMap { KnownAccounts.account(ofParty: known.party(at: $0).name) })
    concerned.formUnion(accounts.accounts { change.touches(list: ListID($0.list), entryID: $0.entryID) })
    return concerned.sorted().compactMap { effect(on: $0, at: moment) }
  }

  /// The same as if the account named everybody again now. Lists that are not in force say what they said.
  private func effect(on subject: Int64, at moment: Instant) -> AccountEffect? {
    guard let answer = accounts[subject], let name = subjects.name(of: subject) else { return nil }
    guard let event = changed(.listDelta, name, trigger: "", at: moment), !isProcessingRestricted(event, own.keys(of: event)) else {
      return nil
    }
    let all = answer.hits + answer.past
    var changes: [SearchedParty] = []
    for reference in answer.references + answer.pastReferences {
      guard let party = accounts.party(reference, of: subject) else { continue }
      let before = all.filter { $0.party == reference }
      let matches = own.search(party)
      let kept = before.filter { hit in !plan.lists.lists.contains { $0.id.text == hit.list } }
      let now = (matches.map { marked(hit($0, of: reference), party, subject, at: moment) } + kept).sorted(by: ScreeningHit.stronger)
      if now != before { changes.append(SearchedParty(reference: reference, party: party, hits: now, matches: matches)) }
    }
    return changes.isEmpty ? nil : AccountEffect(subject: subject, changes: changes)
  }

  /// The event by which the rules are asked; nil under a catalogue that does not know it.
  private func changed(_ cause: RescreeningCause, _ account: String, trigger: String, at moment: Instant) -> Event? {
    guard let kind = plan.catalogue.kind(RescreeningRow.changedKind), let colon = account.firstIndex(of: ":") else { return nil }
    let definition = plan.catalogue[kind]
    var values = [FieldValue](repeating: .absent, count: definition.fields.count)
    for (path, value) in [
      (String(account[..<colon]), String(account[account.index(after: colon)...])), ("rescreening.cause", cause.rawValue),
    ] {
      if let slot = plan.catalogue.field(path).flatMap({ definition.slot(of: $0) }) { values[slot] = .text(value) }
    }
    return Event(
      identity: EventIdentity(source: "probity", id: trigger, version: 0), kind: kind, occurredAt: moment, observedAt: moment,
      values: values)
  }

  // MARK: Deciding

  /// Takes what the lists say now of an account, and decides about it: what appeared is put to the rules, and what only vanished hits held is let go.
  mutating func fold(
    _ effect: AccountEffect, _ cause: RescreeningCause, trigger: String, at moment: Instant, into batch: inout FoldedBatch
  ) throws(WorldFailure) {
    guard let before = accounts[effect.subject], let name = subjects.name(of: effect.subject), let account = subjects.known(name),
      let event = changed(cause, name, trigger: trigger, at: moment)
    else { return }
    for change in effect.changes { accounts.set(change.hits, of: change.reference, effect.subject) }
    guard let after = accounts[effect.subject] else { return }
    let hits = standing(after.hits + after.past, at: moment)
    // A word that ends now held until now.
    let held = cause == .ended ? before.hits + before.past : standing(before.hits + before.past, at: moment)
    let old = held.filter(\.counts), now = hits.filter(\.counts)
    let appeared = now.filter { one in !old.contains { $0.isSamePair(one) } }
    let vanished = old.filter { one in !now.contains { $0.isSamePair(one) } }
    let screening = ScreeningResult(
      hasLists: plan.lists.index != nil, staleness: plan.lists.staleness(at: moment), failure: nil, hits: hits,
      ownership: ownership(after.stakes, hits))
    let note = RescreeningNote(cause: cause, appeared: appeared, vanished: vanished)
    let made = appeared.isEmpty ? [] : decide(event, screening, note, after.holds)
    journal(event, account, made, effect.changes, RescreeningRow.changedKind, into: &batch)
    batch.rows[batch.rows.count - 1].note = note
    if !vanished.isEmpty { try letGo(event, account, screening, note, into: &batch) }
  }

  private mutating func decide(_ event: Event, _ screening: ScreeningResult, _ note: RescreeningNote, _ standing: [ListHold])
    -> [MadeDecision]
  {
    let keys = own.keys(of: event)
    var made: [MadeDecision] = []
    for proposal in screener.propose(event, keys: keys, screening: screening, plan: plan.screening) where proposal.outcome != .noAction {
      let facts = caseFacts(of: proposal, event, keys, screening)
      let ruling = governor.rule(facts, at: event.observedAt, amount: nil, human: nil)
      let document = document(
        proposal.decision, event, ruling, businessKey: proposal.businessKey, proposed: proposal.outcome, amount: nil,
        validUntil: proposal.validFor.map { event.observedAt.adding(microseconds: $0) }, onExpiry: proposal.onExpiry,
        supersedes: standing.last { $0.kind == proposal.decision }?.decisionID, note)
      made.append(MadeDecision(document: document, ruling: ruling, facts: facts, proposal: proposal, human: nil, rescreening: note))
    }
    return made
  }

  /// The same after another cause than a change of hits, such as a correction.
  mutating func letGo(
    of name: String, _ account: AccountNumber, _ cause: RescreeningCause, _ screening: ScreeningResult, at moment: Instant,
    into batch: inout FoldedBatch
  ) throws(WorldFailure) {
    // The row's own number, since nothing outside names it.
    guard let event = changed(cause, name, trigger: "\(cause.rawValue)-\(nextSeq)", at: moment) else { return }
    try letGo(event, account, screening, RescreeningNote(cause: cause, appeared: [], vanished: []), into: &batch)
  }

  /// Releases what rested on hits alone that are gone.
  private mutating func letGo(
    _ event: Event, _ account: AccountNumber, _ screening: ScreeningResult, _ note: RescreeningNote, into batch: inout FoldedBatch
  ) throws(WorldFailure) {
    for hold in accounts[account.subject]?.holds ?? [] where !isBorneOut(hold, screening) {
      guard let row = try decidedRow(hold.seq), let decision = StoredDecision.read(row.record).first(where: { $0.kind == hold.kind }),
        // Without its evidence nothing can be ruled on: the person was erased, and the hold stays as it is.
        let evidence = row.evidence.flatMap({ DecisionEvidence.read($0, kind: hold.kind) })
      else { continue }
      let facts = evidence.facts.released(lists: lists(screening, evidence.facts.subjects), on: event.observedAt.date)
      let ruling = governor.rule(facts, at: event.observedAt, amount: decision.amount, human: nil)
      var note = note
      note.released = (hold.rules, screening)
      let document = document(
        hold.kind, event, ruling, businessKey: decision.businessKey, proposed: .release, amount: decision.amount, validUntil: nil,
        onExpiry: nil, supersedes: decision.decisionID, note)
      let made = MadeDecision(document: document, ruling: ruling, facts: facts, proposal: nil, human: nil, rescreening: note)
      journal(event, account, [made], [], RescreeningRow.releasedKind, into: &batch)
    }
  }

  func isBorneOut(_ hold: ListHold, _ screening: ScreeningResult) -> Bool {
    hold.rules.contains { plan.screening.support(of: $0, in: hold.kind, screening) != .gone }
  }

  private func document(
    _ kind: String, _ event: Event, _ ruling: Ruled, businessKey: BusinessKey?, proposed: Screening.Outcome, amount: Money?,
    validUntil: Instant?, onExpiry: ExpiryAction?, supersedes: String?, _ note: RescreeningNote
  ) -> DecisionDocument {
    let concerned = Set((note.appeared + note.vanished).map(\.list))
    let cited = plan.lists.lists.filter { concerned.contains($0.id.text) }.map {
      CitedList(list: $0.id.text, version: $0.version, publishedOn: $0.publishedOn)
    }
    return DecisionDocument(
      decisionID: DecisionID.make(lane: settings.number, seq: nextSeq, kind: kind), seq: nextSeq, kind: kind, trigger: event.identity,
      triggerKind: RescreeningRow.changedKind, businessKey: businessKey, outcome: ruling.effectiveOutcome,
      proposedOutcome: proposed.rawValue, amount: amount, validUntil: validUntil, onExpiry: onExpiry?.rawValue, review: ruling.review,
      reasons: ruling.reasons, governanceStatus: ruling.status, supersedes: supersedes, plan: plan.digestText,
      occurredAt: event.occurredAt, observedAt: event.observedAt, isDemonstration: ruling.isDemonstration, lists: cited)
  }

  private mutating func journal(
    _ event: Event, _ account: AccountNumber, _ made: [MadeDecision], _ changes: [SearchedParty], _ kind: String,
    into batch: inout FoldedBatch
  ) {
    let head = RowHead(
      seq: nextSeq, kind: .rescreening, identity: event.identity, eventKind: kind, occurredAt: event.occurredAt,
      observedAt: event.observedAt, disposition: made.isEmpty ? .noDecision : .decided, isOvertaken: false, previousSeq: 0,
      accounts: [account], content: Hash128(high: 0, low: 0))
    let (record, evidence) = made.isEmpty ? (nil, nil) : settle(made, into: &batch)
    var boxes: [PlainBox] = []
    if let evidence {
      let key = KeyReference(subject: account.subject, retention: "RC-AML", period: Int32(event.occurredAt.date.year))
      boxes.append(PlainBox(key: key, role: .decision, content: evidence))
    }
    for change in changes { boxes.append(box(change, head)) }
    batch.rows.append(FoldedRow(head: head, record: record, outcome: made.first?.document.outcome, boxes: boxes, identityHash: 0))
    pending.append(PendingRow(head: head, event: nil, record: record, evidence: evidence))
    count(made, of: head)
    nextSeq += 1
  }

  /// Learns again from a row what was learnt when it was written.
  mutating func relearn(_ opened: OpenedRow) {
    guard let subject = opened.head.accounts.first?.subject else { return }
    for one in opened.screenings.compactMap({ PartyHits(decoding: $0) }) { accounts.set(one.hits, of: one.reference, subject) }
    if let open = answered.open, opened.head.eventKind == RescreeningRow.changedKind,
      opened.head.identity.id == ListsRow.triggerID(open.seq)
    {
      answered.answered()
    }
  }
}

extension ListChange {
  /// Places of all known parties it concerns, in order. Parties are many and searched independently of each other, so on several threads; each takes the next few
  /// when it is done with its last, so that one which shares its core with somebody keeps nobody waiting.
  public func concerned(in known: KnownParties, threads: Int) -> [Int] {
    let chunk = 2_048
    let chunks = (known.count + chunk - 1) / chunk
    let found = Mutex([[Int]](repeating: [], count: chunks))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
      var scratch = SearchScratch(cachedTokensBits: 17)
      while true {
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard turn < chunks else { return }
        let places = concerned(in: known, turn * chunk..<min(known.count, (turn + 1) * chunk), scratch: &scratch)
        if !places.isEmpty { found.withLock { $0[turn] = places } }
      }
    }
    return found.withLock { $0.flatMap { $0 } }
  }
}

extension CaseFacts {
  /// The same case when what the lists said against it is gone.
  func released(lists: [CaseList], on date: CivilDate) -> CaseFacts {
    var facts = self
    facts.outcome = Screening.Outcome.release.rawValue
    facts.date = date
    facts.validFor = nil
    facts.releasesByItself = false
    facts.reasons = []
    facts.heldByLists = []
    facts.lists = lists
    return facts
  }
}
