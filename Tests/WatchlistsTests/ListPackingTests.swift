import Formats
import Foundation
import Reference
import Testing

@testable import Watchlists

@Suite("Packed lists") struct ListPackingTests {
  private func gzip(_ bytes: [UInt8]) throws -> [UInt8] { try gzipped(bytes) }

  @Test(arguments: ListFormatCase.all) func areReadInAnyFormatAsUnpacked(test: ListFormatCase) throws {
    let plain = try test.read()
    let packed = try gzip(ListTestData.sample(test.sample))
    let file = try ListFile.read(packed, fileName: test.sample + ".gz", companions: test.companions())
    #expect(file.entries == plain.entries)
    #expect(file.header == plain.header)
    #expect(file.list == plain.list)
  }

  @Test func areReadInAnyChunks() throws {
    let packed = try gzip(ListTestData.sample("us-ofac-sdn/sdn.xml"))
    try ListFormatContract.isIndependentOfChunks(packed, fileName: "sdn.xml.gz")
  }

  @Test func areRefusedCutOffOrDamaged() throws {
    let packed = try gzip(ListTestData.sample("us-ofac-sdn/sdn.xml"))
    for part in 0..<20 {
      let cut = Array(packed[..<(packed.count * part / 20)])
      #expect(throws: ListFailure.self, "cut at \(cut.count)") { try ListFile.read(cut, fileName: "sdn.xml.gz") }
    }
    var damaged = packed
    damaged[damaged.count - 6] ^= 1
    #expect(throws: ListFailure.self) { try ListFile.read(damaged, fileName: "sdn.xml.gz") }
  }

  @Test func areRefusedInsideEachOther() throws {
    let twice = try gzip(gzip(ListTestData.sample("us-ofac-sdn/sdn.xml")))
    let failure = #expect(throws: ListFailure.self) { try ListFile.read(twice) }
    #expect(failure?.description.contains("a packed file inside a packed file") == true)
  }

  @Test func companionsMayBePackedToo() throws {
    let test = try #require(ListFormatCase.all.first { $0.format == "ofac-csv" })
    let packed = try test.companions().map { ListCompanion(fileName: $0.fileName + ".gz", bytes: try gzip($0.bytes)) }
    let file = try ListFile.read(ListTestData.sample(test.sample), fileName: "sdn.csv", companions: packed)
    #expect(file.entries == (try test.read()).entries)
  }

  /// OFAC's own archive of the enhanced list.
  @Test(.enabled(if: ListTestData.hasRealLists, "no real lists beside the package"))
  func anArchiveWithOneListIsThatList() throws {
    let file = try ListFile.read(ListTestData.real("us-ofac/enhanced-xml/CONS_ENHANCED_2025-02.ZIP"), fileName: "CONS_ENHANCED.ZIP")
    #expect(file.entries.count == 443)
    #expect(file.list == "us-ofac-consolidated-enhanced")
  }

  /// As spreadsheets save "Unicode text", and as some exports come: the same list, wherever the pieces of the file end.
  @Test(arguments: ListFormatCase.all, [false, true]) func areReadInUTF16AsInUTF8(test: ListFormatCase, isBigEndian: Bool) throws {
    let bytes = try ListTestData.sample(test.sample)
    guard !bytes.starts(with: Array("PK".utf8)), let text = String(validating: bytes, as: UTF8.self) else { return }
    var wide: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    // The mark of the UTF-8 file is not part of its text, and what an XML document says of its encoding must be so.
    for unit in text.replacing("\u{FEFF}", with: "").replacing("UTF-8", with: "UTF-16").replacing("utf-8", with: "UTF-16").utf16 {
      let halves = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
      wide += isBigEndian ? halves : halves.reversed()
    }
    let plain = try test.read()
    let file = try ListFile.read(wide, fileName: test.sample, companions: test.companions())
    #expect(file.entries.map { $0.withoutPlace } == plain.entries.map { $0.withoutPlace })
    var reader = ListFileReader(fileName: test.sample, companions: try test.companions())
    var entries: [ListEntry] = []
    for piece in stride(from: 0, to: wide.count, by: 4_095) {
      let part = Array(wide[piece..<min(wide.count, piece + 4_095)])
      try reader.feed(part.span) { entries.append($0) }
    }
    _ = try reader.finish { entries.append($0) }
    #expect(entries.map { $0.withoutPlace } == plain.entries.map { $0.withoutPlace })
  }

