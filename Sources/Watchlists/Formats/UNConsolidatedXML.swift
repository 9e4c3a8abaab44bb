import Formats
import Reference

extension ListFormat {
  /// The consolidated list of the United Nations Security Council.
  ///
  /// Source: sc-sanctions.xsd (2018) and UN_consolidated.xsd (2024), files of 2018 to 2026. The file declares no count of entries.
  static let unXML = ListFormat(
    id: UNConsolidatedXML.format, title: "UN Security Council Consolidated List, XML", usualList: { _ in "un-sc" },
    detects: { UNConsolidatedXML.detects($0) }, makeReader: { list throws(ListFailure) in try XMLListReader<UNConsolidatedXML>(list: list) }
  )
}

/// One INDIVIDUAL or ENTITY at a time. What is dropped, and why: VERSIONNUM and the sort keys, which say nothing of the party; LIST_TYPE,
/// which is always "UN List"; the Interpol link, which is a page about the listing and came to every entry at once in 2026; all days of
/// amendment but the last.
struct UNConsolidatedXML: XMLListParser {
  static let format = "un-xml"
  static let root = "CONSOLIDATED_LIST"
  static let namespaces = [""]
  static let records = ["/CONSOLIDATED_LIST/INDIVIDUALS/*", "/CONSOLIDATED_LIST/ENTITIES/*"]

  private enum Part: Int, XMLKey {
    case individual, entity, reference, firstName, secondName, thirdName, fourthName, fifthName, sixthName, originalScript, dataID, listType
    case listedOn, updated, gender, submittedBy, submittedOn, comments, title, designation, nationality, nationality2, personAlias
    case entityAlias, personAddress, entityAddress, birthplace, birthDate, document, version, sortKey, sortKeyLast, listKind, hasLink, link
    case delistedOn
    static let names = [
      "INDIVIDUAL", "ENTITY", "REFERENCE_NUMBER", "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "FIFTH_NAME", "SIXTH_NAME",
      "NAME_ORIGINAL_SCRIPT", "DATAID", "UN_LIST_TYPE", "LISTED_ON", "LAST_DAY_UPDATED", "GENDER", "SUBMITTED_BY", "SUBMITTED_ON",
      "COMMENTS1", "TITLE", "DESIGNATION", "NATIONALITY", "NATIONALITY2", "INDIVIDUAL_ALIAS", "ENTITY_ALIAS", "INDIVIDUAL_ADDRESS",
      "ENTITY_ADDRESS", "INDIVIDUAL_PLACE_OF_BIRTH", "INDIVIDUAL_DATE_OF_BIRTH", "INDIVIDUAL_DOCUMENT", "VERSIONNUM", "SORT_KEY",
      "SORT_KEY_LAST_MOD", "LIST_TYPE", "HAS_INTERPOL_LINK", "INTERPOL_LINK", "DELISTED_ON",
    ]
  }
  private enum AliasField: Int, XMLKey {
    case quality, name, birth, city, country, note
    static let names = ["QUALITY", "ALIAS_NAME", "DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH", "NOTE"]
  }
  private enum DateField: Int, XMLKey {
    case type, date, year, fromYear, toYear, note
    static let names = ["TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE"]
  }
  private enum PlaceField: Int, XMLKey {
    case street, city, state, postcode, country, note
    static let names = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE"]
  }
  private enum DocumentField: Int, XMLKey {
    case type, type2, number, issuingCountry, issued, expires, city, country, note
    static let names = [
      "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY", "DATE_OF_ISSUE", "DATE_OF_EXPIRY", "CITY_OF_ISSUE",
      "COUNTRY_OF_ISSUE", "NOTE",
    ]
  }

  private let list: ListID
  private var parts = XMLTags<Part>()
  private var aliasTags = XMLTags<AliasField>()
  private var dateTags = XMLTags<DateField>()
  private var placeTags = XMLTags<PlaceField>()
  private var documentTags = XMLTags<DocumentField>()
  private var countries = CountryMemory()
  private var documentKinds: [String: PartyIdentifier.Kind?] = [:]

  init(list: ListID) { self.list = list }

  mutating func learn(_ names: [XMLName]) {
    parts.learn(names)
    aliasTags.learn(names)
    dateTags.learn(names)
    placeTags.learn(names)
    documentTags.learn(names)
  }

