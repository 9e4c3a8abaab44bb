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
    // One letter of Hebrew is b and v, one p and f; Arabic has neither p nor v, and g is written as several.
    set(&vowelless, "bv pf vw pb fv", 5)
    set(&vowelless, "gj gq", 6)
    set(&vowelless, "hk", 10)
    // Nobody mistypes a sign: what differs is how its syllable is spelt, and one vowel for another is another syllable.
    var eastAsian = plain
    set(&eastAsian, "ae ai ao au ei io iu jy gj gy", 20)
    set(&eastAsian, "lr", 8)
    set(&eastAsian, "gk bp dt jc zc zs xs xh zj cq jq jx", 8)
    tables = plain + vowelless + eastAsian
  }
}

/// Compares the letters of tokens, and remembers what it found.
struct LetterComparison: Sendable {
  let tables = LetterTables()
  private var memory: [Memory]

  /// A likeness found before, of the two tokens and the judge whose key this is. A slot is overwritten by the next two tokens that fall on it, and holds
  /// what would be computed, so nothing depends on it. Sixteen bytes, so that no slot lies in two cache lines.
  private struct Memory {
    var key: UInt64 = 0
    var likeness: Float = 0
  }

  private static let memoryBits: UInt64 = 14

  init(remembers: Bool) { memory = remembers ? [Memory](repeating: Memory(), count: 1 << Self.memoryBits) : [] }

  mutating func forget() { memory = [Memory](repeating: Memory(), count: memory.count) }

  /// The likeness of two words that share a cluster or are not sure to be unlike, 0...1, and how they are alike. Symmetric.
  ///
  /// Words are told by their places: handing on a token of 64 bytes costs as much as finding its likeness remembered.
  @inline(__always)
  mutating func likeness(
    _ q: Span<NameToken>, _ i: Int, _ qLetters: Span<UInt16>, _ l: Span<NameToken>, _ j: Int, _ lLetters: Span<UInt16>, _ judge: TokenJudge
  ) -> (Float, EdgeKind) {
    if q[i].clusterMarks & l[j].clusterMarks != 0 {
      if let found = tables.byClusters(q[i], qLetters, l[j], lLetters, judge) { return found }
      if judge.areUnlike(q[i], l[j]) { return (0, .typo) }
    }
    if memory.isEmpty { return (found(q, i, qLetters, l, j, lLetters, judge, 0), .typo) }
    let key = Self.key(q[i].hash, l[j].hash, q[i].marks | l[j].marks << 16 | (judge.isPerson ? 0x8000 : 0))
    return (remembered(key) ?? found(q, i, qLetters, l, j, lLetters, judge, key), .typo)
  }

  @inline(never)
  private mutating func found(
    _ q: Span<NameToken>, _ i: Int, _ qLetters: Span<UInt16>, _ l: Span<NameToken>, _ j: Int, _ lLetters: Span<UInt16>, _ judge: TokenJudge,
    _ key: UInt64
  ) -> Float {
    let likeness = tables.byLetters(q[i], qLetters, l[j], lLetters, judge, least: NameAligner.least)
    if !memory.isEmpty { remember(key, likeness) }
    return likeness
  }

  /// How alike a word and two neighbours written together are; 0 below `NameAligner.leastJoined`.
  @inline(__always)
  mutating func joinedLikeness(
    _ q: Span<NameToken>, _ i: Int, _ qLetters: Span<UInt16>, _ l: Span<NameToken>, _ j: Int, _ lLetters: Span<UInt16>
  ) -> Float {
    if memory.isEmpty { return tables.joinedLikeness(q[i], q[i &+ 1], qLetters, l[j], lLetters) }
    // No two words have a mark of 0x8000 on the other side.
    let marks = (q[i].marks ^ q[i &+ 1].marks &* 3) | l[j].marks << 16 | 0x8000_0000
    let key = Self.key(q[i].hash ^ (q[i &+ 1].hash &* 0xA24B_AED4_963E_E407), l[j].hash, marks)
    return remembered(key) ?? foundJoined(q, i, qLetters, l, j, lLetters, key)
  }

