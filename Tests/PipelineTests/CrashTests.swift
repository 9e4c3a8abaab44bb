import Formats
import Pipeline
import TestSupport
import Testing

/// Seeded simulation: a fault at any port call, and crashes that throw the lane away with everything it held in memory.
@Suite("A lane whose ports fail and that crashes anywhere")
struct CrashTests {
  static let seeds = Streams.setting("PROBITY_SEEDS", default: 50)
  static let lines = 180

  @Test func decidesEveryEventExactlyOnceAsIfNothingHadHappened() throws {
    var lanes = 0
    try forEachSeed(Self.seeds) { seed in
      let bytes = Streams.marketplace(seed: seed, lines: Self.lines)
      let settings = LaneSettings(linesMax: [6, 10, 24][Int(seed % 3)])
      let calm = try Runs.calm(bytes, settings: settings)
      let rough = try Runs.rough(bytes, seed: seed, percent: 10, settings: settings, isThreaded: seed % 4 == 3)
      lanes += rough.lanes
      let difference = LedgerDump.difference(try LedgerDump.lines(calm), try LedgerDump.lines(rough.store))
      try require(difference == nil, difference ?? "")
      let report = try LedgerVerifier(ledger: rough.store).verify()
      try require(report.isIntact, report.failures.joined(separator: "\n"))
      try require(try rough.store.head().counts.lines == Int64(Streams.lineCount(bytes)), "the dispositions do not sum to the lines")
    }
    // Otherwise nothing was tried.
    #expect(lanes > 2 * Self.seeds, "\(lanes) lanes for \(Self.seeds) runs")
  }

  @Test func survivesACrashAtEveryCommitOneAfterTheOther() throws {
    let bytes = Streams.marketplace(seed: 7, lines: 80)
    let settings = LaneSettings(linesMax: 8)
    let calm = try Runs.calm(bytes, settings: settings)
    let store = MemoryStore(entropy: SeededEntropy(1))
    // Each lane commits one batch and is thrown away before it can commit a second.
    for lane in 0..<1_000 {
      var runner = try LaneRunner.open(
        plan: ShippedModels.plan, store: store, source: MemorySource(bytes), entropy: SeededEntropy(UInt64(100 + lane)), settings: settings,
        pause: { _ in })
      if try !runner.step() { break }
    }
    let difference = LedgerDump.difference(try LedgerDump.lines(calm), try LedgerDump.lines(store))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func stopsWithTheFailureThatCannotBeTriedAgain() throws {
    let store = FaultyStore(MemoryStore(entropy: SeededEntropy(1)), FaultPlan(seed: 1, percent: 100, crashPercent: 100))
    #expect(throws: WorldFailure.self) { try Runs.run(Array("{}\n".utf8), into: store) }
  }
}
