// What an alignment is worth: what agrees, what is left over on either side, and what that says.

/// The score of the edges chosen, best first.
func scoreOf(
  _ chosen: [NameEdge], _ count: Int, _ q: Span<NameToken>, _ l: Span<NameToken>, _ judge: borrowing NameJudge
) -> NameScore {
  let chosen = chosen.span
  guard count > 0 else { return NameScore(value: 0, information: 0, isEqual: false) }
  var credit: Float = 0, matched: Float = 0, information: Float = 0
  var usedQuery: UInt32 = 0, usedListed: UInt32 = 0
  var isEqual = true
  var words = 0
  var isInverted = false
  for position in 0..<count {
    let edge = chosen[position]
    credit += edge.weight * judge.worth(edge.likeness)
    matched += edge.weight
    let tells = edge.information * edge.likeness * edge.likeness
    information += edge.kind == .spelling ? tells * judge.translation : tells
    usedQuery |= edge.query
    usedListed |= edge.listed
    if edge.kind != .equal { isEqual = false }
    if edge.weight >= 0.25 { words &+= 1 }
    for other in 0..<position {
      isInverted = (edge.query < chosen[other].query) != (edge.listed < chosen[other].listed) ? true : isInverted
    }
  }
  var queryRest = rest(of: q, usedQuery, judge), listedRest = rest(of: l, usedListed, judge)
  // Who is told by two names needs no father: papers give the patronymic or leave it out.
  if judge.tokens.isPair, words >= 2, queryRest.weight == 0 || listedRest.weight == 0 {
    queryRest.weight -= (1 - patronymicRest) * queryRest.patronymics
    listedRest.weight -= (1 - patronymicRest) * listedRest.patronymics
  }
  if queryRest.isAny || listedRest.isAny { isEqual = false }
  let share =
    (credit - judge.contradiction * min(queryRest.weight, listedRest.weight))
    / (matched + judge.additional * queryRest.weight + judge.omission * listedRest.weight)
  var value = share * judge.rarity(information)
  if judge.leading > 0, l.count > 2, lacksFirst(l, usedListed) { value -= judge.leading }
  if judge.family > 0, listedRest.isAny { if lacksFamily(l, usedListed) { value -= judge.family } }
  if isInverted {
    value -= haveFiliation(q, l) ? judge.filiation : judge.order
    if judge.syllables > 0 { if haveExchangedSyllables(chosen, count, q, l) { value *= 1 - judge.syllables } }
  }
  if words < 2, queryRest.weight + listedRest.weight >= 0.25 { value -= judge.lone }
  if queryRest.hasForm, listedRest.hasForm { value -= judge.form }
  if queryRest.hasNumber, listedRest.hasNumber { value -= judge.number }
  // The second of two ships or pipelines has a number, and the first has none.
  if queryRest.hasNumber != listedRest.hasNumber, !judge.tokens.isPerson { value -= judge.number }
  // The branch in Yemen is another party than the whole.
  if queryRest.hasPlace != listedRest.hasPlace { value -= judge.place }
  if judge.generic < 1, value > 0 {
    if isOnlyGeneral(q, l, chosen, count, queryRest.weight + listedRest.weight) { value *= judge.generic }
  }
  return NameScore(value: value, information: information, isEqual: isEqual)
}

/// Whether the first word of a name of three or more is not answered: people leave out names, but seldom the one they are called by.
private func lacksFirst(_ tokens: Span<NameToken>, _ used: UInt32) -> Bool {
  var words = 0
  var isFirstUsed = true
  for index in 0..<tokens.count {
    if tokens[index].kind != .word { continue }
    if words == 0 { isFirstUsed = used &>> UInt32(truncatingIfNeeded: index) & 1 == 1 }
    words &+= 1
  }
  return words > 2 && !isFirstUsed
}

/// Whether nothing of the family name is answered, where the source says which it is.
private func lacksFamily(_ tokens: Span<NameToken>, _ used: UInt32) -> Bool {
  var family: UInt32 = 0
  for index in 0..<tokens.count {
    if tokens[index].tag == .family, tokens[index].kind == .word { family |= 1 &<< UInt32(truncatingIfNeeded: index) }
  }
  return family != 0 && family & used == 0
}

