public import Reference

/// The law behind the rules as data: who lives under what, since when, on which bases, with which deadlines, notices and periods.
///
/// What is a table is read from here; what is a procedure (the order of tests, precedence) is in `Rules`.
public final class LawPack: Sendable {
  public let id: String
  /// Countries whose zone is not `OTHER`.
  public let zones: [LawZone]
  /// UN M49 region 019.
  public let americas: [Country]
  public let stateRegimes: [StateRegime]
  public let clock: [ClockEntry]
  public let bases: [LawBasis]
  public let tests: [BasisTest]
  public let mexicanOrder: [String]
  public let adequacy: [AdequacyEntry]
  public let effect: EffectTable
  public let humanRequired: HumanRequiredTable
  public let grounds: [GroundEntry]
  public let notices: [NoticeEntry]
  public let deadlines: [DeadlineEntry]
  public let freezeNorms: [FreezeNorm]
  public let creditNorms: [CreditNorm]
  public let obligedNorms: [ObligedNorm]
  public let retention: [RetentionClass]
  public let reasons: [ReasonText]
  public let restricted: [RestrictedText]
  public let numbers: LawNumbers
  public let provisions: [RuleProvision]
  /// Where statements marked `V:Sn` were checked.
  public let sources: [LawSource]

  /// The variants of legitimate interest that rows and tests name.
  public static let interests = ["LI-SEC", "LI-OPS", "LI-DEF", "LI-MKT", "LI-IMP"]

  let zoneIndex: [Country: Zone]
  let americasSet: Set<Country>
  /// By the place of the clock id in `Clock.allCases`.
  let clockDates: [CivilDate]

  init(
    id: String, zones: [LawZone], americas: [Country], stateRegimes: [StateRegime], clock: [ClockEntry], bases: [LawBasis],
    tests: [BasisTest], mexicanOrder: [String], adequacy: [AdequacyEntry], effect: EffectTable, humanRequired: HumanRequiredTable,
    grounds: [GroundEntry], notices: [NoticeEntry], deadlines: [DeadlineEntry], freezeNorms: [FreezeNorm], creditNorms: [CreditNorm],
    obligedNorms: [ObligedNorm], retention: [RetentionClass], reasons: [ReasonText], restricted: [RestrictedText], numbers: LawNumbers,
    provisions: [RuleProvision], sources: [LawSource], zoneIndex: [Country: Zone], americasSet: Set<Country>, clockDates: [CivilDate]
  ) {
    self.id = id
    self.zones = zones
    self.americas = americas
    self.stateRegimes = stateRegimes
    self.clock = clock
    self.bases = bases
    self.tests = tests
    self.mexicanOrder = mexicanOrder
    self.adequacy = adequacy
    self.effect = effect
    self.humanRequired = humanRequired
    self.grounds = grounds
    self.notices = notices
    self.deadlines = deadlines
    self.freezeNorms = freezeNorms
    self.creditNorms = creditNorms
    self.obligedNorms = obligedNorms
    self.retention = retention
    self.reasons = reasons
    self.restricted = restricted
    self.numbers = numbers
    self.provisions = provisions
    self.sources = sources
    self.zoneIndex = zoneIndex
    self.americasSet = americasSet
    self.clockDates = clockDates
  }

  public func zone(of country: Country) -> Zone { zoneIndex[country] ?? .other }

  public func regime(of zone: Zone) -> Regime { zones.first { $0.zone == zone }?.regime ?? .other }

  /// Whether a regime's rules apply on a date.
  public func isInForce(_ clock: Clock, on date: CivilDate) -> Bool { date >= clockDates[clock.position] }

  /// The tag of a basis under a regime: `K` under EU_GDPR is `eu-gdpr:A6-1-b-contract-performance`.
  public func basis(_ code: String, under regime: Regime) -> LawBasis? { bases.first { $0.code == code && $0.regime == regime } }

  /// The basis with a tag, whatever its regime.
  public func basis(tag: String) -> LawBasis? { bases.first { $0.tag == tag } }

  /// The law that a rule of section 3 rests on.
  public func provision(ofRule rule: String) -> Provision? { provisions.first { $0.rule == rule }?.provision }
}

/// Dates from which law applies (section 2.0), by the names under which the rules ask for them.
public enum Clock: String, CaseIterable, Sendable {
  case ukAutomatedDecisions = "uk-22a"
  case ukComplaints = "uk-complaints"
  case ukDeferredPayment = "uk-dpc"
  case euConsumerCredit = "eu-ccd2"
  case californiaADMT = "us-ca-admt"
  case coloradoSB26189 = "us-co-sb26-189"
  case regB2026 = "us-reg-b-2026"
  case euAMLR = "eu-amlr"
  case euAIAct = "eu-ai-act-annex-iii"
  case mexicoLFPDPPP = "mx-lfpdppp"
  case mexicoLFPIORPI = "mx-lfpiorpi"
  case ofacTenYears = "us-ofac-10y"
  case korea37 = "kr-37-2"
  case brazilAdequacy = "eu-br-adequacy"
}

public struct LawZone: Equatable, Sendable {
  public let zone: Zone
  public let regime: Regime
  public let countries: [Country]
  public let provision: Provision
}

public struct StateRegime: Equatable, Sendable {
  public let region: String
  public let regime: Regime
}

public struct ClockEntry: Equatable, Sendable {
  public let clock: Clock
  public let from: CivilDate
  public let what: String
  public let provision: Provision
}

