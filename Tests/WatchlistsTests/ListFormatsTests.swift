import Formats
import Foundation
import Reference
import Testing

@testable import Watchlists

/// A sample in an official format, the real lists of the same format, and how each must come out.
struct ListFormatCase: Sendable, CustomTestStringConvertible {
  let format: String
  let sample: String
  let list: ListID
  let published: String
  /// Real files with the names the manifest uses for our schemas.
  var real: [String] = []
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
      format: "ofac-xml", sample: "us-ofac-sdn/sdn.xml", list: "us-ofac-sdn", published: "2026-11-02",
      real: [
        "us-ofac/sdn-xml/sdn_2021-03-10.xml.xz", "us-ofac/sdn-xml/sdn_2024-05-07.xml.xz", "us-ofac/cons-xml/consolidated_2018-04-06.xml.xz",
        "us-ofac/cons-xml/consolidated_2024-05-06.xml", "us-ofac/cons-xml/consolidated_2025-03-28.xml",
        "us-ofac/cons-xml/consolidated_2025-11-29.xml",
      ]),
    ListFormatCase(
      format: "ofac-advanced-xml", sample: "us-ofac-consolidated-advanced/cons_advanced.xml", list: "us-ofac-consolidated-advanced",
      published: "2026-11-02", real: ["us-ofac/cons-advanced-xml/cons_advanced_2020-03-17.xml.xz"]),
    ListFormatCase(
      format: "ofac-enhanced-xml", sample: "us-ofac-sdn-enhanced/sdn_enhanced.xml", list: "us-ofac-sdn-enhanced", published: "2026-11-02",
      real: [
        "us-ofac/enhanced-xml/program_IRAN_1.xml.xz", "us-ofac/enhanced-xml/program_IRGC_2024-08-28.xml.xz",
        "us-ofac/enhanced-xml/program_YEMEN_2024.xml", "us-ofac/enhanced-xml/entity_30629_1.xml",
      ]),
    ListFormatCase(
      format: "un-xml", sample: "un-sc/consolidated.xml", list: "un-sc", published: "2026-11-02",
      real: [
        "un-sc/un_consolidated_2018-06-07.xml.xz", "un-sc/un_consolidated_2018-06-21.xml.xz", "un-sc/un_consolidated_2018-08-24.xml.xz",
        "un-sc/un_consolidated_2018-10-29.xml.xz", "un-sc/un_consolidated_2020-03-20.xml.xz", "un-sc/un_consolidated_2020-11-23.xml.xz",
        "un-sc/un_consolidated_2020-12-01.xml.xz", "un-sc/un_consolidated_2021-03-12.xml.xz", "un-sc/un_consolidated_2024-05-15.xml.xz",
        "un-sc/un_consolidated_2024-11-30.xml.xz", "un-sc/un_consolidated_2025-04-19.xml.xz", "un-sc/un_consolidated_2025-08-02.xml.xz",
        "un-sc/un_consolidated_2025-11-15.xml.xz", "un-sc/un_consolidated_2025-12-10.xml.xz", "un-sc/un_consolidated_2026-02-27.xml.xz",
      ]),
    ListFormatCase(
      format: "eu-fsf-xml", sample: "eu-fsf/full.xml", list: "eu-fsf", published: "2026-11-02",
      real: ["eu-fsf/eu_full_1_1_2021-03-02.xml.xz", "eu-fsf/eu_full_1_1_2024-05-13.xml.xz"]),
    ListFormatCase(
      format: "uk-sanctions-xml", sample: "uk-sanctions-list/UK-Sanctions-List.xml", list: "uk-sanctions-list", published: "2026-11-02",
      real: ["uk-sanctions-list/uksl_trimmed_2026-09-10.xml"]),
    ListFormatCase(
      format: "ch-seco-xml", sample: "ch-seco/swiss-sanctions-list.xml", list: "ch-seco", published: "2026-11-02",
      real: ["ch-seco/seco_official_example_amendment_2024-01-17.xml", "ch-seco/seco_trimmed_2026-08-27.xml"]),
    ListFormatCase(
      format: "ca-sema-xml", sample: "ca-sema/sema-lmes.xml", list: "ca-sema", published: "", real: ["ca-sema/sema-lmes_2020.xml"]),
    ListFormatCase(
      format: "ftm-json", sample: "ftm/entities.ftm.json", list: "ftm", published: "",
      real: [
        "opensanctions/sa_wiki_peps_vintages/a_2024-03-11.entities.ftm.json",
        "opensanctions/sa_wiki_peps_vintages/c_2024-03-13.entities.ftm.json", "opensanctions/yente_fixtures/zala/entities.ftm.json",
        "opensanctions/yente_fixtures/parteispenden/entities.ftm.json", "opensanctions/yente_fixtures/t1/entities.ftm.json",
      ]),
    ListFormatCase(
      format: "ofac-csv", sample: "us-ofac-sdn-csv/sdn.csv", list: "us-ofac-sdn", published: "",
      real: [
        "us-ofac/sdn-csv-series/sdn_2022-02-23.csv.xz", "us-ofac/sdn-csv-series/sdn_2024-05-03.csv.xz",
        "us-ofac/cons-csv/2018-05-27/cons_prim.csv", "us-ofac/cons-csv/2025-12-19/cons_prim.csv", "us-ofac/sdn-csv/2019-01-04/sdn.csv.xz",
        "us-ofac/sdn-csv/2024-06-27-headered/sdn.csv.xz",
      ],
      beside: ["add.csv", "alt.csv", "sdn_comments.csv"]),
    ListFormatCase(
      format: "uk-sanctions-csv", sample: "uk-sanctions-list-csv/UK-Sanctions-List.csv", list: "uk-sanctions-list", published: "2026-11-02",
      real: ["uk-sanctions-list/uksl_header_and_ship_row_2026-10-08.csv"]),
    ListFormatCase(
      format: "uk-ofsi-csv", sample: "uk-ofsi/ConList.csv", list: "uk-ofsi", published: "2026-11-02",
      real: ["uk-ofsi/ConList_2016-02-12_extract.csv", "uk-ofsi/ConList_2018-04-13.csv.xz"]),
    ListFormatCase(
      format: "us-csl-csv", sample: "us-csl/consolidated.csv", list: "us-csl", published: "",
      real: ["us-csl/csl_2016_extract.csv", "us-csl/csl_2019-12-03.csv"]),
    ListFormatCase(format: "us-csl-json", sample: "us-csl-json/consolidated.json", list: "us-csl", published: ""),
    ListFormatCase(
      format: "us-bis-dpl-tsv", sample: "us-bis-dpl/dpl.txt", list: "us-bis-dpl", published: "",
      real: [
        "us-bis-dpl/dpl_2018-08-17.txt", "us-bis-dpl/dpl_2019-06-29.txt", "us-bis-dpl/dpl_2022-09-07.txt", "us-bis-dpl/dpl_2023-11-30.txt",
      ]),
    ListFormatCase(
      format: "ae-uae-csv", sample: "ae-uae-local/list.csv", list: "ae-uae-local", published: "",
      real: ["ae-uae/uae_local_terrorist_list_2025-08.csv"]),
    ListFormatCase(
      format: "targets-simple-csv", sample: "ftm-simple/targets.simple.csv", list: "ftm", published: "",
      real: [
        "opensanctions/targets.simple_interpol_red_notices_2025-05-23.csv.xz",
        "opensanctions/targets.simple_ua_war_sanctions_2026-03-13.csv.xz",
        "opensanctions/wd_persons_sample/targets.simple.csv",
      ]),
    ListFormatCase(
      format: "senzing-json", sample: "senzing/senzing.json", list: "ftm", published: "",
      real: ["opensanctions/us_congress_senzing.json", "opensanctions/wd_persons_sample/senzing.json"]),
    ListFormatCase(
      format: "uk-ofsi-xlsx", sample: "uk-ofsi-xlsx/ConList.xlsx", list: "uk-ofsi", published: "2026-11-02",
      real: ["uk-ofsi/ConList_2023-06-05.xlsx"]),
    ListFormatCase(
      format: "au-dfat-xlsx", sample: "au-dfat/list.xlsx", list: "au-dfat", published: "2024-01-13",
      real: ["au-dfat/dfat_consolidated_2024-11.xlsx"]),
    ListFormatCase(
      format: "iadb-xlsx", sample: "iadb-debarred/iadb.xlsx", list: "iadb-debarred", published: "",
      real: ["mdb-debarred/iadb_sanctions.xlsx"]),
    ListFormatCase(
      format: "eu-fsf-csv", sample: "eu-fsf-csv/full.csv", list: "eu-fsf", published: "2026-11-02",
      real: ["eu-fsf/eu_csv_1_0_2018-07-04_short.csv"]),
    ListFormatCase(
      format: "eu-whole-xml", sample: "eu-fsf-old/global.xml", list: "eu-fsf", published: "2015-11-02",
      real: ["eu-fsf/eu_whole_old_schema_2016-02-11.xml.xz"]),
  ]

  /// A second sample of a format: entities inside each other.
  static let nested = ListFormatCase(format: "ftm-json", sample: "ftm-nested/targets.nested.json", list: "ftm", published: "")

  /// Where the manifest counts something else than records, with our count and the reason.
  static let countedOtherwise: [String: (count: Int, why: String)] = [
    "us-bis-dpl/dpl_2019-06-29.txt": (546, "the manifest counts line ends, and the last row has none"),
    "ae-uae/uae_local_terrorist_list_2025-08.csv": (155, "the manifest counts a title and the headings of three lines as two rows"),
    "opensanctions/wd_persons_sample/targets.simple.csv": (5, "the manifest counts the headings"),
    "mdb-debarred/iadb_sanctions.xlsx": (876, "the manifest counts an empty row and the filters of the export"),
    "eu-fsf/eu_csv_1_0_2018-07-04_short.csv": (999, "the manifest counts the headings"),
  ]

  static let reals: [RealList] = all.flatMap { test in test.real.map { RealList(format: test.format, path: $0) } }

  struct RealList: Sendable, CustomTestStringConvertible {
    let format: String
    let path: String
    var testDescription: String { path }
  }
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
    #expect(folders.sorted() == (ListFormatCase.all + [.nested]).map(\.folder).sorted())
  }

  @Test(arguments: ListFormatCase.all + [.nested]) func readsItsSampleAsBefore(test: ListFormatCase) throws {
    let file = try test.read()
    #expect(file.header.format == test.format)
    #expect(file.list == test.list)
    #expect((file.header.publishedOn?.description ?? "") == test.published)
    #expect(file.header.warnings.map(\.description) == [])
    try ListGolden.check(file.entries, against: "\(test.folder)/expected.jsonl")
  }

  @Test(arguments: ListFormatCase.all + [.nested]) func doesNotDependOnHowTheFileIsCut(test: ListFormatCase) throws {
    try ListFormatContract.isIndependentOfChunks(
      ListTestData.sample(test.sample), fileName: test.sample, companions: test.companions())
  }

  @Test(arguments: ListFormatCase.all) func refusesAFileThatEndsEarly(test: ListFormatCase) throws {
    let format = try #require(ListFormat.named(test.format))
    ListFormatContract.refusesTruncation(
      try ListTestData.sample(test.sample), fileName: test.sample, format: format,
      isBlindBetweenLines: !test.isXML && !["ofac-csv", "us-csl-json"].contains(format.id) && !test.isWorkbook)
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
  @Test(arguments: ListFormatCase.all + [.nested]) func givesEveryEntryAnIDAndAName(test: ListFormatCase) throws {
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

  @Test(.enabled(if: ListTestData.hasRealLists, "no real lists beside the package"), arguments: ListFormatCase.reals)
  func countsTheRealListsAsTheManifestDoes(real: ListFormatCase.RealList) throws {
    let manifest = try ListTestData.manifestEntry(real.path)
    let bytes = try ListTestData.real(real.path)
    let clock = ContinuousClock()
    let start = clock.now
    let file = try ListFile.read(bytes, fileName: real.path)
    print("\(real.path): \(file.entries.count) entries, \(bytes.count) bytes in \(clock.now - start)")
    for warning in file.header.warnings { print("  \(warning)") }
    #expect(file.header.format == real.format)
    let expected = ListFormatCase.countedOtherwise[real.path]?.count ?? manifest["entries"] as? Int
    #expect(file.header.recordCount == expected)
    #expect(file.header.entryCount == file.entries.count)
    #expect(file.entries.allSatisfy { !$0.party.names.isEmpty })
    let detail = manifest["detail"] as? [String: Int] ?? [:]
    let counted = Dictionary(uniqueKeysWithValues: file.inventory.bySchema.map { ($0.name, $0.count) })
    // The EU's merged records are counted once here and twice there; FollowTheMoney counts companies apart and entities that are no targets.
    if real.format == "eu-fsf-xml" || real.format == "ftm-json" { return }
    for (schema, names) in [
      ("Person", ["Individual", "individuals"]), ("Organization", ["Entity", "entities"]), ("Vessel", ["Vessel", "Ship"]),
      ("Airplane", ["Aircraft"]),
    ] {
      // Some types are written with a blank at their end.
      for name in names where detail[name] != nil {
        #expect(counted[schema] == (detail[name] ?? 0) + (detail[name + " "] ?? 0), "\(schema)")
      }
    }
  }

  /// What must not be taken for a list, each for its own reason.
  @Test(
    .enabled(if: ListTestData.hasRealLists, "no real lists beside the package"),
    arguments: [
      ("un-sc/un_consolidated_2025-08-16_CORRUPT.xml.xz", "not well-formed XML"),
      ("opensanctions/sa_wiki_peps_v2_2024-03-14.entities.ftm.json.xz", "duplicate name"),
      ("opensanctions/yente_fixtures/t2/20240527194702-wnk/entities.delta.json", "a delta has `op` and `entity`"),
      ("ch-seco/seco_fixture_2017.xml", "the list holds no entries"),
      ("us-ofac/delta-xml/delta_reduced_2026-08-28_synthetic_names.xml", "no known list format"),
      ("us-ofac/sdn-csv/2022-01-31-requoted/sdn.csv.xz", "the id 2677 stands on two records"),
      ("us-csl/csl_2023-11-30.csv.xz", "the file ends before its last record does"),
    ])
  func refusesRealFilesThatAreNoGoodList(path: String, reason: String) throws {
    let bytes = try ListTestData.real(path)
    let refused = #expect(throws: ListFailure.self) { try ListFile.read(bytes, fileName: path) }
    let description = refused?.description ?? ""
    #expect(description.contains(reason), "\(description)")
  }
}
