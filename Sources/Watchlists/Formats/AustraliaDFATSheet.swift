import Formats
import Reference

extension ListFormat {
  /// The Consolidated List of the Australian Department of Foreign Affairs and Trade, a workbook with one row a name. Source: the layouts of
  /// 2024 (12 columns) and 2026 (19 columns, by its description).
  static let australiaSheet = ListFormat(
    id: AustraliaDFATSheet.format, title: "Australian Sanctions Consolidated List, XLSX", usualList: { _ in "au-dfat" },
    detects: { head in
      head.sheetRows.prefix(3).contains { TableColumns<AustraliaDFATSheet.Column>.areHeadings($0, AustraliaDFATSheet.required) }
    },
    makeReader: { list throws(ListFailure) in SheetListReader(AustraliaDFATSheet(list: list), format: AustraliaDFATSheet.format) })
}

/// Rows whose references have the same leading digits are one party ("123", "123a", "34c1"); the other columns repeat on each. An entry
/// waits for the end.
struct AustraliaDFATSheet: TableListParser {
  static let format = "au-dfat-xlsx"
  static let dialect = CSVDialect()
  static let required: [Column] = [.reference, .name, .nameType, .committees]

  enum Column: Int, TableColumn {
    case reference, name, type, nameType, aliasStrength, birth, birthplace, citizenship, address, additional, listing, imo, committees
    case controlDate, instrument, financial, travel, arms, maritime

    static let headings = [
      "reference", "name of individual or entity|name of individual, entity or vessel|name", "type", "name type", "alias strength",
      "date of birth", "place of birth", "citizenship", "address", "additional information", "listing information", "imo number",
      "committees", "control date", "instrument of designation", "targeted financial sanction|targeted financial sanctions", "travel ban",
      "arms embargo", "maritime restriction",
    ]
  }

  private let list: ListID
  private var columns: TableColumns<Column>?
  private var entries = GatheredEntries()
  private var countries = CountryMemory()

  init(list: ListID) { self.list = list }

  mutating func read(_ row: TableRow, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard let columns else {
      guard TableColumns<Column>.areHeadings(row.cells, Self.required) else {
        throw progress.failure(.wrongRoot(expected: "headings with Reference, Name Type and Committees", found: row[0] ?? "an empty row"))
      }
      self.columns = TableColumns(row, &progress)
      return
    }
    let reference = columns.value(.reference, row) ?? ""
    let id = String(reference.prefix { $0.isASCII && $0.isNumber })
    guard !id.isEmpty else {
      throw progress.failure(.missing("a row without Reference, or with one that begins with no number (\"\(reference)\")"))
    }
    progress.countRecord()
    let schema = schema(columns.value(.type, row), &progress)
    let (list, place) = (list, row.place)
    let index = entries.index(of: id) { ListEntry(list: list, entryID: id, party: Party(schema: schema), place: place) }
    let changes = entries.changes(row, columns, index)
    var entry = entries.take(index)
    gather(row, columns, changes, &entry, &progress)
    entries.put(entry, index)
  }

