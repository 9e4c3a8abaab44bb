import Formats
import Reference

extension ListFormat {
  /// The US Consolidated Screening List of the Department of Commerce as CSV: thirteen lists of three departments in one table.
  /// Source: files of 2016 (27 columns, short source codes), 2019, 2022 and 2023 (28 and 29 columns).
  static let usScreeningCSV = ListFormat(
    id: USScreeningCSV.format, title: "US Consolidated Screening List, CSV", usualList: { _ in "us-csl" },
    detects: { head in
      head.rows(CSVDialect(), 1).contains { TableColumns<USScreeningField>.areHeadings($0, [.source, .name, .federalRegister, .altNames]) }
    },
    makeReader: { list throws(ListFailure) in CSVListReader(USScreeningCSV(list: list)) })

  /// The same list as JSON (`consolidated.json`): an object whose `results` are the rows, with lists in place of "; ".
  static let usScreeningJSON = ListFormat(
    id: USScreeningJSON.format, title: "US Consolidated Screening List, JSON", usualList: { _ in "us-csl" },
    detects: { $0.firstByte == UInt8(ascii: "{") && $0.contains("\"results\"") && $0.contains("\"federal_register_notice\"") },
    makeReader: { list throws(ListFailure) in USScreeningJSON(list: list) })
}

/// The fields of the list, in either form.
enum USScreeningField: Int, TableColumn {
  case id, source, entityNumber, type, programs, name, title, addresses, federalRegister, start, end, standardOrder, licenceRequirement
  case licencePolicy, callSign, vesselType, grossTonnage, grossRegisteredTonnage, vesselFlag, vesselOwner, remarks, sourceURL, altNames
  case citizenships, births, nationalities, birthplaces, informationURL, ids

  static let headings = [
    "_id|id", "source", "entity_number", "type", "programs", "name", "title", "addresses", "federal_register_notice", "start_date",
    "end_date",
    "standard_order", "license_requirement", "license_policy", "call_sign", "vessel_type", "gross_tonnage", "gross_registered_tonnage",
    "vessel_flag", "vessel_owner", "remarks", "source_list_url", "alt_names", "citizenships", "dates_of_birth", "nationalities",
    "places_of_birth", "source_information_url", "ids",
  ]
}

/// One row of the table as CSV. Where a field holds several values they are parted by "; ".
struct USScreeningCSV: TableListParser {
  static let format = "us-csl-csv"
  static let dialect = CSVDialect()

  private var columns: TableColumns<USScreeningField>?
  private var records: USScreeningRecords

  init(list: ListID) { records = USScreeningRecords(list: list) }

  mutating func read(_ row: TableRow, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard let columns else {
      guard TableColumns<USScreeningField>.areHeadings(row.cells, [.source, .name]) else {
        throw progress.failure(.wrongRoot(expected: "headings with source and name", found: row[0] ?? "an empty line"))
      }
      self.columns = TableColumns(row, &progress)
      return
    }
    // Copies put together from several hold the headings again.
    if columns.value(.source, row) == "source", columns.value(.name, row) == "name" {
      return progress.warn("the headings stand in the middle of the file, left out")
    }
    progress.countRecord()
    try records.add(row.place, &progress) { field in
      guard let text = columns.value(field, row) else { return [] }
      switch field {
      case .programs, .addresses, .altNames, .citizenships, .births, .nationalities, .birthplaces, .ids:
        return text.split(separator: ";").map { foldedSpace(String($0)) }.filter { !isNoValue($0) }
      default: return [text]
      }
    }
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    if columns == nil { throw progress.failure(.truncated) }
    try records.entries.deliver(&progress, deliver)
  }
}

/// Puts rows together to entries: rows of one `_id` are one party, as Commerce repeats those with several orders. Files without ids (2016,
/// 2019) get a hash of source, name and entity number.
///
/// Nothing is dropped: what has no place in the model is kept as an attribute under the publisher's own name.
struct USScreeningRecords {
  private let list: ListID
  private(set) var entries = GatheredEntries()
  private var countries = CountryMemory()

