import Formats
import Governance
import Testing

/// Laws that hold for every combination of kind, outcome, place and party, whatever the packs say.
@Suite("Every record") struct InvariantTests {
  private static let places = ["DE", "IS", "GB", "CH", "US", "BR", "MX", "KR", "CN", "GE", "SG", "CA"]
  private static let members: [[String]] = [
    [], [fullReview], [#""refs": {"lia": null, "tia": null}"#], [#""obliged_entity": true"#],
    [#""reasons": {"restricted": [{"code": "RX01"}]}"#],
    [#""automation": {"contract_necessary": false}"#],
    [
      #""lists": [{"list": "UN", "authority": "UN", "status": "confirmed"}, {"list": "OFAC SDN", "authority": "US_OFAC", "status": "confirmed"}]"#
    ],
  ]

  @Test(arguments: DecisionKind.allCases) func keepsTheLawsOfTheModel(kind: DecisionKind) throws {
    for outcome in Outcome.allCases {
      for (index, country) in Self.places.enumerated() {
        let more = Self.members[(index + outcome.rawValue.count) % Self.members.count]
        let subjects =
          index % 2 == 0
          ? [seller(country), director(Self.places[(index + 5) % Self.places.count])] : [company(country), director(country)]
        let record = try Case(
          kind: kind.rawValue, outcome: outcome.rawValue, at: "2027-12-\(10 + index)T12:00:00Z", subjects: subjects,
          data: ["S.ACCT", "B.ORD", "T.COMP"], more: more
        ).record()
        check(record, "\(kind.rawValue) \(outcome.rawValue) \(country) \(more)")
      }
    }
  }

  private func check(_ record: JSONValue, _ name: Comment) {
    let status = record.text("governance_status") ?? ""
    let isWaiting = !status.hasPrefix("valid")
    let outcome = record.text("decision.outcome") ?? ""
    let effective = record.text("decision.effective_outcome") ?? ""
    let isAdverse = !["approve", "release", "no_action"].contains(outcome)
    let gates = record.column("decision.gates", "status")
    #expect(isWaiting == gates.contains { $0.hasPrefix("hold") || $0.hasPrefix("blocked") }, name)
    #expect(record.text("review.flag") == (isWaiting ? "mandatory" : record.truth("review.available") == true ? "offer" : "none"), name)
    if !isWaiting { #expect(effective == outcome, name) }
    if isWaiting, effective == outcome { #expect(["hold", "step_up", "no_action", "freeze"].contains(outcome), name) }
    if isAdverse {
      #expect(!record.column("notices", "template_id").isEmpty, name)
      #expect(record.text("reasons.psp_code") != nil, name)
    } else {
      #expect(record.texts("reasons.principal") == [], name)
      #expect(record[path: "reasons.psp_code"] == .null, name)
    }
    #expect(record.column("retention", "class").last == "RC-GOV", name)
    #expect(record.text("explanation.plain_text")?.isEmpty == false, name)
    #expect(record.texts("policy.defects") == record.texts("policy.defects").sorted(), name)
    for (index, subject) in (record["subjects"]?.members ?? []).enumerated() {
      check(subject.value, isHolder: index == 0, waits: isWaiting, name)
    }
    if let text = record.text("effect.basis") { #expect(text.hasPrefix(outcome), name) }
    #expect((record.text("effect.level") == "none") == (record[path: "effect.basis"] == .null), name)
  }

  private func check(_ subject: JSONValue, isHolder: Bool, waits: Bool, _ name: Comment) {
    let bases = [subject[path: "lawful_basis"]].compactMap { $0 } + (subject["further_bases"]?.elements ?? [])
    for basis in bases {
      let primary = basis.text("primary") ?? ""
      let all = [primary] + basis.texts("alternates")
      if basis.text("status") == "invalid" { #expect(waits, name) }
      if basis["for"] == nil, all.contains(where: { $0.hasSuffix("6-1-c") }) { #expect(basis.text("legal_norm") != nil, name) }
      if all.contains(where: { $0.hasSuffix("6-1-f") }) {
        #expect(basis.text("status") == "invalid" || basis.text("lia_ref") != nil, name)
        #expect(!basis.texts("conditions").isEmpty, name)
      }
      if !isHolder { #expect(!all.contains { $0.contains("6-1-b") || $0.hasSuffix("br-A7-V") }, name) }
    }
    if subject.text("kind") == "legal_entity" {
      #expect(subject.texts("regimes") == [], name)
      #expect(subject.text("adm.condition") == "not_applicable", name)
      #expect(subject.text("lawful_basis.status") == "none_required", name)
    } else {
      #expect(!subject.texts("regimes").isEmpty, name)
      #expect(subject.text("adm.condition") != "not_applicable", name)
    }
    if subject.text("kind") == "company_person" { #expect(subject.text("effect.level") == "none", name) }
    if subject.text("adm.condition") == "prohibited" { #expect(waits, name) }
  }
}
