// Checks a ledger from its first batch to its last: that every row and dead letter is there and unaltered, that the links follow one another,
// and what has become of the sealed boxes. Only what is missing or altered is a failure; what was erased or expired is reported.

/// What a verification found.
public struct VerificationReport: Sendable {
  public var batches: Int64 = 0
  public var rows: Int64 = 0
  public var deadLetters: Int64 = 0
  /// Boxes that open under their keys.
  public var intact: Int64 = 0
  /// Boxes whose key was destroyed.
  public var shredded: Int64 = 0
  /// Boxes that retention replaced by their digest.
  public var expired: Int64 = 0
  /// Rows, dead letters or boxes that are gone or altered.
  public var missing: Int64 = 0
  /// The first failures, in words.
  public var failures: [String] = []
  /// The last link: what an anchor signs.
  public var head: Digest = Chain.genesis
  public var lastSeq: Int64 = 0

  public var isIntact: Bool { missing == 0 && failures.isEmpty }

  static let failuresMax = 50

  mutating func fail(_ message: String) {
    missing += 1
    if failures.count < Self.failuresMax { failures.append(message) }
  }
}

/// Walks the chain.
public struct LedgerVerifier {
  private let ledger: any Ledger

  public init(ledger: any Ledger) { self.ledger = ledger }

  /// Verifies everything.
  ///
  /// - Parameters:
  ///   - anchor: a link that was signed before, with the batch it belongs to; it must stand in the chain.
  ///   - progress: called now and then with the rows checked.
  /// - Throws: `WorldFailure` only if the store cannot be read at all. About 5 µs a row.
  public func verify(anchor: (batch: Int64, link: Digest)? = nil, progress: (Int64) -> Void = { _ in }) throws(WorldFailure)
    -> VerificationReport
  {
    var report = VerificationReport()
    let ring = KeyRing(try ledger.keys())
    var next: Int64 = 1
    var previous = Chain.genesis
    var isAnchorSeen = anchor == nil
    var expectedSeq: Int64 = 1
    var expectedLetter: Int64 = 1
    while true {
      let batches = try ledger.batches(from: next, limit: 512)
      guard !batches.isEmpty else { break }
      for batch in batches {
        if batch.number != next { report.fail("batch \(next) is missing") }
        next = batch.number + 1
        report.batches += 1
        guard let header = try? BatchHeader(decoding: batch.header) else {
          report.fail("batch \(batch.number): its header is damaged")
          previous = batch.link
          continue
        }
        check(header, batch, &expectedSeq, &expectedLetter, &report)
        let leaves = chunked(batch.leaves)
        if Chain.link(previous: previous, header: batch.header, root: Chain.root(of: leaves)) != batch.link {
          report.fail("batch \(batch.number): its link does not follow from the one before and its leaves")
        }
        try checkRows(header, leaves, ring, &report)
        previous = batch.link
        if let anchor, anchor.batch == batch.number { isAnchorSeen = anchor.link == batch.link }
        progress(report.rows)
      }
    }
    try checkBeyond(expectedSeq, &report)
    if !isAnchorSeen { report.fail("the anchor is not in this chain: the ledger was replaced or cut off before it") }
    report.head = previous
    report.lastSeq = expectedSeq - 1
    return report
  }

  private func check(
    _ header: BatchHeader, _ batch: StoredBatch, _ expectedSeq: inout Int64, _ expectedLetter: inout Int64,
    _ report: inout VerificationReport
  ) {
    let isSame =
      header.number == batch.number && header.firstSeq == batch.firstSeq && header.rowCount == batch.rowCount
      && header.firstDeadLetter == batch.firstDeadLetter && header.deadLetterCount == batch.deadLetterCount
    if !isSame { report.fail("batch \(batch.number): its columns differ from its header") }
    if header.firstSeq != expectedSeq {
      report.fail("batch \(batch.number) starts at row \(header.firstSeq), row \(expectedSeq) was expected")
    }
    if header.firstDeadLetter != expectedLetter {
      report.fail("batch \(batch.number): dead letters before \(header.firstDeadLetter) are missing")
    }
    expectedSeq = header.firstSeq + header.rowCount
    expectedLetter = header.firstDeadLetter + header.deadLetterCount
  }

  private func checkRows(_ header: BatchHeader, _ leaves: [Digest], _ ring: KeyRing, _ report: inout VerificationReport)
    throws(WorldFailure)
  {
    guard leaves.count == Int(header.rowCount + header.deadLetterCount) else {
      report.fail("batch \(header.number) has \(leaves.count) leaves for \(header.rowCount + header.deadLetterCount) rows")
      return
    }
    var found: [Int64: StoredRow] = [:]
    if header.rowCount > 0 {
      for row in try ledger.rows(from: header.firstSeq, limit: Int(header.rowCount)) { found[row.seq] = row }
    }
    for offset in 0..<header.rowCount {
      let seq = header.firstSeq + offset
      report.rows += 1
      guard let row = found[seq] else {
        report.fail("row \(seq) is missing")
        continue
      }
      check(
        row.head, row.record, row.sealed, leaf: leaves[Int(offset)], place: boxPlace(table: BoxTable.line, number: seq), "row \(seq)", ring,
        &report)
      if let head = try? RowHead(decoding: row.head), head.seq != seq { report.fail("row \(seq) is row \(head.seq) under another number") }
      if StoredDecision.read(row.record).first?.outcome != row.outcome {
        report.fail("row \(seq): its outcome column differs from its record")
      }
    }
    guard header.deadLetterCount > 0 else { return }
    var letters: [Int64: StoredDeadLetter] = [:]
    for letter in try ledger.deadLetters(from: header.firstDeadLetter, limit: Int(header.deadLetterCount)) {
      letters[letter.number] = letter
    }
    for offset in 0..<header.deadLetterCount {
      let number = header.firstDeadLetter + offset
      report.deadLetters += 1
      guard let letter = letters[number] else {
        report.fail("dead letter \(number) is missing")
        continue
      }
      check(
        letter.head, nil, letter.sealed, leaf: leaves[Int(header.rowCount + offset)], place: boxPlace(table: BoxTable.dead, number: number),
        "dead letter \(number)", ring, &report)
    }
  }

  private func check(
    _ head: [UInt8], _ record: [UInt8]?, _ sealed: [UInt8], leaf: Digest, place: [UInt8], _ name: String, _ ring: KeyRing,
    _ report: inout VerificationReport
  ) {
    guard let boxes = try? SealedBox.decode(sealed) else {
      report.fail("\(name): its sealed part is damaged")
      return
    }
    if Chain.leaf(head: head, record: record, boxDigests: boxes.map(\.digest)) != leaf {
      report.fail("\(name) was altered: it does not give its leaf")
      return
    }
    for box in boxes {
      switch ring.open(box, place: place) {
      case .content: report.intact += 1
      case .shredded: report.shredded += 1
      case .expired: report.expired += 1
      case .damaged: report.fail("\(name): a sealed part does not open under its key")
      }
    }
  }

  /// Rows after the last batch belong to no link.
  private func checkBeyond(_ seq: Int64, _ report: inout VerificationReport) throws(WorldFailure) {
    if let stray = try ledger.rows(from: seq, limit: 1).first { report.fail("row \(stray.seq) belongs to no batch") }
  }

  private func chunked(_ bytes: [UInt8]) -> [Digest] {
    stride(from: 0, to: bytes.count - bytes.count % 32, by: 32).map { Array(bytes[$0..<($0 + 32)]) }
  }
}
