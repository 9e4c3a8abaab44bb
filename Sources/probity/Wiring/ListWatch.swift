// A running line takes new lists without a pause: they are loaded on a thread of their own, and the plan made of them is swapped in between two batches.

internal import Connectors
internal import Foundation
internal import Pipeline
internal import Reference
internal import Synchronization
internal import Watchlists

/// Where a run has its lists from: a shelf, whose versions have passed their gates, or files that somebody puts there.
enum ListPlace: Sendable {
  case shelf(ListShelf)
  case files(String)

  init(_ path: String) throws {
    self = ListShelf.isShelf(path) ? .shelf(try ListShelf(folder: path)) : .files(path)
  }

  /// Something that differs whenever a list may have changed. Costs one `stat` a list, or a file.
  func revision() -> ListRevision {
    switch self {
    case .shelf(let shelf): .shelf(shelf.revision())
    case .files(let path): .files(Self.files(path))
    }
  }

  private static func files(_ path: String) -> [ListRevision.File] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
    let names = isFolder.boolValue ? (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted() : []
    return (isFolder.boolValue ? names.map { path + "/" + $0 } : [path]).compactMap { file in
      var status = stat()
      guard unsafe stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return ListRevision.File(
        path: file, inode: UInt64(status.st_ino), bytes: Int64(status.st_size), seconds: Int64(status.st_mtim.tv_sec),
        nanoseconds: Int64(status.st_mtim.tv_nsec))
    }
  }
}

/// What a place looked like.
enum ListRevision: Hashable, Sendable {
  struct File: Hashable, Sendable {
    let path: String
    let inode: UInt64
    let bytes: Int64
    let seconds: Int64
    let nanoseconds: Int64
  }
  case shelf(ShelfRevision)
  case files([File])
}

/// Notices that a place has other lists, loads them, and hands out a plan with them once.
///
/// Files are taken when they have stayed the same from one look to the next, so that none is read while it is being written. A file that does not read, a list
/// that is no longer there, or one that lost more entries than its publisher may take off it at once changes nothing: what nobody has looked at must not clear
/// people. Whoever means it starts the run again.
final class ListWatch: Sendable {
  private let place: ListPlace
  private let catalogue: ListCatalogue?
  private let ageHoursMax: Int
  private let settings: MatchSettings
  private let ready = Mutex<LanePlan?>(nil)
  private let isEnded = Atomic<Bool>(false)

  private static let secondsBetweenLooks = 1.0
  /// Of lists that the catalogue does not know.
  private static let removedPercentMax = 20

  /// Begins to watch; the plan is the one the run starts with.
  init(_ place: ListPlace, plan: LanePlan, catalogue: ListCatalogue?, ageHoursMax: Int, settings: MatchSettings, revision: ListRevision) {
    self.place = place
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

  private func watch(_ first: LanePlan, _ revision: ListRevision) {
    var seen = revision
    var lastLook = revision
    var plan = first
    while !isEnded.load(ordering: .relaxed) {
      Thread.sleep(forTimeInterval: Self.secondsBetweenLooks)
      let now = place.revision()
      if now == seen { continue }
      if case .files = place, now != lastLook {
        lastLook = now
        continue
      }
      // Whatever comes while this is loaded is another revision, and seen at the next look.
      seen = now
      lastLook = now
      do {
        plan = plan.with(lists: try lists(before: plan.lists))
        ready.withLock { $0 = plan }
      } catch {
        let reason = (error as? WorldFailure)?.message ?? (error as? UsageFailure)?.reason ?? "\(error)"
        Console.error("New lists could not be loaded, the run goes on with those it has: \(reason)")
      }
    }
  }

  /// The lists now in force. The index stays where only the confirmation has moved: building it takes a second, and nothing in it has changed.
  private func lists(before: ListsInForce) throws -> ListsInForce {
    switch place {
    case .shelf(let shelf):
      let versions = try shelf.inForce()
      let isSame = versions.map(\.list) == before.lists.map(\.id) && zip(versions, before.lists).allSatisfy { $0.sha256 == hex($1.version) }
      guard isSame else {
        return ListFolder.inForce(try ListFolder.load(shelf), catalogue: catalogue, ageHoursMax: ageHoursMax, settings: settings)
      }
      return confirmed(before, versions.map(\.verifiedAt))
    case .files(let path):
      let loaded = try ListFolder.load(path, catalogue: catalogue)
      let isSame = loaded.map(\.file.list) == before.lists.map(\.id) && zip(loaded, before.lists).allSatisfy { $0.digest == $1.version }
      if isSame { return confirmed(before, loaded.map(\.verifiedAt)) }
      if let reason = refusal(of: loaded, in: path, before: before) { throw UsageFailure(reason) }
      return ListFolder.inForce(loaded, catalogue: catalogue, ageHoursMax: ageHoursMax, settings: settings)
    }
  }

  private func confirmed(_ before: ListsInForce, _ verified: [Instant?]) -> ListsInForce {
    before.verified(
      zip(before.lists, verified).map { list, verifiedAt in
        ListInForce(
          id: list.id, authority: list.authority, purpose: list.purpose, version: list.version, entryCount: list.entryCount,
          publishedOn: list.publishedOn, verifiedAt: verifiedAt, ageHoursMax: list.ageHoursMax)
      })
  }

  /// Why files are not taken while a run goes on: they would clear people nobody has taken off a list.
  private func refusal(of loaded: [LoadedList], in path: String, before: ListsInForce) -> String? {
    for list in before.lists {
      let now = loaded.filter { $0.file.list == list.id }
      if now.isEmpty { return "\(list.id) is no longer in \(path); put it back, or start the run again to go on without it" }
      if now.contains(where: { $0.digest == list.version }) { continue }
      guard let index = before.index else { continue }
      let kept = Set(now.flatMap { $0.file.entries.map(\.entryID) })
      let removed = (0..<index.entryCount).count { place in
        let entry = index.entry(at: place)
        return entry.list == list.id && !kept.contains(entry.entryID)
      }
      let percentMax = catalogue?[list.id]?.suspicion.removedPercentMax ?? Self.removedPercentMax
      if removed * 100 > list.entryCount * percentMax {
        return
          "\(list.id) has lost \(removed) of \(list.entryCount) entries, at most \(percentMax) in a hundred may go at once; look at the file, and if it is right, start the run again"
      }
    }
    return nil
  }
}
