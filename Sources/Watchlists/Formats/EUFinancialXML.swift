import Formats
import Reference

extension ListFormat {
  /// The EU's consolidated financial sanctions list, XML 1.1 (FSF/FSD).
  ///
  /// Source: schema_1_1.xsd, files of 2021 and 2024. The file declares no count of entries.
  static let euXML = ListFormat(
    id: EUFinancialXML.format, title: "EU Consolidated Financial Sanctions List, XML 1.1", usualList: { _ in "eu-fsf" },
    detects: { EUFinancialXML.detects($0) }, makeReader: { list throws(ListFailure) in try XMLListReader<EUFinancialXML>(list: list) })
}

/// One `sanctionEntity` at a time; all data are in attributes.
///
/// A party may stand in the file once for each programme, under one `logicalId`; such records become one entry, so entries wait for the
/// end of the file (some 25 MB for the list of 2024). What is dropped, and why: `regulationSummary` and `regulationLanguage` of each
/// detail, which name the act that brought the detail and not a fact of the party; `publicationUrl`, which follows from the act's number;
/// ids of details, which only link them to those acts; `globalFileId`, a number of the
/// export; `strong`, which is always true (quality is in the remarks) unless it is false.
struct EUFinancialXML: XMLListParser {
  static let format = "eu-fsf-xml"
  static let root = "export"
  static let namespaces = ["http://eu.europa.ec/fpi/fsd/export"]
  static let records = ["/export/*"]

  private enum Part: Int, XMLKey {
    case remark, regulation, subjectType, nameAlias, citizenship, birthdate, address, identification, contactInfo, regulationSummary,
      additionalInformation, publicationUrl, corrigendum
    static let names = allCases.map { "\($0)" }
  }
  private enum EntityKey: Int, XMLKey {
    case logicalId, euReferenceNumber, unitedNationId, designationDate, designationDetails, delistingDate
    static let names = allCases.map { "\($0)" }
  }
  private enum RegulationKey: Int, XMLKey {
    case regulationType, organisationType, publicationDate, entryIntoForceDate, numberTitle, programme, logicalId
    static let names = allCases.map { "\($0)" }
  }
  private enum AliasKey: Int, XMLKey {
    case firstName, middleName, lastName, wholeName, function, gender, title, nameLanguage, strong, regulationLanguage, logicalId
    static let names = allCases.map { "\($0)" }
  }
  /// Of citizenships, births, addresses and documents.
  private enum DetailKey: Int, XMLKey {
    case region, countryIso2Code, countryDescription, regulationLanguage, logicalId
    // Births.
    case circa, calendarType, city, zipCode, birthdate, dayOfMonth, monthOfYear, year, yearRangeFrom, yearRangeTo, place
    // Addresses.
    case street, poBox, asAtListingTime
    // Citizenships.
    case acquisitionDate, disenfranchisementDate
    static let names = allCases.map { "\($0)" }
  }
  private enum DocumentKey: Int, XMLKey {
    case region, countryIso2Code, countryDescription, regulationLanguage, logicalId, diplomatic, knownExpired, knownFalse, reportedLost,
      revokedByIssuer, issuedBy, issueDate, validFrom, validTo, latinNumber, nameOnDocument, number, identificationTypeCode,
      identificationTypeDescription
    static let names = allCases.map { "\($0)" }
  }

  private let list: ListID
  private var waiting: [ListEntry] = []
  private var indexes: [String: Int] = [:]
  private var parts = XMLTags<Part>()
  private var entityKeys = XMLTags<EntityKey>()
  private var regulationKeys = XMLTags<RegulationKey>()
  private var aliasKeys = XMLTags<AliasKey>()
  private var detailKeys = XMLTags<DetailKey>()
  private var documentKeys = XMLTags<DocumentKey>()
  /// Few remarks stand on thousands of names.
  private var nameRemarks: [String: NameRemark] = [:]

  init(list: ListID) { self.list = list }

