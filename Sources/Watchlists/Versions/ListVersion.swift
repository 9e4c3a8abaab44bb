public import Formats
public import Reference

/// One version of a list: which bytes, of which day, known since when, last confirmed when.
///
/// Its name is the SHA-256 of the publisher's bytes: the same bytes fetched twice are one version.
public struct ListVersion: Hashable, Sendable {
  public let list: ListID
  /// SHA-256 of the publisher's bytes as they were before any compression for the transfer, 64 small hexadecimal figures.
  public let sha256: String
  /// `ListFormat.id`.
  public let format: String
  /// The publisher's own date and words for it.
  public let publishedOn: CivilDate?
  public let publishedText: String
  /// When these bytes came first.
  public let fetchedAt: Instant
  /// When they were last known to be the publisher's current ones: moves on whenever a refresh finds nothing new. The age of a list is measured from here.
  public var verifiedAt: Instant
  public let byteCount: Int
  /// The publisher's records, and the entries they came to.
  public let recordCount: Int
  public let entryCount: Int
  /// SHA-256 over the canonical forms of the entries in order of id, and which canonical form that was. Equal for two versions between which nothing changed.
  public let entriesSHA256: String
  public let canonicalVersion: Int

  public init(
    list: ListID, sha256: String, format: String, publishedOn: CivilDate?, publishedText: String, fetchedAt: Instant, verifiedAt: Instant,
    byteCount: Int, recordCount: Int, entryCount: Int, entriesSHA256: String, canonicalVersion: Int = ListEntry.canonicalVersion
  ) {
    self.list = list
    self.sha256 = sha256
    self.format = format
    self.publishedOn = publishedOn
    self.publishedText = publishedText
    self.fetchedAt = fetchedAt
    self.verifiedAt = verifiedAt
    self.byteCount = byteCount
    self.recordCount = recordCount
    self.entryCount = entryCount
    self.entriesSHA256 = entriesSHA256
    self.canonicalVersion = canonicalVersion
  }

  /// How old the confirmation is at a moment, in microseconds; 0 for a moment before it.
  public func ageMicroseconds(at moment: Instant) -> Int64 { max(0, moment.microseconds - verifiedAt.microseconds) }

  /// The first twelve figures of the name: enough for people.
  public var shortName: String { String(sha256.prefix(12)) }
}

extension ListVersion {
  /// The members of one object: `list sha256 format published published_text fetched_at verified_at bytes records entries entries_sha256 canonical`.
  public func writeMembers(to json: inout JSONWriter) {
    json.member("list", list.text)
    json.member("sha256", sha256)
    json.member("format", format)
    json.member("published", publishedOn?.description)
    json.member("published_text", publishedText.isEmpty ? nil : publishedText)
    json.member("fetched_at", fetchedAt.description)
    json.member("verified_at", verifiedAt.description)
    json.member("bytes", byteCount)
    json.member("records", recordCount)
    json.member("entries", entryCount)
    json.member("entries_sha256", entriesSHA256)
    json.member("canonical", canonicalVersion)
  }

  /// Reads what `writeMembers` wrote; nil if a member is missing or wrong.
  public init?(json: JSONValue) {
    guard let list = json["list"]?.text, let sha256 = json["sha256"]?.text, Self.isDigest(sha256), let format = json["format"]?.text,
      let fetchedAt = json["fetched_at"]?.text.flatMap({ Instant(rfc3339: $0) }),
      let verifiedAt = json["verified_at"]?.text.flatMap({ Instant(rfc3339: $0) }),
      let byteCount = count(json["bytes"]), let recordCount = count(json["records"]), let entryCount = count(json["entries"]),
      let entriesSHA256 = json["entries_sha256"]?.text, let canonicalVersion = count(json["canonical"])
    else { return nil }
    self.init(
      list: ListID(list), sha256: sha256, format: format, publishedOn: json["published"]?.text.flatMap { CivilDate(iso: $0) },
      publishedText: json["published_text"]?.text ?? "", fetchedAt: fetchedAt, verifiedAt: verifiedAt, byteCount: byteCount,
      recordCount: recordCount, entryCount: entryCount, entriesSHA256: entriesSHA256, canonicalVersion: canonicalVersion)
  }

  /// Whether a text is 64 small hexadecimal figures. What is not never becomes part of a file's name.
  public static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
  }
}

/// A count as somebody may have altered it: not below 0, and small enough to be multiplied.
private func count(_ value: JSONValue?) -> Int? {
  guard let number = value?.integer, number >= 0, number <= 1 << 48 else { return nil }
  return Int(number)
}
