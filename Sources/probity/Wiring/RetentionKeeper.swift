// Retention while `probity run --follow` runs, on a thread of its own.

internal import Foundation
internal import Pipeline
internal import Synchronization

/// Calls the daily pass again and again until it is ended; a step in hand is always finished.
final class RetentionKeeper: Sendable {
  private let isEnded = Atomic<Bool>(false)
  private let ended = DispatchSemaphore(value: 0)

  private static let secondsBetweenSteps = 1.0
  /// After a failure: whoever is in the way of the store gets out of it.
  private static let secondsAfterFailure = 60.0

  init(_ daily: DailyRetention) {
    let box = DailyRetentionBox(daily)
    let thread = Thread { [self] in keep(box) }
    thread.name = "probity.retention"
    thread.start()
  }

  private func keep(_ box: DailyRetentionBox) {
    while !isEnded.load(ordering: .acquiring) {
      var seconds = Self.secondsBetweenSteps
      do throws(WorldFailure) {
        if let pass = try box.daily.step(at: Clock.now) {
          let spared = pass.spared == 0 ? "" : "; \(Console.number(pass.spared)) were kept that something has come between"
          Console.error("Retention as of \(pass.asOf): \(Console.number(pass.deleted)) pieces deleted\(spared).")
        }
      } catch {
        Console.error("Retention could not go on and is tried again: \(error.message)")
        seconds = Self.secondsAfterFailure
      }
      wait(seconds)
    }
    ended.signal()
  }

  private func wait(_ seconds: Double) {
    var left = seconds
    while left > 0, !isEnded.load(ordering: .acquiring) {
      Thread.sleep(forTimeInterval: 0.1)
      left -= 0.1
    }
  }

  /// Comes back when the step in hand is done.
  func end() {
    isEnded.store(true, ordering: .releasing)
    ended.wait()
  }
}

/// Carries the pass to its thread.
// Sound: made on one thread and handed whole to the only thread that uses it.
private final class DailyRetentionBox: @unchecked Sendable {
  var daily: DailyRetention
  init(_ daily: DailyRetention) { self.daily = daily }
}
