import Formats
import Reference

extension ListFormat {
  /// Sanctioned firms and individuals of the Inter-American Development Bank, a workbook. Source: file of June 2024.
  static let iadbSheet = ListFormat(
    id: IADBSheet.format, title: "Inter-American Development Bank, sanctioned firms and individuals, XLSX",
    usualList: { _ in "iadb-debarred" },
    detects: { head in
      head.sheetRows.prefix(3).contains { TableColumns<IADBSheet.Column>.areHeadings($0, [.title, .entity, .sanctionType]) }
    },
    makeReader: { list throws(ListFailure) in SheetListReader(IADBSheet(list: list), format: IADBSheet.format) })
}

/// One row is one party under one sanction. There is no id: name and period are the key.
struct IADBSheet: TableListParser {
  static let format = "iadb-xlsx"
  static let dialect = CSVDialect()

  enum Column: Int, TableColumn {
    case title, entity, nationality, country, from, to, grounds, source, sanctionType, sanctionSource, otherName
    static let headings = [
      "title", "entity", "nationality", "country", "from", "to", "grounds", "source", "idb sanction type", "idb sanction source",
      "other name",
    ]
  }

  private let list: ListID
  private var columns: TableColumns<Column>?
  private var countries = CountryMemory()
  private var seen: [String: Int] = [:]

  init(list: ListID) { self.list = list }

  mutating func read(_ row: TableRow, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard let columns else {
      guard TableColumns<Column>.areHeadings(row.cells, [.title, .entity]) else {
        throw progress.failure(.wrongRoot(expected: "headings with Title and Entity", found: row[0] ?? "an empty row"))
      }
      self.columns = TableColumns(row, &progress)
      return
    }
    func value(_ column: Column) -> String? { columns.value(column, row) }
    guard let name = value(.title) else { throw progress.failure(.missing("a row without Title")) }
    // The export ends with the filters it was made with.
    if name.hasPrefix("Applied filters:") { return }
    progress.countRecord()
    let id = StableHash.hex([name.lowercased(), value(.from) ?? "", value(.source) ?? ""].joined(separator: "\u{1F}"))
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
    entry.listedOn = value(.from).flatMap { DateText.parse($0, role: .other, order: .monthFirst).earliest }
    if entry.listedOn == nil { entry.gatherAttribute("From", value(.from)) }
    entry.gatherAttribute("To", value(.to))
    let measures = [value(.sanctionType)].compactMap { $0 }
    entry.programmes = [
      Programme(code: value(.source) ?? "IDB", authority: .other, legalBasis: value(.sanctionSource), measures: measures)
    ]
    if let grounds = value(.grounds) { entry.remarks.append(grounds) }
    try progress.count(entry)
    deliver(entry)
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    if columns == nil { throw progress.failure(.truncated) }
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