  mutating func begin(_ root: XMLElement, _ progress: inout ListProgress) {
    progress.publishedText = root.value("dateGenerated") ?? ""
    progress.publishedOn = Instant(rfc3339: progress.publishedText)?.date
    if progress.publishedOn == nil { progress.warn("dateGenerated is missing or no date", at: root) }
  }

  mutating func read(_ record: XMLElement, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    let schema: PartySchema
    switch parts[record] {
    case .individual: schema = .person
    case .entity: schema = .organization
    default: return progress.warn("unknown element <\(record.name)> among the entries", at: record)
    }
    var entry = ListEntry(list: list, entryID: "", party: Party(schema: schema), place: progress.place)
    var nameParts: [String] = []
    var names = 1
    var upcoming = record.firstChildNumber
    while let child = upcoming {
      let part = parts[record.nameNumber(of: child)]
      if part == .personAlias || part == .entityAlias { names += 1 }
      upcoming = record.nextSibling(of: child)
    }
    entry.party.names.reserveCapacity(names)
    for child in record.children { readChild(child, &entry, &nameParts, &progress) }
    guard !entry.entryID.isEmpty else {
      throw ListFailure(.missing("an <\(record.name)> without <REFERENCE_NUMBER>"), line: record.line, byteOffset: record.offset)
    }
    addPrimaryName(nameParts, &entry)
    if entry.party.names.isEmpty { progress.warn("an entry without a name", at: record) }
    addRelations(&entry)
    progress.countRecord()
    try progress.count(entry)
    deliver(entry)
  }

  private mutating func readChild(
    _ child: XMLElement, _ entry: inout ListEntry, _ nameParts: inout [String], _ progress: inout ListProgress
  ) {
    switch parts[child] {
    case .reference: entry.entryID = child.value ?? ""
    case .firstName, .secondName, .thirdName, .fourthName, .fifthName, .sixthName:
      if let part = child.value, !isNoValue(part) { nameParts.append(part) }
    case .originalScript:
      if let name = child.value, !isNoValue(name) {
        entry.party.names.append(PartyName(full: name, kind: .spelling, script: WritingSystem.ifNotLatin(name)))
      }
    case .dataID: if let id = child.value { entry.attributes.append(EntryAttribute(label: "DATAID", value: id)) }
    case .listType: if let code = child.value { entry.programmes.append(Programme(code: code, authority: .un)) }
    case .listedOn: entry.listedOn = child.value.flatMap(DateText.isoDay)
    case .updated:
      entry.updatedOn = child.children.compactMap { $0.value.flatMap(DateText.isoDay) }.max()
    case .gender: readGender(child, &entry, &progress)
    case .submittedBy: if let text = child.value { entry.attributes.append(EntryAttribute(label: "Submitted by", value: text)) }
    case .submittedOn: if let text = child.value { entry.attributes.append(EntryAttribute(label: "Submitted on", value: text)) }
    case .comments: if let text = child.value { entry.remarks.append(text) }
    case .title: entry.party.titles += values(child)
    case .designation: entry.party.positions += values(child)
    case .nationality, .nationality2:
      for text in values(child) {
        let isFirst = !entry.party.countries.contains { $0.role == .nationality }
        entry.party.countries.append(
          PartyCountry(role: .nationality, country: countries.country(text), text: text, isPreferred: isFirst))
      }
    case .personAlias, .entityAlias: readAlias(child, &entry, &progress)
    case .personAddress, .entityAddress:
      if let address = place(child, &progress) { entry.party.addresses.append(address) }
    case .birthplace: if let place = place(child, &progress) { addBirthplace(place, &entry) }
    case .birthDate: readBirthDate(child, &entry, &progress)
    case .document: readDocument(child, &entry, &progress)
    case .version, .sortKey, .sortKeyLast, .listKind, .hasLink, .link, .delistedOn: break
    default: progress.warn("unknown element <\(child.name)>", at: child)
    }
  }

  private func values(_ element: XMLElement) -> [String] {
    var values: [String] = []
    for child in element.children { if let text = child.value, !isNoValue(text) { values.append(text) } }
    return values
  }

  private func readGender(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    switch element.value?.lowercased() {
    case "male": entry.party.genders.append(.male)
    case "female": entry.party.genders.append(.female)
    case nil, "unknown": break
    case let other?: progress.warn("unknown gender \"\(other)\"", at: element)
    }
  }

  // MARK: - Names

