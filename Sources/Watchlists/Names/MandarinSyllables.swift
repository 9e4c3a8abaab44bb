// The syllables of Mandarin in Hanyu Pinyin, in the Cyrillic of Palladius and in the Latin of Wade and Giles.
//
// The syllables are those of `hanReadingTable`; their spellings follow from the rules for initials and finals (Palladius as in the Russian encyclopaedias
// and passports; H. Giles, A Chinese-English Dictionary, 1892). Family names: own list, the most frequent ones of China first.

struct MandarinSyllables: Sendable {
  static let shared = MandarinSyllables()

  /// A syllable in Wade and Giles.
  struct Spelling: Sendable {
    /// What it may be in Pinyin: without aspiration, and with it.
    var sounds: [[UInt8]]
    /// What of that it may be if an apostrophe says aspiration and its lack says none.
    var marked: [[UInt8]]
    /// It has an apostrophe.
    var isMarked: Bool
    /// Pinyin has no such syllable.
    var isOnlyHere: Bool
  }

  private struct Sounds {
    var plain: [[UInt8]] = []
    var aspirated: [[UInt8]] = []
  }

  private let cyrillic: [[UInt32]: [UInt8]]
  private let latin: [[UInt8]: Sounds]
  private let pinyin: Set<[UInt8]>
  /// Family names with how frequent they are, the most frequent 0.
  private let families: [[UInt8]: Int]
  private let doubleFamilies: Set<[UInt8]>
  /// Family names in Wade and Giles.
  private let familyHashes: WordSet

  private init() {
    // Several lines of the table hold one syllable.
    var seen: Set<[UInt8]> = []
    let lines = hanReadingTable.split(separator: "\n").compactMap { $0.split(separator: " ").first.map { Array($0.utf8) } }
    let syllables = lines.filter { seen.insert($0).inserted }
    pinyin = seen
    var cyrillic: [[UInt32]: [UInt8]] = [:], latin: [[UInt8]: Sounds] = [:]
    for syllable in syllables {
      for spelling in palladiusSpellings(syllable) where cyrillic[spelling] == nil { cyrillic[spelling] = syllable }
      let isAspirated = aspiratedInitials.contains { syllable.starts(with: $0) }
      for spelling in [wadeGiles(syllable)] + (wadeGilesToo[String(decoding: syllable, as: UTF8.self)] ?? []) {
        if isAspirated {
          latin[spelling, default: Sounds()].aspirated.append(syllable)
        } else {
          latin[spelling, default: Sounds()].plain.append(syllable)
        }
      }
    }
    // "Вей" for "Вэй", where no other syllable is written so.
    for (spelling, syllable) in cyrillic.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let plain = spelling.map { $0 == 0x44D ? 0x435 : $0 }
      if cyrillic[plain] == nil { cyrillic[plain] = syllable }
    }
    self.cyrillic = cyrillic
    self.latin = latin
    let names = familyNames.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    families = Dictionary(zip(names, 0...), uniquingKeysWith: { a, _ in a })
    doubleFamilies = Set(
      "ouyang sima shangguan zhuge huangfu situ murong xiahou dongfang linghu".split(separator: " ").map { Array($0.utf8) })
    familyHashes = WordSet(hashes: (names.map(wadeGiles) + ["lee"].map { Array($0.utf8) }).map { letterHash($0) })
  }

  // MARK: family names

  /// Whether a family name in Wade and Giles has this hash.
  func isFamily(_ hash: UInt64) -> Bool { familyHashes.contains(hash) }

  func isFamily(_ syllables: [[UInt8]]) -> Bool { syllables.count == 1 && families[syllables[0]] != nil }

  func isDoubleFamily(_ syllables: [[UInt8]]) -> Bool { syllables.count == 2 && doubleFamilies.contains(syllables[0] + syllables[1]) }

  /// The family name that a syllable is, the more frequent of two.
  func family(_ spelling: Spelling, isMarked: Bool) -> [UInt8]? {
    let sounds = isMarked ? spelling.marked : spelling.sounds
    return sounds.filter { families[$0] != nil }.min { families[$0] ?? 0 < families[$1] ?? 0 }
  }

  // MARK: Palladius

  /// The syllables of a word in Cyrillic, at most three; nil if it is not made of such.
  func syllables(ofCyrillic word: [UInt32]) -> [[UInt8]]? { split(word[...], 3, begins: true) ?? split(word[...], 3, begins: false) }

  /// - Parameter begins: whether a syllable after the first must begin with a consonant; where one does not, a hard sign should stand.
  private func split(_ word: ArraySlice<UInt32>, _ most: Int, begins: Bool) -> [[UInt8]]? {
    if word.isEmpty { return [] }
    guard most > 0 else { return nil }
    for length in stride(from: min(word.count, 6), through: 1, by: -1) {
      guard let syllable = cyrillic[Array(word.prefix(length))] else { continue }
      var rest = word.dropFirst(length)
      let isParted = rest.first == 0x44A || rest.first == 0x27
      if isParted { rest = rest.dropFirst() }
      if begins, !isParted, let first = rest.first, cyrillicVowels.contains(first) { continue }
      if let more = split(rest, most - 1, begins: begins) { return [syllable] + more }
    }
    return nil
  }

  // MARK: Wade-Giles

  /// The one or two syllables of a word; nil if it is not made of such.
  func syllables(ofLatin word: [UInt32]) -> [Spelling]? {
    if let one = spelling(word[...]) { return [one] }
    for length in stride(from: word.count - 1, through: 1, by: -1) where length <= 8 {
      let rest = word[length...]
      guard let first = rest.first, !"aeiou'".utf8.contains(UInt8(truncatingIfNeeded: first)) else { continue }
      if let one = spelling(word[..<length]), let other = spelling(rest) { return [one, other] }
    }
    return nil
  }

  private func spelling(_ word: ArraySlice<UInt32>) -> Spelling? {
    guard word.count <= 8 else { return nil }
    let letters = word.filter { $0 != 0x27 }.map { UInt8(truncatingIfNeeded: $0) }
    guard let found = latin[letters] else { return nil }
    // An apostrophe belongs behind the consonants, and says something only of those that have two ways.
    var isMarked = false
    if let place = word.firstIndex(of: 0x27) {
      let initial = word[..<place].map { UInt8(truncatingIfNeeded: $0) }
      guard letters.count + 1 == word.count, markedInitials.contains(initial), !found.aspirated.isEmpty else { return nil }
      isMarked = true
    }
    return Spelling(
      sounds: found.plain + found.aspirated, marked: isMarked || found.plain.isEmpty ? found.aspirated : found.plain, isMarked: isMarked,
      isOnlyHere: isMarked || !pinyin.contains(letters))
  }
}

