// Everybody an account has ever named, what the lists say of them, and what is held because of it. Folded from events and from what re-screening found, so that
// a restart has the same.

internal import Screening
internal import Watchlists

/// A decision that holds something because of the lists, and that nobody has answered yet.
struct ListHold: Equatable {
  let decisionID: String
  let seq: Int64
  let kind: String
  /// The rules it rests on, all of them.
  let rules: [String]
}

/// What the lists say of an account.
struct AccountAnswer {
  /// Whether the account holder was ever named.
  var isNamed = false
  /// Of whom the account names now, best first.
  var hits: [ScreeningHit] = []
  /// Of whom it named before and does not name now, best first.
  var past: [ScreeningHit] = []
  /// Whom it names now, in the order of first naming: `seller`, `persons/1`.
  var references: [String] = []
  /// Whom it named before: `persons/1/past/1`, `payee/past/2`.
  var pastReferences: [String] = []
  var stakes: [DeclaredStake] = []
  var holds: [ListHold] = []
}

/// A party that an event names, with what the lists say of it.
struct NamedHits {
  let reference: String
  let party: Party
  let hits: [ScreeningHit]
}

struct KnownAccounts {
  private struct PastName: Hashable {
    let subject: Int64
    let digest: UInt64
  }

  private(set) var parties = KnownParties()
  private(set) var answers: [Int64: AccountAnswer] = [:]
  /// What a past party is called. Looked up, never iterated.
  private var pastNames: [PastName: String] = [:]

  subscript(_ subject: Int64) -> AccountAnswer? { answers[subject] }

  /// The account of a known party, by what the party is called here.
  static func account(ofParty name: String) -> Int64? { name.firstIndex(of: "/").flatMap { Int64(name[..<$0]) } }

  func party(_ reference: String, of subject: Int64) -> Party? { parties.party(named: "\(subject)/\(reference)") }

  /// Takes what an event names. Whoever was called the same before and is somebody else now stays known, as a past party; a payee is always one.
  mutating func learn(_ named: [NamedHits], stakes: [DeclaredStake]?, of subject: Int64) {
    if named.isEmpty, stakes == nil { return }
    var answer = answers[subject] ?? AccountAnswer()
    for one in named {
      if one.reference == "payee" {
        let reference = past("payee", one.party, of: subject, &answer)
        replace(&answer.past, reference, one.hits)
        continue
      }
      let name = "\(subject)/\(one.reference)"
      let before = parties.party(named: name)
      if parties.add(name, one.party), let before {
        let reference = past(one.reference, before, of: subject, &answer)
        replace(&answer.past, reference, answer.hits.filter { $0.party == one.reference })
      }
      if !answer.references.contains(one.reference) { answer.references.append(one.reference) }
      replace(&answer.hits, one.reference, one.hits)
      if one.reference == "seller" || one.reference == "buyer" { answer.isNamed = true }
    }
    if let stakes {
      answer.stakes = stakes
      // A list of persons stands for the whole of them: who is not on it any more has left.
      for gone in answer.references where gone.hasPrefix("persons/") && !named.contains(where: { $0.reference == gone }) {
        guard let party = parties.party(named: "\(subject)/\(gone)") else { continue }
        let reference = past(gone, party, of: subject, &answer)
        replace(&answer.past, reference, answer.hits.filter { $0.party == gone })
        replace(&answer.hits, gone, [])
        answer.references.removeAll { $0 == gone }
      }
    }
    answers[subject] = answer
  }

  /// A copy of everybody known, to be screened beside the lane; whoever is named from here on is noted.
  mutating func copyForScreening() -> KnownParties {
    parties.mark()
    return parties
  }

  mutating func forgetCopy() { parties.unmark() }

  private mutating func past(_ reference: String, _ party: Party, of subject: Int64, _ answer: inout AccountAnswer) -> String {
    let key = PastName(subject: subject, digest: fnv(reference, party.canonicalBytes))
    if let known = pastNames[key] { return known }
    let name = "\(reference)/past/\(answer.pastReferences.count + 1)"
    pastNames[key] = name
    parties.add("\(subject)/\(name)", party)
    answer.pastReferences.append(name)
    return name
  }

  /// Puts other hits in the place of those of one party.
  mutating func set(_ hits: [ScreeningHit], of reference: String, _ subject: Int64) {
    guard var answer = answers[subject] else { return }
    if reference.contains("/past/") { replace(&answer.past, reference, hits) } else { replace(&answer.hits, reference, hits) }
    answers[subject] = answer
  }

  private func replace(_ all: inout [ScreeningHit], _ reference: String, _ hits: [ScreeningHit]) {
    all.removeAll { $0.party == reference }
    if hits.isEmpty { return }
    all += hits.map { $0.renamed(reference) }
    all.sort(by: ScreeningHit.stronger)
  }

  mutating func hold(_ hold: ListHold, of subject: Int64) { answers[subject, default: AccountAnswer()].holds.append(hold) }

  /// The decision no longer stands: another took its place.
  mutating func settle(_ decisionID: String, of subject: Int64) {
    guard let answer = answers[subject], answer.holds.contains(where: { $0.decisionID == decisionID }) else { return }
    answers[subject]?.holds.removeAll { $0.decisionID == decisionID }
  }

  /// Accounts that have a hit which may be another now, in order of their numbers.
  func accounts(where isTouched: (ScreeningHit) -> Bool) -> [Int64] {
    // Sorted, because the order of a dictionary differs from run to run.
    answers.filter { $0.value.hits.contains(where: isTouched) || $0.value.past.contains(where: isTouched) }.map(\.key).sorted()
  }

  private func fnv(_ reference: String, _ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in Array(reference.utf8) + [0] + bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}

extension ScreeningHit {
  /// Best first; ties by party, list and entry.
  static func stronger(_ a: ScreeningHit, _ b: ScreeningHit) -> Bool {
    (b.score, a.party, a.list, a.entryID) < (a.score, b.party, b.list, b.entryID)
  }

  func renamed(_ reference: String) -> ScreeningHit {
    ScreeningHit(
      party: reference, list: list, entryID: entryID, purpose: purpose, score: score, isMatch: isMatch, sentence: sentence,
      suppression: suppression)
  }

  /// The same hit with or without a reviewer's word.
  func with(_ suppression: HitSuppression?) -> ScreeningHit {
    var hit = self
    hit.suppression = suppression
    return hit
  }

  /// Whether it is of the same party with the same entry.
  func isSamePair(_ other: ScreeningHit) -> Bool { party == other.party && list == other.list && entryID == other.entryID }
}
