internal import Reference

/// How long which group of fields is kept, and what each class covers (section 4.5 of the facts).
extension Sheet {
  /// One running class of the decision, with the categories for which it refuses erasure.
  struct Running {
    let record: RetentionRecord
    /// Before a legal hold suspends it.
    let earliest: CivilDate?
    let covers: RetentionClass.Covers
  }

  func retention(adverse: AdverseActionPart, reports: [ReportRecord], grounds: [ReviewGround], aiAct: AIActPart) -> [Running] {
    let obliged = facts.obligedEntity ? law.obliged(in: place.zone, on: date)?.retentionClass : nil
    let isNotified = adverse.regBClass != .none && isAdverseCreditAction
    let isDAC7 = facts.legalNorms.contains { $0.norm.text == "EU:DAC7" } && place.zone == .eea
    let isDSA30 = facts.legalNorms.contains { $0.norm.text == "EU:DSA-30" } && place.zone == .eea
    let notifiedAt = facts.credit.notifiedAt ?? adverse.noticeDue
    var found: [Running] = []
    for entry in law.retention {
      switch entry.id {
      case obliged: found.append(dueDiligence(entry))
      case "RC-OFAC" where !reports.isEmpty: found.append(running(entry, from: date))
      case "RC-REGB-CONS" where isNotified && adverse.regBClass == .consumer: found.append(running(entry, from: notifiedAt))
      case "RC-REGB-BIZ" where isNotified && adverse.regBClass != .consumer: found.append(running(entry, from: notifiedAt))
      case "RC-DSA30" where isDSA30: found.append(running(entry, from: facts.relationshipEndedOn))
      case "RC-DAC7" where isDAC7: found.append(running(entry, from: CivilDate(year: date.year, month: 12, day: 31)))
      case "RC-CO" where grounds.contains(.usCO): found.append(running(entry, from: date))
      case "RC-CCPA-REQ": if let received = californianRequest { found.append(running(entry, from: received)) }
      case "RC-AIACT-LOG" where aiAct.highRisk && aiAct.inForce: found.append(running(entry, from: date))
      case "RC-MCI" where place.zone == .br && facts.dataUsed.contains { policy.has(.accessLog, $0.category) }:
        found.append(running(entry, from: date))
      case "RC-GOV": found.append(running(entry, from: date))
      default: break
      }
    }
    return found
  }

  private var californianRequest: CivilDate? {
    guard place.persons.contains(where: { $0.isUnder(.usCA) }) else { return nil }
    return facts.requests.filter { $0.regime == .usCA || $0.regime == .usFed }.map(\.received).max()
  }

  /// Due diligence starts at the end of the relationship or at the refused registration; an authority may extend it.
  private func dueDiligence(_ entry: RetentionClass) -> Running {
    let isRefusal = (kind == .sellerRegistration || kind == .buyerRegistration) && outcome == .decline
    let start = isRefusal ? date : facts.relationshipEndedOn
    let starts = isRefusal ? "refusal" : entry.starts
    guard entry.maximum != nil, let extended = facts.amlExtendedUntil else { return running(entry, from: start, starts: starts) }
    return running(entry, earliest: extended, latest: extended, starts: starts)
  }

  private func running(_ entry: RetentionClass, from start: CivilDate?, starts: String? = nil) -> Running {
    let isEarlier = entry.earlierUntil.map { !isInForce($0) } ?? false
    let minimum = isEarlier ? entry.earlierMinimum ?? entry.minimum : entry.minimum
    return running(
      entry, earliest: start.flatMap { start in minimum?.after(start) }, latest: start.flatMap { start in entry.maximum?.after(start) },
      starts: starts ?? entry.starts)
  }

  private func running(_ entry: RetentionClass, earliest: CivilDate?, latest: CivilDate?, starts: String) -> Running {
    let isHeld = facts.legalHold.isActive
    return Running(
      record: RetentionRecord(
        fieldGroup: entry.fieldGroup, retentionClass: entry.id, startsEvent: starts, earliestDeletion: isHeld ? nil : earliest,
        latestDeletion: isHeld ? nil : latest, norm: entry.norm.text),
      earliest: earliest, covers: entry.covers)
  }

  /// Whether a class covers a category.
  func covers(_ running: Running, _ category: CategoryID) -> Bool {
    switch running.covers {
    case .none: false
    case .cdd: facts.dataUsed.first { $0.category == category }?.isCDD ?? policy.has(.cdd, category)
    case .used: facts.dataUsed.contains { $0.category == category }
    case .tax: policy.has(.tax, category)
    case .accessLog: policy.has(.accessLog, category)
    }
  }
}
