// Finds and loads the models: catalogue, rules, lists of values, policy, law and deployment register. What does not hold together is said
// all at once, with file, line and column.

internal import Foundation
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference
internal import Screening
internal import Watchlists

/// The models as loaded, before lists join them.
struct LoadedModels {
  let folder: String
  let files: [PlanSources.File]
  let catalogue: EventCatalogue
  let policies: [PolicyPack]
  let governance: GovernancePolicy
  let plan: Plan

  /// - Parameter folder: as configured; nil looks beside the program, in `../share/probity` and in the working folder.
  static func load(_ folder: String?) throws -> LoadedModels {
    let folder = try find(folder)
    return try compile(try readAll(folder), from: folder)
  }

  /// - Parameter folder: where the files come from, for messages.
  static func compile(_ files: [PlanSources.File], from folder: String) throws -> LoadedModels {
    func bytes(_ name: String) throws -> [UInt8] {
      guard let file = files.first(where: { $0.name == name }) else { throw UsageFailure("\(folder)/\(name) is missing") }
      return file.bytes
    }
    var mistakes: [Mistake] = []
    func attempt<Value>(_ body: () throws -> Value) throws -> Value? {
      do { return try body() } catch let failure as Screening.CatalogueFailure {
        mistakes += failure.mistakes
      } catch let failure as PackFailure {
        mistakes += failure.mistakes
      } catch let failure as PlanFailure {
        mistakes += failure.mistakes
      }
      return nil
    }
    let catalogue = try attempt { try EventCatalogue.load(bytes("events.yaml"), file: "events.yaml") }
    let law = try attempt { try LawPack.load(bytes("policy/law.yaml"), file: "policy/law.yaml") }
    let policyFiles = files.filter { $0.name.hasPrefix("policy/") && !["policy/law.yaml", "policy/deployment.yaml"].contains($0.name) }
    let policies = try policyFiles.compactMap { file in try attempt { try PolicyPack.load(file.bytes, file: file.name) } }
    let register = try files.first { $0.name == "policy/deployment.yaml" }.flatMap { file in
      try attempt { try DeploymentRegister.load(file.bytes, file: file.name, policies: policies) }
    }
    // The latest pack of the line's marketplace is what rules are compiled against; its others rule on decisions of their time.
    let marketplace = (policies.first { $0.id == Self.policyID } ?? policies.first)?.marketplace
    let versions = policies.filter { $0.marketplace == marketplace }.sorted { ($0.effective, $0.id) < ($1.effective, $1.id) }
    for (one, next) in zip(versions, versions.dropFirst()) where one.effective == next.effective {
      throw UsageFailure(
        "the policies \(one.id) and \(next.id) are of one marketplace and both in force from \(one.effective): date one of them apart")
    }
    guard let policy = versions.last, let law, let catalogue else { throw refusal(mistakes, folder) }
    mistakes += Self.strangers(in: catalogue, to: policy, try bytes("events.yaml"))
    // Rules over such fields would each be refused for the same reason.
    guard mistakes.isEmpty else { throw refusal(mistakes, folder) }
    let plan = try attempt {
      try Plan.compile(PlanSources(files), catalogue: catalogue, purposes: .make(policy: policy, law: law))
    }
    guard mistakes.isEmpty, let plan else { throw refusal(mistakes, folder) }
    return LoadedModels(
      folder: folder, files: files, catalogue: catalogue, policies: policies,
      governance: GovernancePolicy(
        policy: policy, law: law, deployment: register ?? DeploymentRegister(), others: Array(versions.dropLast())), plan: plan)
  }

  /// Fields that count in categories which the policy in force does not have: under another policy the catalogue names that one's.
  private static func strangers(in catalogue: EventCatalogue, to policy: PolicyPack, _ bytes: [UInt8]) -> [Mistake] {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    return catalogue.fields.flatMap { field in
      let strange = Set([field.categoryOfSeller, field.categoryOfBuyer]).filter { $0 != "OUT" && policy.category(CategoryID($0)) == nil }
      let line = lines.firstIndex { $0.hasPrefix("  \(field.path):") }
      return strange.sorted().map { category in
        Mistake(
          file: "events.yaml", line: (line ?? 0) + 1, column: 3,
          message:
            "\(field.path) counts in \(category), which is no category of \(policy.id)\(nearest(category, policy.categories.map(\.id.text))): name one of that policy, or OUT"
        )
      }
    }
  }

  /// A plan of these models and some lists.
  func plan(lists: ListsInForce) -> LanePlan {
    LanePlan(catalogue: catalogue, screening: plan, governance: governance, lists: lists, files: files)
  }

