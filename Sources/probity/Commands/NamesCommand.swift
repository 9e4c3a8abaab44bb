// `probity names`: two parties, no list: how like they are and why.

internal import ArgumentParser
internal import Foundation
internal import Formats
internal import Watchlists

struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Compares names with each other, without any list.",
    subcommands: [NamesCompareCommand.self, NamesExplainCommand.self])
}

struct NamesCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Scores pairs of parties with the scorer that searches use.",
    discussion: """
      One JSON object a line in, one out, in order:
        {"id":"1","query":{"schema":"Person","properties":{"name":["Aleksandr Petrov"]}},"candidate":{"schema":"Person","properties":{"name":["Alexander Petrov"]}}}
        {"id":"1","score":…,"match":…,"evidence":[…]}
      An answer has `warnings` where something of either party could not be used, as those of `screen --file` have.

      The order of names and of properties makes no difference. Which of the two is the query and which the candidate does, where one has parts
      that the other has not: what only the candidate has was not given, what only the query has is not on the list. Of persons the second costs
      more, of organisations the first. A title or an article is such a part, by a few thousandths. Names of the same parts count the same both ways,
      and so do dates, countries, genders and addresses.

      Example:
        probity names compare --file pairs.jsonl --json
      """)

  @Option(name: .long, help: ArgumentHelp("Pairs, one JSON object a line; - is standard input.", valueName: "file"))
  var file: String

  @Option(name: .long, help: ArgumentHelp("Folder of models: matching.yaml (PROBITY_MODELS).", valueName: "dir"))
  var models: String?

  @Flag(name: .long, help: "One JSON object a line; there is no other form.")
  var json = false

  func run() throws {
    let settings = try LoadedModels.matchSettings(models ?? Settings()[.models])
    let lines = QueryLines(path: file, makeWorker: { () }) { value, _ in
      guard let query = value["query"], let candidate = value["candidate"] else {
        throw QueryFailure(description: "a pair has `query` and `candidate`, each with `schema` and `properties`")
      }
      let first = try Self.party(query, "query"), second = try Self.party(candidate, "candidate")
      guard first.prepared.comparisons(with: second.prepared) <= Self.comparisonsMax else {
        throw QueryFailure(
          description: "the two parties have so many names that comparing each with each takes too long; compare them in several lines")
      }
      let likeness = compare(first.prepared, second.prepared, settings: settings)
      var writer = JSONWriter()
      likeness.write(
        id: value["id"].flatMap { $0.text ?? $0.number?.text } ?? "",
        warnings: first.warnings.map { "query: \($0)" } + second.warnings.map { "candidate: \($0)" }, to: &writer)
      return writer.bytes
    }
    if try lines.run() > 0 { throw Exit.findings }
  }

  /// Of words with words. Some 600 names of each side, less if they are long: a line must not take minutes.
  private static let comparisonsMax = 1 << 24

  private static func party(_ value: JSONValue, _ side: String) throws -> FollowTheMoneyParty.Query {
    do { return try FollowTheMoneyParty.query(value) } catch { throw QueryFailure(description: "\(side): \(error)") }
  }
}

