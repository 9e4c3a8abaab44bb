public import Formats
public import Reference

/// Who reads which data for what, on which basis, and where that leaves the policy's table: the answer of `probity governance purposes`.
///
/// Readers come from the compiled plan, so the matrix says what the program does and not what somebody believes it does.
public struct PurposeMatrix: Equatable, Sendable {
  /// One part of the program that reads a category for a kind of decision.
  public struct Reader: Equatable, Sendable {
    /// `rules`, `screening`, `governance`, `notices`, `feed`, …
    public let name: String
    public let kind: DecisionKind
    public let category: CategoryID
    /// The fields it reads in the category, in order of path.
    public let fields: [String]

    public init(name: String, kind: DecisionKind, category: CategoryID, fields: [String]) {
      self.name = name
      self.kind = kind
      self.category = category
      self.fields = fields
    }
  }

  /// Where a category stands for a purpose (contract 2 of the design).
  public enum Tier: String, CaseIterable, Sendable {
    case inRow = "in_row"
    case outsideRow = "outside_row"
    case forbidden
  }

  /// A category read, or listed and not read.
  public struct Cell: Equatable, Sendable {
    public let category: CategoryID
    public let tier: Tier
    /// The policy's defect that a category outside the row carries.
    public let defect: String?
    /// What forbids reading it.
    public let provision: String?
    /// Empty where the policy lists a category that nobody reads.
    public let readers: [Reader]
  }

  /// The ordered tests of one law and party. A basis in brackets is not in the policy's row.
  public struct Bases: Equatable, Sendable {
    public let regime: Regime
    /// Nil where the law does not tell parties apart.
    public let party: BasisTest.Party?
    public let tags: [String]
    /// Those of `tags` that the policy's row does not list; such a basis is `outside_policy`.
    public let outsidePolicy: [String]
  }

  public struct Row: Equatable, Sendable {
    public let kind: DecisionKind
    public let purpose: String
    public let policyB: String
    public let policyJ: String
    public let bases: [Bases]
    /// In the order of the policy.
    public let cells: [Cell]
    /// Whether any reader is known for the kind: the others are not decided by this plan.
    public var isDecided: Bool { cells.contains { !$0.readers.isEmpty } }
  }

  public let policy: String
  public let date: CivilDate
  public let rows: [Row]

  /// Categories that are read although the policy's row does not list them, or although something forbids it.
  public var gaps: [(row: Row, cell: Cell)] {
    rows.flatMap { row in row.cells.filter { $0.tier != .inRow && !$0.readers.isEmpty }.map { (row, $0) } }
  }
}

extension GovernancePolicy {
  /// The matrix of all kinds under the policy on a date. O(kinds * (categories + readers)).
  public func purposes(readers: [PurposeMatrix.Reader], on date: CivilDate) -> PurposeMatrix {
    PurposeMatrix(
      policy: policy.id, date: date,
      rows: DecisionKind.allCases.map { kind in
        let purpose = policy.purpose(of: kind)
        let own = readers.filter { $0.kind == kind }
        var read: [CategoryID] = []
        for category in own.map(\.category) + (policy.row(for: kind)?.categories ?? []) where !read.contains(category) {
          read.append(category)
        }
        read.sort { (policy.order(of: $0), $0) < (policy.order(of: $1), $1) }
        return PurposeMatrix.Row(
          kind: kind, purpose: purpose.id, policyB: purpose.policyB, policyJ: purpose.policyJ, bases: bases(of: kind),
          cells: read.map { category in cell(category, kind, on: date, readers: own.filter { $0.category == category }) })
      })
  }

  private func cell(_ category: CategoryID, _ kind: DecisionKind, on date: CivilDate, readers: [PurposeMatrix.Reader]) -> PurposeMatrix.Cell
  {
    let provision = forbidden(category: category, kind: kind, on: date)?.description
    let defect = policy.defect(for: category, kind: kind)?.code
    let tier: PurposeMatrix.Tier =
      provision != nil ? .forbidden : policy.isInRow(category: category, kind: kind) ? .inRow : .outsideRow
    return PurposeMatrix.Cell(category: category, tier: tier, defect: defect, provision: provision, readers: readers)
  }

