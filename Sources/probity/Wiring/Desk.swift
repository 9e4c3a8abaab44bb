// What somebody at a desk does to a store becomes an event like any other: one line, journalled and chained by a lane of its own where none runs.

internal import Connectors
internal import Foundation
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference
internal import Screening
internal import Storage

/// Takes single events into a store.
struct Desk {
  let models: LoadedModels
  let store: SQLiteStore
  private let folder: String
  private let plan: LanePlan
  let now: Instant

  /// - Parameter at: the moment of what is done; nil is now.
  init(store option: StoreOption, options: ModelOptions, at: String?) throws {
    guard let now = at.map({ Instant(rfc3339: $0) }) ?? Clock.now else {
      throw UsageFailure("--at is an instant with offset, such as 2026-11-23T12:00:00Z")
    }
    self.now = now
    var flags = option.flags
    flags.merge(options.flags) { own, _ in own }
    let settings = try Settings(flags: flags)
    models = try LoadedModels.load(settings[.models])
    plan = try ModelOptions.plan(models, watchlists: settings[.watchlists], ageHoursMax: settings.integer(.listAgeHoursMax))
    folder = try option.folder()
    store = try option.open()
  }

  var law: LawPack { models.governance.law }
  var policy: PolicyPack { models.governance.policy }

  func file(_ account: String) throws -> SubjectFile {
    let file = try withWorld { try SubjectFile.read(account, ledger: store, catalogue: models.catalogue, law: law, policy: policy) }
    guard let file else {
      throw UsageFailure("the store knows no account \(account); accounts are written seller:S1 or buyer:B1, and an erased one has no name")
    }
    return file
  }

  /// The account behind a name: `seller:S1` of `seller:S1/persons/2`.
  static func holder(of account: String) -> String { account.split(separator: "/", maxSplits: 1).first.map(String.init) ?? account }

  /// Where requests of an account's people are found: in its own file.
  func requestFile(_ file: SubjectFile) throws -> SubjectFile { file.party == nil ? file : try self.file(Self.holder(of: file.account)) }

  /// Journals one event.
  ///
  /// - Parameters:
  ///   - account: whom it is about; nil for a review, which is about the account of the decision.
  ///   - members: what stands beside the envelope, as JSON members.
  /// - Throws: `UsageFailure` if the event is refused, with its reason.
  func take(kind: String, id: String, account: String?, _ members: [JSONMember]) throws {
    var envelope = [
      JSONMember(name: "source", value: .string("desk")), JSONMember(name: "id", value: .string(id)),
      JSONMember(name: "kind", value: .string(kind)), JSONMember(name: "occurred_at", value: .string(now.description)),
    ]
    if let account {
      // What a person of an account asks is journalled as an event of the account.
      let parts = Self.holder(of: account).split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, parts[0] == "seller" || parts[0] == "buyer" else {
        throw UsageFailure("accounts are written seller:S1 or buyer:B1, not \(account)")
      }
      envelope.append(JSONMember(name: parts[0], value: .string(parts[1])))
    }
    var writer = JSONWriter()
    writer.value(.object(envelope + members))
    let line = writer.bytes
    let summary = try withWorld {
      let lock = try LaneLock(folder: folder)
      var runner = try LaneRunner.open(
        plan: plan, store: store, source: DeskSource(line, observedAt: now), entropy: SystemEntropy(), pause: patience)
      let summary = try runner.run(isStopped: { false })
      withExtendedLifetime(lock) {}
      return summary
    }
    if summary.counts[.deadLetter] > 0 {
      let last = try withWorld { try store.deadLetters(from: try store.head().nextDeadLetter - 1, limit: 1) }.last
      let head = last.flatMap { try? JSONValue.parse($0.head, bounds: .event) }
      throw UsageFailure(
        "the event was refused: \(head?["reason"]?.text ?? "") \(head?["field"]?.text ?? "") \(head?["detail"]?.text ?? "")")
    }
  }

  /// Records an act and journals it at once, under the lane's lock, which the body then still holds.
  func act(_ kind: String, _ body: String, by actor: String, then: () throws(WorldFailure) -> Void = {}) throws {
    try withWorld {
      let lock = try LaneLock(folder: folder)
      if try ActJournal.waitsForLane(store) {
        // A word about a hit, after which a command was cut off, comes before, with what follows from it.
        var runner = try LaneRunner.open(
          plan: plan, store: store, source: IdleSource(observedAt: now), entropy: SystemEntropy(), pause: patience)
        _ = try runner.step()
      }
      try store.recordAct(at: now.description, actor: actor, kind: kind, body: body)
      try ActJournal.settle(store, entropy: SystemEntropy(), pause: patience)
      try then()
      withExtendedLifetime(lock) {}
    }
  }
}
