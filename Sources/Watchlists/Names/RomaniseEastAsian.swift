// Korean and Chinese-character words: the family name comes first and nothing parts it from the given name. Which language characters are read in is
// the caller's choice (`NameReading`); organisations are parted into the general words they are made of and what is left.

/// What a name with words of characters or syllables is written in, as a whole.
struct WritingSurvey: Sendable {
  private var hanWords = 0
  private var hanCount = 0
  private var hangulWords = 0
  private var hangulFirst: [UInt32] = []
  private var hangulLongest = 0
  private var burmeseWords = 0
  private var hasDot = false
  private var hasOthers = false
  private var hash = LetterHash()

  /// What `init` reads is bounded by `NameFold.scalarsMax`.
  init(_ text: String) {
    var last = WordScript.other
    var length = 0
    for scalar in text.unicodeScalars.prefix(NameFold.scalarsMax) {
      let value = scalar.value
      guard signClass(value) == .letter else {
        // The middle dot between the parts of a foreign name, whichever of the look-alikes is used.
        if value == 0xB7 || value == 0x2022 || value == 0x2027 || value == 0x30FB || value == 0x2219 || value == 0xFF65 || value == 0x22C5 {
          hasDot = true
        }
        last = .other
        continue
      }
      let script = wordScript(value)
      length = script == last ? length + 1 : 1
      switch script {
      case .han:
        hanCount += 1
        if last != .han { hanWords += 1 }
        let plain = HanVariants.plain(value)
        hash.add(UInt8(truncatingIfNeeded: plain))
        hash.add(UInt8(truncatingIfNeeded: plain >> 8))
        hash.add(UInt8(truncatingIfNeeded: plain >> 16))
      case .hangul:
        if last != .hangul { hangulWords += 1 }
        if hangulWords == 1, hangulFirst.count < 4 { hangulFirst.append(value) }
        hangulLongest = max(hangulLongest, length)
      case .burmese:
        if last != .burmese { burmeseWords += 1 }
        hasOthers = true
      default: hasOthers = true
      }
      last = script
    }
  }

  /// A hash of the characters, whichever their shape, with their number in the last byte; 0 where there are other letters.
  var signs: UInt64 { hanCount > 0 && !hasOthers && hangulWords == 0 ? hash.value & ~0xFF | UInt64(min(hanCount, 0xFF)) : 0 }

  /// A dot between Chinese characters says that they are a foreign name in their sounds.
  var isTranscription: Bool { hasDot && hanWords > 1 }

  /// The readings a word has besides the usual one.
  func readings(of word: [UInt32], isFirst: Bool) -> NameReadings {
    var readings = NameReadings()
    if hangulWords > 0 {
      let hasFamily = hangulFirst.count == 1 || hangulFirst.count == 2 && koreanDoubleSurnames.contains(hangulFirst)
      if hangulLongest >= 5 || hangulWords > 1 && !hasFamily { readings.insert(.sound) }
    }
    if burmeseWords > 1 { readings.insert(.sound) }
    guard hanCount > 0, let first = word.first, wordScript(first) == .han else { return readings }
    if hanCount >= 5 || hanWords > 1 && hanCount >= 4 { readings.insert(.sound) }
    if word.contains(where: HanReadings.other.contains) { readings.insert(.other) }
    if word.contains(where: HanReadings.cantonese.contains) { readings.insert(.cantonese) }
    if word.contains(where: { HanReadings.mandarin[$0].map { wadeGiles($0) != $0 } ?? false }) { readings.insert(.wadeGiles) }
    // Nearly all Korean names have three characters; of two, written apart, too many would be one.
    if isFirst, hanCount == 3 || hanCount == 2 && hanWords == 1, HanReadings.koreanSurnames.contains(first) { readings.insert(.korean) }
    if isFirst, JapaneseNames.words(word) != nil { readings.insert(.japanese) }
    return readings
  }
}

// MARK: Hangul

/// Hangul by its letters, in the spelling most names are written with abroad; the first syllable (or a known double surname) stands alone.
func hangulWords(_ scalars: [UInt32], _ manner: ReadingManner) -> [RomanWord] {
  if manner.domain == .other { return organisationWords(scalars, koreanOrganisationWords, .hangul, hangulTogether) }
  if manner.reading == .sound {
    let letters = scalars.flatMap { hangulSyllable($0, isSound: true) ?? [] }
    return letters.isEmpty ? [] : [RomanWord(letters: letters, script: .hangul, isSound: true)]
  }
  let syllables = scalars.compactMap { hangulSyllable($0) }
  guard !syllables.isEmpty else { return [] }
  var words = syllables.map { RomanWord(letters: $0, script: .hangul) }
  if let surname = koreanSurnames.first(where: { $0.0 == scalars.first }) { words[0].letters = Array(surname.1.utf8) }
  return words
}

