// `probity watchlist history|rollback`: what happened to a list, and putting an older version back.

internal import ArgumentParser
internal import Connectors
internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Watchlists

struct WatchlistHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Shows what happened to a list: versions that went live, confirmations, refused downloads, rollbacks.",
    discussion: """
      Nothing is ever taken out of a history. A refused download stands there with every reason, so that it can be shown later why a list
      was as old as it was.

      Example:
        probity watchlist history us-ofac-sdn --watchlists lists
      """)

  @Argument(help: "A list, as in `probity watchlist list`.")
  var list: String

  @OptionGroup var shelf: ShelfOption

  @Flag(name: .long, help: "One JSON object an event, as it is kept.")
  var json = false

  func run() throws {
    let shelf = try shelf.open()
    let list = try shelf.known(list)
    let history = try withWorld { try shelf.history(list) }
    for record in history.records {
      var writer = JSONWriter()
      record.write(to: &writer)
      if json { Console.out(writer.bytes) } else { show(record) }
    }
    if !json, let current = history.current { Console.out("In force: \(current.shortName), verified \(current.verifiedAt)") }
  }

  private func show(_ record: ListRecord) {
    switch record.event {
    case .adopted(let version, let replaced, let accepted):
      var line = "\(record.at)  adopted      \(version.shortName)  \(Console.number(version.entryCount)) entries"
      if let date = version.publishedOn { line += ", published \(date)" }
      if let replaced { line += ", replaced \(replaced.prefix(12))" }
      if let removals = accepted.removalsMax { line += ", up to \(Console.number(removals)) removals accepted" }
      if accepted.allowsOlder { line += ", an older date accepted" }
      if accepted.allowsSize { line += ", a jump in size accepted" }
      Console.out(line)
    case .verified(let sha256, let how): Console.out("\(record.at)  verified     \(sha256.prefix(12))  \(how.rawValue)")
    case .refused(_, let bytes, let reasons):
      Console.out(Console.styled("\(record.at)  refused      \(bytes.map { Console.number($0) + " bytes" } ?? "no download")", .yellow))
      for reason in reasons { Console.out("    \(reason)") }
    case .rolledBack(let from, let to, let why):
      Console.out("\(record.at)  rolled back  \(to.prefix(12)) from \(from?.prefix(12) ?? "nothing")" + (why.isEmpty ? "" : ": \(why)"))
    }
  }
}

struct WatchlistRollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Puts an older version of a list back into force.",
    discussion: """
      The version counts as verified when it was then, so that it ages visibly; the next refresh fetches the publisher's version again. To
      stay on an older version, do not refresh the list.

      Example:
        probity watchlist rollback us-ofac-sdn 2026-11-01 --why "names lost in the version of 3 November" --watchlists lists
      """)

  @Argument(help: "A list, as in `probity watchlist list`.")
  var list: String

  @Argument(help: "A version: the first figures of its name, or the publisher's date.")
  var version: String

  @OptionGroup var shelf: ShelfOption

  @Option(name: .long, help: "Why; kept in the history.")
  var why = ""

  @Flag(name: .long, help: "Print the version now in force as one JSON object.")
  var json = false

  func run() throws {
    let shelf = try shelf.open()
    let list = try shelf.known(list)
    let version = try shelf.version(version, of: list)
    if try withWorld({ try shelf.pointer(list)?.version.sha256 }) == version.sha256 {
      throw UsageFailure("\(version.shortName) is the version of \(list) in force already")
    }
    try withWorld { try shelf.rollBack(list, to: version, at: Clock.now, why: why) }
    guard json else {
      return Console.out(
        "\(list) \(version.shortName) of \(version.publishedOn?.description ?? "no date") is in force again, verified \(version.verifiedAt)"
      )
    }
    var writer = JSONWriter()
    writer.beginObject()
    version.writeMembers(to: &writer)
    writer.endObject()
    Console.out(writer.bytes)
  }
}
