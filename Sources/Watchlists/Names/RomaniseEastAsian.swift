// Korean and Chinese-character words: the family name comes first and nothing parts it from the given name.

/// Hangul by its letters, in the spelling most names are written with abroad; the first syllable (or a known double surname) stands alone.
func hangulWords(_ scalars: [UInt32]) -> [RomanWord] {
  let syllables = scalars.compactMap(hangulSyllable)
  guard !syllables.isEmpty else { return [] }
  var words = syllables.enumerated().map { RomanWord(letters: $1, script: .hangul) }
  if let surname = koreanSurnames.first(where: { $0.0 == scalars.first }) { words[0].letters = Array(surname.1.utf8) }
  return words
}

/// Surnames that are not written the way they sound.
private let koreanSurnames: [(UInt32, String)] = [
  (0xC774, "lee"), (0xBC15, "park"), (0xCD5C, "choi"), (0xC815, "jong"), (0xC870, "jo"), (0xC724, "yun"), (0xC784, "im"), (0xC720, "yu"),
  (0xB958, "ryu"), (0xB9AC, "ri"), (0xC624, "o"), (0xC6B0, "u"), (0xC591, "yang"), (0xC2E0, "sin"), (0xC548, "an"), (0xB178, "roh"),
]

private func hangulSyllable(_ scalar: UInt32) -> [UInt8]? {
  guard scalar >= 0xAC00, scalar <= 0xD7A3 else { return nil }
  let index = Int(scalar - 0xAC00)
  return Array((initials[index / 588] + vowels[index % 588 / 28] + finals[index % 28]).utf8)
}

private let initials = ["k", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"]
private let vowels = [
  "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i",
]
private let finals = [
  "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p",
  "t",
]

/// A run of Chinese characters in its Mandarin reading: family name, then given name. Characters without a reading stand for themselves.
func hanWords(_ scalars: [UInt32]) -> [RomanWord] {
  let syllables = scalars.map { hanReadings[$0] ?? hexadecimal($0) }
  guard syllables.count > 1, syllables.count <= 4 else { return [RomanWord(letters: syllables.flatMap(\.self), script: .han)] }
  let isDouble = syllables.count > 2 && doubleSurnames.contains([scalars[0], scalars[1]])
  let family = isDouble ? 2 : 1
  return [syllables[..<family], syllables[family...]].map { RomanWord(letters: $0.flatMap(\.self), script: .han) }
}

/// Family names of two characters.
private let doubleSurnames: Set<[UInt32]> = Set(
  "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 司徒 司空 令狐 夏侯 端木 百里 南宫 南宮 东郭 東郭 西门 西門 独孤 獨孤 长孙 長孫 宇文"
    .split(separator: " ").map { $0.unicodeScalars.map(\.value) })

/// Mandarin readings by character.
private let hanReadings: [UInt32: [UInt8]] = {
  var readings: [UInt32: [UInt8]] = [:]
  readings.reserveCapacity(9000)
  for line in hanReadingTable.split(separator: "\n") {
    let words = line.split(separator: " ")
    guard words.count == 2 else { continue }
    let syllable = Array(words[0].utf8)
    for scalar in words[1].unicodeScalars { readings[scalar.value] = syllable }
  }
  return readings
}()

/// The syllables of Mandarin, and those of Korean names that are none of them, by hash.
let hanSyllables: Set<UInt64> = {
  var syllables = Set(hanReadingTable.split(separator: "\n").compactMap { $0.split(separator: " ").first.map { letterHash($0.utf8) } })
  for word
    in "kim lee park choi chol song jong jin hun ho jae young yong hyon hyun sok suk chun kyong myong sung hwan gwang kwang tae nam il kyu"
    .split(separator: " ")
  {
    syllables.insert(letterHash(word.utf8))
  }
  return syllables
}()
