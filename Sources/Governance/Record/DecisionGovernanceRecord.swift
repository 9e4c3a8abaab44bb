public import Formats
public import Reference

/// What the law makes of one decision: every member of `governance-facts` section 3, typed.
///
/// Written by `write(to:)` with every member in the order of the specification.
public struct DecisionGovernanceRecord: Equatable, Sendable {
  public static let schemaVersion = "1.0.0"

  public var recordID: String?
  public var decision: DecisionPart
  public var governanceStatus = GovernanceStatus.valid
  public var policy = PolicyPart()
  public var controller = ControllerPart()
  public var independentControllers: [String] = []
  public var creditRole = CreditRole.none
  /// In the order of the facts.
  public var subjects: [SubjectRecord] = []
  public var jurisdiction = JurisdictionPart()
  public var purpose = PurposePart()
  public var dataUsed: [DataUsedRecord] = []
  public var exemptions: [Exemption] = []
  public var permissiblePurpose = PermissiblePurpose.none
  public var obligedEntity = false
  public var obligedNorm: Norm?
  public var recipients: [RecipientRecord] = []
  public var storage = StoragePart()
  public var automationLevel = AutomationLevel.solelyAutomated
  public var human: HumanReview?
  public var upstream: UpstreamRecord?
  public var profiling = false
  public var specialCategoryUsed = false
  public var criminalDataUsed = false
  public var effectLevel = EffectLevel.none
  public var effectBasis: String?
  public var admCondition = ADMCondition.noneRequired
  public var safeguards: [Safeguard] = []
  public var review = ReviewPart()
  public var contestWindowClose: CivilDate?
  public var requests: [RequestRecord] = []
  public var notices: [NoticeRecord] = []
  public var reports: [ReportRecord] = []
  public var reasons = ReasonsPart()
  public var explanation = ExplanationPart()
  public var adverseAction = AdverseActionPart()
  /// As in the facts, with the subject's ref.
  public var lists: [ListScreened] = []
  public var individualAssessmentRef: String?
  public var versions = DecisionVersions()
  public var aiAct = AIActPart()
  public var refs = FactsReferences()
  public var retention: [RetentionRecord] = []
  public var legalHold = LegalHold()
  public var assumed: [String] = []
  /// Whether an invented deployment register supports the decision; not part of the record of the specification.
  public var isDemo = false

  public init(decision: DecisionPart) { self.decision = decision }
}

public struct DecisionPart: Equatable, Sendable {
  public var kind: DecisionKind
  public var at: Instant
  public var amountMinor: Int64?
  public var currency: Currency?
  public var holdExpiry: Instant?
  public var proposedOutcome: Outcome
  /// After the gates that change outcomes.
  public var outcome: Outcome
  /// What takes effect now.
  public var effectiveOutcome: Outcome
  public var gates: [Gate] = []
  /// How `at` and `holdExpiry` were written, where that is to be kept.
  var atText: String?
  var holdExpiryText: String?

  public init(kind: DecisionKind, at: Instant, proposed: Outcome) {
    self.kind = kind
    self.at = at
    proposedOutcome = proposed
    outcome = proposed
    effectiveOutcome = proposed
  }
}

/// A rule that changed the outcome or set a holding or blocking status, and what would lift it.
public struct Gate: Hashable, Sendable {
  public var rule: String
  public var status: GovernanceStatus?
  public var from: Outcome
  public var to: Outcome
  public var needs: String?
}

public struct PolicyPart: Equatable, Sendable {
  public var id = ""
  public var version = ""
  public var sections: [String] = []
  public var applicability = PolicyApplicability.noSection
  public var defects: [String] = []
}

public struct ControllerPart: Equatable, Sendable {
  public var entity = ""
  public var basis: String?
  public var contractEntity: String?
}

public struct SubjectRecord: Equatable, Sendable {
  public var ref: String
  public var role: SubjectRole
  public var kind: SubjectKind
  public var ageCheck: AgeCheck?
  public var regimes: [Regime]
  public var lawfulBasis: LawfulBasis
  public var furtherBases: [LawfulBasis]
  public var effect: EffectLevel
  public var condition: ADMCondition
  public var grounds: [ReviewGround]
}

/// What makes the processing of one person's data lawful, for the decision's purpose or for `purpose`.
public struct LawfulBasis: Equatable, Sendable {
  /// The further purpose; nil for the decision's own.
  public var purpose: String?
  public var regime: Regime?
  public var primary: String?
  public var alternates: [String] = []
  public var conditions: [String] = []
  public var legalNorm: Norm?
  public var liaRef: String?
  public var consentRef: String?
  public var consentForm: ConsentForm?
  public var status: BasisStatus
}

