/// How a file of separated values is written. The default is RFC 4180 with any line end.
public struct CSVDialect: Hashable, Sendable {
  /// What bytes above 0x7F mean.
  public enum Encoding: Hashable, Sendable {
    /// UTF-8; a field that is not is a failure.
    case utf8
    /// UTF-8, and a field that is not is taken for Windows-1252, as old exports of spreadsheets write it.
    case utf8OrWindows1252
  }
  /// Between fields: a comma, semicolon, tab, `@`, `|`; never a quote, CR or LF.
  public let separator: UInt8
  /// Whether quotes that break the rules are taken as text: one inside a field without quotes, or one inside quotes that no separator or
  /// line end follows. Otherwise they are failures.
  public let isLazy: Bool
  /// Whether a Ctrl-Z (0x1A) where a record would begin ends the file, as in OFAC's. Only blanks, separators and line ends may follow it.
  public let hasEndMark: Bool
  public let encoding: Encoding

  public init(separator: UInt8 = UInt8(ascii: ","), isLazy: Bool = false, hasEndMark: Bool = false, encoding: Encoding = .utf8) {
    precondition(separator != 0x22 && separator != 0x0A && separator != 0x0D, "a separator is no quote and no line end")
    self.separator = separator
    self.isLazy = isLazy
    self.hasEndMark = hasEndMark
    self.encoding = encoding
  }
}

/// How much is read before giving up. Values below 1 are taken as 1.
public struct CSVBounds: Hashable, Sendable {
  /// Bytes of one field, without its quotes.
  public let fieldBytesMax: Int
  /// Bytes of one record, without quotes and separators.
  public let recordBytesMax: Int
  public let fieldsMax: Int
  /// Bytes of the whole file.
  public let bytesMax: Int

  public init(fieldBytesMax: Int = 1 << 20, recordBytesMax: Int = 4 << 20, fieldsMax: Int = 1024, bytesMax: Int = 1 << 30) {
    self.fieldBytesMax = max(fieldBytesMax, 1)
    self.recordBytesMax = max(recordBytesMax, 1)
    self.fieldsMax = max(fieldsMax, 1)
    self.bytesMax = max(bytesMax, 1)
  }
}

/// Why a file of separated values cannot be read, and where.
public struct CSVFailure: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The file ends inside quotes.
    case openQuote
    /// Something other than a separator or line end follows the closing quote.
    case textAfterQuote
    /// A quote inside a field that does not begin with one.
    case quoteInField
    case notUTF8
    case fieldTooLong(Int)
    case recordTooLong(Int)
    case tooManyFields(Int)
    case tooManyBytes(Int)
    /// Records follow the mark that ends the file.
    case textAfterEndMark
  }
  /// 1-based.
  public let line: Int
  /// The 0-based offset in bytes of the mistake; of the record's first byte for an open quote and for text in a wrong encoding.
  public let offset: Int
  public let reason: Reason

  public init(line: Int, offset: Int, reason: Reason) {
    self.line = line
    self.offset = offset
    self.reason = reason
  }
}

extension CSVFailure: CustomStringConvertible {
  /// `line 12, byte 340: …`.
  public var description: String { "line \(line), byte \(offset): \(reason)" }
}

extension CSVFailure.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .openQuote: "the file ends inside quotes; fetch it again"
    case .textAfterQuote: "text after a closing quote; a quote inside quotes is written twice"
    case .quoteInField: "a quote inside a field without quotes; put the field in quotes and write the quote twice"
    case .notUTF8: "a field that is not UTF-8"
    case .fieldTooLong(let bound): "a field of more than \(bound) bytes; a quote may be missing"
    case .recordTooLong(let bound): "a record of more than \(bound) bytes; a quote may be missing"
    case .tooManyFields(let bound): "more than \(bound) fields in a record"
    case .tooManyBytes(let bound): "more than \(bound) bytes"
    case .textAfterEndMark: "text after the mark (Ctrl-Z) that ends the file"
    }
  }
}
