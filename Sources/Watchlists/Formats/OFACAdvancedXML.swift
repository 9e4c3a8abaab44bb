import Formats
import Reference

extension ListFormat {
  /// SDN_ADVANCED.XML and CONS_ADVANCED.XML of OFAC, in the UN's Advanced Sanctions Data Model.
  ///
  /// Source: advanced_xml.xsd, OFAC's Explanatory Notes of 12 January 2015, CONS_ADVANCED.XML of 17 March 2020. The file declares no
  /// count of parties.
  static let ofacAdvancedXML = ListFormat(
    id: OFACAdvancedXML.format, title: "OFAC SDN and Consolidated list, advanced XML",
    usualList: { $0.lowercased().contains("cons") ? "us-ofac-consolidated-advanced" : "us-ofac-sdn-advanced" },
    detects: { OFACAdvancedXML.detects($0) }, makeReader: { list throws(ListFailure) in try XMLListReader<OFACAdvancedXML>(list: list) })
}

/// Everything in the file refers to everything else by number, and programmes and dates of listing follow the parties, so entries wait
/// for the end of the file.
///
/// What is dropped, and why: back-references of locations, documents' references to names, and ids of features, aliases and measures,
/// which repeat links that are followed from the other side; reliability and fixedness flags, which OFAC leaves at one value;
/// ReferenceValueSets themselves, whose words stand in the entries.
struct OFACAdvancedXML: XMLListParser {
  static let format = "ofac-advanced-xml"
  static let root = "Sanctions"
  /// Of the UN model until 2024, and since May 2024.
  static let namespaces = [
    "http://www.un.org/sanctions/1.0", "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML",
  ]
  static let records = [
    "/Sanctions/DateOfIssue", "/Sanctions/ReferenceValueSets/*", "/Sanctions/Locations/Location", "/Sanctions/IDRegDocuments/IDRegDocument",
    "/Sanctions/DistinctParties/DistinctParty", "/Sanctions/ProfileRelationships/ProfileRelationship",
    "/Sanctions/SanctionsEntries/SanctionsEntry",
    "/Sanctions/SanctionsEntryLinks/*",
  ]

  private let list: ListID
  private var words = ReferenceWords()
  private var locations: [String: PartyAddress] = [:]
  private var documents: [String: [OFACFact]] = [:]
  private var waiting: [ListEntry] = []
  private var indexes: [String: Int] = [:]

  init(list: ListID) { self.list = list }

  mutating func read(_ record: XMLElement, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    switch record.name {
    case "DateOfIssue":
      progress.publishedOn = AdvancedDate.day(record)
      progress.publishedText = progress.publishedOn?.description ?? ""
    case "Location": readLocation(record, &progress)
    case "IDRegDocument": readDocument(record, &progress)
    case "DistinctParty": try readParty(record, &progress)
    case "ProfileRelationship": readRelationship(record, &progress)
    case "SanctionsEntry": readSanctionsEntry(record, &progress)
    case let name where name.hasSuffix("Values"): words.read(record)
    default: progress.warn("unknown element <\(record.name)>", at: record)
    }
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    for entry in waiting {
      if entry.programmes.isEmpty {
        progress.warnings.add("a party without a programme", line: entry.place.line, byteOffset: entry.place.byteOffset)
      }
      try progress.count(entry)
      deliver(entry)
    }
    waiting = []
  }

  /// The word behind a reference; a number that is not in the sets is reported and gives empty text.
  private func word(_ set: String, _ element: XMLElement, _ attribute: String, _ progress: inout ListProgress) -> String {
    guard let id = element.value(attribute) else { return "" }
    if let word = words[set, id] { return word }
    progress.warn("\(set) \(id) is not among the reference values", at: element)
    return ""
  }

  // MARK: - Places and documents

