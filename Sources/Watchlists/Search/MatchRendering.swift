public import Formats

extension Match {
  /// `{"list","entry","name","score","match","evidence":[{"kind","query","listed","points","text"}…]}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("list")
    writer.string(list.text)
    writer.key("entry")
    writer.string(entryID)
    writer.key("name")
    writer.string(name)
    writer.key("score")
    writer.integer(score)
    writer.key("match")
    writer.bool(isMatch)
    writer.key("evidence")
    evidence.write(to: &writer)
    writer.endObject()
  }
}

extension PartyLikeness {
  /// `{"id","score","match","evidence"}`: an answer of `names compare`.
  ///
  /// - Parameters:
  ///   - parts: of the query and of the listed name; written as `"parts":{"query":[…],"listed":[…]}` if given.
  ///   - readings: what else the names were read as, with what came of it; written as `"readings":[{"as","score","match"}…]` if there are any.
  ///   - warnings: what of the two parties could not be used; written as `"warnings":[…]` if there are any.
  public func write(
    id: String, parts: (query: [NamePartReading], listed: [NamePartReading])? = nil,
    readings: [(name: String, likeness: PartyLikeness)] = [],
    warnings: [String] = [], to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("id")
    writer.string(id)
    writer.key("score")
    writer.integer(score)
    writer.key("match")
    writer.bool(isMatch)
    writer.key("evidence")
    evidence.write(to: &writer)
    if let parts {
      writer.key("parts")
      writer.beginObject()
      writer.key("query")
      parts.query.write(to: &writer)
      writer.key("listed")
      parts.listed.write(to: &writer)
      writer.endObject()
    }
    if !readings.isEmpty {
      writer.key("readings")
      writer.beginArray()
      for reading in readings {
        writer.beginObject()
        writer.key("as")
        writer.string(reading.name)
        writer.key("score")
        writer.integer(reading.likeness.score)
        writer.key("match")
        writer.bool(reading.likeness.isMatch)
        writer.endObject()
      }
      writer.endArray()
    }
    writeWarnings(warnings, to: &writer)
    writer.endObject()
  }

  /// The alignment as a table a person can follow: a header line, then one line a piece of evidence, then score and verdict.
  public var table: [String] { evidence.table + ["score \(score) of 1000: \(isMatch ? "a match" : "no match")"] }
}

extension [NamePartReading] {
  /// `Петрович → petrovich (patronymic) · …`: what each part was taken for.
  public var sentence: String {
    map { part in
      let isAsWritten = part.text.lowercased() == part.letters
      return "\(part.text)\(isAsWritten ? "" : " → \(part.letters)") (\(part.kind))"
    }
    .joined(separator: " · ")
  }

  func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for part in self {
      writer.beginObject()
      writer.key("text")
      writer.string(part.text)
      writer.key("letters")
      writer.string(part.letters)
      writer.key("kind")
      writer.string(part.kind)
      writer.endObject()
    }
    writer.endArray()
  }
}

extension [Evidence] {
  /// A header line, then one line a piece of evidence, in columns.
  public var table: [String] {
    let rows = map { [$0.query, $0.listed, $0.kind.rawValue, String($0.points)] }
    let head = ["query", "listed", "what", "points"]
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    return ([head] + rows).map { row in
      // The last column stands to the right, so that no line ends in spaces.
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == head.count - 1 ? space + row[column] : row[column] + space
      }.joined(separator: "  ")
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for item in self {
      writer.beginObject()
      writer.key("kind")
      writer.string(item.kind.rawValue)
      if !item.query.isEmpty {
        writer.key("query")
        writer.string(item.query)
      }
      if !item.listed.isEmpty {
        writer.key("listed")
        writer.string(item.listed)
      }
      writer.key("points")
      writer.integer(item.points)
      writer.key("text")
      writer.string(item.sentence)
      writer.endObject()
    }
    writer.endArray()
  }
}

/// An answer of `screen --file --json`: `{"id","matches":[…]}`, with `"warnings":[…]` if something of the question could not be used, and `"more":true` if there
/// are further hits than were asked for.
public func writeMatches(id: String, _ matches: [Match], warnings: [String] = [], hasMore: Bool = false, to writer: inout JSONWriter) {
  writer.beginObject()
  writer.key("id")
  writer.string(id)
  writer.key("matches")
  writer.beginArray()
  for match in matches { match.write(to: &writer) }
  writer.endArray()
  if hasMore {
    writer.key("more")
    writer.bool(true)
  }
  writeWarnings(warnings, to: &writer)
  writer.endObject()
}

private func writeWarnings(_ warnings: [String], to writer: inout JSONWriter) {
  guard !warnings.isEmpty else { return }
  writer.key("warnings")
  writer.beginArray()
  for warning in warnings { writer.string(warning) }
  writer.endArray()
}
