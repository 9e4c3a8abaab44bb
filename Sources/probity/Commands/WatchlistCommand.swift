// `probity watchlist inspect`: what a list file holds.

internal import ArgumentParser
internal import Foundation
internal import Formats
internal import Watchlists

struct WatchlistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watchlist", abstract: "Reads watchlists, and keeps them current by version.",
    subcommands: [
      WatchlistInspectCommand.self, WatchlistListCommand.self, WatchlistShowCommand.self, WatchlistDiffCommand.self,
      WatchlistHistoryCommand.self, WatchlistRollbackCommand.self, WatchlistRefreshCommand.self,
      WatchlistRescreenCommand.self,
    ])
}

struct WatchlistInspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Says what a list file holds: format, publisher's date, entries, names, identifiers, warnings.",
    discussion: """
      The format is found by the file's content. A file that is cut off, altered or of no known format is refused with the place.
      Formats: \(ListFormat.all.map { "\($0.id) (\($0.title))" }.joined(separator: ", ")).

      Example:
        probity watchlist inspect sdn.xml --json
      """)

  @Argument(help: "A list file, or a folder of them.")
  var file: String

  @Option(name: .long, help: ArgumentHelp("Print this many entries as JSON lines instead.", valueName: "n"))
  var entries: Int?

  @Flag(name: .long, help: "One JSON object a file.")
  var json = false

  func run() throws {
    let models = try? ModelFolderPath.find()
    let catalogue = try models.flatMap { try ListFolder.catalogue(models: $0) }
    for list in try ListFolder.load(file, catalogue: catalogue) {
      if let entries {
        for entry in list.file.entries.prefix(entries) {
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

/// The models' folder, where lists have their catalogue beside it.
enum ModelFolderPath {
  static func find() throws -> String { try LoadedModels.find(try Settings()[.models]) }
}
