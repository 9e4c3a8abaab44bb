// Every version of every list, and which of them is in force.

internal import Foundation
internal import Formats
public import Pipeline
public import Reference
public import Watchlists

/// A folder that keeps lists by version: what `probity watchlist refresh` writes and `probity run --watchlists` reads.
///
/// ```text
/// DIR/shelf.json                     says that DIR is a shelf
/// DIR/lock                           held while something is written
/// DIR/us-ofac-sdn/versions.jsonl     what happened to the list, one object a line, only ever appended to
/// DIR/us-ofac-sdn/in-force           the version in force and what to ask the publisher with; replaced whole
/// DIR/us-ofac-sdn/content/SHA.gz     the publisher's bytes by their SHA-256
/// ```
///
/// A version goes live in three steps, each on the disk before the next begins: its content, its line of history, the pointer `in-force`. Whoever reads sees
/// the old pointer or the new one, and the content of both is there; what a crash left between the steps is mended by the next writer. Writers wait for each
/// other; readers wait for nobody.
///
/// **Hot swap.** A running lane notices a new version by polling `revision()`, which costs one `stat` a list. When it differs from the last one seen, it reads
/// `inForce()`: if the digests are the same, only `verifiedAt` has moved and the index may stay; else it loads the lists beside the old ones and swaps the
/// plan at a batch's edge.
public struct ListShelf: Sendable {
  public let folder: String
  var files = DurableFiles()

  private static let markerText = #"{"probity_shelf":1}"#
  private static let lockSecondsMax = 120

  /// Whether a folder is a shelf, and not a folder of files somebody put there.
  public static func isShelf(_ folder: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/shelf.json") }

  /// Opens a shelf; makes one where there is nothing yet, if that is wanted.
  /// - Throws: `WorldFailure` if the folder holds something else, or a shelf of a later version.
  public init(folder: String, mayCreate: Bool = false) throws(WorldFailure) {
    self.folder = folder
    let marker = folder + "/shelf.json"
    if let data = FileManager.default.contents(atPath: marker) {
      guard (try? JSONValue.parse(Array(data)))?["probity_shelf"]?.integer == 1 else {
        throw WorldFailure(mayRetry: false, message: "\(marker) is not that of a shelf this version of probity knows")
      }
      return
    }
    let inside = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.filter { !$0.hasPrefix(".") } ?? []
    guard mayCreate, inside.isEmpty else {
      throw WorldFailure(
        mayRetry: false,
        message: inside.isEmpty
          ? "there is no shelf of lists in \(folder); fill one with `probity watchlist refresh us-ofac-sdn un-sc --watchlists \(folder)`"
          : "\(folder) holds files and is no shelf; name an empty folder, and the lists are fetched into it")
    }
    try files.makeFolder(folder)
    try files.replace(marker, with: Array(Self.markerText.utf8) + [0x0A])
  }

  // MARK: - Reading

  /// Every list with a history, in order of id.
  public func lists() -> [ListID] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/versions.jsonl") }.map { ListID($0) }
  }

  /// What happened to a list; empty for a list that is not there.
  /// - Throws: `WorldFailure` for a line that is none of ours: the file was altered.
  public func history(_ list: ListID) throws(WorldFailure) -> ListHistory {
    let path = path(list) + "/versions.jsonl"
    guard let data = FileManager.default.contents(atPath: path) else { return ListHistory(records: []) }
    var records: [ListRecord] = []
    // What stands after the last line feed was cut short by a crash, or is being written now.
    let whole = data[..<(data.lastIndex(of: 0x0A) ?? data.startIndex)]
    for (number, line) in whole.split(separator: 0x0A, omittingEmptySubsequences: true).enumerated() {
      guard let json = try? JSONValue.parse(Array(line)), let record = ListRecord(json: json) else {
        throw WorldFailure(mayRetry: false, message: "\(path):\(number + 1) is no record of a list; the file was altered")
      }
      records.append(record)
    }
    return ListHistory(records: records)
  }

  /// The version of a list that is in force, with what to ask the publisher with; nil before the first.
  public func pointer(_ list: ListID) throws(WorldFailure) -> ListPointer? {
    let path = path(list) + "/in-force"
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    guard let json = try? JSONValue.parse(Array(data)), let pointer = ListPointer(json: json), pointer.version.list == list else {
      throw WorldFailure(
        mayRetry: false, message: "\(path) does not name a version; put the last one back with `probity watchlist rollback \(list) VERSION`"
      )
    }
    return pointer
  }

  /// The versions in force, in order of list: what decisions cite, and since when each was last verified.
  public func inForce() throws(WorldFailure) -> [ListVersion] {
    var versions: [ListVersion] = []
    for list in lists() {
      if let pointer = try pointer(list) { versions.append(pointer.version) }
    }
    return versions
  }

  /// Something that differs whenever a version went live, was put back, or was verified again. Costs one `stat` a list.
  public func revision() -> ShelfRevision {
    ShelfRevision(
      pointers: lists().map { list in
        var status = stat()
        guard unsafe stat(path(list) + "/in-force", &status) == 0 else {
          return ShelfRevision.Pointer(list: list.text, inode: 0, seconds: 0, nanoseconds: 0)
        }
        return ShelfRevision.Pointer(
          list: list.text, inode: UInt64(status.st_ino), seconds: Int64(status.st_mtim.tv_sec), nanoseconds: Int64(status.st_mtim.tv_nsec))
      })
  }

