// Lines from bytes in memory, known by their content like a file's.

public import Pipeline
public import Reference

/// A source of bytes that a test has in hand.
public final class MemorySource: EventSource {
  private let bytes: [UInt8]
  private let observedAt: Instant?
  private var offset = 0

  /// - Parameter observedAt: stamps every line, as a live source would; nil for a replay.
  public init(_ bytes: [UInt8], observedAt: Instant? = nil) {
    self.bytes = bytes
    self.observedAt = observedAt
  }

  public convenience init(lines: [String], observedAt: Instant? = nil) {
    self.init(Array(lines.map { $0 + "\n" }.joined().utf8), observedAt: observedAt)
  }

  public func resume(from known: [SourcePosition]) -> SourcePosition? {
    let best = known.filter { $0.offset <= bytes.count && sha256(Array(bytes[..<Int($0.offset)])) == $0.digest }.max {
      $0.offset < $1.offset
    }
    offset = Int(best?.offset ?? 0)
    return best
  }

  public func poll(linesMax: Int) -> SourceBatch {
    var content: [UInt8] = []
    var lines: [SourceLine] = []
    while lines.count < linesMax, offset < bytes.count {
      let feed = bytes[offset...].firstIndex(of: 0x0A)
      var line = bytes[offset..<(feed ?? bytes.count)]
      let start = offset
      offset = feed.map { $0 + 1 } ?? bytes.count
      if feed != nil, line.last == 0x0D { line.removeLast() }
      guard !line.isEmpty else { continue }
      lines.append(SourceLine(range: content.count..<(content.count + line.count), offset: Int64(start), length: Int64(line.count)))
      content += line
    }
    let position = offset > 0 ? SourcePosition(offset: Int64(offset), digest: sha256(Array(bytes[..<offset]))) : nil
    return SourceBatch(bytes: content, lines: lines, next: position, observedAt: observedAt, isEnd: offset == bytes.count)
  }
}
