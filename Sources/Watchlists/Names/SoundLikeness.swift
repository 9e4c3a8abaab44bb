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

/// The likeness of a transcription and what it may transcribe, 0...0.95. Symmetric. O(letters²); does not allocate.
func soundLikeness(_ a: Span<UInt16>, _ b: Span<UInt16>) -> Float {
  let m = a.count, n = b.count
  precondition(m <= NameFold.lettersMax && n <= NameFold.lettersMax, "tokens are cut at their greatest length")
  let consonantsA = soundConsonants(a, 0..<m), consonantsB = soundConsonants(b, 0..<n)
  if max(consonantsA, consonantsB) > 2 * min(consonantsA, consonantsB) + 2 { return 0 }
  let costs = soundCosts.span, omissions = soundOmissions.span
  var previous = InlineArray<32, Int32>(repeating: 0), current = InlineArray<32, Int32>(repeating: 0)
  for j in 0..<n { previous[j + 1] = previous[j] + soundOmission(b, j, omissions) }
  for i in 0..<m {
    let row = (Int(a[i] & 0xFF) - 48) * SubstitutionCosts.width - 48
    let gap = soundOmission(a, i, omissions)
    current[0] = previous[0] + gap
    for j in 0..<n {
      let change = previous[j] + Int32(costs[row + Int(b[j] & 0xFF)])
      current[j + 1] = min(change, min(current[j] + soundOmission(b, j, omissions), previous[j + 1] + gap))
    }
    swap(&previous, &current)
  }
  // Two vowels are not a name: what has few consonants must agree in them.
  let base = (Float(consonantsA + consonantsB) / 2 + 0.4) * Float(EditCost.letter)
  return max(0, min(0.95, 1 - Float(previous[n]) / base))
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
/// nothing, and j, q, x, z and c the sounds they come nearest to. Bounded.
func forEachSoundSkeleton(
  _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ origin: TokenOrigin, least: Int, _ body: (UInt64) -> Void
) {
  var sounds = InlineArray<12, UInt8>(repeating: 0)
  var count = 0
  var last: UInt8 = 0
  for index in start..<end {
    let letter = bytes[index]
    if letter != last, letter == UInt8(ascii: "w") || letter == UInt8(ascii: "h") || !isSoundVowel(letter), count < 12 {
      sounds[count] = letter
      count += 1
    }
    last = letter
  }
  var choices = [[UInt8]]()
  var product = 1
  for index in 0..<count {
    var options = origin.isSound ? soundOptions(sounds[index], isLast: index + 1 == count) : voicelessOptions(sounds[index])
    if product * options.count > 48 { options = [options[0]] }
    product *= options.count
    choices.append(options)
  }
  var places = [Int](repeating: 0, count: count)
  var groups = [UInt8](repeating: 0, count: count)
  let r = skeletonClasses[Int(UInt8(ascii: "r"))]
  while true {
    for index in 0..<count { groups[index] = skeletonClasses[Int(choices[index][places[index]])] }
    emitSkeleton(groups, least: least, body)
    // An r after a vowel is mostly not heard, and not written.
    if origin.isSound {
      for place in 1...max(count, 1) where count > 0 {
        groups.insert(r, at: place)
        emitSkeleton(groups, least: least, body)
        groups.remove(at: place)
      }
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

private func emitSkeleton(_ groups: [UInt8], least: Int, _ body: (UInt64) -> Void) {
  var hash = LetterHash()
  var before: UInt8 = 0, kept = 0
  for group in groups where group != 0 && group != before {
    hash.add(group)
    before = group
    kept += 1
  }
  if kept >= least { body(hash.value) }
}

/// The consonants a letter of Hebrew or Arabic, Thai or Khmer stands for, where there are two.
private func voicelessOptions(_ sound: UInt8) -> [UInt8] {
  switch sound {
  case UInt8(ascii: "p"): Array("pf".utf8)
  case UInt8(ascii: "b"): Array("bv".utf8)
  case UInt8(ascii: "w"): Array("wv".utf8)
  case UInt8(ascii: "k"): Array("kh".utf8)
  case UInt8(ascii: "g"): Array("gj".utf8)
  case UInt8(ascii: "j"): Array("jg".utf8)
  case UInt8(ascii: "s"): Array("st".utf8)
  default: [sound]
  }
}

/// The letters a sound may stand for, the likeliest first.
private func soundOptions(_ sound: UInt8, isLast: Bool) -> [UInt8] {
  switch sound {
  case UInt8(ascii: "l"): Array("lr".utf8)
  case UInt8(ascii: "r"): isLast ? Array("rlh".utf8) : Array("rl".utf8)
  case UInt8(ascii: "w"): Array("wv".utf8)
  case UInt8(ascii: "h"): Array("hk".utf8)
  case UInt8(ascii: "b"): Array("bv".utf8)
  case UInt8(ascii: "j"): Array("jgdtz".utf8)
  case UInt8(ascii: "q"): Array("cthz".utf8)
  case UInt8(ascii: "x"): Array("shc".utf8)
  case UInt8(ascii: "z"): Array("zd".utf8)
  case UInt8(ascii: "c"): Array("czt".utf8)
  case UInt8(ascii: "s"): Array("st".utf8)
  case UInt8(ascii: "n"): Array("nm".utf8)
  case UInt8(ascii: "p"): Array("pf".utf8)
  default: [sound]
  }
}
