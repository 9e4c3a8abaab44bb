// Chance that can be had again: the same seed gives the same draws, so that a failure is seen again from the number it prints.

public import Pipeline
internal import Synchronization

/// A small seeded generator (SplitMix64).
public struct Seeded: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(_ seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True in `percent` of a hundred draws.
  public mutating func happens(percent: Int) -> Bool { Int(next() % 100) < percent }

  /// A number from 0 to `bound` - 1.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}

/// Seeded keys and nonces. Two of one seed give different bytes after a different number of calls, as real ones would.
public final class SeededEntropy: Entropy {
  private let generator: Mutex<Seeded>

  public init(_ seed: UInt64) { generator = Mutex(Seeded(seed)) }

  public func bytes(_ count: Int) -> [UInt8] {
    generator.withLock { generator in (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next() >> 24) } }
  }
}
