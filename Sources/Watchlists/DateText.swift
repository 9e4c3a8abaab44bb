import Reference

/// Reads a date as people write it in lists into the days it can mean.
///
/// How it works: the text becomes numbers, month names, connectives and separators; words of approximation are taken out and remembered;
/// a connective splits a range; each side is then one of a few shapes of day, month and year, the missing parts widening the bounds.
/// Text in no known shape gives a `PartyDate` without bounds: a wrong day would be worse than none.
///
/// Read: "19 Feb 1956", "Feb. 1956", "February 19, 1956", "1956", "1956-02-19", "1956-02", "19/02/1956", "19.02.1956", "dd/02/1956",
/// "00/00/1956", "circa 1956", "1951 to 1953", "Between 1951 and 1953", "1951-1953", "Sep to Oct 1956", "1950s". Not read, on purpose:
/// two-digit years, dates of other calendars, ages ("30-35 years old").
public enum DateText {
  /// What "05/07/2024" means.
  public enum SlashOrder: Sendable { case dayFirst, monthFirst }

  /// One date or range. O(length); texts over 200 bytes are kept and not read.
  public static func parse(
    _ text: String, role: PartyDate.Role, isPreferred: Bool = true, order: SlashOrder = .dayFirst
  ) -> PartyDate {
    let words = foldedSpace(text)
    var isCirca = false
    let bounds = plainDay(words, order) ?? (words.utf8.count <= 200 ? bounds(of: words, order: order, isCirca: &isCirca) : nil)
    return PartyDate(role: role, text: words, earliest: bounds?.0, latest: bounds?.1, isCirca: isCirca, isPreferred: isPreferred)
  }

  /// The dates of a text that may hold several: "1969-03-17 or 1969-04-17", "a) 1955; b) 1960", "Approximately 1963, 30/01/1972".
  ///
  /// Text that can be read as one date is not split. At most 32 dates are taken apart.
  public static func parseAll(_ text: String, role: PartyDate.Role, order: SlashOrder = .dayFirst) -> [PartyDate] {
    let whole = parse(text, role: role, order: order)
    if whole.earliest != nil || whole.latest != nil { return [whole] }
    let pieces = alternatives(whole.text)
    guard pieces.count > 1, pieces.count <= 32 else { return whole.text.isEmpty ? [] : [whole] }
    let dates = pieces.enumerated().map { parse($0.element, role: role, isPreferred: $0.offset == 0, order: order) }
    return dates.allSatisfy { $0.earliest != nil || $0.latest != nil } ? dates : [whole]
  }

