// The store on SQLite: one file for the ledger, one for the keys. Rows are written in the lane's order and never changed; nothing is
// indexed but by number, because an index over random values costs more than all the rest. GRDB owns connections and readers; the hot
// path binds through SQLite's own calls, which is three microseconds an event cheaper.

internal import Foundation
internal import GRDB
internal import GRDBSQLite
public import Pipeline
internal import Reference

/// A ledger in a folder: `ledger.sqlite`, `keys.sqlite`, `lane.lock`.
public final class SQLiteStore: Store {
  let ledger: DatabasePool
  private let checkpoints: Checkpoints
  let keyFile: DatabaseQueue

  /// Identifies our files: "PRBY".
  static let applicationID = 0x5052_4259
  /// Changes when stored bytes change their meaning.
  static let formatVersion = 1

  /// Opens or creates a store.
  ///
  /// - Parameter entropy: makes the store's secrets when it is created.
  /// - Throws: `WorldFailure` if the folder cannot be used or holds something else.
  public convenience init(folder: String, mustExist: Bool = false, entropy: any Entropy) throws(WorldFailure) {
    try self.init(folder: folder, ledgerName: "ledger.sqlite", mustExist: mustExist, entropy: entropy)
  }

  init(folder: String, ledgerName: String, mustExist: Bool, entropy: any Entropy) throws(WorldFailure) {
    let ledgerPath = folder + "/" + ledgerName
    let keysPath = folder + "/keys.sqlite"
    if mustExist, !FileManager.default.fileExists(atPath: ledgerPath) {
      throw WorldFailure(mayRetry: false, message: "\(folder) holds no store; `probity run --store \(folder) --events FILE` makes one")
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let hadKeys = FileManager.default.fileExists(atPath: keysPath)
      try Self.prepare(ledgerPath, schema: ledgerSchema)
      // New secrets under an old ledger would make everything in it unreadable for good, and look like an erasure of everybody.
      if !hadKeys, try Self.hasBatches(ledgerPath) {
        throw WorldFailure(
          mayRetry: false,
          message: "\(folder) holds a ledger without its keys.sqlite; a backup is put back with `probity ledger restore`")
      }
      try Self.prepare(keysPath, schema: keySchema)
      var settings = Configuration()
      settings.maximumReaderCount = 4
      settings.busyMode = .timeout(10)
      settings.prepareDatabase { db in try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 0") }
      ledger = try DatabasePool(path: ledgerPath, configuration: settings)
      checkpoints = try Checkpoints(path: ledgerPath)
      try ledger.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
      var keySettings = Configuration()
      keySettings.busyMode = .timeout(10)
      keySettings.prepareDatabase { db in
        // One sync a batch with new keys. Whoever destroys keys must also truncate the log; freed pages are overwritten.
        try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
      }
      keyFile = try DatabaseQueue(path: keysPath, configuration: keySettings)
      try Self.makeSecrets(in: keyFile, entropy: entropy)
      try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: keysPath)
    } catch let failure as WorldFailure {
      throw failure
    } catch {
      throw Self.failure(error, doing: "open the store \(folder)")
    }
  }

  /// Creates the file with its page size before anything else touches it, or checks that it is ours.
  private static func prepare(_ path: String, schema: String) throws {
    let isNew = !FileManager.default.fileExists(atPath: path)
    // Two processes may open a store at the same moment.
    var settings = Configuration()
    settings.busyMode = .timeout(10)
    let file = try DatabaseQueue(path: path, configuration: settings)
    try file.writeWithoutTransaction { db in
      if isNew { try db.execute(sql: "PRAGMA page_size = 16384; VACUUM") }
      let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      if tables > 0, application != applicationID {
        throw WorldFailure(mayRetry: false, message: "\(path) is a database of another program; name another folder with --store")
      }
      if tables > 0, version != formatVersion {
        throw WorldFailure(
          mayRetry: false,
          message: "\(path) has format \(version), this program reads format \(formatVersion); use the version that wrote it")
      }
      // A store that is there is only read: whoever just looks at it takes no lock that a lane would have to wait for.
      if tables > 0 { return }
      // In one transaction, so that a crash leaves either nothing or a complete schema.
      try db.inTransaction(.immediate) {
        try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(formatVersion)")
        try db.execute(sql: schema)
        return .commit
      }
    }
    try file.close()
  }

