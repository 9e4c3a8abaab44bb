// What every entity has done, folded from events in lane order. Windows follow contract 1: for an event at time t, a window of width w
// holds the events of the key that were folded before it with t − w < occurred_at ≤ t, each identity once in its highest version.
//
// `observe` is called after an event was evaluated, so that no event counts itself; a correction first takes the old version out
// (`unobserve`) and then adds the new one, and both are exact whatever came between. An event that arrives late is put at its place.

public import Reference

/// The profiles of one lane. Owned by one thread; not copied.
public struct ProfileTable: ~Copyable {
  let layout: ProfileLayout
  let catalogue: EventCatalogue
  private(set) var arena = RingArena()
  private var entities = EntityIndex()
  private var ringIndex = RingIndex()
  private(set) var known = KnownValues()
  private var texts: [String: UInt32] = [:]
  private var scratch: [NumberedKey] = []
  /// This table's number of each log of the plan in force, where that plan was compiled after the table was made.
  private var adopted: [Int] = []

  /// The group of entries that cannot be told to belong or not, because the event lacks a field the log reads.
  static let unreadableGroup = UInt64.max

  public init(layout: ProfileLayout, catalogue: EventCatalogue) {
    self.layout = layout
    self.catalogue = catalogue
  }

  /// A key of an event with the number this table gives it.
  struct NumberedKey {
    var field: FieldID
    var entityClass: EntityClass
    var number: UInt32
  }

  /// Answers from now on for a plan of another layout; false, and nothing changes, if this table does not keep what it needs.
  public mutating func adopt(_ other: ProfileLayout) -> Bool {
    guard layout.covers(other) else { return false }
    adopted = layout.numbering(of: other)
    return true
  }

  @inline(__always)
  func logNumber(_ number: Int) -> Int { adopted.isEmpty ? number : adopted[number] }

  // MARK: Folding

  /// Adds an event to the past. O(logs of the kind), each O(1) for an event in order and O(entries behind it) for a late one.
  public mutating func observe(_ event: Event, keys: [KeyedField]) {
    number(keys)
    for log in layout.logsOfKind[Int(event.kind.rawValue)] { fold(event, into: log, isAdding: true) }
    remember(event, isAdding: true)
  }

  /// Takes a version of an event out of the past again, because a higher version replaces it. The event and keys must be those observed.
  public mutating func unobserve(_ event: Event, keys: [KeyedField]) {
    number(keys)
    for log in layout.logsOfKind[Int(event.kind.rawValue)] { fold(event, into: log, isAdding: false) }
    remember(event, isAdding: false)
  }

  private mutating func number(_ keys: [KeyedField]) {
    scratch.removeAll(keepingCapacity: true)
    for key in keys {
      scratch.append(NumberedKey(field: key.field, entityClass: key.key.entityClass, number: entities.number(key.key)))
    }
  }

  private mutating func fold(_ event: Event, into number: Int, isAdding: Bool) {
    let log = layout.logs[number]
    var group: UInt64 = 0
    var value: Int64 = 0
    switch admits(event, log) {
    case .no: return
    case .unreadable: group = ProfileTable.unreadableGroup
    case .yes(let itsGroup): group = itsGroup
    }
    if case .amount(let field) = log.measure, group != ProfileTable.unreadableGroup {
      if let amount = event.value(field, in: catalogue).number { value = amount } else { group = ProfileTable.unreadableGroup }
    }
    for (index, key) in scratch.enumerated() where key.entityClass == log.entityClass {
      guard !scratch[..<index].contains(where: { $0.entityClass == key.entityClass && $0.number == key.number }) else { continue }
      let ringKey = RingKey(group: group, entity: key.number, log: UInt32(number))
      switch log.measure {
      case _ where group == ProfileTable.unreadableGroup, .timeOnly, .amount:
        put(ringKey, event.occurredAt.microseconds, value, log.isRunning && group != ProfileTable.unreadableGroup, isAdding)
      case .value(let field):
        if let valueNumber = valueNumber(event, field) {
          put(ringKey, event.occurredAt.microseconds, Int64(valueNumber), false, isAdding)
        }
      case .entity(let entityClass):
        for (place, other) in scratch.enumerated() where other.entityClass == entityClass {
          guard !scratch[..<place].contains(where: { $0.entityClass == entityClass && $0.number == other.number }) else { continue }
          put(ringKey, event.occurredAt.microseconds, Int64(other.number), false, isAdding)
        }
      }
    }
  }

  private mutating func put(_ key: RingKey, _ time: Int64, _ value: Int64, _ isRunning: Bool, _ isAdding: Bool) {
    let found = ringIndex.find(key)
    guard isAdding else {
      if let found { _ = arena.remove(found, time: time, value: value, isRunning: isRunning) }
      return
    }
    let ring: Int
    if let found {
      ring = found
    } else {
      ring = arena.makeRing()
      ringIndex.insert(key, ring: ring)
    }
    arena.add(ring, time: time, value: value, isRunning: isRunning, horizon: layout.horizons[Int(key.log)])
  }

