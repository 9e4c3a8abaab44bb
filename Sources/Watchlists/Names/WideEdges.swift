// Edges that cover more than one token: two neighbours that another writes as one word, initials and the words they stand for.

/// The edges that cover more than one token of a side.
@inline(__always)
func addWideEdges(
  _ q: Span<NameToken>, _ qLetters: Span<UInt16>, _ qShape: NameShape, _ l: Span<NameToken>, _ lLetters: Span<UInt16>,
  _ lShape: NameShape, _ judge: TokenJudge, _ letters: inout LetterComparison, _ edges: inout MutableSpan<NameEdge>,
  _ count: inout Int
) {
  if qShape.mayJoin(lShape) { addJoinedEdges(q, qLetters, l, lLetters, lShape, flipped: false, &letters, &edges, &count) }
  if lShape.mayJoin(qShape) { addJoinedEdges(l, lLetters, q, qLetters, qShape, flipped: true, &letters, &edges, &count) }
  if judge.isPair, !judge.isPerson {
    addAcronymEdges(q, l, flipped: false, &edges, &count)
    addAcronymEdges(l, q, flipped: true, &edges, &count)
    addBlendEdges(q, qLetters, l, lLetters, flipped: false, &edges, &count)
    addBlendEdges(l, lLetters, q, qLetters, flipped: true, &edges, &count)
  }
}

/// What a comparison asks of all tokens of a name at once.
struct NameShape: Sendable {
  /// Bits of the tokens that are words, and that are initials.
  var words: UInt32 = 0
  var initials: UInt32 = 0
  /// How long the words are and how long two neighbours written together may be, a bit for each length; and the letters that both begin and end with.
  /// Mostly no word of one name can be two of the other, and that is seen at once.
  private var single: UInt32 = 0
  private var joined: UInt32 = 0
  private var firsts: UInt32 = 0
  private var lasts: UInt32 = 0
  private var joinedFirsts: UInt32 = 0
  private var joinedLasts: UInt32 = 0

  init() {}

  init(_ tokens: Span<NameToken>) {
    for index in 0..<tokens.count {
      let token = tokens[index], place = UInt32(truncatingIfNeeded: index)
      if token.kind == .initial { initials |= 1 &<< place }
      if token.kind == .word {
        words |= 1 &<< place
        single |= 1 &<< UInt32(token.length)
        firsts |= Self.letter(UInt8(truncatingIfNeeded: token.head >> 56))
        lasts |= Self.letter(token.last)
      }
      if index > 0, mayBeJoined(tokens[index - 1], token) {
        let before = tokens[index - 1]
        joined |= fittingLengths(Int(before.length), Int(token.length))
        joinedFirsts |= Self.letter(UInt8(truncatingIfNeeded: before.head >> 56))
        joinedLasts |= Self.letter(token.last)
      }
    }
  }

  private static func letter(_ letter: UInt8) -> UInt32 { 1 &<< UInt32(letter & 31) }

  /// Whether a word may be these two neighbours.
  @inline(__always)
  func mayHave(joined a: NameToken, _ b: NameToken) -> Bool {
    let ends = (firsts &>> UInt32(truncatingIfNeeded: a.head >> 56 & 31) | lasts &>> UInt32(b.last & 31)) & 1
    return fittingLengths(Int(a.length), Int(b.length)) & single != 0 ? ends != 0 : false
  }

  /// Whether two neighbours may be a word of the other name.
  @inline(__always)
  func mayJoin(_ other: NameShape) -> Bool {
    joined & other.single != 0 ? (joinedFirsts & other.firsts) | (joinedLasts & other.lasts) != 0 : false
  }
}

/// The lengths of a word that may be two of these lengths: at most two letters more or fewer, and longer than either.
@inline(__always)
private func fittingLengths(_ one: Int, _ other: Int) -> UInt32 {
  let shortest = max(one &+ other &- 2, max(one, other) &+ 1)
  let lengths: UInt64 = (2 &<< UInt64(truncatingIfNeeded: one &+ other &+ 2)) &- (1 &<< UInt64(truncatingIfNeeded: shortest))
  return UInt32(truncatingIfNeeded: lengths)
}

let acronymLikeness: Float = 0.92

/// Edges from a token of `a` to the neighbours of `b` whose initials it is: "NPO" and "Nauchno-Proizvodstvennoe Obyedinenie".
private func addAcronymEdges(
  _ a: Span<NameToken>, _ b: Span<NameToken>, flipped: Bool, _ edges: inout MutableSpan<NameEdge>, _ count: inout Int
) {
  for i in 0..<a.count {
    let token = a[i]
    if token.kind != .word || token.length < 2 || token.length > 7 { continue }
    for start in 0..<b.count {
      let words = initials(token.head, Int(token.length), b, from: start)
      if words.set == 0 { continue }
      edges[count] = wideEdge(.acronym, token, at: i, words, acronymLikeness, flipped: flipped)
      count &+= 1
    }
  }
}

