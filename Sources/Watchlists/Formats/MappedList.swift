import Formats
import Reference

extension ListFormat {
  /// The format of somebody's own list, by its mapping.
  public static func mapped(by mapping: ListMapping) -> ListFormat {
    ListFormat(
      id: MappedTable.format, title: "list by \(mapping.file)", usualList: { _ in mapping.list }, detects: { _ in false },
      makeSourceReader: { source throws(ListFailure) in
        if let first = source.companions.first { throw ListFailure(.companion(first.fileName, "a mapped list comes in one file")) }
        if !source.head.sheetRows.isEmpty { return SheetListReader(MappedTable(mapping, source.list), format: MappedTable.format) }
        if source.head.firstByte == UInt8(ascii: "{") || source.head.firstByte == UInt8(ascii: "[") {
          return MappedJSON(mapping, source.list)
        }
        return CSVListReader(MappedTable(mapping, source.list), dialect: mapping.dialect)
      })
  }
}

/// Rows with headings, by a mapping.
struct MappedTable: TableListParser {
  static let format = "mapped"
  static let dialect = CSVDialect()

  private var records: MappedRecords
  private var headings: [String] = []

  init(_ mapping: ListMapping, _ list: ListID) { records = MappedRecords(mapping, list) }

  mutating func read(_ row: TableRow, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard !headings.isEmpty else {
      headings = row.cells.map(foldedSpace)
      return try records.check(headings)
    }
    if row.cells.allSatisfy({ isNoValue(foldedSpace($0)) }) { return }
    if row.cells.count > headings.count {
      throw progress.failure(.malformed("a row of \(row.cells.count) columns under \(headings.count) headings"))
    }
    var values: [(name: String, texts: [String])] = []
    for (index, name) in headings.enumerated() { if let text = row[index] { values.append((name, [text])) } }
    try records.add(values, &progress, deliver: deliver)
  }

  /// A last row without line end may be a cut one; that it is not can only be said by whoever wrote it.
  func checkEnd(_ end: TableEnd, _ progress: inout ListProgress) throws(ListFailure) {
    if !end.hasLineEnd { progress.warn("the last row has no line end: is the file whole?") }
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {}
}

/// JSON records by a mapping. A column is a member; members of members are named with dots ("address.city").
final class MappedJSON: ListReader {
  private var json: JSONRecords
  private let key: String?
  private var records: MappedRecords
  private var seen: Set<String> = []
  private var progress = ListProgress()
  private var byteCount = 0
  var isBare = false

  init(_ mapping: ListMapping, _ list: ListID) {
    json = JSONRecords(isWrapped: mapping.records != nil)
    key = mapping.records
    records = MappedRecords(mapping, list)
  }

  func feed(_ chunk: Span<UInt8>, deliver: (ListEntry) -> Void) throws(ListFailure) {
    byteCount += chunk.count
    for (value, place, key) in try json.feed(chunk) where key == self.key {
      if isBare {
        progress.countRecord()
        continue
      }
      progress.place = place
      var values: [(name: String, texts: [String])] = []
      Self.flatten(value, "", &values)
      for (name, _) in values { seen.insert(name) }
      try records.add(values, &progress, deliver: deliver)
    }
  }

  /// A member may be missing from any one record, but not from all.
  func finish(deliver: (ListEntry) -> Void) throws(ListFailure) -> ListHeader {
    if byteCount == 0 { throw ListFailure(.empty) }
    try json.finish()
    if isBare { return progress.bareHeader(format: MappedTable.format, byteCount: byteCount) }
    if progress.recordCount > 0 { try records.check(seen.sorted()) }
    return try progress.header(format: MappedTable.format, byteCount: byteCount)
  }

  private static func flatten(_ value: JSONValue, _ name: String, _ values: inout [(name: String, texts: [String])]) {
    if let members = value.members {
      for member in members { flatten(member.value, name.isEmpty ? member.name : name + "." + member.name, &values) }
      return
    }
    var texts: [String] = []
    for element in value.elements ?? [value] {
      if element.members != nil {
        flatten(element, name, &values)
        continue
      }
      let text = foldedSpace(element.text ?? element.number?.text ?? element.bool.map { $0 ? "true" : "false" } ?? "")
      if !isNoValue(text) { texts.append(text) }
    }
    values.append((name, texts))
  }
}

/// Puts records together to entries: those of one id are one party. Without a column for ids the id is a hash of name and birth date.
struct MappedRecords {
  private let mapping: ListMapping
  private let list: ListID
  private var countries = CountryMemory()
  private var counts: [String: Int] = [:]

  init(_ mapping: ListMapping, _ list: ListID) {
    self.mapping = mapping
    self.list = list
  }

  func check(_ names: [String]) throws(ListFailure) {
    let mistakes = mapping.mistakes(against: names)
    if !mistakes.isEmpty { throw ListFailure(.malformedMapping(mistakes)) }
  }

