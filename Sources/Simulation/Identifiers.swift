import Reference

// Identifiers that pass their checks and belong to nobody: random digits with right check digits.

extension Chance {
  mutating func digits(_ count: Int) -> String { String((0..<count).map { _ in Character(Unicode.Scalar(UInt8(48 + below(10)))) }) }

  mutating func letters(_ count: Int) -> String { String((0..<count).map { _ in Character(Unicode.Scalar(UInt8(65 + below(26)))) }) }

  /// A valid IBAN of the country; nil where accounts have none (United States, Mexico, China).
  mutating func iban(_ code: String) -> String? {
    guard let country = Country(alpha2: code), let structure = IBAN.structure(of: country) else { return nil }
    // Some digits leave a country's own method without an answer (one in eleven in Norway), so another try is needed now and then.
    for _ in 0..<50 {
      var bban = ""
      for part in structure {
        switch part.kind {
        case "a": bban += letters(part.length)
        default: bban += digits(part.length)
        }
      }
      if let iban = IBAN.make(country: country, bban: bban) { return iban }
    }
    return nil
  }

  /// A VAT number with right check digits; nil for a country without one here.
  mutating func vat(_ country: String) -> String? {
    for _ in 0..<5000 {
      let number: String
      switch country {
      case "DE", "GB": number = country + "\(within(1, 9))" + digits(8)
      case "FR": number = frenchVAT()
      case "IT": number = country + "0" + digits(6) + "0" + "\(within(1, 9))" + digits(2)
      case "ES": number = country + "B" + digits(8)
      case "NL": number = country + digits(9) + "B01"
      case "PL": number = country + "\(within(1, 9))" + digits(9)
      case "SE": number = country + "55" + digits(8) + "01"
      case "PT": number = country + "5" + digits(8)
      case "IE": number = country + digits(7) + letters(1)
      case "AT": number = country + "U" + digits(8)
      default: return nil
      }
      if VATNumber.check(number).isValid { return number }
    }
    return nil
  }

  /// The key before the SIREN is computed, since guessing both would take a thousand tries.
  private mutating func frenchVAT() -> String {
    let siren = within(100_000_000, 999_999_999)
    let key = (siren * 100 + 12) % 97
    return "FR\(key < 10 ? "0" : "")\(key)\(siren)"
  }

  mutating func lei() -> String { LEI.make("9845" + "00" + letters(6) + digits(6)) ?? "" }

  mutating func documentNumber() -> String { letters(1) + digits(8) }

  mutating func registrationNumber(_ country: String) -> String { "\(country)-\(letters(2))\(digits(6))" }

  mutating func email(_ name: String) -> String {
    let ascii = name.unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic }.map { Character($0) }
    return "\(String(ascii).lowercased())\(within(1, 999))@\(pick(["mail.example", "post.example", "kontor.example", "inbox.example"]))"
  }

  mutating func phone(_ place: Place) -> String { "\(place.callingCode)\(within(2, 9))\(digits(8))" }
}
