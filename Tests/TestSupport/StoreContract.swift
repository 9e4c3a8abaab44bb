// What every store keeps to, whatever it is made of. Each check takes a store that is new, and throws `Breach` with what does not hold.

public import Pipeline

/// The contract of `Store`.
public enum StoreContract {
  /// Makes a store, or opens the one made before again.
  public typealias Opener = () throws -> any Store

  /// All checks, by name.
  public static let checks: [(name: String, run: @Sendable (Opener) throws -> Void)] = [
    ("a new store is empty and begins at 1", isEmpty), ("a commit is read back as it was", readsBack),
    ("a commit again changes nothing", isIdempotent), ("the batch of another lane is refused", refusesAnotherLane),
    ("keys are there before rows and survive without them", keepsKeysFirst), ("cursors are kept by name", keepsCursors),
    ("positions replace the one before", replacesPositions), ("reads are bounded and in order", readsInOrder),
    ("everything is there after it was opened again", survivesReopening), ("secrets are made once", keepsSecrets),
  ]

  /// Batches of a lane that has the store's own secrets.
  private static func batches(for store: any Store, linesMax: Int = 16) throws -> [SealedBatch] {
    let recorder = RecordingStore(MemoryStore(secrets: try store.secrets()))
    try Runs.run(Streams.marketplace(seed: 3, lines: 60), into: recorder, settings: LaneSettings(linesMax: linesMax))
    return recorder.batches
  }

  @Sendable private static func isEmpty(_ open: Opener) throws {
    let store = try open()
    let head = try store.head()
    try require(head.nextSeq == 1 && head.nextDeadLetter == 1 && head.nextBatch == 1, "numbers begin at 1")
    try require(head.link == Chain.genesis && head.positions.isEmpty && head.counts.lines == 0, "nothing is there")
    try require(
      try store.rows(from: 1, limit: 10).isEmpty && store.row(1) == nil && store.deadLetters(from: 1, limit: 10).isEmpty, "no rows")
    try require(
      try store.batches(from: 1, limit: 10).isEmpty && store.keys().isEmpty && store.subjects(from: 1).isEmpty, "no batches, no keys")
    try require(try store.cursor("x") == 0 && store.artefact(Chain.genesis) == nil, "no cursor, no artefact")
  }

  @Sendable private static func readsBack(_ open: Opener) throws {
    let store = try open()
    let batches = try batches(for: store)
    for batch in batches { try store.commit(batch) }
    try compare(store, batches)
  }

  @Sendable private static func isIdempotent(_ open: Opener) throws {
    let store = try open()
    let batches = try batches(for: store)
    for batch in batches {
      try store.commit(batch)
      try store.commit(batch)
    }
    for batch in batches { try store.commit(batch) }
    try compare(store, batches)
  }

  @Sendable private static func refusesAnotherLane(_ open: Opener) throws {
    let store = try open()
    let ours = try batches(for: store)
    let others = try batches(for: store, linesMax: 8)
    for batch in ours { try store.commit(batch) }
    do throws(WorldFailure) {
      try store.commit(others[0])
      throw WorldFailure(mayRetry: true, message: "taken")
    } catch {
      try require(!error.mayRetry, "a batch of another lane is refused for good, not \(error)")
    }
    try compare(store, ours)
  }

  @Sendable private static func keepsKeysFirst(_ open: Opener) throws {
    let store = try open()
    let batches = try batches(for: store)
    for batch in batches {
      try store.commit(batch)
      let known = Set(try store.keys().map(\.id))
      for row in batch.rows {
        for box in try SealedBox.decode(row.sealed) {
          try require(known.contains(box.keyID), "row \(row.seq) uses a key that is not there")
        }
      }
    }
    let keys = try store.keys()
    try require(keys == batches.flatMap(\.newKeys).sorted { $0.id < $1.id }, "keys are read as they were written, in order of id")
    try require(try store.subjects(from: 1) == batches.flatMap(\.newSubjects).sorted { $0.number < $1.number }, "subjects too")
    try require(try store.subjects(from: 3).first?.number == 3, "subjects are read from a number on")
  }

  @Sendable private static func keepsCursors(_ open: Opener) throws {
    let store = try open()
    try store.saveCursor("a", 5)
    try store.saveCursor("b", 7)
    try store.saveCursor("a", 6)
    try require(try store.cursor("a") == 6 && store.cursor("b") == 7 && store.cursor("c") == 0, "cursors do not mix")
    try require(try open().cursor("a") == 6, "and last")
  }

