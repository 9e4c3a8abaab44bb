public import Governance
public import Reference

/// A person's request on its way to an answer: identity, clock, answer, effect (sections 1.7 and 3.6).
///
/// No clock runs before the identity is shown; once it is, the days count from receipt. It is asked for once. Where the law lets the clock stand while the
/// person has to answer something, those days do not count.
public struct RequestCase: Equatable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    /// Received; who asks is not known for certain.
    case awaitingVerification = "await_verification"
    /// The clock runs.
    case open
    /// The person was told why it takes longer.
    case extended
    case answered
    /// What was granted is in effect.
    case inEffect = "in_effect"
    case withdrawn

    /// The term of the Data Privacy Vocabulary.
    public var dpv: String {
      switch self {
      case .awaitingVerification: "dpv:RequestInitiated"
      case .open: "dpv:RequestAcknowledged"
      case .extended: "dpv:RequestActionDelayed"
      case .answered, .inEffect: "dpv:RequestFulfilled"
      case .withdrawn: "dpv:RequestStatus"
      }
    }
  }

  /// What a step may not do now.
  public enum Refusal: Error, Equatable, Sendable, CustomStringConvertible {
    case notVerified
    case alreadyClosed(State)
    /// The law knows no extension here, or its time has passed.
    case noExtension
    case reasonMissing
    case notAnswered
    case beforeReceipt(CivilDate)
    /// Two questions at once would be two clocks.
    case askedAlready(CivilDate)
    case notAsked
    /// Nothing runs that could be extended.
    case clockStands

    public var description: String {
      switch self {
      case .notVerified: "who asks is not verified: ask once, then verify before anything is answered"
      case .alreadyClosed(let state): "the request is closed (\(state.rawValue)); a new request is a new case"
      case .noExtension: "there is no time to extend into: answer now"
      case .reasonMissing: "an extension tells the person why: give a reason"
      case .notAnswered: "the request has no answer that could take effect"
      case .beforeReceipt(let received): "the request was received on \(received): nothing happens to it before"
      case .askedAlready(let day): "the person was asked on \(day) and has not answered: ask everything at once"
      case .notAsked: "the person was asked nothing that is open"
      case .clockStands: "the clock stands while the person is asked: there is nothing to extend yet"
      }
    }
  }

  public let id: String
  public let type: RequestType
  public let regime: Regime
  /// The account: `seller:S1`.
  public let subject: String
  public let received: CivilDate
  public let channel: RequestChannel
  /// The decision that is contested; nil for every other request.
  public let decision: String?
  public private(set) var state: State
  public private(set) var verifiedOn: CivilDate?
  public private(set) var extendedOn: CivilDate?
  public private(set) var extensionReason: String?
  public private(set) var answeredOn: CivilDate?
  public private(set) var result: String?
  public private(set) var effectiveOn: CivilDate?
  /// Nil while unverified, and where no law or policy sets a clock.
  public private(set) var clock: RequestClock?
  /// When the person was asked who they are or what they mean; whether that moves the dates is for the law to say (UK GDPR Art 12A).
  public private(set) var questions: [ClockStop] = []

  public init(
    id: String, type: RequestType, regime: Regime, subject: String, received: CivilDate, channel: RequestChannel, isVerified: Bool,
    decision: String? = nil, law: LawPack
  ) {
    self.id = id
    self.type = type
    self.regime = regime
    self.subject = subject
    self.received = received
    self.channel = channel
    self.decision = decision
    state = .awaitingVerification
    // Mexico takes requests by login or registered e-mail only: another way shows no identity (policy section M).
    if isVerified, regime != .mxLFPDPPP || channel == .login || channel == .registeredEmail { open(on: received, law: law) }
  }

  private mutating func open(on date: CivilDate, law: LawPack) {
    state = .open
    verifiedOn = date
    if date > received { questions.append(ClockStop(from: received, to: date, reason: "identity")) }
    setClock(law, on: date)
  }

  private mutating func setClock(_ law: LawPack, admissibleAt: CivilDate? = nil, on date: CivilDate) {
    clock = law.clock(of: type, under: regime, received: received, admissibleAt: admissibleAt, stops: questions, on: date)
  }

  // MARK: Steps

  public mutating func verify(on date: CivilDate, law: LawPack) throws(Refusal) {
    try check(date)
    guard state == .awaitingVerification else { return }
    open(on: date, law: law)
  }

  /// The person is asked what they mean; where the law says so the clock stands until they answer.
  public mutating func ask(on date: CivilDate, law: LawPack) throws(Refusal) {
    try checkOpen(date)
    if let asked = openQuestion { throw .askedAlready(asked.from) }
    questions.append(ClockStop(from: date, reason: "clarification"))
    setClock(law, on: date)
  }

  /// The person has answered what they were asked.
  public mutating func clarify(on date: CivilDate, law: LawPack) throws(Refusal) {
    try checkOpen(date)
    guard let place = questions.firstIndex(where: { $0.to == nil }) else { throw .notAsked }
    if date < questions[place].from { throw .notAsked }
    questions[place].to = date
    setClock(law, on: date)
  }

  /// What the person was asked and has not answered.
  public var openQuestion: ClockStop? { questions.first { $0.to == nil } }

  /// Whether no date can be told because the person has to answer first.
  public var isStopped: Bool { (state == .open || state == .extended) && clock?.isStopped == true }

  public mutating func extend(on date: CivilDate, reason: String) throws(Refusal) {
    try checkOpen(date)
    guard !reason.isEmpty else { throw .reasonMissing }
    if isStopped { throw .clockStands }
    guard state == .open, let due = clock?.due, clock?.maxDue != nil, date <= due else { throw .noExtension }
    state = .extended
    extendedOn = date
    extensionReason = reason
  }

  /// - Parameter result: `fulfil`, `partial`, `refuse` or `not_this_right`.
  public mutating func answer(_ result: String, on date: CivilDate, law: LawPack) throws(Refusal) {
    try checkOpen(date)
    state = .answered
    answeredOn = date
    self.result = result
    if let place = questions.firstIndex(where: { $0.to == nil }) { questions[place].to = date }
    setClock(law, admissibleAt: regime == .mxLFPDPPP ? date : nil, on: date)
  }

  public mutating func takeEffect(on date: CivilDate) throws(Refusal) {
    try check(date)
    if state == .inEffect { return }
    guard state == .answered, result == "fulfil" || result == "partial" else { throw .notAnswered }
    state = .inEffect
    effectiveOn = date
  }

  public mutating func withdraw(on date: CivilDate) throws(Refusal) {
    try check(date)
    guard state == .awaitingVerification || state == .open || state == .extended else { throw .alreadyClosed(state) }
    state = .withdrawn
  }

  private func check(_ date: CivilDate) throws(Refusal) {
    if date < received { throw .beforeReceipt(received) }
  }

  private func checkOpen(_ date: CivilDate) throws(Refusal) {
    try check(date)
    switch state {
    case .awaitingVerification: throw .notVerified
    case .answered, .inEffect, .withdrawn: throw .alreadyClosed(state)
    case .open, .extended: return
    }
  }

  // MARK: Dates

  /// What is due next: the answer, or its effect once it is given. Nil where nothing is.
  public var nextDue: CivilDate? {
    switch state {
    case .awaitingVerification, .withdrawn, .inEffect: nil
    case .open: clock?.due ?? clock?.ackDue
    case .extended: clock?.maxDue
    case .answered: clock?.effectDue
    }
  }

  public func isLate(on date: CivilDate) -> Bool { nextDue.map { date > $0 } ?? false }
}
