/// Who owns how much of whom, as sellers declare it and lists say it, and who of them is listed.
///
/// Parties are known by names of the caller's: `seller:S1`, `seller:S1/persons/2`, `us-ofac-sdn/1234`. What two sources say about the same stake is not added up:
/// the larger share counts. Shares are integers, in thousandths of a per cent; nothing is rounded.
public struct OwnershipGraph: Sendable {
  /// A listing of a party that counts for a rule.
  public struct Listing: Hashable, Sendable {
    public let list: ListID
    public let entryID: String
    public let authority: ListAuthority

    public init(list: ListID, entryID: String, authority: ListAuthority) {
      self.list = list
      self.entryID = entryID
      self.authority = authority
    }
  }

  struct Node: Sendable {
    let key: String
    var name: String
    var listings: [Listing] = []
    /// Stakes others hold in it: numbers of stakes.
    var heldBy: [Int] = []
    /// Stakes it holds.
    var holds: [Int] = []
  }
  struct Stake: Sendable {
    let owner: Int
    let owned: Int
    /// nil: there is a stake, but nobody says how large.
    var share: Int?
    var isControl: Bool
  }
  private struct Pair: Hashable {
    let owner: Int
    let owned: Int
  }

  private(set) var nodes: [Node] = []
  private(set) var stakes: [Stake] = []
  private var numbers: [String: Int] = [:]
  private var stakeNumbers: [Pair: Int] = [:]

  /// A whole party.
  public static let wholeMillipercent = 100_000

  public init() {}

  /// Adds a party, or what else is known of one: a name if it had none, and listings.
  public mutating func add(party key: String, name: String, listings: [Listing] = []) {
    let number = number(of: key)
    if nodes[number].name.isEmpty { nodes[number].name = name }
    for listing in listings where !nodes[number].listings.contains(listing) { nodes[number].listings.append(listing) }
  }

  /// Adds a stake.
  /// - Parameters:
  ///   - shareMillipercent: 0...100,000; nil, and anything outside, is a stake of unknown size.
  ///   - isControl: the owner controls the owned party, whatever its share.
  public mutating func add(owner: String, of owned: String, shareMillipercent: Int?, isControl: Bool = false) {
    let pair = Pair(owner: number(of: owner), owned: number(of: owned))
    // Nobody comes to own more of a company by its holding its own shares.
    if pair.owner == pair.owned { return }
    let share = shareMillipercent.flatMap { (0...Self.wholeMillipercent).contains($0) ? $0 : nil }
    if let known = stakeNumbers[pair] {
      stakes[known].share = [stakes[known].share, share].compactMap { $0 }.max()
      stakes[known].isControl = stakes[known].isControl || isControl
      return
    }
    stakeNumbers[pair] = stakes.count
    nodes[pair.owner].holds.append(stakes.count)
    nodes[pair.owned].heldBy.append(stakes.count)
    stakes.append(Stake(owner: pair.owner, owned: pair.owned, share: share, isControl: isControl))
  }

  /// Adds entries of a list with the ownership they state. Parties are known as `list/id`. "Owned by" without a share is a stake of unknown size; lists use it
  /// for control too, and do not say which they mean.
  public mutating func add(entries: [ListEntry], authority: ListAuthority) {
    for entry in entries {
      let key = "\(entry.list)/\(entry.entryID)"
      add(
        party: key, name: entry.party.caption,
        listings: [Listing(list: entry.list, entryID: entry.entryID, authority: entry.programmes.first?.authority ?? authority)])
      for relation in entry.relations {
        guard let target = relation.targetID.map({ "\(entry.list)/\($0)" }) else { continue }
        switch relation.kind {
        case .ownedBy, .parent: add(owner: target, of: key, shareMillipercent: relation.shareMillipercent)
        case .owns, .subsidiary: add(owner: key, of: target, shareMillipercent: relation.shareMillipercent)
        default: continue
        }
        if let number = numbers[target], nodes[number].name.isEmpty { nodes[number].name = relation.targetName }
      }
    }
  }

  func number(known key: String) -> Int? { numbers[key] }

  private mutating func number(of key: String) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = nodes.count
    nodes.append(Node(key: key, name: ""))
    return nodes.count - 1
  }
}
