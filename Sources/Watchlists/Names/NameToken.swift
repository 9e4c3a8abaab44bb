// A name as it is compared: tokens with a kind, a weight and what is needed to tell two of them apart quickly.

/// What kind of thing is named. People and the rest are read and searched apart: "Co" is a surname in one and nothing in the other.
public enum NameDomain: UInt8, Sendable, CaseIterable {
  case person, other
}

/// What a token does in its name.
public enum NameTokenKind: UInt8, Sendable {
  /// A name, or a word of an organisation's name.
  case word
  /// One letter that stands for a name.
  case initial
  /// A number, whichever way it was written.
  case number
  /// "al", "bin", "de", "the": parts names, names nobody.
  case particle
  /// The legal form of an organisation; its text is the class ("llc", "jsc").
  case legalForm
}

/// Which part of a person's name a token belongs to, where the source says.
enum NameTag: UInt8, Sendable {
  case none, given, family, patronymic
}

/// See the properties of `NameToken` of the same names.
struct TokenTraits: OptionSet, Sendable {
  let rawValue: UInt8

  static let omitsVowels = TokenTraits(rawValue: 1)
  static let isEastAsian = TokenTraits(rawValue: 2)
  static let isKnown = TokenTraits(rawValue: 4)
  static let isSoft = TokenTraits(rawValue: 8)
  static let isSound = TokenTraits(rawValue: 16)
  static let isPatronymic = TokenTraits(rawValue: 32)
  /// A syllable that Chinese and Korean names are made of.
  static let isSyllable = TokenTraits(rawValue: 64)
  /// Says where: of an organisation's name only.
  static let isPlace = TokenTraits(rawValue: 128)
  /// Of these the likeness of two tokens depends; soft letters only blunt its bounds.
  static let ofLikeness: TokenTraits = [.omitsVowels, .isEastAsian, .isKnown, .isSound]
  /// Of tokens with these the consonants say little.
  static let ofScript: TokenTraits = [.omitsVowels, .isEastAsian, .isSound]

  @inline(__always)
  fileprivate mutating func set(_ trait: TokenTraits, _ value: Bool) {
    if value { insert(trait) } else { remove(trait) }
  }
}

/// What the script of a token does to how it compares.
struct TokenOrigin: Hashable, Sendable {
  private(set) var bits: UInt8

  init(omitsVowels: Bool = false, isEastAsian: Bool = false, isSound: Bool = false) {
    bits = (omitsVowels ? 1 : 0) | (isEastAsian ? 2 : 0) | (isSound ? 4 : 0)
  }

  @inline(__always)
  var omitsVowels: Bool { bits & 1 != 0 }
  @inline(__always)
  var isEastAsian: Bool { bits & 2 != 0 }
  @inline(__always)
  var isSound: Bool { bits & 4 != 0 }
}

/// One token, in 64 bytes. Its letters stand in the bytes of its owner (a prepared party or a dictionary), so that a token is a plain value.
struct NameToken: Sendable {
  var offset: UInt32
  var length: UInt8
  var kind: NameTokenKind
  var tag: NameTag = .none
  /// What its likeness depends on besides its letters, in one byte, so that two tokens are asked at once.
  var traits: TokenTraits
  /// Which raw word it came from; several tokens may share one.
  var word: UInt8 = 0
  /// Its last letter.
  var last: UInt8 = 0
  /// The UTF-8 bytes of the source text it came from.
  var sourceStart: UInt16 = 0
  var sourceEnd: UInt16 = 0
  /// A bit for each of its clusters: tokens without a bit in common share none.
  var clusterMarks: UInt16 = 0
  /// 0...1: how much of a name this token is.
  var weight: Float
  /// Nats: minus the logarithm of the share of names that have this token.
  var information: Float
  /// The first eight letters, first letter highest: equality of short tokens in one comparison.
  var head: UInt64
  /// Hash of the letters.
  var hash: UInt64
  /// How often consonants occur, for a bound on likeness that needs no letters.
  var consonants: ConsonantBag
  /// The equivalence clusters of the token: where they start in `NameClusters`; 0 for none.
  var clusters: UInt32 = 0

  /// What besides its letters its likeness depends on.
  @inline(__always)
  var marks: UInt32 { UInt32(length) | UInt32(traits.intersection(.ofLikeness).rawValue) << 8 }

  /// Gives it the place in the whole text of the bytes it came from; none if they are not found.
  mutating func move(to places: [Int]) {
    let start = Int(sourceStart), end = Int(sourceEnd)
    let isFound = start < end && end <= places.count
    sourceStart = isFound ? UInt16(truncatingIfNeeded: places[start]) : 0
    sourceEnd = isFound ? UInt16(truncatingIfNeeded: places[end - 1] + 1) : 0
  }

