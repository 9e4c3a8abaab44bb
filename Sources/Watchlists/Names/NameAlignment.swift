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
  private let knownAllowance: Float
  private let slipAllowance: Float

  init(_ profile: NameProfile, isPair: Bool = false) {
    isPerson = profile.isPerson
    self.isPair = isPair
    known = profile.known
    slip = profile.slip
    knownAllowance = min((1 - NameAligner.least) / known, 0.6) * Float(EditCost.letter)
    slipAllowance = min((1 - NameAligner.least) / slip, 0.6) * Float(EditCost.letter)
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

  /// Whether length and consonants alone rule likeness out. Costs a few nanoseconds.
  @inline(__always)
  func areUnlike(_ a: NameToken, _ b: NameToken) -> Bool {
    let either = a.traits.union(b.traits)
    if !either.isDisjoint(with: .ofScript) { return false }
    let length = Int(a.length) + Int(b.length)
    // "MKS" and "MCS" are two firms: abbreviations are written on purpose.
    if !isPerson, length <= 6 { return true }
    let limit = Int((Float(length) / 2 - 0.5) * (a.isKnown && b.isKnown ? knownAllowance : slipAllowance))
    if abs(Int(a.length) - Int(b.length)) * 6 > limit { return true }
    let isSoft = either.contains(.isSoft)
    if consonantClassBound(a.consonants, b.consonants, isSoft: isSoft) > limit { return true }
    return consonantBound(a.consonants, b.consonants, isSoft: isSoft) > limit
      || consonantOrderBound(a.consonants, b.consonants, isSoft: isSoft) > limit
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
    // Every token with every other, every two neighbours with every token, and acronyms from every place on, both ways.
    let edgesMax = 5 * q.count * l.count
    if edges.count < edgesMax { edges = [NameEdge](repeating: NameEdge.none, count: edgesMax) }
    let (score, count) = align(q, qLetters, l, lLetters, judge, &letters, &edges, &chosen)
    chosenCount = count
    return score
  }
}

extension NameEdge {
  fileprivate static let none = NameEdge(kind: .equal, query: 0, listed: 0, likeness: 0, weight: 0, information: 0, worth: 0)
}

/// The score of two names, and how many edges of the alignment stand in `chosen`.
private func align(
  _ q: Span<NameToken>, _ qLetters: Span<UInt16>, _ l: Span<NameToken>, _ lLetters: Span<UInt16>, _ judge: borrowing NameJudge,
  _ letters: inout LetterComparison, _ edges: inout [NameEdge], _ chosen: inout [NameEdge]
) -> (NameScore, Int) {
  let count = findEdges(q, qLetters, l, lLetters, judge.tokens, &letters, &edges)
  let taken = choose(edges.span, count, &chosen)
  return (scoreOf(chosen.span, taken, q, l, judge), taken)
}

// MARK: edges

/// Finds the edges the best may be among and says how many there are.
///
/// Where a token stands on both sides nothing else can answer either of the two: no other edge of theirs is worth as much, unless it covers two tokens.
/// So these are not compared with the rest, which is half of all comparisons of names that have anything in common.
private func findEdges(
  _ q: Span<NameToken>, _ qLetters: Span<UInt16>, _ l: Span<NameToken>, _ lLetters: Span<UInt16>, _ judge: TokenJudge,
  _ letters: inout LetterComparison, _ edges: inout [NameEdge]
) -> Int {
  var found = edges.mutableSpan
  var count = 0
  addWideEdges(q, qLetters, l, lLetters, judge, letters, &found, &count)
  let isWide = count > 0
  let shared = sharedTokens(q, l)
  let isSettled = shared.isClear ? !isWide : false
  count = 0
  for i in 0..<q.count {
    let a = q[i], same = places(of: a, l)
    // Those that nothing else can answer are left out, on either side.
    let open = isSettled ? same != 0 ? same : ~shared.listed : .max
    for j in 0..<l.count {
      if open &>> UInt32(truncatingIfNeeded: j) & 1 == 0 { continue }
      let b = l[j]
      var likeness: Float
      var kind: EdgeKind
      if same &>> UInt32(truncatingIfNeeded: j) & 1 == 1 {
        (likeness, kind) = (tagFactor(a, b), .equal)
      } else if a.kind != b.kind {
        if !isInitialOf(a, b) { continue }
        (likeness, kind) = (initialLikeness, .initial)
      } else {
        if a.kind != .word { continue }
        // Mostly they are strangers, and that must be seen without a call.
        let mayShareCluster = a.clusters != 0 ? b.clusters != 0 : false
        if !mayShareCluster { if judge.areUnlike(a, b) { continue } }
        (likeness, kind) = letters.likeness(a, qLetters, b, lLetters, judge)
        if likeness < NameAligner.least { continue }
        likeness *= tagFactor(a, b)
      }
      let weight = min(a.weight, b.weight)
      found[count] = NameEdge(
        kind: kind, query: 1 << UInt32(truncatingIfNeeded: i), listed: 1 << UInt32(truncatingIfNeeded: j), likeness: likeness,
        weight: weight, information: min(a.information, b.information), worth: weight * likeness)
      count &+= 1
    }
  }
  // They come last, so that of two edges worth the same the one between two tokens is taken.
  if isWide { addWideEdges(q, qLetters, l, lLetters, judge, letters, &found, &count) }
  return count
}

