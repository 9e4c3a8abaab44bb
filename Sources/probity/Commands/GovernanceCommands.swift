// `probity governance purposes|gaps|record`: who reads what on which basis, what the operator has not registered, and a record computed from
// stated facts.

internal import ArgumentParser
internal import Foundation
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference
internal import Screening

struct GovernanceCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "governance", abstract: "Lawful bases, gates and records.",
    subcommands: [
      GovernancePurposesCommand.self, GovernanceGapsCommand.self, GovernanceRecordCommand.self,
      GovernanceExportCommand.self,
    ])
}

struct GovernancePurposesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purposes",
    abstract: "Prints who reads which data for which purpose, on which basis, and where the policy's table has gaps.",
    discussion: """
      Readers are taken from the compiled plan: rules, the search of the lists, governance, notices and the feed. A category outside the
      policy's row is marked with the policy's defect; a basis in brackets is not in the row. Exit code 1 if something forbidden is read.

      Example:
        probity governance purposes --json | jq '.purposes[] | select(.decided)'
      """)

  @OptionGroup var options: ModelOptions

  @Option(name: .long, help: ArgumentHelp("The day to look at; default today.", valueName: "yyyy-mm-dd"))
  var asOf: String?

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  func run() throws {
    guard let date = asOf.map({ CivilDate(iso: $0) }) ?? Clock.now.dateUTC else {
      throw UsageFailure("--as-of is a date such as 2026-11-23")
    }
    let models = try LoadedModels.load(try Settings(flags: options.flags)[.models])
    let matrix = models.governance.purposes(readers: models.plan(lists: .none).categoryReaders(), on: date)
    if json {
      var writer = JSONWriter()
      matrix.write(to: &writer)
      Console.out(writer.bytes)
    } else {
      Console.out(matrix.lines.joined(separator: "\n"))
    }
    if matrix.gaps.contains(where: { $0.cell.tier == .forbidden }) { throw Exit.findings }
  }
}

struct GovernanceGapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Lists what the deployment register lacks and which decisions that blocks.",
    discussion: """
      The policy cannot know who lends, which entity is obliged, where interests were balanced or sources warranted. What is missing in
      models/policy/deployment.yaml blocks decisions; this says which, and where. Exit code 1 if anything is blocked.

      Example:
        probity governance gaps --as-of 2026-11-23
      """)

  @OptionGroup var options: ModelOptions

  @Option(name: .long, help: ArgumentHelp("The day to look at; default today.", valueName: "yyyy-mm-dd"))
  var asOf: String?

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  func run() throws {
    guard let date = asOf.map({ CivilDate(iso: $0) }) ?? Clock.now.dateUTC else {
      throw UsageFailure("--as-of is a date such as 2026-11-23")
    }
    let models = try LoadedModels.load(try Settings(flags: options.flags)[.models])
    var reads: [DecisionKind: [CategoryID]] = [:]
    for pack in models.plan.packs {
      if let kind = DecisionKind(rawValue: pack.name) { reads[kind] = pack.categoriesRead.map { CategoryID($0.category) } }
    }
    let report = models.governance.gaps(on: date, reads: reads)
    if json {
      var writer = JSONWriter()
      report.write(to: &writer)
      Console.out(writer.bytes)
    } else {
      Console.out(report.lines.joined(separator: "\n"))
    }
    if !report.gaps.isEmpty { throw Exit.findings }
  }
}

struct GovernanceRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Computes the governance record of a decision from stated facts, without a store.",
    discussion: """
      Reads one JSON object of facts and prints the record: jurisdiction, controller, lawful bases, automation, gates, reviews, notices,
      deadlines, retention. All mistakes in the facts are reported at once with JSON pointers (exit code 2). The whole record is printed,
      restricted reasons included: it is an instrument for counsel, not a view for the person.

      Example:
        echo '{"decision":{"kind":"seller_payout","outcome":"hold"},"subjects":[{"ref":"s","role":"seller","kind":"sole_trader",
               "residence":"LT","establishment":"LT"}],"data_used":[{"category":"S.PAY"}]}' | probity governance record --facts - --why
      """)

  @Option(name: .long, help: ArgumentHelp("A file of facts, or - for standard input.", valueName: "file"))
  var facts: String

  @Flag(name: .long, help: "Add, for each field, the rule and provision that set it, and every default that was used.")
  var why = false

  @OptionGroup var options: ModelOptions

  @Flag(name: .long, help: "Accepted for symmetry: the record is always JSON.")
  var json = false

  func run() throws {
    let bytes: [UInt8]
    if facts == "-" {
      bytes = Array((try? FileHandle.standardInput.readToEnd()) ?? Data())
    } else if let data = FileManager.default.contents(atPath: facts) {
      bytes = Array(data)
    } else {
      throw UsageFailure("cannot read \(facts)")
    }
    let models = try LoadedModels.load(try Settings(flags: options.flags)[.models])
    let answer = GovernanceCommand.run(bytes, policies: models.policies, laws: [models.governance.law], explainsWhy: why)
    try? FileHandle.standardOutput.write(contentsOf: Data(answer.output))
    for line in answer.errors { Console.error(line) }
    if answer.exitCode != 0 { throw ExitCode(answer.exitCode) }
  }
}
