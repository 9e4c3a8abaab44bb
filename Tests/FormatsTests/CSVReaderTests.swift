import Formats
import Testing

/// All records of a text, read in chunks of that size.
func csv(_ text: [UInt8], _ dialect: CSVDialect = CSVDialect(), bounds: CSVBounds = CSVBounds(), chunk: Int = 1 << 16) throws(CSVFailure)
  -> [CSVRecord]
{
  var reader = CSVReader(dialect: dialect, bounds: bounds)
  var records: [CSVRecord] = []
  var at = 0
  while at < text.count {
    reader.feed(Array(text[at..<min(at + chunk, text.count)]))
    while let record = try reader.next() { records.append(record) }
    at += chunk
  }
  reader.finish()
  while let record = try reader.next() { records.append(record) }
  return records
}

@Suite("Reading separated values") struct CSVReaderTests {
  private func fields(_ text: String, _ dialect: CSVDialect = CSVDialect()) throws -> [[String]] {
    try csv(Array(text.utf8), dialect).map(\.fields)
  }

  @Test func readsWhatRFC4180Says() throws {
    #expect(try fields("a,b,c\r\nd,e,f\r\n") == [["a", "b", "c"], ["d", "e", "f"]])
    #expect(try fields("a,b\nc,d") == [["a", "b"], ["c", "d"]], "the last line may lack its end")
    #expect(try fields("\"a\",\"b,\"\"c\"\"\r\nd\"\r\n") == [["a", "b,\"c\"\r\nd"]])
    #expect(try fields("a,,\n,\n\"\"\n") == [["a", "", ""], ["", ""], [""]])
    #expect(try fields(" a , b \n") == [[" a ", " b "]], "blanks are part of a field")
  }

  @Test func passesOverEmptyLinesAndAByteOrderMark() throws {
    #expect(try fields("\u{FEFF}a,b\r\n\r\n\nc,d\r\r") == [["a", "b"], ["c", "d"]])
    #expect(try fields("\u{FEFF}\"a\"\n") == [["a"]])
    #expect(try fields("") == [])
    #expect(try fields("\u{FEFF}") == [])
    #expect(try csv([0xEF, 0xBB, 0x61], CSVDialect(encoding: .utf8OrWindows1252)).map(\.fields) == [["ï»a"]])
  }

  @Test func saysWhereARecordStands() throws {
    let records = try csv(bytes("\u{FEFF}a\r\n\"b\nb\",c\n\nd"))
    #expect(records.map(\.line) == [1, 2, 5])
    #expect(records.map(\.offset) == [3, 6, 15])
    #expect(records.map(\.length) == [1, 7, 1])
    #expect(records.map(\.hasLineEnd) == [true, true, false])
  }

  @Test func takesOtherSeparators() throws {
    #expect(try fields("a\tb,c\n", CSVDialect(separator: UInt8(ascii: "\t"))) == [["a", "b,c"]])
    #expect(try fields("1@\"x\"@-0- \n", CSVDialect(separator: UInt8(ascii: "@"))) == [["1", "x", "-0- "]])
  }

  @Test func endsAtTheMarkIfItMay() throws {
    let dialect = CSVDialect(hasEndMark: true)
    #expect(try fields("a,b\r\n\u{1A}", dialect) == [["a", "b"]])
    #expect(try fields("a,b\r\n\u{1A},,,\r\n", dialect) == [["a", "b"]])
    #expect(try fields("a,\u{1A}b\r\n", dialect) == [["a", "\u{1A}b"]])
    #expect(try fields("a\r\n\u{1A}") == [["a"], ["\u{1A}"]])
    #expect(throws: CSVFailure(line: 2, offset: 3, reason: .textAfterEndMark)) { try fields("a\n\u{1A}b\n", dialect) }
  }

  @Test func refusesBrokenQuotesUnlessLazy() throws {
    #expect(throws: CSVFailure(line: 2, offset: 3, reason: .quoteInField)) { try fields("a\nb\"c\n") }
    #expect(throws: CSVFailure(line: 1, offset: 3, reason: .textAfterQuote)) { try fields("\"a\"b\n") }
    #expect(throws: CSVFailure(line: 2, offset: 2, reason: .openQuote)) { try fields("a\n\"b,c\nd") }
    let lazy = CSVDialect(isLazy: true)
    #expect(try fields("b\"c,\"a\"b\"\n", lazy) == [["b\"c", "a\"b"]])
    #expect(throws: CSVFailure.self) { try fields("\"a\"b", lazy) }
  }

  @Test func readsWindows1252WhereUTF8FailsAndOnlyIfTold() throws {
    let text: [UInt8] = Array("\u{2018}Abd,".utf8) + [0x91, 0x41, 0xE9, 0x0A]
    #expect(try csv(text, CSVDialect(encoding: .utf8OrWindows1252)).map(\.fields) == [["\u{2018}Abd", "\u{2018}Aé"]])
    #expect(throws: CSVFailure(line: 1, offset: 0, reason: .notUTF8)) { try csv(text) }
    // Two halves of a letter on both sides of a separator are no letter.
    #expect(throws: CSVFailure.self) { try csv([0xC3, 0x2C, 0xA9, 0x0A]) }
  }

  @Test func stopsAtItsBounds() {
    let bounds = CSVBounds(fieldBytesMax: 4, recordBytesMax: 6, fieldsMax: 3, bytesMax: 20)
    func reason(_ text: String) -> CSVFailure.Reason? {
      do {
        _ = try csv(bytes(text), bounds: bounds)
        return nil
      } catch { return error.reason }
    }
    #expect(reason("abcd,ab\n") == nil)
    #expect(reason("abcde\n") == .fieldTooLong(4))
    #expect(reason("\"abcde\n") == .fieldTooLong(4))
    #expect(reason("abc,abc,a\n") == .recordTooLong(6))
    #expect(reason("a,b,c\n") == nil)
    #expect(reason("a,b,c,d\n") == .tooManyFields(3))
    #expect(reason("a\na\na\na\na\na\na\na\na\na\na\n") == .tooManyBytes(20))
  }

  @Test func failsTheSameEverAfter() {
    var reader = CSVReader()
    reader.feed(bytes("a\"\nb\n"))
    for _ in 0..<3 { #expect(throws: CSVFailure(line: 1, offset: 1, reason: .quoteInField)) { try reader.next() } }
    reader.feed(bytes("c\n"))
    #expect(throws: CSVFailure(line: 1, offset: 1, reason: .quoteInField)) { try reader.next() }
  }
}
