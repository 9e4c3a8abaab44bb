// `probity watchlist rescreen`: what a change of a list means for the people and companies we know.

internal import ArgumentParser
internal import Connectors
internal import Dispatch
internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Screening
internal import Synchronization
internal import Watchlists

struct WatchlistRescreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescreen",
    abstract: "Shows which known parties a change of a list concerns: matches that are new, and matches that are gone.",
    discussion: """
      Everybody who is named in the events (account holders, directors, owners, payees) is searched in the entries that changed, by the
      same search and under the same thresholds as in the line. Entries of which only remarks or programmes changed concern nobody. It
      decides nothing.

      Examples:
        probity watchlist rescreen us-ofac-sdn --events events.jsonl --watchlists lists --dry-run
        probity watchlist rescreen us-ofac-sdn 2026-11-01 2026-11-20 --events events.jsonl --watchlists lists --dry-run --json

      Exit code 0 if nobody is concerned, 1 if somebody is.
      """)

  @Argument(help: "A list and, optionally, two of its versions; without them the version in force and the one before.")
  var what: [String]

  @Option(name: .long, help: ArgumentHelp("A file of events that name everybody known.", valueName: "file"))
  var events: String

  @OptionGroup var options: ModelOptions

  @Flag(name: .long, help: "Accepted for clearness: nothing is ever decided here.")
  var dryRun = false

  @Option(name: .long, help: "Threads that search.")
  var width = 2

  @Flag(name: .long, help: "One JSON object a line: a summary, then each match.")
  var json = false

  func run() throws {
    guard what.count == 1 || what.count == 3 else { throw UsageFailure("name a list, or a list and two of its versions") }
    let settings = try Settings(flags: options.flags)
    guard let folder = settings[.watchlists] else { throw UsageFailure("name the shelf of lists with --watchlists or PROBITY_WATCHLISTS") }
    let shelf = try withWorld { try ListShelf(folder: folder) }
    let list = try shelf.known(what[0])
    let (old, new) = try what.count == 3 ? (shelf.version(what[1], of: list), shelf.version(what[2], of: list)) : shelf.lastTwo(of: list)
    let models = try LoadedModels.load(settings[.models])
    let diff = try withWorld { ListDiff(old: try shelf.read(old).entries, new: try shelf.read(new).entries) }
    let inForce = try withWorld { try shelf.inForce() }.reduce(0) { $0 + $1.entryCount }
    let rescreening = Rescreening(diff, entriesInForce: inForce, settings: try models.matchSettings())
    let known = try withWorld { try KnownPartiesReader(models.catalogue).read(events) }
    let effect = RescreenWork.effect(rescreening, known, width: min(max(1, width), 64))
    if json { write(list, old, new, known, effect) } else { show(list, old, new, known, rescreening, effect) }
    if !effect.appeared.isEmpty || !effect.vanished.isEmpty { throw Exit.findings }
  }

  private func show(
    _ list: ListID, _ old: ListVersion, _ new: ListVersion, _ known: KnownParties, _ rescreening: Rescreening, _ effect: Rescreening.Effect
  ) {
    Console.out("\(list): \(old.shortName) → \(new.shortName)")
    Console.out(
      Console.table(
        ["what", "count"],
        [
          ["known parties", Console.number(known.count)],
          ["entries looked at, as they are and were", Console.number(rescreening.entryCount)],
          ["new matches", Console.number(effect.appeared.count)], ["matches that are gone", Console.number(effect.vanished.count)],
          ["matches that stay", Console.number(effect.stayed.count)],
        ], right: [1]))
    let rows = effect.appeared.map { row("new", $0) } + effect.vanished.map { row("gone", $0) }
    if !rows.isEmpty { Console.out("\n" + Console.table(["", "party", "entry", "listed name", "score"], rows, right: [4])) }
  }

  private func row(_ what: String, _ hit: Rescreening.Hit) -> [String] {
    [what, hit.party, "\(hit.list)/\(hit.entryID)", hit.entryName, String(hit.score)]
  }

  private func write(_ list: ListID, _ old: ListVersion, _ new: ListVersion, _ known: KnownParties, _ effect: Rescreening.Effect) {
    var writer = JSONWriter()
    func line(_ texts: [(String, String)], _ numbers: [(String, Int)]) {
      writer.reset()
      writer.beginObject()
      for (name, text) in texts {
        writer.key(name)
        writer.string(text)
      }
      for (name, number) in numbers {
        writer.key(name)
        writer.integer(number)
      }
      writer.endObject()
      Console.out(writer.bytes)
    }
    line(
      [("kind", "summary"), ("list", list.text), ("old", old.sha256), ("new", new.sha256)],
      [("known", known.count), ("appeared", effect.appeared.count), ("vanished", effect.vanished.count), ("stayed", effect.stayed.count)])
    for (kind, hits) in [("appeared", effect.appeared), ("vanished", effect.vanished), ("stayed", effect.stayed)] {
      for hit in hits {
        line(
          [("kind", kind), ("party", hit.party), ("list", hit.list.text), ("entry", hit.entryID), ("listed_name", hit.entryName)],
          [("score", hit.score)])
      }
    }
  }
}

/// Reads who is named in a file of events.
struct KnownPartiesReader {
  private let catalogue: EventCatalogue

  init(_ catalogue: EventCatalogue) { self.catalogue = catalogue }

  /// Everybody named, as the latest event describes them; lines that are no events are passed over.
  func read(_ path: String) throws -> KnownParties {
    let source = try FileEventSource(path: path, isFollowed: false, clock: nil)
    _ = try source.resume(from: [])
    let decoder = EventDecoder(catalogue)
    let reader = PartyReader(catalogue)
    var tape = JSONTape()
    var known = KnownParties()
    var isEnd = false
    while !isEnd {
      let batch = try source.poll(linesMax: 512)
      isEnd = batch.isEnd
      for line in batch.lines where line.tooLongDigest == nil {
        let span = batch.bytes.span
        guard let decoded = try? decoder.decode(span.extracting(line.range), observed: batch.observedAt, tape: &tape) else { continue }
        let event = decoded.event
        guard let field = event.subjectField(in: catalogue), case .text(let account) = event.value(field, in: catalogue) else { continue }
        for named in reader.parties(of: event) { known.add("\(catalogue[field].path):\(account)/\(named.reference)", named.party) }
      }
      Console.progress("\(Console.number(known.count)) known parties")
    }
    Console.endProgress()
    return known
  }
}

/// Spreads the known over threads; the effect is the same on any number of them.
enum RescreenWork {
  static func effect(_ rescreening: Rescreening, _ known: KnownParties, width: Int) -> Rescreening.Effect {
    let parts = Mutex([Rescreening.Effect](repeating: Rescreening.Effect(), count: width))
    DispatchQueue.concurrentPerform(iterations: width) { worker in
      var scratch = SearchScratch(cachedTokensBits: 17)
      let range = (known.count * worker / width)..<(known.count * (worker + 1) / width)
      let effect = rescreening.effect(on: known, range, scratch: &scratch)
      parts.withLock { $0[worker] = effect }
    }
    return parts.withLock { parts in
      var whole = Rescreening.Effect()
      for part in parts { whole.append(part) }
      return whole
    }
  }
}
