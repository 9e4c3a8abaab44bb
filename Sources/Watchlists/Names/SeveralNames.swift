// One text that gives several names: of persons as forms and payment messages have it ("Zorba Quimby a.k.a. Zoltan Quimby", "Zelda Quimby and Zoltan Quimby",
// "Zoltan Quimby s/o Zorba"), of organisations as lists have it ("Al-Qa'ida/Islamic Army"). Each is a name besides the whole, and the best counts.

enum SeveralNames {
  /// Names of a text that are looked at.
  private static let namesMax = 4

  /// The names in a text that gives several; none for a text that is one name. O(length); a text that is one name costs a look at its bytes.
  static func of(_ text: String, _ domain: NameDomain) -> [String] { domain == .person ? ofPersons(text) : ofOrganisations(text) }

  /// Where the bytes of a name that was taken out of a text stand in the text, for evidence: as they are, or with spaces left out and in small letters.
  /// Empty where they are not found.
  static func places(of name: String, in text: String) -> [Int] {
    let name = Array(name.utf8), text = Array(text.utf8)
    guard !name.isEmpty, name.count <= text.count else { return [] }
    for start in 0...(text.count - name.count) where text[start..<start + name.count].elementsEqual(name) {
      return Array(start..<start + name.count)
    }
    var places: [Int] = []
    var place = 0
    for byte in name {
      while place < text.count, text[place] != byte, text[place] | 0x20 != byte { place += 1 }
      if place == text.count { return [] }
      places.append(place)
      place += 1
    }
    return places
  }

  /// The names in one text that gives several of an organisation: "Al-Qa'ida/Islamic Army", "Great Lakes Airline (CAGL) ; Great Lakes Business". A piece
  /// of fewer than four letters is no name ("A/S", "CRP/TBG Ridge"), and then there are none.
  private static func ofOrganisations(_ text: String) -> [String] {
    let bytes = text.utf8
    if bytes.contains(UInt8(ascii: "(")), let names = inBrackets(text) { return names }
    if bytes.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ";") }) {
      let pieces = text.split { $0 == "/" || $0 == ";" }
      let areNames =
        pieces.count > 1 && pieces.count <= namesMax && pieces.allSatisfy { $0.count { !$0.isWhitespace && !$0.isNumber } >= 4 }
      return areNames ? pieces.map(String.init) : []
    }
    return syllablesTogether(text).map { [$0] } ?? []
  }

  /// A name in another script and in brackets the same in Latin letters, perhaps in several spellings: each is a name.
  private static func inBrackets(_ text: String) -> [String]? {
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else { return nil }
    let before = text[..<open], inside = text[text.index(after: open)..<close]
    let isOther = before.unicodeScalars.contains { $0.value > 0x24F && signClass($0.value) == .letter }
    guard isOther, inside.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let pieces = inside.split { $0 == ";" || $0 == "(" }.filter { $0.utf8.count { isLetter($0) } >= 4 }
    return pieces.isEmpty ? nil : [String(before)] + pieces.prefix(2 * namesMax).map(String.init)
  }

  /// Three or four neighbours that are syllables of Korean or Chinese are one name to whoever writes it together: "Nam Chong Gang" is "Namchonggang".
  private static func syllablesTogether(_ text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "-" }
    guard words.count >= 3 else { return nil }
    var first = 0
    while first + 2 < words.count {
      var end = first
      while end < words.count, end - first < 4, isSyllable(words[end]) { end += 1 }
      if end - first >= 3 {
        let name = words[first..<end].joined().lowercased()
        return (words[..<first].map(String.init) + [name] + words[end...].map(String.init)).joined(separator: " ")
      }
      first += 1
    }
    return nil
  }

  /// Whether letters are a syllable as Korean and Chinese have them, and no word that names of organisations are full of.
  private static func isSyllable(_ word: Substring) -> Bool {
    let letters = word.utf8.map { $0 | 0x20 }
    guard letters.count >= 2, letters.count <= 6, letters.allSatisfy({ $0 >= 97 && $0 <= 122 }) else { return false }
    var place = 0
    func skip(_ set: [UInt8], _ most: Int) -> Int {
      let start = place
      while place < letters.count, place - start < most, set.contains(letters[place]) { place += 1 }
      return place - start
    }
    _ = skip(onsets, 2)
    if skip(vowels, 3) == 0 { return false }
    _ = skip(codas, 2)
    if place < letters.count { return false }
    let hash = letterHash(letters)
    return !NameWords.otherParticles.contains(hash) && NameClusters.other.clusters(hash) == 0 && LegalForms.shared.form(hash) == nil
      && NameWords.numbers.word(hash) == nil && !NameWords.places.contains(hash) && !articles.contains(hash)
  }

  /// The letters a syllable begins with, has in its middle and ends with.
  private static let onsets = Array("bcdfghjklmnpqrstwxyz".utf8)
  private static let vowels = Array("aeiouy".utf8)
  private static let codas = Array("nmgklptrh".utf8)

  private static let articles = WordSet("al el ul ur ar as ash ad an at az us bin ben abu la le de do da")

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 97 && byte | 0x20 <= 122 }

  private static func ofPersons(_ text: String) -> [String] {
    let bytes = text.utf8Span.span
    var joints: [Joint] = []
    var start = 0
    while start < bytes.count {
      while start < bytes.count, isSpace(bytes[start]) { start += 1 }
      var end = start
      while end < bytes.count, !isSpace(bytes[end]) { end += 1 }
      // The longest word that parts names has seven signs: "(a.k.a."
      if end > start, end - start <= 7, let isRelative = Self.joint(bytes, start, end) {
        joints.append(Joint(start: start, end: end, isRelative: isRelative))
      }
      start = end
    }
    return joints.isEmpty ? [] : names(text, joints)
  }

  /// A word that stands between two names.
  private struct Joint {
    let start: Int
    let end: Int
    /// Who follows is the father or the husband.
    let isRelative: Bool
  }

  private static func names(_ text: String, _ joints: [Joint]) -> [String] {
    let bytes = Array(text.utf8)
    var names: [String] = []
    var start = 0, isName = true
    for joint in joints + [Joint(start: bytes.count, end: bytes.count, isRelative: false)] {
      let piece = String(decoding: bytes[start..<joint.start], as: UTF8.self).split { $0.isWhitespace || $0 == "(" || $0 == ")" }
      // Of a single word it is not known that it is a name: "and Maria" shares the family name before it.
      if isName, piece.count > 1 { names.append(piece.joined(separator: " ")) }
      (start, isName) = (joint.end, !joint.isRelative)
    }
    return names.count <= namesMax ? names : []
  }

  /// Whether a word parts names, and if so whether it names a relative.
  private static func joint(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool? {
    // The letters, small, without full stops, colons, commas and brackets.
    var word: UInt64 = 0
    for index in start..<end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"): break
      case 65...90: word = word << 8 | UInt64(byte | 32)
      default: word = word << 8 | UInt64(byte)
      }
    }
    if relatives.contains(word) { return true }
    return others.contains(word) ? false : nil
  }

  private static func packed(_ words: String) -> [UInt64] {
    words.split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
  }

  private static let others = packed("aka fka nka alias dba d/b/a a/k/a f/k/a c/o / & &amp; and und y")
  private static let relatives = packed("s/o d/o w/o")

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
}
