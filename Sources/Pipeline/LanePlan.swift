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

  public init(lists: [ListInForce], index: WatchlistIndex?) {
    self.lists = lists.sorted { $0.id < $1.id }
    self.index = index
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

/// A compiled plan with what it was made of.
public struct LanePlan: Sendable {
  public let catalogue: EventCatalogue
  public let screening: Plan
  public let governance: GovernancePolicy
  public let lists: ListsInForce
  /// SHA-256 over the manifest.
  public let digest: Digest
  /// Names and digests of everything the plan is made of, as JSON.
  public let manifest: [UInt8]
  /// Every model file, to be kept as long as a decision cites the plan.
  public let artefacts: [Artefact]
  /// For a plan made by `with(lists:)`: the plan it was made from, and what is to be screened again when it follows that one.
  private(set) var change: (basis: Digest, rescreening: Rescreening)?

  /// The engine's version: rises when the same inputs and models may give other bytes.
  public static let engineVersion = "1"

  /// - Parameter files: every model file, by its path below the models folder.
  public init(
    catalogue: EventCatalogue, screening: Plan, governance: GovernancePolicy, lists: ListsInForce, files: [PlanSources.File]
  ) {
    self.catalogue = catalogue
    self.screening = screening
    self.governance = governance
    self.lists = lists
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
    for list in lists.lists {
      writer.beginObject()
      writer.member("list", list.id.text)
      writer.member("sha256", hex(list.version))
      writer.member("entries", Int64(list.entryCount))
      writer.member("published_on", list.publishedOn?.description)
      writer.member("verified_at", list.verifiedAt?.description)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    manifest = writer.bytes
    digest = sha256(manifest)
    artefacts = models + [Artefact(kind: "plan", name: "manifest.json", bytes: manifest)]
  }
  /// The same models with other lists: what a lane takes while it runs. Seconds for large lists, because it finds out what changed in them.
  public func with(lists: ListsInForce) -> LanePlan {
    var plan = LanePlan(
      catalogue: catalogue, screening: screening, governance: governance, lists: lists,
      files: artefacts.filter { $0.kind == "model" }.map { PlanSources.File(name: $0.name, bytes: $0.bytes) })
    plan.change = rescreening(to: lists).map { (digest, $0) }
    return plan
  }

  /// What is to be screened again when other lists follow these; nil without an index on both sides.
  private func rescreening(to new: ListsInForce) -> Rescreening? {
    guard let before = lists.index, let now = new.index else { return nil }
    func version(_ id: ListID, _ lists: ListsInForce) -> Digest? { lists.lists.first { $0.id == id }?.version }
    let ids = Set((lists.lists + new.lists).map(\.id)).sorted()
    return Rescreening(from: before, to: now, lists: ids.filter { version($0, lists) != version($0, new) })
  }

  /// Whether it is made of the same model files.
  func hasModels(of other: LanePlan) -> Bool {
    let ours = artefacts.filter { $0.kind == "model" }, theirs = other.artefacts.filter { $0.kind == "model" }
    return ours.map(\.digest) == theirs.map(\.digest)
  }
}
