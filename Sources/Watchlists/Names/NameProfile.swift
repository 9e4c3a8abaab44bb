/// The numbers of the name score. One set fits searching a list, another telling two given parties apart; both are fitted on labelled pairs.
public struct NameProfile: Sendable, Equatable {
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
  /// Cost of a weak or low-quality alias.
  public var weak: Float

  public init(
    strictness: Float, omission: Float, contradiction: Float, commonness: Float, rareness: Float, order: Float, lone: Float, form: Float, weak: Float
  ) {
    self.strictness = strictness
    self.omission = omission
    self.contradiction = contradiction
    self.commonness = commonness
    self.rareness = rareness
    self.order = order
    self.lone = lone
    self.form = form
    self.weak = weak
  }
}
