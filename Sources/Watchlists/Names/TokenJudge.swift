// How differences of letters are judged, and what rules likeness out before any letters are looked at.

/// How differences of letters are judged: what of a profile the comparison of two tokens needs.
struct TokenJudge: Sendable {
  let isPerson: Bool
  /// Whether it is for two given names: then initials answer the words they stand for. Searches generate candidates by token and would find some of those
  /// only.
  let isPair: Bool
  private let known: Float
  private let slip: Float
  /// What may differ for each letter of both tokens but the first, in twentieths, times 65,536, of other tokens and of two known ones. Rounded up: what is
  /// not unlike is looked at closely.
  private let allowances: InlineArray<2, Int32>
  /// Of words of so many letters together none is like another: "MKS" and "MCS" are two firms, because abbreviations are written on purpose.
  private let shortest: Int32

  init(_ profile: NameProfile, isPair: Bool = false) {
    isPerson = profile.isPerson
    self.isPair = isPair
    known = profile.known
    slip = profile.slip
    allowances = [Self.allowed(slip), Self.allowed(known)]
    shortest = isPerson ? 0 : 6
  }

  private static func allowed(_ factor: Float) -> Int32 {
    Int32((min((1 - NameAligner.least) / factor, 0.6) * Float(EditCost.letter) * 32_768).rounded(.up)) + 1
  }

  /// What unlikeness is multiplied by. A slip is judged by whether either side is nobody's name; where vowels are omitted nothing is known.
  @inline(__always)
  func factor(_ a: NameToken, _ b: NameToken) -> Float {
    a.omitsVowels || b.omitsVowels || a.isSound || b.isSound ? 1 : a.isKnown && b.isKnown ? known : slip
  }

  /// The share of letters that may differ.
  @inline(__always)
  func allowance(_ least: Float, _ factor: Float) -> Float { min((1 - least) / factor, 0.6) }

  /// The length differences are measured by; where vowels are free, the consonants are what there is to be alike in.
  @inline(__always)
  func base(_ a: NameToken, _ b: NameToken) -> Float {
    var mean = Float(Int(a.length) + Int(b.length)) / 2 - 0.5
    // "Petrovich" and "Pavlovich" share an ending and are sons of two men.
    if a.isPatronymic, b.isPatronymic { mean -= patronymicEnding }
    return a.omitsVowels != b.omitsVowels ? min(mean, Float(min(a.length, b.length))) : mean
  }

  /// What two tokens may differ by, in twentieths of a letter.
  @inline(__always)
  private func limit(_ a: NameToken, _ b: NameToken) -> Int32 {
    let areKnown = Int(a.traits.rawValue & b.traits.rawValue & TokenTraits.isKnown.rawValue) / Int(TokenTraits.isKnown.rawValue)
    return ((Int32(a.length) &+ Int32(b.length) &- 1) &* allowances[areKnown]) >> 16
  }

  /// 1 for two words of which length, the classes of their consonants and the names they are do not say that they are unlike; otherwise 0.
  ///
  /// Without a branch: which of the words of two names are alike is not to be foreseen, and a branch foretold wrongly takes longer than all of this. So
  /// what is true or not is computed as the sign of a difference.
  @inline(__always)
  func mayBeLike(_ a: NameToken, _ b: NameToken) -> UInt32 {
    let either = a.traits.rawValue | b.traits.rawValue
    let limit = limit(a, b)
    let surplus = Int32(truncatingIfNeeded: ConsonantBag.classSurplus(a.consonants, b.consonants)) &* Int32(EditCost.letter)
    let bound = surplus &- Int32(either & TokenTraits.isSoft.rawValue) &* softConsonants / Int32(TokenTraits.isSoft.rawValue)
    let gap = (Int32(a.length) &- Int32(b.length)) &* 6
    let length = Int32(a.length) &+ Int32(b.length)
    let beyond = (limit &- gap) | (limit &+ gap) | (limit &- bound) | (length &- shortest &- 1)
    let isClose = ~UInt32(bitPattern: beyond) >> 31
    let opaque = Int32(either & TokenTraits.ofScript.rawValue) | Int32(a.clusterMarks & b.clusterMarks)
    return isClose | UInt32(bitPattern: 0 &- opaque) >> 31
  }

  /// Whether length and consonants alone rule likeness out. Costs a few nanoseconds.
  @inline(__always)
  func areUnlike(_ a: NameToken, _ b: NameToken) -> Bool {
    if !a.traits.union(b.traits).isDisjoint(with: .ofScript) { return false }
    if Int32(a.length) &+ Int32(b.length) <= shortest { return true }
    let limit = Int(limit(a, b))
    if abs(Int(a.length) &- Int(b.length)) &* 6 > limit { return true }
    return consonantsExceed(limit, a, b)
  }

  /// Whether consonants rule out likeness of two words that may be like one another by length. The longest part of it.
  @inline(__always)
  func haveOtherConsonants(_ a: NameToken, _ b: NameToken) -> Bool {
    a.traits.union(b.traits).isDisjoint(with: .ofScript) ? consonantsExceed(Int(limit(a, b)), a, b) : false
  }

  @inline(__always)
  private func consonantsExceed(_ limit: Int, _ a: NameToken, _ b: NameToken) -> Bool {
    let free = a.isSoft || b.isSoft ? Int(softConsonants) : 0
    let classes = ConsonantBag.classSurplus(a.consonants, b.consonants)
    if classes &* EditCost.letter &- free > limit { return true }
    let letters = ConsonantBag.letterSurplus(a.consonants, b.consonants)
    if consonantCost(classes, letters) &- free > limit { return true }
    guard let inOrder = ConsonantBag.outOfOrder(a.consonants, b.consonants) else { return false }
    return consonantCost(inOrder, letters) &- free > limit
  }
}

/// The letters of the ending that two patronymics share.
private let patronymicEnding: Float = 3.5
