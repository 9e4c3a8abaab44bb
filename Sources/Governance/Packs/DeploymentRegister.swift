internal import Formats
public import Reference

/// What no policy can know: per entity and product, the operator's own facts and references (contract 9 of the design).
///
/// Absent means absent: nothing is put in the place of an entry that is missing or expired. `isDemo` marks a register that is made up; every decision it
/// supports carries that mark.
public struct DeploymentRegister: Sendable {
  public let id: String
  public let isDemo: Bool
  public let entries: [DeploymentEntry]
  /// The entries of each item, by the item's place in `DeploymentItem.allCases`.
  private let byItem: [[DeploymentEntry]]

  public init(id: String = "none", isDemo: Bool = false, entries: [DeploymentEntry] = []) {
    self.id = id
    self.isDemo = isDemo
    self.entries = entries
    byItem = DeploymentItem.allCases.map { what in entries.filter { $0.what == what } }
  }

  /// The value registered for an entity and kind on a date; expired entries count as absent.
  ///
  /// The most specific line wins: entity and kind, then entity alone, then kind alone, then the line for all; of equals the latest one.
  /// `source` narrows references that differ by source, such as warranties. O(entries).
  public func reference(entity: String, kind: DecisionKind, what: DeploymentItem, source: String? = nil, on date: CivilDate) -> String? {
    entry(entity: entity, kind: kind, what: what, source: source, on: date)?.value
  }

  public func entry(entity: String, kind: DecisionKind, what: DeploymentItem, source: String? = nil, on date: CivilDate) -> DeploymentEntry?
  {
    var best: DeploymentEntry?
    for entry in byItem[what.position] where entry.isInForce(on: date) {
      guard entry.entity == nil || entry.entity == entity, entry.kinds.isEmpty || entry.kinds.contains(kind) else { continue }
      guard entry.source == nil || entry.source == source else { continue }
      guard let held = best else {
        best = entry
        continue
      }
      if entry.rank > held.rank || entry.rank == held.rank && entry.from >= held.from { best = entry }
    }
    return best
  }

  /// Those to whom data of a decision goes, in the order of the register.
  public func recipients(entity: String, kind: DecisionKind, on date: CivilDate) -> [DeploymentEntry] {
    byItem[DeploymentItem.recipient.position].filter { entry in
      entry.isInForce(on: date) && (entry.entity == nil || entry.entity == entity) && (entry.kinds.isEmpty || entry.kinds.contains(kind))
    }
  }
}

/// What may be registered.
public enum DeploymentItem: String, CaseIterable, Sendable {
  case storeRegion = "store_region"
  case obligedEntity = "obliged_entity"
  case creditRole = "credit_role"
  case lender
  case creditCharacterisation = "credit_characterisation"
  case systemKind = "system_kind"
  case liaRef = "lia_ref"
  case legalNorm = "legal_norm"
  case tiaRef = "tia_ref"
  case warrantyRef = "warranty_ref"
  case supplementaryNotice = "supplementary_notice"
  case dpiaRef = "dpia_ref"
  case ropaRef = "ropa_ref"
  /// A provider that data goes to: its class is the value, beside its name and country.
  case recipient
}

/// One registered fact, with who answers for it and how long it holds.
public struct DeploymentEntry: Equatable, Sendable {
  public let what: DeploymentItem
  public let value: String
  /// Nil = every entity.
  public let entity: String?
  /// Empty = every kind.
  public let kinds: [DecisionKind]
  /// For warranties: the source of the data. Nil = every source.
  public let source: String?
  /// Of a recipient: who it is.
  public let name: String?
  /// Of a recipient: where it is.
  public let country: Country?
  public let owner: String
  public let from: CivilDate
  public let expires: CivilDate

  public init(
    what: DeploymentItem, value: String, entity: String? = nil, kinds: [DecisionKind] = [], source: String? = nil, name: String? = nil,
    country: Country? = nil, owner: String, from: CivilDate, expires: CivilDate
  ) {
    self.what = what
    self.value = value
    self.entity = entity
    self.kinds = kinds
    self.source = source
    self.name = name
    self.country = country
    self.owner = owner
    self.from = from
    self.expires = expires
  }

  /// From its date up to and including the last day.
  public func isInForce(on date: CivilDate) -> Bool { from <= date && date <= expires }

