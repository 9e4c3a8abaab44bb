import Foundation
import Formats
import TestSupport
import Testing

/// Backups hold no keys, and a restore brings back nobody who was erased since.
@Suite(
  "A backup and its restore", .enabled(if: Command.path != nil, "the command was not built: build it or name it in PROBITY_BINARY"),
  .serialized
)
struct RestoreTests {
  private static let name = "Ilse Quendelbach"

  private static func trader(_ id: String, _ seller: String, at time: String, name: String) -> String {
    event(
      id, "seller.registered", at: time,
      #""seller":"\#(seller)","business":{"name":"\#(name)","kind":"sole_trader","country":"DE"},"person":{"name":"\#(name)","birth_date":"1979-03-02","residence":"DE"}"#
    )
  }

  private static let before = [
    trader("r1", "S1", at: "2026-10-05T09:00:00Z", name: name), payout("p1", at: "2026-10-05T10:00:00Z"),
    trader("r2", "S2", at: "2026-10-05T11:00:00Z", name: "Otto Wiesengrund"),
  ]
  /// What came after the backup; the erasure is later still.
  private static let after = [
    payout("p2", at: "2026-10-06T10:00:00Z"), payout("p3", at: "2026-10-06T11:00:00Z", seller: "S2"),
    trader("r3", "S3", at: "2026-10-06T12:00:00Z", name: "Jette Lindwurm"),
  ]

  private func probity(_ arguments: [String], in folder: String, code: Int32 = 0) throws -> CommandResult {
    let result = try Command.run(arguments, in: folder)
    #expect(result.code == code, "\(arguments.joined(separator: " ")): \(result.code) \(result.output)\(result.errors)")
    return result
  }

