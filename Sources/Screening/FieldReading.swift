// One value of an event, read strictly: what does not look as its type says is refused with its place and what would be right.

internal import Formats
internal import Reference

/// What is wrong with a value. Never holds the value: it may be personal data.
struct FieldMistake: Error {
  let reason: String
  let detail: String
}

/// Bounds of texts in an event, in bytes.
enum TextBound {
  static let identifier = 128
  static let code = 64
  static let name = 16_384
  static let text = 16_384
  static let listCount = 64
}

/// Reads the value at `index`; money is read by `readMoney`, lists of parties by the decoder.
func readField(
  _ field: FieldDefinition, at index: Int, tape: JSONTape, bytes: Span<UInt8>
) throws(FieldMistake) -> FieldValue {
  let token = tape[index]
  if token.kind == .null { return .absent }
  switch field.type {
  case .account, .id, .token: return .text(try identifier(token, tape, bytes))
  case .text, .name: return .text(try freeText(token, tape, bytes))
  case .code: return .text(try code(token, among: field.values, tape, bytes))
  case .email: return .text(try email(token, tape, bytes))
  case .phone: return .text(try phone(token, tape, bytes))
  case .ip: return .text(try ip(token, tape, bytes))
  case .iban, .document: return .text(try identifier(token, tape, bytes))
  case .integer:
    guard token.kind == .number, let value = tape.integer(token, in: bytes) else {
      throw FieldMistake(reason: "wrong_type", detail: "a whole number between -9223372036854775808 and 9223372036854775807")
    }
    return .integer(value)
  case .share: return .share(try share(token, tape, bytes))
  case .currency:
    guard token.kind == .string, let value = Currency(code: bytes.extracting(token.start..<token.end)) else {
      throw FieldMistake(reason: "unknown_currency", detail: "an ISO 4217 code such as \"EUR\"")
    }
    return .currency(value)
  case .country:
    guard token.kind == .string, let value = Country(alpha2: bytes.extracting(token.start..<token.end)) else {
      throw FieldMistake(reason: "unknown_country", detail: "an ISO 3166-1 alpha-2 code such as \"DE\"")
    }
    return .country(value)
  case .date:
    guard token.kind == .string, let value = CivilDate(iso: bytes.extracting(token.start..<token.end)) else {
      throw FieldMistake(reason: "bad_date", detail: "a date that exists, as YYYY-MM-DD")
    }
    return .date(value)
  case .instant:
    guard token.kind == .string, let value = Instant(rfc3339: bytes.extracting(token.start..<token.end)) else {
      throw FieldMistake(reason: "bad_time", detail: "an RFC 3339 instant with its offset, such as \"2026-11-23T09:00:00+01:00\"")
    }
    return .instant(value)
  case .boolean:
    switch token.kind {
    case .true: return .boolean(true)
    case .false: return .boolean(false)
    default: throw FieldMistake(reason: "wrong_type", detail: "true or false")
    }
  case .texts: return .texts(try list(at: index, tape, bytes))
  case .money, .parties: throw FieldMistake(reason: "wrong_type", detail: "a value of its own kind")
  }
}

/// Reads an amount: decimal text in major units of `currency`, exact and bounded.
func readMoney(_ token: JSONToken, currency: Currency, tape: JSONTape, bytes: Span<UInt8>) throws(FieldMistake) -> Money {
  guard token.kind == .string, !token.isEscaped else {
    throw FieldMistake(reason: "amount_not_text", detail: "an amount as decimal text in major units, such as \"1999.00\"")
  }
  do {
    return try Money(parsing: bytes.extracting(token.start..<token.end), currency: currency)
  } catch {
    throw FieldMistake(reason: "bad_amount", detail: "\(error)")
  }
}

