public import Reference

/// What governance makes of a proposal: the outcome that takes effect, and the record that says why.
public struct Ruling: Sendable {
  public let record: DecisionGovernanceRecord

  public var status: GovernanceStatus { record.governanceStatus }
  /// What was proposed.
  public var proposedOutcome: Outcome { record.decision.proposedOutcome }
  /// After the gates that change outcomes.
  public var outcome: Outcome { record.decision.outcome }
  /// What takes effect now.
  public var effectiveOutcome: Outcome { record.decision.effectiveOutcome }
  public var gates: [Gate] { record.decision.gates }
  public var defects: [String] { record.policy.defects }
  public var reviewFlag: ReviewFlag { record.review.flag }
  public var isReviewAvailable: Bool { record.review.available }
  public var isReviewRequiredBeforeEffect: Bool { record.review.requiredBeforeEffect }
  public var grounds: [ReviewGround] { record.review.grounds }
  /// When the first notice to the person is due; nil without one.
  public var firstNoticeDue: CivilDate? { record.notices.compactMap(\.due).min() }
  /// Public reasons, heaviest first.
  public var principalReasons: [ReasonCode] { record.reasons.principal }
  /// Whether the references behind the decision come from an invented register.
  public var isDemo: Bool { record.isDemo }
}

/// The rules of governance over one policy, the law, and what the operator has registered. A pure function of facts.
public struct GovernancePolicy: Sendable {
  public let policy: PolicyPack
  public let law: LawPack
  public let deployment: DeploymentRegister
  /// The same marketplace's packs of other times.
  private let others: [PolicyPack]

  /// - Parameters:
  ///   - policy: the pack that rules are compiled against and readers are measured by.
  ///   - others: earlier and later packs of the same marketplace; a decision uses the one in force at its time.
  public init(policy: PolicyPack, law: LawPack, deployment: DeploymentRegister, others: [PolicyPack] = []) {
    self.policy = policy
    self.law = law
    self.deployment = deployment
    self.others = others
  }

  /// The pack in force on a date.
  public func policy(on date: CivilDate) -> PolicyPack {
    others.isEmpty ? policy : PolicyPack.inForce(on: date, among: [policy] + others) ?? policy
  }

  /// Rules on one decision. O(subjects * data used); whoever asks often remembers answers.
  public func rule(on facts: GovernanceFacts) -> Ruling { Ruling(record: record(of: facts)) }

  /// The record of a ruling alone.
  public func record(of facts: GovernanceFacts) -> DecisionGovernanceRecord {
    var sheet = Sheet(facts, policy: policy(on: facts.date), law: law)
    var record = sheet.record()
    record.isDemo = deployment.isDemo
    return record
  }
}
