internal import Reference

/// What must be sent to the person, and by when; reports to authorities (section 4.3 and 4.5 of the facts).
///
/// Notices follow the outcome also while it waits. Restricted reasons have no part in the choice.
extension Sheet {
  func notices(grounds: [[ReviewGround]], adverse: AdverseActionPart) -> [NoticeRecord] {
    var due: [String: CivilDate?] = [:]
    var sent: [String: CivilDate] = [:]
    for (index, list) in grounds.enumerated() {
      for ground in list {
        if let id = notice(for: ground, of: index) { due[id] = date }
      }
    }
    if facts.subjects.indices.contains(where: isCaliforniaDecision) { due["NT-CA-PREUSE"] = date }
    if adverse.regBClass != .none, isAdverseCreditAction { due["NT-REGB"] = .some(adverse.noticeDue) }
    if isUSHolder, facts.credit.isConsumerReportUsed, isAdverseCreditAction {
      due["NT-FCRA615"] = .some(adverse.noticeDue)
    }
    for id in ["NT-REGB", "NT-FCRA615"] where due[id] != nil { sent[id] = facts.credit.notifiedAt }
    let information = informDue
    if information != nil { due["NT-INFORM"] = information }
    if outcome.isAdverse, due.isEmpty { due["NT-GENERIC"] = date }
    // In the order of the law pack, because a dictionary has none.
    return law.notices.compactMap { entry in
      guard let dueDate = due[entry.id] else { return nil }
      let isOwn = entry.id == "NT-INFORM" || entry.id == "NT-REGB" || entry.id == "NT-FCRA615"
      return NoticeRecord(
        templateID: entry.id, kind: entry.kind, due: isOwn ? dueDate : dueDate?.adding(days: entry.dueDays), sentAt: sent[entry.id],
        lang: facts.lang)
    }
  }

  private func notice(for ground: ReviewGround, of index: Int) -> String? {
    switch ground {
    case .policyJ: place.persons[index].home == .euGDPR ? "NT-ADM-EU" : nil
    case .policyL, .lgpd20: "NT-BR20"
    case .gdpr22: "NT-ADM-EU"
    case .uk22C: "NT-UK22C"
    case .ccd2: outcome == .decline ? "NT-CCD2-REJ" : nil
    case .mx26: "NT-MX26"
    case .kr37: nil
    case .usCA: "NT-CA-PREUSE"
    case .usCO: "NT-CO-ADV"
    case .dsa20: "NT-DSA17"
    case .p2b: "NT-P2B4"
    }
  }

  /// A US person's report of blocked or rejected property.
  func reports() -> [ReportRecord] {
    guard isUSPersonController, outcome == .freeze || outcome == .decline else { return [] }
    guard facts.lists.contains(where: { $0.isSanctions && $0.authority == .usOFAC && $0.status == .confirmed }) else { return [] }
    return [
      ReportRecord(kind: outcome == .freeze ? "OFAC_BLOCK" : "OFAC_REJECT", authority: "US_OFAC", due: law.numbers.ofacReport.after(date))
    ]
  }
}