  private mutating func readLocation(_ record: XMLElement, _ progress: inout ListProgress) {
    guard let id = record.value("ID") else { return }
    var street: [String] = [], city = "", regions: [String] = [], postcode = "", countryText = ""
    var country: Country?
    for child in record.children {
      switch child.name {
      case "LocationCountry":
        guard let countryID = child.value("CountryID") else { continue }
        countryText = words["Country", countryID] ?? ""
        country = words.iso2[countryID].flatMap { Country(alpha2: $0) } ?? CountryNames.country(named: countryText)
      case "LocationAreaCode":
        // The area code is the country's again, and stands alone where the country is undetermined.
        if countryText.isEmpty, let code = child.value("AreaCodeID"), let name = words.areas[code], name != "undetermined" {
          countryText = name
          country = words["AreaCode", code].flatMap { Country(alpha2: $0) } ?? CountryNames.country(named: name)
        }
      case "LocationPart":
        let values = child.children("LocationPartValue")
        guard let text = (values.first { $0.value("Primary") == "true" } ?? values.first)?["Value"]?.value else { continue }
        switch word("LocPartType", child, "LocPartTypeID", &progress) {
        case "ADDRESS1", "ADDRESS2", "ADDRESS3": street.append(text)
        case "CITY": city = text
        case "POSTAL CODE": postcode = text
        case "STATE/PROVINCE", "REGION": regions.append(text)
        default: street.append(text)
        }
      case "FeatureVersionReference", "IDRegDocumentReference": break
      default: progress.warn("unknown element <\(child.name)> in <Location>", at: child)
      }
    }
    locations[id] = PartyAddress(
      street: street.joined(separator: ", "), city: city, region: regions.joined(separator: ", "), postcode: postcode, country: country,
      countryText: countryText)
  }

  private mutating func readDocument(_ record: XMLElement, _ progress: inout ListProgress) {
    guard let identity = record.value("IdentityID") else { return progress.warn("a document of nobody, left out", at: record) }
    var notes: [String] = []
    if let authority = record["IssuingAuthority"]?.value { notes.append("issued by \(authority)") }
    if let place = record.value("IssuedIn-LocationID").flatMap({ locations[$0] }), !place.full.isEmpty {
      notes.append("issued in \(place.full)")
    }
    let validity = word("Validity", record, "ValidityID", &progress)
    if validity != "Valid", !validity.isEmpty { notes.append(validity.lowercased()) }
    if let comment = record["Comment"]?.value { notes.append(comment) }
    var issued: PartyDate?, expires: PartyDate?
    for date in record.children("DocumentDate") {
      let read = date["DatePeriod"].flatMap { AdvancedDate.period($0, role: .other) }
      switch word("IDRegDocDateType", date, "IDRegDocDateTypeID", &progress) {
      case "Issue Date": issued = read
      case "Expiration Date": expires = read
      case let other: progress.warn("unknown document date \"\(other)\"", at: date)
      }
    }
    let countryID = record.value("IssuedBy-CountryID") ?? ""
    let countryText = words["Country", countryID]
    documents[identity, default: []].append(
      OFACFact(
        label: word("IDRegDocType", record, "IDRegDocTypeID", &progress), value: record["IDRegistrationNo"]?.value,
        country: words.iso2[countryID].flatMap { Country(alpha2: $0) } ?? countryText.flatMap { CountryNames.country(named: $0) },
        countryText: countryText, issued: issued, expires: expires, note: notes.joined(separator: "; ")))
  }

  // MARK: - Parties

  private mutating func readParty(_ record: XMLElement, _ progress: inout ListProgress) throws(ListFailure) {
    guard let id = record.value("FixedRef"), let profile = record["Profile"] else {
      throw ListFailure(.missing("a <DistinctParty> without FixedRef or <Profile>"), line: record.line, byteOffset: record.offset)
    }
    progress.countRecord()
    var entry = ListEntry(list: list, entryID: id, party: Party(schema: schema(profile, &progress)), place: progress.place)
    if let comment = record["Comment"]?.value { entry.remarks.append(comment) }
    for child in profile.children {
      switch child.name {
      case "Identity": readIdentity(child, &entry, &progress)
      case "Feature": readFeature(child, &entry, &progress)
      case "SanctionsEntryReference", "ExternalReference": break
      default: progress.warn("unknown element <\(child.name)> in <Profile>", at: child)
      }
    }
    if entry.party.names.isEmpty { progress.warn("a party without a name", at: record) }
    if let profileID = profile.value("ID") { indexes[profileID] = waiting.count }
    waiting.append(entry)
  }

