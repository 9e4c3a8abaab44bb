internal import Reference

/// The lawful basis of each person's data, by ordered tests (section 3.4).
///
/// The tests and tags are in the law pack, what counts as supported is the policy's row. A basis that does not hold is recorded as `invalid` and blocks;
/// nothing is ever put in its place.
extension Sheet {
  mutating func lawfulBasis(of index: Int) -> LawfulBasis {
    guard let home = place.persons[index].home else { return LawfulBasis(regime: nil, status: .noneRequired) }
    return basis(of: index, under: home, configured: facts.subjects[index].configuredBasis)
  }

  mutating func basis(of index: Int, under regime: Regime, configured: String?) -> LawfulBasis {
    switch regime {
    case .euGDPR, .ukGDPR: return europeanBasis(of: index, under: regime, configured: configured)
    case .brLGPD: return brazilianBasis(of: index, configured: configured)
    case .mxLFPDPPP: return mexicanBasis(of: index, configured: configured)
    case .krPIPA, .cisLocal: return LawfulBasis(regime: regime, status: .deferred)
    case .usFed, .usCA, .usCO, .usOther, .chFADP, .cnPIPL, .other: return LawfulBasis(regime: regime, status: .noneRequired)
    }
  }

  func tests(for index: Int) -> BasisTest? {
    let party: BasisTest.Party = isContractParty(index) ? .contract : .other
    return law.tests.first { $0.party == party && $0.kinds.contains(kind) }
  }

  // MARK: EU and UK

  private mutating func europeanBasis(of index: Int, under regime: Regime, configured: String?) -> LawfulBasis {
    let codes = tests(for: index)?.euUK ?? []
    let hasLIA = facts.refs.lia != nil
    let norm = namedNorm(for: index, under: regime)
    let interest = codes.first { $0.hasPrefix("LI-") } ?? "LI-SEC"
    // For instalments the obligation is the creditor's alone.
    let hasObligation = norm != nil && (kind != .bnplEligibility || facts.credit.role == .creditor)
    var holding = codes.filter { $0 != "LO" || hasObligation }
    var isInvalid = false
    // An interest is printed as it was configured: the controller's own, or a third party's.
    var stated: String?
    if let configured {
      let code = law.bases.first { $0.tag == configured && $0.regime == regime }.map {
        configuredCode($0, interest: interest, index: index)
      }
      if let code, configuredHolds(code, index: index, regime: regime, norm: norm) {
        holding = [code] + holding.filter { $0 != code }
        if code.hasPrefix("LI-") { stated = configured }
      } else {
        gate(code == "LO" ? .legalNorm : code == interest ? .liaRef : .configuredBasis)
        let rest = holding.filter { $0 != code && (hasLIA || !$0.hasPrefix("LI-")) }
        return europeanRecord(
          index, regime, primary: configured, primaryCode: code ?? "", alternates: rest, norm: norm, status: .invalid)
      }
    }
    guard let primary = holding.first else { return LawfulBasis(regime: regime, status: .invalid) }
    if primary.hasPrefix("LI-"), !hasLIA {
      gate(.liaRef)
      isInvalid = true
    }
    let alternates = holding.dropFirst().filter { hasLIA || !$0.hasPrefix("LI-") }
    return europeanRecord(
      index, regime, primary: stated ?? tag(primary, regime), primaryCode: primary, alternates: Array(alternates), norm: norm,
      status: isInvalid ? .invalid : policyStatus(primary, index: index))
  }

  /// K for instalments is the pre-contract kind, and a configured interest is the variant that the row's tests name.
  private func configuredCode(_ basis: LawBasis, interest: String, index: Int) -> String {
    switch basis.code {
    case "LI", "LI-CONTROLLER", "LI-THIRD-PARTY": return interest
    case "K", "K-PRE": return kind == .bnplEligibility ? "K-PRE" : "K"
    default: return basis.code
    }
  }

  private func configuredHolds(_ code: String, index: Int, regime: Regime, norm: Norm?) -> Bool {
    switch code {
    // No law obliges anybody to an advance, and instalments only their creditor.
    case "LO": norm != nil && kind != .advanceWithdrawal && (kind != .bnplEligibility || facts.credit.role == .creditor)
    case "K", "K-PRE": isContractParty(index)
    case "C", "C-EXPLICIT": facts.subjects[index].consentForm == .express
    case "EA": isInForce(.ukAutomatedDecisions)
    default: code.hasPrefix("LI-") && facts.refs.lia != nil
    }
  }

  private func europeanRecord(
    _ index: Int, _ regime: Regime, primary: String, primaryCode: String, alternates: [String], norm: Norm?, status: BasisStatus
  ) -> LawfulBasis {
    var record = LawfulBasis(regime: regime, primary: primary, status: status)
    let all = [primaryCode] + alternates
    record.alternates = alternates.map { tag($0, regime) }
    record.conditions = LawPack.interests.filter { all.contains($0) }
    if all.contains("LO") { record.legalNorm = norm }
    if !record.conditions.isEmpty { record.liaRef = facts.refs.lia }
    if all.contains("C") || all.contains("C-EXPLICIT") {
      record.consentRef = facts.subjects[index].consentRef
      record.consentForm = facts.subjects[index].consentForm
    }
    return record
  }

