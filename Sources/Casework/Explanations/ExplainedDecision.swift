public import Formats
public import Reference

/// What of a decision may be explained to the person it is about: read from the stored document, record and findings, and from nothing restricted.
///
/// This is the only way from a record to a person's text. It has no member for a restricted reason, a gate, a status or a payment provider's code, so no
/// text, no template and no length can depend on one. Of the findings only those count that the rule marks disclosable, that decided, and whose reason the
/// record names as principal; of their evidence only public values.
public struct ExplainedDecision: Equatable, Sendable {
  public struct Factor: Equatable, Sendable {
    public let reason: String
    /// Public values, in the order of the evidence.
    public let values: [Value]
    /// What would have kept the reason from counting, each by itself; only of rules that say it may be told.
    public let thresholds: [Threshold]
  }
  /// A comparison that was so: `advance.amount` of 300.00 EUR `>` 30.00 EUR.
  public struct Threshold: Equatable, Sendable {
    public let name: String
    public let value: String
    public let comparison: String
    public let threshold: String
  }
  public struct Value: Equatable, Sendable {
    public let name: String
    public let value: String
  }
  public struct Notice: Equatable, Sendable {
    public let template: String
    public let kind: String
    public let due: CivilDate?
  }

  public let decisionID: String
  public let date: CivilDate
  public let kind: String
  /// What was decided, and what takes effect while somebody looks at it.
  public let outcome: String
  public let effectiveOutcome: String
  /// `solely_automated`, `human_in_the_loop` or `human`.
  public let level: String
  public let categories: [String]
  public let wereListsSearched: Bool
  /// Public codes, heaviest first.
  public let reasons: [String]
  public let factors: [Factor]
  public let grounds: [String]
  public let controller: String
  /// The home regime of the first natural person.
  public let regime: String?
  public let notices: [Notice]
  /// Of a consumer report, where one was used.
  public let score: String?
  public let keyFactors: [String]
  /// Whether what it rested on can no longer be read.
  public let isErased: Bool

  /// - Parameters:
  ///   - record: the governance record as stored.
  ///   - findings: as stored; nil where they were erased.
  /// - Returns: nil for anything that is no record.
  public init?(decisionID: String, record: JSONValue, findings: [JSONValue]?) {
    guard let decision = record["decision"], let kind = decision["kind"]?.text, let outcome = decision["outcome"]?.text,
      let date = decision["at"]?.text.flatMap({ Instant(rfc3339: $0) })?.date
    else { return nil }
    self.decisionID = decisionID
    self.date = date
    self.kind = kind
    self.outcome = outcome
    effectiveOutcome = decision["effective_outcome"]?.text ?? outcome
    level = record["automation"]?["level"]?.text ?? "solely_automated"
    var categories: [String] = []
    for used in record["data_used"]?.elements ?? [] {
      if let category = used["category"]?.text, !categories.contains(category) { categories.append(category) }
    }
    self.categories = categories
    wereListsSearched = record["lists"]?.elements?.isEmpty == false
    let reasons = record["reasons"]?["principal"]?.elements?.compactMap(\.text) ?? []
    self.reasons = reasons
    factors = Self.factors(reasons, stated: record["explanation"]?["factors"]?.elements ?? [], findings: findings ?? [])
    grounds = record["review"]?["grounds"]?.elements?.compactMap(\.text) ?? []
    controller = record["controller"]?["entity"]?.text ?? "unresolved"
    regime = record["subjects"]?.members?.lazy.compactMap { $0.value["lawful_basis"]?["regime"]?.text }.first
    notices = (record["notices"]?.elements ?? []).compactMap { notice in
      notice["template_id"]?.text.map {
        Notice(template: $0, kind: notice["kind"]?.text ?? "", due: notice["due"]?.text.flatMap { CivilDate(iso: $0) })
      }
    }
    score = record["adverse_action"]?["score"]?.integer.map { String($0) }
    keyFactors = record["adverse_action"]?["key_factors"]?.elements?.compactMap(\.text) ?? []
    isErased = findings == nil
  }

  private static func factors(_ reasons: [String], stated: [JSONValue], findings: [JSONValue]) -> [Factor] {
    reasons.map { reason in
      var values: [Value] = []
      var thresholds: [Threshold] = []
      func add(_ name: String, _ value: String) {
        let entry = Value(name: name, value: value)
        if !values.contains(entry) { values.append(entry) }
      }
      for factor in stated where factor["code"]?.text == reason {
        if let value = factor["value"].flatMap(plain) { add(factor["factor"]?.text ?? reason, value) }
      }
      for finding in findings where finding["reason"]?.text == reason {
        guard finding["disclosable"]?.bool == true, finding["deciding"]?.bool == true, finding["shadow"]?.bool != true else { continue }
        for evidence in finding["evidence"]?.elements ?? [] where evidence["public"]?.bool == true {
          if let name = evidence["name"]?.text, let value = evidence["value"]?.text { add(name, value) }
        }
        for met in finding["thresholds"]?.elements ?? [] {
          guard let name = met["name"]?.text, let value = met["value"]?.text, let comparison = met["comparison"]?.text,
            let threshold = met["threshold"]?.text
          else { continue }
          thresholds.append(Threshold(name: name, value: value, comparison: comparison, threshold: threshold))
        }
      }
      return Factor(reason: reason, values: values, thresholds: thresholds)
    }
  }

  /// A value in words; nil for none.
  static func plain(_ value: JSONValue) -> String? {
    switch value {
    case .null: nil
    case .bool(let truth): truth ? "true" : "false"
    case .number(let number): number.text
    case .string(let text): text
    case .array, .object: nil
    }
  }
}