  /// A mark before the text, as editors leave one, is no part of it, and moves no place in the file but by its own length.
  @Test(arguments: ListFormatCase.all) func areReadWithAByteOrderMark(test: ListFormatCase) throws {
    let bytes = try ListTestData.sample(test.sample)
    if bytes.starts(with: Array("PK".utf8)) || bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return }
    let plain = try test.read()
    let marked = try ListFile.read([0xEF, 0xBB, 0xBF] + bytes, fileName: test.sample, companions: test.companions())
    #expect(marked.entries.map { $0.withoutPlace } == plain.entries.map { $0.withoutPlace })
  }

  @Test func halfACharacterInUTF16IsRefused() throws {
    let headings = Array("Name\tStreet_Address".utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    for end in [[0x00, 0xD8, 0x41, 0x00], [0x41]] as [[UInt8]] {
      let failure = #expect(throws: ListFailure.self) { try ListFile.read([0xFF, 0xFE] + headings + end) }
      #expect(
        failure?.reason == .malformed("half a character in UTF-16") || failure?.reason == .truncated, "\(String(describing: failure))")
    }
  }

  /// Whoever fetched something else is told what it is and what would do.
  @Test func anXMLDocumentOfNoListNamesItsRootAndThoseThatAreKnown() {
    let page = Array(#"<?xml version="1.0"?><rss xmlns="http://example.invalid/feed"><channel/></rss>"#.utf8)
    let failure = #expect(throws: ListFailure.self) { try ListFile.read(page, fileName: "feed.xml") }
    let text = failure?.description ?? ""
    for word in ["<rss>", "http://example.invalid/feed", "<sdnList>", "<CONSOLIDATED_LIST>", "<Designations>", "<export>", "<data-set>"] {
      #expect(text.contains(word), "\(word): \(text)")
    }
  }

  @Test func whatIsPackedWithXZIsNamed() {
    let failure = #expect(throws: ListFailure.self) { try ListFile.read([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0, 4]) }
    #expect(failure?.description.contains("packed with xz") == true)
  }
}

@Suite("Changes read beside a list") struct ListDeltaTests {
  private let base = """
    {"id":"A","schema":"Person","properties":{"name":["Ada Example"]}}
    {"id":"B","schema":"Person","properties":{"name":["Ben Example"]}}
    {"id":"S","schema":"Sanction","properties":{"entity":["A"],"program":["One"]}}

    """

  private func read(_ deltas: String...) throws -> [String] {
    let companions = deltas.enumerated().map { ListCompanion(fileName: "entities.delta.\($0.offset).json", bytes: Array($0.element.utf8)) }
    return try ListFile.read(Array(base.utf8), companions: companions).entries.map { entry in
      "\(entry.entryID) \(entry.party.caption) \(entry.programmes.map(\.code).joined(separator: ","))"
    }
  }

