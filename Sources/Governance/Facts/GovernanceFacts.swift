public import Formats
public import Reference

/// Everything the rules of governance read about one decision, with every default already taken (`governance-facts` section 2).
///
/// The first subject is the account holder. Nil always means "there is none"; a missing reference is therefore a status in the record and never
/// a guess. Subjects are named by their place in `subjects`, so that no text is compared on the hot path.
public struct GovernanceFacts: Equatable, Sendable {
  public var kind: DecisionKind
  /// What rules, model or reviewer propose.
  public var outcome: Outcome
  public var at: Instant
  public var amountMinor: Int64?
  public var currency: Currency?
  public var holdExpiry: Instant?
  public var autoRelease = false
  public var subjects: [FactsSubject]
  public var confirmedBy: String?
  public var dataUsed: [DataUsed]
  /// Categories held on the account holder; read by erasure only.
  public var held: [CategoryID]
  public var recipients: [FactsRecipient] = []
  public var remoteAccess: [Country] = []
  public var automation = FactsAutomation()
  public var systemKind = SystemKind.ml
  public var lists: [ListScreened] = []
  public var individualAssessmentRef: String?
  public var candidates: [ReasonCandidate] = []
  public var restricted: [RestrictedReason] = []
  public var tradeSecrets: [TradeSecretClaim] = []
  public var legalNorms: [LegalNorm] = []
  public var obligedEntity = false
  /// The norm that makes the controller an obliged entity.
  public var obligedNorm: Norm?
  public var amlExtendedUntil: CivilDate?
  /// Without duplicates.
  public var exemptions: [Exemption] = []
  public var refs = FactsReferences()
  public var credit = FactsCredit()
  public var inform: InformFacts?
  public var relationshipEndedOn: CivilDate?
  public var legalHold = LegalHold()
  public var requests: [SubjectRequest] = []
  public var policyID = "aliexpress-2025-10-14"
  public var lawID = "law"
  public var lang = "en"
  public var recordID: String?
  public var versions = DecisionVersions()
  /// Pointers of defaults that stand for a reference, a warranty or an age.
  public var assumed: [String] = []

  public init(
    kind: DecisionKind, outcome: Outcome, at: Instant, subjects: [FactsSubject], dataUsed: [DataUsed], held: [CategoryID]? = nil
  ) {
    precondition(!subjects.isEmpty, "a decision has an account holder")
    self.kind = kind
    self.outcome = outcome
    self.at = at
    self.subjects = subjects
    self.dataUsed = dataUsed
    self.held = held ?? dataUsed.map(\.category)
  }

  /// The date every rule is read as of: the decision's, in its own offset.
  public var date: CivilDate { at.date }
  public var holder: FactsSubject { subjects[0] }
}

/// A data category of the policy: `S.PAY`. `OUT` stands for fields that the policy names nowhere.
public struct CategoryID: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  public let text: String
  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }
  public var description: String { text }
  public static let out = CategoryID("OUT")
  public static func < (a: CategoryID, b: CategoryID) -> Bool { a.text < b.text }
}

/// One person or company the decision is about.
public struct FactsSubject: Equatable, Sendable {
  public var ref: String
  public var role: SubjectRole
  public var kind: SubjectKind
  /// Whether this is a registered member.
  public var registered = true
  /// Where the identity check says the person lives.
  public var residence: Country?
  public var accountCountry: Country?
  public var deliveryCountry: Country?
  /// Where a seller or company is established.
  public var establishment: Country?
  /// Where the event came from; read for the account holder only.
  public var accessCountry: Country?
  /// Where the person may live, when the residence is unknown.
  public var candidateCountries: [Country] = []
  public var region: Subdivision?
  /// In years; nil = unknown, and always nil for a legal entity.
  public var age: Int?
  /// Whether the age rests on the operator's own verification and no number is given.
  public var isVerifiedAdult = false
  /// Whether this is a politically exposed person.
  public var isPEP = false
  public var consentForm = ConsentForm.none
  public var consentRef: String?
  /// Explicit consent to the automated decision (Art 22(2)(c)).
  public var admConsentRef: String?
  /// A basis the operator has fixed instead of the ordered tests.
  public var configuredBasis: String?

