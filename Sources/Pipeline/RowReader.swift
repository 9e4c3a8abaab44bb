// From a stored row back to what it says, as far as keys allow: the head always, the event without the parts that were forgotten, the
// decisions' evidence.

internal import Formats
internal import Reference
public import Screening

/// A row read back.
public struct OpenedRow: Sendable {
  public let head: RowHead
  public let kind: KindID?
  /// nil for rows that are no event or whose kind the catalogue no longer knows.
  public let event: Event?
  /// Evidence of the row's decisions, JSON; nil where there is none or its key is gone.
  public let evidence: [UInt8]?
  /// What each box gave, in order.
  public let opened: [KeyRing.Opened]
  /// What the lists say of the parties the row is about, a JSON object each.
  let screenings: [[UInt8]]
  /// What is sealed of a row that is no event.
  let plain: [[UInt8]]
}

/// Reads rows with a catalogue.
public struct RowReader: Sendable {
  private let coding: EventCoding

  public init(_ catalogue: EventCatalogue) { coding = EventCoding(catalogue) }

  /// - Parameter name: the name behind an account's number; nil where it was erased.
  /// - Throws: `WorldFailure` if the row is damaged.
  public func open(_ row: StoredRow, ring: KeyRing, name: (Int64) -> String?) throws(WorldFailure) -> OpenedRow {
    do {
      let head = try RowHead(decoding: row.head)
      let boxes = try SealedBox.decode(row.sealed)
      let place = boxPlace(table: BoxTable.line, number: row.seq)
      let opened = boxes.map { ring.open($0, place: place) }
      var parts: [(party: Int?, json: [UInt8])] = []
      var evidence: [UInt8]?
      var screenings: [[UInt8]] = []
      for (box, content) in zip(boxes, opened) {
        guard case .content(let bytes) = content else { continue }
        switch box.role {
        case .event: parts.append((box.party, bytes))
        case .decision: if box.party == nil { evidence = bytes }
        case .screening: screenings.append(bytes)
        case .deadLetter: break
        }
      }
      guard head.kind == .event, let kind = coding.catalogue.kind(head.eventKind) else {
        return OpenedRow(
          head: head, kind: nil, event: nil, evidence: evidence, opened: opened, screenings: screenings, plain: parts.map(\.json))
      }
      let accounts: [(FieldID, FieldValue)] = head.accounts.compactMap { account in
        coding.catalogue.field(account.field).map { ($0, name(account.subject).map(FieldValue.text) ?? .erased) }
      }
      let event = try coding.event(
        identity: head.identity, kind: kind, occurredAt: head.occurredAt, observedAt: head.observedAt,
        accounts: accounts.map { ($0.0, $0.1.accountID) }, parts: parts)
      return OpenedRow(head: head, kind: kind, event: event, evidence: evidence, opened: opened, screenings: screenings, plain: [])
    } catch let failure as DecodeFailure {
      throw WorldFailure(mayRetry: false, message: "row \(row.seq) does not read (\(failure)); run `probity ledger verify`")
    } catch {
      throw WorldFailure(mayRetry: false, message: "row \(row.seq) is damaged (\(error)); run `probity ledger verify`")
    }
  }
}

/// `seller:S1`: how an account is named outside its event.
public func accountName(field: String, id: String) -> String { field + ":" + id }

extension FieldValue {
  /// The account's own id out of `seller:S1`.
  var accountID: FieldValue {
    guard case .text(let name) = self, let colon = name.firstIndex(of: ":") else { return self }
    return .text(String(name[name.index(after: colon)...]))
  }
}
