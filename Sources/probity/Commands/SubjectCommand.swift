// `probity subject …`: what a person asks of us about their data, and what becomes of it. Each request is an event in the journal, with its own clock.

internal import ArgumentParser
internal import Casework
internal import Foundation
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference
internal import Storage

struct SubjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subject", abstract: "Requests of the people decided about: access, erasure, restriction, objection, consent.",
    discussion: """
      Rectification needs no command: send the event again with a higher version, and what it decided is decided again.
      Accounts are written seller:S1 or buyer:B1. Stop `probity run` first, or let it take the same event from its source.
      """,
    subcommands: [
      SubjectExportCommand.self, SubjectEraseCommand.self, SubjectRestrictCommand.self, SubjectObjectCommand.self,
      SubjectConsentCommand.self,
      SubjectRequestCommand.self, SubjectRequestsCommand.self,
    ])
}

/// What the subject commands share.
struct SubjectOptions: ParsableArguments {
  @Argument(help: "The account: seller:S1 or buyer:B1.")
  var account: String

  @OptionGroup var store: StoreOption
  @OptionGroup var models: ModelOptions

  @Option(name: .long, help: ArgumentHelp("The moment of what is done; default now.", valueName: "instant"))
  var at: String?

  @Option(name: .long, help: ArgumentHelp("The language of letters, such as en or pt.", valueName: "lang"))
  var lang: String = "en"

  func desk() throws -> Desk { try Desk(store: store, options: models, at: at) }
}

