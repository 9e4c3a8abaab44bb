import Formats
import Foundation
import Reference
import Testing

@testable import Watchlists

private func entry(
  _ id: String, _ names: [String], birth: String? = nil, programme: String = "TEST", remarks: [String] = [], identifiers: [String] = []
) -> ListEntry {
  let dates = birth.map { [PartyDate(role: .birth, text: $0, earliest: nil, latest: nil)] } ?? []
  return ListEntry(
    list: "test", entryID: id,
    party: Party(
      schema: .person, names: names.map { PartyName(full: $0) }, dates: dates,
      identifiers: identifiers.map { PartyIdentifier(kind: .passport, label: "Passport", value: $0) }),
    programmes: [Programme(code: programme, authority: .other)], remarks: remarks)
}

@Suite("The difference of two versions") struct ListDiffTests {
  @Test func saysWhatCameWentAndChanged() throws {
    let old = [entry("2", ["Vera Test"]), entry("10", ["Gone Person"]), entry("3", ["Same Person"], birth: "1962")]
    let new = [
      entry("3", ["Same Person"], birth: "1962"), entry("2", ["Vera Test", "V. Test"], programme: "OTHER"), entry("11", ["New Person"]),
      entry("9", ["Another New"]),
    ]
    let diff = ListDiff(old: old, new: new)
    #expect(diff.added.map(\.entryID) == ["9", "11"], "ids that are numbers stand in order of size")
    #expect(diff.removed.map(\.entryID) == ["10"])
    #expect(diff.unchangedCount == 1)
    let change = try #require(diff.changed.first)
    #expect(diff.changed.count == 1)
    #expect(change.isIdentity)
    #expect(change.fields.map(\.field) == ["name", "programme"])
    #expect(change.fields[0] == .init(field: "name", removed: [], added: ["primary · strong · V. Test"]))
    #expect(change.fields[1] == .init(field: "programme", removed: ["TEST · OTHER"], added: ["OTHER · OTHER"]))
    #expect(diff.toScreen.map(\.entryID) == ["9", "11", "2"])
  }

  @Test func takesOrderSpaceRepetitionAndPlaceForNoChange() {
    var moved = entry("1", ["Vera  Test ", "Other Name", "Other Name"], identifiers: ["B2", "A1"])
    moved.place = SourcePlace(line: 7, byteOffset: 99, length: 10)
    let diff = ListDiff(old: [entry("1", ["Other Name", "Vera Test"], identifiers: ["A1", "B2"])], new: [moved])
    #expect(diff.isEmpty)
    #expect(diff.unchangedCount == 1)
  }

  @Test func tellsAChangeOfRemarksFromOneOfTheParty() throws {
    let diff = ListDiff(old: [entry("1", ["Vera Test"])], new: [entry("1", ["Vera Test"], remarks: ["now sought"])])
    #expect(try #require(diff.changed.first).isIdentity == false)
    #expect(diff.toScreen.isEmpty)
  }

  @Test func readsBothWaysAlike() {
    let old = [entry("a", ["One"]), entry("b", ["Two"]), entry("c", ["Three"])]
    let new = [entry("b", ["Two", "Too"]), entry("d", ["Four"]), entry("c", ["Three"])]
    let there = ListDiff(old: old, new: new), back = ListDiff(old: new, new: old)
    #expect(there.added.map(\.entryID) == back.removed.map(\.entryID))
    #expect(there.removed.map(\.entryID) == back.added.map(\.entryID))
    #expect(there.changed.map { $0.fields.flatMap(\.added) } == back.changed.map { $0.fields.flatMap(\.removed) })
    #expect(ListDiff(old: old, new: old).isEmpty)
    #expect(ListDiff(old: [], new: []).isEmpty)
  }

  @Test func recordsThatShareAnIdCountAsOne() {
    let twice = [entry("1", ["Vera Test"]), entry("1", ["Vera Test"], programme: "B")]
    #expect(ListDiff(old: twice, new: twice.reversed()).isEmpty)
    #expect(ListDiff(old: twice, new: [twice[0]]).changed.count == 1)
  }
}

