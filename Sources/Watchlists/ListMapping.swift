public import Formats

/// All mistakes of a mapping file, or of a mapping against the file it is for, in order of place.
public struct MappingFailure: Error, Equatable, Sendable, CustomStringConvertible {
  public let mistakes: [Mistake]
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}

/// What the columns of somebody's own list mean: `mapping.yaml` beside the list.
///
/// ```yaml
/// list: our-blocklist          # the list's id in decisions
/// authority: OTHER             # EU, UK, UN, US_OFAC or OTHER; OTHER if left out
/// type: person                 # what rows are, where no column says so; left out, nobody knows
/// types: { P: person, C: organization }   # what the values of the column `type` mean
/// dates: day-first             # or month-first
/// separator: ";"               # of the file; a comma if left out
/// encoding: utf-8              # or windows-1252, for fields that are not UTF-8
/// records: results             # JSON: the member that holds the records, if they are inside an object
/// columns:                     # our field: your column, or several, or one that holds several values
///   id: customer_no
///   name: [full_name, trading_name]
///   alias: { column: aka, split: "|" }
///   birth_date: dob
/// ```
///
/// CSV, workbooks (XLSX) and JSON (an array of objects, one a line, or inside an object) can be mapped. A column that no field names is kept
/// as an attribute, so that nothing of the list is lost.
public struct ListMapping: Sendable {
  /// What a column can be. `rawValue` is the name in the file.
  enum Field: String, CaseIterable, Sendable {
    case id, type, name, alias, gender, address, street, city, region, postcode, country, programme, remark, title, position
    case weakAlias = "weak_alias"
    case formerName = "former_name"
    case givenName = "given_name"
    case middleName = "middle_name"
    case familyName = "family_name"
    case birthDate = "birth_date"
    case birthPlace = "birth_place"
    case incorporated, nationality, citizenship, residence
    case registrationCountry = "registration_country"
    case flag, passport
    case nationalID = "national_id"
    case taxNumber = "tax_number"
    case vatNumber = "vat_number"
    case registrationNumber = "registration_number"
    case lei, bic, imo, mmsi, wallet, email, phone, website
    case otherID = "other_id"
    case listedOn = "listed_on"
    case legalBasis = "legal_basis"
    case ignore
  }

  /// One column of the user's file, and where the mapping names it.
  struct Column: Sendable {
    let name: String
    /// What parts several values of a cell, if there may be any.
    let split: String?
    let field: Field
    let mark: YAMLMark
  }

  public let list: ListID
  let authority: ListAuthority
  let type: PartySchema
  let types: [String: PartySchema]
  let order: DateText.SlashOrder
  let dialect: CSVDialect
  /// The member of a JSON object that holds the records.
  let records: String?
  /// In the order of the mapping.
  let columns: [Column]
  /// The mapping's name, for messages about its columns.
  let file: String

  /// Reads a mapping. Throws all its mistakes at once.
  public static func load(_ bytes: [UInt8], file: String) throws(MappingFailure) -> ListMapping {
    let root: YAMLNode
    do { root = try YAMLFile.parse(bytes, file: file) } catch { throw MappingFailure(mistakes: [error]) }
    var reading = MappingReading(file: file)
    let mapping = reading.mapping(root)
    guard let mapping, reading.mistakes.isEmpty else { throw MappingFailure(mistakes: reading.mistakes.sorted()) }
    return mapping
  }

  /// The mistakes of the mapping against the columns a file has.
  func mistakes(against names: [String]) -> [Mistake] {
    columns.compactMap { column in
      if names.contains(column.name) { return nil }
      let near = nearestName(to: column.name, in: names).map { "; did you mean \"\($0)\"?" } ?? ""
      return Mistake(
        file: file, line: column.mark.line, column: column.mark.column,
        message: "the list has no column \"\(column.name)\"\(near) (columns: \(names.prefix(40).joined(separator: ", ")))")
    }
  }

  /// What a value of the column `type` means; nil for one that is not listed.
  func schema(_ value: String) -> PartySchema? { types[value] ?? Self.schemas[value.lowercased()] }

  static let schemas: [String: PartySchema] = [
    "person": .person, "individual": .person, "organization": .organization, "organisation": .organization, "company": .organization,
    "entity": .organization, "legal-entity": .legalEntity, "vessel": .vessel, "ship": .vessel, "aircraft": .aircraft, "wallet": .wallet,
  ]
}

private struct MappingReading {
  let file: String
  var mistakes: [Mistake] = []

  private static let keys = ["list", "authority", "type", "types", "dates", "separator", "encoding", "records", "columns"]

  init(file: String) { self.file = file }

