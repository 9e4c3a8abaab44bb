import Casework
import Formats
import Foundation
import Governance
import Reference

/// The shipped packs and texts, read from the models folder beside the tests.
enum Shipped {
  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("models")

  static func bytes(_ name: String) -> [UInt8] { Array((try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()) }

  static let policy = load { () throws(PackFailure) in
    try PolicyPack.load(bytes("policy/aliexpress-2025-10-14.yaml"), file: "aliexpress-2025-10-14.yaml")
  }
  static let law = load { () throws(PackFailure) in try LawPack.load(bytes("policy/law.yaml"), file: "law.yaml") }
  static let texts = load { () throws(TextFailure) in
    try TextPack.loadAll(["en", "pt"].map { ("texts/\($0).yaml", bytes("texts/\($0).yaml")) })
  }
  static var english: TextPack { texts[0] }
  static var portuguese: TextPack { texts[1] }

  private static func load<Value, Failure: Error>(_ read: () throws(Failure) -> Value) -> Value {
    do { return try read() } catch { fatalError("\(error)") }
  }

  /// The record of counsel's facts.
  static func record(_ facts: String) throws -> JSONValue {
    try JSONValue.parse(GovernanceCommand.run(Array(facts.utf8), policies: [policy], laws: [law]).output)
  }
}

/// Short facts with the members that differ.
func facts(
  kind: String = "seller_registration", outcome: String = "decline", at: String = "2026-09-15T10:00:00Z", country: String = "DE",
  role: String = "seller", person: String = "sole_trader",
  reasons: String = #"{"candidates": [{"code": "PR09", "factor": "account name"}]}"#,
  more: String = ""
) -> String {
  let establishment = role == "seller" ? #", "establishment": "\#(country)""# : ""
  return """
    {"decision": {"kind": "\(kind)", "outcome": "\(outcome)", "at": "\(at)"},
     "subjects": [{"ref": "s", "role": "\(role)", "kind": "\(person)", "residence": "\(country)"\(establishment)}],
     "data_used": [{"category": "S.ACCT"}, {"category": "S.PAY"}], "reasons": \(reasons)\(more.isEmpty ? "" : ", " + more)}
    """
}
