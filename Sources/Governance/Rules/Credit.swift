internal import Reference

/// United States consumer credit: Regulation B class and dates, consumer reports, permissible purpose (section 2.4, 3.6).
extension Sheet {
  func adverseAction() -> AdverseActionPart {
    var part = AdverseActionPart()
    let credit = facts.credit
    part.applicationCompleteAt = credit.applicationCompleteAt
    part.fcraReportUsed = credit.isConsumerReportUsed
    if credit.isConsumerReportUsed {
      part.score = credit.score
      part.keyFactors = Array(credit.keyFactors.prefix(law.numbers.keyFactorsMax))
    }
    guard kind.isCredit else { return part }
    part.creditCharacterisation = credit.characterisation
    guard isUSHolder else { return part }
    part.regBClass = regBClass
    guard part.regBClass != .none, isAdverseCreditAction else { return part }
    guard part.regBClass != .businessOver1M else {
      part.writtenReasons = "on_request_60d"
      return part
    }
    part.writtenReasons = "with_notice"
    part.noticeDue = regBNoticeDue
    return part
  }

  private var regBClass: RegBClass {
    switch facts.credit.characterisation {
    case .undetermined: return .none
    case .factoring: return .businessOver1M
    case .credit:
      if holder.kind == .consumer { return .consumer }
      return (facts.credit.revenueUSD ?? 0) > law.numbers.regBRevenueUSDMax ? .businessOver1M : .businessUpTo1M
    }
  }

  /// Decline, limit, suspend or terminate; an accepted counteroffer is no adverse action.
  var isAdverseCreditAction: Bool {
    switch outcome {
    case .decline, .suspend, .terminate: true
    case .approveLimited: !facts.credit.isCounterofferAccepted
    default: false
    }
  }

  private var regBNoticeDue: CivilDate {
    switch outcome {
    case .approveLimited: law.numbers.regBCounteroffer.after(date)
    case .decline: facts.credit.applicationCompleteAt.map { law.numbers.regBCompleted.after($0) } ?? law.numbers.regBOther.after(date)
    default: law.numbers.regBOther.after(date)
    }
  }

  var permissiblePurpose: PermissiblePurpose {
    guard isUSHolder, facts.credit.isConsumerReportUsed else { return .none }
    return kind.isCredit ? .a3A : .a3F
  }

  /// Rule 3.5-11: a model that assesses the creditworthiness of a natural person in the EEA.
  func aiAct() -> AIActPart {
    var part = AIActPart()
    part.systemKind = facts.systemKind
    part.highRisk =
      facts.systemKind == .ml && kind.isCredit
      && facts.subjects.indices.contains { facts.subjects[$0].isAffected && place.persons[$0].home == .euGDPR }
    part.point = part.highRisk ? "5(b)" : nil
    part.inForce = isInForce(.euAIAct)
    return part
  }
}
