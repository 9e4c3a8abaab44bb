// Chinese characters by their readings: the tables, unpacked when the first name needs them.

/// Syllables by character, from lines of a syllable and its characters.
struct SignReadings: Sendable {
  private let readings: [UInt32: [UInt8]]

  init(_ tables: String..., spelled: (Substring) -> [UInt8] = { Array($0.utf8) }) {
    var readings: [UInt32: [UInt8]] = [:]
    readings.reserveCapacity(9000)
    for table in tables {
      for line in table.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count == 2 else { continue }
        let syllable = spelled(words[0])
        for scalar in words[1].unicodeScalars { readings[scalar.value] = syllable }
      }
    }
    self.readings = readings
  }

  subscript(_ scalar: UInt32) -> [UInt8]? { readings[scalar] }
  func contains(_ scalar: UInt32) -> Bool { readings[scalar] != nil }
}

enum HanReadings {
  static let mandarin = SignReadings(hanReadingTable)
  /// Second readings that names use.
  static let other = SignReadings(
    """
    zhang 长長
    zeng 曾
    ceng 曾
    hang 行
    chao 朝
    yue 乐樂
    chong 重
    sheng 盛
    qian 茜
    ge 盖蓋
    dan 单單
    jie 解
    qu 区區
    cha 查
    chou 仇
    bu 朴
    tan 覃
    qin 覃
    xing 行
    bo 薄柏伯
    hui 会會
    shen 参參
    wan 万萬
    she 折
    nie 乜
    di 翟
    zhai 翟
    luo 洛
    lyu 吕呂
    lyu 律绿綠
    yuan 员員
    yu 尉
    chen 谌諶
    miao 缪繆
    gai 盖蓋
    """)
  static let cantonese = SignReadings(hanCantoneseTable)
  static let cantoneseSurnames = SignReadings(hanCantoneseTable, hanCantoneseSurnames)
  static let korean = SignReadings(hanKoreanTable)
  /// Korean family names whose character is read otherwise in words, or that are written as they sound after the change of the first letter.
  static let koreanSurnames = SignReadings(
    """
    김 金
    이 李异異
    박 朴
    최 崔
    정 鄭郑丁程
    강 姜康强強
    조 趙赵曹
    윤 尹
    장 張张蔣蒋章
    임 林任
    한 韓韩
    오 吳吴
    서 徐
    신 申辛愼慎
    권 權权
    황 黃黄
    안 安
    송 宋
    전 全田錢钱
    홍 洪
    유 劉刘柳兪俞庾
    고 高
    문 文
    양 梁楊杨
    손 孫孙
    배 裵裴
    백 白
    허 許许
    남 南
    심 沈
    노 盧卢魯鲁
    하 河
    곽 郭
    성 成
    차 車车
    주 朱周
    우 禹
    구 具
    민 閔闵
    나 羅罗
    진 陳陈秦
    지 池
    엄 嚴严
    채 蔡
    원 元
    천 千
    방 方房
    공 孔
    현 玄
    함 咸
    변 卞邊边
    염 廉
    여 呂吕余
    추 秋
    도 都
    소 蘇苏
    석 石
    선 宣
    설 薛
    마 馬马
    길 吉
    연 延
    위 魏
    표 表
    명 明
    기 奇
    반 潘
    왕 王
    옥 玉
    육 陸陆
    인 印
    맹 孟
    제 諸诸
    모 牟
    탁 卓
    국 鞠
    태 太
    리 里
    """)
}

/// One shape for each character: traditional and Japanese ones to the simplified one.
enum HanVariants {
  private static let shapes: [UInt32: UInt32] = {
    var shapes: [UInt32: UInt32] = [:]
    for line in hanVariantTable.split(whereSeparator: \.isWhitespace) {
      let scalars = line.unicodeScalars
      guard let first = scalars.first else { continue }
      for scalar in scalars.dropFirst() { shapes[scalar.value] = first.value }
    }
    return shapes
  }()

  static func plain(_ scalar: UInt32) -> UInt32 { shapes[scalar] ?? scalar }
}

/// Mandarin in the spelling of Wade and Giles, without its apostrophes and marks.
func wadeGiles(_ pinyin: [UInt8]) -> [UInt8] {
  if let whole = wadeGilesWhole[pinyin] { return whole }
  var initial: [UInt8] = [], rest = pinyin[...]
  for (from, to) in wadeGilesInitials where rest.starts(with: from) {
    initial = to
    rest = rest.dropFirst(from.count)
    break
  }
  for (from, to) in wadeGilesFinals where rest.elementsEqual(from) { return initial + to }
  return initial + rest
}

