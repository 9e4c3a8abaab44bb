import Formats
import Reference

/// One FollowTheMoney entity: id, schema and properties, all of whose values are texts.
struct FollowTheMoneyEntity {
  let id: String
  let schema: String
  let caption: String?
  /// Whether it is listed itself; true where the file does not say.
  let isTarget: Bool
  let lastChange: String?
  let referents: [String]
  let datasets: [String]
  private let properties: [JSONMember]

  /// nil if the value is no entity.
  init?(_ value: JSONValue) {
    guard let id = value["id"]?.text, !id.isEmpty, let schema = value["schema"]?.text, let properties = value["properties"]?.members else {
      return nil
    }
    self.id = id
    self.schema = schema
    caption = value["caption"]?.text.map(foldedSpace)
    isTarget = value["target"]?.bool ?? true
    lastChange = value["last_change"]?.text
    referents = Self.texts(value["referents"])
    datasets = Self.texts(value["datasets"])
    self.properties = properties
  }

  /// The values of a property, folded, without repeats.
  subscript(_ name: String) -> [String] { Self.texts(properties.first { $0.name == name }?.value) }

  private static func texts(_ value: JSONValue?) -> [String] {
    guard let value else { return [] }
    var texts: [String] = []
    for element in value.elements ?? [value] {
      // An entity put inside is named by its id.
      guard let text = (element.text ?? element.number?.text ?? element["id"]?.text).map(foldedSpace), !isNoValue(text),
        !texts.contains(text)
      else { continue }
      texts.append(text)
    }
    return texts
  }

  // MARK: - As a party

  func entry(list: ListID, schema: PartySchema, place: SourcePlace) -> ListEntry {
    var entry = ListEntry(list: list, entryID: id, party: party(schema), place: place)
    entry.updatedOn = lastChange.flatMap(DateText.isoDay)
    entry.remarks = self["notes"] + self["summary"] + self["description"]
    entry.programmes = self["programId"].map {
      Programme(code: $0, authority: FollowTheMoneyLink.authority(programID: $0, country: "", name: ""))
    }
    for referent in referents { entry.attributes.append(EntryAttribute(label: "referent", value: referent)) }
    for dataset in datasets { entry.attributes.append(EntryAttribute(label: "dataset", value: dataset)) }
    for property in properties where !Self.read.contains(property.name) {
      // Entities put inside say themselves what they are to this one.
      if property.value.elements?.contains(where: { $0.members != nil }) == true { continue }
      for text in Self.texts(property.value) { entry.attributes.append(EntryAttribute(label: property.name, value: text)) }
    }
    return entry
  }

  private func party(_ schema: PartySchema) -> Party {
    var party = Party(schema: schema)
    party.names = names
    for (property, role) in Self.dates { party.dates += self[property].map { DateText.parse($0, role: role) } }
    for text in self["gender"] { party.genders.append(text == "male" ? .male : text == "female" ? .female : .other) }
    for (property, role) in Self.countries {
      party.countries += self[property].map { PartyCountry(role: role, country: Self.country($0), text: $0) }
    }
    for (property, kind) in Self.identifiers {
      party.identifiers += self[property].map { PartyIdentifier(kind: kind, label: property, value: kind == .imo ? Self.plainIMO($0) : $0) }
    }
    party.addresses = self["address"].map { PartyAddress(full: $0, country: CountryNames.country(atEndOf: $0)) }
    party.birthplaces = self["birthPlace"].map { PartyAddress(full: $0, country: CountryNames.country(atEndOf: $0)) }
    party.titles = self["title"]
    party.positions = self["position"]
    return party
  }

  private var names: [PartyName] {
    var names: [PartyName] = []
    func add(_ texts: [String], _ kind: PartyName.Kind, _ strength: PartyName.Strength) {
      for text in texts where !names.contains(where: { $0.full == text }) {
        let script = WritingSystem.ifNotLatin(text)
        names.append(PartyName(full: text, parts: parts(of: text), kind: kind, strength: strength, script: script))
      }
    }
    let whole = self["name"]
    let first = caption.flatMap { whole.contains($0) ? $0 : nil } ?? whole.first ?? caption
    if let first { add([first], .primary, .strong) }
    add(whole.filter { WritingSystem.ifNotLatin($0) == nil }, .alias, .strong)
    add(whole, .spelling, .strong)
    add(self["alias"], .alias, .strong)
    add(self["previousName"], .former, .strong)
    add(self["abbreviation"], .trade, .weak)
    add(self["weakAlias"], .alias, .weak)
    return names
  }

