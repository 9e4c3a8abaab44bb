/// Why a document cannot be read, and where.
public struct XMLFailure: Error, Hashable, Sendable {
  /// 1-based.
  public let line: Int
  /// The 0-based offset in bytes at which the reader stood, which is at or shortly after the mistake. Exact for UTF-8; for documents in another encoding it
  /// counts the bytes of their conversion to UTF-8.
  public let offset: Int
  public let reason: Reason

  public init(line: Int, offset: Int, reason: Reason) {
    self.line = line
    self.offset = offset
    self.reason = reason
  }

  /// What may be wrong.
  public enum Reason: Hashable, Sendable {
    /// The document declares a document type. Lists need none, and with one come entities and files to be fetched.
    case doctype
    /// The document ends before its root element does, or has none.
    case truncated
    /// A NUL byte, in a document that is not UTF-16 or UTF-32.
    case nulByte
    /// Not well-formed XML 1.0 with namespaces; the number and sentence are libxml2's.
    case notWellFormed(code: Int, String)
    case tooDeep(Int)
    case tooManyAttributes(Int)
    /// A record, or a single tag or comment outside any, takes more bytes of the document.
    case recordTooLarge(Int)
    case nameTooLong(Int)
    /// More different element and attribute names.
    case tooManyNames(Int)
    case tooManyBytes(Int)
    /// No memory for a parser.
    case outOfMemory
  }
}

extension XMLFailure: CustomStringConvertible {
  /// `line 12, byte 340: …`.
  public var description: String { "line \(line), byte \(offset): \(reason)" }
}

extension XMLFailure.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .doctype: "a DOCTYPE, which is refused; remove it"
    case .truncated: "the document ends before its root element does; fetch it again"
    case .nulByte: "a NUL byte"
    case .notWellFormed(let code, let sentence): "not well-formed XML: \(sentence) (libxml2 error \(code))"
    case .tooDeep(let bound): "elements nested over \(bound) deep"
    case .tooManyAttributes(let bound): "more than \(bound) attributes on one element"
    case .recordTooLarge(let bound): "a record of more than \(bound) bytes"
    case .nameTooLong(let bound): "a name of more than \(bound) bytes"
    case .tooManyNames(let bound): "more than \(bound) different names"
    case .tooManyBytes(let bound): "more than \(bound) bytes"
    case .outOfMemory: "no memory for a parser"
    }
  }
}

/// How much XML is read before giving up.
public struct XMLBounds: Hashable, Sendable {
  /// Elements inside each other; the root is 1. At most 250, since libxml2 stops at 256.
  public let depthMax: Int
  /// Attributes and namespace declarations of one element.
  public let attributesMax: Int
  /// Bytes of the document from a record's start tag to its end tag, at most 2³⁰; also of one tag, comment or instruction anywhere.
  public let recordBytesMax: Int
  /// Bytes of one element, attribute or namespace name.
  public let nameBytesMax: Int
  /// Different names of elements and attributes in the document.
  public let namesMax: Int
  /// Bytes of the whole document, at most 2³⁰.
  public let bytesMax: Int

  /// Bounds below 1 are taken as 1.
  public init(
    depthMax: Int = 64, attributesMax: Int = 128, recordBytesMax: Int = 4 << 20, nameBytesMax: Int = 512, namesMax: Int = 4096,
    bytesMax: Int = 1 << 30
  ) {
    self.depthMax = min(max(depthMax, 1), 250)
    self.attributesMax = max(attributesMax, 1)
    self.recordBytesMax = min(max(recordBytesMax, 1), 1 << 30)
    self.nameBytesMax = max(nameBytesMax, 1)
    self.namesMax = max(namesMax, 1)
    self.bytesMax = min(max(bytesMax, 1), 1 << 30)
  }

  /// An official list: records of up to 4 MiB, documents of up to 1 GiB.
  public static let list = XMLBounds()
}