private let wadeGilesInitials: [([UInt8], [UInt8])] = wordPairs(
  "zh ch ch ch sh sh b p d t g k z ts c ts j ch q ch x hs r j h h l l m m n n s s")
private let wadeGilesFinals: [([UInt8], [UInt8])] = wordPairs("ian ien ie ieh ue ueh ong ung iong iung uo o")
private let wadeGilesWhole: [[UInt8]: [UInt8]] = Dictionary(
  uniqueKeysWithValues: wordPairs(
    """
    zhi chih chi chih shi shih ri jih zi tzu ci tzu si szu er erh e o ge ko ke ko he ho yi yi you yu yan yen ye yeh yue yueh gui kuei kui kuei \
    yong yung guo kuo kuo kuo huo huo shuo shuo ju chu qu chu xu hsu
    """))

private func wordPairs(_ text: String) -> [([UInt8], [UInt8])] {
  let words = text.split(separator: " ").map { Array($0.utf8) }
  return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
}

// MARK: Japanese

/// Japanese names by what they are written in.
enum JapaneseNames {
  private static let families: [[UInt32]: [UInt8]] = {
    var families: [[UInt32]: [UInt8]] = [:]
    for word in japaneseFamilyTable.split(whereSeparator: \.isWhitespace) {
      let halves = word.split(separator: ":")
      guard halves.count == 2 else { continue }
      for name in halves[1].split(separator: ",") { families[repeated(name.unicodeScalars.map(\.value)[...])] = Array(halves[0].utf8) }
    }
    return families
  }()

  private static let names: [[UInt32]: [UInt8]] = {
    var names: [[UInt32]: [UInt8]] = [:]
    names.reserveCapacity(8000)
    for line in japaneseNameTable.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, let length = Int(words[1]) else { continue }
      let letters = Array(words[0].utf8), scalars = words[2].unicodeScalars.map(\.value)
      for start in stride(from: 0, through: scalars.count - length, by: length) {
        let name = repeated(scalars[start..<start + length])
        if names[name] == nil { names[name] = letters }
      }
    }
    return names
  }()

  private static let characters: (first: [UInt32: [UInt8]], last: [UInt32: [UInt8]]) = {
    var first: [UInt32: [UInt8]] = [:], last: [UInt32: [UInt8]] = [:]
    for line in japaneseCharacterTable.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3 else { continue }
      for scalar in words[2].unicodeScalars {
        if words[1] == "first" { first[scalar.value] = Array(words[0].utf8) } else { last[scalar.value] = Array(words[0].utf8) }
      }
    }
    return (first, last)
  }()

  static func family(_ word: ArraySlice<UInt32>) -> [UInt8]? { families[repeated(word)] }

  /// A name of a table, or put together from what its characters are mostly read as.
  static func given(_ word: ArraySlice<UInt32>) -> [UInt8]? {
    let word = repeated(word)
    if let known = names[word] { return known }
    var letters: [UInt8] = []
    for (index, scalar) in word.enumerated() {
      let reading =
        index + 1 == word.count && word.count > 1 ? characters.last[scalar] ?? characters.first[scalar] : characters.first[scalar]
      guard let reading else { return nil }
      letters += reading
    }
    return letters.isEmpty ? nil : letters
  }

  /// Whether a word is known to be a family name of more than one character, or any name of the table.
  static func isName(_ word: ArraySlice<UInt32>) -> Bool { names[repeated(word)] != nil }

  /// "々" repeats the character before.
  private static func repeated(_ word: ArraySlice<UInt32>) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in word { result.append(scalar == 0x3005 ? result.last ?? scalar : scalar) }
    return result
  }

  /// Family name and given name of a run of characters; nil if it is no Japanese name.
  static func words(_ scalars: [UInt32]) -> [[UInt8]]? {
    if scalars.count == 1 { return family(scalars[...]).map { [$0] } }
    if scalars.count <= 4, let whole = family(scalars[...]) { return [whole] }
    for length in [2, 3, 1] where scalars.count > length && scalars.count - length <= 3 {
      let head = scalars[..<length], tail = scalars[length...]
      guard let family = family(head) ?? (length > 1 && isName(head) ? given(head) : nil), let given = given(tail) else { continue }
      return [family, given]
    }
    return nil
  }
}
