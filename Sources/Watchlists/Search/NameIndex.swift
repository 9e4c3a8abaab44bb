// All names of one domain (persons, or the rest) as rows of token numbers, with the rows turned round: from a token to the names that hold it.

/// The names of a list, searchable. Immutable.
///
/// **Whom a search may miss.** A search finds every name that comparing with all of them would find, if each query token the alignment rests on reaches its
/// counterpart in one of these ways: equal; one letter wrong, missing, too many, or two neighbours swapped; the same consonants by sound with any
/// vowels, and at most two letters longer or shorter; the same consonants as any language spells them (`looseSkeletonHash`), at most three letters longer
/// or shorter; one cluster of spellings or short forms; its initial; two tokens written as one with at most one
/// letter wrong, on either side. Every token may be reached in another way, so a name with a slip in each of its tokens is found, and so is one in
/// another order or another script. Missed are names whose score rests on a token with two slips that change its consonants, and on very large lists
/// (`TokenTable.skeletonMin`) on a token of two or three consonants with two wrong vowels. Of the names a full comparison finds that is at most one in a
/// hundred when letters or first letters are wrong, tokens are joined, split, swapped, left out or shortened to initials, and one in twelve when they are
/// written letter by letter in another script, so that two consonants of a token come out differently; `CandidateRecallTests` measures it for each.
///
/// Nothing depends on how common a token is, on other searches, or on what scratch space remembers.
struct NameIndex: Sendable {
  let domain: NameDomain
  let tokens: TokenTable
  let letterTables = LetterTables()
  /// What bounds need to know of each token, close together.
  let briefs: [TokenBrief]
  /// Token numbers of all names; name n has `nameStarts[n]..<nameStarts[n + 1]`.
  let nameStarts: [UInt32]
  let nameTokens: [UInt32]
  let nameTags: [NameTag]
  /// The entry of a name, which of its names it is, and whether the publisher calls it weak.
  let nameEntry: [UInt32]
  let nameSource: [UInt32]
  let nameIsWeak: [Bool]
  let nameIsLow: [Bool]
  /// What the tokens of a name weigh whose absence costs anything.
  let nameWeights: [Float]
  /// Names by token: token t is in `postings[postingStarts[t]..<postingStarts[t + 1]]`, ascending.
  let postingStarts: [UInt32]
  let postings: [UInt32]
  /// Names by two neighbouring tokens written together.
  let pairs: HashRows

  var nameCount: Int { nameEntry.count }

  @inline(__always)
  func postingRange(_ token: UInt32) -> Range<Int> { Int(postingStarts[Int(token)])..<Int(postingStarts[Int(token) + 1]) }
}

/// What a bound needs to know of a listed token.
struct TokenBrief: Sendable {
  let weight: Float
  let information: Float
  let first: UInt8
  /// Its absence costs nothing, or next to nothing: a legal form or a particle.
  let isGranted: Bool

  init(_ token: NameToken) {
    weight = token.weight
    information = token.information
    first = UInt8(truncatingIfNeeded: token.head >> 56)
    isGranted = token.kind == .legalForm || token.kind == .particle
  }
}

/// Collects names and builds their index.
struct NameIndexBuilder {
  let domain: NameDomain
  private var dictionary = NameArena()
  private var slots: [UInt32]
  private var nameStarts: [UInt32] = [0]
  private var nameTokens: [UInt32] = []
  private var nameTags: [NameTag] = []
  private var nameEntry: [UInt32] = []
  private var nameSource: [UInt32] = []
  private var nameIsWeak: [Bool] = []
  private var nameIsLow: [Bool] = []
  private var pairs: [(hash: UInt64, number: UInt32)] = []

  init(domain: NameDomain) {
    self.domain = domain
    slots = [UInt32](repeating: .max, count: 1 << 12)
  }

  /// Adds one name of an entry: tokens that stand in an arena.
  mutating func add(_ arena: NameArena, _ name: PreparedParty.Name, entry: UInt32) {
    let number = UInt32(nameEntry.count)
    for index in name.first..<name.first + name.count {
      let token = arena.tokens[index]
      nameTokens.append(self.number(of: token, in: arena))
      nameTags.append(token.tag)
      guard index + 1 < name.first + name.count else { continue }
      let next = arena.tokens[index + 1]
      let length = Int(token.length) + Int(next.length)
      guard token.kind != .legalForm, next.kind != .legalForm, length >= 4, length <= NameFold.lettersMax else { continue }
      pairs.append((joinedHash(arena.bytes.span, token, next), number))
    }
    nameStarts.append(UInt32(nameTokens.count))
    nameEntry.append(entry)
    nameSource.append(UInt32(truncatingIfNeeded: name.source))
    nameIsWeak.append(name.isWeak)
    nameIsLow.append(name.isLow)
  }