  /// FIRST to FOURTH name are the name in order and not given, middle and family name.
  private func addPrimaryName(_ parts: [String], _ entry: inout ListEntry) {
    guard !parts.isEmpty else { return }
    var full = parts[0]
    for part in parts.dropFirst() {
      full += " "
      full += part
    }
    let isPerson = entry.party.schema == .person
    let name = PartyName(
      full: full, parts: isPerson ? parts.map { NamePart(kind: .unspecified, text: $0) } : [], script: WritingSystem.ifNotLatin(full))
    entry.party.names.insert(name, at: 0)
  }

  /// QUALITY is the quality of a person's alias and the kind of an entity's. An alias may hold several names, and birth data of its own.
  private mutating func readAlias(_ alias: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let fields = aliasTags.texts(of: alias, &progress)
    guard let text = fields[.name] else { return }
    let note = fields[.note] ?? ""
    var kind = PartyName.Kind.alias, strength = PartyName.Strength.strong
    switch fields[.quality] {
    case "Low": strength = .weak
    case "f.k.a.": kind = .former
    case "Good", "a.k.a.", nil: break
    case let other?: progress.warn("unknown QUALITY \"\(other)\", taken as a good alias", at: alias)
    }
    if !note.isEmpty, holds(note, "reviously listed") || holds(note, "ormerly listed") { kind = .former }
    func add(_ name: String) {
      let (full, parts) = entry.party.schema == .person ? NameOrder.readingOrder(name) : (name, [])
      entry.party.names.append(
        PartyName(full: full, parts: parts, kind: kind, strength: strength, script: WritingSystem.ifNotLatin(full)))
    }
    // Most hold one.
    if holdsAny(text, UInt8(ascii: ";"), UInt8(ascii: ")")) { Self.separateNames(text).forEach(add) } else { add(text) }
    if !note.isEmpty, let script = Self.originalScript(in: note) {
      entry.party.names.append(PartyName(full: script, kind: .spelling, strength: strength, script: WritingSystem.ifNotLatin(script)))
    }
    if !note.isEmpty { entry.remarks.append("Alias \(text): \(note)") }
    if let birth = fields[.birth] {
      entry.party.dates += DateText.parseAll(birth, role: .birth).map {
        PartyDate(role: .birth, text: $0.text, earliest: $0.earliest, latest: $0.latest, isCirca: $0.isCirca, isPreferred: false)
      }
    }
    let city = fields[.city] ?? "", country = fields[.country] ?? ""
    if !city.isEmpty || !country.isEmpty {
      addBirthplace(PartyAddress(city: city, country: countries.country(country), countryText: country), &entry)
    }
  }

  /// "A; B", "a) A b) B" are several names.
  static func separateNames(_ text: String) -> [String] {
    var names: [String] = []
    if !mayBeSeveral(text) { return [text] }
    for piece in text.split(separator: ";") {
      var words: [Substring] = []
      for word in piece.split(separator: " ") {
        if word.utf8.count == 2, word.utf8.last == UInt8(ascii: ")") {
          names.append(words.joined(separator: " "))
          words = []
        } else {
          words.append(word)
        }
      }
      names.append(words.joined(separator: " "))
    }
    return names.filter { !$0.isEmpty }
  }

