// Two names side by side: which token answers which, how well, and what that is worth.
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

/// How differences of letters are judged: what of a profile the comparison of two tokens needs.
struct TokenJudge: Sendable {
  let isPerson: Bool
  /// Whether it is for two given names: then initials answer the words they stand for. Searches generate candidates by token and would find some of those
  /// only.
  let isPair: Bool
  private let known: Float
  private let slip: Float
  /// What may differ for each letter of both tokens but the first, in twentieths, times 65,536, of other tokens and of two known ones. Rounded up: what is
  /// not unlike is looked at closely.
  private let allowances: InlineArray<2, Int32>
  /// Of words of so many letters together none is like another: "MKS" and "MCS" are two firms, because abbreviations are written on purpose.
  private let shortest: Int32

  init(_ profile: NameProfile, isPair: Bool = false) {
    isPerson = profile.isPerson
    self.isPair = isPair
    known = profile.known
    slip = profile.slip
    allowances = [Self.allowed(slip), Self.allowed(known)]
    shortest = isPerson ? 0 : 6
  }

  private static func allowed(_ factor: Float) -> Int32 {
    Int32((min((1 - NameAligner.least) / factor, 0.6) * Float(EditCost.letter) * 32_768).rounded(.up)) + 1
  }

  /// What unlikeness is multiplied by. A slip is judged by whether either side is nobody's name; where vowels are omitted nothing is known.
  @inline(__always)
  func factor(_ a: NameToken, _ b: NameToken) -> Float {
    a.omitsVowels || b.omitsVowels || a.isSound || b.isSound ? 1 : a.isKnown && b.isKnown ? known : slip
  }

  /// The share of letters that may differ.
  @inline(__always)
  func allowance(_ least: Float, _ factor: Float) -> Float { min((1 - least) / factor, 0.6) }

  /// The length differences are measured by; where vowels are free, the consonants are what there is to be alike in.
  @inline(__always)
  func base(_ a: NameToken, _ b: NameToken) -> Float {
    var mean = Float(Int(a.length) + Int(b.length)) / 2 - 0.5
    // "Petrovich" and "Pavlovich" share an ending and are sons of two men.
    if a.isPatronymic, b.isPatronymic { mean -= patronymicEnding }
    return a.omitsVowels != b.omitsVowels ? min(mean, Float(min(a.length, b.length))) : mean
  }

  /// What two tokens may differ by, in twentieths of a letter.
  @inline(__always)
  private func limit(_ a: NameToken, _ b: NameToken) -> Int32 {
    let areKnown = Int(a.traits.rawValue & b.traits.rawValue & TokenTraits.isKnown.rawValue) / Int(TokenTraits.isKnown.rawValue)
    return ((Int32(a.length) &+ Int32(b.length) &- 1) &* allowances[areKnown]) >> 16
  }

  /// 1 for two words of which length, the classes of their consonants and the names they are do not say that they are unlike; otherwise 0.
  ///
  /// Without a branch: which of the words of two names are alike is not to be foreseen, and a branch foretold wrongly takes longer than all of this. So
  /// what is true or not is computed as the sign of a difference.
  @inline(__always)
  func mayBeLike(_ a: NameToken, _ b: NameToken) -> UInt32 {
    let either = a.traits.rawValue | b.traits.rawValue
    let limit = limit(a, b)
    let surplus = Int32(truncatingIfNeeded: ConsonantBag.classSurplus(a.consonants, b.consonants)) &* Int32(EditCost.letter)
    let bound = surplus &- Int32(either & TokenTraits.isSoft.rawValue) &* softConsonants / Int32(TokenTraits.isSoft.rawValue)
    let gap = (Int32(a.length) &- Int32(b.length)) &* 6
    let length = Int32(a.length) &+ Int32(b.length)
    let beyond = (limit &- gap) | (limit &+ gap) | (limit &- bound) | (length &- shortest &- 1)
    let isClose = ~UInt32(bitPattern: beyond) >> 31
    let opaque = Int32(either & TokenTraits.ofScript.rawValue) | Int32(a.clusterMarks & b.clusterMarks)
    return isClose | UInt32(bitPattern: 0 &- opaque) >> 31
  }

  /// Whether length and consonants alone rule likeness out. Costs a few nanoseconds.
  @inline(__always)
  func areUnlike(_ a: NameToken, _ b: NameToken) -> Bool {
    if !a.traits.union(b.traits).isDisjoint(with: .ofScript) { return false }
    if Int32(a.length) &+ Int32(b.length) <= shortest { return true }
    let limit = Int(limit(a, b))
    if abs(Int(a.length) &- Int(b.length)) &* 6 > limit { return true }
    return consonantsExceed(limit, a, b)
  }

