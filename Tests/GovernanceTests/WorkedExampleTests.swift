import Formats
import Testing

@Suite("The worked examples of the format") struct WorkedExampleTests {
  @Test(arguments: WorkedExamples.all.indices) func giveTheRecordTheyPrint(index: Int) throws {
    let example = try JSONValue.parse(Array(WorkedExamples.all[index].text.utf8))
    let facts = try #require(example["facts"])
    let expected = try #require(example["record"]?.pruned)
    let actual = try #require(try reduced(record(facts.json)).pruned)
    for name in Set(expected.members!.map(\.name) + actual.members!.map(\.name)).sorted() {
      let left = expected[name]?.pruned?.json ?? "nothing"
      let right = actual[name]?.pruned?.json ?? "nothing"
      #expect(left == right, "example \(index + 1), \(name)")
    }
  }

  /// Leaves out what the examples leave out: constants, what is copied from the facts, and free text.
  private func reduced(_ record: JSONValue) -> JSONValue {
    let constant = [
      "record_id", "schema_version", "prev_hash", "created_at", "versions", "refs", "lists", "exemptions", "explanation", "legal_hold",
      "assumed",
    ]
    return record.without(constant)
      .replacing("jurisdiction") { $0.without(["inputs"]) }
      .replacing("policy") { $0.without(["id", "version"]) }
      .replacing("subjects") { subjects in subjects.mapEach { $0.without(["role", "kind"]) } }
      .replacing("decision") { $0.without(["kind", "at", "amount", "currency", "hold_expiry"]) }
      .replacing("review") { $0.without(["why"]) }
      .replacing("automation") { $0.without(["human"]) }
      .replacing("retention") { entries in entries.mapEach { $0.without(["norm"]) } }
      .replacing("data_used") { entries in entries.mapEach { keep($0, ["category", "in_policy_row"]) } }
      .replacing("recipients") { entries in entries.mapEach { keep($0, ["class", "transfer_tool", "tia_ref", "consent_required"]) } }
      .replacing("notices") { entries in entries.mapEach { $0.without(["lang"]) } }
  }

  private func keep(_ value: JSONValue, _ names: [String]) -> JSONValue {
    value.without((value.members ?? []).map(\.name).filter { !names.contains($0) })
  }
}
