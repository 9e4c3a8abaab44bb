// A reviewer's word that a hit is somebody else is an act: it enters the journal like any other, marks the hit, and what only that hit held is let go. Taken back,
// the hit counts again, and is decided about like one that has just appeared.

internal import Formats
internal import Reference
public import Screening
internal import Watchlists

/// Names of acts about hits.
public enum SuppressionAct {
  public static let suppress = "hit.suppressed"
  public static let withdraw = "hit.suppression_withdrawn"

  /// The act's body.
  public static func body(_ suppression: Suppression) -> String {
    var writer = JSONWriter()
    suppression.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  public static func body(_ withdrawal: SuppressionWithdrawal) -> String {
    var writer = JSONWriter()
    withdrawal.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// `seller:S1/persons/2`: an account and whom it names.
public struct PartyOfAccount: Equatable, Sendable {
  public let account: String
  public let reference: String

  public init(account: String, reference: String) {
    self.account = account
    self.reference = reference
  }

  public var text: String { "\(account)/\(reference)" }

  /// Reads a name; nil if it is none. An account alone is its holder.
  public init?(_ text: String) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard text.hasPrefix("seller:") || text.hasPrefix("buyer:") else { return nil }
    var from = words.count
    if from > 2, words[from - 2] == "past", Int(words[from - 1]) != nil { from -= 2 }
    if from > 2, words[from - 2] == "persons", Int(words[from - 1]) != nil {
      from -= 2
    } else if from > 1, ["seller", "buyer", "payee"].contains(words[from - 1]) {
      from -= 1
    } else {
      guard from == words.count else { return nil }
      self.init(account: text, reference: text.hasPrefix("seller:") ? "seller" : "buyer")
      return
    }
    self.init(account: words[..<from].joined(separator: "/"), reference: words[from...].joined(separator: "/"))
  }
}

/// What a reviewer said about a hit, read from an act.
struct ReviewerWord {
  enum Word {
    case suppression(Suppression)
    case withdrawal(SuppressionWithdrawal)
  }
  let word: Word
  let party: PartyOfAccount
  let list: ListID
  let entryID: String

  var account: String { party.account }

  /// nil for an act that is no such word.
  init?(kind: String, body: String) {
    guard kind == SuppressionAct.suppress || kind == SuppressionAct.withdraw else { return nil }
    self.init(body: body)
  }

  init?(body: String) {
    guard let json = try? JSONValue.parse(Array(body.utf8), bounds: .event) else { return nil }
    let subject: Suppression.Subject
    if let suppression = Suppression(json: json) {
      word = .suppression(suppression)
      subject = suppression.subject
    } else if let withdrawal = SuppressionWithdrawal(json: json) {
      word = .withdrawal(withdrawal)
      subject = withdrawal.subject
    } else {
      return nil
    }
    guard let party = PartyOfAccount(subject.party) else { return nil }
    self.party = party
    list = subject.list
    entryID = subject.entryID
  }
}

extension Lane {
  /// The hit as reviewers have marked it: the look-up is dear, and of a million hits a handful is remembered.
  func marked(_ hit: ScreeningHit, _ party: Party, _ subject: Int64?, at moment: Instant) -> ScreeningHit {
    guard let subject, let account = subjects.name(of: subject) else { return hit }
    let about = Suppression.Subject(
      party: PartyOfAccount(account: account, reference: hit.party).text, list: ListID(hit.list), entryID: hit.entryID)
    guard suppressions.concerns(about), let entry = plan.lists.index?.entry(list: about.list, id: about.entryID),
      case .suppressed(let word) = suppressions.state(about, party: party, entry: entry.party, at: moment)
    else { return hit }
    return hit.with(HitSuppression(by: word.by, at: word.at, until: word.until))
  }

  /// Hits without the words that have ended by a moment.
  func standing(_ hits: [ScreeningHit], at moment: Instant) -> [ScreeningHit] {
    hits.map { hit in
      guard let until = hit.suppression?.until, until.microseconds <= moment.microseconds else { return hit }
      return hit.with(nil)
    }
  }

  /// Words that have ended by a moment: their hits count again, and are decided about like new ones.
  mutating func endWords(by moment: Instant, into batch: inout FoldedBatch) throws(WorldFailure) {
    var concerned: [Int64] = []
    for word in suppressions.takeEnded(by: moment) {
      guard let party = PartyOfAccount(word.subject.party), let account = subjects.known(party.account)?.subject else { continue }
      if !concerned.contains(account) { concerned.append(account) }
    }
    for account in concerned {
      guard let answer = accounts[account] else { continue }
      let all = answer.hits + answer.past
      var changes: [SearchedParty] = []
      for reference in answer.references + answer.pastReferences {
        let before = all.filter { $0.party == reference }
        let now = standing(before, at: moment)
        guard now != before, let party = accounts.party(reference, of: account) else { continue }
        changes.append(SearchedParty(reference: reference, party: party, hits: now, matches: own.search(party)))
      }
      // The row's own number, since nothing outside names what runs out.
      if !changes.isEmpty {
        try fold(AccountEffect(subject: account, changes: changes), .ended, trigger: "ended-\(nextSeq)", at: moment, into: &batch)
      }
    }
  }

  /// Remembers a word from the journal; what it did to hits and holds follows in rows of its own.
  mutating func relearn(act sealed: [UInt8]) {
    guard let body = (try? JSONValue.parse(sealed, bounds: .event))?["body"]?.text, let word = ReviewerWord(body: body) else { return }
    remember(word)
  }

  /// Remembers a word that nobody has journalled yet, for a lane that only looks.
  mutating func remember(waiting act: StoredAct) {
    if let word = ReviewerWord(kind: act.kind, body: act.body) { remember(word) }
  }

  private mutating func remember(_ word: ReviewerWord) {
    switch word.word {
    case .suppression(let suppression): suppressions.add(suppression)
    case .withdrawal(let withdrawal): suppressions.withdraw(withdrawal)
    }
  }

  /// Takes a word that was just journalled, with what follows from it.
  mutating func take(_ word: ReviewerWord, _ act: StoredAct, into batch: inout FoldedBatch) throws(WorldFailure) {
    remember(word)
    guard let account = subjects.known(word.account)?.subject, let answer = accounts[account],
      let party = accounts.party(word.party.reference, of: account)
    else { return }
    let all = (answer.hits + answer.past).filter { $0.party == word.party.reference }
    let cause: RescreeningCause
    if case .suppression = word.word { cause = .suppression } else { cause = .withdrawal }
    let now = all.map { hit in
      guard hit.list == word.list.text, hit.entryID == word.entryID else { return hit }
      return cause == .withdrawal ? hit.with(nil) : marked(hit.with(nil), party, account, at: act.at)
    }
    if now == all { return }
    let change = SearchedParty(reference: word.party.reference, party: party, hits: now, matches: own.search(party))
    try fold(AccountEffect(subject: account, changes: [change]), cause, trigger: "act-\(act.number)", at: act.at, into: &batch)
  }
}
