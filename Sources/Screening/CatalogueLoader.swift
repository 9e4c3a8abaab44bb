// Reads `models/events.yaml` into an `EventCatalogue`. Every mistake is collected and reported at once, with the nearest known name.

public import Formats

/// A model that does not hold together: all its mistakes, in file order.
public struct CatalogueFailure: Error, Sendable, CustomStringConvertible {
  public let mistakes: [Mistake]
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}

extension EventCatalogue {
  /// Reads the catalogue file.
  ///
  /// - Throws: `CatalogueFailure` with every mistake in the file.
  public static func load(_ bytes: [UInt8], file: String) throws(CatalogueFailure) -> EventCatalogue {
    let root: YAMLNode
    do { root = try YAMLFile.parse(bytes, file: file) } catch { throw CatalogueFailure(mistakes: [error]) }
    var loader = CatalogueLoader(file: file)
    let catalogue = loader.read(root, bytes: bytes)
    guard loader.mistakes.isEmpty, let catalogue else { throw CatalogueFailure(mistakes: loader.mistakes.sorted()) }
    return catalogue
  }
}

/// The members a field may have, so that a misspelt one is found.
private let fieldMembers = ["type", "category", "about", "retention", "public", "key", "currency", "known", "values"]
private let kindMembers = ["subject", "business_key", "decides", "gating", "internal", "required", "fields"]
private let retentionClasses = ["RC-RISK", "RC-BLOCK", "RC-AML", "RC-ORDER"]

private struct CatalogueLoader {
  let file: String
  var mistakes: [Mistake] = []
  var paths: [String] = []
  var lists: [String] = []
  var classes: [String] = []

  mutating func read(_ root: YAMLNode, bytes: [UInt8]) -> EventCatalogue? {
    guard let fieldPairs = root["fields"]?.pairs, let kindPairs = root["kinds"]?.pairs else {
      note(root, "a catalogue has two mappings: fields and kinds")
      return nil
    }
    for pair in root.pairs ?? [] { check(pair.key, among: ["version", "fields", "kinds"], what: "member") }
    if root["version"]?.text != "1" { note(root, "version: 1 is the only version of this file that is known") }
    paths = fieldPairs.map { $0.key.text ?? "" }
    lists = fieldPairs.filter { $0.value["type"]?.text == FieldType.parties.rawValue }.map { $0.key.text ?? "" }
    guard paths.count < Int(Int16.max), kindPairs.count < Int(Int16.max) else {
      note(root, "a catalogue has fewer than 32,767 fields and kinds")
      return nil
    }
    let fields = fieldPairs.enumerated().map {
      readField($0.element.key, $0.element.value, id: FieldID(UInt16($0.offset)), all: fieldPairs)
    }
    let kinds = kindPairs.enumerated().map { readKind($0.element.key, $0.element.value, id: KindID(UInt16($0.offset)), fields: fields) }
    return EventCatalogue(fields: fields, kinds: kinds, entityClasses: classes, sourceBytes: bytes)
  }

  // MARK: Fields

  mutating func readField(
    _ key: YAMLNode, _ node: YAMLNode, id: FieldID, all: [(key: YAMLNode, value: YAMLNode)]
  ) -> FieldDefinition {
    let path = key.text ?? ""
    checkPath(key)
    for pair in node.pairs ?? [] { check(pair.key, among: fieldMembers, what: "member") }
    let type = choice(node, "type", FieldType.self) ?? .text
    let about = choice(node, "about", About.self) ?? .none
    let (ofSeller, ofBuyer) = categories(node)
    let retention = text(node, "retention") ?? ""
    if !retentionClasses.contains(retention) {
      note(node["retention"] ?? node, unknown(retention, among: retentionClasses, what: "retention class"))
    }
    var currencyField: FieldID?
    if let name = node["currency"] {
      currencyField = field(name)
      if type != .money { note(name, "only money has a currency field") }
    } else if type == .money {
      note(node, "money needs `currency`: the field that holds its currency")
    }
    let isPublic = flag(node, "public")
    if isPublic, about == .each || [.name, .email, .phone, .ip, .iban, .document, .parties].contains(type) {
      note(node["public"] ?? node, "a \(type.rawValue) is personal data and cannot be public")
    }
    let parent = path.split(separator: ".").dropLast().joined(separator: ".")
    let parentIndex = all.firstIndex { $0.key.text == parent && $0.value["type"]?.text == FieldType.parties.rawValue }
    let children = type == .parties ? all.indices.filter { isChild(all[$0].key.text ?? "", of: path) } : []
    return FieldDefinition(
      id: id, path: path, type: type, categoryOfSeller: ofSeller, categoryOfBuyer: ofBuyer, about: about, retention: retention,
      isPublic: isPublic, entityClass: node["key"].map { entityClass($0) }, currencyField: currencyField, isKnown: flag(node, "known"),
      values: node["values"].map { texts($0) } ?? [], subfields: children.map { FieldID(UInt16($0)) },
      parent: parentIndex.map { FieldID(UInt16($0)) })
  }

  func isChild(_ path: String, of parent: String) -> Bool {
    guard path.hasPrefix(parent + ".") else { return false }
    return !path.dropFirst(parent.count + 1).contains(".")
  }

