// The sentence of a finding, made from the rule's condition, its thresholds and the values in it, so that it cannot say anything else
// than what was tested.

internal import Reference

struct Explainer {
  let program: RuleProgram
  let inputs: FrozenInputs
  /// The cells of the features, as they were when the rule was evaluated.
  let cells: [Cell]

  /// Why the rule fired.
  func sentence(_ node: Node) -> String { text(node, isTop: true) }

  /// Why the rule could not be told.
  func sentence(unknown cell: Cell) -> String {
    let why = cell.reason?.word ?? Unknown.undetermined.word
    guard Int(cell.unit) < program.features.count else { return "could not be told: \(why)" }
    return "could not be told: \(program.features[Int(cell.unit)].name) is \(why)"
  }

  /// The comparisons that made the rule fire and of which each would have kept it from it, with values that may be shown; none where it takes more than one
  /// change, because a promise must be true.
  func thresholds(_ node: Node) -> [ThresholdMet] {
    switch node {
    case .comparison(let comparison, let left, let right):
      guard isPublic(left), let name = name(left), let value = plain(left), let threshold = plain(right) else { return [] }
      // "At 0.00 EUR or less" is no advice to anybody.
      if case .money(let money) = threshold, money.amountMinor <= 0 { return [] }
      return [ThresholdMet(name: name, value: value, comparison: comparison.rawValue, threshold: threshold)]
    case .all(let parts): return parts.flatMap { thresholds($0) }
    case .any(let parts):
      // Only if every other part is known not to hold is the one that does the whole reason.
      let cells = parts.map { evaluate($0) }
      guard cells.filter(\.isTrue).count == 1, cells.allSatisfy({ $0.isTrue || $0.isFalse }), let place = cells.firstIndex(where: \.isTrue)
      else {
        return []
      }
      return thresholds(parts[place])
    case .constant, .feature, .arithmetic, .state, .not: return []
    }
  }

  private func plain(_ node: Node) -> FeatureValue? {
    let cell = evaluate(node)
    return cell.isUnknown ? nil : program.plainValue(cell)
  }

  /// What is compared, if it is one value or made of several: its name as rules write it.
  private func name(_ node: Node) -> String? {
    switch node {
    case .feature(let number): program.features[number].name
    case .arithmetic(let sign, let left, let right, _):
      if let left = name(left), let right = name(right) { "(\(left) \(sign.rawValue) \(right))" } else { nil }
    default: nil
    }
  }

  private func isPublic(_ node: Node) -> Bool {
    switch node {
    case .constant: true
    case .feature(let number): program.features[number].isPublic
    case .arithmetic(_, let left, let right, _): isPublic(left) && isPublic(right)
    default: false
    }
  }

  private func text(_ node: Node, isTop: Bool = false) -> String {
    switch node {
    case .constant(let cell): return program.plainValue(cell).description
    case .feature(let number): return feature(number)
    case .arithmetic: return "\(formula(node)) \(program.plainValue(evaluate(node)).description)"
    case .comparison(let comparison, let left, let right): return "\(text(left)) \(comparison.rawValue) \(text(right))"
    case .state(let number, let state, let isNegated):
      let name = program.features[number].name
      let why: String
      if case .check(let result) = inputs.value(number), let because = result.why, !because.isEmpty {
        why = " (\(because))"
      } else {
        why = ""
      }
      return "\(name) is \(isNegated ? "not " : "")\(state.rawValue)\(why)"
    case .not(let inner): return "not (\(text(inner)))"
    case .all(let parts):
      let joined = parts.map { text($0) }.joined(separator: " and ")
      return isTop ? joined : "(\(joined))"
    case .any(let parts):
      // Only what is so is a reason.
      let settled = parts.filter { evaluate($0).isTrue }
      let joined = (settled.isEmpty ? parts : settled).map { text($0) }.joined(separator: " and ")
      return isTop || settled.count == 1 ? joined : "(\(joined))"
    }
  }

  /// A feature with its value; a truth is its name.
  private func feature(_ number: Int) -> String {
    let definition = program.features[number]
    let value = inputs.value(number)
    if case .constant(let cell) = definition.feature { return program.plainValue(cell).description }
    if definition.type == .boolean {
      if case .boolean(false) = value { return "not \(definition.name)" }
      return definition.name
    }
    return value.map { "\(definition.name) \($0)" } ?? definition.name
  }

  /// An arithmetic expression as it was written.
  private func formula(_ node: Node) -> String {
    switch node {
    case .arithmetic(let sign, let left, let right, _): "(\(formula(left)) \(sign.rawValue) \(formula(right)))"
    default: text(node)
    }
  }

  /// The value of a node over the cells of this event; laziness may have left some uncomputed, and those are unknown.
  private func evaluate(_ node: Node) -> Cell {
    switch node {
    case .constant(let cell): cell
    case .feature(let number): inputs.value(number) == nil ? Cell(unknown: .notFrozen) : cells[number]
    case .arithmetic(let sign, let left, let right, let type): sign.apply(evaluate(left), evaluate(right), as: type)
    case .comparison(let comparison, let left, let right): comparison.apply(evaluate(left), evaluate(right))
    case .state(let number, let state, let isNegated):
      inputs.value(number) == nil
        ? Cell(unknown: .notFrozen) : isNegated ? kleeneNot(state.apply(cells[number])) : state.apply(cells[number])
    case .not(let inner): kleeneNot(evaluate(inner))
    case .all(let parts): parts.map { evaluate($0) }.reduce(.truth(true), kleeneAnd)
    case .any(let parts): parts.map { evaluate($0) }.reduce(.truth(false), kleeneOr)
    }
  }
}
