import Formats
import Governance
import Reference
import Testing

@Suite("The shipped packs") struct PackTests {
  @Test func haveEverythingThatThePolicySays() {
    let policy = Packs.policy
    #expect(policy.categories.count == 25)
    #expect(policy.rows.count == 14)
    #expect(policy.purposes.count == 14)
    #expect(policy.entities.count == 6)
    #expect(policy.defects.map(\.code) == (1...16).map { $0 < 10 ? "PD-0\($0)" : "PD-\($0)" })
    #expect(policy.places.count == Zone.allCases.count)
    #expect(policy.recipients.count == RecipientClass.allCases.count)
    #expect(policy.effective == CivilDate(iso: "2025-10-14"))
    #expect(policy.rows.allSatisfy { !$0.section.isEmpty })
    #expect(!policy.isInvented)
    #expect(Packs.example.isInvented)
    #expect(Packs.deployment.isDemo)
  }

  @Test(arguments: ["T.COMP", "T.LOG", "X.ACTV", "B.ID", "X.SNSC", "X.CTCT"]) func knowWhatNoRowLists(category: String) {
    #expect(!Packs.policy.isInSomeRow(CategoryID(category)))
  }

  @Test func agreeWithTheReferenceTablesAboutCountries() {
    let eea = Packs.law.zones.first { $0.zone == .eea }?.countries ?? []
    #expect(Set(eea) == Set(Country.economicArea))
    #expect(Packs.law.americas.count == Country.all.filter(\.isInAmericas).count)
    #expect(Set(Packs.law.americas) == Set(Country.all.filter(\.isInAmericas)))
    let eleven = Packs.law.zones.first { $0.zone == .eleven }?.countries ?? []
    #expect(Set(eleven) == Set(Country.all.filter(\.isOneOfTheEleven)))
  }

  @Test func tellTheThreeTiersApart() throws {
    let engine = GovernancePolicy(policy: Packs.policy, law: Packs.law, deployment: Packs.deployment)
    let date = try #require(CivilDate(iso: "2026-11-23"))
    #expect(Packs.policy.isInRow(category: "S.PAY", kind: .sellerRegistration))
    #expect(Packs.policy.defect(for: "S.PAY", kind: .sellerRegistration) == nil)
    #expect(Packs.policy.defect(for: "X.USAG", kind: .sellerRegistration)?.code == "PD-02")
    #expect(Packs.policy.defect(for: "S.PAY", kind: .advanceWithdrawal)?.code == "PD-03")
    #expect(Packs.policy.defect(for: "T.COMP", kind: .advanceWithdrawal)?.code == "PD-02")
    #expect(Packs.policy.defect(for: "B.ACCT", kind: .bnplEligibility)?.code == "PD-01")
    #expect(Packs.policy.defect(for: .out, kind: .sellerPayout)?.code == "PD-02")
    for kind in DecisionKind.allCases {
      for category in ["S.QUES", "B.GEN"] as [CategoryID] {
        #expect((engine.forbidden(category: category, kind: kind, on: date) == nil) == (kind == .contestReview))
      }
    }
    for category in ["T.SNS", "B.SNS", "X.SNSC"] as [CategoryID] {
      #expect(engine.forbidden(category: category, kind: .bnplEligibility, on: date) != nil)
      #expect(engine.forbidden(category: category, kind: .buyerRegistration, on: date) == nil)
    }
    #expect(engine.forbidden(category: "X.USAG", kind: .sellerRegistration, on: date) == nil)
  }

