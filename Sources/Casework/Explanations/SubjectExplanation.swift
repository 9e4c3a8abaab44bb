public import Governance
public import Reference

/// The person's own explanation: the procedure actually applied, the principal reasons with their values and what would change them, and the rights with
/// the way to use them (GDPR Art 15(1)(h), C-203/22; section 2.9 of the specification).
///
/// One form for all decisions: which sections there are depends on the outcome and the public reasons alone.
extension ExplainedDecision {
  /// - Parameters:
  ///   - received: the day from which the answer's due date is told; nil leaves it out.
  public func forSubject(_ texts: TextPack, policy: PolicyPack, law: LawPack, received: CivilDate? = nil) -> ExplanationText {
    typealias Section = ExplanationText.Section
    let heading = texts.text("explanation.title", ["decision_id": decisionID, "date": date.description])
    let sections = [
      Section(
        id: "result", title: "", lines: resultLines(texts) + [texts.text("explanation.controller", ["controller": controllerName(policy)])]),
      Section(id: "procedure", title: texts.text("explanation.procedure"), lines: procedureLines(texts)),
      Section(id: "reasons", title: texts.text("explanation.reasons"), lines: reasonLines(texts)),
      Section(id: "remedies", title: texts.text("explanation.remedy_head"), lines: remedyLines(texts)),
      Section(id: "rights", title: texts.text("explanation.rights_head"), lines: rightsLines(texts, law: law, received: received)),
    ]
    return ExplanationText(audience: .subject, lang: texts.lang, decisionID: decisionID, title: heading, sections: sections)
  }

  func resultLines(_ texts: TextPack) -> [String] {
    var lines = [
      texts.text("explanation.about", ["kind": texts.name(of: kind, in: "kind")]),
      texts.text("explanation.result", ["outcome": texts.name(of: outcome, in: "outcome")]),
    ]
    if effectiveOutcome != outcome {
      lines.append(texts.text("explanation.pending", ["effective": texts.name(of: effectiveOutcome, in: "outcome")]))
    }
    return lines
  }

  func procedureLines(_ texts: TextPack) -> [String] {
    var lines = [texts.text("explanation.level.\(level)")]
    if !categories.isEmpty {
      let names = categories.map { texts.name(of: $0, in: "category") }
      lines.append(texts.text("explanation.data", ["categories": names.joined(separator: "; ")]))
    }
    if wereListsSearched { lines.append(texts.text("explanation.lists")) }
    if isErased { lines.append(texts.text("explanation.erased")) }
    return lines
  }

  func reasonLines(_ texts: TextPack) -> [String] {
    guard !factors.isEmpty else { return [texts.text("explanation.no_reasons")] }
    return factors.enumerated().flatMap { index, factor in
      ["\(index + 1). \(texts.name(of: factor.reason, in: "reason"))"]
        + factor.values.map {
          "   " + texts.text("explanation.factor", ["name": texts.words(of: $0.name), "value": texts.words(ofValue: $0.value)])
        }
    }
  }

  private func remedyLines(_ texts: TextPack) -> [String] {
    factors.flatMap { factor in
      ([texts.text("remedy.\(factor.reason)")] + factor.thresholds.map { texts.words(of: $0) }).filter { !$0.isEmpty }
    }
  }

  /// What the person may ask for on the grounds of this decision; empty where no law gives more than the reasons.
  public func reviewRights(_ texts: TextPack) -> [String] { grounds.map { texts.text("right.\($0)") }.filter { !$0.isEmpty } }

  func rightsLines(_ texts: TextPack, law: LawPack, received: CivilDate?) -> [String] {
    var lines = reviewRights(texts)
    lines.append(texts.text("explanation.rights_reasons"))
    lines.append(texts.text("explanation.rights_how", ["decision_id": decisionID]))
    if let received, let regime = regime.flatMap(Regime.init(rawValue:)),
      let due = law.clock(of: grounds.isEmpty ? .access : .contest, under: regime, received: received, on: date)?.due
    {
      lines.append(texts.text("explanation.rights_due", ["due": due.description, "received": received.description]))
    }
    lines.append(texts.text("explanation.complaint"))
    return lines
  }

  func controllerName(_ policy: PolicyPack) -> String { policy.entities.first { $0.id == controller }?.name ?? controller }
}
