// Runs the examples that stand beside the rules. An event of an example is written as in a line of the stream, with less to write:
// `source`, `id` and `version` are filled in; `at: -3d` says how long before the event that is decided it happened; `repeat: 20` stands
// for as many events with ids of their own; `screening` says what the search of the watchlists came to.

internal import Formats
internal import Reference
internal import Watchlists

/// An example that did not come out as it says.
public struct ExampleFailure: Sendable, CustomStringConvertible {
  public let example: RuleExample
  /// What happened instead.
  public let message: String

  public var description: String { "\(example.file):\(example.line): rule \(example.rule): \(message)" }
}

public struct ExampleRunner: Sendable {
  private let plan: Plan
  private let decoder: EventDecoder
  /// When the decided event happens, unless it says otherwise: a Monday at noon.
  public static let moment = "2026-11-23T12:00:00Z"

  public init(plan: Plan) {
    self.plan = plan
    decoder = EventDecoder(plan.catalogue)
  }

  /// Runs every example of the plan; none failing is an empty list. Cost: about 50 µs an example.
  public func failures() -> [ExampleFailure] { plan.examples.compactMap { failure(of: $0) } }

  /// Runs one example: nil if it comes out as it says.
  public func failure(of example: RuleExample) -> ExampleFailure? {
    let proposal: Proposal
    do { proposal = try decide(example) } catch { return ExampleFailure(example: example, message: error.message) }
    let found: ExampleExpectation
    var text = ""
    if let finding = proposal.findings.first(where: { $0.ruleID == example.rule }) {
      if case .fired = finding.verdict { found = .fires } else { found = .unknown }
      text = finding.text
    } else {
      found = isApplicable(example, proposal, pack: plan.pack(example.pack)) ? .quiet : .notApplicable
    }
    if found == example.expectation { return nil }
    return ExampleFailure(
      example: example, message: "expected \(example.expectation.rawValue), came to \(found.rawValue)\(text.isEmpty ? "" : ": \(text)")")
  }

  /// The proposal that the last event of an example leads to, from the pack the example stands in.
  public func decide(_ example: RuleExample) throws(ExampleProblem) -> Proposal {
    guard let pack = plan.pack(example.pack) else { throw ExampleProblem("there is no pack \(example.pack)") }
    var screener = Screener(plan: plan)
    guard let moment = Instant(rfc3339: ExampleRunner.moment) else { throw ExampleProblem("the moment of examples is no instant") }
    // Nothing here is secret: the same value must only give the same key.
    var hasher = EntityHasher(key: [UInt8](repeating: 0x45, count: 32), catalogue: plan.catalogue)
    var events: [YAMLNode] = []
    for node in example.events { events += Array(repeating: node, count: try repetitions(node)) }
    for (index, node) in events.enumerated() {
      let event = try decode(node, number: index, moment: moment)
      let keys = hasher.keys(of: event, catalogue: plan.catalogue)
      let isLast = index + 1 == events.count
      let proposals = screener.screen(event, keys: keys, screening: try screening(node), seq: Int64(index), plan: plan)
      guard isLast else { continue }
      guard let proposal = proposals.first(where: { $0.kind == pack.id }) else {
        guard pack.triggers.contains(event.kind) else { throw ExampleProblem("the last event does not trigger \(example.pack)") }
        return Proposal.nothing(pack)
      }
      return proposal
    }
    throw ExampleProblem("an example has at least one event")
  }

  /// Whether the rule's `applies_when` held, by the inputs the proposal rests on.
  private func isApplicable(_ example: RuleExample, _ proposal: Proposal, pack: DecisionPack?) -> Bool {
    guard let pack, let place = plan.program.rules[pack.rules].firstIndex(where: { $0.id == example.rule }) else { return true }
    guard let answers = try? plan.answers(proposal.inputs).0, case .notApplicable = answers[place - pack.rules.lowerBound] else {
      return true
    }
    return false
  }

  // MARK: Events

  private func repetitions(_ node: YAMLNode) throws(ExampleProblem) -> Int {
    guard let member = node["repeat"] else { return 1 }
    guard let count = Int(member.text ?? ""), (1...1_000).contains(count) else {
      throw ExampleProblem("line \(member.mark.line): repeat is a whole number from 1 to 1000")
    }
    return count
  }

  private func decode(_ node: YAMLNode, number: Int, moment: Instant) throws(ExampleProblem) -> Event {
    guard let pairs = node.pairs else {
      throw ExampleProblem("line \(node.mark.line): an event is a mapping such as {kind: order.paid, …}")
    }
    var writer = JSONWriter()
    writer.beginObject()
    for (name, value) in [("source", "example"), ("id", "e\(number + 1)")] where node[name] == nil {
      writer.key(name)
      writer.string(value)
    }
    if node["version"] == nil {
      writer.key("version")
      writer.integer(0)
    }
    if node["occurred_at"] == nil {
      writer.key("occurred_at")
      writer.string(try time(node, moment).description)
    }
    for pair in pairs where !["at", "repeat", "screening"].contains(pair.key.text ?? "") {
      writer.key(pair.key.text ?? "")
      write(pair.value, &writer)
    }
    writer.endObject()
    var tape = JSONTape()
    let bytes = writer.bytes
    do {
      let decoded = try decoder.decode(bytes.span, observed: nil, tape: &tape)
      guard decoded.unknownFields.isEmpty else {
        throw DecodeFailure(reason: "unknown_field", offset: 0, detail: decoded.unknownFields.joined(separator: ", "))
      }
      return decoded.event
    } catch {
      throw ExampleProblem("line \(node.mark.line): not an event: \(error)")
    }
  }

