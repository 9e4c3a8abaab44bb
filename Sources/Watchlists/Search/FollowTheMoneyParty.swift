// Queries in the words of the FollowTheMoney model (followthemoney.tech, schema 3.x): `{"id", "schema", "properties": {"name": ["…"], …}}`.

public import Formats
public import Reference

/// Reads parties that callers describe in FollowTheMoney terms.
public enum FollowTheMoneyParty {
  /// Why a query cannot be read.
  public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// One query: its id as the caller gave it, and the party.
  public struct Query: Sendable {
    public let id: String
    public let party: Party
    /// What of the question could not be used, each a clause without any personal data; a question with nothing to search for says so here.
    public let warnings: [String]
  }

  /// A query line: an object with `id` (text or number, optional), `schema` (optional) and `properties`.
  public static func query(_ value: JSONValue) throws(Failure) -> Query {
    guard value.members != nil else {
      throw Failure(description: "the line is no JSON object; write {\"id\":…,\"schema\":…,\"properties\":{…}}")
    }
    let party = try read(value)
    return Query(id: value["id"].flatMap(text) ?? "", party: party, warnings: warnings(value, party))
  }

  /// What of a party's description says nothing: values that cannot be read, names of properties that are a slip of ones we read, and too little to search.
  public static func warnings(_ value: JSONValue, _ party: Party) -> [String] {
    var warnings: [String] = []
    if party.names.allSatisfy({ $0.full.allSatisfy(\.isWhitespace) }), party.identifiers.isEmpty {
      warnings.append("nothing to search for: neither a name nor an identifier is given")
    }
    let properties = value["properties"] ?? value
    for member in properties.members ?? [] where !readProperties.contains(member.name) && !readBesides.contains(member.name) {
      if let near = nearestName(to: member.name, in: readProperties.sorted()) {
        warnings.append("`\(member.name)` is not read; did you mean `\(near)`?")
      }
    }
    for (index, date) in party.dates.enumerated() where date.earliest == nil && date.latest == nil {
      warnings.append("date \(index + 1) is none we can read and is left out; write 1970-03-01, 1970-03 or 1970")
    }
    for (index, country) in party.countries.enumerated() where country.country == nil {
      warnings.append("country \(index + 1) is none we know and is left out; write a code of ISO 3166 or an English name")
    }
    for text in list(properties["gender"]) where gender(text) == .other && !otherGenders.contains(text.lowercased()) {
      warnings.append("the gender given is left out; write male, female or other")
    }
    return warnings
  }

  /// The properties a party is read from.
  private static let readProperties: Set<String> = Set(
    [
      "name", "alias", "previousName", "weakAlias", "firstName", "middleName", "secondName", "lastName", "fatherName", "patronymic",
      "birthDate", "incorporationDate", "buildDate", "gender", "address", "birthPlace", "title", "position",
    ] + countryRoles.map(\.0) + identifierKinds.map(\.0))

  /// Names of the model that are near those and are something else.
  private static let readBesides: Set<String> = [
    "schema", "id", "properties", "type", "names", "motherName", "nameSuffix", "deathDate", "dissolutionDate", "addressEntity", "status",
    "notes", "topics",
    "addressCountry", "sector", "religion", "education", "political", "summary", "program", "programId", "datasets",
  ]

  private static let otherGenders: Set<String> = ["other", "unknown", "undisclosed", "diverse", "x", "o", "u", "n/a", "none"]

  /// A party: `{"schema": "Person", "properties": {…}}`. Properties nobody knows are passed over; a value may be one text or a list of texts.
  public static func read(_ value: JSONValue) throws(Failure) -> Party {
    guard let members = value.members else { throw Failure(description: "a party must be an object with `schema` and `properties`") }
    let properties = members.first { $0.name == "properties" }?.value ?? value
    guard properties.members != nil else { throw Failure(description: "`properties` must be an object of lists of texts") }
    let schemaName = value["schema"]?.text ?? "Thing"
    guard let schema = schema(named: schemaName) else {
      let known = schemas.map(\.0)
      let hint = nearestName(to: schemaName, in: known).map { "; did you mean \($0)?" } ?? "; known are \(known.joined(separator: ", "))"
      throw Failure(description: "unknown schema \"\(schemaName.prefix(40))\"\(hint)")
    }
    return party(schema: schema, properties)
  }

  /// The schema of a name in the model, nil if it is none a list can hold.
  public static func schema(named name: String) -> PartySchema? { schemas.first { $0.0 == name }?.1 }

  private static let schemas: [(String, PartySchema)] = [
    ("Person", .person), ("Organization", .organization), ("Company", .organization), ("PublicBody", .organization),
    ("LegalEntity", .legalEntity),
    ("Vessel", .vessel), ("Airplane", .aircraft), ("CryptoWallet", .wallet), ("Thing", .unknown), ("Asset", .unknown),
    ("Vehicle", .unknown),
    ("Security", .unknown),
  ]

