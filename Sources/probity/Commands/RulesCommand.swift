// `probity rules check|list`: the rule packs, for who writes them.

internal import ArgumentParser
internal import Foundation
internal import Formats
internal import Screening

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Checks and lists the rule packs.", subcommands: [RulesCheckCommand.self, RulesListCommand.self])
}

struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compiles all models and runs every rule's examples.",
    discussion: """
      Every mistake in every file is reported at once, with file, line, column and the nearest known name; exit code 2. An example that
      does not do what it says is reported with exit code 1.

      Example:
        probity rules check --models models
      """)

  @OptionGroup var options: ModelOptions

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  func run() throws {
    let models = try LoadedModels.load(try Settings(flags: options.flags)[.models])
    let failures = ExampleRunner(plan: models.plan).failures()
    if json {
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("rules")
      writer.integer(models.plan.ruleCount)
      writer.key("examples")
      writer.integer(models.plan.examples.count)
      writer.key("failures")
      writer.beginArray()
      for failure in failures { writer.string("\(failure)") }
      writer.endArray()
      writer.endObject()
      Console.out(writer.bytes)
    } else {
      for failure in failures { Console.out(Console.styled("\(failure)", .red)) }
      Console.out("\(models.plan.ruleCount) rules, \(models.plan.examples.count) examples, \(failures.count) fail")
    }
    if !failures.isEmpty { throw Exit.findings }
  }
}

struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the rules in force with what they ask for.")

  @OptionGroup var options: ModelOptions

  @Flag(name: .long, help: "One JSON object a line.")
  var json = false

  func run() throws {
    let plan = try LoadedModels.load(try Settings(flags: options.flags)[.models]).plan
    var rows: [[String]] = []
    for pack in plan.packs {
      for rule in plan.rules(of: pack.id) {
        let cells = [
          pack.name, rule.id, rule.outcome?.rawValue ?? "–", "\(rule.points)", rule.reason ?? "–", rule.isShadow ? "shadow" : "live",
        ]
        rows.append(cells)
        guard json else { continue }
        var writer = JSONWriter()
        writer.beginObject()
        for (name, cell) in zip(["decision", "rule", "outcome", "points", "reason", "state"], cells) {
          writer.key(name)
          writer.string(cell)
        }
        writer.endObject()
        Console.out(writer.bytes)
      }
    }
    if !json { Console.out(Console.table(["decision", "rule", "outcome", "points", "reason", "state"], rows, right: [3])) }
  }
}

extension Plan {
  /// Rules of all packs, live and shadow.
  var ruleCount: Int { packs.map { rules(of: $0.id).count }.reduce(0, +) }
}
