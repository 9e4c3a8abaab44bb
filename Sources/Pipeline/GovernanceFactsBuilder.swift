// A case in governance's own terms: the people, the data the decision's rules read, and what the deployment register says. Everything is
// stated; what the register lacks is stated as missing.

internal import Formats
internal import Governance
internal import Reference
internal import Screening
internal import Watchlists

extension LanePlan {
  /// The record of a case. The register's references hang on the controller, which the rules find first.
  func govern(_ facts: CaseFacts, at: Instant, amount: Money?, human: HumanReview?) -> DecisionGovernanceRecord? {
    guard var stated = governanceFacts(facts, at: at, amount: amount, human: human) else { return nil }
    let controller = governance.rule(on: stated).record.controller.entity
    apply(register: controller, to: &stated, on: at.date)
    return governance.rule(on: stated).record
  }

  private func governanceFacts(_ facts: CaseFacts, at: Instant, amount: Money?, human: HumanReview?) -> GovernanceFacts? {
    guard let kind = DecisionKind(rawValue: facts.kind), let outcome = Governance.Outcome(rawValue: facts.outcome), !facts.subjects.isEmpty
    else { return nil }
    let subjects = facts.subjects.map(factsSubject)
    var stated = GovernanceFacts(kind: kind, outcome: outcome, at: at, subjects: subjects, dataUsed: dataUsed(facts))
    stated.amountMinor = amount?.amountMinor
    stated.currency = amount?.currency
    stated.holdExpiry = outcome == .hold ? facts.validFor.map { at.adding(microseconds: $0) } : nil
    stated.autoRelease = facts.releasesByItself
    stated.systemKind = .rules
    stated.automation.hasAutomatedSteps = true
    stated.automation.human = human
    stated.lists = lists(facts)
    stated.candidates = facts.reasons.compactMap { reason in
      ReasonCode(rawValue: reason.code).map { code in
        var candidate = ReasonCandidate(code: code, factor: reason.factor)
        candidate.weight = JSONNumber(Int64(reason.weight))
        return candidate
      }
    }
    stated.restricted = facts.restricted.compactMap { code in
      RestrictedCode(rawValue: code).map { RestrictedReason(code: $0, reviewAt: at.date.adding(months: 12)) }
    }
    stated.credit.lender = facts.lender.flatMap(Lender.init(rawValue:)) ?? .none
    stated.policyID = governance.policy.id
    stated.lawID = governance.law.id
    stated.versions.engine = Self.engineVersion
    stated.versions.ruleset = hex(digest.prefix(8))
    return stated
  }

  private func factsSubject(_ subject: CaseSubject) -> FactsSubject {
    var stated = FactsSubject(
      ref: subject.reference, role: Governance.SubjectRole(rawValue: subject.role) ?? .representative,
      kind: SubjectKind(rawValue: subject.kind) ?? .companyPerson, residence: subject.residence, establishment: subject.establishment)
    stated.deliveryCountry = subject.delivery
    stated.accessCountry = subject.access
    stated.candidateCountries = [subject.access, subject.delivery].compactMap { $0 }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    stated.region = subject.region.flatMap { Subdivision(code: $0) }
    stated.age = subject.age
    stated.isPEP = subject.isPoliticallyExposed
    return stated
  }

  /// One entry for each category the decision kind's rules read, fired or not.
  private func dataUsed(_ facts: CaseFacts) -> [DataUsed] {
    guard let pack = screening.pack(facts.kind) else { return [] }
    let everyone = Array(facts.subjects.indices)
    let isSeller = facts.subjects[0].role == "seller"
    return pack.categoriesRead.compactMap { use in
      // Of what a field is to sellers and to buyers alike, only the holder's side was read.
      if isSeller ? use.category.hasPrefix("B.") && !isTrade(use) : use.category.hasPrefix("S.") { return nil }
      let category = CategoryID(use.category)
      let readsPersons = use.category == "T.COMP" || use.fields.contains { $0 == "persons" || $0.hasPrefix("persons.") }
      var used = DataUsed(category: category, subjects: readsPersons ? everyone : [0])
      used.fields = use.fields
      used.source = use.category.hasPrefix("T.") ? "watchlists" : "subject"
      let marks = governance.policy.category(category)?.marks ?? []
      used.isPatrimonial = marks.contains(.patrimonial)
      used.isCDD = marks.contains(.cdd)
      return used
    }
  }