  private static func party(schema: PartySchema, _ properties: JSONValue) -> Party {
    var party = Party(schema: schema)
    let texts: (String) -> [String] = { list(properties[$0]) }
    let given = texts("firstName"), middle = texts("middleName") + texts("secondName"), family = texts("lastName")
    let patronymic = texts("fatherName") + texts("patronymic")
    let parts =
      given.map { NamePart(kind: .given, text: $0) } + middle.map { NamePart(kind: .middle, text: $0) }
      + patronymic.map { NamePart(kind: .patronymic, text: $0) } + family.map { NamePart(kind: .family, text: $0) }
    for (index, name) in texts("name").enumerated() {
      party.names.append(PartyName(full: name, parts: parts, kind: index == 0 ? .primary : .alias))
    }
    for name in texts("alias") + texts("previousName") { party.names.append(PartyName(full: name, kind: .alias)) }
    for name in texts("weakAlias") { party.names.append(PartyName(full: name, kind: .alias, strength: .weak)) }
    if party.names.isEmpty, !parts.isEmpty {
      party.names = [PartyName(full: parts.map(\.text).joined(separator: " "), parts: parts)]
    }
    for text in texts("birthDate") { party.dates.append(date(text, .birth)) }
    for text in texts("incorporationDate") { party.dates.append(date(text, .incorporation)) }
    for text in texts("buildDate") { party.dates.append(date(text, .built)) }
    for text in texts("gender") { party.genders.append(gender(text)) }
    for (name, role) in countryRoles {
      for text in texts(name) { party.countries.append(PartyCountry(role: role, country: country(text), text: text)) }
    }
    for (name, kind) in identifierKinds {
      for text in texts(name) { party.identifiers.append(PartyIdentifier(kind: kind, label: name, value: text)) }
    }
    // The address of a wallet is what it is known by.
    if schema == .wallet {
      for name in party.names where !party.identifiers.contains(where: { $0.value == name.full }) {
        party.identifiers.append(PartyIdentifier(kind: .wallet, label: "publicKey", value: name.full))
      }
    }
    for text in texts("address") { party.addresses.append(PartyAddress(full: text, country: CountryNames.country(atEndOf: text))) }
    for text in texts("birthPlace") { party.birthplaces.append(PartyAddress(full: text, country: CountryNames.country(atEndOf: text))) }
    party.titles = texts("title")
    party.positions = texts("position")
    return party
  }

  /// A date as systems write it besides: with a time ("1970-03-01T00:00:00Z"), without signs ("19700301"), and with the month first where it can be nothing
  /// else ("03/31/1970").
  static func date(_ text: String, _ role: PartyDate.Role) -> PartyDate {
    let read = DateText.parse(text, role: role)
    if read.earliest != nil || read.latest != nil { return read }
    let bytes = Array(text.utf8)
    let isPlain = bytes.count == 8 && bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    let other =
      if isPlain {
        DateText.parse("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))", role: role)
      } else if bytes.count > 11, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") {
        DateText.parse(String(text.prefix(10)), role: role)
      } else {
        DateText.parse(text, role: role, order: .monthFirst)
      }
    return PartyDate(
      role: role, text: read.text, earliest: other.earliest, latest: other.latest, isCirca: other.isCirca, isPreferred: read.isPreferred)
  }

  private static let countryRoles: [(String, PartyCountry.Role)] = [
    ("nationality", .nationality), ("citizenship", .citizenship), ("country", .related), ("jurisdiction", .registration),
    ("birthCountry", .birthplace),
    ("mainCountry", .registration), ("flag", .flag), ("pastFlags", .formerFlag),
  ]

  private static let identifierKinds: [(String, PartyIdentifier.Kind)] = [
    ("idNumber", .nationalID), ("passportNumber", .passport), ("taxNumber", .taxNumber), ("vatCode", .vatNumber), ("innCode", .taxNumber),
    ("registrationNumber", .registrationNumber), ("ogrnCode", .registrationNumber), ("okpoCode", .registrationNumber), ("leiCode", .lei),
    ("dunsCode", .duns), ("swiftBic", .bic), ("bikCode", .bic), ("isin", .isin), ("imoNumber", .imo), ("mmsi", .mmsi),
    ("callSign", .callSign),
    ("serialNumber", .aircraftSerial), ("publicKey", .wallet), ("email", .email), ("phone", .phone), ("website", .website),
    ("socialSecurityNumber", .socialSecurity),
  ]

  /// A country by code or by name.
  public static func country(_ text: String) -> Country? {
    if text.utf8.count == 2, let code = Country(alpha2: text.uppercased()) { return code }
    return CountryNames.country(named: text)
  }

  /// "male", "m", "female", "f"; anything else is `other`.
  public static func gender(_ text: String) -> PartyGender {
    switch text.lowercased() {
    case "male", "m": .male
    case "female", "f": .female
    default: .other
    }
  }

  private static func list(_ value: JSONValue?) -> [String] {
    guard let value else { return [] }
    let texts = value.elements.map { $0.compactMap(text) } ?? [text(value)].compactMap(\.self)
    return texts.filter { !$0.isEmpty }
  }

  private static func text(_ value: JSONValue) -> String? { value.text ?? value.number?.text }
}