  /// The sub-types of persons and entities are called "Unknown"; their party type says what they are.
  private func schema(_ profile: XMLElement, _ progress: inout ListProgress) -> PartySchema {
    let id = profile.value("PartySubTypeID") ?? ""
    switch words["PartySubType", id] {
    case "Vessel": return .vessel
    case "Aircraft": return .aircraft
    default: break
    }
    switch words.partyTypes[id].flatMap({ words["PartyType", $0] }) {
    case "Individual": return .person
    case "Entity", "Other Entity": return .organization
    case let other:
      progress.warn("unknown party type \"\(other ?? id)\"", at: profile)
      return .unknown
    }
  }

  private func readIdentity(_ identity: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    var partTypes: [String: String] = [:]
    for master in identity["NamePartGroups"]?.children("MasterNamePartGroup") ?? [] {
      for group in master.children("NamePartGroup") {
        if let id = group.value("ID") { partTypes[id] = word("NamePartType", group, "NamePartTypeID", &progress) }
      }
    }
    for alias in identity.children("Alias") {
      let kind: PartyName.Kind
      switch word("AliasType", alias, "AliasTypeID", &progress) {
      case "Name": kind = .primary
      case "A.K.A.": kind = .alias
      case "F.K.A.": kind = .former
      case "N.K.A.": kind = .current
      case let other:
        kind = .alias
        progress.warn("unknown alias type \"\(other)\", taken as a.k.a.", at: alias)
      }
      let strength: PartyName.Strength = alias.value("LowQuality") == "true" ? .weak : .strong
      for documented in alias.children("DocumentedName") {
        let isPerson = entry.party.schema == .person
        guard let name = name(documented, partTypes, isPerson: isPerson, kind: kind, strength: strength) else {
          progress.warn("a name without text, left out", at: documented)
          continue
        }
        entry.party.names.append(name)
      }
    }
    for fact in identity.value("ID").flatMap({ documents[$0] }) ?? [] {
      if let warning = fact.add(to: &entry) { progress.warn(warning, at: identity) }
    }
  }

  private func name(
    _ documented: XMLElement, _ partTypes: [String: String], isPerson: Bool, kind: PartyName.Kind, strength: PartyName.Strength
  ) -> PartyName? {
    var parts: [NamePart] = []
    for element in documented.children("DocumentedNamePart") {
      for value in element.children("NamePartValue") {
        guard let text = value.value else { continue }
        parts.append(NamePart(kind: OFACNameParts.kind(of: value.value("NamePartGroupID").flatMap { partTypes[$0] } ?? ""), text: text))
      }
    }
    return OFACNameParts.name(parts, isPerson: isPerson, kind: kind, strength: strength)
  }

  private func readFeature(_ feature: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let label = word("FeatureType", feature, "FeatureTypeID", &progress)
    for version in feature.children("FeatureVersion") {
      let place = version.children("VersionLocation").compactMap { $0.value("LocationID").flatMap { locations[$0] } }.first
      var texts: [String] = []
      for detail in version.children("VersionDetail") {
        if detail.value("DetailReferenceID") != nil {
          texts.append(word("DetailReference", detail, "DetailReferenceID", &progress))
        } else if let text = detail.value {
          texts.append(text)
        }
      }
      let text = texts.joined(separator: ", ")
      let comment = version["Comment"]?.value
      let period = version["DatePeriod"]
      add(label, text: text, comment: comment, place: place, period: period, at: feature, &entry, &progress)
    }
  }