private func hangulTogether(_ scalars: ArraySlice<UInt32>) -> [UInt8] { scalars.flatMap { hangulSyllable($0) ?? [] } }

/// Surnames that are not written the way they sound.
private let koreanSurnames: [(UInt32, String)] = [
  (0xC774, "lee"), (0xBC15, "park"), (0xCD5C, "choi"), (0xC815, "jong"), (0xC870, "jo"), (0xC724, "yun"), (0xC784, "im"), (0xC720, "yu"),
  (0xB958, "ryu"), (0xB9AC, "ri"), (0xC624, "o"), (0xC6B0, "u"), (0xC591, "yang"), (0xC2E0, "sin"), (0xC548, "an"), (0xB178, "roh"),
]

/// Family names of two syllables.
private let koreanDoubleSurnames: Set<[UInt32]> = Set("남궁 황보 제갈 사공 선우 서문 독고".split(separator: " ").map { $0.unicodeScalars.map(\.value) })

/// - Parameter isSound: without the vowel that only carries a foreign consonant.
private func hangulSyllable(_ scalar: UInt32, isSound: Bool = false) -> [UInt8]? {
  guard scalar >= 0xAC00, scalar <= 0xD7A3 else { return nil }
  let index = Int(scalar - 0xAC00)
  let vowel = index % 588 / 28
  return Array((initials[index / 588] + (isSound && vowel == 18 ? "" : vowels[vowel]) + finals[index % 28]).utf8)
}

