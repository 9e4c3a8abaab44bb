// Findings to proposal. The most severe outcome wins; what could not be told is treated as the pack's `fail` says; shadow rules are
// reported and weigh nothing.

internal import Reference

/// What one rule came to.
enum Answer {
  case fired
  case quiet
  case notApplicable
  case unknown(Cell)
}

/// An outcome somebody asks for.
private struct Wish {
  let outcome: Outcome
  let onExpiry: ExpiryAction?
  let validFor: Int64?
}

/// What the answers of a pack's rules come to.
private struct Weighed {
  var points = 0
  var wishes: [Wish] = []
  var failures: [FailureKind] = []
  var band: PointsBand?
}

extension Plan {
  /// Evaluates a pack's rules over an event; nil if nothing fires where the pack then decides nothing.
  func judge(_ kind: DecisionKindID, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch) -> Proposal? {
    let index = Int(kind.rawValue)
    scratch.answers.removeAll(keepingCapacity: true)
    var isEmpty = true
    for number in packs[index].rules {
      let answer = evaluate(program.codes[number], inputs, table, &scratch)
      switch answer {
      case .fired, .unknown: isEmpty = false
      case .quiet, .notApplicable: break
      }
      scratch.answers.append(answer)
    }
    if let status = packs[index].statusFeature { _ = program.cell(status, inputs, table, &scratch) }
    let isSilent = isEmpty && screeningFailure(index, inputs.screening.status) == nil
    if isSilent, packs[index].whenNothingFires == nil { return nil }
    let frozen = freeze(index, inputs, table, &scratch)
    if isSilent { return quiet(index, frozen) }
    return propose(packs[index], scratch.answers, frozen, scratch.cells)
  }

  /// Proposes again from what was kept: the same proposal, bit for bit, if this is the plan that made it.
  public func reevaluate(_ frozen: FrozenInputs) throws(ReplayFailure) -> Proposal {
    let (answers, cells) = try answers(frozen)
    return propose(packs[Int(frozen.kind.rawValue)], answers, frozen, cells)
  }

  /// What each rule of the pack comes to by the kept inputs, in pack order.
  func answers(_ frozen: FrozenInputs) throws(ReplayFailure) -> ([Answer], [Cell]) {
    guard Int(frozen.kind.rawValue) < packs.count else { throw .otherPlan }
    let pack = packs[Int(frozen.kind.rawValue)]
    guard frozen.features.allSatisfy({ $0.number < program.features.count }) else { throw .otherPlan }
    var scratch = Scratch(program: program)
    scratch.begin()
    for feature in frozen.features { scratch.set(feature.number, program.cell(frozen: feature.value, feature: feature.number)) }
    let inputs = Inputs.frozen
    let table = ProfileTable(layout: program.layout, catalogue: catalogue)
    var answers: [Answer] = []
    for number in pack.rules {
      let answer = evaluate(program.codes[number], inputs, table, &scratch)
      if case .unknown(let cell) = answer, cell.reason == .notFrozen { throw .otherPlan }
      answers.append(answer)
    }
    return (answers, scratch.cells)
  }

  func evaluate(
    _ rule: RuleCode, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch
  ) -> Answer {
    if !rule.guardCode.isEmpty {
      let applies = program.run(rule.guardCode, inputs, table, &scratch)
      if applies.isUnknown { return .unknown(applies) }
      if applies.isFalse { return .notApplicable }
    }
    let fires = program.run(rule.code, inputs, table, &scratch)
    return fires.isUnknown ? .unknown(fires) : fires.isTrue ? .fired : .quiet
  }

  /// Keeps every feature of the pack that was computed.
  func freeze(_ pack: Int, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch) -> FrozenInputs {
    var kept: [FrozenFeature] = []
    kept.reserveCapacity(packs[pack].features.count)
    for number in packs[pack].features where scratch.isComputed(number) {
      if case .constant = program.steps[number] { continue }
      kept.append(FrozenFeature(number: number, value: program.value(of: number, inputs, table, &scratch)))
    }
    let note = packs[pack].statusFeature == nil ? nil : inputs.screening.failure ?? inputs.screening.staleness
    return FrozenInputs(
      kind: packs[pack].id, features: kept, hits: packs[pack].usesScreening ? inputs.screening.hits : [], screeningNote: note,
      businessKey: businessKey(of: inputs.event),
      ownership: packs[pack].usesOwnership ? inputs.screening.ownership.map { OwnershipNote(rule: $0.rule, text: $0.text) } : [])
  }

  private func businessKey(of event: Event) -> BusinessKey? {
    guard let field = catalogue[event.kind].businessKey, let text = event.value(field, in: catalogue).text else { return nil }
    return BusinessKey(type: catalogue[field].path, id: text)
  }

