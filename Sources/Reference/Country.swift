/// A country or territory of ISO 3166-1, or `XK` for Kosovo.
///
/// Stored as its two letters, so that equality, order and hashing cost one integer. Ordered by code.
public struct Country: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first letter in the high byte, the second in the low one.
  private let letters: UInt16

  /// Only assigned codes and `XK`, in capital letters; nil for all else (`UK`, `EU`, `ZZ`, `de`).
  public init?(alpha2 text: String) {
    let bytes = Array(text.utf8)
    self.init(alpha2: bytes.span)
  }

  /// Only assigned codes and `XK`, in capital letters; nil for all else. Does not allocate.
  public init?(alpha2 bytes: Span<UInt8>) {
    guard bytes.count == 2 else { return nil }
    self.init(bytes[0], bytes[1])
  }

  init?(_ first: UInt8, _ second: UInt8) {
    guard isUpper(first), isUpper(second) else { return nil }
    letters = UInt16(first) << 8 | UInt16(second)
    guard CountryFlags.of(letters).contains(.assigned) else { return nil }
  }

  /// Two capital letters.
  public var code: String { String(decoding: [UInt8(letters >> 8), UInt8(letters & 0xFF)], as: UTF8.self) }

  /// The short English name: `Germany`.
  public var name: String { CountryFlags.names[CountryFlags.index(letters)] }

  /// A Member State of the European Union.
  public var isInEU: Bool { flags.contains(.union) }
  /// A Member State of the European Union, or Iceland, Liechtenstein or Norway.
  public var isInEEA: Bool { flags.contains(.economicArea) }
  /// In the United Nations M49 region 019, from Canada and Greenland to Chile, the Caribbean and US territories there included.
  public var isInAmericas: Bool { flags.contains(.americas) }
  /// American Samoa, Guam, Northern Mariana Islands, Puerto Rico or the US Virgin Islands.
  public var isUSTerritory: Bool { flags.contains(.unitedStatesTerritory) }
  /// Russia, Azerbaijan, Armenia, Belarus, Georgia, Kazakhstan, Kyrgyzstan, Moldova, Turkmenistan, Tajikistan or Uzbekistan.
  public var isOneOfTheEleven: Bool { flags.contains(.oneOfEleven) }

  /// All countries, by code.
  public static let all: [Country] = tableLines(countryTable).compactMap { Country(alpha2: String($0.prefix(2))) }
  /// The 27 Member States of the European Union, by code.
  public static let europeanUnion: [Country] = all.filter(\.isInEU)
  /// The 30 states of the European Economic Area, by code.
  public static let economicArea: [Country] = all.filter(\.isInEEA)

  public var description: String { code }

  public static func < (a: Country, b: Country) -> Bool { a.letters < b.letters }

  private var flags: CountryFlags { CountryFlags.of(letters) }
}

/// A part of a country by its ISO 3166-2 code: `US-CA`, `FR-75`.
public struct Subdivision: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let country: Country
  /// The whole code with its country: `US-CA`.
  public let code: String

  /// Checks the form (an assigned country, a hyphen, one to three capital letters or digits) and, for the United States, that there is such
  /// a state, district or territory. Nil for all else.
  public init?(code text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, bytes.count <= 6, bytes[2] == UInt8(ascii: "-"), let country = Country(bytes[0], bytes[1]) else { return nil }
    guard bytes[3...].allSatisfy({ isUpper($0) || isDigit($0) }) else { return nil }
    if text.hasPrefix("US-") { guard Subdivision.ofUnitedStates.contains(String(text.dropFirst(3))) else { return nil } }
    self.country = country
    code = text
  }

  public var description: String { code }

  public static func < (a: Subdivision, b: Subdivision) -> Bool { a.code < b.code }

  // ISO 3166-2:US: fifty states, the district, six outlying areas.
  private static let ofUnitedStates = Set(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY \
    DC AS GU MP PR UM VI
    """.split(separator: " ").map(String.init))
}

/// What the tables say of a pair of letters, looked up by position.
struct CountryFlags: OptionSet {
  let rawValue: UInt8

  static let assigned = CountryFlags(rawValue: 1)
  static let union = CountryFlags(rawValue: 2)
  static let economicArea = CountryFlags(rawValue: 4)
  static let americas = CountryFlags(rawValue: 8)
  static let unitedStatesTerritory = CountryFlags(rawValue: 16)
  static let oneOfEleven = CountryFlags(rawValue: 32)

  @inline(__always)
  static func of(_ letters: UInt16) -> CountryFlags { table[index(letters)] }

  /// 0...675; the letters are capitals, which the initializer of `Country` has seen to.
  @inline(__always)
  static func index(_ letters: UInt16) -> Int { (Int(letters >> 8) - 65) * 26 + Int(letters & 0xFF) - 65 }

  static let names: [String] = {
    var names = [String](repeating: "", count: 676)
    for line in tableLines(countryTable) { names[index(lettersOf(line))] = String(line.dropFirst(3)) }
    return names
  }()

  private static let table: [CountryFlags] = {
    var table = [CountryFlags](repeating: [], count: 676)
    func mark(_ codes: String, _ flags: CountryFlags) {
      for code in codes.split(separator: " ") { table[index(lettersOf(code))].formUnion(flags) }
    }
    for line in tableLines(countryTable) { table[index(lettersOf(line))] = .assigned }
    mark(Reference.europeanUnion, [.union, .economicArea])
    mark(economicAreaBesidesUnion, .economicArea)
    mark(Reference.americas, .americas)
    mark(unitedStatesTerritories, .unitedStatesTerritory)
    mark(theEleven, .oneOfEleven)
    return table
  }()

  private static func lettersOf(_ text: Substring) -> UInt16 { text.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) } }
}

func tableLines(_ table: String) -> [Substring] { table.split(separator: "\n") }
