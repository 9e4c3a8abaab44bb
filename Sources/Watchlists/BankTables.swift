import Formats
import Reference

// The tables of development banks are exports of web pages, made by whoever needs one: their columns stand in any order below any titles, cells are parted by
// what the country of the writer's computer uses, and so are days written.

/// Which separator a table of separated values has, by the one that makes its headings appear.
enum TableSeparator {
  private static let all: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

  static func dialect(_ head: ListHead, _ areHeadings: ([String]) -> Bool) -> CSVDialect? {
    all.lazy.map { CSVDialect(separator: $0, isLazy: true, encoding: .utf8OrWindows1252) }
      .first { head.rows($0, ListHead.rowsMax).contains(where: areHeadings) }
  }
}

/// The days of one column, in the order of day and month that its texts agree on.
///
/// "05/07/2024" says nothing; a "16/05/2024" among the others says that days come first. Where nothing or both are said, the month does, as the banks themselves
/// write; a day that can only be read the other way is.
struct TableDays {
  private var dayFirst = 0
  private var monthFirst = 0

  mutating func note(_ text: String) {
    let isDay = Self.parse(text, .dayFirst) != nil, isMonth = Self.parse(text, .monthFirst) != nil
    if isDay != isMonth { if isDay { dayFirst += 1 } else { monthFirst += 1 } }
  }

  func day(_ text: String) -> CivilDate? {
    let order: DateText.SlashOrder = dayFirst > 0 && monthFirst == 0 ? .dayFirst : .monthFirst
    return Self.parse(text, order) ?? Self.parse(text, order == .dayFirst ? .monthFirst : .dayFirst)
  }

  private static func parse(_ text: String, _ order: DateText.SlashOrder) -> CivilDate? {
    DateText.parse(text, role: .other, order: order).earliest
  }

  /// A day as text: without its time, and as a date where a spreadsheet's number of a day stands without the look of one. Of years from 1954 to 2119, so that no
  /// year is taken for one.
  static func text(_ text: String) -> String {
    let bytes = text.utf8
    if bytes.count > 11, bytes[bytes.index(bytes.startIndex, offsetBy: 10)] == UInt8(ascii: "T") { return String(text.prefix(10)) }
    guard let number = Int(text.prefix { $0 != "." }), (20_000...80_000).contains(number), text.utf8.first != UInt8(ascii: "+") else {
      return text
    }
    return SheetRows.day(text, is1904: false)?.description ?? text
  }
}
