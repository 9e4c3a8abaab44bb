// The memory of all windows: one array of 16-byte entries, cut into rings of power-of-two size.
//
// A ring is the log of one entity and one class of events in order of time. It keeps no state per window: a count is a difference of
// places and a sum a difference of running totals, so that any number of window lengths share one log. Places are found by galloping
// back from the newest entry. A late entry is inserted where it belongs and the running totals behind it are corrected, so that the
// answer never depends on the order of arrival. Arrays per entity were rejected: they took twice the memory and three times as long.

/// One past event in one log.
struct RingEntry {
  /// Microseconds since 1970.
  var time: Int64
  /// In a log of amounts the total of all entries before this one, wrapping; in a log of values the value's number; else 0.
  var value: Int64
}

/// One log: a piece of the arena and what is needed to answer for what is no longer there.
struct Ring {
  var base: UInt32 = 0
  var head: UInt32 = 0
  var count: UInt32 = 0
  var logCapacity: UInt8 = 0
  /// The wrapping sum of all amounts in the ring plus that of all dropped ones.
  var total: Int64 = 0
  /// The greatest magnitude an amount of this ring ever had; tells whether a difference of wrapping totals is exact.
  var magnitudeMax: UInt64 = 0
  /// The time of the newest entry that was dropped; a window that reaches further back cannot be answered.
  var droppedThrough: Int64 = .min
}

/// What part of a ring a window covers: places `first ..< end`, oldest first.
struct RingSlice {
  var ring: Int
  var first: Int
  var end: Int

  var count: Int { end - first }
}

struct RingArena {
  private(set) var entries: [RingEntry] = []
  private(set) var rings: [Ring] = []
  /// Bases of returned pieces, by the logarithm of their size.
  private var free: [[UInt32]] = Array(repeating: [], count: 32)

  private static let smallestLog: UInt8 = 1

  mutating func makeRing() -> Int {
    var ring = Ring()
    ring.logCapacity = RingArena.smallestLog
    ring.base = allocate(RingArena.smallestLog)
    rings.append(ring)
    return rings.count - 1
  }

  private mutating func allocate(_ logCapacity: UInt8) -> UInt32 {
    if let base = free[Int(logCapacity)].popLast() { return base }
    let base = entries.count
    precondition(base + (1 << Int(logCapacity)) <= Int(UInt32.max), "a lane keeps at most 2^32 window entries")
    for _ in 0..<(1 << Int(logCapacity)) { entries.append(RingEntry(time: 0, value: 0)) }
    return UInt32(base)
  }

  @inline(__always)
  private func place(_ ring: Ring, _ index: Int) -> Int {
    Int(ring.base) + ((Int(ring.head) + index) & ((1 << Int(ring.logCapacity)) - 1))
  }

  @inline(__always)
  func time(_ ring: Int, _ index: Int) -> Int64 { entries[place(rings[ring], index)].time }

  /// The number stored at a place of a ring of values.
  @inline(__always)
  func value(_ ring: Int, _ index: Int) -> Int64 { entries[place(rings[ring], index)].value }

  /// The amount at a place of a ring of running totals.
  @inline(__always)
  func amount(_ ring: Int, _ index: Int) -> Int64 {
    let r = rings[ring]
    let after = index + 1 < Int(r.count) ? entries[place(r, index + 1)].value : r.total
    return after &- entries[place(r, index)].value
  }

  /// Adds an entry at its place in time, behind those of the same time, and drops what is older than `horizon` before the newest.
  mutating func add(_ ring: Int, time: Int64, value: Int64, isRunning: Bool, horizon: Int64) {
    if isRunning { rings[ring].magnitudeMax = max(rings[ring].magnitudeMax, value.magnitude) }
    if Int(rings[ring].count) == 1 << Int(rings[ring].logCapacity) { grow(ring) }
    let count = Int(rings[ring].count)
    let at = count == 0 || entries[place(rings[ring], count - 1)].time <= time ? count : upperBound(ring, time)
    rings[ring].count += 1
    let r = rings[ring]
    if at < count {
      var index = count
      while index > at {
        var moved = entries[place(r, index - 1)]
        if isRunning { moved.value &+= value }
        entries[place(r, index)] = moved
        index -= 1
      }
    }
    var stored = value
    if isRunning {
      // What now stands behind begins after this amount; before it lies everything that begins before.
      stored = at < count ? entries[place(r, at + 1)].value &- value : r.total
      rings[ring].total = r.total &+ value
    }
    entries[place(r, at)] = RingEntry(time: time, value: stored)
    drop(ring, olderThan: horizon)
  }

