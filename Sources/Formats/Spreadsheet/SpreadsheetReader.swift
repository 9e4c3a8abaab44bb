/// What a cell of a sheet holds.
public enum SpreadsheetCell: Equatable, Sendable {
  case empty
  case text(String)
  /// A number as the file writes it ("41988", "1.5E3"), and whether its format shows it as a date: then it counts days, 1 being the first of
  /// January 1900 (Excel's calendar, which has a 29 February 1900) or, with `is1904`, 0 the first of January 1904.
  case number(String, isDate: Bool)
  case bool(Bool)
}

/// One row of a sheet.
public struct SpreadsheetRow: Sendable {
  /// 1-based number of the row in the sheet.
  public let number: Int
  /// Where the row's element stands in the sheet's XML, as `XMLElement` says it.
  public let line: Int
  public let offset: Int
  /// From column A on; short of cells after the last one written.
  public let cells: [SpreadsheetCell]
}

/// Why a workbook cannot be read.
public enum SpreadsheetFailure: Error, Hashable, Sendable, CustomStringConvertible {
  case archive(ZipFailure)
  case xml(member: String, XMLFailure)
  /// A part every workbook has is not there.
  case missing(String)
  case malformed(member: String, line: Int, String)
  case tooLarge(String)

  public var description: String {
    switch self {
    case .archive(let failure): "\(failure)"
    case .xml(let member, let failure): "\(member): \(failure)"
    case .missing(let what): "the workbook has no \(what)"
    case .malformed(let member, let line, let what): "\(member), line \(line): \(what)"
    case .tooLarge(let what): what
    }
  }
}

/// Reads the sheets of an Office Open XML workbook (XLSX; ECMA-376 part 1, sections 18.2 to 18.8) row by row.
///
/// Read are texts (shared, inline, results of formulas), numbers, truths and which numbers are dates. Sheets are streamed; shared texts are
/// held, as the format needs. What sheets say of their own size is not believed.
public struct SpreadsheetReader: Sendable {
  /// Columns after this one are refused: lists have fewer than a hundred.
  public static let columnsMax = 1024
  private static let sharedBytesMax = 256 << 20

  private let archive: ZipArchive
  private let sheets: [ZipArchive.Member]
  private let shared: SharedTexts
  private let dateStyles: [Bool]
  /// Whether days are counted from 1904, as old Macintosh files do.
  public let is1904: Bool

  /// Whether an archive is a workbook.
  public static func isWorkbook(_ archive: ZipArchive) -> Bool { archive["xl/workbook.xml"] != nil }

  public init(_ archive: ZipArchive) throws(SpreadsheetFailure) {
    self.archive = archive
    let workbook = try WorkbookParts.read(archive)
    guard archive[workbook.sheets[0]] != nil else { throw .missing("sheet \(workbook.sheets[0])") }
    sheets = workbook.sheets.compactMap { archive[$0] }
    is1904 = workbook.is1904
    dateStyles = workbook.dateStyles
    shared =
      try archive["xl/sharedStrings.xml"].map { member throws(SpreadsheetFailure) in try SharedTexts(archive, member) } ?? SharedTexts()
  }

  /// The sheets there are, the first of them 0.
  public var sheetCount: Int { sheets.count }

  /// Gives out the rows of a sheet in order until `body` returns false.
  ///
  /// Generic over the body's error, so that it reaches the caller as it is.
  public func rows<Failure: Error>(
    sheet: Int = 0, refuse: (SpreadsheetFailure) -> Failure, _ body: (SpreadsheetRow) throws(Failure) -> Bool
  ) throws(Failure) {
    let sheet = sheets[sheet]
    var cursor = try cursor(sheet, refuse)
    var names = SheetNames()
    var number = 0
    while true {
      let records: [XMLElement]?
      do throws(SpreadsheetFailure) { records = try cursor.next() } catch { throw refuse(error) }
      guard let records else { return }
      if let first = records.first { names.learn(first.documentNames) }
      for record in records {
        let row: SpreadsheetRow
        do throws(SpreadsheetFailure) { row = try self.row(record, of: sheet, after: number, names) } catch { throw refuse(error) }
        number = row.number
        if try !body(row) { return }
      }
    }
  }

