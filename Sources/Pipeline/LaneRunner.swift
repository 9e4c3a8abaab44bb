// Runs a lane over a source. One thread polls and prepares, the calling thread decides in order, one more seals and commits, so that
// both cores and the disk work at once. Few batches wait between any two threads, and those that wait for the disk share a commit: what is
// lost in a crash was never reported.

internal import Dispatch
internal import Foundation
internal import Synchronization
internal import Watchlists

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
    var lane = try Lane.open(plan: plan, ledger: PatientLedger(store, pause: pause), settings: settings)
    try BatchWriter.patiently(pause) { () throws(WorldFailure) in try lane.attach(source) }
    return LaneRunner(lane: lane, source: source, writer: writer, pause: pause)
  }

  private init(lane: consuming Lane, source: any EventSource, writer: BatchWriter, pause: @escaping @Sendable (Int) -> Void) {
    self.lane = lane
    self.source = source
    self.writer = writer
    self.pause = pause
  }

  /// Rows from which on a commit waits for no more.
  private static let rowsMax = 1_024

  public var progress: LaneProgress { lane.progress }

  /// Takes, decides and commits what the source has now, on this thread alone.
  ///
  /// - Returns: false when nothing will follow.
  public mutating func step() throws(WorldFailure) -> Bool {
    let batch = try poll()
    let prepared = lane.preparers.prepare(batch)
    while let piece = try lane.catchUp(at: Lane.moment(of: prepared) ?? batch.observedAt) {
      try writer.write(piece)
      lane.forget(upTo: writer.durableSeq)
    }
    let folded = try lane.fold(batch, prepared)
    try writer.write(folded)
    lane.forget(upTo: writer.durableSeq)
    return !batch.isEnd
  }

  /// Takes a plan with other lists between two steps. While `run` works, its `newPlan` does this.
  public mutating func take(_ plan: LanePlan) { lane.take(plan) }

  private func poll() throws(WorldFailure) -> SourceBatch {
    let linesMax = lane.settings.linesMax
    let source = source
    return try BatchWriter.patiently(pause) { () throws(WorldFailure) in try source.poll(linesMax: linesMax) }
  }

  /// Runs until the source ends or `isStopped` says so; the batch in hand is always finished.
  ///
  /// - Parameters:
  ///   - newPlan: asked on the preparing thread before each poll, so it must answer at once: a plan of the same models with other lists, or nil. It is in force
  ///     from that poll's lines on; where very many are known, from the poll on by which they have been screened beside the lane.
  ///   - report: called on the calling thread after each batch was decided.
  ///   - committed: called on the writing thread after each batch became durable, with its lines.
  public mutating func run(
    isStopped: () -> Bool, newPlan: @escaping @Sendable () -> LanePlan? = { nil }, report: (LaneProgress) -> Void = { _ in },
    committed: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(WorldFailure) -> RunSummary {
    let ready = Channel<PreparedBatch>(capacity: 1)
    let folded = Channel<FoldedBatch>(capacity: 4)
    let aside = ScreeningAside(knownMin: lane.settings.knownBesideMin)
    let failure = Mutex<WorldFailure?>(nil)
    let fail: @Sendable (WorldFailure) -> Void = { error in
      failure.withLock { $0 = $0 ?? error }
      ready.close()
      folded.close()
    }
    let reading = LaneThread("probity.prepare", body: prepareAhead(into: ready, newPlan: newPlan, aside: aside, fail: fail))
    let writer = writer
    let writing = LaneThread("probity.write") {
      while let first = folded.receive() {
        // What waits goes into the same commit: a sync costs as much for a thousand rows as for ten.
        var batch = first
        var lines = [Int(first.counts.lines)]
        while batch.rows.count < Self.rowsMax, let next = folded.receiveWaiting() {
          batch.append(next)
          lines.append(Int(next.counts.lines))
        }
        do throws(WorldFailure) {
          try writer.write(batch)
          for count in lines { committed(count) }
        } catch { return fail(error) }
      }
    }
    var isInterrupted = false
    do throws(WorldFailure) {
      while let batch = ready.receive() {
        if isStopped() {
          isInterrupted = true
          break
        }
        if let new = batch.new { lane.take(new.plan, preparers: new.preparers, ahead: new.ahead) }
        aside.serve(lane.accounts.parties.count) { lane.accounts.copyForScreening() }
        var isOpen = true
        while isOpen, let piece = try lane.catchUp(at: Lane.moment(of: batch.lines) ?? batch.source.observedAt) {
          isOpen = folded.send(piece)
          lane.forget(upTo: writer.durableSeq)
          report(lane.progress)
        }
        guard isOpen else { break }
        if batch.source.lines.isEmpty, !lane.isDue(at: batch.source.observedAt), try lane.waitingActs().isEmpty { continue }
        guard folded.send(try lane.fold(batch.source, batch.lines)) else { break }
        lane.forget(upTo: writer.durableSeq)
        report(lane.progress)
      }
    } catch { fail(error) }
    ready.close()
    folded.close()
    aside.close()
    reading.join()
    writing.join()
    if let problem = failure.withLock({ $0 }) { throw problem }
    let progress = lane.progress
    return RunSummary(
      counts: progress.counts, outcomes: progress.outcomes, decisions: progress.decisions, unknownFields: progress.unknownFields,
      lastSeq: progress.lastSeq, isInterrupted: isInterrupted)
  }

  /// Polls and prepares until the source ends or nobody takes batches any more. An idle source gives empty ones, so that a stop is seen.
  private func prepareAhead(
    into ready: Channel<PreparedBatch>, newPlan: @escaping @Sendable () -> LanePlan?, aside: ScreeningAside,
    fail: @escaping @Sendable (WorldFailure) -> Void
  ) -> @Sendable () -> Void {
    let work = PreparingWork(
      source: source, preparers: lane.preparers, secrets: lane.secrets, width: lane.settings.width, linesMax: lane.settings.linesMax)
    let pause = pause
    return {
      var preparers = work.preparers
      do throws(WorldFailure) {
        while true {
          var new: PreparedBatch.New?
          if let (plan, ahead) = aside.next(newPlan) {
            preparers = PreparerPool(plan: plan, secrets: work.secrets, width: work.width)
            new = PreparedBatch.New(plan: plan, preparers: preparers, ahead: ahead)
          }
          let batch = try BatchWriter.patiently(pause) { () throws(WorldFailure) in try work.source.poll(linesMax: work.linesMax) }
          guard ready.send(PreparedBatch(source: batch, lines: preparers.prepare(batch), new: new)), !batch.isEnd else { break }
          if batch.lines.isEmpty { pause(0) }
        }
        ready.close()
      } catch { fail(error) }
    }
  }
}

/// A batch on its way from the preparing to the deciding thread.
private struct PreparedBatch: Sendable {
  let source: SourceBatch
  let lines: [PreparedLine]
  /// The plan it was the first to be prepared under, if another than before.
  let new: New?

  struct New: Sendable {
    let plan: LanePlan
    let preparers: PreparerPool
    let ahead: ScreenedAhead?
  }
}

/// What the preparing thread works with.
// Sound: while a run lasts, the source and the pool are used by the preparing thread alone; the lane has a preparer of its own.
private struct PreparingWork: @unchecked Sendable {
  let source: any EventSource
  let preparers: PreparerPool
  let secrets: StoreSecrets
  let width: Int
  let linesMax: Int
}

/// A thread that can be waited for.
final class LaneThread: Sendable {
  private let done = DispatchSemaphore(value: 0)

  init(_ name: String, body: @escaping @Sendable () -> Void) {
    let thread = Thread { [done] in
      body()
      done.signal()
    }
    thread.name = name
    thread.stackSize = 4 << 20
    thread.start()
  }

  func join() { done.wait() }
}
