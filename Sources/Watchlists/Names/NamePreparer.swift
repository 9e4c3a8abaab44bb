// Raw words become tokens. The same function prepares both sides, so that whatever it does to a name it does to both.
//
// Persons: "SURNAME, Given" is turned round, titles and particles are kept as tokens of hardly any weight, what Arabic glues or parts at will is
// brought to one form ("Abd al-Rahman", "Abdulrahman"; "Salah al-Din", "Salahuddin"), a single letter is an initial.
// The rest: dotted and single letters join, legal forms become their class, number words numbers, general words their usual form.

/// Tokens and their letters, of several names one after the other.
struct NameArena: Sendable {
  var bytes: [UInt8] = []
  /// The same letters as they are compared: each with what leaving it out costs, in twentieths of a letter, in the upper byte.
  var letters: [UInt16] = []
  var tokens: [NameToken] = []

  /// - Parameter names: how many are expected, of a usual length.
  init(names: Int = 0) {
    bytes.reserveCapacity(24 * names)
    letters.reserveCapacity(24 * names)
    tokens.reserveCapacity(4 * names)
  }

  /// Says of the tokens from a place on that they stand nowhere in the text of their name: evidence shows them as they were read.
  mutating func forgetSource(from first: Int) {
    for place in first..<tokens.count { (tokens[place].sourceStart, tokens[place].sourceEnd) = (0, 0) }
  }
}

/// Prepares names. Holds scratch space only; the result depends on the arguments alone.
struct NamePreparer {
  /// Tokens of a name that are kept.
  static let tokensMax = 24

  private var fold = NameFold()
  private var partFold = NameFold()
  /// The parts of the name tagged last and their words, for its other readings.
  private var taggedParts: [NamePart] = []
  private var partWords: [(tag: NameTag, hash: UInt64)] = []
  /// For each word of the name the word of a legal form it is one slip away from; empty if there is none.
  private var formWords: [[UInt8]] = []
  /// What of the name prepared last is not compared as it stands.
  private(set) var cut = NameCut()
  /// Where in the arena the acronym of the name prepared last stands, if it has one.
  private(set) var acronym: Int?

  /// Appends the tokens of one name to an arena and says how many they are. O(length of the name), bounded.
  ///
  /// - Parameter reading: how its Chinese characters are read; `readings` says which others the name has.
  mutating func prepare(
    _ text: String, parts: [NamePart], domain: NameDomain, isShip: Bool = false, reading: NameReading = .usual, into arena: inout NameArena
  ) -> Int {
    fold.read(text, domain: domain, reading: reading)
    acronym = nil
    cut = fold.cut
    let before = arena.tokens.count
    var words = fold.words
    if isShip { dropShipTitle(&words) }
    var familyFirst = 0
    if domain == .person { familyFirst = turnRound(&words) }
    switch domain {
    case .person: appendPerson(words, familyCount: familyFirst, into: &arena)
    case .other:
      partGlued(&words)
      readFormWords(words)
      appendOther(words, into: &arena)
    }
    // The last word may have been two tokens ("Abdulkarim", "JC"); what compares has room for no more than it says.
    if arena.tokens.count - before > Self.tokensMax {
      arena.tokens.removeLast(arena.tokens.count - before - Self.tokensMax)
      cut.insert(.words)
    }
    if domain == .other { discountAcronym(from: before, in: &arena) }
    promoteParticles(from: before, domain, in: &arena)
    if domain == .person, !parts.isEmpty { tag(parts, from: before, in: &arena) }
    return arena.tokens.count - before
  }

  /// Appends a person's name whose words are known to be nothing else.
  mutating func prepare(_ words: [WrittenWord], into arena: inout NameArena) {
    acronym = nil
    for (index, word) in words.enumerated() {
      let raw = RawWord(start: 0, end: word.letters.count, script: .han, sourceStart: word.start, sourceEnd: word.end)
      append(word.letters, .word, raw, index, .none, .person, &arena)
    }
  }

