import Formats
import Testing

@Suite("Automation, effect and conditions") struct AutomationTests {
  /// UK GDPR Art 22B(4): what relies on recognised interests even partly, for whomever, is not decided by machine alone.
  @Test func recognisedInterestsOfOnePersonBindTheWholeDecision() throws {
    func condition(_ basis: String) throws -> String? {
      try Case(subjects: [seller("GB"), director("GB", basis)]).record().text("subjects.s.adm.condition")
    }
    #expect(try condition(#""pep": false"#) == "uk_22c_permitted")
    #expect(try condition(#""configured_basis": "gov:uk-A6-1-ea""#) == "prohibited")
  }

  @Test func everyElementOfAReviewIsNeeded() throws {
    #expect(try Case(more: [fullReview]).record().text("automation.level") == "human_in_the_loop")
    let elements = [
      #""reviewer": "r1", "#, #""trained": true, "#, #""saw_inputs": true, "#, #""other_info": true, "#, #""authority": true, "#,
      #""rationale": "note 7", "#,
      #""opened_at": "2026-01-01T08:00:00Z", "#,
    ]
    for element in elements {
      let stamp = fullReview.replacing(element, with: "")
      #expect(stamp != fullReview)
      #expect(try Case(more: [stamp]).record().text("automation.level") == "solely_automated", "\(element)")
    }
    let open = fullReview.replacing(#", "closed_at": "2026-01-01T08:20:00Z""#, with: "")
    #expect(try Case(more: [open]).record().text("automation.level") == "solely_automated")
  }

  @Test func theReviewMustEndBeforeTheOutcome() throws {
    #expect(try Case(at: "2026-01-01T08:20:00Z", more: [fullReview]).record().text("automation.level") == "human_in_the_loop")
    #expect(try Case(at: "2026-01-01T08:19:59Z", more: [fullReview]).record().text("automation.level") == "solely_automated")
    #expect(try Case(at: "2026-01-01T09:20:00+01:00", more: [fullReview]).record().text("automation.level") == "human_in_the_loop")
  }

  @Test func noAutomatedStepAtAllIsHuman() throws {
    let record = try Case(more: [#""automation": {"automated_steps": false}"#]).record()
    #expect(record.text("automation.level") == "human")
    #expect(record.truth("profiling") == false)
    #expect(record.texts("review.grounds") == [])
  }

  @Test(arguments: [("cut_off", true), ("override", true), ("input", false)]) func aDeterminativeScoreDecidesWhoeverClicked(
    use: String, isDeterminative: Bool
  ) throws {
    let record = try Case(more: [fullReview.dropLast().description + #", "upstream": {"provider": "scores", "use": "\#(use)"}}"#]).record()
    #expect(record.text("automation.level") == (isDeterminative ? "solely_automated" : "human_in_the_loop"))
    #expect(record.truth("automation.upstream_adm.determinative") == isDeterminative)
    #expect(record.text("automation.upstream_adm.provider") == "scores")
  }

  @Test(arguments: [
    ("freeze", "logistics_fraud", "legal"), ("terminate", "buyer_security", "legal"),
    ("suspend", "logistics_fraud", "similarly_significant"),
    ("decline", "seller_registration", "similarly_significant"), ("decline", "seller_monitoring", "similarly_significant"),
    ("approve_limited", "advance_withdrawal", "similarly_significant"), ("decline", "bnpl_eligibility", "similarly_significant"),
    ("decline", "payment_kyc", "similarly_significant"), ("decline", "seller_payout", "similarly_significant"),
    ("decline", "logistics_fraud", "none"),
    ("decline", "business_buyer", "none"), ("decline", "influencer", "none"), ("decline", "warranty_identity", "none"),
    ("decline", "buyer_security", "none"),
    ("decline", "contest_review", "none"), ("step_up", "seller_registration", "none"), ("release", "seller_registration", "none"),
    ("no_action", "seller_monitoring", "none"), ("approve", "advance_withdrawal", "none"),
    ("hold", "seller_registration", "similarly_significant"),
  ])
  func theEffectFollowsOutcomeAndKind(outcome: String, kind: String, level: String) throws {
    let record = try Case(kind: kind, outcome: outcome, data: ["B.ORD"]).record()
    #expect(record.text("effect.level") == level)
    #expect(record.text("effect.basis") == (level == "none" ? nil : "\(outcome) on \(kind)"))
  }

  @Test func aPaymentCheckIsAPayoutOnlyForASeller() throws {
    let record = try Case(kind: "payment_kyc", outcome: "decline", subjects: [buyer("DE")], data: ["B.ORD"]).record()
    #expect(record.text("effect.level") == "none")
  }

  @Test(arguments: [
    ("2026-09-18T10:00:00Z", true, "none"), ("2026-09-18T10:00:01Z", true, "similarly_significant"),
    ("2026-09-16T10:00:00Z", false, "similarly_significant"),
  ])
  func aShortHoldHasNoEffect(expiry: String, releases: Bool, level: String) throws {
    let record = try Case(outcome: "hold", decision: #""hold_expiry": "\#(expiry)", "auto_release": \#(releases)"#).record()
    #expect(record.text("effect.level") == level)
  }

  @Test func aDirectorIsNotAffectedByTheCompanysOutcome() throws {
    let record = try Case(outcome: "terminate", subjects: [company("DE"), director("DE")]).record()
    #expect(record.text("effect.level") == "none")
    #expect(record.text("subjects.co.adm.condition") == "not_applicable")
    #expect(record.text("subjects.d.adm.condition") == "none_required")
    // Yet the policy promises a review whatever the effect.
    #expect(record.texts("subjects.d.review.grounds") == ["policy_J"])
    #expect(record.texts("policy.defects").contains("PD-12"))
  }

  @Test func theConditionIsContractConsentOrNothing() throws {
    #expect(try Case().record().text("adm.condition") == "contract_necessity")
    let unnecessary = #""automation": {"contract_necessary": false}"#
    let prohibited = try Case(more: [unnecessary]).record()
    #expect(prohibited.text("adm.condition") == "prohibited")
    #expect(prohibited.text("governance_status") == "hold_for_human")
    #expect(prohibited.column("decision.gates", "rule") == ["3.5-4"])
    #expect(prohibited.column("decision.gates", "needs") == ["automation.human"])
    let consent = try Case(subjects: [seller("DE", #""adm_consent_ref": "c9""#)], more: [unnecessary]).record()
    #expect(consent.text("adm.condition") == "explicit_consent")
    let approved = try Case(outcome: "approve", more: [unnecessary]).record()
    #expect(approved.text("adm.condition") == "none_required")
    let reviewed = try Case(more: [fullReview]).record()
    #expect(reviewed.text("adm.condition") == "none_required")
  }

  @Test func aFreezeIsNeverNecessaryForTheContract() throws {
    let unlisted = try Case(kind: "seller_monitoring", outcome: "freeze").record()
    #expect(unlisted.text("adm.condition") == "prohibited")
    #expect(unlisted.text("decision.effective_outcome") == "no_action")
    let required = try Case(
      kind: "seller_monitoring", outcome: "freeze", more: [#""lists": [{"list": "EU", "authority": "EU", "status": "confirmed"}]"#]
    ).record()
    #expect(required.text("adm.condition") == "authorised_by_law")
    #expect(required.text("decision.effective_outcome") == "freeze")
  }

  @Test(arguments: [
    ("EU", "confirmed", "DE", true), ("UN", "confirmed", "DE", true), ("UK", "confirmed", "DE", false),
    ("US_OFAC", "confirmed", "DE", false),
    ("EU", "potential", "DE", false), ("UK", "confirmed", "GB", true), ("UN", "confirmed", "GB", true), ("EU", "confirmed", "GB", false),
    ("UN", "confirmed", "SG", true), ("EU", "confirmed", "SG", false), ("US_OFAC", "confirmed", "US", true),
    ("US_OFAC", "confirmed", "SG", false),
    ("UN", "confirmed", "US", true),
  ])
  func aRequiredFreezeTakesEffectWhateverElseWaits(authority: String, status: String, country: String, isRequired: Bool) throws {
    let record = try Case(
      kind: "seller_monitoring", outcome: "freeze", subjects: [company(country)],
      entries: [#"{"category": "T.COMP", "warranty_ref": null}"#],
      more: [#""lists": [{"list": "L", "authority": "\#(authority)", "status": "\#(status)"}]"#]
    ).record()
    #expect(record.text("governance_status") == "blocked_unlawful")
    #expect(record.text("decision.effective_outcome") == (isRequired ? "freeze" : "no_action"))
    #expect(record.truth("review.required_before_effect") == !isRequired)
    #expect(record.text("review.flag") == "mandatory")
  }

  @Test func ofacBindsTheAmericanEntityOnly() throws {
    let record = try Case(
      kind: "buyer_security", outcome: "freeze", subjects: [buyer("US")], entries: [#"{"category": "T.COMP", "warranty_ref": null}"#],
      more: [#""lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "confirmed"}]"#]
    ).record()
    #expect(record.text("controller.entity") == "ENT-E1")
    #expect(record.text("decision.effective_outcome") == "no_action")
    #expect(record.column("reports", "kind") == [])
  }

  @Test func specialDataWithoutThePublicInterestOrConsentProhibits() throws {
    func record(_ authority: String, _ country: String = "DE", at: String = "2026-09-15T10:00:00Z") throws -> JSONValue {
      try Case(
        at: at, subjects: [seller(country)], entries: [#"{"category": "S.ACCT", "special": true, "special_authority": "\#(authority)"}"#]
      ).record()
    }
    #expect(try record("9-2-b").text("adm.condition") == "prohibited")
    #expect(try record("9-2-b").text("governance_status") == "hold_for_human")
    #expect(try record("9-2-a").text("adm.condition") == "contract_necessity")
    #expect(try record("9-2-g").text("adm.condition") == "contract_necessity")
    let british = try record("9-2-b", "GB")
    #expect(british.text("adm.condition") == "prohibited")
    #expect(british.text("governance_status") == "blocked_unlawful")
    #expect(british.column("decision.gates", "rule") == ["3.5-6"])
  }

  @Test func britishLawChangedItsConditionOnItsDate() throws {
    let before = try Case(at: "2026-02-04T23:00:00Z", subjects: [seller("GB")]).record()
    #expect(before.text("adm.condition") == "contract_necessity")
    #expect(before.texts("review.grounds") == ["policy_J", "GDPR22"])
    #expect(before.column("notices", "template_id") == ["NT-ADM-EU"])
    let after = try Case(at: "2026-02-05T00:00:00Z", subjects: [seller("GB")]).record()
    #expect(after.text("adm.condition") == "uk_22c_permitted")
    #expect(after.texts("review.grounds") == ["policy_J", "UK22C"])
    #expect(after.texts("adm.safeguards") == ["information", "express_view", "human_intervention", "contest"])
    #expect(after.column("notices", "template_id") == ["NT-UK22C"])
    #expect(after.texts("policy.defects") == ["PD-06", "PD-11", "PD-12", "PD-15"])
  }

  @Test func recognisedInterestsDisableAutomation() throws {
    let ea = #""configured_basis": "gov:uk-A6-1-ea""#
    let record = try Case(subjects: [seller("GB", ea)]).record()
    #expect(record.text("adm.condition") == "prohibited")
    #expect(record.text("governance_status") == "blocked_unlawful")
    #expect(record.column("decision.gates", "rule") == ["3.5-6"])
    #expect(record.column("decision.gates", "needs") == ["automation.human"])
    let reviewed = try Case(subjects: [seller("GB", ea)], more: [fullReview]).record()
    #expect(reviewed.text("governance_status") == "valid_with_flags")
  }

  @Test func anObligedEntityNeedsAPerson() throws {
    let obliged = #""obliged_entity": true"#
    for outcome in ["approve", "approve_limited", "decline", "suspend", "terminate"] {
      let record = try Case(kind: "seller_monitoring", outcome: outcome, subjects: [company("DE")], more: [obliged]).record()
      #expect(record.column("decision.gates", "rule") == ["3.5-5"], "\(outcome)")
      #expect(record.text("governance_status") == "hold_for_human")
    }
    for outcome in ["release", "step_up", "hold", "no_action"] {
      #expect(
        try Case(outcome: outcome, subjects: [company("DE")], more: [obliged]).record().column("decision.gates", "rule") == [], "\(outcome)"
      )
    }
    #expect(try Case(subjects: [company("GB")], more: [obliged]).record().column("decision.gates", "rule") == [])
    #expect(
      try Case(kind: "payment_kyc", subjects: [company("DE")], data: ["B.ORD"], more: [obliged]).record().column("decision.gates", "rule")
        == [])
    #expect(try Case(subjects: [company("DE")], more: [obliged, fullReview]).record().column("decision.gates", "rule") == [])
  }

  @Test(arguments: [("2027-07-09", false), ("2027-07-10", true)]) func itsInputsAreDueDiligenceDataFromTheDateOn(
    date: String, isBarred: Bool
  ) throws {
    let review = fullReview
    let record = try Case(
      at: "\(date)T12:00:00Z", subjects: [company("DE")], data: ["S.ACCT", "X.USAG"], more: [#""obliged_entity": true"#, review]
    ).record()
    #expect(record.column("decision.gates", "rule") == (isBarred ? ["3.5-5"] : []))
    #expect(record.text("governance_status") == (isBarred ? "blocked_unlawful" : "valid"))
    let marked = try Case(
      at: "\(date)T12:00:00Z", subjects: [company("DE")], entries: [#"{"category": "X.USAG", "cdd": true}"#],
      more: [#""obliged_entity": true"#, review]
    ).record()
    #expect(marked.column("decision.gates", "rule") == [])
    let byHand = try Case(
      at: "\(date)T12:00:00Z", subjects: [company("DE")], data: ["X.USAG"],
      more: [#""obliged_entity": true"#, #""automation": {"automated_steps": false}"#]
    ).record()
    #expect(byHand.column("decision.gates", "rule") == [])
  }

  @Test func theStrictestConditionOfAllSubjectsIsTheDecisions() throws {
    let record = try Case(subjects: [seller("BR"), #"{"ref": "u", "role": "ubo", "kind": "sole_trader", "residence": "DE"}"#]).record()
    #expect(record.text("subjects.s.adm.condition") == "br_art20")
    #expect(record.text("subjects.u.adm.condition") == "prohibited")
    #expect(record.text("adm.condition") == "prohibited")
  }

  @Test(arguments: [
    ("ml", "advance_withdrawal", "DE", true), ("rules", "advance_withdrawal", "DE", false), ("ml", "seller_registration", "DE", false),
    ("ml", "advance_withdrawal", "GB", false), ("ml", "bnpl_eligibility", "NO", true),
  ])
  func creditworthinessByAModelIsHighRisk(system: String, kind: String, country: String, isHighRisk: Bool) throws {
    let record = try Case(
      kind: kind, outcome: "approve", at: "2027-12-01T12:00:00Z", subjects: [seller(country)], data: ["B.ORD"],
      more: [#""system_kind": "\#(system)""#]
    ).record()
    #expect(record.truth("ai_act.high_risk") == isHighRisk)
    #expect(record.text("ai_act.point") == (isHighRisk ? "5(b)" : nil))
    #expect(record.truth("ai_act.in_force") == false)
    let later = try Case(
      kind: kind, outcome: "approve", at: "2027-12-02T12:00:00Z", subjects: [seller(country)], data: ["B.ORD"],
      more: [#""system_kind": "\#(system)""#]
    ).record()
    #expect(later.truth("ai_act.in_force") == true)
    #expect(later.column("retention", "class").contains("RC-AIACT-LOG") == isHighRisk)
  }

  @Test func aCompanysCreditIsNotHighRisk() throws {
    let record = try Case(kind: "advance_withdrawal", outcome: "approve", subjects: [company("DE"), director("DE")], data: ["B.ORD"])
      .record()
    #expect(record.truth("ai_act.high_risk") == false)
  }
}
