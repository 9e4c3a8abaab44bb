// One word of any script becomes Latin words. What a script needs beyond a letter table stands here; readings of Chinese characters stand in
// `HanReadings.swift`. Rejected: ICU transforms, which are a thousand times slower, differ between versions, and give one reading only.

/// A word in Latin letters and the script it came from.
struct RomanWord {
  var letters: [UInt8]
  var script: WordScript
  /// The letters lack the vowels the script does not write; a Latin spelling of the same word has more of them.
  var omitsVowels = false
  /// The letters are the sounds of a name of another language.
  var isSound = false

  var origin: TokenOrigin {
    TokenOrigin(omitsVowels: omitsVowels, isEastAsian: script == .han || script == .hangul || script == .kana, isSound: isSound)
  }
}

/// How words of characters and syllables are to be read.
struct ReadingManner {
  var domain = NameDomain.person
  var reading = NameReading.usual
}

/// Latin spellings of one word that is not plain ASCII. Several words where the script glues what Latin parts (Arabic article, Chinese names).
func romanised(_ scalars: [UInt32], _ manner: ReadingManner = ReadingManner()) -> [RomanWord] {
  let scripts = scalars.map(wordScript)
  if scripts.contains(.latin), scripts.contains(.cyrillic) || scripts.contains(.greek) {
    if let word = cyrillicOfMixed(scalars, scripts) { return romanised(word, manner) }
    return [RomanWord(letters: scalars.flatMap(shapeLetters), script: .latin)]
  }
  var words: [RomanWord] = []
  var start = 0
  while start < scalars.count {
    var end = start + 1
    while end < scalars.count, scripts[end] == scripts[start] || scripts[end] == .other { end += 1 }
    words.append(contentsOf: romanised(run: Array(scalars[start..<end]), script: scripts[start], manner))
    start = end
  }
  return words
}

private func romanised(run scalars: [UInt32], script: WordScript, _ manner: ReadingManner) -> [RomanWord] {
  switch script {
  case .latin, .other: return one(scalars.flatMap(latinLetters), .latin)
  case .cyrillic: return one(cyrillicLetters(scalars, manner), script)
  case .greek: return one(greekLetters(scalars, manner.reading), script)
  case .armenian: return one(armenianLetters(scalars), script)
  case .georgian: return one(scalars.flatMap { letters(of: georgianSmall($0), in: georgianTable) }, script)
  case .hebrew: return hebrewWords(scalars)
  case .arabic: return arabicWords(scalars)
  case .indic: return one(indicLetters(scalars), script)
  case .sinhala: return one(sinhalaLetters(scalars), script)
  case .thai: return one(thaiLetters(scalars, thaiTable), script, omitsVowels: true)
  case .lao: return one(thaiLetters(scalars, laoTable), script, omitsVowels: true)
  case .khmer: return one(khmerLetters(scalars), script, omitsVowels: true)
  case .tibetan: return tibetanWords(scalars)
  case .burmese: return burmeseWords(scalars, manner)
  case .ethiopic: return one(ethiopicLetters(scalars), script)
  case .kana: return kanaWords(scalars, manner)
  case .hangul: return hangulWords(scalars, manner)
  case .han: return hanWords(scalars, manner)
  }
}

private func one(_ letters: [UInt8], _ script: WordScript, omitsVowels: Bool = false) -> [RomanWord] {
  letters.isEmpty ? [] : [RomanWord(letters: letters, script: script, omitsVowels: omitsVowels)]
}

/// The script of a letter or digit.
func wordScript(_ value: UInt32) -> WordScript {
  switch value {
  case 0..<0x2B0, 0xFB00...0xFB06, 0x1E00...0x1EFF, 0x2100...0x218F, 0x2460...0x24FF, 0xFF10...0xFF5A, 0x1D400...0x1D7FF, 0xA720...0xA7FF,
    0x2C60...0x2C7F:
    .latin
  case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
  case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: .cyrillic
  case 0x530...0x58F: .armenian
  case 0x590...0x5FF, 0xFB1D...0xFB4F: .hebrew
  case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: .arabic
  case 0x900...0xD7F: .indic
  case 0xD80...0xDFF: .sinhala
  case 0xE80...0xEFF: .lao
  case 0xF00...0xFFF: .tibetan
  case 0x1000...0x109F: .burmese
  case 0x1200...0x137F: .ethiopic
  case 0xE00...0xE7F: .thai
  case 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F: .georgian
  case 0x1780...0x17FF: .khmer
  case 0x3040...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: .kana
  case 0x1100...0x11FF, 0xAC00...0xD7AF: .hangul
  case 0x3005, 0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: .han
  default: .other
  }
}

