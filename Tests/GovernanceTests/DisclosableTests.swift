import Formats
import Governance
import Testing

/// What is kept in the clear of a record, with and without a restricted reason.
@Suite("The record in the clear") struct DisclosableTests {
  private let policy = GovernancePolicy(policy: Packs.policy, law: Packs.law, deployment: Packs.deployment)

  private func record(_ test: Case) throws -> DecisionGovernanceRecord {
    let facts = try GovernanceCommand.facts(Array(test.json.utf8), policies: [Packs.policy], laws: [Packs.law])
    return policy.rule(on: facts).record
  }

  private func clear(_ record: DecisionGovernanceRecord) -> String {
    var writer = JSONWriter()
    record.disclosable.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func reasons(_ candidates: String, restricted: String) -> String {
    #""reasons": {"candidates": [\#(candidates)], "restricted": [\#(restricted)]}"#
  }

  private let open = #"{"code": "PR08", "factor": "refund share"}"#

  @Test(arguments: ["RX01", "RX02", "RX03", "RX04", "RX05", "RX06"], ["decline", "hold", "suspend", "freeze", "step_up"])
  func doesNotDifferByARestrictedReasonBesideAnOpenOne(code: String, outcome: String) throws {
    let with = try record(
      Case(outcome: outcome, more: [reasons(open, restricted: #"{"code": "\#(code)", "norm": "EU:AMLR-69"}"#)]))
    let without = try record(Case(outcome: outcome, more: [reasons(open, restricted: "")]))
    #expect(with != without)
    #expect(clear(with) == clear(without))
    #expect(with.withheld.paymentCode == "MS03")
  }

  @Test func readsAHoldOfTheLegalFunctionAsAnyHoldForAPerson() throws {
    let record = try record(Case(outcome: "decline", more: [reasons("", restricted: #"{"code": "RX02"}"#)]))
    #expect(record.governanceStatus == .holdLegal && record.withheld.status == .holdLegal)
    let shown = try JSONValue.parse(Array(clear(record).utf8))
    #expect(shown.text("governance_status") == "hold_for_human")
    #expect(shown.column("decision.gates", "rule") == ["3.5-4"] && shown.column("decision.gates", "needs") == ["automation.human"])
    #expect(shown.text("decision.effective_outcome") == "hold")
    for hint in ["hold_legal", "3.8", "RX", "MS03"] { #expect(!clear(record).contains(hint)) }
  }

  @Test func keepsTheGravestOtherStatus() throws {
    let gap = try record(
      Case(
        kind: "bnpl_eligibility", outcome: "decline", subjects: [buyer("DE")], data: ["B.ACCT"],
        more: [reasons("", restricted: #"{"code": "RX01"}"#)]))
    #expect(gap.governanceStatus == .holdLegal)
    #expect(gap.disclosable.governanceStatus == .blockedPolicyGap)
    #expect(gap.disclosable.decision.gates.allSatisfy { $0.rule != "3.8" })
    let unlawful = try record(
      Case(
        outcome: "decline",
        more: [
          reasons("", restricted: #"{"code": "RX01"}"#), #""refs": {"lia": null}"#,
          #""lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "cleared"}]"#,
        ]))
    #expect(unlawful.governanceStatus == .blockedUnlawful && unlawful.disclosable.governanceStatus == .blockedUnlawful)
  }

  /// A claim of a trade secret is told to the person; it restricts nobody's knowledge that there is one.
  @Test func keepsTradeSecretClaims() throws {
    let record = try record(Case(more: [#""reasons": {"trade_secret": [{"claimed_by": "vendor", "covers": "weights"}]}"#]))
    #expect(record.disclosable.reasons.restricted.map(\.restrictedClass) == ["trade_secret"])
  }
}

/// Readings of the law as of its dates, and of the format, that no table of the specification has.
@Suite("Readings") struct ReadingTests {
  /// No test of the Mexican order is satisfied, and none is guessed.
  @Test func withoutAnyBasisInMexicoThereIsNoPrimary() throws {
    let found = try Case(kind: "seller_payout", outcome: "approve", subjects: [seller("MX")], data: ["S.PAY"]).record()
    #expect(found[path: "subjects.s.lawful_basis.primary"] == .null)
    #expect(found.text("subjects.s.lawful_basis.status") == "invalid")
    #expect(found.column("decision.gates", "needs") == ["consent_form=express"])
  }

  @Test(arguments: [("2026-02-04", "invalid"), ("2026-02-05", "outside_policy")])
  func recognisedInterestsHoldFromTheirDate(day: String, status: String) throws {
    let found = try Case(
      outcome: "approve", at: "\(day)T12:00:00Z", subjects: [seller("GB", #""configured_basis": "gov:uk-A6-1-ea""#)]
    ).record()
    #expect(found.text("subjects.s.lawful_basis.status") == status)
    #expect(found.column("decision.gates", "needs") == (status == "invalid" ? ["basis"] : []))
  }

  @Test(arguments: [("2025-03-20", false), ("2025-03-21", true)])
  func theMexicanOppositionHoldsFromItsDate(day: String, holds: Bool) throws {
    let found = try Case(
      outcome: "decline", at: "\(day)T12:00:00Z", subjects: [seller("MX", #""consent": {"form": "express", "ref": "C"}"#)]
    ).record()
    #expect(found.texts("review.grounds").contains("MX26_II") == holds)
  }

  @Test func instantsArePrintedAsTheyWereGiven() throws {
    let found = try Case(
      outcome: "hold", at: "2026-11-23T09:00:00.500+00:00", decision: #""hold_expiry": "2026-11-24T09:00:00+00:00", "auto_release": true"#
    ).record()
    #expect(found.text("decision.at") == "2026-11-23T09:00:00.500+00:00" && found.text("created_at") == "2026-11-23T09:00:00.500+00:00")
    #expect(found.text("decision.hold_expiry") == "2026-11-24T09:00:00+00:00")
  }

  @Test func aMemberThatStandsTwiceHidesNoOtherMistake() throws {
    let facts =
      #"{"decision":{"kind":"seller_payout","kind":"x","outcome":"hold"},"subjects":[{"ref":"s","role":"seller","kind":"sole_trader","age":1,"age":2}],"data_used":null,"bogus":1}"#
    let errors = try record(facts)["errors"]?.elements ?? []
    #expect(errors.map { $0["pointer"]?.text } == ["/decision/kind", "/subjects/0/age", "/data_used", "/bogus"])
    #expect(errors.map { $0["problem"]?.text } == ["duplicate", "duplicate", "wrong_type", "unknown_member"])
    let broken = try record(#"{"a":1,"a":2"#)["errors"]?.elements ?? []
    #expect(broken.map { $0["problem"]?.text } == ["not_json"] && broken[0]["message"]?.text?.contains("byte 12") == true)
  }

  /// A consent that carries sensitive data in Brazil says which consent.
  @Test func sensitiveDataOnConsentInBrazilNamesTheConsent() throws {
    let found = try Case(
      kind: "advance_withdrawal", outcome: "approve", subjects: [seller("BR", #""consent": {"form": "express", "ref": "C-7"}"#)],
      entries: [#"{"category": "S.ACCT", "special": true}"#]
    ).record()
    #expect(found.text("subjects.s.further_bases.0.primary") == "gov:br-A11-I")
    #expect(found.text("subjects.s.further_bases.0.consent_ref") == "C-7")
  }
}

/// Packs of one marketplace at different times, and the register's recipients.
@Suite("Packs in time") struct PackTimeTests {
  @Test func aDecisionUsesThePackInForceAtItsTime() throws {
    let text = String(decoding: Packs.bytes("aliexpress-2025-10-14.yaml"), as: UTF8.self)
    let later = text.replacing("policy: aliexpress-2025-10-14", with: "policy: aliexpress-2027-06-01").replacing(
      "effective: 2025-10-14", with: "effective: 2027-06-01")
    let next = try PolicyPack.load(Array(later.utf8), file: "next.yaml")
    #expect(next.marketplace == "aliexpress" && Packs.policy.marketplace == "aliexpress" && Packs.example.marketplace == "example-market")
    let both = GovernancePolicy(policy: next, law: Packs.law, deployment: Packs.deployment, others: [Packs.policy])
    for (day, version) in [
      ("2026-11-23", "2025-10-14"), ("2027-05-31", "2025-10-14"), ("2027-06-01", "2027-06-01"), ("2020-01-01", "2025-10-14"),
    ] {
      let facts = try GovernanceCommand.facts(
        Array(Case(at: "\(day)T12:00:00Z").json.utf8), policies: [Packs.policy], laws: [Packs.law])
      #expect(both.rule(on: facts).record.policy.version == version, "\(day)")
    }
  }

  @Test func theRegisterNamesToWhomDataGoes() throws {
    let facts = try GovernanceCommand.facts(
      Array(Case(kind: "advance_withdrawal", data: ["S.PAY", "B.ORD"]).json.utf8), policies: [Packs.policy], laws: [Packs.law])
    let engine = GovernancePolicy(policy: Packs.policy, law: Packs.law, deployment: Packs.deployment)
    var stated = facts
    engine.applyDeployment(to: &stated)
    let recipients = engine.rule(on: stated).record.recipients
    #expect(recipients.map(\.recipient.recipientClass) == [.cloud, .creditRisk])
    #expect(recipients.allSatisfy { $0.recipient.entity != nil && $0.transferTool == .adequacy && !$0.recipient.data.isEmpty })
  }
}
