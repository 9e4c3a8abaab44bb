// Reading and writing fixed runs of ASCII digits. Every reader here is bounds-checked by Span and answers nil for a byte that is no digit.

@inline(__always)
func digit(_ byte: UInt8) -> Int? {
  let value = byte &- UInt8(ascii: "0")
  return value <= 9 ? Int(value) : nil
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

@inline(__always)
func isUpper(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") <= 25 }

@inline(__always)
func twoDigits(_ bytes: Span<UInt8>, at start: Int) -> Int? {
  let tens = bytes[start] &- UInt8(ascii: "0")
  let ones = bytes[start + 1] &- UInt8(ascii: "0")
  guard tens <= 9, ones <= 9 else { return nil }
  return Int(tens) &* 10 &+ Int(ones)
}

@inline(__always)
func fourDigits(_ bytes: Span<UInt8>, at start: Int) -> Int? {
  guard let high = twoDigits(bytes, at: start), let low = twoDigits(bytes, at: start + 2) else { return nil }
  return high &* 100 &+ low
}

/// Appends 0...99 as two digits.
@inline(__always)
func appendTwoDigits(_ value: Int, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value / 10))
  bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value % 10))
}
