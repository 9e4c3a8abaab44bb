// One thing that happened, decoded by the catalogue. What it carries lies in slots, in the order its kind names its fields,
// so that a rule reads a value by index and never by name.

public import Reference

/// Who an event is: the source's own name for it. The same identity twice is a duplicate, another version a correction.
public struct EventIdentity: Hashable, Sendable, CustomStringConvertible {
  /// The system that sent the event; at most 64 bytes.
  public let source: String
  /// The source's identifier; at most 128 bytes.
  public let id: String
  /// Counts corrections from 0.
  public let version: Int64

  public init(source: String, id: String, version: Int64) {
    self.source = source
    self.id = id
    self.version = version
  }

  /// `source/id@version`, for messages; identifiers are not personal data by the event contract.
  public var description: String { "\(source)/\(id)@\(version)" }
}

/// The value of one field. `erased` says that it was there and its key was destroyed since: it is never mistaken for `absent`.
public enum FieldValue: Sendable, Hashable {
  case absent
  case erased
  case text(String)
  case integer(Int64)
  /// A share in thousandths of a per cent: 33.333 % is 33 333; 0 … 100 000.
  case share(Int64)
  case money(Money)
  case currency(Currency)
  case date(CivilDate)
  case instant(Instant)
  case boolean(Bool)
  case country(Country)
  case texts([String])
  /// Persons or companies, each with a value per sub-field in catalogue order.
  case parties([PartyRecord])

  /// Whether there is a value to read.
  public var isPresent: Bool {
    switch self {
    case .absent, .erased: false
    default: true
    }
  }

  /// The text of a text-like value.
  public var text: String? {
    if case .text(let value) = self { return value }
    return nil
  }
}

/// One entry of a list of parties: its values by the sub-fields of its list, in catalogue order.
public struct PartyRecord: Sendable, Hashable {
  public let values: [FieldValue]

  public init(values: [FieldValue]) { self.values = values }
}

/// An event that passed every check of the catalogue. Immutable.
public struct Event: Sendable, Equatable {
  public let identity: EventIdentity
  public let kind: KindID
  /// When it happened, by its source.
  public let occurredAt: Instant
  /// When we first saw it: from the line if present, else as the source of events stamps it.
  public let observedAt: Instant
  /// One value per field of the kind, in the kind's order.
  public let values: [FieldValue]

  public init(identity: EventIdentity, kind: KindID, occurredAt: Instant, observedAt: Instant, values: [FieldValue]) {
    self.identity = identity
    self.kind = kind
    self.occurredAt = occurredAt
    self.observedAt = observedAt
    self.values = values
  }
}

/// An entity that joins events (a seller, a device, a bank account), known only by a keyed hash of its value.
///
/// The hash is the first 128 bits of HMAC-SHA-256 under the store's own key, so that neither memory nor an index can be searched
/// for a phone number; it differs between stores and therefore never enters a decision.
public struct EntityKey: Hashable, Sendable {
  public let entityClass: EntityClass
  public let high: UInt64
  public let low: UInt64

  public init(entityClass: EntityClass, high: UInt64, low: UInt64) {
    self.entityClass = entityClass
    self.high = high
    self.low = low
  }
}

/// A field of an event together with the keyed hash of its value.
public struct KeyedField: Hashable, Sendable {
  public let field: FieldID
  public let key: EntityKey

  public init(field: FieldID, key: EntityKey) {
    self.field = field
    self.key = key
  }
}
