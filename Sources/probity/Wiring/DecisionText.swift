// A decision for a person at a terminal.

internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Screening

struct DecisionText {
  private let view: DecisionView

  init(_ view: DecisionView) { self.view = view }

  func lines(isRestrictedShown: Bool) -> [String] {
    var lines = head
    lines += [""] + findings(isRestrictedShown)
    lines += rectification + rescreening + suppressed
    if let record = view.governance { lines += [""] + governance(record) }
    if isRestrictedShown {
      let codes = view.restrictedCodes
      lines += ["", "Restricted: \(codes.isEmpty ? "none" : codes.joined(separator: " "))"] + view.withheldLines.map { "  \($0)" }
    }
    return lines
  }

  private func text(_ name: String) -> String { Self.plain(view.decision.document[name]) }

  static func plain(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null: "–"
    case .string(let text): text
    case .number(let number): number.text
    case .bool(let flag): flag ? "yes" : "no"
    case .array(let items): items.isEmpty ? "none" : items.map { plain($0) }.joined(separator: ", ")
    case .object(let members): members.map { "\($0.name) \(plain($0.value))" }.joined(separator: ", ")
    }
  }

  private var head: [String] {
    let outcome = text("outcome")
    let style: Console.Style =
      ["approve", "release", "no_action"].contains(outcome) ? .green : ["hold", "step_up"].contains(outcome) ? .yellow : .red
    let proposed = text("proposed_outcome")
    let document = view.decision.document
    return [
      Console.styled(view.decision.decisionID, .bold),
      "  \(text("kind")) for \(view.subject ?? "an erased account"): \(Console.styled(outcome, style))"
        + (proposed == outcome ? "" : " (proposed: \(proposed))")
        + (document["amount"]?.text.map { ", \($0) \(text("currency"))" } ?? ""),
      "  on \(Self.plain(document["business_key"]?["type"])) \(Self.plain(document["business_key"]?["id"])), event \(Self.plain(document["trigger"]?["source"]))/\(Self.plain(document["trigger"]?["id"])) of \(text("occurred_at"))",
      "  reasons \(text("reasons")) · until \(text("valid_until"))\(document["on_expiry"]?.text.map { ", then \($0)" } ?? "") · supersedes \(text("supersedes"))",
      "  review: \(Self.plain(document["review"]?["flag"])), grounds \(Self.plain(document["review"]?["grounds"]))",
    ]
  }

  private func findings(_ isRestrictedShown: Bool) -> [String] {
    guard view.evidence != nil else { return ["Findings: erased with the account's key"] }
    if let human = view.evidence?["human"] { return ["Decided by a person: \(Self.plain(human))"] }
    if let earlier = view.evidence?["expired"]?.text { return ["Made because \(earlier) ran out and nobody had answered it"] }
    if let rules = view.evidence?["rescreening"]?["released"]?["rules"] {
      return ["Released: what \(text("supersedes")) rested on (\(Self.plain(rules))) counts no more"]
    }
    let found = view.findings(isRestrictedShown: isRestrictedShown)
    if found.isEmpty { return ["Findings: none"] }
    return ["Findings"]
      + found.flatMap { finding in
        let mark = finding["deciding"]?.bool == true ? "*" : " "
        let line =
          "  \(mark) \(Self.plain(finding["rule"])): \(Self.plain(finding["text"]))" + (finding["reason"]?.text.map { " [\($0)]" } ?? "")
        let hits = (finding["evidence"]?.elements ?? []).filter { $0["name"]?.text?.hasPrefix("hit of") == true }
        let owned = (finding["evidence"]?.elements ?? []).filter { $0["name"]?.text?.hasPrefix("ownership under") == true }
        return [line] + owned.map { "      \(Self.plain($0["name"])): \(Self.plain($0["value"]))".replacingOccurrences(of: "\"", with: "") }
          + hits.prefix(3).map {
            "      \(Self.plain($0["name"])): \(Self.plain($0["value"]))\(words($0))".replacingOccurrences(of: "\"", with: "")
          }
      }
  }

  /// Why a person is like the entry: their own words lie in their own box, beside the finding and not in it.
  private func words(_ hit: JSONValue) -> String {
    let name = (hit["name"]?.text ?? "").split(separator: " ").map(String.init)
    let value = (hit["value"]?.text ?? "").replacingOccurrences(of: "\"", with: "")
    guard name.count == 5, name[2].hasPrefix("persons/"), let entry = value.split(separator: " ").first else { return "" }
    return view.sentence(ofHit: name[2], list: name[4], entry: String(entry)).map { ": \($0)" } ?? ""
  }

  /// That it was made anew, because of which correction, and what it said before.
  private var rectification: [String] {
    guard let note = view.evidence?["rectification"] else { return [] }
    let trigger = view.decision.document["trigger"]
    let event = "\(Self.plain(trigger?["source"]))/\(Self.plain(trigger?["id"])) version \(Self.plain(trigger?["version"]))"
    let lists = note["lists_asked_anew"]?.bool == true ? " and whom it names to the lists" : ""
    return [
      "", "Made anew because \(event) (row \(Self.plain(note["correction"]))) corrected what the account is known by",
      "  corrected  \(Self.plain(note["fields"]))\(lists)",
      "  before     \(Self.plain(note["before"])), now \(text("outcome")): \(text("rectification"))",
    ]
  }

  /// Why what the lists say of the account changed, and how.
  private var rescreening: [String] {
    guard let note = view.evidence?["rescreening"] else { return [] }
    let why =
      switch note["cause"]?.text {
      case "list_delta": "lists changed"
      case "suppression": "a reviewer said that a hit is somebody else"
      case "correction": "whom the account names was corrected"
      default: "a reviewer's word about a hit was taken back"
      }
    let versions = (view.decision.document["lists"]?.elements ?? []).map { list in
      "\(Self.plain(list["list"])) \((list["version"]?.text ?? "").prefix(12))" + (list["published_on"]?.text.map { " of \($0)" } ?? "")
    }
    return ["", "Made because \(why)" + (versions.isEmpty ? "" : ": \(versions.joined(separator: ", "))")]
      + hitLines("new", note["appeared"]) + hitLines("gone", note["vanished"])
  }

  private func hitLines(_ word: String, _ hits: JSONValue?) -> [String] {
    (hits?.elements ?? []).map { hit in
      "  \(word)  \(Self.plain(hit["party"])) is like \(Self.plain(hit["list"]))/\(Self.plain(hit["entry"])) at \(Self.plain(hit["score"]))"
    }
  }

  /// Hits that do not count because a reviewer called them somebody else.
  private var suppressed: [String] {
    let hits = view.hits.filter { $0.suppression != nil }
    if hits.isEmpty { return [] }
    return ["", "Suppressed hits, which count for nothing"]
      + hits.map { hit in
        let until = hit.suppression?.until.map { ", until \($0)" } ?? ""
        return
          "    \(hit.party) is like \(hit.list)/\(hit.entryID) at \(hit.score): somebody else, said \(hit.suppression?.by ?? "") on \(hit.suppression?.at.description ?? "")\(until)"
      }
  }

  private func governance(_ record: JSONValue) -> [String] {
    var lines = ["Governance: \(Self.plain(record["governance_status"]))"]
    lines.append(
      "  purpose    \(Self.plain(record["purpose"]?["id"])) (policy section B \(Self.plain(record["purpose"]?["policy_b"])), row \(Self.plain(record["purpose"]?["policy_j"])))"
    )
    lines.append("  controller \(Self.plain(record["controller"]?["entity"])) · stored in \(Self.plain(record["storage"]?["regions"]))")
    let used = (record["data_used"]?.elements ?? []).map { data in
      Self.plain(data["category"]) + (data["in_policy_row"]?.bool == true ? "" : " (outside the row)")
    }
    lines.append("  read       \(used.isEmpty ? "nothing" : used.joined(separator: ", "))")
    for subject in record["subjects"]?.members ?? [] {
      let basis = subject.value["lawful_basis"]
      lines.append(
        "  basis      \(subject.name): \(Self.plain(basis?["primary"])) (\(Self.plain(basis?["status"]))), regimes \(Self.plain(subject.value["regimes"])), condition \(Self.plain(subject.value["adm"]?["condition"]))"
      )
    }
    lines.append("  automation \(Self.plain(record["automation"]?["level"])) · effect \(Self.plain(record["effect"]?["level"]))")
    for gate in record["decision"]?["gates"]?.elements ?? [] {
      lines.append(
        "  gate       rule \(Self.plain(gate["rule"])): \(Self.plain(gate["from"])) → \(Self.plain(gate["to"])), \(Self.plain(gate["status"])), needs \(Self.plain(gate["needs"]))"
      )
    }
    if let defects = record["policy"]?["defects"]?.elements, !defects.isEmpty {
      lines.append("  defects    \(Self.plain(record["policy"]?["defects"]))")
    }
    for retention in record["retention"]?.elements ?? [] {
      lines.append("  keep       \(Self.plain(retention["class"])) until \(Self.plain(retention["earliest_deletion"]))")
    }
    return lines
  }
}
