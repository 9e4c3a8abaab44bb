internal import Formats

/// What an example says its rule does.
public enum ExampleExpectation: String, CaseIterable, Sendable {
  case fires, quiet
  case notApplicable = "not_applicable"
  case unknown
}

/// Events, the last of which is decided, and what the rule must come to.
public struct RuleExample: Sendable {
  public let rule: String
  public let pack: String
  public let expectation: ExampleExpectation
  public let file: String
  public let line: Int
  let events: [YAMLNode]
}
