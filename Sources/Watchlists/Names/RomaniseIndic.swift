// Abugidas and syllabaries of South and South-East Asia and of Ethiopia: a consonant carries a vowel unless a sign says another or none.
// The spellings are those names have in English: no marks, final vowels where they are heard.

/// The scripts that share the layout of IS 13194:1991, from Devanagari to Malayalam.
///
/// The last consonant of a word drops its vowel in the north, where names are written as they are spoken ("Anil"), and keeps it in the south ("Krishna").
/// Tamil has one letter for voiced and voiceless: it is voiced after a nasal and between vowels.
func indicLetters(_ scalars: [UInt32]) -> [UInt8] {
  var result: [UInt8] = []
  let isSouthern = (scalars.first ?? 0) >= 0xB80
  for (index, scalar) in scalars.enumerated() {
    if scalar == 0xA70 {
      result.append(UInt8(ascii: "n"))
      continue
    }
    if scalar == 0xA71 { continue }
    // The Bengali y below another letter before "aa" makes the vowel of "bat".
    if scalar == 0x9AF, index > 0, scalars[index - 1] == 0x9CD, index + 1 < scalars.count, scalars[index + 1] == 0x9BE { continue }
    let offset = (scalar - 0x900) % 0x80
    let isConsonant = offset >= 0x15 && offset <= 0x39 || offset >= 0x58 && offset <= 0x5F
    let isDigit = offset >= 0x66 && offset <= 0x6F
    if scalar >= 0xB80, scalar <= 0xBFF, isConsonant {
      result.append(contentsOf: tamilConsonant(offset, scalars, index, result))
    } else {
      result.append(contentsOf: letters(of: isDigit ? scalar : offset, in: indicTable))
    }
    guard isConsonant else { continue }
    if index + 1 == scalars.count {
      if isSouthern { result.append(UInt8(ascii: "a")) }
      continue
    }
    let next = (scalars[index + 1] - 0x900) % 0x80
    let isSigned = next >= 0x3E && next <= 0x4D || next == 0x3C || next == 0x56 || next == 0x57
    if !isSigned { result.append(UInt8(ascii: "a")) }
  }
  return result
}

private func tamilConsonant(_ offset: UInt32, _ scalars: [UInt32], _ index: Int, _ before: [UInt8]) -> [UInt8] {
  let isDoubled = index + 2 < scalars.count && scalars[index + 1] == 0xBCD && scalars[index + 2] == scalars[index]
  let isSecond = index >= 2 && scalars[index - 1] == 0xBCD && scalars[index - 2] == scalars[index]
  let isNasal = before.last == UInt8(ascii: "n") || before.last == UInt8(ascii: "m")
  let isVoiced = !isDoubled && !isSecond && (isNasal || before.last.map { "aeiou".utf8.contains($0) } ?? false)
  switch offset {
  case 0x15: return isVoiced && isNasal ? [UInt8(ascii: "g")] : [UInt8(ascii: "k")]
  case 0x1A: return isDoubled || isSecond ? Array("ch".utf8) : isNasal ? [UInt8(ascii: "j")] : [UInt8(ascii: "s")]
  case 0x1F, 0x24: return isVoiced && (isNasal || offset == 0x1F) ? [UInt8(ascii: "d")] : isVoiced ? Array("th".utf8) : [UInt8(ascii: "t")]
  case 0x2A: return isVoiced ? [UInt8(ascii: "b")] : [UInt8(ascii: "p")]
  case 0x34: return Array("zh".utf8)
  default: return letters(of: offset, in: indicTable)
  }
}

func sinhalaLetters(_ scalars: [UInt32]) -> [UInt8] {
  var result: [UInt8] = []
  for (index, scalar) in scalars.enumerated() {
    result.append(contentsOf: letters(of: scalar, in: sinhalaTable))
    guard scalar >= 0xD9A, scalar <= 0xDC6 else { continue }
    let next = index + 1 < scalars.count ? scalars[index + 1] : 0
    if next < 0xDCA || next > 0xDDF { result.append(UInt8(ascii: "a")) }
  }
  return result
}

