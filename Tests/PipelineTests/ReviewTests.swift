import Formats
import Pipeline
import TestSupport
import Testing

@Suite("A reviewer's answer")
struct ReviewTests {
  private static let complete =
    #""trained":true,"saw_inputs":true,"other_info":true,"authority":true,"opened_at":"2026-10-05T10:30:00Z","closed_at":"2026-10-05T11:00:00Z""#

  private func review(
    _ id: String, of decision: String, outcome: String = "release", elements: String = complete, reasons: String = "Papers seen"
  ) -> String {
    event(
      id, "decision.reviewed", at: "2026-10-05T11:00:00Z",
      #""review":{"decision":"\#(decision)","actor":"reviewer-7","outcome":"\#(outcome)","reasons":["\#(reasons)"],\#(elements)}"#)
  }

  /// A payout that is held, and a review of it.
  private func reviewed(_ review: (String) -> String) throws -> MemoryStore {
    let lines = [registration("r1"), payout("p1")]
    let held = try #require(try Runs.calm(lines: lines, plan: ShippedModels.planWithoutLists).decisions.last)
    #expect(held.outcome == "hold")
    return try Runs.calm(lines: lines + [review(held.decisionID)], plan: ShippedModels.planWithoutLists)
  }

  private func level(_ store: MemoryStore) throws -> String? {
    let last = try #require(try store.decisions.last)
    return try DecisionView.read(last.decisionID, ledger: store)?.governance?["automation"]?["level"]?.text
  }

  @Test func supersedesTheDecisionAndCountsAsHumanWithEveryElement() throws {
    let store = try reviewed { review("v1", of: $0) }
    let decisions = try store.decisions
    #expect(decisions.count == 3)
    #expect(decisions[2].kind == "seller_payout")
    #expect(decisions[2].document["supersedes"]?.text == decisions[1].decisionID)
    #expect(decisions[2].document["proposed_outcome"]?.text == "release")
    #expect(try level(store) == "human_in_the_loop")
    #expect(try store.deadLetterReasons == [])
  }

  @Test(arguments: ["trained", "saw_inputs", "other_info", "authority", "opened_at", "closed_at"])
  func isARubberStampWithOneElementMissing(element: String) throws {
    let parts = Self.complete.split(separator: ",").filter { !$0.contains("\"\(element)\"") }.joined(separator: ",")
    let store = try reviewed { review("v1", of: $0, elements: parts) }
    #expect(try level(store) == "solely_automated")
  }

  @Test func toADecisionThatNeverWasIsADeadLetter() throws {
    for unknown in [
      "d0-999-seller_payout", "d0-2-seller_payout", "d0-1-seller_payout", "d9-3-seller_payout", "d0-99999999999999999999-x", "nonsense", "",
    ] {
      let store = try reviewed { _ in review("v1", of: unknown) }
      let reasons = try store.deadLetterReasons
      #expect(unknown.isEmpty ? reasons.count == 1 : reasons == ["unknown_decision"], "\(unknown): \(reasons)")
      #expect(try store.decisions.count == 2)
    }
  }

  @Test func isTheSameWhenALaneOpensInBetween() throws {
    let store = try reviewed { review("v1", of: $0) }
    let again = MemoryStore(entropy: SeededEntropy(1))
    let decision = try #require(try store.decisions.dropLast().last).decisionID
    let lines = [registration("r1"), payout("p1"), review("v1", of: decision)]
    for count in 1...3 {
      let bytes = Array(lines.prefix(count).map { $0 + "\n" }.joined().utf8)
      try Runs.run(bytes, into: again, plan: ShippedModels.planWithoutLists)
    }
    let difference = LedgerDump.difference(try LedgerDump.lines(store), try LedgerDump.lines(again))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func isAboutTheAccountOfTheDecision() throws {
    let store = try reviewed { review("v1", of: $0) }
    let id = try #require(try store.decisions.last).decisionID
    #expect(try DecisionView.read(id, ledger: store)?.subject == "seller:S1")
    #expect(try DecisionReplay.replay(id, ledger: store) { _ in ShippedModels.plan } == .human)
  }
}
