import Formats
import Reference

extension ListFormat {
  /// The UK Sanctions List as CSV: a line with the report's date, a line of headings, then a row for each combination of a designation's
  /// names, addresses and so on. Source: heading and rows of the file of 8 October 2026.
  static let ukCSV = ListFormat(
    id: UKSanctionsCSV.format, title: "UK Sanctions List, CSV", usualList: { _ in "uk-sanctions-list" },
    detects: { head in
      head.rows(UKSanctionsCSV.dialect, 2).contains { TableColumns<UKSanctionsCSV.Column>.areHeadings($0, UKSanctionsCSV.required) }
    },
    makeReader: { list throws(ListFailure) in CSVListReader(UKSanctionsCSV(list: list)) })
}

/// Rows of one Unique ID become one entry; equal facts are kept once. Entries wait for the end, since rows of one party need not be
/// neighbours.
struct UKSanctionsCSV: TableListParser {
  static let format = "uk-sanctions-csv"
  static let dialect = CSVDialect()
  static let required: [Column] = [.uniqueID, .name6, .regimeName]

  enum Column: Int, TableColumn {
    case lastUpdated, uniqueID, ofsiGroupID, unReference, name6, name1, name2, name3, name4, name5, nameType, aliasStrength, title
    case nonLatin, nonLatinType, nonLatinLanguage, regimeName, type, source, sanctions, other, reasons
    case address1, address2, address3, address4, address5, address6, postcode, country, phone, website, email, designated
    case birth, nationality, nationalID, nationalIDNote, passport, passportNote, position, gender, birthTown, birthCountry
    case entityType, subsidiaries, parent, registration, imo, owner, formerOwner, flag, formerFlags, shipType, tonnage, length, built, hull

    static let headings = [
      "last updated", "unique id", "ofsi group id", "un reference number", "name 6", "name 1", "name 2", "name 3", "name 4", "name 5",
      "name type", "alias strength", "title", "name non-latin script", "non-latin script type", "non-latin script language", "regime name",
      "designation type|individual, entity, ship", "designation source", "sanctions imposed", "other information",
      "uk statement of reasons", "address line 1", "address line 2", "address line 3", "address line 4", "address line 5", "address line 6",
      "address postal code", "address country", "phone number", "website", "email address", "date designated", "d.o.b|dob",
      "nationality(/ies)|nationality", "national identifier number", "national identifier additional information", "passport number",
      "passport additional information", "position", "gender", "town of birth", "country of birth", "type of entity", "subsidiaries",
      "parent company", "business registration number (s)|business registration number(s)", "imo number",
      "current owner/operator (s)|current owner/operator(s)", "previous owner/operator (s)|previous owner/operator(s)",
      "current believed flag of ship", "previous flags", "type of ship", "tonnage of ship", "length of ship", "year built",
      "hull identification number (hin)",
    ]
  }

  private let list: ListID
  private var columns: TableColumns<Column>?
  private var entries = GatheredEntries()
  private var countries = CountryMemory()

  init(list: ListID) { self.list = list }

  mutating func read(_ row: TableRow, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard let columns else {
      if TableColumns<Column>.areHeadings(row.cells, Self.required) {
        columns = TableColumns(row, &progress)
      } else {
        try readReportLine(row, &progress)
      }
      return
    }
    guard let id = columns.value(.uniqueID, row) else { throw progress.failure(.missing("a row without Unique ID")) }
    progress.countRecord()
    let schema = UKNames.schema(columns.value(.type, row), &progress)
    let (list, place) = (list, row.place)
    let index = entries.index(of: id) { ListEntry(list: list, entryID: id, party: Party(schema: schema), place: place) }
    var entry = entries.take(index)
    gather(row, columns, &entry, &progress)
    entries.put(entry, index)
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    if columns == nil { throw progress.failure(.truncated) }
    try entries.deliver(&progress, deliver)
  }

  /// "Report Date: 08-Oct-2026"
  private func readReportLine(_ row: TableRow, _ progress: inout ListProgress) throws(ListFailure) {
    guard row.place.line == 1, let text = row[0] else {
      throw progress.failure(
        .wrongRoot(expected: "a line of headings with Unique ID, Name 6 and Regime Name", found: row[0] ?? "an empty line"))
    }
    progress.publishedText = text.hasPrefix("Report Date:") ? foldedSpace(String(text.dropFirst(12))) : text
    progress.publishedOn = DateText.parse(progress.publishedText, role: .other).earliest
  }

