import Foundation
import Formats
import TestSupport
import Testing

/// Plants a marker in everything that is restricted and looks for it in everything the command writes; and compares what is written with and without a
/// restricted reason, byte for byte. What `probity rules` shows is the models themselves, which are about nobody, and is not looked at.
@Suite(
  "Restricted reasons", .enabled(if: Command.path != nil, "the command was not built: build it or name it in PROBITY_BINARY"), .serialized
)
struct TaintTests {
  private static let marker = "zqxsecret"
  /// What only a restricted reason brings with it.
  private static let hints = [marker, "RX0", "hold_legal", "\"3.8\"", "rule 3.8", "MS03", "tipping", "psp_code\":\"", "legal function"]

  /// Tokens of equal length, so that not even a length differs.
  private static let plain = "tok_plain1", secretHold = "tok_marked", secretDecline = "tok_refuse", openDecline = "tok_public"

  /// The shipped rules for payouts with four more; the restricted ones carry the marker wherever a rule can.
  private static let rules: String = {
    func rule(_ id: String, _ title: String, _ token: String, _ then: String) -> String {
      func event(_ token: String) -> String {
        "{kind: payout.requested, seller: S1, payout: {id: P1, account: \(token), amount: \"100.00\", currency: EUR}}"
      }
      return """
          - id: \(id)
            title: \(title)
            source: "\(title)"
            when: payout.account = "\(token)"
            then: \(then)
            state: live
            examples:
              - fires:
                  - \(event(token))
              - quiet:
                  - \(event("tok_other1"))

        """
    }
    return rule("\(marker)_hold", "\(marker) suspicion", secretHold, "{points: 1, reason: RX06, disclosable: false}")
      + rule(
        "\(marker)_report", "\(marker) report", secretHold,
        "{outcome: hold, points: 1, reason: RX02, disclosable: false, on_expiry: escalate, valid_for: 72h}")
      + rule("\(marker)_refuse", "\(marker) refusal", secretDecline, "{outcome: decline, points: 1, reason: RX01, disclosable: false}")
      + rule("open_refuse", "An open refusal", openDecline, "{outcome: decline, points: 1, reason: PR11, disclosable: true}")
  }()

  /// A folder with models that have the marked rules.
  private func withModels(_ body: (String) throws -> Void) throws {
    try withFolder { folder in
      try FileManager.default.copyItem(atPath: ShippedModels.package.appendingPathComponent("models").path, toPath: folder + "/models")
      let path = folder + "/models/decisions/seller_payout.yaml"
      let text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
      let marked = text.replacing("\nrules:\n", with: "\nrules:\n" + Self.rules, maxReplacements: 1)
      try #require(marked != text)
      try Data(marked.utf8).write(to: URL(fileURLWithPath: path))
      try body(folder)
    }
  }

  /// A store over one sole trader who asks for a payout to the given token, after having changed the payout account or not.
  private func run(_ store: String, token: String, hasChanged: Bool = true, in folder: String) throws {
    let trader =
      #""seller":"S1","business":{"name":"Morgentau","kind":"sole_trader","country":"DE"},"person":{"name":"Ilse Quendelbach","birth_date":"1979-03-02","residence":"DE"}"#
    let lines = [
      event("r1", "seller.registered", at: "2026-10-05T09:00:00Z", trader),
      event(
        "a1", "account.security", at: "2026-10-05T09:30:00Z",
        #""seller":"S1","security":{"change":"\#(hasChanged ? "payout_account" : "login")"}"#),
      payout("p1", at: "2026-10-05T10:00:00Z", account: token), "no event at all",
    ]
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: folder + "/\(store).jsonl"))
    let sample = ShippedModels.package.appendingPathComponent("watchlists/samples/us-ofac-sdn/sdn.xml").path
    try FileManager.default.createDirectory(atPath: folder + "/lists", withIntermediateDirectories: true)
    try? FileManager.default.copyItem(atPath: sample, toPath: folder + "/lists/sdn.xml")
    let result = try command(
      ["run", "--events", "\(store).jsonl", "--store", store, "--watchlists", "lists", "--decisions", "\(store).decisions"], in: folder)
    #expect(result.code == 0, "\(result.errors)")
    for hint in Self.hints { #expect(!(result.output + result.errors).contains(hint)) }
  }

  private func command(_ arguments: [String], in folder: String) throws -> CommandResult {
    try Command.run(arguments, in: folder, models: folder + "/models")
  }

  /// After the row of the plan, the registration and the change.
  private static let id = "d0-4-seller_payout"

