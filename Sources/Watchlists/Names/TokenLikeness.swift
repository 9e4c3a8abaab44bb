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

/// What one letter for another costs, by letter codes 0...35 (a-z, 0-9); one table for written vowels and one for omitted ones.
struct SubstitutionCosts: Sendable {
  /// Three tables of 40 by 40 one after the other.
  let tables: [UInt8]
  static let plain = 0
  static let vowelless = 1600
  static let eastAsian = 3200

  static let shared = SubstitutionCosts()

  private init() {
    var plain = [UInt8](repeating: 20, count: 40 * 40)
    func code(_ letter: UInt8) -> Int { Int(letterCodes[Int(letter)]) }
    func set(_ table: inout [UInt8], _ pairs: String, _ cost: UInt8) {
      for pair in pairs.utf8.split(separator: UInt8(ascii: " ")) {
        guard let a = pair.first, let b = pair.last else { continue }
        table[code(a) * 40 + code(b)] = cost
        table[code(b) * 40 + code(a)] = cost
      }
    }
    for index in 0..<40 { plain[index * 40 + index] = 0 }
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
    for a in 26..<36 { for b in 26..<36 where a != b { plain[a * 40 + b] = 30 } }
    var vowelless = plain
    set(&vowelless, "ae ai ao au ei eo eu io iu ou iy ey ay wu wo ya ye wa", 4)
    var eastAsian = plain
    set(&eastAsian, "lr", 6)
    set(&eastAsian, "gk bp dt jc js zc zs xs xh zj cq jq jx", 6)
    tables = plain + vowelless + eastAsian
  }
}

/// a-z are 0...25, digits 26...35, all else 36.
let letterCodes: [UInt8] = {
  var codes = [UInt8](repeating: 36, count: 256)
  for letter in 0..<26 { codes[97 + letter] = UInt8(letter) }
  for digit in 0..<10 { codes[48 + digit] = UInt8(26 + digit) }
  return codes
}()

private let vowelCodes: UInt64 = {
  var mask: UInt64 = 0
  for letter in "aeiou".utf8 { mask |= 1 << UInt64(letterCodes[Int(letter)]) }
  return mask
}()

/// A lower bound of the edit cost from the consonants alone, in twentieths: every class one side has more of costs at least 6 a letter.
@inline(__always)
func consonantBound(_ a: UInt64, _ b: UInt64) -> Int {
  var onlyA = 0, onlyB = 0
  var left = a, right = b
  if a == b { return 0 }
  while left != 0 || right != 0 {
    let x = Int(left & 0xF), y = Int(right & 0xF)
    if x > y { onlyA += x - y } else { onlyB += y - x }
    left >>= 4
    right >>= 4
  }
  return max(onlyA, onlyB)
}

/// What leaving out the letter at `index` costs, by its neighbours.
@inline(__always)
private func omissionCost(_ bytes: Span<UInt8>, _ index: Int, _ start: Int, _ end: Int, _ omitsVowels: Bool) -> Int {
  let letter = bytes[index]
  if index > start, bytes[index - 1] == letter { return 6 }
  let next = index + 1 < end ? bytes[index + 1] : 0
  let code = letterCodes[Int(letter)]
  if code < 26, vowelCodes >> UInt64(code) & 1 != 0 {
    if omitsVowels { return 4 }
    let nextCode = letterCodes[Int(next)]
    let isPaired = nextCode < 26 && vowelCodes >> UInt64(nextCode) & 1 != 0
    return isPaired ? 9 : 14
  }
  switch letter {
  case UInt8(ascii: "h"): return 8
  case UInt8(ascii: "y"), UInt8(ascii: "w"): return omitsVowels ? 6 : 12
  case UInt8(ascii: "d") where next == UInt8(ascii: "j") || next == UInt8(ascii: "z"): return 8
  case UInt8(ascii: "t") where next == UInt8(ascii: "s") || next == UInt8(ascii: "c") || next == UInt8(ascii: "z"): return 9
  case UInt8(ascii: "c") where next == UInt8(ascii: "k"): return 4
  case UInt8(ascii: "k") where next == UInt8(ascii: "h"): return 12
  default: return EditCost.letter
  }
}

/// The cost of turning one token into another, in twentieths of a letter, or nil once it is sure to exceed `limit`.
///
/// Optimal string alignment with the tables above, in a band of the cells that can stay under the limit. Symmetric. O(length · band); does not allocate.
/// - Precondition: both tokens have at most `NameFold.lettersMax` letters.
func editCost(
  _ a: Span<UInt8>, _ aStart: Int, _ aEnd: Int, _ b: Span<UInt8>, _ bStart: Int, _ bEnd: Int, limit: Int, costs: Span<UInt8>, table: Int, omitsVowels: Bool
) -> Int? {
  let m = aEnd - aStart, n = bEnd - bStart
  let cheapest = omitsVowels ? 4 : 6
  let band = limit / cheapest
  if abs(m - n) * cheapest > limit { return nil }
  var previous = InlineArray<30, Int32>(repeating: 1 << 20)
  var current = InlineArray<30, Int32>(repeating: 1 << 20)
  var older = InlineArray<30, Int32>(repeating: 1 << 20)
  var omissionB = InlineArray<30, Int32>(repeating: 0)
  for j in 0..<n { omissionB[j] = Int32(omissionCost(b, bStart + j, bStart, bEnd, omitsVowels)) }
  previous[0] = 0
  for j in 0..<n { previous[j + 1] = previous[j] + omissionB[j] }
  for i in 1..<(m + 1) {
    let letter = a[aStart + i - 1]
    let row = table + Int(letterCodes[Int(letter)]) * 40
    let omission = Int32(omissionCost(a, aStart + i - 1, aStart, aEnd, omitsVowels))
    let low = max(1, i - band), high = min(n, i + band)
    if low > high { return nil }
    current[low - 1] = low == 1 ? previous[0] + omission : 1 << 20
    var least = current[low - 1]
    for j in low..<(high + 1) {
      let other = b[bStart + j - 1]
      var cost = previous[j - 1] + Int32(costs[row + Int(letterCodes[Int(other)])])
      cost = min(cost, previous[j] + omission, current[j - 1] + omissionB[j - 1])
      if i > 1, j > 1, letter != other, letter == b[bStart + j - 2], a[aStart + i - 2] == other {
        cost = min(cost, older[j - 2] + Int32(EditCost.transposition))
      }
      current[j] = cost
      least = min(least, cost)
    }
    if high < n { current[high + 1] = 1 << 20 }
    if Int(least) > limit { return nil }
    older = previous
    previous = current
  }
  let cost = Int(previous[n])
  return cost <= limit ? cost : nil
}
