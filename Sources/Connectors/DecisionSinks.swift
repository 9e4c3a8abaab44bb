// Decisions as newline-delimited JSON, to a file or to standard output. A file knows by its own last line what it took, so that a run
// that was killed neither repeats nor skips a decision there.

internal import Foundation
internal import Formats
public import Pipeline

/// Appends decisions to a file.
public final class FileDecisionSink: DecisionSink {
  public let name: String
  private let handle: FileHandle
  private let taken: Int64

  /// Opens or creates the file; a half-written last line of a killed run is cut off.
  public init(path: String) throws(WorldFailure) {
    name = "file:" + path
    if !FileManager.default.fileExists(atPath: path), !FileManager.default.createFile(atPath: path, contents: nil) {
      throw WorldFailure(mayRetry: false, message: "could not create \(path); is the folder there and writable?")
    }
    do {
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      taken = try Self.mend(handle)
      try handle.seekToEnd()
      self.handle = handle
    } catch {
      throw WorldFailure(mayRetry: false, message: "could not open \(path) for writing: \(error.localizedDescription)")
    }
  }

  /// Cuts a half line off the end and gives the seq of the last whole one, 0 if there is none.
  private static func mend(_ handle: FileHandle) throws -> Int64 {
    let size = Int64(try handle.seekToEnd())
    let tailBytes: Int64 = 1 << 20
    let start = max(0, size - tailBytes)
    try handle.seek(toOffset: UInt64(start))
    let tail = Array(try handle.readToEnd() ?? Data())
    guard let lastFeed = tail.lastIndex(of: 0x0A) else {
      if start == 0 { try handle.truncate(atOffset: 0) }
      return 0
    }
    try handle.truncate(atOffset: UInt64(start + Int64(lastFeed) + 1))
    let lineStart = tail[..<lastFeed].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    guard let json = try? JSONValue.parse(Array(tail[lineStart..<lastFeed]), bounds: .event) else { return 0 }
    return json["data"]?["seq"]?.integer ?? 0
  }

  public func lastTaken() throws(WorldFailure) -> Int64 { taken }

  public func publish(_ decisions: [PublishedDecision]) throws(WorldFailure) {
    do { try handle.write(contentsOf: lines(decisions)) } catch {
      throw WorldFailure(mayRetry: false, message: "could not write decisions: \(error.localizedDescription)")
    }
  }
}

/// Writes decisions to standard output.
public final class StandardOutputSink: DecisionSink {
  public let name = "-"

  public init() {}

  public func lastTaken() throws(WorldFailure) -> Int64 { 0 }

  public func publish(_ decisions: [PublishedDecision]) throws(WorldFailure) {
    do { try FileHandle.standardOutput.write(contentsOf: lines(decisions)) } catch {
      throw WorldFailure(mayRetry: false, message: "nobody reads standard output any more")
    }
  }
}

private func lines(_ decisions: [PublishedDecision]) -> Data {
  var bytes: [UInt8] = []
  for decision in decisions {
    bytes.append(contentsOf: decision.json)
    bytes.append(0x0A)
  }
  return Data(bytes)
}