  private func bases(of kind: DecisionKind) -> [PurposeMatrix.Bases] {
    let listed = policy.row(for: kind)?.bases ?? []
    var found: [PurposeMatrix.Bases] = []
    for regime in [Regime.euGDPR, .ukGDPR] {
      for test in law.tests where test.kinds.contains(kind) {
        let tags = test.euUK.map { tag($0, regime) }
        let outside = test.euUK.filter { !listed.contains($0 == "K-PRE" ? "K" : $0) }.map { tag($0, regime) }
        found.append(PurposeMatrix.Bases(regime: regime, party: test.party, tags: tags, outsidePolicy: outside))
      }
    }
    for test in law.tests where test.kinds.contains(kind) {
      let tags = test.br.compactMap { law.basis($0, under: .brLGPD)?.tag }
      found.append(PurposeMatrix.Bases(regime: .brLGPD, party: test.party, tags: tags, outsidePolicy: []))
    }
    let mexican = kind == .contestReview ? [] : law.mexicanOrder.compactMap { law.basis($0, under: .mxLFPDPPP)?.tag }
    found.append(PurposeMatrix.Bases(regime: .mxLFPDPPP, party: nil, tags: mexican, outsidePolicy: []))
    return found
  }

  /// `LI-SEC` is the tag of legitimate interests with its variant behind.
  private func tag(_ code: String, _ regime: Regime) -> String {
    guard code.hasPrefix("LI-") else { return law.basis(code, under: regime)?.tag ?? code }
    return (law.basis("LI", under: regime)?.tag ?? "LI") + " (\(code))"
  }
}

extension PurposeMatrix {
  /// A page for a terminal: kinds that the plan decides in full, then one line a gap.
  public var lines: [String] {
    var lines = ["Purposes under \(policy) on \(date)"]
    for row in rows where row.isDecided {
      lines.append("")
      lines.append("\(row.kind.rawValue)  purpose \(row.purpose)  section B \(row.policyB)  row \(row.policyJ)")
      for basis in row.bases where basis.regime == .euGDPR || basis.regime == .brLGPD || basis.regime == .mxLFPDPPP {
        let party = basis.party.map { $0 == .contract ? "contract party" : "others" } ?? "everybody"
        let tags = basis.tags.map { basis.outsidePolicy.contains($0) ? "[\($0)]" : $0 }
        lines.append("  \(basis.regime.rawValue), \(party): \(tags.isEmpty ? "none required" : tags.joined(separator: " → "))")
      }
      for cell in row.cells {
        let mark =
          switch cell.tier {
          case .inRow: "in row"
          case .outsideRow: "OUTSIDE \(cell.defect ?? "")"
          case .forbidden: "FORBIDDEN \(cell.provision ?? "")"
          }
        let readers = cell.readers.map(\.name)
        lines.append("  \(padded(cell.category.text, 7))\(padded(mark, 16))\(readers.isEmpty ? "nobody" : readers.joined(separator: ", "))")
      }
    }
    lines.append("")
    lines.append("Not decided by this plan: \(rows.filter { !$0.isDecided }.map(\.kind.rawValue).joined(separator: ", "))")
    lines.append(
      "[basis] and OUTSIDE: not in the policy's row; such decisions carry the defect until a supplementary notice is registered.")
    return lines
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: Swift.max(1, width - text.count))
  }

  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("policy", policy)
    json.member("date", date.description)
    json.array("purposes", rows) { json, row in
      json.member("kind", row.kind)
      json.member("purpose", row.purpose)
      json.member("policy_b", row.policyB)
      json.member("policy_j", row.policyJ)
      json.member("decided", row.isDecided)
      json.array("bases", row.bases) { json, basis in
        json.member("regime", basis.regime)
        json.member("party", basis.party?.rawValue)
        json.member("tests", basis.tags)
        json.member("outside_policy", basis.outsidePolicy)
      }
      json.array("categories", row.cells) { json, cell in
        json.member("category", cell.category.text)
        json.member("tier", cell.tier)
        json.member("defect", cell.defect)
        json.member("provision", cell.provision)
        json.array("readers", cell.readers) { json, reader in
          json.member("reader", reader.name)
          json.member("fields", reader.fields)
        }
      }
    }
    json.endObject()
  }
}
