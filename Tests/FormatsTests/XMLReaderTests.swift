import Formats
import Testing

/// A document's records written out one by one, read in chunks of any size.
func records(_ document: [UInt8], _ paths: [String], chunk: Int = 65_536, bounds: XMLBounds = .list) throws(XMLFailure) -> [String] {
  var reader = try XMLReader(records: paths, bounds: bounds)
  var all: [String] = []
  var at = 0
  while at < document.count {
    let end = min(at + chunk, document.count)
    for record in try reader.feed(Array(document[at..<end])) { all.append(outline(record)) }
    at = end
  }
  for record in try reader.finish() { all.append(outline(record)) }
  return all
}

/// An element on one line, with everything the reader tells of it but its place.
func outline(_ element: XMLElement) -> String {
  let attributes = element.attributes.map { " \(written($0.name.namespace, $0.name.local))=\"\($0.value)\"" }.joined()
  return "<\(written(element.namespace, element.name))\(attributes)>\(element.text)\(element.children.map(outline).joined())</>"
}

private func written(_ namespace: String, _ name: String) -> String { namespace.isEmpty ? name : "{\(namespace)}\(name)" }

/// Why a document is refused; nil if it is not.
func refusal(_ document: [UInt8], _ paths: [String] = ["e"], chunk: Int = 65_536, bounds: XMLBounds = .list) -> XMLFailure? {
  do throws(XMLFailure) {
    _ = try records(document, paths, chunk: chunk, bounds: bounds)
    return nil
  } catch {
    return error
  }
}

func refusal(_ document: String, _ paths: [String] = ["e"], chunk: Int = 65_536, bounds: XMLBounds = .list) -> XMLFailure? {
  refusal(Array(document.utf8), paths, chunk: chunk, bounds: bounds)
}

/// A small list with everything lists have: a header, namespaces, attributes, CDATA, references, mixed content, empty elements, comments and instructions.
let sampleList = Array(
  """
  <?xml version="1.0" encoding="utf-8" standalone="yes"?>
  <!-- a list of nobody -->
  <l xmlns="urn:list" xmlns:x="urn:extra" date="2026-11-23" x:by="us &amp; them">
    <info><date>11/23/2026</date><count>3</count></info>
    <?skip this?>
    <set>
      <e id="1"><name>Anna &lt;&#66;eispiel&gt; &amp; Söhne</name><aka/><!-- c --><note>a<![CDATA[ <b> & ]]>c</note></e>
      <e id="2" x:flag='"'><p>one<b>two</b>three<b/> <i>four</i>five</p>
        <n>  spaced  </n><e>inner</e></e>
      <other><deep><e id="&quot;3&quot;&#10;">漢字 &#x1F600;</e></deep></other>
    </set>
    <e/>
  </l>
  """.utf8)

let sampleRecords = [
  "<{urn:list}info><{urn:list}date>11/23/2026</><{urn:list}count>3</></>",
  #"<{urn:list}e id="1"><{urn:list}name>Anna <Beispiel> & Söhne</><{urn:list}aka></><{urn:list}note>a <b> & c</></>"#,
  "<{urn:list}e id=\"2\" {urn:extra}flag=\"\"\"><{urn:list}p>onethreefive<{urn:list}b>two</><{urn:list}b></><{urn:list}i>four</></>"
    + "<{urn:list}n>  spaced  </><{urn:list}e>inner</></>",
  "<{urn:list}e id=\"\"3\"\n\">漢字 😀</>",
  "<{urn:list}e></>",
]

@Suite("An XML reader") struct XMLReaderTests {
  @Test func givesOutRecordsAsTreesWhateverTheChunks() throws {
    for chunk in [1, 2, 3, 5, 7, 11, 64, 300, 301, sampleList.count] {
      #expect(try records(sampleList, ["/l/info", "e"], chunk: chunk) == sampleRecords, "chunks of \(chunk)")
    }
  }

