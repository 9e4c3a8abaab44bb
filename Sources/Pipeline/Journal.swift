// The journal's row: a clear head without personal data, an optional clear record of the decisions, and sealed boxes for the rest.
// The head is written once, in a versioned binary form, and is what the chain's leaf covers.

public import Reference
public import Screening

/// What became of a line. Every line read has exactly one of these.
public enum Disposition: UInt8, Sendable, CaseIterable {
  case decided, noDecision, duplicate, corrected, deadLetter

  /// The name in summaries.
  public var name: String {
    switch self {
    case .decided: "decided"
    case .noDecision: "no_decision"
    case .duplicate: "duplicate"
    case .corrected: "corrected"
    case .deadLetter: "dead_letter"
    }
  }
}

/// How many lines had each disposition; they sum to the lines read.
public struct DispositionCounts: Equatable, Sendable {
  private var counts = [Int64](repeating: 0, count: Disposition.allCases.count)

  public init() {}

  public subscript(_ disposition: Disposition) -> Int64 {
    get { counts[Int(disposition.rawValue)] }
    set { counts[Int(disposition.rawValue)] = newValue }
  }

  /// The lines read.
  public var lines: Int64 { counts.reduce(0, +) }

  public mutating func add(_ other: DispositionCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  func append(to writer: inout ByteWriter) {
    for count in counts { writer.varint(UInt64(count)) }
  }

  init(from reader: inout ByteReader) throws(CodingFailure) {
    for index in counts.indices { counts[index] = try reader.count() }
  }
}

/// Why a row is in the journal.
public enum RowKind: UInt8, Sendable {
  /// An event of a source.
  case event = 0
  /// From here on another plan is in force; the record names it.
  case plan = 1
  /// Something a person did to the store (revealed a dead letter); the record says what.
  case act = 2
  /// A decision's time ran out; the record has the decision that follows.
  case expiry = 3
  /// Lists in force say something else than before; the record says how much changed, and of how many accounts the answers change.
  case lists = 4
  /// What the lists say of an account changed; the record has what was decided because of it, if anything was.
  case rescreening = 5
  /// A decision was made anew because an event behind it was corrected, or the record of what a correction came to.
  case rectification = 6
}

/// The clear part of a journal row.
public struct RowHead: Equatable, Sendable {
  public let seq: Int64
  public let kind: RowKind
  public let identity: EventIdentity
  /// The name of the event's kind.
  public let eventKind: String
  public let occurredAt: Instant
  public let observedAt: Instant
  public let disposition: Disposition
  /// Whether a higher version of the event was already there, so that this one changes nothing.
  public let isOvertaken: Bool
  /// The row of the next lower version of the same event; 0 if this is the first. Of a rectification: the row of the event that is decided about, or of the
  /// correction.
  public let previousSeq: Int64
  /// The accounts the event names: field path and subject number. What a number means is kept with the keys.
  public let accounts: [AccountNumber]
  /// A keyed hash of everything the catalogue reads in the event: the same identity with another content is refused.
  public let content: Hash128

  public init(
    seq: Int64, kind: RowKind, identity: EventIdentity, eventKind: String, occurredAt: Instant, observedAt: Instant,
    disposition: Disposition,
    isOvertaken: Bool, previousSeq: Int64, accounts: [AccountNumber], content: Hash128
  ) {
    self.seq = seq
    self.kind = kind
    self.identity = identity
    self.eventKind = eventKind
    self.occurredAt = occurredAt
    self.observedAt = observedAt
    self.disposition = disposition
    self.isOvertaken = isOvertaken
    self.previousSeq = previousSeq
    self.accounts = accounts
    self.content = content
  }

  private static let formatVersion: UInt8 = 1

  /// The head's bytes, as stored and hashed.
  public func encoded() -> [UInt8] {
    var writer = ByteWriter(capacity: 128)
    writer.byte(Self.formatVersion)
    writer.byte(kind.rawValue)
    writer.varint(UInt64(seq))
    writer.text(identity.source)
    writer.text(identity.id)
    writer.signed(identity.version)
    writer.text(eventKind)
    for instant in [occurredAt, observedAt] {
      writer.signed(instant.microseconds)
      writer.signed(Int64(instant.offsetMinutes))
    }
    writer.byte(disposition.rawValue)
    writer.byte(isOvertaken ? 1 : 0)
    writer.varint(UInt64(previousSeq))
    writer.varint(UInt64(accounts.count))
    for account in accounts {
      writer.text(account.field)
      writer.varint(UInt64(account.subject))
    }
    writer.word(content.high)
    writer.word(content.low)
    return writer.bytes
  }

  /// Reads a stored head.
  public init(decoding bytes: [UInt8]) throws(CodingFailure) {
    var reader = ByteReader(bytes)
    guard try reader.byte() == Self.formatVersion, let kind = RowKind(rawValue: try reader.byte()) else {
      throw CodingFailure(offset: 0)
    }
    self.kind = kind
    seq = try reader.count()
    identity = EventIdentity(source: try reader.text(), id: try reader.text(), version: try reader.signed())
    eventKind = try reader.text()
    occurredAt = try Self.instant(&reader)
    observedAt = try Self.instant(&reader)
    guard let disposition = Disposition(rawValue: try reader.byte()) else { throw CodingFailure(offset: reader.offset) }
    self.disposition = disposition
    isOvertaken = try reader.byte() == 1
    previousSeq = try reader.count()
    var accounts: [AccountNumber] = []
    let count = try reader.varint()
    guard count <= 16 else { throw CodingFailure(offset: reader.offset) }
    for _ in 0..<count { accounts.append(AccountNumber(field: try reader.text(), subject: try reader.count())) }
    self.accounts = accounts
    content = Hash128(high: try reader.word(), low: try reader.word())
    guard reader.isAtEnd else { throw CodingFailure(offset: reader.offset) }
  }

  private static func instant(_ reader: inout ByteReader) throws(CodingFailure) -> Instant {
    let microseconds = try reader.signed()
    let offset = try reader.signed()
    guard let minutes = Int16(exactly: offset), let instant = Instant(microseconds: microseconds, offsetMinutes: minutes) else {
      throw CodingFailure(offset: reader.offset)
    }
    return instant
  }
}

/// An account in a head: which field names it, and its number.
public struct AccountNumber: Equatable, Sendable {
  public let field: String
  public let subject: Int64

  public init(field: String, subject: Int64) {
    self.field = field
    self.subject = subject
  }
}

/// A row as it lies in the store.
public struct StoredRow: Sendable {
  public let seq: Int64
  public let head: [UInt8]
  public let record: [UInt8]?
  public let sealed: [UInt8]
  /// First 64 bits of the keyed hash of (source, id), for finding an event by its identity.
  public let identityHash: UInt64
  /// The outcome of the first decision, for counting without reading records.
  public let outcome: String?

  public init(seq: Int64, head: [UInt8], record: [UInt8]?, sealed: [UInt8], identityHash: UInt64, outcome: String?) {
    self.seq = seq
    self.head = head
    self.record = record
    self.sealed = sealed
    self.identityHash = identityHash
    self.outcome = outcome
  }
}

/// A line that was no event, as it lies in the store. Its bytes are sealed under the key of its day and go with it.
public struct StoredDeadLetter: Sendable {
  public let number: Int64
  /// Reason, place and digest, as JSON without personal data.
  public let head: [UInt8]
  public let sealed: [UInt8]

  public init(number: Int64, head: [UInt8], sealed: [UInt8]) {
    self.number = number
    self.head = head
    self.sealed = sealed
  }
}
