import Formats
import Reference

extension ListFormat {
  /// The UK Sanctions List of the FCDO, since 28 January 2026 the only UK list.
  ///
  /// Source: an official file of September 2026 (five designations), the CSV's column list of October 2026, gov.uk "UK Sanctions List:
  /// change in format" (2022). The file declares no count of entries.
  static let ukXML = ListFormat(
    id: UKSanctionsXML.format, title: "UK Sanctions List, XML", usualList: { _ in "uk-sanctions-list" },
    detects: { UKSanctionsXML.detects($0) }, makeReader: { list throws(ListFailure) in try XMLListReader<UKSanctionsXML>(list: list) })
}

/// One Designation at a time. What is dropped, and why: SanctionsImposedIndicators, which say again what SanctionsImposed says.
struct UKSanctionsXML: XMLListParser {
  static let format = "uk-sanctions-xml"
  static let root = "Designations"
  static let namespaces = [""]
  static let records = ["/Designations/*"]

  private let list: ListID

  init(list: ListID) { self.list = list }

  mutating func read(_ record: XMLElement, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    switch record.name {
    case "DateGenerated":
      progress.publishedText = record.value ?? ""
      progress.publishedOn = DateText.parse(progress.publishedText, role: .other, order: .dayFirst).earliest
    case "Designation":
      let entry = try entry(record, &progress)
      progress.countRecord()
      try progress.count(entry)
      deliver(entry)
    default: progress.warn("unknown element <\(record.name)> among the designations", at: record)
    }
  }

  private func entry(_ record: XMLElement, _ progress: inout ListProgress) throws(ListFailure) -> ListEntry {
    guard let id = record["UniqueID"]?.value else {
      throw ListFailure(.missing("a <Designation> without <UniqueID>"), line: record.line, byteOffset: record.offset)
    }
    var entry = ListEntry(list: list, entryID: id, party: Party(schema: schema(record, &progress)), place: progress.place)
    var regime: String?
    var measures: [String] = []
    for child in record.children {
      let value = child.value.flatMap { isNoValue($0) ? nil : $0 }
      switch child.name {
      case "UniqueID", "IndividualEntityShip", "SanctionsImposedIndicators": break
      case "LastUpdated": entry.updatedOn = value.flatMap { DateText.parse($0, role: .other).earliest }
      case "DateDesignated": entry.listedOn = value.flatMap { DateText.parse($0, role: .other).earliest }
      case "OFSIGroupID": note("OFSI group", value, &entry)
      case "UNReferenceNumber": note("UN reference", value, &entry)
      case "DesignationSource": note("Designation source", value, &entry)
      case "Names": for name in child.children { readName(name, &entry, &progress) }
      case "NonLatinNames": for name in child.children { readNonLatinName(name, &entry, &progress) }
      case "Titles": add(texts(child), to: &entry.party.titles)
      case "RegimeName": regime = value
      case "SanctionsImposed":
        for measure in (value ?? "").split(separator: "|") { add([foldedSpace(String(measure))], to: &measures) }
      case "OtherInformation", "UKStatementofReasons": if let value { entry.remarks.append(value) }
      case "Addresses": for address in child.children { readAddress(address, &entry, &progress) }
      case "PhoneNumbers": addIdentifiers(.phone, "Phone number", child, &entry)
      case "EmailAddresses": addIdentifiers(.email, "Email address", child, &entry)
      case "Websites": addIdentifiers(.website, "Website", child, &entry)
      case "IndividualDetails": for detail in child.children { readIndividual(detail, &entry, &progress) }
      case "EntityDetails": for detail in child.children { readEntity(detail, &entry, &progress) }
      case "ShipDetails": for detail in child.children { readShip(detail, &entry, &progress) }
      default: progress.warn("unknown element <\(child.name)> in <Designation>", at: child)
      }
    }
    if let regime { entry.programmes.append(Programme(code: regime, authority: .uk, legalBasis: regime, measures: measures)) }
    if entry.party.names.isEmpty { progress.warn("a designation without a name", at: record) }
    return entry
  }

  private func schema(_ record: XMLElement, _ progress: inout ListProgress) -> PartySchema {
    switch record["IndividualEntityShip"]?.value {
    case "Individual": return .person
    case "Entity": return .organization
    case "Ship": return .vessel
    case let other:
      progress.warn("unknown IndividualEntityShip \"\(other ?? "")\"", at: record)
      return .unknown
    }
  }

  // MARK: - Names

  private static let nameFields = ["Name1", "Name2", "Name3", "Name4", "Name5", "Name6", "NameType", "AliasStrength"]

