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
struct LoadedList: Sendable {
  let path: String
  let file: ListFile
  let digest: [UInt8]
  /// When it was last known to be the publisher's current one.
  let verifiedAt: Instant?
}

enum ListFolder {
  private static let chunkBytes = 1 << 18

  /// Reads one file of any known format, with the files that belong to it, or by the mapping of somebody's own list.
  static func read(
    _ path: String, beside companions: [String] = [], catalogue: ListCatalogue?, mapping: String? = nil
  ) throws -> LoadedList {
    var entries: [ListEntry] = []
    let read = try stream(path, beside: companions, catalogue: catalogue, mapping: mapping) { entries.append($0) }
    // The file's time of change counts as the time of verification: whoever put it there vouched for it then.
    let modified = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    return LoadedList(
      path: path, file: ListFile(list: read.list, header: read.header, entries: entries), digest: read.digest,
      verifiedAt: modified.flatMap { Instant(microseconds: Int64($0.timeIntervalSince1970) * 1_000_000) })
  }

  /// The same, entry by entry: memory is that of one record and of what the format must look up. Entries delivered before a failure must be
  /// thrown away.
  static func stream(
    _ path: String, beside companions: [String], catalogue: ListCatalogue?, mapping: String?, deliver: (ListEntry) -> Void
  ) throws -> (list: ListID, header: ListHeader, digest: [UInt8]) {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw UsageFailure("cannot read \(path)") }
    defer { try? handle.close() }
    let name = URL(fileURLWithPath: path).lastPathComponent
    let format = try mapping.map { try mapped(by: $0) }
    let beside = try companions.map { ListCompanion(fileName: URL(fileURLWithPath: $0).lastPathComponent, bytes: try bytes(of: $0)) }
    var reader = ListFileReader(
      fileName: name, list: format == nil ? listID(of: path, catalogue) : nil, format: format, companions: beside)
    var hash = SHA256()
    do {
      // The version of a list in several files is the digest of all of them.
      for companion in beside { hash.update(data: companion.bytes) }
      while let data = try handle.read(upToCount: chunkBytes), !data.isEmpty {
        hash.update(data: data)
        let chunk = Array(data)
        let span = chunk.span
        try reader.feed(span, deliver: deliver)
      }
      let header = try reader.finish(deliver: deliver)
      return (reader.list, header, Array(hash.finalize()))
    } catch let failure as ListFailure {
      throw UsageFailure("\(path): \(failure)")
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { throw UsageFailure("cannot read \(path)") }
    return Array(data)
  }

  private static func mapped(by path: String) throws -> ListFormat {
    do { return .mapped(by: try ListMapping.load(try bytes(of: path), file: path)) } catch let failure as MappingFailure {
      throw UsageFailure("\(failure)")
    }
  }

  /// The mapping that lies beside a file, if one does.
  static func mapping(beside path: String) -> String? {
    let place = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("mapping.yaml").path
    return FileManager.default.fileExists(atPath: place) ? place : nil
  }

  /// The list a file belongs to: the folder it lies in, if the catalogue knows that name.
  private static func listID(of path: String, _ catalogue: ListCatalogue?) -> ListID? {
    let folder = ListID(URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent)
    return catalogue?[folder] == nil ? nil : folder
  }

  /// The versions in force on a shelf, or every list below a folder, in order of path.
  static func load(_ folder: String, catalogue: ListCatalogue?, mapping: String? = nil) throws -> [LoadedList] {
    if ListShelf.isShelf(folder) { return try withWorld { try load(ListShelf(folder: folder)) } }
    return try load(groups(below: folder), catalogue: catalogue, mapping: mapping)
  }

  /// Lists read side by side, the largest first, in the order given.
  static func load(_ groups: [ListFileGroup], catalogue: ListCatalogue?, mapping: String?) throws -> [LoadedList] {
    let sizes = groups.map { (try? FileManager.default.attributesOfItem(atPath: $0.main)[.size] as? Int) ?? 0 }
    let order = groups.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    return try SideBySide.map(order) { index in
      let group = groups[index]
      return try read(group.main, beside: group.companions, catalogue: catalogue, mapping: mapping ?? self.mapping(beside: group.main))
    }
  }

