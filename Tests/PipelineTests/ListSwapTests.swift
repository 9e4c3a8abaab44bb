import Formats
import Pipeline
import Reference
import Synchronization
import TestSupport
import Testing

/// A plan with the shipped list, verified later: other lists, the same models.
private let later: LanePlan = {
  let lists = ShippedModels.plan.lists
  let confirmed = lists.lists.map { list in
    ListInForce(
      id: list.id, authority: list.authority, purpose: list.purpose, version: list.version, entryCount: list.entryCount,
      publishedOn: list.publishedOn, verifiedAt: Instant(rfc3339: "2026-06-02T00:00:00Z"), ageHoursMax: list.ageHoursMax)
  }
  return ShippedModels.plan.with(lists: ListsInForce(lists: confirmed, index: lists.index))
}()

/// Seqs of plan rows, and the plan each decision cites in order.
private func plans(_ store: MemoryStore) -> (rows: [Int64], cited: [String]) {
  let rows = store.rows(from: 1, limit: 100_000)
  let planRows = rows.filter { (try? RowHead(decoding: $0.head))?.kind == .plan }.map(\.seq)
  let cited = rows.flatMap { StoredDecision.read($0.record).compactMap { $0.document["plan"]?.text } }
  return (planRows, cited)
}

@Suite("New lists in a running lane") struct ListSwapTests {
  @Test func areCitedFromTheirBatchOnAndNotBefore() throws {
    let bytes = Streams.marketplace(seed: 21, lines: 200)
    let store = MemoryStore(entropy: SeededEntropy(1))
    var runner = try LaneRunner.open(
      plan: ShippedModels.plan, store: store, source: MemorySource(bytes), entropy: SeededEntropy(2), settings: LaneSettings(linesMax: 20),
      pause: { _ in })
    for _ in 0..<4 { _ = try runner.step() }
    let boundary = try store.head().nextSeq
    runner.take(later)
    while try runner.step() {}
    let found = plans(store)
    #expect(found.rows == [1, boundary], "the plan's row is the first of its batch")
    let before = hex(ShippedModels.plan.digest), after = hex(later.digest)
    #expect(before != after)
    let change = try #require(found.cited.firstIndex(of: after))
    #expect(change > 0)
    #expect(found.cited[..<change].allSatisfy { $0 == before })
    #expect(found.cited[change...].allSatisfy { $0 == after })
    #expect(store.artefact(later.digest) != nil, "the manifest is kept as long as a decision cites it")
  }

  @Test func aRunTakesThemBetweenTwoBatches() throws {
    let bytes = Streams.marketplace(seed: 22, lines: 300)
    let store = MemoryStore(entropy: SeededEntropy(1))
    var runner = try LaneRunner.open(
      plan: ShippedModels.plan, store: store, source: MemorySource(bytes), entropy: SeededEntropy(2),
      settings: LaneSettings(linesMax: 25, width: 2), pause: { _ in })
    let asked = Asked()
    let summary = try runner.run(isStopped: { false }, newPlan: { asked.next() == 5 ? later : nil })
    #expect(summary.counts.lines > 250)
    let found = plans(store)
    #expect(found.rows.count == 2)
    #expect(Set(found.cited) == [hex(ShippedModels.plan.digest), hex(later.digest)])
    let change = found.cited.firstIndex(of: hex(later.digest)) ?? 0
    #expect(!found.cited[change...].contains(hex(ShippedModels.plan.digest)), "first the one, then the other")
    // Threads and batches make no difference: a calm run that swaps at the same line decides the same.
    let calm = MemoryStore(entropy: SeededEntropy(1))
    var steps = try LaneRunner.open(
      plan: ShippedModels.plan, store: calm, source: MemorySource(bytes), entropy: SeededEntropy(2), settings: LaneSettings(linesMax: 25),
      pause: { _ in })
    for _ in 0..<4 { _ = try steps.step() }
    steps.take(later)
    while try steps.step() {}
    let difference = LedgerDump.difference(try LedgerDump.lines(calm), try LedgerDump.lines(store))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func theSameListsAgainChangeNothing() throws {
    let bytes = Streams.marketplace(seed: 23, lines: 100)
    let store = MemoryStore(entropy: SeededEntropy(1))
    var runner = try LaneRunner.open(
      plan: ShippedModels.plan, store: store, source: MemorySource(bytes), entropy: SeededEntropy(2), settings: LaneSettings(linesMax: 20),
      pause: { _ in })
    while try runner.step() { runner.take(ShippedModels.plan) }
    #expect(plans(store).rows == [1])
  }
}

/// Counts how often it was asked.
private final class Asked: Sendable {
  private let count = Atomic<Int>(0)
  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}
