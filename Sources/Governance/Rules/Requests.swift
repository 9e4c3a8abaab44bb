internal import Reference

/// Clocks and answers of people's requests (section 3.6; section 4.4 of the facts).
extension Sheet {
  func requests(_ running: [Running]) -> [RequestRecord] { facts.requests.map { record(of: $0, running) } }

  private func record(of request: SubjectRequest, _ running: [Running]) -> RequestRecord {
    // Mexico takes requests by login or registered e-mail only.
    let isChannelValid = request.regime != .mxLFPDPPP || request.channel == .login || request.channel == .registeredEmail
    let isVerified = request.isIdentityVerified && isChannelValid
    var record = RequestRecord(
      request: request, verified: isVerified,
      answer: RequestAnswer(result: "fulfil", templateID: "AN-\(request.type.rawValue.uppercased())"))
    guard isVerified else {
      record.answer.result = "await_verification"
      record.answer.templateID = "AN-VERIFY"
      return record
    }
    if request.type == .appeal, request.appealOf == .decision {
      record.answer.result = "not_this_right"
      record.answer.routes = facts.credit.isConsumerReportUsed ? ["reasons", "fcra_dispute"] : ["reasons"]
      return record
    }
    startClock(&record)
    answer(&record, running)
    return record
  }

  private func startClock(_ record: inout RequestRecord) {
    let request = record.request
    let clock = law.clock(
      of: request.type, under: request.regime, received: request.received, admissibleAt: request.admissibleAt, stops: request.clockStops,
      on: date)
    guard let clock else { return }
    record.ackDue = clock.ackDue
    record.due = clock.due
    record.maxDue = clock.maxDue
    record.duePolicy = clock.duePolicy
    record.dueStatute = clock.dueStatute
    record.effectDue = clock.effectDue
    record.effectDuePolicy = clock.effectDuePolicy
    record.effectDueStatute = clock.effectDueStatute
  }

  private func answer(_ record: inout RequestRecord, _ running: [Running]) {
    switch record.request.type {
    case .access, .contest:
      record.answer.discloses = (record.request.type == .access ? ["data"] : []) + ["reasons", "procedure", "factors"]
      record.answer.withheld = facts.tradeSecrets.map { claim in
        WithheldPart(withheldClass: "trade_secret", what: claim.covers, referTo: record.request.regime == .brLGPD ? "anpd" : "dpa_or_court")
      }
      if !record.answer.withheld.isEmpty { record.answer.result = "partial" }
    case .erasure: answerErasure(&record, running)
    default: break
    }
  }

  private func answerErasure(_ record: inout RequestRecord, _ running: [Running]) {
    let isEuropean = record.request.regime == .euGDPR || record.request.regime == .ukGDPR
    // In the order of the policy, because what is held is a set.
    let held = facts.held.sorted { (policy.order(of: $0), $0) < (policy.order(of: $1), $1) }
    for category in held {
      if facts.legalHold.isActive {
        record.answer.kept.append(KeptCategory(category: category, retentionClass: "LEGAL-HOLD", until: nil))
      } else if let kept = keeping(category, on: record.request.received, running) {
        record.answer.kept.append(kept)
      } else {
        record.answer.erased.append(category)
      }
    }
    guard !record.answer.kept.isEmpty else { return }
    record.answer.result = record.answer.erased.isEmpty ? "refuse" : "partial"
    record.answer.useRestricted = true
    if isEuropean {
      record.answer.justification =
        facts.legalHold.isActive ? "eu-gdpr:JustificationA17LegalClaims" : "eu-gdpr:JustificationA17LegallyRequired"
    }
  }

  /// The class that keeps a category longest; an unknown end is the longest.
  private func keeping(_ category: CategoryID, on received: CivilDate, _ running: [Running]) -> KeptCategory? {
    var best: KeptCategory?
    for entry in running where covers(entry, category) {
      if let earliest = entry.earliest, earliest <= received { continue }
      let isLonger = best.map { kept in kept.until != nil && (entry.earliest.map { $0 > (kept.until ?? $0) } ?? true) } ?? true
      if isLonger { best = KeptCategory(category: category, retentionClass: entry.record.retentionClass, until: entry.earliest) }
    }
    return best
  }
}