  fileprivate var rank: Int { (source == nil ? 0 : 4) + (entity == nil ? 0 : 2) + (kinds.isEmpty ? 0 : 1) }
}

extension DeploymentRegister {
  /// Reads and checks a register against the policy whose entities it names.
  /// - Throws: `PackFailure` with every mistake, each at its line and column.
  public static func load(_ bytes: [UInt8], file: String, policies: [PolicyPack]) throws(PackFailure) -> DeploymentRegister {
    let root: YAMLNode
    do { root = try YAMLFile.parse(bytes, file: file) } catch { throw PackFailure(mistakes: [error]) }
    var reader = PackReader(file: file)
    reader.keys(root, required: ["deployment", "demo", "entries"])
    let known = policies.flatMap { $0.entities.map(\.id) }
    var entries: [DeploymentEntry] = []
    for node in reader.list(root["entries"]) {
      reader.keys(
        node, required: ["what", "value", "owner", "from", "expires"], optional: ["entity", "kinds", "source", "name", "country"])
      guard let what = reader.choice(node["what"], DeploymentItem.self) else { continue }
      let value = reader.text(node["value"])
      reader.check(value, of: what, at: node["value"])
      guard let from = reader.date(node["from"]), let expires = reader.date(node["expires"]) else { continue }
      if expires < from, let wrong = node["expires"] { reader.fail(wrong, "the entry expires before it begins") }
      let country = reader.optionalText(node["country"]).flatMap { Country(alpha2: $0) }
      if what == .recipient, country == nil || node["name"] == nil {
        reader.fail(node, "a recipient has a name and a country (ISO 3166-1 alpha-2)")
      }
      let entry = DeploymentEntry(
        what: what, value: value, entity: reader.reference(node["entity"], to: "entity", in: known),
        kinds: reader.choices(node["kinds"], DecisionKind.self),
        source: reader.optionalText(node["source"]), name: reader.optionalText(node["name"]), country: country,
        owner: reader.text(node["owner"]), from: from, expires: expires)
      if entries.contains(where: { $0.overlaps(entry) }) {
        reader.fail(node, "another entry says the same for an overlapping time: end one before the other begins")
      }
      entries.append(entry)
    }
    let register = DeploymentRegister(id: reader.text(root["deployment"]), isDemo: reader.bool(root["demo"]), entries: entries)
    guard reader.mistakes.isEmpty else { throw PackFailure(mistakes: reader.mistakes) }
    return register
  }
}

extension DeploymentEntry {
  fileprivate func overlaps(_ other: DeploymentEntry) -> Bool {
    what == other.what && entity == other.entity && kinds == other.kinds && source == other.source
      && (what != .recipient || value == other.value && name == other.name)
      && from <= other.expires && other.from <= expires
  }
}

extension PackReader {
  /// Values that the engine reads as something other than a reference.
  fileprivate mutating func check(_ value: String, of what: DeploymentItem, at node: YAMLNode?) {
    guard let node else { return }
    func refuse(_ known: [String]) -> String { "\"\(value)\" is not one of \(known.joined(separator: ", "))\(hint(value, known))" }
    switch what {
    case .obligedEntity: if value != "true" && value != "false" { fail(node, refuse(["true", "false"])) }
    case .creditRole: if CreditRole(rawValue: value) == nil { fail(node, refuse(CreditRole.allCases.map(\.rawValue))) }
    case .lender: if Lender(rawValue: value) == nil { fail(node, refuse(Lender.allCases.map(\.rawValue))) }
    case .creditCharacterisation:
      if CreditCharacterisation(rawValue: value) == nil { fail(node, refuse(CreditCharacterisation.allCases.map(\.rawValue))) }
    case .systemKind: if SystemKind(rawValue: value) == nil { fail(node, refuse(SystemKind.allCases.map(\.rawValue))) }
    case .legalNorm: if !Norm(value).isWellFormed { fail(node, "a norm is LAW:name, such as EU:AMLD-13") }
    case .storeRegion: if Country(alpha2: value) == nil { fail(node, "a store region is an ISO 3166-1 alpha-2 country") }
    case .recipient:
      if RecipientClass(rawValue: value) == nil { fail(node, refuse(RecipientClass.allCases.map(\.rawValue))) }
    case .liaRef, .tiaRef, .warrantyRef, .supplementaryNotice, .dpiaRef, .ropaRef: break
    }
  }
}
