// SIGINT and SIGTERM ask a run to stop; it finishes the batch in hand, so that nothing decided is lost.

internal import Foundation
internal import Synchronization

/// Remembers that the process was asked to stop.
enum StopSignal {
  private static let received = Atomic<Int32>(0)

  /// From now on the two signals are remembered instead of ending the process; a second one ends it at once.
  static func watch() {
    // A parent that blocks signals would make a run deaf to them.
    var both = sigset_t()
    unsafe sigemptyset(&both)
    unsafe sigaddset(&both, SIGINT)
    unsafe sigaddset(&both, SIGTERM)
    unsafe pthread_sigmask(SIG_UNBLOCK, &both, nil)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        // Only what is safe in a signal handler: an atomic and `_exit`.
        if StopSignal.received.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
      }
    }
  }

  static var isReceived: Bool { received.load(ordering: .relaxed) != 0 }

  /// 130 or 143, as shells expect.
  static var exitCode: Int32 { 128 + received.load(ordering: .relaxed) }
}
