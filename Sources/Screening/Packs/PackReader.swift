// Reads a decision pack's YAML into what it says, expressions still as text. What is missing or misspelt is noted and reading goes on.

internal import Formats

/// A pack as written.
struct WrittenPack {
  let name: String
  let triggers: [KindID]
  /// Of accounts in which role it decides; nil for whoever its triggers are about.
  let role: SubjectRole?
  let purpose: String
  let outsidePolicy: [(category: String, node: YAMLNode)]
  let whenNothingFires: Outcome?
  let fail: FailMode
  let bands: [PointsBand]
  let rules: [WrittenRule]
  let root: YAMLNode
}

struct WrittenRule {
  let node: YAMLNode
  let id: String
  let title: String
  let source: String
  let when: YAMLNode
  let appliesWhen: YAMLNode?
  let outcome: Outcome?
  let points: Int
  let reason: String?
  let isDisclosable: Bool
  /// Whether the person is also told from which value on the rule would not have counted.
  let tellsThreshold: Bool
  let isShadow: Bool
  let onExpiry: ExpiryAction?
  let validFor: Int64?
  let then: YAMLNode
  let examples: [(expectation: ExampleExpectation, node: YAMLNode)]
}

enum RuleState: String, CaseIterable { case live, shadow }

/// The codes of governance 3.8.
let publicReasonCodes = (1...17).map { $0 < 10 ? "PR0\($0)" : "PR\($0)" }
let restrictedReasonCodes = (1...6).map { "RX0\($0)" }

struct PackReader {
  var nodes: NodeReader
  let name: String
  let catalogue: EventCatalogue
  let purposes: PurposeTable

  private static let members =
    ["decision", "title", "triggers", "about", "purpose", "outside_policy", "when_nothing_fires", "fail", "points", "rules"]
  private static let ruleMembers = ["id", "title", "source", "applies_when", "when", "then", "state", "examples"]
  private static let thenMembers = ["outcome", "points", "reason", "disclosable", "tell_threshold", "on_expiry", "valid_for"]

  init(file: PlanSources.File, name: String, catalogue: EventCatalogue, purposes: PurposeTable) {
    nodes = NodeReader(file: file.name)
    self.name = name
    self.catalogue = catalogue
    self.purposes = purposes
  }

  mutating func read(_ root: YAMLNode) -> WrittenPack? {
    nodes.checkMembers(root, among: PackReader.members)
    guard root.pairs != nil else { return nil }
    if let decision = nodes.text(root, "decision"), decision != name {
      nodes.note(root["decision"]!, "the file is called \(name).yaml, so it decides \(name), not \(decision)")
    }
    let triggers = readTriggers(root)
    let role = root["about"] == nil ? nil : nodes.choice(root, "about", SubjectRole.self)
    let purpose = readPurpose(root)
    let outside = readOutside(root)
    let isSilent = root["when_nothing_fires"]?.text == "no_decision"
    let nothing = isSilent ? nil : nodes.choice(root, "when_nothing_fires", Outcome.self)
    if root["when_nothing_fires"] == nil { nodes.note(root, "when_nothing_fires is missing: an outcome, or no_decision") }
    let fail = readFail(root)
    let bands = readBands(root)
    let rules = readRules(root)
    guard let fail, !triggers.isEmpty else { return nil }
    return WrittenPack(
      name: name, triggers: triggers, role: role, purpose: purpose, outsidePolicy: outside, whenNothingFires: nothing, fail: fail,
      bands: bands,
      rules: rules,
      root: root)
  }

  private mutating func readTriggers(_ root: YAMLNode) -> [KindID] {
    guard let elements = root["triggers"]?.elements, !elements.isEmpty else {
      nodes.note(root["triggers"] ?? root, "triggers names the kinds of event that ask for the decision: [payout.requested]")
      return []
    }
    var kinds: [KindID] = []
    for element in elements {
      let text = element.text ?? ""
      guard let kind = catalogue.kind(text) else {
        nodes.note(element, "there is no event kind \"\(text)\"\(nearestSuggestion(text, catalogue.kinds.map(\.name)))")
        continue
      }
      if !catalogue[kind].decides.contains(name) {
        nodes.note(
          element, "models/events.yaml does not say that \(text) decides \(name)\(nearestSuggestion(name, catalogue[kind].decides))")
      }
      kinds.append(kind)
    }
    return kinds
  }

  private mutating func readPurpose(_ root: YAMLNode) -> String {
    guard let purpose = nodes.text(root, "purpose") else { return "" }
    guard let row = purposes.row(name) else {
      nodes.note(
        root["decision"] ?? root, "the policy knows no decision kind \"\(name)\"\(nearestSuggestion(name, purposes.rows.map(\.decision)))")
      return purpose
    }
    if row.purpose != purpose { nodes.note(root["purpose"]!, "the policy's purpose of \(name) is \(row.purpose), not \(purpose)") }
    return purpose
  }

