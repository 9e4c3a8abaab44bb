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

  /// Elements that hold others, and those told apart by name.
  private enum Part: Int, XMLKey {
    case dateGenerated, designation, uniqueID, individualEntityShip, sanctionsImposedIndicators, lastUpdated, dateDesignated, ofsiGroupID,
      unReferenceNumber, designationSource, nameList, nonLatinNames, titles, regimeName, sanctionsImposed, otherInformation,
      ukStatementofReasons, addresses, phoneNumbers, emailAddresses, websites, individualDetails, entityDetails, shipDetails, dobs,
      nationalities, genders, positions, passportDetails, nationalIdentifierDetails, birthDetails, typeOfEntities,
      businessRegistrationNumbers, parentCompanies, subsidiaries, imoNumbers, currentOwnerOperators, previousOwnerOperators,
      currentBelievedFlagOfShips, previousFlags, typeOfShipDetails, tonnageOfShipDetails, lengthOfShipDetails, yearsBuilt,
      hullIdentificationNumbers
    static let names = [
      "DateGenerated", "Designation", "UniqueID", "IndividualEntityShip", "SanctionsImposedIndicators", "LastUpdated",
      "DateDesignated", "OFSIGroupID", "UNReferenceNumber", "DesignationSource", "Names", "NonLatinNames", "Titles", "RegimeName",
      "SanctionsImposed", "OtherInformation", "UKStatementofReasons", "Addresses", "PhoneNumbers", "EmailAddresses", "Websites",
      "IndividualDetails", "EntityDetails", "ShipDetails", "DOBs", "Nationalities", "Genders", "Positions", "PassportDetails",
      "NationalIdentifierDetails", "BirthDetails", "TypeOfEntities", "BusinessRegistrationNumbers", "ParentCompanies", "Subsidiaries",
      "IMONumbers", "CurrentOwnerOperators", "PreviousOwnerOperators", "CurrentBelievedFlagOfShips", "PreviousFlags",
      "TypeOfShipDetails", "TonnageOfShipDetails", "LengthOfShipDetails", "YearsBuilt", "HullIdentificationNumbers",
    ]
  }
  private enum NameField: Int, XMLKey {
    case name1, name2, name3, name4, name5, name6, type, strength
    static let names = ["Name1", "Name2", "Name3", "Name4", "Name5", "Name6", "NameType", "AliasStrength"]
  }
  private enum ScriptField: Int, XMLKey {
    case name, script, language
    static let names = ["NameNonLatinScript", "NonLatinScriptType", "NonLatinScriptLanguage"]
  }
  private enum AddressField: Int, XMLKey {
    case line1, line2, line3, line4, line5, line6, postalCode, country
    static let names = [
      "AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "AddressLine5", "AddressLine6", "AddressPostalCode", "AddressCountry",
    ]
  }

  private static let givenNames: [NameField] = [.name1, .name2, .name3, .name4, .name5]
  private static let addressLines: [AddressField] = [.line1, .line2, .line3, .line4, .line5, .line6]

  private let list: ListID
  private var parts = XMLTags<Part>()
  private var nameTags = XMLTags<NameField>()
  private var scriptTags = XMLTags<ScriptField>()
  private var addressTags = XMLTags<AddressField>()
  private var countries = CountryMemory()
  /// Measures by the text that lists them: some dozen, once for each designation.
  private var measureMemory: [String: [String]] = [:]

  init(list: ListID) { self.list = list }

  mutating func learn(_ names: [XMLName]) {
    parts.learn(names)
    nameTags.learn(names)
    scriptTags.learn(names)
    addressTags.learn(names)
  }

  mutating func read(_ record: XMLElement, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    switch parts[record] {
    case .dateGenerated:
      progress.publishedText = record.value ?? ""
      progress.publishedOn = DateText.parse(progress.publishedText, role: .other, order: .dayFirst).earliest
    case .designation:
      let entry = try entry(record, &progress)
      progress.countRecord()
      try progress.count(entry)
      deliver(entry)
    default: progress.warn("unknown element <\(record.name)> among the designations", at: record)
    }
  }

  private mutating func entry(_ record: XMLElement, _ progress: inout ListProgress) throws(ListFailure) -> ListEntry {
    guard let id = parts.first(record, .uniqueID)?.value else {
      throw ListFailure(.missing("a <Designation> without <UniqueID>"), line: record.line, byteOffset: record.offset)
    }
    var entry = ListEntry(list: list, entryID: id, party: Party(schema: schema(record, &progress)), place: progress.place)
    var regime: String?
    var measures: [String] = []
    var upcoming = record.firstChildNumber
    while let number = upcoming {
      let child = record.element(number)
      upcoming = record.nextSibling(of: number)
      var value: String? {
        let text = record.foldedText(of: number)
        return isNoValue(text) ? nil : text
      }
      switch parts[child] {
      case .uniqueID, .individualEntityShip, .sanctionsImposedIndicators: break
      case .lastUpdated: entry.updatedOn = value.flatMap { DateText.parse($0, role: .other).earliest }
      case .dateDesignated: entry.listedOn = value.flatMap { DateText.parse($0, role: .other).earliest }
      case .ofsiGroupID: note("OFSI group", value, &entry)
      case .unReferenceNumber: note("UN reference", value, &entry)
      case .designationSource: note("Designation source", value, &entry)
      case .nameList: for name in child.children { readName(name, &entry, &progress) }
      case .nonLatinNames: for name in child.children { readNonLatinName(name, &entry, &progress) }
      case .titles: add(texts(child), to: &entry.party.titles)
      case .regimeName: regime = value
      case .sanctionsImposed:
        if let value { for measure in self.measures(in: value) { measures.appendNew(measure) } }
      case .otherInformation, .ukStatementofReasons: if let value { entry.remarks.append(value) }
      case .addresses: for address in child.children { readAddress(address, &entry, &progress) }
      case .phoneNumbers: addIdentifiers(.phone, "Phone number", child, &entry)
      case .emailAddresses: addIdentifiers(.email, "Email address", child, &entry)
      case .websites: addIdentifiers(.website, "Website", child, &entry)
      case .individualDetails: for detail in child.children { readIndividual(detail, &entry, &progress) }
      case .entityDetails: for detail in child.children { readEntity(detail, &entry, &progress) }
      case .shipDetails: for detail in child.children { readShip(detail, &entry, &progress) }
      default: progress.warn("unknown element <\(child.name)> in <Designation>", at: child)
      }
    }
    if let regime { entry.programmes.append(Programme(code: regime, authority: .uk, legalBasis: regime, measures: measures)) }
    if entry.party.names.isEmpty { progress.warn("a designation without a name", at: record) }
    return entry
  }

  /// "Asset freeze|Travel ban"
  private mutating func measures(in text: String) -> [String] {
    if let known = measureMemory[text] { return known }
    let all = text.split(separator: "|").map { foldedSpace(String($0)) }.filter { !$0.isEmpty }
    measureMemory[text] = all
    return all
  }

  private func schema(_ record: XMLElement, _ progress: inout ListProgress) -> PartySchema {
    switch parts.first(record, .individualEntityShip)?.value {
    case "Individual": return .person
    case "Entity": return .organization
    case "Ship": return .vessel
    case let other:
      progress.warn("unknown IndividualEntityShip \"\(other ?? "")\"", at: record)
      return .unknown
    }
  }

  // MARK: - Names

  /// Name1 to Name5 are given names in order, Name6 the family name, or the whole name of an entity or ship.
  private func readName(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let fields = nameTags.texts(of: element, &progress)
    var given: [String] = []
    for key in Self.givenNames { if let text = fields[key] { given.append(text) } }
    let family = fields[.name6]
    var full = given.joined(separator: " ")
    if let family { full = full.isEmpty ? family : full + " " + family }
    guard !full.isEmpty else { return progress.warn("a name without text, left out", at: element) }
    var parts: [NamePart] = []
    if entry.party.schema == .person {
      parts = given.map { NamePart(kind: family == nil ? .unspecified : .given, text: $0) }
      if let family { parts.append(NamePart(kind: given.isEmpty ? .unspecified : .family, text: family)) }
    }
    let kind: PartyName.Kind
    switch fields[.type]?.lowercased() {
    case "primary name": kind = entry.party.names.contains { $0.kind == .primary } ? .alias : .primary
    case "primary name variation": kind = .spelling
    case "alias", "aka": kind = .alias
    case "fka": kind = .former
    case let other:
      kind = .alias
      progress.warn("unknown NameType \"\(other ?? "")\", taken as alias", at: element)
    }
    let strength: PartyName.Strength
    switch fields[.strength]?.lowercased() {
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
    let fields = scriptTags.texts(of: element, &progress)
    guard let full = fields[.name] else { return }
    entry.party.names.append(
      PartyName(
        full: full, kind: .spelling, script: WritingSystem.ifNotLatin(full),
        language: fields[.language].flatMap(Self.language)))
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

  /// Lines are street to region; the last one filled is the town or region.
  private mutating func readAddress(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let fields = addressTags.texts(of: element, &progress)
    if fields.isEmpty { return }
    var lines: [String] = []
    for key in Self.addressLines { if let line = fields[key] { lines.append(line) } }
    let city = lines.popLast() ?? ""
    let country = fields[.country] ?? ""
    let address = PartyAddress(
      street: lines.joined(separator: ", "), city: city, postcode: fields[.postalCode] ?? "",
      country: countries.country(country), countryText: country)
    if !entry.party.addresses.contains(address) { entry.party.addresses.append(address) }
  }

  private mutating func readIndividual(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    for child in element.children {
      switch parts[child] {
      case .dobs:
        for text in texts(child) {
          let isFirst = !entry.party.dates.contains { $0.role == .birth }
          let date = DateText.parse(text, role: .birth, isPreferred: isFirst, order: .dayFirst)
          if date.earliest == nil { progress.warn("a date of birth in no known form, kept as text", at: child) }
          if !entry.party.dates.contains(where: { $0.text == date.text }) { entry.party.dates.append(date) }
        }
      case .nationalities: addCountries(.nationality, child, &entry)
      case .genders:
        for text in texts(child) {
          switch text.lowercased() {
          case "male": entry.party.genders.append(.male)
          case "female": entry.party.genders.append(.female)
          default: entry.party.genders.append(.other)
          }
        }
      case .positions: add(texts(child), to: &entry.party.positions)
      case .passportDetails:
        for passport in child.children {
          readDocument(passport, .passport, "PassportNumber", "PassportAdditionalInformation", "Passport", &entry, &progress)
        }
      case .nationalIdentifierDetails:
        for document in child.children {
          readDocument(
            document, .nationalID, "NationalIdentifierNumber", "NationalIdentifierAdditionalInformation", "National identifier", &entry,
            &progress)
        }
      case .birthDetails: for place in child.children { readBirthplace(place, &entry, &progress) }
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

  private mutating func readBirthplace(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let fields = XMLFields(element, known: ["TownOfBirth", "CountryOfBirth"], &progress)
    if fields.isEmpty { return }
    let text = fields["CountryOfBirth"] ?? ""
    let country = countries.country(text)
    entry.party.birthplaces.append(PartyAddress(city: fields["TownOfBirth"] ?? "", country: country, countryText: text))
    let birth = PartyCountry(role: .birthplace, country: country, text: text)
    if !text.isEmpty, !entry.party.countries.contains(birth) { entry.party.countries.append(birth) }
  }

  private func readEntity(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    for child in element.children {
      switch parts[child] {
      case .typeOfEntities: for text in texts(child) { note("Type of entity", text, &entry) }
      case .businessRegistrationNumbers: addIdentifiers(.registrationNumber, "Business registration number", child, &entry)
      case .parentCompanies: addRelations(.parent, "Parent company", child, &entry)
      case .subsidiaries: addRelations(.subsidiary, "Subsidiary", child, &entry)
      default: progress.warn("unknown element <\(child.name)> in <Entity>", at: child)
      }
    }
  }

  private mutating func readShip(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    for child in element.children {
      switch parts[child] {
      case .imoNumbers:
        for text in texts(child) {
          let number = text.hasPrefix("IMO") ? foldedSpace(String(text.dropFirst(3))) : text
          entry.party.identifiers.append(PartyIdentifier(kind: .imo, label: "IMO number", value: number))
        }
      case .currentOwnerOperators: addRelations(.operatedBy, "Current owner/operator", child, &entry)
      case .previousOwnerOperators: addRelations(.formerlyOperatedBy, "Previous owner/operator", child, &entry)
      case .currentBelievedFlagOfShips: addCountries(.flag, child, &entry)
      case .previousFlags: addCountries(.formerFlag, child, &entry)
      case .typeOfShipDetails: for text in texts(child) { note("Type of ship", text, &entry) }
      case .tonnageOfShipDetails: for text in texts(child) { note("Tonnage of ship", text, &entry) }
      case .lengthOfShipDetails: for text in texts(child) { note("Length of ship", text, &entry) }
      case .yearsBuilt: entry.party.dates += texts(child).map { DateText.parse($0, role: .built) }
      case .hullIdentificationNumbers: addIdentifiers(.hullNumber, "Hull identification number", child, &entry)
      default: progress.warn("unknown element <\(child.name)> in <Ship>", at: child)
      }
    }
  }

  // MARK: - Small things

  private func texts(_ element: XMLElement) -> [String] {
    var texts: [String] = []
    var upcoming = element.firstChildNumber
    while let child = upcoming {
      upcoming = element.nextSibling(of: child)
      let text = element.foldedText(of: child)
      if !isNoValue(text) { texts.append(text) }
    }
    return texts
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

  private mutating func addCountries(_ role: PartyCountry.Role, _ element: XMLElement, _ entry: inout ListEntry) {
    for text in texts(element) {
      let isFirst = !entry.party.countries.contains { $0.role == role }
      entry.party.countries.append(PartyCountry(role: role, country: countries.country(text), text: text, isPreferred: isFirst))
    }
  }
}
