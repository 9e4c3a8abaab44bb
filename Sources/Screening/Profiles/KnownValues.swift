// The last value of every field an account is known by, merged field by field: an update that names only the address leaves the name
// as it was. A few earlier values are kept beside it, so that an event which arrives late is judged by what was known at its time, and
// a correction can be taken back.
//
// Everything an account is known by lies together, the last values first: governance asks for ten of them on every decision, and a table
// of (account, field) made each of them a miss of the cache.

/// The known values of all accounts.
struct KnownValues {
  fileprivate struct Entry {
    var time: Int64
    var value: FieldValue
  }

  /// What is known of one field.
  fileprivate struct Slot {
    let field: UInt16
    /// Whether there is a last value: all may have been taken back.
    var isEmpty = false
    var time: Int64
    var value: FieldValue
    /// Before the last, oldest first.
    var earlier: [Entry] = []
    /// The time of the newest value that was dropped.
    var droppedThrough = Int64.min
  }

  /// Everything one account is known by, to be put back.
  struct Saved {
    fileprivate let place: Int32
    fileprivate let slots: [Slot]
  }

  /// How many values of one field are kept for an account.
  static let historyMax = 8

  /// By the account's number: its place, from 1; 0 is nobody anything is known of.
  private var places: [Int32] = []
  private var accounts: [[Slot]] = []

  private func place(_ account: UInt32) -> Int? {
    guard Int(account) < places.count else { return nil }
    let place = places[Int(account)]
    return place > 0 ? Int(place) - 1 : nil
  }

  private func slot(_ place: Int, _ field: FieldID) -> Int? {
    for at in accounts[place].indices where accounts[place][at].field == field.rawValue { return at }
    return nil
  }

  private mutating func makePlace(_ account: UInt32) -> Int {
    if let known = place(account) { return known }
    while places.count <= Int(account) { places.append(0) }
    accounts.append([])
    places[Int(account)] = Int32(accounts.count)
    return accounts.count - 1
  }

  mutating func add(account: UInt32, field: FieldID, time: Int64, value: FieldValue) {
    let place = makePlace(account)
    guard let at = slot(place, field) else {
      return accounts[place].append(Slot(field: field.rawValue, time: time, value: value))
    }
    accounts[place][at].add(time, value, historyMax: KnownValues.historyMax)
  }

  mutating func remove(account: UInt32, field: FieldID, time: Int64, value: FieldValue) {
    guard let place = place(account), let at = slot(place, field) else { return }
    accounts[place][at].remove(time, value)
  }

  /// The last value at or before a time: `absent` if there is none, nil if there was one and it is no longer kept.
  func value(account: UInt32, field: FieldID, at time: Int64) -> FieldValue? {
    guard let place = place(account), let at = slot(place, field) else { return .absent }
    return accounts[place][at].stated(by: time)
  }

  /// Several fields of one account at once; `use` gets the place of the field and its value, and nothing for what is not known.
  func values(account: UInt32, fields: [FieldID], at time: Int64, use: (Int, FieldValue?) -> Void) {
    guard let place = place(account) else { return }
    for at in accounts[place].indices {
      let field = accounts[place][at].field
      guard let asked = fields.firstIndex(where: { $0.rawValue == field }) else { continue }
      use(asked, accounts[place][at].stated(by: time))
    }
  }

  /// What an account is known by now; nil if by nothing.
  func saved(account: UInt32) -> Saved? { place(account).map { Saved(place: Int32($0), slots: accounts[$0]) } }

  mutating func restore(_ saved: Saved) { accounts[Int(saved.place)] = saved.slots }
}

extension KnownValues.Slot {
  fileprivate mutating func add(_ time: Int64, _ value: FieldValue, historyMax: Int) {
    if isEmpty {
      isEmpty = false
      self.time = time
      self.value = value
      return
    }
    if time >= self.time {
      earlier.append(KnownValues.Entry(time: self.time, value: self.value))
      self.time = time
      self.value = value
    } else {
      var place = earlier.count
      while place > 0, earlier[place - 1].time > time { place -= 1 }
      earlier.insert(KnownValues.Entry(time: time, value: value), at: place)
    }
    if earlier.count + 1 > historyMax {
      droppedThrough = max(droppedThrough, earlier[0].time)
      earlier.removeFirst()
    }
  }

  fileprivate mutating func remove(_ time: Int64, _ value: FieldValue) {
    if !isEmpty, self.time == time, self.value == value {
      if let last = earlier.popLast() {
        self.time = last.time
        self.value = last.value
      } else {
        isEmpty = true
        self.value = .absent
      }
    } else if let place = earlier.lastIndex(where: { $0.time == time && $0.value == value }) {
      earlier.remove(at: place)
    }
  }

  fileprivate func stated(by moment: Int64) -> FieldValue? {
    if !isEmpty, time <= moment { return answer(time, value, at: moment) }
    if let entry = earlier.last(where: { $0.time <= moment }) { return answer(entry.time, entry.value, at: moment) }
    return droppedThrough > moment || droppedThrough == .min ? .absent : nil
  }

  /// A dropped value that lies between would be the answer.
  private func answer(_ time: Int64, _ value: FieldValue, at moment: Int64) -> FieldValue? {
    droppedThrough > time && droppedThrough <= moment ? nil : value
  }
}
