/// UTF-16 on its way to UTF-8: what spreadsheets save as "Unicode text", and some publishers' exports. Only with a byte order mark, or where the first two
/// characters are an XML document's.
struct WideText {
  private let isBigEndian: Bool
  private var half: UInt8?
  private var high: UInt16?
  private var isAtStart = true
  private(set) var isBroken = false

  /// Whether bytes begin like UTF-16; two bytes tell of a mark, four of an XML document without one.
  static func begins(_ bytes: some Collection<UInt8>) -> Bool { order(bytes) != nil }

  /// Whether they are an XML document in UTF-16: libxml2 reads that itself.
  static func beginsXML(_ bytes: [UInt8]) -> Bool {
    guard begins(bytes) else { return false }
    var decoder = WideText(bytes)
    let text = decoder.utf8(of: bytes.prefix(256))
    return text.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
      == UInt8(ascii: "<")
  }

  /// Whether the high byte stands first; nil if this is no UTF-16.
  private static func order(_ bytes: some Collection<UInt8>) -> Bool? {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0xFF, 0xFE]) { return false }
    if start.starts(with: [0xFE, 0xFF]) { return true }
    if start == [0x3C, 0, 0x3F, 0] { return false }
    return start == [0, 0x3C, 0, 0x3F] ? true : nil
  }

  /// A decoder for a text that begins so.
  init(_ start: some Collection<UInt8>) { isBigEndian = Self.order(start) ?? false }

  /// The next bytes in UTF-8. What cannot be is U+FFFD, and remembered.
  mutating func utf8(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var utf8: [UInt8] = []
    for byte in bytes {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      append(isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first), to: &utf8)
    }
    return utf8
  }

  /// Whether the text ends inside a character.
  var isCutOff: Bool { half != nil || high != nil }

  private mutating func append(_ unit: UInt16, to utf8: inout [UInt8]) {
    // The mark is no part of the text.
    defer { isAtStart = false }
    if isAtStart, unit == 0xFEFF { return }
    if let first = high {
      high = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(unit) & 0x3FF
        return utf8.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
      }
      isBroken = true
      utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
    }
    if UTF16.isLeadSurrogate(unit) { return high = unit }
    guard let scalar = Unicode.Scalar(UInt32(unit)) else {
      isBroken = true
      return utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
    }
    utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

/// Reads a list in UTF-16 with the reader of the same list in UTF-8. A class, because a reader cannot hold another reader by value. Places
/// are then those of the text in UTF-8.
final class WideList {
  private var decoder: WideText
  private var inner: ListFileReader

  init(_ start: [UInt8], _ inner: ListFileReader) {
    decoder = WideText(start)
    self.inner = inner
  }

  var reader: ListFileReader { inner }

  func feed(_ chunk: Span<UInt8>, deliver: (ListEntry) -> Void) throws(ListFailure) {
    // Sound: the bytes are read during the closure only.
    let text = unsafe chunk.withUnsafeBufferPointer { unsafe decoder.utf8(of: $0) }
    if decoder.isBroken { throw ListFailure(.malformed("half a character in UTF-16")) }
    let span = text.span
    try inner.feed(span, deliver: deliver)
  }

  func finish(deliver: (ListEntry) -> Void) throws(ListFailure) -> ListHeader {
    if decoder.isCutOff { throw ListFailure(.truncated) }
    return try inner.finish(deliver: deliver)
  }
}
