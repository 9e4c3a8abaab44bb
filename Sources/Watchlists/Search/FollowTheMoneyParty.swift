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
  }

  /// A query line: an object with `id` (text or number, optional), `schema` (optional) and `properties`.
  public static func query(_ value: JSONValue) throws(Failure) -> Query {
    guard value.members != nil else {
      throw Failure(description: "the line is no JSON object; write {\"id\":…,\"schema\":…,\"properties\":{…}}")
    }
    return Query(id: value["id"].flatMap(text) ?? "", party: try read(value))
  }

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
    for text in texts("birthDate") { party.dates.append(DateText.parse(text, role: .birth)) }
    for text in texts("incorporationDate") { party.dates.append(DateText.parse(text, role: .incorporation)) }
    for text in texts("buildDate") { party.dates.append(DateText.parse(text, role: .built)) }
    for text in texts("gender") { party.genders.append(gender(text)) }
    for (name, role) in countryRoles {
      for text in texts(name) { party.countries.append(PartyCountry(role: role, country: country(text), text: text)) }
    }
    for (name, kind) in identifierKinds {
      for text in texts(name) { party.identifiers.append(PartyIdentifier(kind: kind, label: name, value: text)) }
    }
    for text in texts("address") { party.addresses.append(PartyAddress(full: text, country: CountryNames.country(atEndOf: text))) }
    for text in texts("birthPlace") { party.birthplaces.append(PartyAddress(full: text, country: CountryNames.country(atEndOf: text))) }
    party.titles = texts("title")
    party.positions = texts("position")
    return party
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
