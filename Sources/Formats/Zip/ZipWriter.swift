internal import CZlib

/// Puts files together to a ZIP archive (PKWARE APPNOTE 6.3, sections 4.3 and 4.4), stored as they are: for lists that come in several files
/// and are kept as one. The same files give the same archive: no time stands in it.
public enum ZipWriter {
  /// - Precondition: at most 65,535 files, and less than 2 GiB in all.
  public static func archive(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    precondition(members.count < 0xFFFF && members.reduce(0) { $0 + $1.bytes.count } < 1 << 31, "an archive without ZIP64")
    var archive: [UInt8] = []
    archive.reserveCapacity(members.reduce(1024) { $0 + $1.bytes.count + 2 * $1.name.utf8.count + 128 })
    var directory: [UInt8] = []
    func put(_ value: Int, _ count: Int, _ bytes: inout [UInt8]) {
      for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
    }
    for member in members {
      let name = Array(member.name.utf8), start = archive.count
      /// Version, flags (names are UTF-8), method, time, day (1 January 1980), checksum, both lengths.
      var fields: [UInt8] = []
      for (value, count) in [(20, 2), (0x0800, 2), (0, 2), (0, 2), (0x21, 2), (checksum(member.bytes), 4)] { put(value, count, &fields) }
      for (value, count) in [(member.bytes.count, 4), (member.bytes.count, 4), (name.count, 2), (0, 2)] { put(value, count, &fields) }
      archive += [0x50, 0x4B, 0x03, 0x04] + fields + name
      archive += member.bytes
      directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + fields
      for (value, count) in [(0, 2), (0, 2), (0, 2), (0, 4), (start, 4)] { put(value, count, &directory) }
      directory += name
    }
    let start = archive.count
    archive += directory
    archive += [0x50, 0x4B, 0x05, 0x06]
    for (value, count) in [(0, 2), (0, 2), (members.count, 2), (members.count, 2), (directory.count, 4), (start, 4), (0, 2)] {
      put(value, count, &archive)
    }
    return archive
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    // Sound: the bytes are read during the call only, and are less than 2 GiB.
    unsafe bytes.withUnsafeBufferPointer { unsafe Int(crc32(0, $0.baseAddress, UInt32($0.count))) }
  }
}
