// What a decision read, kept so that it can be proposed again from the archived plan: the values of the features its rules asked for,
// by number in that plan, and the answer of the search. The coding is compact and has a version; it holds personal data and is sealed.

internal import Reference

/// A feature's value at the moment of the decision.
public struct FrozenFeature: Sendable, Equatable {
  /// The feature's number in the plan; `RuleProgram.featureNames` has its name.
  public let number: Int
  public let value: FeatureValue
}

/// The path and the arithmetic of an ownership rule.
public struct OwnershipNote: Sendable, Equatable {
  public let rule: String
  public let text: String
}

public struct FrozenInputs: Sendable, Equatable {
  public let kind: DecisionKindID
  /// In order of number.
  public let features: [FrozenFeature]
  /// The hits of the search; empty where no rule reads them.
  public let hits: [ScreeningHit]
  /// What is stale or failed, in words, or nil.
  public let screeningNote: String?
  public let businessKey: BusinessKey?
  /// What the ownership rules said, in words; empty where no rule reads it.
  public let ownership: [OwnershipNote]

  init(
    kind: DecisionKindID, features: [FrozenFeature], hits: [ScreeningHit], screeningNote: String?, businessKey: BusinessKey?,
    ownership: [OwnershipNote] = []
  ) {
    self.kind = kind
    self.features = features
    self.hits = hits
    self.screeningNote = screeningNote
    self.businessKey = businessKey
    self.ownership = ownership
  }

