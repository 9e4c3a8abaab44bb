// `probity bench rescreen`: how long it takes to find out whom a change of a list concerns.

internal import ArgumentParser
internal import Formats
internal import Foundation
internal import Watchlists

struct BenchRescreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescreen",
    abstract: "Known parties screened against the entries of a list that changed.",
    discussion: """
      What a line does when a list changes: it tells from the tables of both versions which entries are new or another, searches everybody
      known in those, and searches whoever is near one of them again in the whole list. The known parties are invented: of ten, three have
      given and family names of the list put together anew (the dear case: their words are all in the list), four have made-up names,
      three are companies. The changed entries are spread over the list; half of them are new, half have another name besides.

      Example:
        probity bench rescreen sdn.xml --parties 1000000 --changed 500
      """)

  @Argument(help: "A list file.")
  var list: String

  @Option(name: .long, help: "Known parties.")
  var parties = 1_000_000

  @Option(name: .long, help: "Changed entries.")
  var changed = 500

  @Option(name: .long, help: "Threads that search.")
  var width = 2

  @Flag(name: .long, help: "One JSON object.")
  var json = false

  func run() throws {
    guard parties > 0, changed > 0, (1...64).contains(width) else { throw UsageFailure("--parties, --changed and --width are above 0") }
    let entries = try ListFolder.read(list, catalogue: nil).file.entries
    var load = RescreenLoad(words: entries)
    var known = KnownParties()
    let making = seconds { for number in 0..<parties { known.add("\(number)/seller", load.next()) } }
    let whole = WatchlistIndex(entries: entries, spread: SideBySide.indexParts)
    let id = entries.first?.list ?? "list"
    let picked = Array(stride(from: 0, to: entries.count, by: max(1, entries.count / changed)).prefix(changed))
    let (old, new) = (ListTable(list: id, entries: before(entries, picked)), ListTable(list: id, entries: entries))
    var counts = ListChange.Count?.none
    var concerned: [Int] = []
    var matches = 0
    let telling = seconds {
      let change = ListChange(from: [[old]], to: [new], index: whole)
      counts = change.counts.first
      concerned = RescreenWork.concerned(change, known, width: width)
    }
    let searching = seconds {
      var scratch = SearchScratch()
      for place in concerned {
        matches += whole.search(PreparedParty(known.party(at: place).party), limit: 8, scratch: &scratch).count { $0.isMatch }
      }
    }
    let total = telling + searching
    if json {
      var writer = JSONWriter()
      writer.beginObject()
      for (name, value) in [
        ("known_parties", known.count), ("entries", entries.count), ("added", counts?.added ?? 0), ("changed", counts?.changed ?? 0),
        ("threads", width), ("parties_near_a_change", concerned.count), ("matches", matches),
      ] {
        writer.key(name)
        writer.integer(value)
      }
      writer.key("seconds")
      writer.raw(Array(fixed(total, 3).utf8))
      writer.endObject()
      return Console.out(writer.bytes)
    }
    Console.out(
      Console.table(
        ["what", "value"],
        [
          ["known parties", Console.number(known.count)], ["bytes a party", Console.number(known.byteCount / max(1, known.count))],
          ["making and storing them", fixed(making, 2) + " s"], ["entries in the list", Console.number(entries.count)],
          ["new and changed entries", "\(Console.number(counts?.added ?? 0)) and \(Console.number(counts?.changed ?? 0))"],
          ["threads", String(width)], ["re-screening", fixed(total, 2) + " s"],
          ["of it the concerned in the whole list", fixed(searching, 2) + " s"],
          ["microseconds a party", fixed(total * 1_000_000 / Double(known.count), 2)],
          ["parties near a changed entry", Console.number(concerned.count)], ["matches of theirs", Console.number(matches)],
        ], right: [1]))
  }

  /// The version before: every second of the picked entries was not there, the others had one name less or another.
  private func before(_ entries: [ListEntry], _ picked: [Int]) -> [ListEntry] {
    var before = entries
    for (number, place) in picked.enumerated() where number % 2 == 1 {
      before[place].party.names.append(PartyName(full: "Quite Another Name"))
    }
    for (number, place) in picked.enumerated().reversed() where number % 2 == 0 { before.remove(at: place) }
    return before
  }
}
