// From a case to a ruling. Cases repeat (the same kind of person, place, purpose and outcome on the same day), so a ruling is remembered
// under the canonical bytes of its case; what differs from event to event (ids, instants, amounts) is patched into the record when it is read.

public import Formats
internal import Governance
internal import Reference
internal import Screening
internal import Watchlists

/// A ruling as the lane uses it.
struct Ruled: Sendable {
  /// What takes effect now.
  let effectiveOutcome: String
  /// After the gates that change outcomes.
  let outcome: String
  /// As the feed says it: a hold of the legal function is a hold for a person.
  let status: String
  /// What the record in the clear leaves out; sealed with the evidence.
  let withheld: WithheldPartOfRecord
  let review: ReviewNotice
  /// Public reason codes, heaviest first.
  let reasons: [String]
  let isDemonstration: Bool
  /// SHA-256 of the record's template.
  let template: Digest
  /// The template, when it was made just now.
  var newTemplate: Artefact?
  let at: Instant
  let amount: Money?
  let holdExpiry: Instant?

  /// What the template leaves open. Written byte by byte: every decision has it, and nothing in it needs an escape.
  func patches(_ decisionID: String, to writer: inout JSONWriter) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(192)
    func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
    add("{\"record_id\":\"")
    add(decisionID)
    add("\",\"at\":\"")
    at.append(to: &bytes)
    if let amount {
      add("\",\"amount\":")
      add(String(amount.amountMinor))
      add(",\"currency\":\"")
      add(amount.currency.code)
    }
    if let holdExpiry {
      add("\",\"hold_expiry\":\"")
      holdExpiry.append(to: &bytes)
    }
    add("\"}")
    writer.raw(bytes)
  }
}

/// Rules on cases under one plan.
struct Governor {
  private let planBox: PlanBox
  private var plan: LanePlan { _read { yield planBox.plan } }
  private var known = BoundedMemory<[UInt8], Ruled>(places: 16_384)

  init(plan: LanePlan) { planBox = PlanBox(plan) }

  /// The ruling on a case.
  ///
  /// - Parameter human: what a reviewer had and did; nil where no person was involved. Reviews are not remembered.
  mutating func rule(_ facts: CaseFacts, at: Instant, amount: Money?, human: HumanReview?) -> Ruled {
    let shape = human == nil ? shape(facts, at, amount) : []
    if human == nil, let ruled = known[shape] { return renew(ruled, facts, at, amount) }
    guard let record = plan.govern(facts, at: at, amount: amount, human: human) else {
      preconditionFailure("a pack decides kinds that governance knows, about somebody")
    }
    let ruled = make(record, facts, at, amount)
    if human == nil {
      var kept = ruled
      kept.newTemplate = nil
      known[shape] = kept
    }
    return ruled
  }

  /// Everything the record depends on but the patches: the case, the offset its dates are read in, and whether there is money.
  private func shape(_ facts: CaseFacts, _ at: Instant, _ amount: Money?) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    facts.appendShape(to: &bytes, cleared: plan.cases.cleared)
    bytes.append(UInt8(truncatingIfNeeded: at.offsetMinutes))
    bytes.append(UInt8(truncatingIfNeeded: at.offsetMinutes >> 8))
    bytes.append(amount == nil ? 0 : 1)
    // A hold that ends on another day may have other dates in its record.
    if let validFor = facts.validFor { bytes.append(day: at.adding(microseconds: validFor).date) }
    return bytes
  }

  private func renew(_ ruled: Ruled, _ facts: CaseFacts, _ at: Instant, _ amount: Money?) -> Ruled {
    Ruled(
      effectiveOutcome: ruled.effectiveOutcome, outcome: ruled.outcome, status: ruled.status,
      withheld: ruled.withheld, review: ruled.review, reasons: ruled.reasons,
      isDemonstration: ruled.isDemonstration, template: ruled.template, newTemplate: nil, at: at, amount: amount,
      holdExpiry: facts.validFor.map { at.adding(microseconds: $0) })
  }

  private func make(_ record: DecisionGovernanceRecord, _ facts: CaseFacts, _ at: Instant, _ amount: Money?) -> Ruled {
    let disclosable = record.disclosable
    let template = Artefact(kind: "governance-record", name: facts.kind, bytes: RecordTemplate.bytes(of: disclosable))
    return Ruled(
      effectiveOutcome: record.decision.effectiveOutcome.rawValue, outcome: record.decision.outcome.rawValue,
      status: disclosable.governanceStatus.rawValue, withheld: record.withheld,
      review: ReviewNotice(
        flag: record.review.flag.rawValue, available: record.review.available, grounds: record.review.grounds.map(\.rawValue), due: nil),
      reasons: record.reasons.principal.map(\.rawValue), isDemonstration: record.isDemo, template: template.digest, newTemplate: template,
      at: at, amount: amount, holdExpiry: facts.validFor.map { at.adding(microseconds: $0) })
  }
}

/// The governance record of a decision: a template kept once, and what differs.
public enum RecordTemplate {
  /// - Parameter record: what may stand in the clear; restricted reasons and what shows them lie sealed with the case.
  static func bytes(of record: DecisionGovernanceRecord) -> [UInt8] {
    var template = record
    template.recordID = nil
    template.decision.amountMinor = nil
    template.decision.currency = nil
    template.decision.holdExpiry = nil
    template.decision.at = Instant(startOf: record.decision.at.date)
    var writer = JSONWriter()
    template.write(to: &writer)
    return writer.bytes
  }

  /// The record of a decision, complete but for its restricted reasons; nil if the template does not read.
  public static func record(_ template: [UInt8], patches: JSONValue) -> JSONValue? {
    guard let json = try? JSONValue.parse(template, bounds: .file), let members = json.members else { return nil }
    return .object(
      members.map { member in
        switch member.name {
        case "record_id": JSONMember(name: member.name, value: patches["record_id"] ?? .null)
        case "created_at": JSONMember(name: member.name, value: patches["at"] ?? .null)
        case "decision": JSONMember(name: member.name, value: decision(member.value, patches))
        default: member
        }
      })
  }

  private static func decision(_ part: JSONValue, _ patches: JSONValue) -> JSONValue {
    .object(
      (part.members ?? []).map { member in
        switch member.name {
        case "at", "amount", "currency", "hold_expiry": JSONMember(name: member.name, value: patches[member.name] ?? .null)
        default: member
        }
      })
  }
}
