import Formats
import Testing

@Suite("Review grounds, safeguards and notices") struct ReviewTests {
  @Test(arguments: [
    ("DE", ["policy_J"]), ("GB", ["policy_J"]), ("BR", ["policy_L", "LGPD20"]), ("US", []), ("MX", []), ("CH", []), ("SG", []), ("RU", []),
    ("KR", ["KR37_2"]),
  ])
  func thePolicyPromisesReviewEvenWithoutEffect(country: String, grounds: [String]) throws {
    let consent = #""consent": {"form": "express"}"#
    let record = try Case(outcome: "step_up", subjects: [seller(country, consent)]).record()
    #expect(record.texts("review.grounds") == grounds)
    #expect(record.text("effect.level") == "none")
    #expect(record.truth("review.available") == !grounds.isEmpty)
    #expect(record.text("review.flag") == (grounds.isEmpty ? "none" : "offer"))
    #expect(record.texts("policy.defects").contains("PD-12") == grounds.contains { $0.hasPrefix("policy") })
  }

  @Test(arguments: ["approve", "release", "no_action"]) func aFavourableOutcomeHasNone(outcome: String) throws {
    let record = try Case(outcome: outcome).record()
    #expect(record.texts("review.grounds") == [])
    #expect(record.column("notices", "template_id") == [])
    #expect(record[path: "reasons.psp_code"] == .null)
  }

