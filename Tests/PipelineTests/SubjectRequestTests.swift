import Casework
import Formats
import Governance
import Pipeline
import Reference
import Screening
import TestSupport
import Testing

@Suite("A person's requests in the line")
struct SubjectRequestTests {
  private func restriction(_ id: String, at time: String, _ isRestricted: Bool, seller: String = "S1") -> String {
    event(
      id, "privacy.request", at: time,
      #""seller":"\#(seller)","privacy":{"request":"R-\#(id)","type":"restriction","regime":"EU_GDPR","verified":true,"state":"received","restricted":\#(isRestricted)}"#
    )
  }

  private func view(_ index: Int, _ store: MemoryStore) throws -> DecisionView {
    try #require(try DecisionView.read(try store.decisions[index].decisionID, ledger: store))
  }

  @Test func aRestrictionLeavesDecisionsToAPersonAndReadsNothing() throws {
    let store = try Runs.calm(lines: [
      registration("r1"), payout("p1"), restriction("q1", at: "2026-10-05T10:01:00Z", true), payout("p2", at: "2026-10-05T10:02:00Z"),
      payout("p3", at: "2026-10-05T10:02:30Z", seller: "S2"), restriction("q2", at: "2026-10-05T10:03:00Z", false),
      payout("p4", at: "2026-10-05T10:04:00Z"),
    ])
    let decisions = try store.decisions
    #expect(decisions.map(\.kind) == ["seller_registration", "seller_payout", "seller_payout", "seller_payout", "seller_payout"])
    let waiting = try view(2, store)
    #expect(decisions[2].outcome == "hold")
    #expect(waiting.governance?["data_used"]?.elements?.isEmpty == true)
    #expect(waiting.governance?["lists"]?.elements?.isEmpty == true)
    #expect(waiting.evidence?["findings"] == nil)
    #expect(waiting.decision.businessKey?.id == "P-p2")
    #expect(waiting.decision.amount?.majorText == "100.00")
    #expect(try DecisionReplay.replay(decisions[2].decisionID, ledger: store) { _ in ShippedModels.plan } == .notRead)
    // Nobody else is touched, and it ends when it is lifted.
    for index in [1, 3, 4] { #expect(try view(index, store).governance?["data_used"]?.elements?.isEmpty == false) }
    #expect(try LedgerVerifier(ledger: store).verify().isIntact)
  }

  @Test func aRestrictionOutlivesTheProcess() throws {
    let lines = [registration("r1"), restriction("q1", at: "2026-10-05T10:01:00Z", true)]
    let store = try Runs.calm(lines: lines)
    try Runs.run(Array((lines + [payout("p1", at: "2026-10-05T10:02:00Z")]).map { $0 + "\n" }.joined().utf8), into: store)
    #expect(try view(1, store).governance?["data_used"]?.elements?.isEmpty == true)
  }

  @Test func aPersonMayStillDecideWhatWaits() throws {
    let lines = [registration("r1"), restriction("q1", at: "2026-10-05T10:01:00Z", true), payout("p1", at: "2026-10-05T10:02:00Z")]
    let store = try Runs.calm(lines: lines)
    let id = try store.decisions[1].decisionID
    let review = event(
      "v1", "decision.reviewed", at: "2026-10-05T11:00:00Z",
      #""review":{"decision":"\#(id)","actor":"a","outcome":"release","reasons":["seen"],"trained":true,"saw_inputs":true,"other_info":true,"authority":true,"opened_at":"2026-10-05T10:50:00Z","closed_at":"2026-10-05T10:59:00Z"}"#
    )
    try Runs.run(Array((lines + [review]).map { $0 + "\n" }.joined().utf8), into: store)
    #expect(try store.decisions[2].outcome == "release")
    #expect(try store.decisions[2].document["supersedes"]?.text == id)
  }

  /// A Mexican trader: consent is the basis of a payout, so what was said last decides.
  @Test func consentIsTheBasisFromTheMomentItIsGivenUntilItIsWithdrawn() throws {
    func consent(_ id: String, at time: String, _ form: String) -> String {
      event(id, "consent.changed", at: time, #""seller":"M1","consent":{"form":"\#(form)","ref":"C-\#(id)"}"#)
    }
    let registered = event(
      "r1", "seller.registered", at: "2026-10-05T09:00:00Z",
      #""seller":"M1","business":{"name":"Tienda Alborada","kind":"sole_trader","country":"MX"},"person":{"name":"Itzel Alborada","birth_date":"1980-01-01","residence":"MX"}"#
    )
    let store = try Runs.calm(lines: [
      registered, payout("p1", seller: "M1"), consent("c1", at: "2026-10-05T10:01:00Z", "express"),
      payout("p2", at: "2026-10-05T10:02:00Z", seller: "M1"), consent("c2", at: "2026-10-05T10:03:00Z", "none"),
      payout("p3", at: "2026-10-05T10:04:00Z", seller: "M1"),
    ])
    let bases = try (1...3).map { try view($0, store).governance?["subjects"]?["seller"]?["lawful_basis"] }
    #expect(bases.map { $0?["status"]?.text } == ["invalid", "supported", "invalid"])
    #expect(bases[1]?["primary"]?.text == "gov:mx-consent-express")
    #expect(bases[1]?["consent_ref"]?.text == "C-c1")
  }

  @Test func theFileOfAnAccountHasItsDataDecisionsAndDisclosuresAndNobodyElses() throws {
    let store = try Runs.calm(lines: [
      registration("r1"), payout("p1"), registration("r2", seller: "S2", name: "Abendrot Waren GmbH"), payout("p2", seller: "S2"),
    ])
    store.saveCursor("shop", 3)
    let plan = ShippedModels.plan
    let file = try #require(
      try SubjectFile.read("seller:S1", ledger: store, catalogue: plan.catalogue, law: plan.governance.law, policy: plan.governance.policy))
    #expect(file.entries.map(\.kind) == ["seller.registered", "payout.requested"])
    let names = file.entries.flatMap { $0.data.map(\.name) }
    #expect(names.contains("business.name") && names.contains("payout.amount"))
    #expect(!file.entries.contains { $0.data.contains { $0.value.text == "Ilse Quendelbach" || $0.value.text == "Abendrot Waren GmbH" } })
    #expect(file.decisions.map(\.decision.kind) == ["seller_registration", "seller_payout"])
    #expect(file.decisions.map(\.disclosedTo) == [["shop"], ["shop"]])
    #expect(file.groups.map(\.retentionClass).contains("RC-AML"))
    #expect(file.groups.contains { $0.categories.contains("S.PAY") })
    #expect(
      try SubjectFile.read("seller:S9", ledger: store, catalogue: plan.catalogue, law: plan.governance.law, policy: plan.governance.policy)
        == nil)
  }

