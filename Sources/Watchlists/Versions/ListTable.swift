// What a line must still know of a list version when the next one comes and the file of the old one may be gone: each entry's id and a digest of what identifies
// its party. About 20 bytes an entry, so that it is kept with the plans that cite it, and enough to tell which entries are new, changed or gone.

/// The entries of a list version, as short as telling changes needs.
public struct ListTable: Sendable, Equatable {
  public let list: ListID
  /// The version of the canonical form the digests were made of; tables of two forms are compared by id alone.
  public let canonicalVersion: Int
  /// In order of their bytes, each once.
  public let ids: [String]
  /// One for each id.
  public let digests: [UInt64]

  /// An entry's row, for making rows on several threads.
  public struct Row: Sendable {
    let id: String
    let digest: UInt64

    public init(_ entry: ListEntry) {
      id = entry.entryID
      digest = ListTable.digest(entry)
    }
  }

  /// About 10 microseconds an entry.
  public init(list: ListID, entries: some Sequence<ListEntry>) { self.init(list: list, rows: entries.map { Row($0) }) }

  /// Records that share an id count as one, which changes when any of them does. O(n log n).
  public init(list: ListID, rows unsorted: [Row]) {
    var rows = unsorted
    rows.sort { $0.id == $1.id ? $0.digest < $1.digest : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    var ids: [String] = [], digests: [UInt64] = []
    for row in rows {
      if ids.last == row.id {
        digests[digests.count - 1] = Self.mix(digests[digests.count - 1], row.digest)
      } else {
        ids.append(row.id)
        digests.append(row.digest)
      }
    }
    self.list = list
    canonicalVersion = ListEntry.canonicalVersion
    self.ids = ids
    self.digests = digests
  }

  /// What identifies the party, and who owns it: a change of either leads to re-screening; a new remark or programme does not.
  fileprivate static func digest(_ entry: ListEntry) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in entry.party.canonicalBytes { add(byte) }
    for relation in entry.relations where [.ownedBy, .owns, .parent, .subsidiary].contains(relation.kind) {
      for text in [relation.kind.rawValue, relation.targetID ?? "", String(relation.shareMillipercent ?? -1)] {
        add(0x1F)
        for byte in text.utf8 { add(byte) }
      }
    }
    return hash
  }

  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 { (a &* 0x9E37_79B9_7F4A_7C15) ^ b }

  // MARK: Changes

  /// What is new, another or gone in a later table.
  public struct Changes: Sendable, Equatable {
    public var added: [String] = []
    public var changed: [String] = []
    public var removed: [String] = []

    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
  }

  /// The changes to a later table of the list; without an earlier one everything is new. O(entries of both).
  public static func changes(from old: ListTable?, to new: ListTable) -> Changes {
    guard let old else { return Changes(added: new.ids) }
    var changes = Changes()
    // Under another canonical form nothing is known to have changed.
    let isComparable = old.canonicalVersion == new.canonicalVersion
    var a = 0, b = 0
    while a < old.ids.count || b < new.ids.count {
      if b == new.ids.count || (a < old.ids.count && old.ids[a].utf8.lexicographicallyPrecedes(new.ids[b].utf8)) {
        changes.removed.append(old.ids[a])
        a += 1
      } else if a == old.ids.count || old.ids[a] != new.ids[b] {
        changes.added.append(new.ids[b])
        b += 1
      } else {
        if isComparable, old.digests[a] != new.digests[b] { changes.changed.append(new.ids[b]) }
        a += 1
        b += 1
      }
    }
    return changes
  }

  // MARK: Bytes

  private static let magic: [UInt8] = Array("probity-list-table-1\n".utf8)

  /// The same for equal tables.
  public func encoded() -> [UInt8] {
    var bytes = Self.magic
    bytes.reserveCapacity(bytes.count + ids.count * 20)
    func number(_ value: UInt64, _ count: Int) { for shift in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) } }
    func text(_ text: String) {
      number(UInt64(text.utf8.count), 4)
      bytes.append(contentsOf: text.utf8)
    }
    text(list.text)
    number(UInt64(canonicalVersion), 4)
    number(UInt64(ids.count), 4)
    for (id, digest) in zip(ids, digests) {
      text(id)
      number(digest, 8)
    }
    return bytes
  }

  /// Reads what `encoded` wrote; nil for anything else.
  public init?(decoding bytes: [UInt8]) {
    guard bytes.starts(with: Self.magic) else { return nil }
    var at = Self.magic.count
    func number(_ count: Int) -> UInt64? {
      guard bytes.count - at >= count else { return nil }
      var value: UInt64 = 0
      for shift in 0..<count { value |= UInt64(bytes[at + shift]) << (8 * shift) }
      at += count
      return value
    }
    func text() -> String? {
      guard let count = number(4), count <= UInt64(bytes.count - at) else { return nil }
      defer { at += Int(count) }
      return String(validating: bytes[at..<(at + Int(count))], as: UTF8.self)
    }
    guard let list = text(), let version = number(4), let count = number(4), count <= UInt64(bytes.count - at) / 12 else { return nil }
    var ids: [String] = [], digests: [UInt64] = []
    for _ in 0..<count {
      guard let id = text(), let digest = number(8) else { return nil }
      ids.append(id)
      digests.append(digest)
    }
    guard at == bytes.count else { return nil }
    self.list = ListID(list)
    canonicalVersion = Int(version)
    self.ids = ids
    self.digests = digests
  }
}
