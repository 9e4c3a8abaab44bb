// The models as they are shipped, compiled once a process, with and without the shipped sample of a sanctions list.

public import Foundation
internal import Formats
internal import Governance
public import Pipeline
internal import Reference
public import Screening
internal import Watchlists

/// Plans of the shipped models.
public enum ShippedModels {
  /// The package's folder.
  public static let package = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A sanctions list in force, verified when the marketplaces begin.
  public static let plan = make(lists: sampleList(ageHoursMax: 24 * 365 * 5))
  /// No list at all.
  public static let planWithoutLists = make(lists: .none)
  /// A list that was verified long before the events.
  public static let planWithStaleList = make(lists: sampleList(ageHoursMax: 1))

  /// Compiles archived model files, as a replay does.
  public static func compile(_ files: [PlanSources.File]) throws -> LanePlan { try compile(files, lists: .none) }

  public static func file(_ name: String) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: package.appendingPathComponent(name).path) else {
      fatalError("\(name) is missing")
    }
    return Array(data)
  }

  private static let files: [PlanSources.File] = {
    let folder = package.appendingPathComponent("models").path
    let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yaml") }
      .sorted()
    return names.map { PlanSources.File(name: $0, bytes: file("models/" + $0)) }
  }()

  private static let compiled: Result<LanePlan, any Error> = Result { try compile(files, lists: .none) }

  private static func make(lists: ListsInForce) -> LanePlan {
    do {
      let base = try compiled.get()
      return LanePlan(catalogue: base.catalogue, screening: base.screening, governance: base.governance, lists: lists, files: files)
    } catch { fatalError("the shipped models do not compile:\n\(error)") }
  }

  private static func compile(_ files: [PlanSources.File], lists: ListsInForce) throws -> LanePlan {
    func bytes(_ name: String) -> [UInt8] { files.first { $0.name == name }?.bytes ?? [] }
    let catalogue = try EventCatalogue.load(bytes("events.yaml"), file: "events.yaml")
    let law = try LawPack.load(bytes("policy/law.yaml"), file: "policy/law.yaml")
    let names = files.map(\.name).filter { $0.hasPrefix("policy/") && !["policy/law.yaml", "policy/deployment.yaml"].contains($0) }
    let policies = try names.map { try PolicyPack.load(bytes($0), file: $0) }
    let register = try DeploymentRegister.load(bytes("policy/deployment.yaml"), file: "policy/deployment.yaml", policies: policies)
    guard let policy = policies.first(where: { $0.id == "aliexpress-2025-10-14" }) else { fatalError("the line's policy is missing") }
    let plan = try Plan.compile(PlanSources(files), catalogue: catalogue, purposes: .make(policy: policy, law: law))
    return LanePlan(
      catalogue: catalogue, screening: plan, governance: GovernancePolicy(policy: policy, law: law, deployment: register), lists: lists,
      files: files)
  }

  private static func sampleList(ageHoursMax: Int) -> ListsInForce {
    let content = file("watchlists/samples/us-ofac-sdn/sdn.xml")
    do {
      let list = try ListFile.read(content, fileName: "sdn.xml")
      let inForce = ListInForce(
        id: list.list, authority: .usOFAC, purpose: .sanctions, version: sha256(content), entryCount: list.entries.count,
        publishedOn: list.header.publishedOn, verifiedAt: Instant(rfc3339: "2026-06-01T00:00:00Z"), ageHoursMax: ageHoursMax)
      return ListsInForce(lists: [inForce], index: WatchlistIndex(entries: list.entries))
    } catch { fatalError("the shipped sample does not read: \(error)") }
  }
}
