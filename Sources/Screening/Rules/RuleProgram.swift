// Compiled rules: one flat list of operations over numbered features. A `switch` over plain values costs under a nanosecond a step,
// where existentials cost ten and closures thirty.

internal import Reference

/// A feature as the machine computes it: plain numbers only, so that reading a step touches no reference count.
enum FeatureStep: Sendable {
  case constant(UInt16)
  case field(UInt16)
  case known(UInt16)
  case isPresent(UInt16)
  case isKnown(UInt16)
  case now
  case today
  case localHour
  case window(UInt16)
  case age(UInt16)
  case check(CheckKind, UInt16)
  case youngest(UInt16)
  case explainedShare(UInt16)
  case membership(UInt16, list: UInt16)
  case limit(list: UInt16, currency: UInt16)
  case sameText(UInt16, UInt16)
  case currencyOf(UInt16)
  case screening(ScreeningFigure)
  case computed(UInt16)
  case openHolds
}

/// A window as the machine computes it; lists are pieces of the program's pool.
struct WindowStep: Sendable {
  let aggregate: Aggregate
  let width: Int64
  let type: ValueType
  /// Where the entries are; shared by all windows of the same logs, whatever their length.
  let source: Int32
  /// Where the entries are that are taken off again, or -1.
  let withoutSource: Int32
  let tests: Range<Int32>
  /// Feature numbers, or -1.
  let withoutValue: Int32
  let own: Int32
  let currency: Int32
}

/// The logs of one entity of the event, in the groups its values say. Looked up once an event, then asked for any number of lengths.
struct WindowSource: Hashable, Sendable {
  let key: FieldID
  let logs: [Int]
  let groups: [Int]
}

/// A source as the machine walks it: pieces of the program's pool.
struct SourceStep: Sendable {
  let key: FieldID
  let logs: Range<Int32>
  let groups: Range<Int32>
  /// Where its handles begin in the scratch.
  let firstHandle: Int32
}

/// The operations of one rule.
struct RuleCode: Sendable {
  let guardStart: Int32
  let start: Int32
  let end: Int32

  var guardCode: Range<Int> { Int(guardStart)..<Int(start) }
  var code: Range<Int> { Int(start)..<Int(end) }
}

public struct RuleProgram: Sendable {
  let operations: [Operation]
  let constants: [Cell]
  let pieces: [Range<Int>]
  let features: [FeatureDefinition]
  let steps: [FeatureStep]
  let windows: [WindowStep]
  let sources: [SourceStep]
  let handleCount: Int
  let codes: [RuleCode]
  let pool: [Int32]
  let tests: [ValueTest]
  let texts: [String: Int64]
  let textNames: [String]
  let lists: [ReferenceList]
  let layout: ProfileLayout
  let rules: [CompiledRule]
  /// Slot of each field in each kind, kind by kind; -1 where it is not carried.
  let slots: [Int16]
  let fieldCount: Int
  /// Whether a field is about an account holder's key.
  let isKeyed: [Bool]

  init(_ builder: ProgramBuilder, rules: [CompiledRule]) {
    operations = builder.operations
    constants = builder.constants
    pieces = builder.pieces
    features = builder.features
    texts = builder.texts
    textNames = builder.textNames
    lists = builder.lists
    layout = builder.layout
    self.rules = rules
    fieldCount = builder.catalogue.fields.count
    slots = builder.catalogue.kinds.flatMap(\.slotOfField)
    isKeyed = builder.catalogue.fields.map { $0.entityClass != nil }
    var lowering = Lowering(constants: builder.constants)
    steps = builder.features.map { lowering.step($0.feature) }
    windows = lowering.windows
    sources = lowering.sources
    handleCount = lowering.handleCount
    codes = rules.map {
      RuleCode(guardStart: Int32($0.guardCode.lowerBound), start: Int32($0.code.lowerBound), end: Int32($0.code.upperBound))
    }
    pool = lowering.pool
    tests = lowering.tests
    extraConstants = lowering.constants
  }

  /// All constants, those of features included.
  let extraConstants: [Cell]

  /// The names of all features, by number: what frozen inputs refer to.
  public var featureNames: [String] { features.map(\.name) }
}

