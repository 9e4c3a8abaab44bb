// `probity bench lists`: what reading a list costs, beside what reading its bytes costs at least.

internal import ArgumentParser
internal import Foundation
internal import Formats
internal import Watchlists

struct BenchListsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lists",
    abstract: "Parsing and indexing of list files, beside bare readers on the same file.",
    discussion: """
      libxml2  libxml2's own reader (xmlTextReader) over the file, its nodes counted and nothing made of them; XML only
      bare     the reader of the format alone: every record cut out and checked, nothing made of it; for XML libxml2's push parser
      parse    records and entries, as the line does when it loads a list
      of lib   libxml2 in per cent of parse: 100 is a parser that costs no more than libxml2's own reader
      of bare  bare in per cent of parse: 100 would be a parser that costs nothing
      peak     most memory of this process while the file is read from disk and its entries are let go, before any list is kept
      together all lists read side by side from disk and put in force in one index, as at the start of a line: the time in all, that of reading,
               and that of indexing, each on all cores

      Files that are refused are named with the reason at the end. A folder is looked through to the bottom.

      Example:
        probity bench lists sdn.xml
      """)

  @Argument(help: "List files or folders; default the shipped samples.")
  var files: [String] = []

  @Option(name: .long, help: "Runs; the fastest counts.")
  var runs = 3

  @Flag(name: .long, help: "One JSON object a list, one for each file refused, then one for all together.")
  var json = false

  private struct Row {
    let list: String
    let format: String
    let entries: Int
    let bytes: Int
    let libxml2: Double?
    let bare: Double
    let parse: Double
    let index: Double
    let peak: Int
  }

  func run() throws {
    let folder = try ModelFolderPath.find()
    let samples = URL(fileURLWithPath: folder).appendingPathComponent("../watchlists/samples").standardizedFileURL.path
    let found = try (files.isEmpty ? [samples] : files).flatMap { try ListFolder.groups(below: $0) }
    let catalogue = try ListFolder.catalogue(models: folder)
    var lists: [(group: ListFileGroup, peak: Int)] = []
    var refused: [String] = []
    for group in found {
      Self.resetPeak()
      do {
        try Self.stream(group)
        lists.append((group, Self.peakBytes))
      } catch let failure as UsageFailure { refused.append(failure.reason) }
    }
    guard !lists.isEmpty else { throw UsageFailure(refused.joined(separator: "\n")) }
    var rows: [Row] = []
    for (group, peak) in lists { rows.append(try measure(group, peak, catalogue)) }
    let together = try together(lists.map(\.group), catalogue)
    if json { return write(rows, refused, together) }
    Console.out("Reading from memory in pieces of 64 KiB, the fastest of \(max(1, runs)) runs; indexing prepares every name for search.")
    let head = [
      "list", "format", "entries", "bytes", "libxml2 ms", "bare ms", "parse ms", "of lib %", "of bare %", "MB/s", "index ms", "peak MiB",
    ]
    Console.out(Console.table(head, rows.map(Self.cells), right: Set(2...11)))
    Console.out(
      "together: \(lists.count) \(lists.count == 1 ? "list" : "lists"), \(Console.number(together.entries)) entries parsed and indexed in \(fixed(together.all, 2)) s on \(together.threads) \(together.threads == 1 ? "thread" : "threads") (parsed in \(fixed(together.parse, 2)) s, indexed in \(fixed(together.index, 2)) s)"
    )
    if refused.isEmpty { return }
    Console.out("refused: \(Console.number(refused.count))")
    for line in refused { Console.out("  " + line) }
  }

  private static func cells(_ row: Row) -> [String] {
    [
      row.list, row.format, Console.number(row.entries), Console.number(row.bytes), row.libxml2.map { fixed($0 * 1_000, 1) } ?? "-",
      fixed(row.bare * 1_000, 1), fixed(row.parse * 1_000, 1), row.libxml2.map { fixed($0 / row.parse * 100, 0) } ?? "-",
      fixed(row.bare / row.parse * 100, 0), fixed(Double(row.bytes) / row.parse / 1_000_000, 0), fixed(row.index * 1_000, 1),
      fixed(Double(row.peak) / 1_048_576, 0),
    ]
  }

  private func write(_ rows: [Row], _ refused: [String], _ together: Together) {
    func line(_ texts: [(String, String)], _ numbers: [(String, Double, Int)]) {
      var writer = JSONWriter()
      writer.beginObject()
      for (name, text) in texts {
        writer.key(name)
        writer.string(text)
      }
      for (name, value, digits) in numbers {
        writer.key(name)
        writer.raw(Array(fixed(value, digits).utf8))
      }
      writer.endObject()
      Console.out(writer.bytes)
    }
    for row in rows {
      var numbers: [(String, Double, Int)] = [
        ("entries", Double(row.entries), 0), ("bytes", Double(row.bytes), 0), ("bare_ms", row.bare * 1_000, 1),
        ("parse_ms", row.parse * 1_000, 1), ("of_bare_percent", row.bare / row.parse * 100, 1), ("index_ms", row.index * 1_000, 1),
        ("peak_bytes", Double(row.peak), 0),
      ]
      if let libxml2 = row.libxml2 {
        numbers.append(("libxml2_ms", libxml2 * 1_000, 1))
        numbers.append(("of_libxml2_percent", libxml2 / row.parse * 100, 1))
      }
      line([("list", row.list), ("format", row.format)], numbers)
    }
    for text in refused { line([("refused", text)], []) }
    line(
      [],
      [
        ("lists", Double(rows.count), 0), ("entries", Double(together.entries), 0), ("together_s", together.all, 3),
        ("together_parse_s", together.parse, 3), ("together_index_s", together.index, 3), ("threads", Double(together.threads), 0),
      ])
  }

  private func measure(_ list: ListFileGroup, _ peak: Int, _ catalogue: ListCatalogue?) throws -> Row {
    let bytes = Array(FileManager.default.contents(atPath: list.main) ?? Data())
    let beside = try Self.companions(list)
    var libxml2 = Double.infinity, bare = Double.infinity, parse = Double.infinity
    let isXML = XMLBareReader.nodeCount(of: bytes) != nil
    // In turn, so that what else the machine does falls on all of them.
    for _ in 0..<max(1, runs) {
      if isXML { libxml2 = min(libxml2, seconds { _ = XMLBareReader.nodeCount(of: bytes) }) }
      bare = min(bare, try seconds { try Self.read(bytes, list, beside, isBare: true) })
      parse = min(parse, try seconds { try Self.read(bytes, list, beside, isBare: false) })
    }
    let loaded = try ListFolder.read(
      list.main, beside: list.companions, catalogue: catalogue, mapping: ListFolder.mapping(beside: list.main))
    let index = seconds { _ = ListFolder.inForce([loaded], catalogue: catalogue, ageHoursMax: 72, settings: .standard) }
    return Row(
      list: loaded.file.list.text, format: loaded.file.header.format, entries: loaded.file.entries.count, bytes: bytes.count,
      libxml2: isXML ? libxml2 : nil, bare: bare, parse: parse, index: index, peak: peak)
  }

  /// Seconds of the fastest run.
  private struct Together {
    var entries = 0
    var all = Double.infinity
    var parse = 0.0
    var index = 0.0
    let threads = ProcessInfo.processInfo.activeProcessorCount
  }

  private func together(_ groups: [ListFileGroup], _ catalogue: ListCatalogue?) throws -> Together {
    var fastest = Together()
    for _ in 0..<max(1, runs) {
      var loaded: [LoadedList] = []
      let parse = try seconds { loaded = try ListFolder.load(groups, catalogue: catalogue, mapping: nil) }
      let index = seconds { _ = ListFolder.inForce(loaded, catalogue: catalogue, ageHoursMax: 72, settings: .standard) }
      guard parse + index < fastest.all else { continue }
      fastest.entries = loaded.map(\.file.entries.count).reduce(0, +)
      (fastest.all, fastest.parse, fastest.index) = (parse + index, parse, index)
    }
    return fastest
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

  /// Forgets the most memory the process has had, where the system can (proc_pid_clear_refs: 5), so that each list has its own.
  private static func resetPeak() {
    guard let handle = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
    try? handle.write(contentsOf: Data("5".utf8))
    try? handle.close()
  }

  /// The most memory the process has had since, in bytes; 0 where the system does not say.
  private static var peakBytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Int(line.filter { $0.isNumber }) ?? 0) * 1024
  }
}
