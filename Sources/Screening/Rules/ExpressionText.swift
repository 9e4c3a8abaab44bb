// Expressions as text in one canonical form: the names of features in evidence and reasons.

internal import Reference

func describe(_ expression: Expression) -> String {
  switch expression {
  case .literal(let literal, _): describe(literal)
  case .path(let path, _): path
  case .call(let name, let arguments, _): "\(name)(\(arguments.map { describe($0) }.joined(separator: ", ")))"
  case .window(let window, _): describe(window)
  case .negative(let inner, _): "-\(describe(inner))"
  case .arithmetic(let sign, let left, let right, _): "(\(describe(left)) \(sign.rawValue) \(describe(right)))"
  case .comparison(let comparison, let left, let right, _): "\(describe(left)) \(comparison.rawValue) \(describe(right))"
  case .membership(let inner, let list, let isNegated, _): "\(describe(inner)) \(isNegated ? "not in" : "in") list(\(list))"
  case .state(let inner, let word, let isNegated, _): "\(describe(inner)) is \(isNegated ? "not " : "")\(word)"
  case .not(let inner, _): "not \(describe(inner))"
  case .all(let parts, _): "(\(parts.map { describe($0) }.joined(separator: " and ")))"
  case .any(let parts, _): "(\(parts.map { describe($0) }.joined(separator: " or ")))"
  }
}

private func describe(_ literal: Literal) -> String {
  switch literal {
  case .number(let a, let b): exactDecimal(a, over: b)
  case .money(let money): money.description
  case .duration(let microseconds): exactDuration(microseconds)
  case .date(let date): date.description
  case .boolean(let value): value ? "true" : "false"
  case .text(let text): "\"\(text)\""
  }
}

func describe(_ window: WindowExpression) -> String {
  var text = "\(window.aggregate.rawValue)("
  if let measured = window.measured { text += "\(measured.text) of " }
  text += "\(window.kinds.map(\.text).joined(separator: ", ")) by \(window.key.text)"
  if let width = window.width { text += " in \(exactDuration(width))" } else { text += " all time" }
  if !window.filters.isEmpty { text += " where \(window.filters.map { describe($0) }.joined(separator: " and "))" }
  return text + ")"
}

func describe(_ filter: FilterExpression) -> String {
  switch filter.test {
  case .compare(let comparison, let right): "\(filter.field.text) \(comparison.rawValue) \(describe(right))"
  case .list(let list, let isNegated, _): "\(filter.field.text) \(isNegated ? "not in" : "in") list(\(list))"
  }
}

/// A fraction over a power of ten with all its digits.
private func exactDecimal(_ a: Int64, over b: Int64) -> String {
  guard b > 1 else { return "\(a)" }
  var digits = String(a.magnitude % UInt64(b))
  let places = String(b).utf8.count - 1
  while digits.utf8.count < places { digits = "0" + digits }
  while digits.hasSuffix("0") { digits.removeLast() }
  let whole = "\(a < 0 ? "-" : "")\(a.magnitude / UInt64(b))"
  return digits.isEmpty ? whole : "\(whole).\(digits)"
}

/// A duration in the greatest unit that leaves no rest: `7d`, `36h`, `90s`.
private func exactDuration(_ microseconds: Int64) -> String {
  let seconds = microseconds / 1_000_000
  for (size, letter): (Int64, String) in [(86_400, "d"), (3_600, "h"), (60, "m")] where seconds > 0 && seconds % size == 0 {
    return "\(seconds / size)\(letter)"
  }
  return "\(seconds)s"
}
