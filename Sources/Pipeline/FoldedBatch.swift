// What the ordered half of the lane hands to the writing half: rows in their final order, everything decided, nothing sealed yet.

/// A row before sealing.
public struct FoldedRow: Sendable {
  public let head: RowHead
  public let record: [UInt8]?
  public let outcome: String?
  public let boxes: [PlainBox]
  public let identityHash: UInt64
  /// For an account whose answers change: how.
  var note: RescreeningNote?
}

/// A dead letter before sealing.
public struct FoldedDeadLetter: Sendable {
  public let number: Int64
  /// JSON without personal data: reason, detail, place, length, digest.
  public let head: [UInt8]
  public let box: PlainBox?
}

/// A batch before sealing.
public struct FoldedBatch: Sendable {
  public var rows: [FoldedRow] = []
  public var deadLetters: [FoldedDeadLetter] = []
  public var firstSeq: Int64
  public var firstDeadLetter: Int64
  /// What this batch adds to the totals.
  public var counts = DispositionCounts()
  public var previousPosition: SourcePosition?
  public var position: SourcePosition?
  public var newSubjects: [SubjectRecord] = []
  public var artefacts: [Artefact] = []
  /// The last act of a person that is among the rows; 0 if none is.
  public var actsThrough: Int64 = 0

  public init(firstSeq: Int64, firstDeadLetter: Int64) {
    self.firstSeq = firstSeq
    self.firstDeadLetter = firstDeadLetter
  }

  /// Takes in the batch that follows.
  mutating func append(_ next: FoldedBatch) {
    precondition(next.firstSeq == firstSeq + Int64(rows.count), "batches follow one another")
    rows += next.rows
    deadLetters += next.deadLetters
    counts.add(next.counts)
    position = next.position
    newSubjects += next.newSubjects
    artefacts += next.artefacts
    actsThrough = max(actsThrough, next.actsThrough)
  }

  /// Whether there is anything to commit.
  public var isEmpty: Bool {
    rows.isEmpty && deadLetters.isEmpty && counts.lines == 0 && artefacts.isEmpty && position == previousPosition
  }
}

/// Seals and chains batches, one after the other. Owned by the thread that writes.
struct Sealer {
  private var ring: KeyRing
  private let entropy: any Entropy
  private var nextBatch: Int64
  private var link: Digest
  private var counts: DispositionCounts

  init(head: StoreHead, keys: [KeyRecord], entropy: any Entropy) {
    ring = KeyRing(keys)
    self.entropy = entropy
    nextBatch = head.nextBatch
    link = head.link
    counts = head.counts
  }

  /// Seals a batch and extends the chain. About 3 µs a row: one AES-GCM a box, two SHA-256 a row.
  mutating func seal(_ batch: FoldedBatch) -> SealedBatch {
    var newKeys: [KeyRecord] = []
    var leaves: [Digest] = []
    leaves.reserveCapacity(batch.rows.count + batch.deadLetters.count)
    var rows: [StoredRow] = []
    rows.reserveCapacity(batch.rows.count)
    for row in batch.rows {
      let place = boxPlace(table: BoxTable.line, number: row.head.seq)
      let boxes = row.boxes.map { seal($0, place: place, newKeys: &newKeys) }
      let head = row.head.encoded()
      leaves.append(Chain.leaf(head: head, record: row.record, boxDigests: boxes.map(\.digest)))
      rows.append(
        StoredRow(
          seq: row.head.seq, head: head, record: row.record, sealed: SealedBox.encode(boxes), identityHash: row.identityHash,
          outcome: row.outcome))
    }
    var letters: [StoredDeadLetter] = []
    for letter in batch.deadLetters {
      let place = boxPlace(table: BoxTable.dead, number: letter.number)
      let boxes = letter.box.map { [seal($0, place: place, newKeys: &newKeys)] } ?? []
      leaves.append(Chain.leaf(head: letter.head, record: nil, boxDigests: boxes.map(\.digest)))
      letters.append(StoredDeadLetter(number: letter.number, head: letter.head, sealed: SealedBox.encode(boxes)))
    }
    counts.add(batch.counts)
    let header = BatchHeader(
      number: nextBatch, firstSeq: batch.firstSeq, rowCount: Int64(rows.count), firstDeadLetter: batch.firstDeadLetter,
      deadLetterCount: Int64(letters.count), counts: counts, position: batch.position
    ).encoded()
    link = Chain.link(previous: link, header: header, root: Chain.root(of: leaves))
    nextBatch += 1
    return SealedBatch(
      number: nextBatch - 1, rows: rows, deadLetters: letters, leaves: leaves.flatMap { $0 }, header: header, link: link, counts: counts,
      previousPosition: batch.previousPosition, position: batch.position, newKeys: newKeys, newSubjects: batch.newSubjects,
      artefacts: batch.artefacts, actsThrough: batch.actsThrough)
  }

  private mutating func seal(_ box: PlainBox, place: [UInt8], newKeys: inout [KeyRecord]) -> SealedBox {
    let (keyID, made) = ring.key(for: box.key, entropy: entropy)
    if let made {
      newKeys.append(made)
      newKeys += siblings(of: box.key)
    }
    let sealed = ring.seal(box.content, keyID: keyID, place: place, entropy: entropy)
    return SealedBox(keyID: keyID, role: box.role, party: box.party, content: .sealed(sealed))
  }

  /// Classes nearly every account comes to need.
  private static let usualClasses = ["RC-AML", "RC-RISK", "RC-ORDER"]

  /// A person's other usual keys of the year, made with the first: a batch with new keys waits for a second sync, and so few batches have any.
  private mutating func siblings(of reference: KeyReference) -> [KeyRecord] {
    guard reference.subject > 0, Self.usualClasses.contains(reference.retention) else { return [] }
    return Self.usualClasses.compactMap { retention in
      ring.key(for: KeyReference(subject: reference.subject, retention: retention, period: reference.period), entropy: entropy).made
    }
  }
}
