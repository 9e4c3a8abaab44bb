// How an event is kept: one part per person and retention class, so that each can be sealed under its own key and forgotten alone.
// A part is a JSON object of field paths and canonical values, readable in twenty years without this program; the accounts are not
// in any part: the journal knows them by number, and the numbers' meaning is kept with the keys.

public import Formats
public import Reference

/// Whose part of an event it is.
public enum PartOwner: Hashable, Sendable {
  /// The account that this field names.
  case account(FieldID)
  /// The party at this place (from 0) of the event's list of parties.
  case party(Int)
  /// The account of the decision under review.
  case reviewed
  /// No person.
  case nobody
}

/// Some fields of an event that concern one person and are kept equally long.
public struct EventPart: Equatable, Sendable {
  public let owner: PartOwner
  public let retention: String
  /// A JSON object: field path → canonical value.
  public let json: [UInt8]
}

/// Splits events into parts and puts them together again.
public struct EventCoding: Sendable {
  public let catalogue: EventCatalogue
  private let layouts: [KindLayout]

  public init(_ catalogue: EventCatalogue) {
    self.catalogue = catalogue
    layouts = catalogue.kinds.map { KindLayout($0, catalogue) }
  }

  /// The parts of an event, in a fixed order. Accounts are left out: they are the owners.
  public func parts(of event: Event) -> [EventPart] {
    var parts: [EventPart] = []
    let subject = event.subjectField(in: catalogue)
    var writer = JSONWriter()
    for group in layouts[Int(event.kind.rawValue)].groups {
      guard group.slots.contains(where: { event.values[$0].isPresent }) else { continue }
      writer.reset()
      writer.beginObject()
      for slot in group.slots where event.values[slot].isPresent {
        writer.key(catalogue[catalogue[event.kind].fields[slot]].path)
        writer.fieldValue(event.values[slot])
      }
      writer.endObject()
      parts.append(EventPart(owner: owner(group.about, event, subject), retention: group.retention, json: writer.bytes))
    }
    for slot in layouts[Int(event.kind.rawValue)].lists {
      guard case .parties(let records) = event.values[slot] else { continue }
      let list = catalogue[catalogue[event.kind].fields[slot]]
      for (place, record) in records.enumerated() {
        writer.reset()
        writer.beginObject()
        for (index, field) in list.subfields.enumerated() where record.values[index].isPresent {
          writer.key(catalogue[field].path)
          writer.fieldValue(record.values[index])
        }
        writer.endObject()
        parts.append(EventPart(owner: .party(place), retention: list.retention, json: writer.bytes))
      }
    }
    return parts
  }

  private func owner(_ about: About, _ event: Event, _ subject: FieldID?) -> PartOwner {
    if catalogue[event.kind].isAboutReviewedDecision, about == .subject { return .reviewed }
    let named: FieldID? =
      switch about {
      case .seller: catalogue.field("seller")
      case .buyer: catalogue.field("buyer")
      case .subject: subject
      case .each, .none: nil
      }
    if let named, event.value(named, in: catalogue).isPresent { return .account(named) }
    return about == .none ? .nobody : subject.map(PartOwner.account) ?? .nobody
  }

  /// Puts an event together from its readable parts.
  ///
  /// - Parameters:
  ///   - accounts: the account fields and their values, as the journal's head has them; `.erased` where the person was forgotten.
  ///   - parts: every readable part with the place of its party. Fields of parts that are gone are absent.
  /// - Throws: `DecodeFailure` if a part does not read: the journal is damaged.
  public func event(
    identity: EventIdentity, kind: KindID, occurredAt: Instant, observedAt: Instant, accounts: [(FieldID, FieldValue)],
    parts: [(party: Int?, json: [UInt8])]
  ) throws(DecodeFailure) -> Event {
    let definition = catalogue[kind]
    var values = [FieldValue](repeating: .absent, count: definition.fields.count)
    for (field, value) in accounts {
      if let slot = definition.slot(of: field) { values[slot] = value }
    }
    var tape = JSONTape()
    var records: [(slot: Int, place: Int, record: PartyRecord)] = []
    for part in parts {
      let json = part.json
      let bytes = json.span
      do { try tape.read(bytes, bounds: .event) } catch {
        throw DecodeFailure(reason: "not_json", offset: error.offset, detail: "\(error.reason)")
      }
      if let place = part.party {
        if let found = try partyRecord(definition, place, tape, bytes) { records.append(found) }
      } else {
        try readPart(definition, tape, bytes, into: &values)
      }
    }
    for slot in layouts[Int(kind.rawValue)].lists {
      let own = records.filter { $0.slot == slot }.sorted { $0.place < $1.place }
      if !own.isEmpty { values[slot] = .parties(own.map(\.record)) }
    }
    return Event(identity: identity, kind: kind, occurredAt: occurredAt, observedAt: observedAt, values: values)
  }

