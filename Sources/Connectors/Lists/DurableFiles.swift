// Writing that survives a crash at any moment: a file is written beside its place, brought to the disk, and renamed over it.

internal import Foundation
internal import Pipeline

/// Durable operations on files. Each is one step, before which a test may stop the process as a crash would.
struct DurableFiles: Sendable {
  /// Called before each step with its name; what it throws leaves everything as a crash at that moment would.
  var beforeStep: (@Sendable (String) throws(WorldFailure) -> Void)?

  func step(_ name: String) throws(WorldFailure) { try beforeStep?(name) }

  func makeFolder(_ path: String) throws(WorldFailure) {
    do { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) } catch {
      throw WorldFailure(mayRetry: false, message: "could not make the folder \(path): \(error.localizedDescription)")
    }
  }

  /// Replaces a file whole: readers see the old bytes or the new ones.
  func replace(_ path: String, with bytes: [UInt8]) throws(WorldFailure) {
    let beside = path + ".new"
    try step("write \(name(path))")
    let descriptor = try open(beside, O_WRONLY | O_CREAT | O_TRUNC)
    do {
      try write(bytes, to: descriptor, path: beside)
      try sync(descriptor, path: beside)
    } catch {
      close(descriptor)
      throw error
    }
    close(descriptor)
    try rename(beside, to: path)
  }

  /// Renames a file that is on the disk already, and brings the new name to the disk too.
  func rename(_ path: String, to target: String) throws(WorldFailure) {
    try step("rename to \(name(target))")
    guard unsafe Foundation.rename(path, target) == 0 else { throw failure("could not rename \(path) to \(target)") }
    try step("sync the folder of \(name(target))")
    try syncFolder(of: target)
  }

  /// Appends one line and brings it to the disk. A line that a crash cut short lacks its line feed, and `repairLines` takes it away.
  func append(_ line: [UInt8], to path: String) throws(WorldFailure) {
    let isNew = !FileManager.default.fileExists(atPath: path)
    try step("append to \(name(path))")
    let descriptor = try open(path, O_WRONLY | O_CREAT | O_APPEND)
    defer { close(descriptor) }
    try write(line + [0x0A], to: descriptor, path: path)
    try step("sync \(name(path))")
    try sync(descriptor, path: path)
    if isNew { try syncFolder(of: path) }
  }

  /// Cuts off what stands after the last line feed.
  func repairLines(_ path: String) throws(WorldFailure) {
    guard let data = FileManager.default.contents(atPath: path), let last = data.last, last != 0x0A else { return }
    let whole = data.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let descriptor = try open(path, O_WRONLY)
    defer { close(descriptor) }
    guard ftruncate(descriptor, off_t(whole)) == 0 else { throw failure("could not repair \(path)") }
    try sync(descriptor, path: path)
  }

  func open(_ path: String, _ flags: Int32) throws(WorldFailure) -> Int32 {
    let descriptor = unsafe Foundation.open(path, flags | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("could not open \(path)") }
    return descriptor
  }

  func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(WorldFailure) {
    var done = 0
    while done < bytes.count {
      // Sound: the buffer lives during the call, and the range lies inside it.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Foundation.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("could not write \(path)")
      }
      done += count
    }
  }

  func sync(_ descriptor: Int32, path: String) throws(WorldFailure) {
    guard fsync(descriptor) == 0 else { throw failure("could not bring \(path) to the disk") }
  }

  func syncFolder(of path: String) throws(WorldFailure) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = try open(folder, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    try sync(descriptor, path: folder)
  }

  private func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

  private func failure(_ what: String) -> WorldFailure {
    let reason = unsafe String(cString: strerror(errno))
    return WorldFailure(mayRetry: errno == EINTR || errno == EAGAIN, message: "\(what): \(reason)")
  }
}

/// An exclusive lock on a file, held until this goes; the operating system's, so that it ends with the process however that ends.
final class FileLock {
  private let descriptor: Int32

  /// Waits for the lock, at most so long.
  init(_ path: String, secondsMax: Int) throws(WorldFailure) {
    descriptor = try DurableFiles().open(path, O_RDWR | O_CREAT)
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard waited < secondsMax * 20 else {
        close(descriptor)
        throw WorldFailure(mayRetry: true, message: "another process is writing beside \(path); try again when it has ended")
      }
      waited += 1
      usleep(50_000)
    }
  }

  deinit { close(descriptor) }
}
