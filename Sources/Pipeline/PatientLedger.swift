// What the lane reads through: a read that may pass when it is made again is made again, as commits and polls are.

/// A ledger that waits out passing failures.
final class PatientLedger: Ledger {
  private let inner: any Ledger
  private let pause: @Sendable (Int) -> Void

  init(_ inner: any Ledger, pause: @escaping @Sendable (Int) -> Void) {
    self.inner = inner
    self.pause = pause
  }

  private func patiently<Value>(_ body: () throws(WorldFailure) -> Value) throws(WorldFailure) -> Value {
    try BatchWriter.patiently(pause, body)
  }

  func head() throws(WorldFailure) -> StoreHead { try patiently { () throws(WorldFailure) in try inner.head() } }

  func rows(from seq: Int64, limit: Int) throws(WorldFailure) -> [StoredRow] {
    try patiently { () throws(WorldFailure) in try inner.rows(from: seq, limit: limit) }
  }

  func decidedRows(from seq: Int64, limit: Int) throws(WorldFailure) -> [StoredRow] {
    try patiently { () throws(WorldFailure) in try inner.decidedRows(from: seq, limit: limit) }
  }

  func row(_ seq: Int64) throws(WorldFailure) -> StoredRow? { try patiently { () throws(WorldFailure) in try inner.row(seq) } }

  func deadLetters(from number: Int64, limit: Int) throws(WorldFailure) -> [StoredDeadLetter] {
    try patiently { () throws(WorldFailure) in try inner.deadLetters(from: number, limit: limit) }
  }

  func batches(from number: Int64, limit: Int) throws(WorldFailure) -> [StoredBatch] {
    try patiently { () throws(WorldFailure) in try inner.batches(from: number, limit: limit) }
  }

  func artefact(_ digest: Digest) throws(WorldFailure) -> Artefact? {
    try patiently { () throws(WorldFailure) in try inner.artefact(digest) }
  }

  func keys() throws(WorldFailure) -> [KeyRecord] { try patiently { () throws(WorldFailure) in try inner.keys() } }

  func keys(_ ids: [Int64]) throws(WorldFailure) -> [KeyRecord] { try patiently { () throws(WorldFailure) in try inner.keys(ids) } }

  func subjects(from number: Int64) throws(WorldFailure) -> [SubjectRecord] {
    try patiently { () throws(WorldFailure) in try inner.subjects(from: number) }
  }

  func acts(after number: Int64) throws(WorldFailure) -> [StoredAct] {
    try patiently { () throws(WorldFailure) in try inner.acts(after: number) }
  }

  func secrets() throws(WorldFailure) -> StoreSecrets { try patiently { () throws(WorldFailure) in try inner.secrets() } }

  func cursor(_ sink: String) throws(WorldFailure) -> Int64 { try patiently { () throws(WorldFailure) in try inner.cursor(sink) } }

  func saveCursor(_ sink: String, _ seq: Int64) throws(WorldFailure) {
    try patiently { () throws(WorldFailure) in try inner.saveCursor(sink, seq) }
  }
}
