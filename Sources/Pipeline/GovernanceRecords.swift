// The governance records of a ledger, one after the other: templates are read once, what differs is put in.

public import Formats
public import Reference

public struct GovernanceRecords {
  private let ledger: any Ledger

  public init(ledger: any Ledger) { self.ledger = ledger }

  /// Calls the body with every record of a period, in the order of the journal.
  ///
  /// - Parameters:
  ///   - from: the first day of decisions, in their own offset; nil for all.
  ///   - to: the last day.
  /// - Throws: `WorldFailure` if the store does not read or a template is missing; whatever the body throws.
  public func forEach(from: CivilDate?, to: CivilDate?, _ body: (JSONValue) throws -> Void) throws {
    var templates: [Digest: [UInt8]] = [:]
    var seq: Int64 = 1
    while true {
      let rows = try ledger.decidedRows(from: seq, limit: 1_024)
      guard let last = rows.last else { return }
      for row in rows {
        for decision in StoredDecision.read(row.record) {
          guard let date = decision.patches["at"]?.text.flatMap({ Instant(rfc3339: $0) })?.date else { continue }
          if from.map({ date < $0 }) ?? false || to.map({ date > $0 }) ?? false { continue }
          try body(try record(decision, &templates))
        }
      }
      seq = last.seq + 1
    }
  }

  private func record(_ decision: StoredDecision, _ templates: inout [Digest: [UInt8]]) throws(WorldFailure) -> JSONValue {
    let bytes: [UInt8]
    if let known = templates[decision.template] {
      bytes = known
    } else {
      bytes = try ledger.artefact(decision.template)?.bytes ?? []
      templates[decision.template] = bytes
    }
    guard let record = RecordTemplate.record(bytes, patches: decision.patches) else {
      throw WorldFailure(
        mayRetry: false, message: "the governance record of \(decision.decisionID) is not in the store; restore the ledger from its backup")
    }
    return record
  }
}
