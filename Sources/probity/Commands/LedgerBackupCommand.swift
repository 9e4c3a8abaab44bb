// `probity ledger backup|restore`: copies without keys, and putting one back without bringing back anybody who was erased since.

internal import ArgumentParser
internal import Casework
internal import Connectors
internal import Foundation
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference
internal import Storage

struct LedgerBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies the ledger into a new folder, without its keys.",
    discussion: """
      The copy holds ciphertext, the chain and public records: without the store's keys.sqlite nobody reads a person's data in it, and whoever is
      erased later is erased in it too. That is why keys are never copied: keep keys.sqlite on storage that survives a disk, and archive no
      older state of it. A running lane is not disturbed.

      Example:
        probity ledger backup backups/$(date +%F) --store ledger
      """)

  @Argument(help: "The new folder.")
  var folder: String

  @OptionGroup var store: StoreOption

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  func run() throws {
    let ledger = try store.open()
    try withWorld {
      try store.settleActs(ledger)
      let manifest = try ledger.backUp(to: folder, at: Clock.now.description)
      if json { return Console.out(manifest.json) }
      Console.out("\(folder): the ledger up to row \(manifest.lastSeq), head \(hex(manifest.head)); keys left out.")
      if manifest.actsLeftOut > 0 { Console.out("\(manifest.actsLeftOut) acts that no lane has journalled yet are not in it.") }
    }
  }
}

struct LedgerRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Puts a backup back onto the store's keys, and applies again what came after it before anything is served.",
    discussion: """
      The store's folder must hold its keys.sqlite. Erasures made since the backup stay made: their keys are gone, and what the source brings again
      of the people erased is sealed under keys that are never stored. Retention is run as of today under an act of its own. Then the chain is
      verified, and only then the ledger is put in its place; what stood there is kept as ledger.replaced.sqlite. Run the source again after it.

      Example:
        probity ledger restore backups/2026-11-24 --store ledger --by operations
      """)

  @Argument(help: "The folder of the backup.")
  var folder: String

  @OptionGroup var store: StoreOption
  @OptionGroup var models: ModelOptions

  @Option(name: .long, help: ArgumentHelp("Who restores, for the record.", valueName: "name"))
  var by: String

  @Option(name: .long, help: ArgumentHelp("The moment of the restore; default now.", valueName: "instant"))
  var at: String?

  @Flag(name: .long, help: "Take the place of a ledger that is there.")
  var replace = false

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  func run() throws {
    guard let now = at.map({ Instant(rfc3339: $0) }) ?? Clock.now else {
      throw UsageFailure("--at is an instant with offset, such as 2026-11-23T12:00:00Z")
    }
    let target = try store.folder()
    if !replace, FileManager.default.fileExists(atPath: target + "/ledger.sqlite") {
      throw UsageFailure("\(target) holds a ledger; --replace puts the backup in its place and keeps it as ledger.replaced.sqlite")
    }
    let loaded = try LoadedModels.load(try Settings(flags: models.flags)[.models])
    try withWorld {
      let manifest = try BackupManifest(folder: folder)
      let lock = try LaneLock(folder: target)
      let staged = try SQLiteStore.stage(folder, in: target, entropy: SystemEntropy())
      let erased = try staged.reappliedErasures()
      let expired = try expire(in: staged, loaded, now)
      try staged.recordAct(
        at: now.description, actor: by, kind: "ledger.restored",
        body: "backup of \(manifest.madeAt) up to row \(manifest.lastSeq); \(erased) erasures and \(expired) expiries applied again")
      try ActJournal.settle(staged, entropy: SystemEntropy(), pause: patience)
      let report = try LedgerVerifier(ledger: staged).verify(anchor: manifest.lastBatch > 0 ? (manifest.lastBatch, manifest.head) : nil)
      guard report.isIntact else {
        throw BrokenFailure("the backup is not whole, and nothing was put in place: \(report.failures.prefix(3).joined(separator: "; "))")
      }
      try staged.close()
      try SQLiteStore.serveRestored(in: target)
      withExtendedLifetime(lock) {}
      show(manifest, erased, expired, report)
    }
  }

  /// Retention that the copy does not know of, under an act of its own.
  private func expire(in staged: SQLiteStore, _ loaded: LoadedModels, _ now: Instant) throws -> Int {
    var survey = try RetentionSurvey(ledger: staged, law: loaded.governance.law, policy: loaded.governance.policy)
    let plan = try survey.plan(asOf: now.dateUTC)
    if plan.due.isEmpty { return 0 }
    try staged.recordAct(at: now.description, actor: by, kind: RetentionAct.run, body: RetentionAct.body(plan))
    try ActJournal.settle(staged, entropy: SystemEntropy(), pause: patience)
    return try RetentionRun.expire(plan, in: staged)
  }

  private func show(_ manifest: BackupManifest, _ erased: Int, _ expired: Int, _ report: VerificationReport) {
    guard json else {
      Console.out("The ledger of \(manifest.madeAt) is back up to row \(manifest.lastSeq), and whole.")
      Console.out(
        "Applied again: erasures of \(erased) people, \(Console.number(expired)) pieces past their date. Unreadable: \(Console.number(report.shredded)) sealed parts."
      )
      return Console.out("Run the source again: it goes on after row \(manifest.lastSeq).")
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("restored_through")
    writer.integer(manifest.lastSeq)
    writer.key("erasures_applied")
    writer.integer(Int64(erased))
    writer.key("expired")
    writer.integer(Int64(expired))
    writer.key("shredded")
    writer.integer(report.shredded)
    writer.key("intact")
    writer.bool(report.isIntact)
    writer.endObject()
    Console.out(writer.bytes)
  }
}
