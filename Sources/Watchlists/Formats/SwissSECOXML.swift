import Formats
import Reference

extension ListFormat {
  /// The Swiss sanctions list of SECO.
  ///
  /// Source: the publisher's amendment example of 2024, an extract of the list of August 2026, a fixture of 2017, and the field list of
  /// OpenSanctions' `ch_seco_sanctions`. No whole list was at hand. The file declares no count of targets.
  static let swissXML = ListFormat(
    id: SwissSECOXML.format, title: "Swiss sanctions list (SECO), XML", usualList: { _ in "ch-seco" },
    detects: { SwissSECOXML.detects($0) }, makeReader: { list throws(ListFailure) in try XMLListReader<SwissSECOXML>(list: list) })
}

/// Programmes, targets and places are records; places may follow the targets that name them, so entries wait for the end of the file.
///
/// De-listed targets stay in the file: the newest modification tells, and they are counted as records and not delivered. What is dropped,
/// and why: the copies of parts inside modifications, which are the past; programme texts in German, French and Italian where there is
/// English; versions of programmes; ids of parts.
struct SwissSECOXML: XMLListParser {
  static let format = "ch-seco-xml"
  static let root = "swiss-sanctions-list"
  static let namespaces = [""]
  static let records = ["/swiss-sanctions-list/*"]

  private let list: ListID
  private var programmes: [String: Programme] = [:]
  private var origins: [String: String] = [:]
  private var places: [String: PartyAddress] = [:]
  private var waiting: [Target] = []
  private var countries = CountryMemory()
  /// Scripts as ISO 15924 writes them, by the publisher's words: a dozen, a hundred thousand times.
  private var scripts: [String: String] = [:]

  /// An entry with what it names by id.
  private struct Target {
    var entry: ListEntry
    var sanctionsSets: [String] = []
    var birthplaces: [String] = []
    var addresses: [(place: String, own: PartyAddress)] = []
  }

  init(list: ListID) { self.list = list }

  mutating func begin(_ root: XMLElement, _ progress: inout ListProgress) {
    progress.publishedText = root.value("date") ?? ""
    progress.publishedOn = CivilDate(iso: progress.publishedText)
    if let type = root.value("list-type"), type != "whole-list" {
      progress.warn("list-type is \"\(type)\": this is not the whole list and must not replace it", at: root)
    }
  }

  mutating func read(_ record: XMLElement, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    switch record.name {
    case "sanctions-program": readProgramme(record)
    case "place": readPlace(record, &progress)
    case "target": try readTarget(record, &progress)
    default: progress.warn("unknown element <\(record.name)> beside the targets", at: record)
    }
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    for index in waiting.indices {
      // Taken out, so that it is not held twice.
      var target = Target(entry: ListEntry(list: list, entryID: "", party: Party(schema: .unknown)))
      swap(&target, &waiting[index])
      let entry = resolved(target, &progress)
      try progress.count(entry)
      deliver(entry)
    }
    waiting = []
  }

  // MARK: - What targets name by id

  /// A programme has several sanctions sets; targets name the set.
  private mutating func readProgramme(_ record: XMLElement) {
    func english(_ name: String) -> String? {
      let all = record.children(name)
      return (all.first { $0.value("lang") == "eng" } ?? all.first)?.value
    }
    let code = english("program-key") ?? "", basis = english("program-name")
    for set in record.children("sanctions-set") {
      guard let id = set.value("ssid"), set.value("lang") == "eng" || programmes[id] == nil else { continue }
      programmes[id] = Programme(code: code, authority: .other, legalBasis: basis, measures: [set.value].compactMap { $0 })
      origins[id] = record["origin"]?.value
    }
  }

  private mutating func readPlace(_ record: XMLElement, _ progress: inout ListProgress) {
    guard let id = record.value("ssid") else { return }
    var city = "", area = "", text = ""
    var country: Country?
    // The place in other words.
    var variants: [String] = []
    for child in record.children {
      switch child.name {
      case "location": city = child.value ?? ""
      case "area": area = child.value ?? ""
      case "location-variant", "area-variant": if let variant = child.value { variants.appendNew(variant) }
      case "country":
        country = child.value("iso-code").flatMap { Country(alpha2: $0) }
        text = child.value ?? child.value("iso-code") ?? ""
      default: progress.warn("unknown element <\(child.name)> in <place>", at: child)
      }
    }
    places[id] = PartyAddress(
      city: city, region: area, country: country ?? CountryNames.country(named: text), countryText: text,
      note: variants.isEmpty ? "" : "also \(variants.joined(separator: ", "))")
  }

