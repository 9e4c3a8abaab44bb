import Formats
import Pipeline
import Reference
import Screening
import TestSupport
import Testing
import Watchlists

private let shop = "Hagelmannsdorf Versand GmbH"
private let listed = ListWorld.plan(2, [ListWorld.other, shop])
private let registered = [cleanRegistration("r1", name: shop)]

private func run(_ plan: LanePlan, _ store: any Store, _ lines: [String], entropy: UInt64 = 2) throws {
  var runner = try LaneRunner.open(
    plan: plan, store: store, source: MemorySource(lines: lines), entropy: SeededEntropy(entropy), pause: { _ in })
  while try runner.step() {}
}

/// What the command writes: a word about the seller and the entry of its name.
private func word(_ store: MemoryStore, _ plan: LanePlan, at: String = "2026-10-06T09:00:00Z", until: String? = nil) throws -> String {
  let book = try SuppressionBook(plan: plan, ledger: store)
  let party = try #require(PartyOfAccount("seller:S1"))
  let known = try #require(book.known(party)), entry = try #require(book.entry(ListWorld.list, shop))
  return SuppressionAct.body(
    Suppression(
      subject: Suppression.Subject(party: party.text, list: ListWorld.list, entryID: shop),
      compared: ComparedDigest(party: known.party, entry: entry.party), by: "reviewer-7", at: try #require(Instant(rfc3339: at)),
      reason: "Another registration number", until: until.flatMap { Instant(rfc3339: $0) }))
}

private func act(_ store: MemoryStore, _ kind: String, _ body: String, at: String = "2026-10-06T09:00:00Z") throws {
  let moment = try #require(Instant(rfc3339: at))
  store.alter { ledger in
    ledger.acts.append(
      StoredAct(
        number: Int64(ledger.acts.count) + 1 + ledger.rows.reduce(0) { $0 + $1.seq }, at: moment, actor: "reviewer-7", kind: kind,
        body: body))
  }
}

