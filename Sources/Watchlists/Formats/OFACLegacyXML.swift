import Formats
import Reference

extension ListFormat {
  /// SDN.XML and CONSOLIDATED.XML of OFAC's Sanctions List Service, in what OFAC calls the legacy schema.
  ///
  /// Source: xml.xsd (2024) and consolidated.xsd (2018), files of 2018 to 2025. Dates of listing and legal bases are not in this format.
  static let ofacXML = ListFormat(
    id: OFACLegacyXML.format, title: "OFAC SDN and Consolidated list, legacy XML",
    usualList: { $0.lowercased().contains("cons") ? "us-ofac-consolidated" : "us-ofac-sdn" },
    detects: { OFACLegacyXML.detects($0) }, makeReader: { list throws(ListFailure) in try XMLListReader<OFACLegacyXML>(list: list) })
}

/// One `sdnEntry` at a time. What is dropped, and why: the `uid` of aliases, addresses, ids, dates and places, which only tell rows of
/// OFAC's own tables apart.
struct OFACLegacyXML: XMLListParser {
  static let format = "ofac-xml"
  static let root = "sdnList"
  /// Of 2018 and 2021, and since May 2024. The elements are the same.
  static let namespaces = [
    "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML", "http://tempuri.org/sdnList.xsd",
  ]
  static let records = ["/sdnList/publshInformation", "/sdnList/sdnEntry", "/sdnList/*"]

  private enum Tag: Int, XMLKey {
    case publishDate, recordCount, address1, address2, address3, addressList, akaList, callSign, category, citizenshipList, city, country,
      dateOfBirth, dateOfBirthList, expirationDate, firstName, grossRegisteredTonnage, idCountry, idList, idNumber, idType, issueDate,
      lastName, mainEntry, nationalityList, placeOfBirth, placeOfBirthList, postalCode, programList, publshInformation, region, remarks,
      sdnEntry, sdnType, stateOrProvince, title, tonnage, type, uid, vesselFlag, vesselInfo, vesselOwner, vesselType
    static let names = allCases.map { $0 == .publishDate ? "Publish_Date" : $0 == .recordCount ? "Record_Count" : "\($0)" }
  }

  private let list: ListID
  private var tags = XMLTags<Tag>()
  /// Few names occur, tens of thousands of times.
  private var countries: [String: Country?] = [:]

  init(list: ListID) { self.list = list }

  mutating func learn(_ names: [XMLName]) { tags.learn(names) }

  mutating func read(_ record: XMLElement, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    switch tags[record] {
    case .sdnEntry:
      let entry = try entry(record, &progress)
      progress.countRecord()
      try progress.count(entry)
      deliver(entry)
    case .publshInformation: readHeader(record, &progress)
    default: progress.warn("unknown element <\(record.name)> beside the entries", at: record)
    }
  }

  private func readHeader(_ record: XMLElement, _ progress: inout ListProgress) {
    for child in record.children {
      switch tags[child] {
      case .publishDate:
        progress.publishedText = child.value ?? ""
        progress.publishedOn = DateText.parse(progress.publishedText, role: .other, order: .monthFirst).earliest
      case .recordCount:
        progress.declaredCount = child.value.flatMap { Int($0) }
        if progress.declaredCount == nil { progress.warn("Record_Count is no number: the count cannot be checked", at: child) }
      default: progress.warn("unknown element <\(child.name)> in <publshInformation>", at: child)
      }
    }
  }

