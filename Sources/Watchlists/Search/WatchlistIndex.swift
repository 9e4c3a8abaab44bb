/// All entries in force, searchable; built once, never changed, swapped whole.
///
/// The answer to a search depends on the party, the entries and the settings alone: not on what else is searched for, on the thread, or on the order in
/// which the entries were given (ties are told apart by list and id).
public struct WatchlistIndex: Sendable {
  public private(set) var settings: MatchSettings
  let entries: [ListEntry]
  private let contexts: [PartyContext]
  private let persons: NameIndex
  private let others: NameIndex
  private let identifiers: HashRows
  private var identity = IndexIdentity()
  private var judges: NameJudges
  private var floors: (person: Floors, other: Floors)

  /// The values of names that are worth a look: without context, and where context may lift them.
  private struct Floors: Sendable {
    let plain: Float
    let lifted: Float

    init(_ settings: MatchSettings, _ domain: NameDomain, entries: Int) {
      let least = settings.lowestThreshold(domain: domain, entries: entries)
      let profile = domain == .person ? settings.person.search : settings.other.search
      plain = max(profile.value(ofShown: least - WatchlistIndex.nearMiss), 0.05)
      lifted = max(profile.value(ofShown: least - WatchlistIndex.contextLift), 0.05)
    }
  }

  /// Builds the index. O(total length of names); about 20 microseconds an entry.
  ///
  /// - Parameter spread: on which threads the parts are made. The index is the same whatever it does.
  public init(entries: [ListEntry], settings: MatchSettings = .standard, spread: IndexPart.Spread = IndexPart.inTurn) {
    self.init(entries: entries, settings: settings, partSize: IndexPart.entriesMax, spread: spread)
  }

  /// - Parameter partSize: entries of a part. The index is the same whatever it is.
  init(entries: [ListEntry], settings: MatchSettings, partSize size: Int, spread: IndexPart.Spread) {
    var persons = NameIndexBuilder(domain: .person), others = NameIndexBuilder(domain: .other)
    var contexts: [PartyContext] = []
    contexts.reserveCapacity(entries.count)
    var identifiers: [(hash: UInt64, number: UInt32)] = []
    // By rounds, so that of a very large list no more lies about unjoined than a round makes.
    for first in stride(from: 0, to: entries.count, by: size * IndexPart.roundMax) {
      let last = min(entries.count, first + size * IndexPart.roundMax)
      let parts = spread((last - first + size - 1) / size) { part in
        IndexPart(entries[first + part * size..<min(last, first + (part + 1) * size)])
      }
      for part in parts {
        persons.add(part.persons)
        others.add(part.others)
        identifiers += part.identifiers
        contexts += part.contexts
      }
    }
    precondition(contexts.count == entries.count, "a spread makes every part once, in order")
    self.entries = entries
    self.settings = settings
    self.contexts = contexts
    self.persons = persons.build()
    self.others = others.build()
    self.identifiers = HashRows(identifiers)
    judges = NameJudges(settings, isSearch: true)
    floors = (Floors(settings, .person, entries: entries.count), Floors(settings, .other, entries: entries.count))
  }

  /// The same entries under other settings; shares all storage.
  public func with(settings: MatchSettings) -> WatchlistIndex {
    var index = self
    index.settings = settings
    // Expansions depend on the settings, so what scratch spaces have kept of the old ones must not be taken for these.
    index.identity = IndexIdentity()
    index.judges = NameJudges(settings, isSearch: true)
    index.floors = (Floors(settings, .person, entries: entryCount), Floors(settings, .other, entries: entryCount))
    return index
  }

  /// Entries in force.
  public var entryCount: Int { entries.count }

  /// Names that can be found.
  public var nameCount: Int { persons.nameCount + others.nameCount }

  /// An entry by its place, 0..<entryCount, in the order they were given.
  public func entry(at index: Int) -> ListEntry { entries[index] }

  /// The entry of a match. O(entryCount).
  public func entry(list: ListID, id: String) -> ListEntry? { entries.first { $0.list == list && $0.entryID == id } }

  /// The entries a party is like, best first, at most `limit`: the matches, what comes within 60 thousandths of being one, and who would be one but for a
  /// given name of the other sex.
  public func search(_ party: PreparedParty, limit: Int = 10, decision: String? = nil, scratch: inout SearchScratch) -> [Match] {
    guard limit > 0 else { return [] }
    let hits = candidates(party, decision: decision, scratch: &scratch)
    var ranked: [(score: Int, threshold: Int, hit: NameHit?, entry: UInt32)] = []
    var none: [Evidence] = []
    let context = party.storage.context
    for (entry, hit) in hits {
      let schema = entries[Int(entry)].party.schema
      // An equal identifier counts whatever the parties are called: publishers list wallets and vessels' numbers with whose they are.
      guard hit == nil || party.storage.party.schema.isCompatible(with: schema) else { continue }
      var found = ContextResult()
      if !context.isEmpty {
        found = compareContext(
          context, contexts[Int(entry)], query: nil, listed: nil, odds: settings.context, evidence: &none, collects: false)
      }
      let name = hit.map { judges[$0.domain].shown($0.score) } ?? 0
      let score = finalScore(name: name, found, rareName: judges.rareName)
      let domain = hit?.domain ?? PreparedParty.domains(of: schema)[0]
      let threshold = settings.threshold(domain: domain, entries: entries.count, list: entries[Int(entry)].list, decision: decision)
      // A letter that makes a man's name a woman's may be a slip: whom that alone sets apart is shown, though not as a match.
      let isShown = found.isOfOtherSex && finalScore(name: name, ContextResult(), rareName: judges.rareName) >= threshold
      if score >= threshold - Self.nearMiss || isShown { ranked.append((score, threshold, hit, entry)) }
    }
    if ranked.isEmpty { return [] }
    ranked.sort { a, b in
      if a.score != b.score { return a.score > b.score }
      let x = entries[Int(a.entry)], y = entries[Int(b.entry)]
      return x.list == y.list ? x.entryID < y.entryID : x.list < y.list
    }
    return ranked.prefix(limit).map { match(party, $0.entry, $0.hit, score: $0.score, threshold: $0.threshold, &scratch) }
  }