  @inline(never)
  private mutating func foundJoined(
    _ q: Span<NameToken>, _ i: Int, _ qLetters: Span<UInt16>, _ l: Span<NameToken>, _ j: Int, _ lLetters: Span<UInt16>, _ key: UInt64
  ) -> Float {
    let likeness = tables.joinedLikeness(q[i], q[i &+ 1], qLetters, l[j], lLetters)
    remember(key, likeness)
    return likeness
  }

  @inline(__always)
  private static func key(_ a: UInt64, _ b: UInt64, _ marks: UInt32) -> UInt64 {
    let key = (a ^ (b &* 0x9E37_79B9_7F4A_7C15) ^ (UInt64(marks) &* 0xC2B2_AE3D_27D4_EB4F)) &* 0xD6E8_FEB8_6659_FD93
    return key ^ (key >> 32)
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key & UInt64(memory.count &- 2)) }

  /// Of the two slots a key may be in the second holds what the first held before.
  @inline(__always)
  private func remembered(_ key: UInt64) -> Float? {
    let slot = slot(key)
    if memory[slot].key == key { return memory[slot].likeness }
    return memory[slot &+ 1].key == key ? memory[slot &+ 1].likeness : nil
  }

  @inline(__always)
  private mutating func remember(_ key: UInt64, _ likeness: Float) {
    let slot = slot(key)
    memory[slot &+ 1] = memory[slot]
    memory[slot] = Memory(key: key, likeness: likeness)
  }
}

/// What comparing letters takes: tables, held together so that no loop has to ask for them.
struct LetterTables: Sendable {
  private let costs = SubstitutionCosts.shared.tables
  private let persons = NameClusters.person
  private let others = NameClusters.other

  /// The best likeness two tokens can have in any alignment, 0 if they are different names.
  func anyLikeness(_ a: NameToken, _ aLetters: Span<UInt16>, _ b: NameToken, _ bLetters: Span<UInt16>, _ judge: TokenJudge) -> Float {
    if a.kind != b.kind { return isInitialOf(a, b) ? initialLikeness : 0 }
    if a.hash == b.hash, a.head == b.head, a.length == b.length { return 1 }
    if a.kind != .word { return 0 }
    let likeness = likenessOnce(a, aLetters, b, bLetters, judge).0
    return likeness >= NameAligner.least ? likeness : 0
  }

  /// The likeness of two words, 0...1, and how they are alike. Symmetric.
  func likenessOnce(_ a: NameToken, _ aLetters: Span<UInt16>, _ b: NameToken, _ bLetters: Span<UInt16>, _ judge: TokenJudge)
    -> (Float, EdgeKind)
  {
    if a.clusterMarks & b.clusterMarks != 0, let found = byClusters(a, aLetters, b, bLetters, judge) { return found }
    if judge.areUnlike(a, b) { return (0, .typo) }
    return (byLetters(a, aLetters, b, bLetters, judge, least: NameAligner.least), .typo)
  }

  /// The likeness of two words of one cluster; nil if they share none.
  @inline(never)
  fileprivate func byClusters(_ a: NameToken, _ aLetters: Span<UInt16>, _ b: NameToken, _ bLetters: Span<UInt16>, _ judge: TokenJudge)
    -> (Float, EdgeKind)?
  {
    switch judge.isPerson ? persons.relation(a.clusters, b.clusters) : others.relation(a.clusters, b.clusters) {
    case .spelling: return (0.96, .spelling)
    case .nickname:
      let likeness = byLetters(a, aLetters, b, bLetters, judge, least: Self.nickname)
      return likeness > Self.nickname ? (likeness, .typo) : (Self.nickname, .nickname)
    case nil: return nil
    }
  }

  /// What a short form is like the name it is short for.
  private static let nickname: Float = 0.86