  private func run(_ lines: [String], in folder: String) throws {
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: folder + "/events.jsonl"))
    _ = try probity(["run", "--events", "events.jsonl", "--store", "s"], in: folder)
  }

  private func verified(in folder: String) throws -> JSONValue {
    try JSONValue.parse(Array(try probity(["ledger", "verify", "--store", "s", "--json"], in: folder).output.utf8))
  }

  private func erase(_ account: String, at time: String, in folder: String) throws {
    _ = try probity(
      ["subject", "erase", account, "--request", "R-1", "--regime", "EU_GDPR", "--by", "tests", "--at", time, "--store", "s"], in: folder)
  }

  @Test func holdsNoKeysAndGoesBackOntoTheStoresOwn() throws {
    try withFolder { folder in
      try run(Self.before, in: folder)
      let made = try probity(["ledger", "backup", "b", "--store", "s", "--json"], in: folder)
      #expect(made.output.contains("\"keys\":\"left out\""))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/b").sorted() == ["backup.json", "ledger.sqlite"])
      let bytes = try #require(FileManager.default.contents(atPath: folder + "/b/ledger.sqlite"))
      for secret in [Self.name, "seller:S1"] { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) is in the backup") }
      // A copy is no store, and no folder takes two.
      #expect(try probity(["ledger", "verify", "--store", "b"], in: folder, code: 3).errors.contains("keys.sqlite"))
      _ = try probity(["ledger", "backup", "b", "--store", "s"], in: folder, code: 3)
      // The disk with the ledger is lost.
      for file in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"] {
        try? FileManager.default.removeItem(atPath: folder + "/s/" + file)
      }
      _ = try probity(["ledger", "restore", "b", "--store", "s", "--by", "tests"], in: folder)
      #expect(try verified(in: folder)["sealed_shredded"]?.integer == 0)
      #expect(try probity(["subject", "export", "seller:S1", "--store", "s"], in: folder).output.contains(Self.name))
      // It goes on where the backup ended, and takes nothing twice.
      try run(Self.before + Self.after, in: folder)
      let feed = try probity(["feed", "--store", "s"], in: folder).lines
      #expect(feed.count == Self.before.count + Self.after.count)
      #expect(try verified(in: folder)["intact"]?.bool == true)
    }
  }

  @Test func doesNotBringBackWhoWasErasedSince() throws {
    try withFolder { folder in
      try run(Self.before, in: folder)
      _ = try probity(["ledger", "backup", "b", "--store", "s"], in: folder)
      try run(Self.before + Self.after, in: folder)
      try erase("seller:S1", at: "2026-10-07T09:00:00Z", in: folder)
      _ = try probity(["subject", "export", "seller:S1", "--store", "s"], in: folder, code: 2)
      // Without --replace nothing happens to a ledger that is there.
      _ = try probity(["ledger", "restore", "b", "--store", "s", "--by", "tests"], in: folder, code: 2)
      let restored = try probity(
        ["ledger", "restore", "b", "--store", "s", "--by", "tests", "--replace", "--at", "2026-10-08T09:00:00Z", "--json"], in: folder)
      #expect(try JSONValue.parse(Array(restored.output.utf8))["erasures_applied"]?.integer == 1)
      // Nothing of the person can be read, in what came back and in what the source brings once more.
      func checkGone() throws {
        _ = try probity(["subject", "export", "seller:S1", "--store", "s"], in: folder, code: 2)
        let report = try verified(in: folder)
        #expect(report["intact"]?.bool == true && (report["sealed_shredded"]?.integer ?? 0) > 0)
        for line in try probity(["feed", "--store", "s"], in: folder).lines {
          #expect(!line.contains("seller:S1"))
          let id = try #require(try JSONValue.parse(Array(line.utf8))["id"]?.text)
          #expect(try !probity(["decision", "show", id, "--json", "--store", "s"], in: folder).output.contains(Self.name))
        }
      }
      try checkGone()
      try run(Self.before + Self.after, in: folder)
      try checkGone()
      // The others are whole, those of before and those of after the backup.
      for (account, name) in [("seller:S2", "Otto Wiesengrund"), ("seller:S3", "Jette Lindwurm")] {
        #expect(try probity(["subject", "export", account, "--store", "s"], in: folder).output.contains(name))
      }
      // Who comes back later is a new account with new keys.
      let again = Self.trader("r9", "S1", at: "2026-10-09T09:00:00Z", name: "Ilse Neuanfang")
      try run(Self.before + Self.after + [again], in: folder)
      let export = try probity(["subject", "export", "seller:S1", "--store", "s"], in: folder).output
      #expect(export.contains("Ilse Neuanfang") && !export.contains(Self.name))
    }
  }

  @Test func appliesRetentionAgain() throws {
    try withFolder { folder in
      try run(Self.before + ["no event"], in: folder)
      _ = try probity(["ledger", "backup", "b", "--store", "s"], in: folder)
      _ = try probity(
        ["retention", "run", "--store", "s", "--by", "tests", "--as-of", "2027-01-01", "--at", "2027-01-01T09:00:00Z"], in: folder)
      let expired = try #require(try verified(in: folder)["sealed_expired"]?.integer)
      #expect(expired > 0)
      _ = try probity(["ledger", "restore", "b", "--store", "s", "--by", "tests", "--replace", "--at", "2027-01-02T09:00:00Z"], in: folder)
      #expect(try #require(try verified(in: folder)["sealed_expired"]?.integer) >= expired)
    }
  }

  @Test func refusesAnotherStoresCopyAndADamagedOne() throws {
    try withFolder { folder in
      try run(Self.before, in: folder)
      _ = try probity(["ledger", "backup", "b", "--store", "s"], in: folder)
      try Data((Self.after[2] + "\n").utf8).write(to: URL(fileURLWithPath: folder + "/other.jsonl"))
      _ = try probity(["run", "--events", "other.jsonl", "--store", "other"], in: folder)
      let wrong = try probity(["ledger", "restore", "b", "--store", "other", "--by", "tests", "--replace"], in: folder, code: 3)
      #expect(wrong.errors.contains("another store's"))
      #expect(try probity(["feed", "--store", "other"], in: folder).lines.count == 1)
      #expect(
        try probity(["ledger", "restore", "b", "--store", "nowhere", "--by", "tests"], in: folder, code: 3).errors.contains("keys.sqlite"))
      let path = folder + "/b/ledger.sqlite"
      var bytes = try #require(FileManager.default.contents(atPath: path))
      bytes[bytes.count / 2] ^= 0xFF
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(
        try probity(["ledger", "restore", "b", "--store", "s", "--by", "tests", "--replace"], in: folder, code: 3).errors.contains(
          "SHA-256"))
    }
  }
}
