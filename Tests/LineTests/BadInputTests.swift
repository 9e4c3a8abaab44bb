import Foundation
import Formats
import TestSupport
import Testing

@Suite("Bad input", .enabled(if: Command.path != nil, "the command was not built: build it or name it in PROBITY_BINARY"), .serialized)
struct BadInputTests {
  private static let long = 50 << 20

  /// Lines, the reason each is refused for and the field; nil where the line is good.
  private static let lines: [(line: [UInt8], reason: String?)] = {
    func amount(_ text: String) -> String { payout("x").replacing(#""100.00""#, with: text) }
    let texts: [(String, String?)] = [
      (payout("good1"), nil), ("garbage", "not_json"), ("[1,2]", "not_an_object"), (amount("1e400"), "amount_not_text"),
      (amount(#""99999999999999999999.00""#), "bad_amount"), (amount(#""1.999""#), "bad_amount"),
      (payout("x", account: "4111111111111111"), "card_number"),
      (event("x", "payout.imagined"), "unknown_kind"), (payout("good1", amount: "5.00"), "id_reused"), (payout("good2"), nil),
    ]
    var lines = texts.map { (Array($0.0.utf8), $0.1) }
    lines.insert(([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D], "not_json"), at: 3)
    lines.insert(([UInt8](repeating: 0x5B, count: 100_000), "not_json"), at: 4)
    lines.insert(([UInt8](repeating: 0x61, count: long), "line_too_long"), at: 5)
    lines.insert(([0, 1, 2, 3], "not_json"), at: 6)
    return lines
  }()

  private func withEvents(_ body: (String) throws -> Void) throws {
    try withFolder { folder in
      let bytes = Self.lines.reduce(into: Data()) { bytes, line in
        bytes.append(contentsOf: line.line)
        bytes.append(0x0A)
      }
      try bytes.write(to: URL(fileURLWithPath: folder + "/events.jsonl"))
      try body(folder)
    }
  }

  @Test func goesToTheDeadLettersExactlyAndTheRestIsDecided() throws {
    try withEvents { folder in
      let run = try Command.run(["run", "--events", "events.jsonl", "--store", "s", "--json"], in: folder)
      #expect(run.code == 0, "\(run.errors)")
      let summary = try JSONValue.parse(Array(run.output.utf8))
      let expected = Self.lines.compactMap(\.reason)
      #expect(summary["lines"]?.integer == Int64(Self.lines.count))
      #expect(summary["dispositions"]?["dead_letter"]?.integer == Int64(expected.count))
      #expect(summary["dispositions"]?["decided"]?.integer == 2)
      let letters = try Command.run(["dead-letters", "--store", "s", "--json"], in: folder).lines.map {
        try JSONValue.parse(Array($0.utf8))
      }
      #expect(letters.compactMap { $0["reason"]?.text } == expected)
      // Each says where its line is.
      var offset: Int64 = 0
      var places: [Int64] = []
      for line in Self.lines {
        if line.reason != nil { places.append(offset) }
        offset += Int64(line.line.count) + 1
      }
      #expect(letters.compactMap { $0["line_offset"]?.integer } == places)
      #expect(letters.compactMap { $0["length"]?.integer } == Self.lines.filter { $0.reason != nil }.map { Int64($0.line.count) })
      #expect(try Command.run(["ledger", "verify", "--store", "s"], in: folder).code == 0)
    }
  }

  @Test func isAFindingUnderStrict() throws {
    try withEvents { (folder) throws in
      #expect(try Command.run(["run", "--events", "events.jsonl", "--store", "s", "--strict"], in: folder).code == 1)
    }
  }

  @Test func isNoFindingUnderStrictWhereThereIsNone() throws {
    try withFolder { folder in
      try Data((payout("p1") + "\n").utf8).write(to: URL(fileURLWithPath: folder + "/events.jsonl"))
      #expect(try Command.run(["run", "--events", "events.jsonl", "--store", "s", "--strict"], in: folder).code == 0)
    }
  }

  @Test func ofACommandLineIsSaidWithTheRightExitCode() throws {
    try withFolder { (folder) throws in
      #expect(try Command.run(["run", "--events", "none.jsonl", "--store", "s"], in: folder).code == 3)
      #expect(try Command.run(["run", "--nonsense"], in: folder).code == 2)
      #expect(try Command.run(["feed", "--store", "none"], in: folder).code == 3)
      #expect(try Command.run(["feed", "--store", "none", "--outcome", "holdd"], in: folder).code == 2)
    }
  }
}
