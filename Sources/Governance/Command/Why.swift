internal import Formats

/// For each field of a record, the rule and provision that set it; and the defaults that were used.
extension GovernanceCommand {
  static func writeWhy(_ record: DecisionGovernanceRecord, law: LawPack, defaults: [DefaultTaken], to json: inout JSONWriter) {
    json.array("why", entries(record, law: law)) { json, entry in
      json.member("field", entry.field)
      json.member("rule", entry.rule.prefix { $0 != "/" }.description)
      json.member("says", law.provisions.first { $0.rule == entry.rule }?.says)
      json.member("provision", entry.provision ?? law.provision(ofRule: entry.rule)?.description)
    }
    json.array("defaults", defaults) { json, taken in
      json.member("pointer", taken.pointer)
      json.member("value", taken.value)
    }
  }

  private struct Entry {
    let field: String
    let rule: String
    var provision: String?
  }

  /// In the order of the record. A field without a line of its own has that of the longest path it stands under.
  private static func entries(_ record: DecisionGovernanceRecord, law: LawPack) -> [Entry] {
    var found = [
      given("record_id"), Entry(field: "schema_version", rule: "3.1"), Entry(field: "prev_hash", rule: "3.1"),
      Entry(field: "created_at", rule: "3.1"), given("decision"),
      Entry(field: "decision.outcome", rule: record.decision.gates.last { $0.from != $0.to }?.rule ?? "given"),
      Entry(field: "decision.effective_outcome", rule: "3.7"), Entry(field: "decision.gates", rule: "3.7"),
    ]
    for (index, gate) in record.decision.gates.enumerated() { found.append(Entry(field: "decision.gates[\(index)]", rule: gate.rule)) }
    found += head
    for subject in record.subjects { found += entries(subject, record, law: law) }
    found.append(Entry(field: "jurisdiction.inputs", rule: "3.2-1"))
    let isByAccess = record.jurisdiction.conflicts.contains(.residentElsewhereAccessEEA)
    found.append(Entry(field: "jurisdiction.conflicts", rule: isByAccess ? "3.2-5" : "3.2-4"))
    found += [given("jurisdiction.confirmed_by"), Entry(field: "purpose", rule: "4.1"), given("data_used")]
    for index in record.dataUsed.indices { found.append(Entry(field: "data_used[\(index)].in_policy_row", rule: "1.3")) }
    found += [given("exemptions"), Entry(field: "permissible_purpose", rule: "3.4/purpose"), Entry(field: "obliged_entity", rule: "4.5")]
    found.append(Entry(field: "recipients", rule: "1.4"))
    for index in record.recipients.indices {
      found.append(Entry(field: "recipients[\(index)].consent_required", rule: "1.4"))
      found.append(Entry(field: "recipients[\(index)].transfer_tool", rule: "3.3"))
      found.append(Entry(field: "recipients[\(index)].tia_ref", rule: "3.3"))
    }
    found += middle
    found.append(Entry(field: "requests", rule: "4.4"))
    for (index, entry) in record.requests.enumerated() {
      let deadline = law.deadlines.first { $0.regimes.contains(entry.request.regime) && $0.types.contains(entry.request.type) }
      found.append(Entry(field: "requests[\(index)]", rule: "3.6", provision: deadline?.provision.description))
      found.append(Entry(field: "requests[\(index)].answer", rule: "4.4"))
    }
    found.append(Entry(field: "notices", rule: "4.3"))
    for (index, notice) in record.notices.enumerated() {
      let provision = law.notices.first { $0.id == notice.templateID }?.provision.description
      found.append(Entry(field: "notices[\(index)]", rule: "4.3", provision: provision))
    }
    found += tail
    for (index, entry) in record.retention.enumerated() {
      let norm = law.retention.first { $0.id == entry.retentionClass }?.norm.description
      found.append(Entry(field: "retention[\(index)]", rule: "4.5", provision: norm))
    }
    return found + [given("legal_hold"), given("assumed")]
  }

  private static func given(_ field: String) -> Entry { Entry(field: field, rule: "given") }

