internal import Formats

/// `probity governance record`: facts as JSON in, the record as JSON out, with neither store nor clock.
public enum GovernanceCommand {
  /// What the command leaves: bytes for standard output, lines for standard error, and the exit code (0 done, 2 mistakes in the facts).
  public struct Answer: Equatable, Sendable {
    public let output: [UInt8]
    public let errors: [String]
    public let exitCode: Int32
  }

  /// Computes the record of one set of facts.
  ///
  /// - Parameters:
  ///   - factsBytes: One JSON object, UTF-8, at most 1 MiB.
  ///   - policies: The policy packs that facts may name; the default `aliexpress-2025-10-14` should be among them.
  ///   - laws: The law packs that facts may name.
  ///   - explainsWhy: Adds `why` (rule and provision of each field) and `defaults` to the record.
  /// - Returns: The record and exit code 0 whatever its status; or all mistakes in document order and exit code 2.
  public static func run(_ factsBytes: [UInt8], policies: [PolicyPack], laws: [LawPack], explainsWhy: Bool = false) -> Answer {
    precondition(!policies.isEmpty && !laws.isEmpty, "the command needs a policy and a law pack")
    var parser = FactsParser(policies: policies, laws: laws)
    switch parser.parse(factsBytes) {
    case .problems(let problems): return answer(problems)
    case .facts(let facts, let policy, let law, let defaults):
      var sheet = Sheet(facts, policy: policy, law: law)
      var record = sheet.record()
      // Instants are printed as they were given: +00:00 and Z are one moment and two texts.
      if let given = (try? JSONValue.parse(factsBytes, bounds: .file))?["decision"] {
        record.decision.atText = given["at"]?.text
        record.decision.holdExpiryText = given["hold_expiry"]?.text
      }
      var json = JSONWriter()
      json.beginObject()
      record.writeBody(to: &json)
      if explainsWhy { writeWhy(record, law: law, defaults: defaults, to: &json) }
      json.endObject()
      json.endLine()
      return Answer(output: json.bytes, errors: [], exitCode: 0)
    }
  }

  /// Facts from their JSON, with the packs they name.
  /// - Throws: `FactsFailure` with all mistakes in document order.
  public static func facts(
    _ factsBytes: [UInt8], policies: [PolicyPack], laws: [LawPack]
  ) throws(FactsFailure) -> GovernanceFacts {
    precondition(!policies.isEmpty && !laws.isEmpty, "facts need a policy and a law pack")
    var parser = FactsParser(policies: policies, laws: laws)
    switch parser.parse(factsBytes) {
    case .facts(let facts, _, _, _): return facts
    case .problems(let problems): throw FactsFailure(lines: problems.map(line))
    }
  }

  private static func answer(_ problems: [FactsProblem]) -> Answer {
    var json = JSONWriter()
    json.beginObject()
    json.array("errors", problems) { json, problem in
      json.member("pointer", problem.pointer)
      json.member("problem", problem.kind)
      json.member("message", problem.message)
    }
    json.endObject()
    json.endLine()
    return Answer(output: json.bytes, errors: problems.map(line), exitCode: 2)
  }

  private static func line(_ problem: FactsProblem) -> String {
    "facts\(problem.pointer.isEmpty ? "" : " at \(problem.pointer)"): \(problem.kind.rawValue): \(problem.message)"
  }
}

/// Why a text is no facts: every mistake as one readable line, in document order.
public struct FactsFailure: Error, Equatable, Sendable {
  public let lines: [String]
}
