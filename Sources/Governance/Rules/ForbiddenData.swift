public import Reference

/// Which data a decision kind may never read, asked before any decision is made (contract 2 of the design: the third tier).
extension GovernancePolicy {
  /// The provision that forbids reading a category for a kind of decision on a date; nil where reading is a matter of rows and gaps.
  ///
  /// Optional questionnaire and body data are never read (rule 3.10-6). Social-network and body data are kept out of instalments on any date, because the
  /// directive bars them for every consumer in the EEA (rule 3.5-8). An obliged entity in the EEA decides on due diligence data only, from the date of the
  /// regulation (rule 3.5-5).
  public func forbidden(category: CategoryID, kind: DecisionKind, on date: CivilDate) -> Provision? {
    if let provision = policy.forbidden(category: category, kind: kind, law: law) { return provision }
    guard law.humanRequired.kinds.contains(kind), law.isInForce(.euAMLR, on: date), !policy.has(.cdd, category) else { return nil }
    let place = policy.place(.eea)
    let entities = place.buyer == place.seller ? [place.buyer] : [place.buyer, place.seller]
    let isObliged = entities.contains { deployment.reference(entity: $0, kind: kind, what: .obligedEntity, on: date) == "true" }
    return isObliged ? law.humanRequired.provision : nil
  }
}

extension PolicyPack {
  /// What is forbidden whatever the operator has registered, and on any date.
  public func forbidden(category: CategoryID, kind: DecisionKind, law: LawPack) -> Provision? {
    if kind != .contestReview, has(.barred, category) { return law.provision(ofRule: "3.10-6") ?? Provision("rule 3.10-6", confidence: "") }
    if kind == .bnplEligibility, has(.socialOrBody, category) {
      return law.provision(ofRule: "3.5-8") ?? Provision("rule 3.5-8", confidence: "")
    }
    return nil
  }
}
