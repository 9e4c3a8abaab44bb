// What the commands about list versions share: where the shelf is, which list is meant, and waiting for asynchronous work.

internal import ArgumentParser
internal import Connectors
internal import Foundation
internal import Pipeline
internal import Reference
internal import Synchronization
internal import Watchlists

/// Where the shelf of lists is.
struct ShelfOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Folder of lists by version, made by `probity watchlist refresh` (PROBITY_WATCHLISTS).", valueName: "dir"))
  var watchlists: String?

  func folder() throws -> String {
    guard let folder = try Settings(flags: watchlists.map { ["watchlists": $0] } ?? [:])[.watchlists] else {
      throw UsageFailure("name the folder of lists with --watchlists or PROBITY_WATCHLISTS")
    }
    return folder
  }

  func open(mayCreate: Bool = false) throws -> ListShelf {
    let folder = try folder()
    // A place that was misspelt is no broken shelf.
    if !mayCreate, !ListShelf.isShelf(folder) {
      do { return try ListShelf(folder: folder) } catch { throw UsageFailure(error.message) }
    }
    return try withWorld { try ListShelf(folder: folder, mayCreate: mayCreate) }
  }
}

extension ListShelf {
  /// The list of that name, or a failure that names those there are.
  func known(_ name: String) throws -> ListID {
    let known = lists()
    if known.contains(ListID(name)) { return ListID(name) }
    throw UsageFailure(
      "there is no list \(name) on the shelf (\(known.isEmpty ? "it is empty" : known.map(\.text).joined(separator: ", ")))")
  }

  /// The version in force and the one it replaced, that first.
  func lastTwo(of list: ListID) throws -> (ListVersion, ListVersion) {
    let history = try withWorld { try self.history(list) }
    let replaced = history.records.reversed().lazy.compactMap { record -> String? in
      switch record.event {
      case .adopted(_, let replaced, _): replaced
      case .rolledBack(let from, _, _): from
      case .verified, .refused: nil
      }
    }.first
    guard let current = history.current, let before = replaced.flatMap({ history.version(named: $0) }) else {
      throw UsageFailure("\(list) has only one version yet; nothing to compare")
    }
    return (before, current)
  }

  /// The version a person names, or a failure that names those there are.
  func version(_ name: String, of list: ListID) throws -> ListVersion {
    let history = try withWorld { try self.history(list) }
    if let version = history.version(named: name) { return version }
    let known = history.versions.map { "\($0.shortName) of \($0.publishedOn?.description ?? "no date")" }
    throw UsageFailure("\(list) has no version \(name), or several that begin so (\(known.joined(separator: ", ")))")
  }
}

/// Runs asynchronous work for a command, whose own thread waits meanwhile.
func waiting<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
  let shared = Shared<Value>()
  Task.detached {
    do { shared.set(.success(try await work())) } catch { shared.set(.failure(error)) }
  }
  return try shared.wait().get()
}

private final class Shared<Value: Sendable>: Sendable {
  private let outcome = Mutex<Result<Value, any Error>?>(nil)
  private let ended = DispatchSemaphore(value: 0)

  func set(_ result: Result<Value, any Error>) {
    outcome.withLock { $0 = result }
    ended.signal()
  }

  func wait() -> Result<Value, any Error> {
    ended.wait()
    guard let result = outcome.withLock({ $0 }) else { preconditionFailure("the outcome is set before its end is told") }
    return result
  }
}

/// 1,234,567 bytes as `1.2 MB`.
func megabytes(_ bytes: Int) -> String {
  let tenths = bytes / 100_000
  return "\(Console.number(tenths / 10)).\(tenths % 10) MB"
}

/// `3 h`, `2 days`: how long ago something was, at the moment.
func age(_ version: ListVersion, now: Instant) -> String {
  let minutes = version.ageMicroseconds(at: now) / 60_000_000
  if minutes < 120 { return "\(minutes) min" }
  return minutes < 72 * 60 ? "\(minutes / 60) h" : "\(minutes / 1_440) days"
}
