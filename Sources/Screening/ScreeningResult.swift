// What the search of the watchlists says about the parties of an event, as rules read it.

public import Reference

/// What a list is for: a match means something else on each.
public enum ListPurpose: String, CaseIterable, Sendable {
  case sanctions, pep, adverseMedia = "adverse_media", own
}

/// A reviewer's word that a hit is somebody else, as the hit carries it.
public struct HitSuppression: Sendable, Equatable {
  public let by: String
  public let at: Instant
  /// When the word ends by itself.
  public let until: Instant?

  public init(by: String, at: Instant, until: Instant?) {
    self.by = by
    self.at = at
    self.until = until
  }
}

/// A party of the event is like an entry of a list.
public struct ScreeningHit: Sendable, Equatable {
  /// Which party: `seller`, `buyer`, `persons/1`; `persons/1/past/2` for one the account named before and does not name now.
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
  /// Who said that it is somebody else; nil where nobody did, or no longer.
  public var suppression: HitSuppression?

  public init(
    party: String, list: String, entryID: String, purpose: ListPurpose, score: Int, isMatch: Bool, sentence: String,
    suppression: HitSuppression? = nil
  ) {
    self.party = party
    self.list = list
    self.entryID = entryID
    self.purpose = purpose
    self.score = score
    self.isMatch = isMatch
    self.sentence = sentence
    self.suppression = suppression
  }

  /// Whether it speaks against the party: it matches, and no word of a reviewer holds against it.
  public var counts: Bool { isMatch && suppression == nil }

  /// Whether the party is one the account named before: a director who left, a payee of an earlier payout.
  public var isPast: Bool { party.contains("/past/") }
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
  /// What the ownership rules say of the seller, given who of its owners is listed.
  public let ownership: [OwnershipAnswer]

  public init(hasLists: Bool, staleness: String?, failure: String?, hits: [ScreeningHit], ownership: [OwnershipAnswer] = []) {
    self.hasLists = hasLists
    self.staleness = staleness
    self.failure = failure
    self.hits = hits
    self.ownership = ownership
  }

  /// Fresh lists and no hit.
  public static let clear = ScreeningResult(hasLists: true, staleness: nil, failure: nil, hits: [])
  public static let noList = ScreeningResult(hasLists: false, staleness: nil, failure: nil, hits: [])

  public var status: Status {
    if failure != nil { return .error }
    if !hasLists { return .noList }
    if hits.contains(where: { $0.counts && !$0.isPast && $0.purpose == .sanctions }) { return .hit }
    return staleness == nil ? .clear : .stale
  }
}

extension ScreeningResult {
  /// A figure as a rule reads it. Under stale lists a likeness is only what it is at least.
  func cell(_ figure: ScreeningFigure, texts: [String: Int64]) -> Cell {
    if figure == .status { return Cell(.text, texts[status.rawValue] ?? -1) }
    if failure != nil { return Cell(unknown: .screeningError) }
    if !hasLists { return Cell(unknown: .noList) }
    if let rule = figure.ownershipRule { return ownershipCell(rule) }
    if figure == .listedShare {
      if ownership.isEmpty, staleness != nil { return Cell(unknown: .staleList) }
      // Of several regimes the largest share counts.
      return Cell(.number, Int64(ownership.map(\.shareMillipercent).max() ?? 0), over: 100_000)
    }
    let wanted: ListPurpose = figure == .pepScore ? .pep : .sanctions
    var best = 0
    var count = 0
    for hit in hits where hit.suppression == nil {
      if figure == .pastHits {
        if hit.isPast, hit.counts { count += 1 }
      } else if hit.purpose == wanted, !hit.isPast {
        best = max(best, hit.score)
        if hit.isMatch { count += 1 }
      }
    }
    return Cell(.number, Int64(figure == .hits || figure == .pastHits ? count : best), isAtLeast: staleness != nil)
  }

  /// Whether the seller counts as listed under a rule: what unknown stakes could still make so is not told, and stale lists clear nobody.
  private func ownershipCell(_ rule: String) -> Cell {
    switch ownership.first(where: { $0.rule == rule })?.verdict {
    case .reached: .truth(true)
    case .possible: Cell(unknown: .undetermined)
    case .below, nil: staleness == nil ? .truth(false) : Cell(unknown: .staleList)
    }
  }
}
