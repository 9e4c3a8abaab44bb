// Two names side by side: which token answers which, how well, and what that is worth.
//
// Edges join tokens that are alike; joined edges let one token answer two neighbours ("joined tokens"). The best edges are taken one by one, each token
// once. The score is the share of weight that is answered, less what both sides have left over (contradiction), less a share of what the listed name
// has more (omission), times how much the agreeing tokens tell (two rare names agreeing say more than two common ones). Rejected: an optimal assignment,
// which is six times slower and differs on one pair in three hundred.

/// How one token answers another.
enum EdgeKind: UInt8, Sendable {
  case equal, spelling, typo, nickname, initial, joined
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
}

/// What comparing two names found. The edges stay in the aligner until the next comparison.
struct NameScore: Sendable {
  /// 0...1 and below zero for names that contradict.
  var value: Float
  var information: Float
  var isEqual: Bool
}

/// How differences of letters are judged: what of a profile the comparison of two tokens needs.
struct TokenJudge {
  let isPerson: Bool
  private let known: Float
  private let slip: Float
  private let knownAllowance: Float
  private let slipAllowance: Float

  init(_ profile: NameProfile) {
    isPerson = profile.isPerson
    known = profile.known
    slip = profile.slip
    knownAllowance = min((1 - NameAligner.least) / known, 0.6) * Float(EditCost.letter)
    slipAllowance = min((1 - NameAligner.least) / slip, 0.6) * Float(EditCost.letter)
  }

  /// What unlikeness is multiplied by. A slip is judged by whether either side is nobody's name; where vowels are omitted nothing is known.
  @inline(__always)
  func factor(_ a: NameToken, _ b: NameToken) -> Float { a.omitsVowels || b.omitsVowels ? 1 : a.isKnown && b.isKnown ? known : slip }

  /// The share of letters that may differ.
  @inline(__always)
  func allowance(_ least: Float, _ factor: Float) -> Float { min((1 - least) / factor, 0.6) }

  /// The length differences are measured by; where vowels are free, the consonants are what there is to be alike in.
  @inline(__always)
  func base(_ a: NameToken, _ b: NameToken) -> Float {
    let mean = Float(Int(a.length) + Int(b.length)) / 2 - 0.5
    return a.omitsVowels != b.omitsVowels ? min(mean, Float(min(a.length, b.length))) : mean
  }

