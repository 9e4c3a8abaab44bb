import Formats
import Governance
import Reference
import Testing

@Suite("The deployment register") struct DeploymentTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  private func entry(
    _ what: DeploymentItem, _ value: String, entity: String? = nil, kinds: [DecisionKind] = [], source: String? = nil,
    from: String = "2026-01-01", expires: String = "2026-12-31"
  ) throws -> DeploymentEntry {
    DeploymentEntry(
      what: what, value: value, entity: entity, kinds: kinds, source: source, owner: "o", from: try day(from), expires: try day(expires))
  }

  @Test func anExpiredEntryCountsAsAbsent() throws {
    let register = DeploymentRegister(entries: [try entry(.liaRef, "L1")])
    #expect(register.reference(entity: "ENT-SG", kind: .sellerPayout, what: .liaRef, on: try day("2026-12-31")) == "L1")
    #expect(register.reference(entity: "ENT-SG", kind: .sellerPayout, what: .liaRef, on: try day("2027-01-01")) == nil)
    #expect(register.reference(entity: "ENT-SG", kind: .sellerPayout, what: .liaRef, on: try day("2025-12-31")) == nil)
    #expect(register.reference(entity: "ENT-SG", kind: .sellerPayout, what: .tiaRef, on: try day("2026-06-01")) == nil)
  }

  @Test func theMostSpecificEntryWins() throws {
    let register = DeploymentRegister(entries: [
      try entry(.liaRef, "both", entity: "ENT-SG", kinds: [.sellerPayout]), try entry(.liaRef, "entity", entity: "ENT-SG"),
      try entry(.liaRef, "all"),
      try entry(.liaRef, "kind", kinds: [.sellerPayout]), try entry(.warrantyRef, "W", source: "vendor:a"),
    ])
    let date = try day("2026-06-01")
    #expect(register.reference(entity: "ENT-SG", kind: .sellerPayout, what: .liaRef, on: date) == "both")
    #expect(register.reference(entity: "ENT-SG", kind: .influencer, what: .liaRef, on: date) == "entity")
    #expect(register.reference(entity: "ENT-KR", kind: .sellerPayout, what: .liaRef, on: date) == "kind")
    #expect(register.reference(entity: "ENT-KR", kind: .influencer, what: .liaRef, on: date) == "all")
    #expect(register.reference(entity: "ENT-KR", kind: .influencer, what: .warrantyRef, source: "vendor:a", on: date) == "W")
    #expect(register.reference(entity: "ENT-KR", kind: .influencer, what: .warrantyRef, source: "vendor:b", on: date) == nil)
  }

  @Test func aDemoRegisterMarksEveryRuling() throws {
    let facts = try GovernanceCommand.facts(Array(Case(outcome: "approve").json.utf8), policies: [Packs.policy], laws: [Packs.law])
    #expect(GovernancePolicy(policy: Packs.policy, law: Packs.law, deployment: Packs.deployment).rule(on: facts).isDemo)
    #expect(!GovernancePolicy(policy: Packs.policy, law: Packs.law, deployment: DeploymentRegister()).rule(on: facts).isDemo)
  }

  @Test func whatItLacksIsStatedAsNone() throws {
    var facts = try GovernanceCommand.facts(
      Array(Case(kind: "seller_monitoring", outcome: "suspend", data: ["S.ACCT", "T.COMP"]).json.utf8), policies: [Packs.policy],
      laws: [Packs.law])
    let empty = GovernancePolicy(policy: Packs.policy, law: Packs.law, deployment: DeploymentRegister())
    empty.applyDeployment(to: &facts)
    let ruling = empty.rule(on: facts)
    #expect(ruling.status == .blockedUnlawful)
    #expect(ruling.gates.map(\.needs) == ["lia_ref", "warranty_ref"])
    #expect(ruling.effectiveOutcome == .noAction)
  }

  @Test func gapsNameWhatIsMissingAndWhatItBlocks() throws {
    let date = try day("2026-11-23")
    let demo = GovernancePolicy(policy: Packs.policy, law: Packs.law, deployment: Packs.deployment)
    let report = demo.gaps(on: date, reads: [.sellerRegistration: ["S.BIZ", "T.COMP"]])
    #expect(report.gaps.map(\.needs) == ["supplementary_notice"])
    #expect(report.gaps.first?.kinds == [.bnplEligibility])
    #expect(report.gaps.first?.zones == [.eea, .uk])
    #expect(report.outsideRow.map(\.category) == ["T.COMP"])
    #expect(report.isDemo)
    #expect(report.lines.first?.contains("invented demo") == true)
    let none = GovernancePolicy(policy: Packs.policy, law: Packs.law, deployment: DeploymentRegister()).gaps(on: date)
    #expect(none.gaps.map(\.needs) == ["supplementary_notice", "lia_ref", "warranty_ref", "tia_ref"])
    #expect(none.gaps.first { $0.needs == "lia_ref" }?.kinds.contains(.sellerMonitoring) == true)
    #expect(none.gaps.first { $0.needs == "lia_ref" }?.kinds.contains(.businessBuyer) == false)
    #expect(none.gaps.first { $0.needs == "tia_ref" }?.zones == [.eea, .uk, .ch])
    #expect(none.absent.contains { $0.what == .liaRef })
    let soon = demo.gaps(on: try day("2028-12-01"))
    #expect(soon.expiring.contains { $0.what == .liaRef })
    var json = JSONWriter()
    report.write(to: &json)
    #expect((try? JSONValue.parse(json.bytes)) != nil)
  }
}
