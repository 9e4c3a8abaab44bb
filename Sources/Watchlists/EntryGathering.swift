import Reference

/// Adding facts that may be there already: publishers repeat them on every row of a party.
extension ListEntry {
  mutating func gather(_ name: PartyName) { party.names.appendNew(name) }

  mutating func gatherDate(_ text: String, _ role: PartyDate.Role, order: DateText.SlashOrder = .dayFirst) {
    for date in DateText.parseAll(text, role: role, order: order)
    where !party.dates.contains(where: { $0.role == role && $0.text == date.text }) {
      let isFirst = !party.dates.contains { $0.role == role }
      party.dates.append(
        PartyDate(
          role: role, text: date.text, earliest: date.earliest, latest: date.latest, isCirca: date.isCirca, isPreferred: isFirst))
    }
  }

  mutating func gatherCountry(_ text: String, _ role: PartyCountry.Role, _ country: Country?) {
    if party.countries.contains(where: { $0.role == role && $0.text == text }) { return }
    let isFirst = !party.countries.contains { $0.role == role }
    party.countries.append(PartyCountry(role: role, country: country, text: text, isPreferred: isFirst))
  }

  mutating func gatherIdentifier(
    _ kind: PartyIdentifier.Kind, _ label: String, _ value: String, country: Country? = nil, note: String = ""
  ) {
    party.identifiers.appendNew(PartyIdentifier(kind: kind, label: label, value: value, country: country, note: note))
  }

  mutating func gatherRelation(_ kind: EntryRelation.Kind, _ label: String, _ name: String) {
    relations.appendNew(EntryRelation(kind: kind, targetName: name, label: label))
  }

  mutating func gatherAttribute(_ label: String, _ value: String?) {
    if let value { attributes.appendNew(EntryAttribute(label: label, value: value)) }
  }

  mutating func gatherAddress(_ address: PartyAddress) {
    if !address.full.isEmpty { party.addresses.appendNew(address) }
  }
}

/// The countries of names as one file writes them: few names, tens of thousands of times.
struct CountryMemory {
  private var known: [String: Country?] = [:]

  mutating func country(_ name: String) -> Country? {
    if let found = known[name] { return found }
    let country = CountryNames.country(named: name)
    known[name] = country
    return country
  }

  /// A code of two letters, or a name.
  mutating func countryOfCode(_ code: String) -> Country? {
    if code.utf8.count == 2, let country = Country(alpha2: code.uppercased()) { return country }
    return country(code)
  }
}

/// Several values that a publisher numbers in one cell: "(1) Tripoli (2) Tunis", "1) Saudi Arabia 2) Qatar", "a) 1955; b) 1960".
enum NumberedValues {
  /// The values without their numbers; the whole text if it is not numbered from 1 or "a" on.
  static func split(_ text: String) -> [String] {
    // Most values are one, and whatever is numbered has a bracket after its first figures.
    if !text.utf8.prefix(4).contains(UInt8(ascii: ")")) { return [text] }
    let bytes = Array(text.utf8)
    var cuts: [(start: Int, end: Int)] = []
    var index = 0
    var isLettered: Bool?
    while index < bytes.count {
      guard index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == UInt8(ascii: ";") || bytes[index - 1] == UInt8(ascii: ","),
        let (end, mark) = mark(bytes, at: index), isLettered == nil || isLettered == mark.isLetter, mark.number == cuts.count + 1
      else {
        index += 1
        continue
      }
      isLettered = mark.isLetter
      cuts.append((index, end))
      index = end
    }
    guard cuts.count > 0, cuts[0].start == 0 else { return [text] }
    var values: [String] = []
    for (position, cut) in cuts.enumerated() {
      let end = position + 1 < cuts.count ? cuts[position + 1].start : bytes.count
      var value = bytes[cut.end..<end]
      while let last = value.last, last == 0x20 || last == UInt8(ascii: ";") || last == UInt8(ascii: ",") { value.removeLast() }
      let text = foldedSpace(String(decoding: value, as: UTF8.self))
      if !isNoValue(text) { values.appendNew(text) }
    }
    return values
  }

  /// "(12)", "12)" or "a)" at this place: where it ends and its number.
  private static func mark(_ bytes: [UInt8], at start: Int) -> (end: Int, mark: (number: Int, isLetter: Bool))? {
    var index = start
    if bytes[index] == UInt8(ascii: "(") { index += 1 }
    guard index < bytes.count else { return nil }
    if bytes[index] >= 0x61, bytes[index] <= 0x7A, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ")") {
      return (index + 2, (Int(bytes[index]) - 0x60, true))
    }
    var number = 0, digits = 0
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39, digits < 3 {
      number = number * 10 + Int(bytes[index] - 0x30)
      digits += 1
      index += 1
    }
    guard digits > 0, digits < 3, index < bytes.count, bytes[index] == UInt8(ascii: ")") else { return nil }
    return (index + 1, (number, false))
  }
}
