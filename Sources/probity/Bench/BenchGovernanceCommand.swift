// `probity bench governance`: what lawful bases, gates and records cost, by a stopwatch in the line.

internal import ArgumentParser
internal import Connectors
internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Simulation
internal import Storage

struct BenchGovernanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "governance",
    abstract: "What governance costs an event in the line.",
    discussion: """
      A simulated marketplace goes through the whole line on one thread, and a stopwatch runs while governance works: facts of the case, ruling, and
      what the record keeps, for every decision of every event. Cases repeat, and a ruling is remembered: what a case costs that is like one before, and
      what a new one costs, are told apart, because a small market has many new ones (each day is one) and a large one next to none. Processor time of
      the thread, less what the stopwatch itself takes; median of --times rounds, each in a new store, after one that is not counted.

      Example:
        probity bench governance --events 100000
      """)

  @OptionGroup var options: ModelOptions

  @Option(name: .long, help: "How many events, about.")
  var events = 100_000

  @Option(name: .long, help: "How many rounds; the median counts.")
  var times = 5

  @Flag(name: .long, help: "One JSON object.")
  var json = false

  /// What one round came to.
  private struct Round {
    let known: Double
    let new: Double
    let knownCount: Int64
    let newCount: Int64
    let seconds: Double

    var nanoseconds: Double { known + new }
    var decisions: Int64 { knownCount + newCount }
    /// If every case were like one before.
    var amortised: Double { known / Double(max(1, knownCount)) * Double(decisions) }
  }

  func run() throws {
    guard events > 0, times > 0 else { throw UsageFailure("--events and --times are above 0") }
    let plan = try options.plan(try Settings(flags: options.flags))
    let lines = simulate()
    _ = try measure(plan, lines)
    let rounds = try (0..<times).map { _ in try measure(plan, lines) }.sorted { $0.amortised < $1.amortised }
    let median = rounds[rounds.count / 2]
    let count = Double(lines.lineCount)
    func perEvent(_ round: Round) -> Double { round.amortised / 1e3 / count }
    let each = median.known / 1e3 / Double(max(1, median.knownCount))
    let eachNew = median.new / 1e3 / Double(max(1, median.newCount))
    let here = median.nanoseconds / 1e3 / count
    let line = median.seconds / count * 1e6
    if json {
      var writer = JSONWriter()
      writer.beginObject()
      for (name, value) in [
        ("events", count), ("decisions", Double(median.decisions)), ("governance_us_per_event", perEvent(median)),
        ("governance_us_per_event_min", perEvent(rounds[0])), ("governance_us_per_event_max", perEvent(rounds[rounds.count - 1])),
        ("known_case_us", each), ("new_case_us", eachNew), ("new_cases", Double(median.newCount)),
        ("governance_us_per_event_in_this_stream", here), ("line_us_per_event", line),
      ] {
        writer.key(name)
        writer.raw(Array(fixed(value, 3).utf8))
      }
      writer.endObject()
      return Console.out(writer.bytes)
    }
    Console.out(
      "governance: \(fixed(perEvent(median), 2)) µs an event amortised (\(fixed(perEvent(rounds[0]), 2)) to \(fixed(perEvent(rounds[rounds.count - 1]), 2))): \(fixed(each, 2)) µs for a case like one before"
    )
    Console.out(
      "            \(fixed(eachNew, 1)) µs for a new case; \(Console.number(median.newCount)) of \(Console.number(median.decisions)) were new in this small market, \(fixed(here, 2)) µs an event with them; the line takes \(fixed(line, 1)) µs"
    )
    Console.out(
      "load: \(Console.number(lines.lineCount)) events, \(Console.number(median.decisions)) decisions, \(plan.screening.ruleCount) rules, one thread, processor time, median of \(times)"
    )
  }

  private func simulate() -> BenchLines {
    var stream = Marketplace(seed: 7, sellers: max(1, events / (30 * 31)), days: 30, start: CivilDate(iso: "2026-09-01") ?? .first).events()
    var lines = BenchLines()
    var buffer: [UInt8] = []
    var label: SimulatedLabel?
    while lines.lineCount < events, stream.appendNext(to: &buffer, label: &label) {
      lines.append(buffer)
      buffer.removeAll(keepingCapacity: true)
    }
    return lines
  }

  private func measure(_ plan: LanePlan, _ lines: BenchLines) throws -> Round {
    let place = NSTemporaryDirectory() + "probity-bench-governance-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: place) }
    return try withWorld {
      let entropy = SystemEntropy()
      var settings = LaneSettings()
      settings.stopwatch = { threadNanoseconds() }
      var runner = try LaneRunner.open(
        plan: plan, store: try SQLiteStore(folder: place, entropy: entropy), source: BenchSource(lines, eventsPerSecond: nil),
        entropy: entropy, settings: settings, pause: patience)
      let start = processorSeconds()
      while try runner.step() {}
      let progress = runner.progress
      let own = stopwatchNanoseconds()
      func cost(_ cases: GovernanceCost) -> Double { max(0, Double(cases.nanoseconds) - Double(cases.decisions) * own) }
      return Round(
        known: cost(progress.knownCases), new: cost(progress.newCases), knownCount: progress.knownCases.decisions,
        newCount: progress.newCases.decisions, seconds: processorSeconds() - start)
    }
  }
}

/// What this process took of the processors so far. POSIX counts `clock` in millionths of a second.
private func processorSeconds() -> Double { Double(clock()) / 1e6 }

/// What this thread took of a processor so far: whoever else works on the machine is not in it.
private func threadNanoseconds() -> UInt64 {
  var time = timespec()
  // Sound: the call writes into a value of this frame and keeps nothing of it.
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// What a start and a stop count of themselves.
private func stopwatchNanoseconds() -> Double {
  let count = 20_000
  var sum: UInt64 = 0
  for _ in 0..<count {
    let start = threadNanoseconds()
    sum += threadNanoseconds() - start
  }
  return Double(sum) / Double(count)
}
