// `probity watchlist refresh`: the publishers' current lists, but never a worse one than we have.

internal import ArgumentParser
internal import Connectors
internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Watchlists

struct WatchlistRefreshCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Fetches lists from their publishers and puts them in force if they pass every gate.",
    discussion: """
      Without names it refreshes every list the shelf has. Addresses, formats and bounds are in watchlists/catalogue.yaml. A publisher is
      asked only for what has changed since the last time.

      A download goes live only if it is in the format the catalogue names, ends where it should, holds as many records as it declares, is
      neither smaller nor older than it may be, and does not remove more entries than removed_percent_max allows. Otherwise the version in
      force stays, the reasons are printed and kept in `probity watchlist history`, and the list ages until it clears nobody. A running
      `probity run --follow` takes a new version at its next batch.

      Examples:
        probity watchlist refresh us-ofac-sdn un-sc eu-fsf uk-sanctions-list --watchlists lists    the first time
        probity watchlist refresh --watchlists lists                                               later
        probity watchlist refresh --due --watchlists lists                                         from cron: only what is due
        probity watchlist refresh un-sc --from file:downloads/consolidated.xml --watchlists lists
        probity watchlist refresh us-ofac-sdn --accept-removals 949 --watchlists lists             after reading the publisher's notice

      Exit code 0 if every list is current, 1 if one was refused.
      """)

  @Argument(help: "Lists of the catalogue; none: those on the shelf.")
  var lists: [String] = []

  @OptionGroup var shelf: ShelfOption

  @Option(name: .long, help: ArgumentHelp("Another catalogue than the one beside the models.", valueName: "file"))
  var catalogue: String?

  @Option(name: .long, help: ArgumentHelp("Fetch the one list from here instead (https:, http: or file:).", valueName: "url"))
  var from: String?

  @Flag(name: .long, help: "Every sanctions list of the catalogue that can be read.")
  var all = false

  @Flag(name: .long, help: "Only lists last verified longer ago than the catalogue's check_every_hours.")
  var due = false

  @Option(name: .long, help: ArgumentHelp("Let so many entries go; for one list, this once, and kept in its history.", valueName: "n"))
  var acceptRemovals: Int?

  @Flag(name: .long, help: "Take a version with an older publisher's date; for one list, this once, and kept in its history.")
  var acceptOlder = false

  @Flag(name: .long, help: "Take a version of a very different size; for one list, this once, and kept in its history.")
  var acceptSize = false

  @Option(name: .long, help: ArgumentHelp("Seconds a list may take in all.", valueName: "s"))
  var timeout = 600

  @Flag(name: .long, help: "One JSON object a list.")
  var json = false

  func validate() throws {
    let isForOne = from != nil || acceptRemovals != nil || acceptOlder || acceptSize
    if isForOne, lists.count != 1 { throw ValidationError("--from and the --accept options are for one list: name it") }
    if let acceptRemovals, acceptRemovals < 0 { throw ValidationError("--accept-removals is 0 or more") }
    if !(1...86_400).contains(timeout) { throw ValidationError("--timeout is 1 to 86400 seconds") }
    if all, !lists.isEmpty { throw ValidationError("name lists, or say --all") }
  }

  func run() throws {
    let catalogue = try loadCatalogue()
    let shelf = try shelf.open(mayCreate: true)
    let jobs = try jobs(catalogue, shelf)
    let accepted = AcceptedChange(removalsMax: acceptRemovals, allowsOlder: acceptOlder, allowsSize: acceptSize)
    let timeout = timeout
    let json = json
    let refused = try waiting { () async throws -> Int in
      let fetcher = ListFetcher(limits: FetchLimits(secondsMax: timeout))
      let refresher = ListRefresher(shelf: shelf, fetcher: fetcher, clock: { Clock.now })
      var refused = 0
      do {
        for job in jobs {
          let outcome = try await refresher.refresh(job.entry, from: job.address, accepted: accepted) { received, total in
            Console.progress("\(job.entry.list)  \(megabytes(received))" + (total.map { " of \(megabytes($0))" } ?? ""))
          }
          Console.endProgress()
          if case .refused = outcome { refused += 1 }
          if json { Console.out(RefreshReport.object(job.entry.list, outcome)) } else { RefreshReport.show(job.entry.list, outcome) }
        }
      } catch {
        throw (error as? WorldFailure).map { BrokenFailure($0.message) } ?? error
      }
      return refused
    }
    if refused > 0 { throw Exit.findings }
  }

  private func loadCatalogue() throws -> ListCatalogue {
    guard let path = catalogue else {
      guard let found = try ListFolder.catalogue(models: ModelFolderPath.find()) else {
        throw UsageFailure("there is no watchlists/catalogue.yaml beside the models; name one with --catalogue")
      }
      return found
    }
    guard let data = FileManager.default.contents(atPath: path) else { throw UsageFailure("cannot read \(path)") }
    do { return try ListCatalogue.load(Array(data), file: path) } catch { throw UsageFailure("\(error)") }
  }

  private struct Job {
    let entry: CatalogueEntry
    let address: ListAddress
  }

  private func jobs(_ catalogue: ListCatalogue, _ shelf: ListShelf) throws -> [Job] {
    let now = Clock.now
    return try names(catalogue, shelf).compactMap { list in
      guard let entry = catalogue[list] else {
        let known = catalogue.entries.map(\.list.text)
        let near = nearestName(to: list.text, in: known).map { "; did you mean \($0)?" } ?? ""
        throw UsageFailure("the catalogue has no list \(list)\(near) (\(known.joined(separator: ", ")))")
      }
      guard entry.isRead else { throw UsageFailure("\(list) is in format \(entry.format), which cannot be read yet") }
      guard let address = ListAddress(from ?? entry.address) else {
        throw UsageFailure("\(from ?? entry.address) is no address; it begins with https://, http:// or file:")
      }
      if due, let version = try withWorld({ try shelf.pointer(list)?.version }),
        version.ageMicroseconds(at: now) < Int64(entry.checkEveryHours) * 3_600_000_000
      {
        return nil
      }
      return Job(entry: entry, address: address)
    }
  }

  private func names(_ catalogue: ListCatalogue, _ shelf: ListShelf) throws -> [ListID] {
    if all { return catalogue.entries.filter { $0.isRead && $0.kind == .sanctions }.map(\.list) }
    let named = lists.isEmpty ? shelf.lists() : lists.map { ListID($0) }
    if named.isEmpty {
      let known = catalogue.entries.filter(\.isRead).map(\.list.text)
      throw UsageFailure("the shelf is empty: name lists, or say --all (\(known.joined(separator: ", ")))")
    }
    return named
  }
}

