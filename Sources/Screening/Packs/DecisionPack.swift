// A decision pack as it is in force: what triggers it, what it decides when nothing fires, what happens when something cannot be told.

/// A decision kind, by its pack's place in the plan.
public struct DecisionKindID: Hashable, Sendable, Comparable {
  public let rawValue: UInt8
  public init(_ rawValue: UInt8) { self.rawValue = rawValue }
  public static func < (a: DecisionKindID, b: DecisionKindID) -> Bool { a.rawValue < b.rawValue }
}

/// What is done when screening or data fail.
public struct FailMode: Sendable, Equatable {
  public let on: [FailureKind]
  public let outcome: Outcome
  public let onExpiry: ExpiryAction
  /// Microseconds.
  public let validFor: Int64?
  public let reason: String?
}

/// An outcome reached by the points of all live rules that fired.
public struct PointsBand: Sendable, Equatable {
  public let atLeast: Int
  public let outcome: Outcome
  public let onExpiry: ExpiryAction?
  public let validFor: Int64?
}

public struct DecisionPack: Sendable {
  public let id: DecisionKindID
  /// `seller_payout` …
  public let name: String
  public let triggers: [KindID]
  public let purpose: String
  /// The categories the pack says it reads outside the policy's row.
  public let outsidePolicy: [String]
  /// nil: no decision.
  public let whenNothingFires: Outcome?
  public let fail: FailMode
  /// Highest first.
  public let bands: [PointsBand]
  /// The pack's rules, by place in the program.
  public let rules: Range<Int>
  /// The categories of every rule, fired or not, in order of category.
  public let categoriesRead: [CategoryUse]

  /// The features its rules may read, in order.
  let features: [Int]
  /// The feature that says how the search of the lists went; nil where neither a rule nor `fail` asks.
  let statusFeature: Int?
  /// Whether what the search found is evidence for one of its rules.
  public let usesScreening: Bool
  /// Whether one of its rules asks who owns the seller.
  let usesOwnership: Bool
  /// Of accounts in which role it decides; nil for whoever its triggers are about.
  public let role: SubjectRole?
}
