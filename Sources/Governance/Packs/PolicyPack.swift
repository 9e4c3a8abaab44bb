public import Reference

/// A marketplace's privacy policy as data: who controls, what is collected, what for, on which basis, where it is kept, what is wrong with it.
///
/// Every item names the section of the policy it stands in. Shared by reference: a ruling asks it a hundred times, and copies of it would be most of the cost.
/// Loaded by `PolicyPack.load`, which reports all mistakes at once.
public final class PolicyPack: Sendable {
  public let id: String
  public let title: String
  /// The policy governs decisions from this date on.
  public let effective: CivilDate
  /// Whether the marketplace is made up.
  public let isInvented: Bool
  public let entities: [PolicyEntity]
  /// One for every zone, in the order of `Zone.allCases`.
  public let places: [PolicyPlace]
  /// Sections that hold for everybody.
  public let generalSections: [String]
  /// The section about minors.
  public let minorsSection: String
  public let categories: [PolicyCategory]
  /// What the policy says data is used for (section B).
  public let purposes: [PolicyPurpose]
  /// The table of lawful bases (section J), in the order of the policy.
  public let rows: [PolicyRow]
  public let kindPurposes: [KindPurpose]
  public let aliases: [PolicyAlias]
  public let recipients: [PolicyRecipient]
  public let storageRows: [PolicyStorageRow]
  /// Countries the policy calls adequate although no decision does.
  public let claimedAdequate: [Country]
  public let rights: [PolicyRight]
  public let statements: [PolicyStatement]
  public let defects: [PolicyDefect]

  /// The entity that a US rule on blocked property binds, if any.
  public let usPersonEntity: String?

  let categoryIndex: [CategoryID: Int]

  init(
    id: String, title: String, effective: CivilDate, isInvented: Bool, entities: [PolicyEntity], places: [PolicyPlace],
    generalSections: [String], minorsSection: String, categories: [PolicyCategory], purposes: [PolicyPurpose], rows: [PolicyRow],
    kindPurposes: [KindPurpose], aliases: [PolicyAlias], recipients: [PolicyRecipient], storageRows: [PolicyStorageRow],
    claimedAdequate: [Country], rights: [PolicyRight], statements: [PolicyStatement], defects: [PolicyDefect], usPersonEntity: String?,
    categoryIndex: [CategoryID: Int]
  ) {
    self.id = id
    self.title = title
    self.effective = effective
    self.isInvented = isInvented
    self.entities = entities
    self.places = places
    self.generalSections = generalSections
    self.minorsSection = minorsSection
    self.categories = categories
    self.purposes = purposes
    self.rows = rows
    self.kindPurposes = kindPurposes
    self.aliases = aliases
    self.recipients = recipients
    self.storageRows = storageRows
    self.claimedAdequate = claimedAdequate
    self.rights = rights
    self.statements = statements
    self.defects = defects
    self.usPersonEntity = usPersonEntity
    self.categoryIndex = categoryIndex
  }

  /// Whose policy it is: the id without the date at its end.
  public var marketplace: String {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 3, CivilDate(iso: parts.suffix(3).joined(separator: "-")) != nil else { return id }
    return parts.dropLast(3).joined(separator: "-")
  }

  /// The category with an id, or nil. `OUT` is no category of any policy.
  public func category(_ id: CategoryID) -> PolicyCategory? { categoryIndex[id].map { categories[$0] } }

  /// What the policy says of a zone.
  public func place(_ zone: Zone) -> PolicyPlace { places[zone.position] }

  /// Purpose and row of a decision kind.
  public func purpose(of kind: DecisionKind) -> KindPurpose { kindPurposes[kind.position] }

  /// The row of the basis table that a kind falls under; nil where the policy has none.
  public func row(for kind: DecisionKind) -> PolicyRow? { kindPurposes[kind.position].rowIndex.map { rows[$0] } }

  /// Whether the kind's row lists a category.
  public func isInRow(category: CategoryID, kind: DecisionKind) -> Bool { row(for: kind)?.categories.contains(category) ?? false }

  /// Whether any row at all lists a category.
  public func isInSomeRow(_ category: CategoryID) -> Bool { rows.contains { $0.categories.contains(category) } }

  /// The defect that reading a category outside its row carries; nil inside the row.
  public func defect(for category: CategoryID, kind: DecisionKind) -> PolicyDefect? {
    if row(for: kind) == nil { return defect(when: .noRow) }
    guard !isInRow(category: category, kind: kind) else { return nil }
    if kind == .advanceWithdrawal, isInSomeRow(category) { return defect(when: .outsideAdvanceRow) }
    return defect(when: .outsideRow)
  }

  func defect(when trigger: DefectTrigger) -> PolicyDefect? { defects.first { $0.trigger == trigger } }

  func has(_ mark: CategoryMark, _ id: CategoryID) -> Bool { category(id)?.marks.contains(mark) ?? false }

