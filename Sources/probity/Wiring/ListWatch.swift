// A running line takes new lists without a pause: they are loaded on a thread of their own, and the plan made of them is swapped in between two batches.

internal import Connectors
internal import Foundation
internal import Pipeline
internal import Synchronization
internal import Watchlists

/// Notices that a shelf has other versions in force, loads them, and hands out a plan with them once.
final class ListWatch: Sendable {
  private let shelf: ListShelf
  private let catalogue: ListCatalogue?
  private let ageHoursMax: Int
  private let settings: MatchSettings
  private let ready = Mutex<LanePlan?>(nil)
  private let isEnded = Atomic<Bool>(false)

  private static let secondsBetweenLooks = 1.0

  /// Begins to watch; the plan is the one the run starts with.
  init(_ shelf: ListShelf, plan: LanePlan, catalogue: ListCatalogue?, ageHoursMax: Int, settings: MatchSettings, revision: ShelfRevision) {
    self.shelf = shelf
    self.catalogue = catalogue
    self.ageHoursMax = ageHoursMax
    self.settings = settings
    let thread = Thread { [self] in watch(plan, revision) }
    thread.name = "probity.lists"
    thread.start()
  }

  /// The plan to go on with, if there is another; the same plan is handed out once. Answers at once.
  func take() -> LanePlan? {
    ready.withLock { plan in
      defer { plan = nil }
      return plan
    }
  }

  func end() { isEnded.store(true, ordering: .relaxed) }

  private func watch(_ first: LanePlan, _ revision: ShelfRevision) {
    var seen = revision
    var plan = first
    while !isEnded.load(ordering: .relaxed) {
      Thread.sleep(forTimeInterval: Self.secondsBetweenLooks)
      let now = shelf.revision()
      if now == seen { continue }
      // Whatever comes while this is loaded is another revision, and seen at the next look.
      seen = now
      do {
        plan = plan.with(lists: try lists(before: plan.lists))
        ready.withLock { $0 = plan }
      } catch {
        let reason = (error as? WorldFailure)?.message ?? (error as? UsageFailure)?.message ?? "\(error)"
        Console.error("New lists could not be loaded, the run goes on with those it has: \(reason)")
      }
    }
  }

  /// The lists now in force. The index stays where only the confirmation has moved: building it takes a second, and nothing in it has changed.
  private func lists(before: ListsInForce) throws -> ListsInForce {
    let versions = try shelf.inForce()
    let isSame = versions.map(\.list) == before.lists.map(\.id) && zip(versions, before.lists).allSatisfy { $0.sha256 == hex($1.version) }
    guard isSame else {
      return ListFolder.inForce(try ListFolder.load(shelf), catalogue: catalogue, ageHoursMax: ageHoursMax, settings: settings)
    }
    let confirmed = zip(versions, before.lists).map { version, list in
      ListInForce(
        id: list.id, authority: list.authority, purpose: list.purpose, version: list.version, entryCount: list.entryCount,
        publishedOn: list.publishedOn, verifiedAt: version.verifiedAt, ageHoursMax: list.ageHoursMax)
    }
    return before.verified(confirmed)
  }
}
