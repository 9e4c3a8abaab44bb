// The names of a list that are like one name of a query.
//
// 1. Each query token is expanded to the tokens of the list that may be it, with the credit a name holding one can earn for it (an upper bound).
// 2. Tokens whose names are many are put aside while a name that holds nothing else could not reach the floor (Turtle and Flood 1995, "MaxScore"),
//    neither by what they weigh nor by what they tell: two common words that agree are a poor score. Only the others bring names up.
// 3. What a name must have earned depends on which query tokens it holds, so it is worked out once for each set of them, and names are sifted by that.
//    If reading on through the names of the tokens put aside is cheaper than jumping to each name left, they are credited too, and sifted again.
// 4. Of the names left, all tokens are looked up among the expansions: what each side must have left over, and how much the agreeing tokens can
//    tell, bounds the score from above. This needs no letters.
// 5. Names whose bound reaches the floor are aligned in full, by the same code that compares two parties.
//
// The credit of a token is its weight less what its likeness loses, so credit over total weight is never below the share a full alignment computes;
// everything else an alignment does only subtracts. So nothing is lost after the first step, and what the first step may lose is said at `NameIndex`.
// Rejected: blocks of names with the best credit of each (block-max), since a name has at most one credit a token and blocks are as good as their best.

extension NameIndex {
  /// Appends the names whose score reaches `floor` to `scratch.hits`.
  func search(
    _ party: PreparedParty, name queryName: Int, _ judge: borrowing NameJudge, floor: Float, scratch: inout SearchScratch
  ) {
    let arena = party.storage.arena, name = party.storage.names[queryName]
    guard nameCount > 0, name.count > 0 else { return }
    scratch.begin(names: nameCount, tokens: tokens.arena.tokens.count)
    let query = QueryTokens(arena, name)
    expand(query, arena, judge, &scratch)
    guard let plan = plan(query, judge, floor, scratch.expansions) else { return }
    setBounds(plan, aside: plan.aside, query, judge, floor, &scratch)
    credit(plan, query, arena, &scratch)
    let credited = scratch.touchedCount
    sift(plan, query, judge, &scratch)
    if isWorthReading(plan, query, touched: scratch.touchedCount) {
      setBounds(plan, aside: 0, query, judge, floor, &scratch)
      creditAside(plan, query, &scratch)
      sift(plan, query, judge, &scratch)
    }
    let looked = scratch.touchedCount
    let aligned = align(query, arena, queryName, name, judge, floor, plan, &scratch)
    scratch.countWork(credited: credited, looked: looked, aligned: aligned)
  }

  /// Whether the bounds must be as sharp as they can be. On lists of fewer names what a name tells is taken for all the query could tell: that costs little
  /// there, and brings up some names by one token whose other tokens are alike in a way no expansion reaches.
  private var isLarge: Bool { nameCount > 200_000 }

  /// Unknown tokens of at least this length may be two names written together with a slip.
  private var joinedLengthMin: Int { isLarge ? 8 : 7 }

  /// The tokens of the name searched for, at hand.
  struct QueryTokens {
    private(set) var count: Int
    private let first: Int
    private let all: [NameToken]
    /// Bits of the letters that initials of the query stand for: "a" is bit 0.
    private(set) var initials: UInt32 = 0

    init(_ arena: NameArena, _ name: PreparedParty.Name) {
      all = arena.tokens
      first = name.first
      count = name.count
      for i in 0..<count where self[i].kind == .initial { initials |= letterBit(UInt8(truncatingIfNeeded: self[i].head >> 56)) }
    }

    @inline(__always)
    subscript(_ i: Int) -> NameToken { all[first + i] }

    /// Whether a token is looked up in the list; the others (particles, initials, legal forms) are granted to every name.
    @inline(__always)
    func isExpanded(_ i: Int) -> Bool { self[i].kind == .word || self[i].kind == .number }
  }

  // MARK: expansions

