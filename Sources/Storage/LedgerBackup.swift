// Backups are taken without keys: a copy of the ledger is ciphertext, links and public records, and nobody's. Keys are never copied, so that what is erased
// once is erased in every backup. A restore therefore goes onto the store's own key file, and makes good before anything is served what the copy does not
// know of: erasures (their keys stay destroyed, and what the source brings again is born without one) and retention that ran since.

internal import Crypto
internal import Foundation
internal import Formats
internal import GRDB
public import Pipeline

/// What a backup says of itself.
public struct BackupManifest: Sendable, Equatable {
  static let fileName = "backup.json"
  static let ledgerName = "ledger.sqlite"

  public let madeAt: String
  public let lastSeq: Int64
  public let lastBatch: Int64
  public let head: Pipeline.Digest
  /// SHA-256 of the copied file.
  public let sha256: Pipeline.Digest
  /// Acts that no lane had journalled yet; they are not in the copy, because they lie in the clear until they are.
  public let actsLeftOut: Int64

  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("format")
    writer.string("probity-backup-1")
    writer.key("made_at")
    writer.string(madeAt)
    writer.key("last_seq")
    writer.integer(lastSeq)
    writer.key("last_batch")
    writer.integer(lastBatch)
    writer.key("head")
    writer.string(hex(head))
    writer.key("ledger_sha256")
    writer.string(hex(sha256))
    writer.key("acts_left_out")
    writer.integer(actsLeftOut)
    writer.key("keys")
    writer.string("left out")
    writer.endObject()
    return writer.bytes
  }

  init(madeAt: String, lastSeq: Int64, lastBatch: Int64, head: Pipeline.Digest, sha256: Pipeline.Digest, actsLeftOut: Int64) {
    self.madeAt = madeAt
    self.lastSeq = lastSeq
    self.lastBatch = lastBatch
    self.head = head
    self.sha256 = sha256
    self.actsLeftOut = actsLeftOut
  }

  /// Reads a backup's manifest.
  ///
  /// - Throws: `WorldFailure` if the folder holds no backup.
  public init(folder: String) throws(WorldFailure) {
    let path = folder + "/" + Self.fileName
    guard let data = FileManager.default.contents(atPath: path), let json = try? JSONValue.parse(Array(data), bounds: .event),
      json["format"]?.text == "probity-backup-1", let madeAt = json["made_at"]?.text, let lastSeq = json["last_seq"]?.integer,
      let lastBatch = json["last_batch"]?.integer, let head = json["head"]?.text.flatMap({ bytes(hex: $0) }),
      let sha256 = json["ledger_sha256"]?.text.flatMap({ bytes(hex: $0) })
    else {
      throw WorldFailure(mayRetry: false, message: "\(folder) holds no backup: there is no readable \(Self.fileName)")
    }
    self.init(
      madeAt: madeAt, lastSeq: lastSeq, lastBatch: lastBatch, head: head, sha256: sha256,
      actsLeftOut: json["acts_left_out"]?.integer ?? 0)
  }

  /// - Throws: `WorldFailure` if the copy is not the one that the manifest describes.
  func check(_ folder: String) throws(WorldFailure) {
    let path = folder + "/" + Self.ledgerName
    guard try digest(ofFile: path) == sha256 else {
      throw WorldFailure(
        mayRetry: false, message: "\(path) is not what was backed up: its SHA-256 differs from \(Self.fileName); use another backup")
    }
  }
}

