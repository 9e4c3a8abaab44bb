public import Formats
public import Reference

/// One line of a list's history: something that happened to it, never changed afterwards.
public struct ListRecord: Equatable, Sendable {
  public enum Event: Equatable, Sendable {
    /// A version came into force: it was fetched, passed the gates, and replaced what was there. `replaced` is the version before; `accepted` what a person
    /// allowed that the gates would have refused.
    case adopted(ListVersion, replaced: String?, accepted: AcceptedChange)
    /// A refresh found the version in force to be still the publisher's current one.
    case verified(sha256: String, how: Confirmation)
    /// A download was not taken; the version in force stayed. `sha256` and `byteCount` are those of the download, if there was one.
    case refused(sha256: String?, byteCount: Int?, reasons: [String])
    /// A person put an older version back into force.
    case rolledBack(from: String?, to: String, why: String)
  }
  public enum Confirmation: String, CaseIterable, Sendable {
    /// The server answered 304 to a conditional request.
    case notModified = "not-modified"
    /// The same bytes came again.
    case sameContent = "same-content"
  }

  public let at: Instant
  /// Where the bytes came from, without what may be secret in an address.
  public let address: String?
  public let event: Event

  public init(at: Instant, address: String? = nil, event: Event) {
    self.at = at
    self.address = address
    self.event = event
  }

  /// The event's name as in the file: `adopted verified refused rolled-back`.
  public var name: String {
    switch event {
    case .adopted: "adopted"
    case .verified: "verified"
    case .refused: "refused"
    case .rolledBack: "rolled-back"
    }
  }
}

/// What a person allows a new version to do that the gates would refuse.
public struct AcceptedChange: Hashable, Sendable {
  /// So many entries may be missing against the last good version.
  public var removalsMax: Int?
  /// The publisher's date may lie before that of the last good version.
  public var allowsOlder: Bool
  /// It may be much smaller or larger.
  public var allowsSize: Bool

  public init(removalsMax: Int? = nil, allowsOlder: Bool = false, allowsSize: Bool = false) {
    self.removalsMax = removalsMax
    self.allowsOlder = allowsOlder
    self.allowsSize = allowsSize
  }

  public static let nothing = AcceptedChange()
}

extension ListRecord {
  /// One object: `at event address …`.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("at", at.description)
    json.member("event", name)
    json.member("address", address)
    switch event {
    case .adopted(let version, let replaced, let accepted):
      json.member("replaced", replaced)
      if let removals = accepted.removalsMax { json.member("accepted_removals", removals) }
      if accepted.allowsOlder { json.member("accepted_older", true) }
      if accepted.allowsSize { json.member("accepted_size", true) }
      version.writeMembers(to: &json)
    case .verified(let sha256, let how):
      json.member("sha256", sha256)
      json.member("how", how.rawValue)
    case .refused(let sha256, let byteCount, let reasons):
      json.member("sha256", sha256)
      if let byteCount { json.member("bytes", byteCount) }
      json.strings("reasons", reasons)
    case .rolledBack(let from, let to, let why):
      json.member("from", from)
      json.member("sha256", to)
      json.member("why", why)
    }
    json.endObject()
  }

  /// Reads what `write` wrote; nil if it is none.
  public init?(json: JSONValue) {
    guard let at = json["at"]?.text.flatMap({ Instant(rfc3339: $0) }), let name = json["event"]?.text else { return nil }
    let sha256 = json["sha256"]?.text
    let event: Event
    switch name {
    case "adopted":
      guard let version = ListVersion(json: json) else { return nil }
      let accepted = AcceptedChange(
        removalsMax: json["accepted_removals"]?.integer.map { Int($0) }, allowsOlder: json["accepted_older"]?.bool ?? false,
        allowsSize: json["accepted_size"]?.bool ?? false)
      event = .adopted(version, replaced: json["replaced"]?.text, accepted: accepted)
    case "verified":
      guard let sha256, let how = json["how"]?.text.flatMap(Confirmation.init(rawValue:)) else { return nil }
      event = .verified(sha256: sha256, how: how)
    case "refused":
      event = .refused(
        sha256: sha256, byteCount: json["bytes"]?.integer.map { Int($0) }, reasons: json["reasons"]?.elements?.compactMap(\.text) ?? [])
    case "rolled-back":
      guard let sha256 else { return nil }
      event = .rolledBack(from: json["from"]?.text, to: sha256, why: json["why"]?.text ?? "")
    default: return nil
    }
    self.init(at: at, address: json["address"]?.text, event: event)
  }
}

/// What a list's records add up to.
public struct ListHistory: Equatable, Sendable {
  /// In the order they happened.
  public let records: [ListRecord]

  public init(records: [ListRecord]) { self.records = records }

  /// The name of the version in force; nil before the first one.
  public var inForce: String? {
    for record in records.reversed() {
      switch record.event {
      case .adopted(let version, _, _): return version.sha256
      case .rolledBack(_, let to, _): return to
      case .verified, .refused: continue
      }
    }
    return nil
  }

  /// Every version that ever was in force, in order of first adoption, with the latest confirmation each has had. O(records · versions).
  public var versions: [ListVersion] {
    var found: [ListVersion] = []
    for record in records {
      switch record.event {
      case .adopted(let version, _, _):
        if let index = found.firstIndex(where: { $0.sha256 == version.sha256 }) {
          found[index].verifiedAt = max(found[index].verifiedAt, version.verifiedAt)
        } else {
          found.append(version)
        }
      case .verified(let sha256, _):
        guard let index = found.firstIndex(where: { $0.sha256 == sha256 }) else { continue }
        found[index].verifiedAt = max(found[index].verifiedAt, record.at)
      case .refused, .rolledBack: continue
      }
    }
    return found
  }

  /// The version in force.
  public var current: ListVersion? {
    guard let inForce else { return nil }
    return versions.last { $0.sha256 == inForce }
  }

  /// The version a person means: a whole name, its first figures if no other version begins so, or a publisher's date if one version has it.
  public func version(named name: String) -> ListVersion? {
    let wanted = name.lowercased()
    let matching = versions.filter { $0.sha256.hasPrefix(wanted) && !wanted.isEmpty || $0.publishedOn?.description == wanted }
    return matching.count == 1 ? matching[0] : nil
  }
}