  @Test func tellsTheRootEarly() throws {
    var reader = try XMLReader(records: ["e"])
    #expect(reader.root == nil)
    var root: XMLElement?
    for byte in sampleList {
      _ = try reader.feed([byte])
      root = reader.root
      if root != nil { break }
    }
    let seen = try #require(root)
    #expect(seen.name == "l")
    #expect(seen.namespace == "urn:list")
    #expect(seen.attribute("date") == "2026-11-23")
    #expect(seen.attribute("by") == "us & them")
    #expect(seen.attribute("xmlns") == nil)
    #expect(seen.children.map(\.name).isEmpty)
  }

  @Test func knowsLinesAndOffsets() throws {
    for chunk in [1, 17, 10_000] {
      var reader = try XMLReader(records: ["e"])
      var places: [(Int, UInt8, String)] = []
      var at = 0
      while at < sampleList.count {
        let end = min(at + chunk, sampleList.count)
        for record in try reader.feed(Array(sampleList[at..<end])) {
          for element in [record] + Array(record.children) { places.append((element.line, sampleList[element.offset], element.name)) }
        }
        at = end
      }
      try reader.finish()
      #expect(places.map(\.0) == [7, 7, 7, 7, 8, 8, 9, 9, 10, 12])
      #expect(places.allSatisfy { $0.1 == UInt8(ascii: ">") || $0.1 == UInt8(ascii: "/") }, "an offset points at the end of the start tag")
    }
  }

  @Test func answersQuestionsAboutElements() throws {
    var reader = try XMLReader(records: ["p"])
    let all = try reader.feed(Array("<l><p><a>1</a><b/><a>2</a>t</p><p>\n</p><p x=''/></l>".utf8))
    #expect(all.count == 3)
    #expect(all[0]["a"]?.text == "1")
    #expect(all[0]["c"] == nil)
    #expect(all[0].children("a").map(\.text) == ["1", "2"])
    #expect(all[0].children.map(\.name) == ["a", "b", "a"])
    #expect(all[0].text == "t")
    #expect(all.map(\.isEmpty) == [false, true, false])
    #expect(all[2].attribute("x") == "")
    #expect(all[2].attribute("y") == nil)
  }

  @Test(arguments: [
    ("e", ["e", "e", "e"]), ("/l/e", ["e"]), ("s/e", ["e"]), ("/l/*/e", ["e", "e"]), ("/l/*", ["s", "t", "e"]), ("*/t/e", ["e"]),
    ("e/e", []), ("/e", []), ("/l", ["l"]),
    ("x", []), ("/l/s/e/f", ["f"]), ("f", ["f"]),
  ]) func findsRecordsByPath(_ path: String, _ names: [String]) throws {
    var reader = try XMLReader(records: [path])
    let found = try reader.feed(Array("<l><s><e><f/></e></s><t><e/></t><e/></l>".utf8))
    #expect(found.map(\.name) == names)
    try reader.finish()
  }

  @Test func keepsElementsBeyondTheirChunk() throws {
    var reader = try XMLReader(records: ["e"])
    var kept: [XMLElement] = []
    for number in 0..<500 {
      let head = number == 0 ? "<l>" : ""
      kept += try reader.feed(Array("\(head)<e n='\(number)'>text \(number)<f/></e><e n='half".utf8))
      kept += try reader.feed(Array("'><f>x</f></e>".utf8))
    }
    _ = try reader.feed(Array("</l>".utf8))
    try reader.finish()
    #expect(kept.count == 1_000)
    for (at, element) in kept.enumerated() {
      #expect(outline(element) == (at % 2 == 0 ? "<e n=\"\(at / 2)\">text \(at / 2)<f></></>" : "<e n=\"half\"><f>x</></>"))
    }
  }

