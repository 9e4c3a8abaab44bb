// What the search of the watchlists says about the parties of an event, as rules read it.

/// What a list is for: a match means something else on each.
public enum ListPurpose: String, CaseIterable, Sendable {
  case sanctions, pep, adverseMedia = "adverse_media", own
}

/// A party of the event is like an entry of a list.
public struct ScreeningHit: Sendable, Equatable {
  /// Which party: `seller`, `buyer`, `persons/1`.
  public let party: String
  /// The list and the publisher's id of the entry.
  public let list: String
  public let entryID: String
  public let purpose: ListPurpose
  /// Likeness in thousandths, 0…1000.
  public let score: Int
  /// Whether the likeness reaches the threshold of the list.
  public let isMatch: Bool
  /// Why, in one plain sentence.
  public let sentence: String

  public init(party: String, list: String, entryID: String, purpose: ListPurpose, score: Int, isMatch: Bool, sentence: String) {
    self.party = party
    self.list = list
    self.entryID = entryID
    self.purpose = purpose
    self.score = score
    self.isMatch = isMatch
    self.sentence = sentence
  }
}

/// The answer of the search for one event.
public struct ScreeningResult: Sendable, Equatable {
  public enum Status: String, CaseIterable, Sendable {
    /// Searched against lists that are fresh, and nothing matches.
    case clear
    case hit
    /// Searched against lists verified too long ago, and nothing matches: that clears nobody.
    case stale
    case noList = "no_list"
    case error
  }
  public let hasLists: Bool
  /// Which list is stale and since when, or nil.
  public let staleness: String?
  /// Why the search failed, or nil.
  public let failure: String?
  /// Best first.
  public let hits: [ScreeningHit]

  public init(hasLists: Bool, staleness: String?, failure: String?, hits: [ScreeningHit]) {
    self.hasLists = hasLists
    self.staleness = staleness
    self.failure = failure
    self.hits = hits
  }

  /// Fresh lists and no hit.
  public static let clear = ScreeningResult(hasLists: true, staleness: nil, failure: nil, hits: [])
  public static let noList = ScreeningResult(hasLists: false, staleness: nil, failure: nil, hits: [])

  public var status: Status {
    if failure != nil { return .error }
    if !hasLists { return .noList }
    if hits.contains(where: { $0.isMatch && $0.purpose == .sanctions }) { return .hit }
    return staleness == nil ? .clear : .stale
  }
}

extension ScreeningResult {
  /// A figure as a rule reads it. Under stale lists a likeness is only what it is at least.
  func cell(_ figure: ScreeningFigure, texts: [String: Int64]) -> Cell {
    if figure == .status { return Cell(.text, texts[status.rawValue] ?? -1) }
    if failure != nil { return Cell(unknown: .screeningError) }
    if !hasLists { return Cell(unknown: .noList) }
    let wanted: ListPurpose = figure == .pepScore ? .pep : .sanctions
    var best = 0
    var count = 0
    for hit in hits where hit.purpose == wanted {
      best = max(best, hit.score)
      if hit.isMatch { count += 1 }
    }
    return Cell(.number, Int64(figure == .hits ? count : best), isAtLeast: staleness != nil)
  }
}
