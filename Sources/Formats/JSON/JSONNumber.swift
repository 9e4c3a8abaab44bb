/// A JSON number as it was written: exact, whatever its size.
///
/// Two numbers are equal if they were written alike: `1` and `1.0` differ. Compare `integer` or `decimal(fractionDigits:)` for their values.
public struct JSONNumber: Hashable, Sendable {
  /// The text, which the grammar of RFC 8259 section 6 allows.
  public let text: String

  init(validated text: String) { self.text = text }

  /// A whole number.
  public init(_ value: Int64) { self.text = String(value) }

  /// A number from its text; nil unless the text is exactly one JSON number.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard numberEnd(bytes.span, from: 0) == bytes.count else { return nil }
    self.text = text
  }

  /// The value if it is a whole number within Int64, however it is written: `1e2` and `100.0` are 100. Nil otherwise.
  public var integer: Int64? { decimal(fractionDigits: 0) }

  /// The value times 10 to the `fractionDigits`, if that is a whole number within Int64: `19.9` with 2 digits is 1990, and nil with 0.
  /// - Precondition: `fractionDigits` is 0...18.
  public func decimal(fractionDigits: Int) -> Int64? {
    let bytes = Array(text.utf8)
    return exactDecimal(bytes.span, from: 0, to: bytes.count, fractionDigits: fractionDigits)
  }
}

extension JSONNumber: CustomStringConvertible {
  public var description: String { text }
}

/// The end of the JSON number that starts at `start`, or nil if none does.
func numberEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
  var failure: JSONFailure?
  let end = scanNumber(bytes, from: start, failure: &failure)
  return failure == nil ? end : nil
}

/// Scans a number by the grammar `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?` and returns its end.
///
/// The failure comes back through a parameter, not by throwing, which keeps the common path free of it.
@inline(__always)
func scanNumber(_ bytes: Span<UInt8>, from start: Int, failure: inout JSONFailure?) -> Int {
  let count = bytes.count
  var at = start
  if at < count, bytes[at] == 0x2D { at += 1 }
  guard at < count, isDigit(bytes[at]) else {
    failure = missingDigit(bytes, at)
    return at
  }
  if bytes[at] == 0x30 {
    at += 1
    if at < count, isDigit(bytes[at]) {
      failure = JSONFailure(offset: at - 1, reason: .leadingZero)
      return at
    }
  } else {
    repeat { at += 1 } while at < count && isDigit(bytes[at])
  }
  if at < count, bytes[at] == 0x2E {
    at += 1
    guard at < count, isDigit(bytes[at]) else {
      failure = missingDigit(bytes, at)
      return at
    }
    repeat { at += 1 } while at < count && isDigit(bytes[at])
  }
  if at < count, bytes[at] | 0x20 == 0x65 {
    at += 1
    if at < count, bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
    guard at < count, isDigit(bytes[at]) else {
      failure = missingDigit(bytes, at)
      return at
    }
    repeat { at += 1 } while at < count && isDigit(bytes[at])
  }
  return at
}

@inline(never)
private func missingDigit(_ bytes: Span<UInt8>, _ at: Int) -> JSONFailure {
  JSONFailure(offset: at, reason: at < bytes.count ? .unexpectedByte(bytes[at], .digit) : .unexpectedEnd(.digit))
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// The value of a number's validated text times 10 to the `fractionDigits`, if that is a whole number within Int64.
///
/// The significant digits are gathered without trailing zeros; then the value is whole exactly if the power of ten that remains is not negative.
/// - Precondition: `fractionDigits` is 0...18.
func exactDecimal(_ bytes: Span<UInt8>, from start: Int, to end: Int, fractionDigits: Int) -> Int64? {
  precondition((0...18).contains(fractionDigits), "a scale has 0 to 18 digits")
  var at = start
  let isNegative = at < end && bytes[at] == 0x2D
  if isNegative { at += 1 }
  var magnitude: UInt64 = 0
  var zerosHeld = 0
  var fractionCount = 0
  var isInFraction = false
  while at < end {
    let byte = bytes[at]
    if byte == 0x2E {
      isInFraction = true
    } else if isDigit(byte) {
      if isInFraction { fractionCount += 1 }
      if byte == 0x30 {
        if magnitude != 0 { zerosHeld += 1 }
      } else {
        guard let shifted = timesTen(magnitude, zerosHeld + 1) else { return nil }
        let (sum, isOver) = shifted.addingReportingOverflow(UInt64(byte &- 0x30))
        guard !isOver else { return nil }
        magnitude = sum
        zerosHeld = 0
      }
    } else {
      break
    }
    at += 1
  }
  guard magnitude != 0 else { return 0 }
  let power = zerosHeld - fractionCount + fractionDigits + exponent(bytes, from: at, to: end)
  guard power >= 0, let value = timesTen(magnitude, power) else { return nil }
  if isNegative { return value <= UInt64(Int64.max) + 1 ? Int64(truncatingIfNeeded: 0 &- value) : nil }
  return Int64(exactly: value)
}

/// The exponent `e±digits` at `start`, or 0. Held at ±10¹⁵, which no text is long enough to bring back into range.
private func exponent(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
  guard start < end else { return 0 }
  var at = start + 1
  let isNegative = at < end && bytes[at] == 0x2D
  if at < end, !isDigit(bytes[at]) { at += 1 }
  var value = 0
  while at < end, isDigit(bytes[at]) {
    value = min(value &* 10 &+ Int(bytes[at] &- 0x30), 1_000_000_000_000_000)
    at += 1
  }
  return isNegative ? -value : value
}

/// `value` times 10 to the `power`, or nil over UInt64.
private func timesTen(_ value: UInt64, _ power: Int) -> UInt64? {
  guard value != 0 else { return 0 }
  guard power < powersOfTen.count else { return nil }
  let (product, isOver) = value.multipliedReportingOverflow(by: powersOfTen[power])
  return isOver ? nil : product
}

private let powersOfTen: [UInt64] = (0..<20).map { power in (0..<power).reduce(1) { value, _ in value * 10 } }