/// What a request needs beside the account.
struct RequestOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Your number for the request; the same number is taken once.", valueName: "id"))
  var request: String

  @Option(name: .long, help: ArgumentHelp("The law it invokes, such as EU_GDPR; default the account's.", valueName: "regime"))
  var regime: String?

  @Option(name: .long, help: ArgumentHelp("How it came: login, registered_email, other_email, post, phone, agent.", valueName: "channel"))
  var channel: String = "login"

  @Flag(name: .long, help: "Who asks has not shown yet that the account is theirs: no clock runs and nothing is done.")
  var unverified = false

  /// The request as a case, with its clock.
  func requestCase(_ type: RequestType, _ account: String, _ file: SubjectFile, _ desk: Desk) throws -> RequestCase {
    let stated =
      regime
      ?? file.decisions.reversed().lazy.compactMap { decided in
        decided.record?["subjects"]?.members?.first?.value["regimes"]?.elements?.first?.text
      }.first
    guard let name = stated, let regime = Regime(rawValue: name) else {
      throw UsageFailure(
        "name the law with --regime\(stated.map { nearest($0, Regime.allCases.map(\.rawValue)) } ?? ""): \(Regime.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    guard let way = RequestChannel(rawValue: channel) else {
      throw UsageFailure("--channel is one of \(RequestChannel.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return RequestCase(
      id: request, type: type, regime: regime, subject: account, received: desk.now.dateUTC, channel: way, isVerified: !unverified,
      law: desk.law)
  }

  /// Journals the request.
  func journal(_ request: RequestCase, _ desk: Desk, result: String? = nil, restricted: Bool? = nil, suffix: String = "") throws {
    var members = [
      JSONMember(name: "request", value: .string(request.id)), JSONMember(name: "type", value: .string(request.type.rawValue)),
      JSONMember(name: "regime", value: .string(request.regime.rawValue)),
      JSONMember(name: "channel", value: .string(request.channel.rawValue)),
      JSONMember(name: "verified", value: .bool(request.state != .awaitingVerification)),
    ]
    if let result {
      members.append(JSONMember(name: "state", value: .string("answered")))
      members.append(JSONMember(name: "result", value: .string(result)))
    } else {
      members.append(JSONMember(name: "state", value: .string("received")))
    }
    if let restricted { members.append(JSONMember(name: "restricted", value: .bool(restricted))) }
    try desk.take(
      kind: "privacy.request", id: "\(request.id)\(suffix)", account: request.subject,
      [JSONMember(name: "privacy", value: .object(members))])
  }
}

struct SubjectExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Writes everything the store knows of an account: data, decisions with their explanations, disclosures, what is kept until when.",
    discussion: """
      One JSON object. Restricted reasons and findings that are not disclosable are not in it, and nothing shows whether there were any. With
      --portable only what the person gave, without what we computed or observed.

      Example:
        probity subject export seller:S1 --store ledger > answer.json
      """)

  @OptionGroup var options: SubjectOptions

  @Flag(name: .long, help: "Only what the person gave (GDPR Art 20).")
  var portable = false

  @Flag(name: .long, help: "Accepted for symmetry: the export is always JSON.")
  var json = false

  func run() throws {
    let desk = try options.desk()
    let file = try desk.file(options.account)
    let texts = try desk.models.texts(options.lang)
    let export = SubjectExport(
      file: file, texts: texts, policy: desk.policy, law: desk.law, catalogue: desk.models.catalogue, today: desk.now.dateUTC)
    Console.out(portable ? export.portable : export.whole)
  }
}

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
    let isDone = requestCase.state == .open && !dryRun
    if isDone {
      // The request first; then the act; then the keys, that of the request among them; and last, under a new key, what holds for the rest.
      try request.journal(requestCase, desk)
      let after = try desk.file(options.account)
      let last = ErasurePlan(groups: after.groups, duties: after.duties, holdRef: after.holdRef, on: desk.now.dateUTC)
      try desk.act("subject.erased", "\(requestCase.id): \(last.erased.count) keys destroyed, \(last.kept.count) kept", by: by) {
        () throws(WorldFailure) in
        try desk.store.destroy(keys: last.erased.map(\.keyID), forgettingNameOf: last.kept.isEmpty ? after.number : nil)
      }
      try requestCase.answer(plan.result, on: desk.now.dateUTC, law: desk.law)
      if !last.kept.isEmpty { try request.journal(requestCase, desk, result: plan.result, restricted: true, suffix: "-answer") }
    } else if !dryRun {
      try request.journal(requestCase, desk)
    }
    print(plan, requestCase, texts)
  }

  private func print(_ plan: ErasurePlan, _ request: RequestCase, _ texts: TextPack) {
    guard json else {
      for line in request.answerLines(texts, erasure: plan) { Console.out(line) }
      let rows =
        plan.erased.map { ["erased", $0.retentionClass, String($0.period), $0.categories.map(\.text).joined(separator: " "), "", ""] }
        + plan.kept.map {
          [
            "kept", $0.group.retentionClass, String($0.group.period), $0.categories.map(\.text).joined(separator: " "), $0.because,
            $0.until?.description ?? "open",
          ]
        }
      if !rows.isEmpty { Console.out("\n" + Console.table(["", "class", "year", "categories", "because", "until"], rows)) }
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

struct SubjectRestrictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restrict",
    abstract: "Restricts the processing of an account's data to storage, or lifts that.",
    discussion: """
      From the request on, decisions about the account are made by nobody but a person: they wait, and neither rules nor lists nor the account's
      past are read for them.

      Example:
        probity subject restrict seller:S1 --store ledger --request R-18
        probity subject restrict seller:S1 --store ledger --request R-18-lift --lift
      """)

  @OptionGroup var options: SubjectOptions
  @OptionGroup var request: RequestOptions

  @Flag(name: .long, help: "Lift the restriction.")
  var lift = false

  func run() throws { try answer(.restriction, options, request, restricted: !lift) }
}

struct SubjectObjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "object",
    abstract: "Takes a person's objection: processing is restricted until somebody has weighed it.",
    discussion: """
      Checks that a law requires go on for a person to decide; nothing that rests on our interests is read. Lift it with
      `probity subject restrict --lift` once the grounds are weighed and the person is told.
      """)

  @OptionGroup var options: SubjectOptions
  @OptionGroup var request: RequestOptions

  func run() throws { try answer(.objection, options, request, restricted: true) }
}

