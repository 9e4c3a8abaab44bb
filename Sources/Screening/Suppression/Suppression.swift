internal import Crypto
public import Formats
public import Reference
public import Watchlists

/// What was compared when a reviewer said "this customer is not that entry": a digest of each side. When either changes, the word no longer holds.
public struct ComparedDigest: Hashable, Sendable {
  /// SHA-256 of the canonical form of what identifies the party, and the entry; small hexadecimal figures.
  public let party: String
  public let entry: String

  public init(party: String, entry: String) {
    self.party = party
    self.entry = entry
  }

  /// Digests of both sides as they are. Covers what identifies them (names, dates, countries, identifiers, addresses): a new remark or programme on the entry
  /// makes nobody another person.
  public init(party: Party, entry: Party) {
    self.party = Self.digest(party)
    self.entry = Self.digest(entry)
  }

  private static func digest(_ party: Party) -> String {
    // The version of the canonical form is part of the digest: under another form nothing is known to be the same.
    var hash = SHA256()
    hash.update(data: [UInt8(truncatingIfNeeded: ListEntry.canonicalVersion)])
    hash.update(data: party.canonicalBytes)
    let figures = Array("0123456789abcdef".utf8)
    return String(decoding: hash.finalize().flatMap { [figures[Int($0 >> 4)], figures[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// A reviewer's word that a customer is not a listed party.
public struct Suppression: Hashable, Sendable {
  /// What a suppression is about.
  public struct Subject: Hashable, Comparable, Sendable {
    /// The party's name in the line: `seller:S1/persons/2`.
    public let party: String
    public let list: ListID
    public let entryID: String

    public init(party: String, list: ListID, entryID: String) {
      self.party = party
      self.list = list
      self.entryID = entryID
    }

    public static func < (a: Subject, b: Subject) -> Bool { (a.party, a.list, a.entryID) < (b.party, b.list, b.entryID) }
  }

  public let subject: Subject
  public let compared: ComparedDigest
  /// Who said so, when and why.
  public let by: String
  public let at: Instant
  public let reason: String
  /// When it ends by itself; nil for as long as neither side changes.
  public let until: Instant?

  public init(subject: Subject, compared: ComparedDigest, by: String, at: Instant, reason: String, until: Instant? = nil) {
    self.subject = subject
    self.compared = compared
    self.by = by
    self.at = at
    self.reason = reason
    self.until = until
  }
}

/// Taking a suppression back.
public struct SuppressionWithdrawal: Hashable, Sendable {
  public let subject: Suppression.Subject
  public let by: String
  public let at: Instant
  public let reason: String

  public init(subject: Suppression.Subject, by: String, at: Instant, reason: String) {
    self.subject = subject
    self.by = by
    self.at = at
    self.reason = reason
  }
}

// MARK: - As acts in the journal

extension Suppression {
  /// One object: `act party list entry party_sha256 entry_sha256 by at reason until`.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    member("act", "suppress", &json)
    subject.write(to: &json)
    member("party_sha256", compared.party, &json)
    member("entry_sha256", compared.entry, &json)
    member("by", by, &json)
    member("at", at.description, &json)
    member("reason", reason, &json)
    if let until { member("until", until.description, &json) }
    json.endObject()
  }

  /// Reads what `write` wrote; nil if it is none.
  public init?(json: JSONValue) {
    guard json["act"]?.text == "suppress", let subject = Subject(json: json), let party = json["party_sha256"]?.text,
      let entry = json["entry_sha256"]?.text, let by = json["by"]?.text, let at = json["at"]?.text.flatMap({ Instant(rfc3339: $0) })
    else { return nil }
    let until = json["until"]?.text.flatMap { Instant(rfc3339: $0) }
    if json["until"] != nil, until == nil { return nil }
    self.init(
      subject: subject, compared: ComparedDigest(party: party, entry: entry), by: by, at: at, reason: json["reason"]?.text ?? "",
      until: until)
  }
}

extension SuppressionWithdrawal {
  /// One object: `act party list entry by at reason`.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    member("act", "withdraw-suppression", &json)
    subject.write(to: &json)
    member("by", by, &json)
    member("at", at.description, &json)
    member("reason", reason, &json)
    json.endObject()
  }

  /// Reads what `write` wrote; nil if it is none.
  public init?(json: JSONValue) {
    guard json["act"]?.text == "withdraw-suppression", let subject = Suppression.Subject(json: json), let by = json["by"]?.text,
      let at = json["at"]?.text.flatMap({ Instant(rfc3339: $0) })
    else { return nil }
    self.init(subject: subject, by: by, at: at, reason: json["reason"]?.text ?? "")
  }
}

extension Suppression.Subject {
  fileprivate func write(to json: inout JSONWriter) {
    member("party", party, &json)
    member("list", list.text, &json)
    member("entry", entryID, &json)
  }

  fileprivate init?(json: JSONValue) {
    guard let party = json["party"]?.text, let list = json["list"]?.text, let entry = json["entry"]?.text else { return nil }
    self.init(party: party, list: ListID(list), entryID: entry)
  }
}

private func member(_ name: StaticString, _ text: String, _ json: inout JSONWriter) {
  json.key(name)
  json.string(text)
}
