import Foundation
import Formats
import TestSupport
import Testing

@Suite(
  "A run of the command", .enabled(if: Command.path != nil, "the command was not built: build it or name it in PROBITY_BINARY"), .serialized
)
struct KillTests {
  static let kills = Streams.setting("PROBITY_KILLS", default: 6)
  private static let sample = ShippedModels.package.appendingPathComponent("watchlists/samples/us-ofac-sdn/sdn.xml").path

  /// A folder with the events of a small marketplace and a list.
  private func withMarketplace(sellers: Int = 12, days: Int = 10, _ body: (String) throws -> Void) throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/lists", withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: Self.sample, toPath: folder + "/lists/sdn.xml")
      let made = try Command.run(
        ["simulate", "--seed", "5", "--sellers", "\(sellers)", "--days", "\(days)", "--dirty", "--out", "events.jsonl"], in: folder)
      try #require(made.code == 0, "\(made.errors)")
      try body(folder)
    }
  }

  private func arguments(_ store: String, _ more: [String] = []) -> [String] {
    ["run", "--events", "events.jsonl", "--store", store, "--watchlists", "lists"] + more
  }

  private func feed(_ store: String, in folder: String) throws -> [String] {
    let result = try Command.run(["feed", "--store", store], in: folder)
    #expect(result.code == 0, "\(result.errors)")
    return result.lines
  }

  @Test func thatIsKilledAgainAndAgainDecidesAsIfItNeverWas() throws {
    try withMarketplace { folder in
      let whole = try Command.run(arguments("calm", ["--json", "--lines-max", "64"]), in: folder)
      #expect(whole.code == 0, "\(whole.errors)")
      let expected = try feed("calm", in: folder)
      #expect(expected.count > 100)
      var generator = Seeded(2)
      var killed = 0
      for _ in 0..<Self.kills {
        let run = try Command.start(arguments("rough", ["--lines-max", "16", "--decisions", "decisions.jsonl"]), in: folder)
        Thread.sleep(forTimeInterval: Double(20 + generator.below(700)) / 1_000)
        if run.isRunning { killed += 1 }
        run.kill()
        _ = run.wait()
      }
      #expect(killed > 0, "every run was over before it was killed")
      let last = try Command.run(arguments("rough", ["--decisions", "decisions.jsonl"]), in: folder)
      #expect(last.code == 0, "\(last.errors)")
      let found = try feed("rough", in: folder)
      #expect(found.count == expected.count)
      #expect(zip(found, expected).first { $0 != $1 } == nil)
      let verified = try Command.run(["ledger", "verify", "--store", "rough", "--json"], in: folder)
      #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
      // The file of decisions neither repeats nor skips one.
      let file = String(decoding: try #require(FileManager.default.contents(atPath: folder + "/decisions.jsonl")), as: UTF8.self)
      #expect(file.split(separator: "\n").map(String.init) == expected)
      try compareShown(expected, folder)
    }
  }

  /// Everything that is shown of some decisions is the same in both stores.
  private func compareShown(_ feed: [String], _ folder: String) throws {
    for line in stride(from: 0, to: feed.count, by: max(1, feed.count / 5)).map({ feed[$0] }) {
      let id = try #require(try JSONValue.parse(Array(line.utf8))["id"]?.text)
      let shown = try ["calm", "rough"].map {
        try Command.run(["decision", "show", id, "--json", "--restricted", "--by", "tests", "--store", $0], in: folder)
      }
      #expect(shown[0].code == 0 && shown[0].output == shown[1].output, "\(id)")
      let replayed = try Command.run(["decision", "replay", id, "--store", "rough"], in: folder)
      #expect(replayed.code == 0 && replayed.output.contains("same"), "\(replayed.output)\(replayed.errors)")
    }
  }

  @Test func decidesTheSameOnAnyNumberOfThreads() throws {
    try withMarketplace(sellers: 6, days: 6) { folder in
      var feeds: [[String]] = []
      for width in [1, 2, 4] {
        let run = try Command.run(arguments("w\(width)", ["--width", "\(width)", "--lines-max", "\(width * 100)"]), in: folder)
        #expect(run.code == 0, "\(run.errors)")
        feeds.append(try feed("w\(width)", in: folder))
      }
      #expect(feeds[0].count > 50 && feeds[0] == feeds[1] && feeds[0] == feeds[2])
    }
  }

  @Test func finishesItsBatchWhenItIsAskedToStop() throws {
    try withFolder { folder in
      let events = folder + "/events.jsonl"
      try Data((registration("r1") + "\n" + payout("p1") + "\n").utf8).write(to: URL(fileURLWithPath: events))
      let run = try Command.start(["run", "--events", "events.jsonl", "--store", "s", "--follow", "--json"], in: folder)
      try waitForFeed(of: 2, "s", in: folder)
      run.terminate()
      let result = run.wait()
      #expect(result.code == 143, "\(result.code): \(result.errors)")
      #expect(try JSONValue.parse(Array(result.output.utf8))["interrupted"]?.bool == true)
      #expect(try Command.run(["ledger", "verify", "--store", "s"], in: folder).code == 0)
      #expect(try feedCount("s", in: folder) == 2)
    }
  }

  /// Waits until a store's feed has some lines, at most ten seconds.
  private func waitForFeed(of count: Int, _ store: String, in folder: String) throws {
    for _ in 0..<200 {
      if try feedCount(store, in: folder) >= count { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }

  private func feedCount(_ store: String, in folder: String) throws -> Int {
    guard FileManager.default.fileExists(atPath: folder + "/\(store)/ledger.sqlite") else { return 0 }
    return try Command.run(["feed", "--store", store], in: folder).lines.count
  }

  @Test func decidesWhatComesThroughAPipeWhileThePipeIsStillOpen() throws {
    try withFolder { folder in
      let run = try Command.start(["run", "--events", "-", "--store", "s", "--json"], in: folder)
      try run.input.write(contentsOf: Data((registration("r1") + "\n" + payout("p1") + "\n").utf8))
      try waitForFeed(of: 2, "s", in: folder)
      #expect(try feedCount("s", in: folder) == 2, "two lines are in the pipe and nothing is decided")
      try run.input.close()
      #expect(run.wait().code == 0)
    }
  }

  @Test func onAnIdlePipeHearsThatItIsToStop() throws {
    try withFolder { folder in
      let run = try Command.start(["run", "--events", "-", "--store", "s"], in: folder)
      try run.input.write(contentsOf: Data((payout("p1") + "\n").utf8))
      try waitForFeed(of: 1, "s", in: folder)
      run.terminate()
      for _ in 0..<100 where run.isRunning { Thread.sleep(forTimeInterval: 0.05) }
      let isStuck = run.isRunning
      if isStuck { run.kill() }
      #expect(run.wait().code == 143 && !isStuck)
    }
  }

  @Test func isRefusedWhileAnotherWritesTheStore() throws {
    try withFolder { folder in
      try Data((payout("p1") + "\n").utf8).write(to: URL(fileURLWithPath: folder + "/events.jsonl"))
      let first = try Command.start(["run", "--events", "events.jsonl", "--store", "s", "--follow"], in: folder)
      defer {
        first.kill()
        _ = first.wait()
      }
      try waitForFeed(of: 1, "s", in: folder)
      let second = try Command.run(["run", "--events", "events.jsonl", "--store", "s"], in: folder)
      #expect(second.code == 3 && second.errors.contains("another"), "\(second.code) \(second.errors)")
    }
  }
}
