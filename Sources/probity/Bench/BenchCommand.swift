// `probity bench …`: every number we claim, from a command anyone can run.

internal import ArgumentParser
internal import Connectors
internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Simulation
internal import Storage
internal import Synchronization
internal import Watchlists

struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measures the line, the lists and the readers.",
    subcommands: [
      BenchLineCommand.self, BenchListsCommand.self, BenchJSONCommand.self, BenchNamesCommand.self, BenchRescreenCommand.self,
      BenchGovernanceCommand.self,
    ])
}

/// Quantiles of a set of measurements.
struct Quantiles {
  private let sorted: [Double]

  init(_ values: [Double]) { sorted = values.sorted() }

  func at(_ share: Double) -> Double {
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }
}

func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try body()
  return (ContinuousClock.now - start) / .seconds(1)
}

func fixed(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

// MARK: The line

struct BenchLineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "line",
    abstract: "Durable events a second, and the time from poll to durable at half that rate or at --pace.",
    discussion: """
      A simulated marketplace goes through the whole line into a new store on disk (synchronous=FULL), with the shipped rules and register
      and the lists you name. Its people register first, untimed; then the month of trade is measured. Prints the reference load with
      every figure. A million events take about half a minute.

      Example:
        probity bench line --watchlists lists --events 1000000
      """)

  @OptionGroup var options: ModelOptions

  @Option(name: .long, help: "How many events, about.")
  var events = 300_000

  @Option(name: .long, help: ArgumentHelp("Folder for the store; default a temporary one.", valueName: "dir"))
  var folder: String?

  @Option(name: .long, help: "Threads that decode and search.")
  var width = 1

  @Option(name: .long, help: ArgumentHelp("Events a second for the second figure; default half of the first.", valueName: "n"))
  var pace: Double?

  @Flag(name: .long, help: "One JSON object.")
  var json = false

  func run() throws {
    let place = folder ?? NSTemporaryDirectory() + "probity-bench-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: place) }
    try withWorld {
      var settings = try Settings(flags: options.flags)
      let plan = try options.plan(settings)
      settings = try Settings(flags: options.flags)
      // About 35 events a seller and day.
      let lines = try simulate(plan)
      let whole = try measure(plan, lines, store: place + "/full", eventsPerSecond: nil)
      let rate = Double(whole.events) / whole.seconds
      let pace = self.pace ?? rate / 2
      let part = min(lines.trade.lineCount, max(1, Int(pace * 10)))
      let paced = try measure(plan, (lines.people, lines.trade.prefix(part)), store: place + "/half", eventsPerSecond: pace)
      report(plan, whole, paced, rate)
    }
  }

  private func report(_ plan: LanePlan, _ whole: LineMeasurement, _ paced: LineMeasurement, _ rate: Double) {
    let quantiles = Quantiles(paced.latencies)
    let entries = plan.lists.lists.map(\.entryCount).reduce(0, +)
    let rules = plan.screening.ruleCount
    if json {
      var writer = JSONWriter()
      writer.beginObject()
      for (name, value) in [
        ("events", Double(whole.events)), ("events_per_second", rate), ("decided_percent", whole.decidedPercent), ("rules", Double(rules)),
        ("list_entries", Double(entries)), ("bytes_per_event", whole.bytesPerEvent), ("half_rate", paced.pace),
        ("p50_ms", quantiles.at(0.5) * 1_000), ("p99_ms", quantiles.at(0.99) * 1_000), ("p999_ms", quantiles.at(0.999) * 1_000),
      ] {
        writer.key(name)
        writer.raw(Array(fixed(value, 3).utf8))
      }
      writer.endObject()
      Console.out(writer.bytes)
      return
    }
    Console.out(
      "line: \(Console.number(Int(rate))) durable events/s over \(Console.number(whole.events)) events; at \(Console.number(Int(paced.pace)))/s from poll to durable p50 \(fixed(quantiles.at(0.5) * 1_000, 2)) ms, p99 \(fixed(quantiles.at(0.99) * 1_000, 2)) ms, p99.9 \(fixed(quantiles.at(0.999) * 1_000, 2)) ms"
    )
    Console.out(
      "load: \(fixed(whole.decidedPercent, 0)) % of events decided, \(rules) rules, \(Console.number(entries)) list entries, \(fixed(whole.bytesPerEvent, 0)) bytes on disk an event, synchronous=FULL, \(ProcessInfo.processInfo.activeProcessorCount) cores, width \(width)"
    )
  }

  /// The people of the marketplace, who registered before it opens, and the trade from then on.
  private func simulate(_ plan: LanePlan) throws -> (people: BenchLines, trade: BenchLines) {
    let sellers = max(1, events / (30 * 31))
    var stream = Marketplace(seed: 7, sellers: sellers, days: 30, start: CivilDate(iso: "2026-09-01") ?? .first).events()
    var people = BenchLines()
    var trade = BenchLines()
    var buffer: [UInt8] = []
    var label: SimulatedLabel?
    let opening = Array("\"kind\":\"tick\"".utf8)
    while trade.lineCount < events, stream.appendNext(to: &buffer, label: &label) {
      // The first tick opens the marketplace.
      if trade.lineCount > 0 || buffer.contains(opening) { trade.append(buffer) } else { people.append(buffer) }
      buffer.removeAll(keepingCapacity: true)
    }
    return (people, trade)
  }

  private func measure(
    _ plan: LanePlan, _ lines: (people: BenchLines, trade: BenchLines), store: String, eventsPerSecond: Double?
  ) throws -> LineMeasurement {
    let entropy = SystemEntropy()
    let ledger = try SQLiteStore(folder: store, entropy: entropy)
    var before = try LaneRunner.open(
      plan: plan, store: ledger, source: BenchSource(lines.people, eventsPerSecond: nil), entropy: entropy, pause: patience)
    _ = try before.run(isStopped: { false })
    let source = BenchSource(lines.trade, eventsPerSecond: eventsPerSecond)
    var settings = LaneSettings()
    settings.width = width
    var runner = try LaneRunner.open(
      plan: plan, store: ledger, source: source, entropy: entropy, settings: settings,
      pause: { attempt in Thread.sleep(forTimeInterval: attempt == 0 ? 0.0005 : 0.02) })
    let recorder = LatencyRecorder(source)
    source.start()
    let start = ContinuousClock.now
    let summary = try runner.run(isStopped: { false }, committed: { recorder.committed($0) })
    let took = (ContinuousClock.now - start) / .seconds(1)
    let size = (try? FileManager.default.attributesOfItem(atPath: store + "/ledger.sqlite")[.size] as? Int) ?? 0
    return LineMeasurement(
      events: Int(summary.counts.lines), seconds: took,
      decidedPercent: Double(summary.counts[.decided]) * 100 / Double(max(1, summary.counts.lines)),
      bytesPerEvent: Double(size) / Double(max(1, lines.people.lineCount + lines.trade.lineCount)),
      latencies: recorder.latencies, pace: eventsPerSecond ?? 0)
  }
}

