public import Governance
public import Reference

/// A notice that the law asks for, rendered (section 3.1): adverse action, consumer report, automated decision and statements of reasons each on their own.
public struct NoticeText: Equatable, Sendable {
  public let template: String
  public let kind: String
  /// Nil where the law sets no date.
  public let due: CivilDate?
  public let lang: String
  public let text: String
}

extension ExplainedDecision {
  /// The decision's notices in the order of its record.
  public func noticeTexts(_ texts: TextPack, policy: PolicyPack, law: LawPack) -> [NoticeText] {
    notices.map { notice in
      // A consumer report has its own notice and is in no other.
      let figures = [
        score.map { "\(texts.text("label.score")): \($0)." }, keyFactors.isEmpty ? nil : keyFactors.joined(separator: "; ") + ".",
      ]
      let values = [
        "result": resultLines(texts).joined(separator: " "), "procedure": procedureLines(texts).joined(separator: " "),
        "reasons": reasonLines(texts).map { sentence($0) }.joined(separator: " "),
        "rights": rightsLines(texts, law: law, received: nil).joined(separator: " "), "controller": controllerName(policy),
        "due": notice.due?.description ?? "", "score": figures.compactMap { $0 }.joined(separator: " "),
      ]
      return NoticeText(
        template: notice.template, kind: notice.kind, due: notice.due, lang: texts.lang,
        text: texts.text("notice.\(notice.template)", values))
    }
  }

  private func sentence(_ line: String) -> String {
    let trimmed = line.drop { $0 == " " }
    return trimmed.hasSuffix(".") ? String(trimmed) : trimmed + "."
  }
}
