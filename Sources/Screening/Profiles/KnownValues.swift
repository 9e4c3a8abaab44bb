// The last value of every field an account is known by, merged field by field: an update that names only the address leaves the name
// as it was. A few earlier values are kept beside it, so that an event which arrives late is judged by what was known at its time, and
// a correction can be taken back.

/// The known values of all accounts.
struct KnownValues {
  private struct Entry {
    var time: Int64
    var value: FieldValue
  }
  private struct History {
    var entries: [Entry] = []
    /// The time of the newest value that was dropped.
    var droppedThrough = Int64.min
  }

  /// How many values of one field are kept for an account.
  static let historyMax = 8

  private var index = RingIndex()
  private var histories: [History] = []

  private func find(_ account: UInt32, _ field: FieldID) -> Int? {
    let found = index.find(RingKey(group: 0, entity: account, log: UInt32(field.rawValue)))
    return found < 0 ? nil : found
  }

  mutating func add(account: UInt32, field: FieldID, time: Int64, value: FieldValue) {
    let at: Int
    if let found = find(account, field) {
      at = found
    } else {
      at = histories.count
      histories.append(History())
      index.insert(RingKey(group: 0, entity: account, log: UInt32(field.rawValue)), ring: at)
    }
    var place = histories[at].entries.count
    while place > 0, histories[at].entries[place - 1].time > time { place -= 1 }
    histories[at].entries.insert(Entry(time: time, value: value), at: place)
    if histories[at].entries.count > KnownValues.historyMax {
      histories[at].droppedThrough = max(histories[at].droppedThrough, histories[at].entries[0].time)
      histories[at].entries.removeFirst()
    }
  }

  mutating func remove(account: UInt32, field: FieldID, time: Int64, value: FieldValue) {
    guard let at = find(account, field) else { return }
    guard let place = histories[at].entries.lastIndex(where: { $0.time == time && $0.value == value }) else { return }
    histories[at].entries.remove(at: place)
  }

  /// The last value at or before a time: `absent` if there is none, nil if there was one and it is no longer kept.
  func value(account: UInt32, field: FieldID, at time: Int64) -> FieldValue? {
    guard let at = find(account, field) else { return .absent }
    let dropped = histories[at].droppedThrough
    guard let entry = histories[at].entries.last(where: { $0.time <= time }) else {
      return dropped > time || dropped == .min ? .absent : nil
    }
    // A dropped value that lies between would be the answer.
    return dropped > entry.time && dropped <= time ? nil : entry.value
  }
}
