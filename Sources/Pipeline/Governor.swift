// From a case to a ruling. Cases repeat (the same kind of person, place, purpose and outcome on the same day), so a ruling is remembered
// under the canonical bytes of its case; what differs from event to event (ids, instants, amounts) is patched into the record when it is read.

public import Formats
internal import Governance
internal import Reference
internal import Screening
internal import Watchlists

/// What rulings on like cases have in common. Shared by reference, because it is remembered thousands of times and handed on with every decision.
final class RuledCase: Sendable {
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
  /// The digest in figures, as it stands beside the decision.
  let templateText: String

  init(_ record: DecisionGovernanceRecord, _ disclosable: DecisionGovernanceRecord, template: Digest) {
    effectiveOutcome = record.decision.effectiveOutcome.rawValue
    outcome = record.decision.outcome.rawValue
    status = disclosable.governanceStatus.rawValue
    withheld = record.withheld
    review = ReviewNotice(
      flag: record.review.flag.rawValue, available: record.review.available, grounds: record.review.grounds.map(\.rawValue), due: nil)
    reasons = record.reasons.principal.map(\.rawValue)
    isDemonstration = record.isDemo
    self.template = template
    templateText = hex(template)
  }
}

/// A ruling as the lane uses it.
struct Ruled: Sendable {
  let common: RuledCase
  /// The template, when it was made just now.
  var newTemplate: Artefact?
  let at: Instant
  let amount: Money?
  let holdExpiry: Instant?

  var effectiveOutcome: String { common.effectiveOutcome }
  var outcome: String { common.outcome }
  var status: String { common.status }
  var withheld: WithheldPartOfRecord { common.withheld }
  var review: ReviewNotice { common.review }
  var reasons: [String] { common.reasons }
  var isDemonstration: Bool { common.isDemonstration }
  var template: Digest { common.template }

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
  /// What a case says of the lists in force where they found nobody.
  private let cleared: [CaseList]
  private var known = RuledMemory(places: 16_384)
  /// Where shapes are written, again and again.
  private var key: [UInt8] = []
  private var writer = JSONWriter()

  init(plan: LanePlan) {
    planBox = PlanBox(plan)
    cleared = plan.cases.cleared
    key.reserveCapacity(512)
  }

  /// The ruling on a case.
  ///
  /// - Parameter human: what a reviewer had and did; nil where no person was involved. Reviews are not remembered.
  mutating func rule(_ facts: CaseFacts, at: Instant, amount: Money?, human: HumanReview?) -> Ruled {
    let holdExpiry = facts.validFor.map { at.adding(microseconds: $0) }
    var hash: UInt64 = 0
    if human == nil {
      writeShape(facts, at, amount, holdExpiry)
      hash = RuledMemory.hash(key)
      if let common = known.ruling(on: key, hash: hash) {
        return Ruled(common: common, newTemplate: nil, at: at, amount: amount, holdExpiry: holdExpiry)
      }
    }
    guard let record = planBox.plan.govern(facts, at: at, amount: amount, human: human) else {
      preconditionFailure("a pack decides kinds that governance knows, about somebody")
    }
    let (common, template) = make(record, facts.kind)
    if human == nil { known.remember(common, shape: key, hash: hash) }
    return Ruled(common: common, newTemplate: template, at: at, amount: amount, holdExpiry: holdExpiry)
  }

  /// Everything the record depends on but the patches: the case, the offset its dates are read in, and whether there is money.
  private mutating func writeShape(_ facts: CaseFacts, _ at: Instant, _ amount: Money?, _ holdExpiry: Instant?) {
    key.removeAll(keepingCapacity: true)
    facts.appendShape(to: &key, cleared: cleared)
    key.append(UInt8(truncatingIfNeeded: at.offsetMinutes))
    key.append(UInt8(truncatingIfNeeded: at.offsetMinutes >> 8))
    key.append(amount == nil ? 0 : 1)
    // A hold that ends on another day may have other dates in its record.
    if let holdExpiry { key.append(day: holdExpiry.date) }
  }

  private mutating func make(_ record: DecisionGovernanceRecord, _ kind: String) -> (RuledCase, Artefact) {
    let disclosable = record.disclosable
    writer.reset()
    RecordTemplate.write(disclosable, to: &writer)
    let template = Artefact(kind: "governance-record", name: kind, bytes: writer.bytes)
    return (RuledCase(record, disclosable, template: template.digest), template)
  }
}

/// The governance record of a decision: a template kept once, and what differs.
public enum RecordTemplate {
  /// - Parameter record: what may stand in the clear; restricted reasons and what shows them lie sealed with the case.
  static func write(_ record: DecisionGovernanceRecord, to writer: inout JSONWriter) {
    var template = record
    template.recordID = nil
    template.decision.amountMinor = nil
    template.decision.currency = nil
    template.decision.holdExpiry = nil
    template.decision.at = Instant(startOf: record.decision.at.date)
    template.write(to: &writer)
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