  /// Finds the expansions of every token and of every two neighbours written together.
  private func expand(_ query: QueryTokens, _ letters: NameArena, _ judge: borrowing NameJudge, _ scratch: inout SearchScratch) {
    for i in 0..<query.count where query.isExpanded(i) {
      let token = query[i]
      let places = scratch.cache.places(token, domain) ?? computed(token, letters, judge, &scratch)
      for place in places {
        let item = scratch.cache.item(at: place)
        addExpansion(UInt8(i), isJoined: false, item, token.weight, token.information, judge, &scratch)
      }
    }
    for i in 0..<max(query.count - 1, 0) {
      let a = query[i], b = query[i + 1]
      guard mayBeJoined(a, b) else { continue }
      // The pair is kept like a token of its own; the kind tells it from one that is written so.
      var pair = a
      pair.hash = joinedHash(letters.bytes.span, a, b)
      pair.head = a.head ^ b.head &* 3
      pair.length = a.length + b.length
      pair.kind = .legalForm
      let places = scratch.cache.places(pair, domain) ?? computedJoined(a, b, pair, letters, &scratch)
      for place in places {
        let item = scratch.cache.item(at: place)
        addExpansion(UInt8(i), isJoined: true, item, a.weight + b.weight, a.information + b.information, judge, &scratch)
      }
    }
  }

  /// Computes the expansions of a token and keeps them in the cache; where they stand there.
  private func computed(_ token: NameToken, _ letters: NameArena, _ judge: borrowing NameJudge, _ scratch: inout SearchScratch) -> Range<
    Int
  > {
    scratch.beginCandidates()
    tokens.forEachCandidate(token, letters.bytes.span) { scratch.addCandidate($0) }
    let first = scratch.cache.end, tokenJudge = judge.tokens
    let own = letters.letters.span, listed = tokens.arena.tokens.span, listedLetters = tokens.arena.letters.span
    for index in scratch.candidates.indices {
      let id = scratch.candidates[index]
      let likeness = letterTables.anyLikeness(token, own, listed[Int(id)], listedLetters, tokenJudge)
      if likeness > 0 { scratch.cache.append(ExpansionCache.Item(token: id, likeness: likeness)) }
    }
    scratch.cache.keep(token, domain, from: first)
    return first..<scratch.cache.end
  }

  private func computedJoined(_ a: NameToken, _ b: NameToken, _ pair: NameToken, _ letters: NameArena, _ scratch: inout SearchScratch)
    -> Range<Int>
  {
    scratch.joined.removeAll(keepingCapacity: true)
    scratch.joined.append(contentsOf: letters.bytes[a.letters])
    scratch.joined.append(contentsOf: letters.bytes[b.letters])
    scratch.beginCandidates()
    let joined = scratch.joined
    tokens.forEachCandidate(joined: joined.span, omitsVowels: a.omitsVowels || b.omitsVowels) { scratch.addCandidate($0) }
    let first = scratch.cache.end
    let own = letters.letters.span, listed = tokens.arena.tokens.span, listedLetters = tokens.arena.letters.span
    for index in scratch.candidates.indices {
      let id = scratch.candidates[index]
      let likeness = letterTables.joinedLikeness(a, b, own, listed[Int(id)], listedLetters)
      if likeness > 0 { scratch.cache.append(ExpansionCache.Item(token: id, likeness: likeness)) }
    }
    scratch.cache.keep(pair, domain, from: first)
    return first..<scratch.cache.end
  }

  /// Notes that a token of the list may be one of the query, and chains it to what else that token may be.
  @inline(__always)
  private func addExpansion(
    _ i: UInt8, isJoined: Bool, _ item: ExpansionCache.Item, _ weight: Float, _ information: Float, _ judge: borrowing NameJudge,
    _ scratch: inout SearchScratch
  ) {
    let brief = briefs[Int(item.token)]
    let lost = min(weight, brief.weight) * (1 - judge.worth(item.likeness))
    let number = UInt32(scratch.expansions.count)
    var mark = scratch.tokenMarks[Int(item.token)]
    let next = mark.epoch == scratch.epoch ? mark.first : .max
    mark.epoch = scratch.epoch
    mark.first = number
    scratch.tokenMarks[Int(item.token)] = mark
    scratch.expansions.append(
      Expansion(
        query: i, isJoined: isJoined, token: item.token, credit: weight - lost,
        information: min(information, brief.information) * item.likeness * item.likeness, next: next))
  }

  // MARK: the plan

