// Loads watchlists: the versions in force on a shelf, or a folder with a file or a folder for each list, formats found by content. A list that does not read
// keeps the program from starting, because a list that is quietly left out clears people it should not.

internal import Connectors
internal import Crypto
internal import Foundation
internal import Formats
internal import Pipeline
internal import Reference
internal import Screening
internal import Watchlists

/// A list as read.
struct LoadedList {
  let path: String
  let file: ListFile
  let digest: [UInt8]
  /// When it was last known to be the publisher's current one.
  let verifiedAt: Instant?
}

enum ListFolder {
  private static let chunkBytes = 1 << 18

  /// Reads one file of any known format.
  static func read(_ path: String, catalogue: ListCatalogue?) throws -> LoadedList {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw UsageFailure("cannot read \(path)") }
    defer { try? handle.close() }
    let name = URL(fileURLWithPath: path).lastPathComponent
    var reader = ListFileReader(fileName: name, list: listID(of: path, catalogue))
    var entries: [ListEntry] = []
    var hash = SHA256()
    do {
      while let data = try handle.read(upToCount: chunkBytes), !data.isEmpty {
        hash.update(data: data)
        let chunk = Array(data)
        let span = chunk.span
        try reader.feed(span) { entries.append($0) }
      }
      let header = try reader.finish { entries.append($0) }
      // The file's time of change counts as the time of verification: whoever put it there vouched for it then.
      let modified = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
      return LoadedList(
        path: path, file: ListFile(list: reader.list, header: header, entries: entries), digest: Array(hash.finalize()),
        verifiedAt: modified.flatMap { Instant(microseconds: Int64($0.timeIntervalSince1970) * 1_000_000) })
    } catch let failure as ListFailure {
      throw UsageFailure("\(path): \(failure)")
    }
  }

  /// The list a file belongs to: the folder it lies in, if the catalogue knows that name.
  private static func listID(of path: String, _ catalogue: ListCatalogue?) -> ListID? {
    let folder = ListID(URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent)
    return catalogue?[folder] == nil ? nil : folder
  }

  /// The versions in force on a shelf, or every list below a folder, in order of path.
  static func load(_ folder: String, catalogue: ListCatalogue?) throws -> [LoadedList] {
    if ListShelf.isShelf(folder) { return try withWorld { try load(ListShelf(folder: folder)) } }
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw UsageFailure("there is no folder of watchlists \(folder)")
    }
    guard isFolder.boolValue else { return [try read(folder, catalogue: catalogue)] }
    let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
    let ours = names.filter { name in
      let last = name.split(separator: "/").last.map(String.init) ?? name
      var isInner: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isInner)
      return !isInner.boolValue && !last.hasPrefix(".") && !last.hasPrefix("expected")
        && ![".yaml", ".md", ".txt"].contains { last.hasSuffix($0) }
    }
    guard !ours.isEmpty else { throw UsageFailure("\(folder) holds no list; put a publisher's file there, or leave --watchlists out") }
    return try ours.map { try read(folder + "/" + $0, catalogue: catalogue) }
  }

  /// The versions in force on a shelf.
  static func load(_ shelf: ListShelf) throws -> [LoadedList] {
    let versions = try shelf.inForce()
    guard !versions.isEmpty else {
      throw UsageFailure("no list is in force in \(shelf.folder); fetch some with `probity watchlist refresh`, or leave --watchlists out")
    }
    return try versions.map { version in
      LoadedList(
        path: shelf.folder + "/" + version.list.text, file: try shelf.read(version), digest: bytes(hexadecimal: version.sha256),
        verifiedAt: version.verifiedAt)
    }
  }

  private static func bytes(hexadecimal text: String) -> [UInt8] {
    let figures = text.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
    return stride(from: 0, to: figures.count - 1, by: 2).map { figures[$0] << 4 | figures[$0 + 1] }
  }

  /// The catalogue of lists, if it is found beside the models.
  static func catalogue(models: String) throws -> ListCatalogue? {
    let path = URL(fileURLWithPath: models).appendingPathComponent("../watchlists/catalogue.yaml").standardizedFileURL.path
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    do { return try ListCatalogue.load(Array(data), file: path) } catch { throw UsageFailure("\(error)") }
  }

  /// Puts lists in force.
  static func inForce(_ loaded: [LoadedList], catalogue: ListCatalogue?, ageHoursMax: Int, settings: MatchSettings) -> ListsInForce {
    let lists = loaded.map { list in
      let known = catalogue?[list.file.list]
      return ListInForce(
        id: list.file.list, authority: known?.authority ?? list.file.entries.first?.programmes.first?.authority ?? .other,
        purpose: purpose(known?.kind), version: list.digest, entryCount: list.file.entries.count,
        publishedOn: list.file.header.publishedOn,
        verifiedAt: list.verifiedAt, ageHoursMax: ageHoursMax)
    }
    let index = loaded.isEmpty ? nil : WatchlistIndex(entries: loaded.flatMap(\.file.entries), settings: settings)
    return ListsInForce(lists: lists, index: index)
  }

  private static func purpose(_ kind: CatalogueEntry.Kind?) -> ListPurpose {
    switch kind {
    case .pep: .pep
    case nil, .sanctions: .sanctions
    default: .adverseMedia
    }
  }
}
