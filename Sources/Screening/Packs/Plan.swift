// Compiled models: everything a lane needs to turn an event and its past into a proposal. Immutable; swapped whole.

public import Formats

/// The files a plan is compiled from, by name relative to the models folder: `decisions/seller_payout.yaml`, `lists/…`.
public struct PlanSources: Sendable {
  public struct File: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }
  /// In order of name, so that a plan does not depend on how a folder was read.
  public let files: [File]

  public init(_ files: [File]) { self.files = files.sorted { $0.name < $1.name } }
}

/// Models that do not hold together: every mistake, in order of file, line and column.
public struct PlanFailure: Error, Sendable, CustomStringConvertible {
  public let mistakes: [Mistake]
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}

public struct Plan: Sendable {
  public let catalogue: EventCatalogue
  /// In order of file name.
  public let packs: [DecisionPack]
  public let lists: [ReferenceList]
  public let program: RuleProgram
  /// Every rule's examples, to be run by tests and by `probity rules test`.
  public let examples: [RuleExample]
  public let sources: PlanSources
  private let kindsOfTrigger: [[DecisionKindID]]

  /// Compiles decision packs and lists.
  ///
  /// - Parameters:
  ///   - sources: every file under `decisions/` and `lists/`; others are left alone.
  ///   - purposes: what the policy in force lets each decision kind read.
  /// - Throws: `PlanFailure` with all mistakes of all files.
  public static func compile(_ sources: PlanSources, catalogue: EventCatalogue, purposes: PurposeTable) throws(PlanFailure) -> Plan {
    var compiler = PlanCompiler(sources: sources, catalogue: catalogue, purposes: purposes)
    let plan = compiler.compile()
    guard compiler.mistakes.isEmpty, let plan else { throw PlanFailure(mistakes: Array(Set(compiler.mistakes)).sorted()) }
    return plan
  }

  init(
    catalogue: EventCatalogue, packs: [DecisionPack], lists: [ReferenceList], program: RuleProgram, examples: [RuleExample],
    sources: PlanSources
  ) {
    self.catalogue = catalogue
    self.packs = packs
    self.lists = lists
    self.program = program
    self.examples = examples
    self.sources = sources
    kindsOfTrigger = catalogue.kinds.map { kind in packs.filter { $0.triggers.contains(kind.id) }.map(\.id) }
  }

  /// The decision kinds an event triggers, in pack order.
  public func decisionKinds(for event: Event) -> [DecisionKindID] {
    let kinds = kindsOfTrigger[Int(event.kind.rawValue)]
    guard kinds.count > 0, kinds.contains(where: { self[$0].role != nil }) else { return kinds }
    let role = event.role(in: catalogue)
    return kinds.filter { self[$0].role == nil || self[$0].role == role }
  }

  public subscript(_ kind: DecisionKindID) -> DecisionPack { packs[Int(kind.rawValue)] }

  public func pack(_ name: String) -> DecisionPack? { packs.first { $0.name == name } }

  /// The categories a decision of the kind reads, whichever rule fires.
  public func categoriesRead(_ kind: DecisionKindID) -> [CategoryUse] { self[kind].categoriesRead }

  /// The rules of a pack, live and shadow, in file order.
  public func rules(of kind: DecisionKindID) -> ArraySlice<CompiledRule> { program.rules[self[kind].rules] }

  /// The profile layout that answers this plan's windows.
  public var layout: ProfileLayout { program.layout }
}
