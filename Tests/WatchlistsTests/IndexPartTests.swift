import Dispatch
import Synchronization
import Testing

@testable import Watchlists

@Suite("An index made in parts") struct IndexPartTests {
  /// Makes parts the last first, on several threads.
  private static let backwards: @Sendable (Int, @Sendable (Int) -> IndexPart) -> [IndexPart] = { count, make in
    let parts = Mutex([IndexPart?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { turn in
      let part = make(count - 1 - turn)
      parts.withLock { $0[count - 1 - turn] = part }
    }
    return parts.withLock { $0 }.compactMap { $0 }
  }

  /// Persons, companies, identifiers, and names that many entries share.
  private static let entries =
    SearchPropertyTests.list(700, seed: 12)
    + SearchPropertyTests.list(300, seed: 13).map { entry in
      var entry = entry
      entry.list = "other"
      return entry
    }

  @Test(arguments: [1, 7, 64, 333, 999, 1_000, 5_000]) func hasTheSameNamesAndTokensAsOneOfAWhole(size: Int) {
    let entries = Self.entries
    let whole = IndexPart(entries[...])
    var persons = NameIndexBuilder(domain: .person), others = NameIndexBuilder(domain: .other)
    for start in stride(from: 0, to: entries.count, by: size) {
      let part = IndexPart(entries[start..<min(entries.count, start + size)])
      persons.add(part.persons)
      others.add(part.others)
    }
    for (joined, expected) in [(persons.build(), whole.persons.build()), (others.build(), whole.others.build())] {
      #expect(joined.nameCount == expected.nameCount)
      #expect(joined.nameCount > 100)
      #expect(joined.nameStarts == expected.nameStarts)
      #expect(joined.nameTokens == expected.nameTokens)
      #expect(joined.nameTags == expected.nameTags)
      #expect(joined.nameEntry == expected.nameEntry)
      #expect(joined.nameSource == expected.nameSource)
      #expect(joined.nameIsWeak == expected.nameIsWeak)
      #expect(joined.nameWeights == expected.nameWeights)
      #expect(joined.postingStarts == expected.postingStarts)
      #expect(joined.postings == expected.postings)
      #expect(joined.pairs.all == expected.pairs.all)
      #expect(joined.tokens.arena.bytes == expected.tokens.arena.bytes)
      #expect(joined.tokens.arena.letters == expected.tokens.arena.letters)
      #expect(joined.tokens.arena.tokens.map(\.hash) == expected.tokens.arena.tokens.map(\.hash))
      #expect(joined.tokens.arena.tokens.map(\.information) == expected.tokens.arena.tokens.map(\.information))
    }
  }

  @Test(arguments: [1, 50, 400, 5_000]) func answersAsOneOfAWholeWhateverTheThreads(size: Int) {
    let entries = Self.entries, settings = MatchSettings.standard
    let whole = WatchlistIndex(entries: entries, settings: settings, partSize: entries.count, spread: IndexPart.inTurn)
    let index = WatchlistIndex(entries: entries, settings: settings, partSize: size, spread: Self.backwards)
    #expect(index.nameCount == whole.nameCount)
    var scratch = SearchScratch(), other = SearchScratch(), found = 0
    for seed in 1...150 {
      var source = NameSource(seed: UInt64(seed))
      let target = entries[source.next(entries.count)].party
      var party = Party(schema: target.schema, names: [PartyName(full: source.mangled(target.names[0].full))])
      if seed % 3 == 0 { party.identifiers = target.identifiers }
      let query = PreparedParty(party)
      let answer = whole.search(query, limit: 50, scratch: &scratch)
      #expect(index.search(query, limit: 50, scratch: &other) == answer, "seed \(seed)")
      found += answer.count
    }
    #expect(found > 150)
  }

  @Test func ofNoEntriesIsEmpty() {
    let index = WatchlistIndex(entries: [], settings: .standard, partSize: 8, spread: Self.backwards)
    #expect(index.entryCount == 0)
    #expect(index.nameCount == 0)
  }
}
