/// Finds full payment card numbers in texts where none belongs, so that they can be refused before they are stored.
///
/// A card number is 13 to 19 digits, in one run or in groups with single blanks or hyphens between, of an issuer range in use and a length
/// that range has, with a right Luhn digit (ISO/IEC 7812-1). What else looks like that is told apart by its surroundings: digits that
/// touch a letter or an underscore, follow a `+` (telephone numbers) or a decimal point, stand in a UUID, or belong to a valid IBAN are
/// none.
public enum CardNumber {
  /// Whether a full card number stands anywhere in the text. O(length).
  public static func looksLike(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return looksLike(bytes.span)
  }

  /// Whether a full card number stands anywhere in the text. O(length); does not allocate unless a run of 13 digits is found.
  ///
  /// A run of 13 digits has at least 13 bytes and no two neighbours that are no digits, so looking at every twelfth pair misses none.
  public static func looksLike(_ bytes: Span<UInt8>) -> Bool {
    var probe = 11
    while probe + 1 < bytes.count {
      guard isDigit(bytes[probe]) || isDigit(bytes[probe + 1]) else {
        probe += 12
        continue
      }
      let run = Run(in: bytes, around: isDigit(bytes[probe]) ? probe : probe + 1)
      if run.digitCount >= 13, !run.isSetApart(in: bytes), holdsCard(groups(of: run, in: bytes)), !isPartOfIBANOrUUID(run, bytes) {
        return true
      }
      probe = run.end + 11
    }
    return false
  }

  /// Some groups in a row, with nothing before or after them in the same group.
  private static func holdsCard(_ groups: [[UInt8]]) -> Bool {
    for first in groups.indices {
      var digits: [UInt8] = []
      for group in groups[first...] {
        digits += group
        guard digits.count <= 19 else { break }
        if digits.count >= 13, isOfAnIssuer(digits), luhnRemainder(digits) == 0 { return true }
      }
    }
    return false
  }

  private static func groups(of run: Run, in bytes: Span<UInt8>) -> [[UInt8]] {
    var groups: [[UInt8]] = [[]]
    for index in run.start..<run.end {
      if isDigit(bytes[index]) { groups[groups.count - 1].append(bytes[index]) } else { groups.append([]) }
    }
    if run.end < bytes.count, isWordByte(bytes[run.end]) { groups.removeLast() }
    return groups
  }

  private static func isOfAnIssuer(_ digits: [UInt8]) -> Bool {
    let prefix = digits.prefix(6).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return issuerRanges.contains { $0.prefixes.contains(prefix) && $0.lengths.contains(digits.count) }
  }

  private static func isPartOfIBANOrUUID(_ run: Run, _ bytes: Span<UInt8>) -> Bool {
    isUUID(bytes, around: run) || isIBAN(bytes, around: run)
  }

  /// 8-4-4-4-12 hexadecimal digits, beginning no later than the run.
  private static func isUUID(_ bytes: Span<UInt8>, around run: Run) -> Bool {
    var start = run.start
    while start > 0, run.start - start < 36, isHexOrHyphen(bytes[start - 1]) { start -= 1 }
    guard start + 36 <= bytes.count else { return false }
    for index in 0..<36 {
      let isHyphenPlace = index == 8 || index == 13 || index == 18 || index == 23
      let byte = bytes[start + index]
      guard isHyphenPlace ? byte == UInt8(ascii: "-") : isHexOrHyphen(byte) && byte != UInt8(ascii: "-") else { return false }
    }
    return run.end <= start + 36
  }

  /// A valid IBAN in groups that begins before the run and reaches to its end or beyond, as in `GB29 NWBK 6016 1331 9268 19`.
  private static func isIBAN(_ bytes: Span<UInt8>, around run: Run) -> Bool {
    var start = run.start
    while start > 0, run.start - start < 20 {
      start -= 1
      guard start == 0 || bytes[start - 1] == UInt8(ascii: " "), isUpper(bytes[start]) else { continue }
      var number: [UInt8] = []
      var index = start
      while index < bytes.count, number.count < 34, isDigit(bytes[index]) || isUpper(bytes[index]) || bytes[index] == UInt8(ascii: " ") {
        if bytes[index] != UInt8(ascii: " ") { number.append(bytes[index]) }
        index += 1
        if index >= run.end, IBAN.check(compact: number).isValid { return true }
      }
    }
    return false
  }

  private static func isHexOrHyphen(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") <= 5 || byte == UInt8(ascii: "-")
  }

  /// The first six digits and the lengths of cards in circulation, from the issuers' published ranges (2025). Ranges of many small schemes
  /// that nobody accepts online are left out: a wider net would catch order numbers.
  private static let issuerRanges: [(prefixes: ClosedRange<Int>, lengths: ClosedRange<Int>)] = [
    // Visa; Mastercard; American Express
    (400_000...499_999, 13...19), (510_000...559_999, 16...16), (222_100...272_099, 16...16), (340_000...349_999, 15...15),
    (370_000...379_999, 15...15),
    // Diners Club
    (300_000...305_999, 14...19), (309_500...309_599, 14...19), (360_000...369_999, 14...19), (380_000...399_999, 14...19),
    // Discover; RuPay and Elo; UnionPay; JCB
    (601_100...601_199, 16...19), (644_000...659_999, 16...19), (620_000...629_999, 16...19), (810_000...817_199, 16...19),
    (352_800...358_999, 16...19),
    // Maestro, Elo and Verve
    (500_000...509_999, 13...19), (560_000...589_999, 13...19), (630_400...630_499, 13...19), (670_000...679_999, 13...19),
    // RuPay and Hipercard; Mir; Troy; Uzcard; Humo
    (600_000...600_999, 16...16), (606_200...608_999, 16...16), (820_000...829_999, 16...16), (220_000...220_499, 16...19),
    (979_200...979_299, 16...16), (860_000...860_099, 16...16), (986_000...986_099, 16...16),
  ]
}

/// Digits with single blanks or hyphens between them.
private struct Run {
  let start: Int
  let end: Int
  let digitCount: Int

  /// The whole run that has a digit at that place.
  init(in bytes: Span<UInt8>, around place: Int) {
    var start = place
    while start > 0 {
      if isDigit(bytes[start - 1]) {
        start -= 1
      } else if start > 1, isSeparator(bytes[start - 1]), isDigit(bytes[start - 2]) {
        start -= 2
      } else {
        break
      }
    }
    var end = start
    var count = 0
    while end < bytes.count {
      if isDigit(bytes[end]) {
        count += 1
        end += 1
      } else if isSeparator(bytes[end]), end + 1 < bytes.count, isDigit(bytes[end + 1]) {
        end += 1
      } else {
        break
      }
    }
    self.start = start
    self.end = end
    digitCount = count
  }

  /// Whether what stands before makes it something else.
  func isSetApart(in bytes: Span<UInt8>) -> Bool {
    guard start > 0 else { return false }
    let before = bytes[start - 1]
    if isWordByte(before) || before == UInt8(ascii: "+") { return true }
    return before == UInt8(ascii: ".") && start > 1 && isDigit(bytes[start - 2])
  }
}

private func isWordByte(_ byte: UInt8) -> Bool { isUpper(byte & 0xDF) || byte == UInt8(ascii: "_") }

private func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") }
