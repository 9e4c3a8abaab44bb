public import Formats

/// Records as JSON-LD in the terms of the W3C Data Privacy Vocabulary: one node a decision, then the terms we minted.
///
/// Written piece by piece, so that a year of decisions needs no memory: `head`, then `node` for each record, then `tail`. Records as stored hold no
/// restricted reason, and neither gates nor payment codes are exported.
public struct DPVExport {
  private let law: LawPack
  private let policy: PolicyPack
  /// Minted terms that were used, with the wider term.
  private var minted: [String: String] = [:]
  private var isFirst = true

  public init(law: LawPack, policy: PolicyPack) {
    self.law = law
    self.policy = policy
  }

  /// The context and the beginning of the graph.
  public func head() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    for prefix in DPVTerms.prefixes { json.member(prefix.name, prefix.iri) }
    json.endObject()
    return Array("{\"@context\":".utf8) + json.bytes + Array(",\"@graph\":[\n".utf8)
  }

  /// One decision's node; nil for anything that is no record.
  public mutating func node(_ record: JSONValue) -> [UInt8]? {
    guard let decision = record["decision"], let kind = decision["kind"]?.text, let at = decision["at"]?.text else { return nil }
    var json = JSONWriter()
    json.beginObject()
    let id = record["record_id"]?.text ?? "unnamed"
    json.member("@id", "gov:decision-\(id)")
    let level = record["automation"]?["level"]?.text ?? ""
    json.names("@type", types(record, level))
    json.member("dct:identifier", id)
    json.typed("dct:created", at, "xsd:dateTime")
    json.ids("dpv:hasPurpose", DPVTerms.purposes(kind))
    json.ids("dpv:hasDataController", [controller(record)])
    let automation = DPVTerms.automation(level)
    json.ids("dpv:hasAutomationLevel", [automation.level])
    json.ids("dpv:hasHumanInvolvement", [automation.human])
    json.ids("dpv:hasPersonalData", data(record))
    writeSubjects(record, id, &json)
    let rights = (record["review"]?["grounds"]?.elements ?? []).compactMap(\.text).flatMap { rightTerms($0) }
    if !rights.isEmpty { json.ids("dpv:hasRight", rights) }
    writeStorage(record, &json)
    writeRecipients(record, &json)
    writeAssessments(record, &json)
    json.member(
      "dct:description", "\(kind): \(decision["outcome"]?.text ?? ""), takes effect as \(decision["effective_outcome"]?.text ?? "")")
    if let status = record["governance_status"]?.text { json.ids("dpv:hasStatus", [mint("gov:status-\(status)", broader: "dpv:Status")]) }
    json.endObject()
    defer { isFirst = false }
    return (isFirst ? [] : Array(",\n".utf8)) + json.bytes
  }

  /// The minted terms that were used, and the end of the graph.
  public func tail() -> [UInt8] {
    var bytes: [UInt8] = []
    var isFirst = isFirst
    for term in minted.keys.sorted() {
      var json = JSONWriter()
      json.beginObject()
      json.member("@id", term)
      json.names("@type", ["skos:Concept"])
      json.ids("skos:broadMatch", [minted[term] ?? "dpv:Concept"])
      json.endObject()
      bytes += (isFirst ? [] : Array(",\n".utf8)) + json.bytes
      isFirst = false
    }
    return bytes + Array("\n]}\n".utf8)
  }

  // MARK: Parts of a node

  private func types(_ record: JSONValue, _ level: String) -> [String] {
    var types = ["dpv:Process"]
    if level != AutomationLevel.human.rawValue { types.append("dpv:AutomatedDecisionMaking") }
    if record["profiling"]?.bool == true { types.append("dpv:Profiling") }
    if record["ai_act"]?["high_risk"]?.bool == true { types.append("eu-aiact:HighRiskAISystem-AnnexIII-5-b") }
    return types
  }

  private mutating func mint(_ term: String, broader: String) -> String {
    minted[term] = broader
    return term
  }

  private mutating func controller(_ record: JSONValue) -> String {
    mint("gov:entity-\(record["controller"]?["entity"]?.text ?? "unresolved")", broader: "dpv:DataController")
  }

  private mutating func data(_ record: JSONValue) -> [String] {
    var terms: [String] = []
    func add(_ term: String) { if !terms.contains(term) { terms.append(term) } }
    for used in record["data_used"]?.elements ?? [] {
      guard let category = used["category"]?.text else { continue }
      add(DPVTerms.data(category) ?? mint("gov:category-\(category)", broader: "dpv:PersonalData"))
      if used["special"]?.bool == true { add("dpv:SpecialCategoryPersonalData") }
      if used["criminal"]?.bool == true { add("pd:CriminalConviction") }
    }
    return terms
  }

  private mutating func rightTerms(_ ground: String) -> [String] {
    let terms = DPVTerms.rights(ground)
    for term in terms where term.hasPrefix("gov:") { minted[term] = "dpv:ChallengingProcessOutput" }
    return terms
  }

  /// One node a person, with its own bases, so that nobody's basis is read as another's.
  private mutating func writeSubjects(_ record: JSONValue, _ id: String, _ json: inout JSONWriter) {
    let members = record["subjects"]?.members ?? []
    json.key("dpv:hasDataSubject")
    json.beginArray()
    for (index, subject) in members.enumerated() where subject.value["kind"]?.text != SubjectKind.legalEntity.rawValue {
      json.beginObject()
      json.member("@id", "gov:decision-\(id)-subject-\(index + 1)")
      json.names("@type", ["dpv:DataSubject"])
      json.member("dct:title", subject.value["role"]?.text)
      let bases = [subject.value["lawful_basis"]].compactMap { $0 } + (subject.value["further_bases"]?.elements ?? [])
      let tags = bases.filter { $0["status"]?.text != BasisStatus.invalid.rawValue }.compactMap { $0["primary"]?.text }.map {
        basisTerm($0)
      }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      if !tags.isEmpty { json.ids("dpv:hasLegalBasis", tags) }
      json.endObject()
    }
    json.endArray()
  }

  private mutating func basisTerm(_ tag: String) -> String {
    guard tag.hasPrefix("gov:") else { return tag }
    return mint(tag, broader: law.basis(tag: tag)?.dpvBroader ?? DPVTerms.broader(ofFurther: tag) ?? "dpv:LegalBasis")
  }

  private func writeStorage(_ record: JSONValue, _ json: inout JSONWriter) {
    json.key("dpv:hasStorageCondition")
    json.beginArray()
    for region in record["storage"]?["regions"]?.elements?.compactMap(\.text) ?? [] {
      json.beginObject()
      json.names("@type", ["dpv:StorageLocation"])
      json.ids("dpv:hasLocation", ["loc:\(region)"])
      json.endObject()
    }
    for entry in record["retention"]?.elements ?? [] {
      json.beginObject()
      let until = entry["earliest_deletion"]?.text
      json.names("@type", ["dpv:StorageDuration", until == nil ? "dpv:UntilEventDuration" : "dpv:TemporalDuration"])
      json.member("dct:identifier", entry["class"]?.text)
      if let until { json.typed("dct:valid", until, "xsd:date") }
      json.endObject()
    }
    json.endArray()
  }

  private mutating func writeRecipients(_ record: JSONValue, _ json: inout JSONWriter) {
    let recipients = record["recipients"]?.elements ?? []
    guard !recipients.isEmpty else { return }
    json.key("dpv:hasRecipient")
    json.beginArray()
    for entry in recipients {
      json.beginObject()
      json.names("@type", [mint("gov:recipient-\(entry["class"]?.text ?? "")", broader: "dpv:Recipient")])
      if let country = entry["country"]?.text { json.ids("dpv:hasLocation", ["loc:\(country)"]) }
      if let tool = entry["transfer_tool"]?.text { json.ids("dpv:hasLegalBasis", ["eu-gdpr:\(tool)"]) }
      json.endObject()
    }
    json.endArray()
  }

  private func writeAssessments(_ record: JSONValue, _ json: inout JSONWriter) {
    let known = [("dpia", "dpv:DPIA"), ("lia", "dpv:LegitimateInterestAssessment"), ("tia", "dpv:DataTransferImpactAssessment")]
    let stated = known.compactMap { name, term in record["refs"]?[name]?.text.map { (term, $0) } }
    guard !stated.isEmpty else { return }
    json.key("dpv:hasAssessment")
    json.beginArray()
    for (term, ref) in stated {
      json.beginObject()
      json.names("@type", [term])
      json.member("dct:identifier", ref)
      json.endObject()
    }
    json.endArray()
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// References to nodes.
  fileprivate mutating func ids(_ name: StaticString, _ terms: [String]) {
    key(name)
    beginArray()
    for term in terms {
      beginObject()
      key("@id")
      string(term)
      endObject()
    }
    endArray()
  }

  fileprivate mutating func names(_ name: StaticString, _ terms: [String]) { member(name, terms) }

  fileprivate mutating func typed(_ name: StaticString, _ value: String, _ type: String) {
    key(name)
    beginObject()
    key("@value")
    string(value)
    key("@type")
    string(type)
    endObject()
  }
}
