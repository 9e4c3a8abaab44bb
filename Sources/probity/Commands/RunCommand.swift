// `probity run`: the line.

internal import ArgumentParser
internal import Connectors
internal import Foundation
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference
internal import Storage
internal import Synchronization

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Reads events, decides, and keeps every decision with what explains it.",
    discussion: """
      One JSON object a line, bare or as CloudEvent; the fields are in models/events.yaml:

        {"source":"shop","id":"e1","kind":"payout.requested","occurred_at":"2026-11-23T09:00:00+01:00","seller":"S1",
         "payout":{"id":"P9","account":"tok_7","amount":"1999.00","currency":"EUR"}}

      A run may be stopped or killed at any moment and started again with the same command: it goes on where the ledger stops. A file
      is known by its content, so it may be renamed or grow in between. With --follow, lists that `probity watchlist refresh` puts in
      force are taken within seconds, between two batches; so are files changed in a plain folder of lists, once they stay the same, unless
      one does not read, is gone, or has lost more entries than may go at once: then the run says so and goes on with the lists it has.
      Once a day, from retention_hour (UTC) on, what is past its date is deleted under an act in the journal, as `probity retention run`
      does. A line that is no event goes to the dead letters with the reason (`probity dead-letters`), and the rest goes on.

      Examples:
        probity run --events events.jsonl --store ledger --watchlists lists
        tail -f live.jsonl | probity run --events - --store ledger --decisions decisions.jsonl
        probity run --events events.jsonl --store ledger --follow

      Exit code 0 with dead letters, 1 with dead letters under --strict, 3 if the store or the source fails, 130/143 after a signal.
      """)

  @Option(name: .long, help: ArgumentHelp("A file of events, or - for standard input.", valueName: "file"))
  var events: String

  @Option(name: .long, help: ArgumentHelp("Append the decisions to this file, or - for standard output.", valueName: "file"))
  var decisions: String?

  @OptionGroup var store: StoreOption
  @OptionGroup var models: ModelOptions

  @Flag(name: .long, help: "Wait for more when the end is reached, until a signal; events are stamped as they are seen.")
  var follow = false

  @Flag(name: .long, help: "Exit with 1 if any line went to the dead letters.")
  var strict = false

  @Flag(name: .long, help: "With --follow: delete nothing that is past its date (PROBITY_RETENTION_DAILY=off).")
  var noRetention = false

  @Flag(name: .long, help: "Print the summary as one JSON object.")
  var json = false

  @Option(name: .long, help: ArgumentHelp("Threads that decode and search (PROBITY_WIDTH).", valueName: "n"))
  var width: Int?

  @Option(name: .long, help: ArgumentHelp("Lines in a batch at most (PROBITY_LINES_MAX).", valueName: "n"))
  var linesMax: Int?

  func run() throws {
    var flags = store.flags.merging(models.flags) { own, _ in own }
    flags["width"] = width.map(String.init)
    flags["lines_max"] = linesMax.map(String.init)
    if noRetention { flags["retention_daily"] = "off" }
    let settings = try Settings(flags: flags)
    guard let folder = settings[.store] else { preconditionFailure("the store has a default") }
    let summary = try withWorld { try run(settings, folder: folder) }
    report(summary)
    if summary.isInterrupted { throw ExitCode(StopSignal.exitCode) }
    if strict, summary.counts[.deadLetter] > 0 { throw Exit.findings }
  }

  private func run(_ settings: Settings, folder: String) throws -> RunSummary {
    let place = try settings[.watchlists].flatMap { follow ? try ListPlace($0) : nil }
    // Looked at before the lists are loaded, so that no change between the two is missed.
    let revision = place?.revision()
    let plan = try models.plan(settings)
    if plan.lists.index == nil {
      Console.error("No watchlist is in force: money out will be held. Name a folder of lists with --watchlists.")
    }
    if plan.governance.deployment.isDemo {
      Console.error(
        "The deployment register is the invented demonstration one; every decision says so. Write your own: models/policy/deployment.yaml.")
    }
    let lock = try LaneLock(folder: folder)
    let entropy = SystemEntropy()
    let ledger = try SQLiteStore(folder: folder, entropy: entropy)
    let source = try FileEventSource(path: events, isFollowed: follow, clock: follow ? { Clock.now } : nil)
    var laneSettings = LaneSettings()
    laneSettings.linesMax = settings.integer(.linesMax)
    laneSettings.width = settings.integer(.width)
    StopSignal.watch()
    let publishing = try DecisionPublishing(decisions, ledger: ledger)
    var runner = try LaneRunner.open(
      plan: plan, store: ledger, source: source, entropy: entropy, settings: laneSettings, pause: patience)
    let meter = ProgressMeter()
    let watch = try place.map { place in try models.watch(place, plan, settings, revision: revision ?? place.revision()) }
    defer { watch?.end() }
    let keeper = retention(settings, plan, ledger)
    // Under the lock to its end: whoever runs next finds no deletion half done.
    defer {
      keeper?.end()
      withExtendedLifetime(lock) {}
    }
    let summary = try runner.run(
      isStopped: { StopSignal.isReceived || publishing.hasFailed }, newPlan: { watch?.take() }, report: { meter.show($0) })
    Console.endProgress()
    try publishing.finish()
    return summary
  }

  /// Deletes once a day what is past its date, while a line is followed: a line that only catches up with a file has no day of its own.
  private func retention(_ settings: Settings, _ plan: LanePlan, _ ledger: SQLiteStore) -> RetentionKeeper? {
    guard follow, settings[.retentionDaily] == "on" else { return nil }
    return RetentionKeeper(
      DailyRetention(
        store: ledger, law: plan.governance.law, policy: plan.governance.policy, hour: settings.integer(.retentionHour)))
  }

  private func report(_ summary: RunSummary) {
    if json {
      Console.out(Self.json(summary))
      return
    }
    // Decisions on standard output leave the summary to standard error.
    func say(_ text: String) { if decisions == "-" { Console.error(text) } else { Console.out(text) } }
    var rows = Disposition.allCases.map { [$0.name, Console.number(summary.counts[$0])] }
    rows.append(["lines", Console.number(summary.counts.lines)])
    say(Console.table(["disposition", "lines"], rows, right: [1]))
    if !summary.outcomes.isEmpty {
      say("")
      let outcomes = summary.outcomes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      say(Console.table(["outcome", "decisions"], outcomes.map { [$0.key, Console.number($0.value)] }, right: [1]))
    }
    if !summary.unknownFields.isEmpty {
      say("\nFields the catalogue does not know, dropped: \(summary.unknownFields.joined(separator: ", "))")
    }
    if summary.isInterrupted { say("\nStopped; the batch in hand is safe. Run the same command to go on.") }
  }

  static func json(_ summary: RunSummary) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("lines")
    writer.integer(summary.counts.lines)
    writer.key("dispositions")
    writer.beginObject()
    for disposition in Disposition.allCases {
      writer.key(disposition.name)
      writer.integer(summary.counts[disposition])
    }
    writer.endObject()
    writer.key("decisions")
    writer.integer(summary.decisions)
    writer.key("outcomes")
    writer.beginObject()
    for (name, count) in summary.outcomes.sorted(by: { $0.key < $1.key }) {
      writer.key(name)
      writer.integer(count)
    }
    writer.endObject()
    writer.key("unknown_fields")
    writer.beginArray()
    for name in summary.unknownFields { writer.string(name) }
    writer.endArray()
    writer.key("last_seq")
    writer.integer(summary.lastSeq)
    writer.key("interrupted")
    writer.bool(summary.isInterrupted)
    writer.endObject()
    return writer.bytes
  }
}

