import Formats
import Foundation
import Testing

@testable import Watchlists

@Suite("The catalogue of lists") struct ListCatalogueTests {
  private func mistakes(_ text: String) -> [String] {
    do {
      _ = try ListCatalogue.load(Array(text.utf8), file: "catalogue.yaml")
      return []
    } catch { return error.mistakes.map(\.description) }
  }

  private let good = """
    us-test:
      title: A list
      publisher: Somebody
      authority: US_OFAC
      kind: sanctions
      format: ofac-xml
      entry_key: uid
      address: https://example.org/list.xml
      cadence: daily
      check_every_hours: 24
      licence: public domain
      suspicious: { bytes_min: 1, entries_min: 1, removed_percent_max: 5 }
    """

  @Test func ofThePackageLoadsAndNamesEveryFormatThatIsRead() throws {
    let folder = ListTestData.packageFolder.appendingPathComponent("watchlists/catalogue.yaml")
    let catalogue = try ListCatalogue.load([UInt8](try Data(contentsOf: folder)), file: "catalogue.yaml")
    #expect(Set(catalogue.entries.map(\.list)).count == catalogue.entries.count)
    for format in ListFormat.all {
      #expect(catalogue.entries.contains { $0.format == format.id && $0.isRead || $0.otherFormats.contains(format.id) }, "\(format.id)")
    }
    // FollowTheMoney is the form of many lists and the name of none.
    for test in ListFormatCase.all where test.list != "ftm" {
      let known = try #require(catalogue[test.list], "\(test.list)")
      #expect(([known.format] + known.otherFormats).contains(test.format), "\(test.list)")
    }
    #expect(catalogue["us-ofac-sdn"]?.authority == .usOFAC)
    #expect(catalogue["no-such-list"] == nil)
  }

  @Test func readsAGoodOne() {
    #expect(mistakes(good) == [])
  }

  @Test func reportsAllMistakesAtOnceWithTheirPlaces() {
    let bad = """
      US_test:
        title: A list
        publisher: Somebody
        authority: US_OFCA
        kind: sanction
        format: ofac-xlm
        entry_key:
        adress: https://example.org/list.xml
        cadence: daily
        check_every_hours: often
        licence: public domain
        suspicious: { bytes_min: 0, entries_min: 1, removed_percent_max: 500 }
      other: text
      """
    #expect(
      mistakes(bad) == [
        "catalogue.yaml:1:1: a list id has small letters, digits and hyphens only: \"US_test\"",
        "catalogue.yaml:2:3: `address` is missing",
        "catalogue.yaml:4:14: `authority` is one of EU, UK, UN, US_OFAC, OTHER, not \"US_OFCA\"; did you mean \"US_OFAC\"?",
        "catalogue.yaml:5:9: `kind` is one of sanctions, export-control, debarment, wanted, pep, not \"sanction\"; did you mean \"sanctions\"?",
        "catalogue.yaml:6:11: no reader for format \"ofac-xlm\"; did you mean \"ofac-xml\"? (formats: \(ListFormat.all.map(\.id).joined(separator: ", ")); or say `read: false`)",
        "catalogue.yaml:7:13: `entry_key` is text, not nothing", "catalogue.yaml:8:3: unknown key \"adress\"; did you mean \"address\"?",
        "catalogue.yaml:10:22: `check_every_hours` is a whole number from 1 to 8784, not \"often\"",
        "catalogue.yaml:12:28: `bytes_min` is a whole number from 1 to 1000000000, not \"0\"",
        "catalogue.yaml:12:68: `removed_percent_max` is a whole number from 0 to 100, not \"500\"",
        "catalogue.yaml:13:8: a list is a mapping, not text",
      ])
  }

  @Test func mustSayTrulyWhichFormatsAreRead() {
    #expect(mistakes(good.replacing("  entry_key", with: "  read: false\n  entry_key")).count == 1)
    #expect(mistakes(good.replacing("ofac-xml", with: "dfat-xlsx")).count == 1)
    #expect(mistakes(good.replacing("ofac-xml\n", with: "dfat-xlsx\n  read: false\n")) == [])
    #expect(mistakes(good.replacing("  entry_key", with: "  other_formats: [ofac-csv]\n  entry_key")) == [])
    #expect(mistakes(good.replacing("  entry_key", with: "  other_formats: [ofac-cvs]\n  entry_key")).count == 1)
    #expect(mistakes(good.replacing("  entry_key", with: "  other_formats: ofac-csv\n  entry_key")).count == 1)
  }
}
