// How alike a name and its transcription in characters or syllables of another language are: 普京 and Putin, バラク and Barack.
//
// Such a writing has no letters of its own for most sounds: consonants stand alone only with a vowel nobody says ("te" for t), l and r are one, and the
// nearest sound is taken for the rest. So vowels cost next to nothing, kindred consonants little, and likeness is measured by the consonants alone.
// Only names that are marked as transcriptions are compared so; two names of one language never are.

/// Costs in twentieths of a letter, by letter less "0", as in `SubstitutionCosts`.
private let soundCosts: [UInt8] = {
  let width = SubstitutionCosts.width
  var table = [UInt8](repeating: 20, count: width * width)
  func set(_ pairs: String, _ cost: UInt8) {
    for pair in pairs.utf8.split(separator: UInt8(ascii: " ")) {
      guard let a = pair.first, let b = pair.last else { continue }
      table[Int(a - 48) * width + Int(b - 48)] = cost
      table[Int(b - 48) * width + Int(a - 48)] = cost
    }
  }
  for index in 0..<width { table[index * width + index] = 0 }
  set("ae ai ao au ei eo eu io iu ou ay ey iy oy uy aw ew ow uw iw yw", 2)
  set("lr ck", 2)
  set("fv vw fw", 3)
  set("cq kq gk dt bp jy cj gj", 4)
  set("pv bv sx sz cs cz cx hx gh hk pf jz fh xz js", 5)
  set("mn jq ct ts hw bw uv ov hj cg dz tz", 7)
  set("dj jt gq qt dq xk xc xj xg xt yg sj qs qz kx rj ry gy rz zh", 8)
  for a in 0..<10 { for b in 0..<10 where a != b { table[a * width + b] = 30 } }
  return table
}()

private let soundOmissions: [UInt8] = {
  var table = [UInt8](repeating: 20, count: 256)
  for (letters, cost) in [("aeiou", 2), ("hy", 4), ("w", 6), ("r", 6), ("n", 12), ("tdgksl", 14)] as [(StaticString, UInt8)] {
    for letter in letters.description.utf8 { table[Int(letter)] = cost }
  }
  return table
}()

@inline(__always)
private func isSoundVowel(_ letter: UInt8) -> Bool {
  switch letter {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"), UInt8(ascii: "w"),
    UInt8(ascii: "h"):
    true
  default: false
  }
}

/// Consonants that count, a doubled one once.
func soundConsonants(_ letters: Span<UInt16>, _ range: Range<Int>) -> Int {
  var count = 0
  var last: UInt8 = 0
  for index in range {
    let letter = UInt8(truncatingIfNeeded: letters[index])
    if !isSoundVowel(letter), letter != last { count += 1 }
    last = letter
  }
  return count
}

/// The likeness of a transcription and what it may transcribe, 0...0.95; 0 where it is sure to be below `least`. Symmetric. O(letters²); does not allocate.
func soundLikeness(_ a: Span<UInt16>, _ b: Span<UInt16>, least: Float) -> Float {
  let m = a.count, n = b.count
  precondition(m <= NameFold.lettersMax && n <= NameFold.lettersMax, "tokens are cut at their greatest length")
  let consonantsA = soundConsonants(a, 0..<m), consonantsB = soundConsonants(b, 0..<n)
  if max(consonantsA, consonantsB) > 2 * min(consonantsA, consonantsB) + 2 { return 0 }
  // Two vowels are not a name: what has few consonants must agree in them.
  let base = (Float(consonantsA + consonantsB) / 2 + 0.4) * Float(EditCost.letter)
  let most = Int32((1 - least) * base + 1)
  let costs = soundCosts.span, omissions = soundOmissions.span
  var gaps = InlineArray<32, Int32>(repeating: 0)
  var row = InlineArray<32, Int32>(repeating: 0)
  for j in 0..<n {
    gaps[j] = soundOmission(b, j, omissions)
    row[j + 1] = row[j] &+ gaps[j]
  }
  for i in 0..<m {
    let place = (Int(a[i] & 0xFF) - 48) * SubstitutionCosts.width - 48
    let gap = soundOmission(a, i, omissions)
    var corner = row[0]
    var left = corner &+ gap
    var lowest = left
    row[0] = left
    for j in 0..<n {
      let up = row[j + 1]
      left = min(corner &+ Int32(costs[place + Int(b[j] & 0xFF)]), min(left &+ gaps[j], up &+ gap))
      row[j + 1] = left
      lowest = min(lowest, left)
      corner = up
    }
    // What follows only adds.
    if lowest > most { return 0 }
  }
  return max(0, min(0.95, 1 - Float(row[n]) / base))
}

@inline(__always)
private func soundOmission(_ letters: Span<UInt16>, _ index: Int, _ table: Span<UInt8>) -> Int32 {
  let letter = letters[index] & 0xFF
  if index > 0, letters[index - 1] & 0xFF == letter { return 2 }
  let next = index + 1 < letters.count ? letters[index + 1] & 0xFF : 0
  switch (UInt8(truncatingIfNeeded: letter), UInt8(truncatingIfNeeded: next)) {
  // Two letters of one sound.
  case (UInt8(ascii: "k"), UInt8(ascii: "h")), (UInt8(ascii: "c"), UInt8(ascii: "k")), (UInt8(ascii: "g"), UInt8(ascii: "h")),
    (UInt8(ascii: "t"), UInt8(ascii: "s")), (UInt8(ascii: "t"), UInt8(ascii: "c")), (UInt8(ascii: "d"), UInt8(ascii: "z")),
    (UInt8(ascii: "d"), UInt8(ascii: "j")):
    return 5
  default: return Int32(table[Int(letter)])
  }
}

