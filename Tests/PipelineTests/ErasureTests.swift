import Formats
import Pipeline
import TestSupport
import Testing

@Suite("After an erasure")
struct ErasureTests {
  private let lines = [
    registration("r1"), payout("p1"), registration("r2", seller: "S2", name: "Abendrot Waren GmbH"), payout("p2", seller: "S2"),
  ]

  /// A store in which the seller of the first decision was erased, and the ids of their and another's decision.
  private func erased() throws -> (store: MemoryStore, erased: String, other: String) {
    let store = try Runs.calm(lines: lines)
    let number = try #require(store.subjects(from: 1).first { $0.name == "seller:S1" }).number
    store.shred(subject: number)
    let decisions = try store.decisions
    return (store, decisions[1].decisionID, decisions[3].decisionID)
  }

  @Test func theLedgerIsStillWholeAndSaysWhatWasShredded() throws {
    let store = try erased().store
    let report = try LedgerVerifier(ledger: store).verify()
    #expect(report.isIntact, "\(report.failures)")
    #expect(report.shredded > 0)
    #expect(report.intact > 0)
    #expect(report.missing == 0)
  }

  @Test func aDecisionSaysThatItsEvidenceIsErasedAndKeepsItsGround() throws {
    let (store, id, other) = try erased()
    let view = try #require(try DecisionView.read(id, ledger: store))
    #expect(view.evidence == nil)
    #expect(view.subject == nil)
    #expect(view.governance != nil)
    let shown = try JSONValue.parse(view.json(isRestrictedShown: true), bounds: .file)
    #expect(shown["evidence"]?.text == "erased")
    #expect(shown["decision"]?["subject"]?.isNull == true)
    #expect(try DecisionView.read(other, ledger: store)?.evidence != nil)
  }

  @Test func aReplayAnswersErased() throws {
    let (store, id, other) = try erased()
    #expect(try DecisionReplay.replay(id, ledger: store) { _ in ShippedModels.plan } == .erased)
    #expect(try DecisionReplay.replay(other, ledger: store) { _ in ShippedModels.plan } == .same)
  }

  @Test func theLaneGoesOnAndGivesTheReturningPersonNewKeys() throws {
    let store = try erased().store
    let bytes = Array((lines + [payout("p3"), payout("p4", seller: "S2")]).map { $0 + "\n" }.joined().utf8)
    try Runs.run(bytes, into: store)
    #expect(try store.head().counts[.decided] == 6)
    let report = try LedgerVerifier(ledger: store).verify()
    #expect(report.isIntact && report.shredded > 0, "\(report.failures)")
    let last = try store.decisions.suffix(2)
    for decision in last { #expect(try DecisionView.read(decision.decisionID, ledger: store)?.evidence != nil) }
  }

  @Test func aReviewOfAnErasedDecisionIsADeadLetter() throws {
    let (store, id, _) = try erased()
    let review = event("v1", "decision.reviewed", #""review":{"decision":"\#(id)","actor":"a","outcome":"release","reasons":["seen"]}"#)
    try Runs.run(Array((lines + [review]).map { $0 + "\n" }.joined().utf8), into: store)
    #expect(try store.deadLetterReasons == ["decision_erased"])
  }

  @Test func theFeedStillGivesTheDecisionWithoutTheAccount() throws {
    let (store, id, _) = try erased()
    var names = AccountNames()
    let feed = try Feed(ledger: store).decisions(from: 1, rowsMax: 100, names: &names).decisions.map { try JSONValue.parse($0.json) }
    let decision = try #require(feed.first { $0["id"]?.text == id })
    #expect(decision["data"]?["subject"]?.isNull == true)
    #expect(feed.count == 4)
  }
}
