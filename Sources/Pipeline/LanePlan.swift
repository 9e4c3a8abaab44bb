// Everything a lane decides by, under one digest: catalogue, rules, policy, deployment register and the lists in force. Immutable; built
// beside the old one and swapped whole at a journalled position.

internal import Formats
public import Governance
public import Reference
public import Screening
public import Watchlists

/// A list in force.
public struct ListInForce: Sendable {
  public let id: ListID
  public let authority: Watchlists.ListAuthority
  public let purpose: ListPurpose
  /// SHA-256 of the publisher's bytes.
  public let version: Digest
  public let entryCount: Int
  public let publishedOn: CivilDate?
  /// When the list was last known to be the publisher's current one; nil if nobody ever said.
  public let verifiedAt: Instant?
  /// How old the verification may be when a decision rests on it, in hours.
  public let ageHoursMax: Int

  public init(
    id: ListID, authority: Watchlists.ListAuthority, purpose: ListPurpose, version: Digest, entryCount: Int, publishedOn: CivilDate?,
    verifiedAt: Instant?, ageHoursMax: Int
  ) {
    self.id = id
    self.authority = authority
    self.purpose = purpose
    self.version = version
    self.entryCount = entryCount
    self.publishedOn = publishedOn
    self.verifiedAt = verifiedAt
    self.ageHoursMax = ageHoursMax
  }
}

/// The lists in force and the index over their entries.
public struct ListsInForce: Sendable {
  /// In order of id.
  public let lists: [ListInForce]
  /// nil without any list.
  public let index: WatchlistIndex?
  /// What is kept of each list, to tell what changed when the next version comes; in the lists' order.
  let tables: [ListTable]
  /// The tables' bytes, as they are kept.
  let tableArtefacts: [Artefact]
  /// Who owns whom, by the lists' own words.
  let ownership: ListedOwnership

  /// Besides the index, works out what is kept of the lists: some 5 microseconds an entry, on two threads.
  public init(lists: [ListInForce], index: WatchlistIndex?) {
    let lists = lists.sorted { $0.id < $1.id }
    self.lists = lists
    self.index = index
    tables = Self.tables(lists, index)
    tableArtefacts = tables.map { Artefact(kind: "list-table", name: $0.list.text, bytes: $0.encoded()) }
    let entries = index.map { index in (0..<index.entryCount).lazy.map { index.entry(at: $0) } }
    ownership =
      entries.map { entries in
        ListedOwnership(entries) { id in lists.first { $0.id == id }?.authority ?? .other }
      } ?? ListedOwnership()
  }

  private init(_ lists: [ListInForce], of other: ListsInForce) {
    self.lists = lists
    index = other.index
    tables = other.tables
    tableArtefacts = other.tableArtefacts
    ownership = other.ownership
  }

  /// The same versions, verified at other times: shares everything.
  public func verified(_ lists: [ListInForce]) -> ListsInForce {
    precondition(
      lists.map(\.id) == self.lists.map(\.id) && lists.map(\.version) == self.lists.map(\.version), "only the verification differs")
    return ListsInForce(lists, of: self)
  }

  private static func tables(_ lists: [ListInForce], _ index: WatchlistIndex?) -> [ListTable] {
    guard let index else { return [] }
    let rows = parallelMap(count: index.entryCount, width: 2) { _, range in
      range.map { place in
        let entry = index.entry(at: place)
        return (entry.list, ListTable.Row(entry))
      }
    }
    var byList: [ListID: [ListTable.Row]] = [:]
    for (list, row) in rows { byList[list, default: []].append(row) }
    return lists.map { ListTable(list: $0.id, rows: byList[$0.id] ?? []) }
  }

  /// The digest of each list's table.
  var tableDigests: AnsweredLists.Tables {
    Dictionary(zip(tables.map(\.list), tableArtefacts.map(\.digest)), uniquingKeysWith: { first, _ in first })
  }

  public static let none = ListsInForce(lists: [], index: nil)

  /// The list that was verified too long before `moment`, in words; nil if all are fresh enough.
  func staleness(at moment: Instant) -> String? {
    for list in lists {
      guard let verified = list.verifiedAt else { continue }
      let hours = (moment.microseconds - verified.microseconds) / 3_600_000_000
      if hours > Int64(list.ageHoursMax) {
        return "\(list.id) was last verified \(hours) h before, at most \(list.ageHoursMax) h are allowed"
      }
    }
    return nil
  }
}

