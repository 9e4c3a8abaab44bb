// One refresh of one list: fetch, read, compare with the last good version, and only then put it in force.

internal import Foundation
internal import Formats
internal import Pipeline
public import Reference
public import Watchlists

/// What a refresh of a list came to.
public enum RefreshOutcome: Sendable {
  /// A new version is in force; the counts are against the one before.
  case adopted(ListVersion, replaced: ListVersion?, added: Int, removed: Int, changed: Int)
  /// The version in force is still the publisher's current one, and now verified.
  case unchanged(ListVersion, how: ListRecord.Confirmation)
  /// Nothing went live, for these reasons; the version in force, if any, stays and ages.
  case refused(reasons: [String], inForce: ListVersion?)
}

/// Refreshes lists of a shelf from their publishers.
public struct ListRefresher: Sendable {
  private let shelf: ListShelf
  private let fetcher: ListFetcher
  private let clock: @Sendable () -> Instant

  public init(shelf: ListShelf, fetcher: ListFetcher, clock: @escaping @Sendable () -> Instant) {
    self.shelf = shelf
    self.fetcher = fetcher
    self.clock = clock
  }

  /// Fetches a list and puts it in force if it passes every gate. What a server, a file or the list itself does wrong is an outcome and stands in the history.
  /// - Parameters:
  ///   - address: another place than the catalogue's.
  ///   - accepted: what a person allows that the gates would refuse.
  ///   - progress: told the bytes received and, where known, how many there will be.
  /// - Throws: `WorldFailure` if the shelf itself cannot be read or written.
  public func refresh(
    _ entry: CatalogueEntry, from address: ListAddress, accepted: AcceptedChange = .nothing, progress: (Int, Int?) -> Void = { _, _ in }
  ) async throws -> RefreshOutcome {
    let pointer = try shelf.pointer(entry.list)
    // What a person allowed must be looked at even if the server has said all it has to say.
    let validators = accepted == .nothing ? pointer?.validators ?? Validators() : Validators()
    let incoming = try shelf.incoming(entry.list)
    let beside = ListFileGroup.namesBeside(address.fileName)
    do {
      if !beside.isEmpty {
        try await receiveSet(address, beside, entry, into: incoming, progress)
        return try settle(incoming, entry, address, Validators(), accepted)
      }
      let fetched = try await fetcher.fetch(
        address, validators: validators, bytesMax: entry.suspicion.bytesMax, progress: progress, receive: { try incoming.append($0) })
      guard case .whole(let given) = fetched else {
        incoming.discard()
        return try confirm(entry, pointer?.version.sha256, address, how: .notModified, validators: nil)
      }
      try incoming.finish()
      return try settle(incoming, entry, address, given, accepted)
    } catch let failure as FetchFailure {
      incoming.discard()
      return try refuse(entry.list, address, nil, nil, ["\(failure)"])
    } catch {
      incoming.discard()
      throw error
    }
  }

  /// Fetches a list that comes in several files, and keeps them as one archive. Asked for whole each time: whether one file changed says
  /// nothing of the others. Unlike single files they are held in memory until they are all there.
  private func receiveSet(
    _ address: ListAddress, _ beside: [(name: String, isNeeded: Bool)], _ entry: CatalogueEntry, into incoming: IncomingList,
    _ progress: (Int, Int?) -> Void
  ) async throws {
    var members: [(name: String, bytes: [UInt8])] = []
    var left = entry.suspicion.bytesMax
    for (name, isNeeded) in [(name: address.fileName, isNeeded: true)] + beside {
      guard let place = name == address.fileName ? address : address.beside(name) else { throw FetchFailure.badRedirect(address.shown) }
      var bytes: [UInt8] = []
      do {
        _ = try await fetcher.fetch(
          place, validators: Validators(), bytesMax: left, progress: progress, receive: { bytes += $0 })
      } catch let failure as FetchFailure where !isNeeded && failure.isMissing { continue }
      left -= bytes.count
      members.append((name, bytes))
    }
    try incoming.append(ZipWriter.archive(members))
    try incoming.finish()
  }

