import Formats
import Foundation
import Testing

@testable import Watchlists

/// Labelled cases that are not part of the project; the suite is skipped where they are absent.
private enum LabelledCases {
  static let directory: String? = {
    let environment = ProcessInfo.processInfo.environment["PROBITY_SHARED"]
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folders = [environment, package.deletingLastPathComponent().appendingPathComponent("shared").path].compactMap(\.self)
    return folders.map { $0 + "/data/names" }.first { FileManager.default.fileExists(atPath: $0) }
  }()

  static func party(_ row: JSONValue, _ name: String, _ properties: String) throws -> PreparedParty {
    var members = (row[properties]?.members ?? []).filter { $0.name != "alias" }
    if !members.contains(where: { $0.name == "name" }), let text = row[name]?.text, !text.isEmpty {
      members.append(JSONMember(name: "name", value: .string(text)))
    }
    let object = JSONValue.object([
      JSONMember(name: "schema", value: row["schema"] ?? .string("Thing")), JSONMember(name: "properties", value: .object(members)),
    ])
    return PreparedParty(try FollowTheMoneyParty.read(object))
  }

  /// F1 over a file at the shipped thresholds, contested rows left out.
  static func f1(_ file: String) throws -> Double {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(directory ?? "")/\(file).jsonl")))
    var right = 0, wrong = 0
    for line in bytes.split(separator: 10) {
      let row = try JSONValue.parse(Array(line))
      guard row["contested"]?.bool != true, let expected = row["expected"]?.bool else { continue }
      let isMatch = compare(try party(row, "query", "query_props"), try party(row, "candidate", "candidate_props")).isMatch
      if isMatch, expected { right += 1 }
      if isMatch != expected { wrong += 1 }
    }
    return Double(2 * right) / Double(max(2 * right + wrong, 1))
  }
}

@Suite("Names on labelled cases", .enabled(if: LabelledCases.directory != nil, "set PROBITY_SHARED to the folder that holds data/names"))
struct NamesAccuracyTests {
  @Test(arguments: [
    ("nk_name_bench", 0.86), ("nk_entity_bench", 0.88), ("un_original_script", 0.93), ("yente_un_treated", 0.993),
    ("watchman_cross_script", 0.85),
    ("nk_model_cases", 0.9),
  ]) func staysAboveItsFloor(file: String, floor: Double) throws {
    let f1 = try LabelledCases.f1(file)
    #expect(f1 >= floor, "\(file): F1 \(f1)")
  }
}

@Suite("The shipped matching settings") struct MatchSettingsFileTests {
  @Test func areTheBuiltInOnes() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appendingPathComponent("models/matching.yaml")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil { try Data(MatchSettings.standard.yaml.utf8).write(to: file) }
    let shipped = try MatchSettings.load([UInt8](try Data(contentsOf: file)), file: "models/matching.yaml")
    #expect(shipped == MatchSettings.standard, "write the file anew with UPDATE_GOLDEN=1")
  }
}