  /// How far under the threshold a result is still reported, in thousandths.
  static let nearMiss = 60
  /// How much context may lift a name over the threshold, in thousandths of its score: a name below that is another name, whatever the birth date.
  static let contextLift = 230

  /// Entries worth a look with their best name: by name, and by identifier.
  private func candidates(_ party: PreparedParty, decision: String?, scratch: inout SearchScratch) -> [(entry: UInt32, hit: NameHit?)] {
    scratch.hits.removeAll(keepingCapacity: true)
    if !scratch.cache.use(identity) { scratch.aligner.forget() }
    let context = party.context
    let hasContext = !context.births.isEmpty || !context.foundings.isEmpty || !context.belongs.isEmpty || !context.identifiers.isEmpty
    let names = party.storage.names
    for index in names.indices {
      switch names[index].domain {
      case .person:
        persons.search(party, name: index, judges.person, floor: hasContext ? floors.person.lifted : floors.person.plain, scratch: &scratch)
      case .other:
        others.search(party, name: index, judges.other, floor: hasContext ? floors.other.lifted : floors.other.plain, scratch: &scratch)
      }
    }
    if scratch.hits.isEmpty, context.identifiers.isEmpty { return [] }
    scratch.hits.sort { ($0.entry, $1.score, $0.name) < ($1.entry, $0.score, $1.name) }
    var found: [(entry: UInt32, hit: NameHit?)] = []
    for hit in scratch.hits where found.last?.entry != hit.entry { found.append((hit.entry, hit)) }
    for identifier in context.identifiers {
      for place in identifiers.places(identifier.hash) {
        let entry = identifiers.number(at: place)
        let isEqual = contexts[Int(entry)].identifiers.contains { $0.letters == identifier.letters }
        if !isEqual { continue }
        guard let known = found.firstIndex(where: { $0.entry == entry }) else {
          found.append((entry, nil))
          continue
        }
        if !party.storage.party.schema.isCompatible(with: entries[Int(entry)].party.schema) { found[known].hit = nil }
      }
    }
    return found
  }

  /// The match in words.
  private func match(
    _ party: PreparedParty, _ entry: UInt32, _ hit: NameHit?, score: Int, threshold: Int, _ scratch: inout SearchScratch
  ) -> Match {
    let listed = entries[Int(entry)]
    var evidence: [Evidence] = []
    var name = listed.party.caption
    if let hit {
      let index = hit.domain == .person ? persons : others
      let source = Int(index.nameSource[Int(hit.name)])
      name = listed.party.names[source].full
      let other = PreparedParty(Party(schema: listed.party.schema, names: [listed.party.names[source]]), preparer: &scratch.preparer)
      let places = other.names.indices.filter { other.names[$0].domain == hit.domain }
      if let place = places.count < 2 ? places.first : bestReading(party, hit.queryName, other, places, &scratch) {
        evidence = nameEvidence(party, hit.queryName, other, place, judges, aligner: &scratch.aligner)
      }
    }
    _ = compareContext(
      party.context, contexts[Int(entry)], query: party.party, listed: listed.party, odds: settings.context, evidence: &evidence,
      collects: true)
    return Match(
      list: listed.list, entryID: listed.entryID, name: name, score: score, isMatch: score >= threshold, evidence: evidence,
      programmes: listed.programmes)
  }

  /// The reading of a listed name that is most like the query's.
  private func bestReading(
    _ party: PreparedParty, _ queryName: Int, _ other: PreparedParty, _ places: [Int], _ scratch: inout SearchScratch
  ) -> Int? {
    let x = party.names[queryName], tokens = party.arena.tokens, otherTokens = other.arena.tokens
    let letters = party.arena.letters, otherLetters = other.arena.letters
    var best: (place: Int, value: Float)?
    for place in places {
      let y = other.names[place]
      let value = scratch.aligner.score(
        tokens.span.extracting(x.first..<x.first + x.count), letters.span,
        otherTokens.span.extracting(y.first..<y.first + y.count), otherLetters.span, judges[x.domain]
      ).value
      if value > (best?.value ?? -.infinity) { best = (place, value) }
    }
    return best?.place
  }
}
