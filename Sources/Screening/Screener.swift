// One lane's judgement: the past it has folded and the memory it works in. `screen` first evaluates an event against the past and then
// adds it, so that no event counts itself.

internal import Reference

/// A decision of ours, as it changes what later ones see.
public struct ObservedDecision: Sendable, Equatable {
  public let account: EntityKey
  public let decision: String
  public let outcome: Outcome
  public let businessKey: BusinessKey?

  public init(account: EntityKey, decision: String, outcome: Outcome, businessKey: BusinessKey?) {
    self.account = account
    self.decision = decision
    self.outcome = outcome
    self.businessKey = businessKey
  }
}

public struct Screener: ~Copyable {
  public private(set) var profiles: ProfileTable
  private var scratch: Scratch
  private var holds = OpenHolds()

  public init(plan: Plan) {
    self.init(plan: plan, layout: plan.layout)
  }

  /// A screener whose profiles keep what several plans need (`ProfileLayout.union`), so that it can change between them.
  public init(plan: Plan, layout: ProfileLayout) {
    profiles = ProfileTable(layout: layout, catalogue: plan.catalogue)
    scratch = Scratch(program: plan.program)
    let isCovered = profiles.adopt(plan.layout)
    precondition(isCovered, "a screener is made for a layout that answers its plan")
  }

  /// Goes over to another plan. False if the profiles do not hold what its windows need: then the lane folds its journal into a new
  /// screener of the new plan first.
  public mutating func adopt(_ plan: Plan) -> Bool {
    guard profiles.adopt(plan.layout) else { return false }
    scratch = Scratch(program: plan.program)
    return true
  }

  /// Judges an event against the past, then adds it to the past. One proposal for each decision kind it triggers, in pack order.
  ///
  /// - Parameters:
  ///   - keys: the event's keyed fields with their hashes.
  ///   - seq: the event's place in the lane's journal; events are given in its order.
  ///   - plan: the plan of the last `init` or `adopt`.
  public mutating func screen(_ event: Event, keys: [KeyedField], screening: ScreeningResult, seq: Int64, plan: Plan) -> [Proposal] {
    let proposals = propose(event, keys: keys, screening: screening, plan: plan)
    profiles.fold(event, isAdding: true)
    return proposals
  }

  /// Judges an event without adding it: for what-if questions and backtests.
  public mutating func propose(_ event: Event, keys: [KeyedField], screening: ScreeningResult, plan: Plan) -> [Proposal] {
    profiles.number(keys)
    let kinds = plan.decisionKinds(for: event)
    guard !kinds.isEmpty else { return [] }
    let account = profiles.account(of: event)
    let openHolds = account.flatMap { account in keys.first { $0.field == account.field } }.map { holds.count(of: $0.key) } ?? 0
    let inputs = Inputs(event: event, screening: screening, openHolds: openHolds, account: account?.number, isFrozen: false)
    scratch.begin()
    var proposals: [Proposal] = []
    for kind in kinds {
      if let proposal = plan.judge(kind, inputs, profiles, &scratch) { proposals.append(proposal) }
    }
    return proposals
  }

  /// Judges an event of the past again, as of its own moment: by what was frozen then, except for what has been corrected since.
  ///
  /// - Parameters:
  ///   - event: in its highest version, as it was observed.
  ///   - earlier: what was read then; nil reads everything anew, as it would have been with what is known now.
  public mutating func proposeAgain(
    _ event: Event, keys: [KeyedField], screening: ScreeningResult, kind: DecisionKindID, earlier: EarlierInputs?, plan: Plan
  ) -> Proposal {
    profiles.number(keys)
    let account = profiles.account(of: event)
    let openHolds = account.flatMap { account in keys.first { $0.field == account.field } }.map { holds.count(of: $0.key) } ?? 0
    let inputs = Inputs(event: event, screening: screening, openHolds: openHolds, account: account?.number, isFrozen: false)
    // An event never counts itself.
    let saved = profiles.lift(event)
    scratch.begin()
    let proposal = plan.judgeAgain(kind, inputs, profiles, &scratch, earlier)
    profiles.putBack(event, saved)
    return proposal
  }

  /// Adds an event without judging it: to fold the journal again.
  public mutating func observe(_ event: Event, keys: [KeyedField]) { profiles.observe(event, keys: keys) }

  /// Takes an event out of the past, before a higher version of it is screened. The event and keys must be those that were observed.
  public mutating func unobserve(_ event: Event, keys: [KeyedField]) { profiles.unobserve(event, keys: keys) }

  /// Adds a decision of ours: rules read the holds that are open on an account as `decisions.open_holds`.
  public mutating func observe(_ decision: ObservedDecision) { holds.observe(decision) }
}

/// The holds nobody has answered yet, by account.
private struct OpenHolds {
  private struct Place: Hashable {
    let account: EntityKey
    let decision: String
    let businessID: String
  }
  // Looked up, never iterated.
  private var open: Set<Place> = []
  private var counts: [EntityKey: Int] = [:]

  func count(of account: EntityKey) -> Int { counts[account] ?? 0 }

  mutating func observe(_ decision: ObservedDecision) {
    let place = Place(account: decision.account, decision: decision.decision, businessID: decision.businessKey?.id ?? "")
    if decision.outcome == .hold || decision.outcome == .stepUp {
      if open.insert(place).inserted { counts[decision.account, default: 0] += 1 }
    } else if open.remove(place) != nil {
      counts[decision.account, default: 1] -= 1
    }
  }
}

extension Inputs {
  /// Inputs for a replay: whatever is not frozen cannot be told.
  static let frozen = Inputs(
    event: Event(
      identity: EventIdentity(source: "", id: "", version: 0), kind: KindID(0), occurredAt: Instant(startOf: .first),
      observedAt: Instant(startOf: .first), values: []),
    screening: .noList, openHolds: 0, account: nil, isFrozen: true)
}
