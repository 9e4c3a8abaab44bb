/// Scratch space of one worker; reused from search to search and never shared between threads. Grows to the size of the largest index it has searched.
public struct SearchScratch {
  var aligner = NameAligner(remembers: true)
  var preparer = NamePreparer()
  var nameMarks: [NameMark] = []
  var tokenMarks: [TokenMark] = []
  var epoch: UInt32 = 0
  private var step: UInt32 = 0
  /// The listed tokens that may be the query token looked at, each once.
  private(set) var candidates: [UInt32] = []
  /// Names credited in this epoch, of which the first `touchedCount` are still in question.
  var touched: [UInt32] = []
  var touchedCount = 0
  /// A bit for each name; all zero between searches.
  private var touchedBits: [UInt64] = []
  /// By query token: its bit in the set of tokens a name has been credited for.
  var setBit = InlineArray<24, UInt16>(repeating: 0)
  /// By set of query tokens: what a name must have earned.
  var bounds = [NameIndex.CreditBound](repeating: NameIndex.CreditBound(), count: 1 << NameIndex.setBits)
  /// What the bounds grant every name.
  var granted: Float = 0
  var expansions: [Expansion] = []
  var tokens: [NameToken] = []
  var joined: [UInt8] = []
  var hits: [NameHit] = []
  var cache: ExpansionCache
  /// What searches with it have cost so far. For measurements, and for tests that bound the work without a clock.
  private(set) var work = SearchWork()

  /// - Parameter cachedTokensBits: how many tokens' expansions are remembered, as a power of two: 14 for events as they come, more for a million names at once.
  public init(cachedTokensBits: Int = 14) { cache = ExpansionCache(slotsBits: cachedTokensBits) }

  /// What a name has earned in the search of an epoch.
  struct NameMark {
    var epoch: UInt32 = 0
    var credit: Float = 0
    /// How much of the credit is for the token it was last credited for.
    var last: Float = 0
    var stamp: UInt16 = 0
    /// The query tokens it was credited for.
    var set: UInt16 = 0
  }

  /// What a token of the list may be in the search of an epoch.
  struct TokenMark {
    var epoch: UInt32 = 0
    /// The first of its expansions.
    var first: UInt32 = 0
    /// The step in which it was last looked at.
    var step: UInt32 = 0
  }

  /// Stamps from here on say that the name may write a query token as two.
  static let splitStamp: UInt16 = 128

  /// Makes room for an index and starts a new epoch.
  mutating func begin(names: Int, tokens: Int) {
    if nameMarks.count < names {
      nameMarks = [NameMark](repeating: NameMark(), count: names)
      touched = [UInt32](repeating: 0, count: names)
    }
    if tokenMarks.count < tokens { tokenMarks = [TokenMark](repeating: TokenMark(), count: tokens) }
    // After four thousand million searches the stamps start anew.
    if epoch == .max || step > .max - 256 {
      nameMarks = [NameMark](repeating: NameMark(), count: nameMarks.count)
      tokenMarks = [TokenMark](repeating: TokenMark(), count: tokenMarks.count)
      epoch = 0
      step = 0
    }
    epoch += 1
    touchedCount = 0
    expansions.removeAll(keepingCapacity: true)
  }

