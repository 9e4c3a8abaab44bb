import Formats

/// The beginning of a file as format detection sees it: bytes, name, and, if it looks like XML, the root element.
struct ListHead {
  static let bytesMax = 65_536
  let bytes: ArraySlice<UInt8>
  /// The name without folders, in lower case.
  let fileName: String
  /// Local name of the first element; nil if the file does not begin like XML.
  let root: String?
  /// The default or the root's own namespace; empty if there is none.
  let namespace: String
  /// The first rows of a sheet of a workbook; empty for other files.
  let sheetRows: [[String]]
  /// Which sheet that is.
  let sheet: Int

  /// The heads of a workbook, given whole: one for each sheet, at least one.
  static func workbook(_ bytes: [UInt8], fileName: String) -> [ListHead] {
    let sheets = SheetRows.first(rowsMax, of: bytes)
    return (0..<max(1, sheets.count)).map { ListHead(workbook: bytes, fileName, sheet: $0, sheets.isEmpty ? [] : sheets[$0]) }
  }

  /// Titles and notes stand above the headings of a table in fewer rows than that.
  static let rowsMax = 20

  private init(workbook bytes: [UInt8], _ fileName: String, sheet: Int, _ rows: [[String]]) {
    self.bytes = bytes.prefix(4)
    self.fileName = (fileName.split(separator: "/").last.map(String.init) ?? fileName).lowercased()
    root = nil
    namespace = ""
    sheetRows = rows
    self.sheet = sheet
  }

  init(bytes raw: [UInt8], fileName: String) {
    var bytes = raw
    if WideText.begins(raw) {
      var decoder = WideText(raw)
      bytes = decoder.utf8(of: raw.prefix(2 * Self.bytesMax))
    }
    var start = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    self.bytes = bytes[start..<max(start, min(bytes.count, Self.bytesMax))]
    self.fileName = (fileName.split(separator: "/").last.map(String.init) ?? fileName).lowercased()
    let tag = Self.rootTag(self.bytes)
    let name = tag.map { $0.prefix { !isBlank($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") } }
    let colon = name?.firstIndex(of: UInt8(ascii: ":"))
    root = name.map { String(decoding: colon.map { name![($0 + 1)...] } ?? $0[...], as: UTF8.self) }
    let prefix = colon.map { String(decoding: name![..<$0], as: UTF8.self) }
    sheetRows = []
    sheet = 0
    namespace = tag.flatMap { Self.attribute(prefix.map { "xmlns:" + $0 } ?? "xmlns", in: $0) } ?? ""
  }

  /// The first non-blank byte.
  var firstByte: UInt8? { bytes.first { !isBlank($0) } }

  /// Whether the text occurs in the head.
  func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    var index = bytes.startIndex
    while let hit = bytes[index...].firstIndex(of: first) {
      if bytes[hit...].starts(with: wanted) { return true }
      index = hit + 1
    }
    return false
  }

  /// The first records of a table in that dialect, at most `count`; none if it does not begin like one. A record the head cuts off is not
  /// given.
  func rows(_ dialect: CSVDialect, _ count: Int) -> [[String]] {
    guard root == nil, let first = firstByte, first != UInt8(ascii: "{"), first != UInt8(ascii: "[") else { return [] }
    var reader = CSVReader(dialect: dialect)
    var rows: [[String]] = []
    // Piece by piece: most tables show themselves in the first lines.
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let end = min(at + 1024, bytes.endIndex)
      reader.feed(Array(bytes[at..<end]))
      while let record = try? reader.next() {
        rows.append(record.fields)
        if rows.count == count { return rows }
      }
      at = end
    }
    return rows
  }

  /// The inside of the first start tag, after the XML declaration, comments and processing instructions.
  private static func rootTag(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = bytes
    while true {
      rest = rest.drop(while: isBlank)
      guard rest.first == UInt8(ascii: "<") else { return nil }
      let after = rest.dropFirst()
      if after.first == UInt8(ascii: "?") {
        guard let end = position(of: "?>", in: after) else { return nil }
        rest = after[end...].dropFirst(2)
      } else if after.starts(with: Array("!--".utf8)) {
        guard let end = position(of: "-->", in: after) else { return nil }
        rest = after[end...].dropFirst(3)
      } else {
        guard let letter = after.first, (letter | 0x20) >= 0x61, (letter | 0x20) <= 0x7A else { return nil }
        return after.prefix { $0 != UInt8(ascii: ">") }
      }
    }
  }

  private static func position(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(text.utf8)
    return bytes.indices.first { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
  }

  private static func attribute(_ name: String, in tag: ArraySlice<UInt8>) -> String? {
    let wanted = Array(name.utf8)
    var index = tag.startIndex
    while index < tag.endIndex {
      if isBlank(tag[index]), tag[(index + 1)...].starts(with: wanted) {
        let after = tag[(index + 1 + wanted.count)...].drop(while: isBlank)
        if after.first == UInt8(ascii: "=") {
          let value = after.dropFirst().drop(while: isBlank)
          guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
          return String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
        }
      }
      index += 1
    }
    return nil
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
