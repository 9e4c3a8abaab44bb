// `probity watchlist inspect` and `stats`: what list files hold.

internal import ArgumentParser
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

  func load() throws -> [LoadedList] {
    let models = try? ModelFolderPath.find()
    let catalogue = try models.flatMap { try ListFolder.catalogue(models: $0) }
    return try ListFolder.load(file, catalogue: catalogue, mapping: mapping)
  }
}

struct WatchlistInspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Says what a list file holds: format, publisher's date, entries, names, identifiers, warnings.",
    discussion: """
      The format is found by the file's content. A file that is cut off, altered or of no known format is refused with the place.
      Files that are one list together are read together: OFAC's ADD.CSV, ALT.CSV and SDN_COMMENTS.CSV beside SDN.CSV, and
      entities.delta….json beside entities.ftm.json.
      Formats: \(ListFormat.all.map { "\($0.id) (\($0.title))" }.joined(separator: ", ")).

      A list of your own (CSV, XLSX, JSON) is read by a mapping:
        list: our-blocklist
        columns: { id: customer_no, name: full_name, birth_date: dob, alias: { column: aka, split: "|" } }

      Examples:
        probity watchlist inspect sdn.xml --json
        probity watchlist inspect blocklist.csv --mapping mapping.yaml --entries 3
      """)

  @OptionGroup var files: ListFilesOptions

  @Option(name: .long, help: ArgumentHelp("Print this many entries as JSON lines instead.", valueName: "n"))
  var entries: Int?

  @Flag(name: .long, help: "One JSON object a file.")
  var json = false

  func run() throws {
    for list in try files.load() {
      if let entries {
        for entry in list.file.entries.prefix(max(0, entries)) {
          var writer = JSONWriter()
          entry.write(to: &writer)
          Console.out(writer.bytes)
        }
        continue
      }
      let inventory = list.file.inventory
      if json {
        var writer = JSONWriter()
        inventory.write(to: &writer, header: list.file.header, file: list.path)
        Console.out(writer.bytes)
      } else {
        Console.out(inventory.lines(header: list.file.header, file: list.path).joined(separator: "\n"))
      }
    }
  }
}

struct WatchlistStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "One line a list: entries, people, organisations, names, weak aliases, dates, identifiers, addresses.",
    discussion: "Example: probity watchlist stats lists")

  @OptionGroup var files: ListFilesOptions

  func run() throws {
    func count(_ counts: [ListInventory.Count], _ name: String) -> Int { counts.first { $0.name == name }?.count ?? 0 }
    var rows: [[String]] = []
    var sums = [Int](repeating: 0, count: 9)
    for list in try files.load() {
      let inventory = list.file.inventory
      let figures = [
        inventory.entryCount, count(inventory.bySchema, "Person"), count(inventory.bySchema, "Organization"), inventory.nameCount,
        count(inventory.aliasesByStrength, "weak"), inventory.dateCount, inventory.identifierCount, inventory.addresses,
        list.file.header.warnings.map(\.count).reduce(0, +),
      ]
      for index in sums.indices { sums[index] += figures[index] }
      rows.append(
        [list.file.list.text, list.file.header.format, list.file.header.publishedOn?.description ?? "-"]
          + figures.map { Console.number($0) })
    }
    if rows.count > 1 { rows.append(["all", "", ""] + sums.map { Console.number($0) }) }
    Console.out(
      Console.table(
        [
          "list", "format", "published", "entries", "people", "organisations", "names", "weak", "dates", "identifiers", "addresses",
          "warnings",
        ], rows, right: Set(3...11)))
  }
}

/// The models' folder, where lists have their catalogue beside it.
enum ModelFolderPath {
  static func find() throws -> String { try LoadedModels.find(try Settings()[.models]) }
}
