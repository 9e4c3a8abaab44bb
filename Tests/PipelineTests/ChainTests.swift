@testable import Pipeline
import Reference
import Screening
import TestSupport
import Testing

@Suite("The chain's pieces")
struct ChainTests {
  /// The tree of RFC 6962, section 2.1, by its own words: split at the largest power of two below the count.
  private func reference(_ leaves: ArraySlice<Digest>) -> Digest {
    guard leaves.count > 1, let only = leaves.first else { return leaves.first ?? sha256([]) }
    _ = only
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    return sha256([1], reference(leaves.prefix(split)), reference(leaves.dropFirst(split)))
  }

  @Test func theRootIsTheOneOfRFC6962() {
    for count in 0...70 {
      let leaves = (0..<count).map { sha256([UInt8($0)]) }
      #expect(Chain.root(of: leaves) == reference(leaves[...]), "\(count) leaves")
    }
  }

  @Test func aLeafTellsItsPartsApart() {
    let digest = sha256([9])
    let leaves = [
      Chain.leaf(head: [1, 2], record: [3], boxDigests: []), Chain.leaf(head: [1], record: [2, 3], boxDigests: []),
      Chain.leaf(head: [1, 2, 3], record: nil, boxDigests: []), Chain.leaf(head: [1, 2, 3], record: [], boxDigests: []),
      Chain.leaf(head: [1, 2], record: [3] + digest, boxDigests: []), Chain.leaf(head: [1, 2], record: [3], boxDigests: [digest]),
    ]
    #expect(Set(leaves).count == leaves.count)
  }

  @Test func hexadecimalIsReadAsItWasWritten() {
    #expect(hex([0, 0x7F, 0xFF]) == "007fff")
    #expect(bytes(hex: "007fFF") == [0, 0x7F, 0xFF])
    for wrong in ["0", "0g", "é", " 00", "00 "] { #expect(bytes(hex: wrong) == nil, "\(wrong)") }
  }

  /// `vectors_sip128` of the reference implementation by Aumasson and Bernstein: key 00 01 … 0f, messages 00, 00 01, …
  @Test(arguments: [
    (0, "a3817f04ba25a8e66df67214c7550293"), (1, "da87c1d86b99af44347659119b22fc45"), (2, "8177228da4a45dc7fca38bdef60affe4"),
    (3, "9c70b60c5267a94e5f33b6b02985ed51"), (15, "5493e99933b0a8117e08ec0f97cfc3d9"),
  ])
  func sipHashGivesTheReferenceVectors(count: Int, expected: String) {
    let hash = SipHash(key: (0..<16).map { UInt8($0) }).hash((0..<count).map { UInt8($0) })
    func littleEndian(_ word: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) } }
    #expect(hex(littleEndian(hash.low) + littleEndian(hash.high)) == expected)
  }
}

@Suite("Stored bytes")
struct CodingTests {
  private var head: RowHead {
    RowHead(
      seq: 1_234, kind: .event, identity: EventIdentity(source: "shop", id: "é1", version: 7), eventKind: "payout.requested",
      occurredAt: Instant(rfc3339: "2026-10-05T10:00:00.25+05:30") ?? .first, observedAt: .first, disposition: .corrected,
      isOvertaken: true, previousSeq: 12,
      accounts: [AccountNumber(field: "seller", subject: 3), AccountNumber(field: "buyer", subject: 400)],
      content: Hash128(high: .max, low: 1))
  }

  private var header: BatchHeader {
    var counts = DispositionCounts()
    for (index, disposition) in Disposition.allCases.enumerated() { counts[disposition] = Int64(index * 1_000) }
    return BatchHeader(
      number: 9, firstSeq: 100, rowCount: 3, firstDeadLetter: 2, deadLetterCount: 0, counts: counts,
      position: SourcePosition(offset: 1 << 40, digest: sha256([1])))
  }

  private var boxes: [SealedBox] {
    [
      SealedBox(keyID: 1, role: .event, party: nil, content: .sealed([1, 2, 3])),
      SealedBox(keyID: 300, role: .decision, party: 0, content: .expired(sha256([2]))),
      SealedBox(keyID: 2, role: .deadLetter, party: 70, content: .sealed([])),
    ]
  }

  @Test func areReadAsTheyWereWritten() throws {
    #expect(try RowHead(decoding: head.encoded()) == head)
    #expect(try BatchHeader(decoding: header.encoded()) == header)
    let read = try SealedBox.decode(SealedBox.encode(boxes))
    #expect(SealedBox.encode(read) == SealedBox.encode(boxes))
    #expect(read.map(\.digest) == boxes.map(\.digest))
    var writer = ByteWriter()
    for value: Int64 in [0, -1, 1, .max, .min] { writer.signed(value) }
    var reader = ByteReader(writer.bytes)
    for value: Int64 in [0, -1, 1, .max, .min] { #expect(try reader.signed() == value) }
    #expect(reader.isAtEnd)
  }

  @Test func neverTrapWhenTheyAreCutOrChanged() {
    let all = [head.encoded(), header.encoded(), SealedBox.encode(boxes)]
    for count in 0..<all[0].count { #expect((try? RowHead(decoding: Array(all[0].prefix(count)))) == nil) }
    for count in 0..<all[1].count { #expect((try? BatchHeader(decoding: Array(all[1].prefix(count)))) == nil) }
    for count in 0..<all[2].count { _ = try? SealedBox.decode(Array(all[2].prefix(count))) }
    for bytes in all {
      for place in bytes.indices {
        for bit in 0..<8 {
          var changed = bytes
          changed[place] ^= 1 << UInt8(bit)
          _ = try? RowHead(decoding: changed)
          _ = try? BatchHeader(decoding: changed)
          _ = try? SealedBox.decode(changed)
        }
      }
      #expect((try? RowHead(decoding: bytes + [0])) == nil && (try? BatchHeader(decoding: bytes + [0])) == nil)
    }
    var generator = Seeded(4)
    for _ in 0..<2_000 {
      let noise = (0..<generator.below(60)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      _ = try? RowHead(decoding: [1] + noise)
      _ = try? BatchHeader(decoding: [1] + noise)
      _ = try? SealedBox.decode([1] + noise)
      _ = StoredDecision.read(noise)
      _ = DecisionID.parse(String(decoding: noise, as: UTF8.self))
      _ = LedgerAnchor(json: noise)
    }
  }

  @Test func ofABoxOpenOnlyInTheirOwnPlace() {
    // A key ring with one key; what it seals in row 1 does not open in row 2, nor as a dead letter.
    let store = MemoryStore(entropy: SeededEntropy(1))
    #expect(throws: Never.self) { try Runs.run(Array((payout("p1") + "\n").utf8), into: store) }
    let ring = KeyRing(store.keys())
    guard let row = store.rows(from: 2, limit: 1).first, let box = (try? SealedBox.decode(row.sealed))?.first else {
      Issue.record("no row")
      return
    }
    if case .content = ring.open(box, place: boxPlace(table: BoxTable.line, number: 2)) {} else { Issue.record("does not open") }
    #expect(ring.open(box, place: boxPlace(table: BoxTable.line, number: 3)) == .damaged)
    #expect(ring.open(box, place: boxPlace(table: BoxTable.dead, number: 2)) == .damaged)
  }
}