struct LineMeasurement {
  let events: Int
  let seconds: Double
  let decidedPercent: Double
  let bytesPerEvent: Double
  let latencies: [Double]
  let pace: Double
}

/// Lines in memory.
struct BenchLines: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [Int] = [0]

  var lineCount: Int { starts.count - 1 }

  /// A line with its line feed.
  mutating func append(_ line: [UInt8]) {
    bytes.append(contentsOf: line)
    starts.append(bytes.count)
  }

  func prefix(_ count: Int) -> BenchLines {
    var part = self
    part.starts = Array(starts.prefix(count + 1))
    return part
  }
}

/// Gives lines as fast as they are taken, or as they are due.
// Sound: polled by the lane's thread alone; what the writing thread reads is behind the mutex.
final class BenchSource: EventSource, @unchecked Sendable {
  private let lines: BenchLines
  private let interval: Double?
  private var next = 0
  private var began = ContinuousClock.now
  /// When each batch was polled and how many lines it had.
  private let polled = Mutex<[(moment: ContinuousClock.Instant, lines: Int)]>([])

  init(_ lines: BenchLines, eventsPerSecond: Double?) {
    self.lines = lines
    interval = eventsPerSecond.map { 1 / $0 }
  }

  func start() { began = ContinuousClock.now }

