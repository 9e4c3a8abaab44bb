import Formats
import Foundation
import Reference
import Testing

@testable import Watchlists

/// Searches of labelled names over the list they are about, as the product reads it.
private struct LabelledSearch {
  /// A mangled name of a listed party.
  struct Query {
    let party: PreparedParty
    let isPerson: Bool
    let entryID: String
  }

  let entries: [ListEntry]
  let mangled: [Query]
  let strangers: [PreparedParty]
  let firms: [PreparedParty]

  static let shared = Result { try LabelledSearch() }

  private init() throws {
    let folder = "us-ofac/sdn-csv/2019-01-04/"
    let beside = try ["alt.csv", "add.csv", "sdn_comments.csv"].map {
      ListCompanion(fileName: $0, bytes: try ListTestData.real(folder + $0))
    }
    entries = try ListFile.read(
      ListTestData.real(folder + "sdn.csv.xz"), fileName: "sdn.csv", list: "us-ofac-sdn", companions: beside
    ).entries
    mangled = try LabelledCases.rows("search_recall_ofac").map { row in
      Query(
        party: try LabelledCases.party(row, "query", "query_props"), isPerson: row["schema"]?.text == "Person",
        entryID: String(row["target_id"]?.text?.dropFirst(5) ?? ""))
    }
    strangers = try LabelledCases.rows("yente_search_negatives").map { try LabelledCases.party($0, "query", "query_props") }
    firms = try ListTestData.real("gleif/lei_names_399k.csv.xz").split(separator: 10).dropFirst().enumerated().compactMap { number, line in
      guard number % 200 == 0, line.suffix(9).elementsEqual(",GENERAL\r".utf8) || line.suffix(8).elementsEqual(",GENERAL".utf8),
        let text = String(validating: line, as: UTF8.self)
      else { return nil }
      guard let name = text.split(separator: ",", maxSplits: 1).last else { return nil }
      let quoted = name.hasPrefix("\"") ? name.dropFirst().prefix { $0 != "\"" } : name.prefix { $0 != "," }
      return PreparedParty(Party(schema: .organization, names: [PartyName(full: String(quoted))]))
    }
  }

  /// The share of listed names found, and of strangers that raise an alert.
  func figures(_ index: WatchlistIndex, isPerson: Bool, hasContext: Bool) -> (recall: Double, alerts: Double) {
    var scratch = SearchScratch()
    var found = 0, asked = 0
    let places = Dictionary(uniqueKeysWithValues: entries.map { ($0.entryID, $0.party) })
    for query in mangled where query.isPerson == isPerson {
      var party = query.party
      if hasContext {
        guard let birth = places[query.entryID]?.dates.first(where: { $0.role == .birth && $0.earliest != nil }) else { continue }
        var known = party.party
        known.dates = [birth]
        known.countries = (places[query.entryID]?.countries ?? []).filter { $0.role == .nationality || $0.role == .citizenship }
        party = PreparedParty(known)
      }
      asked += 1
      if index.search(party, limit: 50, scratch: &scratch).contains(where: { $0.isMatch && $0.entryID == query.entryID }) { found += 1 }
    }
    let clean = !isPerson ? firms : hasContext ? strangers : strangers.map { PreparedParty(Party(schema: .person, names: $0.party.names)) }
    let alerts = clean.count { index.search($0, limit: 1, scratch: &scratch).first?.isMatch == true }
    return (Double(found) / Double(max(asked, 1)), Double(alerts) / Double(max(clean.count, 1)))
  }
}

@Suite(
  "Searches of labelled names",
  .enabled(if: LabelledCases.directory != nil && ListTestData.hasRealLists, "set PROBITY_SHARED to the folder that holds data/names"))
struct SearchAccuracyTests {
  @Test(arguments: [
    (true, false, 0.98, 0.004), (false, false, 0.97, 0.004), (true, true, 0.99, 0.001),
  ]) func findNearlyAllAndAlertHardlyAnybody(isPerson: Bool, hasContext: Bool, recall: Double, alerts: Double) throws {
    let search = try LabelledSearch.shared.get()
    #expect(search.entries.count == 7_379)
    #expect(search.strangers.count > 700 && search.firms.count > 700)
    let found = search.figures(WatchlistIndex(entries: search.entries), isPerson: isPerson, hasContext: hasContext)
    #expect(found.recall >= recall, "\(found)")
    #expect(found.alerts <= alerts, "\(found)")
  }
}
