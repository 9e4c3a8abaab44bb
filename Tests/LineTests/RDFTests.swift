import Foundation
import Formats
import TestSupport
import Testing

/// Python with rdflib, where it is installed.
private enum RDFLibrary {
  private static let python = ProcessInfo.processInfo.environment["PROBITY_RDF_PYTHON"] ?? "python3"
  static let isThere = (try? run("import rdflib", [])).map { $0.code == 0 } ?? false

  /// Runs a Python program to its end; its output goes to a file, so that no pipe fills up.
  static func run(_ program: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("probity-rdf-\(UUID().uuidString)").path
    guard FileManager.default.createFile(atPath: path, contents: nil) else { return (127, "") }
    defer { try? FileManager.default.removeItem(atPath: path) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, "-c", program] + arguments
    process.standardOutput = FileHandle(forWritingAtPath: path)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self))
  }
}

/// The export read by a library that others keep: Python's rdflib, where it is installed (`PROBITY_RDF_PYTHON` names another interpreter).
@Suite(
  "The export as RDF",
  .enabled(if: Command.path != nil, "the command was not built: build it or name it in PROBITY_BINARY"),
  .enabled(if: RDFLibrary.isThere, "rdflib is not installed: pip install rdflib, or name a Python that has it in PROBITY_RDF_PYTHON"))
struct RDFTests {
  /// Prints how many processes there are, and then what is wrong with anything: names that are no absolute IRI, values that are not of their type, minted
  /// terms without a wider one, terms that are not listed below, properties of processes that are missing, and times without a type.
  private static let reader = #"""
    import re, rdflib, sys
    g = rdflib.Graph().parse(sys.argv[1], format="json-ld")
    dpv = rdflib.Namespace("https://w3id.org/dpv#")
    skos = rdflib.Namespace("http://www.w3.org/2004/02/skos/core#")
    dct = rdflib.Namespace("http://purl.org/dc/terms/")
    known = set(sys.argv[2].split())
    names = {str(x) for t in g for x in t if isinstance(x, rdflib.URIRef)}
    processes = set(g.subjects(rdflib.RDF.type, dpv.Process))
    print(len(processes))
    wrong = ["no absolute name: " + n for n in names if not re.match(r"^[a-z][a-z0-9+.-]*:[^\s<>{}|^`]+$", n)]
    wrong += ["ill-typed: " + str(o) for o in g.objects() if isinstance(o, rdflib.Literal) and o.datatype is not None and o.value is None]
    for n in names:
        own = n.split("urn:probity:gov:")[-1]
        if own != n and not own.startswith("decision-") and (rdflib.URIRef(n), skos.broadMatch, None) not in g: wrong.append("no wider term: " + n)
        term = n.split("https://w3id.org/dpv")[-1]
        if term != n and not term.startswith("/loc#") and term not in known: wrong.append("not in the vocabulary: " + term)
    for p in processes:
        for need in "hasPurpose hasDataController hasAutomationLevel hasHumanInvolvement hasPersonalData hasDataSubject hasStatus".split():
            if (p, dpv[need], None) not in g: wrong.append(p + " lacks " + need)
        for at in g.objects(p, dct.created):
            if at.datatype != rdflib.XSD.dateTime: wrong.append("no time: " + str(at))
    for at in g.objects(None, dct.valid):
        if at.datatype != rdflib.XSD.date: wrong.append("no date: " + str(at))
    print("; ".join(sorted(set(wrong))))
    """#

  /// Terms of the vocabulary, version 2.3, by what follows its address.
  private static let terms = """
    #Process #AutomatedDecisionMaking #Profiling #hasPurpose #hasDataController #hasAutomationLevel #hasHumanInvolvement #hasPersonalData #hasDataSubject
    #hasRight #hasStorageCondition #hasRecipient #hasAssessment #hasLegalBasis #hasLocation #hasStatus #Status #DataController #DataSubject #PersonalData
    #Recipient #LegalBasis #Contract #LegitimateInterest #LegalObligation #StorageLocation #StorageDuration #TemporalDuration #UntilEventDuration
    #FraudPreventionAndDetection #CounterMoneyLaundering #IdentityVerification #DisputeManagement #FullAutomation #ConditionalAutomation #NotAutomated
    #HumanNotInvolved #HumanInvolvementForDecision #DPIA #LegitimateInterestAssessment #DataTransferImpactAssessment #ChallengingProcessOutput
    #ExplicitlyExpressedConsent #SpecialCategoryPersonalData /pd#OfficialID /pd#BankAccount /pd#Transaction /pd#IPAddress /pd#CriminalConviction
    /sector/finance#CustomerDueDiligence /sector/finance#AntiMoneyLaunderingCompliance /sector/finance#TransactionFraudManagement
    /sector/finance#CreditChecking /sector/finance#CreditScoreEvaluation /sector/finance#LoanServiceProvision
    /legal/eu/gdpr#A6-1-b-contract-performance /legal/eu/gdpr#A6-1-b-enter-into-contract /legal/eu/gdpr#A6-1-c /legal/eu/gdpr#A6-1-f /legal/eu/gdpr#A6-1-f-controller
    /legal/eu/gdpr#A6-1-f-third-party
    /legal/eu/gdpr#A22 /legal/eu/gdpr#A22-3-a /legal/eu/gdpr#A22-3-b /legal/eu/gdpr#A22-3-c /legal/eu/gdpr#A45-3 /legal/eu/gdpr#A46-2-c
    /legal/eu/gdpr#A49-1-b /legal/eu/gdpr#A49-1-c /legal/eu/aiact#HighRiskAISystem-AnnexIII-5-b
    """

  @Test func isReadWhole() throws {
    try withFolder { folder in
      let brazilian = event(
        "r2", "seller.registered", at: "2026-10-05T09:30:00Z",
        #""seller":"S2","business":{"name":"Loja Vento Claro","kind":"sole_trader","country":"BR"},"person":{"name":"Iara Montevelha","birth_date":"1980-01-01","residence":"BR"}"#
      )
      let lines = [
        registration("r1"), brazilian, payout("p1", at: "2026-10-05T10:00:00Z"), payout("p2", at: "2026-10-05T11:00:00Z", seller: "S2"),
      ]
      try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: folder + "/events.jsonl"))
      #expect(try Command.run(["run", "--events", "events.jsonl", "--store", "s"], in: folder).code == 0)
      let exported = try Command.run(["governance", "export", "--format", "dpv-jsonld", "--store", "s"], in: folder)
      #expect(exported.code == 0, "\(exported.errors)")
      try Data(exported.output.utf8).write(to: URL(fileURLWithPath: folder + "/records.jsonld"))
      let read = try RDFLibrary.run(Self.reader, [folder + "/records.jsonld", Self.terms])
      #expect(read.code == 0)
      // One process for each decision, and nothing wrong.
      #expect(read.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) == ["4", "", ""])
    }
  }
}
