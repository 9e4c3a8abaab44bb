// Walks a ledger and says of every sealed piece whether its time has come: what the law pack says of its class, what the decisions of its row oblige to,
// whether the relationship has ended, and whether a legal hold stands. It changes nothing.

public import Casework
internal import Formats
public import Governance
public import Reference

public struct RetentionSurvey {
  private let ledger: any Ledger
  private let law: LawPack
  private let policy: PolicyPack
  private let references: [Int64: KeyReference]
  private let ring: KeyRing
  private var accounts: [Int64: RetentionPlan.Account] = [:]
  /// The account that named a person, by the person's number.
  private var holders: [Int64: Int64] = [:]
  private var templates: [Digest: Template] = [:]

  /// What the template of a record says for retention.
  private struct Template {
    let zone: Zone?
    let duties: [RunningDuty]
  }

  /// - Throws: `WorldFailure` if the store does not read.
  public init(ledger: any Ledger, law: LawPack, policy: PolicyPack) throws(WorldFailure) {
    self.ledger = ledger
    self.law = law
    self.policy = policy
    let keys = try ledger.keys()
    references = Dictionary(keys.map { ($0.id, $0.reference) }, uniquingKeysWith: { first, _ in first })
    ring = KeyRing(keys)
  }

  /// The plan on a day. Two passes over the journal; about 5 µs a row.
  public mutating func plan(asOf: CivilDate) throws(WorldFailure) -> RetentionPlan {
    accounts = [:]
    try eachRow { (survey, row, head) throws(WorldFailure) in try survey.learn(row, head) }
    try learnHolds()
    var plan = RetentionPlan(asOf: asOf, law: law)
    try eachRow { (survey, row, head) throws(WorldFailure) in try survey.add(row, head, to: &plan) }
    try addDeadLetters(to: &plan)
    return plan
  }

  private mutating func eachRow(_ body: (inout RetentionSurvey, StoredRow, RowHead) throws(WorldFailure) -> Void) throws(WorldFailure) {
    var seq: Int64 = 1
    while true {
      let rows = try ledger.rows(from: seq, limit: 2_048)
      guard let last = rows.last else { return }
      for row in rows { try body(&self, row, try head(of: row)) }
      seq = last.seq + 1
    }
  }

  private func head(of row: StoredRow) throws(WorldFailure) -> RowHead {
    do { return try RowHead(decoding: row.head) } catch {
      throw WorldFailure(mayRetry: false, message: "row \(row.seq) is damaged; run `probity ledger verify`")
    }
  }

  // MARK: Accounts

  /// Where an account is, and whether its relationship has ended: closed, or never begun.
  private mutating func learn(_ row: StoredRow, _ head: RowHead) throws(WorldFailure) {
    guard row.outcome != nil, let account = head.accounts.first?.subject else { return }
    for decision in StoredDecision.read(row.record) {
      let template = try template(of: decision)
      var known = accounts[account] ?? RetentionPlan.Account()
      if let zone = template.zone { known.zone = zone }
      let isRegistration = decision.kind == "seller_registration" || decision.kind == "buyer_registration"
      if decision.outcome == "terminate" || isRegistration && decision.outcome == "decline" {
        known.endedOn = head.observedAt.date
      } else if isRegistration, decision.outcome == "approve" || decision.outcome == "approve_limited" {
        known.endedOn = nil
      }
      accounts[account] = known
    }
  }

  private mutating func template(of decision: StoredDecision) throws(WorldFailure) -> Template {
    if let known = templates[decision.template] { return known }
    let record = try ledger.artefact(decision.template).flatMap { try? JSONValue.parse($0.bytes, bounds: .file) } ?? .null
    let inputs = record["jurisdiction"]?["inputs"]
    let place = ["establishment", "residence", "delivery"].lazy.compactMap { inputs?[$0]?.text }.first.flatMap { Country(alpha2: $0) }
    let found = Template(zone: place.map { law.zone(of: $0) }, duties: RunningDuty.read(record, law: law, policy: policy))
    templates[decision.template] = found
    return found
  }

