public import Governance
public import Reference

/// What erasing a person comes to: per group of sealed data, erased or kept and why, until when (section 2.9: refuse only what a duty covers, erase the rest,
/// restrict the use of what stays).
public struct ErasurePlan: Equatable, Sendable {
  /// All data of one person, class and year: what one key opens, and so what can be erased apart from the rest.
  public struct Group: Equatable, Sendable {
    public let keyID: Int64
    public let retentionClass: String
    public let period: Int
    /// In order.
    public let categories: [CategoryID]
    /// How many sealed pieces it opens; a key that never sealed anything goes with the rest, and nobody needs to be told.
    public let pieces: Int

    public init(keyID: Int64, retentionClass: String, period: Int, categories: [CategoryID], pieces: Int = 1) {
      self.keyID = keyID
      self.retentionClass = retentionClass
      self.period = period
      self.categories = categories
      self.pieces = pieces
    }
  }

  /// A group that stays.
  public struct Residue: Equatable, Sendable {
    public let group: Group
    /// The class that obliges, or `LEGAL-HOLD`.
    public let because: String
    /// The categories that are kept for it; the group's others stay with them because one key opens all, and may not be used.
    public let categories: [CategoryID]
    /// Nil = not known yet.
    public let until: CivilDate?
  }

  public let erased: [Group]
  public let kept: [Residue]

  /// `fulfil`, `partial` or `refuse`.
  public var result: String { kept.isEmpty ? "fulfil" : erased.isEmpty ? "refuse" : "partial" }
  public var isUseRestricted: Bool { !kept.isEmpty }

  /// - Parameters:
  ///   - duties: of every decision about the person.
  ///   - holdRef: of an active legal hold, which keeps everything.
  public init(groups: [Group], duties: [RunningDuty], holdRef: String?, on date: CivilDate) {
    var erased: [Group] = []
    var kept: [Residue] = []
    for group in groups {
      if holdRef != nil {
        kept.append(Residue(group: group, because: "LEGAL-HOLD", categories: group.categories, until: nil))
      } else if let duty = Self.longest(duties, for: group, on: date) {
        kept.append(
          Residue(
            group: group, because: duty.retentionClass, categories: group.categories.filter { duty.categories.contains($0) },
            until: duty.until))
      } else {
        erased.append(group)
      }
    }
    self.erased = erased
    self.kept = kept
  }

  /// An end that is not known is the latest of all.
  private static func longest(_ duties: [RunningDuty], for group: Group, on date: CivilDate) -> RunningDuty? {
    var best: RunningDuty?
    for duty in duties where duty.runs(on: date) && duty.categories.contains(where: { group.categories.contains($0) }) {
      guard let held = best else {
        best = duty
        continue
      }
      guard let heldUntil = held.until else { continue }
      if duty.until.map({ $0 > heldUntil }) ?? true { best = duty }
    }
    return best
  }

  /// The report of what stays, for the person: one line a category.
  public func residueLines(_ texts: TextPack) -> [String] {
    var lines: [String] = []
    for residue in kept {
      for category in residue.categories {
        let values = [
          "category": texts.name(of: category.text, in: "category"), "class": residue.because, "until": residue.until?.description ?? "",
        ]
        let line = texts.text(residue.until == nil ? "answer.kept_open" : "answer.kept", values)
        if !lines.contains(line) { lines.append(line) }
      }
    }
    if isUseRestricted { lines.append(texts.text("answer.restricted")) }
    return lines
  }
}
