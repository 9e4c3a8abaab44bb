// Copying the write-ahead log into the database costs tens of milliseconds, so it happens off the lane: a thread with a connection of its
// own copies what it can whenever the log has grown by 16 MB; the writer then copies the little that came since, so that the log starts
// again from its beginning instead of growing for ever.

internal import Dispatch
internal import GRDB
internal import Synchronization

/// Runs checkpoints beside the writer.
final class Checkpoints: Sendable {
  private enum Stage {
    /// Bytes written since the last copy.
    case idle(Int)
    case running
    case remainder
  }

  private let queue: DatabaseQueue
  private let worker = DispatchQueue(label: "probity.checkpoint")
  private let stage = Mutex(Stage.idle(0))
  private static let bytesMax = 16 << 20
  /// A commit writes whole pages: the last ones of two tables are written again.
  private static let bytesOfCommit = 48 << 10

  init(path: String) throws {
    var settings = Configuration()
    settings.busyMode = .timeout(1)
    settings.prepareDatabase { db in try db.execute(sql: "PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = FULL") }
    queue = try DatabaseQueue(path: path, configuration: settings)
  }

  /// Called by the writer after a commit of some bytes, outside any transaction.
  func committed(_ bytes: Int, _ db: Database) {
    let isDue = stage.withLock { stage in
      guard case .idle(let before) = stage else { return false }
      let now = before + bytes + Self.bytesOfCommit
      stage = now > Self.bytesMax ? .running : .idle(now)
      return now > Self.bytesMax
    }
    if isDue {
      worker.async { [self] in
        // A copy that fails is made good by the next: the log only grows meanwhile.
        try? queue.writeWithoutTransaction { db in _ = try db.checkpoint(.passive) }
        stage.withLock { $0 = .remainder }
      }
      return
    }
    let hasRemainder = stage.withLock { stage in if case .remainder = stage { true } else { false } }
    guard hasRemainder else { return }
    _ = try? db.checkpoint(.passive)
    stage.withLock { $0 = .idle(0) }
  }
}
