import Foundation
import Testing

@testable import Watchlists

/// What every real file must come to: the manifest's count, or a refusal for a stated reason.
enum RealFile {
  /// Files of the manifest that are no lists: what they are.
  static let noLists: [(prefix: String, what: String)] = [
    ("schemas/", "schemas and notes"), ("names/", "name resources"), ("gleif/", "company names"), ("iso20275-elf/", "legal forms"),
    ("pep/", "office holders as YAML, not named as a list"), ("us-ofac/digital-currency-addresses/", "addresses without a party"),
    ("us-ofac/sdn-csv-series/series_deltas.csv", "counts"), ("us-ofac/cons-csv/2018-05-27/cons_dat_spec.txt", "a specification"),
    ("opensanctions/wd_persons_sample/names.txt", "names without a party"),
  ]

  /// Refused, and the words of the refusal.
  static let refused: [String: String] = [
    "un-sc/un_consolidated_2025-08-16_CORRUPT.xml.xz": "not well-formed XML",
    "opensanctions/sa_wiki_peps_v2_2024-03-14.entities.ftm.json.xz": "duplicate name",
    "ch-seco/seco_fixture_2017.xml": "the list holds no entries",
    "us-ofac/sdn-csv/2022-01-31-requoted/sdn.csv.xz": "the id 2677 stands on two records",
    "us-csl/csl_2023-11-30.csv.xz": "the file ends before its last record does",
    "us-ofac/delta-xml/delta_reduced_2026-08-28_synthetic_names.xml": "OFAC's changes since a publication, no list",
    "us-ofac/cons-csv/2018-05-27/cons_prim.ff.xz": "fixed columns",
    "us-ofac/cons-csv/2018-05-27/cons_add.ff.xz": "fixed columns",
    "us-ofac/cons-csv/2018-05-27/cons_alt.ff": "fixed columns",
    "us-ofac/sdn-csv-series/sdn_csv_308_vintages_2021-08-18_2024-05-03.tar.xz": "packed with xz",
  ]

  /// Where the manifest counts something else than records, with our count and the reason.
  static let countedOtherwise: [String: (count: Int, why: String)] = [
    "us-bis-dpl/dpl_2019-06-29.txt": (546, "the manifest counts line ends, and the last row has none"),
    "ae-uae/uae_local_terrorist_list_2025-08.csv": (155, "the manifest counts a title and headings of several lines as two rows"),
    "opensanctions/wd_persons_sample/targets.simple.csv": (5, "the manifest counts the headings"),
    "mdb-debarred/iadb_sanctions.xlsx": (876, "the manifest counts an empty row and the filters of the export"),
    "eu-fsf/eu_csv_1_0_2018-07-04_short.csv": (999, "the manifest counts the headings"),
    "opensanctions/peps_senzing_sample.json": (3, "the manifest counts the array and not what is in it"),
    "us-ofac/cons-csv/2018-05-27/cons_prim.del": (639, "the manifest counts the end mark"),
    "us-ofac/cons-csv/2018-05-27/cons_prim.pip": (639, "the manifest counts the end mark"),
  ]

  static let all: [(path: String, entries: Int?, detail: [String: Int])] = {
    guard let data = try? Data(contentsOf: ListTestData.realLists.appendingPathComponent("manifest.json")),
      let files = (try? JSONSerialization.jsonObject(with: data)) as? [[String: Any]]
    else { return [] }
    return files.compactMap { file in
      guard let path = file["path"] as? String else { return nil }
      return (path, file["entries"] as? Int, (file["detail"] as? [String: Any] ?? [:]).compactMapValues { $0 as? Int })
    }
  }()
}

