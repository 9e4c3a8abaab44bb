internal import Reference

/// Why a person may have the decision reviewed (rules 3.5-7 to 3.5-9), and the safeguards that follow.
extension Sheet {
  func grounds(of index: Int, effect: EffectLevel, level: AutomationLevel, principal: [ReasonCode]) -> [ReviewGround] {
    var found: Set<ReviewGround> = []
    let person = place.persons[index]
    let isSolely = level == .solelyAutomated
    if isSolely, place.applicability == .applies, outcome.isAdverse, usesPersonalData, let ground = promise(to: person) {
      found.insert(ground)
    }
    if isSolely, effect != .none {
      if person.isUnder(.euGDPR) || person.isUnder(.ukGDPR) && !isInForce(.ukAutomatedDecisions) { found.insert(.gdpr22) }
      // A prohibited decision waits for a person; the ground is for those that are permitted with safeguards.
      if person.isUnder(.ukGDPR), isInForce(.ukAutomatedDecisions), isPermittedInUK(index) { found.insert(.uk22C) }
      if person.isUnder(.mxLFPDPPP), isInForce(.mexicoLFPDPPP), namedNorm(for: index, under: .mxLFPDPPP) == nil { found.insert(.mx26) }
    }
    let isAffected = facts.subjects[index].isAffected
    if isUnionConsumerCredit(index), facts.automation.hasAutomatedSteps { found.insert(.ccd2) }
    if isSolely, outcome.isAdverse, isAffected {
      if person.isUnder(.brLGPD) { found.insert(.lgpd20) }
      if person.isUnder(.krPIPA), isInForce(.korea37) { found.insert(.kr37) }
      if isCaliforniaDecision(index) { found.insert(.usCA) }
    }
    if isColoradoDecision(index) { found.insert(.usCO) }
    if index == 0, place.zone == .eea {
      if restrictsContent, principal.contains(.pr14) { found.insert(.dsa20) }
      if isSellerHolder, outcome == .suspend || outcome == .terminate { found.insert(.p2b) }
    }
    // From the vocabulary, because a set has no order of its own.
    return ReviewGround.allCases.filter { found.contains($0) }
  }

  /// The policy's own promise, to residents only.
  private func promise(to person: PersonPlace) -> ReviewGround? {
    guard let home = person.home else { return nil }
    return law.zones.first { $0.regime == home }.flatMap { policy.place($0.zone).reviewGround }
  }

  /// Rule 3.5-8: instalments of a consumer in the EEA since the directive applies.
  func isUnionConsumerCredit(_ index: Int) -> Bool {
    kind == .bnplEligibility && facts.subjects[index].kind == .consumer && place.persons[index].home == .euGDPR
      && isInForce(.euConsumerCredit)
  }

  /// Credit, funds or instalments decided solely by machine about a Californian; adverse or not.
  func isCaliforniaDecision(_ index: Int) -> Bool {
    guard isInForce(.californiaADMT), facts.subjects[index].isAffected, place.persons[index].isUnder(.usCA) else { return false }
    guard automationLevel == .solelyAutomated, kind.isCredit || isSellerPayout else { return false }
    return !facts.exemptions.contains(.glba) && !facts.exemptions.contains(.fcra)
  }

  private func isColoradoDecision(_ index: Int) -> Bool {
    isInForce(.coloradoSB26189) && facts.subjects[index].isAffected && place.persons[index].isUnder(.usCO) && kind.isCredit
      && facts.automation.hasAutomatedSteps && [.decline, .approveLimited, .suspend, .terminate].contains(outcome)
  }

  private var restrictsContent: Bool {
    [.decline, .approveLimited, .suspend, .terminate, .hold].contains(outcome) && !facts.exemptions.contains(.dsaMicroSmall)
  }

  func safeguards(for grounds: [ReviewGround]) -> [Safeguard] {
    var found: Set<Safeguard> = []
    for entry in law.grounds where grounds.contains(entry.ground) { found.formUnion(entry.safeguards) }
    return Safeguard.allCases.filter { found.contains($0) }
  }

  /// CCD2 Art 18(3) and rule 3.10-6: data that may not be read.
  mutating func checkInputs() {
    if facts.subjects.indices.contains(where: isUnionConsumerCredit),
      facts.dataUsed.contains(where: { $0.isSpecial || policy.has(.socialOrBody, $0.category) })
    {
      gate(.socialData)
    }
    if kind != .contestReview, facts.dataUsed.contains(where: { policy.has(.barred, $0.category) }) { gate(.barredData) }
    for entry in facts.dataUsed where entry.warrantyRef == nil && policy.has(.warranty, entry.category) { gate(.warrantyRef) }
  }
}
