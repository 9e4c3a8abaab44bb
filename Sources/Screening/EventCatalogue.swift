// The event catalogue (`models/events.yaml`) as the program uses it: kinds and fields by number, what each field may be read for,
// whom it is about and how long it is kept. Everything that differs between fields is here; no code names a field twice.

/// A field of the catalogue, by its place in the file.
public struct FieldID: Hashable, Sendable, Comparable {
  public let rawValue: UInt16
  public init(_ rawValue: UInt16) { self.rawValue = rawValue }
  public static func < (a: FieldID, b: FieldID) -> Bool { a.rawValue < b.rawValue }
}

/// A kind of event, by its place in the file.
public struct KindID: Hashable, Sendable, Comparable {
  public let rawValue: UInt16
  public init(_ rawValue: UInt16) { self.rawValue = rawValue }
  public static func < (a: KindID, b: KindID) -> Bool { a.rawValue < b.rawValue }
}

/// A class of entities that join events (`seller`, `device`, `payout_account` …), by first appearance in the file.
public struct EntityClass: Hashable, Sendable, Comparable {
  public let rawValue: UInt8
  public init(_ rawValue: UInt8) { self.rawValue = rawValue }
  public static func < (a: EntityClass, b: EntityClass) -> Bool { a.rawValue < b.rawValue }
}

/// What a value of a field looks like.
public enum FieldType: String, Sendable, CaseIterable {
  case account, id, token, text, name, code, integer, share, money, currency, date, instant, boolean, country, email, phone, ip, iban
  case document, parties, texts
}

/// Whose data a field is.
public enum About: String, Sendable, CaseIterable {
  case seller, buyer, subject, each, none
}

/// The role in which an account holder meets us.
public enum SubjectRole: String, Sendable, CaseIterable {
  case seller, buyer
}

/// One field: how it is read, for whom it is sealed, and in which data category it counts.
public struct FieldDefinition: Sendable {
  public let id: FieldID
  /// The path in the event's JSON, joined with dots.
  public let path: String
  public let type: FieldType
  /// The policy's data category where the event is about a seller.
  public let categoryOfSeller: String
  /// The policy's data category where the event is about a buyer.
  public let categoryOfBuyer: String
  public let about: About
  public let retention: String
  public let isPublic: Bool
  public let entityClass: EntityClass?
  /// For money: the field that holds its currency.
  public let currencyField: FieldID?
  /// Whether the account's profile keeps the last value, readable as `known.<path>`.
  public let isKnown: Bool
  /// For a code: the closed list; empty where any code is accepted.
  public let values: [String]
  /// For a list of parties: its sub-fields, in file order.
  public let subfields: [FieldID]
  /// For a sub-field: the list it belongs to.
  public let parent: FieldID?

  /// The data category in an event about a person of this role.
  public func category(for role: SubjectRole) -> String { role == .seller ? categoryOfSeller : categoryOfBuyer }
}

/// One kind of event.
public struct KindDefinition: Sendable {
  public let id: KindID
  public let name: String
  /// Decision kinds the event may trigger.
  public let decides: [String]
  /// Whether every event of the kind gets an answer, `approve` included.
  public let isGating: Bool
  /// Whether only the lane itself makes events of the kind: a source may not send them.
  public let isInternal: Bool
  /// The fields that may name the account the event is about; the first one present counts.
  public let subjectFields: [FieldID]
  /// Whether the account is that of the decision under review.
  public let isAboutReviewedDecision: Bool
  public let businessKey: FieldID?
  /// All fields, required ones first; an event's values lie in this order.
  public let fields: [FieldID]
  public let requiredCount: Int
  /// Slot of each catalogue field, or -1.
  public let slotOfField: [Int16]

  /// Where the field's value lies in an event of this kind.
  @inlinable public func slot(of field: FieldID) -> Int? {
    let slot = slotOfField[Int(field.rawValue)]
    return slot < 0 ? nil : Int(slot)
  }
}

/// All kinds and fields, checked.
public struct EventCatalogue: Sendable {
  public let fields: [FieldDefinition]
  public let kinds: [KindDefinition]
  /// Names of the entity classes, by number.
  public let entityClasses: [String]
  /// SHA-256 over the file's bytes is part of the plan digest; these are the bytes.
  public let sourceBytes: [UInt8]

  let fieldByPath: [String: FieldID]
  let kindByName: [String: KindID]

  public init(fields: [FieldDefinition], kinds: [KindDefinition], entityClasses: [String], sourceBytes: [UInt8]) {
    self.fields = fields
    self.kinds = kinds
    self.entityClasses = entityClasses
    self.sourceBytes = sourceBytes
    fieldByPath = Dictionary(fields.map { ($0.path, $0.id) }, uniquingKeysWith: { first, _ in first })
    kindByName = Dictionary(kinds.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  public func field(_ path: String) -> FieldID? { fieldByPath[path] }
  public func kind(_ name: String) -> KindID? { kindByName[name] }
  @inlinable public subscript(_ id: FieldID) -> FieldDefinition { fields[Int(id.rawValue)] }
  @inlinable public subscript(_ id: KindID) -> KindDefinition { kinds[Int(id.rawValue)] }

  /// The category of what the lists say of somebody: that of the field which says why it changed.
  public var listData: String { field("rescreening.cause").map { self[$0].categoryOfSeller } ?? "T.COMP" }

  /// The class of entities called `name`.
  public func entityClass(_ name: String) -> EntityClass? {
    entityClasses.firstIndex(of: name).map { EntityClass(UInt8($0)) }
  }

  /// Whether an event of the kind is about a seller or a buyer; a kind about either is settled by the field that is present.
  public func role(ofSubjectField field: FieldID) -> SubjectRole { self[field].path == "buyer" ? .buyer : .seller }
}

extension Event {
  /// The value of a field, `absent` where the kind does not carry it.
  @inlinable public func value(_ field: FieldID, in catalogue: EventCatalogue) -> FieldValue {
    guard let slot = catalogue[kind].slot(of: field) else { return .absent }
    return values[slot]
  }

  /// The field that names the account the event is about, and the role it gives; nil for a tick or a review.
  public func subjectField(in catalogue: EventCatalogue) -> FieldID? {
    catalogue[kind].subjectFields.first { value($0, in: catalogue).isPresent }
  }

  /// The role of the account the event is about; a review and a tick count as a seller's until their account is known.
  public func role(in catalogue: EventCatalogue) -> SubjectRole {
    subjectField(in: catalogue).map(catalogue.role(ofSubjectField:)) ?? .seller
  }
}
