// `probity watchlist …`: the commands about lists, each in a file of its own.

internal import ArgumentParser

struct WatchlistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watchlist", abstract: "Reads watchlists, and keeps them current by version.",
    subcommands: [
      WatchlistInspectCommand.self, WatchlistExportCommand.self, WatchlistStatsCommand.self, WatchlistListCommand.self,
      WatchlistShowCommand.self, WatchlistDiffCommand.self,
      WatchlistHistoryCommand.self, WatchlistRollbackCommand.self, WatchlistRefreshCommand.self,
      WatchlistRescreenCommand.self, WatchlistSuppressCommand.self, WatchlistSuppressionsCommand.self, WatchlistUnsuppressCommand.self,
    ])
}
