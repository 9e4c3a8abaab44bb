// Runs of a lane to the end of its stream: undisturbed, or over ports that fail and through crashes that throw the lane away.

public import Pipeline

/// Runs lanes.
public enum Runs {
  /// Runs to the end over a fresh store, step by step on one thread.
  ///
  /// - Returns: the store.
  public static func calm(_ bytes: [UInt8], plan: LanePlan = ShippedModels.plan, settings: LaneSettings = LaneSettings()) throws
    -> MemoryStore
  {
    let store = MemoryStore(entropy: SeededEntropy(1))
    try run(bytes, into: store, plan: plan, settings: settings)
    return store
  }

  public static func calm(lines: [String], plan: LanePlan = ShippedModels.plan, settings: LaneSettings = LaneSettings()) throws
    -> MemoryStore
  {
    try calm(Array(lines.map { $0 + "\n" }.joined().utf8), plan: plan, settings: settings)
  }

  /// Runs what is new in a stream into a store.
  public static func run(
    _ bytes: [UInt8], into store: any Store, plan: LanePlan = ShippedModels.plan, settings: LaneSettings = LaneSettings(),
    entropy: any Entropy = SeededEntropy(2)
  ) throws {
    var runner = try LaneRunner.open(
      plan: plan, store: store, source: MemorySource(bytes), entropy: entropy, settings: settings, pause: { _ in })
    while try runner.step() {}
  }

  /// As `run`, with the writing thread beside.
  @discardableResult
  public static func runThreaded(
    _ bytes: [UInt8], into store: any Store, plan: LanePlan = ShippedModels.plan, settings: LaneSettings = LaneSettings()
  ) throws -> RunSummary {
    var runner = try LaneRunner.open(
      plan: plan, store: store, source: MemorySource(bytes), entropy: SeededEntropy(3), settings: settings, pause: { _ in })
    return try runner.run(isStopped: { false })
  }

  /// Runs to the end over a store and a source of which `percent` of all calls fail. Whatever a lane does not survive throws it away,
  /// with everything it held in memory, and the next one opens over what is stored.
  ///
  /// - Returns: the store and how many lanes it took.
  public static func rough(
    _ bytes: [UInt8], seed: UInt64, percent: Int, plan: LanePlan = ShippedModels.plan, settings: LaneSettings = LaneSettings(),
    isThreaded: Bool = false
  ) throws -> (store: MemoryStore, lanes: Int) {
    let store = MemoryStore(entropy: SeededEntropy(1))
    let faults = FaultPlan(seed: seed, percent: percent)
    let faultyStore = FaultyStore(store, faults)
    for lane in 1...100_000 {
      do throws(WorldFailure) {
        // Every process has chance of its own: nonces and keys of a crashed lane are not drawn again.
        var runner = try LaneRunner.open(
          plan: plan, store: faultyStore, source: FaultySource(MemorySource(bytes), faults),
          entropy: SeededEntropy(seed &* 1_000_003 &+ UInt64(lane)), settings: settings, pause: { _ in })
        if isThreaded {
          _ = try runner.run(isStopped: { false })
        } else {
          while try runner.step() {}
        }
        return (store, lane)
      } catch { continue }
    }
    throw Breach(description: "seed \(seed): the run never came to its end")
  }
}

/// Calls a body with each seed; the first that fails says which it was.
public func forEachSeed(_ count: Int, _ body: (UInt64) throws -> Void) throws {
  for seed in 0..<UInt64(count) {
    do { try body(seed) } catch { throw Breach(description: "seed \(seed): \(error)") }
  }
}
