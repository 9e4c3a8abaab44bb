// Checks an expression against the catalogue and turns it into nodes over numbered features. It goes on after a mistake, so that all of
// them are reported at once.

internal import Reference

/// A checked expression.
indirect enum Node: Sendable {
  case constant(Cell)
  case feature(Int)
  case arithmetic(ArithmeticOperator, Node, Node, ValueType)
  case comparison(Comparison, Node, Node)
  case state(Int, CheckState, isNegated: Bool)
  case not(Node)
  case all([Node])
  case any([Node])
}

enum CheckState: String, CaseIterable, Sendable {
  case valid, invalid, unknown
}

/// A node with its type; for a text or code, the closed list of its values if it has one.
struct Checked {
  let node: Node
  let type: ValueType
  var values: [String] = []
}

/// What the rules of one pack may refer to.
struct PackScope {
  let triggers: [KindDefinition]
  let roles: [SubjectRole]
}

struct Checker {
  let scope: PackScope
  var builder: ProgramBuilder
  var mistakes: [ExpressionMistake] = []
  /// Whether a path may say `this.` because it stands in the filter of a window.
  var isInFilter = false

  var catalogue: EventCatalogue { builder.catalogue }

  mutating func note(_ offset: Int, _ message: String) { mistakes.append(ExpressionMistake(offset: offset, message: message)) }

  // MARK: Truths

  /// Checks an expression that must be a truth.
  mutating func truth(_ expression: Expression) -> Node? {
    switch expression {
    case .all(let parts, _): return sequence(parts).map(Node.all)
    case .any(let parts, _): return sequence(parts).map(Node.any)
    case .not(let inner, _): return truth(inner).map(Node.not)
    default:
      guard let checked = value(expression) else { return nil }
      guard checked.type == .boolean else {
        note(expression.offset, "\(checked.type.article) is no condition: compare it with something")
        return nil
      }
      return checked.node
    }
  }

  private mutating func sequence(_ parts: [Expression]) -> [Node]? {
    var nodes: [Node] = []
    for part in parts { if let node = truth(part) { nodes.append(node) } }
    return nodes.count == parts.count ? nodes : nil
  }

  // MARK: Values

  mutating func value(_ expression: Expression) -> Checked? {
    switch expression {
    case .literal(let literal, let at): return constant(literal, at)
    case .path(let path, let at): return self.path(path, at)
    case .call(let name, let arguments, let at): return call(name, arguments, at)
    case .window(let window, let at): return self.window(window, at)
    case .negative(let inner, let at): return negative(inner, at)
    case .arithmetic(let sign, let left, let right, let at): return arithmetic(sign, left, right, at)
    case .comparison(let comparison, let left, let right, let at): return compare(comparison, left, right, at)
    case .membership(let inner, let list, let isNegated, let at): return membership(inner, list, isNegated, at)
    case .state(let inner, let word, let isNegated, let at): return state(inner, word, isNegated, at)
    case .not, .all, .any: return truth(expression).map { Checked(node: $0, type: .boolean) }
    }
  }

  private mutating func constant(_ literal: Literal, _ at: Int) -> Checked? {
    switch literal {
    case .number(let a, let b): return Checked(node: .constant(Cell(.number, a, over: b)), type: .number)
    case .money(let money):
      return Checked(node: .constant(Cell(.money, money.amountMinor, unit: UInt16(money.currency.numeric))), type: .money)
    case .duration(let microseconds): return Checked(node: .constant(Cell(.duration, microseconds)), type: .duration)
    case .date(let date): return Checked(node: .constant(Cell(.date, Int64(date.daysSinceEpoch))), type: .date)
    case .boolean(let value): return Checked(node: .constant(.truth(value)), type: .boolean)
    case .text(let text): return Checked(node: .constant(Cell(.text, builder.textNumber(text))), type: .text)
    }
  }

  private mutating func negative(_ inner: Expression, _ at: Int) -> Checked? {
    guard let checked = value(inner) else { return nil }
    guard [.number, .money, .duration].contains(checked.type) else {
      note(at, "\(checked.type.article) has no negative")
      return nil
    }
    let minusOne = Node.constant(Cell(.number, -1))
    return Checked(node: .arithmetic(.multiply, checked.node, minusOne, checked.type), type: checked.type)
  }

  private mutating func arithmetic(_ sign: ArithmeticOperator, _ left: Expression, _ right: Expression, _ at: Int) -> Checked? {
    let (x, y) = (value(left), value(right))
    guard let x, let y else { return nil }
    guard let type = sign.result(x.type, y.type) else {
      note(at, "\(x.type.article) and \(y.type.article) cannot be combined with \"\(sign.rawValue)\"")
      return nil
    }
    return Checked(node: .arithmetic(sign, x.node, y.node, type), type: type)
  }

