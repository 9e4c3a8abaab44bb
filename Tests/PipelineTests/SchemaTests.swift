import Foundation
import Formats
import Pipeline
import Simulation
import TestSupport
import Testing

@Suite("The published schemas")
struct SchemaTests {
  private static let event = PublicSchemas.event(ShippedModels.plan.catalogue)
  private static let decision = PublicSchemas.decision(ShippedModels.plan.screening)

  /// UPDATE_GOLDEN=1 writes the files anew.
  @Test(arguments: [("event", event), ("decision", decision)])
  func areShippedAsTheyAreGenerated(name: String, generated: [UInt8]) throws {
    let path = ShippedModels.package.appendingPathComponent("models/schemas/\(name).schema.json")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(generated + [0x0A]).write(to: path)
    }
    let shipped = Array(try Data(contentsOf: path))
    #expect(shipped == generated + [0x0A], "run the tests with UPDATE_GOLDEN=1 and look at what changed in \(name).schema.json")
  }

  @Test func acceptEverySimulatedEvent() throws {
    let checker = try SchemaChecker(Self.event)
    var events = Marketplace(seed: 41, sellers: 6, days: 3, listedNames: Streams.listedNames).events()
    var kinds: Set<String> = []
    for _ in 0..<1_200 {
      guard let line = events.next() else { break }
      let mistakes = try checker.mistakes(in: line.bytes)
      #expect(mistakes.isEmpty, "\(mistakes) in \(String(decoding: line.bytes, as: UTF8.self))")
      if let kind = try JSONValue.parse(line.bytes)["kind"]?.text { kinds.insert(kind) }
    }
    #expect(kinds.count >= 8, "\(kinds)")
  }

  @Test(arguments: [
    (#""kind":"payout.requested""#, #""kind":"payout.imagined""#), (#""seller":"S1","#, ""), (#""source":"shop""#, #""source":"""#),
    (#""amount":"100.00""#, #""amount":100"#), (#""amount":"100.00""#, #""amount":"1e3""#), (#""currency":"EUR""#, #""currency":"eur""#),
    ("10:00:00Z", "10:00:00"), (#""version":0"#, #""version":-1"#), (#""version":0"#, #""version":"0""#), (#""account":"tok_1","#, ""),
  ])
  func refuseAnEventThatIsWrong(right: String, wrong: String) throws {
    let checker = try SchemaChecker(Self.event)
    let good = payout("e1")
    #expect(try checker.mistakes(in: Array(good.utf8)) == [])
    let bad = good.replacing(right, with: wrong)
    #expect(bad != good)
    #expect(try checker.mistakes(in: Array(bad.utf8)) != [])
  }

  @Test(arguments: [true, false]) func acceptEveryLineOfTheFeed(hasLists: Bool) throws {
    let checker = try SchemaChecker(Self.decision)
    let plan = hasLists ? ShippedModels.plan : ShippedModels.planWithoutLists
    let store = try Runs.calm(Streams.marketplace(seed: 42, lines: 300, sellers: 4), plan: plan)
    var names = AccountNames()
    let feed = try Feed(ledger: store).decisions(from: 1, rowsMax: .max, names: &names).decisions
    #expect(feed.count > 40)
    for decision in feed {
      let mistakes = try checker.mistakes(in: decision.json)
      #expect(mistakes.isEmpty, "\(mistakes) in \(String(decoding: decision.json, as: UTF8.self))")
    }
    let bad = String(decoding: try #require(feed.first).json, as: UTF8.self)
    for (right, wrong) in [("probity.decision.v1", "v2"), (#""data":{"#, #""data":{"more":1,"#), (#""outcome":""#, #""outcome":"not "#)] {
      #expect(try checker.mistakes(in: Array(bad.replacing(right, with: wrong).utf8)) != [])
    }
  }
}
