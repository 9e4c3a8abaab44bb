/// Why compressed bytes cannot be expanded, and where.
public struct InflateFailure: Error, Hashable, Sendable {
  /// Compressed bytes read before the mistake was seen: at it or shortly after it.
  public let offset: Int
  public let reason: Reason

  public init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  /// What may be wrong.
  public enum Reason: Hashable, Sendable {
    /// The bytes do not begin as the wrapping should.
    case wrongHeader
    /// The bytes end before the compressed data does.
    case truncated
    /// The data is not deflate; the sentence is zlib's.
    case damaged(String)
    /// The data expands, but not to what the checksum at its end was made from.
    case wrongChecksum
    /// The data expands, but not to the length that stands at its end.
    case wrongLength
    /// It expands to more bytes than this.
    case tooLarge(Int)
    /// Something other than another gzip member follows the end.
    case trailingBytes
    /// It was made with a dictionary that is not part of it.
    case presetDictionary
    case outOfMemory
  }
}

extension InflateFailure: CustomStringConvertible {
  /// `compressed byte 340: …`.
  public var description: String { "compressed byte \(offset): \(reason)" }
}

extension InflateFailure.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .wrongHeader: "these are no compressed bytes of the expected kind"
    case .truncated: "the compressed data ends too early; fetch it again"
    case .damaged(let sentence): "the compressed data is damaged (\(sentence)); fetch it again"
    case .wrongChecksum: "the checksum of the expanded data is wrong; fetch it again"
    case .wrongLength: "the length of the expanded data is wrong; fetch it again"
    case .tooLarge(let bound): "expands to more than \(bound) bytes"
    case .trailingBytes: "bytes follow the end of the compressed data"
    case .presetDictionary: "compressed with a dictionary that is not part of it"
    case .outOfMemory: "no memory to expand the data"
    }
  }
}
