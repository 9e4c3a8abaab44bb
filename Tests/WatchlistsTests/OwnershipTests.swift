import Testing

@testable import Watchlists

/// A graph from lines such as `A 50 X`: X owns 50 % of A; `A ? X` a stake of unknown size, `A c X` control. Parties `X Y Z` are listed, by OFAC, the EU and the UK.
private func graph(_ lines: String..., listed: [String] = ["X", "Y", "Z"]) -> OwnershipGraph {
  var graph = OwnershipGraph()
  for (number, key) in listed.enumerated() {
    let listings = [ListAuthority.usOFAC, .eu, .uk].map { OwnershipGraph.Listing(list: "test", entryID: "\(number + 1)", authority: $0) }
    graph.add(party: key, name: "\(key) Test", listings: listings)
  }
  for line in lines {
    let parts = line.split(separator: " ").map(String.init)
    let share = Double(parts[1]).map { Int($0 * 1_000) }
    graph.add(owner: parts[2], of: parts[0], shareMillipercent: share, isControl: parts[1] == "c")
  }
  return graph
}

private func verdict(_ rule: OwnershipRule, _ lines: String..., of party: String = "A") -> OwnershipFinding.Verdict? {
  var whole = graph()
  for line in lines {
    let parts = line.split(separator: " ").map(String.init)
    whole.add(owner: parts[2], of: parts[0], shareMillipercent: Double(parts[1]).map { Int($0 * 1_000) }, isControl: parts[1] == "c")
  }
  return whole.finding(for: party, under: rule)?.verdict
}

@Suite("Ownership by listed parties") struct OwnershipTests {
  @Test func countsFromTheThresholdOn() {
    #expect(verdict(.ofac, "A 50 X") == .reached)
    #expect(verdict(.ofac, "A 49.999 X") == .below)
    #expect(verdict(.eu, "A 50 X") == .reached)
    #expect(verdict(.uk, "A 50 X") == .below, "the UK wants more than half")
    #expect(verdict(.uk, "A 50.001 X") == .reached)
  }

  @Test func addsSeveralOwnersWhereTheRuleDoes() {
    #expect(verdict(.ofac, "A 25 X", "A 25 Y") == .reached)
    #expect(verdict(.ofac, "A 25 X", "A 24.999 Y") == .below)
    #expect(verdict(.eu, "A 20 X", "A 20 Y", "A 10 Z") == .reached)
    #expect(verdict(.uk, "A 30 X", "A 30 Y") == .below, "different designated persons are not added up")
    #expect(verdict(.uk, "A 30 X", "A 60 Y") == .reached)
    #expect(verdict(.uk, "A 26 X", "A 26 B", "B 51 X") == .reached, "one person's direct and indirect holdings are")
    #expect(verdict(.uk, "A 26 X", "A 26 B", "B 51 Y") == .below)
  }

  /// OFAC, frequently asked question 401, with its figures.
  @Test func followsChainsAsOFACExplainsThem() {
    #expect(verdict(.ofac, "B 50 X", "A 50 B") == .reached)
    #expect(verdict(.ofac, "B 50 X", "C 50 X", "A 25 B", "A 25 C") == .reached)
    #expect(verdict(.ofac, "B 25 X", "C 25 X", "A 50 B", "A 50 C") == nil, "neither company is blocked, so nothing of theirs counts")
    #expect(verdict(.ofac, "B 50 X", "C 10 X", "A 50 B", "A 50 C") == .reached)
    #expect(verdict(.ofac, "B 25 X", "A 100 B") == nil)
    #expect(verdict(.ofac, "B 50 X", "A 25 B", "A 25 X") == .reached)
    #expect(verdict(.ofac, "B 60 X", "C 60 B", "D 60 C", "A 60 D") == .reached, "no product: 60 % of 60 % of 60 % of 60 %")
  }

  @Test func circlesDoNotHoldThemselvesUp() {
    #expect(verdict(.ofac, "A 60 B", "B 60 A") == nil)
    #expect(verdict(.ofac, "A 60 B", "B 60 A", "A 10 X") == .below)
    #expect(verdict(.ofac, "A 40 B", "B 60 A", "A 50 X") == .reached)
    #expect(verdict(.ofac, "A 40 B", "B 50 A", "B 50 X", "A 10 X") == .reached)
    #expect(verdict(.ofac, "A 100 A") == nil, "own shares")
  }

  @Test func controlCountsForTheEUAndTheUKOnly() {
    #expect(verdict(.eu, "A c X") == .reached)
    #expect(verdict(.uk, "A c X") == .reached)
    #expect(verdict(.ofac, "A c X") == .possible(atMostMillipercent: 100_000), "a stake of unknown size, and no more")
    #expect(verdict(.eu, "B c X", "A 50 B") == .reached)
    var controlled = graph("A 10 X")
    controlled.add(owner: "X", of: "A", shareMillipercent: nil, isControl: true)
    #expect(controlled.finding(for: "A", under: .eu)?.isByControl == true)
    #expect(controlled.finding(for: "A", under: .ofac)?.verdict == .below)
  }

