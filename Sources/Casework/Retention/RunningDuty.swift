public import Formats
public import Governance
public import Reference

/// A duty to keep data that a decision brought with it, as its record states it (section 3.9).
public struct RunningDuty: Equatable, Sendable {
  /// `RC-AML-EU`, `RC-OFAC`, …
  public let retentionClass: String
  /// What it covers, in the order of the record.
  public let categories: [CategoryID]
  /// Nil while its start is not known: it runs until then and for its time after.
  public let until: CivilDate?

  public init(retentionClass: String, categories: [CategoryID], until: CivilDate?) {
    self.retentionClass = retentionClass
    self.categories = categories
    self.until = until
  }

  /// Whether it still obliges on a day.
  public func runs(on date: CivilDate) -> Bool { until.map { $0 > date } ?? true }

  /// The duties of one stored record. Classes that cover nothing, such as proof of the decision, are no duty to keep personal data.
  public static func read(_ record: JSONValue, law: LawPack, policy: PolicyPack) -> [RunningDuty] {
    var used: [CategoryID] = []
    for entry in record["data_used"]?.elements ?? [] {
      if let id = entry["category"]?.text.map({ CategoryID($0) }), !used.contains(id) { used.append(id) }
    }
    return (record["retention"]?.elements ?? []).compactMap { entry in
      guard let id = entry["class"]?.text, let definition = law.retention.first(where: { $0.id == id }) else { return nil }
      let covered = used.filter { definition.isCovering($0, policy) }
      guard !covered.isEmpty else { return nil }
      return RunningDuty(
        retentionClass: id, categories: covered, until: entry["earliest_deletion"]?.text.flatMap { CivilDate(iso: $0) })
    }
  }
}
