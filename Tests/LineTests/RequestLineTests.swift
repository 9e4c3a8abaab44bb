import Foundation
import Formats
import TestSupport
import Testing

/// People's requests from the letter in to the letter out, with the command as it is used.
@Suite(
  "People's requests at the desk", .enabled(if: Command.path != nil, "the command was not built: build it or name it in PROBITY_BINARY"),
  .serialized
)
struct RequestLineTests {
  private static func trader(_ id: String, _ seller: String, _ country: String, version: Int = 0, born: String = "1980-02-03") -> String {
    event(
      id, "seller.registered", at: "2026-10-05T09:00:00Z", version: version,
      #""seller":"\#(seller)","business":{"name":"\#(seller) Shop","kind":"sole_trader","country":"\#(country)"},"person":{"name":"Ilse Quendelbach","birth_date":"\#(born)","residence":"\#(country)"},"session":{"ip":"192.0.2.7","device":"dev-\#(seller)","country":"\#(country)"}"#
    )
  }

  private static func advance(_ id: String, _ seller: String, at time: String) -> String {
    event(id, "advance.requested", at: time, #""seller":"\#(seller)","advance":{"id":"A-\#(id)","amount":"300.00","currency":"EUR"}"#)
  }

  private static let lines = [
    trader("r1", "DE1", "DE"), trader("r2", "GB1", "GB"), trader("r3", "BR1", "BR"), trader("r4", "MX1", "MX"),
    registration("r5", seller: "CO1"),
    advance("a1", "DE1", at: "2026-10-06T11:00:00Z"), advance("a2", "GB1", at: "2026-10-06T11:01:00Z"),
    advance("a3", "BR1", at: "2026-10-06T11:02:00Z"), payout("p1", at: "2026-10-06T12:00:00Z", seller: "MX1"),
    payout("p2", at: "2026-10-06T12:01:00Z", seller: "CO1"), payout("p3", at: "2026-10-06T12:02:00Z", seller: "DE1"),
  ]

  @discardableResult
  private func probity(_ words: String..., in folder: String, code: Int32 = 0, at time: String? = nil) throws -> String {
    try probity(words, in: folder, code: code, at: time)
  }

  private func probity(_ words: [String], in folder: String, code: Int32, at time: String?) throws -> String {
    let result = try Command.run(words + (time.map { ["--at", $0] } ?? []) + ["--store", "s"], in: folder)
    #expect(result.code == code, "\(words.joined(separator: " ")): \(result.code) \(result.output)\(result.errors)")
    return code == 0 ? result.output + result.errors : result.errors
  }

  private func run(_ lines: [String], in folder: String) throws {
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: folder + "/events.jsonl"))
    try probity("run", "--events", "events.jsonl", in: folder)
  }

  private func decisions(in folder: String) throws -> [JSONValue] {
    try probity("feed", in: folder).split(separator: "\n").compactMap { try JSONValue.parse(Array($0.utf8))["data"] }
  }

  private func decision(_ account: String, _ kind: String, in folder: String) throws -> String {
    try #require(
      try decisions(in: folder).last { $0["subject"]?.text == account && $0["kind"]?.text == kind }?["decision_id"]?.text)
  }

  private func request(_ id: String, of account: String, in folder: String) throws -> JSONValue {
    let lines = try probity("subject", "requests", account, "--json", in: folder, at: "2026-12-24T09:00:00Z").split(separator: "\n")
    return try #require(try lines.map { try JSONValue.parse(Array($0.utf8)) }.first { $0["request"]?.text == id })
  }

  private func withRun(_ lines: [String] = Self.lines, _ body: (String) throws -> Void) throws {
    try withFolder { folder in
      try run(lines, in: folder)
      try body(folder)
      #expect(try probity("ledger", "verify", in: folder).contains("The ledger is whole"))
    }
  }

  @Test func aClockStandsWhereTheLawSaysSoAndIsShown() throws {
    try withRun { folder in
      try probity(
        "subject", "request", "seller:GB1", "--request", "R1", "--type", "access", "--unverified", in: folder, at: "2026-10-10T09:00:00Z")
      #expect(
        try probity("subject", "verify", "seller:GB1", "--request", "R1", in: folder, at: "2026-10-20T09:00:00Z").contains("2026-11-20"))
      let asked = try probity(
        "subject", "ask", "seller:GB1", "--request", "R1", "--question", "Which year?", in: folder, at: "2026-10-25T09:00:00Z")
      #expect(asked.contains("Which year?") && asked.contains("stands still"))
      #expect(try request("R1", of: "seller:GB1", in: folder)["due"] == .null)
      #expect(try request("R1", of: "seller:GB1", in: folder)["stopped_since"]?.text == "2026-10-25")
      #expect(try probity("subject", "export", "seller:GB1", in: folder).contains(#""waits_for_you_since":"2026-10-25""#))
      #expect(
        try probity("subject", "clarified", "seller:GB1", "--request", "R1", in: folder, at: "2026-11-04T09:00:00Z").contains("2026-11-30"))
      #expect(try request("R1", of: "seller:GB1", in: folder)["due"]?.text == "2026-11-30")
      // In the Union the days count on.
      try probity("subject", "request", "seller:DE1", "--request", "R2", "--type", "access", in: folder, at: "2026-10-10T09:00:00Z")
      #expect(
        try !probity("subject", "ask", "seller:DE1", "--request", "R2", "--question", "Which?", in: folder, at: "2026-10-11T09:00:00Z")
          .contains("stands still"))
      #expect(try request("R2", of: "seller:DE1", in: folder)["due"]?.text == "2026-11-10")
    }
  }

  @Test func aContestIsAnsweredByAPersonsReview() throws {
    try withRun { folder in
      let contested = try decision("seller:BR1", "advance_withdrawal", in: folder)
      let take = ["subject", "request", "seller:BR1", "--request", "R1", "--type", "contest"]
      #expect(try probity(take, in: folder, code: 2, at: "2026-10-10T09:00:00Z").contains("--decision"))
      #expect(try probity(take + ["--decision", "d0-2-x"], in: folder, code: 2, at: "2026-10-10T09:00:00Z").contains("has no decision"))
      let letter = try probity(take + ["--decision", contested], in: folder, code: 0, at: "2026-10-10T09:00:00Z")
      #expect(letter.contains("Article 20 LGPD") && letter.contains("2026-10-25"))
      #expect(try request("R1", of: "seller:BR1", in: folder)["decision"]?.text == contested)
      let answer = ["subject", "answer", "seller:BR1", "--request", "R1", "--result", "fulfil"]
      #expect(try probity(answer, in: folder, code: 2, at: "2026-10-12T09:00:00Z").contains("has reviewed"))
      // A click is no review.
      let click = try probity(
        "decision", "review", contested, "--outcome", "approve", "--by", "M", "--reason", "fine", in: folder, at: "2026-10-12T10:00:00Z")
      #expect(click.contains("solely_automated") && click.contains("--saw-inputs"))
      #expect(try probity(answer, in: folder, code: 2, at: "2026-10-12T10:30:00Z").contains("has reviewed"))
      let clicked = try decision("seller:BR1", "advance_withdrawal", in: folder)
      #expect(
        try probity(
          "decision", "review", contested, "--outcome", "approve", "--by", "M", "--reason", "again", in: folder, code: 2,
          at: "2026-10-12T10:40:00Z"
        ).contains(clicked))
      let review = try probity(
        "decision", "review", clicked, "--outcome", "approve", "--by", "M", "--reason", "turnover shown", "--trained", "--saw-inputs",
        "--other-info", "--authority", "--opened-at", "2026-10-12T10:45:00Z", in: folder, at: "2026-10-12T11:00:00Z")
      #expect(review.contains("human_in_the_loop"))
      #expect(try probity(answer, in: folder, code: 0, at: "2026-10-12T12:00:00Z").contains(contested))
      let last = try #require(try decisions(in: folder).last)
      #expect(last["outcome"]?.text == "approve" && last["supersedes"]?.text == clicked)
    }
  }

  @Test func aReviewOfNothingIsRefusedAndNotJournalled() throws {
    try withRun { folder in
      let known = try decision("seller:BR1", "advance_withdrawal", in: folder)
      let review = ["--by", "M", "--reason", "x"]
      #expect(
        try probity(["decision", "review", "d0-99-x", "--outcome", "approve"] + review, in: folder, code: 2, at: nil).contains(
          "there is no decision"))
      #expect(
        try probity(["decision", "review", known, "--outcome", "aprove"] + review, in: folder, code: 2, at: nil).contains(
          "did you mean approve?"))
      #expect(try probity("dead-letters", in: folder).contains("No dead letters"))
    }
  }

  @Test func aRectificationIsDecidedAgainAndSaysWhatStillRestsOnTheMistake() throws {
    try withRun { folder in
      let before = try decision("seller:DE1", "seller_registration", in: folder)
      let letter = try probity(
        "subject", "request", "seller:DE1", "--request", "R1", "--type", "rectification", in: folder, at: "2026-10-14T09:00:00Z")
      #expect(!letter.contains("We have corrected"))
      let answer = ["subject", "answer", "seller:DE1", "--request", "R1", "--result", "fulfil"]
      #expect(try probity(answer, in: folder, code: 2, at: "2026-10-14T10:00:00Z").contains("higher version"))
      try run(Self.lines + [Self.trader("r1", "DE1", "DE", version: 1, born: "2010-02-03")], in: folder)
      let made = try #require(try decisions(in: folder).last { $0["kind"]?.text == "seller_registration" })
      #expect(made["reasons"]?.elements?.compactMap(\.text) == ["PR15"])
      let done = try probity(answer, in: folder, code: 0, at: "2026-10-16T10:00:00Z")
      #expect(done.contains("We have corrected"))
      // What rested on the wrong date was decided anew, from what stood of it: a trader under age stands otherwise.
      #expect(done.contains("Decided anew"))
      for kind in ["advance_withdrawal", "seller_payout"] {
        let anew = try #require(try decisions(in: folder).last { $0["subject"]?.text == "seller:DE1" && $0["kind"]?.text == kind })
        #expect(["changed", "confirmed"].contains(anew["rectification"]?.text))
        #expect(done.contains(try #require(anew["supersedes"]?.text)))
        #expect(try probity("decision", "show", anew["decision_id"]?.text ?? "", in: folder).contains("Made anew because"))
      }
      #expect(!done.contains(before))
    }
  }

  @Test func aLegalHoldKeepsACompanysPeopleAndItsLiftLetsThemGo() throws {
    try withRun { folder in
      try probity("retention", "hold", "seller:CO1", "--ref", "LH-1", "--by", "legal", in: folder, at: "2026-10-12T09:00:00Z")
      let erase = ["subject", "erase", "seller:CO1/persons/1", "--by", "dpo", "--request"]
      let refused = try probity(erase + ["R1"], in: folder, code: 0, at: "2026-10-12T10:00:00Z")
      #expect(refused.contains("LEGAL-HOLD") && refused.contains("may not erase anything"))
      #expect(try request("R1", of: "seller:CO1", in: folder)["result"]?.text == "refuse")
      #expect(try probity("subject", "export", "seller:CO1/persons/1", in: folder).contains("Ilse Quendelbach"))
      // A company is no data subject; its case needs a law that somebody names.
      #expect(
        try probity("subject", "erase", "seller:CO1", "--by", "dpo", "--request", "R2", in: folder, code: 2, at: "2026-10-12T11:00:00Z")
          .contains("company"))
      try probity("retention", "lift", "seller:CO1", "--by", "legal", in: folder, at: "2026-10-13T09:00:00Z")
      let gone = try probity(erase + ["R3"], in: folder, code: 0, at: "2026-10-13T10:00:00Z")
      #expect(!gone.contains("LEGAL-HOLD"))
      // The company's file goes on, and knows that its director was answered.
      #expect(try request("R3", of: "seller:CO1", in: folder)["result"]?.text == "fulfil")
      try probity("subject", "export", "seller:CO1/persons/1", in: folder, code: 2)
      #expect(try !probity("subject", "export", "seller:CO1", in: folder).contains("Ilse Quendelbach"))
    }
  }

  @Test func restrictionObjectionAndConsentDecideWhatIsRead() throws {
    try withRun { folder in
      func outcome(_ id: String, _ seller: String, _ time: String, _ all: inout [String]) throws -> JSONValue {
        all.append(payout(id, at: time, seller: seller))
        try run(all, in: folder)
        let shown = try probity("decision", "show", try decision("seller:\(seller)", "seller_payout", in: folder), "--json", in: folder)
        return try JSONValue.parse(Array(shown.utf8))
      }
      func read(_ shown: JSONValue) -> Int { shown["governance"]?["data_used"]?.elements?.count ?? -1 }
      func status(_ shown: JSONValue) -> String? { shown["governance"]?["subjects"]?["seller"]?["lawful_basis"]?["status"]?.text }
      var all = Self.lines
      try probity("subject", "request", "seller:GB1", "--request", "R1", "--type", "restriction", in: folder, at: "2026-10-07T09:00:00Z")
      #expect(read(try outcome("q1", "GB1", "2026-10-07T10:00:00Z", &all)) == 0)
      try probity("subject", "restrict", "seller:GB1", "--request", "R2", "--lift", in: folder, at: "2026-10-08T09:00:00Z")
      #expect(read(try outcome("q2", "GB1", "2026-10-08T10:00:00Z", &all)) > 0)
      try probity("subject", "object", "seller:DE1", "--request", "R3", in: folder, at: "2026-10-09T09:00:00Z")
      #expect(read(try outcome("q3", "DE1", "2026-10-09T10:00:00Z", &all)) == 0)
      let refusal = ["subject", "answer", "seller:DE1", "--request", "R3", "--result", "refuse"]
      #expect(try probity(refusal, in: folder, code: 2, at: "2026-10-10T09:00:00Z").contains("--reason"))
      #expect(
        try probity(refusal + ["--reason", "fraud control outweighs it"], in: folder, code: 0, at: "2026-10-10T09:00:00Z").contains(
          "outweighs"))
      #expect(read(try outcome("q4", "DE1", "2026-10-10T10:00:00Z", &all)) > 0)
      try probity(
        "subject", "consent", "seller:MX1", "--request", "C1", "--form", "express", "--ref", "CON", in: folder, at: "2026-10-11T09:00:00Z")
      #expect(status(try outcome("q5", "MX1", "2026-10-11T10:00:00Z", &all)) == "supported")
      try probity(
        "subject", "request", "seller:MX1", "--request", "R4", "--type", "consent_withdrawal", in: folder, at: "2026-10-12T09:00:00Z")
      let withdrawn = try outcome("q6", "MX1", "2026-10-12T10:00:00Z", &all)
      // Blocked, and nothing is put in the place of the consent.
      #expect(status(withdrawn) == "invalid")
      #expect(withdrawn["governance"]?["subjects"]?["seller"]?["lawful_basis"]?["primary"] == .null)
      #expect(withdrawn["governance"]?["governance_status"]?.text == "blocked_unlawful")
      #expect(withdrawn["decision"]?["outcome"]?.text == "hold")
    }
  }

  @Test func portabilityHoldsWhatWasGivenAndNoMore() throws {
    try withRun { folder in
      let whole = try probity("subject", "export", "seller:DE1", in: folder)
      let portable = try probity("subject", "export", "seller:DE1", "--portable", in: folder)
      #expect(whole.contains("192.0.2.7") && whole.contains("explanation"))
      #expect(portable.contains("Ilse Quendelbach") && portable.contains("300.00"))
      for observed in ["192.0.2.7", "dev-DE1", "explanation", "decision_id"] { #expect(!portable.contains(observed), "\(observed)") }
    }
  }

  /// `run --follow` deletes what is past its date, under an act in the chain, and nothing that a hold covers.
  @Test(.timeLimit(.minutes(2))) func aFollowedLineKeepsRetention() throws {
    try withFolder { folder in
      let old = Self.lines.map { $0.replacingOccurrences(of: "2026-10-", with: "2023-10-") }
      try run(old, in: folder)
      try probity("retention", "hold", "seller:GB1", "--ref", "LH-2", "--by", "legal", in: folder)
      func due() throws -> Int64 {
        try JSONValue.parse(Array(try probity("retention", "plan", "--json", in: folder).utf8))["due"]?.integer ?? -1
      }
      let before = try due()
      #expect(before > 0)
      let off = try Command.start(["run", "--events", "events.jsonl", "--store", "s", "--follow", "--no-retention"], in: folder)
      Thread.sleep(forTimeInterval: 3)
      off.terminate()
      #expect(off.wait().code == 143)
      #expect(try due() == before)
      let started = try Command.start(["run", "--events", "events.jsonl", "--store", "s", "--follow"], in: folder)
      // A hold can be put on an account while the line runs.
      let end = Date(timeIntervalSinceNow: 60)
      while try due() > 0, Date() < end { Thread.sleep(forTimeInterval: 0.5) }
      try probity("retention", "hold", "seller:DE1", "--ref", "LH-3", "--by", "legal", in: folder)
      started.terminate()
      let result = started.wait()
      #expect(result.errors.contains("pieces deleted"), "\(result.errors)")
      #expect(try due() == 0)
      #expect(try probity("retention", "plan", in: folder).contains("legal hold"))
      let report = try JSONValue.parse(Array(try probity("ledger", "verify", "--json", in: folder).utf8))
      #expect(report["sealed_expired"]?.integer == before, "\(report)")
    }
  }

  /// Two packs of one marketplace: each decision stands under the one in force on its day.
  @Test func aDecisionUsesThePolicyInForceAtItsTime() throws {
    try withFolder { folder in
      let models = folder + "/models"
      try FileManager.default.copyItem(atPath: ShippedModels.package.appendingPathComponent("models").path, toPath: models)
      let policy = models + "/policy/aliexpress-2025-10-14.yaml"
      let text = String(decoding: try #require(FileManager.default.contents(atPath: policy)), as: UTF8.self)
      func add(_ id: String, effective: String) throws {
        let other = text.replacingOccurrences(of: "policy: aliexpress-2025-10-14", with: "policy: \(id)")
          .replacingOccurrences(of: "effective: 2025-10-14", with: "effective: \(effective)")
        #expect(other != text)
        try Data(other.utf8).write(to: URL(fileURLWithPath: models + "/policy/\(id).yaml"))
      }
      try add("aliexpress-2026-10-06", effective: "2026-10-06")
      try Data(Self.lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: folder + "/events.jsonl"))
      func probity(_ words: [String]) throws -> CommandResult { try Command.run(words, in: folder, models: models) }
      #expect(try probity(["run", "--events", "events.jsonl", "--store", "s"]).code == 0)
      let exported = try probity(["governance", "export", "--format", "json", "--store", "s"])
      #expect(exported.code == 0, "\(exported.errors)")
      let records = try exported.lines.map { try JSONValue.parse(Array($0.utf8)) }
      #expect(records.count == Self.lines.count)
      for record in records {
        let day = String(record["decision"]?["at"]?.text?.prefix(10) ?? "")
        let id = day < "2026-10-06" ? "aliexpress-2025-10-14" : "aliexpress-2026-10-06"
        #expect(record["policy"]?["id"]?.text == id, "\(day)")
        #expect(record["policy"]?["version"]?.text == String(id.suffix(10)))
      }
      // Two of one day contradict each other, and that is said before anything is decided.
      try add("aliexpress-2026-10-07", effective: "2026-10-06")
      let refused = try probity(["run", "--events", "events.jsonl", "--store", "t"])
      #expect(refused.code == 2 && refused.errors.contains("both in force from 2026-10-06"))
    }
  }
}
