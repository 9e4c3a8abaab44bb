// What a batch's link covers besides its leaves: which rows and dead letters it holds, the totals so far and how far the source was read.

/// The header of a batch. Its bytes are stored and hashed as they are.
public struct BatchHeader: Equatable, Sendable {
  public let number: Int64
  public let firstSeq: Int64
  public let rowCount: Int64
  public let firstDeadLetter: Int64
  public let deadLetterCount: Int64
  /// Totals of the store after this batch.
  public let counts: DispositionCounts
  public let position: SourcePosition?

  public init(
    number: Int64, firstSeq: Int64, rowCount: Int64, firstDeadLetter: Int64, deadLetterCount: Int64, counts: DispositionCounts,
    position: SourcePosition?
  ) {
    self.number = number
    self.firstSeq = firstSeq
    self.rowCount = rowCount
    self.firstDeadLetter = firstDeadLetter
    self.deadLetterCount = deadLetterCount
    self.counts = counts
    self.position = position
  }

  public func encoded() -> [UInt8] {
    var writer = ByteWriter(capacity: 96)
    writer.byte(1)
    for value in [number, firstSeq, rowCount, firstDeadLetter, deadLetterCount] { writer.varint(UInt64(value)) }
    counts.append(to: &writer)
    writer.byte(position == nil ? 0 : 1)
    if let position {
      writer.varint(UInt64(position.offset))
      writer.counted(position.digest)
    }
    return writer.bytes
  }

  public init(decoding bytes: [UInt8]) throws(CodingFailure) {
    var reader = ByteReader(bytes)
    guard try reader.byte() == 1 else { throw CodingFailure(offset: 0) }
    number = try reader.count()
    firstSeq = try reader.count()
    rowCount = try reader.count()
    firstDeadLetter = try reader.count()
    deadLetterCount = try reader.count()
    counts = try DispositionCounts(from: &reader)
    if try reader.byte() == 1 {
      position = SourcePosition(offset: try reader.count(), digest: try reader.counted())
    } else {
      position = nil
    }
    guard reader.isAtEnd else { throw CodingFailure(offset: reader.offset) }
  }
}
