import Formats
import Reference

extension ListFormat {
  /// OFAC's flat files: SDN.CSV or CONS_PRIM.CSV alone, or with ADD, ALT and COMMENTS beside it; also .DEL (`@` between the columns) and
  /// .PIP (`|`) of the years to 2024, and copies that a spreadsheet has saved again.
  ///
  /// Source: OFAC's data specification (dat_spec.txt, 25 September 2023), files of 2018 to 2025.
  static let ofacCSV = ListFormat(
    id: OFACCSV.format, title: "OFAC SDN and Consolidated list, CSV",
    usualList: { $0.lowercased().contains("cons") ? "us-ofac-consolidated" : "us-ofac-sdn" },
    detects: { OFACCSV.dialect(of: $0) != nil },
    makeSourceReader: { source throws(ListFailure) in
      let tables = try OFACTables(source.companions)
      return CSVListReader(OFACCSV(list: source.list, tables: tables), dialect: OFACCSV.dialect(of: source.head) ?? OFACCSV.dialect)
    })
}

/// One row is one party; what is said of it in other files and in its Remarks is joined to it.
///
/// What is dropped, and why: `add_num` and `alt_num`, which only tell rows of OFAC's own tables apart.
struct OFACCSV: TableListParser {
  static let format = "ofac-csv"
  static let dialect = CSVDialect(hasEndMark: true)
  /// Characters of Remarks the file has room for; the rest stands in SDN_COMMENTS.CSV.
  private static let remarksCount = 1000

  private let list: ListID
  private var tables: OFACTables
  /// Few names occur, tens of thousands of times.
  private var countries: [String: Country?] = [:]
  private var hasCutRemarks = false

  init(list: ListID) { self.init(list: list, tables: OFACTables()) }

  init(list: ListID, tables: OFACTables) {
    self.list = list
    self.tables = tables
  }

  /// The separator, by the first row: twelve columns, of which the first is a number and the third a type, or their headings.
  static func dialect(of head: ListHead) -> CSVDialect? {
    for separator in [UInt8(ascii: ","), UInt8(ascii: "@"), UInt8(ascii: "|")] {
      let dialect = CSVDialect(separator: separator, hasEndMark: true)
      guard let first = head.rows(dialect, 1).first, first.count == 12 else { continue }
      let number = foldedSpace(first[0]), type = foldedSpace(first[2]).lowercased()
      if number.lowercased() == "ent_num" { return dialect }
      if isNumber(number), ["individual", "vessel", "aircraft", "-0-"].contains(type) { return dialect }
    }
    return nil
  }

  static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 9 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  mutating func read(_ row: TableRow, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    let number = row.cells.first.map(foldedSpace) ?? ""
    guard Self.isNumber(number) else {
      // Headings that somebody added.
      if number.lowercased() == "ent_num", progress.recordCount == 0 { return }
      throw progress.failure(.missing("a row whose first column is no number (ent_num)"))
    }
    guard row.cells.count == 12 else { throw progress.failure(.malformed("a row of \(row.cells.count) columns in place of 12")) }
    progress.countRecord()
    let entry = entry(number, row, &progress)
    try progress.count(entry)
    deliver(entry)
  }

  /// OFAC's own files (CR LF) end with Ctrl-Z. Copies saved by other programs often lost it, and with it any sign of being whole.
  func checkEnd(_ end: TableEnd, _ progress: inout ListProgress) throws(ListFailure) {
    if end.hasMark { return }
    if end.hasReturns { throw progress.failure(.truncated) }
    progress.warn(
      "the mark that ends OFAC's files (Ctrl-Z) is missing, as in copies saved by other programs: whether rows are missing cannot be seen")
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    let strays = tables.left
    if strays > 0 {
      progress.warn("\(strays) parties of the files beside this one are not in it: the files are of different days")
    }
  }

