import Reference

/// How each kind of event looks. The members of a kind are those that `models/events.yaml` gives it.
extension World {
  mutating func begin(_ kind: StaticString, _ h: Happening, offset: Int16) {
    scenarioWritten = h.scenario
    if corrects != 0 {
      writer.begin(kind, id: corrects, version: 1, time: now, offset: offset)
    } else {
      eventCount += 1
      writer.begin(kind, id: eventCount, time: now, offset: offset)
    }
  }

  func offset(_ place: Place) -> Int16 { zones.offset(of: place, at: now) }

  mutating func beginOfSeller(_ kind: StaticString, _ h: Happening) -> Place {
    let place = places[Int(population.sellers[Int(h.seller)].place)]
    begin(kind, h, offset: offset(place))
    writer.seller(h.seller)
    return place
  }

  mutating func writeSeller(_ kind: StaticString, _ h: Happening) {
    let seller = population.sellers[Int(h.seller)]
    let place = beginOfSeller(kind, h)
    let profile = SellerProfile(seed: seed, index: Int(h.seller), seller: seller, listed: listed, today: day(now))
    if h.act == .registerSeller {
      profile.write(to: &writer, place)
    } else {
      profile.writeUpdate(to: &writer, place, what: h.detail, account: h.number)
    }
    writer.session(h.session != 0 ? h.session : seller.session, country: sessionCountry(h.session, place))
    writer.end()
  }

  mutating func writeBuyer(_ h: Happening) {
    let buyer = Int(h.buyer)
    let place = population.place(ofBuyer: buyer)
    begin("buyer.registered", h, offset: offset(place))
    writer.buyer(h.buyer)
    BuyerProfile(seed: seed, index: buyer, extra: population.extra(buyer), listed: listed, today: day(start)).write(to: &writer, place)
    writer.session(population.session(ofBuyer: buyer), country: place.country)
    writer.end()
  }

  mutating func writeSecurity(_ h: Happening) {
    let isSeller = h.seller >= 0
    let place = isSeller ? places[Int(population.sellers[Int(h.seller)].place)] : population.place(ofBuyer: Int(h.buyer))
    begin("account.security", h, offset: offset(place))
    if isSeller { writer.seller(h.seller) } else { writer.buyer(h.buyer) }
    writer.open("security")
    switch SecurityChange(rawValue: h.detail) ?? .login {
    case .login: writer.string("change", "login")
    case .loginFailed: writer.string("change", "login_failed")
    case .newDevice: writer.string("change", "new_device")
    case .password: writer.string("change", "password")
    case .email: writer.string("change", "email")
    case .phone: writer.string("change", "phone")
    case .payoutAccount: writer.string("change", "payout_account")
    }
    writer.close()
    let own = isSeller ? population.sellers[Int(h.seller)].session : population.session(ofBuyer: Int(h.buyer))
    let isNew = h.detail == SecurityChange.newDevice.rawValue && h.session == 0
    writer.session(
      h.session != 0 ? h.session : isNew ? mixed(own, UInt64(bitPattern: now)) : own, country: sessionCountry(h.session, place))
    writer.end()
  }

  mutating func writeOrder(_ kind: StaticString, _ h: Happening) {
    let buyer = Int(h.buyer)
    let home = population.place(ofBuyer: buyer)
    let currency = places[Int(population.sellers[Int(h.seller)].place)].currency
    begin(kind, h, offset: offset(home))
    writer.seller(h.seller)
    writer.buyer(h.buyer)
    writer.open("order")
    writer.named("id", "O", h.number)
    writer.money("amount", h.amount, currency)
    writer.string("currency", currency.code)
    let isResold = h.scenario == Scenario.bnplBustOut.number || h.scenario == Scenario.bustOutSeller.number
    writer.string("category", isResold ? "electronics" : categories[Int(mixed(seed, 5, UInt64(h.seller)) % UInt64(categories.count))])
    writer.close()
    if h.act == .pay {
      writer.open("payment")
      switch PaymentMethod(rawValue: h.detail) ?? .card {
      case .card, .otherCard:
        let isOther = h.detail == PaymentMethod.otherCard.rawValue
        writer.token("card", "card_", isOther ? mixed(seed, 7, UInt64(h.number)) : mixed(seed, 6, UInt64(buyer)))
        writer.string("card_country", isOther ? places[Int(h.number) % places.count].country : home.country)
        writer.string("method", "card")
      case .wallet: writer.string("method", "wallet")
      case .bankTransfer: writer.string("method", "bank_transfer")
      case .payLater: writer.string("method", "bnpl")
      }
      writer.close()
    }
    writer.open("delivery")
    writer.string("country", home.country)
    var some = Chance(mixed(seed, 8, UInt64(buyer)))
    writer.street("address", &some, home)
    writer.close()
    writer.session(h.session != 0 ? h.session : population.session(ofBuyer: buyer), country: home.country)
    writer.end()
  }

  mutating func writeDelivery(_ h: Happening) {
    let place = beginOfSeller("order.delivered", h)
    writer.buyer(h.buyer)
    writer.open("order")
    writer.named("id", "O", h.number)
    writer.money("amount", h.amount, place.currency)
    writer.string("currency", place.currency.code)
    if h.scenario != Scenario.collusiveBuyer.number { writer.token("tracking", "tr_", mixed(seed, 9, UInt64(h.number))) }
    writer.close()
    writer.end()
  }

