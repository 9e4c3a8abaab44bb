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

/// Compares prepared names. Scratch space only; reused from pair to pair.
struct NameAligner {
  private var edges: [NameEdge] = []
  private(set) var taken: [NameEdge] = []
  private var joint: [UInt8] = []
  private let costs = SubstitutionCosts.shared
  private let clusters = NameClusters.shared

  /// Below this likeness two tokens are different names.
  static let least: Float = 0.6
  static let leastJoined: Float = 0.72

  init() {
    edges.reserveCapacity(256)
    taken.reserveCapacity(32)
    joint.reserveCapacity(64)
  }

  /// The score of two names. Does not allocate once warm. O(tokens² + candidates · letters²).
  mutating func score(
    _ q: Span<NameToken>, _ qBytes: Span<UInt8>, _ l: Span<NameToken>, _ lBytes: Span<UInt8>, profile: NameProfile
  ) -> NameScore {
    edges.removeAll(keepingCapacity: true)
    taken.removeAll(keepingCapacity: true)
    for i in 0..<q.count {
      for j in 0..<l.count { addEdge(q, i, qBytes, l, j, lBytes) }
    }
    addJoinedEdges(q, qBytes, l, lBytes, flipped: false)
    addJoinedEdges(l, lBytes, q, qBytes, flipped: true)
    take()
    return value(q, l, profile)
  }

  // MARK: edges

  private mutating func addEdge(_ q: Span<NameToken>, _ i: Int, _ qBytes: Span<UInt8>, _ l: Span<NameToken>, _ j: Int, _ lBytes: Span<UInt8>) {
    let a = q[i], b = l[j]
    let isEqual = a.hash == b.hash && a.length == b.length && a.head == b.head
    if a.kind != b.kind {
      addInitial(a, b, i, j)
      return
    }
    if isEqual {
      add(.equal, i, j, tagFactor(a, b), min(a.weight, b.weight), min(a.information, b.information))
      return
    }
    if a.kind != .word { return }
    let (likeness, kind) = tokenLikeness(a, qBytes, b, lBytes)
    if likeness >= Self.least { add(kind, i, j, likeness * tagFactor(a, b), min(a.weight, b.weight), min(a.information, b.information)) }
  }

  /// The best likeness two tokens can have in any alignment, 0 if they are different names.
  func anyLikeness(_ a: NameToken, _ aBytes: Span<UInt8>, _ b: NameToken, _ bBytes: Span<UInt8>) -> Float {
    if a.kind != b.kind {
      let isInitial = a.kind == .initial && b.kind == .word || a.kind == .word && b.kind == .initial
      return isInitial && a.head >> 56 == b.head >> 56 ? Self.initialLikeness : 0
    }
    if a.hash == b.hash && a.length == b.length && a.head == b.head { return 1 }
    if a.kind != .word { return 0 }
    let likeness = tokenLikeness(a, aBytes, b, bBytes).0
    return likeness >= Self.least ? likeness : 0
  }

  static let initialLikeness: Float = 0.8

  /// A name one source calls given and the other family is probably somebody else's.
  private func tagFactor(_ a: NameToken, _ b: NameToken) -> Float {
    a.tag == .given && b.tag == .family || a.tag == .family && b.tag == .given ? 0.93 : 1
  }

  private mutating func addInitial(_ a: NameToken, _ b: NameToken, _ i: Int, _ j: Int) {
    let isInitial = a.kind == .initial && b.kind == .word || a.kind == .word && b.kind == .initial
    guard isInitial, a.head >> 56 == b.head >> 56 else { return }
    add(.initial, i, j, Self.initialLikeness, min(a.weight, b.weight), min(a.information, b.information))
  }

  private mutating func add(_ kind: EdgeKind, _ i: Int, _ j: Int, _ likeness: Float, _ weight: Float, _ information: Float) {
    edges.append(
      NameEdge(kind: kind, query: 1 << UInt32(i), listed: 1 << UInt32(j), likeness: likeness, weight: weight, information: information))
  }

