// One function a country, over what follows the two letters. `d` holds the values of digits, so `d[0]` is the first.

private let wrongDigits = CheckResult.invalid("check digits")

private func shape(_ expected: String) -> CheckResult { .invalid("not \(expected)") }

private func verdict(_ isRight: Bool) -> CheckResult { isRight ? .valid : wrongDigits }

/// The values of a run of exactly so many digits; nil for all else.
private func digits(_ number: some Collection<UInt8>, _ count: Int) -> [Int]? {
  guard number.count == count, number.allSatisfy(isDigit) else { return nil }
  return number.map { Int($0 & 0x0F) }
}

private func sum(_ d: some Sequence<Int>, _ weights: [Int]) -> Int { zip(d, weights).reduce(0) { $0 + $1.0 * $1.1 } }

private func luhnSum(_ d: [Int]) -> Int { luhnRemainder(d.map { ascii($0) }) }

private func value(_ d: some Sequence<Int>) -> Int { d.reduce(0) { $0 * 10 + $1 } }

/// ISO/IEC 7064 MOD 11,10 with the check digit at the end.
private func passesMod11And10(_ d: [Int]) -> Bool { mod11And10Digit(d.dropLast().map { ascii($0) }) == ascii(d[d.count - 1]) }

/// A day that the calendar has, given as year, month and day.
private func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool { CivilDate(year: year, month: month, day: day) != nil }

extension VATNumber {
  /// Umsatzsteuer-Identifikationsnummer: `U` and eight digits, Luhn over the first seven with 4 added (Bundesministerium für Finanzen,
  /// "BMF-UID").
  static func austrian(_ number: [UInt8]) -> CheckResult {
    guard number.first == UInt8(ascii: "U"), let d = digits(number.dropFirst(), 8) else { return shape("U and 8 digits") }
    return verdict((luhnSum(Array(d[..<7])) + 4 + d[7]) % 10 == 0)
  }

  /// Enterprise number: ten digits beginning with 0 or 1, 97 less the remainder (Crossroads Bank for Enterprises). Nine digits are the
  /// older form without its 0.
  static func belgian(_ number: [UInt8]) -> CheckResult {
    let whole = number.count == 9 ? [UInt8(ascii: "0")] + number : number
    guard let d = digits(whole, 10), d[0] <= 1, value(d) > 0 else { return shape("10 digits beginning with 0 or 1") }
    return verdict(97 - value(d[..<8]) % 97 == value(d[8...]))
  }

