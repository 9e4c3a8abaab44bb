// The little binary language of journal heads and sealed boxes: variable-length integers, counted byte strings, fixed words.
// Reading is checked at every step, because what is read may come from a damaged or altered file.

/// Appends values to a byte buffer.
public struct ByteWriter {
  public private(set) var bytes: [UInt8] = []

  public init(capacity: Int = 128) { bytes.reserveCapacity(capacity) }

  public mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// LEB128, at most ten bytes.
  public mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Zigzag, so that small negative numbers stay short.
  public mutating func signed(_ value: Int64) { varint(UInt64(bitPattern: (value << 1) ^ (value >> 63))) }

  public mutating func counted(_ value: [UInt8]) {
    varint(UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  public mutating func text(_ value: String) {
    varint(UInt64(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }

  public mutating func raw(_ value: [UInt8]) { bytes.append(contentsOf: value) }

  public mutating func word(_ value: UInt64) {
    var rest = value.bigEndian
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}

/// The bytes did not say what they should: a damaged or altered record.
public struct CodingFailure: Error, Equatable, CustomStringConvertible {
  public let offset: Int
  public var description: String { "byte \(offset): the record is damaged" }
}

/// Reads what `ByteWriter` wrote. Every step checks the bounds.
public struct ByteReader {
  let bytes: [UInt8]
  public private(set) var offset = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public var isAtEnd: Bool { offset == bytes.count }

  public mutating func byte() throws(CodingFailure) -> UInt8 {
    guard offset < bytes.count else { throw CodingFailure(offset: offset) }
    defer { offset += 1 }
    return bytes[offset]
  }

  public mutating func varint() throws(CodingFailure) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      guard shift < 63 || next <= 1 else { throw CodingFailure(offset: offset) }
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
      guard shift <= 63 else { throw CodingFailure(offset: offset) }
    }
  }

  /// A number of things or a place among them: at most 2^53, so that sums of what a damaged record says stay within Int64.
  public mutating func count() throws(CodingFailure) -> Int64 {
    let value = try varint()
    guard value <= 1 << 53 else { throw CodingFailure(offset: offset) }
    return Int64(value)
  }

  public mutating func signed() throws(CodingFailure) -> Int64 {
    let value = try varint()
    return Int64(bitPattern: (value >> 1)) ^ -Int64(bitPattern: value & 1)
  }

  public mutating func raw(_ count: Int) throws(CodingFailure) -> [UInt8] {
    guard count >= 0, count <= bytes.count - offset else { throw CodingFailure(offset: offset) }
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
  }

  public mutating func counted() throws(CodingFailure) -> [UInt8] {
    let count = try varint()
    guard count <= UInt64(bytes.count - offset) else { throw CodingFailure(offset: offset) }
    return try raw(Int(count))
  }

  public mutating func text() throws(CodingFailure) -> String {
    let start = offset
    let content = try counted()
    guard let text = String(validating: content, as: UTF8.self) else { throw CodingFailure(offset: start) }
    return text
  }

  public mutating func word() throws(CodingFailure) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<8 { value |= UInt64(try byte()) << (8 * UInt64(index)) }
    return UInt64(bigEndian: value)
  }
}
