/// A value a finding rests on.
public struct EvidenceValue: Sendable, Equatable {
  /// As rules write it: `payout.amount`, `count(order.paid by seller in 30d)`.
  public let name: String
  public let value: FeatureValue
  /// Whether it may appear in the feed and in default views.
  public let isPublic: Bool

  public init(name: String, value: FeatureValue, isPublic: Bool) {
    self.name = name
    self.value = value
    self.isPublic = isPublic
  }
}

/// What would have had to be different for a rule not to count: `300.00 EUR > 30.00 EUR` with the left side at 30.00 EUR or less.
public struct ThresholdMet: Sendable, Equatable {
  /// What was compared, as rules write it.
  public let name: String
  public let value: FeatureValue
  /// `>`, `>=`, `<`, `<=`, `=` or `!=`: what was so.
  public let comparison: String
  public let threshold: FeatureValue
}

/// One reason: a rule that fired or could not be told, or something that failed around the rules (`engine.no_list` …).
public struct Finding: Sendable, Equatable {
  public let ruleID: String
  public let verdict: Verdict
  /// What the rule asks for, if it asks for an outcome of its own.
  public let outcome: Outcome?
  /// How much it weighs among the reasons: its points, or 100 for a rule with an outcome and no points.
  public let weight: Int
  public let reason: String?
  public let isDisclosable: Bool
  public let isShadow: Bool
  /// Whether the proposed outcome rests on it.
  public let isDeciding: Bool
  public let evidence: [EvidenceValue]
  /// Generated from the rule's condition and the values in it. Personal data may be in it: it is shown where the event may be.
  public let text: String
  /// For the person; empty unless the rule says that it may be told.
  public var thresholds: [ThresholdMet] = []
}

/// What a decision is about, by the event's own key.
public struct BusinessKey: Sendable, Equatable {
  /// The field: `payout.id`.
  public let type: String
  public let id: String

  public init(type: String, id: String) {
    self.type = type
    self.id = id
  }
}

/// What the rules want.
public struct Proposal: Sendable, Equatable {
  public let kind: DecisionKindID
  public let decision: String
  public let outcome: Outcome
  /// Rules that fired and rules that could not be told, in pack order; what failed around them first.
  public let findings: [Finding]
  /// The points of all live rules that fired.
  public let points: Int
  /// Public codes of the reasons the outcome rests on, heaviest first, none twice. Only of disclosable rules.
  public let reasons: [String]
  /// Restricted codes (`RX01` …), never to be shown to the person.
  public let restricted: [String]
  /// Microseconds the outcome stands; nil: until something changes it.
  public let validFor: Int64?
  public let onExpiry: ExpiryAction?
  public let businessKey: BusinessKey?
  /// What was read: enough to propose again, bit for bit.
  public let inputs: FrozenInputs
  /// For what holds: the rules about lists that fired or could not be told, if without them nothing would be held.
  public var heldByLists: [String] = []
}