  private static func entries(_ subject: SubjectRecord, _ record: DecisionGovernanceRecord, law: LawPack) -> [Entry] {
    let path = "subjects.\(subject.ref)"
    var found = [
      given("\(path).role"), given("\(path).kind"), Entry(field: "\(path).age_check", rule: "3.10-3"),
      Entry(field: "\(path).regimes", rule: "3.2-2"), basisEntry("\(path).lawful_basis", subject.lawfulBasis, law: law),
      Entry(field: "\(path).further_bases", rule: "3.4"),
    ]
    for (index, basis) in subject.furtherBases.enumerated() { found.append(basisEntry("\(path).further_bases[\(index)]", basis, law: law)) }
    found.append(Entry(field: "\(path).effect.level", rule: "3.5-3"))
    found.append(Entry(field: "\(path).adm.condition", rule: conditionRule(subject, record)))
    found.append(Entry(field: "\(path).review.grounds", rule: "3.5-7"))
    for (index, ground) in subject.grounds.enumerated() {
      let provision = law.grounds.first { $0.ground == ground }?.provision.description
      found.append(Entry(field: "\(path).review.grounds[\(index)]", rule: rule(of: ground), provision: provision))
    }
    return found
  }

  private static func basisEntry(_ field: String, _ basis: LawfulBasis, law: LawPack) -> Entry {
    Entry(
      field: field, rule: basis.purpose == "precaution" ? "3.2-5" : "3.4",
      provision: basis.primary.flatMap { law.basis(tag: $0)?.provision.description })
  }

  private static func conditionRule(_ subject: SubjectRecord, _ record: DecisionGovernanceRecord) -> String {
    switch subject.condition {
    case .uk22CPermitted: "3.5-6"
    case .prohibited: subject.regimes.contains(.ukGDPR) && record.decision.gates.contains { $0.rule == "3.5-6" } ? "3.5-6" : "3.5-4"
    case .brArt20: "3.5-9"
    default: "3.5-4"
    }
  }

  private static func rule(of ground: ReviewGround) -> String {
    switch ground {
    case .policyJ, .policyL: "3.5-7"
    case .gdpr22: "3.5-4"
    case .uk22C: "3.5-6"
    case .ccd2: "3.5-8"
    case .lgpd20, .mx26, .kr37, .usCA, .usCO, .dsa20, .p2b: "3.5-9"
    }
  }

  // Fields whose rule does not depend on the case.

  private static let head = [
    Entry(field: "governance_status", rule: "3.7"), Entry(field: "policy.id", rule: "3.2-6"), Entry(field: "policy.version", rule: "3.2-6"),
    Entry(field: "policy.sections", rule: "3.2-6"),
    Entry(field: "policy.applicability", rule: "3.2-6"), Entry(field: "policy.defects", rule: "1.8"),
    Entry(field: "controller.entity", rule: "3.2-3"), Entry(field: "controller.basis", rule: "3.2-3"),
    Entry(field: "controller.contract_entity", rule: "3.2-4"), Entry(field: "independent_controllers", rule: "1.4"),
    Entry(field: "credit_role", rule: "3.6/credit"),
  ]

  private static let middle = [
    Entry(field: "storage", rule: "3.3"), given("storage.remote_access"), Entry(field: "automation.level", rule: "3.5-1"),
    given("automation.human"), Entry(field: "automation.upstream_adm", rule: "3.5-2"), given("profiling"),
    Entry(field: "special_category_used", rule: "3.4/special"), Entry(field: "criminal_data_used", rule: "3.4/criminal"),
    Entry(field: "effect", rule: "3.5-3"),
    Entry(field: "adm.condition", rule: "3.5-4"), Entry(field: "adm.safeguards", rule: "4.3"), Entry(field: "review", rule: "3.5-7"),
    Entry(field: "review.required_before_effect", rule: "3.7"), Entry(field: "review.flag", rule: "3.5-10"),
    Entry(field: "review.why", rule: "3.5-10"), Entry(field: "review.state", rule: "4.4"),
    Entry(field: "contest.window_close", rule: "3.5-9/dsa"),
  ]

  private static let tail = [
    Entry(field: "reports", rule: "4.5"), Entry(field: "reasons.principal", rule: "3.8"), Entry(field: "reasons.restricted", rule: "3.8"),
    Entry(field: "reasons.rejected", rule: "3.8"), Entry(field: "reasons.psp_code", rule: "3.10-5"),
    Entry(field: "explanation", rule: "3.8"),
    Entry(field: "adverse_action", rule: "3.6/adverse"), given("lists"), given("individual_assessment_ref"), given("versions"),
    Entry(field: "ai_act", rule: "3.5-11"), given("refs"), Entry(field: "retention", rule: "4.5"),
  ]
}