  private mutating func entry(_ record: XMLElement, _ progress: inout ListProgress) throws(ListFailure) -> ListEntry {
    var entry = ListEntry(list: list, entryID: "", party: Party(schema: .unknown), place: progress.place)
    var firstName: String?, lastName: String?
    // The type decides how names are put together and may stand after them, so aliases wait.
    var aliases: XMLElement?
    for child in record.children {
      switch tags[child] {
      case .uid: entry.entryID = child.value ?? ""
      case .firstName: firstName = child.value
      case .lastName: lastName = child.value
      case .title: if let title = child.value { readTitle(title, &entry) }
      case .sdnType: entry.party.schema = schema(child, &progress)
      case .remarks: if let remark = child.value { readRemark(remark, &entry) }
      case .programList:
        for program in child.children { if let code = program.value { entry.programmes.append(Programme(code: code, authority: .usOFAC)) } }
      case .idList: for id in child.children { readIdentifier(id, &entry, &progress) }
      case .akaList: aliases = child
      case .addressList:
        for address in child.children { if let read = self.address(address, &progress) { entry.party.addresses.append(read) } }
      case .nationalityList: for item in child.children { readCountry(item, .nationality, &entry, &progress) }
      case .citizenshipList: for item in child.children { readCountry(item, .citizenship, &entry, &progress) }
      case .dateOfBirthList: for item in child.children { readBirthDate(item, &entry, &progress) }
      case .placeOfBirthList: for item in child.children { readBirthplace(item, &entry, &progress) }
      case .vesselInfo: readVessel(child, &entry, &progress)
      default: progress.warn("unknown element <\(child.name)> in <sdnEntry>", at: child)
      }
    }
    guard !entry.entryID.isEmpty else {
      throw ListFailure(.missing("an <sdnEntry> without <uid>"), line: record.line, byteOffset: record.offset)
    }
    if let name = Self.name(first: firstName, last: lastName, schema: entry.party.schema, kind: .primary, strength: .strong) {
      entry.party.names.append(name)
    } else {
      progress.warn("an entry without a name", at: record)
    }
    if let aliases { for alias in aliases.children { readAlias(alias, &entry, &progress) } }
    return entry
  }

  private func schema(_ element: XMLElement, _ progress: inout ListProgress) -> PartySchema {
    switch element.value {
    case "Individual": return .person
    case "Entity": return .organization
    case "Vessel": return .vessel
    case "Aircraft": return .aircraft
    case let other:
      progress.warn("unknown sdnType \"\(other ?? "")\"", at: element)
      return .unknown
    }
  }

  // MARK: - Names

  /// A person's name in reading order with its parts; anything else is one name, whichever of the two elements hold it.
  private static func name(
    first: String?, last: String?, schema: PartySchema, kind: PartyName.Kind, strength: PartyName.Strength
  ) -> PartyName? {
    guard let whole = first ?? last else { return nil }
    guard let first, let last else {
      // A single name is neither a given nor a family name for certain: "RADIK" stands in <lastName> as well.
      let parts = schema == .person ? [NamePart(kind: .unspecified, text: whole)] : []
      return PartyName(full: whole, parts: parts, kind: kind, strength: strength, script: WritingSystem.ifNotLatin(whole))
    }
    let full = first + " " + last
    let parts = schema == .person ? [NamePart(kind: .given, text: first), NamePart(kind: .family, text: last)] : []
    return PartyName(full: full, parts: parts, kind: kind, strength: strength, script: WritingSystem.ifNotLatin(full))
  }

  private func readAlias(_ alias: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    var first: String?, last: String?
    var kind = PartyName.Kind.alias, strength = PartyName.Strength.strong
    for child in alias.children {
      switch tags[child] {
      case .uid: break
      case .firstName: first = child.value
      case .lastName: last = child.value
      case .type:
        switch child.value {
        case "a.k.a.", nil: kind = .alias
        case "f.k.a.": kind = .former
        case "n.k.a.": kind = .current
        case let other?: progress.warn("unknown alias type \"\(other)\", taken as a.k.a.", at: child)
        }
      case .category:
        switch child.value {
        case "strong", nil: strength = .strong
        case "weak": strength = .weak
        case let other?: progress.warn("unknown alias category \"\(other)\", taken as strong", at: child)
        }
      default: progress.warn("unknown element <\(child.name)> in <aka>", at: child)
      }
    }
    if let name = Self.name(first: first, last: last, schema: entry.party.schema, kind: kind, strength: strength) {
      entry.party.names.append(name)
    } else {
      progress.warn("an alias without a name, left out", at: alias)
    }
  }

