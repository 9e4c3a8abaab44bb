public import Formats
import Reference

/// An entry in the FollowTheMoney model (followthemoney.tech, schema 3.x), one object: for programs that read that and not our own form.
///
/// What the model has no property for is left out: strength and script of a name, the bounds of a date (its first day or year stands for
/// it), roles of countries other than its own, who holds what share. `inspect --entries` and `export --format json` give everything.
extension ListEntry {
  public func writeFollowTheMoney(to json: inout JSONWriter) {
    json.beginObject()
    json.member("id", list.text + "-" + entryID)
    json.member("caption", party.caption)
    json.member("schema", party.schema.rawValue)
    json.key("properties")
    json.beginObject()
    for (name, values) in followTheMoneyProperties where !values.isEmpty {
      json.key(name)
      json.beginArray()
      for value in values { json.string(value) }
      json.endArray()
    }
    json.endObject()
    json.strings("datasets", [list.text])
    if let updatedOn { json.member("last_change", updatedOn.description) }
    json.member("target", true)
    json.endObject()
  }

  /// Property names and their values without repeats, in a fixed order.
  private var followTheMoneyProperties: [(String, [String])] {
    var properties: [(String, [String])] = []
    func add(_ name: String, _ values: [String]) {
      var unique: [String] = []
      for value in values where !value.isEmpty { unique.appendNew(value) }
      properties.append((name, unique))
    }
    func names(_ kinds: Set<PartyName.Kind>, _ strength: PartyName.Strength) -> [String] {
      party.names.filter { kinds.contains($0.kind) && $0.strength == strength }.map(\.full)
    }
    add("name", names([.primary, .spelling, .current], .strong) + names([.primary], .weak))
    add("alias", names([.alias, .maiden, .trade], .strong))
    add("weakAlias", party.names.filter { $0.strength == .weak && $0.kind != .primary }.map(\.full))
    add("previousName", names([.former], .strong))
    let parts = party.names.first { $0.kind == .primary }?.parts ?? []
    for (name, kind) in [("firstName", NamePart.Kind.given), ("middleName", .middle), ("lastName", .family)] {
      add(name, parts.filter { $0.kind == kind }.map(\.text))
    }
    for (name, role) in [
      ("birthDate", PartyDate.Role.birth), ("deathDate", .death), ("incorporationDate", .incorporation), ("dissolutionDate", .dissolution),
      ("buildDate", .built),
    ] { add(name, party.dates.filter { $0.role == role }.compactMap(Self.plain)) }
    add("gender", party.genders.map(\.rawValue))
    for (name, role) in [
      ("nationality", PartyCountry.Role.nationality), ("citizenship", .citizenship), ("country", .related), ("jurisdiction", .registration),
      ("birthCountry", .birthplace), ("flag", .flag), ("pastFlags", .formerFlag),
    ] { add(name, party.countries.filter { $0.role == role }.map { $0.country?.code.lowercased() ?? $0.text }) }
    for (name, kinds) in Self.identifierProperties { add(name, party.identifiers.filter { kinds.contains($0.kind) }.map(\.value)) }
    add("address", party.addresses.map(\.full))
    add("birthPlace", party.birthplaces.map(\.full))
    add("title", party.titles)
    add("position", party.positions)
    add("programId", programmes.map(\.code))
    add("notes", remarks)
    add("topics", ["sanction"])
    return properties
  }

  /// "1956-02-19", "1956-02" or "1956" where the bounds are a day, month or year; nothing where the date is wider than that.
  private static func plain(_ date: PartyDate) -> String? {
    guard let first = date.earliest, let last = date.latest else { return nil }
    let text = first.description
    if first == last { return text }
    if first.year == last.year, first.month == last.month { return String(text.prefix(7)) }
    return first.year == last.year ? String(text.prefix(4)) : nil
  }

  private static let identifierProperties: [(String, Set<PartyIdentifier.Kind>)] = [
    ("passportNumber", [.passport]),
    ("idNumber", [.nationalID, .residencePermit, .travelDocument, .voterID, .militaryID, .birthCertificate]),
    ("socialSecurityNumber", [.socialSecurity]), ("taxNumber", [.taxNumber]), ("vatCode", [.vatNumber]),
    ("registrationNumber", [.registrationNumber]), ("licenseNumber", [.licence, .driverLicence]), ("leiCode", [.lei]),
    ("dunsCode", [.duns]),
    ("swiftBic", [.bic]), ("isinCode", [.isin]), ("ticker", [.ticker]), ("imoNumber", [.imo]), ("mmsi", [.mmsi]), ("callSign", [.callSign]),
    ("serialNumber", [.aircraftSerial]), ("icaoCode", [.modeS]), ("publicKey", [.wallet]), ("email", [.email]), ("phone", [.phone, .fax]),
    ("website", [.website]),
  ]
}

/// Entries as a table of separated values, one row an entry: for spreadsheets. Several values in a cell are parted by " | ".
public enum EntrySheet {
  /// RFC 4180, without a line end.
  public static let headings =
    "list,id,schema,name,aliases,weak_aliases,birth_dates,genders,countries,identifiers,addresses,programmes,listed_on,updated_on,remarks"

  public static func row(_ entry: ListEntry) -> String {
    let party = entry.party
    let others = party.names.filter { $0.kind != .primary }
    let cells: [[String]] = [
      [entry.list.text], [entry.entryID], [party.schema.rawValue], [party.caption], others.filter { $0.strength == .strong }.map(\.full),
      others.filter { $0.strength == .weak }.map(\.full), party.dates.filter { $0.role == .birth }.map(\.text),
      party.genders.map(\.rawValue),
      party.countries.map { "\($0.role.rawValue) \($0.country?.code ?? $0.text)" },
      party.identifiers.map { "\($0.kind.rawValue) \($0.value)" },
      party.addresses.map(\.full), entry.programmes.map(\.code), [entry.listedOn?.description ?? ""], [entry.updatedOn?.description ?? ""],
      entry.remarks,
    ]
    return cells.map { quoted($0.joined(separator: " | ")) }.joined(separator: ",")
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
  private static func quoted(_ text: String) -> String {
    let isFormula =
      text.utf8.first.map { [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D].contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    let needsQuotes = safe.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
