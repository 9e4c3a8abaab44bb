// Names that are written by another rule than lists write them, as names besides: Chinese names in the Cyrillic of Palladius ("Си Цзиньпин") and in the
// Latin of Wade and Giles ("Hsi Chin-p'ing") in Hanyu Pinyin, and names spelt letter by letter ("I V A N O V") together.
//
// Letters do not bring these together: of "Цзян" and "Jiang" no consonant is the same. A name is read so only if all of it is syllables, with a family name
// that many bear, so that it costs nothing where it is not meant. Other way round (each name in Pinyin also in Wade and Giles): rejected, since there "Zhang
// Qing" and "Chang Jing" would be one name.

/// A word of such a name, and where in the text it was.
struct WrittenWord: Sendable, Equatable {
  var letters: [UInt8]
  var start: Int
  var end: Int
}

enum OtherWritings {
  /// The Chinese name that a text is in another transcription, in Pinyin: none, one, or where apostrophes are missing, several.
  ///
  /// - Parameter tokens: what the text was prepared to.
  static func pinyin(_ text: String, _ tokens: ArraySlice<NameToken>) -> [[WrittenWord]] {
    guard let first = text.utf8.first, tokens.count > 1, tokens.count <= 4 else { return [] }
    if first >= 0xD0, first <= 0xD1 { return palladius(text) }
    guard first < 0x80, let one = tokens.first, let last = tokens.last else { return [] }
    guard MandarinSyllables.shared.isFamily(one.hash) || MandarinSyllables.shared.isFamily(last.hash) else { return [] }
    return wadeGiles(text)
  }

  // MARK: Palladius

  private static func palladius(_ text: String) -> [[WrittenWord]] {
    let words = words(text, joins: true)
    guard words.count == 2 || words.count == 3 else { return [] }
    let mandarin = MandarinSyllables.shared
    guard let family = mandarin.syllables(ofCyrillic: words[0].scalars), mandarin.isFamily(family) || mandarin.isDoubleFamily(family) else {
      return []
    }
    var given: [UInt8] = [], count = 0
    for word in words.dropFirst() {
      guard let parts = mandarin.syllables(ofCyrillic: word.scalars) else { return [] }
      given += parts.flatMap(\.self)
      count += parts.count
    }
    guard count <= 2 else { return [] }
    return [[written(family.flatMap(\.self), words[...0]), written(given, words[1...])]]
  }

  private static func written(_ letters: [UInt8], _ words: ArraySlice<Word>) -> WrittenWord {
    WrittenWord(letters: letters, start: words.first?.start ?? 0, end: words.last?.end ?? 0)
  }

  // MARK: Wade-Giles

  private static func wadeGiles(_ text: String) -> [[WrittenWord]] {
    let words = words(text, joins: false)
    guard words.count >= 2, words.count <= 3 else { return [] }
    let mandarin = MandarinSyllables.shared
    var parts: [[MandarinSyllables.Spelling]] = []
    for word in words {
      guard let found = mandarin.syllables(ofLatin: word.scalars) else { return [] }
      parts.append(found)
    }
    let all = parts.flatMap(\.self)
    // Pinyin parts no syllables by a hyphen.
    guard all.count <= 3, all.contains(where: \.isOnlyHere) || words.contains(where: \.isJoined) else { return [] }
    // Whoever marks one syllable marks them all.
    let isMarked = all.contains(where: \.isMarked)
    var names: [[WrittenWord]] = []
    for isFamilyLast in [false, true] {
      let family = isFamilyLast ? words.count - 1 : 0
      // "Kuo-hsiung Hsu": what a hyphen joins is the given name.
      if isFamilyLast ? words[family].isJoined : words[1].isJoined { continue }
      guard parts[family].count == 1, let surname = mandarin.family(parts[family][0], isMarked: isMarked) else { continue }
      let rest = isFamilyLast ? words[..<family] : words[1...]
      let given = (isFamilyLast ? parts[..<family] : parts[1...]).flatMap(\.self)
      // "Ken Tung" is a Kenneth, and "Anna Tung" an Anna.
      if isFamilyLast, given.count < 2 || !words[1].isJoined && words.count == 2 && !given.contains(where: \.isOnlyHere) { continue }
      for letters in readings(given, isMarked: isMarked) {
        let one = written(surname, words[family...family]), other = written(letters, rest)
        names.append(isFamilyLast ? [other, one] : [one, other])
      }
      break
    }
    return names
  }

