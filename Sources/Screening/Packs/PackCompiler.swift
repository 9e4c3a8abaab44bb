// Compiles the expressions of one pack and checks what its rules read against the policy: in the row it loads; outside it loads only where
// the pack names the gap; what is forbidden is refused with rule, field, category and provision.

internal import Formats

struct PackCompiler {
  let written: WrittenPack
  let file: PlanSources.File
  let catalogue: EventCatalogue
  let purposes: PurposeTable
  var builder: ProgramBuilder
  /// The place of the pack's first rule among all rules.
  let firstRule: Int
  var mistakes: [Mistake] = []
  private(set) var rules: [CompiledRule] = []
  private(set) var examples: [RuleExample] = []
  private var features: Set<Int> = []

  init(
    written: WrittenPack, file: PlanSources.File, catalogue: EventCatalogue, purposes: PurposeTable, builder: ProgramBuilder, firstRule: Int
  ) {
    self.written = written
    self.file = file
    self.catalogue = catalogue
    self.purposes = purposes
    self.builder = builder
    self.firstRule = firstRule
  }

  mutating func compile(id: DecisionKindID) -> DecisionPack {
    let triggers = written.triggers.map { catalogue[$0] }
    var roles: [SubjectRole] = []
    for role in triggers.flatMap({ $0.subjectFields.map { catalogue.role(ofSubjectField: $0) } }) where !roles.contains(role) {
      roles.append(role)
    }
    if let role = written.role { roles = [role] }
    let scope = PackScope(triggers: triggers, roles: roles.isEmpty ? [.seller] : roles)
    let places = ExpressionPlace(source: file.bytes)
    for rule in written.rules { compile(rule, scope, places) }
    let asksScreening = rules.contains(where: \.usesScreening)
    let failsOnLists = written.fail.on.contains { [.noList, .staleList, .screeningError].contains($0) }
    var status: Int?
    if asksScreening || failsOnLists {
      status = builder.feature(
        .screening(.status), name: ScreeningFigure.status.rawValue, type: .text, reads: builder.screenedReads(scope.roles))
      for word in ScreeningResult.Status.allCases { _ = builder.textNumber(word.rawValue) }
      features.insert(status!)
    }
    checkPurpose(statusReads: status.map { builder.features[$0].reads } ?? [])
    return DecisionPack(
      id: id, name: written.name, triggers: written.triggers, purpose: written.purpose,
      outsidePolicy: written.outsidePolicy.map(\.category),
      whenNothingFires: written.whenNothingFires, fail: written.fail, bands: written.bands, rules: firstRule..<(firstRule + rules.count),
      categoriesRead: categories(statusReads: status.map { builder.features[$0].reads } ?? []), features: features.sorted(),
      statusFeature: status,
      usesScreening: asksScreening, usesOwnership: rules.contains { $0.figures.contains(where: \.isOwnership) }, role: written.role)
  }

  // MARK: Rules

  private mutating func compile(_ rule: WrittenRule, _ scope: PackScope, _ places: ExpressionPlace) {
    let guardNode = rule.appliesWhen.flatMap { check($0, scope, places) }
    let node = check(rule.when, scope, places)
    guard let node, rule.appliesWhen == nil || guardNode != nil else { return }
    var numbers: [Int] = []
    collect(node, &numbers)
    var all = numbers
    if let guardNode { collect(guardNode, &all) }
    let everything = dependencies(of: all)
    features.formUnion(everything)
    let figures = ScreeningFigure.allCases.filter { figure in
      everything.contains { if case .screening(figure) = builder.features[$0].feature { true } else { false } }
    }
    let usesScreening = !figures.isEmpty
    if usesScreening, rule.outcome == .hold, rule.onExpiry != .escalate {
      note(rule.then["on_expiry"] ?? rule.then, "a hold that rests on the watchlists may only escalate: on_expiry: escalate")
    }
    let guardStart = builder.operations.count
    if let guardNode { builder.emit(guardNode) }
    let start = builder.operations.count
    builder.emit(node)
    rules.append(
      CompiledRule(
        id: rule.id, title: rule.title, source: rule.source, outcome: rule.outcome, points: rule.points, reason: rule.reason,
        isDisclosable: rule.isDisclosable, tellsThreshold: rule.tellsThreshold, isShadow: rule.isShadow, onExpiry: rule.onExpiry,
        validFor: rule.validFor,
        usesScreening: usesScreening, figures: figures,
        reads: Array(Set(builder.reads(of: all))).sorted(), guardNode: guardNode, guardCode: guardStart..<start, node: node,
        code: start..<builder.operations.count, featureNumbers: numbers))
    for example in rule.examples {
      examples.append(
        RuleExample(
          rule: rule.id, pack: written.name, expectation: example.expectation, file: file.name, line: example.node.mark.line,
          events: example.node.elements ?? []))
    }
  }

