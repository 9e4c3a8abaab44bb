import Formats
import Reference

extension ListFormat {
  /// SDN_ENHANCED.XML and CONS_ENHANCED.XML of OFAC's Sanctions List Service, and its exports by programme or entity.
  ///
  /// Source: enhanced_xml.xsd, exports of 2024 and 2025. The file declares no count of entities.
  static let ofacEnhancedXML = ListFormat(
    id: OFACEnhancedXML.format, title: "OFAC SDN and Consolidated list, enhanced XML",
    usualList: { $0.lowercased().contains("cons") ? "us-ofac-consolidated-enhanced" : "us-ofac-sdn-enhanced" },
    detects: { OFACEnhancedXML.detects($0) },
    makeSourceReader: { source throws(ListFailure) in
      let changes = try OFACPendingChanges(source.companions)
      return try XMLListReader(OFACEnhancedXML(list: source.list, changes: changes))
    })
}

/// One `entity` at a time, with all words in place. What is dropped, and why: ids and reference numbers beside the words they stand for; `identityId`, OFAC's own;
/// formatted names, which the parts give again with capitals; `versionId`, `valueRefId`, `idFeatures`, `isPrimary` of translations and the names on
/// documents, which only link details; the script of a translation, which is seen by the letters; which way a date's bounds were meant
/// (`isDateRange`), since the bounds say it.
struct OFACEnhancedXML: XMLListParser {
  static let format = "ofac-enhanced-xml"
  static let root = "sanctionsData"
  static let namespaces = ["https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML"]
  static let records = [
    "/sanctionsData/publicationInfo", "/sanctionsData/referenceValues/referenceValue", "/sanctionsData/featureTypes/featureType",
    "/sanctionsData/entities/*",
  ]

  private let list: ListID
  /// ISO 3166-1 codes of countries by reference number.
  private var isoCodes: [String: String] = [:]

  /// Of deltas read with the list.
  private var changes: OFACPendingChanges?

  init(list: ListID) { self.list = list }

  init(list: ListID, changes: OFACPendingChanges) {
    self.list = list
    self.changes = changes.isEmpty ? nil : changes
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard var changes else { return }
    for (entity, place) in try changes.finish({ progress.warn("a change of an entity on another list, passed over", at: $0.place) }) {
      progress.place = place
      try take(try self.entry(entity, &progress), &progress, deliver)
    }
    guard let last = changes.last else { return }
    progress.publishedText = last.publishedText
    progress.publishedOn = last.publishedOn ?? progress.publishedOn
  }

  mutating func read(_ record: XMLElement, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    switch record.name {
    case "publicationInfo": try readHeader(record, &progress)
    case "referenceValue": if let id = record.value("refId"), let code = record["isoCode"]?.value { isoCodes[id] = code }
    case "featureType": break
    case "entity":
      guard changes != nil else { return try take(try entry(record, &progress), &progress, deliver) }
      switch try changes?.apply(to: record.value("id") ?? "", record) {
      case .untouched, nil: try take(try entry(record, &progress), &progress, deliver)
      case .changed(let entity): try take(try entry(entity, &progress), &progress, deliver)
      case .gone: break
      }
    default: progress.warn("unknown element <\(record.name)> among the entities", at: record)
    }
  }

  private func take(_ entry: ListEntry, _ progress: inout ListProgress, _ deliver: (ListEntry) -> Void) throws(ListFailure) {
    progress.countRecord()
    try progress.count(entry)
    deliver(entry)
  }

  /// An entity that a delta changed or brought: written as XML and read like any other, by a reader of its own, since names are numbered by
  /// the document.
  private func entry(_ entity: EditableElement, _ progress: inout ListProgress) throws(ListFailure) -> ListEntry {
    var reader = OFACEnhancedXML(list: list)
    reader.isoCodes = isoCodes
    var inner = ListProgress()
    inner.place = progress.place
    let record: XMLElement?
    do throws(XMLFailure) {
      var xml = try XMLReader(records: ["/entity"])
      record = try (xml.feed(entity.xml) + xml.finish()).first
    } catch { throw ListFailure(error) }
    guard let record else { throw progress.failure(.missing("an entity of a delta that is no element")) }
    let entry = try reader.entry(record, &inner)
    for warning in inner.warnings.all { progress.warn(warning.message, at: progress.place) }
    return entry
  }

  private func readHeader(_ record: XMLElement, _ progress: inout ListProgress) throws(ListFailure) {
    progress.publishedText = record["dataAsOf"]?.value ?? ""
    progress.publishedOn = CivilDate(iso: String(progress.publishedText.prefix(10)))
    try changes?.check(listOf: progress.publishedOn)
    if let filters = record["filters"], filters["sanctionsPrograms"] != nil || filters["entities"] != nil {
      progress.warn("an export by programme or entity: this is not the whole list and must not replace it", at: record)
    }
  }

