import Formats
import Reference

/// The marketplace in motion: takes what happens next from the agenda, lets it change the world, and writes the event it leaves behind.
struct World: Sendable {
  let seed: UInt64
  let listed: [ListedParty]
  let isDirty: Bool
  let start: Int64
  let end: Int64
  private(set) var now: Int64
  var population: Population
  var agenda = Agenda()
  var chance: Chance
  let zones: Zones
  var writer = EventWriter()
  var eventCount: UInt32 = 0
  var orderCount: UInt32 = 0
  var documentCount: UInt32 = 0
  /// Bytes that do not stand in the writer: kept lines that come late or again, and dirt.
  var otherLine: [UInt8]? = nil
  var kept = KeptLines()
  private var dirtyLines: [(bytes: [UInt8], id: String)] = []
  var label: SimulatedLabel? = nil
  /// The id of the event that is being corrected; 0 while none is.
  var corrects: UInt32 = 0
  /// Of the event in the writer, which need not be the happening's.
  var scenarioWritten: UInt8 = 0

  init(_ marketplace: Marketplace) {
    seed = marketplace.seed
    listed = marketplace.listed
    isDirty = marketplace.isDirty
    start = Int64(marketplace.start.daysSinceEpoch) * Clock.day
    end = start + Int64(marketplace.days) * Clock.day
    now = start
    zones = Zones(around: marketplace.start)
    chance = Chance(mixed(marketplace.seed, 4))
    population = Population(seed: marketplace.seed, sellers: marketplace.sellers, start: start)
    for index in population.sellers.indices {
      agenda.add(Happening(time: population.sellers[index].registered, act: .registerSeller, seller: Int32(index)))
    }
    agenda.add(Happening(time: start, act: .tick))
    addScenarios(sellers: marketplace.sellers)
  }

  /// The line in hand, without a line feed.
  var line: [UInt8] { otherLine ?? writer.json.bytes }

  func appendLine(to buffer: inout [UInt8]) {
    if let otherLine { buffer += otherLine } else { buffer += writer.json.bytes }
    buffer.append(UInt8(ascii: "\n"))
  }

  /// Goes on to the next event; false when the time is over.
  mutating func advance() -> Bool {
    otherLine = nil
    if let (bytes, id) = dirtyLines.popLast() {
      otherLine = bytes
      label = SimulatedLabel(eventID: id, scenario: .malformed)
      return true
    }
    while let happening = agenda.removeFirst(), happening.time < end {
      now = happening.time
      let before = eventCount
      perform(happening)
      guard eventCount != before || otherLine != nil else { continue }
      if otherLine == nil {
        label = Scenario.numbered(scenarioWritten).map { SimulatedLabel(eventID: eventID(writer.id), scenario: $0) }
        guard disorder(happening) else { continue }
      }
      return true
    }
    return false
  }

  private func eventID(_ number: UInt32) -> String {
    let digits = String(number)
    return "e" + String(repeating: "0", count: 10 - digits.count) + digits
  }

  /// Sometimes the event comes twice, is corrected later, or arrives late. False if it is not to be seen now.
  private mutating func disorder(_ h: Happening) -> Bool {
    guard now >= start else { return true }
    let lot = chance.below(10_000)
    if lot < 20, h.act != .tick {
      keep(writer.json.bytes, until: now + milliseconds(1000, 7_200_000), .duplicate)
    } else if lot < 40, h.act == .place || h.act == .pay || h.act == .deliver {
      let original = writer.json.bytes
      let id = writer.id
      var corrected = h
      corrected.amount = max(1, h.amount / 10 * 9)
      corrected.number = h.act == .place ? orderCount : h.number
      rewrite(corrected, id: id)
      keep(writer.json.bytes, until: now + milliseconds(600_000, 86_400_000), .correction)
      otherLine = original
    } else if lot < 70, h.scenario == 0, h.act == .deliver || h.act == .security || h.act == .refund {
      keep(writer.json.bytes, until: now + milliseconds(3_600_000, 2 * 86_400_000), .late)
      return false
    }
    if isDirty, chance.isHit(perMille: 5) {
      dirtyLines.append(Dirt.line(like: line, number: eventCount, &chance))
    }
    return true
  }

  private mutating func keep(_ bytes: [UInt8], until time: Int64, _ scenario: Scenario) {
    let number = kept.add(bytes, SimulatedLabel(eventID: eventID(writer.id), scenario: scenario))
    agenda.add(Happening(time: time, act: .replay, number: number))
  }

  /// The same event with version 1.
  private mutating func rewrite(_ h: Happening, id: UInt32) {
    corrects = id
    switch h.act {
    case .place: writeOrder("order.placed", h)
    case .pay: writeOrder("order.paid", h)
    default: writeDelivery(h)
    }
    corrects = 0
  }
}

/// Lines that are to come again or late, by number; places are used again, so that memory does not grow with the stream.
struct KeptLines: Sendable {
  private var lines: [(bytes: [UInt8], label: SimulatedLabel)?] = []
  private var free: [UInt32] = []

  mutating func add(_ bytes: [UInt8], _ label: SimulatedLabel) -> UInt32 {
    if let place = free.popLast() {
      lines[Int(place)] = (bytes, label)
      return place
    }
    lines.append((bytes, label))
    return UInt32(lines.count - 1)
  }

  mutating func take(_ number: UInt32, _ label: inout SimulatedLabel?) -> [UInt8]? {
    guard let line = lines[Int(number)] else { return nil }
    lines[Int(number)] = nil
    free.append(number)
    label = line.label
    return line.bytes
  }
}
