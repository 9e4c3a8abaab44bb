// A store in memory that keeps to the store's contract. The test holds it while lanes over it come and go, so it survives their crashes;
// it can also be damaged on purpose.

public import Pipeline
public import Reference
internal import Synchronization

/// Everything a store holds.
public struct MemoryLedger: Sendable {
  public var rows: [StoredRow] = []
  public var deadLetters: [StoredDeadLetter] = []
  public var batches: [StoredBatch] = []
  public var keys: [KeyRecord] = []
  public var subjects: [SubjectRecord] = []
  public var artefacts: [Digest: Artefact] = [:]
  public var positions: [SourcePosition] = []
  public var cursors: [String: Int64] = [:]
  public var acts: [StoredAct] = []
  /// Numbers are not given twice, also where an act has left for the journal.
  public var lastAct: Int64 = 0
}

/// A store in memory.
public final class MemoryStore: ForgettingStore {
  private let content: Mutex<MemoryLedger>
  private let own: StoreSecrets

  /// - Parameter entropy: makes the store's secrets.
  public init(entropy: any Entropy) {
    own = StoreSecrets(entityKey: entropy.bytes(32), identityKey: entropy.bytes(16), anchorSeed: entropy.bytes(32))
    content = Mutex(MemoryLedger())
  }

  /// A store with the secrets of another, empty.
  public convenience init(secrets: StoreSecrets) { self.init(secrets: secrets, content: MemoryLedger()) }

  private init(secrets: StoreSecrets, content: MemoryLedger) {
    own = secrets
    self.content = Mutex(content)
  }

  /// A second store with the same content and secrets.
  public func copy() -> MemoryStore { MemoryStore(secrets: own, content: snapshot) }

  public var snapshot: MemoryLedger { content.withLock { $0 } }

  /// Changes what is stored behind everybody's back: damage, alteration, erasure.
  public func alter(_ change: (inout MemoryLedger) -> Void) { content.withLock { change(&$0) } }

  /// Destroys the keys of a person, as an erasure does, and forgets their name.
  public func shred(subject: Int64) {
    alter { ledger in
      ledger.keys = ledger.keys.map { $0.reference.subject == subject ? KeyRecord(id: $0.id, reference: $0.reference, key: nil) : $0 }
      ledger.subjects = ledger.subjects.map { $0.number == subject ? SubjectRecord(number: subject, name: nil) : $0 }
    }
  }

  // MARK: Writing

  public func commit(_ batch: SealedBatch) throws(WorldFailure) {
    storeKeys(of: batch)
    try storeRows(of: batch)
  }

  /// The first half of a commit, alone: where a crash may leave a store.
  public func storeKeys(of batch: SealedBatch) {
    content.withLock { ledger in
      for subject in batch.newSubjects where !ledger.subjects.contains(where: { $0.number == subject.number }) {
        ledger.subjects.append(subject)
      }
      for key in batch.newKeys where !ledger.keys.contains(where: { $0.id == key.id }) { ledger.keys.append(key) }
    }
  }

  private func storeRows(of batch: SealedBatch) throws(WorldFailure) {
    let refusal = content.withLock { ledger -> WorldFailure? in
      if let there = ledger.batches.first(where: { $0.number == batch.number }) {
        if there.link == batch.link { return nil }
        return WorldFailure(
          mayRetry: false, message: "another lane has written batch \(batch.number) of this store; only one may run at a time")
      }
      guard let header = try? BatchHeader(decoding: batch.header) else {
        return WorldFailure(mayRetry: false, message: "the header is damaged")
      }
      ledger.rows += batch.rows
      ledger.deadLetters += batch.deadLetters
      ledger.acts.removeAll { $0.number <= batch.actsThrough }
      for artefact in batch.artefacts where ledger.artefacts[artefact.digest] == nil { ledger.artefacts[artefact.digest] = artefact }
      ledger.batches.append(
        StoredBatch(
          number: header.number, firstSeq: header.firstSeq, rowCount: header.rowCount, firstDeadLetter: header.firstDeadLetter,
          deadLetterCount: header.deadLetterCount, leaves: batch.leaves, header: batch.header, link: batch.link))
      ledger.positions.removeAll { $0.digest == batch.previousPosition?.digest || $0.digest == batch.position?.digest }
      if let position = batch.position { ledger.positions.append(position) }
      ledger.positions.sort { $0.offset > $1.offset }
      return nil
    }
    if let refusal { throw refusal }
  }

  public func saveCursor(_ sink: String, _ seq: Int64) { content.withLock { $0.cursors[sink] = seq } }

