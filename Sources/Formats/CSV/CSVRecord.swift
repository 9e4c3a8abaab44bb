/// One record of a file of separated values: its fields without quotes, and where it stands.
public struct CSVRecord: Sendable {
  /// 1-based line of the record's first byte.
  public let line: Int
  /// 0-based offset of its first byte in the file.
  public let offset: Int
  /// Its bytes in the file, without its line end.
  public let length: Int
  /// Whether a line end follows it: false at most for the last record of a file.
  public let hasLineEnd: Bool
  /// The fields' bytes one after another, and where each ends.
  private let text: [UInt8]
  private let ends: [Int]

  init(line: Int, offset: Int, length: Int, hasLineEnd: Bool, text: [UInt8], ends: [Int]) {
    self.line = line
    self.offset = offset
    self.length = length
    self.hasLineEnd = hasLineEnd
    self.text = text
    self.ends = ends
  }

  /// The number of fields, 1 or more.
  public var count: Int { ends.count }

  /// A field's bytes in UTF-8, white space kept.
  public func bytes(_ index: Int) -> ArraySlice<UInt8> { text[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

  /// A field's text, white space kept.
  public subscript(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  /// All fields' texts.
  public var fields: [String] { ends.indices.map { self[$0] } }
}
