// Ports that fail: any call may, before or after it took effect, and a lane that meets a failure it cannot retry dies there.

public import Pipeline
internal import Synchronization

/// Decides which calls fail. Shared by all faulty ports of a run.
public final class FaultPlan: Sendable {
  private let generator: Mutex<Seeded>
  private let percent: Int
  private let crashShare: Int

  /// - Parameters:
  ///   - percent: of calls that fail.
  ///   - crashPercent: of the failures that end the lane; the others may be tried again.
  public init(seed: UInt64, percent: Int, crashPercent: Int = 35) {
    generator = Mutex(Seeded(seed))
    self.percent = percent
    crashShare = crashPercent
  }

  public static let never = FaultPlan(seed: 0, percent: 0)

  /// The failure of this call, if it fails.
  func draw(_ call: String) -> WorldFailure? {
    generator.withLock { generator in
      guard generator.happens(percent: percent) else { return nil }
      return WorldFailure(mayRetry: !generator.happens(percent: crashShare), message: "\(call) failed, as the simulation wanted")
    }
  }

  /// One of `count` ways to fail.
  func way(_ count: Int) -> Int { generator.withLock { $0.below(count) } }
}

/// A store any call of which may fail.
public final class FaultyStore: Store {
  private let inner: MemoryStore
  private let faults: FaultPlan

  public init(_ inner: MemoryStore, _ faults: FaultPlan) {
    self.inner = inner
    self.faults = faults
  }

  /// A commit fails before anything, after the keys, or after everything.
  public func commit(_ batch: SealedBatch) throws(WorldFailure) {
    guard let failure = faults.draw("commit") else { return try inner.commit(batch) }
    switch faults.way(3) {
    case 0: break
    case 1: inner.storeKeys(of: batch)
    default: try inner.commit(batch)
    }
    throw failure
  }

  public func saveCursor(_ sink: String, _ seq: Int64) throws(WorldFailure) {
    guard let failure = faults.draw("saveCursor") else { return inner.saveCursor(sink, seq) }
    if faults.way(2) == 1 { inner.saveCursor(sink, seq) }
    throw failure
  }

  private func check(_ call: String) throws(WorldFailure) {
    if let failure = faults.draw(call) { throw failure }
  }

  public func head() throws(WorldFailure) -> StoreHead {
    try check("head")
    return try inner.head()
  }
  public func rows(from seq: Int64, limit: Int) throws(WorldFailure) -> [StoredRow] {
    try check("rows")
    return inner.rows(from: seq, limit: limit)
  }
  public func decidedRows(from seq: Int64, limit: Int) throws(WorldFailure) -> [StoredRow] {
    try check("decidedRows")
    return inner.decidedRows(from: seq, limit: limit)
  }
  public func row(_ seq: Int64) throws(WorldFailure) -> StoredRow? {
    try check("row")
    return inner.row(seq)
  }
  public func deadLetters(from number: Int64, limit: Int) throws(WorldFailure) -> [StoredDeadLetter] {
    try check("deadLetters")
    return inner.deadLetters(from: number, limit: limit)
  }
  public func batches(from number: Int64, limit: Int) throws(WorldFailure) -> [StoredBatch] {
    try check("batches")
    return inner.batches(from: number, limit: limit)
  }
  public func artefact(_ digest: Digest) throws(WorldFailure) -> Artefact? {
    try check("artefact")
    return inner.artefact(digest)
  }
  public func keys() throws(WorldFailure) -> [KeyRecord] {
    try check("keys")
    return inner.keys()
  }
  public func subjects(from number: Int64) throws(WorldFailure) -> [SubjectRecord] {
    try check("subjects")
    return inner.subjects(from: number)
  }
  public func acts(after number: Int64) throws(WorldFailure) -> [StoredAct] {
    try check("acts")
    return inner.acts(after: number)
  }
  public func secrets() throws(WorldFailure) -> StoreSecrets {
    try check("secrets")
    return inner.secrets()
  }
  public func cursor(_ sink: String) throws(WorldFailure) -> Int64 {
    try check("cursor")
    return inner.cursor(sink)
  }
}

/// A source any call of which may fail, before anything was taken.
public final class FaultySource: EventSource {
  private let inner: any EventSource
  private let faults: FaultPlan

  public init(_ inner: any EventSource, _ faults: FaultPlan) {
    self.inner = inner
    self.faults = faults
  }

  public func resume(from known: [SourcePosition]) throws(WorldFailure) -> SourcePosition? {
    if let failure = faults.draw("resume") { throw failure }
    return try inner.resume(from: known)
  }

  public func poll(linesMax: Int) throws(WorldFailure) -> SourceBatch {
    if let failure = faults.draw("poll") { throw failure }
    return try inner.poll(linesMax: linesMax)
  }
}
