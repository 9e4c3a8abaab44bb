/// The text with every run of white space as one blank and none at either end.
///
/// White space is ASCII blanks and control characters, U+0085, the no-break space U+00A0, the spaces U+2000 to U+200A, U+2028, U+2029,
/// U+202F, U+205F, U+3000; the zero-width U+200B and U+FEFF vanish. Lists are full of them, and they would make equal values differ.
/// O(length); no copy when nothing changes.
func foldedSpace(_ text: String) -> String {
  isFolded(text) ? text : foldAll(text)
}

private func isFolded(_ text: String) -> Bool {
  var wasBlank = true
  let bytes = text.utf8Span.span
  for index in bytes.indices {
    let byte = bytes[index]
    if byte <= 0x20 {
      if byte != 0x20 || wasBlank { return false }
      wasBlank = true
    } else {
      // C2, E2, E3 and EF begin the wide spaces; whether they do here, the slow path finds out.
      if byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF { return false }
      wasBlank = false
    }
  }
  return !wasBlank || text.isEmpty
}

private func foldAll(_ text: String) -> String {
  let bytes = text.utf8Span.span
  // Sound: as many bytes as the text has are there, and never more are written, since each that is written was read.
  return unsafe String(unsafeUninitializedCapacity: bytes.count) { folded in
    var count = 0
    var owesBlank = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte > 0x20, byte < 0x7F {
        if owesBlank {
          unsafe folded[count] = 0x20
          count &+= 1
          owesBlank = false
        }
        unsafe folded[count] = byte
        count &+= 1
        index &+= 1
        continue
      }
      let (length, isZeroWidth) = space(bytes, at: index)
      if length > 0 {
        if !isZeroWidth { owesBlank = owesBlank || count > 0 }
        index += length
        continue
      }
      if owesBlank {
        unsafe folded[count] = 0x20
        count &+= 1
        owesBlank = false
      }
      unsafe folded[count] = byte
      count &+= 1
      index &+= 1
    }
    return count
  }
}

/// The length in bytes of the space that starts here, 0 if none does, and whether it has no width, so that what is around it stays
/// together.
private func space(_ bytes: Span<UInt8>, at index: Int) -> (length: Int, isZeroWidth: Bool) {
  let byte = bytes[index]
  if byte <= 0x20 || byte == 0x7F { return (1, false) }
  if byte < 0xC2 || index + 1 >= bytes.count { return (0, false) }
  let second = bytes[index + 1]
  if byte == 0xC2 { return (second == 0xA0 || second == 0x85 ? 2 : 0, false) }
  guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, index + 2 < bytes.count else { return (0, false) }
  let third = bytes[index + 2]
  switch (byte, second, third) {
  case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
    return (3, false)
  case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): return (3, true)
  default: return (0, false)
  }
}

/// Whether the word occurs in the text, byte for byte. The standard library's search builds tables each time, which costs more than the
/// short texts of lists.
func holds(_ text: String, _ word: String) -> Bool {
  let bytes = text.utf8Span.span, wanted = word.utf8Span.span
  guard wanted.count > 0, bytes.count >= wanted.count else { return wanted.count == 0 }
  let first = wanted[0]
  for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
    var at = 1
    while at < wanted.count, bytes[start + at] == wanted[at] { at += 1 }
    if at == wanted.count { return true }
  }
  return false
}
