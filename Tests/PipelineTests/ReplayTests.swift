import Pipeline
import Screening
import TestSupport
import Testing

@Suite("A replay from frozen inputs")
struct ReplayTests {
  @Test func givesEveryDecisionOfAMarketplaceAgain() throws {
    let store = try Runs.calm(Streams.marketplace(seed: 21, lines: 250, sellers: 4))
    let decisions = try store.decisions
    #expect(decisions.count > 30)
    for decision in decisions {
      let result = try DecisionReplay.replay(decision.decisionID, ledger: store) { _ in ShippedModels.plan }
      #expect(result == .same, "\(decision.decisionID)")
    }
  }

  @Test func compilesTheArchivedModelsThemselves() throws {
    let store = try Runs.calm(lines: [registration("r1"), payout("p1")])
    let id = try #require(try store.decisions.last).decisionID
    var names: [String] = []
    let result = try DecisionReplay.replay(id, ledger: store) { files in
      names = files.map(\.name)
      return try ShippedModels.compile(files)
    }
    #expect(result == .same)
    #expect(names.contains("events.yaml") && names.contains("decisions/seller_payout.yaml") && names.contains("policy/law.yaml"))
  }

  @Test func saysIfTheArchiveIsIncomplete() throws {
    let store = try Runs.calm(lines: [payout("p1")])
    let id = try #require(try store.decisions.last).decisionID
    store.alter { ledger in ledger.artefacts = ledger.artefacts.filter { $0.value.name != "events.yaml" } }
    #expect(throws: WorldFailure.self) { try DecisionReplay.replay(id, ledger: store) { _ in ShippedModels.plan } }
  }

  @Test func knowsNoDecisionThatNeverWas() throws {
    let store = try Runs.calm(lines: [payout("p1")])
    for id in ["d0-1-seller_payout", "d0-2-seller_registration", "d1-2", "", "d0--5-x", "d0-2-"] {
      #expect(try DecisionReplay.replay(id, ledger: store) { _ in ShippedModels.plan } == nil, "\(id)")
    }
  }
}
