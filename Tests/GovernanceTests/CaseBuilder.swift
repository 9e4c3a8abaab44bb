import Formats
import Testing

/// One case of counsel's: short facts as JSON, with the members that differ.
struct Case {
  var kind = "seller_registration"
  var outcome = "decline"
  var at = "2026-09-15T10:00:00Z"
  var decision = ""
  var subjects = [seller("DE")]
  var data: [String] = ["S.ACCT"]
  /// Whole entries, used instead of `data` where given.
  var entries: [String]?
  var more: [String] = []

  var json: String {
    let used = entries ?? data.map { #"{"category": "\#($0)"}"# }
    let head = #""decision": {"kind": "\#(kind)", "outcome": "\#(outcome)", "at": "\#(at)"\#(decision.isEmpty ? "" : ", " + decision)}"#
    return "{"
      + ([head, "\"subjects\": [\(subjects.joined(separator: ", "))]", "\"data_used\": [\(used.joined(separator: ", "))]"] + more).joined(
        separator: ", ") + "}"
  }

  func record() throws -> JSONValue {
    let found = try GovernanceTests.record(json)
    if let errors = found["errors"] { Issue.record("\(errors.json) for \(json)") }
    return found
  }
}

/// A sole trader selling from a country.
func seller(_ country: String, _ more: String = "") -> String {
  #"{"ref": "s", "role": "seller", "kind": "sole_trader", "residence": "\#(country)", "establishment": "\#(country)"\#(more.isEmpty ? "" : ", " + more)}"#
}

/// A consumer who buys from a country.
func buyer(_ country: String, _ more: String = "") -> String {
  #"{"ref": "b", "role": "buyer", "kind": "consumer", "residence": "\#(country)"\#(more.isEmpty ? "" : ", " + more)}"#
}

/// A company that sells.
func company(_ country: String, _ more: String = "") -> String {
  #"{"ref": "co", "role": "seller", "kind": "legal_entity", "establishment": "\#(country)"\#(more.isEmpty ? "" : ", " + more)}"#
}

/// A person of the company.
func director(_ country: String, _ more: String = "") -> String {
  #"{"ref": "d", "role": "director", "kind": "company_person", "residence": "\#(country)"\#(more.isEmpty ? "" : ", " + more)}"#
}

/// Every element of meaningful human involvement.
let fullReview =
  #""automation": {"human": {"reviewer": "r1", "trained": true, "saw_inputs": true, "other_info": true, "authority": true, "rationale": "note 7", "opened_at": "2026-01-01T08:00:00Z", "closed_at": "2026-01-01T08:20:00Z"}}"#
