internal import Reference

/// Where data is kept and on which tool it travels (section 3.3).
extension Sheet {
  func storage() -> StoragePart {
    var part = StoragePart()
    part.remoteAccess = facts.remoteAccess
    let here = policy.place(place.zone)
    if place.applicability == .deferredCIS { return part }
    var wanted = place.applicability == .deferredKR ? policy.place(.kr).storage : here.storage
    if place.zone == .other, place.applicability != .deferredKR, let locale = place.locale, law.americasSet.contains(locale),
      policy.storageRows.contains(where: { $0.row == .americas })
    {
      wanted = .americas
    }
    guard let row = policy.storageRows.first(where: { $0.row == wanted }) else { return part }
    part.row = row.row
    part.regions = row.regions
    if place.applicability != .deferredKR, let regional = here.regionalStorage {
      part.regions = row.regions.filter { regional.contains($0) }
      part.conflict = part.regions != row.regions
    }
    return part
  }

  mutating func recipients() -> [RecipientRecord] {
    var found: [RecipientRecord] = []
    let exporter = place.persons.first { $0.home == .euGDPR || $0.home == .ukGDPR || $0.home == .chFADP }?.home
    let hasMexican = place.persons.contains { $0.isUnder(.mxLFPDPPP) }
    for recipient in facts.recipients {
      if holder.ageCheck == .under18, recipient.recipientClass == .creditRisk { continue }
      let known = policy.recipients.first { $0.id == recipient.recipientClass }
      let tool = exporter.flatMap { transferTool(recipient, under: $0, isFulfilling: known?.isFulfilling ?? false) }
      if tool == .standardClauses, recipient.tiaRef == nil { gate(.tiaRef) }
      found.append(
        RecipientRecord(
          recipient: recipient, consentRequired: (known?.needsConsent ?? false) || hasMexican && (known?.needsConsentInMexico ?? false),
          transferTool: tool, tiaRef: tool == .standardClauses ? recipient.tiaRef : nil))
    }
    return found
  }

  private func transferTool(_ recipient: FactsRecipient, under regime: Regime, isFulfilling: Bool) -> TransferTool? {
    let zone = law.zone(of: recipient.country)
    if regime == .ukGDPR, zone == .uk { return nil }
    if regime == .chFADP, zone == .ch { return nil }
    if isAdequate(recipient, under: regime) { return .adequacy }
    if recipient.purpose == .fulfilment, isFulfilling, recipient.data.allSatisfy({ policy.has(.purchase, $0) }) {
      return recipient.recipientClass == .counterparty ? .contract : .contractInInterest
    }
    return .standardClauses
  }

  private func isAdequate(_ recipient: FactsRecipient, under regime: Regime) -> Bool {
    law.adequacy.contains { entry in
      entry.countries.contains(recipient.country) && entry.regimes.contains(regime) && (!entry.certifiedOnly || recipient.isDPFCertified)
        && (entry.from.map { isInForce($0) } ?? true)
    }
  }
}
