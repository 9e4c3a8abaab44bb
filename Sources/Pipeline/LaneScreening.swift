// What the lists say of whoever an event names, and of the account behind it. What is found is kept with the account, and sealed in the event's row under each
// party's own key, so that a lane which folds its journal again has the same without searching anything.

internal import Reference
internal import Screening
internal import Watchlists

/// A party with what the lists say of it, and the search that found it.
struct SearchedParty {
  let reference: String
  let party: Party
  let hits: [ScreeningHit]
  let matches: [Match]
}

extension Lane {
  /// Whom an event names, with hits as reviewers have marked them.
  ///
  /// An event that lifts a restriction names everybody anew: lists that changed in between were not looked at.
  func named(by event: Event, _ searches: [PartySearch], _ subject: Int64?) -> [SearchedParty] {
    var searches = searches
    if let subject, let answer = accounts[subject], let field = plan.catalogue.field("privacy.restricted"),
      event.value(field, in: plan.catalogue) == .boolean(false)
    {
      searches += answer.references.compactMap { reference in
        accounts.party(reference, of: subject).map { PartySearch(reference: reference, party: $0, matches: own.search($0)) }
      }
    }
    return searches.map { search in
      let hits = search.matches.map { match in
        marked(hit(match, of: search.reference), search.party, subject, at: event.occurredAt)
      }
      return SearchedParty(reference: search.reference, party: search.party, hits: hits, matches: search.matches)
    }
  }

  /// What the lists say for this event: of whom the account names, and of whom it pays now.
  mutating func screening(of event: Event, _ named: [SearchedParty], subject: Int64?) -> ScreeningResult {
    if let subject {
      learn(named.map { NamedHits(reference: $0.reference, party: $0.party, hits: $0.hits) }, own.stakes(of: event), of: subject)
    }
    guard plan.lists.index != nil else { return .noList }
    let staleness = plan.lists.staleness(at: event.observedAt)
    guard let subject, let answer = accounts[subject], answer.isNamed else {
      return ScreeningResult(
        hasLists: true, staleness: staleness, failure: "the account was never named, so that nobody could be searched for",
        hits: named.flatMap(\.hits).sorted(by: ScreeningHit.stronger))
    }
    let payees = named.filter { $0.reference == "payee" }.flatMap(\.hits)
    let hits = standing((answer.hits + payees).sorted(by: ScreeningHit.stronger), at: event.occurredAt)
    return ScreeningResult(
      hasLists: true, staleness: staleness, failure: nil, hits: hits, ownership: ownership(answer.stakes, hits))
  }

  private mutating func learn(_ named: [NamedHits], _ stakes: [DeclaredStake]?, of subject: Int64) {
    if !named.isEmpty { answered.somebodyWasNamed() }
    accounts.learn(named, stakes: stakes, of: subject)
  }

  /// Learns again from a row what was learnt when it was written.
  mutating func relearn(_ event: Event, _ sealed: [[UInt8]], _ subject: Int64) {
    let found = sealed.compactMap { PartyHits(decoding: $0) }
    let parties = own.parties(of: event)
    let named = parties.map { party in
      NamedHits(
        reference: party.reference, party: party.party, hits: found.first { $0.reference == party.reference }?.hits ?? [])
    }
    learn(named, own.stakes(of: event), of: subject)
    for one in found where !parties.contains(where: { $0.reference == one.reference }) {
      accounts.set(one.hits, of: one.reference, subject)
    }
  }

  func hit(_ match: Match, of party: String) -> ScreeningHit {
    let purpose = plan.lists.lists.first { $0.id == match.list }?.purpose ?? .sanctions
    // The sentence names the person: of a party it is kept in that party's own box.
    return ScreeningHit(
      party: party, list: match.list.text, entryID: match.entryID, purpose: purpose, score: match.score, isMatch: match.isMatch,
      sentence: isOfHolder(party) ? match.sentence : "")
  }

  /// What the ownership rules say of a seller, some of whose owners are listed.
  func ownership(_ stakes: [DeclaredStake], _ hits: [ScreeningHit]) -> [OwnershipAnswer] {
    guard !stakes.isEmpty, let index = plan.lists.index else { return [] }
    let listings = hits.filter { $0.counts && $0.purpose == .sanctions && $0.party.hasPrefix("persons/") && !$0.isPast }.map { hit in
      let list = ListID(hit.list)
      let own = index.entry(list: list, id: hit.entryID)?.programmes.first?.authority
      return OwnerListing(
        owner: hit.party, list: list, entryID: hit.entryID,
        authority: own ?? plan.lists.lists.first { $0.id == list }?.authority ?? .other)
    }
    return OwnershipAnswer.answers(stakes, listings, plan.lists.ownership)
  }

  /// The box of a party's hits.
  mutating func box(_ one: SearchedParty, _ head: RowHead) -> PlainBox {
    var party: Int?
    var number = holderNumber(head)
    if !isOfHolder(one.reference) {
      let words = one.reference.split(separator: "/")
      if words.count > 1, let place = Int(words[1]) {
        party = place - 1
        number = partyNumber(place - 1, head)
      }
    }
    let key = KeyReference(subject: number, retention: "RC-AML", period: Int32(head.occurredAt.date.year))
    return PlainBox(key: key, role: .screening, party: party, content: PartyHits.encode(one.reference, one.hits, one.matches))
  }

  // MARK: What is held because of lists

  /// Remembers a decision that holds something because of the lists alone.
  mutating func note(
    _ decisionID: String, _ kind: String, _ outcome: String, _ facts: CaseFacts, isByPerson: Bool, seq: Int64, of account: Int64
  ) {
    // What a person decided is for a person to change, and what also rests on something else is not the lists' to let go.
    guard !isByPerson, ListHold.outcomes.contains(outcome), !facts.heldByLists.isEmpty, facts.restricted.isEmpty else { return }
    accounts.hold(ListHold(decisionID: decisionID, seq: seq, kind: kind, rules: facts.heldByLists), of: account)
  }

  /// A decision no longer stands: another took its place.
  mutating func settle(_ decisionID: String, of head: RowHead) {
    holds.settle(decisionID)
    guard let account = head.accounts.first?.subject else { return }
    accounts.settle(decisionID, of: account)
    standing.settle(decisionID, of: account)
  }
}

extension ListHold {
  /// Outcomes that hold something.
  static let outcomes: Set<String> = ["hold", "step_up", "suspend", "freeze"]
}
