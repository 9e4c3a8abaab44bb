// Where very many are known, finding out whom a change of lists concerns takes seconds. A running lane does not wait for it: a copy of everybody known is searched on
// threads beside it, under the plan to come, and the plan is taken when that is done. Whoever was named meanwhile is searched by the lane itself, so that nothing
// depends on how long it took.

internal import Synchronization
internal import Watchlists

/// Whom the change of a plan concerns, of a copy of those known.
struct ScreenedAhead: Sendable {
  /// The plan's digest.
  let plan: Digest
  /// Places in the copy, in order.
  let places: [Int]
}

/// Between the preparing thread, which hears of new plans, and the deciding thread, which knows who is known.
final class ScreeningAside: Sendable {
  private enum State {
    case idle
    /// A plan waits for a copy of those known.
    case wanting(LanePlan)
    case searching
    case done(LanePlan, ScreenedAhead)
    case closed
  }

  private let state = Mutex(State.idle)
  private let knownCount = Atomic<Int>(0)

  private let knownMin: Int

  /// - Parameter knownMin: with fewer known the lane does it itself.
  init(knownMin: Int) { self.knownMin = knownMin }

  /// On the preparing thread: a plan to go on with, if there is one.
  func next(_ newPlan: () -> LanePlan?) -> (LanePlan, ScreenedAhead?)? {
    enum Step {
      case ask, wait
      case take(LanePlan, ScreenedAhead)
    }
    let step: Step = state.withLock { state in
      switch state {
      case .idle: return .ask
      case .done(let plan, let ahead):
        state = .idle
        return .take(plan, ahead)
      case .wanting, .searching, .closed: return .wait
      }
    }
    switch step {
    case .wait: return nil
    case .take(let plan, let ahead): return (plan, ahead)
    case .ask:
      guard let plan = newPlan() else { return nil }
      if plan.change == nil || knownCount.load(ordering: .relaxed) < knownMin { return (plan, nil) }
      state.withLock { if case .idle = $0 { $0 = .wanting(plan) } }
      return nil
    }
  }

  /// On the deciding thread, between two batches.
  func serve(_ count: Int, _ copy: () -> KnownParties) {
    knownCount.store(count, ordering: .relaxed)
    let plan: LanePlan? = state.withLock { state in
      guard case .wanting(let plan) = state else { return nil }
      state = .searching
      return plan
    }
    guard let plan, let change = plan.change?.change else { return }
    let known = copy()
    // Nobody waits for it: a lane that ends before it is done finds the change when it opens again.
    _ = LaneThread("probity.rescreen") { [self] in
      // One thread: the other core is the lane's.
      let places = change.concerned(in: known, threads: 1)
      state.withLock { if case .searching = $0 { $0 = .done(plan, ScreenedAhead(plan: plan.digest, places: places)) } }
    }
  }

  func close() { state.withLock { $0 = .closed } }
}