@Suite("Every file of the manifest") struct ManifestTests {
  @Test(.enabled(if: ListTestData.hasRealLists, "no real lists beside the package"), arguments: RealFile.all.map(\.path))
  func isReadWithItsCountOrRefusedForAReason(path: String) throws {
    let file = try #require(RealFile.all.first { $0.path == path })
    if let none = RealFile.noLists.first(where: { path.hasPrefix($0.prefix) }) { return print("TABLE \(path) | no list: \(none.what)") }
    // The archive of 308 vintages is looked at packed: it unpacks to 839 MiB.
    let bytes =
      try path.hasSuffix(".tar.xz")
      ? [UInt8](Data(contentsOf: ListTestData.realLists.appendingPathComponent(path))) : ListTestData.real(path)
    if try isPartOfASet(path, bytes, file.entries) { return }
    do {
      let list = try ListFile.read(bytes, fileName: path)
      let expected = RealFile.countedOtherwise[path]?.count ?? file.entries
      #expect(RealFile.refused[path] == nil, "it is read now")
      #expect(list.header.recordCount == expected)
      #expect(list.header.entryCount == list.entries.count)
      #expect(list.entries.allSatisfy { !$0.party.names.isEmpty })
      checkTypes(list, file.detail)
      let why = RealFile.countedOtherwise[path].map { " (manifest \(file.entries ?? 0): \($0.why))" } ?? ""
      let warnings = list.header.warnings.map { " ! \($0)" }.joined()
      print("TABLE \(path) | \(list.header.format) | \(list.header.recordCount) records\(why), \(list.entries.count) entries\(warnings)")
    } catch {
      let failure = error
      let reason = RealFile.refused[path]
      #expect(reason != nil && failure.description.contains(reason ?? ""), "\(failure)")
      print("TABLE \(path) | refused: \(failure)")
    }
  }

  /// OFAC's tables beside SDN.CSV and the deltas of OpenSanctions: refused alone, and read with what they belong to.
  private func isPartOfASet(_ path: String, _ bytes: [UInt8], _ count: Int?) throws -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let isTable = path.hasPrefix("us-ofac/") && ["add.csv", "alt.csv", "comments.csv"].contains { name.contains($0) }
    let isDelta = name.hasPrefix("entities.delta"),
      isIndex = ["delta.json", "index.json", "resources.json", "statistics.json"].contains(name)
    guard isTable || isDelta || isIndex else { return false }
    let failure = #expect(throws: ListFailure.self) { try ListFile.read(bytes, fileName: path) }
    guard case .notAList = failure?.reason else {
      Issue.record("\(String(describing: failure))")
      return true
    }
    var read = ""
    if isTable {
      let table = try #require(try OFACTable(bytes))
      #expect(table.rows.count == count)
      read = "; beside its list: \(table.rows.count) rows"
    }
    if isDelta {
      let delta = try FollowTheMoneyDelta([ListCompanion(fileName: name, bytes: bytes)])
      #expect(delta.changeCount == count)
      read = "; beside its list: \(delta.changeCount) changes"
    }
    print("TABLE \(path) | refused alone: \(failure?.description.prefix(60) ?? "")…\(read)")
    return true
  }

  /// The EU's merged records are counted once here and twice there; FollowTheMoney counts companies apart and entities that are no targets.
  private func checkTypes(_ list: ListFile, _ detail: [String: Int]) {
    if list.header.format == "eu-fsf-xml" || list.header.format == "ftm-json" || list.header.format.hasPrefix("targets") { return }
    let counted = Dictionary(uniqueKeysWithValues: list.inventory.bySchema.map { ($0.name, $0.count) })
    for (schema, names) in [
      ("Person", ["Individual", "individuals", "individual", "P"]), ("Organization", ["Entity", "entities", "entity(-0-)", "E"]),
      ("Vessel", ["Vessel", "Ship", "vessel"]), ("Airplane", ["Aircraft", "aircraft"]),
    ] {
      // Some types are written with a blank at their end.
      for name in names where detail[name] != nil {
        #expect(counted[schema] == (detail[name] ?? 0) + (detail[name + " "] ?? 0), "\(schema)")
      }
    }
  }
}
