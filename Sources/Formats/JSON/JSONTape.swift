/// A JSON text as a flat row of tokens, built in one pass and reused from text to text.
///
/// The token at index 0 is the whole value. An object's token is followed by name, value, name, value …; an array's by its elements; a token's `next` skips its
/// whole value, so that a member of no interest costs one step. The tape holds offsets, not bytes: its accessors take the same `Span` that was read.
///
/// Everything RFC 8259 allows is read, and nothing else: UTF-8 is checked once and fully, half surrogates and byte order marks are refused. One thing more is
/// refused: a name that stands twice in an object, compared after unescaping, because readers disagree on which one counts.
///
/// How it works: bytes are classed eight at a time inside strings and one at a time elsewhere; open containers are frames on a small stack, so that depth is a
/// number and not recursion. Names of small objects are compared with earlier ones only if a 64-bit filter cannot tell them apart; those of large objects are
/// sorted once at the closing brace, which an adversary cannot make quadratic as he could a hash table. A warm tape allocates nothing.
public struct JSONTape: Sendable {
  /// Tokens, of which the first `count` are of the text read last; the others are room for larger texts.
  @usableFromInline var storage: [JSONToken] = []
  /// The number of tokens of the text read last; 0 after a failure.
  public private(set) var count = 0
  private var frames: [JSONFrame] = []

  public init() {}

  /// Reads one text and leaves its tokens on the tape. O(bytes), and O(n log n) in the names of an object that has many.
  /// - Throws: `JSONFailure` with the first byte that is wrong.
  public mutating func read(_ bytes: Span<UInt8>, bounds: JSONBounds = .event) throws(JSONFailure) {
    count = 0
    while true {
      frames.removeAll(keepingCapacity: true)
      var scanned = 0
      // Out of `self` and back, so that the scanner works on plain values.
      var rows: [JSONToken] = []
      swap(&rows, &storage)
      var tokens = rows.mutableSpan
      let failure = scan(bytes, bounds: bounds, tokens: &tokens, used: &scanned, frames: &frames)
      swap(&rows, &storage)
      if failure?.reason == noRoom {
        // Every token has a byte of its own, so doubling ends here at the latest; a warm tape never comes here.
        let roomMax = min(bytes.count + 1, bounds.tokensMax)
        let room = min(max(256, bytes.count / 8, storage.count * 2), roomMax)
        storage = [JSONToken](repeating: JSONToken(.null, from: 0, to: 0, next: 0), count: room)
        continue
      }
      if let failure { throw failure }
      count = scanned
      return
    }
  }

  /// The token at `index`, which is below `count`.
  @inlinable public subscript(index: Int) -> JSONToken {
    precondition(index < count, "a token of this text")
    return storage[index]
  }

  /// The tokens of the text read last, in order of their start. Empty after a failure.
  public var tokens: ArraySlice<JSONToken> { storage[..<count] }
}

/// An array or object that is open.
struct JSONFrame: Sendable {
  let token: Int
  let isObject: Bool
  /// Names so far.
  var names = 0
  /// One bit for each name so far; a name whose bit is free is new.
  var filter: UInt64 = 0

  init(token: Int, isObject: Bool) {
    self.token = token
    self.isObject = isObject
  }
}

/// What the scanner says when the room for tokens, and not their bound, is at its end. No bound is so large.
private let noRoom = JSONFailure.Reason.tooManyTokens(.max)

/// Objects with more names than this are checked at their closing brace.
private let namesComparedMax = 24