  func tag(_ code: String, _ regime: Regime) -> String { law.basis(code.hasPrefix("LI-") ? "LI" : code, under: regime)?.tag ?? code }

  /// Supported only by a row that lists both the basis and every category; a supplementary notice stands in for missing categories and a missing row.
  func policyStatus(_ code: String, index: Int) -> BasisStatus {
    // No policy and no notice names recognised legitimate interests.
    if code == "EA" { return .outsidePolicy }
    guard let row else { return hasNotice ? .supported : .outsidePolicy }
    let listed = code == "K-PRE" ? "K" : code == "C-EXPLICIT" ? "C" : code
    guard row.bases.contains(listed) else { return .outsidePolicy }
    guard data(of: index).contains(where: { !row.categories.contains($0.category) }) else { return .supported }
    return hasNotice ? .supported : .outsidePolicy
  }

  // MARK: Brazil

  private mutating func brazilianBasis(of index: Int, configured: String?) -> LawfulBasis {
    let regime = Regime.brLGPD
    let norm = namedNorm(for: index, under: regime)
    var holding = (tests(for: index)?.br ?? []).filter { $0 != "II" || norm != nil }
    var status = BasisStatus.supported
    var invalidPrimary: String?
    if let configured {
      let code = law.bases.first { $0.tag == configured && $0.regime == regime }?.code
      if let code, brazilianHolds(code, index: index, norm: norm) {
        holding = [code] + holding.filter { $0 != code }
      } else {
        gate(code == "II" ? .legalNorm : .configuredBasis)
        status = .invalid
        invalidPrimary = configured
        holding.removeAll { $0 == code }
      }
    }
    let alternates = invalidPrimary == nil ? Array(holding.dropFirst()) : holding
    let primary = invalidPrimary ?? holding.first.map { tag($0, regime) }
    var record = LawfulBasis(regime: regime, primary: primary, status: primary == nil ? .invalid : status)
    record.alternates = alternates.map { tag($0, regime) }
    if holding.contains("II") { record.legalNorm = norm }
    if holding.contains("IX") { record.liaRef = facts.refs.lia }
    if holding.contains("I") {
      record.consentRef = facts.subjects[index].consentRef
      record.consentForm = facts.subjects[index].consentForm
    }
    return record
  }

  private func brazilianHolds(_ code: String, index: Int, norm: Norm?) -> Bool {
    switch code {
    case "I": facts.subjects[index].consentForm == .express
    case "II": norm != nil
    case "V": isContractParty(index)
    case "VI": kind == .contestReview
    case "X": kind.isCredit
    default: true
    }
  }

  // MARK: Mexico

  private mutating func mexicanBasis(of index: Int, configured: String?) -> LawfulBasis {
    let regime = Regime.mxLFPDPPP
    let subject = facts.subjects[index]
    // A person's own contest needs no consent: the table has no entry there.
    if kind == .contestReview {
      return LawfulBasis(regime: regime, consentRef: subject.consentRef, consentForm: subject.consentForm, status: .noneRequired)
    }
    let norm = namedNorm(for: index, under: regime)
    let isPatrimonial = data(of: index).contains { $0.isPatrimonial }
    func holds(_ code: String) -> Bool {
      switch code {
      case "A9-I": norm != nil
      case "A9-IV": facts.exemptions.contains(.consentMX9IV)
      case "CONSENT-EXPRESS": subject.consentForm == .express
      default: !isPatrimonial && subject.consentForm == .tacit
      }
    }
    var holding = law.mexicanOrder.filter(holds)
    var record = LawfulBasis(regime: regime, status: .supported)
    record.consentRef = subject.consentRef
    record.consentForm = subject.consentForm
    if let configured {
      let code = law.bases.first { $0.tag == configured && $0.regime == regime }?.code
      if let code, holds(code) || code == "CONSENT-TACIT" && !isPatrimonial && subject.consentForm != .none {
        holding = [code] + holding.filter { $0 != code }
      } else {
        gate(code == "A9-I" ? .legalNorm : .configuredBasis)
        record.status = .invalid
        holding.removeAll { $0 == code }
        record.primary = configured
      }
    } else if holding.isEmpty {
      // No test is satisfied, and none is guessed: there is no basis at all.
      gate(isPatrimonial ? .consentExpress : .consentForm)
      record.status = .invalid
    }
    let tags = holding.map { tag($0, regime) }
    record.alternates = record.status == .invalid ? tags : Array(tags.dropFirst())
    if record.status != .invalid { record.primary = tags.first }
    if holding.contains("A9-I") { record.legalNorm = norm }
    return record
  }
}
