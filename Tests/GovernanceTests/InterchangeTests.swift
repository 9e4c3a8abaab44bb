import Formats
import Governance
import Testing

/// A small JSON-LD 1.1 expansion: compact IRIs by the context, nested nodes, typed values. Enough for what we write, and strict about the rest.
struct Triples {
  struct Triple: Hashable {
    let subject: String
    let predicate: String
    let object: String
  }
  private(set) var triples: [Triple] = []
  private(set) var mistakes: [String] = []
  private var prefixes: [String: String] = [:]
  private var blanks = 0

  init(_ document: JSONValue) {
    for member in document["@context"]?.members ?? [] { prefixes[member.name] = member.value.text }
    for node in document["@graph"]?.elements ?? [] { _ = add(node) }
  }

  private mutating func expand(_ name: String) -> String {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let iri = prefixes[parts[0]] else {
      mistakes.append("\(name) has no prefix of the context")
      return name
    }
    if parts[1].isEmpty || parts[1].contains(where: { " <>\"{}|\\^`".contains($0) }) { mistakes.append("\(name) gives no valid IRI") }
    return iri + parts[1]
  }

  /// Adds a node's triples and names it.
  private mutating func add(_ node: JSONValue) -> String {
    guard let members = node.members else {
      mistakes.append("\(node.json) is no node")
      return ""
    }
    let subject: String
    if let id = node["@id"]?.text {
      subject = expand(id)
    } else {
      blanks += 1
      subject = "_:b\(blanks)"
    }
    for member in members where member.name != "@id" {
      if member.name == "@type" {
        for type in member.value.elements ?? [] {
          triples.append(Triple(subject: subject, predicate: "rdf:type", object: expand(type.text ?? "")))
        }
      } else {
        let predicate = expand(member.name)
        for value in member.value.elements ?? [member.value] {
          if let object = object(value) { triples.append(Triple(subject: subject, predicate: predicate, object: object)) }
        }
      }
    }
    return subject
  }

  private mutating func object(_ value: JSONValue) -> String? {
    switch value {
    case .null: return nil
    case .string(let text): return "\"\(text)\""
    case .number(let number): return number.text
    case .bool(let truth): return "\(truth)"
    case .array: return nil
    case .object:
      if let text = value["@value"]?.text { return "\"\(text)\"^^" + expand(value["@type"]?.text ?? "") }
      return add(value)
    }
  }
}

@Suite("Records as RDF") struct InterchangeTests {
  private let dpv = "https://w3id.org/dpv#"

  /// Terms of DPV 2.3 that section 5 names, and the properties that tie them; nothing else of the vocabulary may appear.
  private static let known: Set<String> = [
    "Process", "AutomatedDecisionMaking", "Profiling", "hasPurpose", "hasDataController", "hasAutomationLevel", "hasHumanInvolvement",
    "hasPersonalData", "hasDataSubject", "hasLegalBasis", "hasRight", "hasStorageCondition", "hasRecipient", "hasAssessment", "hasLocation",
    "hasStatus", "Status",
    "DataSubject", "DataController", "PersonalData", "SpecialCategoryPersonalData", "Recipient", "StorageLocation", "StorageDuration",
    "UntilEventDuration", "TemporalDuration", "DPIA", "LegitimateInterestAssessment", "DataTransferImpactAssessment", "LegalBasis",
    "LegalObligation", "LegitimateInterest", "Contract", "Consent", "ExplicitlyExpressedConsent", "ChallengingProcessOutput",
    "FullAutomation",
    "ConditionalAutomation", "NotAutomated", "HumanNotInvolved", "HumanInvolvementForDecision", "FraudPreventionAndDetection",
    "CounterMoneyLaundering", "IdentityVerification", "DisputeManagement",
  ]

  private func document(_ records: [JSONValue]) throws -> JSONValue {
    var export = DPVExport(law: Packs.law, policy: Packs.policy)
    var bytes = export.head()
    for record in records {
      let node = export.node(record)
      bytes += try #require(node)
    }
    return try JSONValue.parse(bytes + export.tail(), bounds: .file)
  }

  private var examples: [JSONValue] {
    get throws {
      try WorkedExamples.all.map { try record(try #require(try JSONValue.parse(Array($0.text.utf8))["facts"]).json) }
    }
  }

  @Test func expandToTriplesOfKnownTerms() throws {
    let triples = Triples(try document(try examples))
    #expect(triples.mistakes == [])
    #expect(triples.triples.count > 150)
    for term in triples.triples.flatMap({ [$0.predicate, $0.object] }) where term.hasPrefix(dpv) {
      #expect(Self.known.contains(String(term.dropFirst(dpv.count))), "\(term)")
    }
  }

  @Test func everyMintedTermIsTiedToTheVocabulary() throws {
    let triples = Triples(try document(try examples)).triples
    let minted = "urn:probity:gov:"
    let broad = Set(triples.filter { $0.predicate.hasSuffix("#broadMatch") }.map(\.subject))
    let used = triples.filter { $0.predicate != "rdf:type" || $0.object.hasPrefix(minted) }.map(\.object).filter {
      $0.hasPrefix(minted) && !$0.contains("decision-")
    }
    #expect(!used.isEmpty)
    for term in used { #expect(broad.contains(term), "\(term)") }
    #expect(triples.contains { $0.subject == minted + "br-A7-X" })
    #expect(broad.contains(minted + "entity-ENT-SG"))
  }

  @Test func aPersonsBasisIsItsOwn() throws {
    let found = try record(
      Case(
        outcome: "approve",
        subjects: [company("FR"), director("DE"), #"{"ref": "u", "role": "ubo", "kind": "company_person", "residence": "BR"}"#]
      ).json
    )
    let triples = Triples(try document([found])).triples
    let people = triples.filter { $0.predicate == dpv + "hasDataSubject" }.map(\.object)
    #expect(people.count == 2)
    let bases = people.map { person in triples.filter { $0.subject == person && $0.predicate == dpv + "hasLegalBasis" }.map(\.object) }
    #expect(bases == [["https://w3id.org/dpv/legal/eu/gdpr#A6-1-f"], ["urn:probity:gov:br-A7-IX"]])
  }

  @Test func nothingRestrictedIsExported() throws {
    let found = try Case(
      more: [#""reasons": {"candidates": [{"code": "PR09", "factor": "f"}], "restricted": [{"code": "RX01", "norm": "EU:ZZTAINT"}]}"#]
    ).record()
    let text = try document([found]).json
    #expect(!text.contains("ZZTAINT") && !text.contains("RX01") && !text.contains("MS03"))
    #expect(!String(decoding: CSVExport.lines(found), as: UTF8.self).contains("RX01"))
    #expect(!String(decoding: CSVExport.lines(found), as: UTF8.self).contains("MS03"))
  }

  @Test func anEmptyPeriodIsADocumentToo() throws {
    #expect(try document([])["@graph"]?.elements?.count == 0)
  }

  @Test func theTableHasOneLineAPersonAndNoFormula() throws {
    let found = try record(
      #"{"decision": {"kind": "seller_registration", "outcome": "decline"}, "subjects": [{"ref": "=HYPERLINK(\"x\")", "role": "seller", "kind": "sole_trader", "residence": "DE"}, {"ref": "d", "role": "director", "kind": "company_person", "residence": "FR"}], "data_used": []}"#
    )
    let lines = String(decoding: CSVExport.head + CSVExport.lines(found), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0].split(separator: ",").count == CSVExport.columns.count)
    #expect(lines[1].contains(#""'=HYPERLINK(""x"")""#))
  }
}
