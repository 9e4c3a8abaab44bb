import Formats
import Foundation
import Reference
import Testing

@testable import Watchlists

/// A sample in an official format, and how it must come out.
struct ListFormatCase: Sendable, CustomTestStringConvertible {
  let format: String
  let sample: String
  let list: ListID
  let published: String
  /// Files of the sample's folder that are read with it.
  var beside: [String] = []
  var testDescription: String { format }
  var folder: String { String(sample.split(separator: "/")[0]) }
  var isXML: Bool { sample.hasSuffix(".xml") }
  var isWorkbook: Bool { sample.hasSuffix(".xlsx") }

  func companions() throws -> [ListCompanion] {
    try beside.map { ListCompanion(fileName: $0, bytes: try ListTestData.sample(folder + "/" + $0)) }
  }

  func read() throws -> ListFile { try ListFile.read(ListTestData.sample(sample), fileName: sample, companions: companions()) }

  static let all: [ListFormatCase] = [
    ListFormatCase(
      format: "ofac-xml", sample: "us-ofac-sdn/sdn.xml", list: "us-ofac-sdn", published: "2026-11-02"),
    ListFormatCase(
      format: "ofac-advanced-xml", sample: "us-ofac-consolidated-advanced/cons_advanced.xml", list: "us-ofac-consolidated-advanced",
      published: "2026-11-02"),
    ListFormatCase(
      format: "ofac-enhanced-xml", sample: "us-ofac-sdn-enhanced/sdn_enhanced.xml", list: "us-ofac-sdn-enhanced", published: "2026-11-02"),
    ListFormatCase(
      format: "un-xml", sample: "un-sc/consolidated.xml", list: "un-sc", published: "2026-11-02"),
    ListFormatCase(
      format: "eu-fsf-xml", sample: "eu-fsf/full.xml", list: "eu-fsf", published: "2026-11-02"),
    ListFormatCase(
      format: "uk-sanctions-xml", sample: "uk-sanctions-list/UK-Sanctions-List.xml", list: "uk-sanctions-list", published: "2026-11-02"),
    ListFormatCase(
      format: "ch-seco-xml", sample: "ch-seco/swiss-sanctions-list.xml", list: "ch-seco", published: "2026-11-02"),
    ListFormatCase(
      format: "ca-sema-xml", sample: "ca-sema/sema-lmes.xml", list: "ca-sema", published: ""),
    ListFormatCase(
      format: "ftm-json", sample: "ftm/entities.ftm.json", list: "ftm", published: ""),
    ListFormatCase(
      format: "ofac-csv", sample: "us-ofac-sdn-csv/sdn.csv", list: "us-ofac-sdn", published: "",
      beside: ["add.csv", "alt.csv", "sdn_comments.csv"]),
    ListFormatCase(
      format: "uk-sanctions-csv", sample: "uk-sanctions-list-csv/UK-Sanctions-List.csv", list: "uk-sanctions-list", published: "2026-11-02"),
    ListFormatCase(
      format: "uk-ofsi-csv", sample: "uk-ofsi/ConList.csv", list: "uk-ofsi", published: "2026-11-02"),
    ListFormatCase(
      format: "us-csl-csv", sample: "us-csl/consolidated.csv", list: "us-csl", published: ""),
    ListFormatCase(format: "us-csl-json", sample: "us-csl-json/consolidated.json", list: "us-csl", published: ""),
    ListFormatCase(
      format: "us-bis-dpl-tsv", sample: "us-bis-dpl/dpl.txt", list: "us-bis-dpl", published: ""),
    ListFormatCase(
      format: "ae-uae-csv", sample: "ae-uae-local/list.csv", list: "ae-uae-local", published: ""),
    ListFormatCase(
      format: "targets-simple-csv", sample: "ftm-simple/targets.simple.csv", list: "ftm", published: ""),
    ListFormatCase(
      format: "senzing-json", sample: "senzing/senzing.json", list: "ftm", published: ""),
    ListFormatCase(
      format: "uk-ofsi-xlsx", sample: "uk-ofsi-xlsx/ConList.xlsx", list: "uk-ofsi", published: "2026-11-02"),
    ListFormatCase(
      format: "au-dfat-xlsx", sample: "au-dfat/list.xlsx", list: "au-dfat", published: "2024-01-13"),
    ListFormatCase(
      format: "iadb-xlsx", sample: "iadb-debarred/iadb.xlsx", list: "iadb-debarred", published: ""),
    ListFormatCase(
      format: "eu-fsf-csv", sample: "eu-fsf-csv/full.csv", list: "eu-fsf", published: "2026-11-02"),
    ListFormatCase(
      format: "eu-whole-xml", sample: "eu-fsf-old/global.xml", list: "eu-fsf", published: "2015-11-02"),
    ListFormatCase(
      format: "world-bank-json", sample: "world-bank-debarred/debarred.json", list: "world-bank-debarred", published: ""),
    ListFormatCase(
      format: "world-bank-xlsx", sample: "world-bank-debarred-xlsx/debarred.xlsx", list: "world-bank-debarred", published: ""),
    ListFormatCase(
      format: "world-bank-csv", sample: "world-bank-debarred-csv/debarred.csv", list: "world-bank-debarred", published: ""),
    ListFormatCase(
      format: "iadb-csv", sample: "iadb-debarred-csv/sanctions.csv", list: "iadb-debarred", published: ""),
  ]

