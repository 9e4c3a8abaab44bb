/// What is to happen in the simulated world.
enum Act: UInt8 {
  case registerSeller, updateSeller, arrival, registerBuyer, place, pay, deliver, refund, dispute
  case payoutDay, payout, takeAdvance, sellerLogin, security, applyForPlan, spike, closeShop, replay, tick
}

/// One thing to happen at one moment. Everything it needs is a number, so that a million of them are cheap to keep in order.
struct Happening {
  /// Microseconds since the epoch, whole milliseconds.
  var time: Int64
  /// Order of scheduling; settles equal times, so that the order of events is the same in every run.
  var sequence: UInt32 = 0
  var act: Act
  /// `Scenario.number`, or 0.
  var scenario: UInt8 = 0
  /// What kind of it: a `SecurityChange`, a payment method, a dispute reason.
  var detail: UInt8 = 0
  var seller: Int32 = -1
  var buyer: Int32 = -1
  /// The order, the bank account, the kept line, as the act has it.
  var number: UInt32 = 0
  /// Minor units, or a count.
  var amount: Int64 = 0
  /// Whose device and address are used; 0 for the party's own.
  var session: UInt64 = 0
}

/// Happenings in order of time: a heap with four children a node, which moves half as often as one with two.
struct Agenda {
  private var heap: [Happening] = []
  private var scheduled: UInt32 = 0

  var isEmpty: Bool { heap.isEmpty }

  mutating func add(_ happening: Happening) {
    var item = happening
    scheduled &+= 1
    item.sequence = scheduled
    heap.append(item)
    var index = heap.count - 1
    while index > 0 {
      let parent = (index - 1) / 4
      guard isEarlier(item, heap[parent]) else { break }
      heap[index] = heap[parent]
      index = parent
    }
    heap[index] = item
  }

  mutating func removeFirst() -> Happening? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    let count = heap.count
    var index = 0
    while true {
      let child = index * 4 + 1
      guard child < count else { break }
      var least = child
      for other in child + 1..<max(child + 1, min(child + 4, count)) where isEarlier(heap[other], heap[least]) { least = other }
      guard isEarlier(heap[least], last) else { break }
      heap[index] = heap[least]
      index = least
    }
    heap[index] = last
    return first
  }

  @inline(__always)
  private func isEarlier(_ a: Happening, _ b: Happening) -> Bool {
    a.time != b.time ? a.time < b.time : a.sequence < b.sequence
  }
}

enum SecurityChange: UInt8 {
  case login, loginFailed, newDevice, password, email, phone, payoutAccount
}

enum PaymentMethod: UInt8 {
  case card, wallet, bankTransfer, payLater
  /// A card that this buyer never used before: what card testers have.
  case otherCard
}