  func path(_ list: ListID) -> String { folder + "/" + list.text }
  func contentPath(_ list: ListID, _ sha256: String) -> String { path(list) + "/content/" + sha256 + ".gz" }

  // MARK: - Writing

  /// Runs a body while nobody else writes to the shelf, after mending what a crash left of a list.
  func withLock<Value>(_ list: ListID, _ body: () throws -> Value) throws -> Value {
    try files.makeFolder(path(list) + "/content")
    let lock = try FileLock(folder + "/lock", secondsMax: Self.lockSecondsMax)
    defer { withExtendedLifetime(lock) {} }
    try mend(list)
    return try body()
  }

  /// A file to receive a download into. Made under the lock, so that nobody takes it for one left behind.
  func incoming(_ list: ListID) throws -> IncomingList {
    try withLock(list) { try IncomingList(folder: path(list), files: files) }
  }

  /// Puts a received version in force. Under the lock.
  func adopt(
    _ incoming: IncomingList, as version: ListVersion, at: Instant, address: String?, validators: Validators, replaced: String?,
    accepted: AcceptedChange
  ) throws(WorldFailure) {
    precondition(incoming.sha256 == version.sha256, "a version is named after its bytes")
    try files.rename(incoming.path, to: contentPath(version.list, version.sha256))
    try append(ListRecord(at: at, address: address, event: .adopted(version, replaced: replaced, accepted: accepted)), version.list)
    try point(version.list, to: ListPointer(version: version, validators: validators))
  }

  /// Notes that the version in force is still the publisher's current one. Under the lock.
  func confirm(_ pointer: ListPointer, at: Instant, address: String?, how: ListRecord.Confirmation, validators: Validators?)
    throws(WorldFailure)
  {
    var pointer = pointer
    pointer.version.verifiedAt = max(pointer.version.verifiedAt, at)
    if let validators { pointer.validators = validators }
    try append(ListRecord(at: at, address: address, event: .verified(sha256: pointer.version.sha256, how: how)), pointer.version.list)
    try point(pointer.version.list, to: pointer)
  }

  /// Notes that a download was not taken. Under the lock.
  func refuse(_ list: ListID, at: Instant, address: String?, sha256: String?, byteCount: Int?, reasons: [String]) throws(WorldFailure) {
    try append(ListRecord(at: at, address: address, event: .refused(sha256: sha256, byteCount: byteCount, reasons: reasons)), list)
  }

  /// Puts an older version back into force. It counts as verified when it was then, so that it ages visibly until a refresh finds it current.
  /// - Throws: `WorldFailure` if the version's content is not there whole.
  public func rollBack(_ list: ListID, to version: ListVersion, at: Instant, why: String) throws {
    try withLock(list) {
      _ = try read(version)
      let before = try pointer(list)?.version.sha256
      try append(ListRecord(at: at, event: .rolledBack(from: before, to: version.sha256, why: why)), list)
      // Without validators, so that the next refresh asks for the list itself and not whether it changed.
      try point(list, to: ListPointer(version: version, validators: Validators()))
    }
  }

  private func append(_ record: ListRecord, _ list: ListID) throws(WorldFailure) {
    var json = JSONWriter()
    record.write(to: &json)
    try files.append(json.bytes, to: path(list) + "/versions.jsonl")
  }

  private func point(_ list: ListID, to pointer: ListPointer) throws(WorldFailure) {
    var json = JSONWriter()
    pointer.write(to: &json)
    try files.replace(path(list) + "/in-force", with: json.bytes + [0x0A])
  }

  /// What a crash may have left: half a line of history; history that is ahead of the pointer; content no history knows; files of dead processes.
  private func mend(_ list: ListID) throws(WorldFailure) {
    try files.repairLines(path(list) + "/versions.jsonl")
    IncomingList.removeOrphans(in: path(list))
    let history = try history(list)
    if let current = history.current, (try? pointer(list)?.version.sha256) != current.sha256 {
      try point(list, to: ListPointer(version: current, validators: Validators()))
    }
    let known = Set(history.versions.map { $0.sha256 + ".gz" })
    let content = path(list) + "/content"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: content))?.sorted() ?? [] where !known.contains(name) {
      _ = unsafe unlink(content + "/" + name)
    }
  }
}

/// What a running lane compares to notice that lists have changed.
public struct ShelfRevision: Hashable, Sendable {
  struct Pointer: Hashable, Sendable {
    let list: String
    let inode: UInt64
    let seconds: Int64
    let nanoseconds: Int64
  }
  let pointers: [Pointer]
}

/// What a server gave to ask with whether something changed (RFC 9110, section 8.8).
public struct Validators: Hashable, Sendable {
  public var entityTag: String?
  public var lastModified: String?

  public init(entityTag: String? = nil, lastModified: String? = nil) {
    self.entityTag = entityTag
    self.lastModified = lastModified
  }
}

/// The pointer `in-force` of a list.
public struct ListPointer: Equatable, Sendable {
  public var version: ListVersion
  public var validators: Validators

  func write(to json: inout JSONWriter) {
    json.beginObject()
    version.writeMembers(to: &json)
    for (name, value) in [("etag", validators.entityTag), ("last_modified", validators.lastModified)] {
      guard let value else { continue }
      json.key(name)
      json.string(value)
    }
    json.endObject()
  }
}

extension ListPointer {
  init?(json: JSONValue) {
    guard let version = ListVersion(json: json) else { return nil }
    self.init(version: version, validators: Validators(entityTag: json["etag"]?.text, lastModified: json["last_modified"]?.text))
  }
}
