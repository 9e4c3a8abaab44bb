import Formats
import Governance
import Reference
import Testing

@Suite("Facts of any kind") struct FactsFormatTests {
  private let policy = GovernancePolicy(policy: Packs.policy, law: Packs.law, deployment: Packs.deployment)

  /// Facts as the pipeline states them, varied by a seed in every member.
  private func facts(_ seed: UInt64) throws -> GovernanceFacts {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    func one<Value>(_ values: [Value]) -> Value { values[pick(values.count)] }
    func country() -> Country? { one(["DE", "GB", "US", "BR", "MX", "KR", "CN", "MD", "SG", "CH"].map { Country(alpha2: $0) }) }
    var holder = FactsSubject(ref: "s\(pick(3))", role: one([.seller, .buyer]), kind: one([.soleTrader, .consumer, .legalEntity]))
    holder.establishment = country()
    if holder.isNaturalPerson {
      holder.residence = pick(5) == 0 ? nil : country()
      holder.age = one([16, 17, 30, 40, nil])
      holder.isPEP = pick(6) == 0
      holder.consentForm = one([.none, .tacit, .express])
    }
    holder.accessCountry = one([country(), nil])
    holder.registered = pick(6) != 0
    var subjects = [holder]
    if pick(2) == 0 {
      var person = FactsSubject(ref: "d\(pick(3))", role: .director, kind: .companyPerson, residence: country())
      person.age = 50
      subjects.append(person)
    }
    let categories: [CategoryID] = ["S.ACCT", "S.PAY", "B.ORD", "X.USAG", "T.COMP", "S.QUES"]
    var used: [DataUsed] = []
    for category in categories where pick(3) == 0 {
      var entry = policy.dataUsed(
        category, source: one(["subject", "vendor:screening"]), subjects: subjects.indices.filter { _ in pick(4) != 0 })
      entry.isSpecial = pick(9) == 0
      entry.isCriminal = pick(12) == 0
      entry.fields = one([[], ["f\(pick(2))"]])
      used.append(entry)
    }
    let at = try #require(Instant(rfc3339: "20\(one(["26-09-15", "27-07-10", "28-01-31"]))T\(one(["08", "17"])):0\(pick(6)):00Z"))
    var facts = GovernanceFacts(
      kind: one(DecisionKind.allCases), outcome: one(Outcome.allCases), at: at, subjects: subjects, dataUsed: used)
    policy.applyDeployment(to: &facts)
    facts.recordID = "record-\(seed)"
    facts.amountMinor = Int64(pick(1000))
    facts.currency = Currency(code: "EUR")
    if pick(3) == 0 { facts.refs.lia = nil }
    if pick(3) == 0 { facts.refs.supplementaryNotice = "SN-\(pick(2))" }
    facts.automation.isContractNecessary = pick(4) != 0
    facts.automation.hasAutomatedSteps = pick(6) != 0
    facts.obligedEntity = pick(4) == 0
    facts.obligedNorm = facts.obligedEntity ? Norm("EU:AMLD-13") : nil
    facts.confirmedBy = one([nil, "r\(pick(2))"])
    if facts.outcome == .hold {
      facts.holdExpiry = at.adding(seconds: Int64(one([71, 72, 73])) * 3600 + Int64(pick(2)))
      facts.autoRelease = pick(2) == 0
    }
    for code in [ReasonCode.pr01, .pr14, .score, .pep, .pr17] where pick(3) == 0 {
      var candidate = ReasonCandidate(code: code, factor: "factor \(code.rawValue)")
      candidate.value = .number(JSONNumber(Int64(pick(100))))
      candidate.threshold = .number(JSONNumber(50))
      candidate.weight = JSONNumber(Int64(pick(5)))
      facts.candidates.append(candidate)
    }
    if pick(6) == 0 { facts.restricted.append(RestrictedReason(code: one([.rx01, .rx06]), reviewAt: at.date.adding(months: 12))) }
    if pick(3) == 0 {
      var list = ListScreened(list: "list \(pick(2))", authority: one(ListAuthority.allCases), status: one(ListStatus.allCases))
      list.score = JSONNumber("0.9\(pick(9))")
      list.subject = one([nil, 0])
      facts.lists.append(list)
    }
    return facts
  }

  @Test func factsWrittenAndReadAgainGiveTheSameRecord() throws {
    for seed in 1...150 as ClosedRange<UInt64> {
      let facts = try facts(seed)
      // A legal entity without establishment, and ages of companies, cannot be stated in the format.
      guard facts.holder.isNaturalPerson || facts.holder.establishment != nil else { continue }
      var json = JSONWriter()
      facts.write(to: &json)
      let again = try GovernanceCommand.facts(json.bytes, policies: [Packs.policy], laws: [Packs.law])
      #expect(again == facts, "seed \(seed)")
      var record = JSONWriter()
      policy.rule(on: facts).record.write(to: &record)
      #expect(GovernanceCommand.run(json.bytes, policies: [Packs.policy], laws: [Packs.law]).output == record.bytes + [0x0A])
    }
  }
}
