import Formats

/// Lists as they come packed: gzip around any file, and ZIP archives with one list in them.
///
/// Everything is bounded: what a packed file may expand to, how much of an archive is held, and nothing packed inside something packed is
/// opened.
enum ListArchive {
  /// The most that a list may expand to.
  static let expandedBytesMax = 1 << 30
  /// The most of an archive that is held, since its directory is at its end.
  static let bytesMax = 128 << 20
  /// The most that a file read beside a list may expand to.
  static let companionBytesMax = 128 << 20
  static let bounds = ZipArchive.Bounds(membersMax: 1024, memberBytesMax: 512 << 20)

  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }
  static func isXZ(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A]) }

  /// The file a companion is, unpacked.
  static func unpacked(_ companion: ListCompanion) throws(ListFailure) -> ListCompanion {
    guard isGzip(companion.bytes) else { return companion }
    do throws(InflateFailure) {
      return ListCompanion(
        fileName: withoutGz(companion.fileName), bytes: try inflated(companion.bytes, .gzip, bytesMax: companionBytesMax))
    } catch { throw ListFailure(.companion(companion.fileName, error.description)) }
  }

  static func withoutGz(_ name: String) -> String { name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name }

  /// The one list in an archive: its member, and those read with it.
  static func list(in archive: ZipArchive) throws(ListFailure) -> (main: ZipArchive.Member, companions: [ZipArchive.Member]) {
    // Folders, and what other systems leave in archives.
    let names = archive.members.map(\.name).filter { name in
      let last = name.split(separator: "/").last.map(String.init) ?? ""
      return !name.hasSuffix("/") && !last.hasPrefix(".") && !name.hasPrefix("__MACOSX/")
    }
    let groups = ListFileGroup.groups(of: names)
    guard groups.count == 1, let group = groups.first, let main = archive[group.main] else {
      throw ListFailure(
        .notAList(
          groups.isEmpty
            ? "an archive without a file; fetch the list again"
            : "an archive of \(groups.count) lists or parts (\(groups.prefix(4).map(\.main).joined(separator: ", "))…); unpack it and read them one by one"
        ))
    }
    return (main, group.companions.compactMap { archive[$0] })
  }
}

/// Unpacks gzip on its way to a reader of what is inside. A class, because the inflater under it cannot be copied, and because a reader
/// cannot hold another reader by value.
final class GzipList {
  private var inflater: Inflater
  private var inner: ListFileReader

  init(_ inner: ListFileReader) throws(ListFailure) {
    do { inflater = try Inflater(.gzip, bytesMax: ListArchive.expandedBytesMax) } catch { throw ListFailure(error) }
    self.inner = inner
  }

  var reader: ListFileReader { inner }

  func feed(_ chunk: Span<UInt8>, deliver: (ListEntry) -> Void) throws(ListFailure) {
    inflater.feed(chunk)
    try pass(deliver)
  }

  func finish(deliver: (ListEntry) -> Void) throws(ListFailure) -> ListHeader {
    try pass(deliver)
    do throws(InflateFailure) { try inflater.finish() } catch { throw ListFailure(error) }
    return try inner.finish(deliver: deliver)
  }

  private func pass(_ deliver: (ListEntry) -> Void) throws(ListFailure) {
    while true {
      let piece: [UInt8]
      do throws(InflateFailure) {
        guard let next = try inflater.next() else { return }
        piece = next
      } catch { throw ListFailure(error) }
      let span = piece.span
      try inner.feed(span, deliver: deliver)
    }
  }
}
