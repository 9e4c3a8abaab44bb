// `probity watchlist inspect` and `stats`: what list files hold.

internal import ArgumentParser
internal import Connectors
internal import Foundation
internal import Formats
internal import Reference
internal import Watchlists

/// The lists a command is about.
struct ListFilesOptions: ParsableArguments {
  @Argument(help: "A list file, plain or packed (.gz, .zip), or a folder of them.")
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp("What the columns of a list of your own mean; default mapping.yaml beside it, if there is one.", valueName: "file"))
  var mapping: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A further file of the one list, such as OFAC's delta.xml of the next publication beside SDN_ENHANCED.XML; may be given more than once.",
      valueName: "file"))
  var beside: [String] = []

  private func catalogue() throws -> ListCatalogue? {
    let models = try? ModelFolderPath.find()
    return try models.flatMap { try ListFolder.catalogue(models: $0) }
  }

  /// The files and what is read with each; nil for a shelf, whose lists are versions.
  private func groups() throws -> [ListFileGroup]? {
    if ListShelf.isShelf(file) { return nil }
    let groups = try ListFolder.groups(below: file)
    if beside.isEmpty { return groups }
    let rest = groups.filter { !beside.contains($0.main) }
    guard rest.count == 1, let group = rest.first else { throw UsageFailure("--beside goes with one list; \(file) holds \(rest.count)") }
    return [ListFileGroup(main: group.main, companions: group.companions.filter { !beside.contains($0) } + beside)]
  }

  /// All lists whole; fails at the first that cannot be read.
  func load() throws -> [LoadedList] {
    let catalogue = try catalogue()
    guard let groups = try groups() else { return try ListFolder.load(file, catalogue: catalogue) }
    return try ListFolder.load(groups, catalogue: catalogue, mapping: mapping)
  }

  /// A list that was counted and not kept, or why it was refused.
  struct Counted {
    let path: String
    let result: Result<(inventory: ListInventory, header: ListHeader), UsageFailure>
  }

  /// Counts list after list, so that memory is that of one record and not of all lists.
  /// - Returns: Whether all lists could be read.
  func count(_ report: (Counted) -> Void) throws -> Bool {
    let catalogue = try catalogue()
    guard let groups = try groups() else {
      for list in try ListFolder.load(file, catalogue: catalogue) {
        report(Counted(path: list.path, result: .success((list.file.inventory, list.file.header))))
      }
      return true
    }
    var isWhole = true
    for group in groups {
      // The list's name is known at the end only.
      var inventory = ListInventory(list: "unknown")
      do {
        let read = try ListFolder.stream(
          group.main, beside: group.companions, catalogue: catalogue, mapping: mapping ?? ListFolder.mapping(beside: group.main)
        ) { inventory.add($0) }
        inventory.list = read.list
        report(Counted(path: group.main, result: .success((inventory, read.header))))
      } catch let failure as UsageFailure {
        if groups.count == 1 { throw failure }
        isWhole = false
        report(Counted(path: group.main, result: .failure(failure)))
      }
    }
    return isWhole
  }
}

