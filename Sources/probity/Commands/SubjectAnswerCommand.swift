// What a request is answered with; what the letter says was done must have been done.

internal import ArgumentParser
internal import Casework
internal import Formats
internal import Governance
internal import Pipeline

struct SubjectAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Records what a request was answered with, and prints the letter.",
    discussion: """
      Of an answer to access, `probity subject export` is the content; a rectification is the event again, with a higher version, and a contest is a
      person's review of the decision (`probity decision review`): neither is answered `fulfil` before it is done. Of a rectification it is said which
      decisions were made anew and what became of them, and which were left to a person. An objection that was weighed and refused is lifted by its answer.

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

  @Flag(name: .long, help: "Print one JSON object; of a rectification with what was decided anew.")
  var json = false

  func run() throws {
    var step = try RequestStep(options, step)
    let request = step.request
    if request.type == .erasure {
      throw UsageFailure("an erasure answers itself: `probity subject erase \(options.account) --request \(request.id)`")
    }
    if reason.isEmpty, RequestCase.needsReason(request.type, result: result) {
      throw UsageFailure("the letter tells the person \(result == "fulfil" ? "what was found" : "why"): give it with --reason")
    }
    let rectified = try checkIsDone(request, step.file)
    try step.take { request, today, law throws(RequestCase.Refusal) in try request.answer(result, on: today, law: law) }
    let isLifted = request.type == .objection && result == "refuse"
    try step.journal("answered", result: result, restricted: isLifted ? false : nil, as: "answer")
    if json { return try printJSON(step, rectified) }
    for line in step.request.answerLines(try step.desk.models.texts(options.lang), reason: reason) { Console.out(line) }
    try step.printDue(options.lang, "answer.effect")
    rectified?.print()
  }

  /// What the letter says was done must have been done.
  ///
  /// - Returns: of a rectification, what it came to.
  private func checkIsDone(_ known: RequestCase, _ file: SubjectFile) throws -> RectificationReport? {
    guard result == "fulfil" || result == "partial" else { return nil }
    if known.type == .contest, let id = known.decision, file.review(of: id) == nil {
      throw UsageFailure(
        "no person with all that makes a review meaningful has reviewed \(id) yet: `probity decision review \(file.standing(of: id))` first, then answer"
      )
    }
    guard known.type == .rectification else { return nil }
    let corrections = file.corrections(since: known.id)
    guard !corrections.isEmpty else {
      throw UsageFailure(
        "nothing about \(file.account) has been corrected since the request came: send the event again with a higher version first, then answer"
      )
    }
    return RectificationReport(file, corrections)
  }

  private func printJSON(_ step: RequestStep, _ rectified: RectificationReport?) throws {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, text) in [
      ("request", step.request.id), ("type", step.request.type.rawValue), ("state", step.request.state.rawValue), ("result", result),
    ] {
      writer.key(name)
      writer.string(text)
    }
    writer.key("letter")
    writer.beginArray()
    for line in step.request.answerLines(try step.desk.models.texts(options.lang), reason: reason) { writer.string(line) }
    writer.endArray()
    rectified?.write(to: &writer)
    writer.endObject()
    Console.out(writer.bytes)
  }
}
