// Which versions of which lists the kept answers of accounts rest on. Folded from plan rows and from rows of list changes, so that after a restart, and in the
// middle of a re-screening that was cut off, it is known what is still to be screened.

internal import Reference
internal import Watchlists

struct AnsweredLists {
  /// The digest of the table of each list.
  typealias Tables = [ListID: Digest]

  /// A change that is being screened.
  struct Open: Equatable {
    /// The row that states it.
    let seq: Int64
    let moment: Instant
    let to: Tables
    /// Accounts whose answers change and have not been brought up to it.
    var accountsLeft: Int
  }

  /// What answers rest on. Several where a re-screening was cut off and lists changed again: some answers then rest on the one, some on the other.
  private(set) var bases: [Tables] = [[:]]
  private(set) var open: Open?
  private var inForce: Tables = [:]
  /// Lists that answers rest on and that are not in force now: they count as known until somebody new is named, who was not searched in them.
  private var hasDormant = false

  /// A plan is in force.
  mutating func take(_ lists: Tables, isAnybodyKnown: Bool) {
    inForce = lists
    if open == nil, !isAnybodyKnown { bases = [lists] }
    hasDormant = bases.contains { $0.keys.contains { lists[$0] == nil } }
  }

  /// Somebody was named and searched in the lists in force alone.
  mutating func somebodyWasNamed() {
    guard hasDormant else { return }
    bases = bases.map { base in base.filter { inForce[$0.key] != nil } }
    hasDormant = false
  }

  /// Whether some answers do not rest on these lists yet.
  func isBehind(_ lists: Tables) -> Bool {
    open != nil || bases.contains { base in lists.contains { base[$0.key] != $0.value } }
  }

  mutating func begin(_ change: Open) {
    if let open, !bases.contains(open.to) { bases.append(open.to) }
    open = change
    if change.accountsLeft == 0 { finish() }
  }

  /// An account's answer was brought up to the open change.
  mutating func answered() {
    guard var change = open else { return }
    change.accountsLeft -= 1
    open = change
    if change.accountsLeft <= 0 { finish() }
  }

  /// All answers rest on the open change.
  mutating func finish() {
    guard let change = open else { return }
    let dormant = bases.count == 1 ? bases[0].filter { change.to[$0.key] == nil } : [:]
    bases = [change.to.merging(dormant) { own, _ in own }]
    hasDormant = !dormant.isEmpty
    open = nil
  }
}
