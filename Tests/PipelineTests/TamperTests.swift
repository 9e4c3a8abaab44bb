import Formats
@testable import Pipeline
import TestSupport
import Testing

@Suite("The verifier")
struct TamperTests {
  private static let store = Result {
    try Runs.calm(
      lines: [registration("r1"), payout("p1"), "garbage", payout("p2", version: 0), payout("p2", version: 1, amount: "3.00")],
      settings: LaneSettings(linesMax: 2))
  }

  private func altered(_ change: (inout MemoryLedger) -> Void) throws -> VerificationReport {
    let copy = try Self.store.get().copy()
    copy.alter(change)
    return try LedgerVerifier(ledger: copy).verify()
  }

  /// Whether the verifier sees a change.
  private func sees(_ change: (inout MemoryLedger) -> Void) throws -> Bool { try !altered(change).isIntact }

  /// Each byte of a field, one bit of it, chosen by its place.
  private func flip(_ bytes: [UInt8], _ place: Int) -> [UInt8] {
    var bytes = bytes
    bytes[place] ^= 1 << UInt8(place % 8)
    return bytes
  }

  @Test func findsAnUntouchedLedgerWhole() throws {
    let report = try altered { _ in }
    #expect(report.isIntact, "\(report.failures)")
    #expect(report.batches == 3 && report.rows == 5 && report.deadLetters == 1)
    #expect(report.lastSeq == 5)
  }

  @Test func seesOneChangedBitInAnyHeadRecordOrSealedPart() throws {
    let rows = try Self.store.get().snapshot.rows
    for (index, row) in rows.enumerated() {
      for place in row.head.indices {
        let report = try altered { $0.rows[index] = row.with(head: flip(row.head, place)) }
        #expect(!report.isIntact, "row \(row.seq), byte \(place) of its head")
      }
      for place in stride(from: 0, to: row.record?.count ?? 0, by: 23) {
        let report = try altered { $0.rows[index] = row.with(record: flip(row.record ?? [], place)) }
        #expect(!report.isIntact, "row \(row.seq), byte \(place) of its record")
      }
      for place in stride(from: 0, to: row.sealed.count, by: 41) {
        let report = try altered { $0.rows[index] = row.with(sealed: flip(row.sealed, place)) }
        #expect(!report.isIntact, "row \(row.seq), byte \(place) of its sealed part")
      }
    }
  }

  @Test func seesOneChangedBitInAnyLeafLinkOrHeaderOfABatch() throws {
    let batches = try Self.store.get().snapshot.batches
    for (index, batch) in batches.enumerated() {
      for place in batch.leaves.indices {
        #expect(try sees { $0.batches[index] = batch.with(leaves: flip(batch.leaves, place)) }, "leaf byte \(place)")
      }
      for place in batch.link.indices {
        #expect(try sees { $0.batches[index] = batch.with(link: flip(batch.link, place)) }, "link byte \(place)")
      }
      for place in batch.header.indices {
        for bit in 0..<8 {
          var header = batch.header
          header[place] ^= 1 << UInt8(bit)
          #expect(try sees { $0.batches[index] = batch.with(header: header) }, "header byte \(place), bit \(bit)")
        }
      }
    }
  }

  @Test func seesAHeaderThatClaimsAbsurdNumbers() throws {
    let batch = try #require(try Self.store.get().snapshot.batches.first)
    for value: UInt64 in [.max, 1 << 63, 1 << 62, 1 << 53] {
      var header = ByteWriter()
      header.byte(1)
      for _ in 0..<10 { header.varint(value) }
      header.byte(0)
      #expect(try sees { $0.batches[0] = batch.with(header: header.bytes) })
    }
  }

  @Test func seesChangedDeadLetters() throws {
    let letter = try #require(try Self.store.get().snapshot.deadLetters.first)
    for place in letter.head.indices {
      let report = try altered { $0.deadLetters[0] = StoredDeadLetter(number: 1, head: flip(letter.head, place), sealed: letter.sealed) }
      #expect(!report.isIntact)
    }
    for place in letter.sealed.indices {
      let report = try altered { $0.deadLetters[0] = StoredDeadLetter(number: 1, head: letter.head, sealed: flip(letter.sealed, place)) }
      #expect(!report.isIntact)
    }
  }