  private func resolved(_ target: Target, _ progress: inout ListProgress) -> ListEntry {
    var entry = target.entry
    func warn(_ message: String) { progress.warnings.add(message, line: entry.place.line, byteOffset: entry.place.byteOffset) }
    for id in target.sanctionsSets {
      guard let programme = programmes[id] else {
        warn("a target names a sanctions set that is not in the file")
        continue
      }
      if !entry.programmes.contains(programme) { entry.programmes.append(programme) }
      let origin = origins[id].map { EntryAttribute(label: "Origin", value: $0) }
      if let origin, !entry.attributes.contains(origin) { entry.attributes.append(origin) }
    }
    for id in target.birthplaces {
      guard let place = places[id] else {
        warn("a target names a place that is not in the file")
        continue
      }
      entry.party.birthplaces.append(place)
      if !place.countryText.isEmpty {
        entry.party.countries.append(PartyCountry(role: .birthplace, country: place.country, text: place.countryText))
      }
    }
    for (id, own) in target.addresses {
      let place = places[id]
      if place == nil, !id.isEmpty { warn("a target names a place that is not in the file") }
      let address = PartyAddress(
        street: own.street, city: place?.city ?? "", region: place?.region ?? "", postcode: own.postcode, country: place?.country,
        countryText: place?.countryText ?? "", note: [own.note, place?.note ?? ""].filter { !$0.isEmpty }.joined(separator: "; "))
      if !address.full.isEmpty || !address.note.isEmpty { entry.party.addresses.append(address) }
    }
    return entry
  }

  // MARK: - Targets

  private mutating func readTarget(_ record: XMLElement, _ progress: inout ListProgress) throws(ListFailure) {
    guard let id = record.value("ssid") else {
      throw ListFailure(.missing("a <target> without ssid"), line: record.line, byteOffset: record.offset)
    }
    progress.countRecord()
    var target = Target(entry: ListEntry(list: list, entryID: id, party: Party(schema: .unknown), place: progress.place))
    target.sanctionsSets = record.value("sanctions-set-id").map { $0.split(separator: " ").map(String.init) } ?? []
    for child in record.children {
      switch child.name {
      case "sanctions-set-id": if let set = child.value { target.sanctionsSets.append(set) }
      case "foreign-identifier":
        if let text = child.value { target.entry.attributes.append(EntryAttribute(label: "Foreign identifier", value: text)) }
      case "individual":
        target.entry.party.schema = .person
        switch child.value("sex") {
        case "male": target.entry.party.genders = [.male]
        case "female": target.entry.party.genders = [.female]
        case nil: break
        case let other?: progress.warn("unknown sex \"\(other)\"", at: child)
        }
        readSubject(child, &target, &progress)
      case "entity":
        target.entry.party.schema = .organization
        readSubject(child, &target, &progress)
      case "object":
        let type = child.value("object-type")
        target.entry.party.schema = type == "vessel" ? .vessel : type == "aircraft" ? .aircraft : .unknown
        readSubject(child, &target, &progress)
      case "modification": break
      case "generic-attribute":
        if let text = child.value {
          target.entry.attributes.append(EntryAttribute(label: child.value("name") ?? "Attribute", value: text))
        }
      default: progress.warn("unknown element <\(child.name)> in <target>", at: child)
      }
    }
    guard !isDelisted(record, &target.entry) else { return }
    if target.entry.party.names.isEmpty { progress.warn("a target without a name", at: record) }
    waiting.append(target)
  }

