/// What happens: how each happening changes the world, which event it leaves behind, and what it puts on the agenda.
extension World {
  mutating func perform(_ h: Happening) {
    switch h.act {
    case .registerSeller: registerSeller(h)
    case .updateSeller: writeSeller("seller.updated", h)
    case .arrival: arrive(h)
    case .registerBuyer: registerBuyer(h)
    case .place: place(h)
    case .pay: pay(h)
    case .deliver: deliver(h)
    case .refund: writeRefund(h)
    case .dispute: writeDispute(h)
    case .payoutDay: payOutRegularly(h)
    case .payout: payOut(h)
    case .takeAdvance: takeAdvance(h)
    case .sellerLogin: sellerLogsIn(h)
    case .security: writeSecurity(h)
    case .applyForPlan: applyForPlan(h)
    case .spike: spike(h)
    case .closeShop: population.sellers[Int(h.seller)].isClosed = true
    case .replay: otherLine = kept.take(h.number, &label)
    case .tick: tick(h)
    }
  }

  mutating func registerSeller(_ h: Happening) {
    let index = Int(h.seller)
    let seller = population.sellers[index]
    writeSeller("seller.registered", with(h, scenario: h.scenario == 0 ? seller.scenario : h.scenario))
    let first = max(now, start)
    agenda.add(Happening(time: nextOrder(of: seller, after: first), act: .arrival, seller: h.seller))
    agenda.add(
      Happening(time: officeHour(first, inDays: Int64(1 + index % Int(seller.payoutEveryDays)), seller), act: .payoutDay, seller: h.seller))
    agenda.add(Happening(time: officeHour(first, inDays: 0, seller), act: .sellerLogin, seller: h.seller))
  }

  mutating func arrive(_ h: Happening) {
    let seller = population.sellers[Int(h.seller)]
    guard !seller.isClosed else { return }
    agenda.add(Happening(time: nextOrder(of: seller, after: now), act: .arrival, seller: h.seller))
    var order = h
    order.buyer = Int32(population.someBuyer(for: seller, &chance))
    order.scenario = seller.spikes ? seller.scenario : 0
    if population.isRegistered[Int(order.buyer)] {
      if chance.isHit(perMille: 850) { writeSecurity(with(order, scenario: 0, seller: -1)) }
    } else {
      registerBuyer(with(order, scenario: 0))
    }
    order.act = .place
    order.time = now + milliseconds(20_000, 900_000)
    order.amount = somePrice(places[Int(seller.place)])
    agenda.add(order)
    // Others only look around.
    if chance.isHit(perMille: 750) {
      let visitor = population.someBuyer(for: seller, &chance)
      if population.isRegistered[visitor] {
        let change: SecurityChange = chance.isHit(perMille: 60) ? .loginFailed : chance.isHit(perMille: 15) ? .newDevice : .login
        agenda.add(Happening(time: now + milliseconds(1000, 600_000), act: .security, detail: change.rawValue, buyer: Int32(visitor)))
      }
    }
  }

  mutating func registerBuyer(_ h: Happening) {
    population.isRegistered[Int(h.buyer)] = true
    writeBuyer(h)
  }

  mutating func place(_ h: Happening) {
    orderCount += 1
    var order = h
    order.number = orderCount
    writeOrder("order.placed", order)
    guard chance.isHit(perMille: 880) || h.scenario != 0 else { return }
    let method: PaymentMethod
    switch h.detail == PaymentMethod.otherCard.rawValue ? 1000 : chance.below(100) {
    case 0..<62: method = .card
    case 62..<84: method = .wallet
    case 84..<92: method = .bankTransfer
    case 92..<100: method = .payLater
    default: method = .otherCard
    }
    order.detail = method.rawValue
    order.act = .pay
    order.time = now + milliseconds(4000, 480_000)
    if method == .payLater {
      var plan = order
      plan.act = .applyForPlan
      plan.time = now + milliseconds(5000, 90_000)
      plan.detail = UInt8(chance.pick([3, 3, 4, 6]))
      agenda.add(plan)
      order.time += 2 * Clock.minute
    }
    agenda.add(order)
  }

