import Reference

/// What one seller has at the moment. Names, numbers and addresses are not kept: they follow from the seed and the seller's index.
struct Seller {
  var place: UInt8
  var isCompany: Bool
  /// 0 when there is none.
  var scenario: UInt8 = 0
  var flaw = Flaw.none
  var registered: Int64
  /// Mean time between orders at the busiest hour, in microseconds.
  var gapAtPeak: Int64
  var payoutEveryDays: Int64
  var account: UInt32
  /// Whose device and address are used.
  var session: UInt64
  /// Of the parties of the sample lists.
  var listed: Int32 = -1
  var takesAdvances = false
  var spikes = false
  var delivers = true
  var isClosed = false
  /// All in minor units of the place's currency.
  var balance: Int64 = 0
  var volume: Int64 = 0
  var advanceOpen: Int64 = 0
}

/// What is wrong with a registration.
enum Flaw: UInt8 {
  case none, badIBAN, expiredDocument, underAge, listed
}

/// A buyer whom a scenario brings along.
struct ExtraBuyer {
  var place: UInt8
  var session: UInt64 = 0
  var isUnderAge = false
  var listed: Int32 = -1
}

/// The people of a world: ordinary sellers first, then those of the scenarios; ordinary buyers in one range of numbers a place, then the
/// others.
struct Population {
  let seed: UInt64
  var sellers: [Seller] = []
  let ordinaryBuyers: Int
  /// Where the buyers of each place begin; one more entry at the end.
  let buyerStarts: [Int]
  var extraBuyers: [ExtraBuyer] = []
  var isRegistered: [Bool]
  var openPlans: [UInt8]

  /// Buyers for each seller.
  static let buyersPerSeller = 10

  init(seed: UInt64, sellers count: Int, start: Int64) {
    self.seed = seed
    var chance = Chance(mixed(seed, 1))
    ordinaryBuyers = max(20, count * Self.buyersPerSeller)
    let whole = places.reduce(0) { $0 + $1.buyerWeight }
    var starts: [Int] = []
    var weight = 0
    for place in places {
      starts.append(ordinaryBuyers * weight / whole)
      weight += place.buyerWeight
    }
    buyerStarts = starts + [ordinaryBuyers]
    isRegistered = [Bool](repeating: false, count: ordinaryBuyers)
    openPlans = [UInt8](repeating: 0, count: ordinaryBuyers)
    sellers.reserveCapacity(count)
    let weights = places.map(\.sellerWeight)
    for index in 0..<count { sellers.append(Self.ordinarySeller(index, seed, weights, start, &chance)) }
  }

  /// Nine in ten have been with the marketplace for up to sixty days; the others come while we look on.
  private static func ordinarySeller(_ index: Int, _ seed: UInt64, _ weights: [Int], _ start: Int64, _ chance: inout Chance) -> Seller {
    let place = chance.weighted(weights)
    let ordersPerDay: Int
    switch chance.below(100) {
    case 0..<50: ordersPerDay = chance.within(1, 3)
    case 50..<85: ordersPerDay = chance.within(3, 9)
    case 85..<97: ordersPerDay = chance.within(10, 25)
    default: ordersPerDay = chance.within(40, 100)
    }
    let isOld = chance.isHit(perMille: 900)
    let millisecond: Int64 = 1000
    let registered =
      isOld
      ? start - Int64(chance.below(60 * 86_400_000)) * millisecond - Clock.hour : start + Int64(chance.below(20 * 86_400_000)) * millisecond
    let price = Int64(places[place].priceTenths)
    var seller = Seller(
      place: UInt8(place), isCompany: chance.isHit(perMille: 650), registered: registered,
      gapAtPeak: Self.gapAtPeak(ordersPerDay: ordersPerDay),
      payoutEveryDays: ordersPerDay >= 10 ? 1 : ordersPerDay >= 4 ? 3 : 7, account: UInt32(index), session: mixed(seed, 2, UInt64(index)))
    seller.takesAdvances = chance.isHit(perMille: 120)
    if isOld {
      seller.volume = Int64(ordersPerDay) * 30 * 3500 * price / 10
      seller.balance = Int64(ordersPerDay) * Int64(chance.within(1, 4)) * 3500 * price / 10
    }
    return seller
  }

  static func gapAtPeak(ordersPerDay: Int) -> Int64 {
    // Hours below the peak are thinned out, so the peak must be higher than the mean.
    Clock.day / Int64(max(1, ordersPerDay)) * Int64(DayShape.mean) / Int64(DayShape.peak)
  }

  mutating func add(_ seller: Seller) -> Int {
    sellers.append(seller)
    return sellers.count - 1
  }

  mutating func add(_ buyer: ExtraBuyer) -> Int {
    extraBuyers.append(buyer)
    isRegistered.append(false)
    openPlans.append(0)
    return ordinaryBuyers + extraBuyers.count - 1
  }

  func extra(_ buyer: Int) -> ExtraBuyer? { buyer < ordinaryBuyers ? nil : extraBuyers[buyer - ordinaryBuyers] }

  func place(ofBuyer buyer: Int) -> Place {
    if let extra = extra(buyer) { return places[Int(extra.place)] }
    var index = 0
    while buyer >= buyerStarts[index + 1] { index += 1 }
    return places[index]
  }

  func session(ofBuyer buyer: Int) -> UInt64 {
    if let extra = extra(buyer), extra.session != 0 { return extra.session }
    return mixed(seed, 3, UInt64(buyer))
  }

  /// Mostly somebody of the seller's own place, and some much more often than others.
  func someBuyer(for seller: Seller, _ chance: inout Chance) -> Int {
    var range = 0..<ordinaryBuyers
    if chance.isHit(perMille: 750) {
      let home = buyerStarts[Int(seller.place)]..<buyerStarts[Int(seller.place) + 1]
      if !home.isEmpty { range = home }
    }
    let first = chance.below(range.count)
    return range.lowerBound + (chance.isHit(perMille: 400) ? first * chance.below(range.count) / max(1, range.count) : first)
  }
}

/// How busy the hours of a day are, in per cent of the busiest.
enum DayShape {
  static let hours = [12, 7, 4, 3, 3, 6, 14, 28, 45, 58, 66, 70, 74, 68, 62, 62, 66, 74, 84, 94, 100, 92, 62, 30]
  static let peak = 100
  static let mean = hours.reduce(0, +) / 24
}
