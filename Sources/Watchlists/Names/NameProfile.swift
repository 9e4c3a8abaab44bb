/// A point of the line from the computed value of a name score to the score that is shown.
public struct ScalePoint: Sendable, Equatable {
  /// 0...1.
  public var value: Float
  /// In thousandths.
  public var score: Int

  public init(value: Float, score: Int) {
    self.value = value
    self.score = score
  }
}

/// The numbers of the name score. One set fits searching a list, another telling two given parties apart; both are fitted on labelled pairs.
public struct NameProfile: Sendable, Equatable {
  /// Whether it is for names of persons.
  public var isPerson: Bool
  /// 0...1 and above: how much less than its likeness an inexact token is worth.
  public var strictness: Float
  /// Share of its weight that a token of the listed name costs when the query leaves it out.
  public var omission: Float
  /// Cost of weight left over on both sides: another name, not a missing one.
  public var contradiction: Float
  /// How much of the score a match of common tokens alone loses, 0...1.
  public var commonness: Float
  /// Nats after which a match counts as made of rare tokens.
  public var rareness: Float
  /// Cost of tokens in another order.
  public var order: Float
  /// Cost of a name matched through one token only, when either side has more.
  public var lone: Float
  /// Cost of legal forms of different classes.
  public var form: Float
  /// Cost of numbers that differ.
  public var number: Float
  /// Cost of another order where both names say whose child their bearer is.
  public var filiation: Float
  /// What unlikeness is multiplied by where both tokens are known names: then it is another name rather than a slip.
  public var known: Float
  /// What unlikeness is multiplied by where at least one of the tokens is nobody's name.
  public var slip: Float
  /// Cost of a weak or low-quality alias.
  public var weak: Float
  /// Share of what it tells that a general word keeps where the other name has another word for it ("Petroleum", "Oil").
  public var translation: Float = 1
  /// Cost of a listed name of three words or more whose first one is left out.
  public var leading: Float = 0
  /// Cost of a listed name whose family name is left out, where the source says which it is.
  public var family: Float = 0
  /// Share of the score that is lost with the two syllables of an East Asian given name in the other order: that is another name.
  public var syllables: Float = 0
  /// 0...1: the most a weak or low-quality alias of a list is shown with in a search, whatever it agrees in; context is put on top.
  public var weakMost: Float = 1
  /// What is left of a score where a query of nothing but general words is not just the listed name ("Development Bank").
  public var generic: Float = 1
  /// Cost of a word that says where on one side alone: the branch in Yemen is another party.
  public var place: Float = 0
  /// For given pairs alone; searches have 1 in all three, which the bounds of their candidates rest on.
  ///
  /// Share of its weight that a token of the query costs when the listed name leaves it out.
  public var additional: Float = 1
  /// What the weight of general words left over is multiplied by ("Company", "Trading").
  public var general: Float = 1
  /// What the weight of words left over is multiplied by that nobody has counted: names of somebody else.
  public var unknown: Float = 1

  /// From value to shown score, ascending in both; straight lines between the points, from (0, 0) to (1, 1000). The value says what was found; the shown score
  /// puts the shipped threshold at one figure for all kinds of names, so that scores of different kinds can be told side by side.
  public var scale: [ScalePoint]

  public init(
    isPerson: Bool, strictness: Float, omission: Float, contradiction: Float, commonness: Float, rareness: Float, order: Float, lone: Float,
    form: Float, weak: Float, number: Float = 0.1, filiation: Float = 0.2, known: Float = 1.4,
    slip: Float = 0.8, additional: Float = 1, general: Float = 1, unknown: Float = 1,
    translation: Float = 1, leading: Float = 0, generic: Float = 1, place: Float = 0, family: Float = 0, syllables: Float = 0,
    weakMost: Float = 1, scale: [ScalePoint] = []
  ) {
    self.isPerson = isPerson
    self.strictness = strictness
    self.omission = omission
    self.contradiction = contradiction
    self.commonness = commonness
    self.rareness = rareness
    self.order = order
    self.lone = lone
    self.form = form
    self.weak = weak
    self.number = number
    self.filiation = filiation
    self.known = known
    self.slip = slip
    self.additional = additional
    self.general = general
    self.unknown = unknown
    self.translation = translation
    self.leading = leading
    self.family = family
    self.syllables = syllables
    self.weakMost = weakMost
    self.generic = generic
    self.place = place
    self.scale = scale
  }

