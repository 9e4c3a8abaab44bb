// The names of a list that are like one name of a query.
//
// 1. Each query token is expanded to the tokens of the list that may be it, with the credit a name holding one can earn for it (an upper bound).
// 2. Tokens whose names are many are put aside while a name that holds nothing else could not reach the floor (Turtle and Flood 1995, "MaxScore");
//    only the others bring names up.
// 3. Names whose bound reaches the floor are aligned in full, by the same code that compares two parties.
//
// The credit of a token is its weight less what its likeness loses, so credit over total weight is never below the share a full alignment computes;
// everything else an alignment does only subtracts. What is found is therefore what comparing with every name would find, except for tokens that no
// expansion reaches: two typing errors in one token that also change its consonants.

extension NameIndex {
  /// Appends the names whose score reaches `floor` to `scratch.hits`.
  func search(
    _ party: PreparedParty, name queryName: Int, domain: NameDomain, profile: NameProfile, floor: Float, scratch: inout SearchScratch
  ) {
    let name = party.names[queryName]
    guard nameCount > 0, name.count > 0 else { return }
    scratch.begin(names: nameCount, tokens: tokens.arena.tokens.count)
    expand(party, name, domain, profile, &scratch)
    guard let plan = plan(party, name, profile, floor, &scratch) else { return }
    credit(plan, party, &scratch)
    align(party, queryName, domain, profile, floor, plan, &scratch)
  }

  /// Unknown tokens of at least this length may be two names written together with a slip.
  static let joinedLengthMin = 8

  /// Finds the expansions of every token, the best first for each.
  private func expand(
    _ party: PreparedParty, _ name: PreparedParty.Name, _ domain: NameDomain, _ profile: NameProfile, _ scratch: inout SearchScratch
  ) {
    let q = party.arena.tokens
    for i in 0..<name.count {
      let token = q[name.first + i]
      guard token.kind == .word || token.kind == .number else { continue }
      scratch.step += 1
      expand(token, party.arena, UInt8(i), domain, profile, &scratch)
    }
    for i in 0..<max(name.count - 1, 0) {
      let a = q[name.first + i], b = q[name.first + i + 1]
      guard mayBeJoined(a, b) else { continue }
      scratch.step += 1
      expandJoined(a, b, party.arena, UInt8(i), domain, profile, &scratch)
    }
  }

  private func expand(
    _ token: NameToken, _ letters: NameArena, _ i: UInt8, _ domain: NameDomain, _ profile: NameProfile, _ scratch: inout SearchScratch
  ) {
    let places = scratch.cache.places(token, domain) ?? computed(token, letters, domain, profile, &scratch)
    for place in places {
      let item = scratch.cache.item(at: place)
      let other = tokens.arena.tokens[Int(item.token)]
      scratch.expansions.append(
        expansion(i, false, item.token, token.weight, other, item.likeness, min(token.information, other.information), profile))
    }
  }

  /// Computes the expansions of a token and keeps them in the cache; where they stand there.
  private func computed(
    _ token: NameToken, _ letters: NameArena, _ domain: NameDomain, _ profile: NameProfile, _ scratch: inout SearchScratch
  ) -> Range<Int> {
    let step = scratch.step
    let judge = TokenJudge(profile)
    let first = scratch.cache.end
    tokens.forEachCandidate(token, letters.bytes.span) { id in
      if scratch.tokenStep[Int(id)] == step { return }
      scratch.tokenStep[Int(id)] = step
      let likeness = scratch.aligner.anyLikeness(token, letters, tokens.arena.tokens[Int(id)], tokens.arena, judge)
      if likeness > 0 { scratch.cache.append(ExpansionCache.Item(token: id, likeness: likeness)) }
    }
    scratch.cache.keep(token, domain, from: first)
    return first..<scratch.cache.end
  }

  private func expandJoined(
    _ a: NameToken, _ b: NameToken, _ letters: NameArena, _ i: UInt8, _ domain: NameDomain, _ profile: NameProfile,
    _ scratch: inout SearchScratch
  ) {
    // The pair is kept like a token of its own; the kind tells it from one that is written so.
    var pair = a
    pair.hash = joinedHash(letters.bytes.span, a, b)
    pair.head = a.head ^ b.head &* 3
    pair.length = a.length + b.length
    pair.kind = .legalForm
    let places = scratch.cache.places(pair, domain) ?? computedJoined(a, b, pair, letters, domain, &scratch)
    for place in places {
      let item = scratch.cache.item(at: place)
      let other = tokens.arena.tokens[Int(item.token)]
      scratch.expansions.append(
        expansion(
          i, true, item.token, a.weight + b.weight, other, item.likeness, min(a.information + b.information, other.information), profile))
    }
  }

