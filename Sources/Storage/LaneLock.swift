// One lane writes a store at a time. The lock is the operating system's: it goes with the process, however that ends.

internal import Foundation
public import Pipeline

/// Holds a store's lane for as long as it lives.
public final class LaneLock {
  private let descriptor: Int32

  /// Takes the lock at once or says that it is taken.
  public init(folder: String) throws(WorldFailure) {
    let path = folder + "/lane.lock"
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw WorldFailure(mayRetry: false, message: "could not make the folder \(folder): \(error.localizedDescription)")
    }
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw WorldFailure(mayRetry: false, message: "could not open \(path): is the folder writable?") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw WorldFailure(
        mayRetry: true, message: "another `probity run` is writing \(folder); stop it first, or read with feed, show and verify")
    }
  }

  deinit { close(descriptor) }
}
