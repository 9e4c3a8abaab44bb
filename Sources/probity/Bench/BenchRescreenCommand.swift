// `probity bench rescreen`: how long it takes to find out whom a change of a list concerns.

internal import ArgumentParser
internal import Foundation
internal import Watchlists

struct BenchRescreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescreen",
    abstract: "Known parties searched in the entries of a list that changed.",
    discussion: """
      The known parties are invented: of ten, three have given and family names of the list put together anew (the dear case: their words
      are all in the list), four have made-up names, three are companies. The changed entries are spread over the list; half of them as
      they were and as they are, half new.

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

  func run() throws {
    guard parties > 0, changed > 0, (1...64).contains(width) else { throw UsageFailure("--parties, --changed and --width are above 0") }
    let entries = try ListFolder.read(list, catalogue: nil).file.entries
    var load = RescreenLoad(words: entries)
    var known = KnownParties()
    let making = seconds { for number in 0..<parties { known.add("seller:S\(number)", load.next()) } }
    let picked = stride(from: 0, to: entries.count, by: max(1, entries.count / changed)).prefix(changed).map { entries[$0] }
    let rescreening = Rescreening(
      new: picked, old: Array(picked.prefix(picked.count / 2)), entriesInForce: max(35_000, entries.count), settings: .standard)
    var effect = Rescreening.Effect()
    let searching = seconds { effect = RescreenWork.effect(rescreening, known, width: width) }
    Console.out(
      Console.table(
        ["what", "value"],
        [
          ["known parties", Console.number(known.count)], ["bytes a party", Console.number(known.byteCount / max(1, known.count))],
          ["making and storing them", fixed(making, 2) + " s"], ["changed entries", Console.number(picked.count)],
          ["threads", String(width)], ["re-screening", fixed(searching, 2) + " s"],
          ["microseconds a party", fixed(searching * 1_000_000 / Double(known.count), 2)],
          ["new matches", Console.number(effect.appeared.count)],
          ["matches that stay", Console.number(effect.stayed.count)],
        ], right: [1]))
  }
}
