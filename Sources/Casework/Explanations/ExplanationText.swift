public import Formats

/// An explanation as it is handed out: sections of lines, in one language.
public struct ExplanationText: Equatable, Sendable {
  public struct Section: Equatable, Sendable {
    /// Stable, for programs: `result`, `procedure`, `reasons`, …
    public let id: String
    /// Empty for a section without a heading.
    public let title: String
    public let lines: [String]
  }
  public let audience: Audience
  public let lang: String
  public let decisionID: String
  public let title: String
  public let sections: [Section]

  /// For a terminal or a letter.
  public var lines: [String] {
    [title] + sections.filter { !$0.lines.isEmpty }.flatMap { [""] + ($0.title.isEmpty ? [] : [$0.title]) + $0.lines }
  }

  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("decision_id")
    json.string(decisionID)
    json.key("audience")
    json.string(audience.rawValue)
    json.key("lang")
    json.string(lang)
    json.key("title")
    json.string(title)
    json.key("sections")
    json.beginArray()
    for section in sections {
      json.beginObject()
      json.key("id")
      json.string(section.id)
      json.key("title")
      json.string(section.title)
      json.key("lines")
      json.beginArray()
      for line in section.lines { json.string(line) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}

/// Who is told.
public enum Audience: String, CaseIterable, Sendable {
  /// The person or company decided about.
  case subject
  /// Who decides a held or contested case.
  case reviewer
  /// A data protection authority or court.
  case regulator
}
