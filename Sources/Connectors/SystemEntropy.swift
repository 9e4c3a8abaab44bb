// Chance from the operating system's generator, fetched in blocks because a call for twelve bytes costs as much as one for four thousand.

internal import Foundation
public import Pipeline
internal import Synchronization

/// The system's cryptographic generator.
public final class SystemEntropy: Entropy {
  private struct Block {
    var bytes: [UInt8] = []
    var next = 0
  }

  private let block = Mutex(Block())
  private static let blockBytes = 8_192

  public init() {}

  private static func systemBytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    // The system gives at most 256 bytes a call.
    for start in stride(from: 0, to: count, by: 256) {
      let wanted = min(256, count - start)
      // Sound: the system fills exactly `wanted` bytes, which lie within the array.
      let code = unsafe bytes.withUnsafeMutableBytes { unsafe getentropy($0.baseAddress! + start, wanted) }
      precondition(code == 0, "the system has randomness")
    }
    return bytes
  }

  public func bytes(_ count: Int) -> [UInt8] {
    block.withLock { block in
      if block.bytes.count - block.next < count {
        block.bytes = Self.systemBytes(max(Self.blockBytes, count))
        block.next = 0
      }
      defer {
        // Handed out once and not kept.
        for index in block.next..<(block.next + count) { block.bytes[index] = 0 }
        block.next += count
      }
      return Array(block.bytes[block.next..<(block.next + count)])
    }
  }
}
