import Reference
import Testing

@testable import Watchlists

/// What is nearly the same and is not, and what is nearly not and is. All people are invented.
@Suite struct NearMissTests {
  private static func person(_ name: String, born: String? = nil, strength: PartyName.Strength = .strong) -> Party {
    Party(
      schema: .person, names: [PartyName(full: name, strength: strength)],
      dates: born.map { [birth($0)] } ?? [])
  }

  private static func birth(_ text: String) -> PartyDate {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    let day = CivilDate(year: parts[0], month: parts[1], day: parts[2])
    return PartyDate(role: .birth, text: text, earliest: day, latest: day)
  }

  private static func search(_ query: Party, _ parties: [Party], settings: MatchSettings = .standard) -> [Match] {
    let entries = parties.enumerated().map { ListEntry(list: "test", entryID: String($0.offset), party: $0.element) }
    var scratch = SearchScratch()
    return WatchlistIndex(entries: entries, settings: settings).search(PreparedParty(query), limit: 10, scratch: &scratch)
  }

  // MARK: birth dates

  @Test func aBirthYearOneOffNeverCountsAgainstAnybody() {
    let none = compare(PreparedParty(Self.person("Teodor Vankovar")), PreparedParty(Self.person("Teodor Vankovar", born: "1957-06-10")))
      .score
    for year in 1930...2009 {
      for (month, day) in [("01", "01"), ("06", "10"), ("12", "31"), ("02", "28")] {
        for other in [year - 1, year + 1] {
          for (otherMonth, otherDay) in [(month, day), ("10", "06")] {
            let a = Self.person("Teodor Vankovar", born: "\(year)-\(month)-\(day)")
            let b = Self.person("Teodor Vankovar", born: "\(other)-\(otherMonth)-\(otherDay)")
            // Between the last day of one year and the first of the next but one lie two years.
            guard abs(year - other) == 1 else { continue }
            let score = compare(PreparedParty(a), PreparedParty(b)).score
            #expect(score >= none, "\(year)-\(month)-\(day) and \(other)-\(otherMonth)-\(otherDay): \(score) < \(none)")
          }
        }
      }
    }
  }

  @Test func datesFarApartTakeAwayACommonNameAndNotARareOne() {
    let common = compare(
      PreparedParty(Self.person("Maria Garcia", born: "1960-01-04")), PreparedParty(Self.person("Maria Garcia", born: "1990-07-15")))
    #expect(!common.isMatch)
    let rare = "Kvantorin Pavlovich Shevarnadzeli"
    let same = compare(PreparedParty(Self.person(rare)), PreparedParty(Self.person(rare)))
    let apart = compare(PreparedParty(Self.person(rare, born: "1960-01-04")), PreparedParty(Self.person(rare, born: "1990-07-15")))
    #expect(same.score >= 950)
    #expect(apart.isMatch && apart.score < same.score)
  }

  // MARK: thresholds

  @Test func oneEntryMoreMakesNoStep() {
    let settings = MatchSettings.standard
    for domain in [NameDomain.person, .other] {
      var before = settings.threshold(domain: domain, entries: 1)
      var entries = 1
      while entries < 3_000_000 {
        entries += max(1, entries / 100)
        let now = settings.threshold(domain: domain, entries: entries)
        #expect(now >= before && now - before <= 1, "\(entries) entries: \(before), then \(now)")
        before = now
      }
      let rows = domain == .person ? settings.person.searchThresholds : settings.other.searchThresholds
      for row in rows where row.entriesMax != Int.max {
        #expect(settings.threshold(domain: domain, entries: row.entriesMax) == row.score)
      }
      #expect(before == rows.last?.score)
    }
  }

  // MARK: names

  @Test(arguments: [("Un Jong Kim", "Kim Jong Un"), ("Min Seok Pak", "Pak Seok Min"), ("은정 김", "Jong Un Kim")])
  func syllablesTheOtherWayRoundAreAnotherName(query: String, listed: String) {
    let right = Self.search(Self.person(listed), [Self.person(listed)]), wrong = Self.search(Self.person(query), [Self.person(listed)])
    #expect(right.first?.isMatch == true)
    #expect(wrong.first?.isMatch != true, "\(query) finds \(listed): \(wrong.first?.score ?? 0)")
    #expect(!compare(PreparedParty(Self.person(query)), PreparedParty(Self.person(listed))).isMatch)
  }