  private func time(_ node: YAMLNode, _ moment: Instant) throws(ExampleProblem) -> Instant {
    guard let at = node["at"] else { return moment }
    let text = at.text ?? ""
    let isBefore = text.hasPrefix("-")
    guard let tokens = try? Tokens.read(isBefore ? String(text.dropFirst()) : text), tokens.count == 2,
      case .duration(let step) = tokens[0].kind
    else {
      throw ExampleProblem("line \(at.mark.line): at is a time before the event that is decided, such as -3d")
    }
    return moment.adding(microseconds: isBefore ? -step : step)
  }

  /// Plain whole numbers and truths are JSON's own; everything else is text, as amounts are in events.
  private func write(_ node: YAMLNode, _ writer: inout JSONWriter) {
    switch node {
    case .scalar(let text, let isQuoted, _):
      if !isQuoted, let number = Int64(text) {
        writer.integer(number)
      } else if !isQuoted, text == "true" || text == "false" {
        writer.bool(text == "true")
      } else {
        writer.string(text)
      }
    case .sequence(let elements, _):
      writer.beginArray()
      for element in elements { write(element, &writer) }
      writer.endArray()
    case .mapping(let pairs, _):
      writer.beginObject()
      for pair in pairs {
        writer.key(pair.key.text ?? "")
        write(pair.value, &writer)
      }
      writer.endObject()
    }
  }

  /// `screening: {status: hit, score: 970, list: eu-fsf, party: seller}`; without it the lists are fresh and nothing is found.
  private func screening(_ node: YAMLNode) throws(ExampleProblem) -> ScreeningResult {
    guard let screening = node["screening"] else { return .clear }
    let status = screening["status"]?.text ?? "hit"
    guard let status = ScreeningResult.Status(rawValue: status) else {
      throw ExampleProblem(
        "line \(screening.mark.line): status is one of \(ScreeningResult.Status.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    var hits: [ScreeningHit] = []
    if let score = screening["score"]?.text.flatMap({ Int($0) }) {
      hits.append(
        ScreeningHit(
          party: screening["party"]?.text ?? "seller", list: screening["list"]?.text ?? "example", entryID: "1",
          purpose: ListPurpose(rawValue: screening["purpose"]?.text ?? "sanctions") ?? .sanctions, score: score, isMatch: status == .hit,
          sentence: "the names are alike", suppression: suppression(screening)))
    }
    return ScreeningResult(
      hasLists: status != .noList, staleness: status == .stale ? "last verified too long ago" : nil,
      failure: status == .error ? "search failed" : nil,
      hits: hits, ownership: try ownership(screening))
  }

  /// `suppressed: true`: a reviewer said that the hit is somebody else.
  private func suppression(_ screening: YAMLNode) -> HitSuppression? {
    guard screening["suppressed"]?.text == "true", let moment = Instant(rfc3339: Self.moment) else { return nil }
    return HitSuppression(by: "reviewer", at: moment, until: nil)
  }

  /// `ownership: {rule: ofac-50, verdict: reached, share: 60}`: what an ownership rule says of the seller.
  private func ownership(_ screening: YAMLNode) throws(ExampleProblem) -> [OwnershipAnswer] {
    guard let node = screening["ownership"] else { return [] }
    let rules = OwnershipRule.all.map(\.id), verdicts = OwnershipAnswer.Verdict.allCases.map(\.rawValue)
    guard let rule = node["rule"]?.text, rules.contains(rule),
      let verdict = node["verdict"]?.text.flatMap(OwnershipAnswer.Verdict.init(rawValue:)),
      let share = Int(node["share"]?.text ?? "0"), (0...100).contains(share)
    else {
      throw ExampleProblem(
        "line \(node.mark.line): ownership has a rule (\(rules.joined(separator: ", "))), a verdict (\(verdicts.joined(separator: ", "))) and a share in per cent"
      )
    }
    return [OwnershipAnswer(rule: rule, verdict: verdict, shareMillipercent: share * 1_000, text: "as declared")]
  }
}

/// Why an example cannot be run.
public struct ExampleProblem: Error, Sendable {
  public let message: String
  init(_ message: String) { self.message = message }
}

extension Proposal {
  /// What a pack that decides nothing when nothing fires comes to.
  fileprivate static func nothing(_ pack: DecisionPack) -> Proposal {
    Proposal(
      kind: pack.id, decision: pack.name, outcome: .noAction, findings: [], points: 0, reasons: [], restricted: [], validFor: nil,
      onExpiry: nil,
      businessKey: nil, inputs: FrozenInputs(kind: pack.id, features: [], hits: [], screeningNote: nil, businessKey: nil))
  }
}
