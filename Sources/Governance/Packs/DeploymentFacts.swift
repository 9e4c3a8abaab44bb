public import Reference

/// Filling facts from the deployment register: what it has is stated, what it lacks is stated as none.
extension GovernancePolicy {
  /// Sets every member of the facts that the register answers for, by the controller of the account holder and the kind.
  ///
  /// Adds the recipients it names. Overwrites references, lender, credit role and characterisation, system kind, obliged entity and norm, and the warranty of every category that needs
  /// one (by its `source`). Norms that the facts state already are kept. O(data used * entries).
  public func applyDeployment(to facts: inout GovernanceFacts) {
    let policy = policy(on: facts.date)
    let place = Jurisdiction(facts, policy: policy, law: law, hasPersons: false)
    let entity = place.controller ?? ""
    let kind = facts.kind
    let date = facts.date
    func value(_ what: DeploymentItem, source: String? = nil) -> String? {
      deployment.reference(entity: entity, kind: kind, what: what, source: source, on: date)
    }
    facts.refs.lia = value(.liaRef)
    facts.refs.tia = value(.tiaRef)
    facts.refs.dpia = value(.dpiaRef)
    facts.refs.ropa = value(.ropaRef)
    facts.refs.supplementaryNotice = value(.supplementaryNotice)
    // Without an entry the stricter reading holds: a model.
    facts.systemKind = value(.systemKind).flatMap(SystemKind.init) ?? .ml
    facts.obligedEntity = value(.obligedEntity) == "true"
    facts.obligedNorm = nil
    if let stated = value(.legalNorm).map(Norm.init) {
      if facts.obligedEntity {
        facts.obligedNorm = stated
      } else if !facts.legalNorms.contains(where: { $0.norm == stated }) {
        facts.legalNorms.append(LegalNorm(norm: stated, subjects: Array(facts.subjects.indices)))
      }
    }
    facts.credit.lender = kind.isCredit ? value(.lender).flatMap(Lender.init) ?? .none : .none
    facts.credit.role =
      value(.creditRole).flatMap(CreditRole.init)
      ?? FactsCredit.role(of: kind, lender: facts.credit.lender, zone: place.zone, law: law, on: date)
    facts.credit.characterisation = value(.creditCharacterisation).flatMap(CreditCharacterisation.init) ?? .undetermined
    for index in facts.dataUsed.indices {
      let entry = facts.dataUsed[index]
      facts.dataUsed[index].warrantyRef = policy.has(.warranty, entry.category) ? value(.warrantyRef, source: entry.source) : nil
    }
    let used = facts.dataUsed.map(\.category).reduce(into: [CategoryID]()) { if !$0.contains($1) { $0.append($1) } }
    facts.recipients += deployment.recipients(entity: entity, kind: kind, on: date).compactMap { entry in
      guard let known = RecipientClass(rawValue: entry.value), let country = entry.country else { return nil }
      var recipient = FactsRecipient(recipientClass: known, country: country, data: used, tiaRef: nil)
      recipient.entity = entry.name
      return recipient
    }
    for index in facts.recipients.indices { facts.recipients[index].tiaRef = facts.refs.tia }
    let usesPersonalData = facts.dataUsed.contains { $0.subjects.contains { facts.subjects[$0].isNaturalPerson } }
    facts.automation.isProfiling = facts.systemKind == .ml && facts.automation.hasAutomatedSteps && usesPersonalData
  }

  /// Data of one category with the marks that the policy gives it.
  public func dataUsed(_ category: CategoryID, source: String = "subject", subjects: [Int]) -> DataUsed {
    var entry = DataUsed(
      category: category, subjects: subjects, isPatrimonial: policy.has(.patrimonial, category), isCDD: policy.has(.cdd, category))
    entry.source = source
    return entry
  }

  /// The entity that controls decisions about an account holder; nil where the policy states none.
  public func controller(of holder: FactsSubject, kind: DecisionKind, at instant: Instant) -> String? {
    let facts = GovernanceFacts(kind: kind, outcome: .approve, at: instant, subjects: [holder], dataUsed: [])
    return Jurisdiction(facts, policy: policy, law: law, hasPersons: false).controller
  }
}
