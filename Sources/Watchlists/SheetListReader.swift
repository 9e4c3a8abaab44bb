import Formats
import Reference

/// A reader of a workbook, which is told on which sheet the list was found.
protocol WorkbookListReader: ListReader {
  var sheet: Int { get set }
}

/// Reads a list that is a sheet of a workbook with a table's parser.
///
/// A workbook's directory is at its end, so the packed file is held whole, at most `ListArchive.bytesMax` of it; the sheet is streamed. An
/// entry's place is its row's number, and the offset of the row in the sheet's XML as it stands unpacked.
final class SheetListReader<Parser: TableListParser>: WorkbookListReader {
  private let format: String
  private var parser: Parser
  private var progress = ListProgress()
  private var bytes: [UInt8] = []
  var isBare = false
  var sheet = 0

  init(_ parser: Parser, format: String) {
    self.parser = parser
    self.format = format
  }

  func feed(_ chunk: Span<UInt8>, deliver: (ListEntry) -> Void) throws(ListFailure) {
    if bytes.count + chunk.count > ListArchive.bytesMax {
      throw ListFailure(.malformed("a workbook of more than \(ListArchive.bytesMax) bytes"))
    }
    // Sound: the array copies what it reads during the closure.
    unsafe chunk.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  func finish(deliver: (ListEntry) -> Void) throws(ListFailure) -> ListHeader {
    if bytes.isEmpty { throw ListFailure(.empty) }
    let workbook = try SheetRows.open(bytes)
    try workbook.rows(sheet: min(sheet, workbook.sheetCount - 1), refuse: ListFailure.init) { row throws(ListFailure) in
      if isBare {
        progress.countRecord()
        return true
      }
      let cells = row.cells.map { SheetRows.text($0, is1904: workbook.is1904) }
      // Empty rows and those with a look and no text.
      guard !cells.allSatisfy(\.isEmpty) else { return true }
      let place = SourcePlace(line: row.number, byteOffset: row.offset, length: 0)
      progress.place = place
      try parser.read(TableRow(cells: cells, place: place), &progress, deliver: deliver)
      return true
    }
    if isBare { return progress.bareHeader(format: format, byteCount: bytes.count) }
    try parser.finish(&progress, deliver: deliver)
    return try progress.header(format: format, byteCount: bytes.count)
  }
}

/// Rows of a workbook as texts.
enum SheetRows {
  static func open(_ bytes: [UInt8]) throws(ListFailure) -> SpreadsheetReader {
    do throws(SpreadsheetFailure) {
      let archive: ZipArchive
      do throws(ZipFailure) { archive = try ZipArchive(bytes, bounds: ListArchive.bounds) } catch { throw .archive(error) }
      return try SpreadsheetReader(archive)
    } catch { throw ListFailure(error) }
  }

  /// The first rows of each sheet; none if the bytes are no workbook.
  static func first(_ count: Int, of bytes: [UInt8]) -> [[[String]]] {
    guard let workbook = try? open(bytes) else { return [] }
    return (0..<workbook.sheetCount).map { sheet in
      var rows: [[String]] = []
      try? workbook.rows(sheet: sheet, refuse: ListFailure.init) { row throws(ListFailure) in
        rows.append(row.cells.map { text($0, is1904: workbook.is1904) })
        return rows.count < count
      }
      return rows
    }
  }

  /// Dates as ISO 8601, numbers as the file writes them.
  static func text(_ cell: SpreadsheetCell, is1904: Bool) -> String {
    switch cell {
    case .empty: return ""
    case .text(let text): return text
    case .bool(let flag): return flag ? "TRUE" : "FALSE"
    case .number(let text, isDate: false): return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    case .number(let text, isDate: true): return day(text, is1904: is1904)?.description ?? text
    }
  }

  /// Day 1 is 1 January 1900 and day 60 the 29 February that year did not have; times of day are cut off.
  static func day(_ text: String, is1904: Bool) -> CivilDate? {
    guard let serial = Int(text.prefix { $0 != "." }), (1...2_958_465).contains(serial) else { return nil }
    if is1904 { return CivilDate(daysSinceEpoch: serial - 24_107) }
    if serial == 60 { return nil }
    return CivilDate(daysSinceEpoch: serial - (serial < 60 ? 25_568 : 25_569))
  }
}

extension ListFailure {
  init(_ failure: SpreadsheetFailure) {
    switch failure {
    case .archive(let zip): self.init(zip)
    case .malformed(let member, let line, let what): self.init(.malformed("\(member): \(what)"), line: line)
    default: self.init(.malformed("\(failure)"))
    }
  }

  init(_ failure: ZipFailure) {
    if failure.reason == .noDirectory { self.init(.truncated) } else { self.init(.malformed("\(failure)"), byteOffset: failure.offset) }
  }

  init(_ failure: InflateFailure) {
    if failure.reason == .truncated { self.init(.truncated) } else { self.init(.malformed("\(failure)"), byteOffset: failure.offset) }
  }
}
