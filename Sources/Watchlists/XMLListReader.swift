import Formats
import Reference

/// What one XML list format says about itself, and how its records become entries. The driver below does the rest, the same for all.
protocol XMLListParser {
  static var format: String { get }
  /// Local name of the root element, and the namespaces it may have ("" is none).
  static var root: String { get }
  static var namespaces: [String] { get }
  /// Which elements are records, as `XMLReader` takes them.
  static var records: [String] { get }

  init(list: ListID)
  /// Called once, before the first record.
  mutating func begin(_ root: XMLElement, _ progress: inout ListProgress)
  /// The names of elements and attributes in the document so far, by number; called before the first record that has one of a new number.
  mutating func learn(_ names: [XMLName])
  mutating func read(_ record: XMLElement, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure)
  /// Called once, after the document proved whole; delivers what waited for its end.
  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure)
}

extension XMLListParser {
  mutating func begin(_ root: XMLElement, _ progress: inout ListProgress) {}
  mutating func learn(_ names: [XMLName]) {}
  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {}

  static func detects(_ head: ListHead) -> Bool { head.root == root && namespaces.contains(head.namespace) }
}

/// What a reader learns on its way besides the entries.
struct ListProgress {
  var publishedOn: CivilDate?
  var publishedText = ""
  var declaredCount: Int?
  var warnings = ListWarnings()
  /// The publisher's records read: what a declared count counts.
  private(set) var recordCount = 0
  private(set) var entryCount = 0
  /// Where the record being read stands in the file.
  var place = SourcePlace(line: 0, byteOffset: 0, length: 0)
  private var ids: Set<String> = []
  /// Names of children and of attributes that the format knows.
  let names = XMLKnownNames()
  let attributeNames = XMLKnownNames()

  mutating func countRecord() { recordCount += 1 }
  mutating func countRecords(_ count: Int) { recordCount += count }

  /// Counts an entry about to be delivered; refuses a second one of the same id.
  mutating func count(_ entry: ListEntry) throws(ListFailure) {
    guard ids.insert(entry.entryID).inserted else {
      throw ListFailure(.duplicateID(entry.entryID), line: entry.place.line, byteOffset: entry.place.byteOffset)
    }
    entryCount += 1
  }

  /// Counts an entry about to be delivered whose id the format has made and made sure of itself.
  mutating func countUnique() { entryCount += 1 }

  mutating func warn(_ message: String, at place: SourcePlace) {
    warnings.add(message, line: place.line, byteOffset: place.byteOffset)
  }

  mutating func warn(_ message: String, at element: XMLElement) {
    warnings.add(message, line: element.line, byteOffset: element.offset)
  }

  /// The header of a file that was read and not made into entries.
  func bareHeader(format: String, byteCount: Int) -> ListHeader {
    ListHeader(
      format: format, publishedOn: nil, publishedText: "", declaredCount: nil, recordCount: recordCount, entryCount: 0,
      byteCount: byteCount,
      warnings: [])
  }

  /// The checks every whole list must pass, and its header.
  func header(format: String, byteCount: Int) throws(ListFailure) -> ListHeader {
    if let declaredCount, declaredCount != recordCount { throw ListFailure(.countMismatch(declared: declaredCount, parsed: recordCount)) }
    if entryCount == 0 { throw ListFailure(.noEntries) }
    return ListHeader(
      format: format, publishedOn: publishedOn, publishedText: publishedText, declaredCount: declaredCount, recordCount: recordCount,
      entryCount: entryCount, byteCount: byteCount, warnings: warnings.all)
  }
}

/// Drives libxml2's reader and a format's parser. A class, because the reader under it cannot be copied.
final class XMLListReader<Parser: XMLListParser>: ListReader {
  private var xml: XMLReader
  private var parser: Parser
  private var progress = ListProgress()
  private var byteCount = 0
  private var hasBegun = false
  private var namesLearned = 0
  var isBare = false

  /// - Throws: `ListFailure` when there is no memory for a parser.
  convenience init(list: ListID) throws(ListFailure) { try self.init(Parser(list: list)) }

  /// - Throws: `ListFailure` when there is no memory for a parser.
  init(_ parser: Parser) throws(ListFailure) {
    do { xml = try XMLReader(records: Parser.records) } catch { throw ListFailure(error) }
    self.parser = parser
  }

  /// Pieces of 64 KiB, so that memory is bounded by records and not by what the caller happens to hold.
  func feed(_ chunk: Span<UInt8>, deliver: (ListEntry) -> Void) throws(ListFailure) {
    byteCount += chunk.count
    var at = 0
    while at < chunk.count {
      let piece = chunk.extracting(at..<min(at + 65_536, chunk.count))
      let records: [XMLElement]
      do { records = try xml.feed(piece) } catch { throw ListFailure(error) }
      try take(records, deliver)
      at += piece.count
    }
  }

  func finish(deliver: (ListEntry) -> Void) throws(ListFailure) -> ListHeader {
    if byteCount == 0 { throw ListFailure(.empty) }
    let records: [XMLElement]
    do { records = try xml.finish() } catch { throw ListFailure(error) }
    try take(records, deliver)
    if isBare { return progress.bareHeader(format: Parser.format, byteCount: byteCount) }
    try parser.finish(&progress, deliver: deliver)
    return try progress.header(format: Parser.format, byteCount: byteCount)
  }

  private func take(_ records: [XMLElement], _ deliver: (ListEntry) -> Void) throws(ListFailure) {
    if !hasBegun, let root = xml.root {
      guard root.name == Parser.root, Parser.namespaces.contains(root.namespace) else {
        let found = root.namespace.isEmpty ? "<\(root.name)>" : "<\(root.name)> in namespace \(root.namespace)"
        throw ListFailure(.wrongRoot(expected: "<\(Parser.root)>", found: found), line: root.line, byteOffset: root.offset)
      }
      hasBegun = true
      parser.begin(root, &progress)
    }
    if isBare { return progress.countRecords(records.count) }
    guard let names = records.first?.documentNames else { return }
    if names.count > namesLearned {
      parser.learn(names)
      namesLearned = names.count
    }
    for record in records {
      let extent = record.extent
      progress.place = SourcePlace(
        line: extent?.line ?? record.line, byteOffset: extent?.offset ?? record.offset, length: extent?.length ?? 0)
      try parser.read(record, &progress, deliver: deliver)
    }
  }
}

extension ListFailure {
  /// The reader's failure in the words of a list.
  init(_ failure: XMLFailure) {
    let reason: Reason = failure.reason == .truncated ? .truncated : .malformed("\(failure.reason)")
    self.init(reason, line: failure.line, byteOffset: failure.offset)
  }
}

extension XMLElement {
  /// The element's text with white space folded; nil if nothing is left.
  var value: String? {
    let folded = foldedText
    return folded.isEmpty ? nil : folded
  }

  /// An attribute's value with white space folded; nil if nothing is left.
  func value(_ name: String) -> String? {
    guard let text = attribute(name) else { return nil }
    let folded = foldedSpace(text)
    return folded.isEmpty ? nil : folded
  }
}
