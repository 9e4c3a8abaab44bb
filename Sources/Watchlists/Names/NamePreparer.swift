// Raw words become tokens. The same function prepares both sides, so that whatever it does to a name it does to both.
//
// Persons: "SURNAME, Given" is turned round, titles and particles are kept as tokens of hardly any weight, what Arabic glues or parts at will is
// brought to one form ("Abd al-Rahman", "Abdulrahman"; "Salah al-Din", "Salahuddin"), a single letter is an initial.
// The rest: dotted and single letters join, legal forms become their class, number words numbers, general words their usual form.

/// Tokens and their letters, of several names one after the other.
struct NameArena: Sendable {
  var bytes: [UInt8] = []
  var tokens: [NameToken] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
  }
}

/// Prepares names. Holds scratch space only; the result depends on the arguments alone.
struct NamePreparer {
  /// Tokens of a name that are kept.
  static let tokensMax = 24

  private var fold = NameFold()
  private var familyWords = 0

  /// Appends the tokens of one name to an arena and says how many they are. O(length of the name), bounded.
  mutating func prepare(_ text: String, parts: [NamePart], domain: NameDomain, into arena: inout NameArena) -> Int {
    fold.read(text)
    let before = arena.tokens.count
    var words = fold.words
    var familyFirst = 0
    if domain == .person { familyFirst = turnRound(&words) }
    switch domain {
    case .person: appendPerson(words, familyCount: familyFirst, into: &arena)
    case .other: appendOther(words, into: &arena)
    }
    if domain == .person, !parts.isEmpty { tag(parts, from: before, in: &arena) }
    return arena.tokens.count - before
  }

  /// The source words of the name prepared last, as scalar ranges, for evidence.
  var words: [RawWord] { fold.words }

  // MARK: persons

  /// "SURNAME, Given Middle" to "Given Middle SURNAME"; returns how many words at the end are the surname.
  private func turnRound(_ words: inout [RawWord]) -> Int {
    guard let comma = words.firstIndex(where: \.hasComma), comma + 1 < words.count else { return 0 }
    if words[(comma + 1)...].dropLast().contains(where: \.hasComma) { return 0 }
    let rest = words[(comma + 1)...]
    if rest.count == 1, NameWords.suffixes.contains(hash(rest[comma + 1])) { return 0 }
    words = Array(rest) + Array(words[...comma])
    return comma + 1
  }

  private mutating func appendPerson(_ words: [RawWord], familyCount: Int, into arena: inout NameArena) {
    let familyStart = familyCount == 0 ? Int.max : words.count - familyCount
    let first = arena.tokens.count
    var index = 0
    while index < words.count, arena.tokens.count - first < Self.tokensMax {
      let word = words[index]
      let tag: NameTag = familyCount == 0 ? .none : index >= familyStart ? .family : .given
      index = appendPersonWord(words, index, word, tag, first, &arena)
    }
  }

  /// Appends one or several words as one token or more; returns the next index.
  private mutating func appendPersonWord(
    _ words: [RawWord], _ index: Int, _ word: RawWord, _ tag: NameTag, _ first: Int, _ arena: inout NameArena
  ) -> Int {
    let hash = hash(word)
    let length = word.end - word.start
    if length == 1, word.script == .latin || word.script == .cyrillic || word.script == .greek {
      append(letters(word), .initial, word, index, tag, .person, &arena)
      return index + 1
    }
    if NameWords.servant.contains(hash) { return appendServant(words, index, tag, first, &arena) }
    if NameWords.faith.contains(hash), joinToLast("uddin", first, &arena) { return index + 1 }
    if NameWords.divine.contains(hash), joinToLast("ullah", first, &arena) { return index + 1 }
    if NameWords.personParticles.contains(hash) || NameWords.titles.contains(hash) || NameWords.suffixes.contains(hash) {
      append(letters(word), .particle, word, index, tag, .person, &arena)
      return index + 1
    }
    let text = letters(word)
    if let rest = servantPrefix(text) {
      append(Array("abdul".utf8), .word, word, index, tag, .person, &arena)
      append(canonicalPerson(Array(text.dropFirst(rest))), .word, word, index, tag, .person, &arena)
      return index + 1
    }
    append(canonicalPerson(text), .word, word, index, tag, .person, &arena)
    return index + 1
  }

  /// "Abd al-Rahman", "Abdel Rahman": the first half in one form, the article gone; "Abd Allah" is the one word it is mostly written as.
  private mutating func appendServant(_ words: [RawWord], _ index: Int, _ tag: NameTag, _ first: Int, _ arena: inout NameArena) -> Int {
    var next = index + 1
    if next + 1 < words.count, articles.contains(hash(words[next])) { next += 1 }
    if next < words.count, NameWords.divine.contains(hash(words[next])) {
      append(Array("abdullah".utf8), .word, words[index], index, tag, .person, &arena)
      return next + 1
    }
    append(Array("abdul".utf8), .word, words[index], index, tag, .person, &arena)
    return next
  }

