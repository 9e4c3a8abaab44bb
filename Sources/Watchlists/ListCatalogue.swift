public import Formats

/// One list of the catalogue: what to know before the first byte of it is read.
public struct CatalogueEntry: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case sanctions
    case exportControl = "export-control"
    case debarment, wanted, pep
  }
  /// What a download must at least be to be taken for the list.
  public struct Suspicion: Equatable, Sendable {
    public let bytesMin: Int
    /// Bytes of a download at most, compressed or not; 1 GiB where the file does not say.
    public let bytesMax: Int
    public let entriesMin: Int
    /// Entries of the last good version that may be missing, in per cent of them.
    public let removedPercentMax: Int

    public init(bytesMin: Int, bytesMax: Int = Self.bytesMaxDefault, entriesMin: Int, removedPercentMax: Int) {
      self.bytesMin = bytesMin
      self.bytesMax = bytesMax
      self.entriesMin = entriesMin
      self.removedPercentMax = removedPercentMax
    }

    /// What the readers of formats take at most.
    public static let bytesMaxDefault = 1 << 30
  }
  public let list: ListID
  public let title: String
  public let publisher: String
  public let authority: ListAuthority
  public let kind: Kind
  /// `ListFormat.id`, or the name the format would have where `isRead` is false.
  public let format: String
  /// Whether a reader for the format exists.
  public let isRead: Bool
  /// Further formats the publisher gives the list in, or gave it in, with the same ids.
  public let otherFormats: [String]
  public let entryKey: String
  public let address: String
  public let cadence: String
  public let checkEveryHours: Int
  public let licence: String
  public let suspicion: Suspicion
}

/// All mistakes of a catalogue file, in order of place.
public struct CatalogueFailure: Error, Equatable, Sendable, CustomStringConvertible {
  public let mistakes: [Mistake]
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}

/// `watchlists/catalogue.yaml`: every list by its id, in file order.
public struct ListCatalogue: Equatable, Sendable {
  public let entries: [CatalogueEntry]

  public subscript(_ list: ListID) -> CatalogueEntry? { entries.first { $0.list == list } }

  /// Reads a catalogue. Throws all its mistakes at once.
  public static func load(_ bytes: [UInt8], file: String) throws(CatalogueFailure) -> ListCatalogue {
    let root: YAMLNode
    do { root = try YAMLFile.parse(bytes, file: file) } catch { throw CatalogueFailure(mistakes: [error]) }
    var reading = CatalogueReading(file: file)
    let entries = reading.entries(of: root)
    guard reading.mistakes.isEmpty else { throw CatalogueFailure(mistakes: reading.mistakes.sorted()) }
    return ListCatalogue(entries: entries)
  }
}

private struct CatalogueReading {
  let file: String
  var mistakes: [Mistake] = []

  private static let keys = [
    "title", "publisher", "authority", "kind", "format", "read", "other_formats", "entry_key", "address", "cadence", "check_every_hours",
    "licence",
    "suspicious",
  ]
  private static let suspicionKeys = ["bytes_min", "bytes_max", "entries_min", "removed_percent_max"]

  init(file: String) { self.file = file }

  mutating func entries(of root: YAMLNode) -> [CatalogueEntry] {
    guard let pairs = root.pairs else {
      complain(root, "a catalogue is a mapping from list ids to lists, not \(root.kindName)")
      return []
    }
    return pairs.compactMap { entry($0.key, $0.value) }
  }

