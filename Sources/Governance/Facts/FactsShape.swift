internal import Formats
internal import Reference

/// The shape of facts: every member that a rule reads, as bytes.
///
/// Whoever adds a member to the facts adds it here, or the cache would mix up decisions; a test changes every member in turn and compares.
extension GovernanceFacts {
  /// Whether facts like these come often enough to be worth a key.
  var hasShape: Bool {
    requests.isEmpty && automation.human == nil && inform == nil && !legalHold.isActive && assumed.isEmpty && tradeSecrets.isEmpty
  }

  func appendShape(to key: inout [UInt8]) {
    key.put(raw: kind)
    key.put(raw: outcome)
    key.put(date)
    key.put(isShortHold)
    key.put(subjects.count)
    for subject in subjects { subject.appendShape(to: &key) }
    key.put(confirmedBy != nil)
    key.put(dataUsed.count)
    for entry in dataUsed { entry.appendShape(to: &key) }
    key.put(recipients.count)
    for recipient in recipients { recipient.appendShape(to: &key) }
    key.put(remoteAccess)
    key.put(automation.hasAutomatedSteps)
    key.put(automation.isProfiling)
    key.put(automation.isContractNecessary)
    key.put(automation.upstreamProvider)
    key.put(automation.upstreamUse.map { $0 == .input ? 1 : $0 == .cutOff ? 2 : 3 } ?? 0)
    key.put(raw: systemKind)
    key.put(lists.count)
    for entry in lists {
      key.put(raw: entry.authority)
      key.put(raw: entry.status)
      key.put(raw: entry.type)
      key.put(entry.subject ?? -1)
    }
    key.put(individualAssessmentRef != nil)
    appendReasons(to: &key)
    key.put(legalNorms.count)
    for norm in legalNorms {
      key.put(norm.norm.text)
      key.put(norm.subjects.count)
      for index in norm.subjects { key.put(index) }
    }
    key.put(obligedEntity)
    key.put(obligedNorm?.text)
    key.put(amlExtendedUntil)
    key.put(exemptions.count)
    for exemption in exemptions { key.put(raw: exemption) }
    appendReferences(to: &key)
    appendCredit(to: &key)
    key.put(relationshipEndedOn)
    key.put(lang)
  }

  /// A hold that ends within 72 hours by itself; the law pack's limit is compared when the shape is first met, so the exact length is part of the key
  /// only in whole hours.
  private var isShortHold: Int {
    guard outcome == .hold, let holdExpiry else { return -1 }
    let (gap, isOver) = holdExpiry.microseconds.subtractingReportingOverflow(at.microseconds)
    guard !isOver, autoRelease else { return -2 }
    // Rounded up, so that 72 hours and one microsecond count as 73.
    return gap <= 0 ? 0 : Int((gap - 1) / 3_600_000_000) + 1
  }

  private func appendReasons(to key: inout [UInt8]) {
    key.put(candidates.count)
    // Only the order of the weights and which are positive count.
    let weights = candidates.map(\.weight.approximate)
    for (index, candidate) in candidates.enumerated() {
      key.put(raw: candidate.code)
      key.put(candidate.factor)
      key.put(weights[index] > 0)
      var heavier = 0
      for weight in weights where weight > weights[index] { heavier += 1 }
      key.put(heavier)
    }
    key.put(restricted.count)
    for reason in restricted {
      key.put(raw: reason.code)
      key.put(reason.norm?.text)
      key.put(reason.reviewAt)
    }
  }

  private func appendReferences(to key: inout [UInt8]) {
    key.put(refs.lia)
    key.put(refs.tia)
    key.put(refs.dpia)
    key.put(refs.ropa)
    key.put(refs.supplementaryNotice)
    key.put(refs.compatibility)
  }

  private func appendCredit(to key: inout [UInt8]) {
    key.put(raw: credit.lender)
    key.put(raw: credit.role)
    key.put(raw: credit.characterisation)
    key.put(credit.applicationCompleteAt)
    key.put(credit.notifiedAt)
    key.put(credit.isCounterofferAccepted)
    key.put(credit.isConsumerReportUsed)
    key.put(credit.score.map(Int.init(truncatingIfNeeded:)) ?? -1)
    key.put(credit.keyFactors.count)
    for factor in credit.keyFactors { key.put(factor) }
    key.put(credit.revenueUSD.map(Int.init(truncatingIfNeeded:)) ?? -1)
  }
}

extension FactsSubject {
  fileprivate func appendShape(to key: inout [UInt8]) {
    key.put(raw: role)
    key.put(raw: kind)
    key.put(registered)
    key.put(residence)
    key.put(accountCountry)
    key.put(deliveryCountry)
    key.put(establishment)
    key.put(accessCountry)
    key.put(candidateCountries)
    key.put(region?.code)
    key.put(ageCheck.map { $0 == .over18 ? 1 : $0 == .under18 ? 2 : 3 } ?? 0)
    key.put(isPEP)
    key.put(raw: consentForm)
    key.put(consentRef)
    key.put(admConsentRef != nil)
    key.put(configuredBasis)
  }
}

