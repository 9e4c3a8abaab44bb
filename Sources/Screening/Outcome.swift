/// What is decided. `severity` is the one order in which outcomes weigh against each other.
public enum Outcome: String, CaseIterable, Sendable, Comparable {
  case noAction = "no_action"
  case release
  case approve
  case approveLimited = "approve_limited"
  case stepUp = "step_up"
  case hold
  case decline
  case suspend
  case terminate
  case freeze

  /// 0 is the mildest.
  public var severity: Int { Outcome.allCases.firstIndex(of: self)! }

  public static func < (a: Outcome, b: Outcome) -> Bool { a.severity < b.severity }
}

/// What becomes of a held or stepped-up decision that nobody answers in time.
public enum ExpiryAction: String, CaseIterable, Sendable {
  case release
  case escalate
}

/// What a rule came to.
public enum Verdict: Sendable, Equatable {
  case fired(points: Int)
  case quiet
  case notApplicable
  /// Could not be told, and why.
  case unknown(String)
}