  /// The likeness of letters; 0 where it is sure to be below `least`.
  fileprivate func byLetters(
    _ a: NameToken, _ aLetters: Span<UInt16>, _ b: NameToken, _ bLetters: Span<UInt16>, _ judge: TokenJudge, least: Float
  ) -> Float {
    if min(a.length, b.length) < 2 { return 0 }
    if a.isSound != b.isSound { return soundLikeness(aLetters.extracting(a.letters), bLetters.extracting(b.letters), least: least) }
    let factor = judge.factor(a, b), base = judge.base(a, b)
    let isOpaque = a.omitsVowels != b.omitsVowels
    let table =
      isOpaque ? SubstitutionCosts.vowelless : a.isEastAsian || b.isEastAsian ? SubstitutionCosts.eastAsian : SubstitutionCosts.plain
    guard
      let cost = editCost(
        aLetters.extracting(a.letters), bLetters.extracting(b.letters),
        limit: Int(judge.allowance(least, factor) * base * Float(EditCost.letter)), costs: costs.span, table: table, omitsVowels: isOpaque)
    else { return 0 }
    return 1 - Float(cost) / (base * Float(EditCost.letter)) * factor
  }

  /// How alike a token and two neighbours written together are; 0 below `NameAligner.leastJoined`.
  func joinedLikeness(_ a: NameToken, _ b: NameToken, _ letters: Span<UInt16>, _ c: NameToken, _ cLetters: Span<UInt16>) -> Float {
    let length = Int(a.length) + Int(b.length)
    guard c.kind == .word, abs(Int(c.length) - length) <= 2, c.length > max(a.length, b.length), length <= NameFold.lettersMax else {
      return 0
    }
    let base = Float(length + Int(c.length)) / 2 - 0.5
    let limit = joinedLimit(length, Int(c.length))
    // A letter doubled across the seam counts twice here and once there: one class may be one over.
    let seam = (letters[a.letters.upperBound - 1] ^ letters[b.letters.lowerBound]) & 0xFF == 0 ? EditCost.letter : 0
    let free = seam + (a.isSoft || b.isSoft || c.isSoft ? Int(softConsonants) : 0)
    let isOpaque = (a.omitsVowels || b.omitsVowels) && !c.omitsVowels
    let consonants = a.consonants + b.consonants
    let lacking = ConsonantBag.letterSurplus(consonants, c.consonants)
    if consonantCost(ConsonantBag.classSurplus(consonants, c.consonants), lacking) > limit + free { return 0 }
    if let classes = ConsonantBag.outOfOrder(consonants, c.consonants), consonantCost(classes, lacking) > limit + free { return 0 }
    var joint = InlineArray<32, UInt16>(repeating: 0)
    for index in 0..<Int(a.length) { joint[index] = letters[Int(a.offset) + index] }
    for index in 0..<Int(b.length) { joint[Int(a.length) + index] = letters[Int(b.offset) + index] }
    // What the letters at the seam cost to leave out depends on their new neighbours.
    for index in Int(a.length) - 1...Int(a.length) {
      let before = index > 0 ? UInt8(truncatingIfNeeded: joint[index - 1]) : 0
      let next = index + 1 < length ? UInt8(truncatingIfNeeded: joint[index + 1]) : 0
      let letter = UInt8(truncatingIfNeeded: joint[index])
      joint[index] = UInt16(letter) | UInt16(omissionCost(letter, before: before, next: next)) << 8
    }
    let table =
      isOpaque ? SubstitutionCosts.vowelless : c.isEastAsian || a.isEastAsian ? SubstitutionCosts.eastAsian : SubstitutionCosts.plain
    guard
      let cost = editCost(
        joint.span.extracting(0..<length), cLetters.extracting(c.letters), limit: limit, costs: costs.span, table: table,
        omitsVowels: isOpaque
      )
    else { return 0 }
    return 1 - Float(cost) / (base * Float(EditCost.letter)) - 0.03
  }
}

@inline(__always)
private func isVowel(_ letter: UInt8) -> Bool {
  // a, e, i, o, u by the low five bits of a letter.
  letter >= 97 && (0x20_8222 as UInt32) >> UInt32(letter & 31) & 1 == 1
}

/// What soft letters get free of the bounds below, in twentieths of a letter.
let softConsonants: Int32 = 12

/// A lower bound of the edit cost from the consonants alone, in twentieths. A consonant of a class the other side has fewer of, or has in another order,
/// costs a letter to lose or to change; m for n and l for r, of one class, cost a transposition's worth.
@inline(__always)
func consonantCost(_ classes: Int, _ letters: Int) -> Int {
  classes &* EditCost.letter &+ max(0, letters &- classes) &* EditCost.transposition
}