  /// The list files at a path, a file or a folder, in order of path, with what is read beside each.
  static func groups(below folder: String) throws -> [ListFileGroup] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw UsageFailure("there is no list file or folder of lists \(folder)")
    }
    guard isFolder.boolValue else { return [ListFileGroup(main: folder, companions: companions(of: folder))] }
    let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
    let ours = names.filter { name in
      let last = name.split(separator: "/").last.map(String.init) ?? name
      var isInner: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isInner)
      return !isInner.boolValue && !last.hasPrefix(".") && !last.hasPrefix("expected")
        && ![".yaml", ".md"].contains { last.hasSuffix($0) } && (!last.hasSuffix(".txt") || isList(folder + "/" + name))
    }
    guard !ours.isEmpty else { throw UsageFailure("\(folder) holds no list; put a publisher's file there, or leave --watchlists out") }
    return ListFileGroup.groups(of: try unpacked(ours, in: folder).map { folder + "/" + $0 })
  }

  /// What is packed in a way we do not read is passed over if what was in it lies beside it; else it is said before anything is read, because what belongs
  /// to it may be there and would be refused for not being whole.
  private static func unpacked(_ names: [String], in folder: String) throws -> [String] {
    var commands: [String] = []
    let plain = names.filter { name in
      guard let packing = Packing.allCases.first(where: { name.lowercased().hasSuffix("." + $0.rawValue) }) else { return true }
      if !names.contains(String(name.dropLast(packing.rawValue.count + 1))) { commands.append(packing.command(folder + "/" + name)) }
      return false
    }
    guard commands.isEmpty else {
      let count = commands.count == 1 ? "a list that is packed" : "\(commands.count) lists that are packed"
      throw UsageFailure(
        "\(folder) holds \(count) and not read so; unpack beside it (in a copy of the folder, where you may not write):\n  "
          + commands.joined(separator: "\n  "))
    }
    return plain
  }

  /// How files are packed that are not read so, by their ending, and what unpacks them and keeps them.
  private enum Packing: String, CaseIterable {
    case xz, zst, bz2

    func command(_ path: String) -> String {
      let isPlain = path.utf8.allSatisfy { $0 | 32 >= 97 && $0 | 32 <= 122 || $0 >= 45 && $0 <= 57 || $0 == 95 }
      let quoted = isPlain ? path : "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
      switch self {
      case .xz: return "xz -dk \(quoted)"
      case .zst: return "zstd -d \(quoted)"
      case .bz2: return "bzip2 -dk \(quoted)"
      }
    }
  }

  /// The files in a file's own folder that are one list with it.
  private static func companions(of path: String) -> [String] {
    let place = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let all = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let last = URL(fileURLWithPath: path).lastPathComponent
    return ListFileGroup.groups(of: all.sorted()).first { $0.main == last }?.companions.map { place + "/" + $0 } ?? []
  }

  /// Whether a text file is a list: notes lie beside lists, and one list is called .txt.
  private static func isList(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    let head = (try? handle.read(upToCount: 1 << 16)).map { Array($0) } ?? []
    return ListFormat.detect(head: head, fileName: path) != nil
  }

  /// The versions in force on a shelf.
  static func load(_ shelf: ListShelf) throws -> [LoadedList] {
    let versions = try shelf.inForce()
    guard !versions.isEmpty else {
      throw UsageFailure("no list is in force in \(shelf.folder); fetch some with `probity watchlist refresh`, or leave --watchlists out")
    }
    let order = versions.indices.sorted { (versions[$1].byteCount, $0) < (versions[$0].byteCount, $1) }
    return try SideBySide.map(order) { index in try loaded(versions[index], from: shelf) }
  }

  /// One version of a list on a shelf, in force or not.
  static func loaded(_ version: ListVersion, from shelf: ListShelf) throws -> LoadedList {
    LoadedList(
      path: shelf.folder + "/" + version.list.text, file: try shelf.read(version), digest: bytes(hexadecimal: version.sha256),
      verifiedAt: version.verifiedAt)
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
    let index =
      loaded.isEmpty
      ? nil
      : WatchlistIndex(
        entries: loaded.flatMap(\.file.entries), settings: settings, spread: SideBySide.indexParts)
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
