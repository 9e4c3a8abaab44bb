import Formats
import Foundation
import Testing

@testable import Watchlists

/// Labelled cases that are not part of the project; the suite is skipped where they are absent.
enum LabelledCases {
  static let directory: String? = {
    let environment = ProcessInfo.processInfo.environment["PROBITY_SHARED"]
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folders = [environment, package.deletingLastPathComponent().appendingPathComponent("shared").path].compactMap(\.self)
    return folders.map { $0 + "/data/names" }.first { FileManager.default.fileExists(atPath: $0) }
  }()

  static func rows(_ file: String) throws -> [JSONValue] {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(directory ?? "")/\(file).jsonl")))
    return try bytes.split(separator: 10).map { try JSONValue.parse(Array($0)) }
  }

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

  /// Scores of pairs that share a word: an alias of the same party, or the name of another.
  static func aliasScores(_ file: String) throws -> [(score: Int, expected: Bool)] {
    var scorer = PartyScorer()
    return try rows(file).compactMap { row in
      guard let expected = row["expected"]?.bool, row["category"]?.text?.contains("no shared") != true else { return nil }
      return (scorer.score(try party(row, "query", "query_props"), try party(row, "candidate", "candidate_props")), expected)
    }
  }

  /// F1 over a file at the shipped thresholds, contested rows left out.
  static func f1(_ file: String) throws -> Double {
    var right = 0, wrong = 0
    for row in try rows(file) {
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
    ("nk_name_bench", 0.875), ("nk_entity_bench", 0.91), ("un_original_script", 0.94), ("yente_un_treated", 0.994),
    ("watchman_cross_script", 0.9), ("nk_model_cases", 0.9),
  ]) func staysAboveItsFloor(file: String, floor: Double) throws {
    let f1 = try LabelledCases.f1(file)
    #expect(f1 >= floor, "\(file): F1 \(f1)")
  }

  /// Recall of publishers' own aliases at the score that two in a hundred pairs of strangers reach; one in a hundred is decided by a handful of pairs.
  @Test(arguments: [
    ("ofac_alias_person", 0.77), ("un_alias_person", 0.66), ("ofac_alias_organization", 0.55), ("un_alias_organization", 0.55),
  ]) func findsAliasesAmongStrangers(file: String, floor: Double) throws {
    let scored = try LabelledCases.aliasScores(file)
    let negatives = scored.filter { !$0.expected }.map(\.score).sorted(by: >), positives = scored.filter(\.expected).map(\.score)
    let threshold = try #require(negatives.dropFirst(negatives.count / 50).first) + 1
    let recall = Double(positives.count { $0 >= threshold }) / Double(max(positives.count, 1))
    #expect(recall >= floor, "\(file): recall \(recall) at \(threshold)")
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