  mutating func pay(_ h: Happening) {
    writeOrder("order.paid", h)
    var order = h
    if population.sellers[Int(h.seller)].delivers {
      order.act = .deliver
      order.time =
        now
        + (h.scenario == Scenario.collusiveBuyer.number ? milliseconds(600_000, 3_600_000) : Clock.day + milliseconds(0, 6 * 86_400_000))
      agenda.add(order)
    } else if chance.isHit(perMille: 400) {
      order.act = .dispute
      order.time = now + 2 * Clock.day + milliseconds(0, 5 * 86_400_000)
      order.scenario = population.sellers[Int(h.seller)].scenario
      agenda.add(order)
    }
  }

  mutating func deliver(_ h: Happening) {
    writeDelivery(h)
    population.sellers[Int(h.seller)].balance += h.amount / 100 * 92
    population.sellers[Int(h.seller)].volume += h.amount
    if h.detail == PaymentMethod.payLater.rawValue {
      let plans = population.openPlans[Int(h.buyer)]
      // A plan is paid back about as often as one is taken.
      if plans > 0, chance.isHit(perMille: 700) { population.openPlans[Int(h.buyer)] = plans - 1 }
    }
    var next = h
    if chance.isHit(perMille: 45) {
      next.act = .refund
      next.time = now + Clock.day + milliseconds(0, 11 * 86_400_000)
      agenda.add(next)
    } else if chance.isHit(perMille: 8) {
      next.act = .dispute
      next.time = now + 2 * Clock.day + milliseconds(0, 15 * 86_400_000)
      agenda.add(next)
    }
  }

  mutating func payOutRegularly(_ h: Happening) {
    let seller = population.sellers[Int(h.seller)]
    guard !seller.isClosed else { return }
    let zone = places[Int(seller.place)]
    var next = h
    next.time = officeHour(now, inDays: seller.payoutEveryDays, seller)
    agenda.add(next)
    population.sellers[Int(h.seller)].volume -= seller.volume / 30 * min(30, seller.payoutEveryDays)
    let price = Int64(zone.priceTenths)
    var request = with(h, scenario: seller.scenario)
    if seller.advanceOpen > 0, seller.scenario == 0 {
      request.act = .takeAdvance
      request.detail = 1
      request.amount = min(seller.advanceOpen, max(100, seller.balance / 8))
      request.time = now + Clock.minute
      agenda.add(request)
    } else if seller.takesAdvances, seller.advanceOpen == 0, seller.volume > 100_000 * price / 10, chance.isHit(perMille: 150) {
      request.act = .takeAdvance
      request.detail = 0
      request.amount = seller.volume / 100 * Int64(chance.within(6, 20)) / 1000 * 1000
      request.time = now + milliseconds(60_000, 3_600_000)
      agenda.add(request)
    }
    guard seller.balance > 1000 * price / 10 else { return }
    request.amount = seller.balance / 100 * Int64(chance.within(55, 90))
    request.number = seller.account
    payOut(request)
  }

  /// An amount of 0 means nearly all there is.
  mutating func payOut(_ h: Happening) {
    var request = h
    let balance = population.sellers[Int(h.seller)].balance
    if request.amount == 0 { request.amount = balance / 1000 * 985 }
    guard request.amount > 0 else { return }
    population.sellers[Int(h.seller)].balance = balance - min(balance, request.amount)
    writePayout(request, balance: balance)
  }

  /// Detail 0 asks for an advance, 1 pays a part of it back. An amount of 0 asks for much more than the volume bears.
  mutating func takeAdvance(_ h: Happening) {
    var request = h
    let seller = population.sellers[Int(h.seller)]
    if h.detail == 1 {
      request.amount = min(seller.advanceOpen, request.amount)
      guard request.amount > 0 else { return }
      population.sellers[Int(h.seller)].advanceOpen -= request.amount
    } else {
      let price = Int64(places[Int(seller.place)].priceTenths)
      if request.amount == 0 { request.amount = max(seller.volume / 100 * 70, 250_000 * price / 10) }
      population.sellers[Int(h.seller)].advanceOpen += request.amount
    }
    documentCount += 1
    request.number = documentCount
    writeAdvance(request)
  }

