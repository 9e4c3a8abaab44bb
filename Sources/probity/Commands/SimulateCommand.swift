// `probity simulate`: an invented marketplace with labelled fraud, as a file of events.

internal import ArgumentParser
internal import Foundation
internal import Reference
internal import Simulation

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Writes the events of an invented marketplace.",
    discussion: """
      The same seed gives the same bytes. Sellers and buyers register, trade, ask for payouts, advances and instalments; some of them are
      fraudulent, and --labels says which events belong to which scheme. Everybody is invented.

      Example:
        probity simulate --seed 7 --sellers 200 --days 30 --out events.jsonl --labels labels.jsonl
      """)

  @Option(name: .long, help: "Decides everything that happens.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "Sellers at the start (about 35 events a seller and day).")
  var sellers = 50

  @Option(name: .long, help: "Days that are simulated.")
  var days = 14

  @Option(name: .long, help: ArgumentHelp("File to write, or - for standard output.", valueName: "file"))
  var out: String

  @Option(
    name: .long,
    help: ArgumentHelp("Write the labels of fraudulent and otherwise special events here, one JSON object a line.", valueName: "file"))
  var labels: String?

  @Flag(name: .long, help: "Mix in malformed lines, about one in two hundred.")
  var dirty = false

  @Option(name: .long, help: ArgumentHelp("First day.", valueName: "yyyy-mm-dd"))
  var start: String = "2026-09-01"

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Names of listed parties that try to register; take them from a list of invented entries.", valueName: "names"))
  var listed: [String] = []

  func validate() throws {
    guard (1...1_000_000).contains(sellers), (1...3_650).contains(days) else {
      throw ValidationError("--sellers is 1 to 1,000,000 and --days 1 to 3,650")
    }
    guard CivilDate(iso: start) != nil else { throw ValidationError("--start is a date such as 2026-09-01") }
  }

  func run() throws {
    guard let first = CivilDate(iso: start) else { preconditionFailure("validated") }
    let marketplace = Marketplace(
      seed: seed, sellers: sellers, days: days, start: first, listed: listed.map { ListedParty(name: $0, isCompany: false) }, dirty: dirty)
    let events = try OutputFile(out)
    let labelFile = try labels.map { try OutputFile($0) }
    let counts = try write(marketplace, to: events, labels: labelFile)
    if out != "-" {
      Console.out(
        "\(Console.number(counts.events)) events\(labels == nil ? "" : ", \(Console.number(counts.labels)) of them labelled"), in \(out)")
    }
  }

  private func write(_ marketplace: Marketplace, to file: OutputFile, labels: OutputFile?) throws -> (events: Int, labels: Int) {
    var events = marketplace.events()
    var buffer: [UInt8] = []
    var label: SimulatedLabel?
    var counts = (events: 0, labels: 0)
    while events.appendNext(to: &buffer, label: &label) {
      counts.events += 1
      if let label {
        counts.labels += 1
        try labels?.append(label.json + [0x0A])
      }
      if buffer.count > 1 << 20 {
        try file.append(buffer)
        buffer.removeAll(keepingCapacity: true)
        Console.progress("\(Console.number(counts.events)) events")
      }
    }
    Console.endProgress()
    try file.append(buffer)
    return counts
  }
}

/// A file that is written from its beginning, or standard output.
struct OutputFile {
  private let handle: FileHandle

  init(_ path: String) throws {
    if path == "-" {
      handle = FileHandle.standardOutput
      return
    }
    guard FileManager.default.createFile(atPath: path, contents: nil), let handle = FileHandle(forWritingAtPath: path) else {
      throw UsageFailure("cannot write \(path); is the folder there and writable?")
    }
    self.handle = handle
  }

  func append(_ bytes: [UInt8]) throws {
    do { try handle.write(contentsOf: Data(bytes)) } catch { throw BrokenFailure("could not write: \(error.localizedDescription)") }
  }
}
