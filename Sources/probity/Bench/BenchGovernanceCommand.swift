// `probity bench governance`: what lawful bases, gates and records cost, by doing that part of the line more than once.

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
      A simulated marketplace goes through the whole line on one thread, twice: once as always, and once with every ruling made eleven times
      (facts, ruling, what the record keeps). The difference in processor time, a tenth of it, is what one costs. Best of --times. Shapes of
      facts repeat, so most rulings are remembered ones, as in any run.

      Example:
        probity bench governance --events 100000
      """)

  @OptionGroup var options: ModelOptions

  @Option(name: .long, help: "How many events, about.")
  var events = 100_000

  @Option(name: .long, help: "How often; the best counts.")
  var times = 3

  @Flag(name: .long, help: "One JSON object.")
  var json = false

  private static let repeats = 11

  func run() throws {
    guard events > 0, times > 0 else { throw UsageFailure("--events and --times are above 0") }
    let plan = try options.plan(try Settings(flags: options.flags))
    let lines = simulate()
    var once: [Double] = [], often: [Double] = []
    var decisions: Int64 = 0
    for _ in 0..<times {
      once.append(try measure(plan, lines, rulings: 1, &decisions))
      often.append(try measure(plan, lines, rulings: Self.repeats, &decisions))
    }
    let count = Double(lines.lineCount)
    let whole = (once.min() ?? 0) / count * 1e6
    let cost = max(0, ((often.min() ?? 0) - (once.min() ?? 0)) / Double(Self.repeats - 1) / count * 1e6)
    let each = cost * count / Double(max(1, decisions))
    if json {
      var writer = JSONWriter()
      writer.beginObject()
      for (name, value) in [
        ("events", count), ("decisions", Double(decisions)), ("governance_us_per_event", cost),
        ("governance_us_per_decision", each), ("line_us_per_event", whole), ("line_without_us_per_event", whole - cost),
      ] {
        writer.key(name)
        writer.raw(Array(fixed(value, 3).utf8))
      }
      writer.endObject()
      return Console.out(writer.bytes)
    }
    Console.out(
      "governance: \(fixed(cost, 2)) µs an event, \(fixed(each, 2)) µs a decision; the line takes \(fixed(whole, 1)) µs of one processor an event with it, \(fixed(whole - cost, 1)) without"
    )
    Console.out(
      "load: \(Console.number(lines.lineCount)) events, \(Console.number(decisions)) decisions, \(plan.screening.ruleCount) rules, one thread, processor time, best of \(times)"
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

  /// Seconds of processor time.
  private func measure(_ plan: LanePlan, _ lines: BenchLines, rulings: Int, _ decisions: inout Int64) throws -> Double {
    let place = NSTemporaryDirectory() + "probity-bench-governance-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: place) }
    return try withWorld {
      let entropy = SystemEntropy()
      var settings = LaneSettings()
      settings.rulings = rulings
      var runner = try LaneRunner.open(
        plan: plan, store: try SQLiteStore(folder: place, entropy: entropy), source: BenchSource(lines, eventsPerSecond: nil),
        entropy: entropy, settings: settings, pause: patience)
      let start = processorSeconds()
      while try runner.step() {}
      decisions = runner.progress.decisions
      return processorSeconds() - start
    }
  }
}

/// What this process took of the processors so far. POSIX counts `clock` in millionths of a second.
private func processorSeconds() -> Double { Double(clock()) / 1e6 }