  /// Purchases are read about a seller too: as sales.
  private func isTrade(_ use: CategoryUse) -> Bool { use.category == "B.ORD" || use.category == "B.PAY" }

  private func lists(_ facts: CaseFacts) -> [ListScreened] {
    facts.lists.compactMap { list in
      guard let authority = Governance.ListAuthority(rawValue: list.authority), let status = ListStatus(rawValue: list.status) else { return nil }
      var screened = ListScreened(list: list.list, authority: authority, status: status)
      screened.type = ListType(rawValue: list.purpose) ?? .sanctions
      screened.version = .string(list.version)
      screened.score = list.score.map { JSONNumber(Int64($0)) }
      screened.subject = list.subject.flatMap { name in facts.subjects.firstIndex { $0.reference == name } }
      return screened
    }
  }

  /// What the deployment register holds for the controller, the kind and the day. Absent stays absent.
  private func apply(register controller: String, to facts: inout GovernanceFacts, on date: CivilDate) {
    let kind = facts.kind
    func registered(_ what: DeploymentItem, source: String? = nil) -> String? {
      governance.deployment.reference(entity: controller, kind: kind, what: what, source: source, on: date)
    }
    facts.refs.lia = registered(.liaRef)
    facts.refs.tia = registered(.tiaRef)
    facts.refs.dpia = registered(.dpiaRef)
    facts.refs.ropa = registered(.ropaRef)
    facts.refs.supplementaryNotice = registered(.supplementaryNotice)
    facts.systemKind = registered(.systemKind).flatMap(SystemKind.init(rawValue:)) ?? .rules
    facts.automation.isProfiling = facts.systemKind == .ml
    facts.obligedEntity = registered(.obligedEntity) == "true"
    if let norm = registered(.legalNorm) { facts.legalNorms = [LegalNorm(norm: Norm(norm), subjects: Array(facts.subjects.indices))] }
    if facts.credit.lender == .none, kind == .bnplEligibility {
      facts.credit.lender = registered(.lender).flatMap(Lender.init(rawValue:)) ?? .none
    }
    facts.credit.role = registered(.creditRole).flatMap(CreditRole.init(rawValue:)) ?? .none
    facts.credit.characterisation =
      registered(.creditCharacterisation).flatMap(CreditCharacterisation.init(rawValue:)) ?? (kind == .bnplEligibility ? .credit : .undetermined)
    for index in facts.dataUsed.indices where facts.dataUsed[index].category.text.hasPrefix("T.") {
      facts.dataUsed[index].warrantyRef = registered(.warrantyRef, source: facts.dataUsed[index].source)
    }
  }
}

extension PurposeTable {
  /// What the policy and the law let each decision kind read, as the rule compiler asks for it.
  public static func make(policy: PolicyPack, law: LawPack) -> PurposeTable {
    let rows = DecisionKind.allCases.map { kind in
      let barred = policy.categories.compactMap { category -> PurposeRow.Forbidden? in
        if category.marks.contains(.barred), kind != .contestReview {
          return PurposeRow.Forbidden(category: category.id.text, provision: law.provision(ofRule: "3.10-6").map { "\($0.text)" } ?? "3.10-6")
        }
        if category.marks.contains(.socialOrBody), kind == .bnplEligibility {
          return PurposeRow.Forbidden(category: category.id.text, provision: law.provision(ofRule: "3.5-8").map { "\($0.text)" } ?? "3.5-8")
        }
        return nil
      }
      let defects = policy.categories.compactMap { category -> (String, String)? in
        policy.defect(for: category.id, kind: kind).map { (category.id.text, $0.code) }
      }
      return PurposeRow(
        decision: kind.rawValue, purpose: policy.purpose(of: kind).id, categories: policy.row(for: kind)?.categories.map(\.text) ?? [],
        forbidden: barred, defects: Dictionary(defects) { first, _ in first },
        defaultDefect: policy.defect(for: .out, kind: kind)?.code ?? "PD-02")
    }
    return PurposeTable(rows: rows, categories: policy.categories.map(\.id.text) + ["OUT"])
  }
}