  init(list: ListID) { self.list = list }

  mutating func add(
    _ place: SourcePlace, _ progress: inout ListProgress, _ values: (USScreeningField) -> [String]
  ) throws(ListFailure) {
    func first(_ field: USScreeningField) -> String? { values(field).first }
    guard let name = first(.name) else { throw progress.failure(.missing("a row without a name")) }
    let source = first(.source) ?? ""
    let id = first(.id) ?? StableHash.hex([source, first(.entityNumber) ?? "", name.lowercased()].joined(separator: "\u{1F}"))
    let schema = Self.schema(first(.type), &progress)
    let list = list
    let index = entries.index(of: id) { ListEntry(list: list, entryID: id, party: Party(schema: schema), place: place) }
    var entry = entries.take(index)
    gather(name, source, values, &entry, &progress)
    entries.put(entry, index)
  }

  /// Blank outside OFAC's lists, where nobody says whether a name is a person's.
  private static func schema(_ text: String?, _ progress: inout ListProgress) -> PartySchema {
    switch text?.lowercased() {
    case "individual": return .person
    case "entity": return .organization
    case "vessel": return .vessel
    case "aircraft": return .aircraft
    case nil: return .legalEntity
    case let other?:
      progress.warn("unknown type \"\(other)\"")
      return .unknown
    }
  }

  private mutating func gather(
    _ name: String, _ source: String, _ values: (USScreeningField) -> [String], _ entry: inout ListEntry, _ progress: inout ListProgress
  ) {
    func first(_ field: USScreeningField) -> String? { values(field).first }
    func note(_ label: String, _ field: USScreeningField) { for text in values(field) { entry.gatherAttribute(label, text) } }
    let isOFAC = source.contains("Treasury") || ["SDN", "SSI", "FSE", "PLC", "CAP", "CMIC", "NS-MBS"].contains(source)
    gatherNames(name, values(.altNames), isOFAC: isOFAC, &entry)
    for text in values(.title) { entry.party.positions.appendNew(text) }
    // The list within the list is the programme where OFAC names none.
    let basis = first(.federalRegister)
    let authority: ListAuthority = isOFAC ? .usOFAC : .other
    let programmes = values(.programs)
    for code in programmes.isEmpty ? [source] : programmes {
      entry.programmes.appendNew(Programme(code: code, authority: authority, legalBasis: basis))
    }
    entry.gatherAttribute("source", source)
    note("entity_number", .entityNumber)
    for text in values(.addresses) { entry.gatherAddress(address(text)) }
    gatherPeriod(first(.start), first(.end), &entry)
    note("standard_order", .standardOrder)
    note("license_requirement", .licenceRequirement)
    note("license_policy", .licencePolicy)
    for text in values(.callSign) { entry.gatherIdentifier(.callSign, "Call sign", text) }
    note("Vessel type", .vesselType)
    note("Gross tonnage", .grossTonnage)
    note("Gross registered tonnage", .grossRegisteredTonnage)
    for text in values(.vesselFlag) { entry.gatherCountry(text, .flag, countries.countryOfCode(text)) }
    for text in values(.vesselOwner) { entry.gatherRelation(.ownedBy, "Vessel owner", text) }
    for text in values(.remarks) {
      entry.remarks.appendNew(text)
      for linked in OFACLegacyXML.linkedNames(text) { entry.gatherRelation(.linkedTo, "Linked To", linked) }
    }
    for text in values(.citizenships) { entry.gatherCountry(text, .citizenship, countries.countryOfCode(text)) }
    for text in values(.nationalities) { entry.gatherCountry(text, .nationality, countries.countryOfCode(text)) }
    for text in values(.births) { entry.gatherDate(text, .birth) }
    for text in values(.birthplaces) {
      var country: Country?
      for tail in CountryNames.tails(of: text) where country == nil { country = countries.country(tail) }
      entry.party.birthplaces.appendNew(PartyAddress(full: text, country: country))
      if country != nil { entry.gatherCountry(text, .birthplace, country) }
    }
    for text in values(.ids) { addID(text, &entry, &progress) }
    note("source_list_url", .sourceURL)
    note("source_information_url", .informationURL)
  }

