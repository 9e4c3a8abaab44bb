// Rows that were decided a moment ago: corrections and reviews may ask for them before the store has them.

internal import Screening

/// What a later event may ask of a young row.
struct PendingRow {
  let head: RowHead
  /// nil for a row that is no event.
  let event: Event?
  let record: [UInt8]?
  let evidence: [UInt8]?
}

/// Young rows by seq, oldest first.
struct PendingRows {
  private var rows: [PendingRow] = []

  subscript(_ seq: Int64) -> PendingRow? {
    guard let first = rows.first?.head.seq, seq >= first else { return nil }
    // Rows that are no events leave gaps: a row lies at its distance from the first, or before that.
    var place = min(Int(seq - first), rows.count - 1)
    while place >= 0, rows[place].head.seq > seq { place -= 1 }
    return place >= 0 && rows[place].head.seq == seq ? rows[place] : nil
  }

  mutating func append(_ row: PendingRow) { rows.append(row) }

  /// Rows up to `seq` are in the store.
  mutating func forget(upTo seq: Int64) {
    guard let kept = rows.firstIndex(where: { $0.head.seq > seq }) else { return rows.removeAll(keepingCapacity: true) }
    rows.removeFirst(kept)
  }
}