  /// The value whose shown score is given in thousandths.
  func value(ofShown score: Int) -> Float {
    var low = ScalePoint(value: 0, score: 0)
    for point in scale + [ScalePoint(value: 1, score: 1000)] {
      if score <= point.score {
        return low.value + (point.value - low.value) * Float(max(score - low.score, 0)) / Float(max(point.score - low.score, 1))
      }
      low = point
    }
    return 1
  }
}

/// A profile made ready for the loop over pairs: plain numbers, and the scale with its ends.
struct NameJudge: Sendable {
  let tokens: TokenJudge
  let strictness: Float
  let omission: Float
  let contradiction: Float
  let commonness: Float
  /// One over the rareness.
  let commoner: Float
  let order: Float
  let lone: Float
  let form: Float
  let number: Float
  let filiation: Float
  let weak: Float
  let additional: Float
  /// What the weight of a token left over counts, by `noRest` and so on.
  let rests: InlineArray<4, Float>
  let translation: Float
  let leading: Float
  let family: Float
  let syllables: Float
  /// The value that is shown as the most a weak alias can be.
  let weakMost: Float
  let generic: Float
  let place: Float
  private let scale: [ScalePoint]

  init(_ profile: NameProfile, isPair: Bool = false) {
    tokens = TokenJudge(profile, isPair: isPair)
    strictness = profile.strictness
    omission = profile.omission
    contradiction = profile.contradiction
    commonness = profile.commonness
    commoner = 1 / profile.rareness
    order = profile.order
    lone = profile.lone
    form = profile.form
    number = profile.number
    filiation = profile.filiation
    weak = profile.weak
    additional = profile.additional
    rests = [0, 1, profile.general, profile.unknown]
    translation = profile.translation
    leading = profile.leading
    family = profile.family
    syllables = profile.syllables
    weakMost = profile.weakMost < 1 ? profile.value(ofShown: Int((profile.weakMost * 1000).rounded())) : .infinity
    generic = profile.generic
    place = profile.place
    scale = [ScalePoint(value: 0, score: 0)] + profile.scale + [ScalePoint(value: 1, score: 1000)]
  }

  /// Legal forms, and tokens that are answered.
  static let noRest = 0
  static let wholeRest = 1
  static let generalRest = 2
  static let unknownRest = 3

  /// What a token of some likeness is worth, of its weight.
  @inline(__always)
  func worth(_ likeness: Float) -> Float { likeness * (1 - strictness + strictness * likeness) }

  /// The share that agreeing tokens of so many nats leave of a score.
  @inline(__always)
  func rarity(_ information: Float) -> Float { 1 - commonness * exponential(-information * commoner) }

  /// The shown score of a value, 0...1.
  func shown(_ value: Float) -> Float {
    var place = 1
    while place < scale.count - 1, value > scale[place].value { place += 1 }
    let low = scale[place - 1], high = scale[place]
    if value >= high.value { return Float(high.score) / 1000 }
    let width = max(high.value - low.value, 0.0001)
    return (Float(low.score) + Float(high.score - low.score) * max(value - low.value, 0) / width) / 1000
  }
}

/// The judges of both domains, for searches or for given pairs.
struct NameJudges: Sendable {
  let person: NameJudge
  let other: NameJudge
  /// From which shown score on, 0...1, a name is the same in several rare words. A search shows less: it says nothing of who was not on its list.
  let rareName: Float

  init(_ settings: MatchSettings, isSearch: Bool) {
    person = NameJudge(isSearch ? settings.person.search : settings.person.pair, isPair: !isSearch)
    other = NameJudge(isSearch ? settings.other.search : settings.other.pair, isPair: !isSearch)
    rareName = isSearch ? 0.9 : 0.95
  }

  @inline(__always)
  subscript(_ domain: NameDomain) -> NameJudge { domain == .person ? person : other }
}
