internal import Reference

/// Puts the record together, rule after rule, and settles status and effective outcome at the end.
extension Sheet {
  mutating func record() -> DecisionGovernanceRecord {
    changeOutcome()
    var record = DecisionGovernanceRecord(decision: DecisionPart(kind: kind, at: facts.at, proposed: facts.outcome))
    fillGiven(&record)
    checkPlace()
    let storage = storage()
    record.storage = storage
    record.recipients = recipients()
    let level = automationLevel
    record.automationLevel = level
    let candidates = principalCandidates()
    let principal: [ReasonCode] = isMinor && outcome.isAdverse ? [.pr15] : candidates.map(\.code)
    let bases = fillSubjects(&record, level: level, principal: principal)
    checkObliged(level: level)
    checkInputs()
    checkRestrictedOnly(principal: principal)
    checkThirdCountryLists()
    checkPolicyGap()

    let grounds = Set(record.subjects.flatMap(\.grounds))
    let ordered = ReviewGround.allCases.filter { grounds.contains($0) }
    record.safeguards = safeguards(for: ordered)
    record.reasons = reasons(principal: principal)
    record.explanation = explanation(candidates)
    let adverse = adverseAction()
    record.adverseAction = adverse
    record.permissiblePurpose = permissiblePurpose
    record.aiAct = aiAct()
    record.notices = notices(grounds: record.subjects.map(\.grounds), adverse: adverse)
    record.reports = reports()
    let running = retention(adverse: adverse, reports: record.reports, grounds: ordered, aiAct: record.aiAct)
    record.retention = running.map(\.record)
    record.requests = requests(running)
    fillPolicy(&record, defects: defects(grounds: grounds, bases: bases, recipients: record.recipients, storage: storage))
    if !ordered.isEmpty, ordered.contains(.dsa20), ordered.allSatisfy({ $0 == .dsa20 || $0 == .p2b }) {
      record.contestWindowClose = law.numbers.dsaComplaint.after(date)
    }
    settle(&record, grounds: ordered)
    return record
  }

  private func fillGiven(_ record: inout DecisionGovernanceRecord) {
    record.recordID = facts.recordID
    record.decision.amountMinor = facts.amountMinor
    record.decision.currency = facts.currency
    record.decision.holdExpiry = facts.holdExpiry
    record.creditRole = facts.credit.role
    record.exemptions = Exemption.allCases.filter { facts.exemptions.contains($0) }
    record.obligedEntity = facts.obligedEntity
    record.obligedNorm = facts.obligedEntity ? facts.obligedNorm : nil
    record.human = facts.automation.human
    if let provider = facts.automation.upstreamProvider {
      let use = facts.automation.upstreamUse
      record.upstream = UpstreamRecord(provider: provider, isDeterminative: use == .cutOff || use == .override)
    }
    record.profiling = facts.automation.isProfiling
    record.specialCategoryUsed = facts.dataUsed.contains { $0.isSpecial }
    record.criminalDataUsed = facts.dataUsed.contains { $0.isCriminal }
    record.dataUsed = facts.dataUsed.map { DataUsedRecord(used: $0, inPolicyRow: row?.categories.contains($0.category) ?? false) }
    record.lists = facts.lists
    record.individualAssessmentRef = facts.individualAssessmentRef
    record.versions = facts.versions
    record.refs = facts.refs
    record.legalHold = facts.legalHold
    record.assumed = facts.assumed
    let hasBuyer = facts.subjects.contains { $0.role == .buyer }
    if hasBuyer, facts.dataUsed.contains(where: { policy.has(.purchase, $0.category) }) { record.independentControllers.append("seller") }
    if facts.credit.lender == .thirdParty { record.independentControllers.append("lender") }
    let purpose = policy.purpose(of: kind)
    record.purpose = PurposePart(
      id: purpose.id, policyB: purpose.policyB, policyJ: purpose.policyJ, compatibilityRef: facts.refs.compatibility,
      mxClass: place.persons.contains { $0.isUnder(.mxLFPDPPP) } ? "primary" : nil)
    record.jurisdiction = JurisdictionPart(
      residence: holder.residence, account: holder.accountCountry, establishment: holder.establishment, delivery: holder.deliveryCountry,
      access: holder.accessCountry, conflicts: place.conflict.map { [$0] } ?? [], confirmedBy: facts.confirmedBy)
    record.controller = ControllerPart(
      entity: place.controller ?? "unresolved", basis: place.controllerSection, contractEntity: place.contractEntity)
  }

  /// Rules 3.2-3, 3.2-4 and 3.2-7.
  private mutating func checkPlace() {
    if place.controller == nil { gate(.registration) }
    if place.conflict == .residenceVersusAccess, facts.confirmedBy == nil, outcome.isAdverse, outcome != .stepUp { gate(.confirmedBy) }
    if place.persons.contains(where: \.isResidenceUnknown) { gate(.residence) }
  }

