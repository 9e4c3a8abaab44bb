// Bytes to an event: one pass over the JSON, one look-up a name, every value read strictly by its type. What is wrong is said with
// the field and the byte offset, and without the value.

public import Formats
public import Reference

/// Why a line is no event. Goes to the dead letters.
public struct DecodeFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// A stable code: `not_json`, `missing_field`, `bad_amount`, `card_number` …
  public let reason: String
  /// Byte offset within the line.
  public let offset: Int
  /// The field concerned, where there is one.
  public let field: String?
  /// What is wrong or what would be right. No personal data.
  public let detail: String

  public init(reason: String, offset: Int, field: String? = nil, detail: String) {
    self.reason = reason
    self.offset = offset
    self.field = field
    self.detail = detail
  }

  public var description: String {
    "byte \(offset): \(reason)" + (field.map { " in `\($0)`" } ?? "") + ": \(detail)"
  }
}

/// An event and what was in its line that the catalogue does not know.
public struct DecodedEvent: Sendable {
  public let event: Event
  /// Names of members that were dropped, in line order.
  public let unknownFields: [String]
}

/// Decodes lines by a catalogue. A value without state between lines: copies on several threads give the same answers.
public struct EventDecoder: Sendable {
  public let catalogue: EventCatalogue
  private let table: PathTable
  /// An event may be stamped this much later than we saw it, for clocks that differ; beyond it is `from_the_future`.
  public static let clockToleranceMicroseconds: Int64 = 5 * 60 * 1_000_000

  public init(_ catalogue: EventCatalogue) {
    self.catalogue = catalogue
    table = PathTable(catalogue)
  }

  /// Decodes one line.
  ///
  /// - Parameters:
  ///   - observed: when the source saw the line; nil takes `observed_at` of the line, else `occurred_at`.
  ///   - tape: scratch that is reused from line to line.
  /// - Throws: `DecodeFailure` with the byte offset of what is wrong. About 1 µs for a line of 500 bytes.
  public func decode(_ bytes: Span<UInt8>, observed: Instant?, tape: inout JSONTape) throws(DecodeFailure) -> DecodedEvent {
    do { try tape.read(bytes, bounds: .event) } catch {
      throw DecodeFailure(reason: "not_json", offset: error.offset, detail: "\(error.reason)")
    }
    guard tape[0].kind == .object else {
      throw DecodeFailure(reason: "not_an_object", offset: tape[0].start, detail: "an event is one JSON object a line")
    }
    if let offset = cardNumberOffset(tape: tape, bytes: bytes) {
      throw DecodeFailure(
        reason: "card_number", offset: offset, detail: "full card numbers are refused: send a token, the BIN or the last four digits")
    }
    var reading = EventReading(catalogue: catalogue)
    let isCloudEvent = tape.value(of: "specversion", inObjectAt: 0, in: bytes) != nil
    try collect(0, node: PathTable.root, isTop: true, isCloudEvent: isCloudEvent, into: &reading, tape: tape, bytes: bytes)
    return try finish(reading, observed: observed, isCloudEvent: isCloudEvent, tape: tape, bytes: bytes)
  }

  // MARK: Walking the tape

  private func collect(
    _ object: Int, node: Int32, isTop: Bool, isCloudEvent: Bool, into reading: inout EventReading, tape: JSONTape, bytes: Span<UInt8>
  ) throws(DecodeFailure) {
    var index = object + 1
    let end = tape[object].next
    while index < end {
      let value = index + 1
      switch table.meaning(of: tape[index], below: node, tape: tape, bytes: bytes) {
      case .envelope(let name) where name == .data && isTop && isCloudEvent:
        guard tape[value].kind == .object else {
          throw DecodeFailure(reason: "wrong_type", offset: tape[value].start, field: "data", detail: "an object with the event's fields")
        }
        try collect(value, node: node, isTop: false, isCloudEvent: isCloudEvent, into: &reading, tape: tape, bytes: bytes)
      case .envelope(let name): try reading.set(name, at: value, isTop: isTop, isCloudEvent: isCloudEvent, tape: tape)
      case .field(let field):
        if reading.indexOfField[Int(field.rawValue)] >= 0 {
          throw DecodeFailure(
            reason: "duplicate_field", offset: tape[index].start, field: catalogue[field].path, detail: "the field is there twice")
        }
        if tape[value].kind != .null { reading.indexOfField[Int(field.rawValue)] = Int32(value) }
      case .branch(let child):
        if tape[value].kind == .object {
          try collect(value, node: child, isTop: false, isCloudEvent: isCloudEvent, into: &reading, tape: tape, bytes: bytes)
        } else if tape[value].kind != .null {
          throw DecodeFailure(
            reason: "wrong_type", offset: tape[value].start, field: tape.string(tape[index], in: bytes), detail: "an object")
        }
      case nil:
        if !(isTop && isCloudEvent) { reading.noteUnknown(tape.string(tape[index], in: bytes)) }
      }
      index = tape[value].next
    }
  }

