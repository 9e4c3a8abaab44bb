// `probity watchlist rescreen`: what a change of a list means for the people and companies we know.

internal import ArgumentParser
internal import Connectors
internal import Dispatch
internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Screening
internal import Storage
internal import Synchronization
internal import Watchlists

struct WatchlistRescreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescreen",
    abstract: "Brings a store up to the lists in force, or shows what that, or a change of a list, would do.",
    discussion: """
      With --store: everybody whom an event in the store ever named is screened against what changed in the lists since the store last took
      them. New hits become decisions (seller_monitoring, for a buyer buyer_security) with the version of the list on them; what only hits
      held that are gone is released by a decision. `probity run` does the same when it starts, and while it follows a source; this
      command does it now, or with --dry-run shows what would be done and does nothing. A list and a version show what that version would
      do if it came in force, such as one to roll back to.

      With --events: everybody named in a file of events is searched in the entries that changed between two versions of a list. It
      decides nothing.

      Examples:
        probity watchlist rescreen --store ledger --watchlists lists --dry-run
        probity watchlist rescreen --store ledger --watchlists lists
        probity watchlist rescreen un-sc 2025-08-02 --store ledger --watchlists lists --dry-run --json
        probity watchlist rescreen us-ofac-sdn 2026-11-01 2026-11-20 --events events.jsonl --watchlists lists

      Exit code 0 if nobody is concerned or it was done, 1 if a dry run concerns somebody.
      """)

  @Argument(help: "With --store nothing, or a list and a version; with --events a list and, optionally, two of its versions.")
  var what: [String] = []

  @Option(name: .long, help: ArgumentHelp("A file of events that name everybody known.", valueName: "file"))
  var events: String?

  @OptionGroup var store: StoreOption
  @OptionGroup var options: ModelOptions

  @Flag(name: .long, help: "Show what would be done, and do nothing.")
  var dryRun = false

  @Option(name: .long, help: ArgumentHelp("The moment the lists are taken; default now.", valueName: "instant"))
  var at: String?

  @Option(name: .long, help: "Threads that search, with --events.")
  var width = 2

  @Flag(name: .long, help: "One JSON object a line: a summary, then each account or match.")
  var json = false

  func run() throws {
    if let events { return try rescreen(events) }
    guard what.isEmpty || what.count == 2 else {
      throw UsageFailure("with --store name nothing, or a list and one of its versions; two versions are compared with --events")
    }
    guard what.isEmpty || dryRun else {
      throw UsageFailure(
        "a version that is not in force is only looked at: add --dry-run, or bring it in force with `probity watchlist rollback`")
    }
    guard let moment = at.map({ Instant(rfc3339: $0) }) ?? Clock.now else {
      throw UsageFailure("--at is an instant with offset, such as 2026-11-23T12:00:00Z")
    }
    let settings = try Settings(flags: store.flags.merging(options.flags) { own, _ in own })
    guard settings[.watchlists] != nil else { throw UsageFailure("name the folder of lists with --watchlists or PROBITY_WATCHLISTS") }
    let ledger = try store.open()
    let plan = try what.isEmpty ? options.plan(settings) : plan(settings, with: what[0], version: what[1])
    let preview = try withWorld { try RescreeningPreview.read(plan: plan, ledger: ledger, at: moment) }
    if !dryRun, !(try settle(ledger, plan, at: moment)) {
      return Console.out(
        "A lane runs on this store: with --follow and a shelf it takes lists that come in force within seconds. The request is noted in its journal."
      )
    }
    let report = RescreeningReport(preview: preview, isDone: !dryRun)
    if json { report.write() } else { report.show() }
    if dryRun, !preview.effects.isEmpty { throw Exit.findings }
  }

  /// - Returns: false if a lane runs, which is told so by an act.
  private func settle(_ ledger: SQLiteStore, _ plan: LanePlan, at moment: Instant) throws -> Bool {
    if try Settling.settle(try store.folder(), ledger, plan, at: moment) { return true }
    try withWorld { try ledger.recordAct(at: moment.description, actor: NSUserName(), kind: "lists.rescreening_requested", body: "") }
    return false
  }

  /// The lists in force, with another version of one of them.
  private func plan(_ settings: Settings, with name: String, version: String) throws -> LanePlan {
    guard let folder = settings[.watchlists], ListShelf.isShelf(folder) else {
      throw UsageFailure("versions are kept on a shelf, made by `probity watchlist refresh`; --watchlists names none")
    }
    let shelf = try withWorld { try ListShelf(folder: folder) }
    let list = try shelf.known(name)
    let chosen = try shelf.version(version, of: list)
    let models = try LoadedModels.load(settings[.models])
    let others = try withWorld { try ListFolder.load(shelf) }.filter { $0.file.list != list }
    let loaded = try withWorld { try ListFolder.loaded(chosen, from: shelf) }
    let lists = ListFolder.inForce(
      (others + [loaded]).sorted { $0.file.list < $1.file.list }, catalogue: try ListFolder.catalogue(models: models.folder),
      ageHoursMax: settings.integer(.listAgeHoursMax), settings: try models.matchSettings())
    return models.plan(lists: lists)
  }

  private func rescreen(_ events: String) throws {
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

/// Tells what a re-screening of a store does.
struct RescreeningReport {
  let preview: RescreeningPreview
  let isDone: Bool

  func show() {
    if preview.changes.isEmpty {
      return Console.out(
        "Everybody known (\(Console.number(preview.knownParties))) has been screened against the lists in force; nothing changed.")
    }
    Console.out(
      Console.table(
        ["list", "from", "to", "added", "changed", "removed"],
        preview.changes.map { change in
          [
            change.list, change.from.map { String($0.prefix(12)) } ?? "–", String(change.to.prefix(12)), Console.number(change.added),
            Console.number(change.changed), Console.number(change.removed),
          ]
        }, right: [3, 4, 5]))
    let decisions = preview.effects.reduce(0) { $0 + $1.decisions.count }
    Console.out(
      "\n\(counted(preview.knownParties, "known party", "known parties")), \(counted(preview.effects.count, "account", "accounts")) with other answers, \(counted(decisions, "decision", "decisions")) \(isDone ? "made" : "to be made")"
    )
    for effect in preview.effects {
      Console.out("\n" + Console.styled(effect.account, .bold))
      for hit in effect.appeared { Console.out("  new   \(text(hit))") }
      for hit in effect.vanished { Console.out("  gone  \(text(hit))") }
      for made in effect.decisions {
        Console.out(
          "  → \(made.decision.kind): \(made.decision.outcome)" + (made.supersedes.map { ", in place of \($0)" } ?? "")
            + (isDone ? " (\(made.decision.decisionID))" : ""))
      }
    }
  }

  private func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(Console.number(count)) \(count == 1 ? one : several)"
  }

  private func text(_ hit: RescreeningPreview.Hit) -> String {
    "\(hit.hit.party) is like \(hit.hit.list)/\(hit.hit.entryID)" + (hit.listedName.map { " (\($0))" } ?? "") + " at \(hit.hit.score)"
  }

  func write() {
    var writer = JSONWriter()
    func text(_ name: StaticString, _ value: String?) {
      writer.key(name)
      if let value { writer.string(value) } else { writer.null() }
    }
    func number(_ name: StaticString, _ value: Int) {
      writer.key(name)
      writer.integer(value)
    }
    writer.beginObject()
    text("kind", "summary")
    writer.key("dry_run")
    writer.bool(!isDone)
    number("known", preview.knownParties)
    number("accounts", preview.effects.count)
    number("decisions", preview.effects.reduce(0) { $0 + $1.decisions.count })
    writer.key("lists")
    writer.beginArray()
    for change in preview.changes {
      writer.beginObject()
      text("list", change.list)
      text("from", change.from)
      text("to", change.to)
      number("added", change.added)
      number("changed", change.changed)
      number("removed", change.removed)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    Console.out(writer.bytes)
    for effect in preview.effects {
      writer.reset()
      writer.beginObject()
      text("kind", "account")
      text("account", effect.account)
      for (name, hits) in [("appeared", effect.appeared), ("vanished", effect.vanished)] {
        writer.key(name)
        writer.beginArray()
        for hit in hits {
          writer.beginObject()
          text("party", hit.hit.party)
          text("list", hit.hit.list)
          text("entry", hit.hit.entryID)
          text("listed_name", hit.listedName)
          number("score", hit.hit.score)
          writer.endObject()
        }
        writer.endArray()
      }
      writer.key("decisions")
      writer.beginArray()
      for made in effect.decisions {
        writer.beginObject()
        text("decision_id", isDone ? made.decision.decisionID : nil)
        text("decision_kind", made.decision.kind)
        text("outcome", made.decision.outcome)
        text("supersedes", made.supersedes)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
      Console.out(writer.bytes)
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
  /// Places of parties that a change concerns, in order.
  static func concerned(_ change: ListChange, _ known: KnownParties, width: Int) -> [Int] {
    change.concerned(in: known, threads: width)
  }

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