/// What a refresh came to, for people and for programs.
enum RefreshReport {
  static func show(_ list: ListID, _ outcome: RefreshOutcome) {
    switch outcome {
    case .adopted(let version, let replaced, let added, let removed, let changed):
      let published = version.publishedOn.map { ", published \($0)" } ?? ""
      var line = "\(list)  \(Console.styled("new", .green)) \(version.shortName), \(Console.number(version.entryCount)) entries\(published)"
      if replaced != nil {
        line += ": \(Console.number(added)) added, \(Console.number(removed)) removed, \(Console.number(changed)) changed"
      }
      Console.out(line)
    case .unchanged(let version, let how):
      Console.out("\(list)  unchanged \(version.shortName), \(Console.number(version.entryCount)) entries, verified (\(how.rawValue))")
    case .refused(let reasons, let inForce):
      let kept =
        inForce.map { "\($0.shortName) of \($0.publishedOn?.description ?? "no date") stays in force, last verified \($0.verifiedAt)" }
        ?? "no version is in force"
      Console.out("\(list)  \(Console.styled("refused", .red)); \(kept)")
      for reason in reasons { Console.out("  \(reason)") }
    }
  }

  static func object(_ list: ListID, _ outcome: RefreshOutcome) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    func text(_ name: StaticString, _ value: String?) {
      guard let value else { return }
      json.key(name)
      json.string(value)
    }
    func number(_ name: StaticString, _ value: Int) {
      json.key(name)
      json.integer(value)
    }
    switch outcome {
    case .adopted(let version, let replaced, let added, let removed, let changed):
      text("outcome", "adopted")
      version.writeMembers(to: &json)
      text("replaced", replaced?.sha256)
      number("added", added)
      number("removed", removed)
      number("changed", changed)
    case .unchanged(let version, let how):
      text("outcome", "unchanged")
      text("how", how.rawValue)
      version.writeMembers(to: &json)
    case .refused(let reasons, let inForce):
      text("outcome", "refused")
      text("list", list.text)
      text("in_force", inForce?.sha256)
      text("verified_at", inForce?.verifiedAt.description)
      json.key("reasons")
      json.beginArray()
      for reason in reasons { json.string(reason) }
      json.endArray()
    }
    json.endObject()
    return json.bytes
  }
}
