// An expression as it was written: names are not yet looked up and types not yet checked.

internal import Reference

/// Every node carries the offset of its first word, or of its operator, for mistakes.
indirect enum Expression {
  case literal(Literal, at: Int)
  /// A field of the event, `known.` and a field of the account, or one of the named values (`now`, `screening.score`).
  case path(String, at: Int)
  case call(String, [Expression], at: Int)
  case window(WindowExpression, at: Int)
  case negative(Expression, at: Int)
  case arithmetic(ArithmeticOperator, Expression, Expression, at: Int)
  case comparison(Comparison, Expression, Expression, at: Int)
  case membership(Expression, list: String, isNegated: Bool, at: Int)
  /// `check.iban(bank.iban) is invalid`.
  case state(Expression, word: String, isNegated: Bool, at: Int)
  case not(Expression, at: Int)
  case all([Expression], at: Int)
  case any([Expression], at: Int)

  var offset: Int {
    switch self {
    case .literal(_, let at), .path(_, let at), .call(_, _, let at), .window(_, let at), .negative(_, let at), .arithmetic(_, _, _, let at),
      .comparison(_, _, _, let at), .membership(_, _, _, let at), .state(_, _, _, let at), .not(_, let at), .all(_, let at),
      .any(_, let at):
      at
    }
  }
}

enum ArithmeticOperator: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

enum Literal: Equatable {
  /// A decimal or a percentage as a fraction.
  case number(Int64, over: Int64)
  case money(Money)
  case duration(Int64)
  case date(CivilDate)
  case boolean(Bool)
  case text(String)
}

enum Aggregate: String, CaseIterable, Hashable, Sendable {
  case count, sum, distinct, since, max, min, mean, zscore

  /// Whether the aggregate names what it measures: `sum(order.amount of …)`.
  var isMeasured: Bool { self != .count && self != .since }
}

/// A named word with its place.
struct Name {
  let text: String
  let at: Int
}

/// `count(order.paid by seller in 30d where order.currency = this.payout.currency)`.
struct WindowExpression {
  let aggregate: Aggregate
  let measured: Name?
  let kinds: [Name]
  let key: Name
  /// Microseconds; nil is all time.
  let width: Int64?
  let widthAt: Int
  let filters: [FilterExpression]
}

/// One condition on a past event.
struct FilterExpression {
  let field: Name
  let test: Test

  enum Test {
    case compare(Comparison, Expression)
    case list(String, isNegated: Bool, at: Int)
  }
}
