internal import Formats
internal import Reference

/// Which offered reasons stand, which stay apart, and what the payment provider is told (section 3.8, rules 3.10-2 and 3.10-5).
extension Sheet {
  /// Whether a candidate is a factor at all: no bare score, no bare status, and it moved the outcome.
  func isFactor(_ candidate: ReasonCandidate) -> Bool {
    candidate.code != .score && candidate.code != .pep && candidate.weight.approximate > 0
  }

  /// The principal candidates, heaviest first, equal ones in the order of the facts, each code once, at most four.
  func principalCandidates() -> [ReasonCandidate] {
    guard outcome.isAdverse else { return [] }
    if isMinor { return [] }
    return Array(rankedCandidates().prefix(law.numbers.principalReasonsMax))
  }

  private func rankedCandidates() -> [ReasonCandidate] {
    let factors = facts.candidates.enumerated().filter { isFactor($0.element) }
    let ordered = factors.sorted { a, b in
      let (left, right) = (a.element.weight.approximate, b.element.weight.approximate)
      return left != right ? left > right : a.offset < b.offset
    }
    var found: [ReasonCandidate] = []
    for (_, candidate) in ordered where !found.contains(where: { $0.code == candidate.code }) { found.append(candidate) }
    return found
  }

  func reasons(principal: [ReasonCode]) -> ReasonsPart {
    var part = ReasonsPart()
    part.principal = principal
    part.restricted = facts.restricted.map { reason in
      RestrictedRecord(
        code: reason.code, restrictedClass: law.restricted.first { $0.code == reason.code }?.restrictedClass ?? "tipping_off",
        norm: reason.norm,
        reviewAt: reason.reviewAt)
    }
    for _ in facts.tradeSecrets { part.restricted.append(RestrictedRecord(code: nil, restrictedClass: "trade_secret")) }
    guard outcome.isAdverse else { return part }
    for candidate in facts.candidates {
      guard !principal.contains(candidate.code), let why = rejection(of: candidate) else { continue }
      let rejected = RejectedReason(code: candidate.code, why: why)
      if !part.rejected.contains(where: { $0.code == candidate.code }) { part.rejected.append(rejected) }
    }
    part.pspCode = paymentCode(principal)
    return part
  }

  private func rejection(of candidate: ReasonCandidate) -> RejectedWhy? {
    switch candidate.code {
    case .score: .notAFactor
    case .pep: .pepAlone
    default: isMinor || !facts.candidates.contains { $0.code == candidate.code && isFactor($0) } ? .didNotMove : .overFour
    }
  }

  /// ISO 20022 status reason; the neutral one whenever anything restricted is present, because the others hint at it.
  private func paymentCode(_ principal: [ReasonCode]) -> String {
    if !facts.restricted.isEmpty { return "MS03" }
    if outcome == .freeze { return "AC06" }
    return principal.contains(.pr17) ? "RR04" : "AG01"
  }

  /// Rule 3.8: adverse with nothing but restricted reasons waits for the legal function.
  mutating func checkRestrictedOnly(principal: [ReasonCode]) {
    if outcome.isAdverse, principal.isEmpty, !facts.restricted.isEmpty { gate(.restrictedOnly) }
  }

  /// What the person is told. Restricted reasons change nothing here, neither text nor form.
  func explanation(_ candidates: [ReasonCandidate]) -> ExplanationPart {
    var part = ExplanationPart()
    if isMinor {
      part.factors = [
        ExplainedFactor(
          code: .pr15, factor: "age", value: holder.age.map { .number(JSONNumber(Int64($0))) } ?? .null,
          threshold: .number(JSONNumber(Int64(law.numbers.ageMin))))
      ]
    } else {
      part.factors = candidates.map { ExplainedFactor(code: $0.code, factor: $0.factor, value: $0.value, threshold: $0.threshold) }
    }
    part.direction = part.factors.isEmpty ? nil : "against"
    part.counterfactual = counterfactual(part.factors)
    part.plainText = plainText(part.factors)
    return part
  }

  private func plainText(_ factors: [ExplainedFactor]) -> String {
    var text = "Outcome: \(outcome.rawValue) for \(policy.purpose(of: kind).id)."
    if !factors.isEmpty {
      let said = factors.map { factor in
        let wording = law.reasons.first { $0.code == factor.code }?.text ?? factor.code.rawValue
        return "\(wording) (\(factor.factor))"
      }
      text += " Main reasons, heaviest first: \(said.joined(separator: "; "))."
    }
    if outcome.isAdverse { text += " You may ask for the reasons, give your view and ask for a review." }
    return text
  }
}

/// What would have had to be different for the first measured factor; nil where none was measured.
func counterfactual(_ factors: [ExplainedFactor]) -> String? {
  guard let factor = factors.first(where: { $0.value.number != nil && $0.threshold.number != nil }), let value = factor.value.number,
    let threshold = factor.threshold.number
  else { return nil }
  return "With \(factor.factor) at \(threshold.text) instead of \(value.text), this reason would not have counted."
}

extension JSONNumber {
  /// The nearest double, by which weights are compared; 0 for what no double can hold.
  var approximate: Double {
    var value = 0
    for byte in text.utf8 {
      // Small whole numbers are nearly all weights there are, and need no parser.
      guard byte >= 0x30, byte <= 0x39, value < 1_000_000 else { return Double(text).flatMap { $0.isFinite ? $0 : nil } ?? 0 }
      value = value * 10 + Int(byte - 0x30)
    }
    return Double(value)
  }
}
