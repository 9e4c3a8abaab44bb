/// Why an archive cannot be read, and where.
public struct ZipFailure: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// No directory at the end: cut off, or no archive.
    case noDirectory
    /// The directory or a member's header is not where or what it should be.
    case wrongDirectory
    case encrypted
    case severalDisks
    case zip64
    /// Packed by a method other than stored and deflated.
    case method(Int)
    case tooManyMembers(Int)
    /// A member declares to expand to more bytes than this.
    case tooLarge(Int)
    case sameNameTwice
    case damaged(InflateFailure)
    /// The member expands to another length than its directory entry declares.
    case wrongLength
    case wrongChecksum
  }
  /// The member's name; empty where it is about the archive.
  public let member: String
  /// 0-based offset in the archive.
  public let offset: Int
  public let reason: Reason

  public init(member: String, offset: Int, reason: Reason) {
    self.member = member
    self.offset = offset
    self.reason = reason
  }
}

extension ZipFailure: CustomStringConvertible {
  public var description: String { (member.isEmpty ? "" : "\(member): ") + "\(reason)" }
}

extension ZipFailure.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noDirectory: "no ZIP archive, or one without its end; fetch it again"
    case .wrongDirectory: "the archive's directory is damaged; fetch it again"
    case .encrypted: "encrypted; unpack it first"
    case .severalDisks: "part of an archive over several disks; join it first"
    case .zip64: "a ZIP64 archive, which no list needs; unpack it first"
    case .method(let method): "packed by method \(method), which is neither stored nor deflated; unpack it first"
    case .tooManyMembers(let bound): "an archive of more than \(bound) files"
    case .tooLarge(let bound): "expands to more than \(bound) bytes"
    case .sameNameTwice: "two files of one name in the archive"
    case .damaged(let failure): "\(failure.reason)"
    case .wrongLength: "expands to another length than declared; fetch it again"
    case .wrongChecksum: "the checksum is wrong; fetch it again"
    }
  }
}

/// Reads the directory at an archive's end. Every number in it is somebody else's: each offset and sum is checked before it is used.
struct ZipDirectory {
  private let bytes: [UInt8]
  private let bounds: ZipArchive.Bounds

  init(_ bytes: [UInt8], _ bounds: ZipArchive.Bounds) {
    self.bytes = bytes
    self.bounds = bounds
  }

  func members() throws(ZipFailure) -> [ZipArchive.Member] {
    let end = try endRecord()
    let count = try number(end + 10, 2), size = try number(end + 12, 4), start = try number(end + 16, 4)
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF { throw fail(end, .zip64) }
    let disk = try number(end + 4, 2), directoryDisk = try number(end + 6, 2), here = try number(end + 8, 2)
    if disk != 0 || directoryDisk != 0 || here != count { throw fail(end, .severalDisks) }
    if count > bounds.membersMax { throw fail(end, .tooManyMembers(bounds.membersMax)) }
    guard start + size <= end else { throw fail(end, .wrongDirectory) }
    var members: [ZipArchive.Member] = []
    var names: Set<String> = []
    var at = start
    for _ in 0..<count {
      let (member, next) = try member(at, before: end)
      guard names.insert(member.name).inserted else { throw ZipFailure(member: member.name, offset: at, reason: .sameNameTwice) }
      members.append(member)
      at = next
    }
    return members
  }

  /// The end record is the last thing but a comment of at most 65,535 bytes.
  private func endRecord() throws(ZipFailure) -> Int {
    var at = bytes.count - 22
    let lowest = max(0, at - 65_535)
    while at >= lowest {
      if bytes[at] == 0x50, bytes[at...].starts(with: [0x50, 0x4B, 0x05, 0x06]) {
        let comment = try number(at + 20, 2)
        if comment == bytes.count - at - 22 { return at }
      }
      at -= 1
    }
    throw fail(max(0, bytes.count), .noDirectory)
  }

  private func member(_ at: Int, before end: Int) throws(ZipFailure) -> (ZipArchive.Member, next: Int) {
    guard at + 46 <= end, bytes[at...].starts(with: [0x50, 0x4B, 0x01, 0x02]) else { throw fail(at, .wrongDirectory) }
    let flags = try number(at + 8, 2), method = try number(at + 10, 2), crc = try number(at + 16, 4)
    let packed = try number(at + 20, 4), size = try number(at + 24, 4)
    let nameLength = try number(at + 28, 2), extra = try number(at + 30, 2), comment = try number(at + 32, 2)
    let header = try number(at + 42, 4), next = at + 46 + nameLength + extra + comment
    guard next <= end else { throw fail(at, .wrongDirectory) }
    let name = String(decoding: bytes[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self)
    func refuse(_ reason: ZipFailure.Reason) -> ZipFailure { ZipFailure(member: name, offset: at, reason: reason) }
    if flags & 1 != 0 { throw refuse(.encrypted) }
    if method != 0 && method != 8 { throw refuse(.method(method)) }
    if packed == 0xFFFF_FFFF || size == 0xFFFF_FFFF || header == 0xFFFF_FFFF { throw refuse(.zip64) }
    if size > bounds.memberBytesMax { throw refuse(.tooLarge(bounds.memberBytesMax)) }
    // The header before the data repeats the name and may have other extras.
    guard header + 30 <= end, bytes[header...].starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw refuse(.wrongDirectory) }
    let start = header + 30 + (try number(header + 26, 2)) + (try number(header + 28, 2))
    guard start + packed <= end else { throw refuse(.wrongDirectory) }
    let member = ZipArchive.Member(
      name: name, byteCount: size, isDeflated: method == 8, crc: UInt32(truncatingIfNeeded: crc), packed: start..<(start + packed))
    return (member, next)
  }

  /// A little-endian number of at most four bytes.
  private func number(_ at: Int, _ count: Int) throws(ZipFailure) -> Int {
    guard at >= 0, at + count <= bytes.count else { throw fail(at, .wrongDirectory) }
    var number = 0
    for index in (0..<count).reversed() { number = number << 8 | Int(bytes[at + index]) }
    return number
  }

  private func fail(_ offset: Int, _ reason: ZipFailure.Reason) -> ZipFailure { ZipFailure(member: "", offset: offset, reason: reason) }
}
