// Reads an expression: `or` binds weakest, then `and`, `not`, comparisons, sums, products. Recursion is bounded, so that no text can
// exhaust the stack.

internal import Formats
internal import Reference

struct ExpressionParser {
  private let tokens: [Token]
  private var at = 0
  private var depth = 0
  private static let depthMax = 40

  /// Reads the whole text as one expression.
  static func parse(_ text: String) throws(ExpressionMistake) -> Expression {
    var parser = ExpressionParser(tokens: try Tokens.read(text))
    let expression = try parser.alternatives()
    guard parser.token.kind == .end else { throw parser.unexpected("a comparison, \"and\", \"or\" or the end") }
    return expression
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  private var token: Token { tokens[at] }

  private func unexpected(_ wanted: String) -> ExpressionMistake {
    let found: String =
      switch token.kind {
      case .word(let text): "\"\(text)\""
      case .string(let text): "the text \"\(text)\""
      case .symbol(let text): "\"\(text)\""
      case .end: "the end"
      case .number, .percent: "a number"
      case .duration: "a duration"
      case .date: "a date"
      }
    return ExpressionMistake(offset: token.offset, message: "found \(found) where \(wanted) should be")
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard token.kind == .word(word) else { return false }
    at += 1
    return true
  }

  private mutating func takeSymbol(_ symbol: String) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    at += 1
    return true
  }

  private mutating func expectSymbol(_ symbol: String) throws(ExpressionMistake) {
    guard takeSymbol(symbol) else { throw unexpected("\"\(symbol)\"") }
  }

  private mutating func name(_ wanted: String) throws(ExpressionMistake) -> Name {
    guard case .word(let text) = token.kind else { throw unexpected(wanted) }
    defer { at += 1 }
    return Name(text: text, at: token.offset)
  }

  private mutating func enter() throws(ExpressionMistake) {
    depth += 1
    guard depth <= ExpressionParser.depthMax else {
      throw ExpressionMistake(offset: token.offset, message: "nested more than \(ExpressionParser.depthMax) deep: split the rule")
    }
  }

  // MARK: Truths

