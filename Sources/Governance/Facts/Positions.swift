/// The place of a case in the order of its enumeration, for tables that are arrays. Written out, because looking it up in `allCases` allocates.

extension DecisionKind {
  var position: Int {
    switch self {
    case .sellerRegistration: 0
    case .sellerMonitoring: 1
    case .advanceWithdrawal: 2
    case .bnplEligibility: 3
    case .paymentKYC: 4
    case .sellerPayout: 5
    case .logisticsFraud: 6
    case .buyerRegistration: 7
    case .buyerSecurity: 8
    case .businessBuyer: 9
    case .influencer: 10
    case .warrantyIdentity: 11
    case .contestReview: 12
    }
  }
}

extension Zone {
  var position: Int {
    switch self {
    case .eea: 0
    case .uk: 1
    case .ch: 2
    case .us: 3
    case .br: 4
    case .mx: 5
    case .kr: 6
    case .cn: 7
    case .eleven: 8
    case .other: 9
    }
  }
}

extension Clock {
  var position: Int {
    switch self {
    case .ukAutomatedDecisions: 0
    case .ukComplaints: 1
    case .ukDeferredPayment: 2
    case .euConsumerCredit: 3
    case .californiaADMT: 4
    case .coloradoSB26189: 5
    case .regB2026: 6
    case .euAMLR: 7
    case .euAIAct: 8
    case .mexicoLFPDPPP: 9
    case .mexicoLFPIORPI: 10
    case .ofacTenYears: 11
    case .korea37: 12
    case .brazilAdequacy: 13
    }
  }
}

extension DeploymentItem {
  var position: Int {
    switch self {
    case .storeRegion: 0
    case .obligedEntity: 1
    case .creditRole: 2
    case .lender: 3
    case .creditCharacterisation: 4
    case .systemKind: 5
    case .liaRef: 6
    case .legalNorm: 7
    case .tiaRef: 8
    case .warrantyRef: 9
    case .supplementaryNotice: 10
    case .dpiaRef: 11
    case .ropaRef: 12
    case .recipient: 13
    }
  }
}
