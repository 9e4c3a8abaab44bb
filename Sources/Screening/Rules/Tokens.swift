// The words of an expression. A token knows its offset, so that every mistake can be shown where it stands in the file.

internal import Reference

/// A mistake in an expression, by offset in Unicode scalars from its start.
struct ExpressionMistake: Error, Equatable {
  let offset: Int
  let message: String
}

struct Token: Equatable {
  enum Kind: Equatable {
    /// A name or a path of names: `count`, `order.amount`.
    case word(String)
    /// A decimal: digits without the point, and how many of them stood behind it.
    case number(digits: Int64, fraction: Int)
    case percent(digits: Int64, fraction: Int)
    /// In microseconds.
    case duration(Int64)
    case date(CivilDate)
    case string(String)
    case symbol(String)
    case end
  }
  let kind: Kind
  let offset: Int
}

enum Tokens {
  static let countMax = 1_000

  /// Cuts an expression into tokens, ending with `end`.
  static func read(_ text: String) throws(ExpressionMistake) -> [Token] {
    var reader = TokenReader(scalars: Array(text.unicodeScalars))
    var tokens: [Token] = []
    repeat {
      let token = try reader.next()
      tokens.append(token)
      guard tokens.count <= countMax else {
        throw ExpressionMistake(offset: token.offset, message: "more than \(countMax) words: split the rule")
      }
    } while tokens.last?.kind != .end
    return tokens
  }
}

private struct TokenReader {
  let scalars: [Unicode.Scalar]
  var at = 0

  mutating func next() throws(ExpressionMistake) -> Token {
    while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
    guard at < scalars.count else { return Token(kind: .end, offset: at) }
    let start = at
    let first = scalars[at]
    if isLetter(first) { return Token(kind: .word(word()), offset: start) }
    if isDigit(first) { return Token(kind: try numeral(start), offset: start) }
    if first == "\"" || first == "'" { return Token(kind: .string(try quoted(first)), offset: start) }
    for symbol in ["<=", ">=", "!=", "<", ">", "=", "(", ")", ",", "+", "-", "*", "/"] where matches(symbol) {
      at += symbol.unicodeScalars.count
      if symbol == "=", at < scalars.count, scalars[at] == "=" {
        throw ExpressionMistake(offset: start, message: "write a single \"=\" to compare")
      }
      return Token(kind: .symbol(symbol), offset: start)
    }
    throw ExpressionMistake(offset: start, message: "unexpected \"\(first)\"")
  }

  private func matches(_ symbol: String) -> Bool {
    let wanted = Array(symbol.unicodeScalars)
    return at + wanted.count <= scalars.count && Array(scalars[at..<(at + wanted.count)]) == wanted
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_" }
  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private mutating func word() -> String {
    var text = String.UnicodeScalarView()
    while at < scalars.count {
      let scalar = scalars[at]
      let continues = isLetter(scalar) || isDigit(scalar) || (scalar == "." && at + 1 < scalars.count && isLetter(scalars[at + 1]))
      guard continues else { break }
      text.append(scalar)
      at += 1
    }
    return String(text)
  }

  private mutating func quoted(_ quote: Unicode.Scalar) throws(ExpressionMistake) -> String {
    let start = at
    at += 1
    var text = String.UnicodeScalarView()
    while at < scalars.count, scalars[at] != quote {
      text.append(scalars[at])
      at += 1
    }
    guard at < scalars.count else { throw ExpressionMistake(offset: start, message: "the quote is never closed") }
    at += 1
    return String(text)
  }

  private mutating func numeral(_ start: Int) throws(ExpressionMistake) -> Token.Kind {
    if let date = date() { return .date(date) }
    var digits: Int64 = 0
    var fraction = 0
    var isBehindPoint = false
    while at < scalars.count {
      let scalar = scalars[at]
      if scalar == ".", !isBehindPoint, at + 1 < scalars.count, isDigit(scalars[at + 1]) {
        isBehindPoint = true
      } else if isDigit(scalar) {
        let (tens, high) = digits.multipliedReportingOverflow(by: 10)
        let (sum, over) = tens.addingReportingOverflow(Int64(scalar.value) - 48)
        guard !high, !over, sum <= 1_000_000_000_000_000 else {
          throw ExpressionMistake(offset: start, message: "the number has more digits than are read (10^15)")
        }
        digits = sum
        if isBehindPoint { fraction += 1 }
      } else {
        break
      }
      at += 1
    }
    guard at < scalars.count else { return .number(digits: digits, fraction: fraction) }
    if scalars[at] == "%" {
      at += 1
      return .percent(digits: digits, fraction: fraction)
    }
    guard isLetter(scalars[at]) else { return .number(digits: digits, fraction: fraction) }
    return try duration(digits, fraction, start)
  }

  private mutating func duration(_ digits: Int64, _ fraction: Int, _ start: Int) throws(ExpressionMistake) -> Token.Kind {
    let unit = word()
    let seconds: Int64? =
      switch unit {
      case "s": 1
      case "m": 60
      case "h": 3_600
      case "d": 86_400
      case "w": 604_800
      default: nil
      }
    guard let seconds, fraction == 0 else {
      throw ExpressionMistake(offset: start, message: "a duration is a whole number with s, m, h, d or w, such as 72h")
    }
    guard digits <= 36_525 * 86_400 / seconds else { throw ExpressionMistake(offset: start, message: "a duration is at most 36525d") }
    return .duration(digits * seconds * 1_000_000)
  }

  private mutating func date() -> CivilDate? {
    guard at + 10 <= scalars.count else { return nil }
    let text = String(String.UnicodeScalarView(scalars[at..<(at + 10)]))
    guard let date = CivilDate(iso: text) else { return nil }
    at += 10
    return date
  }
}
