/// International Bank Account Numbers (ISO 13616): country, length, structure, MOD 97-10 and, where known, the country's own check digits.
///
/// Blanks between groups and small letters are presentation and do not make a number wrong. The findings never repeat the number.
public enum IBAN {
  /// Whether a text is a possible IBAN. A valid one need not exist. O(length); texts over 64 bytes are refused unread.
  public static func check(_ text: String) -> CheckResult {
    guard text.utf8.count <= 64 else { return .invalid("longer than any IBAN") }
    return check(compact: compactIBAN(text))
  }

  /// The country that issued it, by its first two letters, if that country has IBANs; says nothing about the rest.
  public static func country(of text: String) -> Country? {
    let number = compactIBAN(String(text.prefix(8)))
    guard number.count >= 2, let structure = structures[codeOf(number)] else { return nil }
    return structure.country
  }

  /// The electronic form (no blanks, capital letters) of a valid IBAN; nil for all else.
  public static func electronic(_ text: String) -> String? {
    check(text).isValid ? String(decoding: compactIBAN(text), as: UTF8.self) : nil
  }

  /// The IBAN with that national part: computes the country's own check digits, where it has known ones, and the two of ISO 13616.
  ///
  /// Nil if the country has no IBAN, the part has not its structure, or the country's method has no check digit for it.
  public static func make(country: Country, bban text: String) -> String? {
    guard let structure = structures[country.code] else { return nil }
    var bban = compactIBAN(text)
    guard structure.fault(in: bban[...]) == nil else { return nil }
    for (position, byte) in nationalCheckDigits(country.code, bban) ?? [] {
      guard byte != 0 else { return nil }
      bban[position] = byte
    }
    let code = Array(country.code.utf8)
    let digits = 98 - remainder97(bban + code + [UInt8(ascii: "0"), UInt8(ascii: "0")])
    return String(decoding: code + asciiPair(digits) + bban, as: UTF8.self)
  }

  /// The lengths of the parts of a country's BBAN and what they hold (`n`, `a`, `c`); nil if the country has no IBAN.
  public static func structure(of country: Country) -> [(length: Int, kind: Character)]? {
    structures[country.code]?.parts.map { (Int($0.length), Character(Unicode.Scalar($0.kind))) }
  }

  /// The countries with an IBAN, by code.
  public static let countries: [Country] = Country.all.filter { structures[$0.code] != nil }

  static func check(compact number: [UInt8]) -> CheckResult {
    guard number.count >= 4, isUpper(number[0]), isUpper(number[1]) else { return .invalid("does not begin with a country and two digits") }
    let code = codeOf(number)
    guard let structure = structures[code] else { return .invalid("country \(code) has no IBAN") }
    guard number.count == structure.length + 4 else { return .invalid("length \(number.count), \(code) has \(structure.length + 4)") }
    guard isDigit(number[2]), isDigit(number[3]) else { return .invalid("does not begin with a country and two digits") }
    let bban = number[4...]
    if let fault = structure.fault(in: bban) { return .invalid("\(fault), not as in \(code)") }
    // 00, 01 and 99 leave the same remainders as 97, 98 and 02, which are the ones ISO 13616 computes.
    let digits = Int(number[2] & 0x0F) * 10 + Int(number[3] & 0x0F)
    guard digits >= 2, digits <= 98, remainder97(bban + number[..<4]) == 1 else { return .invalid("check digits") }
    let national = Array(bban)
    for (position, byte) in nationalCheckDigits(code, national) ?? [] where national[position] != byte {
      return .invalid("national check digits of \(code)")
    }
    return .valid
  }

  static let structures: [String: IBANStructure] = {
    var structures: [String: IBANStructure] = [:]
    for row in ibanTable.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      guard let structure = IBANStructure(row: row) else { preconditionFailure("the IBAN table has a row that is none: \(row)") }
      structures[structure.country.code] = structure
    }
    return structures
  }()

  private static func codeOf(_ number: [UInt8]) -> String { String(decoding: number[..<2], as: UTF8.self) }
}

/// How a country's national part is built.
struct IBANStructure: Sendable {
  let country: Country
  let parts: [(length: UInt8, kind: UInt8)]
  let length: Int

  /// Reads a row such as `DE:8n10n`.
  init?(row: Substring) {
    guard let country = Country(alpha2: String(row.prefix(2))) else { return nil }
    var parts: [(length: UInt8, kind: UInt8)] = []
    var length: UInt8 = 0
    for byte in row.utf8.dropFirst(3) {
      if let digit = digit(byte) {
        length = length * 10 + UInt8(digit)
      } else {
        parts.append((length, byte))
        length = 0
      }
    }
    self.country = country
    self.parts = parts
    self.length = parts.reduce(0) { $0 + Int($1.length) }
  }

  /// What does not fit, or nil; places count from the first character of the IBAN, which is 1.
  func fault(in bban: ArraySlice<UInt8>) -> String? {
    guard bban.count == length else { return "length" }
    var next = bban.startIndex
    for part in parts {
      for _ in 0..<part.length {
        let byte = bban[next]
        let place = next - bban.startIndex + 5
        switch part.kind {
        case UInt8(ascii: "n"): guard isDigit(byte) else { return "character \(place) is no digit" }
        case UInt8(ascii: "a"): guard isUpper(byte) else { return "character \(place) is no letter" }
        default: guard isDigit(byte) || isUpper(byte) else { return "character \(place) is neither letter nor digit" }
        }
        next += 1
      }
    }
    return nil
  }
}

/// Without blanks, in capital letters. Other separators stay and make the number wrong.
func compactIBAN(_ text: String) -> [UInt8] {
  text.utf8.compactMap { byte in
    switch byte {
    case UInt8(ascii: " "): nil
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
    default: byte
    }
  }
}
