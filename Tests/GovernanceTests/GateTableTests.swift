import Formats
import Governance
import Testing

/// Section 4.2 of the facts row by row, section 1.8 row by row, section 1.4 row by row: what sets each, and what lifts it. Written from the text by hand.
@Suite("Every row of gates, defects and recipients") struct GateTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let rule: String
    let status: String?
    let needs: String?
    /// Sets the gate.
    let facts: Case
    /// The least change that lifts it.
    let lifted: Case
    var testDescription: String { "\(rule) \(needs ?? "null")" }
  }

  private static let fullReviewAtOnce = fullReview
  private static let notice = #""refs": {"supplementary_notice": "SN"}"#
  private static func restricted(_ beside: String = "") -> String {
    #""reasons": {"candidates": [\#(beside)], "restricted": [{"code": "RX02"}]}"#
  }

  private static let rows: [Row] = [
    Row(
      rule: "3.2-3", status: "hold_for_human", needs: "registration",
      facts: Case(kind: "buyer_registration", outcome: "approve", subjects: [buyer("US", #""registered": false"#)], data: ["B.ACCT"]),
      lifted: Case(kind: "buyer_registration", outcome: "approve", subjects: [buyer("US")], data: ["B.ACCT"])),
    Row(
      rule: "3.2-4", status: "hold_for_human", needs: "confirmed_by", facts: Case(subjects: [seller("BR", #""access_country": "KZ""#)]),
      lifted: Case(subjects: [seller("BR", #""access_country": "KZ""#)], more: [#""confirmed_by": "J-1""#])),
    Row(
      rule: "3.2-7", status: "hold_for_human", needs: "residence",
      facts: Case(
        outcome: "approve", subjects: [#"{"ref": "s", "role": "seller", "kind": "sole_trader"}"#]),
      lifted: Case(outcome: "approve", subjects: [#"{"ref": "s", "role": "seller", "kind": "sole_trader", "account_country": "SG"}"#])),
    Row(
      rule: "3.5-4", status: "hold_for_human", needs: "automation.human",
      facts: Case(more: [#""automation": {"contract_necessary": false}"#]), lifted: Case(more: [fullReviewAtOnce])),
    Row(
      rule: "3.5-5", status: "hold_for_human", needs: "automation.human",
      facts: Case(outcome: "approve", subjects: [company("FR")], more: [#""obliged_entity": true"#]),
      lifted: Case(outcome: "approve", subjects: [company("FR")], more: [#""obliged_entity": true"#, fullReviewAtOnce])),
    Row(
      rule: "3.10-1", status: "hold_for_human", needs: "individual_assessment_ref",
      facts: Case(more: [#""lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "potential"}]"#]),
      lifted: Case(
        more: [
          #""lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "potential"}]"#, #""individual_assessment_ref": "IA-1""#,
        ])),
    Row(
      rule: "3.10-2", status: "hold_for_human", needs: "senior_approval", facts: Case(subjects: [seller("SG", #""pep": true"#)]),
      lifted: Case(
        subjects: [seller("SG", #""pep": true"#)], more: [#""reasons": {"candidates": [{"code": "PR01", "factor": "document"}]}"#])),
    Row(
      rule: "3.4", status: "blocked_policy_gap", needs: "supplementary_notice",
      facts: Case(kind: "bnpl_eligibility", outcome: "approve", subjects: [buyer("DE")], data: []),
      lifted: Case(kind: "bnpl_eligibility", outcome: "approve", subjects: [buyer("DE")], data: [], more: [notice])),
    Row(
      rule: "3.8", status: "hold_legal", needs: nil, facts: Case(subjects: [seller("SG")], more: [restricted()]),
      lifted: Case(subjects: [seller("SG")], more: [restricted(#"{"code": "PR09", "factor": "account"}"#)])),
    Row(
      rule: "3.4", status: "blocked_unlawful", needs: "consent_form=express", facts: Case(subjects: [seller("MX")], data: ["S.PAY"]),
      lifted: Case(subjects: [seller("MX")], data: ["S.PAY"], more: [#""exemptions": ["consent_mx_9_IV"]"#])),
    Row(
      rule: "3.4", status: "blocked_unlawful", needs: "consent_form", facts: Case(subjects: [seller("MX")], data: ["S.ACCT"]),
      lifted: Case(subjects: [seller("MX", #""consent": {"form": "tacit"}"#)], data: ["S.ACCT"])),
    Row(
      rule: "3.4", status: "blocked_unlawful", needs: "special_authority",
      facts: Case(outcome: "approve", entries: [#"{"category": "S.BIZ", "special": true}"#]),
      lifted: Case(outcome: "approve", entries: [#"{"category": "S.BIZ", "special": true, "special_authority": "9-2-f"}"#])),
    Row(
      rule: "3.4", status: "blocked_unlawful", needs: "criminal_authority",
      facts: Case(outcome: "approve", entries: [#"{"category": "S.BIZ", "criminal": true, "criminal_authority": "GB:code"}"#]),
      lifted: Case(outcome: "approve", entries: [#"{"category": "S.BIZ", "criminal": true, "criminal_authority": "DE:code"}"#])),
    Row(
      rule: "3.10-4", status: "blocked_unlawful", needs: "lia_ref",
      facts: Case(kind: "seller_monitoring", outcome: "approve", more: [#""refs": {"lia": null}"#]),
      lifted: Case(kind: "seller_monitoring", outcome: "approve", more: [#""refs": {"lia": "LIA-2"}"#])),
    Row(
      rule: "3.10-4", status: "blocked_unlawful", needs: "legal_norm",
      facts: Case(outcome: "approve", subjects: [seller("DE", #""configured_basis": "eu-gdpr:A6-1-c""#)]),
      lifted: Case(
        outcome: "approve", subjects: [seller("DE", #""configured_basis": "eu-gdpr:A6-1-c""#)],
        more: [#""legal_norms": [{"norm": "NO:hvitvasking"}]"#])),
    Row(
      rule: "3.10-4", status: "blocked_unlawful", needs: "basis",
      facts: Case(outcome: "approve", subjects: [seller("DE", #""configured_basis": "eu-gdpr:A6-1-a-explicit-consent""#)]),
      lifted: Case(
        outcome: "approve",
        subjects: [seller("DE", #""configured_basis": "eu-gdpr:A6-1-a-explicit-consent", "consent": {"form": "express"}"#)])),
    Row(
      rule: "3.10-4", status: "blocked_unlawful", needs: "warranty_ref",
      facts: Case(outcome: "approve", entries: [#"{"category": "T.LOG", "warranty_ref": null}"#]),
      lifted: Case(outcome: "approve", entries: [#"{"category": "T.LOG", "warranty_ref": "W-1"}"#])),
    Row(
      rule: "3.10-4", status: "blocked_unlawful", needs: "tia_ref",
      facts: Case(outcome: "approve", more: [#""refs": {"tia": null}, "recipients": [{"class": "R-RISK", "country": "CN"}]"#]),
      lifted: Case(outcome: "approve", more: [#""refs": {"tia": null}, "recipients": [{"class": "R-RISK", "country": "UY"}]"#])),
    Row(
      rule: "3.5-5", status: "blocked_unlawful", needs: nil,
      facts: Case(outcome: "approve", at: "2027-07-10T10:00:00Z", data: ["X.ACTV"], more: [#""obliged_entity": true"#, fullReviewAtOnce]),
      lifted: Case(outcome: "approve", at: "2027-07-10T10:00:00Z", data: ["S.BIZ"], more: [#""obliged_entity": true"#, fullReviewAtOnce])),
    Row(
      rule: "3.5-6", status: "blocked_unlawful", needs: "automation.human",
      facts: Case(subjects: [seller("GB", #""configured_basis": "gov:uk-A6-1-ea""#)]),
      lifted: Case(subjects: [seller("GB", #""configured_basis": "gov:uk-A6-1-ea""#)], more: [fullReviewAtOnce])),
    Row(
      rule: "3.5-8", status: "blocked_unlawful", needs: nil,
      facts: Case(
        kind: "bnpl_eligibility", outcome: "approve", at: "2026-11-20T10:00:00Z", subjects: [buyer("DE")], data: ["B.SNS"], more: [notice]),
      lifted: Case(
        kind: "bnpl_eligibility", outcome: "approve", at: "2026-11-19T10:00:00Z", subjects: [buyer("DE")], data: ["B.SNS"], more: [notice])),
    Row(
      rule: "3.10-6", status: "blocked_unlawful", needs: nil, facts: Case(outcome: "approve", subjects: [seller("SG")], data: ["S.QUES"]),
      lifted: Case(kind: "contest_review", outcome: "approve", subjects: [seller("SG")], data: ["S.QUES"])),
    Row(
      rule: "3.10-3", status: nil, needs: nil, facts: Case(outcome: "approve", subjects: [seller("SG", #""age": 17"#)]),
      lifted: Case(outcome: "approve", subjects: [seller("SG", #""age": 18"#)])),
    Row(
      rule: "3.10-3", status: nil, needs: "age", facts: Case(outcome: "approve", subjects: [seller("SG", #""age": null"#)]),
      lifted: Case(kind: "seller_payout", outcome: "approve", subjects: [seller("SG", #""age": null"#)])),
    Row(
      rule: "3.10-8", status: nil, needs: "information",
      facts: Case(
        outcome: "approve", subjects: [seller("US")],
        more: [#""inform": {"sales": 200, "gross_usd": 500000, "requested_at": "2026-09-04"}"#]),
      lifted: Case(
        outcome: "approve", subjects: [seller("US")],
        more: [#""inform": {"sales": 200, "gross_usd": 500000, "requested_at": "2026-09-05"}"#])),
  ]

  @Test(arguments: rows) func aGateIsSetAndLifted(row: Row) throws {
    func gates(_ record: JSONValue) -> [JSONValue] {
      (record[path: "decision.gates"]?.elements ?? []).filter {
        $0["rule"]?.text == row.rule && $0["needs"]?.text == row.needs && $0["status"]?.text == row.status
      }
    }
    let record = try row.facts.record()
    #expect(gates(record).count == 1, "\(record[path: "decision.gates"]?.json ?? "")")
    if let status = row.status { #expect(record.text("governance_status") == status) }
    let lifted = try row.lifted.record()
    #expect(gates(lifted).isEmpty, "\(lifted[path: "decision.gates"]?.json ?? "")")
  }

  /// Section 1.8: sixteen defects, each with a case that carries it and one as near as can be that does not.
  @Test func aDefectIsCarriedWhereItsRowSaysSo() throws {
    let adverse = #""reasons": {"candidates": [{"code": "PR01", "factor": "document"}]}"#
    let rows: [(code: String, carries: Case, not: Case)] = [
      (
        "PD-01", Case(kind: "bnpl_eligibility", outcome: "approve", subjects: [buyer("SG")], data: []),
        Case(kind: "bnpl_eligibility", outcome: "approve", subjects: [buyer("SG")], data: [], more: [Self.notice])
      ),
      ("PD-02", Case(outcome: "approve", data: ["X.USAG"]), Case(outcome: "approve", subjects: [seller("BR")], data: ["X.USAG"])),
      (
        "PD-03", Case(kind: "advance_withdrawal", outcome: "approve", data: ["S.PAY"]),
        Case(kind: "advance_withdrawal", outcome: "approve", data: ["B.CORR"])
      ),
      (
        "PD-04", Case(kind: "influencer", outcome: "approve", data: ["B.SNS"]),
        Case(kind: "influencer", outcome: "approve", subjects: [seller("US")], data: ["B.SNS"])
      ),
      ("PD-05", Case(outcome: "approve", subjects: [seller("US")]), Case(outcome: "approve", subjects: [seller("MX")])),
      ("PD-06", Case(outcome: "approve", subjects: [seller("CH")]), Case(outcome: "approve", subjects: [seller("SG")])),
      (
        "PD-07", Case(outcome: "approve", more: [#""recipients": [{"class": "R-CLOUD", "country": "SG"}]"#]),
        Case(outcome: "approve", more: [#""recipients": [{"class": "R-CLOUD", "country": "IN"}]"#])
      ),
      (
        "PD-08", Case(outcome: "approve", subjects: [seller("DE", #""access_country": "GE""#)]),
        Case(outcome: "approve", subjects: [seller("SG", #""access_country": "GE""#)])
      ),
      (
        "PD-09", Case(outcome: "approve", subjects: [company("SG"), director("IT")]),
        Case(outcome: "approve", subjects: [company("IT"), director("SG")])
      ),
      (
        "PD-10",
        Case(
          outcome: "approve",
          subjects: [seller("DE", #""configured_basis": "eu-gdpr:A6-1-a-non-explicit-consent", "consent": {"form": "express"}"#)]),
        Case(outcome: "approve", subjects: [seller("DE", #""consent": {"form": "express"}"#)])
      ),
      ("PD-11", Case(more: [adverse]), Case(more: [adverse, fullReview])),
      ("PD-12", Case(outcome: "step_up", subjects: [seller("BR")]), Case(outcome: "step_up", subjects: [seller("MX")])),
      (
        "PD-13", Case(subjects: [seller("MX", #""consent": {"form": "express"}"#)]),
        Case(outcome: "approve", subjects: [seller("MX", #""consent": {"form": "express"}"#)])
      ),
      (
        "PD-14",
        Case(
          outcome: "approve", subjects: [seller("US", #""region": "US-CA""#)],
          entries: [#"{"category": "S.BIZ", "ccpa_sensitive": true}"#]),
        Case(
          outcome: "approve", subjects: [seller("US", #""region": "US-NY""#)],
          entries: [#"{"category": "S.BIZ", "ccpa_sensitive": true}"#])
      ),
      ("PD-15", Case(outcome: "approve", subjects: [seller("LI")]), Case(outcome: "approve", subjects: [seller("CH")])),
      (
        "PD-16", Case(outcome: "approve", subjects: [seller("TM")]), Case(outcome: "approve", subjects: [seller("TR")])
      ),
    ]
    #expect(rows.map(\.code) == Packs.policy.defects.map(\.code))
    for row in rows {
      #expect(try row.carries.record().texts("policy.defects").contains(row.code), "\(row.code)")
      #expect(try !row.not.record().texts("policy.defects").contains(row.code), "\(row.code)")
    }
  }

  /// Section 1.4: eighteen recipients; who needs consent, and who may be sent purchases on Art 49.
  @Test(
    arguments: [
      ("R-COUNTER", false, false, "A49-1-b"), ("R-GROUP", false, false, nil), ("R-BIZP", false, true, nil), ("R-ADS", false, false, nil),
      ("R-PSP", false, false, "A49-1-c"), ("R-CRED", false, false, nil), ("R-LOGI", false, false, "A49-1-c"),
      ("R-CUST", false, false, "A49-1-c"), ("R-CLOUD", false, false, nil), ("R-WARR", false, false, "A49-1-c"), ("R-CS", false, false, nil),
      ("R-RISK", false, false, nil), ("R-RATE", false, false, nil), ("R-ADV", false, false, nil), ("R-LEA", false, false, nil),
      ("R-GOV", false, false, nil), ("R-MNA", false, true, nil), ("R-CONS", true, true, nil),
    ] as [(String, Bool, Bool, String?)])
  func aRecipientHasItsRow(id: String, consent: Bool, inMexico: Bool, onContract: String?) throws {
    func recipient(_ country: String, _ subject: String, _ more: String = "") throws -> JSONValue {
      try Case(
        kind: "logistics_fraud", outcome: "approve", subjects: [subject], data: ["B.ORD"],
        more: [#""recipients": [{"class": "\#(id)", "country": "\#(country)"\#(more)}]"#]
      ).record()
    }
    #expect(try recipient("SG", buyer("DE")).truth("recipients.0.consent_required") == consent)
    let mexican = buyer("MX", #""consent": {"form": "tacit"}"#)
    #expect(try recipient("SG", mexican).truth("recipients.0.consent_required") == inMexico)
    let fulfilling = try recipient("CN", buyer("DE"), #", "purpose": "fulfilment""#)
    #expect(fulfilling.text("recipients.0.transfer_tool") == onContract ?? "A46-2-c")
    // Risk checks of the same purchases never travel on the contract.
    #expect(try recipient("CN", buyer("DE")).text("recipients.0.transfer_tool") == "A46-2-c")
    #expect(try recipient("CN", mexican).text("recipients.0.transfer_tool") == nil)
  }

  /// "A certified US recipient": the country, not its territories.
  @Test(arguments: [("US", "A45-3"), ("PR", "A46-2-c"), ("GU", "A46-2-c")])
  func onlyTheUnitedStatesThemselvesAreCertified(country: String, tool: String) throws {
    let record = try Case(
      outcome: "approve", more: [#""recipients": [{"class": "R-CLOUD", "country": "\#(country)", "dpf_certified": true}]"#]
    ).record()
    #expect(record.text("recipients.0.transfer_tool") == tool)
  }

  /// An authority's extension is a date of its own, whether or not the relationship has ended.
  @Test(arguments: ["null", #""2026-01-31""#]) func anExtensionNeedsNoStart(ended: String) throws {
    let record = try Case(
      outcome: "approve",
      more: [#""obliged_entity": true, "aml_extended_until": "2040-01-01", "relationship": {"ended_on": \#(ended)}"#, fullReview]
    ).record()
    #expect(record.text("retention.0.class") == "RC-AML-EU")
    #expect(record.text("retention.0.earliest_deletion") == "2040-01-01")
    #expect(record.text("retention.0.latest_deletion") == "2040-01-01")
  }

  /// Mexico's column: consent for business buyers and influencers too, after a legal duty and Art 9 IV.
  @Test(arguments: ["business_buyer", "influencer"]) func mexicanBusinessBuyersAndInfluencersConsent(kind: String) throws {
    let person =
      #"{"ref": "i", "role": "\#(kind == "influencer" ? "influencer" : "buyer")", "kind": "sole_trader", "residence": "MX", "consent": {"form": "tacit", "ref": "C-1"}}"#
    let tacit = try Case(kind: kind, outcome: "approve", subjects: [person], data: ["B.BIZ"]).record()
    #expect(tacit.text("subjects.i.lawful_basis.primary") == "gov:mx-consent-tacit")
    #expect(tacit.text("controller.entity") == "ENT-SG")
    let duty = try Case(
      kind: kind, outcome: "approve", subjects: [person], data: ["B.BIZ"], more: [#""legal_norms": [{"norm": "MX:LFPIORPI"}]"#]
    ).record()
    #expect(duty.text("subjects.i.lawful_basis.primary") == "gov:mx-A9-I")
    #expect(duty.texts("subjects.i.lawful_basis.alternates") == ["gov:mx-consent-tacit"])
  }
}

/// Where the law lets a clock stand while the person has to answer something (section 2.2, UK GDPR Art 12A), those days do not count.
@Suite("A clock that stands") struct ClockStopTests {
  private func record(_ regime: String, _ type: String, _ stops: String) throws -> JSONValue {
    try Case(
      outcome: "approve", at: "2027-03-01T10:00:00Z",
      more: [#""requests": [{"type": "\#(type)", "regime": "\#(regime)", "received": "2027-03-01", "clock_stops": [\#(stops)]}]"#]
    ).record()
  }

  @Test(arguments: [
    // Ten days, and the last day has moved by ten.
    (#"{"from": "2027-03-05", "to": "2027-03-15", "reason": "identity"}"#, "2027-04-11", "2027-06-11"),
    // Two questions at once stop the clock once.
    (#"{"from": "2027-03-05", "to": "2027-03-15"}, {"from": "2027-03-10", "to": "2027-03-20"}"#, "2027-04-16", "2027-06-16"),
    (#"{"from": "2027-03-10", "to": "2027-03-20"}, {"from": "2027-03-05", "to": "2027-03-15"}"#, "2027-04-16", "2027-06-16"),
    // What was asked after the time had run out saves nothing of it.
    (#"{"from": "2027-04-02", "to": "2027-04-20"}"#, "2027-04-01", "2027-06-19"),
    // An end before the beginning stops nothing, and neither do days before receipt.
    (#"{"from": "2027-03-15", "to": "2027-03-05"}"#, "2027-04-01", "2027-06-01"),
    (#"{"from": "2027-02-01", "to": "2027-03-03"}"#, "2027-04-03", "2027-06-03"),
  ])
  func doesNotCountItsDaysInTheUnitedKingdom(stops: String, due: String, max: String) throws {
    let found = try record("UK_GDPR", "access", stops)
    #expect(found.text("requests.0.due") == due)
    #expect(found.text("requests.0.max_due") == max)
    #expect(found[path: "requests.0.clock_stops"]?.elements?.isEmpty == false)
  }

  @Test func hasNoDateWhileItStands() throws {
    let found = try record("UK_GDPR", "erasure", #"{"from": "2027-03-05"}"#)
    #expect(found.text("requests.0.due") == nil)
    #expect(found.text("requests.0.max_due") == nil)
    #expect(found.text("requests.0.answer.result") == "fulfil")
  }

  @Test(arguments: [
    ("EU_GDPR", "access", "2027-04-01"), ("US_CA", "access", "2027-04-15"), ("BR_LGPD", "contest", "2027-03-16"),
    ("MX_LFPDPPP", "access", "2027-03-21"),
  ])
  func countsEveryDayElsewhere(regime: String, type: String, due: String) throws {
    for stops in [#"{"from": "2027-03-05", "to": "2027-03-15"}"#, #"{"from": "2027-03-05"}"#] {
      #expect(try record(regime, type, stops).text("requests.0.due") == due, "\(regime)")
    }
  }

  /// The duty to confirm a complaint has a date of commencement and no pause.
  @Test(arguments: [("2026-06-18", nil), ("2026-06-19", "2026-07-19")] as [(String, String?)])
  func aComplaintIsConfirmedInTime(day: String, ack: String?) throws {
    let found = try Case(
      outcome: "approve", at: "\(day)T10:00:00Z", subjects: [seller("GB")],
      more: [
        #""requests": [{"type": "complaint", "regime": "UK_GDPR", "received": "\#(day)", "clock_stops": [{"from": "\#(day)", "to": "2026-08-01"}]}]"#
      ]
    ).record()
    #expect(found.text("requests.0.ack_due") == ack)
    #expect(found.text("requests.0.due") == nil)
  }
}