  /// What the state of the lists means to a pack.
  private func screeningFailure(_ pack: Int, _ status: ScreeningResult.Status) -> FailureKind? {
    let failure: FailureKind
    switch status {
    case .clear, .hit: return nil
    case .stale: failure = .staleList
    case .noList: failure = .noList
    case .error: failure = .screeningError
    }
    return packs[pack].fail.on.contains(failure) ? failure : nil
  }

  // MARK: Proposing

  /// The proposal where nothing fired and nothing failed.
  private func quiet(_ pack: Int, _ frozen: FrozenInputs) -> Proposal {
    Proposal(
      kind: packs[pack].id, decision: packs[pack].name, outcome: packs[pack].whenNothingFires ?? .noAction, findings: [], points: 0,
      reasons: [],
      restricted: [], validFor: nil, onExpiry: nil, businessKey: frozen.businessKey, inputs: frozen)
  }

  func propose(_ pack: DecisionPack, _ answers: [Answer], _ frozen: FrozenInputs, _ cells: [Cell]) -> Proposal {
    let weighed = weigh(pack, answers, frozen)
    let (points, wishes, failures, band) = (weighed.points, weighed.wishes, weighed.failures, weighed.band)
    let nothing = pack.whenNothingFires ?? .noAction
    let outcome = wishes.map(\.outcome).max() ?? nothing
    let winners = wishes.filter { $0.outcome == outcome }
    let findings = engineFindings(pack, failures, frozen, outcome) + ruleFindings(pack, answers, frozen, cells, outcome, band, failures)
    return Proposal(
      kind: pack.id, decision: pack.name, outcome: outcome, findings: findings, points: points,
      reasons: codes(findings, isDisclosable: true),
      restricted: codes(findings, isDisclosable: false), validFor: winners.compactMap(\.validFor).min(),
      onExpiry: winners.contains { $0.onExpiry == .escalate } ? .escalate : winners.compactMap(\.onExpiry).first,
      businessKey: frozen.businessKey,
      inputs: frozen, heldByLists: outcome >= .stepUp ? heldByLists(pack, answers, frozen) : [])
  }

  /// What the answers ask for.
  private func weigh(_ pack: DecisionPack, _ answers: [Answer], _ frozen: FrozenInputs) -> Weighed {
    var weighed = Weighed()
    if let status = pack.statusFeature, case .text(let word) = frozen.value(status), let failed = ScreeningResult.Status(rawValue: word),
      let failure = screeningFailure(Int(pack.id.rawValue), failed)
    {
      weighed.failures.append(failure)
    }
    for (offset, answer) in answers.enumerated() {
      let rule = program.rules[pack.rules.lowerBound + offset]
      guard !rule.isShadow else { continue }
      switch answer {
      case .fired:
        weighed.points += rule.points
        if let outcome = rule.outcome { weighed.wishes.append(Wish(outcome: outcome, onExpiry: rule.onExpiry, validFor: rule.validFor)) }
      case .unknown(let cell):
        let failure = (cell.reason ?? .undetermined).failure
        if pack.fail.on.contains(failure), !weighed.failures.contains(failure) { weighed.failures.append(failure) }
      case .quiet, .notApplicable: break
      }
    }
    weighed.band = pack.bands.first { weighed.points >= $0.atLeast }
    if let band = weighed.band { weighed.wishes.append(Wish(outcome: band.outcome, onExpiry: band.onExpiry, validFor: band.validFor)) }
    if !weighed.failures.isEmpty {
      weighed.wishes.append(Wish(outcome: pack.fail.outcome, onExpiry: pack.fail.onExpiry, validFor: pack.fail.validFor))
    }
    return weighed
  }

  /// The rules about lists that fired or could not be told, if without them nothing would be held.
  private func heldByLists(_ pack: DecisionPack, _ answers: [Answer], _ frozen: FrozenInputs) -> [String] {
    var without = answers
    var rules: [String] = []
    for offset in answers.indices {
      let rule = program.rules[pack.rules.lowerBound + offset]
      guard rule.usesScreening, !rule.isShadow else { continue }
      switch answers[offset] {
      case .fired, .unknown:
        without[offset] = .quiet
        rules.append(rule.id)
      case .quiet, .notApplicable: continue
      }
    }
    if rules.isEmpty { return [] }
    let rest = weigh(pack, without, frozen).wishes.map(\.outcome).max() ?? .noAction
    return rest < .stepUp ? rules : []
  }

