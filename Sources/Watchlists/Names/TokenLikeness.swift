// How alike two tokens are: one minus the cheapest way to turn one into the other, by letters that names are confused by.
//
// Vowels for vowels, letters of one sound, doubled letters and silent ones cost little; anything else costs a whole letter. The length is taken half
// a letter short, so that one difference in a short name weighs more. Where one side comes from a script that leaves out vowels, vowels are nearly
// free. Rejected: Jaro-Winkler, which forgives two wrong consonants in a long name and one in none; phonetic codes, which have no degrees.

/// Costs are in twentieths of a letter.
enum EditCost {
  static let letter = 20
  static let transposition = 14
}

/// What one letter for another costs: three tables of `width` by `width`, by letter less "0" (the letters of tokens are 0-9 and a-z).
struct SubstitutionCosts: Sendable {
  static let width = 75
  static let plain = 0
  static let vowelless = width * width
  static let eastAsian = 2 * width * width

  let tables: [UInt8]
  static let shared = SubstitutionCosts()

  private init() {
    let width = Self.width
    var plain = [UInt8](repeating: 20, count: width * width)
    func set(_ table: inout [UInt8], _ pairs: String, _ cost: UInt8) {
      for pair in pairs.utf8.split(separator: UInt8(ascii: " ")) {
        guard let a = pair.first, let b = pair.last else { continue }
        table[Int(a - 48) * width + Int(b - 48)] = cost
        table[Int(b - 48) * width + Int(a - 48)] = cost
      }
    }
    for index in 0..<width { plain[index * width + index] = 0 }
    set(&plain, "ae ai ao au ei eo eu io iu ou", 10)
    set(&plain, "ei ou", 7)
    set(&plain, "ae", 8)
    set(&plain, "iy jy", 6)
    set(&plain, "ey ji", 9)
    set(&plain, "uw ow", 8)
    set(&plain, "ck cq kq", 5)
    set(&plain, "gk gq", 8)
    set(&plain, "vw", 6)
    set(&plain, "sz", 7)
    set(&plain, "dt", 8)
    set(&plain, "bp fv bv uv pf", 9)
    set(&plain, "cs cz gj jz", 10)
    set(&plain, "kx xs hx gh hk hj", 12)
    set(&plain, "mn lr", 14)
    set(&plain, "0o 1i 1l 5s", 6)
    set(&plain, "8b 6b 9g 9q", 12)
    for a in 0..<10 { for b in 0..<10 where a != b { plain[a * width + b] = 30 } }
    var vowelless = plain
    set(&vowelless, "ae ai ao au ei eo eu io iu ou iy ey ay wu wo ya ye wa", 4)
    var eastAsian = plain
    set(&eastAsian, "lr", 8)
    set(&eastAsian, "gk bp dt jc zc zs xs xh zj cq jq jx", 8)
    tables = plain + vowelless + eastAsian
  }
}

/// Compares the letters of tokens: the tables it needs, held together so that no loop has to ask for them.
struct LetterComparison: Sendable {
  private let costs = SubstitutionCosts.shared.tables
  private let persons = NameClusters.person
  private let others = NameClusters.other

  /// The likeness of two words, 0...1, and how they are alike. Symmetric.
  func likeness(
    _ a: NameToken, _ aBytes: Span<UInt8>, _ aOmissions: Span<UInt8>, _ b: NameToken, _ bBytes: Span<UInt8>, _ bOmissions: Span<UInt8>,
    _ judge: TokenJudge
  ) -> (Float, EdgeKind) {
    let relation: NameClusters.Relation? =
      a.clusters == 0 || b.clusters == 0
      ? nil : judge.isPerson ? persons.relation(a.clusters, b.clusters) : others.relation(a.clusters, b.clusters)
    if relation == .spelling { return (0.96, .spelling) }
    let factor = judge.factor(a, b)
    let floor: Float = relation == .nickname ? 0.86 : NameAligner.least
    let base = judge.base(a, b)
    let limit = Int(judge.allowance(floor, factor) * base * Float(EditCost.letter))
    let isOpaque = a.omitsVowels != b.omitsVowels
    let table =
      isOpaque ? SubstitutionCosts.vowelless : a.isEastAsian || b.isEastAsian ? SubstitutionCosts.eastAsian : SubstitutionCosts.plain
    var likeness: Float = 0
    if min(a.length, b.length) >= 2,
      let cost = editCost(
        aBytes.extracting(a.letters), aOmissions.extracting(a.letters), bBytes.extracting(b.letters), bOmissions.extracting(b.letters),
        limit: limit, costs: costs.span, table: table, omitsVowels: isOpaque)
    {
      likeness = 1 - Float(cost) / (base * Float(EditCost.letter)) * factor
    }
    if relation == .nickname { return likeness > 0.86 ? (likeness, .typo) : (0.86, .nickname) }
    return (likeness, .typo)
  }