  private mutating func entry(_ id: String, _ row: TableRow, _ progress: inout ListProgress) -> ListEntry {
    var entry = ListEntry(list: list, entryID: id, party: Party(schema: .organization), place: row.place)
    switch row[2]?.lowercased() {
    case nil: entry.party.schema = .organization
    case "individual": entry.party.schema = .person
    case "vessel": entry.party.schema = .vessel
    case "aircraft": entry.party.schema = .aircraft
    case let other?:
      entry.party.schema = .unknown
      progress.warn("unknown SDN_Type \"\(other)\"")
    }
    if let name = row[1] {
      entry.party.names.append(Self.name(name, entry.party.schema, .primary, .strong))
    } else {
      progress.warn("a party without a name")
    }
    entry.programmes = Self.programmes(row[3])
    for piece in (row[4] ?? "").split(separator: ";") {
      let text = foldedSpace(String(piece))
      if OFACLegacyXML.formsOfAddress.contains(text) { entry.party.titles.append(text) } else { entry.party.positions.append(text) }
    }
    readVessel(row, &entry)
    let table = tables.take(id)
    readRemarks(row, table.comment, &entry, &progress)
    for alias in table.aliases { readAlias(alias, &entry, &progress) }
    for address in table.addresses { readAddress(address, &entry) }
    return entry
  }

  /// "SDGT] [SYRIA"
  private static func programmes(_ text: String?) -> [Programme] {
    var codes: [String] = []
    for piece in (text ?? "").split(whereSeparator: { $0 == "[" || $0 == "]" }) {
      let code = foldedSpace(String(piece))
      if !code.isEmpty { codes.appendNew(code) }
    }
    return codes.map { Programme(code: $0, authority: .usOFAC) }
  }

  private mutating func readVessel(_ row: TableRow, _ entry: inout ListEntry) {
    if let text = row[5] { entry.party.identifiers.append(PartyIdentifier(kind: .callSign, label: "Call sign", value: text)) }
    if let text = row[6] { entry.attributes.append(EntryAttribute(label: "Vessel type", value: text)) }
    // "56,068" is what the XML has as 56068.
    func plain(_ text: String) -> String { text.filter { $0 != "," } }
    if let text = row[7] { entry.attributes.append(EntryAttribute(label: "Tonnage", value: plain(text))) }
    if let text = row[8] { entry.attributes.append(EntryAttribute(label: "Gross registered tonnage", value: plain(text))) }
    if let text = row[9] { entry.party.countries.append(PartyCountry(role: .flag, country: country(text), text: text)) }
    if let text = row[10] { entry.relations.append(EntryRelation(kind: .ownedBy, targetName: text, label: "Vessel owner")) }
  }

  // MARK: - Names

  /// People are written "LAST, First"; in other names a comma is part of the name.
  static func name(_ text: String, _ schema: PartySchema, _ kind: PartyName.Kind, _ strength: PartyName.Strength) -> PartyName {
    guard schema == .person else {
      return PartyName(full: text, kind: kind, strength: strength, script: WritingSystem.ifNotLatin(text))
    }
    guard let comma = text.firstIndex(of: ",") else {
      return PartyName(
        full: text, parts: [NamePart(kind: .unspecified, text: text)], kind: kind, strength: strength,
        script: WritingSystem.ifNotLatin(text))
    }
    let last = foldedSpace(String(text[..<comma])), first = foldedSpace(String(text[text.index(after: comma)...]))
    guard !last.isEmpty, !first.isEmpty else {
      let whole = last.isEmpty ? first : last
      return PartyName(
        full: whole.isEmpty ? text : whole, parts: [NamePart(kind: .unspecified, text: whole)], kind: kind, strength: strength)
    }
    let full = first + " " + last
    return PartyName(
      full: full, parts: [NamePart(kind: .given, text: first), NamePart(kind: .family, text: last)], kind: kind, strength: strength,
      script: WritingSystem.ifNotLatin(full))
  }

  private func readAlias(_ row: [String], _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let text = foldedSpace(row[3]), note = foldedSpace(row[4])
    guard !isNoValue(text) else { return }
    let kind: PartyName.Kind
    switch foldedSpace(row[2]).lowercased() {
    case "aka": kind = .alias
    case "fka": kind = .former
    case "nka": kind = .current
    case let other:
      kind = .alias
      progress.warn("unknown alias type \"\(other)\", taken as aka")
    }
    entry.party.names.append(Self.name(text, entry.party.schema, kind, .strong))
    if !isNoValue(note) { entry.attributes.append(EntryAttribute(label: "Alias remark", value: "\(text): \(note)")) }
  }