  /// "M/V ARTAVIL", "MT Artavil", "s.s. Artavil": the title goes, unless it is all there is.
  private func dropShipTitle(_ words: inout [RawWord]) {
    for count in [1, 2] where words.count > count {
      let title = words[..<count].flatMap { letters($0) }
      let isSplit = count == 2 && words[..<2].allSatisfy { $0.end - $0.start == 1 } && (words[0].hasDot || words[1].isGlued)
      if count == 1 || isSplit, NameWords.shipTitles.contains(letterHash(title)) {
        words.removeFirst(count)
        return
      }
    }
  }

  /// A name of nothing but particles, titles or legal forms is that name: "Al", "Dr", "Limited".
  private func promoteParticles(from first: Int, _ domain: NameDomain, in arena: inout NameArena) {
    let range = first..<arena.tokens.count
    if arena.tokens[range].contains(where: { $0.kind != .particle && $0.kind != .legalForm }) { return }
    for index in range {
      let token = arena.tokens[index]
      var promoted = makeToken(arena.bytes.span, Int(token.offset), Int(token.offset) + Int(token.length), .word, domain)
      promoted.tag = token.tag
      promoted.word = token.word
      promoted.sourceStart = token.sourceStart
      promoted.sourceEnd = token.sourceEnd
      // Common as it is everywhere, it tells little.
      promoted.information = min(promoted.information, 4)
      arena.tokens[index] = promoted
    }
  }

  /// The readings, besides the usual one, that the name prepared last has.
  var readings: NameReadings { fold.readings }

