// Who an event names, as parties that can be screened: the account holder, each director or owner, the payee. The words "who" are
// fixed (`seller`, `buyer`, `persons/1`, `payee`), because decisions, findings and records name parties by them and never by name.

public import Reference
public import Watchlists

/// A party of an event and what the event calls it.
public struct NamedParty: Sendable {
  /// `seller`, `buyer`, `payee`, or `persons/2` for the second entry of the list.
  public let reference: String
  public let party: Party
  /// The fields its description was read from.
  public let fields: [FieldID]
}

/// Finds the parties of events by the catalogue's paths, looked up once.
public struct PartyReader: Sendable {
  private let catalogue: EventCatalogue
  private let businessName: FieldID?
  private let businessKind: FieldID?
  private let businessCountry: FieldID?
  private let registrationNumber: FieldID?
  private let lei: FieldID?
  private let vat: FieldID?
  private let personName: FieldID?
  private let birthDate: FieldID?
  private let residence: FieldID?
  private let nationality: FieldID?
  private let documentNumber: FieldID?
  private let documentCountry: FieldID?
  private let persons: FieldID?
  private let payee: FieldID?
  private let payeeCountry: FieldID?

  public init(_ catalogue: EventCatalogue) {
    self.catalogue = catalogue
    businessName = catalogue.field("business.name")
    businessKind = catalogue.field("business.kind")
    businessCountry = catalogue.field("business.country")
    registrationNumber = catalogue.field("business.registration_number")
    lei = catalogue.field("business.lei")
    vat = catalogue.field("business.vat")
    personName = catalogue.field("person.name")
    birthDate = catalogue.field("person.birth_date")
    residence = catalogue.field("person.residence")
    nationality = catalogue.field("person.nationality")
    documentNumber = catalogue.field("document.number")
    documentCountry = catalogue.field("document.country")
    persons = catalogue.field("persons")
    payee = catalogue.field("payout.holder")
    payeeCountry = catalogue.field("payout.country")
  }

  /// Every field a search may read.
  public var fields: [FieldID] {
    let single = [
      businessName, businessKind, businessCountry, registrationNumber, lei, vat, personName, birthDate, residence, nationality,
      documentNumber,
      documentCountry, payee, payeeCountry,
    ].compactMap { $0 }
    return single + (persons.map { [$0] + catalogue[$0].subfields } ?? [])
  }

  /// The parties an event names, in a fixed order; most events name none.
  public func parties(of event: Event) -> [NamedParty] {
    var found: [NamedParty] = []
    if let business = business(event) { found.append(business) }
    if let person = person(event) { found.append(person) }
    found.append(contentsOf: listed(event))
    if let holder = text(payee, event) {
      let party = Party.named(holder, schema: .unknown, countries: [(.residence, country(payeeCountry, event))])
      found.append(NamedParty(reference: "payee", party: party, fields: [payee, payeeCountry].compactMap { $0 }))
    }
    return found
  }

  private func business(_ event: Event) -> NamedParty? {
    guard let name = text(businessName, event) else { return nil }
    let isSoleTrader = text(businessKind, event) == "sole_trader"
    // A sole trader who gives a name of their own is screened as that person, below.
    if isSoleTrader, text(personName, event) == name { return nil }
    var party = Party.named(
      name, schema: isSoleTrader ? .unknown : .organization, countries: [(.registration, country(businessCountry, event))])
    let identifiers: [(PartyIdentifier.Kind, FieldID?)] = [(.registrationNumber, registrationNumber), (.lei, lei), (.vatNumber, vat)]
    for (kind, field) in identifiers {
      guard let value = text(field, event) else { continue }
      party.identifiers.append(PartyIdentifier(kind: kind, label: kind.rawValue, value: value, country: country(businessCountry, event)))
    }
    let fields = [businessName, businessKind, businessCountry, registrationNumber, lei, vat].compactMap { $0 }
    return NamedParty(reference: "seller", party: party, fields: fields)
  }