  private func engineFindings(_ pack: DecisionPack, _ failures: [FailureKind], _ frozen: FrozenInputs, _ outcome: Outcome) -> [Finding] {
    failures.filter { [.noList, .staleList, .screeningError].contains($0) }.map { failure in
      let text: String
      switch failure {
      case .noList: text = "no watchlist is in force"
      case .staleList: text = "the watchlists are stale" + (frozen.screeningNote.map { ": \($0)" } ?? "")
      default: text = "the search of the watchlists failed" + (frozen.screeningNote.map { ": \($0)" } ?? "")
      }
      return Finding(
        ruleID: "engine.\(failure.rawValue)", verdict: .fired(points: 0), outcome: pack.fail.outcome, weight: 100, reason: pack.fail.reason,
        isDisclosable: true, isShadow: false, isDeciding: pack.fail.outcome == outcome, evidence: [], text: text)
    }
  }

  private func ruleFindings(
    _ pack: DecisionPack, _ answers: [Answer], _ frozen: FrozenInputs, _ cells: [Cell], _ outcome: Outcome, _ band: PointsBand?,
    _ failures: [FailureKind]
  ) -> [Finding] {
    let explainer = Explainer(program: program, inputs: frozen, cells: cells)
    var findings: [Finding] = []
    for (offset, answer) in answers.enumerated() {
      let rule = program.rules[pack.rules.lowerBound + offset]
      switch answer {
      case .quiet, .notApplicable: continue
      case .fired:
        let moves = rule.outcome == outcome || (rule.points > 0 && band?.outcome == outcome)
        var finding = Finding(
          ruleID: rule.id, verdict: .fired(points: rule.points), outcome: rule.outcome, weight: rule.points > 0 ? rule.points : 100,
          reason: rule.reason, isDisclosable: rule.isDisclosable, isShadow: rule.isShadow, isDeciding: moves && !rule.isShadow,
          evidence: evidence(rule, frozen), text: explainer.sentence(rule.node))
        if rule.tellsThreshold { finding.thresholds = explainer.thresholds(rule.node) }
        findings.append(finding)
      case .unknown(let cell):
        let failure = (cell.reason ?? .undetermined).failure
        let isDeciding = !rule.isShadow && failures.contains(failure) && pack.fail.outcome == outcome
        let text = explainer.sentence(unknown: cell)
        findings.append(
          Finding(
            ruleID: rule.id, verdict: .unknown(text), outcome: isDeciding ? pack.fail.outcome : nil, weight: 1,
            reason: isDeciding ? pack.fail.reason : nil, isDisclosable: true, isShadow: rule.isShadow, isDeciding: isDeciding,
            evidence: evidence(rule, frozen), text: text))
      }
    }
    return findings
  }

  private func evidence(_ rule: CompiledRule, _ frozen: FrozenInputs) -> [EvidenceValue] {
    var values = rule.featureNumbers.compactMap { number -> EvidenceValue? in
      guard let value = frozen.value(number) else { return nil }
      let feature = program.features[number]
      return EvidenceValue(name: feature.name, value: value, isPublic: feature.isPublic)
    }
    for note in frozen.ownership where rule.figures.contains(where: { $0.ownershipRule == note.rule || $0 == .listedShare }) {
      values.append(EvidenceValue(name: "ownership under \(note.rule)", value: .text(note.text), isPublic: false))
    }
    guard rule.usesScreening else { return values }
    for hit in frozen.hits {
      // Words about a person lie in that person's own box, and here there are none.
      let why = hit.sentence.isEmpty ? "" : ": \(hit.sentence)"
      let word = hit.suppression.map { "; does not count: \($0.by) said on \($0.at.date) that this is somebody else" } ?? ""
      values.append(
        EvidenceValue(
          name: "hit of \(hit.party) on \(hit.list)", value: .text("\(hit.entryID) at \(hit.score)\(why)\(word)"), isPublic: false))
    }
    return values
  }

  /// The codes of the findings the outcome rests on, heaviest first; equal weights keep pack order.
  private func codes(_ findings: [Finding], isDisclosable: Bool) -> [String] {
    let deciding = findings.filter { $0.isDeciding && !$0.isShadow && $0.isDisclosable == isDisclosable && $0.reason != nil }
    let ordered = deciding.enumerated().sorted { a, b in
      a.element.weight != b.element.weight ? a.element.weight > b.element.weight : a.offset < b.offset
    }
    var codes: [String] = []
    for (_, finding) in ordered {
      if let reason = finding.reason, !codes.contains(reason) { codes.append(reason) }
    }
    return codes
  }
}

/// Why kept inputs cannot be proposed again.
public enum ReplayFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// The inputs name features this plan does not have, or lack some that it needs.
  case otherPlan

  public var description: String { "the inputs were frozen by another plan: load the archived plan by its digest" }
}