public struct JurisdictionPart: Equatable, Sendable {
  public var residence: Country?
  public var account: Country?
  public var establishment: Country?
  public var delivery: Country?
  public var access: Country?
  public var conflicts: [ConflictCode] = []
  public var confirmedBy: String?
}

public struct PurposePart: Equatable, Sendable {
  public var id = ""
  public var policyB = "none"
  public var policyJ = "none"
  public var compatibilityRef: String?
  public var mxClass: String?
}

public struct DataUsedRecord: Equatable, Sendable {
  public var used: DataUsed
  public var inPolicyRow: Bool
}

public struct RecipientRecord: Equatable, Sendable {
  public var recipient: FactsRecipient
  public var consentRequired: Bool
  public var transferTool: TransferTool?
  public var tiaRef: String?
}

public struct StoragePart: Equatable, Sendable {
  public var regions: [String] = []
  public var row = StorageRow.none
  public var conflict = false
  public var remoteAccess: [Country] = []
}

public struct UpstreamRecord: Equatable, Sendable {
  public var provider: String
  public var isDeterminative: Bool
}

public struct ReviewPart: Equatable, Sendable {
  public var available = false
  public var grounds: [ReviewGround] = []
  public var requiredBeforeEffect = false
  public var flag = ReviewFlag.none
  public var why = ""
  public var state = ReviewState.notRequested
}

public struct RequestRecord: Equatable, Sendable {
  public var request: SubjectRequest
  public var verified: Bool
  public var ackDue: CivilDate?
  public var due: CivilDate?
  public var maxDue: CivilDate?
  public var effectDue: CivilDate?
  public var duePolicy: CivilDate?
  public var dueStatute: CivilDate?
  public var effectDuePolicy: CivilDate?
  public var effectDueStatute: CivilDate?
  public var answer: RequestAnswer
}

public struct RequestAnswer: Equatable, Sendable {
  public var result: String
  public var templateID: String
  public var discloses: [String] = []
  public var kept: [KeptCategory] = []
  public var erased: [CategoryID] = []
  public var useRestricted = false
  public var justification: String?
  public var routes: [String] = []
  public var withheld: [WithheldPart] = []
}

public struct KeptCategory: Equatable, Sendable {
  public var category: CategoryID
  public var retentionClass: String
  public var until: CivilDate?
}

public struct WithheldPart: Equatable, Sendable {
  public var withheldClass: String
  public var what: String
  public var referTo: String
}

public struct NoticeRecord: Equatable, Sendable {
  public var templateID: String
  public var kind: String
  public var due: CivilDate?
  public var sentAt: CivilDate?
  public var lang: String
}

public struct ReportRecord: Equatable, Sendable {
  public var kind: String
  public var authority: String
  public var due: CivilDate
}

public struct ReasonsPart: Equatable, Sendable {
  /// At most four, heaviest first.
  public var principal: [ReasonCode] = []
  public var restricted: [RestrictedRecord] = []
  public var rejected: [RejectedReason] = []
  public var pspCode: String?
}

public struct RestrictedRecord: Equatable, Sendable {
  /// Nil for a trade-secret claim.
  public var code: RestrictedCode?
  public var restrictedClass: String
  public var norm: Norm?
  public var reviewAt: CivilDate?
}

public struct RejectedReason: Hashable, Sendable {
  public var code: ReasonCode
  public var why: RejectedWhy
}

public struct ExplanationPart: Equatable, Sendable {
  public var factors: [ExplainedFactor] = []
  public var direction: String?
  public var counterfactual: String?
  public var plainText = ""
}

public struct ExplainedFactor: Equatable, Sendable {
  public var code: ReasonCode
  public var factor: String
  public var value: JSONValue
  public var threshold: JSONValue
}

public struct AdverseActionPart: Equatable, Sendable {
  public var regBClass = RegBClass.none
  public var applicationCompleteAt: CivilDate?
  public var noticeDue: CivilDate?
  public var fcraReportUsed = false
  public var score: Int64?
  public var keyFactors: [String] = []
  public var creditCharacterisation: CreditCharacterisation?
  public var writtenReasons: String?
}

public struct AIActPart: Equatable, Sendable {
  public var systemKind = SystemKind.ml
  public var highRisk = false
  public var point: String?
  public var inForce = false
}

public struct RetentionRecord: Equatable, Sendable {
  public var fieldGroup: String
  public var retentionClass: String
  public var startsEvent: String
  public var earliestDeletion: CivilDate?
  public var latestDeletion: CivilDate?
  public var norm: String
}
