public import Governance
internal import Reference

/// The letters of a request: that it came, and what it is answered with. The template follows from the type of the request alone (section 4.4), or asks for the
/// identity; what a letter says was done is said only once it was.
extension RequestCase {
  public var templateID: String { state == .awaitingVerification ? "AN-VERIFY" : "AN-\(type.rawValue.uppercased())" }

  /// - Parameters:
  ///   - erasure: what an erasure came to; nil for other requests.
  ///   - rights: lines about further rights, for a contest.
  ///   - reason: why not all that was asked is done, or what was found, as the person is told.
  public func answerLines(_ texts: TextPack, erasure: ErasurePlan? = nil, rights: [String] = [], reason: String = "") -> [String] {
    let values = [
      "kept": erasure?.residueLines(texts).joined(separator: " ") ?? "", "rights": rights.joined(separator: " "), "reason": reason,
      "type": texts.text("request.\(type.rawValue)"), "request": id, "received": received.description, "decision": decision ?? "",
    ]
    let letter = texts.text(letterKey(erasure), values)
    // What has nothing to fill in leaves its place empty.
    var lines = [letter.hasSuffix(" ") ? String(letter.dropLast()) : letter]
    guard state != .awaitingVerification else { return lines }
    if result == "partial", erasure == nil { lines.append(texts.text("answer.partial", values)) }
    if answeredOn == nil {
      if isStopped, let asked = openQuestion { lines.append(texts.text("answer.stopped", ["from": asked.from.description])) }
      if let ack = clock?.ackDue { lines.append(texts.text("answer.ack", ["due": ack.description])) }
      if let due = clock?.due, state == .open { lines.append(texts.text("answer.due", ["due": due.description])) }
      if let max = clock?.maxDue { lines.append(texts.text("answer.extension", ["due": max.description])) }
    }
    lines.append(texts.text("answer.authority"))
    return lines
  }

  /// Which letter the case is at.
  private func letterKey(_ erasure: ErasurePlan?) -> String {
    if state == .awaitingVerification { return "answer.AN-VERIFY" }
    if let erasure { return erasure.erased.isEmpty && !erasure.kept.isEmpty ? "answer.erasure_refused" : "answer.AN-ERASURE" }
    switch result {
    case nil: return Self.takesEffectAtOnce.contains(type) ? "answer.\(templateID)" : "answer.received"
    case "refuse"?: return "answer.refused"
    case "not_this_right"?: return "answer.not_this_right"
    default:
      switch type {
      case .contest: return "answer.contest_done"
      case .complaint, .appeal: return "answer.found"
      default: return "answer.\(templateID)"
      }
    }
  }

  /// Of these the letter at receipt already says what happens: it does.
  private static let takesEffectAtOnce: Set<RequestType> = [.restriction, .objection, .consentWithdrawal, .contest, .complaint, .appeal]

  /// Whether the answer has to say something of its own: why not, or what was found.
  public static func needsReason(_ type: RequestType, result: String) -> Bool {
    result != "fulfil" || type == .complaint || type == .appeal
  }
}