  /// Name1 to Name5 are given names in order, Name6 the family name, or the whole name of an entity or ship.
  private func readName(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let fields = XMLFields(element, known: Self.nameFields, &progress)
    let given = ["Name1", "Name2", "Name3", "Name4", "Name5"].compactMap { fields[$0] }
    let family = fields["Name6"]
    let full = (given + [family].compactMap { $0 }).joined(separator: " ")
    guard !full.isEmpty else { return progress.warn("a name without text, left out", at: element) }
    var parts: [NamePart] = []
    if entry.party.schema == .person {
      parts = given.map { NamePart(kind: family == nil ? .unspecified : .given, text: $0) }
      if let family { parts.append(NamePart(kind: given.isEmpty ? .unspecified : .family, text: family)) }
    }
    let kind: PartyName.Kind
    switch fields["NameType"]?.lowercased() {
    case "primary name": kind = entry.party.names.contains { $0.kind == .primary } ? .alias : .primary
    case "primary name variation": kind = .spelling
    case "alias", "aka": kind = .alias
    case "fka": kind = .former
    case let other:
      kind = .alias
      progress.warn("unknown NameType \"\(other ?? "")\", taken as alias", at: element)
    }
    let strength: PartyName.Strength
    switch fields["AliasStrength"]?.lowercased() {
    case nil: strength = .strong
    case let text? where text.hasPrefix("good"): strength = .strong
    case let text? where text.hasPrefix("low"): strength = .weak
    case let other?:
      strength = .strong
      progress.warn("unknown AliasStrength \"\(other)\", taken as good", at: element)
    }
    entry.party.names.append(PartyName(full: full, parts: parts, kind: kind, strength: strength, script: WritingSystem.ifNotLatin(full)))
  }

  /// A name in another script, tied to no Latin one. Its script is taken from its letters, since the publisher's words for scripts are
  /// often languages.
  private func readNonLatinName(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let fields = XMLFields(element, known: ["NameNonLatinScript", "NonLatinScriptType", "NonLatinScriptLanguage"], &progress)
    guard let full = fields["NameNonLatinScript"] else { return }
    entry.party.names.append(
      PartyName(
        full: full, kind: .spelling, script: WritingSystem.ifNotLatin(full),
        language: fields["NonLatinScriptLanguage"].flatMap(Self.language)))
  }

  private static func language(_ name: String) -> String? {
    switch name.lowercased() {
    case "arabic": "ar"
    case "russian": "ru"
    case "ukrainian": "uk"
    case "belarusian": "be"
    case "persian", "farsi": "fa"
    case "dari": "fa"
    case "pashto": "ps"
    case "chinese", "mandarin": "zh"
    case "korean": "ko"
    case "burmese": "my"
    case "urdu": "ur"
    case "serbian": "sr"
    default: nil
    }
  }

  // MARK: - Details

  private static let addressFields = [
    "AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "AddressLine5", "AddressLine6", "AddressPostalCode", "AddressCountry",
  ]

  /// Lines are street to region; the last one filled is the town or region.
  private func readAddress(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let fields = XMLFields(element, known: Self.addressFields, &progress)
    if fields.isEmpty { return }
    var lines = Self.addressFields.prefix(6).compactMap { fields[$0] }
    let city = lines.popLast() ?? ""
    let country = fields["AddressCountry"] ?? ""
    let address = PartyAddress(
      street: lines.joined(separator: ", "), city: city, postcode: fields["AddressPostalCode"] ?? "",
      country: CountryNames.country(named: country), countryText: country)
    if !entry.party.addresses.contains(address) { entry.party.addresses.append(address) }
  }

  private func readIndividual(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    for child in element.children {
      switch child.name {
      case "DOBs":
        for text in texts(child) {
          let isFirst = !entry.party.dates.contains { $0.role == .birth }
          let date = DateText.parse(text, role: .birth, isPreferred: isFirst, order: .dayFirst)
          if date.earliest == nil { progress.warn("a date of birth in no known form, kept as text", at: child) }
          if !entry.party.dates.contains(where: { $0.text == date.text }) { entry.party.dates.append(date) }
        }
      case "Nationalities": addCountries(.nationality, child, &entry)
      case "Genders":
        for text in texts(child) {
          switch text.lowercased() {
          case "male": entry.party.genders.append(.male)
          case "female": entry.party.genders.append(.female)
          default: entry.party.genders.append(.other)
          }
        }
      case "Positions": add(texts(child), to: &entry.party.positions)
      case "PassportDetails":
        for passport in child.children {
          readDocument(passport, .passport, "PassportNumber", "PassportAdditionalInformation", "Passport", &entry, &progress)
        }
      case "NationalIdentifierDetails":
        for document in child.children {
          readDocument(
            document, .nationalID, "NationalIdentifierNumber", "NationalIdentifierAdditionalInformation", "National identifier", &entry,
            &progress)
        }
      case "BirthDetails": for place in child.children { readBirthplace(place, &entry, &progress) }
      default: progress.warn("unknown element <\(child.name)> in <Individual>", at: child)
      }
    }
  }

