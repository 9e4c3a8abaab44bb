// Full card numbers are refused anywhere in an event. A candidate is a run of 13 to 19 digits, with single blanks or dashes inside,
// that no letter or digit touches; the check digit and the issuer ranges decide.

internal import Formats
internal import Reference

/// The byte offset of the first full card number in any text or number of the event; nil if there is none.
func cardNumberOffset(tape: JSONTape, bytes: Span<UInt8>) -> Int? {
  for token in tape.tokens where (token.kind == .string || token.kind == .number) && token.length >= 13 {
    if let offset = cardNumberOffset(in: bytes, from: token.start, to: token.end) { return offset }
  }
  return nil
}

private func cardNumberOffset(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
  var index = start
  while index < end {
    guard isDigit(bytes[index]) else {
      index += 1
      continue
    }
    var last = index
    var digits = 1
    var next = index + 1
    while next < end {
      if isDigit(bytes[next]) {
        digits += 1
        last = next
      } else if !(isSeparator(bytes[next]) && next == last + 1) {
        break
      }
      next += 1
    }
    let isAlone = (index == start || !isWord(bytes[index - 1])) && (last + 1 == end || !isWord(bytes[last + 1]))
    if (13...19).contains(digits), isAlone, isCard(bytes, from: index, to: last + 1) { return index }
    index = last + 1
  }
  return nil
}

private func isCard(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
  var digits: [UInt8] = []
  for index in start..<end where isDigit(bytes[index]) { digits.append(bytes[index]) }
  return CardNumber.looksLike(String(decoding: digits, as: UTF8.self))
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
private func isSeparator(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2D }
private func isWord(_ byte: UInt8) -> Bool {
  isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == 0x2B || byte == 0x5F || byte >= 0x80
}