/// Pairs of real lists with the ids that another program found by comparing their raw records.
private struct DeltaPair: CustomTestStringConvertible {
  let old: String
  let new: String
  let key: String
  let added: Set<String>
  let removed: Set<String>
  let modified: Set<String>
  var testDescription: String { "\(old) → \(new)" }

  static let all: [DeltaPair] = {
    let path = ListTestData.realLists.appendingPathComponent("deltas.json")
    guard let data = try? Data(contentsOf: path), let pairs = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]] else {
      return []
    }
    return pairs.compactMap { pair in
      guard let old = pair["old"] as? String, let new = pair["new"] as? String, let key = pair["key"] as? String else { return nil }
      func ids(_ name: String) -> Set<String> { Set((pair[name] as? [Any] ?? []).map { "\($0)" }) }
      return DeltaPair(old: old, new: new, key: key, added: ids("added_ids"), removed: ids("removed_ids"), modified: ids("modified_ids"))
    }
  }()

  /// Entries whose raw records differ and that we take for unchanged, and why.
  var unchangedForUs: Set<String> {
    switch key {
    // An alias that stood twice, under two ids of its own, stands once: nothing is known that was not, or the other way round.
    case "uid": ["8407", "16448"]
    // Only `regulation/@entryIntoForceDate` differs: Regulation 881/2002 is said to apply from 30 May 2002, no longer from 27 May. It is not a date of the party
    // or of its listing, and the reader leaves it out.
    case "logicalId": ["455", "557", "640", "655", "676"]
    default: []
    }
  }

  func read(_ path: String) throws -> [ListEntry] {
    let entries = try ListFile.read(try ListTestData.real(path), fileName: path.replacing(".xz", with: "")).entries
    guard key == "DATAID" else { return entries }
    // The rows for the UN count by its database's id, which is another one after a delisting and relisting, where the reference number stays.
    return entries.map { entry in
      var entry = entry
      entry.entryID = entry.attributes.first { $0.label == "DATAID" }?.value ?? ""
      return entry
    }
  }
}

@Suite("Differences of real lists", .enabled(if: ListTestData.hasRealLists, "the folder of real lists is not there; set PROBITY_SHARED"))
struct RealListDiffTests {
  /// Pairs in formats that have a reader.
  private static let readable = DeltaPair.all.filter { !$0.old.contains(".csv") || ListFormat.all.contains { $0.id == "ofac-csv" } }

  @Test(arguments: readable) fileprivate func areThoseOfTheirRawRecords(pair: DeltaPair) throws {
    let diff = ListDiff(old: try pair.read(pair.old), new: try pair.read(pair.new))
    #expect(Set(diff.added.map(\.entryID)) == pair.added)
    #expect(Set(diff.removed.map(\.entryID)) == pair.removed)
    let changed = Set(diff.changed.map(\.new.entryID))
    #expect(changed.subtracting(pair.modified).isEmpty, "no change that the raw records do not have")
    #expect(pair.modified.subtracting(changed).isSubset(of: pair.unchangedForUs), "\(pair.modified.subtracting(changed).sorted())")
    #expect(diff.changed.allSatisfy { !$0.fields.isEmpty }, "a change says what changed")
  }

  @Test func allPairsAreTried() { #expect(DeltaPair.all.count == 15) }

  /// By the reference number, six people the UN took off its list and put back on in 2025 are the same people, changed.
  @Test func ofTheUNFollowTheReferenceNumber() throws {
    let old = try ListFile.read(try ListTestData.real("un-sc/un_consolidated_2025-04-19.xml.xz"))
    let new = try ListFile.read(try ListTestData.real("un-sc/un_consolidated_2025-08-02.xml.xz"))
    let diff = ListDiff(old: old.entries, new: new.entries)
    #expect(diff.added.count == 3, "nine by the database's id")
    #expect(diff.removed.count == 1, "seven by the database's id")
    #expect(diff.changed.count == 8, "two by the database's id")
  }
}
