// Which data categories a decision may read, taken from the policy and law packs by the caller: plain tables, no code.

/// What the policy says about one decision kind.
public struct PurposeRow: Sendable {
  /// A category that may never be read for the kind.
  public struct Forbidden: Sendable {
    public let category: String
    /// The provision that forbids it.
    public let provision: String

    public init(category: String, provision: String) {
      self.category = category
      self.provision = provision
    }
  }
  /// `seller_payout` …
  public let decision: String
  /// `seller.payout` …
  public let purpose: String
  /// The categories the policy lists for the purpose.
  public let categories: [String]
  public let forbidden: [Forbidden]
  /// The defect code a category outside the row carries, by category; `defaultDefect` for the rest.
  public let defects: [String: String]
  public let defaultDefect: String

  public init(
    decision: String, purpose: String, categories: [String], forbidden: [Forbidden], defects: [String: String] = [:], defaultDefect: String
  ) {
    self.decision = decision
    self.purpose = purpose
    self.categories = categories
    self.forbidden = forbidden
    self.defects = defects
    self.defaultDefect = defaultDefect
  }

  func provision(against category: String) -> String? { forbidden.first { $0.category == category }?.provision }
  func defect(of category: String) -> String { defects[category] ?? defaultDefect }
}

/// The rows of all decision kinds.
public struct PurposeTable: Sendable {
  public let rows: [PurposeRow]
  /// Every category of the policy, and `OUT` for what it names nowhere.
  public let categories: [String]

  public init(rows: [PurposeRow], categories: [String]) {
    self.rows = rows
    self.categories = categories
  }

  public func row(_ decision: String) -> PurposeRow? { rows.first { $0.decision == decision } }
}

/// A data category a decision kind reads, whichever of its rules fires.
public struct CategoryUse: Sendable, Equatable {
  public let category: String
  /// The fields read in it, in order of path.
  public let fields: [String]
  /// Whether the policy lists the category for the purpose.
  public let isInRow: Bool
  /// The policy's defect that the gap comes from; nil in the row.
  public let defect: String?
}
