/// Dates of birth: possible at all, and how old somebody is on a day.
public enum BirthDate {
  /// The greatest age taken for possible, in years; the oldest documented person reached 122.
  public static let ageMax = 120

  /// Not after the day, not more than ``ageMax`` years before it and, if asked, of at least that age.
  public static func check(_ birth: CivilDate, on day: CivilDate, minimumAge: Int? = nil) -> CheckResult {
    guard birth <= day else { return .invalid("date of birth in the future") }
    let age = age(of: birth, on: day)
    guard age <= ageMax else { return .invalid("more than \(ageMax) years old") }
    if let minimumAge, age < minimumAge { return .invalid("under \(minimumAge) years old") }
    return .valid
  }

  /// As above, from text as it was stated.
  public static func check(iso text: String, on day: CivilDate, minimumAge: Int? = nil) -> CheckResult {
    guard !text.isEmpty else { return .unknown("no date of birth") }
    guard let birth = CivilDate(iso: text) else { return .invalid("no calendar day as in 1990-12-31") }
    return check(birth, on: day, minimumAge: minimumAge)
  }

  /// Completed years of age; negative before birth.
  ///
  /// Who was born on 29 February completes a year on 1 March of a common year, as under section 188 of the German Civil Code and in
  /// England: the later of the two usual readings, so that nobody is taken for of age too early.
  public static func age(of birth: CivilDate, on day: CivilDate) -> Int {
    let isBeforeBirthday = (day.month, day.day) < (birth.month, birth.day)
    return day.year - birth.year - (isBeforeBirthday ? 1 : 0)
  }
}

/// Identity documents, licences and certificates: good until the end of their last day.
public enum DocumentExpiry {
  /// Whether the document is in force on that day; a known day of issue must not be later than that, nor than the last day.
  public static func check(_ lastDay: CivilDate, issued: CivilDate? = nil, on day: CivilDate) -> CheckResult {
    if let issued {
      guard issued <= lastDay else { return .invalid("expires before it was issued") }
      guard issued <= day else { return .invalid("issued in the future") }
    }
    guard day <= lastDay else { return .invalid("expired \(counted(lastDay.days(until: day), "day")) ago") }
    return .valid
  }

  /// As above, from text as it was stated; no text is ``CheckResult/unknown(_:)``.
  public static func check(iso text: String, issued: CivilDate? = nil, on day: CivilDate) -> CheckResult {
    guard !text.isEmpty else { return .unknown("no expiry date") }
    guard let lastDay = CivilDate(iso: text) else { return .invalid("no calendar day as in 2030-12-31") }
    return check(lastDay, issued: issued, on: day)
  }

  /// In force on that day, but not for longer than so many days more.
  public static func isNear(_ lastDay: CivilDate, on day: CivilDate, withinDays: Int = 30) -> Bool {
    day <= lastDay && day.days(until: lastDay) <= withinDays
  }
}

/// Shares of the owners of a company, in thousandths of a per cent: 25,000 is a quarter, 100,000 is all.
public enum OwnershipSum {
  /// All of a company.
  public static let whole = 100_000

  /// No share negative or above the whole, and all together not above it. If less than the asked-for minimum is explained, the rest is
  /// unknown.
  ///
  /// Thirds given as 33.333 % make 99.999 %; a sum short of the whole is right in itself, since owners below a threshold need not be named.
  public static func check(shares: [Int], explainedMinimum: Int = 0) -> CheckResult {
    guard !shares.isEmpty else { return .unknown("no owners named") }
    for (index, share) in shares.enumerated() {
      guard share >= 0 else { return .invalid("share \(index + 1) is negative") }
      guard share <= whole else { return .invalid("share \(index + 1) is over 100 %") }
    }
    guard let explained = explained(shares: shares) else { return .invalid("shares add up to over 100 %") }
    guard explained >= explainedMinimum else {
      return .unknown("owners explain \(percent(explained)), at least \(percent(explainedMinimum)) are needed")
    }
    return .valid
  }

  /// What the shares explain together, 0...``whole``; nil if one is out of range or they add up to more than the whole.
  public static func explained(shares: [Int]) -> Int? {
    var sum = 0
    for share in shares {
      guard share >= 0, share <= whole - sum else { return nil }
      sum += share
    }
    return sum
  }

  /// A percentage as text with at most three decimals (`33.333`) in thousandths of a per cent; nil for all else. Negative ones and those
  /// over 100 are read, up to a million per cent, so that ``check(shares:explainedMinimum:)`` can name them.
  public static func thousandths(percent text: String) -> Int? {
    var bytes = Array(text.utf8)
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.count <= 7, whole.allSatisfy(isDigit) else { return nil }
    var value = whole.reduce(0) { $0 * 10 + Int($1 & 0x0F) } * 1000
    if parts.count == 2 {
      guard (1...3).contains(parts[1].count), parts[1].allSatisfy(isDigit) else { return nil }
      var place = 100
      for byte in parts[1] {
        value += Int(byte & 0x0F) * place
        place /= 10
      }
    }
    return isNegative ? -value : value
  }

  private static func percent(_ thousandths: Int) -> String {
    let fraction = thousandths % 1000
    guard fraction != 0 else { return "\(thousandths / 1000) %" }
    let digits = String(fraction + 1000).dropFirst()
    return "\(thousandths / 1000).\(digits) %"
  }
}

func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