  @Test func changeDeleteAndAddEntities() throws {
    #expect(try read() == ["A Ada Example One", "B Ben Example "])
    #expect(
      try read(
        #"{"op":"MOD","entity":{"id":"S","schema":"Sanction","properties":{"entity":["B"],"program":["Two"]}}}"# + "\n"
          + #"{"op":"ADD","entity":{"id":"C","schema":"Person","properties":{"name":["Cal Example"]}}}"# + "\n"
          + #"{"op":"DEL","entity":{"id":"A"}}"# + "\n") == ["B Ben Example Two", "C Cal Example "])
  }

  @Test func applyInTheOrderOfVersions() throws {
    let add = #"{"op":"ADD","entity":{"id":"C","schema":"Person","properties":{"name":["Cal Example"]}}}"#
    let change = #"{"op":"MOD","entity":{"id":"C","schema":"Person","properties":{"name":["Cal Changed"]}}}"#
    let delete = #"{"op":"DEL","entity":{"id":"C"}}"#
    #expect(try read(add, change).last == "C Cal Changed ")
    #expect(try read(add, change, delete).count == 2)
  }

  @Test func areRefusedWhenAVersionIsMissing() {
    let failure = #expect(throws: ListFailure.self) { try read(#"{"op":"DEL","entity":{"id":"Z"}}"#) }
    #expect(failure?.description.contains("a version between is missing") == true)
    #expect(throws: ListFailure.self) { try read(#"{"op":"NEW","entity":{"id":"Z"}}"#) }
    #expect(throws: ListFailure.self) { try read(#"{"entity":{"id":"Z"}}"#) }
  }

  @Test(.enabled(if: ListTestData.hasRealLists, "no real lists beside the package"))
  func ofOpenSanctionsAreCountedWhole() throws {
    let bytes = try ListTestData.real("opensanctions/yente_fixtures/entities.delta_2024-06-03.json.xz")
    #expect(try FollowTheMoneyDelta([ListCompanion(fileName: "d", bytes: bytes)]).changeCount == 1700)
  }

  private let ofacDelta = """
    <sanctionsData xmlns="https://www.treasury.gov/ofac/DeltaFile/1.0"><publicationInfo><datePublished>2026-11-03</datePublished></publicationInfo>
    <entities><entity id="990001" action="Add"><generalInfo><entityType refId="600">Individual</entityType></generalInfo>
    <names><name id="1"><isPrimary>true</isPrimary><translations><translation><formattedFullName>EXAMPLE, Dora</formattedFullName></translation></translations></name></names></entity>
    <entity id="930001" action="remove"/>MORE</entities></sanctionsData>
    """

  private func readOFAC(_ delta: String) throws -> [String] {
    let bytes = try ListTestData.sample("us-ofac-sdn-enhanced/sdn_enhanced.xml")
    return try ListFile.read(bytes, companions: [ListCompanion(fileName: "delta.xml", bytes: Array(delta.utf8))]).entries.map(\.entryID)
  }

  @Test func ofOFACAddAndRemoveWholeParties() throws {
    #expect(try readOFAC(ofacDelta.replacing("MORE", with: "")) == ["910001", "990001"])
  }

  @Test func ofOFACAreRefusedWhereTheyDoNotFit() {
    for (more, words) in [
      ("<entity id=\"910001\"><generalInfo/></entity>", "has no action on any element"),
      ("<entity id=\"910001\" action=\"modify\"/>", "modified to nothing that has a name"),
      ("<entity id=\"5\" action=\"remove\"/>", "a publication between is missing"),
      ("<entity id=\"5\"><names><name id=\"1\" action=\"remove\"/></names></entity>", "it is corrected, and the list does not have it"),
      ("<entity id=\"910001\" action=\"add\"><names/></entity>", "it is added, and the list has it already"),
      ("<entity id=\"910001\" action=\"mend\"/>", "the action \"mend\", which is none of add, remove and modify"),
      ("<entity action=\"add\"/>", "an <entity> without id"),
      (correcting("<names><name id=\"99\" action=\"remove\"/></names>"), "it removes <name id=\"99\"> of <names>, which has none"),
      (correcting("<names><name id=\"10\" action=\"add\"/></names>"), "it adds <name id=\"10\"> to <names>, which has one"),
      (correcting("<names><name action=\"remove\"/></names>"), "it does not say which <name> of <names> it is about"),
      (
        correcting("<generalInfo><remarks action=\"update\" oldValue=\"Other.\">New.</remarks></generalInfo>"),
        "it says that <remarks> is \"Other.\", and it is \"Invented shipowner.\""
      ),
      (
        correcting("<generalInfo><title>Captain</title><remarks action=\"update\">New.</remarks></generalInfo>"),
        "it says that <title> is \"Captain\", and it is \"General Director\""
      ),
      (
        correcting("<features><feature id=\"77\"><value action=\"modify\">1</value></feature></features>"),
        "it names <feature id=\"77\"> of <features>, which has none"
      ),
    ] {
      let failure = #expect(throws: ListFailure.self) { try readOFAC(ofacDelta.replacing("MORE", with: more)) }
      #expect(failure?.description.contains(words) == true, "\(failure?.description ?? "") for \(more)")
      #expect(failure?.description.hasPrefix("delta.xml, beside the list: ") == true || failure?.line != nil)
    }
  }

  private func correcting(_ parts: String) -> String { "<entity id=\"910001\">\(parts)</entity>" }

  private func entry(_ parts: String) throws -> ListEntry {
    let bytes = try ListTestData.sample("us-ofac-sdn-enhanced/sdn_enhanced.xml")
    let delta = Array(ofacDelta.replacing("MORE", with: correcting(parts)).utf8)
    let file = try ListFile.read(bytes, companions: [ListCompanion(fileName: "delta.xml", bytes: delta)])
    return try #require(file.entries.first { $0.entryID == "910001" })
  }

  @Test func ofOFACChangeWhatTheySayAndNothingElse() throws {
    let bytes = try ListTestData.sample("us-ofac-sdn-enhanced/sdn_enhanced.xml")
    let before = try #require(try ListFile.read(bytes).entries.first { $0.entryID == "910001" })
    var after = try entry(
      "<generalInfo><remarks action=\"update\" oldValue=\"Invented shipowner.\">A &lt;b&gt; &amp; c</remarks></generalInfo>")
    #expect(after.remarks.first == "A <b> & c")
    after.remarks = before.remarks
    #expect(after == before)
    let without = try entry("<addresses><address id=\"27\" action=\"remove\"/></addresses>")
    #expect(without.party.addresses == Array(before.party.addresses.dropLast()))
    #expect(without.party.names == before.party.names)
    // The first of its kind comes with what holds it.
    let added = try entry(
      "<sanctionsLists><sanctionsList id=\"9\" datePublished=\"2020-01-01\" action=\"add\">NS-PLC List</sanctionsList></sanctionsLists>")
    #expect(added.attributes.contains(EntryAttribute(label: "List", value: "NS-PLC List")))
    #expect(added.listedOn?.description == "2020-01-01")
  }

  @Test func ofOFACAreAboutAllItsLists() throws {
    let other = """
      <entity id="77" action="add"><sanctionsLists><sanctionsList id="1">Sectoral Sanctions Identifications List</sanctionsList></sanctionsLists>
      <names><name id="2"><isPrimary>true</isPrimary><translations><translation><formattedFullName>ELSEWHERE BANK</formattedFullName></translation></translations></name></names></entity>
      """
    #expect(try readOFAC(ofacDelta.replacing("MORE", with: other)) == ["910001", "990001"], "it is on another list and passed over")
  }

  @Test func ofOFACThatAreOlderThanTheListAreRefused() {
    let failure = #expect(throws: ListFailure.self) {
      try readOFAC(ofacDelta.replacing("MORE", with: "").replacing("2026-11-03", with: "2026-11-01"))
    }
    #expect(failure?.description.contains("published on 2026-11-01, before the list (2026-11-02)") == true)
  }

