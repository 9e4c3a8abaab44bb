public import Governance
public import Reference

/// A person's request on its way to an answer: identity, clock, answer, effect (sections 1.7 and 3.6).
///
/// No clock runs before the identity is shown; once it is, the days count from receipt. It is asked for once.
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

    public var description: String {
      switch self {
      case .notVerified: "who asks is not verified: ask once, then verify before anything is answered"
      case .alreadyClosed(let state): "the request is closed (\(state.rawValue)); a new request is a new case"
      case .noExtension: "there is no time to extend into: answer now"
      case .reasonMissing: "an extension tells the person why: give a reason"
      case .notAnswered: "the request has no answer that could take effect"
      case .beforeReceipt(let received): "the request was received on \(received): nothing happens to it before"
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
  public private(set) var state: State
  public private(set) var verifiedOn: CivilDate?
  public private(set) var extendedOn: CivilDate?
  public private(set) var extensionReason: String?
  public private(set) var answeredOn: CivilDate?
  public private(set) var result: String?
  public private(set) var effectiveOn: CivilDate?
  /// Nil while unverified, and where no law or policy sets a clock.
  public private(set) var clock: RequestClock?

  public init(
    id: String, type: RequestType, regime: Regime, subject: String, received: CivilDate, channel: RequestChannel, isVerified: Bool,
    law: LawPack
  ) {
    self.id = id
    self.type = type
    self.regime = regime
    self.subject = subject
    self.received = received
    self.channel = channel
    state = .awaitingVerification
    // Mexico takes requests by login or registered e-mail only: another way shows no identity (policy section M).
    if isVerified, regime != .mxLFPDPPP || channel == .login || channel == .registeredEmail { open(on: received, law: law) }
  }

  private mutating func open(on date: CivilDate, law: LawPack) {
    state = .open
    verifiedOn = date
    clock = law.clock(of: type, under: regime, received: received, on: date)
  }

  // MARK: Steps

  public mutating func verify(on date: CivilDate, law: LawPack) throws(Refusal) {
    try check(date)
    guard state == .awaitingVerification else { return }
    open(on: date, law: law)
  }

  public mutating func extend(on date: CivilDate, reason: String) throws(Refusal) {
    try checkOpen(date)
    guard !reason.isEmpty else { throw .reasonMissing }
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
    if regime == .mxLFPDPPP { clock = law.clock(of: type, under: regime, received: received, admissibleAt: date, on: date) }
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
