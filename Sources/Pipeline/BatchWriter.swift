// The writing half: seals a batch, extends the chain and commits, again and again while the store says it may be tried again. Owned by one
// thread at a time: the lane's own in `step`, a thread of its own in `run`.

internal import Synchronization

/// Commits batches in order.
// Sound: a lane hands batches over through a channel that one thread reads, or writes them itself; never both (`LaneRunner`).
final class BatchWriter: @unchecked Sendable {
  private let store: any Store
  private var sealer: Sealer
  private let pause: @Sendable (Int) -> Void
  /// The last seq that is durable.
  private let durable: Mutex<Int64>

  /// How often a commit is tried before the lane stops.
  static let attemptsMax = 200

  /// - Parameter pause: waits before the given attempt; simulations do not wait.
  init(store: any Store, entropy: any Entropy, pause: @escaping @Sendable (Int) -> Void) throws(WorldFailure) {
    self.store = store
    self.pause = pause
    let head = try Self.patiently(pause) { () throws(WorldFailure) in try store.head() }
    let keys = try Self.patiently(pause) { () throws(WorldFailure) in try store.keys() }
    sealer = Sealer(head: head, keys: keys, entropy: entropy)
    durable = Mutex(head.nextSeq - 1)
  }

  var durableSeq: Int64 { durable.withLock { $0 } }

  /// Seals and commits; returns when the batch is durable.
  func write(_ batch: FoldedBatch) throws(WorldFailure) {
    guard !batch.isEmpty else { return }
    let sealed = sealer.seal(batch)
    // The same sealed bytes each time: a commit that went through unnoticed is found by its link and not repeated.
    try Self.patiently(pause) { () throws(WorldFailure) in try self.store.commit(sealed) }
    let last = batch.firstSeq + Int64(batch.rows.count) - 1
    durable.withLock { $0 = max($0, last) }
  }

  /// Calls again while the failure may pass.
  static func patiently<Value>(
    _ pause: @Sendable (Int) -> Void, _ body: () throws(WorldFailure) -> Value
  ) throws(WorldFailure) -> Value {
    var attempt = 0
    while true {
      do { return try body() } catch {
        attempt += 1
        guard error.mayRetry, attempt < attemptsMax else { throw error }
        pause(attempt)
      }
    }
  }
}
