public import Reference

/// When a person's request must be answered under the law that it invokes (section 3.6): one clock for records and for the cases people work on.
public struct RequestClock: Equatable, Sendable {
  /// By when receipt is confirmed.
  public var ackDue: CivilDate?
  /// By when it is answered.
  public var due: CivilDate?
  /// By when at the latest, where it is complex and the person was told.
  public var maxDue: CivilDate?
  /// By when the answer takes effect, once it was given.
  public var effectDue: CivilDate?
  /// Where policy and statute differ, both are kept and the earlier one counts.
  public var duePolicy: CivilDate?
  public var dueStatute: CivilDate?
  public var effectDuePolicy: CivilDate?
  public var effectDueStatute: CivilDate?
  /// Whether it stands: the person was asked something and has not answered, so that no date can be told.
  public var isStopped = false
  public let provision: Provision
}

extension LawPack {
  /// The clock of a request; nil where no law or policy sets one.
  ///
  /// - Parameters:
  ///   - admissibleAt: when it was answered as admissible; starts the second Mexican clock.
  ///   - stops: when the person was asked something; counts only where the law lets the clock stand.
  ///   - date: the date as of which the law is read.
  public func clock(
    of type: RequestType, under regime: Regime, received: CivilDate, admissibleAt: CivilDate? = nil, stops: [ClockStop] = [],
    on date: CivilDate
  ) -> RequestClock? {
    guard let entry = deadlines.first(where: { $0.regimes.contains(regime) && $0.types.contains(type) }) else { return nil }
    guard entry.from.map({ isInForce($0, on: date) }) ?? true else { return nil }
    var clock = RequestClock(provision: entry.provision)
    clock.ackDue = entry.ack?.after(received)
    clock.due = entry.due?.after(received)
    clock.maxDue = entry.max?.after(received)
    clock.duePolicy = entry.duePolicy?.after(received)
    clock.dueStatute = entry.dueStatute?.after(received)
    if let policy = clock.duePolicy, let statute = clock.dueStatute { clock.due = min(policy, statute) }
    if entry.stops { clock.stand(stops, from: received) }
    guard let admissibleAt else { return clock }
    clock.effectDuePolicy = entry.effectPolicy?.after(admissibleAt)
    clock.effectDueStatute = entry.effectStatute?.after(admissibleAt)
    if let policy = clock.effectDuePolicy, let statute = clock.effectDueStatute { clock.effectDue = min(policy, statute) }
    return clock
  }
  /// Whether the clock of such a request stands while the person has to answer something.
  public func clockStops(for type: RequestType, under regime: Regime) -> Bool {
    deadlines.first { $0.regimes.contains(regime) && $0.types.contains(type) }?.stops ?? false
  }
}

extension RequestClock {
  /// Moves the dates by the days on which the clock stood; while it still stands there are none.
  fileprivate mutating func stand(_ stops: [ClockStop], from received: CivilDate) {
    (due, isStopped) = Self.moved(due, stops, from: received)
    maxDue = isStopped ? nil : Self.moved(maxDue, stops, from: received).0
  }

  private static func moved(_ due: CivilDate?, _ stops: [ClockStop], from received: CivilDate) -> (CivilDate?, Bool) {
    guard var date = due else { return (nil, false) }
    // Two questions at once stop the clock once.
    var counted = received
    for stop in stops.sorted(by: { $0.from < $1.from }) {
      let from = max(stop.from, counted)
      // What was asked after the time had run out saves nothing.
      if from > date { break }
      guard let end = stop.to else { return (nil, true) }
      if end <= from { continue }
      date = date.adding(days: from.days(until: end))
      counted = end
    }
    return (date, false)
  }
}
