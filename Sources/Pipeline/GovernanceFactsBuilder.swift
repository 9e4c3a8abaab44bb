// A case in governance's own terms: the people, the data the decision's rules read, and what the deployment register says. Everything is
// stated; what the register lacks is stated as missing.

internal import Formats
public import Governance
internal import Reference
public import Screening
internal import Watchlists

extension LanePlan {
  /// The record of a case; nil for a kind that governance does not know.
  func govern(_ facts: CaseFacts, at: Instant, amount: Money?, human: HumanReview?) -> DecisionGovernanceRecord? {
    guard var stated = governanceFacts(facts, at: at, amount: amount, human: human) else { return nil }
    governance.applyDeployment(to: &stated)
    // The event knows better than the register who lends.
    if let lender = facts.lender.flatMap(Lender.init(rawValue:)) { stated.credit.lender = lender }
    return governance.record(of: stated)
  }

  private func governanceFacts(_ facts: CaseFacts, at: Instant, amount: Money?, human: HumanReview?) -> GovernanceFacts? {
    guard let kind = DecisionKind(rawValue: facts.kind), let outcome = Governance.Outcome(rawValue: facts.outcome), !facts.subjects.isEmpty
    else { return nil }
    let subjects = facts.subjects.map { FactsSubject($0) }
    var stated = GovernanceFacts(kind: kind, outcome: outcome, at: at, subjects: subjects, dataUsed: dataUsed(facts))
    stated.amountMinor = amount?.amountMinor
    stated.currency = amount?.currency
    stated.holdExpiry = outcome == .hold ? facts.validFor.map { at.adding(microseconds: $0) } : nil
    stated.autoRelease = facts.releasesByItself
    stated.automation.human = human
    if let provider = facts.assessedBy, let use = facts.assessmentUse.flatMap(UpstreamUse.init(rawValue:)) {
      stated.automation.upstreamProvider = provider
      stated.automation.upstreamUse = use
    }
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
    stated.policyID = governance.policy(on: at.date).id
    stated.lawID = governance.law.id
    stated.versions.engine = Self.engineVersion
    stated.versions.ruleset = String(digestText.prefix(16))
    return stated
  }

  /// One entry for each category the decision kind's rules read, fired or not.
  private func dataUsed(_ facts: CaseFacts) -> [DataUsed] {
    guard !facts.isProcessingRestricted, let pack = screening.pack(facts.kind) else { return [] }
    let everyone = Array(facts.subjects.indices)
    let role: Screening.SubjectRole = facts.subjects[0].role == "seller" ? .seller : .buyer
    return pack.categoriesRead.compactMap { use in
      guard isRead(use, about: role) else { return nil }
      let category = CategoryID(use.category)
      let readsPersons = use.category == catalogue.listData || use.fields.contains { $0 == "persons" || $0.hasPrefix("persons.") }
      let isFromLists = governance.policy.category(category)?.by == "third_party"
      var used = governance.dataUsed(
        category, source: isFromLists ? "screening:watchlists" : "subject", subjects: readsPersons ? everyone : [0])
      used.fields = use.fields
      return used
    }
  }

  /// Of what a field is to sellers and to buyers alike, only the holder's side was read.
  private func isRead(_ use: CategoryUse, about role: Screening.SubjectRole) -> Bool {
    use.fields.contains { path in
      guard let field = catalogue.field(path), !isTrade(path) else { return true }
      let other: About = role == .seller ? .buyer : .seller
      return catalogue[field].category(for: role) == use.category && catalogue[field].about != other
    }
  }

  /// A purchase is read about the seller too: as a sale.
  private func isTrade(_ path: String) -> Bool {
    ["order.", "refund.", "dispute.", "delivery.", "payment.", "bnpl."].contains { path.hasPrefix($0) }
  }

  private func lists(_ facts: CaseFacts) -> [ListScreened] {
    facts.lists.compactMap { list in
      guard let authority = Governance.ListAuthority(rawValue: list.authority), let status = ListStatus(rawValue: list.status) else {
        return nil
      }
      var screened = ListScreened(list: list.list, authority: authority, status: status)
      screened.type = ListType(rawValue: list.purpose) ?? .sanctions
      screened.version = .string(list.version)
      screened.score = list.score.map { JSONNumber(Int64($0)) }
      screened.subject = list.subject.flatMap { name in facts.subjects.firstIndex { $0.reference == name } }
      return screened
    }
  }
}

extension FactsSubject {
  fileprivate init(_ subject: CaseSubject) {
    self.init(
      ref: subject.reference, role: Governance.SubjectRole(rawValue: subject.role) ?? .representative,
      kind: SubjectKind(rawValue: subject.kind) ?? .companyPerson, residence: subject.residence, establishment: subject.establishment)
    self.deliveryCountry = subject.delivery
    self.accessCountry = subject.access
    candidateCountries = [subject.access, subject.delivery].compactMap { $0 }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
    self.region = subject.region.flatMap { Subdivision(code: $0) }
    self.age = subject.age
    self.isPEP = subject.isPoliticallyExposed
    self.consentForm = subject.consentForm.flatMap(ConsentForm.init(rawValue:)) ?? .none
    self.consentRef = subject.consentRef
  }
}

extension PurposeTable {
  /// What the policy and the law let each decision kind read, as the rule compiler asks for it.
  public static func make(policy: PolicyPack, law: LawPack) -> PurposeTable {
    let rows = DecisionKind.allCases.map { kind in
      let barred = policy.categories.compactMap { category in
        policy.forbidden(category: category.id, kind: kind, law: law).map {
          PurposeRow.Forbidden(category: category.id.text, provision: $0.text)
        }
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
