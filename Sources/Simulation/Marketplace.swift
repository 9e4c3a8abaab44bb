public import Reference

/// A marketplace that never was: sellers, buyers, orders and fraud, all of it from one number.
///
/// The same parameters give the same bytes, on every machine and in every run. Ordinary sellers come with ten buyers each; every scenario
/// of fraud happens at least once and more often in larger worlds. Sellers who were there before the first day registered within the sixty
/// days before it, so the stream begins with their registrations. Nobody in it is real: surnames are put together from syllables,
/// identifiers are random with right check digits, network addresses are of blocks that carry no traffic of the public.
///
/// About 35 events a seller and day, one in five of a kind that asks for a decision.
public struct Marketplace: Sendable {
  public let seed: UInt64
  /// 1...1,000,000; values outside are taken as the nearest.
  public let sellers: Int
  /// 1...3650, and so few that sellers times days are at most 50 million; values outside are taken as the nearest.
  public let days: Int
  /// The first day of trade, at midnight UTC.
  public let start: CivilDate
  /// Names that scenarios give to sellers and owners who are to be found on a list.
  public let listed: [ListedParty]
  /// Whether lines that are no proper events are mixed in, one in two hundred.
  public let isDirty: Bool

  public init(
    seed: UInt64, sellers: Int, days: Int, start: CivilDate = Marketplace.defaultStart, listed: [ListedParty] = [], dirty: Bool = false
  ) {
    self.seed = seed
    self.sellers = min(max(sellers, 1), 1_000_000)
    // Event numbers have 32 bits.
    self.days = min(max(days, 1), 3650, max(1, 50_000_000 / self.sellers))
    // A later start would run into the end of the calendar.
    self.start = min(max(start, CivilDate.first.adding(years: 3)), CivilDate.last.adding(years: -13))
    self.listed = listed
    isDirty = dirty
  }

  /// As above, with bare names of persons, or of companies where they end in a legal form.
  public init(
    seed: UInt64, sellers: Int, days: Int, start: CivilDate = Marketplace.defaultStart, listedNames: [String], dirty: Bool = false
  ) {
    let forms = ["LLC", "LTD", "LIMITED", "INC.", "GMBH", "S.A.", "OOO", "CO.", "CORP.", "COMPANY", "FZE", "JSC", "PLC"]
    let parties = listedNames.map { name in
      let upper = name.uppercased()
      return ListedParty(name: name, isCompany: forms.contains { upper == $0 || upper.hasSuffix(" " + $0) || upper.hasPrefix($0 + " ") })
    }
    self.init(seed: seed, sellers: sellers, days: days, start: start, listed: parties, dirty: dirty)
  }

  /// 2026-09-01.
  public static let defaultStart = CivilDate(daysSinceEpoch: 20_697)

  /// Its events from the first on. Each call begins anew.
  public func events() -> MarketplaceEvents { MarketplaceEvents(world: World(self)) }
}

/// One line of a simulated stream.
public struct SimulatedLine: Sendable {
  /// JSON in UTF-8 without a line feed; something else only in a dirty marketplace.
  public let bytes: [UInt8]
  /// What is the matter with it; nil for an ordinary event.
  public let label: SimulatedLabel?
}

/// The events of a marketplace in the order in which they arrive, made while they are read.
///
/// Memory depends on the number of sellers and buyers and on the orders under way, not on the length of the stream.
public struct MarketplaceEvents: Sequence, IteratorProtocol, Sendable {
  private var world: World

  init(world: World) { self.world = world }

  /// The next line; nil after the last.
  public mutating func next() -> SimulatedLine? {
    guard world.advance() else { return nil }
    return SimulatedLine(bytes: world.line, label: world.label)
  }

  /// Appends the next line and a line feed; false after the last. Faster than ``next()``, because no line is an array of its own.
  ///
  /// `label` becomes what is the matter with the line, or nil.
  public mutating func appendNext(to buffer: inout [UInt8], label: inout SimulatedLabel?) -> Bool {
    guard world.advance() else { return false }
    world.appendLine(to: &buffer)
    label = world.label
    return true
  }
}
