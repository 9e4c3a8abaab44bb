import Foundation
import Formats
import Reference

/// As much of `models/events.yaml` as says what an event may look like.
struct Catalogue {
  struct Kind {
    let required: Set<String>
    let allowed: Set<String>
  }

  private(set) var types: [String: String] = [:]
  private(set) var values: [String: Set<String>] = [:]
  private(set) var kinds: [String: Kind] = [:]

  init() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let bytes = [UInt8](try Data(contentsOf: package.appending(path: "models/events.yaml")))
    let root = try YAMLFile.parse(bytes, file: "events.yaml")
    for (key, value) in root["fields"]?.pairs ?? [] {
      types[key.text ?? ""] = value["type"]?.text
      if let listed = value["values"]?.elements { values[key.text ?? ""] = Set(listed.compactMap(\.text)) }
    }
    for (key, value) in root["kinds"]?.pairs ?? [] {
      let required = Set((value["required"]?.elements ?? []).compactMap(\.text))
      kinds[key.text ?? ""] = Kind(required: required, allowed: required.union((value["fields"]?.elements ?? []).compactMap(\.text)))
    }
  }

  /// What is wrong with an event, in words; empty if it is as the catalogue says.
  func faults(_ event: JSONValue) -> [String] {
    guard let name = event["kind"]?.text, let kind = kinds[name] else { return ["no such kind"] }
    var leaves: [(path: String, value: JSONValue)] = []
    for member in event.members ?? [] where !["source", "id", "version", "kind", "occurred_at"].contains(member.name) {
      collect(member.value, member.name, &leaves)
    }
    var faults: [String] = []
    let present = Set(leaves.map(\.path))
    for path in kind.required where !present.contains(path) { faults.append("\(path) is missing") }
    for (path, value) in leaves {
      let isInList = path.hasPrefix("persons.")
      if !kind.allowed.contains(isInList ? "persons" : path) { faults.append("\(path) does not belong to \(name)") }
      guard let type = types[path] else {
        faults.append("\(path) is no field")
        continue
      }
      if !fits(value, type, event) { faults.append("\(path) is no \(type)") }
      if let listed = values[path], !listed.contains(value.text ?? "") { faults.append("\(path) is none of its values") }
    }
    return faults
  }

  private func collect(_ value: JSONValue, _ path: String, _ leaves: inout [(path: String, value: JSONValue)]) {
    if let members = value.members {
      for member in members { collect(member.value, "\(path).\(member.name)", &leaves) }
    } else if let elements = value.elements {
      for element in elements { collect(element, path, &leaves) }
    } else {
      leaves.append((path, value))
    }
  }

  private func fits(_ value: JSONValue, _ type: String, _ event: JSONValue) -> Bool {
    if type == "integer" { return value.integer != nil }
    guard let text = value.text, !text.isEmpty else { return false }
    switch type {
    case "money":
      let codes = ["order", "payout", "advance", "bnpl"].compactMap { event[$0]?["currency"]?.text }
      return codes.count == 1 && Currency(code: codes[0]).flatMap { Money(majorText: text, currency: $0) } != nil
    case "currency": return Currency(code: text) != nil
    case "country": return Country(alpha2: text) != nil
    case "date": return CivilDate(iso: text) != nil
    case "share": return OwnershipSum.thousandths(percent: text) != nil
    case "ip": return text.contains(".") || text.contains(":")
    case "email": return text.contains("@")
    case "phone": return text.hasPrefix("+")
    default: return true
    }
  }
}
