// Two names side by side: which token answers which, and how well. What that is worth is in NameValue.swift, edges to several tokens in WideEdges.swift.
//
// Edges join tokens that are alike; joined edges let one token answer two neighbours ("joined tokens"). The best edges are taken one by one, each token
// once. The score is the share of weight that is answered, less what both sides have left over (contradiction), less a share of what the listed name
// has more (omission), times how much the agreeing tokens tell (two rare names agreeing say more than two common ones). Rejected: an optimal assignment,
// which is six times slower and differs on one pair in three hundred.

/// How one token answers another.
enum EdgeKind: UInt8, Sendable {
  case equal, spelling, typo, nickname, initial, joined, acronym
}

struct NameEdge: Sendable {
  var kind: EdgeKind
  /// Bits of the tokens covered on each side.
  var query: UInt32
  var listed: UInt32
  /// 0...1.
  var likeness: Float
  var weight: Float
  var information: Float
  /// Weight times likeness: what edges are chosen by.
  var worth: Float
}

/// What comparing two names found. The edges stay in the aligner until the next comparison.
struct NameScore: Sendable {
  /// 0...1 and below zero for names that contradict.
  var value: Float
  var information: Float
  var isEqual: Bool
}

/// Compares prepared names. Scratch space only; reused from pair to pair.
struct NameAligner {
  private var edges: [NameEdge] = []
  /// Bits of the places of each token in the other name.
  private var places = [UInt32](repeating: 0, count: 32)
  private var chosen = [NameEdge](repeating: NameEdge.none, count: NamePreparer.tokensMax)
  private var chosenCount = 0
  private var letters: LetterComparison

  /// - Parameter remembers: whether likenesses are kept for when the same two tokens meet again, which pays from the second pair of names on. Then
  ///   the judge must not change without `forget()`.
  init(remembers: Bool = false) { letters = LetterComparison(remembers: remembers) }

  /// The edges that make up the alignment compared last, best first.
  var taken: ArraySlice<NameEdge> { chosen[..<chosenCount] }

  /// Below this likeness two tokens are different names.
  static let least: Float = 0.66
  static let leastJoined: Float = 0.76

  mutating func forget() { letters.forget() }

  /// The score of two names. Does not allocate once warm. O(tokens² + candidates · letters²).
  mutating func score(
    _ q: Span<NameToken>, _ qLetters: Span<UInt16>, _ l: Span<NameToken>, _ lLetters: Span<UInt16>, _ judge: borrowing NameJudge
  ) -> NameScore {
    score(q, qLetters, NameShape(q), l, lLetters, NameShape(l), judge)
  }

  /// The same of names whose shapes are known.
  mutating func score(
    _ q: Span<NameToken>, _ qLetters: Span<UInt16>, _ qShape: NameShape, _ l: Span<NameToken>, _ lLetters: Span<UInt16>,
    _ lShape: NameShape, _ judge: borrowing NameJudge
  ) -> NameScore {
    // Every token with every other, every two neighbours with every token, and acronyms and blends from every place on, both ways; those that cover more
    // than one token twice, see `findEdges`.
    let edgesMax = 13 &* q.count &* l.count
    if edges.count < edgesMax { edges = [NameEdge](repeating: NameEdge.none, count: edgesMax) }
    let found = findEdges(q, qLetters, qShape, l, lLetters, lShape, judge.tokens, &letters, &places, &edges)
    chosenCount = choose(edges, found, &chosen)
    return scoreOf(chosen, chosenCount, q, l, judge)
  }
}

extension NameEdge {
  fileprivate static let none = NameEdge(kind: .equal, query: 0, listed: 0, likeness: 0, weight: 0, information: 0, worth: 0)
}

// MARK: edges