  /// How many letters of "abdulrahman" are "abdul", if it is such a word.
  private func servantPrefix(_ text: [UInt8]) -> Int? {
    guard text.count >= 8, text.starts(with: "abd".utf8) else { return nil }
    for prefix in servantPrefixes where text.starts(with: prefix) {
      let rest = text.dropFirst(prefix.count)
      if rest.count >= 4, !rest.starts(with: "lah".utf8), !rest.starts(with: "loh".utf8) { return prefix.count }
    }
    // "Abdurrahman", "Abdessalam", "Abdennour": the article took the letter that follows.
    if text.count >= 9, "aeiou".utf8.contains(text[3]), text[4] == text[5], text[4] != UInt8(ascii: "l") { return 5 }
    return nil
  }

  private func canonicalPerson(_ text: [UInt8]) -> [UInt8] {
    if let word = NameWords.personWords.word(letterHash(text)) { return word }
    guard text.count >= 7 else { return text }
    for ending in faithEndings where text.count >= ending.count + 3 && text.suffix(ending.count).elementsEqual(ending) {
      return text.dropLast(ending.count) + Array("uddin".utf8)
    }
    for ending in divineEndings where text.count >= ending.count + 3 && text.suffix(ending.count).elementsEqual(ending) {
      return text.dropLast(ending.count) + Array("ullah".utf8)
    }
    return text
  }

  /// Joins "…uddin" and "…ullah" to the name they complete; an article between them goes.
  private mutating func joinToLast(_ ending: StaticString, _ first: Int, _ arena: inout NameArena) -> Bool {
    var index = arena.tokens.count - 1
    while index > first, arena.tokens[index].kind == .particle, arena.tokens[index].length == 2 { index -= 1 }
    guard index >= first, arena.tokens[index].kind == .word, arena.tokens[index].length >= 3 else { return false }
    let token = arena.tokens[index]
    let letters = Array(arena.bytes[Int(token.offset)..<Int(token.offset) + Int(token.length)]) + Array(ending.description.utf8)
    arena.tokens.removeSubrange(index...)
    append(letters, .word, token.word, token.tag, .person, omitsVowels: token.omitsVowels, isEastAsian: token.isEastAsian, &arena)
    return true
  }

  /// Marks tokens that the source names as given or family name.
  private mutating func tag(_ parts: [NamePart], from first: Int, in arena: inout NameArena) {
    let end = arena.tokens.count
    var partFold = NameFold()
    for part in parts {
      let tag: NameTag
      switch part.kind {
      case .given, .middle: tag = .given
      case .family, .maiden, .tribal: tag = .family
      case .patronymic, .grandfather: tag = .patronymic
      case .nickname, .title, .suffix, .unspecified: continue
      }
      partFold.read(part.text)
      for word in partFold.words {
        let letters = canonicalPerson(Array(partFold.bytes[word.start..<word.end]))
        let hash = letterHash(letters)
        for index in first..<end where arena.tokens[index].hash == hash && arena.tokens[index].tag == .none {
          arena.tokens[index].tag = tag
          break
        }
      }
    }
  }

  // MARK: organisations, vessels and the rest

  private mutating func appendOther(_ words: [RawWord], into arena: inout NameArena) {
    let first = arena.tokens.count
    var index = 0
    while index < words.count, arena.tokens.count - first < Self.tokensMax {
      if let (form, count) = legalForm(words, index) {
        append(form, .legalForm, words[index], index, .none, .other, &arena)
        index += count
        continue
      }
      let run = letterRun(words, index)
      if run > 1 {
        let joined = words[index..<index + run].flatMap { letters($0) }
        append(joined, .word, words[index], index, .none, .other, &arena)
        index += run
        continue
      }
      appendOtherWord(words, index, first, &arena)
      index += 1
    }
  }

