// Chance from the operating system's generator, fetched in blocks because a call for twelve bytes costs as much as one for four thousand.

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

  public func bytes(_ count: Int) -> [UInt8] {
    block.withLock { block in
      if block.bytes.count - block.next < count {
        var generator = SystemRandomNumberGenerator()
        block.bytes.removeAll(keepingCapacity: true)
        while block.bytes.count < max(Self.blockBytes, count) {
          let word = generator.next()
          for shift in stride(from: UInt64(0), to: 64, by: 8) { block.bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
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
