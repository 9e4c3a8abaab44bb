public import Reference

/// What is the matter with a labelled event. The first group is fraud and duty, the second only disorder in the stream.
public enum Scenario: String, CaseIterable, Sendable {
  /// Failed logins, a new device abroad, a changed password, then the whole balance to a new account.
  case accountTakeover = "account_takeover"
  /// A new seller whose sales jump, who takes an advance and is paid out, and then delivers no more.
  case bustOutSeller = "bust_out_seller"
  /// Several advances within days, none repaid.
  case advanceStacking = "advance_stacking"
  /// Sellers who seem strangers and are paid to one bank account.
  case sharedBankAccount = "shared_bank_account"
  /// A row of sellers registered within minutes from one device and address.
  case registrationBurst = "registration_burst"
  /// A buyer or sole trader under 18.
  case underAge = "under_age"
  /// A buyer who applies for pay-later plans at many sellers at once.
  case bnplStacking = "bnpl_stacking"
  /// A buyer who pays small plans back and then asks for much.
  case bnplBustOut = "bnpl_bust_out"
  /// Many small payments with ever other cards from one device.
  case cardTesting = "card_testing"
  /// A buyer on the seller's own device who makes its sales.
  case collusiveBuyer = "collusive_buyer"
  /// A registration with an identity document past its last day.
  case expiredDocument = "expired_document"
  /// A registration with an account number that cannot be right.
  case badIBAN = "bad_iban"
  /// A seller or owner with a listed name.
  case sanctionedParty = "sanctioned_party"

  /// The same line once more.
  case duplicate
  /// A higher version of an earlier event.
  case correction
  /// An event that comes hours after it happened.
  case late
  /// A line that is no proper event; only if asked for.
  case malformed

  /// Whether the event is part of a wrong rather than of a disorder.
  public var isFraud: Bool {
    switch self {
    case .duplicate, .correction, .late, .malformed: false
    default: true
    }
  }

  /// Position in `allCases` plus one, so that 0 is none.
  var number: UInt8 { Self.numbers[self] ?? 0 }

  static func numbered(_ number: UInt8) -> Scenario? { number == 0 ? nil : allCases[Int(number) - 1] }

  private static let numbers: [Scenario: UInt8] = {
    var numbers: [Scenario: UInt8] = [:]
    for (index, scenario) in allCases.enumerated() { numbers[scenario] = UInt8(index + 1) }
    return numbers
  }()
}

/// The truth about one line of a simulated stream.
public struct SimulatedLabel: Hashable, Sendable {
  /// The id in the line; empty if the line has none that can be read.
  public let eventID: String
  public let scenario: Scenario

  public init(eventID: String, scenario: Scenario) {
    self.eventID = eventID
    self.scenario = scenario
  }

  /// `{"event":"e000000017","scenario":"bad_iban","fraud":true}` without a line feed, as UTF-8.
  public var json: [UInt8] {
    Array("{\"event\":\"\(eventID)\",\"scenario\":\"\(scenario.rawValue)\",\"fraud\":\(scenario.isFraud)}".utf8)
  }
}

/// A name that a watchlist sample holds, for a seller or owner who is to be found. The sample's parties are invented, and so are these.
public struct ListedParty: Hashable, Sendable {
  public let name: String
  public let isCompany: Bool
  public let birthDate: CivilDate?
  public let country: Country?

  public init(name: String, isCompany: Bool = false, birthDate: CivilDate? = nil, country: Country? = nil) {
    self.name = name
    self.isCompany = isCompany
    self.birthDate = birthDate
    self.country = country
  }
}
