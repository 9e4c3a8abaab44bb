// What reviewers have said about hits, for who adds to it or looks it up: a lane is opened over the store to read it, and thrown away.

public import Reference
public import Screening
public import Watchlists

public struct SuppressionBook {
  /// A party with what the lists say of it.
  public struct Known: Sendable {
    public let party: Party
    /// Best first, marked as reviewers have marked them.
    public let hits: [ScreeningHit]
  }
  /// A word and whether it holds.
  public struct Listed: Sendable {
    public let suppression: Suppression
    public let state: SuppressionMemory.State
    /// Whether there is such a hit now.
    public let isHit: Bool
    /// Whether the entry could be looked up. Without lists the word is judged by the party alone.
    public var isEntryChecked = true
  }

  private let index: WatchlistIndex?
  private let suppressions: SuppressionMemory
  private let subjects: SubjectBook
  private let accounts: KnownAccounts

  /// Reads a store as it is, with words that wait to be journalled.
  ///
  /// - Throws: `WorldFailure` if the store does not read.
  public init(plan: LanePlan, ledger: any Ledger) throws(WorldFailure) {
    var lane = try Lane.open(plan: plan, ledger: ledger)
    for act in try lane.waitingActs() { lane.remember(waiting: act) }
    index = plan.lists.index
    suppressions = lane.suppressions
    subjects = lane.subjects
    accounts = lane.accounts
  }

  /// nil where the account never named such a party, or was erased.
  public func known(_ name: PartyOfAccount) -> Known? {
    guard let account = subjects.known(name.account)?.subject, let party = accounts.party(name.reference, of: account),
      let answer = accounts[account]
    else { return nil }
    return Known(party: party, hits: (answer.hits + answer.past).filter { $0.party == name.reference })
  }

  /// Whom an account names, now and before.
  public func parties(of account: String) -> [PartyOfAccount] {
    guard let number = subjects.known(account)?.subject, let answer = accounts[number] else { return [] }
    return (answer.references + answer.pastReferences).map { PartyOfAccount(account: account, reference: $0) }
  }

  public func entry(_ list: ListID, _ id: String) -> ListEntry? { index?.entry(list: list, id: id) }

  /// Every word that was not taken back, in order of party, list and entry.
  public func all(at moment: Instant) -> [Listed] {
    suppressions.all.map { suppression in
      let subject = suppression.subject
      let known = PartyOfAccount(subject.party).flatMap { self.known($0) }
      let hit = known?.hits.first { $0.list == subject.list.text && $0.entryID == subject.entryID && $0.isMatch }
      if let known, index == nil { return unchecked(suppression, known, at: moment, isHit: hit != nil) }
      guard let known, let entry = entry(subject.list, subject.entryID) else {
        // Without one of the sides nothing can be compared.
        return Listed(
          suppression: suppression, state: .lapsed(suppression, known == nil ? .partyChanged : .entryChanged), isHit: hit != nil)
      }
      return Listed(
        suppression: suppression, state: suppressions.state(subject, party: known.party, entry: entry.party, at: moment), isHit: hit != nil)
    }
  }

  private func unchecked(_ suppression: Suppression, _ known: Known, at moment: Instant, isHit: Bool) -> Listed {
    let nobody = Party(schema: .unknown)
    var state = suppressions.state(suppression.subject, party: known.party, entry: nobody, at: moment)
    switch state {
    case .lapsed(_, .entryChanged): state = .suppressed(suppression)
    case .lapsed(_, .bothChanged): state = .lapsed(suppression, .partyChanged)
    case .none, .suppressed, .withdrawn, .lapsed: break
    }
    return Listed(suppression: suppression, state: state, isHit: isHit, isEntryChecked: false)
  }

  /// What is remembered about a party and an entry.
  public func hasWord(_ subject: Suppression.Subject) -> Bool { suppressions.all.contains { $0.subject == subject } }
}