private let thaiTitles: [[UInt32]] = "นางสาว นาย นาง ท้าว ท่าน".split(separator: " ").map { $0.unicodeScalars.map(\.value) }

/// Thai and Lao: e, ae, o and ai are written before the consonant they follow; a letter under a silencer is not read; a double r is an "a".
func thaiLetters(_ word: [UInt32], _ table: ScriptTable) -> [UInt8] {
  // "Mr", "Mrs", "Miss" stand before a name without a space.
  let title = thaiTitles.first { word.starts(with: $0) && (word.count == $0.count || word.count > $0.count + 2) }
  let scalars = Array(word.dropFirst(title?.count ?? 0))
  let base: UInt32 = (scalars.first ?? 0) >= 0xE80 ? 0x80 : 0
  var order = scalars
  var index = 0
  while index + 1 < order.count {
    if order[index] >= 0xE40 + base, order[index] <= 0xE44 + base, order[index + 1] < 0xE30 + base {
      order.swapAt(index, index + 1)
      index += 1
    }
    index += 1
  }
  var result: [UInt8] = []
  var last = 0
  for (index, scalar) in order.enumerated() {
    // The carrier of a vowel that begins a word is not heard.
    if scalar == 0xE2D + base, index == 0 { continue }
    if scalar == 0xE23, index + 1 < order.count, order[index + 1] == 0xE23 {
      result.append(UInt8(ascii: "a"))
      continue
    }
    if scalar == 0xE23, index > 0, order[index - 1] == 0xE23 {
      if index + 1 == order.count || order[index + 1] >= 0xE30 { result.append(UInt8(ascii: "n")) }
      continue
    }
    var word = letters(of: scalar, in: table)
    // At the end of a syllable r and y-like n are n.
    let next = index + 1 < order.count ? order[index + 1] : 0
    let isFinal = next < 0xE30 || next > 0xE4E || next >= 0xE40 && next <= 0xE44
    if isFinal, index > 0, scalar == 0xE0D { word = [UInt8(ascii: "n")] }
    if scalar == 0xE23, index + 1 == order.count { word = [UInt8(ascii: "n")] }
    if word.first == UInt8(ascii: "!") {
      result.removeLast(min(last, result.count))
    } else {
      result.append(contentsOf: word)
      if !word.isEmpty { last = word.count }
    }
  }
  return result
}

/// Khmer: a consonant that another follows without a sign carries an "o"; the sign above b makes it p.
func khmerLetters(_ scalars: [UInt32]) -> [UInt8] {
  var result: [UInt8] = []
  for (index, scalar) in scalars.enumerated() {
    if scalar == 0x17C9, result.last == UInt8(ascii: "b") {
      result[result.count - 1] = UInt8(ascii: "p")
      continue
    }
    result.append(contentsOf: letters(of: scalar, in: khmerTable))
    let isConsonant = scalar >= 0x1780 && scalar <= 0x17A2
    if isConsonant, index + 1 < scalars.count, scalars[index + 1] >= 0x1780, scalars[index + 1] <= 0x17A2 {
      result.append(UInt8(ascii: "o"))
    }
  }
  return result
}

/// Ethiopic: a row of eight for each consonant, a column for each vowel.
func ethiopicLetters(_ scalars: [UInt32]) -> [UInt8] {
  var result: [UInt8] = []
  for (index, scalar) in scalars.enumerated() {
    guard scalar >= 0x1200, scalar <= 0x1357 else {
      if scalar < 0x1360 || scalar > 0x1368 { result.append(contentsOf: hexadecimal(scalar)) }
      continue
    }
    let row = (scalar - 0x1200) / 8, order = (scalar - 0x1200) % 8
    let consonant = letters(of: row, in: ethiopicTable)
    result.append(contentsOf: consonant)
    switch order {
    case 0: result.append(UInt8(ascii: consonant.isEmpty ? "a" : "e"))
    case 1: result.append(UInt8(ascii: "u"))
    case 2: result.append(UInt8(ascii: "i"))
    case 3: result.append(UInt8(ascii: "a"))
    case 4: result.append(UInt8(ascii: "e"))
    case 5: if consonant.isEmpty || index == 0 && scalars.count > 1 { result.append(UInt8(ascii: consonant.isEmpty ? "e" : "i")) }
    case 6: result.append(UInt8(ascii: "o"))
    default: result.append(contentsOf: "wa".utf8)
    }
  }
  return result
}

