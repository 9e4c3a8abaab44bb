/// Legal Entity Identifiers (ISO 17442-1): 18 capital letters and digits and two MOD 97-10 check digits.
public enum LEI {
  /// Whether a text is a possible LEI. Blanks around groups and small letters do not make it wrong.
  public static func check(_ text: String) -> CheckResult {
    guard text.utf8.count <= 40 else { return .invalid("longer than any LEI") }
    let code = compactIBAN(text)
    guard code.count == 20 else { return .invalid("length \(code.count), an LEI has 20") }
    guard code.allSatisfy({ isDigit($0) || isUpper($0) }) else { return .invalid("a character that is neither letter nor digit") }
    guard isDigit(code[18]), isDigit(code[19]) else { return .invalid("does not end with two check digits") }
    let digits = Int(code[18] & 0x0F) * 10 + Int(code[19] & 0x0F)
    guard digits >= 2, digits <= 98, remainder97(code) == 1 else { return .invalid("check digits") }
    return .valid
  }

  /// The LEI with those first 18 characters, or nil if they are not 18 capital letters and digits.
  public static func make(_ text: String) -> String? {
    let code = Array(text.utf8)
    guard code.count == 18, code.allSatisfy({ isDigit($0) || isUpper($0) }) else { return nil }
    let digits = 98 - remainder97(code + [UInt8(ascii: "0"), UInt8(ascii: "0")])
    return String(decoding: code + asciiPair(digits), as: UTF8.self)
  }
}

/// Business Identifier Codes (ISO 9362:2022), also called SWIFT codes. They have no check digit: only the form is checked.
public enum BIC {
  /// Four letters or digits, an assigned country, two letters or digits, and for a branch three more.
  public static func check(_ text: String) -> CheckResult {
    let code = Array(text.utf8)
    guard code.count == 8 || code.count == 11 else { return .invalid("length \(code.count), a BIC has 8 or 11") }
    guard code.allSatisfy({ isDigit($0) || isUpper($0) }) else { return .invalid("a character that is neither capital letter nor digit") }
    guard Country(code[4], code[5]) != nil else { return .invalid("characters 5 and 6 name no country") }
    return .valid
  }
}