  public init(ref: String, role: SubjectRole, kind: SubjectKind, residence: Country? = nil, establishment: Country? = nil) {
    self.ref = ref
    self.role = role
    self.kind = kind
    self.residence = residence
    self.establishment = establishment
  }

  public var isNaturalPerson: Bool { kind != .legalEntity }
  /// Those a decision touches in their own affairs: consumers and sole traders (rule 3.5-3).
  public var isAffected: Bool { kind == .consumer || kind == .soleTrader }

  /// Nil for a legal entity.
  public var ageCheck: AgeCheck? {
    guard isNaturalPerson else { return nil }
    if isVerifiedAdult { return .over18 }
    guard let age else { return .unknown }
    return age >= 18 ? .over18 : .under18
  }
}

/// Data that the decision read: one category from one source.
public struct DataUsed: Equatable, Sendable {
  public var category: CategoryID
  public var fields: [String] = []
  public var source = "subject"
  /// Where the source's permission to pass the data on is recorded; nil on third-party data = missing.
  public var warrantyRef: String?
  /// Whose data it is, by place in `subjects`.
  public var subjects: [Int]
  /// Art 9 data, given or inferred.
  public var isSpecial = false
  /// The letter of Art 9(2), `9-2-a` to `9-2-j`.
  public var specialAuthority: String?
  /// Art 10 data.
  public var isCriminal = false
  public var criminalAuthority: Norm?
  public var isCCPASensitive: Bool
  public var isPatrimonial: Bool
  public var isCDD: Bool

  public init(
    category: CategoryID, subjects: [Int], warrantyRef: String? = nil, isCCPASensitive: Bool = false, isPatrimonial: Bool = false,
    isCDD: Bool = false
  ) {
    self.category = category
    self.subjects = subjects
    self.warrantyRef = warrantyRef
    self.isCCPASensitive = isCCPASensitive
    self.isPatrimonial = isPatrimonial
    self.isCDD = isCDD
  }
}

public struct FactsRecipient: Equatable, Sendable {
  public var recipientClass: RecipientClass
  public var country: Country
  public var entity: String?
  public var purpose = DisclosurePurpose.other
  public var data: [CategoryID]
  public var tiaRef: String?
  /// Certified under the EU-US Data Privacy Framework.
  public var isDPFCertified = false

  public init(recipientClass: RecipientClass, country: Country, data: [CategoryID], tiaRef: String?) {
    self.recipientClass = recipientClass
    self.country = country
    self.data = data
    self.tiaRef = tiaRef
  }
}

public struct FactsAutomation: Equatable, Sendable {
  /// False = a person did it all.
  public var hasAutomatedSteps = true
  public var human: HumanReview?
  public var upstreamProvider: String?
  public var upstreamUse: UpstreamUse?
  public var isProfiling = false
  /// The automated decision is necessary for the contract party's own contract.
  public var isContractNecessary = true
  public init() {}
}

/// What a reviewer had and did before the outcome.
public struct HumanReview: Equatable, Sendable {
  public var reviewer: String?
  public var isTrained = false
  public var sawInputs = false
  public var hadOtherInfo = false
  public var hasAuthority = false
  public var rationale: String?
  public var openedAt: Instant?
  public var closedAt: Instant?
  public init() {}
}

/// One list screened, with its result.
public struct ListScreened: Equatable, Sendable {
  public var list: String
  public var authority: ListAuthority
  public var status: ListStatus
  public var type = ListType.sanctions
  public var version: JSONValue = .null
  public var match: JSONValue = .null
  public var score: JSONNumber?
  public var ownershipPercent: JSONNumber?
  /// By place in `subjects`; nil = every subject.
  public var subject: Int?

  public init(list: String, authority: ListAuthority, status: ListStatus) {
    self.list = list
    self.authority = authority
    self.status = status
  }

