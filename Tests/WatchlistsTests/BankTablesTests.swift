import Formats
import Reference
import Testing

@testable import Watchlists

@Suite("A development bank's table") struct BankTablesTests {
  // MARK: - Files

  private static let iadbHeadings = ["Title", "Entity", "Nationality", "Country", "From", "To", "Grounds"]
  private static let iadb = [
    ["Severnaya Lazur Ltd", "Firm", "Kenya", "Kenya", "May 16, 2024", "Dec 15, 2026", "Fraud"],
    ["Tariq al-Mukhtalaq", "Individual", "Yemen", "Kenya", "Mar 5, 2021", "Ongoing", "Corruption"],
  ]
  private static let bankHeadings = ["Firm Name", "Address", "Country", "From Date", "To Date", "Grounds"]
  private static let bank = [
    ["SEVERNAYA LAZUR LTD", "PLOT 12", "Kenya", "16-MAY-2024", "15-DEC-2026", "Fraudulent practice"],
    ["MR. TARIQ AL-MUKHTALAQ", "ADEN", "Yemen, Republic of", "05-MAR-2021", "Permanent", "Cross Debarment: ADB"],
  ]

  /// The rows with other first and last days.
  private static func dated(_ rows: [[String]], _ days: [(String, String)], at column: Int) -> [[String]] {
    zip(rows, days).map { row, days in
      var row = row
      (row[column], row[column + 1]) = days
      return row
    }
  }

