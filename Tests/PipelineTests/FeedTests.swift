import Formats
import Pipeline
import TestSupport
import Testing

@Suite("The feed")
struct FeedTests {
  private func read(_ store: any Ledger, from seq: Int64, rowsMax: Int) throws -> (lines: [String], next: Int64) {
    var names = AccountNames()
    let (decisions, next) = try Feed(ledger: store).decisions(from: seq, rowsMax: rowsMax, names: &names)
    return (decisions.map { String(decoding: $0.json, as: UTF8.self) }, next)
  }

  @Test func isTheSameInOneReadAndInMany() throws {
    let store = try Runs.calm(Streams.marketplace(seed: 31, lines: 200))
    let whole = try read(store, from: 1, rowsMax: .max).lines
    #expect(whole.count == (try store.decisions.count) && whole.count > 20)
    var parts: [String] = []
    var next: Int64 = 1
    while true {
      let (lines, following) = try read(store, from: next, rowsMax: 3)
      guard following > next else { break }
      parts += lines
      next = following
    }
    #expect(parts == whole)
  }

  @Test func givesDecisionsInOrderOfTheJournalWithIdsThatSayThePlace() throws {
    let store = try Runs.calm(Streams.marketplace(seed: 32, lines: 150))
    let feed = try read(store, from: 1, rowsMax: .max).lines.map { try JSONValue.parse(Array($0.utf8)) }
    let seqs = feed.compactMap { $0["data"]?["seq"]?.integer }
    #expect(seqs == seqs.sorted())
    #expect(Set(feed.compactMap { $0["id"]?.text }).count == feed.count)
    for line in feed { #expect(DecisionID.parse(line["id"]?.text ?? "")?.seq == line["data"]?["seq"]?.integer) }
  }

  @Test func reachesASinkAtLeastOnceInOrderThroughFailures() throws {
    let store = try Runs.calm(Streams.marketplace(seed: 33, lines: 200))
    let whole = try read(store, from: 1, rowsMax: .max).lines
    let sink = CollectingSink()
    let faulty = FaultyStore(store, FaultPlan(seed: 5, percent: 40))
    for _ in 0..<1_000 {
      do {
        var publisher = try Publisher(ledger: faulty, sink: sink)
        try publisher.publish()
        break
      } catch { continue }
    }
    var seen: Set<String> = []
    #expect(sink.lines.filter { seen.insert($0).inserted } == whole)
  }
}

private final class CollectingSink: DecisionSink {
  let name = "collecting"
  var lines: [String] = []

  func lastTaken() -> Int64 { 0 }
  func publish(_ decisions: [PublishedDecision]) { lines += decisions.map { String(decoding: $0.json, as: UTF8.self) } }
}