  /// The newest modification by its effective date tells the state; they stand newest first where they have no date.
  private func isDelisted(_ record: XMLElement, _ entry: inout ListEntry) -> Bool {
    func day(_ element: XMLElement, _ name: String) -> CivilDate? { element.value(name).flatMap { CivilDate(iso: $0) } }
    var state: String?
    var newest: CivilDate?
    var isFirst = true
    for modification in record.children where modification.name == "modification" {
      let type = modification.value("modification-type"), effective = day(modification, "effective-date")
      if let effective, newest.map({ effective > $0 }) ?? true {
        (newest, state) = (effective, type)
      } else if isFirst {
        state = type
      }
      isFirst = false
      if type == "listed", let effective { entry.listedOn = min(entry.listedOn ?? effective, effective) }
      if let published = day(modification, "publication-date") { entry.updatedOn = max(entry.updatedOn ?? published, published) }
    }
    return state == "de-listed"
  }

  private mutating func readSubject(_ element: XMLElement, _ target: inout Target, _ progress: inout ListProgress) {
    for child in element.children {
      switch child.name {
      case "identity": readIdentity(child, &target, &progress)
      case "justification": if let text = child.value { target.entry.remarks.append(text) }
      case "relation":
        if let id = child.value("target-id") {
          let label = child.value("relation-type") ?? ""
          target.entry.relations.append(EntryRelation(kind: .linkedTo, targetID: id, targetName: child.value ?? "", label: label))
        }
      case "other-information":
        guard let text = child.value else { continue }
        target.entry.remarks.append(text)
        if let number = Self.imoNumber(in: text) {
          target.entry.party.identifiers.append(PartyIdentifier(kind: .imo, label: "IMO Number", value: number))
        }
      default: progress.warn("unknown element <\(child.name)> in <\(element.name)>", at: child)
      }
    }
  }

  /// "IMO Number: 8405270" stands in prose.
  static func imoNumber(in text: String) -> String? {
    let bytes = text.utf8Span.span
    func isWord(_ byte: UInt8) -> Bool { (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) }
    // Words since the mark, itself the first.
    var words = 0
    var at = 0
    while at < bytes.count, words < 4 {
      let start = at
      var isNumber = true
      while at < bytes.count {
        let byte = bytes[at]
        if !isWord(byte) { break }
        if byte > 0x39 { isNumber = false }
        at += 1
      }
      guard at > start else {
        at += 1
        continue
      }
      if words > 0 {
        words += 1
        if isNumber, at - start == 7 { return String(text.utf8.dropFirst(start).prefix(7)) }
      } else if at - start == 3 {
        let (i, m, o) = (bytes[start] | 0x20, bytes[start + 1] | 0x20, bytes[start + 2] | 0x20)
        if i == UInt8(ascii: "i"), m == UInt8(ascii: "m"), o == UInt8(ascii: "o") { words = 1 }
      }
    }
    return nil
  }

  private mutating func readIdentity(_ identity: XMLElement, _ target: inout Target, _ progress: inout ListProgress) {
    let isMain = identity.value("main") != "false"
    for child in identity.children {
      switch child.name {
      case "name": readName(child, isMain: isMain, &target.entry, &progress)
      case "nationality":
        for country in child.children("country") {
          let code = country.value("iso-code").flatMap { Country(alpha2: $0) }
          let text = country.value ?? code?.name ?? ""
          if text.isEmpty { continue }
          target.entry.party.countries.append(
            PartyCountry(role: .nationality, country: code ?? countries.country(text), text: text, isPreferred: isMain))
        }
      case "day-month-year": if let date = date(child, isMain: isMain, &progress) { target.entry.party.dates.append(date) }
      case "place-of-birth": if let place = child.value("place-id") { target.birthplaces.append(place) }
      case "address": readAddress(child, &target, &progress)
      case "identification-document": readDocument(child, &target.entry, &progress)
      default: progress.warn("unknown element <\(child.name)> in <identity>", at: child)
      }
    }
  }

  private func date(_ element: XMLElement, isMain: Bool, _ progress: inout ListProgress) -> PartyDate? {
    let day = element.value("day"), month = element.value("month"), year = element.value("year")
    let calendar = element.value("calendar") ?? "Gregorian"
    let written = [day, month, year].compactMap { $0 }.joined(separator: "/")
    if written.isEmpty { return nil }
    var bounds: (CivilDate, CivilDate)?
    if calendar == "Gregorian", let year, let number = Int(year) {
      bounds = DateText.bounds(year: number, month: month.flatMap { Int($0) }, day: day.flatMap { Int($0) })
    }
    if bounds == nil { progress.warn("a date of birth that could not be read, kept as text", at: element) }
    let text = calendar == "Gregorian" ? written : "\(written) (\(calendar) calendar)"
    let isCirca = element.value("quality") == "low"
    return PartyDate(role: .birth, text: text, earliest: bounds?.0, latest: bounds?.1, isCirca: isCirca, isPreferred: isMain)
  }

