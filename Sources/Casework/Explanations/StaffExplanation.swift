public import Formats
public import Governance

/// What a reviewer or an authority reads: the whole legal side of a decision, from its record.
///
/// Restricted reasons are not in the stored record. They are shown only if the caller, whose role allows it, hands them in.
public struct StaffExplanation {
  private let record: JSONValue
  private let findings: [JSONValue]?
  private let restricted: [String]
  private let suppressed: [SuppressedHit]
  private let texts: TextPack
  private let policy: PolicyPack
  private let law: LawPack

  /// A hit that counts for nothing because a reviewer said that it is somebody else.
  public struct SuppressedHit: Equatable, Sendable {
    public let party: String
    /// `un-sc/HTi.008`.
    public let entry: String
    public let score: Int
    public let by: String
    public let on: String
    /// Nil until either side changes.
    public let until: String?

    public init(party: String, entry: String, score: Int, by: String, on: String, until: String?) {
      self.party = party
      self.entry = entry
      self.score = score
      self.by = by
      self.on = on
      self.until = until
    }
  }

  /// - Parameters:
  ///   - findings: those the reader may see; nil where they were erased.
  ///   - suppressed: hits that a reviewer has said to be somebody else; who checks the decision checks that word too.
  ///   - restricted: restricted codes for a reader whose role allows them; otherwise empty.
  public init(
    record: JSONValue, findings: [JSONValue]?, restricted: [String] = [], suppressed: [SuppressedHit] = [], texts: TextPack,
    policy: PolicyPack, law: LawPack
  ) {
    self.record = record
    self.findings = findings
    self.restricted = restricted
    self.suppressed = suppressed
    self.texts = texts
    self.policy = policy
    self.law = law
  }

  public func explanation(for audience: Audience, decisionID: String) -> ExplanationText {
    let date = String(record["decision"]?["at"]?.text?.prefix(10) ?? "")
    var sections = [section("result", "", result)]
    sections.append(section("findings", "findings", findingLines))
    if !suppressed.isEmpty { sections.append(section("suppressed", "suppressed", suppressedLines)) }
    sections.append(section("lawful_basis", "lawful_basis", basisLines))
    sections.append(section("data_read", "data_read", dataLines))
    sections.append(section("automation", "automation", automationLines))
    sections.append(section("gates", "gates", gateLines))
    sections.append(section("review", "review", reviewLines))
    if audience == .regulator {
      sections.append(section("jurisdiction", "jurisdiction", jurisdictionLines))
      sections.append(section("recipients", "recipients", recipientLines))
      sections.append(section("defects", "defects", defectLines))
      sections.append(section("retention", "retention", retentionLines))
      sections.append(section("versions", "versions", [plain(record["versions"])]))
    }
    if !restricted.isEmpty { sections.append(section("restricted", "restricted", restricted)) }
    let title = texts.text("explanation.title", ["decision_id": decisionID, "date": date])
    return ExplanationText(audience: audience, lang: texts.lang, decisionID: decisionID, title: title, sections: sections)
  }

  private func section(_ id: String, _ label: String, _ lines: [String]) -> ExplanationText.Section {
    ExplanationText.Section(
      id: id, title: label.isEmpty ? "" : texts.text("label.\(label)"), lines: lines.isEmpty ? [texts.text("label.none")] : lines)
  }

  // MARK: Lines

  private var result: [String] {
    let decision = record["decision"]
    let entity = record["controller"]?["entity"]?.text ?? ""
    let name = policy.entities.first { $0.id == entity }?.name ?? entity
    return [
      "\(texts.name(of: plain(decision?["kind"]), in: "kind")): \(plain(decision?["proposed_outcome"])) → \(plain(decision?["outcome"])) → \(plain(decision?["effective_outcome"]))",
      "\(texts.text("label.status")): \(plain(record["governance_status"]))",
      "\(texts.text("label.controller")): \(name) (\(plain(record["policy"]?["id"])) §\(plain(record["controller"]?["basis"])))",
      "\(texts.text("label.purpose")): \(plain(record["purpose"]?["id"])), B \(plain(record["purpose"]?["policy_b"])), J \(plain(record["purpose"]?["policy_j"]))",
    ]
  }

  private var findingLines: [String] {
    guard let findings else { return [texts.text("explanation.erased")] }
    return findings.map { finding in
      let evidence = (finding["evidence"]?.elements ?? []).map { "\(plain($0["name"])) = \(plain($0["value"]))" }
      let points = finding["points"]?.integer.map { " +\($0)" } ?? ""
      return
        "\(plain(finding["rule"])): \(plain(finding["verdict"]))\(points) \(plain(finding["reason"])) \(evidence.joined(separator: ", "))"
    }
  }

  private var suppressedLines: [String] {
    suppressed.map { hit in
      let end = hit.until.map { ", \(texts.text("label.until")) \($0)" } ?? ""
      return texts.text(
        "explanation.suppressed",
        ["party": hit.party, "entry": hit.entry, "score": String(hit.score), "by": hit.by, "on": hit.on, "until": end])
    }
  }