  private mutating func entry(_ key: YAMLNode, _ node: YAMLNode) -> CatalogueEntry? {
    let id = key.text ?? ""
    if id.isEmpty || !id.utf8.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }) {
      complain(key, "a list id has small letters, digits and hyphens only: \"\(id)\"")
    }
    guard let pairs = node.pairs else {
      complain(node, "a list is a mapping, not \(node.kindName)")
      return nil
    }
    checkKeys(pairs, Self.keys)
    let title = text("title", node), publisher = text("publisher", node), entryKey = text("entry_key", node)
    let cadence = text("cadence", node), licence = text("licence", node)
    let authority = choice("authority", node, ListAuthority.allCases.map(\.rawValue)).flatMap(ListAuthority.init(rawValue:))
    let kind = choice("kind", node, CatalogueEntry.Kind.allCases.map(\.rawValue)).flatMap(CatalogueEntry.Kind.init(rawValue:))
    let format = text("format", node)
    let isRead = readFlag(node)
    if let format { checkFormat(format, isRead: isRead, node["format"] ?? node) }
    let otherFormats = otherFormats(node)
    let address = text("address", node)
    if let address, !address.hasPrefix("https://"), !address.hasPrefix("http://"), !address.hasPrefix("file:") {
      complain(node["address"] ?? node, "an address begins with https://, http:// or file:, not \"\(address)\"")
    }
    let hours = number("check_every_hours", node, 1...8784)
    let suspicion = suspicion(node)
    guard let title, let publisher, let entryKey, let cadence, let licence, let authority, let kind, let format, let address, let hours,
      let suspicion
    else { return nil }
    return CatalogueEntry(
      list: ListID(id), title: title, publisher: publisher, authority: authority, kind: kind, format: format, isRead: isRead,
      otherFormats: otherFormats, entryKey: entryKey,
      address: address, cadence: cadence, checkEveryHours: hours, licence: licence, suspicion: suspicion)
  }

  /// The file says which formats cannot be read yet, so that nobody takes a catalogued list for a screened one; and it must say so truly.
  private mutating func checkFormat(_ format: String, isRead: Bool, _ node: YAMLNode) {
    let known = ListFormat.all.map(\.id)
    if isRead, !known.contains(format) {
      let near = nearestName(to: format, in: known).map { "; did you mean \"\($0)\"?" } ?? ""
      complain(node, "no reader for format \"\(format)\"\(near) (formats: \(known.joined(separator: ", ")); or say `read: false`)")
    }
    if !isRead, known.contains(format) { complain(node, "format \"\(format)\" has a reader: remove `read: false`") }
  }

  private mutating func otherFormats(_ node: YAMLNode) -> [String] {
    guard let list = node["other_formats"] else { return [] }
    guard let elements = list.elements else {
      complain(list, "`other_formats` is a list of formats, not \(list.kindName)")
      return []
    }
    for element in elements { checkFormat(element.text ?? "", isRead: true, element) }
    return elements.compactMap(\.text)
  }

  private mutating func readFlag(_ node: YAMLNode) -> Bool {
    guard let flag = node["read"] else { return true }
    switch flag.text {
    case "true": return true
    case "false": return false
    default:
      complain(flag, "`read` is true or false")
      return true
    }
  }

  private mutating func suspicion(_ node: YAMLNode) -> CatalogueEntry.Suspicion? {
    guard let bounds = node["suspicious"], let pairs = bounds.pairs else {
      complain(node["suspicious"] ?? node, "`suspicious` is missing or no mapping: give \(Self.suspicionKeys.joined(separator: ", "))")
      return nil
    }
    checkKeys(pairs, Self.suspicionKeys)
    let bytes = number("bytes_min", bounds, 1...1_000_000_000)
    let most =
      bounds["bytes_max"] == nil
      ? CatalogueEntry.Suspicion.bytesMaxDefault : number("bytes_max", bounds, 1...CatalogueEntry.Suspicion.bytesMaxDefault)
    let entries = number("entries_min", bounds, 1...100_000_000)
    let removed = number("removed_percent_max", bounds, 0...100)
    guard let bytes, let most, let entries, let removed else { return nil }
    return CatalogueEntry.Suspicion(bytesMin: bytes, bytesMax: most, entriesMin: entries, removedPercentMax: removed)
  }

  private mutating func checkKeys(_ pairs: [(key: YAMLNode, value: YAMLNode)], _ known: [String]) {
    for (key, _) in pairs {
      guard let name = key.text, !known.contains(name) else { continue }
      let near = nearestName(to: name, in: known).map { "; did you mean \"\($0)\"?" } ?? ""
      complain(key, "unknown key \"\(name)\"\(near)")
    }
  }

  private mutating func text(_ name: String, _ node: YAMLNode) -> String? {
    guard let value = node[name] else {
      complain(node, "`\(name)` is missing")
      return nil
    }
    guard let text = value.text, !value.isNull else {
      complain(value, "`\(name)` is text, not \(value.kindName)")
      return nil
    }
    return text
  }

  private mutating func choice(_ name: String, _ node: YAMLNode, _ known: [String]) -> String? {
    guard let given = text(name, node) else { return nil }
    if known.contains(given) { return given }
    let near = nearestName(to: given, in: known).map { "; did you mean \"\($0)\"?" } ?? ""
    complain(node[name] ?? node, "`\(name)` is one of \(known.joined(separator: ", ")), not \"\(given)\"\(near)")
    return nil
  }

  private mutating func number(_ name: String, _ node: YAMLNode, _ range: ClosedRange<Int>) -> Int? {
    guard let given = text(name, node) else { return nil }
    if let number = Int(given), range.contains(number) { return number }
    complain(node[name] ?? node, "`\(name)` is a whole number from \(range.lowerBound) to \(range.upperBound), not \"\(given)\"")
    return nil
  }

  private mutating func complain(_ node: YAMLNode, _ message: String) {
    mistakes.append(node.mistake(message, file: file))
  }
}
