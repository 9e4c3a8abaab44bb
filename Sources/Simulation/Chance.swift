/// The only source of chance in a simulated world: SplitMix64 (Steele, Lea and Flood 2014). The same seed gives the same sequence
/// everywhere.
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return finalized(state)
  }

  /// 0..<bound; 0 for a bound of 0 or less. Multiplies rather than divides, as Lemire 2019; the bias is below 2^-40 for the bounds used
  /// here.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// From the first to the last, both included.
  mutating func within(_ first: Int, _ last: Int) -> Int { first + below(last - first + 1) }

  mutating func isHit(perMille: Int) -> Bool { below(1000) < perMille }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

  /// A place in the list, as often as its weight says.
  mutating func weighted(_ weights: [Int]) -> Int {
    var left = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if left < weight { return index }
      left -= weight
    }
    return 0
  }
}

/// A number that depends on all of its parts and looks like none of them: what gives every party its own attributes without storing them.
func mixed(_ a: UInt64, _ b: UInt64, _ c: UInt64 = 0) -> UInt64 {
  finalized(finalized(a &+ 0x9E37_79B9_7F4A_7C15) ^ finalized(b &+ 0xD1B5_4A32_D192_ED03) &+ c &* 0xBF58_476D_1CE4_E5B9)
}

@inline(__always)
private func finalized(_ value: UInt64) -> UInt64 {
  var z = value
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}

/// Waiting times between events that know nothing of each other: quantiles of the exponential distribution, in thousandths of its mean.
///
/// Computed once with additions, multiplications and divisions alone, which round the same on every machine.
enum Waiting {
  static let quantiles: [Int64] = (0..<1024).map { index in
    let left = (1024 - Double(index) - 0.5) / 1024
    return Int64(-naturalLogarithm(left) * 1000)
  }

  /// ln x for 0 < x <= 1: halvings pulled out, then the series of artanh.
  private static func naturalLogarithm(_ x: Double) -> Double {
    var value = x
    var halvings = 0.0
    while value < 0.5 {
      value *= 2
      halvings += 1
    }
    let ratio = (value - 1) / (value + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    for power in stride(from: 1.0, through: 41.0, by: 2.0) {
      sum += term / power
      term *= square
    }
    return 2 * sum - halvings * 0.693_147_180_559_945_3
  }
}

extension Chance {
  /// A waiting time with that mean, in the unit of the mean.
  mutating func wait(mean: Int64) -> Int64 { mean * Waiting.quantiles[below(1024)] / 1000 }
}
