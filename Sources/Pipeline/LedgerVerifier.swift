// Checks a ledger from its first batch to its last: that every row and dead letter is there and unaltered, that the links follow one another,
// and what has become of the sealed boxes. Only what is missing or altered is a failure, and what expired without
// a recorded retention act; what was erased or expired is reported.

internal import Formats
internal import Reference

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
  /// Plans, models and templates of records that decisions rest on.
  public var artefacts: Int64 = 0
  /// Rows, dead letters, boxes or artefacts that are gone or altered.
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
    let keys = try ledger.keys()
    let ring = KeyRing(keys)
    var expired = ExpiredBoxes(keys)
    let identity = SipHash(key: try ledger.secrets().identityKey)
    var cited = CitedArtefacts()
    var position: SourcePosition?
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
        try checkRows(header, leaves, ring, identity, &cited, &expired, &report)
        if let read = header.position { position = read }
        previous = batch.link
        if let anchor, anchor.batch == batch.number { isAnchorSeen = anchor.link == batch.link }
        progress(report.rows)
      }
    }
    try checkBeyond(expectedSeq, &report)
    for failure in expired.failures { report.fail(failure) }
    try check(cited, &report)
    try check(position, &report)
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

  private func checkRows(
    _ header: BatchHeader, _ leaves: [Digest], _ ring: KeyRing, _ identity: SipHash, _ cited: inout CitedArtefacts,
    _ expired: inout ExpiredBoxes, _ report: inout VerificationReport
  ) throws(WorldFailure) {
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
        &expired, &report)
      if let head = try? RowHead(decoding: row.head) {
        if head.seq != seq { report.fail("row \(seq) is row \(head.seq) under another number") }
        let hash = head.kind == .event ? identity.hash(of: head.identity) : 0
        if head.kind == .act { expired.note(act: row.record) }
        if hash != row.identityHash { report.fail("row \(seq): its identity column differs from its head") }
      }
      let decisions = StoredDecision.read(row.record)
      if decisions.first?.outcome != row.outcome { report.fail("row \(seq): its outcome column differs from its record") }
      for decision in decisions { cited.note(decision) }
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
        "dead letter \(number)", ring, &expired, &report)
    }
  }

  private func check(
    _ head: [UInt8], _ record: [UInt8]?, _ sealed: [UInt8], leaf: Digest, place: [UInt8], _ name: String, _ ring: KeyRing,
    _ expired: inout ExpiredBoxes, _ report: inout VerificationReport
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
      case .expired:
        report.expired += 1
        expired.note(box, on: (try? RowHead(decoding: head))?.occurredAt.date ?? .first)
      case .damaged: report.fail("\(name): a sealed part does not open under its key")
      }
    }
  }

  /// A place in the source that was altered or lost would let lines be read twice, or never.
  private func check(_ position: SourcePosition?, _ report: inout VerificationReport) throws(WorldFailure) {
    do throws(WorldFailure) {
      let places = try ledger.head().positions
      if let position, !places.contains(position) {
        report.fail("the place up to which the last source was read is not the one the chain has")
      }
    } catch {
      if error.mayRetry { throw error }
      report.fail("the end of the chain does not read: \(error.message)")
    }
  }

  /// Plans, models and templates that decisions cite are there and are what their digests say.
  private func check(_ cited: CitedArtefacts, _ report: inout VerificationReport) throws(WorldFailure) {
    for (digest, decision) in cited.all {
      guard let artefact = try ledger.artefact(digest) else {
        report.fail("artefact \(hex(digest)) is missing; \(decision) cites it")
        continue
      }
      if sha256(artefact.bytes) != digest { report.fail("artefact \(hex(digest)) was altered; \(decision) cites it") }
      report.artefacts += 1
      guard artefact.kind == "plan", let models = (try? JSONValue.parse(artefact.bytes, bounds: .file))?["models"]?.elements else {
        continue
      }
      for model in models {
        let name = model["name"]?.text ?? "a model"
        guard let wanted = model["sha256"]?.text.flatMap({ bytes(hex: $0) }), let kept = try ledger.artefact(wanted) else {
          report.fail("model \(name) of plan \(hex(digest)) is missing")
          continue
        }
        if sha256(kept.bytes) != wanted { report.fail("model \(name) of plan \(hex(digest)) was altered") }
        report.artefacts += 1
      }
      for list in (try? JSONValue.parse(artefact.bytes, bounds: .file))?["lists"]?.elements ?? [] {
        let name = list["list"]?.text ?? "a list"
        guard let wanted = list["table"]?.text.flatMap({ bytes(hex: $0) }) else { continue }
        guard let kept = try ledger.artefact(wanted) else {
          report.fail("what plan \(hex(digest)) keeps of \(name) is missing")
          continue
        }
        if sha256(kept.bytes) != wanted { report.fail("what plan \(hex(digest)) keeps of \(name) was altered") }
        report.artefacts += 1
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

/// What decisions cite, each once, with the first decision that does, in order of citation.
private struct CitedArtefacts {
  private(set) var all: [(digest: Digest, decision: String)] = []
  private var known: Set<Digest> = []

  mutating func note(_ decision: StoredDecision) {
    for digest in [decision.document["plan"]?.text.flatMap { bytes(hex: $0) }, decision.template].compactMap({ $0 })
    where known.insert(digest).inserted {
      all.append((digest, decision.decisionID))
    }
  }
}