  private func readPart(
    _ definition: KindDefinition, _ tape: JSONTape, _ bytes: Span<UInt8>, into values: inout [FieldValue]
  ) throws(DecodeFailure) {
    var amounts: [(slot: Int, index: Int)] = []
    var index = 1
    while index < tape[0].next {
      let name = tape.string(tape[index], in: bytes)
      if let field = catalogue.field(name), let slot = definition.slot(of: field) {
        if catalogue[field].type == .money {
          amounts.append((slot, index + 1))
        } else {
          do { values[slot] = try readField(catalogue[field], at: index + 1, tape: tape, bytes: bytes) } catch {
            throw DecodeFailure(reason: error.reason, offset: tape[index + 1].start, field: name, detail: error.detail)
          }
        }
      }
      index = tape[index + 1].next
    }
    for amount in amounts {
      let field = catalogue[definition.fields[amount.slot]]
      guard let currencyField = field.currencyField, let slot = definition.slot(of: currencyField),
        case .currency(let currency) = values[slot]
      else { continue }
      do { values[amount.slot] = .money(try readMoney(tape[amount.index], currency: currency, tape: tape, bytes: bytes)) } catch {
        throw DecodeFailure(reason: error.reason, offset: tape[amount.index].start, field: field.path, detail: error.detail)
      }
    }
  }

  private func partyRecord(
    _ definition: KindDefinition, _ place: Int, _ tape: JSONTape, _ bytes: Span<UInt8>
  ) throws(DecodeFailure) -> (slot: Int, place: Int, record: PartyRecord)? {
    for slot in layouts[Int(definition.id.rawValue)].lists {
      let list = catalogue[definition.fields[slot]]
      var values = [FieldValue](repeating: .absent, count: list.subfields.count)
      var index = 1
      while index < tape[0].next {
        let name = tape.string(tape[index], in: bytes)
        if let field = catalogue.field(name), let place = list.subfields.firstIndex(of: field) {
          do { values[place] = try readField(catalogue[field], at: index + 1, tape: tape, bytes: bytes) } catch {
            throw DecodeFailure(reason: error.reason, offset: tape[index + 1].start, field: name, detail: error.detail)
          }
        }
        index = tape[index + 1].next
      }
      return (slot, place, PartyRecord(values: values))
    }
    return nil
  }
}

/// How the fields of a kind fall into parts; worked out once.
private struct KindLayout: Sendable {
  struct Group: Sendable {
    let about: About
    let retention: String
    var slots: [Int]
  }

  var groups: [Group] = []
  var lists: [Int] = []

  init(_ kind: KindDefinition, _ catalogue: EventCatalogue) {
    for (slot, fieldID) in kind.fields.enumerated() {
      let field = catalogue[fieldID]
      if field.type == .account { continue }
      if field.type == .parties {
        lists.append(slot)
      } else if let index = groups.firstIndex(where: { $0.about == field.about && $0.retention == field.retention }) {
        groups[index].slots.append(slot)
      } else {
        groups.append(Group(about: field.about, retention: field.retention, slots: [slot]))
      }
    }
  }
}

extension JSONWriter {
  /// Writes a value in its one canonical form, the form events have: amounts as decimal text, dates and instants as text.
  public mutating func fieldValue(_ value: FieldValue) {
    switch value {
    case .absent, .erased: null()
    case .text(let text): string(text)
    case .integer(let number): integer(number)
    case .share(let thousandths): string(decimalText(thousandths, fractionDigits: 3))
    case .money(let money): string(money.majorText)
    case .currency(let currency): string(currency.code)
    case .date(let date): string(date.description)
    case .instant(let instant): string(instant.description)
    case .boolean(let flag): bool(flag)
    case .country(let country): string(country.code)
    case .texts(let texts):
      beginArray()
      for text in texts { string(text) }
      endArray()
    case .parties(let records):
      beginArray()
      for record in records {
        beginArray()
        for value in record.values { fieldValue(value) }
        endArray()
      }
      endArray()
    }
  }
}

/// Exact decimal text of a scaled integer, without trailing zeros: 33 333 with three digits is "33.333".
public func decimalText(_ scaled: Int64, fractionDigits: Int) -> String {
  let digits = String(scaled.magnitude)
  let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.count)) + digits
  var fraction = String(padded.suffix(fractionDigits))
  while fraction.last == "0" { fraction.removeLast() }
  return (scaled < 0 ? "-" : "") + padded.dropLast(fractionDigits) + (fraction.isEmpty ? "" : "." + fraction)
}
