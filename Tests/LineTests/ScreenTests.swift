import Foundation
import Formats
import TestSupport
import Testing

@Suite("Screening on the command line", .enabled(if: Command.path != nil, "the command is not built"))
struct ScreenTests {
  private func lines(_ arguments: [String], _ questions: [String], in folder: String) throws -> (
    code: Int32, lines: [JSONValue], errors: String
  ) {
    try Data(questions.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: folder + "/questions.jsonl"))
    let run = try Command.run(arguments + ["--file", "questions.jsonl", "--json"], in: folder)
    return (run.code, try run.lines.map { try JSONValue.parse(Array($0.utf8)) }, run.errors)
  }

  /// One list of one entry, in FollowTheMoney's words.
  private func withList(_ body: (String) throws -> Void) throws {
    try withFolder { folder in
      let entry =
        #"{"id":"x-1","schema":"Person","properties":{"name":["Radomir Krasnogorev"],"birthDate":["1961-04-02"],"topics":["sanction"]}}"#
      try Data((entry + "\n").utf8).write(to: URL(fileURLWithPath: folder + "/list.ftm.json"))
      try body(folder)
    }
  }

  private func person(_ id: String, _ name: String, born: String) -> String {
    #"{"id":"\#(id)","schema":"Person","properties":{"name":["\#(name)"],"birthDate":["\#(born)"]}}"#
  }

  @Test func answersEveryLineInOrderAndNamesWhatIsWrong() throws {
    try withList { folder in
      var questions = (0..<200).map { person("q\($0)", $0 % 3 == 0 ? "Radomir Krasnogorev" : "Ilse Quendelbach", born: "1961-04-02") }
      questions[7] = "garbage"
      questions[8] = #"{"id":"q8","schema":"Persn","properties":{"name":["x"]}}"#
      let answer = try lines(["screen", "--watchlists", "list.ftm.json"], questions, in: folder)
      #expect(answer.code == 1)
      #expect(answer.lines.count == 200)
      #expect(
        answer.errors.contains("line 8: byte 0") && answer.errors.contains("line 9: unknown schema") && answer.errors.contains("Person"))
      for (place, line) in answer.lines.enumerated() where place != 7 && place != 8 {
        #expect(line["id"]?.text == "q\(place)")
        let entries = (line["matches"]?.elements ?? []).map { $0["entry"]?.text }
        #expect(entries == (place % 3 == 0 ? ["x-1"] : []), "question \(place)")
      }
    }
  }

  @Test func findsAPersonWhoseBirthYearIsOneOff() throws {
    try withList { folder in
      let answer = try lines(
        ["screen", "--watchlists", "list.ftm.json"], [person("a", "Krasnogorev, Radomir", born: "1962-04-02")], in: folder)
      let match = try #require(answer.lines.first?["matches"]?.elements?.first)
      #expect(match["match"]?.bool == true)
      let texts = (match["evidence"]?.elements ?? []).compactMap { $0["text"]?.text }
      #expect(texts.contains { $0.contains("1") && $0.contains("birth") }, "\(texts)")
    }
  }

  /// The path and the arithmetic, through a holding and added up; and what is no owner is said to be none.
  @Test func saysWhetherACompanyCountsAsItsListedOwners() throws {
    try withFolder { folder in
      let listed = [
        #"{"id":"x-1","schema":"Person","properties":{"name":["Radomir Krasnogorev"],"topics":["sanction"],"program":["SDGT"]}}"#,
        #"{"id":"x-2","schema":"Person","properties":{"name":["Thibault Lindebrinker"],"topics":["sanction"],"program":["SDGT"]}}"#,
      ]
      try FileManager.default.createDirectory(atPath: folder + "/lists/us-ofac-sdn", withIntermediateDirectories: true)
      try Data((listed.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: folder + "/lists/us-ofac-sdn/list.ftm.json"))
      let ask = ["screen", "Morgentau Handel GmbH", "--watchlists", "lists", "--json"]
      func answer(_ owners: [String]) throws -> JSONValue {
        let run = try Command.run(ask + owners.flatMap { ["--owner", $0] }, in: folder)
        try #require(run.code == 0, "\(run.errors)")
        return try JSONValue.parse(Array(try #require(run.lines.first).utf8))
      }
      let reached = try answer(["Radomir Krasnogorev: 30", "Quendel Holding: 25", "Thibault Lindebrinker > Quendel Holding: 60"])
      let ofac = try #require(reached["ownership"]?.elements?.first { $0["rule"]?.text == "ofac-50" })
      #expect(ofac["verdict"]?.text == "reached" && ofac["share_millipercent"]?.integer == 55_000)
      let text = ofac["arithmetic"]?.text ?? ""
      #expect(text.contains("30 %") && text.contains("60 % Thibault Lindebrinker") && text.contains("= 55 %"), "\(text)")
      let below = try answer(["Radomir Krasnogorev: 30", "Ilse Quendelbach: 70"])
      #expect(below["ownership"]?.elements?.first { $0["rule"]?.text == "ofac-50" }?["verdict"]?.text == "below")
      #expect(try answer(["Ilse Quendelbach: 100"])["ownership"]?.elements?.isEmpty == true)
      for wrong in ["Ilse Quendelbach", "Ilse Quendelbach: 101", "> X: 3", "A > B > C: 3", "Ilse: 1.2345"] {
        let run = try Command.run(ask + ["--owner", wrong], in: folder)
        #expect(run.code == 2 && run.errors.contains("an owner is written"), "\(wrong): \(run.errors)")
      }
    }
  }

  @Test func comparesPairsWithoutAList() throws {
    try withFolder { folder in
      func pair(_ id: String, _ first: String, _ second: String) -> String {
        func party(_ name: String) -> String { #"{"schema":"Person","properties":{"name":["\#(name)"]}}"# }
        return #"{"id":"\#(id)","query":\#(party(first)),"candidate":\#(party(second))}"#
      }
      let pairs = [
        pair("same", "Aleksandr Petrov", "Alexander Petrov"), pair("other", "Aleksandr Petrov", "Ilse Quendelbach"), #"{"id":"half"}"#,
      ]
      let answer = try lines(["names", "compare"], pairs, in: folder)
      #expect(answer.code == 1)
      #expect(answer.lines.count == 3)
      #expect(answer.lines[0]["match"]?.bool == true && answer.lines[1]["match"]?.bool == false)
      #expect(answer.lines[2]["error"]?.text?.contains("query") == true)
    }
  }

  @Test func saysWhatIsMissing() throws {
    try withFolder { folder in
      let nobody = try Command.run(["screen"], in: folder)
      #expect(nobody.code == 2 && nobody.errors.contains("give a name"))
      let nowhere = try Command.run(["screen", "Ilse Quendelbach"], in: folder)
      #expect(nowhere.code == 2 && nowhere.errors.contains("--watchlists"))
      let explained = try Command.run(["names", "explain", "Aleksandr Petrov", "Petrov, Alexander"], in: folder)
      #expect(explained.code == 0 && explained.output.contains("other spelling") && explained.output.contains("score"))
    }
  }

  /// A publisher's folder as some archives have it: the main file packed, the others not.
  @Test func aPackedListIsNamedWithTheCommandThatUnpacksIt() throws {
    try withList { folder in
      try FileManager.default.createDirectory(atPath: folder + "/my lists", withIntermediateDirectories: true)
      func put(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/my lists/" + name)) }
      try put("alt.csv", "1,2,\"aka\",\"KRASNOGOREV\",-0-\n")
      try put("sdn.csv.xz", "\u{FD}7zXZ")
      let packed = try Command.run(["screen", "Radomir Krasnogorev", "--watchlists", "my lists"], in: folder)
      #expect(packed.code == 2 && packed.errors.contains("xz -dk 'my lists/sdn.csv.xz'"), "\(packed.errors)")
      // Once it is unpacked beside, the packed one is passed over.
      let row = "1,\"KRASNOGOREV, Radomir\",\"individual\",\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
      try put("sdn.csv", row)
      let unpacked = try Command.run(["screen", "Radomir Krasnogorev", "--watchlists", "my lists"], in: folder)
      #expect(unpacked.code == 0 && unpacked.output.contains("match"), "\(unpacked.errors)")
    }
  }

  /// The shipped models with other thresholds.
  private func models(_ folder: String, lists: String, decisions: String) throws -> String {
    let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../models").standardizedFileURL
    let copy = URL(fileURLWithPath: folder + "/models")
    try? FileManager.default.removeItem(at: copy)
    try FileManager.default.copyItem(at: shipped, to: copy)
    let file = copy.appendingPathComponent("matching.yaml")
    let text = try String(contentsOf: file, encoding: .utf8).replacingOccurrences(of: "\nlists: {}", with: "\nlists: {\(lists)}")
      .replacingOccurrences(of: "\ndecisions: {}", with: "\ndecisions: {\(decisions)}")
    try Data(text.utf8).write(to: file)
    return copy.path
  }

  @Test func thresholdsOfADecisionAreSeenAndThoseOfNothingAreSaid() throws {
    try withList { folder in
      let ask = ["screen", "Radomir Krasnogorev", "--watchlists", "list.ftm.json"]
      let strict = try models(folder, lists: "ftm: 5, nosuchlist: 10", decisions: "seller_payout: 200")
      let plain = try Command.run(ask + ["--json"], in: folder, models: strict)
      let payout = try Command.run(ask + ["--decision", "seller_payout", "--json"], in: folder, models: strict)
      func verdict(_ run: CommandResult) throws -> Bool? {
        try JSONValue.parse(Array((run.lines.first ?? "").utf8))["matches"]?.elements?.first?["match"]?.bool
      }
      #expect(try verdict(plain) == true)
      #expect(try verdict(payout) == false)
      #expect(plain.errors.contains("matching.yaml:") && plain.errors.contains("no list is called nosuchlist"))
      #expect(!plain.errors.contains("called ftm"))
      let shown = try Command.run(ask + ["--decision", "seller_payout"], in: folder, models: strict)
      #expect(shown.output.contains("seller_payout +200") && shown.output.contains("On ftm +5"))
      let unknown = try Command.run(ask + ["--decision", "seller_payot"], in: folder, models: strict)
      #expect(unknown.code == 2 && unknown.errors.contains("did you mean seller_payout?"))
      let wrong = try Command.run(ask, in: folder, models: try models(folder, lists: "", decisions: "nosuch: 100"))
      #expect(wrong.code == 2 && wrong.errors.contains("matching.yaml:") && wrong.errors.contains("no decision kind nosuch"))
    }
  }

  @Test func aSlipAtTheTerminalIsRefusedAndACutNameIsNot() throws {
    try withList { folder in
      func screen(_ arguments: [String]) throws -> CommandResult {
        try Command.run(["screen"] + arguments + ["--watchlists", "list.ftm.json"], in: folder)
      }
      let country = try screen(["Radomir Krasnogorev", "--country", "Narnia"])
      #expect(country.code == 2 && country.errors.contains("country 1 is none we know") && !country.errors.contains("left out"))
      #expect(try screen(["Radomir Krasnogorev", "--country", "RUS"]).output.contains("match"))
      #expect(try screen(["🙂"]).errors.contains("nothing to search for"))
      let long = try screen((0..<26).map { "wort\($0)" })
      #expect(long.code == 0 && long.errors.contains("warning: name 1 has more words"))
      let explained = try screen(["Radomir Krasnogorev", "--explain"])
      for line in explained.lines { #expect(line.last != " ", "\(line)|") }
      #expect(explained.output.contains("A person is a match from"))
    }
  }

  @Test func explainingSaysWhichReadingItShows() throws {
    try withFolder { folder in
      let names = ["names", "explain", "Kestrel Limited", "Kestrel GmbH"]
      let both = try Command.run(names, in: folder)
      #expect(both.output.contains("Shown as organisations") && both.output.contains("as persons: score"))
      let one = try Command.run(names + ["--schema", "Organization"], in: folder)
      #expect(!one.output.contains("Shown as") && both.output.hasPrefix(one.output), "the same weights")
      let json = try JSONValue.parse(Array((try Command.run(names + ["--json"], in: folder).lines.first ?? "").utf8))
      let readings = json["readings"]?.elements ?? []
      #expect(readings.map { $0["as"]?.text } == ["organisation", "person"] && readings.first?["score"] == json["score"])
      let party = { (name: String) in #"{"properties":{"name":["\#(name)"]}}"# }
      let pair = #"{"id":"1","query":\#(party(names[2])),"candidate":\#(party(names[3]))}"#
      #expect(try lines(["names", "compare"], [pair], in: folder).lines.first?["score"] == json["score"])
    }
  }

  @Test func pairsSayWhatTheyDoNotCoverAndAreBounded() throws {
    try withFolder { folder in
      func party(_ names: [String]) -> String { #"{"properties":{"name":[\#(names.map { "\"\($0)\"" }.joined(separator: ","))]}}"# }
      let many = (0..<1_200).map { "Vera Test\($0)" }
      let answer = try lines(
        ["names", "compare"],
        [
          #"{"id":"1","query":\#(party(["🙂", "Vera Test"])),"candidate":\#(party(["Vera Test"]))}"#,
          #"{"id":"2","query":\#(party(many)),"candidate":\#(party(many))}"#,
        ], in: folder)
      #expect(answer.lines[0]["warnings"]?.elements?.first?.text?.hasPrefix("query: name 1 has no letter") == true)
      #expect(answer.lines[1]["error"]?.text?.contains("so many names") == true && answer.errors.contains("line 2"))
    }
  }
}
