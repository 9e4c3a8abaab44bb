// Computes features and runs the program. Features are lazy: one is computed when the first rule asks for it and kept for the event.

internal import Reference

/// What an event is judged by, besides the past.
struct Inputs {
  let event: Event
  let screening: ScreeningResult
  let openHolds: Int
  /// The account the event is about.
  let account: UInt32?
  /// Nothing but what was frozen may be read.
  let isFrozen: Bool
}

/// Memory that is used again for every event.
struct Scratch {
  var cells: [Cell]
  var stamps: [UInt32]
  var stamp: UInt32 = 0
  var stack: [Cell] = []
  var values = ValueSet()
  var sourceStamps: [UInt32]
  var sourceStates: [SourceState]
  var handles: [SourceHandle]
  var answers: [Answer] = []

  init(program: borrowing RuleProgram) {
    cells = Array(repeating: Cell(unknown: .notFrozen), count: program.features.count)
    stamps = Array(repeating: 0, count: program.features.count)
    sourceStamps = Array(repeating: 0, count: program.sources.count)
    sourceStates = Array(repeating: .ready, count: program.sources.count)
    handles = Array(repeating: SourceHandle(), count: program.handleCount)
    stack.reserveCapacity(64)
  }

  /// Forgets the features of the event before.
  mutating func begin() {
    if stamp == .max {
      for index in stamps.indices { stamps[index] = 0 }
      for index in sourceStamps.indices { sourceStamps[index] = 0 }
      stamp = 0
    }
    stamp += 1
    stack.removeAll(keepingCapacity: true)
  }

  func isComputed(_ feature: Int) -> Bool { stamps[feature] == stamp }

  mutating func set(_ feature: Int, _ cell: Cell) {
    cells[feature] = cell
    stamps[feature] = stamp
  }
}

extension RuleProgram {
  /// Runs a piece of the program and returns the value it leaves.
  func run(_ code: Range<Int>, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch) -> Cell {
    var at = code.lowerBound
    while at < code.upperBound {
      switch operations[at] {
      case .feature(let number): scratch.stack.append(cell(Int(number), inputs, table, &scratch))
      case .constant(let number): scratch.stack.append(constants[Int(number)])
      case .compareConstant(let number, let comparison, let constant):
        let value = cell(Int(number), inputs, table, &scratch)
        var truth = comparison.apply(value, constants[Int(constant)])
        if truth.isUnknown, truth.unit == .max { truth.unit = number }
        scratch.stack.append(truth)
      case .compare(let comparison):
        let right = scratch.stack.removeLast()
        let left = scratch.stack.removeLast()
        scratch.stack.append(comparison.apply(left, right))
      case .arithmetic(let sign, let type):
        let right = scratch.stack.removeLast()
        let left = scratch.stack.removeLast()
        scratch.stack.append(sign.apply(left, right, as: type))
      case .state(let number, let state):
        scratch.stack.append(state.apply(cell(Int(number), inputs, table, &scratch)))
      case .not: scratch.stack.append(kleeneNot(scratch.stack.removeLast()))
      case .and:
        let right = scratch.stack.removeLast()
        scratch.stack.append(kleeneAnd(scratch.stack.removeLast(), right))
      case .or:
        let right = scratch.stack.removeLast()
        scratch.stack.append(kleeneOr(scratch.stack.removeLast(), right))
      case .jumpIfFalse(let place):
        if scratch.stack[scratch.stack.count - 1].isFalse {
          at = Int(place)
          continue
        }
      case .jumpIfTrue(let place):
        if scratch.stack[scratch.stack.count - 1].isTrue {
          at = Int(place)
          continue
        }
      }
      at += 1
    }
    return scratch.stack.removeLast()
  }

  /// The value of a feature, computed on first asking.
  @inline(__always)
  func cell(_ number: Int, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch) -> Cell {
    if scratch.stamps[number] == scratch.stamp { return scratch.cells[number] }
    return compute(number, inputs, table, &scratch)
  }

  @inline(never)
  private func compute(_ number: Int, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch) -> Cell {
    var value = inputs.isFrozen ? frozenCell(number) : fresh(number, inputs, table, &scratch)
    if value.isUnknown, value.unit == .max { value.unit = UInt16(number) }
    scratch.set(number, value)
    return value
  }

  /// Without the event only constants can be told again.
  private func frozenCell(_ number: Int) -> Cell {
    if case .constant(let constant) = steps[number] { return extraConstants[Int(constant)] }
    return Cell(unknown: .notFrozen)
  }