  /// Fills the subjects and returns each one's basis.
  private mutating func fillSubjects(_ record: inout DecisionGovernanceRecord, level: AutomationLevel, principal: [ReasonCode])
    -> [LawfulBasis]
  {
    var bases: [LawfulBasis] = []
    var strictest = ADMCondition.notApplicable
    var effects: Set<EffectLevel> = []
    for (index, subject) in facts.subjects.enumerated() {
      let basis = lawfulBasis(of: index)
      bases.append(basis)
      let effect = effect(on: index)
      let condition = condition(of: index, effect: effect, level: level)
      if condition.position < strictest.position { strictest = condition }
      effects.insert(effect)
      record.subjects.append(
        SubjectRecord(
          ref: subject.ref, role: subject.role, kind: subject.kind, ageCheck: subject.ageCheck, regimes: place.persons[index].regimes,
          lawfulBasis: basis, furtherBases: furtherBases(of: index), effect: effect, condition: condition,
          grounds: grounds(of: index, effect: effect, level: level, principal: principal)))
    }
    record.admCondition = strictest
    record.effectLevel = EffectLevel.allCases.first { effects.contains($0) } ?? .none
    record.effectBasis = record.effectLevel == .none ? nil : "\(outcome.rawValue) on \(kind.rawValue)"
    return bases
  }

  /// Rule 3.10-1: European people, and no ground but lists that are not theirs.
  private mutating func checkThirdCountryLists() {
    guard outcome.isAdverse, outcome != .stepUp, facts.individualAssessmentRef == nil else { return }
    guard place.zone == .eea || place.zone == .uk || place.persons.contains(where: \.isEuropean) else { return }
    let hits = facts.lists.filter { $0.isSanctions && $0.isHit }
    if !hits.isEmpty, hits.allSatisfy(\.isThirdCountry) { gate(.individualAssessment) }
  }

  /// Section 3.4: instalments have no row in the policy.
  private mutating func checkPolicyGap() {
    guard row == nil, !hasNotice, place.persons.contains(where: \.isEuropean) else { return }
    gate(.supplementaryNotice)
  }

  private func fillPolicy(_ record: inout DecisionGovernanceRecord, defects: [String]) {
    record.policy.id = policy.id
    record.policy.version = policy.effective.description
    record.policy.applicability = place.applicability
    record.policy.defects = defects
    var sections = Set(policy.generalSections)
    if place.applicability == .applies { sections.insert(policy.place(place.zone).section) }
    if hasMinorRule { sections.insert(policy.minorsSection) }
    record.policy.sections = sections.sorted()
  }

  /// Section 3.7 and rule 3.10-7: the gravest gate rules; what waits keeps the account or request as it is, save freezes that law requires.
  private func settle(_ record: inout DecisionGovernanceRecord, grounds: [ReviewGround]) {
    let gates = orderedGates.map { gate in
      gate.from == gate.to ? Gate(rule: gate.rule, status: gate.status, from: outcome, to: outcome, needs: gate.needs) : gate
    }
    let isFlagged =
      place.conflict != nil
      || record.subjects.contains { subject in
        subject.lawfulBasis.status == .outsidePolicy || subject.furtherBases.contains { $0.status == .outsidePolicy }
      }
    let statuses = Set(gates.compactMap(\.status) + [isFlagged ? .validWithFlags : .valid])
    let status = GovernanceStatus.allCases.first { statuses.contains($0) } ?? .valid
    let isRequired = !requiredFreezeNorms.isEmpty
    record.governanceStatus = status
    record.decision.gates = gates
    record.decision.outcome = outcome
    record.decision.effectiveOutcome = status.isHeldOrBlocked && !isRequired ? outcome.whileWaiting : outcome
    record.review.grounds = grounds
    record.review.available = !grounds.isEmpty
    record.review.requiredBeforeEffect = status.isHeldOrBlocked && !isRequired
    record.review.flag = status.isHeldOrBlocked ? .mandatory : grounds.isEmpty ? .none : .offer
    record.review.state = record.requests.contains { $0.request.type == .contest && $0.verified } ? .requested : .notRequested
    record.review.why = Self.reviewText(status, grounds: grounds)
  }

  static func reviewText(_ status: GovernanceStatus, grounds: [ReviewGround]) -> String {
    if status.isHeldOrBlocked { return "The status \(status.rawValue) asks for a person before the outcome takes effect." }
    if grounds.isEmpty { return "No ground for a review." }
    return "Grounds: \(grounds.map(\.rawValue).joined(separator: ", "))."
  }
}

extension Outcome {
  /// What takes effect while the outcome is held or blocked (section 3.7).
  var whileWaiting: Outcome {
    switch self {
    case .suspend, .terminate, .freeze: .noAction
    case .approve, .approveLimited, .decline, .release: .hold
    case .hold, .stepUp, .noAction: self
    }
  }
}