  // MARK: The envelope, then the fields of the kind

  private func finish(
    _ collected: EventReading, observed: Instant?, isCloudEvent: Bool, tape: JSONTape, bytes: Span<UInt8>
  ) throws(DecodeFailure) -> DecodedEvent {
    var reading = collected
    let kind = try readKind(reading, isCloudEvent: isCloudEvent, tape: tape, bytes: bytes)
    let identity = try readIdentity(reading, tape: tape, bytes: bytes)
    let occurredName: EnvelopeName = isCloudEvent ? .time : .occurredAt
    guard let occurredAt = try instant(reading, occurredName, tape: tape, bytes: bytes) else {
      throw DecodeFailure(
        reason: "missing_field", offset: 0, field: occurredName.name, detail: "when it happened, as an RFC 3339 instant with its offset")
    }
    let stated = try instant(reading, .observedAt, tape: tape, bytes: bytes)
    let observedAt = observed ?? stated ?? occurredAt
    if occurredAt.microseconds > observedAt.microseconds,
      occurredAt.microseconds - observedAt.microseconds > Self.clockToleranceMicroseconds
    {
      throw DecodeFailure(
        reason: "from_the_future", offset: tape[Int(reading.index(of: occurredName))].start, field: occurredName.name,
        detail: "more than 5 minutes after it was observed")
    }
    let values = try readValues(kind, &reading, tape: tape, bytes: bytes)
    let event = Event(identity: identity, kind: kind.id, occurredAt: occurredAt, observedAt: observedAt, values: values)
    if !kind.subjectFields.isEmpty, event.subjectField(in: catalogue) == nil {
      let names = kind.subjectFields.map { catalogue[$0].path }
      throw DecodeFailure(
        reason: "missing_field", offset: 0, field: names[0], detail: "who the event is about: \(names.joined(separator: " or "))")
    }
    return DecodedEvent(event: event, unknownFields: reading.unknown)
  }

  private func readKind(
    _ reading: EventReading, isCloudEvent: Bool, tape: JSONTape, bytes: Span<UInt8>
  ) throws(DecodeFailure) -> KindDefinition {
    let name: EnvelopeName = isCloudEvent ? .type : .kind
    let text = try envelopeText(reading, name, upTo: 64, tape: tape, bytes: bytes)
    guard let text else {
      throw DecodeFailure(reason: "missing_field", offset: 0, field: name.name, detail: "the kind of event, such as \"payout.requested\"")
    }
    guard let id = catalogue.kind(text) else {
      let near = nearestName(to: text, in: catalogue.kinds.map(\.name)).map { "; did you mean `\($0)`?" } ?? ""
      throw DecodeFailure(
        reason: "unknown_kind", offset: tape[Int(reading.index(of: name))].start, field: name.name,
        detail: "the catalogue has no such kind of event\(near)")
    }
    return catalogue[id]
  }

