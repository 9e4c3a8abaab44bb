public import Reference

/// A value a rule read, as evidence and as frozen input. Numbers are exact.
public enum FeatureValue: Sendable, Equatable {
  case unknown(Unknown)
  case boolean(Bool)
  /// A fraction; whole numbers are over 1.
  case number(Int64, over: Int64)
  /// The true number is this or more.
  case atLeast(Int64)
  case money(Money)
  /// In microseconds.
  case duration(Int64)
  case date(CivilDate)
  case instant(Instant)
  case country(Country)
  case currency(Currency)
  case text(String)
  /// Of a check: its result.
  case check(CheckResult)
  /// A list of persons: how many. Their data stays in the event.
  case parties(Int)
}

extension FeatureValue: CustomStringConvertible {
  /// As it is written in a reason: `12`, `0.63`, `1999.00 EUR`, `3d 4h`.
  public var description: String {
    switch self {
    case .unknown(let why): "unknown (\(why.word))"
    case .boolean(let value): value ? "true" : "false"
    case .number(let a, let b): decimalText(a, over: b)
    case .atLeast(let value): "\(value) or more"
    case .money(let money): money.description
    case .duration(let microseconds): durationText(microseconds)
    case .date(let date): date.description
    case .instant(let instant): instant.description
    case .country(let country): country.code
    case .currency(let currency): currency.code
    case .text(let text): "\"\(text)\""
    case .check(let result): result.description
    case .parties(let count): count == 1 ? "1 person" : "\(count) persons"
    }
  }
}

/// A fraction with at most four digits behind the point, cut off, `about` implied by them.
func decimalText(_ a: Int64, over b: Int64) -> String {
  guard b > 1 else { return "\(a)" }
  let scaled = Int128(a) * 10_000 / Int128(b)
  var digits = String(scaled.magnitude % 10_000)
  while digits.utf8.count < 4 { digits = "0" + digits }
  while digits.hasSuffix("0") { digits.removeLast() }
  let whole = "\(scaled < 0 ? "-" : "")\(scaled.magnitude / 10_000)"
  return digits.isEmpty ? whole : "\(whole).\(digits)"
}

/// `3d 4h`, `5m 10s`, at most two units.
func durationText(_ microseconds: Int64) -> String {
  let seconds = Int64(clamping: microseconds.magnitude / 1_000_000)
  let sign = microseconds < 0 ? "-" : ""
  let units: [(Int64, String)] = [(86_400, "d"), (3_600, "h"), (60, "m"), (1, "s")]
  var rest = seconds
  var parts: [String] = []
  for (size, letter) in units where parts.count < 2 {
    if rest >= size { parts.append("\(rest / size)\(letter)") }
    rest %= size
  }
  return parts.isEmpty ? "0s" : sign + parts.joined(separator: " ")
}