  /// Where a category stands in the policy's list; those it does not name come last.
  func order(of id: CategoryID) -> Int { categoryIndex[id] ?? categories.count }

  /// The pack in force on a date: the latest one effective by then, else the earliest of all. Nil only for an empty list.
  public static func inForce(on date: CivilDate, among packs: [PolicyPack]) -> PolicyPack? {
    let ordered = packs.sorted { ($0.effective, $0.id) < ($1.effective, $1.id) }
    return ordered.last { $0.effective <= date } ?? ordered.first
  }
}

public struct PolicyEntity: Equatable, Sendable {
  public let id: String
  public let name: String
  public let identifier: String?
}

/// Controllers, section and storage of one zone.
public struct PolicyPlace: Equatable, Sendable {
  public let zone: Zone
  /// The section that makes its entity controller; `0` where only the preamble does.
  public let section: String
  public let applicability: PolicyApplicability
  public let buyer: String
  public let seller: String
  /// Whether a visitor who is no member has a stated controller.
  public let isGuestCovered: Bool
  /// The policy's own promise of review.
  public let reviewGround: ReviewGround?
  public let storage: StorageRow
  /// What a regional section says where it is narrower than the storage row.
  public let regionalStorage: [String]?
}

/// What the rules need to know of a category beyond its name.
public enum CategoryMark: String, CaseIterable, Sendable {
  /// Customer due diligence data (rule 3.5-5).
  case cdd
  /// Financial or patrimonial data in Mexico.
  case patrimonial
  /// From a third party, which must warrant it.
  case warranty
  /// Never read by a risk, identity, advance or instalment decision (rule 3.10-6).
  case barred
  /// Never read for consumer credit in the Union (CCD2 Art 18(3)).
  case socialOrBody = "social_or_body"
  /// Purchase data, which Art 49 lets go to sellers and fulfilment providers.
  case purchase
  /// Access logs in Brazil.
  case accessLog = "access_log"
  /// Seller due diligence for tax.
  case tax
}

public struct PolicyCategory: Equatable, Sendable {
  public let id: CategoryID
  public let label: String
  /// Who gives it: buyer, seller, automatic or third_party.
  public let by: String
  public let section: String
  public let fields: [String]
  public let marks: [CategoryMark]
}

public struct PolicyPurpose: Equatable, Sendable {
  public let id: String
  public let text: String
  public let section: String
  /// Secondary purposes in Mexico.
  public let isSecondaryInMexico: Bool
}

/// A basis as rows and tests name it: `LO`, `K`, `C`, or an interest such as `LI-SEC`.
public struct PolicyRow: Equatable, Sendable {
  public let id: String
  public let purpose: String
  public let section: String
  public let categories: [CategoryID]
  /// In the order of the policy.
  public let bases: [String]
  /// Whether it uses labels that the policy defines nowhere.
  public let hasUndefinedLabels: Bool
}

public struct KindPurpose: Equatable, Sendable {
  public let kind: DecisionKind
  public let id: String
  public let policyB: String
  public let policyJ: String
  let rowIndex: Int?
}

public struct PolicyAlias: Equatable, Sendable {
  public let label: String
  public let categories: [CategoryID]
  public let confidence: String
}

public struct PolicyRecipient: Equatable, Sendable {
  public let id: RecipientClass
  public let text: String
  public let section: String
  /// Consent is always needed.
  public let needsConsent: Bool
  /// Consent is needed for people under Mexican law.
  public let needsConsentInMexico: Bool
  /// The other side of an order, and those who fulfil it: to them alone purchases may go on Art 49.
  public let isFulfilling: Bool
}

public struct PolicyStorageRow: Equatable, Sendable {
  public let row: StorageRow
  public let regions: [String]
  public let section: String
}

public struct PolicyRight: Equatable, Sendable {
  public let place: String
  public let section: String
  public let rights: [String]
  public let deadline: String
  public let identity: String
}

public struct PolicyStatement: Equatable, Sendable {
  public let section: String
  public let text: String
}

/// When a defect is carried; the rules of section 1.8 by name.
public enum DefectTrigger: String, CaseIterable, Sendable {
  case noRow = "no_row"
  case outsideRow = "outside_row"
  case outsideAdvanceRow = "outside_advance_row"
  case undefinedLabels = "undefined_labels"
  case storageConflict = "storage_conflict"
  case storageZone = "storage_zone"
  case claimedAdequate = "claimed_adequate"
  case jurisdictionConflict = "jurisdiction_conflict"
  case companyPerson = "company_person"
  case consentPrimary = "consent_primary"
  case noLogicNotice = "no_logic_notice"
  case widerReview = "wider_review"
  case mexicanRights = "mexican_rights"
  case californiaSensitive = "california_sensitive"
  case noRetention = "no_retention"
  case unstated
}

public struct PolicyDefect: Equatable, Sendable {
  public let code: String
  public let trigger: DefectTrigger
  public let text: String
  public let isCuredByNotice: Bool
  public let zones: [Zone]
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The place in `allCases`. O(cases).
  var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
