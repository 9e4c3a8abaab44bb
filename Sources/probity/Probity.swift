// The command line. Each command wires modules together and prints; none decides anything.

internal import ArgumentParser
internal import Foundation

/// The root of all commands.
struct Probity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probity",
    abstract: "Screens marketplace events for fraud, KYC and AML, and records for every outcome why it was allowed to be decided that way.",
    discussion: """
      Start with `probity demo`: an invented marketplace through the whole line, on one screen.

      The line:      probity run --events events.jsonl --store ledger --watchlists lists
      Its decisions: probity feed --store ledger
      One of them:   probity decision show ID --store ledger
      The proof:     probity ledger verify --store ledger
      A name:        probity screen Ivan Petrov --watchlists lists

      Exit codes: 0 done, 1 findings or differences, 2 usage or configuration, 3 broken, 130/143 interrupted.
      """,
    version: "0.1.0",
    subcommands: [
      RunCommand.self, FeedCommand.self, ScreenCommand.self, NamesCommand.self, DemoCommand.self, SimulateCommand.self,
      DecisionCommand.self, DeadLettersCommand.self, SubjectCommand.self, RetentionCommand.self, LedgerCommand.self,
      GovernanceCommands.self, WatchlistCommand.self, RulesCommand.self, ConfigCommand.self, SchemaCommand.self, BenchCommand.self,
    ])
}

/// Exit codes, as every command uses them.
enum Exit {
  static let findings = ExitCode(1)
  static let usage = ExitCode(2)
  static let broken = ExitCode(3)
}

@main enum Entry {
  static func main() {
    // A reader that goes away (`| head`) is no crash.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Probity.parseAsRoot()
      try command.run()
    } catch {
      leave(error)
    }
  }

  /// One place maps errors to messages and exit codes.
  private static func leave(_ error: any Error) -> Never {
    let message = Probity.fullMessage(for: error)
    let code = exitCode(for: error)
    if code == 0 {
      if !message.isEmpty { Console.out(message) }
    } else if let text = plainMessage(of: error) ?? (message.isEmpty ? nil : message) {
      Console.error(text)
    }
    Foundation.exit(code)
  }

  private static func exitCode(for error: any Error) -> Int32 {
    switch error {
    case let failure as UsageFailure: return failure.code.rawValue
    case is BrokenFailure: return Exit.broken.rawValue
    case let code as ExitCode: return code.rawValue
    default:
      let code = Probity.exitCode(for: error).rawValue
      // The library's own code for wrong usage is 64; ours is 2.
      return code == 64 ? Exit.usage.rawValue : code
    }
  }

  private static func plainMessage(of error: any Error) -> String? {
    switch error {
    case let failure as UsageFailure: failure.message
    case let failure as BrokenFailure: failure.message
    default: nil
    }
  }
}

/// The user must change something: a flag, a model, a configuration.
struct UsageFailure: Error {
  /// What is wrong, for a place where it is one of several.
  let reason: String
  var message: String { "Error: " + reason }
  var code = Exit.usage

  init(_ message: String) { reason = message }
}

/// The world is broken: a disk, a store, a file.
struct BrokenFailure: Error {
  let message: String

  init(_ message: String) { self.message = "Error: " + message }
}
