// From a proposal, its event and what the profile remembers of the account to the facts governance asks for.

internal import Formats
internal import Governance
internal import Reference
internal import Screening
internal import Watchlists

extension Lane {
  /// The case behind a proposal.
  func caseFacts(of proposal: Proposal, _ event: Event, _ keys: [KeyedField], _ screening: ScreeningResult) -> CaseFacts {
    let readsPersons = plan.cases.readsPersons(proposal.kind)
    let isCredit = plan.cases.isCredit(proposal.kind)
    let reader = knownReader(event, keys, isCredit: isCredit, readsPersons: readsPersons)
    var subjects = [reader.holder(screening)]
    if readsPersons { subjects += reader.persons(screening) }
    var facts = CaseFacts(
      kind: proposal.decision, outcome: proposal.outcome.rawValue, date: event.observedAt.date, subjects: subjects,
      lists: lists(screening, subjects), reasons: reasons(of: proposal), restricted: proposal.restricted, validFor: proposal.validFor,
      releasesByItself: proposal.onExpiry == .release, lender: reader.text(.lender))
    facts.heldByLists = proposal.heldByLists
    // A third party's score counts where it is read for credit (C-634/21).
    if isCredit {
      facts.assessedBy = reader.text(.assessmentProvider)
      facts.assessmentUse = reader.text(.assessmentUse)
    }
    return facts
  }

  /// Reads an event, and what the profile knows of the account beside it.
  func knownReader(_ event: Event, _ keys: [KeyedField], isCredit: Bool = false, readsPersons: Bool = false) -> KnownReader {
    let layout = plan.cases
    let subject = event.subjectField(in: plan.catalogue)
    let role = subject.map { plan.catalogue.role(ofSubjectField: $0) } ?? .seller
    var values: [FieldValue] = []
    if let subject, let account = keys.first(where: { $0.field == subject })?.key {
      let asked = layout.asked(isBuyer: role == .buyer, isCredit: isCredit, readsPersons: readsPersons)
      screener.profiles.known(asked.fields, of: account, at: event.occurredAt) { place, value in
        guard let value, value.isPresent else { return }
        if values.isEmpty { values = Array(repeating: .absent, count: layout.fields.count) }
        values[asked.places[place]] = value
      }
    }
    return KnownReader(event, layout, role: role, remembered: values)
  }

  private func reasons(of proposal: Proposal) -> [CaseReason] {
    proposal.findings.compactMap { finding in
      guard finding.isDeciding, finding.isDisclosable, !finding.isShadow, let code = finding.reason else { return nil }
      return CaseReason(code: code, factor: finding.ruleID, weight: finding.weight)
    }
  }

  /// One entry for each list in force, and one for each subject that is like somebody on it.
  func lists(_ screening: ScreeningResult, _ subjects: [CaseSubject]) -> [CaseList] {
    if screening.hits.isEmpty { return plan.cases.cleared }
    var entries: [CaseList] = []
    for list in plan.lists.lists {
      func entry(_ status: String, _ score: Int?, _ subject: String?) -> CaseList {
        CaseList(
          list: list.id.text, authority: list.authority.rawValue, purpose: list.purpose.rawValue, version: hex(list.version),
          status: status,
          score: score, subject: subject)
      }
      let hits = screening.hits.filter { $0.counts && $0.list == list.id.text }
      if hits.isEmpty { entries.append(entry("cleared", nil, nil)) }
      for subject in subjects {
        let own = hits.filter { $0.party == subject.reference || ($0.party == "payee" && subject == subjects[0]) }
        if let best = own.map(\.score).max() { entries.append(entry("potential", best, subject.reference)) }
      }
      if !hits.isEmpty, !subjects.contains(where: { subject in hits.contains { $0.party == subject.reference || $0.party == "payee" } }) {
        // Somebody of the account is listed whom this decision does not otherwise read.
        entries.append(entry("potential", hits.map(\.score).max(), subjects[0].reference))
      }
    }
    return entries
  }
}

/// Reads an event's fields, and where it lacks them what the profile remembers.
struct KnownReader {
  private let layout: CaseLayout
  private let kind: KindID
  private let values: [FieldValue]
  private let occurredAt: Instant
  private let remembered: [FieldValue]
  private let role: Screening.SubjectRole

  /// - Parameter remembered: by place in `KnownField`, or empty.
  init(_ event: Event, _ layout: CaseLayout, role: Screening.SubjectRole, remembered: [FieldValue]) {
    self.layout = layout
    kind = event.kind
    values = event.values
    occurredAt = event.occurredAt
    self.remembered = remembered
    self.role = role
  }

  func value(_ field: KnownField) -> FieldValue {
    let slot = layout.slot(of: field, in: kind)
    if slot >= 0, values[slot].isPresent { return values[slot] }
    return remembered.isEmpty ? .absent : remembered[field.rawValue]
  }

  func text(_ field: KnownField) -> String? { value(field).text }

  func holder(_ screening: ScreeningResult) -> CaseSubject {
    let businessKind = text(.businessKind)
    let isBuyer = role == .buyer
    // A seller nobody registered is treated as a person: that asks for more, never for less.
    let kind = isBuyer ? "consumer" : businessKind == "company" ? "legal_entity" : "sole_trader"
    var subject = CaseSubject(reference: isBuyer ? "buyer" : "seller", role: isBuyer ? "buyer" : "seller", kind: kind)
    subject.access = value(.accessCountry).country
    if isBuyer {
      subject.residence = value(.personResidence).country
      subject.delivery = value(.deliveryCountry).country
      subject.region = text(.personRegion)
    } else {
      subject.establishment = value(.businessCountry).country
      subject.region = text(.businessRegion) ?? text(.personRegion)
      if kind == "sole_trader" { subject.residence = value(.personResidence).country }
    }
    if kind != "legal_entity", case .date(let born) = value(.birthDate) { subject.age = age(born) }
    subject.isPoliticallyExposed = kind != "legal_entity" && isExposed(subject.reference, screening)
    if kind != "legal_entity" {
      subject.consentForm = text(.consentForm)
      subject.consentRef = text(.consentRef)
    }
    return subject
  }

  func persons(_ screening: ScreeningResult) -> [CaseSubject] {
    guard case .parties(let records) = value(.persons) else { return [] }
    let places = layout.persons
    return records.enumerated().map { place, record in
      func value(_ place: Int?) -> FieldValue { place.map { record.values[$0] } ?? .absent }
      let isCompany = value(places.kind).text == "company"
      let reference = "persons/\(place + 1)"
      var subject = CaseSubject(
        reference: reference, role: value(places.role).text ?? "representative", kind: isCompany ? "legal_entity" : "company_person")
      let country = value(places.residence).country
      if isCompany { subject.establishment = country } else { subject.residence = country }
      if !isCompany, case .date(let born) = value(places.birthDate) { subject.age = age(born) }
      subject.isPoliticallyExposed = !isCompany && isExposed(reference, screening)
      return subject
    }
  }

  /// Completed years, or 18 for every adult.
  private func age(_ born: CivilDate) -> Int {
    let today = occurredAt.date
    let hadBirthday = (today.month, today.day) >= (born.month, born.day)
    return min(CaseSubject.adult, max(0, today.year - born.year - (hadBirthday ? 0 : 1)))
  }

  private func isExposed(_ reference: String, _ screening: ScreeningResult) -> Bool {
    screening.hits.contains { $0.party == reference && $0.purpose == .pep && $0.counts }
  }
}
