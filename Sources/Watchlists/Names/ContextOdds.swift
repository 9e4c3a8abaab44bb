// What dates, countries, genders and identifiers say, as factors on the odds that two parties are the same (Fellegi and Sunter 1969): a factor of 2 makes
// the odds twice as good, 1 says nothing. Unknown always says nothing. A birth year one off says nothing either way: lists are full of those.

import Reference

/// The factors, in thousandths.
public struct ContextOdds: Sendable, Equatable {
  public var birthDateEqual = 12000
  public var birthDateFlipped = 8000
  public var birthYearEqual = 4000
  public var birthYearEqualCirca = 2500
  /// Same year, both days known and different.
  public var birthDayDiffers = 1500
  public var birthYearNear = 1000
  /// Two or three years off.
  public var birthYearOff = 500
  /// Four to ten years off.
  public var birthYearFar = 200
  public var birthYearOther = 120
  public var countryEqual = 2000
  public var countryTouches = 1400
  public var countryDiffers = 600
  public var genderEqual = 1100
  /// A gender that differs is as often an error as a stranger, where the names agree: a name has a sex.
  public var genderDiffers = 500
  /// One is called as men are and the other as women are ("Mario", "Maria").
  public var sexOfNameDiffers = 120
  public var identifierNear = 4000
  public var identifierDiffers = 250
  public var addressEqual = 2500
  public var birthplaceEqual = 2000

  public init() {}
}

/// The factor on the odds, and whether an identifier settles it.
struct ContextResult {
  var factor: Float = 1
  var hasEqualIdentifier = false
  /// One is called as men are and the other as women are.
  var isOfOtherSex = false
}

/// Compares two contexts; evidence is collected only if asked for.
func compareContext(
  _ q: PartyContext, _ l: PartyContext, query: Party?, listed: Party?, odds: ContextOdds, evidence: inout [Evidence], collects: Bool
) -> ContextResult {
  var result = ContextResult()
  func note(_ kind: Evidence.Kind, _ a: String, _ b: String, _ points: Int) {
    result.factor *= Float(points) / 1000
    if collects { evidence.append(Evidence(kind: kind, query: a, listed: b, points: points)) }
  }
  for identifier in q.identifiers {
    for other in l.identifiers where other.hash == identifier.hash && other.letters == identifier.letters {
      if result.hasEqualIdentifier { continue }
      result.hasEqualIdentifier = true
      if collects {
        evidence.append(.equal(identifier, other))
      }
    }
  }
  if !result.hasEqualIdentifier, let (kind, a, b) = otherIdentifiers(q.identifiers, l.identifiers) {
    note(kind, a, b, kind == .identifierNear ? odds.identifierNear : odds.identifierDiffers)
  }
  let births = q.births.isEmpty ? (q.foundings, l.foundings) : (q.births, l.births)
  if let (kind, points) = compareDates(births.0, births.1, odds) {
    note(kind, query.map(birthText) ?? "", listed.map(birthText) ?? "", points)
  }
  if let (kind, points, a, b) = compareCountries(q, l, odds) { note(kind, a, b, points) }
  var areOfOneGender = false
  if let a = q.genders.first, let b = l.genders.first, q.genders.count == 1, l.genders.count == 1 {
    areOfOneGender = a == b
    note(a == b ? .genderEqual : .genderDiffers, a.rawValue, b.rawValue, a == b ? odds.genderEqual : odds.genderDiffers)
  }
  // Where both are said to be of one gender, a letter more or less was a slip.
  if !areOfOneGender, q.sexedNames.differ(from: l.sexedNames) {
    result.isOfOtherSex = true
    note(.sexOfNameDiffers, "", "", odds.sexOfNameDiffers)
  }
  if sharedShare(q.addressWords, l.addressWords) >= 0.6 { note(.addressEqual, "", "", odds.addressEqual) }
  if sharedShare(q.birthplaceWords, l.birthplaceWords) >= 0.5 { note(.birthplaceEqual, "", "", odds.birthplaceEqual) }
  return result
}

private func birthText(_ party: Party) -> String { party.dates.first { $0.role == .birth || $0.role == .incorporation }?.text ?? "" }

/// The best that any date of one side says about any of the other.
private func compareDates(_ a: [DaySpan], _ b: [DaySpan], _ odds: ContextOdds) -> (Evidence.Kind, Int)? {
  var best: (Evidence.Kind, Int)?
  for x in a {
    for y in b {
      let found = compareDate(x, y, odds)
      if found.1 > (best?.1 ?? -1) { best = found }
    }
  }
  return best
}

