import Formats
import Pipeline
import TestSupport
import Testing

@Suite("An event that comes again")
struct IdentityTests {
  private func counts(_ lines: [String]) throws -> [String: Int64] {
    let counts = try Runs.calm(lines: lines).head().counts
    #expect(counts.lines == Int64(lines.count), "every line has one disposition")
    return Dictionary(uniqueKeysWithValues: Disposition.allCases.map { ($0.name, counts[$0]) })
  }

  @Test func isADuplicateWithTheSameContentAndDecidesNothing() throws {
    let store = try Runs.calm(lines: [payout("e1"), payout("e1"), payout("e1")])
    #expect(try store.head().counts[.duplicate] == 2)
    #expect(try store.decisions.count == 1)
    #expect(try store.deadLetterReasons == [])
  }

  @Test func isADuplicateWhateverTheOrderAndSpacingOfItsMembers() throws {
    let again =
      #"{ "payout": {"currency":"EUR","amount":"100.00","account":"tok_1","id":"P-e1"}, "seller":"S1","occurred_at":"2026-10-05T10:00:00Z","#
      + #""kind":"payout.requested","version":0,"id":"e1","source":"shop"}"#
    #expect(try counts([payout("e1"), again])["duplicate"] == 1)
  }

  @Test func isRefusedWithOtherContentUnderTheSameVersion() throws {
    let store = try Runs.calm(lines: [payout("e1", amount: "100.00"), payout("e1", amount: "100.01"), payout("e1", account: "tok_2")])
    #expect(try store.deadLetterReasons == ["id_reused", "id_reused"])
    #expect(try store.decisions.count == 1)
  }

  @Test func isAnotherEventFromAnotherSource() throws {
    let other = payout("e1").replacing(#""source":"shop""#, with: #""source":"till""#)
    #expect(try counts([payout("e1"), other])["decided"] == 2)
  }

  @Test func correctsWithAHigherVersionAndSupersedes() throws {
    let store = try Runs.calm(lines: [payout("e1"), payout("e1", version: 1, amount: "250.00")])
    let decisions = try store.decisions
    #expect(try store.head().counts[.corrected] == 1)
    #expect(decisions.count == 2)
    #expect(decisions[1].document["supersedes"]?.text == decisions[0].decisionID)
    #expect(decisions[1].document["amount"]?.text == "250.00")
    #expect(decisions[0].document["supersedes"]?.isNull == true)
  }

  @Test func changesNothingWithALowerVersion() throws {
    let store = try Runs.calm(lines: [payout("e1", version: 3), payout("e1", version: 2, amount: "9.00"), payout("e1", version: 3)])
    let counts = try store.head().counts
    #expect(counts[.decided] == 1 && counts[.noDecision] == 1 && counts[.duplicate] == 1)
    #expect(try store.decisions.count == 1)
  }

  @Test func isFoundAgainByALaneThatOpenedLater() throws {
    let store = MemoryStore(entropy: SeededEntropy(1))
    func run(_ lines: [String]) throws { try Runs.run(Array(lines.map { $0 + "\n" }.joined().utf8), into: store) }
    try run([payout("e1"), payout("e2")])
    try run([payout("e2"), payout("e1", amount: "7.00"), payout("e1", version: 1)])
    let counts = try store.head().counts
    #expect(counts[.duplicate] == 1 && counts[.deadLetter] == 1 && counts[.corrected] == 1)
  }

  /// Windows hold each identity once, in its highest version: later decisions see what they would have seen had only that one come.
  @Test(arguments: [true, false]) func leavesNoTraceOfTheVersionThatWasCorrected(isReopened: Bool) throws {
    let before = [registration("r1"), payout("a", at: "2026-10-01T10:00:00Z", amount: "40.00")]
    let wrong = payout("b", at: "2026-10-02T10:00:00Z", amount: "9000.00", account: "tok_wrong")
    let right = payout("b", at: "2026-10-02T10:00:00Z", version: 1, amount: "45.00")
    let after = [
      payout("c", at: "2026-10-03T10:00:00Z", amount: "60.00"),
      payout("d", at: "2026-10-04T10:00:00Z", amount: "60.00", account: "tok_wrong"),
      payout("e", at: "2026-10-04T11:00:00Z", amount: "9500.00"),
    ]
    func evidence(_ lines: [[String]]) throws -> [String] {
      let store = MemoryStore(entropy: SeededEntropy(1))
      var stream: [String] = []
      for part in lines {
        stream += part
        // As one growing stream, so that each part is read by a lane of its own.
        if isReopened { try Runs.run(Array(stream.map { $0 + "\n" }.joined().utf8), into: store) }
      }
      if !isReopened { try Runs.run(Array(stream.map { $0 + "\n" }.joined().utf8), into: store) }
      return try store.decisions.filter { ["c", "d", "e"].contains($0.document["trigger"]?["id"]?.text) }.map { decision in
        let view = try #require(try DecisionView.read(decision.decisionID, ledger: store))
        return "\(decision.outcome) " + view.findings(isRestrictedShown: true).map { $0.compact }.joined(separator: "\n")
      }
    }
    let corrected = try evidence([before, [wrong], [right], after])
    let direct = try evidence([before, [right], after])
    #expect(corrected.count == 3)
    #expect(corrected == direct)
  }
}
