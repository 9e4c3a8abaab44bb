// What was decided becomes a row: a clear head, the decisions' record, and a sealed box for each person and class; and part of the past.

internal import Formats
internal import Governance
internal import Reference
internal import Screening
internal import Watchlists

extension Lane {
  mutating func journal(
    _ prepared: PreparedEvent, decisions: [MadeDecision], disposition: Disposition, isOvertaken: Bool, previous: Int64,
    into batch: inout FoldedBatch, named: [SearchedParty] = [], accounts reviewed: [AccountNumber]? = nil
  ) {
    let event = prepared.event
    let head = RowHead(
      seq: nextSeq, kind: .event, identity: event.identity, eventKind: plan.catalogue[event.kind].name, occurredAt: event.occurredAt,
      observedAt: event.observedAt, disposition: disposition, isOvertaken: isOvertaken, previousSeq: previous,
      accounts: reviewed ?? accounts(of: event), content: prepared.content)
    let holder = holderNumber(head)
    var boxes = prepared.parts.map { box($0, event, head, holder) }
    let period = Int32(event.occurredAt.date.year)
    let (record, evidence) = decisions.isEmpty ? (nil, nil) : settle(decisions, into: &batch)
    if let evidence {
      boxes.append(PlainBox(key: KeyReference(subject: holder, retention: "RC-AML", period: period), role: .decision, content: evidence))
    }
    for one in named where !one.hits.isEmpty { boxes.append(box(one, head)) }
    batch.rows.append(
      FoldedRow(
        head: head, record: record, outcome: decisions.first?.document.outcome, boxes: boxes, identityHash: prepared.identityHash))
    batch.counts[disposition] += 1
    seen.insert(prepared.identityHash, seq: nextSeq)
    pending.append(PendingRow(head: head, event: event, record: record, evidence: evidence))
    count(decisions, of: head)
    nextSeq += 1
  }

  /// The clear record and the evidence of a row's decisions; what is new of their governance records goes with the batch.
  func settle(_ decisions: [MadeDecision], into batch: inout FoldedBatch) -> (record: [UInt8]?, evidence: [UInt8]?) {
    for artefact in decisions.compactMap(\.ruling.newTemplate) { batch.artefacts.append(artefact) }
    return (StoredDecision.encode(decisions), DecisionEvidence.encode(decisions))
  }

  /// Decisions become part of the past, and of what may run out.
  mutating func count(_ decisions: [MadeDecision], of head: RowHead) {
    for made in decisions {
      let document = made.document
      progress.outcomes[document.outcome, default: 0] += 1
      progress.decisions += 1
      observe(document.kind, outcome: document.outcome, businessKey: document.businessKey, accounts: head.accounts)
      if let id = document.supersedes { settle(id, of: head) }
      if let account = head.accounts.first?.subject {
        standing.add(head.seq, document.kind, of: account)
        note(
          document.decisionID, document.kind, document.outcome, made.facts, isByPerson: made.human != nil, seq: head.seq, of: account)
      }
      if let until = document.validUntil, document.onExpiry != nil {
        holds.open(OpenHold(until: until, seq: head.seq, kind: document.kind))
      }
    }
  }

  mutating func box(_ part: EventPart, _ event: Event, _ head: RowHead, _ holder: Int64) -> PlainBox {
    let period = Int32(event.occurredAt.date.year)
    var party: Int?
    let subject: Int64
    switch part.owner {
    case .account(let field): subject = head.accounts.first { $0.field == plan.catalogue[field].path }?.subject ?? 0
    case .party(let place):
      party = place
      subject = partyNumber(place, head)
    case .reviewed: subject = holder
    case .nobody: subject = 0
    }
    return PlainBox(
      key: KeyReference(subject: subject, retention: part.retention, period: period), role: .event, party: party, content: part.json)
  }

  mutating func accounts(of event: Event) -> [AccountNumber] {
    var numbers: [AccountNumber] = []
    for (slot, field) in plan.catalogue[event.kind].fields.enumerated() where plan.catalogue[field].type == .account {
      guard case .text(let id) = event.values[slot] else { continue }
      let path = plan.catalogue[field].path
      numbers.append(AccountNumber(field: path, subject: subjects.number(of: accountName(field: path, id: id))))
    }
    // The account the event is about comes first: it is the one that decisions are about.
    if let subject = event.subjectField(in: plan.catalogue).map({ plan.catalogue[$0].path }),
      let place = numbers.firstIndex(where: { $0.field == subject })
    {
      numbers.swapAt(0, place)
    }
    return numbers
  }

  mutating func subjectNumber(of event: Event) -> Int64? {
    guard let field = event.subjectField(in: plan.catalogue), case .text(let id) = event.value(field, in: plan.catalogue) else {
      return nil
    }
    return subjects.number(of: accountName(field: plan.catalogue[field].path, id: id))
  }

  func subjectNumber(_ head: RowHead, _ event: Event) -> Int64? {
    guard let field = event.subjectField(in: plan.catalogue) else { return nil }
    return head.accounts.first { $0.field == plan.catalogue[field].path }?.subject
  }

  /// Under whose key the decisions' evidence lies: the account the event is about, or the reviewed decision's account.
  func holderNumber(_ head: RowHead) -> Int64 { head.accounts.first?.subject ?? 0 }

  mutating func partyNumber(_ place: Int, _ head: RowHead) -> Int64 {
    guard let account = subjects.name(of: holderNumber(head)) else { return 0 }
    return subjects.number(of: "\(account)/persons/\(place + 1)")
  }

  /// A decision becomes part of the past that rules read.
  mutating func observe(_ kind: String, outcome: String, businessKey: BusinessKey?, accounts: [AccountNumber]) {
    guard let outcome = Screening.Outcome(rawValue: outcome), let account = accounts.first,
      let name = subjects.name(of: account.subject), let field = plan.catalogue.field(account.field),
      case .text(let id) = FieldValue.text(name).accountID, let key = own.key(ofAccount: id, field: field)
    else { return }
    screener.observe(ObservedDecision(account: key, decision: kind, outcome: outcome, businessKey: businessKey))
  }
}
