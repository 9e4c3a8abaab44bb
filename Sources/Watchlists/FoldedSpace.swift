/// The text with every run of white space as one blank and none at either end.
///
/// White space is ASCII blanks and control characters, the no-break space U+00A0, the spaces U+2000 to U+200A, U+202F, U+3000, and the zero-width
/// U+200B, U+FEFF (which vanish). Lists are full of them, and they would make equal values differ. O(length); no copy when nothing changes.
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
  var folded = String()
  folded.reserveCapacity(text.utf8.count)
  var owesBlank = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0...0x20, 0x7F, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      owesBlank = !folded.isEmpty
    case 0x200B, 0xFEFF:
      continue
    default:
      if owesBlank { folded.unicodeScalars.append(" ") }
      owesBlank = false
      folded.unicodeScalars.append(scalar)
    }
  }
  return folded
}
