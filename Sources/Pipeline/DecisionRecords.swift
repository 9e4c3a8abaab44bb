// What a row keeps of its decisions: a clear record (documents and the digest of the governance record's template) and sealed evidence
// (findings, frozen inputs, the facts governance ruled on, restricted reasons). Both are JSON in fixed order, byte-stable.

public import Formats
internal import Governance
public import Reference
public import Screening
internal import Watchlists

/// A decision just made.
struct MadeDecision {
  let document: DecisionDocument
  let ruling: Ruled
  let facts: CaseFacts
  /// nil for a review: a person decided.
  let proposal: Proposal?
  let human: HumanReview?
  /// Set where the decision was made because what the lists say of the account changed.
  var rescreening: RescreeningNote?
  /// Set where the decision was made anew because an event behind it was corrected.
  var rectification: RectificationNote?
}

/// The clear record of a decision, read back.
public struct StoredDecision: Sendable {
  public let decisionID: String
  public let kind: String
  public let outcome: String
  public let businessKey: BusinessKey?
  public let amount: Money?
  /// The document's JSON members, without the account.
  public let document: JSONValue
  /// SHA-256 of the governance record's template.
  public let template: Digest
  /// What differs from the template.
  public let patches: JSONValue

  static func encode(_ decisions: [MadeDecision]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    for made in decisions {
      writer.beginObject()
      writer.key("document")
      made.document.append(to: &writer)
      writer.member("template", made.ruling.common.templateText)
      writer.key("patches")
      made.ruling.patches(made.document.decisionID, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    return writer.bytes
  }

  /// The decisions of a row's record; none where there is no record or it is none of ours.
  public static func read(_ record: [UInt8]?) -> [StoredDecision] {
    guard let record, let json = try? JSONValue.parse(record, bounds: .file), let items = json.elements else { return [] }
    return items.compactMap { item in
      guard let document = item["document"], let id = document["decision_id"]?.text, let kind = document["kind"]?.text,
        let outcome = document["outcome"]?.text, let template = item["template"]?.text.flatMap({ bytes(hex: $0) })
      else { return nil }
      var key: BusinessKey?
      if let type = document["business_key"]?["type"]?.text, let value = document["business_key"]?["id"]?.text {
        key = BusinessKey(type: type, id: value)
      }
      var amount: Money?
      if let currency = document["currency"]?.text.flatMap({ Currency(code: $0) }), let text = document["amount"]?.text {
        amount = Money(majorText: text, currency: currency)
      }
      return StoredDecision(
        decisionID: id, kind: kind, outcome: outcome, businessKey: key, amount: amount, document: document, template: template,
        patches: item["patches"] ?? .null)
    }
  }
}

/// The sealed evidence of a decision, read back.
struct DecisionEvidence {
  let facts: CaseFacts
  let frozen: FrozenInputs?
  let json: JSONValue

  /// All decisions of a row.
  static func encode(_ decisions: [MadeDecision]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    for made in decisions {
      writer.beginObject()
      writer.member("kind", made.document.kind)
      writer.key("facts")
      writer.raw(made.facts.encoded())
      // Of every decision, so that its being there says nothing.
      writer.key("withheld")
      writer.beginObject()
      writer.member("governance_status", made.ruling.withheld.status.rawValue)
      writer.member("psp_code", made.ruling.withheld.paymentCode)
      writer.endObject()
      if let proposal = made.proposal {
        writer.member("points", Int64(proposal.points))
        writer.member("frozen", hex(proposal.inputs.encoded()))
        writer.key("findings")
        writer.raw(findings(proposal.findings))
      }
      if let human = made.human { write(human, to: &writer) }
      if let note = made.rescreening { note.write(to: &writer) }
      if let note = made.rectification { note.write(to: &writer) }
      // Neither rules nor a person nor lists: the decision before it ran out.
      if made.proposal == nil, made.human == nil, made.rescreening == nil, !made.facts.isProcessingRestricted {
        writer.member("expired", made.document.supersedes)
      }
      writer.endObject()
    }
    writer.endArray()
    return writer.bytes
  }

  /// Findings as a JSON array, byte-stable: a replay must give the same.
  static func findings(_ findings: [Finding]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    for finding in findings { write(finding, to: &writer) }
    writer.endArray()
    return writer.bytes
  }

  private static func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("rule", finding.ruleID)
    switch finding.verdict {
    case .fired(let points):
      writer.member("verdict", "fired")
      writer.member("points", Int64(points))
    case .unknown(let why):
      writer.member("verdict", "unknown")
      writer.member("why", why)
    case .quiet: writer.member("verdict", "quiet")
    case .notApplicable: writer.member("verdict", "not_applicable")
    }
    writer.member("outcome", finding.outcome?.rawValue)
    writer.member("weight", Int64(finding.weight))
    writer.member("reason", finding.reason)
    writer.key("disclosable")
    writer.bool(finding.isDisclosable)
    writer.key("shadow")
    writer.bool(finding.isShadow)
    writer.key("deciding")
    writer.bool(finding.isDeciding)
    writer.member("text", finding.text)
    writer.key("evidence")
    writer.beginArray()
    for value in finding.evidence {
      writer.beginObject()
      writer.member("name", value.name)
      writer.member("value", value.value.description)
      writer.key("public")
      writer.bool(value.isPublic)
      writer.endObject()
    }
    writer.endArray()
    if !finding.thresholds.isEmpty {
      writer.key("thresholds")
      writer.beginArray()
      for met in finding.thresholds {
        writer.beginObject()
        writer.member("name", met.name)
        writer.member("value", met.value.description)
        writer.member("comparison", met.comparison)
        writer.member("threshold", met.threshold.description)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
  }

  private static func write(_ human: HumanReview, to writer: inout JSONWriter) {
    writer.key("human")
    writer.beginObject()
    writer.member("reviewer", human.reviewer)
    writer.member("rationale", human.rationale)
    for (name, flag) in [
      ("trained", human.isTrained), ("saw_inputs", human.sawInputs), ("other_info", human.hadOtherInfo), ("authority", human.hasAuthority),
    ] {
      writer.key(name)
      writer.bool(flag)
    }
    writer.member("opened_at", human.openedAt?.description)
    writer.member("closed_at", human.closedAt?.description)
    writer.endObject()
  }

  static func read(_ bytes: [UInt8], kind: String) -> DecisionEvidence? {
    guard let json = try? JSONValue.parse(bytes, bounds: .file), let item = json.elements?.first(where: { $0["kind"]?.text == kind }),
      let factsJSON = item["facts"]
    else { return nil }
    var writer = JSONWriter()
    writer.value(factsJSON)
    guard let facts = CaseFacts(decoding: writer.bytes) else { return nil }
    let frozen = item["frozen"]?.text.flatMap { Pipeline.bytes(hex: $0) }.flatMap { FrozenInputs(decoding: $0) }
    return DecisionEvidence(facts: facts, frozen: frozen, json: item)
  }
}

/// A reviewer's answer, as its event states it.
struct ReviewAnswer {
  let decision: String
  let outcome: String
  let reasons: [String]
  let human: HumanReview

  init(_ event: Event, _ catalogue: EventCatalogue) {
    func value(_ path: String) -> FieldValue { catalogue.field(path).map { event.value($0, in: catalogue) } ?? .absent }
    func flag(_ path: String) -> Bool { value(path) == .boolean(true) }
    func instant(_ path: String) -> Instant? {
      if case .instant(let instant) = value(path) { return instant }
      return nil
    }
    decision = value("review.decision").text ?? ""
    outcome = value("review.outcome").text ?? ""
    if case .texts(let texts) = value("review.reasons") { reasons = texts } else { reasons = [] }
    var human = HumanReview()
    human.reviewer = value("review.actor").text
    human.isTrained = flag("review.trained")
    human.sawInputs = flag("review.saw_inputs")
    human.hadOtherInfo = flag("review.other_info")
    human.hasAuthority = flag("review.authority")
    // The written reasons themselves are sealed with the event.
    human.rationale = reasons.isEmpty ? nil : "in writing, \(event.identity)"
    human.openedAt = instant("review.opened_at")
    human.closedAt = instant("review.closed_at")
    self.human = human
  }
}

extension StoredDecision {
  /// When the decision runs out; nil if it stands.
  var validUntil: Instant? { document["valid_until"]?.text.flatMap { Instant(rfc3339: $0) } }
  var onExpiry: ExpiryAction? { document["on_expiry"]?.text.flatMap { ExpiryAction(rawValue: $0) } }
  var supersedes: String? { document["supersedes"]?.text }
  var triggerKind: String? { document["trigger"]?["kind"]?.text }
}

extension CaseFacts {
  /// The same case when its time ran out: released, or held for a person with no end of its own.
  func expired(outcome: String, on date: CivilDate) -> CaseFacts {
    var facts = self
    facts.outcome = outcome
    facts.date = date
    facts.validFor = nil
    facts.releasesByItself = false
    if outcome == Screening.Outcome.release.rawValue { facts.reasons = [] }
    return facts
  }

  /// The same case under a reviewer's outcome. What the reviewer upholds counts as confirmed, what they lift as cleared.
  func reviewed(outcome: String, on date: CivilDate) -> CaseFacts {
    var facts = self
    facts.outcome = outcome
    facts.date = date
    facts.validFor = nil
    facts.releasesByItself = false
    facts.heldByLists = []
    let upheld = ["decline", "suspend", "terminate", "freeze", "approve_limited"].contains(outcome)
    let lifted = ["approve", "release", "no_action"].contains(outcome)
    facts.lists = lists.map { list in
      guard list.status == "potential" else { return list }
      return CaseList(
        list: list.list, authority: list.authority, purpose: list.purpose, version: list.version,
        status: upheld ? "confirmed" : lifted ? "cleared" : "potential", score: list.score, subject: list.subject)
    }
    if lifted { facts.reasons = [] }
    return facts
  }
}
