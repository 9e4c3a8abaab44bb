// `probity decision show|replay`: one decision, years later.

internal import ArgumentParser
internal import Foundation
internal import Formats
internal import Pipeline
internal import Storage

struct DecisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision",
    abstract: "Shows a decision with everything that explains it, evaluates it again, or records a person's review of it.",
    subcommands: [
      DecisionShowCommand.self, DecisionExplainCommand.self, DecisionNoticesCommand.self, DecisionReviewCommand.self,
      DecisionReplayCommand.self,
    ])
}

struct DecisionShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows what was decided, on what, and on what legal ground.",
    discussion: """
      Shows the decision, the findings it rests on and its governance record: purpose, categories read, lawful basis for each person,
      controller, automation, effect, review, retention. What was erased is not shown and says so. Restricted reasons, and what would show
      that there are any, are left out unless --restricted asks for them; that they were shown, and to whom, is recorded in the store.

      Example:
        probity feed --store ledger --outcome hold | head -1       # take an id
        probity decision show d0-1234-seller_payout --store ledger
      """)

  @Argument(help: "The decision's id, from the feed.")
  var id: String

  @OptionGroup var store: StoreOption

  @OptionGroup var sight: RestrictedOption

  @Flag(name: .long, help: "Print one JSON object: the decision, its findings and its governance record.")
  var json = false

  func run() throws {
    let ledger = try store.open()
    guard let view = try withWorld({ try DecisionView.read(id, ledger: ledger) }) else {
      throw UsageFailure("there is no decision \(id) in this store; `probity feed` lists them")
    }
    try sight.record(id, store: store, ledger: ledger)
    if json {
      Console.out(view.json(isRestrictedShown: sight.restricted))
    } else {
      Console.out(DecisionText(view).lines(isRestrictedShown: sight.restricted).joined(separator: "\n"))
    }
  }
}

struct DecisionReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Evaluates a decision again from its frozen inputs, under the archived plan that made it.",
    discussion: """
      Answers `same` if the archived rules give the same proposal bit for bit, `differs` with what differs (exit code 1), `erased` if what
      it read was erased, `engine differs` if another engine made it, `human` if a person decided.

      Example:
        probity decision replay d0-1234-seller_payout --store ledger
      """)

  @Argument(help: "The decision's id, from the feed.")
  var id: String

  @OptionGroup var store: StoreOption

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  func run() throws {
    let ledger = try store.open()
    let result = try withWorld {
      try DecisionReplay.replay(id, ledger: ledger) { try LoadedModels.compile($0, from: "archive").plan(lists: .none) }
    }
    guard let result else { throw UsageFailure("there is no decision \(id) in this store; `probity feed` lists them") }
    let (word, detail): (String, String?) =
      switch result {
      case .same: ("same", nil)
      case .differs(let what): ("differs", what)
      case .erased: ("erased", nil)
      case .engineDiffers(let what): ("engine differs", what)
      case .timeRanOut: ("time ran out", "the decision it supersedes ran out; no rule was evaluated")
      case .notRead: ("not read", "processing was restricted at the person's request; nothing was evaluated")
      case .human: ("human", "a person decided; their reasons are in the record")
      }
    if json {
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("decision_id")
      writer.string(id)
      writer.key("replay")
      writer.string(word)
      writer.key("detail")
      if let detail { writer.string(detail) } else { writer.null() }
      writer.endObject()
      Console.out(writer.bytes)
    } else {
      Console.out("\(id): \(word)" + (detail.map { " (\($0))" } ?? ""))
    }
    if case .differs = result { throw Exit.findings }
  }
}