/// Finds the edges the best may be among and says where they stand.
///
/// Where a token stands on both sides nothing else can answer either of the two: no other edge of theirs is worth as much, unless it covers two tokens.
/// So these are not compared with the rest, which is half of all comparisons of names that have anything in common.
private func findEdges(
  _ q: Span<NameToken>, _ qLetters: Span<UInt16>, _ qShape: NameShape, _ l: Span<NameToken>, _ lLetters: Span<UInt16>,
  _ lShape: NameShape, _ judge: TokenJudge, _ letters: inout LetterComparison, _ same: inout [UInt32], _ edges: inout [NameEdge]
) -> Range<Int> {
  var found = edges.mutableSpan
  var wide = 0
  addWideEdges(q, qLetters, qShape, l, lLetters, lShape, judge, &letters, &found, &wide)
  var count = wide
  var places = same.mutableSpan
  let shared = sharedTokens(q, l, &places)
  // Those that nothing else can answer are left out, on either side.
  let isSettled = wide == 0 ? shared.isClear : false
  let settledQuery = isSettled ? shared.query : 0, settledListed = isSettled ? shared.listed : 0
  let words = lShape.words & ~settledListed, initials = lShape.initials & ~settledListed
  var rows = shared.query | ((qShape.words | qShape.initials) & ~settledQuery)
  while rows != 0 {
    let i = rows.trailingZeroBitCount
    rows &= rows &- 1
    let equal = places[i], ofKind = q[i].kind
    var near: UInt32 = 0
    if settledQuery &>> UInt32(truncatingIfNeeded: i) & 1 == 0 {
      near = ofKind == .word ? likePlaces(q[i], l, words, judge) : 0
      let others = ofKind == .word ? initials : ofKind == .initial ? words : 0
      if others != 0 { near |= initialPlaces(q[i], l, others) }
    }
    var open = equal | near
    while open != 0 {
      let j = open.trailingZeroBitCount
      open &= open &- 1
      var likeness: Float
      var kind: EdgeKind
      if equal &>> UInt32(truncatingIfNeeded: j) & 1 == 1 {
        (likeness, kind) = (tagFactor(q[i], l[j]), .equal)
      } else if ofKind != l[j].kind {
        (likeness, kind) = (initialLikeness, .initial)
      } else {
        if q[i].clusterMarks & l[j].clusterMarks == 0 { if judge.haveOtherConsonants(q[i], l[j]) { continue } }
        (likeness, kind) = letters.likeness(q, i, qLetters, l, j, lLetters, judge)
        if likeness < NameAligner.least { continue }
        likeness *= tagFactor(q[i], l[j])
      }
      let weight = min(q[i].weight, l[j].weight)
      found[count] = NameEdge(
        kind: kind, query: 1 << UInt32(truncatingIfNeeded: i), listed: 1 << UInt32(truncatingIfNeeded: j), likeness: likeness,
        weight: weight, information: min(q[i].information, l[j].information), worth: weight * likeness)
      count &+= 1
    }
  }
  // The wide ones go last, so that of two edges worth the same the one between two tokens is taken.
  for index in 0..<wide { found[count &+ index] = found[index] }
  return wide..<count &+ wide
}

/// Which tokens stand on both sides.
private struct SharedTokens {
  /// Bits of the tokens of the query that are tokens of the listed name, and the other way round.
  var query: UInt32 = 0
  var listed: UInt32 = 0
  /// Whether each stands once on both sides and is settled by that.
  var isClear = true
}

/// - Parameter places: is filled with bits of the places in `l` of each token of `q`.
@inline(__always)
private func sharedTokens(_ q: Span<NameToken>, _ l: Span<NameToken>, _ places: inout MutableSpan<UInt32>) -> SharedTokens {
  var shared = SharedTokens()
  for i in 0..<min(q.count, places.count) {
    let answers = equalPlaces(q[i], l)
    places[i] = answers
    if answers == 0 { continue }
    // A name twice on one side leaves one of the two to somebody else; and one that weighs less there, or is another part of the name, is worth less.
    let b = l[answers.trailingZeroBitCount]
    if (answers & (answers &- 1)) | (shared.listed & answers) != 0 { shared.isClear = false }
    if q[i].weight != b.weight { shared.isClear = false }
    if areOpposed(q[i].tag, b.tag) { shared.isClear = false }
    shared.query |= 1 &<< UInt32(truncatingIfNeeded: i)
    shared.listed |= answers
  }
  return shared
}

