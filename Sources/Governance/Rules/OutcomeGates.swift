internal import Reference

/// The three rules that change an outcome, in their order: age, politically exposed persons, INFORM; and the freezes that law requires.
extension Sheet {
  mutating func changeOutcome() {
    applyAge()
    applyPEP()
    applyInform()
  }

  /// Rule 3.10-3. A freeze that law requires stays a freeze whatever the age.
  private mutating func applyAge() {
    switch holder.ageCheck {
    case .under18:
      guard requiredFreezeNorms.isEmpty else { return }
      hasMinorRule = true
      if outcome != .decline { change(to: .decline, by: .underAge) }
    case .unknown:
      guard [.sellerRegistration, .buyerRegistration, .advanceWithdrawal, .bnplEligibility].contains(kind) else { return }
      guard outcome == .approve || outcome == .approveLimited || outcome == .release else { return }
      hasMinorRule = true
      change(to: .stepUp, by: .unknownAge)
    case .over18, nil: return
    }
  }

  /// Rule 3.10-2.
  private mutating func applyPEP() {
    guard outcome == .decline, !isMinor else { return }
    let hasPEP = facts.candidates.contains { $0.code == .pep } || facts.subjects.contains { $0.isPEP }
    guard hasPEP, facts.restricted.isEmpty, !facts.candidates.contains(where: isFactor) else { return }
    change(to: .stepUp, by: .seniorApproval)
  }

  /// Rule 3.10-8.
  private mutating func applyInform() {
    guard let due = informDue, date > due else { return }
    guard outcome != .suspend, outcome != .terminate, outcome != .freeze else { return }
    change(to: .suspend, by: .information)
  }

  /// When the INFORM information is due; nil unless a US seller over both thresholds still owes it.
  var informDue: CivilDate? {
    guard let inform = facts.inform, isSellerHolder, isUSHolder, !inform.isProvided else { return nil }
    guard inform.sales >= law.numbers.informSalesMin, inform.grossUSDMinor >= law.numbers.informGrossUSDMinorMin else { return nil }
    return law.numbers.informAnswer.after(inform.requestedAt)
  }

  var isMinor: Bool { holder.ageCheck == .under18 && hasMinorRule }

  /// The norms that require this freeze; empty if none does (rule 3.10-7).
  var requiredFreezeNorms: [Norm] {
    guard outcome == .freeze else { return [] }
    let confirmed = facts.lists.filter { $0.isSanctions && $0.status == .confirmed }
    guard !confirmed.isEmpty else { return [] }
    return law.freezeNorms.filter { entry in
      if entry.usPersonOnly {
        guard isUSPersonController else { return false }
      } else {
        guard entry.zones.contains(place.zone) else { return false }
      }
      return confirmed.contains { entry.authorities.contains($0.authority) }
    }.map(\.norm)
  }

  var isUSPersonController: Bool { policy.usPersonEntity != nil && place.controller == policy.usPersonEntity }
}