  /// 0...1 and how. Symmetric.
  func tokenLikeness(_ a: NameToken, _ aBytes: Span<UInt8>, _ b: NameToken, _ bBytes: Span<UInt8>) -> (Float, EdgeKind) {
    if let relation = clusters.relation(a.clusters, b.clusters) {
      if relation == .spelling { return (0.96, .spelling) }
      let spelled = letterLikeness(a, aBytes, b, bBytes, least: 0.86)
      return spelled > 0.86 ? (spelled, .typo) : (0.86, .nickname)
    }
    return (letterLikeness(a, aBytes, b, bBytes, least: Self.least), .typo)
  }

  private func letterLikeness(_ a: NameToken, _ aBytes: Span<UInt8>, _ b: NameToken, _ bBytes: Span<UInt8>, least: Float) -> Float {
    let omitsVowels = a.omitsVowels != b.omitsVowels
    let short = min(a.length, b.length)
    if short < 3, !omitsVowels { return 0 }
    let mean = Float(Int(a.length) + Int(b.length)) / 2 - 0.5
    // Where vowels are free, the consonants are what there is to be alike in.
    let base = omitsVowels ? min(mean, Float(short)) : mean
    let limit = Int((1 - least) * base * Float(EditCost.letter))
    if consonantBound(a.consonants, b.consonants) * 6 > limit { return 0 }
    let table = omitsVowels ? SubstitutionCosts.vowelless : a.isEastAsian || b.isEastAsian ? SubstitutionCosts.eastAsian : SubstitutionCosts.plain
    let aStart = Int(a.offset), bStart = Int(b.offset)
    guard
      let cost = editCost(
        aBytes, aStart, aStart + Int(a.length), bBytes, bStart, bStart + Int(b.length), limit: limit, costs: costs.tables.span, table: table, omitsVowels: omitsVowels)
    else { return 0 }
    return 1 - Float(cost) / (base * Float(EditCost.letter))
  }

  /// One token of `l` for two neighbours of `q`.
  private mutating func addJoinedEdges(
    _ q: Span<NameToken>, _ qBytes: Span<UInt8>, _ l: Span<NameToken>, _ lBytes: Span<UInt8>, flipped: Bool
  ) {
    guard q.count > 1 else { return }
    for i in 0..<(q.count - 1) {
      let a = q[i], b = q[i + 1]
      guard a.kind != .legalForm, b.kind != .legalForm, a.kind != .number || b.kind != .number else { continue }
      let length = Int(a.length) + Int(b.length)
      guard length <= NameFold.lettersMax, length >= 4 else { continue }
      for j in 0..<l.count {
        let c = l[j]
        let likeness = joinedLikeness(a, b, qBytes, c, lBytes)
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
  mutating func joinedLikeness(_ a: NameToken, _ b: NameToken, _ bytes: Span<UInt8>, _ c: NameToken, _ cBytes: Span<UInt8>) -> Float {
    let length = Int(a.length) + Int(b.length)
    guard c.kind == .word, abs(Int(c.length) - length) <= 2, c.length > max(a.length, b.length) else { return 0 }
    let base = Float(length + Int(c.length)) / 2 - 0.5
    let limit = Int((1 - Self.leastJoined) * base * Float(EditCost.letter))
    // A letter doubled across the seam counts twice here and once there: one class may be one over.
    if consonantBound(a.consonants &+ b.consonants, c.consonants) * 6 > limit + 6 { return 0 }
    joint.removeAll(keepingCapacity: true)
    for index in Int(a.offset)..<Int(a.offset) + Int(a.length) { joint.append(bytes[index]) }
    for index in Int(b.offset)..<Int(b.offset) + Int(b.length) { joint.append(bytes[index]) }
    let table = c.isEastAsian || a.isEastAsian ? SubstitutionCosts.eastAsian : SubstitutionCosts.plain
    guard
      let cost = editCost(
        joint.span, 0, length, cBytes, Int(c.offset), Int(c.offset) + Int(c.length), limit: limit, costs: costs.tables.span, table: table, omitsVowels: false)
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
    if inversions > 0 { value -= profile.order }
    if words < 2, leftQuery + leftListed >= 0.25 { value -= profile.lone }
    if formQuery, formListed { value -= profile.form }
    if numberQuery, numberListed { value -= 0.2 }
    return NameScore(value: value, information: information, isEqual: isEqual)
  }
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