/// The edges that cover more than one token of a side.
@inline(__always)
private func addWideEdges(
  _ q: Span<NameToken>, _ qLetters: Span<UInt16>, _ l: Span<NameToken>, _ lLetters: Span<UInt16>, _ judge: TokenJudge,
  _ letters: borrowing LetterComparison, _ edges: inout MutableSpan<NameEdge>, _ count: inout Int
) {
  let queryReach = wordLengths(q), listedReach = wordLengths(l)
  let isQueryJoined = queryReach.joined & listedReach.single != 0, isListedJoined = listedReach.joined & queryReach.single != 0
  if isQueryJoined {
    addJoinedEdges(q, qLetters, l, lLetters, listedReach.single, flipped: false, letters, &edges, &count)
  }
  if isListedJoined {
    addJoinedEdges(l, lLetters, q, qLetters, queryReach.single, flipped: true, letters, &edges, &count)
  }
  if judge.isPair, !judge.isPerson {
    addAcronymEdges(q, l, flipped: false, &edges, &count)
    addAcronymEdges(l, q, flipped: true, &edges, &count)
  }
}

/// How long the words of a name are and how long two neighbours together may be, a bit for each length: mostly no word of one name is as long as two of
/// the other, and that takes a few additions to see.
@inline(__always)
private func wordLengths(_ tokens: Span<NameToken>) -> (single: UInt64, joined: UInt64) {
  var single: UInt64 = 0, joined: UInt64 = 0
  var before = 0
  for index in 0..<tokens.count {
    let length = Int(tokens[index].length)
    single |= 1 &<< UInt64(truncatingIfNeeded: length)
    joined |= index == 0 ? 0 : fittingLengths(before, length)
    before = length
  }
  return (single, joined)
}

/// The lengths of a word that may be two of these lengths: at most two letters more or fewer, and longer than either.
@inline(__always)
private func fittingLengths(_ one: Int, _ other: Int) -> UInt64 {
  let shortest = max(one &+ other &- 2, max(one, other) &+ 1)
  return (2 &<< UInt64(truncatingIfNeeded: one &+ other &+ 2)) &- (1 &<< UInt64(truncatingIfNeeded: shortest))
}

/// Which tokens stand on both sides.
private struct SharedTokens {
  /// Bits of the tokens of the listed name that are tokens of the query.
  var listed: UInt32 = 0
  /// Whether each stands once on both sides and is settled by that.
  var isClear = true
}

@inline(__always)
private func sharedTokens(_ q: Span<NameToken>, _ l: Span<NameToken>) -> SharedTokens {
  var shared = SharedTokens()
  for i in 0..<q.count {
    let answers = places(of: q[i], l)
    if answers == 0 { continue }
    // A name twice on one side leaves one of the two to somebody else; and one that weighs less there, or is another part of the name, is worth less.
    if (answers & (answers &- 1)) | (shared.listed & answers) != 0 {
      shared.isClear = false
    } else {
      let b = l[answers.trailingZeroBitCount]
      if q[i].weight != b.weight { shared.isClear = false }
      if tagFactor(q[i], b) != 1 { shared.isClear = false }
    }
    shared.listed |= answers
  }
  return shared
}