  /// Nine digits for legal entities (BULSTAT), ten for persons (EGN), foreigners (LNCh) and others.
  static func bulgarian(_ number: [UInt8]) -> CheckResult {
    if let d = digits(number, 9) {
      let first = sum(d[..<8], [1, 2, 3, 4, 5, 6, 7, 8]) % 11
      let check = first == 10 ? sum(d[..<8], [3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10 : first
      return verdict(check == d[8])
    }
    guard let d = digits(number, 10) else { return shape("9 or 10 digits") }
    return verdict(isBulgarianPerson(d) || isBulgarianForeigner(d) || isBulgarianOther(d))
  }

  private static func isBulgarianPerson(_ d: [Int]) -> Bool {
    let stated = value(d[2..<4])
    let (year, month) = stated > 40 ? (2000, stated - 40) : stated > 20 ? (1800, stated - 20) : (1900, stated)
    guard isDay(year + value(d[..<2]), month, value(d[4..<6])) else { return false }
    return sum(d[..<9], [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == d[9]
  }

  private static func isBulgarianForeigner(_ d: [Int]) -> Bool { sum(d[..<9], [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == d[9] }

  private static func isBulgarianOther(_ d: [Int]) -> Bool {
    let check = 11 - sum(d[..<9], [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
    return (check == 11 ? 0 : check) == d[9]
  }

  /// Eight digits and a letter (Tax Department); 12 at the start is not given out.
  static func cypriot(_ number: [UInt8]) -> CheckResult {
    guard number.count == 9, isUpper(number[8]), let d = digits(number.dropLast(), 8) else { return shape("8 digits and a letter") }
    guard value(d[..<2]) != 12 else { return .invalid("begins with 12, which is not given out") }
    let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    let total = d.enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? odd[$1.element] : $1.element) }
    return verdict(UInt8(ascii: "A") + UInt8(total % 26) == number[8])
  }

  /// DIČ: eight digits for legal entities, nine beginning with 6 for special cases, else a birth number of nine or ten digits.
  static func czech(_ number: [UInt8]) -> CheckResult {
    if let d = digits(number, 8) {
      guard d[0] != 9 else { return .invalid("begins with 9, which is not given out") }
      let check = 11 - sum(d[..<7], [8, 7, 6, 5, 4, 3, 2]) % 11
      return verdict((check == 10 ? 0 : check == 11 ? 1 : check) == d[7])
    }
    if let d = digits(number, 9) {
      guard d[0] == 6 else { return czechOldBirthNumber(d) }
      let rest = sum(d[1..<8], [8, 7, 6, 5, 4, 3, 2]) % 11
      return verdict((18 - (10 - rest + 11) % 11) % 10 == d[8])
    }
    guard let d = digits(number, 10) else { return shape("8 to 10 digits") }
    guard isCzechBirthDay(d, isOld: false) else { return .invalid("no day of birth") }
    return verdict(value(d[..<9]) % 11 % 10 == d[9])
  }

  /// Given out until 1953, without a check digit.
  private static func czechOldBirthNumber(_ d: [Int]) -> CheckResult {
    guard isCzechBirthDay(d, isOld: true) else { return .invalid("no day of birth") }
    return .unknown("birth numbers before 1954 have no check digit")
  }

  /// Women have 50 added to the month; 20 is added when a day's numbers run out (since 2004).
  private static func isCzechBirthDay(_ d: [Int], isOld: Bool) -> Bool {
    let short = value(d[..<2])
    let year = isOld ? (short >= 80 ? 1800 : 1900) + short : (short < 54 ? 2000 : 1900) + short
    guard !isOld || year <= 1953 else { return false }
    return isDay(year, value(d[2..<4]) % 50 % 20, value(d[4..<6]))
  }

  /// USt-IdNr.: nine digits, MOD 11,10 (Bundeszentralamt für Steuern).
  static func german(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 9), d[0] != 0 else { return shape("9 digits not beginning with 0") }
    return verdict(passesMod11And10(d))
  }

  /// CVR number (Erhvervsstyrelsen).
  static func danish(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 8), d[0] != 0 else { return shape("8 digits not beginning with 0") }
    return verdict(sum(d, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0)
  }

  /// KMKR number (Maksu- ja Tolliamet): 3-7-1.
  static func estonian(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 9) else { return shape("9 digits") }
    return verdict(sum(d, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0)
  }

  /// AFM (Independent Authority for Public Revenue): powers of two. Eight digits are the older form without its 0.
  static func greek(_ number: [UInt8]) -> CheckResult {
    let whole = number.count == 8 ? [UInt8(ascii: "0")] + number : number
    guard let d = digits(whole, 9), value(d) > 0 else { return shape("9 digits") }
    return verdict(sum(d[..<8], [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == d[8])
  }

  /// NIF (Agencia Tributaria; Orden EHA/451/2008 for entities): a digit or letter, seven digits, a digit or letter.
  static func spanish(_ number: [UInt8]) -> CheckResult {
    guard number.count == 9, let d = digits(number[1..<8], 7) else { return shape("9 characters, the second to eighth digits") }
    let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)
    switch number[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return verdict(letters[value([Int(number[0] & 0x0F)] + d) % 23] == number[8])
    case UInt8(ascii: "X")...UInt8(ascii: "Z"): return verdict(letters[value([Int(number[0] - UInt8(ascii: "X"))] + d) % 23] == number[8])
    case UInt8(ascii: "K"), UInt8(ascii: "L"), UInt8(ascii: "M"): return verdict(letters[value(d) % 23] == number[8])
    default: break
    }
    guard "ABCDEFGHJNPQRSUVW".utf8.contains(number[0]) else { return .invalid("begins with a letter that no kind of entity has") }
    // Which kinds carry the digit and which its letter changed over the years; both say the same.
    let check = (10 - luhnSum(d + [0])) % 10
    return verdict(number[8] == ascii(check) || number[8] == Array("JABCDEFGHI".utf8)[check])
  }

  /// Business ID without its hyphen (Finnish Patent and Registration Office).
  static func finnish(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 8) else { return shape("8 digits") }
    return verdict(sum(d, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0)
  }

  /// Two characters without I and O, then a SIREN (Luhn); numbers of Monaco have 000 there and no SIREN.
  static func french(_ number: [UInt8]) -> CheckResult {
    guard number.count == 11, let siren = digits(number.dropFirst(2), 9) else { return shape("2 characters and 9 digits") }
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
    guard let first = alphabet.firstIndex(of: number[0]), let second = alphabet.firstIndex(of: number[1]) else {
      return shape("2 characters, I and O excepted, and 9 digits")
    }
    if value(siren[..<3]) != 0 { guard luhnSum(siren) == 0 else { return wrongDigits } }
    if first < 10, second < 10 { return verdict(first * 10 + second == (value(siren) * 100 + 12) % 97) }
    let key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
    return verdict((value(siren) + 1 + key / 11) % 11 == key % 11)
  }

  /// Nine digits, twelve for a branch: MOD 97 in its two variants (HMRC, VAT Notice 700). `GD` and `HA` numbers of departments and health
  /// authorities have no check digit.
  static func british(_ number: [UInt8]) -> CheckResult {
    if number.count == 5, let d = digits(number[2...], 3) {
      let isDepartment = number.starts(with: "GD".utf8) && value(d) < 500
      let isHealth = number.starts(with: "HA".utf8) && value(d) >= 500
      guard isDepartment || isHealth else { return shape("9 or 12 digits, GD000-GD499 or HA500-HA999") }
      return .unknown("numbers of departments and health authorities have no check digit")
    }
    guard let d = digits(number.prefix(9), 9), number.count == 9 || digits(number, 12) != nil else {
      return shape("9 or 12 digits, GD000-GD499 or HA500-HA999")
    }
    let rest = (sum(d[..<7], [8, 7, 6, 5, 4, 3, 2]) + value(d[7...])) % 97
    return verdict(rest == 0 || (value(d[..<3]) >= 100 && (rest == 42 || rest == 55)))
  }

  /// OIB, MOD 11,10 (Porezna uprava).
  static func croatian(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 11) else { return shape("11 digits") }
    return verdict(passesMod11And10(d))
  }

  /// The first eight digits of the adószám: 9-7-3-1 (Nemzeti Adó- és Vámhivatal).
  static func hungarian(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 8) else { return shape("8 digits") }
    return verdict(sum(d, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0)
  }

  /// Seven digits and one or two letters; the older form has a letter or sign in the second place (Revenue Commissioners).
  static func irish(_ number: [UInt8]) -> CheckResult {
    let expected = "7 digits and 1 or 2 letters"
    guard number.count == 8 || number.count == 9, isUpper(number[7]) else { return shape(expected) }
    let letters = Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)
    if let d = digits(number[..<7], 7) {
      var total = sum(d, [8, 7, 6, 5, 4, 3, 2])
      if number.count == 9 {
        guard let extra = letters.firstIndex(of: number[8]) else { return shape(expected) }
        total += 9 * extra
      }
      return verdict(letters[total % 23] == number[7])
    }
    let isOldMark = isUpper(number[1]) || number[1] == UInt8(ascii: "+") || number[1] == UInt8(ascii: "*")
    guard number.count == 8, isOldMark, isDigit(number[0]), let d = digits(number[2..<7], 5) else { return shape(expected) }
    let total = sum(d, [7, 6, 5, 4, 3]) + 2 * Int(number[0] & 0x0F)
    return verdict(letters[total % 23] == number[7])
  }

  /// Partita IVA: seven digits, the province office, Luhn (Agenzia delle Entrate).
  static func italian(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 11), value(d[..<7]) > 0 else { return shape("11 digits") }
    let office = value(d[7..<10])
    guard (1...100).contains(office) || [120, 121, 888, 999].contains(office) else { return .invalid("digits 8 to 10 name no office") }
    return verdict(luhnSum(d) == 0)
  }

  /// PVM code: nine digits for entities, twelve for persons and temporary payers; the last but one is 1 (Valstybinė mokesčių inspekcija).
  static func lithuanian(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 9) ?? digits(number, 12) else { return shape("9 or 12 digits") }
    guard d[d.count - 2] == 1 else { return .invalid("the last digit but one is not 1") }
    let places = d.indices.dropLast()
    let first = places.reduce(0) { $0 + d[$1] * (1 + $1 % 9) } % 11
    let check = first == 10 ? places.reduce(0) { $0 + d[$1] * (1 + ($1 + 2) % 9) } % 11 % 10 : first
    return verdict(check == d[d.count - 1])
  }

  /// Six digits and their remainder by 89 (Administration de l'enregistrement, des domaines et de la TVA).
  static func luxembourgish(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 8) else { return shape("8 digits") }
    return verdict(value(d[..<6]) % 89 == value(d[6...]))
  }

  /// Entities begin with 4 to 9; persons use their personal code, since July 2017 beginning with 32 and without a birth date (Valsts
  /// ieņēmumu dienests).
  static func latvian(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 11) else { return shape("11 digits") }
    if d[0] > 3 { return verdict(sum(d, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3) }
    let isRight = (1101 - sum(d[..<10], [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11 % 10 == d[10]
    if value(d[..<2]) == 32 {
      // Published only for codes with a birth date; the newer ones have been seen to follow it.
      return isRight ? .valid : .unknown("the check digit of newer personal codes is not published")
    }
    guard isDay(1800 + 100 * d[6] + value(d[4..<6]), value(d[2..<4]), value(d[..<2])) else { return .invalid("no day of birth") }
    return verdict(isRight)
  }

  /// Eight digits, the last two 37 less the remainder (Malta Tax and Customs Administration).
  static func maltese(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 8), d[0] != 0 else { return shape("8 digits not beginning with 0") }
    return verdict(37 - sum(d[..<6], [3, 4, 6, 7, 8, 9]) % 37 == value(d[6...]))
  }

  /// Nine digits, `B`, two digits: the elfproef of entities, or MOD 97-10 over the whole since 2020 for sole traders (Belastingdienst).
  static func dutch(_ number: [UInt8]) -> CheckResult {
    guard number.count == 12, number[9] == UInt8(ascii: "B"), let d = digits(number[..<9], 9), let suffix = digits(number[10...], 2),
      value(d) > 0, value(suffix) > 0
    else { return shape("9 digits, B and 2 digits") }
    let passesEleven = (sum(d[..<8], [9, 8, 7, 6, 5, 4, 3, 2]) - d[8]) % 11 == 0
    return verdict(passesEleven || remainder97(Array("NL".utf8) + number) == 1)
  }

  /// NIP (Ministerstwo Finansów).
  static func polish(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 10), value(d) > 0 else { return shape("10 digits") }
    return verdict(sum(d[..<9], [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == d[9])
  }

  /// NIF (Autoridade Tributária).
  static func portuguese(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 9), d[0] != 0 else { return shape("9 digits not beginning with 0") }
    let check = 11 - sum(d[..<8], [9, 8, 7, 6, 5, 4, 3, 2]) % 11
    return verdict((check >= 10 ? 0 : check) == d[8])
  }

  /// CUI of two to ten digits, or a person's CNP of thirteen (Agenţia Naţională de Administrare Fiscală).
  static func romanian(_ number: [UInt8]) -> CheckResult {
    if let d = digits(number, 13) {
      let century = [0, 1900, 1900, 1800, 1800, 2000, 2000, 1900, 1900, 1900][d[0]]
      guard century > 0, isDay(century + value(d[1..<3]), value(d[3..<5]), value(d[5..<7])) else { return .invalid("no day of birth") }
      let check = sum(d[..<12], [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
      return verdict((check == 10 ? 1 : check) == d[12])
    }
    guard (2...10).contains(number.count), let d = digits(number, number.count), d[0] != 0 else {
      return shape("2 to 10 digits not beginning with 0")
    }
    let check = sum(d.dropLast().reversed(), [2, 3, 5, 7, 1, 2, 3, 5, 7]) * 10 % 11 % 10
    return verdict(check == d[d.count - 1])
  }

  /// Organisation number (Luhn) and 01 (Skatteverket).
  static func swedish(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 12) else { return shape("12 digits") }
    guard luhnSum(Array(d[..<10])) == 0 else { return wrongDigits }
    switch value(d[10...]) {
    case 1: return .valid
    case 2...94: return .unknown("ends with other digits than 01, as only a few registrations do")
    default: return .invalid("ends with digits that are not given out")
    }
  }

  /// Davčna številka (Finančna uprava).
  static func slovenian(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 8), d[0] != 0 else { return shape("8 digits not beginning with 0") }
    let check = 11 - sum(d[..<7], [8, 7, 6, 5, 4, 3, 2]) % 11
    return verdict((check == 10 ? 0 : check) == d[7])
  }

  /// IČ DPH: divisible by 11 (Finančná správa).
  static func slovak(_ number: [UInt8]) -> CheckResult {
    guard let d = digits(number, 10) else { return shape("10 digits") }
    guard value(d) % 11 == 0 else { return wrongDigits }
    if d[0] != 0, [2, 3, 4, 7, 8, 9].contains(d[2]) { return .valid }
    if isCzechBirthDay(d, isOld: false) {
      return .unknown("looks like a birth number; whether these serve as VAT numbers is not published")
    }
    return shape("10 digits, the first not 0, the third 2, 3, 4, 7, 8 or 9")
  }

  /// `E` of CHE, nine digits, and MWST, TVA, IVA, TPV or nothing (Federal Statistical Office, UID).
  static func swiss(_ number: [UInt8]) -> CheckResult {
    guard number.first == UInt8(ascii: "E"), number.count >= 10, let d = digits(number[1..<10], 9) else { return shape("CHE and 9 digits") }
    guard ["", "MWST", "TVA", "IVA", "TPV"].contains(String(decoding: number[10...], as: UTF8.self)) else {
      return .invalid("ends with other letters than MWST, TVA, IVA or TPV")
    }
    return verdict((11 - sum(d[..<8], [5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == d[8])
  }

  /// Organisation number, and MVA or nothing (Brønnøysundregistrene).
  static func norwegian(_ number: [UInt8]) -> CheckResult {
    guard number.count == 9 || (number.count == 12 && number.suffix(3).elementsEqual("MVA".utf8)), let d = digits(number.prefix(9), 9)
    else {
      return shape("9 digits, then MVA or nothing")
    }
    return verdict(sum(d, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0)
  }
}
