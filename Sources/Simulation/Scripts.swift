import Reference

/// The scenarios of fraud: who takes part, and what happens when. All of it is put on the agenda before the first event.
extension World {
  mutating func addScenarios(sellers: Int) {
    var script = Script(seed: seed, start: start, end: end, victims: sellers)
    for _ in 0..<max(1, sellers / 80) { addAccountTakeover(&script) }
    for _ in 0..<max(1, sellers / 150) { addBustOutSeller(&script) }
    for _ in 0..<max(1, sellers / 150) { addAdvanceStacking(&script) }
    for _ in 0..<max(1, sellers / 200) { addSharedBankAccount(&script) }
    for _ in 0..<max(1, sellers / 300) { addRegistrationBurst(&script) }
    for _ in 0..<max(2, sellers / 80) { addUnderAge(&script) }
    for _ in 0..<max(1, sellers / 80) { addStackedPlans(&script) }
    for _ in 0..<max(1, sellers / 100) { addPlanBustOut(&script) }
    for _ in 0..<max(1, sellers / 100) { addCardTesting(&script) }
    for _ in 0..<max(1, sellers / 120) { addCollusiveBuyer(&script) }
    for _ in 0..<max(1, sellers / 60) { addFlawedSeller(&script, .expiredDocument, .expiredDocument) }
    for _ in 0..<max(1, sellers / 60) { addFlawedSeller(&script, .badIBAN, .badIBAN) }
    for index in listed.indices { addListedParty(&script, Int32(index)) }
  }

  /// Six wrong passwords, the right one from a device abroad, a new password, a new account, and out with the money within a day.
  private mutating func addAccountTakeover(_ script: inout Script) {
    let seller = Int32(someVictim(&script))
    let session = script.chance.next() | 1
    let account = script.nextAccount()
    var time = script.moment(300, 850)
    func security(_ change: SecurityChange, after step: Int64) {
      time += step
      agenda.add(
        Happening(
          time: time, act: .security, scenario: Scenario.accountTakeover.number, detail: change.rawValue, seller: seller, session: session))
    }
    for _ in 0..<script.chance.within(6, 9) { security(.loginFailed, after: script.span(10, 90)) }
    security(.login, after: script.span(10, 90))
    security(.newDevice, after: script.span(1, 5))
    security(.password, after: script.span(60, 900))
    if script.chance.isHit(perMille: 500) { security(.email, after: script.span(60, 900)) }
    security(.payoutAccount, after: script.span(60, 3600))
    time += script.span(30, 300)
    agenda.add(
      Happening(
        time: time, act: .updateSeller, scenario: Scenario.accountTakeover.number, detail: 3, seller: seller, number: account,
        session: session))
    for _ in 0..<script.chance.within(1, 2) {
      time += script.span(1800, 36_000)
      agenda.add(
        Happening(time: time, act: .payout, scenario: Scenario.accountTakeover.number, seller: seller, number: account, session: session))
    }
  }

  private mutating func addBustOutSeller(_ script: inout Script) {
    let seller = addSeller(&script, .bustOutSeller, at: script.moment(20, 150), ordersPerDay: 6)
    population.sellers[seller].takesAdvances = false
    let spike = script.moment(400, 500)
    let length = script.length(100)
    func add(_ act: Act, at time: Int64, detail: UInt8 = 0) {
      agenda.add(
        Happening(
          time: time, act: act, scenario: Scenario.bustOutSeller.number, detail: detail, seller: Int32(seller),
          number: population.sellers[seller].account))
    }
    add(.spike, at: spike)
    add(.takeAdvance, at: spike + length / 10 * 8)
    add(.payout, at: spike + length / 10 * 9)
    add(.closeShop, at: spike + length)
  }

  private mutating func addAdvanceStacking(_ script: inout Script) {
    let seller = someVictim(&script)
    population.sellers[seller].takesAdvances = false
    var time = script.moment(200, 600)
    for _ in 0..<script.chance.within(3, 5) {
      agenda.add(Happening(time: time, act: .takeAdvance, scenario: Scenario.advanceStacking.number, seller: Int32(seller)))
      time += script.span(7200, 100_000)
    }
  }