  private func readAddress(_ element: XMLElement, _ target: inout Target, _ progress: inout ListProgress) {
    let fields = XMLFields(element, known: ["c-o", "address-details", "p-o-box", "zip-code", "remarks"], &progress)
    let street = [fields["c-o"].map { "c/o \($0)" }, fields["address-details"], fields["p-o-box"]].compactMap { $0 }.joined(separator: ", ")
    let own = PartyAddress(street: street, postcode: fields["zip-code"] ?? "", note: fields.all("remarks").joined(separator: "; "))
    target.addresses.append((element.value("place-id") ?? "", own))
  }

  private mutating func readDocument(_ element: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    let fields = XMLFields(element, known: ["number", "issuer", "date-of-issue", "expiry-date", "remark", "remarks"], &progress)
    let label = element.value("document-type") ?? ""
    var notes = [fields["remark"], fields["remarks"]].compactMap { $0 }
    let issuer = element["issuer"]
    var country = issuer?.value("code").flatMap { Country(alpha2: $0) }
    if country == nil, let text = fields["issuer"] {
      country = countries.country(text)
      if country == nil { notes.insert("issued by \(text)", at: 0) }
    }
    let note = notes.joined(separator: "; ")
    guard let number = fields["number"] else {
      entry.attributes.append(EntryAttribute(label: label.isEmpty ? "Document" : label, value: note))
      return
    }
    let kind: PartyIdentifier.Kind = label == "id-card" ? .nationalID : DocumentWords.kind(of: label) ?? .other
    entry.party.identifiers.append(
      PartyIdentifier(
        kind: kind, label: label, value: number, country: country, issued: fields["date-of-issue"].map { DateText.parse($0, role: .other) },
        expires: fields["expiry-date"].map { DateText.parse($0, role: .other) }, note: note))
  }

  // MARK: - Names

  private struct Part {
    let order: Int
    let kind: NamePart.Kind
    let value: String
    /// Spellings by script and language, in file order.
    let variants: [(writing: String, script: String?, language: String?, text: String)]
  }

  /// A name is built by sorting its parts on `order`; for each script and language of its spelling variants once more, with the variant
  /// of each part where there is one and its value where there is not. Scripts are never mixed further.
  private mutating func readName(_ element: XMLElement, isMain: Bool, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    var parts: [Part] = []
    // Put in behind those of the same place, so that these keep their order; most stand in order.
    for child in element.children where child.name == "name-part" {
      guard let part = part(child, &progress) else { continue }
      var place = parts.count
      while place > 0, parts[place - 1].order > part.order { place -= 1 }
      parts.insert(part, at: place)
    }
    guard !parts.isEmpty else { return progress.warn("a name without parts, left out", at: element) }
    let kind: PartyName.Kind
    switch element.value("name-type") {
    case "primary-name": kind = isMain && !entry.party.names.contains { $0.kind == .primary } ? .primary : .alias
    case "alias", nil: kind = .alias
    case "formerly-known-as": kind = .former
    case "maiden-name": kind = .maiden
    case let other?:
      kind = .alias
      progress.warn("unknown name-type \"\(other)\", taken as alias", at: element)
    }
    let strength: PartyName.Strength = element.value("quality") == "low" ? .weak : .strong
    // Most names have one part for each place.
    if zip(parts, parts.dropFirst()).allSatisfy({ $0.order < $1.order }) { return addNames(parts, kind, strength, &entry) }
    for (choice, parts) in Self.choices(parts).enumerated() {
      addNames(parts, choice > 0 && kind == .primary ? .spelling : kind, strength, &entry)
    }
  }

