import Reference
import Testing

@Suite("VAT numbers") struct VATNumberTests {
  struct Row: Sendable, CustomStringConvertible {
    let prefix: String
    let isRight: Bool
    let numbers: [String]
    var description: String { "\(prefix) \(isRight ? "right" : "wrong")" }
  }

  static let rows: [Row] = vatVectors.split(separator: "\n").map { line in
    let words = line.split(separator: " ").map(String.init)
    return Row(prefix: words[0], isRight: words[1] == "+", numbers: Array(words[2...]))
  }

  @Test(arguments: rows) func agreesWithAnIndependentImplementation(_ row: Row) throws {
    for number in row.numbers {
      #expect(VATNumber.check(row.prefix + number).isValid == row.isRight, "\(row.prefix)\(number)")
      let code = row.prefix == "EL" ? "GR" : row.prefix == "XI" ? "GB" : row.prefix
      let country = try #require(Country(alpha2: code))
      #expect(VATNumber.check(number, country: country).isValid == row.isRight, "\(number) of \(code)")
      #expect(VATNumber.check(row.prefix + number, country: country).isValid == row.isRight, "\(row.prefix)\(number) of \(code)")
    }
  }

  @Test func everyPrefixHasRightAndWrongExamples() {
    for prefix in VATNumber.prefixes {
      #expect(Self.rows.contains { $0.prefix == prefix && $0.isRight && $0.numbers.count >= 2 })
      #expect(Self.rows.contains { $0.prefix == prefix && !$0.isRight && $0.numbers.count >= 2 })
    }
    let checked = Set(VATNumber.prefixes)
    for state in Country.europeanUnion { #expect(checked.contains(state.code == "GR" ? "EL" : state.code)) }
  }

  /// Numbers that tax offices and the Commission print as examples, in the ways people write them.
  @Test(arguments: [
    "AT U13585627", "BE 428759497", "BE 0428.759.497", "BG 175 074 752", "CY-10259033P", "CZ 25123891", "CZ 7103192745", "CZ 640903926",
    "DE 136695976",
    "DK 13585628", "EE 100 594 102", "EL 094259216", "ES B-58378431", "ES 54362315K", "ES X-5253868-R", "ES M-1234567-L", "FI 20774740",
    "FR 40 303 265 045", "FR K7399859412", "FR 4Z123456782", "GB 980 7806 84", "XI 980 7806 84", "HR 33392005961", "HU-12892312",
    "IE 6433435F",
    "IE 6433435OA", "IE 8D79739I", "IT 00743110157", "LT 100001919017", "LT 119511515", "LU 150 274 42", "LV 4000 3521 600",
    "LV 161175-19997",
    "MT 1167-9112", "NL004495445B01", "NL002455799B11", "PL 8567346215", "PT 501 964 843", "RO 185 472 90", "RO1630615123457",
    "SE 123456789701",
    "SI 5022 3054", "SK 202 274 96 19", "CHE-107.787.577 IVA", "CHE107787577", "NO 995 525 828 MVA",
  ])
  func aPrintedExampleIsValid(_ example: String) { #expect(VATNumber.check(example) == .valid) }

  @Test func whatCannotBeToldIsUnknown() throws {
    #expect(VATNumber.check("US123456789") == .unknown("VAT numbers of US are not checked"))
    #expect(VATNumber.check("123", country: try #require(Country(alpha2: "BR"))) == .unknown("VAT numbers of BR are not checked"))
    #expect(VATNumber.check("GBGD001") == .unknown("numbers of departments and health authorities have no check digit"))
    #expect(VATNumber.check("CZ530101001") == .unknown("birth numbers before 1954 have no check digit"))
    #expect(VATNumber.check("SE123456789702") == .unknown("ends with other digits than 01, as only a few registrations do"))
    #expect(VATNumber.check("EU372000041") == .unknown("numbers of the One Stop Shop are not checked"))
  }

  @Test func whatIsWrongIsNamed() {
    #expect(VATNumber.check("DE136695978") == .invalid("check digits"))
    #expect(VATNumber.check("DE13669597") == .invalid("not 9 digits not beginning with 0"))
    #expect(VATNumber.check("ZZ136695976") == .invalid("ZZ is no country with VAT numbers"))
    #expect(VATNumber.check("136695976") == .invalid("does not begin with a country"))
    #expect(VATNumber.check("") == .invalid("does not begin with a country"))
    #expect(VATNumber.check("IT00743110158").isInvalid)
    #expect(VATNumber.check("GBHA499").isInvalid)
  }

  /// Whatever stands in a field, the answer is a value and not a trap.
  @Test func anyBytesHaveAnAnswer() {
    var state: UInt64 = 11
    let alphabet = Array("0123456789ABUWXZ*+ -é".unicodeScalars)
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int(next(&state) % 16) { text.unicodeScalars.append(alphabet[Int(next(&state) % UInt64(alphabet.count))]) }
      for prefix in VATNumber.prefixes { _ = VATNumber.check(prefix + text) }
      _ = IBAN.check(text)
      _ = LEI.check(text)
    }
  }
}

/// SplitMix64, so that a failing seed can be run again.
func next(_ state: inout UInt64) -> UInt64 {
  state &+= 0x9E37_79B9_7F4A_7C15
  var z = state
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}