// MARK: Burmese

/// Burmese writes names without spaces; in Latin letters each syllable is a word, spelled by its rhyme as people write their names. A foreign name has
/// spaces, and its syllables are one word's.
func burmeseWords(_ scalars: [UInt32], _ manner: ReadingManner) -> [RomanWord] {
  let words = burmeseSyllables(scalars)
  guard manner.reading == .sound, !words.isEmpty else { return words }
  return [RomanWord(letters: words.flatMap(\.letters), script: .burmese, isSound: true)]
}

private func burmeseSyllables(_ scalars: [UInt32]) -> [RomanWord] {
  var words: [RomanWord] = []
  var index = 0
  while index < scalars.count {
    let scalar = scalars[index]
    if scalar >= 0x1040, scalar <= 0x1049 {
      words.append(RomanWord(letters: [48 + UInt8(scalar - 0x1040)], script: .burmese))
      index += 1
      continue
    }
    guard scalar >= 0x1000, scalar <= 0x102A || scalar == 0x103F else {
      index += 1
      continue
    }
    var end = index + 1
    var onset = scalar == 0x103F ? Array("th".utf8) : letters(of: scalar, in: burmeseTable)
    var signs: Set<UInt32> = []
    var final: UInt32 = 0
    while end < scalars.count {
      let next = scalars[end]
      if next >= 0x102B, next <= 0x1038 || next >= 0x103B && next <= 0x103E {
        signs.insert(next)
        end += 1
      } else if next == 0x103A {
        signs.insert(next)
        end += 1
      } else if next >= 0x1000, next <= 0x1021, end + 1 < scalars.count, isBurmeseFinal(scalars, end) {
        final = next
        end += scalars[end + 1] == 0x103A ? 2 : 1
        // A stacked consonant ends this syllable and begins the next.
        if end < scalars.count, scalars[end] == 0x1039 {
          end += 1
          break
        }
      } else {
        break
      }
    }
    if signs.contains(0x103E) { onset.insert(UInt8(ascii: "h"), at: 0) }
    if signs.contains(0x103B) || signs.contains(0x103C) { onset.append(UInt8(ascii: "y")) }
    if signs.contains(0x103D) { onset.append(UInt8(ascii: "w")) }
    let rhyme = scalar >= 0x1023 && scalar <= 0x102A ? "" : burmeseRhyme(signs, final)
    words.append(RomanWord(letters: onset + Array(rhyme.utf8), script: .burmese, omitsVowels: true))
    index = end
  }
  return words.filter { !$0.letters.isEmpty }
}

/// Whether a consonant ends the syllable before it: it is silenced, perhaps after a tone mark, or another is stacked below.
private func isBurmeseFinal(_ scalars: [UInt32], _ index: Int) -> Bool {
  scalars[index + 1] == 0x103A || scalars[index + 1] == 0x1039
    || scalars[index + 1] == 0x1037 && index + 2 < scalars.count && scalars[index + 2] == 0x103A
}

