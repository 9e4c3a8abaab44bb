// What changed between two versions of a list, by the publisher's stable id and on the canonical form: the order of children, white space, empty values,
// repeated elements and new elements that say nothing about a party are not changes.

/// What changed between two versions of a list.
public struct ListDiff: Sendable {
  /// An entry that both versions have and that is not the same.
  public struct Change: Sendable {
    public let old: ListEntry
    public let new: ListEntry
    /// What changed, by field, in order of the field's name.
    public let fields: [FieldChange]
    /// Whether something changed that identifies the party (a name, a date, a country, an identifier, an address): then it is screened again. Any other change
    /// only updates what hangs on the entry.
    public let isIdentity: Bool
  }

  /// One field of an entry: what it no longer says and what it says now.
  public struct FieldChange: Equatable, Sendable {
    /// As in the canonical form: `name`, `date`, `identifier`, `programme`, …
    public let field: String
    public let removed: [String]
    public let added: [String]
  }

  /// In order of id.
  public let added: [ListEntry]
  public let removed: [ListEntry]
  public let changed: [Change]
  /// Entries that are in both versions and the same.
  public let unchangedCount: Int

  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  /// Entries to be screened against known parties: new ones, and those whose party is another now.
  public var toScreen: [ListEntry] { added + changed.filter(\.isIdentity).map(\.new) }

  /// Compares two versions of one list. O(n log n) in entries and their facts; about 10 microseconds an entry.
  ///
  /// Should a list give one id to several records, they count as one, which changes when any of them does.
  public init(old: [ListEntry], new: [ListEntry]) {
    let before = EntryTable(old), after = EntryTable(new)
    var added: [ListEntry] = [], removed: [ListEntry] = [], changed: [Change] = []
    var unchangedCount = 0
    for id in after.ids {
      guard let was = before[id] else {
        added.append(contentsOf: after[id] ?? [])
        continue
      }
      guard let now = after[id], let oldEntry = was.first, let newEntry = now.first else { continue }
      let (from, to) = (canonical(was), canonical(now))
      if from == to {
        unchangedCount += 1
        continue
      }
      let identity = was.map(\.party.canonicalBytes).sorted(by: precedes) != now.map(\.party.canonicalBytes).sorted(by: precedes)
      changed.append(Change(old: oldEntry, new: newEntry, fields: fieldChanges(from, to), isIdentity: identity))
    }
    for id in before.ids where after[id] == nil { removed.append(contentsOf: before[id] ?? []) }
    self.added = added
    self.removed = removed
    self.changed = changed
    self.unchangedCount = unchangedCount
  }
}

/// The entries of a version by id, ids in order: numbers by size, then the rest by their bytes.
private struct EntryTable {
  let ids: [String]
  private let entries: [String: [ListEntry]]

  init(_ all: [ListEntry]) {
    var entries: [String: [ListEntry]] = [:]
    entries.reserveCapacity(all.count)
    for entry in all { entries[entry.entryID, default: []].append(entry) }
    self.entries = entries
    // Sorted, because the order of a dictionary differs from run to run.
    ids = entries.keys.sorted(by: entryIDPrecedes)
  }

  subscript(_ id: String) -> [ListEntry]? { entries[id] }
}

/// The order in which entries are shown: ids that are numbers by size and first, the others by their bytes.
func entryIDPrecedes(_ a: String, _ b: String) -> Bool {
  switch (Int(a), Int(b)) {
  case (let x?, let y?) where x != y: x < y
  case (_?, nil): true
  case (nil, _?): false
  default: a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}

private func canonical(_ entries: [ListEntry]) -> [UInt8] {
  if entries.count == 1 { return entries[0].canonicalBytes }
  return Array(entries.map(\.canonicalBytes).sorted(by: precedes).joined())
}

private func precedes(_ a: [UInt8], _ b: [UInt8]) -> Bool { a.lexicographicallyPrecedes(b) }

/// Facts that only one of two canonical forms has, by field.
private func fieldChanges(_ old: [UInt8], _ new: [UInt8]) -> [ListDiff.FieldChange] {
  let before = canonicalFacts(old), after = canonicalFacts(new)
  let gone = Set(before).subtracting(after), come = Set(after).subtracting(before)
  var fields: [String] = []
  for fact in before + after where gone.contains(fact) || come.contains(fact) {
    if !fields.contains(fact.field) { fields.append(fact.field) }
  }
  return fields.sorted().map { field in
    ListDiff.FieldChange(
      field: field, removed: before.filter { $0.field == field && gone.contains($0) }.map(\.text),
      added: after.filter { $0.field == field && come.contains($0) }.map(\.text))
  }
}

/// One thing an entry says, in the words of its canonical form.
public struct CanonicalFact: Hashable, Sendable {
  /// `name`, `date`, `identifier`, `programme`, …
  public let field: String
  /// What it says about it, parts separated by ` · `.
  public let text: String
}

extension ListEntry {
  /// Everything the entry says, a fact a line of its canonical form, in that order.
  public var facts: [CanonicalFact] { canonicalFacts(canonicalBytes) }
}

private func canonicalFacts(_ canonical: [UInt8]) -> [CanonicalFact] {
  canonical.split(separator: 0x0A).map { line in
    let parts = line.split(separator: 0x1F, omittingEmptySubsequences: true).map { String(decoding: $0, as: UTF8.self) }
    return CanonicalFact(field: parts.first ?? "", text: parts.dropFirst().joined(separator: " · "))
  }
}
