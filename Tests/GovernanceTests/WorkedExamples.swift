/// The worked examples of the format, facts and what to expect of the record.
enum WorkedExamples {
  static let all: [(name: String, text: String)] = [
    (
      "An Icelandic trader's account is terminated by a rule, and she contests it",
      #"""
      {"facts": {
        "decision": {"kind": "seller_monitoring", "outcome": "terminate", "at": "2027-08-31T09:00:00Z"},
        "subjects": [{"ref": "s1", "role": "seller", "kind": "sole_trader", "residence": "IS", "establishment": "IS"}],
        "data_used": [{"category": "S.ACCT"}, {"category": "S.BIZ"}, {"category": "X.ACTV"}],
        "system_kind": "rules",
        "reasons": {"candidates": [{"code": "PR08", "factor": "refund share", "value": 0.34, "threshold": 0.3, "weight": 25}, {"code": "PR04", "factor": "orders cancelled", "value": 0.18, "threshold": 0.1, "weight": 40}]},
        "requests": [{"type": "contest", "regime": "EU_GDPR", "received": "2027-08-31"}]
      }, "record": {
        "governance_status": "valid_with_flags",
        "decision": {"outcome": "terminate", "proposed_outcome": "terminate", "effective_outcome": "terminate"},
        "policy": {"sections": ["0", "A", "B", "C", "D", "J", "N"], "applicability": "applies", "defects": ["PD-02", "PD-11", "PD-12", "PD-15"]},
        "controller": {"entity": "ENT-SG", "basis": "J", "contract_entity": "ENT-SG"},
        "purpose": {"id": "seller.monitoring", "policy_b": "B09", "policy_j": "J02"},
        "data_used": [{"category": "S.ACCT", "in_policy_row": true}, {"category": "S.BIZ", "in_policy_row": true}, {"category": "X.ACTV"}],
        "storage": {"regions": ["DE", "SG"], "row": "EU_EEA"},
        "subjects": {"s1": {"age_check": "over_18", "regimes": ["EU_GDPR"], "lawful_basis": {"regime": "EU_GDPR", "primary": "eu-gdpr:A6-1-f", "alternates": ["eu-gdpr:A6-1-b-contract-performance"], "conditions": ["LI-SEC"], "lia_ref": "format:lia", "status": "outside_policy"}, "effect": {"level": "legal"}, "adm": {"condition": "contract_necessity"}, "review": {"grounds": ["policy_J", "GDPR22", "P2B"]}}},
        "automation": {"level": "solely_automated"},
        "effect": {"level": "legal", "basis": "terminate on seller_monitoring"},
        "adm": {"condition": "contract_necessity", "safeguards": ["express_view", "human_intervention", "contest"]},
        "review": {"available": true, "grounds": ["policy_J", "GDPR22", "P2B"], "flag": "offer", "state": "requested"},
        "ai_act": {"system_kind": "rules"},
        "requests": [{"id": "r1", "type": "contest", "regime": "EU_GDPR", "received": "2027-08-31", "verified": true, "due": "2027-09-30", "max_due": "2027-11-30", "answer": {"result": "fulfil", "template_id": "AN-CONTEST", "discloses": ["reasons", "procedure", "factors"]}}],
        "reasons": {"principal": ["PR04", "PR08"], "psp_code": "AG01"},
        "notices": [{"template_id": "NT-ADM-EU", "kind": "adm", "due": "2027-08-31"}, {"template_id": "NT-P2B4", "kind": "statement_of_reasons", "due": "2027-08-31"}],
        "retention": [{"field_group": "decision_proof", "class": "RC-GOV", "starts_event": "decision", "earliest_deletion": "2030-08-31"}]
      }}
      """#
    ),
    (
      "A Moldovan resident registers from Portugal and is declined",
      #"""
      {"facts": {
        "decision": {"kind": "buyer_registration", "outcome": "decline", "at": "2026-06-30T20:15:00+03:00"},
        "subjects": [{"ref": "b", "role": "buyer", "kind": "consumer", "residence": "MD", "access_country": "PT"}],
        "data_used": [{"category": "B.ACCT"}],
        "reasons": {"candidates": [{"code": "PR01", "factor": "identity not confirmed"}]}
      }, "record": {
        "governance_status": "valid_with_flags",
        "decision": {"outcome": "decline", "proposed_outcome": "decline", "effective_outcome": "decline"},
        "policy": {"sections": ["0", "A", "B", "C", "D", "N"], "applicability": "deferred_cis", "defects": ["PD-08", "PD-11", "PD-16"]},
        "controller": {"entity": "ENT-CIS", "basis": "0", "contract_entity": "ENT-CIS"},
        "jurisdiction": {"conflicts": ["RESIDENT_X_ACCESS_EEA"]},
        "purpose": {"id": "buyer.registration", "policy_b": "B01,B03", "policy_j": "J01"},
        "data_used": [{"category": "B.ACCT", "in_policy_row": true}],
        "subjects": {"b": {"age_check": "over_18", "regimes": ["EU_GDPR", "CIS_LOCAL"], "lawful_basis": {"regime": "CIS_LOCAL", "status": "deferred"}, "further_bases": [{"for": "precaution", "regime": "EU_GDPR", "primary": "eu-gdpr:A6-1-b-contract-performance", "alternates": ["eu-gdpr:A6-1-f"], "conditions": ["LI-SEC"], "lia_ref": "format:lia", "status": "supported"}], "effect": {"level": "similarly_significant"}, "adm": {"condition": "contract_necessity"}, "review": {"grounds": ["GDPR22"]}}},
        "automation": {"level": "solely_automated"},
        "profiling": true,
        "effect": {"level": "similarly_significant", "basis": "decline on buyer_registration"},
        "adm": {"condition": "contract_necessity", "safeguards": ["express_view", "human_intervention", "contest"]},
        "review": {"available": true, "grounds": ["GDPR22"], "flag": "offer", "state": "not_requested"},
        "ai_act": {"system_kind": "ml"},
        "reasons": {"principal": ["PR01"], "psp_code": "AG01"},
        "notices": [{"template_id": "NT-ADM-EU", "kind": "adm", "due": "2026-06-30"}],
        "retention": [{"field_group": "decision_proof", "class": "RC-GOV", "starts_event": "decision", "earliest_deletion": "2029-06-30"}]
      }}
      """#
    ),
    (
      "A Mexican company with a Spanish director; the vendor's warranty is missing",
      #"""
      {"facts": {
        "decision": {"kind": "seller_registration", "outcome": "approve", "at": "2026-09-15T16:00:00Z"},
        "subjects": [{"ref": "co", "role": "seller", "kind": "legal_entity", "establishment": "MX"}, {"ref": "dir", "role": "director", "kind": "company_person", "residence": "ES"}],
        "data_used": [{"category": "S.BIZ"}, {"category": "T.COMP", "source": "vendor:screening", "warranty_ref": null, "subjects": ["dir"]}],
        "lists": [{"list": "UN consolidated", "authority": "UN", "status": "cleared", "subject": "dir"}],
        "recipients": [{"class": "R-CLOUD", "country": "SG"}, {"class": "R-RISK", "country": "JP", "data": ["S.BIZ"]}]
      }, "record": {
        "governance_status": "blocked_unlawful",
        "decision": {"outcome": "approve", "proposed_outcome": "approve", "effective_outcome": "hold", "gates": [{"rule": "3.10-4", "status": "blocked_unlawful", "from": "approve", "to": "approve", "needs": "warranty_ref"}]},
        "policy": {"sections": ["0", "A", "B", "C", "D", "M", "N"], "applicability": "applies", "defects": ["PD-02", "PD-07", "PD-09", "PD-15"]},
        "controller": {"entity": "ENT-SG", "basis": "M", "contract_entity": "ENT-SG"},
        "purpose": {"id": "seller.kyc.registration", "policy_b": "B01", "policy_j": "J02"},
        "data_used": [{"category": "S.BIZ", "in_policy_row": true}, {"category": "T.COMP"}],
        "storage": {"regions": ["US", "SG"], "row": "AMERICAS"},
        "recipients": [{"class": "R-CLOUD", "transfer_tool": "A46-2-c", "tia_ref": "format:tia"}, {"class": "R-RISK", "transfer_tool": "A45-3"}],
        "subjects": {"co": {"lawful_basis": {"status": "none_required"}, "adm": {"condition": "not_applicable"}}, "dir": {"age_check": "over_18", "regimes": ["EU_GDPR"], "lawful_basis": {"regime": "EU_GDPR", "primary": "eu-gdpr:A6-1-f", "conditions": ["LI-SEC"], "lia_ref": "format:lia", "status": "outside_policy"}, "adm": {"condition": "none_required"}}},
        "automation": {"level": "solely_automated"},
        "profiling": true,
        "adm": {"condition": "none_required"},
        "review": {"required_before_effect": true, "flag": "mandatory", "state": "not_requested"},
        "ai_act": {"system_kind": "ml"},
        "retention": [{"field_group": "decision_proof", "class": "RC-GOV", "starts_event": "decision", "earliest_deletion": "2029-09-15"}]
      }}
      """#
    ),
    (
      "BNPL for a Brazilian whose age is unknown",
      #"""
      {"facts": {
        "decision": {"kind": "bnpl_eligibility", "outcome": "approve", "at": "2026-03-10T10:00:00-03:00", "amount": 45000, "currency": "BRL"},
        "subjects": [{"ref": "b", "role": "buyer", "kind": "consumer", "residence": "BR", "age": null}],
        "data_used": [{"category": "B.ACCT"}, {"category": "B.ORD"}, {"category": "X.USAG"}],
        "credit": {"lender": "third_party"},
        "recipients": [{"class": "R-CRED", "country": "BR"}],
        "requests": [{"type": "access", "regime": "BR_LGPD", "received": "2026-03-12"}]
      }, "record": {
        "governance_status": "valid",
        "decision": {"outcome": "step_up", "proposed_outcome": "approve", "effective_outcome": "step_up", "gates": [{"rule": "3.10-3", "from": "approve", "to": "step_up", "needs": "age"}]},
        "policy": {"sections": ["0", "A", "B", "C", "D", "G", "L", "N"], "applicability": "applies", "defects": ["PD-01", "PD-05", "PD-12"]},
        "controller": {"entity": "ENT-SG", "basis": "L", "contract_entity": "ENT-SG"},
        "independent_controllers": ["seller", "lender"],
        "credit_role": "credit_intermediary",
        "purpose": {"id": "buyer.bnpl"},
        "data_used": [{"category": "B.ACCT"}, {"category": "B.ORD"}, {"category": "X.USAG"}],
        "storage": {"regions": ["US"], "row": "AMERICAS", "conflict": true},
        "recipients": [{"class": "R-CRED"}],
        "subjects": {"b": {"age_check": "unknown", "regimes": ["BR_LGPD"], "lawful_basis": {"regime": "BR_LGPD", "primary": "gov:br-A7-X", "alternates": ["gov:br-A7-V"], "status": "supported"}, "adm": {"condition": "br_art20"}, "review": {"grounds": ["policy_L", "LGPD20"]}}},
        "automation": {"level": "solely_automated"},
        "profiling": true,
        "adm": {"condition": "br_art20", "safeguards": ["contest", "explanation"]},
        "review": {"available": true, "grounds": ["policy_L", "LGPD20"], "flag": "offer", "state": "not_requested"},
        "ai_act": {"system_kind": "ml"},
        "requests": [{"id": "r1", "type": "access", "regime": "BR_LGPD", "received": "2026-03-12", "verified": true, "due": "2026-03-27", "answer": {"result": "fulfil", "template_id": "AN-ACCESS", "discloses": ["data", "reasons", "procedure", "factors"]}}],
        "reasons": {"psp_code": "AG01"},
        "notices": [{"template_id": "NT-BR20", "kind": "adm", "due": "2026-03-10"}],
        "adverse_action": {"credit_characterisation": "credit"},
        "retention": [{"field_group": "access_logs", "class": "RC-MCI", "starts_event": "decision", "earliest_deletion": "2026-09-10"}, {"field_group": "decision_proof", "class": "RC-GOV", "starts_event": "decision", "earliest_deletion": "2029-03-10"}]
      }}
      """#
    ),
    (
      "A US company's payout is frozen on an OFAC match",
      #"""
      {"facts": {
        "decision": {"kind": "payment_kyc", "outcome": "freeze", "at": "2026-12-22T15:00:00-05:00", "amount": 1250000, "currency": "USD"},
        "subjects": [{"ref": "co", "role": "seller", "kind": "legal_entity", "establishment": "US"}, {"ref": "ubo", "role": "ubo", "kind": "company_person", "residence": "CA"}],
        "data_used": [{"category": "S.PAY"}, {"category": "T.COMP", "source": "vendor:screening"}],
        "lists": [{"list": "OFAC SDN", "authority": "US_OFAC", "status": "confirmed", "score": 0.98}],
        "reasons": {"candidates": [{"code": "PR17", "factor": "owner on the OFAC SDN list"}]}
      }, "record": {
        "governance_status": "valid",
        "decision": {"outcome": "freeze", "proposed_outcome": "freeze", "effective_outcome": "freeze"},
        "policy": {"sections": ["0", "A", "B", "C", "D", "K", "N"], "applicability": "applies", "defects": ["PD-05"]},
        "controller": {"entity": "ENT-USC", "basis": "K", "contract_entity": "ENT-USC"},
        "purpose": {"id": "txn.payment_kyc", "policy_b": "B05,B09", "policy_j": "J03"},
        "data_used": [{"category": "S.PAY"}, {"category": "T.COMP"}],
        "storage": {"regions": ["US"], "row": "AMERICAS", "conflict": true},
        "subjects": {"co": {"lawful_basis": {"status": "none_required"}, "adm": {"condition": "not_applicable"}}, "ubo": {"age_check": "over_18", "regimes": ["OTHER"], "lawful_basis": {"regime": "OTHER", "status": "none_required"}, "adm": {"condition": "none_required"}}},
        "automation": {"level": "solely_automated"},
        "profiling": true,
        "adm": {"condition": "none_required"},
        "review": {"state": "not_requested"},
        "ai_act": {"system_kind": "ml"},
        "reasons": {"principal": ["PR17"], "psp_code": "AC06"},
        "notices": [{"template_id": "NT-GENERIC", "kind": "generic", "due": "2026-12-22"}],
        "reports": [{"kind": "OFAC_BLOCK", "authority": "US_OFAC", "due": "2027-01-07"}],
        "retention": [{"field_group": "sanctions", "class": "RC-OFAC", "starts_event": "transaction", "earliest_deletion": "2036-12-22"}, {"field_group": "decision_proof", "class": "RC-GOV", "starts_event": "decision", "earliest_deletion": "2029-12-22"}]
      }}
      """#
    ),
    (
      "A Lithuanian trader's advance, counter-offered by a reviewer after a model, with a supplementary notice",
      #"""
      {"facts": {
        "decision": {"kind": "advance_withdrawal", "outcome": "approve_limited", "at": "2027-12-15T09:00:00Z", "amount": 300000, "currency": "EUR"},
        "subjects": [{"ref": "s1", "role": "seller", "kind": "sole_trader", "residence": "LT", "establishment": "LT"}],
        "data_used": [{"category": "B.ORD"}, {"category": "S.PAY"}],
        "automation": {"human": {"reviewer": "rev-4", "trained": true, "saw_inputs": true, "other_info": true, "authority": true, "rationale": "see file note", "opened_at": "2027-12-15T08:00:00Z", "closed_at": "2027-12-15T08:25:00Z"}},
        "refs": {"supplementary_notice": "SN-4"},
        "recipients": [{"class": "R-CRED", "country": "US", "dpf_certified": true, "data": ["B.ORD"]}],
        "reasons": {"candidates": [{"code": "SCORE", "factor": "score under cut-off"}, {"code": "PR05", "factor": "two open advances", "weight": 30}]}
      }, "record": {
        "governance_status": "valid",
        "decision": {"outcome": "approve_limited", "proposed_outcome": "approve_limited", "effective_outcome": "approve_limited"},
        "policy": {"sections": ["0", "A", "B", "C", "D", "J", "N"], "applicability": "applies", "defects": ["PD-04", "PD-15"]},
        "controller": {"entity": "ENT-SG", "basis": "J", "contract_entity": "ENT-SG"},
        "purpose": {"id": "seller.advance_withdrawal", "policy_b": "B05", "policy_j": "J08"},
        "data_used": [{"category": "B.ORD", "in_policy_row": true}, {"category": "S.PAY"}],
        "storage": {"regions": ["DE", "SG"], "row": "EU_EEA"},
        "recipients": [{"class": "R-CRED", "transfer_tool": "A45-3"}],
        "subjects": {"s1": {"age_check": "over_18", "regimes": ["EU_GDPR"], "lawful_basis": {"regime": "EU_GDPR", "primary": "eu-gdpr:A6-1-b-contract-performance", "alternates": ["eu-gdpr:A6-1-f"], "conditions": ["LI-OPS"], "lia_ref": "format:lia", "status": "supported"}, "effect": {"level": "similarly_significant"}, "adm": {"condition": "none_required"}}},
        "automation": {"level": "human_in_the_loop"},
        "profiling": true,
        "effect": {"level": "similarly_significant", "basis": "approve_limited on advance_withdrawal"},
        "adm": {"condition": "none_required"},
        "review": {"state": "not_requested"},
        "ai_act": {"system_kind": "ml", "high_risk": true, "point": "5(b)", "in_force": true},
        "reasons": {"principal": ["PR05"], "rejected": [{"code": "SCORE", "why": "not_a_factor"}], "psp_code": "AG01"},
        "notices": [{"template_id": "NT-GENERIC", "kind": "generic", "due": "2027-12-15"}],
        "adverse_action": {"credit_characterisation": "undetermined"},
        "retention": [{"field_group": "logs", "class": "RC-AIACT-LOG", "starts_event": "decision", "earliest_deletion": "2028-06-15"}, {"field_group": "decision_proof", "class": "RC-GOV", "starts_event": "decision", "earliest_deletion": "2030-12-15"}]
      }}
      """#
    ),
  ]
}
