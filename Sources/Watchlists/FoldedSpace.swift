import Formats

/// The text with every run of white space as one blank and none at either end; see `SpaceFold`.
func foldedSpace(_ text: String) -> String { SpaceFold.text(text) }

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

/// Whether one of two ASCII characters occurs in the text.
func holdsAny(_ text: String, _ one: UInt8, _ other: UInt8) -> Bool {
  let bytes = text.utf8Span.span
  for index in bytes.indices {
    let byte = bytes[index]
    if byte == one || byte == other { return true }
  }
  return false
}
