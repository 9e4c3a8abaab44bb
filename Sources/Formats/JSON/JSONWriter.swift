/// Writes compact JSON into one buffer: members in the order of the calls, the fewest escapes, no white space. The same calls give the same bytes.
///
/// Commas and colons are the writer's business. Calls that would not make valid JSON (a value without a name in an object, the wrong end) are mistakes of the
/// program and stop it. After `reset` the buffer keeps its memory, so that a warm writer allocates nothing.
public struct JSONWriter: Sendable {
  /// What has been written since the last `reset`.
  public private(set) var bytes: [UInt8] = []
  /// Whether each open container is an object, the innermost lowest.
  private var openObjects: UInt64 = 0
  private var depth = 0
  private var needsComma = false
  private var hasName = false

  /// The most arrays and objects inside each other.
  public static let depthMax = 64

  public init() {}

  /// Empties the buffer and keeps its memory.
  public mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    openObjects = 0
    depth = 0
    needsComma = false
    hasName = false
  }

  /// Whether one whole value stands in the buffer, or nothing.
  public var isComplete: Bool { depth == 0 }

  public mutating func beginObject() { begin(0x7B, isObject: true) }
  public mutating func endObject() { end(0x7D, isObject: true) }
  public mutating func beginArray() { begin(0x5B, isObject: false) }
  public mutating func endArray() { end(0x5D, isObject: false) }

  /// The name of the next member.
  public mutating func key(_ name: StaticString) {
    startName()
    appendQuoted(name)
    bytes.append(0x3A)
  }

  /// The name of the next member.
  public mutating func key(_ name: String) {
    startName()
    appendQuoted(name)
    bytes.append(0x3A)
  }

  public mutating func string(_ text: String) {
    startValue()
    appendQuoted(text)
  }

  public mutating func string(_ text: StaticString) {
    startValue()
    appendQuoted(text)
  }

  /// A string from UTF-8; what is not valid UTF-8 is written as U+FFFD.
  public mutating func string(utf8 text: Span<UInt8>) {
    startValue()
    guard isValidUTF8(text) else {
      // Sound: the pointer is used only inside the closure, and String copies what it reads.
      appendQuoted(unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
      return
    }
    // Sound: the pointer is used only inside the closure.
    unsafe text.withUnsafeBufferPointer { unsafe appendQuoted($0) }
  }

  public mutating func integer(_ value: some BinaryInteger) {
    startValue()
    appendDecimal(value)
  }

  public mutating func bool(_ value: Bool) {
    startValue()
    append(value ? "true" : "false")
  }

  public mutating func null() {
    startValue()
    append("null")
  }

  /// A number as it was read, digit for digit.
  public mutating func number(_ number: JSONNumber) {
    startValue()
    bytes.append(contentsOf: number.text.utf8)
  }

  /// Whole JSON values made elsewhere, copied as they are. The caller answers for their being one valid value.
  public mutating func raw(_ json: Span<UInt8>) {
    startValue()
    // Sound: the pointer is used only inside the closure, and the array copies what it reads.
    unsafe json.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// One JSON value made elsewhere, copied as it is. The caller answers for its being one valid value.
  public mutating func raw(_ json: [UInt8]) {
    startValue()
    bytes.append(contentsOf: json)
  }

  /// One JSON value known at compile time, copied as it is.
  public mutating func raw(_ json: StaticString) {
    startValue()
    append(json)
  }

  /// A value read before.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let truth): bool(truth)
    case .number(let exact): number(exact)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.name)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// A line feed between values, for JSON lines. Only between whole values.
  public mutating func endLine() {
    precondition(depth == 0, "a line ends after a whole value")
    bytes.append(0x0A)
    needsComma = false
  }
}

extension JSONWriter {
  private mutating func begin(_ bracket: UInt8, isObject: Bool) {
    startValue()
    precondition(depth < Self.depthMax, "at most 64 containers are open")
    openObjects = openObjects << 1 | (isObject ? 1 : 0)
    depth += 1
    needsComma = false
    bytes.append(bracket)
  }

  private mutating func end(_ bracket: UInt8, isObject: Bool) {
    precondition(depth > 0 && (openObjects & 1 == 1) == isObject && !hasName, "a container ends as it began")
    openObjects >>= 1
    depth -= 1
    needsComma = true
    bytes.append(bracket)
  }

  private mutating func startName() {
    precondition(depth > 0 && openObjects & 1 == 1 && !hasName, "a name stands in an object, before its value")
    if needsComma { bytes.append(0x2C) }
    hasName = true
    needsComma = false
  }

  private mutating func startValue() {
    if depth > 0, openObjects & 1 == 1 {
      precondition(hasName, "a value in an object has a name")
      hasName = false
    } else if needsComma {
      precondition(depth > 0, "one value, or one a line")
      bytes.append(0x2C)
    }
    needsComma = true
  }

  private mutating func append(_ text: StaticString) {
    // Sound: a static string's bytes live for ever, and the buffer has their exact number.
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func appendQuoted(_ text: StaticString) {
    // Sound: as above.
    unsafe appendQuoted(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func appendQuoted(_ text: String) {
    var text = text
    // Sound: the pointer is used only inside the closure.
    text.withUTF8 { unsafe appendQuoted($0) }
  }

  /// Copies runs that need no escape whole, found eight bytes at a time.
  private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(0x22)
    var from = 0
    var at = 0
    while true {
      at = unsafe nextToEscape(text, at)
      if at > from {
        // Sound: from..<at lies inside the buffer.
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<at]))
      }
      guard at < text.count else { break }
      appendEscape(unsafe text[at])
      at += 1
      from = at
    }
    bytes.append(0x22)
  }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    default:
      append("\\u00")
      bytes.append(0x30 + byte >> 4)
      bytes.append(byte & 0xF < 10 ? 0x30 + byte & 0xF : 0x57 + byte & 0xF)
    }
  }

  private mutating func appendDecimal(_ value: some BinaryInteger) {
    guard let small = Int64(exactly: value) else {
      bytes.append(contentsOf: String(value).utf8)
      return
    }
    var magnitude = small.magnitude
    if small < 0 { bytes.append(0x2D) }
    let start = bytes.count
    repeat {
      let (quotient, digit) = magnitude.quotientAndRemainder(dividingBy: 10)
      bytes.append(0x30 + UInt8(truncatingIfNeeded: digit))
      magnitude = quotient
    } while magnitude != 0
    bytes[start...].reverse()
  }
}

/// The offset of the first byte from `start` on that a JSON string cannot hold as it is: a quote, a backslash or a control; else the count.
private func nextToEscape(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
  let count = text.count
  let raw = UnsafeRawBufferPointer(text)
  var at = start
  while at &+ 8 <= count {
    // Sound: eight bytes from `at` lie inside the buffer, and any bit pattern is a UInt64.
    let word = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    let stops = UTF8Scan.jsonStops(word) & 0x8080_8080_8080_8080
    if stops != 0 { return at &+ stops.trailingZeroBitCount &>> 3 }
    at &+= 8
  }
  while at < count {
    let byte = unsafe text[at]
    if byte < 0x20 || byte == 0x22 || byte == 0x5C { return at }
    at += 1
  }
  return count
}

private func isValidUTF8(_ text: Span<UInt8>) -> Bool {
  var at = 0
  while at < text.count {
    let length = UTF8Scan.sequenceLength(text, at: at)
    guard length > 0 else { return false }
    at += length
  }
  return true
}
