import Formats
import Foundation
import Reference
import Testing

@testable import Watchlists

@Suite("The canonical form of entries") struct CanonicalEntryTests {
  private var entry: ListEntry {
    ListEntry(
      list: "us-test", entryID: "1",
      party: Party(
        schema: .person, names: [PartyName(full: "Tamsin Okonjeli"), PartyName(full: "Tamsin Vane", kind: .former)],
        dates: [DateText.parse("Sep 1971", role: .birth)], genders: [.female],
        countries: [PartyCountry(role: .nationality, country: Country(alpha2: "NG"), text: "Nigeria")],
        identifiers: [PartyIdentifier(kind: .passport, label: "Passport", value: "A00000777")],
        addresses: [PartyAddress(city: "Lagos", countryText: "Nigeria")]),
      programmes: [Programme(code: "GLOMAG", authority: .usOFAC), Programme(code: "SDGT", authority: .usOFAC)], remarks: ["A remark"],
      place: SourcePlace(line: 1, byteOffset: 2, length: 3))
  }

  private func changed(_ change: (inout ListEntry) -> Void) -> (entry: Bool, party: Bool) {
    var other = entry
    change(&other)
    return (other.canonicalBytes != entry.canonicalBytes, other.party.canonicalBytes != entry.party.canonicalBytes)
  }

  @Test func isBlindToOrderSpaceRepeatsPlaceAndListName() {
    #expect(changed { $0.party.names.reverse() } == (false, false))
    #expect(changed { $0.programmes.reverse() } == (false, false))
    #expect(changed { $0.remarks = ["  A\n remark "] } == (false, false))
    #expect(changed { $0.party.identifiers += $0.party.identifiers } == (false, false))
    #expect(changed { $0.place = SourcePlace(line: 9, byteOffset: 9, length: 9) } == (false, false))
    #expect(changed { $0.list = "us-other" } == (false, false))
    #expect(changed { $0.updatedOn = CivilDate(year: 2026, month: 1, day: 1) } == (false, false))
    #expect(changed { $0.remarks.append("") } == (false, false))
  }

  @Test func tellsAChangeOfThePartyFromOneOfTheListing() {
    #expect(changed { $0.party.names.removeLast() } == (true, true))
    #expect(changed { $0.party.names[0] = PartyName(full: "Tamsin Okonjeli", strength: .weak) } == (true, true))
    #expect(changed { $0.party.dates[0] = DateText.parse("Oct 1971", role: .birth) } == (true, true))
    #expect(changed { $0.party.genders = [] } == (true, true))
    #expect(changed { $0.party.identifiers[0] = PartyIdentifier(kind: .passport, label: "Passport", value: "A00000778") } == (true, true))
    #expect(changed { $0.party.schema = .organization } == (true, true))
    #expect(changed { $0.programmes.removeLast() } == (true, false))
    #expect(changed { $0.remarks = [] } == (true, false))
    #expect(changed { $0.listedOn = CivilDate(year: 2026, month: 1, day: 1) } == (true, false))
    #expect(changed { $0.relations = [EntryRelation(kind: .ownedBy, targetName: "X")] } == (true, false))
    #expect(changed { $0.entryID = "2" } == (true, false))
  }

  /// Fields cannot run into each other.
  @Test func keepsFieldsApart() {
    #expect(changed { $0.party.addresses = [PartyAddress(full: "Lagos, Nigeria", region: "Lagos", countryText: "Nigeria")] }.party)
  }

  /// The pairs of `DELTAS.md`: added and removed exactly, and changed too, but for SDN.XML (748 of 750) and the EU (764 of 769): there a change is one of
  /// repeats of a value, which this form holds for none.
  @Test(
    .enabled(if: ListTestData.hasRealLists, "no real lists beside the package"),
    arguments: [
      ("us-ofac/sdn-xml/sdn_2021-03-10.xml.xz", "us-ofac/sdn-xml/sdn_2024-05-07.xml.xz", 7083, 949, 748...750),
      ("us-ofac/cons-xml/consolidated_2024-05-06.xml", "us-ofac/cons-xml/consolidated_2025-03-28.xml", 1, 1, 74...74),
      ("us-ofac/cons-xml/consolidated_2025-03-28.xml", "us-ofac/cons-xml/consolidated_2025-11-29.xml", 0, 0, 12...12),
      ("un-sc/un_consolidated_2025-08-02.xml.xz", "un-sc/un_consolidated_2025-11-15.xml.xz", 123, 2, 10...10),
      ("un-sc/un_consolidated_2025-12-10.xml.xz", "un-sc/un_consolidated_2026-02-27.xml.xz", 4, 0, 0...0),
      ("eu-fsf/eu_full_1_1_2021-03-02.xml.xz", "eu-fsf/eu_full_1_1_2024-05-13.xml.xz", 2738, 178, 764...769),
    ])
  func findsTheKnownDeltas(old: String, new: String, added: Int, removed: Int, changed: ClosedRange<Int>) throws {
    func digests(_ path: String) throws -> [String: [UInt8]] {
      let file = try ListFile.read(ListTestData.real(path), fileName: path)
      return Dictionary(uniqueKeysWithValues: file.entries.map { ($0.entryID, $0.canonicalBytes) })
    }
    let before = try digests(old), after = try digests(new)
    let modified = before.count { id, bytes in after[id].map { $0 != bytes } ?? false }
    print("\(new): \(modified) changed")
    #expect(after.keys.count { before[$0] == nil } == added)
    #expect(before.keys.count { after[$0] == nil } == removed)
    #expect(changed.contains(modified))
  }
}