  /// Whether there is a ";" or a word of one character and a ")".
  private static func mayBeSeveral(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: ";") { return true }
      guard byte == UInt8(ascii: ")"), index >= 1, index == 1 || bytes[index - 2] == 0x20 else { continue }
      if index + 1 == bytes.count || bytes[index + 1] == 0x20 { return true }
    }
    return false
  }

  /// The name after "In Arabic:" or "in Arabic script:".
  static func originalScript(in note: String) -> String? {
    guard !note.utf8Span.isKnownASCII, let colon = note.lastIndex(of: ":") else {
      return nil
    }
    let name = foldedSpace(String(note[note.index(after: colon)...]))
    return WritingSystem.ifNotLatin(name) == nil ? nil : name
  }

  // MARK: - Dates and places

  private func readBirthDate(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let fields = dateTags.texts(of: element, &progress)
    let note = fields[.note]
    let isPreferred = !entry.party.dates.contains { $0.role == .birth }
    var text = fields[.date].map { $0.utf8.count > 10 ? String($0.prefix(10)) : $0 } ?? fields[.year]
    if text == nil, let from = fields[.fromYear], let to = fields[.toYear] { text = "\(from) to \(to)" }
    guard let text else {
      // The date stands only in the note ("Nov. 1973"), or nowhere.
      if let note { entry.party.dates += DateText.parseAll(note, role: .birth) }
      return
    }
    let date = DateText.parse(text, role: .birth)
    let isGuess = fields[.type] == "APPROXIMATELY" || note.map { DateText.parse($0, role: .birth).isCirca } == true
    if date.earliest == nil { progress.warn("a date of birth in no known form, kept as text", at: element) }
    entry.party.dates.append(
      PartyDate(role: .birth, text: text, earliest: date.earliest, latest: date.latest, isCirca: isGuess, isPreferred: isPreferred))
    if let note { entry.remarks.append("Date of birth \(text): \(note)") }
  }

  private mutating func place(_ element: XMLElement, _ progress: inout ListProgress) -> PartyAddress? {
    let fields = placeTags.texts(of: element, &progress)
    if fields.isEmpty { return nil }
    let country = fields[.country] ?? "", note = fields[.note] ?? ""
    let address = PartyAddress(
      street: fields[.street] ?? "", city: fields[.city] ?? "", region: fields[.state] ?? "",
      postcode: fields[.postcode] ?? "",
      country: countries.country(country), countryText: country, note: note)
    return address.full.isEmpty ? PartyAddress(full: note, country: CountryNames.country(atEndOf: note)) : address
  }

  private func addBirthplace(_ place: PartyAddress, _ entry: inout ListEntry) {
    entry.party.birthplaces.append(place)
    guard let country = place.country else { return }
    let isFirst = !entry.party.countries.contains { $0.role == .birthplace }
    let text = place.countryText.isEmpty ? place.full : place.countryText
    entry.party.countries.append(PartyCountry(role: .birthplace, country: country, text: text, isPreferred: isFirst))
  }

  // MARK: - Documents and relations

  private mutating func readDocument(_ document: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let fields = documentTags.texts(of: document, &progress)
    if fields.isEmpty { return }
    let label = fields[.type2] ?? fields[.type] ?? ""
    let note = [fields[.city].map { "issued in \($0)" }, fields[.note]].compactMap { $0 }.joined(separator: "; ")
    guard let number = fields[.number] else {
      // A document known without its number says nothing to compare.
      entry.attributes.append(EntryAttribute(label: label.isEmpty ? "Document" : label, value: note))
      return
    }
    let country = (fields[.issuingCountry] ?? fields[.country]).flatMap { countries.country($0) }
    let kind = documentKind(label) ?? fields[.type].flatMap { documentKind($0) } ?? .other
    entry.party.identifiers.append(
      PartyIdentifier(
        kind: kind, label: label, value: number, country: country, issued: fields[.issued].map { DateText.parse($0, role: .other) },
        expires: fields[.expires].map { DateText.parse($0, role: .other) }, note: note))
  }

  private mutating func documentKind(_ label: String) -> PartyIdentifier.Kind? {
    if let known = documentKinds[label] { return known }
    let kind = DocumentWords.kind(of: label)
    documentKinds[label] = .some(kind)
    return kind
  }

  /// Comments cite other entries by reference number ("associated with … (QDi.123)").
  private func addRelations(_ entry: inout ListEntry) {
    var cited: [String] = []
    for remark in entry.remarks {
      for id in Self.referenceNumbers(in: remark) where id != entry.entryID && !cited.contains(id) { cited.append(id) }
    }
    for id in cited { entry.relations.append(EntryRelation(kind: .linkedTo, targetID: id, targetName: "", label: "cited in comments")) }
  }

  /// Two capitals, one of e i v, a full stop and three figures, with no letter or figure around.
  static func referenceNumbers(in text: String) -> [String] {
    let bytes = text.utf8Span.span
    func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) }
    guard bytes.count >= 7 else { return [] }
    var found: [String] = []
    for stop in 3..<(bytes.count - 3) where bytes[stop] == UInt8(ascii: ".") {
      guard isDigit(bytes[stop + 1]), isDigit(bytes[stop + 2]), isDigit(bytes[stop + 3]) else { continue }
      guard isUpper(bytes[stop - 3]), isUpper(bytes[stop - 2]),
        [UInt8(ascii: "i"), UInt8(ascii: "e"), UInt8(ascii: "v")].contains(bytes[stop - 1])
      else { continue }
      if stop > 3, isWord(bytes[stop - 4]) { continue }
      if stop + 4 < bytes.count, isWord(bytes[stop + 4]) { continue }
      var id: [UInt8] = []
      for place in (stop - 3)...(stop + 3) { id.append(bytes[place]) }
      found.append(String(decoding: id, as: UTF8.self))
    }
    return found
  }
}
