// Copying the write-ahead log into the database happens off the lane, on a thread with a connection of its own, a little at a time: a
// commit that meets a copy waits for as long as the disk needs for that piece. When the copy ends while the writer rests, the log begins
// anew; a writer that never rests copies the last piece itself once the log has grown long, so that it does not grow for ever.

internal import Dispatch
internal import GRDB
internal import Synchronization

/// Runs checkpoints beside the writer.
final class Checkpoints: Sendable {
  private struct State {
    /// Bytes written since the last copy began.
    var sinceCopy = 0
    /// Bytes written since the log last began anew.
    var sinceWhole = 0
    var isRunning = false
  }

  private let queue: DatabaseQueue
  private let worker = DispatchQueue(label: "probity.checkpoint")
  private let state = Mutex(State())
  /// A piece of 2 MB keeps the disk busy for about a millisecond; pieces of 16 MB doubled the line's 99th percentile.
  private static let pieceMax = 2 << 20
  private static let logMax = 128 << 20
  /// A commit writes whole pages: the last ones of two tables are written again.
  private static let bytesOfCommit = 48 << 10

  init(path: String) throws {
    var settings = Configuration()
    settings.busyMode = .timeout(1)
    settings.prepareDatabase { db in try db.execute(sql: "PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = FULL") }
    queue = try DatabaseQueue(path: path, configuration: settings)
  }

  /// Lets go of the file, once nothing writes any more.
  func close() throws {
    worker.sync {}
    try queue.close()
  }

  /// Called by the writer after a commit of some bytes, outside any transaction.
  func committed(_ bytes: Int, _ db: Database) {
    let (isDue, isOverdue) = state.withLock { state in
      state.sinceCopy += bytes + Self.bytesOfCommit
      state.sinceWhole += bytes + Self.bytesOfCommit
      guard !state.isRunning else { return (false, false) }
      if state.sinceWhole > Self.logMax { return (false, true) }
      guard state.sinceCopy > Self.pieceMax else { return (false, false) }
      (state.isRunning, state.sinceCopy) = (true, 0)
      return (true, false)
    }
    if isDue { worker.async { [self] in copy() } }
    if isOverdue {
      _ = try? db.checkpoint(.passive)
      state.withLock { $0.sinceWhole = 0 }
    }
  }

  /// Copies what there is, and once more the little that came meanwhile. A copy that fails is made good by the next.
  private func copy() {
    var isWhole = false
    for _ in 0..<2 where !isWhole {
      try? queue.writeWithoutTransaction { db in
        let (logged, copied) = try db.checkpoint(.passive)
        isWhole = logged == copied
      }
    }
    state.withLock { state in
      state.isRunning = false
      if isWhole { state.sinceWhole = 0 }
    }
  }
}