  @Test func seesWhatIsGone() throws {
    for index in 0..<5 { #expect(try sees { $0.rows.remove(at: index) }, "row \(index + 1)") }
    #expect(try sees { $0.deadLetters.removeAll() })
    for index in 0..<3 { #expect(try sees { $0.batches.remove(at: index) }, "batch \(index + 1)") }
    #expect(try sees { $0.rows.removeAll() })
  }

  @Test func seesRowsInEachOthersPlaceAndRowsTooMany() throws {
    let rows = try Self.store.get().snapshot.rows
    let swapped = try altered {
      $0.rows[1] = rows[2].with(seq: 2)
      $0.rows[2] = rows[1].with(seq: 3)
    }
    #expect(!swapped.isIntact)
    #expect(try sees { $0.rows.append(rows[1].with(seq: 6)) })
    #expect(try sees { $0.rows[1] = rows[1].with(outcome: .some("approve_limited")) })
  }

  @Test func seesAnIdentityColumnAndAPlaceInTheSourceThatWereChanged() throws {
    let rows = try Self.store.get().snapshot.rows
    for (index, row) in rows.enumerated() { #expect(try sees { $0.rows[index] = row.with(identityHash: row.identityHash ^ 1) }) }
    #expect(try sees { $0.positions = $0.positions.map { SourcePosition(offset: $0.offset - 1, digest: $0.digest) } })
    #expect(try sees { $0.positions = [] })
  }

  @Test func seesAPlanAModelOrATemplateThatIsGoneOrWasChanged() throws {
    let artefacts = try Self.store.get().snapshot.artefacts.values.sorted { $0.digest.lexicographicallyPrecedes($1.digest) }
    #expect(Set(artefacts.map(\.kind)) == ["plan", "model", "governance-record", "list-table"])
    for artefact in artefacts {
      #expect(try sees { $0.artefacts[artefact.digest] = nil }, "\(artefact.kind) \(artefact.name) gone")
      let other = Artefact(digest: artefact.digest, kind: artefact.kind, name: artefact.name, bytes: artefact.bytes + [0x20])
      #expect(try sees { $0.artefacts[artefact.digest] = other }, "\(artefact.kind) \(artefact.name) changed")
    }
  }

  @Test func seesAKeyThatWasExchanged() throws {
    #expect(try sees { $0.keys[0] = KeyRecord(id: $0.keys[0].id, reference: $0.keys[0].reference, key: [UInt8](repeating: 7, count: 32)) })
  }

  @Test func seesWhatWasReplacedByItsDigestWithoutAnAct() throws {
    let row = try #require(try Self.store.get().snapshot.rows.last)
    let boxes = try SealedBox.decode(row.sealed).map {
      SealedBox(keyID: $0.keyID, role: $0.role, party: $0.party, content: .expired($0.digest))
    }
    let report = try altered { $0.rows[$0.rows.count - 1] = row.with(sealed: SealedBox.encode(boxes)) }
    #expect(report.expired == Int64(boxes.count))
    #expect(!report.isIntact)
    #expect(report.failures.allSatisfy { $0.contains("without a recorded retention act") }, "\(report.failures)")
  }

  @Test func findsAnAnchorInTheChainItWasMadeFromOnly() throws {
    let store = try Self.store.get().copy()
    let anchor = try #require(LedgerAnchor(json: try LedgerAnchor(ledger: store).json))
    #expect(anchor.batch == 3 && anchor.lastSeq == 5)
    let known = (anchor.batch, anchor.link)
    func isWhole(_ ledger: MemoryStore, _ anchor: (Int64, Digest)? = nil) throws -> Bool {
      try LedgerVerifier(ledger: ledger).verify(anchor: anchor).isIntact
    }
    #expect(try isWhole(store, known))
    let other = try Runs.calm(lines: [payout("x")])
    #expect(try !isWhole(other, known), "another ledger")
    // The last batch cut off whole leaves a chain that is right in itself; only the anchor tells.
    store.alter { ledger in
      ledger.batches.removeLast()
      ledger.rows.removeLast()
      ledger.positions = ledger.batches.last.flatMap { try? BatchHeader(decoding: $0.header).position }.map { [$0] } ?? []
    }
    #expect(try isWhole(store))
    #expect(try !isWhole(store, known), "a ledger cut off")
  }

  @Test func refusesAnAnchorWhoseBytesWereChanged() throws {
    let json = try LedgerAnchor(ledger: Self.store.get()).json
    for place in json.indices {
      guard let read = LedgerAnchor(json: flip(json, place)) else { continue }
      // A member nobody reads may change, and hexadecimal digits may change their case; what is signed may not.
      let original = try #require(LedgerAnchor(json: json))
      #expect(read.batch == original.batch && read.lastSeq == original.lastSeq && read.link == original.link, "byte \(place)")
    }
    #expect(throws: WorldFailure.self) { try LedgerAnchor(ledger: MemoryStore(entropy: SeededEntropy(1))) }
  }
}

extension StoredRow {
  func with(
    seq: Int64? = nil, head: [UInt8]? = nil, record: [UInt8]? = nil, sealed: [UInt8]? = nil, outcome: String?? = nil,
    identityHash: UInt64? = nil
  ) -> StoredRow {
    StoredRow(
      seq: seq ?? self.seq, head: head ?? self.head, record: record ?? self.record, sealed: sealed ?? self.sealed,
      identityHash: identityHash ?? self.identityHash, outcome: outcome ?? self.outcome)
  }
}

extension StoredBatch {
  func with(leaves: [UInt8]? = nil, header: [UInt8]? = nil, link: Digest? = nil) -> StoredBatch {
    StoredBatch(
      number: number, firstSeq: firstSeq, rowCount: rowCount, firstDeadLetter: firstDeadLetter, deadLetterCount: deadLetterCount,
      leaves: leaves ?? self.leaves, header: header ?? self.header, link: link ?? self.link)
  }
}
