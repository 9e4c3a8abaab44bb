// What bringing a store up to other lists would do: a lane is opened over it, goes through the whole re-screening in memory, and is thrown away. So the preview cannot
// differ from what is done.

internal import Formats
public import Reference
public import Screening
internal import Watchlists

/// What a re-screening comes to, told before it is done.
public struct RescreeningPreview: Sendable {
  /// A list of which something changes.
  public struct Change: Sendable {
    public let list: String
    /// SHA-256 of the version that answers rest on, in hexadecimal figures; nil where they rest on none.
    public let from: String?
    public let to: String
    public let added: Int
    public let changed: Int
    public let removed: Int
  }
  /// A hit with the listed name, where it is known.
  public struct Hit: Sendable {
    public let hit: ScreeningHit
    public let listedName: String?
  }
  /// A decision that is made.
  public struct Made: Sendable {
    public let decision: StoredDecision
    /// nil where the decision releases nothing and follows none.
    public let supersedes: String?
  }
  /// An account whose answers change.
  public struct Effect: Sendable {
    public let account: String
    public internal(set) var appeared: [Hit]
    public internal(set) var vanished: [Hit]
    /// In the order in which they are made; empty where the change holds nothing and lets nothing go.
    public internal(set) var decisions: [Made]
  }

  public let knownParties: Int
  public private(set) var changes: [Change] = []
  public private(set) var effects: [Effect] = []

  /// - Parameter moment: when the lists would be taken.
  /// - Throws: `WorldFailure` if the store does not read. As long as opening the lane and searching take: some 10 microseconds a known party.
  public static func read(plan: LanePlan, ledger: any Ledger, at moment: Instant) throws(WorldFailure) -> RescreeningPreview {
    var lane = try Lane.open(plan: plan, ledger: ledger)
    let before = lane.lastPlanRecord
    var preview = RescreeningPreview(knownParties: lane.accounts.parties.count)
    while let piece = try lane.catchUp(at: moment) {
      for row in piece.rows { preview.add(row, before, lane.subjects) }
    }
    return preview
  }

  private init(knownParties: Int) { self.knownParties = knownParties }

  private mutating func add(_ row: FoldedRow, _ before: [UInt8]?, _ subjects: SubjectBook) {
    switch row.head.kind {
    case .lists: addChanges(row.record, before)
    case .rescreening:
      guard let name = row.head.accounts.first.flatMap({ subjects.name(of: $0.subject) }) else { return }
      if row.head.eventKind == RescreeningRow.changedKind {
        effects.append(Effect(account: name, appeared: [], vanished: [], decisions: []))
      }
      addDecisions(row)
    default: return
    }
  }

  private mutating func addChanges(_ record: [UInt8]?, _ before: [UInt8]?) {
    func json(_ bytes: [UInt8]?) -> JSONValue? { bytes.flatMap { try? JSONValue.parse($0, bounds: .file) } }
    func version(_ list: String, _ record: JSONValue?) -> String? {
      record?["lists"]?.elements?.first { $0["list"]?.text == list }?["version"]?.text
    }
    let (now, old) = (json(record), json(before))
    for change in now?["changes"]?.elements ?? [] {
      guard let list = change["list"]?.text, let to = version(list, now) else { continue }
      func count(_ name: String) -> Int { Int(clamping: change[name]?.integer ?? 0) }
      changes.append(
        Change(
          list: list, from: version(list, old), to: to, added: count("added"), changed: count("changed"), removed: count("removed")))
    }
  }

  private mutating func addDecisions(_ row: FoldedRow) {
    guard !effects.isEmpty else { return }
    let place = effects.count - 1
    for decision in StoredDecision.read(row.record) {
      effects[place].decisions.append(Made(decision: decision, supersedes: decision.supersedes))
    }
    var names: [String: String] = [:]
    for box in row.boxes where box.role == .screening {
      guard let json = try? JSONValue.parse(box.content, bounds: .file), let party = json["party"]?.text else { continue }
      for match in json["matches"]?.elements ?? [] {
        if let list = match["list"]?.text, let entry = match["entry"]?.text { names["\(party) \(list) \(entry)"] = match["name"]?.text }
      }
    }
    guard row.head.eventKind == RescreeningRow.changedKind else { return }
    func hits(_ hits: [ScreeningHit]) -> [Hit] { hits.map { Hit(hit: $0, listedName: names["\($0.party) \($0.list) \($0.entryID)"]) } }
    effects[place].appeared = hits(row.note?.appeared ?? [])
    effects[place].vanished = hits(row.note?.vanished ?? [])
  }
}
