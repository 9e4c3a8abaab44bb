// A prepared statement bound through SQLite's own calls, for the rows of a batch.

internal import GRDB
internal import GRDBSQLite
internal import Pipeline

/// Lives within one transaction on one connection.
// Safe to use: both pointers are valid from `init` to `deinit`, because the object never leaves the transaction that made it.
@safe final class HotStatement {
  private let statement: OpaquePointer
  private let connection: OpaquePointer

  /// - Throws: `DatabaseError` if the statement does not compile.
  init(_ connection: OpaquePointer, _ sql: String) throws {
    var prepared: OpaquePointer?
    // Sound: SQLite writes the pointer before it returns and copies the text.
    let code = unsafe sqlite3_prepare_v2(connection, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared = unsafe prepared else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: "a statement of the store does not compile")
    }
    unsafe self.statement = unsafe prepared
    unsafe self.connection = unsafe connection
  }

  deinit { _ = unsafe sqlite3_finalize(statement) }

  /// Tells SQLite to copy what is bound; SQLite's own constant is a C macro that Swift does not import.
  // Sound: -1 is SQLITE_TRANSIENT by SQLite's documentation and is compared, never called.
  private var copied: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  func bind(_ place: Int32, _ value: Int64) { _ = unsafe sqlite3_bind_int64(statement, place, value) }

  func bind(_ place: Int32, _ value: String?) {
    guard let value else {
      _ = unsafe sqlite3_bind_null(statement, place)
      return
    }
    _ = unsafe sqlite3_bind_text(statement, place, value, -1, copied)
  }

  func bind(_ place: Int32, _ value: [UInt8]?) {
    guard let value else {
      _ = unsafe sqlite3_bind_null(statement, place)
      return
    }
    // Sound: SQLite copies the bytes before the call returns; an empty array is bound as a blob of no bytes.
    _ = unsafe value.withUnsafeBytes { unsafe sqlite3_bind_blob64(statement, place, $0.baseAddress, UInt64($0.count), copied) }
    if value.isEmpty { _ = unsafe sqlite3_bind_zeroblob(statement, place, 0) }
  }

  /// Executes once and makes ready for the next row.
  func run() throws {
    let code = unsafe sqlite3_step(statement)
    let message = unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) }
    _ = unsafe sqlite3_reset(statement)
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message) }
  }
}
