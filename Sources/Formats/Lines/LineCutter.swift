/// Cuts a stream of bytes, given in chunks of any size, into lines.
///
/// A line ends at a line feed, with a carriage return before it cut off too, or at the end of the stream. Empty lines are counted and passed over. A line longer
/// than the bound is never held: it is given out as a row of pieces as they come, so that its reader can digest it, and then the stream goes on.
///
/// ```swift
/// var cutter = LineCutter(lineBytesMax: 1 << 20)
/// while let chunk = try source.next() {
///   cutter.feed(chunk)
///   while let line = cutter.next() { … cutter.bytes[line.range] … }
/// }
/// cutter.finish()
/// while let line = cutter.next() { … }
/// ```
///
/// Memory is one chunk and `lineBytesMax` at most. The cutter reads no files and knows no clock.
public struct LineCutter: Sendable {
  /// One line, or a piece of one that is too long.
  public struct Line: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      /// A whole line.
      case whole
      /// A piece of a line that is too long, but not its last.
      case tooLongPiece
      /// The last piece, maybe empty, of a line that is too long; `lineLength` is the length of all of it.
      case tooLongEnd
    }

    public let kind: Kind
    /// The offset of the line's first byte in the stream; the same for all pieces of a line.
    public let offset: Int
    /// The length in bytes of the line up to here, without its line end.
    public let lineLength: Int
    /// Where its bytes are in `bytes`, until the next `feed`.
    public let range: Range<Int>
    /// The number of the line in the stream, 1-based, empty ones counted.
    public let number: Int
  }

  /// The longest line given out whole, in bytes without its line end.
  public let lineBytesMax: Int
  /// The bytes that ranges point into. Changes with `feed` only.
  public private(set) var bytes: [UInt8] = []
  /// Empty lines passed over so far.
  public private(set) var emptyLines = 0
  /// Lines given out or passed over so far; a line that is too long counts at its end.
  public private(set) var lines = 0
  /// The offset in the stream after the last line given out whole or ended, that is, where a reader that starts again goes on.
  public private(set) var nextOffset = 0

  /// The stream's offset of `bytes[0]`.
  private var baseOffset = 0
  /// Where in `bytes` the line being looked for starts, and up to where no line feed was found.
  private var start = 0
  private var searched = 0
  private var isAtEnd = false
  /// Of a line that is too long: its first byte's offset in the stream, and how much of it was given out.
  private var long: (offset: Int, given: Int)?

  /// - Parameters:
  ///   - lineBytesMax: 1 or more.
  ///   - offset: The stream's offset at which the first chunk starts.
  ///   - lines: The lines before it.
  public init(lineBytesMax: Int, offset: Int = 0, lines: Int = 0) {
    precondition(lineBytesMax > 0, "a line may have a byte")
    self.lineBytesMax = lineBytesMax
    self.lines = lines
    baseOffset = offset
    nextOffset = offset
  }

  /// Appends a chunk. Lines not taken before stay; ranges given out before are no longer valid.
  public mutating func feed(_ chunk: Span<UInt8>) {
    precondition(!isAtEnd, "nothing follows the end of a stream")
    bytes.removeFirst(start)
    baseOffset += start
    searched -= start
    start = 0
    // Sound: the array copies what it reads during the closure.
    unsafe chunk.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends a chunk.
  public mutating func feed(_ chunk: [UInt8]) {
    let span = chunk.span
    feed(span)
  }

  /// Says that the stream is at its end: what is left is a line, though no line feed follows.
  public mutating func finish() { isAtEnd = true }

  /// The next line, or nil if the chunks so far hold no more.
  public mutating func next() -> Line? {
    while true {
      let end = lineFeed(from: searched)
      guard let end else { return atLineEndMissing() }
      searched = end + 1
      if let line = take(to: end, next: end + 1) { return line }
    }
  }

  /// What can be given out though no line feed is in sight.
  private mutating func atLineEndMissing() -> Line? {
    searched = bytes.count
    if isAtEnd {
      guard start < bytes.count || long != nil else { return nil }
      return take(to: bytes.count, next: bytes.count)
    }
    // A carriage return may belong to the line end, so it waits for what follows.
    let end = bytes.last == 0x0D ? bytes.count - 1 : bytes.count
    guard end > start, long != nil || end - start > lineBytesMax else { return nil }
    let (offset, given) = long ?? (baseOffset + start, 0)
    let line = Line(kind: .tooLongPiece, offset: offset, lineLength: given + end - start, range: start..<end, number: lines + 1)
    long = (offset, line.lineLength)
    start = end
    searched = end
    return line
  }

  /// Takes the line that ends before `end`, of which the next starts at `next`; nil if it is empty.
  private mutating func take(to end: Int, next: Int) -> Line? {
    let isCarriageReturn = end > start && bytes[end - 1] == 0x0D
    let range = start..<(isCarriageReturn ? end - 1 : end)
    let offset = long?.offset ?? baseOffset + start
    let length = (long?.given ?? 0) + range.count
    let isTooLong = long != nil || range.count > lineBytesMax
    lines += 1
    start = next
    long = nil
    nextOffset = baseOffset + next
    guard length > 0 else {
      emptyLines += 1
      return nil
    }
    return Line(kind: isTooLong ? .tooLongEnd : .whole, offset: offset, lineLength: length, range: range, number: lines)
  }

  /// The index of the first line feed from `from` on, eight bytes at a time.
  private func lineFeed(from: Int) -> Int? {
    let span = bytes.span
    var at = from
    while at &+ 8 <= span.count {
      // Sound: eight bytes from `at` lie inside the span, and any bit pattern is a UInt64.
      let word = unsafe UInt64(littleEndian: span.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self))
      let found = UTF8Scan.equal(word, 0x0A)
      if found != 0 { return at &+ found.trailingZeroBitCount &>> 3 }
      at &+= 8
    }
    while at < span.count {
      if span[at] == 0x0A { return at }
      at += 1
    }
    return nil
  }
}
