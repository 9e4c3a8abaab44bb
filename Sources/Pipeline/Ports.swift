// The lane's ports: where lines come from, where everything is kept, where decisions go, and where chance comes from. Adapters and the
// simulated ones in tests implement them; the lane knows nothing else of the world.

public import Reference

/// A failure of the world, with what to do about it.
public struct WorldFailure: Error, Sendable, CustomStringConvertible {
  /// Whether the same call may succeed a moment later.
  public let mayRetry: Bool
  public let message: String

  public init(mayRetry: Bool, message: String) {
    self.mayRetry = mayRetry
    self.message = message
  }

  public var description: String { message }
}

/// How far a source was read, and what was read up to there. A source is its content: the same bytes under another name go on
/// where they stopped, other bytes under the same name start anew.
public struct SourcePosition: Hashable, Sendable {
  /// Bytes consumed.
  public let offset: Int64
  /// SHA-256 of those bytes.
  public let digest: Digest

  public init(offset: Int64, digest: Digest) {
    self.offset = offset
    self.digest = digest
  }
}

/// One line of a batch.
public struct SourceLine: Sendable {
  /// Where it lies in the batch's bytes; of an over-long line its first 64 KiB.
  public let range: Range<Int>
  /// Byte offset in the source.
  public let offset: Int64
  /// Its whole length in bytes.
  public let length: Int64
  /// Digest of an over-long line, which is not kept whole; nil for a line of bearable length.
  public let tooLongDigest: Digest?

  public init(range: Range<Int>, offset: Int64, length: Int64, tooLongDigest: Digest? = nil) {
    self.range = range
    self.offset = offset
    self.length = length
    self.tooLongDigest = tooLongDigest
  }
}

/// What a source had.
public struct SourceBatch: Sendable {
  public let bytes: [UInt8]
  public let lines: [SourceLine]
  /// The position after the last line.
  public let next: SourcePosition?
  /// When the lines were seen, for a live source; nil for a replay, where the lines themselves say it.
  public let observedAt: Instant?
  /// Whether nothing will follow.
  public let isEnd: Bool

  public init(bytes: [UInt8], lines: [SourceLine], next: SourcePosition?, observedAt: Instant?, isEnd: Bool) {
    self.bytes = bytes
    self.lines = lines
    self.next = next
    self.observedAt = observedAt
    self.isEnd = isEnd
  }
}

/// Where lines come from.
public protocol EventSource: AnyObject {
  /// Goes to the furthest of the known positions whose bytes are the beginning of this source; to the start if there is none.
  func resume(from known: [SourcePosition]) throws(WorldFailure) -> SourcePosition?
  /// What is there now, at most `linesMax` lines; never waits to fill a batch.
  func poll(linesMax: Int) throws(WorldFailure) -> SourceBatch
}

/// Where chance comes from: the system's generator, or a seeded one in simulation.
public protocol Entropy: AnyObject, Sendable {
  func bytes(_ count: Int) -> [UInt8]
}

/// The state a store ends in.
public struct StoreHead: Sendable {
  /// The seq the next row gets; the first is 1.
  public let nextSeq: Int64
  public let nextDeadLetter: Int64
  public let nextBatch: Int64
  public let link: Digest
  public let counts: DispositionCounts
  /// The last position of every source.
  public let positions: [SourcePosition]

  public init(
    nextSeq: Int64, nextDeadLetter: Int64, nextBatch: Int64, link: Digest, counts: DispositionCounts, positions: [SourcePosition]
  ) {
    self.nextSeq = nextSeq
    self.nextDeadLetter = nextDeadLetter
    self.nextBatch = nextBatch
    self.link = link
    self.counts = counts
    self.positions = positions
  }
}