  func resume(from known: [SourcePosition]) throws(WorldFailure) -> SourcePosition? { nil }

  func poll(linesMax: Int) throws(WorldFailure) -> SourceBatch {
    var count = min(linesMax, lines.lineCount - next)
    if let interval {
      let due = Int(((ContinuousClock.now - began) / .seconds(1)) / interval)
      count = max(0, min(count, due - next))
    }
    let first = lines.starts[next]
    let batch = (0..<count).map { offset in
      SourceLine(
        range: (lines.starts[next + offset] - first)..<(lines.starts[next + offset + 1] - first - 1),
        offset: Int64(lines.starts[next + offset]),
        length: Int64(lines.starts[next + offset + 1] - lines.starts[next + offset] - 1))
    }
    let bytes = Array(lines.bytes[first..<lines.starts[next + count]])
    next += count
    if count > 0 { polled.withLock { $0.append((ContinuousClock.now, count)) } }
    return SourceBatch(bytes: bytes, lines: batch, next: nil, observedAt: nil, isEnd: next == lines.lineCount)
  }

  func takePolled() -> (moment: ContinuousClock.Instant, lines: Int)? { polled.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
}

/// Poll to durable, one measurement an event: batches become durable in the order in which they were polled.
final class LatencyRecorder: Sendable {
  private let source: BenchSource
  private let measured = Mutex<[Double]>([])

  init(_ source: BenchSource) { self.source = source }

  func committed(_ lines: Int) {
    guard let polled = source.takePolled() else { return }
    let took = (ContinuousClock.now - polled.moment) / .seconds(1)
    measured.withLock { $0.append(contentsOf: repeatElement(took, count: polled.lines)) }
  }

  var latencies: [Double] { measured.withLock { $0 } }
}

// MARK: JSON

struct BenchJSONCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json", abstract: "Reading of event lines: the token tape alone, and Foundation's decoder beside it.")

  @Option(name: .long, help: "Lines that are read.")
  var lines = 200_000

  func run() throws {
    var stream = Marketplace(seed: 7, sellers: 50, days: 30, start: CivilDate(iso: "2026-09-01")!).events()
    var all: [[UInt8]] = []
    var buffer: [UInt8] = []
    var label: SimulatedLabel?
    while all.count < 20_000, stream.appendNext(to: &buffer, label: &label) {
      all.append(Array(buffer.dropLast()))
      buffer.removeAll(keepingCapacity: true)
    }
    let bytes = all.map(\.count).reduce(0, +)
    var tape = JSONTape()
    var tokens = 0
    let tapeSeconds = seconds {
      for index in 0..<lines {
        let line = all[index % all.count]
        let span = line.span
        if (try? tape.read(span, bounds: .event)) != nil { tokens += tape.count }
      }
    }
    let peers = max(1, lines / 20)
    let peerSeconds = seconds {
      for index in 0..<peers { _ = try? JSONSerialization.jsonObject(with: Data(all[index % all.count])) }
    }
    let mean = Double(bytes) / Double(all.count)
    let own = tapeSeconds / Double(lines) * 1e9
    let peer = peerSeconds / Double(peers) * 1e9
    Console.out(
      "json: \(fixed(own, 0)) ns for a line of \(fixed(mean, 0)) bytes (\(fixed(mean / own * 1_000, 0)) MB/s, \(tokens / lines) tokens); Foundation's JSONSerialization \(fixed(peer, 0)) ns: \(fixed(peer / own, 1)) times as long"
    )
  }
}