  /// What a search has decided before it looks at names.
  struct Plan {
    /// Total weight of the query, and what is granted to every name.
    var weight: Float = 0
    var granted: Float = 0
    var grantedInformation: Float = 0
    /// What is granted to every name although it may not hold the tokens that tell it.
    var spare: Float = 0
    /// By query token: the most a name can earn for it, the most it can tell, the most it can weigh in a listed name, and how many names have it.
    var best = InlineArray<24, Float>(repeating: 0)
    var told = InlineArray<24, Float>(repeating: 0)
    var listed = InlineArray<24, Float>(repeating: 0)
    var length = InlineArray<24, Float>(repeating: 0)
    /// Bits of the tokens that bring names up, and of those that do not although names have them.
    var essential: UInt32 = 0
    var aside: UInt32 = 0
    /// Bits of the tokens the list may write as two.
    var splits: UInt32 = 0
  }

  /// Nil if no name can reach the floor.
  private func plan(_ query: QueryTokens, _ judge: borrowing NameJudge, _ floor: Float, _ expansions: [Expansion]) -> Plan? {
    var plan = Plan()
    for expansion in expansions {
      let i = Int(expansion.query)
      plan.listed[i] = max(plan.listed[i], briefs[Int(expansion.token)].weight)
      if expansion.isJoined {
        plan.told[i] = max(plan.told[i], expansion.information / 2)
        plan.told[i + 1] = max(plan.told[i + 1], expansion.information / 2)
        continue
      }
      plan.best[i] = max(plan.best[i], expansion.credit)
      plan.told[i] = max(plan.told[i], expansion.information)
      plan.length[i] += Float(postingRange(expansion.token).count)
    }
    var information: Float = 0
    for i in 0..<query.count {
      let token = query[i]
      plan.weight += token.weight
      if !query.isExpanded(i) {
        plan.granted += token.weight
        plan.grantedInformation += token.information
        information += token.information
        continue
      }
      // A token that the list writes as two: then all it tells is agreed.
      if token.kind == .word, !pairs.places(token.hash).isEmpty || !token.isKnown && token.length >= joinedLengthMin {
        plan.splits |= 1 << UInt32(i)
        plan.best[i] = token.weight
        plan.told[i] = token.information
      }
      information += plan.told[i]
    }
    guard floor <= judge.rarity(information) else { return nil }
    plan.spare = isLarge ? 0 : information
    putAside(&plan, query, judge, floor)
    return plan
  }

  /// The tokens with the most names for their weight are put aside first, as long as they alone lift nobody over the floor: neither by what they weigh
  /// nor by what they tell, for two common words that agree are a poor score.
  private func putAside(_ plan: inout Plan, _ query: QueryTokens, _ judge: borrowing NameJudge, _ floor: Float) {
    var open: UInt32 = 0
    for i in 0..<query.count where query.isExpanded(i) && plan.best[i] > 0 { open |= 1 << UInt32(i) }
    var credit = plan.granted, information = plan.grantedInformation
    while open != 0 {
      var dearest = -1
      for i in 0..<query.count where open >> UInt32(i) & 1 == 1 {
        if dearest < 0 || plan.length[i] * plan.best[dearest] > plan.length[dearest] * plan.best[i] { dearest = i }
      }
      open &= ~(1 << UInt32(dearest))
      let more = credit + plan.best[dearest], tells = information + plan.told[dearest]
      if more * judge.rarity(max(tells, plan.spare)) >= (floor - 0.001) * plan.weight {
        plan.essential |= 1 << UInt32(dearest)
      } else {
        plan.aside |= 1 << UInt32(dearest)
        credit = more
        information = tells
      }
    }
  }

  // MARK: names

  /// What the names that hold some of the query's tokens, and perhaps all that are put aside, must have earned.
  struct CreditBound {
    /// Less is too little, however little else the name holds.
    var least: Float = 0
    /// The share it must reach.
    var share: Float = 0
    /// What of the listed name the tokens can answer.
    var answered: Float = 0
    /// What of the query is not in the name.
    var missing: Float = 0
  }

  /// Sets of query tokens are told apart by so many bits; the tokens of a longer name share the last one.
  static let setBits = 6

