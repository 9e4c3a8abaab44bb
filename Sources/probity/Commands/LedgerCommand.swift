// `probity ledger verify|anchor`: the proof. `backup` and `restore` have a file of their own.

internal import ArgumentParser
internal import Foundation
internal import Formats
internal import Pipeline
internal import Storage

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Proves that the ledger is whole; copies it and puts a copy back.",
    subcommands: [LedgerVerifyCommand.self, LedgerAnchorCommand.self, LedgerBackupCommand.self, LedgerRestoreCommand.self])
}

struct LedgerVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks every row, link and sealed part of a ledger.",
    discussion: """
      Reports what is intact, shredded (its key was destroyed: erasure), expired (retention took it) and missing or altered. Only the last
      is a failure (exit code 1). With --anchor, a head that was signed before must still stand in the chain.

      Example:
        probity ledger verify --store ledger --anchor anchor-2026-11.json
      """)

  @OptionGroup var store: StoreOption

  @Option(name: .long, help: ArgumentHelp("An anchor made before by `probity ledger anchor`.", valueName: "file"))
  var anchor: String?

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  func run() throws {
    let ledger = try store.open()
    var known: (batch: Int64, link: Digest)?
    if let anchor {
      guard let data = FileManager.default.contents(atPath: anchor) else { throw UsageFailure("cannot read \(anchor)") }
      guard let read = LedgerAnchor(json: Array(data)) else { throw UsageFailure("\(anchor) is no anchor, or its signature does not hold") }
      known = (read.batch, read.link)
    }
    let report = try withWorld {
      try LedgerVerifier(ledger: ledger).verify(anchor: known) { Console.progress("\(Console.number($0)) rows checked") }
    }
    Console.endProgress()
    if json { Console.out(object(report)) } else { show(report) }
    if !report.isIntact { throw Exit.findings }
  }

  private func show(_ report: VerificationReport) {
    Console.out(
      Console.table(
        ["what", "count"],
        [
          ["batches", Console.number(report.batches)], ["rows", Console.number(report.rows)],
          ["dead letters", Console.number(report.deadLetters)],
          ["plans, models, templates", Console.number(report.artefacts)],
          ["sealed parts intact", Console.number(report.intact)], ["shredded", Console.number(report.shredded)],
          ["expired", Console.number(report.expired)], ["missing or altered", Console.number(report.missing)],
        ], right: [1]))
    for failure in report.failures { Console.out(Console.styled("  \(failure)", .red)) }
    Console.out(
      report.isIntact
        ? Console.styled("The ledger is whole", .green) + " up to row \(report.lastSeq), head \(hex(report.head))"
        : Console.styled("The ledger is not whole", .red))
  }

  private func object(_ report: VerificationReport) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("intact")
    writer.bool(report.isIntact)
    for (name, count) in [
      ("batches", report.batches), ("rows", report.rows), ("dead_letters", report.deadLetters), ("artefacts", report.artefacts),
      ("sealed_intact", report.intact),
      ("sealed_shredded", report.shredded), ("sealed_expired", report.expired), ("missing", report.missing), ("last_seq", report.lastSeq),
    ] {
      writer.key(name)
      writer.integer(count)
    }
    writer.key("head")
    writer.string(hex(report.head))
    writer.key("failures")
    writer.beginArray()
    for failure in report.failures { writer.string(failure) }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }
}

struct LedgerAnchorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anchor",
    abstract: "Signs the ledger's head, to be kept elsewhere.",
    discussion: """
      Whoever changes the ledger later cannot change an anchor that somebody else keeps. Print one each day, send it away, and verify with
      --anchor.

      Example:
        probity ledger anchor --store ledger > anchor-$(date +%F).json
      """)

  @OptionGroup var store: StoreOption

  @Flag(name: .long, help: "Accepted for symmetry: an anchor is always JSON.")
  var json = false

  func run() throws {
    let ledger = try store.open()
    Console.out(try withWorld { try LedgerAnchor(ledger: ledger).json })
  }
}
