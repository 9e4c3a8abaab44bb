import Formats
import Governance
import Reference
import Testing

/// Every row of every table of the specification, written down here once more by hand, so that a pack and its engine cannot drift together.
@Suite("Every row of the tables") struct TableTests {
  private static let rows: [(kind: String, row: String, categories: String)] = [
    ("seller_registration", "J02", "S.ACCT S.BIZ S.PAY S.CONT"), ("seller_monitoring", "J02", "S.ACCT S.BIZ S.PAY S.CONT"),
    ("buyer_registration", "J01", "B.ACCT B.SNS S.SNS T.SNS X.USAG"), ("buyer_security", "J01", "B.ACCT B.SNS S.SNS T.SNS X.USAG"),
    ("payment_kyc", "J03", "B.PAY B.ORD"), ("seller_payout", "J03", "B.PAY B.ORD"), ("logistics_fraud", "J04", "B.ORD"),
    ("warranty_identity", "J04", "B.ORD"), ("advance_withdrawal", "J08", "B.ORD B.CORR S.CORR B.CMPL"), ("bnpl_eligibility", "none", ""),
    ("business_buyer", "J06", "B.BIZ"), ("influencer", "J05", "B.SNS S.SNS T.SNS"),
    ("contest_review", "J07", "B.CMPL B.CORR S.CORR B.ACCT S.ACCT S.BIZ S.PAY S.CONT B.PAY B.ORD"),
  ]
  private static let categories = [
    "B.ACCT", "B.PAY", "B.ORD", "B.CMPL", "B.ID", "B.CORR", "B.GEN", "B.SNS", "B.BIZ", "S.ACCT", "S.BIZ", "S.PAY", "S.PROD", "S.CONT",
    "S.SNS",
    "S.QUES", "S.CORR", "X.ACTV", "X.USAG", "X.DERV", "X.SNSC", "X.CTCT", "T.SNS", "T.COMP", "T.LOG",
  ]

  /// Section 1.2 by section 1.3: 25 categories in 13 kinds, alone in one decision each.
  @Test(arguments: rows) func aCategoryIsInTheRowOrFlagged(kind: String, row: String, categories: String) throws {
    let listed = Set(categories.split(separator: " ").map(String.init))
    let inSomeRow = Set(Self.rows.flatMap { $0.categories.split(separator: " ").map(String.init) }).union([
      "X.DERV", "B.GEN", "S.PROD", "S.QUES",
    ])
    for category in Self.categories {
      let record = try Case(kind: kind, outcome: "approve", subjects: [seller("DE")], data: [category]).record()
      #expect(record.text("purpose.policy_j") == row)
      #expect(record.truth("data_used.0.in_policy_row") == listed.contains(category), "\(kind) \(category)")
      let defects = record.texts("policy.defects")
      let isOutside = !listed.contains(category)
      let isAdvance = kind == "advance_withdrawal"
      #expect(defects.contains("PD-02") == (isOutside && (!isAdvance || !inSomeRow.contains(category))), "\(kind) \(category)")
      #expect(defects.contains("PD-03") == (isOutside && isAdvance), "\(kind) \(category)")
      #expect(defects.contains("PD-01") == (kind == "bnpl_eligibility"))
      #expect(defects.contains("PD-04") == ["J05", "J06", "J07", "J08"].contains(row), "\(kind)")
      let isBarred = ["S.QUES", "B.GEN"].contains(category) && kind != "contest_review"
      let needs = record.column("decision.gates", "rule")
      #expect(needs.contains("3.10-6") == isBarred, "\(kind) \(category)")
      let isSocial = kind == "bnpl_eligibility" && ["T.SNS", "X.SNSC", "B.SNS", "B.GEN"].contains(category)
      // A sole trader is no consumer: the directive bars this for consumers only.
      #expect(!needs.contains("3.5-8"))
      if isSocial {
        let consumer = try Case(kind: kind, outcome: "approve", at: "2026-11-23T10:00:00Z", subjects: [buyer("DE")], data: [category])
          .record()
        #expect(consumer.column("decision.gates", "rule").contains("3.5-8"), "\(category)")
      }
    }
  }

