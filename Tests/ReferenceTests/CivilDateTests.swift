import Foundation
import Reference
import Testing

@Suite("Civil dates") struct CivilDateTests {
  @Test func readsAndWritesISODays() {
    #expect(CivilDate(iso: "2026-11-23")?.description == "2026-11-23")
    #expect(CivilDate(iso: "0001-01-01") == .first)
    #expect(CivilDate(iso: "9999-12-31") == .last)
    for wrong in [
      "", "2026-11-3", "2026-11-233", "2026/11/23", "2026-13-01", "2026-00-10", "2026-02-29", "2026-04-31", "0000-01-01", "2026-1a-01",
      "+026-01-01", "２026-01-01",
    ] {
      #expect(CivilDate(iso: wrong) == nil, "\(wrong)")
    }
    #expect(CivilDate(iso: "2000-02-29") != nil)
    #expect(CivilDate(iso: "1900-02-29") == nil)
  }

  @Test func everyDayOfTheCalendarComesBackFromItsNumber() {
    var expected = CivilDate.first.daysSinceEpoch
    for year in stride(from: 1, through: 9999, by: 37) {
      for month in 1...12 {
        for day in 1...CivilDate.daysInMonth(year: year, month: month) {
          guard let date = CivilDate(year: year, month: month, day: day) else { Issue.record("no \(year)-\(month)-\(day)"); continue }
          #expect(CivilDate(daysSinceEpoch: Int(date.daysSinceEpoch)) == date)
          if !(month == 1 && day == 1) { #expect(date.daysSinceEpoch == expected + 1) }
          expected = date.daysSinceEpoch
        }
      }
    }
    #expect(CivilDate(iso: "1970-01-01")?.daysSinceEpoch == 0)
  }

  @Test func agreesWithFoundationOverSeeds() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var state: UInt64 = 1
    for _ in 0..<1000 {
      // From 1780 on: Foundation counts Julian days before 1582.
      let start = CivilDate(daysSinceEpoch: Int(next(&state) % 500_000) - 69_000)
      let date = try #require(calendar.date(from: DateComponents(year: start.year, month: start.month, day: start.day)))
      func agree(_ ours: CivilDate, _ theirs: Date?) throws {
        let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: try #require(theirs))
        #expect((ours.year, ours.month, ours.day) == (parts.year!, parts.month!, parts.day!))
        #expect(ours.weekday.rawValue % 7 + 1 == parts.weekday!)
      }
      let days = Int(next(&state) % 4000) - 2000
      // Not backwards: Foundation takes 29 February 2020 less 24 months for 1 March 2018.
      let months = Int(next(&state) % 400)
      try agree(start, date)
      try agree(start.adding(days: days), calendar.date(byAdding: .day, value: days, to: date))
      try agree(start.adding(months: months), calendar.date(byAdding: .month, value: months, to: date))
      #expect(Double(start.daysSinceEpoch) * 86_400 == date.timeIntervalSince1970)
    }
  }

  @Test func monthsBackwardsUndoMonthsForwards() {
    var state: UInt64 = 6
    for _ in 0..<10_000 {
      let start = CivilDate(daysSinceEpoch: Int(next(&state) % 500_000) - 69_000)
      let months = Int(next(&state) % 400)
      let back = start.adding(months: -months)
      #expect((start.year * 12 + start.month) - (back.year * 12 + back.month) == months)
      #expect(back.day == min(start.day, CivilDate.daysInMonth(year: back.year, month: back.month)))
      if start.day <= 28 { #expect(back.adding(months: months) == start) }
    }
  }

  @Test func monthsAreClampedToTheirEnd() throws {
    let start = try #require(CivilDate(iso: "2027-01-31"))
    #expect(start.adding(months: 1).description == "2027-02-28")
    #expect(start.adding(months: 13).description == "2028-02-29")
    #expect(start.adding(months: -2).description == "2026-11-30")
    #expect(try #require(CivilDate(iso: "2028-02-29")).adding(years: 1).description == "2029-02-28")
  }

  @Test func nothingLeavesTheCalendar() {
    #expect(CivilDate.last.adding(days: 1) == .last)
    #expect(CivilDate.first.adding(days: -1) == .first)
    #expect(CivilDate.last.adding(days: .max) == .last)
    #expect(CivilDate.first.adding(days: .min) == .first)
    #expect(CivilDate.last.adding(months: .max) == .last)
    #expect(CivilDate.first.adding(months: .min) == .first)
    #expect(CivilDate.last.adding(years: .max) == .last)
    #expect(CivilDate(daysSinceEpoch: .max) == .last)
    #expect(CivilDate(daysSinceEpoch: .min) == .first)
    #expect(BusinessCalendar.weekdays.adding(businessDays: 5, to: .last) == .last)
  }

  @Test(arguments: [
    (BusinessCalendar.mexicoArticle74, "2027-03-01", 20, "2027-03-30"),
    (.unitedStatesFederal, "2026-12-22", 10, "2027-01-07"),
    (.unitedStatesFederal, "2027-07-01", 1, "2027-07-02"),
    (.unitedStatesFederal, "2027-07-02", 1, "2027-07-06"),
    (.unitedStatesFederal, "2026-07-01", 2, "2026-07-06"),
    (.unitedStatesFederal, "2021-12-30", 1, "2022-01-03"),
    (.weekdays, "2026-11-20", 1, "2026-11-23"),
    (.weekdays, "2026-11-21", 1, "2026-11-23"),
    (.weekdays, "2026-11-23", -1, "2026-11-20"),
    (.weekdays, "2026-11-22", 0, "2026-11-22"),
    (.mexicoArticle74, "2030-09-30", 1, "2030-10-02"),
  ])
  func businessDaysAreCountedFromTheDayAfter(_ calendar: BusinessCalendar, _ start: String, _ count: Int, _ end: String) throws {
    #expect(calendar.adding(businessDays: count, to: try #require(CivilDate(iso: start))).description == end)
    if count > 0 {
      #expect(calendar.businessDays(after: try #require(CivilDate(iso: start)), through: try #require(CivilDate(iso: end))) == count)
    }
  }

  @Test func federalHolidaysOf2026And2027AreThoseOfTheOfficeOfPersonnelManagement() {
    let observed = [
      "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07", "2026-10-12", "2026-11-11",
      "2026-11-26", "2026-12-25",
      "2027-01-01", "2027-01-18", "2027-02-15", "2027-05-31", "2027-06-18", "2027-07-05", "2027-09-06", "2027-10-11", "2027-11-11",
      "2027-11-25", "2027-12-24", "2027-12-31",
    ]
    var found: [String] = []
    var date = CivilDate(year: 2026, month: 1, day: 1)!
    while date.year < 2028 {
      if !date.weekday.isWeekend, BusinessCalendar.unitedStatesFederal.isHoliday(date) { found.append(date.description) }
      date = date.adding(days: 1)
    }
    #expect(found == observed)
  }

  @Test func mexicanDaysOfRestOf2027() {
    var found: [String] = []
    var date = CivilDate(year: 2027, month: 1, day: 1)!
    while date.year < 2028 {
      if BusinessCalendar.mexicoArticle74.isHoliday(date) { found.append(date.description) }
      date = date.adding(days: 1)
    }
    #expect(found == ["2027-01-01", "2027-02-01", "2027-03-15", "2027-05-01", "2027-09-16", "2027-11-15", "2027-12-25"])
  }
}