  private static func csv(_ rows: [[String]], separator: String) -> [UInt8] {
    let lines = rows.map { row in
      row.map { $0.contains(separator) || $0.contains("\"") ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0 }.joined(separator: separator)
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  /// A workbook as other programs write them: texts inside the cells, figures as numbers that have no look of a date.
  private static func workbook(_ sheets: [[[String]]]) -> [UInt8] {
    func part(_ name: String, _ text: String) -> (String, [UInt8]) { (name, Array(text.utf8)) }
    let numbers = sheets.indices.map { $0 + 1 }
    var parts = [
      part(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets>\(numbers.map { "<sheet name=\"s\($0)\" sheetId=\"\($0)\" r:id=\"r\($0)\"/>" }.joined())</sheets></workbook>"
      ),
      part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(numbers.map { "<Relationship Id=\"r\($0)\" Target=\"worksheets/sheet\($0).xml\"/>" }.joined())</Relationships>"),
    ]
    for (number, rows) in zip(numbers, sheets) {
      let cells = rows.map { row in
        row.map { text in
          if text.isEmpty { return "<c/>" }
          if text.allSatisfy(\.isNumber) { return "<c><v>\(text)</v></c>" }
          return "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }.joined()
      }
      parts.append(
        part(
          "xl/worksheets/sheet\(number).xml",
          "<worksheet><sheetData>\(cells.map { "<row>\($0)</row>" }.joined())</sheetData></worksheet>"))
    }
    return ZipWriter.archive(parts)
  }

  private static func days(_ bytes: [UInt8]) throws -> [String] { try ListFile.read(bytes).entries.map { $0.listedOn?.description ?? "-" } }

  private static let expected = ["2024-05-16", "2021-03-05"]

  // MARK: - Separated values

  @Test(arguments: [",", ";", "\t", "|"]) func isReadWhateverPartsItsCells(separator: String) throws {
    #expect(try Self.days(Self.csv([Self.bankHeadings] + Self.bank, separator: separator)) == Self.expected)
    #expect(try Self.days(Self.csv([Self.iadbHeadings] + Self.iadb, separator: separator)) == Self.expected)
  }

  @Test func isReadWithALineThatNamesTheSeparatorAndInUTF16() throws {
    let bytes = Array("sep=;\r\n".utf8) + Self.csv([["A title"]] + [Self.bankHeadings] + Self.bank, separator: ";")
    #expect(try Self.days(bytes) == Self.expected)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in String(decoding: Self.csv([Self.bankHeadings] + Self.bank, separator: "\t"), as: UTF8.self).utf16 {
      wide += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    }
    #expect(try Self.days(wide) == Self.expected)
  }

  @Test func isRefusedWithoutALineEndAtItsEnd() {
    let bytes = Array(Self.csv([Self.bankHeadings] + Self.bank, separator: ";").dropLast(2))
    #expect(throws: ListFailure.self) { try ListFile.read(bytes) }
  }

  // MARK: - Days

  @Test func hasDaysInTheOrderThatTheColumnShows() throws {
    let dayFirst = [("16/05/2024", "15/12/2026"), ("05/03/2021", "")], monthFirst = [("05/16/2024", "12/15/2026"), ("03/05/2021", "")]
    for days in [dayFirst, monthFirst] {
      #expect(try Self.days(Self.csv([Self.iadbHeadings] + Self.dated(Self.iadb, days, at: 4), separator: ",")) == Self.expected)
      #expect(try Self.days(Self.csv([Self.bankHeadings] + Self.dated(Self.bank, days, at: 3), separator: ",")) == Self.expected)
      #expect(try Self.days(Self.workbook([[Self.bankHeadings] + Self.dated(Self.bank, days, at: 3)])) == Self.expected)
    }
  }

  @Test func hasDaysInTheBanksOrderWhereNothingSaysMore() throws {
    var days = TableDays()
    #expect(days.day("05/03/2021")?.description == "2021-05-03")
    days.note("05/03/2021")
    #expect(days.day("05/03/2021")?.description == "2021-05-03")
    #expect(days.day("16/05/2024")?.description == "2024-05-16", "readable in one way only")
    days.note("16/05/2024")
    #expect(days.day("05/03/2021")?.description == "2021-03-05")
    days.note("05/16/2024")
    #expect(days.day("05/03/2021")?.description == "2021-05-03", "both are said")
    #expect(days.day("Permanent") == nil)
  }

  @Test func hasDaysThatASpreadsheetCounts() throws {
    let days = [("45428", "46371"), ("44260", "Ongoing")]
    let file = try ListFile.read(Self.workbook([[Self.iadbHeadings] + Self.dated(Self.iadb, days, at: 4)]))
    #expect(file.entries.map { $0.listedOn?.description } == Self.expected)
    #expect(file.entries[0].attributes.first { $0.label == "To" }?.value == "2026-12-15")
    #expect(try Self.days(Self.workbook([[Self.bankHeadings] + Self.dated(Self.bank, days, at: 3)])) == Self.expected)
    #expect(TableDays.text("2024") == "2024", "a year is no count of days")
    #expect(TableDays.text("2024-03-01T00:00:00.000Z") == "2024-03-01")
  }

  // MARK: - Workbooks

  @Test func isFoundBelowTitlesAndOnAnotherSheet() throws {
    let titles = (1...8).map { ["Line \($0) of the title"] } + [[]]
    #expect(try Self.days(Self.workbook([titles + [Self.iadbHeadings] + Self.iadb])) == Self.expected)
    #expect(try Self.days(Self.workbook([titles + [Self.bankHeadings] + Self.bank])) == Self.expected)
    let notes = [["Read me"], ["This workbook has a table on its second sheet"]]
    #expect(try Self.days(Self.workbook([notes, [Self.iadbHeadings] + Self.iadb])) == Self.expected)
    #expect(try Self.days(Self.workbook([notes, [], [Self.bankHeadings] + Self.bank])) == Self.expected)
    #expect(throws: ListFailure.self) { try ListFile.read(Self.workbook([notes, notes])) }
  }

  @Test func needsNotAllItsColumns() throws {
    let bank = ([Self.bankHeadings] + Self.bank).map { Array($0.dropLast()) }
    #expect(try Self.days(Self.workbook([bank])) == Self.expected)
    let shuffled = ([Self.iadbHeadings] + Self.iadb).map { ["x"] + $0.reversed() }
    #expect(try Self.days(Self.workbook([shuffled])) == Self.expected)
  }

  // MARK: - JSON

  @Test func isReadFromJSONUnderAnyOfItsNames() throws {
    let record = "{\"supp_id\":1,\"supp_name\":\"SEVERNAYA LAZUR\",\"country_name\":\"Kenya\",\"debar_from_date\":\"2024-05-16\"}"
    for text in ["[\(record)]", "{\"response\":{\"zprocsupp\":[\(record)]}}"] {
      #expect(try Self.days(Array(text.utf8)) == ["2024-05-16"])
    }
    let headed = "[{\"Firm Name\":\"SEVERNAYA LAZUR\",\"Country\":\"Kenya\",\"From Date\":\"16-MAY-2024\"}]"
    #expect(try Self.days(Array(headed.utf8)) == ["2024-05-16"])
  }
}