  private mutating func gather(
    _ row: TableRow, _ columns: TableColumns<Column>, _ entry: inout ListEntry, _ progress: inout ListProgress
  ) {
    func value(_ column: Column) -> String? { columns.value(column, row) }
    func several(_ column: Column) -> [String] {
      (value(column) ?? "").split(separator: "|").map { foldedSpace(String($0)) }.filter { !isNoValue($0) }
    }
    gatherNames(row, columns, &entry, &progress)
    if let title = value(.title) { entry.party.titles.appendNew(title) }
    if let regime = value(.regimeName) {
      var measures: [String] = []
      for measure in several(.sanctions) { measures.appendNew(measure) }
      let programme = Programme(code: regime, authority: .uk, legalBasis: regime, measures: measures)
      if !entry.programmes.contains(where: { $0.code == regime }) { entry.programmes.append(programme) }
    }
    entry.listedOn = entry.listedOn ?? value(.designated).flatMap { DateText.parse($0, role: .other).earliest }
    entry.updatedOn = entry.updatedOn ?? value(.lastUpdated).flatMap { DateText.parse($0, role: .other).earliest }
    entry.gatherAttribute("OFSI group", value(.ofsiGroupID))
    entry.gatherAttribute("UN reference", value(.unReference))
    entry.gatherAttribute("Designation source", value(.source))
    for text in [value(.other), value(.reasons)].compactMap({ $0 }) { entry.remarks.appendNew(text) }

    let lines = [Column.address1, .address2, .address3, .address4, .address5, .address6].compactMap(value)
    entry.gatherAddress(UKNames.address(lines, postcode: value(.postcode), countryText: value(.country), &countries))
    if let text = value(.phone) { entry.gatherIdentifier(.phone, "Phone number", text) }
    if let text = value(.email) { entry.gatherIdentifier(.email, "Email address", text) }
    if let text = value(.website) { entry.gatherIdentifier(.website, "Website", text) }

    if let text = value(.birth) { entry.gatherDate(text, .birth) }
    for text in several(.nationality) { entry.gatherCountry(text, .nationality, countries.country(text)) }
    gatherDocument(.passport, "Passport", value(.passport), value(.passportNote), &entry)
    gatherDocument(.nationalID, "National identifier", value(.nationalID), value(.nationalIDNote), &entry)
    for text in several(.position) { entry.party.positions.appendNew(text) }
    for text in several(.gender) { entry.party.genders.appendNew(UKNames.gender(text)) }
    gatherBirthplace(value(.birthTown), value(.birthCountry), &entry)

    entry.gatherAttribute("Type of entity", value(.entityType))
    for text in several(.registration) { entry.gatherIdentifier(.registrationNumber, "Business registration number", text) }
    for text in several(.parent) { entry.gatherRelation(.parent, "Parent company", text) }
    for text in several(.subsidiaries) { entry.gatherRelation(.subsidiary, "Subsidiary", text) }
    for text in several(.imo) { entry.gatherIdentifier(.imo, "IMO number", UKNames.plainIMO(text)) }
    for text in several(.owner) { entry.gatherRelation(.operatedBy, "Current owner/operator", text) }
    for text in several(.formerOwner) { entry.gatherRelation(.formerlyOperatedBy, "Previous owner/operator", text) }
    for text in several(.flag) { entry.gatherCountry(text, .flag, countries.country(text)) }
    for text in several(.formerFlags) { entry.gatherCountry(text, .formerFlag, countries.country(text)) }
    entry.gatherAttribute("Type of ship", value(.shipType))
    entry.gatherAttribute("Tonnage of ship", value(.tonnage))
    entry.gatherAttribute("Length of ship", value(.length))
    if let text = value(.built) { entry.gatherDate(text, .built) }
    for text in several(.hull) { entry.gatherIdentifier(.hullNumber, "Hull identification number", text) }
  }

  private func gatherNames(_ row: TableRow, _ columns: TableColumns<Column>, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let given = [Column.name1, .name2, .name3, .name4, .name5].compactMap { columns.value($0, row) }
    let family = columns.value(.name6, row)
    let full = (given + [family].compactMap { $0 }).joined(separator: " ")
    // A row repeats names: the first primary one stays it.
    let isKnown = entry.party.names.contains { $0.kind == .primary && $0.full == full }
    if !isKnown, !full.isEmpty {
      let hasPrimary = entry.party.names.contains { $0.kind == .primary }
      let kind = UKNames.kind(columns.value(.nameType, row), hasPrimary: hasPrimary, &progress)
      let strength = UKNames.strength(columns.value(.aliasStrength, row), &progress)
      if let name = UKNames.name(given, family, entry.party.schema, kind, strength) { entry.gather(name) }
    }
    if let text = columns.value(.nonLatin, row) {
      entry.gather(UKNames.nonLatin(text, language: columns.value(.nonLatinLanguage, row)))
    }
  }

  private func gatherDocument(
    _ kind: PartyIdentifier.Kind, _ label: String, _ number: String?, _ note: String?, _ entry: inout ListEntry
  ) {
    if let number { entry.gatherIdentifier(kind, label, number, note: note ?? "") } else { entry.gatherAttribute(label, note) }
  }

  private mutating func gatherBirthplace(_ town: String?, _ countryText: String?, _ entry: inout ListEntry) {
    guard town != nil || countryText != nil else { return }
    let country = countryText.flatMap { countries.country($0) }
    entry.party.birthplaces.appendNew(PartyAddress(city: town ?? "", country: country, countryText: countryText ?? ""))
    if let countryText { entry.gatherCountry(countryText, .birthplace, country) }
  }
}
