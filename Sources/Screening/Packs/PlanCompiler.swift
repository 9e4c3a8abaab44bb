// Compiles all files of a plan and keeps every mistake it meets.

internal import Formats

struct PlanCompiler {
  let sources: PlanSources
  let catalogue: EventCatalogue
  let purposes: PurposeTable
  var mistakes: [Mistake] = []
  private var rules: [CompiledRule] = []
  private var examples: [RuleExample] = []
  private var placesOfRules: [(id: String, file: String, line: Int)] = []
  private var lists: [ReferenceList] = []

  /// Features and constants are numbered in 16 bits, and features may themselves be constants.
  private static let namesMax = 32_767

  init(sources: PlanSources, catalogue: EventCatalogue, purposes: PurposeTable) {
    self.sources = sources
    self.catalogue = catalogue
    self.purposes = purposes
  }

  mutating func compile() -> Plan? {
    for file in sources.files {
      guard let name = stem(file.name, in: "lists/") else { continue }
      if let list = ReferenceList.read(file.bytes, file: file.name, name: name, mistakes: &mistakes) { lists.append(list) }
    }
    var builder = ProgramBuilder(catalogue: catalogue, lists: lists)
    var packs: [DecisionPack] = []
    for file in sources.files {
      guard let name = stem(file.name, in: "decisions/") else { continue }
      if let pack = compilePack(file, name: name, id: DecisionKindID(UInt8(truncatingIfNeeded: packs.count)), &builder) {
        packs.append(pack)
      }
    }
    guard packs.count < Int(UInt8.max) else {
      mistakes.append(Mistake(file: "decisions", line: 1, column: 1, message: "a plan has fewer than 255 decision packs"))
      return nil
    }
    guard builder.features.count < PlanCompiler.namesMax, builder.constants.count < PlanCompiler.namesMax else {
      let message = "the rules name more than \(PlanCompiler.namesMax) different values or thresholds: take rules out"
      mistakes.append(Mistake(file: "decisions", line: 1, column: 1, message: message))
      return nil
    }
    builder.layout.addDefaults(catalogue: catalogue)
    guard mistakes.isEmpty else { return nil }
    let program = RuleProgram(builder, rules: rules)
    return Plan(catalogue: catalogue, packs: packs, lists: lists, program: program, examples: examples, sources: sources)
  }

  /// `seller_payout` of `decisions/seller_payout.yaml`.
  private func stem(_ file: String, in folder: String) -> String? {
    guard file.hasPrefix(folder), file.hasSuffix(".yaml"), file.utf8.count > folder.utf8.count + 5 else { return nil }
    return String(file.dropFirst(folder.utf8.count).dropLast(5))
  }

  private mutating func compilePack(_ file: PlanSources.File, name: String, id: DecisionKindID, _ builder: inout ProgramBuilder)
    -> DecisionPack?
  {
    let root: YAMLNode
    do { root = try YAMLFile.parse(file.bytes, file: file.name) } catch {
      mistakes.append(error)
      return nil
    }
    var reader = PackReader(file: file, name: name, catalogue: catalogue, purposes: purposes)
    let written = reader.read(root)
    mistakes.append(contentsOf: reader.nodes.mistakes)
    guard let written else { return nil }
    var compiler = PackCompiler(
      written: written, file: file, catalogue: catalogue, purposes: purposes, builder: builder, firstRule: rules.count)
    let pack = compiler.compile(id: id)
    mistakes.append(contentsOf: compiler.mistakes)
    builder = compiler.builder
    for rule in written.rules {
      if let other = placesOfRules.first(where: { $0.id == rule.id }) {
        mistakes.append(
          rule.node.mistake("the rule id \"\(rule.id)\" is taken by \(other.file):\(other.line): every id names one rule", file: file.name))
      }
      placesOfRules.append((rule.id, file.name, rule.node.mark.line))
    }
    rules.append(contentsOf: compiler.rules)
    examples.append(contentsOf: compiler.examples)
    return pack
  }
}