  /// OFAC's `title` holds posts and forms of address alike ("Minister of Defense; Dr."), separated by semicolons.
  private func readTitle(_ title: String, _ entry: inout ListEntry) {
    let pieces = holds(title, ";") ? title.split(separator: ";").map(String.init) : [title]
    for piece in pieces {
      let text = foldedSpace(piece)
      if text.isEmpty { continue }
      if Self.formsOfAddress.contains(text) { entry.party.titles.append(text) } else { entry.party.positions.append(text) }
    }
  }

  static let formsOfAddress: Set<String> = [
    "Dr.", "Doctor", "Mr.", "Mrs.", "Ms.", "Sheikh", "Shaykh", "Haji", "Hajji", "Mullah", "Maulavi", "Mawlawi", "Maulana", "Qari", "Prince",
    "Princess",
    "Professor", "Prof.", "Imam", "Ayatollah", "Engineer", "Eng.", "Father", "Sayyid", "Said", "Alhaj", "Al-Haj", "Sir", "Lord", "Don",
  ]

  // MARK: - Remarks

  /// The words are kept whole; the parties they name as "(Linked To: A; Linked To: B)" become relations as well.
  private func readRemark(_ remark: String, _ entry: inout ListEntry) {
    entry.remarks.append(remark)
    for name in Self.linkedNames(remark) {
      entry.relations.append(EntryRelation(kind: .linkedTo, targetName: name, label: "Linked To"))
    }
  }

  /// A name ends at the next mark or at the bracket that closes the one around the marks; names hold balanced brackets and semicolons of
  /// their own.
  static func linkedNames(_ remark: String) -> [String] {
    let mark = Array("Linked To: ".utf8)
    let bytes = Array(remark.utf8)
    func isMark(_ index: Int) -> Bool { bytes[index] == mark[0] && bytes[index...].starts(with: mark) }
    var names: [String] = []
    var index = 0
    while index < bytes.count {
      guard isMark(index) else {
        index += 1
        continue
      }
      let start = index + mark.count
      var end = start
      var depth = 0
      while end < bytes.count, !isMark(end) {
        if bytes[end] == UInt8(ascii: "(") { depth += 1 }
        if bytes[end] == UInt8(ascii: ")") {
          depth -= 1
          if depth < 0 { break }
        }
        end += 1
      }
      var name = bytes[start..<end]
      while let last = name.last, last == 0x20 || last == UInt8(ascii: ";") || last == UInt8(ascii: ",") { name.removeLast() }
      if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
      index = max(end, start)
    }
    return names
  }

  // MARK: - Countries, dates, places

  private mutating func country(_ name: String) -> Country? {
    if let known = countries[name] { return known }
    let country = CountryNames.country(named: name)
    countries[name] = country
    return country
  }

  private mutating func readCountry(_ item: XMLElement, _ role: PartyCountry.Role, _ entry: inout ListEntry, _ progress: inout ListProgress)
  {
    var text: String?
    var isPreferred = true
    for child in item.children {
      switch tags[child] {
      case .uid: break
      case .country: text = child.value
      case .mainEntry: isPreferred = child.value != "false"
      default: progress.warn("unknown element <\(child.name)> in <\(item.name)>", at: child)
      }
    }
    guard let text else { return }
    entry.party.countries.append(PartyCountry(role: role, country: country(text), text: text, isPreferred: isPreferred))
  }

