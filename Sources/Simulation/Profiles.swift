import Reference

/// Who a seller is, worked out anew from seed and index whenever it must be said.
struct SellerProfile {
  let seed: UInt64
  let index: Int
  let seller: Seller
  let listed: ListedParty?
  let today: CivilDate
  private var chance: Chance

  init(seed: UInt64, index: Int, seller: Seller, listed: [ListedParty], today: CivilDate) {
    self.seed = seed
    self.index = index
    self.seller = seller
    self.listed = seller.listed >= 0 ? listed[Int(seller.listed)] : nil
    self.today = today
    chance = Chance(mixed(seed, 20, UInt64(index)))
  }

  static func name(seed: UInt64, index: Int, seller: Seller, listed: [ListedParty]) -> String {
    SellerProfile(seed: seed, index: index, seller: seller, listed: listed, today: .first).names().business
  }

  /// What the business and its owner are called.
  private func names() -> (business: String, person: String) {
    var chance = Chance(mixed(seed, 21, UInt64(index)))
    let place = places[Int(seller.place)]
    let person = chance.personName(place.culture)
    let company = chance.companyName(place)
    if let listed {
      if seller.isCompany { return (listed.isCompany ? listed.name : company, listed.isCompany ? person : listed.name) }
      return (listed.name, listed.name)
    }
    return (seller.isCompany ? company : person, person)
  }

  /// Everything between the account and the session.
  func write(to writer: inout EventWriter, _ place: Place) {
    var chance = chance
    let names = names()
    writeBusiness(names.business, &writer, place, &chance)
    if seller.isCompany { writePersons(names.person, &writer, place, &chance) } else { writePerson(names.person, &writer, place, &chance) }
    writeContact(names.person, &writer, place, &chance)
    writeDocument(&writer, place, &chance, isExpired: seller.flaw == .expiredDocument)
    writeBank(seller.account, names.business, &writer, place)
  }

  /// 0 a new telephone, 1 a new address, 2 a new document, else a new bank account.
  func writeUpdate(to writer: inout EventWriter, _ place: Place, what: UInt8, account: UInt32) {
    var chance = Chance(mixed(seed, 22, UInt64(index) &+ UInt64(today.daysSinceEpoch.magnitude)))
    let names = names()
    switch what {
    case 0: writeContact(names.person, &writer, place, &chance)
    case 1:
      writer.open("business")
      writer.street("address", &chance, place)
      writer.close()
    case 2: writeDocument(&writer, place, &chance, isExpired: false)
    default: writeBank(account, names.business, &writer, placeOfStranger(seed: seed, account: account))
    }
  }

  private func writeBusiness(_ name: String, _ writer: inout EventWriter, _ place: Place, _ chance: inout Chance) {
    writer.open("business")
    writer.string("name", name)
    writer.string("kind", seller.isCompany ? "company" : "sole_trader")
    writer.string("country", place.country)
    if !place.regions.isEmpty { writer.string("region", place.regions[index % place.regions.count]) }
    writer.street("address", &chance, place)
    if seller.isCompany { writer.string("registration_number", chance.registrationNumber(place.country)) }
    let registered = today.adding(days: -chance.within(120, 6000))
    writer.date("registered_on", registered)
    writer.date("trading_since", registered.adding(days: chance.within(0, 60)))
    if seller.isCompany, chance.isHit(perMille: 120) { writer.string("lei", chance.lei()) }
    if seller.isCompany, let vat = chance.vat(place.country) { writer.string("vat", vat) }
    writer.string("activity", chance.pick(["47.91", "47.71", "47.41", "47.59", "46.42", "47.65"]))
    writer.close()
  }

  private func writePerson(_ name: String, _ writer: inout EventWriter, _ place: Place, _ chance: inout Chance) {
    let age = seller.flaw == .underAge ? chance.within(15, 17) : chance.within(21, 70)
    writer.open("person")
    writer.string("name", name)
    writer.date("birth_date", listed?.birthDate ?? birthDate(age: age, on: today, &chance))
    writer.string("residence", place.country)
    writer.string("nationality", listed?.country?.code ?? place.country)
    writer.close()
  }

