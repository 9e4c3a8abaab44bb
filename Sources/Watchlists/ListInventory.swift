public import Formats
import Reference

/// What a list holds, counted: the answer of `probity watchlist inspect`.
///
/// Fed entry by entry, so that a list need not be in memory whole.
public struct ListInventory: Equatable, Sendable {
  /// One counted thing; counts stand in the order of the model's enums, or by name.
  public struct Count: Equatable, Sendable {
    public let name: String
    public let count: Int
  }

  public var list: ListID
  public private(set) var entryCount = 0
  private var schemas = Tally()
  private var nameKinds = Tally()
  private var aliasStrengths = Tally()
  private var scripts = Tally()
  private var dateRoles = Tally()
  private var dateForms = Tally()
  private var genders = Tally()
  private var countryRoles = Tally()
  private var identifierKinds = Tally()
  private var programmes = Tally()
  private var relations = Tally()
  private var remarkCount = 0
  private var attributeCount = 0
  private var addressCount = 0
  private var birthplaceCount = 0
  private var countriesUnread = 0
  private var datesUnread = 0

  public init(list: ListID) { self.list = list }

  public mutating func add(_ entry: ListEntry) {
    entryCount += 1
    let party = entry.party
    schemas.add(party.schema.rawValue)
    for name in party.names {
      nameKinds.add(name.kind.rawValue)
      if name.kind != .primary { aliasStrengths.add(name.strength.rawValue) }
      if let script = name.script { scripts.add(script) }
    }
    for date in party.dates {
      dateRoles.add(date.role.rawValue)
      dateForms.add(Self.form(of: date))
      if date.earliest == nil && date.latest == nil { datesUnread += 1 }
    }
    for gender in party.genders { genders.add(gender.rawValue) }
    for country in party.countries {
      countryRoles.add(country.role.rawValue)
      if country.country == nil { countriesUnread += 1 }
    }
    for identifier in party.identifiers { identifierKinds.add(identifier.kind.rawValue) }
    for programme in entry.programmes { programmes.add(programme.code) }
    for relation in entry.relations { relations.add(relation.kind.rawValue) }
    addressCount += party.addresses.count
    birthplaceCount += party.birthplaces.count
    remarkCount += entry.remarks.count
    attributeCount += entry.attributes.count
  }

  private static func form(of date: PartyDate) -> String {
    guard let earliest = date.earliest, let latest = date.latest else {
      return date.earliest == nil && date.latest == nil ? "unread" : "open range"
    }
    if date.isCirca { return "circa" }
    if earliest == latest { return "day" }
    if earliest.year == latest.year, earliest.month == latest.month { return "month" }
    if earliest.year == latest.year, earliest.month == 1, latest.month == 12 { return "year" }
    return "range"
  }

  // MARK: - Answers

  public var bySchema: [Count] { schemas.counts(inOrder: PartySchema.allCases.map(\.rawValue)) }
  public var byNameKind: [Count] { nameKinds.counts(inOrder: PartyName.Kind.allCases.map(\.rawValue)) }
  /// All names but the primary ones.
  public var aliasesByStrength: [Count] { aliasStrengths.counts(inOrder: PartyName.Strength.allCases.map(\.rawValue)) }
  public var byDateRole: [Count] { dateRoles.counts(inOrder: PartyDate.Role.allCases.map(\.rawValue)) }
  /// day, month, year, range, circa, open range, unread.
  public var byDateForm: [Count] { dateForms.counts(inOrder: ["day", "month", "year", "range", "circa", "open range", "unread"]) }
  public var byGender: [Count] { genders.counts(inOrder: PartyGender.allCases.map(\.rawValue)) }
  public var byCountryRole: [Count] { countryRoles.counts(inOrder: PartyCountry.Role.allCases.map(\.rawValue)) }
  public var byIdentifierKind: [Count] { identifierKinds.counts(inOrder: PartyIdentifier.Kind.allCases.map(\.rawValue)) }
  public var byRelation: [Count] { relations.counts(inOrder: EntryRelation.Kind.allCases.map(\.rawValue)) }
  /// Largest first, then by code.
  public var byProgramme: [Count] { programmes.countsBySize() }
  public var byScript: [Count] { scripts.countsBySize() }
  public var nameCount: Int { nameKinds.total }
  public var dateCount: Int { dateRoles.total }
  public var identifierCount: Int { identifierKinds.total }
  public var addresses: Int { addressCount }

