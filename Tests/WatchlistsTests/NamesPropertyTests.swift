import Testing

@testable import Watchlists

/// Invented names, and names nobody has, from a seed.
struct NameSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private static let syllables = [
    "al", "bor", "ka", "mi", "ra", "sen", "to", "vel", "zhu", "ni", "kho", "dra", "le", "abd", "ul", "ph", "ts", "o",
  ]
  private static let wholes = [
    "Orlova", "Brentano", "van der Meulen", "Al-Qasimi", "bin Tariq", "Íris", "Ødegård", "محمد", "عبدالرحمن", "Пётр", "Ковалёва", "王小明",
    "김철수", "たろう",
    "Αθηνά", "דנה", "राम", "สมชาย", "O'Hara", "J.", "Jr", "Dr", "Müller", "ООО", "Ltd", "GmbH", "No 7", "44", "Forty-four", "&", "🙂",
  ]

  mutating func word() -> String {
    if next(3) == 0 { return Self.wholes[next(Self.wholes.count)] }
    let letters = (0..<(1 + next(3))).map { _ in Self.syllables[next(Self.syllables.count)] }.joined()
    return next(4) == 0 ? letters.uppercased() : letters
  }

  mutating func name() -> String {
    let words = (0..<(1 + next(4))).map { _ in word() }
    return next(8) == 0 && words.count > 1 ? words[0] + ", " + words.dropFirst().joined(separator: " ") : words.joined(separator: " ")
  }

  /// A name with a letter changed, dropped, doubled or moved.
  mutating func mangled(_ name: String) -> String {
    var letters = Array(name)
    guard letters.count > 2 else { return name }
    let place = next(letters.count - 1)
    switch next(4) {
    case 0: letters[place] = "e"
    case 1: letters.remove(at: place)
    case 2: letters.insert(letters[place], at: place)
    default: letters.swapAt(place, place + 1)
    }
    return String(letters)
  }
}

func person(_ name: String, aliases: [String] = []) -> Party {
  Party(schema: .person, names: [PartyName(full: name)] + aliases.map { PartyName(full: $0, kind: .alias) })
}

func company(_ name: String) -> Party { Party(schema: .organization, names: [PartyName(full: name)]) }

@Suite("Name comparison") struct NamesPropertyTests {
  static let hostile: [String] = [
    "", " ", "a", "🙂🙂🙂", String(repeating: "a", count: 10_000), String(repeating: "ab ", count: 10_000),
    String(repeating: "م", count: 10_000),
    String(repeating: "🙂", count: 10_000), "\u{202E}nituP\u{202C} rimidalV محمد abc", "\u{0000}\u{FFFD}\u{10FFFF}", "....,,,,----", "'''",
    ",",
    String(repeating: "A.", count: 5_000), String(repeating: "ul ", count: 500), "abd abd abd abd al al al",
    String(repeating: "王", count: 3_000),
    String(repeating: "e\u{301}", count: 4_000), "０１２３", "ﷲ ﷺ", "\u{1F1E9}\u{1F1EA}", "Nul\u{0}l", String(repeating: "s.a.", count: 900),
  ]

  @Test(arguments: hostile.indices) func everyTextHasADefinedAnswer(index: Int) {
    for other in Self.hostile + ["Vera Orlova"] {
      for schema in [PartySchema.person, .organization, .unknown] {
        let a = PreparedParty(Party(schema: schema, names: [PartyName(full: Self.hostile[index])]))
        let b = PreparedParty(Party(schema: schema, names: [PartyName(full: other)]))
        let likeness = compare(a, b)
        #expect((0...1000).contains(likeness.score))
      }
    }
  }

  @Test func aNameIsLikeItself() {
    for seed in 1...400 {
      var source = NameSource(seed: UInt64(seed))
      let name = source.name()
      let party = PreparedParty(person(name))
      guard !party.names.isEmpty, party.arena.tokens.contains(where: { $0.kind == .word }) else { continue }
      #expect(compare(party, party).isMatch, "\(name) seed \(seed)")
    }
  }