  @Test func readsOtherEncodingsAsDeclared() throws {
    let latin = bytes("<?xml version='1.0' encoding='ISO-8859-1'?><l><e>M", 0xFC, "ller</e></l>")
    let wide = utf16("<?xml version='1.0' encoding='UTF-16'?><l><e>Müller 😀</e></l>", isBigEndian: true)
    let marked = bytes(0xEF, 0xBB, 0xBF, "<l><e>Müller</e></l>")
    for chunk in [1, 3, 7, 1_000] {
      #expect(try records(latin, ["e"], chunk: chunk) == ["<e>Müller</>"], "Latin-1 in chunks of \(chunk)")
      #expect(try records(wide, ["e"], chunk: chunk) == ["<e>Müller 😀</>"], "UTF-16 in chunks of \(chunk)")
      #expect(try records(marked, ["e"], chunk: chunk) == ["<e>Müller</>"], "UTF-8 with mark in chunks of \(chunk)")
    }
  }

  @Test func readsTextOfAnyLengthAcrossChunks() throws {
    let text = String(repeating: "Zeichen & Zahlen é ", count: 20_000)
    let document = Array("<l><e a='\(text.replacing("&", with: "&amp;"))'>\(text.replacing("&", with: "&#38;"))</e></l>".utf8)
    for chunk in [1_000, 65_536] { #expect(try records(document, ["e"], chunk: chunk) == ["<e a=\"\(text)\">\(text)</>"]) }
  }
}

@Suite("An XML reader refuses") struct XMLRefusalTests {
  @Test func documentTypes() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
      <l><e>&c;</e></l>
      """
    let documents = [
      bomb, "<!DOCTYPE l><l/>", "<!DOCTYPE l SYSTEM \"file:///etc/passwd\"><l/>",
      "<!DOCTYPE l PUBLIC \"-//x\" \"http://localhost:1/x.dtd\"><l/>",
      "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><l><e>&x;</e></l>",
      "<!DOCTYPE l [<!ENTITY % p SYSTEM \"http://localhost:1/\"> %p;]><l/>",
    ]
    for document in documents {
      for chunk in [1, 10, 10_000] {
        let found = refusal(document, chunk: chunk)
        #expect(found?.reason == .doctype, "\(document.prefix(60)) in chunks of \(chunk): \(String(describing: found))")
      }
    }
    #expect(refusal(bomb)?.line == 2)
    #expect(refusal(bomb)?.description.contains("DOCTYPE") == true)
  }

  @Test func entitiesThatAreNotXMLs() {
    for document in [
      "<l><e>&nbsp;</e></l>", "<l><e a='&x;'/></l>", "<l><e>&#0;</e></l>", "<l><e>&#xD800;</e></l>", "<l><e>&#x110000;</e></l>",
      "<l><e>a & b</e></l>",
    ] {
      guard case .notWellFormed = refusal(document)?.reason else {
        Issue.record("\(document) was not refused as it should: \(String(describing: refusal(document)))")
        continue
      }
    }
  }

  @Test(arguments: [
    "<l><e></l></e>", "<l><e a='1' a='2'/></l>", "<l><e a=1/></l>", "<l/><l/>", "text", "<l>\u{1}</l>", "<l><e a='<'/></l>",
    "<l><x:e/></l>", "<l xmlns:a='u' xmlns:b='u'><e a:x='' b:x=''/></l>",
    "<l>]]></l>", "<l><!-- -- --></l>", "<1/>", "<?xml version='1.0' encoding='nonsense-8'?><l/>", "<l/>garbage",
    "<l><?xml version='1.0'?></l>", "</l>",
  ]) func whatIsNotWellFormed(_ document: String) {
    for chunk in [1, 4, 1_000] {
      guard case .notWellFormed(let code, let sentence) = refusal(document, chunk: chunk)?.reason else {
        Issue.record("\(document) in chunks of \(chunk): \(String(describing: refusal(document, chunk: chunk)))")
        continue
      }
      #expect(code > 0)
      #expect(!sentence.isEmpty && !sentence.contains("\n"))
    }
  }

  @Test func invalidUTF8AndNULs() {
    for document in [bytes("<l><e>caf", 0xE9, "</e></l>"), bytes("<l><e>", 0xC0, 0xAF, "</e></l>"), bytes("<l a='", 0xFF, "'/>")] {
      guard case .notWellFormed = refusal(document)?.reason else {
        Issue.record("not refused")
        continue
      }
    }
    #expect(refusal(bytes("<l>\n<e>a", 0, "b</e></l>"))?.reason == .nulByte)
    #expect(refusal(bytes("<l>\n<e>a", 0, "b</e></l>"))?.offset == 8)
    #expect(refusal(bytes("<l><e/></l>", 0), chunk: 1)?.reason == .nulByte)
  }

  @Test func documentsThatEndTooEarly() {
    #expect(refusal("")?.reason == .truncated)
    #expect(refusal("  \n")?.reason == .truncated)
    // Whatever the place of the cut.
    let end = sampleList.lastIndex(of: UInt8(ascii: ">"))!
    for length in 0..<end {
      let found = refusal(Array(sampleList[..<length]))
      #expect(found?.reason == .truncated, "after \(length) bytes: \(String(describing: found))")
    }
    #expect(refusal(Array(sampleList[...end])) == nil)
  }

  @Test func whatGoesOverItsBounds() {
    func nested(_ depth: Int) -> String { String(repeating: "<e>", count: depth) + String(repeating: "</e>", count: depth) }
    #expect(refusal(nested(64)) == nil)
    #expect(refusal(nested(65))?.reason == .tooDeep(64))
    #expect(refusal(nested(65))?.offset == 194)
    #expect(refusal(nested(100_000))?.reason == .tooDeep(64))
    #expect(refusal(nested(300), bounds: XMLBounds(depthMax: 10_000))?.reason == .tooDeep(250))
    let many = (0..<200).map { " a\($0)=''" }.joined()
    #expect(refusal("<l><e\(many)/></l>")?.reason == .tooManyAttributes(128))
    #expect(refusal("<l><e\(many)/></l>", bounds: XMLBounds(attributesMax: 200)) == nil)
    let large = String(repeating: "x", count: 5 << 20)
    for document in [
      "<l><e>\(large)</e></l>", "<l><e a='\(large)'/></l>", "<l><!--\(large)--></l>", "<l><?p \(large)?></l>",
      "<l><e><![CDATA[\(large)]]></e></l>", "<l><\(large)/></l>",
    ] {
      for chunk in [50_000, 1 << 20] {
        let found = refusal(document, chunk: chunk)
        #expect(found != nil && found!.offset <= 5 << 20, "\(document.prefix(12)): \(String(describing: found))")
        if document.hasPrefix("<l><e>") { #expect(found?.reason == .recordTooLarge(4 << 20)) }
      }
    }
    #expect(refusal("<l>\(String(repeating: large, count: 2))<e/></l>") == nil, "text outside records is passed over")
    #expect(refusal("<l><e>\(String(repeating: "<f/>", count: 2_000_000))</e></l>")?.reason == .recordTooLarge(4 << 20))
    #expect(refusal("<l><\(String(repeating: "n", count: 600))/></l>")?.reason == .nameTooLong(512))
    #expect(refusal("<l xmlns='\(String(repeating: "n", count: 600))'/>")?.reason == .nameTooLong(512))
    #expect(refusal("<l>\((0..<5_000).map { "<n\($0)/>" }.joined())</l>")?.reason == .tooManyNames(4_096))
    #expect(refusal(Array(sampleList), bounds: XMLBounds(bytesMax: 100))?.reason == .tooManyBytes(100))
  }

  @Test func whatComesAfterAFailure() throws {
    var reader = try XMLReader(records: ["e"])
    let bad = Array("<l><e></x>".utf8)
    var first: XMLFailure?
    do throws(XMLFailure) { _ = try reader.feed(bad) } catch { first = error }
    #expect(first != nil)
    do throws(XMLFailure) {
      _ = try reader.feed(Array("<more/>".utf8))
      Issue.record("read on")
    } catch { #expect(error == first) }
    do throws(XMLFailure) {
      try reader.finish()
      Issue.record("finished")
    } catch { #expect(error == first) }
  }
}
