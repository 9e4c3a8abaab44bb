// A value while a rule is evaluated: plain, 24 bytes, compared and combined without allocation. Numbers are exact fractions; what does
// not fit, or cannot be told, becomes unknown and stays so.

internal import Reference

/// What a value is, for the checker and the machine.
enum ValueType: UInt8, Sendable {
  case boolean, number, money, duration, date, instant, country, currency, text, check, parties

  var article: String {
    switch self {
    case .boolean: "a truth"
    case .number: "a number"
    case .money: "an amount of money"
    case .duration: "a duration"
    case .date: "a date"
    case .instant: "a moment"
    case .country: "a country"
    case .currency: "a currency"
    case .text: "a text"
    case .check: "the answer of a check"
    case .parties: "a list of persons"
    }
  }
}

struct Cell: Hashable, Sendable {
  /// Numerator, minor units, microseconds, days, letters or text number, by type; the reason of an unknown.
  var a: Int64
  /// Denominator, at least 1.
  var b: Int64
  /// For money its currency's ISO number; for an unknown the feature it came from.
  var unit: UInt16
  var type: ValueType
  var isUnknown: Bool
  /// The true number is this or more: a likeness found under stale lists.
  var isAtLeast: Bool

  init(_ type: ValueType, _ a: Int64, over b: Int64 = 1, unit: UInt16 = 0, isAtLeast: Bool = false) {
    self.a = a
    self.b = b
    self.unit = unit
    self.type = type
    self.isUnknown = false
    self.isAtLeast = isAtLeast
  }

  init(unknown: Unknown, of feature: UInt16 = .max) {
    a = Int64(unknown.rawValue)
    b = 1
    unit = feature
    type = .boolean
    isUnknown = true
    isAtLeast = false
  }

  static func truth(_ value: Bool) -> Cell { Cell(.boolean, value ? 1 : 0) }

  var isTrue: Bool { !isUnknown && a != 0 }
  var isFalse: Bool { !isUnknown && a == 0 }
  var reason: Unknown? { isUnknown ? Unknown(rawValue: UInt8(truncatingIfNeeded: a)) : nil }

  /// An exact fraction in 64 bits, reduced if it must be; else unknown.
  static func fraction(_ type: ValueType, _ a: Int128, over b: Int128, unit: UInt16) -> Cell {
    guard b != 0 else { return Cell(unknown: .zeroBelow) }
    var (a, b) = b < 0 ? (-a, -b) : (a, b)
    if Int64(exactly: a) == nil || Int64(exactly: b) == nil {
      let divisor = greatestCommonDivisor(a.magnitude, b.magnitude)
      a /= Int128(divisor)
      b /= Int128(divisor)
    }
    guard let small = Int64(exactly: a), let below = Int64(exactly: b) else { return Cell(unknown: .tooLarge) }
    return Cell(type, small, over: below, unit: unit)
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Comparison {
  /// Compares two values of one type. Unknown if either is, if currencies differ, or if only a lower bound is known and does not settle it.
  func apply(_ x: Cell, _ y: Cell) -> Cell {
    if x.isUnknown { return x }
    if y.isUnknown { return y }
    if x.type == .money, x.unit != y.unit { return Cell(unknown: .otherCurrency) }
    let isTrue = x.b == y.b ? holds(x.a, y.a) : holds(Int128(x.a) * Int128(y.b), Int128(y.a) * Int128(x.b))
    if x.isAtLeast || y.isAtLeast { return settled(isTrue, x, y) }
    return .truth(isTrue)
  }

  private func settled(_ isTrue: Bool, _ x: Cell, _ y: Cell) -> Cell {
    guard x.isAtLeast != y.isAtLeast else { return Cell(unknown: .staleList) }
    let growing = x.isAtLeast
    switch self {
    case .more, .atLeast: return isTrue == growing ? .truth(isTrue) : Cell(unknown: .staleList)
    case .less, .atMost: return isTrue != growing ? .truth(isTrue) : Cell(unknown: .staleList)
    case .equal, .notEqual: return Cell(unknown: .staleList)
    }
  }
}

extension ArithmeticOperator {
  /// Combines two values as the checker allowed it.
  func apply(_ x: Cell, _ y: Cell, as type: ValueType) -> Cell {
    if x.isUnknown { return x }
    if y.isUnknown { return y }
    if x.type == .money, y.type == .money, x.unit != y.unit { return Cell(unknown: .otherCurrency) }
    let unit = type == .money ? (x.type == .money ? x.unit : y.unit) : 0
    let (a, b, c, d) = (Int128(x.a), Int128(x.b), Int128(y.a), Int128(y.b))
    switch self {
    case .add, .subtract:
      let sign: Int128 = self == .add ? 1 : -1
      if type == .date { return Cell.fraction(.date, a + sign * floorDivide(c, 86_400_000_000 * d), over: 1, unit: 0) }
      if type == .duration, x.type == .date { return Cell.fraction(.duration, (a - c) * 86_400_000_000, over: 1, unit: 0) }
      if b == d { return Cell.fraction(type, a + sign * c, over: b, unit: unit) }
      return Cell.fraction(type, a * d + sign * c * b, over: b * d, unit: unit)
    case .multiply: return Cell.fraction(type, a * c, over: b * d, unit: unit)
    case .divide: return Cell.fraction(type, a * d, over: b * c, unit: unit)
    }
  }

  private func floorDivide(_ a: Int128, _ b: Int128) -> Int128 {
    let quotient = a / b
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
  }

  /// The type of the result, or nil if the two cannot be combined.
  func result(_ x: ValueType, _ y: ValueType) -> ValueType? {
    switch (self, x, y) {
    case (.add, .number, .number), (.subtract, .number, .number), (.multiply, .number, .number), (.divide, .number, .number): .number
    case (.add, .money, .money), (.subtract, .money, .money): .money
    case (.multiply, .money, .number), (.multiply, .number, .money), (.divide, .money, .number): .money
    case (.divide, .money, .money), (.divide, .duration, .duration): .number
    case (.add, .duration, .duration), (.subtract, .duration, .duration): .duration
    case (.multiply, .duration, .number), (.multiply, .number, .duration), (.divide, .duration, .number): .duration
    case (.add, .date, .duration), (.subtract, .date, .duration): .date
    case (.add, .instant, .duration), (.subtract, .instant, .duration): .instant
    case (.subtract, .date, .date), (.subtract, .instant, .instant): .duration
    default: nil
    }
  }
}

/// `and` of two truths after Kleene: a no settles it, else an unknown stays.
func kleeneAnd(_ x: Cell, _ y: Cell) -> Cell {
  if x.isFalse { return x }
  if y.isFalse { return y }
  return x.isUnknown ? x : y
}

/// `or` of two truths after Kleene: a yes settles it, else an unknown stays.
func kleeneOr(_ x: Cell, _ y: Cell) -> Cell {
  if x.isTrue { return x }
  if y.isTrue { return y }
  return x.isUnknown ? x : y
}

func kleeneNot(_ x: Cell) -> Cell { x.isUnknown ? x : .truth(x.isFalse) }
