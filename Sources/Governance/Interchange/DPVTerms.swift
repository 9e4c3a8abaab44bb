internal import Formats

/// Our values in the terms of the W3C Data Privacy Vocabulary 2.3 (section 5 of the specification), and the prefixes they are written with.
///
/// What the vocabulary lacks is minted under `gov:` and tied to it by `skos:broadMatch`. Its traps are kept in mind: `eu-gdpr:SARNotice` is about access,
/// and `eu-gdpr:A22` carries the label of another right.
enum DPVTerms {
  static let prefixes: [(name: String, iri: String)] = [
    ("dpv", "https://w3id.org/dpv#"), ("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"),
    ("sector-finance", "https://w3id.org/dpv/sector/finance#"), ("eu-aiact", "https://w3id.org/dpv/legal/eu/aiact#"),
    ("pd", "https://w3id.org/dpv/pd#"), ("justifications", "https://w3id.org/dpv/justifications#"), ("loc", "https://w3id.org/dpv/loc#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"), ("dct", "http://purl.org/dc/terms/"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ("gov", "urn:probity:gov:"),
  ]

  static func purposes(_ kind: String) -> [String] {
    switch DecisionKind(rawValue: kind) {
    case .sellerRegistration:
      ["sector-finance:CustomerDueDiligence", "sector-finance:AntiMoneyLaunderingCompliance", "dpv:FraudPreventionAndDetection"]
    case .sellerMonitoring: ["dpv:FraudPreventionAndDetection", "dpv:CounterMoneyLaundering"]
    case .buyerRegistration, .businessBuyer, .influencer, .warrantyIdentity: ["dpv:IdentityVerification"]
    case .buyerSecurity, .logisticsFraud: ["dpv:FraudPreventionAndDetection"]
    case .paymentKYC: ["sector-finance:TransactionFraudManagement", "sector-finance:CustomerDueDiligence"]
    case .sellerPayout: ["sector-finance:TransactionFraudManagement", "dpv:CounterMoneyLaundering"]
    case .advanceWithdrawal: ["sector-finance:CreditChecking", "sector-finance:LoanServiceProvision"]
    case .bnplEligibility: ["sector-finance:CreditChecking", "sector-finance:CreditScoreEvaluation"]
    case .contestReview: ["dpv:DisputeManagement"]
    case nil: ["dpv:Purpose"]
    }
  }

  static func automation(_ level: String) -> (level: String, human: String) {
    switch AutomationLevel(rawValue: level) {
    case .humanInTheLoop: ("dpv:ConditionalAutomation", "dpv:HumanInvolvementForDecision")
    case .human: ("dpv:NotAutomated", "dpv:HumanInvolvementForDecision")
    case .solelyAutomated, nil: ("dpv:FullAutomation", "dpv:HumanNotInvolved")
    }
  }

  /// The vocabulary's own word for a category; nil where a minted one stands in.
  static func data(_ category: String) -> String? {
    switch category {
    case "B.ID": "pd:OfficialID"
    case "S.PAY": "pd:BankAccount"
    case "B.ORD": "pd:Transaction"
    case "X.USAG": "pd:IPAddress"
    default: nil
    }
  }

  static func rights(_ ground: String) -> [String] {
    ground == ReviewGround.gdpr22.rawValue
      ? ["eu-gdpr:A22", "eu-gdpr:A22-3-a", "eu-gdpr:A22-3-b", "eu-gdpr:A22-3-c"] : ["gov:right-\(ground)"]
  }

  /// Art 9 and 10 of the three laws; the Union's Art 9 has terms of its own.
  static func broader(ofFurther tag: String) -> String? {
    if tag.hasPrefix("gov:uk-A9-") || tag.hasPrefix("gov:br-A11-") { return "dpv:LegalBasis" }
    return tag == "gov:eu-A10" || tag == "gov:uk-A10" ? "dpv:LegalObligation" : nil
  }
}
