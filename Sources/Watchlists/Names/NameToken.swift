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

/// One token. Its letters stand in the bytes of its owner (a prepared party or a dictionary), so that a token is a plain value.
struct NameToken: Sendable {
  var offset: UInt32
  var length: UInt8
  var kind: NameTokenKind
  var tag: NameTag = .none
  /// From a script that leaves out vowels.
  var omitsVowels = false
  /// A name or word that is counted: somebody's name as it stands, and not a slip of the pen.
  var isKnown = false
  /// From characters or syllables, where l and r are one sound.
  var isEastAsian = false
  /// Which raw word it came from; several tokens may share one.
  var word: UInt8 = 0
  /// The scalars of the source text it came from.
  var sourceStart: UInt16 = 0
  var sourceEnd: UInt16 = 0
  /// 0...1: how much of a name this token is.
  var weight: Float
  /// Nats: minus the logarithm of the share of names that have this token.
  var information: Float
  /// The first eight letters, first letter highest: equality of short tokens in one comparison.
  var head: UInt64
  /// How often each class of consonants occurs, a lane a class, for a bound on likeness that needs no letters.
  var consonants: SIMD8<UInt8>
  /// Hash of the letters.
  var hash: UInt64
  /// The equivalence clusters of the token: first and count in `NameClusters`.
  var clusters: UInt32 = 0

  /// Where its letters stand.
  var letters: Range<Int> { Int(offset)..<Int(offset) + Int(length) }
}

/// FNV-1a over letters; good enough for tables of names, and the same on every machine.
@inline(__always)
func letterHash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for index in start..<end { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
  return hash ^ (hash >> 32)
}

func letterHash(_ text: some Sequence<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return hash ^ (hash >> 32)
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

/// Counts consonants by class, a repeated letter once. v and w are one sound and w has no class, so v has none here either.
func consonantBag(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> SIMD8<UInt8> {
  var bag = SIMD8<UInt8>(repeating: 0)
  var last: UInt8 = 0
  for index in start..<end {
    let letter = bytes[index]
    let group = Int(consonantClasses[Int(letter)])
    if group != 0, letter != last, letter != UInt8(ascii: "v") { bag[group - 1] += 1 }
    last = letter
  }
  return bag
}