/// Bits of the tokens of a name that are this one. Four instructions a token that is not.
@inline(__always)
private func equalPlaces(_ a: NameToken, _ l: Span<NameToken>) -> UInt32 {
  var places: UInt32 = 0
  for j in 0..<l.count { places |= (l[j].hash == a.hash ? 1 : 0) &<< UInt32(truncatingIfNeeded: j) }
  var rest = places
  while rest != 0 {
    let j = rest.trailingZeroBitCount
    rest &= rest &- 1
    if !areSame(a, l[j]) { places &= ~(1 &<< UInt32(truncatingIfNeeded: j)) }
  }
  return places
}

@inline(__always)
private func areSame(_ a: NameToken, _ b: NameToken) -> Bool {
  a.hash == b.hash && a.kind == b.kind && a.head == b.head && a.length == b.length
}

/// Bits of those words of a name that may be like a word.
@inline(__always)
private func likePlaces(_ a: NameToken, _ l: Span<NameToken>, _ words: UInt32, _ judge: TokenJudge) -> UInt32 {
  var places: UInt32 = 0
  var rest = words
  while rest != 0 {
    let j = rest.trailingZeroBitCount
    rest &= rest &- 1
    places |= judge.mayBeLike(a, l[j]) &<< UInt32(truncatingIfNeeded: j)
  }
  return places
}

/// Bits of those tokens of a name that begin with the same letter.
private func initialPlaces(_ a: NameToken, _ l: Span<NameToken>, _ tokens: UInt32) -> UInt32 {
  var places: UInt32 = 0
  var rest = tokens
  while rest != 0 {
    let j = rest.trailingZeroBitCount
    rest &= rest &- 1
    if isInitialOf(a, l[j]) { places |= 1 &<< UInt32(truncatingIfNeeded: j) }
  }
  return places
}

let initialLikeness: Float = 0.8

@inline(__always)
func isInitialOf(_ a: NameToken, _ b: NameToken) -> Bool {
  (a.kind == .initial && b.kind == .word || a.kind == .word && b.kind == .initial) && a.head >> 56 == b.head >> 56
}

/// A name one source calls given and the other family is probably somebody else's.
@inline(__always)
private func tagFactor(_ a: NameToken, _ b: NameToken) -> Float { areOpposed(a.tag, b.tag) ? 0.93 : 1 }

@inline(__always)
private func areOpposed(_ a: NameTag, _ b: NameTag) -> Bool {
  a.rawValue &* b.rawValue == NameTag.given.rawValue &* NameTag.family.rawValue
}

// MARK: choice

/// The best edges first, each token once; says how many. Of equal edges the one found first, so that the answer depends on the two names alone.
private func choose(_ edges: [NameEdge], _ found: Range<Int>, _ chosen: inout [NameEdge]) -> Int {
  let edges = edges.span
  var chosen = chosen.mutableSpan
  var usedQuery: UInt32 = 0, usedListed: UInt32 = 0
  var taken = 0
  while taken < min(chosen.count, found.count) {
    var best = -1
    // Positive numbers are in the order of their bits, and the greater of two whole numbers is found without a branch.
    var bestWorth: UInt32 = 0
    for index in found {
      let isFree = (edges[index].query & usedQuery) | (edges[index].listed & usedListed) == 0
      let worth = isFree ? edges[index].worth.bitPattern : 0
      best = worth > bestWorth ? index : best
      bestWorth = max(worth, bestWorth)
    }
    if best < 0 { break }
    usedQuery |= edges[best].query
    usedListed |= edges[best].listed
    chosen[taken] = edges[best]
    taken &+= 1
  }
  return taken
}