private struct Lowering {
  var constants: [Cell]
  var windows: [WindowStep] = []
  var sources: [SourceStep] = []
  var sourceNumbers: [WindowSource: Int32] = [:]
  var handleCount = 0
  var pool: [Int32] = []
  var tests: [ValueTest] = []

  mutating func step(_ feature: Feature) -> FeatureStep {
    switch feature {
    case .constant(let cell):
      constants.append(cell)
      return .constant(UInt16(constants.count - 1))
    case .field(let field): return .field(field.rawValue)
    case .known(let field): return .known(field.rawValue)
    case .isPresent(let field): return .isPresent(field.rawValue)
    case .isKnown(let field): return .isKnown(field.rawValue)
    case .now: return .now
    case .today: return .today
    case .localHour: return .localHour
    case .window(let query):
      windows.append(window(query))
      return .window(UInt16(windows.count - 1))
    case .age(let other): return .age(UInt16(other))
    case .check(let kind, let other): return .check(kind, UInt16(other))
    case .youngest(let other): return .youngest(UInt16(other))
    case .explainedShare(let other): return .explainedShare(UInt16(other))
    case .membership(let other, let list): return .membership(UInt16(other), list: UInt16(list))
    case .limit(let list, let currency): return .limit(list: UInt16(list), currency: UInt16(currency))
    case .sameText(let a, let b): return .sameText(UInt16(a), UInt16(b))
    case .currencyOf(let other): return .currencyOf(UInt16(other))
    case .screening(let figure): return .screening(figure)
    case .computed(let piece): return .computed(UInt16(piece))
    case .openHolds: return .openHolds
    }
  }

  private mutating func window(_ query: WindowQuery) -> WindowStep {
    let own = source(WindowSource(key: query.key, logs: query.logs, groups: query.groups))
    let without =
      query.withoutLogs.isEmpty ? -1 : source(WindowSource(key: query.key, logs: query.withoutLogs, groups: query.withoutGroups))
    let firstTest = Int32(tests.count)
    tests.append(contentsOf: query.tests)
    return WindowStep(
      aggregate: query.aggregate, width: query.width, type: query.type, source: own, withoutSource: without,
      tests: firstTest..<Int32(tests.count), withoutValue: Int32(query.withoutValue ?? -1), own: Int32(query.own ?? -1),
      currency: Int32(query.currency ?? -1))
  }

  private mutating func source(_ source: WindowSource) -> Int32 {
    if let number = sourceNumbers[source] { return number }
    let number = Int32(sources.count)
    sourceNumbers[source] = number
    let step = SourceStep(key: source.key, logs: keep(source.logs), groups: keep(source.groups), firstHandle: Int32(handleCount))
    handleCount += source.logs.count
    sources.append(step)
    return number
  }

  private mutating func keep(_ numbers: [Int]) -> Range<Int32> {
    let start = Int32(pool.count)
    for number in numbers { pool.append(Int32(number)) }
    return start..<Int32(pool.count)
  }
}

/// One rule, compiled.
public struct CompiledRule: Sendable {
  public let id: String
  public let title: String
  /// Where the rule comes from: a published rule, a law, a practice.
  public let source: String
  public let outcome: Outcome?
  public let points: Int
  /// `PR01` … or, on a rule that is not disclosable, `RX01` …; nil for none.
  public let reason: String?
  public let isDisclosable: Bool
  /// Whether the person may be told from which value on it would not have counted; never of a threshold that detection rests on.
  public let tellsThreshold: Bool
  public let isShadow: Bool
  public let onExpiry: ExpiryAction?
  /// Microseconds the outcome stands; nil where the pack does not say.
  public let validFor: Int64?
  /// Whether the rule rests on the search of the watchlists.
  public let usesScreening: Bool
  /// What of that search it asks.
  let figures: [ScreeningFigure]
  /// Every field it reads, fired or not.
  public let reads: [FieldUse]

  let guardNode: Node?
  let guardCode: Range<Int>
  let node: Node
  let code: Range<Int>
  /// The features its condition names, in order, constants left out.
  let featureNumbers: [Int]
}
