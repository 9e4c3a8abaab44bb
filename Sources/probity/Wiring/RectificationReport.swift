// What became of the decisions that depended on something wrong, after it was put right.

internal import Formats
internal import Pipeline

struct RectificationReport {
  private struct Row {
    let decision: String
    let kind: String
    let on: String
    let before: String
    let now: String
    let result: String
    let by: String
  }

  private let anew: [Row]
  private let left: [Row]
  private let unaffected: Int

  init(_ file: SubjectFile, _ corrections: [SubjectFile.Correction]) {
    let outcomes = file.rectifications.filter { outcome in corrections.contains { $0.seq == outcome.correction } }
    // A later correction may have decided the same again: what stands now is told.
    anew = outcomes.flatMap(\.anew).compactMap { one in
      guard let was = file.decision(one.supersedes), let became = file.decision(one.decision) else { return nil }
      return Row(
        decision: one.supersedes, kind: was.kind, on: Self.day(was), before: was.outcome, now: became.outcome, result: one.result,
        by: one.decision)
    }
    left = outcomes.flatMap(\.left).compactMap { one in
      guard file.standing(of: one.decision) == one.decision, let was = file.decision(one.decision) else { return nil }
      return Row(
        decision: one.decision, kind: was.kind, on: Self.day(was), before: was.outcome, now: was.outcome, result: one.why, by: "")
    }
    unaffected = outcomes.reduce(0) { $0 + $1.unaffected }
  }

  private static func day(_ decision: StoredDecision) -> String { String((decision.document["occurred_at"]?.text ?? "").prefix(10)) }

  /// Beside the letter, which is for the person.
  func print() {
    if !anew.isEmpty {
      let rows = anew.map { [$0.decision, $0.kind, $0.on, $0.before, $0.now, $0.result, $0.by] }
      Console.error(
        "\nDecided anew on what is right now:\n" + Console.table(["decision", "kind", "on", "was", "is", "result", "decided by"], rows))
    }
    if !left.isEmpty {
      let rows = left.map { [$0.decision, $0.kind, $0.on, $0.before, Self.why($0.result)] }
      Console.error(
        "\nNot decided anew; `probity decision review ID` looks at one again:\n"
          + Console.table(["decision", "kind", "on", "is", "because"], rows))
    }
    if unaffected > 0 { Console.error("\n\(Console.number(Int64(unaffected))) later decisions read nothing of it and stand.") }
  }

  private static func why(_ code: String) -> String {
    switch code {
    case "person": "a person made it"
    case "erased": "what it rested on was erased"
    case "no_rules": "no rules of its kind are in force"
    default: "it is older than the latest 4,096"
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.key("decided_anew")
    writer.beginArray()
    for row in anew {
      writer.beginObject()
      for (name, text) in [
        ("decision", row.decision), ("kind", row.kind), ("was", row.before), ("is", row.now), ("result", row.result),
        ("decided_by", row.by),
      ] {
        writer.key(name)
        writer.string(text)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.key("left")
    writer.beginArray()
    for row in left {
      writer.beginObject()
      for (name, text) in [("decision", row.decision), ("kind", row.kind), ("is", row.before), ("because", row.result)] {
        writer.key(name)
        writer.string(text)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.key("unaffected")
    writer.integer(Int64(unaffected))
  }
}
