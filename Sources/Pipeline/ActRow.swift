// A person's act as a journal row: which and what kind in the clear, who and the rest sealed.

internal import Formats
internal import Reference
internal import Screening

enum ActRow {
  /// - Parameter account: whom the act is about, if it is about one account: then it is sealed under that account's key.
  static func row(_ act: StoredAct, seq: Int64, account: AccountNumber? = nil) -> FoldedRow {
    let head = RowHead(
      seq: seq, kind: .act, identity: EventIdentity(source: "probity", id: "act-\(act.number)", version: 0), eventKind: "act",
      occurredAt: act.at, observedAt: act.at, disposition: .noDecision, isOvertaken: false, previousSeq: 0,
      accounts: account.map { [$0] } ?? [],
      content: Hash128(high: 0, low: 0))
    var record = JSONWriter()
    record.beginObject()
    record.member("act", act.number)
    record.member("kind", act.kind)
    // What retention took is for everybody to check and names nobody.
    if act.kind == RetentionAct.run, let body = try? JSONValue.parse(Array(act.body.utf8), bounds: .event) {
      record.key("retention")
      record.value(body)
    }
    record.endObject()
    var sealed = JSONWriter()
    sealed.beginObject()
    sealed.member("actor", act.actor)
    sealed.member("body", act.body)
    sealed.endObject()
    let key = KeyReference(subject: account?.subject ?? 0, retention: "RC-AML", period: Int32(act.at.date.year))
    let box = PlainBox(key: key, role: .event, content: sealed.bytes)
    return FoldedRow(head: head, record: record.bytes, outcome: nil, boxes: [box], identityHash: 0)
  }
}
