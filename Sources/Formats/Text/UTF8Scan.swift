/// Well-formed UTF-8 by the table of the Unicode Standard (section 3.9, table 3-7): no overlong forms, no surrogates, nothing over U+10FFFF.
enum UTF8Scan {
  /// The length in bytes, 1...4, of the well-formed sequence that starts at `at`; 0 if none does. `at` must be inside.
  @inline(__always)
  static func sequenceLength(_ bytes: Span<UInt8>, at: Int) -> Int {
    let lead = bytes[at]
    if lead < 0x80 { return 1 }
    return multibyteLength(bytes, at: at, lead: lead)
  }

  /// As `sequenceLength`, for a lead byte known to be 0x80 or more.
  static func multibyteLength(_ bytes: Span<UInt8>, at: Int, lead: UInt8) -> Int {
    let left = bytes.count - at
    switch lead {
    case 0xC2...0xDF:
      return left >= 2 && isContinuation(bytes[at + 1]) ? 2 : 0
    case 0xE0...0xEF:
      guard left >= 3, isContinuation(bytes[at + 2]) else { return 0 }
      let second = bytes[at + 1]
      let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
      let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
      return second >= low && second <= high ? 3 : 0
    case 0xF0...0xF4:
      guard left >= 4, isContinuation(bytes[at + 2]), isContinuation(bytes[at + 3]) else { return 0 }
      let second = bytes[at + 1]
      let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
      let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
      return second >= low && second <= high ? 4 : 0
    default:
      return 0
    }
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The bits 0x80 of each of eight bytes that a JSON string cannot hold as they are: a quote, a backslash or a control below 0x20. Exact for the lowest such byte;
  /// other bits mean nothing. Flipping the bit 0x02 makes the quote 0x20 and keeps the controls below it, so that one subtraction finds both.
  @inline(__always)
  static func jsonStops(_ word: UInt64) -> UInt64 {
    let flipped = word ^ 0x0202_0202_0202_0202
    let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
    return ((flipped &- 0x2121_2121_2121_2121) & ~flipped) | ((backslash &- 0x0101_0101_0101_0101) & ~backslash)
  }

  /// The bytes 0x80 of each of eight bytes that equal `byte`; exact for the lowest such byte.
  @inline(__always)
  static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }
}
