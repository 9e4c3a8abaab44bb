// Runs a lane over a source. The lane prepares and decides on the calling thread; one other thread seals and commits, so that the disk works
// while the next batch is decided. At most two batches are on their way: what is lost in a crash was never reported.

internal import Dispatch
internal import Foundation
internal import Synchronization

/// What a run came to.
public struct RunSummary: Sendable {
  /// Of this run; they sum to the lines read.
  public let counts: DispositionCounts
  public let outcomes: [String: Int64]
  public let decisions: Int64
  public let unknownFields: [String]
  public let lastSeq: Int64
  /// Whether the run was asked to stop before the end of its source.
  public let isInterrupted: Bool
}

/// Drives a lane to the end of its source, or until it is asked to stop.
public struct LaneRunner: ~Copyable {
  private var lane: Lane
  private let source: any EventSource
  private let writer: BatchWriter
  private let pause: @Sendable (Int) -> Void

  /// Opens the lane, which folds the journal again, and finds the place in the source.
  ///
  /// - Parameter pause: waits before an attempt that failed is made again, or before an idle source is asked again.
  public static func open(
    plan: LanePlan, store: any Store, source: any EventSource, entropy: any Entropy, settings: LaneSettings = LaneSettings(),
    pause: @escaping @Sendable (Int) -> Void
  ) throws(WorldFailure) -> LaneRunner {
    let writer = try BatchWriter(store: store, entropy: entropy, pause: pause)
    var lane = try Lane.open(plan: plan, ledger: store, settings: settings)
    try lane.attach(source)
    return LaneRunner(lane: lane, source: source, writer: writer, pause: pause)
  }

  private init(lane: consuming Lane, source: any EventSource, writer: BatchWriter, pause: @escaping @Sendable (Int) -> Void) {
    self.lane = lane
    self.source = source
    self.writer = writer
    self.pause = pause
  }

  public var progress: LaneProgress { lane.progress }

  /// Takes, decides and commits what the source has now, on this thread alone.
  ///
  /// - Returns: false when nothing will follow.
  public mutating func step() throws(WorldFailure) -> Bool {
    let batch = try poll()
    let folded = try lane.fold(batch, lane.preparers.prepare(batch))
    try writer.write(folded)
    lane.forget(upTo: writer.durableSeq)
    return !batch.isEnd
  }

  private func poll() throws(WorldFailure) -> SourceBatch {
    let linesMax = lane.settings.linesMax
    let source = source
    return try BatchWriter.patiently(pause) { () throws(WorldFailure) in try source.poll(linesMax: linesMax) }
  }

  /// Runs until the source ends or `isStopped` says so; the batch in hand is always finished.
  ///
  /// - Parameters:
  ///   - report: called on the calling thread after each batch was decided.
  ///   - committed: called on the writing thread after each batch became durable, with its lines.
  public mutating func run(
    isStopped: () -> Bool, report: (LaneProgress) -> Void = { _ in }, committed: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(WorldFailure) -> RunSummary {
    let channel = Channel<FoldedBatch>(capacity: 2)
    let done = DispatchSemaphore(value: 0)
    let failure = Mutex<WorldFailure?>(nil)
    let writer = writer
    let thread = Thread {
      while let batch = channel.receive() {
        do throws(WorldFailure) {
          try writer.write(batch)
          committed(Int(batch.counts.lines))
        } catch {
          failure.withLock { $0 = error }
          channel.close()
          break
        }
      }
      done.signal()
    }
    thread.name = "probity.write"
    thread.stackSize = 4 << 20
    thread.start()
    var isInterrupted = false
    var problem: WorldFailure?
    do throws(WorldFailure) {
      var isMore = true
      while isMore {
        if isStopped() {
          isInterrupted = true
          break
        }
        let batch = try poll()
        isMore = !batch.isEnd
        if batch.lines.isEmpty {
          if isMore { pause(0) }
          continue
        }
        let folded = try lane.fold(batch, lane.preparers.prepare(batch))
        guard channel.send(folded) else { break }
        lane.forget(upTo: writer.durableSeq)
        report(lane.progress)
      }
    } catch { problem = error }
    channel.close()
    done.wait()
    if let problem = problem ?? failure.withLock({ $0 }) { throw problem }
    let progress = lane.progress
    return RunSummary(
      counts: progress.counts, outcomes: progress.outcomes, decisions: progress.decisions, unknownFields: progress.unknownFields,
      lastSeq: progress.lastSeq, isInterrupted: isInterrupted)
  }
}
