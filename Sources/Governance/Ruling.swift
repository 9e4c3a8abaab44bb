internal import Reference

/// What governance makes of a proposal: the outcome that takes effect, and the record that says why.
public struct Ruling: Sendable {
  public let record: DecisionGovernanceRecord

  public init(record: DecisionGovernanceRecord) { self.record = record }

  public var status: GovernanceStatus { record.governanceStatus }
  /// What was proposed.
  public var proposedOutcome: Outcome { record.decision.proposedOutcome }
  /// After the gates that change outcomes.
  public var outcome: Outcome { record.decision.outcome }
  /// What takes effect now.
  public var effectiveOutcome: Outcome { record.decision.effectiveOutcome }
  public var reviewFlag: ReviewFlag { record.review.flag }
  public var isReviewAvailable: Bool { record.review.available }
  public var grounds: [ReviewGround] { record.review.grounds }
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

  public init(policy: PolicyPack, law: LawPack, deployment: DeploymentRegister) {
    self.policy = policy
    self.law = law
    self.deployment = deployment
  }

  /// Rules on one decision. O(subjects * data used); `RulingCache` spares it for facts of a known shape.
  public func rule(on facts: GovernanceFacts) -> Ruling {
    var sheet = Sheet(facts, policy: policy, law: law)
    var record = sheet.record()
    record.isDemo = deployment.isDemo
    return Ruling(record: record)
  }
}
