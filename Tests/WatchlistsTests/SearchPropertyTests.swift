import Formats
import Reference
import Testing

@testable import Watchlists

@Suite("Watchlist search") struct SearchPropertyTests {
  /// A list of invented entries.
  static func list(_ count: Int, seed: UInt64) -> [ListEntry] {
    var source = NameSource(seed: seed)
    return (0..<count).map { number in
      let isPerson = source.next(3) > 0
      var party = isPerson ? person(source.name(), aliases: [source.name()]) : company(source.name())
      if number % 5 == 0 { party.identifiers = [PartyIdentifier(kind: .passport, label: "Passport", value: "X\(100_000 + number)")] }
      return ListEntry(list: "sample", entryID: String(number), party: party)
    }
  }

  @Test func findsWhatComparingWithEveryEntryFinds() {
    let entries = Self.list(400, seed: 3)
    var settings = MatchSettings.standard
    let index = WatchlistIndex(entries: entries, settings: settings)
    settings = index.settings
    let prepared = entries.map { PreparedParty($0.party) }
    var scratch = SearchScratch()
    var aligner = NameAligner()
    var expected = 0, missed: [String] = []
    for seed in 1...300 {
      var source = NameSource(seed: UInt64(seed))
      let target = entries[source.next(entries.count)].party
      let query = PreparedParty(Party(schema: target.schema, names: [PartyName(full: source.mangled(target.names[0].full))]))
      let found = Set(index.search(query, limit: 1_000, scratch: &scratch).filter(\.isMatch).map(\.entryID))
      for (number, other) in prepared.enumerated() {
        let domain = PreparedParty.domains(of: other.party.schema)[0]
        let threshold = settings.threshold(domain: domain, entries: entries.count)
        let likeness = compare(query, other, settings: settings, aligner: &aligner, isSearch: true, threshold: threshold)
        guard likeness.isMatch else { continue }
        expected += 1
        if !found.contains(String(number)) { missed.append("\(query.party.caption) | \(other.party.caption) \(likeness.score)") }
      }
    }
    #expect(expected > 300)
    // The bound the index states: of what a full comparison finds, at least 99 in 100.
    #expect(missed.count * 100 <= expected, "\(missed.prefix(10))")
  }

  @Test func answersDoNotDependOnWhatElseIsSearched() {
    let entries = Self.list(300, seed: 9)
    let index = WatchlistIndex(entries: entries), reversed = WatchlistIndex(entries: entries.reversed())
    var shared = SearchScratch()
    for seed in 1...200 {
      var source = NameSource(seed: UInt64(seed))
      let query = PreparedParty(person(source.name()))
      var fresh = SearchScratch()
      let alone = index.search(query, scratch: &fresh)
      #expect(index.search(query, scratch: &shared) == alone)
      #expect(reversed.search(query, scratch: &shared) == alone, "the order of entries must not matter: seed \(seed)")
    }
  }

  @Test func anEntryIsFoundByEachOfItsNames() {
    let entries = Self.list(200, seed: 21)
    let index = WatchlistIndex(entries: entries)
    var scratch = SearchScratch()
    for entry in entries {
      for name in entry.party.names {
        let query = PreparedParty(Party(schema: entry.party.schema, names: [name]))
        guard query.arena.tokens.contains(where: { $0.kind == .word && $0.information > 5 }) else { continue }
        #expect(index.search(query, limit: 200, scratch: &scratch).contains { $0.entryID == entry.entryID && $0.isMatch }, "\(name.full)")
      }
    }
  }

  @Test func anIdentifierFindsItsEntryWhateverTheName() {
    let index = WatchlistIndex(entries: Self.list(100, seed: 4))
    var scratch = SearchScratch()
    var party = person("Somebody Else")
    party.identifiers = [PartyIdentifier(kind: .passport, label: "", value: "x 100-005")]
    let matches = index.search(PreparedParty(party), scratch: &scratch)
    #expect(matches.first?.entryID == "5")
    #expect(matches.first?.evidence.contains { $0.kind == .identifierEqual } == true)
  }

  @Test func hostileTextsAreAnswered() {
    let index = WatchlistIndex(
      entries: Self.list(200, seed: 7) + [ListEntry(list: "sample", entryID: "none", party: Party(schema: .person))])
    var scratch = SearchScratch()
    for text in NamesPropertyTests.hostile {
      for schema in [PartySchema.person, .organization, .unknown] {
        let matches = index.search(PreparedParty(Party(schema: schema, names: [PartyName(full: text)])), limit: 5, scratch: &scratch)
        #expect(matches.count <= 5)
      }
    }
    #expect(WatchlistIndex(entries: []).search(PreparedParty(person("Vera Orlova")), scratch: &scratch).isEmpty)
  }

  @Test func settingsSurviveTheirFile() throws {
    let text = MatchSettings.standard.yaml
    #expect(try MatchSettings.load(Array(text.utf8), file: "matching.yaml") == MatchSettings.standard)
  }

  @Test func aFileFromBeforeSomeNumbersReadsAsItDidThen() throws {
    let lines = MatchSettings.standard.yaml.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.filter { !$0.contains("translation:") && !$0.contains("leading:") }.joined(separator: "\n")
    let settings = try MatchSettings.load(Array(text.utf8), file: "matching.yaml")
    #expect(settings.other.search.translation == 1 && settings.person.search.leading == 0)
    #expect(settings.person.pair == MatchSettings.standard.person.pair)
  }

  @Test func aWrongFileSaysAllThatIsWrong() throws {
    let text = MatchSettings.standard.yaml.replacing("gender_equal", with: "gender_eqal").replacing(
      "pair_threshold: 700", with: "pair_threshold: 7000")
    let failure = #expect(throws: MatchSettingsFailure.self) { _ = try MatchSettings.load(Array(text.utf8), file: "matching.yaml") }
    let mistakes = failure?.description ?? ""
    #expect(mistakes.contains("did you mean gender_equal?"))
    #expect(mistakes.contains("pair_threshold must be a whole number from 1 to 1000"))
  }

  @Test func queriesAreReadInFollowTheMoneyTerms() throws {
    let line =
      #"{"id":"q1","schema":"Person","properties":{"name":["Vera Orlova"],"birthDate":["1971-02-03"],"nationality":"Latvia","passportNumber":["P 1"]}}"#
    let query = try FollowTheMoneyParty.query(JSONValue.parse(Array(line.utf8)))
    #expect(query.id == "q1")
    #expect(query.party.names.map(\.full) == ["Vera Orlova"])
    #expect(query.party.countries.first?.country?.code == "LV")
    #expect(query.party.dates.first?.earliest?.description == "1971-02-03")
    #expect(throws: FollowTheMoneyParty.Failure.self) { try FollowTheMoneyParty.query(JSONValue.parse(Array(#"{"schema":"Persn"}"#.utf8))) }
  }

  @Test func answersAreWrittenAsJSON() throws {
    let index = WatchlistIndex(entries: [ListEntry(list: "sample", entryID: "7", party: person("Vera Orlova"))])
    var scratch = SearchScratch()
    let matches = index.search(PreparedParty(person("Vera Orlowa")), scratch: &scratch)
    var writer = JSONWriter()
    writeMatches(id: "q1", matches, to: &writer)
    let value = try JSONValue.parse(writer.bytes)
    #expect(value["id"]?.text == "q1")
    #expect(value["matches"]?.elements?.first?["entry"]?.text == "7")
    #expect(value["matches"]?.elements?.first?["match"]?.bool == true)
  }
}
