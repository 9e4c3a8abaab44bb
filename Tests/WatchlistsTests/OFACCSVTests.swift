import Formats
import Foundation
import Reference
import Testing

@testable import Watchlists

@Suite("OFAC's flat files") struct OFACCSVTests {
  private func facts(_ text: String) -> [[String]] {
    OFACRemarks.facts(text).map { [$0.isAlternative ? "alt" : "", $0.label, $0.value] }
  }

  @Test func remarksAreCutBeforeKnownLabelsOnly() {
    #expect(
      facts("DOB 1962; alt. DOB 1963; POB Port Ambrose.") == [["", "DOB", "1962"], ["alt", "DOB", "1963"], ["", "POB", "Port Ambrose"]])
    #expect(
      facts("Secondary sanctions risk: section 1; see section 2; Gender Male.") == [
        ["", "Secondary sanctions risk:", "section 1"], ["", "", "see section 2"], ["", "Gender", "Male"],
      ])
    #expect(facts("a.k.a. 'ONE; TWO'; a.k.a. 'cut of") == [["", "a.k.a.", "'ONE; TWO'"], ["", "a.k.a.", "'cut of"]])
    #expect(
      facts("DOB 1962; Member of the Assembly; Head of it.") == [["", "DOB", "1962"], ["", "", "Member of the Assembly; Head of it"]])
    #expect(
      facts("Listing Date (EO 14024 Directive 2): 24 Feb 2022; Digital Currency Address - XBT 1abc") == [
        ["", "Listing Date (EO 14024 Directive 2):", "24 Feb 2022"], ["", "Digital Currency Address -", "XBT 1abc"],
      ])
    #expect(facts("") == [])
    #expect(facts(".") == [])
    #expect(facts("; ; ") == facts("; ; "))
  }

  @Test func documentsLoseTheirTail() {
    func tail(_ text: String) -> [String?] {
      let tail = OFACDocumentTail(text)
      return [tail.number, tail.countryText, tail.issued, tail.expires]
    }
    #expect(tail("A123 (Iran) issued 3 May 2007 expires 12 Dec 2022") == ["A123", "Iran", "3 May 2007", "12 Dec 2022"])
    #expect(tail("12 (Congo, Democratic Republic of the)") == ["12", "Congo, Democratic Republic of the", nil, nil])
    #expect(tail("HRA 738077 (Stuttgart) (Germany)") == ["HRA 738077 (Stuttgart)", "Germany", nil, nil])
    #expect(tail("77 (copy)") == ["77 (copy)", nil, nil, nil])
    #expect(tail("(Iran)") == [nil, "Iran", nil, nil])
    #expect(tail("issued by nobody") == ["issued by nobody", nil, nil, nil])
    #expect(tail("") == [nil, nil, nil, nil])
  }

  @Test func filesOfASetAreFoundBesideTheirMainFile() {
    let groups = ListFileGroup.groups(of: [
      "a/ADD.CSV", "a/SDN.CSV", "a/sdn_comments.csv.gz", "b/add.csv", "c/cons_prim.csv", "c/alt.csv", "d/x.xml",
    ])
    #expect(groups.map(\.main) == ["a/SDN.CSV", "b/add.csv", "c/cons_prim.csv", "c/alt.csv", "d/x.xml"])
    #expect(groups[0].companions == ["a/ADD.CSV", "a/sdn_comments.csv.gz"])
    #expect(groups[2].companions == [])
  }

  @Test func aTableWithoutItsMainFileIsRefusedWithTheReason() throws {
    for name in ["add.csv", "alt.csv", "sdn_comments.csv"] {
      let bytes = try ListTestData.sample("us-ofac-sdn-csv/" + name)
      let failure = #expect(throws: ListFailure.self) { try ListFile.read(bytes, fileName: name) }
      guard case .notAList(let why) = failure?.reason else { Issue.record("\(name): \(String(describing: failure))"); continue }
      #expect(why.contains("read SDN.CSV or CONS_PRIM.CSV with this file beside it"))
    }
  }

  @Test func aStrangeFileBesideTheListIsRefused() throws {
    let bytes = try ListTestData.sample("us-ofac-sdn-csv/sdn.csv")
    let stray = ListCompanion(fileName: "notes.csv", bytes: Array("a,b,c\n".utf8))
    let failure = #expect(throws: ListFailure.self) { try ListFile.read(bytes, companions: [stray]) }
    #expect(failure?.description.contains("notes.csv") == true)
    let xml = try ListTestData.sample("us-ofac-sdn/sdn.xml")
    #expect(throws: ListFailure.self) { try ListFile.read(xml, companions: [stray]) }
  }

  @Test func longRemarksWithoutTheirEndAreReported() throws {
    let file = try ListFile.read(ListTestData.sample("us-ofac-sdn-csv/sdn.csv"))
    #expect(file.header.warnings.map(\.message).contains { $0.hasPrefix("Remarks are cut at 1000 characters") })
  }

  @Test func otherSeparatorsAndHeadingsAreRead() throws {
    let text = String(decoding: try ListTestData.sample("us-ofac-sdn-csv/sdn.csv"), as: UTF8.self)
    let plain = try ListFile.read(Array(text.utf8)).entries.map(\.canonicalBytes)
    let heading = "ent_num,SDN_name,SDN_type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks\r\n"
    #expect(try ListFile.read(Array((heading + text).utf8)).entries.map(\.canonicalBytes) == plain)
    let saved = String(text.dropLast()).replacing("\r\n", with: "\n") + "\u{1A},,,,,,,,,,,\n"
    #expect(try ListFile.read(Array(saved.utf8)).entries.map(\.canonicalBytes) == plain)
  }

  /// The same parties in OFAC's XML of four days later: what Remarks say in words must be what the XML says in elements.
  ///
  /// Of the flat file's own are weak aliases in reading order and single quotes in place of double ones; and where Remarks end with the full
  /// stop of an abbreviation, nobody can tell it from the one that ends them.
  @Test(.enabled(if: ListTestData.hasRealLists, "no real lists beside the package"))
  func remarksSayWhatTheXMLSays() throws {
    let flat = try ListFile.read(ListTestData.real("us-ofac/sdn-csv-series/sdn_2024-05-03.csv.xz"))
    let xml = try ListFile.read(ListTestData.real("us-ofac/sdn-xml/sdn_2024-05-07.xml.xz"))
    let byID = Dictionary(uniqueKeysWithValues: xml.entries.map { ($0.entryID, $0) })
    var counts: [String: (same: Int, missing: Int, extra: Int)] = [:]
    func words(_ name: String) -> String {
      name.replacing("\"", with: "").replacing("'", with: "").replacing(",", with: "").replacing(".", with: "").split(separator: " ")
        .sorted().joined(separator: " ")
    }
    for entry in flat.entries {
      // Longer ones may be cut.
      guard let other = byID[entry.entryID], entry.place.length < 1000 else { continue }
      func compare(_ what: String, _ values: (ListEntry) -> [String]) {
        let a = Set(values(entry)), b = Set(values(other))
        let count = counts[what] ?? (0, 0, 0)
        counts[what] = (count.same + a.intersection(b).count, count.missing + b.subtracting(a).count, count.extra + a.subtracting(b).count)
        if a != b, count.missing + count.extra < 12 {
          print(what, entry.entryID, "XML only", b.subtracting(a).sorted(), "CSV only", a.subtracting(b).sorted())
        }
      }
      compare("schema") { [$0.party.schema.rawValue] }
      compare("name") { $0.party.names.filter { $0.kind == .primary }.map { words($0.full) } }
      compare("weak alias") { $0.party.names.filter { $0.strength == .weak }.map { words($0.full) } }
      compare("date") { $0.party.dates.map { "\($0.role) \($0.text)" } }
      compare("country") { $0.party.countries.map { "\($0.role) \($0.text)" } }
      compare("identifier") {
        $0.party.identifiers.map { "\($0.label) \($0.value) \($0.country?.code ?? "") \($0.issued?.text ?? "") \($0.expires?.text ?? "")" }
      }
      compare("attribute") { $0.attributes.map { "\($0.label) \($0.value)" } }
      compare("programme") { $0.programmes.map(\.code) }
      compare("relation") { $0.relations.map { words("\($0.kind) \($0.targetName)") } }
      compare("birthplace") { $0.party.birthplaces.map(\.full) }
      compare("position") { ($0.party.positions + $0.party.titles).map(words) }
      compare("gender") { $0.party.genders.map(\.rawValue) }
    }
    for what in ["schema", "name", "programme", "birthplace", "gender", "position", "identifier", "country"] {
      #expect(counts[what]?.missing == 0, "\(what)")
    }
    for (what, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("\(what): \(count.same) the same, \(count.missing) in the XML only, \(count.extra) in the CSV only")
      #expect(count.missing * 100 <= count.same, "\(what): under 1 % missing")
      #expect(count.extra * 100 <= count.same, "\(what): under 1 % more")
    }
  }
}
