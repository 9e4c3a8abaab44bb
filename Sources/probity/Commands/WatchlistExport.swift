// `probity watchlist export`: lists of any format in one that others read.

internal import ArgumentParser
internal import Foundation
internal import Formats
internal import Watchlists

struct WatchlistExportCommand: ParsableCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable { case ftm, csv, json }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the entries of lists to standard output: FollowTheMoney lines, one CSV table, or our own JSON lines.",
    discussion: """
      ftm    one FollowTheMoney entity a line, with what that model has a property for
      csv    one row an entry; several values in a cell are parted by " | "
      json   everything, one entry a line, as `inspect --entries` prints it

      Example:
        probity watchlist export sdn.xml --format csv > sdn-entries.csv
      """)

  @OptionGroup var files: ListFilesOptions

  @Option(name: .long, help: "ftm, csv or json.")
  var format = Form.json

  func run() throws {
    if format == .csv { Console.out(EntrySheet.headings) }
    for list in try files.load() {
      for entry in list.file.entries {
        var writer = JSONWriter()
        switch format {
        case .json:
          entry.write(to: &writer)
          Console.out(writer.bytes)
        case .ftm:
          entry.writeFollowTheMoney(to: &writer)
          Console.out(writer.bytes)
        case .csv: Console.out(EntrySheet.row(entry))
        }
      }
    }
  }
}