private func string(_ token: JSONToken, _ tape: JSONTape, _ bytes: Span<UInt8>, upTo bound: Int) throws(FieldMistake) -> String {
  guard token.kind == .string else { throw FieldMistake(reason: "wrong_type", detail: "text") }
  guard token.length > 0 else { throw FieldMistake(reason: "empty_text", detail: "text that is not empty (leave the field out instead)") }
  guard token.length <= bound else { throw FieldMistake(reason: "too_long", detail: "at most \(bound) bytes") }
  return tape.string(token, in: bytes)
}

private func identifier(_ token: JSONToken, _ tape: JSONTape, _ bytes: Span<UInt8>) throws(FieldMistake) -> String {
  let text = try string(token, tape, bytes, upTo: TextBound.identifier)
  for byte in text.utf8 where byte < 0x20 || byte == 0x7F {
    throw FieldMistake(reason: "control_character", detail: "an identifier without control characters")
  }
  return text
}

private func freeText(_ token: JSONToken, _ tape: JSONTape, _ bytes: Span<UInt8>) throws(FieldMistake) -> String {
  try string(token, tape, bytes, upTo: TextBound.text)
}

private func code(_ token: JSONToken, among values: [String], _ tape: JSONTape, _ bytes: Span<UInt8>) throws(FieldMistake) -> String {
  let text = try string(token, tape, bytes, upTo: TextBound.code)
  if values.isEmpty || values.contains(text) { return text }
  throw FieldMistake(reason: "not_allowed", detail: "one of \(values.joined(separator: " "))")
}

private func email(_ token: JSONToken, _ tape: JSONTape, _ bytes: Span<UInt8>) throws(FieldMistake) -> String {
  let text = try string(token, tape, bytes, upTo: 320)
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !text.utf8.contains(where: { $0 <= 0x20 }) else {
    throw FieldMistake(reason: "bad_email", detail: "an e-mail address: local part, @, domain")
  }
  return text
}

private func phone(_ token: JSONToken, _ tape: JSONTape, _ bytes: Span<UInt8>) throws(FieldMistake) -> String {
  let text = try string(token, tape, bytes, upTo: 40)
  let digits = text.utf8.count { (0x30...0x39).contains($0) }
  let isWellFormed = text.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x2B, 0x20, 0x2D, 0x28, 0x29, 0x2E, 0x2F].contains($0) }
  guard isWellFormed, (5...15).contains(digits) else {
    throw FieldMistake(reason: "bad_phone", detail: "a telephone number of 5 to 15 digits, best with its country code (+49 …)")
  }
  return text
}

private func ip(_ token: JSONToken, _ tape: JSONTape, _ bytes: Span<UInt8>) throws(FieldMistake) -> String {
  let text = try string(token, tape, bytes, upTo: 64)
  guard let canonical = InternetAddress.canonical(text) else {
    throw FieldMistake(reason: "bad_ip", detail: "an IPv4 or IPv6 address")
  }
  return canonical
}

/// A percentage with at most three decimals, as text or number; in thousandths of a per cent.
private func share(_ token: JSONToken, _ tape: JSONTape, _ bytes: Span<UInt8>) throws(FieldMistake) -> Int64 {
  let value: Int64?
  switch token.kind {
  case .number: value = tape.decimal(token, fractionDigits: 3, in: bytes)
  case .string: value = JSONNumber(tape.string(token, in: bytes)).flatMap { $0.decimal(fractionDigits: 3) }
  default: value = nil
  }
  guard let value else {
    throw FieldMistake(reason: "bad_share", detail: "a percentage with at most three decimals, such as \"33.333\"")
  }
  return value
}

private func list(at index: Int, _ tape: JSONTape, _ bytes: Span<UInt8>) throws(FieldMistake) -> [String] {
  guard tape[index].kind == .array else { throw FieldMistake(reason: "wrong_type", detail: "a list of texts") }
  var texts: [String] = []
  var next = index + 1
  while next < tape[index].next {
    guard texts.count < TextBound.listCount else {
      throw FieldMistake(reason: "too_many", detail: "at most \(TextBound.listCount) texts")
    }
    texts.append(try string(tape[next], tape, bytes, upTo: TextBound.text))
    next = tape[next].next
  }
  return texts
}
