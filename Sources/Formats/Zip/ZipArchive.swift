internal import CZlib

/// A ZIP archive in memory: its directory, read and checked, and its members, expanded piece by piece.
///
/// The directory at the end is what counts (PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16). Stored and deflated members are read; encrypted
/// ones, several disks and ZIP64 are refused. A member is bounded by the size its directory entry declares, which is bounded itself: a bomb
/// is refused before it expands, or at the first byte over what it declared. Every member's length and CRC-32 are checked.
public struct ZipArchive: Sendable {
  /// One file in the archive.
  public struct Member: Sendable {
    public let name: String
    /// Bytes it expands to, as declared.
    public let byteCount: Int
    let isDeflated: Bool
    let crc: UInt32
    let packed: Range<Int>
  }

  /// How much is read before giving up.
  public struct Bounds: Hashable, Sendable {
    public let membersMax: Int
    /// Bytes one member may expand to.
    public let memberBytesMax: Int

    public init(membersMax: Int = 4096, memberBytesMax: Int = 1 << 29) {
      self.membersMax = membersMax
      self.memberBytesMax = memberBytesMax
    }
  }

  /// In the order of the directory; no name stands twice.
  public let members: [Member]
  private let bytes: [UInt8]
  private let bounds: Bounds

  /// Whether bytes begin like an archive.
  public static func begins(_ bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Reads the directory of a whole archive.
  public init(_ bytes: [UInt8], bounds: Bounds = Bounds()) throws(ZipFailure) {
    self.bytes = bytes
    self.bounds = bounds
    members = try ZipDirectory(bytes, bounds).members()
  }

  public subscript(_ name: String) -> Member? { members.first { $0.name == name } }

  /// A reader of one member.
  public func reader(of member: Member) throws(ZipFailure) -> ZipMemberReader {
    do { return try ZipMemberReader(bytes, member) } catch {
      throw ZipFailure(member: member.name, offset: error.offset, reason: .damaged(error))
    }
  }

  /// A member's bytes whole. Throws `tooLarge` if it declares more than `bytesMax`.
  public func bytes(of member: Member, bytesMax: Int) throws(ZipFailure) -> [UInt8] {
    guard member.byteCount <= bytesMax else {
      throw ZipFailure(member: member.name, offset: member.packed.lowerBound, reason: .tooLarge(bytesMax))
    }
    var reader = try reader(of: member)
    var all: [UInt8] = []
    while let piece = try reader.next() { all.append(contentsOf: piece) }
    return all
  }
}

/// Expands one member of an archive piece by piece; at its end length and checksum are compared with the directory's.
public struct ZipMemberReader: ~Copyable {
  private let bytes: [UInt8]
  private let member: ZipArchive.Member
  private var inflater: Inflater
  private var at: Int
  private var crc: UInt = 0
  private var count = 0
  private var isFinished = false

  init(_ bytes: [UInt8], _ member: ZipArchive.Member) throws(InflateFailure) {
    self.bytes = bytes
    self.member = member
    inflater = try Inflater(.raw, bytesMax: member.byteCount)
    at = member.packed.lowerBound
  }

  /// The next bytes, at most 64 KiB; nil at the end.
  /// - Throws: `ZipFailure` at the first mistake. What was given out before it must not be used.
  public mutating func next() throws(ZipFailure) -> [UInt8]? {
    if isFinished { return nil }
    guard let piece = try member.isDeflated ? expand() : copy() else {
      isFinished = true
      if count != member.byteCount { throw failure(.wrongLength) }
      if UInt32(truncatingIfNeeded: crc) != member.crc { throw failure(.wrongChecksum) }
      return nil
    }
    count += piece.count
    // Sound: zlib reads the bytes during the call, and a piece is far below UInt32.max.
    crc = unsafe piece.withUnsafeBufferPointer { bytes in unsafe crc32(crc, bytes.baseAddress, UInt32(bytes.count)) }
    return piece
  }

  private mutating func copy() -> [UInt8]? {
    let end = min(at + Inflater.pieceBytesMax, member.packed.upperBound)
    if at == end { return nil }
    defer { at = end }
    return Array(bytes[at..<end])
  }

  private mutating func expand() throws(ZipFailure) -> [UInt8]? {
    do throws(InflateFailure) {
      while true {
        if let piece = try inflater.next() { return piece }
        let end = min(at + Inflater.pieceBytesMax, member.packed.upperBound)
        if at == end {
          try inflater.finish()
          return nil
        }
        inflater.feed(Array(bytes[at..<end]))
        at = end
      }
    } catch { throw failure(.damaged(error)) }
  }

  private func failure(_ reason: ZipFailure.Reason) -> ZipFailure { ZipFailure(member: member.name, offset: at, reason: reason) }
}