private func burmeseRhyme(_ signs: Set<UInt32>, _ final: UInt32) -> String {
  let hasA = signs.contains(0x102B) || signs.contains(0x102C), hasE = signs.contains(0x1031)
  let hasI = signs.contains(0x102D) || signs.contains(0x102E), hasU = signs.contains(0x102F) || signs.contains(0x1030)
  switch final {
  case 0x1004: return hasE && hasA ? "aung" : hasI && hasU ? "aing" : "in"
  case 0x100A, 0x1009: return final == 0x100A ? "i" : "in"
  case 0x1014, 0x1019, 0x100F: return hasI && hasU ? "aing" : hasI ? "ein" : hasU ? "on" : "an"
  case 0x1000: return hasE && hasA ? "auk" : hasI && hasU ? "aik" : "et"
  case 0x1010, 0x1015, 0x1012, 0x1017: return hasI ? "eik" : hasU ? "ok" : "at"
  case 0x1005: return "it"
  case 0x101A: return "e"
  default: break
  }
  if signs.contains(0x1036) { return hasU ? "on" : hasI ? "ein" : "an" }
  if hasE && hasA { return "aw" }
  if hasE { return "ay" }
  if signs.contains(0x1032) { return "e" }
  if hasI && hasU { return "o" }
  if hasI { return "i" }
  if hasU { return "u" }
  return "a"
}

// MARK: Tibetan

/// Tibetan, a syllable at a time: letters before and above the root are silent, those after it change its vowel.
func tibetanWords(_ scalars: [UInt32]) -> [RomanWord] {
  var letters: [UInt8] = []
  for syllable in scalars.split(whereSeparator: { $0 >= 0xF0B && $0 <= 0xF14 }) { letters += tibetanSyllable(Array(syllable)) }
  return letters.isEmpty ? [] : [RomanWord(letters: letters, script: .tibetan, omitsVowels: true)]
}

private func tibetanSyllable(_ scalars: [UInt32]) -> [UInt8] {
  struct Stack {
    var base: UInt32
    var below: [UInt32] = []
    var vowel: UInt8 = 0
  }
  var stacks: [Stack] = []
  for scalar in scalars {
    switch scalar {
    case 0xF40...0xF6C: stacks.append(Stack(base: scalar))
    case 0xF90...0xFBC: if !stacks.isEmpty { stacks[stacks.count - 1].below.append(scalar - 0x50) }
    case 0xF72, 0xF80: if !stacks.isEmpty { stacks[stacks.count - 1].vowel = UInt8(ascii: "i") }
    case 0xF74: if !stacks.isEmpty { stacks[stacks.count - 1].vowel = UInt8(ascii: "u") }
    case 0xF7A, 0xF7B: if !stacks.isEmpty { stacks[stacks.count - 1].vowel = UInt8(ascii: "e") }
    case 0xF7C, 0xF7D: if !stacks.isEmpty { stacks[stacks.count - 1].vowel = UInt8(ascii: "o") }
    default: break
    }
  }
  guard !stacks.isEmpty else { return [] }
  let prefixes: [UInt32] = [0xF42, 0xF51, 0xF56, 0xF58, 0xF60]
  let root =
    stacks.firstIndex { $0.vowel != 0 || !$0.below.isEmpty } ?? (stacks.count > 2 && prefixes.contains(stacks[0].base) ? 1 : 0)
  var base = stacks[root].base, below = stacks[root].below
  let heads: [UInt32] = [0xF62, 0xF63, 0xF66]
  if heads.contains(base), let first = below.first, ![0xF61, 0xF62, 0xF63, 0xF5D].contains(first) {
    base = first
    below.removeFirst()
  }
  var result = letters(of: base, in: tibetanTable)
  for scalar in below {
    switch scalar {
    case 0xF61:
      result = [0xF54, 0xF55].contains(base) ? Array("ch".utf8) : base == 0xF56 ? [UInt8(ascii: "j")] : result + [UInt8(ascii: "y")]
    case 0xF62: result.append(UInt8(ascii: "r"))
    case 0xF63: result = [UInt8(ascii: "l")]
    default: break
    }
  }
  var vowel = stacks[root].vowel == 0 ? UInt8(ascii: "a") : stacks[root].vowel
  let suffix = root + 1 < stacks.count ? stacks[root + 1].base : 0
  if [0xF51, 0xF53, 0xF63, 0xF66].contains(suffix), vowel == UInt8(ascii: "a") { vowel = UInt8(ascii: "e") }
  result.append(vowel)
  if suffix != 0, suffix != 0xF51, suffix != 0xF66, suffix != 0xF60 { result += letters(of: suffix, in: tibetanTable) }
  return result
}