  @Test func withoutAnybodysDataThereIsNoPromise() throws {
    let record = try Case(
      outcome: "step_up", subjects: [company("DE"), director("DE")], entries: [#"{"category": "S.BIZ", "subjects": ["co"]}"#]
    ).record()
    #expect(record.texts("review.grounds") == [])
    #expect(record.truth("profiling") == false)
  }

  @Test func aPersonInTheLoopEndsTheRightsAgainstMachines() throws {
    #expect(try Case(more: [fullReview]).record().texts("review.grounds") == [])
    #expect(try Case(subjects: [seller("BR")], more: [fullReview]).record().texts("review.grounds") == [])
  }

  @Test(arguments: [
    ("2026-11-19", "approve", []), ("2026-11-20", "approve", ["CCD2_18_8"]),
    ("2026-11-20", "decline", ["policy_J", "GDPR22", "CCD2_18_8"]),
  ])
  func consumerCreditIsReviewedFromItsDate(date: String, outcome: String, grounds: [String]) throws {
    let record = try Case(kind: "bnpl_eligibility", outcome: outcome, at: "\(date)T12:00:00Z", subjects: [buyer("DE")], data: ["B.ACCT"])
      .record()
    #expect(record.texts("review.grounds") == grounds)
    if outcome == "decline" { #expect(record.column("notices", "template_id") == ["NT-ADM-EU", "NT-CCD2-REJ"]) }
    if grounds == ["CCD2_18_8"] {
      #expect(record.texts("adm.safeguards") == ["express_view", "human_intervention", "contest", "explanation"])
    }
  }

  @Test func consumerCreditIsReviewedWhateverTheAutomationAndForConsumersOnly() throws {
    let reviewed = try Case(
      kind: "bnpl_eligibility", outcome: "approve", at: "2026-12-01T12:00:00Z", subjects: [buyer("FR")], data: ["B.ACCT"],
      more: [fullReview]
    ).record()
    #expect(reviewed.texts("review.grounds") == ["CCD2_18_8"])
    let trader = try Case(
      kind: "bnpl_eligibility", outcome: "approve", at: "2026-12-01T12:00:00Z", subjects: [seller("FR")], data: ["B.ACCT"]
    ).record()
    #expect(trader.texts("review.grounds") == [])
    let byHand = try Case(
      kind: "bnpl_eligibility", outcome: "approve", at: "2026-12-01T12:00:00Z", subjects: [buyer("FR")], data: ["B.ACCT"],
      more: [#""automation": {"automated_steps": false}"#]
    ).record()
    #expect(byHand.texts("review.grounds") == [])
    let british = try Case(
      kind: "bnpl_eligibility", outcome: "approve", at: "2026-12-01T12:00:00Z", subjects: [buyer("GB")], data: ["B.ACCT"]
    ).record()
    #expect(british.texts("review.grounds") == [])
  }

  @Test(arguments: ["T.SNS", "X.SNSC", "B.SNS"]) func socialDataIsBarredFromConsumerCredit(category: String) throws {
    for (date, isBarred) in [("2026-11-19", false), ("2026-11-20", true)] {
      let record = try Case(
        kind: "bnpl_eligibility", outcome: "approve", at: "\(date)T12:00:00Z", subjects: [buyer("DE")], data: ["B.ACCT", category],
        more: [#""refs": {"supplementary_notice": "SN"}"#]
      ).record()
      #expect(record.column("decision.gates", "rule") == (isBarred ? ["3.5-8"] : []))
      #expect(record.text("governance_status") == (isBarred ? "blocked_unlawful" : "valid"))
    }
  }

  @Test(arguments: ["S.QUES", "B.GEN"]) func someDataIsNeverRead(category: String) throws {
    for kind in [
      "seller_registration", "seller_monitoring", "buyer_registration", "buyer_security", "payment_kyc", "seller_payout", "logistics_fraud",
      "warranty_identity", "advance_withdrawal", "business_buyer", "influencer",
    ] {
      let record = try Case(kind: kind, outcome: "approve", subjects: [seller("SG")], data: [category]).record()
      #expect(record.column("decision.gates", "rule") == ["3.10-6"], "\(kind)")
      #expect(record.text("governance_status") == "blocked_unlawful")
      #expect(record.text("decision.effective_outcome") == "hold")
    }
    let contest = try Case(kind: "contest_review", outcome: "approve", subjects: [seller("SG")], data: [category]).record()
    #expect(contest.column("decision.gates", "rule") == [])
  }

  @Test func mexicansMayOpposeWhatNoLawRequires() throws {
    let consent = #""consent": {"form": "express"}"#
    let record = try Case(subjects: [seller("MX", consent)]).record()
    #expect(record.texts("review.grounds") == ["MX26_II"])
    #expect(record.column("notices", "template_id") == ["NT-MX26"])
    #expect(record.texts("policy.defects") == ["PD-13"])
    let duty = try Case(subjects: [seller("MX", consent)], more: [#""legal_norms": [{"norm": "MX:LFPIORPI"}]"#]).record()
    #expect(duty.texts("review.grounds") == [])
    #expect(duty.column("notices", "template_id") == ["NT-GENERIC"])
    let small = try Case(outcome: "step_up", subjects: [seller("MX", consent)]).record()
    #expect(small.texts("review.grounds") == [])
  }

  @Test(arguments: [("2024-03-14", []), ("2024-03-15", ["KR37_2"])]) func koreansMayAskSinceTheirDate(date: String, grounds: [String])
    throws
  {
    let record = try Case(outcome: "step_up", at: "\(date)T12:00:00Z", subjects: [seller("KR")]).record()
    #expect(record.texts("review.grounds") == grounds)
    #expect(record.column("notices", "template_id") == ["NT-GENERIC"])
  }

  @Test func aCompanyPersonIsNotAffected() throws {
    for country in ["BR", "KR"] {
      let record = try Case(outcome: "decline", subjects: [company(country), director(country)]).record()
      #expect(record.texts("subjects.d.review.grounds") == (country == "BR" ? ["policy_L"] : []))
    }
  }

  @Test func californiaAsksForAppealAndNoticeFromItsDate() throws {
    func record(_ kind: String, _ outcome: String, date: String = "2027-01-01", _ more: [String] = [], subject: String? = nil) throws
      -> JSONValue
    {
      try Case(
        kind: kind, outcome: outcome, at: "\(date)T12:00:00Z", subjects: [subject ?? seller("US", #""region": "US-CA""#)], data: ["B.ORD"],
        more: more
      ).record()
    }
    for kind in ["advance_withdrawal", "bnpl_eligibility", "seller_payout", "payment_kyc"] {
      let declined = try record(kind, "decline")
      #expect(declined.texts("review.grounds") == ["US_CA_7221"], "\(kind)")
      #expect(declined.texts("adm.safeguards") == ["explanation", "human_appeal"])
      #expect(declined.column("notices", "template_id").contains("NT-CA-PREUSE"))
      #expect(declined.texts("policy.defects").contains("PD-14"))
    }
    let approved = try record("seller_payout", "approve")
    #expect(approved.texts("review.grounds") == [])
    #expect(approved.column("notices", "template_id") == ["NT-CA-PREUSE"])
    #expect(try record("seller_payout", "decline", date: "2026-12-31").texts("review.grounds") == [])
    #expect(try record("seller_registration", "decline").texts("review.grounds") == [])
    #expect(try record("seller_payout", "decline", [#""exemptions": ["glba"]"#]).column("notices", "template_id") == ["NT-GENERIC"])
    #expect(try record("seller_payout", "decline", [#""exemptions": ["fcra"]"#]).texts("review.grounds") == [])
    #expect(try record("seller_payout", "decline", subject: seller("US", #""region": "US-NV""#)).texts("review.grounds") == [])
    #expect(try record("seller_payout", "decline", date: "2027-02-01", [fullReview]).texts("review.grounds") == [])
    let buyerPayment = try Case(
      kind: "payment_kyc", outcome: "decline", at: "2027-02-01T12:00:00Z", subjects: [buyer("US", #""region": "US-CA""#)], data: ["B.ORD"]
    ).record()
    #expect(buyerPayment.texts("review.grounds") == [])
  }

  @Test func coloradoAsksForANoticeWithinThirtyDays() throws {
    func record(_ outcome: String, date: String = "2027-01-01", _ more: [String] = [], kind: String = "advance_withdrawal") throws
      -> JSONValue
    {
      try Case(
        kind: kind, outcome: outcome, at: "\(date)T12:00:00Z", subjects: [seller("US", #""region": "US-CO""#)], data: ["B.ORD"], more: more
      ).record()
    }
    for outcome in ["decline", "approve_limited", "suspend", "terminate"] {
      let found = try record(outcome)
      #expect(found.texts("review.grounds") == ["US_CO"], "\(outcome)")
      #expect(found.column("notices", "template_id") == ["NT-CO-ADV"])
      #expect(found.column("notices", "due") == ["2027-01-31"])
      #expect(found.column("retention", "class") == ["RC-CO", "RC-GOV"])
      #expect(found.column("retention", "earliest_deletion") == ["2030-01-01", "2030-01-01"])
    }
    #expect(try record("step_up").texts("review.grounds") == [])
    #expect(try record("decline", date: "2026-12-31").texts("review.grounds") == [])
    #expect(try record("decline", kind: "seller_payout").texts("review.grounds") == [])
    #expect(try record("decline", [fullReview]).texts("review.grounds") == ["US_CO"])
    #expect(try record("decline", [#""automation": {"automated_steps": false}"#]).texts("review.grounds") == [])
  }

  private let unsupported = #""reasons": {"candidates": [{"code": "PR14", "factor": "goods not allowed"}]}"#

  @Test(arguments: [
    ("decline", true), ("approve_limited", true), ("suspend", true), ("terminate", true), ("hold", true), ("freeze", false),
    ("step_up", false),
  ])
  func restrictingContentIsOpenToComplaint(outcome: String, isGround: Bool) throws {
    let record = try Case(kind: "seller_monitoring", outcome: outcome, subjects: [company("FR")], more: [unsupported]).record()
    #expect(record.texts("review.grounds").contains("DSA20") == isGround)
    #expect(record.column("notices", "template_id").contains("NT-DSA17") == isGround)
  }

  @Test func theComplaintWindowClosesOnlyWhereNoOtherLawKeepsItOpen() throws {
    let firm = try Case(
      kind: "seller_monitoring", outcome: "suspend", at: "2026-08-31T12:00:00Z", subjects: [company("FR")], more: [unsupported]
    ).record()
    #expect(firm.texts("review.grounds") == ["DSA20", "P2B"])
    #expect(firm.text("contest.window_close") == "2027-02-28")
    #expect(firm.column("notices", "template_id") == ["NT-DSA17", "NT-P2B4"])
    let trader = try Case(kind: "seller_monitoring", outcome: "suspend", subjects: [seller("FR")], more: [unsupported]).record()
    #expect(trader[path: "contest.window_close"] == .null)
    let small = try Case(
      kind: "seller_monitoring", outcome: "decline", subjects: [company("FR")], more: [unsupported, #""exemptions": ["dsa_micro_small"]"#]
    ).record()
    #expect(small.texts("review.grounds") == [])
    let elsewhere = try Case(kind: "seller_monitoring", outcome: "suspend", subjects: [company("GB")], more: [unsupported]).record()
    #expect(elsewhere.texts("review.grounds") == [])
  }

  @Test func suspensionOfASellerInEuropeNeedsReasons() throws {
    for (outcome, isGround) in [("suspend", true), ("terminate", true), ("decline", false), ("freeze", false)] {
      let record = try Case(kind: "seller_monitoring", outcome: outcome, subjects: [company("DE")]).record()
      #expect(record.texts("review.grounds") == (isGround ? ["P2B"] : []))
      #expect(record[path: "contest.window_close"] == .null)
    }
    let consumer = try Case(kind: "buyer_security", outcome: "suspend", subjects: [buyer("DE")], data: ["B.ACCT"]).record()
    #expect(!consumer.texts("review.grounds").contains("P2B"))
  }

  @Test func britonsHaveNoNoticeForThePromiseAlone() throws {
    let record = try Case(outcome: "step_up", subjects: [seller("GB")]).record()
    #expect(record.texts("review.grounds") == ["policy_J"])
    #expect(record.column("notices", "template_id") == ["NT-GENERIC"])
  }

  @Test func aVerifiedContestIsARequestedReview() throws {
    let contest = #""requests": [{"type": "contest", "regime": "EU_GDPR", "received": "2026-09-16"}]"#
    #expect(try Case(more: [contest]).record().text("review.state") == "requested")
    let unverified = #""requests": [{"type": "contest", "regime": "EU_GDPR", "received": "2026-09-16", "identity_verified": false}]"#
    #expect(try Case(more: [unverified]).record().text("review.state") == "not_requested")
    let access = #""requests": [{"type": "access", "regime": "EU_GDPR", "received": "2026-09-16"}]"#
    #expect(try Case(more: [access]).record().text("review.state") == "not_requested")
  }
}

@Suite("Status and hard gates") struct StatusTests {
  /// One cause of each status.
  private let causes: [(status: String, members: [String], entries: [String], subject: String)] = [
    ("blocked_unlawful", [], [#"{"category": "T.COMP", "warranty_ref": null}"#], "DE"),
    ("hold_legal", [#""reasons": {"restricted": [{"code": "RX01"}]}"#], [], "DE"),
    ("hold_for_human", [#""automation": {"contract_necessary": false}"#], [], "DE"),
    ("valid_with_flags", [], [#"{"category": "X.ACTV"}"#], "DE"),
  ]

  @Test func theGravestStatusRules() throws {
    let order = ["blocked_unlawful", "hold_legal", "blocked_policy_gap", "hold_for_human", "valid_with_flags", "valid"]
    for set in 0..<16 {
      let chosen = causes.indices.filter { set & (1 << $0) != 0 }.map { causes[$0] }
      let record = try Case(entries: [#"{"category": "S.ACCT"}"#] + chosen.flatMap(\.entries), more: chosen.flatMap(\.members)).record()
      let expected = order.first { status in chosen.contains { $0.status == status } } ?? "valid"
      #expect(record.text("governance_status") == expected)
      #expect(record.text("review.flag") == (expected.hasPrefix("valid") ? "offer" : "mandatory"))
    }
  }

  @Test func theGapStandsBetweenLegalHoldAndHuman() throws {
    let gap = try Case(
      kind: "bnpl_eligibility", subjects: [buyer("DE")], data: ["B.ACCT"], more: [#""automation": {"contract_necessary": false}"#]
    ).record()
    #expect(gap.text("governance_status") == "blocked_policy_gap")
    #expect(gap.column("decision.gates", "rule") == ["3.4", "3.5-4"])
    let legal = try Case(
      kind: "bnpl_eligibility", subjects: [buyer("DE")], data: ["B.ACCT"], more: [#""reasons": {"restricted": [{"code": "RX02"}]}"#]
    ).record()
    #expect(legal.text("governance_status") == "hold_legal")
  }

  @Test(arguments: [
    ("suspend", "no_action"), ("terminate", "no_action"), ("freeze", "no_action"), ("approve", "hold"), ("approve_limited", "hold"),
    ("decline", "hold"), ("release", "hold"),
    ("hold", "hold"), ("step_up", "step_up"), ("no_action", "no_action"),
  ])
  func whatWaitsKeepsThingsAsTheyAre(outcome: String, effective: String) throws {
    let record = try Case(outcome: outcome, subjects: [company("SG")], entries: [#"{"category": "T.COMP", "warranty_ref": null}"#]).record()
    #expect(record.text("decision.proposed_outcome") == outcome)
    #expect(record.text("decision.outcome") == outcome)
    #expect(record.text("decision.effective_outcome") == effective)
    #expect(record.column("decision.gates", "from") == [outcome])
    #expect(record.column("decision.gates", "to") == [outcome])
  }

  @Test func aForeignListAloneDoesNotCarryAnAdverseOutcome() throws {
    let ofac = #""lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "potential"}]"#
    let held = try Case(subjects: [company("DE")], more: [ofac]).record()
    #expect(held.column("decision.gates", "rule") == ["3.10-1"])
    #expect(held.column("decision.gates", "needs") == ["individual_assessment_ref"])
    #expect(held.text("governance_status") == "hold_for_human")
    let assessed = try Case(subjects: [company("DE")], more: [ofac, #""individual_assessment_ref": "IA-1""#]).record()
    #expect(assessed.text("governance_status") == "valid")
    #expect(assessed.text("individual_assessment_ref") == "IA-1")
    let both =
      #""lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "potential"}, {"list": "EU", "authority": "EU", "status": "potential"}]"#
    #expect(try Case(subjects: [company("DE")], more: [both]).record().text("governance_status") == "valid")
    let cleared =
      #""lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "confirmed"}, {"list": "EU", "authority": "EU", "status": "cleared"}]"#
    #expect(try Case(subjects: [company("DE")], more: [cleared]).record().text("governance_status") == "hold_for_human")
    #expect(try Case(outcome: "step_up", subjects: [company("DE")], more: [ofac]).record().text("governance_status") == "valid")
    #expect(try Case(outcome: "approve", subjects: [company("DE")], more: [ofac]).record().text("governance_status") == "valid")
    #expect(try Case(subjects: [company("SG")], more: [ofac]).record().text("governance_status") == "valid")
    #expect(try Case(subjects: [company("SG"), director("GB")], more: [ofac]).record().text("governance_status") == "hold_for_human")
    let media = #""lists": [{"list": "press", "authority": "OTHER", "status": "confirmed", "type": "adverse_media"}]"#
    #expect(try Case(subjects: [company("DE")], more: [media]).record().text("governance_status") == "valid")
  }

  @Test func thePoliticallyExposedAreNotDeclinedForThat() throws {
    let pep = #""reasons": {"candidates": [{"code": "PEP", "factor": "minister"}]}"#
    let record = try Case(more: [pep]).record()
    #expect(record.text("decision.outcome") == "step_up")
    #expect(record.text("decision.effective_outcome") == "step_up")
    #expect(record.text("governance_status") == "hold_for_human")
    #expect(record.column("decision.gates", "rule") == ["3.10-2"])
    #expect(record.column("decision.gates", "needs") == ["senior_approval"])
    #expect(record.column("decision.gates", "from") == ["decline"])
    #expect(record.column("decision.gates", "to") == ["step_up"])
    #expect(record.column("reasons.rejected", "why") == ["pep_alone"])
    let other = try Case(more: [
      #""reasons": {"candidates": [{"code": "PEP", "factor": "minister"}, {"code": "PR01", "factor": "no document"}]}"#
    ]).record()
    #expect(other.text("decision.outcome") == "decline")
    #expect(other.texts("reasons.principal") == ["PR01"])
    #expect(other.column("reasons.rejected", "code") == ["PEP"])
    let flagged = try Case(subjects: [seller("DE", #""pep": true"#)]).record()
    #expect(flagged.text("decision.outcome") == "step_up")
    let suspended = try Case(outcome: "suspend", more: [pep]).record()
    #expect(suspended.text("decision.outcome") == "suspend")
  }

  @Test func minorsAreDeclinedForTheirAgeAlone() throws {
    let record = try Case(
      kind: "buyer_registration", outcome: "approve", subjects: [buyer("DE", #""age": 17"#)], data: ["B.ACCT"],
      more: [
        #""recipients": [{"class": "R-CRED", "country": "DE"}, {"class": "R-CLOUD", "country": "DE"}]"#,
        #""reasons": {"candidates": [{"code": "PR07", "factor": "new"}]}"#,
      ]
    ).record()
    #expect(record.text("subjects.b.age_check") == "under_18")
    #expect(record.text("decision.outcome") == "decline")
    #expect(record.text("decision.effective_outcome") == "decline")
    #expect(record.column("decision.gates", "rule") == ["3.10-3"])
    #expect(record.column("decision.gates", "status") == ["null"])
    #expect(record.column("decision.gates", "needs") == ["null"])
    #expect(record.texts("reasons.principal") == ["PR15"])
    #expect(record.column("explanation.factors", "factor") == ["age"])
    #expect(record[path: "explanation.factors.0.value"]?.integer == 17)
    #expect(record[path: "explanation.factors.0.threshold"]?.integer == 18)
    #expect(record.column("recipients", "class") == ["R-CLOUD"])
    #expect(record.texts("policy.sections").contains("G"))
    let adult = try Case(kind: "buyer_registration", outcome: "approve", subjects: [buyer("DE", #""age": 18"#)], data: ["B.ACCT"]).record()
    #expect(adult.text("decision.outcome") == "approve")
    #expect(adult.text("subjects.b.age_check") == "over_18")
  }

  @Test func anUnknownAgeStopsApprovalsOfRegistrationAndCredit() throws {
    for kind in ["seller_registration", "buyer_registration", "advance_withdrawal", "bnpl_eligibility"] {
      for outcome in ["approve", "approve_limited", "release"] {
        let record = try Case(kind: kind, outcome: outcome, subjects: [seller("SG", #""age": null"#)], data: ["B.ORD"]).record()
        #expect(record.text("decision.outcome") == "step_up", "\(kind) \(outcome)")
        #expect(record.column("decision.gates", "needs") == ["age"])
        #expect(record.text("governance_status") == "valid")
      }
      for outcome in ["decline", "hold", "no_action"] {
        #expect(
          try Case(kind: kind, outcome: outcome, subjects: [seller("SG", #""age": null"#)], data: ["B.ORD"]).record().column(
            "decision.gates", "rule") == [])
      }
    }
    for kind in ["seller_payout", "payment_kyc", "seller_monitoring", "influencer"] {
      #expect(
        try Case(kind: kind, outcome: "approve", subjects: [seller("SG", #""age": null"#)], data: ["B.ORD"]).record().text(
          "decision.outcome") == "approve")
    }
    let others = try Case(outcome: "approve", subjects: [company("SG"), director("SG", #""age": null"#)]).record()
    #expect(others.text("decision.outcome") == "approve")
    #expect(others.text("subjects.d.age_check") == "unknown")
  }

  @Test func aSellerWhoOwesInformationIsSuspendedTheDayAfter() throws {
    func record(
      _ outcome: String, date: String, sales: Int = 200, gross: Int = 500_000, provided: Bool = false, subject: String = company("US")
    ) throws -> JSONValue {
      try Case(
        kind: "seller_monitoring", outcome: outcome, at: "\(date)T12:00:00Z", subjects: [subject],
        more: [#""inform": {"sales": \#(sales), "gross_usd": \#(gross), "requested_at": "2026-09-01", "provided": \#(provided)}"#]
      ).record()
    }
    let due = try record("no_action", date: "2026-09-11")
    #expect(due.text("decision.outcome") == "no_action")
    #expect(due.column("notices", "template_id") == ["NT-INFORM"])
    #expect(due.column("notices", "due") == ["2026-09-11"])
    let late = try record("no_action", date: "2026-09-12")
    #expect(late.text("decision.outcome") == "suspend")
    #expect(late.text("decision.effective_outcome") == "suspend")
    #expect(late.column("decision.gates", "rule") == ["3.10-8"])
    #expect(late.column("decision.gates", "needs") == ["information"])
    #expect(try record("terminate", date: "2026-09-12").text("decision.outcome") == "terminate")
    #expect(try record("freeze", date: "2026-09-12").text("decision.outcome") == "freeze")
    #expect(try record("approve", date: "2026-09-12", sales: 199).text("decision.outcome") == "approve")
    #expect(try record("approve", date: "2026-09-12", gross: 499_999).text("decision.outcome") == "approve")
    #expect(try record("approve", date: "2026-09-12", provided: true).text("decision.outcome") == "approve")
    #expect(try record("approve", date: "2026-09-12", subject: company("DE")).text("decision.outcome") == "approve")
  }

  @Test func gatesStandInTheOrderOfTheRules() throws {
    let record = try Case(
      kind: "seller_registration", outcome: "decline",
      subjects: [seller("DE", #""access_country": "RU", "configured_basis": "eu-gdpr:A6-1-c""#), director("DE")],
      entries: [#"{"category": "T.COMP", "warranty_ref": null, "special": true}"#, #"{"category": "S.QUES"}"#],
      more: [
        #""automation": {"contract_necessary": false}"#, #""refs": {"lia": null, "tia": null}"#,
        #""recipients": [{"class": "R-RISK", "country": "SG"}]"#,
        #""lists": [{"list": "OFAC", "authority": "US_OFAC", "status": "potential"}]"#, #""reasons": {"restricted": [{"code": "RX01"}]}"#,
      ]
    ).record()
    #expect(
      record.column("decision.gates", "rule") == [
        "3.2-4", "3.4", "3.5-4", "3.8", "3.10-1", "3.10-4", "3.10-4", "3.10-4", "3.10-4", "3.10-6",
      ])
    #expect(
      record.column("decision.gates", "needs") == [
        "confirmed_by", "special_authority", "automation.human", "null", "individual_assessment_ref", "lia_ref", "legal_norm",
        "warranty_ref", "tia_ref", "null",
      ])
  }

  @Test func everyThirdPartyEntryNeedsItsWarranty() throws {
    for category in ["T.SNS", "T.COMP", "T.LOG"] {
      let record = try Case(
        kind: "contest_review", outcome: "approve", subjects: [company("SG")],
        entries: [#"{"category": "\#(category)", "warranty_ref": null}"#]
      ).record()
      #expect(record.column("decision.gates", "needs") == ["warranty_ref"])
      let given = try Case(
        kind: "contest_review", outcome: "approve", subjects: [company("SG")],
        entries: [#"{"category": "\#(category)", "warranty_ref": "W-1"}"#]
      ).record()
      #expect(given.text("governance_status") == "valid")
    }
  }
}
