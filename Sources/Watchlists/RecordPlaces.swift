import Formats

/// Finds where records stand in the raw bytes of an XML file: from the `<` of the start tag to the `>` of the end tag.
///
/// The XML reader tells of each record only where its start tag ends. So the bytes since the last unfinished record are kept (one record
/// and one chunk at most) and searched: back to the `<`, which cannot occur inside a tag, and for the end tag back from where the next
/// record starts, or, for the last record of a chunk, on from its own start.
struct RecordPlaces {
  private var window: [UInt8] = []
  /// The offset in the file of the window's first byte.
  private var windowOffset = 0
  private static let windowBytesMax = 8 << 20

  mutating func append(_ chunk: Span<UInt8>) {
    // Sound: the array copies what it reads during the closure.
    unsafe chunk.withUnsafeBufferPointer { unsafe window.append(contentsOf: $0) }
  }

  /// The places of the records that a chunk completed, in the same order. What lies before the end of the last one is forgotten.
  mutating func places(of records: [XMLElement]) -> [SourcePlace] {
    // Far more than a record may have: nothing in there can be found again, as in files in other encodings.
    defer { if window.count > Self.windowBytesMax { forget(window.count) } }
    if records.isEmpty { return [] }
    let starts = records.map { start(of: $0) }
    var places: [SourcePlace] = []
    places.reserveCapacity(records.count)
    var end = 0
    for (index, record) in records.enumerated() {
      let next = index + 1 < records.count ? starts[index + 1] : nil
      guard let start = starts[index], let stop = next.flatMap({ endBefore($0, record.name, after: start) }) ?? endAfter(start, record)
      else {
        places.append(SourcePlace(line: record.line, byteOffset: record.offset, length: 0))
        continue
      }
      // The reader's line is that of the start tag's end.
      let linesInTag = window[start..<(record.offset - windowOffset)].count { $0 == 0x0A }
      places.append(SourcePlace(line: record.line - linesInTag, byteOffset: windowOffset + start, length: stop - start))
      end = stop
    }
    forget(end)
    return places
  }

  private mutating func forget(_ count: Int) {
    window.removeFirst(count)
    windowOffset += count
  }

  /// The index in the window of the `<`; nil if the offset does not point to a tag's end, as in files in other encodings.
  private func start(of record: XMLElement) -> Int? {
    var index = record.offset - windowOffset
    guard window.indices.contains(index), window[index] == UInt8(ascii: ">") || window[index] == UInt8(ascii: "/") else { return nil }
    while index > 0, window[index] != UInt8(ascii: "<") { index -= 1 }
    return window[index] == UInt8(ascii: "<") ? index : nil
  }

  private func endBefore(_ next: Int, _ name: String, after start: Int) -> Int? {
    var index = next - 1
    while index > start {
      if window[index] == UInt8(ascii: "<"), let end = endTag(at: index, name) { return end }
      index -= 1
    }
    return nil
  }

  private func endAfter(_ start: Int, _ record: XMLElement) -> Int? {
    // An element without content may have no end tag: "<a/>".
    let tagEnd = record.offset - windowOffset
    if window[tagEnd] == UInt8(ascii: "/") { return tagEnd + 2 }
    if window[tagEnd - 1] == UInt8(ascii: "/") { return tagEnd + 1 }
    var index = start + 1
    while index < window.count {
      if window[index] == UInt8(ascii: "<"), let end = endTag(at: index, record.name) { return end }
      index += 1
    }
    return nil
  }

  /// The index after the `>` of the end tag of that local name, if one stands here.
  private func endTag(at index: Int, _ name: String) -> Int? {
    guard index + 2 < window.count, window[index + 1] == UInt8(ascii: "/") else { return nil }
    var from = index + 2, at = from
    while at < window.count, window[at] != UInt8(ascii: ">"), window[at] > 0x20 {
      if window[at] == UInt8(ascii: ":") { from = at + 1 }
      at += 1
    }
    guard window[from..<at].elementsEqual(name.utf8) else { return nil }
    while at < window.count, window[at] != UInt8(ascii: ">") { at += 1 }
    return at < window.count ? at + 1 : nil
  }
}