  mutating func learn(_ names: [XMLName]) {
    parts.learn(names)
    entityKeys.learn(names)
    regulationKeys.learn(names)
    aliasKeys.learn(names)
    detailKeys.learn(names)
    documentKeys.learn(names)
  }

  mutating func begin(_ root: XMLElement, _ progress: inout ListProgress) {
    progress.publishedText = root.value("generationDate") ?? ""
    progress.publishedOn = Instant(rfc3339: progress.publishedText)?.date ?? CivilDate(iso: String(progress.publishedText.prefix(10)))
    if progress.publishedOn == nil { progress.warn("generationDate is missing or no date", at: root) }
  }

  mutating func read(_ record: XMLElement, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard record.name == "sanctionEntity" else {
      return progress.warn("unknown element <\(record.name)> among the entries", at: record)
    }
    progress.countRecord()
    let entry = try entry(record, &progress)
    if let index = indexes[entry.entryID] {
      Self.merge(entry, into: &waiting[index])
    } else {
      indexes[entry.entryID] = waiting.count
      waiting.append(entry)
    }
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    for index in waiting.indices {
      // Taken out, so that it is not held twice.
      var entry = ListEntry(list: list, entryID: "", party: Party(schema: .unknown))
      swap(&entry, &waiting[index])
      try progress.count(entry)
      deliver(entry)
    }
    waiting = []
  }

  private mutating func entry(_ record: XMLElement, _ progress: inout ListProgress) throws(ListFailure) -> ListEntry {
    let attributes = entityKeys.attributes(of: record, &progress)
    guard let id = attributes[.logicalId] else {
      throw ListFailure(.missing("a <sanctionEntity> without logicalId"), line: record.line, byteOffset: record.offset)
    }
    var entry = ListEntry(list: list, entryID: id, party: Party(schema: .unknown), place: progress.place)
    entry.listedOn = attributes[.designationDate].flatMap(DateText.isoDay)
    func note(_ key: EntityKey, _ label: String) {
      if let value = attributes[key] { entry.attributes.append(EntryAttribute(label: label, value: value)) }
    }
    note(.euReferenceNumber, "EU reference")
    note(.unitedNationId, "UN reference")
    note(.designationDetails, "Designation details")
    note(.delistingDate, "Delisting date")
    // The subject type stands between other children, and names are put together by it.
    if let type = record.children.first(where: { parts[$0] == .subjectType }) { entry.party.schema = schema(type, &progress) }
    var names: [Alias] = []
    for child in record.children {
      switch parts[child] {
      case .remark: if let text = child.value { entry.remarks.append(text) }
      case .regulation: readRegulation(child, &entry, &progress)
      case .subjectType: break
      case .nameAlias: if let alias = alias(child, &entry, &progress) { names.append(alias) }
      case .citizenship: readCitizenship(child, &entry, &progress)
      case .birthdate: readBirth(child, &entry, &progress)
      case .address: readAddress(child, &entry, &progress)
      case .identification: readIdentification(child, &entry, &progress)
      case .additionalInformation: readAdditional(child, &entry)
      default: progress.warn("unknown element <\(child.name)> in <sanctionEntity>", at: child)
      }
    }
    entry.party.names = Self.primaryFirst(names)
    if entry.party.names.isEmpty { progress.warn("an entry without a name", at: record) }
    return entry
  }

  private func schema(_ element: XMLElement, _ progress: inout ListProgress) -> PartySchema {
    switch element.value("classificationCode") {
    case "P": return .person
    case "E": return .organization
    case let other:
      progress.warn("unknown classificationCode \"\(other ?? "")\"", at: element)
      return .legalEntity
    }
  }