  /// How names are compared, and from which likeness on they match.
  func matchSettings() throws -> MatchSettings {
    try Self.putNamesInForce(files.filter { $0.name.hasPrefix(Self.namesFolder) }, folder)
    guard let file = files.first(where: { $0.name == Self.matchingFile }) else { return .standard }
    return try Self.matchSettings(file.bytes, folder, decisions: plan.packs.map(\.name))
  }

  /// The same without loading the other models.
  ///
  /// - Parameter folder: as configured; nil looks where `load` looks.
  static func matchSettings(_ folder: String?) throws -> MatchSettings {
    let folder = try find(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + namesFolder)) ?? []
    let files = names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: folder + "/" + namesFolder + name).map {
        PlanSources.File(name: namesFolder + name, bytes: Array($0))
      }
    }
    try putNamesInForce(files, folder)
    guard let data = FileManager.default.contents(atPath: folder + "/" + matchingFile) else { return .standard }
    return try matchSettings(Array(data), folder, decisions: try decisionKinds(folder))
  }

  /// The decision kinds of a folder of models, without loading the rules: what `decisions/*.yaml` are called inside.
  ///
  /// - Parameter folder: as configured; nil looks where `load` looks.
  static func decisionKinds(_ folder: String?) throws -> [String] {
    let place = try find(folder) + "/decisions/"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
    return names.compactMap { name in
      guard let data = FileManager.default.contents(atPath: place + name) else { return nil }
      return (try? YAMLFile.parse(Array(data), file: name))?["decision"]?.text ?? String(name.dropLast(5))
    }
  }

  /// Says on standard error which lists `matching.yaml` has thresholds for and nobody knows.
  ///
  /// - Parameters:
  ///   - folder: as configured; nil looks where `load` looks.
  ///   - lists: those in force. A list of one's own is known by being there.
  static func warnOfStrangeLists(_ folder: String?, catalogue: ListCatalogue?, inForce lists: [ListID]) throws {
    let folder = try find(folder)
    guard let data = FileManager.default.contents(atPath: folder + "/" + matchingFile) else { return }
    var known = (catalogue?.entries ?? []).map(\.list.text)
    for list in lists.map(\.text) where !known.contains(list) { known.append(list) }
    for mistake in MatchSettings.strangeLists(in: Array(data), file: matchingFile, known: known) {
      Console.error("warning: \(folder)/\(mistake)")
    }
  }

  private static let matchingFile = "matching.yaml"
  private static let namesFolder = "names/"

  /// Adds the names of one's own that stand for each other (`names/*.yaml`) to those of the product.
  private static func putNamesInForce(_ files: [PlanSources.File], _ folder: String) throws {
    var equivalences = NameEquivalences()
    var mistakes: [Mistake] = []
    for file in files {
      do { try equivalences.load(file.bytes, file: file.name) } catch { mistakes += error.mistakes }
    }
    guard mistakes.isEmpty else { throw refusal(mistakes, folder) }
    guard equivalences.putInForce() || equivalences.count == 0 else {
      throw UsageFailure(
        "\(folder)/\(namesFolder) was changed while the program runs; names that stand for each other are read at its start: start it again"
      )
    }
  }

  private static func matchSettings(_ bytes: [UInt8], _ folder: String, decisions: [String]) throws -> MatchSettings {
    do { return try MatchSettings.load(bytes, file: matchingFile, decisions: decisions) } catch { throw refusal(error.mistakes, folder) }
  }

  /// A policy of the marketplace whose line this is; those of other marketplaces in the folder are for `probity governance record`.
  static let policyID = "aliexpress-2025-10-14"

  private static func refusal(_ mistakes: [Mistake], _ folder: String) -> UsageFailure {
    let lines = mistakes.sorted().map { "  \(folder)/\($0)" }
    return UsageFailure("the models do not hold together (\(mistakes.count) mistakes):\n" + lines.joined(separator: "\n"))
  }

  static func find(_ folder: String?) throws -> String {
    if let folder {
      guard FileManager.default.fileExists(atPath: folder + "/events.yaml") else {
        throw UsageFailure("\(folder) holds no models (events.yaml is missing)")
      }
      return folder
    }
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    var candidates = [
      program.appendingPathComponent("models").path, program.appendingPathComponent("../share/probity/models").standardizedFileURL.path,
      "models",
    ]
    // A program still in the folder it was built in finds the models of its sources.
    candidates.append(program.appendingPathComponent("../../../models").standardizedFileURL.path)
    if let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0 + "/events.yaml") }) { return found }
    throw UsageFailure(
      "no models found; name their folder with --models or PROBITY_MODELS (looked in \(candidates.joined(separator: ", ")))")
  }

  private static func readAll(_ folder: String) throws -> [PlanSources.File] {
    let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yaml") }
      .sorted()
    return try names.map { name in
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
        throw UsageFailure("cannot read \(folder)/\(name)")
      }
      return PlanSources.File(name: name, bytes: Array(data))
    }
  }
}