  private func readBirthDate(_ item: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    var text: String?
    var isPreferred = true
    for child in item.children {
      switch tags[child] {
      case .uid: break
      case .dateOfBirth: text = child.value
      case .mainEntry: isPreferred = child.value != "false"
      default: progress.warn("unknown element <\(child.name)> in <dateOfBirthItem>", at: child)
      }
    }
    guard let text else { return }
    let date = DateText.parse(text, role: .birth, isPreferred: isPreferred, order: .monthFirst)
    if date.earliest == nil { progress.warn("a date of birth in no known form, kept as text", at: item) }
    entry.party.dates.append(date)
  }

  private mutating func readBirthplace(_ item: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    var text: String?
    var isPreferred = true
    for child in item.children {
      switch tags[child] {
      case .uid: break
      case .placeOfBirth: text = child.value
      case .mainEntry: isPreferred = child.value != "false"
      default: progress.warn("unknown element <\(child.name)> in <placeOfBirthItem>", at: child)
      }
    }
    guard let text else { return }
    var country: Country?
    for tail in CountryNames.tails(of: text) where country == nil { country = self.country(tail) }
    entry.party.birthplaces.append(PartyAddress(full: text, country: country))
    if let country {
      entry.party.countries.append(PartyCountry(role: .birthplace, country: country, text: text, isPreferred: isPreferred))
    }
  }

  private mutating func address(_ address: XMLElement, _ progress: inout ListProgress) -> PartyAddress? {
    var street = "", city = "", region = "", postcode = "", countryText = ""
    func join(_ text: inout String, _ value: String?) {
      if let value { text += text.isEmpty ? value : ", " + value }
    }
    for child in address.children {
      switch tags[child] {
      case .uid: break
      case .address1, .address2, .address3: join(&street, child.value)
      case .city: city = child.value ?? ""
      case .stateOrProvince, .region: join(&region, child.value)
      case .postalCode: postcode = child.value ?? ""
      case .country: countryText = child.value ?? ""
      default: progress.warn("unknown element <\(child.name)> in <address>", at: child)
      }
    }
    let read = PartyAddress(
      street: street, city: city, region: region, postcode: postcode, country: countryText.isEmpty ? nil : country(countryText),
      countryText: countryText)
    return read.full.isEmpty ? nil : read
  }

  private mutating func readVessel(_ info: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    for child in info.children {
      guard let text = child.value else { continue }
      switch tags[child] {
      case .callSign: entry.party.identifiers.append(PartyIdentifier(kind: .callSign, label: "Call sign", value: text))
      case .vesselType: entry.attributes.append(EntryAttribute(label: "Vessel type", value: text))
      case .vesselFlag: entry.party.countries.append(PartyCountry(role: .flag, country: country(text), text: text))
      case .vesselOwner: entry.relations.append(EntryRelation(kind: .ownedBy, targetName: text, label: "Vessel owner"))
      case .tonnage: entry.attributes.append(EntryAttribute(label: "Tonnage", value: text))
      case .grossRegisteredTonnage: entry.attributes.append(EntryAttribute(label: "Gross registered tonnage", value: text))
      default: progress.warn("unknown element <\(child.name)> in <vesselInfo>", at: child)
      }
    }
  }

  // MARK: - Identifiers

  private mutating func readIdentifier(_ id: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    var label = "", number: String?, countryText: String?, issued: String?, expires: String?
    for child in id.children {
      switch tags[child] {
      case .uid: break
      case .idType: label = child.value ?? ""
      case .idNumber: number = child.value
      case .idCountry: countryText = child.value
      case .issueDate: issued = child.value
      case .expirationDate: expires = child.value
      default: progress.warn("unknown element <\(child.name)> in <id>", at: child)
      }
    }
    let fact = OFACFact(
      label: label, value: number, country: countryText.flatMap { country($0) }, countryText: countryText,
      issued: issued.map { DateText.parse($0, role: .other, order: .monthFirst) },
      expires: expires.map { DateText.parse($0, role: .other, order: .monthFirst) })
    if let warning = fact.add(to: &entry) { progress.warn(warning, at: id) }
  }
}