func letters(of scalar: UInt32, in table: ScriptTable) -> [UInt8] {
  guard let range = table.range(of: scalar) else { return fallbackLetters(scalar) }
  let word = range.map { table.letter($0) }
  return word.first == UInt8(ascii: "_") || word.first == UInt8(ascii: ".") ? [] : word
}

/// Latin letters beyond ASCII, full-width and mathematical letters, digits of any script, Roman number signs.
private func latinLetters(_ scalar: UInt32) -> [UInt8] {
  switch scalar {
  case 0..<0x80:
    let byte = UInt8(truncatingIfNeeded: scalar)
    return [byte >= 65 && byte <= 90 ? byte | 32 : byte]
  case 0xAA: return [97]
  case 0xBA: return [111]
  case 0xB2, 0xB3, 0xB9: return [UInt8(truncatingIfNeeded: scalar == 0xB9 ? 49 : scalar - 0x80)]
  case 0xC0...0x24F: return letters(of: scalar, in: latinTable)
  case 0x250...0x2AF: return Array((latinExtensions[scalar] ?? "").utf8)
  case 0x1E00...0x1EFF: return letters(of: scalar, in: latinAdditionalTable)
  case 0x2160...0x216B, 0x2170...0x217B: return Array(romanNumbers[Int(scalar & 0xF)].utf8)
  case 0x24B6...0x24E9: return [97 + UInt8((scalar - 0x24B6) % 26)]
  case 0xFB00...0xFB06: return Array(ligatures[Int(scalar - 0xFB00)].utf8)
  case 0xFF10...0xFF19: return [48 + UInt8(scalar - 0xFF10)]
  case 0xFF21...0xFF3A: return [97 + UInt8(scalar - 0xFF21)]
  case 0xFF41...0xFF5A: return [97 + UInt8(scalar - 0xFF41)]
  case 0x1D400...0x1D6A3: return [97 + UInt8((scalar - 0x1D400) % 26)]
  case 0x1D7CE...0x1D7FF: return [48 + UInt8((scalar - 0x1D7CE) % 10)]
  default: return fallbackLetters(scalar)
  }
}

/// The letters of the phonetic alphabet that languages are written with, Azerbaijani, Hausa, Ewe, Akan, Fula and others; the rest say nothing.
private let latinExtensions: [UInt32: String] = {
  var letters: [UInt32: String] = [:]
  for pair
    in "ɐa ɑa ɒo ɓb ɔo ɕs ɖd ɗd əa ɛe ɜe ɟj ɠg ɡg ɢg ɣg ɤo ɦh ɨi ɩi ɪi ɫl ɭl ɯu ɱm ɲn ɳn ɴn ɵo ɶoe ɹr ɽr ɾr ʀr ʁr ʂs ʃsh ʈt ʉu ʊu ʋv ʌv ʏy ʐz ʑz ʒzh"
    .split(
      separator: " ")
  {
    if let letter = pair.unicodeScalars.first { letters[letter.value] = String(pair.unicodeScalars.dropFirst()) }
  }
  return letters
}()

/// U+FB00 to U+FB06, as text taken out of documents has them.
private let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

/// Georgian capitals as the letters of every day.
private func georgianSmall(_ scalar: UInt32) -> UInt32 { (0x1C90...0x1CBF).contains(scalar) ? scalar - 0xBC0 : scalar }

private let romanNumbers = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

/// Digits of other scripts as digits; a letter nobody has a table for as its number, so that it still equals itself.
private func fallbackLetters(_ scalar: UInt32) -> [UInt8] {
  for zero: UInt32 in [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0xDE6,
  ] {
    if scalar >= zero, scalar <= zero + 9 { return [48 + UInt8(scalar - zero)] }
  }
  if isMark(scalar) { return [] }
  return hexadecimal(scalar)
}

func hexadecimal(_ scalar: UInt32) -> [UInt8] { Array("u\(String(scalar, radix: 16))".utf8) }

private func isMark(_ scalar: UInt32) -> Bool {
  switch Unicode.Scalar(scalar)?.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierLetter, .modifierSymbol, .control, nil: true
  default: false
  }
}

/// Cyrillic and Greek letters by the Latin letter they look like, for words that mix scripts.
private func shapeLetters(_ scalar: UInt32) -> [UInt8] {
  if let shape = lookAlikes.first(where: { $0.0 == scalar }) { return [shape.1] }
  switch wordScript(scalar) {
  case .cyrillic: return letters(of: scalar, in: cyrillicTable)
  case .greek: return letters(of: scalar, in: greekTable)
  default: return latinLetters(scalar)
  }
}

