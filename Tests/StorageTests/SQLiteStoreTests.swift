import Foundation
import Pipeline
import Storage
import TestSupport
import Testing

@Suite("A store on SQLite")
struct SQLiteStoreTests {
  @Test func keepsWhatAStoreInMemoryKeeps() throws {
    try withFolder { folder in
      let bytes = Streams.marketplace(seed: 51, lines: 150)
      let store = try SQLiteStore(folder: folder, entropy: SeededEntropy(1))
      _ = try Runs.runThreaded(bytes, into: store, settings: LaneSettings(linesMax: 32, width: 2))
      let difference = LedgerDump.difference(try LedgerDump.lines(Runs.calm(bytes)), try LedgerDump.lines(store))
      #expect(difference == nil, "\(difference ?? "")")
      #expect(try LedgerVerifier(ledger: store).verify().isIntact)
    }
  }

  @Test func isNotMadeWhereOneMustExist() throws {
    try withFolder { folder in
      #expect(throws: WorldFailure.self) { try SQLiteStore(folder: folder + "/none", mustExist: true, entropy: SeededEntropy(1)) }
      #expect(!FileManager.default.fileExists(atPath: folder + "/none"))
    }
  }

  @Test func refusesFilesThatAreNotItsOwn() throws {
    try withFolder { folder in
      try Data("this is no database, and longer than a header of one hundred bytes would be, so that SQLite looks at all of it".utf8)
        .write(to: URL(fileURLWithPath: folder + "/ledger.sqlite"))
      #expect(throws: WorldFailure.self) { try SQLiteStore(folder: folder, entropy: SeededEntropy(1)) }
    }
  }

  @Test func saysWhatIsWrongWhenItsFilesWereDamaged() throws {
    try withFolder { folder in
      do {
        let store = try SQLiteStore(folder: folder, entropy: SeededEntropy(1))
        try Runs.run(Streams.marketplace(seed: 52, lines: 60), into: store)
      }
      for name in ["ledger.sqlite-wal", "ledger.sqlite-shm"] { try? FileManager.default.removeItem(atPath: folder + "/" + name) }
      let path = URL(fileURLWithPath: folder + "/ledger.sqlite")
      var bytes = try Data(contentsOf: path)
      for place in stride(from: 16_384, to: bytes.count, by: 97) { bytes[place] ^= 0x55 }
      try bytes.write(to: path)
      do {
        let store = try SQLiteStore(folder: folder, mustExist: true, entropy: SeededEntropy(1))
        #expect(try !LedgerVerifier(ledger: store).verify().isIntact)
      } catch let failure as WorldFailure {
        #expect(!failure.mayRetry, "\(failure)")
      }
    }
  }

  @Test func hasNoPersonalDataOutsideTheKeyFile() throws {
    try withFolder { folder in
      let store = try SQLiteStore(folder: folder, entropy: SeededEntropy(1))
      try Runs.run(Array((registration("r1", seller: "Zqxseller", name: "Zqxmarker Handel GmbH") + "\n").utf8), into: store)
      for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
        guard let bytes = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
        #expect(bytes.range(of: Data("Zqxmarker".utf8)) == nil, "\(name)")
        // The business key is public and stays in the ledger; the name behind the account's number lies with the keys.
        #expect(bytes.range(of: Data("seller:Zqxseller".utf8)) == nil, "\(name)")
      }
      let keys = try #require(FileManager.default.contents(atPath: folder + "/keys.sqlite"))
      #expect(keys.range(of: Data("Zqxmarker".utf8)) == nil)
    }
  }

  @Test func isLockedForASecondLane() throws {
    try withFolder { folder in
      var lock: LaneLock? = try LaneLock(folder: folder)
      #expect(throws: WorldFailure.self) { try LaneLock(folder: folder) }
      withExtendedLifetime(lock) {}
      lock = nil
      _ = try LaneLock(folder: folder)
    }
  }
}
