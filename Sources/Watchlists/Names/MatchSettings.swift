/// How parties are compared and from which score on a likeness is a match.
public struct MatchSettings: Sendable, Equatable {
  /// Persons or the rest.
  public struct Domain: Sendable, Equatable {
    public var search: NameProfile
    public var pair: NameProfile
    /// The score from which a search hit is a match, by the size of the list: the first row whose size is not exceeded counts.
    public var searchThresholds: [(entriesMax: Int, score: Int)]
    public var pairThreshold: Int

    public static func == (a: Domain, b: Domain) -> Bool {
      a.search == b.search && a.pair == b.pair && a.pairThreshold == b.pairThreshold && a.searchThresholds.elementsEqual(b.searchThresholds, by: ==)
    }
  }

  public var person: Domain
  public var other: Domain
  public var context: ContextOdds
  /// Added to the threshold of a list (by id) or of a decision kind, in thousandths.
  public var listOffsets: [(list: String, offset: Int)] = []
  public var decisionOffsets: [(decision: String, offset: Int)] = []

  public static func == (a: MatchSettings, b: MatchSettings) -> Bool {
    a.person == b.person && a.other == b.other && a.context == b.context && a.listOffsets.elementsEqual(b.listOffsets, by: ==)
      && a.decisionOffsets.elementsEqual(b.decisionOffsets, by: ==)
  }

  /// The score from which a search hit is a match.
  public func threshold(domain: NameDomain, entries: Int, list: ListID? = nil, decision: String? = nil) -> Int {
    let rows = (domain == .person ? person : other).searchThresholds
    var score = rows.first { entries <= $0.entriesMax }?.score ?? rows.last?.score ?? 1000
    if let list { score += listOffsets.first { $0.list == list.text }?.offset ?? 0 }
    if let decision { score += decisionOffsets.first { $0.decision == decision }?.offset ?? 0 }
    return min(max(score, 1), 1000)
  }

  /// The lowest threshold any list or decision has: what a search must look down to.
  func lowestThreshold(domain: NameDomain, entries: Int) -> Int {
    let lists = listOffsets.map(\.offset).min() ?? 0, decisions = decisionOffsets.map(\.offset).min() ?? 0
    return max(1, threshold(domain: domain, entries: entries) + min(lists, 0) + min(decisions, 0))
  }

  /// What the product ships with.
  public static let standard = MatchSettings(
    person: Domain(
      search: NameProfile(
        strictness: 1.4, omission: 0.25, contradiction: 0.2, commonness: 0.75, rareness: 35, order: 0.01, lone: 0.08, form: 0, weak: 0.03),
      pair: NameProfile(
        strictness: 1.5, omission: 0.5, contradiction: 1.5, commonness: 0.45, rareness: 35, order: 0.01, lone: 0.08, form: 0, weak: 0.03),
      searchThresholds: [(10_000, 480), (50_000, 500), (200_000, 520), (Int.max, 540)], pairThreshold: 500),
    other: Domain(
      search: NameProfile(
        strictness: 0.4, omission: 1.0, contradiction: 0.2, commonness: 0.6, rareness: 22, order: 0.03, lone: 0.05, form: 0.03, weak: 0.03),
      pair: NameProfile(
        strictness: 1.0, omission: 0.75, contradiction: 1, commonness: 0.45, rareness: 22, order: 0.03, lone: 0.05, form: 0.05, weak: 0.03),
      searchThresholds: [(10_000, 480), (50_000, 500), (200_000, 520), (Int.max, 540)], pairThreshold: 500),
    context: ContextOdds())
}