  /// One director and the owners, whose shares make the whole or nearly so.
  private func writePersons(_ first: String, _ writer: inout EventWriter, _ place: Place, _ chance: inout Chance) {
    let listedPerson = listed.flatMap { $0.isCompany ? nil : $0 }
    writer.array("persons")
    let shares = chance.pick([["100"], ["60", "40"], ["51", "25", "24"], ["33.333", "33.333", "33.334"], ["75.5", "24.5"]])
    for (position, role) in (["director"] + shares.map { _ in "ubo" }).enumerated() {
      writer.element()
      writer.string("role", role)
      writer.string("kind", "person")
      let isFirst = position <= 1
      let ofList = isFirst ? listedPerson : nil
      writer.string("name", isFirst ? first : chance.personName(place.culture))
      writer.date("birth_date", ofList?.birthDate ?? birthDate(age: chance.within(25, 72), on: today, &chance))
      writer.string("residence", place.country)
      writer.string("nationality", ofList?.country?.code ?? (chance.isHit(perMille: 80) ? chance.pick(places).country : place.country))
      if position > 0 { writer.string("share", shares[position - 1]) }
      writer.close()
    }
    writer.endArray()
  }

  private func writeContact(_ name: String, _ writer: inout EventWriter, _ place: Place, _ chance: inout Chance) {
    writer.open("contact")
    writer.string("email", chance.email(name))
    writer.string("phone", chance.phone(place))
    writer.close()
  }

  private func writeDocument(_ writer: inout EventWriter, _ place: Place, _ chance: inout Chance, isExpired: Bool) {
    writer.open("document")
    writer.string("kind", chance.pick(["passport", "identity_card", "residence_permit"]))
    writer.string("number", chance.documentNumber())
    writer.string("country", place.country)
    writer.date("expires_on", today.adding(days: isExpired ? -chance.within(3, 400) : chance.within(200, 3500)))
    writer.close()
  }

  private func writeBank(_ account: UInt32, _ holder: String, _ writer: inout EventWriter, _ place: Place) {
    var chance = Chance(mixed(seed, 23, UInt64(account)))
    writer.open("bank")
    if var iban = chance.iban(place.country) {
      if seller.flaw == .badIBAN {
        let last = iban.removeLast()
        iban.append(last == "7" ? "8" : "7")
      }
      writer.string("iban", iban)
    }
    writer.token("account", "pa_", mixed(seed, 13, UInt64(account)))
    writer.string("country", place.country)
    writer.string("holder", holder)
    writer.close()
  }
}

/// Who a buyer is, worked out anew from seed and index.
struct BuyerProfile {
  let name: String
  let birthDate: CivilDate
  let nationality: String?
  let monthlyIncomeEuro: Int64
  let lateInstalments: Int
  private let chance: Chance
  private let isUnderAge: Bool

  init(seed: UInt64, index: Int, extra: ExtraBuyer?, listed: [ListedParty], today: CivilDate) {
    var chance = Chance(mixed(seed, 30, UInt64(index)))
    let place = extra.map { places[Int($0.place)] }
    let party = extra.flatMap { $0.listed >= 0 ? listed[Int($0.listed)] : nil }
    // The culture of ordinary buyers follows from their place, which `write` knows; names are drawn there.
    name = party?.name ?? place.map { chance.personName($0.culture) } ?? ""
    isUnderAge = extra?.isUnderAge ?? false
    // Counted from the first day of trade, so that the same buyer has the same birthday whenever it is asked for.
    let year = today.year - (isUnderAge ? 16 : chance.within(21, 76))
    birthDate = party?.birthDate ?? CivilDate(year: year, month: chance.within(1, 12), day: chance.within(1, 28)) ?? today
    nationality = party?.country?.code
    monthlyIncomeEuro = Int64(chance.within(9, 60)) * 100
    lateInstalments = chance.isHit(perMille: 70) ? chance.within(1, 3) : 0
    self.chance = chance
  }

  func write(to writer: inout EventWriter, _ place: Place) {
    var chance = chance
    let name = name.isEmpty ? chance.personName(place.culture) : name
    writer.open("person")
    writer.string("name", name)
    writer.date("birth_date", birthDate)
    writer.string("residence", place.country)
    if !place.regions.isEmpty { writer.string("region", place.regions[chance.below(place.regions.count)]) }
    writer.string("nationality", nationality ?? (chance.isHit(perMille: 80) ? chance.pick(places).country : place.country))
    writer.close()
    writer.open("contact")
    writer.string("email", chance.email(name))
    writer.string("phone", chance.phone(place))
    writer.close()
  }
}

private func birthDate(age: Int, on today: CivilDate, _ chance: inout Chance) -> CivilDate {
  today.adding(years: -age).adding(days: -chance.within(1, 360))
}

/// Where a bank account is kept that no seller registered.
func placeOfStranger(seed: UInt64, account: UInt32) -> Place { places[Int(mixed(seed, 14, UInt64(account)) % UInt64(places.count))] }