  /// A second sample of a format: changed by a delta.
  static let changed = ListFormatCase(
    format: "ofac-enhanced-xml", sample: "us-ofac-sdn-delta/sdn_enhanced.xml", list: "us-ofac-sdn-enhanced", published: "2026-11-03",
    beside: ["delta.xml"])

  /// Another: entities inside each other.
  static let nested = ListFormatCase(format: "ftm-json", sample: "ftm-nested/targets.nested.json", list: "ftm", published: "")
}

@Suite("Every list format") struct ListFormatsTests {
  @Test func hasASampleAndIsDetectedByIt() throws {
    #expect(ListFormat.all.map(\.id) == ListFormatCase.all.map(\.format), "a format is registered and tested in the same order")
    for test in ListFormatCase.all {
      let bytes = try ListTestData.sample(test.sample)
      #expect(ListFormat.detect(head: bytes, fileName: "")?.id == test.format, "without a name")
      #expect(ListFormat.named(test.format)?.id == test.format)
    }
  }

  @Test func hasNoSampleThatNobodyReads() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: ListTestData.samples.path).filter { !$0.hasPrefix(".") }
    #expect(folders.sorted() == (ListFormatCase.all + [.nested, .changed]).map(\.folder).sorted())
  }

  @Test(arguments: ListFormatCase.all + [.nested, .changed]) func readsItsSampleAsBefore(test: ListFormatCase) throws {
    let file = try test.read()
    #expect(file.header.format == test.format)
    #expect(file.list == test.list)
    #expect((file.header.publishedOn?.description ?? "") == test.published)
    #expect(file.header.warnings.map(\.description) == [])
    try ListGolden.check(file.entries, against: "\(test.folder)/expected.jsonl")
  }

  @Test(arguments: ListFormatCase.all + [.nested, .changed]) func doesNotDependOnHowTheFileIsCut(test: ListFormatCase) throws {
    try ListFormatContract.isIndependentOfChunks(
      ListTestData.sample(test.sample), fileName: test.sample, companions: test.companions())
  }

  @Test(arguments: ListFormatCase.all) func refusesAFileThatEndsEarly(test: ListFormatCase) throws {
    let format = try #require(ListFormat.named(test.format))
    ListFormatContract.refusesTruncation(
      try ListTestData.sample(test.sample), fileName: test.sample, format: format,
      isBlindBetweenLines: !test.isXML && !["ofac-csv", "us-csl-json", "world-bank-json"].contains(format.id) && !test.isWorkbook)
  }

  @Test(arguments: ListFormatCase.all) func readsOrRefusesDamageAndNeverTraps(test: ListFormatCase) throws {
    let format = try #require(ListFormat.named(test.format))
    ListFormatContract.survivesDamage(try ListTestData.sample(test.sample), fileName: test.sample, format: format)
  }

  @Test(arguments: ListFormatCase.all) func refusesAnErrorPageInPlaceOfTheList(test: ListFormatCase) throws {
    let format = try #require(ListFormat.named(test.format))
    let page = Array("<html><head><title>503</title></head><body>Service unavailable</body></html>".utf8)
    #expect(throws: ListFailure.self) { try ListFile.read(page, format: format) }
    #expect(throws: ListFailure.self) { try ListFile.read([], format: format) }
  }

  /// Every entry has an id that no other has, a name, and a place in the file.
  @Test(arguments: ListFormatCase.all + [.nested, .changed]) func givesEveryEntryAnIDAndAName(test: ListFormatCase) throws {
    let file = try test.read()
    #expect(Set(file.entries.map(\.entryID)).count == file.entries.count)
    for entry in file.entries {
      #expect(!entry.entryID.isEmpty)
      #expect(!entry.party.names.isEmpty)
      #expect(entry.party.names.allSatisfy { !$0.full.isEmpty && $0.full == foldedSpace($0.full) })
    }
  }

  /// The bytes at an entry's place are its record, whole and alone.
  @Test(arguments: ListFormatCase.all) func pointsEveryEntryToItsRecord(test: ListFormatCase) throws {
    let bytes = try ListTestData.sample(test.sample)
    for entry in try test.read().entries {
      let place = entry.place
      if test.isWorkbook {
        #expect(place.line > 0 && place.byteOffset > 0)
        continue
      }
      try #require(place.length > 0 && place.byteOffset + place.length <= bytes.count)
      let record = Array(bytes[place.byteOffset..<(place.byteOffset + place.length)])
      if test.format == "ftm-json" {
        #expect(try JSONValue.parse(record)["id"]?.text == entry.entryID)
        continue
      }
      let text = String(decoding: record, as: UTF8.self)
      guard test.isXML else {
        if test.sample.hasSuffix(".json") {
          _ = try JSONValue.parse(record)
          continue
        }
        // A row; of a party with several rows the first.
        #expect(place.byteOffset == 0 || bytes[place.byteOffset - 1] == 0x0A)
        #expect(bytes[..<place.byteOffset].count { $0 == 0x0A } + 1 == place.line)
        continue
      }
      #expect(text.hasPrefix("<") && text.hasSuffix(">"))
      var reader = try XMLReader(records: ["/*"])
      let read = try reader.feed(record) + (try reader.finish())
      #expect(read.count == 1)
      if test.format != "ca-sema-xml" { #expect(text.contains(entry.entryID)) }
      #expect(bytes[..<place.byteOffset].count { $0 == 0x0A } + 1 == place.line)
    }
  }
}