  /// The parts of a name where there is one of each kind and the name holds them; with several spellings of each, nobody can tell which
  /// belong together.
  private func parts(of name: String) -> [NamePart] {
    var parts: [NamePart] = []
    for (property, kind) in Self.partKinds {
      let texts = self[property]
      if texts.count > 1 { return [] }
      if let text = texts.first, holds(name, text) { parts.append(NamePart(kind: kind, text: text)) }
    }
    return parts.count > 1 ? parts : []
  }

  func address() -> PartyAddress {
    func joined(_ properties: String...) -> String { properties.flatMap { self[$0].prefix(1) }.joined(separator: ", ") }
    let code = self["country"].first
    let full = self["full"].first ?? caption
    return PartyAddress(
      full: full, street: joined("street", "street2", "street3", "postOfficeBox"), city: joined("city"), region: joined("region", "state"),
      postcode: joined("postalCode"), country: code.flatMap(Self.country), countryText: code ?? "",
      note: self["remarks"].joined(separator: "; "))
  }

  /// FollowTheMoney writes ISO 3166-1 alpha-2 in small letters, codes of its own for parts ("gb-sct") and for the past ("suhh"), which
  /// are no countries here.
  static func country(_ code: String) -> Country? {
    if code.utf8.count == 2 { return Country(alpha2: code.uppercased()) }
    return CountryNames.country(named: code)
  }

  private static func plainIMO(_ text: String) -> String {
    text.hasPrefix("IMO") ? foldedSpace(String(text.dropFirst(3))) : text
  }

  // MARK: - Tables

  private static let partKinds: [(String, NamePart.Kind)] = [
    ("firstName", .given), ("secondName", .middle), ("middleName", .middle), ("fatherName", .patronymic), ("lastName", .family),
    ("nameSuffix", .suffix),
  ]
  private static let dates: [(String, PartyDate.Role)] = [
    ("birthDate", .birth), ("deathDate", .death), ("incorporationDate", .incorporation), ("dissolutionDate", .dissolution),
    ("buildDate", .built),
  ]
  private static let countries: [(String, PartyCountry.Role)] = [
    ("nationality", .nationality), ("citizenship", .citizenship), ("country", .related), ("residence", .residence),
    ("jurisdiction", .registration),
    ("mainCountry", .registration), ("birthCountry", .birthplace), ("flag", .flag), ("pastFlags", .formerFlag),
  ]
  private static let identifiers: [(String, PartyIdentifier.Kind)] = [
    ("passportNumber", .passport), ("idNumber", .nationalID), ("socialSecurityNumber", .socialSecurity), ("taxNumber", .taxNumber),
    ("innCode", .taxNumber), ("vatCode", .vatNumber), ("registrationNumber", .registrationNumber), ("ogrnCode", .registrationNumber),
    ("okpoCode", .registrationNumber), ("kppCode", .registrationNumber), ("uniqueEntityId", .registrationNumber),
    ("licenseNumber", .licence),
    ("leiCode", .lei), ("dunsCode", .duns), ("swiftBic", .bic), ("bikCode", .other), ("isin", .isin), ("isinCode", .isin),
    ("ticker", .ticker),
    ("imoNumber", .imo), ("mmsi", .mmsi), ("callSign", .callSign), ("serialNumber", .aircraftSerial), ("icaoCode", .modeS),
    ("publicKey", .wallet),
    ("email", .email), ("phone", .phone), ("website", .website), ("wikidataId", .other), ("permId", .other),
  ]
  /// Properties that have a place in the model; all others become attributes.
  private static let read: Set<String> = Set(
    partKinds.map(\.0) + dates.map(\.0) + countries.map(\.0) + identifiers.map(\.0) + [
      "name", "alias", "weakAlias", "previousName", "abbreviation", "gender", "address", "addressEntity", "birthPlace", "title", "position",
      "notes",
      "summary", "description", "programId",
    ])
}

/// What one entity says of others: a sanction, a document, an address, a post, a relation.
struct FollowTheMoneyLink {
  enum Fact {
    case address(String)
    case document(PartyIdentifier)
    case sanction(Programme, listed: CivilDate?, remarks: [String])
    case post([String])
    case relation(EntryRelation.Kind, back: EntryRelation.Kind, share: Int?, label: String)
  }
  let subjects: [String]
  let objects: [String]
  let fact: Fact

  init(_ subject: String, addressed address: String) {
    subjects = [subject]
    objects = []
    fact = .address(address)
  }