  // MARK: Comparisons

  private mutating func compare(_ comparison: Comparison, _ left: Expression, _ right: Expression, _ at: Int) -> Checked? {
    let (x, y) = pair(left, right)
    guard let x, let y else { return nil }
    guard x.type == y.type else {
      note(at, typesDiffer(x.type, y.type))
      return nil
    }
    switch x.type {
    case .check:
      note(at, "the answer of a check is asked with \"is valid\", \"is invalid\" or \"is unknown\"")
      return nil
    case .parties:
      note(at, "a list of persons cannot be compared")
      return nil
    case .boolean, .text, .country, .currency:
      guard comparison == .equal || comparison == .notEqual else {
        note(at, "\(x.type.article) can only be equal or not: write = or !=")
        return nil
      }
      return equality(comparison, x, y)
    case .number, .money, .duration, .date, .instant:
      return Checked(node: .comparison(comparison, x.node, y.node), type: .boolean)
    }
  }

  /// Two texts of an event have no numbers, so they are compared whole.
  private mutating func equality(_ comparison: Comparison, _ x: Checked, _ y: Checked) -> Checked {
    guard x.type == .text, case .feature(let a) = x.node, case .feature(let b) = y.node else {
      return Checked(node: .comparison(comparison, x.node, y.node), type: .boolean)
    }
    let same = builder.feature(
      .sameText(a, b), name: "\(builder.features[a].name) = \(builder.features[b].name)", type: .boolean, reads: builder.reads(of: [a, b]))
    return Checked(node: comparison == .equal ? .feature(same) : .not(.feature(same)), type: .boolean)
  }

  /// Checks both sides; a text literal takes the type of the other side, so that "IR" is a country beside a country.
  private mutating func pair(_ left: Expression, _ right: Expression) -> (Checked?, Checked?) {
    if case .literal(.text(let text), let at) = left, !isText(right) {
      let y = value(right)
      return (y.flatMap { coerce(text, to: $0, at) }, y)
    }
    let x = value(left)
    if case .literal(.text(let text), let at) = right { return (x, x.flatMap { coerce(text, to: $0, at) }) }
    // A bare word beside a code is a text without its quotes.
    if case .path(let word, let at) = right, let x, !x.values.isEmpty, x.values.contains(word) {
      note(at, "write \"\(word)\" in quotes: it is a value, not a field")
      return (x, nil)
    }
    return (x, value(right))
  }

  private func isText(_ expression: Expression) -> Bool {
    if case .literal(.text, _) = expression { return true }
    return false
  }

  mutating func coerce(_ text: String, to other: Checked, _ at: Int) -> Checked? {
    switch other.type {
    case .country:
      guard let country = Country(alpha2: text) else {
        note(at, "\"\(text)\" is not a country of ISO 3166-1 (two capital letters)")
        return nil
      }
      return Checked(node: .constant(Cell(.country, country.letterNumber)), type: .country)
    case .currency:
      guard let currency = Currency(code: text) else {
        note(at, "\"\(text)\" is not a currency of ISO 4217\(nearestSuggestion(text, Currency.all.map(\.code)))")
        return nil
      }
      return Checked(node: .constant(Cell(.currency, Int64(currency.numeric))), type: .currency)
    case .text:
      if !other.values.isEmpty, !other.values.contains(text) {
        note(at, "\"\(text)\" is none of the values \(other.values.joined(separator: ", "))\(nearestSuggestion(text, other.values))")
        return nil
      }
      return Checked(node: .constant(Cell(.text, builder.textNumber(text))), type: .text)
    default:
      note(at, typesDiffer(other.type, .text))
      return nil
    }
  }

  func typesDiffer(_ x: ValueType, _ y: ValueType) -> String {
    if (x == .money && y == .number) || (x == .number && y == .money) {
      return "a money threshold needs a currency: write 1500.00 EUR, or limit(name, currency)"
    }
    if (x == .duration && y == .number) || (x == .number && y == .duration) { return "a duration needs its unit: write 72h or 7d" }
    return "\(x.article) cannot be compared with \(y.article)"
  }

  private mutating func membership(_ inner: Expression, _ name: String, _ isNegated: Bool, _ at: Int) -> Checked? {
    guard let checked = value(inner) else { return nil }
    guard let list = list(name, at) else { return nil }
    // A list of amounts is keyed by currency.
    let wanted = builder.lists[list].valueType == .money ? .currency : builder.lists[list].valueType
    guard wanted == checked.type, case .feature(let feature) = checked.node else {
      note(at, "list(\(name)) is asked with \(wanted.article) of the event or the profile, and this is \(checked.type.article)")
      return nil
    }
    let member = builder.feature(
      .membership(feature, list: list), name: "\(builder.features[feature].name) in list(\(name))", type: .boolean,
      reads: builder.reads(of: [feature]))
    return Checked(node: isNegated ? .not(.feature(member)) : .feature(member), type: .boolean)
  }

