// A line that is no event. What is wrong, where, and a digest are kept in the clear; the bytes themselves, at most 64 KiB of them, are
// sealed under the key of their day, because a broken line holds personal data as often as a whole one.

internal import Formats
internal import Reference
internal import Screening

/// A dead letter as the lane makes it.
struct DeadLetterDraft: Sendable {
  let reason: String
  let field: String?
  /// What is wrong or what would be right, without personal data.
  let detail: String
  /// Byte offset of the line in its source.
  let lineOffset: Int64
  /// Byte offset of the mistake within the line.
  let errorOffset: Int
  let length: Int64
  let digest: Digest
  /// At most 64 KiB, card numbers made unreadable.
  let sample: [UInt8]

  static let sampleMax = 65_536

  init(_ failure: DecodeFailure, line: SourceLine, bytes: [UInt8]) {
    reason = failure.reason
    field = failure.field
    detail = failure.detail
    lineOffset = line.offset
    errorOffset = failure.offset
    length = line.length
    digest = line.tooLongDigest ?? sha256(Array(bytes[line.range]))
    var sample = Array(bytes[line.range].prefix(Self.sampleMax))
    if failure.reason == "card_number" { maskDigits(in: &sample) }
    self.sample = sample
  }

  static func tooLong(_ line: SourceLine, bytes: [UInt8]) -> DeadLetterDraft {
    let failure = DecodeFailure(
      reason: "line_too_long", offset: 0, detail: "the line has \(line.length) bytes, at most 1048576 are read")
    return DeadLetterDraft(failure, line: line, bytes: bytes)
  }

  /// The clear part: JSON, fixed order.
  func head(number: Int64) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("number")
    writer.integer(number)
    writer.key("reason")
    writer.string(reason)
    writer.key("field")
    if let field { writer.string(field) } else { writer.null() }
    writer.key("detail")
    writer.string(detail)
    writer.key("line_offset")
    writer.integer(lineOffset)
    writer.key("error_offset")
    writer.integer(errorOffset)
    writer.key("length")
    writer.integer(length)
    writer.key("sha256")
    writer.string(hex(digest))
    writer.endObject()
    return writer.bytes
  }

  /// The sealed part, under the key of the day.
  func box(day: CivilDate) -> PlainBox {
    let period = Int32(day.year * 10_000 + day.month * 100 + day.day)
    return PlainBox(key: KeyReference(subject: 0, retention: "RC-DEAD", period: period), role: .deadLetter, content: sample)
  }
}

/// Makes every run of thirteen or more digits unreadable but for its last four: a refused card number is not kept either.
func maskDigits(in bytes: inout [UInt8]) {
  var run: [Int] = []
  func mask(_ run: [Int], _ bytes: inout [UInt8]) {
    guard run.count >= 13 else { return }
    for index in run.dropLast(4) { bytes[index] = 0x2A }
  }
  for index in bytes.indices {
    if bytes[index] &- 0x30 < 10 {
      run.append(index)
    } else if bytes[index] != 0x20, bytes[index] != 0x2D {
      mask(run, &bytes)
      run = []
    }
  }
  mask(run, &bytes)
}