  private func readDocument(
    _ element: XMLElement, _ kind: PartyIdentifier.Kind, _ numberName: String, _ noteName: String, _ label: String,
    _ entry: inout ListEntry,
    _ progress: inout ListProgress
  ) {
    let fields = XMLFields(element, known: [numberName, noteName], &progress)
    let note = fields[noteName] ?? ""
    guard let number = fields[numberName] else {
      if !note.isEmpty { self.note(label, note, &entry) }
      return
    }
    let identifier = PartyIdentifier(kind: kind, label: label, value: number, note: note)
    if !entry.party.identifiers.contains(identifier) { entry.party.identifiers.append(identifier) }
  }

  private func readBirthplace(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let fields = XMLFields(element, known: ["TownOfBirth", "CountryOfBirth"], &progress)
    if fields.isEmpty { return }
    let text = fields["CountryOfBirth"] ?? ""
    let country = CountryNames.country(named: text)
    entry.party.birthplaces.append(PartyAddress(city: fields["TownOfBirth"] ?? "", country: country, countryText: text))
    let birth = PartyCountry(role: .birthplace, country: country, text: text)
    if !text.isEmpty, !entry.party.countries.contains(birth) { entry.party.countries.append(birth) }
  }

  private func readEntity(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    for child in element.children {
      switch child.name {
      case "TypeOfEntities": for text in texts(child) { note("Type of entity", text, &entry) }
      case "BusinessRegistrationNumbers": addIdentifiers(.registrationNumber, "Business registration number", child, &entry)
      case "ParentCompanies": addRelations(.parent, "Parent company", child, &entry)
      case "Subsidiaries": addRelations(.subsidiary, "Subsidiary", child, &entry)
      default: progress.warn("unknown element <\(child.name)> in <Entity>", at: child)
      }
    }
  }

  private func readShip(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    for child in element.children {
      switch child.name {
      case "IMONumbers":
        for text in texts(child) {
          let number = text.hasPrefix("IMO") ? foldedSpace(String(text.dropFirst(3))) : text
          entry.party.identifiers.append(PartyIdentifier(kind: .imo, label: "IMO number", value: number))
        }
      case "CurrentOwnerOperators": addRelations(.operatedBy, "Current owner/operator", child, &entry)
      case "PreviousOwnerOperators": addRelations(.formerlyOperatedBy, "Previous owner/operator", child, &entry)
      case "CurrentBelievedFlagOfShips": addCountries(.flag, child, &entry)
      case "PreviousFlags": addCountries(.formerFlag, child, &entry)
      case "TypeOfShipDetails": for text in texts(child) { note("Type of ship", text, &entry) }
      case "TonnageOfShipDetails": for text in texts(child) { note("Tonnage of ship", text, &entry) }
      case "LengthOfShipDetails": for text in texts(child) { note("Length of ship", text, &entry) }
      case "YearsBuilt": entry.party.dates += texts(child).map { DateText.parse($0, role: .built) }
      case "HullIdentificationNumbers": addIdentifiers(.hullNumber, "Hull identification number", child, &entry)
      default: progress.warn("unknown element <\(child.name)> in <Ship>", at: child)
      }
    }
  }

  // MARK: - Small things

  private func texts(_ element: XMLElement) -> [String] {
    element.children.compactMap(\.value).filter { !isNoValue($0) }
  }

  private func add(_ texts: [String], to all: inout [String]) {
    for text in texts where !text.isEmpty && !all.contains(text) { all.append(text) }
  }

  private func note(_ label: String, _ value: String?, _ entry: inout ListEntry) {
    if let value { entry.attributes.append(EntryAttribute(label: label, value: value)) }
  }

  private func addIdentifiers(_ kind: PartyIdentifier.Kind, _ label: String, _ element: XMLElement, _ entry: inout ListEntry) {
    for text in texts(element) {
      let identifier = PartyIdentifier(kind: kind, label: label, value: text)
      if !entry.party.identifiers.contains(identifier) { entry.party.identifiers.append(identifier) }
    }
  }

  private func addRelations(_ kind: EntryRelation.Kind, _ label: String, _ element: XMLElement, _ entry: inout ListEntry) {
    for text in texts(element) { entry.relations.append(EntryRelation(kind: kind, targetName: text, label: label)) }
  }

  private func addCountries(_ role: PartyCountry.Role, _ element: XMLElement, _ entry: inout ListEntry) {
    for text in texts(element) {
      let isFirst = !entry.party.countries.contains { $0.role == role }
      entry.party.countries.append(PartyCountry(role: role, country: CountryNames.country(named: text), text: text, isPreferred: isFirst))
    }
  }
}
