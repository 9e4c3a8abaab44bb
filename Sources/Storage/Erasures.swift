// Which keys were destroyed for whom, and where the journal stood then: kept with the keys, because a restored journal may not reach that far. Names are
// keyed hashes. After a restore the source brings again what the copy lacks, and with it people who were erased since: what is theirs is sealed under keys
// that are never stored, until the journal has reached the moment of the erasure once more.

internal import Crypto
internal import Foundation
internal import GRDB
internal import Pipeline
internal import Reference

/// One destroyed key, as the key file remembers it.
private struct Erasure {
  let who: Data
  let retention: String
  let period: Int64
  let at: Instant
}

extension SQLiteStore {
  private static let erasureSchema = """
    CREATE TABLE IF NOT EXISTS erasure(
      who BLOB NOT NULL, retention TEXT NOT NULL, period INTEGER NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL,
      active INTEGER NOT NULL, PRIMARY KEY(who, retention, period, seq));
    """

  /// Notes which keys are about to be destroyed. In the transaction that destroys them.
  func noteErasure(of ids: [Int64], seq: Int64, at moment: String, _ db: Database) throws {
    try db.execute(sql: Self.erasureSchema)
    let secret = try entityKey(db)
    for id in ids {
      let row = try Row.fetchOne(
        db, sql: "SELECT s.name, k.retention, k.period FROM key k JOIN subject s ON s.number = k.subject WHERE k.id = ?", arguments: [id])
      guard let row, let name = row[0] as String? else { continue }
      try db.execute(
        sql: "INSERT OR IGNORE INTO erasure(who, retention, period, seq, at, active) VALUES (?, ?, ?, ?, ?, 0)",
        arguments: [who(name, secret), row[1] as String, row[2] as Int64, seq, moment])
    }
  }

  /// Brings erasures that came after a place in the journal into force for a journal that ends there.
  func reapplyErasures(after seq: Int64) throws(WorldFailure) {
    do {
      try keyFile.write { db in
        try db.execute(sql: Self.erasureSchema)
        try db.execute(sql: "UPDATE erasure SET active = 1 WHERE seq > ?", arguments: [seq])
      }
    } catch {
      throw Self.failure(error, doing: "bring erasures into force again")
    }
  }

  /// How many people have erasures in force for what the source brings again.
  func activeErasures() throws(WorldFailure) -> Int {
    do {
      return try keyFile.read { db in
        try db.tableExists("erasure") ? Int.fetchOne(db, sql: "SELECT count(DISTINCT who) FROM erasure WHERE active = 1") ?? 0 : 0
      }
    } catch {
      throw Self.failure(error, doing: "read the erasures")
    }
  }

  /// The batch as it may be stored: of those who were erased at a moment the journal has not reached again, neither names nor keys.
  ///
  /// - Returns: numbers whose names, and keys whose bytes, are left out; both empty in any store that was not restored.
  func withheldOfErased(_ batch: SealedBatch, _ db: Database) throws -> (names: Set<Int64>, keys: Set<Int64>) {
    guard try db.tableExists("erasure") else { return ([], []) }
    let heads = batch.rows.compactMap { try? RowHead(decoding: $0.head) }.filter { $0.kind == .event }
    // Of a batch on both sides of the moment, all counts as before it: what is lost then can be given again, what is stored cannot be unread.
    guard let reached = heads.map(\.observedAt.microseconds).min() else { return ([], []) }
    var waiting: [Erasure] = []
    for row in try Row.fetchAll(db, sql: "SELECT who, retention, period, at FROM erasure WHERE active = 1") {
      guard let at = Instant(rfc3339: row[3] as String), reached <= at.microseconds else { continue }
      waiting.append(Erasure(who: row[0], retention: row[1], period: row[2], at: at))
    }
    if waiting.isEmpty { return ([], []) }
    let secret = try entityKey(db)
    var names: Set<Int64> = []
    var keys: Set<Int64> = []
    let erased = Set(waiting.map(\.who))
    let fresh = Dictionary(batch.newSubjects.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
    for record in batch.newSubjects { if let name = record.name, erased.contains(who(name, secret)) { names.insert(record.number) } }
    for record in batch.newKeys {
      let reference = record.reference
      let name =
        try fresh[reference.subject]
        ?? String.fetchOne(db, sql: "SELECT name FROM subject WHERE number = ?", arguments: [reference.subject])
      guard let name else { continue }
      let whose = who(name, secret)
      // Whose name is forgotten has nothing that a duty keeps; of others, what was destroyed.
      let isForgotten = names.contains(reference.subject)
      if isForgotten
        || waiting.contains(where: { $0.who == whose && $0.retention == reference.retention && $0.period == Int64(reference.period) })
      {
        keys.insert(record.id)
      }
    }
    return (names, keys)
  }

  private func entityKey(_ db: Database) throws -> SymmetricKey {
    SymmetricKey(data: try Data.fetchOne(db, sql: "SELECT key FROM secret WHERE name = 'entity'") ?? Data())
  }

  private func who(_ name: String, _ key: SymmetricKey) -> Data {
    Data(HMAC<SHA256>.authenticationCode(for: Data(("erased:" + name).utf8), using: key))
  }
}
