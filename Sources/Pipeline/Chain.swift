// The audit chain. Every journal row is a leaf, every batch a link: leaf = SHA-256(0 ‖ head ‖ record ‖ digests of the sealed boxes),
// link = SHA-256(previous link ‖ batch header ‖ Merkle root of the leaves). A box may later be replaced by its digest (retention) or
// become unreadable (erasure); neither changes a leaf, so the chain stays whole while the personal data goes.

internal import Crypto

/// A SHA-256 digest: 32 bytes.
public typealias Digest = [UInt8]

/// SHA-256 over pieces, without joining them first.
public func sha256(_ pieces: [UInt8]...) -> Digest {
  var hash = SHA256()
  for piece in pieces { hash.update(data: piece) }
  return Array(hash.finalize())
}

/// Lower-case hexadecimal, as digests are shown.
public func hex(_ bytes: some Collection<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 2)
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}

/// The bytes of a lower- or upper-case hexadecimal text; nil if it is none.
public func bytes(hex text: String) -> [UInt8]? {
  let digits = Array(text.utf8)
  guard digits.count.isMultiple(of: 2) else { return nil }
  func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    case 0x41...0x46: digit - 0x41 + 10
    default: nil
    }
  }
  var result: [UInt8] = []
  result.reserveCapacity(digits.count / 2)
  for index in stride(from: 0, to: digits.count, by: 2) {
    guard let high = nibble(digits[index]), let low = nibble(digits[index + 1]) else { return nil }
    result.append(high << 4 | low)
  }
  return result
}

/// How leaves and links are made, for the lane that writes them and the verifier that checks them.
public enum Chain {
  /// What the first link follows.
  public static let genesis = Digest(repeating: 0, count: 32)

  /// The leaf of a row or dead letter: its clear parts and the digests of its sealed boxes.
  public static func leaf(head: [UInt8], record: [UInt8]?, boxDigests: [Digest]) -> Digest {
    var hash = SHA256()
    var lengths = ByteWriter(capacity: 16)
    lengths.byte(0)
    lengths.varint(UInt64(head.count))
    lengths.varint(UInt64(record.map { $0.count + 1 } ?? 0))
    lengths.varint(UInt64(boxDigests.count))
    hash.update(data: lengths.bytes)
    hash.update(data: head)
    if let record { hash.update(data: record) }
    for digest in boxDigests { hash.update(data: digest) }
    return Array(hash.finalize())
  }

  /// The Merkle root of a batch's leaves; an odd one out is carried up unchanged (RFC 6962 shape).
  public static func root(of leaves: [Digest]) -> Digest {
    guard !leaves.isEmpty else { return sha256([]) }
    var level = leaves
    while level.count > 1 {
      var next: [Digest] = []
      next.reserveCapacity((level.count + 1) / 2)
      var index = 0
      while index + 1 < level.count {
        next.append(sha256([1], level[index], level[index + 1]))
        index += 2
      }
      if index < level.count { next.append(level[index]) }
      level = next
    }
    return level[0]
  }

  /// The link of a batch.
  public static func link(previous: Digest, header: [UInt8], root: Digest) -> Digest { sha256([2], previous, header, root) }
}
