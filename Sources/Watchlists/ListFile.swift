import Formats

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
/// Text in UTF-16 with a byte order mark is read like the same in UTF-8. Files packed with gzip are unpacked on the way, and a ZIP archive with one list in it at its end; both to a bound. Places and counts of
/// bytes are then those of the file inside.
///
/// Memory is bounded by the largest record and what the format must look up. A failure spends the reader, and entries delivered before it
/// must be thrown away: a list is good as a whole or not at all.
public struct ListFileReader {
  /// The list the entries are said to belong to: the one given, or the usual one of the format.
  public private(set) var list: ListID
  /// The format, once it is known.
  public private(set) var format: ListFormat?
  private let givenList: ListID?
  private let givenFormat: ListFormat?
  private let fileName: String
  private let isInside: Bool
  private var companions: [ListCompanion]
  private var head: [UInt8] = []
  private var stage = Stage.beginning
  private var failure: ListFailure?

  private enum Stage {
    /// Until it is known what the file is.
    case beginning
    /// An archive, held until its end.
    case archive
    case gzip(GzipList)
    case wide(WideList)
    case list(any ListReader)
    case spent
  }

  /// - Parameters:
  ///   - fileName: Helps detection, and tells lists of one format apart (`cons…` is OFAC's Consolidated list); folders do not matter.
  ///   - list: The catalogue's id of the list, if known.
  ///   - format: The format, if known; else it is found out from the first 64 KiB.
  ///   - companions: Further files of the list, whole; see `ListFileGroup`.
  public init(fileName: String = "", list: ListID? = nil, format: ListFormat? = nil, companions: [ListCompanion] = []) {
    self.init(fileName, list, format, companions, isInside: false)
  }

  private init(_ fileName: String, _ list: ListID?, _ format: ListFormat?, _ companions: [ListCompanion], isInside: Bool) {
    self.fileName = fileName
    self.companions = companions
    self.givenList = list
    self.givenFormat = format
    self.list = list ?? format?.usualList(fileName) ?? "unknown"
    self.format = format
    self.isInside = isInside
  }

  /// Only reads: cuts the file into the records of its format, checks their grammar and makes nothing of them. What reading costs at least,
  /// for measurements; the header then counts records, and no entry is delivered.
  public var isBare = false

  /// Reads the next bytes and delivers the entries they complete.
  ///
  /// Throws `ListFailure` at the first thing that makes the list unusable, and the same again ever after.
  public mutating func feed(_ chunk: Span<UInt8>, deliver: (ListEntry) -> Void) throws(ListFailure) {
    if let failure { throw failure }
    do throws(ListFailure) {
      switch stage {
      case .list(let reader): try reader.feed(chunk, deliver: deliver)
      case .gzip(let packed): try packed.feed(chunk, deliver: deliver)
      case .wide(let wide): try wide.feed(chunk, deliver: deliver)
      case .beginning, .archive, .spent:
        // Sound: the array copies what it reads during the closure.
        unsafe chunk.withUnsafeBufferPointer { unsafe head.append(contentsOf: $0) }
        try look(deliver)
      }
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
      if head.isEmpty, case .beginning = stage { throw ListFailure(.empty) }
      if case .beginning = stage { try beginList(deliver) }
      switch stage {
      case .list(let reader): return try reader.finish(deliver: deliver)
      case .gzip(let packed):
        let header = try packed.finish(deliver: deliver)
        (list, format) = (packed.reader.list, packed.reader.format)
        return header
      case .wide(let wide):
        let header = try wide.finish(deliver: deliver)
        (list, format) = (wide.reader.list, wide.reader.format)
        return header
      case .archive: return try readArchive(deliver)
      case .beginning, .spent: throw ListFailure(.unknownFormat)
      }
    } catch {
      fail(error)
      throw error
    }
  }

  /// Goes on as soon as enough of the file is here to know what it is.
  private mutating func look(_ deliver: (ListEntry) -> Void) throws(ListFailure) {
    if case .archive = stage {
      if head.count > ListArchive.bytesMax { throw ListFailure(.malformed("an archive of more than \(ListArchive.bytesMax) bytes")) }
      return
    }
    guard head.count >= 4 else { return }
    if ListArchive.isGzip(head), isInside { throw Self.packedTwice }
    if ListArchive.isGzip(head) {
      var inner = ListFileReader(ListArchive.withoutGz(fileName), givenList, givenFormat, companions, isInside: true)
      inner.isBare = isBare
      let packed = try GzipList(inner)
      stage = .gzip(packed)
      let kept = head
      head = []
      let span = kept.span
      try packed.feed(span, deliver: deliver)
    } else if ZipArchive.begins(head) {
      stage = .archive
    } else if WideText.begins(head), !WideText.beginsXML(head) {
      var inner = ListFileReader(fileName, givenList, givenFormat, companions, isInside: true)
      inner.isBare = isBare
      let wide = WideList(head, inner)
      stage = .wide(wide)
      let kept = head
      head = []
      let span = kept.span
      try wide.feed(span, deliver: deliver)
    } else if head.count >= ListHead.bytesMax || givenFormat != nil {
      try beginList(deliver)
    }
  }

