import Formats
import Testing

@Suite("Lawful basis") struct BasisTests {
  private let k = "eu-gdpr:A6-1-b-contract-performance"
  private let lo = "eu-gdpr:A6-1-c"
  private let li = "eu-gdpr:A6-1-f"

  /// Section 3.4: no obligation carries an advance, and one for instalments only their creditor's.
  @Test func noLawObligesToAnAdvance() throws {
    let norm = #""legal_norms": [{"norm": "EU:AMLD-13"}]"#
    let advance = try Case(
      kind: "advance_withdrawal", outcome: "approve", subjects: [seller("DE", #""configured_basis": "eu-gdpr:A6-1-c""#)], data: ["B.ORD"],
      more: [norm]
    ).record()
    #expect(advance.text("subjects.s.lawful_basis.status") == "invalid")
    #expect(advance.text("governance_status") == "blocked_unlawful")
  }

  /// The vocabulary's two kinds of interest are interests, and printed as they were configured.
  @Test(arguments: ["eu-gdpr:A6-1-f-controller", "eu-gdpr:A6-1-f-third-party"]) func interestsOfEitherKind(tag: String) throws {
    let one = try Case(outcome: "approve", subjects: [seller("DE", #""configured_basis": "\#(tag)""#)]).record()
    #expect(one.text("subjects.s.lawful_basis.primary") == tag && one.text("subjects.s.lawful_basis.status") == "supported")
    let without = try Case(
      outcome: "approve", subjects: [seller("DE", #""configured_basis": "\#(tag)""#)], more: [#""refs": {"lia": null}"#]
    ).record()
    #expect(without.text("subjects.s.lawful_basis.status") == "invalid")
  }

  /// Every line of the table for EU people: kind, first category of its row, the contract party's and the company person's tests.
  @Test(arguments: [
    ("seller_registration", "S.ACCT", ["K", "LI"], "LI-SEC", ["LI"], "LI-SEC"),
    ("seller_monitoring", "S.ACCT", ["LI", "K"], "LI-SEC", ["LI"], "LI-SEC"),
    ("seller_payout", "B.ORD", ["LI", "K"], "LI-SEC", ["LI"], "LI-SEC"), ("payment_kyc", "B.ORD", ["LI", "K"], "LI-SEC", ["LI"], "LI-SEC"),
    ("logistics_fraud", "B.ORD", ["LI", "K"], "LI-SEC", ["LI"], "LI-SEC"),
    ("buyer_security", "B.ACCT", ["LI", "K"], "LI-SEC", ["LI"], "LI-SEC"),
    ("buyer_registration", "B.ACCT", ["K", "LI"], "LI-SEC", ["LI"], "LI-SEC"),
    ("warranty_identity", "B.ORD", ["K", "LI"], "LI-SEC", ["LI"], "LI-SEC"),
    ("advance_withdrawal", "B.ORD", ["K", "LI"], "LI-OPS", ["LI"], "LI-OPS"),
    ("contest_review", "S.ACCT", ["K", "LI"], "LI-DEF", ["LI"], "LI-DEF"),
  ])
  func ofEuropeansFollowsTheOrderedTests(
    kind: String, category: String, contract: [String], interest: String, other: [String], otherInterest: String
  ) throws {
    let tags = ["K": k, "LI": li]
    let party = try Case(kind: kind, outcome: "approve", subjects: [seller("DE")], data: [category]).record()
    #expect(
      [party.text("subjects.s.lawful_basis.primary")] + party.texts("subjects.s.lawful_basis.alternates") == contract.map { tags[$0] })
    #expect(party.texts("subjects.s.lawful_basis.conditions") == [interest])
    #expect(party.text("subjects.s.lawful_basis.lia_ref") == "format:lia")
    #expect(party.text("subjects.s.lawful_basis.status") == "supported")
    let person = try Case(kind: kind, outcome: "approve", subjects: [company("DE"), director("DE")], data: [category]).record()
    #expect([person.text("subjects.d.lawful_basis.primary")] + person.texts("subjects.d.lawful_basis.alternates") == other.map { tags[$0] })
    #expect(person.texts("subjects.d.lawful_basis.conditions") == [otherInterest])
    #expect(person.texts("policy.defects").contains("PD-09"))
    #expect(!party.texts("policy.defects").contains("PD-09"))
  }

  @Test(arguments: [("business_buyer", "B.BIZ"), ("influencer", "B.SNS")]) func rowsThatKnowOnlyTheContract(kind: String, category: String)
    throws
  {
    let party = try Case(kind: kind, outcome: "approve", subjects: [buyer("DE")], data: [category]).record()
    #expect(party.text("subjects.b.lawful_basis.primary") == k)
    #expect(party.texts("subjects.b.lawful_basis.alternates") == [])
    #expect(party[path: "subjects.b.lawful_basis.lia_ref"] == .null)
    let person = try Case(kind: kind, outcome: "approve", subjects: [company("DE"), director("DE")], data: [category]).record()
    #expect(person.text("subjects.d.lawful_basis.primary") == li)
    #expect(person.texts("subjects.d.lawful_basis.conditions") == ["LI-SEC"])
    #expect(person.text("subjects.d.lawful_basis.status") == "outside_policy")
    #expect(person.text("governance_status") == "valid_with_flags")
  }

  @Test func ofBritonsHasTheirOwnTags() throws {
    let record = try Case(outcome: "approve", subjects: [seller("GB")]).record()
    #expect(record.text("subjects.s.lawful_basis.primary") == "gov:uk-A6-1-b")
    #expect(record.texts("subjects.s.lawful_basis.alternates") == ["gov:uk-A6-1-f"])
  }

  @Test func aNamedNormMakesAnObligation() throws {
    for (country, norm, tag) in [("DE", "EU:DSA-30", lo), ("DE", "FR:code", lo), ("GB", "GB:MLR-28", "gov:uk-A6-1-c")] {
      let record = try Case(outcome: "approve", subjects: [seller(country)], more: [#""legal_norms": [{"norm": "\#(norm)"}]"#]).record()
      #expect(record.text("subjects.s.lawful_basis.primary") == tag)
      #expect(record.text("subjects.s.lawful_basis.legal_norm") == norm)
    }
  }

  @Test(arguments: ["US:OFAC", "SG:CDSA", "GB:MLR-28", "US-CA:x", "CH:GwG"]) func otherLawObligesNoEuropean(norm: String) throws {
    let record = try Case(outcome: "approve", subjects: [seller("DE")], more: [#""legal_norms": [{"norm": "\#(norm)"}]"#]).record()
    #expect(record.text("subjects.s.lawful_basis.primary") == k)
    #expect(record[path: "subjects.s.lawful_basis.legal_norm"] == .null)
  }

  @Test func aNormCountsOnlyForTheSubjectsItNames() throws {
    let record = try Case(
      outcome: "approve", subjects: [seller("DE"), director("DE")], more: [#""legal_norms": [{"norm": "EU:DSA-30", "subjects": ["d"]}]"#]
    ).record()
    #expect(record.text("subjects.s.lawful_basis.primary") == k)
    #expect(record.text("subjects.d.lawful_basis.primary") == lo)
  }

  @Test func anObligedEntityHasItsNormByPlaceAndDate() throws {
    func norm(_ country: String, _ at: String, kind: String = "seller_registration", _ category: String = "S.ACCT") throws -> JSONValue {
      try Case(kind: kind, outcome: "release", at: at, subjects: [seller(country)], data: [category], more: [#""obliged_entity": true"#])
        .record()
    }
    #expect(try norm("DE", "2027-07-09T12:00:00Z").text("subjects.s.lawful_basis.legal_norm") == "EU:AMLD-13")
    #expect(try norm("DE", "2027-07-10T12:00:00Z").text("subjects.s.lawful_basis.legal_norm") == "EU:AMLR-20")
    #expect(try norm("GB", "2027-07-10T12:00:00Z").text("obliged_entity.norm") == "GB:MLR-28")
    #expect(try norm("US", "2027-07-10T12:00:00Z").text("obliged_entity.norm") == "US:BSA")
    #expect(try norm("SG", "2027-07-10T12:00:00Z").text("obliged_entity.norm") == "SG:CDSA")
    let brazil = try norm("BR", "2026-07-10T12:00:00Z")
    #expect(brazil.text("subjects.s.lawful_basis.primary") == "gov:br-A7-II")
    #expect(brazil.text("subjects.s.lawful_basis.legal_norm") == "BR:9613")
    #expect(try norm("MX", "2026-07-10T12:00:00Z").text("subjects.s.lawful_basis.primary") == "gov:mx-A9-I")
    let advance = try norm("DE", "2026-07-10T12:00:00Z", kind: "advance_withdrawal", "B.ORD")
    #expect(advance.text("subjects.s.lawful_basis.primary") == k)
  }

  @Test func anObligedEntityWithoutNormHasNoObligation() throws {
    let record = try Case(outcome: "release", more: [#""obliged_entity": true"#, #""obliged_norm": null"#]).record()
    #expect(record.text("subjects.s.lawful_basis.primary") == k)
    #expect(record[path: "obliged_entity.norm"] == .null)
    #expect(record.truth("obliged_entity.value") == true)
  }

  @Test func aMissingInterestAssessmentBlocksOnlyWherePrimary() throws {
    let first = try Case(kind: "seller_monitoring", outcome: "suspend", more: [#""refs": {"lia": null}"#]).record()
    #expect(first.text("subjects.s.lawful_basis.primary") == li)
    #expect(first.text("subjects.s.lawful_basis.status") == "invalid")
    #expect(first.texts("subjects.s.lawful_basis.alternates") == [k])
    #expect(first.text("governance_status") == "blocked_unlawful")
    #expect(first.column("decision.gates", "needs") == ["lia_ref"])
    #expect(first.text("decision.effective_outcome") == "no_action")
    let second = try Case(outcome: "approve", more: [#""refs": {"lia": null}"#]).record()
    #expect(second.text("subjects.s.lawful_basis.primary") == k)
    #expect(second.texts("subjects.s.lawful_basis.alternates") == [])
    #expect(second.texts("subjects.s.lawful_basis.conditions") == [])
    #expect(second.text("governance_status") == "valid")
  }

  @Test func aCategoryOutsideTheRowIsFlaggedUntilANoticeSaysSo() throws {
    for category in ["T.COMP", "X.ACTV", "B.ID", "X.USAG"] {
      let flagged = try Case(outcome: "approve", data: ["S.ACCT", category]).record()
      #expect(flagged.text("subjects.s.lawful_basis.status") == "outside_policy", "\(category)")
      #expect(flagged.texts("policy.defects").contains("PD-02"))
      #expect(flagged.text("governance_status") == "valid_with_flags")
      let cured = try Case(outcome: "approve", data: ["S.ACCT", category], more: [#""refs": {"supplementary_notice": "SN-1"}"#]).record()
      #expect(cured.text("subjects.s.lawful_basis.status") == "supported")
      #expect(!cured.texts("policy.defects").contains("PD-02"))
      #expect(cured.text("governance_status") == "valid")
    }
  }

  @Test func theTableBindsEuropeansOnly() throws {
    for country in ["BR", "US", "KR", "SG"] {
      let record = try Case(outcome: "approve", subjects: [seller(country)], data: ["X.ACTV"]).record()
      #expect(record.text("governance_status") == "valid", "\(country)")
      #expect(!record.texts("policy.defects").contains("PD-02"))
      #expect(record.truth("data_used.0.in_policy_row") == false)
    }
  }

  @Test func anAdvanceTellsTheTwoGapsApart() throws {
    func defects(_ category: String) throws -> [String] {
      try Case(kind: "advance_withdrawal", outcome: "approve", data: ["B.ORD", category]).record().texts("policy.defects")
    }
    #expect(try defects("S.PAY") == ["PD-03", "PD-04", "PD-15"])
    #expect(try defects("T.COMP") == ["PD-02", "PD-03", "PD-04", "PD-15"])
    #expect(try defects("B.CORR") == ["PD-04", "PD-15"])
  }

  @Test(arguments: [
    ("advance_withdrawal", "gov:br-A7-X", ["gov:br-A7-V"]), ("bnpl_eligibility", "gov:br-A7-X", ["gov:br-A7-V"]),
    ("seller_registration", "gov:br-A7-V", ["gov:br-A7-IX"]), ("seller_monitoring", "gov:br-A7-IX", []),
    ("seller_payout", "gov:br-A7-IX", []),
    ("business_buyer", "gov:br-A7-V", []), ("contest_review", "gov:br-A7-VI", []),
  ])
  func ofBraziliansFollowsTheirColumn(kind: String, primary: String, alternates: [String]) throws {
    let record = try Case(kind: kind, outcome: "approve", subjects: [seller("BR")], data: ["B.ORD"]).record()
    #expect(record.text("subjects.s.lawful_basis.primary") == primary)
    #expect(record.texts("subjects.s.lawful_basis.alternates") == alternates)
    #expect(record.text("subjects.s.lawful_basis.status") == "supported")
    #expect(record.texts("subjects.s.lawful_basis.conditions") == [])
    let uses = primary.hasSuffix("IX") || alternates.contains { $0.hasSuffix("IX") }
    #expect((record.text("subjects.s.lawful_basis.lia_ref") != nil) == uses)
  }

  @Test func aBrazilianDirectorIsNoContractParty() throws {
    let advance = try Case(kind: "advance_withdrawal", outcome: "approve", subjects: [company("BR"), director("BR")], data: ["B.ORD"])
      .record()
    #expect(advance.text("subjects.d.lawful_basis.primary") == "gov:br-A7-IX")
    #expect(advance.texts("subjects.d.lawful_basis.alternates") == ["gov:br-A7-X"])
    let registration = try Case(outcome: "approve", subjects: [company("BR"), director("BR")]).record()
    #expect(registration.text("subjects.d.lawful_basis.primary") == "gov:br-A7-IX")
  }

  @Test func ofMexicansIsConsentUnlessTheLawSaysOtherwise() throws {
    func basis(_ consent: String, _ category: String, _ more: [String] = []) throws -> JSONValue {
      try Case(outcome: "approve", subjects: [seller("MX", consent)], data: [category], more: more).record()
    }
    let express = try basis(#""consent": {"form": "express", "ref": "c1"}"#, "S.PAY")
    #expect(express.text("subjects.s.lawful_basis.primary") == "gov:mx-consent-express")
    #expect(express.text("subjects.s.lawful_basis.consent_ref") == "c1")
    #expect(express.text("subjects.s.lawful_basis.consent_form") == "express")
    #expect(express.text("governance_status") == "valid")
    let tacit = try basis(#""consent": {"form": "tacit"}"#, "S.ACCT")
    #expect(tacit.text("subjects.s.lawful_basis.primary") == "gov:mx-consent-tacit")
    let money = try basis(#""consent": {"form": "tacit"}"#, "S.PAY")
    #expect(money.text("subjects.s.lawful_basis.status") == "invalid")
    #expect(money.column("decision.gates", "needs") == ["consent_form=express"])
    #expect(money.column("decision.gates", "rule") == ["3.4"])
    #expect(money.text("governance_status") == "blocked_unlawful")
    let none = try basis("", "S.ACCT")
    #expect(none.column("decision.gates", "needs") == ["consent_form"])
    let relation = try basis(#""consent": {"form": "tacit"}"#, "S.PAY", [#""exemptions": ["consent_mx_9_IV"]"#])
    #expect(relation.text("subjects.s.lawful_basis.primary") == "gov:mx-A9-IV")
    #expect(relation.text("governance_status") == "valid")
    let duty = try basis("", "S.PAY", [#""legal_norms": [{"norm": "MX:LFPIORPI"}]"#])
    #expect(duty.text("subjects.s.lawful_basis.primary") == "gov:mx-A9-I")
    #expect(duty.text("subjects.s.lawful_basis.legal_norm") == "MX:LFPIORPI")
  }

  @Test func markedDataIsPatrimonialToo() throws {
    let record = try Case(
      outcome: "approve", subjects: [seller("MX", #""consent": {"form": "tacit"}"#)],
      entries: [#"{"category": "S.ACCT", "patrimonial": true}"#]
    ).record()
    #expect(record.column("decision.gates", "needs") == ["consent_form=express"])
  }

  @Test(arguments: [
    ("US", "none_required"), ("KR", "deferred"), ("RU", "deferred"), ("CN", "none_required"), ("CH", "none_required"),
    ("SG", "none_required"),
  ])
  func elsewhereNoTagIsNeeded(country: String, status: String) throws {
    let record = try Case(outcome: "approve", subjects: [seller(country)]).record()
    #expect(record.text("subjects.s.lawful_basis.status") == status)
    #expect(record[path: "subjects.s.lawful_basis.primary"] == .null)
  }

  @Test func instalmentsAreAGapInThePolicyForEuropeans() throws {
    for country in ["DE", "GB"] {
      let blocked = try Case(kind: "bnpl_eligibility", outcome: "approve", subjects: [buyer(country)], data: ["B.ACCT"]).record()
      #expect(blocked.text("governance_status") == "blocked_policy_gap")
      #expect(blocked.column("decision.gates", "needs") == ["supplementary_notice"])
      #expect(blocked.text("subjects.b.lawful_basis.status") == "outside_policy")
      #expect(blocked.texts("policy.defects").contains("PD-01"))
      #expect(blocked.text("decision.effective_outcome") == "hold")
      let cured = try Case(
        kind: "bnpl_eligibility", outcome: "approve", subjects: [buyer(country)], data: ["B.ACCT"],
        more: [#""refs": {"supplementary_notice": "SN"}"#]
      ).record()
      #expect(cured.text("governance_status") == "valid")
      #expect(cured.text("subjects.b.lawful_basis.primary") == (country == "DE" ? "eu-gdpr:A6-1-b-enter-into-contract" : "gov:uk-A6-1-b"))
      #expect(cured.texts("policy.defects") == (country == "GB" ? ["PD-06", "PD-15"] : ["PD-15"]))
    }
  }

  @Test(arguments: [
    ("DE", "2026-11-19", false, ""), ("DE", "2026-11-20", true, "EU:CCD2-18-1"), ("GB", "2026-07-14", false, ""),
    ("GB", "2026-07-15", true, "GB:FCA-CONC-5"),
  ])
  func aCreditorMustAssessOnceTheLawApplies(country: String, date: String, isObliged: Bool, norm: String) throws {
    let record = try Case(
      kind: "bnpl_eligibility", outcome: "approve", at: "\(date)T12:00:00Z", subjects: [buyer(country)], data: ["B.ACCT"],
      more: [#""credit": {"lender": "own"}"#, #""refs": {"supplementary_notice": "SN"}"#]
    ).record()
    #expect(record.text("credit_role") == "creditor")
    #expect(record.text("subjects.b.lawful_basis.primary")?.hasSuffix("6-1-c") == isObliged)
    #expect((record.text("subjects.b.lawful_basis.legal_norm") ?? "") == norm)
  }

  @Test(arguments: [
    ("GB", "2026-07-14", "credit_intermediary"), ("GB", "2026-07-15", "exempt_broker"), ("DE", "2026-07-15", "credit_intermediary"),
  ])
  func aBrokerOfInstalmentsIsExemptInTheUnitedKingdom(country: String, date: String, role: String) throws {
    let record = try Case(
      kind: "bnpl_eligibility", outcome: "approve", at: "\(date)T12:00:00Z", subjects: [buyer(country)], data: ["B.ACCT"],
      more: [#""credit": {"lender": "third_party"}"#]
    ).record()
    #expect(record.text("credit_role") == role)
    #expect(record.texts("independent_controllers") == ["lender"])
  }

  @Test func aConfiguredBasisThatHoldsComesFirst() throws {
    let li = try Case(outcome: "approve", subjects: [seller("DE", #""configured_basis": "eu-gdpr:A6-1-f""#)]).record()
    #expect(li.text("subjects.s.lawful_basis.primary") == "eu-gdpr:A6-1-f")
    #expect(li.text("subjects.s.lawful_basis.status") == "supported")
    let consent = try Case(
      outcome: "approve",
      subjects: [seller("DE", #""configured_basis": "eu-gdpr:A6-1-a-explicit-consent", "consent": {"form": "express", "ref": "c"}"#)]
    ).record()
    #expect(consent.text("subjects.s.lawful_basis.primary") == "eu-gdpr:A6-1-a-explicit-consent")
    #expect(consent.text("subjects.s.lawful_basis.status") == "outside_policy")
    #expect(consent.texts("policy.defects").contains("PD-10"))
    let recognised = try Case(outcome: "approve", subjects: [seller("GB", #""configured_basis": "gov:uk-A6-1-ea""#)]).record()
    #expect(recognised.text("subjects.s.lawful_basis.primary") == "gov:uk-A6-1-ea")
    #expect(recognised.text("subjects.s.lawful_basis.status") == "outside_policy")
    #expect(recognised.text("governance_status") == "valid_with_flags")
  }

  @Test(arguments: [
    ("DE", "eu-gdpr:A6-1-c", "legal_norm"), ("DE", "eu-gdpr:A6-1-a-explicit-consent", "basis"), ("DE", "eu-gdpr:A6-1-e", "basis"),
    ("DE", "gov:uk-A6-1-f", "basis"), ("GB", "gov:uk-A6-1-c", "legal_norm"), ("BR", "gov:br-A7-II", "legal_norm"),
    ("BR", "gov:br-A7-X", "basis"),
  ])
  func aConfiguredBasisThatDoesNotHoldBlocks(country: String, tag: String, needs: String) throws {
    let record = try Case(outcome: "approve", subjects: [seller(country, #""configured_basis": "\#(tag)""#)]).record()
    #expect(record.text("subjects.s.lawful_basis.primary") == tag)
    #expect(record.text("subjects.s.lawful_basis.status") == "invalid")
    #expect(record.column("decision.gates", "rule") == ["3.10-4"])
    #expect(record.column("decision.gates", "needs") == [needs])
    #expect(record.text("governance_status") == "blocked_unlawful")
  }

  @Test func noContractCoversADirector() throws {
    let record = try Case(
      outcome: "approve", subjects: [company("DE"), director("DE", #""configured_basis": "eu-gdpr:A6-1-b-contract-performance""#)]
    ).record()
    #expect(record.text("subjects.d.lawful_basis.status") == "invalid")
    #expect(record.column("decision.gates", "needs") == ["basis"])
  }

  @Test func foreignListsRestOnAnInterest() throws {
    let lists = #""lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "cleared"}]"#
    let german = try Case(outcome: "approve", more: [lists]).record()
    #expect(german.column("subjects.s.further_bases", "for") == ["third_country_screening"])
    #expect(german.column("subjects.s.further_bases", "primary") == ["eu-gdpr:A6-1-f"])
    #expect(german.texts("subjects.s.further_bases.0.conditions") == ["LI-SEC"])
    #expect(german.text("subjects.s.further_bases.0.status") == "supported")
    let brazilian = try Case(outcome: "approve", subjects: [seller("BR")], more: [lists]).record()
    #expect(brazilian.column("subjects.s.further_bases", "primary") == ["gov:br-A7-IX"])
    for country in ["MX", "US", "SG", "CH"] {
      #expect(
        try Case(outcome: "approve", subjects: [seller(country)], more: [lists]).record().column("subjects.s.further_bases", "for") == [])
    }
    let pep = #""lists": [{"list": "PEP", "authority": "OTHER", "status": "cleared", "type": "pep"}]"#
    #expect(try Case(outcome: "approve", more: [pep]).record().column("subjects.s.further_bases", "for") == [])
    let european = #""lists": [{"list": "EU", "authority": "EU", "status": "cleared"}]"#
    #expect(try Case(outcome: "approve", more: [european]).record().column("subjects.s.further_bases", "for") == [])
  }

  @Test func aListOfOneSubjectConcernsThatOne() throws {
    let lists = #""lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "cleared", "subject": "d"}]"#
    let record = try Case(outcome: "approve", subjects: [seller("DE"), director("DE")], more: [lists]).record()
    #expect(record.column("subjects.s.further_bases", "for") == [])
    #expect(record.column("subjects.d.further_bases", "for") == ["third_country_screening"])
  }

  @Test func specialDataNeedsItsAuthority() throws {
    let missing = try Case(outcome: "approve", entries: [#"{"category": "S.BIZ", "special": true}"#]).record()
    #expect(missing.column("subjects.s.further_bases", "for") == ["special_data"])
    #expect(missing[path: "subjects.s.further_bases.0.primary"] == .null)
    #expect(missing.text("subjects.s.further_bases.0.status") == "invalid")
    #expect(missing.column("decision.gates", "needs") == ["special_authority"])
    #expect(missing.truth("special_category_used") == true)
    let stated = try Case(outcome: "approve", entries: [#"{"category": "S.BIZ", "special": true, "special_authority": "9-2-b"}"#]).record()
    #expect(stated.column("subjects.s.further_bases", "primary") == ["eu-gdpr:A9-2-b"])
    #expect(stated.text("governance_status") == "valid")
    let british = try Case(
      outcome: "approve", subjects: [seller("GB")], entries: [#"{"category": "S.BIZ", "special": true, "special_authority": "9-2-a"}"#]
    ).record()
    #expect(british.column("subjects.s.further_bases", "primary") == ["gov:uk-A9-2-a"])
    let obliged = try Case(outcome: "release", entries: [#"{"category": "S.BIZ", "special": true}"#], more: [#""obliged_entity": true"#])
      .record()
    #expect(obliged.column("subjects.s.further_bases", "primary") == ["eu-gdpr:A9-2-g"])
    #expect(obliged.text("subjects.s.further_bases.0.legal_norm") == "EU:AMLD-13")
  }

  @Test func sensitiveDataOfBraziliansIsNeverForCredit() throws {
    let entry = [#"{"category": "B.ORD", "special": true}"#]
    let fraud = try Case(kind: "seller_monitoring", outcome: "no_action", subjects: [seller("BR")], entries: entry).record()
    #expect(fraud.column("subjects.s.further_bases", "primary") == ["gov:br-A11-II-g"])
    let credit = try Case(kind: "advance_withdrawal", outcome: "approve", subjects: [seller("BR")], entries: entry).record()
    #expect(credit.text("subjects.s.further_bases.0.status") == "invalid")
    #expect(credit.text("governance_status") == "blocked_unlawful")
    let consent = #""consent": {"form": "express", "ref": "c"}"#
    let agreed = try Case(kind: "advance_withdrawal", outcome: "approve", subjects: [seller("BR", consent)], entries: entry).record()
    #expect(agreed.column("subjects.s.further_bases", "primary") == ["gov:br-A11-I"])
  }

  @Test func criminalDataNeedsANormOfTheirLaw() throws {
    let missing = try Case(outcome: "approve", entries: [#"{"category": "S.BIZ", "criminal": true}"#]).record()
    #expect(missing.column("decision.gates", "needs") == ["criminal_authority"])
    #expect(missing.truth("criminal_data_used") == true)
    let foreign = try Case(outcome: "approve", entries: [#"{"category": "S.BIZ", "criminal": true, "criminal_authority": "SG:x"}"#])
      .record()
    #expect(foreign.column("decision.gates", "needs") == ["criminal_authority"])
    let stated = try Case(outcome: "approve", entries: [#"{"category": "S.BIZ", "criminal": true, "criminal_authority": "DE:GwG-11"}"#])
      .record()
    #expect(stated.column("subjects.s.further_bases", "primary") == ["gov:eu-A10"])
    #expect(stated.text("subjects.s.further_bases.0.legal_norm") == "DE:GwG-11")
    let british = try Case(
      outcome: "approve", subjects: [seller("GB")],
      entries: [#"{"category": "S.BIZ", "criminal": true, "criminal_authority": "GB:DPA-S1"}"#]
    ).record()
    #expect(british.column("subjects.s.further_bases", "primary") == ["gov:uk-A10"])
    let american = try Case(outcome: "approve", subjects: [seller("US")], entries: [#"{"category": "S.BIZ", "criminal": true}"#]).record()
    #expect(american.column("subjects.s.further_bases", "for") == [])
  }

  @Test func aFreezeThatLawRequiresIsAnObligation() throws {
    let lists = #""lists": [{"list": "EU consolidated", "authority": "EU", "status": "confirmed"}]"#
    let record = try Case(kind: "seller_monitoring", outcome: "freeze", more: [lists]).record()
    #expect(record.text("subjects.s.lawful_basis.primary") == lo)
    #expect(record.text("subjects.s.lawful_basis.legal_norm") == "EU:restrictive-measures")
    let british = try Case(
      kind: "seller_monitoring", outcome: "freeze", subjects: [seller("GB")],
      more: [#""lists": [{"list": "UK", "authority": "UK", "status": "confirmed"}]"#]
    ).record()
    #expect(british.text("subjects.s.lawful_basis.legal_norm") == "GB:SAMLA-2018")
  }
}
