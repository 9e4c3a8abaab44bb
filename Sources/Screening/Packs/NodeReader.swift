internal import Formats

/// Reads the members of a YAML mapping and collects every mistake on the way.
struct NodeReader {
  let file: String
  var mistakes: [Mistake] = []

  init(file: String) { self.file = file }

  mutating func note(_ node: YAMLNode, _ message: String) { mistakes.append(node.mistake(message, file: file)) }

  /// Notes every member that is not known, with the nearest that is.
  mutating func checkMembers(_ node: YAMLNode, among known: [String]) {
    guard let pairs = node.pairs else { return note(node, "found \(node.kindName) where a mapping should be") }
    for pair in pairs where !known.contains(pair.key.text ?? "") {
      note(pair.key, "unknown member \"\(pair.key.text ?? "")\"\(nearestSuggestion(pair.key.text ?? "", known))")
    }
  }

  /// The text of a member that must be there.
  mutating func text(_ node: YAMLNode, _ name: String) -> String? {
    guard let member = node[name] else {
      note(node, "\(name) is missing")
      return nil
    }
    guard let text = member.text, !text.isEmpty else {
      note(member, "\(name) is a text")
      return nil
    }
    return text
  }

  /// A member that must be one of a closed list; nil, noted, if it is something else.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ node: YAMLNode, _ name: String, _: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    guard let member = node[name] else { return nil }
    let text = member.text ?? ""
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    note(member, "\(name) is one of \(known.joined(separator: ", ")), not \"\(text)\"\(nearestSuggestion(text, known))")
    return nil
  }

  mutating func flag(_ node: YAMLNode, _ name: String) -> Bool? {
    guard let member = node[name] else { return nil }
    switch member.text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      note(member, "\(name) is true or false")
      return nil
    }
  }

  mutating func integer(_ node: YAMLNode, _ name: String, in range: ClosedRange<Int>) -> Int? {
    guard let member = node[name] else { return nil }
    guard let value = Int(member.text ?? ""), range.contains(value) else {
      note(member, "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return value
  }

  /// A duration such as `72h`, in microseconds.
  mutating func duration(_ node: YAMLNode, _ name: String) -> Int64? {
    guard let member = node[name] else { return nil }
    let tokens = try? Tokens.read(member.text ?? "")
    guard let tokens, tokens.count == 2, case .duration(let microseconds) = tokens[0].kind, microseconds > 0 else {
      note(member, "\(name) is a duration such as 72h or 7d")
      return nil
    }
    return microseconds
  }
}
