import Reference
import Testing

@testable import Watchlists

private func entry(_ id: String, _ names: String..., born: Int? = nil) -> ListEntry {
  ListEntry(list: "test", entryID: id, party: person(names, born: born))
}

private func person(_ names: [String], born: Int? = nil) -> Party {
  let date = born.flatMap { CivilDate(year: $0, month: 3, day: 4) }
  return Party(
    schema: .person, names: names.enumerated().map { PartyName(full: $1, kind: $0 == 0 ? .primary : .alias) },
    dates: date.map { [PartyDate(role: .birth, text: $0.description, earliest: $0, latest: $0)] } ?? [])
}

@Suite("Known parties") struct KnownPartiesTests {
  /// A party with something in every field.
  private var full: Party {
    let day = CivilDate(year: 1, month: 1, day: 1), late = CivilDate(year: 9999, month: 12, day: 31)
    let date = PartyDate(role: .death, text: "from 1", earliest: day, latest: nil, isCirca: true, isPreferred: false)
    return Party(
      schema: .vessel,
      names: [
        PartyName(
          full: "Ὄνομα 名前", parts: [NamePart(kind: .patronymic, text: "π"), NamePart(kind: .unspecified, text: "")], kind: .former,
          strength: .weak,
          script: "Grek", language: "el"), PartyName(full: ""),
      ], dates: [date, PartyDate(role: .built, text: "", earliest: nil, latest: late)], genders: [.other, .female],
      countries: [
        PartyCountry(role: .formerFlag, country: nil, text: "nowhere", isPreferred: false),
        PartyCountry(role: .flag, country: Country(alpha2: "PA"), text: "Panama"),
      ],
      identifiers: [
        PartyIdentifier(
          kind: .imo, label: "IMO", value: "IMO 9187629", country: Country(alpha2: "DE"), issued: date, expires: nil, note: "n"),
        PartyIdentifier(kind: .other, label: "", value: "", expires: date),
      ],
      addresses: [
        PartyAddress(street: "1 Road", city: "C", region: "R", postcode: "P", country: Country(alpha2: "FR"), countryText: "F", note: "x")
      ],
      birthplaces: [PartyAddress(full: "somewhere")], titles: ["Dr."], positions: ["Captain", ""])
  }

  @Test func areGivenBackAsTheyWere() {
    var known = KnownParties()
    for (number, party) in [full, Party(schema: .unknown), person(["Vera Test"], born: 1962)].enumerated() {
      let isNew = known.add("p\(number)", party)
      #expect(isNew)
      #expect(known.party(at: number).name == "p\(number)")
      #expect(known.party(at: number).party == party)
    }
  }

  @Test func areKnownOnceWhateverIsSaidOfThem() {
    var known = KnownParties()
    for round in 0..<3 {
      for number in 0..<5_000 {
        let isNew = known.add("seller:S\(number)", person(["Person \(number)", "Round \(round)"]))
        #expect(isNew)
      }
    }
    let isNew = known.add("seller:S7", person(["Person 7", "Round 2"]))
    #expect(!isNew, "nothing new")
    #expect(known.count == 5_000)
    for number in 0..<5_000 {
      let (name, party) = known.party(at: number)
      #expect(name == "seller:S\(number)" && party.names[1].full == "Round 2")
    }
  }

  @Test func giveUpTheBytesOfWhatWasReplaced() {
    var known = KnownParties()
    let long = String(repeating: "x", count: 10_000)
    for round in 0..<1_000 { known.add("seller:S\(round % 10)", person(["\(long) \(round)"])) }
    #expect(known.byteCount < 3 << 20, "ten parties of ten kilobytes, and at most a megabyte and their own size of waste")
    #expect((0..<10).allSatisfy { known.party(at: $0).party.names[0].full.hasSuffix(" \(990 + $0)") })
  }
}

@Suite("Re-screening what changed") struct RescreeningTests {
  private func known(_ parties: Party...) -> KnownParties {
    var known = KnownParties()
    for (number, party) in parties.enumerated() { known.add("seller:S\(number)", party) }
    return known
  }

  private func effect(_ old: [ListEntry], _ new: [ListEntry], _ known: KnownParties) -> Rescreening.Effect {
    var scratch = SearchScratch()
    let rescreening = Rescreening(ListDiff(old: old, new: new), entriesInForce: new.count, settings: .standard)
    return rescreening.effect(on: known, 0..<known.count, scratch: &scratch)
  }

