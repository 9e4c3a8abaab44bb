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
      let record = sheet.record()
      var json = JSONWriter()
      json.beginObject()
      record.writeBody(to: &json)
      if explainsWhy { writeWhy(record, law: law, defaults: defaults, to: &json) }
      json.endObject()
      json.endLine()
      return Answer(output: json.bytes, errors: [], exitCode: 0)
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
    let lines = problems.map { "facts\($0.pointer.isEmpty ? "" : " at \($0.pointer)"): \($0.kind.rawValue): \($0.message)" }
    return Answer(output: json.bytes, errors: lines, exitCode: 2)
  }
}
