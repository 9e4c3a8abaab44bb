import Formats
import Pipeline
import Reference
import Synchronization
import TestSupport
import Testing
import Watchlists

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

  /// An account that was clear when it named itself is held by a list that names it later, without naming itself again; and what a list no longer says lets go.
  @Test func decideAboutAccountsThatNamedThemselvesBefore() throws {
    let base = ShippedModels.plan
    func plan(naming name: String?, version: UInt8) throws -> LanePlan {
      let list = try #require(base.lists.lists.first)
      let entry = ListEntry(
        list: list.id, entryID: "9000001", party: Party(schema: .organization, names: [PartyName(full: name ?? "Quite Another Body")]))
      let inForce = ListInForce(
        id: list.id, authority: list.authority, purpose: list.purpose, version: sha256([version]), entryCount: 1, publishedOn: nil,
        verifiedAt: list.verifiedAt, ageHoursMax: list.ageHoursMax)
      return base.with(lists: ListsInForce(lists: [inForce], index: WatchlistIndex(entries: [entry])))
    }
    let lines = [registration, payout(1), payout(2), payout(3)]
    let (clear, listed) = (try plan(naming: nil, version: 1), try plan(naming: "Hagelmannsdorf Versand GmbH", version: 2))
    let store = MemoryStore(entropy: SeededEntropy(1))
    var runner = try LaneRunner.open(
      plan: clear, store: store, source: MemorySource(lines: lines), entropy: SeededEntropy(2), settings: LaneSettings(linesMax: 1),
      pause: { _ in })
    _ = try runner.step()
    _ = try runner.step()
    runner.take(listed)
    _ = try runner.step()
    runner.take(clear)
    _ = try runner.step()
    let hits = try store.rows(from: 1, limit: 100).compactMap { row -> Bool? in
      guard try RowHead(decoding: row.head).kind == .event,
        let decision = StoredDecision.read(row.record).first(where: { $0.kind == "seller_payout" })
      else { return nil }
      let view = try DecisionView.read(decision.decisionID, ledger: store)
      return view.map { String(decoding: $0.json(isRestrictedShown: true), as: UTF8.self).contains("9000001") }
    }
    #expect(hits == [false, true, false])
    // A lane that opens over the store under the later lists says the same as one that took them while it ran.
    let other = MemoryStore(entropy: SeededEntropy(1))
    var first = try LaneRunner.open(
      plan: clear, store: other, source: MemorySource(lines: Array(lines[..<2])), entropy: SeededEntropy(2),
      settings: LaneSettings(linesMax: 1),
      pause: { _ in })
    while try first.step() {}
    var second = try LaneRunner.open(
      plan: listed, store: other, source: MemorySource(lines: Array(lines[..<3])), entropy: SeededEntropy(2),
      settings: LaneSettings(linesMax: 1),
      pause: { _ in })
    while try second.step() {}
    func outcome(_ store: MemoryStore) -> [String] {
      store.rows(from: 1, limit: 100).flatMap { StoredDecision.read($0.record) }.filter { $0.kind == "seller_payout" }.map(\.outcome)
    }
    #expect(outcome(other).count == 2)
    #expect(outcome(other)[1] == outcome(store)[1])
  }

  private let registration =
    #"{"source":"shop","id":"r1","kind":"seller.registered","occurred_at":"2026-09-01T09:00:00Z","seller":"S1","business":{"name":"Hagelmannsdorf Versand GmbH","kind":"company","country":"DE"}}"#

  private func payout(_ number: Int) -> String {
    #"{"source":"shop","id":"p\#(number)","kind":"payout.requested","occurred_at":"2026-09-0\#(number + 1)T09:00:00Z","seller":"S1","payout":{"id":"P\#(number)","account":"tok_7","amount":"19.00","currency":"EUR"}}"#
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
