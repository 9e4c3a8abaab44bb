import Reference

/// Takes OFAC's Remarks column apart, where the flat files keep all that has no column of its own.
///
/// How it works: the text is a row of labelled facts ("DOB 1962; alt. DOB 1963; Passport A123 (Iran) expires 12 Dec 2022; a.k.a. 'BNC'."),
/// separated by "; ", which also occurs inside names. So a name ends before "; " and a label that is known, and any other fact before any
/// "; ". Words without a label are kept as they are: what follows a fact and belongs to it is still there.
///
/// Source: OFAC's data specification of 25 September 2023 and the labels of 308 publications of SDN.CSV, 2021 to 2024.
struct OFACRemarks {
  struct Fact: Equatable {
    /// Empty for words without a label.
    let label: String
    let value: String
    /// "alt.": a further value of the same label, not the first choice.
    let isAlternative: Bool
  }

  /// The facts in order. The full stop that ends the text is taken off, but not where it is that of an abbreviation: "LINKED CO." has one
  /// full stop, not two.
  static func facts(_ text: String) -> [Fact] {
    var bytes = Array(text.utf8)
    if bytes.last == UInt8(ascii: "."), !endsInAbbreviation(bytes) { bytes.removeLast() }
    var facts: [Fact] = []
    var start = 0
    var open = mark(bytes, at: 0)
    func close(_ end: Int) {
      let from = open?.valueStart ?? start
      let value = String(decoding: bytes[min(from, end)..<end], as: UTF8.self)
      if open == nil && value.isEmpty { return }
      facts.append(Fact(label: open?.label ?? "", value: foldedSpace(value), isAlternative: open?.isAlternative ?? false))
    }
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: ";"), bytes[index + 1] == 0x20 else {
        index += 1
        continue
      }
      let next = mark(bytes, at: index + 2)
      if next != nil || endsAtAnySemicolon(open?.label, bytes, valueStart: open?.valueStart ?? start, end: index) {
        close(index)
        start = index + 2
        open = next
      }
      index += 2
    }
    close(bytes.count)
    return facts
  }

  private static func endsInAbbreviation(_ bytes: [UInt8]) -> Bool {
    let word = bytes.dropLast().reversed().prefix { $0 != 0x20 && $0 != UInt8(ascii: ",") }
    guard word.count == 1 || word.contains(UInt8(ascii: ".")) || abbreviations.contains(String(decoding: word.reversed(), as: UTF8.self))
    else { return false }
    let label = Array(linkedTo.utf8)
    return bytes.indices.contains { bytes[$0] == label[0] && bytes[$0...].starts(with: label) }
  }

  private static let abbreviations: Set<String> = [
    "CO", "LTD", "LTDA", "INC", "CORP", "CIA", "BHD", "JR", "SR", "ORG", "PTE", "PTY", "ST", "TIC", "SAN", "STI", "EST", "DIS", "INT",
    "INTL",
    "GEN", "MFG", "BROS", "DEV", "ENG", "Co", "Ltd", "Inc", "Corp",
  ]

  private struct Mark {
    let label: String
    let isAlternative: Bool
    let valueStart: Int
  }

  /// Words run on over semicolons until the next label, and so does the name of a linked party; a name in quotes until its quote is closed.
  private static func endsAtAnySemicolon(_ label: String?, _ bytes: [UInt8], valueStart: Int, end: Int) -> Bool {
    guard let label else { return false }
    if label == linkedTo { return false }
    if aliasKinds[label] != nil { return end > valueStart && bytes[end - 1] == UInt8(ascii: "'") }
    return true
  }

  /// The label that begins here, if one does.
  private static func mark(_ bytes: [UInt8], at start: Int) -> Mark? {
    let isAlternative = bytes[start...].starts(with: alternative)
    let from = isAlternative ? start + alternative.count : start
    guard from < bytes.count else { return nil }
    let word = bytes[from...].prefix { $0 != 0x20 }
    for label in byFirstWord[String(decoding: word, as: UTF8.self)] ?? [] where bytes[from...].starts(with: label.bytes) {
      var end = from + label.bytes.count
      var text = label.text
      if label.isOpen {
        // The label itself holds what it is about: "Listing Date (EO 14024 Directive 2): 24 Feb 2022".
        guard let close = endOfOpenLabel(bytes, from: end) else { continue }
        end = close
        text = String(decoding: bytes[from..<end], as: UTF8.self)
      }
      if end == bytes.count || bytes[end] == 0x20 {
        return Mark(label: text, isAlternative: isAlternative, valueStart: min(end + 1, bytes.count))
      }
    }
    return nil
  }

  /// After ":" or " -", within 80 bytes.
  private static func endOfOpenLabel(_ bytes: [UInt8], from: Int) -> Int? {
    for index in from..<min(from + 80, bytes.count) {
      if bytes[index] == UInt8(ascii: ":") || (bytes[index] == UInt8(ascii: "-") && bytes[index - 1] == 0x20) { return index + 1 }
      if bytes[index] == UInt8(ascii: ";") { return nil }
    }
    return nil
  }

  // MARK: - Labels

  private struct Label {
    let text: String
    let bytes: [UInt8]
    let isOpen: Bool
  }

  static let linkedTo = "Linked To:"
  static let aliasKinds: [String: PartyName.Kind] = ["a.k.a.": .alias, "f.k.a.": .former, "n.k.a.": .current]
  private static let alternative = Array("alt. ".utf8)
  /// Labels by their first word, the longest first. Looked up only.
  private static let byFirstWord: [String: [Label]] = {
    var all = OFACIdentifier.labels.map { Label(text: $0, bytes: Array($0.utf8), isOpen: false) }
    for text in ["DOB", "POB", "nationality", "citizen", "Telephone", linkedTo] + aliasKinds.keys.sorted() {
      all.append(Label(text: text, bytes: Array(text.utf8), isOpen: false))
    }
    for text in [
      "Listing Date (", "Effective Date (", "Executive Order ", "Digital Currency Address ", "For more information", "CAATSA Section ",
    ] { all.append(Label(text: text, bytes: Array(text.utf8), isOpen: true)) }
    all.sort { ($1.bytes.count, $0.text) < ($0.bytes.count, $1.text) }
    return Dictionary(grouping: all) { String($0.text.prefix { $0 != " " }) }
  }()
}