  private func person(_ event: Event) -> NamedParty? {
    guard let name = text(personName, event) else { return nil }
    var party = Party.named(
      name, schema: .person, countries: [(.residence, country(residence, event)), (.nationality, country(nationality, event))])
    party.addBirthDate(date(birthDate, event))
    if let number = text(documentNumber, event) {
      party.identifiers.append(
        PartyIdentifier(kind: .passport, label: "identity document", value: number, country: country(documentCountry, event)))
    }
    let role = event.role(in: catalogue) == .buyer ? "buyer" : "seller"
    return NamedParty(
      reference: role, party: party,
      fields: [personName, birthDate, residence, nationality, documentNumber, documentCountry].compactMap { $0 })
  }

  private func listed(_ event: Event) -> [NamedParty] {
    guard let persons, case .parties(let records) = event.value(persons, in: catalogue) else { return [] }
    let subfields = catalogue[persons].subfields
    func value(_ record: PartyRecord, _ name: String) -> FieldValue {
      guard let place = subfields.firstIndex(where: { catalogue[$0].path == "persons." + name }) else { return .absent }
      return record.values[place]
    }
    return records.enumerated().compactMap { place, record in
      guard let name = value(record, "name").text else { return nil }
      let isCompany = value(record, "kind").text == "company"
      var party = Party.named(
        name, schema: isCompany ? .organization : .person,
        countries: [
          (isCompany ? .registration : .residence, value(record, "residence").country),
          (.nationality, value(record, "nationality").country),
        ])
      if case .date(let born) = value(record, "birth_date") { party.addBirthDate(born) }
      return NamedParty(reference: "persons/\(place + 1)", party: party, fields: [persons] + subfields)
    }
  }

  /// The stakes an event declares: of everybody in its list of persons who has a share, controls, or is called an owner. nil where it has no such list.
  ///
  /// A stake is in the seller, or in the entry that `persons.owner_of` numbers (from 1); a number that is no other entry's leaves a stake in the seller of unknown
  /// size, because something is owned and nobody can tell how much.
  public func stakes(of event: Event) -> [DeclaredStake]? {
    guard let persons, case .parties(let records) = event.value(persons, in: catalogue) else { return nil }
    let paths = catalogue[persons].subfields.map { catalogue[$0].path }
    func value(_ record: PartyRecord, _ name: String) -> FieldValue {
      paths.firstIndex(of: "persons." + name).map { record.values[$0] } ?? .absent
    }
    return records.enumerated().compactMap { place, record in
      var share: Int?
      if case .share(let stated) = value(record, "share") { share = Int(clamping: stated) }
      let isControl = value(record, "control") == .boolean(true)
      guard share != nil || isControl || value(record, "role").text == "ubo" else { return nil }
      var owned = "seller"
      if case .integer(let number) = value(record, "owner_of") {
        if (1...Int64(records.count)).contains(number), number != Int64(place + 1) { owned = "persons/\(number)" } else { share = nil }
      }
      return DeclaredStake(owner: "persons/\(place + 1)", owned: owned, shareMillipercent: share, isControl: isControl)
    }
  }

  private func text(_ field: FieldID?, _ event: Event) -> String? { field.flatMap { event.value($0, in: catalogue).text } }

  private func country(_ field: FieldID?, _ event: Event) -> Country? { field.flatMap { event.value($0, in: catalogue).country } }

  private func date(_ field: FieldID?, _ event: Event) -> CivilDate? {
    guard let field, case .date(let date) = event.value(field, in: catalogue) else { return nil }
    return date
  }
}

extension FieldValue {
  /// The country of a country value.
  public var country: Country? {
    if case .country(let country) = self { return country }
    return nil
  }
}

extension Party {
  static func named(_ name: String, schema: PartySchema, countries: [(PartyCountry.Role, Country?)]) -> Party {
    var party = Party(schema: schema, names: [PartyName(full: name)])
    for (role, country) in countries {
      if let country { party.countries.append(PartyCountry(role: role, country: country, text: country.code)) }
    }
    return party
  }

  mutating func addBirthDate(_ date: CivilDate?) {
    guard let date else { return }
    dates.append(PartyDate(role: .birth, text: date.description, earliest: date, latest: date))
  }
}
