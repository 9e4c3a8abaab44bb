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
  let best = bestNames(a, b, settings: settings, aligner: &aligner, isSearch: isSearch)
  var evidence: [Evidence] = []
  if let best { evidence = nameEvidence(a, best.a, b, best.b, settings: settings, aligner: &aligner, isSearch: isSearch) }
  let context = compareContext(
    a.context, b.context, query: a.party, listed: b.party, odds: settings.context, evidence: &evidence, collects: true)
  let score = finalScore(name: best.map { profile(settings, a.names[$0.a].domain, isSearch: isSearch).shown($0.score) } ?? 0, context)
  let domain = best.map { a.names[$0.a].domain } ?? .other
  let least = threshold ?? (domain == .person ? settings.person : settings.other).pairThreshold
  return PartyLikeness(score: score, isMatch: score >= least, evidence: evidence)
}

/// The score of a name and its context: the factor is put on the odds; an equal identifier settles it.
func finalScore(name: Float, _ context: ContextResult) -> Int {
  let probability = min(max(name, 0), 0.985)
  var score = probability
  if context.factor != 1, probability > 0 {
    let odds = probability / (1 - probability) * context.factor
    score = odds / (1 + odds)
  }
  if context.hasEqualIdentifier { score = max(score, 0.96 + 0.04 * probability) }
  return Int((min(max(score, 0), 1) * 1000).rounded())
}

/// The best pair of names of two parties.
struct BestNames {
  var a: Int
  var b: Int
  var score: Float
  var isEqual: Bool
}

func bestNames(_ a: PreparedParty, _ b: PreparedParty, settings: MatchSettings, aligner: inout NameAligner, isSearch: Bool) -> BestNames? {
  var best: BestNames?
  for (i, x) in a.names.enumerated() {
    for (j, y) in b.names.enumerated() where x.domain == y.domain {
      let profile = profile(settings, x.domain, isSearch: isSearch)
      let score = aligner.score(
        a.arena.tokens.span.extracting(x.first..<x.first + x.count), a.arena, b.arena.tokens.span.extracting(y.first..<y.first + y.count),
        b.arena,
        profile: profile)
      var value = score.value
      if x.isWeak || y.isWeak { value -= profile.weak }
      if value > (best?.score ?? 0) { best = BestNames(a: i, b: j, score: value, isEqual: score.isEqual) }
    }
  }
  return best
}

func profile(_ settings: MatchSettings, _ domain: NameDomain, isSearch: Bool) -> NameProfile {
  let domain = domain == .person ? settings.person : settings.other
  return isSearch ? domain.search : domain.pair
}

/// The alignment of two names in words.
func nameEvidence(
  _ a: PreparedParty, _ i: Int, _ b: PreparedParty, _ j: Int, settings: MatchSettings, aligner: inout NameAligner, isSearch: Bool
) -> [Evidence] {
  let x = a.names[i], y = b.names[j]
  let q = a.arena.tokens.span.extracting(x.first..<x.first + x.count), l = b.arena.tokens.span.extracting(y.first..<y.first + y.count)
  _ = aligner.score(q, a.arena, l, b.arena, profile: profile(settings, x.domain, isSearch: isSearch))
  let queryWords = TokenWords(a.party.names[x.source].full, a.arena, x), listedWords = TokenWords(b.party.names[y.source].full, b.arena, y)
  var evidence: [Evidence] = []
  var usedQuery: UInt32 = 0, usedListed: UInt32 = 0
  for edge in aligner.taken.sorted(by: { $0.query & (~$0.query &+ 1) < $1.query & (~$1.query &+ 1) }) {
    usedQuery |= edge.query
    usedListed |= edge.listed
    evidence.append(
      Evidence(
        kind: evidenceKind(edge), query: queryWords.text(edge.query), listed: listedWords.text(edge.listed),
        points: Int((edge.likeness * 1000).rounded())))
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

private func evidenceKind(_ edge: NameEdge) -> Evidence.Kind {
  switch edge.kind {
  case .equal: .partEqual
  case .spelling: .otherSpelling
  case .typo: edge.likeness >= 0.8 ? .otherSpelling : .typo
  case .nickname: .nickname
  case .initial: .initial
  case .joined: .joined
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

/// The words a name's tokens were written as in its source.
struct TokenWords {
  private let words: [String]

  init(_ text: String, _ arena: NameArena, _ name: PreparedParty.Name) {
    let scalars = Array(text.unicodeScalars.prefix(NameFold.scalarsMax))
    var seen: Set<Int> = []
    words = (name.first..<name.first + name.count).map { index in
      let token = arena.tokens[index]
      let range = Int(token.sourceStart)..<Int(token.sourceEnd)
      let letters = String(decoding: arena.bytes[token.letters], as: UTF8.self)
      // Several tokens of one word, and tokens brought to a fixed form that is not what was written, are shown as they are compared.
      guard range.upperBound <= scalars.count, !range.isEmpty, seen.insert(range.lowerBound).inserted else { return letters }
      let isShared = index + 1 < name.first + name.count && arena.tokens[index + 1].sourceStart == token.sourceStart
      return isShared ? letters : String(String.UnicodeScalarView(scalars[range]))
    }
  }

  /// The words of a set of tokens, joined by spaces.
  func text(_ set: UInt32) -> String {
    words.indices.filter { set >> UInt32($0) & 1 == 1 }.map { words[$0] }.joined(separator: " ")
  }
}

/// The score of two parties without its evidence: what `compare` computes, for callers that compare many and explain few. Reuses scratch space.
public struct PartyScorer {
  private var aligner = NameAligner()
  private var none: [Evidence] = []
  public let settings: MatchSettings

  public init(settings: MatchSettings = .standard) { self.settings = settings }

  /// 0...1000. Does not allocate once warm.
  public mutating func score(_ a: PreparedParty, _ b: PreparedParty) -> Int {
    guard a.party.schema.isCompatible(with: b.party.schema) else { return 0 }
    let best = bestNames(a, b, settings: settings, aligner: &aligner, isSearch: false)
    let context = compareContext(a.context, b.context, query: nil, listed: nil, odds: settings.context, evidence: &none, collects: false)
    return finalScore(name: best.map { profile(settings, a.names[$0.a].domain, isSearch: false).shown($0.score) } ?? 0, context)
  }
}
