// `probity dead-letters`: the lines that were no events.

internal import ArgumentParser
internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Storage

struct DeadLettersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dead-letters",
    abstract: "Lists the lines that were no events, with the reason and the place.",
    discussion: """
      Each has its byte offset in the source, its length and its SHA-256, so that it is found again there. The bytes themselves are sealed
      for thirty days; --reveal shows them, and that it was done is recorded in the store.

      Example:
        probity dead-letters --store ledger --json
      """)

  @OptionGroup var store: StoreOption

  @Flag(name: .long, help: "Show the lines themselves; recorded with --by.")
  var reveal = false

  @Option(name: .long, help: ArgumentHelp("Who looks, for the record; needed with --reveal.", valueName: "name"))
  var by: String?

  @Option(name: .long, help: ArgumentHelp("At most this many.", valueName: "n"))
  var limit = 1_000

  @Flag(name: .long, help: "One JSON object a line.")
  var json = false

  func validate() throws {
    if reveal, by?.isEmpty ?? true { throw ValidationError("--reveal needs --by NAME: who looks is recorded") }
    if limit < 1 { throw ValidationError("--limit is 1 or more") }
  }

  func run() throws {
    let ledger = try store.open()
    try withWorld {
      let letters = try ledger.deadLetters(from: 1, limit: limit)
      if reveal, let by {
        try ledger.recordAct(at: Clock.now.description, actor: by, kind: "dead_letters.revealed", body: "\(letters.count) dead letters")
        try store.settleActs(ledger)
      }
      let ring = reveal ? KeyRing(try ledger.keys()) : KeyRing([])
      var rows: [[String]] = []
      for letter in letters {
        let head = (try? JSONValue.parse(letter.head, bounds: .event)) ?? .null
        let line = reveal ? self.line(letter, ring) : nil
        if json {
          Console.out(object(head, line))
        } else {
          rows.append(
            [
              DecisionText.plain(head["number"]), DecisionText.plain(head["line_offset"]), DecisionText.plain(head["length"]),
              DecisionText.plain(head["reason"]), DecisionText.plain(head["field"]),
              "byte \(DecisionText.plain(head["error_offset"])): \(DecisionText.plain(head["detail"]))",
            ] + (reveal ? [line ?? ""] : []))
        }
      }
      guard !json else { return }
      if rows.isEmpty { return Console.out("No dead letters.") }
      Console.out(
        Console.table(
          ["number", "offset", "length", "reason", "field", "what is wrong"] + (reveal ? ["line"] : []), rows, right: [0, 1, 2]))
    }
  }

  private func line(_ letter: StoredDeadLetter, _ ring: KeyRing) -> String? {
    guard let box = (try? SealedBox.decode(letter.sealed))?.first else { return nil }
    switch ring.open(box, place: boxPlace(table: BoxTable.dead, number: letter.number)) {
    case .content(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .shredded, .expired: return "(gone after thirty days)"
    case .damaged: return "(damaged)"
    }
  }

  private func object(_ head: JSONValue, _ line: String?) -> [UInt8] {
    var members = head.members ?? []
    if let line { members.append(JSONMember(name: "line", value: .string(line))) }
    var writer = JSONWriter()
    writer.value(.object(members))
    return writer.bytes
  }
}
