/// The record as it is kept in the clear, exported and shown by default: nothing in it differs because of a restricted reason.
///
/// Restricted reasons show themselves in four places: in their own list, in the status `hold_legal` with the gate of rule 3.8, and in the payment code,
/// which is neutral only where something restricted is present. Here a hold of the legal function reads as any hold for a person, and the payment code is
/// left out of every record. Whoever may see them reads them from what is sealed beside the decision (`withheld`).
extension DecisionGovernanceRecord {
  public var disclosable: DecisionGovernanceRecord {
    var record = self
    // Trade-secret claims are no restricted reasons: the person is told that part is withheld, and from whom to ask it.
    record.reasons.restricted = reasons.restricted.filter { $0.code == nil }
    record.reasons.pspCode = nil
    guard decision.gates.contains(where: { $0.status == .holdLegal }) else { return record }
    record.decision.gates = decision.gates.filter { $0.status != .holdLegal }
    let statuses = Set(record.decision.gates.compactMap(\.status))
    if let next = GovernanceStatus.allCases.first(where: { $0.isHeldOrBlocked && statuses.contains($0) }) {
      record.governanceStatus = next
    } else {
      let person = GateRule.humanForEffect
      let gate = Gate(rule: person.rule, status: person.status, from: decision.outcome, to: decision.outcome, needs: person.needs)
      let place = record.decision.gates.firstIndex { $0.position > gate.position } ?? record.decision.gates.count
      record.decision.gates.insert(gate, at: place)
      record.governanceStatus = .holdForHuman
    }
    record.review.why = Sheet.reviewText(record.governanceStatus, grounds: review.grounds)
    return record
  }

  /// What `disclosable` leaves out, to be sealed beside the decision.
  public var withheld: WithheldPartOfRecord { WithheldPartOfRecord(status: governanceStatus, paymentCode: reasons.pspCode) }
}

/// The members of a record that differ because of restricted reasons.
public struct WithheldPartOfRecord: Equatable, Sendable {
  public let status: GovernanceStatus
  /// What the payment provider is told: `MS03`, `RR04`, `AC06`, `AG01`; nil where the outcome is not adverse.
  public let paymentCode: String?
}

extension Gate {
  /// Where the gate stands among all, by rule number.
  fileprivate var position: Int { GateRule.allCases.firstIndex { $0.rule == rule && $0.needs == needs } ?? GateRule.allCases.count }
}