/// Whether two neighbouring syllables stand the other way round beside a family name: Kim Jong Un is not Kim Un Jong.
private func haveExchangedSyllables(_ chosen: Span<NameEdge>, _ count: Int, _ q: Span<NameToken>, _ l: Span<NameToken>) -> Bool {
  if count < 3 { return false }
  for position in 0..<count {
    for other in 0..<count {
      let first = chosen[position], second = chosen[other]
      let areExchanged = (second.query ^ (first.query &<< 1)) | (first.listed ^ (second.listed &<< 1)) == 0
      if areExchanged, areSyllables(q, first.query | second.query), areSyllables(l, first.listed | second.listed) { return true }
    }
  }
  return false
}

private func areSyllables(_ tokens: Span<NameToken>, _ places: UInt32) -> Bool {
  for index in 0..<tokens.count {
    if places &>> UInt32(truncatingIfNeeded: index) & 1 == 1, !tokens[index].traits.contains(.isSyllable) { return false }
  }
  return true
}

/// What is left of a name when the tokens that are answered are taken away.
private struct Rest {
  /// Of all but legal forms.
  var weight: Float = 0
  /// Of that, of patronymics.
  var patronymics: Float = 0
  var isAny = false
  var hasForm = false
  var hasNumber = false
  var hasPlace = false
}

@inline(__always)
private func rest(of tokens: Span<NameToken>, _ used: UInt32, _ judge: borrowing NameJudge) -> Rest {
  var rest = Rest()
  var open = ~used & ((1 &<< UInt32(truncatingIfNeeded: tokens.count)) &- 1)
  rest.isAny = open != 0
  while open != 0 {
    let index = open.trailingZeroBitCount
    open &= open &- 1
    let kind = tokens[index].kind
    let ofWord = tokens[index].clusters != 0 ? NameJudge.generalRest : tokens[index].isKnown ? NameJudge.wholeRest : NameJudge.unknownRest
    let ofKind = kind == .word ? ofWord : kind == .legalForm ? NameJudge.noRest : NameJudge.wholeRest
    let weight = tokens[index].weight * judge.rests[ofKind]
    rest.weight += weight
    rest.patronymics += tokens[index].traits.contains(.isPatronymic) ? weight : 0
    rest.hasPlace = tokens[index].traits.contains(.isPlace) ? true : rest.hasPlace
    rest.hasForm = kind == .legalForm ? true : rest.hasForm
    rest.hasNumber = kind == .number ? true : rest.hasNumber
  }
  return rest
}

/// What a patronymic counts that one side leaves out.
private let patronymicRest: Float = 0.3

/// Whether both names say whose child their bearer is: then the order of the names is part of what it says ("Omar bin Ali" is Ali's son).
private func haveFiliation(_ a: Span<NameToken>, _ b: Span<NameToken>) -> Bool {
  if !hasFiliation(a) { return false }
  return hasFiliation(b)
}

private func hasFiliation(_ tokens: Span<NameToken>) -> Bool {
  for index in 0..<tokens.count {
    let token = tokens[index]
    if token.kind == .particle, filiationHeads.contains(token.head) { return true }
  }
  return false
}

private let filiationHeads: [UInt64] = ["bin", "ben", "ibn", "bint", "binti", "ould", "wuld", "uld", "oglu", "ogly", "kizi", "qizi"].map {
  let bytes = Array($0.utf8)
  return letterHead(bytes.span, 0, bytes.count)
}

/// e to the power of a number not above zero: the whole part of its binary logarithm by the exponent, the rest by a polynomial. Within 0.0002, and the
/// same on every machine, because it is made of single additions and multiplications.
@inline(__always)
func exponential(_ x: Float) -> Float {
  let binary = min(-x, 60) * 1.442_695
  let whole = Int32(binary)
  let rest = 1 - (binary - Float(whole))
  let power = 1 + rest * (0.695_976 + rest * (0.224_940_7 + rest * 0.079_020_4))
  return power * Float(bitPattern: UInt32(truncatingIfNeeded: 126 &- whole) << 23)
}