private let lookAlikes: [(UInt32, UInt8)] = {
  let cyrillic = Array("АВЕЅІЈКМНОРСТУХаеѕіјкорсухԛԝ".unicodeScalars), cyrillicShapes = Array("abesijkmhopctyxaesijkopcyxqw".utf8)
  let greek = Array("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ".unicodeScalars), greekShapes = Array("abezhikmnoptyxaikvopyx".utf8)
  return zip(cyrillic, cyrillicShapes).map { ($0.value, $1) } + zip(greek, greekShapes).map { ($0.value, $1) }
}()

/// A word of Cyrillic with Latin letters in it that were nearest to hand ("Сергiй", "Pуслан"), all in Cyrillic; nil for a word of Latin letters with Cyrillic
/// ones among them.
///
/// Letters that only one of the two scripts has decide, and where there are none, or some of both, the greater number.
private func cyrillicOfMixed(_ scalars: [UInt32], _ scripts: [WordScript]) -> [UInt32]? {
  var cyrillic = 0, latin = 0, onlyCyrillic = 0, onlyLatin = 0
  for (scalar, script) in zip(scalars, scripts) {
    switch script {
    case .cyrillic:
      cyrillic += 1
      if !lookAlikes.contains(where: { $0.0 == scalar }) { onlyCyrillic += 1 }
    case .latin:
      latin += 1
      if cyrillicShapes[scalar] == nil { onlyLatin += 1 }
    default: return nil
    }
  }
  // Of a short one nobody knows ("CMPE").
  let isMore = cyrillic > latin && (onlyCyrillic > 0 || scalars.count > 5)
  let isCyrillic = (onlyCyrillic > 0) == (onlyLatin > 0) ? isMore : onlyCyrillic > 0
  guard isCyrillic else { return nil }
  let word = scalars.map { cyrillicShapes[$0] ?? $0 }
  // What has no look-alike stays, and the word would come back here for ever.
  return onlyLatin == 0 ? word : nil
}

/// The Cyrillic letter for a Latin one of the same shape. "s" is here for its sound: Macedonian ѕ is no letter anybody types.
private let cyrillicShapes: [UInt32: UInt32] = {
  let latin = "ABCEHIJKMOPSTXYaceijkopsxy".unicodeScalars.map(\.value), cyrillic = "АВСЕНІЈКМОРСТХУасеіјкорсху".unicodeScalars.map(\.value)
  return Dictionary(uniqueKeysWithValues: zip(latin, cyrillic))
}()

/// Armenian, with the pair that is one vowel (ու).
private func armenianLetters(_ scalars: [UInt32]) -> [UInt8] {
  var result: [UInt8] = []
  var index = 0
  while index < scalars.count {
    let isO = scalars[index] == 0x578 || scalars[index] == 0x548
    if isO, index + 1 < scalars.count, scalars[index + 1] == 0x582 || scalars[index + 1] == 0x552 {
      result.append(UInt8(ascii: "u"))
      index += 2
      continue
    }
    result += letters(of: scalars[index], in: armenianTable)
    index += 1
  }
  return result
}

/// Whether a word has a pair of letters that is one consonant in foreign names: Greek μπ, ντ, γκ, τζ, τσ, Cyrillic дж, кс.
func hasOtherReading(_ word: [UInt32]) -> Bool {
  guard let first = word.first, first >= 0x370, first < 0x530 else { return false }
  return zip(word, word.dropFirst()).contains { pair in
    switch pair {
    case (0x3BC, 0x3C0), (0x3BD, 0x3C4), (0x3B3, 0x3BA), (0x3C4, 0x3B6), (0x3C4, 0x3C3): true
    case (0x414, 0x436), (0x414, 0x416), (0x434, 0x436), (0x43A, 0x441), (0x41A, 0x441), (0x41A, 0x421): true
    default: false
    }
  }
}

