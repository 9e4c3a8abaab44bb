import Formats
import Testing

@testable import Watchlists

/// One name as papers of different countries spell it, and as forms surround it. All people, firms and ships are invented.
@Suite struct RespellingTests {
  private static let given = ["Sergey", "Vladimir", "Dmitry", "Yevgeny", "Andrey", "Nikolay", "Aleksandr", "Mikhail", "Yury", "Vyacheslav"]
  private static let family = [
    "Kovalchukov", "Shchegolkov", "Zhuravlinsky", "Tsvetkashin", "Khabarovich", "Chebyshkin", "Vishnevtsev", "Sechkarenko", "Medvedkovsky",
    "Zavyalovich", "Lavrentsov", "Patrushenko",
  ]

  private static let german = [
    ("shch", "schtsch"), ("kh", "ch"), ("zh", "sch"), ("ts", "z"), ("ch", "tsch"), ("sh", "sch"), ("yev", "jew"), ("yu", "ju"),
    ("ya", "ja"),
    ("v", "w"), ("z", "s"), ("ey", "ej"),
  ]
  private static let polish = [
    ("shch", "szcz"), ("kh", "ch"), ("zh", "ż"), ("ts", "c"), ("ch", "cz"), ("sh", "sz"), ("yu", "ju"), ("ya", "ja"), ("v", "w"),
    ("ey", "iej"),
  ]
  private static let french = [
    ("shch", "chtch"), ("zh", "j"), ("ch", "tch"), ("sh", "ch"), ("yu", "iou"), ("ya", "ia"), ("u", "ou"), ("ey", "eï"),
  ]