  private func readIdentity(_ reading: EventReading, tape: JSONTape, bytes: Span<UInt8>) throws(DecodeFailure) -> EventIdentity {
    guard let source = try envelopeText(reading, .source, upTo: 64, tape: tape, bytes: bytes) else {
      throw DecodeFailure(reason: "missing_field", offset: 0, field: "source", detail: "the system that sent the event")
    }
    guard let id = try envelopeText(reading, .id, upTo: 128, tape: tape, bytes: bytes) else {
      throw DecodeFailure(reason: "missing_field", offset: 0, field: "id", detail: "the source's own identifier of the event")
    }
    var version: Int64 = 0
    let index = reading.index(of: .version)
    if index >= 0 {
      let token = tape[Int(index)]
      guard token.kind == .number, let number = tape.integer(token, in: bytes), (0...1_000_000_000).contains(number) else {
        throw DecodeFailure(reason: "wrong_type", offset: token.start, field: "version", detail: "a whole number from 0 to 1,000,000,000")
      }
      version = number
    }
    return EventIdentity(source: source, id: id, version: version)
  }

  private func envelopeText(
    _ reading: EventReading, _ name: EnvelopeName, upTo bound: Int, tape: JSONTape, bytes: Span<UInt8>
  ) throws(DecodeFailure) -> String? {
    let index = reading.index(of: name)
    guard index >= 0 else { return nil }
    let token = tape[Int(index)]
    guard token.kind == .string, (1...bound).contains(token.length) else {
      throw DecodeFailure(reason: "wrong_type", offset: token.start, field: name.name, detail: "text of 1 to \(bound) bytes")
    }
    let text = tape.string(token, in: bytes)
    for byte in text.utf8 where byte < 0x20 || byte == 0x7F {
      throw DecodeFailure(reason: "control_character", offset: token.start, field: name.name, detail: "no control characters")
    }
    return text
  }

  private func instant(
    _ reading: EventReading, _ name: EnvelopeName, tape: JSONTape, bytes: Span<UInt8>
  ) throws(DecodeFailure) -> Instant? {
    let index = reading.index(of: name)
    guard index >= 0 else { return nil }
    let token = tape[Int(index)]
    guard token.kind == .string, let value = Instant(rfc3339: bytes.extracting(token.start..<token.end)) else {
      throw DecodeFailure(
        reason: "bad_time", offset: token.start, field: name.name,
        detail: "an RFC 3339 instant with its offset, such as \"2026-11-23T09:00:00+01:00\"")
    }
    return value
  }

  private func readValues(
    _ kind: KindDefinition, _ reading: inout EventReading, tape: JSONTape, bytes: Span<UInt8>
  ) throws(DecodeFailure) -> [FieldValue] {
    var values = [FieldValue](repeating: .absent, count: kind.fields.count)
    var amounts: [(slot: Int, index: Int)] = []
    for (slot, field) in kind.fields.enumerated() {
      let index = Int(reading.indexOfField[Int(field.rawValue)])
      guard index >= 0 else { continue }
      reading.indexOfField[Int(field.rawValue)] = -1
      let definition = catalogue[field]
      switch definition.type {
      case .money: amounts.append((slot, index))
      case .parties: values[slot] = .parties(try parties(definition, at: index, &reading, tape: tape, bytes: bytes))
      default:
        do { values[slot] = try readField(definition, at: index, tape: tape, bytes: bytes) } catch {
          throw DecodeFailure(reason: error.reason, offset: tape[index].start, field: definition.path, detail: error.detail)
        }
      }
    }
    // An amount is read in its currency, which may stand anywhere in the line.
    for amount in amounts {
      let definition = catalogue[kind.fields[amount.slot]]
      do { values[amount.slot] = .money(try money(definition, at: amount.index, kind, values, tape: tape, bytes: bytes)) } catch {
        throw DecodeFailure(reason: error.reason, offset: tape[amount.index].start, field: definition.path, detail: error.detail)
      }
    }
    for slot in 0..<kind.requiredCount where !values[slot].isPresent {
      throw DecodeFailure(
        reason: "missing_field", offset: 0, field: catalogue[kind.fields[slot]].path, detail: "`\(kind.name)` needs it")
    }
    for (index, place) in reading.indexOfField.enumerated() where place >= 0 && catalogue.fields[index].parent == nil {
      reading.noteUnknown(catalogue.fields[index].path)
    }
    return values
  }

