// Everything a ledger says that does not depend on its keys, as lines of text: two runs decided the same if and only if these are equal.

internal import Formats
public import Pipeline
internal import Screening

/// The canonical content of a ledger.
public enum LedgerDump {
  /// Rows with their decisions, opened boxes and accounts, dead letters with their samples, totals. Plan rows are left out where asked.
  public static func lines(_ ledger: any Ledger) throws -> [String] {
    let ring = KeyRing(try ledger.keys())
    var names = AccountNames()
    try names.refresh(from: ledger)
    var lines: [String] = []
    for row in try ledger.rows(from: 1, limit: .max) {
      let head = try RowHead(decoding: row.head)
      lines.append(
        "row \(head.seq) \(head.kind) \(head.identity.source)/\(head.identity.id)/\(head.identity.version) \(head.eventKind) "
          + "\(head.occurredAt) \(head.observedAt) \(head.disposition.name) overtaken=\(head.isOvertaken) after=\(head.previousSeq) "
          + head.accounts.map { "\($0.field)=\(names.name(of: $0.subject) ?? "?")" }.joined(separator: " "))
      if let record = row.record { lines.append("  record " + text(record)) }
      lines += try boxes(row.sealed, place: boxPlace(table: BoxTable.line, number: row.seq), ring)
      try checkTemplates(row, ledger)
    }
    for letter in try ledger.deadLetters(from: 1, limit: .max) {
      lines.append("dead " + text(letter.head))
      lines += try boxes(letter.sealed, place: boxPlace(table: BoxTable.dead, number: letter.number), ring)
    }
    let counts = try ledger.head().counts
    lines.append("counts " + Disposition.allCases.map { "\($0.name)=\(counts[$0])" }.joined(separator: " "))
    return lines
  }

  /// The first line in which two dumps differ, in words; nil if they are equal.
  public static func difference(_ first: [String], _ second: [String]) -> String? {
    guard first != second else { return nil }
    let place = zip(first, second).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(first.count, second.count)
    func line(_ dump: [String]) -> String { place < dump.count ? String(dump[place].prefix(600)) : "(end)" }
    return "line \(place + 1) of \(first.count)/\(second.count):\n  \(line(first))\n  \(line(second))"
  }

  private static func boxes(_ sealed: [UInt8], place: [UInt8], _ ring: KeyRing) throws -> [String] {
    try SealedBox.decode(sealed).map { box in
      let name = "  box \(box.role) party=\(box.party.map(String.init) ?? "-") "
      switch ring.open(box, place: place) {
      case .content(let bytes): return name + text(bytes)
      case .shredded: return name + "shredded"
      case .expired: return name + "expired"
      case .damaged: return name + "damaged"
      }
    }
  }

  private static func checkTemplates(_ row: StoredRow, _ ledger: any Ledger) throws {
    for decision in StoredDecision.read(row.record) {
      try require(try ledger.artefact(decision.template) != nil, "\(decision.decisionID) cites a governance record that the store lacks")
      let plan = decision.document["plan"]?.text.flatMap { Pipeline.bytes(hex: $0) }
      try require(try plan.flatMap { try ledger.artefact($0) } != nil, "\(decision.decisionID) cites a plan that the store lacks")
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(validating: bytes, as: UTF8.self) ?? hex(bytes) }
}

/// A rule of a contract was broken.
public struct Breach: Error, CustomStringConvertible {
  public let description: String
}

public func require(_ holds: Bool, _ what: @autoclosure () -> String) throws {
  if !holds { throw Breach(description: what()) }
}

extension Ledger {
  /// All decisions of a ledger, in order.
  public var decisions: [StoredDecision] {
    get throws { try decidedRows(from: 1, limit: .max).flatMap { StoredDecision.read($0.record) } }
  }

  /// The reasons of all dead letters, in order.
  public var deadLetterReasons: [String] {
    get throws {
      try deadLetters(from: 1, limit: .max).map { (try? JSONValue.parse($0.head))?["reason"]?.text ?? "(unreadable)" }
    }
  }
}