  private func cursor<Failure: Error>(
    _ sheet: ZipArchive.Member, _ refuse: (SpreadsheetFailure) -> Failure
  ) throws(Failure) -> RecordCursor {
    do throws(SpreadsheetFailure) { return try RecordCursor(archive, sheet, ["/worksheet/sheetData/row"]) } catch { throw refuse(error) }
  }

  private func row(
    _ record: XMLElement, of sheet: ZipArchive.Member, after: Int, _ names: SheetNames
  ) throws(SpreadsheetFailure) -> SpreadsheetRow {
    let number = record.attribute("r").flatMap { Int($0) } ?? after + 1
    guard number > after, number <= 1 << 24 else { throw Self.malformed(sheet, record, "row \(number) after row \(after)") }
    var cells: [SpreadsheetCell] = []
    // The arrays once: a list has a quarter of a million cells, and asking the tree for each costs more than reading it.
    let nodes = record.tree.nodes, attributes = record.tree.attributes, text = record.tree.text
    var upcoming = nodes[record.index].firstChild
    while upcoming >= 0 {
      let index = Int(upcoming), node = nodes[index]
      upcoming = node.nextSibling
      guard names[node.name] == .cell else { continue }
      var cell = RawCell()
      for place in node.attributesRange {
        let attribute = attributes[place]
        switch names[attribute.name] {
        case .place: cell.place = attribute.valueRange
        case .type: cell.type = attribute.valueRange
        case .style: cell.style = attribute.valueRange
        default: break
        }
      }
      var child = node.firstChild
      while child >= 0, cell.value == nil {
        if names[nodes[Int(child)].name] == .value { cell.value = Int(child) }
        child = nodes[Int(child)].nextSibling
      }
      let column = cell.place.isEmpty ? cells.count : Self.column(text, cell.place)
      guard let column, column >= cells.count, column < Self.columnsMax else {
        let place = String(decoding: text[cell.place], as: UTF8.self)
        throw Self.malformed(sheet, record.element(index), "a cell \"\(place)\" that is out of order or beyond column \(Self.columnsMax)")
      }
      while cells.count < column { cells.append(.empty) }
      // Nearly all cells are texts that are shared.
      if cell.type.count == 1, text[cell.type.lowerBound] == UInt8(ascii: "s"), let value = cell.value, !nodes[value].hasMoreText,
        let number = Self.number(text, nodes[value].textRange), let known = shared[number]
      {
        cells.append(.text(known))
      } else {
        cells.append(try self.cell(record.element(index), of: sheet, cell, text))
      }
    }
    return SpreadsheetRow(number: number, line: record.line, offset: record.offset, cells: cells)
  }

  /// Where in a row's text stands what a cell says of itself.
  private struct RawCell {
    var place = 0..<0
    var type = 0..<0
    var style = 0..<0
    /// The number of the element of its value.
    var value: Int?
  }

  private func cell(
    _ element: XMLElement, of sheet: ZipArchive.Member, _ cell: RawCell, _ text: [UInt8]
  ) throws(SpreadsheetFailure) -> SpreadsheetCell {
    let value = cell.value.map { element.element($0).text }
    switch cell.type.isEmpty ? "n" : String(decoding: text[cell.type], as: UTF8.self) {
    case "s":
      guard let value else { return .empty }
      guard let index = Int(value.filter { $0 != " " }), let text = shared[index] else {
        throw Self.malformed(sheet, element, "no shared text \(value)")
      }
      return .text(text)
    case "inlineStr": return element["is"].map { .text(SharedTexts.text(of: $0)) } ?? .empty
    case "str", "d": return value.map { .text($0) } ?? .empty
    case "b": return value.map { .bool($0 == "1") } ?? .empty
    // An error ("#REF!") is no value.
    case "e": return .empty
    case "n":
      guard let value else { return .empty }
      let style = Self.number(text, cell.style) ?? 0
      return .number(value, isDate: dateStyles.indices.contains(style) && dateStyles[style])
    case let other: throw Self.malformed(sheet, element, "a cell of unknown type \"\(other)\"")
    }
  }