extension DataUsed {
  fileprivate func appendShape(to key: inout [UInt8]) {
    key.put(category.text)
    key.put(subjects.count)
    for index in subjects { key.put(index) }
    key.put(warrantyRef != nil)
    key.put(isSpecial)
    key.put(specialAuthority)
    key.put(isCriminal)
    key.put(criminalAuthority?.text)
    key.put(isCCPASensitive)
    key.put(isPatrimonial)
    key.put(isCDD)
  }
}

extension FactsRecipient {
  fileprivate func appendShape(to key: inout [UInt8]) {
    key.put(raw: recipientClass)
    key.put(country)
    key.put(entity)
    key.put(raw: purpose)
    key.put(data.count)
    for category in data { key.put(category.text) }
    key.put(tiaRef)
    key.put(isDPFCertified)
  }
}

/// Self-delimiting pieces, so that no two facts give the same bytes.
extension [UInt8] {
  fileprivate mutating func put(_ text: String) {
    put(text.utf8.count)
    append(contentsOf: text.utf8)
  }

  fileprivate mutating func put(_ text: String?) {
    guard let text else {
      append(0xFF)
      return
    }
    put(text)
  }

  fileprivate mutating func put(_ value: Bool) { append(value ? 1 : 2) }

  fileprivate mutating func put(_ value: Int) {
    // One byte for what is common; a marker and eight bytes for the rest.
    if value >= 0, value < 0xF0 {
      append(UInt8(value))
      return
    }
    append(0xFE)
    for shift in 0..<8 { append(UInt8(truncatingIfNeeded: value >> (shift * 8))) }
  }

  fileprivate mutating func put(_ date: CivilDate?) {
    guard let date else {
      append(0xFF)
      return
    }
    append(UInt8(truncatingIfNeeded: date.year))
    append(UInt8(truncatingIfNeeded: date.year >> 8))
    append(UInt8(truncatingIfNeeded: date.month))
    append(UInt8(truncatingIfNeeded: date.day))
  }

  fileprivate mutating func put(_ country: Country?) {
    guard let country else {
      append(0xFF)
      return
    }
    put(raw: country)
  }

  /// The bytes of a value that has no padding and no references: an enumeration without payload, or a country. Equal values have equal bytes, and nothing
  /// is ever read back from them.
  fileprivate mutating func put<Value>(raw value: Value) {
    // Sound: the buffer is the value's own memory, read only inside the closure, and the array copies it.
    unsafe Swift.withUnsafeBytes(of: value) { bytes in
      for index in 0..<bytes.count { append(unsafe bytes[index]) }
    }
  }

  fileprivate mutating func put(_ countries: [Country]) {
    put(countries.count)
    for country in countries { put(country) }
  }
}

extension DecisionGovernanceRecord {
  /// The record of a shape with the members that the shape leaves out.
  func patched(with facts: GovernanceFacts) -> DecisionGovernanceRecord {
    var record = self
    record.recordID = facts.recordID
    record.decision.at = facts.at
    record.decision.amountMinor = facts.amountMinor
    record.decision.currency = facts.currency
    record.decision.holdExpiry = facts.holdExpiry
    record.jurisdiction.confirmedBy = facts.confirmedBy
    for index in record.subjects.indices { record.subjects[index].ref = facts.subjects[index].ref }
    for index in record.dataUsed.indices { record.dataUsed[index].used = facts.dataUsed[index] }
    record.lists = facts.lists
    record.individualAssessmentRef = facts.individualAssessmentRef
    record.versions = facts.versions
    for index in record.explanation.factors.indices {
      let factor = record.explanation.factors[index]
      if record.reasons.principal == [.pr15], factor.factor == "age", let age = facts.holder.age {
        record.explanation.factors[index].value = .number(JSONNumber(Int64(age)))
      } else if let source = heaviest(factor.code, facts) {
        record.explanation.factors[index].value = source.value
        record.explanation.factors[index].threshold = source.threshold
      }
    }
    record.explanation.counterfactual = counterfactual(record.explanation.factors)
    return record
  }

  /// The candidate that stands for a code: the heaviest, of equal ones the first.
  private func heaviest(_ code: ReasonCode, _ facts: GovernanceFacts) -> ReasonCandidate? {
    var best: (candidate: ReasonCandidate, weight: Double)?
    for candidate in facts.candidates where candidate.code == code {
      let weight = candidate.weight.approximate
      if weight > (best?.weight ?? 0) { best = (candidate, weight) }
    }
    return best?.candidate
  }
}
