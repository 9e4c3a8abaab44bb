// `probity feed`: the decision feed for consumers.

internal import ArgumentParser
internal import Foundation
internal import Formats
internal import Pipeline
internal import Screening

struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "Prints decisions in order, one CloudEvent a line.",
    discussion: """
      Each line is a CloudEvent of type probity.decision.v1; `data` is the decision, `data.seq` its place. Delivery is at least once and in
      order, with the same id each time. A consumer that took seq N goes on with --from N+1.

      Examples:
        probity feed --store ledger
        probity feed --store ledger --from 1200 --follow
        probity feed --store ledger --kind seller_payout --outcome hold,decline
      """)

  @OptionGroup var store: StoreOption

  @Option(name: .long, help: ArgumentHelp("Begin with this seq.", valueName: "seq"))
  var from: Int64 = 1

  @Flag(name: .long, help: "Wait for more, until a signal.")
  var follow = false

  @Option(name: .long, help: ArgumentHelp("Only these kinds, separated by commas.", valueName: "kinds"))
  var kind: String?

  @Option(name: .long, help: ArgumentHelp("Only these outcomes, separated by commas.", valueName: "outcomes"))
  var outcome: String?

  @Flag(name: .long, help: "Accepted for symmetry: the feed is always JSON, one object a line.")
  var json = false

  func validate() throws {
    for name in outcomes where Outcome(rawValue: name) == nil {
      let near = nearestName(to: name, in: Outcome.allCases.map(\.rawValue)).map { "; did you mean \($0)?" } ?? ""
      throw ValidationError("unknown outcome \"\(name)\"\(near)")
    }
    if from < 0 { throw ValidationError("--from is a seq, 0 or more") }
  }

  private var kinds: [String] { kind.map { $0.split(separator: ",").map(String.init) } ?? [] }
  private var outcomes: [String] { outcome.map { $0.split(separator: ",").map(String.init) } ?? [] }

  func run() throws {
    let ledger = try store.open()
    StopSignal.watch()
    try withWorld {
      let feed = Feed(ledger: ledger)
      var names = AccountNames()
      var next = from
      while !StopSignal.isReceived {
        let (decisions, following) = try feed.decisions(from: next, rowsMax: 2_000, names: &names)
        var bytes: [UInt8] = []
        for decision in decisions where isWanted(decision) {
          bytes.append(contentsOf: decision.json)
          bytes.append(0x0A)
        }
        if !bytes.isEmpty {
          // A reader that has gone ends the feed quietly.
          do { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) } catch { return }
        }
        if following == next {
          guard follow else { return }
          Thread.sleep(forTimeInterval: 0.1)
        }
        next = following
      }
    }
    if StopSignal.isReceived { throw ExitCode(StopSignal.exitCode) }
  }

  private func isWanted(_ decision: PublishedDecision) -> Bool {
    (kinds.isEmpty || kinds.contains(decision.kind)) && (outcomes.isEmpty || outcomes.contains(decision.outcome))
  }
}