  mutating func list(_ name: String, _ at: Int) -> Int? {
    if let list = builder.lists.firstIndex(where: { $0.name == name }) { return list }
    note(at, "there is no list \"\(name)\" in models/lists\(nearestSuggestion(name, builder.lists.map(\.name)))")
    return nil
  }

  private mutating func state(_ inner: Expression, _ word: String, _ isNegated: Bool, _ at: Int) -> Checked? {
    guard let checked = value(inner) else { return nil }
    guard checked.type == .check, case .feature(let feature) = checked.node else {
      note(at, "only a check is valid, invalid or unknown; this is \(checked.type.article)")
      return nil
    }
    guard let state = CheckState(rawValue: word) else {
      note(at, "a check is valid, invalid or unknown, not \"\(word)\"\(nearestSuggestion(word, CheckState.allCases.map(\.rawValue)))")
      return nil
    }
    return Checked(node: .state(feature, state, isNegated: isNegated), type: .boolean)
  }

  // MARK: Paths

  static let namedValues = ["now", "today", "local_hour", "decisions.open_holds"] + ScreeningFigure.allCases.map(\.rawValue)

  mutating func path(_ written: String, _ at: Int) -> Checked? {
    var path = written
    if path.hasPrefix("this.") {
      guard isInFilter else {
        note(at, "\"this.\" is for filters only: outside of one, write \(path.dropFirst(5))")
        return nil
      }
      path = String(path.dropFirst(5))
    }
    switch path {
    case "now": return named(.now, path, .instant)
    case "today": return named(.today, path, .date)
    case "local_hour": return named(.localHour, path, .number)
    case "decisions.open_holds": return named(.openHolds, path, .number)
    default: break
    }
    if let figure = ScreeningFigure(rawValue: path) {
      let number = builder.feature(
        .screening(figure), name: path, type: figure.valueType, reads: builder.screenedReads(scope.roles))
      let values = figure == .status ? ScreeningResult.Status.allCases.map(\.rawValue) : []
      return Checked(node: .feature(number), type: builder.features[number].type, values: values)
    }
    if path.hasPrefix("known.") { return known(String(path.dropFirst(6)), at) }
    guard let field = carried(path, at) else { return nil }
    return fieldValue(.field(field), path, field)
  }

  private mutating func named(_ feature: Feature, _ name: String, _ type: ValueType) -> Checked {
    Checked(node: .feature(builder.feature(feature, name: name, type: type, reads: [])), type: type)
  }

  private mutating func known(_ path: String, _ at: Int) -> Checked? {
    let knownPaths = catalogue.fields.filter(\.isKnown).map(\.path)
    guard let field = catalogue.field(path), catalogue[field].isKnown else {
      note(at, "the profile does not keep \"\(path)\"\(nearestSuggestion(path, knownPaths))")
      return nil
    }
    builder.layout.remember(field)
    return fieldValue(.known(field), "known.\(path)", field)
  }

  /// The field a path names, if an event that triggers the pack carries it.
  mutating func carried(_ path: String, _ at: Int) -> FieldID? {
    guard let field = catalogue.field(path) else {
      let known = catalogue.fields.map(\.path) + Checker.namedValues + catalogue.fields.filter(\.isKnown).map { "known.\($0.path)" }
      note(at, "there is no field \"\(path)\"\(nearestSuggestion(path, known))")
      return nil
    }
    if let parent = catalogue[field].parent {
      note(
        at,
        "\(path) is a field of every entry of \(catalogue[parent].path): use youngest(\(catalogue[parent].path)) or check.ownership(\(catalogue[parent].path))"
      )
      return nil
    }
    guard scope.triggers.contains(where: { $0.slot(of: field) != nil }) else {
      let names = scope.triggers.map(\.name).joined(separator: ", ")
      let hint = catalogue[field].isKnown ? ": write known.\(path) for what the account's profile says" : ""
      note(at, "\(path) is not carried by \(names)\(hint)")
      return nil
    }
    return field
  }

  private mutating func fieldValue(_ feature: Feature, _ name: String, _ field: FieldID) -> Checked? {
    let definition = catalogue[field]
    let type = definition.type.valueType
    let number = builder.feature(feature, name: name, type: type, reads: builder.reads(field, scope.roles))
    return Checked(node: .feature(number), type: type, values: definition.values)
  }