  /// Everything that is written about the store by default, by command.
  private func outputs(_ store: String, in folder: String) throws -> [(name: String, text: String)] {
    var commands: [[String]] = [
      ["feed"], ["decision", "show", Self.id], ["decision", "show", Self.id, "--json"], ["decision", "replay", Self.id],
      ["decision", "replay", Self.id, "--json"], ["subject", "export", "seller:S1"], ["subject", "export", "seller:S1", "--portable"],
      ["subject", "export", "seller:S1", "--lang", "pt"], ["subject", "requests", "seller:S1"],
      ["subject", "erase", "seller:S1", "--request", "R-1", "--by", "tests", "--dry-run"], ["retention", "plan", "--as-of", "2030-01-01"],
      ["retention", "plan", "--as-of", "2030-01-01", "--json"], ["dead-letters"], ["dead-letters", "--json"],
    ]
    for format in ["dpv-jsonld", "csv", "json"] { commands.append(["governance", "export", "--format", format]) }
    for lang in ["en", "pt"] {
      commands += [["decision", "notices", Self.id, "--lang", lang], ["decision", "notices", Self.id, "--lang", lang, "--json"]]
      for audience in ["subject", "reviewer", "regulator"] {
        let explain = ["decision", "explain", Self.id, "--audience", audience, "--lang", lang]
        commands += [explain, explain + ["--json"]]
      }
    }
    var found = try commands.map { arguments in
      let result = try command(arguments + ["--store", store], in: folder)
      #expect(result.code <= 1, "\(arguments): \(result.errors)")
      return (name: arguments.joined(separator: " "), text: result.output + result.errors)
    }
    for arguments in [
      ["governance", "purposes"], ["governance", "purposes", "--json"], ["governance", "gaps"], ["governance", "gaps", "--json"],
    ] {
      let result = try command(arguments + ["--as-of", "2026-10-05"], in: folder)
      found.append((arguments.joined(separator: " "), result.output + result.errors))
    }
    found.append(
      (
        "decisions file",
        String(decoding: try #require(FileManager.default.contents(atPath: folder + "/\(store).decisions")), as: UTF8.self)
      ))
    return found
  }

  /// Without what the person gave, the token, and without the name of the file that took the decisions.
  private func neutral(_ text: String) -> String {
    [Self.plain, Self.secretHold, Self.secretDecline, Self.openDecline].reduce(text) { $0.replacing($1, with: "tok") }
      .replacing("without.decisions", with: "decisions").replacing("with.decisions", with: "decisions")
  }

  @Test func areNowhereAndChangeNothingBesideAPublicReason() throws {
    try withModels { folder in
      try run("with", token: Self.secretHold, in: folder)
      try run("without", token: Self.plain, in: folder)
      let (tainted, clean) = (try outputs("with", in: folder), try outputs("without", in: folder))
      #expect(tainted.first { $0.name == "feed" }?.text.contains("\"PR09\"") == true)
      for (one, other) in zip(tainted, clean) {
        for hint in Self.hints { #expect(!one.text.contains(hint), "\(one.name) has \(hint)") }
        // Text, template, timing, length: the same byte for byte.
        #expect(neutral(one.text) == neutral(other.text), "\(one.name) differs")
      }
    }
  }

  @Test func aloneReadAsAnyHoldForAPersonInTheFormOfAnOpenDecline() throws {
    try withModels { folder in
      // The payout account was not changed here, so that nothing but the marked rule speaks against it.
      try run("secret", token: Self.secretDecline, hasChanged: false, in: folder)
      try run("open", token: Self.openDecline, hasChanged: false, in: folder)
      for output in try outputs("secret", in: folder) {
        for hint in Self.hints { #expect(!output.text.contains(hint), "\(output.name) has \(hint)") }
      }
      func templates(_ store: String) throws -> [String] {
        try command(["decision", "notices", Self.id, "--json", "--store", store], in: folder).lines.map { line in
          let notice = try JSONValue.parse(Array(line.utf8))
          return "\(notice["template_id"]?.text ?? "") \(notice["due"]?.text ?? "")"
        }
      }
      #expect(try templates("secret") == templates("open"))
      #expect(try !templates("secret").isEmpty)
    }
  }

  @Test func areShownOnlyToWhoIsRecorded() throws {
    try withModels { folder in
      try run("with", token: Self.secretHold, in: folder)
      let unnamed = try command(["decision", "show", Self.id, "--restricted", "--store", "with"], in: folder)
      #expect(unnamed.code == 2 && !unnamed.output.contains(Self.marker), "\(unnamed.output)")
      let subject = try command(
        ["decision", "explain", Self.id, "--restricted", "--by", "tests", "--store", "with", "--audience", "subject"], in: folder)
      #expect(subject.code == 2 && !subject.output.contains(Self.marker))
      func rows() throws -> Int64 {
        let result = try command(["ledger", "verify", "--json", "--store", "with"], in: folder)
        return try JSONValue.parse(Array(result.output.utf8))["rows"]?.integer ?? 0
      }
      let before = try rows()
      let shown = try command(["decision", "show", Self.id, "--restricted", "--by", "mlro", "--json", "--store", "with"], in: folder)
      #expect(shown.output.contains("\(Self.marker)_report") && shown.output.contains("RX02") && shown.output.contains("MS03"))
      let explained = try command(
        ["decision", "explain", Self.id, "--restricted", "--by", "mlro", "--audience", "regulator", "--store", "with"], in: folder)
      #expect(explained.output.contains("RX02"))
      // Each look is a row of the chain.
      #expect(try rows() == before + 2)
    }
  }
}