  mutating func mapping(_ root: YAMLNode) -> ListMapping? {
    guard let pairs = root.pairs else {
      complain(root, "a mapping file is a mapping with `list` and `columns`, not \(root.kindName)")
      return nil
    }
    checkKeys(pairs, Self.keys)
    let list = listID(root)
    let authority = choice(root["authority"], ListAuthority.allCases.map { ($0.rawValue, $0) }, ListAuthority.other)
    let schemas = ListMapping.schemas.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let type = choice(root["type"], schemas, PartySchema.legalEntity)
    var types: [String: PartySchema] = [:]
    for (key, value) in root["types"]?.pairs ?? [] { types[key.text ?? ""] = choice(value, schemas, PartySchema.legalEntity) }
    let order = choice(root["dates"], [("day-first", DateText.SlashOrder.dayFirst), ("month-first", .monthFirst)], .dayFirst)
    let encoding = choice(root["encoding"], [("utf-8", CSVDialect.Encoding.utf8), ("windows-1252", .utf8OrWindows1252)], .utf8)
    let separator = separator(root["separator"])
    let columns = columns(root)
    guard let list else { return nil }
    return ListMapping(
      list: list, authority: authority, type: type, types: types, order: order,
      dialect: CSVDialect(separator: separator, isLazy: true, encoding: encoding), records: root["records"]?.text, columns: columns,
      file: file)
  }

  private mutating func listID(_ root: YAMLNode) -> ListID? {
    guard let id = root["list"]?.text, !id.isEmpty else {
      complain(root["list"] ?? root, "`list` is missing: the list's id, in small letters, digits and hyphens")
      return nil
    }
    if !id.utf8.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }) {
      complain(root["list"] ?? root, "a list id has small letters, digits and hyphens only: \"\(id)\"")
    }
    return ListID(id)
  }

  private mutating func separator(_ node: YAMLNode?) -> UInt8 {
    guard let node else { return UInt8(ascii: ",") }
    let text = node.text == "tab" ? "\t" : node.text ?? ""
    guard text.utf8.count == 1, let byte = text.utf8.first, byte != 0x22, byte != 0x0A, byte != 0x0D else {
      complain(node, "`separator` is one character, such as \";\", or the word tab")
      return UInt8(ascii: ",")
    }
    return byte
  }

  private mutating func columns(_ root: YAMLNode) -> [ListMapping.Column] {
    guard let node = root["columns"], let pairs = node.pairs else {
      complain(root["columns"] ?? root, "`columns` is missing or no mapping: which column is the name, the id, …")
      return []
    }
    let known = ListMapping.Field.allCases.map(\.rawValue)
    var columns: [ListMapping.Column] = []
    for (key, value) in pairs {
      let name = key.text ?? ""
      guard let field = ListMapping.Field(rawValue: name) else {
        let near = nearestName(to: name, in: known).map { "; did you mean \"\($0)\"?" } ?? ""
        complain(key, "unknown field \"\(name)\"\(near) (fields: \(known.joined(separator: ", ")))")
        continue
      }
      for part in value.elements ?? [value] { if let column = column(part, field) { columns.append(column) } }
    }
    let fields = columns.map(\.field)
    if !fields.contains(.name), !fields.contains(.givenName), !fields.contains(.familyName) {
      complain(node, "no column is the name: give `name`, or `given_name` and `family_name`")
    }
    return columns
  }

  /// "dob" or { column: aka, split: "|" }
  private mutating func column(_ node: YAMLNode, _ field: ListMapping.Field) -> ListMapping.Column? {
    if let name = node.text, !node.isNull { return ListMapping.Column(name: name, split: nil, field: field, mark: node.mark) }
    guard let pairs = node.pairs else {
      complain(node, "`\(field.rawValue)` is a column's name, a list of them, or { column: name, split: \";\" }, not \(node.kindName)")
      return nil
    }
    checkKeys(pairs, ["column", "split"])
    guard let name = node["column"]?.text else {
      complain(node, "`column` is missing")
      return nil
    }
    if let split = node["split"], split.text?.isEmpty != false { complain(split, "`split` is the text between two values") }
    return ListMapping.Column(name: name, split: node["split"]?.text, field: field, mark: (node["column"] ?? node).mark)
  }

  private mutating func choice<Value>(_ node: YAMLNode?, _ known: [(String, Value)], _ otherwise: Value) -> Value {
    guard let node else { return otherwise }
    if let found = known.first(where: { $0.0 == node.text }) { return found.1 }
    let names = known.map(\.0)
    let near = nearestName(to: node.text ?? "", in: names).map { "; did you mean \"\($0)\"?" } ?? ""
    complain(node, "\"\(node.text ?? node.kindName)\" is none of \(names.joined(separator: ", "))\(near)")
    return otherwise
  }

  private mutating func checkKeys(_ pairs: [(key: YAMLNode, value: YAMLNode)], _ known: [String]) {
    for (key, _) in pairs {
      guard let name = key.text, !known.contains(name) else { continue }
      let near = nearestName(to: name, in: known).map { "; did you mean \"\($0)\"?" } ?? ""
      complain(key, "unknown key \"\(name)\"\(near)")
    }
  }

  private mutating func complain(_ node: YAMLNode, _ message: String) { mistakes.append(node.mistake(message, file: file)) }
}
