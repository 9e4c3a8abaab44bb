// What a token says. Each of these takes the span the tape was read from; given another one, the answer is meaningless, but never outside the span.

extension JSONTape {
  /// The text of a string, unescaped. Allocates for texts over 15 bytes.
  public func string(_ token: JSONToken, in bytes: Span<UInt8>) -> String {
    precondition(token.kind == .string, "only a string has text")
    guard token.isEscaped else {
      let text = bytes.extracting(token.start..<token.end)
      // Sound: the pointer is used only inside the closure, and String copies what it reads.
      return unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
    var unescaped: [UInt8] = []
    appendText(of: token, in: bytes, to: &unescaped)
    return String(decoding: unescaped, as: UTF8.self)
  }

  /// Appends the UTF-8 of a string's text, unescaped, to a buffer that the caller reuses.
  public func appendText(of token: JSONToken, in bytes: Span<UInt8>, to buffer: inout [UInt8]) {
    precondition(token.kind == .string, "only a string has text")
    guard token.isEscaped else {
      let text = bytes.extracting(token.start..<token.end)
      // Sound: the pointer is used only inside the closure, and the array copies what it reads.
      unsafe text.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
      return
    }
    buffer.reserveCapacity(buffer.count + token.length)
    var text = UnescapedBytes(token)
    while let byte = text.next(bytes) { buffer.append(byte) }
  }

  /// Whether a string's text, unescaped, is `other`. Does not allocate.
  public func equals(_ token: JSONToken, _ other: Span<UInt8>, in bytes: Span<UInt8>) -> Bool {
    guard token.kind == .string else { return false }
    guard token.isEscaped else {
      guard token.length == other.count else { return false }
      for offset in 0..<other.count where bytes[token.start + offset] != other[offset] { return false }
      return true
    }
    var text = UnescapedBytes(token)
    for offset in 0..<other.count where text.next(bytes) != other[offset] { return false }
    return text.next(bytes) == nil
  }

  /// Whether a string's text, unescaped, is `other`. Does not allocate.
  public func equals(_ token: JSONToken, _ other: StaticString, in bytes: Span<UInt8>) -> Bool {
    precondition(other.hasPointerRepresentation, "a static string of one scalar is written as a string")
    // Sound: a static string's bytes live for ever, and the span has their exact number.
    let letters = unsafe Span(_unsafeStart: other.utf8Start, count: other.utf8CodeUnitCount)
    return equals(token, letters, in: bytes)
  }

  /// Whether a string's text, unescaped, is `other`. Does not allocate.
  public func equals(_ token: JSONToken, _ other: [UInt8], in bytes: Span<UInt8>) -> Bool {
    let letters = other.span
    return equals(token, letters, in: bytes)
  }

  /// A number, exact. Allocates for texts over 15 bytes.
  public func number(_ token: JSONToken, in bytes: Span<UInt8>) -> JSONNumber {
    precondition(token.kind == .number, "only a number is a number")
    let text = bytes.extracting(token.start..<token.end)
    // Sound: the pointer is used only inside the closure, and String copies what it reads.
    return JSONNumber(validated: unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
  }

  /// A number's value if it is whole and within Int64; as `JSONNumber.integer`, without allocating.
  public func integer(_ token: JSONToken, in bytes: Span<UInt8>) -> Int64? {
    decimal(token, fractionDigits: 0, in: bytes)
  }

  /// A number's value times 10 to the `fractionDigits`, if that is whole and within Int64; as `JSONNumber.decimal`, without allocating.
  /// - Precondition: `fractionDigits` is 0...18.
  public func decimal(_ token: JSONToken, fractionDigits: Int, in bytes: Span<UInt8>) -> Int64? {
    guard token.kind == .number else { return nil }
    return exactDecimal(bytes, from: token.start, to: token.end, fractionDigits: fractionDigits)
  }

  /// The index of the value under `name` in the object at `object`, or nil. O(members); does not allocate.
  public func value(of name: StaticString, inObjectAt object: Int, in bytes: Span<UInt8>) -> Int? {
    guard self[object].kind == .object else { return nil }
    var index = object + 1
    while index < self[object].next {
      if equals(self[index], name, in: bytes) { return index + 1 }
      index = self[index + 1].next
    }
    return nil
  }
}
