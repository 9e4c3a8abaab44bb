/// Every person and company ever named, in memory by the million: one run of bytes and a table of places. About 100 bytes a party.
///
/// A party is known by a name of the caller's (`seller:S1/persons/2`); adding another under that name replaces it.
public struct KnownParties: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = []
  /// Numbers of parties by the hash of their names; open addressing.
  private var slots = [UInt32](repeating: .max, count: 1 << 10)
  /// Bytes of parties that were replaced.
  private var deadBytes = 0
  private var writer = PartyWriter()
  private var isMarked = false
  /// Places of parties that were added or replaced since `mark`.
  public private(set) var sinceMark: [Int] = []

  public init() {}

  /// From here on `sinceMark` tells whom somebody who works with a copy does not know yet.
  public mutating func mark() {
    isMarked = true
    sinceMark = []
  }

  /// Nobody works with a copy any more.
  public mutating func unmark() {
    isMarked = false
    sinceMark = []
  }

  /// Parties known, each once.
  public var count: Int { starts.count }

  /// Bytes used, without the table of places.
  public var byteCount: Int { bytes.count }

  /// Adds a party, or replaces the one of that name. Amortised O(length of its texts).
  /// - Returns: Whether anything is new: the name, or what is said of it.
  @discardableResult
  public mutating func add(_ name: String, _ party: Party) -> Bool {
    writer.clear()
    writer.text(name)
    writer.party(party)
    let slot = slot(of: name)
    let known = Int(slots[slot])
    if slots[slot] != .max {
      let range = starts[known]..<starts[known] + length(known)
      if bytes[range].elementsEqual(writer.bytes) { return false }
      deadBytes += range.count
    }
    let start = bytes.count
    appendLength(writer.bytes.count)
    bytes.append(contentsOf: writer.bytes)
    let contentStart = start + 4
    if isMarked { sinceMark.append(slots[slot] == .max ? starts.count : known) }
    if slots[slot] != .max {
      starts[known] = contentStart
      if deadBytes > bytes.count / 2, deadBytes > 1 << 20 { compact() }
    } else {
      precondition(starts.count < Int(UInt32.max), "four thousand million parties are too many")
      slots[slot] = UInt32(starts.count)
      starts.append(contentStart)
      if starts.count * 2 > slots.count { grow() }
    }
    return true
  }

  /// The name and the party at a place, 0..<count, in the order of first adding. Does not depend on what was replaced.
  public func party(at place: Int) -> (name: String, party: Party) {
    var reader = PartyReaderOfBytes(bytes, at: starts[place])
    let name = reader.text()
    return (name, reader.party())
  }

  /// The party of a name; nil for a name that is not known.
  public func party(named name: String) -> Party? {
    let slot = slot(of: name)
    return slots[slot] == .max ? nil : party(at: Int(slots[slot])).party
  }

  private mutating func appendLength(_ count: Int) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
  }

  private func length(_ place: Int) -> Int {
    let start = starts[place]
    return (1...4).reduce(0) { $0 << 8 | Int(bytes[start - $1]) }
  }

  /// The slot of a name: its own, or the empty one it would go to.
  private func slot(of name: String) -> Int {
    var slot = Int(truncatingIfNeeded: hash(name)) & (slots.count - 1)
    while slots[slot] != .max, !isNamed(Int(slots[slot]), name) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func isNamed(_ place: Int, _ name: String) -> Bool {
    var reader = PartyReaderOfBytes(bytes, at: starts[place])
    return reader.text() == name
  }

  private func hash(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }

  private mutating func grow() {
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    for place in starts.indices {
      var reader = PartyReaderOfBytes(bytes, at: starts[place])
      slots[slot(of: reader.text())] = UInt32(place)
    }
  }

  private mutating func compact() {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count - deadBytes)
    for place in starts.indices {
      let range = starts[place] - 4..<starts[place] + length(place)
      starts[place] = kept.count + 4
      kept.append(contentsOf: bytes[range])
    }
    bytes = kept
    deadBytes = 0
  }
}