struct WatchlistInspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Says what a list file holds: format, publisher's date, entries, names, identifiers, warnings.",
    discussion: """
      The format is found by the file's content. A file that is cut off, altered or of no known format is refused with the place.
      Files that are one list together are read together: OFAC's ADD.CSV, ALT.CSV and SDN_COMMENTS.CSV beside SDN.CSV, delta….xml beside
      SDN_ENHANCED.XML, and entities.delta….json beside entities.ftm.json; --beside names others.
      Formats: \(ListFormat.all.map { "\($0.id) (\($0.title))" }.joined(separator: ", ")).

      A list of your own (CSV, XLSX, JSON) is read by a mapping:
        list: our-blocklist
        columns: { id: customer_no, name: full_name, birth_date: dob, alias: { column: aka, split: "|" } }

      Examples:
        probity watchlist inspect sdn.xml --json
        probity watchlist inspect blocklist.csv --mapping mapping.yaml --entries 3
        probity watchlist inspect sdn_enhanced.xml --beside changes-latest.xml

      Exit code 0 if all files were read, 2 if the one file was refused, 1 if some files of a folder were.
      """)

  @OptionGroup var files: ListFilesOptions

  @Option(name: .long, help: ArgumentHelp("Print this many entries as JSON lines instead.", valueName: "n"))
  var entries: Int?

  @Flag(name: .long, help: "One JSON object a file.")
  var json = false

  func run() throws {
    if let entries { return try show(entries) }
    let isWhole: Bool
    do {
      isWhole = try files.count { counted in
        switch counted.result {
        case .success(let read) where json:
          var writer = JSONWriter()
          read.inventory.write(to: &writer, header: read.header, file: counted.path)
          Console.out(writer.bytes)
        case .success(let read): Console.out(read.inventory.lines(header: read.header, file: counted.path).joined(separator: "\n"))
        case .failure(let failure) where json: Self.refused(counted.path, failure)
        case .failure(let failure): Console.out(Console.styled("refused", .red) + "  " + failure.reason)
        }
      }
    } catch let failure as UsageFailure where json {
      Self.refused(files.file, failure)
      throw failure.code
    }
    if !isWhole { throw Exit.findings }
  }

  private func show(_ entries: Int) throws {
    for list in try files.load() {
      for entry in list.file.entries.prefix(max(0, entries)) {
        var writer = JSONWriter()
        entry.write(to: &writer)
        Console.out(writer.bytes)
      }
    }
  }

  private static func refused(_ path: String, _ failure: UsageFailure) {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, text) in [("file", path), ("error", failure.reason)] {
      writer.key(name)
      writer.string(text)
    }
    writer.endObject()
    Console.out(writer.bytes)
  }
}

struct WatchlistStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "One line a list: entries, people, organisations, names, weak aliases, dates, identifiers, addresses.",
    discussion: "Example: probity watchlist stats lists")

  @OptionGroup var files: ListFilesOptions

  @Flag(name: .long, help: "One JSON object a list.")
  var json = false

  private static let columns = ["entries", "people", "organisations", "names", "weak", "dates", "identifiers", "addresses", "warnings"]

  func run() throws {
    var rows: [[String]] = []
    var refused: [String] = []
    var sums = [Int](repeating: 0, count: Self.columns.count)
    let isWhole = try files.count { counted in
      switch counted.result {
      case .success(let read):
        let figures = Self.figures(read.inventory, read.header)
        for index in sums.indices { sums[index] += figures[index] }
        let published = read.header.publishedOn?.description
        if json { return Self.write(read.inventory.list.text, read.header.format, published, figures) }
        rows.append([read.inventory.list.text, read.header.format, published ?? "-"] + figures.map { Console.number($0) })
      case .failure(let failure): refused.append(failure.reason)
      }
    }
    if !json {
      if rows.count > 1 { rows.append(["all", "", ""] + sums.map { Console.number($0) }) }
      Console.out(Console.table(["list", "format", "published"] + Self.columns, rows, right: Set(3...11)))
    }
    for message in refused { Console.error("refused  " + message) }
    if !isWhole { throw Exit.findings }
  }

  private static func figures(_ inventory: ListInventory, _ header: ListHeader) -> [Int] {
    func count(_ counts: [ListInventory.Count], _ name: String) -> Int { counts.first { $0.name == name }?.count ?? 0 }
    return [
      inventory.entryCount, count(inventory.bySchema, "Person"), count(inventory.bySchema, "Organization"), inventory.nameCount,
      count(inventory.aliasesByStrength, "weak"), inventory.dateCount, inventory.identifierCount, inventory.addresses,
      header.warnings.map(\.count).reduce(0, +),
    ]
  }

  private static func write(_ list: String, _ format: String, _ published: String?, _ counts: [Int]) {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, text) in [("list", list), ("format", format), ("published", published)] {
      guard let text else { continue }
      writer.key(name)
      writer.string(text)
    }
    for (name, count) in zip(columns, counts) {
      writer.key(name)
      writer.integer(count)
    }
    writer.endObject()
    Console.out(writer.bytes)
  }
}

/// The models' folder, where lists have their catalogue beside it.
enum ModelFolderPath {
  static func find() throws -> String { try LoadedModels.find(try Settings()[.models]) }
}