  /// From a script that leaves out vowels.
  @inline(__always)
  var omitsVowels: Bool { traits.contains(.omitsVowels) }

  /// From characters or syllables, where l and r are one sound.
  @inline(__always)
  var isEastAsian: Bool { traits.contains(.isEastAsian) }

  /// Transcribes by sound a name of another language.
  @inline(__always)
  var isSound: Bool { traits.contains(.isSound) }

  /// What its script does to how it compares.
  @inline(__always)
  var origin: TokenOrigin {
    get { TokenOrigin(omitsVowels: omitsVowels, isEastAsian: isEastAsian, isSound: isSound) }
    set {
      traits.set(.omitsVowels, newValue.omitsVowels)
      traits.set(.isEastAsian, newValue.isEastAsian)
      traits.set(.isSound, newValue.isSound)
    }
  }

  /// A name or word that is counted: somebody's name as it stands, and not a slip of the pen.
  @inline(__always)
  var isKnown: Bool { traits.contains(.isKnown) }

  /// Has letters that may stand for a consonant of another class or be silent, so that bounds on likeness are less sharp.
  @inline(__always)
  var isSoft: Bool { traits.contains(.isSoft) }

  /// Made from the name of a father or forefather ("Petrovich", "Petrovna", "Petrowicz"): whose, the letters before the ending say.
  @inline(__always)
  var isPatronymic: Bool { traits.contains(.isPatronymic) }

  /// Where its letters stand.
  var letters: Range<Int> { Int(offset)..<Int(offset) + Int(length) }
}

/// A hash of letters, the same on every machine: a polynomial, so that the hash of a word less one letter follows from those of its halves.
struct LetterHash {
  static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private(set) var state = seed

  @inline(__always)
  mutating func add(_ letter: UInt8) { state = state &* Self.factor &+ UInt64(letter) &+ 1 }

  @inline(__always)
  mutating func add(_ letters: some Sequence<UInt8>) { for letter in letters { add(letter) } }

  @inline(__always)
  var value: UInt64 { Self.value(state) }

  /// High bits depend on all letters and low ones on the last: they are brought together.
  @inline(__always)
  static func value(_ state: UInt64) -> UInt64 { state ^ (state >> 29) }
}

@inline(__always)
func letterHash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
  var hash = LetterHash()
  for index in start..<end { hash.add(bytes[index]) }
  return hash.value
}

func letterHash(_ text: some Sequence<UInt8>) -> UInt64 {
  var hash = LetterHash()
  hash.add(text)
  return hash.value
}

@inline(__always)
func letterHead(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
  var head: UInt64 = 0
  for index in start..<min(end, start + 8) { head = head << 8 | UInt64(bytes[index]) }
  return head << UInt64(8 * (8 - min(end - start, 8)))
}

/// The class of a letter by sound: 0 for vowels and letters that come and go (h, w, y, j), 1... for the rest.
let consonantClasses: [UInt8] = {
  var classes = [UInt8](repeating: 0, count: 256)
  for (index, group) in ["bpfv", "ckqgx", "sz", "dt", "mn", "lr", "0123456789"].enumerated() {
    for letter in group.utf8 { classes[Int(letter)] = UInt8(index + 1) }
  }
  return classes
}()

/// How often consonants occur in a token: a byte for each class of sound, and for m, n, l and r, which are two and two of one class.
struct ConsonantBag: Sendable {
  private(set) var classes: UInt64 = 0
  /// The classes of the first eight, a byte each, the first lowest.
  private(set) var order: UInt64 = 0
  private(set) var letters: UInt32 = 0

