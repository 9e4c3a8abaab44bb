// When a list changes, only what changed of it is screened against everybody known.
//
// The entries that changed make a small index of their own, as they were and as they are, and every known party is searched in it, by the same search and under
// the same thresholds as in the whole index. So what is found is what the whole index would say about these entries, by construction; there is no second way of
// comparing that could differ. The other way round, an index of known parties in which each changed entry is searched, needs fewer searches, but has to be
// kept up with every event, takes kilobytes a party, and asks the question from the wrong side: the score is not symmetric.

/// Finds what a change of a list means for known parties.
public struct Rescreening: Sendable {
  /// A party that an entry is like.
  public struct Hit: Hashable, Sendable {
    /// The party's name in `KnownParties`, and its place there.
    public let party: String
    public let place: Int
    public let list: ListID
    public let entryID: String
    /// The entry's name that is like one of the party's.
    public let entryName: String
    /// 0...1000.
    public let score: Int
  }
  /// What changed for parties in a range, in their order.
  public struct Effect: Sendable {
    /// Matches that were none before: new entries, or entries that are like the party only now.
    public var appeared: [Hit] = []
    /// Matches that are none any more.
    public var vanished: [Hit] = []
    /// Matches of changed entries that were and are ones.
    public var stayed: [Hit] = []

    public init() {}

    public mutating func append(_ other: Effect) {
      appeared += other.appeared
      vanished += other.vanished
      stayed += other.stayed
    }
  }

  /// Entries as they are and as they were; their ids begin with a sign that says which.
  private let index: WatchlistIndex

  /// Entries looked at: as they are, and as they were.
  public var entryCount: Int { index.entryCount }

  /// Prepares a change.
  /// - Parameters:
  ///   - diff: what changed. Entries whose party is the same are left out: their matches are the same.
  ///   - entriesInForce: entries of all lists now in force, which decides on thresholds.
  public init(_ diff: ListDiff, entriesInForce: Int, settings: MatchSettings) {
    let changed = diff.changed.filter(\.isIdentity)
    self.init(
      new: diff.added + changed.map(\.new), old: diff.removed + changed.map(\.old), entriesInForce: entriesInForce, settings: settings)
  }

  /// Prepares the change from one index to another, in lists that are named.
  public init(from old: WatchlistIndex, to new: WatchlistIndex, lists: [ListID]) {
    func entries(_ index: WatchlistIndex, _ list: ListID) -> [ListEntry] {
      (0..<index.entryCount).lazy.map { index.entry(at: $0) }.filter { $0.list == list }
    }
    var now: [ListEntry] = [], before: [ListEntry] = []
    for list in lists {
      let diff = ListDiff(old: entries(old, list), new: entries(new, list))
      let changed = diff.changed.filter(\.isIdentity)
      now += diff.added + changed.map(\.new)
      before += diff.removed + changed.map(\.old)
    }
    self.init(new: now, old: before, entriesInForce: new.entryCount, settings: new.settings)
  }

  /// Prepares entries as they are and as they were.
  public init(new: [ListEntry], old: [ListEntry], entriesInForce: Int, settings: MatchSettings) {
    func signed(_ sign: String, _ entry: ListEntry) -> ListEntry {
      var entry = entry
      entry.entryID = sign + entry.entryID
      return entry
    }
    let entries = new.map { signed("+", $0) } + old.map { signed("-", $0) }
    index = WatchlistIndex(entries: entries, settings: settings.fixed(entries: entriesInForce))
  }

  /// What the change means for some of the known parties. Pure: ranges may be worked on side by side, and their effects appended in order.
  ///
  /// Some 10 microseconds a party with a scratch space that remembers many tokens (`SearchScratch(cachedTokensBits: 17)`), because names repeat.
  public func effect(on known: KnownParties, _ range: Range<Int>, scratch: inout SearchScratch) -> Effect {
    var effect = Effect()
    for place in range {
      let (name, party) = known.party(at: place)
      let prepared = PreparedParty(party, preparer: &scratch.preparer)
      let matches = index.search(prepared, limit: .max, scratch: &scratch)
      if !matches.isEmpty { sort(matches, party: name, place: place, into: &effect) }
    }
    return effect
  }

  /// Places of the parties in a range that any of the changed entries, as it is or as it was, is like or nearly like: all whose answer may be another now.
  public func concerned(in known: KnownParties, _ range: Range<Int>, scratch: inout SearchScratch) -> [Int] {
    if index.entryCount == 0 { return [] }
    return range.filter { place in
      let prepared = PreparedParty(known.party(at: place).party, preparer: &scratch.preparer)
      return !index.search(prepared, limit: 1, scratch: &scratch).isEmpty
    }
  }

  private func sort(_ matches: [Match], party: String, place: Int, into effect: inout Effect) {
    func hits(_ sign: Character) -> [Hit] {
      matches.filter { $0.isMatch && $0.entryID.first == sign }.map {
        Hit(party: party, place: place, list: $0.list, entryID: String($0.entryID.dropFirst()), entryName: $0.name, score: $0.score)
      }.sorted { ($0.list, $0.entryID) < ($1.list, $1.entryID) }
    }
    func has(_ hits: [Hit], _ one: Hit) -> Bool { hits.contains { $0.list == one.list && $0.entryID == one.entryID } }
    let now = hits("+"), before = hits("-")
    for one in now {
      if has(before, one) { effect.stayed.append(one) } else { effect.appeared.append(one) }
    }
    effect.vanished += before.filter { !has(now, $0) }
  }
}

extension MatchSettings {
  /// The same settings with the thresholds that hold for so many entries, however many an index has.
  func fixed(entries: Int) -> MatchSettings {
    var settings = self
    settings.person.searchThresholds = [(Int.max, threshold(domain: .person, entries: entries))]
    settings.other.searchThresholds = [(Int.max, threshold(domain: .other, entries: entries))]
    return settings
  }
}
