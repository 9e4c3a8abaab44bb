// From the letters of a query token to the tokens of a list that may be the same name. All character work of a search happens here, once per query token
// and never once per name.
//
// Tokens are found by themselves and by the tokens one letter shorter they share, in one table (which finds every single typing error: one letter wrong,
// missing, too many, or two swapped), by their consonants (other romanisations, several wrong vowels), by their consonants as any language spells them, and by
// the clusters of names that stand for each other. Hash chains hold token numbers and no keys: a stranger in a chain is turned away by a few bits of its
// hash, or when likeness is computed.

/// Hash to numbers, as compressed rows: the numbers of bucket b stand at `starts[b]..<starts[b + 1]`.
struct HashRows: Sendable {
  private let starts: [UInt32]
  /// The numbers of all buckets, one after the other: `places` says which are whose.
  let all: [UInt32]
  private let mask: UInt64

  /// Builds from pairs of hash and number. O(pairs).
  init(_ pairs: [(hash: UInt64, number: UInt32)]) {
    var size = 16
    while size < pairs.count { size <<= 1 }
    mask = UInt64(size - 1)
    var counts = [UInt32](repeating: 0, count: size + 1)
    for pair in pairs { counts[Int(Self.mixed(pair.hash) & mask) + 1] += 1 }
    for index in 1...size { counts[index] += counts[index - 1] }
    starts = counts
    var numbers = [UInt32](repeating: 0, count: pairs.count)
    for pair in pairs {
      let bucket = Int(Self.mixed(pair.hash) & mask)
      numbers[Int(counts[bucket])] = pair.number
      counts[bucket] += 1
    }
    all = numbers
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let x = hash &* 0x9e37_79b9_7f4a_7c15
    return x ^ (x >> 32)
  }

  /// The numbers stored under a hash, and perhaps strangers; as places for `number(at:)`.
  @inline(__always)
  func places(_ hash: UInt64) -> Range<Int> {
    let bucket = Int(Self.mixed(hash) & mask)
    return Int(starts[bucket])..<Int(starts[bucket + 1])
  }

  @inline(__always)
  func number(at place: Int) -> UInt32 { all[place] }
}

/// Hash to numbers like `HashRows`, with eight more bits of the hash beside each number while numbers leave room for them: nearly all strangers are
/// turned away without being looked at.
struct TaggedRows: Sendable {
  private let rows: HashRows
  private let tagBits: UInt32

  init(_ pairs: [(hash: UInt64, number: UInt32)]) {
    var most: UInt32 = 0
    for pair in pairs { most = max(most, pair.number) }
    let bits = min(8, UInt32(most.leadingZeroBitCount))
    tagBits = bits
    rows = HashRows(pairs.map { ($0.hash, bits == 0 ? $0.number : $0.number << bits | Self.tag($0.hash, bits)) })
  }

  @inline(__always)
  private static func tag(_ hash: UInt64, _ bits: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash &* 0xD6E8_FEB8_6659_FD93) >> UInt64(64 - bits))
  }

  @inline(__always)
  func forEach(_ hash: UInt64, _ body: (UInt32) -> Void) {
    let places = rows.places(hash)
    if places.isEmpty { return }
    let tag = tagBits == 0 ? 0 : Self.tag(hash, tagBits), mask: UInt32 = 1 << tagBits - 1
    for place in places {
      let number = rows.number(at: place)
      if number & mask == tag { body(number >> tagBits) }
    }
  }
}

/// The consonants of a token by sound, repeated ones once; vowels, h, w, y and j left out. Nil when fewer than `least` remain.
func skeletonHash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, least: Int) -> UInt64? {
  var hash = LetterHash()
  var last: UInt8 = 0
  var count = 0
  for index in start..<end {
    var group = skeletonClasses[Int(bytes[index])]
    // "Phirouz" is Firouz.
    if bytes[index] == UInt8(ascii: "p"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "h") { group = skeletonOfF }
    if group == 0 || group == last { continue }
    hash.add(group)
    last = group
    count += 1
  }
  return count >= least ? hash.value : nil
}

/// Finer than the classes of `consonantBag`, so that a chain holds few strangers: what romanisations of one name agree on.
let skeletonClasses: [UInt8] = {
  var classes = [UInt8](repeating: 0, count: 256)
  for (index, group) in ["bp", "fv", "ckqgx", "sz", "dt", "m", "n", "l", "r", "0123456789"].enumerated() {
    for letter in group.utf8 { classes[Int(letter)] = UInt8(index + 1) }
  }
  return classes
}()