  /// A number of one to nine figures and nothing else.
  private static func number(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count >= 1, range.count <= 9 else { return nil }
    var number = 0
    for place in range {
      let figure = text[place]
      guard figure >= 0x30, figure <= 0x39 else { return nil }
      number = number * 10 + Int(figure - 0x30)
    }
    return number
  }

  /// "AB12" is column 27, counted from 0.
  private static func column(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var column = 0
    var letters = 0
    for place in range {
      let byte = text[place]
      guard byte >= 0x41, byte <= 0x5A else { break }
      letters += 1
      if letters > 3 { return nil }
      column = column * 26 + Int(byte - 0x40)
    }
    return letters > 0 ? column - 1 : nil
  }

  private static func malformed(_ sheet: ZipArchive.Member, _ element: XMLElement, _ what: String) -> SpreadsheetFailure {
    .malformed(member: sheet.name, line: element.line, what)
  }

  /// The texts cells share, by index. Strings, so that a text of a thousand cells is made once.
  private struct SharedTexts: Sendable {
    private var texts: [String] = []

    init() {}

    init(_ archive: ZipArchive, _ member: ZipArchive.Member) throws(SpreadsheetFailure) {
      guard member.byteCount <= SpreadsheetReader.sharedBytesMax else {
        throw .tooLarge("\(member.name) expands to more than \(SpreadsheetReader.sharedBytesMax) bytes")
      }
      var cursor = try RecordCursor(archive, member, ["/sst/si"])
      while let records = try cursor.next() {
        for record in records { texts.append(Self.text(of: record)) }
      }
    }

    subscript(_ index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }

    /// Runs of different looks are one text; phonetic hints (`rPh`) are none of it.
    static func text(of element: XMLElement) -> String {
      if let only = element.firstChildNumber, element.nextSibling(of: only) == nil {
        let child = element.element(only)
        if child.name == "t" { return child.text }
      }
      var text = ""
      for child in element.children {
        if child.name == "t" { text += child.text }
        if child.name == "r" { text += child["t"]?.text ?? "" }
      }
      return text
    }
  }
}

/// What the names of a sheet mean, by their number in the document.
private struct SheetNames {
  enum Meaning { case other, cell, value, place, type, style }

  private var meanings: [Meaning] = []

  mutating func learn(_ names: [XMLName]) {
    for number in meanings.count..<max(meanings.count, names.count) {
      switch names[number].local {
      case "c": meanings.append(.cell)
      case "v": meanings.append(.value)
      case "r": meanings.append(.place)
      case "t": meanings.append(.type)
      case "s": meanings.append(.style)
      default: meanings.append(.other)
      }
    }
  }

  /// A run of text has no name.
  subscript(_ number: UInt32) -> Meaning { number < UInt32(meanings.count) ? meanings[Int(number)] : .other }
}

/// Reads the records of one member of an archive.
struct RecordCursor: ~Copyable {
  private var bytes: ZipMemberReader
  private var xml: XMLReader
  private let name: String
  private var isFinished = false

  init(_ archive: ZipArchive, _ member: ZipArchive.Member, _ records: [String]) throws(SpreadsheetFailure) {
    // Both are made before either is kept: what cannot be copied is kept whole or not at all.
    let bytes = try Self.open(archive, member)
    let xml = try Self.parser(records, member.name)
    name = member.name
    self.bytes = bytes
    self.xml = xml
  }

  private static func open(_ archive: ZipArchive, _ member: ZipArchive.Member) throws(SpreadsheetFailure) -> ZipMemberReader {
    do throws(ZipFailure) { return try archive.reader(of: member) } catch { throw .archive(error) }
  }

  private static func parser(_ records: [String], _ name: String) throws(SpreadsheetFailure) -> XMLReader {
    do throws(XMLFailure) { return try XMLReader(records: records) } catch { throw .xml(member: name, error) }
  }