  private mutating func readOutside(_ root: YAMLNode) -> [(category: String, node: YAMLNode)] {
    guard let node = root["outside_policy"] else { return [] }
    guard let elements = node.elements else {
      nodes.note(node, "outside_policy is a list of data categories: [S.PAY]")
      return []
    }
    var gaps: [(category: String, node: YAMLNode)] = []
    for element in elements {
      let text = element.text ?? ""
      guard purposes.categories.contains(text) else {
        nodes.note(element, "there is no data category \"\(text)\"\(nearestSuggestion(text, purposes.categories))")
        continue
      }
      gaps.append((text, element))
    }
    return gaps
  }

  private mutating func readFail(_ root: YAMLNode) -> FailMode? {
    guard let node = root["fail"] else {
      nodes.note(root, "fail is missing: {on: [missing_data], outcome: hold, on_expiry: escalate}")
      return nil
    }
    nodes.checkMembers(node, among: ["on", "outcome", "on_expiry", "valid_for", "reason"])
    var kinds: [FailureKind] = []
    for element in node["on"]?.elements ?? [] {
      let known = FailureKind.allCases.map(\.rawValue)
      let text = element.text ?? ""
      if let kind = FailureKind(rawValue: text) {
        kinds.append(kind)
      } else {
        nodes.note(
          element, "\"\(text)\" is nothing that can fail: one of \(known.joined(separator: ", "))\(nearestSuggestion(text, known))")
      }
    }
    if node["on"]?.elements == nil { nodes.note(node, "fail.on is a list of what may fail") }
    if !kinds.contains(.missingData) {
      nodes.note(node["on"] ?? node, "fail.on must name missing_data: what could not be told never passes for no")
    }
    let outcome = nodes.choice(node, "outcome", Outcome.self)
    if node["outcome"] == nil { nodes.note(node, "fail.outcome is missing") }
    if let outcome, outcome < .stepUp {
      nodes.note(node["outcome"]!, "a failure may not end in \(outcome.rawValue): step_up, hold or more severe")
    }
    let onExpiry = nodes.choice(node, "on_expiry", ExpiryAction.self)
    if onExpiry != .escalate {
      nodes.note(node["on_expiry"] ?? node, "a decision that rests on a failure may only escalate: on_expiry: escalate")
    }
    let reason = readReason(node, isDisclosable: true)
    guard let outcome else { return nil }
    return FailMode(on: kinds, outcome: outcome, onExpiry: .escalate, validFor: nodes.duration(node, "valid_for"), reason: reason)
  }

  private mutating func readBands(_ root: YAMLNode) -> [PointsBand] {
    guard let node = root["points"] else { return [] }
    var bands: [PointsBand] = []
    for element in node.elements ?? [] {
      nodes.checkMembers(element, among: ["at_least", "outcome", "on_expiry", "valid_for"])
      let atLeast = nodes.integer(element, "at_least", in: 1...100_000)
      let outcome = nodes.choice(element, "outcome", Outcome.self)
      let onExpiry = nodes.choice(element, "on_expiry", ExpiryAction.self)
      let validFor = nodes.duration(element, "valid_for")
      guard let atLeast, let outcome else {
        nodes.note(element, "a band has at_least and outcome: {at_least: 100, outcome: hold, on_expiry: escalate}")
        continue
      }
      if outcome == .hold, onExpiry == nil {
        nodes.note(element, "a hold says what happens when nobody answers: on_expiry: release or escalate")
      }
      if bands.contains(where: { $0.atLeast == atLeast }) { nodes.note(element, "two bands begin at \(atLeast) points: keep one") }
      bands.append(PointsBand(atLeast: atLeast, outcome: outcome, onExpiry: onExpiry, validFor: validFor))
    }
    if node.elements == nil { nodes.note(node, "points is a list of bands: [{at_least: 100, outcome: hold, on_expiry: escalate}]") }
    return bands.sorted { $0.atLeast > $1.atLeast }
  }

  // MARK: Rules

  private mutating func readRules(_ root: YAMLNode) -> [WrittenRule] {
    guard let elements = root["rules"]?.elements, !elements.isEmpty else {
      nodes.note(root["rules"] ?? root, "rules is a list of at least one rule")
      return []
    }
    return elements.compactMap { readRule($0) }
  }