  /// Whether the list counts as list ground or third-country list.
  public var isSanctions: Bool { type == .sanctions }
  public var isHit: Bool { status != .cleared }
  /// Outside EU, UK and UN law.
  public var isThirdCountry: Bool { authority == .usOFAC || authority == .other }
}

public struct ReasonCandidate: Equatable, Sendable {
  public var code: ReasonCode
  public var factor: String
  public var value: JSONValue = .null
  public var threshold: JSONValue = .null
  /// How far the factor moved the outcome; the exact text is kept because it may be a decimal.
  public var weight = JSONNumber(1)

  public init(code: ReasonCode, factor: String) {
    self.code = code
    self.factor = factor
  }
}

public struct RestrictedReason: Equatable, Sendable {
  public var code: RestrictedCode
  public var norm: Norm?
  public var reviewAt: CivilDate?
  public init(code: RestrictedCode, norm: Norm? = nil, reviewAt: CivilDate?) {
    self.code = code
    self.norm = norm
    self.reviewAt = reviewAt
  }
}

public struct TradeSecretClaim: Equatable, Sendable {
  public var claimedBy: String
  public var covers: String
  public init(claimedBy: String, covers: String) {
    self.claimedBy = claimedBy
    self.covers = covers
  }
}

/// A norm that requires this check of these subjects.
public struct LegalNorm: Equatable, Sendable {
  public var norm: Norm
  public var subjects: [Int]
  public init(norm: Norm, subjects: [Int]) {
    self.norm = norm
    self.subjects = subjects
  }
}

public struct FactsReferences: Equatable, Sendable {
  public var lia: String?
  public var tia: String?
  public var dpia: String?
  public var ropa: String?
  public var supplementaryNotice: String?
  public var compatibility: String?
  public init() {}
}

public struct FactsCredit: Equatable, Sendable {
  public var lender = Lender.none
  public var role = CreditRole.none
  public var characterisation = CreditCharacterisation.undetermined
  public var applicationCompleteAt: CivilDate?
  public var notifiedAt: CivilDate?
  public var isCounterofferAccepted = false
  public var isConsumerReportUsed = false
  public var score: Int64?
  public var keyFactors: [String] = []
  /// Whole dollars; nil counts as one million or less.
  public var revenueUSD: Int64?
  public init() {}
}

/// A seller's sales in the best 12 of 24 months, for the INFORM Consumers Act.
public struct InformFacts: Equatable, Sendable {
  public var sales: Int64
  /// In US cents.
  public var grossUSDMinor: Int64
  public var requestedAt: CivilDate
  public var isProvided = false
  public init(sales: Int64, grossUSDMinor: Int64, requestedAt: CivilDate) {
    self.sales = sales
    self.grossUSDMinor = grossUSDMinor
    self.requestedAt = requestedAt
  }
}

public struct LegalHold: Equatable, Sendable {
  public var isActive = false
  public var ref: String?
  public var since: CivilDate?
  public init() {}
}

public struct ClockStop: Equatable, Sendable {
  public var from: CivilDate
  public var to: CivilDate?
  public var reason: String?
  public init(from: CivilDate, to: CivilDate? = nil, reason: String? = nil) {
    self.from = from
    self.to = to
    self.reason = reason
  }
}

/// A person's request under a regime.
public struct SubjectRequest: Equatable, Sendable {
  public var id: String
  public var type: RequestType
  public var regime: Regime
  public var received: CivilDate
  public var channel = RequestChannel.login
  public var isIdentityVerified = true
  /// When a Mexican request was answered as admissible.
  public var admissibleAt: CivilDate?
  public var appealOf = AppealOf.privacyRequest
  public var clockStops: [ClockStop] = []
  public init(id: String, type: RequestType, regime: Regime, received: CivilDate) {
    self.id = id
    self.type = type
    self.regime = regime
    self.received = received
  }
}

/// What computed the decision, echoed into the record.
public struct DecisionVersions: Equatable, Sendable {
  public var engine: String?
  public var ruleset: String?
  public var model: String?
  public var features: String?
  public var thresholds: String?
  public init() {}
}
