// `probity subject …`: what a person asks of us about their data, and what becomes of it. Each request is an event in the journal, with its own clock.

internal import ArgumentParser
internal import Casework
internal import Foundation
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference
internal import Storage
struct SubjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subject", abstract: "Requests of the people decided about: access, erasure, restriction, objection, consent.",
    discussion: """
      Rectification needs no command: send the event again with a higher version. What it decided is decided again, and so is every later decision of the
      account that still stands and that read what was corrected: what the account is known by, or whom it names to the lists. Each gets a decision of its
      own, which changes or confirms it. Not decided again: what a person decided (a person looks again), what was erased, what has read the event only as
      one of many in a count or a sum, and whatever is about an account whose data may only be stored. `probity subject answer` of a rectification lists both.
      Accounts are written seller:S1 or buyer:B1, and a company's people seller:S1/persons/1, in the order in which it named them. Stop `probity run` first, or let it take the same event from its source.
      """,
    subcommands: [
      SubjectExportCommand.self, SubjectEraseCommand.self, SubjectRestrictCommand.self, SubjectObjectCommand.self,
      SubjectConsentCommand.self, SubjectRequestCommand.self, SubjectVerifyCommand.self, SubjectAskCommand.self,
      SubjectClarifiedCommand.self, SubjectExtendCommand.self, SubjectAnswerCommand.self, SubjectWithdrawCommand.self,
      SubjectRequestsCommand.self,
    ])
}

/// What the subject commands share.
struct SubjectOptions: ParsableArguments {
  @Argument(help: "The account: seller:S1 or buyer:B1.")
  var account: String

  @OptionGroup var store: StoreOption
  @OptionGroup var models: ModelOptions

  @Option(name: .long, help: ArgumentHelp("The moment of what is done; default now.", valueName: "instant"))
  var at: String?

  @Option(name: .long, help: ArgumentHelp("The language of letters, such as en or pt.", valueName: "lang"))
  var lang: String = "en"

  func desk() throws -> Desk { try Desk(store: store, options: models, at: at) }
}