  /// Takes one entry with this time and value out again; false if there is none, as when it was dropped.
  mutating func remove(_ ring: Int, time: Int64, value: Int64, isRunning: Bool) -> Bool {
    var at = upperBound(ring, time) - 1
    while at >= 0, self.time(ring, at) == time {
      if (isRunning ? amount(ring, at) : self.value(ring, at)) == value { break }
      at -= 1
    }
    guard at >= 0, self.time(ring, at) == time else { return false }
    let r = rings[ring]
    for index in at..<(Int(r.count) - 1) {
      var moved = entries[place(r, index + 1)]
      if isRunning { moved.value &-= value }
      entries[place(r, index)] = moved
    }
    rings[ring].count -= 1
    if isRunning { rings[ring].total = r.total &- value }
    return true
  }

  private mutating func drop(_ ring: Int, olderThan horizon: Int64) {
    let newest = time(ring, Int(rings[ring].count) - 1)
    let (edge, overflow) = newest.subtractingReportingOverflow(horizon)
    guard !overflow else { return }
    while rings[ring].count > 0 {
      let oldest = time(ring, 0)
      guard oldest <= edge else { return }
      rings[ring].droppedThrough = max(rings[ring].droppedThrough, oldest)
      rings[ring].head = (rings[ring].head + 1) & UInt32((1 << Int(rings[ring].logCapacity)) - 1)
      rings[ring].count -= 1
    }
  }

  private mutating func grow(_ ring: Int) {
    let old = rings[ring]
    let base = allocate(old.logCapacity + 1)
    for index in 0..<Int(old.count) { entries[Int(base) + index] = entries[place(old, index)] }
    free[Int(old.logCapacity)].append(old.base)
    rings[ring].base = base
    rings[ring].head = 0
    rings[ring].logCapacity = old.logCapacity + 1
  }

  /// How many entries of the ring lie at or before `time`; gallops from the newest. O(log distance).
  func upperBound(_ ring: Int, _ time: Int64) -> Int { upperBound(ring, time, below: Int(rings[ring].count)) }

  func upperBound(_ ring: Int, _ time: Int64, below end: Int) -> Int {
    let r = rings[ring]
    var high = end
    var step = 1
    while high > 0, entries[place(r, high - 1)].time > time {
      let low = max(0, high - step)
      guard low > 0, entries[place(r, low)].time > time else { return binary(r, time, low, high) }
      high = low
      step <<= 1
    }
    return high
  }

  private func binary(_ r: Ring, _ time: Int64, _ start: Int, _ end: Int) -> Int {
    var low = start
    var high = end
    while low < high {
      let middle = (low + high) >> 1
      if entries[place(r, middle)].time <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The entries with a time after `start` among the first `end`; nil if some of them may have been dropped.
  func slice(_ ring: Int, after start: Int64, end: Int) -> RingSlice? {
    guard rings[ring].droppedThrough <= start else { return nil }
    return RingSlice(ring: ring, first: upperBound(ring, start, below: end), end: end)
  }

  /// The exact sum of the amounts in a slice of running totals.
  func sum(_ slice: RingSlice) -> Int128 {
    guard slice.count > 0 else { return 0 }
    let r = rings[slice.ring]
    // A difference of wrapping totals is the true sum whenever the true sum fits, which the greatest amount bounds.
    let (bound, overflow) = r.magnitudeMax.multipliedReportingOverflow(by: UInt64(slice.count))
    if !overflow, bound <= UInt64(Int64.max) {
      let after = slice.end < Int(r.count) ? entries[place(r, slice.end)].value : r.total
      return Int128(after &- entries[place(r, slice.first)].value)
    }
    var sum: Int128 = 0
    for index in slice.first..<slice.end { sum += Int128(amount(slice.ring, index)) }
    return sum
  }

  /// Bytes the arena holds, free pieces included.
  var byteCount: Int { entries.capacity * MemoryLayout<RingEntry>.stride + rings.capacity * MemoryLayout<Ring>.stride }
}
