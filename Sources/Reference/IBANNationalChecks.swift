// Check digits inside the national part (BBAN), where a country's method is published and in force for all its accounts.
//
// Belgium: remainder by 97. Spain: two weighted digits. France and Monaco: RIB key. Italy and San Marino: CIN letter. Portugal: NIB, MOD
// 97-10. Norway: modulo 11. Finland: Luhn. Poland: digit of the bank code. Estonia: 7-3-1. Croatia: MOD 11,10 of bank and account. Hungary:
// 9-7-3-1. Czechia and Slovakia: modulo 11 of prefix and account. Bosnia and Herzegovina, Kosovo, Montenegro, North Macedonia, Serbia,
// Slovenia, Timor-Leste: MOD 97-10. Tunisia: remainder by 97. Mauritania: RIB key.
//
// Not checked: the Netherlands, whose eleven-test no longer holds for all accounts since IBAN-only numbers are given out; Germany and the
// United Kingdom, whose methods depend on the bank and change monthly; all others, which have none or none published.

/// What must stand where in the BBAN; nil for countries without a known method. A byte of 0 means that no digit can make the number right.
///
/// The BBAN has the country's structure. Positions count from 0.
func nationalCheckDigits(_ code: String, _ bban: [UInt8]) -> [(position: Int, byte: UInt8)]? {
  switch code {
  case "BE": pair(10, belgian(bban))
  case "ES": [(8, spanish(bban[..<8], [4, 8, 5, 10, 9, 7, 3, 6])), (9, spanish(bban[10...], [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]))]
  case "FR", "MC", "MR": pair(21, frenchKey(bban))
  case "IT", "SM": [(0, italianLetter(bban[1...]))]
  case "PT": pair(19, complement97(bban[..<19]))
  case "NO": [(10, norwegian(bban))]
  case "FI": [(13, luhnDigit(Array(bban[..<13])))]
  case "PL": [(7, ascii((10 - weighted(bban[..<7], [3, 9, 7, 1, 3, 9, 7]) % 10) % 10))]
  case "EE": [(15, ascii((10 - weighted(bban[2..<15].reversed(), [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7]) % 10) % 10))]
  case "HR": [(6, mod11And10Digit(bban[..<6])), (16, mod11And10Digit(bban[7..<16]))]
  case "HU": [(7, hungarian(bban[..<7])), (23, hungarian(bban[8..<23]))]
  case "CZ", "SK": [(9, czech(bban[4..<9], [10, 5, 8, 4, 2])), (19, czech(bban[10..<19], [6, 3, 7, 9, 10, 5, 8, 4, 2]))]
  case "BA", "ME", "MK", "RS", "SI", "TL", "XK": pair(bban.count - 2, complement97(bban.dropLast(2)))
  case "TN": pair(18, 97 - remainder97(bban[..<18] + zeros))
  default: nil
  }
}

private let zeros: [UInt8] = [UInt8(ascii: "0"), UInt8(ascii: "0")]

private func pair(_ position: Int, _ value: Int) -> [(position: Int, byte: UInt8)] {
  let digits = asciiPair(value)
  return [(position, digits[0]), (position + 1, digits[1])]
}

private func complement97(_ digits: some Sequence<UInt8>) -> Int { 98 - remainder97(Array(digits) + zeros) }

/// The first ten digits by 97; a remainder of nought is written 97.
private func belgian(_ bban: [UInt8]) -> Int {
  let rest = remainder97(bban[..<10])
  return rest == 0 ? 97 : rest
}

private func spanish(_ digits: ArraySlice<UInt8>, _ weights: [Int]) -> UInt8 {
  let value = 11 - weighted(digits, weights) % 11
  return ascii(value == 10 ? 1 : value == 11 ? 0 : value)
}

/// 97 less the remainder of bank, branch and account, weighted 89, 15 and 3; letters of the account count A 1 ... I 9, J 1 ... R 9, S 2 ...
/// Z 9.
private func frenchKey(_ bban: [UInt8]) -> Int {
  func value(_ part: ArraySlice<UInt8>) -> Int {
    part.reduce(0) { total, byte in
      let digit =
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "I"): Int(byte) - 64
        case UInt8(ascii: "J")...UInt8(ascii: "R"): Int(byte) - 73
        case UInt8(ascii: "S")...UInt8(ascii: "Z"): Int(byte) - 81
        default: Int(byte & 0x0F)
        }
      return (total * 10 + digit) % 97
    }
  }
  return 97 - (89 * value(bban[..<5]) + 15 * value(bban[5..<10]) + 3 * value(bban[10..<21])) % 97
}

/// The letter of the sum over 22 characters, those at odd places by a table (ABI, 1998).
private func italianLetter(_ characters: ArraySlice<UInt8>) -> UInt8 {
  let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
  var sum = 0
  for (index, byte) in characters.enumerated() {
    let value = digit(byte) ?? Int(byte) - 65
    sum += index % 2 == 0 ? odd[value] : value
  }
  return UInt8(ascii: "A") + UInt8(sum % 26)
}

/// Modulo 11; accounts of the former postal giro, which begin with 0000, carry a Luhn digit instead.
private func norwegian(_ bban: [UInt8]) -> UInt8 {
  if bban[..<4].allSatisfy({ $0 == UInt8(ascii: "0") }) { return luhnDigit(Array(bban[4..<10])) }
  return ascii((11 - weighted(bban[..<10], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11)
}

private func hungarian(_ digits: ArraySlice<UInt8>) -> UInt8 {
  let weights = [9, 7, 3, 1, 9, 7, 3, 1, 9, 7, 3, 1, 9, 7, 3]
  return ascii((10 - weighted(digits, weights) % 10) % 10)
}

/// The last digit has weight 1 and the whole sum is divisible by 11.
private func czech(_ digits: ArraySlice<UInt8>, _ weights: [Int]) -> UInt8 { ascii((11 - weighted(digits, weights) % 11) % 11) }