  func entry(_ record: XMLElement, _ progress: inout ListProgress) throws(ListFailure) -> ListEntry {
    guard let id = record.value("id") else {
      throw ListFailure(.missing("an <entity> without id"), line: record.line, byteOffset: record.offset)
    }
    let schema = record["generalInfo"].map { self.schema($0, &progress) } ?? PartySchema.unknown
    var entry = ListEntry(list: list, entryID: id, party: Party(schema: schema), place: progress.place)
    var codes: [String] = [], bases: [String] = [], measures: [String] = []
    for child in record.children {
      switch child.name {
      case "generalInfo": readGeneral(child, &entry, &progress)
      case "sanctionsLists": readLists(child, &entry)
      case "sanctionsPrograms": codes = child.children.compactMap(\.value)
      case "sanctionsTypes": measures = child.children.compactMap(\.value)
      case "legalAuthorities": bases = child.children.compactMap(\.value)
      case "names": for name in child.children { readName(name, &entry, &progress) }
      case "addresses": for address in child.children { readAddress(address, &entry, &progress) }
      case "features": for feature in child.children { readFeature(feature, &entry, &progress) }
      case "identityDocuments": for document in child.children { readDocument(document, &entry, &progress) }
      case "relationships": for relation in child.children { readRelation(relation, &entry, &progress) }
      default: progress.warn("unknown element <\(child.name)> in <entity>", at: child)
      }
    }
    // The file does not tell which basis belongs to which programme.
    let basis = bases.isEmpty ? nil : bases.joined(separator: "; ")
    entry.programmes = codes.map { Programme(code: $0, authority: .usOFAC, legalBasis: basis, measures: measures) }
    if entry.party.names.isEmpty { progress.warn("an entity without a name", at: record) }
    return entry
  }

  private func schema(_ info: XMLElement, _ progress: inout ListProgress) -> PartySchema {
    switch info["entityType"]?.value {
    case "Individual": return .person
    case "Entity": return .organization
    case "Vessel": return .vessel
    case "Aircraft": return .aircraft
    case let other:
      progress.warn("unknown entityType \"\(other ?? "")\"", at: info)
      return .unknown
    }
  }

  private func readGeneral(_ info: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    for child in info.children {
      guard let text = child.value else { continue }
      switch child.name {
      case "identityId", "entityType": break
      case "remarks": entry.remarks.append(text)
      case "title": entry.party.positions.append(text)
      case "livingStatus", "isUsCitizen", "isUsPerson": entry.attributes.append(EntryAttribute(label: child.name, value: text))
      default: progress.warn("unknown element <\(child.name)> in <generalInfo>", at: child)
      }
    }
  }

  private func readLists(_ lists: XMLElement, _ entry: inout ListEntry) {
    for list in lists.children {
      if let name = list.value { entry.attributes.append(EntryAttribute(label: "List", value: name)) }
      guard let day = list.value("datePublished").flatMap(DateText.isoDay) else { continue }
      entry.listedOn = min(entry.listedOn ?? day, day)
    }
  }

  private func readName(_ name: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let isPrimary = name["isPrimary"]?.value == "true"
    let strength: PartyName.Strength = name["isLowQuality"]?.value == "true" ? .weak : .strong
    let kind: PartyName.Kind
    switch name["aliasType"]?.value {
    case nil: kind = isPrimary ? .primary : .alias
    case "A.K.A.": kind = .alias
    case "F.K.A.": kind = .former
    case "N.K.A.": kind = .current
    case let other?:
      kind = .alias
      progress.warn("unknown aliasType \"\(other)\", taken as a.k.a.", at: name)
    }
    for translation in name["translations"]?.children("translation") ?? [] {
      let parts = (translation["nameParts"]?.children("namePart") ?? []).compactMap { part -> NamePart? in
        guard let text = part["value"]?.value else { return nil }
        return NamePart(kind: OFACNameParts.kind(of: part["type"]?.value ?? ""), text: text)
      }
      let isPerson = entry.party.schema == .person
      if let read = OFACNameParts.name(parts, isPerson: isPerson, kind: kind, strength: strength) {
        entry.party.names.append(read)
      } else if let full = translation["formattedFullName"]?.value {
        entry.party.names.append(PartyName(full: full, kind: kind, strength: strength, script: WritingSystem.ifNotLatin(full)))
      } else {
        progress.warn("a name without text, left out", at: translation)
      }
    }
  }

  private func country(_ element: XMLElement?) -> (Country?, String) {
    guard let element, let text = element.value else { return (nil, "") }
    return (element.value("refId").flatMap { isoCodes[$0] }.flatMap { Country(alpha2: $0) } ?? CountryNames.country(named: text), text)
  }