/// A batch, sealed and chained: committed whole or not at all.
public struct SealedBatch: Sendable {
  public let number: Int64
  public let rows: [StoredRow]
  public let deadLetters: [StoredDeadLetter]
  /// 32 bytes a leaf: the rows', then the dead letters'.
  public let leaves: [UInt8]
  /// What the link covers besides the leaves: numbers, counts, position.
  public let header: [UInt8]
  public let link: Digest
  public let counts: DispositionCounts
  /// The position before and after; the one before is replaced.
  public let previousPosition: SourcePosition?
  public let position: SourcePosition?
  /// Written to the key file before the transaction.
  public let newKeys: [KeyRecord]
  public let newSubjects: [SubjectRecord]
  /// Artefacts of plans and templates of records, kept by digest.
  public let artefacts: [Artefact]
  /// Acts up to this number are among the rows and leave the table of acts with the commit.
  public let actsThrough: Int64
}

/// Something kept once and cited by its digest: a model file, a plan's manifest, a governance record's template.
public struct Artefact: Sendable {
  public let digest: Digest
  public let kind: String
  public let name: String
  public let bytes: [UInt8]

  public init(kind: String, name: String, bytes: [UInt8]) {
    digest = sha256(bytes)
    self.kind = kind
    self.name = name
    self.bytes = bytes
  }

  public init(digest: Digest, kind: String, name: String, bytes: [UInt8]) {
    self.digest = digest
    self.kind = kind
    self.name = name
    self.bytes = bytes
  }
}

/// A stored batch, for the verifier.
public struct StoredBatch: Sendable {
  public let number: Int64
  public let firstSeq: Int64
  public let rowCount: Int64
  public let firstDeadLetter: Int64
  public let deadLetterCount: Int64
  public let leaves: [UInt8]
  public let header: [UInt8]
  public let link: Digest

  public init(
    number: Int64, firstSeq: Int64, rowCount: Int64, firstDeadLetter: Int64, deadLetterCount: Int64, leaves: [UInt8], header: [UInt8],
    link: Digest
  ) {
    self.number = number
    self.firstSeq = firstSeq
    self.rowCount = rowCount
    self.firstDeadLetter = firstDeadLetter
    self.deadLetterCount = deadLetterCount
    self.leaves = leaves
    self.header = header
    self.link = link
  }
}

/// What readers see. Every call is a short read of its own; none blocks the lane.
public protocol Ledger: AnyObject, Sendable {
  func head() throws(WorldFailure) -> StoreHead
  /// Rows from `seq` on, in order.
  func rows(from seq: Int64, limit: Int) throws(WorldFailure) -> [StoredRow]
  /// Rows with decisions from `seq` on, in order.
  func decidedRows(from seq: Int64, limit: Int) throws(WorldFailure) -> [StoredRow]
  func row(_ seq: Int64) throws(WorldFailure) -> StoredRow?
  func deadLetters(from number: Int64, limit: Int) throws(WorldFailure) -> [StoredDeadLetter]
  func batches(from number: Int64, limit: Int) throws(WorldFailure) -> [StoredBatch]
  func artefact(_ digest: Digest) throws(WorldFailure) -> Artefact?
  func keys() throws(WorldFailure) -> [KeyRecord]
  /// The keys of these ids alone: what opening one row needs.
  func keys(_ ids: [Int64]) throws(WorldFailure) -> [KeyRecord]
  /// Subjects from a number on, in order.
  func subjects(from number: Int64) throws(WorldFailure) -> [SubjectRecord]
  /// What people did from outside the lane and no lane has journalled yet, after a number, in order.
  func acts(after number: Int64) throws(WorldFailure) -> [StoredAct]
  /// The store's own secrets, made when it was created.
  func secrets() throws(WorldFailure) -> StoreSecrets
  /// How far a named sink has published.
  func cursor(_ sink: String) throws(WorldFailure) -> Int64
  func saveCursor(_ sink: String, _ seq: Int64) throws(WorldFailure)
  /// Every sink that ever took a decision, with how far it took them, in order of name.
  func sinks() throws(WorldFailure) -> [SinkCursor]
}

