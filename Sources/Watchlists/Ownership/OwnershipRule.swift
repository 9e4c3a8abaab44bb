/// From which share on, and by whose listings, an owned party counts as its owners do.
public struct OwnershipRule: Hashable, Sendable {
  /// Stable short name, as in findings: `ofac-50`, `eu-50`, `uk-50`.
  public let id: String
  /// Whose listings count.
  public let authority: ListAuthority
  /// In thousandths of a per cent.
  public let thresholdMillipercent: Int
  /// Whether exactly the threshold is too little.
  public let isMoreThan: Bool
  /// Whether the shares of several listed owners add up.
  public let addsOwners: Bool
  /// Whether control by other means than shares counts as ownership does.
  public let countsControl: Bool
  /// What it rests on, in a sentence.
  public let provision: String

  /// Directly or indirectly owned 50 per cent or more in the aggregate by one or more blocked persons. Ownership only: a controlled party is not blocked by it.
  public static let ofac = OwnershipRule(
    id: "ofac-50", authority: .usOFAC, thresholdMillipercent: 50_000, isMoreThan: false, addsOwners: true, countsControl: false,
    provision: "OFAC, Revised Guidance on Entities Owned by Persons Whose Property and Interests in Property Are Blocked, 13 August 2014")

  /// 50 per cent or more, holdings of several listed owners added up, or control.
  public static let eu = OwnershipRule(
    id: "eu-50", authority: .eu, thresholdMillipercent: 50_000, isMoreThan: false, addsOwners: true, countsControl: true,
    provision: "Council of the EU, Best Practices for the effective implementation of restrictive measures, ownership and control")

  /// More than 50 per cent, or control. Holdings of different designated persons are not added up unless they act together, which is control.
  public static let uk = OwnershipRule(
    id: "uk-50", authority: .uk, thresholdMillipercent: 50_000, isMoreThan: true, addsOwners: false, countsControl: true,
    provision:
      "Regulations under the Sanctions and Anti-Money Laundering Act 2018, \"owned or controlled directly or indirectly\"; OFSI general guidance"
  )

  public static let all: [OwnershipRule] = [.ofac, .eu, .uk]

  func isReached(by share: Int) -> Bool { isMoreThan ? share > thresholdMillipercent : share >= thresholdMillipercent }
}
