import Formats
import Foundation
import Testing

@testable import Watchlists

@Suite("A list's inventory") struct ListInventoryTests {
  @Test func countsTheSampleAsJSON() throws {
    let file = try ListFile.read(ListTestData.sample("us-ofac-sdn/sdn.xml"), fileName: "sdn.xml")
    var json = JSONWriter()
    file.inventory.write(to: &json, header: file.header, file: "sdn.xml")
    let value = try JSONValue.parse(json.bytes)
    #expect(value["file"]?.text == "sdn.xml")
    #expect(value["format"]?.text == "ofac-xml")
    #expect(value["list"]?.text == "us-ofac-sdn")
    #expect(value["published"]?.text == "2026-11-02")
    #expect(value["entries"]?.integer == 12)
    #expect(value["parties"]?.integer == 12)
    #expect(value["declared"]?.integer == 12)
    #expect(value["types"]?["Person"]?.integer == 6)
    #expect(value["types"]?["Organization"]?.integer == 4)
    #expect(value["types"]?["Vessel"]?.integer == 1)
    #expect(value["types"]?["Airplane"]?.integer == 1)
    #expect(value["identifiers"]?["wallet"]?.integer == 4)
    #expect(value["warnings"]?.elements?.isEmpty == true)
    let aliases = file.entries.flatMap(\.party.names).filter { $0.kind != .primary }
    #expect(value["aliases"]?["weak"]?.integer == Int64(aliases.count { $0.strength == .weak }))
  }

  @Test func fitsATerminal() throws {
    let file = try ListFile.read(ListTestData.sample("us-ofac-sdn/sdn.xml"), fileName: "sdn.xml")
    let lines = file.inventory.lines(header: file.header, file: "sdn.xml")
    #expect(lines[0] == "sdn.xml: OFAC SDN and Consolidated list, legacy XML")
    #expect(lines.contains("  entries     12 (declared 12)"))
    #expect(lines.allSatisfy { $0.count <= 100 && !$0.hasSuffix(" ") })
  }

  @Test func saysMergedAndDelistedRecordsApart() throws {
    let file = try ListFile.read(ListTestData.sample("ch-seco/swiss-sanctions-list.xml"))
    #expect(file.inventory.lines(header: file.header, file: "x").contains("  entries     4, 3 parties"))
  }
}

@Suite("Finding out a list's format") struct ListHeadTests {
  private func head(_ text: String, _ name: String = "list") -> ListHead { ListHead(bytes: Array(text.utf8), fileName: name) }

  @Test func findsTheRootElementBehindWhatMayStandBeforeIt() {
    #expect(head("<?xml version=\"1.0\"?>\n<!-- <no> -->\n<?pi?><a:root xmlns=\"x\" xmlns:a='urn:a' b=\"c\"><d/>").root == "root")
    #expect(head("<?xml version=\"1.0\"?><a:root xmlns=\"x\" xmlns:a='urn:a'/>").namespace == "urn:a")
    #expect(head("\u{FEFF}<root xmlns = \"urn:x\">").namespace == "urn:x")
    #expect(head("<root/>").root == "root")
    #expect(head("<root/>").namespace == "")
  }

  @Test(arguments: ["", "<", "<!", "<!--", "<?xml", "text", "<!DOCTYPE a>", "< a>", "{\"a\":1}", "\u{FEFF}", "<a xmlns=", "<a xmlns=x>"])
  func survivesWhatIsNoXML(text: String) {
    let head = head(text)
    #expect(head.root == nil || head.root == "a")
    #expect(head.namespace == "")
  }

  @Test func isTakenFromContentAndNotFromTheName() throws {
    let bytes = try ListTestData.sample("un-sc/consolidated.xml")
    #expect(ListFormat.detect(head: bytes, fileName: "sdn.xml")?.id == "un-xml")
    #expect(ListFormat.detect(head: Array("hello".utf8), fileName: "sdn.xml") == nil)
  }

  @Test func tellsListsOfOneFormatApartByName() throws {
    let bytes = try ListTestData.sample("us-ofac-sdn/sdn.xml")
    #expect(try ListFile.read(bytes, fileName: "lists/CONSOLIDATED.XML").list == "us-ofac-consolidated")
    #expect(try ListFile.read(bytes, fileName: "lists/SDN.XML").list == "us-ofac-sdn")
    #expect(try ListFile.read(bytes, fileName: "lists/SDN.XML", list: "my-list").list == "my-list")
  }
}
