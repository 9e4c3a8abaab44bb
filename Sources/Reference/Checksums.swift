// The check-digit methods that several identifiers share. All take ASCII and say nothing about length or alphabet, which the caller has
// checked.

/// ISO/IEC 7064 MOD 97-10 remainder of digits and letters, letters counting 10 to 35; 1 for a right number. O(count).
func remainder97(_ bytes: some Sequence<UInt8>) -> Int {
  var remainder = 0
  for byte in bytes {
    if let digit = digit(byte) {
      remainder = (remainder * 10 + digit) % 97
    } else {
      remainder = (remainder * 100 + Int(byte & 0xDF) - 55) % 97
    }
  }
  return remainder
}

/// The value of a run of digits modulo a small number.
func remainder(_ digits: some Sequence<UInt8>, modulo: Int) -> Int {
  digits.reduce(0) { ($0 * 10 + Int($1 & 0x0F)) % modulo }
}

/// The sum of digits times weights, as far as both go.
func weighted(_ digits: some Sequence<UInt8>, _ weights: [Int]) -> Int {
  zip(digits, weights).reduce(0) { $0 + Int($1.0 & 0x0F) * $1.1 }
}

/// The Luhn sum modulo 10 (ISO/IEC 7812-1 annex B), doubling every second digit from the right, the last digit not doubled; 0 for a right
/// number.
func luhnRemainder(_ digits: some BidirectionalCollection<UInt8>) -> Int {
  var sum = 0
  var doubles = false
  for byte in digits.reversed() {
    let value = Int(byte & 0x0F)
    sum += doubles ? (value > 4 ? value * 2 - 9 : value * 2) : value
    doubles.toggle()
  }
  return sum % 10
}

/// The digit that makes the Luhn sum right when put at the end, as ASCII.
func luhnDigit(_ digits: [UInt8]) -> UInt8 { ascii((10 - luhnRemainder(digits + [UInt8(ascii: "0")])) % 10) }

/// The ISO/IEC 7064 MOD 11,10 check digit of a run of digits, as ASCII.
func mod11And10Digit(_ digits: some Sequence<UInt8>) -> UInt8 {
  var product = 10
  for byte in digits {
    let sum = (product + Int(byte & 0x0F)) % 10
    product = (sum == 0 ? 10 : sum) * 2 % 11
  }
  return ascii((11 - product) % 10)
}

/// 0...9 as ASCII; what a method cannot express as one digit becomes a byte that no number contains.
func ascii(_ digit: Int) -> UInt8 { digit >= 0 && digit <= 9 ? UInt8(ascii: "0") + UInt8(digit) : 0 }

/// 0...99 as two ASCII digits.
func asciiPair(_ value: Int) -> [UInt8] { [ascii(value / 10), ascii(value % 10)] }

/// The text without single blanks, hyphens, points and slashes between its characters, in capital letters: how an identifier is compared.
func compacted(_ text: String) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): continue
    case UInt8(ascii: "a")...UInt8(ascii: "z"): result.append(byte - 32)
    default: result.append(byte)
    }
  }
  return result
}
