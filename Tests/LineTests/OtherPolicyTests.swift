import Foundation
import Formats
import TestSupport
import Testing

/// The engine is not welded to one policy: the line runs on the invented marketplace's pack alone, with a catalogue whose fields count in that one's categories and
/// a rule pack of its own.
@Suite("A line under another policy", .enabled(if: Command.path != nil, "the command was not built: build it or name it in PROBITY_BINARY"))
struct OtherPolicyTests {
  /// What the shipped catalogue calls its categories, and what the invented policy does.
  private static let categories = [
    ("S.ACCT", "P.ACCT"), ("B.ACCT", "P.ACCT"), ("S.CONT", "P.ACCT"), ("B.ID", "P.ACCT"), ("S.BIZ", "P.SHOP"), ("S.PROD", "P.SHOP"),
    ("S.PAY", "P.SHOP"), ("B.ORD", "P.ORD"), ("B.PAY", "P.ORD"), ("X.ACTV", "P.ORD"), ("X.USAG", "P.TECH"), ("T.COMP", "P.CHECK"),
  ]

  private static let rules = """
    decision: seller_payout
    title: Payout to a shop
    triggers: [payout.requested]
    purpose: shop.payout
    when_nothing_fires: approve
    fail: {on: [screening_error, stale_list, missing_data], outcome: hold, on_expiry: escalate, valid_for: 72h, reason: PR01}
    points:
      - {at_least: 60, outcome: hold, on_expiry: escalate, valid_for: 72h}

    rules:
      - id: payout_large
        title: A payout of more than is usual
        source: own proposal
        when: payout.amount > 5000 EUR
        then: {points: 60, reason: PR09, disclosable: true}
        state: live
        examples:
          - fires:
              - {kind: payout.requested, seller: S1, payout: {id: P1, account: tok_1, amount: "9000.00", currency: EUR}}
          - quiet:
              - {kind: payout.requested, seller: S1, payout: {id: P1, account: tok_1, amount: "100.00", currency: EUR}}
    """

  private func models(_ folder: String, isAdapted: Bool) throws {
    let shipped = ShippedModels.package.appendingPathComponent("models").path
    for name in ["models/policy", "models/decisions"] {
      try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    for name in ["policy/law.yaml", "policy/example-market-2026-01-01.yaml"] {
      try FileManager.default.copyItem(atPath: shipped + "/" + name, toPath: folder + "/models/" + name)
    }
    var catalogue = String(decoding: ShippedModels.file("models/events.yaml"), as: UTF8.self)
    if isAdapted { for (old, new) in Self.categories { catalogue = catalogue.replacingOccurrences(of: old, with: new) } }
    try Data(catalogue.utf8).write(to: URL(fileURLWithPath: folder + "/models/events.yaml"))
    try Data(Self.rules.utf8).write(to: URL(fileURLWithPath: folder + "/models/decisions/seller_payout.yaml"))
    let lines = [registration("r1"), payout("p1"), payout("p2", at: "2026-10-05T11:00:00Z", amount: "9000.00")]
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: folder + "/events.jsonl"))
  }

  @Test func decidesAndRecordsByThatPolicy() throws {
    try withFolder { folder in
      try models(folder, isAdapted: true)
      let run = try Command.run(["run", "--events", "events.jsonl", "--store", "s", "--models", "models"], in: folder)
      #expect(run.code == 0, "\(run.errors)")
      let feed = try Command.run(["feed", "--store", "s"], in: folder).output.split(separator: "\n")
      let decisions = try feed.compactMap { try JSONValue.parse(Array($0.utf8))["data"] }
      #expect(decisions.map { $0["proposed_outcome"]?.text } == ["approve", "hold"])
      let id = try #require(decisions.last?["decision_id"]?.text)
      let shown = try JSONValue.parse(Array(Command.run(["decision", "show", id, "--store", "s", "--json"], in: folder).output.utf8))
      let record = try #require(shown["governance"])
      #expect(record["policy"]?["id"]?.text == "example-market-2026-01-01")
      #expect(record["controller"]?["entity"]?.text == "LIND-NL")
      #expect(record["purpose"]?["id"]?.text == "shop.payout" && record["purpose"]?["policy_j"]?.text == "R2")
      #expect(record["data_used"]?.elements?.compactMap { $0["category"]?.text } == ["P.CHECK", "P.SHOP"])
      // Nothing is registered for this marketplace, and nothing is guessed.
      #expect(record["refs"]?["lia"] == .null && record["is_demo"]?.bool != true)
      #expect(try Command.run(["decision", "replay", id, "--store", "s"], in: folder).code == 0)
      #expect(try Command.run(["ledger", "verify", "--store", "s"], in: folder).code == 0)
    }
  }

  @Test func saysWhichFieldCountsInNoCategoryOfIt() throws {
    try withFolder { folder in
      try models(folder, isAdapted: false)
      let run = try Command.run(["run", "--events", "events.jsonl", "--store", "s", "--models", "models"], in: folder)
      #expect(run.code == 2)
      #expect(run.errors.contains("events.yaml:") && run.errors.contains("business.country counts in S.BIZ"))
      #expect(run.errors.contains("example-market-2026-01-01"))
    }
  }
}
