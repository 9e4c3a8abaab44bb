import Foundation
import Reference
import Testing

@Suite("Instants") struct InstantTests {
  @Test(arguments: [
    ("2026-11-23T09:00:00+01:00", "2026-11-23T09:00:00+01:00"), ("2026-11-23t09:00:00z", "2026-11-23T09:00:00Z"),
    ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
    ("2026-11-23T09:00:00.5Z", "2026-11-23T09:00:00.5Z"), ("2026-11-23T09:00:00.123456789-03:30", "2026-11-23T09:00:00.123456-03:30"),
    ("2026-11-23T09:00:00.000000999Z", "2026-11-23T09:00:00Z"), ("2026-11-23T09:00:00.100000Z", "2026-11-23T09:00:00.1Z"),
    ("2026-11-23T09:00:00-00:00", "2026-11-23T09:00:00Z"),
    ("0001-01-01T00:00:00+00:00", "0001-01-01T00:00:00Z"), ("0001-01-01T00:00:00+23:59", "0001-01-01T00:00:00+23:59"),
    ("9999-12-31T23:59:59.999999-23:59", "9999-12-31T23:59:59.999999-23:59"),
    ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"),
  ])
  func isWrittenInCanonicalForm(_ text: String, _ canonical: String) throws {
    let instant = try #require(Instant(rfc3339: text))
    #expect(instant.description == canonical)
    #expect(Instant(rfc3339: canonical) == instant)
  }

  @Test(arguments: [
    ("", InstantFailure.malformed(at: 0)), ("2026-11-23", .malformed(at: 10)), ("2026-11-23T09:00:00", .offsetMissing),
    ("2026-11-23T09:00:00.5", .offsetMissing),
    ("2026-11-23 09:00:00Z", .malformed(at: 10)), ("2026-11-23T09:00:60Z", .leapSecond), ("2016-12-31T23:59:60Z", .leapSecond),
    ("2026-11-23T09:00:61Z", .outOfRange(at: 17)),
    ("2026-11-23T24:00:00Z", .outOfRange(at: 11)), ("2026-11-23T23:60:00Z", .outOfRange(at: 14)),
    ("2026-02-29T00:00:00Z", .outOfRange(at: 8)), ("2026-13-01T00:00:00Z", .outOfRange(at: 5)),
    ("0000-01-01T00:00:00Z", .outOfRange(at: 0)), ("2026-11-23T09:00:00+24:00", .outOfRange(at: 20)),
    ("2026-11-23T09:00:00+01:60", .outOfRange(at: 20)),
    ("2026-11-23T09:00:00+0100", .malformed(at: 20)), ("2026-11-23T09:00:00+01", .malformed(at: 20)),
    ("2026-11-23T09:00:00ZZ", .malformed(at: 20)), ("2026-11-23T09:00:00.Z", .malformed(at: 20)),
    ("2026-11-23T09:00:00,5Z", .malformed(at: 19)), ("2026-11-23T09:00:00.1234567890Z", .fractionTooLong),
    ("2026-11-23T09:00Z.......", .malformed(at: 16)),
    ("-026-11-23T09:00:00Z", .malformed(at: 0)), ("2026-11-23T09:00:00 Z", .malformed(at: 19)),
    ("20261-11-23T09:00:00Z", .malformed(at: 4)),
  ])
  func whatIsNoneIsRefusedWithItsReason(_ text: String, _ failure: InstantFailure) {
    let bytes = Array(text.utf8)
    #expect(throws: failure) { try Instant(parsing: bytes.span) }
    #expect(Instant(rfc3339: text) == nil)
  }

  @Test func agreesWithFoundationOverSeeds() throws {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withInternetDateTime]
    var state: UInt64 = 3
    for _ in 0..<1000 {
      let seconds = Int64(next(&state) % 10_000_000_000) - 5_000_000_000
      let offset = Int16(next(&state) % 1680) - 840
      formatter.timeZone = TimeZone(secondsFromGMT: Int(offset) * 60)
      let theirs = formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
      let ours = try #require(Instant(microseconds: seconds * 1_000_000, offsetMinutes: offset))
      #expect(ours.description == theirs)
      #expect(Instant(rfc3339: theirs) == ours)
      #expect(formatter.date(from: ours.description)?.timeIntervalSince1970 == Double(seconds))
    }
  }

  @Test func comesBackFromItsTextOverSeeds() throws {
    var state: UInt64 = 4
    for _ in 0..<10_000 {
      let span = UInt64(Instant.last.microseconds - Instant.first.microseconds)
      let offset = Int16(next(&state) % 2879) - 1439
      guard let instant = Instant(microseconds: Instant.first.microseconds + Int64(next(&state) % span), offsetMinutes: offset) else {
        continue
      }
      #expect(Instant(rfc3339: instant.description) == instant)
    }
  }

  @Test func dayAndHourAreThoseOfItsOwnOffset() throws {
    let late = try #require(Instant(rfc3339: "2026-11-23T23:30:00-05:00"))
    #expect(late.date.description == "2026-11-23")
    #expect(late.dateUTC.description == "2026-11-24")
    #expect(late.localHour == 23)
    #expect(try #require(Instant(rfc3339: "1969-12-31T00:30:00+02:00")).localHour == 0)
    #expect(late.localWeekday == .monday)
    #expect(late.with(offsetMinutes: 0)?.description == "2026-11-24T04:30:00Z")
  }

  @Test func isOrderedByMomentThenOffset() throws {
    let nine = try #require(Instant(rfc3339: "2026-11-23T09:00:00Z"))
    let sameElsewhere = try #require(Instant(rfc3339: "2026-11-23T10:00:00+01:00"))
    #expect(nine != sameElsewhere)
    #expect(nine < sameElsewhere)
    #expect(nine.adding(microseconds: 1) > sameElsewhere)
  }

  @Test func additionStopsAtTheEndsOfTheCalendar() throws {
    #expect(Instant.last.adding(microseconds: .max) == .last)
    #expect(Instant.first.adding(microseconds: .min) == .first)
    #expect(Instant.last.adding(seconds: .max) == .last)
    let east = try #require(Instant(rfc3339: "9999-12-31T23:00:00+10:00"))
    #expect(east.adding(seconds: 1_000_000).description == "9999-12-31T23:59:59.999999+10:00")
    #expect(Instant(microseconds: .max) == nil)
    #expect(Instant(microseconds: 0, offsetMinutes: 1440) == nil)
  }

  @Test func anyBytesHaveAnAnswer() {
    var state: UInt64 = 9
    let alphabet = Array("0123456789-:+.TZtz ".utf8)
    let right = Array("2026-11-23T09:00:00.123456+01:00".utf8)
    for _ in 0..<50_000 {
      var bytes = Array(right.prefix(Int(next(&state) % 34)))
      for _ in 0..<Int(next(&state) % 4) where !bytes.isEmpty {
        bytes[Int(next(&state) % UInt64(bytes.count))] = alphabet[Int(next(&state) % UInt64(alphabet.count))]
      }
      if let instant = Instant(rfc3339: bytes.span) { #expect(Instant(rfc3339: instant.description) == instant) }
    }
  }
}
