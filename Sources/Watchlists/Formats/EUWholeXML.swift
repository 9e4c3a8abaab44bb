import Formats
import Reference

extension ListFormat {
  /// The EU's list in its first XML form (`global.xml`, root `WHOLE`), published until 2017: for archives. Source: an extract of 11 February 2016.
  static let euWholeXML = ListFormat(
    id: EUWholeXML.format, title: "EU Consolidated Financial Sanctions List, XML of before 2018", usualList: { _ in "eu-fsf" },
    detects: { EUWholeXML.detects($0) }, makeReader: { list throws(ListFailure) in try XMLListReader<EUWholeXML>(list: list) })
}

/// One ENTITY at a time. Its ids are the `logicalId`s of the later forms. What is dropped, and why: ids of details, and which act brought
/// each, as in the later forms.
struct EUWholeXML: XMLListParser {
  static let format = "eu-whole-xml"
  static let root = "WHOLE"
  static let namespaces = [""]
  static let records = ["/WHOLE/*"]

  private let list: ListID

  init(list: ListID) { self.list = list }

  mutating func begin(_ root: XMLElement, _ progress: inout ListProgress) {
    progress.publishedText = root.value("Date") ?? ""
    progress.publishedOn = DateText.parse(progress.publishedText, role: .other).earliest
  }

  mutating func read(_ record: XMLElement, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard record.name == "ENTITY" else { return progress.warn("unknown element <\(record.name)> among the entries", at: record) }
    progress.countRecord()
    let attributes = XMLAttributes(record, known: ["Id", "Type", "legal_basis", "reg_date", "pdf_link", "programme", "remark"], &progress)
    guard let id = attributes["Id"] else {
      throw ListFailure(.missing("an <ENTITY> without Id"), line: record.line, byteOffset: record.offset)
    }
    let schema: PartySchema = attributes["Type"] == "P" ? .person : attributes["Type"] == "E" ? .organization : .legalEntity
    if schema == .legalEntity { progress.warn("unknown Type \"\(attributes["Type"] ?? "")\"", at: record) }
    var entry = ListEntry(list: list, entryID: id, party: Party(schema: schema), place: progress.place)
    if let code = attributes["programme"] {
      entry.programmes = [Programme(code: code, authority: .eu, legalBasis: attributes["legal_basis"])]
    }
    entry.updatedOn = attributes["reg_date"].flatMap { CivilDate(iso: $0) }
    if let remark = attributes["remark"] { entry.remarks.append(remark) }
    for child in record.children { read(child, &entry, &progress) }
    if entry.party.names.isEmpty { progress.warn("an entry without a name", at: record) }
    try progress.count(entry)
    deliver(entry)
  }

  private func read(_ child: XMLElement, _ entry: inout ListEntry, _ progress: inout ListProgress) {
    func fields(_ known: String...) -> XMLFields { XMLFields(child, known: known, &progress) }
    switch child.name {
    case "NAME":
      readName(fields("LASTNAME", "FIRSTNAME", "MIDDLENAME", "WHOLENAME", "GENDER", "TITLE", "FUNCTION", "LANGUAGE"), &entry)
    case "ADDRESS":
      let fields = fields("NUMBER", "STREET", "ZIPCODE", "CITY", "COUNTRY", "OTHER")
      let code = fields["COUNTRY"] ?? ""
      entry.gatherAddress(
        PartyAddress(
          street: [fields["STREET"], fields["NUMBER"]].compactMap { $0 }.joined(separator: ", "), city: fields["CITY"] ?? "",
          postcode: fields["ZIPCODE"] ?? "", country: EUDocuments.country(code), countryText: code))
      if let other = fields["OTHER"] { EUDocuments.contacts(other, &entry) }
    case "BIRTH":
      let fields = fields("DATE", "PLACE", "COUNTRY")
      if let text = fields["DATE"] {
        let isCirca = text.hasSuffix("(approximative)")
        let date = DateText.parse(isCirca ? "circa " + foldedSpace(String(text.dropLast(15))) : text, role: .birth)
        if date.earliest == nil { progress.warn("a date of birth that could not be read, kept as text", at: child) }
        if !entry.party.dates.contains(where: { $0.text == date.text }) { entry.party.dates.append(date) }
      }
      let code = fields["COUNTRY"] ?? ""
      let place = PartyAddress(city: fields["PLACE"] ?? "", country: EUDocuments.country(code), countryText: code)
      if !place.full.isEmpty { entry.party.birthplaces.appendNew(place) }
      if !code.isEmpty { entry.gatherCountry(code, .birthplace, EUDocuments.country(code)) }
    case "PASSPORT":
      let fields = fields("NUMBER", "COUNTRY")
      let country = fields["COUNTRY"].flatMap { EUDocuments.country($0) }
      if let text = fields["NUMBER"] { entry.party.identifiers.appendNew(EUDocuments.old(text, country: country)) }
    case "CITIZEN":
      if let code = fields("COUNTRY")["COUNTRY"] { entry.gatherCountry(code, .citizenship, EUDocuments.country(code)) }
    default: progress.warn("unknown element <\(child.name)> in <ENTITY>", at: child)
    }
  }

  private func readName(_ fields: XMLFields, _ entry: inout ListEntry) {
    if let title = fields["TITLE"] { entry.party.titles.appendNew(title) }
    if let function = fields["FUNCTION"] { entry.party.positions.appendNew(function) }
    if let gender = fields["GENDER"] { entry.party.genders.appendNew(UKNames.gender(gender)) }
    var parts: [NamePart] = []
    for (name, kind) in [("FIRSTNAME", NamePart.Kind.given), ("MIDDLENAME", .middle), ("LASTNAME", .family)] {
      if let text = fields[name] { parts.append(NamePart(kind: kind, text: text)) }
    }
    guard var full = fields["WHOLENAME"] ?? (parts.isEmpty ? nil : parts.map(\.text).joined(separator: " ")) else { return }
    if parts.isEmpty, entry.party.schema == .person { (full, parts) = NameOrder.readingOrder(full) }
    if entry.party.names.contains(where: { $0.full == full }) { return }
    let script = WritingSystem.ifNotLatin(full)
    let isPrimary = script == nil && !entry.party.names.contains { $0.kind == .primary }
    entry.party.names.append(
      PartyName(
        full: full, parts: parts, kind: isPrimary ? .primary : script == nil ? .alias : .spelling, script: script,
        language: fields["LANGUAGE"]?.lowercased()))
  }
}
