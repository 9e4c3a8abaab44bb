// Answers windows from the logs: counts and sums by place, everything else by one walk over the entries of the window.

internal import Reference

/// Where the entries of one log of a source are for the event at hand: rings, and how many of their entries are not after the event.
struct SourceHandle {
  /// -1 where nothing was ever put into the log.
  var ring: Int32 = -1
  var end: Int32 = 0
  /// The ring of events that cannot be told to belong, or -1.
  var lostRing: Int32 = -1
  var lostEnd: Int32 = 0
}

/// Whether a source can be asked.
enum SourceState {
  case ready
  case unknown(Unknown)
}

extension RuleProgram {
  func window(_ step: WindowStep, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch) -> Cell {
    let through = inputs.event.occurredAt.microseconds
    let (start, overflow) = through.subtractingReportingOverflow(step.width)
    let after = overflow ? Int64.min : start
    if case .unknown(let why) = look(Int(step.source), inputs, table, &scratch) { return Cell(unknown: why) }
    var unit: UInt16 = 0
    if step.currency >= 0 {
      let currency = cell(Int(step.currency), inputs, table, &scratch)
      guard !currency.isUnknown else { return currency }
      unit = UInt16(truncatingIfNeeded: currency.a)
    }
    for test in step.tests {
      let bound = cell(tests[Int(test)].feature, inputs, table, &scratch)
      if bound.isUnknown { return bound }
    }
    if step.aggregate == .distinct { scratch.values.clear() }
    var walk = Walk()
    if let why = gather(sources[Int(step.source)], step, after, table, &walk, &scratch) { return Cell(unknown: why) }
    if step.withoutSource >= 0 {
      if case .unknown(let why) = look(Int(step.withoutSource), inputs, table, &scratch) { return Cell(unknown: why) }
      var taken = Walk()
      if let why = gather(sources[Int(step.withoutSource)], step, after, table, &taken, &scratch) { return Cell(unknown: why) }
      walk.count -= taken.count
      walk.sum -= taken.sum
    }
    return finish(walk, step, unit, inputs, table, &scratch)
  }

  /// Finds the rings of a source, once an event.
  private func look(_ number: Int, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch) -> SourceState {
    if scratch.sourceStamps[number] == scratch.stamp { return scratch.sourceStates[number] }
    let state = lookUp(sources[number], inputs, table, &scratch)
    scratch.sourceStamps[number] = scratch.stamp
    scratch.sourceStates[number] = state
    return state
  }

  private func lookUp(_ source: SourceStep, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch)
    -> SourceState
  {
    guard let key = table.numbered.first(where: { $0.field == source.key }) else { return .unknown(.missing) }
    var group: UInt64 = 0
    var isEmptyGroup = false
    for place in source.groups {
      switch groupNumber(Int(pool[Int(place)]), inputs, table) {
      case .number(let number): group = group << 32 | UInt64(number)
      case .neverSeen: isEmptyGroup = true
      case .unknown(let why): return .unknown(why)
      }
    }
    let through = inputs.event.occurredAt.microseconds
    var at = Int(source.firstHandle)
    for place in source.logs {
      let log = table.logNumber(Int(pool[Int(place)]))
      var handle = SourceHandle()
      let ring = isEmptyGroup ? -1 : table.ring(log: log, entity: key.number, group: group)
      if ring >= 0 { handle = SourceHandle(ring: Int32(ring), end: Int32(table.arena.upperBound(ring, through))) }
      if table.layout.mayBeUnreadable[log] {
        let lost = table.ring(log: log, entity: key.number, group: ProfileTable.unreadableGroup)
        if lost >= 0 {
          handle.lostRing = Int32(lost)
          handle.lostEnd = Int32(table.arena.upperBound(lost, through))
        }
      }
      scratch.handles[at] = handle
      at += 1
    }
    return .ready
  }

  /// What was gathered over the logs of a window.
  private struct Walk {
    var count = 0
    var sum: Int128 = 0
    var squares: Int128 = 0
    /// The squares no longer fit.
    var isTooLarge = false
    var least: Int64 = .max
    var greatest: Int64 = .min
    var latest: Int64?
  }

  /// Adds up the logs; returns why it cannot be told, if so.
  private func gather(
    _ source: SourceStep, _ step: WindowStep, _ after: Int64, _ table: borrowing ProfileTable, _ walk: inout Walk, _ scratch: inout Scratch
  ) -> Unknown? {
    for at in Int(source.firstHandle)..<(Int(source.firstHandle) + source.logs.count) {
      let handle = scratch.handles[at]
      if handle.lostRing >= 0 {
        guard let lost = table.arena.slice(Int(handle.lostRing), after: after, end: Int(handle.lostEnd)) else { return .late }
        if lost.count > 0 { return .missing }
      }
      guard handle.ring >= 0 else { continue }
      guard let slice = table.arena.slice(Int(handle.ring), after: after, end: Int(handle.end)) else { return .late }
      if slice.count > 0 { add(slice, step, table, &walk, &scratch) }
    }
    return nil
  }