  /// The bounds of a date with missing parts; nil if a part is impossible. Years outside 1500...2199 are not of this calendar or are
  /// typing errors.
  static func bounds(year: Int, month: Int?, day: Int?) -> (CivilDate, CivilDate)? {
    guard (1500...2199).contains(year) else { return nil }
    guard let month else {
      guard day == nil, let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31) else {
        return nil
      }
      return (first, last)
    }
    guard (1...12).contains(month) else { return nil }
    let end = CivilDate.daysInMonth(year: year, month: month)
    guard (1...end).contains(day ?? 1), let first = CivilDate(year: year, month: month, day: day ?? 1) else { return nil }
    guard let last = CivilDate(year: year, month: month, day: day ?? end) else { return nil }
    return (first, last)
  }

  /// "19 Feb 1956", "1956-02-19", "19/02/1956" or "1956" alone, which nine of ten dates are: the same answer as by the long way, ten times as fast.
  private static func plainDay(_ text: String, _ order: SlashOrder) -> (CivilDate, CivilDate)? {
    let bytes = text.utf8Span.span
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for index in range {
        guard isDigit(bytes[index]) else { return nil }
        number = number * 10 + Int(bytes[index] - 0x30)
      }
      return number
    }
    switch bytes.count {
    case 4: return number(0..<4).flatMap { bounds(year: $0, month: nil, day: nil) }
    case 10 where bytes[2] == UInt8(ascii: "/"):
      guard bytes[5] == UInt8(ascii: "/"), let first = number(0..<2), let second = number(3..<5), let year = number(6..<10) else {
        return nil
      }
      // Noughts for what is not known are read by the long way.
      if first == 0 || second == 0 { return nil }
      return order == .dayFirst ? bounds(year: year, month: second, day: first) : bounds(year: year, month: first, day: second)
    case 10:
      guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), let year = number(0..<4), let month = number(5..<7),
        let day = number(8..<10)
      else { return nil }
      return bounds(year: year, month: month, day: day)
    case 11:
      guard bytes[2] == 0x20, bytes[6] == 0x20, let day = number(0..<2), let year = number(7..<11) else { return nil }
      let word = UInt32(bytes[3] | 0x20) << 16 | UInt32(bytes[4] | 0x20) << 8 | UInt32(bytes[5] | 0x20)
      guard let month = shortMonths.firstIndex(of: word) else { return nil }
      return bounds(year: year, month: month + 1, day: day)
    default: return nil
    }
  }

  /// The first three letters of the months, as numbers.
  private static let shortMonths: [UInt32] = monthNames.map { $0.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) } }

  /// The day a text begins with, as `YYYY-MM-DD`: of a day alone, or of a time.
  static func isoDay(_ text: String) -> CivilDate? {
    let bytes = text.utf8Span.span
    return bytes.count < 10 ? nil : CivilDate(iso: bytes.extracting(0..<10))
  }

  // MARK: - Shapes

  private enum Token: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    case blank  // "dd" and "mm" of a form nobody filled in
    case to, between
    case dash, slash, dot
  }

  private static func bounds(of text: String, order: SlashOrder, isCirca: inout Bool) -> (CivilDate, CivilDate)? {
    var decade = false
    guard var tokens = tokenise(text, isCirca: &isCirca, decade: &decade), !tokens.isEmpty else { return nil }
    if decade {
      guard tokens.count == 1, case .number(let year, 4) = tokens[0], year % 10 == 0 else { return nil }
      isCirca = true
      guard let first = bounds(year: year, month: nil, day: nil), let last = bounds(year: year + 9, month: nil, day: nil) else {
        return nil
      }
      return (first.0, last.1)
    }
    if tokens.first == .between { tokens.removeFirst() }
    if let middle = rangeSplit(tokens) {
      let left = Array(tokens[..<middle]), right = Array(tokens[(middle + 1)...])
      guard let last = point(right, order: order, year: nil), let first = point(left, order: order, year: last.year) else { return nil }
      guard let from = bounds(year: first.year, month: first.month, day: first.day),
        let until = bounds(year: last.year, month: last.month, day: last.day), from.0 <= until.1
      else { return nil }
      return (from.0, until.1)
    }
    guard let date = point(tokens, order: order, year: nil) else { return nil }
    return bounds(year: date.year, month: date.month, day: date.day)
  }

  /// Where a range falls into two: at "to"/"and", or at the dash of "1951-1953".
  private static func rangeSplit(_ tokens: [Token]) -> Int? {
    let connectives = tokens.indices.filter { tokens[$0] == .to }
    if connectives.count == 1 { return connectives[0] }
    if tokens.count == 3, tokens[1] == .dash, case .number(_, 4) = tokens[0], case .number(_, 4) = tokens[2] { return 1 }
    return nil
  }

  private static func point(_ tokens: [Token], order: SlashOrder, year inherited: Int?) -> (year: Int, month: Int?, day: Int?)? {
    let separator: Token? = tokens.first { $0 == .dash || $0 == .slash || $0 == .dot }
    guard let separator else { return writtenOut(tokens, year: inherited) }
    // With separators the parts alternate with one and the same separator.
    guard tokens.count == 3 || tokens.count == 5 else { return nil }
    for index in stride(from: 1, to: tokens.count, by: 2) where tokens[index] != separator { return nil }
    let parts = stride(from: 0, to: tokens.count, by: 2).map { tokens[$0] }
    if case .number(let year, 4) = parts[0] {  // 1956-02-19, 1956-02
      guard case .number(let month, _) = parts[1] else { return nil }
      guard parts.count == 3 else { return (year, month, nil) }
      guard case .number(let day, _) = parts[2] else { return nil }
      return (year, month, day)
    }
    guard case .number(let year, 4) = parts[parts.count - 1] else { return nil }
    if parts.count == 2 {  // 02/1956, Feb-1956
      guard let month = monthValue(parts[0]) else { return nil }
      return (year, month, nil)
    }
    let monthIsSecond = order == .dayFirst || isMonthName(parts[1])
    let (dayToken, monthToken) = monthIsSecond ? (parts[0], parts[1]) : (parts[1], parts[0])
    let month = isUnknown(monthToken) ? nil : monthValue(monthToken)
    if month == nil && !isUnknown(monthToken) { return nil }
    if isUnknown(dayToken) { return (year, month, nil) }
    guard case .number(let day, _) = dayToken, month != nil else { return nil }
    return (year, month, day)
  }

  /// "19 Feb 1956", "Feb 19 1956", "Feb 1956", "1956"; the year may come from the other side of a range.
  private static func writtenOut(_ tokens: [Token], year inherited: Int?) -> (year: Int, month: Int?, day: Int?)? {
    var tokens = tokens
    var year = inherited
    if case .number(let value, 4) = tokens.last {
      year = value
      tokens.removeLast()
    }
    guard let year else { return nil }
    switch tokens.count {
    case 0: return (year, nil, nil)
    case 1:
      guard case .month(let month) = tokens[0] else { return nil }
      return (year, month, nil)
    case 2:
      if case .number(let day, let digits) = tokens[0], digits <= 2, case .month(let month) = tokens[1] { return (year, month, day) }
      if case .month(let month) = tokens[0], case .number(let day, let digits) = tokens[1], digits <= 2 { return (year, month, day) }
      return nil
    default: return nil
    }
  }

  private static func isUnknown(_ token: Token) -> Bool {
    if case .number(0, _) = token { return true }
    return token == .blank
  }

  private static func isMonthName(_ token: Token) -> Bool {
    if case .month = token { return true }
    return false
  }

  private static func monthValue(_ token: Token) -> Int? {
    switch token {
    case .month(let month): month
    case .number(let month, let digits) where digits <= 2 && (1...12).contains(month): month
    default: nil
    }
  }

  // MARK: - Words

  private static let monthNames: [String] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]
  private static let circaWords: [String] = [
    "circa", "ca", "c", "about", "around", "approximately", "approx", "approximate", "estimated", "est",
  ]

  /// nil as soon as a word is none we know: a text with unknown words is not half understood.
  private static func tokenise(_ text: String, isCirca: inout Bool, decade: inout Bool) -> [Token]? {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isDigit(byte) {
        let start = index
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        guard index - start <= 4 else { return nil }
        tokens.append(.number(bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: index - start))
        if index < bytes.count, bytes[index] == UInt8(ascii: "s") {
          decade = true
          index += 1
        }
      } else if isLetter(byte) {
        let start = index
        while index < bytes.count, isLetter(bytes[index]) { index += 1 }
        let word = String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self)
        if circaWords.contains(word) {
          isCirca = true
          if index < bytes.count, bytes[index] == UInt8(ascii: ".") { index += 1 }
        } else if let month = monthIndex(word) {
          tokens.append(.month(month))
          if index < bytes.count, bytes[index] == UInt8(ascii: ".") { index += 1 }
        } else {
          switch word {
          case "dd", "mm": tokens.append(.blank)
          case "between", "from": tokens.append(.between)
          case "to", "and", "until": tokens.append(.to)
          case "of", "in", "the", "st", "nd", "rd", "th": break
          default: return nil
          }
        }
      } else {
        switch byte {
        case UInt8(ascii: "-"):
          // A dash between blanks connects a range; one without separates the parts of a date.
          let isSpaced = index > 0 && bytes[index - 1] == 0x20 && index + 1 < bytes.count && bytes[index + 1] == 0x20
          tokens.append(isSpaced ? .to : .dash)
        case UInt8(ascii: "/"): tokens.append(.slash)
        case UInt8(ascii: "."): if index + 1 < bytes.count { tokens.append(.dot) }
        case 0x20, UInt8(ascii: ","): break
        default: return nil
        }
        index += 1
      }
    }
    return tokens
  }

  private static func monthIndex(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    guard let index = monthNames.firstIndex(where: { $0 == word || (word.utf8.count == 3 && $0.hasPrefix(word)) }) else { return nil }
    return index + 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  /// Splits at ";", ",", " or " and takes numbering ("a)", "(1)") off the pieces.
  private static func alternatives(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for word in text.split(separator: " ") {
      if word == "or" || word == "and" || word == "&" {
        pieces.append(piece)
        piece = ""
        continue
      }
      var rest = word
      while let cut = rest.firstIndex(where: { $0 == ";" || $0 == "," }) {
        piece += (piece.isEmpty ? "" : " ") + rest[..<cut]
        pieces.append(piece)
        piece = ""
        rest = rest[rest.index(after: cut)...]
      }
      if !rest.isEmpty { piece += (piece.isEmpty ? "" : " ") + rest }
    }
    pieces.append(piece)
    return pieces.map(withoutNumbering).filter { !$0.isEmpty }
  }

  private static func withoutNumbering(_ piece: String) -> String {
    guard let bracket = piece.firstIndex(of: ")") else { return piece }
    let mark = piece[..<bracket].filter { $0 != "(" }
    guard mark.utf8.count <= 2, !mark.isEmpty else { return piece }
    return foldedSpace(String(piece[piece.index(after: bracket)...]))
  }
}