/// The scanner. A free function over plain values, with the failure as its result: no state of the tape is touched through `self`.
private func scan(
  _ bytes: Span<UInt8>, bounds: JSONBounds, tokens: inout MutableSpan<JSONToken>, used: inout Int, frames: inout [JSONFrame]
) -> JSONFailure? {
  let count = bytes.count
  guard count <= bounds.bytesMax else { return JSONFailure(offset: bounds.bytesMax, reason: .tooManyBytes(bounds.bytesMax)) }
  let room = min(tokens.count, bounds.tokensMax)
  let full: JSONFailure.Reason = tokens.count < bounds.tokensMax ? noRoom : .tooManyTokens(bounds.tokensMax)
  let depthMax = bounds.depthMax
  var failure: JSONFailure?
  var at = afterSpace(bytes, 0)
  guard at < count else { return JSONFailure(offset: count, reason: .empty) }
  if at == 0, count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return JSONFailure(offset: 0, reason: .byteOrderMark) }
  var frame = JSONFrame(token: -1, isObject: false)
  var depth = 0

  values: while true {
    // A value starts at `at`, in an object its name.
    if frame.isObject {
      let expected: JSONFailure.Expected = frame.names == 0 ? .nameOrEnd : .name
      guard at < count else { return JSONFailure(offset: at, reason: .unexpectedEnd(expected)) }
      guard used < room else { return JSONFailure(offset: at, reason: full) }
      at = scanName(bytes, at, expected, &tokens, &used, &frame, &failure)
      if let failure { return failure }
    }
    guard at < count else { return JSONFailure(offset: at, reason: .unexpectedEnd(.value)) }
    guard used < room else { return JSONFailure(offset: at, reason: full) }
    let first = bytes[at]
    switch first {
    case 0x22:
      let token = scanString(bytes, openedAt: at, index: used, failure: &failure)
      if let failure { return failure }
      tokens[used] = token
      used &+= 1
      at = token.end + 1
    case 0x2D, 0x30...0x39:
      let end = scanNumber(bytes, from: at, failure: &failure)
      if let failure { return failure }
      tokens[used] = JSONToken(.number, from: at, to: end, next: used + 1)
      used &+= 1
      at = end
    case 0x7B, 0x5B:
      guard depth < depthMax else { return JSONFailure(offset: at, reason: .tooDeep(depthMax)) }
      frames.append(frame)
      depth += 1
      frame = JSONFrame(token: used, isObject: first == 0x7B)
      tokens[used] = JSONToken(frame.isObject ? .object : .array, from: at, to: at, next: 0)
      used &+= 1
      at = afterSpace(bytes, at + 1)
      guard at < count else { return JSONFailure(offset: at, reason: .unexpectedEnd(frame.isObject ? .nameOrEnd : .valueOrEnd)) }
      if frame.isObject {
        if bytes[at] != 0x7D { continue values }
      } else if bytes[at] != 0x5D {
        if !startsValue(bytes[at]) { return JSONFailure(offset: at, reason: .unexpectedByte(bytes[at], .valueOrEnd)) }
        continue values
      }
    // Empty: the closing bracket at `at` is handled below.
    case 0x74, 0x66, 0x6E:
      let kind: JSONToken.Kind = first == 0x74 ? .true : first == 0x66 ? .false : .null
      let end = scanLiteral(bytes, from: at, kind, failure: &failure)
      if let failure { return failure }
      tokens[used] = JSONToken(kind, from: at, to: end, next: used + 1)
      used &+= 1
      at = end
    default:
      return JSONFailure(offset: at, reason: .unexpectedByte(first, .value))
    }

    // A value, or the opening of an empty container, has just ended before `at`.
    while true {
      at = afterSpace(bytes, at)
      guard depth > 0 else { return at == count ? nil : JSONFailure(offset: at, reason: .trailingBytes) }
      let expected: JSONFailure.Expected = frame.isObject ? .commaOrObjectEnd : .commaOrArrayEnd
      guard at < count else { return JSONFailure(offset: at, reason: .unexpectedEnd(expected)) }
      let byte = bytes[at]
      if byte == 0x2C {
        at = afterSpace(bytes, at + 1)
        continue values
      }
      guard byte == (frame.isObject ? 0x7D : 0x5D) else { return JSONFailure(offset: at, reason: .unexpectedByte(byte, expected)) }
      at += 1
      tokens[frame.token].endOffset = UInt32(truncatingIfNeeded: at)
      tokens[frame.token].nextIndex = UInt32(truncatingIfNeeded: used)
      if frame.names > namesComparedMax, let repeated = repeatedName(bytes, tokens.span, of: frame.token, names: frame.names) {
        return JSONFailure(offset: repeated, reason: .duplicateName)
      }
      frame = frames.removeLast()
      depth -= 1
    }
  }
}

@inline(__always)
private func startsValue(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x22, 0x2D, 0x30...0x39, 0x7B, 0x5B, 0x74, 0x66, 0x6E: true
  default: false
  }
}

@inline(__always)
private func afterSpace(_ bytes: Span<UInt8>, _ start: Int) -> Int {
  var at = start
  while at < bytes.count {
    let byte = bytes[at]
    guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
    at += 1
  }
  return at
}

/// Scans a name and its colon, checks that the object has it once, and returns where its value starts.
@inline(__always)
private func scanName(
  _ bytes: Span<UInt8>, _ start: Int, _ expected: JSONFailure.Expected,
  _ tokens: inout MutableSpan<JSONToken>, _ used: inout Int, _ frame: inout JSONFrame, _ failure: inout JSONFailure?
) -> Int {
  guard bytes[start] == 0x22 else {
    failure = JSONFailure(offset: start, reason: .unexpectedByte(bytes[start], expected))
    return start
  }
  let name = scanString(bytes, openedAt: start, index: used, failure: &failure)
  if failure != nil { return start }
  // An escaped name may equal one with any other bit, so it is compared with all, and all later ones with it.
  let bit: UInt64 = name.isEscaped ? ~0 : 1 << nameHash(bytes, from: name.start, to: name.end)
  if frame.filter & bit != 0, frame.names < namesComparedMax, hasName(bytes, tokens.span, used, in: frame.token, equalTo: name) {
    failure = JSONFailure(offset: start, reason: .duplicateName)
    return start
  }
  frame.filter |= bit
  frame.names += 1
  tokens[used] = name
  used &+= 1
  var at = afterSpace(bytes, name.end + 1)
  guard at < bytes.count, bytes[at] == 0x3A else {
    failure = JSONFailure(offset: at, reason: at < bytes.count ? .unexpectedByte(bytes[at], .colon) : .unexpectedEnd(.colon))
    return at
  }
  at = afterSpace(bytes, at + 1)
  return at
}