private let skeletonOfF = skeletonClasses[Int(UInt8(ascii: "f"))]

/// The consonants of a token as any of the languages that write one name may spell them: w is v, and what hisses or is said at the back of the mouth is one
/// sound, however many letters it takes. "Medwedew" is Medvedev, "Tschemesow" Chemezov, "Szojgu" Shoygu.
/// Nil when fewer than `least` remain. Differs from `skeletonHash` of any token.
///
/// - Parameter hasHardJ: whether j hisses, as in French "Joukov", Zhukov; elsewhere it is a vowel.
func looseSkeletonHash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, hasHardJ: Bool = false, least: Int) -> UInt64? {
  var hash = LetterHash()
  hash.add(0xFF)
  var last: UInt8 = 0
  var count = 0
  for index in start..<end {
    let letter = bytes[index], next = index + 1 < end ? bytes[index + 1] : 0
    var group = looseClasses[Int(letter)]
    if letter == UInt8(ascii: "p"), next == UInt8(ascii: "h") { group = skeletonOfF }
    if hasHardJ, letter == UInt8(ascii: "j") { group = looseClassOfK }
    // "ts", "tz", "tch", "tsch": one sound with what follows.
    if letter == UInt8(ascii: "t"), looseClasses[Int(next)] == looseClassOfK { group = 0 }
    // The h of "ch", "sh", "zh" and "kh" parts nothing.
    if letter == UInt8(ascii: "h"), last == looseClassOfK { continue }
    if group != 0, group != last {
      hash.add(group)
      count += 1
    }
    last = group == 0 && letter == UInt8(ascii: "t") ? last : group
  }
  return count >= least ? hash.value : nil
}

/// Calls with the loose consonants of a token: once, and once more if it has a j.
@inline(__always)
func forEachLooseSkeleton(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, least: Int, _ body: (UInt64) -> Void) {
  if let hash = looseSkeletonHash(bytes, start, end, least: least) { body(hash) }
  var hasJ = false
  for index in start..<end { if bytes[index] == UInt8(ascii: "j") { hasJ = true } }
  if hasJ, let hash = looseSkeletonHash(bytes, start, end, hasHardJ: true, least: least) { body(hash) }
}

/// The classes of `looseSkeletonHash`.
private let looseClasses: [UInt8] = {
  var classes = skeletonClasses
  for letter in "ckqgxsz".utf8 { classes[Int(letter)] = looseClassOfK }
  classes[Int(UInt8(ascii: "w"))] = skeletonOfF
  return classes
}()

private let looseClassOfK: UInt8 = 0x20

/// Calls with the hash of a token less each of its letters, equal neighbours once. O(letters): each hash is put together from those of both halves.
@inline(__always)
func forEachDeletion(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ body: (UInt64) -> Void) {
  let count = end - start
  guard count > 0, count <= NameFold.lettersMax else { return }
  // What the letters from a place on add to a hash, and the power of the factor that the letters before it are raised by.
  var rest = InlineArray<32, UInt64>(repeating: 0), power = InlineArray<32, UInt64>(repeating: 1)
  for place in stride(from: count - 1, through: 0, by: -1) {
    rest[place] = rest[place + 1] &+ (UInt64(bytes[start + place]) &+ 1) &* power[place + 1]
    power[place] = power[place + 1] &* LetterHash.factor
  }
  var before = LetterHash()
  for skipped in 0..<count {
    let letter = bytes[start + skipped]
    if skipped == 0 || letter != bytes[start + skipped - 1] {
      body(LetterHash.value(before.state &* power[skipped + 1] &+ rest[skipped + 1]))
    }
    before.add(letter)
  }
}

/// The different tokens of a list, and the ways to them.
struct TokenTable: Sendable {
  /// Shorter tokens are found by themselves and their consonants only: one letter is too much of them.
  static let deletionLengthMin = 3

  /// Two consonants are shared by thousands of tokens of a very large list: looking them all through would cost more than everything else.
  static func skeletonMin(tokens: Int) -> Int { tokens > 150_000 ? 4 : 2 }

  /// Of the loose consonants one more must be shared: they tell less.
  private static let looseMore = 1

