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

@inline(__always)
private func isVowel(_ letter: UInt8) -> Bool {
  // a, e, i, o, u by the low five bits of a letter.
  letter >= 97 && (0x20_8222 as UInt32) >> UInt32(letter & 31) & 1 == 1
}

/// A lower bound of the edit cost from the consonants alone, in twentieths: a consonant of a class the other side has fewer of costs a letter to lose or
/// to change, but for one that may be silent ("dj", "ck", "ts").
@inline(__always)
func consonantBound(_ a: SIMD8<UInt8>, _ b: SIMD8<UInt8>) -> Int {
  let more = pointwiseMax(a, b)
  let onlyA = Int((more &- b).wrappedSum()), onlyB = Int((more &- a).wrappedSum())
  return max(onlyA, onlyB) * 20 - 12
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
/// Optimal string alignment with the tables above, in a band of the cells that can stay under the limit. Symmetric. O(length · band); does not allocate.
/// - Precondition: both tokens have at most `NameFold.lettersMax` letters.
func editCost(
  _ a: Span<UInt8>, _ aOmissions: Span<UInt8>, _ b: Span<UInt8>, _ bOmissions: Span<UInt8>, limit: Int, costs: Span<UInt8>, table: Int,
  omitsVowels: Bool
) -> Int? {
  let m = a.count, n = b.count
  let cheapest = omitsVowels ? 4 : 6
  let band = limit / cheapest
  if abs(m - n) > band { return nil }
  // Three rows of 32 cells that take turns, and what each letter of b costs to leave out. Numbers stay far below the type's bounds.
  var rows = InlineArray<96, Int32>(repeating: 1 << 20)
  var omitted = InlineArray<32, Int32>(repeating: 0)
  var older = 64, previous = 0, current = 32
  rows[0] = 0
  for j in 0..<n {
    omitted[j] = Int32(omitsVowels ? vowellessCost(b[j], bOmissions[j]) : bOmissions[j])
    rows[j &+ 1] = rows[j] &+ omitted[j]
  }
  var before: UInt8 = 0
  for i in 1..<(m &+ 1) {
    let letter = a[i &- 1]
    let row = table &+ Int(letter &- 48) &* SubstitutionCosts.width &- 48
    let omission = Int32(omitsVowels ? vowellessCost(letter, aOmissions[i &- 1]) : aOmissions[i &- 1])
    let low = max(1, i &- band), high = min(n, i &+ band)
    if low > high { return nil }
    var left: Int32 = low == 1 ? rows[previous] &+ omission : 1 << 20
    rows[current &+ low &- 1] = left
    var least = left
    var corner = rows[previous &+ low &- 1]
    var last: UInt8 = low > 1 ? b[low &- 2] : 0
    for j in low..<(high &+ 1) {
      let other = b[j &- 1]
      let above = rows[previous &+ j]
      var cost = min(corner &+ Int32(costs[row &+ Int(other)]), above &+ omission, left &+ omitted[j &- 1])
      if letter == last, before == other, letter != other, i > 1, j > 1 {
        cost = min(cost, rows[older &+ j &- 2] &+ Int32(EditCost.transposition))
      }
      rows[current &+ j] = cost
      least = min(least, cost)
      left = cost
      corner = above
      last = other
    }
    before = letter
    if high < n { rows[current &+ high &+ 1] = 1 << 20 }
    if Int(least) > limit { return nil }
    (older, previous, current) = (previous, current, older)
  }
  let cost = Int(rows[previous &+ n])
  return cost <= limit ? cost : nil
}
