// A download on its way to the shelf: compressed and hashed as it comes, so that it is never in memory whole.

internal import Crypto
internal import Foundation
internal import Formats
internal import Pipeline

/// Bytes of a list that are being received into a file of the shelf. The file is locked while it grows, so that what a dead process left behind can be told from
/// what another one is still receiving.
final class IncomingList {
  let path: String
  private let descriptor: Int32
  private let files: DurableFiles
  private var hash = SHA256()
  private var deflater: Deflater?
  private(set) var byteCount = 0
  /// The first bytes, for what is said of a download that is no list.
  private(set) var head: [UInt8] = []
  private static let headBytesMax = 1_024
  private(set) var sha256 = ""

  init(folder: String, files: DurableFiles) throws(WorldFailure) {
    self.files = files
    var number = 0
    while FileManager.default.fileExists(atPath: "\(folder)/incoming-\(getpid())-\(number)") { number += 1 }
    path = "\(folder)/incoming-\(getpid())-\(number)"
    descriptor = try files.open(path, O_WRONLY | O_CREAT | O_EXCL)
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    do throws(InflateFailure) { deflater = try Deflater() } catch {
      throw WorldFailure(mayRetry: true, message: "no memory to compress the list")
    }
  }

  deinit { close(descriptor) }

  func append(_ bytes: [UInt8]) throws(WorldFailure) {
    byteCount += bytes.count
    if head.count < Self.headBytesMax { head += bytes.prefix(Self.headBytesMax - head.count) }
    hash.update(data: bytes)
    let compressed = deflater?.feed(bytes) ?? []
    if !compressed.isEmpty { try files.write(compressed, to: descriptor, path: path) }
  }

  /// Ends the file and brings it to the disk.
  func finish() throws(WorldFailure) {
    let rest = deflater?.finish() ?? []
    deflater = nil
    try files.write(rest, to: descriptor, path: path)
    try files.sync(descriptor, path: path)
    sha256 = hexadecimal(Array(hash.finalize()))
  }

  /// Whether it begins like a page for people.
  var isWebPage: Bool {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    return text.contains("<html") || text.contains("<!doctype html")
  }

  /// Takes the file away; for a download that is not taken.
  func discard() { _ = unsafe unlink(path) }

  /// Takes away what dead processes left in a folder.
  static func removeOrphans(in folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? [] where name.hasPrefix("incoming-") {
      let path = folder + "/" + name
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { _ = unsafe unlink(path) }
      close(descriptor)
    }
  }
}

/// Bytes as small hexadecimal figures.
func hexadecimal(_ bytes: [UInt8]) -> String {
  let figures = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [figures[Int($0 >> 4)], figures[Int($0 & 15)]] }, as: UTF8.self)
}
