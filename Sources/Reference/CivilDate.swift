/// A calendar day without a time or a place: proleptic Gregorian, 0001-01-01 to 9999-12-31.
///
/// Arithmetic is exact and never traps: what would leave the range stops at its first or last day.
/// The day numbers follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The first day this type can name, 0001-01-01.
  public static let first = CivilDate(uncheckedYear: 1, month: 1, day: 1)
  /// The last day this type can name, 9999-12-31.
  public static let last = CivilDate(uncheckedYear: 9999, month: 12, day: 31)

  /// 1...9999.
  public var year: Int { Int(storedYear) }
  /// 1...12.
  public var month: Int { Int(storedMonth) }
  /// 1...31.
  public var day: Int { Int(storedDay) }

  init(uncheckedYear year: Int, month: Int, day: Int) {
    storedYear = Int16(truncatingIfNeeded: year)
    storedMonth = UInt8(truncatingIfNeeded: month)
    storedDay = UInt8(truncatingIfNeeded: day)
  }

  /// The day of that name, or nil if the calendar has none (30 February, year 0, month 13).
  public init?(year: Int, month: Int, day: Int) {
    guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1, day <= CivilDate.daysInMonth(year: year, month: month) else {
      return nil
    }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Reads exactly `YYYY-MM-DD` (ISO 8601 extended, four-digit year); nil for anything else.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    self.init(iso: bytes.span)
  }

  /// Reads exactly `YYYY-MM-DD`; nil for anything else. Does not allocate.
  public init?(iso bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    guard let year = fourDigits(bytes, at: 0), let month = twoDigits(bytes, at: 5), let day = twoDigits(bytes, at: 8) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day with that number; numbers outside the range give ``first`` or ``last``.
  public init(daysSinceEpoch days: Int) {
    let bounded = min(max(days, Int(CivilDate.first.daysSinceEpoch)), Int(CivilDate.last.daysSinceEpoch))
    let (year, month, day) = civil(fromDays: bounded)
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Days since 1970-01-01, which is 0; earlier days are negative.
  public var daysSinceEpoch: Int32 { Int32(dayNumber(year: year, month: month, day: day)) }

  /// The day so many days later (earlier if negative), kept within ``first`` ... ``last``.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = Int(daysSinceEpoch).addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? .first : .last }
    return CivilDate(daysSinceEpoch: sum)
  }

  /// The same day of the month so many months later (earlier if negative); where the month is too short, its last day.
  /// Kept within ``first`` ... ``last``.
  public func adding(months: Int) -> CivilDate {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow else { return months < 0 ? .first : .last }
    guard sum >= 12 else { return .first }
    guard sum < 10_000 * 12 else { return .last }
    let newYear = sum / 12
    let newMonth = sum % 12 + 1
    return CivilDate(uncheckedYear: newYear, month: newMonth, day: min(day, CivilDate.daysInMonth(year: newYear, month: newMonth)))
  }

  /// The same day so many years later; 29 February becomes 28 February in a common year.
  public func adding(years: Int) -> CivilDate {
    let (months, overflow) = years.multipliedReportingOverflow(by: 12)
    guard !overflow else { return years < 0 ? .first : .last }
    return adding(months: months)
  }

  /// Days from this day to the other; negative if the other is earlier.
  public func days(until other: CivilDate) -> Int { Int(other.daysSinceEpoch) - Int(daysSinceEpoch) }

  /// Monday to Sunday.
  public var weekday: Weekday { Weekday(daysSinceEpoch: Int(daysSinceEpoch)) }

  /// `YYYY-MM-DD`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `YYYY-MM-DD` as UTF-8.
  public func append(to bytes: inout [UInt8]) {
    appendTwoDigits(year / 100, to: &bytes)
    appendTwoDigits(year % 100, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendTwoDigits(month, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendTwoDigits(day, to: &bytes)
  }

  /// 28...31; months outside 1...12 have none and give 0.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Divisible by four, but by a hundred only if by four hundred.
  public static func isLeapYear(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.order < b.order }

  private var order: Int32 { Int32(storedYear) << 16 | Int32(storedMonth) << 8 | Int32(storedDay) }
}

/// A day of the week, numbered as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  init(daysSinceEpoch days: Int) {
    // 1970-01-01 was a Thursday.
    let fromMonday = (days % 7 + 7 + 3) % 7
    self = Weekday.allCases[fromMonday]
  }

  /// Saturday or Sunday.
  public var isWeekend: Bool { self == .saturday || self == .sunday }
}

// Both directions count years from March, so that the leap day is the last of its year; 719,468 days lie between 0000-03-01 and 1970-01-01.
// Callers give years 0...10_000, so that nothing here is negative before the epoch shift.

func dayNumber(year: Int, month: Int, day: Int) -> Int {
  let shifted = month <= 2 ? year - 1 : year
  let era = shifted / 400
  let yearOfEra = shifted - era * 400
  let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = days + 719_468
  let era = shifted / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let monthFromMarch = (5 * dayOfYear + 2) / 153
  let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
}
