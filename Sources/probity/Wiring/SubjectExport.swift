// The answer to a request for access: everything, readable, with the explanation of every decision. It is made from the same texts and the same view of a
// decision as any explanation, so that nothing restricted can be in it.

internal import Casework
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference
internal import Screening

struct SubjectExport {
  let file: SubjectFile
  let texts: TextPack
  let policy: PolicyPack
  let law: LawPack
  let catalogue: EventCatalogue
  let today: CivilDate

  /// Access: data, decisions, disclosures, what is kept until when.
  var whole: [UInt8] {
    var writer = head(texts.text("answer.AN-ACCESS"))
    writeData(file.entries, to: &writer)
    writer.key("decisions")
    writer.beginArray()
    for decided in file.decisions { write(decided, to: &writer) }
    writer.endArray()
    writeRequests(&writer)
    writer.key("kept_until")
    writer.beginArray()
    for line in ErasurePlan(groups: file.groups, duties: file.duties, holdRef: file.holdRef, on: today).residueLines(texts) {
      writer.string(line)
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  /// Portability: what the person gave, and nothing we observed, computed or had from others.
  var portable: [UInt8] {
    var writer = head(texts.text("answer.AN-PORTABILITY"))
    let given = file.entries.compactMap { entry -> SubjectFile.Entry? in
      let own = entry.data.filter { isGiven($0.name) }
      return own.isEmpty ? nil : SubjectFile.Entry(seq: entry.seq, kind: entry.kind, occurredAt: entry.occurredAt, data: own)
    }
    writeData(given, to: &writer)
    writer.endObject()
    return writer.bytes
  }

  private func head(_ text: String) -> JSONWriter {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("account")
    writer.string(file.account)
    writer.key("as_of")
    writer.string(today.description)
    writer.key("lang")
    writer.string(texts.lang)
    writer.key("text")
    writer.string(text)
    return writer
  }

  private func isGiven(_ path: String) -> Bool {
    guard let field = catalogue.field(path) else { return false }
    let by = policy.category(CategoryID(catalogue[field].category(for: file.role)))?.by
    return by == "buyer" || by == "seller"
  }

  private func writeData(_ entries: [SubjectFile.Entry], to writer: inout JSONWriter) {
    writer.key("data")
    writer.beginArray()
    for entry in entries {
      writer.beginObject()
      writer.key("event")
      writer.string(entry.kind)
      writer.key("at")
      writer.string(entry.occurredAt.description)
      writer.key("fields")
      writer.value(.object(entry.data))
      writer.endObject()
    }
    writer.endArray()
  }

  private func write(_ decided: SubjectFile.Decided, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("decision_id")
    writer.string(decided.decision.decisionID)
    writer.key("explanation")
    if let explained = decided.explained {
      explained.forSubject(texts, policy: policy, law: law).write(to: &writer)
    } else {
      writer.null()
    }
    writer.key("disclosed_to")
    writer.beginArray()
    for sink in decided.disclosedTo {
      writer.value(
        .object([
          JSONMember(name: "what", value: .string("the decision")), JSONMember(name: "to", value: .string(sink)),
          JSONMember(name: "class", value: .string("feed")), JSONMember(name: "country", value: .null),
        ]))
    }
    for recipient in decided.recipients {
      writer.value(
        .object([
          JSONMember(name: "what", value: .string(categoryNames(recipient["data"]))),
          JSONMember(name: "to", value: recipient["entity"] ?? .null),
          JSONMember(name: "class", value: recipient["class"] ?? .null), JSONMember(name: "country", value: recipient["country"] ?? .null),
        ]))
    }
    writer.endArray()
    writer.key("sources")
    writer.beginArray()
    for used in decided.record?["data_used"]?.elements ?? [] where used["source"]?.text != "subject" {
      writer.value(
        .object([
          JSONMember(name: "category", value: .string(texts.name(of: used["category"]?.text ?? "", in: "category"))),
          JSONMember(name: "from", value: used["source"] ?? .null),
        ]))
    }
    writer.endArray()
    writer.endObject()
  }

  private func categoryNames(_ ids: JSONValue?) -> String {
    (ids?.elements ?? []).compactMap(\.text).map { texts.name(of: $0, in: "category") }.joined(separator: "; ")
  }

  /// What was asked before, and what became of it.
  private func writeRequests(_ writer: inout JSONWriter) {
    writer.key("requests")
    writer.beginArray()
    for request in file.requests(law: law) {
      writer.value(
        .object([
          JSONMember(name: "request", value: .string(request.id)), JSONMember(name: "type", value: .string(request.type.rawValue)),
          JSONMember(name: "received", value: .string(request.received.description)),
          JSONMember(name: "state", value: .string(request.state.rawValue)),
          JSONMember(name: "due", value: request.nextDue.map { .string($0.description) } ?? .null),
          JSONMember(
            name: "waits_for_you_since",
            value: request.isStopped ? request.openQuestion.map { .string($0.from.description) } ?? .null : .null),
          JSONMember(name: "decision", value: request.decision.map { .string($0) } ?? .null),
        ]))
    }
    writer.endArray()
  }
}