  @Test func theLikenessOfTokensIsSymmetric() {
    let tables = LetterTables()
    let judge = TokenJudge(MatchSettings.standard.person.pair)
    for seed in 1...2_000 {
      var source = NameSource(seed: UInt64(seed))
      let name = source.name()
      let a = PreparedParty(person(name)).arena, b = PreparedParty(person(source.mangled(name))).arena
      for x in a.tokens {
        for y in b.tokens {
          let there = tables.anyLikeness(x, a.letters.span, y, b.letters.span, judge)
          #expect(there == tables.anyLikeness(y, b.letters.span, x, a.letters.span, judge), "\(name) seed \(seed)")
        }
      }
    }
  }

  @Test func comparingTwiceGivesTheSameAnswer() {
    var scorer = PartyScorer()
    for seed in 1...500 {
      var source = NameSource(seed: UInt64(seed))
      let name = source.name()
      let a = PreparedParty(person(name)), b = PreparedParty(person(source.mangled(name)))
      let once = compare(a, b)
      // The scorer has compared other names before; what it keeps must not matter.
      #expect(scorer.score(a, b) == once.score)
      #expect(compare(a, b) == once)
    }
  }

  @Test func anAliasNeverLowersTheScore() {
    for seed in 1...500 {
      var source = NameSource(seed: UInt64(seed))
      let name = source.name(), alias = source.name()
      let query = PreparedParty(person(source.mangled(name)))
      let without = compare(query, PreparedParty(person(name))), with = compare(query, PreparedParty(person(name, aliases: [alias])))
      #expect(with.score >= without.score, "\(name) / \(alias) seed \(seed)")
    }
  }

  @Test func theOrderOfAliasesDoesNotMatter() {
    for seed in 1...300 {
      var source = NameSource(seed: UInt64(seed))
      let names = (0..<4).map { _ in source.name() }
      let query = PreparedParty(person(source.mangled(names[2])))
      let forward = PreparedParty(person(names[0], aliases: [names[1], names[2], names[3]]))
      let backward = PreparedParty(person(names[3], aliases: [names[2], names[1], names[0]]))
      #expect(compare(query, forward).score == compare(query, backward).score, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("Vladimir Orlov", "ORLOV, Vladimir"), ("Владимир Орлов", "Vladimir Orlov"), ("Siemens AG", "Siemens Aktiengesellschaft"),
    ("Abd al-Rahman Qasim", "Abdulrahman Qasim"), ("Salah al-Din Haddad", "Salahuddin Haddad"), ("Łukasz Østergård", "Lukasz Ostergard"),
    ("JosephBRENTANO", "Joseph Brentano"), ("Brigade Forty-four", "Brigade 44"), ("محمد الحسن", "Mohammed Al-Hassan"),
    ("习近平", "Xi Jinping"),
    ("Αλέξανδρος Παπαδόπουλος", "Alexandros Papadopoulos"), ("김철수", "Kim Chol Su"), ("S.A.P. Handel", "SAP Handel"),
  ]) func theseAreOne(a: String, b: String) {
    let schema: PartySchema = a.contains("Siemens") || a.contains("Brigade") || a.contains("Handel") ? .organization : .person
    let x = PreparedParty(Party(schema: schema, names: [PartyName(full: a)])),
      y = PreparedParty(Party(schema: schema, names: [PartyName(full: b)]))
    let likeness = compare(x, y)
    #expect(likeness.isMatch, "\(likeness.table.joined(separator: "\n"))")
  }

  @Test(arguments: [
    ("Omar bin Tariq Haddad", "Omar bin Yusuf Haddad"), ("Pekka Orlov", "Petteri Orlov"), ("Mark Brentano", "Vera Quist"),
    ("Ali", "Hassan"),
  ]) func theseAreTwo(a: String, b: String) {
    let likeness = compare(PreparedParty(person(a)), PreparedParty(person(b)))
    #expect(!likeness.isMatch, "\(likeness.table.joined(separator: "\n"))")
  }