  private func fresh(_ number: Int, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch) -> Cell {
    switch steps[number] {
    case .constant(let constant): return extraConstants[Int(constant)]
    case .field, .known: return cell(of: source(number, inputs, table), features[number].type)
    case .isPresent(let field): return .truth(fieldValue(field, inputs).isPresent)
    case .isKnown(let field):
      guard let value = knownValue(field, inputs, table) else { return Cell(unknown: .late) }
      return .truth(value.isPresent)
    case .now: return Cell(.instant, inputs.event.occurredAt.microseconds)
    case .today: return Cell(.date, Int64(inputs.event.occurredAt.date.daysSinceEpoch))
    case .localHour: return Cell(.number, Int64(inputs.event.occurredAt.localHour))
    case .window(let window): return self.window(windows[Int(window)], inputs, table, &scratch)
    case .age(let other): return age(cell(Int(other), inputs, table, &scratch), inputs)
    case .check(let kind, let other):
      switch check(kind, Int(other), inputs, table, &scratch) {
      case .valid: return Cell(.check, 0)
      case .invalid: return Cell(.check, 1)
      case .unknown: return Cell(.check, 2)
      }
    case .youngest(let other): return youngest(source(Int(other), inputs, table), table.catalogue)
    case .explainedShare(let other):
      guard let shares = shares(source(Int(other), inputs, table), table.catalogue) else { return Cell(unknown: .missing) }
      guard let explained = OwnershipSum.explained(shares: shares) else { return Cell(unknown: .undetermined) }
      return Cell(.number, Int64(explained), over: 100_000)
    case .membership(let other, let list):
      // The value itself is evidence, so it is computed too.
      _ = cell(Int(other), inputs, table, &scratch)
      return membership(source(Int(other), inputs, table), lists[Int(list)])
    case .limit(let list, let currency):
      let value = cell(Int(currency), inputs, table, &scratch)
      guard !value.isUnknown else { return value }
      guard let limit = lists[Int(list)].amount(in: value.a) else { return Cell(unknown: .notInTable) }
      return Cell(.money, limit.amountMinor, unit: UInt16(limit.currency.numeric))
    case .sameText(let a, let b):
      _ = cell(Int(a), inputs, table, &scratch)
      _ = cell(Int(b), inputs, table, &scratch)
      let (x, y) = (source(Int(a), inputs, table), source(Int(b), inputs, table))
      guard let x, let y, x.isPresent, y.isPresent else { return Cell(unknown: .missing) }
      return .truth(x == y)
    case .currencyOf(let other):
      let value = cell(Int(other), inputs, table, &scratch)
      return value.isUnknown ? value : Cell(.currency, Int64(value.unit))
    case .screening(let figure): return inputs.screening.cell(figure, texts: texts)
    case .computed(let piece): return run(pieces[Int(piece)], inputs, table, &scratch)
    case .openHolds: return Cell(.number, Int64(inputs.openHolds))
    }
  }

  // MARK: Values of fields

  func fieldValue(_ field: UInt16, _ inputs: borrowing Inputs) -> FieldValue {
    let slot = slots[Int(inputs.event.kind.rawValue) * fieldCount + Int(field)]
    return slot < 0 ? .absent : inputs.event.values[Int(slot)]
  }

  func knownValue(_ field: UInt16, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable) -> FieldValue? {
    guard let account = inputs.account else { return .absent }
    return table.known.value(account: account, field: FieldID(field), at: inputs.event.occurredAt.microseconds)
  }

  /// The value behind a feature that is a field of the event or the profile; nil where it is too long ago to tell.
  func source(_ number: Int, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable) -> FieldValue? {
    switch steps[number] {
    case .field(let field): fieldValue(field, inputs)
    case .known(let field): knownValue(field, inputs, table)
    default: .absent
    }
  }

  private func cell(of value: FieldValue?, _ type: ValueType) -> Cell {
    guard let value else { return Cell(unknown: .late) }
    switch value {
    case .absent: return Cell(unknown: .missing)
    case .erased: return Cell(unknown: .erased)
    case .text(let text): return Cell(.text, texts[text] ?? -1)
    case .money(let money): return Cell(.money, money.amountMinor, unit: UInt16(money.currency.numeric))
    case .share(let share): return Cell(.number, share, over: 100_000)
    case .parties(let parties): return Cell(.parties, Int64(parties.count))
    case .texts: return Cell(unknown: .undetermined)
    default: return value.number.map { Cell(type, $0) } ?? Cell(unknown: .undetermined)
    }
  }

