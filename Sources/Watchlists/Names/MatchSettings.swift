/// How parties are compared and from which score on a likeness is a match.
public struct MatchSettings: Sendable, Equatable {
  /// Persons or the rest.
  public struct Domain: Sendable, Equatable {
    public var search: NameProfile
    public var pair: NameProfile
    /// The score from which a search hit is a match, by the entries in force: up to the first row's size its score, between two rows a score between theirs,
    /// so that one entry more changes next to nothing. The last row, of `Int.max`, is reached at five times the size before.
    public var searchThresholds: [(entriesMax: Int, score: Int)]
    public var pairThreshold: Int
    /// What share of labelled pairs with at least this score, and less than the next row's, is the same party, in thousandths; ascending.
    public var calibration: [(score: Int, share: Int)] = []

    public static func == (a: Domain, b: Domain) -> Bool {
      a.search == b.search && a.pair == b.pair && a.pairThreshold == b.pairThreshold
        && a.searchThresholds.elementsEqual(b.searchThresholds, by: ==)
        && a.calibration.elementsEqual(b.calibration, by: ==)
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
    var score = Self.score((domain == .person ? person : other).searchThresholds, entries: entries)
    if let list { score += listOffsets.first { $0.list == list.text }?.offset ?? 0 }
    if let decision { score += decisionOffsets.first { $0.decision == decision }?.offset ?? 0 }
    return min(max(score, 1), 1000)
  }

  private static func score(_ rows: [(entriesMax: Int, score: Int)], entries: Int) -> Int {
    guard let place = rows.firstIndex(where: { entries <= $0.entriesMax }) else { return rows.last?.score ?? 1000 }
    if place == 0 { return rows[0].score }
    let low = rows[place - 1], high = rows[place]
    let start = binaryLogarithm(low.entriesMax)
    let end = binaryLogarithm(high.entriesMax == Int.max ? low.entriesMax.multipliedReportingOverflow(by: 5).partialValue : high.entriesMax)
    let share = min(max((binaryLogarithm(entries) - start) / max(end - start, 0.001), 0), 1)
    return low.score + Int((Double(high.score - low.score) * share).rounded())
  }

  /// To base two, straight between the powers: as exact as this needs, and the same on every machine.
  private static func binaryLogarithm(_ number: Int) -> Double {
    let whole = Int.bitWidth - 1 - max(number, 1).leadingZeroBitCount
    return Double(whole) + Double(max(number, 1)) / Double(1 << whole) - 1
  }

  /// The share of labelled pairs of such a score that are the same party, in thousandths; nil without a table.
  public func share(ofScore score: Int, domain: NameDomain) -> Int? {
    (domain == .person ? person : other).calibration.last { $0.score <= score }?.share
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
        isPerson: true, strictness: 1.36, omission: 0.25, contradiction: 0.1, commonness: 0.65, rareness: 50, order: 0.01, lone: 0.035,
        form: 0,
        weak: 0.06, number: 0.1, filiation: 0.05, known: 1.4, slip: 0.87, leading: 0.04, family: 0.08, syllables: 0.6, weakMost: 0.69,
        scale: [ScalePoint(value: 0.318, score: 700), ScalePoint(value: 0.42, score: 820), ScalePoint(value: 0.7, score: 960)]),
      pair: NameProfile(
        isPerson: true, strictness: 1.45, omission: 0.68, contradiction: 3.6, commonness: 0.45, rareness: 18, order: 0.06, lone: 0.03,
        form: 0,
        weak: 0.03, number: 0.06, filiation: 0.16, known: 1.09, slip: 1.03, syllables: 0.6,
        scale: [ScalePoint(value: 0.42, score: 700), ScalePoint(value: 0.75, score: 940)]),
      searchThresholds: [(10_000, 705), (50_000, 765), (200_000, 800), (Int.max, 825)], pairThreshold: 700,
      calibration: [
        (0, 112), (100, 590), (500, 659), (600, 728), (700, 927), (750, 950), (800, 955), (850, 962), (900, 978), (940, 992), (970, 997),
      ]),
    other: Domain(
      search: NameProfile(
        isPerson: false, strictness: 0.4, omission: 1.0, contradiction: 0.05, commonness: 0.78, rareness: 22, order: 0.03, lone: 0.04,
        form: 0.03,
        weak: 0.03, number: 0.1, filiation: 0.03, known: 1.4, slip: 0.8, translation: 0.35, generic: 0.5, weakMost: 0.69,
        scale: [ScalePoint(value: 0.325, score: 700), ScalePoint(value: 0.45, score: 820), ScalePoint(value: 0.75, score: 960)]),
      pair: NameProfile(
        isPerson: false, strictness: 0.45, omission: 0.32, contradiction: 1.45, commonness: 0.99, rareness: 19.6, order: 0.015, lone: 0.09,
        form: 0.27, weak: 0.03, number: 0.06, filiation: 0.1, known: 1.85, slip: 1.05, additional: 0.1, general: 2.3, unknown: 1.8,
        translation: 0.7, generic: 0.9, place: 0.03,
        scale: [ScalePoint(value: 0.19, score: 700), ScalePoint(value: 0.33, score: 850), ScalePoint(value: 0.5, score: 950)]),
      searchThresholds: [(10_000, 705), (50_000, 730), (200_000, 770), (Int.max, 820)], pairThreshold: 700,
      calibration: [
        (0, 240), (1, 680), (400, 750), (700, 780), (750, 865), (850, 898), (900, 925), (940, 955), (970, 976),
      ]),
    context: ContextOdds())
}
