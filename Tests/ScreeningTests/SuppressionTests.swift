import Formats
import Reference
import Testing
import Watchlists

@testable import Screening

private func party(_ name: String, born: String = "1962", nationality: String? = nil) -> Party {
  Party(
    schema: .person, names: [PartyName(full: name)], dates: [PartyDate(role: .birth, text: born, earliest: nil, latest: nil)],
    countries: nationality.map { [PartyCountry(role: .nationality, country: Country(alpha2: $0), text: $0)] } ?? [])
}

private func at(_ day: Int) -> Instant { Instant(microseconds: Int64(day) * 86_400_000_000) ?? .first }

private let subject = Suppression.Subject(party: "seller:S1", list: "us-ofac-sdn", entryID: "36")
private let customer = party("Vera Test"), listed = party("VERA TESTE", nationality: "RU")

private func said(by: String = "reviewer-1", until: Instant? = nil) -> Suppression {
  Suppression(
    subject: subject, compared: ComparedDigest(party: customer, entry: listed), by: by, at: at(1), reason: "another birth date",
    until: until)
}

@Suite("A reviewer's word that a customer is not an entry") struct SuppressionTests {
  private func state(_ memory: SuppressionMemory, _ party: Party = customer, _ entry: Party = listed, day: Int = 2)
    -> SuppressionMemory.State
  {
    memory.state(subject, party: party, entry: entry, at: at(day))
  }

  @Test func holdsWhileNeitherSideChanges() {
    var memory = SuppressionMemory()
    #expect(state(memory) == .none)
    memory.add(said())
    #expect(state(memory) == .suppressed(said()))
    #expect(state(memory, day: 100_000) == .suppressed(said()))
    // Order and white space are no changes.
    #expect(state(memory, party(" Vera  Test")) == .suppressed(said()))
  }

  @Test func lapsesWhenEitherSideChanges() {
    var memory = SuppressionMemory()
    memory.add(said())
    #expect(state(memory, party("Vera Test", born: "1963")) == .lapsed(said(), .partyChanged))
    #expect(state(memory, customer, party("VERA TESTE")) == .lapsed(said(), .entryChanged))
    #expect(state(memory, party("Vera Other"), party("VERA TESTE")) == .lapsed(said(), .bothChanged))
    // What is said later about the new facts counts.
    let again = Suppression(
      subject: subject, compared: ComparedDigest(party: customer, entry: party("VERA TESTE")), by: "reviewer-2", at: at(3), reason: "")
    memory.add(again)
    #expect(state(memory, customer, party("VERA TESTE")) == .suppressed(again))
    #expect(state(memory) == .lapsed(again, .entryChanged))
  }

  @Test func endsOnItsDay() {
    var memory = SuppressionMemory()
    memory.add(said(until: at(5)))
    #expect(state(memory, day: 4) == .suppressed(said(until: at(5))))
    #expect(state(memory, day: 5) == .lapsed(said(until: at(5)), .overdue))
  }

  @Test func canBeTakenBackOnce() {
    var memory = SuppressionMemory()
    let withdrawal = SuppressionWithdrawal(subject: subject, by: "reviewer-2", at: at(3), reason: "passport seen")
    let early = memory.withdraw(withdrawal)
    memory.add(said())
    #expect(memory.all == [said()])
    let first = memory.withdraw(withdrawal), second = memory.withdraw(withdrawal)
    #expect([early, first, second] == [false, true, false])
    #expect(state(memory) == .withdrawn(withdrawal))
    #expect(memory.all.isEmpty)
    memory.add(said(by: "reviewer-3"))
    #expect(state(memory) == .suppressed(said(by: "reviewer-3")))
  }

  @Test func isAboutOnePartyAndOneEntry() {
    var memory = SuppressionMemory()
    memory.add(said())
    for other in [
      Suppression.Subject(party: "seller:S2", list: "us-ofac-sdn", entryID: "36"),
      Suppression.Subject(party: "seller:S1", list: "us-ofac-sdn", entryID: "37"),
      Suppression.Subject(party: "seller:S1", list: "un-sc", entryID: "36"),
    ] { #expect(memory.state(other, party: customer, entry: listed, at: at(2)) == .none) }
  }

  @Test func marksMatchesAndLeavesNoneOut() throws {
    let entries = [
      ListEntry(list: "us-ofac-sdn", entryID: "36", party: listed), ListEntry(list: "un-sc", entryID: "QDi.1", party: party("VERA TESTE")),
    ]
    let index = WatchlistIndex(entries: entries)
    var scratch = SearchScratch()
    let matches = index.search(PreparedParty(customer), scratch: &scratch)
    try #require(matches.count == 2 && matches.allSatisfy(\.isMatch))
    var memory = SuppressionMemory()
    memory.add(said())
    let marked = memory.marked(matches, of: "seller:S1", customer, in: index, at: at(2))
    #expect(marked.count == 2)
    for one in marked { #expect(one.counts == (one.match.list == "un-sc")) }
    for one in memory.marked(matches, of: "seller:S2", customer, in: index, at: at(2)) { #expect(one.counts) }
  }

  @Test func isReadFromTheJournalAsItWasWritten() throws {
    for suppression in [said(), said(until: at(9))] {
      var json = JSONWriter()
      suppression.write(to: &json)
      let read = try JSONValue.parse(json.bytes)
      #expect(Suppression(json: read) == suppression)
      #expect(SuppressionWithdrawal(json: read) == nil)
    }
    let withdrawal = SuppressionWithdrawal(subject: subject, by: "reviewer-2", at: at(3), reason: "passport \"seen\"")
    var json = JSONWriter()
    withdrawal.write(to: &json)
    let read = try JSONValue.parse(json.bytes)
    #expect(SuppressionWithdrawal(json: read) == withdrawal)
    #expect(Suppression(json: read) == nil)
    #expect(Suppression(json: .null) == nil)
  }

  @Test func isListedInOrder() {
    var memory = SuppressionMemory()
    for number in [3, 1, 2] {
      memory.add(
        Suppression(
          subject: Suppression.Subject(party: "seller:S\(number)", list: "un-sc", entryID: "1"), compared: said().compared, by: "r",
          at: at(1), reason: ""))
    }
    #expect(memory.all.map(\.subject.party) == ["seller:S1", "seller:S2", "seller:S3"])
  }
}