  private func add(
    _ label: String, text: String, comment: String?, place: PartyAddress?, period: XMLElement?, at feature: XMLElement,
    _ entry: inout ListEntry,
    _ progress: inout ListProgress
  ) {
    switch label {
    case "Birthdate":
      guard
        let date = period.flatMap({ AdvancedDate.period($0, role: .birth, isPreferred: !entry.party.dates.contains { $0.role == .birth }) })
      else {
        return progress.warn("a date of birth without a date, left out", at: feature)
      }
      entry.party.dates.append(date)
    case "Place of Birth":
      let born =
        place.map { $0.full.isEmpty ? PartyAddress(full: text) : $0 }
        ?? PartyAddress(full: text, country: CountryNames.country(atEndOf: text))
      if born.full.isEmpty { return }
      entry.party.birthplaces.append(born)
      if let country = born.country { entry.party.countries.append(PartyCountry(role: .birthplace, country: country, text: born.full)) }
    case "Nationality Country", "Nationality", "Citizenship Country", "Citizenship":
      let role: PartyCountry.Role = label.hasPrefix("Nationality") ? .nationality : .citizenship
      let name = place.map(\.countryText).flatMap { $0.isEmpty ? nil : $0 } ?? text
      let isFirst = !entry.party.countries.contains { $0.role == role }
      entry.party.countries.append(
        PartyCountry(role: role, country: place?.country ?? CountryNames.country(named: name), text: name, isPreferred: isFirst))
    case "Location":
      if let place, !place.full.isEmpty { entry.party.addresses.append(place) }
    case "Title":
      if !text.isEmpty { entry.party.positions.append(text) }
    default:
      let date = period.flatMap { AdvancedDate.period($0, role: .other) }
      let value = text.isEmpty ? (date?.text ?? place?.full) : text
      let fact = OFACFact(label: label, value: value, country: place?.country, countryText: place?.countryText, note: comment ?? "")
      if let warning = fact.add(to: &entry) { progress.warn(warning, at: feature) }
      return
    }
    if let comment { entry.remarks.append("\(label): \(comment)") }
  }

  // MARK: - What follows the parties

  private mutating func readRelationship(_ record: XMLElement, _ progress: inout ListProgress) {
    guard let from = record.value("From-ProfileID").flatMap({ indexes[$0] }), let target = record.value("To-ProfileID") else {
      return progress.warn("a relationship of a party that is not in the file, left out", at: record)
    }
    let label = word("RelationType", record, "RelationTypeID", &progress)
    let kind = OFACRelation.kind(of: label)
    // What is over is kept as a link and no longer as ownership or the like.
    let isFormer = record.value("Former") == "true"
    // OFAC's profile ids are the publisher's ids of the parties.
    let other = indexes[target].map { waiting[$0] }
    waiting[from].relations.append(
      EntryRelation(
        kind: isFormer ? .linkedTo : kind, targetID: other?.entryID ?? target, targetName: other?.party.caption ?? "",
        label: isFormer ? "former: \(label)" : label))
    if let comment = record["Comment"]?.value { waiting[from].remarks.append("\(label): \(comment)") }
  }

  /// A party has one of these for each list it is on.
  private mutating func readSanctionsEntry(_ record: XMLElement, _ progress: inout ListProgress) {
    guard let index = record.value("ProfileID").flatMap({ indexes[$0] }) else {
      return progress.warn("a sanctions entry of a party that is not in the file, left out", at: record)
    }
    let listName = words["List", record.value("ListID") ?? ""] ?? ""
    var bases: [String] = [], codes: [String] = [], measures: [String] = []
    for child in record.children {
      switch child.name {
      case "EntryEvent":
        let basis = word("LegalBasis", child, "LegalBasisID", &progress)
        if basis != "Unknown", !basis.isEmpty, !bases.contains(basis) { bases.append(basis) }
        if let day = child["Date"].flatMap(AdvancedDate.day) { waiting[index].listedOn = min(waiting[index].listedOn ?? day, day) }
        if let comment = child["Comment"]?.value { waiting[index].remarks.append(comment) }
      case "SanctionsMeasure":
        let type = word("SanctionsType", child, "SanctionsTypeID", &progress)
        if type == "Program" {
          if let code = child["Comment"]?.value, !codes.contains(code) { codes.append(code) }
        } else if !type.isEmpty, !measures.contains(type) {
          measures.append(type)
        }
      case "LimitationsToList": break
      default: progress.warn("unknown element <\(child.name)> in <SanctionsEntry>", at: child)
      }
    }
    let attribute = EntryAttribute(label: "List", value: listName)
    if !listName.isEmpty, !waiting[index].attributes.contains(attribute) { waiting[index].attributes.append(attribute) }
    for code in codes {
      let programme = Programme(
        code: code, authority: .usOFAC, legalBasis: bases.isEmpty ? nil : bases.joined(separator: "; "), measures: measures)
      if !waiting[index].programmes.contains(programme) { waiting[index].programmes.append(programme) }
    }
  }
}