/// Neighbouring tokens, with what they weigh and tell; none with an empty set.
struct NeighbouringTokens {
  var set: UInt32 = 0
  var weight: Float = 0
  var information: Float = 0
}

/// The edge from the token of one name at a place to neighbours of the other.
/// - Parameter flipped: whether the neighbours are the query's.
@inline(__always)
func wideEdge(
  _ kind: EdgeKind, _ token: NameToken, at place: Int, _ neighbours: NeighbouringTokens, _ likeness: Float, flipped: Bool
) -> NameEdge {
  let one: UInt32 = 1 << UInt32(truncatingIfNeeded: place)
  let weight = min(token.weight, neighbours.weight)
  return NameEdge(
    kind: kind, query: flipped ? neighbours.set : one, listed: flipped ? one : neighbours.set, likeness: likeness, weight: weight,
    information: min(token.information, neighbours.information), worth: weight * likeness)
}

/// The tokens from `start` on whose initials are these letters; none if there are no two. Particles may be left out.
@inline(never)
private func initials(_ head: UInt64, _ length: Int, _ b: Span<NameToken>, from start: Int) -> NeighbouringTokens {
  var found = NeighbouringTokens()
  let first = b[start]
  if (first.head ^ head) >> 56 != 0 || first.kind != .word { return found }
  var letters = head
  var left = length
  var place = start
  while left > 0 {
    if place >= b.count { return NeighbouringTokens() }
    let next = b[place]
    let isNext = (next.head ^ letters) >> 56 == 0 && next.kind != .initial
    if !isNext, next.kind != .particle { return NeighbouringTokens() }
    if isNext {
      letters <<= 8
      left &-= 1
      found.weight += next.weight
      found.information += next.information
    }
    found.set |= 1 << UInt32(truncatingIfNeeded: place)
    place &+= 1
  }
  // One word is no acronym of itself.
  return found.set & (found.set &- 1) == 0 ? NeighbouringTokens() : found
}

/// Whether two neighbours may be what another writes as one word.
@inline(__always)
func mayBeJoined(_ a: NameToken, _ b: NameToken) -> Bool {
  let length = Int(a.length) + Int(b.length)
  return a.kind != .legalForm && b.kind != .legalForm && (a.kind != .number || b.kind != .number) && length >= 4
    && length <= NameFold.lettersMax
}

/// Edges from one token of `l` to two neighbours of `q`.
private func addJoinedEdges(
  _ q: Span<NameToken>, _ qLetters: Span<UInt16>, _ l: Span<NameToken>, _ lLetters: Span<UInt16>, _ lShape: NameShape, flipped: Bool,
  _ letters: inout LetterComparison, _ edges: inout MutableSpan<NameEdge>, _ count: inout Int
) {
  for i in 0..<(q.count &- 1) {
    if !lShape.mayHave(joined: q[i], q[i &+ 1]) { continue }
    if !mayBeJoined(q[i], q[i &+ 1]) { continue }
    var places = lShape.words & joinedPlaces(q[i], q[i &+ 1], l)
    while places != 0 {
      let j = places.trailingZeroBitCount
      places &= places &- 1
      // A letter doubled across the seam counts twice here and once there: one class may be one over.
      let most = joinedLimit(Int(q[i].length) &+ Int(q[i &+ 1].length), Int(l[j].length)) &+ EditCost.letter &+ Int(softConsonants)
      let consonants = q[i].consonants + q[i &+ 1].consonants
      if ConsonantBag.classSurplus(consonants, l[j].consonants) &* EditCost.letter > most { continue }
      let likeness = letters.joinedLikeness(q, i, qLetters, l, j, lLetters)
      if likeness <= 0 { continue }
      let pair = NeighbouringTokens(
        set: 3 << UInt32(truncatingIfNeeded: i), weight: q[i].weight + q[i &+ 1].weight,
        information: q[i].information + q[i &+ 1].information)
      edges[count] = wideEdge(.joined, l[j], at: j, pair, likeness, flipped: !flipped)
      count &+= 1
    }
  }
}

/// Bits of the words that may be two neighbours written together, of which at least one end is spelt alike.
@inline(__always)
private func joinedPlaces(_ a: NameToken, _ b: NameToken, _ l: Span<NameToken>) -> UInt32 {
  let fitting = fittingLengths(Int(a.length), Int(b.length)), first = a.head >> 56
  var places: UInt32 = 0
  for j in 0..<l.count {
    let isAlike: UInt32 = (l[j].head >> 56 == first ? 1 : 0) | (l[j].last == b.last ? 1 : 0)
    places |= (isAlike & fitting &>> UInt32(l[j].length)) &<< UInt32(truncatingIfNeeded: j)
  }
  return places
}

/// What two neighbours and the word that may be both of them can differ by.
@inline(__always)
func joinedLimit(_ a: Int, _ b: Int) -> Int {
  Int((1 - NameAligner.leastJoined) * (Float(a &+ b) / 2 - 0.5) * Float(EditCost.letter))
}