  /// Of a name in nothing but Chinese characters, a hash of them whichever their shape; 0 otherwise.
  var signs: UInt64 { fold.signs }

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
    if index < words.count { cut.insert(.words) }
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
    if NameWords.faith.contains(hash), mayEndCompound(hash, first, arena), joinToLast("uddin", first, &arena) { return index + 1 }
    if NameWords.divine.contains(hash), mayEndCompound(hash, first, arena), joinToLast("ullah", first, &arena) { return index + 1 }
    // "Ben Netanyahu" is a Benjamin; between names "ben" is "son of".
    let isFirstBen = index == 0 && words.count == 2 && letters(word) == Array("ben".utf8)
    // At the end of a name no title stands: "Fayyaz HAFIZ", "Vera King" have it from their fathers.
    let isTitle = NameWords.titles.contains(hash) && !isSurname(words, index, hash)
    if index > 1 || index == 1 && (words.count == 3 || length > 2), let generation = NameWords.generations.word(hash) {
      append(generation, .number, word, index, tag, .person, &arena)
      return index + 1
    }
    if NameWords.leadingParticles.contains(hash), index + 2 < words.count, NameWords.articlesAfter.contains(self.hash(words[index + 1])) {
      append(letters(word) + letters(words[index + 1]), .particle, joined(words, index, 2), index, tag, .person, &arena)
      return index + 2
    }
    if !isFirstBen, NameWords.personParticles.contains(hash) || isTitle || NameWords.suffixes.contains(hash) {
      append(letters(word), .particle, word, index, tag, .person, &arena)
      return index + 1
    }
    let text = letters(word)
    if length == 2, word.script == .latin, words.count > 1, !text.contains(where: { "aeiouy".utf8.contains($0) }),
      WordCounts.person.information(hash) == nil
    {
      // "JC Juncker": two initials.
      for letter in text { append([letter], .initial, word, index, tag, .person, &arena) }
      return index + 1
    }
    if let name = servedName(text, hash) {
      append(Array("abdul".utf8), .word, word, index, tag, .person, &arena)
      append(canonicalPerson(name), .word, word, index, tag, .person, &arena)
      return index + 1
    }
    append(canonicalPerson(text), .word, word, index, tag, .person, &arena)
    return index + 1
  }

  /// Whether a word that may be a title is the last of its name.
  private func isSurname(_ words: [RawWord], _ index: Int, _ hash: UInt64) -> Bool {
    let word = words[index]
    if index == 0 || word.end - word.start < 4 || word.hasDot || NameWords.ranks.contains(hash) { return false }
    return words[(index + 1)...].allSatisfy { NameWords.suffixes.contains(self.hash($0)) }
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

  /// "rahman" of "abdulrahman". With a slip in the first letters ("ebdulrahman", "bdulrahman", "adbulrahman") only if what is left is a name many have.
  private func servedName(_ text: [UInt8], _ hash: UInt64) -> [UInt8]? {
    if let count = servantPrefix(text) { return Array(text.dropFirst(count)) }
    guard text.count >= 7, WordCounts.person.information(hash) == nil else { return nil }
    let abd = Array("abd".utf8)
    var repaired: [UInt8]?
    if text.starts(with: "bd".utf8) {
      repaired = abd + text.dropFirst(2)
    } else if text[1...].starts(with: "bd".utf8) || text.starts(with: "adb".utf8) || text.starts(with: "bad".utf8) {
      repaired = abd + text.dropFirst(3)
    }
    guard let repaired, let count = servantPrefix(repaired) else { return nil }
    let name = Array(repaired.dropFirst(count))
    return WordCounts.person.information(letterHash(canonicalPerson(name))) == nil ? nil : name
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

  /// Whether a word that may be the end of a compound given name is: always, unless it is somebody's name as well and no first half stands before it, nor
  /// an article ("Salah al Din", but "Tran Din").
  private func mayEndCompound(_ hash: UInt64, _ first: Int, _ arena: borrowing NameArena) -> Bool {
    if !NameWords.namesToo.contains(hash) { return true }
    guard arena.tokens.count > first, let last = arena.tokens.last else { return false }
    return last.kind == .particle && last.length == 2 || NameWords.firstHalves.contains(last.hash)
  }

  /// Joins "…uddin" and "…ullah" to the name they complete; an article between them goes.
  private mutating func joinToLast(_ ending: StaticString, _ first: Int, _ arena: inout NameArena) -> Bool {
    var index = arena.tokens.count - 1
    while index > first, arena.tokens[index].kind == .particle, arena.tokens[index].length == 2 { index -= 1 }
    guard index >= first, arena.tokens[index].kind == .word, arena.tokens[index].length >= 3 else { return false }
    let token = arena.tokens[index]
    let letters = Array(arena.bytes[Int(token.offset)..<Int(token.offset) + Int(token.length)]) + Array(ending.description.utf8)
    arena.tokens.removeSubrange(index...)
    append(letters, .word, token.word, token.tag, .person, token.origin, &arena)
    arena.tokens[arena.tokens.count - 1].sourceStart = token.sourceStart
    arena.tokens[arena.tokens.count - 1].sourceEnd = token.sourceEnd
    return true
  }

  /// Marks tokens that the source names as given or family name.
  private mutating func tag(_ parts: [NamePart], from first: Int, in arena: inout NameArena) {
    if parts != taggedParts {
      taggedParts = parts
      partWords = words(of: parts)
    }
    let end = arena.tokens.count
    for (tag, hash) in partWords {
      for index in first..<end where arena.tokens[index].hash == hash && arena.tokens[index].tag == .none {
        arena.tokens[index].tag = tag
        break
      }
    }
  }

  /// The words of the parts of a name, with what they are in it.
  private mutating func words(of parts: [NamePart]) -> [(tag: NameTag, hash: UInt64)] {
    var words: [(tag: NameTag, hash: UInt64)] = []
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
        words.append((tag, letterHash(canonicalPerson(Array(partFold.bytes[word.start..<word.end])))))
      }
    }
    return words
  }

  // MARK: organisations, vessels and the rest

  /// Parts what lost its space: a legal form or "Company" from the word before it, two words of a form from each other, a Russian form from its name.
  private func partGlued(_ words: inout [RawWord]) {
    var index = 0
    while index < words.count, words.count < NameFold.wordsMax {
      if let seam = seam(words, index) {
        let word = words[index]
        let isPlain = word.sourceEnd - word.sourceStart == word.end - word.start
        var first = word, second = word
        first.end = word.start + seam
        second.start = first.end
        (first.hasDot, first.hasComma, second.isGlued) = (false, false, true)
        if isPlain {
          first.sourceEnd = word.sourceStart + seam
          second.sourceStart = first.sourceEnd
        }
        words.replaceSubrange(index...index, with: [first, second])
      }
      index += 1
    }
  }

  /// After how many letters a space is missing; nil for a word that is one.
  private func seam(_ words: [RawWord], _ index: Int) -> Int? {
    let word = words[index]
    let length = word.end - word.start
    guard word.script == .latin, length >= 4 else { return nil }
    // "MANAURES.A.": the last letter and those that follow are a form, or the rest is a word by itself ("FUNDACIONH.M.").
    if word.hasDot, index + 1 < words.count, words[index + 1].isGlued, isLetter(words[index + 1]) {
      var hash = LetterHash()
      hash.add(fold.bytes[word.end - 1])
      var next = index + 1
      while next < words.count, words[next].isGlued, isLetter(words[next]) {
        hash.add(UInt8(ascii: " "))
        hash.add(fold.bytes[words[next].start])
        next += 1
      }
      if LegalForms.shared.form(hash.value) != nil { return length - 1 }
      let rest = letterHash(fold.bytes.span, word.start, word.end - 1)
      if length > 5, NameClusters.other.clusters(rest) != 0, NameClusters.other.clusters(self.hash(word)) == 0 { return length - 1 }
    }
    if length < 7 || isKnown(self.hash(word)) { return nil }
    if let seam = LegalForms.shared.words.seam(self.hash(word)) { return seam }
    let text = letters(word)
    for suffix in gluedCompanies where length >= suffix.count + 4 && text.suffix(suffix.count).elementsEqual(suffix) {
      return length - suffix.count
    }
    if length >= 8, index == 0, words.count > 1 || length >= 10 {
      for prefix in leadingForms where text.starts(with: prefix) { return prefix.count }
    }
    // "INTERNATIONALCO. LTD."
    if text.suffix(2).elementsEqual("co".utf8), index + 1 < words.count, limitedWords.contains(self.hash(words[index + 1])),
      isKnown(letterHash(fold.bytes.span, word.start, word.end - 2))
    {
      return length - 2
    }
    return nil
  }

  private func isKnown(_ hash: UInt64) -> Bool {
    NameClusters.other.clusters(hash) != 0 || WordCounts.other.information(hash) != nil
  }

  /// Finds the words that are words of a legal form but for one slip. A word that is known as it stands has none.
  private mutating func readFormWords(_ words: [RawWord]) {
    formWords.removeAll(keepingCapacity: true)
    for index in words.indices {
      let word = words[index]
      let length = word.end - word.start
      guard word.script == .latin, length >= 2, !isKnown(hash(word)), let near = LegalForms.shared.words.word(near: letters(word)) else {
        continue
      }
      // Between a name and "Ltd" alone: "PTo LTD".
      if length < FormWords.lettersMin, index + 1 == words.count || !limitedWords.contains(hash(words[index + 1])) { continue }
      if formWords.isEmpty { formWords = [[UInt8]](repeating: [], count: words.count) }
      formWords[index] = near
    }
  }

  private mutating func appendOther(_ words: [RawWord], into arena: inout NameArena) {
    let first = arena.tokens.count
    var index = 0
    while index < words.count, arena.tokens.count - first < Self.tokensMax {
      if let (form, count) = legalForm(words, index) {
        append(form, .legalForm, joined(words, index, count), index, .none, .other, &arena)
        index += count
        continue
      }
      if let (phrase, count) = phrase(words, index) {
        append(phrase, .word, joined(words, index, count), index, .none, .other, &arena)
        index += count
        continue
      }
      let run = letterRun(words, index)
      if run > 1 {
        let together = words[index..<index + run].flatMap { letters($0) }
        // "C.I." before a name of Colombia is "Comercializadora Internacional".
        let isParticle = index == 0 && run < words.count && together.elementsEqual("ci".utf8)
        append(together, isParticle ? .particle : .word, joined(words, index, run), index, .none, .other, &arena)
        index += run
        continue
      }
      appendOtherWord(words, index, first, &arena)
      index += 1
    }
    if index < words.count { cut.insert(.words) }
  }

  private mutating func appendOtherWord(_ words: [RawWord], _ index: Int, _ first: Int, _ arena: inout NameArena) {
    let word = words[index]
    let hash = hash(word)
    var text = letters(word)
    if text.count == 1, !(text[0] >= 48 && text[0] <= 57) {
      if index > 0, !word.hasDot, let number = NameWords.romanLetters.word(hash) {
        append(number, .number, word, index, .none, .other, &arena)
        return
      }
      append(text, word.hasDot ? .initial : .particle, word, index, .none, .other, &arena)
      return
    }
    if let number = NameWords.numbers.word(hash) ?? NameWords.otherNames.word(hash) { text = number }
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
    if let (stem, form) = gluedForm(text) {
      append(stem, .word, word, index, .none, .other, &arena)
      append(form, .legalForm, word, index, .none, .other, &arena)
      return
    }
    if words.count > 1, let form = nearForm(text, isFirst: index == 0, isLast: index == words.count - 1) {
      append(form, .legalForm, word, index, .none, .other, &arena)
      return
    }
    let kind: NameTokenKind = NameWords.otherParticles.contains(hash) ? .particle : .word
    append(kind == .word ? stem(text, hash) : text, kind, word, index, .none, .other, &arena)
  }

  /// A Russian adjective of a name is that name: "Muromskiy zavod" is the Murom plant. Words that are known as they stand stay as they are.
  private func stem(_ text: [UInt8], _ hash: UInt64) -> [UInt8] {
    guard text.count >= 7, NameClusters.other.clusters(hash) == 0, WordCounts.other.information(hash) == nil else { return text }
    // "Polotskoe" and "Polotsk", "Muromskiy" and "Murom": the town is what is left.
    if text.suffix(2).elementsEqual("sk".utf8) { return text.dropLast(2) }
    if text.count < 8 { return text }
    for ending in adjectiveEndings where text.count >= ending.count + 4 && text.suffix(ending.count).elementsEqual(ending) {
      return text.dropLast(ending.count)
    }
    return text
  }

  /// A last word made of the initials of those before it ("Ansar al-Sharia (AAS)") adds nothing to them, and what leaves it out lacks nothing. But it is
  /// a name of its own.
  private mutating func discountAcronym(from first: Int, in arena: inout NameArena) {
    guard arena.tokens.count - first >= 3 else { return }
    for last in (first + 2)..<arena.tokens.count {
      let token = arena.tokens[last]
      guard token.kind == .word, token.length >= 2, token.length <= 7 else { continue }
      let words = arena.tokens[first..<last].filter { $0.kind == .word || $0.kind == .particle }
      if isAcronym(arena.bytes[token.letters], of: words.map { arena.bytes[Int($0.offset)] }, optional: words.map { $0.kind == .particle })
      {
        arena.tokens[last].kind = .particle
        arena.tokens[last].weight = 0.06
        arena.tokens[last].information = 0.25
        // "ISIS-WA" is more than its first half.
        if token.length >= 3, last == arena.tokens.count - 1 { acronym = last }
      }
    }
  }

  /// Appends the acronym of the name prepared last as the one token of another name.
  mutating func appendAcronym(to arena: inout NameArena) {
    guard let acronym else { return }
    let token = arena.tokens[acronym]
    var alone = makeToken(arena.bytes.span, Int(token.offset), Int(token.offset) + Int(token.length), .word, .other)
    alone.word = token.word
    alone.sourceStart = token.sourceStart
    alone.sourceEnd = token.sourceEnd
    arena.tokens.append(alone)
  }

  /// Whether letters are initials in order: all but two of them at most, from the first on, particles at will.
  private func isAcronym(_ letters: ArraySlice<UInt8>, of initials: [UInt8], optional: [Bool]) -> Bool {
    guard let first = initials.first, letters.first == first else { return false }
    var place = letters.startIndex, skipped = 0, met = 0
    for index in initials.indices where place < letters.endIndex {
      if letters[place] == initials[index] {
        place += 1
        met += 1
      } else if !optional[index] {
        skipped += 1
      }
    }
    return met >= 2 && skipped == 0 && letters.endIndex - place <= (met >= 3 ? 1 : 0)
  }

  /// Several words as one, for their place in the source.
  private func joined(_ words: [RawWord], _ index: Int, _ count: Int) -> RawWord {
    var word = words[index]
    word.sourceEnd = max(word.sourceEnd, words[index + count - 1].sourceEnd)
    return word
  }

  /// The longest legal form that starts at a word.
  private func legalForm(_ words: [RawWord], _ index: Int) -> (form: [UInt8], count: Int)? {
    // In the middle of "A.B.C." no form begins.
    if index > 0, words[index].isGlued, isLetter(words[index]), isLetter(words[index - 1]) { return nil }
    var best: (form: [UInt8], count: Int)?
    // With every word by itself, and with letters that belong together as one: "SA DE C.V.", "S.A de CV".
    var hash = LetterHash(), together = LetterHash()
    var hasSlip = false
    let end = min(words.count, index + LegalForms.wordsMax)
    for position in index..<end {
      if position > index {
        hash.add(UInt8(ascii: " "))
        if !belongs(words, position) { together.add(UInt8(ascii: " ")) }
      }
      if !formWords.isEmpty, !formWords[position].isEmpty {
        hasSlip = true
        hash.add(formWords[position])
        together.add(formWords[position])
      } else {
        hash.add(fold.bytes[words[position].start..<words[position].end])
        together.add(fold.bytes[words[position].start..<words[position].end])
      }
      let isLetters = words[index...position].allSatisfy { $0.end - $0.start == 1 }
      let count = position - index + 1
      var finished = hash.value
      var found = LegalForms.shared.form(finished, words[index].script)
      if found == nil, !isLetters, together.value != finished {
        finished = together.value
        found = LegalForms.shared.form(finished, words[index].script)
      }
      guard let form = found else { continue }
      // One word alone must be a long one, or stand where forms do.
      if hasSlip, count == 1, words[index].end - words[index].start < 6 || formWords[index].count < 7 && position != words.count - 1 {
        continue
      }
      if count == 1, position != words.count - 1, words[index].script == .latin, LegalForms.shared.isOnlyLast(finished) { continue }
      let isAtEnd = index == 0 || position == words.count - 1
      if count == 1, LegalForms.shared.isAmbiguous(finished), !isAtEnd { continue }
      // "S.A.P." is no S.A.: letters that go on are a name.
      let goesOn = position + 1 < words.count && words[position + 1].isGlued && words[position + 1].end - words[position + 1].start == 1
      if isLetters, goesOn { continue }
      // "S S Enterprises" is no società semplice.
      if isLetters, count > 1, position != words.count - 1, words[index].script == .latin, !words[index].hasDot { continue }
      // A name must be left over.
      if count < words.count { best = (form, count) }
    }
    return best
  }

  /// Whether a single letter and the one before it are letters of one abbreviation.
  private func belongs(_ words: [RawWord], _ position: Int) -> Bool {
    isLetter(words[position]) && isLetter(words[position - 1]) && (words[position].isGlued || words[position - 1].hasDot)
  }

  private func isLetter(_ word: RawWord) -> Bool { word.end - word.start == 1 }

  /// How many single letters stand side by side: "A.B.C.", "C G Clow". A legal form ("V L.P.") ends the run.
  private func letterRun(_ words: [RawWord], _ index: Int) -> Int {
    var end = index
    while end < words.count, words[end].end - words[end].start == 1, words[end].script == .latin || words[end].script == .cyrillic {
      if end > index, legalForm(words, end) != nil { break }
      end += 1
    }
    return end - index
  }

  /// A name of several words that has an abbreviation ("United States"), the longest one.
  private func phrase(_ words: [RawWord], _ index: Int) -> (word: [UInt8], count: Int)? {
    guard index + 1 < words.count, NameWords.phraseHeads.contains(hash(words[index])) else { return nil }
    var best: (word: [UInt8], count: Int)?
    var hash = LetterHash()
    for position in index..<min(words.count, index + NameWords.phraseMax) {
      if position > index { hash.add(UInt8(ascii: "_")) }
      hash.add(fold.bytes[words[position].start..<words[position].end])
      if position > index, let word = NameWords.phrases.word(hash.value) { best = (word, position - index + 1) }
    }
    return best
  }

  /// The class of a legal form with one letter wrong or missing, at an end of the name ("LTDe", "limitd").
  private func nearForm(_ text: [UInt8], isFirst: Bool, isLast: Bool) -> [UInt8]? {
    // A short word that begins a name is a name.
    guard isLast && text.count >= 3 || isFirst && text.count >= 6, text.count <= 11, WordCounts.other.information(letterHash(text)) == nil
    else { return nil }
    for form in frequentForms where isOneSlipOff(text, form) {
      return LegalForms.shared.form(letterHash(form))
    }
    return nil
  }

  /// A legal form glued to the end of a word ("tradinglimited"): the letters of the word before it, and the form.
  private func gluedForm(_ text: [UInt8]) -> (word: [UInt8], form: [UInt8])? {
    guard text.count >= 7 else { return nil }
    for form in gluedForms where text.count >= form.count + 3 && text.suffix(form.count).elementsEqual(form) {
      guard let name = LegalForms.shared.form(letterHash(form)) else { continue }
      // A word that is known is no word with a form: "Consortium" does not end in "um".
      if WordCounts.other.information(letterHash(text)) != nil { return nil }
      return (Array(text.dropLast(form.count)), name)
    }
    return nil
  }

  // MARK: tokens

  private func hash(_ word: RawWord) -> UInt64 { letterHash(fold.bytes.span, word.start, word.end) }

  private func letters(_ word: RawWord) -> [UInt8] { Array(fold.bytes[word.start..<word.end]) }

  private func append(
    _ letters: [UInt8], _ kind: NameTokenKind, _ word: RawWord, _ index: Int, _ tag: NameTag, _ domain: NameDomain, _ arena: inout NameArena
  ) {
    append(
      letters, kind, UInt8(truncatingIfNeeded: index), tag, domain, word.origin, &arena)
    arena.tokens[arena.tokens.count - 1].sourceStart = UInt16(truncatingIfNeeded: word.sourceStart)
    arena.tokens[arena.tokens.count - 1].sourceEnd = UInt16(truncatingIfNeeded: word.sourceEnd)
    // Other spellings of a syllable are other characters' readings; those of these characters are names of their own.
    if word.script == .han, domain == .person {
      arena.tokens[arena.tokens.count - 1].clusters = 0
      arena.tokens[arena.tokens.count - 1].clusterMarks = 0
    }
  }

  private func append(
    _ letters: [UInt8], _ kind: NameTokenKind, _ word: UInt8, _ tag: NameTag, _ domain: NameDomain, _ origin: TokenOrigin,
    _ arena: inout NameArena
  ) {
    let start = arena.bytes.count
    arena.bytes.append(contentsOf: NameFold.kept(letters))
    arena.appendLetters(from: start)
    var token = makeToken(arena.bytes.span, start, arena.bytes.count, kind, domain)
    token.tag = tag
    token.origin = origin
    // A sound says no more than its consonants: two syllables of a foreign name are many people's.
    if origin.isSound { token.information = min(token.information, 2 + 2 * Float(soundConsonants(arena.letters.span, token.letters))) }
    // Nor does a word without its vowels, unless it is a name of many: two consonants are those of half a page of names.
    if origin.omitsVowels, kind == .word, !token.isKnown {
      token.information = min(token.information, 1 + 2 * Float(soundConsonants(arena.letters.span, token.letters)))
    }
    token.word = word
    arena.tokens.append(token)
  }
}

