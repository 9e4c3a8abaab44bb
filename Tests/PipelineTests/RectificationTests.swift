import Formats
import Governance
@testable import Pipeline
import Reference
import Screening
import TestSupport
import Testing

private let listed = Streams.listedNames[0]

/// A sole trader registers.
private func trader(
  _ name: String, version: Int = 0, at time: String = "2026-10-05T09:00:00Z", observed: String? = nil, country: String = "DE"
) -> String {
  event(
    "r1", "seller.registered", at: time, version: version, observed: observed,
    #""seller":"S1","business":{"name":"\#(name)","kind":"sole_trader","country":"\#(country)"},"person":{"name":"\#(name)","birth_date":"1980-05-05","residence":"\#(country)"}"#
  )
}

private func buyer(born: String, version: Int = 0, observed: String? = nil) -> String {
  event(
    "b1", "buyer.registered", at: "2026-10-05T09:00:00Z", version: version, observed: observed,
    #""buyer":"B1","person":{"name":"Ruben Ostermoor","birth_date":"\#(born)","residence":"DE"}"#)
}

private func instalments(_ id: String, at time: String) -> String {
  event(
    id, "bnpl.applied", at: time, #""buyer":"B1","bnpl":{"id":"L-\#(id)","amount":"80.00","currency":"EUR","instalments":3,"lender":"own"}"#
  )
}

extension StoredDecision {
  fileprivate var codes: [String] { document["reasons"]?.elements?.compactMap(\.text) ?? [] }
}

private let clean = "Henrike Wattenbargen"
private let corrected = "2026-10-07T12:00:00Z"

@Suite("A correction")
struct RectificationTests {
  private func runs(_ lines: [String], plan: LanePlan = ShippedModels.plan) throws -> MemoryStore {
    let store = try Runs.calm(lines: lines, plan: plan)
    let report = try LedgerVerifier(ledger: store).verify()
    #expect(report.isIntact, "\(report.failures)")
    for decision in try store.decisions {
      let result = try DecisionReplay.replay(decision.decisionID, ledger: store) { _ in plan }
      #expect(
        result == .same || result == .human || result == .timeRanOut || result == .notRead,
        "\(decision.decisionID) \(String(describing: result))")
    }
    return store
  }

  private func outcome(_ store: MemoryStore) throws -> RectificationOutcome? {
    try store.rows(from: 1, limit: .max).compactMap { row in
      try RowHead(decoding: row.head).kind == .rectification ? RectificationOutcome(row.record) : nil
    }.last
  }

  private func view(_ id: String, _ store: MemoryStore) throws -> JSONValue {
    try JSONValue.parse(try #require(try DecisionView.read(id, ledger: store)).json(isRestrictedShown: true), bounds: .file)
  }

  @Test func letsGoWhatWasHeldBecauseOfAWrongName() throws {
    let store = try runs([
      trader(listed), payout("p1", at: "2026-10-06T10:00:00Z"), trader(clean, version: 1, observed: corrected),
    ])
    let payouts = try store.decisions.filter { $0.kind == "seller_payout" }
    #expect(payouts.map(\.outcome) == ["hold", "approve"])
    let anew = payouts[1].document
    #expect(anew["supersedes"]?.text == payouts[0].decisionID)
    #expect(anew["rectification"]?.text == "changed")
    #expect(anew["trigger"]?["kind"]?.text == "decision.rectified")
    #expect(anew["trigger"]?["id"]?.text == "r1" && anew["trigger"]?["version"]?.integer == 1)
    #expect(anew["occurred_at"]?.text == corrected)
    #expect(anew["business_key"]?["id"]?.text == "P-p1" && anew["amount"]?.text == "100.00")
    let note = try view(payouts[1].decisionID, store)["rectification"]
    #expect(note?["before"]?.text == "hold" && note?["lists_asked_anew"]?.bool == true)
    #expect(note?["fields"]?.elements?.compactMap(\.text) == ["business.name", "person.name"])
    // A record of its own, about the same person.
    #expect(try view(payouts[1].decisionID, store)["governance"]?["subjects"]?["seller"] != nil)
    #expect(
      try outcome(store)?.anew == [
        RectificationOutcome.Anew(decision: payouts[1].decisionID, supersedes: payouts[0].decisionID, result: "changed")
      ])
    // Nothing runs out that does not stand.
    #expect(
      try Runs.calm(lines: [
        trader(listed), payout("p1", at: "2026-10-06T10:00:00Z"), trader(clean, version: 1, observed: corrected),
        event("t", "tick", at: "2026-10-20T10:00:00Z"),
      ]).decisions.count == (try store.decisions.count))
  }

  @Test func holdsWhatAWrongNameLetPass() throws {
    let store = try runs([
      trader(clean), payout("p1", at: "2026-10-06T10:00:00Z"), trader(listed, version: 1, observed: corrected),
    ])
    let payouts = try store.decisions.filter { $0.kind == "seller_payout" }
    #expect(payouts.map(\.outcome) == ["approve", "hold"])
    #expect(payouts[1].codes.first == "PR01")
    // It is held from the correction on, as long as any other hold.
    #expect(payouts[1].document["valid_until"]?.text == "2026-10-10T12:00:00Z")
  }

  @Test func decidesAgainWhatAWrongBirthDateDecided() throws {
    let store = try runs([
      buyer(born: "2011-03-02"), instalments("a1", at: "2026-10-06T10:00:00Z"), buyer(born: "1991-03-02", version: 1, observed: corrected),
    ])
    let credit = try store.decisions.filter { $0.kind == "bnpl_eligibility" }
    #expect(credit.count == 2)
    #expect(credit[0].document["proposed_outcome"]?.text == "decline" && credit[0].codes.contains("PR15"))
    #expect(credit[1].document["proposed_outcome"]?.text == "approve" && !credit[1].codes.contains("PR15"))
    #expect(credit[1].document["supersedes"]?.text == credit[0].decisionID)
    let other = try runs([
      buyer(born: "1991-03-02"), instalments("a1", at: "2026-10-06T10:00:00Z"), buyer(born: "2011-03-02", version: 1, observed: corrected),
    ])
    let reverse = try other.decisions.filter { $0.kind == "bnpl_eligibility" }
    #expect(reverse.map { $0.document["proposed_outcome"]?.text } == ["approve", "decline"])
  }

  @Test func confirmsUnderAnotherLawWhatStaysTheSame() throws {
    let store = try runs([
      trader(clean), payout("p1", at: "2026-10-06T10:00:00Z"), trader(clean, version: 1, observed: corrected, country: "GB"),
    ])
    let payouts = try store.decisions.filter { $0.kind == "seller_payout" }
    #expect(payouts.map(\.outcome) == ["approve", "approve"])
    #expect(payouts[1].document["rectification"]?.text == "confirmed")
    let regimes = try payouts.map {
      try view($0.decisionID, store)["governance"]?["subjects"]?["seller"]?["regimes"]?.elements?.first?.text
    }
    #expect(regimes == ["EU_GDPR", "UK_GDPR"])
  }

  @Test func leavesAloneWhatReadNothingOfIt() throws {
    let updated = { (version: Int, device: String) in
      event(
        "u1", "seller.updated", at: "2026-10-05T11:00:00Z", version: version, observed: version == 0 ? nil : corrected,
        #""seller":"S1","session":{"device":"\#(device)"}"#)
    }
    let store = try runs([trader(clean), updated(0, "d1"), payout("p1", at: "2026-10-06T10:00:00Z"), updated(1, "d2")])
    #expect(try store.decisions.filter { $0.kind == "seller_payout" }.count == 1)
    #expect(try outcome(store)?.anew == [] && (try outcome(store)?.unaffected) == 1)
  }

  /// A sum of orders is what it was: later decisions read the corrected amount, earlier ones are not reopened.
  @Test func reopensNoWindow() throws {
    func order(_ version: Int, _ amount: String) -> String {
      event(
        "o1", "order.paid", at: "2026-10-05T10:00:00Z", version: version, observed: version == 0 ? nil : corrected,
        #""buyer":"B1","seller":"S1","order":{"id":"O1","amount":"\#(amount)","currency":"EUR"},"payment":{"card":"tok_c","status":"authorised"}"#
      )
    }
    let store = try runs([trader(clean), order(0, "9000.00"), payout("p1", at: "2026-10-06T10:00:00Z"), order(1, "9.00")])
    #expect(try store.decisions.filter { $0.kind == "seller_payout" }.count == 1)
  }

  @Test func decidesAgainOnlyOnceAndASecondCorrectionOnTheFirst() throws {
    let lines = [trader(listed), payout("p1", at: "2026-10-06T10:00:00Z"), trader(clean, version: 1, observed: corrected)]
    let once = try runs(lines)
    let twice = try runs(lines + [trader(clean, version: 1, observed: corrected)])
    #expect(try once.decisions.map(\.decisionID) == twice.decisions.map(\.decisionID))
    let back = try runs(lines + [trader(listed, version: 2, observed: "2026-10-08T12:00:00Z")])
    let payouts = try back.decisions.filter { $0.kind == "seller_payout" }
    #expect(payouts.map(\.outcome) == ["hold", "approve", "hold"])
    #expect(payouts[2].document["supersedes"]?.text == payouts[1].decisionID)
  }

  @Test func reachesAHoldThatRanOutMeanwhile() throws {
    let store = try runs([
      trader(listed), payout("p1", at: "2026-10-06T10:00:00Z"), event("t", "tick", at: "2026-10-10T10:00:00Z"),
      trader(clean, version: 1, observed: "2026-10-11T12:00:00Z"),
    ])
    let payouts = try store.decisions.filter { $0.kind == "seller_payout" }
    #expect(payouts.map(\.outcome) == ["hold", "hold", "approve"])
    #expect(payouts[2].document["supersedes"]?.text == payouts[1].decisionID)
  }

  /// The corrected event's own decision takes the place of what stood of it, and nothing is left open beside it.
  @Test func takesThePlaceOfWhatStoodOfItsOwnDecision() throws {
    let store = try runs([
      trader(listed), event("t", "tick", at: "2026-10-12T10:00:00Z"), trader(clean, version: 1, observed: "2026-10-13T12:00:00Z"),
    ])
    let made = try store.decisions
    #expect(made.map(\.outcome).prefix(2) == ["hold", "hold"] && made.count == 3)
    #expect(made[2].supersedes == made[1].decisionID && made[2].outcome == "approve")
  }

  @Test func leavesAPersonsDecisionToAPerson() throws {
    let review = event(
      "v1", "decision.reviewed", at: "2026-10-06T11:00:00Z",
      #""review":{"decision":"d0-3-seller_payout","actor":"reviewer-7","outcome":"hold","reasons":["Papers seen"]}"#)
    let store = try runs([
      trader(listed), payout("p1", at: "2026-10-06T10:00:00Z"), review, trader(clean, version: 1, observed: corrected),
    ])
    let payouts = try store.decisions.filter { $0.kind == "seller_payout" }
    #expect(payouts.count == 2)
    #expect(try outcome(store)?.left == [RectificationOutcome.Left(decision: payouts[1].decisionID, why: "person")])
  }

  @Test func readsNothingOfAnAccountWhoseDataMayOnlyBeStored() throws {
    let restriction = event(
      "q1", "privacy.request", at: "2026-10-06T11:00:00Z",
      #""seller":"S1","privacy":{"request":"R-1","type":"restriction","regime":"EU_GDPR","verified":true,"state":"received","restricted":true}"#
    )
    let store = try runs([
      trader(listed), payout("p1", at: "2026-10-06T10:00:00Z"), restriction, trader(clean, version: 1, observed: corrected),
    ])
    #expect(try store.decisions.filter { $0.kind == "seller_payout" }.count == 1)
  }

  /// The corrected event's own decisions, of kinds that it no longer asks for, too.
  @Test func decidesAgainWhatTheEventItselfDecidedAndNoLongerDoes() throws {
    func refund(_ version: Int, _ amount: String) -> String {
      event(
        "f9", "order.refunded", at: "2026-10-06T10:00:00Z", version: version, observed: version == 0 ? nil : corrected,
        #""seller":"S1","buyer":"B1","order":{"id":"O1","currency":"EUR"},"refund":{"amount":"\#(amount)"}"#)
    }
    let store = try runs([trader(clean), refund(0, "9000000.00"), refund(1, "1.00")])
    let monitoring = try store.decisions.filter { $0.kind == "seller_monitoring" }
    // Whatever the rules make of it, nothing stands that rests on the wrong version.
    let standing = monitoring.filter { one in !monitoring.contains { $0.supersedes == one.decisionID } }
    #expect(standing.allSatisfy { ($0.document["seq"]?.integer ?? 0) > 3 })
  }

  @Test func isTheSameWhereverALaneOpensInBetween() throws {
    let lines = [
      trader(listed), buyer(born: "2011-03-02"), payout("p1", at: "2026-10-06T10:00:00Z"), instalments("a1", at: "2026-10-06T10:00:00Z"),
      trader(clean, version: 1, observed: corrected), payout("p2", at: "2026-10-07T13:00:00Z"),
      buyer(born: "1991-03-02", version: 1, observed: "2026-10-07T14:00:00Z"), instalments("a2", at: "2026-10-07T15:00:00Z"),
      trader(listed, version: 2, observed: "2026-10-08T12:00:00Z"), event("t", "tick", at: "2026-10-20T10:00:00Z"),
      payout("p3", at: "2026-10-20T11:00:00Z"),
    ]
    let whole = try LedgerDump.lines(Runs.calm(lines: lines))
    let store = MemoryStore(entropy: SeededEntropy(1))
    for count in 1...lines.count { try Runs.run(Array(lines.prefix(count).map { $0 + "\n" }.joined().utf8), into: store) }
    let difference = LedgerDump.difference(whole, try LedgerDump.lines(store))
    #expect(difference == nil, "\(difference ?? "")")
    // And however often it crashes.
    for seed in 0..<UInt64(Streams.setting("PROBITY_SEEDS", default: 20)) {
      let (rough, _) = try Runs.rough(Array(lines.map { $0 + "\n" }.joined().utf8), seed: seed, percent: 15)
      let broken = LedgerDump.difference(whole, try LedgerDump.lines(rough))
      #expect(broken == nil, "seed \(seed): \(broken ?? "")")
    }
  }

  @Test func isToldToThePersonWhoAsked() throws {
    let store = try runs([
      trader(listed), payout("p1", at: "2026-10-06T10:00:00Z"), trader(clean, version: 1, observed: corrected),
    ])
    let plan = ShippedModels.plan
    let file = try #require(
      try SubjectFile.read("seller:S1", ledger: store, catalogue: plan.catalogue, law: plan.governance.law, policy: plan.governance.policy))
    #expect(file.corrections.count == 1)
    #expect(file.rectifications.map(\.correction) == file.corrections.map(\.seq))
    #expect(file.rectifications.first?.anew.map(\.result) == ["changed"])
  }
}

@Suite("Decisions that stand")
struct StandingDecisionsTests {
  @Test func areThoseThatNothingHasTakenThePlaceOf() {
    var all = StandingDecisions()
    for (seq, kind) in [(3, "a"), (5, "a"), (5, "b"), (9, "a")] { all.add(Int64(seq), kind, of: 7) }
    all.add(4, "a", of: 8)
    all.settle("d0-5-a", of: 7)
    all.settle("d0-5-c", of: 7)
    all.settle("d0-6-a", of: 7)
    all.settle("d0-9-a", of: 8)
    all.settle("nonsense", of: 7)
    #expect(all.standing(of: 7, from: 1, before: 10).map(\.seq) == [3, 5, 9])
    #expect(all.standing(of: 7, from: 4, before: 9) == [StandingDecisions.Place(seq: 5, kind: "b")])
    #expect(all.standing(of: 8, from: 5, before: 9).isEmpty && all.standing(of: 9, from: 1, before: 9).isEmpty)
  }
}