struct NamesExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how two names were laid beside each other, part by part.",
    discussion: """
      Prints the alignment, what each part of either name was taken for (given, family, patronymic, initial, ordinal, place, organisation word, legal form,
      title, particle, or simply a name) and the letters it was compared by.

      Persons and organisations are compared by different weights. Without --schema the names are compared as both and the better answer counts,
      exactly as `names compare` does without a schema; what is shown says which it is, and what the other one gives.

      Examples:
        probity names explain "Aleksandr Petrov" "Petrov, Alexander"
        probity names explain "Nordmeer Reederei GmbH" "Nordmeer Shipping Ltd" --schema Organization
      """)

  @Argument(help: "A name.")
  var first: String

  @Argument(help: "The name it is compared with, as a list would have it.")
  var second: String

  @Option(name: .long, help: ArgumentHelp("Person, Organization, Vessel …; default any, the better reading counts.", valueName: "schema"))
  var schema = "Thing"

  @Option(name: .long, help: ArgumentHelp("Folder of models: matching.yaml (PROBITY_MODELS).", valueName: "dir"))
  var models: String?

  @Flag(name: .long, help: "One JSON object.")
  var json = false

  func run() throws {
    let settings = try LoadedModels.matchSettings(models ?? Settings()[.models])
    guard let schema = FollowTheMoneyParty.schema(named: schema) else {
      throw UsageFailure("unknown schema \"\(schema)\"; Person, Organization, Company, Vessel, Airplane and CryptoWallet are known")
    }
    let names = ReadNames(first, second, as: schema, settings: settings)
    if json {
      var writer = JSONWriter()
      names.likeness.write(id: "", parts: names.parts, readings: names.readings, warnings: names.warnings, to: &writer)
      Console.out(writer.bytes)
      return
    }
    for warning in names.warnings { Console.error("warning: \(warning)") }
    Console.out(names.likeness.table.joined(separator: "\n"))
    let sentence = names.likeness.evidence.sentence
    if !sentence.isEmpty { Console.out(sentence) }
    Console.out("query:  \(names.parts.query.sentence)")
    Console.out("listed: \(names.parts.listed.sentence)")
    if let other = names.otherReading { Console.out(other) }
  }
}

/// Two names compared as parties of a schema; of a schema that leaves open whether they are persons, as either.
private struct ReadNames {
  let likeness: PartyLikeness
  /// What was made of the names where the answer is from.
  let parts: (query: [NamePartReading], listed: [NamePartReading])
  /// The answers of both readings, the one that counts first; empty where there is only one.
  let readings: [(name: String, likeness: PartyLikeness)]
  let warnings: [String]

  init(_ first: String, _ second: String, as schema: PartySchema, settings: MatchSettings) {
    func party(_ name: String, _ schema: PartySchema) -> PreparedParty {
      PreparedParty(Party(schema: schema, names: [PartyName(full: name)]))
    }
    func compared(_ schema: PartySchema) -> PartyLikeness { compare(party(first, schema), party(second, schema), settings: settings) }
    let query = party(first, schema), listed = party(second, schema)
    likeness = compare(query, listed, settings: settings)
    var domain = NameDomain.person
    switch schema {
    case .person: readings = []
    case .organization, .vessel, .aircraft, .wallet:
      domain = .other
      readings = []
    case .legalEntity, .unknown:
      let person = (name: "person", likeness: compared(.person))
      // What may be a ship is read without its title.
      let other = (
        name: "organisation",
        likeness: schema == .unknown ? Self.better(compared(.organization), compared(.vessel)) : compared(.organization)
      )
      let isPerson = likeness == person.likeness
      if !isPerson { domain = .other }
      readings = isPerson ? [person, other] : [other, person]
    }
    parts = (query.parts(of: domain), listed.parts(of: domain))
    warnings = query.warnings.map { "query: \($0)" } + listed.warnings.map { "listed: \($0)" }
  }

  private static func better(_ a: PartyLikeness, _ b: PartyLikeness) -> PartyLikeness { b.score > a.score ? b : a }

  /// What the reading that does not count gives, in words.
  var otherReading: String? {
    guard readings.count == 2 else { return nil }
    func verdict(_ likeness: PartyLikeness) -> String { "score \(likeness.score), \(likeness.isMatch ? "a match" : "no match")" }
    let (shown, other) = (readings[0], readings[1])
    let differs =
      shown.likeness.isMatch == other.likeness.isMatch ? "" : " The two readings differ; give --schema if you know what is named."
    return "Shown as \(shown.name)s, the better reading; as \(other.name)s: \(verdict(other.likeness)).\(differs)"
  }
}
