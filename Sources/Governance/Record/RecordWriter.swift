public import Formats
internal import Reference

extension DecisionGovernanceRecord {
  /// The record as canonical JSON: every member printed, in the order of section 3.1, restricted reasons included.
  ///
  /// This is the whole record. What a person or a default view may see is for the reader of the record to cut.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    writeBody(to: &json)
    json.endObject()
  }

  /// The members without the braces, so that a caller may add its own.
  func writeBody(to json: inout JSONWriter) {
    json.member("record_id", recordID)
    json.member("schema_version", Self.schemaVersion)
    json.key("prev_hash")
    json.null()
    json.member("created_at", decision.atText ?? decision.at.description)
    writeDecision(&json)
    json.member("governance_status", governanceStatus)
    writePolicy(&json)
    writeSubjects(&json)
    writePurpose(&json)
    writeDataUsed(&json)
    json.member("exemptions", exemptions.map(\.rawValue))
    json.member("permissible_purpose", permissiblePurpose)
    json.object("obliged_entity") { json in
      json.member("value", obligedEntity)
      json.member("norm", obligedNorm?.text)
    }
    writeRecipients(&json)
    writeAutomation(&json)
    writeReview(&json)
    writeRequests(&json)
    writeNotices(&json)
    writeReasons(&json)
    writeAdverseAction(&json)
    writeLists(&json)
    writeRest(&json)
  }

  private func ref(_ index: Int) -> String { subjects[index].ref }

  private func writeDecision(_ json: inout JSONWriter) {
    json.object("decision") { json in
      json.member("kind", decision.kind)
      json.member("outcome", decision.outcome)
      json.member("proposed_outcome", decision.proposedOutcome)
      json.member("effective_outcome", decision.effectiveOutcome)
      json.array("gates", decision.gates) { json, gate in
        json.member("rule", gate.rule)
        json.member("status", gate.status?.rawValue)
        json.member("from", gate.from)
        json.member("to", gate.to)
        json.member("needs", gate.needs)
      }
      json.member("at", decision.atText ?? decision.at.description)
      json.member("amount", decision.amountMinor)
      json.member("currency", decision.currency?.code)
      json.member("hold_expiry", decision.holdExpiryText ?? decision.holdExpiry?.description)
    }
  }

  private func writePolicy(_ json: inout JSONWriter) {
    json.object("policy") { json in
      json.member("id", policy.id)
      json.member("version", policy.version)
      json.member("sections", policy.sections)
      json.member("applicability", policy.applicability)
      json.member("defects", policy.defects)
    }
    json.object("controller") { json in
      json.member("entity", controller.entity)
      json.member("basis", controller.basis)
      json.member("contract_entity", controller.contractEntity)
    }
    json.member("independent_controllers", independentControllers)
    json.member("credit_role", creditRole)
  }

  private func writeSubjects(_ json: inout JSONWriter) {
    json.object("subjects") { json in
      for subject in subjects {
        json.object(subject.ref) { json in
          json.member("role", subject.role)
          json.member("kind", subject.kind)
          json.member("age_check", subject.ageCheck?.rawValue)
          json.member("regimes", subject.regimes.map(\.rawValue))
          json.object("lawful_basis") { json in subject.lawfulBasis.write(to: &json) }
          json.array("further_bases", subject.furtherBases) { json, basis in basis.write(to: &json) }
          json.object("effect") { json in json.member("level", subject.effect) }
          json.object("adm") { json in json.member("condition", subject.condition) }
          json.object("review") { json in json.member("grounds", subject.grounds.map(\.rawValue)) }
        }
      }
    }
    json.object("jurisdiction") { json in
      json.object("inputs") { json in
        json.member("residence", jurisdiction.residence?.code)
        json.member("account", jurisdiction.account?.code)
        json.member("establishment", jurisdiction.establishment?.code)
        json.member("delivery", jurisdiction.delivery?.code)
        json.member("access", jurisdiction.access?.code)
      }
      json.member("conflicts", jurisdiction.conflicts.map(\.rawValue))
      json.member("confirmed_by", jurisdiction.confirmedBy)
    }
  }

  private func writePurpose(_ json: inout JSONWriter) {
    json.object("purpose") { json in
      json.member("id", purpose.id)
      json.member("policy_b", purpose.policyB)
      json.member("policy_j", purpose.policyJ)
      json.member("compatibility_ref", purpose.compatibilityRef)
      json.member("mx_class", purpose.mxClass)
    }
  }

  private func writeDataUsed(_ json: inout JSONWriter) {
    json.array("data_used", dataUsed) { json, entry in
      entry.used.writeWhat(to: &json, subjects: entry.used.subjects.map(ref))
      json.member("in_policy_row", entry.inPolicyRow)
      json.member("special", entry.used.isSpecial)
      json.member("criminal", entry.used.isCriminal)
      json.member("ccpa_sensitive", entry.used.isCCPASensitive)
    }
  }

  private func writeRecipients(_ json: inout JSONWriter) {
    json.array("recipients", recipients) { json, entry in
      entry.recipient.writeWho(to: &json)
      json.member("consent_required", entry.consentRequired)
      json.member("transfer_tool", entry.transferTool?.rawValue)
      json.member("tia_ref", entry.tiaRef)
    }
    json.object("storage") { json in
      json.member("regions", storage.regions)
      json.member("row", storage.row)
      json.member("conflict", storage.conflict)
      json.member("remote_access", storage.remoteAccess.map(\.code))
    }
  }

  private func writeAutomation(_ json: inout JSONWriter) {
    json.object("automation") { json in
      json.member("level", automationLevel)
      if let human {
        json.object("human") { json in human.write(to: &json) }
      } else {
        json.nothing("human")
      }
      if let upstream {
        json.object("upstream_adm") { json in
          json.member("provider", upstream.provider)
          json.member("determinative", upstream.isDeterminative)
        }
      } else {
        json.nothing("upstream_adm")
      }
    }
    json.member("profiling", profiling)
    json.member("special_category_used", specialCategoryUsed)
    json.member("criminal_data_used", criminalDataUsed)
    json.object("effect") { json in
      json.member("level", effectLevel)
      json.member("basis", effectBasis)
    }
    json.object("adm") { json in
      json.member("condition", admCondition)
      json.member("safeguards", safeguards.map(\.rawValue))
    }
  }

  private func writeReview(_ json: inout JSONWriter) {
    json.object("review") { json in
      json.member("available", review.available)
      json.member("grounds", review.grounds.map(\.rawValue))
      json.member("required_before_effect", review.requiredBeforeEffect)
      json.member("flag", review.flag)
      json.member("why", review.why)
      json.member("state", review.state)
    }
    json.object("contest") { json in json.member("window_close", contestWindowClose?.description) }
  }

  private func writeRequests(_ json: inout JSONWriter) {
    json.array("requests", requests) { json, entry in
      json.member("id", entry.request.id)
      json.member("type", entry.request.type)
      json.member("regime", entry.request.regime)
      json.member("received", entry.request.received.description)
      json.member("verified", entry.verified)
      json.member("ack_due", entry.ackDue?.description)
      json.member("due", entry.due?.description)
      json.member("max_due", entry.maxDue?.description)
      json.member("effect_due", entry.effectDue?.description)
      json.member("due_policy", entry.duePolicy?.description)
      json.member("due_statute", entry.dueStatute?.description)
      json.member("effect_due_policy", entry.effectDuePolicy?.description)
      json.member("effect_due_statute", entry.effectDueStatute?.description)
      json.array("clock_stops", entry.request.clockStops) { json, stop in stop.write(to: &json) }
      json.object("answer") { json in entry.answer.write(to: &json) }
    }
  }

  private func writeNotices(_ json: inout JSONWriter) {
    json.array("notices", notices) { json, notice in
      json.member("template_id", notice.templateID)
      json.member("kind", notice.kind)
      json.member("due", notice.due?.description)
      json.member("sent_at", notice.sentAt?.description)
      json.member("lang", notice.lang)
    }
    json.array("reports", reports) { json, report in
      json.member("kind", report.kind)
      json.member("authority", report.authority)
      json.member("due", report.due.description)
    }
  }

  private func writeReasons(_ json: inout JSONWriter) {
    json.object("reasons") { json in
      json.member("principal", reasons.principal.map(\.rawValue))
      json.array("restricted", reasons.restricted) { json, reason in
        json.member("code", reason.code?.rawValue)
        json.member("class", reason.restrictedClass)
        json.member("norm", reason.norm?.text)
        json.member("review_at", reason.reviewAt?.description)
      }
      json.array("rejected", reasons.rejected) { json, reason in
        json.member("code", reason.code)
        json.member("why", reason.why)
      }
      json.member("psp_code", reasons.pspCode)
    }
    json.object("explanation") { json in
      json.array("factors", explanation.factors) { json, factor in
        json.member("code", factor.code)
        json.member("factor", factor.factor)
        json.key("value")
        json.value(factor.value)
        json.key("threshold")
        json.value(factor.threshold)
      }
      json.member("direction", explanation.direction)
      json.member("counterfactual", explanation.counterfactual)
      json.member("plain_text", explanation.plainText)
    }
  }

  private func writeAdverseAction(_ json: inout JSONWriter) {
    json.object("adverse_action") { json in
      json.member("reg_b_class", adverseAction.regBClass)
      json.member("application_complete_at", adverseAction.applicationCompleteAt?.description)
      json.member("notice_due", adverseAction.noticeDue?.description)
      json.member("fcra_report_used", adverseAction.fcraReportUsed)
      json.member("score", adverseAction.score)
      json.member("key_factors", adverseAction.keyFactors)
      json.member("credit_characterisation", adverseAction.creditCharacterisation?.rawValue)
      json.member("written_reasons", adverseAction.writtenReasons)
    }
  }

  private func writeLists(_ json: inout JSONWriter) {
    json.array("lists", lists) { json, entry in entry.write(to: &json, subject: entry.subject.map(ref)) }
    json.member("individual_assessment_ref", individualAssessmentRef)
  }

  private func writeRest(_ json: inout JSONWriter) {
    json.object("versions") { json in versions.write(to: &json) }
    json.object("ai_act") { json in
      json.member("system_kind", aiAct.systemKind)
      json.member("high_risk", aiAct.highRisk)
      json.member("point", aiAct.point)
      json.member("in_force", aiAct.inForce)
    }
    json.object("refs") { json in refs.write(to: &json) }
    json.array("retention", retention) { json, entry in
      json.member("field_group", entry.fieldGroup)
      json.member("class", entry.retentionClass)
      json.member("starts_event", entry.startsEvent)
      json.member("earliest_deletion", entry.earliestDeletion?.description)
      json.member("latest_deletion", entry.latestDeletion?.description)
      json.member("norm", entry.norm)
    }
    json.object("legal_hold") { json in legalHold.write(to: &json) }
    json.member("assumed", assumed)
  }
}

extension LawfulBasis {
  func write(to json: inout JSONWriter) {
    if let purpose { json.member("for", purpose) }
    json.member("regime", regime?.rawValue)
    json.member("primary", primary)
    json.member("alternates", alternates)
    json.member("conditions", conditions)
    json.member("legal_norm", legalNorm?.text)
    json.member("lia_ref", liaRef)
    json.member("consent_ref", consentRef)
    json.member("consent_form", consentForm?.rawValue)
    json.member("status", status)
  }
}

extension RequestAnswer {
  func write(to json: inout JSONWriter) {
    json.member("result", result)
    json.member("template_id", templateID)
    json.member("discloses", discloses)
    json.array("kept", kept) { json, entry in
      json.member("category", entry.category.text)
      json.member("class", entry.retentionClass)
      json.member("until", entry.until?.description)
    }
    json.member("erased", erased.map(\.text))
    json.member("use_restricted", useRestricted)
    json.member("justification", justification)
    json.member("routes", routes)
    json.array("withheld", withheld) { json, entry in
      json.member("class", entry.withheldClass)
      json.member("what", entry.what)
      json.member("refer_to", entry.referTo)
    }
  }
}