  private mutating func readRule(_ node: YAMLNode) -> WrittenRule? {
    nodes.checkMembers(node, among: PackReader.ruleMembers)
    guard node.pairs != nil else { return nil }
    let id = nodes.text(node, "id") ?? ""
    if !id.isEmpty, !isIdentifier(id) { nodes.note(node["id"]!, "an id is lower-case letters, digits and _, beginning with a letter") }
    let title = nodes.text(node, "title") ?? ""
    let source = nodes.text(node, "source") ?? ""
    let state = nodes.choice(node, "state", RuleState.self)
    if node["state"] == nil { nodes.note(node, "state is missing: live or shadow") }
    let then = readThen(node)
    let examples = readExamples(node, id: id)
    guard let when = node["when"], when.text != nil else {
      nodes.note(node["when"] ?? node, "when is missing: the condition, such as payout.amount > 1500.00 EUR")
      return nil
    }
    guard let then else { return nil }
    return WrittenRule(
      node: node["id"] ?? node, id: id, title: title, source: source, when: when, appliesWhen: node["applies_when"], outcome: then.outcome,
      points: then.points, reason: then.reason, isDisclosable: then.isDisclosable,
      tellsThreshold: then.tellsThreshold, isShadow: state == .shadow, onExpiry: then.onExpiry,
      validFor: then.validFor, then: then.node, examples: examples)
  }

  private typealias Then = (
    outcome: Outcome?, points: Int, reason: String?, isDisclosable: Bool, tellsThreshold: Bool, onExpiry: ExpiryAction?, validFor: Int64?,
    node: YAMLNode
  )

  private mutating func readThen(_ rule: YAMLNode) -> Then? {
    guard let node = rule["then"] else {
      nodes.note(rule, "then is missing: {outcome: hold, reason: PR09, disclosable: true, on_expiry: escalate}")
      return nil
    }
    nodes.checkMembers(node, among: PackReader.thenMembers)
    let outcome = nodes.choice(node, "outcome", Outcome.self)
    let points = nodes.integer(node, "points", in: 1...10_000)
    if node["outcome"] == nil, node["points"] == nil { nodes.note(node, "a rule has an outcome, points, or both") }
    let disclosable = nodes.flag(node, "disclosable")
    if node["disclosable"] == nil { nodes.note(node, "disclosable is missing: true if the person may be told the reason") }
    let reason = readReason(node, isDisclosable: disclosable ?? true)
    let tellsThreshold = nodes.flag(node, "tell_threshold") ?? false
    if tellsThreshold, disclosable == false {
      nodes.note(node["tell_threshold"] ?? node, "a rule that is not disclosable has no threshold to tell: leave out tell_threshold")
    }
    let onExpiry = nodes.choice(node, "on_expiry", ExpiryAction.self)
    if outcome == .hold, node["on_expiry"] == nil {
      nodes.note(node, "a hold says what happens when nobody answers: on_expiry: release or escalate")
    }
    return (outcome, points ?? 0, reason, disclosable ?? true, tellsThreshold, onExpiry, nodes.duration(node, "valid_for"), node)
  }

  /// A disclosable rule has a public code, another a restricted one or none.
  private mutating func readReason(_ node: YAMLNode, isDisclosable: Bool) -> String? {
    guard let member = node["reason"] else {
      if isDisclosable { nodes.note(node, "reason is missing: the code the person is given, PR01 to PR17") }
      return nil
    }
    let text = member.text ?? ""
    let known = isDisclosable ? publicReasonCodes : restrictedReasonCodes
    if known.contains(text) { return text }
    if publicReasonCodes.contains(text) || restrictedReasonCodes.contains(text) {
      let why =
        isDisclosable ? "\(text) is restricted and may never reach the person" : "\(text) is public, and this rule is not disclosable"
      nodes.note(member, "\(why): use one of \(known.joined(separator: ", "))")
    } else {
      nodes.note(member, "there is no reason code \"\(text)\"\(nearestSuggestion(text, known))")
    }
    return nil
  }

  private mutating func readExamples(_ rule: YAMLNode, id: String) -> [(expectation: ExampleExpectation, node: YAMLNode)] {
    var examples: [(expectation: ExampleExpectation, node: YAMLNode)] = []
    let known = ExampleExpectation.allCases.map(\.rawValue)
    for element in rule["examples"]?.elements ?? [] {
      guard let pairs = element.pairs, pairs.count == 1, let word = pairs[0].key.text else {
        nodes.note(element, "an example is one of \(known.joined(separator: ", ")) and a list of events")
        continue
      }
      guard let expectation = ExampleExpectation(rawValue: word) else {
        nodes.note(pairs[0].key, "an example \(known.joined(separator: ", or is ")), not \"\(word)\"\(nearestSuggestion(word, known))")
        continue
      }
      guard let events = pairs[0].value.elements, !events.isEmpty else {
        nodes.note(pairs[0].value, "an example is a list of events, the one that is decided last")
        continue
      }
      examples.append((expectation, pairs[0].value))
    }
    for wanted in [ExampleExpectation.fires, .quiet] where !examples.contains(where: { $0.expectation == wanted }) {
      nodes.note(rule["examples"] ?? rule, "rule \(id) has no example that \(wanted == .fires ? "fires" : "stays quiet")")
    }
    return examples
  }

  private func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, first >= 97, first <= 122, text.utf8.count <= 64 else { return false }
    return text.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 95 }
  }
}
