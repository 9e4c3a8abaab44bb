// `probity watchlist list|show`: which versions are in force, how old they are, and what an entry says.

internal import ArgumentParser
internal import Connectors
internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Watchlists

struct WatchlistListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Says which version of each list is in force, and how long ago it was last verified.",
    discussion: """
      The age counts from the last refresh that reached the publisher, whether it brought something new or not; the publisher's own date
      may be much older. A list that is not refreshed ages until it clears nobody (list_age_hours_max). Where the last refresh was
      refused, its time stands there; `probity watchlist history` says why.

      Example:
        probity watchlist list --watchlists lists
      """)

  @OptionGroup var shelf: ShelfOption

  @Flag(name: .long, help: "One JSON object a list.")
  var json = false

  func run() throws {
    let shelf = try shelf.open()
    let lists = try withWorld {
      try shelf.lists().map { (list: $0, version: try shelf.pointer($0)?.version, refusedAt: Self.refusal(try shelf.history($0))) }
    }
    let now = Clock.now
    if json {
      for (list, version, refusedAt) in lists {
        var writer = JSONWriter()
        writer.beginObject()
        if let version {
          version.writeMembers(to: &writer)
          writer.key("age_minutes")
          writer.integer(version.ageMicroseconds(at: now) / 60_000_000)
        } else {
          writer.key("list")
          writer.string(list.text)
        }
        if let refusedAt {
          writer.key("refused_at")
          writer.string(refusedAt.description)
        }
        writer.endObject()
        Console.out(writer.bytes)
      }
      return
    }
    let rows = lists.map { list, version, refusedAt in
      let refused = refusedAt.map { "refused \($0)" } ?? "good"
      guard let version else { return [list.text, "none in force", "", "", "", "never", refused] }
      return [
        version.list.text, version.shortName, version.publishedOn?.description ?? "not stated", Console.number(version.entryCount),
        megabytes(version.byteCount), age(version, now: now), refused,
      ]
    }
    Console.out(
      Console.table(["list", "version", "published", "entries", "size", "verified ago", "last refresh"], rows, right: [3, 4, 5]))
  }

  /// When the last refresh was refused, if nothing good has come since.
  private static func refusal(_ history: ListHistory) -> Instant? {
    for record in history.records.reversed() {
      switch record.event {
      case .refused: return record.at
      case .adopted, .verified: return nil
      case .rolledBack: continue
      }
    }
    return nil
  }
}

struct WatchlistShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a list's version in force, or one entry of it with every fact.",
    discussion: """
      An entry is named by the publisher's own id: OFAC's uid, the UN's reference number, the EU's logicalId, the UK's UniqueID.

      Examples:
        probity watchlist show us-ofac-sdn --watchlists lists
        probity watchlist show us-ofac-sdn 36 --watchlists lists --json
      """)

  @Argument(help: "A list, as in `probity watchlist list`.")
  var list: String

  @Argument(help: "An entry's id.")
  var entry: String?

  @OptionGroup var shelf: ShelfOption

  @Option(
    name: .long,
    help: ArgumentHelp("Another version than the one in force: first figures of its name, or the publisher's date.", valueName: "version"))
  var version: String?

  @Flag(name: .long, help: "One JSON object.")
  var json = false

  func run() throws {
    let shelf = try shelf.open()
    let list = try shelf.known(list)
    let inForce = try withWorld { try shelf.pointer(list)?.version }
    guard let shown = try version.map({ try shelf.version($0, of: list) }) ?? inForce else {
      throw UsageFailure("no version of \(list) is in force; see `probity watchlist history \(list)`")
    }
    guard let entry else { return show(shown) }
    let file = try withWorld { try shelf.read(shown) }
    let found = file.entries.filter { $0.entryID == entry }
    if found.isEmpty { throw UsageFailure("\(list) \(shown.shortName) has no entry \(entry)") }
    for one in found { show(one) }
  }

  private func show(_ version: ListVersion) {
    var writer = JSONWriter()
    writer.beginObject()
    version.writeMembers(to: &writer)
    writer.endObject()
    if json { return Console.out(writer.bytes) }
    guard let members = (try? JSONValue.parse(writer.bytes))?.members else { return }
    Console.out(
      Console.table(["what", "value"], members.map { [$0.name, $0.value.text ?? $0.value.integer.map { Console.number($0) } ?? ""] }))
  }

  private func show(_ entry: ListEntry) {
    if json {
      var writer = JSONWriter()
      entry.write(to: &writer)
      return Console.out(writer.bytes)
    }
    Console.out(Console.styled(entry.party.caption, .bold) + "  \(entry.list) \(entry.entryID)")
    Console.out(Console.table(["field", "value"], entry.facts.map { [$0.field, $0.text] }))
  }
}
