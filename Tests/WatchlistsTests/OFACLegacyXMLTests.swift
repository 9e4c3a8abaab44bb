import Formats
import Reference
import Testing

@testable import Watchlists

@Suite("OFAC's legacy XML") struct OFACLegacyXMLTests {
  /// Counts of the format description, section 2.3, measured there with other means.
  @Test(.enabled(if: ListTestData.hasRealLists, "no real lists beside the package"))
  func findsAllAliasesAndDatesOfTheRealList() throws {
    let file = try ListFile.read(ListTestData.real("us-ofac/sdn-xml/sdn_2024-05-07.xml.xz"), fileName: "sdn.xml")
    let inventory = file.inventory
    #expect(inventory.aliasesByStrength.map(\.count) == [18_060, 3_694])
    let kinds = Dictionary(uniqueKeysWithValues: inventory.byNameKind.map { ($0.name, $0.count) })
    #expect(kinds == ["primary": 14_966, "alias": 21_083, "former": 653, "current": 18])
    let births = file.entries.flatMap { $0.party.dates.filter { $0.role == .birth } }
    #expect(births.count == 7_533)
    #expect(births.allSatisfy { $0.earliest != nil && $0.latest != nil })
    #expect(births.count { $0.isCirca } == 72)
    print(inventory.lines(header: file.header, file: "sdn.xml").joined(separator: "\n"))
  }

  // MARK: - Refusals

  private func list(_ body: String, count: Int? = 1, root: String = "sdnList xmlns=\"http://tempuri.org/sdnList.xsd\"") -> [UInt8] {
    let counted = count.map { "<Record_Count>\($0)</Record_Count>" } ?? ""
    return Array(
      "<?xml version=\"1.0\"?><\(root)><publshInformation><Publish_Date>01/02/2026</Publish_Date>\(counted)</publshInformation>\(body)</sdnList>"
        .utf8)
  }
  private let entry = "<sdnEntry><uid>1</uid><lastName>MORVANE</lastName><sdnType>Individual</sdnType></sdnEntry>"

  private func failure(_ bytes: [UInt8]) -> ListFailure? {
    do {
      _ = try ListFile.read(bytes, fileName: "sdn.xml", format: .ofacXML)
      return nil
    } catch { return error }
  }

  @Test func acceptsTheNamespaceOfBefore2024() throws {
    #expect(failure(list(entry)) == nil)
  }

  @Test func refusesACountThatIsOffByOne() {
    #expect(failure(list(entry, count: 2))?.reason == .countMismatch(declared: 2, parsed: 1))
    #expect(failure(list(entry + entry.replacing("1", with: "2"), count: 1))?.reason == .countMismatch(declared: 1, parsed: 2))
  }

  @Test func refusesAnEntryWithoutUIDAndOneUIDTwice() {
    #expect(failure(list("<sdnEntry><lastName>X</lastName></sdnEntry>"))?.reason == .missing("an <sdnEntry> without <uid>"))
    #expect(failure(list(entry + entry, count: 2))?.reason == .duplicateID("1"))
  }

  @Test func refusesAnotherRootAnotherNamespaceAndADoctype() {
    #expect(failure(list(entry, root: "sdnList xmlns=\"urn:other\""))?.reason.isWrongRoot == true)
    #expect(failure(Array("<html><body>Service unavailable</body></html>".utf8))?.reason.isWrongRoot == true)
    let doctype = failure(Array("<?xml version=\"1.0\"?><!DOCTYPE sdnList [<!ENTITY a \"b\">]><sdnList/>".utf8))
    #expect(doctype?.description.contains("DOCTYPE") == true)
    let unasked = #expect(throws: ListFailure.self) {
      try ListFile.read(Array("<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol \"lol\">]>\n<sdnList>&lol;</sdnList>".utf8))
    }
    #expect(unasked?.description.contains("line 2") == true && unasked?.description.contains("DOCTYPE") == true)
  }

  @Test func refusesAnEmptyFileAndAnEmptyList() {
    #expect(failure([])?.reason == .empty)
    #expect(failure(list("", count: 0))?.reason == .noEntries)
  }

  @Test func saysWhereAFailureIs() throws {
    let text =
      "<?xml version=\"1.0\"?>\n<sdnList xmlns=\"http://tempuri.org/sdnList.xsd\">\n<sdnEntry>\n<lastName>X</lastName></sdnEntry></sdnList>"
    let refused = try #require(failure(Array(text.utf8)))
    #expect(refused.line == 3)
    #expect(refused.description.hasPrefix("line 3, byte "))
  }

  // MARK: - Quirks

  private func only(_ body: String) throws -> (ListEntry, [ListWarning]) {
    let file = try ListFile.read(list(body), fileName: "sdn.xml")
    return (try #require(file.entries.first), file.header.warnings)
  }

  @Test func takesAMissingCategoryAsStrongAndDropsAliasesWithoutName() throws {
    let (entry, warnings) = try only(
      "<sdnEntry><uid>1</uid><lastName>MORVANE</lastName><sdnType>Individual</sdnType><akaList><aka><uid>2</uid><type>a.k.a.</type><lastName>MORVAN</lastName></aka><aka><uid>3</uid><type>a.k.a.</type><category>weak</category></aka></akaList></sdnEntry>"
    )
    #expect(entry.party.names.map(\.full) == ["MORVANE", "MORVAN"])
    #expect(entry.party.names[1].strength == .strong)
    #expect(warnings.map(\.message) == ["an alias without a name, left out"])
  }

  @Test func keepsWhatItDoesNotKnowAndSaysSo() throws {
    let (entry, warnings) = try only(
      "<sdnEntry><uid>1</uid><lastName>MORVANE</lastName><sdnType>Robot</sdnType><idList><id><uid>4</uid><idType>Moon Permit</idType><idNumber>7</idNumber></id><id><uid>5</uid><idType>New kind of risk:</idType><idNumber>words</idNumber></id></idList><mood>good</mood></sdnEntry>"
    )
    #expect(entry.party.schema == .unknown)
    #expect(entry.party.identifiers == [PartyIdentifier(kind: .other, label: "Moon Permit", value: "7")])
    #expect(entry.attributes == [EntryAttribute(label: "New kind of risk:", value: "words")])
    #expect(
      warnings.map(\.message) == [
        "unknown sdnType \"Robot\"", "unknown idType \"Moon Permit\"", "unknown idType \"New kind of risk:\"",
        "unknown element <mood> in <sdnEntry>",
      ])
  }

  @Test func findsLinkedPartiesWithBracketsAndSemicolonsInTheirNames() {
    #expect(
      OFACLegacyXML.linkedNames("Head of trade (Linked To: A & B, S.A. (GTI); Linked To: C; D LTD.; Linked To: E)") == [
        "A & B, S.A. (GTI)", "C; D LTD.", "E",
      ])
    #expect(OFACLegacyXML.linkedNames("Linked To: ") == [])
    #expect(OFACLegacyXML.linkedNames("Linked To: X (Y") == ["X (Y"])
  }
}

extension ListFailure.Reason {
  var isWrongRoot: Bool { if case .wrongRoot = self { true } else { false } }
}