/// A plan behind a reference. A type that cannot be copied and holds the plan itself takes the compiler minutes: it follows each of the plan's thousand fields
/// through every function.
final class PlanBox: Sendable {
  let plan: LanePlan

  init(_ plan: LanePlan) { self.plan = plan }
}

/// A compiled plan with what it was made of.
public struct LanePlan: Sendable {
  public let catalogue: EventCatalogue
  public let screening: Plan
  public let governance: GovernancePolicy
  public let lists: ListsInForce
  let cases: CaseLayout
  /// SHA-256 over the manifest.
  public let digest: Digest
  /// The digest in figures, as every decision cites it.
  let digestText: String
  /// Names and digests of everything the plan is made of, as JSON.
  public let manifest: [UInt8]
  /// Every model file, to be kept as long as a decision cites the plan.
  public let artefacts: [Artefact]
  /// For a plan made by `with(lists:)`: the plan it was made from, and what is to be screened again when it follows that one.
  private(set) var change: (basis: AnsweredLists.Tables, change: ListChange)?

  /// The engine's version: rises when the same inputs and models may give other bytes.
  public static let engineVersion = "2"

  /// - Parameter files: every model file, by its path below the models folder.
  public init(
    catalogue: EventCatalogue, screening: Plan, governance: GovernancePolicy, lists: ListsInForce, files: [PlanSources.File]
  ) {
    self.catalogue = catalogue
    self.screening = screening
    self.governance = governance
    self.lists = lists
    cases = CaseLayout(catalogue: catalogue, screening: screening, lists: lists)
    let models = files.sorted { $0.name < $1.name }.map { Artefact(kind: "model", name: $0.name, bytes: $0.bytes) }
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("engine", Self.engineVersion)
    writer.key("models")
    writer.beginArray()
    for model in models {
      writer.beginObject()
      writer.member("name", model.name)
      writer.member("sha256", hex(model.digest))
      writer.endObject()
    }
    writer.endArray()
    writer.key("lists")
    writer.beginArray()
    for (place, list) in lists.lists.enumerated() {
      writer.beginObject()
      writer.member("list", list.id.text)
      writer.member("sha256", hex(list.version))
      writer.member("entries", Int64(list.entryCount))
      writer.member("published_on", list.publishedOn?.description)
      writer.member("verified_at", list.verifiedAt?.description)
      if place < lists.tableArtefacts.count { writer.member("table", hex(lists.tableArtefacts[place].digest)) }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    manifest = writer.bytes
    digest = sha256(manifest)
    digestText = hex(digest)
    artefacts = models + lists.tableArtefacts + [Artefact(kind: "plan", name: "manifest.json", bytes: manifest)]
  }
  /// The same models with other lists: what a lane takes while it runs. Seconds for large lists, because it finds out what changed in them.
  public func with(lists: ListsInForce) -> LanePlan {
    var plan = LanePlan(
      catalogue: catalogue, screening: screening, governance: governance, lists: lists,
      files: artefacts.filter { $0.kind == "model" }.map { PlanSources.File(name: $0.name, bytes: $0.bytes) })
    if let index = lists.index, lists.tableDigests != self.lists.tableDigests {
      plan.change = (self.lists.tableDigests, ListChange(from: [self.lists.tables], to: lists.tables, index: index))
    }
    return plan
  }

  /// What stands as the trigger's kind on what a person decided.
  var reviewKind: String? { catalogue.kinds.first { $0.isAboutReviewedDecision }?.name }

  /// Whether it is made of the same model files.
  func hasModels(of other: LanePlan) -> Bool {
    let ours = artefacts.filter { $0.kind == "model" }, theirs = other.artefacts.filter { $0.kind == "model" }
    return ours.map(\.digest) == theirs.map(\.digest)
  }
}

/// What a plan says it is made of.
enum PlanManifest {
  /// The models and the engine, in words; equal exactly for plans that number features alike.
  static func models(_ manifest: [UInt8]) -> String? {
    guard let json = try? JSONValue.parse(manifest, bounds: .file), let models = json["models"]?.elements else { return nil }
    return ([json["engine"]?.text ?? ""] + models.map { "\($0["name"]?.text ?? "") \($0["sha256"]?.text ?? "")" }).joined(separator: "\n")
  }
}