  private func readRegulation(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let attributes = regulationKeys.attributes(of: element, &progress)
    guard let code = attributes[.programme] else { return progress.warn("a regulation without programme", at: element) }
    entry.programmes.append(Programme(code: code, authority: .eu, legalBasis: attributes[.numberTitle]))
    var act = attributes[.organisationType] ?? ""
    if let type = attributes[.regulationType] { act += act.isEmpty ? type : " " + type }
    if let day = attributes[.entryIntoForceDate] { act += (act.isEmpty ? "in force " : ", in force ") + day }
    if !act.isEmpty { entry.attributes.append(EntryAttribute(label: "Act", value: act)) }
    for remark in remarks(of: element, &entry, &progress) { entry.remarks.append("Act: \(remark)") }
    // The one regulation of a record is the latest that touched it.
    if let published = attributes[.publicationDate].flatMap(DateText.isoDay) {
      entry.updatedOn = max(entry.updatedOn ?? published, published)
    }
  }

  /// Everything of the second record that the first does not have.
  private static func merge(_ other: ListEntry, into entry: inout ListEntry) {
    func add<Element: Equatable>(_ new: [Element], to old: inout [Element]) {
      for element in new where !old.contains(element) { old.append(element) }
    }
    add(other.programmes, to: &entry.programmes)
    add(other.remarks, to: &entry.remarks)
    add(other.attributes, to: &entry.attributes)
    let names = other.party.names.map { name in
      name.kind == .primary
        ? PartyName(
          full: name.full, parts: name.parts, kind: .alias, strength: name.strength, script: name.script, language: name.language) : name
    }
    for name in names where !entry.party.names.contains(where: { $0.full == name.full }) { entry.party.names.append(name) }
    add(other.party.dates, to: &entry.party.dates)
    add(other.party.genders, to: &entry.party.genders)
    add(other.party.countries, to: &entry.party.countries)
    add(other.party.identifiers, to: &entry.party.identifiers)
    add(other.party.addresses, to: &entry.party.addresses)
    add(other.party.birthplaces, to: &entry.party.birthplaces)
    add(other.party.titles, to: &entry.party.titles)
    add(other.party.positions, to: &entry.party.positions)
    entry.listedOn = [entry.listedOn, other.listedOn].compactMap { $0 }.min()
    entry.updatedOn = [entry.updatedOn, other.updatedOn].compactMap { $0 }.max()
  }

  // MARK: - Names

  private struct Alias {
    let name: PartyName
    let id: Int
    var hasParts: Bool { name.parts.contains { $0.kind == .given } && name.parts.contains { $0.kind == .family } }
    var isCandidate: Bool { name.script == nil && name.strength == .strong && name.kind == .alias }
  }

  private mutating func alias(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) -> Alias? {
    let attributes = aliasKeys.attributes(of: element, &progress)
    let remarks = remarks(of: element, &entry, &progress)
    add(attributes[.title], to: &entry.party.titles)
    add(attributes[.function], to: &entry.party.positions)
    switch attributes[.gender] {
    case "M": if !entry.party.genders.contains(.male) { entry.party.genders.append(.male) }
    case "F": if !entry.party.genders.contains(.female) { entry.party.genders.append(.female) }
    case nil: break
    case let other?: progress.warn("unknown gender \"\(other)\"", at: element)
    }
    var parts: [NamePart] = []
    if let text = attributes[.firstName] { parts.append(NamePart(kind: .given, text: text)) }
    if let text = attributes[.middleName] { parts.append(NamePart(kind: .middle, text: text)) }
    if let text = attributes[.lastName] { parts.append(NamePart(kind: .family, text: text)) }
    guard var full = attributes[.wholeName] ?? (parts.isEmpty ? nil : parts.map(\.text).joined(separator: " ")) else {
      progress.warn("a name without text, left out", at: element)
      return nil
    }
    if parts.isEmpty, entry.party.schema == .person { (full, parts) = NameOrder.readingOrder(full) }
    let script = WritingSystem.ifNotLatin(full)
    var kind: PartyName.Kind = script == nil ? .alias : .spelling
    var strength: PartyName.Strength = attributes[.strong] == "false" ? .weak : .strong
    for remark in remarks {
      let reading = reading(of: remark)
      if let said = reading.kind { kind = said }
      if reading.isWeak { strength = .weak }
      if !reading.isNothingElse { entry.remarks.append("Name \(full): \(remark)") }
    }
    // Some Cyrillic names are said to be English.
    let language = attributes[.nameLanguage]?.lowercased()
    let name = PartyName(
      full: full, parts: parts, kind: kind, strength: strength, script: script, language: script != nil && language == "en" ? nil : language
    )
    return Alias(name: name, id: attributes[.logicalId].flatMap { Int($0) } ?? Int.max)
  }

