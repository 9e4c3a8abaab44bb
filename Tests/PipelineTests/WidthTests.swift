import Formats
import Pipeline
import TestSupport
import Testing

@Suite("However a lane works")
struct WidthTests {
  @Test func everyNumberOfThreadsAndEverySizeOfBatchDecidesTheSame() throws {
    let bytes = Streams.marketplace(seed: 11, lines: 400)
    let first = try LedgerDump.lines(Runs.calm(bytes))
    #expect(first.count > 400)
    for (width, linesMax) in [(1, 1), (1, 7), (2, 64), (4, 100), (4, 512), (7, 512)] {
      let store = try Runs.calm(bytes, settings: LaneSettings(linesMax: linesMax, width: width))
      let difference = LedgerDump.difference(first, try LedgerDump.lines(store))
      #expect(difference == nil, "width \(width), batches of \(linesMax): \(difference ?? "")")
    }
  }

  @Test func aWritingThreadBesideChangesNothing() throws {
    let bytes = Streams.marketplace(seed: 12, lines: 300)
    let store = MemoryStore(entropy: SeededEntropy(1))
    let summary = try Runs.runThreaded(bytes, into: store, settings: LaneSettings(linesMax: 32, width: 2))
    let difference = LedgerDump.difference(try LedgerDump.lines(Runs.calm(bytes)), try LedgerDump.lines(store))
    #expect(difference == nil, "\(difference ?? "")")
    #expect(summary.counts == (try store.head().counts))
    #expect(summary.decisions == Int64(try store.decisions.count))
    #expect(!summary.isInterrupted)
  }

  @Test func otherSecretsOfTheStoreChangeNothing() throws {
    let bytes = Streams.marketplace(seed: 13, lines: 200)
    let store = MemoryStore(entropy: SeededEntropy(99))
    try Runs.run(bytes, into: store, entropy: SeededEntropy(98))
    let difference = LedgerDump.difference(try LedgerDump.lines(Runs.calm(bytes)), try LedgerDump.lines(store))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func aRunThatIsAskedToStopFinishesItsBatchAndGoesOnLater() throws {
    let bytes = Streams.marketplace(seed: 14, lines: 200)
    let store = MemoryStore(entropy: SeededEntropy(1))
    let settings = LaneSettings(linesMax: 32)
    var runner = try LaneRunner.open(
      plan: ShippedModels.plan, store: store, source: MemorySource(bytes), entropy: SeededEntropy(3), settings: settings, pause: { _ in })
    var asked = 0
    let summary = try runner.run(isStopped: {
      asked += 1
      return asked > 2
    })
    #expect(summary.isInterrupted)
    #expect(summary.counts.lines == 64)
    #expect(try store.head().counts.lines == 64)
    try Runs.run(bytes, into: store, settings: settings)
    let difference = LedgerDump.difference(try LedgerDump.lines(Runs.calm(bytes)), try LedgerDump.lines(store))
    #expect(difference == nil, "\(difference ?? "")")
  }
}
