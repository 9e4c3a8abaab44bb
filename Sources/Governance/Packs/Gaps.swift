public import Formats
public import Reference

/// What the operator has not registered, and which decisions that blocks: the answer of `probity governance gaps`.
///
/// Found by asking the engine itself about one plain decision of every kind in every zone, so that the report cannot say other than what will happen.
public struct GapsReport: Equatable, Sendable {
  public struct Gap: Equatable, Sendable {
    /// What would lift it: `lia_ref`, `supplementary_notice`, …
    public let needs: String
    public let rule: String
    public let status: GovernanceStatus
    public let kinds: [DecisionKind]
    public let zones: [Zone]
  }
  /// Data read outside the policy's row, by kind; each decision about a European person carries the defect.
  public struct OutsideRow: Equatable, Sendable {
    public let kind: DecisionKind
    public let category: CategoryID
    public let defect: String
  }
  /// An entry that is absent, or that ends soon.
  public struct Entry: Equatable, Sendable {
    public let what: DeploymentItem
    public let entity: String?
    public let expires: CivilDate?
  }
  public let date: CivilDate
  public let isDemo: Bool
  public let gaps: [Gap]
  public let outsideRow: [OutsideRow]
  /// Every defect of the policy.
  public let defects: [PolicyDefect]
  public let absent: [Entry]
  public let expiring: [Entry]
}

extension GovernancePolicy {
  /// Looks for gaps on a date.
  /// - Parameters:
  ///   - reads: The categories that the rules of each kind read; a kind without entry is asked with its own row.
  ///   - expiringDays: Entries that end within so many days are listed.
  public func gaps(on date: CivilDate, reads: [DecisionKind: [CategoryID]] = [:], expiringDays: Int = 90) -> GapsReport {
    var found: [GateRule: (kinds: [DecisionKind], zones: [Zone])] = [:]
    for kind in DecisionKind.allCases {
      for zone in Zone.allCases {
        for rule in probe(kind, zone, on: date, reads: reads[kind]) {
          var entry = found[rule] ?? ([], [])
          if !entry.kinds.contains(kind) { entry.kinds.append(kind) }
          if !entry.zones.contains(zone) { entry.zones.append(zone) }
          found[rule] = entry
        }
      }
    }
    let gaps = GateRule.allCases.compactMap { rule -> GapsReport.Gap? in
      guard let entry = found[rule], let status = rule.status else { return nil }
      let zones = Zone.allCases.filter { entry.zones.contains($0) }
      return GapsReport.Gap(needs: rule.needs ?? "other data", rule: rule.rule, status: status, kinds: entry.kinds, zones: zones)
    }
    return GapsReport(
      date: date, isDemo: deployment.isDemo, gaps: gaps, outsideRow: outsideRow(reads), defects: policy.defects, absent: absent(on: date),
      expiring: deployment.entries.filter { $0.isInForce(on: date) && $0.expires <= date.adding(days: expiringDays) }
        .map { GapsReport.Entry(what: $0.what, entity: $0.entity, expires: $0.expires) })
  }

  /// The gates that a plain declined request meets, apart from those about the case itself.
  private func probe(_ kind: DecisionKind, _ zone: Zone, on date: CivilDate, reads: [CategoryID]?) -> [GateRule] {
    guard let country = law.zones.first(where: { $0.zone == zone })?.countries.first ?? Country(alpha2: "SG") else { return [] }
    let isBuyer = [.bnplEligibility, .buyerRegistration, .buyerSecurity, .businessBuyer, .warrantyIdentity].contains(kind)
    var subject = FactsSubject(ref: "probe", role: isBuyer ? .buyer : .seller, kind: isBuyer ? .consumer : .soleTrader, residence: country)
    subject.establishment = isBuyer ? nil : country
    subject.accessCountry = country
    subject.isVerifiedAdult = true
    subject.consentForm = .express
    let categories = reads ?? policy.row(for: kind)?.categories ?? []
    var facts = GovernanceFacts(
      kind: kind, outcome: .decline, at: Instant(startOf: date), subjects: [subject],
      dataUsed: categories.map {
        dataUsed($0, source: policy.category($0)?.by == "third_party" ? "screening:watchlists" : "subject", subjects: [0])
      })
    // A provider outside every list of adequate countries shows whether transfers are assessed.
    if let far = Country(alpha2: "SG") {
      facts.recipients = [FactsRecipient(recipientClass: .cloud, country: far, data: facts.held, tiaRef: nil)]
    }
    applyDeployment(to: &facts)
    var sheet = Sheet(facts, policy: policy, law: law)
    _ = sheet.record()
    return GateRule.allCases.filter { sheet.gates[$0] != nil && $0.isAboutReferences }
  }