/// Legal forms that are looked for with a slip in them.
private let frequentForms: [[UInt8]] = [
  "ltda", "llc", "corp", "gmbh", "sarl", "ojsc", "pjsc", "cjsc", "limited", "limitada", "incorporated", "aktiengesellschaft",
]
.map { Array($0.utf8) }

/// "Company" is a word like others, but nobody's name ends in it.
private let gluedCompanies: [[UInt8]] = ["company", "corporation", "incorporated"].map { Array($0.utf8) }
private let leadingForms: [[UInt8]] = ["ooo", "oao", "llc", "ojsc", "pjsc", "cjsc"].map { Array($0.utf8) }
private let limitedWords = WordSet("ltd limited ltda limitada")

private let gluedForms: [[UInt8]] = [
  "limited", "gmbh", "sarl", "corp", "ltda", "ltd", "llc", "inc", "plc", "srl", "ooo", "oao", "sas", "eurl", "sadecv",
].map { Array($0.utf8) }
private let adjectiveEndings: [[UInt8]] = [
  "skiy", "skii", "skij", "skyy", "sky", "ski", "skaya", "skaia", "skoe", "skoye", "skogo", "skoy", "skoi",
].map { Array($0.utf8) }
private let articles = WordSet("al el ul ur ar as ash ad an at az us ud er es en")
private let servantPrefixes: [[UInt8]] = ["abdul", "abdel", "abdal", "abdol", "abdoul", "abdool"].map { Array($0.utf8) }
private let faithEndings: [[UInt8]] = [
  "eddine", "addine", "iddine", "uddeen", "uddine", "eldine", "eddin", "addin", "aldin", "oddin", "iddin", "eldin", "udeen", "udin",
]
.map { Array($0.utf8) }
private let divineEndings: [[UInt8]] = ["ullah", "ollah", "oullah", "allah", "ulla", "olla"].map { Array($0.utf8) }

