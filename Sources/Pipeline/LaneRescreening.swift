// When a list changes, what it says of the accounts we know changes with it, at once: an account that named its owners a year ago is not cleared today by what
// the lists said then. Only the entries that changed are searched, and only who is near one of them is searched again in all lists.

internal import Screening
internal import Watchlists

extension Lane {
  /// Remembers who an account has named; a payee is nobody's to remember.
  mutating func remember(_ searches: [PartySearch], of subject: Int64) {
    for search in searches where search.reference != "payee" { known.add("\(subject)/\(search.reference)", search.party) }
  }

  /// Brings the answers kept of accounts up to the lists now in force: the same as if each account named itself again now.
  ///
  /// On the lane's thread, some 10 microseconds a known party.
  mutating func screenAgain(_ rescreening: Rescreening) {
    var scratch = SearchScratch(cachedTokensBits: 17)
    for place in rescreening.concerned(in: known, 0..<known.count, scratch: &scratch) {
      let (name, party) = known.party(at: place)
      guard let slash = name.firstIndex(of: "/"), let subject = Int64(name[..<slash]), let before = screened[subject] else { continue }
      let reference = String(name[name.index(after: slash)...])
      var hits = before.hits.filter { $0.party != reference } + own.search(party).map { hit($0, of: reference) }
      hits.sort { ($1.score, $0.party, $0.list, $0.entryID) < ($0.score, $1.party, $1.list, $1.entryID) }
      screened[subject] = ScreeningResult(hasLists: true, staleness: before.staleness, failure: before.failure, hits: hits)
    }
  }
}
