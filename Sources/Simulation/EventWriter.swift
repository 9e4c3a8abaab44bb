import Formats
import Reference

/// Puts events into JSON, in the form that `models/events.yaml` describes. One line at a time stands in its buffer.
struct EventWriter {
  private(set) var json = JSONWriter()
  private var text: [UInt8] = []
  /// The id of the line in the buffer.
  private(set) var id: UInt32 = 0

  init() { text.reserveCapacity(128) }

  mutating func begin(_ kind: StaticString, id: UInt32, version: Int = 0, time: Int64, offset: Int16) {
    self.id = id
    json.reset()
    json.beginObject()
    json.key("source")
    json.string("market")
    json.key("id")
    putNumber("e", id)
    json.key("version")
    json.integer(version)
    json.key("kind")
    json.string(kind)
    json.key("occurred_at")
    text.removeAll(keepingCapacity: true)
    (Instant(microseconds: time, offsetMinutes: offset) ?? .first).append(to: &text)
    flush()
  }

  mutating func end() { json.endObject() }

  mutating func seller(_ index: Int32) { named("seller", "S", UInt32(truncatingIfNeeded: index)) }

  mutating func buyer(_ index: Int32) { named("buyer", "B", UInt32(truncatingIfNeeded: index)) }

  mutating func open(_ name: StaticString) {
    json.key(name)
    json.beginObject()
  }

  mutating func close() { json.endObject() }

  mutating func array(_ name: StaticString) {
    json.key(name)
    json.beginArray()
  }

  mutating func element() { json.beginObject() }

  mutating func endArray() { json.endArray() }

  mutating func string(_ name: StaticString, _ value: StaticString) {
    json.key(name)
    json.string(value)
  }

  mutating func string(_ name: StaticString, _ value: String) {
    json.key(name)
    json.string(value)
  }

  mutating func integer(_ name: StaticString, _ value: Int) {
    json.key(name)
    json.integer(value)
  }

  mutating func date(_ name: StaticString, _ value: CivilDate) {
    json.key(name)
    text.removeAll(keepingCapacity: true)
    value.append(to: &text)
    flush()
  }

  mutating func money(_ name: StaticString, _ amountMinor: Int64, _ currency: Currency) {
    json.key(name)
    text.removeAll(keepingCapacity: true)
    Money(amountMinor: amountMinor, currency: currency).appendMajorText(to: &text)
    flush()
  }

  mutating func named(_ name: StaticString, _ prefix: StaticString, _ number: UInt32) {
    json.key(name)
    putNumber(prefix, number)
  }

  /// A token such as `dev_3fa90c12bb71`.
  mutating func token(_ name: StaticString, _ prefix: StaticString, _ value: UInt64) {
    json.key(name)
    text.removeAll(keepingCapacity: true)
    put(prefix)
    for shift in stride(from: 44, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 15
      text.append(digit < 10 ? 48 + digit : 87 + digit)
    }
    flush()
  }

  /// Device, address and country of a session, all three from its number. Addresses are of the blocks set aside for carriers' own networks,
  /// tests and documentation (RFC 6598, 2544, 3849), so that no real line is named.
  mutating func session(_ seed: UInt64, country: String) {
    open("session")
    json.key("ip")
    text.removeAll(keepingCapacity: true)
    let bits = mixed(seed, 11)
    switch bits % 8 {
    case 0:
      put("2001:db8:")
      putHex(UInt16(truncatingIfNeeded: bits >> 8))
      put(":")
      putHex(UInt16(truncatingIfNeeded: bits >> 24))
      put("::")
      putHex(UInt16(truncatingIfNeeded: bits >> 40) | 1)
    case 1:
      put("198.")
      putDotted(18 + Int(bits >> 8 & 1), Int(bits >> 16 & 255), Int(bits >> 24 & 255))
    default:
      put("100.")
      putDotted(64 + Int(bits >> 8 & 63), Int(bits >> 16 & 255), Int(bits >> 24 & 255))
    }
    flush()
    token("device", "dev_", mixed(seed, 12))
    string("country", country)
    close()
  }

  /// A street with its number and town, as people of the place write it.
  mutating func street(_ name: StaticString, _ chance: inout Chance, _ place: Place) {
    let table = NameTable.all[place.culture.rawValue]
    json.key(name)
    text.removeAll(keepingCapacity: true)
    put(table.street.before)
    put(chance.pick(table.surnameStarts))
    put(table.street.after)
    put(" ")
    putDecimal(UInt32(chance.within(1, 180)))
    put(", ")
    put(chance.pick(place.cities))
    flush()
  }

  private mutating func putDotted(_ a: Int, _ b: Int, _ c: Int) {
    putDecimal(UInt32(a))
    put(".")
    putDecimal(UInt32(b))
    put(".")
    putDecimal(UInt32(c))
  }

  private mutating func putNumber(_ prefix: StaticString, _ number: UInt32) {
    text.removeAll(keepingCapacity: true)
    put(prefix)
    var place: UInt32 = 1_000_000_000
    while place > 0 {
      text.append(48 + UInt8(number / place % 10))
      place /= 10
    }
    flush()
  }

  private mutating func putDecimal(_ number: UInt32) {
    var place: UInt32 = 1
    while number / place >= 10 { place *= 10 }
    while place > 0 {
      text.append(48 + UInt8(number / place % 10))
      place /= 10
    }
  }

  private mutating func putHex(_ number: UInt16) {
    var shift = 12
    while shift > 0, number >> UInt16(shift) == 0 { shift -= 4 }
    while shift >= 0 {
      let digit = UInt8(number >> UInt16(shift) & 15)
      text.append(digit < 10 ? 48 + digit : 87 + digit)
      shift -= 4
    }
  }

  private mutating func put(_ part: String) { text.append(contentsOf: part.utf8) }

  private mutating func put(_ part: StaticString) {
    // Sound: a static string's bytes live for ever, and the buffer has their exact number.
    unsafe text.append(contentsOf: UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount))
  }

  private mutating func flush() {
    // A second reference, not a copy: the span must not come from a property of what is being changed.
    let bytes = text
    json.string(utf8: bytes.span)
  }
}
