internal import Governance
internal import Reference

/// The letter that answers a request. The template follows from the type of the request alone (section 4.4), or asks for the identity.
extension RequestCase {
  public var templateID: String { state == .awaitingVerification ? "AN-VERIFY" : "AN-\(type.rawValue.uppercased())" }

  /// - Parameters:
  ///   - erasure: what an erasure came to; nil for other requests.
  ///   - rights: lines about further rights, for a contest.
  public func answerLines(_ texts: TextPack, erasure: ErasurePlan? = nil, rights: [String] = []) -> [String] {
    let values = ["kept": erasure?.residueLines(texts).joined(separator: " ") ?? "", "rights": rights.joined(separator: " ")]
    var lines = [texts.text("answer.\(templateID)", values)]
    if state != .awaitingVerification {
      if answeredOn == nil {
        if let ack = clock?.ackDue { lines.append(texts.text("answer.ack", ["due": ack.description])) }
        if let due = clock?.due, state == .open { lines.append(texts.text("answer.due", ["due": due.description])) }
        if let max = clock?.maxDue { lines.append(texts.text("answer.extension", ["due": max.description])) }
      }
      lines.append(texts.text("answer.authority"))
    }
    return lines
  }
}
