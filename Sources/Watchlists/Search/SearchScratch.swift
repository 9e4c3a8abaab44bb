/// Scratch space of one worker; reused from search to search and never shared between threads. Grows to the size of the largest index it has searched.
public struct SearchScratch {
  var aligner = NameAligner()
  /// Per name: the epoch it was last touched in, the query token it was last credited for, and its credit.
  var nameEpoch: [UInt32] = []
  var nameToken: [UInt32] = []
  var nameCredit: [Float] = []
  var nameInformation: [Float] = []
  /// Per token: the step in which it was last looked at.
  var tokenStep: [UInt32] = []
  var epoch: UInt32 = 0
  var step: UInt32 = 0
  var touched: [UInt32] = []
  var expansions: [Expansion] = []
  var tokens: [NameToken] = []
  var joined: [UInt8] = []
  var hits: [NameHit] = []
  /// What the last search cost: names aligned. For measurements.
  public private(set) var alignedCount = 0

  public init() {}

  /// Makes room for an index and starts a new epoch.
  mutating func begin(names: Int, tokens: Int) {
    if nameEpoch.count < names {
      nameEpoch = [UInt32](repeating: 0, count: names)
      nameToken = [UInt32](repeating: 0, count: names)
      nameCredit = [Float](repeating: 0, count: names)
      nameInformation = [Float](repeating: 0, count: names)
      epoch = 0
    }
    if tokenStep.count < tokens {
      tokenStep = [UInt32](repeating: 0, count: tokens)
      step = 0
    }
    // After four thousand million searches the stamps start anew.
    if epoch == .max {
      for index in nameEpoch.indices { nameEpoch[index] = 0 }
      epoch = 0
    }
    if step > .max - 256 {
      for index in tokenStep.indices { tokenStep[index] = 0 }
      step = 0
    }
    epoch += 1
    touched.removeAll(keepingCapacity: true)
    expansions.removeAll(keepingCapacity: true)
  }

  mutating func countAligned(_ count: Int) { alignedCount = count }
}

/// A token of the list that may be a token of the query.
struct Expansion {
  /// Which query token, or the first of two written together.
  var query: UInt8
  var isJoined: Bool
  var token: UInt32
  /// What a name holding it is credited: an upper bound.
  var credit: Float
  var information: Float
}

/// A listed name that scored.
struct NameHit {
  var entry: UInt32
  var name: UInt32
  var queryName: Int
  var domain: NameDomain
  var score: Float
  var isEqual: Bool
}
