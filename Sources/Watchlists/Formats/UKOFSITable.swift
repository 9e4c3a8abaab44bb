import Formats
import Reference

extension ListFormat {
  /// The OFSI Consolidated List as CSV, withdrawn on 28 January 2026. Source: files of 2016 and 2018 (29 columns) and 2023 (36 columns).
  static let ukOFSICSV = ListFormat(
    id: UKOFSITable.format, title: "UK OFSI Consolidated List (withdrawn), CSV", usualList: { _ in "uk-ofsi" },
    detects: { head in
      head.rows(UKOFSITable.dialect, 2).contains { TableColumns<UKOFSITable.Column>.areHeadings($0, UKOFSITable.required) }
    },
    makeReader: { list throws(ListFailure) in CSVListReader(UKOFSITable(list: list)) })

  /// The same rows as a workbook. Source: file of 5 June 2023.
  static let ukOFSISheet = ListFormat(
    id: "uk-ofsi-xlsx", title: "UK OFSI Consolidated List (withdrawn), XLSX", usualList: { _ in "uk-ofsi" },
    detects: { head in head.sheetRows.prefix(2).contains { TableColumns<UKOFSITable.Column>.areHeadings($0, UKOFSITable.required) } },
    makeReader: { list throws(ListFailure) in SheetListReader(UKOFSITable(list: list), format: "uk-ofsi-xlsx") })
}

/// Rows are the cross product of a party's names, birth dates and addresses, sorted by name; rows of one Group ID become one entry, which
/// waits for the end. CSV and XLSX have the same rows.
struct UKOFSITable: TableListParser {
  static let format = "uk-ofsi-csv"
  /// The files of 2016 and 2018 are Windows-1252.
  static let dialect = CSVDialect(encoding: .utf8OrWindows1252)
  static let required: [Column] = [.name6, .groupType, .groupID]

  enum Column: Int, TableColumn {
    case name6, name1, name2, name3, name4, name5, title, nonLatin, nonLatinType, nonLatinLanguage, birth, birthTown, birthCountry
    case nationality, passport, passportNote, nationalID, nationalIDNote, position
    case address1, address2, address3, address4, address5, address6, postcode, country
    case other, groupType, aliasType, aliasQuality, regime, listedOn, designated, lastUpdated, groupID