  /// Whether consonants rule out likeness of two words that may be like one another by length. The longest part of it.
  @inline(__always)
  func haveOtherConsonants(_ a: NameToken, _ b: NameToken) -> Bool {
    a.traits.union(b.traits).isDisjoint(with: .ofScript) ? consonantsExceed(Int(limit(a, b)), a, b) : false
  }

  @inline(__always)
  private func consonantsExceed(_ limit: Int, _ a: NameToken, _ b: NameToken) -> Bool {
    let free = a.isSoft || b.isSoft ? Int(softConsonants) : 0
    let classes = ConsonantBag.classSurplus(a.consonants, b.consonants)
    if classes &* EditCost.letter &- free > limit { return true }
    let letters = ConsonantBag.letterSurplus(a.consonants, b.consonants)
    if consonantCost(classes, letters) &- free > limit { return true }
    guard let inOrder = ConsonantBag.outOfOrder(a.consonants, b.consonants) else { return false }
    return consonantCost(inOrder, letters) &- free > limit
  }
}

/// The letters of the ending that two patronymics share.
private let patronymicEnding: Float = 3.5

/// Whether two neighbours may be what another writes as one word.
@inline(__always)
func mayBeJoined(_ a: NameToken, _ b: NameToken) -> Bool {
  let length = Int(a.length) + Int(b.length)
  return a.kind != .legalForm && b.kind != .legalForm && (a.kind != .number || b.kind != .number) && length >= 4
    && length <= NameFold.lettersMax
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

/// The edges that cover more than one token of a side.
@inline(__always)
private func addWideEdges(
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

// MARK: choice and value

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

private func scoreOf(
  _ chosen: [NameEdge], _ count: Int, _ q: Span<NameToken>, _ l: Span<NameToken>, _ judge: borrowing NameJudge
) -> NameScore {
  let chosen = chosen.span
  guard count > 0 else { return NameScore(value: 0, information: 0, isEqual: false) }
  var credit: Float = 0, matched: Float = 0, information: Float = 0
  var usedQuery: UInt32 = 0, usedListed: UInt32 = 0
  var isEqual = true
  var words = 0
  var isInverted = false
  for position in 0..<count {
    let edge = chosen[position]
    credit += edge.weight * judge.worth(edge.likeness)
    matched += edge.weight
    let tells = edge.information * edge.likeness * edge.likeness
    information += edge.kind == .spelling ? tells * judge.translation : tells
    usedQuery |= edge.query
    usedListed |= edge.listed
    if edge.kind != .equal { isEqual = false }
    if edge.weight >= 0.25 { words &+= 1 }
    for other in 0..<position {
      isInverted = (edge.query < chosen[other].query) != (edge.listed < chosen[other].listed) ? true : isInverted
    }
  }
  var queryRest = rest(of: q, usedQuery, judge), listedRest = rest(of: l, usedListed, judge)
  // Who is told by two names needs no father: papers give the patronymic or leave it out.
  if judge.tokens.isPair, words >= 2, queryRest.weight == 0 || listedRest.weight == 0 {
    queryRest.weight -= (1 - patronymicRest) * queryRest.patronymics
    listedRest.weight -= (1 - patronymicRest) * listedRest.patronymics
  }
  if queryRest.isAny || listedRest.isAny { isEqual = false }
  let share =
    (credit - judge.contradiction * min(queryRest.weight, listedRest.weight))
    / (matched + judge.additional * queryRest.weight + judge.omission * listedRest.weight)
  var value = share * judge.rarity(information)
  if judge.leading > 0, l.count > 2, lacksFirst(l, usedListed) { value -= judge.leading }
  if judge.family > 0, listedRest.isAny { if lacksFamily(l, usedListed) { value -= judge.family } }
  if isInverted {
    value -= haveFiliation(q, l) ? judge.filiation : judge.order
    if judge.syllables > 0 { if haveExchangedSyllables(chosen, count, q, l) { value *= 1 - judge.syllables } }
  }
  if words < 2, queryRest.weight + listedRest.weight >= 0.25 { value -= judge.lone }
  if queryRest.hasForm, listedRest.hasForm { value -= judge.form }
  if queryRest.hasNumber, listedRest.hasNumber { value -= judge.number }
  // The second of two ships or pipelines has a number, and the first has none.
  if queryRest.hasNumber != listedRest.hasNumber, !judge.tokens.isPerson { value -= judge.number }
  // The branch in Yemen is another party than the whole.
  if queryRest.hasPlace != listedRest.hasPlace { value -= judge.place }
  if judge.generic < 1, value > 0 {
    if isOnlyGeneral(q, l, chosen, count, queryRest.weight + listedRest.weight) { value *= judge.generic }
  }
  return NameScore(value: value, information: information, isEqual: isEqual)
}

/// Whether the first word of a name of three or more is not answered: people leave out names, but seldom the one they are called by.
private func lacksFirst(_ tokens: Span<NameToken>, _ used: UInt32) -> Bool {
  var words = 0
  var isFirstUsed = true
  for index in 0..<tokens.count {
    if tokens[index].kind != .word { continue }
    if words == 0 { isFirstUsed = used &>> UInt32(truncatingIfNeeded: index) & 1 == 1 }
    words &+= 1
  }
  return words > 2 && !isFirstUsed
}

/// Whether nothing of the family name is answered, where the source says which it is.
private func lacksFamily(_ tokens: Span<NameToken>, _ used: UInt32) -> Bool {
  var family: UInt32 = 0
  for index in 0..<tokens.count {
    if tokens[index].tag == .family, tokens[index].kind == .word { family |= 1 &<< UInt32(truncatingIfNeeded: index) }
  }
  return family != 0 && family & used == 0
}

/// Whether two neighbouring syllables stand the other way round beside a family name: Kim Jong Un is not Kim Un Jong.
private func haveExchangedSyllables(_ chosen: Span<NameEdge>, _ count: Int, _ q: Span<NameToken>, _ l: Span<NameToken>) -> Bool {
  if count < 3 { return false }
  for position in 0..<count {
    for other in 0..<count {
      let first = chosen[position], second = chosen[other]
      let areExchanged = (second.query ^ (first.query &<< 1)) | (first.listed ^ (second.listed &<< 1)) == 0
      if areExchanged, areSyllables(q, first.query | second.query), areSyllables(l, first.listed | second.listed) { return true }
    }
  }
  return false
}

private func areSyllables(_ tokens: Span<NameToken>, _ places: UInt32) -> Bool {
  for index in 0..<tokens.count {
    if places &>> UInt32(truncatingIfNeeded: index) & 1 == 1, !tokens[index].traits.contains(.isSyllable) { return false }
  }
  return true
}

/// What is left of a name when the tokens that are answered are taken away.
private struct Rest {
  /// Of all but legal forms.
  var weight: Float = 0
  /// Of that, of patronymics.
  var patronymics: Float = 0
  var isAny = false
  var hasForm = false
  var hasNumber = false
  var hasPlace = false
}

@inline(__always)
private func rest(of tokens: Span<NameToken>, _ used: UInt32, _ judge: borrowing NameJudge) -> Rest {
  var rest = Rest()
  var open = ~used & ((1 &<< UInt32(truncatingIfNeeded: tokens.count)) &- 1)
  rest.isAny = open != 0
  while open != 0 {
    let index = open.trailingZeroBitCount
    open &= open &- 1
    let kind = tokens[index].kind
    let ofWord = tokens[index].clusters != 0 ? NameJudge.generalRest : tokens[index].isKnown ? NameJudge.wholeRest : NameJudge.unknownRest
    let ofKind = kind == .word ? ofWord : kind == .legalForm ? NameJudge.noRest : NameJudge.wholeRest
    let weight = tokens[index].weight * judge.rests[ofKind]
    rest.weight += weight
    rest.patronymics += tokens[index].traits.contains(.isPatronymic) ? weight : 0
    rest.hasPlace = tokens[index].traits.contains(.isPlace) ? true : rest.hasPlace
    rest.hasForm = kind == .legalForm ? true : rest.hasForm
    rest.hasNumber = kind == .number ? true : rest.hasNumber
  }
  return rest
}

/// What a patronymic counts that one side leaves out.
private let patronymicRest: Float = 0.3

/// Whether both names say whose child their bearer is: then the order of the names is part of what it says ("Omar bin Ali" is Ali's son).
private func haveFiliation(_ a: Span<NameToken>, _ b: Span<NameToken>) -> Bool {
  if !hasFiliation(a) { return false }
  return hasFiliation(b)
}

private func hasFiliation(_ tokens: Span<NameToken>) -> Bool {
  for index in 0..<tokens.count {
    let token = tokens[index]
    if token.kind == .particle, filiationHeads.contains(token.head) { return true }
  }
  return false
}

private let filiationHeads: [UInt64] = ["bin", "ben", "ibn", "bint", "binti", "ould", "wuld", "uld", "oglu", "ogly", "kizi", "qizi"].map {
  let bytes = Array($0.utf8)
  return letterHead(bytes.span, 0, bytes.count)
}

/// e to the power of a number not above zero: the whole part of its binary logarithm by the exponent, the rest by a polynomial. Within 0.0002, and the
/// same on every machine, because it is made of single additions and multiplications.
@inline(__always)
func exponential(_ x: Float) -> Float {
  let binary = min(-x, 60) * 1.442_695
  let whole = Int32(binary)
  let rest = 1 - (binary - Float(whole))
  let power = 1 + rest * (0.695_976 + rest * (0.224_940_7 + rest * 0.079_020_4))
  return power * Float(bitPattern: UInt32(truncatingIfNeeded: 126 &- whole) << 23)
}