  mutating func checkPath(_ key: YAMLNode) {
    let path = key.text ?? ""
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    let isWellFormed = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { $0 == 0x5F || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    if !isWellFormed || parts.count > 4 { note(key, "a field path is up to four lower-case words joined by dots") }
    if ["source", "id", "version", "kind", "occurred_at", "observed_at", "specversion", "type", "time", "data"].contains(path) {
      note(key, "`\(path)` is a name of the event's envelope")
    }
    // A list of parties is the one field that others lie below.
    if !lists.contains(path), let below = paths.first(where: { $0.hasPrefix(path + ".") }) {
      note(key, "`\(path)` is a value and cannot also hold `\(below)`")
    }
  }

  mutating func categories(_ node: YAMLNode) -> (String, String) {
    guard let category = node["category"] else {
      note(node, "a field needs `category`: the policy's data category, or OUT where the policy names none")
      return ("OUT", "OUT")
    }
    if let one = category.text { return (one, one) }
    for pair in category.pairs ?? [] { check(pair.key, among: SubjectRole.allCases.map(\.rawValue), what: "role") }
    guard let seller = category["seller"]?.text, let buyer = category["buyer"]?.text else {
      note(category, "a category is one name, or one for `seller` and one for `buyer`")
      return ("OUT", "OUT")
    }
    return (seller, buyer)
  }

  mutating func entityClass(_ node: YAMLNode) -> EntityClass {
    let name = node.text ?? ""
    if let known = classes.firstIndex(of: name) { return EntityClass(UInt8(known)) }
    guard classes.count < 64, !name.isEmpty else {
      note(node, "an entity class has a name, and there are at most 64 of them")
      return EntityClass(0)
    }
    classes.append(name)
    return EntityClass(UInt8(classes.count - 1))
  }

  // MARK: Kinds

  mutating func readKind(_ key: YAMLNode, _ node: YAMLNode, id: KindID, fields: [FieldDefinition]) -> KindDefinition {
    for pair in node.pairs ?? [] { check(pair.key, among: kindMembers, what: "member") }
    let required = (node["required"]?.elements ?? []).compactMap { field($0) }
    let optional = (node["fields"]?.elements ?? []).compactMap { field($0) }
    var all: [FieldID] = []
    for (index, fieldID) in (required + optional).enumerated() {
      if all.contains(fieldID) {
        note(node, "`\(fields[Int(fieldID.rawValue)].path)` is named twice")
      } else if fields[Int(fieldID.rawValue)].parent != nil {
        note(node, "`\(fields[Int(fieldID.rawValue)].path)` comes with its list and is not named by itself")
      } else {
        all.append(fieldID)
      }
      if index > 250 { break }
    }
    let subjectNodes = node["subject"].map { $0.elements ?? [$0] } ?? []
    let isReviewed = subjectNodes.first?.text == "reviewed"
    let subjects = isReviewed ? [] : subjectNodes.compactMap { field($0) }
    for subject in subjects where !all.contains(subject) {
      note(node["subject"] ?? node, "the subject `\(fields[Int(subject.rawValue)].path)` is not among the kind's fields")
    }
    let businessKey = node["business_key"].flatMap { field($0) }
    for fieldID in all {
      guard let currency = fields[Int(fieldID.rawValue)].currencyField, !all.contains(currency) else { continue }
      note(node, "`\(fields[Int(fieldID.rawValue)].path)` needs `\(fields[Int(currency.rawValue)].path)` in the same kind")
    }
    var slots = [Int16](repeating: -1, count: fields.count)
    for (slot, fieldID) in all.enumerated() { slots[Int(fieldID.rawValue)] = Int16(slot) }
    return KindDefinition(
      id: id, name: key.text ?? "", decides: (node["decides"]?.elements ?? []).compactMap(\.text), isGating: flag(node, "gating"),
      isInternal: flag(node, "internal"),
      subjectFields: subjects, isAboutReviewedDecision: isReviewed, businessKey: businessKey, fields: all, requiredCount: required.count,
      slotOfField: slots)
  }

  // MARK: Words

  mutating func field(_ node: YAMLNode) -> FieldID? {
    guard let name = node.text, let index = paths.firstIndex(of: name) else {
      note(node, unknown(node.text ?? "", among: paths, what: "field"))
      return nil
    }
    return FieldID(UInt16(index))
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ node: YAMLNode, _ member: String, _: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    let names = Choice.allCases.map(\.rawValue)
    guard let value = node[member]?.text else {
      note(node, "`\(member)` is missing: one of \(names.joined(separator: " "))")
      return nil
    }
    guard let found = Choice(rawValue: value) else {
      note(node[member] ?? node, unknown(value, among: names, what: member))
      return nil
    }
    return found
  }

  mutating func text(_ node: YAMLNode, _ member: String) -> String? { node[member]?.text }

  mutating func texts(_ node: YAMLNode) -> [String] { (node.elements ?? []).compactMap(\.text) }

  mutating func flag(_ node: YAMLNode, _ member: String) -> Bool {
    guard let value = node[member] else { return false }
    switch value.text {
    case "true": return true
    case "false": return false
    default:
      note(value, "`\(member)` is true or false")
      return false
    }
  }

  mutating func check(_ node: YAMLNode, among known: [String], what: String) {
    if let name = node.text, known.contains(name) { return }
    note(node, unknown(node.text ?? "", among: known, what: what))
  }

  func unknown(_ name: String, among known: [String], what: String) -> String {
    let hint = nearestName(to: name, in: known).map { "; did you mean `\($0)`?" } ?? ""
    return "unknown \(what) `\(name)`\(hint)"
  }

  mutating func note(_ node: YAMLNode, _ message: String) { mistakes.append(node.mistake(message, file: file)) }
}
