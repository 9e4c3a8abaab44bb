// `probity watchlist suppress|unsuppress|suppressions`: a reviewer's "this customer is not that entry".

internal import ArgumentParser
internal import Connectors
internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Screening
internal import Storage
internal import Watchlists

/// What the commands about hits share.
struct HitOptions: ParsableArguments {
  @OptionGroup var store: StoreOption
  @OptionGroup var models: ModelOptions

  @Option(name: .long, help: ArgumentHelp("The moment of what is done; default now.", valueName: "instant"))
  var at: String?

  func moment() throws -> Instant {
    guard let at else { return Clock.now }
    guard let moment = Instant(rfc3339: at) else { throw UsageFailure("--at is an instant with offset, such as 2026-11-23T12:00:00Z") }
    return moment
  }

  func plan() throws -> LanePlan { try models.plan(Settings(flags: store.flags.merging(models.flags) { own, _ in own })) }
}

/// Brings a store up to what lies waiting, by a lane of its own, unless one runs.
enum Settling {
  /// - Returns: whether it was done now; false if a lane runs, which does it at its next step.
  static func settle(_ folder: String, _ ledger: SQLiteStore, _ plan: LanePlan, at moment: Instant) throws -> Bool {
    guard let lock = try? LaneLock(folder: folder) else { return false }
    try withWorld {
      var runner = try LaneRunner.open(
        plan: plan, store: ledger, source: IdleSource(observedAt: moment), entropy: SystemEntropy(), pause: patience)
      _ = try runner.step()
    }
    withExtendedLifetime(lock) {}
    return true
  }
}

/// A party and an entry as they are written in commands.
struct PairOfArguments {
  let party: PartyOfAccount
  let subject: Suppression.Subject

  init(_ party: String, _ entry: String) throws {
    guard let name = PartyOfAccount(party) else {
      throw UsageFailure("a party is written seller:S1 or seller:S1/persons/2, not \(party)")
    }
    let words = entry.split(separator: "/", maxSplits: 1).map(String.init)
    guard words.count == 2, !words[1].isEmpty else {
      throw UsageFailure("an entry is written list/id, such as un-sc/QDi.001, not \(entry)")
    }
    self.party = name
    subject = Suppression.Subject(party: name.text, list: ListID(words[0]), entryID: words[1])
  }
}

