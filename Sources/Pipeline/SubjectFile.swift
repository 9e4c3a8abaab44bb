// Everything a ledger still knows of one account, as far as keys allow: what its events said, what was decided and on what ground, to whom decisions went,
// what is sealed under which key, and what obliges to keep it. The data of other persons of an account (directors, owners) are theirs and not in it.

public import Casework
public import Formats
public import Governance
public import Reference
public import Screening

public struct SubjectFile: Sendable {
  /// What one event said about the account.
  public struct Entry: Sendable {
    public let seq: Int64
    public let kind: String
    public let occurredAt: Instant
    /// Field path and value, in the order of the journal.
    public let data: [JSONMember]

    public init(seq: Int64, kind: String, occurredAt: Instant, data: [JSONMember]) {
      self.seq = seq
      self.kind = kind
      self.occurredAt = occurredAt
      self.data = data
    }
  }

  public struct Correction: Equatable, Sendable {
    public let seq: Int64
    public let previous: Int64
  }

  public struct Decided: Sendable {
    public let decision: StoredDecision
    /// The governance record; nil if its template is lost.
    public let record: JSONValue?
    /// Findings that may be shown; nil where they were erased.
    public let findings: [JSONValue]?
    /// The sinks that took the decision.
    public let disclosedTo: [String]

    /// What may be explained of it to the person; nil where its record is lost.
    public var explained: ExplainedDecision? {
      record.flatMap { ExplainedDecision(decisionID: decision.decisionID, record: $0, findings: findings) }
    }

    /// The providers that the register says data of such a decision goes to, as the record has them.
    public var recipients: [JSONValue] { record?["recipients"]?.elements ?? [] }
  }

  public let account: String
  public let number: Int64
  public private(set) var entries: [Entry] = []
  /// Events that corrected earlier ones about the account: their own row, and the row they took the place of.
  public private(set) var corrections: [Correction] = []
  /// What those came to.
  public private(set) var rectifications: [RectificationOutcome] = []
  public private(set) var decisions: [Decided] = []
  public private(set) var groups: [ErasurePlan.Group] = []
  public private(set) var duties: [RunningDuty] = []
  /// The reference of an active legal hold.
  public private(set) var holdRef: String?

  /// Reads the file of an account; nil if the store never knew it, or no longer does.
  ///
  /// - Throws: `WorldFailure` if the store does not read. One pass over the journal.
  public static func read(
    _ account: String, ledger: any Ledger, catalogue: EventCatalogue, law: LawPack, policy: PolicyPack
  ) throws(WorldFailure) -> SubjectFile? {
    guard let number = try ledger.subjects(from: 1).first(where: { $0.name == account })?.number else { return nil }
    var file = SubjectFile(account: account, number: number)
    var reader = FileReader(
      ledger: ledger, catalogue: catalogue, law: law, policy: policy, keys: try ledger.keys(), sinks: try ledger.sinks())
    var seq: Int64 = 1
    while true {
      let rows = try ledger.rows(from: seq, limit: 2_048)
      guard let last = rows.last else { break }
      for row in rows { try reader.read(row, into: &file) }
      seq = last.seq + 1
    }
    file.groups = reader.groups(of: number)
    // A hold that no lane has journalled yet holds already.
    let waiting = try ledger.acts(after: 0).map { JournalledActs.Act(kind: $0.kind, body: $0.body) }
    for act in try JournalledActs(ledger: ledger, ring: reader.ring).all() + waiting {
      let parts = act.body.split(separator: " ", maxSplits: 1).map(String.init)
      // A hold on an account is one on everybody whom the account names: a company's case needs its directors.
      guard let held = parts.first, held == account || account.hasPrefix(held + "/") else { continue }
      if act.kind == RetentionAct.hold { file.holdRef = parts.last }
      if act.kind == RetentionAct.lift { file.holdRef = nil }
    }
    return file
  }

  private init(account: String, number: Int64) {
    self.account = account
    self.number = number
  }

  /// What the account's records call this person, such as `persons/2`; nil for the account itself.
  public var party: String? {
    let parts = account.split(separator: "/", maxSplits: 1)
    return parts.count == 2 ? String(parts[1]) : nil
  }

  /// The member's role, from the account's name.
  public var role: Screening.SubjectRole { account.hasPrefix("buyer:") ? .buyer : .seller }

  /// Corrections that came into the journal after a request did.
  public func corrections(since request: String) -> [Correction] {
    let asked = entries.first { entry in
      entry.kind == "privacy.request" && entry.data.contains { $0.name == "privacy.request" && $0.value.text == request }
    }
    return corrections.filter { $0.seq > asked?.seq ?? 0 }
  }

  /// A decision about the account by its id.
  public func decision(_ id: String) -> StoredDecision? { decisions.first { $0.decision.decisionID == id }?.decision }

  /// What took the place of a decision last; the decision itself where nothing has.
  public func standing(of id: String) -> String {
    var current = id
    while let next = decisions.last(where: { $0.decision.document["supersedes"]?.text == current })?.decision.decisionID { current = next }
    return current
  }

  /// The first decision of a person, with everything that makes a person's part meaningful, that took the place of one or of what took its place.
  public func review(of id: String) -> Decided? {
    var current = id
    while let next = decisions.last(where: { $0.decision.document["supersedes"]?.text == current }) {
      let isByPerson = next.decision.document["trigger"]?["kind"]?.text == "decision.reviewed"
      if isByPerson, next.record?["automation"]?["level"]?.text != "solely_automated" { return next }
      current = next.decision.decisionID
    }
    return nil
  }

