// Answers windows from the logs: counts and sums by place, everything else by one walk over the entries of the window.

internal import Reference

extension RuleProgram {
  func window(_ step: WindowStep, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch) -> Cell {
    guard let place = inputs.keys.firstIndex(where: { $0.field == step.key }) else { return Cell(unknown: .missing) }
    let through = inputs.event.occurredAt.microseconds
    let (start, overflow) = through.subtractingReportingOverflow(step.width)
    let after = overflow ? Int64.min : start
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
    var walk = Walk(step: step, after: after, through: through)
    if step.aggregate == .distinct { scratch.values.clear() }
    guard let entity = inputs.entities[place] else { return finish(walk, step, unit, inputs, table, &scratch) }
    if let why = gather(step.logs, step.groups, entity, inputs, table, &walk, &scratch) { return Cell(unknown: why) }
    if !step.withoutLogs.isEmpty {
      var taken = Walk(step: step, after: after, through: through)
      if let why = gather(step.withoutLogs, step.withoutGroups, entity, inputs, table, &taken, &scratch) { return Cell(unknown: why) }
      walk.count -= taken.count
      walk.sum -= taken.sum
    }
    return finish(walk, step, unit, inputs, table, &scratch)
  }

  /// What was gathered over the logs of a window.
  private struct Walk {
    let step: WindowStep
    let after: Int64
    let through: Int64
    var count = 0
    var sum: Int128 = 0
    var squares: Int128 = 0
    var least: Int64 = .max
    var greatest: Int64 = .min
    var latest: Int64?
  }

  /// Adds up the logs; returns why it cannot be told, if so.
  private func gather(
    _ logs: Range<Int32>, _ groups: Range<Int32>, _ entity: UInt32, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ walk: inout Walk,
    _ scratch: inout Scratch
  ) -> Unknown? {
    var group: UInt64 = 0
    var isEmptyGroup = false
    for place in groups {
      switch groupNumber(Int(pool[Int(place)]), inputs, table) {
      case .number(let number): group = group << 32 | UInt64(number)
      case .neverSeen: isEmptyGroup = true
      case .unknown(let why): return why
      }
    }
    for place in logs {
      let log = table.logNumber(Int(pool[Int(place)]))
      if table.layout.mayBeUnreadable[log] {
        guard let lost = table.slice(log: log, entity: entity, group: ProfileTable.unreadableGroup, after: walk.after, through: walk.through)
        else { return .late }
        if lost.count > 0 { return .missing }
      }
      guard !isEmptyGroup else { continue }
      guard let slice = table.slice(log: log, entity: entity, group: group, after: walk.after, through: walk.through) else { return .late }
      if slice.count > 0 { add(slice, table, &walk, &scratch) }
    }
    return nil
  }

  private func add(_ slice: RingSlice, _ table: borrowing ProfileTable, _ walk: inout Walk, _ scratch: inout Scratch) {
    let hasTests = !walk.step.tests.isEmpty
    switch walk.step.aggregate {
    case .count where !hasTests: walk.count += slice.count
    case .sum where !hasTests:
      walk.count += slice.count
      walk.sum += table.arena.sum(slice)
    case .since:
      var index = slice.end - 1
      while index >= slice.first, hasTests, !passes(table.arena.amount(slice.ring, index), walk.step, &scratch) { index -= 1 }
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
        if hasTests, !passes(amount, walk.step, &scratch) { continue }
        walk.count += 1
        walk.sum += Int128(amount)
        walk.squares += Int128(amount) * Int128(amount)
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
      return Cell(.duration, walk.through - latest)
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
      guard let place = inputs.keys.firstIndex(where: { $0.field.rawValue == field }) else { return .unknown(.missing) }
      return inputs.entities[place].map { .number($0) } ?? .neverSeen
    }
    guard let value = source(number, inputs, table) else { return .unknown(.late) }
    switch value {
    case .absent: return .unknown(.missing)
    case .erased: return .unknown(.erased)
    default: return table.findValueNumber(value).map { .number($0) } ?? .neverSeen
    }
  }
}