  private func outsideRow(_ reads: [DecisionKind: [CategoryID]]) -> [GapsReport.OutsideRow] {
    var found: [GapsReport.OutsideRow] = []
    for kind in DecisionKind.allCases {
      for category in (reads[kind] ?? []).sorted() {
        if let defect = policy.defect(for: category, kind: kind) {
          found.append(GapsReport.OutsideRow(kind: kind, category: category, defect: defect.code))
        }
      }
    }
    return found
  }

  private func absent(on date: CivilDate) -> [GapsReport.Entry] {
    var found: [GapsReport.Entry] = []
    for what in DeploymentItem.allCases where what != .legalNorm && what != .recipient {
      let present = deployment.entries.filter { $0.what == what && $0.isInForce(on: date) }
      if present.contains(where: { $0.entity == nil }) { continue }
      for entity in policy.entities where !present.contains(where: { $0.entity == entity.id }) {
        found.append(GapsReport.Entry(what: what, entity: entity.id, expires: nil))
      }
    }
    return found
  }
}

extension GateRule {
  /// Whether the gate is about what the operator registers, not about the case.
  fileprivate var isAboutReferences: Bool {
    switch self {
    case .supplementaryNotice, .liaRef, .legalNorm, .warrantyRef, .tiaRef, .barredData, .socialData, .inputsForObliged: true
    default: false
    }
  }
}

extension GapsReport {
  /// One page for a terminal: what blocks, what is flagged, what to register, what ends soon.
  public var lines: [String] {
    var lines = ["Governance gaps on \(date)\(isDemo ? " (the register is an invented demo)" : "")", ""]
    lines.append("BLOCKED  decisions that cannot take effect until the reference is there")
    if gaps.isEmpty { lines.append("  none") }
    for gap in gaps {
      lines.append("  \(gap.needs) (rule \(gap.rule), \(gap.status.rawValue))")
      lines.append("    \(gap.kinds.map(\.rawValue).joined(separator: ", "))")
      lines.append("    in \(gap.zones.map(\.rawValue).joined(separator: ", "))")
    }
    lines.append("")
    lines.append(
      "FLAGGED  data read outside the policy's row; European decisions carry the defect until a supplementary notice is registered")
    if outsideRow.isEmpty { lines.append("  none") }
    for kind in DecisionKind.allCases {
      let own = outsideRow.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      var codes: [String] = []
      for entry in own where !codes.contains(entry.defect) { codes.append(entry.defect) }
      for code in codes {
        let categories = own.filter { $0.defect == code }.map(\.category.text).joined(separator: " ")
        lines.append("  \(kind.rawValue): \(categories)  \(code)")
      }
    }
    lines.append("")
    lines.append("DEFECTS  of the policy itself, each carried by the decisions it concerns")
    for defect in defects { lines.append("  \(defect.code)\(defect.isCuredByNotice ? " (cured by a notice)" : "")  \(defect.text)") }
    lines.append("")
    lines.append("REGISTER  entries absent or ending soon")
    if absent.isEmpty, expiring.isEmpty { lines.append("  none") }
    for what in DeploymentItem.allCases {
      let missing = absent.filter { $0.what == what }
      if !missing.isEmpty {
        lines.append("  absent  \(what.rawValue)  \(missing.map { $0.entity ?? "every entity" }.joined(separator: ", "))")
      }
    }
    for entry in expiring {
      lines.append("  ends    \(entry.what.rawValue)  \(entry.entity ?? "every entity")  \(entry.expires?.description ?? "")")
    }
    return lines
  }

  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("date", date.description)
    json.member("demo", isDemo)
    json.array("gaps", gaps) { json, gap in
      json.member("needs", gap.needs)
      json.member("rule", gap.rule)
      json.member("status", gap.status)
      json.member("kinds", gap.kinds.map(\.rawValue))
      json.member("zones", gap.zones.map(\.rawValue))
    }
    json.array("outside_policy", outsideRow) { json, entry in
      json.member("kind", entry.kind)
      json.member("category", entry.category.text)
      json.member("defect", entry.defect)
    }
    json.array("defects", defects) { json, defect in
      json.member("code", defect.code)
      json.member("text", defect.text)
      json.member("cured_by_notice", defect.isCuredByNotice)
    }
    for (name, list) in [("absent", absent), ("expiring", expiring)] {
      json.key(name)
      json.beginArray()
      for entry in list {
        json.beginObject()
        json.member("what", entry.what)
        json.member("entity", entry.entity)
        json.member("expires", entry.expires?.description)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
  }
}
