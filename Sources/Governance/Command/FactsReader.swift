internal import Formats
internal import Reference

/// Reads members of the facts one type at a time and collects every mistake and every default.
///
/// A getter answers nil both for "there is none" and for a mistake; the mistakes decide in the end whether there are facts at all.
struct FactsReader {
  var problems: [FactsProblem] = []
  var defaults: [DefaultTaken] = []

  mutating func fail(_ node: FactsNode, _ kind: FactsProblem.Kind, _ message: String) {
    problems.append(FactsProblem(pointer: node.pointer, kind: kind, message: message, order: node.order))
  }

  /// A mistake about a member that is not there: it is pointed at where it would stand, at the end of its object.
  mutating func failMissing(_ parent: FactsNode, _ name: String, _ kind: FactsProblem.Kind, _ message: String) {
    problems.append(FactsProblem(pointer: parent.pointer + "/" + name, kind: kind, message: message, order: parent.end))
  }

  mutating func took(_ parent: FactsNode?, _ pointer: String, _ name: String, _ value: String) {
    defaults.append(DefaultTaken(pointer: (parent?.pointer ?? pointer) + "/" + name, value: value))
  }

  func hint(_ name: String, _ known: [String]) -> String { nearestName(to: name, in: known).map { "; did you mean \"\($0)\"?" } ?? "" }

  /// Checks that this is an object and that every member is known and every required one there.
  mutating func object(_ node: FactsNode, known: [String], required: [String] = []) -> Bool {
    guard case .object = node.value else {
      fail(node, .wrongType, "expected an object, found \(node.kindName)")
      return false
    }
    for member in node.members where !known.contains(member.name) {
      let name = member.name
      fail(member.node, .unknownMember, "\"\(name)\" is no member here; known: \(known.joined(separator: ", "))\(hint(name, known))")
    }
    for name in required where node[name] == nil { failMissing(node, name, .missing, "\"\(name)\" is required") }
    return true
  }

  /// An object that may be left out; null says there is none.
  mutating func section(_ parent: FactsNode, _ name: String, known: [String], required: [String] = []) -> FactsNode? {
    guard let node = parent[name], node.value != .null else { return nil }
    return object(node, known: known, required: required) ? node : nil
  }

  mutating func list(_ parent: FactsNode, _ name: String) -> [FactsNode] {
    guard let node = parent[name], node.value != .null else { return [] }
    guard case .array = node.value else {
      fail(node, .wrongType, "expected a list, found \(node.kindName)")
      return []
    }
    return node.elements
  }

  // MARK: Scalars

  mutating func text(_ node: FactsNode) -> String? {
    guard case .string(let text) = node.value else {
      fail(node, .wrongType, "expected text, found \(node.kindName)")
      return nil
    }
    guard !text.isEmpty else {
      fail(node, .badFormat, "expected text, found an empty one; leave the member out or write null where there is none")
      return nil
    }
    return text
  }

  /// A text or reference that may be absent or null.
  mutating func optionalText(_ parent: FactsNode?, _ name: String) -> String? {
    guard let node = parent?[name], node.value != .null else { return nil }
    return text(node)
  }

  mutating func requiredText(_ parent: FactsNode, _ name: String) -> String? { parent[name].flatMap { text($0) } }

  /// A member with a default: absent takes it, null says there is none.
  mutating func text(_ parent: FactsNode?, at pointer: String, _ name: String, default value: String?) -> (text: String?, isDefault: Bool) {
    guard let node = parent?[name] else {
      if let value { took(parent, pointer, name, value) }
      return (value, true)
    }
    return (node.value == .null ? nil : text(node), false)
  }

  mutating func bool(_ parent: FactsNode?, at pointer: String = "", _ name: String, default value: Bool) -> Bool {
    guard let node = parent?[name] else {
      if parent != nil { took(parent, pointer, name, value ? "true" : "false") }
      return value
    }
    guard case .bool(let truth) = node.value else {
      fail(node, .wrongType, "expected true or false, found \(node.kindName)")
      return value
    }
    return truth
  }