private let initials = ["k", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"]
private let vowels = [
  "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i",
]
private let finals = [
  "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p",
  "t",
]

// MARK: kana

/// A word in kana. Katakana write what is foreign, hiragana what is Japanese; both may be a Japanese name.
func kanaWords(_ scalars: [UInt32], _ manner: ReadingManner) -> [RomanWord] {
  let letters = kanaLetters(scalars.map(fullKana))
  let isForeign = manner.domain == .person && scalars.contains { $0 >= 0x30A1 && $0 <= 0x30FA || $0 >= 0xFF66 }
  return letters.isEmpty ? [] : [RomanWord(letters: letters, script: .kana, isSound: isForeign)]
}

/// Katakana of half the width as the usual ones.
private func fullKana(_ scalar: UInt32) -> UInt32 {
  guard scalar >= 0xFF66, scalar <= 0xFF9D else { return scalar }
  return halfKana[Int(scalar - 0xFF66)]
}

private let halfKana: [UInt32] = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars.map(\.value)

// MARK: Chinese characters

/// A run of Chinese characters: family name, then given name. Characters without a reading stand for themselves.
func hanWords(_ scalars: [UInt32], _ manner: ReadingManner) -> [RomanWord] {
  if manner.domain == .other { return organisationWords(scalars, hanOrganisationWords, .han, mandarinTogether) }
  if let title = eastAsianTitles.first(where: { scalars.count > $0.count && scalars.suffix($0.count).elementsEqual($0) }) {
    return hanWords(Array(scalars.dropLast(title.count)), manner)
  }
  if eastAsianTitles.contains(scalars) { return [] }
  switch manner.reading {
  case .sound: return [RomanWord(letters: scalars.flatMap(soundLetters), script: .han, isSound: true)]
  case .japanese:
    if let words = JapaneseNames.words(scalars) { return words.map { RomanWord(letters: $0, script: .kana) } }
    if let given = JapaneseNames.given(scalars[...]) { return [RomanWord(letters: given, script: .kana)] }
  case .korean:
    let syllables = scalars.enumerated().map { hangul($1, isFirst: $0 == 0) }
    if let known = syllables as? [UInt32] { return hangulWords(known, ReadingManner()) }
  case .usual, .other, .wadeGiles, .cantonese: break
  }
  let isDouble = scalars.count > 2 && doubleSurnames.contains([scalars[0], scalars[1]])
  let family = isDouble ? 2 : 1
  let syllables = scalars.enumerated().map { syllable($1, manner.reading, isFamily: $0 < family && scalars.count > 1) }
  guard syllables.count > 1, syllables.count <= 4 else { return [RomanWord(letters: syllables.flatMap(\.self), script: .han)] }
  return [syllables[..<family], syllables[family...]].map { RomanWord(letters: $0.flatMap(\.self), script: .han) }
}

/// Forms of address that follow a name.
private let eastAsianTitles: [[UInt32]] = "先生 女士 小姐 太太 博士 教授 閣下 阁下 殿下".split(separator: " ").map { $0.unicodeScalars.map(\.value) }

private func syllable(_ scalar: UInt32, _ reading: NameReading, isFamily: Bool) -> [UInt8] {
  let mandarin = HanReadings.mandarin[scalar] ?? HanReadings.mandarin[HanVariants.plain(scalar)]
  switch reading {
  case .other: return HanReadings.other[scalar] ?? mandarin ?? hexadecimal(scalar)
  case .wadeGiles: return mandarin.map(wadeGiles) ?? hexadecimal(scalar)
  case .cantonese: return (isFamily ? HanReadings.cantoneseSurnames : HanReadings.cantonese)[scalar] ?? mandarin ?? hexadecimal(scalar)
  case .usual, .korean, .japanese, .sound: return mandarin ?? hexadecimal(scalar)
  }
}

/// The Hangul syllable a character is read as in Korean.
private func hangul(_ scalar: UInt32, isFirst: Bool) -> UInt32? {
  let table = isFirst && HanReadings.koreanSurnames.contains(scalar) ? HanReadings.koreanSurnames : HanReadings.korean
  guard let letters = table[scalar] ?? table[HanVariants.plain(scalar)] else { return nil }
  return String(decoding: letters, as: UTF8.self).unicodeScalars.first?.value
}

private func mandarinTogether(_ scalars: ArraySlice<UInt32>) -> [UInt8] { scalars.flatMap { syllable($0, .usual, isFamily: false) } }

/// Family names of two characters.
private let doubleSurnames: Set<[UInt32]> = Set(
  "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 司徒 司空 令狐 夏侯 端木 百里 南宫 南宮 东郭 東郭 西门 西門 独孤 獨孤 长孙 長孫 宇文"
    .split(separator: " ").map { $0.unicodeScalars.map(\.value) })

/// The sound a character stands for in a foreign name: its initial, its vowels, and n for all nasals; the characters that carry a lone consonant
/// without the vowel that carries it.
private func soundLetters(_ scalar: UInt32) -> [UInt8] {
  if let sound = transcriptionSounds[scalar] ?? transcriptionSounds[HanVariants.plain(scalar)] { return sound }
  var letters = syllable(scalar, .usual, isFamily: false)
  if letters.starts(with: "zh".utf8) { letters.replaceSubrange(0..<2, with: "j".utf8) }
  if letters.starts(with: "sh".utf8) || letters.starts(with: "ch".utf8) { letters.remove(at: 1) }
  if letters.starts(with: "yi".utf8) || letters.starts(with: "wu".utf8) { letters.removeFirst() }
  if letters.count > 2, letters.suffix(2).elementsEqual("ng".utf8) { letters.removeLast() }
  return letters
}

/// After the tables of the Xinhua News Agency for the names of foreign persons.
private let transcriptionSounds = SignReadings(
  """
  s 斯丝思史
  z 兹
  c 茨
  t 特
  d 德
  k 克
  g 格
  b 布卜
  p 普
  v 夫
  f 弗
  r 尔爾耳儿
  l 勒
  m 姆
  n 恩
  h 赫
  jo 乔喬
  sh 什
  j 日
  ki 基
  """)

/// The syllables of Mandarin, and those of Korean names that are none of them, by hash.
let hanSyllables: WordSet = {
  var syllables = Set(hanReadingTable.split(separator: "\n").compactMap { $0.split(separator: " ").first.map { letterHash($0.utf8) } })
  for word
    in "kim lee park choi chol song jong jin hun ho jae young yong hyon hyun sok suk chun kyong myong sung hwan gwang kwang tae nam il kyu"
    .split(separator: " ")
  {
    syllables.insert(letterHash(word.utf8))
  }
  return WordSet(hashes: syllables)
}()

/// The syllables of Korean names in the spellings they are written with (Revised, McCune-Reischauer without its signs, and by habit), by hash.
let koreanSyllables: WordSet = {
  let initials = " k g kk kh n d t tt th r l m b p pp ph s ss sh j ch jj chh h y w".split(separator: " ", omittingEmptySubsequences: false)
  let vowels = "a ae ai ya yae e ye eo o u oo ou eu oe wa wae we wo wi ui ee i yo yu yoo yeo yeoh".split(separator: " ")
  let finals = " k g n l r m p b ng t h".split(separator: " ", omittingEmptySubsequences: false)
  var syllables: Set<UInt64> = []
  for initial in initials {
    for vowel in vowels {
      for final in finals where initial.utf8.count + vowel.utf8.count + final.utf8.count <= 6 {
        var hash = LetterHash()
        hash.add(initial.utf8)
        hash.add(vowel.utf8)
        hash.add(final.utf8)
        syllables.insert(hash.value)
      }
    }
  }
  return WordSet(hashes: syllables)
}()