  public func expire(rows: [(seq: Int64, sealed: [UInt8])], deadLetters: [(number: Int64, sealed: [UInt8])]) {
    alter { ledger in
      for row in rows {
        guard let index = ledger.rows.firstIndex(where: { $0.seq == row.seq }) else { continue }
        let old = ledger.rows[index]
        ledger.rows[index] = StoredRow(
          seq: old.seq, head: old.head, record: old.record, sealed: row.sealed, identityHash: old.identityHash, outcome: old.outcome)
      }
      for letter in deadLetters {
        guard let index = ledger.deadLetters.firstIndex(where: { $0.number == letter.number }) else { continue }
        ledger.deadLetters[index] = StoredDeadLetter(number: letter.number, head: ledger.deadLetters[index].head, sealed: letter.sealed)
      }
    }
  }

  public func destroy(keys ids: [Int64], forgettingNameOf subject: Int64?) {
    alter { ledger in
      ledger.keys = ledger.keys.map { ids.contains($0.id) ? KeyRecord(id: $0.id, reference: $0.reference, key: nil) : $0 }
      guard let subject else { return }
      ledger.subjects = ledger.subjects.map { $0.number == subject ? SubjectRecord(number: subject, name: nil) : $0 }
    }
  }

  /// Records an act, as a command does.
  public func record(_ kind: String, _ body: String, at moment: Instant) {
    recordAct(at: moment.description, actor: "test", kind: kind, body: body)
  }

  @discardableResult
  public func recordAct(at moment: String, actor: String, kind: String, body: String) -> Int64 {
    content.withLock { ledger in
      ledger.lastAct = max(ledger.lastAct, ledger.acts.last?.number ?? 0) + 1
      ledger.acts.append(
        StoredAct(number: ledger.lastAct, at: Instant(rfc3339: moment) ?? .first, actor: actor, kind: kind, body: body))
      return ledger.lastAct
    }
  }

  // MARK: Reading

  public func head() throws(WorldFailure) -> StoreHead {
    let ledger = snapshot
    guard let last = ledger.batches.last else {
      return StoreHead(
        nextSeq: 1, nextDeadLetter: 1, nextBatch: 1, link: Chain.genesis, counts: DispositionCounts(), positions: ledger.positions)
    }
    guard let header = try? BatchHeader(decoding: last.header) else {
      throw WorldFailure(mayRetry: false, message: "the last header is damaged")
    }
    return StoreHead(
      nextSeq: header.firstSeq + header.rowCount, nextDeadLetter: header.firstDeadLetter + header.deadLetterCount,
      nextBatch: header.number + 1, link: last.link, counts: header.counts, positions: ledger.positions)
  }

  public func rows(from seq: Int64, limit: Int) -> [StoredRow] { content.withLock { tail($0.rows, from: seq, limit, \.seq) } }

  public func decidedRows(from seq: Int64, limit: Int) -> [StoredRow] {
    Array(content.withLock { tail($0.rows, from: seq, .max, \.seq) }.lazy.filter { $0.outcome != nil }.prefix(limit))
  }

  public func row(_ seq: Int64) -> StoredRow? { rows(from: seq, limit: 1).first { $0.seq == seq } }

  public func deadLetters(from number: Int64, limit: Int) -> [StoredDeadLetter] {
    content.withLock { tail($0.deadLetters, from: number, limit, \.number) }
  }

  public func batches(from number: Int64, limit: Int) -> [StoredBatch] {
    content.withLock { tail($0.batches, from: number, limit, \.number) }
  }
  public func artefact(_ digest: Digest) -> Artefact? { content.withLock { $0.artefacts[digest] } }
  public func keys() -> [KeyRecord] { content.withLock { $0.keys } }
  public func subjects(from number: Int64) -> [SubjectRecord] { content.withLock { tail($0.subjects, from: number, .max, \.number) } }
  public func acts(after number: Int64) -> [StoredAct] { content.withLock { tail($0.acts, from: number + 1, .max, \.number) } }
  public func secrets() -> StoreSecrets { own }
  public func sinks() -> [SinkCursor] {
    content.withLock { $0.cursors.map { SinkCursor(name: $0.key, seq: $0.value) } }.sorted { $0.name < $1.name }
  }
  public func cursor(_ sink: String) -> Int64 { content.withLock { $0.cursors[sink] ?? 0 } }
}

/// Elements from a number on. They are numbered upwards, perhaps with gaps where a test took some away.
private func tail<Element>(_ elements: [Element], from number: Int64, _ limit: Int, _ numberOf: (Element) -> Int64) -> [Element] {
  var low = 0
  var high = elements.count
  while low < high {
    let middle = (low + high) / 2
    if numberOf(elements[middle]) < number { low = middle + 1 } else { high = middle }
  }
  return Array(elements[low...].prefix(limit))
}
