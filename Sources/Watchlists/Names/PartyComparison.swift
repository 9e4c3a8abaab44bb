/// What comparing two parties found.
public struct PartyLikeness: Sendable, Equatable {
  /// 0...1000.
  public let score: Int
  public let isMatch: Bool
  public let evidence: [Evidence]
}

/// Compares two parties: the scorer that searches use, with the profile for given pairs. `a` is the query, `b` the listed one.
///
/// Pure. O(names of a · names of b); about a microsecond a pair of names.
public func compare(_ a: PreparedParty, _ b: PreparedParty, settings: MatchSettings = .standard) -> PartyLikeness {
  var aligner = NameAligner()
  return compare(a, b, settings: settings, aligner: &aligner, isSearch: false, threshold: nil)
}

func compare(
  _ a: PreparedParty, _ b: PreparedParty, settings: MatchSettings, aligner: inout NameAligner, isSearch: Bool, threshold: Int?
) -> PartyLikeness {
  guard a.party.schema.isCompatible(with: b.party.schema) else { return PartyLikeness(score: 0, isMatch: false, evidence: []) }
  let judges = NameJudges(settings, isSearch: isSearch)
  let best = bestNames(a, b, judges, aligner: &aligner)
  var evidence: [Evidence] = []
  // Of names that are no likeness at all it is said what they do have in common.
  if let shown = best ?? firstComparable(a, b) { evidence = nameEvidence(a, shown.a, b, shown.b, judges, aligner: &aligner) }
  let context = compareContext(
    a.context, b.context, query: a.party, listed: b.party, odds: settings.context, evidence: &evidence, collects: true)
  let score = finalScore(name: best.map { shownName($0, judges[a.names[$0.a].domain]) } ?? 0, context, rareName: judges.rareName)
  let domain = best.map { a.names[$0.a].domain } ?? .other
  let least = threshold ?? (domain == .person ? settings.person : settings.other).pairThreshold
  return PartyLikeness(score: score, isMatch: score >= least, evidence: evidence)
}

/// The score of a name and its context: the factor is put on the odds; an equal identifier settles it.
func finalScore(name: Float, _ context: ContextResult, rareName: Float) -> Int {
  let probability = min(max(name, 0), 0.985)
  var score = probability
  if context.factor != 1, probability > 0 {
    let odds = probability / (1 - probability) * context.factor
    score = odds / (1 + odds)
    if probability >= rareName { score = max(score, rareNameLeast) }
  }
  if context.hasEqualIdentifier { score = max(score, 0.96 + 0.04 * probability) }
  return Int((min(max(score, 0), 1) * 1000).rounded())
}

/// What a name that is the same in several rare words is worth whatever the context says. Dates, countries and genders are wrong in lists and forms more often
/// than such a name is another's: they lower its score, but alone they do not take it away.
private let rareNameLeast: Float = 0.71

/// What is left of a name in Chinese characters that is like another with the same number of characters and not the same ones.
private let otherSigns: Float = 0.5

/// The shown score of a pair of names, 0...1. Of two given parties, organisations of the same name match, however little its words tell; a search would bring
/// up everybody with such a name.
func shownName(_ best: BestNames, _ judge: NameJudge) -> Float {
  let shown = judge.shown(best.score)
  return best.hasEqualOrganisation && judge.tokens.isPair ? max(shown, equalOrganisation) : shown
}

private let equalOrganisation: Float = 0.8

/// The best pair of names of two parties.
struct BestNames {
  var a: Int
  var b: Int
  var score: Float
  /// Whether a name of one as an organisation, and no weak one, is a name of the other, be it the best pair or not.
  var hasEqualOrganisation = false
}

func bestNames(_ a: PreparedParty, _ b: PreparedParty, _ judges: borrowing NameJudges, aligner: inout NameAligner) -> BestNames? {
  // Passed on one by one, so that they are borrowed from the two parties: keeping a reference to each costs as much as aligning two names.
  bestNames(
    a.storage.names, a.storage.arena.tokens, a.storage.arena.letters, b.storage.names, b.storage.arena.tokens, b.storage.arena.letters,
    judges, &aligner)
}