  /// The value of a feature, if it was read. O(log features).
  func value(_ number: Int) -> FeatureValue? {
    var low = 0
    var high = features.count
    while low < high {
      let middle = (low + high) >> 1
      if features[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < features.count && features[low].number == number ? features[low].value : nil
  }
}

// MARK: Coding

extension FrozenInputs {
  static let codingVersion: UInt8 = 1

  /// The inputs as bytes, the same for equal inputs.
  public func encoded() -> [UInt8] {
    var writer = FrozenWriter()
    writer.byte(FrozenInputs.codingVersion)
    writer.byte(kind.rawValue)
    writer.integer(Int64(features.count))
    for feature in features {
      writer.integer(Int64(feature.number))
      writer.value(feature.value)
    }
    writer.integer(Int64(hits.count))
    for hit in hits {
      for text in [hit.party, hit.list, hit.entryID, hit.purpose.rawValue, hit.sentence] { writer.text(text) }
      writer.integer(Int64(hit.score))
      writer.byte((hit.isMatch ? 1 : 0) | (hit.suppression == nil ? 0 : 2))
      guard let word = hit.suppression else { continue }
      writer.text(word.by)
      writer.value(.instant(word.at))
      writer.optionalText(word.until?.description)
    }
    writer.optionalText(screeningNote)
    writer.optionalText(businessKey?.type)
    if let businessKey { writer.text(businessKey.id) }
    if !ownership.isEmpty {
      writer.integer(Int64(ownership.count))
      for note in ownership {
        writer.text(note.rule)
        writer.text(note.text)
      }
    }
    return writer.bytes
  }

  /// Reads what `encoded` wrote; nil for anything else.
  public init?(decoding bytes: [UInt8]) {
    var reader = FrozenReader(bytes: bytes)
    guard reader.byte() == FrozenInputs.codingVersion, let kind = reader.byte(), let count = reader.count() else { return nil }
    var features: [FrozenFeature] = []
    for _ in 0..<count {
      guard let number = reader.integer(), number >= 0, number < Int64(UInt16.max), let value = reader.value() else { return nil }
      features.append(FrozenFeature(number: Int(number), value: value))
    }
    guard let hitCount = reader.count() else { return nil }
    var hits: [ScreeningHit] = []
    for _ in 0..<hitCount {
      guard let party = reader.text(), let list = reader.text(), let entry = reader.text(), let purpose = reader.text(),
        let sentence = reader.text(),
        let listPurpose = ListPurpose(rawValue: purpose), let score = reader.integer(), let flags = reader.byte(), flags < 4
      else { return nil }
      var word: HitSuppression?
      if flags & 2 != 0 {
        guard let by = reader.text(), case .instant(let at) = reader.value(), let until = reader.optionalText() else { return nil }
        word = HitSuppression(by: by, at: at, until: until.flatMap { Instant(rfc3339: $0) })
      }
      hits.append(
        ScreeningHit(
          party: party, list: list, entryID: entry, purpose: listPurpose, score: Int(clamping: score), isMatch: flags & 1 != 0,
          sentence: sentence, suppression: word))
    }
    guard let note = reader.optionalText(), let type = reader.optionalText() else { return nil }
    var businessKey: BusinessKey?
    if let type {
      guard let id = reader.text() else { return nil }
      businessKey = BusinessKey(type: type, id: id)
    }
    var ownership: [OwnershipNote] = []
    if !reader.isAtEnd {
      guard let count = reader.count() else { return nil }
      for _ in 0..<count {
        guard let rule = reader.text(), let text = reader.text() else { return nil }
        ownership.append(OwnershipNote(rule: rule, text: text))
      }
    }
    guard reader.isAtEnd else { return nil }
    self.init(
      kind: DecisionKindID(kind), features: features, hits: hits, screeningNote: note, businessKey: businessKey, ownership: ownership)
  }
}

private struct FrozenWriter {
  var bytes: [UInt8] = []

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Zigzag, seven bits a byte.
  mutating func integer(_ value: Int64) {
    var rest = UInt64(bitPattern: value << 1) ^ UInt64(bitPattern: value >> 63)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func text(_ text: String) {
    integer(Int64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func optionalText(_ value: String?) {
    byte(value == nil ? 0 : 1)
    if let value { text(value) }
  }

  mutating func value(_ value: FeatureValue) {
    switch value {
    case .unknown(let why):
      byte(0)
      byte(why.rawValue)
    case .boolean(let truth): byte(truth ? 2 : 1)
    case .number(let a, let b):
      byte(b == 1 ? 3 : 4)
      integer(a)
      if b != 1 { integer(b) }
    case .atLeast(let bound):
      byte(5)
      integer(bound)
    case .money(let money):
      byte(6)
      integer(money.amountMinor)
      integer(Int64(money.currency.numeric))
    case .duration(let microseconds):
      byte(7)
      integer(microseconds)
    case .date(let date):
      byte(8)
      integer(Int64(date.daysSinceEpoch))
    case .instant(let instant):
      byte(9)
      integer(instant.microseconds)
      integer(Int64(instant.offsetMinutes))
    case .country(let country):
      byte(10)
      text(country.code)
    case .currency(let currency):
      byte(11)
      integer(Int64(currency.numeric))
    case .text(let words):
      byte(12)
      text(words)
    case .check(let result):
      switch result {
      case .valid: byte(13)
      case .invalid(let why):
        byte(14)
        text(why)
      case .unknown(let why):
        byte(15)
        text(why)
      }
    case .parties(let count):
      byte(16)
      integer(Int64(count))
    }
  }
}

private struct FrozenReader {
  let bytes: [UInt8]
  var at = 0

  var isAtEnd: Bool { at == bytes.count }

  mutating func byte() -> UInt8? {
    guard at < bytes.count else { return nil }
    defer { at += 1 }
    return bytes[at]
  }

  mutating func integer() -> Int64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while let next = byte() {
      guard shift < 63 || next <= 1 else { return nil }
      value |= UInt64(next & 0x7F) << shift
      if next & 0x80 == 0 { return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1) }
      shift += 7
      guard shift < 64 else { return nil }
    }
    return nil
  }

  /// How many things follow: never more than there are bytes left.
  mutating func count() -> Int? {
    guard let value = integer(), value >= 0, value <= Int64(bytes.count - at) else { return nil }
    return Int(value)
  }

  mutating func text() -> String? {
    guard let length = count() else { return nil }
    defer { at += length }
    return String(validating: bytes[at..<(at + length)], as: UTF8.self)
  }

  /// nil is a malformed coding; .some(nil) an absent text.
  mutating func optionalText() -> String?? {
    switch byte() {
    case 0: return .some(nil)
    case 1: return text().map { .some($0) }
    default: return nil
    }
  }

  mutating func value() -> FeatureValue? {
    switch byte() {
    case 0: return byte().flatMap { Unknown(rawValue: $0) }.map { .unknown($0) }
    case 1: return .boolean(false)
    case 2: return .boolean(true)
    case 3: return integer().map { .number($0, over: 1) }
    case 4:
      guard let a = integer(), let b = integer(), b >= 1 else { return nil }
      return .number(a, over: b)
    case 5: return integer().map { .atLeast($0) }
    case 6:
      guard let minor = integer(), let currency = readCurrency() else { return nil }
      return .money(Money(amountMinor: minor, currency: currency))
    case 7: return integer().map { .duration($0) }
    case 8: return integer().map { .date(CivilDate(daysSinceEpoch: Int($0))) }
    case 9:
      guard let microseconds = integer(), let offset = integer(), let minutes = Int16(exactly: offset) else { return nil }
      return Instant(microseconds: microseconds, offsetMinutes: minutes).map { .instant($0) }
    case 10: return text().flatMap { Country(alpha2: $0) }.map { .country($0) }
    case 11: return readCurrency().map { .currency($0) }
    case 12: return text().map { .text($0) }
    case 13: return .check(.valid)
    case 14: return text().map { .check(.invalid($0)) }
    case 15: return text().map { .check(.unknown($0)) }
    case 16: return integer().map { .parties(Int(clamping: $0)) }
    default: return nil
    }
  }

  private mutating func readCurrency() -> Currency? {
    guard let number = integer(), number >= 0, number < 1_000 else { return nil }
    return currency(numeric: UInt16(number))
  }
}
