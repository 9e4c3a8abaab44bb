// `probity retention plan|run|hold|lift`: what is due for deletion, deleting it, and what must not be deleted.

internal import ArgumentParser
internal import Casework
internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Storage

struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention", abstract: "Says what is due for deletion on a day, and deletes it.",
    subcommands: [RetentionPlanCommand.self, RetentionRunCommand.self, RetentionHoldCommand.self, RetentionLiftCommand.self])
}

/// What the retention commands share.
struct RetentionOptions: ParsableArguments {
  @OptionGroup var store: StoreOption
  @OptionGroup var models: ModelOptions

  @Option(name: .long, help: ArgumentHelp("The moment of what is done; default now.", valueName: "instant"))
  var at: String?

  func desk() throws -> Desk { try Desk(store: store, options: models, at: at) }

  /// Records an act that changes nothing by itself: it needs no lane to stand still, and counts from now on.
  func note(_ kind: String, _ body: String, by actor: String, _ desk: Desk) throws {
    try withWorld {
      try desk.store.recordAct(at: desk.now.description, actor: actor, kind: kind, body: body)
      try store.settleActs(desk.store)
    }
  }

  func plan(_ desk: Desk, asOf: String?) throws -> RetentionPlan {
    guard let day = asOf.map({ CivilDate(iso: $0) }) ?? desk.now.dateUTC else { throw UsageFailure("--as-of is a date such as 2026-11-23") }
    return try withWorld {
      var survey = try RetentionSurvey(ledger: desk.store, law: desk.law, policy: desk.policy)
      return try survey.plan(asOf: day)
    }
  }
}

extension RetentionPlan {
  fileprivate var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("as_of")
    writer.string(asOf.description)
    writer.key("due")
    writer.integer(due.count)
    writer.key("lines")
    writer.beginArray()
    for line in lines {
      writer.beginObject()
      writer.key("class")
      writer.string(line.retentionClass)
      writer.key("standing")
      writer.string(line.standing)
      writer.key("pieces")
      writer.integer(line.pieces)
      writer.key("first")
      if let first = line.first { writer.string(first.description) } else { writer.null() }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  fileprivate var table: String {
    Console.table(
      ["class", "standing", "pieces", "first"],
      lines.map { [$0.retentionClass, $0.standing, Console.number($0.pieces), $0.first?.description ?? ""] }, right: [2])
  }
}

struct RetentionPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Says, class by class, what is due, what is kept until when, and what waits for what.",
    discussion: """
      A sealed piece is due once its class has run out, every duty that decisions of its row brought with them has, and no legal hold stands.
      Nothing is changed.

      Example:
        probity retention plan --store ledger --as-of 2027-12-31
      """)

  @OptionGroup var options: RetentionOptions

  @Option(name: .long, help: ArgumentHelp("The day; default today.", valueName: "yyyy-mm-dd"))
  var asOf: String?

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  func run() throws {
    let plan = try options.plan(try options.desk(), asOf: asOf)
    if json { Console.out(plan.json) } else { Console.out(plan.table) }
  }
}

struct RetentionRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Deletes what is due: sealed pieces give way to their digests, under an act in the chain.",
    discussion: """
      First the act is journalled, with classes and counts; then the pieces go. `probity ledger verify` stays green and counts them as expired;
      a piece that went without an act is a failure. Stop `probity run` first; with --follow it makes this pass itself, once a day.

      Example:
        probity retention run --store ledger --as-of 2027-12-31 --by "data protection"
      """)

  @OptionGroup var options: RetentionOptions

  @Option(name: .long, help: ArgumentHelp("The day; default today, never later.", valueName: "yyyy-mm-dd"))
  var asOf: String?

  @Option(name: .long, help: ArgumentHelp("Who runs it.", valueName: "name"))
  var by: String

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  func run() throws {
    let desk = try options.desk()
    let plan = try options.plan(desk, asOf: asOf)
    if plan.asOf > desk.now.dateUTC { throw UsageFailure("\(plan.asOf) is still to come: what is due then is not due now") }
    if !plan.due.isEmpty {
      try desk.act(RetentionAct.run, RetentionAct.body(plan), by: by) { () throws(WorldFailure) in
        _ = try RetentionRun.expire(plan, in: desk.store)
      }
    }
    if json { Console.out(plan.json) } else { Console.out("\(plan.table)\n\nDeleted \(Console.number(plan.due.count)) pieces.") }
  }
}

struct RetentionHoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Puts an account under a legal hold: nothing of it is deleted or erased.")

  @Argument(help: "The account: seller:S1 or buyer:B1.")
  var account: String

  @OptionGroup var options: RetentionOptions

  @Option(name: .long, help: ArgumentHelp("The hold's reference.", valueName: "ref"))
  var ref: String

  @Option(name: .long, help: ArgumentHelp("Who orders it.", valueName: "name"))
  var by: String

  func run() throws {
    let desk = try options.desk()
    _ = try desk.file(account)
    if ref.isEmpty { throw UsageFailure("--ref names the hold: it is what a refused erasure refers to") }
    try options.note(RetentionAct.hold, "\(account) \(ref)", by: by, desk)
    Console.out("\(account) is under legal hold \(ref).")
  }
}

struct RetentionLiftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lift", abstract: "Lifts an account's legal hold.")

  @Argument(help: "The account: seller:S1 or buyer:B1.")
  var account: String

  @OptionGroup var options: RetentionOptions

  @Option(name: .long, help: ArgumentHelp("Who lifts it.", valueName: "name"))
  var by: String

  func run() throws {
    let desk = try options.desk()
    _ = try desk.file(account)
    try options.note(RetentionAct.lift, "\(account) lifted", by: by, desk)
    Console.out("\(account) is under no legal hold.")
  }
}
