// `probity bench names`: how well names are found, on labelled cases.

internal import ArgumentParser
internal import Foundation
internal import Formats

struct BenchNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Recall, silence and speed of name matching on labelled pairs and real lists.",
    discussion: """
      Reads a folder with `names/` (labelled cases, JSON lines) and `watchlists/`; neither is part of this project. Needs `xz` for
      compressed lists. Takes some minutes. Speeds are the fastest of several rounds.

      Example:
        probity bench names --data DIR
      """)

  @Option(name: .long, help: ArgumentHelp("Folder of the labelled cases.", valueName: "dir"))
  var data: String

  @Flag(name: .long, help: "One JSON object a row.")
  var json = false

  func run() throws {
    guard FileManager.default.fileExists(atPath: data + "/names") else {
      throw UsageFailure("\(data) holds no folder `names` of labelled cases")
    }
    let rows = try runNamesReport(dataDirectory: data)
    if json {
      var writer = JSONWriter()
      for row in rows {
        writer.reset()
        writer.beginObject()
        for (name, text) in [("what", row.what), ("cases", row.part), ("ours", row.ours), ("best_peer", row.peer), ("goal", row.goal)] {
          writer.key(name)
          writer.string(text)
        }
        writer.endObject()
        Console.out(writer.bytes)
      }
      return
    }
    Console.out(Console.table(["what", "cases", "ours", "best peer", "goal"], rows.map { [$0.what, $0.part, $0.ours, $0.peer, $0.goal] }))
  }
}
