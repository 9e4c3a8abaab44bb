// Configuration: a flag beats the environment, the environment beats the file, the file beats the default. Each key is defined once, here;
// parsing, checking and `probity config print` come from that.

internal import Foundation
internal import Formats

/// One key.
struct SettingKey {
  enum Kind {
    case path
    case integer(ClosedRange<Int>)
    case choice([String])
  }
  /// As in the file and on the command line: `store`, `lines_max`.
  let name: String
  let kind: Kind
  let defaultValue: String?
  let sentence: String
  /// A secret's value is never printed.
  let isSecret = false

  var variable: String { "PROBITY_" + name.uppercased() }

  static let store = SettingKey(name: "store", kind: .path, defaultValue: "probity-store", sentence: "Folder of the ledger and its keys.")
  static let models = SettingKey(
    name: "models", kind: .path, defaultValue: nil,
    sentence: "Folder of models; else beside the program, in ../share/probity, or in the working folder.")
  static let watchlists = SettingKey(
    name: "watchlists", kind: .path, defaultValue: nil, sentence: "Folder of lists in force; without any, money out is held.")
  static let linesMax = SettingKey(
    name: "lines_max", kind: .integer(1...4_096), defaultValue: "128", sentence: "Lines decided and committed together at most.")
  static let width = SettingKey(
    name: "width", kind: .integer(1...64), defaultValue: "1",
    sentence: "Threads that decode and search; never changes a decision. One less than the cores leaves room for the writer.")
  static let listAgeHoursMax = SettingKey(
    name: "list_age_hours_max", kind: .integer(1...8_760), defaultValue: "72",
    sentence: "Hours since a list was last verified, after which it clears nobody.")

  static let retentionDaily = SettingKey(
    name: "retention_daily", kind: .choice(["on", "off"]), defaultValue: "on",
    sentence: "Whether `run --follow` deletes once a day what is past its date.")
  static let retentionHour = SettingKey(
    name: "retention_hour", kind: .integer(0...23), defaultValue: "2", sentence: "The hour (UTC) from which on it does.")

  static let all: [SettingKey] = [store, models, watchlists, linesMax, width, listAgeHoursMax, retentionDaily, retentionHour]
}

/// The values in force and where each comes from.
struct Settings {
  struct Value {
    let text: String
    let origin: String
  }
  private var values: [String: Value] = [:]

  /// - Parameters:
  ///   - flags: what the command line gave, by key.
  ///   - file: a YAML file of keys; nil takes `PROBITY_CONFIG`, else `probity.yaml` in the working folder if it is there.
  init(flags: [String: String] = [:], file: String? = nil) throws {
    for key in SettingKey.all {
      if let value = key.defaultValue { values[key.name] = Value(text: value, origin: "default") }
    }
    try read(file)
    for key in SettingKey.all {
      if let value = ProcessInfo.processInfo.environment[key.variable] { try set(key, value, origin: "environment \(key.variable)") }
    }
    if let unknown = ProcessInfo.processInfo.environment.keys.sorted().first(where: { isUnknown($0) }) {
      let near = nearestName(to: unknown, in: SettingKey.all.map(\.variable)).map { "; did you mean \($0)?" } ?? ""
      throw UsageFailure("the environment variable \(unknown) is no key of the configuration\(near)")
    }
    for (name, value) in flags.sorted(by: { $0.key < $1.key }) {
      guard let key = SettingKey.all.first(where: { $0.name == name }) else { preconditionFailure("flags are made from keys") }
      try set(key, value, origin: "flag --\(name.replacingOccurrences(of: "_", with: "-"))")
    }
  }

  /// Variables of tests and builds carry the prefix too and are none of ours.
  private func isUnknown(_ variable: String) -> Bool {
    guard variable.hasPrefix("PROBITY_") else { return false }
    let others = ["PROBITY_CONFIG", "PROBITY_SHARED", "PROBITY_SEEDS", "PROBITY_KILLS", "PROBITY_FUZZ_SECONDS", "PROBITY_BINARY"]
    return !others.contains(variable) && !SettingKey.all.contains { $0.variable == variable }
  }

  private mutating func read(_ file: String?) throws {
    let named = file ?? ProcessInfo.processInfo.environment["PROBITY_CONFIG"]
    let path = named ?? "probity.yaml"
    guard let data = FileManager.default.contents(atPath: path) else {
      if named != nil { throw UsageFailure("cannot read the configuration \(path)") }
      return
    }
    let root: YAMLNode
    do { root = try YAMLFile.parse(Array(data), file: path) } catch { throw UsageFailure(error.description) }
    for pair in root.pairs ?? [] {
      let name = pair.key.text ?? ""
      guard let key = SettingKey.all.first(where: { $0.name == name }) else {
        let near = nearestName(to: name, in: SettingKey.all.map(\.name)).map { "; did you mean `\($0)`?" } ?? ""
        throw UsageFailure(pair.key.mistake("unknown key `\(name)`\(near)", file: path).description)
      }
      guard let text = pair.value.text else { throw UsageFailure(pair.value.mistake("`\(name)` is one value", file: path).description) }
      try set(key, text, origin: "file \(path)")
    }
  }

  private mutating func set(_ key: SettingKey, _ text: String, origin: String) throws {
    if case .integer(let range) = key.kind, !(Int(text).map(range.contains) ?? false) {
      throw UsageFailure("\(origin): `\(key.name)` is a whole number from \(range.lowerBound) to \(range.upperBound), not \"\(text)\"")
    }
    if case .choice(let words) = key.kind, !words.contains(text) {
      throw UsageFailure("\(origin): `\(key.name)` is \(words.joined(separator: " or ")), not \"\(text)\"")
    }
    if text.isEmpty { throw UsageFailure("\(origin): `\(key.name)` is empty") }
    values[key.name] = Value(text: text, origin: origin)
  }

  subscript(_ key: SettingKey) -> String? { values[key.name]?.text }
  func origin(_ key: SettingKey) -> String { values[key.name]?.origin ?? "not set" }

  func integer(_ key: SettingKey) -> Int {
    guard let text = values[key.name]?.text, let value = Int(text) else {
      preconditionFailure("integer keys have a default and are checked")
    }
    return value
  }
}