  private mutating func reading(of remark: String) -> NameRemark {
    if let known = nameRemarks[remark] { return known }
    let reading = NameRemark(remark)
    nameRemarks[remark] = reading
    return reading
  }

  /// No name is marked primary and their order changes from file to file: the primary one is that with given and family name, else any in
  /// Latin letters, with the lowest id. The others keep the file's order.
  private static func primaryFirst(_ names: [Alias]) -> [PartyName] {
    guard !names.isEmpty else { return [] }
    var best = 0
    var bestRank = (2, 0)
    for (index, name) in names.enumerated() where name.isCandidate {
      let rank = (name.hasParts ? 0 : 1, name.id)
      if rank < bestRank { (best, bestRank) = (index, rank) }
    }
    let chosen = names[best].name
    var ordered: [PartyName] = []
    ordered.reserveCapacity(names.count)
    ordered.append(
      PartyName(
        full: chosen.full, parts: chosen.parts, kind: .primary, strength: chosen.strength, script: chosen.script, language: chosen.language)
    )
    for (index, name) in names.enumerated() where index != best { ordered.append(name.name) }
    return ordered
  }

  // MARK: - Details

  /// The remarks of a detail; what else may stand inside any is read on the way.
  private func remarks(of element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) -> [String] {
    var remarks: [String] = []
    for child in element.children {
      switch parts[child] {
      case .remark: add(child.value, to: &remarks)
      case .additionalInformation: readAdditional(child, &entry)
      case .corrigendum:
        if let title = child.value("numberTitle") { entry.attributes.append(EntryAttribute(label: "Corrigendum", value: title)) }
      case .contactInfo: readContact(child, &entry, &progress)
      case .regulationSummary, .publicationUrl: break
      default: progress.warn("unknown element <\(child.name)> in <\(element.name)>", at: child)
      }
    }
    return remarks
  }

  /// The schema's place for what it has no place for yet.
  private func readAdditional(_ element: XMLElement, _ entry: inout ListEntry) {
    guard let value = element.value("value") else { return }
    entry.attributes.append(EntryAttribute(label: element.value("key") ?? "Additional information", value: value))
  }

  private func add(_ text: String?, to texts: inout [String]) {
    if let text, !isNoValue(text), !texts.contains(text) { texts.append(text) }
  }

  /// "00" is the EU's code for an unknown country; UK and EL are its words for GB and GR.
  private func country(_ code: String?, _ description: @autoclosure () -> String?) -> (Country?, String) {
    guard let code, code != "00" else { return (nil, "") }
    return (EUDocuments.country(code), description() ?? code)
  }

  private func country(_ attributes: XMLKeyedAttributes<DetailKey>) -> (Country?, String) {
    country(attributes[.countryIso2Code], attributes[.countryDescription])
  }

  private func readCitizenship(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let attributes = detailKeys.attributes(of: element, &progress)
    let (country, text) = country(attributes)
    for remark in remarks(of: element, &entry, &progress) { entry.remarks.append("Citizenship: \(remark)") }
    if let region = attributes[.region] { entry.remarks.append("Citizenship: \(region)") }
    if let day = attributes[.acquisitionDate] { entry.remarks.append("Citizenship acquired \(day)") }
    if let day = attributes[.disenfranchisementDate] { entry.remarks.append("Citizenship lost \(day)") }
    guard !text.isEmpty else { return }
    entry.party.countries.append(PartyCountry(role: .citizenship, country: country, text: text))
  }

