// The feed: the decision table read from a cursor, one CloudEvent a line. Nothing else is stored for it.

public import Formats

/// Reads decisions for consumers.
public struct Feed: Sendable {
  private let ledger: any Ledger
  private let lane: Int

  public init(ledger: any Ledger, lane: Int = 0) {
    self.ledger = ledger
    self.lane = lane
  }

  /// Decisions of rows from `seq` on, at most those of `rowsMax` rows, and the seq to go on from.
  public func decisions(from seq: Int64, rowsMax: Int, names: inout AccountNames) throws(WorldFailure) -> (
    decisions: [PublishedDecision], next: Int64
  ) {
    var found: [PublishedDecision] = []
    var writer = JSONWriter()
    let rows = try ledger.decidedRows(from: seq, limit: rowsMax)
    if !rows.isEmpty { try names.refresh(from: ledger) }
    for row in rows {
      let head: RowHead
      do { head = try RowHead(decoding: row.head) } catch {
        throw WorldFailure(mayRetry: false, message: "row \(row.seq) is damaged; run `probity ledger verify`")
      }
      let subject = head.accounts.first.flatMap { names.name(of: $0.subject) }
      for decision in StoredDecision.read(row.record) {
        writer.reset()
        cloudEvent(decision, subject: subject, to: &writer)
        found.append(PublishedDecision(seq: row.seq, kind: decision.kind, outcome: decision.outcome, json: writer.bytes))
      }
    }
    return (found, rows.last.map { $0.seq + 1 } ?? seq)
  }

  private func cloudEvent(_ decision: StoredDecision, subject: String?, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("specversion", "1.0")
    writer.member("id", decision.decisionID)
    writer.member("source", "probity/lane/\(lane)")
    writer.member("type", "probity.decision.v1")
    writer.member("time", decision.document["observed_at"]?.text)
    writer.member("datacontenttype", "application/json")
    writer.key("data")
    decision.write(subject: subject, to: &writer)
    writer.endObject()
  }
}

extension StoredDecision {
  /// The document with its account: `subject` stands after `business_key`, null where the person was erased.
  public func write(subject: String?, to writer: inout JSONWriter) {
    writer.beginObject()
    for member in document.members ?? [] {
      writer.key(member.name)
      writer.value(member.value)
      if member.name == "business_key" {
        writer.key("subject")
        writer.optional(subject)
      }
    }
    writer.endObject()
  }
}

/// Accounts' names by number, read on as new ones come. Erased persons have none.
public struct AccountNames {
  private var names: [Int64: String] = [:]
  private var next: Int64 = 1

  public init() {}

  public mutating func refresh(from ledger: any Ledger) throws(WorldFailure) {
    for record in try ledger.subjects(from: next) {
      names[record.number] = record.name
      next = record.number + 1
    }
  }

  public func name(of number: Int64) -> String? { names[number] }
}

/// Publishes to a sink from its own cursor.
public struct Publisher {
  private let feed: Feed
  private let ledger: any Ledger
  private let sink: any DecisionSink
  private var next: Int64
  private var names = AccountNames()

  /// Starts after what the sink is known to have taken.
  public init(ledger: any Ledger, sink: any DecisionSink) throws(WorldFailure) {
    feed = Feed(ledger: ledger)
    self.ledger = ledger
    self.sink = sink
    next = max(try ledger.cursor(sink.name), try sink.lastTaken()) + 1
  }

  /// Publishes what is there now. The cursor is saved after the sink took it: at least once.
  public mutating func publish() throws(WorldFailure) {
    while true {
      let (decisions, following) = try feed.decisions(from: next, rowsMax: 2_000, names: &names)
      guard following > next else { return }
      if !decisions.isEmpty { try sink.publish(decisions) }
      next = following
      try ledger.saveCursor(sink.name, next - 1)
    }
  }
}
