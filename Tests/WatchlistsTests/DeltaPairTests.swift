import Foundation
import Testing

@testable import Watchlists

/// Two vintages of one list, and the ids of what was added, removed and changed between them as somebody else computed it
/// (`deltas.json`): there a record is its XML with children sorted and white space folded, here it is the entry's canonical form.
@Suite("Pairs of vintages") struct DeltaPairTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    let old: String, new: String
    let byID: Bool
    let added: Set<String>, removed: Set<String>, modified: Set<String>
    var testDescription: String { "\(old) -> \(new)" }
  }

  /// Changed in the file and not for us: an alias that stood there twice, word for word, stands there once.
  static let repeatedOnly: [String: Set<String>] = ["us-ofac/sdn-xml/sdn_2021-03-10.xml.xz": ["16448", "8407"]]

  /// Entries that were given a new DATAID under the reference number they had: changed for us, removed and added there.
  static let renumbered: [String: Int] = ["un-sc/un_consolidated_2025-04-19.xml.xz": 6]

  static let pairs: [Pair] = {
    guard let data = try? Data(contentsOf: ListTestData.realLists.appendingPathComponent("deltas.json")),
      let pairs = (try? JSONSerialization.jsonObject(with: data)) as? [[String: Any]]
    else { return [] }
    return pairs.compactMap { pair in
      guard let old = pair["old"] as? String, let new = pair["new"] as? String else { return nil }
      func ids(_ name: String) -> Set<String> { Set((pair[name] as? [Any] ?? []).map { "\($0)" }) }
      // The UN's are counted by DATAID there and known by reference number here.
      return Pair(
        old: old, new: new, byID: pair["key"] as? String != "DATAID", added: ids("added_ids"), removed: ids("removed_ids"),
        modified: ids("modified_ids"))
    }
  }()

  @Test(.enabled(if: ListTestData.hasRealLists, "no real lists beside the package"), arguments: pairs)
  func differWhereTheirRecordsDo(pair: Pair) throws {
    let before = try entries(pair.old), after = try entries(pair.new)
    let added = Set(after.keys.filter { before[$0] == nil }), removed = Set(before.keys.filter { after[$0] == nil })
    let modified = Set(before.filter { id, bytes in after[id].map { $0 != bytes } ?? false }.keys)
    print("\(pair.old): added \(added.count), removed \(removed.count), modified \(modified.count) (theirs \(pair.modified.count))")
    guard pair.byID else {
      let renumbered = Self.renumbered[pair.old] ?? 0
      #expect(added.count == pair.added.count - renumbered)
      #expect(removed.count == pair.removed.count - renumbered)
      #expect(modified.count == pair.modified.count + renumbered)
      return
    }
    #expect(added == pair.added)
    #expect(removed == pair.removed)
    #expect(modified.subtracting(pair.modified) == [])
    #expect(pair.modified.subtracting(modified) == Self.repeatedOnly[pair.old] ?? [])
  }

  private func entries(_ path: String) throws -> [String: [UInt8]] {
    let file = try ListFile.read(ListTestData.real(path), fileName: path)
    return Dictionary(uniqueKeysWithValues: file.entries.map { ($0.entryID, $0.canonicalBytes) })
  }
}
