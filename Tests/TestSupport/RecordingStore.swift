// A store that remembers the batches it was given, for tests that need real ones.

public import Pipeline
internal import Synchronization

/// Passes everything on and keeps what is committed.
public final class RecordingStore: Store {
  private let inner: MemoryStore
  private let kept = Mutex<[SealedBatch]>([])
  private let commitsMax: Int

  /// - Parameter commitsMax: after so many commits every further one fails for good, as if the machine had stopped.
  public init(_ inner: MemoryStore, commitsMax: Int = .max) {
    self.inner = inner
    self.commitsMax = commitsMax
  }

  public var batches: [SealedBatch] { kept.withLock { $0 } }

  public func commit(_ batch: SealedBatch) throws(WorldFailure) {
    let count = kept.withLock { kept in
      kept.append(batch)
      return kept.count
    }
    if count > commitsMax { throw WorldFailure(mayRetry: false, message: "the machine stopped") }
    try inner.commit(batch)
  }

  public func saveCursor(_ sink: String, _ seq: Int64) { inner.saveCursor(sink, seq) }
  public func head() throws(WorldFailure) -> StoreHead { try inner.head() }
  public func rows(from seq: Int64, limit: Int) -> [StoredRow] { inner.rows(from: seq, limit: limit) }
  public func decidedRows(from seq: Int64, limit: Int) -> [StoredRow] { inner.decidedRows(from: seq, limit: limit) }
  public func row(_ seq: Int64) -> StoredRow? { inner.row(seq) }
  public func deadLetters(from number: Int64, limit: Int) -> [StoredDeadLetter] { inner.deadLetters(from: number, limit: limit) }
  public func batches(from number: Int64, limit: Int) -> [StoredBatch] { inner.batches(from: number, limit: limit) }
  public func artefact(_ digest: Digest) -> Artefact? { inner.artefact(digest) }
  public func keys() -> [KeyRecord] { inner.keys() }
  public func subjects(from number: Int64) -> [SubjectRecord] { inner.subjects(from: number) }
  public func secrets() -> StoreSecrets { inner.secrets() }
  public func cursor(_ sink: String) -> Int64 { inner.cursor(sink) }
}
