import Formats
@testable import Pipeline
import Reference
import Screening
import TestSupport
import Testing

@Suite("A hold whose time runs out")
struct ExpiryTests {
  /// Without a list in force a payout is held for 72 hours and may only escalate.
  private static let plan = ShippedModels.planWithoutLists
  private static let held = [payout("p1", at: "2026-10-05T10:00:00Z")]

  private func decisions(_ lines: [String]) throws -> [StoredDecision] {
    let store = try Runs.calm(lines: Self.held + lines, plan: Self.plan)
    let report = try LedgerVerifier(ledger: store).verify()
    #expect(report.isIntact, "\(report.failures)")
    return try store.decisions
  }

  @Test func standsUntilItsLastSecond() throws {
    let made = try decisions([event("t", "tick", at: "2026-10-08T09:59:59Z")])
    #expect(made.count == 1)
    #expect(made[0].document["valid_until"]?.text == "2026-10-08T10:00:00Z")
  }

  @Test func escalatesAtItsMomentOnceAndStaysHeld() throws {
    let made = try decisions([
      event("t", "tick", at: "2026-10-08T10:00:00Z"), event("u", "tick", at: "2026-10-20T10:00:00Z"),
    ])
    #expect(made.count == 2)
    let last = made[1].document
    #expect(last["supersedes"]?.text == made[0].decisionID)
    #expect(last["outcome"]?.text == "hold" && last["valid_until"] == .null && last["on_expiry"] == .null)
    #expect(last["trigger"]?["kind"]?.text == "decision.expired")
    #expect(last["occurred_at"]?.text == "2026-10-08T10:00:00Z")
    #expect(last["review"]?["flag"]?.text == "mandatory")
    #expect(last["business_key"]?["id"]?.text == "P-p1")
  }

  @Test func comesBeforeTheEventThatBroughtTheTime() throws {
    let made = try decisions([payout("p2", at: "2026-10-09T10:00:00Z")])
    #expect(made.map(\.decisionID) == ["d0-2-seller_payout", "d0-3-seller_payout", "d0-4-seller_payout"])
    #expect(made[1].document["supersedes"]?.text == "d0-2-seller_payout")
    #expect(made[2].document["business_key"]?["id"]?.text == "P-p2")
  }

