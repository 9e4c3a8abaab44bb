import Formats
import Reference

extension ListFormat {
  /// The World Bank's ineligible firms and individuals, as the interface behind its page gives them (`response.ZPROCSUPP`).
  ///
  /// Source: the members of that answer as readers of others name them (2018 to 2026). The answer declares no count.
  static let worldBankJSON = ListFormat(
    id: WorldBankJSON.format, title: "World Bank, ineligible firms and individuals, JSON", usualList: { _ in "world-bank-debarred" },
    detects: { head in
      (head.firstByte == UInt8(ascii: "{") || head.firstByte == UInt8(ascii: "["))
        && ["\"ZPROCSUPP\"", "\"SUPP_NAME\"", "\"zprocsupp\"", "\"supp_name\"", "\"Firm Name\""].contains(where: head.contains)
    },
    makeReader: { list throws(ListFailure) in WorldBankJSON(list: list) })

  /// The same list as the page's table exports it.
  static let worldBankSheet = ListFormat(
    id: WorldBankTable.sheetFormat, title: "World Bank, ineligible firms and individuals, XLSX",
    usualList: { _ in "world-bank-debarred" }, detects: { $0.sheetRows.contains(where: WorldBankTable.areHeadings) },
    makeReader: { list throws(ListFailure) in SheetListReader(WorldBankTable(list: list), format: WorldBankTable.sheetFormat) })

  /// The same table as separated values.
  static let worldBankCSV = ListFormat(
    id: WorldBankTable.format, title: "World Bank, ineligible firms and individuals, CSV", usualList: { _ in "world-bank-debarred" },
    detects: { TableSeparator.dialect($0, WorldBankTable.areHeadings) != nil },
    makeSourceReader: { source throws(ListFailure) in
      try source.checkAlone("the World Bank's format")
      let dialect = TableSeparator.dialect(source.head, WorldBankTable.areHeadings) ?? WorldBankTable.dialect
      return CSVListReader(WorldBankTable(list: source.list), dialect: dialect)
    })
}

/// What the list says of a party, under the member of the JSON answer and under the headings of the table.
enum WorldBankField: Int, TableColumn {
  case name, info, id, kind, before, after, address, city, state, province, postcode, postalCode, country, countryCode, from, to, grounds
  case status, debarment, eligibility, supplierEligibility, cross, crossStatus, legacy, united, ineligible, client
  static let headings = [
    "supp_name|firm name|name of firm|supplier name|firm", "add_supp_info|additional firm info|(additional firm info)", "supp_id",
    "supp_type_code",
    "supp_pre_acrn", "supp_post_acrn", "supp_addr|address|supplier address|supplier_address", "supp_city|city", "supp_state_code|state",
    "supp_prov_name|province|state / province", "supp_zip_code|zip code", "supp_post_code|postal code", "country_name|country", "land1",
    "debar_from_date|from date|from|ineligibility period from|from date (ineligibility period)",
    "debar_to_date|to date|to|ineligibility period to|to date (ineligibility period)", "debar_reason|grounds|grounds for debarment",
    "ineligibly_status",
    "debar_type", "elig_stat", "supp_elig_stat", "crpd_match", "crpd_stat", "legacy_flg", "un_supp_flg", "inelig_flg", "mandt",
  ]
}

/// Makes entries of records, whichever form they came in. One record is one party under one debarment.
///
/// What is dropped, and why: MANDT, the number of the bank's own system.
struct WorldBankRecords {
  private let list: ListID
  private var countries = CountryMemory()
  private var seen: [String: Int] = [:]

  init(list: ListID) { self.list = list }