  @Test func findsWhatAppearedAndVanished() {
    let people = known(
      person(["Anneliese Hagelmannsdorf"]), person(["Torsten Lindebrinker"]), person(["Mareike Stöckwalter"]), person(["Nobody Atall"]))
    let effect = effect(
      [entry("1", "Torsten LINDEBRINKER"), entry("2", "Mareike STÖCKWALTER"), entry("3", "Somebody Else")],
      [entry("3", "Somebody Else"), entry("4", "HAGELMANNSDORF, Anneliese"), entry("2", "Mareike STÖCKWALTER", "M. Another")], people)
    #expect(effect.appeared.map(\.party) == ["seller:S0"])
    #expect(effect.appeared.map(\.entryID) == ["4"])
    #expect(effect.vanished.map(\.party) == ["seller:S1"])
    #expect(effect.stayed.map(\.party) == ["seller:S2"])
  }

  @Test func anEntryThatLosesANameLosesItsMatch() {
    let people = known(person(["Torsten Lindebrinker"]))
    let effect = effect([entry("1", "Invented Person", "Torsten Lindebrinker")], [entry("1", "Invented Person")], people)
    #expect(effect.vanished.map(\.entryName) == ["Torsten Lindebrinker"])
    #expect(effect.appeared.isEmpty && effect.stayed.isEmpty)
  }

  @Test func remarksScreenNobody() {
    var changed = entry("1", "Torsten Lindebrinker")
    changed.remarks = ["now sought"]
    let rescreening = Rescreening(
      ListDiff(old: [entry("1", "Torsten Lindebrinker")], new: [changed]), entriesInForce: 1, settings: .standard)
    #expect(rescreening.entryCount == 0)
    #expect(effect([entry("1", "Torsten Lindebrinker")], [changed], known(person(["Torsten Lindebrinker"]))).stayed.isEmpty)
  }

  @Test func partsOfTheKnownAddUpToTheWhole() {
    var known = KnownParties()
    for number in 0..<300 { known.add("s\(number)", person([number.isMultiple(of: 7) ? "Torsten Lindebrinker" : "Person \(number)"])) }
    let rescreening = Rescreening(new: [entry("1", "Torsten Lindebrinker")], old: [], entriesInForce: 30_000, settings: .standard)
    var scratch = SearchScratch()
    let whole = rescreening.effect(on: known, 0..<300, scratch: &scratch)
    var parts = Rescreening.Effect()
    for start in stride(from: 0, to: 300, by: 41) {
      var own = SearchScratch()
      parts.append(rescreening.effect(on: known, start..<min(300, start + 41), scratch: &own))
    }
    #expect(whole.appeared == parts.appeared)
    #expect(whole.appeared.count == 43)
  }

  /// The law of it: what re-screening finds is what a search of everything before and after finds.
  @Test func findsWhatSearchingAllListsFinds() throws {
    var random = ListTestRandom(seed: 11)
    let given = ["Vera", "Viktor", "Anna", "Ivan", "Mohammed", "Torsten", "Li", "Olga"],
      family = ["Test", "Testov", "Linde", "Hagel", "Wang", "Karim", "Stone"]
    func name() -> String {
      "\(given[random.below(given.count)]) \(family[random.below(family.count)])\(random.below(3) == 0 ? "son" : "")"
    }
    var old = (0..<60).map { entry("\($0)", name(), born: 1940 + random.below(60)) }
    old.append(entry("twin", "Vera Testson"))
    var new = Array(old.dropFirst(8))
    for index in stride(from: 0, to: new.count, by: 5) { new[index].party.names.append(PartyName(full: name(), kind: .alias)) }
    for number in 100..<110 { new.append(entry("\(number)", name())) }
    var known = KnownParties()
    for number in 0..<150 { known.add("s\(number)", person([name()], born: 1940 + random.below(60))) }

    let settings = MatchSettings.standard
    let before = WatchlistIndex(entries: old, settings: settings), after = WatchlistIndex(entries: new, settings: settings)
    let effect = effect(old, new, known)
    let diff = ListDiff(old: old, new: new)
    let concerned = Set(diff.added.map(\.entryID) + diff.removed.map(\.entryID) + diff.changed.map(\.new.entryID))
    var appeared: Set<String> = [], vanished: Set<String> = []
    var scratch = SearchScratch(), other = SearchScratch()
    for place in 0..<known.count {
      let party = PreparedParty(known.party(at: place).party)
      func found(_ index: WatchlistIndex, _ scratch: inout SearchScratch) -> Set<String> {
        Set(index.search(party, limit: 1_000, scratch: &scratch).filter(\.isMatch).map { "s\(place) \($0.entryID)" })
      }
      let was = found(before, &scratch), now = found(after, &other)
      appeared.formUnion(now.subtracting(was))
      vanished.formUnion(was.subtracting(now))
    }
    #expect(Set(effect.appeared.map { "\($0.party) \($0.entryID)" }) == appeared)
    #expect(Set(effect.vanished.map { "\($0.party) \($0.entryID)" }) == vanished)
    #expect(!appeared.isEmpty && !vanished.isEmpty && !effect.stayed.isEmpty)
    #expect(effect.appeared.allSatisfy { concerned.contains($0.entryID) })
  }
}
