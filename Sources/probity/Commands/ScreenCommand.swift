// `probity screen`: who on the lists is this like.

internal import ArgumentParser
internal import Foundation
internal import Formats
internal import Screening
internal import Watchlists

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Searches the lists for a person, company, vessel, aircraft or wallet, and says why each hit is one.",
    discussion: """
      Give a name and what else is known; birth date, country and identifiers tell people of one name apart. Or give --file with one JSON
      object a line in FollowTheMoney terms, answered in order, one JSON object a line:
        {"id":"q1","schema":"Person","properties":{"name":["Ivan Petrov"],"birthDate":["1970-03-01"],"nationality":["ru"]}}
      An answer has `warnings` where something of its question could not be used (a date that is none, a property nobody knows, a name without a
      letter, a name of more than 24 words), and `more` where there are further hits. A question with more than 4,096 names is refused.

      From which score a hit is a match depends on how many entries are in force, on the list and on what is decided: models/matching.yaml, with
      `search_thresholds`, `lists` and `decisions`. --decision adds what `decisions` has for that kind, and shows the threshold.

      With --owner, each owner is searched too, and the ownership rules of OFAC, the EU and the UK say whether the company counts as its
      listed owners do, with the path and the arithmetic. What lists say of the owners of listed owners counts as well. With --json the
      object then has `company`, `owners` and `ownership`.

      Examples:
        probity screen Ivan Petrov --birth-date 1970-03-01 --watchlists lists --explain
        probity screen "SEVERNAYA LAZUR" --schema Organization --watchlists sdn.xml
        probity screen --file queries.jsonl --json --watchlists lists
        probity screen Ivan Petrov --decision seller_payout --watchlists lists --explain
        probity screen "Beispiel Handel GmbH" --owner "Ivan Petrov: 30" --owner "Beispiel Holding: 25" --owner "Vera Test > Beispiel Holding: 60" --watchlists lists
      """)

  @Argument(help: ArgumentHelp("The name; several words are one name.", valueName: "name"))
  var name: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Person, Organization, Company, Vessel, Airplane, CryptoWallet; default any.", valueName: "schema"))
  var schema: String?

  @Option(name: .long, help: ArgumentHelp("Another name of the same party; may be given again.", valueName: "name"))
  var alias: [String] = []

  @Option(name: .customLong("birth-date"), help: ArgumentHelp("Birth date, or a year or month of it.", valueName: "date"))
  var birthDate: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Country of nationality, residence or registration: ru, RUS, Russia; may be given again.", valueName: "country"))
  var country: [String] = []

  @Option(name: .long, help: ArgumentHelp("male or female.", valueName: "gender"))
  var gender: [String] = []

  @Option(name: .long, help: ArgumentHelp("A passport, tax, registration or IMO number, whatever its kind.", valueName: "number"))
  var id: [String] = []

  @Option(name: .long, help: ArgumentHelp("An address.", valueName: "text"))
  var address: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "An owner of the company, or of an owner of it (OWNER > COMPANY), with the share in per cent, \"?\" where nobody knows it, or \"control\"; may be given again.",
      valueName: "owner: share"))
  var owner: [String] = []

  @Option(name: .long, help: ArgumentHelp("Questions, one JSON object a line; - is standard input.", valueName: "file"))
  var file: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Take the threshold of this kind of decision (models/decisions); default: that of no decision in particular.", valueName: "kind"
    ))
  var decision: String?

  @Option(name: .long, help: ArgumentHelp("At most this many hits.", valueName: "k"))
  var limit = 10

  @Flag(name: .long, help: "Show how each hit was compared.")
  var explain = false

  @Flag(name: .long, help: "One JSON object a question.")
  var json = false

  @OptionGroup var models: ModelOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is 1 or more") }
    if file != nil, !owner.isEmpty { throw ValidationError("--owner goes with one company, not with --file") }
    if file != nil, !name.isEmpty { throw ValidationError("give a name or --file, not both") }
    if file == nil, name.isEmpty, alias.isEmpty, id.isEmpty {
      throw ValidationError("give a name: probity screen Ivan Petrov --watchlists lists")
    }
  }

  func run() throws {
    // A wrong question is said before lists are read.
    let question = file == nil ? try self.question() : nil
    let stakes = try owner.map { try OwnerArgument($0) }
    let decision = try decisionKind()
    let (index, authorities) = try index()
    if let file {
      let limit = limit
      let lines = QueryLines(path: file, makeWorker: { SearchScratch() }) { value, scratch in
        let query = try FollowTheMoneyParty.query(value)
        let found = index.search(query.prepared, limit: limit + 1, decision: decision, scratch: &scratch)
        var writer = JSONWriter()
        writeMatches(
          id: query.id, Array(found.prefix(limit)), warnings: query.warnings, hasMore: found.count > limit, to: &writer)
        return writer.bytes
      }
      if try lines.run() > 0 { throw Exit.findings }
      return
    }
    guard let question else { preconditionFailure("without a file there is a question") }
    var scratch = SearchScratch()
    let found = index.search(question.prepared, limit: limit + 1, decision: decision, scratch: &scratch)
    let matches = Array(found.prefix(limit)), hasMore = found.count > limit
    let company = name.joined(separator: " ")
    let owners = stakes.isEmpty ? nil : ScreenedOwners(stakes, of: company, index, authorities, decision: decision, &scratch)
    if json, let owners {
      owners.write(matches)
    } else if json {
      var writer = JSONWriter()
      writeMatches(id: "", matches, warnings: question.warnings, hasMore: hasMore, to: &writer)
      Console.out(writer.bytes)
    } else {
      for warning in question.warnings { Console.error("warning: \(warning)") }
      show(matches, hasMore: hasMore, of: index)
      if explain || decision != nil { Console.out("\n" + thresholds(of: index, decision)) }
      owners?.show()
    }
  }

  private func index() throws -> (WatchlistIndex, ListAuthorities) {
    let settings = try Settings(flags: models.flags)
    guard let folder = settings[.watchlists] else {
      throw UsageFailure("no lists to search: name a folder or file of lists with --watchlists, or set PROBITY_WATCHLISTS")
    }
    let catalogue = try ListFolder.catalogue(models: LoadedModels.find(settings[.models]))
    // Wrong settings are said before lists are read.
    let matching = try LoadedModels.matchSettings(settings[.models])
    let lists = try ListFolder.load(folder, catalogue: catalogue)
    try LoadedModels.warnOfStrangeLists(settings[.models], catalogue: catalogue, inForce: lists.map(\.file.list))
    let index = WatchlistIndex(entries: lists.flatMap(\.file.entries), settings: matching, spread: SideBySide.indexParts)
    return (index, ListAuthorities(catalogue: catalogue))
  }

  /// The kind of decision that was named, if there is such a kind.
  private func decisionKind() throws -> String? {
    guard let decision else { return nil }
    let known = try LoadedModels.decisionKinds(try Settings(flags: models.flags)[.models])
    guard known.contains(decision) else {
      let hint = nearestName(to: decision, in: known).map { "did you mean \($0)?" } ?? "there are \(known.joined(separator: ", "))"
      throw UsageFailure("--decision: there is no decision kind \(decision); \(hint)")
    }
    return decision
  }

  /// From which score on a hit is a match, and what made it so.
  private func thresholds(of index: WatchlistIndex, _ decision: String?) -> String {
    let settings = index.settings, count = index.entryCount
    func signed(_ offset: Int) -> String { offset < 0 ? "\(offset)" : "+\(offset)" }
    var reasons = ["\(Console.number(count)) entries"]
    if let decision {
      reasons.append("\(decision) \(signed(settings.decisionOffsets.first { $0.decision == decision }?.offset ?? 0))")
    }
    let persons = settings.threshold(domain: .person, entries: count, decision: decision)
    let others = settings.threshold(domain: .other, entries: count, decision: decision)
    var text = "A person is a match from \(persons) on, anything else from \(others) on (\(reasons.joined(separator: ", ")))."
    let inForce = Set((0..<count).lazy.map { index.entry(at: $0).list.text })
    for list in settings.listOffsets where inForce.contains(list.list) { text += " On \(list.list) \(signed(list.offset))." }
    return text
  }

  /// The question of the arguments, by way of the same words that a file has.
  private func question() throws -> FollowTheMoneyParty.Query {
    var properties: [JSONMember] = []
    func add(_ name: String, _ texts: [String]) {
      if !texts.isEmpty { properties.append(JSONMember(name: name, value: .array(texts.map { .string($0) }))) }
    }
    add("name", name.isEmpty ? [] : [name.joined(separator: " ")])
    add("alias", alias)
    add("birthDate", birthDate)
    add("country", country)
    add("gender", gender)
    add("idNumber", id)
    add("address", address)
    let question = JSONValue.object([
      JSONMember(name: "schema", value: .string(schema ?? "Thing")), JSONMember(name: "properties", value: .object(properties)),
    ])
    let query: FollowTheMoneyParty.Query
    do { query = try FollowTheMoneyParty.query(question) } catch { throw UsageFailure("\(error)") }
    // At a terminal what cannot be read is a slip, and an answer without it would look like one with it.
    let slips = query.flaws.filter { $0.effect != .cut }
    if !slips.isEmpty { throw UsageFailure(slips.map(\.text).joined(separator: "\n")) }
    return query
  }

  private func show(_ matches: [Match], hasMore: Bool, of index: WatchlistIndex) {
    if matches.isEmpty { return Console.out("No hit among \(Console.number(index.entryCount)) entries.") }
    let rows = matches.map { match in
      [
        String(match.score), match.isMatch ? "match" : "near", match.list.text, match.entryID, match.name,
        match.programmes.map(\.code).joined(separator: " "),
      ]
    }
    Console.out(Console.table(["score", "", "list", "entry", "name", "programmes"], rows, right: [0]))
    for match in matches {
      Console.out("\n\(Console.styled("\(match.entryID) \(match.name)", .bold))")
      if explain {
        Console.out(match.evidence.table.map { "  " + $0 }.joined(separator: "\n"))
      } else {
        Console.out("  \(match.sentence)")
      }
    }
    if hasMore { Console.out("\nThere are more hits; --limit shows more of them.") }
  }
}