/// Scans the string whose opening quote is at `openedAt`.
@inline(__always)
private func scanString(_ bytes: Span<UInt8>, openedAt: Int, index: Int, failure: inout JSONFailure?) -> JSONToken {
  let count = bytes.count
  let start = openedAt + 1
  var at = start
  var isEscaped = false
  while true {
    // Eight bytes at a time up to the first that is a quote, a backslash, a control or not ASCII.
    while at &+ 8 <= count {
      // Sound: eight bytes from `at` lie inside the span, and any bit pattern is a UInt64.
      let word = unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self))
      let stops = (UTF8Scan.jsonStops(word) | word) & 0x8080_8080_8080_8080
      if stops == 0 {
        at &+= 8
        continue
      }
      at &+= stops.trailingZeroBitCount &>> 3
      break
    }
    guard at < count else {
      failure = JSONFailure(offset: count, reason: .unexpectedEnd(.closingQuote))
      break
    }
    let byte = bytes[at]
    if byte == 0x22 { break }
    if byte == 0x5C {
      isEscaped = true
      at = scanEscape(bytes, at, &failure)
      if failure != nil { break }
    } else if byte >= 0x80 {
      let length = UTF8Scan.multibyteLength(bytes, at: at, lead: byte)
      guard length > 0 else {
        failure = JSONFailure(offset: at, reason: .invalidUTF8)
        break
      }
      at += length
    } else if byte < 0x20 {
      failure = JSONFailure(offset: at, reason: .controlCharacter(byte))
      break
    } else {
      at += 1
    }
  }
  return JSONToken(.string, from: start, to: at, next: index + 1, isEscaped: isEscaped)
}

/// Checks the escape whose backslash is at `start` and returns the offset after it, after both halves for a surrogate pair.
private func scanEscape(_ bytes: Span<UInt8>, _ start: Int, _ failure: inout JSONFailure?) -> Int {
  guard start + 1 < bytes.count else {
    failure = JSONFailure(offset: bytes.count, reason: .unexpectedEnd(.closingQuote))
    return start
  }
  switch bytes[start + 1] {
  case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74:
    return start + 2
  case 0x75:
    guard let unit = hexadecimalUnit(bytes, start + 2) else {
      failure = JSONFailure(offset: start, reason: .unicodeEscape)
      return start
    }
    guard unit & 0xF800 == 0xD800 else { return start + 6 }
    guard unit < 0xDC00, let low = escapedUnit(bytes, start + 6), low & 0xFC00 == 0xDC00 else {
      failure = JSONFailure(offset: start, reason: .loneSurrogate)
      return start
    }
    return start + 12
  default:
    failure = JSONFailure(offset: start, reason: .unknownEscape(bytes[start + 1]))
    return start
  }
}

/// The UTF-16 unit of a whole `\uXXXX` at `at`, or nil.
func escapedUnit(_ bytes: Span<UInt8>, _ at: Int) -> UInt32? {
  guard at + 6 <= bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 else { return nil }
  return hexadecimalUnit(bytes, at + 2)
}

/// The value of four hexadecimal digits at `at`, or nil.
func hexadecimalUnit(_ bytes: Span<UInt8>, _ at: Int) -> UInt32? {
  guard at + 4 <= bytes.count else { return nil }
  var value: UInt32 = 0
  for offset in at..<at + 4 {
    let byte = bytes[offset]
    let digit: UInt8
    switch byte {
    case 0x30...0x39: digit = byte - 0x30
    case 0x41...0x46: digit = byte - 0x37
    case 0x61...0x66: digit = byte - 0x57
    default: return nil
    }
    value = value << 4 | UInt32(digit)
  }
  return value
}

@inline(__always)
private func scanLiteral(_ bytes: Span<UInt8>, from start: Int, _ kind: JSONToken.Kind, failure: inout JSONFailure?) -> Int {
  let word: StaticString = kind == .true ? "true" : kind == .false ? "false" : "null"
  let length = word.utf8CodeUnitCount
  // Sound: a static string's bytes live for ever, and the loop stays below their number.
  let letters = unsafe word.utf8Start
  for offset in 0..<length {
    let at = start + offset
    guard at < bytes.count else {
      failure = JSONFailure(offset: at, reason: .unexpectedEnd(.literal))
      return at
    }
    guard unsafe bytes[at] == letters[offset] else {
      failure = JSONFailure(offset: at, reason: .unexpectedByte(bytes[at], .literal))
      return at
    }
  }
  return start + length
}
