// SipHash-2-4 with a 128-bit result (Aumasson and Bernstein, 2012): a keyed hash that costs a fifth of an HMAC and that nobody
// without the key can steer. It recognises an event's identity and its content; entities that outlive the store's secrecy
// (telephone numbers, bank accounts) use HMAC-SHA-256 instead.

internal import Screening

/// A 128-bit keyed hash.
public struct Hash128: Hashable, Sendable {
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

/// The key and the function.
public struct SipHash: Sendable {
  let k0: UInt64
  let k1: UInt64

  /// - Precondition: 16 bytes.
  public init(key: [UInt8]) {
    precondition(key.count == 16, "a SipHash key has 16 bytes")
    var words: [UInt64] = [0, 0]
    for index in 0..<16 { words[index / 8] |= UInt64(key[index]) << (8 * UInt64(index % 8)) }
    k0 = words[0]
    k1 = words[1]
  }

  /// The hash of `bytes`. O(count); does not allocate.
  public func hash(_ bytes: Span<UInt8>) -> Hash128 {
    var v0 = k0 ^ 0x736f_6d65_7073_6575
    var v1 = k1 ^ 0x646f_7261_6e64_6f6d ^ 0xee
    var v2 = k0 ^ 0x6c79_6765_6e65_7261
    var v3 = k1 ^ 0x7465_6462_7974_6573
    let whole = bytes.count & ~7
    var index = 0
    while index < whole {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << (8 * UInt64(offset)) }
      v3 ^= word
      round(&v0, &v1, &v2, &v3)
      round(&v0, &v1, &v2, &v3)
      v0 ^= word
      index += 8
    }
    var last = UInt64(bytes.count & 0xFF) << 56
    for offset in 0..<(bytes.count - whole) { last |= UInt64(bytes[whole + offset]) << (8 * UInt64(offset)) }
    v3 ^= last
    round(&v0, &v1, &v2, &v3)
    round(&v0, &v1, &v2, &v3)
    v0 ^= last
    v2 ^= 0xee
    for _ in 0..<4 { round(&v0, &v1, &v2, &v3) }
    let low = v0 ^ v1 ^ v2 ^ v3
    v1 ^= 0xdd
    for _ in 0..<4 { round(&v0, &v1, &v2, &v3) }
    return Hash128(high: v0 ^ v1 ^ v2 ^ v3, low: low)
  }

  public func hash(_ bytes: [UInt8]) -> Hash128 { hash(bytes.span) }
}

@inline(__always)
private func round(_ v0: inout UInt64, _ v1: inout UInt64, _ v2: inout UInt64, _ v3: inout UInt64) {
  v0 &+= v1
  v1 = (v1 << 13 | v1 >> 51) ^ v0
  v0 = v0 << 32 | v0 >> 32
  v2 &+= v3
  v3 = (v3 << 16 | v3 >> 48) ^ v2
  v0 &+= v3
  v3 = (v3 << 21 | v3 >> 43) ^ v0
  v2 &+= v1
  v1 = (v1 << 17 | v1 >> 47) ^ v2
  v2 = v2 << 32 | v2 >> 32
}

extension SipHash {
  /// Under which hash an event is found again, whatever its version.
  func hash(of identity: EventIdentity) -> UInt64 {
    var writer = ByteWriter(capacity: 64)
    writer.text(identity.source)
    writer.text(identity.id)
    return hash(writer.bytes).high
  }
}
