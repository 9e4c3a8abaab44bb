// That no object has a name twice. See `JSONTape` for how small and large objects differ.

/// Six bits that depend on a name's length, first eight and last eight bytes.
@inline(__always)
func nameHash(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
  let length = end &- start
  var first: UInt64 = 0
  var last: UInt64 = 0
  if start &+ 8 <= bytes.count {
    // Sound: eight bytes from `start` lie inside the span, and any bit pattern is a UInt64.
    first = unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self))
    if length < 8 {
      first &= (1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1
    } else {
      // Sound: a name of eight bytes or more has eight before its end.
      last = unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: end &- 8, as: UInt64.self))
    }
  } else {
    for at in start..<end { first = first &<< 8 | UInt64(bytes[at]) }
  }
  let mixed = (first ^ (last &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: length)) &* 0xD6E8_FEB8_6659_FD93
  return ((mixed ^ (mixed &>> 32)) &* 0xD6E8_FEB8_6659_FD93) &>> 58
}

/// Whether the open object, whose token is at `object`, has a name equal to `name`, which is not on the tape yet.
@inline(never)
func hasName(_ bytes: Span<UInt8>, _ tokens: Span<JSONToken>, _ used: Int, in object: Int, equalTo name: JSONToken) -> Bool {
  var index = object + 1
  while index < used {
    let other = tokens[index]
    if other.isEscaped || name.isEscaped {
      if compareUnescaped(bytes, other, name) == 0 { return true }
    } else if other.length == name.length, sameBytes(bytes, other.start, name.start, other.length) {
      return true
    }
    // The name's value follows it; every value before an unread name is complete, so its `next` is known.
    index = tokens[index + 1].next
  }
  return false
}

@inline(__always)
private func sameBytes(_ bytes: Span<UInt8>, _ a: Int, _ b: Int, _ length: Int) -> Bool {
  for offset in 0..<length where bytes[a + offset] != bytes[b + offset] { return false }
  return true
}

/// The offset of the opening quote of a name that the closed object has had before, or nil. Of several, the one that comes first in the text.
func repeatedName(_ bytes: Span<UInt8>, _ tokens: Span<JSONToken>, of object: Int, names: Int) -> Int? {
  var order: [Int] = []
  order.reserveCapacity(names)
  var index = object + 1
  while index < tokens[object].next {
    order.append(index)
    index = tokens[index + 1].next
  }
  sort(&order, bytes, tokens)
  var first: Int?
  for position in order.indices.dropFirst() where compareUnescaped(bytes, tokens[order[position - 1]], tokens[order[position]]) == 0 {
    let offset = tokens[order[position]].start - 1
    first = min(first ?? offset, offset)
  }
  return first
}

/// Sorts indices of names by their text, equal ones by place. Heapsort: no worst case, no closure that would have to capture the span.
private func sort(_ order: inout [Int], _ bytes: Span<UInt8>, _ tokens: Span<JSONToken>) {
  func isBefore(_ a: Int, _ b: Int, _ bytes: Span<UInt8>, _ tokens: Span<JSONToken>) -> Bool {
    let comparison = compareUnescaped(bytes, tokens[a], tokens[b])
    return comparison != 0 ? comparison < 0 : a < b
  }
  func sink(_ start: Int, _ end: Int, _ order: inout [Int], _ bytes: Span<UInt8>, _ tokens: Span<JSONToken>) {
    var parent = start
    while true {
      var child = 2 * parent + 1
      guard child < end else { return }
      if child + 1 < end, isBefore(order[child], order[child + 1], bytes, tokens) { child += 1 }
      guard isBefore(order[parent], order[child], bytes, tokens) else { return }
      order.swapAt(parent, child)
      parent = child
    }
  }
  for start in stride(from: order.count / 2 - 1, through: 0, by: -1) { sink(start, order.count, &order, bytes, tokens) }
  for end in stride(from: order.count - 1, to: 0, by: -1) {
    order.swapAt(0, end)
    sink(0, end, &order, bytes, tokens)
  }
}

/// Negative, zero or positive as `a`'s text comes before, is, or comes after `b`'s, by bytes of UTF-8.
private func compareUnescaped(_ bytes: Span<UInt8>, _ a: JSONToken, _ b: JSONToken) -> Int {
  var left = UnescapedBytes(a)
  var right = UnescapedBytes(b)
  while true {
    switch (left.next(bytes), right.next(bytes)) {
    case (nil, nil): return 0
    case (nil, _): return -1
    case (_, nil): return 1
    case (let x?, let y?): if x != y { return Int(x) - Int(y) }
    }
  }
}

/// The bytes of a validated string's text, one by one, without building it.
struct UnescapedBytes {
  private var at: Int
  private let end: Int
  /// Bytes of a character that was escaped, the next one lowest; and how many.
  private var held: UInt32 = 0
  private var heldCount = 0

  init(_ token: JSONToken) {
    at = token.start
    end = token.end
  }

  mutating func next(_ bytes: Span<UInt8>) -> UInt8? {
    if heldCount > 0 {
      let byte = UInt8(truncatingIfNeeded: held)
      held >>= 8
      heldCount -= 1
      return byte
    }
    guard at < end else { return nil }
    let byte = bytes[at]
    guard byte == 0x5C, at + 1 < end else {
      at += 1
      return byte
    }
    let escape = bytes[at + 1]
    at += 2
    switch escape {
    case 0x62: return 0x08
    case 0x66: return 0x0C
    case 0x6E: return 0x0A
    case 0x72: return 0x0D
    case 0x74: return 0x09
    case 0x75: return unicode(bytes)
    default: return escape
    }
  }

  /// The first byte of the character escaped as `\u…`, whose digits start at `at`; the others are held.
  private mutating func unicode(_ bytes: Span<UInt8>) -> UInt8? {
    guard var value = hexadecimalUnit(bytes, at) else { return nil }
    at += 4
    if value & 0xFC00 == 0xD800, let low = escapedUnit(bytes, at) {
      value = 0x10000 + ((value & 0x3FF) << 10 | (low & 0x3FF))
      at += 6
    }
    switch value {
    case ..<0x80:
      return UInt8(truncatingIfNeeded: value)
    case ..<0x800:
      hold(0x80 | value & 0x3F, 1)
      return UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
    case ..<0x10000:
      hold((0x80 | value >> 6 & 0x3F) | (0x80 | value & 0x3F) << 8, 2)
      return UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
    default:
      hold((0x80 | value >> 12 & 0x3F) | (0x80 | value >> 6 & 0x3F) << 8 | (0x80 | value & 0x3F) << 16, 3)
      return UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
    }
  }

  private mutating func hold(_ bytes: UInt32, _ count: Int) {
    held = bytes
    heldCount = count
  }
}
