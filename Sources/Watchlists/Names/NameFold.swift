// A name as text becomes raw words: letters a-z and digits only, one script, with what the signs between them said.
//
// The ASCII path costs a table look-up a byte. Everything else goes word by word, because a word is what scripts are read by: Arabic has its
// article glued on, Thai writes vowels before their consonant, Chinese puts the family name first without a space. A word that mixes Latin with
// Cyrillic or Greek is read by the shape of its letters, since that is how such a word was meant to be read.

/// The script a raw word was written in, as far as it changes how its letters compare.
enum WordScript: UInt8, Sendable {
  case latin, cyrillic, greek, arabic, hebrew, indic, sinhala, thai, lao, tibetan, burmese, ethiopic, khmer, armenian, georgian, kana,
    hangul,
    han, other
}

/// One word of a name before anything is known about its office.
struct RawWord: Sendable {
  /// Where its letters stand in the bytes of the fold.
  var start: Int
  var end: Int
  var script: WordScript
  var origin = TokenOrigin()
  /// A full stop followed: an initial or an abbreviation.
  var hasDot = false
  /// A comma followed.
  var hasComma = false
  /// Written without a space to the word before ("S.A.DE", "Cho'ng-min").
  var isGlued = false
  /// The UTF-8 bytes of the source text it came from, for evidence.
  var sourceStart: Int
  var sourceEnd: Int
}

/// What of a name is not compared as it stands, because a hostile name must cost no more than a long one.
struct NameCut: OptionSet, Sendable {
  let rawValue: UInt8

  /// It has more words than are compared.
  static let words = NameCut(rawValue: 1)
  /// A word has more letters than are compared one by one.
  static let letters = NameCut(rawValue: 2)
}

/// A name read into raw words. Reused from name to name.
struct NameFold {
  /// Scalars of a name that are read; what follows is ignored, so that a hostile name costs no more than a long one.
  static let scalarsMax = 768
  /// Raw words of a name that are kept.
  static let wordsMax = 40
  /// Letters of a word that are kept.
  static let lettersMax = 28

