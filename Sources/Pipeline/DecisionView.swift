// A decision as a compliance officer reads it: the document, the findings, the evidence as far as keys allow, the governance record, and
// the replay of the rules from what was frozen.

public import Formats
public import Screening

/// Everything kept of one decision.
public struct DecisionView: Sendable {
  public let decision: StoredDecision
  public let subject: String?
  /// Findings, facts and frozen inputs; nil where their key was destroyed.
  public let evidence: JSONValue?
  /// The governance record, without restricted reasons; nil if its template is lost.
  public let governance: JSONValue?
  /// Names of the artefacts of the plan, from its manifest.
  public let plan: JSONValue?
  /// Why each hit is one, as far as the row found it and the person's key is there: by party, list and entry.
  private let words: [HitWords]

  private struct HitWords: Sendable {
    let party: String
    let list: String
    let entry: String
    let sentence: String
  }

  /// What makes a party like an entry, in a sentence; nil where an earlier row found it, or the person was erased.
  public func sentence(ofHit party: String, list: String, entry: String) -> String? {
    words.first { $0.party == party && $0.list == list && $0.entry == entry }?.sentence
  }

  /// Reads a decision by its id.
  ///
  /// - Returns: nil if there is no such decision.
  public static func read(_ id: String, ledger: any Ledger) throws(WorldFailure) -> DecisionView? {
    guard let place = DecisionID.parse(id), let row = try ledger.row(place.seq) else { return nil }
    guard let decision = StoredDecision.read(row.record).first(where: { $0.decisionID == id }) else { return nil }
    var names = AccountNames()
    try names.refresh(from: ledger)
    let ring = try ledger.ring(of: row)
    let opened = try StoredBoxes.open(row, ring: ring)
    let template = try ledger.artefact(decision.template)
    let plan = try decision.document["plan"]?.text.flatMap { bytes(hex: $0) }.flatMap { (digest) throws(WorldFailure) in
      try ledger.artefact(digest)
    }
    return DecisionView(
      decision: decision, subject: opened.head.accounts.first.flatMap { names.name(of: $0.subject) },
      evidence: opened.evidence.flatMap { try? JSONValue.parse($0, bounds: .file) }?.elements?.first { $0["kind"]?.text == decision.kind },
      governance: template.flatMap { RecordTemplate.record($0.bytes, patches: decision.patches) },
      plan: plan.flatMap { try? JSONValue.parse($0.bytes, bounds: .file) }, words: words(row, ring))
  }

  private static func words(_ row: StoredRow, _ ring: KeyRing) -> [HitWords] {
    let place = boxPlace(table: BoxTable.line, number: row.seq)
    var found: [HitWords] = []
    for box in (try? SealedBox.decode(row.sealed)) ?? [] where box.role == .screening {
      guard case .content(let bytes) = ring.open(box, place: place), let json = try? JSONValue.parse(bytes, bounds: .file),
        let party = json["party"]?.text
      else { continue }
      for match in json["matches"]?.elements ?? [] {
        guard let list = match["list"]?.text, let entry = match["entry"]?.text, let sentence = match["evidence"]?.text, !sentence.isEmpty
        else { continue }
        found.append(HitWords(party: party, list: list, entry: entry, sentence: sentence))
      }
    }
    return found
  }

  /// One JSON object. Restricted reasons and findings that are not disclosable only if asked for.
  public func json(isRestrictedShown: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("decision")
    decision.write(subject: subject, to: &writer)
    writer.key("findings")
    writer.value(.array(findings(isRestrictedShown: isRestrictedShown)))
    writer.key("hits")
    writer.hits(hits)
    writer.key("rescreening")
    writer.value(evidence?["rescreening"] ?? .null)
    writer.key("rectification")
    writer.value(evidence?["rectification"] ?? .null)
    writer.key("human")
    writer.value(evidence?["human"] ?? .null)
    writer.key("expired")
    writer.value(evidence?["expired"] ?? .null)
    writer.key("evidence")
    writer.string(evidence == nil ? "erased" : "readable")
    writer.key("governance")
    writer.value(governance ?? .null)
    if isRestrictedShown {
      writer.key("restricted")
      writer.value(.array(restrictedCodes.map { .string($0) }))
      writer.key("withheld")
      writer.value(evidence?["withheld"] ?? .null)
    }
    writer.key("plan")
    writer.value(plan ?? .null)
    writer.endObject()
    return writer.bytes
  }