extension NameArena {
  /// Adds the letters of the bytes from `start` on, each with what leaving it out costs by its neighbours, in twentieths of a letter.
  ///
  /// A doubled letter, a silent h, one of two vowels and the glides cost little, a consonant that is part of one sound with its neighbour some.
  mutating func appendLetters(from start: Int) {
    let end = bytes.count
    for index in start..<end {
      let next = index + 1 < end ? bytes[index + 1] : 0
      let before = index > start ? bytes[index - 1] : 0
      letters.append(UInt16(bytes[index]) | UInt16(omissionCost(bytes[index], before: before, next: next)) << 8)
    }
  }
}

private func omissionCost(_ letter: UInt8, before: UInt8, next: UInt8) -> UInt8 {
  if letter == before { return 6 }
  if isVowel(letter) { return isVowel(next) ? 9 : 14 }
  // "Djordje" is Đorđe, whose letters are d elsewhere.
  if letter == UInt8(ascii: "j"), before == UInt8(ascii: "d") { return 8 }
  switch (before, letter, next) {
  // Of "sch" and "tsch", "sz" and "cz" one letter is the sound.
  case (UInt8(ascii: "s"), UInt8(ascii: "c"), UInt8(ascii: "h")), (UInt8(ascii: "s"), UInt8(ascii: "z"), _),
    (UInt8(ascii: "c"), UInt8(ascii: "z"), _):
    return 6
  case (UInt8(ascii: "t"), UInt8(ascii: "s"), UInt8(ascii: "c")): return 8
  default: break
  }
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

/// The cost of turning one token into another, in twentieths of a letter, or nil once it is sure to exceed `limit`.
///
/// Optimal string alignment with the tables above, between the beginning and the end the two have in common, in a band of the cells that can stay under
/// the limit. Symmetric. O(length · band); does not allocate.
/// - Precondition: both tokens have at most `NameFold.lettersMax` letters.
func editCost(_ a: Span<UInt16>, _ b: Span<UInt16>, limit: Int, costs: Span<UInt8>, table: Int, omitsVowels: Bool) -> Int? {
  if omitsVowels {
    return editCostBetween(a, b, 0, a.count, b.count, limit: limit, costs: costs, table: table, omitsVowels: true)
  }
  let shorter = min(a.count, b.count)
  var start = 0
  while start < shorter, (a[start] ^ b[start]) & 0xFF == 0 { start &+= 1 }
  var m = a.count, n = b.count
  while m > start, n > start, (a[m &- 1] ^ b[n &- 1]) & 0xFF == 0 {
    m &-= 1
    n &-= 1
  }
  // Of a doubled letter the second is the one that costs little to leave out, so it must not be among what is common.
  if m < a.count {
    let isDoubled = m > 0 && (a[m] ^ a[m &- 1]) & 0xFF == 0 || n > 0 && (b[n] ^ b[n &- 1]) & 0xFF == 0
    if isDoubled {
      m &+= 1
      n &+= 1
    }
  }
  if m == start || n == start {
    var cost = 0
    for index in start..<m { cost &+= Int(a[index] >> 8) }
    for index in start..<n { cost &+= Int(b[index] >> 8) }
    return cost <= limit ? cost : nil
  }
  if m == start &+ 1, n == m {
    // One letter for another.
    let x = a[start], y = b[start]
    let change = Int(costs[table &+ (Int(x & 0xFF) &- 48) &* SubstitutionCosts.width &+ Int(y & 0xFF) &- 48])
    let cost = min(change, Int(x >> 8) &+ Int(y >> 8))
    return cost <= limit ? cost : nil
  }
  return editCostBetween(a, b, start, m &- start, n &- start, limit: limit, costs: costs, table: table, omitsVowels: false)
}

/// The same for `m` letters of one and `n` of the other from `start` on, row by row.
@inline(__always)
private func editCostBetween(
  _ a: Span<UInt16>, _ b: Span<UInt16>, _ start: Int, _ m: Int, _ n: Int, limit: Int, costs: Span<UInt8>, table: Int, omitsVowels: Bool
) -> Int? {
  precondition(m <= NameFold.lettersMax && n <= NameFold.lettersMax && start >= 0 && start &+ m <= a.count && start &+ n <= b.count)
  // Three rows of 32 cells that take turns. Numbers stay far below the type's bounds.
  //
  // The loops below read letters and cells without bounds checks, which are a third of their time. All places are within bounds: `i` and `j` run from 1
  // to m and n, checked above against the letters, and a row has 32 cells while j + 1 is at most 29. The table of costs is read with its check.
  var rows = InlineArray<96, Int32>(repeating: 1 << 20)
  var older = 64, previous = 0, current = 32
  unsafe rows[unchecked: 0] = 0
  var gapA: Int32 = 20, gapB: Int32 = 20
  for i in 0..<m { gapA = unsafe min(gapA, omission(a[unchecked: start &+ i], omitsVowels)) }
  for j in 0..<n {
    let cost = unsafe omission(b[unchecked: start &+ j], omitsVowels)
    gapB = min(gapB, cost)
    unsafe rows[unchecked: j &+ 1] = rows[unchecked: j] &+ cost
  }
  // A path that strays from the diagonal by so many letters has to leave out as many on one side and, but for the difference in length, on the other.
  //
  // Divided in 32 bits, which takes half as long as in 64.
  let longer = n &- m, gaps = gapA &+ gapB, slack = Int32(truncatingIfNeeded: limit), surplus = Int32(truncatingIfNeeded: longer)
  let above = Int((slack &+ surplus &* gapA) / gaps), below = Int((slack &- surplus &* gapB) / gaps)
  if above < longer || below < 0 &- longer || above < 0 || below < 0 { return nil }
  let most = Int32(truncatingIfNeeded: limit)
  var before: UInt16 = 0
  var leastBefore: Int32 = 0
  for i in 1..<(m &+ 1) {
    let letter = unsafe a[unchecked: start &+ i &- 1]
    let row = table &+ (Int(letter & 0xFF) &- 48) &* SubstitutionCosts.width &- 48
    let letterOmission = omission(letter, omitsVowels)
    let low = max(1, i &- below), high = min(n, i &+ above)
    if low > high { return nil }
    var left: Int32 = unsafe low == 1 ? rows[unchecked: previous] &+ letterOmission : 1 << 20
    unsafe rows[unchecked: current &+ low &- 1] = left
    var least = left
    var corner = unsafe rows[unchecked: previous &+ low &- 1]
    var last: UInt16 = unsafe low > 1 ? b[unchecked: start &+ low &- 2] & 0xFF : 0
    for j in low..<(high &+ 1) {
      let other = unsafe b[unchecked: start &+ j &- 1]
      let up = unsafe rows[unchecked: previous &+ j]
      let change = corner &+ Int32(costs[row &+ Int(other & 0xFF)])
      var cost = min(min(change, left &+ omission(other, omitsVowels)), up &+ letterOmission)
      // Neither letter before the first is a letter, so this is never true in the first row or column.
      if before == other & 0xFF, letter & 0xFF == last {
        cost = unsafe min(cost, rows[unchecked: older &+ j &- 2] &+ Int32(EditCost.transposition))
      }
      unsafe rows[unchecked: current &+ j] = cost
      least = min(least, cost)
      left = cost
      corner = up
      last = other & 0xFF
    }
    before = letter & 0xFF
    unsafe rows[unchecked: current &+ high &+ 1] = 1 << 20
    // A transposition may yet leap over this row from the one before.
    if least > most, leastBefore &+ Int32(EditCost.transposition) > most { return nil }
    leastBefore = least
    (older, previous, current) = (previous, current, older)
  }
  let cost = unsafe rows[unchecked: previous &+ n]
  return cost <= most ? Int(cost) : nil
}

/// What leaving out a letter costs; where the other side has no vowels to compare with, vowels and glides cost hardly anything.
@inline(__always)
private func omission(_ letter: UInt16, _ omitsVowels: Bool) -> Int32 {
  if !omitsVowels { return Int32(letter >> 8) }
  let plain = UInt8(truncatingIfNeeded: letter)
  if isVowel(plain) { return 4 }
  if plain == UInt8(ascii: "h") { return min(6, Int32(letter >> 8)) }
  return plain == UInt8(ascii: "y") || plain == UInt8(ascii: "w") ? 6 : Int32(letter >> 8)
}