  private mutating func alternatives() throws(ExpressionMistake) -> Expression {
    try enter()
    defer { depth -= 1 }
    let start = token.offset
    var parts = [try conjunction()]
    while takeWord("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts, at: start)
  }

  private mutating func conjunction() throws(ExpressionMistake) -> Expression {
    let start = token.offset
    var parts = [try negation()]
    while takeWord("and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts, at: start)
  }

  private mutating func negation() throws(ExpressionMistake) -> Expression {
    let start = token.offset
    guard takeWord("not") else { return try comparison() }
    try enter()
    defer { depth -= 1 }
    return .not(try negation(), at: start)
  }

  private mutating func comparison() throws(ExpressionMistake) -> Expression {
    let left = try sum()
    let start = token.offset
    if case .symbol(let text) = token.kind, let comparison = Comparison(rawValue: text) {
      at += 1
      return .comparison(comparison, left, try sum(), at: start)
    }
    if takeWord("between") {
      let low = try sum()
      guard takeWord("and") else { throw unexpected("\"and\" with the upper bound") }
      let high = try sum()
      return .all([.comparison(.atLeast, left, low, at: start), .comparison(.atMost, left, high, at: start)], at: start)
    }
    if takeWord("is") {
      let isNegated = takeWord("not")
      return .state(left, word: try name("valid, invalid or unknown").text, isNegated: isNegated, at: start)
    }
    if takeWord("in") { return .membership(left, list: try listName(), isNegated: false, at: start) }
    if token.kind == .word("not"), at + 1 < tokens.count, tokens[at + 1].kind == .word("in") {
      at += 2
      return .membership(left, list: try listName(), isNegated: true, at: start)
    }
    return left
  }

  private mutating func listName() throws(ExpressionMistake) -> String {
    guard takeWord("list") else { throw unexpected("list(name)") }
    try expectSymbol("(")
    let list = try name("the name of a list")
    try expectSymbol(")")
    return list.text
  }

  // MARK: Numbers

  private mutating func sum() throws(ExpressionMistake) -> Expression {
    var left = try product()
    while case .symbol(let text) = token.kind, let sign = ArithmeticOperator(rawValue: text), sign == .add || sign == .subtract {
      let start = token.offset
      at += 1
      left = .arithmetic(sign, left, try product(), at: start)
    }
    return left
  }

  private mutating func product() throws(ExpressionMistake) -> Expression {
    var left = try operand()
    while case .symbol(let text) = token.kind, let sign = ArithmeticOperator(rawValue: text), sign == .multiply || sign == .divide {
      let start = token.offset
      at += 1
      left = .arithmetic(sign, left, try operand(), at: start)
    }
    return left
  }

  private mutating func operand() throws(ExpressionMistake) -> Expression {
    let start = token.offset
    switch token.kind {
    case .symbol("-"):
      at += 1
      try enter()
      defer { depth -= 1 }
      return .negative(try operand(), at: start)
    case .symbol("("):
      at += 1
      let inner = try alternatives()
      try expectSymbol(")")
      return inner
    case .number(let digits, let fraction):
      at += 1
      return .literal(try amount(digits, fraction, start), at: start)
    case .percent(let digits, let fraction):
      at += 1
      return .literal(.number(digits, over: try powerOfTen(fraction + 2, start)), at: start)
    case .duration(let microseconds):
      at += 1
      return .literal(.duration(microseconds), at: start)
    case .date(let date):
      at += 1
      return .literal(.date(date), at: start)
    case .string(let text):
      at += 1
      return .literal(.text(text), at: start)
    case .word(let text):
      at += 1
      if text == "true" || text == "false" { return .literal(.boolean(text == "true"), at: start) }
      guard takeSymbol("(") else { return .path(text, at: start) }
      if let aggregate = Aggregate(rawValue: text) { return .window(try window(aggregate), at: start) }
      if !Checker.functions.contains(text), let near = nearestName(to: text, in: Checker.functions), Aggregate(rawValue: near) != nil {
        // What stands in its parentheses reads as a window only under the right name.
        throw ExpressionMistake(offset: start, message: "there is no function \"\(text)\": did you mean \"\(near)\"?")
      }
      return .call(text, try arguments(), at: start)
    case .end, .symbol:
      throw unexpected("a value")
    }
  }

  private func powerOfTen(_ exponent: Int, _ start: Int) throws(ExpressionMistake) -> Int64 {
    guard exponent <= 12 else { throw ExpressionMistake(offset: start, message: "at most ten digits behind the point are read") }
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// A number, or money if a currency follows.
  private mutating func amount(_ digits: Int64, _ fraction: Int, _ start: Int) throws(ExpressionMistake) -> Literal {
    let over = try powerOfTen(fraction, start)
    guard case .word(let code) = token.kind, code.utf8.count == 3, code.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 }) else {
      return .number(digits, over: over)
    }
    guard let currency = Currency(code: code) else {
      let known = Currency.all.map(\.code)
      let near = nearestSuggestion(code, known)
      throw ExpressionMistake(offset: token.offset, message: "\(code) is not a currency of ISO 4217\(near)")
    }
    guard fraction <= currency.exponent else {
      throw ExpressionMistake(offset: start, message: "\(code) has \(currency.exponent) digits behind the point")
    }
    let (minor, overflow) = digits.multipliedReportingOverflow(by: try powerOfTen(currency.exponent - fraction, start))
    guard !overflow, minor <= Money.amountMinorMax else { throw ExpressionMistake(offset: start, message: "the amount is too large") }
    at += 1
    return .money(Money(amountMinor: minor, currency: currency))
  }

  private mutating func arguments() throws(ExpressionMistake) -> [Expression] {
    guard !takeSymbol(")") else { return [] }
    var list = [try alternatives()]
    while takeSymbol(",") { list.append(try alternatives()) }
    try expectSymbol(")")
    return list
  }

  // MARK: Windows

  private mutating func window(_ aggregate: Aggregate) throws(ExpressionMistake) -> WindowExpression {
    var measured: Name?
    if aggregate.isMeasured {
      measured = try name("the field to measure")
      guard takeWord("of") else {
        throw unexpected("\"of\" and the kind of event, as in \(aggregate.rawValue)(order.amount of order.paid by seller in 30d)")
      }
    }
    var kinds = [try name("a kind of event")]
    while takeSymbol(",") { kinds.append(try name("a kind of event")) }
    guard takeWord("by") || takeWord("of") else { throw unexpected("\"by\" and the field that joins the events, such as by seller") }
    let key = try name("the field that joins the events, such as seller")
    var width: Int64?
    let widthAt = token.offset
    if takeWord("all") {
      guard takeWord("time") else { throw unexpected("\"time\"") }
    } else if takeWord("in") {
      guard case .duration(let microseconds) = token.kind else { throw unexpected("a duration such as 30d") }
      at += 1
      width = microseconds
    } else if aggregate != .since {
      throw unexpected("a window: in 30d, or all time")
    }
    var filters: [FilterExpression] = []
    if takeWord("where") {
      repeat { filters.append(contentsOf: try filter()) } while takeWord("and")
    }
    try expectSymbol(")")
    return WindowExpression(
      aggregate: aggregate, measured: measured, kinds: kinds, key: key, width: width, widthAt: widthAt, filters: filters)
  }

  private mutating func filter() throws(ExpressionMistake) -> [FilterExpression] {
    if takeWord("same") {
      let field = try name("a field that both events carry")
      return [FilterExpression(field: field, test: .compare(.equal, .path("this.\(field.text)", at: field.at)))]
    }
    let field = try name("a field of the past event")
    if case .symbol(let text) = token.kind, let comparison = Comparison(rawValue: text) {
      at += 1
      return [FilterExpression(field: field, test: .compare(comparison, try sum()))]
    }
    if takeWord("between") {
      let low = try sum()
      guard takeWord("and") else { throw unexpected("\"and\" with the upper bound") }
      let high = try sum()
      return [
        FilterExpression(field: field, test: .compare(.atLeast, low)), FilterExpression(field: field, test: .compare(.atMost, high)),
      ]
    }
    let start = token.offset
    if takeWord("in") { return [FilterExpression(field: field, test: .list(try listName(), isNegated: false, at: start))] }
    if takeWord("not") {
      guard takeWord("in") else { throw unexpected("\"in\"") }
      return [FilterExpression(field: field, test: .list(try listName(), isNegated: true, at: start))]
    }
    throw unexpected("a comparison")
  }
}
