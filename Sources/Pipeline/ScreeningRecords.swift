// What is kept of what the lists say: of each party in a box of its own, and of a change of it in the evidence of the decisions it led to.

internal import Formats
internal import Reference
internal import Screening
internal import Watchlists

/// What the lists say of one party, as it is sealed under that party's key.
struct PartyHits {
  let reference: String
  let hits: [ScreeningHit]

  /// - Parameter matches: of the search that found them: their words are kept too.
  static func encode(_ reference: String, _ hits: [ScreeningHit], _ matches: [Match]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("party", reference)
    writer.key("matches")
    writer.beginArray()
    for hit in hits {
      let match = matches.first { $0.list.text == hit.list && $0.entryID == hit.entryID }
      writer.beginObject()
      writer.member("list", hit.list)
      writer.member("purpose", hit.purpose.rawValue)
      writer.member("entry", hit.entryID)
      writer.member("name", match?.name)
      writer.member("score", Int64(hit.score))
      writer.key("match")
      writer.bool(hit.isMatch)
      writer.member("evidence", match?.sentence ?? hit.sentence)
      if let word = hit.suppression { writer.suppression(word) }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  /// Reads what `encode` wrote; nil for anything else.
  init?(decoding bytes: [UInt8]) {
    guard let json = try? JSONValue.parse(bytes, bounds: .file), let reference = json["party"]?.text,
      let matches = json["matches"]?.elements
    else { return nil }
    self.reference = reference
    hits = matches.compactMap { match in
      guard let list = match["list"]?.text, let entry = match["entry"]?.text, let score = match["score"]?.integer else { return nil }
      return ScreeningHit(
        party: reference, list: list, entryID: entry, purpose: match["purpose"]?.text.flatMap(ListPurpose.init(rawValue:)) ?? .sanctions,
        score: Int(clamping: score), isMatch: match["match"]?.bool ?? false,
        // A person's own words stay in the person's own box.
        sentence: isOfHolder(reference) ? match["evidence"]?.text ?? "" : "", suppression: match["suppressed"].flatMap(suppression))
    }
  }
}

/// Whether a party is the account holder or a payee, whose words are kept with the account.
func isOfHolder(_ reference: String) -> Bool { !reference.hasPrefix("persons/") }

private func suppression(_ json: JSONValue) -> HitSuppression? {
  guard let by = json["by"]?.text, let at = json["at"]?.text.flatMap({ Instant(rfc3339: $0) }) else { return nil }
  return HitSuppression(by: by, at: at, until: json["until"]?.text.flatMap { Instant(rfc3339: $0) })
}

extension JSONWriter {
  fileprivate mutating func suppression(_ word: HitSuppression) {
    key("suppressed")
    beginObject()
    member("by", word.by)
    member("at", word.at.description)
    member("until", word.until?.description)
    endObject()
  }

  /// Hits as an array, without words about persons.
  mutating func hits(_ hits: [ScreeningHit]) {
    beginArray()
    for hit in hits {
      beginObject()
      member("party", hit.party)
      member("list", hit.list)
      member("purpose", hit.purpose.rawValue)
      member("entry", hit.entryID)
      member("score", Int64(hit.score))
      key("match")
      bool(hit.isMatch)
      if let word = hit.suppression { suppression(word) }
      endObject()
    }
    endArray()
  }
}

/// Reads what `JSONWriter.hits` wrote.
func readHits(_ json: JSONValue?) -> [ScreeningHit] {
  (json?.elements ?? []).compactMap { hit in
    guard let party = hit["party"]?.text, let list = hit["list"]?.text, let entry = hit["entry"]?.text, let score = hit["score"]?.integer,
      let purpose = hit["purpose"]?.text.flatMap(ListPurpose.init(rawValue:))
    else { return nil }
    return ScreeningHit(
      party: party, list: list, entryID: entry, purpose: purpose, score: Int(clamping: score), isMatch: hit["match"]?.bool ?? false,
      sentence: "", suppression: hit["suppressed"].flatMap(suppression))
  }
}

/// Why what the lists say of an account changed.
enum RescreeningCause: String, Sendable {
  /// Lists in force changed.
  case listDelta = "list_delta"
  /// A reviewer said that a hit is somebody else.
  case suppression
  /// A reviewer's word was taken back.
  case withdrawal
  /// A reviewer's word has ended, at the time it was given for.
  case ended
  /// An event was corrected that named somebody whom the account never was.
  case correction
}

/// What changed for an account, in the evidence of a decision that was made because of it.
struct RescreeningNote: Sendable {
  let cause: RescreeningCause
  let appeared: [ScreeningHit]
  let vanished: [ScreeningHit]
  /// For a release: the rules that held, and everything the lists say now.
  var released: (rules: [String], now: ScreeningResult)?

  func write(to writer: inout JSONWriter) {
    writer.key("rescreening")
    writer.beginObject()
    writer.member("cause", cause.rawValue)
    writer.key("appeared")
    writer.hits(appeared)
    writer.key("vanished")
    writer.hits(vanished)
    if let released {
      writer.key("released")
      writer.beginObject()
      writer.key("rules")
      writer.texts(released.rules)
      writer.key("now")
      writer.hits(released.now.hits)
      writer.key("ownership")
      writer.beginArray()
      for answer in released.now.ownership {
        writer.beginObject()
        writer.member("rule", answer.rule)
        writer.member("verdict", answer.verdict.rawValue)
        writer.member("share", Int64(answer.shareMillipercent))
        writer.member("text", answer.text)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endObject()
  }

  /// What a release rested on, read back from its evidence.
  static func released(_ evidence: JSONValue) -> (rules: [String], now: ScreeningResult)? {
    guard let json = evidence["rescreening"]?["released"], let rules = json["rules"]?.elements?.compactMap(\.text) else { return nil }
    let ownership = (json["ownership"]?.elements ?? []).compactMap { answer -> OwnershipAnswer? in
      guard let rule = answer["rule"]?.text, let verdict = answer["verdict"]?.text.flatMap(OwnershipAnswer.Verdict.init(rawValue:)),
        let share = answer["share"]?.integer
      else { return nil }
      return OwnershipAnswer(rule: rule, verdict: verdict, shareMillipercent: Int(clamping: share), text: answer["text"]?.text ?? "")
    }
    return (rules, ScreeningResult(hasLists: true, staleness: nil, failure: nil, hits: readHits(json["now"]), ownership: ownership))
  }
}