  /// nil for entities that are no link.
  init?(_ entity: FollowTheMoneyEntity) {
    func first(_ name: String) -> String? { entity[name].first }
    func day(_ name: String) -> CivilDate? { entity[name].compactMap { CivilDate(iso: String($0.prefix(10))) }.min() }
    var subjects: [String] = [], objects: [String] = []
    switch entity.schema {
    case "Sanction":
      subjects = entity["entity"]
      let code = first("programId") ?? first("program") ?? first("authority") ?? ""
      let authority = Self.authority(programID: code, country: first("country") ?? "", name: first("authority") ?? "")
      let basis = entity["program"].filter { $0 != code } + entity["authority"].filter { $0 != code }
      let programme = Programme(
        code: code, authority: authority, legalBasis: basis.isEmpty ? nil : basis.joined(separator: "; "), measures: entity["provisions"])
      let ended = entity["endDate"].map { "Sanction \(code) ends \($0)" } + entity["status"].map { "Sanction \(code): \($0)" }
      let listed = [day("listingDate"), day("startDate")].compactMap { $0 }.min()
      fact = .sanction(programme, listed: listed, remarks: entity["reason"] + entity["summary"] + ended)
    case "Passport", "Identification":
      subjects = entity["holder"]
      // A document without its number says nothing to compare.
      guard let number = first("number") ?? first("passportNumber") else {
        (self.subjects, self.objects, fact) = ([], [], .post([]))
        return
      }
      let label = first("type") ?? entity.schema
      let kind: PartyIdentifier.Kind = entity.schema == "Passport" ? .passport : DocumentWords.kind(of: label) ?? .other
      fact = .document(
        PartyIdentifier(
          kind: kind, label: label, value: number, country: first("country").flatMap(FollowTheMoneyEntity.country),
          issued: first("startDate").map { DateText.parse($0, role: .other) },
          expires: first("endDate").map { DateText.parse($0, role: .other) },
          note: entity["authority"].joined(separator: "; ")))
    case "Occupancy":
      subjects = entity["holder"]
      fact = .post(entity["post"])
    case "Ownership":
      (subjects, objects) = (entity["asset"], entity["owner"])
      let isOver = !entity["endDate"].isEmpty
      let label = (entity["role"] + entity["percentage"].map { "\($0) %" } + entity["endDate"].map { "until \($0)" }).joined(
        separator: ", ")
      fact = .relation(
        isOver ? .linkedTo : .ownedBy, back: isOver ? .linkedTo : .owns, share: isOver ? nil : Self.share(first("percentage")), label: label
      )
    case "Directorship", "Employment", "Membership", "Representation":
      (subjects, objects) = (
        entity["director"] + entity["employee"] + entity["member"] + entity["agent"],
        entity["organization"] + entity["employer"] + entity["client"]
      )
      fact = .relation(.employment, back: .employment, share: nil, label: first("role") ?? entity.schema)
    case "Family":
      (subjects, objects) = (entity["person"], entity["relative"])
      fact = .relation(.family, back: .family, share: nil, label: first("relationship") ?? entity.schema)
    case "Associate":
      (subjects, objects) = (entity["person"], entity["associate"])
      fact = .relation(.associate, back: .associate, share: nil, label: first("relationship") ?? entity.schema)
    case "UnknownLink":
      (subjects, objects) = (entity["subject"], entity["object"])
      fact = .relation(.linkedTo, back: .linkedTo, share: nil, label: first("role") ?? entity.schema)
    default: return nil
    }
    self.subjects = subjects
    self.objects = objects
  }

  /// "51.5" is 51,500 thousandths of a per cent; nil for anything outside 0 to 100 or finer than that.
  static func share(_ text: String?) -> Int? {
    guard var text else { return nil }
    if text.hasSuffix("%") { text.removeLast() }
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count <= 2, let whole = Int(pieces[0]), (0...100).contains(whole) else { return nil }
    var fraction = 0
    if pieces.count == 2 {
      guard pieces[1].utf8.count <= 3, let digits = Int(pieces[1]), digits >= 0 else { return nil }
      fraction = (0..<(3 - pieces[1].utf8.count)).reduce(digits) { value, _ in value * 10 }
    }
    let share = whole * 1000 + fraction
    return share <= 100_000 ? share : nil
  }

  /// Whose law a sanction rests on, by OpenSanctions' programme id ("EU-…", "GB-…", "UN-…", "US-…"), else by the authority's country and
  /// name.
  static func authority(programID: String, country: String, name: String) -> ListAuthority {
    let prefix = programID.split(separator: "-").first.map(String.init) ?? ""
    if prefix == "EU" || country == "eu" { return .eu }
    if prefix == "GB" || country == "gb" { return .uk }
    if prefix == "UN" || country == "un" { return .un }
    if country == "us" || prefix == "US", holds(name, "Foreign Assets Control") || holds(name, "OFAC") { return .usOFAC }
    return .other
  }
}