  /// What names must have earned, by the set of tokens they have been credited for. The tokens put aside are granted.
  private func setBounds(
    _ plan: Plan, aside: UInt32, _ query: QueryTokens, _ judge: borrowing NameJudge, _ floor: Float, _ scratch: inout SearchScratch
  ) {
    var credit = plan.granted, information = plan.grantedInformation, answered: Float = 0, missing: Float = 0
    var tells = InlineArray<6, Float>(repeating: 0), answers = InlineArray<6, Float>(repeating: 0)
    var lacks = InlineArray<6, Float>(repeating: 0)
    var used = 0
    // Tokens put aside come last, so that a token keeps its bit when they are credited after all.
    for round in 0...1 {
      for i in 0..<query.count where query.isExpanded(i) && plan.aside >> UInt32(i) & 1 == UInt32(round) {
        if aside >> UInt32(i) & 1 == 1 {
          credit += plan.best[i]
          information += plan.told[i]
          answered += plan.listed[i]
          continue
        }
        let bit = min(used, Self.setBits - 1)
        scratch.setBit[i] = 1 << UInt16(bit)
        tells[bit] += plan.told[i]
        answers[bit] += plan.listed[i]
        lacks[bit] += query[i].weight
        missing += query[i].weight
        used += 1
      }
    }
    scratch.granted = credit
    for set in 0..<(1 << min(used, Self.setBits)) {
      var told = information, bound = CreditBound(answered: answered, missing: missing)
      for bit in 0..<min(used, Self.setBits) where set >> bit & 1 == 1 {
        told += tells[bit]
        bound.answered += answers[bit]
        bound.missing -= lacks[bit]
      }
      bound.share = floor / judge.rarity(max(told, plan.spare))
      bound.least = bound.share * plan.weight - credit - 0.002
      scratch.bounds[set] = bound
    }
  }

  /// Gives names the credit of the tokens they hold.
  private func credit(_ plan: Plan, _ query: QueryTokens, _ arena: NameArena, _ scratch: inout SearchScratch) {
    for index in scratch.expansions.indices {
      let expansion = scratch.expansions[index]
      guard expansion.isJoined || plan.essential >> UInt32(expansion.query) & 1 == 1 else { continue }
      let i = Int(expansion.query)
      scratch.give(
        postings.span.extracting(postingRange(expansion.token)), expansion.credit, UInt16(i) + (expansion.isJoined ? 64 : 0),
        set: expansion.isJoined ? scratch.setBit[i] | scratch.setBit[i + 1] : scratch.setBit[i])
    }
    guard plan.splits != 0 else { return }
    for i in 0..<query.count where plan.splits >> UInt32(i) & 1 == 1 {
      let token = query[i], stamp = SearchScratch.splitStamp + UInt16(i), set = scratch.setBit[i]
      scratch.give(pairs.all.span.extracting(pairs.places(token.hash)), token.weight, stamp, set: set)
      // Written together and with a letter too many.
      guard token.length >= joinedLengthMin, !token.isKnown else { continue }
      forEachDeletion(arena.bytes.span, Int(token.offset), Int(token.offset) + Int(token.length)) { shorter in
        scratch.give(pairs.all.span.extracting(pairs.places(shorter)), token.weight, stamp, set: set)
      }
    }
  }

  /// Drops the names that cannot reach the floor by what they have been credited for.
  private func sift(_ plan: Plan, _ query: QueryTokens, _ judge: borrowing NameJudge, _ scratch: inout SearchScratch) {
    // An initial of the query may answer any word of a name that begins so.
    let weighs = query.initials == 0
    var kept = 0
    for index in 0..<scratch.touchedCount {
      let number = scratch.touched[index]
      let mark = scratch.nameMarks[Int(number)]
      if mark.stamp < SearchScratch.splitStamp {
        let bound = scratch.bounds[Int(mark.set)]
        if mark.credit < bound.least { continue }
        if weighs {
          let left = nameWeights[Int(number)] - bound.answered
          if left > 0 {
            let credit = mark.credit + scratch.granted - judge.contradiction * min(bound.missing, left)
            if credit < bound.share * (plan.weight + judge.omission * left) - 0.002 { continue }
          }
        }
      }
      scratch.touched[kept] = number
      kept += 1
    }
    scratch.touchedCount = kept
  }

  /// Whether looking the names of the tokens put aside all through costs less than looking at the tokens of every name that is left: reading a list on
  /// is some twenty times as fast as jumping from name to name.
  private func isWorthReading(_ plan: Plan, _ query: QueryTokens, touched: Int) -> Bool {
    var length: Float = 0
    for i in 0..<query.count where plan.aside >> UInt32(i) & 1 == 1 { length += plan.length[i] }
    return length > 0 && length < Float(touched) * 16
  }