  /// - Parameter day: the first day of the debarment, where its text says one.
  mutating func entry(
    _ place: SourcePlace, _ progress: inout ListProgress, day: (String) -> CivilDate?, _ value: (WorldBankField) -> String?
  ) throws(ListFailure) -> ListEntry {
    guard let written = value(.name) else { throw progress.failure(.missing("a record without the name of a firm")) }
    progress.countRecord()
    let name = WorldBankName(written)
    let from = value(.from).map(TableDays.text), to = value(.to).map(TableDays.text)
    var entry = ListEntry(
      list: list, entryID: id(value(.id), [name.text.lowercased(), from ?? "", value(.country) ?? ""]),
      party: Party(schema: schema(value(.kind), name, &progress)), place: place)
    addNames(name, value(.before), value(.after), &entry)
    let code = value(.countryCode), country = value(.country) ?? code ?? ""
    let known = code.flatMap { countries.countryOfCode($0) } ?? (country.isEmpty ? nil : countries.country(country))
    // The bank gives the country of the address, which need not be that of registration or nationality.
    if !country.isEmpty { entry.gatherCountry(country, .related, known) }
    entry.gatherAddress(
      PartyAddress(
        street: value(.address) ?? "", city: value(.city) ?? "",
        region: [value(.state), value(.province)].compactMap { $0 }.joined(separator: ", "),
        postcode: value(.postcode) ?? value(.postalCode) ?? "", country: known, countryText: country))
    if let info = value(.info) { entry.remarks.append(info) }
    entry.listedOn = from.flatMap(day)
    if entry.listedOn == nil { entry.gatherAttribute("From", from) }
    // 2999-12-31 is how the bank writes that there is no end; the status says "Permanent" or "Ongoing".
    entry.gatherAttribute("To", to)
    entry.programmes = [
      Programme(
        code: "World Bank debarment", authority: .other, legalBasis: value(.grounds), measures: [value(.status)].compactMap { $0 })
    ]
    for (field, label) in Self.attributes { entry.gatherAttribute(label, value(field)) }
    entry.gatherAttribute("Footnote", name.footnote)
    return entry
  }

  private static let attributes: [(WorldBankField, String)] = [
    (.debarment, "Debarment type"), (.eligibility, "Eligibility status"), (.supplierEligibility, "Supplier eligibility status"),
    (.cross, "Cross debarment"), (.crossStatus, "Cross debarment status"), (.legacy, "Legacy"), (.united, "UN supplier"),
    (.ineligible, "Ineligible"),
  ]

  /// The bank's number of the supplier; where the form has none, a hash of name, first day and country. A party under several debarments
  /// stands in the list several times.
  private mutating func id(_ given: String?, _ fields: [String]) -> String {
    let id = given ?? StableHash.hex(fields.joined(separator: "\u{1F}"))
    let count = (seen[id] ?? 0) + 1
    seen[id] = count
    return count == 1 ? id : "\(id)-\(count)"
  }

  private func schema(_ kind: String?, _ name: WorldBankName, _ progress: inout ListProgress) -> PartySchema {
    switch kind?.uppercased() {
    case "I": return .person
    case "F", "C", "E", "O": return .organization
    // Only people are addressed so.
    case nil: return name.title == nil ? .legalEntity : .person
    case let other?:
      progress.warn("unknown SUPP_TYPE_CODE \"\(other)\"")
      return .legalEntity
    }
  }

  private func addNames(_ name: WorldBankName, _ before: String?, _ after: String?, _ entry: inout ListEntry) {
    let isPerson = entry.party.schema == .person
    let text = isPerson ? name.text : name.asWritten
    entry.party.names = [PartyName(full: text, script: WritingSystem.ifNotLatin(text))]
    if isPerson, let title = name.title { entry.party.titles.append(title) }
    for alias in name.aliases {
      entry.gather(PartyName(full: alias.text, kind: alias.kind, script: WritingSystem.ifNotLatin(alias.text)))
    }
    for acronym in [before, after].compactMap({ $0 }) where acronym.lowercased() != text.lowercased() {
      if isPerson || WorldBankName.isTitle(acronym) {
        entry.party.titles.appendNew(acronym)
      } else {
        entry.gather(PartyName(full: acronym, kind: .trade, strength: .weak, script: WritingSystem.ifNotLatin(acronym)))
      }
    }
  }
}