  /// The letters of a word as they are kept: a longer word's first, then four figures made from all of them, so that two words that differ only further
  /// on are two words.
  static func kept<Letters: Collection<UInt8>>(_ letters: Letters) -> [UInt8] {
    guard letters.count > lettersMax else { return Array(letters) }
    var rest = letterHash(letters) % 10_000
    var kept = Array(letters.prefix(lettersMax))
    for place in (lettersMax - 4..<lettersMax).reversed() {
      kept[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    return kept
  }

  /// What of the name read last is not compared as it stands.
  private(set) var cut = NameCut()
  private(set) var bytes: [UInt8] = []
  private(set) var words: [RawWord] = []
  /// The readings, besides the usual one, that the name read last has.
  private(set) var readings = NameReadings()
  private var scalars: [UInt32] = []
  private var glued = false
  private var domain = NameDomain.person
  private var reading = NameReading.usual
  /// What the whole name is written in; only looked at once a word of characters or syllables is met.
  private var survey: WritingSurvey?

  /// Of a name in nothing but Chinese characters, a hash of them whichever their shape; 0 otherwise.
  var signs: UInt64 { survey?.signs ?? 0 }

  /// Reads one name. O(length), bounded by `scalarsMax`.
  mutating func read(_ text: String, domain: NameDomain = .person, reading: NameReading = .usual) {
    self.domain = domain
    self.reading = reading
    readings = NameReadings()
    survey = nil
    if words.capacity == 0 {
      bytes.reserveCapacity(48)
      words.reserveCapacity(6)
      scalars.reserveCapacity(16)
    }
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    scalars.removeAll(keepingCapacity: true)
    glued = false
    cut = NameCut()
    var position = 0, scalarCount = 0
    var wordStart = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if scalarCount == Self.scalarsMax || words.count >= Self.wordsMax {
        // Signs at the end are no loss.
        if signClass(value) != .letter { continue }
        cut.insert(.words)
        break
      }
      switch signClass(value) {
      case .letter:
        if scalars.isEmpty { wordStart = position }
        if survey == nil, value >= 0x1000 { survey = WritingSurvey(text) }
        if value >= 0x1161, value <= 0x11C2, let last = scalars.last, let syllable = hangulSyllable(last, value) {
          scalars[scalars.count - 1] = syllable
        } else {
          scalars.append(value)
        }
      case .dropped:
        break
      case .space:
        endWord(from: wordStart, to: position)
        glued = false
      case .joint:
        endWord(from: wordStart, to: position)
      case .dot:
        if !scalars.isEmpty {
          endWord(from: wordStart, to: position)
          if !words.isEmpty { words[words.count - 1].hasDot = true }
        }
      case .comma:
        endWord(from: wordStart, to: position)
        if !words.isEmpty { words[words.count - 1].hasComma = true }
        glued = false
      case .and:
        endWord(from: wordStart, to: position)
        append(word: [97, 110, 100], script: .latin, from: position, to: position + 1)
        glued = false
      }
      position += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x1_0000 ? 3 : 4
      scalarCount += 1
    }
    endWord(from: wordStart, to: position)
  }

  private mutating func endWord(from start: Int, to end: Int) {
    guard !scalars.isEmpty else { return }
    defer {
      scalars.removeAll(keepingCapacity: true)
      glued = true
    }
    if scalars.allSatisfy({ $0 < 0x80 }) {
      if let seam = seam(), words.count + 1 < Self.wordsMax {
        appendPlain(scalars[..<seam], from: start, to: start + seam)
        glued = true
        appendPlain(scalars[seam...], from: start + seam, to: end)
      } else {
        appendPlain(scalars[...], from: start, to: end)
      }
      return
    }
    if let seam = seam(), words.count + 1 < Self.wordsMax {
      let width = scalars[..<seam].reduce(0) { $0 + ($1 < 0x80 ? 1 : 2) }
      let rest = Array(scalars[seam...])
      scalars.removeSubrange(seam...)
      appendWide(from: start, to: start + width)
      glued = true
      scalars = rest
      appendWide(from: start + width, to: end)
    } else {
      appendWide(from: start, to: end)
    }
  }

  private mutating func appendWide(from start: Int, to end: Int) {
    let manner = manner(), isFirst = words.isEmpty
    for part in romanised(scalars, manner) {
      append(word: part.letters, script: part.script, part.origin, from: start, to: end)
      glued = true
    }
    if reading == .usual, manner.reading == .usual, domain == .person {
      if hasOtherReading(scalars) { readings.insert(.other) }
      if let survey { readings.formUnion(survey.readings(of: scalars, isFirst: isFirst)) }
    }
  }

  private func manner() -> ReadingManner {
    var manner = ReadingManner(domain: domain, reading: reading)
    if let survey, survey.isTranscription, domain == .person { manner.reading = .sound }
    return manner
  }

  /// Where "JosephNIYONZIMA", "SergeiLavrov" or "БорисВладимирович" lost its space; nil for words that are one.
  private func seam() -> Int? {
    guard scalars.count >= 6, isCapital(scalars[0]) else { return nil }
    guard let seam = scalars.indices.dropFirst().first(where: { isCapital(scalars[$0]) }), seam >= 3 else { return nil }
    let rest = scalars[(seam + 1)...]
    if rest.allSatisfy(isCapital), rest.count >= 1 { return seam }
    return rest.count >= 2 && !rest.contains(where: isCapital) ? seam : nil
  }

  private func isCapital(_ scalar: UInt32) -> Bool { scalar >= 65 && scalar <= 90 || scalar >= 0x400 && scalar <= 0x42F }

  private mutating func appendPlain(_ scalars: ArraySlice<UInt32>, from start: Int, to end: Int) {
    let first = bytes.count
    if scalars.count > Self.lettersMax {
      cut.insert(.letters)
      bytes += Self.kept(scalars.map { lowercased(UInt8(truncatingIfNeeded: $0)) })
    } else {
      for scalar in scalars { bytes.append(lowercased(UInt8(truncatingIfNeeded: scalar))) }
    }
    words.append(RawWord(start: first, end: bytes.count, script: .latin, isGlued: glued, sourceStart: start, sourceEnd: end))
  }

  private mutating func append(
    word letters: [UInt8], script: WordScript, _ origin: TokenOrigin = TokenOrigin(), from start: Int, to end: Int
  ) {
    guard !letters.isEmpty else { return }
    guard words.count < Self.wordsMax else {
      cut.insert(.words)
      return
    }
    if letters.count > Self.lettersMax { cut.insert(.letters) }
    let first = bytes.count
    bytes.append(contentsOf: Self.kept(letters))
    words.append(
      RawWord(start: first, end: bytes.count, script: script, origin: origin, isGlued: glued, sourceStart: start, sourceEnd: end))
  }

  @inline(__always)
  private func lowercased(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 32 : byte }
}

/// The syllable that a letter of Hangul and the one before it make, as some systems write them apart (Unicode 15.1, 3.12); nil if they make none.
private func hangulSyllable(_ before: UInt32, _ letter: UInt32) -> UInt32? {
  if (0x1100...0x1112).contains(before), (0x1161...0x1175).contains(letter) {
    return 0xAC00 + ((before - 0x1100) * 21 + letter - 0x1161) * 28
  }
  if (0xAC00...0xD7A3).contains(before), (before - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(letter) { return before + letter - 0x11A7 }
  return nil
}

/// What a sign does to the word it stands in.
enum SignClass { case letter, dropped, space, joint, dot, comma, and }

/// Sorts a scalar. Letters and digits of any script are letters; apostrophes, marks that stand alone and invisible signs vanish.
@inline(__always)
func signClass(_ value: UInt32) -> SignClass {
  if value < 0x80 {
    if (value | 32) >= 97 && (value | 32) <= 122 || value >= 48 && value <= 57 { return .letter }
    switch value {
    case 0x27, 0x60: return .dropped
    case 0x2E: return .dot
    case 0x2C: return .comma
    case 0x26: return .and
    case 0x2D, 0x5F, 0x2F: return .joint
    default: return .space
    }
  }
  return wideSignClass(value)
}

private func wideSignClass(_ value: UInt32) -> SignClass {
  switch value {
  // Apostrophes and their look-alikes, soft hyphen, combining marks, invisible and direction signs, variation selectors.
  case 0xAD, 0xB4, 0x2B0...0x36F, 0x2018...0x201B, 0x2032, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF,
    0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFF07:
    return .dropped
  case 0x60C, 0xFF0C, 0x3001: return .comma
  case 0xFF0E: return .dot
  case 0xFF06: return .and
  case 0x2010...0x2015, 0xFF0D, 0xB7, 0x30FB, 0x2027, 0x2022, 0x5BE: return .joint
  case 0x80...0xA9, 0xAB...0xAC, 0xAE...0xB1, 0xB6, 0xB8, 0xBB, 0xBF, 0xD7, 0xF7, 0x2000...0x200A, 0x2016...0x2017, 0x201C...0x2026,
    0x2028...0x2029, 0x202F...0x2031, 0x2033...0x205F, 0x20A0...0x20CF, 0x2190...0x245F, 0x2500...0x2BFF, 0x2E00...0x2E7F,
    0x3000, 0x3002...0x3004, 0x3008...0x3020, 0x3030...0x303F, 0xE000...0xF8FF, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
    0xFF5B...0xFF65, 0xFFE0...0xFFFF, 0x1F000...0x1FAFF, 0xE0000...0x10FFFF:
    return .space
  case 0x61B, 0x61F, 0x66A...0x66D, 0x6D4, 0x55A...0x55F, 0x589...0x58A, 0x5C0, 0x5C3, 0x5F3...0x5F4, 0x964...0x965, 0xE2F, 0xE46, 0xE4F,
    0xE5A...0xE5B,
    0x17D4...0x17DA, 0x10FB:
    return .space
  default: return .letter
  }
}