  @Test func ofOFACAreFoundBesideTheirList() {
    #expect(
      ListFileGroup.groups(of: ["a/changes-latest.xml", "a/SDN_ENHANCED.XML", "a/cons_enhanced.xml", "b/delta.xml"]) == [
        ListFileGroup(main: "a/SDN_ENHANCED.XML", companions: ["a/changes-latest.xml"]),
        ListFileGroup(main: "a/cons_enhanced.xml", companions: []), ListFileGroup(main: "b/delta.xml", companions: []),
      ])
  }
}

@Suite("The World Bank's names") struct WorldBankNameTests {
  @Test func areTakenApart() {
    let firm = WorldBankName("EXAMPLE LTD. (A.K.A. SAMPLE LTD; X.L.)*41")
    #expect(firm.asWritten == "EXAMPLE LTD.")
    #expect(firm.aliases.map(\.text) == ["SAMPLE LTD", "X.L."])
    #expect(firm.footnote == "*41")
    let person = WorldBankName("MR. JOHN EXAMPLE")
    #expect(person.title == "MR.")
    #expect(person.text == "JOHN EXAMPLE")
    #expect(WorldBankName("EXAMPLE (PTY) LTD (f.k.a OLD LTD)").asWritten == "EXAMPLE (PTY) LTD")
    #expect(WorldBankName("EXAMPLE (f.k.a OLD LTD)").aliases == [WorldBankName.Alias(text: "OLD LTD", kind: .former)])
    // Nothing is lost of what is not understood.
    for odd in ["(", "*", "a*b", "(a.k.a.)", "()", ")(", "MR."] { #expect(!WorldBankName(odd).asWritten.isEmpty, "\(odd)") }
  }
}

@Suite("Records inside JSON objects") struct JSONObjectsTests {
  private func keys(_ text: String, isWrapped: Bool = true) throws -> [String] {
    var objects = JSONObjects()
    objects.isWrapped = isWrapped
    let bytes = Array(text.utf8)
    let span = bytes.span
    let records = try objects.feed(span)
    try objects.finish()
    return records.map { ($0.key ?? "-") + " " + String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func areFoundAtAnyDepthOfObjects() throws {
    #expect(try keys(#"{"a":1,"b":[{"x":1},{"x":[2]}],"c":"d"}"#) == [#"b {"x":1}"#, #"b {"x":[2]}"#])
    #expect(try keys(#"{"response":{"meta":{"n":2,"tags":["a","b"]},"list":[{"x":1}]}}"#) == [#"list {"x":1}"#])
    #expect(try keys(#"[{"x":1}]"#) == [#"- {"x":1}"#])
    #expect(try keys("{\"x\":1}\n{\"x\":2}", isWrapped: false).count == 2)
    #expect(throws: ListFailure.self) { try keys(#"{"a":[[{"x":1}]]}"#) }
    #expect(throws: ListFailure.self) { try keys(#"{"a":[{"x":1}]"#) }
    #expect(throws: ListFailure.self) { try keys(String(repeating: #"{"a":"#, count: 20) + "1" + String(repeating: "}", count: 20)) }
  }
}

extension ListEntry {
  /// The entry wherever it stands: the same text is longer in another encoding.
  fileprivate var withoutPlace: ListEntry {
    var entry = self
    entry.place = SourcePlace(line: 0, byteOffset: 0, length: 0)
    return entry
  }
}