/// The bank's column of names taken apart: "MR. JOHN EXAMPLE*12", "EXAMPLE LTD (A.K.A. SAMPLE LTD)".
struct WorldBankName: Equatable {
  struct Alias: Equatable {
    let text: String
    let kind: PartyName.Kind
  }
  /// Without form of address, other names and mark of a footnote.
  let text: String
  /// The same with the form of address, which may be the beginning of a firm's name.
  let asWritten: String
  let title: String?
  private(set) var aliases: [Alias] = []
  /// "*12"
  let footnote: String?

  init(_ written: String) {
    var rest = Substring(written)
    var mark = ""
    // The mark stands at the end: stars, and figures behind them.
    if let star = rest.lastIndex(of: "*"), rest[rest.index(after: star)...].allSatisfy({ $0.isNumber || $0 == " " }) {
      var first = star
      while first > rest.startIndex, rest[rest.index(before: first)] == "*" { first = rest.index(before: first) }
      mark = foldedSpace(String(rest[first...]))
      rest = rest[..<first]
    }
    footnote = mark.isEmpty ? nil : mark
    var aliases: [Alias] = []
    var kept = ""
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      kept += rest[..<open]
      let inside = String(rest[rest.index(after: open)..<close])
      let found = Self.otherNames(inside)
      if found.isEmpty { kept += "(" + inside + ")" }
      aliases += found
      rest = rest[rest.index(after: close)...]
    }
    kept += rest
    let whole = foldedSpace(kept)
    asWritten = whole.isEmpty ? foldedSpace(written) : whole
    let words = asWritten.split(separator: " ", maxSplits: 1)
    if words.count == 2, Self.isTitle(String(words[0])) {
      title = String(words[0])
      text = String(words[1])
    } else {
      title = nil
      text = asWritten
    }
    self.aliases = aliases
  }

  static func isTitle(_ word: String) -> Bool {
    ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "eng.", "engr.", "prof.", "sr.", "sra."].contains(word.lowercased())
  }

  private static let marks: [(text: String, kind: PartyName.Kind)] = [
    ("a.k.a.", .alias), ("a.k.a", .alias), ("aka ", .alias), ("also known as", .alias), ("d/b/a", .trade), ("dba ", .trade),
    ("doing business as", .trade), ("trading as", .trade), ("f.k.a.", .former), ("f.k.a", .former), ("fka ", .former),
    ("formerly known as", .former), ("previously known as", .former), ("formerly", .former),
  ]

  /// The names in brackets that begin with words for "also known as"; several are parted by semicolons.
  private static func otherNames(_ inside: String) -> [Alias] {
    let folded = foldedSpace(inside)
    let small = folded.lowercased()
    guard small.utf8.count == folded.utf8.count, let mark = marks.first(where: { small.hasPrefix($0.text) }) else { return [] }
    let names = folded.utf8.dropFirst(mark.text.utf8.count)
    return String(decoding: names, as: UTF8.self).split(separator: ";").compactMap { piece in
      let name = foldedSpace(String(piece.drop { " .,:\"".contains($0) }))
      return isNoValue(name) ? nil : Alias(text: name, kind: mark.kind)
    }
  }
}

/// The answer of the bank's interface: an object around an object around the array of records.
final class WorldBankJSON: ListReader {
  static let format = "world-bank-json"

  private var json = JSONRecords(isWrapped: true)
  private var records: WorldBankRecords
  private var progress = ListProgress()
  private var byteCount = 0
  var isBare = false

  /// Looked up only.
  private static let fields: [String: WorldBankField] = Dictionary(
    WorldBankField.allCases.flatMap { field in WorldBankField.headings[field.rawValue].split(separator: "|").map { (String($0), field) } },
    uniquingKeysWith: { first, _ in first })

