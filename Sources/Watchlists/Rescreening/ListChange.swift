// What lists now in force say that those before did not: the entries that are new or another, searchable by themselves, and the ids of those that are another or
// gone. Made from tables, so that it can be told after a restart, when the old list is no longer there.
//
// An answer can change in two ways only: an entry that is new or another is like the party now, or an entry that the party was like is another or gone. The first
// is found by searching the small index of what changed, under the thresholds of the whole; the second by the answers themselves, which name their entries.

/// The change from some lists to those in force.
public struct ListChange: Sendable {
  /// How much of a list changed.
  public struct Count: Sendable, Equatable {
    public let list: ListID
    public let added: Int
    public let changed: Int
    public let removed: Int
  }
  private struct Key: Hashable {
    let list: ListID
    let entryID: String
  }

  /// In order of list; lists that did not change are left out.
  public let counts: [Count]
  private let index: WatchlistIndex?
  private let touched: Set<Key>

  public var isEmpty: Bool { index == nil && touched.isEmpty }

  /// - Parameters:
  ///   - bases: what answers may rest on: one table a list. Several, where some answers rest on the one and some on the other.
  ///   - tables: the lists in force.
  ///   - whole: the index over them.
  public init(from bases: [[ListTable]], to tables: [ListTable], index whole: WatchlistIndex) {
    var counts: [Count] = []
    var wanted: Set<Key> = []
    var touched: Set<Key> = []
    for table in tables.sorted(by: { $0.list < $1.list }) {
      var added: Set<String> = [], changed: Set<String> = [], removed: Set<String> = []
      for base in bases {
        let changes = ListTable.changes(from: base.first { $0.list == table.list }, to: table)
        added.formUnion(changes.added)
        changed.formUnion(changes.changed)
        removed.formUnion(changes.removed)
      }
      if added.isEmpty, changed.isEmpty, removed.isEmpty { continue }
      changed.subtract(added)
      counts.append(Count(list: table.list, added: added.count, changed: changed.count, removed: removed.count))
      for id in added.union(changed) { wanted.insert(Key(list: table.list, entryID: id)) }
      for id in changed.union(removed).union(added) { touched.insert(Key(list: table.list, entryID: id)) }
    }
    self.counts = counts
    self.touched = touched
    if wanted.isEmpty {
      index = nil
    } else if wanted.count * 2 > whole.entryCount {
      // Most of it is new: the whole finds no less, and is there already.
      index = whole
    } else {
      let entries = (0..<whole.entryCount).lazy.map { whole.entry(at: $0) }.filter {
        wanted.contains(Key(list: $0.list, entryID: $0.entryID))
      }
      index = WatchlistIndex(entries: Array(entries), settings: whole.settings.fixed(entries: whole.entryCount))
    }
  }

  /// Whether an answer that names the entry may be another now.
  public func touches(list: ListID, entryID: String) -> Bool { touched.contains(Key(list: list, entryID: entryID)) }

  /// Places of known parties in a range that an entry which is new or another is like, or nearly. Pure: ranges may be worked on side by side.
  ///
  /// Some 10 microseconds a party with a scratch space that remembers many tokens (`SearchScratch(cachedTokensBits: 17)`), because names repeat.
  public func concerned(in known: KnownParties, _ places: some Sequence<Int>, scratch: inout SearchScratch) -> [Int] {
    guard let index else { return [] }
    var concerned: [Int] = []
    for place in places {
      let prepared = PreparedParty(known.party(at: place).party, preparer: &scratch.preparer)
      if !index.search(prepared, limit: 1, scratch: &scratch).isEmpty { concerned.append(place) }
    }
    return concerned
  }
}
