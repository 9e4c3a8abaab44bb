/// Every rule that can hold, block or change an outcome, in the order in which records list them: by rule number, then as section 4.2 of the facts does.
enum GateRule: Int, CaseIterable {
  case registration, confirmedBy, residence
  case supplementaryNotice, consentExpress, consentForm, specialAuthority, criminalAuthority
  case humanForEffect, humanForObliged, inputsForObliged, humanForUK, socialData
  case restrictedOnly
  case individualAssessment, seniorApproval, underAge, unknownAge
  case liaRef, legalNorm, configuredBasis, warrantyRef, tiaRef
  case barredData, information

  var rule: String {
    switch self {
    case .registration: "3.2-3"
    case .confirmedBy: "3.2-4"
    case .residence: "3.2-7"
    case .supplementaryNotice, .consentExpress, .consentForm, .specialAuthority, .criminalAuthority: "3.4"
    case .humanForEffect: "3.5-4"
    case .humanForObliged, .inputsForObliged: "3.5-5"
    case .humanForUK: "3.5-6"
    case .socialData: "3.5-8"
    case .restrictedOnly: "3.8"
    case .individualAssessment: "3.10-1"
    case .seniorApproval: "3.10-2"
    case .underAge, .unknownAge: "3.10-3"
    case .liaRef, .legalNorm, .configuredBasis, .warrantyRef, .tiaRef: "3.10-4"
    case .barredData: "3.10-6"
    case .information: "3.10-8"
    }
  }

  /// Nil where the rule only changes the outcome.
  var status: GovernanceStatus? {
    switch self {
    case .registration, .confirmedBy, .residence, .humanForEffect, .humanForObliged, .individualAssessment, .seniorApproval: .holdForHuman
    case .supplementaryNotice: .blockedPolicyGap
    case .restrictedOnly: .holdLegal
    case .underAge, .unknownAge, .information: nil
    case .consentExpress, .consentForm, .specialAuthority, .criminalAuthority, .inputsForObliged, .humanForUK, .socialData, .liaRef,
      .legalNorm,
      .configuredBasis, .warrantyRef, .tiaRef, .barredData:
      .blockedUnlawful
    }
  }

  /// What would lift the gate.
  var needs: String? {
    switch self {
    case .registration: "registration"
    case .confirmedBy: "confirmed_by"
    case .residence: "residence"
    case .supplementaryNotice: "supplementary_notice"
    case .consentExpress: "consent_form=express"
    case .consentForm: "consent_form"
    case .specialAuthority: "special_authority"
    case .criminalAuthority: "criminal_authority"
    case .humanForEffect, .humanForObliged, .humanForUK: "automation.human"
    case .individualAssessment: "individual_assessment_ref"
    case .seniorApproval: "senior_approval"
    case .unknownAge: "age"
    case .liaRef: "lia_ref"
    case .legalNorm: "legal_norm"
    case .configuredBasis: "basis"
    case .warrantyRef: "warranty_ref"
    case .tiaRef: "tia_ref"
    case .information: "information"
    case .inputsForObliged, .socialData, .restrictedOnly, .underAge, .barredData: nil
    }
  }
}