  private func add(_ slice: RingSlice, _ step: WindowStep, _ table: borrowing ProfileTable, _ walk: inout Walk, _ scratch: inout Scratch) {
    let hasTests = !step.tests.isEmpty
    switch step.aggregate {
    case .count where !hasTests: walk.count += slice.count
    case .sum where !hasTests:
      walk.count += slice.count
      walk.sum += table.arena.sum(slice)
    case .since:
      var index = slice.end - 1
      while index >= slice.first, hasTests, !passes(table.arena.amount(slice.ring, index), step, &scratch) { index -= 1 }
      guard index >= slice.first else { return }
      walk.latest = max(walk.latest ?? .min, table.arena.time(slice.ring, index))
    case .distinct:
      // Runs of one value are common, and a run needs one look-up.
      var last: Int64?
      for index in slice.first..<slice.end {
        let value = table.arena.value(slice.ring, index)
        if value != last { scratch.values.insert(value) }
        last = value
      }
    case .count, .sum, .max, .min, .mean, .zscore:
      for index in slice.first..<slice.end {
        let amount = table.arena.amount(slice.ring, index)
        if hasTests, !passes(amount, step, &scratch) { continue }
        walk.count += 1
        walk.sum += Int128(amount)
        let (squares, overflow) = walk.squares.addingReportingOverflow(Int128(amount) * Int128(amount))
        walk.squares = squares
        walk.isTooLarge = walk.isTooLarge || overflow
        walk.least = min(walk.least, amount)
        walk.greatest = max(walk.greatest, amount)
      }
    }
  }

  private func passes(_ amount: Int64, _ step: WindowStep, _ scratch: inout Scratch) -> Bool {
    for place in step.tests {
      let test = tests[Int(place)]
      let bound = scratch.cells[test.feature]
      // The amount stands left: amount < a/b is amount·b < a, without rounding.
      guard test.comparison.holds(Int128(amount) * Int128(bound.b), Int128(bound.a)) else { return false }
    }
    return true
  }

  private func finish(
    _ walk: Walk, _ step: WindowStep, _ unit: UInt16, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch
  ) -> Cell {
    switch step.aggregate {
    case .count: return Cell(.number, Int64(walk.count))
    case .sum: return Cell.fraction(step.type, walk.sum, over: 1, unit: unit)
    case .distinct:
      let all = Int64(scratch.values.count)
      guard step.withoutValue >= 0 else { return Cell(.number, all) }
      switch groupNumber(Int(step.withoutValue), inputs, table) {
      case .unknown(let why): return Cell(unknown: why)
      case .neverSeen: return Cell(.number, all)
      case .number(let number): return Cell(.number, scratch.values.contains(Int64(number)) ? all - 1 : all)
      }
    case .since:
      guard let latest = walk.latest else { return Cell(unknown: .never) }
      return Cell(.duration, inputs.event.occurredAt.microseconds - latest)
    case .max: return walk.count == 0 ? Cell(unknown: .never) : Cell(step.type, walk.greatest, unit: unit)
    case .min: return walk.count == 0 ? Cell(unknown: .never) : Cell(step.type, walk.least, unit: unit)
    case .mean: return walk.count == 0 ? Cell(unknown: .never) : Cell.fraction(step.type, walk.sum, over: Int128(walk.count), unit: unit)
    case .zscore:
      let own = cell(Int(step.own), inputs, table, &scratch)
      guard !own.isUnknown else { return own }
      return zscore(own.a, walk)
    }
  }

  /// (x − mean) ÷ population standard deviation, in thousandths towards zero. Moments are exact; one root is taken at the end.
  private func zscore(_ x: Int64, _ walk: Walk) -> Cell {
    guard walk.count > 1 else { return Cell(unknown: .never) }
    guard !walk.isTooLarge else { return Cell(unknown: .tooLarge) }
    let n = Int128(walk.count)
    let (ofSquares, overflow) = n.multipliedReportingOverflow(by: walk.squares)
    let (ofSum, overflowToo) = walk.sum.multipliedReportingOverflow(by: walk.sum)
    guard !overflow, !overflowToo else { return Cell(unknown: .tooLarge) }
    let spread = ofSquares - ofSum
    guard spread > 0 else { return Cell(unknown: .zeroBelow) }
    let thousandths = Double(n * Int128(x) - walk.sum) / Double(spread).squareRoot() * 1_000
    guard thousandths.magnitude < 1e15 else { return Cell(unknown: .tooLarge) }
    return Cell(.number, Int64(thousandths), over: 1_000)
  }

  private enum GroupNumber {
    case number(UInt32)
    /// No past event can have it, because none ever had.
    case neverSeen
    case unknown(Unknown)
  }

  /// The number by which logs are split for the value of a feature of this event.
  private func groupNumber(_ number: Int, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable) -> GroupNumber {
    if case .field(let field) = steps[number], isKeyed[Int(field)] {
      return table.numbered.first { $0.field.rawValue == field }.map { .number($0.number) } ?? .unknown(.missing)
    }
    guard let value = source(number, inputs, table) else { return .unknown(.late) }
    switch value {
    case .absent: return .unknown(.missing)
    case .erased: return .unknown(.erased)
    default: return table.findValueNumber(value).map { .number($0) } ?? .neverSeen
    }
  }
}
