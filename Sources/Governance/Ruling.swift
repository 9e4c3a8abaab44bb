internal import Formats
public import Reference

/// What governance makes of a proposal: the outcome that takes effect, and the record that says why.
///
/// Small: it shares the record of its shape, and `record` fills in what varies from event to event when somebody reads it.
public struct Ruling: Sendable {
  private let shape: RulingShape
  /// The facts whose varying members the shape's record does not have; nil where the record is this decision's own.
  private let facts: GovernanceFacts?

  public init(record: DecisionGovernanceRecord) {
    shape = RulingShape(record)
    facts = nil
  }

  init(shape: RulingShape, facts: GovernanceFacts) {
    self.shape = shape
    self.facts = facts
  }

  /// The whole record. Cost: a copy of the shape's record where the ruling came from a cache.
  public var record: DecisionGovernanceRecord {
    guard let facts else { return shape.record }
    return shape.record.patched(with: facts)
  }

  public var status: GovernanceStatus { shape.record.governanceStatus }
  /// What was proposed.
  public var proposedOutcome: Outcome { shape.record.decision.proposedOutcome }
  /// After the gates that change outcomes.
  public var outcome: Outcome { shape.record.decision.outcome }
  /// What takes effect now.
  public var effectiveOutcome: Outcome { shape.record.decision.effectiveOutcome }
  public var gates: [Gate] { shape.record.decision.gates }
  public var defects: [String] { shape.record.policy.defects }
  public var reviewFlag: ReviewFlag { shape.record.review.flag }
  public var isReviewAvailable: Bool { shape.record.review.available }
  public var isReviewRequiredBeforeEffect: Bool { shape.record.review.requiredBeforeEffect }
  public var grounds: [ReviewGround] { shape.record.review.grounds }
  /// When the first notice to the person is due; nil without one.
  public var firstNoticeDue: CivilDate? { shape.record.notices.compactMap(\.due).min() }
  /// Public reasons, heaviest first.
  public var principalReasons: [ReasonCode] { shape.record.reasons.principal }
  /// Whether the references behind the decision come from an invented register.
  public var isDemo: Bool { shape.record.isDemo }
}

/// The record that all facts of one shape share. Never changed once made.
final class RulingShape: Sendable {
  let record: DecisionGovernanceRecord
  init(_ record: DecisionGovernanceRecord) { self.record = record }
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

  /// Rules on one decision. O(subjects * data used); `RulingCache` spares it for facts of a known shape.
  public func rule(on facts: GovernanceFacts) -> Ruling { Ruling(record: record(of: facts)) }

  func record(of facts: GovernanceFacts) -> DecisionGovernanceRecord {
    var sheet = Sheet(facts, policy: policy(on: facts.date), law: law)
    var record = sheet.record()
    record.isDemo = deployment.isDemo
    return record
  }
}