  /// The date of the list is the latest control date; the sheet has no other.
  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    if columns == nil { throw progress.failure(.truncated) }
    progress.publishedOn = entries.entries.compactMap(\.updatedOn).max()
    progress.publishedText = progress.publishedOn?.description ?? ""
    try entries.deliver(&progress, deliver)
  }

  private func schema(_ text: String?, _ progress: inout ListProgress) -> PartySchema {
    switch text?.lowercased() {
    case "individual": return .person
    case "entity": return .organization
    case "vessel": return .vessel
    case let other:
      progress.warn("unknown Type \"\(other ?? "")\"")
      return .unknown
    }
  }

  private mutating func gather(
    _ row: TableRow, _ columns: TableColumns<Column>, _ changes: ColumnChanges<Column>, _ entry: inout ListEntry,
    _ progress: inout ListProgress
  ) {
    func value(_ column: Column) -> String? { columns.value(column, row) }
    func fresh(_ column: Column) -> String? { changes.has(column) ? columns.value(column, row) : nil }
    gatherName(value(.name), value(.nameType), value(.aliasStrength), &entry, &progress)
    if let text = fresh(.birth) { gatherBirths(text, &entry) }
    if let text = fresh(.birthplace) {
      for place in NumberedValues.split(text) { gatherBirthplace(place, &entry) }
    }
    if let text = fresh(.citizenship) {
      for name in NumberedValues.split(text) { entry.gatherCountry(name, .citizenship, countries.country(name)) }
    }
    if let text = fresh(.address) {
      for address in NumberedValues.split(text) {
        entry.gatherAddress(PartyAddress(full: address, country: CountryNames.country(atEndOf: address)))
      }
    }
    if let text = fresh(.imo) { entry.gatherIdentifier(.imo, "IMO Number", UKNames.plainIMO(text)) }
    if let text = fresh(.additional) { entry.remarks.appendNew(text) }
    // Prose with the day of listing and of amendments ("Listed on 25 January 2001 (amended on …)").
    if let text = fresh(.listing) {
      entry.gatherAttribute("Listing information", text)
      entry.listedOn = entry.listedOn ?? Self.listed(text)
    }
    if let regime = fresh(.committees), !entry.programmes.contains(where: { $0.code == regime }) {
      let measures = [
        (Column.financial, "Targeted financial sanction"), (.travel, "Travel ban"), (.arms, "Arms embargo"),
        (.maritime, "Maritime restriction"),
      ].compactMap { column, name in value(column).map(Self.isYes) == true ? name : nil }
      entry.programmes.append(Programme(code: regime, authority: .other, legalBasis: value(.instrument), measures: measures))
    }
    if let day = fresh(.controlDate).flatMap({ DateText.parse($0, role: .other).earliest }) {
      entry.updatedOn = max(entry.updatedOn ?? day, day)
    }
  }

  /// Eleven spellings of the types stand in the file of 2024.
  private func gatherName(
    _ text: String?, _ type: String?, _ strength: String?, _ entry: inout ListEntry, _ progress: inout ListProgress
  ) {
    guard let text else { return progress.warn("a row without a name") }
    let script = WritingSystem.ifNotLatin(text)
    let kind: PartyName.Kind
    switch type?.lowercased() {
    case "primary name": kind = entry.party.names.contains { $0.kind == .primary } ? .alias : .primary
    case "aka", "alias": kind = .alias
    case "original script": kind = .spelling
    case "formerly known as", "previously listed as", "fka": kind = .former
    case let other:
      kind = .alias
      progress.warn("unknown Name Type \"\(other ?? "")\", taken as alias")
    }
    entry.gather(PartyName(full: text, kind: kind, strength: strength?.lowercased() == "weak" ? .weak : .strong, script: script))
  }

  private func gatherBirths(_ text: String, _ entry: inout ListEntry) {
    for piece in NumberedValues.split(text) { entry.gatherDate(piece, entry.party.schema == .person ? .birth : .other) }
  }

  private mutating func gatherBirthplace(_ text: String, _ entry: inout ListEntry) {
    var country: Country?
    for tail in CountryNames.tails(of: text) where country == nil { country = countries.country(tail) }
    entry.party.birthplaces.appendNew(PartyAddress(full: text, country: country))
    if country != nil { entry.gatherCountry(text, .birthplace, country) }
  }

  /// A cell of the measures: a spreadsheet's TRUE, or a word for it.
  private static func isYes(_ text: String) -> Bool { ["TRUE", "YES", "Y", "1"].contains(text.uppercased()) }

  /// The first date of the prose, between " on " and the next bracket, comma or stop that ends it.
  static func listed(_ text: String) -> CivilDate? {
    if let whole = DateText.parse(text, role: .other).earliest { return whole }
    let words = text.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() where word == "on" || word == "on:" {
      guard index + 3 < words.count else { continue }
      let date = words[(index + 1)...(index + 3)].joined(separator: " ").filter { $0 != "," && $0 != "(" && $0 != ")" && $0 != ";" }
      if let day = DateText.parse(date, role: .other).earliest { return day }
    }
    return nil
  }
}