/// Calls with the consonants (as `skeletonHash` takes them) of the names a transcription may stand for: each l may be r and the reverse, a last r may be
/// nothing, and j, q, x, z and c the sounds they come nearest to. Bounded; does not allocate.
func forEachSoundSkeleton(
  _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ origin: TokenOrigin, least: Int, _ body: (UInt64) -> Void
) {
  var choices = InlineArray<12, SoundChoice>(repeating: SoundChoice())
  let count = soundChoices(bytes, start, end, origin, &choices)
  var places = InlineArray<12, Int>(repeating: 0)
  var groups = InlineArray<12, UInt8>(repeating: 0)
  while true {
    for index in 0..<count { groups[index] = choices[index][places[index]] }
    emitSkeleton(groups, count, insertingAt: -1, least: least, body)
    // An r after a vowel is mostly not heard, and not written.
    if origin.isSound, count > 0 {
      for place in 1...count { emitSkeleton(groups, count, insertingAt: place, least: least, body) }
    }
    var index = count - 1
    while index >= 0, places[index] + 1 == choices[index].count {
      places[index] = 0
      index -= 1
    }
    if index < 0 { return }
    places[index] += 1
  }
}

/// What a sound may stand for: classes of consonants, a byte each, the likeliest lowest, each once.
private struct SoundChoice {
  private(set) var count = 0
  private var classes: UInt64 = 0

  init() {}

  /// - Parameter letters: the likeliest first.
  init(_ letters: String) {
    for letter in letters.utf8 {
      let group = UInt64(skeletonClasses[Int(letter)])
      if (0..<count).contains(where: { UInt64(self[$0]) == group }) { continue }
      classes |= group << UInt64(8 * count)
      count += 1
    }
  }

  @inline(__always)
  subscript(_ place: Int) -> UInt8 { UInt8(truncatingIfNeeded: classes >> UInt64(8 * place)) }

  /// The likeliest alone.
  var first: SoundChoice {
    var choice = self
    choice.classes &= 0xFF
    choice.count = min(count, 1)
    return choice
  }
}

/// Reads the consonants of a word and what each may stand for; says how many there are. Later ones have no choice once there are 48 ways to read the word.
private func soundChoices(
  _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ origin: TokenOrigin, _ choices: inout InlineArray<12, SoundChoice>
) -> Int {
  let table = origin.isSound ? soundOptions : voicelessOptions
  var count = 0, lastPlace = start
  var last: UInt8 = 0
  for index in start..<end {
    let letter = bytes[index]
    if letter != last, letter == UInt8(ascii: "w") || letter == UInt8(ascii: "h") || !isSoundVowel(letter), count < 12 {
      choices[count] = table[Int(letter)]
      count += 1
      lastPlace = index
    }
    last = letter
  }
  if count > 0, origin.isSound, bytes[lastPlace] == UInt8(ascii: "r") { choices[count - 1] = lastR }
  var product = 1
  for index in 0..<count {
    if product * choices[index].count > 48 { choices[index] = choices[index].first }
    product *= choices[index].count
  }
  return count
}

/// Calls with the hash of classes of consonants, an r among them if there is a place for it.
@inline(__always)
private func emitSkeleton(
  _ groups: InlineArray<12, UInt8>, _ count: Int, insertingAt place: Int, least: Int, _ body: (UInt64) -> Void
) {
  var hash = LetterHash()
  var before: UInt8 = 0, kept = 0
  for index in 0...count {
    if index == place, classOfR != before {
      hash.add(classOfR)
      before = classOfR
      kept += 1
    }
    if index == count { break }
    let group = groups[index]
    if group == 0 || group == before { continue }
    hash.add(group)
    before = group
    kept += 1
  }
  if kept >= least { body(hash.value) }
}

private let classOfR = skeletonClasses[Int(UInt8(ascii: "r"))]

/// By letter; a letter that is not named stands for itself.
private func choices(_ several: KeyValuePairs<Unicode.Scalar, String>) -> [SoundChoice] {
  var table = (0..<256).map { $0 < 0x80 ? SoundChoice(String(UnicodeScalar(UInt8($0)))) : SoundChoice() }
  for (letter, options) in several { table[Int(letter.value)] = SoundChoice(options) }
  return table
}

/// The consonants a letter of Hebrew or Arabic, Thai or Khmer stands for, where there are two.
private let voicelessOptions = choices([
  "p": "pf", "b": "bv", "w": "wv", "k": "kh", "g": "gj", "j": "jg", "s": "st",
])

/// The letters a sound may stand for, the likeliest first.
private let soundOptions = choices([
  "l": "lr", "r": "rl", "w": "wv", "h": "hk", "b": "bv", "j": "jgdtz", "q": "cthz", "x": "shc", "z": "zd", "c": "czt", "s": "st", "n": "nm",
  "p": "pf",
])

/// At the end of a word r may be nothing.
private let lastR = SoundChoice("rlh")
