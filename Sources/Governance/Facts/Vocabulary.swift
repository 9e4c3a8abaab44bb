internal import Reference

/// What kind of decision is governed.
public enum DecisionKind: String, CaseIterable, Sendable {
  case sellerRegistration = "seller_registration"
  case sellerMonitoring = "seller_monitoring"
  case advanceWithdrawal = "advance_withdrawal"
  case bnplEligibility = "bnpl_eligibility"
  case paymentKYC = "payment_kyc"
  case sellerPayout = "seller_payout"
  case logisticsFraud = "logistics_fraud"
  case buyerRegistration = "buyer_registration"
  case buyerSecurity = "buyer_security"
  case businessBuyer = "business_buyer"
  case influencer
  case warrantyIdentity = "warranty_identity"
  case contestReview = "contest_review"

  /// Kinds that decide about credit: the seller's advance and the buyer's instalments.
  public var isCredit: Bool { self == .advanceWithdrawal || self == .bnplEligibility }
}

/// What a decision does to the request or the account.
public enum Outcome: String, CaseIterable, Sendable {
  case approve
  case approveLimited = "approve_limited"
  case stepUp = "step_up"
  case hold
  case decline
  case suspend
  case terminate
  case freeze
  case release
  case noAction = "no_action"

  /// Whether the outcome goes against the person: everything but approve, release and no action (rule 3.5-1).
  public var isAdverse: Bool { self != .approve && self != .release && self != .noAction }
}

/// The part a person or company plays in the decision.
public enum SubjectRole: String, CaseIterable, Sendable {
  case buyer, seller, ubo, director, representative, influencer
}

/// What a subject is in law.
public enum SubjectKind: String, CaseIterable, Sendable {
  case consumer
  case soleTrader = "sole_trader"
  case companyPerson = "company_person"
  case legalEntity = "legal_entity"
}

public enum AgeCheck: String, CaseIterable, Sendable {
  case over18 = "over_18"
  case under18 = "under_18"
  case unknown
}

/// A body of data protection law, in the order in which records list them.
public enum Regime: String, CaseIterable, Sendable {
  case euGDPR = "EU_GDPR"
  case ukGDPR = "UK_GDPR"
  case chFADP = "CH_FADP"
  case brLGPD = "BR_LGPD"
  case mxLFPDPPP = "MX_LFPDPPP"
  case usFed = "US_FED"
  case usCA = "US_CA"
  case usCO = "US_CO"
  case usOther = "US_OTHER"
  case krPIPA = "KR_PIPA"
  case cnPIPL = "CN_PIPL"
  case cisLocal = "CIS_LOCAL"
  case other = "OTHER"
}

/// A part of the world that the rules tell apart; which countries belong to it stands in the law pack.
public enum Zone: String, CaseIterable, Sendable {
  case eea = "EEA"
  case uk = "UK"
  case ch = "CH"
  case us = "US"
  case br = "BR"
  case mx = "MX"
  case kr = "KR"
  case cn = "CN"
  case eleven = "ELEVEN"
  case other = "OTHER"
}

public enum ConsentForm: String, CaseIterable, Sendable { case none, tacit, express }

public enum GovernanceStatus: String, CaseIterable, Sendable {
  case blockedUnlawful = "blocked_unlawful"
  case holdLegal = "hold_legal"
  case blockedPolicyGap = "blocked_policy_gap"
  case holdForHuman = "hold_for_human"
  case validWithFlags = "valid_with_flags"
  case valid

  /// Whether a person or a cure must come before the outcome takes effect.
  public var isHeldOrBlocked: Bool { self != .valid && self != .validWithFlags }
}

public enum PolicyApplicability: String, CaseIterable, Sendable {
  case applies
  case deferredKR = "deferred_kr"
  case deferredCIS = "deferred_cis"
  case noSection = "no_section"
}