  private mutating func addSharedBankAccount(_ script: inout Script) {
    let account = script.nextAccount()
    let place = script.somePlace()
    for _ in 0..<script.chance.within(3, 5) {
      let seller = addSeller(&script, .sharedBankAccount, at: script.moment(50, 500), ordersPerDay: 5)
      population.sellers[seller].account = account
      population.sellers[seller].place = place
    }
  }

  private mutating func addRegistrationBurst(_ script: inout Script) {
    let session = script.chance.next() | 1
    var time = script.moment(100, 850)
    for _ in 0..<script.chance.within(8, 14) {
      time += script.span(5, 20)
      let seller = addSeller(&script, .registrationBurst, at: time, ordersPerDay: 1)
      population.sellers[seller].session = session
    }
  }

  private mutating func addUnderAge(_ script: inout Script) {
    if script.chance.isHit(perMille: 400) { return addFlawedSeller(&script, .underAge, .underAge) }
    let buyer = addBuyer(&script, ExtraBuyer(place: script.somePlace(), isUnderAge: true))
    let time = script.moment(50, 900)
    addRegistration(of: buyer, at: time, .underAge)
    addPlan(&script, of: buyer, at: time + script.span(300, 7200), .underAge, euros: script.chance.within(40, 300))
  }

  private mutating func addStackedPlans(_ script: inout Script) {
    let buyer = addBuyer(&script, ExtraBuyer(place: script.somePlace()))
    var time = script.moment(100, 800)
    addRegistration(of: buyer, at: time, .bnplStacking)
    for _ in 0..<script.chance.within(5, 7) {
      time += script.span(600, 20_000)
      addPlan(&script, of: buyer, at: time, .bnplStacking, euros: script.chance.within(150, 600))
    }
  }

  /// The small plans are no fraud yet; only the last one is labelled.
  private mutating func addPlanBustOut(_ script: inout Script) {
    let buyer = addBuyer(&script, ExtraBuyer(place: script.somePlace()))
    var time = script.moment(20, 150)
    addRegistration(of: buyer, at: time, nil)
    for _ in 0..<script.chance.within(2, 4) {
      time += script.length(script.chance.within(30, 120))
      addPlan(&script, of: buyer, at: time, nil, euros: script.chance.within(20, 50))
    }
    time += script.length(100)
    addPlan(&script, of: buyer, at: time, .bnplBustOut, euros: script.chance.within(700, 1400))
  }

  private mutating func addCardTesting(_ script: inout Script) {
    let buyer = addBuyer(&script, ExtraBuyer(place: script.somePlace()))
    var time = script.moment(100, 900)
    addRegistration(of: buyer, at: time, .cardTesting)
    let seller = Int32(someVictim(&script))
    time += script.span(60, 600)
    for _ in 0..<script.chance.within(12, 30) {
      time += script.span(15, 55)
      agenda.add(
        Happening(
          time: time, act: .place, scenario: Scenario.cardTesting.number, detail: PaymentMethod.otherCard.rawValue, seller: seller,
          buyer: buyer,
          amount: Int64(script.chance.within(99, 499)) * Int64(places[Int(population.sellers[Int(seller)].place)].priceTenths) / 10))
    }
  }

  private mutating func addCollusiveBuyer(_ script: inout Script) {
    let seller = someVictim(&script)
    let owner = population.sellers[seller]
    let buyer = addBuyer(&script, ExtraBuyer(place: owner.place, session: owner.session))
    var time = script.moment(100, 600)
    addRegistration(of: buyer, at: time, .collusiveBuyer)
    for _ in 0..<script.chance.within(6, 15) {
      time += script.span(3600, 50_000)
      let price = Int64(script.chance.within(200, 900)) * 10 * Int64(places[Int(owner.place)].priceTenths)
      agenda.add(
        Happening(time: time, act: .place, scenario: Scenario.collusiveBuyer.number, seller: Int32(seller), buyer: buyer, amount: price))
    }
  }

  private mutating func addFlawedSeller(_ script: inout Script, _ scenario: Scenario, _ flaw: Flaw) {
    let seller = addSeller(&script, scenario, at: script.moment(20, 900), ordersPerDay: 2)
    population.sellers[seller].flaw = flaw
    if flaw == .underAge { population.sellers[seller].isCompany = false }
    // A wrong account number needs a country that has them.
    if flaw == .badIBAN { population.sellers[seller].place = UInt8(script.chance.below(11)) }
  }

