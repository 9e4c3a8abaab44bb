// What is known of a party beside its names, in a form that is compared in nanoseconds.

import Reference

/// Days a date can mean, counted from 1970-01-01.
struct DaySpan: Hashable, Sendable {
  var earliest: Int32
  var latest: Int32
  var isCirca: Bool

  var isOneDay: Bool { earliest == latest }
}

/// An identifier without the signs people write in it.
struct BareIdentifier: Hashable, Sendable {
  var kind: PartyIdentifier.Kind
  var hash: UInt64
  var letters: [UInt8]

  /// Letters and digits, capital; "IMO" before a number dropped. Nil if fewer than four are left: too little to identify anybody.
  init?(_ identifier: PartyIdentifier) {
    var letters: [UInt8] = []
    for byte in identifier.value.utf8.prefix(200) {
      if byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90 { letters.append(byte) }
      if byte >= 97 && byte <= 122 { letters.append(byte - 32) }
      if letters.count == 64 { break }
    }
    if letters.starts(with: "IMO".utf8) { letters.removeFirst(3) }
    // A BIC names a bank in eight letters; three more name a branch, and XXX the head office.
    if letters.count == 11, letters.suffix(3).elementsEqual("XXX".utf8) { letters.removeLast(3) }
    guard letters.count >= 4 else { return nil }
    self.letters = letters
    kind = identifier.kind
    hash = letterHash(letters)
  }
}

/// Whether a birth date is what forms are filled with where nobody knows it: the first of January 1900, the year 9999, and whatever nobody alive was born in.
private func isPlaceholder(_ earliest: CivilDate, _ latest: CivilDate) -> Bool {
  earliest.year < 1880 || earliest.year > 2100 || earliest.year == 1900 && earliest.month == 1 && earliest.day == 1
}

/// Context of a party, prepared.
struct PartyContext: Sendable {
  var births: [DaySpan] = []
  var foundings: [DaySpan] = []
  var genders: [PartyGender] = []
  /// Given names that say whether a man or a woman bears them.
  let sexedNames: SexedNames
  /// Nationalities, citizenships, registrations and flags: what a party belongs to.
  var belongs: [Country] = []
  /// Residence, birthplace and countries named without a role.
  var touches: [Country] = []
  var identifiers: [BareIdentifier] = []
  /// Words of addresses and of birthplaces, hashed, sorted.
  var addressWords: [UInt64] = []
  var birthplaceWords: [UInt64] = []

  /// Whether nothing is known.
  let isEmpty: Bool

  init(_ party: Party, sexedNames: SexedNames = SexedNames()) {
    self.sexedNames = sexedNames
    isEmpty =
      sexedNames.isEmpty && party.dates.isEmpty && party.genders.isEmpty && party.countries.isEmpty && party.addresses.isEmpty
      && party.identifiers.isEmpty
      && party.birthplaces.isEmpty
    for date in party.dates {
      guard let earliest = date.earliest ?? date.latest, let latest = date.latest ?? date.earliest else { continue }
      let span = DaySpan(earliest: earliest.daysSinceEpoch, latest: latest.daysSinceEpoch, isCirca: date.isCirca)
      if date.role == .birth, !isPlaceholder(earliest, latest) { births.append(span) }
      if date.role == .incorporation || date.role == .built { foundings.append(span) }
    }
    genders = party.genders.filter { $0 != .other }
    for country in party.countries {
      guard let code = country.country else { continue }
      switch country.role {
      case .nationality, .citizenship, .registration, .flag: if !belongs.contains(code) { belongs.append(code) }
      case .residence, .birthplace, .formerFlag, .related: if !touches.contains(code) { touches.append(code) }
      }
    }
    for address in party.addresses {
      if let code = address.country, !touches.contains(code) { touches.append(code) }
    }
    identifiers = party.identifiers.compactMap(BareIdentifier.init)
    addressWords = Self.words(party.addresses.map(\.full))
    birthplaceWords = Self.words(party.birthplaces.map(\.full))
  }

  private static func words(_ texts: [String]) -> [UInt64] {
    guard !texts.isEmpty else { return [] }
    var fold = NameFold()
    var hashes: [UInt64] = []
    for text in texts.prefix(16) {
      fold.read(text)
      for word in fold.words where word.end - word.start >= 3 { hashes.append(letterHash(fold.bytes.span, word.start, word.end)) }
    }
    hashes.sort()
    var last: UInt64?
    hashes.removeAll { hash in
      defer { last = hash }
      return hash == last
    }
    return hashes
  }
}