struct SubjectConsentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent",
    abstract: "Records that an account's consent was given or withdrawn.",
    discussion: """
      Decisions from then on rest on what was said last. A withdrawal never puts another basis in the place of consent: what has none is blocked.

      Examples:
        probity subject consent seller:S1 --store ledger --request C-1 --form express --ref CONSENT-2026-11
        probity subject consent seller:S1 --store ledger --request C-2 --form none
      """)

  @OptionGroup var options: SubjectOptions

  @Option(name: .long, help: ArgumentHelp("Your number for the event; the same number is taken once.", valueName: "id"))
  var request: String

  @Option(name: .long, help: ArgumentHelp("none, tacit or express.", valueName: "form"))
  var form: String

  @Option(name: .long, help: ArgumentHelp("Where the consent is kept.", valueName: "ref"))
  var ref: String?

  func validate() throws {
    if ConsentForm(rawValue: form) == nil {
      throw ValidationError("--form is none, tacit or express\(nearest(form, ConsentForm.allCases.map(\.rawValue)))")
    }
  }

  func run() throws {
    var members = [JSONMember(name: "form", value: .string(form))]
    if let ref { members.append(JSONMember(name: "ref", value: .string(ref))) }
    try options.desk().take(
      kind: "consent.changed", id: request, account: options.account, [JSONMember(name: "consent", value: .object(members))])
    Console.out("\(options.account): consent \(form).")
  }
}

struct SubjectRequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "Takes any other request: access, portability, contest, complaint, opt_out, …")

  @OptionGroup var options: SubjectOptions
  @OptionGroup var request: RequestOptions

  @Option(name: .long, help: ArgumentHelp("What is asked.", valueName: "type"))
  var type: String

  func run() throws {
    guard let type = RequestType(rawValue: type) else {
      throw UsageFailure(
        "--type is one of \(RequestType.allCases.map(\.rawValue).joined(separator: ", "))\(nearest(type, RequestType.allCases.map(\.rawValue)))"
      )
    }
    try answer(type, options, request, restricted: nil)
  }
}

/// Journals a request and prints the letter.
private func answer(_ type: RequestType, _ options: SubjectOptions, _ request: RequestOptions, restricted: Bool?) throws {
  let desk = try options.desk()
  let file = try desk.file(options.account)
  let requestCase = try request.requestCase(type, options.account, file, desk)
  // Nothing is done for somebody who has not shown who they are.
  try request.journal(requestCase, desk, restricted: requestCase.state == .open ? restricted : nil)
  for line in requestCase.answerLines(try desk.models.texts(options.lang)) { Console.out(line) }
}

struct SubjectRequestsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests", abstract: "Lists an account's requests with what is due when.")

  @OptionGroup var options: SubjectOptions

  @Flag(name: .long, help: "One JSON object a line.")
  var json = false

  func run() throws {
    let desk = try options.desk()
    let file = try desk.file(options.account)
    var rows: [[String]] = []
    for entry in file.entries where entry.kind == "privacy.request" {
      func value(_ path: String) -> String { entry.data.first { $0.name == path }?.value.text ?? "" }
      guard let type = RequestType(rawValue: value("privacy.type")), let regime = Regime(rawValue: value("privacy.regime")) else {
        continue
      }
      let isVerified = entry.data.first { $0.name == "privacy.verified" }?.value.bool ?? false
      var known = RequestCase(
        id: "\(entry.seq)", type: type, regime: regime, subject: file.account, received: entry.occurredAt.date,
        channel: RequestChannel(rawValue: value("privacy.channel")) ?? .login, isVerified: isVerified, law: desk.law)
      if value("privacy.state") == "answered" {
        try? known.answer(value("privacy.result").isEmpty ? "fulfil" : value("privacy.result"), on: entry.occurredAt.date, law: desk.law)
      }
      let late = known.isLate(on: desk.now.dateUTC) ? "late" : ""
      rows.append([
        "\(entry.seq)", type.rawValue, regime.rawValue, entry.occurredAt.date.description, known.state.rawValue,
        known.nextDue?.description ?? "", late,
      ])
    }
    let head = ["seq", "type", "regime", "received", "state", "due", ""]
    guard json else { return Console.out(rows.isEmpty ? "No requests." : Console.table(head, rows)) }
    for row in rows {
      var writer = JSONWriter()
      writer.value(
        .object(zip(["seq", "type", "regime", "received", "state", "due", "late"], row).map { JSONMember(name: $0, value: .string($1)) }))
      Console.out(writer.bytes)
    }
  }
}