  private func confirm(
    _ entry: CatalogueEntry, _ sha256: String?, _ address: ListAddress, how: ListRecord.Confirmation, validators: Validators?
  ) throws -> RefreshOutcome {
    try shelf.withLock(entry.list) {
      guard let pointer = try shelf.pointer(entry.list) else {
        return .refused(reasons: ["the server says that nothing changed, but no version is in force; run the refresh again"], inForce: nil)
      }
      // Another process has put another version in force meanwhile; it is not what was just confirmed.
      guard pointer.version.sha256 == sha256 else { return .unchanged(pointer.version, how: how) }
      try shelf.confirm(pointer, at: clock(), address: address.shown, how: how, validators: validators)
      return .unchanged(try shelf.pointer(entry.list)?.version ?? pointer.version, how: how)
    }
  }

  /// Decides about a download that is there whole.
  private func settle(
    _ incoming: IncomingList, _ entry: CatalogueEntry, _ address: ListAddress, _ validators: Validators, _ accepted: AcceptedChange
  ) throws -> RefreshOutcome {
    let isSame = try shelf.pointer(entry.list)?.version.sha256 == incoming.sha256
    if isSame {
      incoming.discard()
      return try confirm(entry, incoming.sha256, address, how: .sameContent, validators: validators)
    }
    let candidate: ListFile
    do {
      candidate = try ListShelf.parse(
        incoming.path, list: entry.list, format: nil, fileName: address.fileName, bytesMax: entry.suspicion.bytesMax
      ).file
    } catch let failure as ListFailure {
      incoming.discard()
      // Servers answer 200 with a page that says sorry.
      let reason =
        incoming.isWebPage
        ? "the server sent a web page instead of the list; look at \(address.shown), and try again later or correct the address in the catalogue"
        : ListGateRefusal.unreadable(failure).description
      return try refuse(entry.list, address, incoming.sha256, incoming.byteCount, [reason])
    }
    return try shelf.withLock(entry.list) { try weigh(candidate, incoming, entry, address, validators, accepted) }
  }

  /// Holds a list that reads against the version in force and the catalogue's bounds. Under the lock, so that nobody swaps the version meanwhile.
  private func weigh(
    _ candidate: ListFile, _ incoming: IncomingList, _ entry: CatalogueEntry, _ address: ListAddress, _ validators: Validators,
    _ accepted: AcceptedChange
  ) throws -> RefreshOutcome {
    let lastGood = try shelf.pointer(entry.list)?.version
    // A last version that no longer reads cannot be compared by entry; its counts still bound what may go.
    let diff = lastGood.flatMap { try? shelf.read($0) }.map { ListDiff(old: $0.entries, new: candidate.entries) }
    let refusals = ListGates.refusals(
      of: ListCandidate(
        list: entry.list, format: candidate.header.format, publishedOn: candidate.header.publishedOn, byteCount: incoming.byteCount,
        entryCount: candidate.entries.count, removedCount: diff?.removed.count),
      lastGood: lastGood, limits: entry.suspicion, format: entry.isRead ? entry.format : nil, otherFormats: entry.otherFormats,
      accepted: accepted)
    guard refusals.isEmpty else {
      incoming.discard()
      try shelf.refuse(
        entry.list, at: clock(), address: address.shown, sha256: incoming.sha256, byteCount: incoming.byteCount,
        reasons: refusals.map(\.description))
      return .refused(reasons: refusals.map(\.description), inForce: lastGood)
    }
    let now = clock()
    let version = ListVersion(
      list: entry.list, sha256: incoming.sha256, format: candidate.header.format, publishedOn: candidate.header.publishedOn,
      publishedText: candidate.header.publishedText, fetchedAt: now, verifiedAt: now, byteCount: incoming.byteCount,
      recordCount: candidate.header.recordCount, entryCount: candidate.entries.count, entriesSHA256: digest(of: candidate.entries))
    try shelf.adopt(
      incoming, as: version, at: now, address: address.shown, validators: validators, replaced: lastGood?.sha256, accepted: accepted)
    return .adopted(
      version, replaced: lastGood, added: diff?.added.count ?? candidate.entries.count, removed: diff?.removed.count ?? 0,
      changed: diff?.changed.count ?? 0)
  }

  private func refuse(
    _ list: ListID, _ address: ListAddress, _ sha256: String?, _ byteCount: Int?, _ reasons: [String]
  ) throws -> RefreshOutcome {
    try shelf.withLock(list) {
      try shelf.refuse(list, at: clock(), address: address.shown, sha256: sha256, byteCount: byteCount, reasons: reasons)
      return .refused(reasons: reasons, inForce: try shelf.pointer(list)?.version)
    }
  }
}
