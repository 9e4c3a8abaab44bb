import Casework
import Formats
import Governance
import Pipeline
import Reference
import TestSupport
import Testing

/// Retention beside a running lane: once a day, under an act, never before the date, and never through a legal hold.
@Suite("The daily pass of retention") struct DailyRetentionTests {
  private let lines = [registration("r1"), Self.from("p1", "S1"), "this is no event", Self.from("p2", "S2")]

  /// A payout request with what is operational fraud data: the address and the device it came from.
  private static func from(_ id: String, _ seller: String) -> String {
    event(
      id, "payout.requested",
      #""seller":"\#(seller)","payout":{"id":"P-\#(id)","account":"tok_1","amount":"100.00","currency":"EUR"},"session":{"ip":"192.0.2.7","device":"dev-\#(seller)","country":"DE"}"#
    )
  }

  private func daily(_ store: MemoryStore, hour: Int = 2) -> DailyRetention {
    let governance = ShippedModels.plan.governance
    return DailyRetention(store: store, law: governance.law, policy: governance.policy, hour: hour)
  }

  private func at(_ text: String) -> Instant { Instant(rfc3339: text) ?? .first }

  private func settle(_ store: MemoryStore) throws { try ActJournal.settle(store, entropy: SeededEntropy(9), pause: { _ in }) }

  /// A pass with the lane's step in between.
  private func pass(_ daily: inout DailyRetention, _ store: MemoryStore, _ now: String) throws -> RetentionPass? {
    #expect(try daily.step(at: at(now)) == nil)
    try settle(store)
    return try daily.step(at: at(now))
  }

  @Test func takesNothingBeforeItsDateAndAllOnIt() throws {
    let store = try Runs.calm(lines: lines)
    var daily = daily(store)
    // Thirteen months after 5 October 2026; an hour before the pass of that day, the day before is what counts.
    let early = try pass(&daily, store, "2027-11-05T01:59:59Z")
    #expect(early?.asOf.description == "2027-11-04")
    // Only the line that was no event, kept for thirty days.
    #expect(early?.deleted == 1)
    let late = try pass(&daily, store, "2027-11-05T02:00:00Z")
    #expect(late?.asOf.description == "2027-11-05")
    #expect(late?.deleted ?? 0 > 0)
    let report = try LedgerVerifier(ledger: store).verify()
    #expect(report.isIntact, "\(report.failures)")
    #expect(report.expired == Int64((early?.deleted ?? 0) + (late?.deleted ?? 0)))
  }

  @Test func isMadeOnceADayAndKnowsItAfterARestart() throws {
    let store = try Runs.calm(lines: lines)
    var first = daily(store)
    #expect(try pass(&first, store, "2029-01-01T03:00:00Z") != nil)
    let rows = try store.head().nextSeq
    for time in ["2029-01-01T04:00:00Z", "2029-01-02T01:00:00Z"] { #expect(try first.step(at: at(time)) == nil) }
    var second = daily(store)
    #expect(try second.step(at: at("2029-01-01T23:00:00Z")) == nil)
    #expect(store.acts(after: 0).isEmpty)
    #expect(try store.head().nextSeq == rows)
    // A day with nothing to delete is in the journal, too: nobody has to believe that it was looked at.
    let next = try #require(try pass(&second, store, "2029-01-02T02:00:00Z"))
    #expect(next.asOf.description == "2029-01-02" && next.deleted == 0 && next.spared == 0)
    #expect(try store.head().nextSeq == rows + 1)
  }

  @Test func deletesNothingBeforeItsActIsInTheJournal() throws {
    let store = try Runs.calm(lines: lines)
    var daily = daily(store)
    #expect(try daily.step(at: at("2029-01-01T03:00:00Z")) == nil)
    for _ in 0..<3 { #expect(try daily.step(at: at("2029-01-01T03:00:01Z")) == nil) }
    #expect(try LedgerVerifier(ledger: store).verify().expired == 0)
    // The lane takes the act at its next step, as it does while it is idle.
    try Runs.run(Array((lines + [payout("p9", at: "2026-10-05T12:00:00Z")]).map { $0 + "\n" }.joined().utf8), into: store)
    #expect(try daily.step(at: at("2029-01-01T03:00:02Z"))?.deleted ?? 0 > 0)
    #expect(try LedgerVerifier(ledger: store).verify().isIntact)
  }

  @Test func keepsWhatALegalHoldWasPutOnInBetween() throws {
    let store = try Runs.calm(lines: lines)
    var daily = daily(store)
    _ = try daily.step(at: at("2029-01-01T03:00:00Z"))
    store.record(RetentionAct.hold, "seller:S1 LH-7", at: at("2029-01-01T03:00:00Z"))
    try settle(store)
    let pass = try #require(try daily.step(at: at("2029-01-01T03:00:01Z")))
    #expect(pass.spared > 0)
    #expect(pass.deleted > 0)
    let report = try LedgerVerifier(ledger: store).verify()
    #expect(report.isIntact, "\(report.failures)")
    let governance = ShippedModels.plan.governance
    let file = try SubjectFile.read(
      "seller:S1", ledger: store, catalogue: ShippedModels.plan.catalogue, law: governance.law, policy: governance.policy)
    #expect(file?.entries.flatMap(\.data).contains { $0.name == "session.ip" } == true)
  }

  /// A hold on a seller keeps the seller's part of a row that is about a buyer, and everything of a company's people.
  @Test func aHoldReachesWhoeverStandsInTheRow() throws {
    let order = event(
      "o1", "order.paid", at: "2026-10-05T11:00:00Z",
      #""buyer":"B1","seller":"S1","order":{"id":"O1","amount":"20.00","currency":"EUR"},"payment":{"card":"card_1"}"#)
    let store = try Runs.calm(lines: [registration("r1"), order])
    let governance = ShippedModels.plan.governance
    func due() throws -> Set<Int64> {
      var survey = try RetentionSurvey(ledger: store, law: governance.law, policy: governance.policy)
      return Set(try survey.plan(asOf: CivilDate(iso: "2040-01-01") ?? .first).due.map(\.seq))
    }
    let orderRow = try #require(store.snapshot.rows.last).seq
    #expect(try due().contains(orderRow))
    // In the inbox is enough.
    store.record(RetentionAct.hold, "seller:S1 LH-7", at: at("2039-01-01T00:00:00Z"))
    #expect(try !due().contains(orderRow))
    let director = try #require(
      try SubjectFile.read(
        "seller:S1/persons/1", ledger: store, catalogue: ShippedModels.plan.catalogue, law: governance.law, policy: governance.policy))
    #expect(director.holdRef == "LH-7")
    let plan = ErasurePlan(
      groups: director.groups, duties: director.duties, holdRef: director.holdRef, on: CivilDate(iso: "2039-01-02") ?? .first)
    #expect(plan.erased.isEmpty && plan.result == "refuse")
    store.record(RetentionAct.lift, "seller:S1 lifted", at: at("2039-02-01T00:00:00Z"))
    #expect(try due().contains(orderRow))
  }
}