  private func readAddress(_ address: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let (country, countryText) = country(address["country"])
    let translations = address["translations"]?.children("translation") ?? []
    // Each script is an address of its own; without any there is the country alone.
    for parts in translations.isEmpty ? [nil] : translations.map({ $0["addressParts"] }) {
      var street: [String] = [], city = "", regions: [String] = [], postcode = ""
      for part in parts?.children("addressPart") ?? [] {
        guard let text = part["value"]?.value else { continue }
        switch part["type"]?.value {
        case "CITY": city = text
        case "POSTAL CODE": postcode = text
        case "STATE/PROVINCE", "REGION": regions.append(text)
        case "ADDRESS1", "ADDRESS2", "ADDRESS3": street.append(text)
        case let other:
          street.append(text)
          progress.warn("unknown address part \"\(other ?? "")\", taken as street", at: part)
        }
      }
      let read = PartyAddress(
        street: street.joined(separator: ", "), city: city, region: regions.joined(separator: ", "), postcode: postcode, country: country,
        countryText: countryText)
      if !read.full.isEmpty { entry.party.addresses.append(read) }
    }
  }

  private func readFeature(_ feature: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let label = feature["type"]?.value ?? "", text = feature["value"]?.value ?? ""
    let isPreferred = feature["isPrimary"]?.value != "false"
    if let comment = feature["comments"]?.value { entry.remarks.append("\(label): \(comment)") }
    if let reliability = feature["reliability"]?.value, !["Unknown", "Confirmed"].contains(reliability) {
      entry.remarks.append("\(label) \(text): reliability \(reliability.lowercased())")
    }
    switch label {
    case "Birthdate":
      let date = feature["valueDate"].flatMap { Self.date($0, text: text, role: .birth, isPreferred: isPreferred) }
      entry.party.dates.append(date ?? DateText.parse(text, role: .birth, isPreferred: isPreferred, order: .monthFirst))
    case "Place of Birth":
      let country = CountryNames.country(atEndOf: text)
      entry.party.birthplaces.append(PartyAddress(full: text, country: country))
      if let country {
        entry.party.countries.append(PartyCountry(role: .birthplace, country: country, text: text, isPreferred: isPreferred))
      }
    case "Nationality Country", "Citizenship Country":
      let role: PartyCountry.Role = label.hasPrefix("Nationality") ? .nationality : .citizenship
      entry.party.countries.append(
        PartyCountry(role: role, country: CountryNames.country(named: text), text: text, isPreferred: isPreferred))
    default:
      let fact = OFACFact(label: label, value: text.isEmpty ? nil : text)
      if let warning = fact.add(to: &entry) { progress.warn(warning, at: feature) }
    }
  }

  private func readDocument(_ document: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    var notes: [String] = []
    if let authority = document["issuingAuthority"]?.value { notes.append("issued by \(authority)") }
    if let place = document["issuingLocation"]?.value { notes.append("issued in \(place)") }
    if document["isValid"]?.value == "false" { notes.append("not valid") }
    if let comment = document["comments"]?.value { notes.append(comment) }
    let (country, countryText) = country(document["issuingCountry"])
    let fact = OFACFact(
      label: document["type"]?.value ?? "", value: document["documentNumber"]?.value, country: country,
      countryText: countryText.isEmpty ? nil : countryText,
      issued: document["issueDate"].flatMap { Self.date($0, text: nil, role: .other) },
      expires: document["expirationDate"].flatMap { Self.date($0, text: nil, role: .other) }, note: notes.joined(separator: "; "))
    if let warning = fact.add(to: &entry) { progress.warn(warning, at: document) }
  }

  private func readRelation(_ relation: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let label = relation["type"]?.value ?? ""
    guard let other = relation["relatedEntity"] else { return progress.warn("a relationship to nobody, left out", at: relation) }
    entry.relations.append(
      EntryRelation(kind: OFACRelation.kind(of: label), targetID: other.value("entityId"), targetName: other.value ?? "", label: label))
    if let comment = relation["comments"]?.value { entry.remarks.append("\(label): \(comment)") }
    if let quality = relation["quality"]?.value, !["Unknown", "High", "Confirmed"].contains(quality) {
      entry.remarks.append("\(label): quality \(quality.lowercased())")
    }
    if let range = relation["dateRange"].flatMap({ Self.date($0, text: nil, role: .other) }) {
      entry.remarks.append("\(label): \(range.text)")
    }
  }

  /// Four days: the earliest and latest start, the earliest and latest end.
  private static func date(_ element: XMLElement, text: String?, role: PartyDate.Role, isPreferred: Bool = true) -> PartyDate? {
    func day(_ name: String) -> CivilDate? { element[name]?.value.flatMap(DateText.isoDay) }
    guard let earliest = day("fromDateBegin"), let latest = day("toDateEnd") ?? day("fromDateEnd"), earliest <= latest else { return nil }
    let isCirca = element["isApproximate"]?.value == "true"
    let words = text ?? (earliest == latest ? earliest.description : "\(earliest) to \(latest)")
    return PartyDate(role: role, text: words, earliest: earliest, latest: latest, isCirca: isCirca, isPreferred: isPreferred)
  }
}