  /// Finds out the format and reads what was kept of the file until now.
  private mutating func beginList(_ deliver: (ListEntry) -> Void) throws(ListFailure) {
    let seen = ListHead(bytes: head, fileName: fileName)
    let reader = try makeReader(seen)
    stage = .list(reader)
    // JSON knows no byte order mark, and editors write one: blanks in its place, so that what follows stays where it is.
    if head.starts(with: [0xEF, 0xBB, 0xBF]), seen.firstByte == UInt8(ascii: "{") || seen.firstByte == UInt8(ascii: "[") {
      for place in 0..<3 { head[place] = 0x20 }
    }
    let kept = head
    head = []
    let span = kept.span
    try reader.feed(span, deliver: deliver)
  }

  /// A document type hides the root that formats are known by, and is refused wherever it stands.
  private static func doctype(_ seen: ListHead) -> ListFailure? {
    do throws(XMLFailure) {
      var xml = try XMLReader(records: ["*"])
      _ = try xml.feed(Array(seen.bytes))
      return nil
    } catch { return error.reason == .doctype ? ListFailure(error) : nil }
  }

  private mutating func makeReader(_ seen: ListHead) throws(ListFailure) -> any ListReader {
    guard let format = givenFormat ?? ListFormat.all.first(where: { $0.detects(seen) }) else {
      if let reason = NotAList.reason(seen) { throw ListFailure(.notAList(reason)) }
      if let failure = Self.doctype(seen) { throw failure }
      if let root = seen.root { throw ListFailure(.unknownRoot(root, namespace: seen.namespace)) }
      throw ListFailure(.unknownFormat)
    }
    self.format = format
    list = givenList ?? format.usualList(fileName)
    var unpacked: [ListCompanion] = []
    for companion in companions { unpacked.append(try ListArchive.unpacked(companion)) }
    companions = []
    let reader = try format.makeReader(ListSource(list: list, head: seen, companions: unpacked))
    reader.isBare = isBare
    return reader
  }

  private static let packedTwice = ListFailure(.malformed("a packed file inside a packed file; unpack it first"))

  /// A workbook is a list itself; any other archive holds one.
  private mutating func readArchive(_ deliver: (ListEntry) -> Void) throws(ListFailure) -> ListHeader {
    let archive: ZipArchive
    do throws(ZipFailure) { archive = try ZipArchive(head, bounds: ListArchive.bounds) } catch { throw ListFailure(error) }
    if SpreadsheetReader.isWorkbook(archive) {
      let heads = ListHead.workbook(head, fileName: fileName)
      let seen = heads.first { seen in ListFormat.all.contains { $0.detects(seen) } } ?? heads[0]
      let reader = try makeReader(seen)
      (reader as? any WorkbookListReader)?.sheet = seen.sheet
      let kept = head
      head = []
      let span = kept.span
      try reader.feed(span, deliver: deliver)
      return try reader.finish(deliver: deliver)
    }
    if isInside { throw Self.packedTwice }
    let (main, others) = try ListArchive.list(in: archive)
    head = []
    var beside = companions
    for member in others {
      do throws(ZipFailure) {
        beside.append(ListCompanion(fileName: member.name, bytes: try archive.bytes(of: member, bytesMax: ListArchive.companionBytesMax)))
      } catch { throw ListFailure(error) }
    }
    var inner = ListFileReader(main.name, givenList, givenFormat, beside, isInside: true)
    inner.isBare = isBare
    let header = try Self.read(main, of: archive, &inner, deliver)
    (list, format) = (inner.list, inner.format)
    return header
  }

  private static func read(
    _ member: ZipArchive.Member, of archive: ZipArchive, _ inner: inout ListFileReader, _ deliver: (ListEntry) -> Void
  ) throws(ListFailure) -> ListHeader {
    var bytes = try refusing { () throws(ZipFailure) in try archive.reader(of: member) }
    while let piece = try next(&bytes) {
      let span = piece.span
      try inner.feed(span, deliver: deliver)
    }
    return try inner.finish(deliver: deliver)
  }

  private static func next(_ bytes: inout ZipMemberReader) throws(ListFailure) -> [UInt8]? {
    do throws(ZipFailure) { return try bytes.next() } catch { throw ListFailure(error) }
  }

  private static func refusing<Value: ~Copyable>(_ body: () throws(ZipFailure) -> Value) throws(ListFailure) -> Value {
    do throws(ZipFailure) { return try body() } catch { throw ListFailure(error) }
  }

  private mutating func fail(_ failure: ListFailure) {
    self.failure = failure
    stage = .spent
    head = []
    companions = []
  }
}
