// What is kept of a rectification: in the evidence of a decision that was made anew, what was corrected and what the decision said before; and
// beside the correction a row in the clear that says which decisions were made anew and which were left, and why.

internal import Formats
internal import Screening

/// Why a decision was made anew, in its evidence.
struct RectificationNote: Sendable {
  /// The row of the correction.
  let correction: Int64
  /// Names of the known fields that were corrected; never values.
  let fields: [String]
  /// Whether what the account names was corrected, so that what the lists say was asked anew.
  let isScreeningChanged: Bool
  /// What took effect until now.
  let before: String
  /// Nothing speaks for what was held any more, and the rules of its kind say nothing then.
  let isLetGo: Bool

  func write(to writer: inout JSONWriter) {
    writer.key("rectification")
    writer.beginObject()
    writer.member("correction", correction)
    writer.key("fields")
    writer.texts(fields)
    writer.key("lists_asked_anew")
    writer.bool(isScreeningChanged)
    writer.member("before", before)
    writer.key("let_go")
    writer.bool(isLetGo)
    writer.endObject()
  }
}

/// What a rectification came to.
public struct RectificationOutcome: Sendable, Equatable {
  /// A decision that was made anew.
  public struct Anew: Sendable, Equatable {
    public let decision: String
    public let supersedes: String
    /// `changed`, or `confirmed` where the same takes effect as before.
    public let result: String
  }
  /// A decision that was not made anew although it may rest on what was wrong.
  public struct Left: Sendable, Equatable {
    public let decision: String
    /// `person`: a person made it, and a person looks again. `erased`: what it rested on is gone. `no_rules`: no rules of its kind are in force.
    /// `too_many`: it is older than the latest that are made anew.
    public let why: String
  }

  /// The row of the correction.
  public internal(set) var correction: Int64
  public internal(set) var anew: [Anew] = []
  public internal(set) var left: [Left] = []
  /// Decisions that read nothing of what was corrected.
  public internal(set) var unaffected = 0

  init(correction: Int64) { self.correction = correction }

  var isEmpty: Bool { anew.isEmpty && left.isEmpty && unaffected == 0 }

  /// The row's record: no personal data.
  func record() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("correction", correction)
    writer.key("anew")
    writer.beginArray()
    for one in anew {
      writer.beginObject()
      writer.member("decision", one.decision)
      writer.member("supersedes", one.supersedes)
      writer.member("result", one.result)
      writer.endObject()
    }
    writer.endArray()
    writer.key("left")
    writer.beginArray()
    for one in left {
      writer.beginObject()
      writer.member("decision", one.decision)
      writer.member("why", one.why)
      writer.endObject()
    }
    writer.endArray()
    writer.member("unaffected", Int64(unaffected))
    writer.endObject()
    return writer.bytes
  }

  /// Reads what `record` wrote; nil for any other record.
  init?(_ record: [UInt8]?) {
    guard let json = record.flatMap({ try? JSONValue.parse($0, bounds: .file) }), let correction = json["correction"]?.integer else {
      return nil
    }
    self.correction = correction
    anew = (json["anew"]?.elements ?? []).map { one in
      Anew(
        decision: one["decision"]?.text ?? "", supersedes: one["supersedes"]?.text ?? "", result: one["result"]?.text ?? "")
    }
    left = (json["left"]?.elements ?? []).map { Left(decision: $0["decision"]?.text ?? "", why: $0["why"]?.text ?? "") }
    unaffected = Int(clamping: json["unaffected"]?.integer ?? 0)
  }
}

/// Names of the rows a rectification makes.
enum RectificationRow {
  /// A decision made anew, and what stands as its trigger's kind.
  static let decidedKind = "decision.rectified"
  /// What the rectification came to.
  static let closedKind = "rectification.closed"
}
