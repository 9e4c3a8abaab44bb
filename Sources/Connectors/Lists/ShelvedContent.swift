// Reading a version's content back: expanded, checked against its name, and parsed.

internal import Crypto
internal import Foundation
internal import Formats
public import Pipeline
public import Watchlists

extension ListShelf {
  /// Reads a version of a list whole. Seconds for the largest lists; memory for their entries only.
  /// - Throws: `WorldFailure` if its content is missing, altered, or no longer readable.
  public func read(_ version: ListVersion) throws(WorldFailure) -> ListFile {
    let path = contentPath(version.list, version.sha256)
    let read: (file: ListFile, sha256: String)
    do {
      read = try Self.parse(path, list: version.list, format: version.format, bytesMax: version.byteCount)
    } catch let failure as WorldFailure {
      throw failure
    } catch {
      throw WorldFailure(mayRetry: false, message: "\(path): \(error); roll back to another version of \(version.list), or refresh it")
    }
    guard read.sha256 == version.sha256 else {
      throw WorldFailure(
        mayRetry: false,
        message: "\(path) does not hold the bytes it is named after; roll back to another version of \(version.list), or refresh it")
    }
    return read.file
  }

  /// Parses compressed content.
  /// - Parameter format: the format to expect; nil finds it out.
  /// - Throws: `ListFailure`, `InflateFailure` or `WorldFailure`.
  static func parse(
    _ path: String, list: ListID, format: String?, fileName: String = "", bytesMax: Int
  ) throws -> (file: ListFile, sha256: String) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw WorldFailure(mayRetry: false, message: "\(path) is missing; roll back to another version of \(list), or refresh it")
    }
    defer { try? handle.close() }
    var inflater = try Inflater(.gzip, bytesMax: bytesMax)
    var hash = SHA256()
    var reader = ListFileReader(fileName: fileName, list: list, format: format.flatMap { ListFormat.named($0) })
    var entries: [ListEntry] = []
    while let data = try handle.read(upToCount: 1 << 18), !data.isEmpty {
      inflater.feed(Array(data))
      while let piece = try inflater.next() {
        hash.update(data: piece)
        let span = piece.span
        try reader.feed(span) { entries.append($0) }
      }
    }
    try inflater.finish()
    let header = try reader.finish { entries.append($0) }
    return (ListFile(list: list, header: header, entries: entries), hexadecimal(Array(hash.finalize())))
  }
}

/// SHA-256 over the canonical forms of entries in order of id: equal for two versions between which nothing changed.
func digest(of entries: [ListEntry]) -> String {
  var hash = SHA256()
  for entry in entries.sorted(by: { $0.entryID.utf8.lexicographicallyPrecedes($1.entryID.utf8) }) {
    hash.update(data: entry.canonicalBytes)
    hash.update(data: [0x00])
  }
  return hexadecimal(Array(hash.finalize()))
}