  private static func hasBatches(_ path: String) throws -> Bool {
    let file = try DatabaseQueue(path: path)
    defer { try? file.close() }
    return try file.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM batch LIMIT 1") ?? 0 } > 0
  }

  func closeCheckpoints() throws { try checkpoints.close() }

  private static func makeSecrets(in keyFile: DatabaseQueue, entropy: any Entropy) throws {
    let count = try keyFile.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM secret") ?? 0 }
    if count == 3 { return }
    try keyFile.write { db in
      for (name, count) in [("entity", 32), ("identity", 16), ("anchor", 32)] {
        let known = try Int.fetchOne(db, sql: "SELECT count(*) FROM secret WHERE name = ?", arguments: [name]) ?? 0
        if known == 0 {
          try db.execute(sql: "INSERT INTO secret(name, key) VALUES (?, ?)", arguments: [name, Data(entropy.bytes(count))])
        }
      }
    }
  }

  // MARK: Writing

  public func commit(_ batch: SealedBatch) throws(WorldFailure) {
    do {
      try storeKeys(batch)
      try ledger.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          if try isThere(batch, db) { return .rollback }
          try insert(batch, db)
          return .commit
        }
        checkpoints.committed(batch.byteCount, db)
      }
    } catch {
      throw Self.failure(error, doing: "commit batch \(batch.number)")
    }
  }

  /// Keys and subjects go first and alone: a row whose key was lost could never be read, a key without a row harms nobody.
  private func storeKeys(_ batch: SealedBatch) throws {
    guard !batch.newKeys.isEmpty || !batch.newSubjects.isEmpty else { return }
    try keyFile.write { db in
      let withheld = try withheldOfErased(batch, db)
      let subject = try db.cachedStatement(sql: "INSERT OR IGNORE INTO subject(number, name) VALUES (?, ?)")
      for record in batch.newSubjects {
        try subject.execute(arguments: [record.number, withheld.names.contains(record.number) ? nil : record.name])
      }
      let key = try db.cachedStatement(sql: "INSERT OR IGNORE INTO key(id, subject, retention, period, key) VALUES (?, ?, ?, ?, ?)")
      for record in batch.newKeys {
        try key.execute(
          arguments: [
            record.id, record.reference.subject, record.reference.retention, record.reference.period,
            withheld.keys.contains(record.id) ? nil : record.key.map { Data($0) },
          ])
      }
    }
  }

  private func isThere(_ batch: SealedBatch, _ db: Database) throws -> Bool {
    let link = try Data.fetchOne(db, sql: "SELECT link FROM batch WHERE number = ?", arguments: [batch.number])
    guard let link else { return false }
    if Array(link) == batch.link { return true }
    throw WorldFailure(mayRetry: false, message: "another lane has written batch \(batch.number) of this store; only one may run at a time")
  }

  private func insert(_ batch: SealedBatch, _ db: Database) throws {
    guard let connection = unsafe db.sqliteConnection else { preconditionFailure("an open database has a connection") }
    let line = try unsafe HotStatement(
      connection, "INSERT INTO line(seq, identity_hash, outcome, head, record, sealed) VALUES (?, ?, ?, ?, ?, ?)")
    for row in batch.rows {
      line.bind(1, row.seq)
      line.bind(2, Int64(bitPattern: row.identityHash))
      line.bind(3, row.outcome)
      line.bind(4, row.head)
      line.bind(5, row.record)
      line.bind(6, row.sealed)
      try line.run()
    }
    for letter in batch.deadLetters {
      try db.execute(
        sql: "INSERT INTO dead_letter(number, head, sealed) VALUES (?, ?, ?)",
        arguments: [letter.number, Data(letter.head), Data(letter.sealed)])
    }
    for artefact in batch.artefacts {
      try db.execute(
        sql: "INSERT OR IGNORE INTO artefact(digest, kind, name, bytes) VALUES (?, ?, ?, ?)",
        arguments: [Data(artefact.digest), artefact.kind, artefact.name, Data(artefact.bytes)])
    }
    let last = try unsafe HotStatement(
      connection,
      "INSERT INTO batch(number, first_seq, row_count, first_dead, dead_count, header, leaves, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    let header = try BatchHeader(decoding: batch.header)
    last.bind(1, header.number)
    last.bind(2, header.firstSeq)
    last.bind(3, header.rowCount)
    last.bind(4, header.firstDeadLetter)
    last.bind(5, header.deadLetterCount)
    last.bind(6, batch.header)
    last.bind(7, batch.leaves)
    last.bind(8, batch.link)
    try last.run()
    if batch.actsThrough > 0 { try db.execute(sql: "DELETE FROM act WHERE number <= ?", arguments: [batch.actsThrough]) }
    if let before = batch.previousPosition {
      try db.execute(sql: "DELETE FROM source WHERE digest = ?", arguments: [Data(before.digest)])
    }
    if let position = batch.position {
      try db.execute(
        sql: "INSERT OR REPLACE INTO source(digest, offset) VALUES (?, ?)", arguments: [Data(position.digest), position.offset])
    }
  }

  // MARK: Reading

  public func head() throws(WorldFailure) -> StoreHead { try read("read the store's head") { db in try Self.head(db) } }

  static func head(_ db: Database) throws -> StoreHead {
    let positions = try Row.fetchAll(db, sql: "SELECT offset, digest FROM source ORDER BY offset DESC, digest").map { row in
      SourcePosition(offset: row[0], digest: Array(row[1] as Data))
    }
    guard let last = try Row.fetchOne(db, sql: "SELECT header, link FROM batch ORDER BY number DESC LIMIT 1") else {
      return StoreHead(
        nextSeq: 1, nextDeadLetter: 1, nextBatch: 1, link: Chain.genesis, counts: DispositionCounts(), positions: positions)
    }
    let header = try BatchHeader(decoding: Array(last[0] as Data))
    return StoreHead(
      nextSeq: header.firstSeq + header.rowCount, nextDeadLetter: header.firstDeadLetter + header.deadLetterCount,
      nextBatch: header.number + 1, link: Array(last[1] as Data), counts: header.counts, positions: positions)
  }

  public func rows(from seq: Int64, limit: Int) throws(WorldFailure) -> [StoredRow] {
    try fetchRows("SELECT \(Self.rowColumns) FROM line WHERE seq >= ? ORDER BY seq LIMIT ?", [seq, limit])
  }

  public func decidedRows(from seq: Int64, limit: Int) throws(WorldFailure) -> [StoredRow] {
    try fetchRows("SELECT \(Self.rowColumns) FROM line WHERE seq >= ? AND outcome IS NOT NULL ORDER BY seq LIMIT ?", [seq, limit])
  }

  public func row(_ seq: Int64) throws(WorldFailure) -> StoredRow? {
    try fetchRows("SELECT \(Self.rowColumns) FROM line WHERE seq = ?", [seq]).first
  }

  private static let rowColumns = "seq, identity_hash, outcome, head, record, sealed"

  private func fetchRows(_ sql: String, _ arguments: StatementArguments) throws(WorldFailure) -> [StoredRow] {
    try read("read the journal") { db in
      try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
        StoredRow(
          seq: row[0], head: Array(row[3] as Data), record: (row[4] as Data?).map { Array($0) }, sealed: Array(row[5] as Data),
          identityHash: UInt64(bitPattern: row[1] as Int64), outcome: row[2])
      }
    }
  }

  public func deadLetters(from number: Int64, limit: Int) throws(WorldFailure) -> [StoredDeadLetter] {
    try read("read the dead letters") { db in
      try Row.fetchAll(
        db, sql: "SELECT number, head, sealed FROM dead_letter WHERE number >= ? ORDER BY number LIMIT ?", arguments: [number, limit]
      ).map { row in StoredDeadLetter(number: row[0], head: Array(row[1] as Data), sealed: Array(row[2] as Data)) }
    }
  }

  public func batches(from number: Int64, limit: Int) throws(WorldFailure) -> [StoredBatch] {
    try read("read the chain") { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT number, first_seq, row_count, first_dead, dead_count, leaves, header, link FROM batch
          WHERE number >= ? ORDER BY number LIMIT ?
          """, arguments: [number, limit]
      ).map { row in
        StoredBatch(
          number: row[0], firstSeq: row[1], rowCount: row[2], firstDeadLetter: row[3], deadLetterCount: row[4],
          leaves: Array(row[5] as Data), header: Array(row[6] as Data), link: Array(row[7] as Data))
      }
    }
  }

  public func artefact(_ digest: Digest) throws(WorldFailure) -> Artefact? {
    try read("read an artefact") { db in
      try Row.fetchOne(db, sql: "SELECT kind, name, bytes FROM artefact WHERE digest = ?", arguments: [Data(digest)]).map { row in
        Artefact(digest: digest, kind: row[0], name: row[1], bytes: Array(row[2] as Data))
      }
    }
  }

  public func keys() throws(WorldFailure) -> [KeyRecord] {
    try readKeys("read the keys") { db in
      try Row.fetchAll(db, sql: "SELECT id, subject, retention, period, key FROM key ORDER BY id").map { row in
        KeyRecord(
          id: row[0], reference: KeyReference(subject: row[1], retention: row[2], period: row[3]),
          key: (row[4] as Data?).map { Array($0) })
      }
    }
  }

  public func keys(_ ids: [Int64]) throws(WorldFailure) -> [KeyRecord] {
    try readKeys("read keys") { db in
      try ids.compactMap { id in
        try Row.fetchOne(db, sql: "SELECT id, subject, retention, period, key FROM key WHERE id = ?", arguments: [id]).map { row in
          KeyRecord(
            id: row[0], reference: KeyReference(subject: row[1], retention: row[2], period: row[3]),
            key: (row[4] as Data?).map { Array($0) })
        }
      }
    }
  }

  public func subjects(from number: Int64) throws(WorldFailure) -> [SubjectRecord] {
    try readKeys("read the subjects") { db in
      try Row.fetchAll(db, sql: "SELECT number, name FROM subject WHERE number >= ? ORDER BY number", arguments: [number])
        .map { SubjectRecord(number: $0[0], name: $0[1]) }
    }
  }

  public func secrets() throws(WorldFailure) -> StoreSecrets {
    try readKeys("read the store's secrets") { db in
      var found: [String: [UInt8]] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT name, key FROM secret") { found[row[0]] = Array(row[1] as Data) }
      guard let entity = found["entity"], let identity = found["identity"], let anchor = found["anchor"] else {
        throw WorldFailure(mayRetry: false, message: "the key file lacks the store's secrets; restore keys.sqlite from its backup")
      }
      return StoreSecrets(entityKey: entity, identityKey: identity, anchorSeed: anchor)
    }
  }

  public func cursor(_ sink: String) throws(WorldFailure) -> Int64 {
    try read("read a sink's cursor") { db in
      try Int64.fetchOne(db, sql: "SELECT seq FROM sink WHERE name = ?", arguments: [sink]) ?? 0
    }
  }

  public func saveCursor(_ sink: String, _ seq: Int64) throws(WorldFailure) {
    do {
      try ledger.write { db in
        try db.execute(sql: "INSERT OR REPLACE INTO sink(name, seq) VALUES (?, ?)", arguments: [sink, seq])
      }
    } catch {
      throw Self.failure(error, doing: "save a sink's cursor")
    }
  }

  public func acts(after number: Int64) throws(WorldFailure) -> [StoredAct] {
    try read("read the acts") { db in
      try Row.fetchAll(db, sql: "SELECT number, at, actor, kind, body FROM act WHERE number > ? ORDER BY number", arguments: [number])
        .compactMap { row in
          Instant(rfc3339: row[1] as String).map { StoredAct(number: row[0], at: $0, actor: row[2], kind: row[3], body: row[4]) }
        }
    }
  }

  /// Records something a person did to the store from outside the lane; the lane journals it at its next step.
  @discardableResult
  public func recordAct(at moment: String, actor: String, kind: String, body: String) throws(WorldFailure) -> Int64 {
    do {
      return try ledger.write { db in
        try db.execute(sql: "INSERT INTO act(at, actor, kind, body) VALUES (?, ?, ?, ?)", arguments: [moment, actor, kind, body])
        return db.lastInsertedRowID
      }
    } catch {
      throw Self.failure(error, doing: "record an act")
    }
  }

  public func sinks() throws(WorldFailure) -> [SinkCursor] {
    try read("read the sinks") { db in
      try Row.fetchAll(db, sql: "SELECT name, seq FROM sink ORDER BY name").map { SinkCursor(name: $0[0], seq: $0[1]) }
    }
  }

  // MARK: Failures

  private func read<Value>(_ doing: String, _ body: (Database) throws -> Value) throws(WorldFailure) -> Value {
    do { return try ledger.read(body) } catch { throw Self.failure(error, doing: doing) }
  }

  private func readKeys<Value>(_ doing: String, _ body: (Database) throws -> Value) throws(WorldFailure) -> Value {
    do { return try keyFile.read(body) } catch { throw Self.failure(error, doing: doing) }
  }

  static func failure(_ error: any Error, doing: String) -> WorldFailure {
    if let failure = error as? WorldFailure { return failure }
    guard let database = error as? DatabaseError else {
      return WorldFailure(mayRetry: false, message: "could not \(doing): \(error)")
    }
    switch database.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_IOERR, .SQLITE_INTERRUPT:
      return WorldFailure(mayRetry: true, message: "could not \(doing): \(database.message ?? "busy")")
    case .SQLITE_FULL:
      return WorldFailure(mayRetry: false, message: "could not \(doing): the disk is full; make room and run again, nothing is lost")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      return WorldFailure(mayRetry: false, message: "could not \(doing): the file is damaged; restore it from a backup")
    default:
      return WorldFailure(mayRetry: false, message: "could not \(doing): \(database.message ?? "\(database.resultCode)")")
    }
  }
}

private let ledgerSchema = """
  CREATE TABLE IF NOT EXISTS line(
    seq INTEGER PRIMARY KEY, identity_hash INTEGER NOT NULL, outcome TEXT, head BLOB NOT NULL, record BLOB, sealed BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS dead_letter(number INTEGER PRIMARY KEY, head BLOB NOT NULL, sealed BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS batch(
    number INTEGER PRIMARY KEY, first_seq INTEGER NOT NULL, row_count INTEGER NOT NULL, first_dead INTEGER NOT NULL,
    dead_count INTEGER NOT NULL, header BLOB NOT NULL, leaves BLOB NOT NULL, link BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS source(digest BLOB PRIMARY KEY, offset INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS artefact(digest BLOB PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS sink(name TEXT PRIMARY KEY, seq INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS act(
    number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL);
  """

private let keySchema = """
  CREATE TABLE IF NOT EXISTS subject(number INTEGER PRIMARY KEY, name TEXT);
  CREATE TABLE IF NOT EXISTS key(
    id INTEGER PRIMARY KEY, subject INTEGER NOT NULL, retention TEXT NOT NULL, period INTEGER NOT NULL, key BLOB);
  CREATE TABLE IF NOT EXISTS secret(name TEXT PRIMARY KEY, key BLOB NOT NULL);
  """

extension SealedBatch {
  /// About the bytes its rows take.
  fileprivate var byteCount: Int { rows.reduce(leaves.count) { $0 + $1.head.count + ($1.record?.count ?? 0) + $1.sealed.count } }
}
