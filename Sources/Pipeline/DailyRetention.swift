// Retention while a line runs: once a day, beside the lane, which it touches only through the inbox of acts. First the act is in the journal, with classes and
// counts; then what it names is looked at once more, because somebody may have put a legal hold on it since; and then it goes.

public import Governance
public import Reference
internal import Casework
internal import Formats

/// What a day's pass came to.
public struct RetentionPass: Equatable, Sendable {
  public let asOf: CivilDate
  public let deleted: Int
  /// What was due when the act was written and is not any more.
  public let spared: Int
}

/// Makes the pass of each day at its hour (UTC), and one that was missed as soon as there is a lane again.
public struct DailyRetention {
  /// Who did it, in the journal.
  public static let actor = "probity run"

  private let store: any ForgettingStore
  private let law: LawPack
  private let policy: PolicyPack
  private let hour: Int
  /// The latest day that a pass is journalled for; looked up once.
  private var last: CivilDate?
  private var hasLooked = false
  private var waiting: (plan: RetentionPlan, act: Int64)?

  /// - Parameter hour: 0…23, of universal time.
  public init(store: any ForgettingStore, law: LawPack, policy: PolicyPack, hour: Int) {
    precondition((0...23).contains(hour), "a day has the hours 0 to 23")
    self.store = store
    self.law = law
    self.policy = policy
    self.hour = hour
  }

  /// Does what is due by now; to be called every second or so while a lane runs. A pass takes about 20 µs a row of the journal.
  ///
  /// - Returns: the pass that ended with this call.
  /// - Throws: `WorldFailure` if the store fails. Nothing is lost by it: the next call goes on, and what a pass left is due the day after.
  public mutating func step(at now: Instant) throws(WorldFailure) -> RetentionPass? {
    if let (plan, act) = waiting {
      if try store.acts(after: act - 1).contains(where: { $0.number == act }) { return nil }
      let rest = try survey(plan.asOf).stillDue(of: plan)
      let count = try RetentionRun.expire(rest, in: store)
      waiting = nil
      return RetentionPass(asOf: plan.asOf, deleted: count, spared: plan.due.count - count)
    }
    let day = now.adding(seconds: -Int64(hour) * 3_600).dateUTC
    if !hasLooked {
      last = try lastPass()
      hasLooked = true
    }
    if let last, last >= day { return nil }
    let plan = try survey(day)
    waiting = (plan, try store.recordAct(at: now.description, actor: Self.actor, kind: RetentionAct.run, body: RetentionAct.body(plan)))
    last = day
    return nil
  }

  private func survey(_ day: CivilDate) throws(WorldFailure) -> RetentionPlan {
    var survey = try RetentionSurvey(ledger: store, law: law, policy: policy)
    return try survey.plan(asOf: day)
  }

  private func lastPass() throws(WorldFailure) -> CivilDate? {
    let journalled = try JournalledActs(ledger: store, ring: KeyRing(try store.keys())).all()
    let bodies =
      journalled.filter { $0.kind == RetentionAct.run }.map(\.body)
      + (try store.acts(after: 0)).filter { $0.kind == RetentionAct.run }.map(\.body)
    return bodies.compactMap { body in
      (try? JSONValue.parse(Array(body.utf8), bounds: .event))?["as_of"]?.text.flatMap { CivilDate(iso: $0) }
    }.max()
  }
}
