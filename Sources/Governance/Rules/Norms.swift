internal import Reference

/// Which norm obliges the controller to make this check of a person (section 3.4, "named norm").
extension Sheet {
  /// The norm that counts under a regime: those stated in the facts, then those the engine names itself.
  func namedNorm(for index: Int, under regime: Regime) -> Norm? {
    for stated in facts.legalNorms where stated.subjects.contains(index) {
      if counts(stated.norm, under: regime) { return stated.norm }
    }
    for norm in requiredFreezeNorms where counts(norm, under: regime) { return norm }
    if kind == .bnplEligibility, facts.credit.role == .creditor {
      return law.creditNorms.first { $0.regime == regime && isInForce($0.from) }?.norm
    }
    if hasObligedCheck, let norm = facts.obligedNorm, counts(norm, under: regime) { return norm }
    return nil
  }

  /// Whether an obliged entity's due diligence covers this kind.
  private var hasObligedCheck: Bool {
    facts.obligedEntity && ![.advanceWithdrawal, .bnplEligibility, .businessBuyer, .influencer].contains(kind)
  }

  /// Only the law that binds under the regime: the Union or a member for EU people, the country's own for the others.
  func counts(_ norm: Norm, under regime: Regime) -> Bool {
    let name = norm.law
    switch regime {
    case .euGDPR: return name == "EU" || Country(alpha2: name).map { law.zone(of: $0) == .eea } ?? false
    case .ukGDPR: return name == "GB"
    case .brLGPD: return name == "BR"
    case .mxLFPDPPP: return name == "MX"
    default: return false
    }
  }
}

extension LawPack {
  /// The norm and retention class of an obliged entity in a zone, on a date.
  func obliged(in zone: Zone, on date: CivilDate) -> ObligedNorm? {
    let fitting = obligedNorms.filter { $0.zone == zone && ($0.from.map { isInForce($0, on: date) } ?? true) }
    return fitting.last ?? obligedNorms.first { $0.zone == nil }
  }
}
