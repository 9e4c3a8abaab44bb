import Formats
import Pipeline
import Reference
import Screening
import TestSupport
import Testing
import Watchlists

/// A company whose owners are named with their shares.
private func company(_ persons: String) -> String {
  event(
    "r1", "seller.registered", at: "2026-10-05T09:00:00Z",
    #""seller":"S1","business":{"name":"Example Trading","kind":"company","country":"DE"},"persons":[\#(persons)]"#)
}

private func person(_ name: String, _ more: String) -> String { #"{"role":"ubo","kind":"person","name":"\#(name)"\#(more)}"# }
private func holding(_ name: String, _ more: String) -> String { #"{"role":"ubo","kind":"company","name":"\#(name)"\#(more)}"# }

private func plan(_ authority: ListAuthority, _ names: [String]) -> LanePlan {
  let entries = names.enumerated().map { ListWorld.entry("E\($0)", $1) }
  let inForce = ListInForce(
    id: ListWorld.list, authority: authority, purpose: .sanctions, version: sha256([9]), entryCount: entries.count, publishedOn: nil,
    verifiedAt: Instant(rfc3339: "2026-06-01T00:00:00Z"), ageHoursMax: 24 * 365 * 5)
  return ShippedModels.plan.with(lists: ListsInForce(lists: [inForce], index: WatchlistIndex(entries: entries)))
}

private func findings(_ line: String, _ plan: LanePlan) throws -> [JSONValue] {
  let store = try Runs.calm(lines: [line], plan: plan)
  let id = try #require(try store.decisions.last).decisionID
  #expect(try DecisionReplay.replay(id, ledger: store, compile: ShippedModels.compile) == .same)
  let view = try #require(try DecisionView.read(id, ledger: store))
  return try JSONValue.parse(view.json(isRestrictedShown: true), bounds: .file)["findings"]?.elements ?? []
}

private func evidence(_ finding: JSONValue?, _ name: String) -> String? {
  finding?["evidence"]?.elements?.first { $0["name"]?.text == name }?["value"]?.text
}

@Suite("A seller whose owners are listed") struct OwnershipLaneTests {
  private let listed = ["Ortwin Quendelbach", "Radegund Hagelmannsdorf"]

  @Test func countsAsListedThroughAChainAndSeveralOwners() throws {
    let line = company(
      [
        holding("Lindebrinker Holding", #","share":"30""#), person("Ortwin Quendelbach", #","share":"55","owner_of":1"#),
        person("Radegund Hagelmannsdorf", #","share":"20""#), person("Ilse Beauouvert", #","share":"50""#),
      ].joined(separator: ","))
    let found = try findings(line, plan(.usOFAC, listed))
    let rule = found.first { $0["rule"]?.text == "registration_owned_ofac" }
    #expect(rule?["verdict"]?.text == "fired")
    let text = try #require(evidence(rule, "ownership under ofac-50"))
    for piece in ["30 % persons/1", "55 % persons/2", "20 % persons/3", "= 50 %", "at least 50 % needed"] {
      #expect(text.contains(piece), "\(text)")
    }
    #expect(!text.contains("Quendelbach"), "persons are not named outside their own box")
  }

  @Test func isNotWhereTheyOwnTooLittle() throws {
    let line = company(
      [person("Ortwin Quendelbach", #","share":"49.999""#), person("Ilse Beauouvert", #","share":"50.001""#)].joined(separator: ","))
    let found = try findings(line, plan(.usOFAC, listed))
    #expect(!found.contains { $0["rule"]?.text == "registration_owned_ofac" })
    #expect(found.contains { $0["rule"]?.text == "registration_sanctions_hit" })
  }

  @Test func isNotToldWhereAShareIsMissing() throws {
    let line = company([person("Ortwin Quendelbach", ""), person("Ilse Beauouvert", #","share":"30""#)].joined(separator: ","))
    let rule = try findings(line, plan(.eu, listed)).first { $0["rule"]?.text == "registration_owned_eu" }
    #expect(rule?["verdict"]?.text == "unknown")
    #expect(evidence(rule, "ownership under eu-50")?.contains("unknown share") == true)
  }

  @Test func isControlledUnderUKLaw() throws {
    let line = company(
      [person("Ortwin Quendelbach", #","share":"10","control":true"#), person("Ilse Beauouvert", #","share":"90""#)].joined(separator: ","))
    let rule = try findings(line, plan(.uk, listed)).first { $0["rule"]?.text == "registration_owned_uk" }
    #expect(rule?["verdict"]?.text == "fired")
    #expect(evidence(rule, "ownership under uk-50")?.contains("reached by control") == true)
  }
}