  @Test func doesNotRunOutOnceAPersonAnswered() throws {
    let answer = event(
      "v1", "decision.reviewed", at: "2026-10-06T11:00:00Z",
      #""review":{"decision":"d0-2-seller_payout","actor":"reviewer-7","outcome":"release","reasons":["Papers seen"]}"#)
    let made = try decisions([answer, event("t", "tick", at: "2026-10-20T10:00:00Z")])
    #expect(made.count == 2)
    #expect(made[1].document["trigger"]?["kind"]?.text == "decision.reviewed")
  }

  @Test func doesNotRunOutOnceItWasCorrected() throws {
    let made = try decisions([
      payout("p1", at: "2026-10-06T10:00:00Z", version: 1), event("t", "tick", at: "2026-10-08T11:00:00Z"),
      event("u", "tick", at: "2026-10-09T10:00:00Z"),
    ])
    // The correction is held for 72 hours of its own.
    #expect(made.count == 3)
    #expect(made[2].document["supersedes"]?.text == made[1].decisionID)
    #expect(made[2].document["occurred_at"]?.text == "2026-10-09T10:00:00Z")
  }

  @Test func canBeAnsweredAfterItEscalated() throws {
    let answer = event(
      "v1", "decision.reviewed", at: "2026-10-12T11:00:00Z",
      #""review":{"decision":"d0-3-seller_payout","actor":"reviewer-7","outcome":"release","reasons":["Papers seen"]}"#)
    let made = try decisions([event("t", "tick", at: "2026-10-08T10:00:00Z"), answer])
    #expect(made.count == 3)
    #expect(made[2].document["supersedes"]?.text == "d0-3-seller_payout")
    #expect(made[2].document["proposed_outcome"]?.text == "release")
  }

  @Test func isTheSameWhereverALaneOpensInBetween() throws {
    let lines =
      Self.held + [
        payout("p2", at: "2026-10-06T10:00:00Z"), event("t", "tick", at: "2026-10-08T10:00:00Z"),
        event("u", "tick", at: "2026-10-10T10:00:00Z"),
      ]
    let whole = try LedgerDump.lines(Runs.calm(lines: lines, plan: Self.plan))
    let store = MemoryStore(entropy: SeededEntropy(1))
    for count in 1...lines.count {
      try Runs.run(Array(lines.prefix(count).map { $0 + "\n" }.joined().utf8), into: store, plan: Self.plan)
    }
    let difference = LedgerDump.difference(whole, try LedgerDump.lines(store))
    #expect(difference == nil, "\(difference ?? "")")
    #expect(try store.decisions.count == 4)
  }

  @Test func isNoFindingToReplay() throws {
    let store = try Runs.calm(lines: Self.held + [event("t", "tick", at: "2026-10-08T10:00:00Z")], plan: Self.plan)
    let id = try #require(try store.decisions.last).decisionID
    #expect(try DecisionReplay.replay(id, ledger: store) { _ in Self.plan } == .timeRanOut)
    #expect(try DecisionView.read(id, ledger: store)?.subject == "seller:S1")
  }

  @Test func isReleasedWhereNoListOrFailureStandsBehindIt() throws {
    // Seven payments by one card within minutes are held for a day, and released by themselves.
    let lines = (0..<8).map { place in
      event(
        "o\(place)", "order.paid", at: "2026-10-05T10:0\(place):00Z",
        #""buyer":"B1","order":{"id":"O\#(place)","amount":"2500.00","currency":"EUR"},"payment":{"card":{"token":"tok_c","country":"BR"},"status":"authorised"}"#
      )
    }
    let store = try Runs.calm(lines: lines + [event("t", "tick", at: "2026-10-07T10:00:00Z")])
    let holds = try store.decisions.filter { $0.onExpiry == .release }
    let releases = try store.decisions.filter { $0.document["trigger"]?["kind"]?.text == "decision.expired" }
    #expect(holds.map(\.decisionID) == releases.map { $0.supersedes ?? "" })
    for release in releases { #expect(release.document["proposed_outcome"]?.text == "release") }
  }

  @Test func fillsAHeapInAnyOrder() throws {
    var holds = OpenHolds()
    let moments = [5, 3, 9, 1, 7, 3, 8, 2, 6, 4]
    for (place, moment) in moments.enumerated() {
      holds.open(OpenHold(until: try #require(Instant(microseconds: Int64(moment))), seq: Int64(place + 1), kind: "k"))
    }
    holds.settle(DecisionID.make(lane: 0, seq: 3, kind: "k"))
    holds.settle("nonsense")
    let all = try #require(Instant(microseconds: 100))
    var found: [Int64] = []
    while let hold = holds.next(by: all) { found.append(hold.seq) }
    #expect(found == [4, 8, 2, 6, 10, 1, 9, 5, 7])
  }
}

@Suite("What people do from outside")
struct ActTests {
  private func act(_ number: Int64) throws -> StoredAct {
    StoredAct(
      number: number, at: try #require(Instant(rfc3339: "2026-10-05T12:00:00Z")), actor: "reviewer-7", kind: "dead_letters.revealed",
      body: "1 dead letters")
  }

  @Test func entersTheJournalWithTheNextBatchAndLeavesTheTable() throws {
    let store = MemoryStore(entropy: SeededEntropy(1))
    let bytes = Array((payout("p1") + "\n").utf8)
    let waiting = [try act(4), try act(5)]
    store.alter { $0.acts = waiting }
    try Runs.run(bytes, into: store)
    #expect(store.acts(after: 0) == [])
    #expect(store.snapshot.rows.compactMap { try? RowHead(decoding: $0.head).kind } == [.plan, .act, .act, .event])
    #expect(try LedgerVerifier(ledger: store).verify().isIntact)
  }

  @Test func isJournalledByItselfWhereNoLaneRuns() throws {
    let store = MemoryStore(entropy: SeededEntropy(1))
    try Runs.run(Array((payout("p1") + "\n").utf8), into: store)
    let waiting = [try act(1)]
    store.alter { $0.acts = waiting }
    #expect(try ActJournal.settle(store, entropy: SeededEntropy(9), pause: { _ in }) == 1)
    #expect(try ActJournal.settle(store, entropy: SeededEntropy(9), pause: { _ in }) == 0)
    #expect(store.acts(after: 0) == [])
    let before = try store.head().nextSeq
    try Runs.run(Array((payout("p1") + "\n" + payout("p2") + "\n").utf8), into: store)
    #expect(try store.head().nextSeq == before + 1)
    #expect(try LedgerVerifier(ledger: store).verify().isIntact)
  }
}