/// A token of letters that already stand in an arena: weight, information, clusters and the marks likeness works with.
func makeToken(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ kind: NameTokenKind, _ domain: NameDomain) -> NameToken {
  let hash = letterHash(bytes, start, end)
  let length = end - start
  var information: Float
  var weight: Float
  var isKnown = false
  var isSyllable = false
  var clusters: UInt32 = 0
  switch kind {
  case .word:
    let counted = (domain == .person ? WordCounts.person : WordCounts.other).information(hash)
    clusters = (domain == .person ? NameClusters.person : NameClusters.other).clusters(hash)
    isKnown = counted != nil || clusters != 0
    information = counted ?? TokenInformation.unknown(length: length)
    // There are four hundred syllables of Mandarin: two names that share one share little.
    let isHanSyllable = domain == .person && length <= 6 && hanSyllables.contains(hash)
    if isHanSyllable { information = min(information, TokenInformation.syllable) }
    isSyllable = isHanSyllable || domain == .person && length <= 6 && koreanSyllables.contains(hash)
    weight = TokenInformation.weight(information)
    if domain == .other, length <= 3 { weight = min(weight, 0.5) }
    if domain == .other, clusters != 0 {
      // A general word, however rarely it is met, says what an organisation does and not which one it is.
      information = min(information, TokenInformation.generalWord)
      weight = min(weight, TokenInformation.generalWeight)
    }
  case .initial: (information, weight) = (1.5, 0.25)
  case .number: (information, weight) = domain == .person ? (0.25, 0.06) : (TokenInformation.number, 0.6)
  case .particle: (information, weight) = (0.25, 0.06)
  case .legalForm: (information, weight) = (0.5, 0.12)
  }
  var traits: TokenTraits = hasSoftConsonants(bytes, start, end) ? .isSoft : []
  if isKnown { traits.insert(.isKnown) }
  if domain == .other, kind == .word, NameWords.anyPlaces.contains(hash) { traits.insert(.isPlace) }
  if domain == .person, kind == .word, endsAsPatronymic(bytes, start, end) { traits.insert(.isPatronymic) }
  if isSyllable { traits.insert(.isSyllable) }
  return NameToken(
    offset: UInt32(start), length: UInt8(length), kind: kind, traits: traits, last: end > start ? bytes[end - 1] : 0,
    clusterMarks: (domain == .person ? NameClusters.person : NameClusters.other).marks(at: clusters), weight: weight,
    information: information, head: letterHead(bytes, start, end), hash: hash,
    consonants: ConsonantBag(bytes, start, end), clusters: clusters)
}
