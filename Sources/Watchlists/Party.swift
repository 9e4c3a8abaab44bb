public import Reference

/// What sort of thing a party is, in the words of the FollowTheMoney model (`rawValue` is the FtM schema name).
///
/// Source: followthemoney.tech, default model 3.x: `Person`, `Organization`, `LegalEntity`, `Vessel`, `Airplane`, `CryptoWallet`, `Thing`.
public enum PartySchema: String, CaseIterable, Sendable {
  case person = "Person"
  case organization = "Organization"
  /// A person or an organisation: the source does not say which.
  case legalEntity = "LegalEntity"
  case vessel = "Vessel"
  case aircraft = "Airplane"
  case wallet = "CryptoWallet"
  case unknown = "Thing"

  /// Whether a party of this schema may be the same thing as one of the other: equal, or one of them left open.
  public func isCompatible(with other: PartySchema) -> Bool {
    if self == other || self == .unknown || other == .unknown { return true }
    let open: (PartySchema) -> Bool = { $0 == .person || $0 == .organization || $0 == .legalEntity }
    return (self == .legalEntity && open(other)) || (other == .legalEntity && open(self))
  }
}

/// One piece of a name and its office in it. Parts stand in the order in which the name is written.
public struct NamePart: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case given, middle, patronymic, grandfather, family, maiden, tribal, nickname, title, suffix
    /// A part whose office the source does not say (the UN's FIRST to FOURTH name).
    case unspecified
  }
  public let kind: Kind
  public let text: String

  public init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}

/// One name of a party, whole and, where the source has them, in parts.
public struct PartyName: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// The name the source puts first.
    case primary
    /// Another spelling of the primary name: a transliteration, or the name in its original script.
    case spelling
    /// Another name (a.k.a.).
    case alias
    /// A name of the past (f.k.a.).
    case former
    /// The name of today, where the primary one is of the past (n.k.a.).
    case current
    case maiden
    /// A trading name or an abbreviation of an organisation.
    case trade
  }
  public enum Strength: String, CaseIterable, Sendable {
    /// A name that identifies on its own.
    case strong
    /// A nickname, an abbreviation or a very common name ("weak", "low quality"): it supports a match and does not make one.
    case weak
  }

  /// The whole name, white space folded; never empty. In reading order ("Given Family") where the source has parts and no order of its own,
  /// else as the source writes it.
  public let full: String
  public let parts: [NamePart]
  public let kind: Kind
  public let strength: Strength
  /// ISO 15924 code ("Latn", "Cyrl", "Arab"), or nil where the source does not say.
  public let script: String?
  /// ISO 639-1 code in lower case, or nil where the source does not say.
  public let language: String?

  public init(
    full: String, parts: [NamePart] = [], kind: Kind = .primary, strength: Strength = .strong, script: String? = nil,
    language: String? = nil
  ) {
    self.full = full
    self.parts = parts
    self.kind = kind
    self.strength = strength
    self.script = script
    self.language = language
  }
}

/// A date as somebody wrote it, with the days it can mean: "1962" is 1962-01-01 to 1962-12-31, never 1962-01-01.
public struct PartyDate: Hashable, Sendable {
  public enum Role: String, CaseIterable, Sendable {
    case birth, death, incorporation, dissolution, built, other
  }
  public let role: Role
  /// The source's own words, white space folded.
  public let text: String
  /// First and last possible day; nil where that side is open or the words could not be read.
  public let earliest: CivilDate?
  public let latest: CivilDate?
  /// "circa", "about", "approximately": the bounds are the source's guess.
  public let isCirca: Bool
  /// Whether the source marks this as its first choice among several.
  public let isPreferred: Bool

  public init(role: Role, text: String, earliest: CivilDate?, latest: CivilDate?, isCirca: Bool = false, isPreferred: Bool = true) {
    self.role = role
    self.text = text
    self.earliest = earliest
    self.latest = latest
    self.isCirca = isCirca
    self.isPreferred = isPreferred
  }
}

/// A country and what it is to the party.
public struct PartyCountry: Hashable, Sendable {
  public enum Role: String, CaseIterable, Sendable {
    case nationality, citizenship, residence, birthplace, registration, flag
    case formerFlag = "former-flag"
    /// A country the source names without saying why (FtM `country`).
    case related
  }
  public let role: Role
  /// nil where the text names no country of ISO 3166-1 ("undetermined", "Region: Gaza").
  public let country: Country?
  /// The source's own words.
  public let text: String
  public let isPreferred: Bool

  public init(role: Role, country: Country?, text: String, isPreferred: Bool = true) {
    self.role = role
    self.country = country
    self.text = text
    self.isPreferred = isPreferred
  }
}

