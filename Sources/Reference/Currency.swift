/// A currency of ISO 4217 in which one can pay.
public struct Currency: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Three letters as base-26 digits, 0...17575; in the order of the codes.
  private let position: UInt16
  private let storedExponent: UInt8

  /// Only codes of the table, in capital letters; nil for all else (`eur`, `XXX`, `XAU`, `DEM`).
  public init?(code text: String) {
    let bytes = Array(text.utf8)
    self.init(code: bytes.span)
  }

  /// Only codes of the table, in capital letters; nil for all else. Does not allocate.
  public init?(code bytes: Span<UInt8>) {
    guard bytes.count == 3, let position = lettersPosition(bytes[0], bytes[1], bytes[2]) else { return nil }
    let exponent = CurrencyTable.exponents[position]
    guard exponent >= 0 else { return nil }
    self.position = UInt16(position)
    storedExponent = UInt8(exponent)
  }

  /// Three capital letters.
  public var code: String {
    let place = Int(position)
    return String(decoding: [UInt8(65 + place / 676), UInt8(65 + place / 26 % 26), UInt8(65 + place % 26)], as: UTF8.self)
  }

  /// Digits after the point in major units: 2 for EUR, 0 for JPY, 3 for KWD, 4 for CLF.
  public var exponent: Int { Int(storedExponent) }

  /// The number ISO 4217 gives it: 978 for EUR.
  public var numeric: Int { Int(CurrencyTable.numbers[Int(position)]) }

  /// All currencies, by code.
  public static let all: [Currency] = CurrencyTable.rows.compactMap { Currency(code: String($0.prefix(3))) }

  public var description: String { code }

  public static func < (a: Currency, b: Currency) -> Bool { a.position < b.position }
}

/// The table by position of the letters.
enum CurrencyTable {
  static let rows: [Substring] = currencyTable.split { $0 == " " || $0 == "\n" }

  /// Minor-unit digits; -1 where there is no currency.
  static let exponents: [Int8] = filled(-1) { Int8(truncatingIfNeeded: Int($0[6]) - 48) }

  static let numbers: [Int16] = filled(0) { row in row[3..<6].reduce(0) { $0 * 10 + Int16($1) - 48 } }

  private static func filled<Value>(_ absent: Value, _ value: ([UInt8]) -> Value) -> [Value] {
    var table = [Value](repeating: absent, count: 26 * 26 * 26)
    for row in rows {
      let bytes = Array(row.utf8)
      guard let position = lettersPosition(bytes[0], bytes[1], bytes[2]) else { continue }
      table[position] = value(bytes)
    }
    return table
  }
}

@inline(__always)
func lettersPosition(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
  guard isUpper(first), isUpper(second), isUpper(third) else { return nil }
  return (Int(first) - 65) * 676 + (Int(second) - 65) * 26 + Int(third) - 65
}
