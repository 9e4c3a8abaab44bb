// What of a question is not answered, in words: an answer without a word would look like one to the whole question.

import Formats

/// Something about a question that its answer does not cover. Says nothing personal: places and property names, never values.
public struct QuestionFlaw: Equatable, Sendable, CustomStringConvertible {
  public enum Effect: Sendable {
    /// Nothing is searched for at all.
    case nothingSought
    /// A part of the question cannot be read and says nothing in the answer.
    case leftOut
    /// The question is answered, and a name in it is not compared to its end.
    case cut
  }

  public let effect: Effect
  /// What is wrong, and what to write instead.
  public let text: String

  /// As it stands beside an answer.
  public var description: String { effect == .leftOut ? "\(text) (left out)" : text }
}

extension PreparedParty {
  /// What comparing its names does not cover, each a clause without any personal data.
  public var warnings: [String] {
    (FollowTheMoneyParty.nothing(self) + FollowTheMoneyParty.silence(self) + FollowTheMoneyParty.cuts(self)).map(\.description)
  }
}

extension FollowTheMoneyParty {
  /// Everything a question's answer does not cover, in order of weight.
  static func flaws(_ question: JSONValue, _ party: PreparedParty) -> [QuestionFlaw] {
    let properties = question["properties"] ?? question
    return nothing(party) + silence(party) + outside(question) + strangers(properties) + unreadable(properties, party.party) + cuts(party)
  }

  fileprivate static func nothing(_ party: PreparedParty) -> [QuestionFlaw] {
    guard party.names.isEmpty, party.context.identifiers.isEmpty else { return [] }
    let isBare = party.party.names.isEmpty && party.party.identifiers.isEmpty
    let why = isBare ? "neither a name nor an identifier is given" : "no name has a letter or a figure, and no identifier four of them"
    return [QuestionFlaw(effect: .nothingSought, text: "nothing to search for: \(why)")]
  }

  fileprivate static func silence(_ party: PreparedParty) -> [QuestionFlaw] {
    var flaws: [QuestionFlaw] = []
    if !party.names.isEmpty || !party.context.identifiers.isEmpty {
      if let places = places("name", party.silentNames) {
        flaws.append(QuestionFlaw(effect: .leftOut, text: "\(places) no letter or figure that could be compared"))
      }
      let unusable = party.party.identifiers.indices.filter { BareIdentifier(party.party.identifiers[$0]) == nil }
      if let places = places("identifier", unusable) {
        flaws.append(
          QuestionFlaw(effect: .leftOut, text: "\(places) fewer than four Latin letters and figures, too few to identify anybody"))
      }
    }
    return flaws
  }

  /// What is known of a party goes inside `properties`; beside it nobody reads it.
  private static func outside(_ question: JSONValue) -> [QuestionFlaw] {
    guard question["properties"] != nil else { return [] }
    return (question.members ?? []).filter { readProperties.contains($0.name) }.map { member in
      QuestionFlaw(effect: .leftOut, text: "`\(member.name)` stands beside `properties`, not in it")
    }
  }

  private static func strangers(_ properties: JSONValue) -> [QuestionFlaw] {
    (properties.members ?? []).enumerated().compactMap { place, member in
      if isKnown(member.name) { return nil }
      // A name of letters is a slip or another model's word; anything else may be a person's data in the wrong place.
      let isWord = (1...40).contains(member.name.utf8.count) && member.name.utf8.allSatisfy { $0 | 32 >= 97 && $0 | 32 <= 122 || $0 == 95 }
      let name = isWord ? "`\(member.name)`" : "property \(place + 1)"
      let near = nearestName(to: member.name, in: readProperties).map { "did you mean `\($0)`?" }
      return QuestionFlaw(
        effect: .leftOut, text: "\(name) is no property we know: \(near ?? "names, dates, countries and numbers go into \(usual)")")
    }
  }

  private static let usual = "`name`, `alias`, `birthDate`, `country`, `nationality`, `gender`, `address`, `idNumber`"

  private static func unreadable(_ properties: JSONValue, _ party: Party) -> [QuestionFlaw] {
    var flaws: [QuestionFlaw] = []
    func add(_ text: String) { flaws.append(QuestionFlaw(effect: .leftOut, text: text)) }
    for member in properties.members ?? [] where readProperties.contains(member.name) {
      let values = member.value.elements ?? [member.value]
      if values.contains(where: { $0.text == nil && $0.number == nil && !$0.isNull }) {
        add("a value of `\(member.name)` is no text; write a text or a list of texts")
      }
    }
    for (index, date) in party.dates.enumerated() where date.earliest == nil && date.latest == nil {
      add("date \(index + 1) is none we can read: write 1970-03-01, 1970-03 or 1970")
    }
    for (index, country) in party.countries.enumerated() where country.country == nil {
      add("country \(index + 1) is none we know: write a code of ISO 3166 (ru, RUS) or an English name (Russia)")
    }
    for gender in unreadableGenders(properties) { add("gender \(gender + 1) is none we can read: write male, female or other") }
    return flaws
  }

  fileprivate static func cuts(_ party: PreparedParty) -> [QuestionFlaw] {
    var flaws: [QuestionFlaw] = []
    func add(_ cut: NameCut, _ text: String) {
      let names = party.cutNames.filter { $0.cut.contains(cut) }.map(\.name)
      if let places = places("name", names) { flaws.append(QuestionFlaw(effect: .cut, text: "\(places) \(text)")) }
    }
    add(.words, "more words than are compared: what follows the first \(NamePreparer.tokensMax) or so is not looked at")
    add(
      .letters,
      "a word of more than \(NameFold.lettersMax) letters: letters after its first \(NameFold.lettersMax - 4) are only told to be the same or not"
    )
    return flaws
  }

  /// "name 2 has", "names 1, 4 and 2 more have".
  private static func places(_ what: String, _ places: [Int]) -> String? {
    guard let first = places.first else { return nil }
    if places.count == 1 { return "\(what) \(first + 1) has" }
    let shown = places.prefix(3).map { String($0 + 1) }
    if places.count > 3 { return "\(what)s \(shown.joined(separator: ", ")) and \(places.count - 3) more have" }
    return "\(what)s \(shown.dropLast().joined(separator: ", ")) and \(shown[shown.count - 1]) have"
  }
}
