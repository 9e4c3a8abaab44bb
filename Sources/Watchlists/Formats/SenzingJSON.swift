import Formats
import Reference

extension ListFormat {
  /// Senzing records, one JSON object a line or in an array, as OpenSanctions exports them (`senzing.json`).
  ///
  /// Source: Senzing Generic Entity Specification 3 and 4 (attribute names), OpenSanctions files of 2024 to 2026.
  static let senzing = ListFormat(
    id: SenzingJSON.format, title: "Senzing records, JSON", usualList: { _ in "ftm" },
    detects: {
      ($0.firstByte == UInt8(ascii: "{") || $0.firstByte == UInt8(ascii: "[")) && $0.contains("\"DATA_SOURCE\"")
        && $0.contains("\"RECORD_ID\"")
    },
    makeReader: { list throws(ListFailure) in SenzingJSON(list: list) })
}

/// Attributes stand in the record itself or in lists of objects (NAMES, DATES, COUNTRIES, ADDRESSES, IDENTIFIERS, …) with the same names,
/// so both are read by one table. An attribute the table does not have is kept under its own name.
final class SenzingJSON: ListReader {
  static let format = "senzing-json"

  private let list: ListID
  private var json = JSONRecords(isWrapped: false)
  private var progress = ListProgress()
  private var byteCount = 0
  var isBare = false

  init(list: ListID) { self.list = list }