  /// Starts on another query token.
  mutating func beginCandidates() {
    step += 1
    candidates.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func addCandidate(_ id: UInt32) {
    if tokenMarks[Int(id)].step == step { return }
    tokenMarks[Int(id)].step = step
    candidates.append(id)
  }

  /// Credits names for a query token; of several credits for one token the highest counts, whichever comes first.
  mutating func give(_ names: Span<UInt32>, _ credit: Float, _ stamp: UInt16, set: UInt16) {
    creditNames(names, NameMark(epoch: epoch, credit: credit, last: credit, stamp: stamp, set: set), &nameMarks, &touched, &touchedCount)
  }

  /// The same for names that are in question already, and for no others.
  mutating func giveTouched(_ names: Span<UInt32>, _ credit: Float, _ stamp: UInt16, set: UInt16) {
    for index in names.indices {
      let name = names[index]
      if touchedBits[Int(name >> 6)] >> UInt64(name & 63) & 1 == 0 { continue }
      var mark = nameMarks[Int(name)]
      if mark.stamp < Self.splitStamp, mark.add(credit, stamp, set) { nameMarks[Int(name)] = mark }
    }
  }

  /// Sets the bits of the names in question.
  mutating func noteTouched(names: Int) {
    if touchedBits.count * 64 < names { touchedBits = [UInt64](repeating: 0, count: (names + 63) / 64) }
    for index in 0..<touchedCount { touchedBits[Int(touched[index] >> 6)] |= 1 << UInt64(touched[index] & 63) }
  }

  /// Clears them.
  mutating func forgetTouched() {
    for index in 0..<touchedCount { touchedBits[Int(touched[index] >> 6)] = 0 }
  }

  mutating func countWork(credited: Int, looked: Int, aligned: Int) {
    work.credited += credited
    work.looked += looked
    work.aligned += aligned
  }
}

extension SearchScratch.NameMark {
  /// Adds a credit; false if nothing changes, because a higher one for the same token has been given.
  @inline(__always)
  fileprivate mutating func add(_ more: Float, _ token: UInt16, _ bits: UInt16) -> Bool {
    if stamp != token {
      stamp = token
      credit += more
      last = more
      set |= bits
      return true
    }
    if more <= last { return false }
    credit += more - last
    last = more
    return true
  }
}

/// What searches cost, in names.
struct SearchWork: Sendable, Equatable {
  /// Brought up by their tokens.
  var credited = 0
  /// Bounded by all their tokens.
  var looked = 0
  /// Aligned.
  var aligned = 0
}

/// Credits names as `given` says, and lists those that have not been credited in its epoch.
private func creditNames(
  _ names: Span<UInt32>, _ given: SearchScratch.NameMark, _ nameMarks: inout [SearchScratch.NameMark], _ touched: inout [UInt32],
  _ touchedCount: inout Int
) {
  var marks = nameMarks.mutableSpan, list = touched.mutableSpan
  var count = touchedCount
  for index in names.indices {
    let name = names[index]
    var mark = marks[Int(name)]
    if mark.epoch != given.epoch {
      mark = given
      list[count] = name
      count &+= 1
    } else if !mark.add(given.credit, given.stamp, given.set) {
      continue
    }
    marks[Int(name)] = mark
  }
  touchedCount = count
}

/// A token of the list that may be a token of the query.
struct Expansion {
  /// Which query token, or the first of two written together.
  var query: UInt8
  var isJoined: Bool
  var token: UInt32
  /// What a name holding it is credited: an upper bound.
  var credit: Float
  var information: Float
  /// The next expansion of the same listed token; `UInt32.max` for none.
  var next: UInt32
}

/// A listed name that scored.
struct NameHit {
  var entry: UInt32
  var name: UInt32
  var queryName: Int
  var domain: NameDomain
  var score: Float
  var isEqual: Bool
}

/// What tells two indexes apart, by being another object.
final class IndexIdentity: Sendable {}

/// Expansions of tokens searched for before, for one index: names repeat, and what one may be does not change.
///
/// Bounded: of the tokens that fall on a pair of slots the last two are kept, and all is dropped when the items are many. An answer from here is the answer that
/// would be computed, so nothing depends on what is in it.
struct ExpansionCache {
  struct Item {
    var token: UInt32
    var likeness: Float
  }

  private struct Slot {
    var hash: UInt64 = 0
    var head: UInt64 = 0
    var mark: UInt32 = 0
    var first: UInt32 = 0
    var count: UInt32 = 0
  }

  private let slotsBits: Int
  private var itemsMax: Int { 32 << slotsBits }

  init(slotsBits: Int) { self.slotsBits = min(max(slotsBits, 4), 24) }

  private var identity: IndexIdentity?
  private var slots: [Slot] = []
  private var items: [Item] = []

  /// Empties itself unless it already belongs to the index; says whether it did belong.
  mutating func use(_ index: IndexIdentity) -> Bool {
    let belongs = identity === index
    if belongs, items.count < itemsMax { return true }
    identity = index
    items.removeAll(keepingCapacity: true)
    slots = [Slot](repeating: Slot(), count: 1 << slotsBits)
    return belongs
  }

  /// The items of a token, as places; nil if it is not here.
  @inline(__always)
  func places(_ token: NameToken, _ domain: NameDomain) -> Range<Int>? {
    let mark = mark(token, domain), place = place(token, domain)
    for place in place...place + 1 {
      let slot = slots[place]
      if slot.hash == token.hash, slot.head == token.head, slot.mark == mark { return Int(slot.first)..<Int(slot.first + slot.count) }
    }
    return nil
  }

  @inline(__always)
  func item(at place: Int) -> Item { items[place] }

  /// Where the next items will stand.
  var end: Int { items.count }

  mutating func append(_ item: Item) { items.append(item) }

  /// The items from `first` on are those of a token.
  mutating func keep(_ token: NameToken, _ domain: NameDomain, from first: Int) {
    let place = place(token, domain)
    slots[place + 1] = slots[place]
    slots[place] = Slot(
      hash: token.hash, head: token.head, mark: mark(token, domain), first: UInt32(first), count: UInt32(items.count - first))
  }

  private func place(_ token: NameToken, _ domain: NameDomain) -> Int {
    let key = (token.hash ^ UInt64(mark(token, domain)) << 40) &* 0x9e37_79b9_7f4a_7c15
    return Int(key >> UInt64(64 - slotsBits)) & ~1
  }

  /// Never 0, which marks an empty slot.
  private func mark(_ token: NameToken, _ domain: NameDomain) -> UInt32 {
    1 | UInt32(domain.rawValue) << 1 | UInt32(token.origin.bits) << 2 | UInt32(token.kind.rawValue) << 5
      | UInt32(token.length) << 8
  }
}