public enum CreditRole: String, CaseIterable, Sendable {
  case creditor
  case creditIntermediary = "credit_intermediary"
  case exemptBroker = "exempt_broker"
  case none
}

public enum Lender: String, CaseIterable, Sendable {
  case own
  case thirdParty = "third_party"
  case none
}

public enum CreditCharacterisation: String, CaseIterable, Sendable { case credit, factoring, undetermined }

public enum BasisStatus: String, CaseIterable, Sendable {
  case supported
  case outsidePolicy = "outside_policy"
  case invalid
  case deferred
  case noneRequired = "none_required"
}

public enum AutomationLevel: String, CaseIterable, Sendable {
  case solelyAutomated = "solely_automated"
  case humanInTheLoop = "human_in_the_loop"
  case human
}

public enum EffectLevel: String, CaseIterable, Sendable {
  case legal
  case similarlySignificant = "similarly_significant"
  case none
}

/// The condition under which an automated decision is allowed, the strictest first.
public enum ADMCondition: String, CaseIterable, Sendable {
  case prohibited
  case authorisedByLaw = "authorised_by_law"
  case explicitConsent = "explicit_consent"
  case contractNecessity = "contract_necessity"
  case uk22CPermitted = "uk_22c_permitted"
  case brArt20 = "br_art20"
  case noneRequired = "none_required"
  case notApplicable = "not_applicable"
}

public enum Safeguard: String, CaseIterable, Sendable {
  case information
  case expressView = "express_view"
  case humanIntervention = "human_intervention"
  case contest, explanation, correction
  case optOut = "opt_out"
  case humanAppeal = "human_appeal"
}

/// Why a person may have the decision reviewed.
public enum ReviewGround: String, CaseIterable, Sendable {
  case policyJ = "policy_J"
  case policyL = "policy_L"
  case gdpr22 = "GDPR22"
  case uk22C = "UK22C"
  case ccd2 = "CCD2_18_8"
  case lgpd20 = "LGPD20"
  case mx26 = "MX26_II"
  case kr37 = "KR37_2"
  case usCA = "US_CA_7221"
  case usCO = "US_CO"
  case dsa20 = "DSA20"
  case p2b = "P2B"
}

public enum ReviewFlag: String, CaseIterable, Sendable { case none, offer, mandatory }

public enum ReviewState: String, CaseIterable, Sendable {
  case notRequested = "not_requested"
  case requested
  case underReview = "under_review"
  case upheld, changed, withdrawn
}

public enum SystemKind: String, CaseIterable, Sendable { case rules, ml }

public enum UpstreamUse: String, CaseIterable, Sendable {
  case cutOff = "cut_off"
  case override
  case input
}

public enum ListAuthority: String, CaseIterable, Sendable {
  case eu = "EU"
  case uk = "UK"
  case un = "UN"
  case usOFAC = "US_OFAC"
  case other = "OTHER"
}

public enum ListStatus: String, CaseIterable, Sendable { case cleared, potential, confirmed }

public enum ListType: String, CaseIterable, Sendable {
  case sanctions, pep
  case adverseMedia = "adverse_media"
  case own
}

public enum Exemption: String, CaseIterable, Sendable {
  case glba, fcra
  case dsaMicroSmall = "dsa_micro_small"
  case consentMX9IV = "consent_mx_9_IV"
}

public enum PermissiblePurpose: String, CaseIterable, Sendable {
  case a3A = "fcra_604_a3A"
  case a3F = "fcra_604_a3F"
  case none
}

public enum RecipientClass: String, CaseIterable, Sendable {
  case counterparty = "R-COUNTER"
  case group = "R-GROUP"
  case businessPartner = "R-BIZP"
  case ads = "R-ADS"
  case paymentProvider = "R-PSP"
  case creditRisk = "R-CRED"
  case logistics = "R-LOGI"
  case customs = "R-CUST"
  case cloud = "R-CLOUD"
  case warranty = "R-WARR"
  case customerService = "R-CS"
  case riskControl = "R-RISK"
  case rating = "R-RATE"
  case adviser = "R-ADV"
  case lawEnforcement = "R-LEA"
  case government = "R-GOV"
  case merger = "R-MNA"
  case consented = "R-CONS"
}

