public import Reference

/// The name of a list in our catalogue, such as `us-ofac-sdn`. Stable over versions of the list.
public struct ListID: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }

  public var description: String { text }
  public static func < (a: ListID, b: ListID) -> Bool { a.text < b.text }
}

/// Whose law a listing rests on, in the words of the governance packs.
public enum ListAuthority: String, CaseIterable, Sendable {
  case eu = "EU"
  case uk = "UK"
  case un = "UN"
  case usOFAC = "US_OFAC"
  case other = "OTHER"
}

/// The programme or regime under which a party is listed.
public struct Programme: Hashable, Sendable {
  /// The publisher's code or name ("SDGT", "Al-Qaida", "RUS").
  public let code: String
  public let authority: ListAuthority
  /// Act, regulation or resolution the listing cites, in the publisher's words.
  public let legalBasis: String?
  /// What the listing imposes ("Asset freeze", "Travel ban"), where the publisher says so.
  public let measures: [String]

  public init(code: String, authority: ListAuthority, legalBasis: String? = nil, measures: [String] = []) {
    self.code = code
    self.authority = authority
    self.legalBasis = legalBasis
    self.measures = measures
  }
}

/// What another party is to the listed one.
public struct EntryRelation: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case linkedTo = "linked-to"
    /// The other party owns or controls the listed one.
    case ownedBy = "owned-by"
    /// The other party is owned or controlled by the listed one.
    case owns
    case parent, subsidiary
    case operatedBy = "operated-by"
    case formerlyOperatedBy = "formerly-operated-by"
    case actsFor = "acts-for"
    case supports
    case family
    case employment
    case associate
  }
  public let kind: Kind
  /// The publisher's id of the other party; nil where the list names it only in words.
  public let targetID: String?
  /// The other party's name as the list gives it; may be empty when the id is known.
  public let targetName: String
  /// Share held, in thousandths of a per cent (51.5 % is 51,500), where the list gives one.
  public let shareMillipercent: Int?
  /// The publisher's own words for the relation.
  public let label: String

  public init(kind: Kind, targetID: String? = nil, targetName: String, shareMillipercent: Int? = nil, label: String = "") {
    self.kind = kind
    self.targetID = targetID
    self.targetName = targetName
    self.shareMillipercent = shareMillipercent
    self.label = label
  }
}

/// A fact the publisher states that is none of the model's own kinds: kept in its words, so that nothing is lost.
public struct EntryAttribute: Hashable, Sendable {
  public let label: String
  public let value: String

  public init(label: String, value: String) {
    self.label = label
    self.value = value
  }
}

/// Where the raw record stands in the list file.
public struct SourcePlace: Hashable, Sendable {
  /// 1-based line of the record's first byte.
  public let line: Int
  /// 0-based offset of the record in the file, and its length in bytes.
  public let byteOffset: Int
  public let length: Int

  public init(line: Int, byteOffset: Int, length: Int) {
    self.line = line
    self.byteOffset = byteOffset
    self.length = length
  }
}

/// A party on one version of one list, with programme, dates and a pointer into the source file.
public struct ListEntry: Hashable, Sendable {
  public var list: ListID
  /// The publisher's stable id of the entry; unique in the list.
  public var entryID: String
  public var party: Party
  public var programmes: [Programme]
  public var listedOn: CivilDate?
  /// The publisher's own date of last change: a hint, never the sign of a change.
  public var updatedOn: CivilDate?
  public var remarks: [String]
  public var relations: [EntryRelation]
  public var attributes: [EntryAttribute]
  public var place: SourcePlace

  public init(
    list: ListID, entryID: String, party: Party, programmes: [Programme] = [], listedOn: CivilDate? = nil, updatedOn: CivilDate? = nil,
    remarks: [String] = [], relations: [EntryRelation] = [], attributes: [EntryAttribute] = [],
    place: SourcePlace = SourcePlace(line: 0, byteOffset: 0, length: 0)
  ) {
    self.list = list
    self.entryID = entryID
    self.party = party
    self.programmes = programmes
    self.listedOn = listedOn
    self.updatedOn = updatedOn
    self.remarks = remarks
    self.relations = relations
    self.attributes = attributes
    self.place = place
  }
}