  private func readBirth(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let attributes = detailKeys.attributes(of: element, &progress)
    if let date = birthDate(attributes) {
      if date.earliest == nil, date.latest == nil { progress.warn("a date of birth that could not be read, kept as text", at: element) }
      entry.party.dates.append(date)
    }
    for remark in remarks(of: element, &entry, &progress) { entry.remarks.append("Birth: \(remark)") }
    let (country, text) = country(attributes)
    let city = [attributes[.city], attributes[.place]].compactMap { $0 }.joined(separator: ", ")
    let place = PartyAddress(
      city: city, region: attributes[.region] ?? "", postcode: attributes[.zipCode] ?? "", country: country, countryText: text)
    if place.full.isEmpty { return }
    if !entry.party.birthplaces.contains(place) { entry.party.birthplaces.append(place) }
    let birthCountry = PartyCountry(role: .birthplace, country: country, text: text)
    if !text.isEmpty, !entry.party.countries.contains(birthCountry) { entry.party.countries.append(birthCountry) }
  }

  /// In the Islamic calendar day, month and year are those of that calendar, and `birthdate`, where given, is Gregorian.
  private func birthDate(_ attributes: XMLKeyedAttributes<DetailKey>) -> PartyDate? {
    let isCirca = attributes[.circa] == "true"
    let isGregorian = attributes[.calendarType] == nil || attributes[.calendarType] == "GREGORIAN"
    func date(_ text: String, _ bounds: (CivilDate, CivilDate)?) -> PartyDate {
      PartyDate(role: .birth, text: text, earliest: bounds?.0, latest: bounds?.1, isCirca: isCirca)
    }
    let written = [attributes[.dayOfMonth], attributes[.monthOfYear], attributes[.year]].compactMap { $0 }.joined(separator: "/")
    guard isGregorian else {
      let calendar = attributes[.calendarType]?.lowercased() ?? ""
      guard let day = attributes[.birthdate], let gregorian = CivilDate(iso: day) else {
        return written.isEmpty ? nil : date("\(written) (\(calendar) calendar)", nil)
      }
      return date("\(day), \(written) (\(calendar) calendar)", (gregorian, gregorian))
    }
    if attributes[.dayOfMonth] != nil, let day = attributes[.birthdate], let exact = CivilDate(iso: day) {
      return date(day, (exact, exact))
    }
    if let year = attributes[.year] {
      let bounds = Int(year).flatMap {
        DateText.bounds(year: $0, month: attributes[.monthOfYear].flatMap { Int($0) }, day: attributes[.dayOfMonth].flatMap { Int($0) })
      }
      return date(written, bounds)
    }
    let from = attributes[.yearRangeFrom], to = attributes[.yearRangeTo]
    guard from != nil || to != nil else { return attributes[.birthdate].map { DateText.parse($0, role: .birth) } }
    let first = from.flatMap { Int($0) }.flatMap { DateText.bounds(year: $0, month: nil, day: nil)?.0 }
    let last = to.flatMap { Int($0) }.flatMap { DateText.bounds(year: $0, month: nil, day: nil)?.1 }
    let text = from.map { from in to.map { "\(from) to \($0)" } ?? "from \(from)" } ?? "until \(to ?? "")"
    if let first, let last, first > last { return date(text, nil) }
    return PartyDate(role: .birth, text: text, earliest: first, latest: last, isCirca: isCirca)
  }

  private func readAddress(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let attributes = detailKeys.attributes(of: element, &progress)
    let (country, text) = country(attributes)
    var notes = remarks(of: element, &entry, &progress)
    if attributes[.asAtListingTime] == "true" { notes.append("at listing time") }
    let address = PartyAddress(
      street: [attributes[.street], attributes[.poBox]].compactMap { $0 }.joined(separator: ", "),
      city: [attributes[.city], attributes[.place]].compactMap { $0 }.joined(separator: ", "), region: attributes[.region] ?? "",
      postcode: attributes[.zipCode] ?? "", country: country, countryText: text, note: notes.joined(separator: "; "))
    if !address.full.isEmpty {
      entry.party.addresses.append(address)
    } else if !notes.isEmpty {
      entry.remarks.append("Address: \(notes.joined(separator: "; "))")
    }
  }

