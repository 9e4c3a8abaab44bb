// Between cells, which the machine compares, and feature values, which are kept and shown.

internal import Reference

extension RuleProgram {
  /// A computed feature as a value to keep. Texts and checks are read again from where they came, because a cell holds only a number.
  func value(of number: Int, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch) -> FeatureValue {
    let cell = scratch.cells[number]
    if let why = cell.reason { return .unknown(why) }
    switch cell.type {
    case .text:
      if case .screening = steps[number] { return .text(inputs.screening.status.rawValue) }
      return .text(source(number, inputs, table)?.text ?? "")
    case .check:
      guard case .check(let kind, let other) = steps[number] else { return .unknown(.undetermined) }
      return .check(check(kind, Int(other), inputs, table, &scratch))
    case .instant:
      if case .now = steps[number] { return .instant(inputs.event.occurredAt) }
      return Instant(microseconds: cell.a).map { .instant($0) } ?? .unknown(.tooLarge)
    case .country:
      if case .country(let country) = source(number, inputs, table) { return .country(country) }
      return .unknown(.undetermined)
    default: return plainValue(cell)
    }
  }

  /// A cell that says everything itself.
  func plainValue(_ cell: Cell) -> FeatureValue {
    if let why = cell.reason { return .unknown(why) }
    switch cell.type {
    case .boolean: return .boolean(cell.a != 0)
    case .number: return cell.isAtLeast ? .atLeast(cell.a) : .number(cell.a, over: cell.b)
    case .money:
      // Fractions of a minor unit are cut off in what is shown, never in what is compared.
      guard let currency = currency(numeric: cell.unit) else { return .unknown(.otherCurrency) }
      return .money(Money(amountMinor: cell.a / cell.b, currency: currency))
    case .duration: return .duration(cell.a / cell.b)
    case .date: return .date(CivilDate(daysSinceEpoch: Int(cell.a)))
    case .instant: return Instant(microseconds: cell.a).map { .instant($0) } ?? .unknown(.tooLarge)
    case .country:
      let letters = [UInt8(truncatingIfNeeded: cell.a >> 8), UInt8(truncatingIfNeeded: cell.a)]
      return Country(alpha2: String(decoding: letters, as: UTF8.self)).map { .country($0) } ?? .unknown(.undetermined)
    case .currency: return currency(numeric: UInt16(truncatingIfNeeded: cell.a)).map { .currency($0) } ?? .unknown(.undetermined)
    case .text: return .text(cell.a >= 0 && Int(cell.a) < textNames.count ? textNames[Int(cell.a)] : "")
    case .check: return .check(cell.a == 0 ? .valid : cell.a == 1 ? .invalid("") : .unknown(""))
    case .parties: return .parties(Int(cell.a))
    }
  }

  /// A kept value as a cell: what was frozen compares as it did when it was fresh.
  func cell(frozen value: FeatureValue, feature: Int) -> Cell {
    switch value {
    case .unknown(let why): Cell(unknown: why, of: UInt16(feature))
    case .boolean(let truth): .truth(truth)
    case .number(let a, let b): Cell(.number, a, over: b)
    case .atLeast(let bound): Cell(.number, bound, isAtLeast: true)
    case .money(let money): Cell(.money, money.amountMinor, unit: UInt16(money.currency.numeric))
    case .duration(let microseconds): Cell(.duration, microseconds)
    case .date(let date): Cell(.date, Int64(date.daysSinceEpoch))
    case .instant(let instant): Cell(.instant, instant.microseconds)
    case .country(let country): Cell(.country, country.letterNumber)
    case .currency(let currency): Cell(.currency, Int64(currency.numeric))
    case .text(let text): Cell(.text, texts[text] ?? -1)
    case .check(let result): Cell(.check, result.isValid ? 0 : result.isInvalid ? 1 : 2)
    case .parties(let count): Cell(.parties, Int64(count))
    }
  }
}
