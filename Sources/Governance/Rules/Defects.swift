internal import Reference

/// Which defects of the policy a decision carries (section 1.8). They do not raise the status by themselves.
extension Sheet {
  func defects(
    grounds: Set<ReviewGround>, bases: [LawfulBasis], recipients: [RecipientRecord], storage: StoragePart
  ) -> [String] {
    let europeans = facts.subjects.indices.filter { place.persons[$0].isEuropean }
    return policy.defects.compactMap { defect in
      if defect.isCuredByNotice, hasNotice { return nil }
      return carries(defect, europeans: europeans, grounds: grounds, bases: bases, recipients: recipients, storage: storage)
        ? defect.code : nil
    }
  }

  private func carries(
    _ defect: PolicyDefect, europeans: [Int], grounds: Set<ReviewGround>, bases: [LawfulBasis], recipients: [RecipientRecord],
    storage: StoragePart
  ) -> Bool {
    switch defect.trigger {
    case .noRow: kind == .bnplEligibility && row == nil
    case .outsideRow: outsideCategories(of: europeans).contains { kind != .advanceWithdrawal || !policy.isInSomeRow($0) }
    case .outsideAdvanceRow: kind == .advanceWithdrawal && !outsideCategories(of: europeans).isEmpty
    case .undefinedLabels: row?.hasUndefinedLabels == true && !europeans.isEmpty
    case .storageConflict: storage.conflict
    case .storageZone: defect.zones.contains(place.zone)
    case .claimedAdequate:
      recipients.contains { $0.transferTool == .standardClauses && policy.claimedAdequate.contains($0.recipient.country) }
    case .jurisdictionConflict: place.conflict != nil
    case .companyPerson: europeans.contains { facts.subjects[$0].kind == .companyPerson }
    case .consentPrimary: europeans.contains { hasConsentPrimary(bases[$0]) }
    case .noLogicNotice: grounds.contains(.gdpr22) || grounds.contains(.uk22C)
    case .widerReview: grounds.contains(.policyJ) || grounds.contains(.policyL)
    case .mexicanRights:
      place.persons.contains { $0.home == .mxLFPDPPP } && (grounds.contains(.mx26) || facts.requests.contains { $0.regime == .mxLFPDPPP })
    case .californiaSensitive: hasCaliforniaSensitive || grounds.contains(.usCA)
    case .noRetention: place.applicability == .applies && !europeans.isEmpty
    case .unstated: storage.regions.isEmpty || place.controller == nil
    }
  }

  private func outsideCategories(of people: [Int]) -> [CategoryID] {
    facts.dataUsed.filter { entry in people.contains { entry.subjects.contains($0) } && !(row?.categories.contains(entry.category) ?? false)
    }.map(\.category)
  }

  private func hasConsentPrimary(_ basis: LawfulBasis) -> Bool {
    guard let tag = basis.primary, let code = law.basis(tag: tag)?.code else { return false }
    return code == "C" || code == "C-EXPLICIT"
  }

  private var hasCaliforniaSensitive: Bool {
    facts.subjects.indices.contains { index in place.persons[index].isUnder(.usCA) && data(of: index).contains { $0.isCCPASensitive } }
  }
}
