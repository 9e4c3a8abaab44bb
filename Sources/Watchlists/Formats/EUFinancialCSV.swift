import Formats
import Reference

extension ListFormat {
  /// The EU's consolidated financial sanctions list as CSV: version 1.1, and version 1.0 of before 2018.
  ///
  /// Source: headings of csvFullSanctionsList_1_1; an extract of version 1.0 of 4 July 2018, each row of which a spreadsheet has put in quotes
  /// once more.
  static let euCSV = ListFormat(
    id: EUFinancialCSV.format, title: "EU Consolidated Financial Sanctions List, CSV 1.1 and 1.0", usualList: { _ in "eu-fsf" },
    detects: { head in
      head.rows(EUFinancialCSV.dialect, 1).contains { EUFinancialCSV.areHeadings(EUFinancialCSV.cells($0)) }
    },
    makeReader: { list throws(ListFailure) in CSVListReader(EUFinancialCSV(list: list)) })
}

/// A row holds the entity's own columns and one detail of it: a name, an address, a birth, a document or a citizenship. Rows of one
/// `logicalId` become one entry, which waits for the end.
///
/// Dropped, as in the XML and for the same reasons: which act brought each detail, the addresses of acts, ids of details.
struct EUFinancialCSV: TableListParser {
  static let format = "eu-fsf-csv"
  /// Quotes are irregular, and the extract of 2018 mixes encodings.
  static let dialect = CSVDialect(separator: UInt8(ascii: ";"), isLazy: true, encoding: .utf8OrWindows1252)

  enum Column: Int, TableColumn {
    case fileDate, id, euReference, unReference, designated, designationDetails, remark, subjectType, classification, published, act,
      programme
    case lastName, firstName, middleName, wholeName, language, gender, title, function, nameRemark
    case city, street, number, poBox, zipCode, region, place, atListing, contact, country, countryName, addressRemark, addressOther
    case birth, day, month, year, yearFrom, yearTo, circa, calendar, birthZip, birthRegion, birthPlace, birthCity, birthCountry
    case birthCountryName, birthRemark
    case idNumber, idDiplomatic, idExpired, idFalse, idLost, idRevoked, idIssuedBy, idIssued, idFrom, idTo, idLatin, idName, idCode, idType
    case idRegion, idCountry, idCountryName, idRemark
    case citizenRegion, citizenCountry, citizenCountryName, citizenRemark

    static let headings = [
      "filegenerationdate|date_filexxxx|date_file", "entity_logicalid|entity_logical_id", "entity_eu_referencenumber|eu_ref_num",
      "entity_unitednationid", "entity_designationdate", "entity_designationdetails", "entity_remark", "entity_subjecttype",
      "entity_subjecttype_classificationcode|subject_type", "entity_regulation_publicationdate|leba_publication_date",
      "entity_regulation_numbertitle|leba_numtitle", "entity_regulation_programme|programme",
      "namealias_lastname|naal_lastname", "namealias_firstname|naal_firstname", "namealias_middlename|naal_middlename",
      "namealias_wholename|naal_wholename", "namealias_namelanguage|naal_language", "namealias_gender|naal_gender",
      "namealias_title|naal_title", "namealias_function|naal_function", "namealias_remark",
      "address_city|addr_city", "address_street|addr_street", "addr_number", "address_pobox", "address_zipcode|addr_zipcode",
      "address_region",
      "address_place", "address_asatlistingtime", "address_contactinfo", "address_countryiso2code|addr_country",
      "address_countrydescription",
      "address_remark", "addr_other",
      "birthdate_birthdate|birt_date", "birthdate_day", "birthdate_month", "birthdate_year", "birthdate_yearrangefrom",
      "birthdate_yearrangeto", "birthdate_circa", "birthdate_calendartype", "birthdate_zipcode", "birthdate_region",
      "birthdate_place|birt_place", "birthdate_city", "birthdate_countryiso2code|birt_country", "birthdate_countrydescription",
      "birthdate_remark",
      "identification_number|iden_number", "identification_diplomatic", "identification_knownexpired", "identification_knownfalse",
      "identification_reportedlost", "identification_revokedbyissuer", "identification_issuedby", "identification_issueddate",
      "identification_validfrom", "identification_validto", "identification_latinnumber", "identification_nameondocument",
      "identification_typecode", "identification_typedescription", "identification_region", "identification_countryiso2code|iden_country",
      "identification_countrydescription", "identification_remark",
      "citizenship_region", "citizenship_countryiso2code|citi_country", "citizenship_countrydescription", "citizenship_remark",
    ]