/// Cyrillic. A word with letters only Ukrainian or Belarusian has is read as those languages are: г is h there, and и the y of Kyiv.
private func cyrillicLetters(_ scalars: [UInt32], _ manner: ReadingManner) -> [UInt8] {
  let isAsian = scalars.contains { $0 >= 0x492 }
  let isWestern = !isAsian && scalars.contains { [0x406, 0x407, 0x404, 0x490, 0x456, 0x457, 0x454, 0x491, 0x40E, 0x45E].contains($0) }
  // Between consonants, and before them, the hard sign is the vowel it is in Bulgarian.
  let vowels = manner.domain == .person ? scalars.indices.filter { isBulgarianVowel(scalars, $0) } : []
  var result: [UInt8] = []
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case 0x42A where vowels.contains(index), 0x44A where vowels.contains(index): result.append(UInt8(ascii: "a"))
    case 0x429 where !vowels.isEmpty, 0x449 where !vowels.isEmpty: result += Array("sht".utf8)
    case 0x418 where isWestern, 0x438 where isWestern: result.append(UInt8(ascii: "y"))
    case 0x413 where isWestern, 0x433 where isWestern: result.append(UInt8(ascii: "h"))
    case 0x457 where index > 0: result.append(UInt8(ascii: "i"))
    default: result += letters(of: scalar, in: cyrillicTable)
    }
  }
  if manner.reading == .other {
    replace(&result, "dzh", "j")
    replace(&result, "ks", "x")
  }
  return result
}

/// Whether a hard sign is a vowel: it has a consonant behind it, and before it if it is not the first. In Russian one of "еёюя" follows, and in the
/// languages of the Caucasus it is part of the consonant before it, which a vowel follows.
private func isBulgarianVowel(_ word: [UInt32], _ place: Int) -> Bool {
  guard word[place] == 0x44A || word[place] == 0x42A, place + 1 < word.count else { return false }
  func isConsonant(_ scalar: UInt32) -> Bool {
    (0x410...0x44F).contains(scalar) && !"аеиоуыэюяАЕИОУЫЭЮЯьЬ".unicodeScalars.contains { $0.value == scalar }
  }
  return isConsonant(word[place + 1]) && (place == 0 || isConsonant(word[place - 1]))
}

/// Greek, with the pairs that are one sound: ου, μπ, ντ, γκ, γγ, αυ, ευ; read the other way, those within a word are b, d, g, j and ch.
private func greekLetters(_ scalars: [UInt32], _ reading: NameReading) -> [UInt8] {
  var result: [UInt8] = []
  for scalar in scalars {
    let table = scalar >= 0x1F00 ? greekExtendedTable : greekTable
    result.append(contentsOf: letters(of: scalar, in: table))
  }
  var text = result
  replace(&text, "oy", "ou")
  replace(&text, "ay", "av")
  replace(&text, "ey", "ev")
  replace(&text, "gg", "ng")
  if text.starts(with: "mp".utf8) { text.replaceSubrange(0..<2, with: "b".utf8) }
  if text.starts(with: "nt".utf8) { text.replaceSubrange(0..<2, with: "d".utf8) }
  if text.starts(with: "gk".utf8) { text.replaceSubrange(0..<2, with: "g".utf8) }
  if reading == .other {
    replace(&text, "mp", "b")
    replace(&text, "nt", "d")
    replace(&text, "gk", "g")
    replace(&text, "ngk", "ng")
    replace(&text, "tz", "j")
    replace(&text, "ts", "ch")
  }
  replace(&text, "mp", "mb")
  for index in text.indices where text[index] == UInt8(ascii: "y") { text[index] = UInt8(ascii: "i") }
  return text
}

private func replace(_ bytes: inout [UInt8], _ old: StaticString, _ new: StaticString) {
  let pattern = Array(old.description.utf8), with = Array(new.description.utf8)
  var index = 0
  while index + pattern.count <= bytes.count {
    if bytes[index..<index + pattern.count].elementsEqual(pattern) {
      bytes.replaceSubrange(index..<index + pattern.count, with: with)
      index += with.count
    } else {
      index += 1
    }
  }
}

/// Kana: small signs join the syllable before, a small tsu doubles, long marks vanish.
func kanaLetters(_ scalars: [UInt32]) -> [UInt8] {
  var result: [UInt8] = []
  var doubles = false
  for scalar in scalars {
    if scalar == 0x30FC || scalar == 0x30FD || scalar == 0x30FE { continue }
    let base = scalar >= 0x30A1 && scalar <= 0x30F6 ? scalar - 0x60 : scalar
    var word = letters(of: base, in: kanaTable)
    if word.first == UInt8(ascii: "*") {
      doubles = true
      continue
    }
    if word.first == UInt8(ascii: "+") {
      word.removeFirst()
      if let last = result.last, "aiueo".utf8.contains(last) { result.removeLast() }
      let sounds = result.suffix(2)
      let isPalatal = sounds.elementsEqual("sh".utf8) || sounds.elementsEqual("ch".utf8) || result.last == UInt8(ascii: "j")
      if isPalatal, word.first == UInt8(ascii: "y") { word.removeFirst() }
    }
    if doubles, let first = word.first { result.append(first) }
    doubles = false
    result.append(contentsOf: word)
  }
  return result
}
