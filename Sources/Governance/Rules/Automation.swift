internal import Reference

/// How automated the decision is, what it does to people, and under which condition it may be (rules 3.5-1 to 3.5-6).
extension Sheet {
  /// Human in the loop only if every element was there before the outcome; a rubber stamp counts for nothing, and a determinative third-party score
  /// makes the decision solely automated whoever clicked.
  var automationLevel: AutomationLevel {
    let automation = facts.automation
    if automation.upstreamUse == .cutOff || automation.upstreamUse == .override { return .solelyAutomated }
    guard automation.hasAutomatedSteps else { return .human }
    guard let human = automation.human, human.isComplete, let closed = human.closedAt, closed.microseconds <= facts.at.microseconds else {
      return .solelyAutomated
    }
    return .humanInTheLoop
  }

  /// Rule 3.5-3.
  func effect(on index: Int) -> EffectLevel {
    guard facts.subjects[index].isAffected else { return .none }
    let table = law.effect
    if table.legal.contains(outcome) { return .legal }
    if table.significant.contains(outcome) { return .similarlySignificant }
    guard table.significantForKinds.contains(outcome), table.kinds.contains(kind) || isSellerPayout && table.kinds.contains(.sellerPayout)
    else { return .none }
    return outcome == .hold && isShortHold ? .none : .similarlySignificant
  }

  /// A hold that ends within 72 hours by itself.
  private var isShortHold: Bool {
    guard facts.autoRelease, let expiry = facts.holdExpiry else { return false }
    return expiry.microseconds <= facts.at.adding(seconds: Int64(law.effect.holdHoursMax) * 3600).microseconds
  }

  /// The strictest condition of all laws the person stands under.
  mutating func condition(of index: Int, effect: EffectLevel, level: AutomationLevel) -> ADMCondition {
    guard facts.subjects[index].isNaturalPerson else { return .notApplicable }
    var strictest = ADMCondition.noneRequired
    for regime in place.persons[index].regimes {
      let condition = condition(of: index, under: regime, effect: effect, level: level)
      if condition.position < strictest.position { strictest = condition }
    }
    return strictest
  }

  private mutating func condition(of index: Int, under regime: Regime, effect: EffectLevel, level: AutomationLevel) -> ADMCondition {
    guard level == .solelyAutomated else { return .noneRequired }
    switch regime {
    case .euGDPR, .ukGDPR:
      guard effect != .none else { return .noneRequired }
      if regime == .ukGDPR, isInForce(.ukAutomatedDecisions) {
        guard isPermittedInUK(index) else {
          gate(.humanForUK)
          return .prohibited
        }
        return .uk22CPermitted
      }
      let condition = article22(index, under: regime)
      if condition == .prohibited { gate(.humanForEffect) }
      return condition
    case .brLGPD:
      return outcome.isAdverse && facts.subjects[index].isAffected ? .brArt20 : .noneRequired
    default: return .noneRequired
    }
  }

  /// Rule 3.5-4: law, contract, explicit consent, else prohibited.
  private func article22(_ index: Int, under regime: Regime) -> ADMCondition {
    if hasSpecialWithoutAuthority(index, under: regime) { return .prohibited }
    if requiredFreezeNorms.contains(where: { counts($0, under: regime) }) { return .authorisedByLaw }
    if isContractParty(index), facts.automation.isContractNecessary, outcome != .freeze { return .contractNecessity }
    return facts.subjects[index].admConsentRef == nil ? .prohibited : .explicitConsent
  }

  /// Rule 3.5-6: neither special data of this person without authority, nor any reliance on recognised interests: the law speaks of the decision, and a basis that
  /// carries it for one of its people carries it in part (Art 22B(4)).
  func isPermittedInUK(_ index: Int) -> Bool { !hasSpecialWithoutAuthority(index, under: .ukGDPR) && !reliesOnRecognisedInterests }

  private func hasSpecialWithoutAuthority(_ index: Int, under regime: Regime) -> Bool {
    data(of: index).contains { entry in
      guard entry.isSpecial else { return false }
      let authority = specialAuthority(entry, under: regime)
      return authority != "9-2-a" && authority != "9-2-g"
    }
  }

  private var reliesOnRecognisedInterests: Bool {
    facts.subjects.contains { $0.configuredBasis.flatMap { law.basis(tag: $0)?.code } == "EA" }
  }

  /// Rule 3.5-5: an obliged entity in the EEA needs a person, and from the regulation's date only due diligence data.
  mutating func checkObliged(level: AutomationLevel) {
    guard facts.obligedEntity, place.zone == .eea else { return }
    guard law.humanRequired.kinds.contains(kind), law.humanRequired.outcomes.contains(outcome) else { return }
    if level == .solelyAutomated { gate(.humanForObliged) }
    if level != .human, isInForce(.euAMLR), facts.dataUsed.contains(where: { !$0.isCDD }) { gate(.inputsForObliged) }
  }
}

extension HumanReview {
  /// Whether nothing is missing that makes a person's part meaningful.
  var isComplete: Bool {
    reviewer != nil && isTrained && sawInputs && hadOtherInfo && hasAuthority && rationale != nil && openedAt != nil && closedAt != nil
  }
}
