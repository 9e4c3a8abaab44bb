// Numbers features, texts and logs while packs are compiled, so that what two rules share is one.

internal import Reference

struct ProgramBuilder {
  let catalogue: EventCatalogue
  let lists: [ReferenceList]
  var layout: ProfileLayout
  private(set) var features: [FeatureDefinition] = []
  private(set) var texts: [String: Int64] = [:]
  private(set) var textNames: [String] = []
  var operations: [Operation] = []
  var constants: [Cell] = []
  /// Pieces of the program that compute the other side of a filter.
  var pieces: [Range<Int>] = []
  private var pieceNames: [String: Int] = [:]
  private var constantNumbers: [Cell: UInt16] = [:]
  private var numbers: [FeatureKey: Int] = [:]

  /// One feature read by packs about sellers and by packs about buyers counts in two categories, so it is two.
  private struct FeatureKey: Hashable {
    let feature: Feature
    let reads: [FieldUse]
  }

  init(catalogue: EventCatalogue, lists: [ReferenceList]) {
    self.catalogue = catalogue
    self.lists = lists
    layout = ProfileLayout(catalogue: catalogue)
  }

  mutating func textNumber(_ text: String) -> Int64 {
    if let number = texts[text] { return number }
    texts[text] = Int64(textNames.count)
    textNames.append(text)
    return Int64(textNames.count - 1)
  }

  mutating func feature(_ feature: Feature, name: String, type: ValueType, reads: [FieldUse]) -> Int {
    let sorted = Array(Set(reads)).sorted()
    let key = FeatureKey(feature: feature, reads: sorted)
    if let number = numbers[key] { return number }
    let isPublic = sorted.allSatisfy { use in catalogue.field(use.path).map { catalogue[$0].isPublic } ?? false }
    features.append(FeatureDefinition(feature: feature, name: name, type: type, isPublic: isPublic, reads: sorted))
    numbers[key] = features.count - 1
    return features.count - 1
  }

  func reads(of features: [Int]) -> [FieldUse] { features.flatMap { self.features[$0].reads } }

  /// A field counts in the category it has for the person an event is about.
  func reads(_ field: FieldID, _ roles: [SubjectRole]) -> [FieldUse] {
    roles.map { FieldUse(category: catalogue[field].category(for: $0), path: catalogue[field].path) }
  }

  /// What a search of the watchlists reads: the names and marks of the parties that are searched.
  func screenedReads(_ roles: [SubjectRole]) -> [FieldUse] {
    roles.flatMap { role -> [FieldUse] in
      let paths =
        role == .seller
        ? ["business.name", "business.country", "person.name", "person.birth_date", "persons"] : ["person.name", "person.birth_date"]
      return paths.compactMap { path in catalogue.field(path).map { FieldUse(category: catalogue[$0].category(for: role), path: path) } }
    } + [FieldUse(category: catalogue.listData, path: "screening")]
  }

  /// The feature that holds the value of an expression; a plain feature is its own.
  mutating func feature(computing node: Node, name: String, type: ValueType, reads: [FieldUse]) -> Int {
    if case .feature(let number) = node { return number }
    if case .constant(let cell) = node { return feature(.constant(cell), name: name, type: type, reads: []) }
    if let piece = pieceNames[name] { return feature(.computed(piece), name: name, type: type, reads: reads) }
    let start = operations.count
    emit(node)
    pieces.append(start..<operations.count)
    pieceNames[name] = pieces.count - 1
    return feature(.computed(pieces.count - 1), name: name, type: type, reads: reads)
  }

  // MARK: Code

  private mutating func constantNumber(_ cell: Cell) -> UInt16 {
    if let number = constantNumbers[cell] { return number }
    // A plan with more numbers than fit is refused as a whole, so it does not matter that the excess is cut here.
    let number = UInt16(truncatingIfNeeded: constants.count)
    constants.append(cell)
    constantNumbers[cell] = number
    return number
  }

  /// Appends the operations that leave the node's value on the stack.
  mutating func emit(_ node: Node) {
    switch node {
    case .constant(let cell): operations.append(.constant(constantNumber(cell)))
    case .feature(let number): operations.append(.feature(UInt16(truncatingIfNeeded: number)))
    case .arithmetic(let sign, let left, let right, let type):
      emit(left)
      emit(right)
      operations.append(.arithmetic(sign, type))
    case .comparison(let comparison, .feature(let number), .constant(let cell)):
      operations.append(.compareConstant(UInt16(truncatingIfNeeded: number), comparison, constantNumber(cell)))
    case .comparison(let comparison, let left, let right):
      emit(left)
      emit(right)
      operations.append(.compare(comparison))
    case .state(let number, let state, let isNegated):
      operations.append(.state(UInt16(truncatingIfNeeded: number), state))
      if isNegated { operations.append(.not) }
    case .not(let inner):
      emit(inner)
      operations.append(.not)
    case .all(let parts): emitChain(parts, combine: .and) { .jumpIfFalse($0) }
    case .any(let parts): emitChain(parts, combine: .or) { .jumpIfTrue($0) }
    }
  }

  /// Parts of an `and` or `or`: once one settles it, the rest is not computed.
  private mutating func emitChain(_ parts: [Node], combine: Operation, jump: (Int32) -> Operation) {
    var jumps: [Int] = []
    for (index, part) in parts.enumerated() {
      emit(part)
      if index > 0 { operations.append(combine) }
      if index + 1 < parts.count {
        jumps.append(operations.count)
        operations.append(.not)
      }
    }
    for at in jumps { operations[at] = jump(Int32(operations.count)) }
  }
}

/// One step of the machine.
enum Operation: Sendable {
  case feature(UInt16)
  case constant(UInt16)
  case arithmetic(ArithmeticOperator, ValueType)
  case compare(Comparison)
  case compareConstant(UInt16, Comparison, UInt16)
  case state(UInt16, CheckState)
  case not
  case and
  case or
  /// Leaves the value where it is and goes on at the place if it is a certain no.
  case jumpIfFalse(Int32)
  case jumpIfTrue(Int32)
}

/// How long a retention class keeps what "all time" reaches back to, in days: RC-RISK 13 months, RC-BLOCK, RC-AML and RC-ORDER five years
/// (the shortest of the locales, so that no answer rests on what may be gone).
func retentionDays(_ retention: String) -> Int64 { retention == "RC-RISK" ? 396 : 1_827 }