    static let headings = [
      "name 6", "name 1", "name 2", "name 3", "name 4", "name 5", "title", "name non-latin script", "non-latin script type",
      "non-latin script language", "dob", "town of birth", "country of birth", "nationality", "passport number", "passport details",
      "national identification number|ni number", "national identification details", "position", "address 1", "address 2", "address 3",
      "address 4", "address 5", "address 6", "post/zip code", "country", "other information", "group type", "alias type", "alias quality",
      "regime", "listed on", "uk sanctions list date designated", "last updated", "group id",
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
      } else if row[0]?.lowercased() == "last updated", let date = row[1] {
        progress.publishedText = date
        progress.publishedOn = DateText.parse(date, role: .other).earliest
      } else {
        throw progress.failure(
          .wrongRoot(expected: "a line \"Last Updated\" or of headings with Name 6 and Group ID", found: row[0] ?? "an empty line"))
      }
      return
    }
    guard let id = columns.value(.groupID, row) else { throw progress.failure(.missing("a row without Group ID")) }
    guard OFACCSV.isNumber(id) else { throw progress.failure(.malformed("a Group ID that is no number: \"\(id)\"")) }
    progress.countRecord()
    let schema = UKNames.schema(columns.value(.groupType, row), &progress)
    let (list, place) = (list, row.place)
    let index = entries.index(of: id) { ListEntry(list: list, entryID: id, party: Party(schema: schema), place: place) }
    let changes = entries.changes(row, columns, index)
    var entry = entries.take(index)
    gather(row, columns, changes, &entry, &progress)
    entries.put(entry, index)
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    if columns == nil { throw progress.failure(.truncated) }
    try entries.deliver(&progress, deliver)
  }

  private mutating func gather(
    _ row: TableRow, _ columns: TableColumns<Column>, _ changes: ColumnChanges<Column>, _ entry: inout ListEntry,
    _ progress: inout ListProgress
  ) {
    func value(_ column: Column) -> String? { columns.value(column, row) }
    func fresh(_ column: Column) -> String? { changes.has(column) ? columns.value(column, row) : nil }
    // Names have stray apostrophes before them ("'ABD", "‘Abd"), which are the letter ayn and stay.
    let given = [Column.name1, .name2, .name3, .name4, .name5].compactMap(value), family = value(.name6)
    let full = (given + [family].compactMap { $0 }).joined(separator: " ")
    if !entry.party.names.contains(where: { $0.kind == .primary && $0.full == full }), !full.isEmpty {
      let hasPrimary = entry.party.names.contains { $0.kind == .primary }
      let kind = UKNames.kind(value(.aliasType), hasPrimary: hasPrimary, &progress)
      let strength = UKNames.strength(value(.aliasQuality), &progress)
      if let name = UKNames.name(given, family, entry.party.schema, kind, strength) { entry.gather(name) }
    }
    if changes.has(.nonLatin, through: .nonLatinLanguage), let text = value(.nonLatin) {
      entry.gather(UKNames.nonLatin(text, language: value(.nonLatinLanguage)))
    }
    if let title = fresh(.title) { entry.party.titles.appendNew(title) }
    if let text = fresh(.birth) { for date in NumberedValues.split(text) { entry.gatherDate(date, .birth) } }
    if changes.has(.birthTown, through: .birthCountry) { gatherBirthplaces(value(.birthTown), value(.birthCountry), &entry) }
    for text in NumberedValues.split(fresh(.nationality) ?? "") where !text.isEmpty {
      entry.gatherCountry(text, .nationality, countries.country(text))
    }
    if changes.has(.passport, through: .passportNote) {
      gatherDocument(.passport, "Passport", value(.passport), value(.passportNote), &entry)
    }
    if changes.has(.nationalID, through: .nationalIDNote) {
      gatherDocument(.nationalID, "National identification", value(.nationalID), value(.nationalIDNote), &entry)
    }
    for text in NumberedValues.split(fresh(.position) ?? "") where !text.isEmpty { entry.party.positions.appendNew(text) }
    if changes.has(.address1, through: .country) {
      let lines = [Column.address1, .address2, .address3, .address4, .address5, .address6].compactMap(value)
      entry.gatherAddress(UKNames.address(lines, postcode: value(.postcode), countryText: value(.country), &countries))
    }
    if let text = fresh(.other) { UKOtherInformation.read(text, &entry) }
    if let regime = fresh(.regime), !entry.programmes.contains(where: { $0.code == regime }) {
      entry.programmes.append(Programme(code: regime, authority: .uk))
    }
    func day(_ column: Column) -> CivilDate? { fresh(column).flatMap { DateText.parse($0, role: .other).earliest } }
    if let listed = day(.listedOn) { entry.listedOn = min(entry.listedOn ?? listed, listed) }
    if let updated = day(.lastUpdated) { entry.updatedOn = max(entry.updatedOn ?? updated, updated) }
    entry.gatherAttribute("UK Sanctions List date designated", fresh(.designated))
  }

  /// Towns and countries may both be numbered: "(1) Tripoli (2) Tunis", "(1) Libya (2) Tunisia".
  private mutating func gatherBirthplaces(_ town: String?, _ country: String?, _ entry: inout ListEntry) {
    let towns = NumberedValues.split(town ?? ""), names = NumberedValues.split(country ?? "")
    for index in 0..<max(towns.count, names.count) {
      let town = index < towns.count ? towns[index] : "", name = index < names.count ? names[index] : names.count == 1 ? names[0] : ""
      if town.isEmpty && name.isEmpty { continue }
      let country = name.isEmpty ? nil : countries.country(name)
      entry.party.birthplaces.appendNew(PartyAddress(city: town, country: country, countryText: name))
      if !name.isEmpty { entry.gatherCountry(name, .birthplace, country) }
    }
  }

  /// Before 2022 number and words stand in one cell; the number then is the cell.
  private func gatherDocument(_ kind: PartyIdentifier.Kind, _ label: String, _ number: String?, _ note: String?, _ entry: inout ListEntry) {
    if let number {
      let values = NumberedValues.split(number), notes = NumberedValues.split(note ?? "")
      for (index, value) in values.enumerated() {
        // As many notes as numbers belong one to one; otherwise nobody knows, and all stand with the first.
        let own = notes.count == values.count ? notes[index] : index == 0 ? note ?? "" : ""
        entry.gatherIdentifier(kind, label, value, note: own)
      }
    } else if let note {
      for value in NumberedValues.split(note) { entry.gatherIdentifier(kind, label, value) }
    }
  }
}

