// Letting go of personal data: boxes give way to their digests, keys are destroyed. What SQLite deletes it overwrites here, and the write-ahead log is
// emptied, so that nothing lingers in a free page.

internal import Foundation
internal import GRDB
public import Pipeline
internal import Reference

extension SQLiteStore: ForgettingStore {
  public func expire(rows: [(seq: Int64, sealed: [UInt8])], deadLetters: [(number: Int64, sealed: [UInt8])]) throws(WorldFailure) {
    do {
      try ledger.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA secure_delete = ON")
        try db.inTransaction(.immediate) {
          for row in rows { try db.execute(sql: "UPDATE line SET sealed = ? WHERE seq = ?", arguments: [Data(row.sealed), row.seq]) }
          for letter in deadLetters {
            try db.execute(sql: "UPDATE dead_letter SET sealed = ? WHERE number = ?", arguments: [Data(letter.sealed), letter.number])
          }
          return .commit
        }
        try db.execute(sql: "PRAGMA secure_delete = FAST")
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      throw Self.failure(error, doing: "replace expired data by digests")
    }
  }

  public func destroy(keys ids: [Int64], forgettingNameOf subject: Int64?) throws(WorldFailure) {
    do {
      let last = try ledger.read { db in try Self.head(db) }.nextSeq - 1
      let moment = try ledger.read { db in try Data.fetchOne(db, sql: "SELECT head FROM line WHERE seq = ?", arguments: [last]) }
        .flatMap { try? RowHead(decoding: Array($0)).observedAt.description }
      try keyFile.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA secure_delete = ON")
        try db.inTransaction(.immediate) {
          if let moment { try noteErasure(of: ids, seq: last, at: moment, db) }
          for id in ids { try db.execute(sql: "UPDATE key SET key = NULL WHERE id = ?", arguments: [id]) }
          if let subject { try db.execute(sql: "UPDATE subject SET name = NULL WHERE number = ?", arguments: [subject]) }
          return .commit
        }
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      throw Self.failure(error, doing: "destroy keys")
    }
  }
}
