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
  private static let reader = """
    import rdflib, sys
    g = rdflib.Graph().parse(sys.argv[1], format="json-ld")
    dpv = rdflib.Namespace("https://w3id.org/dpv#")
    skos = rdflib.Namespace("http://www.w3.org/2004/02/skos/core#")
    minted = {s for s in g.all_nodes() if isinstance(s, rdflib.URIRef) and str(s).startswith("urn:probity:gov:uk-")}
    print(len(set(g.subjects(rdflib.RDF.type, dpv.Process))))
    print(len([t for t in g if any(isinstance(x, rdflib.URIRef) and " " in x for x in t)]))
    print(len([s for s in minted if (s, skos.broadMatch, None) not in g]))
    """

  @Test func isReadWhole() throws {
    try withFolder { folder in
      let lines = [registration("r1"), payout("p1", at: "2026-10-05T10:00:00Z"), payout("p2", at: "2026-10-05T11:00:00Z")]
      try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: folder + "/events.jsonl"))
      #expect(try Command.run(["run", "--events", "events.jsonl", "--store", "s"], in: folder).code == 0)
      let exported = try Command.run(["governance", "export", "--format", "dpv-jsonld", "--store", "s"], in: folder)
      #expect(exported.code == 0, "\(exported.errors)")
      try Data(exported.output.utf8).write(to: URL(fileURLWithPath: folder + "/records.jsonld"))
      let read = try RDFLibrary.run(Self.reader, [folder + "/records.jsonld"])
      #expect(read.code == 0)
      // One process for each decision, no broken name, and no minted term without a wider one.
      #expect(read.output.split(separator: "\n").map(String.init) == ["3", "0", "0"])
    }
  }
}
