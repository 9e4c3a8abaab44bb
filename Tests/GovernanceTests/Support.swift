import Foundation
import Formats
import Governance
import Testing

/// The shipped packs, read from the models folder beside the tests.
enum Packs {
  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("models/policy")

  static func bytes(_ name: String) -> [UInt8] { Array((try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()) }

  static let policy = load { () throws(PackFailure) in
    try PolicyPack.load(bytes("aliexpress-2025-10-14.yaml"), file: "aliexpress-2025-10-14.yaml")
  }
  static let example = load { () throws(PackFailure) in
    try PolicyPack.load(bytes("example-market-2026-01-01.yaml"), file: "example-market-2026-01-01.yaml")
  }
  static let law = load { () throws(PackFailure) in try LawPack.load(bytes("law.yaml"), file: "law.yaml") }
  static let deployment = load { () throws(PackFailure) in
    try DeploymentRegister.load(bytes("deployment.yaml"), file: "deployment.yaml", policies: [policy, example])
  }

  private static func load<Pack>(_ read: () throws(PackFailure) -> Pack) -> Pack {
    do { return try read() } catch { fatalError("\(error)") }
  }
}

/// Facts as JSON text to the record as JSON, or the errors.
func record(_ facts: String, why: Bool = false) throws -> JSONValue {
  let answer = GovernanceCommand.run(Array(facts.utf8), policies: [Packs.policy, Packs.example], laws: [Packs.law], explainsWhy: why)
  return try JSONValue.parse(answer.output)
}

func exitCode(_ facts: String) -> Int32 {
  GovernanceCommand.run(Array(facts.utf8), policies: [Packs.policy, Packs.example], laws: [Packs.law]).exitCode
}

extension JSONValue {
  /// What stands at a path of names and list places: `subjects.s1.lawful_basis.primary`, `notices.0.due`.
  subscript(path path: String) -> JSONValue? {
    var value = self
    for part in path.split(separator: ".") {
      if let index = Int(part), let elements = value.elements {
        guard elements.indices.contains(index) else { return nil }
        value = elements[index]
      } else {
        guard let next = value[String(part)] else { return nil }
        value = next
      }
    }
    return value
  }

  func text(_ path: String) -> String? { self[path: path]?.text }
  func texts(_ path: String) -> [String] { self[path: path]?.elements?.compactMap(\.text) ?? ["no list at \(path)"] }
  func truth(_ path: String) -> Bool? { self[path: path]?.bool }

  /// One member of each element of a list.
  func column(_ path: String, _ name: String) -> [String] {
    self[path: path]?.elements?.map { $0[name]?.text ?? "null" } ?? ["no list at \(path)"]
  }

  /// Without what says that nothing applies: null, false, empty lists and objects, and "none".
  var pruned: JSONValue? {
    switch self {
    case .null, .bool(false), .string("none"): return nil
    case .array(let elements):
      let kept = elements.compactMap(\.pruned)
      return kept.isEmpty ? nil : .array(kept)
    case .object(let members):
      let kept = members.compactMap { member in member.value.pruned.map { JSONMember(name: member.name, value: $0) } }
      return kept.isEmpty ? nil : .object(kept.sorted { $0.name < $1.name })
    default: return self
    }
  }

  func without(_ names: [String]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { !names.contains($0.name) })
  }

  /// Another value under a name, if there is one.
  func replacing(_ name: String, _ change: (JSONValue) -> JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.map { $0.name == name ? JSONMember(name: name, value: change($0.value)) : $0 })
  }

  func mapEach(_ change: (JSONValue) -> JSONValue) -> JSONValue {
    switch self {
    case .array(let elements): .array(elements.map(change))
    case .object(let members): .object(members.map { JSONMember(name: $0.name, value: change($0.value)) })
    default: self
    }
  }

  var json: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
