// `probity watchlist diff`: what changed between two versions of a list.

internal import ArgumentParser
internal import Connectors
internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Watchlists

struct WatchlistDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what changed between two versions of a list, or between two list files.",
    discussion: """
      Entries are the same by the publisher's own id. Order, white space, empty values and new elements that say nothing about a party are
      no changes, and neither is a value that stands twice, word for word, and now once. Of a changed entry it says which fields changed; a change of what identifies the party (names, dates, countries,
      identifiers, addresses) is marked, because known customers are screened against it again.

      Examples:
        probity watchlist diff us-ofac-sdn --watchlists lists                 the last version against the one before
        probity watchlist diff us-ofac-sdn 2026-11-01 3fd2 --watchlists lists two versions, by publisher's date or name
        probity watchlist diff sdn-old.xml sdn-new.xml                        two files

      Exit code 0 if nothing changed, 1 if something did.
      """)

  @Argument(help: "A list and, optionally, two of its versions; or two files.")
  var what: [String]

  @OptionGroup var shelf: ShelfOption

  @Option(name: .long, help: ArgumentHelp("Show at most this many entries of each kind; --json shows all.", valueName: "n"))
  var limit = 20

  @Flag(name: .long, help: "One JSON object a line: a summary, then each entry.")
  var json = false

  func run() throws {
    let (old, new) = try sides()
    let diff = ListDiff(old: old.file.entries, new: new.file.entries)
    if json { write(diff, old, new) } else { show(diff, old, new) }
    if !diff.isEmpty { throw Exit.findings }
  }

  private struct Side {
    let name: String
    let file: ListFile
  }

  private func sides() throws -> (Side, Side) {
    if what.count == 2, what.allSatisfy({ FileManager.default.fileExists(atPath: $0) }) {
      let sides = try what.map { path in Side(name: path, file: try ListFolder.read(path, catalogue: nil).file) }
      guard sides[0].file.list == sides[1].file.list else {
        throw UsageFailure(
          "\(what[0]) is \(sides[0].file.list) and \(what[1]) is \(sides[1].file.list): two different lists have no difference")
      }
      return (sides[0], sides[1])
    }
    if what.count == 2, let missing = what.first(where: { $0.contains("/") && !FileManager.default.fileExists(atPath: $0) }) {
      throw UsageFailure("there is no list file \(missing)")
    }
    guard what.count == 1 || what.count == 3 else {
      throw UsageFailure("name a list, a list and two of its versions, or two files that exist; see `probity watchlist diff --help`")
    }
    let shelf = try shelf.open()
    let list = try shelf.known(what[0])
    let pair = try what.count == 3 ? (shelf.version(what[1], of: list), shelf.version(what[2], of: list)) : shelf.lastTwo(of: list)
    let sides = try [pair.0, pair.1].map { version in
      Side(name: "\(version.shortName) (\(version.publishedOn?.description ?? "no date"))", file: try withWorld { try shelf.read(version) })
    }
    return (sides[0], sides[1])
  }

  private func show(_ diff: ListDiff, _ old: Side, _ new: Side) {
    let identity = diff.changed.count { $0.isIdentity }
    Console.out("\(new.file.list): \(old.name) → \(new.name)")
    Console.out(
      Console.table(
        ["entries", "count"],
        [
          ["before", Console.number(old.file.entries.count)], ["now", Console.number(new.file.entries.count)],
          ["added", Console.number(diff.added.count)], ["removed", Console.number(diff.removed.count)],
          ["changed", Console.number(diff.changed.count)], ["  of these in what identifies the party", Console.number(identity)],
          ["unchanged", Console.number(diff.unchangedCount)],
        ], right: [1]))
    let renumbered = Self.renumbered(diff)
    if renumbered > 0 {
      let counts = [diff.added.count + renumbered, diff.removed.count + renumbered, diff.changed.count - renumbered]
      Console.out(
        "\(Console.number(renumbered)) entries keep their reference number under a new DATAID; counted by DATAID: \(counts[0]) added, \(counts[1]) removed, \(counts[2]) changed"
      )
    }
    show("added", diff.added, sign: "+", .green)
    show("removed", diff.removed, sign: "-", .red)
    guard !diff.changed.isEmpty else { return }
    Console.out("\nchanged")
    for change in diff.changed.prefix(limit) {
      Console.out("~ " + line(change.new) + (change.isIdentity ? "" : "  (not what identifies it)"))
      for field in change.fields {
        for text in field.removed { Console.out(Console.styled("    - \(field.field): \(text)", .red)) }
        for text in field.added { Console.out(Console.styled("    + \(field.field): \(text)", .green)) }
      }
    }
    more(diff.changed.count)
  }

  /// Entries of the UN's that were given a new DATAID, as happens when a party comes back: whoever counts by that sees one removed and one added.
  private static func renumbered(_ diff: ListDiff) -> Int {
    diff.changed.count { change in
      change.fields.contains { $0.field == "attribute" && $0.removed.contains { $0.hasPrefix("DATAID · ") } && !$0.added.isEmpty }
    }
  }

  private func show(_ title: String, _ entries: [ListEntry], sign: String, _ style: Console.Style) {
    if entries.isEmpty { return }
    Console.out("\n\(title)")
    for entry in entries.prefix(limit) { Console.out(Console.styled("\(sign) " + line(entry), style)) }
    more(entries.count)
  }

  private func more(_ count: Int) {
    if count > limit { Console.out("  and \(Console.number(count - limit)) more; --limit \(count) or --json shows all") }
  }

  private func line(_ entry: ListEntry) -> String {
    "\(entry.entryID)  \(entry.party.caption)  [\(entry.party.schema.rawValue)" + (entry.programmes.first.map { ", " + $0.code } ?? "")
      + "]"
  }

  private func write(_ diff: ListDiff, _ old: Side, _ new: Side) {
    var writer = JSONWriter()
    func line(_ write: (inout JSONWriter) -> Void) {
      writer.reset()
      writer.beginObject()
      write(&writer)
      writer.endObject()
      Console.out(writer.bytes)
    }
    line { json in
      for (name, text) in [("kind", "summary"), ("list", new.file.list.text), ("old", old.name), ("new", new.name)] {
        json.key(name)
        json.string(text)
      }
      for (name, count) in [
        ("old_entries", old.file.entries.count), ("new_entries", new.file.entries.count), ("added", diff.added.count),
        ("removed", diff.removed.count), ("changed", diff.changed.count), ("identity_changed", diff.changed.count { $0.isIdentity }),
        ("unchanged", diff.unchangedCount), ("renumbered", Self.renumbered(diff)),
      ] {
        json.key(name)
        json.integer(count)
      }
    }
    for (kind, entries) in [("added", diff.added), ("removed", diff.removed)] {
      for entry in entries { line { members(kind, entry, &$0) } }
    }
    for change in diff.changed {
      line { json in
        members("changed", change.new, &json)
        json.key("identity")
        json.bool(change.isIdentity)
        json.key("fields")
        json.beginArray()
        for field in change.fields {
          json.beginObject()
          json.key("field")
          json.string(field.field)
          for (name, texts) in [("removed", field.removed), ("added", field.added)] {
            json.key(name)
            json.beginArray()
            for text in texts { json.string(text) }
            json.endArray()
          }
          json.endObject()
        }
        json.endArray()
      }
    }
  }

  private func members(_ kind: String, _ entry: ListEntry, _ json: inout JSONWriter) {
    for (name, text) in [("kind", kind), ("id", entry.entryID), ("name", entry.party.caption), ("schema", entry.party.schema.rawValue)] {
      json.key(name)
      json.string(text)
    }
  }
}