  /// City, state and postal code are one column, and nobody can tell them apart.
  private mutating func readAddress(_ row: [String], _ entry: inout ListEntry) {
    func value(_ index: Int) -> String {
      let text = foldedSpace(row[index])
      return isNoValue(text) ? "" : text
    }
    let countryText = value(4)
    let address = PartyAddress(
      street: value(2), city: value(3), country: countryText.isEmpty ? nil : country(countryText), countryText: countryText, note: value(5))
    if !address.full.isEmpty { entry.party.addresses.append(address) }
  }

  // MARK: - Remarks

  private mutating func readRemarks(_ row: TableRow, _ comment: String?, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    // Joined before white space is folded: the cut may be inside a word.
    var text = row.cells[11]
    if let comment {
      text += comment
    } else if text.utf8.count >= Self.remarksCount, !hasCutRemarks {
      hasCutRemarks = true
      progress.warn(
        "Remarks are cut at \(Self.remarksCount) characters; put SDN_COMMENTS.CSV (CONS_COMMENTS.CSV) of the same day beside the file")
    }
    text = foldedSpace(text)
    if isNoValue(text) { return }
    for fact in OFACRemarks.facts(text) { add(fact, &entry, &progress) }
  }

  private mutating func add(_ fact: OFACRemarks.Fact, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let value = fact.value, isPreferred = !fact.isAlternative
    switch fact.label {
    case "": entry.remarks.append(value)
    case "DOB":
      let date = DateText.parse(value, role: .birth, isPreferred: isPreferred, order: .monthFirst)
      if date.earliest == nil { progress.warn("a date of birth in no known form, kept as text") }
      entry.party.dates.append(date)
    case "POB":
      var found: Country?
      for tail in CountryNames.tails(of: value) where found == nil { found = country(tail) }
      entry.party.birthplaces.append(PartyAddress(full: value, country: found))
      if let found {
        entry.party.countries.append(PartyCountry(role: .birthplace, country: found, text: value, isPreferred: isPreferred))
      }
    case "nationality", "citizen":
      let role: PartyCountry.Role = fact.label == "citizen" ? .citizenship : .nationality
      entry.party.countries.append(PartyCountry(role: role, country: country(value), text: value, isPreferred: isPreferred))
    case "Telephone": entry.party.identifiers.append(PartyIdentifier(kind: .phone, label: "Telephone", value: value))
    case OFACRemarks.linkedTo:
      entry.relations.append(EntryRelation(kind: .linkedTo, targetName: value, label: "Linked To"))
    case "a.k.a.", "f.k.a.", "n.k.a.":
      // Only weak aliases are in Remarks.
      let name = foldedSpace(value.trimmingQuotes())
      guard !name.isEmpty, let kind = OFACRemarks.aliasKinds[fact.label] else { return }
      entry.party.names.append(Self.name(name, entry.party.schema, kind, .weak))
    default: addLabelled(fact, &entry, &progress)
    }
  }

  private mutating func addLabelled(_ fact: OFACRemarks.Fact, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    var label = fact.label, value = fact.value
    var read: OFACFact
    switch OFACIdentifier.meaning(of: label).meaning {
    case .wallet:
      // "Digital Currency Address -" is followed by the coin.
      let pieces = value.split(separator: " ", maxSplits: 1)
      if pieces.count == 2 {
        label += " " + pieces[0]
        value = String(pieces[1])
      }
      read = OFACFact(label: label, value: value)
    case .identifier, .vesselRegistration:
      // "Passport issued in Sarajevo" is a sentence.
      guard !value.hasPrefix("issued "), !value.hasPrefix("and "), !value.isEmpty else {
        entry.remarks.append(foldedSpace(label + " " + value))
        return
      }
      let tail = OFACDocumentTail(value)
      read = OFACFact(label: label, value: tail.number, countryText: tail.countryText)
      read.country = tail.countryText.flatMap { country($0) }
      read.issued = tail.issued.map { DateText.parse($0, role: .other, order: .monthFirst) }
      read.expires = tail.expires.map { DateText.parse($0, role: .other, order: .monthFirst) }
    case .attribute where label == "Government Gazette Number": read = OFACFact(label: label, value: OFACDocumentTail(value).number)
    default: read = OFACFact(label: label, value: value)
    }
    if let warning = read.add(to: &entry) { progress.warn(warning) }
  }

