import Formats
import Reference

extension ListFormat {
  /// The Denied Persons List of the Bureau of Industry and Security: tab separated, quoted, with headings. Source: files of 2018 to 2023.
  static let usDeniedPersons = ListFormat(
    id: USDeniedPersons.format, title: "US Denied Persons List, tab separated", usualList: { _ in "us-bis-dpl" },
    detects: { head in
      head.rows(USDeniedPersons.dialect, 1).contains {
        TableColumns<USDeniedPersons.Column>.areHeadings($0, [.name, .effective, .standardOrder])
      }
    },
    makeReader: { list throws(ListFailure) in CSVListReader(USDeniedPersons(list: list)) })
}

/// One row is one address of one order. There is no id: name and effective date are the key, and rows of one key become one entry. A name
/// may be a person's or a company's; the list does not say.
///
/// Expired orders stay in the list; the date of expiry is an attribute, which whoever decides compares with the day of the decision.
struct USDeniedPersons: TableListParser {
  static let format = "us-bis-dpl-tsv"
  static let dialect = CSVDialect(separator: 0x09, encoding: .utf8OrWindows1252)

  enum Column: Int, TableColumn {
    case name, street, city, state, country, postcode, effective, expires, standardOrder, lastUpdate, action, citation
    static let headings = [
      "name", "street_address", "city", "state", "country", "postal_code", "effective_date", "expiration_date", "standard_order",
      "last_update", "action", "fr_citation",
    ]
  }

  private let list: ListID
  private var columns: TableColumns<Column>?
  private var width = 0
  private var entries = GatheredEntries()
  private var countries = CountryMemory()

  init(list: ListID) { self.list = list }

  mutating func read(_ row: TableRow, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard let columns else {
      guard TableColumns<Column>.areHeadings(row.cells, [.name, .effective]) else {
        throw progress.failure(.wrongRoot(expected: "headings with Name and Effective_Date", found: row[0] ?? "an empty line"))
      }
      self.columns = TableColumns(row, &progress)
      width = row.cells.count
      return
    }
    // As many as there are headings, which the publisher may add to.
    if row.cells.count != width { throw progress.failure(.malformed("a row of \(row.cells.count) columns in place of \(width)")) }
    func value(_ column: Column) -> String? { columns.value(column, row) }
    guard let name = value(.name) else {
      // Copies end with lines of nothing.
      if row.cells.allSatisfy({ isNoValue(foldedSpace($0)) }) { return }
      throw progress.failure(.missing("a row without a name"))
    }
    progress.countRecord()
    let id = StableHash.hex(name.lowercased() + "\u{1F}" + (value(.effective) ?? ""))
    let (list, place) = (list, row.place)
    let index = entries.index(of: id) { ListEntry(list: list, entryID: id, party: Party(schema: .legalEntity), place: place) }
    var entry = entries.take(index)
    defer { entries.put(entry, index) }
    if entry.party.names.isEmpty { entry.party.names = [PartyName(full: name, script: WritingSystem.ifNotLatin(name))] }
    let code = value(.country) ?? ""
    entry.gatherAddress(
      PartyAddress(
        street: value(.street) ?? "", city: value(.city) ?? "", region: value(.state) ?? "", postcode: value(.postcode) ?? "",
        country: code.isEmpty ? nil : countries.countryOfCode(code), countryText: code))
    if let text = value(.effective) {
      entry.listedOn = DateText.parse(text, role: .other, order: .monthFirst).earliest
      if entry.listedOn == nil { entry.gatherAttribute("Effective date", text) }
    }
    entry.gatherAttribute("Expiration date", value(.expires))
    entry.gatherAttribute("Standard order", value(.standardOrder))
    entry.gatherAttribute("Action", value(.action))
    // Years like 3017 stand in the file: an unread date is no date of update.
    if let updated = value(.lastUpdate).flatMap({ DateText.parse($0, role: .other).earliest }) {
      entry.updatedOn = max(entry.updatedOn ?? updated, updated)
    }
    entry.programmes.appendNew(Programme(code: "DPL", authority: .other, legalBasis: value(.citation)))
  }

  /// Every field is in quotes, so a last row that has all its fields is whole without a line end.
  func checkEnd(_ end: TableEnd, _ progress: inout ListProgress) throws(ListFailure) {
    if !end.hasLineEnd { progress.warn("the last row has no line end, as in copies") }
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    if columns == nil { throw progress.failure(.truncated) }
    try entries.deliver(&progress, deliver)
  }
}
