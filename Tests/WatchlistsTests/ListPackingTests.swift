import Formats
import Foundation
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

  @Test func ofOFACThatCorrectAreRefused() {
    for more in ["<entity id=\"910001\"><generalInfo/></entity>", "<entity id=\"910001\" action=\"modify\"/>"] {
      let failure = #expect(throws: ListFailure.self) { try readOFAC(ofacDelta.replacing("MORE", with: more)) }
      #expect(failure?.description.contains("it corrects 1 entries (910001)") == true)
    }
    let strange = #expect(throws: ListFailure.self) {
      try readOFAC(ofacDelta.replacing("MORE", with: "<entity id=\"5\" action=\"remove\"/>"))
    }
    #expect(strange?.description.contains("a publication between is missing") == true)
  }
}