  /// Credits the names that are left, and no others, for the tokens put aside.
  private func creditAside(_ plan: Plan, _ query: QueryTokens, _ scratch: inout SearchScratch) {
    scratch.noteTouched(names: nameCount)
    for index in scratch.expansions.indices {
      let expansion = scratch.expansions[index]
      let i = Int(expansion.query)
      guard !expansion.isJoined, plan.aside >> UInt32(i) & 1 == 1 else { continue }
      scratch.giveTouched(postings.span.extracting(postingRange(expansion.token)), expansion.credit, UInt16(i), set: scratch.setBit[i])
    }
    scratch.forgetTouched()
  }

  /// Aligns the names that can reach the floor; says how many.
  private func align(
    _ query: QueryTokens, _ arena: NameArena, _ queryName: Int, _ name: PreparedParty.Name, _ judge: borrowing NameJudge, _ floor: Float,
    _ plan: Plan, _ scratch: inout SearchScratch
  ) -> Int {
    let queryTokens = arena.tokens, queryLetters = arena.letters
    var aligned = 0
    // Taken out of the scratch space while it is used: the aligner in there is used at the same time.
    var listed: [NameToken] = []
    swap(&listed, &scratch.tokens)
    for index in 0..<scratch.touchedCount {
      let number = scratch.touched[index]
      if scratch.nameMarks[Int(number)].stamp < SearchScratch.splitStamp, bound(number, query, plan, judge, scratch) < floor { continue }
      aligned += 1
      load(number, &listed)
      let score = scratch.aligner.score(
        queryTokens.span.extracting(name.first..<name.first + name.count), queryLetters.span, name.shape, listed.span,
        tokens.arena.letters.span, NameShape(listed.span), judge)
      var value = score.value
      if nameIsWeak[Int(number)] || name.isWeak { value -= judge.weak }
      value -= name.reading.searchCost
      if nameIsLow[Int(number)] { value = min(value, judge.weakMost) }
      guard value >= floor else { continue }
      scratch.hits.append(
        NameHit(entry: nameEntry[Int(number)], name: number, queryName: queryName, domain: domain, score: value, isEqual: score.isEqual))
    }
    swap(&listed, &scratch.tokens)
    return aligned
  }

  /// The most a name can score, from what its tokens may be.
  private func bound(
    _ name: UInt32, _ query: QueryTokens, _ plan: Plan, _ judge: borrowing NameJudge, _ scratch: borrowing SearchScratch
  ) -> Float {
    var best = InlineArray<24, Float>(repeating: 0), told = InlineArray<24, Float>(repeating: 0)
    // What of the listed name nobody can answer, and what two query tokens together may earn.
    var left: Float = 0
    var joined: UInt32 = 0
    var credit = plan.granted, information = plan.grantedInformation
    for place in Int(nameStarts[Int(name)])..<Int(nameStarts[Int(name) + 1]) {
      let id = Int(nameTokens[place])
      let mark = scratch.tokenMarks[id]
      guard mark.epoch == scratch.epoch else {
        let brief = briefs[id]
        if !brief.isGranted, letterBit(brief.first) & query.initials == 0 { left += brief.weight }
        continue
      }
      var next = mark.first
      while next != .max {
        let expansion = scratch.expansions[Int(next)]
        let i = Int(expansion.query)
        if expansion.isJoined {
          joined |= 3 << UInt32(i)
          credit += expansion.credit
          information += expansion.information
        } else {
          best[i] = max(best[i], expansion.credit)
          told[i] = max(told[i], expansion.information)
        }
        next = expansion.next
      }
    }
    var missing: Float = 0
    for i in 0..<query.count where query.isExpanded(i) {
      credit += best[i]
      information += told[i]
      if best[i] == 0, joined >> UInt32(i) & 1 == 0 { missing += query[i].weight }
    }
    let share = (credit - judge.contradiction * min(missing, left)) / (plan.weight + judge.omission * left)
    return share * judge.rarity(information) + 0.001
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

/// The bit of a letter, 0 for anything else.
@inline(__always)
private func letterBit(_ letter: UInt8) -> UInt32 { letter >= 97 && letter <= 122 ? 1 << UInt32(letter - 97) : 0 }
