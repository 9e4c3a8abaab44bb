// `probity decision review`: a person's answer to a decision, as an event of the line.

internal import ArgumentParser
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference
internal import Storage

struct DecisionReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Records what a person decided about a decision that is held or contested.",
    discussion: """
      The review is a decision of its own that takes the place of the one reviewed. Whether it counts as human involvement follows from what the reviewer
      states: trained, saw the inputs, had other information, had the authority to decide otherwise, wrote down why, and began before the end. What is not
      stated is not assumed, and the decision then counts as made by the machine alone. Stop `probity run` first, or let it take the event
      `decision.reviewed` from its source.

      Example:
        probity decision review d0-1234-seller_payout --store ledger --outcome release --by "M. Lindwurm" --reason "The account is hers" \\
          --trained --saw-inputs --other-info --authority --opened-at 2026-11-23T09:00:00Z
      """)

  @Argument(help: "The decision's id, from the feed.")
  var id: String

  @OptionGroup var store: StoreOption
  @OptionGroup var options: ModelOptions

  @Option(name: .long, help: ArgumentHelp("What the person decided: approve, decline, release, hold, …", valueName: "outcome"))
  var outcome: String

  @Option(name: .long, help: ArgumentHelp("Who decided.", valueName: "name"))
  var by: String

  @Option(name: .long, help: ArgumentHelp("Why, in writing; may be given more than once.", valueName: "text"))
  var reason: [String]

  @Flag(name: .long, help: "The reviewer is trained for such decisions.")
  var trained = false

  @Flag(name: .long, help: "The reviewer saw what the decision rests on.")
  var sawInputs = false

  @Flag(name: .long, help: "The reviewer had other information too.")
  var otherInfo = false

  @Flag(name: .long, help: "The reviewer may decide otherwise.")
  var authority = false

  @Option(name: .long, help: ArgumentHelp("When the reviewer began.", valueName: "instant"))
  var openedAt: String?

  @Option(name: .long, help: ArgumentHelp("When the reviewer was done; default --at.", valueName: "instant"))
  var closedAt: String?

  @Option(name: .long, help: ArgumentHelp("The moment of the review; default now.", valueName: "instant"))
  var at: String?

  @Flag(name: .long, help: "Print one JSON object: the decision that was made.")
  var json = false

  func validate() throws {
    for text in [openedAt, closedAt].compactMap({ $0 }) where Instant(rfc3339: text) == nil {
      throw ValidationError("\(text) is no instant with offset, such as 2026-11-23T12:00:00Z")
    }
    if by.isEmpty || reason.contains(where: \.isEmpty) || reason.isEmpty {
      throw ValidationError("a review is somebody's and has its reasons in writing: --by and --reason are not empty")
    }
  }

  func run() throws {
    let desk = try Desk(store: store, options: options, at: at)
    try check(desk)
    let first = try withWorld { try desk.store.head() }.nextSeq
    var members = [
      JSONMember(name: "decision", value: .string(id)), JSONMember(name: "actor", value: .string(by)),
      JSONMember(name: "outcome", value: .string(outcome)), JSONMember(name: "reasons", value: .array(reason.map { .string($0) })),
    ]
    for (name, isTrue) in [("trained", trained), ("saw_inputs", sawInputs), ("other_info", otherInfo), ("authority", authority)] {
      members.append(JSONMember(name: name, value: .bool(isTrue)))
    }
    if let openedAt { members.append(JSONMember(name: "opened_at", value: .string(openedAt))) }
    members.append(JSONMember(name: "closed_at", value: .string(closedAt ?? desk.now.description)))
    try desk.take(
      kind: "decision.reviewed", id: "review-\(id)-\(desk.now.description)", account: nil,
      [JSONMember(name: "review", value: .object(members))])
    guard let view = try made(after: first, desk.store) else {
      throw UsageFailure("this review is in the journal already; `probity feed --store …` shows the decision it made")
    }
    guard json else { return show(view) }
    Console.out(view.json(isRestrictedShown: false))
  }

  /// What the line would refuse is refused here, before it is journalled as a line that was no event.
  private func check(_ desk: Desk) throws {
    let outcomes = Outcome.allCases.map(\.rawValue)
    guard outcomes.contains(outcome) else {
      throw UsageFailure("--outcome is one of \(outcomes.joined(separator: ", "))\(nearest(outcome, outcomes))")
    }
    guard let view = try withWorld({ try DecisionView.read(id, ledger: desk.store) }) else {
      throw UsageFailure("there is no decision \(id) in this store; `probity feed` lists them")
    }
    guard view.evidence != nil, let account = view.subject else {
      throw UsageFailure("what \(id) rested on was erased: there is nothing left to review")
    }
    let standing = try desk.file(account).standing(of: id)
    if standing != id { throw UsageFailure("\(standing) has taken the place of \(id): review that one") }
  }

  /// The decision that took the place of the one reviewed.
  private func made(after first: Int64, _ ledger: SQLiteStore) throws -> DecisionView? {
    try withWorld {
      let rows = try ledger.rows(from: first, limit: 64)
      let own = rows.flatMap { StoredDecision.read($0.record) }.last { $0.document["supersedes"]?.text == id }
      return try own.flatMap { (decision) throws(WorldFailure) in try DecisionView.read(decision.decisionID, ledger: ledger) }
    }
  }

  private func show(_ view: DecisionView) {
    let record = view.governance
    func text(_ value: JSONValue?) -> String { value?.text ?? "–" }
    Console.out("\(Console.styled(view.decision.decisionID, .bold)) takes the place of \(id)")
    Console.out(
      "  proposed \(text(record?["decision"]?["proposed_outcome"])), in effect \(text(record?["decision"]?["effective_outcome"])), governance \(text(record?["governance_status"]))"
    )
    let level = text(record?["automation"]?["level"])
    Console.out("  automation \(level)" + (level == "solely_automated" ? ": the review lacks \(missing.joined(separator: ", "))" : ""))
    for gate in record?["decision"]?["gates"]?.elements ?? [] {
      Console.out("  gate rule \(text(gate["rule"])): \(text(gate["status"])), needs \(text(gate["needs"]))")
    }
  }

  /// What was not stated of a meaningful review.
  private var missing: [String] {
    let stated = [
      ("--trained", trained), ("--saw-inputs", sawInputs), ("--other-info", otherInfo), ("--authority", authority),
      ("--opened-at", openedAt != nil),
    ]
    let lacking = stated.filter { !$0.1 }.map(\.0)
    return lacking.isEmpty ? ["an end before the decision took effect"] : lacking
  }
}