/// OFSI's "Other Information" since 2022: "(Label):value" of known labels, one after another; values hold brackets of their own. Before,
/// it is prose.
enum UKOtherInformation {
  static func read(_ text: String, _ entry: inout ListEntry) {
    let bytes = Array(text.utf8)
    var marks: [(label: String, start: Int, valueStart: Int)] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "("), let mark = writtenLabels.first(where: { bytes[index...].starts(with: $0.bytes) }) {
        marks.append((mark.label, index, index + mark.bytes.count))
        index += mark.bytes.count
      } else {
        index += 1
      }
    }
    func piece(_ from: Int, _ to: Int) -> String {
      var piece = foldedSpace(String(decoding: bytes[from..<to], as: UTF8.self))
      if piece.hasSuffix(".") { piece.removeLast() }
      return piece
    }
    let before = foldedSpace(String(decoding: bytes[..<(marks.first?.start ?? bytes.count)], as: UTF8.self))
    if !before.isEmpty { entry.remarks.appendNew(before) }
    for (position, mark) in marks.enumerated() {
      let value = piece(mark.valueStart, position + 1 < marks.count ? marks[position + 1].start : bytes.count)
      if !isNoValue(value) { add(mark.label, value, &entry) }
    }
  }

  private static func add(_ label: String, _ value: String, _ entry: inout ListEntry) {
    func each(_ body: (String) -> Void) { for text in NumberedValues.split(value) { body(text) } }
    switch label {
    case "UK Statement of Reasons": entry.remarks.appendNew(value)
    case "UK Sanctions List Ref", "UN Ref":
      // "DPR0100. Pursuant to …": the reference, then prose.
      let pieces = value.split(separator: " ", maxSplits: 1)
      entry.gatherAttribute(label, pieces[0].hasSuffix(".") ? String(pieces[0].dropLast()) : String(pieces[0]))
      if pieces.count > 1 { entry.remarks.appendNew(String(pieces[1])) }
    case "Gender": entry.party.genders.appendNew(UKNames.gender(value))
    case "Phone number": each { entry.gatherIdentifier(.phone, label, $0) }
    case "Email address": each { entry.gatherIdentifier(.email, label, $0) }
    case "Website": each { entry.gatherIdentifier(.website, label, $0) }
    case "Fax": each { entry.gatherIdentifier(.fax, label, $0) }
    case "Business Reg No": each { entry.gatherIdentifier(.registrationNumber, label, $0) }
    case "IMO number": each { entry.gatherIdentifier(.imo, label, UKNames.plainIMO($0)) }
    case "Hull ID": each { entry.gatherIdentifier(.hullNumber, label, $0) }
    case "Parent company": each { entry.gatherRelation(.parent, label, $0) }
    case "Subsidiaries": each { entry.gatherRelation(.subsidiary, label, $0) }
    case "Current owners": each { entry.gatherRelation(.operatedBy, label, $0) }
    case "Previous owners":
      each { entry.gatherRelation(.formerlyOperatedBy, label, $0) }
    case "Flag of ship":
      each { entry.gatherCountry($0, .flag, CountryNames.country(named: $0)) }
    case "Previous flags": each { entry.gatherCountry($0, .formerFlag, CountryNames.country(named: $0)) }
    case "Year built": each { entry.gatherDate($0, .built) }
    default: entry.gatherAttribute(label, value)
    }
  }

  /// As they stand in the text, made once: a list has tens of thousands of brackets.
  private static let writtenLabels = labels.map { (label: $0, bytes: Array("(\($0)):".utf8)) }

  /// Longer ones before those they begin with.
  private static let labels = [
    "UK Sanctions List Ref", "UK Statement of Reasons", "UN Ref", "Gender", "Phone number", "Email address", "Type of entity", "Website",
    "Parent company", "Business Reg No", "Subsidiaries", "IMO number", "Flag of ship", "Previous flags", "Type of ship", "Tonnage of ship",
    "Length of ship", "Year built", "Hull ID", "Current owners", "Previous owners", "Fax",
  ]
}
