// The words legal forms are made of, found although one letter is wrong, missing, too many or has changed places with its neighbour ("COMPNAY LIIMTED"), or
// although two of them are written as one ("OPENJOINT STOCK COMPANY").
//
// By the hashes of every word with one letter left out: two words one slip apart have one in common.

struct FormWords: Sendable {
  /// A shorter word with a slip in it may be any word.
  static let lettersMin = 5

  private let words: [[UInt8]]
  /// Which words have this hash, whole or with one letter left out.
  private let near: WordTable<[UInt16]>
  private let whole: WordSet
  /// By the hash of two neighbours written together: where the second begins.
  private let seams: WordTable<Int>

  /// - Parameter table: lines of a class, a colon and forms by comma.
  init(_ table: String) {
    var words: [[UInt8]] = []
    var numbers: [UInt64: Int] = [:]
    var seams: [UInt64: Int] = [:]
    for line in table.split(separator: "\n") {
      for form in line.drop(while: { $0 != ":" }).dropFirst().split(separator: ",") {
        let parts = form.split(separator: " ").map { Array($0.utf8) }
        for part in parts where Self.isForgiven(part) && numbers[letterHash(part)] == nil {
          numbers[letterHash(part)] = words.count
          words.append(part)
        }
        for (a, b) in zip(parts, parts.dropFirst()) where a.count >= 4 && b.count >= 4 { seams[letterHash(a + b)] = a.count }
      }
    }
    var near: [UInt64: [UInt16]] = [:]
    for (number, word) in words.enumerated() {
      for hash in Self.hashes(word) where near[hash]?.last != UInt16(number) { near[hash, default: []].append(UInt16(number)) }
    }
    self.words = words
    self.near = WordTable(near, filler: [])
    self.seams = WordTable(seams, filler: 0)
    whole = WordSet(hashes: words.map { letterHash($0) })
  }

  /// Of the short ones those between a name and its "Ltd".
  private static func isForgiven(_ word: [UInt8]) -> Bool { word.count >= lettersMin || shortWords.contains(word) }

  /// The word of a legal form that letters are one slip away from; nil for a word of a form and for all others.
  func word(near letters: [UInt8]) -> [UInt8]? {
    guard letters.count >= Self.lettersMin || letters.count <= 4 && letters.first == UInt8(ascii: "p"),
      letters.count <= NameFold.lettersMax,
      !whole.contains(letterHash(letters))
    else { return nil }
    // Of several the one met first in the table, which has the usual forms first.
    var best: UInt16?
    for hash in Self.hashes(letters) {
      guard let numbers = near[hash] else { continue }
      for number in numbers where number < best ?? .max {
        let word = words[Int(number)]
        if (word.count >= Self.lettersMin) == (letters.count >= Self.lettersMin), isOneSlipOff(letters, word) { best = number }
      }
    }
    return best.map { words[Int($0)] }
  }

  /// Where the second begins of two words of a form that are written as one.
  func seam(_ hash: UInt64) -> Int? { seams[hash] }

  private static func hashes(_ letters: [UInt8]) -> [UInt64] {
    var hashes = [letterHash(letters)]
    for left in letters.indices {
      var hash = LetterHash()
      hash.add(letters[..<left])
      hash.add(letters[(left + 1)...])
      hashes.append(hash.value)
    }
    return hashes
  }
}

private let shortWords: [[UInt8]] = ["pte", "pvt", "pty"].map { Array($0.utf8) }

/// Whether one letter changed, added, left out or exchanged with the next turns one word into the other.
func isOneSlipOff(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  if abs(a.count - b.count) > 1 { return false }
  var start = 0
  while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
  var end = 0
  while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
  if max(a.count, b.count) - start - end <= 1 { return true }
  return a.count == b.count && a.count - start - end == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
}