  /// What the lists said of the account's parties when it was decided, those that a reviewer called somebody else among them, marked.
  public var hits: [ScreeningHit] {
    guard let frozen = evidence?["frozen"]?.text.flatMap({ bytes(hex: $0) }).flatMap({ FrozenInputs(decoding: $0) }) else {
      return readHits(evidence?["rescreening"]?["released"]?["now"])
    }
    return frozen.hits
  }

  /// The restricted reasons, for those who may see them; none where the evidence was erased.
  public var restrictedCodes: [String] { evidence?["facts"]?["restricted"]?.elements?.compactMap(\.text) ?? [] }

  /// The status and the payment code as they truly are, for those who may see them.
  public var withheldLines: [String] { (evidence?["withheld"]?.members ?? []).map { "\($0.name) \($0.value.text ?? "")" } }

  /// The findings a default view may show.
  public func findings(isRestrictedShown: Bool) -> [JSONValue] {
    let all = evidence?["findings"]?.elements ?? []
    return isRestrictedShown ? all : all.filter { $0["disclosable"]?.bool == true && $0["shadow"]?.bool == false }
  }
}

/// A row's boxes opened without a catalogue.
struct StoredBoxes {
  let head: RowHead
  let evidence: [UInt8]?

  static func open(_ row: StoredRow, ring: KeyRing) throws(WorldFailure) -> StoredBoxes {
    do {
      let head = try RowHead(decoding: row.head)
      let place = boxPlace(table: BoxTable.line, number: row.seq)
      for box in try SealedBox.decode(row.sealed) where box.role == .decision && box.party == nil {
        if case .content(let bytes) = ring.open(box, place: place) { return StoredBoxes(head: head, evidence: bytes) }
      }
      return StoredBoxes(head: head, evidence: nil)
    } catch {
      throw WorldFailure(mayRetry: false, message: "row \(row.seq) is damaged; run `probity ledger verify`")
    }
  }
}

/// What replaying a decision came to.
public enum ReplayResult: Sendable, Equatable {
  /// The archived plan proposes the same from the frozen inputs, bit for bit.
  case same
  /// It proposes something else: what differs, in words.
  case differs(String)
  /// What the decision read was erased.
  case erased
  /// The engine that made it is another than this one.
  case engineDiffers(String)
  /// A person decided: there is nothing to evaluate.
  case human
  /// The decision it supersedes ran out: there is nothing to evaluate.
  case timeRanOut
  /// Processing was restricted at the person's request: nothing was read, and nothing is to be evaluated.
  case notRead
}

/// Evaluates decisions again from what was frozen, under the plan that made them.
public struct DecisionReplay {
  /// Compiles archived models: files by name → a plan of rules and the governance over them.
  public typealias Compiler = ([PlanSources.File]) throws -> LanePlan

  /// - Parameter compile: makes a plan of archived model files; lists are not needed, their answers are frozen.
  /// - Throws: `WorldFailure` if the store does not read or an artefact of the plan is missing; whatever `compile` throws.
  public static func replay(_ id: String, ledger: any Ledger, compile: Compiler) throws -> ReplayResult? {
    guard let view = try DecisionView.read(id, ledger: ledger) else { return nil }
    guard let evidence = view.evidence else { return .erased }
    guard let frozen = evidence["frozen"]?.text.flatMap({ bytes(hex: $0) }).flatMap({ FrozenInputs(decoding: $0) }) else {
      if evidence["human"] != nil { return .human }
      if let released = RescreeningNote.released(evidence) {
        return try compare(release: view, evidence, released, try archived(view, id, ledger: ledger, compile: compile), ledger: ledger)
      }
      if evidence["facts"]?["processing_restricted"]?.bool == true { return .notRead }
      return evidence["expired"] != nil ? .timeRanOut : .erased
    }
    switch try archived(view, id, ledger: ledger, compile: compile) {
    case .engineDiffers(let how): return .engineDiffers(how)
    case .plan(let plan): return compare(view, evidence, try plan.screening.reevaluate(frozen))
    }
  }