/// The reference value sets: words by kind and number. Only looked up, never walked.
private struct ReferenceWords {
  private var words: [String: [String: String]] = [:]
  /// ISO 3166-1 codes of countries and the names of areas, by number; the party type behind each sub-type.
  private(set) var iso2: [String: String] = [:]
  private(set) var areas: [String: String] = [:]
  private(set) var partyTypes: [String: String] = [:]

  subscript(_ set: String, _ id: String) -> String? { words[set]?[id] }

  mutating func read(_ set: XMLElement) {
    for value in set.children {
      guard let id = value.value("ID") else { continue }
      words[value.name, default: [:]][id] = value.value ?? ""
      if let code = value.value("ISO2") { iso2[id] = code }
      if value.name == "AreaCode", let name = value.value("Description") { areas[id] = name }
      if value.name == "PartySubType", let type = value.value("PartyTypeID") { partyTypes[id] = type }
    }
  }
}

/// The model's dates: a day of year, month and day elements, and a period of four of them.
private enum AdvancedDate {
  static func day(_ element: XMLElement) -> CivilDate? {
    func number(_ name: String) -> Int? { element[name]?.value.flatMap { Int($0) } }
    guard let year = number("Year") else { return nil }
    return CivilDate(year: year, month: number("Month") ?? 1, day: number("Day") ?? 1)
  }

  /// From the earliest start to the latest end: 1962 is written as 1962-01-01 to 1962-12-31.
  static func period(_ element: XMLElement, role: PartyDate.Role, isPreferred: Bool = true) -> PartyDate? {
    let start = element["Start"], end = element["End"]
    let earliest = (start?["From"]).flatMap(day), latest = (end?["To"] ?? end?["From"] ?? start?["To"]).flatMap(day)
    guard earliest != nil || latest != nil else { return nil }
    let isCirca = start?.value("Approximate") == "true" || end?.value("Approximate") == "true"
    if let earliest, let latest, earliest > latest {
      return PartyDate(role: role, text: "\(earliest) to \(latest)", earliest: nil, latest: nil, isCirca: isCirca, isPreferred: isPreferred)
    }
    return PartyDate(
      role: role, text: (isCirca ? "circa " : "") + text(earliest, latest), earliest: earliest, latest: latest, isCirca: isCirca,
      isPreferred: isPreferred)
  }

  /// The shortest way to say the same: "1962", "1962-09", "1962-09-03" or "1958 to 1962".
  private static func text(_ earliest: CivilDate?, _ latest: CivilDate?) -> String {
    guard let earliest, let latest else { return earliest.map { "from \($0)" } ?? latest.map { "until \($0)" } ?? "" }
    if earliest == latest { return earliest.description }
    let isFromNewYear = earliest.month == 1 && earliest.day == 1, isToYearsEnd = latest.month == 12 && latest.day == 31
    if isFromNewYear, isToYearsEnd { return earliest.year == latest.year ? "\(earliest.year)" : "\(earliest.year) to \(latest.year)" }
    let isWholeMonth = earliest.day == 1 && latest.day == CivilDate.daysInMonth(year: latest.year, month: latest.month)
    if isWholeMonth, earliest.year == latest.year, earliest.month == latest.month { return String(earliest.description.prefix(7)) }
    return "\(earliest) to \(latest)"
  }
}
