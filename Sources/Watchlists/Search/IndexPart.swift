// Preparing names is four fifths of building an index, and each entry's are its own: so entries are prepared in parts, on any threads, and the index only joins the
// parts in the order of the entries. A part numbers its tokens itself; joined in order, tokens get the numbers they would have had from one thread.

/// Some neighbouring entries made ready for an index.
public struct IndexPart: Sendable {
  /// Makes the parts 0..<count, each by one call of `make`, on any threads, and gives them back in that order.
  public typealias Spread = (_ count: Int, _ make: @Sendable (_ part: Int) -> IndexPart) -> [IndexPart]

  /// Makes the parts one after the other on the calling thread.
  public static let inTurn: @Sendable (Int, @Sendable (Int) -> IndexPart) -> [IndexPart] = { count, make in (0..<count).map(make) }

  /// Few enough that threads end at about the same time, many enough that most tokens of a part come more than once in it.
  static let entriesMax = 1_024
  /// Parts that are made before they are joined: a list of usual size at once.
  static let roundMax = 64

  private(set) var persons = NameIndexBuilder(domain: .person)
  private(set) var others = NameIndexBuilder(domain: .other)
  private(set) var contexts: [PartyContext] = []
  /// By the entry's place among all.
  private(set) var identifiers: [(hash: UInt64, number: UInt32)] = []

  /// - Parameter entries: a slice of all entries; its indices are their places.
  init(_ entries: ArraySlice<ListEntry>) {
    var preparer = NamePreparer()
    contexts.reserveCapacity(entries.count)
    for number in entries.indices {
      let party = PreparedParty(entries[number].party, preparer: &preparer)
      for name in party.names {
        switch name.domain {
        case .person: persons.add(party.arena, name, entry: UInt32(number))
        case .other: others.add(party.arena, name, entry: UInt32(number))
        }
      }
      for identifier in party.context.identifiers { identifiers.append((identifier.hash, UInt32(number))) }
      contexts.append(party.context)
    }
  }
}
