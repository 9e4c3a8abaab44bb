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
}