  fileprivate mutating func add(_ entry: Entry) { entries.append(entry) }
  fileprivate mutating func add(_ correction: Correction) { corrections.append(correction) }
  fileprivate mutating func add(_ outcome: RectificationOutcome) { rectifications.append(outcome) }
  fileprivate mutating func add(_ decided: Decided, _ new: [RunningDuty]) {
    decisions.append(decided)
    duties += new
  }
}

/// Opens rows for one file.
private struct FileReader {
  let ledger: any Ledger
  let catalogue: EventCatalogue
  let law: LawPack
  let policy: PolicyPack
  let sinks: [SinkCursor]
  let ring: KeyRing
  private let keys: [KeyRecord]
  private let references: [Int64: KeyReference]
  private var categories: [Int64: Set<CategoryID>] = [:]
  private var pieces: [Int64: Int] = [:]

  init(ledger: any Ledger, catalogue: EventCatalogue, law: LawPack, policy: PolicyPack, keys: [KeyRecord], sinks: [SinkCursor]) {
    self.ledger = ledger
    self.catalogue = catalogue
    self.law = law
    self.policy = policy
    self.keys = keys
    self.sinks = sinks
    ring = KeyRing(keys)
    references = Dictionary(keys.map { ($0.id, $0.reference) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func read(_ row: StoredRow, into file: inout SubjectFile) throws(WorldFailure) {
    let opened: (head: RowHead, boxes: [SealedBox])
    do { opened = (try RowHead(decoding: row.head), try SealedBox.decode(row.sealed)) } catch {
      throw WorldFailure(mayRetry: false, message: "row \(row.seq) is damaged; run `probity ledger verify`")
    }
    // A person of an account, such as a director, has boxes of their own in its rows.
    let isNamed = opened.head.accounts.contains { $0.subject == file.number }
    guard isNamed || opened.boxes.contains(where: { references[$0.keyID]?.subject == file.number }) else { return }
    var data: [JSONMember] = []
    var evidence: JSONValue?
    let place = boxPlace(table: BoxTable.line, number: row.seq)
    let own = opened.boxes.filter { references[$0.keyID]?.subject == file.number }
    // What an event about the account says of nobody, such as the number of a request, belongs to it and is no one else's.
    let isAbout = opened.head.accounts.first?.subject == file.number
    for box in opened.boxes where isAbout && box.role == .event && references[box.keyID]?.subject == 0 {
      guard case .content(let bytes) = ring.open(box, place: place) else { continue }
      data += (try? JSONValue.parse(bytes, bounds: .file))?.members ?? []
    }
    for box in own {
      if case .sealed = box.content { pieces[box.keyID, default: 0] += 1 }
      guard case .content(let bytes) = ring.open(box, place: place), let json = try? JSONValue.parse(bytes, bounds: .file) else { continue }
      if box.role == .event {
        data += json.members ?? []
        for member in json.members ?? [] { note(member.name, box.keyID, file.role) }
      } else if box.role == .decision, box.party == nil {
        evidence = json
      }
    }
    if isAbout, opened.head.kind == .rectification, let outcome = RectificationOutcome(row.record) { file.add(outcome) }
    if isAbout, opened.head.kind == .event, opened.head.previousSeq > 0 {
      file.add(SubjectFile.Correction(seq: row.seq, previous: opened.head.previousSeq))
    }
    if !data.isEmpty {
      file.add(SubjectFile.Entry(seq: row.seq, kind: opened.head.eventKind, occurredAt: opened.head.occurredAt, data: data))
    }
    // A decision is about the first account of its row, and about those of its persons whom its record names.
    for decision in StoredDecision.read(row.record) where isAbout || file.party != nil {
      try add(decision, evidence, seq: row.seq, keys: own.filter { $0.role == .decision }.map(\.keyID), into: &file)
    }
  }

  private mutating func add(
    _ decision: StoredDecision, _ evidence: JSONValue?, seq: Int64, keys: [Int64], into file: inout SubjectFile
  ) throws(WorldFailure) {
    let record = try ledger.artefact(decision.template).flatMap { RecordTemplate.record($0.bytes, patches: decision.patches) }
    if let party = file.party, record?["subjects"]?[party] == nil { return }
    let own = evidence?.elements?.first { $0["kind"]?.text == decision.kind }
    let isReadable = own != nil || file.party != nil
    // The values of an account's findings are the account's, not its persons'.
    let findings = own?["findings"]?.elements?.filter { $0["disclosable"]?.bool == true && $0["shadow"]?.bool == false }
    for used in record?["data_used"]?.elements ?? [] {
      for key in keys { if let id = used["category"]?.text { categories[key, default: []].insert(CategoryID(id)) } }
    }
    let decided = SubjectFile.Decided(
      decision: decision, record: record, findings: isReadable ? findings ?? [] : nil,
      disclosedTo: sinks.filter { $0.seq >= seq }.map(\.name))
    file.add(decided, record.map { RunningDuty.read($0, law: law, policy: policy) } ?? [])
  }

  private mutating func note(_ path: String, _ key: Int64, _ role: Screening.SubjectRole) {
    guard let field = catalogue.field(path) else { return }
    categories[key, default: []].insert(CategoryID(catalogue[field].category(for: role)))
  }

  /// What the account's keys open, in the order of the keys.
  func groups(of number: Int64) -> [ErasurePlan.Group] {
    keys.filter { $0.reference.subject == number && $0.key != nil }.map { key in
      ErasurePlan.Group(
        keyID: key.id, retentionClass: key.reference.retention, period: Int(key.reference.period),
        categories: (categories[key.id] ?? []).sorted(), pieces: pieces[key.id] ?? 0)
    }
  }
}