  // MARK: Calls

  static let functions =
    ["age", "present", "youngest", "explained_share", "limit", "currency"] + CheckKind.allCases.map(\.rawValue)
    + Aggregate.allCases.map(\.rawValue)

  private mutating func call(_ name: String, _ arguments: [Expression], _ at: Int) -> Checked? {
    if let check = CheckKind(rawValue: name) {
      guard let feature = argument(name, arguments, 0, of: 1, check.argumentType, at) else { return nil }
      let number = builder.feature(
        .check(check, feature), name: "\(name)(\(builder.features[feature].name))", type: .check, reads: builder.reads(of: [feature]))
      return Checked(node: .feature(number), type: .check)
    }
    switch name {
    case "age": return derived(name, arguments, .date, .number, at) { .age($0) }
    case "youngest": return derived(name, arguments, .parties, .date, at) { .youngest($0) }
    case "explained_share": return derived(name, arguments, .parties, .number, at) { .explainedShare($0) }
    case "currency": return derived(name, arguments, .money, .currency, at) { .currencyOf($0) }
    case "present": return present(arguments, at)
    case "limit": return limit(arguments, at)
    default:
      note(at, "there is no function \"\(name)\"\(nearestSuggestion(name, Checker.functions))")
      return nil
    }
  }

  /// The feature an argument comes to, checked for number and type.
  private mutating func argument(_ name: String, _ arguments: [Expression], _ place: Int, of count: Int, _ type: ValueType, _ at: Int)
    -> Int?
  {
    guard arguments.count == count else {
      note(at, "\(name) takes \(count == 1 ? "one value" : "\(count) values"), not \(arguments.count)")
      return nil
    }
    guard let checked = value(arguments[place]) else { return nil }
    guard checked.type == type, case .feature(let feature) = checked.node else {
      note(arguments[place].offset, "\(name) takes \(type.article) of the event or the profile, not \(checked.type.article)")
      return nil
    }
    return feature
  }

  private mutating func derived(
    _ name: String, _ arguments: [Expression], _ takes: ValueType, _ gives: ValueType, _ at: Int, _ make: (Int) -> Feature
  ) -> Checked? {
    guard let feature = argument(name, arguments, 0, of: 1, takes, at) else { return nil }
    let number = builder.feature(
      make(feature), name: "\(name)(\(builder.features[feature].name))", type: gives, reads: builder.reads(of: [feature]))
    return Checked(node: .feature(number), type: gives)
  }

  private mutating func present(_ arguments: [Expression], _ at: Int) -> Checked? {
    guard arguments.count == 1, case .path(let path, let pathAt) = arguments[0] else {
      note(at, "present takes one field, such as present(payout.country) or present(known.person.birth_date)")
      return nil
    }
    guard let checked = self.path(path, pathAt), case .feature(let number) = checked.node else { return nil }
    let feature: Feature
    switch builder.features[number].feature {
    case .field(let field): feature = .isPresent(field)
    case .known(let field): feature = .isKnown(field)
    default:
      note(pathAt, "present takes a field of the event or the profile")
      return nil
    }
    let present = builder.feature(feature, name: "present(\(path))", type: .boolean, reads: builder.reads(of: [number]))
    return Checked(node: .feature(present), type: .boolean)
  }

  private mutating func limit(_ arguments: [Expression], _ at: Int) -> Checked? {
    guard arguments.count == 2, case .path(let name, let nameAt) = arguments[0] else {
      note(at, "limit takes the name of a list of amounts and a currency: limit(review_line, payout.currency)")
      return nil
    }
    guard let list = list(name, nameAt) else { return nil }
    guard builder.lists[list].valueType == .money else {
      note(nameAt, "list(\(name)) holds no amounts")
      return nil
    }
    guard let checked = value(arguments[1]) else { return nil }
    guard checked.type == .currency, case .feature(let currency) = checked.node else {
      note(arguments[1].offset, "limit takes a currency of the event, such as payout.currency")
      return nil
    }
    let feature = builder.feature(
      .limit(list: list, currency: currency), name: "limit(\(name), \(builder.features[currency].name))", type: .money,
      reads: builder.reads(of: [currency]))
    return Checked(node: .feature(feature), type: .money)
  }
}

extension FieldType {
  var valueType: ValueType {
    switch self {
    case .account, .id, .token, .text, .name, .code, .email, .phone, .ip, .iban, .document, .texts: .text
    case .integer, .share: .number
    case .money: .money
    case .currency: .currency
    case .date: .date
    case .instant: .instant
    case .boolean: .boolean
    case .country: .country
    case .parties: .parties
    }
  }
}
