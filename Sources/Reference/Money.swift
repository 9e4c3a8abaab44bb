/// Money in the currency's smallest unit: 1999 in EUR is 19.99 euro. Never a floating-point number.
public struct Money: Hashable, Sendable, CustomStringConvertible {
  /// Any whole number; what is read from text is within ``amountMinorMax``.
  public let amountMinor: Int64
  public let currency: Currency

  /// The largest magnitude read from text, in minor units: a thousand million million, far above any marketplace and far below overflow.
  public static let amountMinorMax: Int64 = 1_000_000_000_000_000

  public init(amountMinor: Int64, currency: Currency) {
    self.amountMinor = amountMinor
    self.currency = currency
  }

  /// Decimal text in major units, or nil; ``init(parsing:currency:)`` says why not.
  public init?(majorText text: String, currency: Currency) {
    let bytes = Array(text.utf8)
    self.init(majorText: bytes.span, currency: currency)
  }

  /// Decimal text in major units, or nil; ``init(parsing:currency:)`` says why not. Does not allocate.
  public init?(majorText bytes: Span<UInt8>, currency: Currency) {
    do throws(MoneyFailure) { try self.init(parsing: bytes, currency: currency) } catch { return nil }
  }

  /// Decimal text in major units: an optional `-`, whole digits without needless leading zeros, and a point with at most as many
  /// digits as the currency has. No `+`, no exponent, no grouping, no blanks. Exact or refused; never rounded. Does not allocate.
  public init(parsing bytes: Span<UInt8>, currency: Currency) throws(MoneyFailure) {
    amountMinor = try parseMinor(bytes, exponent: currency.exponent)
    self.currency = currency
  }

  /// The amount in major units with all of the currency's digits: `19.99`, `-0.05`, `100` for JPY. Reads back to the same money.
  public var majorText: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    appendMajorText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends ``majorText`` as UTF-8.
  public func appendMajorText(to bytes: inout [UInt8]) {
    if amountMinor < 0 { bytes.append(UInt8(ascii: "-")) }
    let exponent = currency.exponent
    var divisor: UInt64 = 1
    for _ in 0..<exponent { divisor *= 10 }
    let (whole, rest) = amountMinor.magnitude.quotientAndRemainder(dividingBy: divisor)
    appendDecimal(whole, to: &bytes)
    guard exponent > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var place = divisor / 10
    while place > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / place % 10))
      place /= 10
    }
  }

  /// `19.99 EUR`.
  public var description: String { "\(majorText) \(currency.code)" }

  /// Throws on another currency or when the sum does not fit.
  public func adding(_ other: Money) throws(MoneyFailure) -> Money {
    guard currency == other.currency else { throw .currencyMismatch }
    let (sum, overflow) = amountMinor.addingReportingOverflow(other.amountMinor)
    guard !overflow else { throw .tooLarge }
    return Money(amountMinor: sum, currency: currency)
  }

  /// Throws on another currency or when the difference does not fit.
  public func subtracting(_ other: Money) throws(MoneyFailure) -> Money {
    guard currency == other.currency else { throw .currencyMismatch }
    let (difference, overflow) = amountMinor.subtractingReportingOverflow(other.amountMinor)
    guard !overflow else { throw .tooLarge }
    return Money(amountMinor: difference, currency: currency)
  }
}

/// Why a text is no amount, or two amounts have no sum.
public enum MoneyFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// Not a plain decimal; the offset is the first byte that does not fit.
  case malformed(at: Int)
  /// More digits after the point than the currency has.
  case tooManyFractionDigits(exponent: Int)
  /// Above ``Money/amountMinorMax`` when read, or beyond 64 bits when added.
  case tooLarge
  case currencyMismatch

  public var description: String {
    switch self {
    case .malformed(let at): "byte \(at): not a plain decimal such as 1999.00"
    case .tooManyFractionDigits(let exponent): "more than \(exponent) digits after the point, which is all the currency has"
    case .tooLarge: "amount too large"
    case .currencyMismatch: "amounts in different currencies"
    }
  }
}

private func parseMinor(_ bytes: Span<UInt8>, exponent: Int) throws(MoneyFailure) -> Int64 {
  let isNegative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
  let start = isNegative ? 1 : 0
  var next = start
  var value: Int64 = 0
  while next < bytes.count, let digit = digit(bytes[next]) {
    value = value &* 10 &+ Int64(digit)
    guard value <= Money.amountMinorMax else { throw .tooLarge }
    next += 1
  }
  guard next > start else { throw .malformed(at: next) }
  guard next == start + 1 || bytes[start] != UInt8(ascii: "0") else { throw .malformed(at: start) }
  var fractionDigits = 0
  if next < bytes.count, bytes[next] == UInt8(ascii: ".") {
    next += 1
    while next < bytes.count, let digit = digit(bytes[next]) {
      guard fractionDigits < exponent else { throw .tooManyFractionDigits(exponent: exponent) }
      value = value &* 10 &+ Int64(digit)
      guard value <= Money.amountMinorMax else { throw .tooLarge }
      fractionDigits += 1
      next += 1
    }
    guard fractionDigits > 0 else { throw .malformed(at: next) }
  }
  guard next == bytes.count else { throw .malformed(at: next) }
  while fractionDigits < exponent {
    value = value &* 10
    guard value <= Money.amountMinorMax else { throw .tooLarge }
    fractionDigits += 1
  }
  return isNegative ? -value : value
}

func appendDecimal(_ value: UInt64, to bytes: inout [UInt8]) {
  var divisor: UInt64 = 1
  while value / divisor >= 10 { divisor *= 10 }
  while divisor > 0 {
    bytes.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
    divisor /= 10
  }
}