private func bestNames(
  _ aNames: [PreparedParty.Name], _ aTokens: [NameToken], _ aLetters: [UInt16], _ bNames: [PreparedParty.Name], _ bTokens: [NameToken],
  _ bLetters: [UInt16], _ judges: borrowing NameJudges, _ aligner: inout NameAligner
) -> BestNames? {
  var best: BestNames?
  var hasEqualOrganisation = false
  for i in aNames.indices {
    let x = aNames[i]
    for j in bNames.indices {
      let y = bNames[j]
      guard x.domain == y.domain else { continue }
      // Names in the same writing are compared as they are written: that another language reads both alike says nothing.
      let areSigns = x.signs != 0 && y.signs != 0
      if areSigns, x.reading != .usual || y.reading != .usual { continue }
      let q = aTokens.span.extracting(x.first..<x.first + x.count), l = bTokens.span.extracting(y.first..<y.first + y.count)
      // A judge is passed on where it lies: copying one costs as much as choosing among the edges.
      let score =
        switch x.domain {
        case .person: aligner.score(q, aLetters.span, x.shape, l, bLetters.span, y.shape, judges.person)
        case .other: aligner.score(q, aLetters.span, x.shape, l, bLetters.span, y.shape, judges.other)
        }
      var value = score.value
      // As many characters and other ones are another name, whatever they sound like.
      if areSigns, x.signs != y.signs, (x.signs ^ y.signs) & 0xFF == 0, value > 0 { value *= otherSigns }
      if x.isWeak || y.isWeak { value -= judges[x.domain].weak }
      if !judges.person.tokens.isPair { value -= x.reading.searchCost }
      if score.isEqual, x.domain == .other, !x.isWeak, !y.isWeak, !areSigns || x.signs == y.signs { hasEqualOrganisation = true }
      if value > (best?.score ?? 0) { best = BestNames(a: i, b: j, score: value) }
    }
  }
  best?.hasEqualOrganisation = hasEqualOrganisation
  return best
}

/// The first two names that are read alike.
private func firstComparable(_ a: PreparedParty, _ b: PreparedParty) -> BestNames? {
  for i in a.names.indices {
    if let j = b.names.firstIndex(where: { $0.domain == a.names[i].domain }) { return BestNames(a: i, b: j, score: 0) }
  }
  return nil
}

/// The alignment of two names in words.
func nameEvidence(
  _ a: PreparedParty, _ i: Int, _ b: PreparedParty, _ j: Int, _ judges: borrowing NameJudges, aligner: inout NameAligner
) -> [Evidence] {
  let x = a.names[i], y = b.names[j]
  let aTokens = a.arena.tokens, bTokens = b.arena.tokens
  let q = aTokens.span.extracting(x.first..<x.first + x.count), l = bTokens.span.extracting(y.first..<y.first + y.count)
  let aLetters = a.arena.letters, bLetters = b.arena.letters
  _ = aligner.score(q, aLetters.span, l, bLetters.span, judges[x.domain])
  let queryWords = TokenWords(a.party.names[x.source].full, a.arena, x), listedWords = TokenWords(b.party.names[y.source].full, b.arena, y)
  var evidence: [Evidence] = []
  var usedQuery: UInt32 = 0, usedListed: UInt32 = 0, before: UInt32 = 0
  var isInverted = false
  for edge in aligner.taken.sorted(by: { $0.query & (~$0.query &+ 1) < $1.query & (~$1.query &+ 1) }) {
    usedQuery |= edge.query
    usedListed |= edge.listed
    if edge.listed < before { isInverted = true }
    before = edge.listed
    let query = queryWords.text(edge.query), listed = listedWords.text(edge.listed)
    // A form is compared by its class: "Ltd" and "GmbH" are one there, and not one word.
    let isOtherForm = q[edge.query.trailingZeroBitCount].kind == .legalForm && !areSameLetters(query, listed)
    evidence.append(
      Evidence(
        kind: isOtherForm ? .legalFormAlike : evidenceKind(edge, x.domain), query: query, listed: listed,
        points: Int((edge.likeness * 1000).rounded())))
  }
  if isInverted { evidence.append(Evidence(kind: .otherOrder, query: "", listed: "", points: 0)) }
  let queryForms = forms(q, usedQuery), listedForms = forms(l, usedListed)
  if queryForms != 0, listedForms != 0 {
    evidence.append(
      Evidence(kind: .legalFormDiffers, query: queryWords.text(queryForms), listed: listedWords.text(listedForms), points: 0))
  }
  let queryRest = rest(q, usedQuery), listedRest = rest(l, usedListed)
  if queryRest != 0, listedRest != 0 {
    evidence.append(Evidence(kind: .contradicts, query: queryWords.text(queryRest), listed: listedWords.text(listedRest), points: 0))
  } else if queryRest != 0 {
    evidence.append(Evidence(kind: .additional, query: queryWords.text(queryRest), listed: "", points: 0))
  } else if listedRest != 0 {
    evidence.append(Evidence(kind: .missing, query: "", listed: listedWords.text(listedRest), points: 0))
  }
  if y.isWeak || x.isWeak { evidence.append(Evidence(kind: .weakAlias, query: "", listed: "", points: 0)) }
  return evidence
}