/// The system's clock, as an instant of ours.
enum Clock {
  static var now: Instant {
    Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) ?? .first
  }
}

/// Events a second, outcomes and dead letters, on a terminal, five times a second.
final class ProgressMeter {
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now

  func show(_ progress: LaneProgress) {
    let now = ContinuousClock.now
    guard Console.isErrorTerminal, now - last > .milliseconds(200) else { return }
    last = now
    let seconds = (now - start) / .seconds(1)
    let rate = Double(progress.counts.lines) / max(seconds, 0.001)
    let outcomes = progress.outcomes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4).map {
      "\($0.key) \(Console.number($0.value))"
    }
    Console.progress(
      "\(Console.number(progress.counts.lines)) lines · \(Console.number(Int(rate)))/s · \(outcomes.joined(separator: " · ")) · dead letters \(progress.counts[.deadLetter])"
    )
  }
}

/// Publishes decisions beside the run, on a thread of its own.
final class DecisionPublishing: Sendable {
  private let isWanted: Bool
  private let isDone = Atomic<Bool>(false)
  private let isFailed = Atomic<Bool>(false)
  private let failure = Mutex<WorldFailure?>(nil)
  private let ended = DispatchSemaphore(value: 0)

  init(_ target: String?, ledger: SQLiteStore) throws(WorldFailure) {
    isWanted = target != nil
    guard let target else { return }
    // Opened here, so that a file that cannot be written is said before the run starts.
    let sink: any DecisionSink = target == "-" ? StandardOutputSink() : try FileDecisionSink(path: target)
    let publisher = PublisherBox(try Publisher(ledger: ledger, sink: sink))
    let thread = Thread { [self] in publish(publisher) }
    thread.name = "probity.publish"
    thread.start()
  }

  private func publish(_ box: PublisherBox) {
    do throws(WorldFailure) {
      while !isDone.load(ordering: .acquiring) {
        try box.publisher.publish()
        Thread.sleep(forTimeInterval: 0.05)
      }
      try box.publisher.publish()
    } catch {
      failure.withLock { $0 = error }
      isFailed.store(true, ordering: .releasing)
    }
    ended.signal()
  }

  var hasFailed: Bool { isFailed.load(ordering: .acquiring) }

  /// Publishes what is left and says what went wrong, if anything did.
  func finish() throws(WorldFailure) {
    guard isWanted else { return }
    isDone.store(true, ordering: .releasing)
    ended.wait()
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}

/// Carries the publisher to its thread.
// Sound: made on one thread and handed whole to the only thread that uses it.
private final class PublisherBox: @unchecked Sendable {
  var publisher: Publisher
  init(_ publisher: Publisher) { self.publisher = publisher }
}
