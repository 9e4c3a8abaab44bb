/// White space as lists have it: every run of it as one blank and none at either end.
///
/// White space is ASCII blanks and control characters, DEL, U+0085, the no-break space U+00A0, the spaces U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000;
/// the zero-width U+200B and U+FEFF vanish. Lists are full of them, and they would make equal values differ.
public enum SpaceFold {
  /// The text folded. O(length); no copy when nothing changes.
  public static func text(_ text: String) -> String {
    let bytes = text.utf8Span.span
    // Sound: the bytes live during the closure.
    return unsafe bytes.withUnsafeBufferPointer { all -> String? in
      let run = unsafe ordinaryRun(all, from: 0, isAfterBlank: true)
      if run.end == all.count, unsafe all.last != 0x20 { return nil }
      return unsafe folded(all, run.end)
    } ?? text
  }

  /// The text of UTF-8 bytes, folded; what is no UTF-8 becomes U+FFFD. One string is made, whatever the bytes hold.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let run = unsafe ordinaryRun(bytes, from: 0, isAfterBlank: true)
    guard run.end == bytes.count, unsafe bytes.last != 0x20 else { return unsafe folded(bytes, run.end) }
    if run.isASCII {
      // Sound: the bytes live during the call, and ASCII is UTF-8.
      return unsafe String(copying: UTF8Span(unchecked: Span(_unsafeElements: bytes), isKnownASCII: true))
    }
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  /// Folds bytes of which the first `ordinary` need no folding.
  private static func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ ordinary: Int) -> String {
    // Sound: as many bytes as there are in the text are asked for, and never more are written, since each that is written was read and a blank is only written
    // where one was left out.
    unsafe String(unsafeUninitializedCapacity: bytes.count) { text in
      guard let target = text.baseAddress, let source = bytes.baseAddress else { return 0 }
      var count = 0
      var at = 0
      var end = ordinary
      while true {
        if end > at {
          unsafe (target + count).update(from: source + at, count: end - at)
          count &+= end &- at
          at = end
        }
        // Here stands a space, or nothing: the blank before it belongs to the same run.
        var owesBlank = false
        if count > 0, unsafe target[count &- 1] == 0x20 {
          count &-= 1
          owesBlank = true
        }
        while at < bytes.count {
          let (length, isZeroWidth) = unsafe space(bytes, at: at)
          if length == 0 { break }
          if !isZeroWidth { owesBlank = true }
          at &+= length
        }
        if at >= bytes.count { return count }
        if owesBlank, count > 0 {
          unsafe target[count] = 0x20
          count &+= 1
        }
        let isAfterBlank = count == 0 || owesBlank
        end = unsafe ordinaryRun(bytes, from: at, isAfterBlank: isAfterBlank).end
      }
    }
  }

  /// Where the bytes end that stay as they are: before a control, a blank after a blank, or a space beyond ASCII; and whether all of them are ASCII. Eight bytes at a
  /// time, since lists have megabytes of it.
  private static func ordinaryRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isAfterBlank: Bool) -> (end: Int, isASCII: Bool) {
    var at = start
    var isAfterBlank = isAfterBlank
    var isASCII = true
    let high: UInt64 = 0x8080_8080_8080_8080
    while at < bytes.count {
      if at &+ 8 <= bytes.count {
        // Sound: eight bytes from `at` lie inside the buffer, and any bit pattern is a UInt64.
        let word = unsafe UInt64(littleEndian: UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: at, as: UInt64.self))
        // Beyond ASCII; then controls, of which subtracting a blank leaves a high bit; then DEL, to which adding one makes a high bit.
        let odd = (word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)) & high
        if odd == 0 {
          // All bytes are 0x20...0x7E here, so this is exact: the high bit where a byte is a blank.
          let blanks = ((word ^ 0x2020_2020_2020_2020) &+ 0x7F7F_7F7F_7F7F_7F7F) & high ^ high
          if blanks & (blanks &<< 8 | (isAfterBlank ? 0x80 : 0)) == 0 {
            isAfterBlank = blanks &>> 63 != 0
            at &+= 8
            continue
          }
        }
      }
      // Sound: inside the buffer.
      let byte = unsafe bytes[at]
      if byte == 0x20 {
        if isAfterBlank { return (at, isASCII) }
        isAfterBlank = true
      } else {
        if byte < 0x20 || byte == 0x7F { return (at, isASCII) }
        if byte >= 0x80 {
          isASCII = false
          // C2, E2, E3 and EF begin the wide spaces.
          if byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF, unsafe space(bytes, at: at).length > 0 { return (at, isASCII) }
        }
        isAfterBlank = false
      }
      at &+= 1
    }
    return (at, isASCII)
  }

  /// The length in bytes of the space that starts here, 0 if none does, and whether it has no width, so that what is around it stays together.
  private static func space(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (length: Int, isZeroWidth: Bool) {
    // Sound: the index is inside the buffer, and so is each that is read after it.
    let byte = unsafe bytes[index]
    if byte <= 0x20 || byte == 0x7F { return (1, false) }
    if byte < 0xC2 || index &+ 1 >= bytes.count { return (0, false) }
    let second = unsafe bytes[index &+ 1]
    if byte == 0xC2 { return (second == 0xA0 || second == 0x85 ? 2 : 0, false) }
    guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, index &+ 2 < bytes.count else { return (0, false) }
    let third = unsafe bytes[index &+ 2]
    switch (byte, second, third) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return (3, false)
    case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): return (3, true)
    default: return (0, false)
    }
  }
}
