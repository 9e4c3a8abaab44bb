/// A list read whole: what the file says about itself, and its entries in file order.
public struct ListFile: Sendable {
  public let list: ListID
  public let header: ListHeader
  public let entries: [ListEntry]

  public init(list: ListID, header: ListHeader, entries: [ListEntry]) {
    self.list = list
    self.header = header
    self.entries = entries
  }

  /// Reads a whole list from bytes in memory. See `ListFileReader` for the parameters and failures.
  public static func read(
    _ bytes: [UInt8], fileName: String = "", list: ListID? = nil, format: ListFormat? = nil, companions: [ListCompanion] = []
  ) throws(ListFailure) -> ListFile {
    var reader = ListFileReader(fileName: fileName, list: list, format: format, companions: companions)
    var entries: [ListEntry] = []
    let span = bytes.span
    try reader.feed(span) { entries.append($0) }
    let header = try reader.finish { entries.append($0) }
    return ListFile(list: reader.list, header: header, entries: entries)
  }

  /// What the list holds, counted.
  public var inventory: ListInventory {
    var inventory = ListInventory(list: list)
    for entry in entries { inventory.add(entry) }
    return inventory
  }
}

/// Reads a list file chunk by chunk in whichever format it is in.
///
/// ```swift
/// var reader = ListFileReader(fileName: "sdn.xml")
/// while let chunk = try file.next() { try reader.feed(chunk.span) { inventory.add($0) } }
/// let header = try reader.finish { inventory.add($0) }
/// ```
///
/// Memory is bounded by the largest record and what the format must look up. A failure spends the reader, and entries delivered before it
/// must be thrown away: a list is good as a whole or not at all.
public struct ListFileReader {
  /// The list the entries are said to belong to: the one given, or the usual one of the format.
  public private(set) var list: ListID
  /// The format, once it is known.
  public private(set) var format: ListFormat?
  private let givenList: ListID?
  private let fileName: String
  private var companions: [ListCompanion]
  private var head: [UInt8] = []
  private var reader: (any ListReader)?
  private var failure: ListFailure?

  /// - Parameters:
  ///   - fileName: Helps detection, and tells lists of one format apart (`cons…` is OFAC's Consolidated list); folders do not matter.
  ///   - list: The catalogue's id of the list, if known.
  ///   - format: The format, if known; else it is found out from the first 64 KiB.
  ///   - companions: Further files of the list, whole; see `ListFileGroup`.
  public init(fileName: String = "", list: ListID? = nil, format: ListFormat? = nil, companions: [ListCompanion] = []) {
    self.fileName = fileName
    self.companions = companions
    self.givenList = list
    self.list = list ?? format?.usualList(fileName) ?? "unknown"
    self.format = format
  }

  /// Reads the next bytes and delivers the entries they complete.
  ///
  /// Throws `ListFailure` at the first thing that makes the list unusable, and the same again ever after.
  public mutating func feed(_ chunk: Span<UInt8>, deliver: (ListEntry) -> Void) throws(ListFailure) {
    if let failure { throw failure }
    do throws(ListFailure) {
      if let reader { return try reader.feed(chunk, deliver: deliver) }
      for index in chunk.indices { head.append(chunk[index]) }
      if head.count >= ListHead.bytesMax || format != nil { try begin(deliver) }
    } catch {
      fail(error)
      throw error
    }
  }

  /// Says that the file is at its end, delivers what waited for that, and checks the list as a whole: complete, and as many entries as
  /// declared.
  public mutating func finish(deliver: (ListEntry) -> Void) throws(ListFailure) -> ListHeader {
    if let failure { throw failure }
    do throws(ListFailure) {
      if reader == nil { try begin(deliver) }
      guard let reader else { throw ListFailure(.unknownFormat) }
      return try reader.finish(deliver: deliver)
    } catch {
      fail(error)
      throw error
    }
  }

  /// Finds out the format and reads what was kept of the file until now.
  private mutating func begin(_ deliver: (ListEntry) -> Void) throws(ListFailure) {
    if head.isEmpty { throw ListFailure(.empty) }
    let seen = ListHead(bytes: head, fileName: fileName)
    guard let format = format ?? ListFormat.all.first(where: { $0.detects(seen) }) else {
      throw ListFailure(NotAList.reason(seen).map { .notAList($0) } ?? .unknownFormat)
    }
    self.format = format
    list = givenList ?? format.usualList(fileName)
    let reader = try format.makeReader(ListSource(list: list, head: seen, companions: companions))
    companions = []
    self.reader = reader
    let kept = head
    head = []
    let span = kept.span
    try reader.feed(span, deliver: deliver)
  }

  private mutating func fail(_ failure: ListFailure) {
    self.failure = failure
    reader = nil
    head = []
    companions = []
  }
}
