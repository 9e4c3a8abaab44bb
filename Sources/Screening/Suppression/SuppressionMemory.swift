public import Reference
public import Watchlists

/// The suppressions there are, folded from what reviewers did, in the order it stands in the journal.
///
/// A suppressed match stays where it was found, marked: whoever reads the decision sees that it was found, and who said that it is not the customer.
public struct SuppressionMemory: Sendable {
  /// What is remembered about a match.
  public enum State: Equatable, Sendable {
    /// Nobody has said anything.
    case none
    /// A reviewer said that the customer is not the entry, and neither has changed.
    case suppressed(Suppression)
    /// A reviewer said so, but since then something has changed: the match counts again, and a person looks again.
    case lapsed(Suppression, Lapse)
    /// The reviewer's word was taken back.
    case withdrawn(SuppressionWithdrawal)
  }
  /// Why a suppression no longer holds.
  public enum Lapse: String, Equatable, Sendable {
    case partyChanged = "party-changed"
    case entryChanged = "entry-changed"
    case bothChanged = "both-changed"
    case overdue
  }
  private enum Last: Sendable {
    case suppression(Suppression)
    case withdrawal(SuppressionWithdrawal)
  }

  private var last: [Suppression.Subject: Last] = [:]
  /// The first moment at which a word ends whose end nobody has taken; may be too early, never too late.
  private var soonestEnd: Instant?
  private var ended: Set<Suppression.Subject> = []

  public init() {}

  /// Remembers a suppression; a later one about the same party and entry takes its place.
  public mutating func add(_ suppression: Suppression) {
    last[suppression.subject] = .suppression(suppression)
    ended.remove(suppression.subject)
    if let until = suppression.until { soonestEnd = soonestEnd.map { min($0, until) } ?? until }
  }

  /// Takes back what is remembered about a party and an entry.
  /// - Returns: Whether there was anything to take back.
  @discardableResult
  public mutating func withdraw(_ withdrawal: SuppressionWithdrawal) -> Bool {
    guard case .suppression = last[withdrawal.subject] else { return false }
    last[withdrawal.subject] = .withdrawal(withdrawal)
    return true
  }

  /// Whether a word may have ended by a moment, of which `takeEnded` has not told yet.
  public func mayHaveEnded(by moment: Instant) -> Bool { soonestEnd.map { $0.microseconds <= moment.microseconds } ?? false }

  /// Words whose time has run out by a moment, each told once, in order of their end and of what they are about.
  public mutating func takeEnded(by moment: Instant) -> [Suppression] {
    guard mayHaveEnded(by: moment) else { return [] }
    var found: [(until: Instant, word: Suppression)] = []
    soonestEnd = nil
    for word in all where !ended.contains(word.subject) {
      guard let until = word.until else { continue }
      if until.microseconds <= moment.microseconds {
        found.append((until, word))
        ended.insert(word.subject)
      } else {
        soonestEnd = soonestEnd.map { min($0, until) } ?? until
      }
    }
    return found.sorted { ($0.until.microseconds, $0.word.subject) < ($1.until.microseconds, $1.word.subject) }.map(\.word)
  }

  /// Whether anything is remembered about a party and an entry.
  public func concerns(_ subject: Suppression.Subject) -> Bool { last[subject] != nil }

  /// What is remembered about a match of a party with an entry, both as they are now, at the time of the event. O(facts of both).
  public func state(_ subject: Suppression.Subject, party: Party, entry: Party, at moment: Instant) -> State {
    switch last[subject] {
    case nil: return .none
    case .withdrawal(let withdrawal): return .withdrawn(withdrawal)
    case .suppression(let suppression):
      if let until = suppression.until, until.microseconds <= moment.microseconds { return .lapsed(suppression, .overdue) }
      let now = ComparedDigest(party: party, entry: entry)
      switch (now.party == suppression.compared.party, now.entry == suppression.compared.entry) {
      case (true, true): return .suppressed(suppression)
      case (false, true): return .lapsed(suppression, .partyChanged)
      case (true, false): return .lapsed(suppression, .entryChanged)
      case (false, false): return .lapsed(suppression, .bothChanged)
      }
    }
  }

  /// Matches of a party with what is remembered about each; none is left out. An entry that is no longer listed is nobody's match.
  public func marked(_ matches: [Match], of name: String, _ party: Party, in index: WatchlistIndex, at moment: Instant) -> [MarkedMatch] {
    matches.map { match in
      let subject = Suppression.Subject(party: name, list: match.list, entryID: match.entryID)
      // The look-up of an entry is dear, and of a million matches a handful is remembered.
      guard last[subject] != nil, let entry = index.entry(list: match.list, id: match.entryID) else {
        return MarkedMatch(match: match, state: .none)
      }
      return MarkedMatch(match: match, state: state(subject, party: party, entry: entry.party, at: moment))
    }
  }

  /// Every suppression that was not taken back, in order of party, list and entry; those that have lapsed are told by `state`.
  public var all: [Suppression] {
    // Sorted, because the order of a dictionary differs from run to run.
    last.values.compactMap { if case .suppression(let suppression) = $0 { suppression } else { nil } }.sorted { $0.subject < $1.subject }
  }
}

/// A match and whether a reviewer has said that it is none.
public struct MarkedMatch: Sendable {
  public let match: Match
  public let state: SuppressionMemory.State

  public init(match: Match, state: SuppressionMemory.State) {
    self.match = match
    self.state = state
  }

  /// Whether it counts for a decision: it matches, and no word of a reviewer holds against it.
  public var counts: Bool {
    if case .suppressed = state { return false }
    return match.isMatch
  }
}