  @Test func theFamilyNameMayStandFirstOrLast() {
    for name in ["Kim Jong Un", "Jong Un Kim", "Kim Jong-un", "김정은"] {
      #expect(Self.search(Self.person(name), [Self.person("KIM, Jong Un")]).first?.isMatch == true, "\(name)")
    }
  }

  @Test func anotherVowelIsAnotherSyllable() {
    let listed = PreparedParty(Self.person("Tae Kang"))
    let same = compare(PreparedParty(Self.person("강태")), listed).score, other = compare(PreparedParty(Self.person("강토")), listed).score
    #expect(same >= 700 && other < same - 100, "\(same), \(other)")
  }

  @Test(arguments: [
    "ebdolhassan Vankovar", "bdolhassan Vankovar", "adbolhassan Vankovar", "Abdulhassan Vankovar", "Abd al-Hassan Vankovar",
  ])
  func aSlipInTheFirstLettersOfAbdFindsThePerson(query: String) {
    let found = Self.search(Self.person(query), [Self.person("Abdolhassan VANKOVAR"), Self.person("Hassan Merithan")])
    #expect(found.first?.entryID == "0" && found.first?.isMatch == true, "\(query): \(found.first?.score ?? 0)")
  }

  @Test func aListedFamilyNameLeftOutCosts() {
    let comma = Self.search(Self.person("Gregor Marten"), [Self.person("OSTROVIN, Marten Gregor")])
    let plain = Self.search(Self.person("Gregor Marten"), [Self.person("Marten Gregor Ostrovin")])
    #expect((comma.first?.score ?? 0) < (plain.first?.score ?? 0))
  }

  @Test func aPatronymicLeftOutCostsLittleAndAnotherOneMuch() {
    func match(_ a: String, _ b: String) -> PartyLikeness { compare(PreparedParty(Self.person(a)), PreparedParty(Self.person(b))) }
    #expect(match("Aleksandr Vankovar", "Aleksandr Sergeevich Vankovar").isMatch)
    #expect(match("Ванковар Александр Сергеевич", "Aleksandr Vankovar").isMatch)
    #expect(!match("Aleksandr Petrovich Vankovar", "Aleksandr Pavlovich Vankovar").isMatch)
    // A name that merely ends so is no patronymic of one word.
    #expect(!match("Aleksandr", "Aleksandr Orlomovich").isMatch)
  }

  // MARK: aliases of low quality

  @Test func aWeakAliasFindsNobodyByItself() throws {
    let listed = Party(
      schema: .person, names: [PartyName(full: "Teodor Vankovar"), PartyName(full: "Zavrik Orlomund", strength: .weak)],
      dates: [Self.birth("1957-06-10")])
    let strong = try #require(Self.search(Self.person("Teodor Vankovar"), [listed]).first)
    #expect(strong.isMatch)
    let weak = try #require(Self.search(Self.person("Zavrik Orlomund"), [listed]).first)
    #expect(!weak.isMatch)
    #expect(weak.evidence.contains { $0.kind == .weakAlias })
    let confirmed = try #require(Self.search(Self.person("Zavrik Orlomund", born: "1957-06-10"), [listed]).first)
    #expect(confirmed.isMatch)
  }

  @Test func aWeakAliasBesideAStrongOneHidesNothing() throws {
    let one = PartyName(full: "Zavrik Orlomund"), near = PartyName(full: "Zavrik Orlamund")
    let alone = try #require(Self.search(Party(schema: .person, names: [one]), [Party(schema: .person, names: [near])]).first)
    let weak = PartyName(full: "Zavrik Orlomund", strength: .weak)
    let both = try #require(Self.search(Party(schema: .person, names: [one]), [Party(schema: .person, names: [near, weak])]).first)
    #expect(both.score >= alone.score)
  }

  // MARK: what is remembered

  @Test func scoresDoNotDependOnWhatWasComparedBefore() {
    let words = [
      "Kang", "Tae", "강", "태", "Abdolhassan", "Vankovar", "van", "den", "Berg", "Vandenberg", "Teodor", "Theodor", "Orlo", "Mund",
      "Orlomund", "姜",
    ]
    var parties: [PreparedParty] = []
    for one in words { for other in words where one != other { parties.append(PreparedParty(Self.person("\(one) \(other)"))) } }
    var scorer = PartyScorer()
    for step in [1, 7, 31, 77] {
      for index in parties.indices {
        let a = parties[index], b = parties[(index * step + step) % parties.count]
        #expect(scorer.score(a, b) == compare(a, b).score)
      }
    }
  }
}
