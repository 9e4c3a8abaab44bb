import Foundation
import Formats
import Governance
import Testing

/// Cases whose records were predicted from the text of the specification alone, by another program that knows nothing of this one, and kept where both
/// agree. Members that say that nothing applies are left out, and free text.
@Suite("Predicted records") struct GoldenCaseTests {
  struct Golden: Sendable, CustomTestStringConvertible {
    let number: Int
    let facts: JSONValue
    let record: JSONValue
    var testDescription: String { "case \(number)" }
  }

  private static let cases: [Golden] = {
    let path = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("records.jsonl")
    let text = String(decoding: (try? Data(contentsOf: path)) ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").enumerated().compactMap { number, line in
      guard let json = try? JSONValue.parse(Array(line.utf8)), let facts = json["facts"], let record = json["record"] else { return nil }
      return Golden(number: number + 1, facts: facts, record: record)
    }
  }()

  private static let freeText = [
    "why", "plain_text", "counterfactual", "norm", "assumed", "versions", "refs", "lists", "legal_hold", "lang", "id", "version",
  ]

  /// Every member that was predicted, whatever stands beside it.
  private func differences(_ predicted: JSONValue, _ found: JSONValue?, at path: String) -> [String] {
    switch predicted {
    case .object(let members):
      return members.flatMap { differences($0.value, found?[$0.name], at: path + "/" + $0.name) }
    case .array(let elements):
      let own = found?.elements?.compactMap(\.pruned) ?? []
      if own.count != elements.count { return ["\(path): \(own.map(\.json)) where \(elements.map(\.json)) was predicted"] }
      return zip(elements, own).enumerated().flatMap { differences($0.element.0, $0.element.1, at: "\(path)/\($0.offset)") }
    default: return predicted == found ? [] : ["\(path): \(found?.json ?? "nothing") where \(predicted.json) was predicted"]
    }
  }

  /// And nothing that was not, of what the prediction covers.
  private func surplus(_ found: JSONValue, _ predicted: JSONValue?, at path: String) -> [String] {
    guard case .object(let members) = found else { return [] }
    return members.flatMap { member -> [String] in
      guard !Self.freeText.contains(member.name), let value = member.value.pruned else { return [] }
      guard let expected = predicted?[member.name] else { return ["\(path)/\(member.name): \(value.json) was not predicted"] }
      return surplus(value, expected, at: path + "/" + member.name)
    }
  }

  @Test(arguments: cases) func areMade(golden: Golden) throws {
    let found = try record(golden.facts.json)
    let wrong = differences(golden.record, found, at: "")
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n")) for \(golden.facts.json)")
    let covered = golden.record.members?.map(\.name) ?? []
    let members = (found.members ?? []).filter { covered.contains($0.name) && $0.name != "jurisdiction" && $0.name != "automation" }
    let more = surplus(.object(members), golden.record, at: "")
    #expect(more.isEmpty, "\(more.joined(separator: "\n")) for \(golden.facts.json)")
  }

  // MARK: What has a case

  /// Everything a value of the vocabulary could be, and what of it no case shows.
  @Test func leaveNoRuleWithoutACase() throws {
    let all = Self.cases.map(\.record)
    #expect(all.count >= 100)
    func seen(_ read: (JSONValue) -> [String]) -> Set<String> { Set(all.flatMap(read)) }
    func texts(_ value: JSONValue?) -> [String] { value?.elements?.compactMap(\.text) ?? value?.text.map { [$0] } ?? [] }
    func subjects(_ record: JSONValue) -> [JSONValue] { record["subjects"]?.members?.map(\.value) ?? [] }
    var missing: [String] = []
    func check(_ what: String, _ wanted: [String], _ found: Set<String>) {
      missing += wanted.filter { !found.contains($0) }.map { "\(what) \($0)" }
    }
    // Numbered rules that set a gate; the others show in the values below.
    check(
      "rule",
      [
        "3.2-3", "3.2-4", "3.2-7", "3.4", "3.5-4", "3.5-5", "3.5-6", "3.5-8", "3.8", "3.10-1", "3.10-2", "3.10-3", "3.10-4", "3.10-6",
        "3.10-8",
      ],
      seen { $0["decision"]?["gates"]?.elements?.compactMap { $0["rule"]?.text } ?? [] })
    check("kind", DecisionKind.allCases.map(\.rawValue), seen { texts($0["decision"]?["kind"]) })
    check("outcome", Outcome.allCases.map(\.rawValue), seen { texts($0["decision"]?["proposed_outcome"]) })
    check("status", GovernanceStatus.allCases.map(\.rawValue), seen { texts($0["governance_status"]) })
    check("applicability", PolicyApplicability.allCases.map(\.rawValue), seen { texts($0["policy"]?["applicability"]) })
    check("defect", Packs.policy.defects.map(\.code), seen { texts($0["policy"]?["defects"]) })
    check("entity", Packs.policy.entities.map(\.id) + ["unresolved"], seen { texts($0["controller"]?["entity"]) })
    check("regime", Regime.allCases.map(\.rawValue), seen { subjects($0).flatMap { texts($0["regimes"]) } })
    check("ground", ReviewGround.allCases.map(\.rawValue), seen { texts($0["review"]?["grounds"]) })
    check("safeguard", Safeguard.allCases.map(\.rawValue).filter { $0 != "opt_out" }, seen { texts($0["adm"]?["safeguards"]) })
    check("condition", ADMCondition.allCases.map(\.rawValue), seen { subjects($0).flatMap { texts($0["adm"]?["condition"]) } })
    check("level", AutomationLevel.allCases.map(\.rawValue), seen { texts($0["automation"]?["level"]) })
    check("notice", Packs.law.notices.map(\.id), seen { $0["notices"]?.elements?.compactMap { $0["template_id"]?.text } ?? [] })
    let classes = Packs.law.retention.map(\.id).filter { !["RC-RISK", "RC-ORDER", "RC-DEAD", "RC-BLOCK"].contains($0) }
    check("class", classes, seen { $0["retention"]?.elements?.compactMap { $0["class"]?.text } ?? [] })
    check(
      "reason",
      ReasonCode.allCases.map(\.rawValue).filter { ["PR01", "PR02", "PR05", "PR08", "PR11", "PR14", "PR15", "PR17"].contains($0) },
      seen { texts($0["reasons"]?["principal"]) })
    check("payment code", ["MS03", "AC06", "RR04", "AG01"], seen { texts($0["reasons"]?["psp_code"]) })
    check("request", RequestType.allCases.map(\.rawValue), seen { $0["requests"]?.elements?.compactMap { $0["type"]?.text } ?? [] })
    #expect(missing.isEmpty, "no case shows: \(missing.joined(separator: ", "))")
  }
}