private let aspiratedInitials = ["p", "t", "k", "q", "ch", "c"].map { Array($0.utf8) }
private let markedInitials: Set<[UInt8]> = Set(["p", "t", "k", "ch", "ts", "tz"].map { Array($0.utf8) })

/// Spellings besides those of the rule, as papers have them.
private let wadeGilesToo: [String: [[UInt8]]] = [
  "si": [Array("ssu".utf8)], "zi": [Array("tze".utf8)], "ci": [Array("tze".utf8)], "ying": [Array("ing".utf8)], "yi": [Array("i".utf8)],
  "li": [Array("lee".utf8)],
  "gui": [Array("kwei".utf8)], "guang": [Array("kwang".utf8)],
]

private let cyrillicVowels: Set<UInt32> = Set("аеиоуыэюя".unicodeScalars.map(\.value))

/// How Palladius writes a syllable of Pinyin: one way, or two.
private func palladiusSpellings(_ syllable: [UInt8]) -> [[UInt32]] {
  let text = String(decoding: syllable, as: UTF8.self)
  if let whole = palladiusWhole[text] { return [whole] }
  for (initial, letters) in palladiusInitials where text.hasPrefix(initial) {
    let final = String(text.dropFirst(initial.count))
    if ["j", "q", "x"].contains(initial), let soft = palladiusSoft[final] { return [letters + soft] }
    guard let plain = palladiusFinals[final] else { return [] }
    // "Люй" and "Нюй" are written without their dots in passports.
    let isLiquid = initial == "l" || initial == "n"
    return isLiquid && final == "u" ? [letters + plain, letters + [0x44E, 0x439]] : [letters + plain]
  }
  return []
}

private func spellingPairs(_ text: String) -> [(String, [UInt32])] {
  let words = text.split(whereSeparator: \.isWhitespace)
  return stride(from: 0, to: words.count - 1, by: 2).map { (String(words[$0]), words[$0 + 1].unicodeScalars.map(\.value)) }
}

private let palladiusInitials = spellingPairs("zh чж ch ч sh ш b б p п m м f ф d д t т n н l л g г k к h х j цз q ц x с r ж z цз c ц s с")
private let palladiusFinals = Dictionary(
  uniqueKeysWithValues: spellingPairs(
    """
    a а o о e э ai ай ei эй ao ао ou оу an ань en энь ang ан eng эн ong ун i и ia я ie е iao яо iu ю ian янь in инь iang ян ing ин iong юн
    u у ua уа uo о uai уай ui уй uan уань un унь uang уан ue юэ
    """))
private let palladiusSoft = Dictionary(uniqueKeysWithValues: spellingPairs("u юй ue юэ uan юань un юнь"))
private let palladiusWhole = Dictionary(
  uniqueKeysWithValues: spellingPairs(
    """
    a а o о e э ai ай ei эй ao ао ou оу an ань en энь ang ан er эр yi и ya я yo йо ye е yao яо you ю yan янь yin инь yang ян ying ин yong юн
    wu у wa ва wo во wai вай wei вэй wan вань wen вэнь wang ван weng вэн yu юй yue юэ yuan юань yun юнь
    zhi чжи chi чи shi ши ri жи zi цзы ci цы si сы hui хуэй
    """))

/// Family names by how many bear them.
private let familyNames = """
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng deng cao peng zeng xiao tian
  dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong cui tan fan shi liao jia xia fu fang zou xiong bai meng jin qin qiu hou yan
  xue yin lei long duan tao hao mao gong wan qian shao kong dai qiao lai pang mo wen lan xing an ji pei ai qi zhuang ni niu hua ge geng nie bi mei
  sheng guan shang miao zhan ou ning chai tong bao hong lou xi mu bian ke chi gu kang jian huo zang cong ruan gan zuo shan yue yun cen jing ling xiang
  qu man sang dan bo chang nan rui zu bu ming jiao sha che chu hang tu rong si lian bing gou ban lao tai mou weng yi
  """
