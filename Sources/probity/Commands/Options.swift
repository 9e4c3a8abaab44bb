// Options that several commands share.

internal import ArgumentParser
internal import Connectors
internal import Foundation
internal import Pipeline
internal import Reference
internal import Storage
internal import Watchlists

/// Where the ledger is.
struct StoreOption: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Folder of the ledger and its keys (PROBITY_STORE; default probity-store).", valueName: "dir"))
  var store: String?

  func folder() throws -> String {
    guard let folder = try Settings(flags: flags)[.store] else { preconditionFailure("the store has a default") }
    return folder
  }

  var flags: [String: String] { store.map { ["store": $0] } ?? [:] }

  /// Opens the store for reading; it must be there.
  func open() throws -> SQLiteStore {
    do { return try SQLiteStore(folder: try folder(), mustExist: true, entropy: SystemEntropy()) } catch let failure as WorldFailure {
      throw BrokenFailure(failure.message)
    }
  }

  /// Journals what was just done from outside, unless a lane runs, which takes it at its next step.
  func settleActs(_ ledger: SQLiteStore) throws {
    guard let lock = try? LaneLock(folder: try folder()) else { return }
    try ActJournal.settle(ledger, entropy: SystemEntropy(), pause: patience)
    withExtendedLifetime(lock) {}
  }
}

/// Whether restricted reasons are shown, and to whom.
struct RestrictedOption: ParsableArguments {
  @Flag(name: .long, help: "Show restricted reasons and findings too, for those who may see them; recorded with --by.")
  var restricted = false

  @Option(name: .long, help: ArgumentHelp("Who looks, for the record; needed with --restricted.", valueName: "name"))
  var by: String?

  func validate() throws {
    if restricted, by?.isEmpty ?? true { throw ValidationError("--restricted needs --by NAME: who looks is recorded") }
  }

  /// Records that somebody looks, before anything is shown.
  func record(_ decision: String, store: StoreOption, ledger: SQLiteStore) throws {
    guard restricted, let by else { return }
    try withWorld {
      try ledger.recordAct(at: Clock.now.description, actor: by, kind: "restricted.shown", body: decision)
      try store.settleActs(ledger)
    }
  }
}

/// Where models and lists are.
struct ModelOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Folder of models: events, rules, policy (PROBITY_MODELS; default beside the program).", valueName: "dir"))
  var models: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Folder of watchlists: a shelf made by `watchlist refresh`, or files (PROBITY_WATCHLISTS; none: money out is held).", valueName: "dir"
    ))
  var watchlists: String?

  var flags: [String: String] {
    var flags: [String: String] = [:]
    flags["models"] = models
    flags["watchlists"] = watchlists
    return flags
  }

  /// Loads models and lists into a plan.
  func plan(_ settings: Settings) throws -> LanePlan {
    let models = try LoadedModels.load(settings[.models])
    return try Self.plan(models, watchlists: settings[.watchlists], ageHoursMax: settings.integer(.listAgeHoursMax))
  }

  /// Watches where the lists are for a run that goes on.
  func watch(_ place: ListPlace, _ plan: LanePlan, _ settings: Settings, revision: ListRevision) throws -> ListWatch {
    let models = try LoadedModels.load(settings[.models])
    return ListWatch(
      place, plan: plan, catalogue: try ListFolder.catalogue(models: models.folder), ageHoursMax: settings.integer(.listAgeHoursMax),
      settings: try models.matchSettings(), revision: revision)
  }

  static func plan(_ models: LoadedModels, watchlists: String?, ageHoursMax: Int) throws -> LanePlan {
    let catalogue = try ListFolder.catalogue(models: models.folder)
    let lists = try watchlists.map { folder in
      let settings = try models.matchSettings()
      let loaded = try ListFolder.load(folder, catalogue: catalogue)
      try LoadedModels.warnOfStrangeLists(models.folder, catalogue: catalogue, inForce: loaded.map(\.file.list))
      return ListFolder.inForce(loaded, catalogue: catalogue, ageHoursMax: ageHoursMax, settings: settings)
    }
    return models.plan(lists: lists ?? .none)
  }
}

/// Runs a body and turns failures of the world into broken ones.
@discardableResult
func withWorld<Value>(_ body: () throws -> Value) throws -> Value {
  do { return try body() } catch let failure as WorldFailure { throw BrokenFailure(failure.message) }
}

/// Waits before an attempt is made again, or before an idle source is asked again: 20 ms at first, at most a second.
let patience: @Sendable (Int) -> Void = { attempt in
  Thread.sleep(forTimeInterval: min(1, 0.02 * Double(1 << min(attempt, 6))))
}
