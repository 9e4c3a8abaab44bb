import Formats
import Reference
import Testing

@testable import Watchlists

@Suite("What a question asks and its answer says") struct QuestionFlawsTests {
  private func query(_ text: String) throws -> FollowTheMoneyParty.Query {
    try FollowTheMoneyParty.query(JSONValue.parse(Array(text.utf8)))
  }
  private func warnings(_ properties: String) throws -> [String] { try query(#"{"properties":{\#(properties)}}"#).warnings }

  private func names(_ count: Int) -> [String] {
    var source = NameSource(seed: 31)
    return (0..<count).map { "\(source.word())\($0) Quendel" }
  }

  private func question(_ key: String, _ names: [String]) -> String {
    #"{"schema":"Person","properties":{"\#(key)":[\#(names.map { "\"\($0)\"" }.joined(separator: ","))]}}"#
  }

  @Test(arguments: ["name", "alias"], [257, 4_096]) func theLastOfManyNamesIsSearchedFor(key: String, count: Int) throws {
    let index = WatchlistIndex(entries: [ListEntry(list: "test", entryID: "1", party: person("Radomir Krasnogorev"))])
    var scratch = SearchScratch()
    let query = try query(question(key, names(count - 1) + ["Radomir Krasnogorev"]))
    #expect(query.flaws.isEmpty)
    #expect(index.search(query.prepared, scratch: &scratch).map(\.isMatch) == [true])
    let without = try self.query(question(key, names(count)))
    #expect(index.search(without.prepared, scratch: &scratch).isEmpty)
  }

  @Test func tooManyNamesAreRefused() throws {
    for question in [
      question("name", names(4_097)), question("firstName", names(257)),
      #"{"properties":{"name":["A B"],"alias":[\#(names(4_096).map { "\"\($0)\"" }.joined(separator: ","))]}}"#,
      #"{"properties":{"name":["A B"],"idNumber":[\#((0..<4_097).map { "\"A\(1_000 + $0)\"" }.joined(separator: ","))]}}"#,
      question("name", names(1_000).map { name in Array(repeating: name, count: 12).joined(separator: " ") }),
    ] {
      let failure = #expect(throws: FollowTheMoneyParty.Failure.self) { _ = try query(question) }
      #expect(
        failure.map { $0.description.contains("more than") || $0.description.contains("too many") } == true
          && failure?.description.contains("Quendel") == false)
    }
  }

  @Test func everyNameOfAnEntryIsFound() {
    let aliases = names(400)
    let index = WatchlistIndex(
      entries: [ListEntry(list: "test", entryID: "1", party: person("Ilse Quendelbach", aliases: aliases + ["Thibault Lindebrinker"]))])
    var scratch = SearchScratch()
    let found = index.search(PreparedParty(person("Thibault Lindebrinker")), scratch: &scratch)
    #expect(found.map(\.name) == ["Thibault Lindebrinker"] && found.first?.isMatch == true)
  }

  @Test(arguments: [NameDomain.person, .other]) func longWordsThatDifferOnlyAtTheirEndsAreTwo(domain: NameDomain) {
    func party(_ name: String) -> PreparedParty { PreparedParty(domain == .person ? person(name) : company(name)) }
    func kinds(_ a: String, _ b: String) -> [Evidence.Kind] { compare(party(a), party(b)).evidence.map(\.kind) }
    for length in 1...60 {
      let word = String((0..<length).map { Character(Unicode.Scalar(97 + UInt8($0 * 7 % 26))) })
      #expect(kinds(word + "mitte", word + "mitte") == [.partEqual])
      #expect(!kinds(word + "mitte", word + "mitto").contains(.partEqual), "\(length)")
    }
    // Thai writes its words together, so that they are long.
    let bank = "ธนาคารกรุงเทพมหานครจำกัด"
    #expect(kinds(bank, bank).contains(.partEqual) && !kinds(bank, bank + "นคร").contains(.partEqual))
  }

  @Test func namesThatAreTooLongSaySo() throws {
    let word = String(repeating: "ab", count: 14)
    #expect(try warnings(#""name":["\#(word)"]"#).isEmpty)
    #expect(try warnings(#""name":["Vera Test","\#(word)c"]"#).map { String($0.prefix(10)) } == ["name 2 has"])
    let words = (0..<24).map { "wort\(Character(Unicode.Scalar(97 + UInt8($0))))" }.joined(separator: " ")
    #expect(try warnings(#""name":["\#(words) ..."]"#).isEmpty)
    let long = try warnings(#""name":["\#(words) ende"]"#)
    #expect(long.count == 1 && long[0].contains("more words"))
    #expect(try warnings(#""name":["\#(String(repeating: "x. ", count: 900))"]"#).contains { $0.contains("more words") })
    let many = Array(repeating: #""\#(words) ende""#, count: 9).joined(separator: ",")
    #expect(try warnings(#""name":[\#(many)]"#).first?.hasPrefix("names 1, 2, 3 and 6 more have") == true)
  }

  /// A word may be two tokens, the last one as well.
  @Test(arguments: ["Abdulkarim", "JC", "Handelslimited", "Vera"]) func aNameThatEndsInTwoTokensIsCutWhereAnyOtherIs(last: String) {
    let index = WatchlistIndex(entries: [
      ListEntry(list: "test", entryID: "1", party: person("Radomir Krasnogorev")),
      ListEntry(list: "test", entryID: "2", party: company("Orlovik")),
    ])
    var scratch = SearchScratch()
    for count in 20...26 {
      let name = (0..<count).map { "wort\(Character(Unicode.Scalar(97 + UInt8($0))))" }.joined(separator: " ") + " " + last
      for party in [person(name), company(name)].map(PreparedParty.init) {
        #expect(party.names.allSatisfy { $0.count <= NamePreparer.tokensMax })
        #expect(index.search(party, scratch: &scratch).isEmpty)
        #expect(compare(party, party).evidence.allSatisfy { $0.kind == .partEqual })
      }
    }
  }

  @Test(arguments: ["🙂🙂", "...", " ", "\u{200F}", "—"]) func aNameOfWhichNothingIsLeftIsNoCleanName(name: String) throws {
    #expect(try warnings(#""name":["\#(name)"]"#).map { $0.hasPrefix("nothing to search for") } == [true])
    #expect(try query(#"{"properties":{"name":["\#(name)"]}}"#).flaws.map(\.effect) == [.nothingSought])
    #expect(
      try warnings(#""name":["\#(name)","Vera Test"]"#) == ["name 1 has no letter or figure that could be compared (left out)"])
    #expect(try warnings(#""name":["\#(name)"],"idNumber":["AB1234567"]"#).count == 1)
    #expect(try warnings(#""name":["\#(name)"],"idNumber":["12"]"#).first?.hasPrefix("nothing to search for") == true)
  }

  @Test func whatIsNotReadIsSaid() throws {
    #expect(try warnings(#""name":["Vera Test"],"foo":["x"]"#).first?.contains("`foo` is no property we know") == true)
    #expect(try warnings(#""name":["Vera Test"],"birtDate":["1970"]"#).first?.contains("did you mean `birthDate`?") == true)
    #expect(try warnings(#""name":["Vera Test"],"Ilse Quendelbach":["x"]"#).first?.hasPrefix("property 2 is no property we know") == true)
    #expect(try warnings(#""name":["Vera Test"],"gender":["female","xq"]"#).first?.hasPrefix("gender 2 is none") == true)
    #expect(try warnings(#""name":[{"full":"Vera"},"Vera Test"]"#).first?.contains("a value of `name` is no text") == true)
    #expect(try warnings(#""name":["Vera Test"],"idNumber":["12"]"#).first?.hasPrefix("identifier 1 has fewer than four") == true)
    #expect(try warnings(#""name":["Vera Test"],"notes":["x"],"wikidataId":["Q1"],"gender":["unknown"],"alias":null"#).isEmpty)
    #expect(
      try query(#"{"schema":"Person","birthDate":["1970"],"properties":{"name":["Vera Test"]}}"#).warnings
        == ["`birthDate` stands beside `properties`, not in it (left out)"])
  }

  @Test(arguments: ["ru", "RU", "RUS", "rus", " RUS ", "Russia", "russian federation"]) func countriesAreReadByCodeAndName(text: String)
    throws
  {
    let query = try query(#"{"properties":{"name":["Vera Test"],"country":["\#(text)"]}}"#)
    #expect(query.party.countries.map { $0.country?.code } == ["RU"] && query.flaws.isEmpty)
  }

  @Test(arguments: ["XYZ", "Narnia", "R"]) func whatIsNoCountryIsLeftOutAndSaidSo(text: String) throws {
    let query = try query(#"{"properties":{"name":["Vera Test"],"country":["\#(text)"]}}"#)
    #expect(query.flaws.map(\.effect) == [.leftOut] && query.warnings[0].hasPrefix("country 1 is none we know"))
  }

  @Test func anEqualNumberSaysWhichAndOfWhatKind() throws {
    let asked = try #require(BareIdentifier(PartyIdentifier(kind: .nationalID, label: "idNumber", value: "ab 123-4567")))
    let listed = try #require(BareIdentifier(PartyIdentifier(kind: .passport, label: "Passport", value: "AB1234567")))
    #expect(Evidence.equal(asked, listed).sentence == "identifier equal (passport AB1234567)")
    #expect(Evidence.equal(asked, listed).query == "AB1234567")
    for kind in PartyIdentifier.Kind.allCases { #expect(!kind.words.isEmpty && !kind.words.contains("-") || kind == .duns) }
  }

  @Test func evidenceTablesEndInNoSpaces() {
    let table = compare(PreparedParty(person("Petrova Vera Ivanovna")), PreparedParty(person("Vera Petrov"))).table
    #expect(table.count > 3)
    for line in table { #expect(line.last != " ", "\(line)|") }
  }
}

@Suite("Thresholds of lists and decisions") struct ThresholdNamesTests {
  private func text(_ lists: String, _ decisions: String) -> [UInt8] {
    let text = MatchSettings.standard.yaml
    return Array(
      text.split(separator: "\n").map { $0 == "lists: {}" ? "lists: {\(lists)}" : $0 == "decisions: {}" ? "decisions: {\(decisions)}" : $0 }
        .joined(separator: "\n").utf8)
  }

  @Test func aDecisionKindThatIsNoneIsRefusedWithPlaceAndRemedy() throws {
    let bytes = text("", "seller_payot: -40")
    let failure = #expect(throws: MatchSettingsFailure.self) {
      _ = try MatchSettings.load(bytes, file: "matching.yaml", decisions: ["payment_kyc", "seller_payout"])
    }
    let mistake = try #require(failure?.mistakes.first)
    #expect(failure?.mistakes.count == 1 && mistake.line > 100)
    #expect(mistake.description.hasSuffix("there is no decision kind seller_payot; did you mean seller_payout?"))
    let good = try MatchSettings.load(text("", "seller_payout: -40"), file: "matching.yaml", decisions: ["payment_kyc", "seller_payout"])
    let plain = good.threshold(domain: .person, entries: 1)
    #expect(good.threshold(domain: .person, entries: 1, decision: "seller_payout") == plain - 40)
    #expect(good.threshold(domain: .person, entries: 1, decision: "payment_kyc") == plain)
  }

  @Test func aListNobodyKnowsIsNamed() {
    let bytes = text("us-ofac-snd: 10, my-own: 3, us-ofac-sdn: 1", "")
    let known = ["us-ofac-sdn", "un-sc"]
    let strange = MatchSettings.strangeLists(in: bytes, file: "matching.yaml", known: known).map(\.description)
    #expect(strange.count == 2)
    #expect(strange.first?.hasSuffix("no list is called us-ofac-snd; did you mean us-ofac-sdn?") == true)
    #expect(MatchSettings.strangeLists(in: bytes, file: "matching.yaml", known: known + ["my-own", "us-ofac-snd"]).isEmpty)
  }
}
