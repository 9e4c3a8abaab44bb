import Formats
import Governance
import Testing

@Suite("Mistakes in facts") struct CommandTests {
  private func errors(_ facts: String) throws -> [(pointer: String, problem: String)] {
    let answer = GovernanceCommand.run(Array(facts.utf8), policies: [Packs.policy, Packs.example], laws: [Packs.law])
    let parsed = try JSONValue.parse(answer.output)
    let errors = try #require(parsed["errors"]?.elements, "no errors for \(facts)")
    #expect(answer.exitCode == 2)
    #expect(answer.errors.count == errors.count)
    for error in errors { #expect(error["message"]?.text?.isEmpty == false) }
    return errors.map { ($0["pointer"]?.text ?? "", $0["problem"]?.text ?? "") }
  }

  private func told(_ facts: String) throws -> [String] { try errors(facts).map { "\($0.pointer) \($0.problem)" } }

  @Test func theShortestFactsAreEnough() throws {
    let facts =
      #"{"decision": {"kind": "seller_payout", "outcome": "approve"}, "subjects": [{"ref": "a", "role": "seller", "kind": "sole_trader"}], "data_used": []}"#
    #expect(exitCode(facts) == 0)
    let found = try record(facts)
    #expect(found.text("created_at") == "2026-11-23T12:00:00Z")
    #expect(found.texts("assumed") == ["/subjects/0/age", "/refs/lia", "/refs/tia"])
    #expect(found.text("schema_version") == "1.0.0")
    #expect(found.text("policy.version") == "2025-10-14")
    #expect(found.column("notices", "lang") == [])
  }

  @Test func whatIsNotJSONIsToldWithItsByte() throws {
    #expect(try told("") == [" not_json"])
    #expect(try told(#"{"decision": }"#) == [" not_json"])
    #expect(try told("[1, 2]") == [" wrong_type"])
    #expect(try told(String(repeating: " ", count: 1 << 20) + "{}") == [" not_json"])
    let answer = GovernanceCommand.run(Array(#"{"a": tru}"#.utf8), policies: [Packs.policy], laws: [Packs.law])
    #expect(answer.errors.first?.contains("byte ") == true)
  }

  @Test func allMistakesAreToldInDocumentOrder() throws {
    let facts = #"""
      {"lang": 7, "subjects": [{"ref": "a", "role": "ubo", "kind": "consumr", "residence": "UK", "age": 1.5, "colour": "red"}, {"ref": "a", "role": "director", "kind": "legal_entity", "residence": "DE"}],
       "decision": {"outcome": "declin", "amount": 100, "at": "2026-02-30T10:00:00Z"},
       "data_used": [{"category": "B.ACT"}, {"category": "S.PAY", "subjects": ["zz"], "special": "yes"}],
       "exemptions": ["glba", "glba"], "requests": [{"type": "access", "regime": "EU_GDPR", "received": "2026-13-01"}]}
      """#
    #expect(
      try told(facts) == [
        "/lang wrong_type", "/subjects/0/role contradiction", "/subjects/0/kind not_allowed", "/subjects/0/residence not_allowed",
        "/subjects/0/age bad_format",
        "/subjects/0/colour unknown_member", "/subjects/1/ref duplicate", "/subjects/1/residence contradiction",
        "/subjects/1/establishment contradiction",
        "/decision/outcome not_allowed", "/decision/at bad_format", "/decision/kind missing", "/decision/currency contradiction",
        "/data_used/0/category not_allowed",
        "/data_used/1/subjects/0 dangling_ref", "/data_used/1/special wrong_type", "/exemptions/1 duplicate",
        "/requests/0/received bad_format",
      ])
  }

  @Test func aNameNearAKnownOneIsNamed() throws {
    let answer = GovernanceCommand.run(
      Array(
        #"{"decision": {"kind": "seller_payuot", "outcome": "approve"}, "subject": [], "subjects": [{"ref": "a", "role": "seller", "kind": "sole_trader"}], "data_used": [{"category": "S.PYA"}]}"#
          .utf8),
      policies: [Packs.policy], laws: [Packs.law])
    #expect(answer.errors.count == 3)
    #expect(answer.errors[0].contains("\"seller_payout\""))
    #expect(answer.errors[1].contains("\"subjects\""))
    #expect(answer.errors[2].contains("\"S.PAY\""))
  }

  private let rest = #""decision": {"kind": "seller_payout", "outcome": "approve"}, "data_used": []"#

  @Test(arguments: [
    (#""subjects": []"#, ["/subjects/0 missing"]), (#""subjects": {}"#, ["/subjects wrong_type"]),
    (#""subjects": [7]"#, ["/subjects/0 wrong_type"]),
    (#""subjects": [{"ref": "", "role": "buyer", "kind": "consumer"}]"#, ["/subjects/0/ref bad_format"]),
    (#""subjects": [{"role": "buyer", "kind": "consumer"}]"#, ["/subjects/0/ref missing"]),
    (#""subjects": [{"ref": "a", "role": "director", "kind": "consumer"}]"#, ["/subjects/0/role contradiction"]),
    (#""subjects": [{"ref": "a", "role": "buyer", "kind": "legal_entity"}]"#, ["/subjects/0/establishment contradiction"]),
    (
      #""subjects": [{"ref": "a", "role": "buyer", "kind": "legal_entity", "establishment": "DE", "age": 40, "pep": true, "consent": {"form": "express"}}]"#,
      ["/subjects/0/age contradiction", "/subjects/0/pep contradiction", "/subjects/0/consent contradiction"]
    ),
    (
      #""subjects": [{"ref": "a", "role": "buyer", "kind": "legal_entity", "establishment": "DE", "age": null, "pep": false, "consent": {"form": "none", "ref": null}}]"#,
      []
    ),
    (
      #""subjects": [{"ref": "a", "role": "buyer", "kind": "consumer", "residence": "DE", "region": "US-CA"}]"#,
      ["/subjects/0/region contradiction"]
    ),
    (#""subjects": [{"ref": "a", "role": "buyer", "kind": "consumer", "residence": "US", "region": "US-CA"}]"#, []),
    (
      #""subjects": [{"ref": "a", "role": "buyer", "kind": "consumer", "residence": "US", "region": "California"}]"#,
      ["/subjects/0/region bad_format"]
    ),
    (#""subjects": [{"ref": "a", "role": "buyer", "kind": "consumer", "residence": "deu"}]"#, ["/subjects/0/residence bad_format"]),
    (#""subjects": [{"ref": "a", "role": "buyer", "kind": "consumer", "age": -1}]"#, ["/subjects/0/age not_allowed"]),
    (#""subjects": [{"ref": "a", "role": "buyer", "kind": "consumer", "age": "40"}]"#, ["/subjects/0/age wrong_type"]),
    (
      #""subjects": [{"ref": "a", "role": "buyer", "kind": "consumer", "candidate_countries": ["DE", "DE"]}]"#,
      ["/subjects/0/candidate_countries/1 duplicate"]
    ),
    (
      #""subjects": [{"ref": "a", "role": "buyer", "kind": "consumer", "configured_basis": "consent"}]"#,
      ["/subjects/0/configured_basis not_allowed"]
    ),
    (#""subjects": [{"ref": "a", "role": "buyer", "kind": "consumer", "registered": null}]"#, ["/subjects/0/registered wrong_type"]),
  ])
  func subjectsAreChecked(member: String, expected: [String]) throws {
    let facts = "{\(member), \(rest)}"
    if expected.isEmpty { #expect(exitCode(facts) == 0) } else { #expect(try told(facts) == expected) }
  }

  private let base =
    #""decision": {"kind": "seller_payout", "outcome": "approve"}, "subjects": [{"ref": "a", "role": "seller", "kind": "sole_trader"}]"#

  @Test(arguments: [
    (#""data_used": null"#, ["/data_used wrong_type"]), (#""data_used": [{}]"#, ["/data_used/0/category missing"]),
    (#""data_used": [{"category": "S.PAY"}, {"category": "S.PAY"}]"#, ["/data_used/1 duplicate"]),
    (#""data_used": [{"category": "S.PAY"}, {"category": "S.PAY", "source": "bank"}]"#, []),
    (#""data_used": [{"category": "S.PAY", "special_authority": "9-2-k"}]"#, ["/data_used/0/special_authority not_allowed"]),
    (#""data_used": [{"category": "S.PAY", "criminal_authority": "law"}]"#, ["/data_used/0/criminal_authority bad_format"]),
    (#""data_used": [], "held": ["S.PAY", "S.PAY"]"#, ["/held/1 duplicate"]), (#""data_used": [], "held": null"#, []),
    (#""data_used": [], "recipients": [{"class": "R-CLOD"}]"#, ["/recipients/0/class not_allowed", "/recipients/0/country missing"]),
    (
      #""data_used": [], "automation": {"human": {"opened_at": "2026-01-02T00:00:00Z", "closed_at": "2026-01-01T00:00:00Z"}}"#,
      ["/automation/human/closed_at contradiction"]
    ),
    (#""data_used": [], "automation": {"human": {"opened_at": "2026-01-02"}}"#, ["/automation/human/opened_at bad_format"]),
    (#""data_used": [], "automation": {"upstream": {"provider": "p"}}"#, ["/automation/upstream/use missing"]),
    (#""data_used": [], "automation": {"human": null, "upstream": null}"#, []),
    (
      #""data_used": [], "lists": [{"list": "L", "authority": "EU", "status": "cleared", "subject": "q"}]"#,
      ["/lists/0/subject dangling_ref"]
    ),
    (#""data_used": [], "lists": [{"list": "L", "authority": "OFAC", "status": "cleared"}]"#, ["/lists/0/authority not_allowed"]),
    (#""data_used": [], "reasons": {"candidates": [{"code": "PR18", "factor": "f"}]}"#, ["/reasons/candidates/0/code not_allowed"]),
    (
      #""data_used": [], "reasons": {"candidates": [{"code": "PR01", "factor": "f", "weight": "1"}]}"#,
      ["/reasons/candidates/0/weight wrong_type"]
    ),
    (#""data_used": [], "reasons": {"restricted": [{"code": "PR01"}]}"#, ["/reasons/restricted/0/code not_allowed"]),
    (#""data_used": [], "reasons": {"trade_secret": [{"covers": "c"}]}"#, ["/reasons/trade_secret/0/claimed_by missing"]),
    (#""data_used": [], "legal_norms": [{"norm": "EU"}]"#, ["/legal_norms/0/norm bad_format"]),
    (#""data_used": [], "legal_norms": [{"norm": "UN:charter-41"}]"#, ["/legal_norms/0/norm bad_format"]),
    (#""data_used": [], "legal_norms": [{"norm": "EU:"}]"#, ["/legal_norms/0/norm bad_format"]),
    (#""data_used": [], "legal_norms": [{"norm": "ZZ:x"}]"#, ["/legal_norms/0/norm bad_format"]),
    (#""data_used": [], "legal_norms": [{"norm": "US-CA:x", "subjects": ["b"]}]"#, ["/legal_norms/0/subjects/0 dangling_ref"]),
    (#""data_used": [], "credit": {"revenue_usd": 1e6}"#, ["/credit/revenue_usd bad_format"]),
    (#""data_used": [], "credit": {"lender": null}"#, ["/credit/lender wrong_type"]),
    (#""data_used": [], "inform": {"sales": 1, "gross_usd": 1}"#, ["/inform/requested_at missing"]),
    (#""data_used": [], "legal_hold": {"active": true}"#, ["/legal_hold/ref contradiction"]),
    (#""data_used": [], "legal_hold": {"active": false}"#, []), (#""data_used": [], "legal_hold": {}"#, ["/legal_hold/active missing"]),
    (
      #""data_used": [], "requests": [{"type": "access", "regime": "EU_GDPR", "received": "2026-01-01", "id": "r2"}, {"type": "access", "regime": "EU_GDPR", "received": "2026-01-01"}]"#,
      ["/requests/1 duplicate"]
    ),
    (
      #""data_used": [], "requests": [{"type": "access", "regime": "GDPR", "received": 1}]"#,
      ["/requests/0/regime not_allowed", "/requests/0/received wrong_type"]
    ),
    (#""data_used": [], "packs": {"policy": "aliexpress-2025-10-41"}"#, ["/packs/policy not_allowed"]),
    (#""data_used": [], "versions": {"engine": 1}"#, ["/versions/engine wrong_type"]),
    (#""data_used": [], "refs": {"lia": ""}"#, ["/refs/lia bad_format"]),
    (##""data_used": [], "system_kind": "ai""##, ["/system_kind not_allowed"]),
    (#""data_used": [], "a/b~c": 1"#, ["/a~1b~0c unknown_member"]),
    (#""data_used": [], "refs": {"lia": "x", "lia": "y"}"#, ["/refs/lia duplicate"]),
  ])
  func membersAreChecked(member: String, expected: [String]) throws {
    let facts = "{\(base), \(member)}"
    if expected.isEmpty { #expect(exitCode(facts) == 0) } else { #expect(try told(facts) == expected) }
  }

  @Test(arguments: [
    (#""amount": 5"#, ["/decision/currency contradiction"]), (#""currency": "EUR""#, ["/decision/amount contradiction"]),
    (#""amount": 5, "currency": "EUR""#, []),
    (#""amount": 5.0, "currency": "EUR""#, ["/decision/amount bad_format"]),
    (#""amount": 5, "currency": "euro""#, ["/decision/currency bad_format"]),
    (#""amount": 5, "currency": "EUX""#, ["/decision/currency not_allowed"]),
    (#""amount": 99999999999999999999, "currency": "EUR""#, ["/decision/amount not_allowed"]),
    (#""at": "2026-11-23 12:00""#, ["/decision/at bad_format"]), (#""at": "2026-11-23T12:00:00""#, ["/decision/at bad_format"]),
    (#""at": null"#, ["/decision/at wrong_type"]),
    (#""hold_expiry": 5"#, ["/decision/hold_expiry wrong_type"]), (#""auto_release": "no""#, ["/decision/auto_release wrong_type"]),
  ])
  func theDecisionIsChecked(member: String, expected: [String]) throws {
    let facts =
      #"{"decision": {"kind": "seller_payout", "outcome": "approve", \#(member)}, "subjects": [{"ref": "a", "role": "seller", "kind": "sole_trader"}], "data_used": []}"#
    if expected.isEmpty { #expect(exitCode(facts) == 0) } else { #expect(try told(facts) == expected) }
  }

  @Test func moreSubjectsOrDataThanADecisionHasAreRefused() throws {
    let many = (0..<300).map { #"{"ref": "s\#($0)", "role": "seller", "kind": "sole_trader"}"# }.joined(separator: ", ")
    #expect(
      try told(#"{"decision": {"kind": "seller_payout", "outcome": "approve"}, "subjects": [\#(many)], "data_used": []}"#) == [
        "/subjects not_allowed"
      ])
    let data = (0..<1025).map { #"{"category": "S.PAY", "source": "s\#($0)"}"# }.joined(separator: ", ")
    #expect(try told("{\(base), \"data_used\": [\(data)]}") == ["/data_used not_allowed"])
  }

  @Test func assumedDefaultsArePointedAt() throws {
    let found = try record(
      #"{"decision": {"kind": "seller_payout", "outcome": "approve"}, "subjects": [{"ref": "a", "role": "seller", "kind": "sole_trader", "age": 30}, {"ref": "c", "role": "ubo", "kind": "legal_entity", "establishment": "DE"}, {"ref": "d", "role": "director", "kind": "company_person"}], "data_used": [{"category": "S.PAY"}, {"category": "T.COMP"}, {"category": "T.LOG", "warranty_ref": "W"}], "refs": {"lia": null, "tia": "T"}}"#
    )
    #expect(found.texts("assumed") == ["/subjects/2/age", "/data_used/1/warranty_ref"])
    #expect(found.text("data_used.1.warranty_ref") == "format:warranty")
    #expect(found[path: "data_used.0.warranty_ref"] == .null)
  }

  @Test func theSameFactsGiveTheSameBytes() {
    for example in WorkedExamples.all {
      guard let facts = (try? JSONValue.parse(Array(example.text.utf8)))?["facts"]?.json else { continue }
      let first = GovernanceCommand.run(Array(facts.utf8), policies: [Packs.policy], laws: [Packs.law], explainsWhy: true)
      #expect(first == GovernanceCommand.run(Array(facts.utf8), policies: [Packs.policy], laws: [Packs.law], explainsWhy: true))
    }
  }

  @Test func everyFieldHasItsWhyAndEveryDefaultIsTold() throws {
    let found = try record(Case(kind: "seller_monitoring", outcome: "terminate").json, why: true)
    let fields = found.column("why", "field")
    for field in [
      "governance_status", "controller.entity", "subjects.s.lawful_basis", "subjects.s.review.grounds[1]", "notices[0]", "retention[0]",
      "effect",
    ] {
      #expect(fields.contains(field), "\(field)")
    }
    for entry in found["why"]?.elements ?? [] {
      #expect(entry["rule"]?.text != nil)
      #expect(entry["provision"]?.text?.isEmpty == false, "\(entry.json)")
      #expect(entry["says"]?.text?.isEmpty == false, "\(entry.json)")
    }
    #expect(found.column("defaults", "pointer").contains("/subjects/0/age"))
    #expect(found.column("defaults", "pointer").contains("/refs/lia"))
    #expect(found.column("defaults", "pointer").contains("/subjects/0/access_country"))
  }

  /// Every leaf of every worked record stands at or under a field that says why.
  @Test func noFieldIsWithoutItsRule() throws {
    for example in WorkedExamples.all {
      let facts = try #require(try JSONValue.parse(Array(example.text.utf8))["facts"]).json
      let found = try record(facts, why: true)
      let fields = found.column("why", "field")
      for path in leaves(found.without(["why", "defaults"]), "") {
        #expect(fields.contains { path == $0 || path.hasPrefix($0 + ".") || path.hasPrefix($0 + "[") }, "\(path)")
      }
    }
  }

  private func leaves(_ value: JSONValue, _ path: String) -> [String] {
    switch value {
    case .object(let members) where !members.isEmpty:
      members.flatMap { leaves($0.value, path.isEmpty ? $0.name : path + "." + $0.name) }
    case .array(let elements) where !elements.isEmpty: elements.enumerated().flatMap { leaves($0.element, "\(path)[\($0.offset)]") }
    default: [path]
    }
  }

  @Test func theRuleNamedIsTheOneThatChangedIt() throws {
    func rule(_ facts: String, of field: String) throws -> String? {
      try record(facts, why: true)["why"]?.elements?.first { $0["field"]?.text == field }?["rule"]?.text
    }
    let minor = Case(outcome: "approve", subjects: [seller("DE", #""age": 17"#)]).json
    #expect(try rule(minor, of: "decision.outcome") == "3.10-3")
    #expect(try rule(Case().json, of: "decision.outcome") == "given")
    let access = Case(kind: "buyer_registration", subjects: [buyer("MD", #""access_country": "PT""#)], data: ["B.ACCT"]).json
    #expect(try rule(access, of: "jurisdiction.conflicts") == "3.2-5")
    #expect(try rule(access, of: "subjects.b.further_bases[0]") == "3.2-5")
    let british = Case(subjects: [seller("GB", #""configured_basis": "gov:uk-A6-1-ea""#)]).json
    #expect(try rule(british, of: "subjects.s.adm.condition") == "3.5-6")
  }

  /// Cuts and byte changes of valid facts: an answer every time, and never a trap.
  @Test func noTextEverTraps() throws {
    for example in WorkedExamples.all {
      let facts = Array(try #require(try JSONValue.parse(Array(example.text.utf8))["facts"]).json.utf8)
      var seed: UInt64 = 7
      for _ in 0..<400 {
        var text = facts
        for _ in 0..<3 {
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let at = Int(seed >> 33) % text.count
          switch seed >> 29 & 3 {
          case 0: text[at] = UInt8(truncatingIfNeeded: seed >> 21)
          case 1: text.remove(at: at)
          case 2: text.insert(UInt8(truncatingIfNeeded: seed >> 13) & 0x7F, at: at)
          default: text[at] = text[Int(seed >> 17) % text.count]
          }
        }
        let answer = GovernanceCommand.run(text, policies: [Packs.policy], laws: [Packs.law])
        #expect(answer.exitCode == 0 || answer.exitCode == 2)
        #expect((try? JSONValue.parse(answer.output)) != nil)
      }
    }
  }

  @Test func extremeDatesAndNumbersAreNoTrouble() throws {
    for at in ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00"] {
      let facts =
        #"{"decision": {"kind": "advance_withdrawal", "outcome": "hold", "at": "\#(at)", "hold_expiry": "9999-12-31T23:59:59Z", "auto_release": true, "amount": -9223372036854775808, "currency": "USD"}, "subjects": [{"ref": "a", "role": "seller", "kind": "sole_trader", "residence": "US"}], "data_used": [], "inform": {"sales": 9223372036854775807, "gross_usd": 9223372036854775807, "requested_at": "9999-12-31"}, "requests": [{"type": "access", "regime": "MX_LFPDPPP", "received": "9999-12-30", "admissible_at": "9999-12-31"}]}"#
      let code = exitCode(facts)
      #expect(code == 0 || code == 2)
    }
  }
}
