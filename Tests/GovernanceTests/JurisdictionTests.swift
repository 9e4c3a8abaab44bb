import Formats
import Testing

@Suite("Jurisdiction and controller") struct JurisdictionTests {
  @Test(arguments: [
    ("DE", "ENT-SG", "J", "applies"), ("IS", "ENT-SG", "J", "applies"), ("LI", "ENT-SG", "J", "applies"), ("NO", "ENT-SG", "J", "applies"),
    ("GB", "ENT-SG", "J", "applies"), ("CH", "ENT-SG", "0", "no_section"), ("US", "ENT-USC", "K", "applies"),
    ("PR", "ENT-USC", "K", "applies"),
    ("BR", "ENT-SG", "L", "applies"), ("MX", "ENT-SG", "M", "applies"), ("KR", "ENT-KR", "0", "deferred_kr"),
    ("CN", "ENT-HZ", "0", "no_section"),
    ("HK", "ENT-SG", "0", "no_section"), ("TW", "ENT-SG", "0", "no_section"), ("RU", "ENT-CIS", "0", "deferred_cis"),
    ("GE", "ENT-CIS", "0", "deferred_cis"), ("UZ", "ENT-CIS", "0", "deferred_cis"), ("SG", "ENT-SG", "0", "no_section"),
    ("JE", "ENT-SG", "0", "no_section"), ("CA", "ENT-SG", "0", "no_section"), ("UA", "ENT-SG", "0", "no_section"),
  ])
  func aSellerIsUnderTheEntityOfItsPlace(country: String, entity: String, section: String, applicability: String) throws {
    let record = try Case(outcome: "approve", subjects: [seller(country)]).record()
    #expect(record.text("controller.entity") == entity)
    #expect(record.text("controller.basis") == section)
    #expect(record.text("controller.contract_entity") == entity)
    #expect(record.text("policy.applicability") == applicability)
    #expect(record.texts("policy.sections") == (["0", "A", "B", "C", "D", "N"] + (section == "0" ? [] : [section])).sorted())
  }

  @Test func aBuyerInTheUnitedStatesHasAnotherEntityThanASeller() throws {
    let record = try Case(kind: "buyer_registration", outcome: "approve", subjects: [buyer("US")], data: ["B.ACCT"]).record()
    #expect(record.text("controller.entity") == "ENT-E1")
  }

  @Test(arguments: [
    ("FR", ["EU_GDPR"]), ("GB", ["UK_GDPR"]), ("GG", ["OTHER"]), ("CH", ["CH_FADP"]), ("BR", ["BR_LGPD"]), ("MX", ["MX_LFPDPPP"]),
    ("US", ["US_FED", "US_OTHER"]), ("GU", ["US_FED", "US_OTHER"]), ("KR", ["KR_PIPA"]), ("CN", ["CN_PIPL"]), ("MO", ["OTHER"]),
    ("KZ", ["CIS_LOCAL"]), ("JP", ["OTHER"]),
  ])
  func aPersonIsUnderTheLawOfTheResidence(country: String, regimes: [String]) throws {
    let record = try Case(outcome: "approve", subjects: [seller(country)]).record()
    #expect(record.texts("subjects.s.regimes") == regimes)
  }

