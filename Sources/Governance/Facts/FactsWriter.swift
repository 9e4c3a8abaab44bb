public import Formats
internal import Reference

extension GovernanceFacts {
  /// The facts as JSON of `governance-facts` section 2, every member stated, so that `probity governance record` gives the same record again.
  ///
  /// One thing has no form but absence: an age that was verified without a number. The reader will list it as assumed.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.object("decision") { json in
      json.member("kind", kind)
      json.member("outcome", outcome)
      json.member("at", at.description)
      json.member("amount", amountMinor)
      json.member("currency", currency?.code)
      json.member("hold_expiry", holdExpiry?.description)
      json.member("auto_release", autoRelease)
    }
    json.array("subjects", subjects) { json, subject in subject.write(to: &json) }
    json.member("confirmed_by", confirmedBy)
    writeData(&json)
    writeRecipients(&json)
    writeAutomation(&json)
    json.member("system_kind", systemKind)
    writeLists(&json)
    json.member("individual_assessment_ref", individualAssessmentRef)
    writeReasons(&json)
    json.array("legal_norms", legalNorms) { json, norm in
      json.member("norm", norm.norm.text)
      json.member("subjects", norm.subjects.map(ref))
    }
    json.member("obliged_entity", obligedEntity)
    json.member("obliged_norm", obligedNorm?.text)
    json.member("aml_extended_until", amlExtendedUntil?.description)
    json.member("exemptions", exemptions.map(\.rawValue))
    json.object("refs") { json in
      refs.write(to: &json)
      json.member("compatibility", refs.compatibility)
    }
    writeCredit(&json)
    writeRest(&json)
    json.endObject()
  }

  private func ref(_ index: Int) -> String { subjects[index].ref }

  private func writeData(_ json: inout JSONWriter) {
    json.array("data_used", dataUsed) { json, entry in
      entry.writeWhat(to: &json, subjects: entry.subjects.map(ref))
      json.member("special", entry.isSpecial)
      json.member("special_authority", entry.specialAuthority)
      json.member("criminal", entry.isCriminal)
      json.member("criminal_authority", entry.criminalAuthority?.text)
      json.member("ccpa_sensitive", entry.isCCPASensitive)
      json.member("patrimonial", entry.isPatrimonial)
      json.member("cdd", entry.isCDD)
    }
    json.member("held", held.map(\.text))
  }

  private func writeRecipients(_ json: inout JSONWriter) {
    json.array("recipients", recipients) { json, entry in
      entry.writeWho(to: &json)
      json.member("tia_ref", entry.tiaRef)
      json.member("dpf_certified", entry.isDPFCertified)
    }
    json.member("remote_access", remoteAccess.map(\.code))
  }

  private func writeAutomation(_ json: inout JSONWriter) {
    json.object("automation") { json in
      json.member("automated_steps", automation.hasAutomatedSteps)
      if let human = automation.human {
        json.object("human") { json in human.write(to: &json) }
      } else {
        json.nothing("human")
      }
      if let provider = automation.upstreamProvider, let use = automation.upstreamUse {
        json.object("upstream") { json in
          json.member("provider", provider)
          json.member("use", use)
        }
      } else {
        json.nothing("upstream")
      }
      json.member("profiling", automation.isProfiling)
      json.member("contract_necessary", automation.isContractNecessary)
    }
  }

  private func writeLists(_ json: inout JSONWriter) {
    json.array("lists", lists) { json, entry in entry.write(to: &json, subject: entry.subject.map(ref)) }
  }

  private func writeReasons(_ json: inout JSONWriter) {
    json.object("reasons") { json in
      json.array("candidates", candidates) { json, candidate in
        json.member("code", candidate.code)
        json.member("factor", candidate.factor)
        json.key("value")
        json.value(candidate.value)
        json.key("threshold")
        json.value(candidate.threshold)
        json.member("weight", candidate.weight)
      }
      json.array("restricted", restricted) { json, reason in
        json.member("code", reason.code)
        json.member("norm", reason.norm?.text)
        json.member("review_at", reason.reviewAt?.description)
      }
      json.array("trade_secret", tradeSecrets) { json, claim in
        json.member("claimed_by", claim.claimedBy)
        json.member("covers", claim.covers)
      }
    }
  }

  private func writeCredit(_ json: inout JSONWriter) {
    json.object("credit") { json in
      json.member("lender", credit.lender)
      json.member("role", credit.role)
      json.member("characterisation", credit.characterisation)
      json.member("application_complete_at", credit.applicationCompleteAt?.description)
      json.member("notified_at", credit.notifiedAt?.description)
      json.member("counteroffer_accepted", credit.isCounterofferAccepted)
      json.member("consumer_report_used", credit.isConsumerReportUsed)
      json.member("score", credit.score)
      json.member("key_factors", credit.keyFactors)
      json.member("revenue_usd", credit.revenueUSD)
    }
    if let inform {
      json.object("inform") { json in
        json.member("sales", inform.sales)
        json.member("gross_usd", inform.grossUSDMinor)
        json.member("requested_at", inform.requestedAt.description)
        json.member("provided", inform.isProvided)
      }
    } else {
      json.nothing("inform")
    }
  }

  private func writeRest(_ json: inout JSONWriter) {
    json.object("relationship") { json in json.member("ended_on", relationshipEndedOn?.description) }
    json.object("legal_hold") { json in legalHold.write(to: &json) }
    json.array("requests", requests) { json, request in
      json.member("type", request.type)
      json.member("regime", request.regime)
      json.member("received", request.received.description)
      json.member("id", request.id)
      json.member("channel", request.channel)
      json.member("identity_verified", request.isIdentityVerified)
      json.member("admissible_at", request.admissibleAt?.description)
      json.member("appeal_of", request.appealOf)
      json.array("clock_stops", request.clockStops) { json, stop in stop.write(to: &json) }
    }
    json.object("packs") { json in
      json.member("policy", policyID)
      json.member("law", lawID)
    }
    json.member("lang", lang)
    json.member("record_id", recordID)
    json.object("versions") { json in versions.write(to: &json) }
  }
}

extension FactsSubject {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("ref", ref)
    json.member("role", role)
    json.member("kind", kind)
    json.member("registered", registered)
    json.member("residence", residence?.code)
    json.member("account_country", accountCountry?.code)
    json.member("delivery_country", deliveryCountry?.code)
    json.member("establishment", establishment?.code)
    json.member("access_country", accessCountry?.code)
    json.member("candidate_countries", candidateCountries.map(\.code))
    json.member("region", region?.code)
    if !isVerifiedAdult { json.member("age", age.map { Int64($0) }) }
    json.member("pep", isPEP)
    json.object("consent") { json in
      json.member("form", consentForm)
      json.member("ref", consentRef)
    }
    json.member("adm_consent_ref", admConsentRef)
    json.member("configured_basis", configuredBasis)
  }
}