  @Test func saysWhatUnknownSharesCouldMake() {
    #expect(verdict(.ofac, "A ? X") == .possible(atMostMillipercent: 100_000))
    #expect(verdict(.ofac, "A ? X", "A 50 P") == .possible(atMostMillipercent: 50_000))
    #expect(verdict(.ofac, "A ? X", "A 50.001 P") == .below)
    #expect(verdict(.uk, "A ? X", "A 50 P") == .below)
    #expect(verdict(.ofac, "A 30 X", "A ? Y", "A 40 P") == .possible(atMostMillipercent: 60_000))
    #expect(verdict(.ofac, "B ? X", "A 80 B") == .possible(atMostMillipercent: 80_000), "the owner may count, then its share does")
    #expect(verdict(.ofac, "A 20 X") == .below, "a share that is known is no more, however little of the rest is explained")
  }

  @Test func sharesOutsideTheWholeAreUnknown() {
    var graph = graph()
    graph.add(owner: "X", of: "A", shareMillipercent: 100_001)
    graph.add(owner: "X", of: "B", shareMillipercent: -1)
    graph.add(owner: "X", of: "C", shareMillipercent: .max)
    for party in ["A", "B", "C"] { #expect(graph.finding(for: party, under: .ofac)?.verdict == .possible(atMostMillipercent: 100_000)) }
  }

  @Test func twoSourcesOfOneStakeAreNotAddedUp() {
    #expect(verdict(.ofac, "A 30 X", "A 30 X") == .below)
    #expect(verdict(.ofac, "A 30 X", "A 55 X") == .reached)
    #expect(verdict(.ofac, "A ? X", "A 30 X") == .below)
  }

  @Test func onlyTheRulesOwnListingsCount() {
    var graph = OwnershipGraph()
    graph.add(party: "X", name: "X Test", listings: [.init(list: "eu-fsf", entryID: "1", authority: .eu)])
    graph.add(owner: "X", of: "A", shareMillipercent: 100_000)
    #expect(graph.findings(for: "A").map(\.rule) == [.eu])
    #expect(graph.findings(for: "X").isEmpty, "listed itself")
    #expect(graph.findings(for: "nobody").isEmpty)
  }

  @Test func writesThePathAndTheArithmetic() throws {
    let whole = graph("B 60 Y", "A 30 X", "A 25.5 B", "A 40 P")
    let finding = try #require(whole.finding(for: "A", under: .ofac))
    #expect(
      finding.arithmetic
        == "30 % X Test (test/1) + 25.5 % B (60 % Y Test (test/2)) = 55.5 %, at least 50 % needed; 4.5 % of the ownership is not explained")
    let british = try #require(whole.finding(for: "A", under: .uk))
    #expect(british.arithmetic == "30 % X Test (test/1): 30 %, more than 50 % needed; 4.5 % of the ownership is not explained")
    let odd = try #require(graph("A 80 X", "A 70 P").finding(for: "A", under: .ofac))
    #expect(odd.arithmetic == "80 % X Test (test/1): 80 %, at least 50 % needed; the shares given add up to 150 %")
    let unknown = try #require(graph("A ? X", "A 20 P").finding(for: "A", under: .ofac))
    #expect(
      unknown.arithmetic
        == "unknown share X Test (test/1): 0 %, at least 50 % needed; unknown stakes could make it 80 %; 80 % of the ownership is not explained"
    )
  }

  @Test func readsWhatListsState() throws {
    var whole = OwnershipGraph()
    func entry(_ id: String, _ relations: [EntryRelation]) -> ListEntry {
      ListEntry(
        list: "test", entryID: id, party: Party(schema: .organization, names: [PartyName(full: "Test \(id)")]),
        programmes: [Programme(code: "T", authority: .eu)], relations: relations)
    }
    whole.add(
      entries: [
        entry("1", [EntryRelation(kind: .owns, targetID: "9", targetName: "Unlisted Test", shareMillipercent: 51_000)]),
        entry(
          "2",
          [EntryRelation(kind: .ownedBy, targetID: "1", targetName: "Test 1"), EntryRelation(kind: .family, targetID: "9", targetName: "")]),
      ], authority: .eu)
    let finding = try #require(whole.finding(for: "test/9", under: .eu))
    #expect(finding.verdict == .reached)
    #expect(finding.parts.map(\.name) == ["Test 1"])
  }

  @Test func aTangleOfCompaniesEndsSoon() throws {
    var whole = graph("C0 60 X")
    for number in 1..<200 {
      for owner in max(0, number - 12)..<number { whole.add(owner: "C\(owner)", of: "C\(number)", shareMillipercent: 8_000) }
      whole.add(owner: "C0", of: "C\(number)", shareMillipercent: 50_000)
      whole.add(owner: "C\(number)", of: "C\(max(1, number - 1))", shareMillipercent: 1_000)
    }
    let finding = try #require(whole.finding(for: "C199", under: .ofac))
    #expect(finding.verdict == .reached)
    #expect(finding.arithmetic.utf8.count < 20_000)
  }
}
