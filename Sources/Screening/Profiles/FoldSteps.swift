// The layout as the fold walks it: plain numbers and slots instead of names, so that adding an event touches no reference count but
// those of the texts it compares.

/// How a log reads one value of an event.
struct ValueStep {
  let slot: Int16
  let field: FieldID
  /// The value is an entity's key.
  let isKeyed: Bool
}

struct ConditionStep {
  let slot: Int16
  let comparison: Comparison
  let values: [ConditionValue]

  /// Whether a value passes; nil if there is no value to tell by.
  func holds(_ value: borrowing FieldValue) -> Bool? {
    let isIn: Bool
    switch copy value {
    case .absent, .erased, .texts, .parties: return nil
    case .text(let text): isIn = values.contains { if case .text(let wanted) = $0 { wanted == text } else { false } }
    case let other:
      guard let number = other.number else { return nil }
      if values.count == 1, case .number(let constant) = values[0] { return comparison.holds(number, constant) }
      isIn = values.contains(.number(number))
    }
    return comparison == .notEqual ? !isIn : isIn
  }
}

/// One log an event may enter.
struct LogStep {
  enum Measure {
    case timeOnly
    case amount(slot: Int16)
    case value(ValueStep)
    case entity(EntityClass)
  }
  let log: UInt32
  let entityClass: EntityClass
  let isRunning: Bool
  let horizon: Int64
  let measure: Measure
  let conditions: Range<Int32>
  let groups: Range<Int32>
}

/// What is done with an event of each kind.
struct FoldSteps {
  private(set) var steps: [LogStep] = []
  private(set) var conditions: [ConditionStep] = []
  private(set) var groups: [ValueStep] = []
  /// The steps of a kind.
  private(set) var stepsOfKind: [Range<Int>] = []
  /// The remembered fields of a kind.
  private(set) var known: [ValueStep] = []
  private(set) var knownOfKind: [Range<Int>] = []
  /// The fields that may name the account an event is about.
  private(set) var subjects: [ValueStep] = []
  private(set) var subjectsOfKind: [Range<Int>] = []

  init(layout: ProfileLayout, catalogue: EventCatalogue) {
    for kind in catalogue.kinds {
      let first = (steps.count, known.count, subjects.count)
      for log in layout.logsOfKind[Int(kind.id.rawValue)] { add(log, layout, kind, catalogue) }
      for field in kind.fields where layout.isKnownField[Int(field.rawValue)] { known.append(step(field, kind, catalogue)) }
      for field in kind.subjectFields { subjects.append(step(field, kind, catalogue)) }
      stepsOfKind.append(first.0..<steps.count)
      knownOfKind.append(first.1..<known.count)
      subjectsOfKind.append(first.2..<subjects.count)
    }
  }

  private func step(_ field: FieldID, _ kind: KindDefinition, _ catalogue: EventCatalogue) -> ValueStep {
    ValueStep(slot: kind.slotOfField[Int(field.rawValue)], field: field, isKeyed: catalogue[field].entityClass != nil)
  }

  private mutating func add(_ number: Int, _ layout: ProfileLayout, _ kind: KindDefinition, _ catalogue: EventCatalogue) {
    let log = layout.logs[number]
    let firstCondition = Int32(conditions.count)
    for condition in log.conditions {
      conditions.append(
        ConditionStep(slot: kind.slotOfField[Int(condition.field.rawValue)], comparison: condition.comparison, values: condition.values))
    }
    let firstGroup = Int32(groups.count)
    for field in log.groups { groups.append(step(field, kind, catalogue)) }
    let measure: LogStep.Measure
    switch log.measure {
    case .timeOnly: measure = .timeOnly
    case .amount(let field): measure = .amount(slot: kind.slotOfField[Int(field.rawValue)])
    case .value(let field): measure = .value(step(field, kind, catalogue))
    case .entity(let entityClass): measure = .entity(entityClass)
    }
    steps.append(
      LogStep(
        log: UInt32(number), entityClass: log.entityClass, isRunning: log.isRunning, horizon: layout.horizons[number], measure: measure,
        conditions: firstCondition..<Int32(conditions.count), groups: firstGroup..<Int32(groups.count)))
  }
}