public struct LawBasis: Equatable, Sendable {
  /// `LO`, `K`, `K-PRE`, `LI`, `C`, `EA`, or the Brazilian and Mexican articles.
  public let code: String
  public let regime: Regime
  public let tag: String
  public let provision: Provision
  /// The wider term of the Data Privacy Vocabulary.
  public let dpvBroader: String?
}

/// The ordered tests of section 3.4 for some kinds and one party.
public struct BasisTest: Equatable, Sendable {
  public enum Party: String, CaseIterable, Sendable { case contract, other }
  public let kinds: [DecisionKind]
  public let party: Party
  public let euUK: [String]
  public let br: [String]
}

public struct AdequacyEntry: Equatable, Sendable {
  public let countries: [Country]
  /// Under which regimes the finding counts.
  public let regimes: [Regime]
  public let from: Clock?
  /// Only a recipient certified under the framework.
  public let certifiedOnly: Bool
  public let provision: Provision
}

public struct EffectTable: Equatable, Sendable {
  public let legal: [Outcome]
  public let significant: [Outcome]
  /// Significant only for `kinds`, and hold only when it may last over 72 hours.
  public let significantForKinds: [Outcome]
  public let kinds: [DecisionKind]
  public let holdHoursMax: Int
  public let provision: Provision
}

/// Decisions of an obliged entity that a person must take (rule 3.5-5).
public struct HumanRequiredTable: Equatable, Sendable {
  public let kinds: [DecisionKind]
  public let outcomes: [Outcome]
  public let provision: Provision
}

public struct GroundEntry: Equatable, Sendable {
  public let ground: ReviewGround
  public let safeguards: [Safeguard]
  public let provision: Provision
}

public struct NoticeEntry: Equatable, Sendable {
  public let id: String
  public let kind: String
  public let dueDays: Int
  public let provision: Provision
}

/// A clock for people's requests.
public struct DeadlineEntry: Equatable, Sendable {
  public let regimes: [Regime]
  public let types: [RequestType]
  public let from: Clock?
  public let due: Period?
  public let max: Period?
  public let ack: Period?
  public let duePolicy: Period?
  public let dueStatute: Period?
  public let effectPolicy: Period?
  public let effectStatute: Period?
  /// Whether the clock stands while an identity or a clarification is waited for.
  public let stops: Bool
  public let provision: Provision
}

/// A length of time in one unit.
public struct Period: Equatable, Sendable {
  public enum Unit: String, CaseIterable, Sendable {
    case days, months, years
    case businessDays = "business_days"
  }
  public let count: Int
  public let unit: Unit
  public let calendar: BusinessCalendar

  public func after(_ date: CivilDate) -> CivilDate {
    switch unit {
    case .days: date.adding(days: count)
    case .months: date.adding(months: count)
    case .years: date.adding(years: count)
    case .businessDays: calendar.adding(businessDays: count, to: date)
    }
  }
}

/// A freeze that law requires, and the norm that does (rule 3.10-7).
public struct FreezeNorm: Equatable, Sendable {
  /// Nil = any zone.
  public let zones: [Zone]
  /// Only where the controller is a US person.
  public let usPersonOnly: Bool
  public let authorities: [ListAuthority]
  public let norm: Norm
}

public struct CreditNorm: Equatable, Sendable {
  public let regime: Regime
  public let norm: Norm
  public let from: Clock
}

public struct ObligedNorm: Equatable, Sendable {
  /// Nil = wherever no other line fits.
  public let zone: Zone?
  public let norm: Norm
  public let from: Clock?
  public let retentionClass: String?
}

public struct RetentionClass: Equatable, Sendable {
  public enum Covers: String, CaseIterable, Sendable { case none, cdd, used, tax, accessLog = "access_log" }
  public let id: String
  public let fieldGroup: String
  public let starts: String
  public let minimum: Period?
  public let maximum: Period?
  /// What the minimum was before a date.
  public let earlierMinimum: Period?
  public let earlierUntil: Clock?
  public let covers: Covers
  public let norm: Provision
}

extension RetentionClass {
  /// Whether erasure must leave a category that was read for the decision.
  public func isCovering(_ category: CategoryID, _ policy: PolicyPack) -> Bool {
    switch covers {
    case .none: false
    case .used: true
    case .cdd: policy.has(.cdd, category)
    case .tax: policy.has(.tax, category)
    case .accessLog: policy.has(.accessLog, category)
    }
  }
}

public struct ReasonText: Equatable, Sendable {
  public let code: ReasonCode
  public let text: String
}

public struct RestrictedText: Equatable, Sendable {
  public let code: RestrictedCode
  public let restrictedClass: String
}

/// Single figures that rules read.
public struct LawNumbers: Equatable, Sendable {
  public let ageMin: Int
  public let informSalesMin: Int64
  public let informGrossUSDMinorMin: Int64
  public let informAnswer: Period
  public let regBCompleted: Period
  public let regBCounteroffer: Period
  public let regBOther: Period
  public let regBRevenueUSDMax: Int64
  public let ofacReport: Period
  public let dsaComplaint: Period
  public let restrictedReview: Period
  public let principalReasonsMax: Int
  public let keyFactorsMax: Int
}

public struct RuleProvision: Equatable, Sendable {
  public let rule: String
  public let says: String
  public let provision: Provision
}

public struct LawSource: Equatable, Sendable {
  public let id: String
  public let text: String
}
