import Foundation
import Formats
import TestSupport
import Testing

/// The command as somebody would use it: a store, lists that change, decisions that follow.
@Suite("Re-screening on the command line", .enabled(if: Command.path != nil, "the command is not built"), .serialized)
struct RescreenTests {
  private static let name = "Radomir Krasnogorev"

  private func list(_ names: [String], in folder: String, _ path: String = "lists/list.ftm.json") throws {
    try FileManager.default.createDirectory(atPath: folder + "/lists", withIntermediateDirectories: true)
    let lines = names.enumerated().map { place, name in
      #"{"id":"x-\#(name.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 9_973 })","schema":"Person","properties":{"name":["\#(name)"],"topics":["sanction"]}}"#
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: folder + "/" + path))
  }

  private func events(_ lines: [String], in folder: String) throws {
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: folder + "/events.jsonl"))
  }

  private func seller(_ id: String, director: String) -> String {
    event(
      "r\(id)", "seller.registered",
      #""seller":"\#(id)","business":{"name":"Morgentau Handel GmbH","kind":"company","country":"DE"},"persons":[{"role":"ubo","kind":"person","name":"\#(director)","birth_date":"1979-03-02","residence":"DE","share":"100"}]"#
    )
  }

  private let use = ["--store", "store", "--watchlists", "lists"]

  private func probity(_ arguments: [String], in folder: String, code: Int32 = 0) throws -> CommandResult {
    let result = try Command.run(arguments, in: folder)
    #expect(result.code == code, "\(arguments): \(result.code) \(result.output) \(result.errors)")
    return result
  }

  private func feed(in folder: String) throws -> [JSONValue] {
    try probity(["feed", "--store", "store"], in: folder).lines.compactMap { try JSONValue.parse(Array($0.utf8))["data"] }
  }

  @Test func showsTheEffectDoesItAndUndoesIt() throws {
    try withFolder { folder in
      try list(["Ilse Beauouvert"], in: folder)
      try events([seller("S1", director: Self.name), seller("S2", director: "Thibault Lindebrinker")], in: folder)
      _ = try probity(["run", "--events", "events.jsonl"] + use, in: folder)
      let quiet = try probity(["watchlist", "rescreen", "--dry-run"] + use, in: folder)
      #expect(quiet.output.contains("nothing changed"))

      try list(["Ilse Beauouvert", Self.name], in: folder)
      let before = try feed(in: folder)
      let shown = try probity(["watchlist", "rescreen", "--dry-run", "--json"] + use, in: folder, code: 1)
      let lines = try shown.lines.map { try JSONValue.parse(Array($0.utf8)) }
      #expect(lines.first?["known"]?.integer == 4 && lines.first?["accounts"]?.integer == 1)
      #expect(lines.last?["account"]?.text == "seller:S1")
      #expect(lines.last?["appeared"]?.elements?.first?["listed_name"]?.text == Self.name)
      #expect(lines.last?["decisions"]?.elements?.first?["outcome"]?.text == "hold")
      #expect(try feed(in: folder) == before, "a dry run decides nothing")

      _ = try probity(["watchlist", "rescreen"] + use, in: folder)
      let made = try #require(try feed(in: folder).last)
      #expect(made["kind"]?.text == "seller_monitoring" && made["outcome"]?.text == "hold" && made["subject"]?.text == "seller:S1")
      #expect(made["lists"]?.elements?.first?["version"]?.text?.count == 64)
      let id = try #require(made["decision_id"]?.text)
      let text = try probity(["decision", "show", id, "--store", "store"], in: folder).output
      #expect(text.contains("Made because lists changed") && text.contains("monitoring_sanctions_hit"), "\(text)")
      #expect(try probity(["decision", "replay", id, "--store", "store"], in: folder).output.contains("same"))

      // The next run, under the list as it was, lets go.
      try list(["Ilse Beauouvert"], in: folder)
      _ = try probity(["run", "--events", "events.jsonl"] + use, in: folder)
      let released = try #require(try feed(in: folder).last)
      #expect(released["outcome"]?.text == "release" && released["supersedes"]?.text == id)
      let other = try #require(released["decision_id"]?.text)
      #expect(try probity(["decision", "replay", other, "--store", "store"], in: folder).output.contains("same"))
      _ = try probity(["decision", "explain", other, "--audience", "reviewer", "--store", "store"], in: folder)
      _ = try probity(["ledger", "verify", "--store", "store"], in: folder)
    }
  }

  @Test func takesAReviewersWordAndItsWithdrawal() throws {
    try withFolder { folder in
      try list([Self.name], in: folder)
      try events([seller("S1", director: Self.name)], in: folder)
      _ = try probity(["run", "--events", "events.jsonl"] + use, in: folder)
      let held = try #require(try feed(in: folder).last)
      #expect(held["outcome"]?.text == "hold")
      let shown = try probity(["decision", "show", held["decision_id"]?.text ?? "", "--json", "--store", "store"], in: folder)
      let hit = try JSONValue.parse(Array(shown.output.utf8), bounds: .file)["hits"]?.elements?.first
      let entry = "\(hit?["list"]?.text ?? "")/\(hit?["entry"]?.text ?? "")"
      let who = ["seller:S1/persons/1", entry, "--by", "reviewer-7", "--reason", "Another birth date"]

      let nobody = try probity(["watchlist", "suppress", "seller:S1/persons/9"] + who[1...] + use, in: folder, code: 2)
      #expect(nobody.errors.contains("seller:S1/persons/1"))
      let nothing = try probity(["watchlist", "suppress", "seller:S1/seller"] + who[1...] + use, in: folder, code: 2)
      #expect(nothing.errors.contains("is like no entry"))

      let said = try probity(["watchlist", "suppress"] + who + use, in: folder)
      #expect(said.output.contains("release"), "\(said.output)")
      let listed = try probity(["watchlist", "suppressions", "--json"] + use, in: folder)
      let word = try JSONValue.parse(Array(listed.output.utf8))
      #expect(word["state"]?.text == "holds" && word["by"]?.text == "reviewer-7" && word["reason"]?.text == "Another birth date")

      try events([seller("S1", director: Self.name), payout("p1", at: "2026-10-06T10:00:00Z")], in: folder)
      _ = try probity(["run", "--events", "events.jsonl"] + use, in: folder)
      let paid = try #require(try feed(in: folder).last)
      #expect(paid["kind"]?.text == "seller_payout" && !(paid["reasons"]?.elements ?? []).contains { $0.text == "PR01" })
      let text = try probity(["decision", "show", paid["decision_id"]?.text ?? "", "--store", "store"], in: folder).output
      #expect(text.contains("Suppressed hits") && text.contains("reviewer-7"), "\(text)")

      let back = try probity(["watchlist", "unsuppress"] + who + use, in: folder)
      #expect(back.output.contains("hold"), "\(back.output)")
      let again = try probity(["watchlist", "unsuppress"] + who + use, in: folder, code: 2)
      #expect(again.errors.contains("nobody has said"))
      _ = try probity(["ledger", "verify", "--store", "store"], in: folder)
    }
  }

  @Test func goesOnWhereItWasKilled() throws {
    try withFolder { folder in
      try list(["Ilse Beauouvert"], in: folder)
      try events((1...1_500).map { seller("S\($0)", director: Self.name) }, in: folder)
      _ = try probity(["run", "--events", "events.jsonl"] + use, in: folder)
      try list(["Ilse Beauouvert", Self.name], in: folder)
      var killed = 0
      var generator = Seeded(3)
      for _ in 0..<8 {
        let run = try Command.start(["run", "--events", "events.jsonl"] + use, in: folder)
        Thread.sleep(forTimeInterval: Double(150 + generator.below(700)) / 1_000)
        if run.isRunning { killed += 1 }
        run.kill()
        _ = run.wait()
      }
      #expect(killed > 0, "every run was over before it was killed")
      _ = try probity(["run", "--events", "events.jsonl"] + use, in: folder)
      let made = try feed(in: folder).filter { $0["kind"]?.text == "seller_monitoring" }
      #expect(made.count == 1_500)
      #expect(Set(made.compactMap { $0["subject"]?.text }).count == 1_500)
      _ = try probity(["ledger", "verify", "--store", "store"], in: folder)
    }
  }

  @Test func happensWhileALineFollowsItsSource() throws {
    try withFolder { folder in
      let entry =
        #"<INDIVIDUAL><DATAID>%D</DATAID><FIRST_NAME>%F</FIRST_NAME><SECOND_NAME>%S</SECOND_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.%D</REFERENCE_NUMBER><LISTED_ON>2020-01-01</LISTED_ON></INDIVIDUAL>"#
      func write(_ file: String, _ date: String, _ people: [(String, String)]) throws {
        let all = people.enumerated().map { number, person in
          entry.replacing("%D", with: "00\(number + 1)").replacing("%F", with: person.0).replacing("%S", with: person.1)
        }
        let text =
          #"<?xml version="1.0" encoding="utf-8"?><CONSOLIDATED_LIST xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" dateGenerated="\#(date)T00:00:00.000Z"><INDIVIDUALS>"#
          + all.joined() + "</INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>"
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
      }
      let people = (0..<20).map { ("Ilse\($0)", "Beauouvert") }
      try write("one.xml", "2026-09-01", people)
      try write("two.xml", "2026-09-02", people + [("Radomir", "Krasnogorev")])
      // The shipped catalogue, but for the bounds below which a real list is cut off.
      let shipped = String(decoding: ShippedModels.file("watchlists/catalogue.yaml"), as: UTF8.self)
      let bounded = shipped.replacing(/(bytes_min|entries_min): \d+/) { "\($0.output.1): 1" }
      try Data(bounded.utf8).write(to: URL(fileURLWithPath: folder + "/catalogue.yaml"))
      func refresh(_ file: String) throws {
        let result = try Command.run(
          [
            "watchlist", "refresh", "un-sc", "--from", "file:\(file)", "--accept-size", "--catalogue", "catalogue.yaml", "--watchlists",
            "shelf",
          ], in: folder)
        try #require(result.code == 0, "\(result.output)\(result.errors)")
      }
      try refresh("one.xml")
      try events([seller("S1", director: Self.name)], in: folder)
      let run = try Command.start(["run", "--events", "events.jsonl", "--follow", "--store", "store", "--watchlists", "shelf"], in: folder)
      defer {
        run.kill()
        _ = run.wait()
      }
      try waitFor(1, in: folder)
      try refresh("two.xml")
      try waitFor(2, in: folder)
      let made = try #require(try feed(in: folder).last)
      #expect(made["kind"]?.text == "seller_monitoring" && made["outcome"]?.text == "hold", "\(made)")
      _ = try probity(["watchlist", "rollback", "un-sc", "2026-09-01", "--watchlists", "shelf"], in: folder)
      try waitFor(3, in: folder)
      #expect(try feed(in: folder).last?["outcome"]?.text == "release")
      run.terminate()
      #expect(run.wait().code == 143)
      _ = try probity(["ledger", "verify", "--store", "store"], in: folder)
    }
  }

  /// A file put into a plain folder of lists is taken while the run goes on; one that is broken, or has lost too much, is not, and is said.
  @Test func aRunThatGoesOnTakesFilesOfAPlainFolder() throws {
    try withFolder { folder in
      let many = (0..<20).map { "Beauouvert Linde \($0)" }
      try list(many, in: folder)
      try events([seller("S1", director: Self.name)], in: folder)
      let run = try Command.start(["run", "--events", "events.jsonl", "--follow"] + use, in: folder)
      defer {
        run.kill()
        _ = run.wait()
      }
      try waitFor(1, in: folder)
      try list(many + [Self.name], in: folder)
      try waitFor(2, in: folder)
      #expect(try feed(in: folder).last?["outcome"]?.text == "hold")
      // Neither of these clears anybody.
      try Data(#"{"id":"x-1","schema":"Pers"#.utf8).write(to: URL(fileURLWithPath: folder + "/lists/list.ftm.json"))
      Thread.sleep(forTimeInterval: 4)
      try list(Array(many.prefix(3)), in: folder)
      Thread.sleep(forTimeInterval: 4)
      #expect(try feed(in: folder).count == 2)
      try list(many, in: folder)
      try waitFor(3, in: folder)
      #expect(try feed(in: folder).last?["outcome"]?.text == "release")
      run.terminate()
      let result = run.wait()
      #expect(result.code == 143)
      let refusals = result.errors.split(separator: "\n").filter { $0.contains("New lists could not be loaded") }
      #expect(refusals.count == 2 && refusals.last?.contains("has lost 18 of 21 entries") == true, "\(refusals)")
    }
  }

  /// Waits for a number of decisions, at most fifteen seconds.
  private func waitFor(_ count: Int, in folder: String) throws {
    for _ in 0..<300 {
      if FileManager.default.fileExists(atPath: folder + "/store/ledger.sqlite"), try feed(in: folder).count >= count { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("no \(count) decisions after fifteen seconds")
  }
}
