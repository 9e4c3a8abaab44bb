public import Formats
internal import Reference

/// Reads the nodes of a pack and collects every mistake, so that one load shows all there is to mend.
///
/// Each reader method answers something usable even when the node is wrong; whoever asked throws the result away once `mistakes` is not empty.
struct PackReader {
  let file: String
  var mistakes: [Mistake] = []
  /// Ids of the sources that confidence marks may name.
  var sources: [String] = []

  init(file: String) { self.file = file }

  mutating func fail(_ node: YAMLNode, _ message: String) { mistakes.append(node.mistake(message, file: file)) }

  /// "; did you mean X?" or nothing.
  func hint(_ name: String, _ known: [String]) -> String {
    nearestName(to: name, in: known).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  /// Refuses keys that nobody reads and asks for those that must be there.
  mutating func keys(_ node: YAMLNode, required: [String], optional: [String] = []) {
    guard let pairs = node.pairs else {
      fail(node, "expected a mapping with \(required.joined(separator: ", ")), found \(node.kindName)")
      return
    }
    let known = required + optional
    for (key, _) in pairs {
      let name = key.text ?? ""
      if !known.contains(name) { fail(key, "unknown key \"\(name)\"\(hint(name, known)); known here: \(known.joined(separator: ", "))") }
    }
    for name in required where node[name] == nil { fail(node, "\"\(name)\" is missing") }
  }

  mutating func text(_ node: YAMLNode?) -> String {
    guard let node else { return "" }
    guard let text = node.text, !node.isNull else {
      fail(node, "expected text, found \(node.kindName)")
      return ""
    }
    return text
  }

  mutating func optionalText(_ node: YAMLNode?) -> String? {
    guard let node, !node.isNull else { return nil }
    return text(node)
  }

  mutating func list(_ node: YAMLNode?) -> [YAMLNode] {
    guard let node, !node.isNull else { return [] }
    guard let elements = node.elements else {
      fail(node, "expected a list, found \(node.kindName)")
      return []
    }
    return elements
  }

  mutating func texts(_ node: YAMLNode?) -> [String] {
    var found: [String] = []
    for element in list(node) { found.append(text(element)) }
    return found
  }

  mutating func bool(_ node: YAMLNode?, default fallback: Bool = false) -> Bool {
    guard let node else { return fallback }
    switch node.text {
    case "true": return true
    case "false": return false
    default:
      fail(node, "expected true or false")
      return fallback
    }
  }

  mutating func integer(_ node: YAMLNode?) -> Int? {
    guard let node, !node.isNull else { return nil }
    guard let text = node.text, let value = Int(text) else {
      fail(node, "expected a whole number")
      return nil
    }
    return value
  }

  mutating func date(_ node: YAMLNode?) -> CivilDate? {
    guard let node, !node.isNull else { return nil }
    guard let text = node.text, let date = CivilDate(iso: text) else {
      fail(node, "expected a date as YYYY-MM-DD")
      return nil
    }
    return date
  }

  mutating func country(_ node: YAMLNode) -> Country? {
    guard let text = node.text, let country = Country(alpha2: text) else {
      fail(node, "expected an ISO 3166-1 alpha-2 country, found \"\(node.text ?? node.kindName)\"")
      return nil
    }
    return country
  }

  mutating func countries(_ node: YAMLNode?) -> [Country] {
    var found: [Country] = []
    for element in list(node) {
      guard let country = country(element) else { continue }
      if found.contains(country) { fail(element, "\(country.code) stands twice in this list: keep one") }
      found.append(country)
    }
    return found
  }

  mutating func choice<Value: RawRepresentable & CaseIterable>(_ node: YAMLNode?, _: Value.Type = Value.self) -> Value?
  where Value.RawValue == String {
    guard let node, !node.isNull else { return nil }
    let known = Value.allCases.map(\.rawValue)
    guard let text = node.text, let value = Value(rawValue: text) else {
      fail(node, "\"\(node.text ?? node.kindName)\" is not one of \(known.joined(separator: ", "))\(hint(node.text ?? "", known))")
      return nil
    }
    return value
  }

  mutating func choices<Value: RawRepresentable & CaseIterable>(_ node: YAMLNode?, _: Value.Type = Value.self) -> [Value]
  where Value.RawValue == String {
    var found: [Value] = []
    for element in list(node) {
      if let value = choice(element, Value.self) { found.append(value) }
    }
    return found
  }

  /// A name that another part of the pack must define.
  mutating func reference(_ node: YAMLNode?, to what: String, in known: [String]) -> String? {
    guard let node, !node.isNull else { return nil }
    let name = text(node)
    guard known.contains(name) else {
      fail(node, "\(what) \"\(name)\" is not defined\(hint(name, known))")
      return nil
    }
    return name
  }

  /// Refuses a name that the list has already.
  mutating func unique(_ name: String, _ node: YAMLNode, among seen: [String], what: String) {
    if seen.contains(name) { fail(node, "\(what) \"\(name)\" is defined twice: keep one") }
  }
}

/// All mistakes of the packs, sorted by file, line and column.
public struct PackFailure: Error, Equatable, Sendable, CustomStringConvertible {
  public let mistakes: [Mistake]
  public init(mistakes: [Mistake]) { self.mistakes = mistakes.sorted() }
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}

/// How well a statement of law is founded: `V:Sn` checked against a source, `2°` a secondary one, `M` from memory, `D` a choice of the specification.
public struct Provision: Hashable, Sendable, CustomStringConvertible {
  /// The place in the law or policy: `GDPR Art 6(1)(f)`.
  public let text: String
  public let confidence: String

  public init(_ text: String, confidence: String) {
    self.text = text
    self.confidence = confidence
  }

  public var description: String { confidence.isEmpty ? text : "\(text) [\(confidence)]" }
}