  /// Companies as sellers; persons as owners, as sole traders and now and then as buyers.
  private mutating func addListedParty(_ script: inout Script, _ index: Int32) {
    let party = listed[Int(index)]
    if !party.isCompany, script.chance.isHit(perMille: 200) {
      let buyer = addBuyer(&script, ExtraBuyer(place: script.somePlace(), listed: index))
      let time = script.moment(50, 900)
      addRegistration(of: buyer, at: time, .sanctionedParty)
      addPlan(&script, of: buyer, at: time + script.span(600, 40_000), .sanctionedParty, euros: script.chance.within(60, 400))
      return
    }
    let seller = addSeller(&script, .sanctionedParty, at: script.moment(20, 800), ordersPerDay: 3)
    population.sellers[seller].listed = index
    population.sellers[seller].flaw = .listed
    population.sellers[seller].isCompany = party.isCompany || script.chance.isHit(perMille: 700)
  }

  // MARK: Players

  /// Of some ordinary sellers who have been there from the beginning, the one who sells most.
  private func someVictim(_ script: inout Script) -> Int {
    var best = script.chance.below(script.victims)
    for _ in 0..<6 {
      let other = script.chance.below(script.victims)
      if population.sellers[other].volume > population.sellers[best].volume { best = other }
    }
    return best
  }

  private mutating func addSeller(_ script: inout Script, _ scenario: Scenario, at time: Int64, ordersPerDay: Int) -> Int {
    let index = population.sellers.count
    let seller = Seller(
      place: script.somePlace(), isCompany: script.chance.isHit(perMille: 600), scenario: scenario.number, registered: time,
      gapAtPeak: Population.gapAtPeak(ordersPerDay: ordersPerDay), payoutEveryDays: 1, account: UInt32(index),
      session: script.chance.next() | 1)
    agenda.add(Happening(time: time, act: .registerSeller, scenario: scenario.number, seller: Int32(index)))
    return population.add(seller)
  }

  private mutating func addBuyer(_ script: inout Script, _ buyer: ExtraBuyer) -> Int32 { Int32(population.add(buyer)) }

  private mutating func addRegistration(of buyer: Int32, at time: Int64, _ scenario: Scenario?) {
    agenda.add(Happening(time: time, act: .registerBuyer, scenario: scenario?.number ?? 0, buyer: buyer))
  }

  private mutating func addPlan(_ script: inout Script, of buyer: Int32, at time: Int64, _ scenario: Scenario?, euros: Int) {
    let seller = Int32(someVictim(&script))
    agenda.add(
      Happening(
        time: time, act: .applyForPlan, scenario: scenario?.number ?? 0, detail: UInt8(script.chance.pick([3, 4, 6, 12])), seller: seller,
        buyer: buyer,
        amount: Int64(euros) * 10 * Int64(places[Int(population.sellers[Int(seller)].place)].priceTenths)))
  }
}

/// What the scripts draw from.
struct Script {
  var chance: Chance
  let start: Int64
  let end: Int64
  /// Ordinary sellers, who come first.
  let victims: Int
  private var accounts: UInt32 = 2_000_000_000

  init(seed: UInt64, start: Int64, end: Int64, victims: Int) {
    chance = Chance(mixed(seed, 40))
    self.start = start
    self.end = end
    self.victims = victims
  }

  /// Some moment between two thousandths of the whole time.
  mutating func moment(_ first: Int, _ last: Int) -> Int64 {
    let thousandth = (end - start) / 1000
    return start + (thousandth * Int64(chance.within(first, last)) + Int64(chance.below(1000)) * (thousandth / 1000)) / 1000 * 1000
  }

  /// So many seconds, or less in a world of less than five days.
  mutating func span(_ first: Int, _ last: Int) -> Int64 {
    let seconds = Int64(chance.within(first * 1000, last * 1000)) * 1000
    return min(seconds, (end - start) / 50 / 1000 * 1000)
  }

  /// So many thousandths of the whole time.
  func length(_ thousandths: Int) -> Int64 { (end - start) / 1000 * Int64(thousandths) / 1000 * 1000 }

  mutating func somePlace() -> UInt8 { UInt8(chance.weighted(places.map(\.sellerWeight))) }

  /// A bank account that is no ordinary seller's.
  mutating func nextAccount() -> UInt32 {
    accounts += 1
    return accounts
  }
}