  /// Section 1.3, the pipeline's purposes.
  @Test(arguments: [
    ("seller_registration", "seller.kyc.registration", "B01"), ("seller_monitoring", "seller.monitoring", "B09"),
    ("buyer_registration", "buyer.registration", "B01,B03"), ("buyer_security", "buyer.account_security", "B09"),
    ("payment_kyc", "txn.payment_kyc", "B05,B09"), ("seller_payout", "seller.payout", "B05,B09"),
    ("logistics_fraud", "txn.logistics_fraud", "B09"), ("warranty_identity", "identity.warranty", "B08"),
    ("advance_withdrawal", "seller.advance_withdrawal", "B05"), ("bnpl_eligibility", "buyer.bnpl", "none"),
    ("business_buyer", "buyer.business_eligibility", "none"), ("influencer", "influencer.eligibility", "B02"),
    ("contest_review", "contest.handling", "B04"),
  ])
  func aKindHasItsPurpose(kind: String, purpose: String, bullet: String) throws {
    let record = try Case(kind: kind, outcome: "approve", subjects: [seller("MX")], data: []).record()
    #expect(record.text("purpose.id") == purpose)
    #expect(record.text("purpose.policy_b") == bullet)
    #expect(record.text("purpose.mx_class") == "primary")
    #expect(try Case(kind: kind, outcome: "approve", data: []).record()[path: "purpose.mx_class"] == .null)
  }

  /// Section 1.4: who needs consent, and who may get purchases on Art 49.
  @Test(arguments: [
    ("R-COUNTER", "false", "false", "A49-1-b"), ("R-GROUP", "false", "false", "A46-2-c"), ("R-BIZP", "false", "true", "A46-2-c"),
    ("R-ADS", "false", "false", "A46-2-c"), ("R-PSP", "false", "false", "A49-1-c"), ("R-CRED", "false", "false", "A46-2-c"),
    ("R-LOGI", "false", "false", "A49-1-c"), ("R-CUST", "false", "false", "A49-1-c"), ("R-CLOUD", "false", "false", "A46-2-c"),
    ("R-WARR", "false", "false", "A49-1-c"), ("R-CS", "false", "false", "A46-2-c"), ("R-RISK", "false", "false", "A46-2-c"),
    ("R-RATE", "false", "false", "A46-2-c"), ("R-ADV", "false", "false", "A46-2-c"), ("R-LEA", "false", "false", "A46-2-c"),
    ("R-GOV", "false", "false", "A46-2-c"), ("R-MNA", "false", "true", "A46-2-c"), ("R-CONS", "true", "true", "A46-2-c"),
  ])
  func aRecipientHasItsConsentAndTool(recipient: String, elsewhere: String, mexico: String, tool: String) throws {
    let member = #""recipients": [{"class": "\#(recipient)", "country": "CN", "purpose": "fulfilment", "data": ["B.ORD"]}]"#
    let german = try Case(outcome: "approve", more: [member]).record()
    #expect(german.truth("recipients.0.consent_required") == (elsewhere == "true"))
    #expect(german.text("recipients.0.transfer_tool") == tool)
    let mexican = try Case(outcome: "approve", subjects: [seller("MX")], more: [member]).record()
    #expect(mexican.truth("recipients.0.consent_required") == (mexico == "true"))
    #expect(mexican[path: "recipients.0.transfer_tool"] == .null)
  }

  /// Section 1.5.
  @Test(arguments: [
    ("CN", "CN", "CN SG", false), ("DE", "EU_EEA", "DE SG", false), ("IS", "EU_EEA", "DE SG", false), ("GB", "OTHER", "SG", false),
    ("CH", "OTHER", "SG", false), ("US", "AMERICAS", "US", true), ("PR", "AMERICAS", "US", true), ("BR", "AMERICAS", "US", true),
    ("MX", "AMERICAS", "US SG", false), ("CA", "AMERICAS", "US SG", false), ("AR", "AMERICAS", "US SG", false),
    ("GL", "AMERICAS", "US SG", false), ("KR", "KR", "KR SG", false), ("RU", "none", "", false), ("GE", "none", "", false),
    ("JP", "OTHER", "SG", false), ("GG", "OTHER", "SG", false), ("HK", "OTHER", "SG", false), ("AU", "OTHER", "SG", false),
  ])
  func aPlaceHasItsStorage(country: String, row: String, regions: String, isConflict: Bool) throws {
    let record = try Case(outcome: "approve", subjects: [seller(country)]).record()
    #expect(record.text("storage.row") == row)
    #expect(record.texts("storage.regions") == regions.split(separator: " ").map(String.init))
    #expect(record.truth("storage.conflict") == isConflict)
    let defects = record.texts("policy.defects")
    #expect(defects.contains("PD-05") == isConflict)
    #expect(defects.contains("PD-06") == (country == "GB" || country == "CH"))
    #expect(defects.contains("PD-16") == regions.isEmpty)
  }

