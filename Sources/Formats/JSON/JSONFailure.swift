/// Why a text is not the JSON it should be, and at which byte.
public struct JSONFailure: Error, Hashable, Sendable {
  /// The 0-based offset of the byte that is wrong; the length of the text if it ends too early.
  public let offset: Int
  public let reason: Reason

  public init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  /// What may be wrong. No case carries text of the input, so that a failure may be logged.
  public enum Reason: Hashable, Sendable {
    /// Nothing but white space.
    case empty
    /// The text begins with U+FEFF, which RFC 8259 section 8.1 forbids writers to add.
    case byteOrderMark
    case unexpectedByte(UInt8, Expected)
    /// The text ends where this should be.
    case unexpectedEnd(Expected)
    /// Something other than white space follows the value.
    case trailingBytes
    /// A raw byte below 0x20 in a string.
    case controlCharacter(UInt8)
    /// A backslash and this byte, which is no escape.
    case unknownEscape(UInt8)
    /// `\u` without four hexadecimal digits.
    case unicodeEscape
    /// Half of a surrogate pair, escaped.
    case loneSurrogate
    case invalidUTF8
    /// The object has this name already; compared after unescaping.
    case duplicateName
    case leadingZero
    case tooManyBytes(Int)
    case tooDeep(Int)
    case tooManyTokens(Int)
  }

  /// What the grammar allows at a place.
  public enum Expected: String, Hashable, Sendable {
    case value = "a value"
    case valueOrEnd = "a value or \"]\""
    case name = "a name in quotes"
    case nameOrEnd = "a name in quotes or \"}\""
    case colon = "\":\""
    case commaOrArrayEnd = "\",\" or \"]\""
    case commaOrObjectEnd = "\",\" or \"}\""
    case digit = "a digit"
    case literal = "true, false or null"
    case closingQuote = "the closing quote"
  }
}

extension JSONFailure: CustomStringConvertible {
  /// `byte 17: duplicate name`.
  public var description: String { "byte \(offset): \(reason)" }
}

extension JSONFailure.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "no value at all"
    case .byteOrderMark: "a byte order mark; remove it"
    case .unexpectedByte(let byte, let expected): "unexpected byte \(hexadecimal(byte)) where \(expected.rawValue) should be"
    case .unexpectedEnd(let expected): "the text ends where \(expected.rawValue) should be"
    case .trailingBytes: "more text after the value"
    case .controlCharacter(let byte): "control character \(hexadecimal(byte)) in string; escape it"
    case .unknownEscape(let byte): "unknown escape: backslash and byte \(hexadecimal(byte))"
    case .unicodeEscape: "\\u without four hexadecimal digits"
    case .loneSurrogate: "half of a surrogate pair"
    case .invalidUTF8: "invalid UTF-8"
    case .duplicateName: "duplicate name"
    case .leadingZero: "number with a leading zero"
    case .tooManyBytes(let bound): "more than \(bound) bytes"
    case .tooDeep(let bound): "depth over \(bound)"
    case .tooManyTokens(let bound): "more than \(bound) values and names"
    }
  }
}

/// `0x7D`.
func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return byte < 16 ? "0x0\(digits)" : "0x\(digits)"
}

/// How much JSON is read before giving up.
public struct JSONBounds: Hashable, Sendable {
  /// The longest text in bytes, 1...2³¹ − 1.
  public let bytesMax: Int
  /// The most arrays and objects inside each other, 1...512. `1` is below 0, `[1]` below 1.
  public let depthMax: Int
  /// The most values and names.
  public let tokensMax: Int

  /// Bounds outside the ranges above are brought into them.
  public init(bytesMax: Int = 1 << 20, depthMax: Int = 32, tokensMax: Int = 1 << 17) {
    self.bytesMax = min(max(bytesMax, 1), Int(Int32.max))
    self.depthMax = min(max(depthMax, 0), 512)
    self.tokensMax = min(max(tokensMax, 1), Int(Int32.max))
  }

  /// One event: 1 MiB, 32 deep, 131,072 tokens.
  public static let event = JSONBounds()
  /// One file of data that we chose to read: 512 MiB, 64 deep, 64 million tokens.
  public static let file = JSONBounds(bytesMax: 512 << 20, depthMax: 64, tokensMax: 64 << 20)
}