private func compareDate(_ a: DaySpan, _ b: DaySpan, _ odds: ContextOdds) -> (Evidence.Kind, Int) {
  if a.isOneDay, a == b { return (.birthDateEqual, odds.birthDateEqual) }
  let x = CivilDate(daysSinceEpoch: Int(a.earliest)), y = CivilDate(daysSinceEpoch: Int(b.earliest))
  if a.isOneDay, b.isOneDay, x.year == y.year {
    if a.earliest == b.earliest { return (.birthDateEqual, odds.birthDateEqual) }
    if x.month == y.day, x.day == y.month { return (.birthDateFlipped, odds.birthDateFlipped) }
    return (.birthYearEqual, odds.birthDayDiffers)
  }
  if a.isOneDay, b.isOneDay, x.month == y.month, x.day == y.day, abs(x.year - y.year) > 1, areOneFigureOff(x.year, y.year) {
    return (.birthYearFigure, max(odds.birthYearOff, odds.birthYearOther))
  }
  if a.earliest <= b.latest, b.earliest <= a.latest {
    let isWide = a.latest - a.earliest > 366 || b.latest - b.earliest > 366 || a.isCirca || b.isCirca
    return (.birthYearEqual, isWide ? odds.birthYearEqualCirca : odds.birthYearEqual)
  }
  let lastX = CivilDate(daysSinceEpoch: Int(a.latest)).year, lastY = CivilDate(daysSinceEpoch: Int(b.latest)).year
  let gap = a.latest < b.earliest ? y.year - lastX : x.year - lastY
  let slack = a.isCirca || b.isCirca ? 3 : 0
  switch gap - slack {
  case ...1: return (.birthYearNear, odds.birthYearNear)
  case ...3: return (.birthDateDiffers, odds.birthYearOff)
  case ...10: return (.birthDateDiffers, odds.birthYearFar)
  default: return (.birthDateDiffers, odds.birthYearOther)
  }
}

/// Whether two years of four figures differ in one figure, or in two neighbours that are swapped.
private func areOneFigureOff(_ a: Int, _ b: Int) -> Bool { isOneOff(Array(String(a).utf8), Array(String(b).utf8)) }

private func compareCountries(_ q: PartyContext, _ l: PartyContext, _ odds: ContextOdds) -> (Evidence.Kind, Int, String, String)? {
  for country in q.belongs where l.belongs.contains(country) { return (.countryEqual, odds.countryEqual, country.code, country.code) }
  for country in q.belongs where l.touches.contains(country) { return (.countryEqual, odds.countryTouches, country.code, country.code) }
  for country in q.touches where l.belongs.contains(country) || l.touches.contains(country) {
    return (.countryEqual, odds.countryTouches, country.code, country.code)
  }
  guard let a = q.belongs.first, let b = l.belongs.first else { return nil }
  return (.countryDiffers, odds.countryDiffers, a.code, b.code)
}

/// Identifiers of one kind, or of a query that does not say which, that are one sign apart; or that must be equal if the parties are and are not.
private func otherIdentifiers(_ a: [BareIdentifier], _ b: [BareIdentifier]) -> (Evidence.Kind, String, String)? {
  var differs: (Evidence.Kind, String, String)?
  for x in a {
    for y in b where x.kind == y.kind || x.kind == .nationalID || x.kind == .other {
      let words = (String(decoding: x.letters, as: UTF8.self), String(decoding: y.letters, as: UTF8.self))
      if x.letters.count >= 7, isOneOff(x.letters, y.letters) { return (.identifierNear, words.0, words.1) }
      guard x.kind == y.kind else { continue }
      if x.kind == .imo || x.kind == .lei || x.kind == .wallet || x.kind == .mmsi {
        differs = differs ?? (.identifierDiffers, words.0, words.1)
      }
    }
  }
  return differs
}

/// One sign changed, or two neighbours swapped.
private func isOneOff(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  guard a.count == b.count else { return false }
  let places = a.indices.filter { a[$0] != b[$0] }
  if places.count == 1 { return true }
  return places.count == 2 && places[0] + 1 == places[1] && a[places[0]] == b[places[1]] && a[places[1]] == b[places[0]]
}

/// The share of the shorter list that is in the longer one; 0 if either is empty. Both sorted.
private func sharedShare(_ a: [UInt64], _ b: [UInt64]) -> Float {
  guard !a.isEmpty, !b.isEmpty else { return 0 }
  var i = 0, j = 0, shared = 0
  while i < a.count, j < b.count {
    if a[i] == b[j] {
      shared += 1
      i += 1
      j += 1
    } else if a[i] < b[j] {
      i += 1
    } else {
      j += 1
    }
  }
  return Float(shared) / Float(min(a.count, b.count))
}