  private mutating func check(_ node: YAMLNode, _ scope: PackScope, _ places: ExpressionPlace) -> Node? {
    func mistake(_ problem: ExpressionMistake) -> Mistake {
      let mark = places.mark(of: problem.offset, in: node)
      return Mistake(file: file.name, line: mark.line, column: mark.column, message: problem.message)
    }
    let expression: Expression
    do { expression = try ExpressionParser.parse(node.text ?? "") } catch {
      mistakes.append(mistake(error))
      return nil
    }
    var checker = Checker(scope: scope, builder: builder)
    let result = checker.truth(expression)
    builder = checker.builder
    mistakes.append(contentsOf: checker.mistakes.map(mistake))
    return checker.mistakes.isEmpty ? result : nil
  }

  private mutating func note(_ node: YAMLNode, _ message: String) { mistakes.append(node.mistake(message, file: file.name)) }

  /// The features a condition names, in its order, each once.
  private func collect(_ node: Node, _ numbers: inout [Int]) {
    switch node {
    case .constant: break
    case .feature(let number), .state(let number, _, _):
      if case .constant = builder.features[number].feature { return }
      if !numbers.contains(number) { numbers.append(number) }
    case .arithmetic(_, let left, let right, _), .comparison(_, let left, let right):
      collect(left, &numbers)
      collect(right, &numbers)
    case .not(let inner): collect(inner, &numbers)
    case .all(let parts), .any(let parts): for part in parts { collect(part, &numbers) }
    }
  }

  /// The features and all they are computed from.
  private func dependencies(of numbers: [Int]) -> Set<Int> {
    var all: Set<Int> = []
    var waiting = numbers
    while let number = waiting.popLast() {
      guard all.insert(number).inserted else { continue }
      switch builder.features[number].feature {
      case .age(let other), .check(_, let other), .youngest(let other), .explainedShare(let other), .membership(let other, _),
        .limit(_, let other),
        .currencyOf(let other):
        waiting.append(other)
      case .sameText(let a, let b): waiting += [a, b]
      case .window(let query):
        waiting += query.groups + query.withoutGroups + query.tests.map(\.feature)
        waiting += [query.withoutValue, query.own, query.currency].compactMap { $0 }
      case .computed, .constant, .field, .known, .isPresent, .isKnown, .now, .today, .localHour, .screening, .openHolds: break
      }
    }
    return all
  }

  // MARK: Purpose

  private mutating func checkPurpose(statusReads: [FieldUse]) {
    guard let row = purposes.row(written.name) else { return }
    var noted: Set<String> = []
    for (rule, compiled) in written.rules.compactMap({ rule in rules.first { $0.id == rule.id }.map { (rule, $0) } }) {
      for use in compiled.reads { check(use, row, "rule \(rule.id)", rule.when, &noted) }
    }
    for use in statusReads { check(use, row, "the search of the watchlists", written.root["fail"] ?? written.root, &noted) }
    let read = Set(rules.flatMap(\.reads).map(\.category) + statusReads.map(\.category))
    for (category, node) in written.outsidePolicy {
      if row.categories.contains(category) {
        note(node, "\(category) is in the policy's row for \(written.purpose): remove it")
      } else if !read.contains(category), rules.count == written.rules.count {
        note(node, "no rule reads \(category): remove the gap")
      }
    }
  }

  private mutating func check(_ use: FieldUse, _ row: PurposeRow, _ reader: String, _ node: YAMLNode, _ noted: inout Set<String>) {
    guard noted.insert("\(reader) \(use.category)").inserted else { return }
    if let provision = row.provision(against: use.category) {
      note(node, "\(reader) reads \(use.path) (\(use.category)), which \(written.name) may never read: \(provision)")
    } else if !row.categories.contains(use.category), !written.outsidePolicy.contains(where: { $0.category == use.category }) {
      note(
        node,
        "\(reader) reads \(use.path) (\(use.category)), which is outside the policy's row for \(written.purpose) (\(row.defect(of: use.category))): "
          + "do without, or name the gap in outside_policy")
    }
  }

  private func categories(statusReads: [FieldUse]) -> [CategoryUse] {
    let uses = Array(Set(rules.flatMap(\.reads) + statusReads)).sorted()
    let row = purposes.row(written.name)
    var found: [CategoryUse] = []
    for category in Array(Set(uses.map(\.category))).sorted() {
      let isInRow = row?.categories.contains(category) ?? false
      found.append(
        CategoryUse(
          category: category, fields: uses.filter { $0.category == category }.map(\.path), isInRow: isInRow,
          defect: isInRow ? nil : row?.defect(of: category)))
    }
    return found
  }
}