  /// How alike a token and two neighbours written together are; 0 below `NameAligner.leastJoined`.
  func joinedLikeness(
    _ a: NameToken, _ b: NameToken, _ bytes: Span<UInt8>, _ c: NameToken, _ cBytes: Span<UInt8>, _ cOmissions: Span<UInt8>
  )
    -> Float
  {
    let length = Int(a.length) + Int(b.length)
    guard c.kind == .word, abs(Int(c.length) - length) <= 2, c.length > max(a.length, b.length), length <= NameFold.lettersMax else {
      return 0
    }
    let base = Float(length + Int(c.length)) / 2 - 0.5
    let limit = Int((1 - NameAligner.leastJoined) * base * Float(EditCost.letter))
    // A letter doubled across the seam counts twice here and once there: one class may be one over.
    let seam = bytes[a.letters.upperBound - 1] == bytes[b.letters.lowerBound] ? EditCost.letter : 0
    if consonantBound(a.consonants + b.consonants, c.consonants, isSoft: true) > limit + seam { return 0 }
    var joint = InlineArray<32, UInt8>(repeating: 0)
    var omissions = InlineArray<32, UInt8>(repeating: 0)
    for index in 0..<Int(a.length) { joint[index] = bytes[Int(a.offset) + index] }
    for index in 0..<Int(b.length) { joint[Int(a.length) + index] = bytes[Int(b.offset) + index] }
    for index in 0..<length {
      omissions[index] = omissionCost(
        joint[index], before: index > 0 ? joint[index - 1] : 0, next: index + 1 < length ? joint[index + 1] : 0)
    }
    let table = c.isEastAsian || a.isEastAsian ? SubstitutionCosts.eastAsian : SubstitutionCosts.plain
    guard
      let cost = editCost(
        joint.span.extracting(0..<length), omissions.span.extracting(0..<length), cBytes.extracting(c.letters),
        cOmissions.extracting(c.letters), limit: limit, costs: costs.span, table: table, omitsVowels: false)
    else { return 0 }
    return 1 - Float(cost) / (base * Float(EditCost.letter)) - 0.03
  }
}

@inline(__always)
private func isVowel(_ letter: UInt8) -> Bool {
  // a, e, i, o, u by the low five bits of a letter.
  letter >= 97 && (0x20_8222 as UInt32) >> UInt32(letter & 31) & 1 == 1
}

/// A lower bound of the edit cost from the consonants alone, in twentieths. A consonant of a class the other side has fewer of costs a letter to lose or
/// to change; m for n and l for r, of one class, cost a transposition's worth. Tokens with soft letters get most of a letter free.
@inline(__always)
func consonantBound(_ a: ConsonantBag, _ b: ConsonantBag, isSoft: Bool) -> Int {
  let surplus = ConsonantBag.surplus(a, b)
  return surplus.classes &* EditCost.letter &+ max(0, surplus.letters &- surplus.classes) &* EditCost.transposition &- (isSoft ? 12 : 0)
}