  /// Adds all names of another builder after its own: the same as adding them one by one, but a token is looked up once for each builder and not for
  /// each name that has it.
  mutating func add(_ other: NameIndexBuilder) {
    precondition(domain == other.domain, "persons among persons")
    let numbers = other.dictionary.tokens.map { number(of: $0, in: other.dictionary) }
    let namesBefore = UInt32(nameEntry.count), tokensBefore = UInt32(nameTokens.count)
    for token in other.nameTokens { nameTokens.append(numbers[Int(token)]) }
    nameTags += other.nameTags
    for start in other.nameStarts.dropFirst() { nameStarts.append(tokensBefore + start) }
    nameEntry += other.nameEntry
    nameSource += other.nameSource
    nameIsWeak += other.nameIsWeak
    nameIsLow += other.nameIsLow
    for pair in other.pairs { pairs.append((pair.hash, namesBefore + pair.number)) }
  }

  /// The number of a token in the dictionary, which it enters if it is new.
  private mutating func number(of token: NameToken, in arena: NameArena) -> UInt32 {
    if dictionary.tokens.count * 2 >= slots.count { grow() }
    // Marks of the script are part of the token: they change how it compares.
    var slot = Int(truncatingIfNeeded: key(token) & UInt64(slots.count - 1))
    while slots[slot] != .max {
      let known = dictionary.tokens[Int(slots[slot])]
      if known.hash == token.hash, known.kind == token.kind, known.length == token.length, known.origin == token.origin {
        return slots[slot]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(dictionary.tokens.count)
    var entry = token
    entry.offset = UInt32(dictionary.bytes.count)
    entry.tag = .none
    entry.word = 0
    entry.sourceStart = 0
    entry.sourceEnd = 0
    let letters = Int(token.offset)..<Int(token.offset) + Int(token.length)
    dictionary.bytes.append(contentsOf: arena.bytes[letters])
    dictionary.letters.append(contentsOf: arena.letters[letters])
    dictionary.tokens.append(entry)
    slots[slot] = number
    return number
  }

  private func key(_ token: NameToken) -> UInt64 {
    let x = (token.hash ^ UInt64(token.kind.rawValue) << 56) &* 0x9e37_79b9_7f4a_7c15
    return x ^ (x >> 32)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    for (number, token) in dictionary.tokens.enumerated() {
      var slot = Int(truncatingIfNeeded: key(token) & UInt64(slots.count - 1))
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }

  /// The index. O(names · tokens).
  func build() -> NameIndex {
    var starts = [UInt32](repeating: 0, count: dictionary.tokens.count + 1)
    for token in nameTokens { starts[Int(token) + 1] += 1 }
    for index in 1..<max(starts.count, 1) { starts[index] += starts[index - 1] }
    var next = starts
    var postings = [UInt32](repeating: 0, count: nameTokens.count)
    for name in nameEntry.indices {
      for place in Int(nameStarts[name])..<Int(nameStarts[name + 1]) {
        let token = Int(nameTokens[place])
        postings[Int(next[token])] = UInt32(name)
        next[token] += 1
      }
    }
    let briefs = dictionary.tokens.map(TokenBrief.init)
    var weights = [Float](repeating: 0, count: nameEntry.count)
    for name in nameEntry.indices {
      for place in Int(nameStarts[name])..<Int(nameStarts[name + 1]) {
        let brief = briefs[Int(nameTokens[place])]
        if !brief.isGranted { weights[name] += brief.weight }
      }
    }
    return NameIndex(
      domain: domain, tokens: TokenTable(arena: dictionary, domain: domain), briefs: briefs,
      nameStarts: nameStarts, nameTokens: nameTokens, nameTags: nameTags,
      nameEntry: nameEntry,
      nameSource: nameSource, nameIsWeak: nameIsWeak, nameIsLow: nameIsLow, nameWeights: weights, postingStarts: starts, postings: postings,
      pairs: HashRows(pairs))
  }
}

/// The hash of two tokens written together.
func joinedHash(_ bytes: Span<UInt8>, _ a: NameToken, _ b: NameToken) -> UInt64 {
  var hash = LetterHash()
  for index in a.letters { hash.add(bytes[index]) }
  for index in b.letters { hash.add(bytes[index]) }
  return hash.value
}
