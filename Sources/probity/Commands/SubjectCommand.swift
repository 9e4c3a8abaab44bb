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
      Accounts are written seller:S1 or buyer:B1, and a company's people seller:S1/persons/1, in the order in which it named them. Stop `probity run` first, or let it take the same event from its source.
      """,
    subcommands: [
      SubjectExportCommand.self, SubjectEraseCommand.self, SubjectRestrictCommand.self, SubjectObjectCommand.self,
      SubjectConsentCommand.self, SubjectRequestCommand.self, SubjectVerifyCommand.self, SubjectAskCommand.self,
      SubjectClarifiedCommand.self, SubjectExtendCommand.self, SubjectAnswerCommand.self, SubjectWithdrawCommand.self,
      SubjectRequestsCommand.self,
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

  /// The request as a case, with its clock: a new one, or the one that waited under this number and was verified since.
  ///
  /// - Throws: `UsageFailure` where the number is another request's, still waits for an identity, or is closed.
  func requestCase(_ type: RequestType, _ account: String, _ file: SubjectFile, _ desk: Desk, decision: String? = nil) throws -> RequestCase
  {
    if let known = try desk.requestFile(file).requests(law: desk.law).first(where: { $0.id == request }) {
      guard known.type == type else {
        throw UsageFailure("request \(request) is one of \(known.type.rawValue); give this one another number")
      }
      switch known.state {
      case .open, .extended: return known
      case .awaitingVerification:
        throw UsageFailure(
          "request \(request) waits for an identity since \(known.received), which is asked for once; `probity subject verify \(account) --request \(request)` goes on"
        )
      case .answered, .inEffect, .withdrawn:
        throw UsageFailure("request \(request) is closed (\(known.state.rawValue)); a new request has a new number")
      }
    }
    guard let way = RequestChannel(rawValue: channel) else {
      throw UsageFailure("--channel is one of \(RequestChannel.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return RequestCase(
      id: request, type: type, regime: try lawInvoked(file), subject: account, received: desk.now.dateUTC, channel: way,
      isVerified: !unverified, decision: decision, law: desk.law)
  }

  /// The law that was named, or the one the account's decisions were last made under.
  private func lawInvoked(_ file: SubjectFile) throws -> Regime {
    let stated =
      regime
      ?? file.decisions.reversed().lazy.compactMap { (decided: SubjectFile.Decided) -> String? in
        // A person of an account stands under a law of their own.
        let people = decided.record?["subjects"]
        let own = file.party.flatMap { people?[$0] } ?? people?.members?.first?.value
        return own?["regimes"]?.elements?.first?.text
      }.first
    if stated == nil, let record = file.decisions.last?.record, record["subjects"]?.members?.first?.value["kind"]?.text == "legal_entity" {
      throw UsageFailure(
        "\(file.account) is a company, and no law on personal data is its own: name the law it invokes with --regime, or give one of its people, such as \(file.account)/persons/1"
      )
    }
    guard let name = stated, let known = Regime(rawValue: name) else {
      throw UsageFailure(
        "name the law with --regime\(stated.map { nearest($0, Regime.allCases.map(\.rawValue)) } ?? ""): \(Regime.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    return known
  }

  /// Journals the request, unless it is there already and only goes on.
  func journal(_ request: RequestCase, _ desk: Desk, result: String? = nil, restricted: Bool? = nil, suffix: String = "") throws {
    let state = result == nil ? "received" : "answered"
    try desk.step(of: request, state: state, result: result, restricted: restricted, suffix: suffix)
  }
}

extension Desk {
  /// Journals one step of a request.
  func step(of request: RequestCase, state: String, result: String? = nil, restricted: Bool? = nil, suffix: String) throws {
    var members = [
      JSONMember(name: "request", value: .string(request.id)), JSONMember(name: "type", value: .string(request.type.rawValue)),
      JSONMember(name: "regime", value: .string(request.regime.rawValue)),
      JSONMember(name: "channel", value: .string(request.channel.rawValue)),
      JSONMember(name: "verified", value: .bool(request.state != .awaitingVerification)),
      JSONMember(name: "state", value: .string(state)),
    ]
    if let result { members.append(JSONMember(name: "result", value: .string(result))) }
    if let decision = request.decision { members.append(JSONMember(name: "decision", value: .string(decision))) }
    if let restricted { members.append(JSONMember(name: "restricted", value: .bool(restricted))) }
    try take(
      kind: "privacy.request", id: "\(request.id)\(suffix)", account: request.subject,
      [JSONMember(name: "privacy", value: .object(members))])
  }

  /// Journals what an account's consent is from now on.
  func changeConsent(of account: String, form: ConsentForm, ref: String?, id: String) throws {
    var members = [JSONMember(name: "form", value: .string(form.rawValue))]
    if let ref { members.append(JSONMember(name: "ref", value: .string(ref))) }
    try take(kind: "consent.changed", id: id, account: account, [JSONMember(name: "consent", value: .object(members))])
  }

  /// A request of an account by its number.
  func request(_ id: String, of file: SubjectFile) throws -> RequestCase {
    let all = try requestFile(file).requests(law: law)
    guard let known = all.first(where: { $0.id == id }) else {
      throw UsageFailure(
        "\(file.account) has no request \(id)\(nearest(id, all.map(\.id))); `probity subject requests \(file.account)` lists them")
    }
    return known
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
    try options.desk().changeConsent(of: options.account, form: ConsentForm(rawValue: form) ?? .none, ref: ref, id: request)
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

  @Option(name: .long, help: ArgumentHelp("Of a contest: the decision that is to be looked at again.", valueName: "id"))
  var decision: String?

  func run() throws {
    guard let type = RequestType(rawValue: type) else {
      throw UsageFailure(
        "--type is one of \(RequestType.allCases.map(\.rawValue).joined(separator: ", "))\(nearest(type, RequestType.allCases.map(\.rawValue)))"
      )
    }
    guard (type == .contest) == (decision != nil) else {
      throw UsageFailure(
        type == .contest
          ? "a contest is of a decision: name it with --decision; `probity subject export \(options.account)` lists them"
          : "only a contest is of a decision: leave out --decision")
    }
    let restricts = type == .restriction || type == .objection
    try answer(type, options, request, restricted: restricts ? true : nil, decision: decision)
  }
}

extension SubjectFile {
  /// Whether the request is in the journal already.
  func knows(_ request: RequestCase, _ law: LawPack) -> Bool { requests(law: law).contains { $0.id == request.id } }
}

/// Journals a request and prints the letter. What is done at once is answered at once.
private func answer(
  _ type: RequestType, _ options: SubjectOptions, _ request: RequestOptions, restricted: Bool?, decision: String? = nil
) throws {
  let desk = try options.desk()
  let file = try desk.file(options.account)
  let contested = try decision.map { try file.decided($0) }
  var requestCase = try request.requestCase(type, options.account, file, desk, decision: decision)
  if file.party != nil, type == .restriction || type == .objection || type == .consentWithdrawal {
    throw UsageFailure(
      "\(type.rawValue) holds for a whole account: give \(Desk.holder(of: file.account)), or erase what is \(file.account)'s alone")
  }
  let isKnown = try desk.requestFile(file).knows(requestCase, desk.law)
  // Nothing is done for somebody who has not shown who they are.
  if requestCase.state == .awaitingVerification {
    try request.journal(requestCase, desk)
  } else if isAnsweredAtOnce(type) {
    try request.journal(requestCase, desk, result: "fulfil", restricted: restricted, suffix: isKnown ? "-answer" : "")
    try requestCase.answer("fulfil", on: desk.now.dateUTC, law: desk.law)
    if type == .consentWithdrawal { try desk.changeConsent(of: options.account, form: .none, ref: nil, id: "\(requestCase.id)-consent") }
  } else if !isKnown {
    try request.journal(requestCase, desk, restricted: restricted)
  }
  let texts = try desk.models.texts(options.lang)
  let rights = contested.flatMap(\.explained)?.reviewRights(texts) ?? []
  for line in requestCase.answerLines(texts, rights: rights) { Console.out(line) }
}

extension SubjectFile {
  /// A decision about the account by its id.
  fileprivate func decided(_ id: String) throws -> Decided {
    guard let found = decisions.first(where: { $0.decision.decisionID == id }) else {
      throw UsageFailure(
        "\(account) has no decision \(id)\(nearest(id, decisions.map(\.decision.decisionID))); `probity subject export \(account)` lists them"
      )
    }
    return found
  }
}

/// Storing only and stopping are done by the event itself; everything else is work that `probity subject answer` closes.
private func isAnsweredAtOnce(_ type: RequestType) -> Bool { type == .restriction || type == .consentWithdrawal }

/// What the steps of a request share.
struct StepOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The request's number.", valueName: "id"))
  var request: String
}

struct SubjectVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Records that who asked has shown that the account is theirs: the clock runs, from the day of receipt.",
    discussion: """
      Who asks is asked once. A restriction or an objection comes into force with it; an erasure or another answer is then done under the same number.

      Example:
        probity subject erase seller:S1 --store ledger --request R-17 --by "data protection" --unverified
        probity subject verify seller:S1 --store ledger --request R-17
        probity subject erase seller:S1 --store ledger --request R-17 --by "data protection"
      """)

  @OptionGroup var options: SubjectOptions
  @OptionGroup var step: StepOptions

  func run() throws {
    let desk = try options.desk()
    var known = try desk.request(step.request, of: try desk.file(options.account))
    guard known.state == .awaitingVerification else {
      throw UsageFailure("request \(known.id) waits for no identity: it is \(known.state.rawValue)")
    }
    do { try known.verify(on: desk.now.dateUTC, law: desk.law) } catch { throw UsageFailure(error.description) }
    let restricts = known.type == .restriction || known.type == .objection
    try desk.step(of: known, state: "verified", restricted: restricts ? true : nil, suffix: "-verified")
    if isAnsweredAtOnce(known.type) {
      try desk.step(of: known, state: "answered", result: "fulfil", restricted: restricts ? true : nil, suffix: "-answer")
      try known.answer("fulfil", on: desk.now.dateUTC, law: desk.law)
      if known.type == .consentWithdrawal { try desk.changeConsent(of: options.account, form: .none, ref: nil, id: "\(known.id)-consent") }
    }
    Console.out("Request \(known.id) of \(known.received): verified on \(desk.now.dateUTC).")
    if let due = known.nextDue { Console.out(try desk.models.texts(options.lang).text("answer.due", ["due": due.description])) }
  }
}

struct SubjectAskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Records that the person was asked what they mean, and prints the letter.",
    discussion: """
      Where the law lets the clock stand meanwhile (UK GDPR Art 12A), the days until `probity subject clarified` do not count; elsewhere they do. The
      question itself is in the letter and not in the journal.

      Example:
        probity subject ask seller:S1 --store ledger --request R-19 --question "Which of your two shops do you mean?"
        probity subject clarified seller:S1 --store ledger --request R-19
      """)

  @OptionGroup var options: SubjectOptions
  @OptionGroup var step: StepOptions

  @Option(name: .long, help: ArgumentHelp("What the person is asked.", valueName: "text"))
  var question: String

  func run() throws {
    if question.isEmpty { throw UsageFailure("--question is what the letter asks") }
    let desk = try options.desk()
    var known = try desk.request(step.request, of: try desk.file(options.account))
    let before = known
    do { try known.ask(on: desk.now.dateUTC, law: desk.law) } catch { throw UsageFailure(error.description) }
    try desk.step(of: before, state: "asked", suffix: "-asked-\(known.questions.count)")
    let texts = try desk.models.texts(options.lang)
    Console.out(texts.text("answer.asked", ["question": question]))
    if known.isStopped {
      Console.out(texts.text("answer.stopped", ["from": desk.now.dateUTC.description]))
    } else {
      Console.out(texts.text("answer.not_stopped"))
      if let due = known.nextDue { Console.out(texts.text("answer.due", ["due": due.description])) }
    }
  }
}

struct SubjectClarifiedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clarified", abstract: "Records that the person has answered what they were asked: a clock that stood goes on.")

  @OptionGroup var options: SubjectOptions
  @OptionGroup var step: StepOptions

  func run() throws {
    let desk = try options.desk()
    var known = try desk.request(step.request, of: try desk.file(options.account))
    let before = known
    do { try known.clarify(on: desk.now.dateUTC, law: desk.law) } catch { throw UsageFailure(error.description) }
    try desk.step(of: before, state: "clarified", suffix: "-clarified-\(known.questions.count)")
    Console.out("Request \(known.id) of \(known.received): clarified on \(desk.now.dateUTC).")
    if let due = known.nextDue { Console.out(try desk.models.texts(options.lang).text("answer.due", ["due": due.description])) }
  }
}

struct SubjectAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Records what a request was answered with, and prints the letter.",
    discussion: """
      Of an answer to access, `probity subject export` is the content; a rectification is the event again, with a higher version, and a contest is a
      person's review of the decision (`probity decision review`): neither is answered `fulfil` before it is done. A rectification lists the decisions that
      rest on what was wrong and that nobody has looked at since. An objection that was weighed and refused is lifted by its answer.

      Example:
        probity subject answer seller:S1 --store ledger --request R-19 --result fulfil
      """)

  @OptionGroup var options: SubjectOptions
  @OptionGroup var step: StepOptions

  @Option(name: .long, help: ArgumentHelp("fulfil, partial, refuse or not_this_right.", valueName: "result"))
  var result: String

  @Option(
    name: .long, help: ArgumentHelp("Why not all that was asked is done, or what was found: as the letter says it.", valueName: "text"))
  var reason: String = ""

  private static let results = ["fulfil", "partial", "refuse", "not_this_right"]

  func validate() throws {
    if !Self.results.contains(result) {
      throw ValidationError("--result is \(Self.results.joined(separator: ", "))\(nearest(result, Self.results))")
    }
  }

  func run() throws {
    let desk = try options.desk()
    var known = try desk.request(step.request, of: try desk.file(options.account))
    if known.type == .erasure {
      throw UsageFailure("an erasure answers itself: `probity subject erase \(options.account) --request \(known.id)`")
    }
    let before = known
    if reason.isEmpty, RequestCase.needsReason(known.type, result: result) {
      throw UsageFailure("the letter tells the person \(result == "fulfil" ? "what was found" : "why"): give it with --reason")
    }
    let file = try desk.file(options.account)
    let resting = try checkIsDone(known, file)
    do { try known.answer(result, on: desk.now.dateUTC, law: desk.law) } catch { throw UsageFailure(error.description) }
    let isLifted = known.type == .objection && result == "refuse"
    try desk.step(of: before, state: "answered", result: result, restricted: isLifted ? false : nil, suffix: "-answer")
    for line in known.answerLines(try desk.models.texts(options.lang), reason: reason) { Console.out(line) }
    if let due = known.nextDue { Console.out(try desk.models.texts(options.lang).text("answer.effect", ["due": due.description])) }
    if !resting.isEmpty {
      let rows = resting.map { decided in
        [
          decided.decision.decisionID, decided.decision.kind, decided.decision.outcome,
          decided.decision.document["occurred_at"]?.text.map { String($0.prefix(10)) } ?? "",
        ]
      }
      Console.error(
        "\nMade on what was wrong, and not looked at since; `probity decision review ID` looks at one again:\n"
          + Console.table(["decision", "kind", "outcome", "on"], rows))
    }
  }

  /// What the letter says was done must have been done.
  ///
  /// - Returns: of a rectification, the decisions that still rest on what was wrong.
  private func checkIsDone(_ known: RequestCase, _ file: SubjectFile) throws -> [SubjectFile.Decided] {
    guard result == "fulfil" || result == "partial" else { return [] }
    if known.type == .contest, let id = known.decision, file.review(of: id) == nil {
      throw UsageFailure(
        "no person with all that makes a review meaningful has reviewed \(id) yet: `probity decision review \(file.standing(of: id))` first, then answer"
      )
    }
    guard known.type == .rectification else { return [] }
    let corrections = file.corrections(since: known.id)
    guard !corrections.isEmpty else {
      throw UsageFailure(
        "nothing about \(file.account) has been corrected since the request came: send the event again with a higher version first, then answer"
      )
    }
    return file.resting(on: corrections)
  }
}

struct SubjectExtendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend",
    abstract: "Records that a request takes longer and that the person was told why, where the law allows it.")

  @OptionGroup var options: SubjectOptions
  @OptionGroup var step: StepOptions

  @Option(name: .long, help: ArgumentHelp("Why, as the person is told.", valueName: "text"))
  var reason: String

  func run() throws {
    let desk = try options.desk()
    var known = try desk.request(step.request, of: try desk.file(options.account))
    do { try known.extend(on: desk.now.dateUTC, reason: reason) } catch { throw UsageFailure(error.description) }
    try desk.step(of: known, state: "extended", suffix: "-extended")
    Console.out(try desk.models.texts(options.lang).text("answer.extended", ["due": known.nextDue?.description ?? "–", "reason": reason]))
  }
}

struct SubjectWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Records that the person took a request back before it was answered.")

  @OptionGroup var options: SubjectOptions
  @OptionGroup var step: StepOptions

  func run() throws {
    let desk = try options.desk()
    var known = try desk.request(step.request, of: try desk.file(options.account))
    let isObjection = known.type == .objection && known.state != .awaitingVerification
    do { try known.withdraw(on: desk.now.dateUTC) } catch { throw UsageFailure(error.description) }
    try desk.step(of: known, state: "withdrawn", restricted: isObjection ? false : nil, suffix: "-withdrawn")
    Console.out("Request \(known.id) is withdrawn.")
  }
}

struct SubjectRequestsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests", abstract: "Lists an account's requests with their state and what is due when.")

  @OptionGroup var options: SubjectOptions

  @Flag(name: .long, help: "One JSON object a line.")
  var json = false

  func run() throws {
    let desk = try options.desk()
    let requests = try desk.requestFile(try desk.file(options.account)).requests(law: desk.law)
    let head = ["request", "type", "regime", "received", "verified", "state", "result", "due", "latest", "stopped_since", "decision", ""]
    let rows = requests.map { known in
      [
        known.id, known.type.rawValue, known.regime.rawValue, known.received.description, known.verifiedOn?.description ?? "",
        known.state.rawValue, known.result ?? "", known.nextDue?.description ?? "",
        known.state == .open || known.state == .extended ? known.clock?.maxDue?.description ?? "" : "",
        known.isStopped ? known.openQuestion?.from.description ?? "" : "", known.decision ?? "",
        known.isLate(on: desk.now.dateUTC) ? "late" : "",
      ]
    }
    guard json else { return Console.out(rows.isEmpty ? "No requests." : Console.table(head, rows)) }
    for row in rows {
      var writer = JSONWriter()
      writer.value(
        .object(
          zip(head.dropLast() + ["late"], row).map { name, text in
            JSONMember(name: name, value: name == "late" ? .bool(!text.isEmpty) : text.isEmpty ? .null : .string(text))
          }))
      Console.out(writer.bytes)
    }
  }
}
