internal import Formats

/// For each field of a record, the rule and provision that set it; and the defaults that were used.
extension GovernanceCommand {
  static func writeWhy(_ record: DecisionGovernanceRecord, law: LawPack, defaults: [DefaultTaken], to json: inout JSONWriter) {
    json.array("why", entries(record, law: law)) { json, entry in
      json.member("field", entry.field)
      json.member("rule", entry.rule)
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

  private static func entries(_ record: DecisionGovernanceRecord, law: LawPack) -> [Entry] {
    var found = fixed.prefix(while: { $0.field != "policy" }).map { $0 }
    for (index, gate) in record.decision.gates.enumerated() { found.append(Entry(field: "decision.gates[\(index)]", rule: gate.rule)) }
    found += fixed.drop(while: { $0.field != "policy" }).prefix(while: { $0.field != "subjects" })
    for subject in record.subjects { found += entries(subject, law: law) }
    found += fixed.drop(while: { $0.field != "subjects" }).dropFirst()
    for (index, notice) in record.notices.enumerated() {
      found.append(
        Entry(field: "notices[\(index)]", rule: "4.3", provision: law.notices.first { $0.id == notice.templateID }?.provision.description))
    }
    for (index, entry) in record.retention.enumerated() {
      found.append(
        Entry(field: "retention[\(index)]", rule: "4.5", provision: law.retention.first { $0.id == entry.retentionClass }?.norm.description)
      )
    }
    for (index, entry) in record.requests.enumerated() {
      let deadline = law.deadlines.first { $0.regimes.contains(entry.request.regime) && $0.types.contains(entry.request.type) }
      found.append(Entry(field: "requests[\(index)]", rule: "3.6", provision: deadline?.provision.description))
    }
    return found
  }

  private static func entries(_ subject: SubjectRecord, law: LawPack) -> [Entry] {
    let path = "subjects.\(subject.ref)"
    var found = [
      Entry(field: "\(path).role", rule: "given"), Entry(field: "\(path).kind", rule: "given"),
      Entry(field: "\(path).age_check", rule: "3.10-3"),
      Entry(field: "\(path).regimes", rule: "3.2-2"), basisEntry("\(path).lawful_basis", subject.lawfulBasis, law: law),
    ]
    for (index, basis) in subject.furtherBases.enumerated() { found.append(basisEntry("\(path).further_bases[\(index)]", basis, law: law)) }
    found.append(Entry(field: "\(path).effect.level", rule: "3.5-3"))
    found.append(Entry(field: "\(path).adm.condition", rule: conditionRule(subject)))
    for ground in subject.grounds {
      let provision = law.grounds.first { $0.ground == ground }?.provision.description
      found.append(Entry(field: "\(path).review.grounds.\(ground.rawValue)", rule: rule(of: ground), provision: provision))
    }
    return found
  }

  private static func basisEntry(_ field: String, _ basis: LawfulBasis, law: LawPack) -> Entry {
    Entry(field: field, rule: "3.4", provision: basis.primary.flatMap { law.basis(tag: $0)?.provision.description })
  }

  private static func conditionRule(_ subject: SubjectRecord) -> String {
    switch subject.condition {
    case .uk22CPermitted: "3.5-6"
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

  /// Fields whose rule does not depend on the case, in the order of the record.
  private static let fixed: [Entry] = [
    Entry(field: "record_id", rule: "given"), Entry(field: "created_at", rule: "given"), Entry(field: "decision.kind", rule: "given"),
    Entry(field: "decision.at", rule: "given"), Entry(field: "decision.amount", rule: "given"),
    Entry(field: "decision.currency", rule: "given"),
    Entry(field: "decision.hold_expiry", rule: "given"), Entry(field: "decision.proposed_outcome", rule: "given"),
    Entry(field: "decision.outcome", rule: "3.10-3"), Entry(field: "decision.effective_outcome", rule: "3.7"),
    Entry(field: "policy", rule: "given"), Entry(field: "governance_status", rule: "3.7"), Entry(field: "policy.sections", rule: "3.2-6"),
    Entry(field: "policy.applicability", rule: "3.2-6"), Entry(field: "policy.defects", rule: "1.8"),
    Entry(field: "controller.entity", rule: "3.2-3"),
    Entry(field: "controller.basis", rule: "3.2-3"), Entry(field: "controller.contract_entity", rule: "3.2-4"),
    Entry(field: "independent_controllers", rule: "1.4"), Entry(field: "credit_role", rule: "given"),
    Entry(field: "subjects", rule: "given"),
    Entry(field: "jurisdiction.inputs", rule: "3.2-1"), Entry(field: "jurisdiction.conflicts", rule: "3.2-5"),
    Entry(field: "jurisdiction.confirmed_by", rule: "given"), Entry(field: "purpose", rule: "4.1"),
    Entry(field: "data_used.in_policy_row", rule: "1.3"),
    Entry(field: "exemptions", rule: "given"), Entry(field: "permissible_purpose", rule: "3.4"),
    Entry(field: "obliged_entity", rule: "4.5"),
    Entry(field: "recipients.consent_required", rule: "1.4"), Entry(field: "recipients.transfer_tool", rule: "3.3"),
    Entry(field: "recipients.tia_ref", rule: "3.3"), Entry(field: "storage", rule: "3.3"), Entry(field: "automation.level", rule: "3.5-1"),
    Entry(field: "automation.upstream_adm", rule: "3.5-2"), Entry(field: "profiling", rule: "given"),
    Entry(field: "special_category_used", rule: "3.4"),
    Entry(field: "criminal_data_used", rule: "3.4"), Entry(field: "effect", rule: "3.5-3"), Entry(field: "adm.condition", rule: "3.5-4"),
    Entry(field: "adm.safeguards", rule: "4.3"), Entry(field: "review.available", rule: "3.5-7"),
    Entry(field: "review.required_before_effect", rule: "3.7"), Entry(field: "review.flag", rule: "3.5-10"),
    Entry(field: "review.state", rule: "4.4"),
    Entry(field: "contest.window_close", rule: "3.5-9"), Entry(field: "reports", rule: "4.5"),
    Entry(field: "reasons.principal", rule: "3.8"),
    Entry(field: "reasons.restricted", rule: "3.8"), Entry(field: "reasons.rejected", rule: "3.8"),
    Entry(field: "reasons.psp_code", rule: "3.10-5"),
    Entry(field: "explanation", rule: "3.8"), Entry(field: "adverse_action", rule: "3.6"), Entry(field: "lists", rule: "given"),
    Entry(field: "individual_assessment_ref", rule: "given"), Entry(field: "versions", rule: "given"),
    Entry(field: "ai_act", rule: "3.5-11"),
    Entry(field: "refs", rule: "given"), Entry(field: "legal_hold", rule: "given"), Entry(field: "assumed", rule: "given"),
  ]
}