  private mutating func appendOtherWord(_ words: [RawWord], _ index: Int, _ first: Int, _ arena: inout NameArena) {
    let word = words[index]
    let hash = hash(word)
    var text = letters(word)
    if text.count == 1, !(text[0] >= 48 && text[0] <= 57) {
      append(text, word.hasDot ? .initial : .particle, word, index, .none, .other, &arena)
      return
    }
    if let number = NameWords.numbers.word(hash) { text = number }
    if text.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      if let last = arena.tokens.last, arena.tokens.count > first, last.kind == .number, last.word + 1 == UInt8(truncatingIfNeeded: index),
        last.length == 2, text.count == 1, arena.bytes[Int(last.offset) + 1] == 48
      {
        // "Forty-four": the tens take the ones.
        arena.tokens.removeLast()
        text = [arena.bytes[Int(last.offset)], text[0]]
      }
      append(text, .number, word, index, .none, .other, &arena)
      return
    }
    if let canonical = NameWords.organisationWords.word(hash) { text = canonical }
    let kind: NameTokenKind = NameWords.otherParticles.contains(hash) ? .particle : .word
    append(text, kind, word, index, .none, .other, &arena)
  }

  /// The longest legal form that starts at a word.
  private func legalForm(_ words: [RawWord], _ index: Int) -> (form: [UInt8], count: Int)? {
    var best: (form: [UInt8], count: Int)?
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let end = min(words.count, index + LegalForms.wordsMax)
    for position in index..<end {
      if position > index { hash = (hash ^ 32) &* 0x100_0000_01b3 }
      for byte in fold.bytes[words[position].start..<words[position].end] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      let finished = hash ^ (hash >> 32)
      guard let form = LegalForms.shared.form(finished) else { continue }
      let count = position - index + 1
      let isAtEnd = index == 0 || position == words.count - 1
      if count == 1, LegalForms.shared.isAmbiguous(finished), !isAtEnd { continue }
      // A name must be left over.
      if count < words.count { best = (form, count) }
    }
    return best
  }

  /// How many single letters stand side by side: "A.B.C.", "C G Clow".
  private func letterRun(_ words: [RawWord], _ index: Int) -> Int {
    var end = index
    while end < words.count, words[end].end - words[end].start == 1, words[end].script == .latin || words[end].script == .cyrillic { end += 1 }
    return end - index
  }

  // MARK: tokens

  private func hash(_ word: RawWord) -> UInt64 { letterHash(fold.bytes.span, word.start, word.end) }

  private func letters(_ word: RawWord) -> [UInt8] { Array(fold.bytes[word.start..<word.end]) }

  private func append(
    _ letters: [UInt8], _ kind: NameTokenKind, _ word: RawWord, _ index: Int, _ tag: NameTag, _ domain: NameDomain, _ arena: inout NameArena
  ) {
    append(
      letters, kind, UInt8(truncatingIfNeeded: index), tag, domain, omitsVowels: word.omitsVowels,
      isEastAsian: word.script == .han || word.script == .hangul || word.script == .kana, &arena)
  }

  private func append(
    _ letters: [UInt8], _ kind: NameTokenKind, _ word: UInt8, _ tag: NameTag, _ domain: NameDomain, omitsVowels: Bool, isEastAsian: Bool,
    _ arena: inout NameArena
  ) {
    let start = arena.bytes.count
    arena.bytes.append(contentsOf: letters.prefix(NameFold.lettersMax))
    var token = makeToken(arena.bytes.span, start, arena.bytes.count, kind, domain)
    token.tag = tag
    token.omitsVowels = omitsVowels
    token.isEastAsian = isEastAsian
    token.word = word
    arena.tokens.append(token)
  }
}

private let articles = WordSet("al el ul ur ar as ash ad an at az us ud er es en")
private let servantPrefixes: [[UInt8]] = ["abdul", "abdel", "abdal", "abdol", "abdoul", "abdool"].map { Array($0.utf8) }
private let faithEndings: [[UInt8]] = ["eddine", "addine", "iddine", "uddeen", "uddine", "eldine", "eddin", "addin", "aldin", "oddin", "iddin", "eldin", "udeen", "udin"]
  .map { Array($0.utf8) }
private let divineEndings: [[UInt8]] = ["ullah", "ollah", "oullah", "allah", "ulla", "olla"].map { Array($0.utf8) }

/// A token of letters that already stand in an arena: weight, information, clusters and the marks likeness works with.
func makeToken(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ kind: NameTokenKind, _ domain: NameDomain) -> NameToken {
  let hash = letterHash(bytes, start, end)
  let length = end - start
  var information: Float
  var weight: Float
  switch kind {
  case .word:
    information = (domain == .person ? WordCounts.person : WordCounts.other).information(hash) ?? TokenInformation.unknown(length: length)
    weight = TokenInformation.weight(information)
    if domain == .other, length <= 3 { weight = min(weight, 0.5) }
  case .initial: (information, weight) = (1.5, 0.25)
  case .number: (information, weight) = (TokenInformation.number, 0.6)
  case .particle: (information, weight) = (0.25, 0.06)
  case .legalForm: (information, weight) = (0.5, 0.12)
  }
  return NameToken(
    offset: UInt32(start), length: UInt8(length), kind: kind, weight: weight, information: information, head: letterHead(bytes, start, end),
    consonants: consonantBag(bytes, start, end), hash: hash, clusters: domain == .person && kind == .word ? NameClusters.shared.clusters(hash) : 0)
}
