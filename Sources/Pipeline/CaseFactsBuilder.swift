// From a proposal, its event and what the profile remembers of the account to the facts governance asks for.

internal import Formats
internal import Governance
internal import Reference
internal import Screening
internal import Watchlists

extension Lane {
  /// The case behind a proposal.
  func caseFacts(of proposal: Proposal, _ event: Event, _ keys: [KeyedField], _ screening: ScreeningResult) -> CaseFacts {
    let reader = KnownReader(event, plan.catalogue, remembered: remembered(event, keys))
    let pack = plan.screening[proposal.kind]
    let readsPersons = pack.categoriesRead.contains { $0.fields.contains { $0 == "persons" || $0.hasPrefix("persons.") } }
    var subjects = [reader.holder(screening)]
    if readsPersons { subjects += reader.persons(screening) }
    var facts = CaseFacts(
      kind: proposal.decision, outcome: proposal.outcome.rawValue, date: event.observedAt.date, subjects: subjects,
      lists: lists(screening, subjects), reasons: reasons(of: proposal), restricted: proposal.restricted, validFor: proposal.validFor,
      releasesByItself: proposal.onExpiry == .release, lender: reader.text("bnpl.lender"))
    facts.heldByLists = proposal.heldByLists
    // A third party's score counts where it is read for credit (C-634/21).
    if let kind = DecisionKind(rawValue: proposal.decision), kind.isCredit {
      facts.assessedBy = reader.text("assessment.provider")
      facts.assessmentUse = reader.text("assessment.use")
    }
    return facts
  }

  /// Everything governance does for a decision, for nothing but to be measured.
  mutating func remakeRuling(
    _ proposal: Proposal, _ event: Event, _ keys: [KeyedField], _ screening: ScreeningResult, _ id: String, _ amount: Money?
  ) {
    let facts = caseFacts(of: proposal, event, keys, screening)
    let ruling = governor.rule(facts, at: event.observedAt, amount: amount, human: nil)
    var writer = JSONWriter()
    ruling.patches(id, to: &writer)
  }

  /// The account's known values that the event itself does not state, for the fields governance asks about.
  func remembered(_ event: Event, _ keys: [KeyedField]) -> [FieldID: FieldValue] {
    guard let subject = event.subjectField(in: plan.catalogue), let account = keys.first(where: { $0.field == subject })?.key else {
      return [:]
    }
    var values: [FieldID: FieldValue] = [:]
    for path in KnownReader.paths {
      guard let field = plan.catalogue.field(path), plan.catalogue[field].isKnown, !event.value(field, in: plan.catalogue).isPresent else {
        continue
      }
      values[field] = screener.profiles.known(field, of: account, at: event.occurredAt)
    }
    return values
  }

  private func reasons(of proposal: Proposal) -> [CaseReason] {
    proposal.findings.compactMap { finding in
      guard finding.isDeciding, finding.isDisclosable, !finding.isShadow, let code = finding.reason else { return nil }
      return CaseReason(code: code, factor: finding.ruleID, weight: finding.weight)
    }
  }

  /// One entry for each list in force, and one for each subject that is like somebody on it.
  func lists(_ screening: ScreeningResult, _ subjects: [CaseSubject]) -> [CaseList] {
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
  /// What governance asks about an account holder and their company.
  static let paths = [
    "business.kind", "business.country", "business.region", "person.residence", "person.region", "person.birth_date", "persons",
    "session.country", "delivery.country", "consent.form", "consent.ref", "assessment.provider", "assessment.use",
  ]

  private let catalogue: EventCatalogue
  private let event: Event
  private let remembered: [FieldID: FieldValue]
  private let role: Screening.SubjectRole

  init(_ event: Event, _ catalogue: EventCatalogue, remembered: [FieldID: FieldValue]) {
    self.catalogue = catalogue
    self.event = event
    self.remembered = remembered
    role = event.role(in: catalogue)
  }

  func value(_ path: String) -> FieldValue {
    guard let field = catalogue.field(path) else { return .absent }
    let own = event.value(field, in: catalogue)
    return own.isPresent ? own : remembered[field] ?? .absent
  }

  func text(_ path: String) -> String? { value(path).text }

  func holder(_ screening: ScreeningResult) -> CaseSubject {
    let businessKind = text("business.kind")
    let isBuyer = role == .buyer
    // A seller nobody registered is treated as a person: that asks for more, never for less.
    let kind = isBuyer ? "consumer" : businessKind == "company" ? "legal_entity" : "sole_trader"
    var subject = CaseSubject(reference: isBuyer ? "buyer" : "seller", role: isBuyer ? "buyer" : "seller", kind: kind)
    subject.access = value("session.country").country
    if isBuyer {
      subject.residence = value("person.residence").country
      subject.delivery = value("delivery.country").country
      subject.region = text("person.region")
    } else {
      subject.establishment = value("business.country").country
      subject.region = text("business.region") ?? text("person.region")
      if kind == "sole_trader" { subject.residence = value("person.residence").country }
    }
    if kind != "legal_entity", case .date(let born) = value("person.birth_date") { subject.age = age(born) }
    subject.isPoliticallyExposed = kind != "legal_entity" && isExposed(subject.reference, screening)
    if kind != "legal_entity" {
      subject.consentForm = text("consent.form")
      subject.consentRef = text("consent.ref")
    }
    return subject
  }

  func persons(_ screening: ScreeningResult) -> [CaseSubject] {
    guard let list = catalogue.field("persons"), case .parties(let records) = value("persons") else { return [] }
    let subfields = catalogue[list].subfields.map { catalogue[$0].path }
    return records.enumerated().map { place, record in
      func value(_ path: String) -> FieldValue { subfields.firstIndex(of: path).map { record.values[$0] } ?? .absent }
      let isCompany = value("persons.kind").text == "company"
      let reference = "persons/\(place + 1)"
      var subject = CaseSubject(
        reference: reference, role: value("persons.role").text ?? "representative", kind: isCompany ? "legal_entity" : "company_person")
      let country = value("persons.residence").country
      if isCompany { subject.establishment = country } else { subject.residence = country }
      if !isCompany, case .date(let born) = value("persons.birth_date") { subject.age = age(born) }
      subject.isPoliticallyExposed = !isCompany && isExposed(reference, screening)
      return subject
    }
  }

  /// Completed years, or 18 for every adult.
  private func age(_ born: CivilDate) -> Int {
    let today = event.occurredAt.date
    let hadBirthday = (today.month, today.day) >= (born.month, born.day)
    return min(CaseSubject.adult, max(0, today.year - born.year - (hadBirthday ? 0 : 1)))
  }

  private func isExposed(_ reference: String, _ screening: ScreeningResult) -> Bool {
    screening.hits.contains { $0.party == reference && $0.purpose == .pep && $0.counts }
  }
}
