import Reference
import Testing
import Watchlists

@testable import Screening

private func stake(_ owner: Int, _ share: Int?, of owned: Int? = nil, control: Bool = false) -> DeclaredStake {
  DeclaredStake(
    owner: "persons/\(owner)", owned: owned.map { "persons/\($0)" } ?? "seller", shareMillipercent: share.map { $0 * 1_000 },
    isControl: control)
}

private func listing(_ owner: Int, _ authority: ListAuthority, entry: String? = nil) -> OwnerListing {
  OwnerListing(owner: "persons/\(owner)", list: ListID("list-\(authority.rawValue)"), entryID: entry ?? "E\(owner)", authority: authority)
}

private func verdict(_ rule: OwnershipRule, _ stakes: [DeclaredStake], _ listings: [OwnerListing]) -> OwnershipAnswer? {
  OwnershipAnswer.answers(stakes, listings, ListedOwnership()).first { $0.rule == rule.id }
}

@Suite("Declared ownership by listed parties") struct DeclaredOwnershipTests {
  @Test func isAddedUpUnderOFACFromExactlyHalf() throws {
    let half = try #require(verdict(.ofac, [stake(1, 25), stake(2, 25), stake(3, 50)], [listing(1, .usOFAC), listing(2, .usOFAC)]))
    #expect(half.verdict == .reached && half.shareMillipercent == 50_000)
    #expect(half.text.contains("25 % persons/1") && half.text.contains("25 % persons/2") && half.text.contains("= 50 %"), "\(half.text)")
    let less = [DeclaredStake(owner: "persons/1", owned: "seller", shareMillipercent: 49_999, isControl: false)]
    #expect(verdict(.ofac, less, [listing(1, .usOFAC)])?.verdict == .below)
  }

  @Test func goesThroughChainsThatReachHalfThemselves() throws {
    // X owns half of a company that owns half of the seller: it counts whole. Under half at either step it does not count at all.
    let chain = [stake(1, 50), stake(2, 50, of: 1)]
    let reached = try #require(verdict(.ofac, chain, [listing(2, .usOFAC)]))
    #expect(reached.verdict == .reached)
    #expect(reached.text.contains("persons/1") && reached.text.contains("persons/2"), "\(reached.text)")
    #expect(verdict(.ofac, [stake(1, 75), stake(2, 25, of: 1)], [listing(2, .usOFAC)]) == nil)
    #expect(verdict(.ofac, [stake(1, 25), stake(2, 75, of: 1)], [listing(2, .usOFAC)])?.verdict == .below)
  }

  @Test func needsMoreThanHalfAndOneOwnerUnderUKLaw() {
    #expect(verdict(.uk, [stake(1, 50)], [listing(1, .uk)])?.verdict == .below)
    #expect(verdict(.uk, [stake(1, 51)], [listing(1, .uk)])?.verdict == .reached)
    #expect(verdict(.uk, [stake(1, 30), stake(2, 30)], [listing(1, .uk), listing(2, .uk)])?.verdict == .below)
    // Two names of one listed person are one person.
    let same = [listing(1, .uk, entry: "E1"), listing(3, .uk, entry: "E1")]
    let held = [stake(1, 30), stake(2, 40), stake(3, 60, of: 2)]
    #expect(verdict(.uk, held, same)?.verdict == .reached)
  }

  @Test func countsControlWhereTheLawDoes() {
    let controlled = [stake(1, 1, control: true)]
    #expect(verdict(.uk, controlled, [listing(1, .uk)])?.verdict == .reached)
    #expect(verdict(.eu, controlled, [listing(1, .eu)])?.verdict == .reached)
    #expect(verdict(.ofac, controlled, [listing(1, .usOFAC)])?.verdict == .below)
  }

  @Test func countsOnlyListingsOfItsOwnRegime() {
    #expect(verdict(.ofac, [stake(1, 100)], [listing(1, .eu)]) == nil)
    #expect(verdict(.eu, [stake(1, 100)], [listing(1, .eu)])?.verdict == .reached)
  }

  @Test func saysWhatCannotBeTold() throws {
    let unknown = try #require(verdict(.ofac, [stake(1, nil), stake(2, 40)], [listing(1, .usOFAC)]))
    #expect(unknown.verdict == .possible)
    #expect(unknown.text.contains("60 %"), "\(unknown.text)")
    // What others are known to own leaves too little.
    #expect(verdict(.ofac, [stake(1, nil), stake(2, 60)], [listing(1, .usOFAC)])?.verdict == .below)
    // No share is larger than the whole or negative: such a stake is one of unknown size.
    let tooMuch = DeclaredStake(owner: "persons/1", owned: "seller", shareMillipercent: 140_000, isControl: false)
    #expect(verdict(.ofac, [tooMuch], [listing(1, .usOFAC)])?.verdict == .possible)
  }

  @Test func endsInCirclesAndOverMoreThanTheWhole() throws {
    let circle = [stake(1, 60), stake(2, 60, of: 1), stake(1, 60, of: 2), stake(3, 10, of: 2)]
    #expect(verdict(.ofac, circle, [listing(3, .usOFAC)]) == nil, "a circle that owns itself never gets in by itself")
    let over = try #require(verdict(.ofac, [stake(1, 60), stake(2, 70)], [listing(1, .usOFAC)]))
    #expect(over.verdict == .reached && over.text.contains("add up to 130 %"), "\(over.text)")
  }

  @Test func goesOnInTheListsOwnRelations() {
    // The declared owner is on a list without sanctions of its own, which says who owns it.
    let entries = [
      ListEntry(
        list: "register", entryID: "C1", party: Party(schema: .organization, names: [PartyName(full: "Example Holding")]),
        relations: [EntryRelation(kind: .ownedBy, targetID: "P1", targetName: "", shareMillipercent: 80_000)])
    ]
    let register = ListedOwnership(entries) { _ in .usOFAC }
    let known = [OwnerListing(owner: "persons/1", list: "register", entryID: "C1", authority: .other)]
    let answers = OwnershipAnswer.answers([stake(1, 60)], known, register)
    #expect(answers.first { $0.rule == OwnershipRule.ofac.id }?.verdict == .reached)
    #expect(OwnershipAnswer.answers([stake(1, 60)], known, ListedOwnership()).isEmpty)
  }

  @Test func isNothingWithoutListedOwners() {
    #expect(OwnershipAnswer.answers([stake(1, 100)], [], ListedOwnership()).isEmpty)
    #expect(OwnershipAnswer.answers([], [listing(1, .eu)], ListedOwnership()).isEmpty)
  }
}
