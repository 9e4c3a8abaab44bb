internal import ArgumentParser
internal import Casework
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference
internal import Storage

struct SubjectEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erases an account: destroys the keys of what no duty keeps, and reports what stays, why, and until when.",
    discussion: """
      What a running duty of a decision covers stays and may be used for nothing else; a legal hold keeps everything. The chain stays whole:
      `probity ledger verify` counts what was erased as shredded. With --dry-run nothing is done.

      Example:
        probity subject erase seller:S1 --store ledger --request R-17 --by "data protection"
      """)

  @OptionGroup var options: SubjectOptions
  @OptionGroup var request: RequestOptions

  @Option(name: .long, help: ArgumentHelp("Who does it.", valueName: "name"))
  var by: String

  @Flag(name: .long, help: "Say what would stay and what would go.")
  var dryRun = false

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  func run() throws {
    let desk = try options.desk()
    let file = try desk.file(options.account)
    let texts = try desk.models.texts(options.lang)
    var requestCase = try request.requestCase(.erasure, options.account, file, desk)
    let plan = ErasurePlan(groups: file.groups, duties: file.duties, holdRef: file.holdRef, on: desk.now.dateUTC)
    let isDone = (requestCase.state == .open || requestCase.state == .extended) && !dryRun
    if isDone {
      // The request first; then the act; then the keys, that of the request among them; and last, under a new key, what holds for the rest.
      if try !desk.requestFile(file).knows(requestCase, desk.law) { try request.journal(requestCase, desk) }
      let after = try desk.file(options.account)
      let last = ErasurePlan(groups: after.groups, duties: after.duties, holdRef: after.holdRef, on: desk.now.dateUTC)
      try desk.act("subject.erased", "\(requestCase.id): \(last.erased.count) keys destroyed, \(last.kept.count) kept", by: by) {
        () throws(WorldFailure) in
        try desk.store.destroy(keys: last.erased.map(\.keyID), forgettingNameOf: last.kept.isEmpty ? after.number : nil)
      }
      try requestCase.answer(plan.result, on: desk.now.dateUTC, law: desk.law)
      // What one of a company's people asked lies with the company, whose number lives on.
      if !last.kept.isEmpty || after.party != nil {
        try request.journal(requestCase, desk, result: plan.result, restricted: last.kept.isEmpty ? nil : true, suffix: "-answer")
      }
    } else if !dryRun {
      try request.journal(requestCase, desk)
    }
    print(plan, requestCase, texts)
  }

  private func print(_ plan: ErasurePlan, _ request: RequestCase, _ texts: TextPack) {
    guard json else {
      for line in request.answerLines(texts, erasure: plan) { Console.out(line) }
      if request.state == .awaitingVerification { return }
      let rows =
        plan.erased.filter { $0.pieces > 0 }.map {
          [
            "erased", $0.retentionClass, String($0.period), Console.number($0.pieces), $0.categories.map(\.text).joined(separator: " "), "",
            "",
          ]
        }
        + plan.kept.filter { $0.group.pieces > 0 }.map {
          [
            "kept", $0.group.retentionClass, String($0.group.period), Console.number($0.group.pieces),
            $0.categories.map(\.text).joined(separator: " "), $0.because, $0.until?.description ?? "open",
          ]
        }
      if !rows.isEmpty {
        Console.out("\n" + Console.table(["", "class", "year", "pieces", "categories", "because", "until"], rows, right: [3]))
      }
      return
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("request")
    writer.string(request.id)
    writer.key("result")
    writer.string(request.state == .awaitingVerification ? "await_verification" : plan.result)
    writer.key("use_restricted")
    writer.bool(plan.isUseRestricted)
    writer.key("erased")
    writer.beginArray()
    for group in plan.erased { write(group, group.categories, to: &writer) }
    writer.endArray()
    writer.key("kept")
    writer.beginArray()
    for residue in plan.kept {
      write(residue.group, residue.categories, because: residue, to: &writer)
    }
    writer.endArray()
    writer.endObject()
    Console.out(writer.bytes)
  }

  private func write(
    _ group: ErasurePlan.Group, _ categories: [CategoryID], because residue: ErasurePlan.Residue? = nil, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("class")
    writer.string(group.retentionClass)
    writer.key("year")
    writer.integer(group.period)
    writer.key("pieces")
    writer.integer(group.pieces)
    writer.key("categories")
    writer.beginArray()
    for category in categories { writer.string(category.text) }
    writer.endArray()
    if let residue {
      writer.key("because")
      writer.string(residue.because)
      writer.key("until")
      if let until = residue.until { writer.string(until.description) } else { writer.null() }
    }
    writer.endObject()
  }
}