  init(list: ListID) { records = WorldBankRecords(list: list) }

  func feed(_ chunk: Span<UInt8>, deliver: (ListEntry) -> Void) throws(ListFailure) {
    byteCount += chunk.count
    // Copies hold the array of records alone.
    for (value, place, key) in try json.feed(chunk) where key == nil || key?.uppercased() == "ZPROCSUPP" {
      if isBare {
        progress.countRecord()
        continue
      }
      progress.place = place
      var texts = [String?](repeating: nil, count: WorldBankField.allCases.count)
      for member in value.members ?? [] {
        guard let field = Self.fields[member.name.lowercased()] else {
          progress.warn("unknown member \"\(member.name)\"")
          continue
        }
        let text = foldedSpace(member.value.text ?? member.value.number?.text ?? member.value.bool.map { $0 ? "Y" : "N" } ?? "")
        texts[field.rawValue] = isNoValue(text) ? nil : text
      }
      let entry = try records.entry(place, &progress, day: { TableDays().day($0) }) { texts[$0.rawValue] }
      try progress.count(entry)
      deliver(entry)
    }
  }

  func finish(deliver: (ListEntry) -> Void) throws(ListFailure) -> ListHeader {
    if byteCount == 0 { throw ListFailure(.empty) }
    try json.finish()
    if isBare { return progress.bareHeader(format: Self.format, byteCount: byteCount) }
    return try progress.header(format: Self.format, byteCount: byteCount)
  }
}

/// The table of the bank's page. Its headings stand in two rows, since the two days of the period have one above them; titles may come first.
struct WorldBankTable: TableListParser {
  static let format = "world-bank-csv"
  static let sheetFormat = "world-bank-xlsx"
  static let dialect = CSVDialect(isLazy: true, encoding: .utf8OrWindows1252)

  private var headings: TableRow?
  private var columns: TableColumns<WorldBankField>?
  private var records: WorldBankRecords
  /// Rows wait for the end, when it is known how days are written.
  private var rows: [TableRow] = []
  private var days = TableDays()

  init(list: ListID) { records = WorldBankRecords(list: list) }

  static func areHeadings(_ cells: [String]) -> Bool {
    [[WorldBankField.grounds], [.from, .to]].contains { TableColumns<WorldBankField>.areHeadings(cells, [.name, .country] + $0) }
  }

  mutating func read(_ row: TableRow, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard let headings else {
      if Self.areHeadings(row.cells) {
        self.headings = row
      } else if row.place.line > ListHead.rowsMax {
        throw progress.failure(.wrongRoot(expected: "headings with Firm Name, Country and Grounds", found: row[0] ?? "an empty row"))
      }
      return
    }
    if columns == nil {
      let isSecond = row[0] == nil && row.cells.contains { foldedSpace($0).lowercased().hasPrefix("from") }
      let cells = !isSecond ? headings.cells : headings.cells.indices.map { row[$0] ?? headings.cells[$0] }
      columns = TableColumns(TableRow(cells: cells, place: headings.place), &progress)
      if isSecond { return }
    }
    guard let columns else { return }
    if row.cells.allSatisfy({ isNoValue(foldedSpace($0)) }) { return }
    for field in [WorldBankField.from, .to] { if let text = columns.value(field, row) { days.note(TableDays.text(text)) } }
    rows.append(row)
  }

  /// That a file whose last row has no line end is whole can only be said by whoever wrote it.
  func checkEnd(_ end: TableEnd, _ progress: inout ListProgress) throws(ListFailure) {
    if !end.hasLineEnd { throw progress.failure(.truncated) }
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard headings != nil else { throw progress.failure(.truncated) }
    guard let columns else { return }
    for row in rows {
      progress.place = row.place
      let entry = try records.entry(row.place, &progress, day: { days.day($0) }) { columns.value($0, row) }
      try progress.count(entry)
      deliver(entry)
    }
  }
}
