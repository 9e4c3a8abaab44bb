internal import Reference

/// Bases for purposes beside the decision's own: foreign lists, special and criminal data, and the law that only the access adds.
extension Sheet {
  mutating func furtherBases(of index: Int) -> [LawfulBasis] {
    guard let home = place.persons[index].home else { return [] }
    var found: [LawfulBasis] = []
    if let basis = thirdCountryScreening(of: index, under: home) { found.append(basis) }
    // The law that only the access adds asks for its own authority too.
    let regimes = [home] + (place.persons[index].precaution.map { [$0] } ?? [])
    for regime in regimes { if let basis = specialData(of: index, under: regime) { found.append(basis) } }
    for regime in regimes { if let basis = criminalData(of: index, under: regime) { found.append(basis) } }
    if let precaution = place.persons[index].precaution {
      let configured = facts.subjects[index].configuredBasis.flatMap { law.basis(tag: $0)?.regime == precaution ? $0 : nil }
      var basis = basis(of: index, under: precaution, configured: configured)
      basis.purpose = "precaution"
      found.append(basis)
    }
    return found
  }

  /// Lists of third countries rest on a legitimate interest, never on a legal obligation.
  private mutating func thirdCountryScreening(of index: Int, under regime: Regime) -> LawfulBasis? {
    guard facts.lists.contains(where: { $0.isSanctions && $0.isThirdCountry && ($0.subject == nil || $0.subject == index) }) else {
      return nil
    }
    var basis = LawfulBasis(purpose: "third_country_screening", regime: regime, status: .supported)
    basis.liaRef = facts.refs.lia
    switch regime {
    case .euGDPR, .ukGDPR:
      basis.primary = tag("LI-SEC", regime)
      basis.conditions = ["LI-SEC"]
      if facts.refs.lia == nil {
        gate(.liaRef)
        basis.status = .invalid
      } else {
        basis.status = policyStatus("LI-SEC", index: index)
      }
    case .brLGPD: basis.primary = tag("IX", regime)
    default: return nil
    }
    return basis
  }

  /// The authority for an entry of special data: the stated one, else anti-money-laundering law for an obliged entity.
  func specialAuthority(_ entry: DataUsed, under regime: Regime) -> String? {
    if let stated = entry.specialAuthority { return stated }
    return obligedNorm(under: regime) == nil ? nil : "9-2-g"
  }

  private func obligedNorm(under regime: Regime) -> Norm? {
    guard facts.obligedEntity, let norm = facts.obligedNorm, counts(norm, under: regime) else { return nil }
    return norm
  }

  private mutating func specialData(of index: Int, under regime: Regime) -> LawfulBasis? {
    let entries = data(of: index).filter(\.isSpecial)
    guard !entries.isEmpty else { return nil }
    switch regime {
    case .euGDPR, .ukGDPR:
      var basis = LawfulBasis(purpose: "special_data", regime: regime, status: .supported)
      var tags: [String] = []
      for entry in entries {
        guard let authority = specialAuthority(entry, under: regime) else {
          gate(.specialAuthority)
          return LawfulBasis(purpose: "special_data", regime: regime, status: .invalid)
        }
        let tag = (regime == .euGDPR ? "eu-gdpr:A" : "gov:uk-A") + authority
        if !tags.contains(tag) { tags.append(tag) }
        if entry.specialAuthority == nil { basis.legalNorm = facts.obligedNorm }
      }
      basis.primary = tags.first
      basis.alternates = Array(tags.dropFirst())
      return basis
    case .brLGPD: return brazilianSensitive(of: index)
    default: return nil
    }
  }

  /// Fraud prevention in identification, never for credit; or express consent.
  private mutating func brazilianSensitive(of index: Int) -> LawfulBasis {
    var tags: [String] = []
    if !kind.isCredit { tags.append("gov:br-A11-II-g") }
    if facts.subjects[index].consentForm == .express { tags.append("gov:br-A11-I") }
    guard let primary = tags.first else {
      gate(.specialAuthority)
      return LawfulBasis(purpose: "special_data", regime: .brLGPD, status: .invalid)
    }
    var basis = LawfulBasis(purpose: "special_data", regime: .brLGPD, primary: primary, status: .supported)
    basis.alternates = Array(tags.dropFirst())
    if tags.contains("gov:br-A11-I") {
      basis.consentRef = facts.subjects[index].consentRef
      basis.consentForm = facts.subjects[index].consentForm
    }
    return basis
  }

  private mutating func criminalData(of index: Int, under regime: Regime) -> LawfulBasis? {
    let entries = data(of: index).filter(\.isCriminal)
    guard !entries.isEmpty, regime == .euGDPR || regime == .ukGDPR else { return nil }
    var basis = LawfulBasis(purpose: "criminal_data", regime: regime, status: .supported)
    for entry in entries {
      let stated = entry.criminalAuthority.flatMap { counts($0, under: regime) ? $0 : nil }
      guard let norm = stated ?? obligedNorm(under: regime) else {
        gate(.criminalAuthority)
        return LawfulBasis(purpose: "criminal_data", regime: regime, status: .invalid)
      }
      if basis.legalNorm == nil { basis.legalNorm = norm }
    }
    basis.primary = regime == .euGDPR ? "gov:eu-A10" : "gov:uk-A10"
    return basis
  }
}
