// Which decisions of an account stand: nothing has taken their place yet. Asked when something an account was known by is corrected, and folded
// from the journal like everything else.

internal import Screening

/// Decisions by account, oldest first. 16 bytes a decision.
struct StandingDecisions {
  struct Place: Equatable {
    let seq: Int64
    let kind: String
  }
  private struct Standing {
    let seq: Int64
    let kind: UInt16
  }

  private var byAccount: [Int64: [Standing]] = [:]
  private var kinds: [String] = []

  /// Decisions are added in the order of their rows.
  mutating func add(_ seq: Int64, _ kind: String, of account: Int64) {
    let number: Int
    if let known = kinds.firstIndex(of: kind) {
      number = known
    } else {
      number = kinds.count
      kinds.append(kind)
    }
    byAccount[account, default: []].append(Standing(seq: seq, kind: UInt16(number)))
  }

  /// Another decision has taken its place.
  mutating func settle(_ decisionID: String, of account: Int64) {
    guard let place = DecisionID.parse(decisionID), let kind = kinds.firstIndex(of: place.kind) else { return }
    guard let all = byAccount[account], let at = first(in: all, from: place.seq) else { return }
    guard let found = all[at...].firstIndex(where: { $0.seq != place.seq || Int($0.kind) == kind }), all[found].seq == place.seq else {
      return
    }
    byAccount[account]?.remove(at: found)
  }

  func contains(_ seq: Int64, _ kind: String, of account: Int64) -> Bool {
    standing(of: account, from: seq, before: seq + 1).contains { $0.kind == kind }
  }

  /// Those from one row up to another, without that one.
  func standing(of account: Int64, from first: Int64, before end: Int64) -> [Place] {
    guard let all = byAccount[account], let at = self.first(in: all, from: first) else { return [] }
    return all[at...].prefix { $0.seq < end }.map { Place(seq: $0.seq, kind: kinds[Int($0.kind)]) }
  }

  private func first(in all: [Standing], from seq: Int64) -> Int? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) >> 1
      if all[middle].seq < seq { low = middle + 1 } else { high = middle }
    }
    return low < all.count ? low : nil
  }
}
