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
  private let steps: FoldSteps
  /// The keys of the event at hand.
  private(set) var numbered: [NumberedKey] = []
  /// This table's number of each log of the plan in force, where that plan was compiled after the table was made.
  private var adopted: [Int] = []

  /// The group of entries that cannot be told to belong or not, because the event lacks a field the log reads.
  static let unreadableGroup = UInt64.max

  public init(layout: ProfileLayout, catalogue: EventCatalogue) {
    self.layout = layout
    self.catalogue = catalogue
    steps = FoldSteps(layout: layout, catalogue: catalogue)
  }

  /// A key of an event with the number this table gives it.
  struct NumberedKey {
    var field: FieldID
    var entityClass: EntityClass
    var number: UInt32
    /// The same entity was named by an earlier field of the event.
    var isRepeated: Bool
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
    fold(event, isAdding: true)
  }

  /// Takes a version of an event out of the past again, because a higher version replaces it. The event and keys must be those observed.
  public mutating func unobserve(_ event: Event, keys: [KeyedField]) {
    number(keys)
    fold(event, isAdding: false)
  }

  /// Takes the event whose keys were numbered last out of the past for a moment, to judge it again; `putBack` leaves everything as it was.
  mutating func lift(_ event: Event) -> KnownValues.Saved? {
    let saved = account(of: event).flatMap { known.saved(account: $0.number) }
    fold(event, isAdding: false)
    return saved
  }

  // Windows do not tell entries of one moment apart, known values do: the last stated counts. So those are put back as they were.
  mutating func putBack(_ event: Event, _ saved: KnownValues.Saved?) {
    fold(event, isAdding: true)
    if let saved { known.restore(saved) }
  }

  /// Gives every key of an event its number.
  mutating func number(_ keys: [KeyedField]) {
    numbered.removeAll(keepingCapacity: true)
    for key in keys {
      let number = entities.number(key.key)
      let isRepeated = numbered.contains { $0.number == number && $0.entityClass == key.key.entityClass }
      numbered.append(NumberedKey(field: key.field, entityClass: key.key.entityClass, number: number, isRepeated: isRepeated))
    }
  }

  /// The event whose keys were numbered last enters or leaves every log and the known values.
  mutating func fold(_ event: Event, isAdding: Bool) {
    let kind = Int(event.kind.rawValue)
    for index in steps.stepsOfKind[kind] { fold(event, steps.steps[index], isAdding) }
    remember(event, kind, isAdding)
  }

  private mutating func fold(_ event: Event, _ step: LogStep, _ isAdding: Bool) {
    guard numbered.contains(where: { $0.entityClass == step.entityClass }) else { return }
    var group: UInt64 = 0
    var value: Int64 = 0
    switch admits(event, step) {
    case .no: return
    case .unreadable: group = ProfileTable.unreadableGroup
    case .yes(let itsGroup): group = itsGroup
    }
    if case .amount(let slot) = step.measure, group != ProfileTable.unreadableGroup {
      if let amount = event.values[Int(slot)].number { value = amount } else { group = ProfileTable.unreadableGroup }
    }
    let time = event.occurredAt.microseconds
    for index in numbered.indices where numbered[index].entityClass == step.entityClass && !numbered[index].isRepeated {
      let key = RingKey(group: group, entity: numbered[index].number, log: step.log)
      if group == ProfileTable.unreadableGroup {
        put(key, time, 0, false, step.horizon, isAdding)
        continue
      }
      switch step.measure {
      case .timeOnly, .amount: put(key, time, value, step.isRunning, step.horizon, isAdding)
      case .value(let measured):
        if let number = valueNumber(event, measured) { put(key, time, Int64(number), false, step.horizon, isAdding) }
      case .entity(let entityClass):
        for other in numbered.indices where numbered[other].entityClass == entityClass && !numbered[other].isRepeated {
          put(key, time, Int64(numbered[other].number), false, step.horizon, isAdding)
        }
      }
    }
  }

  private mutating func put(_ key: RingKey, _ time: Int64, _ value: Int64, _ isRunning: Bool, _ horizon: Int64, _ isAdding: Bool) {
    let found = ringIndex.find(key)
    guard isAdding else {
      if found >= 0 { _ = arena.remove(found, time: time, value: value, isRunning: isRunning) }
      return
    }
    let ring: Int
    if found >= 0 {
      ring = found
    } else {
      ring = arena.makeRing()
      ringIndex.insert(key, ring: ring)
    }
    arena.add(ring, time: time, value: value, isRunning: isRunning, horizon: horizon)
  }

  private enum Admission {
    case yes(group: UInt64)
    case no
    case unreadable
  }

  /// Whether an event belongs into a log, by the log's conditions, and into which group of it.
  private mutating func admits(_ event: Event, _ step: LogStep) -> Admission {
    var isUnreadable = false
    for place in step.conditions {
      switch steps.conditions[Int(place)].holds(event.values[Int(steps.conditions[Int(place)].slot)]) {
      case .some(true): continue
      // A condition that certainly fails settles it, whatever else is missing.
      case .some(false): return .no
      case .none: isUnreadable = true
      }
    }
    var group: UInt64 = 0
    for place in step.groups {
      guard let number = valueNumber(event, steps.groups[Int(place)]) else { return .unreadable }
      group = group << 32 | UInt64(number)
    }
    return isUnreadable ? .unreadable : .yes(group: group)
  }

  /// A number that stands for the value of a field: the entity's for a keyed field, else one of the value's own type.
  private mutating func valueNumber(_ event: Event, _ step: ValueStep) -> UInt32? {
    if step.isKeyed { return numbered.first { $0.field == step.field }?.number }
    let value = event.values[Int(step.slot)]
    if case .text(let text) = value {
      if let number = texts[text] { return number }
      let number = UInt32(texts.count)
      texts[text] = number
      return number
    }
    return value.number.map { UInt32(truncatingIfNeeded: $0) }
  }

  private mutating func remember(_ event: Event, _ kind: Int, _ isAdding: Bool) {
    let range = steps.knownOfKind[kind]
    guard !range.isEmpty, let account = account(of: event)?.number else { return }
    let time = event.occurredAt.microseconds
    for index in range {
      let step = steps.known[index]
      guard event.values[Int(step.slot)].isPresent else { continue }
      if isAdding {
        known.add(account: account, field: step.field, time: time, value: event.values[Int(step.slot)])
      } else {
        known.remove(account: account, field: step.field, time: time, value: event.values[Int(step.slot)])
      }
    }
  }

  /// The account an event is about, among the keys numbered last.
  func account(of event: Event) -> NumberedKey? {
    for index in steps.subjectsOfKind[Int(event.kind.rawValue)] {
      let step = steps.subjects[index]
      guard event.values[Int(step.slot)].isPresent else { continue }
      return numbered.first { $0.field == step.field }
    }
    return nil
  }

  // MARK: Asking

  /// The last value of a field that an account stated at or before a moment: `absent` if none ever, nil if it is too long ago to tell.
  public func known(_ field: FieldID, of account: EntityKey, at moment: Instant) -> FieldValue? {
    guard let number = entities.find(account) else { return .absent }
    return known.value(account: number, field: field, at: moment.microseconds)
  }

  /// Several values of one account at once: the account is looked up once. `use` gets the place of the field and its value; nil is one no longer kept, and
  /// for what is not known it is not called.
  public func known(
    _ fields: [FieldID], of account: EntityKey, at moment: Instant, use: (Int, FieldValue?) -> Void
  ) {
    guard let number = entities.find(account) else { return }
    known.values(account: number, fields: fields, at: moment.microseconds, use: use)
  }

  func entity(_ key: EntityKey) -> UInt32? { entities.find(key) }

  /// The number a value has in the groups and values of logs; nil if no event ever had it.
  func findValueNumber(_ value: FieldValue) -> UInt32? {
    if case .text(let text) = value { return texts[text] }
    return value.number.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// The ring of a log; negative where nothing was ever put into it.
  @inline(__always)
  func ring(log: Int, entity: UInt32, group: UInt64) -> Int {
    ringIndex.find(RingKey(group: group, entity: entity, log: UInt32(truncatingIfNeeded: log)))
  }

  /// Figures for benchmarks and status pages.
  public var entityCount: Int { entities.count }
  public var ringCount: Int { arena.rings.count }
  /// Bytes of windows and their index; known values not counted.
  public var byteCount: Int { arena.byteCount + ringIndex.byteCount }
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
