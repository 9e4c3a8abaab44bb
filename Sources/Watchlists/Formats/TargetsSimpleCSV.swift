import Formats
import Reference

extension ListFormat {
  /// `targets.simple.csv` of OpenSanctions: one target a row, values joined by ";". Source: files of 2024 to 2026.
  static let targetsSimple = ListFormat(
    id: TargetsSimpleCSV.format, title: "OpenSanctions targets.simple.csv", usualList: { _ in "ftm" },
    detects: { head in
      head.rows(TargetsSimpleCSV.dialect, 1).contains {
        TableColumns<TargetsSimpleCSV.Column>.areHeadings($0, [.id, .schema, .name, .dataset])
      }
    },
    makeReader: { list throws(ListFailure) in CSVListReader(TargetsSimpleCSV(list: list)) })
}

/// One row is one party. What FollowTheMoney keeps apart (nationality, residence, flag; tax and registration numbers) is one column each
/// here, so countries are `related` and identifiers `other`, except IMO numbers, which say what they are.
struct TargetsSimpleCSV: TableListParser {
  static let format = "targets-simple-csv"
  static let dialect = CSVDialect()

  enum Column: Int, TableColumn {
    case id, schema, name, aliases, birth, countries, addresses, identifiers, sanctions, phones, emails, programs, dataset, firstSeen,
      lastSeen
    case lastChange
    static let headings = [
      "id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "sanctions", "phones", "emails",
      "program_ids",
      "dataset", "first_seen", "last_seen", "last_change",
    ]
  }

  private let list: ListID
  private var columns: TableColumns<Column>?

  init(list: ListID) { self.list = list }

  mutating func read(_ row: TableRow, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard let columns else {
      guard TableColumns<Column>.areHeadings(row.cells, [.id, .schema, .name]) else {
        throw progress.failure(.wrongRoot(expected: "headings with id, schema and name", found: row[0] ?? "an empty line"))
      }
      self.columns = TableColumns(row, &progress)
      return
    }
    func value(_ column: Column) -> String? { columns.value(column, row) }
    guard row.cells.count > 1, let id = value(.id), let name = value(.name) else {
      throw progress.failure(.missing("a row without id or name"))
    }
    progress.countRecord()
    guard let schema = PartySchema(followTheMoney: value(.schema) ?? "") else {
      return progress.warn("entities of schema \(value(.schema) ?? "") are not read")
    }
    var entry = ListEntry(list: list, entryID: id, party: Party(schema: schema), place: row.place)
    entry.party.names = [PartyName(full: name, script: WritingSystem.ifNotLatin(name))]
    for text in Self.split(value(.aliases)) where text != name {
      let script = WritingSystem.ifNotLatin(text)
      entry.gather(PartyName(full: text, kind: script == nil ? .alias : .spelling, script: script))
    }
    for text in Self.split(value(.birth)) { entry.gatherDate(text, .birth) }
    for code in Self.split(value(.countries)) { entry.gatherCountry(code, .related, FollowTheMoneyEntity.country(code)) }
    for text in Self.split(value(.addresses)) {
      entry.gatherAddress(PartyAddress(full: text, country: CountryNames.country(atEndOf: text)))
    }
    for text in Self.split(value(.identifiers)) {
      let isIMO = text.hasPrefix("IMO") && text.utf8.count == 10 && schema == .vessel
      entry.gatherIdentifier(isIMO ? .imo : .other, "identifiers", isIMO ? String(text.dropFirst(3)) : text)
    }
    for text in Self.split(value(.phones)) { entry.gatherIdentifier(.phone, "phones", text) }
    for text in Self.split(value(.emails)) { entry.gatherIdentifier(.email, "emails", text) }
    for text in Self.split(value(.programs)) {
      entry.programmes.append(Programme(code: text, authority: FollowTheMoneyLink.authority(programID: text, country: "", name: "")))
    }
    for text in Self.split(value(.sanctions)) { entry.remarks.appendNew(text) }
    entry.gatherAttribute("schema", value(.schema))
    entry.gatherAttribute("dataset", value(.dataset))
    // When OpenSanctions saw the row is about its crawler and not about the party: first_seen and last_seen are dropped.
    entry.updatedOn = value(.lastChange).flatMap(DateText.isoDay)
    try progress.count(entry)
    deliver(entry)
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    if columns == nil { throw progress.failure(.truncated) }
  }

  /// Values joined by ";", those with a semicolon of their own in quotes: a line of separated values inside a field.
  static func split(_ text: String?) -> [String] {
    guard let text else { return [] }
    var values: [String] = []
    if text.utf8.contains(UInt8(ascii: "\"")) {
      var reader = CSVReader(dialect: CSVDialect(separator: UInt8(ascii: ";"), isLazy: true))
      reader.feed(Array(text.utf8))
      reader.finish()
      if let record = try? reader.next() { for field in record.fields { values.append(field) } } else { values = [text] }
    } else {
      values = text.split(separator: ";").map(String.init)
    }
    return values.map(foldedSpace).filter { !isNoValue($0) }
  }
}