  private mutating func country(_ name: String) -> Country? {
    if let known = countries[name] { return known }
    let country = CountryNames.country(named: name)
    countries[name] = country
    return country
  }
}

extension String {
  /// Without the single quotes around it.
  fileprivate func trimmingQuotes() -> String {
    var text = Substring(self)
    while text.first == "'" { text.removeFirst() }
    while text.last == "'" { text.removeLast() }
    return String(text)
  }
}

/// The files beside SDN.CSV or CONS_PRIM.CSV, by party.
struct OFACTables {
  struct Rows {
    var addresses: [[String]] = []
    var aliases: [[String]] = []
    var comment: String?
  }
  private var rows: [String: Rows] = [:]

  init() {}

  /// - Throws: `ListFailure` for a file that is none of the three, with its name.
  init(_ companions: [ListCompanion]) throws(ListFailure) {
    for companion in companions {
      do throws(ListFailure) {
        guard let table = try OFACTable(companion.bytes) else {
          throw ListFailure(.malformed("none of OFAC's tables ADD, ALT and COMMENTS"))
        }
        for row in table.rows { add(row, table.kind) }
      } catch { throw ListFailure(.companion(companion.fileName, error.description), line: error.line, byteOffset: error.byteOffset) }
    }
  }

  /// What the files hold about a party, once.
  mutating func take(_ id: String) -> Rows { rows.removeValue(forKey: id) ?? Rows() }

  /// Parties nobody asked for.
  var left: Int { rows.count }

  private mutating func add(_ row: [String], _ kind: OFACTable.Kind) {
    let id = foldedSpace(row[0])
    switch kind {
    case .addresses: rows[id, default: Rows()].addresses.append(row)
    case .aliases: rows[id, default: Rows()].aliases.append(row)
    case .comments: rows[id, default: Rows()].comment = (rows[id]?.comment ?? "") + row[1]
    }
  }
}

/// One of the files ADD (6 columns), ALT (5) and COMMENTS (2) of OFAC's flat format, whole.
struct OFACTable {
  enum Kind: Int { case addresses = 6, aliases = 5, comments = 2 }
  let kind: Kind
  let rows: [[String]]

  /// What the file is, by its first row; nil if it is none of the three.
  static func kind(of head: ListHead) -> (Kind, CSVDialect)? {
    for separator in [UInt8(ascii: ","), UInt8(ascii: "@"), UInt8(ascii: "|")] {
      let dialect = CSVDialect(separator: separator, hasEndMark: true)
      guard let first = head.rows(dialect, 1).first, let kind = Kind(rawValue: first.count) else { continue }
      let number = foldedSpace(first[0])
      if number.lowercased() == "ent_num" { return (kind, dialect) }
      guard OFACCSV.isNumber(number) else { continue }
      if kind == .comments || OFACCSV.isNumber(foldedSpace(first[1])) { return (kind, dialect) }
    }
    return nil
  }

  init?(_ bytes: [UInt8]) throws(ListFailure) {
    guard let (kind, dialect) = Self.kind(of: ListHead(bytes: bytes, fileName: "")) else { return nil }
    self.kind = kind
    var reader = CSVReader(dialect: dialect)
    reader.feed(bytes)
    reader.finish()
    var rows: [[String]] = []
    do throws(CSVFailure) {
      while let record = try reader.next() {
        let number = foldedSpace(record[0])
        if number.lowercased() == "ent_num", rows.isEmpty { continue }
        guard OFACCSV.isNumber(number), record.count == kind.rawValue else {
          throw CSVFailure(line: record.line, offset: record.offset, reason: .tooManyFields(kind.rawValue))
        }
        rows.append(record.fields)
      }
    } catch { throw ListFailure(error) }
    self.rows = rows
  }
}