private func withdrawal(at: String = "2026-10-08T09:00:00Z") throws -> String {
  SuppressionAct.body(
    SuppressionWithdrawal(
      subject: Suppression.Subject(party: "seller:S1/seller", list: ListWorld.list, entryID: shop), by: "reviewer-8",
      at: try #require(Instant(rfc3339: at)), reason: "Papers seen"))
}

private func outcomes(_ store: MemoryStore) throws -> [String] { try store.decisions.map { "\($0.kind) \($0.outcome)" } }

private func shown(_ id: String, _ store: MemoryStore) throws -> JSONValue {
  try JSONValue.parse(try #require(try DecisionView.read(id, ledger: store)).json(isRestrictedShown: true), bounds: .file)
}

@Suite("A suppressed hit") struct SuppressionLaneTests {
  @Test func countsForNothingAndStaysInTheRecord() throws {
    let store = MemoryStore(entropy: SeededEntropy(1))
    try run(listed, store, registered)
    #expect(try outcomes(store) == ["seller_registration hold"])
    try act(store, SuppressionAct.suppress, try word(store, listed))
    try run(listed, store, registered)
    #expect(try outcomes(store) == ["seller_registration hold", "seller_registration release"])
    #expect(store.acts(after: 0).isEmpty, "the act is journalled")
    let lines = registered + [payout("p1", at: "2026-10-07T10:00:00Z")]
    try run(listed, store, lines)
    let paid = try #require(try store.decisions.last)
    #expect(paid.kind == "seller_payout" && paid.outcome == "approve")
    let view = try shown(paid.decisionID, store)
    let hit = try #require(view["hits"]?.elements?.first)
    #expect(hit["match"]?.bool == true && hit["suppressed"]?["by"]?.text == "reviewer-7")
    #expect(view["governance"]?["lists"]?.elements?.allSatisfy { $0["status"]?.text == "cleared" } == true)
    for decision in try store.decisions {
      #expect(
        try DecisionReplay.replay(decision.decisionID, ledger: store, compile: ShippedModels.compile) == .same, "\(decision.decisionID)")
    }
    #expect(try LedgerVerifier(ledger: store).verify().isIntact)
  }

  @Test func isHeldAgainWhenTheWordIsTakenBack() throws {
    let store = MemoryStore(entropy: SeededEntropy(1))
    try run(listed, store, registered)
    try act(store, SuppressionAct.suppress, try word(store, listed))
    try run(listed, store, registered)
    try act(store, SuppressionAct.withdraw, try withdrawal(), at: "2026-10-08T09:00:00Z")
    try run(listed, store, registered)
    #expect(try outcomes(store) == ["seller_registration hold", "seller_registration release", "seller_monitoring hold"])
    #expect(try SuppressionBook(plan: listed, ledger: store).all(at: .first).isEmpty)
    let view = try shown(try #require(try store.decisions.last).decisionID, store)
    #expect(view["rescreening"]?["cause"]?.text == "withdrawal")
  }

  @Test func countsAgainWhenTheEntryChanges() throws {
    let store = MemoryStore(entropy: SeededEntropy(1))
    try run(listed, store, registered)
    try act(store, SuppressionAct.suppress, try word(store, listed))
    try run(listed, store, registered)
    // The rest of the list changes: the word holds.
    try run(ListWorld.plan(3, ["Another Body Again", shop]), store, registered)
    #expect(try outcomes(store).count == 2)
    // The entry itself changes: it is another name for the same.
    let changed = ListEntry(
      list: ListWorld.list, entryID: shop,
      party: Party(schema: .unknown, names: [PartyName(full: shop), PartyName(full: "Hagelmannsdorf Handel")]))
    let plan = ListWorld.plan(4, [changed])
    try run(plan, store, registered)
    #expect(try outcomes(store).last == "seller_monitoring hold")
    let listedWord = try #require(try SuppressionBook(plan: plan, ledger: store).all(at: .first).first)
    if case .lapsed(_, let why) = listedWord.state { #expect(why == .entryChanged) } else { Issue.record("\(listedWord.state)") }
  }

  @Test func countsAgainWhenThePartyChanges() throws {
    let store = MemoryStore(entropy: SeededEntropy(1))
    try run(listed, store, registered)
    try act(store, SuppressionAct.suppress, try word(store, listed))
    try run(listed, store, registered)
    let lines =
      registered + [
        event(
          "u1", "seller.updated", at: "2026-10-07T10:00:00Z",
          #""seller":"S1","business":{"name":"\#(shop)","kind":"company","country":"FR"}"#)
      ]
    try run(listed, store, lines)
    #expect(try outcomes(store).last == "seller_registration hold")
  }

  @Test func countsAgainFromTheDayTheWordEnds() throws {
    let store = MemoryStore(entropy: SeededEntropy(1))
    try run(listed, store, registered)
    try act(store, SuppressionAct.suppress, try word(store, listed, until: "2026-10-10T00:00:00Z"))
    let before = registered + [payout("p1", at: "2026-10-09T10:00:00Z")]
    try run(listed, store, before)
    #expect(try outcomes(store).last == "seller_payout approve")
    try run(listed, store, before + [payout("p2", at: "2026-10-10T00:00:00Z")])
    #expect(try outcomes(store).last == "seller_payout hold")
  }

  /// Time alone ends it: a tick, and the clock of a source that is followed and idle; what it let go is held again, by a decision that says why.
  @Test(arguments: [true, false]) func isHeldAgainAtTheMomentTheWordEnds(isTick: Bool) throws {
    let store = MemoryStore(entropy: SeededEntropy(1))
    try run(listed, store, registered)
    try act(store, SuppressionAct.suppress, try word(store, listed, until: "2026-10-10T00:00:00Z"))
    try run(listed, store, registered)
    #expect(try outcomes(store).last == "seller_registration release")
    let early = #"{"source":"clock","id":"t1","kind":"tick","occurred_at":"2026-10-09T23:59:59Z"}"#
    let due = #"{"source":"clock","id":"t2","kind":"tick","occurred_at":"2026-10-10T00:00:00Z"}"#
    try run(listed, store, registered + [early])
    #expect(try outcomes(store).count == 2, "not a moment before")
    if isTick {
      try run(listed, store, registered + [early, due])
    } else {
      for moment in ["2026-10-09T23:59:59Z", "2026-10-10T00:00:00Z", "2026-10-10T00:00:01Z"] {
        var runner = try LaneRunner.open(
          plan: listed, store: store, source: MemorySource(lines: [], observedAt: Instant(rfc3339: moment)),
          entropy: SeededEntropy(7), pause: { _ in })
        _ = try runner.step()
      }
    }
    #expect(try outcomes(store) == ["seller_registration hold", "seller_registration release", "seller_monitoring hold"])
    let last = try #require(try store.decisions.last)
    #expect(last.document["trigger"]?["kind"]?.text == "screening.changed")
    // Once: neither what follows nor a lane that opens again finds it anew.
    try run(listed, store, registered + [early, due, payout("p1", at: "2026-10-10T01:00:00Z")])
    #expect(try outcomes(store).filter { $0.hasPrefix("seller_monitoring") }.count == 1)
  }

  /// A command that is cut off after noting a word leaves it to the next lane; what journals acts alone does not take it without what follows.
  @Test func isNotJournalledWithoutWhatFollows() throws {
    let store = MemoryStore(entropy: SeededEntropy(1))
    try run(listed, store, registered)
    try act(store, "evidence.opened", "{}")
    try act(store, SuppressionAct.suppress, try word(store, listed))
    try act(store, "evidence.opened", "{}", at: "2026-10-06T10:00:00Z")
    #expect(try ActJournal.waitsForLane(store))
    #expect(try ActJournal.settle(store, entropy: SeededEntropy(3), pause: { _ in }) == 1, "what came before it, and no more")
    #expect(try outcomes(store) == ["seller_registration hold"])
    try run(listed, store, registered)
    #expect(try outcomes(store) == ["seller_registration hold", "seller_registration release"])
    #expect(try !ActJournal.waitsForLane(store))
  }

  @Test func isTheSameAfterARestartAndWhileTheLaneRuns() throws {
    let lines = registered + [payout("p1", at: "2026-10-07T10:00:00Z"), payout("p2", at: "2026-10-07T11:00:00Z")]
    let (hot, cold) = (MemoryStore(entropy: SeededEntropy(1)), MemoryStore(entropy: SeededEntropy(1)))
    var runner = try LaneRunner.open(
      plan: listed, store: hot, source: MemorySource(lines: lines), entropy: SeededEntropy(2), settings: LaneSettings(linesMax: 1),
      pause: { _ in })
    _ = try runner.step()
    let body = try word(hot, listed)
    try act(hot, SuppressionAct.suppress, body)
    while try runner.step() {}
    try run(listed, cold, registered)
    try act(cold, SuppressionAct.suppress, body)
    try run(listed, cold, Array(lines[..<2]), entropy: 5)
    try run(listed, cold, lines, entropy: 6)
    let difference = LedgerDump.difference(try LedgerDump.lines(hot), try LedgerDump.lines(cold))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func goesWithThePersonItIsAbout() throws {
    let store = MemoryStore(entropy: SeededEntropy(1))
    try run(listed, store, registered)
    try act(store, SuppressionAct.suppress, try word(store, listed))
    try run(listed, store, registered)
    let number = try #require(store.subjects(from: 1).first { $0.name == "seller:S1" }).number
    store.shred(subject: number)
    #expect(try SuppressionBook(plan: listed, ledger: store).all(at: .first).isEmpty)
    #expect(try LedgerDump.lines(store).allSatisfy { !$0.contains("reviewer-7") })
    try run(listed, store, registered)
    #expect(try LedgerVerifier(ledger: store).verify().isIntact)
  }

  @Test(arguments: [
    ("seller:S1", "seller:S1", "seller"), ("buyer:B1", "buyer:B1", "buyer"), ("seller:S1/persons/2", "seller:S1", "persons/2"),
    ("seller:a/b/persons/12", "seller:a/b", "persons/12"), ("seller:S1/seller", "seller:S1", "seller"),
    ("seller:S1/persons/1/past/3", "seller:S1", "persons/1/past/3"), ("seller:S1/payee/past/1", "seller:S1", "payee/past/1"),
    ("seller:a/b", "seller:a/b", "seller"),
  ]) func namesAParty(text: String, account: String, reference: String) {
    #expect(PartyOfAccount(text) == PartyOfAccount(account: account, reference: reference))
  }

  @Test func namesNobodyElse() { for text in ["", "S1", "persons/2", "shop:S1/persons/1"] { #expect(PartyOfAccount(text) == nil) } }
}