  private var basisLines: [String] {
    (record["subjects"]?.members ?? []).flatMap { subject in
      let further = subject.value["further_bases"]?.elements ?? []
      return [subject.value["lawful_basis"]].compactMap { $0 }.map { basis("\(subject.name)", $0) }
        + further.map { basis("\(subject.name), \(plain($0["for"]))", $0) }
    }
  }

  private func basis(_ who: String, _ basis: JSONValue) -> String {
    let tag = basis["primary"]?.text
    let provision = tag.flatMap { law.basis(tag: $0)?.provision.description } ?? ""
    let support = ["legal_norm", "lia_ref", "consent_ref"].compactMap { name in basis[name]?.text.map { "\(name) \($0)" } }
    let alternates = basis["alternates"]?.elements?.compactMap(\.text) ?? []
    var line = "\(who): \(tag ?? texts.text("label.none")) (\(plain(basis["status"])))"
    if !provision.isEmpty { line += " \(provision)" }
    if !alternates.isEmpty { line += "; \(alternates.joined(separator: ", "))" }
    if !support.isEmpty { line += "; \(support.joined(separator: ", "))" }
    return line
  }

  private var dataLines: [String] {
    (record["data_used"]?.elements ?? []).map { used in
      let category = plain(used["category"])
      let mark = used["in_policy_row"]?.bool == true ? "" : " (\(texts.text("label.outside")))"
      let warranty = used["warranty_ref"]?.text.map { ", \($0)" } ?? ""
      return
        "\(category) \(texts.name(of: category, in: "category"))\(mark): \(plain(used["fields"])) [\(plain(used["source"]))\(warranty)]"
    }
  }

  private var automationLines: [String] {
    var lines = [
      "\(plain(record["automation"]?["level"])); \(texts.text("label.effect")) \(plain(record["effect"]?["level"])); \(texts.text("label.condition")) \(plain(record["adm"]?["condition"])); \(plain(record["adm"]?["safeguards"]))",
      "AI Act: \(plain(record["ai_act"]?["system_kind"])), high risk \(plain(record["ai_act"]?["high_risk"]))",
    ]
    if let human = record["automation"]?["human"], human != .null {
      lines.append("\(texts.text("label.human")): " + (human.members ?? []).map { "\($0.name) \(plain($0.value))" }.joined(separator: ", "))
    }
    return lines
  }

  private var gateLines: [String] {
    (record["decision"]?["gates"]?.elements ?? []).map { gate in
      "\(plain(gate["rule"])) \(plain(gate["status"])): \(plain(gate["from"])) → \(plain(gate["to"])), \(plain(gate["needs"]))"
    }
  }

  private var reviewLines: [String] {
    let grounds = (record["review"]?["grounds"]?.elements?.compactMap(\.text) ?? []).map { ground in
      "\(ground): \(law.grounds.first { $0.ground.rawValue == ground }?.provision.description ?? "")"
    }
    let notices = (record["notices"]?.elements ?? []).map { "\(plain($0["template_id"])) \(texts.text("label.due")) \(plain($0["due"]))" }
    return ["\(plain(record["review"]?["flag"])), \(plain(record["review"]?["state"]))"] + grounds + notices
  }

  private var jurisdictionLines: [String] {
    let inputs = (record["jurisdiction"]?["inputs"]?.members ?? []).map { "\($0.name) \(plain($0.value))" }
    let regimes = (record["subjects"]?.members ?? []).map { "\($0.name): \(plain($0.value["regimes"]))" }
    return [inputs.joined(separator: ", "), "\(plain(record["policy"]?["applicability"])) \(plain(record["jurisdiction"]?["conflicts"]))"]
      + regimes
  }

  private var recipientLines: [String] {
    let recipients = (record["recipients"]?.elements ?? []).map {
      "\(plain($0["class"])) \(plain($0["entity"])) \(plain($0["country"])): \(plain($0["data"])) \(plain($0["transfer_tool"])) \(plain($0["tia_ref"]))"
    }
    return recipients + ["\(texts.text("label.storage")): \(plain(record["storage"]?["regions"])) (\(plain(record["storage"]?["row"])))"]
  }

  private var defectLines: [String] {
    (record["policy"]?["defects"]?.elements?.compactMap(\.text) ?? []).map { code in
      "\(code) \(policy.defects.first { $0.code == code }?.text ?? "")"
    }
  }

  private var retentionLines: [String] {
    (record["retention"]?.elements ?? []).map { entry in
      "\(plain(entry["field_group"])) \(plain(entry["class"])): \(plain(entry["earliest_deletion"])) – \(plain(entry["latest_deletion"])); \(plain(entry["norm"]))"
    }
  }

  private func plain(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null?: "–"
    case .bool(let truth)?: truth ? "true" : "false"
    case .number(let number)?: number.text
    case .string(let text)?: text
    case .array(let elements)?: elements.isEmpty ? "–" : elements.map { plain($0) }.joined(separator: " ")
    case .object(let members)?: members.map { "\($0.name) \(plain($0.value))" }.joined(separator: ", ")
    }
  }
}