  /// Counts a repeated letter once. v and w are one sound and w has no class, so v has none here either.
  init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    var last: UInt8 = 0
    var count: UInt64 = 0
    for index in start..<end {
      let letter = bytes[index]
      let group = UInt64(consonantClasses[Int(letter)])
      if group != 0, letter != last, letter != UInt8(ascii: "v") {
        classes += 1 << (8 * (group - 1))
        if count < 8 { order |= group << (8 * count) }
        count += 1
        switch letter {
        case UInt8(ascii: "m"): letters += 1
        case UInt8(ascii: "n"): letters += 1 << 8
        case UInt8(ascii: "l"): letters += 1 << 16
        case UInt8(ascii: "r"): letters += 1 << 24
        default: break
        }
      }
      last = letter
    }
  }

  private init(classes: UInt64, order: UInt64, letters: UInt32) {
    self.classes = classes
    self.order = order
    self.letters = letters
  }

  /// How many there are.
  @inline(__always)
  var count: Int { Int(truncatingIfNeeded: (classes &* Self.ones) >> 56) }

  /// Of two tokens written together.
  static func + (a: ConsonantBag, b: ConsonantBag) -> ConsonantBag {
    // Shifts of 64 and more leave nothing.
    ConsonantBag(classes: a.classes + b.classes, order: a.order | b.order << UInt64(8 * a.count), letters: a.letters + b.letters)
  }

  private static let top: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// How many consonants one side has that do not stand in the same order on the other, of the side with more; nil if either has more than eight.
  ///
  /// The longest common subsequence of the classes, by bits (Hyyrö 2004): a bit of `open` is a consonant not yet answered.
  @inline(__always)
  static func outOfOrder(_ a: ConsonantBag, _ b: ConsonantBag) -> Int? {
    let m = a.count, n = b.count
    if m > 8 || n > 8 { return nil }
    var open: UInt64 = 0xFF
    // The longest common subsequence is the same from both sides: over the shorter one it takes fewer steps.
    let longer = m < n ? b.order : a.order
    var rest = m < n ? a.order : b.order
    for _ in 0..<min(m, n) {
      let difference = longer ^ (rest & 0xFF) &* ones
      // The bytes that are equal, then a bit for each.
      let equal = ~(difference &+ ~top) & top
      let places = ((equal >> 7) &* 0x0102_0408_1020_4080) >> 56
      let answered = open & places
      open = (open &+ answered) | (open &- answered)
      rest >>= 8
    }
    return max(m, n) &- (8 &- (open & 0xFF).nonzeroBitCount)
  }

  /// How many consonants one side has that the other lacks, by class; of the two sides the greater number.
  @inline(__always)
  static func classSurplus(_ a: ConsonantBag, _ b: ConsonantBag) -> Int { surplus(a.classes, b.classes) }

  /// The same by letter, of m, n, l and r.
  @inline(__always)
  static func letterSurplus(_ a: ConsonantBag, _ b: ConsonantBag) -> Int { surplus(UInt64(a.letters), UInt64(b.letters)) }

  /// The sum over bytes of what `a` has more than `b`, or `b` more than `a`, whichever is greater. A name has at most 28 letters, so no byte reaches 128.
  @inline(__always)
  private static func surplus(_ a: UInt64, _ b: UInt64) -> Int {
    // Each byte holds 128 + a - b; its top bit says whether a is not less.
    let difference = (a | top) &- b
    let mask = ((difference & top) >> 7) &* 0x7F
    let more = Int(truncatingIfNeeded: ((difference & mask) &* ones) >> 56)
    let balance = Int(truncatingIfNeeded: (a &* ones) >> 56) &- Int(truncatingIfNeeded: (b &* ones) >> 56)
    return max(more, more &- balance)
  }
}

/// Whether a token ends as Slavic names made from a father's name do.
func endsAsPatronymic(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
  guard end - start >= 7 else { return false }
  // All endings are "…v" or "…w" with "ich", "ic", "icz", "itsch", "itch", "ych" or "na" behind it: most words are seen to be none by two letters.
  switch bytes[end - 1] {
  case UInt8(ascii: "h"), UInt8(ascii: "c"), UInt8(ascii: "z"): break
  case UInt8(ascii: "a"): if bytes[end - 2] != UInt8(ascii: "n") { return false }
  default: return false
  }
  for ending in patronymicEndings where end - start >= ending.count + 3 {
    var isEqual = true
    for index in ending.indices where bytes[end - ending.count + index] != ending[index] { isEqual = false }
    if isEqual { return true }
  }
  return false
}

private let patronymicEndings = [
  "ovich", "evich", "ovych", "evych", "ovic", "evic", "owicz", "ewicz", "owitsch", "ewitsch", "ovitch", "evitch", "ovna", "evna", "ivna",
  "owna",
  "ewna",
].map { Array($0.utf8) }

/// Whether a token has a letter that is cheaply another consonant (c and s, v and b, j and g) or silent beside its neighbour ("dz", "ts", "kh").
func hasSoftConsonants(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
  var last: UInt8 = 0
  for index in start..<end {
    let letter = bytes[index]
    switch letter {
    case UInt8(ascii: "c"), UInt8(ascii: "x"), UInt8(ascii: "j"), UInt8(ascii: "v"), 48...57: return true
    case UInt8(ascii: "h") where last == UInt8(ascii: "k") || last == UInt8(ascii: "g"): return true
    case UInt8(ascii: "s") where last == UInt8(ascii: "t"): return true
    case UInt8(ascii: "z") where last == UInt8(ascii: "t") || last == UInt8(ascii: "d"): return true
    default: break
    }
    last = letter
  }
  return false
}