/// Whether two texts are the same but for signs, spaces and capitals.
private func areSameLetters(_ a: String, _ b: String) -> Bool {
  func letters(_ text: String) -> String { String(text.lowercased().unicodeScalars.filter { signClass($0.value) == .letter }) }
  return letters(a) == letters(b)
}

private func evidenceKind(_ edge: NameEdge, _ domain: NameDomain) -> Evidence.Kind {
  switch edge.kind {
  case .equal: .partEqual
  case .spelling: domain == .person ? .otherSpelling : .generalWord
  case .typo: edge.likeness >= 0.8 ? .similarSpelling : .typo
  case .nickname: .nickname
  case .initial: .initial
  case .joined: .joined
  case .acronym: .acronym
  }
}

/// The tokens that are left and weigh something.
private func rest(_ tokens: Span<NameToken>, _ used: UInt32) -> UInt32 {
  var rest: UInt32 = 0
  for index in 0..<tokens.count {
    let kind = tokens[index].kind
    if used >> UInt32(index) & 1 == 0, kind != .particle, kind != .legalForm { rest |= 1 << UInt32(index) }
  }
  return rest
}

/// The legal forms that nothing answers.
private func forms(_ tokens: Span<NameToken>, _ used: UInt32) -> UInt32 {
  var forms: UInt32 = 0
  for index in 0..<tokens.count where tokens[index].kind == .legalForm && used >> UInt32(index) & 1 == 0 { forms |= 1 << UInt32(index) }
  return forms
}

/// The words a name's tokens were written as in its source.
struct TokenWords {
  private let text: [UInt8]
  private let arena: NameArena
  private let name: PreparedParty.Name

  init(_ text: String, _ arena: NameArena, _ name: PreparedParty.Name) {
    self.text = Array(text.utf8.prefix(4 * NameFold.scalarsMax))
    self.arena = arena
    self.name = name
  }

  /// The words of a set of tokens, joined by spaces.
  func text(_ set: UInt32) -> String {
    var words: [UInt8] = []
    for index in 0..<name.count where set >> UInt32(index) & 1 == 1 {
      if !words.isEmpty { words.append(UInt8(ascii: " ")) }
      words += word(index)
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// Several tokens of one word, and tokens brought to a fixed form that is not what was written, are shown as they are compared.
  private func word(_ index: Int) -> ArraySlice<UInt8> {
    let tokens = arena.tokens[name.first..<name.first + name.count], place = name.first + index
    let token = tokens[place]
    let range = Int(token.sourceStart)..<Int(token.sourceEnd)
    // An article or a prefix that was cut off leaves the word what it is: المتصدق.
    let isShared = tokens.indices.contains {
      $0 != place && tokens[$0].sourceStart == token.sourceStart && (tokens[$0].kind != .particle || token.kind == .particle)
    }
    return isShared || range.isEmpty || range.upperBound > text.count ? arena.bytes[token.letters] : text[range]
  }
}

/// The score of two parties without its evidence: what `compare` computes, for callers that compare many and explain few. Reuses scratch space.
public struct PartyScorer {
  private var aligner = NameAligner(remembers: true)
  private var none: [Evidence] = []
  private let judges: NameJudges
  public let settings: MatchSettings

  public init(settings: MatchSettings = .standard) {
    self.settings = settings
    judges = NameJudges(settings, isSearch: false)
  }

  /// 0...1000. Does not allocate.
  public mutating func score(_ a: PreparedParty, _ b: PreparedParty) -> Int {
    guard a.storage.schema.isCompatible(with: b.storage.schema) else { return 0 }
    let best = bestNames(a, b, judges, aligner: &aligner)
    var context = ContextResult()
    if a.storage.hasContext, b.storage.hasContext {
      context = compareContext(
        a.storage.context, b.storage.context, query: nil, listed: nil, odds: settings.context, evidence: &none, collects: false)
    }
    return finalScore(name: best.map { shownName($0, judges[a.storage.names[$0.a].domain]) } ?? 0, context, rareName: judges.rareName)
  }
}
