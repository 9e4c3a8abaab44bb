public import Formats

/// Records as a table: one line for each person of each decision, codes only (RFC 4180).
public enum CSVExport {
  public static let columns = [
    "decision_id", "at", "kind", "outcome", "effective_outcome", "governance_status", "purpose", "policy_b", "policy_j", "controller",
    "subject",
    "subject_kind", "regimes", "basis", "basis_status", "alternates", "conditions", "legal_norm", "lia_ref", "further_bases", "automation",
    "effect", "condition", "grounds", "categories", "outside_policy", "storage", "defects", "notices", "retention",
  ]

  public static var head: [UInt8] { line(columns) }

  /// The lines of one record.
  public static func lines(_ record: JSONValue) -> [UInt8] {
    (record["subjects"]?.members ?? []).flatMap { line(cells(record, $0)) }
  }

  private static func cells(_ record: JSONValue, _ subject: JSONMember) -> [String] {
    let decision = record["decision"]
    let basis = subject.value["lawful_basis"]
    let used = record["data_used"]?.elements ?? []
    let further = (subject.value["further_bases"]?.elements ?? []).map { "\($0["for"]?.text ?? ""):\($0["primary"]?.text ?? "")" }
    let kept = (record["retention"]?.elements ?? []).map { "\($0["class"]?.text ?? ""):\($0["earliest_deletion"]?.text ?? "open")" }
    let notices = (record["notices"]?.elements ?? []).map { "\($0["template_id"]?.text ?? ""):\($0["due"]?.text ?? "")" }
    return [
      record["record_id"]?.text ?? "", decision?["at"]?.text ?? "", decision?["kind"]?.text ?? "", decision?["outcome"]?.text ?? "",
      decision?["effective_outcome"]?.text ?? "", record["governance_status"]?.text ?? "", record["purpose"]?["id"]?.text ?? "",
      record["purpose"]?["policy_b"]?.text ?? "", record["purpose"]?["policy_j"]?.text ?? "", record["controller"]?["entity"]?.text ?? "",
      subject.name, subject.value["kind"]?.text ?? "", texts(subject.value["regimes"]), basis?["primary"]?.text ?? "",
      basis?["status"]?.text ?? "", texts(basis?["alternates"]), texts(basis?["conditions"]), basis?["legal_norm"]?.text ?? "",
      basis?["lia_ref"]?.text ?? "", further.joined(separator: " "), record["automation"]?["level"]?.text ?? "",
      subject.value["effect"]?["level"]?.text ?? "", subject.value["adm"]?["condition"]?.text ?? "",
      texts(subject.value["review"]?["grounds"]),
      used.compactMap { $0["category"]?.text }.joined(separator: " "),
      used.filter { $0["in_policy_row"]?.bool != true }.compactMap { $0["category"]?.text }.joined(separator: " "),
      texts(record["storage"]?["regions"]), texts(record["policy"]?["defects"]), notices.joined(separator: " "),
      kept.joined(separator: " "),
    ]
  }

  private static func texts(_ value: JSONValue?) -> String { (value?.elements ?? []).compactMap(\.text).joined(separator: " ") }

  private static func line(_ cells: [String]) -> [UInt8] {
    let quoted = cells.map { cell in
      // A spreadsheet must not take a value for a formula.
      let first = cell.utf8.first ?? 0
      let safe = [0x3D, 0x2B, 0x2D, 0x40].contains(first) ? "'" + cell : cell
      guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return safe }
      var text = "\""
      for character in safe { text += character == "\"" ? "\"\"" : String(character) }
      return text + "\""
    }
    return Array((quoted.joined(separator: ",") + "\r\n").utf8)
  }
}