  private func age(_ birth: Cell, _ inputs: borrowing Inputs) -> Cell {
    guard !birth.isUnknown else { return birth }
    let day = inputs.event.occurredAt.date
    let date = CivilDate(daysSinceEpoch: Int(birth.a))
    // Whoever is not born yet, or older than anybody, has no age to be judged by.
    guard !BirthDate.check(date, on: day).isInvalid else { return Cell(unknown: .undetermined) }
    return Cell(.number, Int64(BirthDate.age(of: date, on: day)))
  }

  private func membership(_ value: FieldValue?, _ list: ReferenceList) -> Cell {
    switch value {
    case nil: Cell(unknown: .late)
    case .absent: Cell(unknown: .missing)
    case .erased: Cell(unknown: .erased)
    case .country(let country): .truth(list.countryNumbers.contains(country.letterNumber))
    case .currency(let currency): .truth(list.amount(in: Int64(currency.numeric)) != nil)
    case .text(let text): .truth(list.textSet.contains(text))
    default: Cell(unknown: .undetermined)
    }
  }

  // MARK: Checks

  /// Runs a named check; a value that is not there is `unknown`.
  func check(_ kind: CheckKind, _ other: Int, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch)
    -> CheckResult
  {
    if kind == .birthDate || kind == .documentExpiry {
      let date = cell(other, inputs, table, &scratch)
      guard !date.isUnknown else { return .unknown(date.reason?.word ?? Unknown.missing.word) }
      let day = CivilDate(daysSinceEpoch: Int(date.a))
      let today = inputs.event.occurredAt.date
      return kind == .birthDate ? BirthDate.check(day, on: today) : DocumentExpiry.check(day, on: today)
    }
    guard let value = source(other, inputs, table), value.isPresent else { return .unknown(Unknown.missing.word) }
    switch kind {
    case .ownership: return shares(value, table.catalogue).map { OwnershipSum.check(shares: $0) } ?? .unknown("no shares given")
    case .iban: return value.text.map(IBAN.check) ?? .unknown(Unknown.missing.word)
    case .lei: return value.text.map(LEI.check) ?? .unknown(Unknown.missing.word)
    case .vat: return value.text.map { VATNumber.check($0) } ?? .unknown(Unknown.missing.word)
    case .birthDate, .documentExpiry: return .unknown(Unknown.undetermined.word)
    }
  }

  private func youngest(_ value: FieldValue?, _ catalogue: EventCatalogue) -> Cell {
    guard case .parties(let parties) = value, let place = place("birth_date", of: value, catalogue) else { return Cell(unknown: .missing) }
    var youngest: CivilDate?
    for party in parties where place < party.values.count {
      if case .date(let date) = party.values[place] { youngest = max(youngest ?? date, date) }
    }
    return youngest.map { Cell(.date, Int64($0.daysSinceEpoch)) } ?? Cell(unknown: .missing)
  }

  /// The shares given; nil if none is.
  private func shares(_ value: FieldValue?, _ catalogue: EventCatalogue) -> [Int]? {
    guard case .parties(let parties) = value, let place = place("share", of: value, catalogue) else { return nil }
    let owned = self.place("owner_of", of: value, catalogue)
    let shares = parties.compactMap { party -> Int? in
      guard place < party.values.count, case .share(let share) = party.values[place] else { return nil }
      // A share of another company of the list is none of the seller.
      if let owned, owned < party.values.count, party.values[owned].isPresent { return nil }
      return Int(share)
    }
    return shares.isEmpty ? nil : shares
  }

  /// Where a sub-field stands in the entries of a list of parties.
  private func place(_ name: String, of value: FieldValue?, _ catalogue: EventCatalogue) -> Int? {
    guard let list = catalogue.fields.first(where: { $0.type == .parties }) else { return nil }
    return list.subfields.firstIndex { catalogue[$0].path == "\(list.path).\(name)" }
  }
}

extension CheckState {
  func apply(_ cell: Cell) -> Cell {
    if cell.isUnknown { return cell }
    // Whether something is valid or invalid cannot be told by a check that could not tell.
    if self == .unknown { return .truth(cell.a == 2) }
    return cell.a == 2 ? Cell(unknown: .undetermined) : .truth(cell.a == (self == .valid ? 0 : 1))
  }
}