  /// A whole number, written without fraction or exponent.
  mutating func integer(_ node: FactsNode, in range: ClosedRange<Int64> = Int64.min...Int64.max) -> Int64? {
    guard case .number(let number) = node.value else {
      fail(node, .wrongType, "expected a whole number, found \(node.kindName)")
      return nil
    }
    guard number.text.utf8.allSatisfy({ $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39 }) else {
      fail(node, .badFormat, "expected a whole number without fraction or exponent")
      return nil
    }
    guard let value = Int64(number.text), range.contains(value) else {
      fail(node, .notAllowed, "the number is out of range; allowed: \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return value
  }

  mutating func optionalInteger(_ parent: FactsNode?, _ name: String, in range: ClosedRange<Int64> = Int64.min...Int64.max) -> Int64? {
    guard let node = parent?[name], node.value != .null else { return nil }
    return integer(node, in: range)
  }

  mutating func number(_ parent: FactsNode, _ name: String) -> JSONNumber? {
    guard let node = parent[name], node.value != .null else { return nil }
    guard case .number(let number) = node.value else {
      fail(node, .wrongType, "expected a number, found \(node.kindName)")
      return nil
    }
    return number
  }

  /// Any value whose kind the format leaves open.
  func any(_ parent: FactsNode, _ name: String) -> JSONValue { parent[name]?.value ?? .null }

  // MARK: Names

  mutating func choice<Value: RawRepresentable & CaseIterable>(_ node: FactsNode, _: Value.Type = Value.self) -> Value?
  where Value.RawValue == String {
    guard case .string(let text) = node.value else {
      fail(node, .wrongType, "expected text, found \(node.kindName)")
      return nil
    }
    guard let value = Value(rawValue: text) else {
      let known = Value.allCases.map(\.rawValue)
      fail(node, .notAllowed, "\"\(text)\" is not allowed; allowed: \(known.joined(separator: ", "))\(hint(text, known))")
      return nil
    }
    return value
  }

  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ parent: FactsNode?, at pointer: String = "", _ name: String, default value: Value
  ) -> Value where Value.RawValue == String {
    guard let node = parent?[name] else {
      took(parent, pointer, name, value.rawValue)
      return value
    }
    return choice(node, Value.self) ?? value
  }

  /// A set of names: no order, none twice.
  mutating func choices<Value: RawRepresentable & CaseIterable & Hashable>(_ parent: FactsNode, _ name: String, _: Value.Type = Value.self)
    -> [Value]
  where Value.RawValue == String {
    var found: [Value] = []
    for node in list(parent, name) {
      guard let value = choice(node, Value.self) else { continue }
      if found.contains(value) {
        fail(node, .duplicate, "\"\(value.rawValue)\" stands twice in this set: keep one")
      } else {
        found.append(value)
      }
    }
    return found
  }

  // MARK: Dates, countries, norms

  mutating func date(_ parent: FactsNode?, _ name: String) -> CivilDate? {
    guard let node = parent?[name], node.value != .null else { return nil }
    return date(node)
  }

  mutating func date(_ node: FactsNode) -> CivilDate? {
    guard case .string(let text) = node.value else {
      fail(node, .wrongType, "expected a date as text, found \(node.kindName)")
      return nil
    }
    guard let date = CivilDate(iso: text) else {
      fail(node, .badFormat, "expected a date that exists, as YYYY-MM-DD")
      return nil
    }
    return date
  }

  mutating func instant(_ parent: FactsNode?, _ name: String) -> Instant? {
    guard let node = parent?[name], node.value != .null else { return nil }
    guard case .string(let text) = node.value else {
      fail(node, .wrongType, "expected an instant as text, found \(node.kindName)")
      return nil
    }
    guard let instant = Instant(rfc3339: text) else {
      fail(node, .badFormat, "expected an instant as RFC 3339 with offset, such as 2026-11-23T12:00:00Z")
      return nil
    }
    return instant
  }

  mutating func country(_ node: FactsNode) -> Country? {
    guard case .string(let text) = node.value else {
      fail(node, .wrongType, "expected a country as text, found \(node.kindName)")
      return nil
    }
    guard text.utf8.count == 2, text.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
      fail(node, .badFormat, "expected an ISO 3166-1 alpha-2 country: two capital letters such as DE")
      return nil
    }
    guard let country = Country(alpha2: text) else {
      fail(node, .notAllowed, "\"\(text)\" is no ISO 3166-1 country\(text == "UK" ? "; did you mean \"GB\"?" : "")")
      return nil
    }
    return country
  }

  mutating func country(_ parent: FactsNode, _ name: String) -> Country? {
    guard let node = parent[name], node.value != .null else { return nil }
    return country(node)
  }

  mutating func countrySet(_ parent: FactsNode, _ name: String) -> [Country] {
    var found: [Country] = []
    for node in list(parent, name) {
      guard let country = country(node) else { continue }
      if found.contains(country) {
        fail(node, .duplicate, "\(country.code) stands twice in this set: keep one")
      } else {
        found.append(country)
      }
    }
    return found
  }

  mutating func norm(_ node: FactsNode) -> Norm? {
    guard let text = text(node) else { return nil }
    let norm = Norm(text)
    guard norm.isWellFormed else {
      fail(node, .badFormat, "expected a norm as LAW:name, where LAW is EU, a country or a state such as US-CA")
      return nil
    }
    return norm
  }

  mutating func norm(_ parent: FactsNode, _ name: String) -> Norm? {
    guard let node = parent[name], node.value != .null else { return nil }
    return norm(node)
  }

  /// Texts in the order given.
  mutating func texts(_ parent: FactsNode, _ name: String) -> [String] {
    var found: [String] = []
    for node in list(parent, name) {
      if let text = text(node) { found.append(text) }
    }
    return found
  }
}