  private func computedJoined(
    _ a: NameToken, _ b: NameToken, _ pair: NameToken, _ letters: NameArena, _ domain: NameDomain, _ scratch: inout SearchScratch
  ) -> Range<Int> {
    scratch.joined.removeAll(keepingCapacity: true)
    scratch.joined.append(contentsOf: letters.bytes[a.letters])
    scratch.joined.append(contentsOf: letters.bytes[b.letters])
    let step = scratch.step
    let joined = scratch.joined
    let first = scratch.cache.end
    tokens.forEachCandidate(joined: joined.span) { id in
      if scratch.tokenStep[Int(id)] == step { return }
      scratch.tokenStep[Int(id)] = step
      let likeness = scratch.aligner.joinedLikeness(
        a, b, letters.bytes.span, tokens.arena.tokens[Int(id)], tokens.arena.bytes.span, tokens.arena.omissions.span)
      if likeness > 0 { scratch.cache.append(ExpansionCache.Item(token: id, likeness: likeness)) }
    }
    scratch.cache.keep(pair, domain, from: first)
    return first..<scratch.cache.end
  }

  private func expansion(
    _ i: UInt8, _ isJoined: Bool, _ id: UInt32, _ weight: Float, _ other: NameToken, _ likeness: Float, _ information: Float,
    _ profile: NameProfile
  ) -> Expansion {
    let worth = (1 - profile.strictness) * likeness + profile.strictness * likeness * likeness
    let lost = min(weight, other.weight) * (1 - worth)
    return Expansion(query: i, isJoined: isJoined, token: id, credit: weight - lost, information: information * likeness * likeness)
  }

  /// What a search has decided before it looks at names.
  struct Plan {
    /// Total weight of the query and what is granted to every name.
    var weight: Float
    var granted: Float
    /// The share a name must reach.
    var least: Float
    /// Bits of the tokens that bring names up.
    var essential: UInt32
    /// Pairs by hash that the list may write as two.
    var query: PreparedParty.Name
    var hashes: [UInt64]
    var weights: [Float]
    /// What the tokens put aside and those that bring names up can tell.
    var grantedInformation: Float
    var told: InlineArray<24, Float>
  }

  private func plan(
    _ party: PreparedParty, _ name: PreparedParty.Name, _ profile: NameProfile, _ floor: Float, _ scratch: inout SearchScratch
  ) -> Plan? {
    var weight: Float = 0, granted: Float = 0, information: Float = 0
    var best = InlineArray<24, Float>(repeating: 0)
    var told = InlineArray<24, Float>(repeating: 0)
    var length = InlineArray<24, Int>(repeating: 0)
    for expansion in scratch.expansions {
      let i = Int(expansion.query)
      if expansion.isJoined {
        told[i] = max(told[i], expansion.information / 2)
        told[i + 1] = max(told[i + 1], expansion.information / 2)
        continue
      }
      best[i] = max(best[i], expansion.credit)
      told[i] = max(told[i], expansion.information)
      length[i] += postingRange(expansion.token).count
    }
    var hashes: [UInt64] = []
    var weights: [Float] = []
    for i in 0..<name.count {
      let token = party.arena.tokens[name.first + i]
      hashes.append(token.kind == .word ? token.hash : 0)
      weights.append(token.weight)
      weight += token.weight
      // A token may be one that the list writes as two: then all it tells is agreed.
      let mayBeJoined = !pairs.places(token.hash).isEmpty || !token.isKnown && token.length >= Self.joinedLengthMin
      if token.kind == .word, mayBeJoined {
        told[i] = token.information
        best[i] = token.weight
      }
      if token.kind != .word, token.kind != .number {
        granted += token.weight
        told[i] = token.information
      }
      information += told[i]
    }
    let rarity = 1 - profile.commonness * exponential(-information / profile.rareness)
    let least = floor / rarity
    guard least <= 1 else { return nil }
    var essential: UInt32 = 0
    var aside = granted
    var grantedInformation = information
    var rest: [Int] = []
    for i in 0..<name.count
    where best[i] > 0 && (party.arena.tokens[name.first + i].kind == .word || party.arena.tokens[name.first + i].kind == .number) {
      rest.append(i)
    }
    rest.sort { length[$0] == length[$1] ? $0 < $1 : Float(length[$0]) / best[$0] > Float(length[$1]) / best[$1] }
    var putsAside = true
    for i in rest {
      if putsAside, aside + best[i] < least * weight - 0.001 {
        aside += best[i]
      } else {
        putsAside = false
        essential |= 1 << UInt32(i)
        grantedInformation -= told[i]
      }
    }
    return Plan(
      weight: weight, granted: aside, least: least, essential: essential, query: name, hashes: hashes, weights: weights,
      grantedInformation: grantedInformation, told: told)
  }

