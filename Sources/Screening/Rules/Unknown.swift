/// Why something could not be told. Never to be read as "no".
public enum Unknown: UInt8, Sendable, CaseIterable {
  /// The event, or the account's profile, does not carry the value.
  case missing
  /// The value was there and its key has been destroyed.
  case erased
  /// The answer reaches further back than the past that is kept.
  case late
  /// Nothing of the kind ever happened: the time since it, a mean or a maximum of nothing.
  case never
  /// A ratio with zero below.
  case zeroBelow
  /// The number does not fit.
  case tooLarge
  /// Amounts in two currencies.
  case otherCurrency
  /// No watchlist is in force.
  case noList
  /// The watchlists were last verified too long ago to clear anybody.
  case staleList
  /// The screening of names failed.
  case screeningError
  /// The table has no row for this currency.
  case notInTable
  /// A check answered that it cannot tell.
  case undetermined
  /// Frozen inputs do not hold the value.
  case notFrozen

  /// The word used in records and messages.
  public var word: String {
    switch self {
    case .missing: "missing"
    case .erased: "erased"
    case .late: "late"
    case .never: "never"
    case .zeroBelow: "nothing to divide by"
    case .tooLarge: "number too large"
    case .otherCurrency: "another currency"
    case .noList: "no list in force"
    case .staleList: "list stale"
    case .screeningError: "screening error"
    case .notInTable: "not in the table"
    case .undetermined: "could not be checked"
    case .notFrozen: "not among the frozen inputs"
    }
  }

  /// What a pack's `fail` calls it.
  var failure: FailureKind {
    switch self {
    case .never, .zeroBelow: .noHistory
    case .noList: .noList
    case .staleList: .staleList
    case .screeningError: .screeningError
    default: .missingData
    }
  }
}

/// What may go wrong around the rules of a pack, as its `fail` names it.
public enum FailureKind: String, CaseIterable, Sendable {
  /// The search of the lists failed.
  case screeningError = "screening_error"
  /// A list was last verified longer ago than it may be.
  case staleList = "stale_list"
  /// No list is in force.
  case noList = "no_list"
  /// A live rule could not be told for want of data.
  case missingData = "missing_data"
  /// A live rule could not be told because there is no past to tell it from. Not every pack minds.
  case noHistory = "no_history"
}