  /// One JSON object: `file format list published published_text declared entries parties bytes …counts… warnings[]`. `entries` are the
  /// publisher's records, `parties` what they came to.
  public func write(to json: inout JSONWriter, header: ListHeader, file: String) {
    json.beginObject()
    json.member("file", file)
    json.member("format", header.format)
    json.member("list", list.text)
    json.member("published", header.publishedOn?.description)
    json.member("published_text", header.publishedText.isEmpty ? nil : header.publishedText)
    if let declared = header.declaredCount { json.member("declared", declared) }
    json.member("entries", header.recordCount)
    json.member("parties", entryCount)
    json.member("bytes", header.byteCount)
    for (name, counts) in groups {
      json.key(name)
      json.beginObject()
      for count in counts {
        json.key(count.name)
        json.integer(count.count)
      }
      json.endObject()
    }
    for (name, count) in singles {
      json.key(name)
      json.integer(count)
    }
    json.key("warnings")
    json.beginArray()
    for warning in header.warnings {
      json.beginObject()
      json.member("message", warning.message)
      json.member("count", warning.count)
      json.member("line", warning.line)
      json.member("byte", warning.byteOffset)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  /// The same as lines for a terminal, at most 100 columns wide but for long names.
  public func lines(header: ListHeader, file: String) -> [String] {
    let format = ListFormat.named(header.format)?.title ?? header.format
    var lines = [
      "\(file): \(format)", "  list        \(list)", "  published   \(header.publishedText.isEmpty ? "not stated" : header.publishedText)",
      "  entries     \(header.recordCount)" + (header.declaredCount.map { " (declared \($0))" } ?? "")
        + (header.recordCount == entryCount ? "" : ", \(entryCount) parties"),
    ]
    for (name, counts) in groups where !counts.isEmpty {
      lines += Self.wrapped(name, counts.map { "\($0.name) \($0.count)" })
    }
    for (name, count) in singles { lines.append("  " + padded(name) + String(count)) }
    for warning in header.warnings.prefix(20) { lines.append("  warning     \(warning)") }
    if header.warnings.count > 20 { lines.append("  warning     and \(header.warnings.count - 20) more kinds; --json shows all") }
    return lines
  }

  private var groups: [(String, [Count])] {
    [
      ("types", bySchema), ("names", byNameKind), ("aliases", aliasesByStrength), ("scripts", byScript), ("dates", byDateRole),
      ("date_forms", byDateForm), ("genders", byGender), ("countries", byCountryRole), ("identifiers", byIdentifierKind),
      ("programmes", byProgramme), ("relations", byRelation),
    ]
  }

  private var singles: [(String, Int)] {
    [
      ("addresses", addressCount), ("birthplaces", birthplaceCount), ("remarks", remarkCount), ("attributes", attributeCount),
      ("countries_unread", countriesUnread), ("dates_unread", datesUnread),
    ]
  }

  private static func wrapped(_ name: String, _ pieces: [String]) -> [String] {
    var lines: [String] = []
    var line = "  " + padded(name)
    for (index, piece) in pieces.enumerated() {
      let text = piece + (index + 1 < pieces.count ? ", " : "")
      if line.utf8.count + text.utf8.count > 100, line.utf8.count > 14 {
        lines.append(String(line.dropLast()))
        line = String(repeating: " ", count: 14)
      }
      line += text
    }
    return lines + [line]
  }
}

private func padded(_ name: String) -> String {
  name + String(repeating: " ", count: max(1, 12 - name.utf8.count))
}

/// Counts by name. The dictionary is only ever read in a given or sorted order.
private struct Tally: Equatable, Sendable {
  private var counts: [String: Int] = [:]
  private(set) var total = 0

  mutating func add(_ name: String) {
    counts[name, default: 0] += 1
    total += 1
  }

  func counts(inOrder names: [String]) -> [ListInventory.Count] {
    names.compactMap { name in counts[name].map { ListInventory.Count(name: name, count: $0) } }
  }

  func countsBySize() -> [ListInventory.Count] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ListInventory.Count(name: $0.key, count: $0.value) }
  }
}