/// Bits of the tokens of a name that are this one. Four instructions a token that is not.
@inline(__always)
private func places(of a: NameToken, _ l: Span<NameToken>) -> UInt32 {
  var places: UInt32 = 0
  for j in 0..<l.count {
    if l[j].hash != a.hash { continue }
    if areSame(a, l[j]) { places |= 1 &<< UInt32(truncatingIfNeeded: j) }
  }
  return places
}

@inline(__always)
private func areSame(_ a: NameToken, _ b: NameToken) -> Bool {
  a.hash == b.hash && a.kind == b.kind && a.head == b.head && a.length == b.length
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
      let one: UInt32 = 1 << UInt32(truncatingIfNeeded: i)
      let least = min(token.weight, words.weight)
      edges[count] = NameEdge(
        kind: .acronym, query: flipped ? words.set : one, listed: flipped ? one : words.set, likeness: acronymLikeness, weight: least,
        information: min(token.information, words.information), worth: least * acronymLikeness)
      count &+= 1
    }
  }
}

/// Neighbouring tokens, with what they weigh and tell; none with an empty set.
private struct Neighbours {
  var set: UInt32 = 0
  var weight: Float = 0
  var information: Float = 0
}

/// The tokens from `start` on whose initials are these letters; none if there are no two. Particles may be left out.
@inline(never)
private func initials(_ head: UInt64, _ length: Int, _ b: Span<NameToken>, from start: Int) -> Neighbours {
  var found = Neighbours()
  let first = b[start]
  if (first.head ^ head) >> 56 != 0 || first.kind != .word { return found }
  var letters = head
  var left = length
  var place = start
  while left > 0 {
    if place >= b.count { return Neighbours() }
    let next = b[place]
    let isNext = (next.head ^ letters) >> 56 == 0 && next.kind != .initial
    if !isNext, next.kind != .particle { return Neighbours() }
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
  return found.set & (found.set &- 1) == 0 ? Neighbours() : found
}

let initialLikeness: Float = 0.8

@inline(__always)
func isInitialOf(_ a: NameToken, _ b: NameToken) -> Bool {
  (a.kind == .initial && b.kind == .word || a.kind == .word && b.kind == .initial) && a.head >> 56 == b.head >> 56
}

/// A name one source calls given and the other family is probably somebody else's.
@inline(__always)
private func tagFactor(_ a: NameToken, _ b: NameToken) -> Float {
  a.tag == .given && b.tag == .family || a.tag == .family && b.tag == .given ? 0.93 : 1
}

/// Edges from one token of `l` to two neighbours of `q`.
/// - Parameter lengths: bits of the lengths the tokens of `l` have.
private func addJoinedEdges(
  _ q: Span<NameToken>, _ qLetters: Span<UInt16>, _ l: Span<NameToken>, _ lLetters: Span<UInt16>, _ lengths: UInt64, flipped: Bool,
  _ letters: borrowing LetterComparison, _ edges: inout MutableSpan<NameEdge>, _ count: inout Int
) {
  for i in 0..<(q.count &- 1) {
    let one = Int(q[i].length), other = Int(q[i &+ 1].length), length = one &+ other
    let fitting = fittingLengths(one, other)
    if fitting & lengths == 0 { continue }
    if !mayBeJoined(q[i], q[i &+ 1]) { continue }
    let begin = q[i].head >> 56, end = qLetters[q[i &+ 1].letters.upperBound - 1] & 0xFF
    for j in 0..<l.count {
      let reach = Int(l[j].length)
      if fitting &>> UInt64(truncatingIfNeeded: reach) & 1 == 0 { continue }
      if l[j].kind != .word { continue }
      // Of a word and its halves at least one end is spelt alike.
      if l[j].head >> 56 != begin, lLetters[l[j].letters.upperBound - 1] & 0xFF != end { continue }
      let a = q[i], b = q[i &+ 1], c = l[j]
      // A letter doubled across the seam counts twice here and once there: one class may be one over.
      let most = joinedLimit(length, reach) &+ EditCost.letter
      let consonants = a.consonants + b.consonants
      if consonantClassBound(consonants, c.consonants, isSoft: true) > most { continue }
      if consonantBound(consonants, c.consonants, isSoft: true) > most { continue }
      let likeness = letters.tables.joinedLikeness(a, b, qLetters, c, lLetters)
      if likeness <= 0 { continue }
      let pair: UInt32 = 3 << UInt32(truncatingIfNeeded: i), one: UInt32 = 1 << UInt32(truncatingIfNeeded: j)
      let weight = min(c.weight, a.weight + b.weight)
      edges[count] = NameEdge(
        kind: .joined, query: flipped ? one : pair, listed: flipped ? pair : one, likeness: likeness, weight: weight,
        information: min(c.information, a.information + b.information), worth: weight * likeness)
      count &+= 1
    }
  }
}

/// What two neighbours and the word that may be both of them can differ by.
@inline(__always)
func joinedLimit(_ a: Int, _ b: Int) -> Int {
  Int((1 - NameAligner.leastJoined) * (Float(a &+ b) / 2 - 0.5) * Float(EditCost.letter))
}

// MARK: choice and value

/// The best edges first, each token once; says how many. Of equal edges the one found first, so that the answer depends on the two names alone.
private func choose(_ edges: Span<NameEdge>, _ count: Int, _ chosen: inout [NameEdge]) -> Int {
  var usedQuery: UInt32 = 0, usedListed: UInt32 = 0
  var taken = 0
  while taken < chosen.count {
    var best = -1
    var bestWorth: Float = 0
    for index in 0..<count {
      if edges[index].worth > bestWorth, edges[index].query & usedQuery == 0, edges[index].listed & usedListed == 0 {
        best = index
        bestWorth = edges[index].worth
      }
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
  _ chosen: Span<NameEdge>, _ count: Int, _ q: Span<NameToken>, _ l: Span<NameToken>, _ judge: borrowing NameJudge
) -> NameScore {
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
      if (edge.query < chosen[other].query) != (edge.listed < chosen[other].listed) { isInverted = true }
    }
  }
  let queryRest = rest(of: q, usedQuery, judge.general, judge.unknown)
  let listedRest = rest(of: l, usedListed, judge.general, judge.unknown)
  if queryRest.isAny || listedRest.isAny { isEqual = false }
  let share =
    (credit - judge.contradiction * min(queryRest.weight, listedRest.weight))
    / (matched + judge.additional * queryRest.weight + judge.omission * listedRest.weight)
  var value = share * judge.rarity(information)
  if judge.leading > 0, l.count > 2, lacksFirst(l, usedListed) { value -= judge.leading }
  if isInverted { value -= haveFiliation(q, l) ? judge.filiation : judge.order }
  if words < 2, queryRest.weight + listedRest.weight >= 0.25 { value -= judge.lone }
  if queryRest.hasForm, listedRest.hasForm { value -= judge.form }
  if queryRest.hasNumber, listedRest.hasNumber { value -= judge.number }
  // The second of two ships or pipelines has a number, and the first has none.
  if queryRest.hasNumber != listedRest.hasNumber, !judge.tokens.isPerson { value -= judge.number }
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

/// What is left of a name when the tokens that are answered are taken away.
private struct Rest {
  /// Of all but legal forms.
  var weight: Float = 0
  var isAny = false
  var hasForm = false
  var hasNumber = false
}

private func rest(of tokens: Span<NameToken>, _ used: UInt32, _ general: Float, _ unknown: Float) -> Rest {
  var rest = Rest()
  for index in 0..<tokens.count {
    if used >> UInt32(truncatingIfNeeded: index) & 1 == 1 { continue }
    rest.isAny = true
    let kind = tokens[index].kind
    if kind == .legalForm {
      rest.hasForm = true
    } else {
      var weight = tokens[index].weight
      if kind == .word { weight *= tokens[index].clusters != 0 ? general : tokens[index].isKnown ? 1 : unknown }
      rest.weight += weight
    }
    if kind == .number { rest.hasNumber = true }
  }
  return rest
}

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
