// A party counts as its listed owners do when they own enough of it. "Indirectly" means through parties that themselves count as listed: a share held by such a
// party counts whole, a share held by any other party not at all (OFAC, frequently asked question 401: X owns 50 % of A, A owns 50 % of B: B is blocked; X owns
// 25 % of A, A owns 75 % of B: it is not). So nothing is multiplied, and chains and circles come out of one growing set:
//
//   listed parties are in it; whoever is owned enough by parties in it joins it; until nobody does.
//
// Each party joins at most once, so the work is O(stakes), and a circle that owns itself never gets in by itself. The set is grown twice: with the shares that
// are known, and with the largest that unknown stakes could be. Between the two lies what cannot be told.

/// That a party is owned or controlled by listed parties, enough under a rule, or by how much not.
public struct OwnershipFinding: Equatable, Sendable {
  public enum Verdict: Equatable, Sendable {
    /// The party counts as listed.
    case reached
    /// It may: unknown stakes could make up what is missing, up to this share.
    case possible(atMostMillipercent: Int)
    /// Listed parties own some of it, and not enough.
    case below
  }
  /// A listed owner, or one that counts as listed, and its part.
  public struct Part: Equatable, Sendable {
    public let owner: String
    public let name: String
    /// nil: nobody says how large the stake is.
    public let shareMillipercent: Int?
    public let isControl: Bool
    /// The owner's own listings that count.
    public let listings: [OwnershipGraph.Listing]
    /// Why an owner that is not listed itself counts: its own listed owners. Empty where it is listed, or where it leads back in a circle.
    public let through: [Part]
  }

  public let rule: OwnershipRule
  public let party: String
  public let verdict: Verdict
  /// The shares that count, added up as the rule says, in thousandths of a per cent.
  public let shareMillipercent: Int
  /// Whether control, and not the share, makes it reach.
  public let isByControl: Bool
  public let parts: [Part]
  /// What of the party nobody is known to own; negative where the shares given add up to more than the whole.
  public let unexplainedMillipercent: Int

  /// The path and the arithmetic: `30 % Vera Test (us-ofac-sdn/1) + 25 % Test Holding (60 % Ivan Test (us-ofac-sdn/2)) = 55 %, at least 50 % needed`.
  public var arithmetic: String {
    let sum = rule.addsOwners ? parts.map(text).joined(separator: " + ") : parts.map(text).joined(separator: "; ")
    let needed = "\(rule.isMoreThan ? "more than" : "at least") \(percent(rule.thresholdMillipercent)) needed"
    var line = sum + (rule.addsOwners && parts.count > 1 ? " = " : ": ") + percent(shareMillipercent) + ", " + needed
    if isByControl { line += "; reached by control" }
    if case .possible(let most) = verdict { line += "; unknown stakes could make it \(percent(most))" }
    if unexplainedMillipercent > 0 { line += "; \(percent(unexplainedMillipercent)) of the ownership is not explained" }
    if unexplainedMillipercent < 0 {
      line += "; the shares given add up to \(percent(OwnershipGraph.wholeMillipercent - unexplainedMillipercent))"
    }
    return line
  }

  private func text(_ part: Part) -> String {
    var text = (part.shareMillipercent.map(percent) ?? "unknown share") + (part.isControl ? " and control" : "") + " "
    text += part.name.isEmpty ? part.owner : part.name
    if let listing = part.listings.first { text += " (\(listing.list)/\(listing.entryID))" }
    if !part.through.isEmpty { text += " (" + part.through.map(self.text).joined(separator: " + ") + ")" }
    return text
  }
}

extension OwnershipGraph {
  /// What a rule says about a party: nil where no listed party owns or controls any of it, or it is listed itself. O(stakes) for rules that add owners up,
  /// O(listed owners · stakes) for others.
  public func finding(for key: String, under rule: OwnershipRule) -> OwnershipFinding? {
    guard let party = number(known: key) else { return nil }
    let listed = nodes.indices.filter { isListed($0, rule) }
    if listed.contains(party) { return nil }
    if rule.addsOwners { return finding(party, rule, from: listed) }
    // Owners are looked at one by one; the worst answer is the answer.
    let findings = listed.compactMap { finding(party, rule, from: [$0]) }
    return findings.max { (rank($0), $0.shareMillipercent) < (rank($1), $1.shareMillipercent) }
  }

  /// What every rule says about a party.
  public func findings(for key: String) -> [OwnershipFinding] { OwnershipRule.all.compactMap { finding(for: key, under: $0) } }

  private func rank(_ finding: OwnershipFinding) -> Int {
    switch finding.verdict {
    case .reached: 2
    case .possible: 1
    case .below: 0
    }
  }

  private func isListed(_ node: Int, _ rule: OwnershipRule) -> Bool { nodes[node].listings.contains { $0.authority == rule.authority } }