/// A sink and the last seq that it took.
public struct SinkCursor: Sendable, Equatable {
  public let name: String
  public let seq: Int64

  public init(name: String, seq: Int64) {
    self.name = name
    self.seq = seq
  }
}

/// Something a person did to the store: the lane journals it at its next step, so that it stands in the chain.
public struct StoredAct: Sendable, Equatable {
  public let number: Int64
  public let at: Instant
  public let actor: String
  /// `dead_letters.revealed`.
  public let kind: String
  public let body: String

  public init(number: Int64, at: Instant, actor: String, kind: String, body: String) {
    self.number = number
    self.at = at
    self.actor = actor
    self.kind = kind
    self.body = body
  }
}

extension Ledger {
  public func acts(after number: Int64) throws(WorldFailure) -> [StoredAct] { [] }

  public func sinks() throws(WorldFailure) -> [SinkCursor] { [] }

  public func keys(_ ids: [Int64]) throws(WorldFailure) -> [KeyRecord] { try keys().filter { ids.contains($0.id) } }

  /// A ring with the keys of one row.
  func ring(of row: StoredRow) throws(WorldFailure) -> KeyRing {
    KeyRing(try keys(((try? SealedBox.decode(row.sealed)) ?? []).map(\.keyID)))
  }
}

/// Keys that are the store's and nobody's: for entity hashes, identity hashes and the anchor's signature.
public struct StoreSecrets: Sendable {
  /// 32 bytes, for HMAC-SHA-256.
  public let entityKey: [UInt8]
  /// 16 bytes, for SipHash.
  public let identityKey: [UInt8]
  /// 32 bytes, an Ed25519 seed.
  public let anchorSeed: [UInt8]

  public init(entityKey: [UInt8], identityKey: [UInt8], anchorSeed: [UInt8]) {
    self.entityKey = entityKey
    self.identityKey = identityKey
    self.anchorSeed = anchorSeed
  }
}

/// Where the lane keeps everything.
public protocol Store: Ledger {
  /// Keys first, into their own file; then everything else in one transaction. A second call with a batch that is already there
  /// changes nothing, so that a caller who does not know whether a commit went through may call again.
  func commit(_ batch: SealedBatch) throws(WorldFailure)
}

/// A store that can let go of personal data. Neither changes a leaf or a link: the chain covers digests.
public protocol ForgettingStore: Store {
  /// Puts the given sealed bytes, in which boxes are replaced by their digests, in the place of a row's or dead letter's.
  func expire(rows: [(seq: Int64, sealed: [UInt8])], deadLetters: [(number: Int64, sealed: [UInt8])]) throws(WorldFailure)
  /// Puts an act into the inbox, for the lane to journal at its next step.
  ///
  /// - Returns: the act's number.
  func recordAct(at moment: String, actor: String, kind: String, body: String) throws(WorldFailure) -> Int64
  /// Destroys keys for good and, if asked, forgets the name behind a number. What they sealed can never be read again.
  func destroy(keys ids: [Int64], forgettingNameOf subject: Int64?) throws(WorldFailure)
}

/// Where decisions go. At least once, in order, the same id each time.
public protocol DecisionSink: AnyObject {
  /// The sink's name, under which its cursor is kept.
  var name: String { get }
  /// The last seq this sink knows to have taken, if it can tell; otherwise 0.
  func lastTaken() throws(WorldFailure) -> Int64
  func publish(_ decisions: [PublishedDecision]) throws(WorldFailure)
}

/// A decision document on its way to a sink.
public struct PublishedDecision: Sendable {
  public let seq: Int64
  public let kind: String
  public let outcome: String
  /// One line of JSON, without the line feed.
  public let json: [UInt8]

  public init(seq: Int64, kind: String, outcome: String, json: [UInt8]) {
    self.seq = seq
    self.kind = kind
    self.outcome = outcome
    self.json = json
  }
}
