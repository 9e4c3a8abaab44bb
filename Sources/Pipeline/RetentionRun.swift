// Deleting what is due: first the act that says so enters the journal, in the clear and in the chain; then boxes give way to their digests. Whoever finds a
// digest in the place of a box can see under which act, and a box that went without one is a failure of verification.

public import Casework
internal import Formats
internal import Reference

/// The acts that retention leaves.
public enum RetentionAct {
  /// Sealed pieces were replaced by their digests.
  public static let run = "retention.run"
  /// A legal hold on an account: `seller:S1 LH-7`.
  public static let hold = "retention.hold"
  public static let lift = "retention.lift"

  /// What a run says in the clear: for each class, how many pieces and the latest day on which one of them happened. No personal data.
  public static func body(_ plan: RetentionPlan) -> String {
    var classes: [String: (pieces: Int64, last: CivilDate)] = [:]
    for piece in plan.due {
      let known = classes[piece.retentionClass]
      classes[piece.retentionClass] = ((known?.pieces ?? 0) + 1, known.map { max($0.last, piece.occurredOn) } ?? piece.occurredOn)
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("as_of", plan.asOf.description)
    writer.key("classes")
    writer.beginArray()
    for name in classes.keys.sorted() {
      guard let entry = classes[name] else { continue }
      writer.beginObject()
      writer.member("class", name)
      writer.member("pieces", entry.pieces)
      writer.member("last", entry.last.description)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

public enum RetentionRun {
  /// Replaces what is due by digests. The act must be in the journal already (`RetentionAct.run`, settled).
  ///
  /// - Returns: how many pieces went.
  /// - Throws: `WorldFailure` if the store fails; what was replaced by then stays replaced, and a second run goes on.
  public static func expire(_ plan: RetentionPlan, in store: any ForgettingStore) throws(WorldFailure) -> Int {
    var count = 0
    var rows: [(seq: Int64, sealed: [UInt8])] = []
    var letters: [(number: Int64, sealed: [UInt8])] = []
    let places = Dictionary(grouping: plan.due) { Place(number: $0.seq, isDeadLetter: $0.isDeadLetter) }.mapValues { Set($0.map(\.box)) }
    for place in places.keys.sorted(by: { ($0.isDeadLetter ? 1 : 0, $0.number) < ($1.isDeadLetter ? 1 : 0, $1.number) }) {
      guard let boxes = places[place] else { continue }
      if place.isDeadLetter {
        guard let letter = try store.deadLetters(from: place.number, limit: 1).first, letter.number == place.number else { continue }
        letters.append((place.number, try replaced(letter.sealed, boxes)))
      } else {
        guard let row = try store.row(place.number) else { continue }
        rows.append((place.number, try replaced(row.sealed, boxes)))
      }
      count += boxes.count
      if rows.count + letters.count >= 1_024 {
        try store.expire(rows: rows, deadLetters: letters)
        (rows, letters) = ([], [])
      }
    }
    if !rows.isEmpty || !letters.isEmpty { try store.expire(rows: rows, deadLetters: letters) }
    return count
  }

  private struct Place: Hashable {
    let number: Int64
    let isDeadLetter: Bool
  }

  private static func replaced(_ sealed: [UInt8], _ due: Set<Int>) throws(WorldFailure) -> [UInt8] {
    do {
      return SealedBox.encode(
        try SealedBox.decode(sealed).enumerated().map { place, box in
          due.contains(place) ? SealedBox(keyID: box.keyID, role: box.role, party: box.party, content: .expired(box.digest)) : box
        })
    } catch {
      throw WorldFailure(mayRetry: false, message: "a row is damaged; run `probity ledger verify`")
    }
  }
}

/// What verification holds against boxes that retention took: no more of a class than acts in the chain say, and none younger.
struct ExpiredBoxes {
  private var found: [String: (pieces: Int64, last: CivilDate)] = [:]
  private var declared: [String: (pieces: Int64, last: CivilDate)] = [:]
  let references: [Int64: KeyReference]

  init(_ keys: [KeyRecord]) { references = Dictionary(keys.map { ($0.id, $0.reference) }, uniquingKeysWith: { first, _ in first }) }

  mutating func note(_ box: SealedBox, on date: CivilDate) {
    let reference = references[box.keyID]
    add(reference?.retention ?? "an unknown class", 1, reference?.day ?? date, to: &found)
  }

  /// An act's clear record.
  mutating func note(act record: [UInt8]?) {
    guard let json = record.flatMap({ try? JSONValue.parse($0, bounds: .event) }), json["kind"]?.text == RetentionAct.run else { return }
    for entry in json["retention"]?["classes"]?.elements ?? [] {
      guard let name = entry["class"]?.text, let pieces = entry["pieces"]?.integer, pieces > 0,
        let last = entry["last"]?.text.flatMap({ CivilDate(iso: $0) })
      else { continue }
      add(name, pieces, last, to: &declared)
    }
  }

  private func add(_ name: String, _ pieces: Int64, _ date: CivilDate, to totals: inout [String: (pieces: Int64, last: CivilDate)]) {
    let known = totals[name]
    let (sum, hasOverflowed) = (known?.pieces ?? 0).addingReportingOverflow(pieces)
    totals[name] = (hasOverflowed ? .max : sum, known.map { max($0.last, date) } ?? date)
  }

  /// One line for each class of which something went without an act.
  var failures: [String] {
    found.keys.sorted().compactMap { name in
      guard let gone = found[name] else { return nil }
      guard let act = declared[name] else { return "\(gone.pieces) sealed parts of \(name) expired without a recorded retention act" }
      if gone.pieces > act.pieces { return "\(gone.pieces) sealed parts of \(name) expired, retention acts account for \(act.pieces)" }
      return gone.last > act.last ? "a sealed part of \(name) of \(gone.last) expired, retention acts go to \(act.last)" : nil
    }
  }
}
