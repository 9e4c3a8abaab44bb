/// Scratch space of one worker; reused from search to search and never shared between threads. Grows to the size of the largest index it has searched.
public struct SearchScratch {
  var aligner = NameAligner(remembers: true)
  var preparer = NamePreparer()
  var nameMarks: [NameMark] = []
  var tokenMarks: [TokenMark] = []
  var epoch: UInt32 = 0
  var step: UInt32 = 0
  var touched: [UInt32] = []
  var expansions: [Expansion] = []
  var tokens: [NameToken] = []
  var joined: [UInt8] = []
  var hits: [NameHit] = []
  var cache: ExpansionCache
  /// What the last search cost: names aligned. For measurements.
  public private(set) var alignedCount = 0

  /// - Parameter cachedTokensBits: how many tokens' expansions are remembered, as a power of two: 13 for events as they come, more for a million names at once.
  public init(cachedTokensBits: Int = 13) { cache = ExpansionCache(slotsBits: cachedTokensBits) }

  /// What a name has earned in the search of an epoch.
  struct NameMark {
    var epoch: UInt32 = 0
    /// The query token it was last credited for.
    var stamp: UInt32 = 0
    var credit: Float = 0
    /// How much of the credit is for that token.
    var last: Float = 0
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
  static let splitStamp: UInt32 = 128

  /// Makes room for an index and starts a new epoch.
  mutating func begin(names: Int, tokens: Int) {
    if nameMarks.count < names { nameMarks = [NameMark](repeating: NameMark(), count: names) }
    if tokenMarks.count < tokens { tokenMarks = [TokenMark](repeating: TokenMark(), count: tokens) }
    // After four thousand million searches the stamps start anew.
    if epoch == .max || step > .max - 256 {
      nameMarks = [NameMark](repeating: NameMark(), count: nameMarks.count)
      tokenMarks = [TokenMark](repeating: TokenMark(), count: tokenMarks.count)
      epoch = 0
      step = 0
    }
    epoch += 1
    touched.removeAll(keepingCapacity: true)
    expansions.removeAll(keepingCapacity: true)
  }

  /// Credits a name for a query token; of several credits for one token the highest counts, whichever comes first.
  @inline(__always)
  mutating func give(_ name: UInt32, _ credit: Float, _ stamp: UInt32) {
    var mark = nameMarks[Int(name)]
    if mark.epoch != epoch {
      mark = NameMark(epoch: epoch, stamp: stamp, credit: credit, last: credit)
      touched.append(name)
    } else if mark.stamp != stamp {
      mark.stamp = stamp
      mark.credit += credit
      mark.last = credit
    } else if credit > mark.last {
      mark.credit += credit - mark.last
      mark.last = credit
    } else {
      return
    }
    nameMarks[Int(name)] = mark
  }

  mutating func countAligned(_ count: Int) { alignedCount = count }
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
/// Bounded: a slot is overwritten by the next token that falls on it, and all is dropped when the items are many. An answer from here is the answer that
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
    let slot = slots[place(token, domain)]
    guard slot.hash == token.hash, slot.head == token.head, slot.mark == mark(token, domain) else { return nil }
    return Int(slot.first)..<Int(slot.first + slot.count)
  }

  @inline(__always)
  func item(at place: Int) -> Item { items[place] }

  /// Where the next items will stand.
  var end: Int { items.count }

  mutating func append(_ item: Item) { items.append(item) }

  /// The items from `first` on are those of a token.
  mutating func keep(_ token: NameToken, _ domain: NameDomain, from first: Int) {
    slots[place(token, domain)] = Slot(
      hash: token.hash, head: token.head, mark: mark(token, domain), first: UInt32(first), count: UInt32(items.count - first))
  }

  private func place(_ token: NameToken, _ domain: NameDomain) -> Int {
    let key = (token.hash ^ UInt64(mark(token, domain)) << 40) &* 0x9e37_79b9_7f4a_7c15
    return Int(key >> UInt64(64 - slotsBits))
  }

  /// Never 0, which marks an empty slot.
  private func mark(_ token: NameToken, _ domain: NameDomain) -> UInt32 {
    1 | UInt32(domain.rawValue) << 1 | UInt32(token.origin.bits) << 2 | UInt32(token.kind.rawValue) << 5
      | UInt32(token.length) << 8
  }
}