  mutating func sellerLogsIn(_ h: Happening) {
    let seller = population.sellers[Int(h.seller)]
    guard !seller.isClosed else { return }
    var next = h
    next.time = officeHour(now, inDays: 1, seller)
    agenda.add(next)
    let change: SecurityChange = chance.isHit(perMille: 20) ? .loginFailed : chance.isHit(perMille: 5) ? .password : .login
    var login = h
    login.detail = change.rawValue
    writeSecurity(login)
    if chance.isHit(perMille: 6) {
      agenda.add(
        Happening(time: now + milliseconds(60_000, 3_600_000), act: .updateSeller, detail: UInt8(chance.below(3)), seller: h.seller))
    }
  }

  mutating func applyForPlan(_ h: Happening) {
    documentCount += 1
    writePlan(h, id: documentCount, openPlans: Int(population.openPlans[Int(h.buyer)]))
    let plans = population.openPlans[Int(h.buyer)]
    if plans < 250 { population.openPlans[Int(h.buyer)] = plans + 1 }
  }

  mutating func tick(_ h: Happening) {
    begin("tick", h, offset: 0)
    writer.end()
    var next = h
    next.time = now + Clock.hour
    agenda.add(next)
  }

  /// Sales jump, and nothing sold from now on is delivered.
  mutating func spike(_ h: Happening) {
    let index = Int(h.seller)
    population.sellers[index].gapAtPeak = max(Clock.minute, population.sellers[index].gapAtPeak / 12)
    population.sellers[index].spikes = true
    population.sellers[index].delivers = false
  }
}

/// When it happens, and for how much.
extension World {
  mutating func milliseconds(_ first: Int, _ last: Int) -> Int64 { Int64(chance.within(first, last)) * 1000 }

  /// Poisson arrivals at the peak rate, thinned out by the hour of the day where the seller is.
  mutating func nextOrder(of seller: Seller, after time: Int64) -> Int64 {
    let offset = Int64(places[Int(seller.place)].standardOffset) * Clock.minute
    var next = time
    while true {
      next += max(1000, chance.wait(mean: seller.gapAtPeak) / 1000 * 1000)
      let hour = Int((next + offset) / Clock.hour % 24 + 24) % 24
      if chance.below(DayShape.peak) < DayShape.hours[hour] { return next }
    }
  }

  /// Between eight and seven on the local day so many days after that time, or on the day after if that has passed.
  mutating func officeHour(_ time: Int64, inDays days: Int64, _ seller: Seller) -> Int64 {
    let offset = Int64(places[Int(seller.place)].standardOffset) * Clock.minute
    let midnight = (time + offset) / Clock.day * Clock.day - offset + days * Clock.day
    let moment = midnight + milliseconds(8 * 3_600_000, 19 * 3_600_000)
    return moment > time ? moment : moment + Clock.day
  }

  /// Many small prices, few large ones; most end in 99 or 95.
  mutating func somePrice(_ place: Place) -> Int64 {
    let euros: Int
    switch chance.below(100) {
    case 0..<45: euros = chance.within(5, 24)
    case 45..<80: euros = chance.within(25, 79)
    case 80..<96: euros = chance.within(80, 299)
    default: euros = chance.within(300, 1200)
    }
    let whole = Int64(euros) * Int64(place.priceTenths) / 10 * 100
    return whole - Int64(chance.pick([1, 1, 5, 0]))
  }

  func with(_ happening: Happening, scenario: UInt8, seller: Int32? = nil) -> Happening {
    var changed = happening
    changed.scenario = scenario
    if let seller { changed.seller = seller }
    return changed
  }
}