extension NameArena {
  /// Adds what leaving out each letter from `start` on costs, by its neighbours, in twentieths of a letter.
  ///
  /// A doubled letter, a silent h, one of two vowels and the glides cost little, a consonant that is part of one sound with its neighbour some.
  mutating func appendOmissions(from start: Int) {
    let end = bytes.count
    for index in start..<end {
      let next = index + 1 < end ? bytes[index + 1] : 0
      let before = index > start ? bytes[index - 1] : 0
      omissions.append(omissionCost(bytes[index], before: before, next: next))
    }
  }
}

private func omissionCost(_ letter: UInt8, before: UInt8, next: UInt8) -> UInt8 {
  if letter == before { return 6 }
  if isVowel(letter) { return isVowel(next) ? 9 : 14 }
  switch (letter, next) {
  case (UInt8(ascii: "h"), _): return 8
  case (UInt8(ascii: "y"), _), (UInt8(ascii: "w"), _): return 12
  case (UInt8(ascii: "d"), UInt8(ascii: "j")), (UInt8(ascii: "d"), UInt8(ascii: "z")): return 8
  case (UInt8(ascii: "t"), UInt8(ascii: "s")), (UInt8(ascii: "t"), UInt8(ascii: "c")), (UInt8(ascii: "t"), UInt8(ascii: "z")): return 9
  case (UInt8(ascii: "c"), UInt8(ascii: "k")): return 8
  case (UInt8(ascii: "k"), UInt8(ascii: "h")): return 12
  default: return 20
  }
}

/// The omission cost where the other side has no vowels to compare with.
@inline(__always)
private func vowellessCost(_ letter: UInt8, _ cost: UInt8) -> UInt8 {
  if isVowel(letter) { return 4 }
  return letter == UInt8(ascii: "y") || letter == UInt8(ascii: "w") ? 6 : cost
}

/// The cost of turning one token into another, in twentieths of a letter, or nil once it is sure to exceed `limit`.
///
/// Optimal string alignment with the tables above, between the beginning and the end the two have in common, in a band of the cells that can stay under
/// the limit. Symmetric. O(length · band); does not allocate.
/// - Precondition: both tokens have at most `NameFold.lettersMax` letters.
func editCost(
  _ a: Span<UInt8>, _ aOmissions: Span<UInt8>, _ b: Span<UInt8>, _ bOmissions: Span<UInt8>, limit: Int, costs: Span<UInt8>, table: Int,
  omitsVowels: Bool
) -> Int? {
  let cheapest = omitsVowels ? 4 : 6
  let band = limit / cheapest
  if abs(a.count - b.count) > band { return nil }
  let shorter = min(a.count, b.count)
  var start = 0
  var m = a.count, n = b.count
  if !omitsVowels {
    while start < shorter, a[start] == b[start] { start &+= 1 }
    while m > start, n > start, a[m &- 1] == b[n &- 1] {
      m &-= 1
      n &-= 1
    }
    // Of a doubled letter the second is the one that costs little to leave out, so it must not be among what is common.
    if m < a.count, m > 0 && a[m] == a[m &- 1] || n > 0 && b[n] == b[n &- 1] {
      m &+= 1
      n &+= 1
    }
  }
  if m == start || n == start {
    let cost = omissionsCost(a, aOmissions, start, m, omitsVowels) &+ omissionsCost(b, bOmissions, start, n, omitsVowels)
    return cost <= limit ? cost : nil
  }
  if m == start &+ 1, n == start &+ 1 {
    let change = Int(costs[table &+ Int(a[start] &- 48) &* SubstitutionCosts.width &+ Int(b[start] &- 48)])
    let cost = min(
      change, omissionsCost(a, aOmissions, start, m, omitsVowels) &+ omissionsCost(b, bOmissions, start, n, omitsVowels))
    return cost <= limit ? cost : nil
  }
  return omitsVowels
    ? editCostBetween(
      a, aOmissions, b, bOmissions, start, m &- start, n &- start, limit: Int32(limit), costs: costs, table: table, omitsVowels: true)
    : editCostBetween(
      a, aOmissions, b, bOmissions, start, m &- start, n &- start, limit: Int32(limit), costs: costs, table: table, omitsVowels: false)
}

