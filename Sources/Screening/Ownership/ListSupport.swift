// Whether what the lists say now still bears out a rule that fired on what they said then: what decides whether a hold may be let go.

/// What a rule rests on, seen from the lists.
public enum ListSupport: Sendable, Equatable {
  /// Not on the lists: they can neither bear it out nor let it go.
  case elsewhere
  /// The lists still say what it fired on, or nobody can tell.
  case standing
  /// The lists no longer say anything of the kind.
  case gone
}

extension Plan {
  /// What the lists say now of a rule that fired.
  public func support(of rule: String, in decision: String, _ screening: ScreeningResult) -> ListSupport {
    guard let rule = listRule(rule, decision) else { return .elsewhere }
    // Where nothing was searched, or lists are stale, nobody is cleared.
    if screening.failure != nil || !screening.hasLists || screening.staleness != nil { return .standing }
    return rule.figures.contains { screening.bears(out: $0) } ? .standing : .gone
  }

  private func listRule(_ id: String, _ decision: String) -> CompiledRule? {
    guard let pack = pack(decision), let rule = program.rules[pack.rules].first(where: { $0.id == id }), rule.usesScreening else {
      return nil
    }
    return rule
  }
}

extension ScreeningResult {
  fileprivate func bears(out figure: ScreeningFigure) -> Bool {
    switch figure {
    // A payee is nobody the account names now, and may be whom the hold is about.
    case .score, .hits, .status:
      hits.contains { $0.counts && (!$0.isPast || $0.party.hasPrefix("payee/")) && $0.purpose == .sanctions }
    case .pepScore: hits.contains { $0.counts && !$0.isPast && $0.purpose == .pep }
    case .pastHits: hits.contains { $0.counts && $0.isPast }
    case .listedShare: !ownership.isEmpty
    case .ownedOFAC, .ownedEU, .ownedUK: ownership.contains { $0.rule == figure.ownershipRule && $0.verdict != .below }
    }
  }
}
