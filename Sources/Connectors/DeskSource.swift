// One line that somebody at a desk wrote: a request, a consent, a review. It has no place in a stream to go on from; its identity alone keeps it from
// being taken twice.

public import Pipeline
public import Reference

/// A source of one event.
public final class DeskSource: EventSource {
  private let line: [UInt8]
  private let observedAt: Instant
  private var isTaken = false

  /// - Parameter line: one JSON object without a line feed.
  public init(_ line: [UInt8], observedAt: Instant) {
    self.line = line
    self.observedAt = observedAt
  }

  public func resume(from known: [SourcePosition]) -> SourcePosition? { nil }

  public func poll(linesMax: Int) -> SourceBatch {
    defer { isTaken = true }
    guard !isTaken else { return SourceBatch(bytes: [], lines: [], next: nil, observedAt: observedAt, isEnd: true) }
    let only = SourceLine(range: 0..<line.count, offset: 0, length: Int64(line.count))
    return SourceBatch(bytes: line, lines: [only], next: nil, observedAt: observedAt, isEnd: true)
  }
}

/// A source with nothing in it: for a lane that only takes what lies waiting, lists and acts.
public final class IdleSource: EventSource {
  private let observedAt: Instant

  public init(observedAt: Instant) { self.observedAt = observedAt }

  public func resume(from known: [SourcePosition]) -> SourcePosition? { nil }

  public func poll(linesMax: Int) -> SourceBatch { SourceBatch(bytes: [], lines: [], next: nil, observedAt: observedAt, isEnd: true) }
}
