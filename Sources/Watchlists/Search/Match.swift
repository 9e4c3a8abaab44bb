/// A party is like a listed one: how much, and why.
public struct Match: Sendable, Equatable {
  public let list: ListID
  /// The publisher's id of the entry.
  public let entryID: String
  /// The listed name that matched, as the list has it.
  public let name: String
  /// Likeness in thousandths; comparable between queries and lists.
  public let score: Int
  /// Whether the score reaches the threshold in force.
  public let isMatch: Bool
  public let evidence: [Evidence]
  public let programmes: [Programme]

  public init(list: ListID, entryID: String, name: String, score: Int, isMatch: Bool, evidence: [Evidence], programmes: [Programme] = []) {
    self.list = list
    self.entryID = entryID
    self.name = name
    self.score = score
    self.isMatch = isMatch
    self.evidence = evidence
    self.programmes = programmes
  }

  /// The evidence in plain English.
  public var sentence: String { evidence.sentence }
}