struct WatchlistSuppressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppress",
    abstract: "Records a reviewer's word that a customer is not a listed party.",
    discussion: """
      The word is kept in the journal, for this party, this entry and what was compared. The hit stays in every record, marked, and counts
      for nothing; what it alone held is released by a decision of its own. The word ends when the party or the entry changes, on --until,
      or with `probity watchlist unsuppress`. While a lane runs on the store, it takes the word at its next step.

      Examples:
        probity watchlist suppress seller:S1/persons/2 un-sc/QDi.001 --by "M. Reviewer" --reason "Another birth date" --store ledger --watchlists lists
        probity watchlist suppressions --store ledger --watchlists lists
      """)

  @Argument(help: "The party: an account (seller:S1), or one it names (seller:S1/persons/2), as decisions show it.")
  var party: String

  @Argument(help: "The entry: list/id.")
  var entry: String

  @Option(name: .long, help: ArgumentHelp("Who says so.", valueName: "name"))
  var by: String

  @Option(name: .long, help: ArgumentHelp("Why, in writing.", valueName: "text"))
  var reason: String

  @Option(name: .long, help: ArgumentHelp("When the word ends by itself.", valueName: "instant"))
  var until: String?

  @OptionGroup var options: HitOptions

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  func run() throws {
    let pair = try PairOfArguments(party, entry)
    guard !by.isEmpty, !reason.isEmpty else {
      throw UsageFailure("--by and --reason are not empty: the word is somebody's, and has a reason")
    }
    let moment = try options.moment()
    let end = try until.map { text in
      guard let end = Instant(rfc3339: text), end.microseconds > moment.microseconds else {
        throw UsageFailure("--until is an instant with offset, later than now")
      }
      return end
    }
    let (ledger, plan) = (try options.store.open(), try options.plan())
    let book = try withWorld { try SuppressionBook(plan: plan, ledger: ledger) }
    let (known, listed) = try compared(pair, book)
    let suppression = Suppression(
      subject: pair.subject, compared: ComparedDigest(party: known.party, entry: listed.party), by: by, at: moment, reason: reason,
      until: end)
    let first = try withWorld { try ledger.head() }.nextSeq
    try withWorld {
      try ledger.recordAct(at: moment.description, actor: by, kind: SuppressionAct.suppress, body: SuppressionAct.body(suppression))
    }
    let isDone = try Settling.settle(try options.store.folder(), ledger, plan, at: moment)
    try WordReport(json: json).show("suppressed", pair, isDone, from: first, ledger)
  }

  /// Both sides; there must be such a hit to say anything about.
  private func compared(_ pair: PairOfArguments, _ book: SuppressionBook) throws -> (SuppressionBook.Known, ListEntry) {
    guard let known = book.known(pair.party) else {
      let others = book.parties(of: pair.party.account).map(\.text)
      throw UsageFailure(
        "the store knows no party \(pair.party.text)"
          + (others.isEmpty
            ? "; accounts are written seller:S1 or buyer:B1, and an erased one has no name"
            : "; it knows \(others.joined(separator: ", "))"))
    }
    guard known.hits.contains(where: { $0.list == pair.subject.list.text && $0.entryID == pair.subject.entryID }) else {
      let hits = known.hits.map { "\($0.list)/\($0.entryID)" }
      throw UsageFailure(
        "\(pair.party.text) is like no entry \(entry)"
          + (hits.isEmpty ? "; no list says anything of it" : "; it is like \(hits.joined(separator: ", "))"))
    }
    guard let listed = book.entry(pair.subject.list, pair.subject.entryID) else {
      throw UsageFailure("\(entry) is in no list in force; name the folder of lists with --watchlists")
    }
    return (known, listed)
  }
}

struct WatchlistUnsuppressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsuppress",
    abstract: "Takes back a reviewer's word that a customer is not a listed party.",
    discussion: """
      The hit counts again, and is decided about at once, like one that has just appeared.

      Example:
        probity watchlist unsuppress seller:S1/persons/2 un-sc/QDi.001 --by "M. Reviewer" --reason "Passport seen" --store ledger --watchlists lists
      """)

  @Argument(help: "The party: an account (seller:S1), or one it names (seller:S1/persons/2).")
  var party: String

  @Argument(help: "The entry: list/id.")
  var entry: String

  @Option(name: .long, help: ArgumentHelp("Who takes it back.", valueName: "name"))
  var by: String

  @Option(name: .long, help: ArgumentHelp("Why, in writing.", valueName: "text"))
  var reason: String

  @OptionGroup var options: HitOptions

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  func run() throws {
    let pair = try PairOfArguments(party, entry)
    guard !by.isEmpty, !reason.isEmpty else { throw UsageFailure("--by and --reason are not empty") }
    let moment = try options.moment()
    let (ledger, plan) = (try options.store.open(), try options.plan())
    let book = try withWorld { try SuppressionBook(plan: plan, ledger: ledger) }
    guard book.hasWord(pair.subject) else {
      throw UsageFailure("nobody has said that \(pair.party.text) is not \(entry); `probity watchlist suppressions` lists what was said")
    }
    let withdrawal = SuppressionWithdrawal(subject: pair.subject, by: by, at: moment, reason: reason)
    let first = try withWorld { try ledger.head() }.nextSeq
    try withWorld {
      try ledger.recordAct(at: moment.description, actor: by, kind: SuppressionAct.withdraw, body: SuppressionAct.body(withdrawal))
    }
    let isDone = try Settling.settle(try options.store.folder(), ledger, plan, at: moment)
    try WordReport(json: json).show("withdrawn", pair, isDone, from: first, ledger)
  }
}