  /// The records of the next piece, maybe none; nil at the end.
  mutating func next() throws(SpreadsheetFailure) -> [XMLElement]? {
    if isFinished { return nil }
    let piece: [UInt8]?
    do throws(ZipFailure) { piece = try bytes.next() } catch { throw .archive(error) }
    do throws(XMLFailure) {
      if let piece { return try xml.feed(piece) }
      isFinished = true
      return try xml.finish()
    } catch { throw .xml(member: name, error) }
  }
}

/// What the workbook says of its sheets: where they are, and which styles are dates.
struct WorkbookParts {
  /// In the order of their tabs; at least one.
  let sheets: [String]
  let is1904: Bool
  let dateStyles: [Bool]

  static func read(_ archive: ZipArchive) throws(SpreadsheetFailure) -> WorkbookParts {
    var ids: [String] = []
    var is1904 = false
    for record in try records(archive, "xl/workbook.xml", ["/workbook/sheets", "/workbook/workbookPr"]) {
      if record.name == "sheets", ids.isEmpty { ids = record.children("sheet").prefix(sheetsMax).compactMap { $0.attribute("id") } }
      if record.name == "workbookPr" { is1904 = ["1", "true"].contains(record.attribute("date1904") ?? "") }
    }
    guard let firstID = ids.first else { throw .missing("sheet in xl/workbook.xml") }
    let relations = try records(archive, "xl/_rels/workbook.xml.rels", ["/Relationships/Relationship"])
    func place(_ id: String) -> String? {
      guard let target = relations.first(where: { $0.attribute("Id") == id })?.attribute("Target") else { return nil }
      return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    guard place(firstID) != nil else { throw .missing("place of its first sheet in xl/_rels/workbook.xml.rels") }
    return WorkbookParts(sheets: ids.compactMap(place), is1904: is1904, dateStyles: try dateStyles(archive))
  }

  /// A list is on one of the first sheets.
  private static let sheetsMax = 16

  /// By index of `cellXfs`; empty where the workbook has no styles.
  private static func dateStyles(_ archive: ZipArchive) throws(SpreadsheetFailure) -> [Bool] {
    guard archive["xl/styles.xml"] != nil else { return [] }
    var custom: [Int: Bool] = [:]
    var styles: [Bool] = []
    for record in try records(archive, "xl/styles.xml", ["/styleSheet/numFmts", "/styleSheet/cellXfs"]) {
      for child in record.children {
        guard let id = child.attribute("numFmtId").flatMap({ Int($0) }) else {
          if record.name == "cellXfs" { styles.append(false) }
          continue
        }
        if record.name == "numFmts" {
          custom[id] = isDate(child.attribute("formatCode") ?? "")
        } else {
          // ECMA-376 part 1, section 18.8.30: built-in formats of dates and times.
          styles.append(
            custom[id] ?? ((14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id) || (50...58).contains(id)))
        }
      }
    }
    return styles
  }

  /// Whether a format has a day, month or year outside quotes and brackets.
  static func isDate(_ format: String) -> Bool {
    var isQuoted = false, inBrackets = false, isEscaped = false
    for byte in format.utf8 {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "["): inBrackets = true
      case UInt8(ascii: "]"): inBrackets = false
      case UInt8(ascii: "d"), UInt8(ascii: "m"), UInt8(ascii: "y"), UInt8(ascii: "D"), UInt8(ascii: "M"), UInt8(ascii: "Y"):
        if !isQuoted && !inBrackets { return true }
      default: break
      }
    }
    return false
  }

  private static func records(_ archive: ZipArchive, _ name: String, _ paths: [String]) throws(SpreadsheetFailure) -> [XMLElement] {
    guard let member = archive[name] else { throw .missing(name) }
    guard member.byteCount <= 16 << 20 else { throw .tooLarge("\(name) expands to more than \(16 << 20) bytes") }
    var cursor = try RecordCursor(archive, member, paths)
    var all: [XMLElement] = []
    while let records = try cursor.next() { all += records }
    return all
  }
}
