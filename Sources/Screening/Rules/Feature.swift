// What rules read. Each different feature is computed at most once an event, whichever rules ask for it, and only if one does.

internal import Watchlists

/// A named check of Reference on values of the event.
enum CheckKind: String, CaseIterable, Hashable, Sendable {
  case iban = "check.iban"
  case lei = "check.lei"
  case vat = "check.vat"
  case birthDate = "check.birth_date"
  case documentExpiry = "check.document_expiry"
  /// The shares of the owners named add up: none negative, not above 100 %.
  case ownership = "check.ownership"

  var argumentType: ValueType {
    switch self {
    case .iban, .lei, .vat: .text
    case .birthDate, .documentExpiry: .date
    case .ownership: .parties
    }
  }
}

/// What the search of the watchlists came to.
enum ScreeningFigure: String, CaseIterable, Hashable, Sendable {
  /// The best likeness to an entry of a sanctions list, 0…1000.
  case score = "screening.score"
  /// How many entries of sanctions lists match.
  case hits = "screening.hits"
  /// The best likeness to an entry of a list of politically exposed persons.
  case pepScore = "screening.pep_score"
  /// `clear`, `hit`, `stale`, `no_list` or `error`.
  case status = "screening.status"
  /// How many entries match somebody the account has named before and does not name now.
  case pastHits = "screening.past_hits"
  /// Whether listed owners own enough of the seller, under the rule of each regime.
  case ownedOFAC = "ownership.ofac"
  case ownedEU = "ownership.eu"
  case ownedUK = "ownership.uk"
  /// The largest share of the seller that listed owners own under one of the rules.
  case listedShare = "ownership.listed_share"

  /// The id of the ownership rule it asks.
  var ownershipRule: String? {
    switch self {
    case .ownedOFAC: OwnershipRule.ofac.id
    case .ownedEU: OwnershipRule.eu.id
    case .ownedUK: OwnershipRule.uk.id
    default: nil
    }
  }

  var valueType: ValueType {
    switch self {
    case .status: .text
    case .ownedOFAC, .ownedEU, .ownedUK: .boolean
    default: .number
    }
  }

  /// Whether it rests on who owns the seller.
  var isOwnership: Bool { ownershipRule != nil || self == .listedShare }
}

/// A test of past events against values of the event being judged, made while the window is walked.
struct ValueTest: Hashable, Sendable {
  let comparison: Comparison
  /// The feature that holds the other side.
  let feature: Int
}

/// A window to be computed: numbers into the layout of the program.
struct WindowQuery: Hashable, Sendable {
  let aggregate: Aggregate
  /// One log for each kind of event.
  let logs: [Int]
  /// The field of this event whose key is looked up.
  let key: FieldID
  /// Microseconds; all time is the retention of the key.
  let width: Int64
  /// The values by which the logs are split, in the logs' order.
  let groups: [Int]
  /// Logs split one finer whose group is taken off again: `!=` a value of this event.
  let withoutLogs: [Int]
  let withoutGroups: [Int]
  /// For a count of different values: one that does not count.
  let withoutValue: Int?
  let tests: [ValueTest]
  let type: ValueType
  /// For a z-score this event's own amount: the feature's number.
  let own: Int?
  /// For money the field or constant that says in which currency: the feature's number.
  let currency: Int?
}

enum Feature: Hashable, Sendable {
  case constant(Cell)
  case field(FieldID)
  case known(FieldID)
  case isPresent(FieldID)
  case isKnown(FieldID)
  case now
  case today
  case localHour
  case window(WindowQuery)
  case age(Int)
  case check(CheckKind, Int)
  /// Birth date of the youngest of a list of persons.
  case youngest(Int)
  /// The shares of the owners named, added up.
  case explainedShare(Int)
  case membership(Int, list: Int)
  case limit(list: Int, currency: Int)
  case sameText(Int, Int)
  case currencyOf(Int)
  case screening(ScreeningFigure)
  /// The value of an expression over other features: a number of a piece of the program.
  case computed(Int)
  case openHolds
}

/// A feature of a program with its name as rules write it.
struct FeatureDefinition: Sendable {
  let feature: Feature
  let name: String
  let type: ValueType
  /// Whether the values it was made from may be shown in the feed and in default views.
  let isPublic: Bool
  /// Fields it reads, each with the category it counts in.
  let reads: [FieldUse]
}

/// A field that a rule reads, in the data category it has for the person the event is about.
public struct FieldUse: Hashable, Sendable, Comparable {
  public let category: String
  public let path: String

  public init(category: String, path: String) {
    self.category = category
    self.path = path
  }

  public static func < (a: FieldUse, b: FieldUse) -> Bool { (a.category, a.path) < (b.category, b.path) }
}