  private static func respelt(_ name: String, _ rules: [(String, String)]) -> String {
    var rest = Substring(name.lowercased()), text = ""
    while let letter = rest.first {
      if let (from, to) = rules.first(where: { rest.hasPrefix($0.0) }) {
        text += to
        rest = rest.dropFirst(from.count)
      } else {
        text.append(letter)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  @Test(arguments: ["german", "polish", "french"]) func papersOfOtherCountriesFindTheSamePerson(language: String) {
    let rules = language == "german" ? Self.german : language == "polish" ? Self.polish : Self.french
    let names = Self.given.flatMap { given in Self.family.map { "\(given) \($0)" } }
    let index = WatchlistIndex(entries: names.enumerated().map { ListEntry(list: "test", entryID: String($0), party: person($1)) })
    var scratch = SearchScratch()
    var matched = 0, seen = 0
    for (number, name) in names.enumerated() {
      let found = index.search(PreparedParty(person(Self.respelt(name, rules))), limit: 20, scratch: &scratch)
      let own = found.first { $0.entryID == String(number) }
      if own?.isMatch == true { matched += 1 }
      if own != nil { seen += 1 }
    }
    // What of it is a match and not only near is a matter of the score; that nobody is lost before it is one of candidates.
    #expect(Double(seen) >= 0.97 * Double(names.count), "\(language): \(seen) of \(names.count) seen")
    #expect(Double(matched) >= 0.85 * Double(names.count), "\(language): \(matched) of \(names.count) matched")
  }

  @Test func looseConsonantsAreThoseOfEverySpelling() {
    func loose(_ word: String) -> UInt64? {
      let bytes = Array(word.utf8)
      return looseSkeletonHash(bytes.span, 0, bytes.count, least: 2)
    }
    #expect(loose("medwedkow") == loose("medvedkov"))
    #expect(loose("tschebyschkin") == loose("chebyshkin"))
    #expect(loose("szczegolkow") == loose("shchegolkov"))
    #expect(loose("zwetkaschin") == loose("tsvetkashin"))
    #expect(loose("medvedkov") != loose("medvekov"))
    #expect(loose("a") == nil)
  }

  @Test(arguments: ["M/V ", "MV ", "m.v. ", "MT ", "M/T ", "SS ", "Vessel "]) func aShipIsFoundWithItsTitle(title: String) {
    func ship(_ name: String) -> Party { Party(schema: .vessel, names: [PartyName(full: name)]) }
    let index = WatchlistIndex(entries: [ListEntry(list: "test", entryID: "1", party: ship("SEVERNAYA LAZUR"))])
    var scratch = SearchScratch()
    for schema in [PartySchema.vessel, .unknown] {
      var asked = ship(title + "Severnaya Lazur")
      asked.schema = schema
      #expect(index.search(PreparedParty(asked), scratch: &scratch).first?.isMatch == true)
    }
    // A title that is all there is stays the name.
    #expect(PreparedParty(ship("MV")).names.count == 1)
  }

  @Test func aNameThatIsAlsoAnEndingIsAName() {
    #expect(compare(PreparedParty(person("Pugalkina Alla")), PreparedParty(person("Alla Pugalkina"))).score > 900)
    #expect(compare(PreparedParty(person("Tran Din")), PreparedParty(person("Din Tran"))).isMatch)
    #expect(compare(PreparedParty(person("Salah Din Kestrelani")), PreparedParty(person("Salahuddin Kestrelani"))).score > 900)
    #expect(compare(PreparedParty(person("Nasr Alla Kestrelani")), PreparedParty(person("Nasrullah Kestrelani"))).score > 900)
  }

  @Test(arguments: [
    ("Pak Yong Dusik", "Park Yong Dusik"), ("박용식", "PAK Yong Sik"), ("Ri Myong Gwanhu", "Lee Myong Gwanhu"),
    ("Rim Chol Dusik", "Lim Chol Dusik"),
    ("김정은", "Kim Jong Un"),
  ]) func koreanFamilyNamesHaveSeveralSpellings(query: String, listed: String) {
    #expect(compare(PreparedParty(person(query)), PreparedParty(person(listed))).isMatch)
  }

  @Test(arguments: [
    ("Heydər Əliyevzad", "Heydar Aliyevzad"), ("HEYDƏR ƏLİYEVZAD", "Heydar Aliyevzad"), ("ﬁnn Oﬀenbach", "Finn Offenbach"),
    ("김정은", "김정은"), ("ᲒᲘᲝᲠᲒᲘ ᲑᲔᲠᲘᲫᲔ", "გიორგი ბერიძე"), ("Kofi Ɔsɛi", "Kofi Osei"),
  ]) func lettersThatDoNotDecomposeAreFolded(query: String, listed: String) {
    #expect(compare(PreparedParty(person(query)), PreparedParty(person(listed))).score > 900, "\(query)")
  }

  @Test(arguments: [
    ("Jan van den Bergmeer", "Jan Vandenbergmeer"), ("Juan de la Cruzal", "Juan Delacruzal"),
    ("Ursula von der Leyenfels", "Ursula Vonderleyenfels"),
  ]) func particlesAreWrittenTogether(query: String, listed: String) {
    #expect(compare(PreparedParty(person(query)), PreparedParty(person(listed))).isMatch)
  }

  @Test func fathersAreNotSons() {
    func score(_ a: String, _ b: String) -> Int { compare(PreparedParty(person(a)), PreparedParty(person(b))).score }
    #expect(score("Petr Kestrelov Jr", "Petr Kestrelov Sr") < score("Petr Kestrelov Jr", "Petr Kestrelov"))
    #expect(score("Ludovic XVI", "Ludovic XIV") < score("Ludovic XVI", "Ludovic XVI"))
    #expect(score("Petr Kestrelov Junior", "Petr Kestrelov Jr.") == score("Petr Kestrelov Jr", "Petr Kestrelov Jr"))
  }

  @Test(arguments: [
    "Zorba Quimby a.k.a. Vera Tschaikina", "Vera Tschaikina alias Zorba", "Vera Tschaikina and Zelda Quimby",
    "Vera Tschaikina & Zelda Quimby",
    "Vera Tschaikina / Zelda Quimby", "Vera Tschaikina s/o Hamid", "Zorba Quimby (aka Vera Tschaikina)",
  ]) func oneTextMayNameSeveral(text: String) {
    let index = WatchlistIndex(entries: [ListEntry(list: "test", entryID: "1", party: person("Vera Tschaikina"))])
    var scratch = SearchScratch()
    #expect(index.search(PreparedParty(person(text)), scratch: &scratch).first?.isMatch == true)
  }

  @Test func whoseSonItIsIsNotSearchedFor() {
    #expect(SeveralNames.of("Zorba Quimby s/o Vera Tschaikina", .person) == ["Zorba Quimby"])
    #expect(SeveralNames.of("Zorba Quimby c/o Vera Tschaikina", .person) == ["Zorba Quimby", "Vera Tschaikina"])
    #expect(SeveralNames.of("Fatima Ursula Andersen", .person).isEmpty)
    #expect(SeveralNames.of("", .person).isEmpty)
    #expect(SeveralNames.of("&", .person).isEmpty)
  }

  private func born(_ text: String) -> PreparedParty {
    var party = person("Ignacio Iturraldez")
    party.dates = [FollowTheMoneyParty.date(text, .birth)]
    return PreparedParty(party)
  }

  @Test(arguments: ["1936-05-17", "1953-05-17", "1963-05-17"]) func aFigureOfTheYearIsASlip(date: String) {
    let likeness = compare(born(date), born("1963-05-17"))
    #expect(likeness.isMatch)
    #expect(likeness.score <= compare(born("1963-05-17"), born("1963-05-17")).score)
  }

  @Test(arguments: ["1900-01-01", "9999-12-31", "0001-01-01", "1800-01-01"]) func whatFormsAreFilledWithIsNoBirthDate(date: String) {
    #expect(compare(born(date), born("1963-05-17")).score == compare(PreparedParty(person("Ignacio Iturraldez")), born("1963-05-17")).score)
  }

  @Test(arguments: ["1963-05-17T00:00:00Z", "19630517", "05/17/1963", "17/05/1963", "17.05.1963"]) func datesAreReadAsSystemsWriteThem(
    text: String
  ) {
    let date = FollowTheMoneyParty.date(text, .birth)
    #expect(date.earliest.map { "\($0)" } == "1963-05-17" && date.latest == date.earliest, "\(text)")
  }

  private func warnings(_ text: String) throws -> [String] { try FollowTheMoneyParty.query(JSONValue.parse(Array(text.utf8))).warnings }

  @Test func aBrokenQuestionSaysSo() throws {
    #expect(try warnings(#"{"id":"1","properties":{}}"#).first?.contains("nothing to search for") == true)
    #expect(try warnings(#"{"id":"1","properties":{"name":null}}"#).count == 1)
    #expect(try warnings(#"{"id":"1","properties":{"nmae":["Vera Test"]}}"#).contains { $0.contains("did you mean `name`") })
    #expect(
      try warnings(#"{"properties":{"name":["Vera Test"],"birthDate":["31.02.1960"],"country":["Narnia"],"gender":["yes"]}}"#).count == 3)
    #expect(
      try warnings(
        #"{"properties":{"name":["Vera Test"],"birthDate":["1960"],"country":["fr"],"gender":["female"],"topics":["sanction"]}}"#
      ).isEmpty)
    #expect(
      !(try warnings(#"{"properties":{"name":["Vera Test"],"birthDate":["Vera 31"]}}"#)).joined().contains("Vera"),
      "no personal data in words")
  }

  @Test func anEqualIdentifierIsFoundWhateverItBelongsTo() throws {
    var owner = person("Vera Tschaikina")
    owner.identifiers = [PartyIdentifier(kind: .wallet, label: "Digital Currency Address", value: "149w62rY42aZBox8fGcmqNsXUzSStTEST")]
    let index = WatchlistIndex(entries: [ListEntry(list: "test", entryID: "1", party: owner)])
    var scratch = SearchScratch()
    for question in [
      #"{"schema":"CryptoWallet","properties":{"name":["149w62rY42aZBox8fGcmqNsXUzSStTEST"]}}"#,
      #"{"schema":"CryptoWallet","properties":{"publicKey":["149w62rY42aZBox8fGcmqNsXUzSStTEST"]}}"#,
      #"{"schema":"Company","properties":{"name":["Orlovik"],"idNumber":["149w62rY42aZBox8fGcmqNsXUzSStTEST"]}}"#,
    ] {
      let party = try FollowTheMoneyParty.query(JSONValue.parse(Array(question.utf8))).party
      #expect(index.search(PreparedParty(party), scratch: &scratch).first?.isMatch == true, "\(question)")
    }
  }

  @Test func evidenceCallsOnlyOneNameOneName() {
    func kinds(_ a: String, _ b: String) -> [Evidence.Kind] {
      compare(PreparedParty(person(a)), PreparedParty(person(b))).evidence.map(\.kind)
    }
    #expect(kinds("Mario Kestrel", "Maria Kestrel").contains(.similarSpelling))
    #expect(!kinds("Mario Kestrel", "Maria Kestrel").contains(.otherSpelling))
    #expect(kinds("Aleksandr Kestrel", "Alexander Kestrel").contains(.otherSpelling))
    // A short form of two names makes them no one name, nor does a woman's make a man's.
    #expect(!kinds("Viacheslav Kestrel", "Stanislav Kestrel").contains(.otherSpelling))
    #expect(!kinds("Evgeny Kestrel", "Evgenia Kestrel").contains(.otherSpelling))
    #expect(kinds("Ahmed Hassan Kestrel", "Kestrel Hassan Ahmed").contains(.otherOrder))
    let forms = compare(PreparedParty(company("Orlovik AG")), PreparedParty(company("Orlovik GmbH"))).evidence
    #expect(forms.contains { $0.kind == .legalFormDiffers && $0.query == "AG" && $0.listed == "GmbH" })
    // Names that are no likeness at all: what they share and what not.
    #expect(!compare(PreparedParty(person("Gosia Kestrel")), PreparedParty(person("Omar Haddad Salim"))).evidence.isEmpty)
  }
}
