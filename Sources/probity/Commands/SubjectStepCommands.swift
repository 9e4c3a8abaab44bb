// The steps that a request takes until it is answered or taken back.

internal import ArgumentParser
internal import Casework
internal import Governance
internal import Pipeline
internal import Reference

/// What the steps of a request share.
struct StepOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The request's number.", valueName: "id"))
  var request: String
}

/// A step of a request: the case is found by its number, changed on the day of the desk, and the change journalled.
struct RequestStep {
  let desk: Desk
  let file: SubjectFile
  private(set) var request: RequestCase

  init(_ options: SubjectOptions, _ step: StepOptions) throws {
    desk = try options.desk()
    file = try desk.file(options.account)
    request = try desk.request(step.request, of: file)
  }

  /// Changes the case.
  ///
  /// - Throws: `UsageFailure` where the case refuses, and nothing has been journalled.
  mutating func take(_ change: (inout RequestCase, CivilDate, LawPack) throws(RequestCase.Refusal) -> Void) throws {
    do throws(RequestCase.Refusal) { try change(&request, desk.now.dateUTC, desk.law) } catch { throw UsageFailure(error.description) }
  }

  /// Journals what was taken.
  ///
  /// - Parameter name: what stands after the request's number in the event's id; nil for the state.
  func journal(_ state: String, result: String? = nil, restricted: Bool? = nil, as name: String? = nil) throws {
    try desk.step(of: request, state: state, result: result, restricted: restricted, suffix: "-\(name ?? state)")
  }

  /// By when something is due now, in the words of the letter.
  func printDue(_ lang: String, _ text: String = "answer.due") throws {
    if let due = request.nextDue { Console.out(try desk.models.texts(lang).text(text, ["due": due.description])) }
  }
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
    var step = try RequestStep(options, step)
    let request = step.request
    guard request.state == .awaitingVerification else {
      throw UsageFailure("request \(request.id) waits for no identity: it is \(request.state.rawValue)")
    }
    try step.take { request, today, law throws(RequestCase.Refusal) in try request.verify(on: today, law: law) }
    let restricts = request.type == .restriction || request.type == .objection
    try step.journal("verified", restricted: restricts ? true : nil)
    if isAnsweredAtOnce(request.type) {
      try step.journal("answered", result: "fulfil", restricted: restricts ? true : nil, as: "answer")
      try step.take { request, today, law throws(RequestCase.Refusal) in try request.answer("fulfil", on: today, law: law) }
      if request.type == .consentWithdrawal {
        try step.desk.changeConsent(of: options.account, form: .none, ref: nil, id: "\(request.id)-consent")
      }
    }
    Console.out("Request \(request.id) of \(request.received): verified on \(step.desk.now.dateUTC).")
    try step.printDue(options.lang)
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
    var step = try RequestStep(options, step)
    try step.take { request, today, law throws(RequestCase.Refusal) in try request.ask(on: today, law: law) }
    try step.journal("asked", as: "asked-\(step.request.questions.count)")
    let texts = try step.desk.models.texts(options.lang)
    Console.out(texts.text("answer.asked", ["question": question]))
    if step.request.isStopped {
      Console.out(texts.text("answer.stopped", ["from": step.desk.now.dateUTC.description]))
    } else {
      Console.out(texts.text("answer.not_stopped"))
      try step.printDue(options.lang)
    }
  }
}

struct SubjectClarifiedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clarified", abstract: "Records that the person has answered what they were asked: a clock that stood goes on.")

  @OptionGroup var options: SubjectOptions
  @OptionGroup var step: StepOptions

  func run() throws {
    var step = try RequestStep(options, step)
    try step.take { request, today, law throws(RequestCase.Refusal) in try request.clarify(on: today, law: law) }
    try step.journal("clarified", as: "clarified-\(step.request.questions.count)")
    Console.out("Request \(step.request.id) of \(step.request.received): clarified on \(step.desk.now.dateUTC).")
    try step.printDue(options.lang)
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
    var step = try RequestStep(options, step)
    try step.take { request, today, law throws(RequestCase.Refusal) in try request.extend(on: today, reason: reason) }
    try step.journal("extended")
    let due = step.request.nextDue?.description ?? "–"
    Console.out(try step.desk.models.texts(options.lang).text("answer.extended", ["due": due, "reason": reason]))
  }
}

struct SubjectWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Records that the person took a request back before it was answered.")

  @OptionGroup var options: SubjectOptions
  @OptionGroup var step: StepOptions

  func run() throws {
    var step = try RequestStep(options, step)
    let isObjection = step.request.type == .objection && step.request.state != .awaitingVerification
    try step.take { request, today, law throws(RequestCase.Refusal) in try request.withdraw(on: today) }
    try step.journal("withdrawn", restricted: isObjection ? false : nil)
    Console.out("Request \(step.request.id) is withdrawn.")
  }
}