  /// Section 2.0: what each date changes, the day before, on it and the day after.
  @Test(arguments: [
    ("uk-22a", "2026-02-05"), ("uk-complaints", "2026-06-19"), ("uk-dpc", "2026-07-15"), ("eu-ccd2", "2026-11-20"),
    ("us-ca-admt", "2027-01-01"), ("us-co-sb26-189", "2027-01-01"), ("eu-amlr", "2027-07-10"), ("eu-ai-act", "2027-12-02"),
    ("us-ofac-10y", "2025-03-12"), ("kr-37-2", "2024-03-15"), ("eu-br", "2026-01-27"),
  ])
  func aDateChangesWhatItSays(clock: String, from: String) throws {
    let date = try #require(CivilDate(iso: from))
    for (days, isInForce) in [(-1, false), (0, true), (1, true)] {
      let day = date.adding(days: days).description
      #expect(try shows(clock, on: day) == isInForce, "\(clock) on \(day)")
    }
  }

  private func shows(_ clock: String, on day: String) throws -> Bool {
    let at = day + "T12:00:00Z"
    let ofac = #""lists": [{"list": "SDN", "authority": "US_OFAC", "status": "confirmed"}]"#
    switch clock {
    case "uk-22a": return try Case(at: at, subjects: [seller("GB")]).record().text("adm.condition") == "uk_22c_permitted"
    case "uk-complaints":
      let request = #""requests": [{"type": "complaint", "regime": "UK_GDPR", "received": "\#(day)"}]"#
      return try Case(at: at, subjects: [seller("GB")], more: [request]).record().text("requests.0.ack_due") != nil
    case "uk-dpc":
      let broker = Case(
        kind: "bnpl_eligibility", at: at, subjects: [buyer("GB")], data: [], more: [#""credit": {"lender": "third_party"}"#])
      let lender = Case(
        kind: "bnpl_eligibility", at: at, subjects: [buyer("GB")], data: [],
        more: [#""credit": {"lender": "own"}"#, #""refs": {"supplementary_notice": "SN"}"#])
      let isExempt = try broker.record().text("credit_role") == "exempt_broker"
      #expect(try lender.record().text("subjects.b.lawful_basis.primary") == (isExempt ? "gov:uk-A6-1-c" : "gov:uk-A6-1-b"))
      return isExempt
    case "eu-ccd2":
      let credit = #""credit": {"lender": "own"}"#
      let record = try Case(
        kind: "bnpl_eligibility", outcome: "approve", at: at, subjects: [buyer("FR")], data: [],
        more: [credit, #""refs": {"supplementary_notice": "SN"}"#]
      ).record()
      let isGround = record.texts("review.grounds").contains("CCD2_18_8")
      #expect((record.text("subjects.b.lawful_basis.legal_norm") == "EU:CCD2-18-1") == isGround)
      return isGround
    case "us-ca-admt":
      let record = try Case(kind: "advance_withdrawal", at: at, subjects: [seller("US", #""region": "US-CA""#)]).record()
      return record.texts("review.grounds").contains("US_CA_7221")
    case "us-co-sb26-189":
      let record = try Case(kind: "advance_withdrawal", at: at, subjects: [seller("US", #""region": "US-CO""#)]).record()
      #expect(record.column("retention", "class").contains("RC-CO") == record.texts("review.grounds").contains("US_CO"))
      return record.texts("review.grounds").contains("US_CO")
    case "eu-amlr":
      let record = try Case(outcome: "approve", at: at, data: ["X.USAG"], more: [#""obliged_entity": true"#]).record()
      let isBlocked = record.text("governance_status") == "blocked_unlawful"
      #expect(record.text("obliged_entity.norm") == (isBlocked ? "EU:AMLR-20" : "EU:AMLD-13"))
      return isBlocked
    case "eu-ai-act": return try Case(kind: "advance_withdrawal", at: at).record().truth("ai_act.in_force") == true
    case "us-ofac-10y":
      let record = try Case(outcome: "freeze", at: at, subjects: [seller("US")], more: [ofac]).record()
      let entry = record["retention"]?.elements?.first { $0["class"]?.text == "RC-OFAC" }
      let years = Int(entry?["earliest_deletion"]?.text?.prefix(4) ?? "0") ?? 0
      return years - (Int(day.prefix(4)) ?? 0) == 10
    case "kr-37-2": return try Case(at: at, subjects: [seller("KR")]).record().texts("review.grounds") == ["KR37_2"]
    case "eu-br":
      let record = try Case(outcome: "approve", at: at, more: [#""recipients": [{"class": "R-CLOUD", "country": "BR"}]"#]).record()
      return record.text("recipients.0.transfer_tool") == "A45-3"
    default: return false
    }
  }

  /// Section 3.4, Brazil's and Mexico's columns by kind and party: the contract party's bases, then a company person's.
  @Test(arguments: [
    ("seller_registration", "V IX", "IX"), ("buyer_registration", "V IX", "IX"), ("warranty_identity", "V IX", "IX"),
    ("seller_monitoring", "IX", "IX"), ("payment_kyc", "IX", "IX"), ("seller_payout", "IX", "IX"), ("logistics_fraud", "IX", "IX"),
    ("buyer_security", "IX", "IX"), ("advance_withdrawal", "X V", "IX X"), ("bnpl_eligibility", "X V", "X"), ("business_buyer", "V", "IX"),
    ("influencer", "V", "IX"), ("contest_review", "VI", "VI"),
  ])
  func brazilAndMexicoHaveTheirColumns(kind: String, party: String, person: String) throws {
    let record = try Case(kind: kind, outcome: "approve", subjects: [seller("BR"), director("BR")], data: ["B.ORD"]).record()
    for (ref, bases) in [("s", party), ("d", person)] {
      let found = [record.text("subjects.\(ref).lawful_basis.primary") ?? ""] + record.texts("subjects.\(ref).lawful_basis.alternates")
      #expect(found == bases.split(separator: " ").map { "gov:br-A7-\($0)" }, "\(kind) \(ref)")
    }
    let obliged = try Case(
      kind: kind, outcome: "approve", subjects: [seller("BR"), director("BR")], data: ["B.ORD"],
      more: [#""legal_norms": [{"norm": "BR:9613"}]"#]
    ).record()
    let knowsDuty = !["advance_withdrawal", "bnpl_eligibility", "business_buyer", "influencer"].contains(kind)
    #expect((obliged.text("subjects.s.lawful_basis.legal_norm") == "BR:9613") == knowsDuty, "\(kind)")
    let consent = try Case(
      kind: kind, outcome: "approve", subjects: [seller("MX", #""consent": {"form": "express", "ref": "C1"}"#)], data: ["S.PAY"]
    ).record()
    let mexican = kind == "contest_review" ? nil : "gov:mx-consent-express"
    #expect(consent.text("subjects.s.lawful_basis.primary") == mexican, "\(kind)")
    let none = try Case(kind: kind, outcome: "approve", subjects: [seller("MX")], data: ["S.PAY"]).record()
    #expect(none.text("governance_status") == (mexican == nil ? "valid" : "blocked_unlawful"), "\(kind)")
  }

  /// Rule 3.5-3: ten outcomes in 13 kinds on four kinds of subject.
  @Test func everyOutcomeHasItsEffect() throws {
    let kindsOfCredit = [
      "seller_registration", "seller_monitoring", "buyer_registration", "advance_withdrawal", "bnpl_eligibility", "seller_payout",
    ]
    for kind in Self.rows.map(\.kind) {
      for outcome in Outcome.allCases.map(\.rawValue) {
        let isSellersKind = kindsOfCredit.contains(kind) || kind == "payment_kyc"
        func level(isSeller: Bool) -> String {
          switch outcome {
          case "freeze", "terminate": "legal"
          case "suspend": "similarly_significant"
          case "decline", "approve_limited", "hold":
            (isSeller ? isSellersKind : kindsOfCredit.contains(kind)) ? "similarly_significant" : "none"
          default: "none"
          }
        }
        let trader = try Case(kind: kind, outcome: outcome, subjects: [seller("DE")], data: []).record()
        #expect(trader.text("effect.level") == level(isSeller: true), "\(kind) \(outcome)")
        let consumer = try Case(kind: kind, outcome: outcome, subjects: [buyer("DE")], data: []).record()
        #expect(consumer.text("effect.level") == level(isSeller: false), "\(kind) \(outcome)")
        let owned = try Case(kind: kind, outcome: outcome, subjects: [company("DE"), director("DE")], data: []).record()
        #expect(owned.text("effect.level") == "none", "\(kind) \(outcome)")
      }
    }
  }

  /// Section 3.7: what takes effect while a decision waits, and when it does not.
  @Test(arguments: [
    ("approve", "hold"), ("approve_limited", "hold"), ("decline", "hold"), ("release", "hold"), ("suspend", "no_action"),
    ("terminate", "no_action"), ("freeze", "no_action"), ("hold", "hold"), ("step_up", "step_up"), ("no_action", "no_action"),
  ])
  func whatWaitsKeepsTheAccountAsItIs(outcome: String, waiting: String) throws {
    let blocked = try Case(outcome: outcome, data: ["S.QUES"]).record()
    #expect(blocked.text("governance_status") == "blocked_unlawful")
    #expect(blocked.text("decision.effective_outcome") == waiting)
    let human = try Case(outcome: outcome, subjects: [#"{"ref": "s", "role": "seller", "kind": "sole_trader"}"#]).record()
    #expect(human.text("governance_status") == "hold_for_human")
    #expect(human.text("decision.effective_outcome") == waiting)
    let valid = try Case(outcome: outcome, subjects: [seller("SG")]).record()
    #expect(valid.text("decision.effective_outcome") == outcome)
  }

  /// Section 3.8: six restricted codes and their classes; with none but them an adverse outcome waits for counsel.
  @Test(arguments: [
    ("RX01", "tipping_off"), ("RX02", "tipping_off"), ("RX03", "tipping_off"), ("RX04", "tipping_off"), ("RX05", "authority_order"),
    ("RX06", "security_sensitive"),
  ])
  func aRestrictedReasonHasItsClass(code: String, restrictedClass: String) throws {
    let only = try Case(subjects: [seller("SG")], more: [#""reasons": {"restricted": [{"code": "\#(code)"}]}"#]).record()
    #expect(only.column("reasons.restricted", "class") == [restrictedClass])
    #expect(only.text("reasons.restricted.0.review_at") == "2027-09-15")
    #expect(only.text("governance_status") == "hold_legal")
    #expect(only.text("reasons.psp_code") == "MS03")
    let beside = try Case(
      subjects: [seller("SG")],
      more: [#""reasons": {"candidates": [{"code": "PR09", "factor": "account"}], "restricted": [{"code": "\#(code)"}]}"#]
    ).record()
    #expect(beside.text("governance_status") == "valid")
    #expect(beside.text("reasons.psp_code") == "MS03")
    let open = try Case(subjects: [seller("SG")], more: [#""reasons": {"candidates": [{"code": "PR09", "factor": "account"}]}"#]).record()
    for path in ["explanation", "notices", "requests"] { #expect(beside[path: path] == open[path: path], "\(path)") }
  }

  /// Section 3.8: each public code stands as a principal reason, worded.
  @Test func everyPublicReasonCanBeGiven() throws {
    for number in 1...17 {
      let code = number < 10 ? "PR0\(number)" : "PR\(number)"
      let record = try Case(subjects: [seller("SG")], more: [#""reasons": {"candidates": [{"code": "\#(code)", "factor": "f"}]}"#]).record()
      #expect(record.texts("reasons.principal") == [code])
      #expect(record.text("explanation.plain_text")?.contains("Main reasons") == true)
    }
  }

  /// Section 4.4: type by regime, what is due from 2027-03-01.
  @Test(arguments: [
    ("EU_GDPR", "access portability rectification erasure restriction objection consent_withdrawal opt_out contest", "2027-04-01"),
    ("UK_GDPR", "access portability rectification erasure restriction objection consent_withdrawal opt_out contest", "2027-04-01"),
    ("US_FED", "access portability rectification erasure opt_out", "2027-04-15"),
    ("US_CA", "access portability rectification erasure opt_out", "2027-04-15"),
    ("US_CO", "access portability rectification erasure opt_out", "2027-04-15"),
    ("US_OTHER", "access portability rectification erasure opt_out", "2027-04-15"), ("BR_LGPD", "access contest", "2027-03-16"),
    ("MX_LFPDPPP", "access rectification erasure objection", "2027-03-21"), ("CH_FADP", "", ""), ("KR_PIPA", "", ""), ("CN_PIPL", "", ""),
    ("CIS_LOCAL", "", ""), ("OTHER", "", ""),
  ])
  func aRequestHasItsClock(regime: String, types: String, due: String) throws {
    let timed = types.split(separator: " ").map(String.init)
    for type in RequestType.allCases.map(\.rawValue) {
      let request = #""requests": [{"type": "\#(type)", "regime": "\#(regime)", "received": "2027-03-01"}]"#
      let record = try Case(outcome: "approve", at: "2027-03-01T10:00:00Z", more: [request]).record()
      #expect(record.text("requests.0.due") == (timed.contains(type) ? due : nil), "\(regime) \(type)")
      #expect((record.text("requests.0.ack_due") != nil) == (regime == "UK_GDPR" && type == "complaint"), "\(regime) \(type)")
      #expect(record.text("requests.0.answer.template_id") == "AN-" + type.uppercased())
      if regime == "MX_LFPDPPP", timed.contains(type) { #expect(record.text("requests.0.due_statute") == "2027-03-30") }
    }
  }

  /// Special and criminal data ask for an authority under the law that only the access adds, too.
  @Test func theLawOfTheAccessAsksForItsAuthority() throws {
    func record(_ entry: String, access: String = "PT") throws -> JSONValue {
      try Case(
        kind: "buyer_registration", outcome: "approve", subjects: [buyer("MD", #""access_country": "\#(access)""#)], entries: [entry]
      ).record()
    }
    let bare = try record(#"{"category": "B.ACCT", "special": true}"#)
    #expect(bare.column("subjects.b.further_bases", "for") == ["special_data", "precaution"])
    #expect(bare.text("subjects.b.further_bases.0.status") == "invalid")
    #expect(bare.text("subjects.b.further_bases.0.regime") == "EU_GDPR")
    #expect(bare.text("governance_status") == "blocked_unlawful")
    #expect(bare.column("decision.gates", "needs") == ["special_authority"])
    let named = try record(#"{"category": "B.ACCT", "special": true, "special_authority": "9-2-g"}"#, access: "GB")
    #expect(named.text("subjects.b.further_bases.0.primary") == "gov:uk-A9-2-g")
    #expect(named.text("governance_status") == "valid_with_flags")
    let criminal = try record(#"{"category": "B.ACCT", "criminal": true}"#)
    #expect(criminal.column("decision.gates", "needs") == ["criminal_authority"])
    let authorised = try record(#"{"category": "B.ACCT", "criminal": true, "criminal_authority": "PT:code"}"#)
    #expect(authorised.text("subjects.b.further_bases.0.primary") == "gov:eu-A10")
    let local = try record(#"{"category": "B.ACCT", "special": true}"#, access: "MD")
    #expect(local[path: "subjects.b.further_bases"] == .array([]))
    #expect(local.text("governance_status") == "valid")
  }

  /// Three people of three laws and a company in one decision: each has an entry of its own.
  @Test func everySubjectHasItsOwnEntry() throws {
    let owner = #"{"ref": "u", "role": "ubo", "kind": "company_person", "residence": "BR"}"#
    let agent = #"{"ref": "r", "role": "representative", "kind": "company_person", "residence": "GB", "age": 17}"#
    let record = try Case(
      outcome: "decline", subjects: [company("FR"), director("DE"), owner, agent],
      entries: [
        #"{"category": "S.BIZ"}"#, #"{"category": "T.COMP", "subjects": ["d", "u"]}"#,
        #"{"category": "S.BIZ", "source": "register", "subjects": ["u"], "special": true}"#,
      ]
    ).record()
    #expect(record.text("subjects.d.lawful_basis.status") == "outside_policy")
    #expect(record.text("subjects.r.lawful_basis.status") == "supported")
    #expect(record.text("subjects.u.lawful_basis.status") == "supported")
    #expect(record.text("subjects.u.further_bases.0.primary") == "gov:br-A11-II-g")
    #expect(record.texts("subjects.d.review.grounds") == ["policy_J"])
    #expect(record.texts("subjects.u.review.grounds") == ["policy_L"])
    #expect(record.texts("subjects.co.review.grounds") == [])
    #expect(record.texts("review.grounds") == ["policy_J", "policy_L"])
    // Only the account holder's age decides.
    #expect(record.text("subjects.r.age_check") == "under_18")
    #expect(record.text("decision.outcome") == "decline")
    #expect(record.column("decision.gates", "rule") == [])
    #expect(record.text("controller.entity") == "ENT-SG")
  }

  @Test func recognisedInterestsAreNeverSupported() throws {
    let record = try Case(
      kind: "bnpl_eligibility", outcome: "approve", subjects: [buyer("GB", #""configured_basis": "gov:uk-A6-1-ea""#)], data: [],
      more: [#""refs": {"supplementary_notice": "SN"}"#]
    ).record()
    #expect(record.text("subjects.b.lawful_basis.primary") == "gov:uk-A6-1-ea")
    #expect(record.text("subjects.b.lawful_basis.status") == "outside_policy")
  }
}