  mutating func writeRefund(_ h: Happening) {
    let place = beginOfSeller("order.refunded", h)
    writer.buyer(h.buyer)
    writer.open("order")
    writer.named("id", "O", h.number)
    writer.money("amount", h.amount, place.currency)
    writer.string("currency", place.currency.code)
    writer.close()
    writer.open("refund")
    writer.money("amount", h.number % 3 == 0 ? max(1, h.amount / 2) : h.amount, place.currency)
    writer.string("reason", refundReasons[Int(h.number) % refundReasons.count])
    writer.close()
    writer.end()
  }

  mutating func writeDispute(_ h: Happening) {
    let place = beginOfSeller("dispute.opened", h)
    writer.buyer(h.buyer)
    writer.open("order")
    writer.named("id", "O", h.number)
    writer.money("amount", h.amount, place.currency)
    writer.string("currency", place.currency.code)
    writer.close()
    writer.open("dispute")
    writer.named("id", "D", h.number)
    writer.money("amount", h.amount, place.currency)
    let isFraud = h.scenario != 0
    writer.string("reason", isFraud ? "not_received" : disputeReasons[Int(h.number) % disputeReasons.count])
    writer.close()
    writer.end()
  }

  mutating func writePayout(_ h: Happening, balance: Int64) {
    let seller = population.sellers[Int(h.seller)]
    let place = beginOfSeller("payout.requested", h)
    documentCount += 1
    let isOwn = h.number == seller.account
    var stranger = Chance(mixed(seed, 10, UInt64(h.number)))
    writer.open("payout")
    writer.named("id", "P", documentCount)
    writer.token("account", "pa_", mixed(seed, 13, UInt64(h.number)))
    if isOwn {
      writer.string("holder", SellerProfile.name(seed: seed, index: Int(h.seller), seller: seller, listed: listed))
      writer.string("country", place.country)
    } else {
      let other = placeOfStranger(seed: seed, account: h.number)
      writer.string("holder", stranger.personName(other.culture))
      writer.string("country", other.country)
    }
    writer.money("amount", h.amount, place.currency)
    writer.money("balance", balance, place.currency)
    writer.string("currency", place.currency.code)
    writer.close()
    writer.session(h.session != 0 ? h.session : seller.session, country: sessionCountry(h.session, place))
    writer.end()
  }

  mutating func writeAdvance(_ h: Happening) {
    let seller = population.sellers[Int(h.seller)]
    let isRepayment = h.detail == 1
    let place = beginOfSeller(isRepayment ? "advance.repaid" : "advance.requested", h)
    writer.open("advance")
    writer.named("id", "V", h.number)
    if isRepayment {
      writer.money("repaid", h.amount, place.currency)
      writer.string("currency", place.currency.code)
      writer.close()
    } else {
      writer.token("account", "pa_", mixed(seed, 13, UInt64(seller.account)))
      writer.money("amount", h.amount, place.currency)
      writer.string("currency", place.currency.code)
      writer.close()
      writer.session(seller.session, country: place.country)
    }
    writer.end()
  }

  mutating func writePlan(_ h: Happening, id: UInt32, openPlans: Int) {
    let buyer = Int(h.buyer)
    let home = population.place(ofBuyer: buyer)
    let currency = places[Int(population.sellers[Int(h.seller)].place)].currency
    let profile = BuyerProfile(seed: seed, index: buyer, extra: population.extra(buyer), listed: listed, today: day(start))
    begin("bnpl.applied", h, offset: offset(home))
    writer.buyer(h.buyer)
    writer.seller(h.seller)
    if h.number != 0 {
      writer.open("order")
      writer.named("id", "O", h.number)
      writer.close()
    }
    writer.open("bnpl")
    writer.named("id", "L", id)
    writer.money("amount", h.amount, currency)
    writer.string("currency", currency.code)
    writer.integer("instalments", Int(max(3, h.detail)))
    let price = Int64(places[Int(population.sellers[Int(h.seller)].place)].priceTenths)
    writer.money("monthly_income", profile.monthlyIncomeEuro * 100 * price / 10, currency)
    writer.integer("open_plans", openPlans)
    writer.integer("late_instalments", profile.lateInstalments)
    writer.string("lender", h.seller % 4 == 0 ? "third_party" : "own")
    writer.close()
    writer.open("person")
    writer.date("birth_date", profile.birthDate)
    writer.close()
    writer.session(h.session != 0 ? h.session : population.session(ofBuyer: buyer), country: home.country)
    writer.end()
  }

  func day(_ time: Int64) -> CivilDate { CivilDate(daysSinceEpoch: Int(time / Clock.day)) }

  /// A session that is not the party's own is somewhere else.
  func sessionCountry(_ session: UInt64, _ place: Place) -> String {
    guard session != 0 else { return place.country }
    let other = places[Int(session % UInt64(places.count))].country
    return other == place.country ? "UA" : other
  }
}

private let categories = ["clothing", "home", "toys", "electronics", "beauty", "sports", "books", "garden", "automotive"]
private let refundReasons = ["changed_mind", "damaged", "wrong_item", "late"]
private let disputeReasons = ["not_received", "not_as_described", "unauthorised", "other"]