  func feed(_ chunk: Span<UInt8>, deliver: (ListEntry) -> Void) throws(ListFailure) {
    byteCount += chunk.count
    for (value, place, _) in try json.feed(chunk) {
      if isBare {
        progress.countRecord()
        continue
      }
      progress.place = place
      guard let id = value["RECORD_ID"]?.text.map(foldedSpace), !id.isEmpty, value["DATA_SOURCE"] != nil else {
        throw progress.failure(.missing("a record without DATA_SOURCE or RECORD_ID"))
      }
      progress.countRecord()
      var entry = ListEntry(list: list, entryID: id, party: Party(schema: schema(value["RECORD_TYPE"]?.text)), place: place)
      read(value, &entry)
      if entry.party.names.isEmpty { progress.warn("a record without a name") }
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

  private func schema(_ text: String?) -> PartySchema {
    switch text {
    case "PERSON": return .person
    case "ORGANIZATION": return .organization
    case "VESSEL": return .vessel
    case "AIRCRAFT": return .aircraft
    case nil: return .legalEntity
    case let other?:
      progress.warn("unknown RECORD_TYPE \"\(other)\"")
      return .legalEntity
    }
  }

  private func read(_ record: JSONValue, _ entry: inout ListEntry) {
    var flat: [JSONMember] = []
    for member in record.members ?? [] {
      switch member.name {
      case "RECORD_ID", "RECORD_TYPE": break
      case "LAST_CHANGE": entry.updatedOn = member.value.text.flatMap(DateText.isoDay)
      default:
        if let elements = member.value.elements {
          for element in elements { if let members = element.members { readGroup(members, &entry) } }
        } else {
          flat.append(member)
        }
      }
    }
    readGroup(flat, &entry)
  }

  /// One object: attributes that belong together.
  private func readGroup(_ members: [JSONMember], _ entry: inout ListEntry) {
    var values: [String: String] = [:]
    for member in members {
      guard let text = (member.value.text ?? member.value.number?.text).map(foldedSpace), !isNoValue(text) else { continue }
      values[member.name] = text
    }
    func value(_ name: String) -> String? { values[name] }
    addName(value, &entry)
    addAddress(value, &entry)
    addDocuments(value, &entry)
    if let key = value("REL_POINTER_KEY") {
      entry.relations.appendNew(
        EntryRelation(kind: Self.relation(value("REL_POINTER_ROLE")), targetID: key, targetName: "", label: value("REL_POINTER_ROLE") ?? "")
      )
    }
    // Members in file order, so that what is kept has an order of its own.
    for member in members { if let text = values[member.name] { addSimple(member.name, text, &entry) } }
  }

  private func addName(_ value: (String) -> String?, _ entry: inout ListEntry) {
    let given = value("NAME_FIRST"), middle = value("NAME_MIDDLE"), family = value("NAME_LAST")
    let joined = [given, middle, family, value("NAME_SUFFIX")].compactMap { $0 }.joined(separator: " ")
    guard let full = value("NAME_FULL") ?? value("NAME_ORG") ?? (joined.isEmpty ? nil : joined) else { return }
    var parts: [NamePart] = []
    if let given { parts.append(NamePart(kind: .given, text: given)) }
    if let middle { parts.append(NamePart(kind: .middle, text: middle)) }
    if let family { parts.append(NamePart(kind: .family, text: family)) }
    let hasPrimary = entry.party.names.contains { $0.kind == .primary }
    let script = WritingSystem.ifNotLatin(full)
    let type = value("NAME_TYPE") ?? "PRIMARY"
    let kind: PartyName.Kind = type == "PRIMARY" && !hasPrimary ? .primary : type == "FORMER" ? .former : script == nil ? .alias : .spelling
    if entry.party.names.contains(where: { $0.full == full }) { return }
    entry.party.names.append(PartyName(full: full, parts: parts.count > 1 ? parts : [], kind: kind, script: script))
  }

  private func addAddress(_ value: (String) -> String?, _ entry: inout ListEntry) {
    let street = (1...3).compactMap { value("ADDR_LINE\($0)") }.joined(separator: ", ")
    let countryText = value("ADDR_COUNTRY") ?? ""
    let country = countryText.isEmpty ? nil : FollowTheMoneyEntity.country(countryText)
    entry.gatherAddress(
      PartyAddress(
        full: value("ADDR_FULL"), street: street, city: value("ADDR_CITY") ?? "", region: value("ADDR_STATE") ?? "",
        postcode: value("ADDR_POSTAL_CODE") ?? "", country: country ?? value("ADDR_FULL").flatMap(CountryNames.country(atEndOf:)),
        countryText: countryText, note: value("ADDR_TYPE") ?? ""))
  }

  /// A number, its type and its country stand in attributes of one stem: PASSPORT_NUMBER, PASSPORT_COUNTRY.
  private func addDocuments(_ value: (String) -> String?, _ entry: inout ListEntry) {
    for (stem, kind) in Self.documents {
      guard let number = value(stem + "_NUMBER") else { continue }
      let label = value(stem + "_TYPE") ?? stem
      // OpenSanctions gives its own id again as a document.
      if label == "OPEN_SANCTIONS", number == entry.entryID { continue }
      let country = (value(stem + "_COUNTRY") ?? value(stem + "_STATE")).flatMap(FollowTheMoneyEntity.country)
      let known = kind ?? DocumentWords.kind(of: label) ?? .other
      entry.gatherIdentifier(known, label, known == .imo ? UKNames.plainIMO(number) : number, country: country)
    }
  }

  private func addSimple(_ name: String, _ text: String, _ entry: inout ListEntry) {
    if let role = Self.dates[name] { return entry.gatherDate(text, role) }
    if let role = Self.countries[name] { return entry.gatherCountry(text, role, FollowTheMoneyEntity.country(text)) }
    if let kind = Self.identifiers[name] { return entry.gatherIdentifier(kind, name, text) }
    switch name {
    case "GENDER": entry.party.genders.appendNew(UKNames.gender(text))
    case "PLACE_OF_BIRTH": entry.party.birthplaces.appendNew(PartyAddress(full: text, country: CountryNames.country(atEndOf: text)))
    case "TOPIC": entry.gatherAttribute("topic", text)
    case "URL", "SOURCE_URL": entry.gatherAttribute("url", text)
    case "DATA_SOURCE": entry.gatherAttribute("dataset", text)
    default:
      let isRead = ["NAME_", "ADDR_", "REL_POINTER_", "REL_ANCHOR_"].contains { name.hasPrefix($0) }
      if !isRead, !Self.documents.contains(where: { name.hasPrefix($0.stem + "_") }) { entry.gatherAttribute(name, text) }
    }
  }

  private static func relation(_ role: String?) -> EntryRelation.Kind {
    switch role?.lowercased() {
    case "ownership": .ownedBy
    case "directorship", "employment", "membership", "representation", "occupancy": .employment
    case "family": .family
    case "associate": .associate
    default: .linkedTo
    }
  }

  private static let documents: [(stem: String, kind: PartyIdentifier.Kind?)] = [
    ("PASSPORT", .passport), ("NATIONAL_ID", .nationalID), ("TAX_ID", .taxNumber), ("SSN", .socialSecurity),
    ("DRIVERS_LICENSE", .driverLicence),
    ("OTHER_ID", nil), ("TRUSTED_ID", nil), ("DUNS", .duns), ("LEI", .lei), ("IMO", .imo), ("MMSI", .mmsi), ("CALL_SIGN", .callSign),
  ]
  private static let dates: [String: PartyDate.Role] = [
    "DATE_OF_BIRTH": .birth, "DATE_OF_DEATH": .death, "REGISTRATION_DATE": .incorporation, "DATE_OF_DISSOLUTION": .dissolution,
  ]
  private static let countries: [String: PartyCountry.Role] = [
    "NATIONALITY": .nationality, "CITIZENSHIP": .citizenship, "COUNTRY_OF_ASSOCIATION": .related, "REGISTRATION_COUNTRY": .registration,
    "COUNTRY_OF_BIRTH": .birthplace,
  ]
  private static let identifiers: [String: PartyIdentifier.Kind] = [
    "PHONE_NUMBER": .phone, "EMAIL_ADDRESS": .email, "WEBSITE_ADDRESS": .website,
  ]
}