  @Test func anErasureByTheFileLeavesTheChainWhole() throws {
    let store = try Runs.calm(lines: [registration("r1"), payout("p1"), payout("p2", seller: "S2")])
    let plan = ShippedModels.plan
    let file = try #require(
      try SubjectFile.read("seller:S1", ledger: store, catalogue: plan.catalogue, law: plan.governance.law, policy: plan.governance.policy))
    let erasure = ErasurePlan(groups: file.groups, duties: file.duties, holdRef: nil, on: CivilDate(iso: "2026-12-01") ?? .first)
    #expect(erasure.result == "fulfil")
    store.destroy(keys: erasure.erased.map(\.keyID), forgettingNameOf: file.number)
    let report = try LedgerVerifier(ledger: store).verify()
    #expect(report.isIntact && report.shredded > 0, "\(report.failures)")
    #expect(try DecisionView.read(file.decisions[0].decision.decisionID, ledger: store)?.evidence == nil)
  }
}

@Suite("Retention in a ledger")
struct RetentionTests {
  private let lines = [registration("r1"), payout("p1"), "this is no event", payout("p2", seller: "S2")]
  private func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? .first }
  private let now = Instant(rfc3339: "2029-01-01T00:00:00Z") ?? .first

  private func plan(_ store: MemoryStore, _ date: String) throws -> RetentionPlan {
    let governance = ShippedModels.plan.governance
    var survey = try RetentionSurvey(ledger: store, law: governance.law, policy: governance.policy)
    return try survey.plan(asOf: day(date))
  }

  private func settle(_ store: MemoryStore) throws { try ActJournal.settle(store, entropy: SeededEntropy(9), pause: { _ in }) }

  @Test func takesWhatIsDueUnderAnActAndTheChainStaysWhole() throws {
    let store = try Runs.calm(lines: lines)
    #expect(try plan(store, "2026-11-04").due.filter { !$0.isDeadLetter }.isEmpty)
    let due = try plan(store, "2029-01-01")
    #expect(due.due.contains { $0.isDeadLetter })
    #expect(Set(due.due.map(\.retentionClass)).isSubset(of: ["RC-RISK", "RC-DEAD"]))
    #expect(due.lines.contains { $0.retentionClass == "RC-AML" && $0.standing == "open: relationship goes on" })
    store.record(RetentionAct.run, RetentionAct.body(due), at: now)
    try settle(store)
    #expect(try RetentionRun.expire(due, in: store) == due.due.count)
    let report = try LedgerVerifier(ledger: store).verify()
    #expect(report.isIntact, "\(report.failures)")
    #expect(report.expired == Int64(due.due.count))
    #expect(try plan(store, "2029-01-01").due.isEmpty)
  }

  @Test func whatWentWithoutAnActIsAFailure() throws {
    let store = try Runs.calm(lines: lines)
    let due = try plan(store, "2029-01-01")
    _ = try RetentionRun.expire(due, in: store)
    let report = try LedgerVerifier(ledger: store).verify()
    #expect(!report.isIntact)
    #expect(report.failures.contains { $0.contains("expired without a recorded retention act") }, "\(report.failures)")
  }

  @Test func anActAccountsForNoMoreAndNothingYoungerThanItSays() throws {
    let store = try Runs.calm(lines: lines)
    let due = try plan(store, "2029-01-01")
    store.record(
      RetentionAct.run,
      #"{"as_of":"2029-01-01","classes":[{"class":"RC-DEAD","pieces":1,"last":"2026-10-01"},{"class":"RC-RISK","pieces":0,"last":"2026-10-05"}]}"#,
      at: now)
    try settle(store)
    _ = try RetentionRun.expire(due, in: store)
    let failures = try LedgerVerifier(ledger: store).verify().failures
    #expect(failures.contains { $0.contains("RC-DEAD of 2026-10-05 expired, retention acts go to 2026-10-01") }, "\(failures)")
  }

  @Test func aLegalHoldKeepsAnAccountUntilItIsLifted() throws {
    let store = try Runs.calm(lines: [
      event("s1", "account.security", #""seller":"S1","security":{"change":"login"},"session":{"device":"d1"}"#), payout("p1"),
    ])
    #expect(try !plan(store, "2029-01-01").due.isEmpty)
    store.record(RetentionAct.hold, "seller:S1 LH-1", at: now)
    try settle(store)
    #expect(try plan(store, "2029-01-01").due.isEmpty)
    store.record(RetentionAct.lift, "seller:S1 lifted", at: now)
    try settle(store)
    #expect(try !plan(store, "2029-01-01").due.isEmpty)
  }
}
