import Reference
import Testing

@Suite("IBANs") struct IBANTests {
  static let examples = ibanExamples.split { $0 == " " || $0 == "\n" }.map(String.init)

  @Test func everyCountryHasAnExample() {
    let covered = Set(Self.examples.compactMap { IBAN.country(of: $0) })
    #expect(IBAN.countries.count == 89)
    #expect(IBAN.countries.filter { !covered.contains($0) }.isEmpty)
  }

  @Test(arguments: examples) func aRegistryExampleIsValid(_ example: String) {
    #expect(IBAN.check(example) == .valid)
    #expect(IBAN.check(grouped(example).lowercased()) == .valid)
    #expect(IBAN.electronic(grouped(example)) == example)
  }

  /// MOD 97-10 finds every single wrong digit and every swap of two neighbouring digits or letters. A digit and a letter may hide their
  /// swap: `1B` and `B1` both count as 111.
  @Test(arguments: examples) func everyChangedDigitAndEverySwapIsFound(_ example: String) {
    let bytes = Array(example.utf8)
    for index in 4..<bytes.count {
      if bytes[index] >= 48, bytes[index] <= 57 {
        for digit in UInt8(48)...57 where digit != bytes[index] {
          var changed = bytes
          changed[index] = digit
          #expect(IBAN.check(String(decoding: changed, as: UTF8.self)).isInvalid)
        }
      }
      guard index + 1 < bytes.count, bytes[index] != bytes[index + 1], (bytes[index] <= 57) == (bytes[index + 1] <= 57) else { continue }
      var swapped = bytes
      swapped.swapAt(index, index + 1)
      #expect(IBAN.check(String(decoding: swapped, as: UTF8.self)).isInvalid)
    }
  }

  @Test(arguments: examples) func makingFromTheNationalPartGivesTheExample(_ example: String) throws {
    let country = try #require(IBAN.country(of: example))
    #expect(IBAN.make(country: country, bban: String(example.dropFirst(4))) == example)
  }

  /// The two digits of ISO 13616 are made right, so that only the country's own check digits can object.
  @Test(arguments: [
    "BE", "ES", "FR", "MC", "IT", "SM", "PT", "NO", "FI", "PL", "EE", "HR", "HU", "CZ", "SK", "BA", "ME", "MK", "RS", "SI", "TL", "XK",
    "TN", "MR",
  ])
  func nationalCheckDigitsAreChecked(_ code: String) throws {
    let example = try #require(Self.examples.first { $0.hasPrefix(code) })
    var bytes = Array(example.utf8)
    // The last digit is one of them or under one of them, except in Poland, where only the bank's code has one.
    let place = try #require(code == "PL" ? 6 : bytes.lastIndex { $0 <= 57 })
    bytes[place] = bytes[place] == 57 ? 48 : bytes[place] + 1
    let changed = String(decoding: withRightDigits(bytes), as: UTF8.self)
    #expect(IBAN.check(changed) == .invalid("national check digits of \(code)"))
  }

  @Test func findingsSayWhatIsWrong() {
    #expect(IBAN.check("DE8937040044053201300") == .invalid("length 21, DE has 22"))
    #expect(IBAN.check("ZZ89370400440532013000") == .invalid("country ZZ has no IBAN"))
    #expect(IBAN.check("US89370400440532013000") == .invalid("country US has no IBAN"))
    #expect(IBAN.check("DE88370400440532013000") == .invalid("check digits"))
    #expect(IBAN.check("DE8937040044O532013000") == .invalid("character 13 is no digit, not as in DE"))
    #expect(IBAN.check("GB29NWB160161331926819") == .invalid("character 8 is no letter, not as in GB"))
    #expect(IBAN.check("") == .invalid("does not begin with a country and two digits"))
    #expect(IBAN.check("DE89-3704-0044-0532-0130-00").isInvalid)
    #expect(IBAN.check(String(repeating: "D", count: 10_000)) == .invalid("longer than any IBAN"))
  }

  @Test func noFindingRepeatsTheNumber() {
    for example in Self.examples {
      let wrong = String(example.dropLast(3)) + "9"
      let why = IBAN.check(wrong).why ?? ""
      #expect(!why.contains(example.dropFirst(4).prefix(6)))
    }
  }

  private func grouped(_ text: String) -> String {
    String(text.enumerated().flatMap { $0.offset > 0 && $0.offset % 4 == 0 ? [" ", $0.element] : [$0.element] })
  }

  /// Puts the MOD 97-10 digits for the rest into places 3 and 4.
  private func withRightDigits(_ iban: [UInt8]) -> [UInt8] {
    var remainder = 0
    for byte in iban[4...] + iban[..<2] + [48, 48] {
      remainder = byte <= 57 ? (remainder * 10 + Int(byte) - 48) % 97 : (remainder * 100 + Int(byte) - 55) % 97
    }
    var result = iban
    result[2] = UInt8(48 + (98 - remainder) / 10)
    result[3] = UInt8(48 + (98 - remainder) % 10)
    return result
  }
}
