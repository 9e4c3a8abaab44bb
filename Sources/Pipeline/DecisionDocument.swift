// The public document of a decision, as the feed and default views have it. What it holds is marked public in the catalogue or is ours:
// codes, outcomes, dates. The account's name is not in the stored bytes; it is put in when they are read, as long as it may be known.

internal import Formats
public import Reference
public import Screening

/// Whether a person may ask for a human, and why.
public struct ReviewNotice: Equatable, Sendable {
  /// `none`, `offer` or `mandatory`.
  public let flag: String
  public let available: Bool
  public let grounds: [String]
  /// By when the review is due, where something sets a date.
  public let due: String?

  public init(flag: String, available: Bool, grounds: [String], due: String?) {
    self.flag = flag
    self.available = available
    self.grounds = grounds
    self.due = due
  }
}

/// A version of a list that a decision rests on.
public struct CitedList: Equatable, Sendable {
  public let list: String
  /// SHA-256 of the publisher's bytes.
  public let version: Digest
  public let publishedOn: CivilDate?
}

/// What a decision says to the world.
public struct DecisionDocument: Equatable, Sendable {
  public let decisionID: String
  public let seq: Int64
  public let kind: String
  public let trigger: EventIdentity
  public let triggerKind: String
  public let businessKey: BusinessKey?
  public let outcome: String
  public let proposedOutcome: String
  public let amount: Money?
  public let validUntil: Instant?
  public let onExpiry: String?
  public let review: ReviewNotice
  public let reasons: [String]
  public let governanceStatus: String
  public let supersedes: String?
  public let plan: String
  public let occurredAt: Instant
  public let observedAt: Instant
  /// Whether the decision rests on the invented demonstration register.
  public let isDemonstration: Bool
  /// For a decision made because lists changed: the versions it rests on, in order of list.
  public var lists: [CitedList] = []
  /// For a decision made anew because an event was corrected: `changed`, or `confirmed` where the same takes effect as before.
  public var rectification: String?

  /// The stored bytes: one JSON object in fixed order, without the account.
  func append(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("decision_id")
    writer.string(decisionID)
    writer.key("seq")
    writer.integer(seq)
    writer.key("kind")
    writer.string(kind)
    writer.key("trigger")
    writer.beginObject()
    writer.key("source")
    writer.string(trigger.source)
    writer.key("id")
    writer.string(trigger.id)
    writer.key("version")
    writer.integer(trigger.version)
    writer.key("kind")
    writer.string(triggerKind)
    writer.endObject()
    writer.key("business_key")
    if let businessKey {
      writer.beginObject()
      writer.key("type")
      writer.string(businessKey.type)
      writer.key("id")
      writer.string(businessKey.id)
      writer.endObject()
    } else {
      writer.null()
    }
    writer.key("outcome")
    writer.string(outcome)
    writer.key("proposed_outcome")
    writer.string(proposedOutcome)
    writer.key("amount")
    writer.optional(amount?.majorText)
    writer.key("currency")
    writer.optional(amount?.currency.code)
    writer.key("valid_until")
    writer.optional(validUntil?.description)
    writer.key("on_expiry")
    writer.optional(onExpiry)
    writer.key("review")
    writer.beginObject()
    writer.key("flag")
    writer.string(review.flag)
    writer.key("available")
    writer.bool(review.available)
    writer.key("grounds")
    writer.texts(review.grounds)
    writer.key("due")
    writer.optional(review.due)
    writer.endObject()
    writer.key("reasons")
    writer.texts(reasons)
    writer.key("governance_status")
    writer.string(governanceStatus)
    writer.key("supersedes")
    writer.optional(supersedes)
    writer.key("plan")
    writer.string(plan)
    writer.key("occurred_at")
    writer.string(occurredAt.description)
    writer.key("observed_at")
    writer.string(observedAt.description)
    if isDemonstration {
      writer.key("demonstration")
      writer.bool(true)
    }
    if !lists.isEmpty {
      writer.key("lists")
      writer.beginArray()
      for list in lists {
        writer.beginObject()
        writer.member("list", list.list)
        writer.member("version", hex(list.version))
        writer.key("published_on")
        writer.optional(list.publishedOn?.description)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.member("rectification", rectification)
    writer.endObject()
  }
}

extension JSONWriter {
  mutating func optional(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  mutating func texts(_ texts: [String]) {
    beginArray()
    for text in texts { string(text) }
    endArray()
  }
}

/// Names decisions: lane, place in the journal, kind, and the place among several decisions of one kind on one event.
public enum DecisionID {
  /// `d0-1234-seller_payout`.
  public static func make(lane: Int, seq: Int64, kind: String) -> String { "d\(lane)-\(seq)-\(kind)" }

  /// The journal position and kind behind an id; nil if the text is no decision id.
  public static func parse(_ text: String) -> (lane: Int, seq: Int64, kind: String)? {
    let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].first == "d", let lane = Int(parts[0].dropFirst()), let seq = Int64(parts[1]), seq > 0,
      !parts[2].isEmpty
    else { return nil }
    return (lane, seq, String(parts[2]))
  }
}
