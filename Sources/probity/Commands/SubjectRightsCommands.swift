// Requests that need nothing but to be taken: restriction, objection, consent, and all others.

internal import ArgumentParser
internal import Casework
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference

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
func isAnsweredAtOnce(_ type: RequestType) -> Bool { type == .restriction || type == .consentWithdrawal }
