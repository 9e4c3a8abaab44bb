import Formats
import Foundation
import Pipeline
import Reference
import Screening
import Synchronization
import TestSupport
import Testing
import Watchlists

/// Lists of one invented publisher, and plans with them.
struct ListWorld {
  static let list = ListID("test-list")

  /// A version: an entry for each name, under the name's own id.
  static func plan(_ version: UInt8, _ names: [String], staleAfterHours: Int = 24 * 365 * 5) -> LanePlan {
    plan(version, names.map { entry($0, $0) }, staleAfterHours: staleAfterHours)
  }

  static func entry(_ id: String, _ name: String) -> ListEntry {
    ListEntry(list: list, entryID: id, party: Party(schema: .unknown, names: [PartyName(full: name)]))
  }

  static func plan(_ version: UInt8, _ entries: [ListEntry], staleAfterHours: Int = 24 * 365 * 5) -> LanePlan {
    let inForce = ListInForce(
      id: list, authority: .un, purpose: .sanctions, version: sha256([version]), entryCount: entries.count,
      publishedOn: CivilDate(iso: "2026-09-0\(max(1, version % 10))"), verifiedAt: Instant(rfc3339: "2026-06-01T00:00:00Z"),
      ageHoursMax: staleAfterHours)
    return ShippedModels.plan.with(lists: ListsInForce(lists: [inForce], index: WatchlistIndex(entries: entries)))
  }

  static let other = "Quite Another Body"
}

/// A company registers, and nothing but a list could speak against it.
func cleanRegistration(
  _ id: String, at time: String = "2026-10-05T09:00:00Z", seller: String = "S1", name: String = "Morgentau Handel GmbH"
) -> String {
  event(
    id, "seller.registered", at: time,
    #""seller":"\#(seller)","business":{"name":"\#(name)","kind":"company","country":"DE"},"persons":[{"role":"ubo","kind":"person","name":"Ilse Quendelbach","birth_date":"1979-03-02","residence":"DE","share":"100"}]"#
  )
}

private let shop = "Hagelmannsdorf Versand GmbH"

private func lane(_ plan: LanePlan, _ store: any Store, _ lines: [String], entropy: UInt64 = 2, linesMax: Int = 1, width: Int = 1) throws
  -> LaneRunner
{
  try LaneRunner.open(
    plan: plan, store: store, source: MemorySource(lines: lines), entropy: SeededEntropy(entropy),
    settings: LaneSettings(linesMax: linesMax, width: width), pause: { _ in })
}

private func run(_ plan: LanePlan, _ store: any Store, _ lines: [String], entropy: UInt64 = 2, width: Int = 1) throws {
  var runner = try lane(plan, store, lines, entropy: entropy, linesMax: 16, width: width)
  while try runner.step() {}
}

private func fresh() -> MemoryStore { MemoryStore(entropy: SeededEntropy(1)) }

/// Decisions that no other supersedes.
private func standing(_ store: MemoryStore) throws -> [StoredDecision] {
  let all = try store.decisions
  let superseded = Set(all.compactMap { $0.document["supersedes"]?.text })
  return all.filter { !superseded.contains($0.decisionID) }
}