  private func money(
    _ definition: FieldDefinition, at index: Int, _ kind: KindDefinition, _ values: [FieldValue], tape: JSONTape, bytes: Span<UInt8>
  ) throws(FieldMistake) -> Money {
    guard let field = definition.currencyField, let slot = kind.slot(of: field), case .currency(let currency) = values[slot] else {
      let name = definition.currencyField.map { catalogue[$0].path } ?? "currency"
      throw FieldMistake(reason: "missing_field", detail: "an amount needs its currency, `\(name)`")
    }
    return try readMoney(tape[index], currency: currency, tape: tape, bytes: bytes)
  }

  private func parties(
    _ definition: FieldDefinition, at index: Int, _ reading: inout EventReading, tape: JSONTape, bytes: Span<UInt8>
  ) throws(DecodeFailure) -> [PartyRecord] {
    guard tape[index].kind == .array else {
      throw DecodeFailure(reason: "wrong_type", offset: tape[index].start, field: definition.path, detail: "a list of objects")
    }
    let node = table.listNodes[Int(definition.id.rawValue)]
    var records: [PartyRecord] = []
    var next = index + 1
    while next < tape[index].next {
      guard tape[next].kind == .object, records.count < TextBound.listCount else {
        throw DecodeFailure(
          reason: "wrong_type", offset: tape[next].start, field: definition.path, detail: "a list of at most \(TextBound.listCount) objects"
        )
      }
      records.append(try party(definition, at: next, node: node, &reading, tape: tape, bytes: bytes))
      next = tape[next].next
    }
    return records
  }

  private func party(
    _ definition: FieldDefinition, at object: Int, node: Int32, _ reading: inout EventReading, tape: JSONTape, bytes: Span<UInt8>
  ) throws(DecodeFailure) -> PartyRecord {
    var values = [FieldValue](repeating: .absent, count: definition.subfields.count)
    var index = object + 1
    while index < tape[object].next {
      if case .field(let field) = table.meaning(of: tape[index], below: node, tape: tape, bytes: bytes),
        let slot = definition.subfields.firstIndex(of: field)
      {
        do { values[slot] = try readField(catalogue[field], at: index + 1, tape: tape, bytes: bytes) } catch {
          throw DecodeFailure(reason: error.reason, offset: tape[index + 1].start, field: catalogue[field].path, detail: error.detail)
        }
      } else {
        reading.noteUnknown(definition.path + "." + tape.string(tape[index], in: bytes))
      }
      index = tape[index + 1].next
    }
    return PartyRecord(values: values)
  }
}

/// What the walk found: where each envelope name and each field lies on the tape.
private struct EventReading {
  var indexOfField: [Int32]
  var envelope: [Int32]
  var unknown: [String] = []
  static let unknownMax = 16

  init(catalogue: EventCatalogue) {
    indexOfField = [Int32](repeating: -1, count: catalogue.fields.count)
    envelope = [Int32](repeating: -1, count: EnvelopeName.names.count)
  }

  func index(of name: EnvelopeName) -> Int32 { envelope[name.rawValue] }

  mutating func set(_ name: EnvelopeName, at index: Int, isTop: Bool, isCloudEvent: Bool, tape: JSONTape) throws(DecodeFailure) {
    // In a CloudEvent the attributes are at the top; `version` and `observed_at` may also lie in the data.
    let belongs: Bool
    switch name {
    case .specversion, .data, .type, .time: belongs = isTop && isCloudEvent
    case .kind, .occurredAt: belongs = isTop && !isCloudEvent
    case .source, .id: belongs = isTop
    case .version, .observedAt: belongs = true
    }
    guard belongs else {
      noteUnknown(name.name)
      return
    }
    let place = name.rawValue
    if envelope[place] >= 0 {
      throw DecodeFailure(reason: "duplicate_field", offset: tape[index].start, field: name.name, detail: "the field is there twice")
    }
    if tape[index].kind != .null { envelope[place] = Int32(index) }
  }

  mutating func noteUnknown(_ name: String) {
    if unknown.count < Self.unknownMax, !unknown.contains(name) { unknown.append(String(name.prefix(64))) }
  }
}