/// A number, document, address on a network or a chain: what identifies or reaches a party.
public struct PartyIdentifier: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case passport
    case nationalID = "national-id"
    case socialSecurity = "social-security"
    case driverLicence = "driver-licence"
    case residencePermit = "residence-permit"
    case travelDocument = "travel-document"
    case birthCertificate = "birth-certificate"
    case voterID = "voter-id"
    case militaryID = "military-id"
    case taxNumber = "tax-number"
    case vatNumber = "vat-number"
    case registrationNumber = "registration-number"
    case licence
    case lei
    case duns
    case bic
    case isin
    case ticker
    case bankAccount = "bank-account"
    case imo, mmsi
    case callSign = "call-sign"
    case hullNumber = "hull-number"
    case vesselRegistration = "vessel-registration"
    case tailNumber = "tail-number"
    case aircraftSerial = "aircraft-serial"
    case modeS = "mode-s"
    case wallet
    case email, phone, fax, website
    case other
  }
  public let kind: Kind
  /// The source's own name of the type ("C.U.R.P.", "Digital Currency Address - XBT").
  public let label: String
  public let value: String
  /// Issuing country.
  public let country: Country?
  public let issued: PartyDate?
  public let expires: PartyDate?
  /// What the source adds: issuing authority, "known false", the coin of a wallet; empty if nothing.
  public let note: String

  public init(
    kind: Kind, label: String, value: String, country: Country? = nil, issued: PartyDate? = nil, expires: PartyDate? = nil,
    note: String = ""
  ) {
    self.kind = kind
    self.label = label
    self.value = value
    self.country = country
    self.issued = issued
    self.expires = expires
    self.note = note
  }
}

/// A postal address, or any place, whole and in parts. Empty text means the source has no such part.
public struct PartyAddress: Hashable, Sendable {
  /// All parts joined by ", " in the order street, city, region, postcode, country.
  public let full: String
  public let street: String
  public let city: String
  public let region: String
  public let postcode: String
  public let country: Country?
  /// The country in the source's own words.
  public let countryText: String
  /// What the source adds ("previous address", "at listing time").
  public let note: String

  public init(
    full: String? = nil, street: String = "", city: String = "", region: String = "", postcode: String = "", country: Country? = nil,
    countryText: String = "", note: String = ""
  ) {
    self.full = full ?? Self.joined(street, city, region, postcode, countryText)
    self.street = street
    self.city = city
    self.region = region
    self.postcode = postcode
    self.country = country
    self.countryText = countryText
    self.note = note
  }

  private static func joined(_ street: String, _ city: String, _ region: String, _ postcode: String, _ country: String) -> String {
    var all = street
    func add(_ part: String) {
      if part.isEmpty { return }
      if !all.isEmpty { all += ", " }
      all += part
    }
    add(city)
    add(region)
    add(postcode)
    add(country)
    return all
  }
}

public enum PartyGender: String, CaseIterable, Sendable {
  case male, female, other
}

/// A person, company, vessel, aircraft or wallet as somebody named it: a customer in an event, or the subject of a list entry.
///
/// Holds what was said and nothing that was concluded. Several values of one kind are alternatives or parallel facts; the order is the
/// source's.
public struct Party: Hashable, Sendable {
  public var schema: PartySchema
  public var names: [PartyName]
  public var dates: [PartyDate]
  public var genders: [PartyGender]
  public var countries: [PartyCountry]
  public var identifiers: [PartyIdentifier]
  public var addresses: [PartyAddress]
  /// Places of birth or foundation in full; their countries are also in `countries` as `.birthplace`.
  public var birthplaces: [PartyAddress]
  /// Titles of address and honour ("Dr.", "Mullah").
  public var titles: [String]
  /// Posts and functions ("Minister of Transport").
  public var positions: [String]

  public init(
    schema: PartySchema, names: [PartyName] = [], dates: [PartyDate] = [], genders: [PartyGender] = [], countries: [PartyCountry] = [],
    identifiers: [PartyIdentifier] = [], addresses: [PartyAddress] = [], birthplaces: [PartyAddress] = [], titles: [String] = [],
    positions: [String] = []
  ) {
    self.schema = schema
    self.names = names
    self.dates = dates
    self.genders = genders
    self.countries = countries
    self.identifiers = identifiers
    self.addresses = addresses
    self.birthplaces = birthplaces
    self.titles = titles
    self.positions = positions
  }

  /// The first primary name, else the first name, else empty text.
  public var caption: String { (names.first { $0.kind == .primary } ?? names.first)?.full ?? "" }
}