  /// Parts of one place in the order are choices: the first of each place together, the second of each, and so on.
  private static func choices(_ parts: [Part]) -> [[Part]] {
    var places: [[Part]] = []
    for part in parts {
      if part.order != Int.max, let last = places.last?.last, last.order == part.order {
        places[places.count - 1].append(part)
      } else {
        places.append([part])
      }
    }
    let count = min(places.map(\.count).max() ?? 0, 16)
    return (0..<count).map { choice in places.map { $0[min(choice, $0.count - 1)] } }
  }

  private func addNames(_ parts: [Part], _ kind: PartyName.Kind, _ strength: PartyName.Strength, _ entry: inout ListEntry) {
    let isPerson = entry.party.schema == .person
    func add(_ texts: [String], _ kind: PartyName.Kind, _ script: String?, _ language: String?) {
      let full = texts.joined(separator: " ")
      guard !full.isEmpty, !entry.party.names.contains(where: { $0.full == full }) else { return }
      let named = isPerson ? zip(parts, texts).map { NamePart(kind: $0.kind, text: $1) } : []
      entry.party.names.append(
        PartyName(
          full: full, parts: named, kind: kind, strength: strength, script: WritingSystem.ifNotLatin(full) ?? script, language: language))
    }
    add(parts.map { $0.value }, kind, nil, nil)
    if parts.allSatisfy({ $0.variants.isEmpty }) { return }
    var writings: [(writing: String, script: String?, language: String?)] = []
    for part in parts {
      for variant in part.variants where !writings.contains(where: { $0.writing == variant.writing }) {
        writings.append((variant.writing, variant.script, variant.language))
      }
    }
    for (writing, script, language) in writings.prefix(32) {
      let spellings = parts.map { part in part.variants.filter { $0.writing == writing }.map(\.text) }
      // Several spellings of one part in one script are choices: the first of each together, the second of each, and so on.
      for choice in 0..<min(spellings.map(\.count).max() ?? 0, 16) {
        let texts = zip(parts, spellings).map { part, all in all.isEmpty ? part.value : all[min(choice, all.count - 1)] }
        add(texts, .spelling, script, language)
      }
    }
  }

  private mutating func part(_ element: XMLElement, _ progress: inout ListProgress) -> Part? {
    guard let value = element["value"]?.value else { return nil }
    let kind: NamePart.Kind
    switch element.value("name-part-type") {
    case "title": kind = .title
    case "given-name": kind = .given
    case "further-given-name": kind = .middle
    case "father-name": kind = .patronymic
    case "grand-father-name": kind = .grandfather
    case "family-name": kind = .family
    case "maiden-name": kind = .maiden
    case "suffix": kind = .suffix
    case "tribal-name": kind = .tribal
    case "whole-name", "other", nil: kind = .unspecified
    case let other?:
      kind = .unspecified
      progress.warn("unknown name-part-type \"\(other)\"", at: element)
    }
    var variants: [(writing: String, script: String?, language: String?, text: String)] = []
    for variant in element.children where variant.name == "spelling-variant" {
      guard let text = variant.value else { continue }
      let script = variant.value("script"), language = variant.value("lang")
      let code = script.map { self.script($0) }
      let writing = (script ?? "") + "/" + (language ?? "")
      variants.append((writing, code == "Latn" ? nil : code, language.flatMap(Self.language), text))
    }
    return Part(order: element.value("order").flatMap { Int($0) } ?? Int.max, kind: kind, value: value, variants: variants)
  }

  /// "CYRL" as "Cyrl".
  private mutating func script(_ word: String) -> String {
    if let known = scripts[word] { return known }
    let script = word.prefix(1).uppercased() + word.dropFirst().lowercased()
    scripts[word] = script
    return script
  }

  /// ISO 639-2 as SECO writes it, to ISO 639-1.
  private static func language(_ code: String) -> String? {
    switch code.lowercased() {
    case "eng": "en"
    case "ger", "deu": "de"
    case "fre", "fra": "fr"
    case "ita": "it"
    case "rus": "ru"
    case "ukr": "uk"
    case "bel": "be"
    case "ara": "ar"
    case "per", "fas": "fa"
    case "chi", "zho": "zh"
    case "kor": "ko"
    case "srp": "sr"
    default: nil
    }
  }
}