    /// Of acts and ids of details.
    static let dropped = [
      "_regulation_type", "_regulation_organisationtype", "_regulation_publicationdate", "_regulation_entryintoforcedate",
      "_regulation_numbertitle", "_regulation_programme", "_regulation_publicationurl", "_regulationlanguage", "_logicalid", "_logical_id",
      "_leba_numtitle", "_leba_publication_date", "_leba_url", "_programme", "leba_url",
    ]
  }

  private let list: ListID
  private var columns: TableColumns<Column>?
  private var entries = GatheredEntries()

  init(list: ListID) { self.list = list }

  static func areHeadings(_ cells: [String]) -> Bool { TableColumns<Column>.areHeadings(cells, [.id, .classification, .wholeName]) }

  /// A row that a spreadsheet took for one field: quoted whole, with tabs after it. It is taken apart once more.
  static func cells(_ row: [String]) -> [String] {
    guard row.count == 1, let text = row.first, text.utf8.contains(UInt8(ascii: ";")) else { return row }
    var end = text.utf8.endIndex
    while end > text.utf8.startIndex, text.utf8[text.utf8.index(before: end)] == 0x09 { end = text.utf8.index(before: end) }
    var reader = CSVReader(dialect: CSVDialect(separator: UInt8(ascii: ";"), isLazy: true))
    reader.feed(Array(text.utf8[..<end]))
    reader.finish()
    guard let record = try? reader.next() else { return text.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    return record.fields
  }

  mutating func read(_ row: TableRow, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    let row = TableRow(cells: Self.cells(row.cells), place: row.place)
    guard let columns else {
      guard Self.areHeadings(row.cells) else {
        throw progress.failure(
          .wrongRoot(expected: "headings with Entity_LogicalId and NameAlias_WholeName", found: row[0] ?? "an empty line"))
      }
      self.columns = TableColumns(row, &progress, dropped: Column.dropped)
      return
    }
    guard let id = columns.value(.id, row), OFACCSV.isNumber(id) else {
      throw progress.failure(.missing("a row without a logical id, or with one that is no number"))
    }
    progress.countRecord()
    if progress.publishedText.isEmpty, let text = columns.value(.fileDate, row) {
      progress.publishedText = text
      progress.publishedOn = DateText.parse(text, role: .other).earliest
    }
    let (list, place) = (list, row.place)
    let schema = schema(columns.value(.classification, row), &progress)
    let index = entries.index(of: id) { ListEntry(list: list, entryID: id, party: Party(schema: schema), place: place) }
    var entry = entries.take(index)
    gather(row, columns, &entry, &progress)
    entries.put(entry, index)
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    if columns == nil { throw progress.failure(.truncated) }
    try entries.deliver(&progress, deliver)
  }

  private func schema(_ text: String?, _ progress: inout ListProgress) -> PartySchema {
    switch text {
    case "P": return .person
    case "E": return .organization
    case let other:
      progress.warn("unknown classification \"\(other ?? "")\"")
      return .legalEntity
    }
  }

  private func gather(_ row: TableRow, _ columns: TableColumns<Column>, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    func value(_ column: Column) -> String? { columns.value(column, row) }
    if let code = value(.programme) {
      entry.programmes.appendNew(Programme(code: code, authority: .eu, legalBasis: value(.act)))
    }
    entry.listedOn = entry.listedOn ?? value(.designated).flatMap { DateText.parse($0, role: .other).earliest }
    if let day = value(.published).flatMap({ DateText.parse($0, role: .other).earliest }) {
      entry.updatedOn = max(entry.updatedOn ?? day, day)
    }
    entry.gatherAttribute("EU reference", value(.euReference))
    entry.gatherAttribute("UN reference", value(.unReference))
    entry.gatherAttribute("Designation details", value(.designationDetails))
    if let text = value(.remark) { entry.remarks.appendNew(text) }
    gatherName(value, &entry)
    gatherAddress(value, &entry)
    gatherBirth(value, &entry, &progress)
    gatherDocument(value, &entry, &progress)
    if let code = value(.citizenCountry), code != "00" {
      entry.gatherCountry(value(.citizenCountryName) ?? code, .citizenship, EUDocuments.country(code))
    }
    for (label, column) in [("Citizenship", Column.citizenRegion), ("Citizenship", .citizenRemark), ("Birth", .birthRemark)] {
      if let text = value(column) { entry.remarks.appendNew("\(label): \(text)") }
    }
  }

  /// No name is marked: the first Latin one is the primary one.
  private func gatherName(_ value: (Column) -> String?, _ entry: inout ListEntry) {
    if let title = value(.title) { entry.party.titles.appendNew(title) }
    if let function = value(.function) { entry.party.positions.appendNew(function) }
    if let gender = value(.gender) { entry.party.genders.appendNew(UKNames.gender(gender)) }
    var parts: [NamePart] = []
    for (column, kind) in [(Column.firstName, NamePart.Kind.given), (.middleName, .middle), (.lastName, .family)] {
      if let text = value(column) { parts.append(NamePart(kind: kind, text: text)) }
    }
    guard var full = value(.wholeName) ?? (parts.isEmpty ? nil : parts.map(\.text).joined(separator: " ")) else { return }
    if parts.isEmpty, entry.party.schema == .person { (full, parts) = NameOrder.readingOrder(full) }
    if entry.party.names.contains(where: { $0.full == full }) { return }
    let script = WritingSystem.ifNotLatin(full)
    let isPrimary = script == nil && !entry.party.names.contains { $0.kind == .primary }
    let isWeak = value(.nameRemark)?.lowercased().contains("low quality") == true
    if let remark = value(.nameRemark), !isWeak { entry.remarks.appendNew("Name \(full): \(remark)") }
    entry.party.names.append(
      PartyName(
        full: full, parts: parts, kind: isPrimary && !isWeak ? .primary : script == nil ? .alias : .spelling,
        strength: isWeak ? .weak : .strong,
        script: script, language: value(.language)?.lowercased()))
  }

  private func gatherAddress(_ value: (Column) -> String?, _ entry: inout ListEntry) {
    let code = value(.country) ?? ""
    let isUnknown = code == "00"
    var notes = [value(.addressRemark)].compactMap { $0 }
    if value(.atListing)?.lowercased() == "true" { notes.append("at listing time") }
    entry.gatherAddress(
      PartyAddress(
        street: [value(.street), value(.number), value(.poBox)].compactMap { $0 }.joined(separator: ", "),
        city: [value(.city), value(.place)].compactMap { $0 }.joined(separator: ", "), region: value(.region) ?? "",
        postcode: value(.zipCode) ?? "", country: EUDocuments.country(code), countryText: isUnknown ? "" : value(.countryName) ?? code,
        note: notes.joined(separator: "; ")))
    for text in [value(.contact), value(.addressOther)].compactMap({ $0 }) { EUDocuments.contacts(text, &entry) }
  }

  private func gatherBirth(_ value: (Column) -> String?, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    if let date = birthDate(value) {
      if date.earliest == nil, date.latest == nil { progress.warn("a date of birth that could not be read, kept as text") }
      if !entry.party.dates.contains(where: { $0.text == date.text }) { entry.party.dates.append(date) }
    }
    let code = value(.birthCountry) ?? ""
    let text = code == "00" ? "" : value(.birthCountryName) ?? code
    let country = EUDocuments.country(code)
    let place = PartyAddress(
      city: [value(.birthCity), value(.birthPlace)].compactMap { $0 }.joined(separator: ", "), region: value(.birthRegion) ?? "",
      postcode: value(.birthZip) ?? "", country: country, countryText: text)
    if !place.full.isEmpty { entry.party.birthplaces.appendNew(place) }
    if !text.isEmpty { entry.gatherCountry(text, .birthplace, country) }
  }

  private func birthDate(_ value: (Column) -> String?) -> PartyDate? {
    let isCirca = value(.circa)?.lowercased() == "true"
    let calendar = value(.calendar) ?? "GREGORIAN"
    let written = [value(.day), value(.month), value(.year)].compactMap { $0 }.joined(separator: "/")
    if calendar != "GREGORIAN" {
      let day = value(.birth).flatMap { CivilDate(iso: $0) }
      if day == nil && written.isEmpty { return nil }
      return PartyDate(
        role: .birth, text: [day?.description, "\(written) (\(calendar.lowercased()) calendar)"].compactMap { $0 }.joined(separator: ", "),
        earliest: day, latest: day, isCirca: isCirca)
    }
    if let text = value(.birth) {
      // Version 1.0 writes "1968 (approximative)".
      let said = text.hasSuffix("(approximative)") ? "circa " + foldedSpace(String(text.dropLast(15))) : text
      let date = DateText.parse(said, role: .birth)
      return PartyDate(role: .birth, text: date.text, earliest: date.earliest, latest: date.latest, isCirca: isCirca || date.isCirca)
    }
    if let year = value(.year).flatMap({ Int($0) }) {
      let bounds = DateText.bounds(year: year, month: value(.month).flatMap { Int($0) }, day: value(.day).flatMap { Int($0) })
      return PartyDate(role: .birth, text: written, earliest: bounds?.0, latest: bounds?.1, isCirca: isCirca)
    }
    let from = value(.yearFrom), to = value(.yearTo)
    guard from != nil || to != nil else { return nil }
    let first = from.flatMap { Int($0) }.flatMap { DateText.bounds(year: $0, month: nil, day: nil)?.0 }
    let last = to.flatMap { Int($0) }.flatMap { DateText.bounds(year: $0, month: nil, day: nil)?.1 }
    let text = from.map { from in to.map { "\(from) to \($0)" } ?? "from \(from)" } ?? "until \(to ?? "")"
    let isUpsideDown = first.flatMap { first in last.map { first > $0 } } ?? false
    return PartyDate(role: .birth, text: text, earliest: isUpsideDown ? nil : first, latest: isUpsideDown ? nil : last, isCirca: isCirca)
  }

  private func gatherDocument(_ value: (Column) -> String?, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let country = value(.idCountry).flatMap { EUDocuments.country($0) }
    guard let code = value(.idCode) else {
      if let text = value(.idNumber) { entry.party.identifiers.appendNew(EUDocuments.old(text, country: country)) }
      return
    }
    let label = value(.idType) ?? code
    var notes: [String] = []
    for (column, word) in [
      (Column.idDiplomatic, "diplomatic"), (.idExpired, "known expired"), (.idFalse, "known false"), (.idLost, "reported lost"),
      (.idRevoked, "revoked by issuer"),
    ] where value(column)?.lowercased() == "true" { notes.append(word) }
    if let issuer = value(.idIssuedBy) { notes.append("issued by \(issuer)") }
    notes += [value(.idRegion), value(.idName), value(.idRemark)].compactMap { $0 }
    let note = notes.joined(separator: "; ")
    guard let number = value(.idLatin) ?? value(.idNumber) else { return entry.gatherAttribute(label, note) }
    let kind = EUDocuments.kind(code, note: note)
    if kind == nil { progress.warn("unknown type of document \"\(code)\"") }
    entry.party.identifiers.appendNew(
      PartyIdentifier(
        kind: kind ?? DocumentWords.kind(of: label) ?? .other, label: label, value: number, country: country,
        issued: (value(.idIssued) ?? value(.idFrom)).map { DateText.parse($0, role: .other) },
        expires: value(.idTo).map { DateText.parse($0, role: .other) }, note: note))
  }
}