  private func readContact(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    guard let value = element.value("value") else { return }
    let key = element.value("key") ?? ""
    let kind: PartyIdentifier.Kind
    switch key {
    case "PHONE": kind = .phone
    case "FAX": kind = .fax
    case "EMAIL": kind = .email
    case "WEB": kind = .website
    default:
      kind = .other
      progress.warn("unknown contactInfo key \"\(key)\"", at: element)
    }
    entry.party.identifiers.append(PartyIdentifier(kind: kind, label: key, value: value))
  }

  private static let flags: [(key: DocumentKey, words: String)] = [
    (.diplomatic, "diplomatic"), (.knownExpired, "known expired"), (.knownFalse, "known false"), (.reportedLost, "reported lost"),
    (.revokedByIssuer, "revoked by issuer"),
  ]

  private func readIdentification(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let attributes = documentKeys.attributes(of: element, &progress)
    let code = attributes[.identificationTypeCode] ?? ""
    let label = attributes[.identificationTypeDescription] ?? code
    var notes = Self.flags.filter { attributes[$0.key] == "true" }.map(\.words)
    if let issuer = attributes[.issuedBy] { notes.append("issued by \(issuer)") }
    if let region = attributes[.region] { notes.append(region) }
    if let name = attributes[.nameOnDocument] { notes.append(name) }
    notes += remarks(of: element, &entry, &progress)
    let note = notes.joined(separator: "; ")
    guard let number = attributes[.latinNumber] ?? attributes[.number] else {
      entry.attributes.append(EntryAttribute(label: label, value: note))
      return
    }
    let known = EUDocuments.kind(code, note: note)
    if known == nil { progress.warn("unknown identificationTypeCode \"\(code)\"", at: element) }
    entry.party.identifiers.append(
      PartyIdentifier(
        kind: known ?? DocumentWords.kind(of: label) ?? .other, label: label, value: number,
        country: country(attributes[.countryIso2Code], nil).0,
        issued: (attributes[.issueDate] ?? attributes[.validFrom]).map { DateText.parse($0, role: .other) },
        expires: attributes[.validTo].map { DateText.parse($0, role: .other) }, note: note))
  }
}

/// What a remark on a name says of its kind and quality: "low quality alias", "formerly known as", "(original script)", in the languages
/// that occur.
private struct NameRemark {
  var kind: PartyName.Kind?
  var isWeak = false
  /// Whether the remark says that and no more, so that it need not be kept as text.
  var isNothingElse = false

  private static let former = [
    "former", "anciennement", "voorheen", "ranije", "anksčiau", "korábbi", "prej imenovano", "predtým", "dříve", "tidligere", "entinen",
    "fostă",
    "ehemals", "früher", "antes", "poprzednio", "già", "agħrufa bħala", "agad agus", "f.k.a",
  ]

  init(_ remark: String) {
    let words = remark.lowercased()
    let start = words.utf8.first == UInt8(ascii: "(") ? words.dropFirst() : words[...]
    isWeak = holds(words, "low quality")
    if holds(words, "maiden") {
      kind = .maiden
    } else if Self.former.contains(where: { start.utf8.starts(with: $0.utf8) }) {
      kind = .former
    } else if holds(words, "original script") {
      kind = .spelling
    }
    let isQuality = [
      "low quality alias", "good quality alias", "high quality alias", "low quality a.k.a.", "good quality a.k.a.", "a.k.a.",
    ].contains(words)
    isNothingElse = isQuality || (kind != nil && remark.utf8.count <= 40)
  }
}
