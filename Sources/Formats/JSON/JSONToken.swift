/// One value or name on a `JSONTape`, 16 bytes.
public struct JSONToken: Equatable, Sendable {
  public enum Kind: UInt8, Sendable { case object, array, string, number, `true`, `false`, null }

  // 32 bits each: texts are at most Int32.max bytes long (`JSONBounds`), and tokens never more than bytes.
  @usableFromInline let startOffset: UInt32
  @usableFromInline var endOffset: UInt32
  @usableFromInline var nextIndex: UInt32
  public let kind: Kind
  /// Whether a string has escapes, so that its bytes are not its text.
  public let isEscaped: Bool

  @inline(__always)
  init(_ kind: Kind, from start: Int, to end: Int, next: Int, isEscaped: Bool = false) {
    startOffset = UInt32(truncatingIfNeeded: start)
    endOffset = UInt32(truncatingIfNeeded: end)
    nextIndex = UInt32(truncatingIfNeeded: next)
    self.kind = kind
    self.isEscaped = isEscaped
  }

  /// The offset of the value's first byte; of a string, the first byte after its opening quote.
  @inlinable public var start: Int { Int(startOffset) }
  /// The offset after the value's last byte; of a string, that of its closing quote.
  @inlinable public var end: Int { Int(endOffset) }
  /// The index of the token that follows this whole value.
  @inlinable public var next: Int { Int(nextIndex) }
  /// The length in bytes as written.
  @inlinable public var length: Int { Int(endOffset &- startOffset) }
}
