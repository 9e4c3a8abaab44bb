/// A party prepared for comparison: names as tokens, context in comparable form. Prepare once, compare often.
public struct PreparedParty: Sendable {
  /// One name: its tokens in the arena, and which of the party's names it was.
  struct Name: Sendable {
    var domain: NameDomain
    var isWeak: Bool
    /// Of a quality its publisher calls weak or low: it helps to confirm who somebody is and finds nobody by itself.
    var isLow = false
    /// How its Chinese characters were read.
    var reading = NameReading.usual
    var source: Int
    var first: Int
    var count: Int
    /// Of a name in Chinese characters: a hash of the characters, 0 otherwise.
    var signs: UInt64 = 0
    var shape = NameShape()
  }

  /// What was prepared.
  public var party: Party { storage.party }
  var arena: NameArena { storage.arena }
  var names: [Name] { storage.names }
  var context: PartyContext { storage.context }

  /// What of its names is not compared as it stands: names without a letter, and names or words that are too long. By place, from 0.
  var silentNames: [Int] { storage.silentNames }
  var cutNames: [(name: Int, cut: NameCut)] { storage.cutNames }

  /// What searching for its names costs: of a long name each token may be answered by many, so that it grows with the square of their number.
  var searchCost: Int { names.reduce(0) { $0 + $1.count * $1.count } }

  /// How many tokens are laid beside how many when two parties are compared: what that costs, some ten nanoseconds each.
  public func comparisons(with other: PreparedParty) -> Int { storage.arena.tokens.count * other.storage.arena.tokens.count }

  /// One object, so that passing a prepared party on costs one reference and not one for each of its thirty arrays.
  let storage: Storage

  final class Storage: Sendable {
    // What every comparison asks stands first, in the cache line of the object's head.
    let schema: PartySchema
    let hasContext: Bool
    let names: [Name]
    let arena: NameArena
    let context: PartyContext
    let party: Party
    let silentNames: [Int]
    let cutNames: [(name: Int, cut: NameCut)]

    init(
      party: Party, arena: NameArena, names: [Name], context: PartyContext, silentNames: [Int], cutNames: [(name: Int, cut: NameCut)]
    ) {
      schema = party.schema
      hasContext = !context.isEmpty
      self.party = party
      self.arena = arena
      self.names = names
      self.context = context
      self.silentNames = silentNames
      self.cutNames = cutNames
    }
  }

  /// Prepares a party, all its names. O(length of its names); about a microsecond a name.
  public init(_ party: Party) {
    var preparer = NamePreparer()
    self.init(party, preparer: &preparer)
  }

  init(_ party: Party, preparer: inout NamePreparer) {
    var arena = NameArena(names: party.names.count)
    var names: [Name] = []
    var several: [(place: Int, readings: NameReadings)] = []
    var silentNames: [Int] = []
    var cutNames: [(name: Int, cut: NameCut)] = []
    let isShip = party.schema == .vessel || party.schema == .unknown
    for index in party.names.indices {
      let name = party.names[index], isLow = name.strength == .weak
      let before = names.count
      var cut = NameCut()
      for domain in Self.domains(of: party.schema) {
        // The tokens from a place on are one more name.
        func keep(from first: Int, isWeak: Bool = false, reading: NameReading = .usual, signs: UInt64 = 0) {
          let count = arena.tokens.count - first
          if count == 0 { return }
          names.append(
            Name(
              domain: domain, isWeak: isWeak || isLow, isLow: isLow, reading: reading, source: index, first: first, count: count,
              signs: signs
            ))
        }
        let first = arena.tokens.count
        let count = preparer.prepare(name.full, parts: name.parts, domain: domain, isShip: isShip, into: &arena)
        cut.formUnion(preparer.cut)
        if !preparer.readings.isEmpty { several.append((names.count, preparer.readings)) }
        keep(from: first, signs: preparer.signs)
        if preparer.acronym != nil {
          let first = arena.tokens.count
          preparer.appendAcronym(to: &arena)
          keep(from: first, isWeak: true)
        }
        if domain == .person, count > 1 {
          let readings = OtherWritings.pinyin(name.full, arena.tokens[first..<first + count])
          for words in readings {
            let first = arena.tokens.count
            preparer.prepare(words, into: &arena)
            // One of several is less likely meant.
            keep(from: first, reading: readings.count > 1 ? .other : .usual)
          }
          if let text = OtherWritings.together(name.full, arena.tokens[first..<first + count]) {
            let first = arena.tokens.count
            _ = preparer.prepare(text, parts: [], domain: domain, into: &arena)
            arena.forgetSource(from: first)
            keep(from: first)
          }
        }
        for alternative in SeveralNames.of(name.full, domain) {
          let first = arena.tokens.count
          _ = preparer.prepare(alternative, parts: [], domain: domain, into: &arena)
          let places = SeveralNames.places(of: alternative, in: name.full)
          for place in first..<arena.tokens.count { arena.tokens[place].move(to: places) }
          keep(from: first)
        }
      }
      if names.count == before { silentNames.append(index) }
      if !cut.isEmpty { cutNames.append((index, cut)) }
    }
    for (place, readings) in several where place < names.count {
      let usual = names[place], name = party.names[usual.source]
      for reading in NameReading.allCases where readings.contains(reading) {
        let first = arena.tokens.count
        let count = preparer.prepare(name.full, parts: name.parts, domain: usual.domain, reading: reading, into: &arena)
        if count == 0 { continue }
        var other = usual
        (other.first, other.count, other.reading) = (first, count, reading)
        names.append(other)
      }
    }
    for index in names.indices {
      let first = names[index].first
      names[index].shape = NameShape(arena.tokens.span.extracting(first..<first + names[index].count))
    }
    storage = Storage(
      party: party, arena: arena, names: names, context: PartyContext(party, sexedNames: SexedNames(names, arena)),
      silentNames: silentNames, cutNames: cutNames)
  }

  /// How the names of a party are read: a party that may be a person or an organisation is read as both.
  static func domains(of schema: PartySchema) -> [NameDomain] {
    switch schema {
    case .person: onlyPerson
    case .organization, .vessel, .aircraft, .wallet: onlyOther
    case .legalEntity, .unknown: both
    }
  }

  private static let onlyPerson: [NameDomain] = [.person], onlyOther: [NameDomain] = [.other], both: [NameDomain] = [.person, .other]
}
