/// A moment, to the microsecond, together with the offset from UTC in which somebody stated it.
///
/// Read from RFC 3339 text. Two instants are equal only if moment and offset are; they are ordered by moment, then offset.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Since 1970-01-01T00:00:00Z; negative before.
  public let microseconds: Int64
  /// Minutes east of UTC, -1439...1439.
  public let offsetMinutes: Int16

  /// The earliest moment an instant can name, 0001-01-01T00:00:00Z.
  public static let first = Instant(uncheckedMicroseconds: -62_135_596_800_000_000, offsetMinutes: 0)
  /// The latest, 9999-12-31T23:59:59.999999Z.
  public static let last = Instant(uncheckedMicroseconds: 253_402_300_799_999_999, offsetMinutes: 0)

  private init(uncheckedMicroseconds microseconds: Int64, offsetMinutes: Int16) {
    self.microseconds = microseconds
    self.offsetMinutes = offsetMinutes
  }

  /// Nil if the offset exceeds 23:59 or the local time leaves the years 0001 to 9999.
  public init?(microseconds: Int64, offsetMinutes: Int16 = 0) {
    guard offsetMinutes >= -1439, offsetMinutes <= 1439 else { return nil }
    let (local, overflow) = microseconds.addingReportingOverflow(Int64(offsetMinutes) * 60_000_000)
    guard !overflow, local >= Instant.first.microseconds, local <= Instant.last.microseconds else { return nil }
    self.init(uncheckedMicroseconds: microseconds, offsetMinutes: offsetMinutes)
  }

  /// Midnight at the start of a day, UTC.
  public init(startOf date: CivilDate) {
    self.init(uncheckedMicroseconds: Int64(date.daysSinceEpoch) * 86_400_000_000, offsetMinutes: 0)
  }

  /// RFC 3339 text with its offset, or nil; ``init(parsing:)`` says why not.
  public init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    self.init(rfc3339: bytes.span)
  }

  /// RFC 3339 text with its offset, or nil; ``init(parsing:)`` says why not. Does not allocate.
  public init?(rfc3339 bytes: Span<UInt8>) {
    do throws(InstantFailure) { try self.init(parsing: bytes) } catch { return nil }
  }

  /// RFC 3339 text (section 5.6): `2026-11-23T09:00:00.25+01:00`, with `T` or `t` between date and time, `Z`, `z` or an offset
  /// at the end, and 1 to 9 fraction digits of which those after the sixth are cut off, not rounded. `-00:00` counts as `Z`.
  ///
  /// Throws which part is wrong; a leap second (`:60`) has its own answer, because no calendar here can place it. Does not allocate.
  @inlinable
  public init(parsing bytes: Span<UInt8>) throws(InstantFailure) {
    self = try parseInstant(bytes)
  }

  /// The same moment, stated in another offset; nil as in ``init(microseconds:offsetMinutes:)``.
  public func with(offsetMinutes: Int16) -> Instant? { Instant(microseconds: microseconds, offsetMinutes: offsetMinutes) }

  /// So many microseconds later (earlier if negative), in the same offset, kept within the years 0001 to 9999.
  public func adding(microseconds step: Int64) -> Instant {
    let (sum, overflow) = microseconds.addingReportingOverflow(step)
    if !overflow, let instant = Instant(microseconds: sum, offsetMinutes: offsetMinutes) { return instant }
    let shift = Int64(offsetMinutes) * 60_000_000
    let bound = (step < 0 ? Instant.first.microseconds : Instant.last.microseconds) - shift
    return Instant(uncheckedMicroseconds: bound, offsetMinutes: offsetMinutes)
  }

  /// So many seconds later; see ``adding(microseconds:)``.
  public func adding(seconds: Int64) -> Instant {
    let (step, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    return adding(microseconds: overflow ? (seconds < 0 ? .min : .max) : step)
  }

  /// The day it was, where it was stated.
  public var date: CivilDate { CivilDate(daysSinceEpoch: Int(floorDivide(localMicroseconds, 86_400_000_000))) }

  /// The day it was in UTC. Within a day of the ends of the calendar it is kept at the first or last day.
  public var dateUTC: CivilDate { CivilDate(daysSinceEpoch: Int(floorDivide(microseconds, 86_400_000_000))) }

  /// The hour of the day where it was stated, 0...23.
  public var localHour: Int { Int((localMicroseconds - floorDivide(localMicroseconds, 86_400_000_000) * 86_400_000_000) / 3_600_000_000) }

  /// Monday to Sunday where it was stated.
  public var localWeekday: Weekday { date.weekday }

  private var localMicroseconds: Int64 { microseconds + Int64(offsetMinutes) * 60_000_000 }

  /// RFC 3339: offset kept (`Z` for zero), a fraction only if there is one and then without trailing zeros.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends ``description`` as UTF-8.
  public func append(to bytes: inout [UInt8]) {
    date.append(to: &bytes)
    let ofDay = localMicroseconds - floorDivide(localMicroseconds, 86_400_000_000) * 86_400_000_000
    let seconds = Int(ofDay / 1_000_000)
    bytes.append(UInt8(ascii: "T"))
    appendTwoDigits(seconds / 3600, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendTwoDigits(seconds / 60 % 60, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendTwoDigits(seconds % 60, to: &bytes)
    appendFraction(Int(ofDay % 1_000_000), to: &bytes)
    guard offsetMinutes != 0 else { return bytes.append(UInt8(ascii: "Z")) }
    bytes.append(offsetMinutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    let minutes = Int(offsetMinutes.magnitude)
    appendTwoDigits(minutes / 60, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendTwoDigits(minutes % 60, to: &bytes)
  }

  public static func < (a: Instant, b: Instant) -> Bool {
    a.microseconds != b.microseconds ? a.microseconds < b.microseconds : a.offsetMinutes < b.offsetMinutes
  }
}

/// Why a text is no instant.
public enum InstantFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// Not of the form `2026-11-23T09:00:00Z`; the offset is the first byte that does not fit.
  case malformed(at: Int)
  /// Date and time are there, the offset from UTC is not.
  case offsetMissing
  /// A day, hour, minute, second or offset that no calendar has (30 February, 24:00, +24:00).
  case outOfRange(at: Int)
  /// Second 60: it exists on some days, but has no place in a count of seconds without leap seconds.
  case leapSecond
  /// More than nine digits of a second.
  case fractionTooLong

  public var description: String {
    switch self {
    case .malformed(let at): "byte \(at): not a date and time as in 2026-11-23T09:00:00+01:00"
    case .offsetMissing: "no offset from UTC; end with Z or as in +01:00"
    case .outOfRange(let at): "byte \(at): no such day, time or offset"
    case .leapSecond: "second 60: leap seconds are not accepted; state the second before or after"
    case .fractionTooLong: "more than nine fraction digits"
    }
  }
}

@usableFromInline
func parseInstant(_ bytes: Span<UInt8>) throws(InstantFailure) -> Instant {
  guard bytes.count >= 19 else { throw .malformed(at: bytes.count) }
  guard bytes[4] == UInt8(ascii: "-") else { throw .malformed(at: 4) }
  guard bytes[7] == UInt8(ascii: "-") else { throw .malformed(at: 7) }
  guard bytes[10] | 0x20 == UInt8(ascii: "t") else { throw .malformed(at: 10) }
  guard bytes[13] == UInt8(ascii: ":") else { throw .malformed(at: 13) }
  guard bytes[16] == UInt8(ascii: ":") else { throw .malformed(at: 16) }
  guard let year = fourDigits(bytes, at: 0) else { throw .malformed(at: 0) }
  guard let month = twoDigits(bytes, at: 5) else { throw .malformed(at: 5) }
  guard let day = twoDigits(bytes, at: 8) else { throw .malformed(at: 8) }
  guard let hour = twoDigits(bytes, at: 11) else { throw .malformed(at: 11) }
  guard let minute = twoDigits(bytes, at: 14) else { throw .malformed(at: 14) }
  guard let second = twoDigits(bytes, at: 17) else { throw .malformed(at: 17) }
  guard year >= 1 else { throw .outOfRange(at: 0) }
  guard month >= 1, month <= 12 else { throw .outOfRange(at: 5) }
  guard day >= 1, day <= CivilDate.daysInMonth(year: year, month: month) else { throw .outOfRange(at: 8) }
  guard hour <= 23 else { throw .outOfRange(at: 11) }
  guard minute <= 59 else { throw .outOfRange(at: 14) }
  guard second <= 60 else { throw .outOfRange(at: 17) }
  guard second != 60 else { throw .leapSecond }

  var next = 19
  let fraction = try parseFraction(bytes, &next)
  let offset = try parseOffset(bytes, at: next)
  let seconds = dayNumber(year: year, month: month, day: day) * 86_400 + (hour * 60 + minute - offset) * 60 + second
  guard let instant = Instant(microseconds: Int64(seconds) * 1_000_000 + Int64(fraction), offsetMinutes: Int16(offset)) else {
    throw .outOfRange(at: 0)
  }
  return instant
}

/// Microseconds after a point, if there is one; leaves `next` behind it.
@inline(__always)
private func parseFraction(_ bytes: Span<UInt8>, _ next: inout Int) throws(InstantFailure) -> Int {
  guard next < bytes.count, bytes[next] == UInt8(ascii: ".") else { return 0 }
  let start = next + 1
  next = start
  var value = 0
  while next < bytes.count, let digit = digit(bytes[next]) {
    guard next - start < 9 else { throw .fractionTooLong }
    if next - start < 6 { value = value * 10 + digit }
    next += 1
  }
  guard next > start else { throw .malformed(at: start) }
  var length = next - start
  while length < 6 {
    value *= 10
    length += 1
  }
  return value
}

/// Minutes east of UTC; the text must end with the offset.
@inline(__always)
private func parseOffset(_ bytes: Span<UInt8>, at start: Int) throws(InstantFailure) -> Int {
  guard start < bytes.count else { throw .offsetMissing }
  if bytes[start] | 0x20 == UInt8(ascii: "z") {
    guard start + 1 == bytes.count else { throw .malformed(at: start + 1) }
    return 0
  }
  let isWest = bytes[start] == UInt8(ascii: "-")
  guard isWest || bytes[start] == UInt8(ascii: "+") else { throw .malformed(at: start) }
  guard bytes.count == start + 6, bytes[start + 3] == UInt8(ascii: ":") else { throw .malformed(at: start + 1) }
  guard let hours = twoDigits(bytes, at: start + 1), let minutes = twoDigits(bytes, at: start + 4) else { throw .malformed(at: start + 1) }
  guard hours <= 23, minutes <= 59 else { throw .outOfRange(at: start + 1) }
  return isWest ? -(hours * 60 + minutes) : hours * 60 + minutes
}

private func appendFraction(_ microseconds: Int, to bytes: inout [UInt8]) {
  guard microseconds > 0 else { return }
  bytes.append(UInt8(ascii: "."))
  var rest = microseconds
  var place = 100_000
  while rest > 0 {
    bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
    rest %= place
    place /= 10
  }
}

func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
  let quotient = value / divisor
  return value % divisor < 0 ? quotient - 1 : quotient
}
