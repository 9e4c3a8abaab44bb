// What the profiles keep. A rule pack is compiled into a layout: which events go into which logs, split by what, measured by what,
// and how long. What no rule asks for is not kept, with one exception: every kind is counted by seller and by buyer, so that a new
// rule that only counts or dates events of an account works on the past at once. A plan whose needs the layout does not cover
// (another filter, another sum, another entity) is answered after the lane has folded its journal again; see `covers`.

/// How two numbers or values stand to each other.
public enum Comparison: String, Sendable, Hashable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case atMost = "<="
  case more = ">"
  case atLeast = ">="

  @inline(__always)
  func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
    switch self {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .atMost: a <= b
    case .more: a > b
    case .atLeast: a >= b
    }
  }
}

/// A constant a past event's field is compared with.
enum ConditionValue: Hashable, Sendable {
  case number(Int64)
  case text(String)
}

/// One test of a past event's own field against constants: `security.change = "password"`, `order.amount >= 100.00 EUR`.
struct FieldCondition: Hashable, Sendable {
  let field: FieldID
  let comparison: Comparison
  /// One constant; for `in` a list with `equal`, for `not in` with `notEqual`.
  let values: [ConditionValue]
}

/// What an entry of a log carries besides its time.
enum LogMeasure: Hashable, Sendable {
  case timeOnly
  /// A number that is added up or compared.
  case amount(FieldID)
  /// A value whose different ones are counted.
  case value(FieldID)
  /// As `value`, for all fields of a class of entities.
  case entity(EntityClass)
}

/// One log: events of one kind, by one class of entities, that pass the conditions; a ring for each entity and group.
struct LogDefinition: Hashable, Sendable {
  let kind: KindID
  let entityClass: EntityClass
  let conditions: [FieldCondition]
  /// Fields whose values split the log, so that "of the same currency" is a look-up and no scan; at most two.
  let groups: [FieldID]
  let measure: LogMeasure

  var isRunning: Bool { if case .amount = measure { true } else { false } }
}

/// The logs of a profile table and the known fields it remembers.
public struct ProfileLayout: Sendable {
  private(set) var logs: [LogDefinition] = []
  /// Microseconds each log reaches back from its newest entry.
  private(set) var horizons: [Int64] = []
  private(set) var logsOfKind: [[Int]]
  /// Whether an event may carry too little to tell if it belongs: a filter or amount on a field its kind does not require.
  private(set) var mayBeUnreadable: [Bool] = []
  private(set) var knownFields: [FieldID]
  private(set) var isKnownField: [Bool]
  private var numbers: [LogDefinition: Int] = [:]

  /// How much longer than its longest window a log is kept, so that events which arrive late are still judged exactly.
  public static let lateness: Int64 = 7 * 86_400_000_000
  /// How long every account's events are counted, whether a rule asks or not.
  public static let defaultHorizon: Int64 = 400 * 86_400_000_000

  init(catalogue: EventCatalogue) {
    logsOfKind = Array(repeating: [], count: catalogue.kinds.count)
    // The fields of registrations are always remembered; what every session states anew only when a rule reads it.
    knownFields = catalogue.fields.filter { $0.isKnown && !$0.path.hasPrefix("session.") && !$0.path.hasPrefix("delivery.") }.map(\.id)
    isKnownField = Array(repeating: false, count: catalogue.fields.count)
    for field in knownFields { isKnownField[Int(field.rawValue)] = true }
  }

  mutating func remember(_ field: FieldID) {
    guard !isKnownField[Int(field.rawValue)] else { return }
    isKnownField[Int(field.rawValue)] = true
    knownFields.append(field)
  }

  /// The log with this definition, kept at least `width` and the allowance for lateness.
  mutating func require(_ log: LogDefinition, width: Int64, catalogue: EventCatalogue) -> Int {
    let (sum, overflow) = width.addingReportingOverflow(ProfileLayout.lateness)
    let horizon = overflow ? Int64.max : sum
    if let number = numbers[log] {
      horizons[number] = max(horizons[number], horizon)
      return number
    }
    let kind = catalogue[log.kind]
    var needed = log.conditions.map(\.field) + log.groups
    if case .amount(let field) = log.measure { needed.append(field) }
    numbers[log] = logs.count
    logs.append(log)
    horizons.append(horizon)
    mayBeUnreadable.append(needed.contains { (kind.slot(of: $0) ?? Int.max) >= kind.requiredCount })
    logsOfKind[Int(log.kind.rawValue)].append(logs.count - 1)
    return logs.count - 1
  }

  /// Adds the counts that are kept for every account.
  mutating func addDefaults(catalogue: EventCatalogue) {
    for kind in catalogue.kinds {
      for name in ["seller", "buyer"] {
        guard let entity = catalogue.entityClass(name), kind.fields.contains(where: { catalogue[$0].entityClass == entity }) else {
          continue
        }
        let log = LogDefinition(kind: kind.id, entityClass: entity, conditions: [], groups: [], measure: .timeOnly)
        _ = require(log, width: ProfileLayout.defaultHorizon - ProfileLayout.lateness, catalogue: catalogue)
      }
    }
  }

  /// Whether a table of this layout answers everything a table of the other would, so that a plan may be swapped in without folding
  /// the journal again. Log numbers may differ: a table is always asked by the layout it was made with.
  public func covers(_ other: ProfileLayout) -> Bool {
    for (log, horizon) in zip(other.logs, other.horizons) {
      guard let number = numbers[log], horizons[number] >= horizon else { return false }
    }
    return other.knownFields.allSatisfy { isKnownField[Int($0.rawValue)] }
  }

  /// This layout's number of each log of another that it covers.
  func numbering(of other: ProfileLayout) -> [Int] { other.logs.map { numbers[$0] ?? -1 } }

  /// Both layouts in one, keeping this one's numbers: for lanes that run a shadow plan beside the plan in force.
  public func union(_ other: ProfileLayout, catalogue: EventCatalogue) -> ProfileLayout {
    var both = self
    for (log, horizon) in zip(other.logs, other.horizons) {
      let width = horizon == .max ? Int64.max : horizon - ProfileLayout.lateness
      _ = both.require(log, width: width, catalogue: catalogue)
    }
    for field in other.knownFields { both.remember(field) }
    return both
  }
}