  let arena: NameArena
  private let skeletonMin: Int
  /// By their own hash, and by those of their deletions.
  private let near: TaggedRows
  private let skeletons: HashRows
  private let clusterRows: HashRows
  private let initials: [UInt32]
  private let nameClusters: NameClusters

  init(arena: NameArena, domain: NameDomain) {
    let nameClusters = domain == .person ? NameClusters.person : NameClusters.other
    let skeletonMin = Self.skeletonMin(tokens: arena.tokens.count)
    var near: [(hash: UInt64, number: UInt32)] = []
    near.reserveCapacity(arena.tokens.count * 8)
    var skeletons: [(hash: UInt64, number: UInt32)] = []
    var clusterRows: [(hash: UInt64, number: UInt32)] = []
    var initials = [UInt32](repeating: .max, count: 256)
    let bytes = arena.bytes.span
    for number in arena.tokens.indices {
      let token = arena.tokens[number]
      let start = Int(token.offset), end = start + Int(token.length), id = UInt32(number)
      if token.kind == .initial { initials[Int(bytes[start])] = id }
      near.append((token.hash, id))
      guard token.kind == .word else { continue }
      if end - start >= Self.deletionLengthMin {
        forEachDeletion(bytes, start, end) { near.append(($0, id)) }
      }
      if let skeleton = skeletonHash(bytes, start, end, least: skeletonMin) { skeletons.append((skeleton, id)) }
      forEachLooseSkeleton(bytes, start, end, least: skeletonMin + Self.looseMore) { skeletons.append(($0, id)) }
      if token.isSound || token.omitsVowels {
        forEachSoundSkeleton(bytes, start, end, token.origin, least: skeletonMin) { skeletons.append(($0, id)) }
      }
      for cluster in nameClusters.numbers(at: token.clusters) { clusterRows.append((UInt64(cluster), id)) }
    }
    self.arena = arena
    self.skeletonMin = skeletonMin
    self.nameClusters = nameClusters
    self.near = TaggedRows(near)
    self.skeletons = HashRows(skeletons)
    self.clusterRows = HashRows(clusterRows)
    self.initials = initials
  }

  /// Calls with the numbers of all tokens that may be the same name as a query token; a number may come several times, and strangers too.
  func forEachCandidate(_ token: NameToken, _ bytes: Span<UInt8>, _ body: (UInt32) -> Void) {
    near.forEach(token.hash, body)
    guard token.kind == .word else { return }
    let start = Int(token.offset), end = start + Int(token.length)
    let initial = initials[Int(bytes[start])]
    if initial != .max { body(initial) }
    if end - start >= Self.deletionLengthMin {
      forEachDeletion(bytes, start, end) { near.forEach($0, body) }
    }
    if let skeleton = skeletonHash(bytes, start, end, least: skeletonMin) {
      for place in skeletons.places(skeleton) {
        let id = skeletons.number(at: place)
        let other = arena.tokens[Int(id)]
        // Vowels alone do not make up for three letters, unless one side has none.
        if abs(Int(other.length) - Int(token.length)) <= 2 || other.origin != token.origin { body(id) }
      }
    }
    forEachLooseSkeleton(bytes, start, end, least: skeletonMin + Self.looseMore) { skeleton in
      for place in skeletons.places(skeleton) {
        let id = skeletons.number(at: place)
        if abs(Int(arena.tokens[Int(id)].length) - Int(token.length)) <= 3 { body(id) }
      }
    }
    if token.isSound || token.omitsVowels {
      forEachSoundSkeleton(bytes, start, end, token.origin, least: skeletonMin) { skeleton in
        for place in skeletons.places(skeleton) { body(skeletons.number(at: place)) }
      }
    }
    for cluster in nameClusters.numbers(at: token.clusters) {
      for place in clusterRows.places(UInt64(cluster)) { body(clusterRows.number(at: place)) }
    }
  }

  /// The same for letters that are two neighbouring tokens of a query written together.
  func forEachCandidate(joined bytes: Span<UInt8>, omitsVowels: Bool, _ body: (UInt32) -> Void) {
    if omitsVowels {
      forEachSoundSkeleton(bytes, 0, bytes.count, TokenOrigin(omitsVowels: true), least: skeletonMin) { skeleton in
        for place in skeletons.places(skeleton) { body(skeletons.number(at: place)) }
      }
    }
    near.forEach(letterHash(bytes, 0, bytes.count), body)
    forEachDeletion(bytes, 0, bytes.count) { near.forEach($0, body) }
  }
}