  /// Legal holds are acts: the last one about an account counts, and one that no lane has journalled yet counts already.
  private mutating func learnHolds() throws(WorldFailure) {
    var numbers: [String: Int64] = [:]
    for subject in try ledger.subjects(from: 1) { if let name = subject.name { numbers[name] = subject.number } }
    for (name, number) in numbers {
      if let slash = name.firstIndex(of: "/"), let holder = numbers[String(name[..<slash])] { holders[number] = holder }
    }
    let waiting = try ledger.acts(after: 0).map { JournalledActs.Act(kind: $0.kind, body: $0.body) }
    let acts = try JournalledActs(ledger: ledger, ring: ring).all() + waiting
    for act in acts where act.kind == RetentionAct.hold || act.kind == RetentionAct.lift {
      let parts = act.body.split(separator: " ", maxSplits: 1).map(String.init)
      guard let name = parts.first, let number = numbers[name] else { continue }
      accounts[number, default: RetentionPlan.Account()].holdRef = act.kind == RetentionAct.hold ? parts.last : nil
    }
  }

  // MARK: Pieces

  private mutating func add(_ row: StoredRow, _ head: RowHead, to plan: inout RetentionPlan) throws(WorldFailure) {
    guard [.event, .expiry, .rescreening, .rectification].contains(head.kind) else { return }
    var duties: [RunningDuty] = []
    if row.outcome != nil { for decision in StoredDecision.read(row.record) { duties += try template(of: decision).duties } }
    let first = head.accounts.first.flatMap { accounts[$0.subject] } ?? RetentionPlan.Account()
    // Whoever stands in a row has its evidence held with it, whoever the row is about.
    var rowHold: String?
    for named in head.accounts where rowHold == nil { rowHold = accounts[named.subject]?.holdRef }
    for (place, box) in try boxes(row.sealed, "row \(row.seq)").enumerated() {
      guard case .sealed = box.content, let reference = references[box.keyID] else { continue }
      let piece = RetentionPlan.Piece(
        seq: row.seq, box: place, subject: reference.subject, retentionClass: reference.retention, occurredOn: head.occurredAt.date)
      // A piece of somebody else in the row, such as the seller of a buyer's order, goes by that one's own relationship.
      let owner = reference.subject
      let holder = accounts[holders[owner] ?? owner]
      var account = accounts[owner] ?? holder ?? first
      account.holdRef = account.holdRef ?? holder?.holdRef ?? rowHold
      plan.add(piece, account: account, duties: duties)
    }
  }

  private func addDeadLetters(to plan: inout RetentionPlan) throws(WorldFailure) {
    var number: Int64 = 1
    while true {
      let letters = try ledger.deadLetters(from: number, limit: 2_048)
      guard let last = letters.last else { return }
      for letter in letters {
        for (place, box) in try boxes(letter.sealed, "dead letter \(letter.number)").enumerated() {
          guard case .sealed = box.content, let reference = references[box.keyID], let day = reference.day else { continue }
          let piece = RetentionPlan.Piece(
            seq: letter.number, box: place, subject: 0, retentionClass: reference.retention, occurredOn: day, isDeadLetter: true)
          plan.add(piece, account: RetentionPlan.Account(), duties: [])
        }
      }
      number = last.number + 1
    }
  }

  private func boxes(_ sealed: [UInt8], _ name: String) throws(WorldFailure) -> [SealedBox] {
    do { return try SealedBox.decode(sealed) } catch {
      throw WorldFailure(mayRetry: false, message: "\(name) is damaged; run `probity ledger verify`")
    }
  }
}

extension KeyReference {
  /// The day of a key that is a day's: a dead letter's.
  var day: CivilDate? {
    let value = Int(period)
    guard value > 9_999_999 else { return nil }
    return CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
  }
}

/// The acts that are in the journal, with what was sealed of them.
struct JournalledActs {
  struct Act {
    let kind: String
    let body: String
    /// Nil for one that waits to be journalled.
    var at: Instant?
  }
  let ledger: any Ledger
  let ring: KeyRing

  /// In the order of the journal. O(rows).
  func all() throws(WorldFailure) -> [Act] {
    var found: [Act] = []
    var seq: Int64 = 1
    while true {
      let rows = try ledger.rows(from: seq, limit: 2_048)
      guard let last = rows.last else { return found }
      for row in rows {
        guard let head = try? RowHead(decoding: row.head), head.kind == .act, let boxes = try? SealedBox.decode(row.sealed) else {
          continue
        }
        let kind = row.record.flatMap { try? JSONValue.parse($0, bounds: .event) }?["kind"]?.text ?? ""
        for box in boxes {
          guard case .content(let bytes) = ring.open(box, place: boxPlace(table: BoxTable.line, number: row.seq)),
            let body = (try? JSONValue.parse(bytes, bounds: .event))?["body"]?.text
          else { continue }
          found.append(Act(kind: kind, body: body, at: head.occurredAt))
        }
      }
      seq = last.seq + 1
    }
  }
}
