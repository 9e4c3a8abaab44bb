// Checks JSON against a JSON Schema (2020-12) in the part of the language that the generated schemas use. A keyword that is not known here
// is an error, so that no schema says something nobody checks.

internal import Formats
internal import Reference

/// A schema, ready to check values.
public final class SchemaChecker {
  private let schema: JSONValue
  private var patterns: [String: Regex<AnyRegexOutput>] = [:]

  /// - Throws: `JSONFailure` if the schema is no JSON.
  public init(_ schema: [UInt8]) throws { self.schema = try JSONValue.parse(schema, bounds: .file) }

  /// What is wrong with a JSON text, with the place; empty if it is valid.
  public func mistakes(in json: [UInt8]) throws -> [String] {
    var found: [String] = []
    check(try JSONValue.parse(json, bounds: .event), schema, at: "$", &found)
    return found
  }

  private func check(_ value: JSONValue, _ schema: JSONValue, at place: String, _ found: inout [String]) {
    for keyword in schema.members ?? [] {
      let rule = keyword.value
      switch keyword.name {
      case "$schema", "title", "description": break
      case let name where name.hasPrefix("x-"): break
      case "type":
        let types = rule.text.map { [$0] } ?? (rule.elements ?? []).compactMap(\.text)
        if !types.contains(where: { isOf($0, value) }) { found.append("\(place): is no \(types.joined(separator: " or "))") }
      case "const": if value != rule { found.append("\(place): is not \(rule)") }
      case "enum": if !(rule.elements ?? []).contains(value) { found.append("\(place): is none of the values allowed") }
      case "required":
        guard value.members != nil else { break }
        for name in (rule.elements ?? []).compactMap(\.text) where value[name] == nil { found.append("\(place): lacks \(name)") }
      case "properties":
        for property in rule.members ?? [] {
          if let member = value[property.name] { check(member, property.value, at: place + "." + property.name, &found) }
        }
      case "additionalProperties":
        guard rule == .bool(false) else { return found.append("\(place): additionalProperties other than false is not checked") }
        let known = schema["properties"]?.members?.map(\.name) ?? []
        for member in value.members ?? [] where !known.contains(member.name) {
          found.append("\(place): has a member \(member.name) too many")
        }
      case "items":
        for (index, element) in (value.elements ?? []).enumerated() { check(element, rule, at: "\(place)[\(index)]", &found) }
      case "oneOf": checkBranches(value, rule.elements ?? [], at: place, &found)
      case "minLength":
        if let text = value.text, Int64(text.unicodeScalars.count) < rule.integer ?? 0 { found.append("\(place): is too short") }
      case "maxLength":
        if let text = value.text, Int64(text.unicodeScalars.count) > rule.integer ?? 0 { found.append("\(place): is too long") }
      case "minimum": if let number = value.integer, number < rule.integer ?? 0 { found.append("\(place): is too small") }
      case "pattern":
        if let text = value.text, !matches(text, rule.text ?? "") { found.append("\(place): does not match \(rule.text ?? "")") }
      case "format": if let text = value.text, !isFormatted(text, rule.text ?? "") { found.append("\(place): is no \(rule.text ?? "")") }
      default: found.append("\(place): nobody checks the keyword \(keyword.name)")
      }
    }
  }

  /// Exactly one branch holds. The mistakes told are those of the branch that names the value's kind.
  private func checkBranches(_ value: JSONValue, _ branches: [JSONValue], at place: String, _ found: inout [String]) {
    let named = branches.filter { $0["properties"]?["kind"]?["const"] == value["kind"] }
    guard named.count == 1 else { return found.append("\(place): \(named.count) branches have its kind") }
    check(value, named[0], at: place, &found)
  }

  private func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("null", .null), ("number", .number): true
    case ("integer", .number): value.integer != nil
    default: false
    }
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    if patterns[pattern] == nil { patterns[pattern] = try? Regex(pattern).matchingSemantics(.unicodeScalar) }
    guard let regex = patterns[pattern] else { return false }
    return text.contains(regex)
  }

  private func isFormatted(_ text: String, _ format: String) -> Bool {
    switch format {
    case "date": CivilDate(iso: text) != nil
    case "date-time": Instant(rfc3339: text) != nil
    default: false
    }
  }
}
