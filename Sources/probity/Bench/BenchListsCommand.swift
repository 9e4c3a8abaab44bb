// `probity bench lists`: what reading a list costs, beside what reading its bytes costs at least.

internal import ArgumentParser
internal import Foundation
internal import Formats
internal import Watchlists

struct BenchListsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lists",
    abstract: "Parsing and indexing of list files, beside the bare reader on the same file.",
    discussion: """
      bare    the reader of the format alone: every record cut out and checked, nothing made of it
      parse   records and entries, as the line does when it loads a list
      share   bare in per cent of parse: 100 would be a parser that costs nothing
      peak    most memory of this process while the file is read from disk and its entries are let go, before anything else is loaded;
              it never falls, so name the largest file last

      Example:
        probity bench lists sdn.xml
      """)

  @Argument(help: "List files or folders; default the shipped samples.")
  var files: [String] = []

  @Option(name: .long, help: "Runs; the fastest counts.")
  var runs = 3

  func run() throws {
    let folder = try ModelFolderPath.find()
    let samples = URL(fileURLWithPath: folder).appendingPathComponent("../watchlists/samples").standardizedFileURL.path
    let lists = try (files.isEmpty ? [samples] : files).flatMap { try ListFolder.groups(below: $0) }
    var peaks: [Int] = []
    for list in lists {
      try Self.stream(list)
      peaks.append(Self.peakBytes)
    }
    let catalogue = try ListFolder.catalogue(models: folder)
    var rows: [[String]] = []
    for (list, peak) in zip(lists, peaks) {
      let bytes = Array(FileManager.default.contents(atPath: list.main) ?? Data())
      let beside = try Self.companions(list)
      let bare = try fastest { try Self.read(bytes, list, beside, isBare: true) }
      let parse = try fastest { try Self.read(bytes, list, beside, isBare: false) }
      let loaded = try ListFolder.read(list.main, beside: list.companions, catalogue: catalogue)
      let index = seconds { _ = ListFolder.inForce([loaded], catalogue: catalogue, ageHoursMax: 72, settings: .standard) }
      rows.append([
        loaded.file.list.text, loaded.file.header.format, Console.number(loaded.file.entries.count), Console.number(bytes.count),
        fixed(bare * 1_000, 1), fixed(parse * 1_000, 1), fixed(bare / parse * 100, 0), fixed(Double(bytes.count) / parse / 1_000_000, 0),
        fixed(index * 1_000, 1), fixed(Double(peak) / 1_048_576, 0),
      ])
    }
    Console.out("Reading from memory in pieces of 64 KiB, the fastest of \(max(1, runs)) runs; indexing prepares every name for search.")
    Console.out(
      Console.table(
        ["list", "format", "entries", "bytes", "bare ms", "parse ms", "share %", "MB/s", "index ms", "peak MiB"], rows, right: Set(2...9)))
  }

  private func fastest(_ body: () throws -> Void) rethrows -> Double {
    try (0..<max(1, runs)).map { _ in try seconds(body) }.min() ?? 0
  }

  private static func companions(_ list: ListFileGroup) throws -> [ListCompanion] {
    list.companions.map { ListCompanion(fileName: $0, bytes: Array(FileManager.default.contents(atPath: $0) ?? Data())) }
  }

  private static func read(_ bytes: [UInt8], _ list: ListFileGroup, _ beside: [ListCompanion], isBare: Bool) throws {
    var reader = ListFileReader(fileName: list.main, companions: beside)
    reader.isBare = isBare
    var entries = 0
    var start = 0
    do throws(ListFailure) {
      while start < bytes.count {
        let end = min(bytes.count, start + (1 << 16))
        let span = bytes.span
        try reader.feed(span.extracting(start..<end)) { _ in entries += 1 }
        start = end
      }
      _ = try reader.finish { _ in entries += 1 }
    } catch { throw UsageFailure("\(list.main): \(error)") }
  }

  /// Reads a list from disk and keeps nothing.
  private static func stream(_ list: ListFileGroup) throws {
    guard let handle = FileHandle(forReadingAtPath: list.main) else { throw UsageFailure("cannot read \(list.main)") }
    defer { try? handle.close() }
    var reader = ListFileReader(fileName: list.main, companions: try companions(list))
    do {
      while let data = try handle.read(upToCount: 1 << 16), !data.isEmpty {
        let chunk = Array(data)
        let span = chunk.span
        try reader.feed(span) { _ in }
      }
      _ = try reader.finish { _ in }
    } catch let failure as ListFailure { throw UsageFailure("\(list.main): \(failure)") }
  }

  /// The most memory the process has had, in bytes; 0 where the system does not say.
  private static var peakBytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Int(line.filter { $0.isNumber }) ?? 0) * 1024
  }
}
