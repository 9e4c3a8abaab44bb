import Formats
import Reference

extension ListFormat {
  /// The Consolidated Canadian Autonomous Sanctions List (SEMA, JVCFOA) of Global Affairs Canada.
  ///
  /// Source: files of 2020 (`Entity`, `DateOfBirth`, `Title`) and 2025 (`EntityOrShip`, `DateOfBirthOrShipBuildDate`, `TitleOrShip`,
  /// `DateOfListing`, `ShipIMONumber`). The file has neither a date nor a count of entries.
  static let canadaXML = ListFormat(
    id: CanadaSEMAXML.format, title: "Canada Autonomous Sanctions List, XML", usualList: { _ in "ca-sema" },
    detects: { CanadaSEMAXML.detects($0) && $0.contains("<Schedule>") },
    makeReader: { list throws(ListFailure) in try XMLListReader<CanadaSEMAXML>(list: list) })
}

/// One record at a time.
///
/// There is no stable id: Item is a number within a Schedule and is renumbered. The entry's id is a hash of regime, name and birth date,
/// so it stays while these do; two records of the same three get a number after it, in file order. Item is dropped: as a row number of an
/// annex it would make every renumbering a change.
struct CanadaSEMAXML: XMLListParser {
  static let format = "ca-sema-xml"
  static let root = "data-set"
  static let namespaces = [""]
  static let records = ["/data-set/*"]

  private let list: ListID
  private var seen: [UInt64: Int] = [:]
  private var tags = XMLTags<Field>()
  /// The programmes so far: few, on thousands of records. The last one is tried first.
  private var programmes: [Programme] = []

  init(list: ListID) { self.list = list }

  private enum Field: Int, XMLKey {
    case country, lastName, givenName, entity, entityOrShip, title, titleOrShip, birth, birthOrBuild, aliases, schedule, item, listing, imo,
      record
    static let names = [
      "Country", "LastName", "GivenName", "Entity", "EntityOrShip", "Title", "TitleOrShip", "DateOfBirth", "DateOfBirthOrShipBuildDate",
      "Aliases", "Schedule", "Item", "DateOfListing", "ShipIMONumber", "record",
    ]
  }

  mutating func learn(_ names: [XMLName]) { tags.learn(names) }

  mutating func read(_ record: XMLElement, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard tags[record] == .record else { return progress.warn("unknown element <\(record.name)> among the records", at: record) }
    progress.countRecord()
    let fields = tags.texts(of: record, &progress)
    let regime = fields[.country] ?? ""
    let given = fields[.givenName], family = fields[.lastName], whole = fields[.entityOrShip] ?? fields[.entity]
    let isPerson = given != nil || family != nil
    let full = isPerson ? Self.joined(given, family) : whole ?? fields[.titleOrShip] ?? ""
    guard !full.isEmpty else {
      throw ListFailure(.missing("a <record> without a name"), line: record.line, byteOffset: record.offset)
    }
    let birth = fields[.birthOrBuild] ?? fields[.birth]
    let imo = fields[.imo]
    let schema: PartySchema = isPerson ? .person : imo != nil ? .vessel : .organization
    var entry = ListEntry(list: list, entryID: id(regime, full, birth ?? ""), party: Party(schema: schema), place: progress.place)
    addNames(full, parts(given, family), fields[.aliases], to: &entry.party.names)
    if isPerson, let whole { entry.attributes.append(EntryAttribute(label: "Entity", value: whole)) }
    if isPerson, let title = fields[.titleOrShip] ?? fields[.title] { entry.party.titles.append(title) }
    if let birth {
      entry.party.dates = DateText.parseAll(birth, role: isPerson ? .birth : .built)
      if entry.party.dates.contains(where: { $0.earliest == nil }) { progress.warn("a date in no known form, kept as text", at: record) }
    }
    if let number = imo {
      entry.party.identifiers.append(PartyIdentifier(kind: .imo, label: "Ship IMO number", value: number))
    }
    if let listed = fields[.listing] {
      let date = DateText.parse(listed, role: .other)
      entry.listedOn = date.earliest == date.latest ? date.earliest : nil
      if entry.listedOn == nil { entry.attributes.append(EntryAttribute(label: "Date of listing", value: listed)) }
    }
    // Country names the regime ("Russia / Russie") and is no nationality.
    entry.programmes = [programme(regime, schedule: fields[.schedule])]
    progress.countUnique()
    deliver(entry)
  }

  private mutating func programme(_ regime: String, schedule: String?) -> Programme {
    func isIt(_ known: Programme) -> Bool {
      known.code == regime && known.legalBasis?.utf8.count == schedule.map { "Schedule ".utf8.count + $0.utf8.count }
        && schedule.map { known.legalBasis?.hasSuffix($0) == true } ?? true
    }
    if let last = programmes.last, isIt(last) { return last }
    if let known = programmes.first(where: isIt) { return known }
    let new = Programme(code: regime, authority: .other, legalBasis: schedule.map { "Schedule \($0)" })
    programmes.append(new)
    return new
  }

  private static func joined(_ given: String?, _ family: String?) -> String {
    guard let given, let family else { return given ?? family ?? "" }
    return given + " " + family
  }

  private func parts(_ given: String?, _ family: String?) -> [NamePart] {
    switch (given, family) {
    case (let given?, let family?): [NamePart(kind: .given, text: given), NamePart(kind: .family, text: family)]
    case (let given?, nil): [NamePart(kind: .given, text: given)]
    case (nil, let family?): [NamePart(kind: .family, text: family)]
    case (nil, nil): []
    }
  }

  /// Aliases are one string with commas; a company's ending after a comma ("Co., Ltd.") belongs to the name before it. Names in another
  /// script stand among them.
  private func addNames(_ full: String, _ parts: [NamePart], _ aliases: String?, to names: inout [PartyName]) {
    let primary = PartyName(full: full, parts: parts, script: WritingSystem.ifNotLatin(full))
    guard let text = aliases else { return names = [primary] }
    // Most records have one alias or none.
    guard holdsAny(text, UInt8(ascii: ","), UInt8(ascii: ";")) else {
      return names = [primary, alias(text)]
    }
    names = [primary]
    var texts: [String] = []
    for piece in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let name = foldedSpace(String(piece))
      if name.isEmpty { continue }
      if Self.endings.contains(name.lowercased()), let last = texts.popLast() {
        texts.append(last + ", " + name)
      } else {
        texts.append(name)
      }
    }
    for name in texts { names.append(alias(name)) }
  }

  private func alias(_ name: String) -> PartyName {
    let script = WritingSystem.ifNotLatin(name)
    return PartyName(full: name, kind: script == nil ? .alias : .spelling, script: script)
  }

  private static let endings: Set<String> = [
    "ltd", "ltd.", "limited", "inc", "inc.", "llc", "l.l.c.", "co", "co.", "co. ltd", "co. ltd.", "corp", "corp.", "s.a.", "sa", "gmbh",
    "jsc", "plc",
  ]

  private mutating func id(_ regime: String, _ name: String, _ birth: String) -> String {
    let hash = StableHash.number(birth, after: StableHash.number(lowercased: name, after: StableHash.number(regime)))
    let count = (seen[hash] ?? 0) + 1
    seen[hash] = count
    return count == 1 ? StableHash.figures(hash) : "\(StableHash.figures(hash))-\(count)"
  }
}
