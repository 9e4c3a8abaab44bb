// Personal data is kept in boxes: AES-256-GCM under a key of one person, one retention class and one year. A box can be forgotten
// in two ways: its key is destroyed (erasure), or its bytes are replaced by their digest (retention). The chain covers digests, so it
// outlives both.

internal import Crypto

/// Which key a box is sealed under.
public struct KeyReference: Hashable, Sendable {
  /// The person's number; 0 where the data concern nobody.
  public let subject: Int64
  public let retention: String
  /// The civil year of the event, or the day (yyyymmdd) for dead letters.
  public let period: Int32

  public init(subject: Int64, retention: String, period: Int32) {
    self.subject = subject
    self.retention = retention
    self.period = period
  }
}

/// A key as the key file has it. `key` is nil once it was destroyed.
public struct KeyRecord: Sendable, Equatable {
  public let id: Int64
  public let reference: KeyReference
  public let key: [UInt8]?

  public init(id: Int64, reference: KeyReference, key: [UInt8]?) {
    self.id = id
    self.reference = reference
    self.key = key
  }
}

/// A person or company behind a number. `name` is nil once it was erased.
public struct SubjectRecord: Sendable, Equatable {
  public let number: Int64
  /// `seller:S1`, or `seller:S1/persons/2` for a party of that account.
  public let name: String?

  public init(number: Int64, name: String?) {
    self.number = number
    self.name = name
  }
}

/// What a box holds.
public enum BoxRole: UInt8, Sendable {
  /// A part of the event.
  case event = 0
  /// The inputs and evidence of the row's decisions.
  case decision = 1
  /// The bytes of a dead letter.
  case deadLetter = 2
  /// What the lists say of one party.
  case screening = 3
}

/// A piece of clear content on its way into a box.
public struct PlainBox: Sendable {
  public let key: KeyReference
  public let role: BoxRole
  /// Place (from 0) in the event's list of parties.
  public let party: Int?
  public let content: [UInt8]

  public init(key: KeyReference, role: BoxRole, party: Int? = nil, content: [UInt8]) {
    self.key = key
    self.role = role
    self.party = party
    self.content = content
  }
}

/// A box as it lies in a row.
public struct SealedBox: Sendable {
  public enum Content: Sendable {
    /// Nonce, ciphertext and tag.
    case sealed([UInt8])
    /// Retention took the bytes and left their digest.
    case expired(Digest)
  }
  public let keyID: Int64
  public let role: BoxRole
  public let party: Int?
  public let content: Content

  /// What the leaf covers: the digest of the sealed bytes with what says whose and what they are.
  public var digest: Digest {
    switch content {
    case .expired(let digest): return digest
    case .sealed(let bytes):
      var writer = ByteWriter(capacity: 24)
      appendHeader(to: &writer)
      return sha256(writer.bytes, bytes)
    }
  }

  func appendHeader(to writer: inout ByteWriter) {
    writer.byte(role.rawValue)
    writer.varint(UInt64(keyID))
    writer.varint(UInt64(party.map { $0 + 1 } ?? 0))
  }

  /// All boxes of a row, one after the other.
  public static func encode(_ boxes: [SealedBox]) -> [UInt8] {
    var writer = ByteWriter(capacity: 512)
    for box in boxes {
      switch box.content {
      case .sealed(let bytes):
        writer.byte(1)
        box.appendHeader(to: &writer)
        writer.counted(bytes)
      case .expired(let digest):
        writer.byte(2)
        box.appendHeader(to: &writer)
        writer.counted(digest)
      }
    }
    return writer.bytes
  }

  /// Reads what `encode` wrote.
  public static func decode(_ bytes: [UInt8]) throws(CodingFailure) -> [SealedBox] {
    var reader = ByteReader(bytes)
    var boxes: [SealedBox] = []
    while !reader.isAtEnd {
      let state = try reader.byte()
      guard let role = BoxRole(rawValue: try reader.byte()) else { throw CodingFailure(offset: reader.offset) }
      let keyID = Int64(truncatingIfNeeded: try reader.varint())
      let party = try reader.varint()
      let content = try reader.counted()
      guard state == 1 || (state == 2 && content.count == 32), party <= 1 << 16 else { throw CodingFailure(offset: reader.offset) }
      boxes.append(
        SealedBox(
          keyID: keyID, role: role, party: party == 0 ? nil : Int(party) - 1, content: state == 1 ? .sealed(content) : .expired(content)))
    }
    return boxes
  }
}

/// Keys by reference, with the next free id. The lane's writer extends it; readers only open.
public struct KeyRing: Sendable {
  private var idByReference: [KeyReference: Int64] = [:]
  private var keyByID: [Int64: SymmetricKey] = [:]
  private var nextID: Int64 = 1

  public init(_ records: [KeyRecord]) {
    for record in records {
      nextID = max(nextID, record.id + 1)
      // A destroyed key is not used again: new data of the same person get a key of their own.
      guard let key = record.key else { continue }
      idByReference[record.reference] = record.id
      keyByID[record.id] = SymmetricKey(data: key)
    }
  }

  /// The key for a reference; a new one is made with `entropy` and returned to be stored before it is used.
  mutating func key(for reference: KeyReference, entropy: any Entropy) -> (id: Int64, made: KeyRecord?) {
    if let id = idByReference[reference] { return (id, nil) }
    let bytes = entropy.bytes(32)
    let id = nextID
    nextID += 1
    idByReference[reference] = id
    keyByID[id] = SymmetricKey(data: bytes)
    return (id, KeyRecord(id: id, reference: reference, key: bytes))
  }

  /// Seals under a key that is in the ring.
  func seal(_ content: [UInt8], keyID: Int64, place: [UInt8], entropy: any Entropy) -> [UInt8] {
    guard let key = keyByID[keyID] else { preconditionFailure("a box is sealed under a key that was made before") }
    do {
      // A random nonce, because a crashed run may have sealed other bytes at the same place.
      let nonce = try AES.GCM.Nonce(data: entropy.bytes(12))
      let box = try AES.GCM.seal(content, using: key, nonce: nonce, authenticating: place)
      guard let combined = box.combined else { preconditionFailure("a twelve-byte nonce always combines") }
      return Array(combined)
    } catch {
      preconditionFailure("AES-GCM refuses neither a 256-bit key nor a 96-bit nonce")
    }
  }

  /// What opening a box gives.
  public enum Opened: Sendable, Equatable {
    case content([UInt8])
    /// The key was destroyed.
    case shredded
    /// Retention took the bytes.
    case expired
    /// The bytes do not open under their key: damage or alteration.
    case damaged
  }

  /// Opens a box of row `place`.
  // Never inlined: where a caller does not look at the bytes, Swift 6.3's optimiser frees the array before it is filled from `Data`.
  @inline(never)
  public func open(_ box: SealedBox, place: [UInt8]) -> Opened {
    guard case .sealed(let bytes) = box.content else { return .expired }
    guard let key = keyByID[box.keyID] else { return .shredded }
    do {
      return .content(Array(try AES.GCM.open(AES.GCM.SealedBox(combined: bytes), using: key, authenticating: place)))
    } catch {
      return .damaged
    }
  }
}

/// What a box is bound to, so that it cannot be moved to another row: the table and the number.
public func boxPlace(table: UInt8, number: Int64) -> [UInt8] {
  var writer = ByteWriter(capacity: 10)
  writer.byte(table)
  writer.varint(UInt64(number))
  return writer.bytes
}

/// Table numbers for `boxPlace`.
public enum BoxTable {
  public static let line: UInt8 = 1
  public static let dead: UInt8 = 2
}
