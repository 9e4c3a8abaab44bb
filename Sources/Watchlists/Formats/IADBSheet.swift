import Formats
import Reference

extension ListFormat {
  /// Sanctioned firms and individuals of the Inter-American Development Bank, a workbook. Source: file of June 2024.
  static let iadbSheet = ListFormat(
    id: IADBSheet.sheetFormat, title: "Inter-American Development Bank, sanctioned firms and individuals, XLSX",
    usualList: { _ in "iadb-debarred" },
    detects: { $0.sheetRows.contains(where: IADBSheet.areHeadings) },
    makeReader: { list throws(ListFailure) in SheetListReader(IADBSheet(list: list), format: IADBSheet.sheetFormat) })

  /// The same table as separated values, as the page's table is exported too.
  static let iadbCSV = ListFormat(
    id: IADBSheet.format, title: "Inter-American Development Bank, sanctioned firms and individuals, CSV",
    usualList: { _ in "iadb-debarred" }, detects: { TableSeparator.dialect($0, IADBSheet.areHeadings) != nil },
    makeSourceReader: { source throws(ListFailure) in
      try source.checkAlone("the Inter-American Development Bank's format")
      let dialect = TableSeparator.dialect(source.head, IADBSheet.areHeadings) ?? IADBSheet.dialect
      return CSVListReader(IADBSheet(list: source.list), dialect: dialect)
    })
}

/// One row is one party under one sanction. There is no id: name and period are the key. Entries wait for the end, when it is known how days are
/// written.
struct IADBSheet: TableListParser {
  static let format = "iadb-csv"
  static let sheetFormat = "iadb-xlsx"
  static let dialect = CSVDialect(isLazy: true, encoding: .utf8OrWindows1252)

  enum Column: Int, TableColumn {
    case title, entity, nationality, country, from, to, grounds, source, sanctionType, sanctionSource, otherName
    static let headings = [
      "title", "entity", "nationality", "country", "from|from date", "to|to date", "grounds", "source", "idb sanction type",
      "idb sanction source",
      "other name",
    ]
  }

  private let list: ListID
  private var columns: TableColumns<Column>?
  private var countries = CountryMemory()
  private var seen: [String: Int] = [:]
  private var days = TableDays()
  private var waiting: [(entry: ListEntry, from: String?)] = []

  init(list: ListID) { self.list = list }

  static func areHeadings(_ cells: [String]) -> Bool {
    [[Column.sanctionType], [.grounds, .from, .to]].contains {
      TableColumns<Column>.areHeadings(cells, [.title, .entity] + $0)
    }
  }

  mutating func read(_ row: TableRow, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard let columns else {
      if Self.areHeadings(row.cells) {
        self.columns = TableColumns(row, &progress)
      } else if row.place.line > ListHead.rowsMax {
        throw progress.failure(.wrongRoot(expected: "headings with Title, Entity and Grounds", found: row[0] ?? "an empty row"))
      }
      return
    }
    func value(_ column: Column) -> String? { columns.value(column, row) }
    if row.cells.allSatisfy({ isNoValue(foldedSpace($0)) }) { return }
    guard let name = value(.title) else { throw progress.failure(.missing("a row without Title")) }
    // The export ends with the filters it was made with.
    if name.hasPrefix("Applied filters:") { return }
    progress.countRecord()
    let from = value(.from).map(TableDays.text)
    if let from { days.note(from) }
    let id = StableHash.hex([name.lowercased(), from ?? "", value(.source) ?? ""].joined(separator: "\u{1F}"))
    let count = (seen[id] ?? 0) + 1
    seen[id] = count
    var entry = ListEntry(
      list: list, entryID: count == 1 ? id : "\(id)-\(count)", party: Party(schema: schema(value(.entity), &progress)), place: row.place)
    entry.party.names = [PartyName(full: name, script: WritingSystem.ifNotLatin(name))]
    if let other = value(.otherName) {
      let script = WritingSystem.ifNotLatin(other)
      entry.gather(PartyName(full: other, kind: script == nil ? .alias : .spelling, script: script))
    }
    if let text = value(.nationality) {
      entry.gatherCountry(text, entry.party.schema == .person ? .nationality : .registration, countries.country(text))
    }
    // Where the project was, which need not be where the party is.
    if let text = value(.country) { entry.gatherCountry(text, .related, countries.country(text)) }
    let to = value(.to).map(TableDays.text)
    if let to { days.note(to) }
    entry.gatherAttribute("To", to)
    let measures = [value(.sanctionType)].compactMap { $0 }
    entry.programmes = [
      Programme(code: value(.source) ?? "IDB", authority: .other, legalBasis: value(.sanctionSource), measures: measures)
    ]
    if let grounds = value(.grounds) { entry.remarks.append(grounds) }
    waiting.append((entry, from))
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    if columns == nil { throw progress.failure(.truncated) }
    for (var entry, from) in waiting {
      entry.listedOn = from.flatMap { days.day($0) }
      if entry.listedOn == nil, let from { entry.attributes.insert(EntryAttribute(label: "From", value: from), at: 0) }
      try progress.count(entry)
      deliver(entry)
    }
  }

  private func schema(_ text: String?, _ progress: inout ListProgress) -> PartySchema {
    switch text?.lowercased() {
    case "firm": return .organization
    case "individual": return .person
    case let other:
      progress.warn("unknown Entity \"\(other ?? "")\"")
      return .legalEntity
    }
  }
}