  /// OFAC's people are "LAST, First"; elsewhere a comma may be anything.
  private func gatherNames(_ name: String, _ aliases: [String], isOFAC: Bool, _ entry: inout ListEntry) {
    func read(_ text: String, _ kind: PartyName.Kind) -> PartyName {
      OFACCSV.name(text, isOFAC ? entry.party.schema : .organization, kind, .strong)
    }
    let primary = read(name, .primary)
    if !entry.party.names.contains(where: { $0.full == primary.full }) {
      entry.party.names.append(entry.party.names.isEmpty ? primary : read(name, .alias))
    }
    for text in aliases {
      let alias = read(text, .alias)
      if !entry.party.names.contains(where: { $0.full == alias.full }) { entry.party.names.append(alias) }
    }
  }

  /// An order that has ended stays in the list: its end is kept, for whoever decides to compare with it.
  private func gatherPeriod(_ start: String?, _ end: String?, _ entry: inout ListEntry) {
    if let start {
      let day = DateText.parse(start, role: .other).earliest
      if let day { entry.listedOn = min(entry.listedOn ?? day, day) } else { entry.gatherAttribute("start_date", start) }
    }
    entry.gatherAttribute("end_date", end)
  }

  /// "street, city, postcode, CC": the pieces have no order one could rely on but the country at the end.
  private mutating func address(_ text: String) -> PartyAddress {
    guard let comma = text.lastIndex(of: ",") else {
      let country = countries.countryOfCode(text)
      return PartyAddress(full: text, country: country, countryText: country == nil ? "" : text)
    }
    let code = foldedSpace(String(text[text.index(after: comma)...]))
    let country = code.utf8.count == 2 ? countries.countryOfCode(code) : nil
    return PartyAddress(full: text, country: country, countryText: country == nil ? "" : code)
  }

  /// "CO, 1625525, Cedula No.", "IMO 9502453, Vessel Registration Identification", "Male, Gender".
  private mutating func addID(_ text: String, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    guard let (label, rest) = Self.label(of: text) else {
      entry.gatherAttribute("id", text)
      return
    }
    var value = rest
    var code: String?
    if let comma = rest.firstIndex(of: ","), rest[..<comma].utf8.count == 2, Country(alpha2: String(rest[..<comma])) != nil {
      code = String(rest[..<comma])
      value = foldedSpace(String(rest[rest.index(after: comma)...]))
    }
    var fact = OFACFact(label: label, value: value, countryText: code)
    fact.country = code.flatMap { countries.countryOfCode($0) }
    let before = (entry.party.identifiers.count, entry.attributes.count)
    if let warning = fact.add(to: &entry) { progress.warn(warning) }
    // The same row twice.
    if entry.party.identifiers.count > before.0, let last = entry.party.identifiers.last, entry.party.identifiers.dropLast().contains(last)
    {
      entry.party.identifiers.removeLast()
    }
    if entry.attributes.count > before.1, let last = entry.attributes.last, entry.attributes.dropLast().contains(last) {
      entry.attributes.removeLast()
    }
  }

  /// The type stands last and may hold commas of its own, so known ones are tried first.
  private static func label(of text: String) -> (label: String, rest: String)? {
    var index = text.startIndex
    while let comma = text[index...].firstIndex(of: ",") {
      let label = foldedSpace(String(text[text.index(after: comma)...]))
      if OFACIdentifier.meaning(of: label).isKnown { return (label, foldedSpace(String(text[..<comma]))) }
      index = text.index(after: comma)
    }
    guard let comma = text.lastIndex(of: ",") else { return nil }
    return (foldedSpace(String(text[text.index(after: comma)...])), foldedSpace(String(text[..<comma])))
  }
}