  /// All readings of one syllable or two.
  private static func readings(_ given: [MandarinSyllables.Spelling], isMarked: Bool) -> [[UInt8]] {
    var readings: [[UInt8]] = [[]]
    for spelling in given {
      let sounds = isMarked ? spelling.marked : spelling.sounds
      readings = readings.flatMap { head in sounds.map { head + $0 } }
    }
    return readings
  }

  // MARK: letter by letter

  /// The text with what is spelt letter by letter written together; nil if there are not four such letters in a row. More than one space parts words.
  static func together(_ text: String, _ tokens: ArraySlice<NameToken>) -> String? {
    var initials = 0
    for token in tokens where token.kind == .initial { initials += 1 }
    guard initials >= lettersMin else { return nil }
    let scalars = Array(text.unicodeScalars.prefix(NameFold.scalarsMax))
    let isLetter = scalars.map { signClass($0.value) == .letter }
    func isLone(_ place: Int) -> Bool {
      isLetter.indices.contains(place) && isLetter[place] && (place == 0 || !isLetter[place - 1])
        && (place + 1 == isLetter.count || !isLetter[place + 1])
    }
    var result = String.UnicodeScalarView()
    var run = 0, longest = 0
    for index in scalars.indices {
      // One sign between two lone letters goes, unless a capital follows a small letter ("S a l e h F A Y A D").
      if !isLetter[index], isLone(index - 1), isLone(index + 1) {
        if scalars[index - 1].properties.isLowercase, scalars[index + 1].properties.isUppercase { result.append(" ") }
        continue
      }
      run = isLone(index) ? run + 1 : 0
      longest = max(longest, run)
      result.append(scalars[index])
    }
    return longest >= lettersMin ? String(result) : nil
  }

  /// Fewer are initials ("J. R. R. Tolkien").
  private static let lettersMin = 4

  // MARK: words

  fileprivate struct Word {
    var scalars: [UInt32]
    var start: Int
    var end: Int
    /// A hyphen stands before it.
    var isJoined = false
  }

  /// The words of a text with the bytes they stand in. Apostrophes are kept as one sign, capitals made small.
  ///
  /// - Parameter joins: whether a hyphen is part of its word.
  private static func words(_ text: String, joins: Bool) -> [Word] {
    var words: [Word] = []
    var word = Word(scalars: [], start: 0, end: 0)
    var position = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value, length = UTF8.width(scalar)
      var sign: UInt32?
      switch value {
      case 97...122, 0x430...0x451: sign = value
      case 65...90, 0x410...0x42F: sign = value + 32
      case 0x401: sign = 0x451
      // As Ukrainian has it.
      case 0x406, 0x456: sign = 0x438
      case 0xFC, 0xDC: sign = 117
      case 0xEA, 0xCA: sign = 101
      case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x2BB...0x2BF: sign = 0x27
      default: if signClass(value) == .letter { return [] }
      }
      if let sign {
        if word.scalars.isEmpty { word.start = position }
        word.scalars.append(sign)
        word.end = position + length
      } else {
        let isHyphen = value == 0x2D || value == 0x2010
        if !isHyphen || !joins, !word.scalars.isEmpty {
          words.append(word)
          word = Word(scalars: [], start: 0, end: 0, isJoined: isHyphen)
        }
      }
      position += length
      if words.count > 4 || word.scalars.count > 24 { return [] }
    }
    if !word.scalars.isEmpty { words.append(word) }
    return words
  }
}
