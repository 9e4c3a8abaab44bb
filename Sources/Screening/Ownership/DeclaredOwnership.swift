// What a seller's events say about who owns it, and what the ownership rules make of that once some of the owners are listed.

public import Watchlists

/// A stake as an event declares it: parties by what the event calls them (`persons/2`, `seller`).
public struct DeclaredStake: Hashable, Sendable {
  public let owner: String
  public let owned: String
  /// Thousandths of a per cent; nil: there is a stake, and nobody says how large.
  public let shareMillipercent: Int?
  public let isControl: Bool

  public init(owner: String, owned: String, shareMillipercent: Int?, isControl: Bool) {
    self.owner = owner
    self.owned = owned
    self.shareMillipercent = shareMillipercent
    self.isControl = isControl
  }
}

/// What one ownership rule says of a seller.
public struct OwnershipAnswer: Sendable, Equatable {
  public enum Verdict: String, CaseIterable, Sendable {
    case reached, possible, below
  }
  /// `ofac-50`, `eu-50`, `uk-50`.
  public let rule: String
  public let verdict: Verdict
  /// The shares of listed owners that count, in thousandths of a per cent.
  public let shareMillipercent: Int
  /// The path and the arithmetic. Parties are named as the event calls them, never by name.
  public let text: String

  public init(rule: String, verdict: Verdict, shareMillipercent: Int, text: String) {
    self.rule = rule
    self.verdict = verdict
    self.shareMillipercent = shareMillipercent
    self.text = text
  }
}

/// A listed party that a declared owner is taken for.
public struct OwnerListing: Hashable, Sendable {
  public let owner: String
  public let list: ListID
  public let entryID: String
  public let authority: ListAuthority

  public init(owner: String, list: ListID, entryID: String, authority: ListAuthority) {
    self.owner = owner
    self.list = list
    self.entryID = entryID
    self.authority = authority
  }
}

/// Who owns whom among listed parties, by the lists' own words.
public struct ListedOwnership: Sendable {
  fileprivate struct Stake: Sendable {
    let owner: OwnerListing
    let share: Int?
  }
  /// Owners of an entry, by `list/id`. Looked up, never iterated.
  fileprivate private(set) var owners: [String: [Stake]] = [:]

  public init() {}

  /// Reads the relations of entries. O(entries).
  ///
  /// - Parameter authority: whose law a list rests on where its entry does not say.
  public init(_ entries: some Sequence<ListEntry>, authority: (ListID) -> ListAuthority) {
    for entry in entries where !entry.relations.isEmpty {
      let own = entry.programmes.first?.authority ?? authority(entry.list)
      for relation in entry.relations {
        guard let target = relation.targetID else { continue }
        switch relation.kind {
        case .ownedBy, .parent:
          add(
            OwnerListing(owner: "\(entry.list)/\(target)", list: entry.list, entryID: target, authority: own), relation, of: entry.entryID)
        case .owns, .subsidiary:
          add(
            OwnerListing(owner: "\(entry.list)/\(entry.entryID)", list: entry.list, entryID: entry.entryID, authority: own), relation,
            of: target)
        default: continue
        }
      }
    }
  }

  private mutating func add(_ owner: OwnerListing, _ relation: EntryRelation, of owned: String) {
    owners["\(owner.list)/\(owned)", default: []].append(Stake(owner: owner, share: relation.shareMillipercent))
  }
}

extension OwnershipAnswer {
  /// What every rule says of the seller, in the rules' order; a rule under which no listed party owns any of it says nothing.
  ///
  /// - Parameters:
  ///   - stakes: as declared; a stake whose share is not 0…100 % counts as one of unknown size.
  ///   - listings: whom declared owners are taken for. Owners that are taken for the same entry are one.
  ///   - listed: what lists say of the owners of those entries. O(stakes + listed owners above them, at most 256).
  public static func answers(_ stakes: [DeclaredStake], _ listings: [OwnerListing], _ listed: ListedOwnership) -> [OwnershipAnswer] {
    if stakes.isEmpty || listings.isEmpty { return [] }
    let one = sameOwners(listings)
    func key(_ party: String) -> String { one[party] ?? party }
    var graph = OwnershipGraph()
    graph.add(party: "seller", name: "")
    for listing in listings {
      let own = OwnershipGraph.Listing(list: listing.list, entryID: listing.entryID, authority: listing.authority)
      graph.add(party: key(listing.owner), name: "", listings: [own])
    }
    for stake in stakes {
      graph.add(owner: key(stake.owner), of: key(stake.owned), shareMillipercent: stake.shareMillipercent, isControl: stake.isControl)
    }
    addListedOwners(to: &graph, listings, key, listed)
    return graph.findings(for: "seller").map { finding in
      let verdict: Verdict
      switch finding.verdict {
      case .reached: verdict = .reached
      case .possible: verdict = .possible
      case .below: verdict = .below
      }
      return OwnershipAnswer(
        rule: finding.rule.id, verdict: verdict, shareMillipercent: finding.shareMillipercent, text: finding.arithmetic)
    }
  }

  /// The owners that are taken for the same entry, each by the first of them.
  private static func sameOwners(_ listings: [OwnerListing]) -> [String: String] {
    var first: [String: String] = [:], one: [String: String] = [:]
    for listing in listings.sorted(by: { ($0.owner, $0.list, $0.entryID) < ($1.owner, $1.list, $1.entryID) }) {
      let entry = "\(listing.list)/\(listing.entryID)"
      if let earlier = first[entry] {
        if one[listing.owner] == nil { one[listing.owner] = one[earlier] ?? earlier }
      } else {
        first[entry] = listing.owner
      }
    }
    return one
  }

  private static let listedOwnersMax = 256

  private static func addListedOwners(
    to graph: inout OwnershipGraph, _ listings: [OwnerListing], _ key: (String) -> String, _ listed: ListedOwnership
  ) {
    var seen: Set<String> = []
    var waiting = listings.map { (entry: "\($0.list)/\($0.entryID)", node: key($0.owner)) }
    var room = listedOwnersMax
    while let (entry, node) = waiting.popLast() {
      guard seen.insert(entry).inserted else { continue }
      for stake in listed.owners[entry] ?? [] where room > 0 {
        room -= 1
        let owner = stake.owner
        let listing = OwnershipGraph.Listing(list: owner.list, entryID: owner.entryID, authority: owner.authority)
        graph.add(party: owner.owner, name: "", listings: [listing])
        graph.add(owner: owner.owner, of: node, shareMillipercent: stake.share)
        waiting.append((owner.owner, owner.owner))
      }
    }
  }
}