  private enum Archived {
    case plan(LanePlan)
    case engineDiffers(String)
  }

  /// The plan that made a decision.
  private static func archived(_ view: DecisionView, _ id: String, ledger: any Ledger, compile: Compiler) throws -> Archived {
    guard let manifest = view.plan, let models = manifest["models"]?.elements else {
      throw WorldFailure(mayRetry: false, message: "the plan of \(id) is not in the store; restore the ledger from its backup")
    }
    let engine = manifest["engine"]?.text ?? ""
    if engine != LanePlan.engineVersion {
      return .engineDiffers("decided by engine \(engine), this is engine \(LanePlan.engineVersion)")
    }
    var files: [PlanSources.File] = []
    for model in models {
      guard let name = model["name"]?.text, let digest = model["sha256"]?.text.flatMap({ bytes(hex: $0) }),
        let kept = try ledger.artefact(digest)
      else {
        throw WorldFailure(mayRetry: false, message: "a model of the plan of \(id) is not in the store; restore the ledger from its backup")
      }
      files.append(PlanSources.File(name: name, bytes: kept.bytes))
    }
    return .plan(try compile(files))
  }

  /// A release again: what it released rested on rules that lists bear out, and by what the lists said then none of them is any more.
  private static func compare(
    release view: DecisionView, _ evidence: JSONValue, _ released: (rules: [String], now: ScreeningResult), _ archived: Archived,
    ledger: any Ledger
  ) throws(WorldFailure) -> ReplayResult {
    let plan: LanePlan
    switch archived {
    case .engineDiffers(let how): return .engineDiffers(how)
    case .plan(let made): plan = made
    }
    guard view.decision.document["proposed_outcome"]?.text == Screening.Outcome.release.rawValue else {
      return .differs("it proposed no release")
    }
    guard let held = try view.decision.supersedes.flatMap({ (id) throws(WorldFailure) in try DecisionView.read(id, ledger: ledger) }) else {
      return .differs("there is no decision that it released")
    }
    guard let facts = held.evidence?["facts"] else { return .erased }
    let rules = (facts["held_by_lists"]?.elements ?? []).compactMap(\.text)
    if rules != released.rules { return .differs("what it released rested on \(rules.joined(separator: ", "))") }
    for rule in rules where plan.screening.support(of: rule, in: view.decision.kind, released.now) != .gone {
      return .differs("\(rule) still stood")
    }
    return .same
  }

  private static func compare(_ view: DecisionView, _ evidence: JSONValue, _ proposal: Proposal) -> ReplayResult {
    let recorded = view.decision.document["proposed_outcome"]?.text
    // Where a correction leaves nothing that speaks for a hold, and the rules say nothing then, it is let go.
    let isLetGo = evidence["rectification"]?["let_go"]?.bool == true && proposal.outcome == .noAction
    let again = isLetGo ? Screening.Outcome.release : proposal.outcome
    if recorded != again.rawValue { return .differs("proposed \(recorded ?? "nothing"), again \(again.rawValue)") }
    if evidence["points"]?.integer != Int64(proposal.points) {
      return .differs("points \(evidence["points"]?.integer ?? 0), again \(proposal.points)")
    }
    var writer = JSONWriter()
    writer.value(evidence["findings"] ?? .array([]))
    let findings = DecisionEvidence.findings(proposal.findings)
    if writer.bytes != findings { return .differs("the findings differ") }
    let frozen = hex(proposal.inputs.encoded())
    return evidence["frozen"]?.text == frozen ? .same : .differs("the frozen inputs differ")
  }
}