  /// Gives names the credit of the tokens they hold.
  private func credit(_ plan: Plan, _ party: PreparedParty, _ scratch: inout SearchScratch) {
    scratch.expansions.sort { ($0.isJoined ? 1 : 0, $0.query, $1.credit, $0.token) < ($1.isJoined ? 1 : 0, $1.query, $0.credit, $1.token) }
    for expansion in scratch.expansions where expansion.isJoined || plan.essential >> UInt32(expansion.query) & 1 == 1 {
      let stamp = UInt32(expansion.query) + (expansion.isJoined ? 64 : 0)
      for place in postingRange(expansion.token) { give(postings[place], expansion.credit, expansion.information, stamp, &scratch) }
    }
    for (i, hash) in plan.hashes.enumerated() where hash != 0 {
      for place in pairs.places(hash) { give(pairs.number(at: place), plan.weights[i], plan.told[i], UInt32(i) + 128, &scratch) }
      // Written together and with a letter too many.
      let token = party.arena.tokens[plan.query.first + i]
      guard token.length >= Self.joinedLengthMin, !token.isKnown else { continue }
      forEachDeletion(party.arena.bytes.span, Int(token.offset), Int(token.offset) + Int(token.length)) { shorter in
        for place in pairs.places(shorter) { give(pairs.number(at: place), plan.weights[i], plan.told[i], UInt32(i) + 128, &scratch) }
      }
    }
  }

  @inline(__always)
  private func give(_ name: UInt32, _ credit: Float, _ information: Float, _ stamp: UInt32, _ scratch: inout SearchScratch) {
    let index = Int(name)
    if scratch.nameEpoch[index] != scratch.epoch {
      scratch.nameEpoch[index] = scratch.epoch
      scratch.nameToken[index] = stamp
      scratch.nameCredit[index] = credit
      scratch.nameInformation[index] = information
      scratch.touched.append(name)
    } else if scratch.nameToken[index] != stamp {
      // The best expansion of a token comes first; what a name holds more of it earns nothing.
      scratch.nameToken[index] = stamp
      scratch.nameCredit[index] += credit
      scratch.nameInformation[index] += information
    }
  }

  /// Aligns the names that can reach the floor.
  private func align(
    _ party: PreparedParty, _ queryName: Int, _ domain: NameDomain, _ profile: NameProfile, _ floor: Float, _ plan: Plan,
    _ scratch: inout SearchScratch
  ) {
    let least = plan.least * plan.weight - plan.granted - 0.001
    let first = plan.query.first, count = plan.query.count
    var aligned = 0
    // Taken out of the scratch space while it is used: the aligner in there is used at the same time.
    var listed: [NameToken] = []
    swap(&listed, &scratch.tokens)
    for index in scratch.touched.indices {
      let name = scratch.touched[index]
      let credit = scratch.nameCredit[Int(name)]
      if credit < least { continue }
      let information = scratch.nameInformation[Int(name)] + plan.grantedInformation
      let rarity = 1 - profile.commonness * exponential(-information / profile.rareness)
      if (credit + plan.granted + 0.001) * rarity < floor * plan.weight { continue }
      aligned += 1
      load(name, &listed)
      let score = scratch.aligner.score(
        party.arena.tokens.span.extracting(first..<first + count), party.arena, listed.span, tokens.arena, profile: profile)
      var value = score.value
      if nameIsWeak[Int(name)] || plan.query.isWeak { value -= profile.weak }
      guard value >= floor else { continue }
      scratch.hits.append(
        NameHit(entry: nameEntry[Int(name)], name: name, queryName: queryName, domain: domain, score: value, isEqual: score.isEqual))
    }
    swap(&listed, &scratch.tokens)
    scratch.countAligned(aligned)
  }

  /// The tokens of a name, out of the dictionary.
  @inline(__always)
  private func load(_ name: UInt32, _ listed: inout [NameToken]) {
    listed.removeAll(keepingCapacity: true)
    for place in Int(nameStarts[Int(name)])..<Int(nameStarts[Int(name) + 1]) {
      var token = tokens.arena.tokens[Int(nameTokens[place])]
      token.tag = nameTags[place]
      listed.append(token)
    }
  }
}