public enum DisclosurePurpose: String, CaseIterable, Sendable { case other, fulfilment }

public enum TransferTool: String, CaseIterable, Sendable {
  case adequacy = "A45-3"
  case standardClauses = "A46-2-c"
  case contract = "A49-1-b"
  case contractInInterest = "A49-1-c"
}

public enum RequestType: String, CaseIterable, Sendable {
  case access, portability, rectification, erasure, restriction, objection
  case consentWithdrawal = "consent_withdrawal"
  case optOut = "opt_out"
  case contest, complaint, appeal
}

public enum RequestChannel: String, CaseIterable, Sendable {
  case login
  case registeredEmail = "registered_email"
  case otherEmail = "other_email"
  case post, phone, agent
}

public enum AppealOf: String, CaseIterable, Sendable {
  case privacyRequest = "privacy_request"
  case decision
}

/// What a candidate reason is: one of the public codes, a bare score, or the bare status of a politically exposed person.
public enum ReasonCode: String, CaseIterable, Sendable {
  case pr01 = "PR01", pr02 = "PR02", pr03 = "PR03", pr04 = "PR04", pr05 = "PR05", pr06 = "PR06", pr07 = "PR07", pr08 = "PR08", pr09 = "PR09"
  case pr10 = "PR10", pr11 = "PR11", pr12 = "PR12", pr13 = "PR13", pr14 = "PR14", pr15 = "PR15", pr16 = "PR16", pr17 = "PR17"
  case score = "SCORE"
  case pep = "PEP"
}

/// Reasons that the person is never shown.
public enum RestrictedCode: String, CaseIterable, Sendable {
  case rx01 = "RX01", rx02 = "RX02", rx03 = "RX03", rx04 = "RX04", rx05 = "RX05", rx06 = "RX06"
}

public enum RejectedWhy: String, CaseIterable, Sendable {
  case notAFactor = "not_a_factor"
  case pepAlone = "pep_alone"
  case didNotMove = "did_not_move"
  case overFour = "over_four"
}

public enum RegBClass: String, CaseIterable, Sendable {
  case consumer
  case businessUpTo1M = "business_le_1m"
  case businessOver1M = "business_gt_1m"
  case none
}

public enum StorageRow: String, CaseIterable, Sendable {
  case cn = "CN"
  case euEEA = "EU_EEA"
  case americas = "AMERICAS"
  case kr = "KR"
  case other = "OTHER"
  case none
}

public enum ConflictCode: String, CaseIterable, Sendable {
  case residenceVersusAccess = "CTRL_RESIDENCE_VS_ACCESS"
  case residentElsewhereAccessEEA = "RESIDENT_X_ACCESS_EEA"
}

/// A norm a record rests on, as `LAW:name`. The law is `EU`, a country's code, or a state such as `US-CA`.
public struct Norm: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// Takes any text; `Norm.isWellFormed` tells whether facts may carry it.
  public init(_ text: String) { self.text = text }

  /// Whether this is `LAW:name`, where LAW is `EU`, an assigned country, or a state such as `US-CA`: what facts may carry.
  public var isWellFormed: Bool {
    let law = law
    guard law.utf8.count < text.utf8.count - 1 else { return false }
    return law == "EU" || Country(alpha2: law) != nil || law.hasPrefix("US-") && Subdivision(code: law) != nil
  }

  /// As `isWellFormed`, or a norm of the United Nations, which only packs name.
  var isWellFormedInPacks: Bool { isWellFormed || law == "UN" && text.utf8.count > 3 }

  /// What stands before the colon.
  public var law: String { String(text.prefix { $0 != ":" }) }

  public var description: String { text }
}