  @Sendable private static func replacesPositions(_ open: Opener) throws {
    let store = try open()
    for batch in try batches(for: store) {
      try store.commit(batch)
      try require(try store.head().positions == [batch.position].compactMap { $0 }, "one source has one position: the last")
    }
  }

  @Sendable private static func readsInOrder(_ open: Opener) throws {
    let store = try open()
    for batch in try batches(for: store) { try store.commit(batch) }
    let rows = try store.rows(from: 1, limit: .max)
    try require(rows.map(\.seq) == (1...Int64(rows.count)).map { $0 }, "rows are numbered without gaps")
    try require(try store.rows(from: 5, limit: 3).map(\.seq) == [5, 6, 7], "three rows from 5 on")
    try require(try store.rows(from: Int64(rows.count) + 1, limit: 3).isEmpty, "nothing after the last")
    let decided = rows.filter { $0.outcome != nil }.map(\.seq)
    try require(
      try store.decidedRows(from: 1, limit: .max).map(\.seq) == decided && decided.count < rows.count, "decided rows are the decided ones")
    try require(try store.row(4)?.seq == 4 && store.row(0) == nil && store.row(-1) == nil && store.row(.max) == nil, "a row by its number")
    try require(try store.batches(from: 2, limit: 1).map(\.number) == [2], "one batch")
  }

  @Sendable private static func survivesReopening(_ open: Opener) throws {
    let batches = try batches(for: open())
    let half = batches.count / 2
    do {
      let store = try open()
      for batch in batches.prefix(half) { try store.commit(batch) }
    }
    do {
      let store = try open()
      try compare(store, Array(batches.prefix(half)))
      for batch in batches.dropFirst(half) { try store.commit(batch) }
    }
    try compare(try open(), batches)
  }

  @Sendable private static func keepsSecrets(_ open: Opener) throws {
    let first = try open().secrets()
    let second = try open().secrets()
    try require(first.entityKey.count == 32 && first.identityKey.count == 16 && first.anchorSeed.count == 32, "secrets have their lengths")
    try require(
      first.entityKey == second.entityKey && first.identityKey == second.identityKey && first.anchorSeed == second.anchorSeed, "and stay")
  }

  /// The store holds these batches and nothing else.
  private static func compare(_ store: any Store, _ batches: [SealedBatch]) throws {
    let rows = try store.rows(from: 1, limit: .max)
    let expected = batches.flatMap(\.rows)
    try require(rows.map(\.seq) == expected.map(\.seq), "\(rows.count) rows of \(expected.count)")
    for (row, other) in zip(rows, expected) {
      try require(row.head == other.head && row.record == other.record && row.sealed == other.sealed, "row \(row.seq) differs")
      try require(row.identityHash == other.identityHash && row.outcome == other.outcome, "row \(row.seq) differs in a column")
    }
    let letters = try store.deadLetters(from: 1, limit: .max)
    let expectedLetters = batches.flatMap(\.deadLetters)
    try require(letters.map(\.number) == expectedLetters.map(\.number), "dead letters differ")
    for (letter, other) in zip(letters, expectedLetters) {
      try require(letter.head == other.head && letter.sealed == other.sealed, "dead letter \(letter.number)")
    }
    let stored = try store.batches(from: 1, limit: .max)
    try require(stored.map(\.link) == batches.map(\.link) && stored.map(\.leaves) == batches.map(\.leaves), "links and leaves differ")
    try require(stored.map(\.header) == batches.map(\.header), "headers differ")
    for artefact in batches.flatMap(\.artefacts) {
      try require(try store.artefact(artefact.digest)?.bytes == artefact.bytes, "artefact \(artefact.name) differs")
    }
    let head = try store.head()
    guard let last = batches.last else { return }
    try require(head.nextBatch == last.number + 1 && head.link == last.link && head.counts == last.counts, "the head is the last batch's")
    try require(
      head.nextSeq == Int64(expected.count) + 1 && head.nextDeadLetter == Int64(expectedLetters.count) + 1, "the head's next numbers")
    try require(try LedgerVerifier(ledger: store).verify().isIntact, "the chain is whole")
  }
}
