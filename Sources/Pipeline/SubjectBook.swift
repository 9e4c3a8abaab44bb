// Accounts and parties by number. Rows hold numbers; names lie with the keys, so that erasing a person there leaves a number that
// means nothing.

/// Names to numbers and back, in order of first appearance.
struct SubjectBook {
  private var numbers: [String: Int64] = [:]
  private var names: [Int64: String] = [:]
  private var next: Int64 = 1
  /// Made since the last `takeNew`.
  private var fresh: [SubjectRecord] = []

  init(_ records: [SubjectRecord]) {
    for record in records {
      next = max(next, record.number + 1)
      guard let name = record.name else { continue }
      numbers[name] = record.number
      names[record.number] = name
    }
  }

  /// The number of a name; a new one where the name is new.
  mutating func number(of name: String) -> Int64 {
    if let known = numbers[name] { return known }
    let number = next
    next += 1
    numbers[name] = number
    names[number] = name
    fresh.append(SubjectRecord(number: number, name: name))
    return number
  }

  /// An account that is known by its name, `seller:S1`.
  func known(_ account: String) -> AccountNumber? {
    guard let number = numbers[account], let colon = account.firstIndex(of: ":") else { return nil }
    return AccountNumber(field: String(account[..<colon]), subject: number)
  }

  /// The name behind a number; nil where it was erased.
  func name(of number: Int64) -> String? { names[number] }

  /// What must be stored before the rows that use it.
  mutating func takeNew() -> [SubjectRecord] {
    defer { fresh = [] }
    return fresh
  }
}