  private func finding(_ party: Int, _ rule: OwnershipRule, from listed: [Int]) -> OwnershipFinding? {
    let certain = grow(listed, rule, fillsUnknown: false), possible = grow(listed, rule, fillsUnknown: true)
    let counted = nodes[party].heldBy.filter { certain[stakes[$0].owner] != nil || possible[stakes[$0].owner] != nil }
    if counted.isEmpty { return nil }
    let sure = nodes[party].heldBy.filter { certain[stakes[$0].owner] != nil }
    let share = sure.reduce(0) { $0 + (stakes[$1].share ?? 0) }
    let isControlled = rule.countsControl && sure.contains { stakes[$0].isControl }
    let verdict: OwnershipFinding.Verdict
    if certain[party] != nil {
      verdict = .reached
    } else if possible[party] != nil {
      verdict = .possible(atMostMillipercent: largest(party, among: possible))
    } else {
      verdict = .below
    }
    // Where it is not certain, what may count is shown too.
    let shown = verdict == .reached ? sure : counted
    var room = Self.partsMax
    let parts = shown.map { part($0, rule, certain[stakes[$0].owner] != nil ? certain : possible, &room) }
    return OwnershipFinding(
      rule: rule, party: nodes[party].key, verdict: verdict, shareMillipercent: share,
      isByControl: verdict == .reached && isControlled && !rule.isReached(by: share),
      parts: parts,
      unexplainedMillipercent: Self.wholeMillipercent - explained(party))
  }

  /// The parties that count as listed, with the round they joined in: 0 for those that are.
  private func grow(_ listed: [Int], _ rule: OwnershipRule, fillsUnknown: Bool) -> [Int: Int] {
    var rounds: [Int: Int] = [:]
    var next = listed
    var round = 0
    while !next.isEmpty {
      for node in next { rounds[node] = round }
      round += 1
      // Only who is owned by a party that has just joined can join now.
      var candidates: [Int] = []
      for node in next {
        for stake in nodes[node].holds where rounds[stakes[stake].owned] == nil { candidates.append(stakes[stake].owned) }
      }
      next = []
      for candidate in Set(candidates).sorted() where counts(candidate, rule, rounds, fillsUnknown) { next.append(candidate) }
    }
    return rounds
  }

  private func counts(_ party: Int, _ rule: OwnershipRule, _ members: [Int: Int], _ fillsUnknown: Bool) -> Bool {
    let held = nodes[party].heldBy.filter { members[stakes[$0].owner] != nil }
    if rule.countsControl, held.contains(where: { stakes[$0].isControl }) { return true }
    let share = held.reduce(0) { $0 + (stakes[$1].share ?? 0) }
    if rule.isReached(by: share) { return true }
    guard fillsUnknown, held.contains(where: { stakes[$0].share == nil }) else { return false }
    return rule.isReached(by: share + max(0, Self.wholeMillipercent - explained(party)))
  }

  /// The largest share that members of a set can have of a party.
  private func largest(_ party: Int, among members: [Int: Int]) -> Int {
    let held = nodes[party].heldBy.filter { members[stakes[$0].owner] != nil }
    let share = held.reduce(0) { $0 + (stakes[$1].share ?? 0) }
    let unknown = held.contains { stakes[$0].share == nil } ? max(0, Self.wholeMillipercent - explained(party)) : 0
    return min(Self.wholeMillipercent, share + unknown)
  }

  private func explained(_ party: Int) -> Int { nodes[party].heldBy.reduce(0) { $0 + (stakes[$1].share ?? 0) } }

  /// Owners of owners written out at most; more count all the same. Without a bound, a tangle of companies that own each other would be written out along each
  /// of its paths.
  private static let partsMax = 100

  private func part(_ number: Int, _ rule: OwnershipRule, _ members: [Int: Int], _ room: inout Int) -> OwnershipFinding.Part {
    let stake = stakes[number]
    let listings = nodes[stake.owner].listings.filter { $0.authority == rule.authority }
    var through: [OwnershipFinding.Part] = []
    if let round = members[stake.owner], round > 0 {
      // Only owners that joined before: so a circle is not walked round and round.
      for held in nodes[stake.owner].heldBy {
        guard let earlier = members[stakes[held].owner], earlier < round, room > 0 else { continue }
        room -= 1
        through.append(part(held, rule, members, &room))
      }
    }
    return OwnershipFinding.Part(
      owner: nodes[stake.owner].key, name: nodes[stake.owner].name, shareMillipercent: stake.share, isControl: stake.isControl,
      listings: listings, through: through)
  }
}

/// 51,500 thousandths of a per cent as `51.5 %`.
private func percent(_ millipercent: Int) -> String {
  let whole = millipercent / 1_000, rest = millipercent % 1_000
  if rest == 0 { return "\(whole) %" }
  var figures = String(rest + 1_000).dropFirst()
  while figures.last == "0" { figures.removeLast() }
  return "\(whole).\(figures) %"
}
