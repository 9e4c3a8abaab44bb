import Formats
import Testing

@Suite("Credit in the United States") struct CreditTests {
  private func record(
    _ outcome: String, kind: String = "bnpl_eligibility", subject: String = buyer("US"), credit: String, at: String = "2026-09-15T10:00:00Z"
  ) throws -> JSONValue {
    try Case(kind: kind, outcome: outcome, at: at, subjects: [subject], data: ["B.ORD"], more: [#""credit": {\#(credit)}"#]).record()
  }

  @Test(arguments: [
    ("decline", #""application_complete_at": "2026-09-01""#, "2026-10-01"), ("decline", #""lender": "own""#, "2026-10-15"),
    ("approve_limited", #""application_complete_at": "2026-09-01""#, "2026-12-14"),
    ("suspend", #""application_complete_at": "2026-09-01""#, "2026-10-15"),
    ("terminate", #""lender": "own""#, "2026-10-15"),
  ])
  func theNoticeIsDueByRegulationB(outcome: String, credit: String, due: String) throws {
    let found = try record(outcome, credit: credit)
    #expect(found.text("adverse_action.reg_b_class") == "consumer")
    #expect(found.text("adverse_action.notice_due") == due)
    #expect(found.text("adverse_action.written_reasons") == "with_notice")
    #expect(found.column("notices", "template_id") == ["NT-REGB"])
    #expect(found.column("notices", "due") == [due])
    #expect(found.column("retention", "class") == ["RC-REGB-CONS", "RC-GOV"])
  }

  @Test(arguments: ["approve", "step_up", "hold", "freeze"]) func otherOutcomesHaveNone(outcome: String) throws {
    let found = try record(outcome, credit: #""lender": "own""#)
    #expect(found.text("adverse_action.reg_b_class") == "consumer")
    #expect(found[path: "adverse_action.notice_due"] == .null)
    #expect(found[path: "adverse_action.written_reasons"] == .null)
    #expect(!found.column("notices", "template_id").contains("NT-REGB"))
  }

  @Test func anAcceptedCounterofferIsNoAdverseAction() throws {
    let found = try record("approve_limited", credit: #""counteroffer_accepted": true"#)
    #expect(!found.column("notices", "template_id").contains("NT-REGB"))
    #expect(found.column("retention", "class") == ["RC-GOV"])
  }

  @Test(arguments: [
    ("1000000", "business_le_1m", "2026-10-15"), ("1000001", "business_gt_1m", "null"), ("null", "business_le_1m", "2026-10-15"),
  ])
  func businessesAreClassedByRevenue(revenue: String, name: String, due: String) throws {
    let found = try record(
      "decline", kind: "advance_withdrawal", subject: seller("US"), credit: #""characterisation": "credit", "revenue_usd": \#(revenue)"#)
    #expect(found.text("adverse_action.reg_b_class") == name)
    #expect(found.column("notices", "due") == [due])
    #expect(found.text("adverse_action.written_reasons") == (due == "null" ? "on_request_60d" : "with_notice"))
    #expect(found.column("retention", "class") == ["RC-REGB-BIZ", "RC-GOV"])
    #expect(found.column("retention", "earliest_deletion").first == (due == "null" ? "null" : "2027-10-15"))
  }

  @Test func factoringAndUndeterminedAdvances() throws {
    let factoring = try record("decline", kind: "advance_withdrawal", subject: company("US"), credit: #""characterisation": "factoring""#)
    #expect(factoring.text("adverse_action.reg_b_class") == "business_gt_1m")
    #expect(factoring.text("adverse_action.credit_characterisation") == "factoring")
    #expect(factoring.column("notices", "template_id") == ["NT-REGB"])
    let open = try record("decline", kind: "advance_withdrawal", subject: company("US"), credit: #""lender": "own""#)
    #expect(open.text("adverse_action.reg_b_class") == "none")
    #expect(open.text("adverse_action.credit_characterisation") == "undetermined")
    #expect(open.column("notices", "template_id") == ["NT-GENERIC"])
    let other = try record("decline", kind: "seller_registration", subject: company("US"), credit: #""lender": "own""#)
    #expect(other[path: "adverse_action.credit_characterisation"] == .null)
    let german = try record("decline", kind: "advance_withdrawal", subject: company("DE"), credit: #""characterisation": "credit""#)
    #expect(german.text("adverse_action.reg_b_class") == "none")
  }

  @Test func aConsumerReportHasItsOwnNoticeAndPurpose() throws {
    let report = #""consumer_report_used": true, "score": 611, "key_factors": ["a", "b", "c", "d", "e"], "notified_at": "2026-09-20""#
    let found = try record("decline", credit: report)
    #expect(found.column("notices", "template_id") == ["NT-REGB", "NT-FCRA615"])
    #expect(found.column("notices", "kind") == ["adverse_action", "consumer_report"])
    #expect(found.column("notices", "due") == ["2026-10-15", "2026-10-15"])
    #expect(found.column("notices", "sent_at") == ["2026-09-20", "2026-09-20"])
    #expect(found.text("permissible_purpose") == "fcra_604_a3A")
    #expect(found[path: "adverse_action.score"]?.integer == 611)
    #expect(found.texts("adverse_action.key_factors") == ["a", "b", "c", "d"])
    #expect(found.column("retention", "earliest_deletion").first == "2028-10-20")
    let registration = try record("decline", kind: "seller_registration", subject: company("US"), credit: report)
    #expect(registration.text("permissible_purpose") == "fcra_604_a3F")
    #expect(registration.column("notices", "template_id") == ["NT-FCRA615"])
    #expect(registration.column("notices", "due") == ["null"])
    let unused = try record("decline", credit: #""score": 611, "key_factors": ["a"]"#)
    #expect(unused[path: "adverse_action.score"] == .null)
    #expect(unused.texts("adverse_action.key_factors") == [])
    let german = try record("decline", subject: buyer("DE"), credit: report)
    #expect(german.text("permissible_purpose") == "none")
    #expect(!german.column("notices", "template_id").contains("NT-FCRA615"))
  }

  @Test(arguments: [("freeze", "OFAC_BLOCK"), ("decline", "OFAC_REJECT")]) func blockedPropertyIsReported(outcome: String, kind: String)
    throws
  {
    let found = try Case(
      kind: "payment_kyc", outcome: outcome, at: "2026-11-06T12:00:00Z", subjects: [company("US")], data: ["S.PAY"],
      more: [#""lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "confirmed"}]"#]
    ).record()
    #expect(found.column("reports", "kind") == [kind])
    // Ten business days from Friday 6 November: the 11th is Veterans Day.
    #expect(found.column("reports", "due") == ["2026-11-23"])
    #expect(found.column("retention", "class") == ["RC-OFAC", "RC-GOV"])
    #expect(found.column("retention", "earliest_deletion") == ["2036-11-06", "2029-11-06"])
    let suspended = try Case(
      kind: "payment_kyc", outcome: "suspend", subjects: [company("US")], data: ["S.PAY"],
      more: [#""lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "confirmed"}]"#]
    ).record()
    #expect(suspended.column("reports", "kind") == [])
  }

  @Test(arguments: [("2025-03-11", "2030-03-11"), ("2025-03-12", "2035-03-12")]) func ofacRecordsAreKeptTenYearsSinceTheRule(
    date: String, until: String
  ) throws {
    let found = try Case(
      kind: "payment_kyc", outcome: "freeze", at: "\(date)T12:00:00Z", subjects: [company("US")], data: ["S.PAY"],
      more: [#""lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "confirmed"}]"#]
    ).record()
    #expect(found.column("retention", "earliest_deletion").first == until)
  }
}

@Suite("Requests and their clocks") struct RequestTests {
  private func request(
    _ type: String, _ regime: String, _ received: String, _ more: String = "", at: String = "2027-09-15T10:00:00Z", members: [String] = [],
    subject: String = company("DE")
  ) throws -> JSONValue {
    let entry = #"{"type": "\#(type)", "regime": "\#(regime)", "received": "\#(received)"\#(more.isEmpty ? "" : ", " + more)}"#
    let record = try Case(outcome: "approve", at: at, subjects: [subject], more: [#""requests": [\#(entry)]"#] + members).record()
    return try #require(record[path: "requests.0"])
  }

  @Test(arguments: [
    "access", "portability", "rectification", "erasure", "restriction", "objection", "consent_withdrawal", "opt_out", "contest",
  ])
  func europeIsOneMonthAndTwoMore(type: String) throws {
    for regime in ["EU_GDPR", "UK_GDPR"] {
      let found = try request(type, regime, "2027-01-31")
      #expect(found.text("due") == "2027-02-28")
      #expect(found.text("max_due") == "2027-04-30")
      #expect(found.text("answer.template_id") == "AN-\(type.uppercased())")
      #expect(found[path: "ack_due"] == .null)
    }
  }

  @Test(arguments: [("2028-01-31", "2028-02-29"), ("2027-12-15", "2028-01-15"), ("2027-08-31", "2027-09-30"), ("2027-10-31", "2027-11-30")])
  func monthsEndWhereTheyEnd(received: String, due: String) throws {
    #expect(try request("access", "EU_GDPR", received).text("due") == due)
  }

  @Test func aBritishComplaintIsAcknowledgedSinceItsDate() throws {
    #expect(try request("complaint", "UK_GDPR", "2026-06-20", at: "2026-06-19T00:00:00Z").text("ack_due") == "2026-07-20")
    #expect(try request("complaint", "UK_GDPR", "2026-06-18", at: "2026-06-18T23:00:00Z")[path: "ack_due"] == .null)
    #expect(try request("complaint", "EU_GDPR", "2026-06-20")[path: "ack_due"] == .null)
    #expect(try request("complaint", "UK_GDPR", "2026-06-20")[path: "due"] == .null)
  }

  @Test func americanClocksCountDays() throws {
    for regime in ["US_FED", "US_CA", "US_CO", "US_OTHER"] {
      for type in ["access", "portability", "rectification", "erasure", "opt_out"] {
        let found = try request(type, regime, "2026-09-01")
        #expect(found.text("due") == "2026-10-16")
        #expect(found.text("max_due") == "2026-11-30")
      }
      for type in ["objection", "restriction", "contest", "complaint", "consent_withdrawal"] {
        #expect(try request(type, regime, "2026-09-01")[path: "due"] == .null)
      }
    }
  }

  @Test func brazilHasFifteenDays() throws {
    for type in ["access", "contest"] { #expect(try request(type, "BR_LGPD", "2026-09-01").text("due") == "2026-09-16") }
    for type in ["erasure", "portability"] { #expect(try request(type, "BR_LGPD", "2026-09-01")[path: "due"] == .null) }
  }

  @Test func mexicoCountsTwiceAndTakesTheEarlier() throws {
    let found = try request("access", "MX_LFPDPPP", "2027-03-01", #""admissible_at": "2027-03-10""#)
    #expect(found.text("due_policy") == "2027-03-21")
    #expect(found.text("due_statute") == "2027-03-30")
    #expect(found.text("due") == "2027-03-21")
    #expect(found.text("effect_due_policy") == "2027-03-25")
    #expect(found.text("effect_due_statute") == "2027-04-01")
    #expect(found.text("effect_due") == "2027-03-25")
    #expect(found[path: "max_due"] == .null)
    let open = try request("objection", "MX_LFPDPPP", "2027-03-01")
    #expect(open[path: "effect_due"] == .null)
    for type in ["portability", "contest", "restriction"] { #expect(try request(type, "MX_LFPDPPP", "2027-03-01")[path: "due"] == .null) }
  }

  @Test func mexicoTakesRequestsByLoginOrRegisteredMailOnly() throws {
    for (channel, isVerified) in [
      ("login", true), ("registered_email", true), ("other_email", false), ("post", false), ("phone", false), ("agent", false),
    ] {
      let found = try request("access", "MX_LFPDPPP", "2027-03-01", #""channel": "\#(channel)""#)
      #expect(found.truth("verified") == isVerified, "\(channel)")
      #expect((found.text("due") != nil) == isVerified)
      #expect(found.text("answer.template_id") == (isVerified ? "AN-ACCESS" : "AN-VERIFY"))
    }
    #expect(try request("access", "EU_GDPR", "2027-03-01", #""channel": "post""#).truth("verified") == true)
  }

  @Test func anUnverifiedRequestWaitsWithoutClock() throws {
    for (type, regime) in [("erasure", "EU_GDPR"), ("access", "US_CA"), ("access", "BR_LGPD"), ("appeal", "US_FED")] {
      let found = try request(type, regime, "2027-03-01", #""identity_verified": false"#)
      #expect(found.text("answer.result") == "await_verification")
      #expect(found.text("answer.template_id") == "AN-VERIFY")
      for clock in ["due", "max_due", "ack_due", "due_policy"] { #expect(found[path: clock] == .null) }
      #expect(found.texts("answer.discloses") == [])
      #expect(found.texts("answer.erased") == [])
    }
  }

  @Test func anAppealOfADecisionIsAnotherRight() throws {
    let found = try request("appeal", "US_FED", "2027-03-01", #""appeal_of": "decision""#)
    #expect(found.text("answer.result") == "not_this_right")
    #expect(found.texts("answer.routes") == ["reasons"])
    let report = try request(
      "appeal", "US_FED", "2027-03-01", #""appeal_of": "decision""#, members: [#""credit": {"consumer_report_used": true}"#])
    #expect(report.texts("answer.routes") == ["reasons", "fcra_dispute"])
    let privacy = try request("appeal", "US_FED", "2027-03-01")
    #expect(privacy.text("answer.result") == "fulfil")
    #expect(privacy[path: "due"] == .null)
  }

  @Test func accessDisclosesAndWithholdsOnlyTradeSecrets() throws {
    let plain = try request("access", "EU_GDPR", "2027-03-01")
    #expect(plain.texts("answer.discloses") == ["data", "reasons", "procedure", "factors"])
    #expect(plain.text("answer.result") == "fulfil")
    #expect(try request("contest", "EU_GDPR", "2027-03-01").texts("answer.discloses") == ["reasons", "procedure", "factors"])
    let secret = #""reasons": {"trade_secret": [{"claimed_by": "v", "covers": "weights"}]}"#
    for (regime, place) in [("EU_GDPR", "dpa_or_court"), ("BR_LGPD", "anpd")] {
      let partial = try request("access", regime, "2027-03-01", members: [secret])
      #expect(partial.text("answer.result") == "partial")
      #expect(partial.column("answer.withheld", "class") == ["trade_secret"])
      #expect(partial.column("answer.withheld", "what") == ["weights"])
      #expect(partial.column("answer.withheld", "refer_to") == [place])
    }
    let restricted = try request("access", "EU_GDPR", "2027-03-01", members: [#""reasons": {"restricted": [{"code": "RX02"}]}"#])
    #expect(restricted == plain)
  }

  @Test func erasureKeepsWhatAClassCoversAndErasesTheRest() throws {
    let members = [#""obliged_entity": true"#, #""held": ["X.USAG", "S.BIZ", "B.ORD", "S.CORR"]"#]
    let found = try request("erasure", "EU_GDPR", "2027-03-01", members: members)
    #expect(found.text("answer.result") == "partial")
    #expect(found.column("answer.kept", "category") == ["B.ORD", "S.BIZ"])
    #expect(found.column("answer.kept", "class") == ["RC-AML-EU", "RC-AML-EU"])
    #expect(found.column("answer.kept", "until") == ["null", "null"])
    #expect(found.texts("answer.erased") == ["S.CORR", "X.USAG"])
    #expect(found.truth("answer.use_restricted") == true)
    #expect(found.text("answer.justification") == "eu-gdpr:JustificationA17LegallyRequired")
    let ended = try request("erasure", "EU_GDPR", "2027-03-01", members: members + [#""relationship": {"ended_on": "2025-01-10"}"#])
    #expect(ended.column("answer.kept", "until") == ["2030-01-10", "2030-01-10"])
    let over = try request("erasure", "EU_GDPR", "2030-01-10", members: members + [#""relationship": {"ended_on": "2025-01-10"}"#])
    #expect(over.text("answer.result") == "fulfil")
    #expect(over.truth("answer.use_restricted") == false)
    let all = try request("erasure", "EU_GDPR", "2027-03-01", members: [#""obliged_entity": true"#, #""held": ["S.BIZ"]"#])
    #expect(all.text("answer.result") == "refuse")
    let none = try request("erasure", "EU_GDPR", "2027-03-01", members: [#""held": ["S.BIZ"]"#])
    #expect(none.text("answer.result") == "fulfil")
    #expect(none.texts("answer.erased") == ["S.BIZ"])
    #expect(none[path: "answer.justification"] == .null)
  }

  @Test func aLegalHoldKeepsEverything() throws {
    let hold = #""legal_hold": {"active": true, "ref": "LH-1", "since": "2027-01-01"}"#
    let found = try request("erasure", "EU_GDPR", "2027-03-01", members: [hold])
    #expect(found.text("answer.result") == "refuse")
    #expect(found.column("answer.kept", "class") == ["LEGAL-HOLD"])
    #expect(found.column("answer.kept", "until") == ["null"])
    #expect(found.text("answer.justification") == "eu-gdpr:JustificationA17LegalClaims")
    let record = try Case(outcome: "approve", more: [hold]).record()
    #expect(record.column("retention", "earliest_deletion") == ["null"])
    #expect(record.truth("legal_hold.active") == true)
  }

  @Test func theLongestClassIsNamed() throws {
    let record = try Case(
      kind: "payment_kyc", outcome: "decline", at: "2026-03-01T12:00:00Z", subjects: [company("US")], data: ["S.PAY"],
      more: [
        #""lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "confirmed"}]"#, #""obliged_entity": true"#,
        #""relationship": {"ended_on": "2026-03-01"}"#,
        #""requests": [{"type": "erasure", "regime": "US_FED", "received": "2026-04-01"}]"#,
      ]
    ).record()
    #expect(record.column("retention", "class") == ["RC-AML-US", "RC-OFAC", "RC-GOV"])
    #expect(record.column("requests.0.answer.kept", "class") == ["RC-OFAC"])
    #expect(record.column("requests.0.answer.kept", "until") == ["2036-03-01"])
    #expect(record[path: "requests.0.answer.justification"] == .null)
  }

  @Test func mexicanRequestsCarryTheirDefect() throws {
    let record = try Case(
      outcome: "approve", subjects: [seller("MX", #""consent": {"form": "express"}"#)],
      more: [#""requests": [{"type": "access", "regime": "MX_LFPDPPP", "received": "2026-09-01"}]"#]
    ).record()
    #expect(record.texts("policy.defects") == ["PD-13"])
  }
}

@Suite("Retention") struct RetentionTests {
  @Test(arguments: [
    ("DE", "RC-AML-EU", 5, true), ("GB", "RC-AML-UK", 5, true), ("US", "RC-AML-US", 5, false), ("BR", "RC-AML-BR", 10, false),
    ("MX", "RC-AML-MX", 10, false),
  ])
  func dueDiligenceRunsFromTheEndOfTheRelationship(country: String, name: String, years: Int, isCapped: Bool) throws {
    let ended = try Case(
      outcome: "release", subjects: [company(country)], more: [#""obliged_entity": true"#, #""relationship": {"ended_on": "2026-02-28"}"#]
    ).record()
    #expect(ended.text("retention.0.class") == name)
    #expect(ended.text("retention.0.field_group") == "cdd")
    #expect(ended.text("retention.0.starts_event") == "relationship_end")
    #expect(ended.text("retention.0.earliest_deletion") == "\(2026 + years)-02-28")
    #expect(ended.text("retention.0.latest_deletion") == (isCapped ? "\(2026 + years)-02-28" : nil))
    let open = try Case(outcome: "release", subjects: [company(country)], more: [#""obliged_entity": true"#]).record()
    #expect(open[path: "retention.0.earliest_deletion"] == .null)
    let refused = try Case(outcome: "decline", subjects: [company(country)], more: [#""obliged_entity": true"#, fullReview]).record()
    #expect(refused.text("retention.0.starts_event") == "refusal")
    #expect(refused.text("retention.0.earliest_deletion") == "\(2026 + years)-09-15")
    let extended = try Case(
      outcome: "release", subjects: [company(country)], more: [#""obliged_entity": true"#, #""aml_extended_until": "2033-05-05""#]
    ).record()
    #expect(extended.text("retention.0.earliest_deletion") == (isCapped ? "2033-05-05" : nil))
    #expect(extended.text("retention.0.latest_deletion") == (isCapped ? "2033-05-05" : nil))
  }

  @Test func elsewhereThereIsNoDueDiligenceClass() throws {
    #expect(
      try Case(outcome: "release", subjects: [company("SG")], more: [#""obliged_entity": true"#]).record().column("retention", "class") == [
        "RC-GOV"
      ])
  }

  @Test func tradersDataAndTaxDataHaveTheirOwnClasses() throws {
    let norms = #""legal_norms": [{"norm": "EU:DSA-30"}, {"norm": "EU:DAC7"}]"#
    let record = try Case(outcome: "approve", subjects: [company("DE")], more: [norms, #""relationship": {"ended_on": "2026-08-31"}"#])
      .record()
    #expect(record.column("retention", "class") == ["RC-DSA30", "RC-DAC7", "RC-GOV"])
    #expect(record.column("retention", "field_group") == ["trader_verification", "tax", "decision_proof"])
    #expect(record.column("retention", "earliest_deletion") == ["null", "2031-12-31", "2029-09-15"])
    #expect(record.column("retention", "latest_deletion") == ["2027-02-28", "2036-12-31", "null"])
    let open = try Case(outcome: "approve", subjects: [company("DE")], more: [norms]).record()
    #expect(open.column("retention", "latest_deletion") == ["null", "2036-12-31", "null"])
    let british = try Case(outcome: "approve", subjects: [company("GB")], more: [norms]).record()
    #expect(british.column("retention", "class") == ["RC-GOV"])
  }

  @Test func californianRequestsAndBrazilianLogs() throws {
    let request = #""requests": [{"type": "access", "regime": "US_CA", "received": "2026-09-20"}]"#
    let california = try Case(outcome: "approve", subjects: [seller("US", #""region": "US-CA""#)], more: [request]).record()
    #expect(california.column("retention", "class") == ["RC-CCPA-REQ", "RC-GOV"])
    #expect(california.column("retention", "earliest_deletion").first == "2028-09-20")
    let brazil = try Case(outcome: "approve", subjects: [company("BR")], data: ["X.USAG"]).record()
    #expect(brazil.column("retention", "class") == ["RC-MCI", "RC-GOV"])
    #expect(brazil.column("retention", "earliest_deletion") == ["2027-03-15", "2029-09-15"])
    #expect(try Case(outcome: "approve", subjects: [company("BR")]).record().column("retention", "class") == ["RC-GOV"])
  }
}