extension SQLiteStore {
  /// Copies the ledger as it stands into an empty folder, while a lane may run. Keys, names and the store's secrets are not copied.
  ///
  /// - Throws: `WorldFailure` if the folder is not empty or cannot be written.
  public func backUp(to folder: String, at moment: String) throws(WorldFailure) -> BackupManifest {
    let path = folder + "/" + BackupManifest.ledgerName
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      if try !FileManager.default.contentsOfDirectory(atPath: folder).isEmpty {
        throw WorldFailure(mayRetry: false, message: "\(folder) is not empty; name a new folder for each backup")
      }
      // One consistent copy without free pages, in which what was replaced might linger.
      try ledger.vacuum(into: path)
      var settings = Configuration()
      settings.prepareDatabase { db in try db.execute(sql: "PRAGMA secure_delete = ON") }
      let copy = try DatabaseQueue(path: path, configuration: settings)
      let left = try copy.write { db in
        let count = try Int64.fetchOne(db, sql: "SELECT count(*) FROM act") ?? 0
        try db.execute(sql: "DELETE FROM act")
        return count
      }
      try copy.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
      let head = try copy.read { db in try Self.head(db) }
      try copy.close()
      let manifest = BackupManifest(
        madeAt: moment, lastSeq: head.nextSeq - 1, lastBatch: head.nextBatch - 1, head: head.link, sha256: try digest(ofFile: path),
        actsLeftOut: left)
      try Data(manifest.json + [0x0A]).write(to: URL(fileURLWithPath: folder + "/" + BackupManifest.fileName))
      return manifest
    } catch {
      throw Self.failure(error, doing: "write the backup \(folder)")
    }
  }

  /// Puts a copy beside a store's key file under a name that nobody reads yet, and opens it.
  ///
  /// Erasures since the copy was made come into force for it at once. The caller makes good what else the copy does not know, then calls `serveRestored`.
  /// The caller holds the lane's lock.
  ///
  /// - Throws: `WorldFailure` if the copy is not whole, the folder has no keys, or they are another store's.
  public static func stage(_ backup: String, in folder: String, entropy: any Entropy) throws(WorldFailure) -> SQLiteStore {
    let manifest = try BackupManifest(folder: backup)
    try manifest.check(backup)
    guard FileManager.default.fileExists(atPath: folder + "/keys.sqlite") else {
      throw WorldFailure(
        mayRetry: false, message: "\(folder) has no keys.sqlite; a backup holds no keys and is restored onto the store's own key file")
    }
    let staged = folder + "/" + stagedName
    removeDatabase(staged)
    do { try FileManager.default.copyItem(atPath: backup + "/" + BackupManifest.ledgerName, toPath: staged) } catch {
      throw WorldFailure(mayRetry: false, message: "could not copy the backup to \(folder): is there room, and is it writable?")
    }
    let store = try SQLiteStore(folder: folder, ledgerName: stagedName, mustExist: true, entropy: entropy)
    try store.checkKeys()
    try store.reapplyErasures(after: manifest.lastSeq)
    return store
  }

  /// How many erasures of people came after the copy and are in force for it again.
  public func reappliedErasures() throws(WorldFailure) -> Int { try activeErasures() }

  /// Puts the staged ledger in the place of the store's. What stood there is kept under another name.
  public static func serveRestored(in folder: String) throws(WorldFailure) {
    let (staged, served) = (folder + "/" + stagedName, folder + "/" + BackupManifest.ledgerName)
    do {
      if FileManager.default.fileExists(atPath: served) {
        removeDatabase(folder + "/" + replacedName)
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: served + suffix) {
          try FileManager.default.moveItem(atPath: served + suffix, toPath: folder + "/" + replacedName + suffix)
        }
      }
      for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: staged + suffix) }
      try FileManager.default.moveItem(atPath: staged, toPath: served)
    } catch {
      throw WorldFailure(mayRetry: false, message: "could not put the restored ledger in its place: \(error.localizedDescription)")
    }
  }

  /// Copies everything into the file itself and lets go of it.
  public func close() throws(WorldFailure) {
    do {
      try ledger.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      try closeCheckpoints()
      try ledger.close()
      try keyFile.close()
    } catch {
      throw Self.failure(error, doing: "close the store")
    }
  }

  static let stagedName = "ledger.restoring.sqlite"
  static let replacedName = "ledger.replaced.sqlite"

  private static func removeDatabase(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  /// Every key that the copy cites must be known here, destroyed or not; otherwise this is another store's key file.
  private func checkKeys() throws(WorldFailure) {
    let known = Set(try keys().map(\.id))
    var seq: Int64 = 1
    while true {
      let rows = try rows(from: seq, limit: 4_096)
      guard let last = rows.last else { return }
      for row in rows {
        for box in (try? SealedBox.decode(row.sealed)) ?? [] where !known.contains(box.keyID) {
          throw WorldFailure(
            mayRetry: false, message: "row \(row.seq) is sealed under a key this key file never had: the backup is another store's")
        }
      }
      seq = last.seq + 1
    }
  }
}

/// SHA-256 of a file, piece by piece.
private func digest(ofFile path: String) throws(WorldFailure) -> Pipeline.Digest {
  guard let file = FileHandle(forReadingAtPath: path) else { throw WorldFailure(mayRetry: false, message: "cannot read \(path)") }
  defer { try? file.close() }
  var hash = SHA256()
  do {
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
  } catch {
    throw WorldFailure(mayRetry: true, message: "cannot read \(path): \(error.localizedDescription)")
  }
  return Array(hash.finalize())
}