  @Test func stateLawFollowsTheRegion() throws {
    for (region, regime) in [("US-CA", "US_CA"), ("US-CO", "US_CO"), ("US-TX", "US_OTHER")] {
      let record = try Case(outcome: "approve", subjects: [seller("US", #""region": "\#(region)""#)]).record()
      #expect(record.texts("subjects.s.regimes") == ["US_FED", regime])
      #expect(record.text("subjects.s.lawful_basis.regime") == "US_FED")
    }
  }

  @Test func residenceIsTheFirstOfVerifiedAccountAndDeliveryCountry() throws {
    let both = #"{"ref": "b", "role": "buyer", "kind": "consumer", "account_country": "BR", "delivery_country": "DE"}"#
    #expect(try Case(kind: "buyer_registration", subjects: [both], data: ["B.ACCT"]).record().texts("subjects.b.regimes") == ["BR_LGPD"])
    let delivery = #"{"ref": "b", "role": "buyer", "kind": "consumer", "delivery_country": "DE"}"#
    #expect(
      try Case(kind: "buyer_registration", subjects: [delivery], data: ["B.ACCT"]).record().texts("subjects.b.regimes") == ["EU_GDPR"])
  }

  @Test func aSoleTradersResidenceFallsBackOnTheEstablishment() throws {
    let trader = #"{"ref": "s", "role": "seller", "kind": "sole_trader", "establishment": "IT"}"#
    let record = try Case(outcome: "approve", subjects: [trader]).record()
    #expect(record.texts("subjects.s.regimes") == ["EU_GDPR"])
    #expect(record.text("governance_status") == "valid")
  }

  @Test func localeIsTheEstablishmentAndRegimesTheResidence() throws {
    let trader = #"{"ref": "s", "role": "seller", "kind": "sole_trader", "residence": "BR", "establishment": "FR"}"#
    let record = try Case(outcome: "approve", subjects: [trader]).record()
    #expect(record.text("controller.basis") == "J")
    #expect(record.texts("storage.regions") == ["DE", "SG"])
    #expect(record.texts("subjects.s.regimes") == ["BR_LGPD"])
  }

  @Test func aCompanyHasNoRegimeAndItsPeopleTheirOwn() throws {
    let record = try Case(outcome: "approve", subjects: [company("DE"), director("MX")]).record()
    #expect(record.texts("subjects.co.regimes") == [])
    #expect(record[path: "subjects.co.lawful_basis.regime"] == .null)
    #expect(record[path: "subjects.co.age_check"] == .null)
    #expect(record.texts("subjects.d.regimes") == ["MX_LFPDPPP"])
    #expect(record.text("purpose.mx_class") == "primary")
  }

  @Test(arguments: ["US", "CN"]) func aGuestThereHasNoStatedController(country: String) throws {
    let record = try Case(outcome: "approve", subjects: [seller(country, #""registered": false"#)]).record()
    #expect(record.text("controller.entity") == "unresolved")
    #expect(record[path: "controller.basis"] == .null)
    #expect(record[path: "controller.contract_entity"] == .null)
    #expect(record.text("governance_status") == "hold_for_human")
    #expect(record.column("decision.gates", "rule") == ["3.2-3"])
    #expect(record.column("decision.gates", "needs") == ["registration"])
    #expect(record.texts("policy.defects").contains("PD-16"))
  }

  @Test(arguments: ["BR", "KR", "DE", "SG"]) func aGuestElsewhereHasOne(country: String) throws {
    let record = try Case(outcome: "approve", subjects: [seller(country, #""registered": false"#)]).record()
    #expect(record.text("controller.entity") != "unresolved")
  }

  @Test(arguments: [("RU", "ENT-CIS"), ("KR", "ENT-KR")]) func accessMovesTheContractButNotTheController(access: String, contract: String)
    throws
  {
    for country in ["DE", "GB", "US", "BR", "MX"] {
      let subject = seller(country, #""access_country": "\#(access)", "consent": {"form": "express", "ref": "c"}"#)
      let record = try Case(outcome: "approve", subjects: [subject]).record()
      #expect(record.text("controller.contract_entity") == contract, "\(country)")
      #expect(record.text("controller.entity") == (country == "US" ? "ENT-USC" : "ENT-SG"))
      #expect(record.text("policy.applicability") == "applies")
      #expect(record.texts("jurisdiction.conflicts") == ["CTRL_RESIDENCE_VS_ACCESS"])
      #expect(record.texts("policy.defects").contains("PD-08"))
      #expect(record.text("governance_status") == "valid_with_flags")
    }
  }

  @Test func thatConflictMustBeConfirmedBeforeAnAdverseOutcome() throws {
    let subject = seller("DE", #""access_country": "BY""#)
    let held = try Case(outcome: "decline", subjects: [subject]).record()
    #expect(held.text("governance_status") == "hold_for_human")
    #expect(held.column("decision.gates", "needs") == ["confirmed_by"])
    #expect(held.text("decision.effective_outcome") == "hold")
    let confirmed = try Case(outcome: "decline", subjects: [subject], more: [#""confirmed_by": "rev-2""#]).record()
    #expect(confirmed.text("governance_status") == "valid_with_flags")
    let step = try Case(outcome: "step_up", subjects: [subject]).record()
    #expect(step.text("governance_status") == "valid_with_flags")
    let hold = try Case(outcome: "hold", subjects: [subject]).record()
    #expect(hold.text("governance_status") == "hold_for_human")
  }

  @Test(arguments: [("MD", "FR", "EU_GDPR", "ENT-CIS"), ("KR", "GB", "UK_GDPR", "ENT-KR")])
  func accessInEuropeAddsItsLawAsAPrecaution(locale: String, access: String, regime: String, entity: String) throws {
    let record = try Case(outcome: "decline", subjects: [seller(locale, #""access_country": "\#(access)""#)], data: ["S.ACCT"]).record()
    #expect(record.text("controller.entity") == entity)
    #expect(record.texts("subjects.s.regimes").contains(regime))
    #expect(record.texts("jurisdiction.conflicts") == ["RESIDENT_X_ACCESS_EEA"])
    #expect(record.text("subjects.s.lawful_basis.status") == "deferred")
    #expect(record.column("subjects.s.further_bases", "for") == ["precaution"])
    #expect(record.column("subjects.s.further_bases", "regime") == [regime])
    #expect(record.texts("subjects.s.review.grounds") == (regime == "EU_GDPR" ? ["GDPR22"] : ["UK22C", "KR37_2"]))
    #expect(record.text("governance_status") == "valid_with_flags")
    #expect(!record.texts("policy.defects").contains("PD-15"))
  }

  @Test(arguments: [
    ("SG", "KR", "ENT-KR", "deferred_kr"), ("SG", "AM", "ENT-CIS", "deferred_cis"), ("CH", "TJ", "ENT-CIS", "deferred_cis"),
    ("CN", "KR", "ENT-KR", "deferred_kr"), ("MD", "KR", "ENT-CIS", "deferred_kr"), ("KR", "RU", "ENT-CIS", "deferred_cis"),
    ("KR", "SG", "ENT-KR", "deferred_kr"),
  ])
  func accessElsewhereDecidesContractAndApplicability(locale: String, access: String, entity: String, applicability: String) throws {
    let record = try Case(outcome: "approve", subjects: [seller(locale, #""access_country": "\#(access)""#)]).record()
    #expect(record.text("controller.entity") == entity)
    #expect(record.text("policy.applicability") == applicability)
    #expect(record.texts("jurisdiction.conflicts") == [])
  }

  @Test func anUnknownResidenceTakesTheUnionAndAPerson() throws {
    let subject = #"{"ref": "b", "role": "buyer", "kind": "consumer", "candidate_countries": ["BR", "ES"], "access_country": "GB"}"#
    let record = try Case(kind: "buyer_registration", outcome: "approve", subjects: [subject], data: ["B.ACCT"]).record()
    #expect(record.texts("subjects.b.regimes") == ["EU_GDPR", "UK_GDPR", "BR_LGPD"])
    #expect(record.text("subjects.b.lawful_basis.regime") == "EU_GDPR")
    #expect(record.text("governance_status") == "hold_for_human")
    #expect(record.column("decision.gates", "rule") == ["3.2-7"])
    #expect(record.text("decision.effective_outcome") == "hold")
  }

  @Test func theAccessOfOthersIsNotRead() throws {
    let record = try Case(outcome: "approve", subjects: [company("DE"), director("DE", #""access_country": "RU""#)]).record()
    #expect(record.texts("jurisdiction.conflicts") == [])
    #expect(record.texts("subjects.d.regimes") == ["EU_GDPR"])
  }

  @Test func theFirstSubjectsPlaceRulesTheWholeDecision() throws {
    let record = try Case(outcome: "approve", subjects: [company("US"), director("DE")]).record()
    #expect(record.text("controller.entity") == "ENT-USC")
    #expect(record.text("policy.applicability") == "applies")
    #expect(record.text("jurisdiction.inputs.establishment") == "US")
    #expect(record.text("jurisdiction.inputs.access") == "US")
    #expect(record[path: "jurisdiction.inputs.residence"] == .null)
  }
}

@Suite("Storage and transfer") struct StorageTests {
  @Test(arguments: [
    ("CN", ["CN", "SG"], "CN", false), ("PT", ["DE", "SG"], "EU_EEA", false), ("GB", ["SG"], "OTHER", false),
    ("CH", ["SG"], "OTHER", false),
    ("US", ["US"], "AMERICAS", true), ("BR", ["US"], "AMERICAS", true), ("MX", ["US", "SG"], "AMERICAS", false),
    ("CA", ["US", "SG"], "AMERICAS", false),
    ("GL", ["US", "SG"], "AMERICAS", false), ("KR", ["KR", "SG"], "KR", false), ("TR", ["SG"], "OTHER", false),
  ])
  func followTheTable(country: String, regions: [String], row: String, conflict: Bool) throws {
    let record = try Case(outcome: "approve", subjects: [company(country)], more: [#""remote_access": ["CN"]"#]).record()
    #expect(record.texts("storage.regions") == regions)
    #expect(record.text("storage.row") == row)
    #expect(record.truth("storage.conflict") == conflict)
    #expect(record.texts("storage.remote_access") == ["CN"])
    #expect(record.texts("policy.defects").contains("PD-05") == conflict)
    #expect(record.texts("policy.defects").contains("PD-06") == (country == "GB" || country == "CH"))
  }

  @Test func theElevenHaveNoStatedStorageAndDeferralGoesFirst() throws {
    let eleven = try Case(outcome: "approve", subjects: [company("KZ")]).record()
    #expect(eleven.texts("storage.regions") == [])
    #expect(eleven.text("storage.row") == "none")
    #expect(eleven.texts("policy.defects") == ["PD-16"])
    let byAccess = try Case(outcome: "approve", subjects: [company("CA", #""access_country": "RU""#)]).record()
    #expect(byAccess.texts("storage.regions") == [])
    let korea = try Case(outcome: "approve", subjects: [company("CA", #""access_country": "KR""#)]).record()
    #expect(korea.texts("storage.regions") == ["KR", "SG"])
    #expect(korea.text("storage.row") == "KR")
    let kept = try Case(outcome: "approve", subjects: [company("BR", #""access_country": "KR""#)]).record()
    #expect(kept.texts("storage.regions") == ["US"])
  }

  private func tools(_ subject: String, _ recipients: String, at: String = "2026-09-15T10:00:00Z") throws -> (
    tools: [String], record: JSONValue
  ) {
    let record = try Case(outcome: "approve", at: at, subjects: [subject], more: [#""recipients": [\#(recipients)]"#]).record()
    return (record.column("recipients", "transfer_tool"), record)
  }

  @Test(arguments: ["FR", "NO", "AD", "AR", "CA", "CH", "FO", "GB", "GG", "IL", "IM", "JE", "JP", "KR", "NZ", "UY"])
  func adequatePlacesNeedNothingMore(country: String) throws {
    let found = try tools(seller("DE"), #"{"class": "R-CLOUD", "country": "\#(country)"}"#)
    #expect(found.tools == ["A45-3"])
    #expect(found.record[path: "recipients.0.tia_ref"] == .null)
  }

  @Test(arguments: [("SG", true), ("CN", true), ("MX", true), ("IN", false), ("US", false)])
  func otherPlacesNeedClausesAndAnAssessment(country: String, isClaimed: Bool) throws {
    let found = try tools(seller("DE"), #"{"class": "R-RISK", "country": "\#(country)"}"#)
    #expect(found.tools == ["A46-2-c"])
    #expect(found.record.text("recipients.0.tia_ref") == "format:tia")
    #expect(found.record.texts("policy.defects").contains("PD-07") == isClaimed)
  }

  @Test func aMissingAssessmentBlocks() throws {
    let found = try tools(seller("DE"), #"{"class": "R-RISK", "country": "SG", "tia_ref": null}"#)
    #expect(found.record.text("governance_status") == "blocked_unlawful")
    #expect(found.record.column("decision.gates", "rule") == ["3.10-4"])
    #expect(found.record.column("decision.gates", "needs") == ["tia_ref"])
  }

  @Test func certifiedAmericansAndBraziliansSinceTheDecisionAreAdequate() throws {
    #expect(try tools(seller("DE"), #"{"class": "R-CLOUD", "country": "US", "dpf_certified": true}"#).tools == ["A45-3"])
    #expect(try tools(seller("DE"), #"{"class": "R-CLOUD", "country": "BR"}"#, at: "2026-01-27T00:00:00Z").tools == ["A45-3"])
    #expect(try tools(seller("DE"), #"{"class": "R-CLOUD", "country": "BR"}"#, at: "2026-01-26T23:59:59Z").tools == ["A46-2-c"])
    #expect(try tools(seller("GB"), #"{"class": "R-CLOUD", "country": "BR"}"#).tools == ["A46-2-c"])
    #expect(try tools(seller("GB"), #"{"class": "R-CLOUD", "country": "DE"}"#).tools == ["A45-3"])
  }

  @Test func dataThatStaysAtHomeNeedsNoTool() throws {
    #expect(try tools(seller("GB"), #"{"class": "R-CLOUD", "country": "GB"}"#).tools == ["null"])
    #expect(try tools(seller("CH"), #"{"class": "R-CLOUD", "country": "CH"}"#).tools == ["null"])
    #expect(try tools(seller("DE"), #"{"class": "R-CLOUD", "country": "DE"}"#).tools == ["A45-3"])
    #expect(try tools(seller("BR"), #"{"class": "R-CLOUD", "country": "SG"}"#).tools == ["null"])
  }

  @Test func fulfilmentOfPurchasesRestsOnTheContract() throws {
    let order = #""purpose": "fulfilment", "data": ["B.ORD"]"#
    #expect(try tools(seller("DE"), #"{"class": "R-COUNTER", "country": "CN", \#(order)}"#).tools == ["A49-1-b"])
    #expect(try tools(seller("DE"), #"{"class": "R-LOGI", "country": "CN", \#(order)}"#).tools == ["A49-1-c"])
    #expect(try tools(seller("DE"), #"{"class": "R-RISK", "country": "CN", \#(order)}"#).tools == ["A46-2-c"])
    #expect(try tools(seller("DE"), #"{"class": "R-CRED", "country": "CN", \#(order)}"#).tools == ["A46-2-c"])
    #expect(
      try tools(seller("DE"), #"{"class": "R-LOGI", "country": "CN", "purpose": "fulfilment", "data": ["B.ORD", "B.ACCT"]}"#).tools == [
        "A46-2-c"
      ])
    #expect(try tools(seller("DE"), #"{"class": "R-LOGI", "country": "CN", "data": ["B.ORD"]}"#).tools == ["A46-2-c"])
    #expect(try tools(seller("DE"), #"{"class": "R-LOGI", "country": "JP", \#(order)}"#).tools == ["A45-3"])
  }

  @Test func theFirstEuropeanPersonsLawCounts() throws {
    let record = try Case(
      outcome: "approve",
      subjects: [company("SG"), director("GB"), #"{"ref": "u", "role": "ubo", "kind": "company_person", "residence": "DE"}"#],
      more: [#""recipients": [{"class": "R-CLOUD", "country": "GB"}, {"class": "R-CLOUD", "country": "BR"}]"#]
    ).record()
    #expect(record.column("recipients", "transfer_tool") == ["null", "A46-2-c"])
  }

  @Test func consentIsAskedWhereTheSectionsAskForIt() throws {
    let all =
      #""recipients": [{"class": "R-CONS", "country": "SG"}, {"class": "R-BIZP", "country": "SG"}, {"class": "R-MNA", "country": "SG"}, {"class": "R-CRED", "country": "SG"}]"#
    let mexican = try Case(outcome: "approve", subjects: [seller("MX", #""consent": {"form": "express", "ref": "c"}"#)], more: [all])
      .record()
    #expect(mexican[path: "recipients"]?.elements?.map { $0["consent_required"]?.bool } == [true, true, true, false])
    let german = try Case(outcome: "approve", subjects: [seller("DE")], more: [all]).record()
    #expect(german[path: "recipients"]?.elements?.map { $0["consent_required"]?.bool } == [true, false, false, false])
  }
}