private func shown(_ id: String, _ store: MemoryStore) throws -> JSONValue {
  try JSONValue.parse(try #require(try DecisionView.read(id, ledger: store)).json(isRestrictedShown: true), bounds: .file)
}

private func expectWhole(_ store: MemoryStore) throws {
  let report = try LedgerVerifier(ledger: store).verify()
  #expect(report.isIntact, "\(report.failures)")
  for decision in try store.decisions {
    let result = try DecisionReplay.replay(decision.decisionID, ledger: store, compile: ShippedModels.compile)
    #expect(result == .same || result == .timeRanOut, "\(decision.decisionID): \(String(describing: result))")
  }
}

private let clear = ListWorld.plan(1, [ListWorld.other])
private let listed = ListWorld.plan(2, [ListWorld.other, shop])

/// Goes on after its lines with nothing more to say, at one moment.
private final class IdlingSource: EventSource {
  private let lines: MemorySource
  private let moment: Instant?

  init(_ lines: [String], at moment: String) {
    self.lines = MemorySource(lines: lines)
    self.moment = Instant(rfc3339: moment)
  }

  func resume(from known: [SourcePosition]) -> SourcePosition? { lines.resume(from: known) }

  func poll(linesMax: Int) -> SourceBatch {
    let batch = lines.poll(linesMax: linesMax)
    return SourceBatch(bytes: batch.bytes, lines: batch.lines, next: batch.next, observedAt: moment, isEnd: false)
  }
}

private final class Asked: Sendable {
  private let count = Atomic<Int>(0)
  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}

@Suite("A list that changes") struct RescreeningLaneTests {
  /// Where many are known, the change is searched beside the lane, which takes the new lists when that is done; it comes to the same.
  @Test func isSearchedBesideTheLaneWhereManyAreKnown() throws {
    let lines = (0..<40).map { cleanRegistration("r\($0)", seller: "S\($0)", name: $0 % 20 == 7 ? shop : "Morgentau Handel \($0) GmbH") }
    func change(besideMin: Int) throws -> MemoryStore {
      let store = fresh()
      var settings = LaneSettings(linesMax: 4)
      settings.knownBesideMin = besideMin
      var runner = try LaneRunner.open(
        plan: ListWorld.plan(1, [ListWorld.other]), store: store, source: IdlingSource(lines, at: "2026-10-09T00:00:00Z"),
        entropy: SeededEntropy(2), settings: settings, pause: { _ in Thread.sleep(forTimeInterval: 0.002) })
      let (asked, looks) = (Asked(), Asked())
      let listed = ListWorld.plan(2, [ListWorld.other, shop])
      _ = try runner.run(
        isStopped: {
          let isDone = store.rows(from: 1, limit: 1_000).contains { (try? RowHead(decoding: $0.head))?.kind == .rescreening }
          return looks.next() > 3_000 || isDone
        }, newPlan: { asked.next() == 15 ? listed : nil })
      #expect(try store.decisions.filter { $0.kind == "seller_monitoring" }.map(\.outcome) == ["hold", "hold"], "from \(besideMin)")
      return store
    }
    let difference = LedgerDump.difference(try LedgerDump.lines(change(besideMin: 1)), try LedgerDump.lines(change(besideMin: 1_000)))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func isDecidedAboutForWhoeverIsKnown() throws {
    let store = fresh()
    let lines = [
      cleanRegistration("r1", name: shop), cleanRegistration("r2", seller: "S2", name: "Abendrot Waren GmbH"),
      payout("p1", at: "2026-10-06T10:00:00Z"),
    ]
    var runner = try lane(clear, store, lines)
    _ = try runner.step()
    _ = try runner.step()
    runner.take(listed)
    _ = try runner.step()
    let decisions = try store.decisions
    let made = decisions.filter { $0.kind == "seller_monitoring" }
    try #require(made.count == 1)
    #expect(made[0].outcome == "hold")
    let document = made[0].document
    #expect(document["trigger"]?["kind"]?.text == "screening.changed")
    #expect(document["lists"]?.elements?.first?["list"]?.text == "test-list")
    #expect(document["lists"]?.elements?.first?["version"]?.text == hex(sha256([2])))
    #expect(document["reasons"]?.elements?.first?.text == "PR01")
    #expect(document["plan"]?.text == hex(listed.digest))
    let view = try shown(made[0].decisionID, store)
    #expect(view["decision"]?["subject"]?.text == "seller:S1")
    #expect(view["rescreening"]?["appeared"]?.elements?.count == 1)
    #expect(view["governance"]?["purpose"]?["id"]?.text == "seller.monitoring")
    #expect(view["governance"]?["lists"]?.elements?.contains { $0["status"]?.text == "potential" } == true)
    // It stands before the event that the lists count for, and that event is held too.
    #expect(decisions.last?.kind == "seller_payout" && decisions.last?.outcome == "hold")
    var names = AccountNames()
    let feed = try Feed(ledger: store).decisions(from: 1, rowsMax: .max, names: &names).decisions
    #expect(feed.contains { $0.kind == "seller_monitoring" && String(decoding: $0.json, as: UTF8.self).contains("seller:S1") })
    try expectWhole(store)
  }

  @Test func letsGoWhatItAloneHeld() throws {
    let store = fresh()
    // The second payout is held for another reason besides.
    let lines = [
      cleanRegistration("r1", name: shop), payout("p1", at: "2026-10-05T11:00:00Z"),
      event("c1", "account.security", at: "2026-10-05T12:00:00Z", #""seller":"S1","security":{"change":"payout_account"}"#),
      payout("p2", at: "2026-10-05T13:00:00Z"), payout("p3", at: "2026-10-05T14:00:00Z", seller: "S9"),
    ]
    try run(listed, store, Array(lines[..<4]))
    let held = try standing(store).filter { $0.outcome == "hold" }
    #expect(held.map(\.kind) == ["seller_registration", "seller_payout", "seller_payout"])
    try run(clear, store, lines)
    let releases = try store.decisions.filter { $0.outcome == "release" }
    #expect(Set(releases.compactMap { $0.document["supersedes"]?.text }) == Set(held[..<2].map(\.decisionID)))
    #expect(releases.map(\.kind) == ["seller_registration", "seller_payout"])
    #expect(releases.last?.document["amount"]?.text == "100.00")
    #expect(try standing(store).contains { $0.decisionID == held[2].decisionID }, "what rests on something else too is not let go")
    let view = try shown(releases[0].decisionID, store)
    #expect(view["rescreening"]?["released"]?["rules"]?.elements?.first?.text == "registration_sanctions_hit")
    try expectWhole(store)
  }

  @Test func isDecidedAboutForBuyersToo() throws {
    let store = fresh()
    let buyer = event(
      "b1", "buyer.registered", #""buyer":"B1","person":{"name":"Ortwin Quendelbach","residence":"DE","birth_date":"1971-03-02"}"#)
    try run(clear, store, [buyer])
    try run(ListWorld.plan(3, [ListWorld.other, "Ortwin Quendelbach"]), store, [buyer])
    let made = try store.decisions
    #expect(made.map(\.kind) == ["buyer_security"])
    #expect(made.first?.outcome == "hold")
    try expectWhole(store)
    try run(clear, store, [buyer])
    #expect(try store.decisions.map(\.outcome) == ["hold", "release"])
  }

  @Test func isTheSameWhileALaneRunsAndBetweenTwo() throws {
    let lines = [cleanRegistration("r1", name: shop), payout("p1"), payout("p2", at: "2026-10-06T10:00:00Z")]
    let (hot, cold) = (fresh(), fresh())
    var runner = try lane(clear, hot, lines)
    _ = try runner.step()
    _ = try runner.step()
    runner.take(listed)
    while try runner.step() {}
    try run(clear, cold, Array(lines[..<2]))
    try run(listed, cold, lines, entropy: 3)
    let difference = LedgerDump.difference(try LedgerDump.lines(hot), try LedgerDump.lines(cold))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func isDecidedOnceHoweverOftenALaneOpens() throws {
    let store = fresh()
    let lines = [cleanRegistration("r1", name: shop)]
    try run(clear, store, lines)
    for entropy in 3..<6 { try run(listed, store, lines, entropy: UInt64(entropy)) }
    #expect(try store.decisions.filter { $0.kind == "seller_monitoring" }.count == 1)
    // A new version that says the same of everybody is noted and decides nothing.
    try run(ListWorld.plan(4, [ListWorld.other, shop, "Somebody Else Entirely"]), store, lines)
    #expect(try store.decisions.filter { $0.kind == "seller_monitoring" }.count == 1)
    let changes = store.rows(from: 1, limit: 100).filter { (try? RowHead(decoding: $0.head))?.kind == .lists }
    #expect(changes.count == 2)
  }

  @Test func concernsWhoeverWasEverNamed() throws {
    // A director who left, and a payee.
    let lines = [
      cleanRegistration("r1"),
      event(
        "u1", "seller.updated", at: "2026-10-05T11:00:00Z",
        #""seller":"S1","persons":[{"role":"ubo","kind":"person","name":"Ortwin Quendelbach","birth_date":"1971-03-02","residence":"DE","share":"100"}]"#
      ),
      event(
        "p1", "payout.requested", at: "2026-10-05T12:00:00Z",
        #""seller":"S1","payout":{"id":"P1","account":"tok_1","amount":"10.00","currency":"EUR","holder":"Thibault Beauouvert"}"#),
      payout("p2", at: "2026-10-06T12:00:00Z"),
    ]
    for (name, party) in [("Ilse Quendelbach", "persons/1/past/1"), ("Thibault Beauouvert", "payee/past/1")] {
      let store = fresh()
      try run(clear, store, Array(lines[..<3]))
      try run(ListWorld.plan(5, [ListWorld.other, name]), store, lines)
      let made = try store.decisions.filter { $0.kind == "seller_monitoring" }
      try #require(made.count == 1, "\(name)")
      #expect(made[0].outcome == "step_up")
      #expect(
        try shown(made[0].decisionID, store)["rescreening"]?["appeared"]?.elements?.first?["party"]?.text?.contains("/past/") == true,
        "\(party)")
      // Whoever is not named any more does not hold a payout.
      let paid = try #require(try store.decisions.last)
      #expect(paid.kind == "seller_payout" && paid.document["reasons"]?.elements?.contains { $0.text == "PR01" } == false)
      try expectWhole(store)
    }
  }

  @Test func thatIsNoLongerInForceLetsNothingGo() throws {
    let store = fresh()
    let lines = [cleanRegistration("r1", name: shop)]
    try run(listed, store, lines)
    try run(ShippedModels.planWithoutLists, store, lines + [payout("p1", at: "2026-10-05T12:00:00Z")])
    #expect(try store.decisions.allSatisfy { $0.outcome != "release" })
    // When it comes back, whoever was named in between is screened against all of it.
    let more =
      lines + [payout("p1", at: "2026-10-05T12:00:00Z"), cleanRegistration("r2", at: "2026-10-05T13:00:00Z", seller: "S2", name: shop)]
    try run(ShippedModels.planWithoutLists, store, more)
    try run(listed, store, more)
    let made = try store.decisions.filter { $0.kind == "seller_monitoring" }
    #expect(made.count == 1)
    #expect(try shown(try #require(made.first).decisionID, store)["decision"]?["subject"]?.text == "seller:S2")
  }

  @Test func clearsNobodyWhileItIsStale() throws {
    let store = fresh()
    let lines = [cleanRegistration("r1", name: shop)]
    try run(listed, store, lines)
    try run(ListWorld.plan(1, [ListWorld.other], staleAfterHours: 1), store, lines)
    #expect(try store.decisions.allSatisfy { $0.outcome != "release" })
  }

  @Test func readsNothingOfWhoseDataMayOnlyBeStored() throws {
    let store = fresh()
    func request(_ id: String, _ at: String, _ restricted: Bool) -> String {
      event(
        id, "privacy.request", at: at,
        #""seller":"S1","privacy":{"request":"\#(id)","type":"restriction","regime":"EU_GDPR","restricted":\#(restricted)}"#)
    }
    let lines = [
      cleanRegistration("r1", name: shop), request("q1", "2026-10-05T11:00:00Z", true), request("q2", "2026-10-07T11:00:00Z", false),
      payout("p1", at: "2026-10-08T10:00:00Z"),
    ]
    try run(clear, store, Array(lines[..<2]))
    try run(listed, store, Array(lines[..<2]))
    #expect(try store.decisions.allSatisfy { $0.kind == "seller_registration" })
    // Once it is lifted the account is screened again.
    try run(listed, store, lines)
    #expect(try store.decisions.last?.outcome == "hold")
    try expectWhole(store)
  }

  @Test func mayNotBeSentByASource() throws {
    let store = try Runs.calm(
      lines: [event("x1", "screening.changed", #""seller":"S1","rescreening":{"cause":"list_delta"}"#)], plan: clear)
    #expect(try store.deadLetterReasons == ["internal_kind"])
  }
}

@Suite("A re-screening that is cut off") struct RescreeningCrashTests {
  private static let sellers = 600

  /// A store that knows many sellers, every second of whom the next list names.
  private func known() throws -> (store: MemoryStore, lines: [String]) {
    let store = fresh()
    let lines = (1...Self.sellers).map { cleanRegistration("r\($0)", seller: "S\($0)", name: $0 % 2 == 0 ? shop : "Abendrot Waren GmbH") }
    try run(clear, store, lines)
    return (store, lines)
  }

  @Test func goesOnAndDecidesEachExactlyOnce() throws {
    let (before, lines) = try known()
    let more = lines + [payout("p1", at: "2026-10-06T10:00:00Z", seller: "S2")]
    let calm = before.copy()
    try run(listed, calm, more)
    let expected = try LedgerDump.lines(calm)
    #expect(try calm.decisions.filter { $0.kind == "seller_monitoring" }.count == Self.sellers / 2)
    // Cut off after each of the commits it takes, and opened again.
    var cuts = 0
    for commits in 1...8 {
      let store = before.copy()
      if try isCutOff(listed, store, more, after: commits) { cuts += 1 }
      try run(listed, store, more, entropy: UInt64(40 + commits))
      let difference = LedgerDump.difference(expected, try LedgerDump.lines(store))
      #expect(difference == nil, "after \(commits) commits: \(difference ?? "")")
      #expect(try LedgerVerifier(ledger: store).verify().isIntact)
    }
    #expect(cuts >= 2, "it takes \(cuts) commits: nothing was cut off in between")
  }

  /// Runs a lane that stops for good after some commits.
  ///
  /// - Returns: whether it did not come to its end.
  private func isCutOff(_ plan: LanePlan, _ store: MemoryStore, _ lines: [String], after commits: Int) throws -> Bool {
    do throws(WorldFailure) {
      var runner = try LaneRunner.open(
        plan: plan, store: RecordingStore(store, commitsMax: commits), source: MemorySource(lines: lines),
        entropy: SeededEntropy(UInt64(900 + commits)), settings: LaneSettings(linesMax: 16), pause: { _ in })
      while try runner.step() {}
      return false
    } catch { return true }
  }

  @Test func mayMeetYetAnotherVersion() throws {
    let (before, lines) = try known()
    let third = ListWorld.plan(3, [ListWorld.other, shop, "Abendrot Waren GmbH"])
    let store = before.copy()
    #expect(try isCutOff(listed, store, lines, after: 1))
    let done = try store.decisions.filter { $0.kind == "seller_monitoring" }.count
    #expect(done > 0 && done < Self.sellers / 2, "\(done)")
    try run(third, store, lines, entropy: 77)
    func made() throws -> [StoredDecision] { try store.decisions.filter { $0.kind == "seller_monitoring" } }
    #expect(try made().count == Self.sellers)
    let accounts = try store.decidedRows(from: 1, limit: .max).filter {
      StoredDecision.read($0.record).contains { $0.kind == "seller_monitoring" }
    }
    .map { try RowHead(decoding: $0.head).accounts[0].subject }
    #expect(Set(accounts).count == Self.sellers, "each once")
    try run(third, store, lines, entropy: 78)
    #expect(try made().count == Self.sellers)
    #expect(try LedgerVerifier(ledger: store).verify().isIntact)
  }

  @Test func isTheSameOnAnyNumberOfThreads() throws {
    let (before, lines) = try known()
    var dumps: [[String]] = []
    for width in [1, 2, 4] {
      let store = before.copy()
      try run(listed, store, lines, width: width)
      dumps.append(try LedgerDump.lines(store))
    }
    #expect(dumps[0].count > 1_000 && dumps[0] == dumps[1] && dumps[1] == dumps[2])
  }
}

/// Whatever lists do, and wherever lanes end: who is held because of a list is who is on it.
@Suite("Lists that change at random") struct RescreeningPropertyTests {
  private static let names = [
    "Hagelmannsdorf Versand", "Lindebrinker Moda", "Beauouvert Technik", "Montelinot Foods", "Quintualdini Sports", "Berkenkamp Garden",
    "Molenveldt Import", "Borowiakowska Trading", "Zawulak Electronics", "Karaoglu Logistics",
  ]

  @Test func holdExactlyWhomTheyName() throws {
    var changes = 0
    try forEachSeed(Streams.setting("PROBITY_SEEDS", default: 50) / 2) { seed in
      var dice = Seeded(seed)
      let sellers = (0..<12).map { _ in dice.below(Self.names.count) }
      let store = fresh()
      var lines: [String] = []
      var onList: Set<Int> = []
      var unregistered = Array(sellers.indices)
      for version in 1...6 {
        onList = Set(Self.names.indices.filter { _ in dice.below(3) == 0 })
        for _ in 0..<3 where !unregistered.isEmpty {
          let seller = unregistered.remove(at: dice.below(unregistered.count))
          lines.append(
            cleanRegistration(
              "r\(seller)", at: "2026-10-0\(version)T0\(dice.below(9)):00:00Z", seller: "S\(seller)", name: Self.names[sellers[seller]]))
        }
        let plan = ListWorld.plan(UInt8(version), [ListWorld.other] + onList.sorted().map { Self.names[$0] })
        try run(plan, store, lines, entropy: seed &* 100 &+ UInt64(version))
      }
      changes += store.rows(from: 1, limit: 10_000).filter { (try? RowHead(decoding: $0.head))?.kind == .rescreening }.count
      // What ran out on the way is held by what followed it.
      var names = AccountNames()
      try names.refresh(from: store)
      var held: Set<String> = []
      let ids = Set(try standing(store).filter { $0.outcome == "hold" }.map(\.decisionID))
      for row in store.decidedRows(from: 1, limit: .max)
      where StoredDecision.read(row.record).contains(where: { ids.contains($0.decisionID) }) {
        if let name = names.name(of: try RowHead(decoding: row.head).accounts[0].subject) { held.insert(name) }
      }
      let registered = sellers.indices.filter { !unregistered.contains($0) }
      let expected = Set(registered.filter { onList.contains(sellers[$0]) }.map { "seller:S\($0)" })
      try require(held == expected, "held \(held.sorted()), listed \(expected.sorted())")
      try require(try LedgerVerifier(ledger: store).verify().isIntact, "the ledger is not whole")
    }
    #expect(changes > 100, "\(changes) changes: nothing was tried")
  }
}
