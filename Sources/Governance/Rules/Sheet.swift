internal import Reference

/// The working sheet of one decision: facts and packs, what the rules have found so far, and the gates they set.
///
/// Each file of this folder adds one idea to it; `Sheet.record()` calls them in the order in which they depend on each other.
struct Sheet {
  let facts: GovernanceFacts
  let policy: PolicyPack
  let law: LawPack
  let place: Jurisdiction
  let date: CivilDate
  let kind: DecisionKind
  let row: PolicyRow?
  /// After the gates that change outcomes.
  var outcome: Outcome
  var gates: [GateRule: Gate] = [:]
  var hasMinorRule = false

  init(_ facts: GovernanceFacts, policy: PolicyPack, law: LawPack) {
    self.facts = facts
    self.policy = policy
    self.law = law
    place = Jurisdiction(facts, policy: policy, law: law)
    date = facts.date
    kind = facts.kind
    row = policy.row(for: facts.kind)
    outcome = facts.outcome
  }

  var holder: FactsSubject { facts.holder }
  /// The account holder who is a consumer or sole trader: the only party of a contract.
  func isContractParty(_ index: Int) -> Bool { index == 0 && facts.subjects[index].isAffected }
  var hasNotice: Bool { facts.refs.supplementaryNotice != nil }
  func isInForce(_ clock: Clock) -> Bool { law.isInForce(clock, on: date) }

  /// Sets a gate that moves only the status. The outcomes are filled in at the end, when the outcome is settled.
  mutating func gate(_ rule: GateRule) {
    if gates[rule] == nil { gates[rule] = Gate(rule: rule.rule, status: rule.status, from: outcome, to: outcome, needs: rule.needs) }
  }

  /// Changes the outcome and remembers which rule did.
  mutating func change(to next: Outcome, by rule: GateRule) {
    gates[rule] = Gate(rule: rule.rule, status: rule.status, from: outcome, to: next, needs: rule.needs)
    outcome = next
  }

  /// Gates in the order of the rules.
  var orderedGates: [Gate] { GateRule.allCases.compactMap { gates[$0] } }

  var isUSHolder: Bool { place.zone == .us }
  var isSellerHolder: Bool { holder.role == .seller }
  /// Paying a seller what it earned, under either kind.
  var isSellerPayout: Bool { kind == .sellerPayout || kind == .paymentKYC && isSellerHolder }

  /// The data of one person.
  func data(of index: Int) -> [DataUsed] { facts.dataUsed.filter { $0.subjects.contains(index) } }

  /// Whether any natural person's data was read.
  var usesPersonalData: Bool { facts.dataUsed.contains { $0.subjects.contains { facts.subjects[$0].isNaturalPerson } } }
}