/// Tells what a word did.
private struct WordReport {
  let json: Bool

  func show(_ what: String, _ pair: PairOfArguments, _ isDone: Bool, from seq: Int64, _ ledger: SQLiteStore) throws {
    let decisions =
      isDone ? try withWorld { try ledger.decidedRows(from: seq, limit: 10_000) }.flatMap { StoredDecision.read($0.record) } : []
    if json {
      var writer = JSONWriter()
      writer.beginObject()
      for (name, text) in [
        ("word", what), ("party", pair.party.text), ("list", pair.subject.list.text), ("entry", pair.subject.entryID),
        ("state", isDone ? "journalled" : "waiting"),
      ] {
        writer.key(name)
        writer.string(text)
      }
      writer.key("decisions")
      writer.beginArray()
      for decision in decisions { writer.value(decision.document) }
      writer.endArray()
      writer.endObject()
      return Console.out(writer.bytes)
    }
    let word = what == "suppressed" ? "counts for nothing any more" : "counts again"
    Console.out(
      "The hit of \(pair.party.text) on \(pair.subject.list)/\(pair.subject.entryID) \(isDone ? word : "is noted: the lane that runs takes the word at its next step")."
    )
    for decision in decisions {
      Console.out(
        "  \(decision.decisionID): \(decision.outcome)" + (decision.document["supersedes"]?.text.map { ", supersedes \($0)" } ?? ""))
    }
  }
}

struct WatchlistSuppressionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppressions",
    abstract: "Lists what reviewers have said about hits, and whether it still holds.",
    discussion: """
      A word that was taken back is not listed; the journal keeps it. One that has lapsed is listed with what changed: the party, the entry,
      both, or its time ran out.

      Example:
        probity watchlist suppressions --store ledger --watchlists lists --json
      """)

  @OptionGroup var options: HitOptions

  @Flag(name: .long, help: "One JSON object a line.")
  var json = false

  func run() throws {
    let moment = try options.moment()
    let (ledger, plan) = (try options.store.open(), try options.plan())
    let all = try withWorld { try SuppressionBook(plan: plan, ledger: ledger) }.all(at: moment)
    if json {
      for one in all { write(one) }
    } else if all.isEmpty {
      Console.out("Nobody has said that a customer is not a listed party.")
    } else {
      let rows = all.map { one in
        [
          one.suppression.subject.party, "\(one.suppression.subject.list)/\(one.suppression.subject.entryID)", state(one),
          one.suppression.by,
          one.suppression.at.date.description, one.suppression.until?.description ?? "–", one.suppression.reason,
        ]
      }
      Console.out(Console.table(["party", "entry", "state", "by", "on", "until", "reason"], rows))
      if all.contains(where: { !$0.isEntryChecked }) {
        Console.out("Whether an entry has changed since is only known beside the lists: add --watchlists.")
      }
    }
  }

  private func state(_ one: SuppressionBook.Listed) -> String {
    switch one.state {
    case .suppressed: one.isEntryChecked ? "holds" : "holds (entry not checked)"
    case .lapsed(_, let lapse): "lapsed (\(lapse.rawValue))"
    case .none, .withdrawn: "withdrawn"
    }
  }

  private func write(_ one: SuppressionBook.Listed) {
    var writer = JSONWriter()
    let word = one.suppression
    writer.beginObject()
    for (name, text) in [
      ("party", word.subject.party), ("list", word.subject.list.text), ("entry", word.subject.entryID), ("state", state(one)),
      ("by", word.by), ("at", word.at.description), ("reason", word.reason), ("party_sha256", word.compared.party),
      ("entry_sha256", word.compared.entry),
    ] {
      writer.key(name)
      writer.string(text)
    }
    writer.key("until")
    if let until = word.until { writer.string(until.description) } else { writer.null() }
    writer.key("hit")
    writer.bool(one.isHit)
    writer.key("entry_checked")
    writer.bool(one.isEntryChecked)
    writer.endObject()
    Console.out(writer.bytes)
  }
}