  mutating func add(
    _ values: [(name: String, texts: [String])], _ progress: inout ListProgress, deliver: (ListEntry) -> Void
  ) throws(ListFailure) {
    progress.countRecord()
    var fields: [ListMapping.Field: [String]] = [:]
    var rest: [EntryAttribute] = []
    for (name, texts) in values {
      let columns = mapping.columns.filter { $0.name == name }
      if columns.isEmpty { rest += texts.map { EntryAttribute(label: name, value: $0) } }
      for column in columns {
        for text in texts {
          let pieces = column.split.map { text.components(by: $0) } ?? [text]
          for piece in pieces.map(foldedSpace) where !isNoValue(piece) { fields[column.field, default: []].append(piece) }
        }
      }
    }
    var entry = ListEntry(list: list, entryID: "", party: Party(schema: mapping.type), place: progress.place)
    if let text = fields[.type]?.first {
      if let schema = mapping.schema(text) {
        entry.party.schema = schema
      } else {
        progress.warn("unknown type \"\(text)\"; name it in `types`")
      }
    }
    addNames(fields, &entry)
    guard let name = entry.party.names.first else { throw progress.failure(.missing("a record without a name")) }
    entry.attributes = rest
    addFacts(fields, &entry)
    entry.entryID = id(fields, name.full)
    try progress.count(entry)
    deliver(entry)
  }

  private mutating func id(_ fields: [ListMapping.Field: [String]], _ name: String) -> String {
    if let id = fields[.id]?.first { return id }
    let hash = StableHash.hex(name.lowercased() + "\u{1F}" + (fields[.birthDate]?.first ?? ""))
    let count = (counts[hash] ?? 0) + 1
    counts[hash] = count
    return count == 1 ? hash : "\(hash)-\(count)"
  }

  private func addNames(_ fields: [ListMapping.Field: [String]], _ entry: inout ListEntry) {
    var parts: [NamePart] = []
    for (field, kind) in [(ListMapping.Field.givenName, NamePart.Kind.given), (.middleName, .middle), (.familyName, .family)] {
      for text in fields[field] ?? [] { parts.append(NamePart(kind: kind, text: text)) }
    }
    var names = fields[.name] ?? []
    if names.isEmpty, !parts.isEmpty { names = [parts.map(\.text).joined(separator: " ")] }
    for (index, name) in names.enumerated() {
      entry.gather(
        PartyName(
          full: name, parts: index == 0 && parts.count > 1 ? parts : [], kind: index == 0 ? .primary : .alias,
          script: WritingSystem.ifNotLatin(name)))
    }
    for (field, kind, strength) in [
      (ListMapping.Field.alias, PartyName.Kind.alias, PartyName.Strength.strong), (.weakAlias, .alias, .weak),
      (.formerName, .former, .strong),
    ] {
      for name in fields[field] ?? [] {
        let script = WritingSystem.ifNotLatin(name)
        entry.gather(PartyName(full: name, kind: script == nil || kind != .alias ? kind : .spelling, strength: strength, script: script))
      }
    }
  }

  private mutating func addFacts(_ fields: [ListMapping.Field: [String]], _ entry: inout ListEntry) {
    func each(_ field: ListMapping.Field, _ body: (String) -> Void) { for text in fields[field] ?? [] { body(text) } }
    each(.birthDate) { entry.gatherDate($0, .birth, order: mapping.order) }
    each(.incorporated) { entry.gatherDate($0, .incorporation, order: mapping.order) }
    each(.gender) { entry.party.genders.appendNew(UKNames.gender($0)) }
    for (field, role) in Self.countryRoles {
      for text in fields[field] ?? [] { entry.gatherCountry(text, role, countries.countryOfCode(text)) }
    }
    each(.birthPlace) { entry.party.birthplaces.appendNew(PartyAddress(full: $0, country: CountryNames.country(atEndOf: $0))) }
    for (field, kind) in Self.identifiers {
      each(field) { entry.gatherIdentifier(kind, field.rawValue, kind == .imo ? UKNames.plainIMO($0) : $0) }
    }
    each(.address) { entry.gatherAddress(PartyAddress(full: $0, country: CountryNames.country(atEndOf: $0))) }
    let parts = [ListMapping.Field.street, .city, .region, .postcode].map { (fields[$0] ?? []).joined(separator: ", ") }
    if parts.contains(where: { !$0.isEmpty }) {
      let country = fields[.country]?.first ?? ""
      entry.gatherAddress(
        PartyAddress(
          street: parts[0], city: parts[1], region: parts[2], postcode: parts[3],
          country: country.isEmpty ? nil : countries.countryOfCode(country),
          countryText: country))
    }
    each(.title) { entry.party.titles.appendNew($0) }
    each(.position) { entry.party.positions.appendNew($0) }
    each(.remark) { entry.remarks.appendNew($0) }
    let codes = fields[.programme] ?? [list.text]
    for code in codes {
      entry.programmes.appendNew(Programme(code: code, authority: mapping.authority, legalBasis: fields[.legalBasis]?.first))
    }
    entry.listedOn = fields[.listedOn]?.first.flatMap { DateText.parse($0, role: .other, order: mapping.order).earliest }
  }

  private static let countryRoles: [(ListMapping.Field, PartyCountry.Role)] = [
    (.nationality, .nationality), (.citizenship, .citizenship), (.residence, .residence), (.registrationCountry, .registration),
    (.flag, .flag),
    (.country, .related),
  ]
  private static let identifiers: [(ListMapping.Field, PartyIdentifier.Kind)] = [
    (.passport, .passport), (.nationalID, .nationalID), (.taxNumber, .taxNumber), (.vatNumber, .vatNumber),
    (.registrationNumber, .registrationNumber), (.lei, .lei), (.bic, .bic), (.imo, .imo), (.mmsi, .mmsi), (.wallet, .wallet),
    (.email, .email),
    (.phone, .phone), (.website, .website), (.otherID, .other),
  ]
}

extension String {
  /// The pieces between the occurrences of a text.
  fileprivate func components(by separator: String) -> [String] {
    guard !separator.isEmpty else { return [self] }
    var pieces: [String] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
