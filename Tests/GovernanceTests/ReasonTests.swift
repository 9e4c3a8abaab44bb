import Formats
import Testing

@Suite("Reasons") struct ReasonTests {
  private func reasons(_ candidates: String, outcome: String = "decline", _ more: String = "") throws -> JSONValue {
    try Case(outcome: outcome, subjects: [company("SG")], more: [#""reasons": {"candidates": [\#(candidates)]\#(more)}"#]).record()
  }

  @Test func theHeaviestFourStandInOrder() throws {
    let record = try reasons(
      #"{"code": "PR01", "factor": "a", "weight": 1}, {"code": "PR02", "factor": "b", "weight": 5.5}, {"code": "PR03", "factor": "c", "weight": 5.25}, {"code": "PR04", "factor": "d", "weight": 30}, {"code": "PR05", "factor": "e", "weight": 2}, {"code": "PR06", "factor": "f", "weight": 0.5}"#
    )
    #expect(record.texts("reasons.principal") == ["PR04", "PR02", "PR03", "PR05"])
    #expect(record.column("reasons.rejected", "code") == ["PR01", "PR06"])
    #expect(record.column("reasons.rejected", "why") == ["over_four", "over_four"])
    #expect(record.column("explanation.factors", "factor") == ["d", "b", "c", "e"])
    #expect(record.text("explanation.direction") == "against")
  }

  @Test func equalWeightsKeepTheOrderOfTheFactsAndACodeCountsOnce() throws {
    let record = try reasons(
      #"{"code": "PR09", "factor": "a"}, {"code": "PR02", "factor": "b"}, {"code": "PR09", "factor": "heavier", "weight": 2}, {"code": "PR01", "factor": "c"}"#
    )
    #expect(record.texts("reasons.principal") == ["PR09", "PR02", "PR01"])
    #expect(record.column("explanation.factors", "factor") == ["heavier", "b", "c"])
    #expect(record.column("reasons.rejected", "code") == [])
  }

  @Test func aScoreAStatusAndWhatDidNotMoveAreNoReasons() throws {
    let record = try reasons(
      #"{"code": "SCORE", "factor": "under cut-off", "weight": 99}, {"code": "PR03", "factor": "x", "weight": 0}, {"code": "PEP", "factor": "mayor"}, {"code": "PR04", "factor": "y", "weight": -2}, {"code": "PR05", "factor": "z"}"#
    )
    #expect(record.texts("reasons.principal") == ["PR05"])
    #expect(record.column("reasons.rejected", "code") == ["SCORE", "PR03", "PEP", "PR04"])
    #expect(record.column("reasons.rejected", "why") == ["not_a_factor", "did_not_move", "pep_alone", "did_not_move"])
  }

  @Test func aFavourableOutcomeHasNeitherReasonsNorRejections() throws {
    let record = try reasons(#"{"code": "PR03", "factor": "x"}, {"code": "SCORE", "factor": "s"}"#, outcome: "approve")
    #expect(record.texts("reasons.principal") == [])
    #expect(record.column("reasons.rejected", "code") == [])
    #expect(record[path: "explanation.direction"] == .null)
    #expect(record.text("explanation.plain_text")?.isEmpty == false)
  }

  @Test(arguments: [
    ("decline", "PR01", "AG01"), ("decline", "PR17", "RR04"), ("freeze", "PR17", "AC06"), ("freeze", "PR01", "AC06"),
    ("hold", "PR01", "AG01"), ("step_up", "PR17", "RR04"),
  ])
  func thePaymentProviderIsToldACode(outcome: String, code: String, told: String) throws {
    #expect(try reasons(#"{"code": "\#(code)", "factor": "f"}"#, outcome: outcome).text("reasons.psp_code") == told)
    let hidden = try reasons(#"{"code": "\#(code)", "factor": "f"}"#, outcome: outcome, #", "restricted": [{"code": "RX01"}]"#)
    #expect(hidden.text("reasons.psp_code") == "MS03")
  }

  @Test func restrictedReasonsStayApart() throws {
    let record = try reasons(
      #"{"code": "PR01", "factor": "f"}"#, outcome: "decline",
      #", "restricted": [{"code": "RX05", "norm": "GB:order", "review_at": "2027-01-01"}, {"code": "RX01"}, {"code": "RX06", "review_at": null}], "trade_secret": [{"claimed_by": "scores", "covers": "weights"}]"#
    )
    #expect(record.column("reasons.restricted", "code") == ["RX05", "RX01", "RX06", "null"])
    #expect(record.column("reasons.restricted", "class") == ["authority_order", "tipping_off", "security_sensitive", "trade_secret"])
    #expect(record.column("reasons.restricted", "norm") == ["GB:order", "null", "null", "null"])
    #expect(record.column("reasons.restricted", "review_at") == ["2027-01-01", "2027-09-15", "null", "null"])
    #expect(record.text("governance_status") == "valid")
  }

  @Test func nothingButRestrictedReasonsWaits() throws {
    for (code, status) in [("RX01", "hold_legal"), ("RX06", "hold_legal")] {
      let record = try reasons(#"{"code": "SCORE", "factor": "s"}"#, outcome: "decline", #", "restricted": [{"code": "\#(code)"}]"#)
      #expect(record.text("governance_status") == status)
      #expect(record.column("decision.gates", "rule") == ["3.8"])
      #expect(record.column("decision.gates", "needs") == ["null"])
    }
    #expect(try reasons("", outcome: "approve", #", "restricted": [{"code": "RX01"}]"#).text("governance_status") == "valid")
    #expect(
      try reasons("", outcome: "decline", #", "trade_secret": [{"claimed_by": "a", "covers": "b"}]"#).text("governance_status") == "valid")
  }

  @Test func textTemplateAndNoticesDoNotTellARestrictedReason() throws {
    for candidates in ["", #"{"code": "PR01", "factor": "f", "value": 1, "threshold": 2}"#] {
      let open = try reasons(candidates)
      let hidden = try reasons(candidates, outcome: "decline", #", "restricted": [{"code": "RX02", "norm": "SG:CDSA-48"}]"#)
      #expect(open[path: "explanation"] == hidden[path: "explanation"])
      #expect(open[path: "notices"] == hidden[path: "notices"])
      for word in ["RX", "suspicio", "report", "CDSA"] { #expect(hidden.text("explanation.plain_text")?.contains(word) == false) }
    }
  }

  @Test func valuesOfAnyKindAreExplained() throws {
    let record = try reasons(
      #"{"code": "PR08", "factor": "refund share", "value": 0.34, "threshold": 0.3}, {"code": "PR16", "factor": "place", "value": ["XK"], "threshold": null}"#
    )
    #expect(record[path: "explanation.factors.0.value"]?.json == "0.34")
    #expect(record[path: "explanation.factors.1.value"]?.json == #"["XK"]"#)
    #expect(record.text("explanation.counterfactual")?.contains("0.3") == true)
  }
}