/// What leaving out some letters of a token costs.
@inline(__always)
private func omissionsCost(_ letters: Span<UInt8>, _ omissions: Span<UInt8>, _ start: Int, _ end: Int, _ omitsVowels: Bool) -> Int {
  var cost = 0
  for index in start..<end { cost &+= Int(omitsVowels ? vowellessCost(letters[index], omissions[index]) : omissions[index]) }
  return cost
}

/// The same for `m` letters of one and `n` of the other from `start` on. Only cells that can still lead to an answer within the limit are looked at:
/// those beside one of the row before, or two steps from one of the row before that.
@inline(__always)
private func editCostBetween(
  _ a: Span<UInt8>, _ aOmissions: Span<UInt8>, _ b: Span<UInt8>, _ bOmissions: Span<UInt8>, _ start: Int, _ m: Int, _ n: Int, limit: Int32,
  costs: Span<UInt8>, table: Int, omitsVowels: Bool
) -> Int? {
  // Three rows of 32 cells that take turns. A cell never written, or past the end of its row, is beyond every limit.
  var rows = InlineArray<96, Int32>(repeating: beyond)
  var older = 64, previous = 0, current = 32
  rows[0] = 0
  var high = 0
  while high < n {
    let cost = rows[high] &+ omission(b[start &+ high], bOmissions[start &+ high], omitsVowels)
    if cost > limit { break }
    high &+= 1
    rows[high] = cost
  }
  // First and last cell within the limit, of the row before and of the one before that.
  var low = 0, olderLow = n &+ 1, olderHigh = -2
  var before: UInt8 = 0
  for i in 1..<(m &+ 1) {
    let letter = a[start &+ i &- 1]
    let row = table &+ Int(letter &- 48) &* SubstitutionCosts.width &- 48
    let letterOmission = omission(letter, aOmissions[start &+ i &- 1], omitsVowels)
    let first = min(low, olderLow &+ 2)
    let last = min(n, max(high &+ 1, olderHigh &+ 2))
    var newLow = n &+ 1, newHigh = -2
    var j = first
    var left: Int32 = beyond, corner: Int32 = beyond
    if j == 0 {
      corner = rows[previous]
      left = corner &+ letterOmission
      rows[current] = left
      if left <= limit { (newLow, newHigh) = (0, 0) }
      j = 1
    } else {
      corner = rows[previous &+ j &- 1]
      rows[current &+ j &- 1] = beyond
    }
    while j <= n {
      let other = b[start &+ j &- 1]
      let above = rows[previous &+ j]
      var cost = min(
        corner &+ Int32(costs[row &+ Int(other)]), above &+ letterOmission,
        left &+ omission(other, bOmissions[start &+ j &- 1], omitsVowels))
      if before == other, i > 1, j > 1, letter == b[start &+ j &- 2], letter != other {
        cost = min(cost, rows[older &+ j &- 2] &+ Int32(EditCost.transposition))
      }
      rows[current &+ j] = cost
      if cost <= limit {
        if newHigh < 0 { newLow = j }
        newHigh = j
      } else if j >= last {
        break
      }
      left = cost
      corner = above
      j &+= 1
    }
    // What this row leaves behind it must not be taken for what it was two rows ago.
    var rest = j &+ 1
    while rest <= min(n, last &+ 2) {
      rows[current &+ rest] = beyond
      rest &+= 1
    }
    if newHigh < 0, high < 0 { return nil }
    before = letter
    (olderLow, olderHigh) = (low, high)
    (low, high) = (newLow, newHigh)
    (older, previous, current) = (previous, current, older)
  }
  let cost = high == n ? rows[previous &+ n] : beyond
  return cost <= limit ? Int(cost) : nil
}

private let beyond: Int32 = 1 << 20

/// What leaving out a letter costs.
@inline(__always)
private func omission(_ letter: UInt8, _ cost: UInt8, _ omitsVowels: Bool) -> Int32 {
  Int32(omitsVowels ? vowellessCost(letter, cost) : cost)
}