  private enum Admission {
    case yes(group: UInt64)
    case no
    case unreadable
  }

  /// Whether an event belongs into a log, by the log's conditions, and into which group of it.
  private mutating func admits(_ event: Event, _ log: LogDefinition) -> Admission {
    var isUnreadable = false
    for condition in log.conditions {
      switch condition.holds(event.value(condition.field, in: catalogue)) {
      case .some(true): continue
      // A condition that certainly fails settles it, whatever else is missing.
      case .some(false): return .no
      case .none: isUnreadable = true
      }
    }
    var group: UInt64 = 0
    for field in log.groups {
      guard let number = valueNumber(event, field) else { return .unreadable }
      group = group << 32 | UInt64(number)
    }
    return isUnreadable ? .unreadable : .yes(group: group)
  }

  /// A number that stands for the value of a field: the entity's for a keyed field, else one of the value's own type.
  private mutating func valueNumber(_ event: Event, _ field: FieldID) -> UInt32? {
    if catalogue[field].entityClass != nil { return scratch.first { $0.field == field }?.number }
    let value = event.value(field, in: catalogue)
    if case .text(let text) = value {
      if let number = texts[text] { return number }
      let number = UInt32(texts.count)
      texts[text] = number
      return number
    }
    return value.number.map { UInt32(truncatingIfNeeded: $0) }
  }

  private mutating func remember(_ event: Event, isAdding: Bool) {
    guard let field = event.subjectField(in: catalogue), let account = scratch.first(where: { $0.field == field }) else { return }
    let kind = catalogue[event.kind]
    for field in kind.fields where layout.isKnownField[Int(field.rawValue)] {
      let value = event.value(field, in: catalogue)
      guard value.isPresent else { continue }
      if isAdding {
        known.add(account: account.number, field: field, time: event.occurredAt.microseconds, value: value)
      } else {
        known.remove(account: account.number, field: field, time: event.occurredAt.microseconds, value: value)
      }
    }
  }

  // MARK: Asking

  /// The last value of a field that an account stated at or before a moment: `absent` if none ever, nil if it is too long ago to tell.
  public func known(_ field: FieldID, of account: EntityKey, at moment: Instant) -> FieldValue? {
    guard let number = entities.find(account) else { return .absent }
    return known.value(account: number, field: field, at: moment.microseconds)
  }

  func entity(_ key: EntityKey) -> UInt32? { entities.find(key) }

  /// The number a value has in the groups and values of logs; nil if no event ever had it.
  func findValueNumber(_ value: FieldValue) -> UInt32? {
    if case .text(let text) = value { return texts[text] }
    return value.number.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// The part of a log that lies in `start < time <= end`; nil where it reaches past what is kept. A log without entries is empty.
  func slice(log: Int, entity: UInt32, group: UInt64, after start: Int64, through end: Int64) -> RingSlice? {
    guard let ring = ringIndex.find(RingKey(group: group, entity: entity, log: UInt32(log))) else { return .empty }
    return arena.slice(ring, after: start, through: end)
  }

  /// Figures for benchmarks and status pages.
  public var entityCount: Int { entities.count }
  public var ringCount: Int { arena.rings.count }
  /// Bytes of windows and their index; known values not counted.
  public var byteCount: Int { arena.byteCount + ringIndex.byteCount }
}

extension FieldCondition {
  /// Whether a value passes; nil if there is no value to tell by.
  func holds(_ value: FieldValue) -> Bool? {
    let isIn: Bool
    switch value {
    case .absent, .erased, .texts, .parties: return nil
    case .text(let text):
      isIn = values.contains(.text(text))
    default:
      guard let number = value.number else { return nil }
      if values.count == 1, case .number(let constant) = values[0] { return comparison.holds(number, constant) }
      isIn = values.contains(.number(number))
    }
    return comparison == .notEqual ? !isIn : isIn
  }
}

extension FieldValue {
  /// The value as one number where it has one: minor units, thousandths of a per cent, days, microseconds, a code's letters.
  var number: Int64? {
    switch self {
    case .integer(let value), .share(let value): value
    case .money(let money): money.amountMinor
    case .currency(let currency): Int64(currency.numeric)
    case .date(let date): Int64(date.daysSinceEpoch)
    case .instant(let instant): instant.microseconds
    case .boolean(let value): value ? 1 : 0
    case .country(let country): country.letterNumber
    case .absent, .erased, .text, .texts, .parties: nil
    }
  }
}

extension Country {
  /// The two letters as one number, by which countries are compared and joined.
  var letterNumber: Int64 {
    var number: Int64 = 0
    for byte in code.utf8 { number = number << 8 | Int64(byte) }
    return number
  }
}
