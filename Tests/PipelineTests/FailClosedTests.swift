import Formats
import Pipeline
import TestSupport
import Testing

@Suite("Money out")
struct FailClosedTests {
  private func lastPayout(_ plan: LanePlan, _ lines: [String] = [registration("r1"), payout("p1")]) throws -> StoredDecision {
    try #require(try Runs.calm(lines: lines, plan: plan).decisions.last { $0.kind == "seller_payout" })
  }

  @Test func isHeldWithoutAnyListInForceAndOnlyEscalates() throws {
    let decision = try lastPayout(ShippedModels.planWithoutLists)
    #expect(decision.outcome == "hold")
    #expect(decision.document["on_expiry"]?.text == "escalate")
  }

  @Test func isHeldWhenTheListIsStaleAndOnlyEscalates() throws {
    let decision = try lastPayout(ShippedModels.planWithStaleList)
    #expect(decision.outcome == "hold")
    #expect(decision.document["on_expiry"]?.text == "escalate")
  }

  @Test func isHeldForSomebodyNobodyEverNamed() throws {
    #expect(try lastPayout(ShippedModels.plan, [payout("p1")]).outcome == "hold")
  }

  @Test func isHeldForAListedSeller() throws {
    let lines = [registration("r1", name: Streams.listedNames[1]), payout("p1")]
    let decision = try lastPayout(ShippedModels.plan, lines)
    #expect(decision.outcome == "hold")
    #expect(decision.document["reasons"]?.elements?.isEmpty == false)
  }

  @Test func ofACardPaymentIsNotHeldForTheListAlone() throws {
    // A payment comes in; that no list is in force is no reason to keep a buyer's own money.
    let order = event(
      "o1", "order.paid", #""seller":"S1","buyer":"B1","order":{"id":"O1","amount":"20.00","currency":"EUR"}"#)
    let decisions = try Runs.calm(lines: [order]).decisions
    #expect(decisions.map(\.kind) == ["payment_kyc"])
  }

  @Test func fromTheFutureIsADeadLetterAtFiveMinutesAndOneMicrosecond() throws {
    func line(_ time: String) -> String { payout("e1", at: time).dropLast() + #","observed_at":"2026-10-05T10:00:00Z"}"# }
    #expect(try Runs.calm(lines: [line("2026-10-05T10:05:00Z")]).deadLetterReasons == [])
    #expect(try Runs.calm(lines: [line("2026-10-05T10:05:00.000001Z")]).deadLetterReasons == ["from_the_future"])
    #expect(try Runs.calm(lines: [line("2026-10-05T12:05:00+02:00")]).deadLetterReasons == [])
  }
}
