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
      let likeness = compare(
        PreparedParty(try Self.party(query, "query")), PreparedParty(try Self.party(candidate, "candidate")), settings: settings)
      var writer = JSONWriter()
      likeness.write(id: value["id"].flatMap { $0.text ?? $0.number?.text } ?? "", to: &writer)
      return writer.bytes
    }
    if try lines.run() > 0 { throw Exit.findings }
  }

  private static func party(_ value: JSONValue, _ side: String) throws -> Party {
    do { return try FollowTheMoneyParty.read(value) } catch { throw QueryFailure(description: "\(side): \(error)") }
  }
}

struct NamesExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how two names were laid beside each other, part by part.",
    discussion: """
      Prints the alignment, what each part of either name was taken for (given, family, patronymic, initial, ordinal, place, organisation word, legal form,
      title, particle, or simply a name) and the letters it was compared by.

      Examples:
        probity names explain "Aleksandr Petrov" "Petrov, Alexander"
        probity names explain "Nordmeer Reederei GmbH" "Nordmeer Shipping Ltd" --schema Organization
      """)

  @Argument(help: "A name.")
  var first: String

  @Argument(help: "The name it is compared with, as a list would have it.")
  var second: String

  @Option(name: .long, help: ArgumentHelp("Person, Organization, Vessel …; default any.", valueName: "schema"))
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
    func party(_ name: String) -> PreparedParty { PreparedParty(Party(schema: schema, names: [PartyName(full: name)])) }
    let query = party(first), listed = party(second)
    let likeness = compare(query, listed, settings: settings)
    let domain: NameDomain = schema == .organization || schema == .vessel || schema == .aircraft || schema == .wallet ? .other : .person
    let parts = (query: query.parts(of: domain), listed: listed.parts(of: domain))
    if json {
      var writer = JSONWriter()
      likeness.write(id: "", parts: parts, to: &writer)
      Console.out(writer.bytes)
    } else {
      Console.out(likeness.table.joined(separator: "\n"))
      let sentence = likeness.evidence.sentence
      if !sentence.isEmpty { Console.out(sentence) }
      Console.out("query:  \(parts.query.sentence)")
      Console.out("listed: \(parts.listed.sentence)")
    }
  }
}
