// `probity demo`: an invented marketplace through the whole line, on one screen.

internal import ArgumentParser
internal import Connectors
internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Simulation
internal import Storage
internal import Watchlists

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Runs an invented marketplace through the whole line and explains three of its decisions.",
    discussion: """
      Uses the shipped rules, the shipped sample lists (invented entries in the official formats) and the invented deployment register.
      Nothing leaves this machine.

      Example:
        probity demo --store demo-store
      """)

  @OptionGroup var store: StoreOption

  @Option(name: .long, help: "Decides everything that happens.")
  var seed: UInt64 = 7

  @Option(name: .long, help: "Sellers at the start.")
  var sellers = 40

  @Option(name: .long, help: "Days that are simulated.")
  var days = 14

  @Flag(name: .long, help: "Begin anew: delete the demo's store first.")
  var fresh = false

  @Flag(name: .long, help: "Print one JSON object: the summary and the three decisions.")
  var json = false

  func run() throws {
    let folder = store.store ?? "probity-demo"
    if fresh { try Self.clear(folder) }
    let models = try LoadedModels.load(try Settings()[.models])
    let samples = URL(fileURLWithPath: models.folder).appendingPathComponent("../watchlists/samples").standardizedFileURL.path
    let plan = try ModelOptions.plan(models, watchlists: samples, ageHoursMax: try Settings().integer(.listAgeHoursMax))
    let events = folder + "/events.jsonl"
    let lists = try ListFolder.load(samples + "/us-ofac-sdn", catalogue: try ListFolder.catalogue(models: models.folder))
    try withWorld {
      let lock = try LaneLock(folder: folder)
      try simulate(to: events, listed: Self.listed(lists))
      let entropy = SystemEntropy()
      let ledger = try SQLiteStore(folder: folder, entropy: entropy)
      let start = ContinuousClock.now
      let source = try FileEventSource(path: events, isFollowed: false, clock: nil)
      var runner = try LaneRunner.open(plan: plan, store: ledger, source: source, entropy: entropy, pause: patience)
      let meter = ProgressMeter()
      let summary = try runner.run(isStopped: { false }, report: { meter.show($0) })
      Console.endProgress()
      let took = (ContinuousClock.now - start) / .seconds(1)
      let chosen = try DemoDecisions(ledger: ledger)
      if json { printJSON(summary, chosen) } else { show(summary, chosen, took, plan, folder) }
      withExtendedLifetime(lock) {}
    }
  }

  /// Only a folder that holds a store of ours is deleted.
  private static func clear(_ folder: String) throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard !names.isEmpty else { return }
    guard names.contains("ledger.sqlite") else { throw UsageFailure("\(folder) is not a demo's store; name another folder with --store") }
    do { try FileManager.default.removeItem(atPath: folder) } catch {
      throw BrokenFailure("could not delete \(folder): \(error.localizedDescription)")
    }
  }

  /// Entries of the sample list that try to register: persons and companies, by their primary names.
  private static func listed(_ lists: [LoadedList]) -> [ListedParty] {
    lists.flatMap(\.file.entries).compactMap { entry in
      guard entry.party.schema == .person || entry.party.schema == .organization || entry.party.schema == .legalEntity else { return nil }
      return ListedParty(name: entry.party.caption, isCompany: entry.party.schema != .person)
    }
  }

  private func simulate(to path: String, listed: [ListedParty]) throws {
    let file = try OutputFile(path)
    var events = Marketplace(
      seed: seed, sellers: sellers, days: days, start: CivilDate(iso: "2026-09-01") ?? .first, listed: listed, dirty: true
    ).events()
    var buffer: [UInt8] = []
    var label: SimulatedLabel?
    while events.appendNext(to: &buffer, label: &label) {
      if buffer.count > 1 << 20 {
        try file.append(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try file.append(buffer)
  }

  private func show(_ summary: RunSummary, _ chosen: DemoDecisions, _ took: Double, _ plan: LanePlan, _ folder: String) {
    let entries = plan.lists.lists.map(\.entryCount).reduce(0, +)
    Console.out(Console.styled("An invented marketplace: \(sellers) sellers, \(days) days, seed \(seed)", .bold))
    Console.out(
      "\(Console.number(summary.counts.lines)) events decided and durable in \(fixed(took, 1)) s under \(plan.screening.ruleCount) rules, \(plan.lists.lists.count) sample lists with \(entries) entries, and an invented deployment register.\n"
    )
    let dispositions = Disposition.allCases.map { "\($0.name) \(Console.number(summary.counts[$0]))" }.joined(separator: " · ")
    Console.out("Lines      \(dispositions)")
    let outcomes = summary.outcomes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \(Console.number($0.value))" }
    Console.out("Outcomes   \(outcomes.joined(separator: " · "))")
    for (title, view) in chosen.all {
      Console.out("\n" + Console.styled("── \(title) ", .bold) + String(repeating: "─", count: max(0, 76 - title.count)))
      if let view {
        Console.out(DecisionText(view).lines(isRestrictedShown: false).joined(separator: "\n"))
      } else {
        Console.out("  none in this run; try another --seed")
      }
    }
    Console.out("\n" + Console.styled("The ledger is in \(folder). Try next:", .bold))
    Console.out(
      """
        probity feed --store \(folder) --outcome hold | head -3
        probity decision replay \(chosen.sanctions?.decision.decisionID ?? "ID") --store \(folder)
        probity dead-letters --store \(folder)
        probity ledger verify --store \(folder)
        probity governance gaps
        probity rules list
      """)
  }

  private func printJSON(_ summary: RunSummary, _ chosen: DemoDecisions) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("summary")
    writer.raw(RunCommand.json(summary))
    writer.key("decisions")
    writer.beginObject()
    for (name, view) in [("sanctions_hold", chosen.sanctions), ("advance_withdrawal", chosen.advance), ("bnpl_refusal", chosen.refusal)] {
      writer.key(name)
      if let view { writer.raw(view.json(isRestrictedShown: false)) } else { writer.null() }
    }
    writer.endObject()
    writer.endObject()
    Console.out(writer.bytes)
  }
}

/// Three decisions worth explaining.
private struct DemoDecisions {
  private(set) var sanctions: DecisionView?
  private(set) var advance: DecisionView?
  private(set) var refusal: DecisionView?

  private var isComplete: Bool { [sanctions, advance, refusal].allSatisfy { $0?.isReviewable ?? false } }

  init(ledger: any Ledger) throws(WorldFailure) {
    let feed = Feed(ledger: ledger)
    var names = AccountNames()
    var next: Int64 = 1
    while !isComplete {
      let (decisions, following) = try feed.decisions(from: next, rowsMax: 2_000, names: &names)
      guard following > next else { break }
      for decision in decisions { try consider(decision, ledger) }
      next = following
    }
  }

  private mutating func consider(_ decision: PublishedDecision, _ ledger: any Ledger) throws(WorldFailure) {
    func view() throws(WorldFailure) -> DecisionView? {
      try DecisionView.read(DecisionID.make(lane: 0, seq: decision.seq, kind: decision.kind), ledger: ledger)
    }
    // The first of its sort, unless a later one also shows the right to a human.
    func isBetter(_ view: DecisionView, than known: DecisionView?) -> Bool { known == nil || (!known!.isReviewable && view.isReviewable) }
    if decision.outcome == "hold", decision.kind.hasPrefix("seller_"), !(sanctions?.isReviewable ?? false), let view = try view(),
      view.rests(on: "sanctions"), isBetter(view, than: sanctions)
    {
      sanctions = view
    }
    if decision.kind == "advance_withdrawal", decision.outcome != "approve", !(advance?.isReviewable ?? false), let view = try view(),
      view.hasReasons, isBetter(view, than: advance)
    {
      advance = view
    }
    if decision.kind == "bnpl_eligibility", decision.outcome == "decline", !(refusal?.isReviewable ?? false), let view = try view(),
      view.hasReasons, isBetter(view, than: refusal)
    {
      refusal = view
    }
  }

  var all: [(String, DecisionView?)] {
    [("A sanctions hold", sanctions), ("An advance withdrawal", advance), ("A BNPL refusal", refusal)]
  }
}

extension DecisionView {
  /// Whether a deciding finding's rule has the word in its id.
  fileprivate func rests(on word: String) -> Bool {
    findings(isRestrictedShown: false).contains { $0["deciding"]?.bool == true && $0["rule"]?.text?.contains(word) == true }
  }

  /// Whether the person has a right to review.
  fileprivate var isReviewable: Bool { decision.document["review"]?["available"]?.bool ?? false }

  fileprivate var hasReasons: Bool { findings(isRestrictedShown: false).contains { $0["deciding"]?.bool == true } }
}
