/// Which days count when a deadline is given in business days.
///
/// Business days are Monday to Friday without the calendar's holidays. A period starts on the day after its first day:
/// one business day after a Friday is the Monday, if that is no holiday.
public enum BusinessCalendar: String, CaseIterable, Sendable {
  /// Monday to Friday, no holidays.
  case weekdays
  /// Holidays of 5 U.S.C. 6103: those on a Saturday are observed on the Friday before, those on a Sunday on the Monday after.
  case unitedStatesFederal = "us-federal"
  /// Days of rest of Article 74 of the Ley Federal del Trabajo, not moved when they fall on a weekend.
  case mexicoArticle74 = "mx-lft-74"

  public func isBusinessDay(_ date: CivilDate) -> Bool { !date.weekday.isWeekend && !isHoliday(date) }

  /// Whether the calendar keeps that day free, on whatever day of the week.
  public func isHoliday(_ date: CivilDate) -> Bool {
    switch self {
    case .weekdays: false
    case .unitedStatesFederal: isUnitedStatesHoliday(date)
    case .mexicoArticle74: isMexicanHoliday(date)
    }
  }

  /// The day so many business days after (before if negative) the given one; zero gives the day itself, business day or not.
  ///
  /// At most 100,000 business days are counted, and the result stays within the years 0001 to 9999. O(days).
  public func adding(businessDays: Int, to start: CivilDate) -> CivilDate {
    let step = businessDays < 0 ? -1 : 1
    var left = min(businessDays.magnitude, 100_000)
    var date = start
    while left > 0 {
      let next = date.adding(days: step)
      guard next != date else { return date }
      date = next
      if isBusinessDay(date) { left -= 1 }
    }
    return date
  }

  /// The day itself if it is a business day, else the next one.
  public func businessDay(onOrAfter date: CivilDate) -> CivilDate {
    isBusinessDay(date) ? date : adding(businessDays: 1, to: date)
  }

  /// Business days after the first day up to and including the last; 0 if the last is not later.
  public func businessDays(after first: CivilDate, through last: CivilDate) -> Int {
    guard first < last else { return 0 }
    var count = 0
    var date = first
    while date < last {
      date = date.adding(days: 1)
      if isBusinessDay(date) { count += 1 }
    }
    return count
  }
}

private func isUnitedStatesHoliday(_ date: CivilDate) -> Bool {
  switch date.weekday {
  case .saturday, .sunday: isNamedUnitedStatesHoliday(date)
  case .friday: isNamedUnitedStatesHoliday(date) || isFixedUnitedStatesHoliday(date.adding(days: 1))
  case .monday: isNamedUnitedStatesHoliday(date) || isFixedUnitedStatesHoliday(date.adding(days: -1))
  default: isNamedUnitedStatesHoliday(date)
  }
}

private func isNamedUnitedStatesHoliday(_ date: CivilDate) -> Bool {
  isFixedUnitedStatesHoliday(date) || isMovableUnitedStatesHoliday(date)
}

/// New Year's Day, Juneteenth (since 2021), Independence Day, Veterans Day, Christmas Day.
private func isFixedUnitedStatesHoliday(_ date: CivilDate) -> Bool {
  switch (date.month, date.day) {
  case (1, 1), (7, 4), (11, 11), (12, 25): true
  case (6, 19): date.year >= 2021
  default: false
  }
}

/// Martin Luther King Jr. and Washington's birthdays (third Mondays of January and February), Memorial Day (last Monday of May),
/// Labor Day (first Monday of September), Columbus Day (second Monday of October), Thanksgiving Day (fourth Thursday of November).
private func isMovableUnitedStatesHoliday(_ date: CivilDate) -> Bool {
  switch date.month {
  case 1, 2: isNth(3, .monday, date)
  case 5: date.weekday == .monday && date.day > 24
  case 9: isNth(1, .monday, date)
  case 10: isNth(2, .monday, date)
  case 11: isNth(4, .thursday, date)
  default: false
  }
}

/// 1 January; first Monday of February; third Monday of March; 1 May; 16 September; third Monday of November; 1 October every sixth year
/// from 2024 (hand-over of the federal executive; 1 December until 2018); 25 December. Election days are set by election law and not
/// counted.
private func isMexicanHoliday(_ date: CivilDate) -> Bool {
  switch (date.month, date.day) {
  case (1, 1), (5, 1), (9, 16), (12, 25): true
  case (10, 1): date.year >= 2024 && (date.year - 2024) % 6 == 0
  case (12, 1): date.year <= 2018 && date.year >= 1934 && (2018 - date.year) % 6 == 0
  case (2, _): isNth(1, .monday, date)
  case (3, _), (11, _): isNth(3, .monday, date)
  default: false
  }
}

private func isNth(_ n: Int, _ weekday: Weekday, _ date: CivilDate) -> Bool {
  date.weekday == weekday && (date.day - 1) / 7 == n - 1
}