  @Test func anObligedEntityMayNotReadBehaviourFromItsDate() throws {
    let entry = DeploymentEntry(
      what: .obligedEntity, value: "true", owner: "compliance", from: try #require(CivilDate(iso: "2025-01-01")), expires: .last)
    let engine = GovernancePolicy(policy: Packs.policy, law: Packs.law, deployment: DeploymentRegister(entries: [entry]))
    #expect(engine.forbidden(category: "X.USAG", kind: .sellerRegistration, on: try #require(CivilDate(iso: "2027-07-09"))) == nil)
    #expect(engine.forbidden(category: "X.USAG", kind: .sellerRegistration, on: try #require(CivilDate(iso: "2027-07-10"))) != nil)
    #expect(engine.forbidden(category: "S.BIZ", kind: .sellerRegistration, on: try #require(CivilDate(iso: "2027-07-10"))) == nil)
  }

  @Test func theOneInForceIsUsed() throws {
    func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
    let packs = [Packs.policy, Packs.example]
    #expect(PolicyPack.inForce(on: try day("2025-12-31"), among: packs)?.id == "aliexpress-2025-10-14")
    #expect(PolicyPack.inForce(on: try day("2026-01-01"), among: packs)?.id == "example-market-2026-01-01")
    #expect(PolicyPack.inForce(on: try day("2020-01-01"), among: packs)?.id == "aliexpress-2025-10-14")
    #expect(PolicyPack.inForce(on: try day("2020-01-01"), among: []) == nil)
  }

  @Test func anotherPolicyDecidesByItsOwnTables() throws {
    let packs = #""packs": {"policy": "example-market-2026-01-01"}"#
    let record = try Case(kind: "bnpl_eligibility", subjects: [buyer("GB")], data: ["P.ACCT", "P.TECH"], more: [packs]).record()
    #expect(record.text("controller.entity") == "LIND-UK")
    #expect(record.text("controller.basis") == "4")
    #expect(record.texts("storage.regions") == ["NL"])
    #expect(record.text("purpose.id") == "buyer.instalments")
    #expect(record.text("purpose.policy_j") == "R3")
    #expect(record.texts("policy.sections") == ["1", "2", "4"])
    #expect(record.texts("policy.defects") == ["LM-01", "LM-02"])
    #expect(record.text("subjects.b.lawful_basis.status") == "outside_policy")
    #expect(record.texts("review.grounds") == ["UK22C"])
    let fine = try Case(
      kind: "seller_payout", outcome: "approve", subjects: [seller("DE")], data: ["P.SHOP", "P.CHECK", "P.TECH"], more: [packs]
    ).record()
    #expect(fine.text("governance_status") == "valid")
    let foreign = try GovernanceTests.record(Case(entries: [#"{"category": "B.ACCT"}"#], more: [packs]).json)
    #expect(foreign.column("errors", "problem") == ["not_allowed"])
  }
}

@Suite("Mistakes in packs") struct PackMistakeTests {
  private func mistakes(_ name: String, _ old: String, _ new: String) throws -> [String] {
    let text = String(decoding: Packs.bytes(name), as: UTF8.self)
    #expect(text.contains(old), "\(old)")
    let changed = Array(text.replacing(old, with: new).utf8)
    do throws(PackFailure) {
      if name == "law.yaml" {
        _ = try LawPack.load(changed, file: name)
      } else if name == "deployment.yaml" {
        _ = try DeploymentRegister.load(changed, file: name, policies: [Packs.policy])
      } else {
        _ = try PolicyPack.load(changed, file: name)
      }
      return []
    } catch {
      #expect(error.mistakes == error.mistakes.sorted())
      return error.mistakes.map(\.description)
    }
  }

  private let policy = "aliexpress-2025-10-14.yaml"

  @Test func aDanglingIdIsToldWithPlaceAndNearestName() throws {
    let found = try mistakes(
      policy, "categories: [B.PAY, B.ORD]\n    bases: [LO, K, LI-OPS, LI-SEC]",
      "categories: [B.PAI, B.ORD]\n    bases: [LO, K, LI-OPS, LI-SEX]")
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("aliexpress-2025-10-14.yaml:") == true)
    #expect(found.first?.contains("\"B.PAI\"") == true)
    #expect(found.first?.contains("\"B.PAY\"") == true)
    #expect(found.last?.contains("\"LI-SEC\"") == true)
  }

  @Test(arguments: [
    ("row: J03, section: J}", "row: J30, section: J}", "\"J30\" is not defined"),
    ("buyer: ENT-HZ", "buyer: ENT-XX", "\"ENT-XX\" is not defined"),
    ("{row: KR, regions: [KR, SG], section: N}", "{row: KR, regions: [KR, KR], section: N}", "stands twice"),
    ("effective: 2025-10-14", "effective: 14.10.2025", "YYYY-MM-DD"),
    ("general_sections:", "general_section:", "unknown key \"general_section\""), ("when: unstated", "when: unstatd", "\"unstated\""),
    ("{zone: CH, section", "{zone: CN, section", "is defined twice"), ("claimed_adequate: [SG", "claimed_adequate: [UK", "ISO 3166-1"),
    ("    bases: [K, LI-OPS]", "    bases: []", "lists no basis"),
  ])
  func aPolicyPackIsChecked(old: String, new: String, expected: String) throws {
    let found = try mistakes(policy, old, new)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test(arguments: [
    ("countries: [CH]}", "countries: [CH, DE]}", "a country has one zone"),
    ("{id: uk-22a, from: 2026-02-05", "{id: uk-dpc, from: 2026-02-05", "their periods overlap"),
    ("provision: \"GDPR Art 6(1)(f); Recital 47\", ", "provision: \"\", ", "names its provision"),
    ("due: {months: 1}", "due: {month: 1}", "\"months\""),
    ("mexican_order: [A9-I,", "mexican_order: [A9-X,", "\"A9-X\" is not defined"),
    ("retention: RC-AML-UK", "retention: RC-AML-GB", "\"RC-AML-GB\" is not defined"),
    ("norm: \"UN:charter-41\"", "norm: charter-41", "LAW:name"), ("calendar: us-federal", "calendar: us-federl", "\"us-federal\""),
    (
      "{kinds: [advance_withdrawal], party: contract", "{kinds: [advance_withdrawal, contest_review], party: contract",
      "has its tests for this party already"
    ),
  ])
  func aLawPackIsChecked(old: String, new: String, expected: String) throws {
    let found = try mistakes("law.yaml", old, new)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test(arguments: [
    ("value: DE, entity: ENT-SG", "value: Germany, entity: ENT-SG", "alpha-2"), ("entity: ENT-KR", "entity: ENT-RK", "\"ENT-KR\""),
    ("value: rules", "value: rule", "\"rules\""), ("what: lia_ref", "what: lea_ref", "\"lia_ref\""),
    (
      "what: lia_ref, value: LIA-DEMO-1, owner: data protection officer (invented), from: 2025-10-14, expires: 2028-12-31",
      "what: lia_ref, value: LIA-DEMO-1, owner: dpo, from: 2025-10-14, expires: 2024-12-31", "expires before"
    ),
    ("source: \"vendor:screening\"", "source: \"screening:watchlists\"", "overlapping time"),
  ])
  func aRegisterIsChecked(old: String, new: String, expected: String) throws {
    let found = try mistakes("deployment.yaml", old, new)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }
}
