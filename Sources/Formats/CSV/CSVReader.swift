/// Reads separated values (RFC 4180 and its relatives) in chunks of any size and gives out one record at a time.
///
/// ```swift
/// var reader = CSVReader()
/// while let chunk = try file.next() {
///   reader.feed(chunk)
///   while let record = try reader.next() { … record[0] … }
/// }
/// reader.finish()
/// while let record = try reader.next() { … }
/// ```
///
/// Quoted fields may hold separators, doubled quotes and line ends. Lines end with LF, CR LF or CR; empty lines and a byte order mark are
/// passed over. Every byte is looked at once, whatever the chunks, so a record cut anywhere is the same record. Memory is one chunk and
/// the largest record. What follows a failure is not read.
public struct CSVReader: Sendable {
  private enum State { case mark, recordStart, fieldStart, plain, quoted, quoteInQuotes, lineFeedAfterReturn, afterEndMark }

  private let dialect: CSVDialect
  private let bounds: CSVBounds
  private var chunk: [UInt8] = []
  private var at = 0
  /// The file's offset of `chunk[0]`, and the number of the line being read.
  private var base = 0
  private var line = 1
  private var state = State.mark
  /// The bytes of a byte order mark read so far.
  private var markBytes = 0
  private var isAtEnd = false
  private var failure: CSVFailure?

  // The record being read: its place, its fields' bytes and where each ends, and all bytes of its fields or-ed.
  private var recordLine = 1
  private var recordOffset = 0
  private var text: [UInt8] = []
  private var ends: [Int] = []
  private var highBits: UInt8 = 0

  /// Whether the mark that ends the file was read (`CSVDialect.hasEndMark`).
  public var sawEndMark: Bool { state == .afterEndMark }
  /// Whether a line so far ended with a carriage return.
  public private(set) var sawReturn = false

  public init(dialect: CSVDialect = CSVDialect(), bounds: CSVBounds = CSVBounds()) {
    self.dialect = dialect
    self.bounds = bounds
  }

  /// Appends a chunk; records not taken before stay.
  public mutating func feed(_ more: Span<UInt8>) {
    precondition(!isAtEnd, "nothing follows the end of a file")
    if failure != nil { return }
    base += at
    chunk.removeFirst(at)
    at = 0
    // Sound: the array copies what it reads during the closure.
    unsafe more.withUnsafeBufferPointer { unsafe chunk.append(contentsOf: $0) }
  }

  /// Appends a chunk.
  public mutating func feed(_ more: [UInt8]) {
    let span = more.span
    feed(span)
  }

  /// Says that the file is at its end: what is left is a record, though no line end follows.
  public mutating func finish() { isAtEnd = true }

  /// The next record; nil if the chunks so far hold no more.
  /// - Throws: `CSVFailure` at the first mistake, and the same again ever after.
  public mutating func next() throws(CSVFailure) -> CSVRecord? {
    if let failure { throw failure }
    do throws(CSVFailure) {
      if let record = try scan() { return record }
      return isAtEnd ? try last() : nil
    } catch {
      failure = error
      chunk = []
      throw error
    }
  }

  // MARK: - The automaton

  private mutating func scan() throws(CSVFailure) -> CSVRecord? {
    // A second reference, not a copy: the chunk does not change while it is scanned.
    let chunk = chunk
    let bytes = chunk.span
    while at < bytes.count {
      if base + at >= bounds.bytesMax { throw fail(.tooManyBytes(bounds.bytesMax)) }
      let byte = bytes[at]
      switch state {
      case .mark: skipMark(byte)
      case .recordStart:
        recordLine = line
        recordOffset = base + at
        if byte == 0x0A || byte == 0x0D {
          endLine(byte)
        } else if byte == 0x1A && dialect.hasEndMark {
          state = .afterEndMark
          at += 1
        } else {
          try beginField(byte)
        }
      case .fieldStart:
        if byte == dialect.separator {
          try endField()
        } else if byte == 0x0A || byte == 0x0D {
          return try endRecord(byte)
        } else {
          try beginField(byte)
        }
      case .plain:
        let end = endOfPlain(bytes)
        try take(chunk, at..<end)
        guard end < bytes.count else { break }
        let stop = bytes[end]
        if stop == dialect.separator {
          try endField()
        } else if stop == 0x22 {
          guard dialect.isLazy else { throw fail(.quoteInField) }
          try take(chunk, end..<(end + 1))
        } else {
          return try endRecord(stop)
        }
      case .quoted:
        let end = endOfQuoted(bytes)
        try take(chunk, at..<end)
        guard end < bytes.count else { break }
        at += 1
        state = .quoteInQuotes
      case .quoteInQuotes:
        if byte == 0x22 {
          try take(chunk, at..<(at + 1))
          state = .quoted
        } else if byte == dialect.separator {
          try endField()
        } else if byte == 0x0A || byte == 0x0D {
          return try endRecord(byte)
        } else {
          guard dialect.isLazy else { throw fail(.textAfterQuote) }
          text.append(0x22)
          state = .quoted
        }
      case .lineFeedAfterReturn:
        if byte == 0x0A { at += 1 }
        state = .recordStart
      case .afterEndMark:
        guard byte == dialect.separator || byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x1A || byte == 0x22 else {
          throw fail(.textAfterEndMark)
        }
        at += 1
      }
    }
    return nil
  }

