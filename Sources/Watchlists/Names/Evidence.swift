/// One reason why a party is, or is not, like another. The pieces of evidence of a match are what its score was computed from.
public struct Evidence: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case partEqual = "name-equal"
    /// The same name in another spelling or language.
    case otherSpelling = "other-spelling"
    /// Words that say what an organisation is or does, abbreviated or in other languages: "Company" and "Compagnie".
    case generalWord = "general-word"
    /// Letters differ, and hardly: a vowel, letters of one sound. It may be the same name or the next one to it.
    case similarSpelling = "similar-spelling"
    /// Letters differ.
    case typo
    case nickname
    case initial
    /// One side writes as one word what the other writes as two.
    case joined
    /// Initials or beginnings of words, and the words they stand for.
    case acronym
    case otherOrder = "other-order"
    /// Only the listed name has it.
    case missing
    /// Only the query has it.
    case additional
    /// Both sides have something left that does not agree.
    case contradicts
    case weakAlias = "weak-alias"
    /// Legal forms of one kind in other words: "Ltd" and "GmbH".
    case legalFormAlike = "legal-form-alike"
    case legalFormDiffers = "legal-form-differs"
    case birthDateEqual = "birth-date-equal"
    case birthDateFlipped = "birth-day-and-month-swapped"
    case birthYearEqual = "birth-year-equal"
    case birthYearNear = "birth-year-near"
    /// Day and month equal, and one figure of the year another, or two swapped.
    case birthYearFigure = "birth-year-figure-differs"
    case birthDateDiffers = "birth-date-differs"
    case countryEqual = "country-equal"
    case countryDiffers = "country-differs"
    case genderDiffers = "gender-differs"
    case genderEqual = "gender-equal"
    /// One has a given name of men where the other has that of women.
    case sexOfNameDiffers = "sex-of-name-differs"
    case identifierEqual = "identifier-equal"
    case identifierNear = "identifier-near"
    case identifierDiffers = "identifier-differs"
    case addressEqual = "address-equal"
    case birthplaceEqual = "birthplace-equal"
  }

  public let kind: Kind
  /// What the query says; empty where it says nothing.
  public let query: String
  /// What the listed party says; empty where it says nothing.
  public let listed: String
  /// For names: likeness in thousandths. For context: what it multiplies the odds of a match by, in thousandths (1000 changes nothing).
  public let points: Int

  public init(kind: Kind, query: String, listed: String, points: Int) {
    self.kind = kind
    self.query = query
    self.listed = listed
    self.points = points
  }

  /// Plain English, one clause: `"Aleksandr" ~ "Alexander" (same name, other spelling)`.
  public var sentence: String {
    switch kind {
    case .partEqual: "\"\(query)\" equal"
    case .otherSpelling: "\"\(query)\" ~ \"\(listed)\" (same name, other spelling)"
    case .generalWord: "\"\(query)\" ~ \"\(listed)\" (general words for the same)"
    case .similarSpelling: "\"\(query)\" ~ \"\(listed)\" (spelt alike)"
    case .typo: "\"\(query)\" ~ \"\(listed)\" (letters differ)"
    case .nickname: "\"\(query)\" ~ \"\(listed)\" (short form)"
    case .initial: "\"\(query)\" ~ \"\(listed)\" (initial)"
    case .joined: "\"\(query)\" ~ \"\(listed)\" (written together)"
    case .acronym: "\"\(query)\" ~ \"\(listed)\" (abbreviated)"
    case .otherOrder: "parts in another order"
    case .missing: "\"\(listed)\" not given"
    case .additional: "\"\(query)\" not listed"
    case .contradicts: "\"\(query)\" against \"\(listed)\""
    case .weakAlias: "weak alias"
    case .legalFormAlike: "\"\(query)\" ~ \"\(listed)\" (same kind of legal form)"
    case .legalFormDiffers: "legal form \(query) against \(listed)"
    case .birthDateEqual: "birth date equal"
    case .birthDateFlipped: "birth date with day and month swapped"
    case .birthYearEqual: "birth year equal"
    case .birthYearNear: "birth year 1 off"
    case .birthYearFigure: "birth day and month equal, the year a figure off (\(query), \(listed))"
    case .birthDateDiffers: "birth date \(query) against \(listed)"
    case .countryEqual: "country equal (\(query))"
    case .countryDiffers: "country \(query) against \(listed)"
    case .genderDiffers: "gender \(query) against \(listed)"
    case .genderEqual: "gender equal"
    case .sexOfNameDiffers: "a man's given name against a woman's"
    case .identifierEqual: "identifier equal (\(listed))"
    case .identifierNear: "identifier nearly equal (\(query), \(listed))"
    case .identifierDiffers: "identifier \(query) against \(listed)"
    case .addressEqual: "address alike"
    case .birthplaceEqual: "birthplace alike"
    }
  }
}

extension Evidence {
  /// The number that two parties share. Of what kind it is only the list says for certain: whoever asks may not know.
  static func equal(_ query: BareIdentifier, _ listed: BareIdentifier) -> Evidence {
    Evidence(
      kind: .identifierEqual, query: String(decoding: query.letters, as: UTF8.self),
      listed: "\(listed.kind.words) \(String(decoding: listed.letters, as: UTF8.self))", points: 1000)
  }
}

extension PartyIdentifier.Kind {
  /// The kind as people write it: "passport", "tax number", "LEI".
  var words: String {
    switch self {
    case .nationalID: "identity number"
    case .voterID: "voter ID"
    case .militaryID: "military ID"
    case .vatNumber: "VAT number"
    case .lei, .bic, .isin, .imo, .mmsi: rawValue.uppercased()
    case .duns: "D-U-N-S"
    case .other: "number"
    default: String(rawValue.map { $0 == "-" ? " " : $0 })
    }
  }
}

extension Sequence<Evidence> {
  /// All clauses, joined by " · ".
  public var sentence: String { map(\.sentence).joined(separator: " · ") }
}
