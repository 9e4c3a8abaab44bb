import Formats
import Reference

/// One row of a table, from separated values or from a sheet: its cells as written, and where it stands.
struct TableRow {
  let cells: [String]
  let place: SourcePlace

  /// A cell's text as written, empty after the row's end.
  func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }

  /// A cell's text with white space folded; nil if it holds no value or the row ends before it.
  subscript(_ index: Int) -> String? {
    guard cells.indices.contains(index) else { return nil }
    let text = foldedSpace(cells[index])
    return isNoValue(text) ? nil : text
  }
}

/// What one list in the form of a table says about itself, and how its rows become entries. The readers below do the rest.
protocol TableListParser {
  static var format: String { get }
  static var dialect: CSVDialect { get }

  /// Every row in turn, headings among them. A row may complete an entry, or only add to one that waits for the end.
  mutating func read(_ row: TableRow, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure)
  /// Called once at the end of a file of separated values, before `finish`: whether it ends as the publisher's files do.
  func checkEnd(_ end: TableEnd, _ progress: inout ListProgress) throws(ListFailure)
  /// Called once, after the table proved whole; delivers what waited for its end.
  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure)
}

/// How a file of separated values ends.
struct TableEnd {
  let hasLineEnd: Bool
  let hasMark: Bool
  /// Whether lines end with CR LF.
  let hasReturns: Bool
}

extension TableListParser {
  /// All publishers write a line end after the last row.
  func checkEnd(_ end: TableEnd, _ progress: inout ListProgress) throws(ListFailure) {
    if !end.hasLineEnd { throw progress.failure(.truncated) }
  }
}

/// Reads a list of separated values with a format's parser.
///
/// Nothing in such a file but OFAC's says where it should end: one cut off exactly between two rows cannot be told from a whole one. One
/// cut inside a row is refused, because its last row lacks its line end.
final class CSVListReader<Parser: TableListParser>: ListReader {
  private var csv: CSVReader
  private var parser: Parser
  private var progress = ListProgress()
  private var byteCount = 0
  private var hasLineEnd = true
  var isBare = false

  init(_ parser: Parser, dialect: CSVDialect = Parser.dialect) {
    csv = CSVReader(dialect: dialect)
    self.parser = parser
  }

  /// Pieces of 64 KiB, so that memory is bounded by records and not by what the caller happens to hold.
  func feed(_ chunk: Span<UInt8>, deliver: (ListEntry) -> Void) throws(ListFailure) {
    byteCount += chunk.count
    var at = 0
    while at < chunk.count {
      let end = min(at + 65_536, chunk.count)
      csv.feed(chunk.extracting(at..<end))
      try take(deliver)
      at = end
    }
  }

  func finish(deliver: (ListEntry) -> Void) throws(ListFailure) -> ListHeader {
    if byteCount == 0 { throw ListFailure(.empty) }
    csv.finish()
    try take(deliver)
    if isBare { return progress.bareHeader(format: Parser.format, byteCount: byteCount) }
    try parser.checkEnd(TableEnd(hasLineEnd: hasLineEnd, hasMark: csv.sawEndMark, hasReturns: csv.sawReturn), &progress)
    try parser.finish(&progress, deliver: deliver)
    return try progress.header(format: Parser.format, byteCount: byteCount)
  }

  private func take(_ deliver: (ListEntry) -> Void) throws(ListFailure) {
    while true {
      let record: CSVRecord
      do {
        guard let next = try csv.next() else { return }
        record = next
      } catch { throw ListFailure(error) }
      hasLineEnd = record.hasLineEnd
      if isBare {
        progress.countRecord()
        continue
      }
      let place = SourcePlace(line: record.line, byteOffset: record.offset, length: record.length)
      progress.place = place
      try parser.read(TableRow(cells: record.fields, place: place), &progress, deliver: deliver)
    }
  }
}

extension ListFailure {
  /// The reader's failure in the words of a list.
  init(_ failure: CSVFailure) {
    let reason: Reason = failure.reason == .openQuote ? .truncated : .malformed("\(failure.reason)")
    self.init(reason, line: failure.line, byteOffset: failure.offset)
  }
}

extension ListProgress {
  /// A warning about the row being read.
  mutating func warn(_ message: String) { warnings.add(message, line: place.line, byteOffset: place.byteOffset) }

  /// A failure at the row being read.
  func failure(_ reason: ListFailure.Reason) -> ListFailure {
    ListFailure(reason, line: place.line, byteOffset: place.byteOffset)
  }
}

/// Entries that gather rows until the end of the table, in order of their first row.
struct GatheredEntries {
  private(set) var entries: [ListEntry] = []
  /// The last row of each entry.
  private var rows: [TableRow?] = []
  private var indexes: [String: Int] = [:]

  /// The position of the entry with that id, which `make` makes for its first row.
  mutating func index(of id: String, make: () -> ListEntry) -> Int {
    if let index = indexes[id] { return index }
    indexes[id] = entries.count
    entries.append(make())
    rows.append(nil)
    return entries.count - 1
  }

  /// Takes an entry out to change it; `put` brings it back. Out, so that nobody else holds what it holds and changing it copies nothing.
  mutating func take(_ index: Int) -> ListEntry {
    var entry = ListEntry(list: entries[index].list, entryID: "", party: Party(schema: .unknown))
    swap(&entry, &entries[index])
    return entry
  }

  mutating func put(_ entry: ListEntry, _ index: Int) { entries[index] = entry }

  /// Which cells of a row are others than in the entry's row before, if it had one.
  mutating func changes<Column>(_ row: TableRow, _ columns: TableColumns<Column>, _ index: Int) -> ColumnChanges<Column> {
    defer { rows[index] = row }
    return columns.changes(row, since: rows[index])
  }

  func deliver(_ progress: inout ListProgress, _ deliver: (ListEntry) -> Void) throws(ListFailure) {
    for entry in entries {
      try progress.count(entry)
      deliver(entry)
    }
  }
}

extension Array where Element: Equatable {
  /// Appends what is not there yet. O(count): for the few values of one party.
  mutating func appendNew(_ element: Element) {
    if !contains(element) { append(element) }
  }
}
