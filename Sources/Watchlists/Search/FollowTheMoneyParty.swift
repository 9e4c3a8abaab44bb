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
    public let prepared: PreparedParty
    public var party: Party { prepared.party }
    /// What of the question its answer does not cover.
    public let flaws: [QuestionFlaw]
    /// The same as texts beside an answer.
    public var warnings: [String] { flaws.map(\.description) }
  }

  /// The most names a question has, and the most values of any other property. More are refused, because a name left out is a name not looked for.
  public static let valuesMax = 4_096
  /// The most that searching for all names may cost: 4,096 names of eight words read as persons and as organisations, or 450 of twenty-four. A question takes
  /// seconds at worst.
  static let searchCostMax = 1 << 19
  /// The most parts of names (`firstName`, `lastName` …): each is looked for in each name.
  public static let partsMax = 256

  /// A query line: an object with `id` (text or number, optional), `schema` (optional) and `properties`.
  public static func query(_ value: JSONValue) throws(Failure) -> Query {
    guard value.members != nil else {
      throw Failure(description: "the line is no JSON object; write {\"id\":…,\"schema\":…,\"properties\":{…}}")
    }
    let party = try read(value)
    let prepared = PreparedParty(party)
    guard prepared.searchCost <= searchCostMax else {
      throw Failure(description: "the names have too many words together; ask for them in several questions")
    }
    return Query(id: value["id"].flatMap(text) ?? "", prepared: prepared, flaws: flaws(value, prepared))
  }

  /// The properties a party is read from, in the order they are proposed for a slip.
  static let readProperties: [String] =
    [
      "name", "alias", "previousName", "weakAlias", "firstName", "middleName", "secondName", "lastName", "fatherName", "patronymic",
      "birthDate", "incorporationDate", "buildDate", "gender", "address", "birthPlace", "title", "position",
    ] + countryRoles.map(\.0) + identifierKinds.map(\.0)

  /// Whether somebody who writes FollowTheMoney may have written it: what is not read of it is no slip.
  static func isKnown(_ property: String) -> Bool { knownProperties.contains(property) }

  /// The model's further properties of the kinds of party a list can hold (followthemoney 4.11), what entities have beside their properties, and what of it
  /// would be taken for a slip.
  private static let knownProperties = Set(
    readProperties
      + """
      id schema properties type names caption datasets referents target first_seen last_seen last_change origin
      abbreviation accountId addressEntity addressCountry alephUrl amount amountEur amountUsd appearance balance balanceDate biography blockchain
      brightQueryId brightQueryOrgId bvdId caemCode cageCode capital cikCode classification coatoCode collateral createdAt creationDate
      crsNumber cryptoAddress currency currencySymbol custodyType deadweightTonnage deathDate deregistrationDate description dissolutionDate
      education ethnicity eyeColor figiCode fnsCode fssCode giiNumber grossRegisteredTonnage hairColor height holder icaoCode icijId indexText
      ipoCode irsCode isinCode issueDate issuer jibCode keywords kppCode legalForm licenseNumber managingExchange manufacturer maturityDate
      mbsCode model modifiedAt motherName nameChangeDate nameSuffix navigationArea notes npiCode okopfCode oksmCode okvedCode
      opencorporatesUrl operator owner parent pastTypes permId pfrNumber political privateKey profession program programId proof publisher
      publisherUrl registrationDate registrationPort religion retrievedAt ricCode riskSource sayariId sector sourceUrl spokenLanguage status
      summary taxStatus ticker tonnage topics uniqueEntityId uscCode voenCode weight wikidataId wikipediaUrl
      """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// The places of genders that are none; "unknown" is one that says nothing.
  static func unreadableGenders(_ properties: JSONValue) -> [Int] {
    list(properties["gender"]).enumerated().filter { gender($0.element) == .other && !otherGenders.contains($0.element.lowercased()) }
      .map(\.offset)
  }

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
    for member in properties.members ?? [] where (member.value.elements?.count ?? 0) > valuesMax && readProperties.contains(member.name) {
      throw Failure(description: "`\(member.name)` has more than \(valuesMax) values; ask with fewer, or in several questions")
    }
    return try party(schema: schema, properties)
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

  private static func party(schema: PartySchema, _ properties: JSONValue) throws(Failure) -> Party {
    var party = Party(schema: schema)
    let texts: (String) -> [String] = { list(properties[$0]) }
    let given = texts("firstName"), middle = texts("middleName") + texts("secondName"), family = texts("lastName")
    let patronymic = texts("fatherName") + texts("patronymic")
    let parts =
      given.map { NamePart(kind: .given, text: $0) } + middle.map { NamePart(kind: .middle, text: $0) }
      + patronymic.map { NamePart(kind: .patronymic, text: $0) } + family.map { NamePart(kind: .family, text: $0) }
    guard parts.count <= partsMax else {
      throw Failure(
        description: "there are more than \(partsMax) parts of names (firstName, lastName …); write whole names in `name` and `alias`")
    }
    for (index, name) in texts("name").enumerated() {
      party.names.append(PartyName(full: name, parts: parts, kind: index == 0 ? .primary : .alias))
    }
    for name in texts("alias") + texts("previousName") { party.names.append(PartyName(full: name, kind: .alias)) }
    for name in texts("weakAlias") { party.names.append(PartyName(full: name, kind: .alias, strength: .weak)) }
    guard party.names.count <= valuesMax else {
      throw Failure(description: "there are more than \(valuesMax) names; ask for them in several questions")
    }
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

  /// A country by code of ISO 3166-1 (two letters or three, large or small) or by its English name.
  public static func country(_ text: String) -> Country? {
    let bare = foldedSpace(text)
    if bare.utf8.count == 2, let code = Country(alpha2: bare.uppercased()) { return code }
    if bare.utf8.count == 3, let code = Country(alpha3: bare.uppercased()) { return code }
    return CountryNames.country(named: bare)
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