  /// The record that the end of the file ends.
  private mutating func last() throws(CSVFailure) -> CSVRecord? {
    switch state {
    case .mark:
      // A file of less bytes than a byte order mark has.
      if markBytes == 0 { return nil }
      takeMarkAsText()
    case .recordStart: return nil
    case .lineFeedAfterReturn, .afterEndMark: return nil
    case .quoted: throw CSVFailure(line: recordLine, offset: recordOffset, reason: .openQuote)
    case .fieldStart, .plain, .quoteInQuotes: break
    }
    ends.append(text.count)
    state = .recordStart
    return try record(hasLineEnd: false)
  }

  // MARK: - Steps

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A byte order mark stands at the file's very beginning only; its first bytes without the rest are text.
  private mutating func skipMark(_ byte: UInt8) {
    if byte == Self.mark[markBytes] {
      markBytes += 1
      at += 1
      if markBytes == Self.mark.count { state = .recordStart }
    } else {
      state = markBytes == 0 ? .recordStart : .plain
      takeMarkAsText()
    }
  }

  private mutating func takeMarkAsText() {
    text.append(contentsOf: Self.mark.prefix(markBytes))
    if markBytes > 0 { highBits = 0x80 }
  }

  private mutating func beginField(_ byte: UInt8) throws(CSVFailure) {
    if byte == 0x22 {
      state = .quoted
      at += 1
    } else if byte == dialect.separator {
      try endField()
    } else {
      state = .plain
    }
  }

  private mutating func endField() throws(CSVFailure) {
    ends.append(text.count)
    if ends.count >= bounds.fieldsMax { throw fail(.tooManyFields(bounds.fieldsMax)) }
    state = .fieldStart
    at += 1
  }

  private mutating func endRecord(_ byte: UInt8) throws(CSVFailure) -> CSVRecord {
    ends.append(text.count)
    let record = try record(hasLineEnd: true)
    endLine(byte)
    return record
  }

  private mutating func endLine(_ byte: UInt8) {
    line += 1
    at += 1
    if byte == 0x0D { sawReturn = true }
    state = byte == 0x0D ? .lineFeedAfterReturn : .recordStart
  }

  private mutating func take(_ chunk: [UInt8], _ range: Range<Int>) throws(CSVFailure) {
    text.append(contentsOf: chunk[range])
    at = range.upperBound
    if text.count - (ends.last ?? 0) > bounds.fieldBytesMax { throw fail(.fieldTooLong(bounds.fieldBytesMax)) }
    if text.count > bounds.recordBytesMax { throw fail(.recordTooLong(bounds.recordBytesMax)) }
  }

  /// The index after the run of bytes that mean nothing outside quotes.
  private mutating func endOfPlain(_ bytes: Span<UInt8>) -> Int {
    let separator = dialect.separator
    var index = at
    var high: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator || byte == 0x0A || byte == 0x0D || byte == 0x22 { break }
      high |= byte
      index += 1
    }
    highBits |= high
    return index
  }

  /// The index of the next quote; line feeds on the way are counted.
  private mutating func endOfQuoted(_ bytes: Span<UInt8>) -> Int {
    var index = at
    var high: UInt8 = 0
    var lineFeeds = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 { break }
      if byte == 0x0A { lineFeeds += 1 }
      high |= byte
      index += 1
    }
    highBits |= high
    line += lineFeeds
    return index
  }

  private mutating func record(hasLineEnd: Bool) throws(CSVFailure) -> CSVRecord {
    if highBits >= 0x80 { try checkEncoding() }
    let record = CSVRecord(
      line: recordLine, offset: recordOffset, length: base + at - recordOffset, hasLineEnd: hasLineEnd, text: text, ends: ends)
    let (size, count) = (text.count, ends.count)
    text = []
    ends = []
    // Records of a file are alike.
    text.reserveCapacity(size + 32)
    ends.reserveCapacity(count)
    highBits = 0
    return record
  }

  /// Each field by itself must be UTF-8, or is turned into it.
  private mutating func checkEncoding() throws(CSVFailure) {
    var converted: [UInt8] = []
    var newEnds: [Int] = []
    var start = 0
    var isWhole = true
    for end in ends {
      let field = text[start..<end]
      if String(validating: field, as: UTF8.self) != nil {
        converted.append(contentsOf: field)
      } else {
        guard dialect.encoding == .utf8OrWindows1252 else {
          throw CSVFailure(line: recordLine, offset: recordOffset, reason: .notUTF8)
        }
        isWhole = false
        converted.append(contentsOf: Windows1252.text(field).utf8)
      }
      newEnds.append(converted.count)
      start = end
    }
    if !isWhole { (text, ends) = (converted, newEnds) }
  }

  private func fail(_ reason: CSVFailure.Reason) -> CSVFailure { CSVFailure(line: line, offset: base + at, reason: reason) }
}
