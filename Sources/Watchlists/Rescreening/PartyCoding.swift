// A party as few bytes as its texts allow: a person with a birth date and a country takes about 60, where the value itself takes half a kilobyte in a dozen
// pieces of memory. Texts are their length and their bytes, numbers seven bits a byte. Only ever read back by the program that wrote it.

import Reference

/// Appends parties to bytes.
struct PartyWriter {
  private(set) var bytes: [UInt8] = []

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func party(_ party: Party) {
    number(index(party.schema))
    all(party.names) { $0.name($1) }
    all(party.dates) { $0.date($1) }
    all(party.genders) { $0.number(index($1)) }
    all(party.countries) { writer, country in
      writer.number(index(country.role))
      writer.text(country.country?.code ?? "")
      writer.text(country.text)
      writer.flag(country.isPreferred)
    }
    all(party.identifiers) { $0.identifier($1) }
    all(party.addresses) { $0.address($1) }
    all(party.birthplaces) { $0.address($1) }
    all(party.titles) { $0.text($1) }
    all(party.positions) { $0.text($1) }
  }

  private mutating func name(_ name: PartyName) {
    text(name.full)
    all(name.parts) { writer, part in
      writer.number(index(part.kind))
      writer.text(part.text)
    }
    number(index(name.kind))
    number(index(name.strength))
    optional(name.script)
    optional(name.language)
  }

  private mutating func date(_ date: PartyDate) {
    number(index(date.role))
    text(date.text)
    day(date.earliest)
    day(date.latest)
    flag(date.isCirca)
    flag(date.isPreferred)
  }

  private mutating func identifier(_ identifier: PartyIdentifier) {
    number(index(identifier.kind))
    text(identifier.label)
    text(identifier.value)
    text(identifier.country?.code ?? "")
    all([identifier.issued].compactMap { $0 }) { $0.date($1) }
    all([identifier.expires].compactMap { $0 }) { $0.date($1) }
    text(identifier.note)
  }

  private mutating func address(_ address: PartyAddress) {
    for part in [
      address.full, address.street, address.city, address.region, address.postcode, address.country?.code ?? "", address.countryText,
      address.note,
    ] {
      text(part)
    }
  }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func optional(_ value: String?) {
    flag(value != nil)
    if let value { text(value) }
  }

  private mutating func flag(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Days are counted from 1600, so that they are numbers above 0 where there are any.
  private mutating func day(_ date: CivilDate?) { number(date.map { max(1, Int($0.daysSinceEpoch) + PartyReaderOfBytes.dayOffset) } ?? 0) }

  private mutating func all<Element>(_ elements: [Element], _ write: (inout PartyWriter, Element) -> Void) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }

  private mutating func number(_ value: Int) {
    var rest = UInt(bitPattern: value)
    while rest >= 128 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}

/// A case's place among all: shorter than its name.
private func index<Case: CaseIterable & Equatable>(_ value: Case) -> Int where Case.AllCases == [Case] {
  Case.allCases.firstIndex(of: value) ?? 0
}

/// Reads back what `PartyWriter` wrote. Bytes it did not write stop the program: they are the program's own.
struct PartyReaderOfBytes {
  /// Days from 0001-01-01, the first a date can name, to 1970-01-01, and one more.
  static let dayOffset = 719_163

  private let bytes: [UInt8]
  private var at: Int

  init(_ bytes: [UInt8], at: Int) {
    self.bytes = bytes
    self.at = at
  }

  mutating func party() -> Party {
    Party(
      schema: one(), names: all { $0.name() }, dates: all { $0.date() }, genders: all { $0.one() }, countries: all { $0.country() },
      identifiers: all { $0.identifier() }, addresses: all { $0.address() }, birthplaces: all { $0.address() }, titles: all { $0.text() },
      positions: all { $0.text() })
  }

  private mutating func name() -> PartyName {
    let full = text()
    let parts = all { reader in
      let kind: NamePart.Kind = reader.one()
      return NamePart(kind: kind, text: reader.text())
    }
    let kind: PartyName.Kind = one(), strength: PartyName.Strength = one()
    return PartyName(full: full, parts: parts, kind: kind, strength: strength, script: optional(), language: optional())
  }

  private mutating func date() -> PartyDate {
    let role: PartyDate.Role = one()
    let text = text(), earliest = day(), latest = day()
    return PartyDate(role: role, text: text, earliest: earliest, latest: latest, isCirca: flag(), isPreferred: flag())
  }

  private mutating func country() -> PartyCountry {
    let role: PartyCountry.Role = one()
    let code = text(), words = text()
    return PartyCountry(role: role, country: Country(alpha2: code), text: words, isPreferred: flag())
  }

  private mutating func identifier() -> PartyIdentifier {
    let kind: PartyIdentifier.Kind = one()
    let label = text(), value = text(), code = text()
    let issued = all { $0.date() }, expires = all { $0.date() }
    return PartyIdentifier(
      kind: kind, label: label, value: value, country: Country(alpha2: code), issued: issued.first, expires: expires.first, note: text())
  }

  private mutating func address() -> PartyAddress {
    let full = text(), street = text(), city = text(), region = text(), postcode = text(), code = text(), words = text()
    return PartyAddress(
      full: full, street: street, city: city, region: region, postcode: postcode, country: Country(alpha2: code), countryText: words,
      note: text())
  }

  mutating func text() -> String {
    let count = number()
    defer { at += count }
    return String(decoding: bytes[at..<at + count], as: UTF8.self)
  }

  private mutating func optional() -> String? { flag() ? text() : nil }

  private mutating func flag() -> Bool {
    defer { at += 1 }
    return bytes[at] == 1
  }

  private mutating func day() -> CivilDate? {
    let number = number()
    return number == 0 ? nil : CivilDate(daysSinceEpoch: number - Self.dayOffset)
  }

  private mutating func all<Element>(_ read: (inout PartyReaderOfBytes) -> Element) -> [Element] {
    let count = number()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(read(&self)) }
    return elements
  }

  private mutating func number() -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[at]
      at += 1
      value |= UInt(byte & 127) << shift
      if byte < 128 { return Int(bitPattern: value) }
      shift += 7
    }
  }

  private mutating func one<Case: CaseIterable>() -> Case where Case.AllCases == [Case] { Case.allCases[number()] }
}