  @Test(arguments: [
    ("Ansar al-Wadi (AAW)", "Ansar al-Wadi"), ("Orlovik Trading Company", "Orlovik Trading Corporation"),
    ("Banco Orlovik", "Orlovik Bank"), ("LXQ Aviation", "L.X.Q Aviation"), ("Fourty-four Quist Brigade", "44 Quist Brigade"),
  ]) func theseOrganisationsAreOne(a: String, b: String) {
    let likeness = compare(PreparedParty(company(a)), PreparedParty(company(b)))
    #expect(likeness.isMatch, "\(likeness.table.joined(separator: "\n"))")
  }

  @Test(arguments: [("Quist Trading Company", "Brentano Trading Company"), ("National Bank of Wadi", "National Bank of Orlov")])
  func generalWordsAloneMakeNoMatch(a: String, b: String) {
    let likeness = compare(PreparedParty(company(a)), PreparedParty(company(b)))
    #expect(!likeness.isMatch, "\(likeness.table.joined(separator: "\n"))")
  }

  @Test func hashesOfDeletionsAreThoseOfTheShorterWords() {
    for word in ["a", "ab", "aab", "alexander", "mississippi", "zz9"] {
      let letters = Array(word.utf8)
      var found: [UInt64] = []
      forEachDeletion(letters.span, 0, letters.count) { found.append($0) }
      let expected = letters.indices.filter { $0 == 0 || letters[$0] != letters[$0 - 1] }.map { skipped in
        letterHash(letters[..<skipped] + letters[(skipped + 1)...])
      }
      #expect(found == expected, "\(word)")
    }
  }

  @Test func rememberedLikenessesAreThoseThatWouldBeComputed() {
    var remembers = PartyScorer()
    for seed in 1...300 {
      var source = NameSource(seed: UInt64(seed % 40 + 1))
      let name = source.name()
      let a = PreparedParty(person(name)), b = PreparedParty(person(source.mangled(name)))
      var fresh = PartyScorer()
      #expect(remembers.score(a, b) == fresh.score(a, b), "\(name) seed \(seed)")
    }
  }

  @Test func aBirthYearOneOffLosesNobodyAndAnotherCenturyDoes() {
    func born(_ text: String) -> PreparedParty {
      var party = person("Ravshan Tulaganov")
      party.dates = [DateText.parse(text, role: .birth)]
      return PreparedParty(party)
    }
    let plain = compare(PreparedParty(person("Ravshan Tulaganov")), born("1961"))
    let equal = compare(born("1961-04-02"), born("1961-04-02")), near = compare(born("1962"), born("1961")),
      far = compare(born("1921"), born("1961"))
    #expect(equal.score > plain.score)
    #expect(near.score == plain.score)
    #expect(near.isMatch)
    #expect(far.score < plain.score)
    #expect(near.evidence.contains { $0.kind == .birthYearNear })
  }

  @Test func anEqualIdentifierSettlesIt() {
    func ship(_ name: String, _ number: String) -> PreparedParty {
      PreparedParty(
        Party(
          schema: .vessel, names: [PartyName(full: name)], identifiers: [PartyIdentifier(kind: .imo, label: "IMO", value: number)]))
    }
    #expect(compare(ship("Sea Pony", "IMO 9929429"), ship("Other Wind", "9929429")).isMatch)
    #expect(!compare(ship("Sea Pony", "IMO 9929429"), ship("Other Wind", "9929430")).isMatch)
  }

  @Test func evidenceTellsGeneralWordsFromSpellings() {
    let likeness = compare(PreparedParty(company("Compagnie Orlovik")), PreparedParty(company("Orlovik Company")))
    #expect(likeness.evidence.contains { $0.kind == .generalWord && $0.query == "Compagnie" && $0.listed == "Company" })
  }

  @Test func evidenceSaysWhy() {
    let likeness = compare(PreparedParty(person("Aleksandr Orlov")), PreparedParty(person("Alexander Petrovich Orlov")))
    #expect(likeness.evidence.contains { $0.kind == .otherSpelling && $0.query == "Aleksandr" && $0.listed == "Alexander" })
    #expect(likeness.evidence.contains { $0.kind == .missing && $0.listed == "Petrovich" })
    #expect(likeness.evidence.sentence.contains("same name, other spelling"))
  }
}