  /// Whether length and consonants alone rule likeness out. Costs a few nanoseconds.
  @inline(__always)
  func areUnlike(_ a: NameToken, _ b: NameToken) -> Bool {
    if a.omitsVowels || b.omitsVowels || a.isEastAsian || b.isEastAsian { return false }
    let length = Int(a.length) + Int(b.length)
    // "MKS" and "MCS" are two firms: abbreviations are written on purpose.
    if !isPerson, length <= 6 { return true }
    let limit = Int((Float(length) / 2 - 0.5) * (a.isKnown && b.isKnown ? knownAllowance : slipAllowance))
    return abs(Int(a.length) - Int(b.length)) * 6 > limit || consonantBound(a.consonants, b.consonants) > limit
  }
}

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
  private(set) var taken: [NameEdge] = []
  private var joint = NameArena()
  private let costs = SubstitutionCosts.shared
  private let clusters = NameClusters.person
  private let otherClusters = NameClusters.other

  /// Below this likeness two tokens are different names.
  static let least: Float = 0.66
  static let leastJoined: Float = 0.76

  init() {
    edges.reserveCapacity(256)
    taken.reserveCapacity(32)
  }

  /// The score of two names. Does not allocate once warm. O(tokens² + candidates · letters²).
  mutating func score(
    _ q: Span<NameToken>, _ qLetters: borrowing NameArena, _ l: Span<NameToken>, _ lLetters: borrowing NameArena, profile: NameProfile
  ) -> NameScore {
    edges.removeAll(keepingCapacity: true)
    taken.removeAll(keepingCapacity: true)
    let judge = TokenJudge(profile)
    let qBytes = qLetters.bytes.span, qOmissions = qLetters.omissions.span, lBytes = lLetters.bytes.span,
      lOmissions = lLetters.omissions.span
    for i in 0..<q.count {
      let a = q[i]
      for j in 0..<l.count { addEdge(a, i, qBytes, qOmissions, l[j], j, lBytes, lOmissions, judge) }
    }
    addJoinedEdges(q, qBytes, l, lBytes, lOmissions, flipped: false)
    addJoinedEdges(l, lBytes, q, qBytes, qOmissions, flipped: true)
    take()
    return value(q, l, profile)
  }

  // MARK: edges

  @inline(__always)
  private mutating func addEdge(
    _ a: NameToken, _ i: Int, _ aBytes: Span<UInt8>, _ aOmissions: Span<UInt8>, _ b: NameToken, _ j: Int, _ bBytes: Span<UInt8>,
    _ bOmissions: Span<UInt8>, _ judge: TokenJudge
  ) {
    if a.kind != b.kind {
      if isInitialOf(a, b) { add(.initial, i, j, Self.initialLikeness, a, b) }
      return
    }
    if a.hash == b.hash, a.head == b.head, a.length == b.length {
      add(.equal, i, j, tagFactor(a, b), a, b)
      return
    }
    if a.kind != .word { return }
    if a.clusters == 0 || b.clusters == 0, judge.areUnlike(a, b) { return }
    let (likeness, kind) = tokenLikeness(a, aBytes, aOmissions, b, bBytes, bOmissions, judge)
    if likeness >= Self.least { add(kind, i, j, likeness * tagFactor(a, b), a, b) }
  }

  /// The best likeness two tokens can have in any alignment, 0 if they are different names.
  func anyLikeness(_ a: NameToken, _ aLetters: borrowing NameArena, _ b: NameToken, _ bLetters: borrowing NameArena, _ judge: TokenJudge)
    -> Float
  {
    if a.kind != b.kind { return isInitialOf(a, b) ? Self.initialLikeness : 0 }
    if a.hash == b.hash, a.head == b.head, a.length == b.length { return 1 }
    if a.kind != .word { return 0 }
    if a.clusters == 0 || b.clusters == 0, judge.areUnlike(a, b) { return 0 }
    let likeness = tokenLikeness(
      a, aLetters.bytes.span, aLetters.omissions.span, b, bLetters.bytes.span, bLetters.omissions.span, judge
    ).0
    return likeness >= Self.least ? likeness : 0
  }

  static let initialLikeness: Float = 0.8

  @inline(__always)
  private func isInitialOf(_ a: NameToken, _ b: NameToken) -> Bool {
    (a.kind == .initial && b.kind == .word || a.kind == .word && b.kind == .initial) && a.head >> 56 == b.head >> 56
  }

  /// A name one source calls given and the other family is probably somebody else's.
  @inline(__always)
  private func tagFactor(_ a: NameToken, _ b: NameToken) -> Float {
    a.tag == .given && b.tag == .family || a.tag == .family && b.tag == .given ? 0.93 : 1
  }

  @inline(__always)
  private mutating func add(_ kind: EdgeKind, _ i: Int, _ j: Int, _ likeness: Float, _ a: NameToken, _ b: NameToken) {
    edges.append(
      NameEdge(
        kind: kind, query: 1 << UInt32(i), listed: 1 << UInt32(j), likeness: likeness, weight: min(a.weight, b.weight),
        information: min(a.information, b.information)))
  }

  /// 0...1 and how. Symmetric.
  private func tokenLikeness(
    _ a: NameToken, _ aBytes: Span<UInt8>, _ aOmissions: Span<UInt8>, _ b: NameToken, _ bBytes: Span<UInt8>, _ bOmissions: Span<UInt8>,
    _ judge: TokenJudge
  ) -> (Float, EdgeKind) {
    let relation = a.clusters == 0 || b.clusters == 0 ? nil : (judge.isPerson ? clusters : otherClusters).relation(a.clusters, b.clusters)
    if relation == .spelling { return (0.96, .spelling) }
    let factor = judge.factor(a, b)
    let floor: Float = relation == .nickname ? 0.86 : Self.least
    let base = judge.base(a, b)
    let limit = Int(judge.allowance(floor, factor) * base * Float(EditCost.letter))
    let isOpaque = a.omitsVowels != b.omitsVowels
    let table =
      isOpaque ? SubstitutionCosts.vowelless : a.isEastAsian || b.isEastAsian ? SubstitutionCosts.eastAsian : SubstitutionCosts.plain
    var likeness: Float = 0
    if min(a.length, b.length) >= 2,
      let cost = editCost(
        aBytes.extracting(a.letters), aOmissions.extracting(a.letters), bBytes.extracting(b.letters), bOmissions.extracting(b.letters),
        limit: limit,
        costs: costs.tables.span, table: table, omitsVowels: isOpaque)
    {
      likeness = 1 - Float(cost) / (base * Float(EditCost.letter)) * factor
    }
    if relation == .nickname { return likeness > 0.86 ? (likeness, .typo) : (0.86, .nickname) }
    return (likeness, .typo)
  }

  /// One token of `l` for two neighbours of `q`.
  private mutating func addJoinedEdges(
    _ q: Span<NameToken>, _ qBytes: Span<UInt8>, _ l: Span<NameToken>, _ lBytes: Span<UInt8>, _ lOmissions: Span<UInt8>, flipped: Bool
  ) {
    guard q.count > 1 else { return }
    for i in 0..<(q.count - 1) {
      let a = q[i], b = q[i + 1]
      guard mayBeJoined(a, b) else { continue }
      for j in 0..<l.count {
        let c = l[j]
        let likeness = joinedLikeness(a, b, qBytes, c, lBytes, lOmissions)
        guard likeness > 0 else { continue }
        let pair: UInt32 = 3 << UInt32(i), one: UInt32 = 1 << UInt32(j)
        let information = min(c.information, a.information + b.information)
        edges.append(
          NameEdge(
            kind: .joined, query: flipped ? one : pair, listed: flipped ? pair : one, likeness: likeness,
            weight: min(c.weight, a.weight + b.weight), information: information))
      }
    }
  }

  /// How alike a token and two neighbours written together are; 0 below `leastJoined`.
  mutating func joinedLikeness(
    _ a: NameToken, _ b: NameToken, _ bytes: Span<UInt8>, _ c: NameToken, _ cBytes: Span<UInt8>, _ cOmissions: Span<UInt8>
  ) -> Float {
    let length = Int(a.length) + Int(b.length)
    guard c.kind == .word, abs(Int(c.length) - length) <= 2, c.length > max(a.length, b.length) else { return 0 }
    let base = Float(length + Int(c.length)) / 2 - 0.5
    let limit = Int((1 - Self.leastJoined) * base * Float(EditCost.letter))
    // A letter doubled across the seam counts twice here and once there: one class may be one over.
    let seam = bytes[a.letters.upperBound - 1] == bytes[b.letters.lowerBound] ? 20 : 0
    if consonantBound(a.consonants &+ b.consonants, c.consonants) > limit + seam { return 0 }
    joint.bytes.removeAll(keepingCapacity: true)
    joint.omissions.removeAll(keepingCapacity: true)
    for index in a.letters { joint.bytes.append(bytes[index]) }
    for index in b.letters { joint.bytes.append(bytes[index]) }
    joint.appendOmissions(from: 0)
    let table = c.isEastAsian || a.isEastAsian ? SubstitutionCosts.eastAsian : SubstitutionCosts.plain
    guard
      let cost = editCost(
        joint.bytes.span, joint.omissions.span, cBytes.extracting(c.letters), cOmissions.extracting(c.letters), limit: limit,
        costs: costs.tables.span, table: table, omitsVowels: false)
    else { return 0 }
    return 1 - Float(cost) / (base * Float(EditCost.letter)) - 0.03
  }

  // MARK: choice and value

  /// The best edges first, each token once. Equal edges are told apart by their tokens, so that the order of finding does not matter.
  private mutating func take() {
    var usedQuery: UInt32 = 0, usedListed: UInt32 = 0
    while true {
      var best = -1
      var bestValue: Float = 0
      for index in 0..<edges.count {
        let edge = edges[index]
        if edge.query & usedQuery != 0 || edge.listed & usedListed != 0 { continue }
        let value = edge.weight * edge.likeness
        if value > bestValue {
          best = index
          bestValue = value
        }
      }
      if best < 0 { return }
      taken.append(edges[best])
      usedQuery |= edges[best].query
      usedListed |= edges[best].listed
    }
  }

  private func value(_ q: Span<NameToken>, _ l: Span<NameToken>, _ profile: NameProfile) -> NameScore {
    var credit: Float = 0, matched: Float = 0, information: Float = 0
    var usedQuery: UInt32 = 0, usedListed: UInt32 = 0
    var isEqual = true
    var words = 0
    var inversions = 0
    for (position, edge) in taken.enumerated() {
      let s = edge.likeness
      credit += edge.weight * ((1 - profile.strictness) * s + profile.strictness * s * s)
      matched += edge.weight
      information += edge.information * s * s
      usedQuery |= edge.query
      usedListed |= edge.listed
      if edge.kind != .equal { isEqual = false }
      if edge.weight >= 0.25 { words += 1 }
      for other in taken[..<position] where (edge.query < other.query) != (edge.listed < other.listed) { inversions += 1 }
    }
    var leftQuery: Float = 0, leftListed: Float = 0
    var formQuery = false, formListed = false
    var numberQuery = false, numberListed = false
    for i in 0..<q.count where usedQuery >> UInt32(i) & 1 == 0 {
      isEqual = false
      if q[i].kind == .legalForm { formQuery = true } else { leftQuery += q[i].weight }
      if q[i].kind == .number { numberQuery = true }
    }
    for j in 0..<l.count where usedListed >> UInt32(j) & 1 == 0 {
      isEqual = false
      if l[j].kind == .legalForm { formListed = true } else { leftListed += l[j].weight }
      if l[j].kind == .number { numberListed = true }
    }
    guard matched > 0 else { return NameScore(value: 0, information: 0, isEqual: false) }
    let share = (credit - profile.contradiction * min(leftQuery, leftListed)) / (matched + leftQuery + profile.omission * leftListed)
    var value = share * (1 - profile.commonness * exponential(-information / profile.rareness))
    if inversions > 0 { value -= hasFiliation(q) && hasFiliation(l) ? profile.filiation : profile.order }
    if words < 2, leftQuery + leftListed >= 0.25 { value -= profile.lone }
    if formQuery, formListed { value -= profile.form }
    if numberQuery, numberListed { value -= profile.number }
    return NameScore(value: value, information: information, isEqual: isEqual)
  }
}

/// Whether a name says whose child its bearer is: then the order of the names is part of what it says ("Omar bin Ali" is Ali's son).
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

/// e to the power of a number not above zero, from a table of 1/16 steps between which it is a straight line. Within 0.0005, the same everywhere.
@inline(__always)
func exponential(_ x: Float) -> Float {
  let place = min(max(-x * 16, 0), 254.9)
  let index = Int(place)
  let low = exponentials[index], high = exponentials[index + 1]
  return low + (high - low) * (place - Float(index))
}

private let exponentials: [Float] = {
  // e^(-1/16) by its series; products of it give the rest.
  var step = 1.0
  var term = 1.0
  for n in 1...12 {
    term *= -0.0625 / Double(n)
    step += term
  }
  var table: [Float] = []
  var value = 1.0
  for _ in 0..<257 {
    table.append(Float(value))
    value *= step
  }
  return table
}()