/// The tail of a document in words: "A123 (Iran) issued 3 May 2007 expires 12 Dec 2022".
struct OFACDocumentTail: Equatable {
  /// The number; nil if there is none.
  let number: String?
  /// What stands in the last brackets, if that is a country or "undetermined".
  let countryText: String?
  let issued: String?
  let expires: String?

  init(_ text: String) {
    var rest = Substring(text)
    func cut(_ mark: String) -> String? {
      guard let range = Self.last(mark, in: rest) else { return nil }
      let date = foldedSpace(String(rest[range.upperBound...]))
      // Only a date is one: "Permit issued by the Ministry" is a number's note.
      guard DateText.parse(date, role: .other, order: .monthFirst).earliest != nil else { return nil }
      rest = rest[..<range.lowerBound]
      return date
    }
    expires = cut(" expires ")
    issued = cut(" issued ")
    var country: String?
    if rest.hasSuffix(")"), let open = rest.lastIndex(of: "(") {
      var start = open
      // "(Congo, Democratic Republic of the)" has no brackets in it, but "(Iran (Islamic Republic of))" has.
      var inside = String(rest[rest.index(after: start)...].dropLast())
      if inside.hasSuffix(")"), let outer = rest[..<open].lastIndex(of: "(") {
        start = outer
        inside = String(rest[rest.index(after: start)...].dropLast())
      }
      if inside == "undetermined" || inside.hasPrefix("Region: ") || CountryNames.country(named: inside) != nil {
        country = inside
        rest = rest[..<start]
      }
    }
    countryText = country
    let left = foldedSpace(String(rest))
    number = left.isEmpty ? nil : left
  }

  private static func last(_ mark: String, in text: Substring) -> Range<Substring.Index>? {
    var index = text.endIndex
    while index > text.startIndex {
      index = text.utf8.index(before: index)
      if text.utf8[index] == 0x20, text[index...].utf8.starts(with: mark.utf8) {
        return index..<text.utf8.index(index, offsetBy: mark.utf8.count)
      }
    }
    return nil
  }
}
