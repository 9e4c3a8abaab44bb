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
/// which repeat links that are followed from the other side; the script and status of name parts, since a script is seen by the letters;
/// which parts of a date are fixed, which its bounds say; countries' other codes; SanctionsEntryLinks, which OFAC does not use;
/// ReferenceValueSets themselves, whose words stand in the entries. A file that says to be a delta (`DeltaBaseVersion`) is reported.
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

  /// Elements and attributes alike: no name means two things.
  enum Key: Int, XMLKey {
    case locPartTypeID, validityID, idRegDocDateTypeID, idRegDocTypeID, namePartTypeID, aliasTypeID, featureTypeID, detailReferenceID,
      reliabilityID, relationTypeID, relationQualityID, legalBasisID, sanctionsTypeID, id, countryID, areaCodeID, primary, identityID,
      issuedInLocationID, issuedByCountryID, fixedRef, partySubTypeID, isFalse, lowQuality, namePartGroupID, locationID, fromProfileID,
      toProfileID, former, profileID, listID, namePartGroups, masterNamePartGroup, locationPartValue, value, documentDate, namePartGroup,
      alias, documentedName, documentedNamePart, namePartValue, featureVersion, versionLocation, versionDetail, issuingAuthority, comment,
      datePeriod, idRegistrationNo, profile, date, iso2Code, description, partyTypeID, approximate, start, end, from, to, year, month, day,
      dateOfIssue, location, idRegDocument, distinctParty, profileRelationship, sanctionsEntry, locationCountry, locationAreaCode,
      locationPart, featureVersionReference, idRegDocumentReference, identity, feature, sanctionsEntryReference, externalReference,
      entryEvent, sanctionsMeasure, limitationsToListing, supportingInfo
    static let names = [
      "LocPartTypeID", "ValidityID", "IDRegDocDateTypeID", "IDRegDocTypeID", "NamePartTypeID", "AliasTypeID", "FeatureTypeID",
      "DetailReferenceID", "ReliabilityID", "RelationTypeID", "RelationQualityID", "LegalBasisID", "SanctionsTypeID", "ID", "CountryID",
      "AreaCodeID", "Primary", "IdentityID", "IssuedIn-LocationID", "IssuedBy-CountryID", "FixedRef", "PartySubTypeID", "False",
      "LowQuality", "NamePartGroupID", "LocationID", "From-ProfileID", "To-ProfileID", "Former", "ProfileID", "ListID", "NamePartGroups",
      "MasterNamePartGroup", "LocationPartValue", "Value", "DocumentDate", "NamePartGroup", "Alias", "DocumentedName", "DocumentedNamePart",
      "NamePartValue", "FeatureVersion", "VersionLocation", "VersionDetail", "IssuingAuthority", "Comment", "DatePeriod",
      "IDRegistrationNo", "Profile", "Date", "ISO2", "Description", "PartyTypeID", "Approximate", "Start", "End", "From", "To", "Year",
      "Month", "Day", "DateOfIssue", "Location", "IDRegDocument", "DistinctParty", "ProfileRelationship", "SanctionsEntry",
      "LocationCountry", "LocationAreaCode", "LocationPart", "FeatureVersionReference", "IDRegDocumentReference", "Identity", "Feature",
      "SanctionsEntryReference", "ExternalReference", "EntryEvent", "SanctionsMeasure", "LimitationsToListing", "SupportingInfo",
    ]
  }

  private let list: ListID
  private var tags = XMLTags<Key>()
  private var words = ReferenceWords()
  private var locations: [String: PartyAddress] = [:]
  private var documents: [String: [OFACFact]] = [:]
  private var waiting: [ListEntry] = []
  private var indexes: [String: Int] = [:]

  init(list: ListID) { self.list = list }

  mutating func learn(_ names: [XMLName]) { tags.learn(names) }

  mutating func begin(_ root: XMLElement, _ progress: inout ListProgress) {
    if let base = root.value("DeltaBaseVersion") {
      progress.warn("a delta to version \(base): this is not the whole list and must not replace it", at: root)
    }
  }

  mutating func read(_ record: XMLElement, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    switch tags[record] {
    case .dateOfIssue:
      progress.publishedOn = AdvancedDate.day(record, tags)
      progress.publishedText = progress.publishedOn?.description ?? ""
    case .location: readLocation(record, &progress)
    case .idRegDocument: readDocument(record, &progress)
    case .distinctParty: try readParty(record, &progress)
    case .profileRelationship: readRelationship(record, &progress)
    case .sanctionsEntry: readSanctionsEntry(record, &progress)
    case _ where record.name.hasSuffix("Values"): words.read(record, tags)
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
  private func word(_ set: String, _ element: XMLElement, _ attribute: Key, _ progress: inout ListProgress) -> String {
    guard let id = tags.value(element, attribute) else { return "" }
    if let word = words[set, id] { return word }
    progress.warn("\(set) \(id) is not among the reference values", at: element)
    return ""
  }

  // MARK: - Places and documents

  private mutating func readLocation(_ record: XMLElement, _ progress: inout ListProgress) {
    guard let id = tags.value(record, .id) else { return }
    var street: [String] = [], city = "", regions: [String] = [], postcode = "", countryText = ""
    var country: Country?
    for child in record.children {
      switch tags[child] {
      case .locationCountry:
        guard let countryID = tags.value(child, .countryID) else { continue }
        countryText = words["Country", countryID] ?? ""
        country = words.iso2[countryID].flatMap { Country(alpha2: $0) } ?? CountryNames.country(named: countryText)
      case .locationAreaCode:
        // The area code is the country's again, and stands alone where the country is undetermined.
        if countryText.isEmpty, let code = tags.value(child, .areaCodeID), let name = words.areas[code], name != "undetermined" {
          countryText = name
          country = words["AreaCode", code].flatMap { Country(alpha2: $0) } ?? CountryNames.country(named: name)
        }
      case .locationPart:
        let values = tags.all(child, .locationPartValue)
        guard let text = (values.first { tags.value($0, .primary) == "true" } ?? values.first).flatMap({ tags.first($0, .value) })?.value
        else { continue }
        switch word("LocPartType", child, .locPartTypeID, &progress) {
        case "ADDRESS1", "ADDRESS2", "ADDRESS3": street.append(text)
        case "CITY": city = text
        case "POSTAL CODE": postcode = text
        case "STATE/PROVINCE", "REGION": regions.append(text)
        default: street.append(text)
        }
      case .featureVersionReference, .idRegDocumentReference: break
      default: progress.warn("unknown element <\(child.name)> in <Location>", at: child)
      }
    }
    locations[id] = PartyAddress(
      street: street.joined(separator: ", "), city: city, region: regions.joined(separator: ", "), postcode: postcode, country: country,
      countryText: countryText)
  }

  private mutating func readDocument(_ record: XMLElement, _ progress: inout ListProgress) {
    guard let identity = tags.value(record, .identityID) else { return progress.warn("a document of nobody, left out", at: record) }
    var notes: [String] = []
    if let authority = tags.first(record, .issuingAuthority)?.value { notes.append("issued by \(authority)") }
    if let place = tags.value(record, .issuedInLocationID).flatMap({ locations[$0] }), !place.full.isEmpty {
      notes.append("issued in \(place.full)")
    }
    let validity = word("Validity", record, .validityID, &progress)
    if validity != "Valid", !validity.isEmpty { notes.append(validity.lowercased()) }
    if let comment = tags.first(record, .comment)?.value { notes.append(comment) }
    var issued: PartyDate?, expires: PartyDate?
    for date in tags.all(record, .documentDate) {
      let read = tags.first(date, .datePeriod).flatMap { AdvancedDate.period($0, tags, role: .other) }
      switch word("IDRegDocDateType", date, .idRegDocDateTypeID, &progress) {
      case "Issue Date": issued = read
      case "Expiration Date": expires = read
      case let other: progress.warn("unknown document date \"\(other)\"", at: date)
      }
    }
    let countryID = tags.value(record, .issuedByCountryID) ?? ""
    let countryText = words["Country", countryID]
    documents[identity, default: []].append(
      OFACFact(
        label: word("IDRegDocType", record, .idRegDocTypeID, &progress), value: tags.first(record, .idRegistrationNo)?.value,
        country: words.iso2[countryID].flatMap { Country(alpha2: $0) } ?? countryText.flatMap { CountryNames.country(named: $0) },
        countryText: countryText, issued: issued, expires: expires, note: notes.joined(separator: "; ")))
  }

  // MARK: - Parties

  private mutating func readParty(_ record: XMLElement, _ progress: inout ListProgress) throws(ListFailure) {
    guard let id = tags.value(record, .fixedRef), let profile = tags.first(record, .profile) else {
      throw ListFailure(.missing("a <DistinctParty> without FixedRef or <Profile>"), line: record.line, byteOffset: record.offset)
    }
    progress.countRecord()
    var entry = ListEntry(list: list, entryID: id, party: Party(schema: schema(profile, &progress)), place: progress.place)
    for child in record.children {
      switch tags[child] {
      case .comment: if let comment = child.value { entry.remarks.append(comment) }
      case .profile:
        if tags.value(child, .id) != tags.value(profile, .id) {
          progress.warn("a party of several profiles, of which the first is read", at: child)
        }
      default: progress.warn("unknown element <\(child.name)> in <DistinctParty>", at: child)
      }
    }
    for child in profile.children {
      switch tags[child] {
      case .identity: readIdentity(child, &entry, &progress)
      case .feature: readFeature(child, &entry, &progress)
      case .sanctionsEntryReference: break
      case .externalReference:
        let texts = child.children.compactMap(\.value)
        if !texts.isEmpty { entry.attributes.append(EntryAttribute(label: "External reference", value: texts.joined(separator: ", "))) }
      default: progress.warn("unknown element <\(child.name)> in <Profile>", at: child)
      }
    }
    if entry.party.names.isEmpty { progress.warn("a party without a name", at: record) }
    if let profileID = tags.value(profile, .id) { indexes[profileID] = waiting.count }
    waiting.append(entry)
  }

  /// The sub-types of persons and entities are called "Unknown"; their party type says what they are.
  private func schema(_ profile: XMLElement, _ progress: inout ListProgress) -> PartySchema {
    let id = tags.value(profile, .partySubTypeID) ?? ""
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
    let groups = tags.first(identity, .namePartGroups).map { tags.all($0, .masterNamePartGroup) } ?? []
    for master in groups {
      for group in tags.all(master, .namePartGroup) {
        if let id = tags.value(group, .id) { partTypes[id] = word("NamePartType", group, .namePartTypeID, &progress) }
      }
    }
    // Names of an identity that is known to be false support a match and do not make one.
    let isFalse = tags.value(identity, .isFalse) == "true"
    if isFalse { entry.remarks.append("An identity of this party is known to be false") }
    for alias in tags.all(identity, .alias) {
      if let comment = tags.first(alias, .comment)?.value { entry.remarks.append("Name: \(comment)") }
      let kind: PartyName.Kind
      switch word("AliasType", alias, .aliasTypeID, &progress) {
      case "Name": kind = .primary
      case "A.K.A.": kind = .alias
      case "F.K.A.": kind = .former
      case "N.K.A.": kind = .current
      case let other:
        kind = .alias
        progress.warn("unknown alias type \"\(other)\", taken as a.k.a.", at: alias)
      }
      let strength: PartyName.Strength = isFalse || tags.value(alias, .lowQuality) == "true" ? .weak : .strong
      for documented in tags.all(alias, .documentedName) {
        let isPerson = entry.party.schema == .person
        guard let name = name(documented, partTypes, isPerson: isPerson, kind: kind, strength: strength) else {
          progress.warn("a name without text, left out", at: documented)
          continue
        }
        entry.party.names.append(name)
      }
    }
    for fact in tags.value(identity, .id).flatMap({ documents[$0] }) ?? [] {
      if let warning = fact.add(to: &entry) { progress.warn(warning, at: identity) }
    }
  }

  private func name(
    _ documented: XMLElement, _ partTypes: [String: String], isPerson: Bool, kind: PartyName.Kind, strength: PartyName.Strength
  ) -> PartyName? {
    var parts: [NamePart] = []
    for element in tags.all(documented, .documentedNamePart) {
      for value in tags.all(element, .namePartValue) {
        guard let text = value.value else { continue }
        parts.append(
          NamePart(kind: OFACNameParts.kind(of: tags.value(value, .namePartGroupID).flatMap { partTypes[$0] } ?? ""), text: text))
      }
    }
    return OFACNameParts.name(parts, isPerson: isPerson, kind: kind, strength: strength)
  }

  private func readFeature(_ feature: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let label = word("FeatureType", feature, .featureTypeID, &progress)
    for version in tags.all(feature, .featureVersion) {
      let place = tags.all(version, .versionLocation).compactMap { tags.value($0, .locationID).flatMap { locations[$0] } }.first
      var texts: [String] = []
      for detail in tags.all(version, .versionDetail) {
        if tags.value(detail, .detailReferenceID) != nil {
          texts.append(word("DetailReference", detail, .detailReferenceID, &progress))
        } else if let text = detail.value {
          texts.append(text)
        }
      }
      let text = texts.joined(separator: ", ")
      var comment = tags.first(version, .comment)?.value
      let reliability = tags.value(version, .reliabilityID).flatMap { words["Reliability", $0] } ?? ""
      if !["", "Unknown", "Confirmed"].contains(reliability) {
        let words = "reliability \(reliability.lowercased())"
        comment = comment.map { "\($0); \(words)" } ?? words
      }
      let period = tags.first(version, .datePeriod)
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
        let date = period.flatMap({
          AdvancedDate.period($0, tags, role: .birth, isPreferred: !entry.party.dates.contains { $0.role == .birth })
        })
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
      let date = period.flatMap { AdvancedDate.period($0, tags, role: .other) }
      let value = text.isEmpty ? (date?.text ?? place?.full) : text
      let fact = OFACFact(label: label, value: value, country: place?.country, countryText: place?.countryText, note: comment ?? "")
      if let warning = fact.add(to: &entry) { progress.warn(warning, at: feature) }
      return
    }
    if let comment { entry.remarks.append("\(label): \(comment)") }
  }

  // MARK: - What follows the parties

  private mutating func readRelationship(_ record: XMLElement, _ progress: inout ListProgress) {
    guard let from = tags.value(record, .fromProfileID).flatMap({ indexes[$0] }), let target = tags.value(record, .toProfileID) else {
      return progress.warn("a relationship of a party that is not in the file, left out", at: record)
    }
    let label = word("RelationType", record, .relationTypeID, &progress)
    let kind = OFACRelation.kind(of: label)
    let quality = tags.value(record, .relationQualityID).flatMap { words["RelationQuality", $0] ?? words["Reliability", $0] } ?? ""
    if !["", "Unknown", "High", "Confirmed"].contains(quality) {
      waiting[from].remarks.append("\(label): quality \(quality.lowercased())")
    }
    if let period = tags.first(record, .datePeriod).flatMap({ AdvancedDate.period($0, tags, role: .other) }) {
      waiting[from].remarks.append("\(label): \(period.text)")
    }
    // What is over is kept as a link and no longer as ownership or the like.
    let isFormer = tags.value(record, .former) == "true"
    // OFAC's profile ids are the publisher's ids of the parties.
    let other = indexes[target].map { waiting[$0] }
    waiting[from].relations.append(
      EntryRelation(
        kind: isFormer ? .linkedTo : kind, targetID: other?.entryID ?? target, targetName: other?.party.caption ?? "",
        label: isFormer ? "former: \(label)" : label))
    if let comment = tags.first(record, .comment)?.value { waiting[from].remarks.append("\(label): \(comment)") }
  }

  /// A party has one of these for each list it is on.
  private mutating func readSanctionsEntry(_ record: XMLElement, _ progress: inout ListProgress) {
    guard let index = tags.value(record, .profileID).flatMap({ indexes[$0] }) else {
      return progress.warn("a sanctions entry of a party that is not in the file, left out", at: record)
    }
    let listName = words["List", tags.value(record, .listID) ?? ""] ?? ""
    var bases: [String] = [], codes: [String] = [], measures: [String] = []
    for child in record.children {
      switch tags[child] {
      case .entryEvent:
        let basis = word("LegalBasis", child, .legalBasisID, &progress)
        if basis != "Unknown", !basis.isEmpty, !bases.contains(basis) { bases.append(basis) }
        if let day = tags.first(child, .date).flatMap({ AdvancedDate.day($0, tags) }) {
          waiting[index].listedOn = min(waiting[index].listedOn ?? day, day)
        }
        if let comment = tags.first(child, .comment)?.value { waiting[index].remarks.append(comment) }
      case .sanctionsMeasure:
        let type = word("SanctionsType", child, .sanctionsTypeID, &progress)
        if type == "Program" {
          if let code = tags.first(child, .comment)?.value, !codes.contains(code) { codes.append(code) }
        } else if !type.isEmpty, !measures.contains(type) {
          measures.append(type)
        }
      case .limitationsToListing: if let text = child.value { waiting[index].remarks.append("Limitations: \(text)") }
      case .supportingInfo:
        let text = child.children.compactMap(\.value).joined(separator: ", ")
        if !text.isEmpty { waiting[index].remarks.append(text) }
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

  mutating func read(_ set: XMLElement, _ tags: XMLTags<OFACAdvancedXML.Key>) {
    for value in set.children {
      guard let id = tags.value(value, .id) else { continue }
      words[value.name, default: [:]][id] = value.value ?? ""
      if let code = tags.value(value, .iso2Code) { iso2[id] = code }
      if value.name == "AreaCode", let name = tags.value(value, .description) { areas[id] = name }
      if value.name == "PartySubType", let type = tags.value(value, .partyTypeID) { partyTypes[id] = type }
    }
  }
}

/// The model's dates: a day of year, month and day elements, and a period of four of them.
private enum AdvancedDate {
  static func day(_ element: XMLElement, _ tags: XMLTags<OFACAdvancedXML.Key>) -> CivilDate? {
    func number(_ key: OFACAdvancedXML.Key) -> Int? { tags.first(element, key)?.value.flatMap { Int($0) } }
    guard let year = number(.year) else { return nil }
    return CivilDate(year: year, month: number(.month) ?? 1, day: number(.day) ?? 1)
  }

  /// From the earliest start to the latest end: 1962 is written as 1962-01-01 to 1962-12-31.
  static func period(
    _ element: XMLElement, _ tags: XMLTags<OFACAdvancedXML.Key>, role: PartyDate.Role, isPreferred: Bool = true
  ) -> PartyDate? {
    func part(_ side: XMLElement?, _ key: OFACAdvancedXML.Key) -> XMLElement? { side.flatMap { tags.first($0, key) } }
    let start = tags.first(element, .start), end = tags.first(element, .end)
    let earliest = part(start, .from).flatMap { day($0, tags) }
    let latest = (part(end, .to) ?? part(end, .from) ?? part(start, .to)).flatMap { day($0, tags) }
    guard earliest != nil || latest != nil else { return nil }
    let isCirca = [start, end].contains { side in side.flatMap { tags.value($0, .approximate) } == "true" }
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
